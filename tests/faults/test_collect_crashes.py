"""Collectors that are killed, whose disk is full, or whose machine loses power."""

import asyncio
import errno
import multiprocessing
import os
import random
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
import collect_world
from collect_world import World, assert_whole, collected

from bitget_copy.collect import StoreError, buffer, verify
from bitget_copy.collect.files import Files

ROWS = 1_500


@pytest.fixture(autouse=True)
def _small_buffers(monkeypatch):
    """So that a run of seconds has as many changes as one of hours."""
    monkeypatch.setattr(buffer, "MAX_ROWS", 120)


class FaultyFiles(Files):
    """Counts operations, and lets one of them fail."""

    def __init__(self, at: int, fault) -> None:
        self.at, self.fault, self.count = at, fault, 0

    def _may_fail(self, act, *args):
        self.count += 1
        if self.count >= self.at:
            return self.fault(act, *args)
        return act(*args)

    def make_dir(self, path):
        if not path.is_dir():
            self._may_fail(super().make_dir, path)

    def write(self, path, content):
        self._may_fail(super().write, path, content)

    def rename(self, old, new):
        self._may_fail(super().rename, old, new)

    def sync_dir(self, path):
        self._may_fail(super().sync_dir, path)

    def commit(self, connection):
        self._may_fail(super().commit, connection)


def _operations(tmp_path) -> int:
    """How many operations a whole run does."""
    files = FaultyFiles(10**9, None)
    asyncio.run(collected(tmp_path / "counted", {"main": World.of(3, ROWS)}, files))
    return files.count


def _points(count: int, many: int) -> list[int]:
    return [1 + n * (count - 1) // (many - 1) for n in range(many)]


@pytest.mark.gate
def test_a_full_disk_ends_the_run_with_a_clear_error_and_loses_nothing(tmp_path):
    """Twenty times, spread over all operations; with space again the run ends as the world is."""

    def is_full(act, *args):
        if act.__name__ == "write":
            args[0].write_bytes(
                bytes(args[1])[: len(args[1]) // 2]
            )  # as much as there was room for
        if act.__name__ == "commit":
            raise sqlite3.OperationalError("database or disk is full")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for at in _points(_operations(tmp_path), 20):
        folder, world = tmp_path / f"full{at}", World.of(3, ROWS)
        with pytest.raises(StoreError, match="disk is full"):
            asyncio.run(collected(folder, {"main": world}, FaultyFiles(at, is_full)))
        asyncio.run(collected(folder, {"main": World.of(3, ROWS)}))
        assert_whole(folder, world)
        assert verify(folder).is_sound


class PowerCutError(BaseException):
    """The machine is off."""


class UnsafeDisk(FaultyFiles):
    """What was not synced is lost with the power, as a file system may do it.

    Args:
        at: number of the operation with which the power goes.
        seed: decides what becomes of names that are not synced.
    """

    def __init__(self, at: int, seed: int) -> None:
        super().__init__(at, self._off)
        self._draw = random.Random(seed)
        self._contents: dict[Path, bytes] = {}
        self._unsynced: dict[Path, Path | None] = {}
        self._removed: dict[Path, bytes] = {}

    def write(self, path, content):
        synced, fsync = [], os.fsync

        def noted(number):
            synced.append(os.fstat(number).st_ino)
            fsync(number)

        os.fsync = noted
        try:
            super().write(path, content)
        finally:
            os.fsync = fsync
        assert path.stat().st_ino in synced, "the name would be given to what is not on disk"
        self._unsynced[path] = None

    def rename(self, old, new):
        super().rename(old, new)
        self._unsynced.pop(old, None)
        self._unsynced[new] = old

    def sync_dir(self, path):
        super().sync_dir(path)
        self._unsynced = {name: old for name, old in self._unsynced.items() if name.parent != path}
        self._removed = {name: was for name, was in self._removed.items() if name.parent != path}

    def remove(self, path):
        if self.count >= self.at:
            raise PowerCutError
        if path.exists():
            self._removed[path] = path.read_bytes()
        super().remove(path)

    def _off(self, act, *args):
        if act.__name__ == "write" and not args[0].exists():
            args[0].write_bytes(bytes(args[1])[: self._draw.randrange(len(args[1]))])
            self._unsynced[args[0]] = None
        raise PowerCutError

    def lose(self) -> None:
        """What is there when the power is back: unsynced names may be old, new, or gone."""
        for name, old in self._unsynced.items():
            fate = self._draw.choice(("kept", "old", "gone"))
            if not name.exists() or fate == "kept":
                continue
            if fate == "old" and old is not None:
                name.replace(old)
            else:
                name.unlink()
        for name, content in self._removed.items():
            if self._draw.random() < 0.5:
                name.write_bytes(content)


@pytest.mark.gate
def test_a_power_cut_loses_no_row_and_doubles_none(tmp_path):
    """Twenty times, spread over all operations; what was not synced is lost."""
    for seed, at in enumerate(_points(_operations(tmp_path), 20)):
        folder, world = tmp_path / f"cut{at}", World.of(3, ROWS)
        files = UnsafeDisk(at, seed)
        with pytest.raises(PowerCutError):
            asyncio.run(collected(folder, {"main": world}, files))
        files.lose()
        asyncio.run(collected(folder, {"main": World.of(3, ROWS)}))
        assert_whole(folder, world)
        assert verify(folder).is_sound


@pytest.mark.gate
def test_a_power_cut_while_a_missing_file_is_read_again_loses_no_row_and_doubles_none(tmp_path):
    """With each operation of that run in turn."""
    whole, at, is_cut = tmp_path / "whole", 0, True
    asyncio.run(collected(whole, {"main": World.of(3, ROWS)}))
    gone = sorted(whole.rglob("*.parquet"))[3]
    gone.unlink()
    while is_cut:
        at += 4
        folder, world, files = tmp_path / f"cut{at}", World.of(3, ROWS), UnsafeDisk(at, at)
        shutil.copytree(whole, folder)
        try:
            asyncio.run(collected(folder, {"main": World.of(3, ROWS)}, files))
            is_cut = False
        except PowerCutError:
            files.lose()
        asyncio.run(collected(folder, {"main": world}))
        assert_whole(folder, world)
        assert verify(folder).is_sound
    assert at > 20


@pytest.mark.long
def test_a_collector_that_is_killed_at_any_moment_loses_no_row_and_doubles_none(
    tmp_path, monkeypatch
):
    """A hundred times SIGKILL at random moments; then the files are as the world is."""
    monkeypatch.setenv("PYTHONPATH", str(Path(collect_world.__file__).parent))  # of the preload
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["collect_world", "pyarrow.parquet"])
    draw, killed, store = random.Random(5), 0, 0
    print("seed 5")
    while killed < 100:
        store += 1
        folder, world = tmp_path / f"store{store}", World.of(store, ROWS)
        for life in range(13):
            begun = context.Event()
            child = context.Process(
                target=collect_world.collect_in_child, args=(str(folder), store, ROWS, begun)
            )
            child.start()
            assert begun.wait(60)
            child.join(draw.random() * 0.8 if life < 12 else None)  # the last may end
            if child.exitcode is not None:
                break
            child.kill()
            child.join()
            killed += 1
        assert child.exitcode == 0
        assert_whole(folder, world)
        assert verify(folder).is_sound
