"""Keeps a file to one process: a lock on the open file, which ends with the process."""

from __future__ import annotations

import sys

if sys.platform == "win32":  # pragma: no cover
    import msvcrt
    import os

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
