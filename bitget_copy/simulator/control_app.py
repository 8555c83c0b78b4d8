"""The simulator's own paths, for programs in other languages: ``/_simulator/…``, JSON only.

What Python does with the `Simulator` object, this does over a socket: plan faults, move the
clock and prices, open orders, ask what was executed, start anew. None of it is Bitget's.
Off unless asked for, but for the question who this is; only loopback is answered, only where
Host and Origin are this machine's own, and bodies must say that they are JSON, which no web
page can send across origins without asking first.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final, TypeAlias
from urllib.parse import parse_qsl

from bitget_copy._asgi.messages import (
    Receive,
    Request,
    Response,
    Scope,
    Send,
    read_body,
    send_response,
)
from bitget_copy._host_names import is_loopback
from bitget_copy.errors import ConfigError
from bitget_copy.simulator.accounts import mode_named
from bitget_copy.simulator.exchange import LATEST, Exchange

CONTROL_PREFIX: Final = "/_simulator/"
IDENTITY: Final = f"{CONTROL_PREFIX}identity"
"""Answered by every simulator on a socket, so that others can tell it from the real exchange."""
_MEDIA: Final = b"application/json"
_LOOPBACK: Final = ("127.", "::1", "::ffff:127.")
_HOST: Final = re.compile(r"(?P<name>[a-z0-9._-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?")
_MAX_TEXT: Final = 256
_MAX_DIGITS: Final = 15
_MAX_NUMBER: Final = 10**_MAX_DIGITS
_EARLIEST: Final = 31_536_000
"""Seconds since 1970: the year 1971."""
Fields: TypeAlias = Mapping[str, Any]
Operation: TypeAlias = Callable[[Exchange, Fields], Any]

OPERATIONS: Final[dict[tuple[str, str], Operation]] = {}
"""What there is, by method and path below the prefix."""


def _operation(method: str, path: str, *names: str) -> Callable[[Operation], Operation]:
    """Registers an operation that takes fields of these names; with ``"*"`` it takes any."""

    def register(operation: Operation) -> Operation:
        def checked(sim: Exchange, fields: Fields) -> Any:
            _check_names(fields, names)
            return operation(sim, fields)

        OPERATIONS[method, path] = checked
        return operation

    return register


def proof_of(nonce: str) -> str:
    """What a simulator answers to ``/_simulator/identity?nonce=…``; an echo answers otherwise."""
    return hashlib.sha256(f"bitget-copy simulator {nonce}".encode()).hexdigest()


class ControlApp:
    """A simulator with its own paths: an ASGI application in front of it.

    Args:
        simulator: answers all other paths.
        enabled: answer all operations; else only the question who this is.
        host: the address that it is served on; web pages may name no other.
    """

    def __init__(
        self, simulator: Exchange, *, enabled: bool = True, host: str = "127.0.0.1"
    ) -> None:
        self.simulator = simulator
        self._enabled = enabled
        self._host = host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a control path, or hands the request on."""
        path = scope["path"] if scope["type"] == "http" else ""
        if not path.startswith(CONTROL_PREFIX) or not (self._enabled or path == IDENTITY):
            await self.simulator(scope, receive, send)
            return
        body = await read_body(receive)
        if body is None:
            status, data = 413, _error("the body is longer than a megabyte")
        else:
            status, data = self.answer(scope, Request.of(scope, body))
        text = json.dumps(data, default=str, separators=(",", ":"))
        await send_response(send, Response(status, text.encode(), _MEDIA))

    def answer(self, scope: Scope, request: Request) -> tuple[int, Any]:
        """Status and JSON value for one request."""
        problem = self._objection(scope, request)
        if problem:
            return 403, _error(problem)
        path = request.path.decode("latin-1").removeprefix(CONTROL_PREFIX)
        operation = OPERATIONS.get((request.method, path))
        if operation is None:
            known = ", ".join(f"{method} {CONTROL_PREFIX}{path}" for method, path in OPERATIONS)
            return 404, _error(f"no such operation; there are {known}")
        try:
            return 200, operation(self.simulator, _fields_of(request))
        except ConfigError as error:
            return 400, _error(str(error))

    def _objection(self, scope: Scope, request: Request) -> str:
        """Why a request is not taken: from elsewhere, or sent by a web page in a browser.

        A page of any name can let that name lead to this machine; what it cannot do is to
        send another Host or Origin than its own.
        """
        if not request.address.startswith(_LOOPBACK):
            return "only programs on this machine may control the simulator"
        hosts = [value for name, value in scope["headers"] if name == b"host"]
        if len(hosts) != 1 or not self._is_own(hosts[0].decode("latin-1")):
            return "Host must name this machine: localhost, 127.0.0.1, [::1]"
        origins = [value for name, value in scope["headers"] if name == b"origin"]
        if any(origin.lower() != b"http://" + hosts[0].lower() for origin in origins):
            return "Origin must be the simulator itself, or left out"
        return ""

    def _is_own(self, host: str) -> bool:
        """Whether a Host header means this machine or the address that is served."""
        found = _HOST.fullmatch(host.lower())
        if found is None:
            return False
        name = found["name"].removeprefix("[").removesuffix("]")
        return name == self._host.lower() or is_loopback(name)


def _error(problem: str) -> dict[str, str]:
    return {"error": problem}


def _fields_of(request: Request) -> Fields:
    """What an operation is given.

    Raises:
        ConfigError: it is no JSON object, or a name stands there twice.
    """
    if request.method != "POST":
        query = request.query.decode("latin-1")
        return _unique(parse_qsl(query, keep_blank_values=True))
    kind = request.headers.get(b"content-type", b"").partition(b";")[0].strip().lower()
    if kind != _MEDIA:
        raise ConfigError("Content-Type must be application/json (curl --json)")
    try:
        fields = json.loads(
            request.body or b"{}", object_pairs_hook=_unique, parse_constant=_no_constant
        )
        json.dumps(fields, ensure_ascii=False).encode()  # lone surrogates can be answered nowhere
    except ConfigError:
        raise
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"the body is no JSON: {error}") from None
    if not isinstance(fields, dict):
        raise ConfigError("the body must be a JSON object")
    return fields


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        names = [name for name, _ in pairs]
        raise ConfigError(f"given twice: {max(names, key=names.count)[:_MAX_TEXT]!a}")
    for name, value in pairs:
        if max(len(name), len(value) if isinstance(value, str) else 0) > _MAX_TEXT:
            raise ConfigError(f"no name or text may be longer than {_MAX_TEXT} characters")
    return fields


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _check_names(fields: Fields, names: tuple[str, ...]) -> None:
    """Refuses fields that the operation does not know, so that no typing error goes unseen."""
    unknown = sorted(set(fields) - set(names))
    if unknown and names != ("*",):
        allowed = f"there are {', '.join(names)}" if names else "it takes none"
        raise ConfigError(f"unknown {', '.join(unknown)}; {allowed}")


def _number(fields: Fields, name: str, default: float) -> float:
    value = fields.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ConfigError(f"{name}={value!r} is no number")
    if not -_MAX_NUMBER <= value <= _MAX_NUMBER:
        raise ConfigError(f"{name}: a number from -{_MAX_NUMBER:,} to {_MAX_NUMBER:,} is needed")
    return value


def _whole(fields: Fields, name: str, default: int) -> int:
    value = _number(fields, name, default)
    if not isinstance(value, int):
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


def _digits(fields: Fields, name: str) -> int | None:
    """A number in a query; None when it is left out."""
    text = fields.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= _MAX_DIGITS):
        raise ConfigError(f"{name}={text!r} is no number of up to {_MAX_DIGITS} digits")
    return int(text)


def _text(fields: Fields, name: str, default: str | None = None) -> str:
    value = fields.get(name, default)
    if not isinstance(value, str):
        raise ConfigError(f"{name} must be given, as text")
    return value


def _product_type(fields: Fields) -> Any:
    return _text(fields, "productType") if "productType" in fields else None


@_operation("GET", IDENTITY.removeprefix(CONTROL_PREFIX), "nonce")
def _say_who(sim: Exchange, fields: Fields) -> Any:
    """Answered without the switch too; a caller believes no other answer."""
    return {"simulator": proof_of(_text(fields, "nonce"))}


@_operation("GET", "faults")
def _list_faults(sim: Exchange, fields: Fields) -> Any:
    return {"faults": [fault.as_fields() for fault in sim.faults.plan]}


@_operation("POST", "faults", "*")
def _add_fault(sim: Exchange, fields: Fields) -> Any:
    return sim.faults.add(fields).as_fields()


@_operation("DELETE", "faults", "number")
def _clear_faults(sim: Exchange, fields: Fields) -> Any:
    number = _digits(fields, "number")
    if number is None:
        sim.faults.clear()
    elif not sim.faults.remove(number):
        raise ConfigError(f"there is no fault number {number}")
    return _list_faults(sim, {})


@_operation("GET", "clock")
def _read_clock(sim: Exchange, fields: Fields) -> Any:
    now = sim.now()
    return {"now": int(now * 1000), "offset": sim.clock_offset}


@_operation("POST", "clock", "advance", "offset")
def _move_clock(sim: Exchange, fields: Fields) -> Any:
    advance = _number(fields, "advance", 0)
    offset = _number(fields, "offset", sim.clock_offset)
    if advance < 0:
        raise ConfigError("advance: 0 or more is possible; time goes forward only")
    if not _EARLIEST <= sim.now() - sim.clock_offset + offset + advance <= LATEST:
        raise ConfigError("the clock must stay between the years 1971 and 2100")
    sim.clock_offset = offset
    sim.advance(advance)
    return _read_clock(sim, {})


@_operation("GET", "executions", "*")
def _count_executions(sim: Exchange, fields: Fields) -> Any:
    rest = dict(fields)
    endpoint, uid = rest.pop("endpoint", None), rest.pop("uid", None)
    return {"count": sim.executions.count(endpoint, uid=uid, **rest)}


@_operation("DELETE", "executions")
def _clear_executions(sim: Exchange, fields: Fields) -> Any:
    sim.executions.clear()
    return {"count": 0}


@_operation("GET", "requests", "endpoint", "status")
def _count_requests(sim: Exchange, fields: Fields) -> Any:
    status = _digits(fields, "status")
    return {"count": sim.requests.count(fields.get("endpoint"), status=status)}


@_operation("DELETE", "requests")
def _clear_requests(sim: Exchange, fields: Fields) -> Any:
    sim.requests.clear()
    return {"count": 0}


@_operation("POST", "accounts", "account", "mode")
def _set_mode(sim: Exchange, fields: Fields) -> Any:
    account, mode = _text(fields, "account", "trader"), _text(fields, "mode")
    if account not in sim.accounts:
        raise ConfigError(f"no account {account!r}; there are {', '.join(sim.accounts)}")
    sim.set_account_mode(account, mode_named(mode))
    return {"account": account, "mode": mode}


@_operation("POST", "orders", "symbol", "productType", "trader", "side", "size", "leverage")
def _open_order(sim: Exchange, fields: Fields) -> Any:
    side = _text(fields, "side", "long")
    if side not in {"long", "short"}:
        raise ConfigError(f"side={side!r}; long and short are possible")
    number = sim.open_order(
        _text(fields, "symbol"),
        product_type=_product_type(fields),
        trader=_text(fields, "trader", "trader"),
        side="long" if side == "long" else "short",
        size=_exact(fields, "size") if "size" in fields else None,
        leverage=_whole(fields, "leverage", 10),
    )
    return {"trackingNo": number}


@_operation("GET", "prices", "symbol", "productType")
def _read_price(sim: Exchange, fields: Fields) -> Any:
    symbol = _text(fields, "symbol")
    return {
        "symbol": symbol,
        "price": format(sim.price(symbol, product_type=_product_type(fields)), "f"),
    }


@_operation("POST", "prices", "symbol", "productType", "price")
def _move_price(sim: Exchange, fields: Fields) -> Any:
    symbol = _text(fields, "symbol")
    sim.move_price(symbol, _exact(fields, "price"), product_type=_product_type(fields))
    return _read_price(sim, {name: fields[name] for name in fields if name != "price"})


@_operation("GET", "accounts")
def _list_accounts(sim: Exchange, fields: Fields) -> Any:
    """The keys are drawn from the seed and open nothing but this exchange."""
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


@_operation("POST", "reset", "seed", "accounts")
def _reset(sim: Exchange, fields: Fields) -> Any:
    sim.reset(
        _whole(fields, "seed", sim.seed),
        accounts=_whole(fields, "accounts", sim.account_count),
    )
    return {"seed": sim.seed, **_list_accounts(sim, {})}
