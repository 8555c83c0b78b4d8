"""Places for exchanges under way: as many as there may be connections, and some for closes.

A place that is free is taken without a coroutine, which is what nearly every call finds. Who has
to wait goes by priority, and within one by the order of coming. Leaving a position must not wait
for reads that hang, so some places are kept for what is `urgent`, beside all others.
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
    """So many may be inside at once.

    Args:
        most: how many, 1 or more.
        kept: how many more for those that are urgent.
    """

    __slots__ = ("_free", "_kept", "_line", "_number", "_urgent")

    def __init__(self, most: int, kept: int = 0) -> None:
        self._free = most + kept
        self._kept = kept
        self._line: list[_Ticket] = []
        self._urgent: list[_Ticket] = []
        self._number = count()

    @property
    def free(self) -> int:
        """Places that nobody has, without those kept for the urgent."""
        return max(0, self._free - self._kept)

    @property
    def waiting(self) -> int:
        """Who waits for one."""
        return sum(not place.done() for *_, place in self._line + self._urgent)

    def take(self, urgent: bool = False) -> bool:
        """Takes a place that is free; False when there is none."""
        if self._free > (0 if urgent else self._kept):
            self._free -= 1
            return True
        return False

    async def wait(self, priority: int = 0, *, urgent: bool = False) -> None:
        """Waits for a place and takes it; cancelled, it has none.

        Args:
            priority: larger goes first; first come, first served within one.
            urgent: one of the places kept for those will do as well.

        Raises:
            asyncio.CancelledError: cancelled while waiting.
            ParameterError: the priority is no whole number.
        """
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        line = self._urgent if urgent else self._line
        heappush(line, (-plain_priority(priority), next(self._number), place))
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
        if self._line or self._urgent:
            self._serve()

    def _serve(self) -> None:
        """Lets in whoever can go in."""
        while (line := self._first()) is not None:
            place = line[0][2]
            if not _is_here(place):  # the collector has ended a call of another loop
                with suppress(RuntimeError):  # closed: nobody waits there any more
                    place.get_loop().call_soon_threadsafe(self._serve)
                return
            heappop(line)
            self._free -= 1
            place.set_result(None)

    def _first(self) -> list[_Ticket] | None:
        """The line whose first is to be let in now; None when nobody can be."""
        for line in (self._line, self._urgent):
            while line and line[0][2].done():
                heappop(line)
        lines = [self._urgent] if self._free else []
        if self._free > self._kept:
            lines.append(self._line)
        return min(filter(None, lines), key=lambda line: line[0], default=None)


def _is_here(place: asyncio.Future[None]) -> bool:
    try:
        return place.get_loop() is asyncio.get_running_loop()
    except RuntimeError:
        return False
