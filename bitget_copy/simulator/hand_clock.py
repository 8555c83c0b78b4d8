"""Clocks that a test moves; exchange and client share one, so that their limits and times agree."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable


class HandClock:
    """Seconds since 1970, moved by hand; else it stands.

    ::

        clock = HandClock()
        sim = Simulator(clock=clock)
        client = CopyTradingClient(sim.credentials, transport=sim, clock=clock, ...)

    Args:
        at: the first moment.
    """

    def __init__(self, at: float = 1_700_000_000.0) -> None:
        self.at: float = at

    def __call__(self) -> float:
        """The moment it shows."""
        return self.at

    def wall(self) -> float:
        """The moment it shows, as a client asks for it."""
        return self.at

    def monotonic(self) -> float:
        """The moment it shows, as a client asks for what has passed."""
        return self.at

    def arrival(self) -> float:
        """What limits count by: real seconds, and those by which it was moved.

        Callers wait for their turn in real time, so windows have to pass in it too.
        """
        return self.at + time.monotonic()

    def advance(self, seconds: float) -> None:
        """Moves it forward."""
        self.at += seconds

    async def sleep(self, seconds: float) -> None:
        """Waits in this clock's own time: moves it forward and returns at once."""
        self.advance(seconds)


class MovedClock:
    """A clock that runs as another does, ahead of it by what it was moved.

    Args:
        now: the other one, seconds since 1970.
        arrival: one that never steps back, seconds.
        sleep: how a client waits.

    Attributes:
        moved: seconds by which it is ahead.
    """

    def __init__(
        self,
        now: Callable[[], float],
        arrival: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._now = now
        self._arrival = arrival
        self._sleep = sleep
        self.moved: float = 0.0

    def __call__(self) -> float:
        """The moment it shows, seconds since 1970."""
        return self._now() + self.moved

    def wall(self) -> float:
        """The moment it shows, as a client asks for it."""
        return self._now() + self.moved

    def monotonic(self) -> float:
        """Seconds on a clock that only :meth:`advance` lets jump, forward."""
        return self._arrival() + self.moved

    def advance(self, seconds: float) -> None:
        """Moves it forward."""
        self.moved += seconds

    async def sleep(self, seconds: float) -> None:
        """Waits as the simulator does."""
        await self._sleep(seconds)
