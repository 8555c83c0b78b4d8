"""Reads a file of secrets, and says who else could read or change it."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final, NamedTuple

from bitget_copy.errors import ConfigError

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe that nobody writes to must not hang
    | getattr(os, "O_BINARY", 0)
)
_OTHERS_READ: Final = 0o077
_OTHERS_WRITE: Final = 0o022


class PrivateFile(NamedTuple):
    """A file's content, and how it is protected.

    Attributes:
        content: its bytes.
        exposed: who else can read or change it, and what to do about it; None: nobody can.
        writable: the same of changing it only.
    """

    content: bytes
    exposed: str | None
    writable: str | None


def read_private(path: Path, max_bytes: int) -> PrivateFile:
    """Reads a regular file; links are followed, and the mode is that of the very file read.

    Raises:
        ConfigError: it cannot be read, is too long, or is no file; says why, not which.
    """
    try:
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise ConfigError(f"cannot be read: {_why(error)}") from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise ConfigError("is no file; name a regular file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            content = file.read(max_bytes + 1)
    except OSError as error:
        raise ConfigError(f"cannot be read: {_why(error)}") from None
    finally:
        os.close(descriptor)
    if len(content) > max_bytes:
        raise ConfigError(f"is longer than {max_bytes:,} bytes")
    owner = _foreign_owner(status)
    return PrivateFile(
        content, owner or _open_to(status, _OTHERS_READ), owner or _open_to(status, _OTHERS_WRITE)
    )


def _open_to(status: os.stat_result, bits: int) -> str | None:
    """What its mode lets group and others do; Windows has no such mode."""
    if not hasattr(os, "geteuid") or not status.st_mode & bits:
        return None
    mode = stat.S_IMODE(status.st_mode)
    what = "read" if bits == _OTHERS_READ else "change"
    return f"others than its owner may {what} it (mode {mode:o}); protect it with: chmod 600"


def _foreign_owner(status: os.stat_result) -> str | None:
    if not hasattr(os, "geteuid") or status.st_uid in {0, os.geteuid()}:
        return None
    return (
        f"it belongs to another user (number {status.st_uid}); make it yours, with the mode 600, "
        "before a program of yours trusts it"
    )


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__
