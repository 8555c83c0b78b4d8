"""Headline figures of a trader, derived from the orders in its books.

Pure arithmetic over closed orders; which reply shows which figure is `handlers`' affair.
"""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from bitget_copy.simulator.book import Order, by_close
from bitget_copy.simulator.walk import DAY_MS
from bitget_copy.simulator.world import Person

HOUR_MS: Final = 3_600_000
_CENT: Final = Decimal("0.0001")
_SMALLEST_CAPITAL: Final = Decimal(1000)

Point: TypeAlias = tuple[int, Decimal]
"""A moment and a value."""


@attrs.define(kw_only=True)
class Figures:
    """What is said about a trader's closed orders.

    Attributes:
        times: closing moments, oldest first.
        totals: net profit in quote coins up to and including each of them.
        gains: closed orders with a net profit.
        fall: deepest fall of the running total.
        capital: what profits are set against.
    """

    times: list[int] = attrs.Factory(list)
    totals: list[Decimal] = attrs.Factory(list)
    gains: int = 0
    top: Decimal = Decimal(0)
    fall: Decimal = Decimal(0)
    capital: Decimal = _SMALLEST_CAPITAL

    def count(self, order: Order) -> None:
        """Takes in the next closed order."""
        profit = order.net_in_quote
        total = self.total + profit
        self.gains += profit > 0
        self.top = max(self.top, total)
        self.fall = max(self.fall, self.top - total)
        self.times.append(order.close_time)
        self.totals.append(total)

    @property
    def losses(self) -> int:
        """Closed orders without a net profit."""
        return len(self.times) - self.gains

    @property
    def callback(self) -> Decimal:
        """Deepest fall of the running total, in percent of the capital."""
        return self.fall * 100 / self.capital

    @property
    def total(self) -> Decimal:
        """Net profit of all closed orders, in quote coins."""
        return self.totals[-1] if self.totals else Decimal(0)

    @property
    def roi(self) -> Decimal:
        """Percent."""
        return self.rate(self.total)

    @property
    def win_rate(self) -> Decimal:
        """Percent."""
        return Decimal(100 * self.gains) / max(len(self.times), 1)

    def rate(self, amount: Decimal) -> Decimal:
        """An amount in percent of the capital."""
        return amount * 100 / self.capital

    def rates(self, points: list[Point]) -> list[Point]:
        """A curve of amounts in percent of the capital, with four decimals."""
        return [(at, short(self.rate(value))) for at, value in points]

    def curve(self, now: int, step: int, points: int) -> list[Point]:
        """The running total at the last `points` multiples of `step` milliseconds."""
        last = now // step * step
        moments = [last - step * back for back in reversed(range(points))]
        return [(at, self.upto(at)) for at in moments]

    def upto(self, at: int) -> Decimal:
        """The running total at a moment."""
        place = bisect_right(self.times, at)
        return self.totals[place - 1] if place else Decimal(0)


def of_spot(person: Person) -> Figures:
    """Figures of a spot trader's own orders; counted anew, as that book lies by number."""
    figures = Figures()
    for order in sorted(person.spot.led.closed, key=by_close):
        if not order.copies:
            figures.count(order)
    figures.capital = max(person.spot.equity - figures.total, _SMALLEST_CAPITAL)
    return figures


class FigureBook:
    """Figures of all traders; what was closed since they were last asked for is added."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Order | None, Figures]] = {}

    def of(self, person: Person) -> Figures:
        """Figures of a futures trader."""
        closed = person.futures.led.closed
        last, figures = self._known.get(person.uid, (None, Figures()))
        count = len(figures.times)
        if count > len(closed) or (count and closed[count - 1] is not last):
            # Something was closed in the past, which only tests can do.
            figures, count = Figures(), 0
        if count < len(closed) or person.uid not in self._known:
            for order in closed[count:]:
                figures.count(order)
            figures.capital = max(person.futures.equity - figures.total, _SMALLEST_CAPITAL)
            self._known[person.uid] = (closed[-1] if closed else None), figures
        return figures


def week(figures: Figures, now: int) -> list[Point]:
    """Seven days' points of the running total."""
    return figures.curve(now, DAY_MS, 7)


def month(figures: Figures, now: int) -> list[Point]:
    """Thirty days' points of the running total."""
    return figures.curve(now, DAY_MS, 30)


def amounts(points: list[Point]) -> list[Point]:
    """A curve of amounts with four decimals."""
    return [(at, short(value)) for at, value in points]


def short(value: Decimal) -> Decimal:
    """A figure with four decimals."""
    return value.quantize(_CENT)
