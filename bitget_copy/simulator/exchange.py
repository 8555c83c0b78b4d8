"""The exchange in memory: its world, keys, clock and counts, and what Python can do to them.

How a request is answered is `app`'s; this half knows nothing of HTTP.
"""

from __future__ import annotations

import asyncio
import fnmatch
import math
import time
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Final, TypeVar

from bitget_copy._asgi.messages import Receive, Scope, Send
from bitget_copy._builtin_values import number, shown, whole_number
from bitget_copy._generated.time_endpoints import TIME_ENDPOINTS
from bitget_copy.credentials import Credentials
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import ConfigError
from bitget_copy.simulator.accounts import Account, Mode, mode_named
from bitget_copy.simulator.authentication import Verifier
from bitget_copy.simulator.counters import Executions, Requests
from bitget_copy.simulator.faults import Faults
from bitget_copy.simulator.filled_history import LISTS_OF_PEOPLE, FilledHistory
from bitget_copy.simulator.hand_clock import HandClock, MovedClock
from bitget_copy.simulator.handlers.routes import SERVED, build_routes, default_routes
from bitget_copy.simulator.market import Instrument, Side
from bitget_copy.simulator.quirks import Quirks
from bitget_copy.simulator.rate_limits import IP_RATE, RateLimits
from bitget_copy.simulator.replicas import ReadLag, Replicas, View, lags_by_key
from bitget_copy.simulator.seeding import AccountKeys, Seeder
from bitget_copy.simulator.symbol_names import ProductType, instrument_named
from bitget_copy.simulator.trader_statistics import StatisticsCache
from bitget_copy.simulator.v3_endpoint_table import PERMISSIONS
from bitget_copy.simulator.world import World

_T = TypeVar("_T")

DEFAULT_ACCOUNT: Final = "trader"
DEFAULT_FOLLOWERS: Final = 3
DEFAULT_LEVERAGE: Final = 10
"""Ignored on the spot market, which knows none."""
PRICE_RANGE: Final = 1_000_000
"""How many times more or less than at first a price can be moved to."""
LATEST: Final = 4_102_444_800
"""Seconds since 1970: the year 2100, where every clock here ends."""
MAX_FOLLOWERS: Final = 1_900
"""Accounts fit into eleven bits of an order's number."""


class Exchange(ABC):
    """An exchange in memory, to be asked over ASGI; options and attributes are `Simulator`'s."""

    def __init__(
        self,
        seed: int = 7,
        accounts: int = DEFAULT_FOLLOWERS,
        *,
        orders: int | None = None,
        clock: Callable[[], float] | None = None,
        arrival_clock: Callable[[], float] | None = None,
        ip_rate: int | None = IP_RATE,
        enforce_limits: bool = True,
        retired: bool = False,
        quirks: Iterable[str] = (),
        endpoints: Mapping[str, Endpoint] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        read_lag: ReadLag = 0.0,
        account_mode: Mode | Mapping[str, Mode] = "classic",
    ) -> None:
        self.retired = retired
        self.quirks: Quirks = Quirks(quirks)
        hand = clock if isinstance(clock, HandClock) else None
        moved = MovedClock(clock or time.time, arrival_clock or clock or time.monotonic, sleep)
        self._clock: HandClock | MovedClock = hand or moved
        self._arrival_clock = moved.monotonic if hand is None else arrival_clock or hand.arrival
        self._orders = orders
        self._make_limits = partial(RateLimits, ip_rate=ip_rate, enforced=enforce_limits)
        if endpoints is None:
            self._routes = default_routes()
        else:
            self._routes = build_routes(endpoints, TIME_ENDPOINTS)
        self._sleep = sleep
        table = SERVED if endpoints is None else endpoints
        self._read_lag = lags_by_key(read_lag, table.values())
        self._modes = _modes(account_mode)
        self.seed: int = seed
        self.account_count: int = accounts
        self.reset()
        _check_patterns(self._modes, self._credentials)

    @abstractmethod
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one ASGI scope."""

    def reset(self, seed: int | None = None, *, accounts: int | None = None) -> None:
        """Starts over at the clock's moment: world, keys, limits, counts; faults are forgotten.

        Args:
            seed: as for the class; the present one when not given.
            accounts: as for the class; as many as now when not given.

        Raises:
            ConfigError: `accounts` is out of range; nothing has changed then.
        """
        given = self.account_count if accounts is None else accounts
        count = whole_number(given)
        if count is None or not 1 <= count <= MAX_FOLLOWERS:
            raise ConfigError(
                f"simulator: accounts={shown(given)}; 1 to {MAX_FOLLOWERS} are possible"
            )
        self.seed = self.seed if seed is None else seed
        self.account_count = count
        self._skew = 0.0
        if isinstance(self._clock, MovedClock):
            self._clock.moved = 0.0
        start = self._now_ms()
        make = partial(Seeder, self.seed, start, count, self._orders, self._modes)
        seeded = make().run()
        self.world: World = seeded.world
        self._replicas = Replicas(self._read_lag, lambda: make().run().world, start)
        self.faults: Faults = Faults(self.seed, self._routes.keys)
        self.executions: Executions = Executions()
        self.requests: Requests = Requests()
        self._credentials = seeded.credentials
        self._verifier = Verifier(self.world.keys)
        self._limits = self._make_limits()
        self._statistics = StatisticsCache()
        self._filled: dict[tuple[str, str], FilledHistory] = {}

    # Accounts

    @property
    def accounts(self) -> Mapping[str, Credentials]:
        """Keys by account name; the KeyError of another name says which there are."""
        return self._credentials

    @property
    def credentials(self) -> Credentials:
        """The key of the default account, with which every endpoint can be called."""
        return self._credentials[DEFAULT_ACCOUNT]

    def account(self, name: str = DEFAULT_ACCOUNT) -> Account:
        """What stands behind a key in the world.

        Args:
            name: one of :attr:`accounts`.
        """
        return self.world.accounts[self._credentials[name].uid or ""]

    def bind_key(self, account: str, addresses: Iterable[str] | None) -> None:
        """Lets a key be used from these addresses only; from others it is answered 40018.

        Args:
            account: a name in :attr:`accounts`.
            addresses: IP addresses; None: any.
        """
        key = self.world.keys[self._credentials[account].api_key]
        key.addresses = None if addresses is None else frozenset(addresses)

    def set_account_mode(self, account: str, mode: Mode) -> None:
        """Makes an account classic or unified, or lets it be on its way; V3 and V2 heed it at once.

        Args:
            account: a name in :attr:`accounts`.
            mode: ``"classic"``, ``"unified"``, ``"hybrid"``, ``"upgrading"`` or ``"switching"``.

        Raises:
            ConfigError: there is no such mode.
        """
        checked, uid = mode_named(mode), self.account(account).uid

        def act(world: World, now: int) -> None:
            world.accounts[uid].mode = checked

        self.change(act)

    def set_permissions(self, account: str, permissions: Iterable[str]) -> None:
        """Says what a key may do on API V3, as ``GET /api/v3/account/info`` lists it.

        Args:
            account: a name in :attr:`accounts`.
            permissions: of ``uta_mgt``, ``uta_trade``, ``withdraw``, ``copy_futures_position``
                and ``copy_futures_order``.

        Raises:
            ConfigError: there is no such permission.
        """
        given = frozenset(permissions)
        unknown = sorted(given - set(PERMISSIONS))
        if unknown:
            raise ConfigError(
                f"simulator: no permission {', '.join(unknown)}; there are {', '.join(PERMISSIONS)}"
            )
        self.world.keys[self._credentials[account].api_key].permissions = given

    # Orders and prices

    def open_order(
        self,
        symbol: str,
        *,
        trader: str = DEFAULT_ACCOUNT,
        product_type: ProductType | None = None,
        side: Side = "long",
        size: Decimal | None = None,
        leverage: int = DEFAULT_LEVERAGE,
    ) -> str:
        """A trader opens an order now, and its followers copy it; no endpoint can do this.

        ::

            sim.open_order("BTCUSDT", product_type="USDT-FUTURES")

        Args:
            symbol: as API V2 and V3 name it, with `product_type`; or with V1's suffix, which says
                it too (``"BTCUSDT_UMCBL"``, ``"BTCUSDT_SPBL"``).
            product_type: ``"USDT-FUTURES"``, ``"COIN-FUTURES"``, ``"USDC-FUTURES"``, or ``"SPOT"``
                for a spot pair. May be left out where only one thing has that symbol.
            trader: an account's name, or the UID of any trader, plain or encrypted.
            side: the spot market knows only ``"long"``.
            size: in the base coin, in steps of the smallest possible, which it is when not given.
            leverage: 1 on the spot market.

        Returns:
            The tracking number.

        Raises:
            ConfigError: no such trader, no such symbol or one that several things have, a size
                that is finer than its steps, or a size or leverage out of range.
        """
        keys = self._credentials.get(trader)
        account = self.world.find((keys.uid if keys else None) or trader)
        if account is None:
            raise ConfigError(f"simulator: no account or trader {trader!r}")
        item = instrument_named(self.world.market, symbol, product_type)
        size = None if size is None else _in_steps(size, item)
        if not 1 <= leverage <= max(item.max_leverage, DEFAULT_LEVERAGE):
            raise ConfigError(
                f"simulator: leverage={leverage}; 1 to {item.max_leverage} are possible"
            )
        uid = account.uid

        def act(world: World, now: int) -> str:
            order = world.open_order(
                world.accounts[uid], item.symbol, now=now, side=side, size=size, leverage=leverage
            )
            return str(order.no)

        return self.change(act)

    def change(self, act: Callable[[World, int], _T]) -> _T:
        """Changes the world now as no endpoint does; reads that lag show it when it is due.

        Args:
            act: does it to the world that it is given (there are several where reads lag), at
                a moment in milliseconds since 1970; what else it uses must not be of one world.

        Returns:
            What it returned.
        """

        def run(view: View) -> _T:
            view.world.advance(view.now)
            return act(view.world, view.now)

        now = self._now_ms()
        self._replicas.note(now, run)
        return run(View(self.world, self._statistics, now))

    def fill_history(
        self,
        account: str,
        endpoint: str,
        *,
        rows: int,
        since: datetime,
        until: datetime | None = None,
    ) -> FilledHistory:
        """Gives a list of an account so many rows, which are computed when they are asked for.

        They take the place of the list's own rows, whatever product or symbol is asked for, and
        no other endpoint knows of them. A row is one of the account's own with another number,
        other moments and amounts of 18 decimals, so a list that is empty cannot be filled. Rows
        whose moment is to come appear as time goes on.

        Args:
            account: a name in :attr:`accounts`.
            endpoint: key of a row with paging, e.g. ``"v2.futures.trader.list_history_orders"``.
            rows: how many; a million take no more memory than one.
            since: moment of the oldest row, with a time zone; the others follow evenly.
            until: moment of the newest row; now when not given.

        Returns:
            The history, which knows `number`, `moment` and `amount` of each row by its index.

        Raises:
            ConfigError: no such account or list, no rows, or `until` is before `since`.
        """
        uid = self.account(account).uid if account in self._credentials else ""
        if not uid:
            raise ConfigError(
                f"simulator: no account {account!r}; there are {self._credentials.told()}"
            )
        row = SERVED.get(endpoint)
        if row is None or row.paging is None or row.name in LISTS_OF_PEOPLE:
            raise ConfigError(f"simulator: {endpoint!r} is no list with pages that can be filled")
        first = int(since.timestamp() * 1000)
        last = self._now_ms() if until is None else int(until.timestamp() * 1000)
        if whole_number(rows) is None or rows < 1 or first > last:
            raise ConfigError(
                f"simulator: rows={shown(rows)} from {since} to {until}; at least one row, and "
                "`since` up to `until`, are possible"
            )
        index = self.world.accounts[uid].index
        made = FilledHistory(endpoint, rows, first, last, self.seed * 10_007 + index)
        self._filled[uid, endpoint] = made
        return made

    def price(self, symbol: str, *, product_type: ProductType | None = None) -> Decimal:
        """What a contract or a spot pair costs now; symbols are those of :meth:`open_order`.

        Raises:
            ConfigError: no such symbol, or one that several things have.
        """
        item = instrument_named(self.world.market, symbol, product_type)
        return self.world.market.price(item, self._now_ms())

    def move_price(
        self, symbol: str, price: Decimal, *, product_type: ProductType | None = None
    ) -> None:
        """Lets a price jump now, and that of the coin's other instruments with it.

        Stops that it crosses close at once; from there the price goes on at random.

        Args:
            symbol: as :meth:`open_order` takes it.
            price: the new one.
            product_type: as :meth:`open_order` takes it.

        Raises:
            ConfigError: no such symbol, or one that several things have, or a price that is out of
                its range.
        """
        item = instrument_named(self.world.market, symbol, product_type)
        low, high = item.anchor / PRICE_RANGE, item.anchor * PRICE_RANGE
        if not low <= price <= high:
            raise ConfigError(f"simulator: price={price}; {low:g} to {high:g} is possible, above 0")
        self.change(lambda world, now: world.move_price(item, price, now))

    # Time

    def now(self) -> float:
        """The exchange's clock, seconds since 1970."""
        return self._clock() + self._skew

    def _now_ms(self) -> int:
        return int(self.now() * 1000)

    def _drift_clock(self, seconds: float) -> None:
        self.clock_offset += seconds

    @property
    def clock(self) -> HandClock | MovedClock:
        """The time that :meth:`advance` moves: give it to clients too (``clock=sim.clock``).

        The `HandClock` that was given; else one that runs as the given clock, or the machine's,
        does, and is ahead of it by what was advanced. A client without it finds out after the
        first refused timestamp.
        """
        return self._clock

    @property
    def clock_offset(self) -> float:
        """Seconds by which the exchange's clock runs ahead of what it was made with.

        That of `advance`, but for a `HandClock`, and of clocks that do not agree, which tests make
        by setting this.
        """
        return self._skew + self._moved

    @clock_offset.setter
    def clock_offset(self, seconds: float) -> None:
        self._skew = seconds - self._moved

    @property
    def _moved(self) -> float:
        return 0.0 if isinstance(self._clock, HandClock) else self._clock.moved

    def advance(self, seconds: float | timedelta) -> None:
        """Lets time pass: what is due in between happens, and limits recover.

        Whoever shares :attr:`clock` goes along.

        Args:
            seconds: 0 or more, or a ``timedelta(days=2)``.

        Raises:
            ConfigError: it is negative, no number, or leads beyond the year 2100.
        """
        given = seconds.total_seconds() if isinstance(seconds, timedelta) else number(seconds)
        if given is None or not 0 <= given < math.inf:
            raise ConfigError(
                f"simulator: advance({shown(seconds)}); time goes forward only: seconds, 0 or "
                "more, or a datetime.timedelta"
            )
        if self.now() + given > LATEST:
            raise ConfigError(f"simulator: advance({given:g}) leads beyond the year 2100")
        self._clock.advance(given)
        self.world.advance(self._now_ms())

    def __repr__(self) -> str:
        now = datetime.fromtimestamp(self.now(), UTC).isoformat(sep=" ", timespec="seconds")
        names = self._credentials.told()
        return f"<{type(self).__name__} seed={self.seed} at {now}, accounts: {names}>"


def _in_steps(given: Decimal, item: Instrument) -> Decimal:
    """A size with the digits of its steps; ConfigError when it is finer, or out of range."""
    size = Decimal(given)
    if 0 < size <= item.max_size and size == (stepped := size.quantize(item.min_size)):
        return stepped
    raise ConfigError(
        f"simulator: size={size}; above 0 to {item.max_size}, in steps of {item.min_size}, is "
        "possible"
    )


def _check_patterns(modes: Mapping[str, Mode], keys: AccountKeys) -> None:
    """ConfigError when a pattern fits no account."""
    names = keys.of_accounts()
    for pattern in modes:
        if not fnmatch.filter(names, pattern):
            raise ConfigError(
                f"simulator: account_mode={{{pattern!r}: …}} fits no account; there are "
                f"{keys.told(names)}"
            )


def _modes(given: Mode | Mapping[str, Mode]) -> dict[str, Mode]:
    """Modes by pattern of an account's name; ConfigError when one is no mode."""
    modes = given if isinstance(given, Mapping) else {"*": given}
    return {pattern: mode_named(mode) for pattern, mode in modes.items()}
