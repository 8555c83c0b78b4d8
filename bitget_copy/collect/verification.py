"""Looks whether a store is whole: its files, what they cover, and rows that are there twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from os import PathLike
from pathlib import Path

import attrs

from bitget_copy._text import bounded
from bitget_copy.collect._extra import load
from bitget_copy.collect.histories import History, identity
from bitget_copy.collect.history_plan import gaps_of
from bitget_copy.collect.intervals import Interval, joined
from bitget_copy.collect.manifest import Covered, Goal, Manifest, Part
from bitget_copy.collect.store import checked_folder, orphans, strange_files

_CHUNK = 1 << 20


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
        """Whether nothing is missing, damaged or there twice."""
        return not self.problems and not any(
            each.is_unread or each.gaps or each.duplicates for each in self.histories
        )


def verify(folder: str | PathLike[str]) -> Verification:
    """Reads a whole store, without changing it; somebody may be collecting into it.

    Raises:
        StoreError: there is no store, or its manifest cannot be read.
        ConfigError: the extra `collect` is not installed.
    """
    root = checked_folder(folder)
    manifest = Manifest.open_to_read(root)
    try:
        if (wrong := manifest.is_sound()) is not None:
            return Verification(
                histories=[], problems=[f"the manifest is damaged: {bounded(wrong)}"], orphans=[]
            )
        with manifest.reading():
            store_id = manifest.value("id") or ""
            goals = [(goal, manifest.covered(goal.id)) for goal in manifest.goals()]
            parts = list(manifest.parts())
        # A collector that is writing may remove a part meanwhile; what counts is the newer state.
        problems = {part.path: text for part in parts if (text := _problem(root, part))}
        if problems:
            still = {part.path for part in manifest.parts()}
            problems = {path: text for path, text in problems.items() if path in still}
            parts = [part for part in parts if part.path in still]
        known = {part.path for part in manifest.parts()} | {part.path for part in parts}
    finally:
        manifest.close()
    sound = [part for part in parts if part.path not in problems]
    strange = [f"{name} is not of this store" for name in strange_files(root, store_id)]
    return Verification(
        histories=[_check(root, goal, covered, sound) for goal, covered in goals],
        problems=[*problems.values(), *strange],
        orphans=orphans(root, known, store_id),
    )


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


def _check(root: Path, goal: Goal, covered: list[Covered], parts: list[Part]) -> HistoryCheck:
    own = {each.id for each in covered}
    mine = [part for part in parts if part.interval in own]
    twice, replaced = _repeated(root, goal.history, mine)
    done = [each for each in covered if each.state != "reading"]
    sealed = [each.span.last for each in covered if each.state == "sealed"]
    return HistoryCheck(
        history=goal.history,
        rows=sum(part.rows for part in mine),
        parts=len(mine),
        covered=joined(each.span for each in done if each.state != "lost"),
        sealed=max(sealed, default=None),
        gaps=gaps_of(goal, covered),
        lost=[each.span for each in covered if each.state == "lost"],
        duplicates=twice,
        replaced=replaced,
    )


def _repeated(root: Path, history: History, parts: list[Part]) -> tuple[int, int]:
    """How many rows are in one interval twice, and how many in several intervals."""
    ids = identity(history.endpoint)
    if not ids or not parts:
        return 0, 0
    duckdb = load("duckdb")
    intervals: dict[int, list[str]] = {}
    for part in parts:
        intervals.setdefault(part.interval, []).append(str(root / part.path))
    key = ", ".join(f'"{name}"' for name in ids)
    with duckdb.connect() as sql:
        sql.execute("SET TimeZone = 'UTC'")
        sql.execute("CREATE TABLE keys (hash UINT64, interval BIGINT)")
        for interval, files in intervals.items():
            for some in _some(files):
                sql.execute(
                    f"INSERT INTO keys SELECT hash({key}), ? FROM read_parquet(?,"  # noqa: S608 - our own names
                    " hive_partitioning = false, union_by_name = true)",
                    [interval, some],
                )
        twice = sql.execute(
            "SELECT coalesce(sum(n - 1), 0) FROM"
            " (SELECT count(*) AS n FROM keys GROUP BY hash, interval HAVING n > 1)"
        ).fetchone()[0]
        again = sql.execute(
            "SELECT coalesce(sum(n - 1), 0) FROM"
            " (SELECT count(DISTINCT interval) AS n FROM keys GROUP BY hash HAVING n > 1)"
        ).fetchone()[0]
    return int(twice), int(again)


def _some(files: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(files), 500):
        yield files[at : at + 500]
