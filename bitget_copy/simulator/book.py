"""Tracking orders, and the books that keep them in order.

A book is one account's orders in one role. Lists are kept sorted as a whole and by
contract and product line, so that a page is a slice, however long the list. What makes
an order open or close is `world`'s.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from bitget_copy.simulator.market import Instrument, Side, fee, gross_profit, margin

Place: TypeAlias = tuple[int, int]
"""Where an order stands in a sorted list."""
EVERYTHING: Final = ""
"""The group that holds all orders of a list."""


@attrs.define(kw_only=True, eq=False)
class Order:
    """A tracking order, open or closed (then `close_time` is not 0); moments in milliseconds.

    Attributes:
        lead: number of the order that this one copies; None for own orders.
        stop_type: ``"profit"`` or ``"loss"`` when a stop closed it, else ``""``.
        watched: number of the watch over its stops; 0: it has none.
    """

    no: int
    owner: str
    trader: str
    lead: int | None
    instrument: Instrument
    side: Side
    leverage: int
    margin_mode: str
    size: Decimal
    open_price: Decimal
    open_time: int
    open_fee: Decimal
    take_profit: Decimal | None = None
    stop_loss: Decimal | None = None
    close_price: Decimal = Decimal(0)
    close_time: int = 0
    close_fee: Decimal = Decimal(0)
    profit: Decimal = Decimal(0)
    stop_type: str = ""
    watched: int = 0

    @property
    def copies(self) -> bool:
        """Whether it copies another account's order."""
        return self.trader != self.owner

    @property
    def net(self) -> Decimal:
        """Profit after both fees, which are negative."""
        return self.profit + self.open_fee + self.close_fee

    @property
    def net_in_quote(self) -> Decimal:
        """Net profit of a closed order in the quote coin, also of a coin-margined one."""
        return self.net * self.close_price if self.instrument.inverse else self.net

    @property
    def margin(self) -> Decimal:
        """Margin that it ties up, in the instrument's coin."""
        return margin(self.instrument, self.size, self.open_price, self.leverage)

    def profit_at(self, price: Decimal) -> Decimal:
        """Profit before fees if it closed at this price, in the instrument's coin."""
        return gross_profit(self.instrument, self.side, self.size, self.open_price, price)

    def open_profit_in_quote(self, price: Decimal) -> Decimal:
        """The same in the quote coin."""
        profit = self.profit_at(price)
        return profit * price if self.instrument.inverse else profit

    def close(self, price: Decimal, at: int) -> None:
        """Fills in everything that closing decides."""
        self.close_price = price
        self.close_time = at
        self.close_fee = fee(self.instrument, self.size, price)
        self.profit = self.profit_at(price)


def by_close(order: Order) -> Place:
    """Order of the futures history."""
    return order.close_time, order.no


def by_number(order: Order) -> Place:
    """Order of the spot lists, whose cursor is the tracking number."""
    return order.no, 0


class Shelf:
    """Orders sorted by one key, as a whole and by group; groups are symbols and product lines."""

    def __init__(self, key: Callable[[Order], Place]) -> None:
        self._key = key
        self._rows: dict[str, list[Order]] = {EVERYTHING: []}

    def fill(self, orders: Iterable[Order]) -> None:
        """Takes in many orders at once."""
        for order in sorted(orders, key=self._key):
            for group in _groups(order):
                self._rows.setdefault(group, []).append(order)

    def add(self, order: Order) -> None:
        """Takes in one order."""
        for group in _groups(order):
            insort(self._rows.setdefault(group, []), order, key=self._key)

    def remove(self, order: Order) -> None:
        """Takes one order out."""
        place = self._key(order)
        for group in _groups(order):
            rows = self._rows[group]
            del rows[bisect_left(rows, place, key=self._key)]

    def rows(self, group: str = EVERYTHING) -> list[Order]:
        """All orders of a group, smallest key first; not to be changed."""
        return self._rows.get(group, [])

    def before(self, place: Place, group: str = EVERYTHING) -> int:
        """How many orders of a group stand before a place."""
        return bisect_left(self.rows(group), place, key=self._key)


def _groups(order: Order) -> tuple[str, str, str]:
    return EVERYTHING, order.instrument.symbol, order.instrument.product


def newest(rows: list[Order], skip: int, size: int, *, low: int = 0, high: int = -1) -> list[Order]:
    """One page of a sorted list, from its end backwards.

    Args:
        rows: smallest key first.
        skip: how many of the newest are left out.
        size: most rows of the page.
        low: first place that belongs to the list; all before are left out.
        high: place behind the last that belongs to the list; -1: its end.
    """
    top = (len(rows) if high < 0 else high) - skip
    return rows[max(top - size, low) : max(top, low)][::-1]


@attrs.define
class Tally:
    """What the orders that copy one trader come to; amounts in each instrument's own coin."""

    margin: Decimal = Decimal(0)
    spent: Decimal = Decimal(0)
    net: Decimal = Decimal(0)
    profit: Decimal = Decimal(0)

    def count(self, order: Order) -> None:
        """Adds an order as it is now."""
        self.margin += order.margin
        self.spent += order.size * order.open_price
        self.net += order.net
        self.profit += order.profit


Draw: TypeAlias = Callable[[], Iterable[Order]]


class Book:
    """The orders of one account in one role; open and closed ones are drawn when first looked at.

    Drawing late keeps the start of a large world short and changes nothing: every part of
    every book has its own random stream.

    Args:
        open_: draws the orders that are open at the start.
        closed: draws the history.
        key: order of the history.
    """

    def __init__(
        self, open_: Draw = list, closed: Draw = list, key: Callable[[Order], Place] = by_close
    ) -> None:
        self._draw_open: Draw | None = open_
        self._draw_closed: Draw | None = closed
        self._open: dict[int, Order] = {}
        self._open_shelf = Shelf(by_number)
        self._copies: dict[int, list[Order]] = {}
        self._closed_shelf = Shelf(key)
        self._numbered: Shelf | None = self._closed_shelf if key is by_number else None
        self._closed: dict[int, Order | None] = {}
        self._late: list[Order] = []
        self._tallies: dict[str, Tally] | None = None

    # Open orders

    def load_open(self) -> None:
        """Draws the open orders now, unless that has been done."""
        if self._draw_open is None:
            return
        draw, self._draw_open = self._draw_open, None
        for order in sorted(draw(), key=by_number):
            self._note(order)
        self._open_shelf.fill(self._open.values())

    def _note(self, order: Order) -> None:
        self._open[order.no] = order
        if order.lead is not None:
            self._copies.setdefault(order.lead, []).append(order)

    @property
    def open(self) -> Mapping[int, Order]:
        """Open orders by number, oldest first."""
        self.load_open()
        return self._open

    def open_rows(self, group: str = EVERYTHING) -> list[Order]:
        """Open orders of a symbol or product line, oldest first; not to be changed."""
        self.load_open()
        return self._open_shelf.rows(group)

    def open_before(self, no: int, group: str = EVERYTHING) -> int:
        """How many open orders of a group have a smaller number."""
        self.load_open()
        return self._open_shelf.before((no, 0), group)

    def copies_of(self, lead: int) -> list[Order]:
        """Open orders that copy the order with this number."""
        self.load_open()
        return list(self._copies.get(lead, ()))

    def add(self, order: Order) -> None:
        """Takes in a new open order."""
        self.load_open()
        self._note(order)
        self._open_shelf.add(order)
        if order.copies and self._tallies is not None:
            self.tally(order.trader).count(order)

    def _take_out(self, order: Order) -> None:
        self._open_shelf.remove(order)
        del self._open[order.no]
        if order.lead is not None:
            self._copies[order.lead].remove(order)

    # Closed orders

    def load_closed(self) -> None:
        """Draws the history now, unless that has been done."""
        if self._draw_closed is None:
            return
        draw, self._draw_closed = self._draw_closed, None
        orders = [*draw(), *self._late]
        self._closed.update((order.no, order) for order in orders)
        self._closed_shelf.fill(orders)
        self._late = []

    @property
    def closed(self) -> list[Order]:
        """Closed orders in the order of the book's key; not to be changed."""
        return self.closed_rows()

    def closed_rows(self, group: str = EVERYTHING) -> list[Order]:
        """Closed orders of a symbol or product line; not to be changed."""
        self.load_closed()
        return self._closed_shelf.rows(group)

    def closed_as_opened(self, group: str = EVERYTHING) -> list[Order]:
        """Closed orders in the order of their opening, smallest number first; not to be changed."""
        self.load_closed()
        if self._numbered is None:
            self._numbered = Shelf(by_number)
            self._numbered.fill(self._closed_shelf.rows())
        return self._numbered.rows(group)

    def closed_before(self, place: Place, group: str = EVERYTHING) -> int:
        """How many closed orders of a group stand before a place of the book's key."""
        self.load_closed()
        return self._closed_shelf.before(place, group)

    def between(self, first: int, last: int, group: str = EVERYTHING) -> tuple[int, int]:
        """Bounds (from, up to) in a group's rows of what was closed from `first` to `last`."""
        return self.closed_before((first, 0), group), self.closed_before((last + 1, 0), group)

    @property
    def closed_by_number(self) -> Mapping[int, Order | None]:
        """Closed orders by number; None stands for one that was dropped."""
        self.load_closed()
        return self._closed

    def was_closed(self, no: int) -> bool:
        """Whether an order with this number once stood here open."""
        self.load_closed()
        return no in self._closed

    def close(self, order: Order, price: Decimal, at: int) -> None:
        """Moves an open order to the history."""
        self._take_out(order)
        tallied = order.copies and self._tallies is not None
        if tallied:
            self.tally(order.trader).net -= order.net
        order.close(price, at)
        if tallied:
            tally = self.tally(order.trader)
            tally.net += order.net
            tally.profit += order.profit
        if self._draw_closed is None:
            self._closed[order.no] = order
            for shelf in self._closed_shelves():
                shelf.add(order)
        else:
            self._late.append(order)

    def _closed_shelves(self) -> set[Shelf]:
        return {self._closed_shelf, self._numbered or self._closed_shelf}

    def drop(self, order: Order) -> None:
        """Takes an open order out of the book without a trace in the history."""
        self._take_out(order)
        self._tallies = None
        self._closed[order.no] = None

    def tally(self, trader: str) -> Tally:
        """What the orders copying this trader come to, open ones included."""
        if self._tallies is None:
            self._tallies = {}
            for order in (*self.closed, *self.open.values()):
                if order.copies:
                    self._tallies.setdefault(order.trader, Tally()).count(order)
        return self._tallies.setdefault(trader, Tally())
