"""Deadlines of whole calls: as `asyncio.timeout`, with one timer for many.

Calls of one client mostly have the same time, so the one that began first ends first: they stand
in line, and only the first has a timer. Beginning and ending a deadline takes a tenth of what a
timer of its own takes. Cancelling works as in `asyncio.timeout`: a deadline that has passed
cancels its task once, and takes back that cancellation and no other.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import Final

_MAX_LINES: Final = 64
"""Different times in use for which a timer is left running when nobody is in line."""


class Deadline:
    """Of one call in the running task.

    Attributes:
        at: when, on the loop's clock.
        passed: it has, and the task was cancelled for it.
    """

    __slots__ = ("_cancelling", "_line", "_task", "at", "passed")

    def __init__(self, line: _Line, at: float, loop: asyncio.AbstractEventLoop) -> None:
        task = asyncio.current_task(loop)
        if task is None:
            raise RuntimeError("a call is made from inside a task")
        self.at = at
        self.passed = False
        self._task = task
        self._cancelling = task.cancelling()
        self._line = line

    def expire(self) -> None:
        """It has passed."""
        self.passed = True
        self._task.cancel()

    def stop(self) -> bool:
        """The call is over.

        Returns:
            Whether a `CancelledError` that has ended it is this deadline's, and nobody else's.
        """
        if not self.passed:
            self._line.leave(self)
            return False
        return self._task.uncancel() <= self._cancelling


class _Line:
    """Deadlines that are the same number of seconds long, in the order in which they began."""

    __slots__ = ("_lines", "_loop", "_seconds", "_timer", "_waiting")

    def __init__(
        self, loop: asyncio.AbstractEventLoop, seconds: float, lines: dict[float, _Line]
    ) -> None:
        self._loop = loop
        self._seconds = seconds
        self._lines = lines
        self._waiting: OrderedDict[Deadline, None] = OrderedDict()
        self._timer: asyncio.TimerHandle | None = None

    def join(self) -> Deadline:
        at = self._loop.time() + self._seconds
        deadline = Deadline(self, at, self._loop)
        self._waiting[deadline] = None
        if self._timer is None:
            self._timer = self._loop.call_at(at, self._ring)
        return deadline

    def leave(self, deadline: Deadline) -> None:
        del self._waiting[deadline]
        if not self._waiting and len(self._lines) > _MAX_LINES:
            assert self._timer is not None
            self._timer.cancel()
            self._close()

    def _ring(self) -> None:
        now = self._loop.time()
        while self._waiting:
            first = next(iter(self._waiting))
            if first.at > now:
                self._timer = self._loop.call_at(first.at, self._ring)
                return
            del self._waiting[first]
            first.expire()
        self._close()

    def _close(self) -> None:
        self._timer = None
        self._lines.pop(self._seconds, None)


class Deadlines:
    """Those of one event loop."""

    __slots__ = ("_lines", "loop")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._lines: dict[float, _Line] = {}

    def start(self, seconds: float) -> Deadline:
        """Begins one for the running task; :meth:`Deadline.stop` must be called when it is over."""
        line = self._lines.get(seconds)
        if line is None:
            line = self._lines[seconds] = _Line(self.loop, seconds, self._lines)
        return line.join()
