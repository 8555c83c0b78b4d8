"""The state behind all replies: people, whom they follow, and their tracking orders.

Changes happen here and nowhere else, and they refuse with the exchange's codes. What a
reply looks like is `shapes`'; what the world holds at the start is `seeding`'s; who may
call what is `app`'s.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

import attrs

from bitget_copy.simulator.market import (
    DAY_MS,
    Instrument,
    Market,
    Side,
    fee,
    gross_profit,
)
from bitget_copy.simulator.refusals import Refused

MarketName: TypeAlias = Literal["futures", "spot"]

ID_EPOCH_MS: Final = 1_435_723_000_000
"""Places made-up tracking numbers in the range of real ones (18 to 19 digits)."""
GMT8_MS: Final = 8 * 3_600_000
"""The exchange counts days of profit in GMT+8."""
SHARE_RATIO: Final = Decimal("0.10")
"""What a trader gets of a copied order's net profit."""
REMOVAL_EQUITY: Final = Decimal(100)
"""USDT below which a follower can be removed."""
REFOLLOW_MS: Final = 30 * 60_000
"""How long a removed follower has to wait; the exchange does not say how long it is."""
TPSL_PAUSE_MS: Final = 300
_RUNTIME_SEQUENCE: Final = 512
_COIN: Final = Decimal("1E-8")


@attrs.define(kw_only=True, eq=False)
class Order:
    """A tracking order, open or closed (then `close_time` is not 0); moments in milliseconds."""

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

    def close(self, price: Decimal, at: int) -> None:
        """Fills in everything that closing decides."""
        self.close_price = price
        self.close_time = at
        self.close_fee = fee(self.instrument, self.size, price)
        self.profit = gross_profit(self.instrument, self.side, self.size, self.open_price, price)


def by_close(order: Order) -> tuple[int, int]:
    """Order of the futures history."""
    return order.close_time, order.no


def by_number(order: Order) -> tuple[int, int]:
    """Order of the spot lists, whose cursor is the tracking number."""
    return order.no, 0


class Book:
    """The orders of one account in one role; drawn when first looked at.

    Drawing late keeps the start of a large world short, and changes nothing: every book
    has its own random stream.
    """

    def __init__(
        self,
        draw: Callable[[], Iterable[Order]],
        key: Callable[[Order], tuple[int, int]] = by_close,
    ) -> None:
        self._draw: Callable[[], Iterable[Order]] | None = draw
        self._key = key
        self._open: dict[int, Order] = {}
        self._closed: list[Order] = []
        self._closed_numbers: set[int] = set()

    def load(self) -> None:
        """Draws the orders now, unless that has been done."""
        if self._draw is None:
            return
        draw, self._draw = self._draw, None
        for order in sorted(draw(), key=by_number):
            if order.close_time:
                self._closed.append(order)
                self._closed_numbers.add(order.no)
            else:
                self._open[order.no] = order
        self._closed.sort(key=self._key)

    @property
    def open(self) -> Mapping[int, Order]:
        """Open orders by number, oldest first."""
        self.load()
        return self._open

    @property
    def closed(self) -> list[Order]:
        """Closed orders in the order of the book's key; not to be changed."""
        self.load()
        return self._closed

    def add(self, order: Order) -> None:
        """Takes in a new open order."""
        self.load()
        self._open[order.no] = order

    def was_closed(self, no: int) -> bool:
        """Whether an order with this number once stood here open."""
        self.load()
        return no in self._closed_numbers

    def close(self, order: Order, price: Decimal, at: int) -> None:
        """Moves an open order to the history."""
        order.close(price, at)
        del self._open[order.no]
        self._closed_numbers.add(order.no)
        insort(self._closed, order, key=self._key)

    def drop(self, order: Order) -> None:
        """Takes an open order out of the book without a trace in the history."""
        del self._open[order.no]
        self._closed_numbers.add(order.no)

    def between(self, first: int, last: int) -> tuple[int, int]:
        """Bounds (from, up to) in :attr:`closed` of what was closed from `first` to `last`."""
        closed = self.closed
        return (
            bisect_left(closed, (first, 0), key=self._key),
            bisect_left(closed, (last + 1, 0), key=self._key),
        )

    def below(self, no: int | None) -> int:
        """How many closed orders have a number smaller than `no`, in a book by number."""
        if no is None:
            return len(self.closed)
        return bisect_left(self.closed, (no, 0), key=self._key)


@attrs.define(kw_only=True, eq=False)
class Follow:
    """How one account copies one trader: settings by symbol, as they were sent."""

    trader: str
    since: int
    settings: dict[str, Mapping[str, Any]] = attrs.Factory(dict)
    setting_type: str = "Unified"


@attrs.define(kw_only=True, eq=False)
class Desk:
    """What one account is and does in one market.

    Attributes:
        symbols: what the trader offers for copying, with whether it is open.
        places: most followers.
        strangers: followers that count but have no record of their own.
        followers: since when, by UID.
        follows: by the trader's UID.
        removed: when a trader threw this account out, by the trader's UID.
        ratios: (stop-loss, take-profit) in percent by symbol; None is unset.
        led: own orders; `copied`: copies. On the spot market both are one book.
    """

    led: Book
    copied: Book
    is_trader: bool = False
    equity: Decimal = Decimal(0)
    symbols: dict[str, bool] = attrs.Factory(dict)
    places: int = 0
    strangers: int = 0
    takes_followers: bool = True
    shows_equity: bool = True
    shows_tpsl: bool = True
    followers: dict[str, int] = attrs.Factory(dict)
    follows: dict[str, Follow] = attrs.Factory(dict)
    removed: dict[str, int] = attrs.Factory(dict)
    ratios: dict[str, tuple[Decimal | None, Decimal | None]] = attrs.Factory(dict)
    last_tpsl: int = 0

    @property
    def follower_count(self) -> int:
        """Followers with and without a record."""
        return self.strangers + len(self.followers)


@attrs.define(kw_only=True, eq=False)
class Person:
    """An account of this exchange, with keys or without.

    Attributes:
        index: place in the world; part of the numbers of its orders.
        uid: plain digits; `hex_id`: the encrypted id that most replies show.
        since: when trading began.
        has_copies: it may hold copied orders, so profit shares come from it.
    """

    index: int
    uid: str
    hex_id: str
    nick: str
    futures: Desk
    spot: Desk
    since: int
    has_copies: bool = False

    def desk(self, market: MarketName) -> Desk:
        """What the account is and does in that market."""
        return self.futures if market == "futures" else self.spot


@attrs.frozen(kw_only=True)
class Share:
    """A trader's share of one profitable copied order; `day` is its GMT+8 midnight."""

    day: int
    coin: str
    symbol: str
    follower: str
    amount: Decimal


def day_of(at: int) -> int:
    """The GMT+8 midnight before a moment, in milliseconds."""
    return (at + GMT8_MS) // DAY_MS * DAY_MS - GMT8_MS


def tracking_number(at: int, index: int, market: MarketName, sequence: int) -> int:
    """A number that grows with time and is the account's own."""
    low = (index & 0x7FF) << 11 | (market == "spot") << 10 | sequence & 0x3FF
    return (at - ID_EPOCH_MS) << 22 | low


class World:
    """All people and what they hold.

    Attributes:
        market: instruments and prices.
        people: accounts by UID, in the order of their making.
    """

    def __init__(self, market: Market) -> None:
        self.market = market
        self.people: dict[str, Person] = {}
        self._by_hex: dict[str, Person] = {}
        self._shares: dict[tuple[MarketName, str], list[Share]] = {}
        self._sequence = _RUNTIME_SEQUENCE

    def add(self, person: Person) -> None:
        """Takes in an account."""
        self.people[person.uid] = person
        self._by_hex[person.hex_id] = person

    def find(self, name: str) -> Person | None:
        """The account with this UID, plain or encrypted."""
        return self.people.get(name) or self._by_hex.get(name)

    def traders(self, market: MarketName) -> Iterator[Person]:
        """All traders of a market."""
        return (person for person in self.people.values() if person.desk(market).is_trader)

    # Following

    def follow(
        self,
        person: Person,
        trader: Person,
        market: MarketName,
        settings: Mapping[str, Mapping[str, Any]],
        now: int,
    ) -> Follow:
        """Begins to follow, or changes the settings of the symbols named."""
        desk, other = person.desk(market), trader.desk(market)
        code = _FOLLOW_CODES[market]
        if trader is person:
            raise Refused(code["self"])
        for symbol in settings:
            if not other.symbols.get(symbol):
                raise Refused(code["symbol"], symbol)
        follow = desk.follows.get(trader.uid)
        if follow is None:
            self._admit(desk, trader, market, now)
            follow = desk.follows[trader.uid] = Follow(trader=trader.uid, since=now)
            other.followers[person.uid] = now
            person.has_copies = True
        follow.settings.update(settings)
        return follow

    @staticmethod
    def _admit(desk: Desk, trader: Person, market: MarketName, now: int) -> None:
        code, other = _FOLLOW_CODES[market], trader.desk(market)
        if not other.takes_followers:
            raise Refused("40861")
        if other.follower_count >= other.places:
            raise Refused(code["full"])
        if now - desk.removed.get(trader.uid, now - REFOLLOW_MS) < REFOLLOW_MS:
            raise Refused(code["removed"])

    def unfollow(self, person: Person, trader: Person, market: MarketName) -> bool:
        """Stops following; open copies stay open. False: it was not followed."""
        desk = person.desk(market)
        if desk.follows.pop(trader.uid, None) is None:
            return False
        # Copies are drawn from the trader's open orders, so this must happen before those
        # can close without telling this account.
        desk.copied.load()
        trader.desk(market).followers.pop(person.uid, None)
        return True

    def remove_follower(
        self, trader: Person, follower: Person, market: MarketName, now: int
    ) -> None:
        """Throws a follower out."""
        desk = follower.desk(market)
        if desk.equity >= REMOVAL_EQUITY:
            raise Refused("43069", REMOVAL_EQUITY)
        self.unfollow(follower, trader, market)
        desk.removed[trader.uid] = now

    # Orders

    def open_order(
        self,
        person: Person,
        symbol: str,
        *,
        now: int,
        side: Side = "long",
        size: Decimal | None = None,
        leverage: int = 10,
    ) -> Order:
        """A trader opens an order, and every follower of that symbol copies it.

        No endpoint of the copy-trading API does this; tests and demos do.

        Args:
            person: the trader.
            symbol: as orders carry it, e.g. ``"BTCUSDT_UMCBL"``; on the spot market
                ``"BTCUSDT"``.
            now: milliseconds since 1970.
            side: ``"long"`` or ``"short"``; the spot market knows only long.
            size: in the base coin; the smallest size when not given.
            leverage: 1 on the spot market.
        """
        market: MarketName = "spot" if symbol in self.market.spot else "futures"
        item = self.market.spot.get(symbol) or self.market.futures[symbol]
        amount = size or item.min_size
        lever = 1 if market == "spot" else leverage
        lead = self._opened(person, person, item, market, side, amount, lever, now, None)
        for uid in person.desk(market).followers:
            follower = self.people[uid]
            follow = follower.desk(market).follows[person.uid]
            if follower.has_copies and symbol in follow.settings:
                self._opened(follower, person, item, market, side, amount, lever, now, lead.no)
        return lead

    def _opened(
        self,
        person: Person,
        trader: Person,
        item: Instrument,
        market: MarketName,
        side: Side,
        size: Decimal,
        leverage: int,
        now: int,
        lead: int | None,
    ) -> Order:
        price = self.market.price(item, now)
        self._sequence += 1
        order = Order(
            no=tracking_number(now, person.index, market, self._sequence),
            owner=person.uid,
            trader=trader.uid,
            lead=lead,
            instrument=item,
            side=side,
            leverage=leverage,
            margin_mode="crossed",
            size=size,
            open_price=price,
            open_time=now,
            open_fee=fee(item, size, price),
        )
        desk = person.desk(market)
        (desk.led if person is trader else desk.copied).add(order)
        return order

    def close(self, person: Person, order: Order, market: MarketName, now: int) -> None:
        """Closes one open order at the price of now; with a trader's order its copies close too."""
        desk = person.desk(market)
        followers = [] if order.copies else list(desk.followers)
        copies = [
            (follower, copy)
            for follower in (self.people[uid] for uid in followers)
            if follower.has_copies
            for copy in follower.desk(market).copied.open.values()
            if copy.lead == order.no
        ]
        self._close_one(person, order, market, now)
        for follower, copy in copies:
            self._close_one(follower, copy, market, now)

    def _close_one(self, person: Person, order: Order, market: MarketName, now: int) -> None:
        desk = person.desk(market)
        book = desk.copied if order.copies else desk.led
        book.close(order, self.market.price(order.instrument, now), now)
        desk.equity += order.net_in_quote
        shares = self._shares.get((market, order.trader))
        if shares is not None and order.copies and order.net > 0:
            shares.append(_share_of(order))

    def set_stops(
        self, order: Order, take_profit: Decimal | None, stop_loss: Decimal | None, now: int
    ) -> None:
        """Sets or, with None, clears both stops of an open futures order."""
        price = self.market.price(order.instrument, now)
        long = order.side == "long"
        if take_profit is not None and (take_profit <= price if long else take_profit >= price):
            raise Refused("40736" if long else "40738")
        if stop_loss is not None and (stop_loss >= price if long else stop_loss <= price):
            raise Refused("40740" if long else "40742")
        order.take_profit, order.stop_loss = take_profit, stop_loss

    def set_spot_stops(
        self, order: Order, take_profit: Decimal | None, stop_loss: Decimal | None, now: int
    ) -> None:
        """Sets or, with None, clears both stops of an open spot order."""
        price = self.market.price(order.instrument, now)
        if take_profit is not None and take_profit <= price:
            raise Refused("31004")
        if stop_loss is not None and stop_loss >= price:
            raise Refused("31005")
        order.take_profit, order.stop_loss = take_profit, stop_loss

    # Profit shares

    def shares(self, trader: Person, market: MarketName) -> list[Share]:
        """Everything the trader has earned by being copied; not to be changed.

        Shares of today are pending, those of earlier days are settled.
        """
        key: tuple[MarketName, str] = (market, trader.uid)
        if key not in self._shares:
            self._shares[key] = [
                _share_of(order)
                for person in self.people.values()
                if person.has_copies
                for order in person.desk(market).copied.closed
                if order.trader == trader.uid and order.copies and order.net > 0
            ]
        return self._shares[key]


def _share_of(order: Order) -> Share:
    return Share(
        day=day_of(order.close_time),
        coin=order.instrument.coin,
        symbol=order.instrument.symbol,
        follower=order.owner,
        amount=(order.net * SHARE_RATIO).quantize(_COIN),
    )


_FOLLOW_CODES: Final[Mapping[MarketName, Mapping[str, str]]] = {
    "futures": {"self": "43063", "symbol": "40731", "full": "43045", "removed": "43047"},
    "spot": {"self": "31032", "symbol": "31052", "full": "31034", "removed": "31047"},
}
