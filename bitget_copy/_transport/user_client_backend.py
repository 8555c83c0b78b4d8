"""Sends through a user's own httpx transport or client, which stays the user's to close.

A hook, an auth flow, a mount or a retry in there may send at any time. So a request counts as sent
from the start, unless `reports_sending` knows every part: httpx's own client and transport report
when the first byte leaves.
"""

from __future__ import annotations

import asyncio
import copy
import os
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from pathlib import Path
from types import FunctionType, NoneType
from typing import Any, Final, TypeVar

import httpcore
import httpx

from bitget_copy._transport.evidence import Evidence
from bitget_copy._transport.failover import Address
from bitget_copy._transport.failures import map_exception, strip_request
from bitget_copy._transport.httpx_messages import TRACE, Trace, build_request, read_response
from bitget_copy._transport.lean.httpx_transport import LeanTransport
from bitget_copy._transport.log_filter import filtered_logs
from bitget_copy._transport.request import HttpRequest
from bitget_copy._transport.response import HttpResponse
from bitget_copy._transport.unasked_bytes import break_if_leftover
from bitget_copy.errors import APIReplyError, ConfigError
from bitget_copy.ratelimit import OnHold

T = TypeVar("T")

_NOT_ADDED: Final = frozenset({
    "accept", "accept-encoding", "connection", "content-length", "content-type", "host",
    "transfer-encoding", "user-agent",
})  # fmt: skip
"""Default headers of a client that are not added to ours: what httpx itself sets, and framing."""


class CustomBackend:
    """A backend over what a user passes in."""

    def __init__(
        self,
        custom: httpx.AsyncBaseTransport | httpx.AsyncClient,
        headers: Mapping[str, str],
        max_bytes: int,
    ) -> None:
        self._custom = custom
        self._headers = dict(headers)
        self._max_bytes = max_bytes

    async def exchange(
        self, request: HttpRequest, address: Address, evidence: Evidence
    ) -> HttpResponse:
        """See `backend.Backend`; which connection a write leaves on is not known here."""
        evidence.sent = not reports_sending(self._custom)
        made = build_request(request, address, self._headers, evidence, exact=False)
        kept = _KeptResponse(made, self._max_bytes)
        with filtered_logs():
            return await self._exchange(made, evidence, kept)

    async def _exchange(
        self, request: httpx.Request, evidence: Evidence, kept: _KeptResponse
    ) -> HttpResponse:
        try:
            response = await _unless_it_cancels_itself(self._send(request, kept))
        except _ClientClosed:
            evidence.sent = False
            raise ConfigError("transport: this httpx client was closed; nothing was sent") from None
        except OnHold as hold:  # raised by `evidence.leaving`; nothing has left that reports it
            if evidence.sent:
                raise map_exception(hold, evidence) from strip_request(hold)
            raise
        except Exception as error:  # noqa: BLE001 - a custom transport may raise anything
            rejected = kept.for_error(error)
            if rejected is None:
                raise map_exception(error, evidence) from strip_request(error)
            return rejected
        evidence.sent = True
        if kept.read is not None and response is kept.response:
            return kept.read
        try:
            return await _unless_it_cancels_itself(_read(response, self._max_bytes))
        finally:
            with suppress(Exception):  # the response is read, or a better error is on its way
                await response.aclose()

    async def _send(self, request: httpx.Request, kept: _KeptResponse) -> httpx.Response:
        """With the client's auth, mounts and hooks, without its base URL, params and cookies."""
        custom = self._custom
        if not isinstance(custom, httpx.AsyncClient):
            return await custom.handle_async_request(request)
        if custom.is_closed:
            raise _ClientClosed
        request.headers = _with_defaults(request.headers, custom.headers)
        client = _with_copies_traced(kept.before_hooks(custom), request)
        return await client.send(request, stream=True, follow_redirects=False)

    async def aclose(self) -> None:
        """Closes nothing: it is the user's."""


async def _read(
    response: httpx.Response, max_bytes: int, tell: Callable[[bytes], object] | None = None
) -> HttpResponse:
    """See `read_response`; a connection on which more has come is not used again.

    Where somebody else has read it, the connection may be another request's by now.
    """
    is_ours = not (response.is_stream_consumed or response.is_closed)
    read = await read_response(response, max_bytes, tell)
    if is_ours:
        await break_if_leftover(response)
    return read


async def _unless_it_cancels_itself(sending: Coroutine[Any, Any, T]) -> T:
    """Awaits it; a cancellation that a hook made itself is a failure like any other."""
    task = asyncio.current_task()
    before = 0 if task is None else task.cancelling()
    try:
        return await sending
    except asyncio.CancelledError:
        if task is None or task.cancelling() > before:
            raise
        raise RuntimeError("something in it was cancelled, not the call") from None


def _with_defaults(own: httpx.Headers, defaults: httpx.Headers) -> httpx.Headers:
    """Our headers, and those defaults of a client that say something else.

    In a function of its own: no frame that an error goes through holds the key in its locals.
    """
    added = [
        (name, value) for name, value in defaults.raw
        if (key := name.decode("latin-1").lower()) not in _NOT_ADDED and key not in own
    ]  # fmt: skip
    return httpx.Headers([*own.raw, *added])


def _with_copies_traced(client: httpx.AsyncClient, request: httpx.Request) -> httpx.AsyncClient:
    """The same client, in which what an auth flow makes of our request still is our request.

    A copy has lost the trace, by which a write leaves once. A subclass is used as it is.
    """
    if type(client) is not httpx.AsyncClient or type(client.auth) in _PLAIN_AUTH:
        return client
    twin = copy.copy(client)
    twin._transport = _CopiesTraced(client._transport, request)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    twin._mounts = {  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
        pattern: None if mounted is None else _CopiesTraced(mounted, request)
        for pattern, mounted in client._mounts.items()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    }
    return twin


class _CopiesTraced(httpx.AsyncBaseTransport):
    """Gives a request to the same place its trace, where that was lost."""

    def __init__(self, over: httpx.AsyncBaseTransport, ours: httpx.Request) -> None:
        self._over = over
        self._ours = ours

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        ours = self._ours
        if (request.method, request.url.path) == (ours.method, ours.url.path):
            request.extensions = {**request.extensions, **ours.extensions}
        return await self._over.handle_async_request(request)


class _ClientClosed(Exception):
    """The client was closed before."""


class _KeptResponse:
    """The response to one request, read before the response hooks of the user's client see it.

    A hook may read, close or replace the body, or raise for the status and so take the body away.
    It is needed whole: the status alone does not tell what became of a write.
    """

    def __init__(self, request: httpx.Request, max_bytes: int) -> None:
        self.response: httpx.Response | None = None
        self.read: HttpResponse | None = None
        self._trace: Trace = request.extensions[TRACE]
        self._max_bytes = max_bytes
        self._problem: Exception | None = None

    def before_hooks(self, client: httpx.AsyncClient) -> httpx.AsyncClient:
        """The same client with one more hook; a subclass is used as it is, it may hold state.

        Where nothing looks at a response before we do, none is needed; an auth flow may send again
        for one.
        """
        is_needed = client.event_hooks["response"] or client.auth
        if type(client) is not httpx.AsyncClient or not is_needed:
            return client
        twin = copy.copy(client)
        hooks = [self._keep, *client.event_hooks["response"]]
        twin.event_hooks = {**client.event_hooks, "response": hooks}
        return twin

    def for_error(self, error: Exception) -> HttpResponse | None:
        """The response if a hook has raised for its status, as in httpx's documentation.

        Raises:
            APIReplyError: `error` is that of reading it.
        """
        if error is self._problem:
            raise error
        # One of another request, or of a hook's own making, says nothing about ours.
        raised = isinstance(error, httpx.HTTPStatusError) and error.response is self.response
        return self.read if raised else None

    async def _keep(self, response: httpx.Response) -> None:
        if response.request.extensions.get(TRACE) is not self._trace:  # an auth flow's own
            return
        raw = bytearray()
        try:
            self.read = await _read(response, self._max_bytes, raw.extend)
        except APIReplyError as problem:
            self._problem = problem
            raise
        self._trace.answered(self.read.status, self.read.body)
        self.response = response
        assert isinstance(response.stream, httpx.AsyncByteStream)
        with suppress(Exception):  # the response is read, and the connection is free again
            await response.stream.aclose()
        response.stream = httpx.ByteStream(bytes(raw))


def reports_sending(custom: httpx.AsyncBaseTransport | httpx.AsyncClient) -> bool:
    """Whether nothing can leave through it without the request's trace being told."""
    if type(custom) is not httpx.AsyncClient:
        return _is_plain_transport(custom)
    return (
        _is_untouched(custom, *_CLIENT_METHODS)
        and not custom.event_hooks["request"]  # a hook may send a copy
        and type(custom.auth) in _PLAIN_AUTH
        and (custom.auth is None or _is_untouched(custom.auth, "auth_flow", "async_auth_flow"))
        and all(
            transport is None or _is_plain_transport(transport)
            for transport in (custom._transport, *custom._mounts.values())  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
        )
    )


_CLIENT_METHODS: Final = (
    "send", "_send_handling_auth", "_send_handling_redirects", "_send_single_request",
    "_transport_for_url", "_build_request_auth",
)  # fmt: skip
_PLAIN_AUTH: Final = (NoneType, httpx.BasicAuth, httpx.DigestAuth, httpx.NetRCAuth)
"""These send the very request that they are given, once or twice."""
_HOMES: Final = tuple(
    f"{Path(file).parent}{os.sep}" for file in (httpx.__file__, httpcore.__file__, __file__)
)
"""Folders of the code that is known to report: httpx's, httpcore's and ours."""
_SENDS: Final = "handle_async_request"
_CONNECTIONS: Final = tuple(kind for kind in vars(httpcore).values() if hasattr(kind, _SENDS))
"""What a request goes through below httpx."""


def _is_plain_transport(custom: object) -> bool:
    if type(custom) is LeanTransport:
        return _is_untouched(custom, _SENDS)
    if type(custom) is not httpx.AsyncHTTPTransport:
        return False
    pool = getattr(custom, "_pool", None)
    parts = pool, getattr(pool, "_network_backend", None)
    return (
        _is_untouched(custom, _SENDS)
        and all(type(part).__module__.partition(".")[0] == "httpcore" for part in parts)
        and _is_untouched(pool, _SENDS)
        and all(_is_known(getattr(kind, _SENDS)) for kind in _CONNECTIONS)
    )


def _is_untouched(thing: object, *methods: str) -> bool:
    """Whether no method was replaced, on the object or its class (by instrumentation, say)."""
    kind = type(thing)
    if any(callable(getattr(kind, name, None)) for name in vars(thing)):
        return False
    return all(_is_known(getattr(kind, name, None)) for name in methods)


def _is_known(method: object) -> bool:
    return isinstance(method, FunctionType) and method.__code__.co_filename.startswith(_HOMES)
