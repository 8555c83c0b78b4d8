"""Standard streams that never raise, and signals that are ignored: the exit code must stand.

A write that was executed stays executed when its reply cannot be shown: the reader of the
pipe is gone, the disk is full, the stream is closed, or its encoding lacks a letter. What
could not be written is asked for at the end.
"""

from __future__ import annotations

import codecs
import contextlib
import errno
import io
import os
import select
import signal
import sys
from collections.abc import Callable
from typing import Any, Final, TextIO

_STANDARD: Final = (0, 1, 2)
_READER_GONE: Final = frozenset({errno.EPIPE, errno.ECONNRESET})
"""The reader has enough, as in ``… | head -1``: nothing to complain about."""
_TERMINATING_SIGNALS: Final = ("SIGINT", "SIGTERM", "SIGHUP")


_PLAIN_MARKS: Final = {
    "→": "->", "…": "...", "·": "|", "─": "-", "━": "-", "█": "#", "░": ".",
    **dict.fromkeys("▁▂▃▄", "."), **dict.fromkeys("▅▆▇", ":"),
}  # fmt: skip
"""Our own marks, as encodings without them have it."""
_PLAIN: Final = "bitget_copy.plain"


def protect() -> None:
    """Replaces stdout and stderr by streams that never raise.

    What they cannot encode is written as an escape, our own marks in plain characters.
    """
    codecs.register_error(_PLAIN, _plain)
    _fill_closed()
    sys.stdout = _protected(sys.stdout)
    sys.stderr = _protected(sys.stderr)


def write_failure() -> Exception | None:
    """What kept stdout from being written; None when all of it was."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    raw = getattr(getattr(sys.stdout, "buffer", None), "raw", None)
    return raw.failure if isinstance(raw, _NeverFailing) else None


def is_reader_gone(failure: Exception) -> bool:
    """Whether the other end of the pipe was closed."""
    return isinstance(failure, OSError) and failure.errno in _READER_GONE


def print_notice(text: str) -> None:
    """Writes one line to stderr, if that can be done at all."""
    with contextlib.suppress(OSError, ValueError, AttributeError):  # also closed, also None
        sys.stderr.write(f"bitget-copy: {text}\n")
        sys.stderr.flush()


def handle_signals(handler: Callable[..., None] | signal.Handlers) -> None:
    """Handles the signals that end a process; those that are ignored stay so (nohup)."""
    for name in _TERMINATING_SIGNALS:
        number = getattr(signal, name, None)
        if number is None or signal.getsignal(number) is signal.SIG_IGN:
            continue
        with contextlib.suppress(ValueError):  # in another thread than the main one
            signal.signal(number, handler)


def ignore_signals() -> None:
    """Keeps signals from changing a settled exit code while the interpreter ends."""
    handle_signals(signal.SIG_IGN)


class _NeverFailing(io.RawIOBase):
    """Writes to another raw stream until that fails once; then drops everything.

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
    """The stream on top of one that never fails; a stream without a file stays as it is."""
    if stream is None:  # closed by the parent process
        closed = _NeverFailing(io.BytesIO(), OSError(errno.EBADF, os.strerror(errno.EBADF)))
        return io.TextIOWrapper(io.BufferedWriter(closed), "utf-8", _PLAIN)
    buffer = getattr(stream, "buffer", None)
    raw = getattr(buffer, "raw", buffer)  # unbuffered streams have only the one
    if raw is None:
        return stream
    with contextlib.suppress(OSError, ValueError):
        stream.flush()
    return io.TextIOWrapper(
        io.BufferedWriter(_NeverFailing(raw)),
        encoding=stream.encoding,
        errors=_PLAIN,
        line_buffering=getattr(stream, "line_buffering", False),
        write_through=getattr(stream, "write_through", False),
    )


def _plain(error: UnicodeError) -> tuple[str | bytes, int]:
    """An error handler of `codecs`: what to write instead of a character, and where to go on."""
    if isinstance(error, UnicodeEncodeError):
        mark = _PLAIN_MARKS.get(error.object[error.start])
        if mark is not None:
            return mark, error.start + 1
    return codecs.backslashreplace_errors(error)


def _fill_closed() -> None:
    """Opens the null device in place of closed standard streams.

    Otherwise the next socket gets the number, and what is meant for the screen goes to the
    exchange.
    """
    for number in _STANDARD:
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
