"""Exact models of what an exchange counts, and clients that load a limiter on top of them.

Everything is computed from the arrivals: each request draws its delays from a seeded source,
arrives, is stamped, and its reply is handed back to the grant at its time.
"""

from __future__ import annotations

import asyncio
import math
import random
from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs

from bitget_copy.ratelimit import BucketKey, BucketLimit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bitget_copy.ratelimit.limiter import LocalGrant, LocalLimiter

Delay = "Callable[[random.Random, float], float]"

CLOCK_OFFSET = 1.7e9
"""The exchange's clock minus ours, seconds."""


def constant(seconds: float) -> Any:
    """The same delay for each request."""
    return lambda rng, now: seconds


def uniform(low: float, high: float) -> Any:
    """Any delay between the two."""
    return lambda rng, now: rng.uniform(low, high)


def heavy_tail(scale: float) -> Any:
    """A log-normal delay: the median is `scale`, one in a thousand takes over 22 times as long."""
    return lambda rng, now: scale * rng.lognormvariate(0.0, 1.0)


def pareto(minimum: float, extra: float) -> Any:
    """A delay without a mean square: one in a thousand takes over 100 times `extra`."""
    return lambda rng, now: minimum + extra * (rng.paretovariate(1.5) - 1)


def changing(*steps: tuple[float, Any]) -> Any:
    """From each moment on another delay; `steps` in order of time."""

    def draw(rng: random.Random, now: float) -> float:
        current = next(delay for start, delay in reversed(steps) if start <= now)
        return current(rng, now)

    return draw


@attrs.define
class Exchange:
    """Draws delays, counts arrivals, stamps replies.

    Attributes:
        forward: delay of a request, drawn for the moment it leaves.
        backward: delay of its reply.
        seed: of all draws.
        stalls: spans in which nothing is read; what arrives then is counted at their end.
        stamp: what a reply carries, given the arrival in seconds of the exchange's clock.
        offset: the exchange's clock minus ours at a moment.
    """

    forward: Any
    backward: Any
    seed: int
    stalls: Sequence[tuple[float, float]] = ()
    stamp: Callable[[float, random.Random], Any] = lambda seconds, rng: math.floor(seconds * 1000)
    offset: Callable[[float], float] = lambda now: CLOCK_OFFSET
    rng: random.Random = attrs.field(init=False)
    arrivals: dict[BucketKey, list[float]] = attrs.field(factory=dict, init=False)
    reply_time: float = attrs.field(default=0.0, init=False)
    replies: int = attrs.field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self.rng = random.Random(self.seed)

    def serve(self, grant: LocalGrant, key: BucketKey) -> float:
        """Takes one request now; returns when its reply will have come."""
        loop = asyncio.get_running_loop()
        now = loop.time()
        grant.sent()
        arrival = now + self.forward(self.rng, now)
        for start, end in self.stalls:
            if start <= arrival < end:
                arrival = end
        self.arrivals.setdefault(key, []).append(arrival)
        stamp = self.stamp(arrival + self.offset(arrival), self.rng)
        received = arrival + self.backward(self.rng, arrival)
        loop.call_at(received, lambda: grant.replied(request_time=stamp))
        self.reply_time += received - now
        self.replies += 1
        return received


def sliding_violations(arrivals: Sequence[float], capacity: int, window: float = 1.0) -> int:
    """Arrivals that find `capacity` others in the window that ends with them."""
    times = sorted(arrivals)
    return sum(
        last - first < window - 1e-9 for first, last in zip(times, times[capacity:], strict=False)
    )


def fixed_violations(
    arrivals: Sequence[float], capacity: int, phase: float, window: float = 1.0
) -> int:
    """Arrivals beyond `capacity` in windows that begin at `phase` and follow each other."""
    counts = Counter(math.floor((at - phase) / window) for at in arrivals)
    return sum(max(0, count - capacity) for count in counts.values())


async def saturate(
    limiter: LocalLimiter,
    exchange: Exchange,
    buckets: Sequence[tuple[BucketKey, BucketLimit]],
    seconds: float,
) -> None:
    """Sends as fast as the limiter lets it, for that long, and waits for the last replies."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    last = 0.0
    while True:
        grant = await limiter.acquire(buckets)
        if loop.time() >= end:
            grant.cancel()
            break
        last = max(last, exchange.serve(grant, buckets[0][0]))
    await asyncio.sleep(max(0.0, last - loop.time()) + 0.001)
