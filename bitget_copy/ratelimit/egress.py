"""The address that calls leave from: until when the exchange has shut it out, told or not.

Bitget shuts an address out for five minutes that made too many calls, and documents no word of
it beyond the 429 itself. So refusals that name no time are counted: a limit is over after its
window of one second, a ban is not.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Hashable

    from bitget_copy.ratelimit.bucket import Bucket

BAN: Final = 300.0
"""Seconds that a ban lasts (V2 changelog, 2025-08-11)."""

PROBES: Final = (1.0, 4.0)
"""Seconds to wait after the first refusals in a row. Every limit's window is over after either,
so an address that is refused once more is banned."""

FORGET_AFTER: Final = 2 * BAN
"""Seconds after which a refusal says nothing about the next."""

ENDPOINTS_OF_A_BAN: Final = 3
"""Endpoints that must be refused in a row by the exchange's own envelope, which is otherwise a
word on one endpoint's limit. What stands before the exchange knows no endpoints."""


class Egress:
    """One address.

    Attributes:
        name: of the address.
        until: no call leaves before, whatever its buckets say.
        valve: the bucket whose queue calls wait in meanwhile; None when it never was shut.
        refused: endpoints refused in a row, without a word on how long.
    """

    __slots__ = (
        "__weakref__", "_asked", "_last", "_since", "_steps", "name", "refused", "until", "valve",
    )  # fmt: skip

    def __init__(self, name: str = "") -> None:
        self.name = name
        self._asked: dict[Hashable, float] = {}
        self.until = -math.inf
        self.valve: Bucket | None = None
        self.refused: set[Hashable] = set()
        self._steps = 0
        self._since = self._last = -math.inf

    def asked_by(self, bucket: Hashable, now: float, until: float) -> bool:
        """A bucket was asked for a long wait; True when another one still is."""
        self._asked = {each: end for each, end in self._asked.items() if end > now}
        self._asked[bucket] = until
        return len(self._asked) > 1

    def refuse(self, endpoint: Hashable, left_at: float, now: float, *, bare: bool) -> float:
        """A call was refused, and nobody said for how long.

        Args:
            endpoint: whose call it was.
            left_at: when it left. One that was under way when another was refused says nothing
                new.
            now: when the reply came.
            bare: the refusal came from what stands before the exchange.

        Returns:
            Until when no call is to leave this address; in the past for as long as this may be
            one endpoint's limit.
        """
        if left_at < self._last:
            return -math.inf
        if now - self._last > FORGET_AFTER:
            self.refused.clear()
        if not self.refused:
            self._since, self._steps = now, 0
        self.refused.add(endpoint)
        self._last = now
        if not bare and len(self.refused) < ENDPOINTS_OF_A_BAN:
            return -math.inf
        step = self._steps
        self._steps += 1
        if step < len(PROBES):
            return now + PROBES[step]
        began = max(self._since, now - BAN) if step == len(PROBES) else now
        return began + BAN

    def serve(self, left_at: float) -> None:
        """A call was not refused: there is no ban, if it left after the last refusal."""
        if left_at >= self._last:
            self.refused.clear()
