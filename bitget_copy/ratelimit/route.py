"""A route to the exchange, and when the exchange counted a request that took it.

The exchange counts arrivals, which nobody here sees. What is seen of a request: when it was
`sent`, when its reply was `received` (both on the loop's monotonic clock), and the reply's
`stamp` on the exchange's clock, whose offset `o` to ours is unknown. Every honest stamp says

    stamp - received  <=  o  <=  stamp - sent

so with `low` the largest left side and `x = stamp - sent`, `m` the smallest `x` seen:

* **bound**: the request arrived no later than `stamp - low`. It needs honest stamps and
  nothing else, whatever the delays do; it is never later than `received`.
* **estimate**: the request arrived `x - m` later than the fastest one would have. A token that
  comes back a window after `sent + (x - m)` is safe although the arrival was later by the
  least delay, because the next request will need at least that long too. `m` is too large
  until the fastest request has been seen, so a guard is added: the distance from the smallest
  to the 14th smallest `x`. It shrinks as the route is learnt, like the error it covers, and the
  sum never exceeds the bound.

Stamps that contradict each other (``low > m``) mean that the exchange's clock stepped or that
they are rubbish: all is forgotten and stamps count again after some that agree. A request
faster than `m` and guard allowed means that the route became faster: `m` is learnt anew, the
bound holds meanwhile, and :attr:`Route.epoch` tells the buckets to distrust earlier estimates.
Without usable stamps the same is done with the moment of the reply in the stamp's place, where
`low` is 0 and `m` the shortest round trip.
"""

from __future__ import annotations

import math
from bisect import insort
from typing import Any, Final

import attrs

from bitget_copy._milliseconds import LATEST_MS
from bitget_copy.ratelimit.egress_holds import Egress

STAMP_RESOLUTION: Final = 0.001
"""Seconds: `requestTime` counts whole milliseconds."""

GUARD_RANK: Final = 14
"""Replies before the guard replaces the bound, and the rank that the guard is taken from. For
evenly spread delays the chance that a request undercuts the guard is 2**-13 of the chance that
it is the fastest of all, about one in a thousand hours of full load."""

MIN_AGREEING: Final = 4
"""Stamps in a row without contradiction before any is used, at first."""

MIN_AGREEING_SPAN: Final = 1.0
"""Seconds that they span at least. Even a clock that stands agrees with itself for as long as
one request is in flight; one that agrees with ours for longer is running."""

MAX_AGREEING: Final = 1024
"""Each contradiction doubles the number asked for, up to this; so many that agree reset it. A
clock that steps once is trusted again after 8 replies, one that lies often never."""

DRIFT: Final = 20e-6
"""How fast two quartz clocks part, at most, in seconds a second; ages the bound `low`."""

FORGET_AFTER: Final = 20.0
"""Seconds without any request near `m` after which a route counts as slower for good. Several
times the longest stall worth surviving (5 s), after which the old delays come back."""

MIN_FORGET_SAMPLES: Final = 300
"""Requests that must have been seen in that time."""

MAX_FORGET_AFTER: Final = 3600.0
"""Each time that forgetting proved wrong the time before the next doubles, up to this."""


class ArrivalEstimator:
    """Estimates arrivals by one kind of stamp, learning the route's least delay as it goes.

    Attributes:
        restarts: how often earlier estimates turned out to be unsafe.
    """

    __slots__ = (
        "_agreed", "_agreed_from", "_block_count", "_block_end", "_block_lowest", "_block_top",
        "_block_total", "_count", "_estimated", "_forget_after", "_forgot", "_guard", "_low",
        "_low_at", "_lowest", "_needed", "_top", "_total", "restarts",
    )  # fmt: skip

    def __init__(self) -> None:
        self.restarts: int = 0
        self._estimated = False
        self._forget_after = FORGET_AFTER
        self._forgot = False
        self._agreed = 0
        self._agreed_from = math.inf
        self._needed = MIN_AGREEING
        self._low = self._low_at = 0.0
        self._block_top = self._block_end = math.inf
        self._lowest: list[float] = []

    def estimate_arrival(
        self, sent: float, received: float, stamp: float
    ) -> tuple[float, float] | None:
        """When the request arrived, and by when it had for certain.

        Args:
            sent: when the request left, seconds on the local monotonic clock.
            received: when its reply had come, same clock.
            stamp: the exchange's clock in between, seconds.

        Returns:
            Estimate and bound on the local clock, in ``[sent, received]``; None while stamps are
            not to be trusted.
        """
        x = stamp - sent
        low = stamp - received
        if not self._lowest:
            self._restart(x, low, received)
        aged = self._low - DRIFT * (received - self._low_at)
        if low >= aged:
            self._low, self._low_at = low, received
        else:
            low = aged
        if low > self._lowest[0] + STAMP_RESOLUTION or low > x + STAMP_RESOLUTION:
            self._count_restart()
            self._needed = min(2 * self._needed, MAX_AGREEING)
            low = stamp - received
            self._restart(x, low, received)
        if x < self._top:
            self._learn_low(x, received)
        if x < self._block_top:
            self._block_top = _keep_lowest(self._block_lowest, x)
        self._count += 1
        self._total += x
        if received >= self._block_end:
            self._check_slower(received)
        self._agreed += 1
        if self._agreed < self._needed or received - self._agreed_from < MIN_AGREEING_SPAN:
            return None
        if self._agreed >= MAX_AGREEING:
            self._needed = MIN_AGREEING
        self._estimated = True
        bound = stamp - low + STAMP_RESOLUTION
        if bound > received:  # noqa: PLR1730 - a tenth of what `min` takes
            bound = received
        estimate = sent + x - self._lowest[0] + self._guard
        if estimate > bound:  # noqa: PLR1730
            estimate = bound
        return estimate, bound

    def is_trusted(self) -> bool:
        """Whether stamps are used; not until enough of them agree."""
        return self._estimated and self._agreed >= self._needed

    def may_leave(self, date: float, *, bound_only: bool) -> float | None:
        """When a request may leave; see :meth:`Route.may_leave`."""
        if not self.is_trusted():
            return None
        bound = date - self._low + STAMP_RESOLUTION
        if bound_only:
            return bound
        return min(bound, date - self._lowest[0] + self._guard)

    def _count_restart(self) -> None:
        """Counts a restart, unless nothing was estimated since the last one.

        A restart costs the buckets as much as there are tokens out; stamps that are rubbish from
        the first to the last must not cause it on every reply.
        """
        if self._estimated:
            self.restarts += 1
            self._estimated = False

    def _restart(self, x: float, low: float, received: float) -> None:
        """Forgets everything; this reply is the first."""
        self._low, self._low_at = low, received
        self._agreed, self._agreed_from = 0, received
        self._restart_delays(x, received)

    def _restart_delays(self, x: float, received: float) -> None:
        """Forgets the delays; what is known of the clocks stays."""
        self._lowest = [x]
        self._top = self._guard = math.inf
        self._count = 0
        self._total = 0.0
        self._restart_block(received)

    def _restart_block(self, received: float) -> None:
        self._block_lowest: list[float] = []
        self._block_top = math.inf
        self._block_end = received + self._forget_after
        self._block_count, self._block_total = self._count, self._total

    def _learn_low(self, x: float, received: float) -> None:
        """Takes in one of the smallest so far."""
        if x < self._lowest[0] - self._guard:
            self._count_restart()
            if self._forgot:
                self._forget_after = min(2 * self._forget_after, MAX_FORGET_AFTER)
            self._restart_delays(x, received)
        elif self._count:  # else it is the one sample that is there
            self._top = _keep_lowest(self._lowest, x)
            if self._top != math.inf:
                self._guard = self._lowest[-1] - self._lowest[0] + STAMP_RESOLUTION

    def _check_slower(self, received: float) -> None:
        """Forgets a least delay that no request has come near for long."""
        count = self._count - self._block_count
        if count < MIN_FORGET_SAMPLES:
            return
        usual = self._total / self._count - self._lowest[0]
        if self._block_lowest[0] > self._lowest[0] + max(usual / 2, STAMP_RESOLUTION):
            self._lowest = self._block_lowest
            self._top = self._lowest[-1]
            self._guard = self._lowest[-1] - self._lowest[0] + STAMP_RESOLUTION
            self._count, self._total = count, self._total - self._block_total
            self._forgot = True
        self._restart_block(received)


def _keep_lowest(lowest: list[float], x: float) -> float:
    """Adds `x` to the sorted smallest ones; returns below what the next one belongs to them."""
    insort(lowest, x)
    if len(lowest) < GUARD_RANK:
        return math.inf
    del lowest[GUARD_RANK:]
    return lowest[-1]


@attrs.define(eq=False)
class Route:
    """What is known of one route to the exchange; shared by all buckets that are used over it."""

    egress: Egress = attrs.field(factory=Egress)  # the address that it leaves from
    epoch: int = 0  # changes when earlier estimates are no longer safe
    used: float = 0.0  # when it was last used, seconds on the local monotonic clock
    _by_stamp: ArrivalEstimator = attrs.field(factory=ArrivalEstimator)
    _by_reply: ArrivalEstimator = attrs.field(factory=ArrivalEstimator)

    def estimate_arrival(
        self, sent: float, received: float, request_time: Any
    ) -> tuple[float, float, float]:
        """When a request arrived, and by when it had for certain, in ``[sent, received]``.

        Args:
            sent: when the request left, seconds on the local monotonic clock.
            received: when its reply had come, same clock.
            request_time: the reply's stamp in milliseconds, or anything else.

        Returns:
            Estimate and bound on the local clock, and the exchange's clock in between; 0 for that
            while stamps are not to be trusted.
        """
        self.used = received
        if type(request_time) is int and 0 < request_time < LATEST_MS:
            stamp = request_time / 1000
            found = self._by_stamp.estimate_arrival(sent, received, stamp)
            self.epoch = self._by_stamp.restarts + self._by_reply.restarts
            if found is not None:
                estimate, bound = found
                return estimate, bound, stamp
        found = self._by_reply.estimate_arrival(sent, received, received)
        self.epoch = self._by_stamp.restarts + self._by_reply.restarts
        estimate, bound = found or (received, received)
        return estimate, bound, 0.0

    def may_leave(self, date: float, now: float, *, bound_only: bool) -> float | None:
        """When a request may leave that must not arrive before a date.

        Args:
            date: on the exchange's clock, seconds.
            now: seconds on the local monotonic clock.
            bound_only: the request may take a faster route than this one.

        Returns:
            Seconds on the local monotonic clock; None while stamps are not to be trusted.
        """
        at = self._by_stamp.may_leave(date, bound_only=bound_only)
        return None if at is None else at + DRIFT * max(0.0, now - self.used)


UNUSED_ROUTE: Final = Route()
"""The route of a bucket that no call has used yet."""
