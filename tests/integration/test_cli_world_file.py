"""``call --simulate=FILE``: a simulated world that stays from call to call."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import clear_variables, run

from bitget_copy._file_lock import try_lock
from bitget_copy.cli.call import world_file
from bitget_copy.cli.call.world_file import opened
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.errors import ConfigError

LIST = "v2.futures.trader.list_open_orders"
CLOSE = "v2.futures.trader.close_order"
TYPE = ("--product-type", "USDT-FUTURES")


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_variables(monkeypatch)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "world"


def numbers(file: Path) -> list[str]:
    result = run("call", LIST, *TYPE, f"--simulate={file}", "--json")
    assert result.exit_code == ExitCode.OK, result.output
    return [row["trackingNo"] for row in json.loads(result.stdout)["trackingList"]]


def close(file: Path, number: str) -> int:
    return run("call", CLOSE, *TYPE, "--tracking-no", number, f"--simulate={file}").exit_code


def test_a_close_stays_closed(file: Path) -> None:
    """The next call finds what the last one did, and a second close is refused."""
    before = numbers(file)
    assert close(file, before[0]) == ExitCode.OK
    assert numbers(file) == before[1:]
    assert close(file, before[0]) == ExitCode.REFUSED
    assert close(file, before[1]) == ExitCode.OK
    assert numbers(file) == before[2:]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [child.name for child in file.parent.iterdir()] == ["world"]


def test_a_world_has_accounts_of_the_kind_that_its_first_call_is_for(file: Path) -> None:
    """A call of API V3 begins one of unified accounts; one that needs no key, of classic ones."""
    positions = ("call", "v3.position.get_positions", "--category", "USDT-FUTURES")
    kept = f"--simulate={file}"
    for simulated in ("--simulate", kept, kept):
        result = run(*positions, simulated, "--json")
        assert result.exit_code == ExitCode.OK, result.output
        assert json.loads(result.stdout)["list"]
    refused = run("call", LIST, *TYPE, kept)
    assert refused.exit_code == ExitCode.REFUSED
    assert "code 40085" in refused.stderr
    other = f"--simulate={file}2"
    assert run("call", "v3.market.list_tickers", *positions[2:], other).exit_code == ExitCode.OK
    assert run("call", LIST, *TYPE, other).exit_code == ExitCode.OK


def test_a_world_of_before_has_classic_accounts(file: Path) -> None:
    """Its file does not say so; one that says another word is none of ours."""
    before = numbers(file)
    head = json.loads(file.read_text())
    mode = head.pop("mode")
    file.write_text(json.dumps(head) + "\n")
    assert numbers(file) == before
    assert mode == "classic"
    file.write_text(json.dumps({**head, "mode": "upgrading"}) + "\n")
    with pytest.raises(ConfigError, match="no world that"), opened(file, None):
        pass


def test_without_a_file_each_call_has_a_new_world() -> None:
    """Nothing is kept that was not asked for."""
    words = ("call", LIST, *TYPE, "--simulate", "--json")
    first, second = (json.loads(run(*words).stdout)["trackingList"] for _ in range(2))
    assert len(first) == len(second)


def test_a_seed_is_that_of_the_file(file: Path) -> None:
    """It is chosen with the first call, and another one is refused later."""
    words = ("call", LIST, *TYPE, f"--simulate={file}", "--seed")
    assert run(*words, "3").exit_code == ExitCode.OK
    assert run(*words, "3").exit_code == ExitCode.OK
    result = run(*words, "4")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "has seed 3, not 4" in result.stderr


def head(**changes: object) -> str:
    values = {"file": "bitget-copy world", "format": 1, "version": "0", "seed": 7, "start": 1}
    return json.dumps(values | changes)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{}\n", "is no world"),
        ("\x00\n", "is no world"),
        (head(seed="x"), "was made by version|is no world"),
        (head(), "was made by version '0'"),
        (head(format=2), "was made by version"),
    ],
)
def test_what_is_no_world_is_left_alone(file: Path, text: str, says: str) -> None:
    """Code 2, and not a byte of the file is changed."""
    file.write_text(text)
    result = run("call", LIST, *TYPE, f"--simulate={file}")
    assert result.exit_code == ExitCode.WRONG_USE
    assert re.search(says, result.stderr)
    assert file.read_text() == text


def test_a_world_that_comes_out_otherwise_is_refused(file: Path) -> None:
    """A kept answer that is not given again shows that this is another world."""
    close(file, numbers(file)[0])
    first, write = file.read_text().splitlines()
    changed = json.loads(write)
    changed["reply"] = None
    file.write_text(f"{first}\n{json.dumps(changed)}\n")
    result = run("call", LIST, *TYPE, f"--simulate={file}")
    assert result.exit_code == ExitCode.WRONG_USE
    assert f"write 1 ({CLOSE}) has another answer now" in result.stderr


@pytest.mark.parametrize(
    ("path", "says"),
    [(lambda p: p, "is no file"), (lambda p: p / "no" / "w", "cannot be opened (No such file")],
)
def test_paths_that_cannot_be_used(tmp_path: Path, path: Callable[[Path], Path], says: str) -> None:
    """A folder, and a file in none."""
    result = run("call", LIST, *TYPE, f"--simulate={path(tmp_path)}")
    assert result.exit_code == ExitCode.WRONG_USE
    assert says in result.stderr


def test_one_call_at_a_time(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who finds the file in use waits a while, then says so."""
    monkeypatch.setattr(world_file, "_PATIENCE", 0.0)
    monkeypatch.setattr(world_file, "_STEP", 0.0)
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT)
    try:
        assert try_lock(descriptor)
        with pytest.raises(ConfigError, match="in use by another call"), opened(file, None):
            pass
    finally:
        os.close(descriptor)


def test_a_file_that_cannot_be_written_is_as_before(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk: code 2, and the world is that of the last call."""
    number = numbers(file)[0]
    before = file.read_text()

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    result = run("call", CLOSE, *TYPE, "--tracking-no", number, f"--simulate={file}")
    monkeypatch.undo()
    assert (result.exit_code, result.stdout) == (ExitCode.WRONG_USE, "")
    assert "so this call is not kept (No space left on device)" in result.stderr
    assert file.read_text() == before
    assert [child.name for child in file.parent.iterdir()] == ["world"]


def test_secrets_are_kept_in_no_file(file: Path) -> None:
    """A call whose reply is a secret is refused beforehand."""
    key = "v2.futures.trader.create_copy_api"
    result = run("call", key, f"--simulate={file}", "--reveal")
    assert result.exit_code == ExitCode.WRONG_USE
    assert not file.exists()


@pytest.mark.parametrize("start", range(1_795_856_256_640, 1_795_856_256_660))
async def test_a_moment_is_met_to_the_millisecond(file: Path, start: int) -> None:
    """No rounding moves a write to another millisecond, whatever the moment."""
    with opened(file, None, now=lambda: (start + 0.5) / 1000) as world:
        assert int(world.clock() * 1000) == start
        for ahead in (1, 7, 86_400_003):
            await world.replay(start + ahead)
            assert int(world.clock() * 1000) == start + ahead
