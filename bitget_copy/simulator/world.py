"""The state behind all replies: accounts, whom they follow, and their tracking orders.

All changes happen here, and they are refused with the exchange's codes. Rows of replies
are made in `handlers`, the first state in `seeding`; `app` checks who may call what.
"""

from __future__ import annotations

import hashlib
import heapq
import random
from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_DOWN, Decimal
from typing import Final

import attrs

from bitget_copy.simulator.accounts import Account, Follow, MarketAccount
from bitget_copy.simulator.authentication import Key
from bitget_copy.simulator.copy_settings import CopySetting, stop_prices
from bitget_copy.simulator.error_codes import BY_MARKET, Refused
from bitget_copy.simulator.market import COINS, Instrument, Market, MarketName, Side, fee
from bitget_copy.simulator.order_numbers import SEQUENCES, tracking_number
from bitget_copy.simulator.orders import Order
from bitget_copy.simulator.price_path import DAY_MS
from bitget_copy.simulator.profit_shares import Payment, Share, Shares, day_of
from bitget_copy.simulator.project_copies import PositionKey, ProjectCopy
from bitget_copy.simulator.v3_endpoint_table import LEAD_ORDERS, LEAD_POSITIONS

REMOVAL_EQUITY: Final = Decimal(100)
"""USDT below which a follower can be removed."""
REFOLLOW_MS: Final = 30 * 60_000
"""How long a removed follower has to wait; the exchange does not say how long it is."""
_HORIZON_MS: Final = DAY_MS
"""How far ahead the crossing of a stop is searched at once."""
_MIN_CHECKS: Final = 1_024
"""Up to so many checks of orders that are closed or changed are kept in the queue."""


@attrs.frozen(order=True)
class _StopCheck:
    """The next moment at which an order's stops have to be looked at, or trigger."""

    at: int
    count: int
    order: Order = attrs.field(order=False)
    triggers: bool = attrs.field(order=False)

    @property
    def is_current(self) -> bool:
        """False once the order has closed, or its stops were changed."""
        return not self.order.close_time and self.order.stop_check == self.count


class World:
    """All accounts and what they hold.

    Args:
        market: instruments and prices.
        seed: decides keys that are made later.

    Attributes:
        market: instruments and prices.
        accounts: by UID, in the order of their making.
        keys: API keys by name.
    """

    def __init__(self, market: Market, seed: int = 0) -> None:
        self.market = market
        self._seed = seed
        self.keys: dict[str, Key] = {}
        self.accounts: dict[str, Account] = {}
        self._by_hex: dict[str, Account] = {}
        self._by_project: dict[str, Account] = {}
        self._shares: dict[tuple[MarketName, str], Shares] = {}
        self._checks: list[_StopCheck] = []
        self._check_count = 0
        self._max_checks = _MIN_CHECKS
        self._last_number = (0, 0)

    def add(self, account: Account) -> None:
        """Takes in an account."""
        self.accounts[account.uid] = account
        self._by_hex[account.hex_id] = account
        self._by_project[account.project_id] = account

    def find(self, name: str) -> Account | None:
        """The account with this UID, plain or encrypted."""
        return self.accounts.get(name) or self._by_hex.get(name)

    def find_project(self, project_id: str) -> Account | None:
        """The trader whose portfolio has this number."""
        found = self._by_project.get(project_id)
        return found if found is not None and found.futures.is_trader else None

    def traders(self, market: MarketName) -> Iterator[Account]:
        """All traders of a market."""
        return (each for each in self.accounts.values() if each.in_market(market).is_trader)

    def equity(self, account: Account, market: MarketName, now: int) -> Decimal:
        """What an account is worth in one market, profits of open orders included, in USDT."""
        held = account.in_market(market)
        stores = dict.fromkeys((held.lead_orders, held.copy_orders))  # one on the spot market
        open_profit = (
            order.open_profit_in_quote(self.market.price(order.instrument, now))
            for store in stores
            for order in store.open.values()
        )
        return held.equity + sum(open_profit)

    def make_copy_key(self, account: Account, passphrase: str) -> Key:
        """The one further key that an account can make by itself; 40063 the second time."""
        if account.has_copy_key:
            raise Refused("40063")
        account.has_copy_key = True
        rng = random.Random(f"{self._seed}:copy key:{account.index}")  # noqa: S311 - a made-up world, not a secret
        key = Key(
            api_key=b"bg_%032x" % rng.getrandbits(128),
            uid=account.uid,
            passphrase=passphrase.encode(),
            permissions=frozenset({LEAD_ORDERS, LEAD_POSITIONS}),
            is_copy_key=True,
            secret=hashlib.sha256(rng.randbytes(16)).hexdigest().encode(),
        )
        self.keys[key.api_key.decode()] = key
        return key

    # Time

    def advance(self, now: int) -> None:
        """Closes orders whose stops were crossed up to a moment.

        Each closes at its own moment and in its order, so it does not matter how often or
        how late this is called.
        """
        while self._checks and self._checks[0].at <= now:
            check = heapq.heappop(self._checks)
            if not check.is_current:
                continue
            if check.triggers:
                self._close_by_stop(check)
            else:
                self._schedule_check(check.order, check.at)

    def move_price(self, item: Instrument, price: Decimal, now: int) -> None:
        """Lets the price of an instrument's coin jump; stops that it crosses close at once."""
        self.advance(now)
        self.market.move(item, price, now)
        for check in list(self._checks):
            if check.is_current and check.order.instrument.base == item.base:
                self._schedule_check(check.order, now - 1)
        self.advance(now)

    def _schedule_check(self, order: Order, since: int) -> None:
        """Searches ahead for the moment at which a stop of an open order triggers."""
        low, high = order.stop_loss, order.take_profit
        if order.side == "short":
            low, high = high, low
        if low is None and high is None:
            order.stop_check = 0
            return
        end = since + _HORIZON_MS
        found = self.market.first_exit(order.instrument, low, high, since, end)
        self._check_count += 1
        order.stop_check = self._check_count
        at, triggers = (end, False) if found is None else (found, True)
        heapq.heappush(self._checks, _StopCheck(at, self._check_count, order, triggers))
        if len(self._checks) > self._max_checks:
            self._checks = [check for check in self._checks if check.is_current]
            heapq.heapify(self._checks)
            self._max_checks = max(_MIN_CHECKS, 2 * len(self._checks))

    def _close_by_stop(self, check: _StopCheck) -> None:
        order = check.order
        level, stop_type = order.take_profit, "profit"
        reached = self.market.price(order.instrument, check.at)
        if level is None or not _is_nearer(reached, level, order.stop_loss):
            level, stop_type = order.stop_loss, "loss"
        assert level is not None
        self._close(order, check.at, level.quantize(order.instrument.price_step), stop_type)

    # Following

    def follow(
        self,
        account: Account,
        trader: Account,
        market: MarketName,
        settings: Mapping[str, CopySetting],
        now: int,
    ) -> Follow:
        """Begins to follow, or changes the settings of the symbols named.

        Refuses oneself, a symbol that the trader does not offer, a trader who takes no
        followers or has no place, and a return too soon after a removal.
        """
        own, offer, code = account.in_market(market), trader.in_market(market), BY_MARKET[market]
        if trader is account:
            raise Refused(code["follows itself"])
        for symbol in settings:
            if not offer.symbols.get(symbol):
                raise Refused(code["symbol is not offered"], symbol)
        follow = own.follows.get(trader.uid)
        if follow is None:
            if not offer.takes_followers:
                raise Refused("40861")
            if offer.is_full:
                raise Refused(code["trader is full"])
            if now - own.removed.get(trader.uid, now - REFOLLOW_MS) < REFOLLOW_MS:
                raise Refused(code["was removed"])
            follow = own.follows[trader.uid] = Follow(trader=trader.uid, since=now)
            offer.followers[account.uid] = now
            account.has_copies = True
            if market == "futures":
                self._begin_copy(account, trader, now)
        follow.settings.update(settings)
        return follow

    def unfollow(self, account: Account, trader: Account, market: MarketName, now: int) -> bool:
        """Stops following; open copies stay open. False: it was not followed."""
        own = account.in_market(market)
        if own.follows.pop(trader.uid, None) is None:
            return False
        # Copies are drawn from the trader's open orders, so this must happen before those
        # can close without telling this account.
        _ = own.copy_orders.open  # drawn by what it followed until now
        trader.in_market(market).followers.pop(account.uid, None)
        if market == "futures":
            copy = account.copies[trader.uid]
            copy.until = now
            trader.futures.former.append(copy.as_former(account.uid))
        return True

    def _begin_copy(self, account: Account, trader: Account, now: int) -> None:
        former = account.copies.get(trader.uid)
        unpaid = former if former and former.pays_out else None
        trader.futures.leaving.discard(account.uid)
        account.copies[trader.uid] = ProjectCopy(
            invested=unpaid.invested if unpaid else Decimal(0),
            realized=unpaid.realized if unpaid else Decimal(0),
            no=tracking_number(now, account.index, "futures", 0, copies=True),
            trader=trader.uid,
            since=now,
            transfers=former.transfers if former else [],
            strategies=former.strategies if former else [],
        )

    def remove_follower(
        self, trader: Account, follower: Account, market: MarketName, now: int
    ) -> None:
        """Ends a follow on the trader's side; 43069 if the follower is worth too much."""
        if not self.can_remove(follower, market, now):
            raise Refused("43069", REMOVAL_EQUITY)
        self.unfollow(follower, trader, market, now)
        follower.in_market(market).removed[trader.uid] = now

    def can_remove(self, follower: Account, market: MarketName, now: int) -> bool:
        """Whether a follower is worth so little that the trader may remove it."""
        return self.equity(follower, market, now) < REMOVAL_EQUITY

    # Orders

    def open_order(
        self,
        account: Account,
        symbol: str,
        *,
        now: int,
        side: Side = "long",
        size: Decimal | None = None,
        leverage: int = 10,
    ) -> Order:
        """A trader opens an order, and every follower of that symbol copies it by its settings.

        No endpoint of the copy-trading API does this; see `Exchange.open_order`.
        """
        item = self.market.spot.get(symbol) or self.market.futures[symbol]
        own = account.in_market(item.market)
        loss, profit = own.ratios.get(symbol, (None, None))
        lead = self._open(
            account, item, side, size or item.min_size, leverage, now, stops=(profit, loss)
        )
        for uid in own.followers:
            follower = self.accounts[uid]
            setting = follower.in_market(item.market).follows[account.uid].settings.get(symbol)
            if follower.has_copies and setting is not None:
                self._copy(follower, lead, setting)
        return lead

    def new_number(self, account: Account, now: int) -> int:
        """A number for what is no order: a transfer, or stops of a position."""
        at, sequence = self._next_number(now)
        return tracking_number(at, account.index, "futures", sequence, copies=True)

    def _copy(self, follower: Account, lead: Order, setting: CopySetting) -> None:
        item, side = lead.instrument, lead.side
        leverage = setting.leverage(side, lead.leverage)  # of the trader on the spot market
        rows = follower.in_market(lead.market).copy_orders.open_sorted.rows(item.symbol)
        held = sum((row.size for row in rows if row.copies), Decimal(0))
        size = setting.size(item, lead.size, lead.open_price, leverage, held)
        copy = follower.copies.get(lead.owner) if lead.market == "futures" else None
        if copy is not None and copy.plan.amount:
            size = self._within_plan(follower, copy, lead, leverage, size)
        if not size:
            return
        stops = setting.take_profit, setting.stop_loss
        order = self._open(
            follower, item, side, size, leverage, lead.open_time, stops=stops, lead=lead
        )
        if copy is not None and copy.strategies:
            self._join_strategy(follower, copy, order)

    def _within_plan(
        self, follower: Account, copy: ProjectCopy, lead: Order, leverage: int, size: Decimal
    ) -> Decimal:
        """The size that the plan of a copy leaves of one; 0: none."""
        plan, item, price = copy.plan, lead.instrument, lead.open_price
        rows = follower.futures.copy_orders.open.values()
        held = sum((row.value for row in rows if row.trader == lead.owner), Decimal(0))
        if held >= plan.max_position_value:
            return Decimal(0)
        margin = copy.balance * plan.max_margin_ratio / 100
        most = margin * leverage / price
        bounded = min(size, most).quantize(item.min_size, ROUND_DOWN)
        return bounded if bounded >= item.min_size else Decimal(0)

    def _join_strategy(self, follower: Account, copy: ProjectCopy, order: Order) -> None:
        """Stops of a position hold for what is added to it."""
        position = self.position_of(follower, order)
        strategy = copy.pending(lambda each: each.position == position)
        if strategy is not None:
            order.take_profit, order.stop_loss = strategy.take_profit, strategy.stop_loss
            strategy.orders.append(order)
            self._schedule_check(order, order.open_time)

    def position_of(self, account: Account, order: Order) -> int:
        """Number of the position that a copy belongs to: that of the first order in it."""
        key = _position(order)
        known = account.positions.get(key)
        if known is None:
            rows = account.futures.copy_orders.open_sorted.rows(order.instrument.symbol)
            known = next(row.no for row in rows if _position(row) == key)
            account.positions[key] = known
        return known

    def _open(
        self,
        account: Account,
        item: Instrument,
        side: Side,
        size: Decimal,
        leverage: int,
        now: int,
        *,
        stops: tuple[Decimal | None, Decimal | None],
        lead: Order | None = None,
    ) -> Order:
        """Opens one order, with take-profit and stop-loss at these percentages of its margin."""
        price, lever = self.market.price(item, now), 1 if item.market == "spot" else leverage
        at, sequence = self._next_number(now)
        take_profit, stop_loss = stop_prices(item, side, price, lever, *stops)
        order = Order(
            no=tracking_number(at, account.index, item.market, sequence, copies=lead is not None),
            owner=account.uid,
            trader=lead.owner if lead else account.uid,
            lead=lead.no if lead else None,
            instrument=item,
            side=side,
            leverage=lever,
            margin_mode="crossed",
            size=size,
            open_price=price,
            open_time=now,
            open_fee=fee(item, size, price),
            take_profit=take_profit,
            stop_loss=stop_loss,
        )
        account.in_market(item.market).orders_like(order).add(order)
        self._schedule_check(order, now)
        return order

    def _next_number(self, now: int) -> tuple[int, int]:
        """A millisecond and a sequence that were not given out yet."""
        at, sequence = self._last_number
        if now > at:
            self._last_number = now, 0
        elif sequence + 1 < SEQUENCES:
            self._last_number = at, sequence + 1
        else:
            self._last_number = at + 1, 0
        return self._last_number

    def close(self, order: Order, now: int) -> None:
        """Closes one open order at the price of now; with a trader's order its copies close too."""
        self._close(order, now, self.market.price(order.instrument, now), order.stop_type)

    def _close(self, order: Order, at: int, price: Decimal, stop_type: str) -> None:
        held = self._held(order)
        followers = () if order.copies else (*held.followers, *sorted(held.leaving))
        # All are found before the first closes: they are drawn from each other.
        copies = [
            copy
            for follower in (self.accounts[uid] for uid in followers)
            if follower.has_copies
            for copy in follower.in_market(order.market).copy_orders.copies_of(order.no)
        ]
        for each in (order, *copies):
            each.stop_type = stop_type
            self._close_one(each, at, price)

    def reduce(self, orders: Iterable[Order], size: Decimal, now: int) -> None:
        """Closes so much of these orders, the first ones first, and of the last one a part."""
        for order in list(orders):
            if size >= order.size:
                size -= order.size
                self.close(order, now)
            elif size:
                self.close(self._split(order, size, now), now)
                return

    def _split(self, order: Order, size: Decimal, now: int) -> Order:
        """Takes so much out of an open copy as an order of its own."""
        account = self.accounts[order.owner]
        part_fee = (order.open_fee * size / order.size).quantize(order.open_fee)
        part = attrs.evolve(
            order,
            no=self.new_number(account, now),
            size=size,
            open_fee=part_fee,
            take_profit=None,
            stop_loss=None,
            stop_check=0,
        )
        self.position_of(account, order)  # the part is no reason for another number
        order.size -= size
        order.open_fee -= part_fee
        self._held(order).orders_like(order).add_part(part)
        return part

    def _close_one(self, order: Order, at: int, price: Decimal) -> None:
        held = self._held(order)
        is_copy = order.copies and order.market == "futures"
        if is_copy:
            self.position_of(self.accounts[order.owner], order)
        held.orders_like(order).close(order, price, at)
        held.equity += order.net_in_quote
        if is_copy:
            self._count_in_copy(self.accounts[order.owner], order)
        shares = self._shares.get((order.market, order.trader))
        if shares is not None and order.copies and order.net > 0:
            shares.add(Share.of(order))

    def _count_in_copy(self, account: Account, order: Order) -> None:
        """Lets a copy of a project know what one of its orders has brought."""
        rows = account.futures.copy_orders.open_sorted.rows(order.instrument.symbol)
        key = _position(order)
        if not any(_position(row) == key for row in rows):
            del account.positions[key]
        copy = account.copies.get(order.trader)
        if copy is not None:
            copy.realized += order.net_in_quote
            self._pay_out(account, copy)

    def leave(self, account: Account, trader: Account, now: int) -> None:
        """Ends a copy; what is open closes with the trader's, and then its money goes back."""
        self.unfollow(account, trader, "futures", now)
        copy = account.copies[trader.uid]
        copy.pays_out = True
        trader.futures.leaving.add(account.uid)
        self._pay_out(account, copy)

    def _pay_out(self, account: Account, copy: ProjectCopy) -> None:
        """Gives back what a copy holds once it has ended and nothing is open."""
        open_orders = account.futures.copy_orders.open.values()
        if not copy.pays_out or any(row.trader == copy.trader for row in open_orders):
            return
        account.futures.equity -= copy.balance
        account.spot.equity += copy.balance
        copy.pays_out, copy.invested, copy.realized = False, Decimal(0), Decimal(0)
        self.accounts[copy.trader].futures.leaving.discard(account.uid)

    def _held(self, order: Order) -> MarketAccount:
        return self.accounts[order.owner].in_market(order.market)

    def set_stops(
        self, order: Order, take_profit: Decimal | None, stop_loss: Decimal | None, now: int
    ) -> None:
        """Sets or, with None, clears both stops; refuses one on the wrong side of the price."""
        self._check_stops(order, take_profit, stop_loss, now)
        order.take_profit, order.stop_loss = take_profit, stop_loss
        self._schedule_check(order, now)

    def change_stops(
        self, order: Order, take_profit: Decimal | None, stop_loss: Decimal | None, now: int
    ) -> None:
        """The same for those stops that are given: None keeps one, 0 clears it."""
        self._check_stops(order, take_profit or None, stop_loss or None, now)
        if take_profit is not None:
            order.take_profit = take_profit or None
        if stop_loss is not None:
            order.stop_loss = stop_loss or None
        self._schedule_check(order, now)

    def _check_stops(
        self, order: Order, take_profit: Decimal | None, stop_loss: Decimal | None, now: int
    ) -> None:
        price, long = self.market.price(order.instrument, now), order.side == "long"
        above, below = _STOP_CODES[order.market, order.side]
        if take_profit is not None and (take_profit <= price if long else take_profit >= price):
            raise Refused(above)
        if stop_loss is not None and (stop_loss >= price if long else stop_loss <= price):
            raise Refused(below)

    # Profit shares

    def shares(self, trader: Account, market: MarketName) -> Shares:
        """Everything the trader has earned by being copied."""
        known = self._shares.get((market, trader.uid))
        if known is None:
            known = self._shares[market, trader.uid] = Shares(
                Share.of(order)
                for account in self.accounts.values()
                if account.has_copies
                for order in account.in_market(market).copy_orders.closed
                if order.trader == trader.uid and order.copies and order.net > 0
            )
        return known

    def payments(self, trader: Account, market: MarketName, now: int) -> Iterator[Payment]:
        """What followers have paid to a trader, a row a day, coin and follower, newest first."""
        shares = self.shares(trader, market)
        for day in shares.days_before(day_of(now)):
            at = day + DAY_MS
            rows = []
            for coin, uid, amount in shares.by_follower(day):
                index = self.accounts[uid].index
                no = tracking_number(at, index, market, COINS.index(coin), copies=True)
                rows.append(Payment(no=no, at=at, coin=coin, follower=uid, amount=amount))
            yield from sorted(rows, key=lambda paid: paid.no, reverse=True)


def _position(order: Order) -> PositionKey:
    return order.trader, order.instrument.symbol, order.side


def _is_nearer(price: Decimal, one: Decimal, other: Decimal | None) -> bool:
    return other is None or abs(price - one) <= abs(price - other)


_STOP_CODES: Final[Mapping[tuple[MarketName, Side], tuple[str, str]]] = {
    ("futures", "long"): ("40736", "40740"),
    ("futures", "short"): ("40738", "40742"),
    ("spot", "long"): ("31004", "31005"),
}
"""Codes of a take-profit and of a stop-loss on the wrong side of the price."""
