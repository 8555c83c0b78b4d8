"""Deadlines of whole calls: as `asyncio.timeout`, with one timer for many.

Calls of one client mostly have the same timeout, so the one that began first ends first: they
stand in a queue, and only the first has a timer. Beginning and ending a deadline takes a tenth of
what a timer of its own takes. Cancelling works as in `asyncio.timeout`: a deadline that has passed
cancels its task once, and takes back that cancellation and no other.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import Final

_MAX_QUEUES: Final = 64
"""Timeouts in use, each with a queue; beyond that an empty one is dropped with its timer."""


class Deadline:
    """Of one call in the running task.

    Attributes:
        at: when, on the loop's clock.
        passed: it has, and the task was cancelled for it.
    """

    __slots__ = ("_cancelling", "_queue", "_task", "at", "passed")

    def __init__(self, queue: _Queue, at: float, loop: asyncio.AbstractEventLoop) -> None:
        task = asyncio.current_task(loop)
        if task is None:
            raise RuntimeError("a call is made from inside a task")
        self.at = at
        self.passed = False
        self._task = task
        self._cancelling = task.cancelling()
        self._queue = queue

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
            self._queue.discard(self)
            return False
        return self._task.uncancel() <= self._cancelling


class _Queue:
    """Deadlines that are the same number of seconds long, in the order in which they began."""

    __slots__ = ("_loop", "_queues", "_seconds", "_timer", "_waiting")

    def __init__(
        self, loop: asyncio.AbstractEventLoop, seconds: float, queues: dict[float, _Queue]
    ) -> None:
        self._loop = loop
        self._seconds = seconds
        self._queues = queues
        self._waiting: OrderedDict[Deadline, None] = OrderedDict()
        self._timer: asyncio.TimerHandle | None = None

    def add(self) -> Deadline:
        at = self._loop.time() + self._seconds
        deadline = Deadline(self, at, self._loop)
        self._waiting[deadline] = None
        if self._timer is None:
            self._timer = self._loop.call_at(at, self._expire_due)
        return deadline

    def discard(self, deadline: Deadline) -> None:
        del self._waiting[deadline]
        if not self._waiting and len(self._queues) > _MAX_QUEUES:
            assert self._timer is not None
            self._timer.cancel()
            self._forget()

    def _expire_due(self) -> None:
        now = self._loop.time()
        while self._waiting:
            first = next(iter(self._waiting))
            if first.at > now:
                self._timer = self._loop.call_at(first.at, self._expire_due)
                return
            del self._waiting[first]
            first.expire()
        self._forget()

    def _forget(self) -> None:
        self._timer = None
        self._queues.pop(self._seconds, None)


class Deadlines:
    """Those of one event loop."""

    __slots__ = ("_queues", "loop")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._queues: dict[float, _Queue] = {}

    def start(self, seconds: float) -> Deadline:
        """Begins one for the running task; :meth:`Deadline.stop` must be called when it is over."""
        queue = self._queues.get(seconds)
        if queue is None:
            queue = self._queues[seconds] = _Queue(self.loop, seconds, self._queues)
        return queue.add()
