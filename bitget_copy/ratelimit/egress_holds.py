"""The address that calls leave from: until when the exchange has banned it, told or not.

Bitget bans an address for five minutes that made too many calls, and documents no word of it
beyond the 429 itself. So refusals that name no time are counted: a limit is over after its
window of one second, a ban is not.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Hashable

BAN: Final = 300.0
"""Seconds that a ban lasts (V2 changelog, 2025-08-11)."""

PROBES: Final = (1.0, 4.0)
"""Seconds to wait after the first refusals in a row. Every limit's window is over after either,
so an address that is refused once more is banned."""

LONG_WAIT: Final = 60.0
"""Seconds; no endpoint's own limit has a window as long, so a second endpoint that is turned away
for so long means that the address is banned."""

FORGET_AFTER: Final = 2 * BAN
"""Seconds after which a refusal says nothing about the next."""

ENDPOINTS_OF_A_BAN: Final = 3
"""Endpoints that must be refused in a row by the exchange's own envelope, which is otherwise a
word on one endpoint's limit. What stands before the exchange knows no endpoints."""


@attrs.define(eq=False)
class Egress:
    """One address."""

    name: str = ""
    blocked_until: float = -math.inf  # no call leaves before, whatever its buckets say
    refused_endpoints: set[str] = attrs.field(factory=set)  # in a row, without a word on how long
    _long_waits: dict[Hashable, float] = attrs.field(factory=dict)
    _steps: int = 0
    _first_refusal: float = -math.inf
    _last_refusal: float = -math.inf

    def long_wait(self, bucket: Hashable, now: float, until: float) -> bool:
        """A bucket was told to wait for long; True when another one still is."""
        self._long_waits = {each: end for each, end in self._long_waits.items() if end > now}
        self._long_waits[bucket] = until
        return len(self._long_waits) > 1

    def refused(self, endpoint: str, sent_at: float, now: float, *, by_gateway: bool) -> float:
        """A call was refused, and nobody said for how long.

        One that was in flight when another was refused says nothing new.

        Args:
            endpoint: whose call it was.
            sent_at: when it left.
            now: when the reply came.
            by_gateway: the refusal came from what stands before the exchange.

        Returns:
            Until when no call is to leave; in the past while this may be one endpoint's limit.
        """
        if sent_at < self._last_refusal:
            return -math.inf
        if now - self._last_refusal > FORGET_AFTER:
            self.refused_endpoints.clear()
        if not self.refused_endpoints:
            self._first_refusal, self._steps = now, 0
        self.refused_endpoints.add(endpoint)
        self._last_refusal = now
        if not by_gateway and len(self.refused_endpoints) < ENDPOINTS_OF_A_BAN:
            return -math.inf
        step = self._steps
        self._steps += 1
        if step < len(PROBES):
            return now + PROBES[step]
        began = max(self._first_refusal, now - BAN) if step == len(PROBES) else now
        return began + BAN

    def served(self, sent_at: float) -> None:
        """A call was not refused: there is no ban, if it left after the last refusal."""
        if sent_at >= self._last_refusal:
            self.refused_endpoints.clear()
