"""Looks whether a store is whole: its files, what they cover, and rows that are there twice."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, Final, Self

import attrs

from bitget_copy._untrusted_text import bounded
from bitget_copy.collect._optional_packages import load
from bitget_copy.collect.duckdb_views import VIEWS, is_whole
from bitget_copy.collect.errors import StoreError
from bitget_copy.collect.histories import History, identity
from bitget_copy.collect.history_plan import gaps_of
from bitget_copy.collect.intervals import Interval, joined
from bitget_copy.collect.manifest import Covered, Goal, Manifest, Part
from bitget_copy.collect.store import checked_folder, is_in_use, part_files, strange_files

_CHUNK: Final = 1 << 20
_MAX_LOOKS: Final = 1_000
"""At a history; each of them reads only what is new since the last."""


@attrs.frozen(kw_only=True)
class HistoryCheck:
    """What is there of one history.

    Attributes:
        history: which one.
        rows: in its parts.
        parts: how many.
        covered: spans that were read, joined; milliseconds, both ends included.
        sealed: moments up to which nothing is read again; None: none are.
        gaps: holes in it, which `collect` fills.
        lost: spans that the exchange did not show any more.
        duplicates: rows that one reading has brought twice.
        replaced: rows that a later reading has brought anew, which the views leave out.
    """

    history: History
    rows: int
    parts: int
    covered: list[Interval]
    sealed: int | None
    gaps: list[Interval]
    lost: list[Interval]
    duplicates: int = 0
    replaced: int = 0

    @property
    def is_unread(self) -> bool:
        """Whether nothing of it was read to an end yet."""
        return not self.covered and not self.gaps

    @property
    def lines(self) -> list[str]:
        """What is to be said of it beside its numbers, in words."""
        history = self.history
        who = " ".join([history.account, history.endpoint, *history.values.values()])
        lines = ["nothing is read yet"] * self.is_unread
        lines += [f"gap {gap}" for gap in self.gaps]
        lines += [f"out of reach since before it was read: {gap}" for gap in self.lost]
        if self.duplicates:
            lines.append(f"{self.duplicates} rows are there twice")
        if self.replaced:
            lines.append(f"{self.replaced} rows were replaced later; the views leave them out")
        return [f"{who}: {line}" for line in lines]


@attrs.frozen(kw_only=True)
class Verification:
    """What was found.

    Attributes:
        histories: one for each.
        problems: files that are missing, damaged or not of the store, in words.
        orphans: files that a crash has left; the next `collect` removes them.
    """

    histories: list[HistoryCheck]
    problems: list[str]
    orphans: list[str]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is missing, damaged or there twice, as far as each history was read.

        How far that is says its `covered`: a run that was killed leaves a sound store that ends
        earlier, and the next run goes on there.
        """
        return not self.problems and not any(
            each.is_unread or each.gaps or each.duplicates for each in self.histories
        )

    @property
    def lines(self) -> list[str]:
        """All that is to be said of it, in words; what is no fault (`replaced`, `lost`) too."""
        lines = [*self.problems]
        for each in self.histories:
            lines += each.lines
        if self.orphans:
            lines.append(f"{len(self.orphans)} files of a crash, which collect removes")
        return lines

    @property
    def verdict(self) -> str:
        """In a line."""
        return "sound" if self.is_sound else "NOT sound; collect again fills gaps"

    def __str__(self) -> str:
        return "\n".join([*self.lines, self.verdict])


def verify(folder: str | PathLike[str]) -> Verification:
    """Reads a whole store, without changing it; somebody may be collecting into it.

    What is said of a history is true of one moment. Files that a collector is writing are no
    orphans.

    Raises:
        StoreError: there is no store, or its manifest or a folder cannot be read.
        ConfigError: the extra `collect` is not installed.
    """
    root = checked_folder(folder)
    manifest = Manifest.open_to_read(root)
    try:
        if (wrong := manifest.is_sound()) is not None:
            return Verification(
                histories=[], problems=[f"the manifest is damaged: {bounded(wrong)}"], orphans=[]
            )
        examiners = [Examiner(root, manifest, goal.id) for goal in manifest.goals()]
        checks = [each.check() for each in examiners]
        store_id = manifest.value("id") or ""
        strange = [f"{name} is not of this store" for name in strange_files(root, store_id)]
        strange += _views_problem(root, [each.history.endpoint for each in checks])
        files = part_files(root, store_id)
        if is_in_use(root):  # then they are being written: those of a crash it has removed
            files = []
        known = {part.path for part in manifest.parts()}
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{root}: cannot be read ({error})") from None
    finally:
        manifest.close()
    return Verification(
        histories=checks,
        problems=[*(text for each in examiners for text in each.problems), *strange],
        orphans=[name for name in files if name not in known and (root / name).exists()],
    )


def _views_problem(root: Path, endpoints: Sequence[str]) -> list[str]:
    """What is wrong with the views; nothing where they are only older than the files.

    Raises:
        OSError: they cannot be read.
    """
    try:
        text = (root / VIEWS).read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return []
    if is_whole(text, [*dict.fromkeys(endpoints)]):
        return []
    return [f"{VIEWS} is not as collect writes it, which the next collect does anew"]


class Examiner:
    """Looks at one history until nothing that was looked at has been replaced meanwhile.

    Args:
        root: of the store.
        manifest: of the store.
        history: its id.
    """

    def __init__(self, root: Path, manifest: Manifest, history: int) -> None:
        self._root, self._manifest, self._history = root, manifest, history
        self._seen: dict[Part, str | None] = {}
        self.problems: list[str] = []

    def check(self) -> HistoryCheck:
        """What is there of it.

        Raises:
            StoreError: a file whose content is right cannot be read, or all is replaced faster
                than it can be read.
        """
        with _Keys(self._root) as keys:
            for _ in range(_MAX_LOOKS):
                goal, covered, parts = self._state()
                for part in parts:
                    if self._seen.get(part) is None:
                        self._seen[part] = _problem(self._root, part)
                wrong = [part for part in parts if self._seen[part] is not None]
                sound = [part for part in parts if self._seen[part] is None]
                failure = keys.read(goal.history, sound)
                if wrong or failure is not None:
                    replaced = set(parts) - set(self._state()[2])
                    if not replaced.isdisjoint(wrong) or (failure is not None and replaced):
                        continue
                    if failure is not None:
                        raise StoreError(f"{self._root}: {failure}")
                self.problems = [self._seen[part] or "" for part in wrong]
                return _check(goal, covered, sound, keys.repeated(sound))
        raise StoreError(f"{self._root}: files are replaced faster than they can be read")

    def _state(self) -> tuple[Goal, list[Covered], list[Part]]:
        with self._manifest.reading():
            goal = self._manifest.goal(self._history)
            covered = self._manifest.covered(goal.id)
            return goal, covered, self._manifest.parts_of([each.id for each in covered])


def _problem(root: Path, part: Part) -> str | None:
    """What is wrong with a file; None: nothing."""
    path = root / part.path
    try:
        size = path.stat().st_size
        if size != part.bytes:
            return f"{part.path} has {size} bytes instead of {part.bytes}"
        seen = hashlib.sha256()
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                seen.update(chunk)
    except FileNotFoundError:
        return f"{part.path} is missing"
    except OSError as error:
        return f"{part.path} cannot be read ({error.strerror})"
    if seen.hexdigest() == part.sha256:
        return None
    return f"{part.path} is damaged; remove it, and collect reads its rows again"


def _check(
    goal: Goal, covered: list[Covered], parts: list[Part], repeated: tuple[int, int]
) -> HistoryCheck:
    done = [each for each in covered if each.state != "reading"]
    sealed = [each.span.last for each in covered if each.state == "sealed"]
    return HistoryCheck(
        history=goal.history,
        rows=sum(part.rows for part in parts),
        parts=len(parts),
        covered=joined(each.span for each in done if each.state != "lost"),
        sealed=max(sealed, default=None),
        gaps=gaps_of(goal, covered),
        lost=[each.span for each in covered if each.state == "lost"],
        duplicates=repeated[0],
        replaced=repeated[1],
    )


_TABLES: Final = """
SET TimeZone = 'UTC';
CREATE TABLE names (name VARCHAR, file BIGINT);
CREATE TABLE keys (hash UINT64, file BIGINT);
CREATE TABLE files (file BIGINT, interval BIGINT);
"""
_TWICE: Final = """
SELECT coalesce(sum(n - 1), 0) FROM
(SELECT count(*) AS n FROM keys JOIN files USING (file) GROUP BY hash, interval)
"""
_AGAIN: Final = """
SELECT coalesce(sum(n - 1), 0) FROM
(SELECT count(DISTINCT interval) AS n FROM keys JOIN files USING (file) GROUP BY hash)
"""


class _Keys:
    """What tells the rows of a history from each other, read once from each of its files."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._sql: Any = None
        self._files: dict[Part, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._sql is not None:
            self._sql.close()

    def read(self, history: History, parts: Sequence[Part]) -> str | None:
        """Reads what is not read yet; returns why a file could not be read, None where all were."""
        ids = identity(history.endpoint)
        new = [part for part in parts if part not in self._files] if ids else []
        duckdb, key = load("duckdb"), ", ".join(f'"{name}"' for name in ids)
        if new and self._sql is None:
            self._sql = duckdb.connect()
            self._sql.execute(_TABLES)
        for some in _some(new):
            numbers = range(len(self._files), len(self._files) + len(some))
            names = [str(self._root / part.path) for part in some]
            self._sql.execute("DELETE FROM names")
            self._sql.execute("INSERT INTO names SELECT unnest(?), unnest(?)", [names, [*numbers]])
            try:
                self._sql.execute(
                    f"INSERT INTO keys SELECT hash({key}), file"  # noqa: S608 - our own names
                    " FROM read_parquet(?, hive_partitioning = false, union_by_name = true,"
                    " filename = true) JOIN names ON filename = name",
                    [names],
                )
            except duckdb.Error as error:
                return str(error)
            self._files.update(zip(some, numbers, strict=True))
        return None

    def repeated(self, parts: Sequence[Part]) -> tuple[int, int]:
        """How many rows are in one interval twice, and how many in several intervals."""
        if self._sql is None or not parts:
            return 0, 0
        files = [[self._files[part] for part in parts], [part.interval for part in parts]]
        self._sql.execute("INSERT INTO files SELECT unnest(?), unnest(?)", files)
        [twice] = self._sql.execute(_TWICE).fetchone()
        [again] = self._sql.execute(_AGAIN).fetchone()
        return int(twice), int(again)


def _some(parts: Sequence[Part]) -> Iterator[Sequence[Part]]:
    for at in range(0, len(parts), 500):
        yield parts[at : at + 500]
