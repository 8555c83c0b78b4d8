"""Headline figures of a trader, derived from the orders in its books.

Pure arithmetic over closed orders; which reply shows which figure is `handlers`' affair.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

import attrs

from bitget_copy.simulator.market import DAY_MS
from bitget_copy.simulator.world import Order, Person

HOUR_MS: Final = 3_600_000
_CENT: Final = Decimal("0.0001")
_SMALLEST_CAPITAL: Final = Decimal(1000)


@attrs.frozen(kw_only=True)
class Figures:
    """What is said about a trader's closed orders.

    Attributes:
        times: closing moments, oldest first.
        totals: net profit in quote coins up to and including each of them.
        gains: closed orders with a net profit; `losses`: without.
        callback: deepest fall of the running total, in percent of the capital.
        capital: what profits are set against.
    """

    times: tuple[int, ...]
    totals: tuple[Decimal, ...]
    gains: int
    losses: int
    callback: Decimal
    capital: Decimal

    @classmethod
    def of(cls, orders: Iterable[Order], equity: Decimal) -> Figures:
        """Reads closed orders, oldest first."""
        times: list[int] = []
        totals: list[Decimal] = []
        total = top = fall = Decimal(0)
        gains = 0
        for order in orders:
            profit = order.net_in_quote
            gains += profit > 0
            total += profit
            top = max(top, total)
            fall = max(fall, top - total)
            times.append(order.close_time)
            totals.append(total)
        capital = max(equity - total, _SMALLEST_CAPITAL)
        return cls(
            times=tuple(times),
            totals=tuple(totals),
            gains=gains,
            losses=len(times) - gains,
            callback=fall * 100 / capital,
            capital=capital,
        )

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

    def curve(self, now: int, step: int, points: int) -> list[tuple[int, Decimal]]:
        """The running total at the last `points` multiples of `step` milliseconds."""
        last = now // step * step
        moments = [last - step * back for back in reversed(range(points))]
        return [(at, self.upto(at)) for at in moments]

    def upto(self, at: int) -> Decimal:
        """The running total at a moment."""
        place = bisect_right(self.times, at)
        return self.totals[place - 1] if place else Decimal(0)


class FigureBook:
    """Figures of all traders, made again only after something was closed."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, Figures]] = {}

    def of(self, person: Person) -> Figures:
        """Figures of a futures trader."""
        closed = person.futures.led.closed
        known = self._known.get(person.uid)
        if known is None or known[0] != len(closed):
            known = (len(closed), Figures.of(closed, person.futures.equity))
            self._known[person.uid] = known
        return known[1]


def week(figures: Figures, now: int) -> list[tuple[int, Decimal]]:
    """Seven days' points of the running total."""
    return figures.curve(now, DAY_MS, 7)


def month(figures: Figures, now: int) -> list[tuple[int, Decimal]]:
    """Thirty days' points of the running total."""
    return figures.curve(now, DAY_MS, 30)


def short(value: Decimal) -> Decimal:
    """A figure with four decimals."""
    return value.quantize(_CENT)
