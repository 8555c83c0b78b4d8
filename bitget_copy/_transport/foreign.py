"""By way of the caller's own httpx transport or client; it stays the caller's to close.

Whatever stands in there may send: a hook, an auth flow, a mount, a retry of its own. So a request
counts as sent from the start, unless `tells_all` knows every part of the way: httpx's very own
client and transport, which tell when the first byte leaves.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from pathlib import Path
from types import FunctionType, NoneType
from typing import Any, Final, TypeVar

import httpx

from bitget_copy._transport.addresses import Address
from bitget_copy._transport.attempt import Evidence, RawReply, Wire
from bitget_copy._transport.failures import ours, quiet
from bitget_copy._transport.lean.seam import LeanTransport
from bitget_copy._transport.over_httpx import read, request_of
from bitget_copy._transport.quiet_logs import quiet_logs
from bitget_copy.errors import ConfigError

T = TypeVar("T")

_NOT_TAKEN_OVER: Final = frozenset({
    "accept", "accept-encoding", "connection", "content-length", "content-type", "host",
    "transfer-encoding", "user-agent",
})  # fmt: skip
"""Default headers of a client that are not added to ours: what httpx itself sets, and framing."""


class Foreign:
    """Sends through what it is given.

    Args:
        via: a transport, or a client.
        wire: bounds and fixed headers.
    """

    def __init__(self, via: httpx.AsyncBaseTransport | httpx.AsyncClient, wire: Wire) -> None:
        self._via = via
        self._headers = dict(wire.headers)
        self._most = wire.max_body_bytes

    async def exchange(
        self,
        address: Address,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes,
        seen: Evidence,
        *,
        fresh: bool,
    ) -> RawReply:
        """One exchange; of `fresh` is kept that a write leaves once."""
        together = {**self._headers, **headers}
        seen.sent = not tells_all(self._via)
        request = request_of(address, method, target, together, body, seen, once=fresh)
        with quiet_logs():
            return await self._reply(request, seen)

    async def _reply(self, request: httpx.Request, seen: Evidence) -> RawReply:
        try:
            response = await _unless_it_cancels_itself(self._response(request))
        except _Closed:
            seen.sent = False
            raise ConfigError("transport: this httpx client was closed; nothing was sent") from None
        except Exception as error:  # noqa: BLE001 - whatever is in there may raise anything
            raised = _raised_for_status(error, request)
            if raised is None:
                raise ours(error, seen) from quiet(error)
            return raised
        seen.sent = True
        try:
            return await read(response, self._most)
        finally:
            with suppress(Exception):  # the reply is read, or a better error is on its way
                await response.aclose()

    async def _response(self, request: httpx.Request) -> httpx.Response:
        """By the client's auth, mounts and event hooks; its URL, query and cookies stay out."""
        via = self._via
        if not isinstance(via, httpx.AsyncClient):
            return await via.handle_async_request(request)
        if via.is_closed:
            raise _Closed
        for name, value in via.headers.raw:
            key = name.decode("latin-1")
            if key.lower() not in _NOT_TAKEN_OVER and key not in request.headers:
                request.headers[key] = value.decode("latin-1")
        request.url = _UrlForLogs(request.url)
        return await via.send(request, stream=True, follow_redirects=False)

    async def aclose(self) -> None:
        """Nothing: it is the caller's."""


async def _unless_it_cancels_itself(sending: Coroutine[Any, Any, T]) -> T:
    """Awaits it; a cancellation that nobody asked for, a hook's own, is a failure like others."""
    task = asyncio.current_task()
    before = 0 if task is None else task.cancelling()
    try:
        return await sending
    except asyncio.CancelledError:
        if task is None or task.cancelling() > before:
            raise
        raise RuntimeError("something in it was cancelled, not the call") from None


class _Closed(Exception):
    """The client was closed before."""


def _raised_for_status(error: Exception, request: httpx.Request) -> RawReply | None:
    """The reply to this request where a hook of httpx's documentation has raised for its status.

    Its body is there only when the hook has read it; the status alone says enough of a 429.
    """
    if not isinstance(error, httpx.HTTPStatusError):
        return None
    response = error.response
    # One of another request, or of a hook's own making, says nothing of ours.
    if vars(response).get("_request") is not request or _SOCKET not in response.extensions:
        return None
    body = vars(response).get("_content", b"")
    return RawReply(response.status_code, response.headers, body)


def tells_all(via: httpx.AsyncBaseTransport | httpx.AsyncClient) -> bool:
    """Whether nothing can leave by it without the request's trace being told."""
    if type(via) is not httpx.AsyncClient:
        return _is_plain_transport(via)
    return (
        _is_untouched(via, *_CLIENT_METHODS)
        and not via.event_hooks["request"]  # a hook may send a copy
        and type(via.auth) in _PLAIN_AUTH
        and (via.auth is None or _is_untouched(via.auth, "auth_flow", "async_auth_flow"))
        and all(
            transport is None or _is_plain_transport(transport)
            for transport in (via._transport, *via._mounts.values())  # noqa: SLF001
        )
    )


_SOCKET: Final = "network_stream"
"""What httpx's own transport adds to its responses, and nobody who makes one up."""
_CLIENT_METHODS: Final = (
    "send", "_send_handling_auth", "_send_handling_redirects", "_send_single_request",
    "_transport_for_url", "_build_request_auth",
)  # fmt: skip
_PLAIN_AUTH: Final = (NoneType, httpx.BasicAuth, httpx.DigestAuth, httpx.NetRCAuth)
"""Send the very request that they are given, once or twice."""
_HOME: Final = str(Path(httpx.__file__).parent)
"""Where httpx's own code stands."""


def _is_plain_transport(via: object) -> bool:
    if type(via) is LeanTransport:
        return _is_untouched(via)
    if type(via) is not httpx.AsyncHTTPTransport:
        return False
    pool = getattr(via, "_pool", None)
    parts = pool, getattr(pool, "_network_backend", None)
    return (
        _is_untouched(via, "handle_async_request")
        and all(type(part).__module__.partition(".")[0] == "httpcore" for part in parts)
        and _is_untouched(pool)
    )


def _is_untouched(thing: object, *methods: str) -> bool:
    """Whether no method of it was replaced, on it or on its class, by instrumentation for one."""
    kind = type(thing)
    if any(callable(getattr(kind, name, None)) for name in vars(thing)):
        return False
    return all(_is_httpxs(getattr(kind, name, None)) for name in methods)


def _is_httpxs(method: object) -> bool:
    return isinstance(method, FunctionType) and method.__code__.co_filename.startswith(_HOME)


class _UrlForLogs(httpx.URL):
    """A URL that prints without its query: httpx's client logs the URL of every request."""

    def __str__(self) -> str:
        return str(self.copy_with(query=None))

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return httpx.URL(self) == other

    def __hash__(self) -> int:
        return hash(httpx.URL(self))
