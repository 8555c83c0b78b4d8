"""By way of the caller's own httpx transport or client; it stays the caller's to close.

Whatever stands in there may send: a hook, an auth flow, a mount, a retry of its own. So a request
counts as sent from the start, unless `tells_all` knows every part of the way: httpx's very own
client and transport, which tell when the first byte leaves.
"""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from pathlib import Path
from types import FunctionType, NoneType
from typing import Any, Final, TypeVar

import httpcore
import httpx

from bitget_copy._transport.addresses import Address
from bitget_copy._transport.attempt import Evidence, RawReply, Wire
from bitget_copy._transport.failures import ours, quiet
from bitget_copy._transport.lean.seam import LeanTransport
from bitget_copy._transport.over_httpx import read, request_of
from bitget_copy._transport.quiet_logs import quiet_logs
from bitget_copy.errors import APIReplyError, ConfigError

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
        kept = _Kept(request, self._most)
        with quiet_logs():
            return await self._reply(request, seen, kept)

    async def _reply(self, request: httpx.Request, seen: Evidence, kept: _Kept) -> RawReply:
        try:
            response = await _unless_it_cancels_itself(self._response(request, kept))
        except _Closed:
            seen.sent = False
            raise ConfigError("transport: this httpx client was closed; nothing was sent") from None
        except Exception as error:  # noqa: BLE001 - whatever is in there may raise anything
            raised = kept.for_error(error)
            if raised is None:
                raise ours(error, seen) from quiet(error)
            return raised
        seen.sent = True
        if kept.reply is not None and response is kept.response:
            return kept.reply
        try:
            return await _unless_it_cancels_itself(read(response, self._most))
        finally:
            with suppress(Exception):  # the reply is read, or a better error is on its way
                await response.aclose()

    async def _response(self, request: httpx.Request, kept: _Kept) -> httpx.Response:
        """By the client's auth, mounts and event hooks; its URL, query and cookies stay out."""
        via = self._via
        if not isinstance(via, httpx.AsyncClient):
            return await via.handle_async_request(request)
        if via.is_closed:
            raise _Closed
        own = request.headers
        more = [(name, value) for name, value in via.headers.raw
                if (key := name.decode("latin-1").lower()) not in _NOT_TAKEN_OVER
                and key not in own]  # fmt: skip
        request.headers = httpx.Headers([*own.raw, *more])
        request.url = _UrlForLogs(request.url)
        return await kept.before_hooks(via).send(request, stream=True, follow_redirects=False)

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


class _Kept:
    """The reply to one request, read before the response hooks of the caller's client see it.

    A hook may read, close or replace the body, or raise for the status and so take it away with
    the reply. What the exchange has said is needed whole: its status alone proves nothing.
    """

    def __init__(self, request: httpx.Request, most: int) -> None:
        self.response: httpx.Response | None = None
        self.reply: RawReply | None = None
        self._request = request
        self._most = most
        self._problem: Exception | None = None

    def before_hooks(self, via: httpx.AsyncClient) -> httpx.AsyncClient:
        """The same client with one more hook; a subclass is left as it is, it may hold state."""
        if type(via) is not httpx.AsyncClient or not via.event_hooks["response"]:
            return via
        twin = copy.copy(via)
        twin.event_hooks = {
            **via.event_hooks,
            "response": [self._keep, *via.event_hooks["response"]],
        }
        return twin

    def for_error(self, error: Exception) -> RawReply | None:
        """The reply where a hook has raised for its status, as in httpx's documentation.

        Raises:
            APIReplyError: `error` is that of reading it.
        """
        if error is self._problem:
            raise error
        # One of another request, or of a hook's own making, says nothing of ours.
        raised = isinstance(error, httpx.HTTPStatusError) and error.response is self.response
        return self.reply if raised else None

    async def _keep(self, response: httpx.Response) -> None:
        if response.request is not self._request:  # an auth flow's own
            return
        raw = bytearray()
        try:
            self.reply = await read(response, self._most, raw.extend)
        except APIReplyError as problem:
            self._problem = problem
            raise
        self.response = response
        assert isinstance(response.stream, httpx.AsyncByteStream)
        with suppress(Exception):  # the reply is read, and the connection is free again
            await response.stream.aclose()
        response.stream = httpx.ByteStream(bytes(raw))


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


_CLIENT_METHODS: Final = (
    "send", "_send_handling_auth", "_send_handling_redirects", "_send_single_request",
    "_transport_for_url", "_build_request_auth",
)  # fmt: skip
_PLAIN_AUTH: Final = (NoneType, httpx.BasicAuth, httpx.DigestAuth, httpx.NetRCAuth)
"""Send the very request that they are given, once or twice."""
_HOMES: Final = tuple(
    str(Path(file).parent) for file in (httpx.__file__, httpcore.__file__, __file__)
)
"""Where the code stands that is known to tell: httpx's, httpcore's and ours."""
_SENDS: Final = "handle_async_request"
_CONNECTIONS: Final = tuple(kind for kind in vars(httpcore).values() if hasattr(kind, _SENDS))
"""What a request goes through below httpx."""


def _is_plain_transport(via: object) -> bool:
    if type(via) is LeanTransport:
        return _is_untouched(via, _SENDS)
    if type(via) is not httpx.AsyncHTTPTransport:
        return False
    pool = getattr(via, "_pool", None)
    parts = pool, getattr(pool, "_network_backend", None)
    return (
        _is_untouched(via, _SENDS)
        and all(type(part).__module__.partition(".")[0] == "httpcore" for part in parts)
        and _is_untouched(pool, _SENDS)
        and all(_is_known(getattr(kind, _SENDS)) for kind in _CONNECTIONS)
    )


def _is_untouched(thing: object, *methods: str) -> bool:
    """Whether no method of it was replaced, on it or on its class, by instrumentation for one."""
    kind = type(thing)
    if any(callable(getattr(kind, name, None)) for name in vars(thing)):
        return False
    return all(_is_known(getattr(kind, name, None)) for name in methods)


def _is_known(method: object) -> bool:
    return isinstance(method, FunctionType) and method.__code__.co_filename.startswith(_HOMES)


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
