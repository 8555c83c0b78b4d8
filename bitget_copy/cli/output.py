"""Standard streams that take whatever is written, and an exit code that does not hang on them.

A write that was executed stays executed when its reply cannot be shown: the reader of a pipe
has gone, the disk is full, the stream was closed, or its encoding lacks a letter. So the
streams of the command line never raise; what could not be written is asked for at the end.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import select
import sys
from typing import Any, Final, TextIO

_STANDARD: Final = (0, 1, 2)
_GONE: Final = frozenset({errno.EPIPE, errno.ECONNRESET})
"""The reader has enough, as in ``… | head -1``: nothing to complain about."""


def protect() -> None:
    """Puts streams in place of stdout and stderr that never raise.

    What the encoding lacks is written as an escape.
    """
    _fill_closed()
    sys.stdout = _protected(sys.stdout)
    sys.stderr = _protected(sys.stderr)


def lost() -> Exception | None:
    """What has kept output from being written; None when all of it was."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    raw = getattr(getattr(sys.stdout, "buffer", None), "raw", None)
    return raw.failure if isinstance(raw, _Unfailing) else None


def is_reader_gone(failure: Exception) -> bool:
    """Whether the other end of the pipe was closed."""
    return isinstance(failure, OSError) and failure.errno in _GONE


def note(text: str) -> None:
    """Writes one line to stderr, if that can be done at all."""
    with contextlib.suppress(OSError, ValueError, AttributeError):  # also closed, also None
        sys.stderr.write(f"bitget-copy: {text}\n")
        sys.stderr.flush()


class _Unfailing(io.RawIOBase):
    """Writes through to another raw stream until that fails once, then drops what comes.

    Args:
        raw: the stream below.
        failure: what is wrong with it from the beginning.
    """

    def __init__(self, raw: Any, failure: Exception | None = None) -> None:
        self._raw = raw
        self.failure = failure

    def write(self, data: Any) -> int:
        """Takes all, or as much as the stream below takes at once."""
        if self.failure is None:
            try:
                while (taken := self._raw.write(data)) is None:  # a pipe that does not block
                    select.select((), (self._raw,), ())
            except (OSError, ValueError) as error:
                self.failure = error
            else:
                return int(taken)
        return memoryview(data).nbytes

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return int(self._raw.fileno())

    def isatty(self) -> bool:
        return self.failure is None and bool(self._raw.isatty())


def _protected(stream: TextIO | None) -> TextIO:
    """The stream with a bottom that never fails; what is no file of the system stays as it is."""
    if stream is None:  # closed by whoever started us
        closed = _Unfailing(io.BytesIO(), OSError(errno.EBADF, os.strerror(errno.EBADF)))
        return io.TextIOWrapper(io.BufferedWriter(closed), "utf-8", "backslashreplace")
    buffer = getattr(stream, "buffer", None)
    raw = getattr(buffer, "raw", buffer)  # unbuffered streams have only the one
    if raw is None:
        return stream
    with contextlib.suppress(OSError, ValueError):
        stream.flush()
    return io.TextIOWrapper(
        io.BufferedWriter(_Unfailing(raw)),
        encoding=stream.encoding,
        errors="backslashreplace",
        line_buffering=getattr(stream, "line_buffering", False),
        write_through=getattr(stream, "write_through", False),
    )


def _fill_closed() -> None:
    """Opens the null device in place of closed standard streams.

    Else the next socket would get the number, and what is meant for the screen would go to
    the exchange.
    """
    for number in _STANDARD:
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
