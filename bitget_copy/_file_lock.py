"""Keeps a file to one process: a lock on the open file, which ends with the process."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from pathlib import Path
from typing import Final
from weakref import WeakSet

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    _FAR = 1 << 40
    """Locks of this system hide bytes from readers; nothing of a file stands here."""

    def try_lock(descriptor: int) -> bool:
        """Whether this process has the file for itself now."""
        try:
            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def try_lock(descriptor: int) -> bool:
        """Whether this process has the file for itself now."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


forking: Final = threading.RLock()
"""Held around a fork, and while a file is opened or closed, by the garbage collector too."""
own_files: Final[WeakSet[OwnFile]] = WeakSet()
"""Those that are open, and some that were."""


class OwnFile:
    """An open file of this process alone, that is closed when nobody has it any more."""

    number: int = -1

    def __init__(self, path: Path, flags: int, mode: int) -> None:
        with forking:
            self.number = os.open(path, flags | getattr(os, "O_CLOEXEC", 0), mode)
            own_files.add(self)

    def close(self) -> None:
        """Closes it, if it is open."""
        with forking:
            number, self.number = self.number, -1
            if number >= 0:
                with contextlib.suppress(OSError):  # it is closed all the same
                    os.close(number)

    __del__ = close


def _after_fork() -> None:
    """In the child: a lock belongs to the open file, which would outlive the parent here."""
    for file in list(own_files):
        file.close()
    forking.release()


with contextlib.suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(
        before=forking.acquire, after_in_parent=forking.release, after_in_child=_after_fork
    )
