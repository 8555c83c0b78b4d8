"""What an account holds, and what things cost: the values behind rows of V2 and V3.

Positions are made of tracking orders, own ones and copies alike: those of one contract and one
side are one position, as the exchange nets them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final

import attrs

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers.paging import ABOVE_ALL, cursor, first_page
from bitget_copy.simulator.handlers.registry import Call
from bitget_copy.simulator.ledger import Entry, entries
from bitget_copy.simulator.market import Instrument, Side, rounded
from bitget_copy.simulator.orders import Order
from bitget_copy.simulator.price_path import DAY_MS

_HOUR_MS: Final = 3_600_000
_VOLUME: Final = Decimal(10_000_000)
"""Traded in a day, in the quote coin; the same of all."""
_DIGITS: Final = Decimal("1E-8")
_MAINTENANCE: Final = Decimal("0.004")
SPAN_DAYS: Final = 30
"""Longest span of a ledger or a history that is asked for at once."""
KEPT_DAYS: Final = 90
"""How far they reach back."""


@attrs.frozen(kw_only=True)
class Quote:
    """Prices of an instrument, the last 24 hours sampled by the hour."""

    last: Decimal
    day_ago: Decimal
    midnight: Decimal
    high: Decimal
    low: Decimal
    base_volume: Decimal
    quote_volume: Decimal
    bid: Decimal
    ask: Decimal

    @property
    def change(self) -> Decimal:
        """Of 24 hours, as a fraction."""
        return fraction(self.last - self.day_ago, self.day_ago)

    @property
    def change_today(self) -> Decimal:
        """Since midnight UTC, as a fraction."""
        return fraction(self.last - self.midnight, self.midnight)


def fraction(part: Decimal, whole: Decimal) -> Decimal:
    """A part of something, with five decimals; 0 of nothing."""
    return (part / whole).quantize(Decimal("0.00001")) if whole else Decimal(0)


def quote(call: Call, item: Instrument) -> Quote:
    """What an instrument costs now and has cost lately."""
    market, now = call.world.market, call.now
    last = market.price(item, now)
    prices = [last, *(market.price(item, now - hours * _HOUR_MS) for hours in range(1, 25))]
    volume = rounded(float(_VOLUME / last), item.size_digits)
    return Quote(
        last=last,
        day_ago=prices[-1],
        midnight=market.price(item, now // DAY_MS * DAY_MS),
        high=max(prices),
        low=min(prices),
        base_volume=volume,
        quote_volume=(volume * last).quantize(_DIGITS),
        bid=max(last - item.price_step, item.price_step),
        ask=last + item.price_step,
    )


@attrs.frozen(kw_only=True)
class NetOrders:
    """Open orders of one contract and side, oldest first: the exchange nets them."""

    orders: tuple[Order, ...]

    @property
    def first(self) -> Order:
        """The order that opened the position."""
        return self.orders[0]

    @property
    def item(self) -> Instrument:
        """The contract."""
        return self.first.instrument

    @property
    def side(self) -> Side:
        """Long or short."""
        return self.first.side

    @property
    def size(self) -> Decimal:
        """In the base coin."""
        return sum((order.size for order in self.orders), Decimal(0))

    @property
    def paid(self) -> Decimal:
        """What they were worth when they were opened, in the quote coin."""
        return sum((order.size * order.open_price for order in self.orders), Decimal(0))

    @property
    def margin(self) -> Decimal:
        """In the margin coin."""
        return sum((order.margin for order in self.orders), Decimal(0))


def netted(orders: Iterable[Order], key: Callable[[Order], object]) -> list[tuple[Order, ...]]:
    """Orders with the same key together, in the order in which each key is first met."""
    groups: dict[object, list[Order]] = {}
    for order in orders:
        groups.setdefault(key(order), []).append(order)
    return [tuple(group) for group in groups.values()]


@attrs.frozen(kw_only=True)
class Position(NetOrders):
    """A position at the price of now."""

    price: Decimal

    @property
    def value(self) -> Decimal:
        """In the quote coin."""
        return self.size * self.price

    @property
    def entry(self) -> Decimal:
        """Average entry price."""
        if self.item.inverse:  # the one that has the same profit as the orders together
            worth = sum((order.size / order.open_price for order in self.orders), Decimal(0))
            return (self.size / worth).quantize(_DIGITS)
        return (self.paid / self.size).quantize(_DIGITS)

    @property
    def profit(self) -> Decimal:
        """Open profit in the margin coin."""
        return sum((order.profit_at(self.price) for order in self.orders), Decimal(0))

    @property
    def profit_in_quote(self) -> Decimal:
        """The same in the quote coin."""
        return sum((order.open_profit_in_quote(self.price) for order in self.orders), Decimal(0))

    @property
    def fees(self) -> Decimal:
        """Of opening, in the margin coin; negative."""
        return sum((order.open_fee for order in self.orders), Decimal(0))

    @property
    def leverage(self) -> int:
        """That of the order opened last."""
        return self.orders[-1].leverage

    @property
    def maintenance(self) -> Decimal:
        """Share of its value that must stay as margin."""
        return _MAINTENANCE

    @property
    def held_back(self) -> Decimal:
        """Maintenance margin in the quote coin."""
        return self.value * self.maintenance

    @property
    def break_even(self) -> Decimal:
        """Price at which it has paid for its opening."""
        fees = -self.fees / self.size if not self.item.inverse else Decimal(0)
        return (self.entry + (fees if self.side == "long" else -fees)).quantize(_DIGITS)

    @property
    def opened(self) -> int:
        """When its first order was opened."""
        return self.first.open_time

    @property
    def changed(self) -> int:
        """When its last one was."""
        return self.orders[-1].open_time


def positions(
    call: Call, product: str, item: Instrument | None = None, side: str | None = None
) -> list[Position]:
    """The caller's open positions in a product line, the one opened last first."""
    futures = call.account.futures
    group = product if item is None else item.symbol
    orders = sorted(
        (
            order
            for store in (futures.lead_orders, futures.copy_orders)
            for order in store.open_sorted.rows(group)
        ),
        key=lambda order: order.no,
    )
    groups = netted(orders, lambda order: (order.instrument.symbol, order.side))
    found = [
        Position(orders=group, price=call.world.market.price(group[0].instrument, call.now))
        for group in groups
        if side in {None, group[0].side}
    ]
    return sorted(found, key=lambda each: -each.opened)


def open_profit(found: Iterable[Position]) -> Decimal:
    """Open profits together, in the quote coin."""
    return sum((each.profit_in_quote for each in found), Decimal(0))


def held_back(found: Iterable[Position]) -> Decimal:
    """Maintenance margins together, in the quote coin."""
    return sum((each.held_back for each in found), Decimal(0))


def spot_coins(call: Call, account: Account) -> tuple[Decimal, dict[str, tuple[Decimal, Decimal]]]:
    """USDT that is free on the spot market, and by coin what is held there: size and its worth."""
    free, held = account.spot.equity, dict[str, tuple[Decimal, Decimal]]()
    for order in account.spot.lead_orders.open.values():
        free -= order.size * order.open_price
        size, worth = held.get(order.instrument.base, (Decimal(0), Decimal(0)))
        price = call.world.market.price(order.instrument, call.now)
        held[order.instrument.base] = size + order.size, worth + order.size * price
    return free, held


def bitcoin_price(call: Call) -> Decimal:
    """In USDT."""
    market = call.world.market
    return market.price(market.spot["BTCUSDT"], call.now)


def window(call: Call) -> tuple[int, int]:
    """First and last moment asked for, in milliseconds.

    Raises:
        Refused: they are in the wrong order, too far apart, or too long ago.
    """
    last: int = call.args.get("endTime", call.now)
    kept = call.now - KEPT_DAYS * DAY_MS
    first: int = call.args.get("startTime", max(last - SPAN_DAYS * DAY_MS, 0))
    if first > last:
        raise Refused("40020", "endTime")
    if last - first > SPAN_DAYS * DAY_MS:
        raise Refused("40705", SPAN_DAYS)
    return max(first, kept), last


def ledger_page(
    call: Call, product: str | None, wire: str, wanted: Callable[[Entry], bool]
) -> list[Entry]:
    """The page of the caller's ledger that is asked for, newest entry first.

    Args:
        call: with window, cursor and page size.
        product: product line; None: there is no such line, so nothing.
        wire: name of the cursor, below which entries may come.
        wanted: which others belong to the page.
    """
    first, last = window(call)
    below = cursor(call, wire, ABOVE_ALL)
    newest_first = reversed(entries(call.world, call.account, call.now))
    rows = (
        entry
        for entry in newest_first
        if entry.product == product
        and first <= entry.at <= last
        and entry.no < below
        and wanted(entry)
    )
    return first_page(call, rows)
