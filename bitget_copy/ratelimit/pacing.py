"""Pacing by aiolimiter: evenly spaced calls, and the gate over one egress address.

aiolimiter's leaky bucket says whether a call may go; who goes first and when to look again
is the scheduler's. Only calls that do not wait are made on it, so it never holds a waiter or a
timer of its own.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import attrs

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import BucketKey, BucketLimit

if TYPE_CHECKING:
    from aiolimiter import AsyncLimiter

EGRESS_CALLS: Final = 6000
"""Calls that Bitget takes from one address in a minute (API FAQ, V2 quick start); one more
locks the address out for five minutes (V2 changelog, 2025-08-11)."""

EGRESS_BURST: Final = 100
"""Calls that leave at once after a pause: one second's worth."""

EGRESS_JITTER: Final = 1.0
"""Seconds by which calls may arrive closer together than they left."""


class Pacer:
    """A leaky bucket: `burst` calls at once, one more every `interval` seconds."""

    __slots__ = ("_empty_at", "_interval", "_limiter", "_loop", "_slack", "burst")

    def __init__(self, burst: int, interval: float) -> None:
        self.burst: int = burst
        self._interval = interval
        self._slack = (burst - 1) * interval
        self._empty_at = float("-inf")
        self._limiter: AsyncLimiter | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def rate(self) -> float:
        """Calls a second in the long run."""
        return 1 / self._interval

    def rested(self, now: float) -> bool:
        """Whether the whole burst is there."""
        return self._empty_at <= now

    def tighten(self, other: Pacer) -> bool:
        """Takes over the other's pace when it is slower, and then its burst where it is smaller."""
        slower = other._interval > self._interval
        if slower:
            # Those that have left count at the new pace.
            self._empty_at += (other._interval - self._interval) * self.burst
            self.burst, self._interval = min(self.burst, other.burst), other._interval
            self._slack = (self.burst - 1) * self._interval
            self._limiter = None
        return slower

    def copy(self) -> Pacer:
        """One of the same level, for another process."""
        other = Pacer(self.burst, self._interval)
        other._empty_at = self._empty_at
        return other

    def next_at(self, stretch: float = 1.0) -> float:
        """The earliest moment at which the next call may leave, which may be past.

        Args:
            stretch: factor on the distance to the last call, 1 or more.
        """
        return self._empty_at - self._slack + (stretch - 1) * self._interval

    def take(self, now: float) -> None:
        """Lets one call leave; only when :meth:`next_at` is not later than `now`."""
        if not self._limiter_at(now).has_capacity():
            self._limiter = None  # it rounds differently: begin anew from our count
        _take_now(self._limiter_at(now), 1)
        self._empty_at = max(self._empty_at, now) + self._interval

    def wait_from(self, now: float, calls: int = 1) -> None:
        """So many calls may have left just now that were not taken here."""
        self._empty_at = max(self._empty_at, now) + calls * self._interval
        self._limiter = None

    def give_back(self) -> None:
        """The call that was the last to leave did not leave after all."""
        self._empty_at -= self._interval
        self._limiter = None

    def _limiter_at(self, now: float) -> AsyncLimiter:
        """The limiter; a new one of the same level when its event loop is closed.

        An AsyncLimiter reads the clock of the loop that it first saw, which every loop of the
        process shares, and needs that loop for nothing else when no call waits in it.
        """
        from aiolimiter import AsyncLimiter  # noqa: PLC0415 - loaded by the first paced call

        if self._limiter is None or self._loop is None or self._loop.is_closed():
            self._loop = asyncio.get_running_loop()
            self._limiter = AsyncLimiter(self.burst, self.burst * self._interval)
            level = (self._empty_at - now) / self._interval
            if level > 0:
                _take_now(self._limiter, min(level, self.burst - 1))
        return self._limiter


def _take_now(limiter: AsyncLimiter, amount: float) -> None:
    """Takes what is there; a limiter with enough capacity gives it without waiting."""
    try:
        limiter.acquire(amount).send(None)
    except StopIteration:
        return
    raise AssertionError("aiolimiter waits although it has capacity")


def pacer_of(limit: BucketLimit) -> Pacer | None:
    """The pacer that a limit asks for, None for token policies."""
    if limit.policy == "smooth":
        return Pacer(1, (1 + limit.headroom) * limit.per / limit.rate)
    if limit.policy == "gate":
        return Pacer(limit.burst, limit.per / limit.rate)
    return None


@attrs.frozen(kw_only=True)
class EgressGate:
    """The limit over all calls that leave one address.

    In any span of `per` seconds at most ``burst + rate * (per + jitter)`` calls arrive, so the
    rate is set to make that `calls`: the limit holds in every sliding window.

    Attributes:
        calls: calls that the exchange takes in a window.
        per: the window in seconds.
        burst: calls that leave at once after a pause.
        jitter: seconds by which calls may arrive closer together than they left.

    Raises:
        ConfigError: the burst leaves nothing for the rest of the window.
    """

    calls: int = EGRESS_CALLS
    per: float = 60.0
    burst: int = EGRESS_BURST
    jitter: float = EGRESS_JITTER

    def __attrs_post_init__(self) -> None:
        if not (self.per > 0 and self.jitter >= 0 and 1 <= self.burst < self.calls):
            raise ConfigError(
                f"egress gate: calls={self.calls}, per={self.per}, burst={self.burst}, "
                f"jitter={self.jitter}; allowed: per above 0, jitter 0 or more, burst from 1 to "
                "below calls"
            )

    def bucket(self, egress: str) -> tuple[BucketKey, BucketLimit]:
        """The gate of one address, to be acquired together with a call's other buckets."""
        rate = (self.calls - self.burst) / (self.per + self.jitter)
        return (
            BucketKey("ip", egress, "*"),
            BucketLimit(rate=rate, policy="gate", burst=self.burst),
        )
