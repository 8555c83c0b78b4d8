"""The exchange's rate limits: sliding windows that count arrivals.

A second implementation beside the client's limiter, and the judge of it: it looks at
nothing but when requests arrive. Refused requests do not count; whether they do on the
real exchange is not known.
"""

from __future__ import annotations

from collections import deque
from typing import Final

import attrs

from bitget_copy.endpoint import RateLimit
from bitget_copy.simulator.error_codes import Refused

IP_RATE: Final = 6000
IP_WINDOW_S: Final = 60.0
IP_BAN_S: Final = 300.0
"""The limit over all requests of one address, and how long a breach shuts it out
(FAQ; changelog)."""
_TICKS: Final = 1_000_000
"""Arrivals are kept in whole microseconds, so that a window's edge is exact."""


class SlidingWindow:
    """At most `rate` arrivals in any `per` seconds."""

    __slots__ = ("_arrivals", "_rate", "_span")

    def __init__(self, rate: int, per: float) -> None:
        self._rate = rate
        self._span = round(per * _TICKS)
        self._arrivals: deque[int] = deque()

    def left(self, now: int) -> int:
        """Calls left at this microsecond."""
        arrivals, edge = self._arrivals, now - self._span
        while arrivals and arrivals[0] <= edge:
            arrivals.popleft()
        return self._rate - len(arrivals)

    def take(self, now: int) -> None:
        """Counts one arrival."""
        self._arrivals.append(now)


@attrs.define
class _Address:
    window: SlidingWindow
    banned_until: int = 0


class RateLimits:
    """All windows of one exchange.

    Args:
        ip_rate: requests a minute from one address before it is shut out; None: no limit.
        enforced: False lets every request pass the endpoints' own limits.
    """

    def __init__(self, *, ip_rate: int | None = IP_RATE, enforced: bool = True) -> None:
        self._ip_rate = ip_rate
        self._enforced = enforced
        self._windows: dict[tuple[str, str], SlidingWindow] = {}
        self._addresses: dict[str, _Address] = {}

    def check_address(self, address: str, now: float) -> None:
        """Counts one request of an address.

        Args:
            address: where it comes from.
            now: arrival in seconds on a clock that never steps back.

        Raises:
            Refused: 429; the address sent too many, now or within the last five minutes.
        """
        if self._ip_rate is None:
            return
        tick = round(now * _TICKS)
        state = self._addresses.get(address)
        if state is None:
            window = SlidingWindow(self._ip_rate, IP_WINDOW_S)
            state = self._addresses[address] = _Address(window)
        if tick < state.banned_until:
            raise Refused("429")
        if state.window.left(tick) <= 0:
            state.banned_until = tick + round(IP_BAN_S * _TICKS)
            raise Refused("429")
        state.window.take(tick)

    def take(
        self, endpoint: str, limit: RateLimit, uid: str, address: str, now: float
    ) -> int | None:
        """Counts one request against an endpoint's limit.

        Returns:
            Calls left in the fullest window; None when limits are not enforced.

        Raises:
            Refused: 429; nothing was counted.
        """
        if not self._enforced:
            return None
        tick = round(now * _TICKS)
        windows = [
            self._window(endpoint, limit, scope, uid if scope == "uid" else address)
            for scope in limit.scope.split("|")
        ]
        left = min([window.left(tick) for window in windows])
        if left <= 0:
            raise Refused("429")
        for window in windows:
            window.take(tick)
        return left - 1

    def _window(self, endpoint: str, limit: RateLimit, scope: str, identity: str) -> SlidingWindow:
        key = (endpoint, f"{scope}:{identity}")
        window = self._windows.get(key)
        if window is None:
            window = self._windows[key] = SlidingWindow(limit.rate, limit.per)
        return window
