"""Time: the local clocks behind a protocol, and the exchange's clock seen from here.

Everything that waits or stamps takes a :class:`Clock`, so tests drive time themselves.
When to correct the offset is the pipeline's decision; this module only keeps it.
"""

from __future__ import annotations

import asyncio
import time
from typing import Final, Protocol



class Clock(Protocol):
    """The three things that the library asks of time."""

    def wall(self) -> float:
        """Seconds since 1970 on the local clock."""

    def monotonic(self) -> float:
        """Seconds on a clock that never steps."""

    async def sleep(self, seconds: float) -> None:
        """Waits that long on the monotonic clock."""


class SystemClock:
    """The machine's own clocks."""

    def wall(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


SYSTEM_CLOCK: Final = SystemClock()
