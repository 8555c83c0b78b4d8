"""Where the socket and its lock are, and whether they may be trusted.

Whoever can connect takes part in the limits, and whoever answers hands them out. So both belong to
one user: the folder is one where nobody else can put anything of theirs in our place, the socket
and the lock have mode 0600, and either side asks the kernel who the other is.
"""

from __future__ import annotations

import errno
import os
import socket
import stat
import struct
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

import attrs

from bitget_copy._file_lock import try_lock
from bitget_copy.errors import ConfigError

MAX_PATH: Final = 103
"""Bytes of a path: a socket's address takes 107, and it is made beside its place, as `….new`."""

_FOLDER: Final = "bitget-copy"
_SOCKET: Final = "limits.sock"
_MODE: Final = 0o600
_TRIES: Final = 16
"""How often a lock file is opened that somebody replaces meanwhile."""

_SOCKETS: Final = "/proc/net/unix"
"""Where the kernel lists Unix sockets."""

_CREDENTIALS: Final = struct.Struct("3i")
"""What Linux tells of a peer: process, user, group."""

LISTENING: Final = 512
"""Connections that wait to be accepted."""


@attrs.frozen
class Place:
    """A socket and the lock of who listens on it.

    Attributes:
        path: of the socket.
        lock_path: whose lock says who listens.
    """

    path: Path
    lock_path: Path = attrs.field(
        init=False, eq=False, repr=False,
        default=attrs.Factory(lambda self: _lock_beside(self.path), takes_self=True),
    )  # fmt: skip

    @classmethod
    def at(cls, path: str | os.PathLike[str] | None = None) -> Place:
        """The place that a user has named, or the user's own.

        Args:
            path: of the socket. None: ``bitget-copy/limits.sock`` in the user's runtime folder
                (``XDG_RUNTIME_DIR``, or ``/run/user/<uid>`` where there is one), else
                ``bitget-copy-<uid>/limits.sock`` in the folder for temporary files.

        Raises:
            ConfigError: the system lacks what is needed, the path is too long, or its folder
                does not exist or is open to others.
        """
        _check_system()
        socket_path = _default_path() if path is None else Path(os.fspath(path)).absolute()
        place = cls(socket_path)
        place._check_path()
        place._check_folder()
        return place

    def _check_path(self) -> None:
        length = len(os.fsencode(self.path))
        if length > MAX_PATH:
            raise ConfigError(
                f"host limiter: the path of the socket has {length} bytes, {MAX_PATH} is the most "
                f"that the system takes: {self.path}"
            )
        if b"\0" in os.fsencode(self.path):
            raise ConfigError("host limiter: the path of the socket has a NUL in it")

    def _check_folder(self) -> None:
        folder = self.path.parent
        try:
            found = folder.stat()
        except OSError as error:
            raise ConfigError(
                f"host limiter: the folder {folder} of the socket: {error.strerror}; "
                "make it, with mode 0700"
            ) from error
        if not stat.S_ISDIR(found.st_mode):
            raise ConfigError(f"host limiter: {folder} is no folder, so no socket can be in it")
        if found.st_uid not in {os.geteuid(), 0}:
            raise ConfigError(
                f"host limiter: the folder {folder} belongs to user {found.st_uid}, who could put "
                "another socket there; name one of your own"
            )
        with suppress(OSError):  # nobody may look there: told when it is used
            if stat.S_ISDIR(self.path.stat().st_mode):
                raise ConfigError(f"host limiter: {self.path} is a folder; name the socket in it")
        others = found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        if others and not found.st_mode & stat.S_ISVTX:
            raise ConfigError(
                f"host limiter: others may write in the folder {folder}; give it mode 0700, or "
                "name another one"
            )

    # -- the lock

    def try_lock(self) -> int | None:
        """The open lock file when this process is elected, None when another one is.

        Raises:
            ConfigError: the file is not one that only this user can have.
        """
        for _ in range(_TRIES):
            descriptor = self._open_lock()
            try:
                is_ours = try_lock(descriptor)
                if is_ours and self.is_locked_by(descriptor):
                    return descriptor
            except BaseException:
                self.close_lock(descriptor)
                raise
            self.close_lock(descriptor)
            if not is_ours:
                return None
            # Somebody has removed it since it was opened.
        raise ConfigError(
            f"host limiter: {self.lock_path} is being replaced again and again; by whom?"
        )

    @staticmethod
    def close_lock(descriptor: int) -> None:
        """Gives the lock up, unless the child of a fork has it too; see :func:`_after_fork`."""
        with _forking:
            if descriptor in _locks:
                _locks.discard(descriptor)
                os.close(descriptor)

    def _open_lock(self) -> int:
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
        try:
            with _forking:
                descriptor = os.open(self.lock_path, flags, _MODE)
                _locks.add(descriptor)
        except OSError as error:
            reason = "is a symbolic link" if error.errno == errno.ELOOP else error.strerror
            raise ConfigError(f"host limiter: the lock {self.lock_path}: {reason}") from error
        found = os.fstat(descriptor)
        problem = None
        if not stat.S_ISREG(found.st_mode):
            problem = "is no regular file"
        elif found.st_uid != os.geteuid():
            problem = f"belongs to user {found.st_uid}"
        if problem is not None:
            self.close_lock(descriptor)
            raise ConfigError(
                f"host limiter: the lock {self.lock_path} {problem}; remove it, or name another "
                "path for the socket"
            )
        os.fchmod(descriptor, _MODE)
        return descriptor

    def is_locked_by(self, descriptor: int) -> bool:
        """Whether this open lock file is the one that others find."""
        opened = os.fstat(descriptor)
        try:
            found = self.lock_path.lstat()
        except OSError:
            return False
        return (opened.st_dev, opened.st_ino) == (found.st_dev, found.st_ino)

    # -- the socket

    def listen(self) -> socket.socket:
        """The socket, in place of what a dead process has left; only with the lock.

        It is moved to its place when it has its mode and listens already, so nobody finds it half
        made.

        Raises:
            ConfigError: something else is in its place.
        """
        self._check_socket_file()
        made = self._made_as()
        with suppress(FileNotFoundError):
            made.unlink()
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            os.fchmod(listener.fileno(), _MODE)
            listener.bind(os.fspath(made))
            made.chmod(_MODE)
            listener.listen(LISTENING)
            listener.setblocking(False)
            made.rename(self.path)
        except OSError as error:
            listener.close()
            raise ConfigError(
                f"host limiter: no socket can be made at {self.path}: {error.strerror}"
            ) from error
        return listener

    def _made_as(self) -> Path:
        return self.path.with_name(self.path.name + ".new")

    def is_served_unseen(self) -> bool:
        """Whether a broker's sockets are open that were made here, whatever is at the path now.

        The kernel knows them by the name that they were made with, after that is gone too; but for
        those of another network namespace (a container's). Others may spell the folder in another
        way, through a link.
        """
        line_end = b"/" + os.fsencode(self._made_as().name) + b"\n"
        try:
            with open(_SOCKETS, "rb") as lines:  # noqa: PTH123 - no file of ours
                found = {line[line.index(b"/") :] for line in lines if line.endswith(line_end)}
        except OSError:
            return False
        return any(_is_same(os.path.dirname(each), self.path.parent) for each in found)  # noqa: PTH120 - bytes

    def socket_identity(self) -> tuple[int, int] | None:
        """Tells what is at the path from anything else that was there; None: nothing is."""
        try:
            found = self.path.lstat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _check_socket_file(self) -> None:
        """Refuses what is at the path unless it is a socket of this user.

        Raises:
            ConfigError: it is anything else.
        """
        try:
            found = self.path.lstat()
        except FileNotFoundError:
            return
        except OSError as error:
            raise ConfigError(f"host limiter: {self.path}: {error.strerror}") from error
        problem = None
        if not stat.S_ISSOCK(found.st_mode):
            problem = "is a symbolic link" if stat.S_ISLNK(found.st_mode) else "is no socket"
        elif found.st_uid != os.geteuid():
            problem = f"is a socket of user {found.st_uid}"
        if problem is not None:
            raise ConfigError(
                f"host limiter: {self.path} {problem}; remove it, or name another path"
            )

    def connect(self) -> socket.socket | None:
        """A connection to who listens; None while nobody does.

        Raises:
            ConfigError: something else is in the socket's place, or somebody else listens.
        """
        self._check_socket_file()
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.setblocking(False)
        try:
            connection.connect(os.fspath(self.path))
        except OSError as error:
            connection.close()
            if error.errno in _NOBODY:
                return None
            raise ConfigError(f"host limiter: {self.path}: {error.strerror}") from error
        peer = peer_of(connection)
        if peer.uid != os.geteuid():
            connection.close()
            raise ConfigError(
                f"host limiter: user {peer.uid} listens at {self.path}, not this one; name "
                "another path"
            )
        return connection


_NOBODY: Final = {errno.ECONNREFUSED, errno.ENOENT, errno.EAGAIN, errno.ECONNRESET}
"""Nobody listens, or too many are being accepted: to be tried again."""


@attrs.frozen
class Peer:
    """Who is at the other end of a connection, as the kernel says.

    Attributes:
        pid: 0 where the process is in a namespace that this one does not see.
        uid: the user.
    """

    pid: int
    uid: int


def _lock_beside(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


def peer_of(connection: socket.socket) -> Peer:
    """Who is at the other end, as it was when the connection was made."""
    raw = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    pid, uid, _ = _CREDENTIALS.unpack(raw)
    return Peer(pid, uid)


def _check_system() -> None:
    missing = [
        name
        for name, there in (
            ("Unix sockets", hasattr(socket, "AF_UNIX")),
            ("SO_PEERCRED", hasattr(socket, "SO_PEERCRED")),
            ("flock", _has_flock()),
        )
        if not there
    ]
    if missing:
        raise ConfigError(
            f"host limiter: this system lacks {', '.join(missing)}, it needs Linux; a RedisLimiter "
            "works everywhere"
        )


def _has_flock() -> bool:
    try:
        import fcntl  # noqa: PLC0415 - absent on Windows
    except ImportError:
        return False
    return hasattr(fcntl, "flock")


def _is_same(folder: bytes, other: Path) -> bool:
    try:
        return os.path.samefile(folder, other)  # noqa: PTH121 - bytes
    except OSError:  # it is gone, or another user's
        return False


def _default_path() -> Path:
    user = os.geteuid()
    for name in (os.environ.get("XDG_RUNTIME_DIR", ""), f"/run/user/{user}"):
        runtime = Path(name)
        if name and runtime.is_absolute() and _is_own_folder(runtime):
            return _made(runtime / _FOLDER) / _SOCKET
    return _made(Path(tempfile.gettempdir()) / f"{_FOLDER}-{user}") / _SOCKET


def _is_own_folder(path: Path) -> bool:
    try:
        found = path.stat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()


def _made(folder: Path) -> Path:
    """The folder, which is this user's and nobody else's.

    Raises:
        ConfigError: it cannot be made, or somebody else has made it.
    """
    try:
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        found = folder.lstat()
    except OSError as error:
        raise ConfigError(f"host limiter: the folder {folder}: {error.strerror}") from error
    own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    if not own or stat.S_IMODE(found.st_mode) & 0o077:
        raise ConfigError(
            f"host limiter: {folder} is not a folder of this user alone (mode 0700); remove it, "
            "or name another path for the socket"
        )
    return folder


_forking: Final = threading.Lock()
"""Held around a fork, and while a lock file is opened or closed."""

_locks: Final[set[int]] = set()
"""Open lock files of this process."""


def _after_fork() -> None:
    """In the child: a lock belongs to the open file, which would outlive the parent here."""
    for descriptor in _locks:
        with suppress(OSError):
            os.close(descriptor)
    _locks.clear()
    _forking.release()


with suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(
        before=_forking.acquire, after_in_parent=_forking.release, after_in_child=_after_fork
    )
