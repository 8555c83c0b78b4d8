"""Draws the world that a simulator starts with; the same seed and moment draw the same one.

Each account has its own random streams, so the order in which books are looked at does
not matter.
"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

import attrs

from bitget_copy.credentials import Credentials
from bitget_copy.simulator.book import Book, Draw, Order, by_number
from bitget_copy.simulator.copying import CopySetting
from bitget_copy.simulator.market import (
    FUTURES,
    SPOT,
    Market,
    Side,
    fee,
    rounded,
)
from bitget_copy.simulator.rsa import demo_private_key
from bitget_copy.simulator.verify import Key
from bitget_copy.simulator.walk import DAY_MS
from bitget_copy.simulator.world import (
    Desk,
    Follow,
    MarketName,
    Person,
    World,
    tracking_number,
)

HISTORY_DAYS: Final = 60
STARS: Final = 30
"""Traders without keys: enough for two pages of the list of traders."""
STRANGERS: Final = 45
"""Followers of an account without keys: enough for two pages of futures followers."""
_LONGEST_MS: Final = 2 * DAY_MS
_COPY_DELAY_MS: Final = 180
_OPEN_SEQUENCES: Final = 256
_RECENT: Final = 1.5
"""Above 1, more was closed lately than long ago, so that today has profits too."""
_NAMES: Final = (
    "amber", "basalt", "cedar", "delta", "ember", "fjord", "garnet", "harbor", "indigo", "juniper",
    "kestrel", "lagoon", "maple", "nimbus", "onyx", "pepper", "quartz", "raven", "sierra", "tundra",
    "umber", "violet", "willow", "xenon", "yarrow", "zephyr", "aspen", "birch", "coral", "dune",
)  # fmt: skip
_COPIED_STARS: Final = 4
_ALL_COPIES: Final = 100_000
"""Closed copies of all followers together; the more there are, the fewer has each."""
_LABELS: Final = (
    ("23432", "Aggressive"), ("1234", "Stable"), ("1235", "Long term"), ("1236", "Scalper"),
)  # fmt: skip


@attrs.frozen(kw_only=True)
class Size:
    """How many orders an account starts with, by book: (closed, open)."""

    led: tuple[int, int] = (0, 0)
    copied: tuple[int, int] = (0, 0)
    spot: tuple[int, int] = (0, 0)


_FULL: Final = Size(led=(3000, 24), copied=(600, 0), spot=(900, 40))
_SMALL: Final = Size(led=(400, 12), copied=(150, 0), spot=(200, 35))
_FOLLOWER: Final = Size(copied=(500, 0), spot=(300, 0))
_STAR: Final = Size(led=(60, 6), spot=(60, 4))
_COPIED_STAR: Final = Size(led=(150, 6), spot=(90, 4))


@attrs.define(kw_only=True)
class Seeded:
    """A new world with the keys to it, by account name."""

    world: World
    credentials: dict[str, Credentials]
    keys: dict[str, Key]


class Seeder:
    """Makes one world.

    Args:
        seed: decides everything that is drawn.
        now: the moment the world starts, milliseconds since 1970.
        followers: accounts with keys that only follow.
        orders: closed futures orders of the default account; None: as many as usual.
    """

    def __init__(self, seed: int, now: int, followers: int, orders: int | None = None) -> None:
        self._seed = seed
        self._now = now
        self._followers = followers
        self._orders = orders
        self.market = Market(seed)
        self.world = World(self.market, seed)
        self.credentials: dict[str, Credentials] = {}
        self.keys = self.world.keys
        self._stars: list[Person] = []
        # What is drawn later must not depend on whom the account follows by then, nor how.
        self._links: dict[str, list[Person]] = {}
        self._settings: dict[tuple[str, MarketName], dict[str, dict[str, CopySetting]]] = (
            defaultdict(dict)
        )
        self._leads: dict[tuple[str, MarketName], list[Order]] = {}

    def run(self) -> Seeded:
        """Draws everything but the orders, which follow when they are looked at."""
        self._stars = [self._star(number) for number in range(STARS)]
        full = _FULL
        if self._orders is not None:
            full = attrs.evolve(full, led=(self._orders, full.led[1]))
        trader = self._both("trader", full)
        self._give_key("trader", trader)
        self._give_key("readonly", trader, writes=False)
        rsa = self._both("rsa", _SMALL)
        self._give_key("rsa", rsa, rsa=True)
        for number in range(1, self._followers + 1):
            self._follower(f"follower{number}", trader, poor=number == self._followers)
        for person in (trader, rsa):
            self._add_strangers(person)
        if self._orders is not None:
            # Seconds for a large world: better now than in the middle of somebody's request.
            trader.futures.led.load_closed()
        return Seeded(world=self.world, credentials=self.credentials, keys=self.keys)

    # People

    def _rng(self, *names: object) -> random.Random:
        return random.Random(":".join(map(str, (self._seed, *names))))  # noqa: S311 - a made-up world, not a secret

    def _person(self, nick: str, size: Size, *, age_days: int = 200) -> Person:
        index = len(self.world.people)
        rng = self._rng("person", index)
        person = Person(
            index=index,
            uid=str(rng.randrange(10**9, 10**10 - 4096) + index),
            hex_id=f"{rng.getrandbits(64):016x}{index:04x}",
            nick=nick,
            futures=Desk(led=Book(), copied=Book()),
            spot=Desk(led=Book(), copied=Book()),
            since=self._now - age_days * DAY_MS,
        )
        futures, spot = person.futures, person.spot
        futures.equity = rounded(rng.uniform(2_000, 90_000), 4)
        spot.equity = rounded(rng.uniform(2_000, 90_000), 4)
        futures.led = Book(*self._led(person, size.led))
        futures.copied = Book(*self._copied(person, size.copied))
        spot.led = spot.copied = Book(*self._spot(person, size.spot), by_number)
        self.world.add(person)
        return person

    def _make_trader(self, person: Person, *, places: int, strangers: int) -> None:
        for desk, items in ((person.futures, FUTURES), (person.spot, SPOT)):
            desk.is_trader = True
            desk.places = places
            desk.strangers = strangers
            desk.symbols = {item.symbol: True for item in items[:-1]}
            desk.symbols[items[-1].symbol] = False
        person.futures.ratios["BTCUSDT_UMCBL"] = (Decimal(40), Decimal(120))
        labels = self._rng("labels", person.index).sample(_LABELS, 2)
        person.futures.labels = person.spot.labels = tuple(labels)

    def _star(self, number: int) -> Person:
        rng = self._rng("star", number)
        name = _NAMES[number % len(_NAMES)]
        size = _COPIED_STAR if number < _COPIED_STARS else _STAR
        person = self._person(name, size, age_days=rng.randrange(70, 600))
        places = rng.choice((300, 500, 1000))
        # The last star has no free place, so that a full trader can be met.
        strangers = places if number == STARS - 1 else rng.randrange(places // 2)
        self._make_trader(person, places=places, strangers=strangers)
        return person

    def _both(self, name: str, size: Size) -> Person:
        person = self._person(name, size)
        self._make_trader(person, places=500, strangers=0)
        person.has_copies = True
        for star in self._stars[:_COPIED_STARS]:
            self._link(person, star)
        return person

    def _follower(self, name: str, trader: Person, *, poor: bool) -> None:
        most = max(_ALL_COPIES // self._followers, 1)
        futures, spot = min(_FOLLOWER.copied[0], most), min(_FOLLOWER.spot[0], most)
        person = self._person(name, Size(copied=(futures, 0), spot=(spot, 0)))
        person.has_copies = True
        if poor:
            person.futures.equity = person.spot.equity = Decimal("42.2500")
        self._link(person, trader, poor=poor)
        self._link(person, self._stars[0], poor=poor)
        self._give_key(name, person)

    def _add_strangers(self, trader: Person) -> None:
        rng = self._rng("strangers", trader.index)
        for number in range(STRANGERS):
            person = self._person(f"{rng.choice(_NAMES)[:2]}****{number:02d}", Size())
            # Every fifth holds so little that it can be removed.
            top = 95 if number % 5 == 0 else 20_000
            for market in ("futures", "spot"):
                person.desk(market).equity = rounded(rng.uniform(top / 2, top), 4)
            self._link(person, trader)

    def _link(self, person: Person, trader: Person, *, poor: bool = False) -> None:
        since = self._now - HISTORY_DAYS * DAY_MS
        if person.has_copies:
            self._links.setdefault(person.uid, []).append(trader)
        for market in ("futures", "spot"):
            desk, other = person.desk(market), trader.desk(market)
            follow = Follow(trader=trader.uid, since=since)
            offered = [symbol for symbol, is_open in other.symbols.items() if is_open]
            follow.settings = {
                symbol: _seeded_setting(market, self.market, symbol, poor=poor)
                for symbol in offered
            }
            desk.follows[trader.uid] = follow
            if person.has_copies:
                self._settings[person.uid, market][trader.uid] = dict(follow.settings)
            other.followers[person.uid] = since

    def _give_key(
        self, name: str, person: Person, *, writes: bool = True, rsa: bool = False
    ) -> None:
        rng = self._rng("key", name)
        api_key = f"bg_{rng.getrandbits(128):032x}"
        passphrase = f"sim{rng.getrandbits(40):010x}"
        if rsa:
            secret = demo_private_key()
            credentials = Credentials.rsa(
                api_key=api_key, private_key=secret, passphrase=passphrase, uid=person.uid
            )
        else:
            secret = hashlib.sha256(rng.randbytes(16)).hexdigest()
            credentials = Credentials(
                api_key=api_key, secret_key=secret, passphrase=passphrase, uid=person.uid
            )
        self.credentials[name] = credentials
        self.keys[api_key] = Key.of(credentials, uid=person.uid, may_write=writes)

    # Orders

    def _led(self, person: Person, size: tuple[int, int]) -> tuple[Draw, Draw]:
        closed, still_open = size

        def draw_open() -> Iterator[Order]:
            return self._draw_open(person, "futures", still_open)

        def draw_closed() -> Iterator[Order]:
            return self._draw_closed(person, "futures", closed)

        return draw_open, draw_closed

    def _copied(self, person: Person, size: tuple[int, int]) -> tuple[Draw, Draw]:
        def draw_open() -> Iterator[Order]:
            return self._copies_of_open(person, "futures")

        def draw_closed() -> Iterator[Order]:
            return self._copies_of_closed(person, "futures", size[0])

        return draw_open, draw_closed

    def _spot(self, person: Person, size: tuple[int, int]) -> tuple[Draw, Draw]:
        closed, still_open = size

        def draw_open() -> Iterator[Order]:
            if person.spot.is_trader:
                yield from self._draw_open(person, "spot", still_open)
            yield from self._copies_of_open(person, "spot")

        def draw_closed() -> Iterator[Order]:
            share = closed // 3 if person.spot.is_trader else closed
            copies = list(self._copies_of_closed(person, "spot", share))
            yield from copies
            if person.spot.is_trader:
                yield from self._draw_closed(person, "spot", closed - len(copies))

        return draw_open, draw_closed

    def _draw_closed(self, person: Person, market: MarketName, count: int) -> Iterator[Order]:
        rng = self._rng("closed", market, person.index)
        taken: set[int] = set()
        for _ in range(count):
            at = self._now - 1_000 - int(rng.random() ** _RECENT * HISTORY_DAYS * DAY_MS)
            opened = at - 60_000 - int(rng.random() ** 2 * _LONGEST_MS)
            order = self._draw_one(rng, person, market, opened, taken)
            order.close(self.market.price(order.instrument, at), at)
            if rng.random() < 0.5:
                order.stop_type = "profit" if order.profit > 0 else "loss"
            yield order

    def _draw_open(self, person: Person, market: MarketName, count: int) -> Iterator[Order]:
        rng = self._rng("open", market, person.index)
        taken: set[int] = set()
        for _ in range(count):
            opened = self._now - 120_000 - int(rng.random() * _LONGEST_MS)
            yield self._draw_one(rng, person, market, opened, taken, open_=True)

    def _draw_one(
        self,
        rng: random.Random,
        person: Person,
        market: MarketName,
        opened: int,
        taken: set[int],
        *,
        open_: bool = False,
    ) -> Order:
        items = FUTURES[:-1] if market == "futures" else SPOT[:-1]
        item = items[int(rng.random() * len(items))]
        side: Side = "long" if market == "spot" or rng.random() < 0.5 else "short"
        leverage = 1 if market == "spot" else (5, 10, 20, 25)[int(rng.random() * 4)]
        price = self.market.price(item, opened)
        size = rounded((100 + rng.random() * 4_000) / float(price), item.size_digits)
        return Order(
            no=_free_number(taken, opened, person.index, market, open_=open_, copies=False),
            owner=person.uid,
            trader=person.uid,
            lead=None,
            instrument=item,
            side=side,
            leverage=leverage,
            margin_mode="crossed" if rng.random() < 0.8 else "fixed",
            size=size,
            open_price=price,
            open_time=opened,
            open_fee=fee(item, size, price),
        )

    # Copies

    def _copies_of_open(self, person: Person, market: MarketName) -> Iterator[Order]:
        """Each open order of a followed trader has its copy."""
        leads = (
            lead
            for trader in self._links.get(person.uid, ())
            for lead in trader.desk(market).led.open.values()
            if not lead.copies and lead.open_time < self._now
        )
        return self._copies(person, market, leads)

    def _copies_of_closed(self, person: Person, market: MarketName, count: int) -> Iterator[Order]:
        """A choice of what the followed traders have closed."""
        leads = [self._closed_leads(trader, market) for trader in self._links.get(person.uid, ())]
        total = sum(map(len, leads))
        rng = self._rng("copied", market, person.index)
        chosen = rng.sample(range(total), min(count, total))
        return self._copies(person, market, (_pick(leads, place) for place in chosen))

    def _closed_leads(self, trader: Person, market: MarketName) -> list[Order]:
        """What a trader had closed when the world began."""
        known = self._leads.get((trader.uid, market))
        if known is None:
            closed = trader.desk(market).led.closed
            known = [lead for lead in closed if not lead.copies and lead.close_time < self._now]
            self._leads[trader.uid, market] = known
        return known

    def _copies(
        self, person: Person, market: MarketName, leads: Iterable[Order]
    ) -> Iterator[Order]:
        taken: set[int] = set()
        settings = self._settings[person.uid, market]
        for lead in leads:
            setting, item = settings[lead.trader][lead.instrument.symbol], lead.instrument
            price, lever = lead.open_price, lead.leverage
            size = setting.size(item, lead.size, price, lever, Decimal(0))
            if not size:
                continue
            opened = min(lead.open_time + _COPY_DELAY_MS, lead.close_time or self._now)
            copy = Order(
                no=_free_number(
                    taken, opened, person.index, market, open_=not lead.close_time, copies=True
                ),
                owner=person.uid,
                trader=lead.trader,
                lead=lead.no,
                instrument=item,
                side=lead.side,
                leverage=lever,
                margin_mode=lead.margin_mode,
                size=size,
                open_price=price,
                open_time=opened,
                open_fee=fee(item, size, price),
                stop_type=lead.stop_type,
            )
            if lead.close_time:
                copy.close(lead.close_price, lead.close_time)
            yield copy


def _pick(lists: Sequence[list[Order]], place: int) -> Order:
    """The order at a place of several lists put end to end."""
    for orders in lists:
        if place < len(orders):
            return orders[place]
        place -= len(orders)
    raise AssertionError("the place lies within one of them")


def _free_number(
    taken: set[int], opened: int, index: int, market: MarketName, *, open_: bool, copies: bool
) -> int:
    """A tracking number that no other seeded order has; open and closed ones lie apart."""
    sequence = _OPEN_SEQUENCES if open_ else 0
    while True:
        number = tracking_number(opened, index, market, sequence, copies=copies)
        if number not in taken:
            taken.add(number)
            return number
        sequence += 1


def _seeded_setting(market: MarketName, prices: Market, symbol: str, *, poor: bool) -> CopySetting:
    if market == "spot":
        return CopySetting(
            symbol=symbol,
            kind="FIXED_AMOUNT",
            value=Decimal(10) if poor else Decimal(100),
            max_held=Decimal(50_000),
            stop_loss=Decimal(10),
            take_profit=Decimal(10),
        )
    return CopySetting(
        symbol=symbol,
        margin_source="specify",
        margin_coin=prices.futures[symbol].coin,
        kind="amount" if poor else "percent",
        value=Decimal(1),
    )
