"""Draws the world that a simulator starts with; the same seed and moment draw the same one.

Each account has its own random streams, so the order in which books are looked at does
not matter.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

import attrs

from bitget_copy.credentials import Credentials
from bitget_copy.simulator.market import (
    DAY_MS,
    FUTURES,
    SPOT,
    Instrument,
    Market,
    Side,
    fee,
    rounded,
)
from bitget_copy.simulator.rsa import demo_private_key
from bitget_copy.simulator.verify import Key
from bitget_copy.simulator.world import (
    Book,
    Desk,
    Follow,
    MarketName,
    Order,
    Person,
    World,
    by_number,
    tracking_number,
)

HISTORY_DAYS: Final = 60
STARS: Final = 30
"""Traders without keys: enough for two pages of the list of traders."""
STRANGERS: Final = 45
"""Followers of an account without keys: enough for two pages of futures followers."""
_LONGEST_MS: Final = 2 * DAY_MS
_COPY_DELAY_MS: Final = 180
_RECENT: Final = 1.5
"""Above 1, more was closed lately than long ago, so that today has profits too."""
_NAMES: Final = (
    "amber", "basalt", "cedar", "delta", "ember", "fjord", "garnet", "harbor", "indigo", "juniper",
    "kestrel", "lagoon", "maple", "nimbus", "onyx", "pepper", "quartz", "raven", "sierra", "tundra",
    "umber", "violet", "willow", "xenon", "yarrow", "zephyr", "aspen", "birch", "coral", "dune",
)  # fmt: skip
_STAR_ORDERS: Final = 60
_COPIED_STARS: Final = 4


@attrs.frozen(kw_only=True)
class Size:
    """How many orders an account starts with, by book: (closed, open)."""

    led: tuple[int, int] = (0, 0)
    copied: tuple[int, int] = (0, 0)
    spot: tuple[int, int] = (0, 0)


_FULL: Final = Size(led=(3000, 24), copied=(600, 0), spot=(900, 40))
_SMALL: Final = Size(led=(400, 12), copied=(150, 0), spot=(200, 35))
_FOLLOWER: Final = Size(copied=(500, 0), spot=(300, 0))
_STAR: Final = Size(led=(_STAR_ORDERS, 6), spot=(_STAR_ORDERS, 4))


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
    """

    def __init__(self, seed: int, now: int, followers: int) -> None:
        self._seed = seed
        self._now = now
        self._followers = followers
        self.market = Market(seed)
        self.world = World(self.market)
        self.credentials: dict[str, Credentials] = {}
        self.keys: dict[str, Key] = {}
        self._stars: list[Person] = []
        self._links: dict[str, list[Person]] = {}

    def run(self) -> Seeded:
        """Draws everything but the orders, which follow when they are looked at."""
        self._stars = [self._star(number) for number in range(STARS)]
        trader = self._both("trader", _FULL)
        self._give_key("trader", trader)
        self._give_key("readonly", trader, writes=False)
        rsa = self._both("rsa", _SMALL)
        self._give_key("rsa", rsa, rsa=True)
        for number in range(1, self._followers + 1):
            self._follower(f"follower{number}", trader, poor=number == self._followers)
        for person in (trader, rsa):
            self._add_strangers(person)
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
            futures=Desk(led=Book(list), copied=Book(list)),
            spot=Desk(led=Book(list), copied=Book(list)),
            since=self._now - age_days * DAY_MS,
        )
        futures, spot = person.futures, person.spot
        futures.equity = rounded(rng.uniform(2_000, 90_000), 4)
        spot.equity = rounded(rng.uniform(2_000, 90_000), 4)
        futures.led = Book(self._led(person, "futures", size.led))
        futures.copied = Book(self._copied(person, size.copied))
        spot.led = spot.copied = Book(self._spot(person, size.spot), by_number)
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

    def _star(self, number: int) -> Person:
        rng = self._rng("star", number)
        name = _NAMES[number % len(_NAMES)]
        person = self._person(name, _STAR, age_days=rng.randrange(70, 600))
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
        person = self._person(name, _FOLLOWER)
        person.has_copies = True
        if poor:
            person.futures.equity = person.spot.equity = Decimal("64.2500")
        self._link(person, trader)
        self._link(person, self._stars[0])
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

    def _link(self, person: Person, trader: Person) -> None:
        since = self._now - HISTORY_DAYS * DAY_MS
        if person.has_copies:
            # What is drawn later must not depend on whom the account follows by then.
            self._links.setdefault(person.uid, []).append(trader)
        for market in ("futures", "spot"):
            desk, other = person.desk(market), trader.desk(market)
            follow = Follow(trader=trader.uid, since=since)
            offered = [symbol for symbol, is_open in other.symbols.items() if is_open]
            follow.settings = {
                symbol: _seeded_setting(market, self.market, symbol) for symbol in offered
            }
            desk.follows[trader.uid] = follow
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

    def _led(
        self, person: Person, market: MarketName, size: tuple[int, int]
    ) -> Callable[[], Iterator[Order]]:
        items = FUTURES[:-1] if market == "futures" else SPOT[:-1]

        def draw() -> Iterator[Order]:
            rng = self._rng("led", market, person.index)
            traders = (person,)
            yield from self._draw_orders(rng, person, market, items, traders, *size)

        return draw

    def _copied(self, person: Person, size: tuple[int, int]) -> Callable[[], Iterator[Order]]:
        def draw() -> Iterator[Order]:
            rng = self._rng("copied", person.index)
            traders = self._links.get(person.uid)
            if traders:
                # Numbers of copies must not meet those of own orders.
                yield from self._draw_orders(
                    rng, person, "futures", FUTURES[:-1], traders, *size, sequence=256
                )
                yield from self._copies_of_open(person, "futures", traders)

        return draw

    def _spot(self, person: Person, size: tuple[int, int]) -> Callable[[], Iterator[Order]]:
        def draw() -> Iterator[Order]:
            rng = self._rng("spot", person.index)
            followed = self._links.get(person.uid, [])
            closed, still_open = size
            own = [person] if person.spot.is_trader else []
            both = own + followed
            if both:
                yield from self._draw_orders(rng, person, "spot", SPOT[:-1], both, closed, 0)
            if own:
                yield from self._draw_orders(
                    rng, person, "spot", SPOT[:-1], own, 0, still_open, sequence=256
                )
            if followed:
                yield from self._copies_of_open(person, "spot", followed)

        return draw

    def _draw_orders(
        self,
        rng: random.Random,
        person: Person,
        market: MarketName,
        items: Sequence[Instrument],
        traders: Sequence[Person],
        closed: int,
        still_open: int,
        *,
        sequence: int = 0,
    ) -> Iterator[Order]:
        for number in range(closed):
            at = self._now - 1_000 - int(rng.random() ** _RECENT * HISTORY_DAYS * DAY_MS)
            opened = at - 60_000 - int(rng.random() ** 2 * _LONGEST_MS)
            order = self._draw_one(rng, person, market, items, traders, opened, sequence + number)
            order.close(self.market.price(order.instrument, at), at)
            if rng.random() < 0.5:
                order.stop_type = "profit" if order.profit > 0 else "loss"
            yield order
        for number in range(still_open):
            opened = self._now - 120_000 - int(rng.random() * _LONGEST_MS)
            yield self._draw_one(
                rng, person, market, items, traders, opened, sequence + closed + number
            )

    def _draw_one(
        self,
        rng: random.Random,
        person: Person,
        market: MarketName,
        items: Sequence[Instrument],
        traders: Sequence[Person],
        opened: int,
        sequence: int,
    ) -> Order:
        item = items[int(rng.random() * len(items))]
        trader = traders[int(rng.random() * len(traders))]
        side: Side = "long" if market == "spot" or rng.random() < 0.5 else "short"
        leverage = 1 if market == "spot" else (5, 10, 20, 25)[int(rng.random() * 4)]
        price = self.market.price(item, opened)
        size = rounded((100 + rng.random() * 4_000) / float(price), item.size_digits)
        return Order(
            no=tracking_number(opened, person.index, market, sequence),
            owner=person.uid,
            trader=trader.uid,
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

    def _copies_of_open(
        self, person: Person, market: MarketName, traders: Sequence[Person]
    ) -> Iterator[Order]:
        """Each open order of a followed trader has its copy."""
        number = 768
        for trader in traders:
            for lead in trader.desk(market).led.open.values():
                if lead.copies or lead.open_time >= self._now:
                    continue
                opened = lead.open_time + _COPY_DELAY_MS
                number += 1
                yield attrs.evolve(
                    lead,
                    no=tracking_number(opened, person.index, market, number),
                    owner=person.uid,
                    lead=lead.no,
                    open_time=opened,
                )


def _seeded_setting(market: MarketName, prices: Market, symbol: str) -> dict[str, object]:
    if market == "spot":
        return {
            "symbol": symbol,
            "traceType": "FIXED_AMOUNT",
            "maxHoldCount": Decimal(50_000),
            "traceValue": Decimal(100),
            "stopLossRation": Decimal(10),
            "takeProfitRation": Decimal(10),
        }
    return {
        "symbol": symbol,
        "marginType": "specify",
        "marginCoin": prices.futures[symbol].coin,
        "leverType": "trader",
        "traceType": "percent",
        "traceValue": Decimal(1),
    }
