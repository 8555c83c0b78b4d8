"""What replies tell a bucket about its rate: a slowdown after a 429, and usage by others."""

from __future__ import annotations

import math
from collections import deque
from typing import Final, NamedTuple

import attrs

BACKOFF: Final = 0.8
"""Share of its rate that a bucket keeps after a 429."""

RECOVERY_STEP: Final = 0.1
"""Share of the full rate that comes back each window, after a first 429: full in two windows."""

FORGET_429_AFTER: Final = 60.0
"""Seconds without a 429 after which the last one is forgotten; each that comes sooner halves the
recovery, because then the table is wrong or somebody else keeps using the bucket."""

MIN_RECOVERY_STEP: Final = RECOVERY_STEP / 16
"""Slowest recovery: the full rate is tried again within minutes even so. With this, a table that
allows twice what the exchange gives has 1 to 3 % of its calls refused, and uses 85 to 90 %."""

MIN_RATE_SHARE: Final = 0.05
"""Share of the full rate that a bucket never falls below."""


class Slowdown(NamedTuple):
    """How far a bucket is below its rate since the last 429."""

    since: float
    factor: float = BACKOFF
    step: float = RECOVERY_STEP

    def share(self, now: float, window: float) -> float:
        """Share of the full rate that is allowed now."""
        windows = max(0.0, now - self.since) / window
        return min(1.0, self.factor + self.step * windows)

    def again(self, now: float, window: float) -> Slowdown:
        """The one after another 429: lower, and slower to recover."""
        factor = max(MIN_RATE_SHARE, BACKOFF * self.share(now, window))
        return Slowdown(now, factor, max(MIN_RECOVERY_STEP, self.step / 2))

    def forgotten(self, now: float, window: float) -> bool:
        """Whether the full rate is back and the 429 long ago."""
        return self.share(now, window) >= 1 and now - self.since > FORGET_429_AFTER


@attrs.define
class ExternalUsage:
    """Calls that somebody else has made, and until when they count; in order of time."""

    count: int = 0  # those that count
    _expiring: deque[tuple[float, int]] = attrs.field(factory=deque)

    @property
    def next_at(self) -> float:
        """When the first of them no longer counts."""
        return self._expiring[0][0] if self._expiring else math.inf

    def add(self, count: int, until: float) -> None:
        """So many more until then, which is not before what was told last."""
        self.count += count
        last = self._expiring[-1] if self._expiring else (math.inf, 0)
        if last[0] == until:
            self._expiring.pop()
            count += last[1]
        self._expiring.append((until, count))

    def expire(self, now: float) -> int:
        """Drops those that no longer count; returns how many do."""
        while self._expiring and self._expiring[0][0] <= now:
            self.count -= self._expiring.popleft()[1]
        return self.count
