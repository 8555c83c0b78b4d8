"""One attempt over HTTP: the only module that knows httpx.

Sends exact bytes, reads one bounded reply, and turns every httpx failure into ours, with
the evidence of whether the request left. Follows no redirect, keeps no cookie, retries
nothing; signing, limits and meaning of replies belong to others.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, Final, TypeAlias

import attrs
import httpx

from bitget_copy.errors import ConnectionFailed, Outcome, ReplyError, RequestTimeout

AsgiApp: TypeAlias = Callable[
    [MutableMapping[str, Any], Callable[..., Any], Callable[..., Any]], Awaitable[None]
]
Via: TypeAlias = httpx.AsyncBaseTransport | httpx.AsyncClient | AsgiApp

# Shorter than any server's own idle limit that we know of, so that a request seldom meets a
# connection which the other side is closing.
_KEEPALIVE_SECONDS: Final = 5.0
_HEAD_BYTES: Final = 200
_NOT_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
_FIRST_BYTES: Final = "send_request_headers.started"


@attrs.frozen
class RawReply:
    """A reply as it came: status, headers with lower-case names, whole body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@attrs.define
class Evidence:
    """Whether the first byte of a request may have left."""

    sent: bool = False


@attrs.frozen(kw_only=True)
class Wire:
    """How to reach the exchange; the same options as in `config.ClientConfig`."""

    base_url: str
    max_connections: int = 64
    max_body_bytes: int = 8 * 1024 * 1024
    verify: bool | str | ssl.SSLContext = True
    proxy: str | None = attrs.field(default=None, repr=False)
    local_address: str | None = None


class Transport:
    """Sends attempts through an httpx transport.

    Args:
        wire: host, limits and TLS options.
        via: a transport, a client or an ASGI application to use in place of our own
            transport; the caller keeps it and closes it.
    """

    def __init__(self, wire: Wire, via: Via | None = None) -> None:
        self._base = httpx.URL(wire.base_url)
        self._max_body = wire.max_body_bytes
        self._owned = via is None
        self._via = _own_transport(wire) if via is None else _as_httpx(via)
        # httpx's pool searches all its connections for every request that queues in it.
        self._slots = asyncio.Semaphore(wire.max_connections)

    async def send(
        self,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes,
        *,
        timeout: float | None = None,
        evidence: Evidence | None = None,
    ) -> RawReply:
        """Makes one attempt.

        Args:
            method: ``"GET"`` or ``"POST"``.
            target: path and encoded query, sent as it is.
            headers: all headers but Host and Content-Length.
            body: sent as it is; no body when empty.
            timeout: seconds for each phase (connect, write, read).
            evidence: is told when the first byte may have left; it outlives a cancellation.

        Raises:
            ConnectionFailed: surely not sent.
            RequestTimeout: no answer in time; ``.outcome`` says whether it left.
            ReplyError: the connection broke before the reply was whole, or it was too large.
        """
        seen = evidence or Evidence()
        request = httpx.Request(
            method,
            self._base.copy_with(raw_path=target.encode("ascii")),
            headers=dict(headers),
            content=body or None,
            extensions=self._extensions(timeout, seen),
        )
        async with self._slots:
            try:
                return await self._exchange(request, seen)
            except _NOT_SENT as error:
                raise _not_sent(error) from _quiet(error)
            except httpx.TimeoutException as error:
                raise _timed_out(seen) from _quiet(error)
            except httpx.HTTPError as error:
                raise _broken(error, seen) from _quiet(error)

    async def aclose(self) -> None:
        """Closes the connections, unless they are the caller's own."""
        if self._owned:
            await self._via.aclose()

    def _extensions(self, timeout: float | None, seen: Evidence) -> dict[str, Any]:
        async def trace(event: str, _: Mapping[str, Any]) -> None:
            if event.endswith(_FIRST_BYTES):
                seen.sent = True

        phases = dict.fromkeys(("connect", "read", "write", "pool"), timeout)
        return {"timeout": phases, "trace": trace}

    async def _exchange(self, request: httpx.Request, seen: Evidence) -> RawReply:
        if isinstance(self._via, httpx.AsyncClient):
            seen.sent = True
            response = await self._via.send(
                request, stream=True, follow_redirects=False, auth=httpx.Auth()
            )
        else:
            if not isinstance(self._via, httpx.AsyncHTTPTransport):
                seen.sent = True
            response = await self._via.handle_async_request(request)
        try:
            body = await self._body(response)
        finally:
            await response.aclose()
        return RawReply(response.status_code, response.headers, body)

    async def _body(self, response: httpx.Response) -> bytes:
        parts, size = [], 0
        async for part in response.aiter_bytes():
            size += len(part)
            if size > self._max_body:
                head = b"".join([*parts, part])[:_HEAD_BYTES]
                problem = f"the reply is larger than {self._max_body} bytes"
                raise ReplyError(problem, status=response.status_code, head=head)
            parts.append(part)
        return b"".join(parts)


def _own_transport(wire: Wire) -> httpx.AsyncBaseTransport:
    limits = httpx.Limits(
        max_connections=wire.max_connections,
        max_keepalive_connections=wire.max_connections,
        keepalive_expiry=_KEEPALIVE_SECONDS,
    )
    return httpx.AsyncHTTPTransport(
        verify=wire.verify, limits=limits, proxy=wire.proxy, local_address=wire.local_address
    )


def _as_httpx(via: Via) -> httpx.AsyncBaseTransport | httpx.AsyncClient:
    if isinstance(via, (httpx.AsyncBaseTransport, httpx.AsyncClient)):
        return via
    return httpx.ASGITransport(app=via)


def _not_sent(error: httpx.HTTPError) -> ConnectionFailed:
    return ConnectionFailed(f"no connection: {type(error).__name__}: {error}; nothing was sent")


def _timed_out(seen: Evidence) -> RequestTimeout:
    what = "no whole answer in time" if seen.sent else "no connection in time; nothing was sent"
    error = RequestTimeout(what)
    error.outcome = Outcome.UNKNOWN if seen.sent else Outcome.NOT_SENT
    return error


def _broken(error: httpx.HTTPError, seen: Evidence) -> ConnectionFailed | ReplyError:
    if not seen.sent:
        return _not_sent(error)
    problem = f"the connection broke before the reply was whole ({type(error).__name__}: {error})"
    return ReplyError(problem, status=None, head=b"")


def _quiet(error: httpx.HTTPError) -> httpx.HTTPError:
    """The cause without its request, whose headers hold the key and the signature."""
    error.request = None  # type: ignore[assignment]
    return error.with_traceback(None)
