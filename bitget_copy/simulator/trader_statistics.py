"""A trader's performance: return, win rate and profit curves, computed from closed orders."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.orders import Order, by_close
from bitget_copy.simulator.price_path import DAY_MS

HOUR_MS: Final = 3_600_000
_PRECISION: Final = Decimal("0.0001")
_MIN_CAPITAL: Final = Decimal(1000)

Point: TypeAlias = tuple[int, Decimal]
"""A moment in milliseconds and a value."""


@attrs.define(kw_only=True)
class TraderStatistics:
    """What a trader's closed orders come to.

    Attributes:
        times: closing moments, oldest first.
        totals: net profit in quote coins up to and including each of them.
        gains: closed orders with a net profit.
        peak: highest running total; `drawdown`: its deepest fall from there.
        capital: what profits are set against.
    """

    times: list[int] = attrs.Factory(list)
    totals: list[Decimal] = attrs.Factory(list)
    gains: int = 0
    peak: Decimal = Decimal(0)
    drawdown: Decimal = Decimal(0)
    capital: Decimal = _MIN_CAPITAL

    def count(self, order: Order) -> None:
        """Takes in the next closed order."""
        profit = order.net_in_quote
        total = self.total + profit
        self.gains += profit > 0
        self.peak = max(self.peak, total)
        self.drawdown = max(self.drawdown, self.peak - total)
        self.times.append(order.close_time)
        self.totals.append(total)

    def set_capital(self, equity: Decimal) -> None:
        """Derives the capital from what the trader is worth now."""
        self.capital = max(equity - self.total, _MIN_CAPITAL)

    @property
    def losses(self) -> int:
        """Closed orders without a net profit."""
        return len(self.times) - self.gains

    @property
    def total(self) -> Decimal:
        """Net profit of all closed orders, in quote coins."""
        return self.totals[-1] if self.totals else Decimal(0)

    @property
    def max_drawdown(self) -> Decimal:
        """Deepest fall of the running total, in percent of the capital."""
        return self._percent(self.drawdown)

    @property
    def roi(self) -> Decimal:
        """Return on the capital, in percent."""
        return self._percent(self.total)

    @property
    def win_rate(self) -> Decimal:
        """Percent of closed orders with a net profit."""
        return Decimal(100 * self.gains) / max(len(self.times), 1)

    @property
    def last_close(self) -> int:
        """Moment of the last closing; 0: there was none."""
        return self.times[-1] if self.times else 0

    def since(self, start: int) -> tuple[Decimal, Decimal]:
        """Net profit after a moment, and the deepest fall of the running total from then on."""
        place = bisect_right(self.times, start)
        before = peak = self.totals[place - 1] if place else Decimal(0)
        drawdown = Decimal(0)
        for total in self.totals[place:]:
            peak = max(peak, total)
            drawdown = max(drawdown, peak - total)
        return self.total - before, drawdown

    def _percent(self, amount: Decimal) -> Decimal:
        return amount * 100 / self.capital

    def amounts(self, now: int, step: int, count: int) -> list[Point]:
        """The running total at the last `count` multiples of `step` milliseconds."""
        return [(at, rounded(value)) for at, value in self._curve(now, step, count)]

    def rates(self, now: int, step: int, count: int) -> list[Point]:
        """The same in percent of the capital."""
        return [(at, rounded(self._percent(value))) for at, value in self._curve(now, step, count)]

    def _curve(self, now: int, step: int, count: int) -> list[Point]:
        last = now // step * step
        moments = [last - step * back for back in reversed(range(count))]
        places = [bisect_right(self.times, at) for at in moments]
        zero = Decimal(0)
        return [
            (at, self.totals[place - 1] if place else zero)
            for at, place in zip(moments, places, strict=True)
        ]


WEEK: Final = (DAY_MS, 7)
MONTH: Final = (DAY_MS, 30)
DAY: Final = (HOUR_MS, 24)
"""Step and number of points of the curves that replies show."""


def rounded(value: Decimal) -> Decimal:
    """A statistic with four decimals."""
    return value.quantize(_PRECISION)


def spot_statistics(account: Account) -> TraderStatistics:
    """Statistics of a spot trader's own orders; computed anew, as those are sorted by number."""
    statistics = TraderStatistics()
    for order in sorted(account.spot.lead_orders.closed, key=by_close):
        if not order.copies:
            statistics.count(order)
    statistics.set_capital(account.spot.equity)
    return statistics


class StatisticsCache:
    """Statistics of all futures traders; what was closed since the last call is added."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Order | None, TraderStatistics]] = {}

    def of(self, account: Account) -> TraderStatistics:
        """Statistics of a futures trader."""
        closed = account.futures.lead_orders.closed
        last, statistics = self._known.get(account.uid, (None, TraderStatistics()))
        count = len(statistics.times)
        if count > len(closed) or (count and closed[count - 1] is not last):
            # Something was closed in the past, which only tests can do.
            statistics, count = TraderStatistics(), 0
        if count < len(closed) or account.uid not in self._known:
            for order in closed[count:]:
                statistics.count(order)
            statistics.set_capital(account.futures.equity)
            self._known[account.uid] = (closed[-1] if closed else None), statistics
        return statistics
