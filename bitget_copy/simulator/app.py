"""The simulator as an ASGI application: answers requests, with planned faults, in a fixed order.

Address limit → route → planned faults → key, time, signature → endpoint's limit →
permission → role → parameters → handler.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

import attrs

from bitget_copy._asgi.messages import (
    HTML,
    Receive,
    Request,
    Response,
    Scope,
    Send,
    read_body,
    send_response,
)
from bitget_copy.errors import ConfigError
from bitget_copy.simulator.accounts import NOBODY
from bitget_copy.simulator.api_versions import check_copy_key, check_mode, check_retired
from bitget_copy.simulator.authentication import ANYBODY, Key
from bitget_copy.simulator.connection_faults import send_with_fault
from bitget_copy.simulator.counters import UNKNOWN_URL
from bitget_copy.simulator.envelope import encode, envelope, server_time
from bitget_copy.simulator.error_codes import BY_MARKET, MESSAGES, Refused
from bitget_copy.simulator.exchange import Exchange
from bitget_copy.simulator.faults import CONNECTION_KINDS, LEAVE_REPLY, Fault
from bitget_copy.simulator.filled_history import check_kept
from bitget_copy.simulator.handlers.lookup import check_offered
from bitget_copy.simulator.handlers.registry import Call, Handler
from bitget_copy.simulator.handlers.routes import Route
from bitget_copy.simulator.page_ends import END_QUIRKS, ended
from bitget_copy.simulator.parameters import parse_body, parse_query
from bitget_copy.simulator.replicas import View
from bitget_copy.simulator.server import Server
from bitget_copy.simulator.v3_endpoint_table import PERMISSION_OF

_CODES: Final = {"429": "429", "retired": "30032"}
"""Faults that answer with a code of the exchange."""


class Simulator(Exchange):
    """An exchange in memory; the object itself is the ASGI application.

    Args:
        seed: decides names, keys, orders and prices; the same seed at the same time makes
            the same exchange.
        accounts: accounts that only follow, named ``follower1``, ``follower2``, …; 1 to 1900.
            ``trader`` (trades and follows on both markets), ``readonly`` (a second key of the
            same account without permission to write) and ``rsa`` are always there.
        orders: closed futures orders of ``trader``, for large worlds; 3,000 by default.
        clock: the exchange's clock, seconds since 1970; the machine's by default. A
            :class:`~bitget_copy.simulator.HandClock` stands but for :meth:`advance`. Clients
            should share :attr:`clock`.
        arrival_clock: clock that limits count by, in seconds, never stepping back; `clock` when
            only that is given and no `HandClock`, else the machine's monotonic clock. What is
            advanced counts for limits too.
        ip_rate: requests a minute that one address may send; None: as many as it likes.
        enforce_limits: False switches the endpoints' own limits off, as for measuring.
        retired: API V1 is switched off, as the real one is: 30032 for every path of it.
        quirks: names of ways in which replies differ from the document's examples; see
            :data:`~bitget_copy.simulator.QUIRKS`.
        endpoints: the table to serve; None: that of the package.
        sleep: how planned latency waits.
        read_lag: seconds by which reads show the world as it was, while their stamp is of now:
            one number for all, or by pattern of an endpoint's key or path
            (``{"*.list_history_orders": 60, "*": 5}``; the first that fits counts). Several
            numbers are replicas that take turns, so that a later read may show an earlier
            moment. Writes act on the present.
        account_mode: what the accounts are: ``"classic"`` (API V1 and V2 serve them),
            ``"unified"`` or ``"hybrid"`` (API V3 does), ``"upgrading"`` or ``"switching"`` (on
            the way: V3 tells their mode and rights only); or by pattern of an account's name
            (``{"follower*": "unified", "*": "classic"}``; the first that fits counts).

    Attributes:
        world: the state; tests may look and change. Where reads lag, :meth:`change` it.
        faults: planned faults.
        executions: how often each write took effect.
        requests: how many requests were answered, by endpoint and status; 0 is no reply.
        seed: what decided this world.
        account_count: how many accounts only follow.
        retired: whether API V1 is switched off; may be changed at any time.
        quirks: how replies differ from the document's; may be replaced at any time.

    Raises:
        ConfigError: `accounts` or `read_lag` is out of range, there is no such quirk or mode, or
            a pattern of `account_mode` fits no account.
    """

    def serve(self, host: str = "127.0.0.1", port: int = 0, *, control: bool = False) -> Server:
        """This exchange on a socket, for ``async with``; ``str()`` of the server is its URL.

        Args:
            host: address to listen on.
            port: 0 takes a free one.
            control: also answer all control paths under ``/_simulator/``, on loopback only;
                without it only ``/_simulator/identity`` is answered.

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
            await send_response(send, Response.page(413))
            return
        response, fault = await self._respond(Request.of(scope, body))
        if fault is None:
            await send_response(send, response)
        else:
            await send_with_fault(response, fault, self.faults, self._sleep, scope, receive, send)

    async def _respond(self, request: Request) -> tuple[Response, Fault | None]:
        """The response, and the fault of its connection if one is planned."""
        route = self._routes.find(request.method, request.path, request.query, request.body)
        key = route.key if route else UNKNOWN_URL
        faults = self.faults.for_request(key) if self.faults.plan else []
        changing = next((fault for fault in faults if fault.kind not in LEAVE_REPLY), None)
        response = await self._inject(faults, changing, route, request) if faults else None
        if response is None:
            response = self._answer(route, request)
        on_connection = changing if changing and changing.kind in CONNECTION_KINDS else None
        no_reply = on_connection is not None and on_connection.kind.startswith("reset")
        self.requests.add(key, 0 if no_reply else response.status)
        return response, on_connection

    # Fault injection

    async def _inject(
        self, faults: list[Fault], changing: Fault | None, route: Route | None, request: Request
    ) -> Response | None:
        """Carries planned faults out; None when they only took time."""
        for fault in faults:
            if fault.kind == "clock_drift":
                self._drift_clock(fault.seconds)
        waits = [fault for fault in faults if fault.kind == "latency"]
        await self._wait([fault for fault in waits if not fault.executed])
        late = [fault for fault in waits if fault.executed]
        response = None
        if late or (changing is not None and changing.executed):
            response = self._answer(route, request)
        if changing is not None:
            response = self._faulty_response(changing, route, response)
        await self._wait(late)
        return response

    async def _wait(self, faults: list[Fault]) -> None:
        for fault in faults:
            await self._sleep(self.faults.draw(fault))

    def _faulty_response(
        self, fault: Fault, route: Route | None, real: Response | None
    ) -> Response:
        if fault.kind in _CODES:
            return self._refuse(route, Refused(_CODES[fault.kind]), status=fault.status)
        if fault.kind == "code":
            return Response(fault.status or 400, self._envelope(route, fault.code, fault.message))
        if fault.kind == "html":
            return Response.page(fault.status)
        if fault.kind == "5xx":
            return Response(fault.status, b"upstream error", HTML)
        whole = real or Response(200, self._envelope(route, "00000", "success"))
        if fault.kind in CONNECTION_KINDS:
            return whole
        if fault.kind == "duplicate_keys":
            other = self._envelope(route, fault.code, fault.message)
            return attrs.evolve(whole, body=other[:-1] + b"," + whole.body[1:])
        body = whole.body[: len(whole.body) // 2] if fault.kind == "truncate" else b""
        return attrs.evolve(whole, body=body, status=fault.status or whole.status)

    # Checks and answers

    def _answer(self, route: Route | None, request: Request) -> Response:
        left: int | None = None
        arrived, now = self._arrival_clock(), self.now()
        try:
            self._limits.check_address(request.address, arrived)
            self._check_version(route, request)
            known = _known(route)
            key = ANYBODY if known.is_public else self._verifier.check(request, now)
            left = self._limits.take(
                known.bucket, known.endpoint.limit, key.uid, request.address, arrived
            )
            if known.handler is None:
                data = server_time(known.endpoint.family, int(now * 1000))
            else:
                data = self._perform(known, request, key, int(now * 1000))
        except Refused as refusal:
            return self._refuse(route, refusal, left=0 if refusal.code == "429" else left)
        return Response(
            200, self._envelope(route, "00000", "success", data, now), headers=_calls_left(left)
        )

    def _check_version(self, route: Route | None, request: Request) -> None:
        if self.retired:
            check_retired(request.path)
        if route is not None and route.is_public:
            return
        key = self._verifier.named(request.headers)
        if key is not None:
            check_mode(request.path, self.world.accounts[key.uid].mode)
            if key.is_copy_key:
                check_copy_key(request.path)

    def _perform(self, route: Route, request: Request, key: Key, now: int) -> Any:
        endpoint = route.endpoint
        if endpoint.writes and not key.may_write:
            raise Refused("40014", "trade")
        permission = PERMISSION_OF.get(endpoint.key)
        if permission is not None and permission not in key.permissions:
            raise Refused("40014", permission)
        market = endpoint.resource.partition(".")[0]
        account = self.world.accounts.get(key.uid, NOBODY)
        is_trader = (account.spot if market == "spot" else account.futures).is_trader
        if endpoint.role == "trader" and not is_trader:
            raise Refused(BY_MARKET[market]["not a trader"])
        if request.method == "GET":
            raw: Mapping[str, Any] = parse_query(request.query)
        else:
            raw = parse_body(request.body)
        args = route.parameters.read(raw)
        if key.is_copy_key and endpoint.family == "v3":
            check_offered(args, account, self.world.market)
        if "retention_limits" in self.quirks and endpoint.paging is not None:
            check_kept(endpoint, args, now)
        filled = self._filled.get((key.uid, endpoint.key)) if self._filled else None
        answer = route.handler if filled is None else filled.answer
        assert answer is not None
        handle = partial(_handle, route, key, args, self.quirks.names, answer)
        present = View(self.world, self._statistics, now)
        if not endpoint.writes:
            view = self._replicas.view(endpoint.key, now) or present
            names, data = self.quirks.names, handle(view)
            if endpoint.paging is None or not names & END_QUIRKS:
                return data
            ask = partial(_handle, route, key, quirks=names, answer=answer, view=view)
            return ended(data, args, names, lambda given: ask(args=given))
        self._replicas.note(now, handle)
        data = handle(present)
        self.executions.add(endpoint.key, key.uid, route.parameters.without_secrets(raw))
        return data

    def _refuse(
        self, route: Route | None, refusal: Refused, *, left: int | None = None, status: int = 0
    ) -> Response:
        refusal = refusal.of_family(route.endpoint.family if route else "")
        body = self._envelope(route, refusal.code, refusal.message)
        if refusal.code == "429" and "empty_429" in self.quirks:
            body = b""
        status = status or self.quirks.status(refusal.status)
        return Response(status, body, headers=_calls_left(left))

    def _envelope(
        self,
        route: Route | None,
        code: str,
        message: str,
        data: Any = None,
        now: float | None = None,
    ) -> bytes:
        key = route.key if route is not None else ""
        at = int((self.now() if now is None else now) * 1000)
        body = envelope(key, code, message, at, data)
        return encode(self.quirks.change(body, key, self._plain_id) if self.quirks else body)

    def _plain_id(self, name: str) -> str:
        """The plain id of an account."""
        account = self.world.find(name)
        return account.uid if account else name


def possible_codes() -> frozenset[str]:
    """Every body code that this exchange can answer without a planned fault, but success."""
    return frozenset(MESSAGES)


def _handle(
    route: Route,
    key: Key,
    args: Mapping[str, Any],
    quirks: frozenset[str],
    answer: Handler,
    view: View,
) -> Any:
    """What a row answers in one world, which it may change."""
    view.world.advance(view.now)
    return answer(
        Call(
            endpoint=route.endpoint,
            world=view.world,
            statistics=view.statistics,
            account=view.world.accounts.get(key.uid, NOBODY),
            key=key,
            quirks=quirks,
            args=args,
            now=view.now,
        )
    )


def _known(route: Route | None) -> Route:
    if route is None:
        raise Refused("40404")
    return route


def _calls_left(left: int | None) -> tuple[tuple[bytes, bytes], ...]:
    return () if left is None else ((b"x-mbx-used-remain-limit", b"%d" % left),)


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await send({"type": "lifespan.shutdown.complete"})
            return
