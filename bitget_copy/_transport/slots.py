"""Slots for exchanges under way: as many as there may be connections.

Callers wait by priority, and within one priority in order of arrival. An urgent caller (a close)
never waits, so that leaving a position does not depend on anything that hangs; how many of those
there are is bounded by the limiter, which has given each of them its tokens.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from heapq import heappop, heappush
from itertools import count
from typing import TypeAlias

from bitget_copy.ratelimit import plain_priority

_Waiter: TypeAlias = "tuple[int, int, asyncio.Future[None]]"
"""Sorted: the negative priority, the number in order of arrival; done when it has its slot."""


class ConnectionSlots:
    """A semaphore with priorities.

    Args:
        slots: how many, 1 or more.
    """

    __slots__ = ("_free", "_number", "_waiters")

    def __init__(self, slots: int) -> None:
        self._free = slots  # below zero while urgent callers hold more than there are
        self._waiters: list[_Waiter] = []
        self._number = count()

    @property
    def free(self) -> int:
        """Slots that nobody holds."""
        return max(0, self._free)

    @property
    def waiting(self) -> int:
        """How many callers wait."""
        return sum(not future.done() for *_, future in self._waiters)

    def try_acquire(self, urgent: bool = False) -> bool:
        """Takes a free slot without a coroutine, as nearly every call can; False if none is free.

        Args:
            urgent: take one in any case.
        """
        if self._free > 0 or urgent:
            self._free -= 1
            return True
        return False

    async def acquire(self, priority: int = 0, *, urgent: bool = False) -> None:
        """Takes a slot, waiting for one if none is free; holds none when cancelled.

        Args:
            priority: larger goes first.
            urgent: do not wait.

        Raises:
            ParameterError: the priority is no whole number.
        """
        rank = plain_priority(priority)
        if self.try_acquire(urgent):
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._waiters, (-rank, next(self._number), future))
        self._wake()  # another thread may have released one in between
        try:
            await future
        except BaseException:
            if future.done() and not future.cancelled():
                self.release()  # it was granted, but too late
            else:
                future.cancel()  # a coroutine that is dropped leaves its future as it is
            raise

    def release(self) -> None:
        """Gives the slot to the first waiter; may be called from any thread."""
        self._free += 1
        if self._waiters:
            self._wake()

    def _wake(self) -> None:
        """Grants free slots to waiters."""
        waiters = self._waiters
        while waiters and (self._free > 0 or waiters[0][2].done()):
            future = waiters[0][2]
            if future.done():
                heappop(waiters)
                continue
            if not _is_of_running_loop(future):  # released by the collector, in another thread
                with suppress(RuntimeError):  # its loop is closed: nobody waits there any more
                    future.get_loop().call_soon_threadsafe(self._wake)
                return
            heappop(waiters)
            self._free -= 1
            future.set_result(None)


def _is_of_running_loop(future: asyncio.Future[None]) -> bool:
    try:
        return future.get_loop() is asyncio.get_running_loop()
    except RuntimeError:
        return False
