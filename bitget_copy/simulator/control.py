"""The simulator's own paths, for programs in other languages: ``/_simulator/…``, JSON only.

What Python does with the `Simulator` object, this does over a socket: plan faults, move the
clock and prices, open orders, ask what was executed, start anew. None of it is Bitget's.
Off unless asked for; only loopback is answered, and bodies must say that they are JSON, which
no web page can send across origins without asking first.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import parse_qsl

from bitget_copy.errors import ConfigError
from bitget_copy.simulator.messages import (
    Answer,
    Receive,
    Request,
    Scope,
    Send,
    read_body,
    write,
)

if TYPE_CHECKING:
    from bitget_copy.simulator.app import Simulator

PREFIX: Final = "/_simulator/"
_MEDIA: Final = b"application/json"
_LOOPBACK: Final = ("127.", "::1", "::ffff:127.")
Fields: TypeAlias = Mapping[str, Any]
Operation: TypeAlias = "Callable[[Simulator, Fields], Any]"

OPERATIONS: Final[dict[tuple[str, str], Operation]] = {}
"""What there is, by method and path below the prefix."""


def _operation(method: str, path: str) -> Callable[[Operation], Operation]:
    def register(operation: Operation) -> Operation:
        OPERATIONS[method, path] = operation
        return operation

    return register


class Control:
    """A simulator with its control paths: an ASGI application in front of it.

    Args:
        simulator: answers all other paths.
    """

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a control path, or hands the request on."""
        if scope["type"] != "http" or not scope["path"].startswith(PREFIX):
            await self.simulator(scope, receive, send)
            return
        body = await read_body(receive)
        request = Request.of(scope, body or b"")
        if body is None:
            status, data = 413, _error("the body is longer than a megabyte")
        else:
            status, data = self.answer(request)
        text = json.dumps(data, default=str, separators=(",", ":"), ensure_ascii=False)
        await write(send, Answer(status, text.encode(), media=_MEDIA))

    def answer(self, request: Request) -> tuple[int, Any]:
        """Status and JSON value for one request."""
        if not request.address.startswith(_LOOPBACK):
            return 403, _error("only programs on this machine may control the simulator")
        path = request.path.decode("latin-1").removeprefix(PREFIX)
        operation = OPERATIONS.get((request.method, path))
        if operation is None:
            known = ", ".join(f"{method} {PREFIX}{path}" for method, path in OPERATIONS)
            return 404, _error(f"no such operation; there are {known}")
        try:
            return 200, operation(self.simulator, _fields_of(request))
        except ConfigError as error:
            return 400, _error(str(error))


def _error(problem: str) -> dict[str, str]:
    return {"error": problem}


def _fields_of(request: Request) -> Fields:
    if request.method != "POST":
        pairs = parse_qsl(request.query.decode("latin-1"), keep_blank_values=True)
        return dict(pairs)
    kind = request.headers.get(b"content-type", b"").partition(b";")[0].strip().lower()
    if kind != _MEDIA:
        raise ConfigError("Content-Type must be application/json (curl --json)")
    try:
        fields = json.loads(request.body or b"{}")
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"the body is no JSON: {error}") from None
    if not isinstance(fields, dict):
        raise ConfigError("the body must be a JSON object")
    return fields


def _only(fields: Fields, *names: str) -> None:
    """Refuses fields that the operation does not know, so that no typing error goes unseen."""
    unknown = sorted(set(fields) - set(names))
    if unknown:
        allowed = f"there are {', '.join(names)}" if names else "it takes none"
        raise ConfigError(f"unknown {', '.join(unknown)}; {allowed}")


def _number(fields: Fields, name: str) -> float:
    value = fields[name]
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ConfigError(f"{name}={value!r} is no number")
    return value


def _whole(fields: Fields, name: str, default: int) -> int:
    value = fields.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ConfigError(f"{name}={value!r} is no whole number")
    return value


def _exact(fields: Fields, name: str) -> Decimal:
    try:
        value = Decimal(str(fields[name]))
    except (KeyError, InvalidOperation):
        raise ConfigError(f"{name} must be given, as a number or text") from None
    if not value.is_finite() or value <= 0:
        raise ConfigError(f"{name}={value} must be above 0")
    return value


def _text(fields: Fields, name: str, default: str | None = None) -> str:
    value = fields.get(name, default)
    if not isinstance(value, str):
        raise ConfigError(f"{name} must be given, as text")
    return value


@_operation("GET", "faults")
def _list_faults(sim: Simulator, fields: Fields) -> Any:
    _only(fields)
    return {"faults": [fault.as_fields() for fault in sim.faults.plan]}


@_operation("POST", "faults")
def _add_fault(sim: Simulator, fields: Fields) -> Any:
    return sim.faults.add(fields).as_fields()


@_operation("DELETE", "faults")
def _clear_faults(sim: Simulator, fields: Fields) -> Any:
    _only(fields, "number")
    if "number" not in fields:
        sim.faults.clear()
    elif not (fields["number"].isdecimal() and sim.faults.remove(int(fields["number"]))):
        raise ConfigError(f"there is no fault number {fields['number']}")
    return _list_faults(sim, {})


@_operation("GET", "clock")
def _read_clock(sim: Simulator, fields: Fields) -> Any:
    _only(fields)
    now = sim.now()
    return {"now": int(now * 1000), "offset": sim.clock_offset}


@_operation("POST", "clock")
def _move_clock(sim: Simulator, fields: Fields) -> Any:
    _only(fields, "advance", "offset")
    if "offset" in fields:
        sim.clock_offset = _number(fields, "offset")
    if "advance" in fields:
        sim.advance(_number(fields, "advance"))
    return _read_clock(sim, {})


@_operation("GET", "executions")
def _count_executions(sim: Simulator, fields: Fields) -> Any:
    rest = dict(fields)
    endpoint, uid = rest.pop("endpoint", None), rest.pop("uid", None)
    return {"count": sim.executions.count(endpoint, uid=uid, **rest)}


@_operation("DELETE", "executions")
def _clear_executions(sim: Simulator, fields: Fields) -> Any:
    _only(fields)
    sim.executions.clear()
    return {"count": 0}


@_operation("GET", "requests")
def _count_requests(sim: Simulator, fields: Fields) -> Any:
    _only(fields, "endpoint", "status")
    status = fields.get("status")
    if status is not None and not status.isdecimal():
        raise ConfigError(f"status={status!r} is no HTTP status")
    number = None if status is None else int(status)
    return {"count": sim.requests.count(fields.get("endpoint"), status=number)}


@_operation("DELETE", "requests")
def _clear_requests(sim: Simulator, fields: Fields) -> Any:
    _only(fields)
    sim.requests.clear()
    return {"count": 0}


@_operation("POST", "orders")
def _open_order(sim: Simulator, fields: Fields) -> Any:
    _only(fields, "symbol", "trader", "side", "size", "leverage")
    side = _text(fields, "side", "long")
    if side not in {"long", "short"}:
        raise ConfigError(f"side={side!r}; long and short are possible")
    number = sim.open_order(
        _text(fields, "symbol"),
        trader=_text(fields, "trader", "trader"),
        side="long" if side == "long" else "short",
        size=_exact(fields, "size") if "size" in fields else None,
        leverage=_whole(fields, "leverage", 10),
    )
    return {"trackingNo": number}


@_operation("GET", "prices")
def _read_price(sim: Simulator, fields: Fields) -> Any:
    _only(fields, "symbol")
    symbol = _text(fields, "symbol")
    return {"symbol": symbol, "price": format(sim.price(symbol), "f")}


@_operation("POST", "prices")
def _move_price(sim: Simulator, fields: Fields) -> Any:
    _only(fields, "symbol", "price")
    symbol = _text(fields, "symbol")
    sim.move_price(symbol, _exact(fields, "price"))
    return _read_price(sim, {"symbol": symbol})


@_operation("GET", "accounts")
def _list_accounts(sim: Simulator, fields: Fields) -> Any:
    """The keys are drawn from the seed and open nothing but this exchange."""
    _only(fields)
    return {
        "accounts": [
            {
                "name": name,
                "uid": keys.uid,
                "apiKey": keys.api_key,
                "secretKey": keys.secret_key,
                "passphrase": keys.passphrase,
                "isRsa": keys.is_rsa,
            }
            for name, keys in sim.accounts.items()
        ]
    }


@_operation("POST", "reset")
def _reset(sim: Simulator, fields: Fields) -> Any:
    _only(fields, "seed", "accounts")
    sim.reset(
        _whole(fields, "seed", sim.seed),
        accounts=_whole(fields, "accounts", sim.account_count),
    )
    return {"seed": sim.seed, **_list_accounts(sim, {})}
