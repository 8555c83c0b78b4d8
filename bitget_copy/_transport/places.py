"""Places for exchanges under way: as many as there may be connections.

What `asyncio.Semaphore` does, first come, first served; but a place that is free is taken without
a coroutine, which is what nearly every call finds.
"""

from __future__ import annotations

import asyncio
from collections import deque


class Places:
    """So many may be inside at once.

    Args:
        most: how many, 1 or more.
    """

    __slots__ = ("_free", "_waiting")

    def __init__(self, most: int) -> None:
        self._free = most
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def free(self) -> int:
        """Places that nobody has."""
        return self._free

    @property
    def waiting(self) -> int:
        """Who waits for one."""
        return sum(not place.done() for place in self._waiting)

    def take(self) -> bool:
        """Takes a place that is free; False when there is none."""
        if self._free:
            self._free -= 1
            return True
        return False

    async def wait(self) -> None:
        """Waits for a place and takes it; cancelled, it has none.

        Raises:
            asyncio.CancelledError: cancelled while waiting.
        """
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        try:
            await place
        except BaseException:
            if place.done() and not place.cancelled():
                self.leave()  # it was given to us, but too late
            raise

    def leave(self) -> None:
        """Gives the place to whoever waits longest."""
        while self._waiting:
            place = self._waiting.popleft()
            if not place.done():
                place.set_result(None)
                return
        self._free += 1
