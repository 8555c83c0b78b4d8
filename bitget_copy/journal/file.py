"""The file of a journal: opened, locked, read, appended to, and made small again.

Blocking, and used by one thread at a time. The file is either as long as the records that were
acknowledged or, after a stop in the middle, longer by a torn one. A record that could not be
written leaves no trace: it is cut off again, and where even that fails nothing more is written.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, NoReturn

from bitget_copy._file_lock import OwnFile, forking, own_files, try_lock
from bitget_copy.errors import ConfigError, JournalError, said
from bitget_copy.journal.record import Contents, checksum_of, line_of, read
from bitget_copy.journal.state import FORMAT, State

MODE: Final = 0o600
COMPACT_ABOVE: Final = 1 << 20
"""Bytes above which a journal of settled writes is made small again while it is in use."""
_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
_NEW: Final = ".new"
"""Ends the name of the file that is to take the journal's place."""
_TRIES: Final = 10
_UNKNOWN: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
"""What file systems say that have nothing to be synced of a directory."""
_NEXT: Final = (
    "see what `client.unresolved` has, since only this client knows it now; then close it and make "
    "a new one"
)


class _Descriptor(OwnFile):
    """An open file of a journal."""

    def __init__(self, path: Path, flags: int) -> None:
        super().__init__(path, flags, MODE)

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "an open journal cannot be copied or pickled; share the Journal, or its path"
        )


class JournalFile:
    """An open journal.

    Args:
        path: of the file; made where there is none, but not its directory.
        is_durable: wait until the disk has what is written.

    Raises:
        ConfigError: it cannot be used: it is another's, damaged, no journal, or not writable.
    """

    def __init__(self, path: Path, *, is_durable: bool) -> None:
        self.path = path
        self.state: State = State()
        self._new = path.with_name(f"{path.name}{_NEW}")
        self._is_durable = is_durable
        self._changed_at = -1
        self.pid: Final = os.getpid()
        self._problem: str | None = None
        problem: str | None = None
        try:
            self._descriptor = self._open()
            try:
                with contextlib.suppress(FileNotFoundError):
                    self._new.unlink()
                self._load(read(self._content()))
            except BaseException:
                self._descriptor.close()  # the error's traceback would keep it, and its lock
                raise
        except OSError as error:
            problem = f"journal {path}: cannot be opened for writing: {_why(error)}"
        except JournalError as error:
            problem = said(error)
        if problem is not None:
            raise ConfigError(problem)

    def append(self, records: Iterable[Mapping[str, Any]], *, sync: bool) -> None:
        """Writes records; when it returns they are there, with `sync` after a crash too.

        Raises:
            JournalError: they could not be written, and are not there.
        """
        self._check_ours()
        added = list(records)
        lines, last = _lines(added, self._count, self._last)
        try:
            self._write(lines)
        except OSError as error:
            self._cut_off(error)
            raise JournalError(f"journal {self.path}: cannot be written: {_why(error)}") from None
        if sync and self._is_durable:
            self._sync()
        self._take_note(self._size + len(lines), self._count + len(added), last)
        for record in added:
            self.state.apply(record)

    def compact_if_large(self) -> None:
        """Makes the file small again where most of it tells of writes that have an end."""
        if self._size > max(COMPACT_ABOVE, 2 * self._small):
            self._try_compact()

    def close(self) -> None:
        """Lets go of the file, and of its lock."""
        if self._is_durable and self._problem is None and self._descriptor.number >= 0:
            with contextlib.suppress(OSError):
                os.fsync(self._descriptor.number)
        self._descriptor.close()

    def check_process(self) -> None:
        """Refuses to be used by a fork, which has the file but neither its lock nor its thread.

        Raises:
            JournalError: this is another process than the one that opened the file.
        """
        if os.getpid() != self.pid:
            raise JournalError(
                f"journal {self.path}: belongs to process {self.pid}, of which this one is a "
                "fork; make a client of its own there, with another journal"
            )

    # --- opening ---------------------------------------------------------------------------------

    def _open(self) -> _Descriptor:
        """The file, with its lock."""
        for _ in range(_TRIES):
            check_place(self.path)
            if (mine := self._open_here()) is not None:
                raise ConfigError(self._held_by(mine))
            made = not self.path.exists()
            descriptor = _Descriptor(self.path, _FLAGS)
            if not try_lock(descriptor.number):
                raise ConfigError(self._held_by(descriptor))
            if self._is_at_path(descriptor):  # else it was compacted between opening and locking
                _hide(descriptor.number)
                if made:
                    self._sync_directory()
                return descriptor
        raise ConfigError(f"journal {self.path}: is being replaced again and again; by whom?")

    def _open_here(self) -> OwnFile | None:
        """Whether this process has the file open; its own lock stops no process on some disks.

        There (NFS) a lock is the process's, and ends when any descriptor of the file is closed.
        """
        with forking:
            others = [other for other in own_files if other.number >= 0]
            return next((other for other in others if self._is_at_path(other)), None)

    def _held_by(self, descriptor: OwnFile) -> str:
        state = state_of(self.path, read(_all_of(descriptor.number)).records)
        whose = "another process" if state.pid is None else f"process {state.pid}"
        if state.pid == os.getpid():
            whose = "another client of this process"
        return (
            f"journal {self.path}: {whose} has it open; give every process a journal of its own, "
            "and clients of one process the same bitget_copy.Journal"
        )

    def _content(self) -> bytes:
        return _all_of(self._descriptor.number)

    def _load(self, contents: Contents) -> None:
        """Takes the records over, and drops a torn one."""
        check_kind(self.path, contents)
        records, size, damage, _, last = contents
        if damage is not None:
            raise ConfigError(
                f"journal {self.path}: {damage}; it was left as it is, and nothing is concluded "
                f"from it. `bitget-copy journal {self.path}` shows what can be read; look at the "
                "account, move the file away, and begin a new one"
            )
        self.state = state_of(self.path, records)
        os.ftruncate(self._descriptor.number, size)
        self._take_note(size, len(records), last)
        self._small = size
        is_small = self.state.open and len(records) < 4 * len(self.state.open) + 64
        if is_small or not self._try_compact():
            first = [] if records else self.state.records()
            self.append([*first, self._opened()], sync=True)

    def _opened(self) -> dict[str, Any]:
        return {"op": "opened", "pid": self.pid}

    # --- writing ---------------------------------------------------------------------------------

    def _check_ours(self) -> None:
        """Refuses to write where nobody would find it again.

        Raises:
            JournalError: says why.
        """
        self.check_process()
        if self._descriptor.number < 0:
            self._problem = self._problem or "is closed"
        elif self._problem is None and not self._is_at_path(self._descriptor):
            self._problem = "was removed or replaced while it was open"
        elif self._problem is None:
            self._problem = self._change_by_others()
        if self._problem is not None:
            raise JournalError(f"journal {self.path}: {self._problem}; {_NEXT}")

    def _change_by_others(self) -> str | None:
        """What somebody else has done to the file; it is read only if the system names a change."""
        found = os.fstat(self._descriptor.number)
        if found.st_size != self._size:
            return (
                f"was changed by somebody else while it was open: it has {found.st_size} bytes, "
                f"of which {self._size} were written here"
            )
        if found.st_mtime_ns != self._changed_at:
            there = read(self._content())
            if (there.size, there.last) != (self._size, self._last):
                return "was overwritten by somebody else while it was open"
            self._changed_at = found.st_mtime_ns
        return None

    def _take_note(self, size: int, count: int, last: int) -> None:
        """Remembers how the file is: bytes, records, the last one's checksum, when it changed."""
        self._size, self._count, self._last = size, count, last
        self._note_time()

    def _note_time(self) -> None:
        self._changed_at = -1  # which no file has, so that it is read
        with contextlib.suppress(OSError):
            self._changed_at = os.fstat(self._descriptor.number).st_mtime_ns

    def _is_at_path(self, descriptor: OwnFile) -> bool:
        try:
            mine, there = os.fstat(descriptor.number), self.path.stat()
        except OSError:
            return False
        return os.path.samestat(mine, there) and stat.S_ISREG(there.st_mode)

    def _write(self, lines: bytes) -> None:
        os.lseek(self._descriptor.number, self._size, os.SEEK_SET)
        _write_all(self._descriptor.number, lines)

    def _sync(self) -> None:
        try:
            os.fsync(self._descriptor.number)
        except OSError as error:
            # What the system held for the file may be gone, whatever it says from now on.
            self._cut_off(error)
            self._raise_lost(error)

    def _raise_lost(self, error: OSError) -> NoReturn:
        self._problem = f"may have lost what was written ({_why(error)})"
        raise JournalError(f"journal {self.path}: {self._problem}; {_NEXT}") from None

    def _cut_off(self, error: OSError) -> None:
        """Drops what was written of records that were not acknowledged."""
        try:
            os.ftruncate(self._descriptor.number, self._size)
        except OSError:
            self._problem = f"cannot be written ({_why(error)})"
        self._note_time()

    def _try_compact(self) -> bool:
        """Whether the file could be made small; if not it stays as it is, until it is twice that.

        It may be one that cannot be replaced: mounted by itself, or in a folder that is not ours.
        """
        try:
            self._compact()
        except (OSError, JournalError):
            self._small = self._size
            return False
        return True

    def _compact(self) -> None:
        """Puts a file with the open writes alone in the journal's place."""
        with contextlib.suppress(FileNotFoundError):
            self._new.unlink()
        new = _Descriptor(self._new, _FLAGS | os.O_EXCL)
        records = [*self.state.records(), self._opened()]
        lines, last = _lines(records)
        try:
            try_lock(new.number)  # nobody else knows of it yet
            _write_all(new.number, lines)
            os.fsync(new.number)
            self._check_ours()
            self._replace()
        except BaseException:
            with contextlib.suppress(OSError):
                self._new.unlink()
            raise
        old, self._descriptor = self._descriptor, new
        old.close()
        self._take_note(len(lines), len(records), last)
        self._small = self._size
        self.state.pid = self.pid
        try:
            self._sync_directory()
        except OSError as error:
            self._raise_lost(error)  # after a power cut the name may be that of the old file

    def _replace(self) -> None:
        if os.name == "nt":  # pragma: no cover - the name of an open file cannot be given away
            self._descriptor.close()
        self._new.replace(self.path)

    def _sync_directory(self) -> None:
        if os.name == "nt":  # pragma: no cover - has no such thing
            return
        directory = _Descriptor(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(directory.number)
        except OSError as error:
            if error.errno not in _UNKNOWN:
                raise
        finally:
            directory.close()


def check_place(path: Path) -> None:
    """Nothing but a file is opened: a pipe or a device may have no end.

    Raises:
        ConfigError: something else is there.
    """
    if path.exists() and not path.is_file():
        raise ConfigError(f"journal {path}: is no file; name one, or none yet")


def check_kind(path: Path, contents: Contents) -> None:
    """Whether this version can read a file, as far as it is whole.

    Raises:
        ConfigError: it is no journal, or one of another version.
    """
    records = contents.records
    if not records and contents.has_more:
        raise ConfigError(
            f"journal {path}: is no journal, or its first line is damaged; it was left as it is. "
            "Name another file"
        )
    if records and records[0].get("format") != FORMAT:
        raise ConfigError(
            f"journal {path}: is of format {records[0].get('format')}, and this version reads "
            f"{FORMAT}; use the version that wrote it"
        )


def state_of(path: Path, records: Iterable[Mapping[str, Any]]) -> State:
    """What records say.

    Raises:
        ConfigError: one is whole, but not as any version writes it.
    """
    state = State()
    for line, record in enumerate(records, 1):
        try:
            state.apply(record)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise ConfigError(
                f"journal {path}: line {line} is not as this library writes it; it was left as it "
                "is. Name another file"
            ) from None
    return state


def _hide(descriptor: int) -> None:
    """Lets only the owner read an open file, where its file system knows of such a thing."""
    if os.name == "nt":  # pragma: no cover - has no such thing
        return
    try:
        os.fchmod(descriptor, MODE)
    except PermissionError:
        if os.fstat(descriptor).st_uid != os.geteuid():
            raise  # somebody else's file


def _lines(
    records: Iterable[Mapping[str, Any]], count: int = 0, last: int = 0
) -> tuple[bytes, int]:
    """Records as lines after so many others, and the last one's checksum."""
    lines = []
    for number, record in enumerate(records, count + 1):
        line = line_of(number, record, last)
        last = checksum_of(line)
        lines.append(line)
    return b"".join(lines), last


def _all_of(descriptor: int) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    parts = []
    while part := os.read(descriptor, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _write_all(descriptor: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def _why(error: OSError) -> str:
    """What the system says, without the path."""
    return error.strerror or type(error).__name__
