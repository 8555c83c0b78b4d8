"""Draws the world that a simulator starts with; the same seed and moment draw the same one.

Each account has its own random streams, so the order in which its orders are looked at
does not matter.
"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_DOWN, Decimal
from fnmatch import fnmatchcase
from functools import cache, partial
from types import MappingProxyType
from typing import Final, NoReturn

import attrs

from bitget_copy.credentials import Credentials
from bitget_copy.simulator.accounts import Account, Follow, MarketAccount, Mode
from bitget_copy.simulator.authentication import Key
from bitget_copy.simulator.copy_settings import CopySetting
from bitget_copy.simulator.market import FUTURES, SPOT, Market, MarketName, Side, fee, rounded
from bitget_copy.simulator.order_numbers import tracking_number
from bitget_copy.simulator.orders import Order, OrderStore, by_number
from bitget_copy.simulator.price_path import DAY_MS
from bitget_copy.simulator.project_copies import FormerFollower, ProjectCopy
from bitget_copy.simulator.rsa import demo_private_key
from bitget_copy.simulator.v3_endpoint_table import LEAD_ORDERS, LEAD_POSITIONS
from bitget_copy.simulator.world import World

HISTORY_DAYS: Final = 60
LISTED_TRADERS: Final = 30
"""Traders without keys: enough for two pages of the list of traders."""
KEYLESS_FOLLOWERS: Final = 45
"""Followers without keys of each trading account: enough for two pages of futures followers."""
_NUMBERED: Final = "follower"
_FORMER_FOLLOWERS: Final = 3
_CENT: Final = Decimal("0.01")
_MAX_OPEN_MS: Final = 2 * DAY_MS
_COPY_DELAY_MS: Final = 180
_OPEN_SEQUENCES: Final = 256
_RECENT: Final = 1.5
"""Above 1, more was closed lately than long ago, so that today has profits too."""
_NAMES: Final = (
    "amber", "basalt", "cedar", "delta", "ember", "fjord", "garnet", "harbor", "indigo", "juniper",
    "kestrel", "lagoon", "maple", "nimbus", "onyx", "pepper", "quartz", "raven", "sierra", "tundra",
    "umber", "violet", "willow", "xenon", "yarrow", "zephyr", "aspen", "birch", "coral", "dune",
)  # fmt: skip
_COPIED_TRADERS: Final = 4
_MAX_COPIES: Final = 100_000
"""Closed copies of all followers together; the more there are, the fewer has each."""
_LABELS: Final = (
    ("23432", "Aggressive"), ("1234", "Stable"), ("1235", "Long term"), ("1236", "Scalper"),
)  # fmt: skip


@attrs.frozen(kw_only=True)
class Size:
    """How many orders an account starts with, by store: (closed, open)."""

    lead_orders: tuple[int, int] = (0, 0)
    copy_orders: tuple[int, int] = (0, 0)
    spot: tuple[int, int] = (0, 0)


_FULL: Final = Size(lead_orders=(1000, 24), copy_orders=(600, 0), spot=(900, 40))
_SMALL: Final = Size(lead_orders=(400, 12), copy_orders=(150, 0), spot=(200, 35))
_FOLLOWER: Final = Size(copy_orders=(500, 0), spot=(300, 0))
_LISTED: Final = Size(lead_orders=(60, 6), spot=(60, 4))
_COPIED: Final = Size(lead_orders=(150, 6), spot=(90, 4))


@attrs.define(kw_only=True)
class Seeded:
    """A new world, with the users' keys to it by account name."""

    world: World
    credentials: AccountKeys


class AccountKeys(dict[str, Credentials]):
    """Keys by account name; of one that there is not, the error names those that there are."""

    def __missing__(self, name: object) -> NoReturn:
        raise KeyError(f"simulator: no account {name!r}; there are {self.told()}")

    def told(self, names: Iterable[str] | None = None) -> str:
        """Some of the names, or all; those that are numbered in short."""
        listed = list(self if names is None else names)
        named = [name for name in listed if not name.startswith(_NUMBERED)]
        last = len(listed) - len(named)
        return f"{', '.join(named)}, {_NUMBERED}1{f' to {_NUMBERED}{last}' * (last > 1)}"

    def of_accounts(self) -> list[str]:
        """One name of each account: some have several keys."""
        return list({key.uid: name for name, key in reversed(self.items())}.values())[::-1]


class Seeder:
    """Makes one world.

    Args:
        seed: decides everything that is drawn.
        now: the moment the world starts, milliseconds since 1970.
        followers: accounts with keys that only follow.
        orders: closed futures orders of the default account; None: as many as usual.
        modes: what accounts are, by pattern of their names; the first that fits counts.
    """

    def __init__(
        self,
        seed: int,
        now: int,
        followers: int,
        orders: int | None = None,
        modes: Mapping[str, Mode] = MappingProxyType({}),
    ) -> None:
        self._seed = seed
        self._now = now
        self._followers = followers
        self._orders = orders
        self._modes = modes
        self.market: Market = Market(seed)
        self.world: World = World(self.market, seed)
        self.credentials: AccountKeys = AccountKeys()
        self._listed: list[Account] = []
        # What is drawn later must not depend on whom the account follows by then, nor how.
        self._links: dict[str, list[Account]] = {}
        self._settings: dict[tuple[str, MarketName], dict[str, dict[str, CopySetting]]] = (
            defaultdict(dict)
        )
        self._leads: dict[tuple[str, MarketName], list[Order]] = {}

    def run(self) -> Seeded:
        """Draws everything but the orders, which follow when they are looked at."""
        self._listed = [self._listed_trader(number) for number in range(LISTED_TRADERS)]
        full = _FULL
        if self._orders is not None:
            full = attrs.evolve(full, lead_orders=(self._orders, full.lead_orders[1]))
        trader = self._trading_account("trader", full)
        self._give_key("trader", trader)
        self._give_key("readonly", trader, writes=False)
        self._give_key("elite", trader, copy_key=True)
        rsa = self._trading_account("rsa", _SMALL)
        self._give_key("rsa", rsa, rsa=True)
        for number in range(1, self._followers + 1):
            self._follower(f"{_NUMBERED}{number}", trader, poor=number == self._followers)
        for account in (trader, rsa):
            self._add_keyless_followers(account)
            self._add_former_followers(account)
        for account in self.world.accounts.values():
            self._set_money_apart(account)
        if self._orders is not None:
            # Seconds for a large world: better now than in the middle of somebody's request.
            trader.futures.lead_orders.load_closed()
        return Seeded(world=self.world, credentials=self.credentials)

    # Accounts

    def _rng(self, *names: object) -> random.Random:
        return random.Random(":".join(map(str, (self._seed, *names))))  # noqa: S311 - a made-up world, not a secret

    def _account(self, nick: str, size: Size, *, age_days: int = 200) -> Account:
        index = len(self.world.accounts)
        rng = self._rng("person", index)
        spot_orders = OrderStore(key=by_number)
        account = Account(
            index=index,
            uid=str(rng.randrange(10**9, 10**10 - 4096) + index),
            hex_id=f"{rng.getrandbits(64):016x}{index:04x}",
            nick=nick,
            futures=MarketAccount(lead_orders=OrderStore(), copy_orders=OrderStore()),
            spot=MarketAccount(lead_orders=spot_orders, copy_orders=spot_orders),
            since=self._now - age_days * DAY_MS,
        )
        futures, spot = account.futures, account.spot
        futures.equity = rounded(rng.uniform(2_000, 90_000), 4)
        spot.equity = rounded(rng.uniform(2_000, 90_000), 4)
        if size != Size():
            self._draw_orders_of(account, size)
        self.world.add(account)
        return account

    def _draw_orders_of(self, account: Account, size: Size) -> None:
        futures, spot = account.futures, account.spot
        closed, still_open = size.lead_orders
        futures.lead_orders = OrderStore(
            partial(self._draw_open, account, "futures", still_open),
            partial(self._draw_closed, account, "futures", closed),
        )
        futures.copy_orders = OrderStore(
            partial(self._copies_of_open, account, "futures"),
            partial(self._copies_of_closed, account, "futures", size.copy_orders[0]),
        )
        closed, still_open = size.spot
        spot.lead_orders = spot.copy_orders = OrderStore(
            partial(self._draw_open_spot, account, still_open),
            partial(self._draw_closed_spot, account, closed),
            by_number,
        )

    def _make_trader(self, account: Account, *, max_followers: int, anonymous: int) -> None:
        for own, items in ((account.futures, FUTURES), (account.spot, SPOT)):
            own.is_trader = True
            own.max_followers = max_followers
            own.anonymous_followers = anonymous
            own.symbols = {item.symbol: True for item in items[:-1]}
            own.symbols[items[-1].symbol] = False
        account.futures.ratios["BTCUSDT_UMCBL"] = (Decimal(40), Decimal(120))
        labels = self._rng("labels", account.index).sample(_LABELS, 2)
        account.futures.labels = account.spot.labels = tuple(labels)

    def _listed_trader(self, number: int) -> Account:
        rng = self._rng("star", number)
        name = _NAMES[number % len(_NAMES)]
        size = _COPIED if number < _COPIED_TRADERS else _LISTED
        account = self._account(name, size, age_days=rng.randrange(70, 600))
        max_followers = rng.choice((300, 500, 1000))
        # The last one has no free place, so that a full trader can be met.
        is_last = number == LISTED_TRADERS - 1
        anonymous = max_followers if is_last else rng.randrange(max_followers // 2)
        self._make_trader(account, max_followers=max_followers, anonymous=anonymous)
        return account

    def _trading_account(self, name: str, size: Size) -> Account:
        """An account that leads and copies."""
        account = self._account(name, size)
        self._make_trader(account, max_followers=500, anonymous=0)
        account.has_copies = True
        for trader in self._listed[:_COPIED_TRADERS]:
            self._link(account, trader)
        return account

    def _follower(self, name: str, trader: Account, *, poor: bool) -> None:
        max_copies = max(_MAX_COPIES // self._followers, 1)
        futures, spot = _FOLLOWER.copy_orders[0], _FOLLOWER.spot[0]
        size = Size(copy_orders=(min(futures, max_copies), 0), spot=(min(spot, max_copies), 0))
        account = self._account(name, size)
        account.has_copies = True
        if poor:
            account.futures.equity = account.spot.equity = Decimal("42.2500")
        self._link(account, trader, poor=poor)
        self._link(account, self._listed[0], poor=poor)
        self._give_key(name, account)

    def _add_keyless_followers(self, trader: Account) -> None:
        rng = self._rng("strangers", trader.index)
        for number in range(KEYLESS_FOLLOWERS):
            account = self._account(f"{rng.choice(_NAMES)[:2]}****{number:02d}", Size())
            # Every fifth holds so little that it can be removed.
            top = 95 if number % 5 == 0 else 20_000
            for own in (account.futures, account.spot):
                own.equity = rounded(rng.uniform(top / 2, top), 4)
            self._link(account, trader)

    def _add_former_followers(self, trader: Account) -> None:
        """Some who followed and left again, known to API V3 alone."""
        rng = self._rng("former", trader.index)
        for account in self._listed[-_FORMER_FOLLOWERS:]:
            since = self._now - int(rng.uniform(40, HISTORY_DAYS) * DAY_MS)
            former = FormerFollower(
                no=tracking_number(since, account.index, "futures", 0, copies=True),
                follower=account.uid,
                since=since,
                until=since + int(rng.uniform(1, 30) * DAY_MS),
                profit=rounded(rng.uniform(1, 900), 4),
                invested=rounded(rng.uniform(50, 5_000), 2),
            )
            trader.futures.former.append(former)
        trader.futures.former.sort(key=lambda each: each.no)

    def _set_money_apart(self, account: Account) -> None:
        """Shares what an account holds out to its copies, and what it leads with."""
        rng = self._rng("wallets", account.index)
        for name, most in (("otc", 500), ("uta", 5_000)):
            account.wallets[name] = rounded(rng.uniform(most / 10, most), 2)
        parts = len(account.copies) + account.futures.is_trader
        for copy in account.copies.values():
            copy.invested = (account.futures.equity / parts).quantize(_CENT, ROUND_DOWN)

    def _link(self, account: Account, trader: Account, *, poor: bool = False) -> None:
        since = self._now - HISTORY_DAYS * DAY_MS
        if account.has_copies:
            self._links.setdefault(account.uid, []).append(trader)
        markets: tuple[MarketName, ...] = ("futures", "spot")
        for market in markets:
            offer = trader.in_market(market)
            settings = {
                symbol: _seeded_setting(market, symbol, poor=poor) for symbol in offer.offered
            }
            follow = Follow(trader=trader.uid, since=since, settings=settings)
            account.in_market(market).follows[trader.uid] = follow
            if market == "futures":
                number = tracking_number(since, account.index, "futures", 0, copies=True)
                copy = ProjectCopy(no=number, trader=trader.uid, since=since)
                account.copies[trader.uid] = copy
            if account.has_copies:
                self._settings[account.uid, market][trader.uid] = dict(settings)
            offer.followers[account.uid] = since

    def _give_key(
        self,
        name: str,
        account: Account,
        *,
        writes: bool = True,
        rsa: bool = False,
        copy_key: bool = False,
    ) -> None:
        if account.uid not in {key.uid for key in self.credentials.values()}:
            for pattern, mode in self._modes.items():
                if fnmatchcase(name, pattern):
                    account.mode = mode
                    break
        rng = self._rng("key", name)
        api_key = f"bg_{rng.getrandbits(128):032x}"
        passphrase = f"sim{rng.getrandbits(40):010x}"
        if rsa:
            credentials = Credentials.rsa(
                api_key=api_key,
                private_key=demo_private_key(),
                passphrase=passphrase,
                uid=account.uid,
            )
        else:
            credentials = Credentials(
                api_key=api_key,
                secret_key=hashlib.sha256(rng.randbytes(16)).hexdigest(),
                passphrase=passphrase,
                uid=account.uid,
            )
        self.credentials[name] = credentials
        key = Key.of(credentials, uid=account.uid, may_write=writes)
        if copy_key:
            key.is_copy_key = True
            key.permissions = frozenset({LEAD_ORDERS, LEAD_POSITIONS})
        self.world.keys[api_key] = key

    # Own orders

    def _draw_open_spot(self, account: Account, count: int) -> Iterator[Order]:
        if account.spot.is_trader:
            yield from self._draw_open(account, "spot", count)
        yield from self._copies_of_open(account, "spot")

    def _draw_closed_spot(self, account: Account, count: int) -> Iterator[Order]:
        share = count // 3 if account.spot.is_trader else count
        copies = list(self._copies_of_closed(account, "spot", share))
        yield from copies
        if account.spot.is_trader:
            yield from self._draw_closed(account, "spot", count - len(copies))

    def _draw_closed(self, account: Account, market: MarketName, count: int) -> Iterator[Order]:
        rng = self._rng("closed", market, account.index)
        taken: set[int] = set()
        for _ in range(count):
            at = self._now - 1_000 - int(rng.random() ** _RECENT * HISTORY_DAYS * DAY_MS)
            opened = at - 60_000 - int(rng.random() ** 2 * _MAX_OPEN_MS)
            order = self._draw_one(rng, account, market, opened, taken)
            order.close(self.market.price(order.instrument, at), at)
            if rng.random() < 0.5:
                order.stop_type = "profit" if order.profit > 0 else "loss"
            yield order

    def _draw_open(self, account: Account, market: MarketName, count: int) -> Iterator[Order]:
        rng = self._rng("open", market, account.index)
        taken: set[int] = set()
        for _ in range(count):
            opened = self._now - 120_000 - int(rng.random() * _MAX_OPEN_MS)
            yield self._draw_one(rng, account, market, opened, taken, open_=True)

    def _draw_one(
        self,
        rng: random.Random,
        account: Account,
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
            no=_free_number(taken, opened, account.index, market, open_=open_, copies=False),
            owner=account.uid,
            trader=account.uid,
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

    def _copies_of_open(self, account: Account, market: MarketName) -> Iterator[Order]:
        """Each open order of a followed trader has its copy."""
        leads = (
            lead
            for trader in self._links.get(account.uid, ())
            for lead in trader.in_market(market).lead_orders.open.values()
            if not lead.copies and lead.open_time < self._now
        )
        return self._copies(account, market, leads)

    def _copies_of_closed(
        self, account: Account, market: MarketName, count: int
    ) -> Iterator[Order]:
        """A choice of what the followed traders have closed."""
        leads = [self._closed_leads(each, market) for each in self._links.get(account.uid, ())]
        total = sum(map(len, leads))
        rng = self._rng("copied", market, account.index)
        chosen = rng.sample(range(total), min(count, total))
        return self._copies(account, market, (_pick(leads, index) for index in chosen))

    def _closed_leads(self, trader: Account, market: MarketName) -> list[Order]:
        """What a trader had closed when the world began."""
        known = self._leads.get((trader.uid, market))
        if known is None:
            closed = trader.in_market(market).lead_orders.closed
            known = [lead for lead in closed if not lead.copies and lead.close_time < self._now]
            self._leads[trader.uid, market] = known
        return known

    def _copies(
        self, account: Account, market: MarketName, leads: Iterable[Order]
    ) -> Iterator[Order]:
        taken: set[int] = set()
        settings = self._settings[account.uid, market]
        for lead in leads:
            setting, item, price = settings[lead.trader], lead.instrument, lead.open_price
            size = setting[item.symbol].size(item, lead.size, price, lead.leverage, Decimal(0))
            if not size:
                continue
            opened = min(lead.open_time + _COPY_DELAY_MS, lead.close_time or self._now)
            is_open = not lead.close_time
            copy = Order(
                no=_free_number(taken, opened, account.index, market, open_=is_open, copies=True),
                owner=account.uid,
                trader=lead.trader,
                lead=lead.no,
                instrument=item,
                side=lead.side,
                leverage=lead.leverage,
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


def _pick(lists: Sequence[list[Order]], index: int) -> Order:
    """The order at an index of several lists put end to end."""
    for orders in lists:
        if index < len(orders):
            return orders[index]
        index -= len(orders)
    raise AssertionError("the index lies within one of them")


def _free_number(
    taken: set[int], opened: int, index: int, market: MarketName, *, open_: bool, copies: bool
) -> int:
    """A tracking number that no other seeded order has; open and closed ones lie apart."""
    sequence = _OPEN_SEQUENCES if open_ else 0
    while (number := tracking_number(opened, index, market, sequence, copies=copies)) in taken:
        sequence += 1
    taken.add(number)
    return number


@cache
def _seeded_setting(market: MarketName, symbol: str, *, poor: bool) -> CopySetting:
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
        margin_coin=next(item.coin for item in FUTURES if item.symbol == symbol),
        kind="amount" if poor else "percent",
        value=Decimal(1),
    )
