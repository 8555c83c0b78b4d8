"""A clock that stands still until it is told to move; exchange and client can share it."""

from __future__ import annotations


class HandClock:
    """Seconds since 1970, moved by hand.

    Args:
        at: the first moment.
    """

    def __init__(self, at: float = 1_700_000_000.0) -> None:
        self.at: float = at

    def __call__(self) -> float:
        """The moment it shows."""
        return self.at

    def advance(self, seconds: float) -> None:
        """Moves it forward."""
        self.at += seconds

    async def sleep(self, seconds: float) -> None:
        """Waits in this clock's own time: moves it forward and returns at once."""
        self.advance(seconds)
