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

FARTHEST_OFFSET: Final = 86_400_000
"""Milliseconds; a stamp further away than a day is a fault of the reply, not of the local clock."""


class ServerClock:
    """The exchange's clock as far as it is known here.

    The offset changes only when the exchange has refused a timestamp and shown its own,
    or when it is set: a strange stamp in an ordinary reply moves nothing.

    Attributes:
        offset: seconds to add to the local clock.
    """

    def __init__(self, clock: Clock = SYSTEM_CLOCK) -> None:
        self.clock = clock
        self.offset = 0.0

    def now_ms(self) -> int:
        """Milliseconds since 1970 on the exchange's clock."""
        return int((self.clock.wall() + self.offset) * 1000)

    def correct(self, request_time: int | None) -> bool:
        """Takes over the exchange's stamp from a reply that has just come.

        Args:
            request_time: the stamp, milliseconds; None when the reply had none.

        Returns:
            False when there is no stamp, or when it is too far away to be believed.
        """
        if request_time is None:
            return False
        # Whole numbers: a stamp of hundreds of digits is no float.
        offset_ms = request_time - int(self.clock.wall() * 1000)
        if abs(offset_ms) > FARTHEST_OFFSET:
            return False
        self.offset = offset_ms / 1000
        return True
