"""The state behind all replies: people, whom they follow, and their tracking orders.

Changes happen here and nowhere else, and they refuse with the exchange's codes. What a
reply looks like is `shapes`'; what the world holds at the start is `seeding`'s; who may
call what is `app`'s; how orders are kept is `book`'s.
"""

from __future__ import annotations

import hashlib
import heapq
import random
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, Literal, TypeAlias

import attrs

from bitget_copy.simulator.book import Book, Order
from bitget_copy.simulator.copying import CopySetting, stop_prices
from bitget_copy.simulator.market import COINS, Instrument, Market, Side, fee
from bitget_copy.simulator.profits import Payment, Share, Shares, day_of
from bitget_copy.simulator.refusals import Refused
from bitget_copy.simulator.verify import Key
from bitget_copy.simulator.walk import DAY_MS

MarketName: TypeAlias = Literal["futures", "spot"]

ID_EPOCH_MS: Final = 1_435_723_000_000
"""Places made-up tracking numbers in the range of real ones (18 to 19 digits)."""
REMOVAL_EQUITY: Final = Decimal(100)
"""USDT below which a follower can be removed."""
REFOLLOW_MS: Final = 30 * 60_000
"""How long a removed follower has to wait; the exchange does not say how long it is."""
TPSL_PAUSE_MS: Final = 300
_HORIZON_MS: Final = DAY_MS
"""How far ahead a stop is looked for at once."""
_FEW_WATCHES: Final = 1_024
"""Up to so many, watches of orders that are closed or changed may lie about."""
_SEQUENCES: Final = 1 << 9
"""Numbers that one account can give out in a millisecond, by kind of order."""


@attrs.define(kw_only=True, eq=False)
class Follow:
    """How one account copies one trader: settings by symbol."""

    trader: str
    since: int
    settings: dict[str, CopySetting] = attrs.Factory(dict)
    setting_type: str = "Unified"


@attrs.define(kw_only=True, eq=False)
class Desk:
    """What one account is and does in one market.

    Attributes:
        symbols: what the trader offers for copying, with whether it is open.
        equity: what the account holds there without open profits, in USDT.
        places: most followers.
        strangers: followers that count but have no record of their own.
        followers: since when, by UID.
        follows: by the trader's UID.
        removed: when a trader threw this account out, by the trader's UID.
        ratios: (stop-loss, take-profit) in percent by symbol; None is unset. A trader's
            new orders get stops by them.
        labels: (id, name) of the words that describe a trader.
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
    labels: tuple[tuple[str, str], ...] = ()
    last_tpsl: int = 0

    @property
    def follower_count(self) -> int:
        """Followers with and without a record."""
        return self.strangers + len(self.followers)

    @property
    def is_full(self) -> bool:
        """Whether no place is free."""
        return self.follower_count >= self.places

    @property
    def offered(self) -> list[str]:
        """Symbols that can be copied now."""
        return [symbol for symbol, is_open in self.symbols.items() if is_open]

    def check_tpsl_pause(self, now: int) -> None:
        """Refuses a change of stops that comes too soon after the last one.

        Raises:
            Refused: 43036.
        """
        if now - self.last_tpsl < TPSL_PAUSE_MS:
            raise Refused("43036")


@attrs.define(kw_only=True, eq=False)
class Person:
    """An account of this exchange, with keys or without.

    Attributes:
        unified: upgraded to a unified account, which only the V3 API serves.
        index: place in the world; part of the numbers of its orders.
        uid: plain digits; `hex_id`: the encrypted id that most replies show.
        since: when trading began.
        has_copies: it may hold copied orders, so profit shares come from it.
        has_copy_key: it has made the one key that `create_copy_api` gives.
    """

    index: int
    uid: str
    hex_id: str
    nick: str
    futures: Desk
    spot: Desk
    since: int
    has_copies: bool = False
    unified: bool = False
    has_copy_key: bool = False

    @property
    def certification(self) -> str:
        """Whether the exchange has certified this trader; every other one is."""
        return "Certified" if self.index % 2 else "Uncertified"

    def desk(self, market: MarketName) -> Desk:
        """What the account is and does in that market."""
        return self.futures if market == "futures" else self.spot


def tracking_number(at: int, index: int, market: MarketName, sequence: int, *, copies: bool) -> int:
    """A number that grows with time and is the account's own.

    Args:
        at: milliseconds since 1970.
        index: the account's place in the world, below 2048.
        market: of the order.
        sequence: tells orders of one millisecond apart; counts modulo 512.
        copies: the order is a copy.
    """
    kind = (market == "spot") << 1 | copies
    return first_number(at) | (index & 0x7FF) << 11 | kind << 9 | sequence % _SEQUENCES


def first_number(at: int) -> int:
    """The smallest number of a moment, in milliseconds; numbers of earlier ones are smaller."""
    return (at - ID_EPOCH_MS) << 22


@attrs.frozen(order=True)
class _Watch:
    """The next moment at which an order's stops have to be looked at."""

    at: int
    count: int
    person: Person = attrs.field(order=False)
    order: Order = attrs.field(order=False)
    market: MarketName = attrs.field(order=False)
    fires: bool = attrs.field(order=False)

    @property
    def is_live(self) -> bool:
        """False once the order has closed, or its stops were changed."""
        return not self.order.close_time and self.order.watched == self.count


class World:
    """All people and what they hold.

    Args:
        market: instruments and prices.
        seed: decides keys that are made later.

    Attributes:
        market: instruments and prices.
        people: accounts by UID, in the order of their making.
        keys: API keys by name.
    """

    def __init__(self, market: Market, seed: int = 0) -> None:
        self.market = market
        self._seed = seed
        self.keys: dict[str, Key] = {}
        self.people: dict[str, Person] = {}
        self._by_hex: dict[str, Person] = {}
        self._shares: dict[tuple[MarketName, str], Shares] = {}
        self._watches: list[_Watch] = []
        self._watched = 0
        self._most_watches = _FEW_WATCHES
        self._last_number = (0, 0)

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

    def equity(self, person: Person, market: MarketName, now: int) -> Decimal:
        """What an account is worth in one market, profits of open orders included, in USDT."""
        desk = person.desk(market)
        books = (desk.led,) if desk.led is desk.copied else (desk.led, desk.copied)
        open_profit = (
            order.open_profit_in_quote(self.market.price(order.instrument, now))
            for book in books
            for order in book.open.values()
        )
        return desk.equity + sum(open_profit)

    def make_copy_key(self, person: Person, passphrase: str) -> Key:
        """The one further key that an account can make by itself.

        Raises:
            Refused: 40063; it has been made before.
        """
        if person.has_copy_key:
            raise Refused("40063")
        person.has_copy_key = True
        rng = random.Random(f"{self._seed}:copy key:{person.index}")  # noqa: S311 - a made-up world, not a secret
        key = Key(
            api_key=b"bg_%032x" % rng.getrandbits(128),
            uid=person.uid,
            passphrase=passphrase.encode(),
            secret=hashlib.sha256(rng.randbytes(16)).hexdigest().encode(),
        )
        self.keys[key.api_key.decode()] = key
        return key

    # Time

    def advance(self, now: int) -> None:
        """Lets happen what was due up to a moment: stops whose price was crossed close.

        Everything happens at its own moment and in its order, so it does not matter how
        often or how late this is called.

        Args:
            now: milliseconds since 1970.
        """
        while self._watches and self._watches[0].at <= now:
            watch = heapq.heappop(self._watches)
            if not watch.is_live:
                continue
            if watch.fires:
                self._close_by_stop(watch)
            else:
                self._watch(watch.person, watch.order, watch.market, watch.at)

    def move_price(self, item: Instrument, price: Decimal, now: int) -> None:
        """Lets a coin's price jump; stops that it crosses close at once.

        Args:
            item: one of the coin's instruments.
            price: what it costs now.
            now: milliseconds since 1970.
        """
        self.advance(now)
        self.market.move(item, price, now)
        for watch in list(self._watches):
            if watch.is_live and watch.order.instrument.base == item.base:
                self._watch(watch.person, watch.order, watch.market, now - 1)
        self.advance(now)

    def _watch(self, person: Person, order: Order, market: MarketName, since: int) -> None:
        """Looks ahead for the moment at which a stop of an open order triggers."""
        low, high = order.stop_loss, order.take_profit
        if order.side == "short":
            low, high = high, low
        if low is None and high is None:
            order.watched = 0
            return
        end = since + _HORIZON_MS
        found = self.market.first_exit(order.instrument, low, high, since, end)
        self._watched += 1
        order.watched = self._watched
        at, fires = (end, False) if found is None else (found, True)
        heapq.heappush(self._watches, _Watch(at, self._watched, person, order, market, fires))
        if len(self._watches) > self._most_watches:
            self._watches = [watch for watch in self._watches if watch.is_live]
            heapq.heapify(self._watches)
            self._most_watches = max(_FEW_WATCHES, 2 * len(self._watches))

    def _close_by_stop(self, watch: _Watch) -> None:
        order = watch.order
        level, stop_type = order.take_profit, "profit"
        reached = self.market.price(order.instrument, watch.at)
        if level is None or not _lies_nearer(reached, level, order.stop_loss):
            level, stop_type = order.stop_loss, "loss"
        assert level is not None
        step = Decimal(1).scaleb(-order.instrument.digits)
        self._close(watch.person, order, watch.market, watch.at, level.quantize(step), stop_type)

    # Following

    def follow(
        self,
        person: Person,
        trader: Person,
        market: MarketName,
        settings: Mapping[str, CopySetting],
        now: int,
    ) -> Follow:
        """Begins to follow, or changes the settings of the symbols named.

        Raises:
            Refused: oneself, a symbol that the trader does not offer, a trader who takes no
                followers or has no place, or too soon after a removal.
        """
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
        if other.is_full:
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
        desk.copied.load_open()
        trader.desk(market).followers.pop(person.uid, None)
        return True

    def remove_follower(
        self, trader: Person, follower: Person, market: MarketName, now: int
    ) -> None:
        """Throws a follower out.

        Raises:
            Refused: 43069; the follower is worth too much.
        """
        if not self.can_remove(follower, market, now):
            raise Refused("43069", REMOVAL_EQUITY)
        self.unfollow(follower, trader, market)
        follower.desk(market).removed[trader.uid] = now

    def can_remove(self, follower: Person, market: MarketName, now: int) -> bool:
        """Whether a follower is worth so little that the trader may remove it."""
        return self.equity(follower, market, now) < REMOVAL_EQUITY

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
        """A trader opens an order, and every follower of that symbol copies it by its settings.

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
        lever = 1 if market == "spot" else leverage
        desk = person.desk(market)
        lead = self._opened(person, item, market, side, size or item.min_size, lever, now)
        loss, profit = desk.ratios.get(symbol, (None, None))
        self._put(person, lead, market, profit, loss)
        for uid in desk.followers:
            follower = self.people[uid]
            setting = follower.desk(market).follows[person.uid].settings.get(symbol)
            if follower.has_copies and setting is not None:
                self._copy(follower, lead, setting, market)
        return lead

    def _copy(
        self, follower: Person, lead: Order, setting: CopySetting, market: MarketName
    ) -> None:
        item, price, book = lead.instrument, lead.open_price, follower.desk(market).copied
        leverage = 1 if market == "spot" else setting.leverage(lead.side, lead.leverage)
        held = sum((row.size for row in book.open_rows(item.symbol) if row.copies), Decimal(0))
        size = setting.size(item, lead.size, price, leverage, held)
        if size:
            now, side = lead.open_time, lead.side
            copy = self._opened(follower, item, market, side, size, leverage, now, lead)
            self._put(follower, copy, market, setting.take_profit, setting.stop_loss)

    def _opened(
        self,
        person: Person,
        item: Instrument,
        market: MarketName,
        side: Side,
        size: Decimal,
        leverage: int,
        now: int,
        lead: Order | None = None,
    ) -> Order:
        price = self.market.price(item, now)
        at, sequence = self._next_number(now)
        return Order(
            no=tracking_number(at, person.index, market, sequence, copies=lead is not None),
            owner=person.uid,
            trader=lead.owner if lead else person.uid,
            lead=lead.no if lead else None,
            instrument=item,
            side=side,
            leverage=leverage,
            margin_mode="crossed",
            size=size,
            open_price=price,
            open_time=now,
            open_fee=fee(item, size, price),
        )

    def _next_number(self, now: int) -> tuple[int, int]:
        """A millisecond and a sequence that were not given out yet."""
        at, sequence = self._last_number
        if now > at:
            self._last_number = now, 0
        elif sequence + 1 < _SEQUENCES:
            self._last_number = at, sequence + 1
        else:
            self._last_number = at + 1, 0
        return self._last_number

    def _put(
        self,
        person: Person,
        order: Order,
        market: MarketName,
        profit: Decimal | None,
        loss: Decimal | None,
    ) -> None:
        """Books a new order, with stops at these percentages of its margin."""
        item, price = order.instrument, order.open_price
        order.take_profit, order.stop_loss = stop_prices(
            item, order.side, price, order.leverage, profit, loss
        )
        desk = person.desk(market)
        (desk.copied if order.copies else desk.led).add(order)
        self._watch(person, order, market, order.open_time)

    def close(self, person: Person, order: Order, market: MarketName, now: int) -> None:
        """Closes one open order at the price of now; with a trader's order its copies close too."""
        price = self.market.price(order.instrument, now)
        self._close(person, order, market, now, price, order.stop_type)

    def _close(
        self,
        person: Person,
        order: Order,
        market: MarketName,
        at: int,
        price: Decimal,
        stop_type: str,
    ) -> None:
        followers = () if order.copies else tuple(person.desk(market).followers)
        # All are found before the first closes: books are drawn from each other.
        copies = [
            (follower, copy)
            for follower in (self.people[uid] for uid in followers)
            if follower.has_copies
            for copy in follower.desk(market).copied.copies_of(order.no)
        ]
        for owner, each in ((person, order), *copies):
            each.stop_type = stop_type
            self._close_one(owner, each, market, at, price)

    def _close_one(
        self, person: Person, order: Order, market: MarketName, at: int, price: Decimal
    ) -> None:
        desk = person.desk(market)
        (desk.copied if order.copies else desk.led).close(order, price, at)
        desk.equity += order.net_in_quote
        shares = self._shares.get((market, order.trader))
        if shares is not None and order.copies and order.net > 0:
            shares.add(Share.of(order))

    def set_stops(
        self,
        person: Person,
        order: Order,
        market: MarketName,
        take_profit: Decimal | None,
        stop_loss: Decimal | None,
        now: int,
    ) -> None:
        """Sets or, with None, clears both stops of an open order.

        Raises:
            Refused: a stop lies on the wrong side of the price.
        """
        self._check_stops(order, market, take_profit, stop_loss, now)
        order.take_profit, order.stop_loss = take_profit, stop_loss
        self._watch(person, order, market, now)

    def change_stops(
        self,
        person: Person,
        order: Order,
        market: MarketName,
        take_profit: Decimal | None,
        stop_loss: Decimal | None,
        now: int,
    ) -> None:
        """Changes those stops of an open order that are given: None keeps one, 0 clears it.

        Raises:
            Refused: a stop that is given lies on the wrong side of the price.
        """
        self._check_stops(order, market, take_profit or None, stop_loss or None, now)
        if take_profit is not None:
            order.take_profit = take_profit or None
        if stop_loss is not None:
            order.stop_loss = stop_loss or None
        self._watch(person, order, market, now)

    def _check_stops(
        self,
        order: Order,
        market: MarketName,
        take_profit: Decimal | None,
        stop_loss: Decimal | None,
        now: int,
    ) -> None:
        price, long = self.market.price(order.instrument, now), order.side == "long"
        above, below = _STOP_CODES[market, order.side]
        if take_profit is not None and (take_profit <= price if long else take_profit >= price):
            raise Refused(above)
        if stop_loss is not None and (stop_loss >= price if long else stop_loss <= price):
            raise Refused(below)

    # Profit shares

    def shares(self, trader: Person, market: MarketName) -> Shares:
        """Everything the trader has earned by being copied."""
        key: tuple[MarketName, str] = (market, trader.uid)
        known = self._shares.get(key)
        if known is None:
            known = self._shares[key] = Shares(
                Share.of(order)
                for person in self.people.values()
                if person.has_copies
                for order in person.desk(market).copied.closed
                if order.trader == trader.uid and order.copies and order.net > 0
            )
        return known

    def payments(self, trader: Person, market: MarketName, now: int) -> Iterator[Payment]:
        """What followers have paid to a trader, a row a day, coin and follower, newest first."""
        shares, today = self.shares(trader, market), day_of(now)
        for day in shares.days_before(today):
            at = day + DAY_MS
            rows = [
                Payment(
                    no=tracking_number(
                        at, self.people[uid].index, market, COINS.index(coin), copies=True
                    ),
                    at=at,
                    coin=coin,
                    follower=uid,
                    amount=amount,
                )
                for coin, uid, amount in shares.by_follower(day)
            ]
            yield from sorted(rows, key=lambda paid: paid.no, reverse=True)


def _lies_nearer(price: Decimal, one: Decimal, other: Decimal | None) -> bool:
    return other is None or abs(price - one) <= abs(price - other)


_FOLLOW_CODES: Final[Mapping[MarketName, Mapping[str, str]]] = {
    "futures": {"self": "43063", "symbol": "40731", "full": "43045", "removed": "43047"},
    "spot": {"self": "31032", "symbol": "31052", "full": "31034", "removed": "31047"},
}
_STOP_CODES: Final[Mapping[tuple[MarketName, Side], tuple[str, str]]] = {
    ("futures", "long"): ("40736", "40740"),
    ("futures", "short"): ("40738", "40742"),
    ("spot", "long"): ("31004", "31005"),
}
"""Codes of a take-profit and of a stop-loss on the wrong side of the price."""
