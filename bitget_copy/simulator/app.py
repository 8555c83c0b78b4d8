"""The exchange as an ASGI application: from the raw request to the reply, in a fixed order.

Address gate → route → planned faults → key, time, signature → endpoint's limit →
permission → role → parameters → handler. Each step lives in a room of its own; this one
keeps their order and writes replies.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, Final, TypeVar

import attrs

from bitget_copy._generated import ENDPOINTS
from bitget_copy._generated.time_endpoints import TIME_ENDPOINTS
from bitget_copy._plain import shown, whole_number
from bitget_copy.credentials import Credentials
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import ConfigError
from bitget_copy.simulator import (
    handlers_futures,
    handlers_spot,
    handlers_v2_futures,
    handlers_v2_spot,
)
from bitget_copy.simulator.access import check_mode, check_retired
from bitget_copy.simulator.clock import HandClock
from bitget_copy.simulator.delivery import deliver
from bitget_copy.simulator.faults import ENDINGS, Fault, Faults
from bitget_copy.simulator.figures import FigureBook
from bitget_copy.simulator.ledger import UNKNOWN_URL, Executions, Requests
from bitget_copy.simulator.market import Instrument, Side
from bitget_copy.simulator.messages import (
    HTML,
    PAGE,
    Answer,
    Receive,
    Request,
    Scope,
    Send,
    read_body,
    write,
)
from bitget_copy.simulator.oddities import Oddities
from bitget_copy.simulator.params import parse_body, parse_query
from bitget_copy.simulator.refusals import MESSAGES, Refused
from bitget_copy.simulator.replicas import ReadLag, Replicas, View, lags_by_key
from bitget_copy.simulator.routes import Call, Route, build_routes
from bitget_copy.simulator.seeding import Seeder
from bitget_copy.simulator.server import Server
from bitget_copy.simulator.shapes import envelope, has_text_time, server_time, written
from bitget_copy.simulator.verify import Key, Verifier
from bitget_copy.simulator.window import IP_RATE, Limits
from bitget_copy.simulator.world import Person, World

_T = TypeVar("_T")

DEFAULT_ACCOUNT: Final = "trader"
DEFAULT_FOLLOWERS: Final = 3
DEFAULT_LEVERAGE: Final = 10
"""Passed over on the spot market, which knows none."""
PRICE_RANGE: Final = 1_000_000
"""How many times more or less than at first a price can be moved to."""
MAX_FOLLOWERS: Final = 1_900
"""Accounts fit into eleven bits of an order's number."""

_SERVED: Final = (handlers_futures, handlers_spot, handlers_v2_futures, handlers_v2_spot)
"""Importing them registers their handlers."""
_PASSING: Final = frozenset({"latency", "clock_drift"})
"""Faults that leave the reply as it is."""
_NOT_A_TRADER: Final = {"futures": "40732", "spot": "31001"}


class Simulator:
    """An exchange in memory; the object itself is the ASGI application.

    Args:
        seed: decides names, keys, orders and prices; the same seed at the same time makes
            the same exchange.
        accounts: accounts that only follow, named ``follower1``, ``follower2``, …; 1 to 1900.
            ``trader`` (trades and follows on both markets), ``readonly`` (a second key of the
            same account without permission to write) and ``rsa`` are always there.
        orders: closed futures orders of ``trader``, for large worlds; 3,000 by default.
        clock: the exchange's clock, seconds since 1970; the machine's by default. A
            :class:`~bitget_copy.simulator.clock.HandClock` is moved by :meth:`advance`.
        arrival_clock: clock that limits count by, in seconds, never stepping back; `clock`
            when only that is given, else the machine's monotonic clock.
        ip_rate: requests a minute that one address may send; None: as many as it likes.
        enforce_limits: False switches the endpoints' own limits off, as for measuring.
        retired: API V1 is switched off, as the real one is: 30032 for every path of it.
        oddities: names of ways in which replies differ from the document's examples; see
            :data:`~bitget_copy.simulator.oddities.ODDITIES`.
        endpoints: the table to serve; that of the package by default.
        sleep: how planned latency waits.
        read_lag: seconds by which reads show the world as it was, while their stamp is of now:
            one number for all, or by pattern of an endpoint's key or path
            (``{"*.list_history_orders": 60, "*": 5}``; the first that fits counts). Several
            numbers are replicas that take turns, so that a later read may show an earlier
            moment. Writes act on the present.

    Attributes:
        world: the state; tests may look and change. Where reads lag, :meth:`change` it.
        faults: planned troubles.
        executions: how often each write took effect.
        requests: how many requests were answered, by endpoint and status; 0 is no reply.
        seed: what decided this world.
        account_count: how many accounts only follow.
        retired: whether API V1 is switched off; may be changed at any time.
        oddities: how replies differ from the document's; may be replaced at any time.
        clock_offset: seconds by which the exchange's clock runs ahead of `clock`.

    Raises:
        ConfigError: `accounts` or `read_lag` is out of range, or an oddity has no such name.
    """

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
        oddities: Iterable[str] = (),
        endpoints: Mapping[str, Endpoint] = ENDPOINTS,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        read_lag: ReadLag = 0.0,
    ) -> None:
        self.retired = retired
        self.oddities = Oddities(oddities)
        self._clock = clock or time.time
        self._arrival_clock = arrival_clock or clock or time.monotonic
        self._orders = orders
        self._make_limits = partial(Limits, ip_rate=ip_rate, enforced=enforce_limits)
        self._routes = build_routes(endpoints, TIME_ENDPOINTS)
        self._sleep = sleep
        self._read_lag = lags_by_key(read_lag, endpoints.values())
        self.seed = seed
        self.account_count = accounts
        self.reset()

    def reset(self, seed: int | None = None, *, accounts: int | None = None) -> None:
        """Begins anew at the clock's moment: world, keys, limits, counts; faults are forgotten.

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
        self.clock_offset = 0.0
        born = self._now_ms()
        make = partial(Seeder, self.seed, born, count, self._orders)
        seeded = make().run()
        self.world = seeded.world
        self._replicas = Replicas(self._read_lag, lambda: make().run().world, born)
        self.faults = Faults(self.seed, self._routes.keys)
        self.executions = Executions()
        self.requests = Requests()
        self._credentials = seeded.credentials
        self._keys = seeded.keys
        self._verifier = Verifier(seeded.keys)
        self._limits = self._make_limits()
        self._figures = FigureBook()

    # Ways in

    @property
    def accounts(self) -> Mapping[str, Credentials]:
        """Keys by account name."""
        return self._credentials

    @property
    def credentials(self) -> Credentials:
        """The key of the default account, with which every endpoint can be called."""
        return self._credentials[DEFAULT_ACCOUNT]

    def person(self, account: str = DEFAULT_ACCOUNT) -> Person:
        """What stands behind a key in the world.

        Args:
            account: a name in :attr:`accounts`.
        """
        return self.world.people[self._credentials[account].uid or ""]

    def bind_key(self, account: str, addresses: Iterable[str] | None) -> None:
        """Lets a key be used from these addresses only; from others it is answered 40018.

        Args:
            account: a name in :attr:`accounts`.
            addresses: IP addresses; None: any.
        """
        key = self._keys[self._credentials[account].api_key]
        key.addresses = None if addresses is None else frozenset(addresses)

    def open_order(
        self,
        symbol: str,
        *,
        trader: str = DEFAULT_ACCOUNT,
        side: Side = "long",
        size: Decimal | None = None,
        leverage: int = DEFAULT_LEVERAGE,
    ) -> str:
        """A trader opens an order now, and its followers copy it; no endpoint can do this.

        Args:
            symbol: a contract with suffix (``"BTCUSDT_UMCBL"``) or a spot pair (``"BTCUSDT"``).
            trader: an account's name, or the UID of any trader, plain or encrypted.
            side: the spot market knows only ``"long"``.
            size: in the base coin; the smallest possible when not given.
            leverage: 1 on the spot market.

        Returns:
            The tracking number.

        Raises:
            ConfigError: no such trader, no such symbol, or a size or leverage out of range.
        """
        keys = self._credentials.get(trader)
        person = self.world.find((keys.uid if keys else None) or trader)
        if person is None:
            raise ConfigError(f"simulator: no account or trader {trader!r}")
        item = self._instrument(symbol)
        if size is not None and not 0 < size <= item.max_size:
            raise ConfigError(f"simulator: size={size}; above 0 to {item.max_size} is possible")
        if not 1 <= leverage <= max(item.max_leverage, DEFAULT_LEVERAGE):
            raise ConfigError(
                f"simulator: leverage={leverage}; 1 to {item.max_leverage} are possible"
            )
        uid = person.uid

        def act(world: World, now: int) -> str:
            trader = world.people[uid]
            order = world.open_order(
                trader, symbol, now=now, side=side, size=size, leverage=leverage
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
        return run(View(self.world, self._figures, now))

    def price(self, symbol: str) -> Decimal:
        """What a contract or a spot pair costs now.

        Raises:
            ConfigError: no such symbol.
        """
        return self.world.market.price(self._instrument(symbol), self._now_ms())

    def move_price(self, symbol: str, price: Decimal) -> None:
        """Lets a price jump now, and that of the coin's other instruments with it.

        Stops that it crosses close at once; from there the price wanders on.

        Raises:
            ConfigError: no such symbol, or a price that is out of its range.
        """
        item = self._instrument(symbol)
        low, high = item.anchor / PRICE_RANGE, item.anchor * PRICE_RANGE
        if not low <= price <= high:
            raise ConfigError(f"simulator: price={price}; {low:g} to {high:g} is possible, above 0")
        self.change(lambda world, now: world.move_price(item, price, now))

    def _instrument(self, symbol: str) -> Instrument:
        market = self.world.market
        item = market.spot.get(symbol) or market.futures.get(symbol)
        if item is None:
            known = ", ".join((*market.futures, *market.spot))
            raise ConfigError(f"simulator: no symbol {symbol!r}; there are {known}")
        return item

    def now(self) -> float:
        """The exchange's clock, seconds since 1970."""
        return self._clock() + self.clock_offset

    @property
    def clock(self) -> Callable[[], float]:
        """The clock that was given, or the machine's; what an own client should share."""
        return self._clock

    def advance(self, seconds: float) -> None:
        """Moves the exchange's clock forward; what is due in between happens.

        A :class:`~bitget_copy.simulator.clock.HandClock` moves for all who share it. Any other
        clock keeps running and the exchange's goes ahead of it (:attr:`clock_offset`).

        Args:
            seconds: 0 or more.

        Raises:
            ConfigError: `seconds` is negative.
        """
        if seconds < 0:
            raise ConfigError(f"simulator: advance({seconds}); time goes forward only")
        if isinstance(self._clock, HandClock):
            self._clock.advance(seconds)
        else:
            self.clock_offset += seconds
        self.world.advance(self._now_ms())

    def _now_ms(self) -> int:
        return int(self.now() * 1000)

    def serve(self, host: str = "127.0.0.1", port: int = 0, *, control: bool = False) -> Server:
        """This exchange on a socket, for ``async with``; ``str()`` of the server is its URL.

        Args:
            host: address to listen on.
            port: 0 takes a free one.
            control: also answer all of `control`'s paths under ``/_simulator/``, on loopback
                only; without it only ``/_simulator/identity`` is answered.

        Raises:
            ConfigError: `control` on an address that is not loopback.
        """
        return Server(self, host=host, port=port, control=control)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one ASGI scope: ``http`` or ``lifespan``."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
            return
        if scope["type"] != "http":
            raise ConfigError(f"simulator: speaks HTTP, not {scope['type']}")
        body = await read_body(receive)
        if body is None:
            answer = Answer(413, PAGE % 413, media=HTML)
        else:
            answer = await self._respond(Request.of(scope, body))
        if answer.ending is None:
            await write(send, answer)
        else:
            await deliver(answer, self.faults, self._sleep, scope, receive, send)

    # The order of things

    async def _respond(self, request: Request) -> Answer:
        route = self._routes.find(request.method, request.path, request.query, request.body)
        key = route.key if route else UNKNOWN_URL
        faults = self.faults.meeting(key) if self.faults.plan else []
        answer = await self._suffer(route, request, faults) if faults else None
        if answer is None:
            answer = self._answer(route, request)
        self.requests.add(key, answer.status)
        return answer

    async def _suffer(
        self, route: Route | None, request: Request, faults: list[Fault]
    ) -> Answer | None:
        """Carries planned troubles out; None when they only took time."""
        for fault in faults:
            if fault.kind == "clock_drift":
                self.clock_offset += fault.seconds
        waits = [fault for fault in faults if fault.kind == "latency"]
        spoils = next((fault for fault in faults if fault.kind not in _PASSING), None)
        await self._wait([fault for fault in waits if not fault.executed])
        late = [fault for fault in waits if fault.executed]
        answer = None
        if late or (spoils is not None and spoils.executed):
            answer = self._answer(route, request)
        if spoils is not None:
            answer = self._spoil(spoils, route, answer)
        await self._wait(late)
        return answer

    async def _wait(self, faults: list[Fault]) -> None:
        for fault in faults:
            await self._sleep(self.faults.draw(fault))

    def _spoil(self, fault: Fault, route: Route | None, answer: Answer | None) -> Answer:
        if fault.kind == "429":
            return self._refuse(route, Refused("429"), status=fault.status)
        if fault.kind == "retired":
            return self._refuse(route, Refused("30032"), status=fault.status)
        if fault.kind == "code":
            body = self._envelope(route, fault.code, fault.message, self.now(), None)
            return Answer(fault.status or 400, body)
        if fault.kind in {"5xx", "html"}:
            page = PAGE % fault.status if fault.kind == "html" else b"upstream error"
            return Answer(fault.status, page, media=HTML)
        whole = answer or Answer(200, self._envelope(route, "00000", "success", self.now(), None))
        if fault.kind in ENDINGS:
            status = 0 if fault.kind.startswith("reset") else whole.status
            return attrs.evolve(whole, status=status, ending=fault)
        if fault.kind == "duplicate_keys":
            other = self._envelope(route, fault.code, fault.message, self.now(), None)
            return attrs.evolve(whole, body=other[:-1] + b"," + whole.body[1:])
        body = whole.body[: len(whole.body) // 2] if fault.kind == "truncate" else b""
        return attrs.evolve(whole, body=body, status=fault.status or whole.status)

    def _answer(self, route: Route | None, request: Request) -> Answer:
        left: int | None = None
        arrived, now = self._arrival_clock(), self.now()
        try:
            self._limits.gate(request.address, arrived)
            self._admit(request)
            known = _known(route)
            key = None if known.is_public else self._caller(request, now)
            left = self._limits.take(
                known.bucket, known.endpoint.limit, key.uid if key else "", request.address, arrived
            )
            if key is None:
                data = server_time(known.endpoint.family, int(now * 1000))
            else:
                data = self._perform(known, request, key, int(now * 1000))
        except Refused as refusal:
            if refusal.code == "429":
                left = 0
            return self._refuse(route, refusal, left=left)
        return Answer(200, self._envelope(route, "00000", "success", now, data), left)

    def _caller(self, request: Request, now: float) -> Key:
        """The key that signed the request."""
        return self._verifier.check(
            request.method,
            request.path,
            request.query,
            request.headers,
            request.body,
            now,
            request.address,
        )

    def _envelope(
        self, route: Route | None, code: str, message: str, now: float, data: Any
    ) -> bytes:
        key = route.key if route is not None else ""
        body = envelope(code, message, int(now * 1000), data, text_time=has_text_time(key))
        return written(self.oddities.change(body, key, self._plain) if self.oddities else body)

    def _plain(self, name: str) -> str:
        """The plain id of an account."""
        person = self.world.find(name)
        return person.uid if person else name

    def _admit(self, request: Request) -> None:
        """What the exchange looks at before the signature."""
        if self.retired:
            check_retired(request.path)
        uid = self._verifier.owner(request.headers)
        if uid is not None:
            check_mode(request.path, unified=self.world.people[uid].unified)

    def _perform(self, route: Route, request: Request, key: Key, now: int) -> Any:
        endpoint = route.endpoint
        if endpoint.writes and not key.may_write:
            raise Refused("40014", "trade")
        market = endpoint.resource.partition(".")[0]
        person = self.world.people[key.uid]
        desk = person.spot if market == "spot" else person.futures
        if endpoint.role == "trader" and not desk.is_trader:
            raise Refused(_NOT_A_TRADER[market])
        if request.method == "GET":
            raw: Mapping[str, Any] = parse_query(request.query)
        else:
            raw = parse_body(request.body)
        answer = partial(_handle, route, key.uid, route.parameters.read(raw))
        present = View(self.world, self._figures, now)
        if not endpoint.writes:
            return answer(self._replicas.view(endpoint.key, now) or present)
        self._replicas.note(now, answer)
        data = answer(present)
        self.executions.add(endpoint.key, key.uid, route.parameters.kept(raw))
        return data

    def _refuse(
        self, route: Route | None, refusal: Refused, *, left: int | None = None, status: int = 0
    ) -> Answer:
        refusal = refusal.of_family(route.endpoint.family if route else "")
        body = self._envelope(route, refusal.code, refusal.message, self.now(), None)
        if refusal.code == "429" and "empty_429" in self.oddities:
            body = b""
        return Answer(status or self.oddities.status(refusal.status), body, left)


def possible_codes() -> frozenset[str]:
    """Every body code that this exchange can answer without a planned fault, but success."""
    return frozenset(MESSAGES)


def _handle(route: Route, uid: str, args: Mapping[str, Any], view: View) -> Any:
    """What a row answers in one world, which it may change."""
    assert route.handler is not None
    view.world.advance(view.now)
    return route.handler(
        Call(
            endpoint=route.endpoint,
            world=view.world,
            figures=view.figures,
            person=view.world.people[uid],
            args=args,
            now=view.now,
        )
    )


def _known(route: Route | None) -> Route:
    if route is None:
        raise Refused("40404")
    return route


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await send({"type": "lifespan.shutdown.complete"})
            return
