"""Tracking orders, and the sorted lists that keep those of one account.

Lists are kept sorted as a whole and by contract and product line, so that a page is a
slice, however long the list. What makes an order open or close is `world`'s.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from bitget_copy.simulator.market import Instrument, MarketName, Side, fee, gross_profit, margin

SortKey: TypeAlias = tuple[int, int]
ALL_ORDERS: Final = ""
"""The group that holds all orders of a list."""


@attrs.define(kw_only=True, eq=False)
class Order:
    """A tracking order, open or closed (then `close_time` is not 0); times in milliseconds.

    Attributes:
        no: tracking number.
        owner, trader: UIDs of whose order it is, and of who is copied (the same for own orders).
        lead: number of the order that this one copies; None for own orders.
        stop_type: ``"profit"`` or ``"loss"`` when a stop closed it, else ``""``.
        stop_check: number of the check that waits for its stops; 0: there is none.
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
    stop_check: int = 0

    @property
    def copies(self) -> bool:
        """Whether it copies another account's order."""
        return self.trader != self.owner

    @property
    def market(self) -> MarketName:
        """Where it is traded."""
        return self.instrument.market

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

    @property
    def value(self) -> Decimal:
        """What it was worth when it was opened, in the quote coin."""
        return self.size * self.open_price

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


def by_close(order: Order) -> SortKey:
    """Order of the futures history."""
    return order.close_time, order.no


def by_number(order: Order) -> SortKey:
    """Order of the spot lists, whose cursor is the tracking number."""
    return order.no, 0


class SortedOrders:
    """Orders sorted by one key, as a whole and by group; groups are symbols and product lines."""

    __slots__ = ("_key", "_rows")

    def __init__(self, key: Callable[[Order], SortKey]) -> None:
        self._key = key
        self._rows: dict[str, list[Order]] = {ALL_ORDERS: []}

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
        key = self._key(order)
        for group in _groups(order):
            rows = self._rows[group]
            del rows[bisect_left(rows, key, key=self._key)]

    def rows(self, group: str = ALL_ORDERS) -> list[Order]:
        """All orders of a group, smallest key first; not to be changed."""
        return self._rows.get(group, [])

    def count_before(self, key: SortKey, group: str = ALL_ORDERS) -> int:
        """How many orders of a group have a smaller key."""
        return bisect_left(self.rows(group), key, key=self._key)


def _groups(order: Order) -> tuple[str, str, str]:
    return ALL_ORDERS, order.instrument.symbol, order.instrument.product


def newest(rows: list[Order], skip: int, size: int, *, low: int = 0, high: int = -1) -> list[Order]:
    """One page of a sorted list, from its end backwards.

    Args:
        rows: smallest key first.
        skip: how many of the newest are left out.
        size: most rows of the page.
        low: first index that belongs to the list.
        high: index behind the last that belongs to the list; -1: its end.
    """
    top = (len(rows) if high < 0 else high) - skip
    return rows[max(top - size, low) : max(top, low)][::-1]


@attrs.define
class CopyTotals:
    """Sums over the orders that copy one trader; amounts in each instrument's own coin."""

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


DrawOrders: TypeAlias = Callable[[], Iterable[Order]]


class _OpenOrders:
    """The open orders of one store."""

    def __init__(self, orders: Iterable[Order]) -> None:
        self.by_number: dict[int, Order] = {}
        self.copies: dict[int, list[Order]] = {}
        self.sorted = SortedOrders(by_number)
        for order in sorted(orders, key=by_number):
            self._index(order)
        self.sorted.fill(self.by_number.values())

    def _index(self, order: Order) -> None:
        self.by_number[order.no] = order
        if order.lead is not None:
            self.copies.setdefault(order.lead, []).append(order)

    def add(self, order: Order) -> None:
        self._index(order)
        self.sorted.add(order)

    def remove(self, order: Order) -> None:
        self.sorted.remove(order)
        del self.by_number[order.no]
        if order.lead is not None:
            self.copies[order.lead].remove(order)


class _ClosedOrders:
    """The history of one store."""

    def __init__(self, orders: Sequence[Order], key: Callable[[Order], SortKey]) -> None:
        self.by_number: dict[int, Order | None] = {order.no: order for order in orders}
        self.sorted: SortedOrders = SortedOrders(key)
        self.sorted.fill(orders)
        self._by_opening = self.sorted if key is by_number else None

    @property
    def by_opening(self) -> SortedOrders:
        if self._by_opening is None:
            self._by_opening = SortedOrders(by_number)
            self._by_opening.fill(self.sorted.rows())
        return self._by_opening

    def add(self, order: Order) -> None:
        self.by_number[order.no] = order
        for sorted_orders in {self.sorted, self._by_opening or self.sorted}:
            sorted_orders.add(order)


class OrderStore:
    """The orders of one account in one role; open and closed ones are drawn when first read.

    Drawing late keeps the start of a large world short and changes nothing: every part of
    every store has its own random stream.

    Args:
        draw_open: draws the orders that are open at the start.
        draw_closed: draws the history.
        key: order of the history.
    """

    __slots__ = ("_closed", "_closed_early", "_draw_closed", "_draw_open", "_key", "_open",
                 "_totals")  # fmt: skip

    def __init__(
        self,
        draw_open: DrawOrders = tuple,
        draw_closed: DrawOrders = tuple,
        key: Callable[[Order], SortKey] = by_close,
    ) -> None:
        self._draw_open, self._draw_closed, self._key = draw_open, draw_closed, key
        self._open: _OpenOrders | None = None
        self._closed: _ClosedOrders | None = None
        self._closed_early: list[Order] | None = None  # before the history was drawn
        self._totals: dict[str, CopyTotals] | None = None

    # Open orders

    def _opened(self) -> _OpenOrders:
        if self._open is None:
            self._open = _OpenOrders(self._draw_open())
        return self._open

    @property
    def open(self) -> Mapping[int, Order]:
        """Open orders by number, oldest first."""
        return self._opened().by_number

    @property
    def open_sorted(self) -> SortedOrders:
        """Open orders, oldest first."""
        return self._opened().sorted

    def copies_of(self, lead: int) -> list[Order]:
        """Open orders that copy the order with this number."""
        return list(self._opened().copies.get(lead, ()))

    def add(self, order: Order) -> None:
        """Takes in a new open order."""
        self._opened().add(order)
        if order.copies and self._totals is not None:
            self.copy_totals(order.trader).count(order)

    def add_part(self, order: Order) -> None:
        """Takes in what was split off an open order; sums of both are as they were."""
        self._totals = None
        self.add(order)

    # Closed orders

    def load_closed(self) -> _ClosedOrders:
        """The history, which is drawn now unless that has been done."""
        if self._closed is None:
            self._closed = _ClosedOrders(
                [*self._draw_closed(), *(self._closed_early or ())], self._key
            )
            self._closed_early = None
        return self._closed

    @property
    def closed_sorted(self) -> SortedOrders:
        """Closed orders in the order of the store's key."""
        return self.load_closed().sorted

    @property
    def closed(self) -> list[Order]:
        """The same as one list; not to be changed."""
        return self.closed_sorted.rows()

    @property
    def closed_by_opening(self) -> SortedOrders:
        """Closed orders in the order of their opening, smallest number first."""
        return self.load_closed().by_opening

    @property
    def closed_by_number(self) -> Mapping[int, Order | None]:
        """Closed orders by number; None stands for one that was dropped."""
        return self.load_closed().by_number

    def close(self, order: Order, price: Decimal, at: int) -> None:
        """Moves an open order to the history."""
        self._opened().remove(order)
        counted = order.copies and self._totals is not None
        totals = self.copy_totals(order.trader) if counted else None
        if totals is not None:
            totals.net -= order.net
        order.close(price, at)
        if totals is not None:
            totals.net += order.net
            totals.profit += order.profit
        if self._closed is not None:
            self._closed.add(order)
        elif self._closed_early is None:
            self._closed_early = [order]
        else:
            self._closed_early.append(order)

    def drop(self, order: Order) -> None:
        """Takes an open order out without a trace in the history."""
        self._opened().remove(order)
        self._totals = None
        self.load_closed().by_number[order.no] = None

    def copy_totals(self, trader: str) -> CopyTotals:
        """Sums over the orders copying this trader, open ones included."""
        if self._totals is None:
            self._totals = {}
            for order in (*self.closed, *self.open.values()):
                if order.copies:
                    self._totals.setdefault(order.trader, CopyTotals()).count(order)
        return self._totals.setdefault(trader, CopyTotals())
