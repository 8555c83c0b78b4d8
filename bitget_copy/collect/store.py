"""The folder: parts, their manifest, and the one way in which both change.

A part is written under a temporary name, synced and renamed, its folder is synced; then one
transaction adds its manifest row and the interval that it covers, and forgets what that replaces;
then what was replaced is removed. A crash leaves files that the manifest does not know, which are
removed when the store is opened: no row is lost, and none is there twice.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import time
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from threading import RLock
from typing import Any, Final, Self
from urllib.parse import quote

import attrs

from bitget_copy._file_lock import OwnFile, try_lock
from bitget_copy._untrusted_text import bounded
from bitget_copy.collect import parquet
from bitget_copy.collect.duckdb_views import VIEWS, views_sql
from bitget_copy.collect.errors import StoreError
from bitget_copy.collect.files import Files
from bitget_copy.collect.histories import (
    History,
    identity,
    is_spanned,
    keeps_vanished,
)
from bitget_copy.collect.intervals import Interval
from bitget_copy.collect.manifest import NAME, Covered, Goal, Manifest, Part, State

LOCK: Final = ".lock"
WRITERS: Final = 4
"""Parts that are written at a time."""
MAX_JOINED: Final = 20_000
"""Rows that small spans have at most when they become one."""
_GENERATION: Final = "generation"
_UNKNOWN: Final = ".unknown"
REMOVED: Final = "removed"
"""A folder in the place of an account's files says that these are gone for good."""
_PART: Final = re.compile(r"\.?part-([0-9a-f]{8})-([0-9a-f]{8})[0-9a-f]{8}\.parquet(?:\.tmp)?")
_OWN: Final = frozenset({NAME, f"{NAME}-journal", VIEWS, f"{VIEWS}.tmp", LOCK})
_COLUMNS: Final = ("endpoint=", "account=", "month=")
_UNREADABLE: Final = ("\0",) if os.name == "nt" else ("\0", "\\")
"""DuckDB takes a backslash for a slash."""
_TRIES: Final = 5
_PAUSE: Final = 0.02
"""Seconds; `verify` has the lock for a moment, to see whether somebody else has it."""
_FSCK: Final = "lost+found"
"""What stands in the root of a disk."""
_TOLD: Final = 3


@attrs.define
class Place:
    """Where an interval is in the manifest.

    Attributes:
        id: None until it is there.
    """

    id: int | None = None


@attrs.frozen(kw_only=True)
class Change:
    """What is added to the store at once.

    Attributes:
        goal: whose rows.
        place: of the interval, which is made where it has none, and changed where it has one.
        span: the moments that the rows are of.
        state: of the interval from now on.
        is_tail: as `manifest.Covered` has it.
        table: the rows; None: none.
        checkpoint: where reading goes on behind them.
        digest: of a tail's rows.
        replaces: intervals whose rows these are instead of.
    """

    goal: Goal
    place: Place
    span: Interval
    state: State
    is_tail: bool = False
    table: Any = None
    checkpoint: Mapping[str, Any] | None = None
    digest: str | None = None
    replaces: Sequence[int] = ()


class Store:
    """An open store, of which there is one at a time; used by one thread.

    Args:
        folder: where it is.
        manifest: of the folder.
        files: does what is done to files.
        lock: the open lock.
    """

    def __init__(self, folder: Path, manifest: Manifest, files: Files, lock: OwnFile) -> None:
        self.folder = folder
        self.manifest = manifest
        self._files = files
        self._lock = lock
        self._id = manifest.value("id") or ""
        self._generation: int | None = None
        self._known: set[Path] = set()
        self._making = RLock()
        self._pool = ThreadPoolExecutor(WRITERS, thread_name_prefix="bitget-copy collect parts")
        self._given_up: list[tuple[int, str]] = []

    @classmethod
    def open(cls, folder: Path, files: Files | None = None) -> Self:
        """Opens a store, or makes one in an empty or new folder.

        Raises:
            StoreError: the folder cannot be written, is in use, or holds what is not ours.
        """
        files = files or Files()
        try:
            if not folder.is_dir():
                folder.mkdir(parents=True)
                files.sync_dir(folder.parent)
            lock = _locked(folder)
        except FileExistsError:
            raise StoreError(
                f"{folder}: is no folder, but a file or a link that leads nowhere; name another "
                "one. Nothing was changed"
            ) from None
        except OSError as error:
            raise StoreError(f"{folder}: {_told(error)}") from None
        try:
            is_new = not (folder / NAME).exists()
            if is_new:
                _check_empty(folder)
            manifest = Manifest.open(folder, files, create=is_new)
            try:
                store = cls(folder, manifest, files, lock)
                store._tidy()
            except BaseException:
                manifest.close()
                raise
        except OSError as error:
            lock.close()
            raise StoreError(f"{error.filename or folder}: {_told(error)}") from None
        except BaseException:
            lock.close()
            raise
        return store

    def close(self) -> None:
        """Closes the store, for somebody else to open."""
        self._pool.shutdown()
        self.manifest.close()
        self._lock.close()

    def keep(self, changes: Sequence[Change]) -> None:
        """Adds rows and what they cover, all or none.

        Raises:
            StoreError: the disk is full or failed; the store is as it was.
        """
        generation = self._next_generation()
        try:
            changes = [self._joined_to_last(change) for change in changes]
            outdated = self._outdated(changes)
            parts = self._write_all(changes)
            left = [list(self._write_left(part, table)) for part, table in outdated]
            for parent in {self.folder / path for made in parts + left for path in _parents(made)}:
                self._files.sync_dir(parent)
        except OSError as error:
            raise self._failure(error) from None
        gone: list[str] = []
        made_now: dict[int, int] = {}
        with self._changing():
            for (old_part, _), made in zip(outdated, left, strict=True):
                gone.append(self.manifest.drop_part(old_part.path))
                for path, rows, size, sha256 in made:
                    self.manifest.keep_part(Part(path, old_part.interval, rows, size, sha256))
            for change, made in zip(changes, parts, strict=True):
                place = change.place
                interval = self.manifest.keep_interval(
                    change.goal.id, made_now.get(id(place), place.id), change.span, change.state,
                    is_tail=change.is_tail, checkpoint=change.checkpoint, digest=change.digest,
                )  # fmt: skip
                for path, rows, size, sha256 in made:
                    self.manifest.keep_part(Part(path, interval, rows, size, sha256))
                for old in change.replaces:
                    if keeps_vanished(change.goal.history):
                        self.manifest.uncover(old)
                    else:
                        gone += self.manifest.drop_interval(old)
                made_now[id(place)] = interval
            for history in {change.goal.id for change in changes}:
                self.manifest.drop_empty(history)
            self.manifest.keep_value(_GENERATION, str(generation))
        self._generation = generation
        for change in changes:
            change.place.id = made_now[id(change.place)]
        self._remove(gone)

    def forget(self, goal: Goal, intervals: Sequence[int]) -> None:
        """Drops intervals, which will be read again; until then rows of past things stay."""
        gone: list[str] = []
        with self.manifest.changing():
            for interval in intervals:
                if _is_past(goal.history):
                    self.manifest.uncover(interval)
                else:
                    gone += self.manifest.drop_interval(interval)
            self.manifest.drop_empty(goal.id)
        self._remove(gone)

    def write_views(self) -> None:
        """Writes the views of all lists that have rows.

        Raises:
            StoreError: the disk is full or failed.
        """
        lists = {part.path.split("/", 1)[0]: None for part in self.manifest.parts()}
        text = views_sql(self.folder, [name.removeprefix("endpoint=") for name in lists])
        path, temporary = self.folder / VIEWS, self.folder / f"{VIEWS}.tmp"
        try:
            if path.exists() and path.read_bytes() == text.encode():
                return
            self._files.remove(temporary)
            self._files.write(temporary, text.encode())
            self._files.rename(temporary, path)
            self._files.sync_dir(self.folder)
        except OSError as error:
            raise StoreError(f"{path}: {_told(error)}; no row is concerned") from None

    @contextlib.contextmanager
    def _changing(self) -> Generator[None, None, None]:
        try:
            with self.manifest.changing():
                yield
        except StoreError as error:
            raise self._away() or error from None

    def _failure(self, error: OSError) -> StoreError:
        told = StoreError(f"{self.folder}: {_told(error)}; what was kept before is whole")
        return self._away() or told

    def _away(self) -> StoreError | None:
        if (self.folder / NAME).exists():
            return None
        return StoreError(
            f"{self.folder}: was removed or moved, or its disk is away; nothing of what is read "
            "now is kept. Bring it back, or begin anew"
        )

    # --- what is rewritten ---------------------------------------------------------------------

    def _joined_to_last(self, change: Change) -> Change:
        """The change with the rows of the sealed span before it.

        Small sealed spans side by side become one, as years of `follow` would leave a file for
        each half hour.

        Raises:
            OSError: a part could not be read.
        """
        if change.table is None or change.state != "sealed" or change.place.id is not None:
            return change
        last = self.manifest.sealed_until(change.goal.id, change.span.first - 1)
        if last is None or last.rows + change.table.num_rows > MAX_JOINED:
            return change
        old = [self._read(part) for part in self.manifest.parts_of((last.id,))]
        if any(table is None for table in old):
            return change
        return attrs.evolve(
            change,
            span=Interval(last.span.first, change.span.last),
            table=parquet.joined([*old, change.table]),
            replaces=(*change.replaces, last.id),
        )

    def _outdated(self, changes: Sequence[Change]) -> list[tuple[Part, Any]]:
        """Parts with rows that the changes bring anew, each with a table of the others.

        They are of intervals that cover nothing, whose rows stay as long as they are not read
        again: of a span that has lost a file, and of a list of past things that is read whole, so
        that what the exchange no longer shows stays.

        Raises:
            OSError: a part could not be read.
        """
        found = []
        for goal in {change.goal.id: change.goal for change in changes}.values():
            own = [change for change in changes if change.goal.id == goal.id]
            old = self.manifest.uncovered(goal.id)
            if keeps_vanished(goal.history):
                old += [interval for change in own for interval in change.replaces]
            tables = [change.table for change in own if change.table is not None] if old else []
            ids = identity(goal.history.endpoint)
            new = {key for table in tables for key in parquet.row_keys(table, ids)}
            for part in self.manifest.parts_of(old) if new else ():
                if (table := self._read(part)) is None:
                    continue
                stays = [key not in new for key in parquet.row_keys(table, ids)]
                if not all(stays):
                    found.append((part, table.filter(stays)))
        return found

    def _read(self, part: Part) -> Any | None:
        """The rows of a part; None where it is not there, or damaged, and given up then.

        Raises:
            OSError: it could not be read.
        """
        try:
            content = (self.folder / part.path).read_bytes()
        except FileNotFoundError:
            return None  # which opening will find
        if hashlib.sha256(content).hexdigest() != part.sha256:
            self._give_up({part: "is damaged"})
            return None
        return parquet.read(content)

    # --- what is not there any more ------------------------------------------------------------

    def take_given_up(self, goal: int) -> list[str]:
        """What of a history was found missing or damaged and was not told yet, in words."""
        told = [text for key, text in self._given_up if key == goal]
        self._given_up = [each for each in self._given_up if each[0] != goal]
        return told

    def _give_up(self, bad: Mapping[Part, str]) -> None:
        """Forgets parts, and that their spans are covered; all other parts stay.

        What the exchange still shows of these spans is read again. A damaged file stays beside
        the others, hidden from readers.

        Raises:
            OSError: a damaged file could not be renamed.
        """
        if not bad:
            return
        for part in bad:
            path = self.folder / part.path
            with contextlib.suppress(FileNotFoundError):
                self._files.rename(path, path.with_name(f".{path.name}.damaged"))
        with self.manifest.changing():
            for goal in self.manifest.goals():
                for each in self.manifest.covered(goal.id):
                    mine = [part for part in bad if part.interval == each.id]
                    if mine:
                        self._uncover(goal, each)
                    for part in mine:
                        self.manifest.drop_part(part.path)
                        told = f"{part.path} {bad[part]}, with {part.rows} rows: {_fate(each.span)}"
                        self._given_up.append((goal.id, told))
                self.manifest.drop_empty(goal.id)

    def _uncover(self, goal: Goal, interval: Covered) -> None:
        if not _is_past(goal.history):
            self.manifest.forget_digest(interval.id)  # is read again, and replaced, in any case
            return
        self.manifest.uncover(interval.id)
        if is_spanned(goal.history.row) and goal.since is None:
            # What was wanted was "all that there is": now it is said from when, so that it is
            # known to be missing where the exchange no longer shows it.
            self.manifest.want_from_first(goal.id)

    # --- parts ---------------------------------------------------------------------------------

    def _write_all(self, changes: Sequence[Change]) -> list[list[tuple[str, int, int, str]]]:
        """Writes the parts of several changes, some at a time: most of it is waiting for the disk.

        Raises:
            OSError: one could not be written.
        """
        if len(changes) == 1:
            return [list(self._write_parts(changes[0]))]
        done = [self._pool.submit(lambda each: list(self._write_parts(each)), c) for c in changes]
        wait(done)  # none is being written any more when one has failed
        return [each.result() for each in done]

    def _write_parts(self, change: Change) -> Iterator[tuple[str, int, int, str]]:
        if change.table is None or not change.table.num_rows:
            return
        for month, table in parquet.by_month(change.goal.history, change.table):
            path = f"{below(change.goal.history)}/month={month}/{self._part_name()}"
            content = parquet.written(table)
            yield path, table.num_rows, content.size, self._write(path, content)

    def _write_left(self, part: Part, table: Any) -> Iterator[tuple[str, int, int, str]]:
        """Writes a part anew, with fewer rows."""
        if table.num_rows:
            path, content = (
                f"{part.path.rpartition('/')[0]}/{self._part_name()}",
                parquet.written(table),
            )
            yield path, table.num_rows, content.size, self._write(path, content)

    def _next_generation(self) -> int:
        """Number of the change that is made now, which the names of its parts begin with.

        One number is left out at each opening: so a crash leaves parts of the very next number
        alone, and what is newer says that the manifest is an older one that was put back.
        """
        if self._generation is None:
            generation = int(self.manifest.value(_GENERATION) or 0) + 1
            with self._changing():
                self.manifest.keep_value(_GENERATION, str(generation))
            self._generation = generation
        return self._generation + 1

    def _part_name(self) -> str:
        number = (self._generation or 0) + 1
        return f"part-{self._id}-{number:08x}{os.urandom(4).hex()}.parquet"

    def _write(self, path: str, content: Any) -> str:
        """Writes a part; returns its checksum."""
        target = self.folder / path
        self._make_dirs(target.parent)
        temporary = target.with_name(f".{target.name}.tmp")  # which no reader takes for a part
        view = memoryview(content)
        try:
            self._files.write(temporary, view)
            self._files.rename(temporary, target)
        except OSError:
            with contextlib.suppress(OSError):
                self._files.remove(temporary)
            raise
        return hashlib.sha256(view).hexdigest()

    def _make_dirs(self, path: Path) -> None:
        with self._making:
            if path in self._known or path == self.folder:
                return
            self._make_dirs(path.parent)
            self._files.make_dir(path)
            self._known.add(path)

    def _remove(self, paths: Iterable[str]) -> None:
        """Removes files that the manifest does not know; what cannot be is left for later."""
        for path in paths:
            with contextlib.suppress(OSError):
                self._files.remove(self.folder / path)

    # --- opening -------------------------------------------------------------------------------

    def _tidy(self) -> None:
        """Removes what a crash has left, and gives up parts that are not there.

        Raises:
            StoreError: there is what is not ours, or a whole folder is not there.
        """
        strange = strange_files(self.folder, self._id)
        if strange:
            raise StoreError(
                f"{self.folder}: holds {_listed(strange)}, which this store did not write; readers "
                "of the store would read it too. Move it elsewhere; in place of a symbolic link, "
                "the folder itself has to stand or to be mounted. Nothing was changed"
            )
        known = {part.path: part for part in self.manifest.parts()}
        folders = {self.folder.joinpath(*path.split("/")[:2]) for path in known}
        _check_present(sorted(folders))
        sizes = {part: _size(self.folder / part.path) for part in known.values()}
        # A crash takes no file that the manifest knows; where some are gone while there are others
        # that it does not know, it may be an older one that somebody has put back.
        self._clear(known, is_older=None in sizes.values())
        self._give_up({
            part: "is missing" if size is None else f"has {size} bytes instead of {part.bytes}"
            for part, size in sizes.items() if size != part.bytes
        })  # fmt: skip
        for removed in (each / REMOVED for each in folders):
            if removed.is_dir():
                removed.rmdir()
        if (self.folder / VIEWS).exists():
            self.write_views()  # of another folder, where it was copied or moved

    def _clear(self, known: Mapping[str, Part], *, is_older: bool) -> None:
        """Removes parts that the manifest does not know; of an older one, hides what is whole.

        Raises:
            OSError: a file could not be removed or renamed.
        """
        hidden: dict[str, int] = {}
        newest = int(self.manifest.value(_GENERATION) or 0) + 1
        goals = self.manifest.goals()
        folders = {below(goal.history) for goal in goals}  # which are there before their files
        for path in [*_files_below(self.folder)]:
            name = path.relative_to(self.folder).as_posix()
            match = _PART.fullmatch(path.name)
            if not match or name in known:
                continue
            folder = name.rpartition("/month=")[0]
            is_kept = is_older or folder not in folders or int(match[2], 16) > newest
            if is_kept and path.suffix == ".parquet":
                self._files.rename(path, path.with_name(f".{path.name}{_UNKNOWN}"))
                hidden[folder] = hidden.get(folder, 0) + 1
            else:
                self._files.remove(path)
        for folder, count in hidden.items():
            told = (
                f"{folder} has {count} files that the manifest does not know, so this may be an "
                "older manifest that was put back. They are kept, hidden from readers, with "
                f"{_UNKNOWN} at the end of their names: what the exchange no longer shows may be "
                "in them alone"
            )
            own = [goal for goal in goals if below(goal.history) == folder] or goals
            self._given_up += [(goal.id, told) for goal in own]


def checked_folder(folder: str | os.PathLike[str]) -> Path:
    """The folder that is meant, whose name every reader of a store can read.

    Raises:
        StoreError: it is no path of a folder.
    """
    try:
        path = Path(folder)
        whole = str(path.absolute())
        whole.encode()
    except (TypeError, UnicodeEncodeError):
        raise StoreError(
            f"{bounded(ascii(str(folder)))}: is no path of a folder; allowed: a text, or a Path, "
            "whose name is UTF-8, as Parquet's readers and SQLite need it"
        ) from None
    wrong = next((sign for sign in _UNREADABLE if sign in whole), None)
    if wrong is not None:
        raise StoreError(f"{bounded(ascii(whole))}: readers cannot read a path with {wrong!r}")
    columns = [name for name in path.absolute().parts if name.lower().startswith(_COLUMNS)]
    if columns:
        raise StoreError(
            f"{bounded(whole)}: readers would take {columns[0]} for a column of the store; name "
            "another folder"
        )
    return path


def below(history: History) -> str:
    """The folder of a history's parts, below the store's."""
    return f"endpoint={history.endpoint}/account={quote(history.account, safe='')}"


def part_files(folder: Path, store_id: str) -> list[str]:
    """All parts of the store, and temporary files of parts, whatever its manifest knows."""
    found = []
    for path in _files_below(folder):
        match = _PART.fullmatch(path.name)
        if match and match[1] == store_id:
            found.append(path.relative_to(folder).as_posix())
    return found


def is_in_use(folder: Path) -> bool:
    """Whether a collector is writing here."""
    try:
        descriptor = os.open(folder / LOCK, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        return not try_lock(descriptor)
    finally:
        os.close(descriptor)


def strange_files(folder: Path, store_id: str | None) -> list[str]:
    """What a store did not write; hidden files are nobody's business."""
    found = []
    for path in _files_below(folder):
        name = path.relative_to(folder).as_posix()
        is_top = path.parent == folder
        match = _PART.fullmatch(path.name)
        if is_top and (path.name in _OWN or path.name.startswith(".")):
            continue
        is_link = path.is_symlink()
        is_part = match and match[1] == store_id and name.startswith("endpoint=")
        if not is_top and is_part and not is_link:
            continue
        if not path.name.startswith(".") or match:
            found.append(f"{name} (a symbolic link)" if is_link else name)
    return found


def _files_below(folder: Path) -> Iterator[Path]:
    """All files, and symbolic links of folders; nothing of hidden folders.

    Raises:
        OSError: a folder cannot be read.
    """
    for root, folders, names in os.walk(folder, onerror=_fail):
        folders[:] = [name for name in folders if not name.startswith(".") and name != _FSCK]
        links = [name for name in folders if Path(root, name).is_symlink()]
        for name in sorted([*names, *links]):
            yield Path(root) / name


def _fail(error: OSError) -> None:
    raise error


def _is_past(history: History) -> bool:
    return is_spanned(history.row) or keeps_vanished(history)


def _fate(span: Interval) -> str:
    if span.last < span.first:
        return "lost, as the exchange showed them no longer"
    return "read again, but for what the exchange no longer shows"


def _locked(folder: Path) -> OwnFile:
    file = OwnFile(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    for _ in range(_TRIES):
        if try_lock(file.number):
            return file
        time.sleep(_PAUSE)
    file.close()
    raise StoreError(
        f"{folder}: another collector is writing here; let it end first, or use another folder"
    )


def _check_empty(folder: Path) -> None:
    strange = strange_files(folder, None)
    if strange:
        raise StoreError(
            f"{folder}: is no store, as it holds {_listed(strange)} and no {NAME}; name a new or "
            "empty folder. Nothing was changed"
        )


def _check_present(folders: Sequence[Path]) -> None:
    """Refuses folders of accounts that hold no month any more, unless that is meant.

    Raises:
        OSError: nobody knows what a folder holds.
    """
    for folder in folders:
        try:
            names = [path.name for path in folder.iterdir()]
        except FileNotFoundError:
            names = []
        if not any(name == REMOVED or name.startswith("month=") for name in names):
            raise StoreError(
                f"{folder}: is away, or empty, and was full of the store's files. Bring it back, "
                "if its disk is not mounted or it was moved. If its files are gone for good, make "
                f"the folder {folder / REMOVED}: then what the exchange still shows of them is "
                "read again, and the rest is told as lost. Nothing was changed"
            )


def _size(path: Path) -> int | None:
    """The size of a file; None: it is not there.

    Raises:
        OSError: nobody knows whether it is.
    """
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None


def _parents(made: Sequence[tuple[str, int, int, str]]) -> Iterator[str]:
    return (path.rpartition("/")[0] for path, *_ in made)


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
    return ", ".join(bounded(name) for name in names[:_TOLD]) + more


def _told(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "the disk is full"
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"cannot be written ({error.strerror})"
    return error.strerror or type(error).__name__
