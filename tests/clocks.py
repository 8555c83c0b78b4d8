"""The clocks that tests give to clients and to the simulator. None of them waits."""

import asyncio

START = 1_700_000_000.0


class FakeClock:
    """Time that moves when somebody waits, or when the test says so.

    Attributes:
        at: seconds since 1970, and the monotonic clock.
        skew: how far the wall clock is off.
        slept: what was waited for, in order.
    """

    def __init__(self, at: float = START, *, skew: float = 0.0) -> None:
        self.at = at
        self.skew = skew
        self.slept: list[float] = []
        self._events = []

    def __call__(self) -> float:
        return self.wall()

    def wall(self) -> float:
        return self.at + self.skew

    def monotonic(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await self.until(self.at + seconds)

    def later(self, seconds: float, act) -> None:
        """Plans a coroutine function for a moment on the way."""
        self._events.append((self.at + seconds, act))

    async def until(self, moment: float) -> None:
        """Moves to this moment; what is planned before happens at its own."""
        while due := [event for event in self._events if event[0] <= moment]:
            event = min(due, key=lambda event: event[0])
            self._events.remove(event)
            self.at = max(self.at, event[0])
            await event[1]()
        self.at = max(self.at, moment)


class LoopClock(FakeClock):
    """The time of the running loop, which is virtual where `virtual_time` runs it.

    Args:
        instant: waits end at once.
    """

    def __init__(self, at: float = START, *, skew: float = 0.0, instant: bool = False) -> None:
        super().__init__(at, skew=skew)
        self.instant = instant

    def wall(self) -> float:
        return self.at + asyncio.get_running_loop().time() + self.skew

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0 if self.instant else seconds)
