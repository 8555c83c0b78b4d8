"""One attempt over HTTP: the only module that knows httpx.

Sends exact bytes, reads one bounded reply, and turns every httpx failure into ours, with
the evidence of whether the request left. Follows no redirect, keeps no cookie, retries
nothing; signing, limits and meaning of replies belong to others.
"""

from __future__ import annotations

import asyncio
import ssl
import zlib
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, MutableMapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
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
# The deadline of a call is the pipeline's; a second timer here would race with it.
_NO_TIMEOUTS: Final = dict.fromkeys(("connect", "read", "write", "pool"))
_GZIP: Final = 16 + zlib.MAX_WBITS


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

    Attributes:
        slots: hold one while sending. Taken before the timestamp, so that a signature does not
            age while its request waits for a connection.

    Args:
        wire: host, limits and TLS options.
        via: a transport, a client or an ASGI application to use in place of our own
            connections; the caller keeps it and closes it.
    """

    def __init__(self, wire: Wire, via: Via | None = None) -> None:
        self.slots = asyncio.Semaphore(wire.max_connections)
        self._base = httpx.URL(wire.base_url)
        self._max_body = wire.max_body_bytes
        self._via = _Connections(wire) if via is None else _as_httpx(via)

    async def send(
        self,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes,
        *,
        evidence: Evidence | None = None,
    ) -> RawReply:
        """Makes one attempt; takes as long as the other side pleases.

        Args:
            method: ``"GET"`` or ``"POST"``.
            target: path and encoded query, sent as it is.
            headers: all headers but Host and Content-Length.
            body: sent as it is; no body when empty.
            evidence: is told when the first byte may have left; it outlives a cancellation.

        Raises:
            ConnectionFailed: surely not sent.
            RequestTimeout: a transport of the caller's gave up; ``.outcome`` says whether the
                request left.
            ReplyError: the connection broke before the reply was whole, or it was too large
                or encoded in a way that was not asked for.
        """
        seen = evidence or Evidence()
        request = httpx.Request(
            method,
            self._base.copy_with(raw_path=target.encode("ascii")),
            headers=dict(headers),
            content=body,
            extensions={"timeout": _NO_TIMEOUTS, "trace": _trace(seen)},
        )
        try:
            return await self._exchange(request, seen)
        except _NOT_SENT as error:
            seen.sent = False
            raise _not_sent(error) from _quiet(error)
        except httpx.TimeoutException as error:
            raise _timed_out(seen) from _quiet(error)
        except httpx.HTTPError as error:
            raise _broken(error, seen) from _quiet(error)

    async def aclose(self) -> None:
        """Closes the connections, unless they are the caller's own."""
        if isinstance(self._via, _Connections):
            await self._via.aclose()

    async def _exchange(self, request: httpx.Request, seen: Evidence) -> RawReply:
        if isinstance(self._via, _Connections):
            async with self._via.one() as connection:
                return await self._read(await connection.handle_async_request(request))
        if isinstance(self._via, httpx.AsyncClient):
            seen.sent = True
            request.url = _UrlForLogs(request.url)
            return await self._read(
                await self._via.send(request, stream=True, follow_redirects=False, auth=None)
            )
        # Only httpx's own transport is known to say when the first byte leaves.
        seen.sent = type(self._via) is not httpx.AsyncHTTPTransport
        return await self._read(await self._via.handle_async_request(request))

    async def _read(self, response: httpx.Response) -> RawReply:
        """The whole reply, read below httpx's own decoders, which unpack without a bound."""
        try:
            body = _Body(response, self._max_body)
            assert isinstance(response.stream, httpx.AsyncByteStream)
            try:
                async for part in response.stream:
                    body.add(part)
            except httpx.HTTPError as error:
                raise body.broken_off(error) from _quiet(error)
            return RawReply(response.status_code, response.headers, body.whole())
        finally:
            await response.aclose()


class _Connections:
    """Our own connections: one httpx transport each, so that a doubtful one is thrown away whole.

    A pool of httpx loses the place of a connection for ever when its task is cancelled between
    connecting and sending, or while it gives the connection back (httpcore 1.0.9).
    How many there are is bounded by `Transport.slots`.
    """

    def __init__(self, wire: Wire) -> None:
        self._make = partial(
            httpx.AsyncHTTPTransport,
            verify=_ssl_context(wire),
            limits=httpx.Limits(max_connections=1, keepalive_expiry=_KEEPALIVE_SECONDS),
            proxy=wire.proxy,
            local_address=wire.local_address,
        )
        # Made ahead, so that an option which httpx refuses is refused now.
        self._idle = deque([(0.0, self._make())])
        self._busy: set[httpx.AsyncHTTPTransport] = set()
        self._closed = False

    @asynccontextmanager
    async def one(self) -> AsyncIterator[httpx.AsyncHTTPTransport]:
        """A connection for one exchange; closed unless the exchange ends well."""
        connection = self._idle.pop()[1] if self._idle else self._make()
        self._busy.add(connection)
        try:
            yield connection
        except BaseException:
            await connection.aclose()
            raise
        finally:
            self._busy.discard(connection)
        await self._keep(connection)

    async def aclose(self) -> None:
        """Closes all of them; an exchange under way breaks."""
        self._closed = True
        connections = [connection for _, connection in self._idle] + list(self._busy)
        self._idle.clear()
        for connection in connections:
            await connection.aclose()

    async def _keep(self, connection: httpx.AsyncHTTPTransport) -> None:
        """Puts it on top, where the next exchange finds it, and drops those grown stale below."""
        if self._closed:
            await connection.aclose()
            return
        now = asyncio.get_running_loop().time()
        self._idle.append((now, connection))
        while self._idle[0][0] < now - _KEEPALIVE_SECONDS:
            await self._idle.popleft()[1].aclose()


class _Body:
    """Collects a reply's body, unpacks gzip, and stops at the bound."""

    def __init__(self, response: httpx.Response, most: int) -> None:
        self._status = response.status_code
        self._most = most
        self._parts: list[bytes] = []
        self._size = 0
        encoding = response.headers.get("content-encoding", "").strip().lower() or "identity"
        if encoding not in {"identity", "gzip"}:
            raise self._error(f"the reply's body is encoded as {encoding[:40]!r}, not as asked")
        self._unpack = zlib.decompressobj(_GZIP) if encoding == "gzip" else None

    def add(self, part: bytes) -> None:
        if self._unpack is not None:
            try:
                part = self._unpack.decompress(part, self._most - self._size + 1)
            except zlib.error:
                raise self._error("the reply says that its body is gzip, but it is not") from None
        self._parts.append(part)
        self._size += len(part)
        if self._size > self._most:
            raise self._error(f"the reply is larger than {self._most} bytes")

    def whole(self) -> bytes:
        if self._unpack is not None and self._size and not self._unpack.eof:
            raise self._error("the reply's gzip body ends too early")
        return b"".join(self._parts)

    def broken_off(self, error: httpx.HTTPError) -> ReplyError:
        """What is known of a reply whose end did not come."""
        broken = self._error(f"the reply broke off ({type(error).__name__}: {error})")
        broken.partial = True
        return broken

    def _error(self, problem: str) -> ReplyError:
        return ReplyError(problem, status=self._status, head=b"".join(self._parts)[:_HEAD_BYTES])


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


def _trace(seen: Evidence) -> Callable[[str, Mapping[str, Any]], Awaitable[None]]:
    async def trace(event: str, _: Mapping[str, Any]) -> None:
        if event.endswith(_FIRST_BYTES):
            seen.sent = True

    return trace


def _ssl_context(wire: Wire) -> ssl.SSLContext:
    """One context for all connections: reading the authorities takes 20 ms."""
    if isinstance(wire.verify, str):
        if Path(wire.verify).is_dir():
            return ssl.create_default_context(capath=wire.verify)
        return ssl.create_default_context(cafile=wire.verify)
    needed = httpx.URL(wire.base_url).scheme == "https"
    return httpx.create_ssl_context(verify=wire.verify if needed else False)


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
    """The cause without its request and without frames: both hold the key and the signature."""
    error.request = None  # type: ignore[assignment]
    pending: list[BaseException] = [error]
    while pending:
        cause = pending.pop()
        cause.__traceback__ = None
        links = (cause.__cause__, cause.__context__, *getattr(cause, "exceptions", ()))
        pending += [link for link in links if link is not None and link.__traceback__ is not None]
    return error
