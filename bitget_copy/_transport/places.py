"""Places for exchanges under way: as many as there may be connections.

A place that is free is taken without a coroutine, which is what nearly every call finds. Who has
to wait goes by priority, and within one by the order of coming. Leaving a position must wait for
nothing that hangs, be it a read or another close, so what is `urgent` goes in beside all others;
how many those are is bounded by the limiter, which has given each of them its tokens.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from heapq import heappop, heappush
from itertools import count
from typing import TypeAlias

from bitget_copy.ratelimit import plain_priority

_Ticket: TypeAlias = "tuple[int, int, asyncio.Future[None]]"
"""Sorted: the priority, negative; the number in the order of coming; done when it is served."""


class Places:
    """So many may be inside at once, and whatever is urgent.

    Args:
        most: how many, 1 or more.
    """

    __slots__ = ("_free", "_line", "_number")

    def __init__(self, most: int) -> None:
        self._free = most  # below zero while those that are urgent are beside all others
        self._line: list[_Ticket] = []
        self._number = count()

    @property
    def free(self) -> int:
        """Places that nobody has."""
        return max(0, self._free)

    @property
    def waiting(self) -> int:
        """Who waits for one."""
        return sum(not place.done() for *_, place in self._line)

    def take(self, urgent: bool = False) -> bool:
        """Takes a place that is free; False when there is none, which nobody urgent is told."""
        if self._free > 0 or urgent:
            self._free -= 1
            return True
        return False

    async def wait(self, priority: int = 0) -> None:
        """Waits for a place and takes it; cancelled, it has none.

        Args:
            priority: larger goes first; first come, first served within one.

        Raises:
            asyncio.CancelledError: cancelled while waiting.
            ParameterError: the priority is no whole number.
        """
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._line, (-plain_priority(priority), next(self._number), place))
        self._serve()  # another thread may have given one back since `take`
        try:
            await place
        except BaseException:
            if place.done() and not place.cancelled():
                self.leave()  # it was given to us, but too late
            else:
                place.cancel()  # a coroutine that is dropped leaves its future as it is
            raise

    def leave(self) -> None:
        """Gives the place to the first of those who wait; from any thread."""
        self._free += 1
        if self._line:
            self._serve()

    def _serve(self) -> None:
        """Lets in whoever can go in."""
        line = self._line
        while line and (self._free > 0 or line[0][2].done()):
            place = line[0][2]
            if place.done():
                heappop(line)
                continue
            if not _is_here(place):  # the collector has ended a call of another loop
                with suppress(RuntimeError):  # closed: nobody waits there any more
                    place.get_loop().call_soon_threadsafe(self._serve)
                return
            heappop(line)
            self._free -= 1
            place.set_result(None)


def _is_here(place: asyncio.Future[None]) -> bool:
    try:
        return place.get_loop() is asyncio.get_running_loop()
    except RuntimeError:
        return False
