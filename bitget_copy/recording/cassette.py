"""A cassette: the file of recorded replies, and the application that serves them.

The first line says what it is: ``{"cassette": 1, …}``. Each further line is one exchange of a
request and its reply, in the order in which the replies came.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping
from decimal import Decimal, DecimalException
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

import attrs

from bitget_copy._asgi.messages import (
    HTML,
    JSON,
    PAGE,
    Receive,
    Request,
    Response,
    Scope,
    Send,
    read_body,
    send_response,
)
from bitget_copy._codec.number import exact_decimal
from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import Endpoint, Param
from bitget_copy.errors import ConfigError
from bitget_copy.recording.redaction import exact_json
from bitget_copy.simulator.control_app import CONTROL_PREFIX

VERSION: Final = 1
_MAX_FIRST_LINE: Final = 10_000
"""Characters; another kind of file may have no second one."""
UNMATCHED_STATUS: Final = 404
UNMATCHED_CODE: Final = "40404"
"""What a request that the cassette does not hold is answered with: no retry helps."""


@attrs.frozen(kw_only=True)
class Interaction:
    """One request and its reply.

    Attributes:
        method: HTTP method.
        path: path without query.
        params: parameters by wire name.
        status: HTTP status.
        headers: of the reply.
        body: the envelope; None where the reply was none, then `size` says how long it was.
        size: bytes of the real reply.
        milliseconds: from sending to the whole reply.
    """

    method: str
    path: str
    params: Mapping[str, Any]
    status: int
    headers: Mapping[str, str]
    body: Mapping[str, Any] | None
    size: int
    milliseconds: float

    def as_line(self) -> str:
        """The line of the file, without line break."""
        request = {"method": self.method, "path": self.path, "params": self.params}
        reply = {"status": self.status, "headers": self.headers, "body": self.body}
        rest = {"size": self.size, "ms": self.milliseconds}
        return _dumps({"request": request, "reply": {**reply, **rest}})

    @classmethod
    def of_line(cls, line: str) -> Interaction:
        """Reads a line; ValueError, KeyError or TypeError when it is not one."""
        entry = exact_json(line)
        request, reply = entry["request"], entry["reply"]
        return cls(
            method=str(request["method"]),
            path=str(request["path"]),
            params=dict(request["params"]),
            status=int(reply["status"]),
            headers={str(name): str(value) for name, value in reply["headers"].items()},
            body=None if reply["body"] is None else dict(reply["body"]),
            size=int(reply["size"]),
            milliseconds=float(reply["ms"]),
        )


def first_line(made_by: str) -> str:
    """What a file begins with."""
    return _dumps({"cassette": VERSION, "made_by": made_by})


def _dumps(value: Any) -> str:
    """JSON in which a Decimal has all its digits."""
    if isinstance(value, Mapping):
        members = [f"{json.dumps(name)}: {_dumps(item)}" for name, item in value.items()]
        return f"{{{', '.join(members)}}}"
    if isinstance(value, list):
        return f"[{', '.join([_dumps(item) for item in value])}]"
    if isinstance(value, Decimal):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


class Cassette:
    """Serves recorded replies; the object is an ASGI application.

    A request matches a recorded one with the same method, path and parameters. Numbers are
    compared as numbers, moments not at all, since programs count them from now; keys,
    timestamps and signatures are not looked at. Of several that match, each answers once, in
    their order. A request without a match, or beyond the last, is answered with HTTP 404 and
    code 40404, whose text says so.

    Args:
        interactions: in the order of recording.
        repeat: the last match goes on answering.

    Attributes:
        unmatched: requests that found nothing, as ``"GET /path"``.
    """

    def __init__(self, interactions: list[Interaction], *, repeat: bool = False) -> None:
        self._repeat = repeat
        self._waiting: dict[Any, deque[Interaction]] = {}
        self._routes = routes(ENDPOINTS)
        self.unmatched: list[str] = []
        for interaction in interactions:
            key = self._key(interaction.method, interaction.path, interaction.params)
            self._waiting.setdefault(key, deque()).append(interaction)

    @classmethod
    def load(cls, path: str | Path, *, repeat: bool = False) -> Cassette:
        """Reads a file.

        Raises:
            ConfigError: it cannot be read, is no cassette, of another version, or broken; says
                in which line.
        """
        try:
            with Path(path).open(encoding="utf-8") as file:
                version = _version_of(file.readline(_MAX_FIRST_LINE))
                lines = file.read().splitlines() if version == VERSION else []
        except (OSError, ValueError) as error:  # also no text, also no path at all
            why = getattr(error, "strerror", None) or error
            raise ConfigError(f"cassette: cannot read {path}: {why}") from None
        if version != VERSION:
            found = "no cassette" if version is None else f"of version {version!r}"
            raise ConfigError(
                f"cassette: {path} is {found}; version {VERSION}, made by bitget-copy record, "
                "can be served"
            )
        interactions = []
        for number, line in enumerate(lines, 2):
            try:
                interactions.append(Interaction.of_line(line))
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
                raise ConfigError(
                    f"cassette: {path} line {number} is broken ({type(error).__name__}: {error})"
                ) from None
        return cls(interactions, repeat=repeat)

    @property
    def remaining(self) -> int:
        """Recorded replies that have not been served."""
        return sum(map(len, self._waiting.values()))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        request = Request.of(scope, await read_body(receive) or b"")
        path = request.path.decode("latin-1")
        if path.startswith(CONTROL_PREFIX):  # asks whether this is a simulator, which it is not
            await send_response(send, Response.page(UNMATCHED_STATUS))
            return
        waiting = self._waiting.get(self._key(request.method, path, given(request)))
        if not waiting:
            await send_response(send, self._unmatched(request.method, path))
            return
        keep = self._repeat and len(waiting) == 1
        interaction = waiting[0] if keep else waiting.popleft()
        await send_response(send, _response_of(interaction))

    def _unmatched(self, method: str, path: str) -> Response:
        self.unmatched.append(f"{method} {path}")
        text = f"the cassette holds no further reply to {method} {path} with these parameters"
        body = _dumps({"code": UNMATCHED_CODE, "msg": text, "requestTime": None, "data": None})
        return Response(UNMATCHED_STATUS, body.encode())

    def _key(self, method: str, path: str, params: Mapping[str, Any]) -> Any:
        row = self._routes.get((method, path))
        return method, path, None if row is None else _comparable(row.params, params)


def given(request: Request) -> dict[str, Any]:
    """The parameters of a request: of the query, or of a JSON object in the body."""
    if request.method == "GET":
        pairs = parse_qsl(request.query.decode("latin-1"), keep_blank_values=True)
        return dict(pairs)
    try:
        values = exact_json(request.body or b"{}")
    except (ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def routes(endpoints: Mapping[str, Endpoint]) -> dict[tuple[str, str], Endpoint]:
    """Rows of the table by method and path."""
    return {(row.method, row.path): row for row in endpoints.values()}


def _version_of(line: str) -> Any:
    try:
        first = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return first.get("cassette") if isinstance(first, dict) else None


def _comparable(params: tuple[Param, ...], values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(
        (param.wire, _normalized(param, values[param.wire]))
        for param in params
        if param.kind != "time" and values.get(param.wire) not in (None, "")
    )


def _normalized(param: Param, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_normalized(param.item or param, item) for item in value)
    if isinstance(value, dict):
        return _comparable(param.fields, value)
    if param.kind in {"int", "decimal"}:
        try:
            number = exact_decimal(str(value))
        except DecimalException:
            return str(value)
        return number if number.is_finite() else str(value)
    return str(value).lower() if param.kind in {"enum", "bool", "flag"} else str(value)


def _response_of(interaction: Interaction) -> Response:
    """The response to serve; of a body that was no envelope only the length is known."""
    if interaction.body is not None:
        body, media = _dumps(interaction.body).encode(), JSON
    else:
        body, media = (PAGE % interaction.status if interaction.size else b""), HTML
    headers = {name: value.encode("latin-1") for name, value in interaction.headers.items()}
    media = headers.pop("content-type", media)
    headers.pop("content-length", None)
    named = [(name.encode("latin-1"), value) for name, value in headers.items()]
    return Response(interaction.status, body, media, named)
