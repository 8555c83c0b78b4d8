"""One attempt over HTTP: the only module that knows httpx.

Sends exact bytes, reads one bounded reply, and turns every httpx failure into ours, with
the evidence of whether the request left. Follows no redirect, keeps no cookie, retries
nothing; signing, limits and meaning of replies belong to others. After a connection that could
not be had it turns to the next of the exchange's addresses, for the next attempt.
"""

from __future__ import annotations

import asyncio
import math
import os
import ssl
import zlib
from collections import deque
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Mapping,
    MutableMapping,
    Sequence,
)
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs
import httpx

from bitget_copy._redact import place, without_frames
from bitget_copy.errors import (
    BitgetCopyError,
    ConfigError,
    ConnectionFailed,
    Outcome,
    ReplyError,
    RequestTimeout,
)

AsgiApp: TypeAlias = Callable[
    [MutableMapping[str, Any], Callable[..., Any], Callable[..., Any]], Awaitable[None]
]
T = TypeVar("T")
Via: TypeAlias = httpx.AsyncBaseTransport | httpx.AsyncClient | AsgiApp

# Shorter than any server's own idle limit that we know of, so that a request seldom meets a
# connection which the other side is closing.
_KEEPALIVE_SECONDS: Final = 5.0
# A write leaves only on a connection used within this time: one that the other side is about to
# close may take the request and answer nothing, and nobody could say what became of it.
_STALE_FOR_WRITES: Final = 1.0
# Three repeats of a lost SYN (after 1, 3 and 7 s) fit in; then another address may be tried.
_CONNECT_SECONDS: Final = 10.0
# After so long on a fallback address the first one is tried again.
_RETURN_SECONDS: Final = 60.0
_HEAD_BYTES: Final = 200
_NOT_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
_FIRST_BYTES: Final = "send_request_headers.started"
# The deadline of a call is the pipeline's; a second timer here would race with it, but for one
# that ends before anything was sent.
_TIMEOUTS: Final = {"connect": _CONNECT_SECONDS, "read": None, "write": None, "pool": None}
_GZIP: Final = 16 + zlib.MAX_WBITS


@attrs.frozen
class RawReply:
    """A reply as it came: status, headers with lower-case names, whole body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@attrs.define
class Evidence:
    """Whether the first byte of a request may have left, and whereto.

    Attributes:
        sent: the first byte may have left.
        server: the address it went to.
        leaving: called when the first byte leaves, where that can be seen. Connecting is done
            by then, so a limiter that measures the way does not take it for part of it.
    """

    sent: bool = False
    server: str | None = None
    leaving: Callable[[], None] | None = None


@attrs.frozen(kw_only=True)
class Wire:
    """How to reach the exchange; the same options as in `config.ClientConfig`."""

    base_url: str
    fallback_urls: tuple[str, ...] = ()
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
        self._slots = _PerLoop(partial(asyncio.Semaphore, wire.max_connections))
        self._closed = False
        self._addresses = _Addresses((wire.base_url, *wire.fallback_urls))
        self._max_body = wire.max_body_bytes
        self._via = _Connections(wire) if via is None else _as_httpx(via)

    @property
    def slots(self) -> asyncio.Semaphore:
        """Those of the running loop."""
        return self._slots.here()

    async def send(
        self,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes,
        *,
        evidence: Evidence | None = None,
        fresh: bool = False,
    ) -> RawReply:
        """Makes one attempt; takes as long as the other side pleases.

        Args:
            method: ``"GET"`` or ``"POST"``.
            target: path and encoded query, sent as it is.
            headers: all headers but Host and Content-Length.
            body: sent as it is; no body when empty.
            evidence: is told when the first byte may have left; it outlives a cancellation.
            fresh: use no connection that has been idle; only our own connections heed it.

        Raises:
            ConfigError: closed before; nothing was sent.
            ConnectionFailed: surely not sent.
            RequestTimeout: a transport of the caller's gave up; ``.outcome`` says whether the
                request left.
            ReplyError: the connection broke before the reply was whole, or it was too large
                or encoded in a way that was not asked for, or a transport of the caller's
                failed in a way of its own.
        """
        if self._closed:
            raise ConfigError("this client was closed; nothing was sent")
        seen = evidence or Evidence()
        address = self._addresses.current()
        request = httpx.Request(
            method,
            address.copy_with(raw_path=target.encode("ascii")),
            headers=dict(headers),
            content=body,
            extensions={"timeout": _TIMEOUTS, "trace": _trace(seen)},
        )
        seen.server = str(address)
        try:
            return await self._exchange(request, seen, fresh)
        except BitgetCopyError:
            raise
        except Exception as error:  # noqa: BLE001 - a transport of the caller's may raise anything
            failure = _ours(error, seen)
            if failure.outcome is Outcome.NOT_SENT:
                self._addresses.failed(address)
            raise failure from _quiet(error)

    async def aclose(self) -> None:
        """Closes the connections, unless they are the caller's own; nothing is sent any more."""
        self._closed = True
        if isinstance(self._via, _Connections):
            await self._via.aclose()

    async def _exchange(self, request: httpx.Request, seen: Evidence, fresh: bool) -> RawReply:
        if isinstance(self._via, _Connections):
            async with self._via.one(fresh=fresh) as connection:
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


class _Addresses:
    """Where the exchange can be reached: the first address, and those for when it cannot be had."""

    def __init__(self, urls: Sequence[str]) -> None:
        self._urls = [httpx.URL(url) for url in urls]
        self._at = 0
        self._left_first = 0.0

    def current(self) -> httpx.URL:
        """The address for the next attempt."""
        if self._at and asyncio.get_running_loop().time() > self._left_first + _RETURN_SECONDS:
            self._at = 0
        return self._urls[self._at]

    def failed(self, url: httpx.URL) -> None:
        """Nothing could be sent there; of calls that fail together only one moves on."""
        if url is not self._urls[self._at]:
            return
        if self._at == 0:
            self._left_first = asyncio.get_running_loop().time()
        self._at = (self._at + 1) % len(self._urls)


class _PerLoop(Generic[T]):
    """One value for each event loop.

    What is bound to a loop is of no use in another one, and after a fork not even in the same:
    both processes would read from one socket.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._held: dict[tuple[int, asyncio.AbstractEventLoop], T] = {}

    def here(self) -> T:
        """That of the running loop; those of dead loops are let go."""
        home = (os.getpid(), asyncio.get_running_loop())
        if home not in self._held:
            alive = {key: held for key, held in self._held.items() if not key[1].is_closed()}
            self._held = {**alive, home: self._make()}
        return self._held[home]


@attrs.define
class _Open:
    """Connections of one loop: the idle ones with the time since when, and the busy ones."""

    idle: deque[tuple[float, httpx.AsyncHTTPTransport]]
    busy: set[httpx.AsyncHTTPTransport] = attrs.Factory(set)


class _Connections:
    """Our own connections: one httpx transport each, so that a doubtful one is thrown away whole.

    A pool of httpx loses the place of a connection for ever when its task is cancelled between
    connecting and sending, or while it gives the connection back (httpcore 1.0.9).
    How many there are is bounded by `Transport.slots`.
    """

    def __init__(self, wire: Wire) -> None:
        self._make = partial(
            _open_transport,
            verify=_ssl_context(wire),
            limits=httpx.Limits(max_connections=1, keepalive_expiry=_KEEPALIVE_SECONDS),
            proxy=wire.proxy,
            local_address=wire.local_address,
        )
        # Made ahead, so that an option which httpx refuses is refused now.
        spare = [(math.inf, self._make())]
        self._open = _PerLoop(lambda: _Open(deque([spare.pop()] if spare else [])))
        self._closed = False

    @property
    def _idle(self) -> deque[tuple[float, httpx.AsyncHTTPTransport]]:
        return self._open.here().idle

    @property
    def _busy(self) -> set[httpx.AsyncHTTPTransport]:
        return self._open.here().busy

    @asynccontextmanager
    async def one(self, *, fresh: bool) -> AsyncIterator[httpx.AsyncHTTPTransport]:
        """A connection for one exchange; closed unless the exchange ends well.

        Args:
            fresh: not one that was idle; a closed transport opens a new connection by itself.
        """
        since, connection = self._idle.pop() if self._idle else (math.inf, self._make())
        self._busy.add(connection)
        try:
            if fresh and since < asyncio.get_running_loop().time() - _STALE_FOR_WRITES:
                await connection.aclose()
            yield connection
            if _has_leftover(connection):
                await connection.aclose()
        except BaseException:
            await connection.aclose()
            raise
        finally:
            self._busy.discard(connection)
        await self._keep(connection)

    async def aclose(self) -> None:
        """Closes those of the running loop; an exchange under way breaks."""
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


class _Backend:
    """httpcore's way to the network, with sockets that a cancelled TLS handshake closes.

    httpcore closes them after an error only, and nobody else knows of them (httpcore 1.0.9).
    """

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    async def connect_tcp(self, *args: Any, **options: Any) -> Any:
        return _closing(await self._inner.connect_tcp(*args, **options))


def _closing(stream: Any) -> Any:
    """The same stream, whose TLS handshake closes it when it fails in any way."""
    start_tls = stream.start_tls

    async def start_or_close(*args: Any, **options: Any) -> Any:
        try:
            return await start_tls(*args, **options)
        except BaseException:
            await stream.aclose()
            raise

    stream.start_tls = start_or_close
    return stream


def _open_transport(**options: Any) -> httpx.AsyncHTTPTransport:
    transport = httpx.AsyncHTTPTransport(**options)
    pool: Any = transport._pool  # noqa: SLF001 - httpx has no option for it
    pool._network_backend = _Backend(pool._network_backend)  # noqa: SLF001
    return transport


class _Body:
    """Collects a reply's body, unpacks gzip, and stops at the bound.

    In one piece: a list of the parts would take 50 times the memory when each has two bytes.
    """

    def __init__(self, response: httpx.Response, most: int) -> None:
        self._status = response.status_code
        self._most = most
        self._data = bytearray()
        encoding = response.headers.get("content-encoding", "").strip().lower() or "identity"
        if encoding not in {"identity", "gzip"}:
            raise self._error(f"the reply's body is encoded as {encoding[:40]!r}, not as asked")
        self._unpack = zlib.decompressobj(_GZIP) if encoding == "gzip" else None

    def add(self, part: bytes) -> None:
        if self._unpack is not None:
            try:
                part = self._unpack.decompress(part, self._most - len(self._data) + 1)
            except zlib.error:
                raise self._error("the reply says that its body is gzip, but it is not") from None
            if self._unpack.unused_data:  # it would grow without a bound
                raise self._error("the reply's gzip body goes on after its end")
        self._data += part
        if len(self._data) > self._most:
            raise self._error(f"the reply is larger than {self._most} bytes")

    def whole(self) -> bytes:
        if self._unpack is not None and self._data and not self._unpack.eof:
            raise self._error("the reply's gzip body ends too early")
        return bytes(self._data)

    def broken_off(self, error: httpx.HTTPError) -> ReplyError:
        """What is known of a reply whose end did not come."""
        broken = self._error(f"the reply broke off ({type(error).__name__}: {error})")
        broken.partial = True
        return broken

    def _error(self, problem: str) -> ReplyError:
        return ReplyError(problem, status=self._status, head=bytes(self._data[:_HEAD_BYTES]))


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
            if seen.leaving is not None:
                seen.leaving()

    return trace


def _ssl_context(wire: Wire) -> ssl.SSLContext:
    """One context for all connections: reading the authorities takes 20 ms."""
    if isinstance(wire.verify, str):
        if Path(wire.verify).is_dir():
            return ssl.create_default_context(capath=wire.verify)
        return ssl.create_default_context(cafile=wire.verify)
    needed = any(httpx.URL(url).scheme == "https" for url in (wire.base_url, *wire.fallback_urls))
    return httpx.create_ssl_context(verify=wire.verify if needed else False)


def _as_httpx(via: Via) -> httpx.AsyncBaseTransport | httpx.AsyncClient:
    if isinstance(via, (httpx.AsyncBaseTransport, httpx.AsyncClient)):
        return via
    return httpx.ASGITransport(app=via)


def _has_leftover(connection: httpx.AsyncHTTPTransport) -> bool:
    """Whether bytes beyond the end of the reply were read.

    httpcore keeps them and takes them for the reply to the next request, which would call a
    write done that has not arrived. It shows them nowhere, so this looks inside (httpcore 1.0);
    where it cannot, the answer is yes, and the connection is not used again.
    """
    for held in connection._pool.connections:  # noqa: SLF001
        inner: Any = held
        while inner is not None and not hasattr(inner, "_h11_state"):
            inner = getattr(inner, "_connection", None)
        if inner is None:
            return True
        if inner._h11_state.trailing_data[0] or _holds_unread(inner._network_stream):  # noqa: SLF001
            return True
    return False


def _holds_unread(stream: Any) -> bool:
    """Whether bytes have left the socket and wait in one of the layers above it (anyio 4)."""
    try:
        layer = stream._stream  # noqa: SLF001
        while hasattr(layer, "transport_stream"):
            if layer._read_bio.pending or layer._ssl_object.pending():  # noqa: SLF001
                return True
            layer = layer.transport_stream
        return bool(layer._protocol.read_queue)  # noqa: SLF001
    except AttributeError:
        return True


def _ours(error: Exception, seen: Evidence) -> ConnectionFailed | RequestTimeout | ReplyError:
    """Our error for one that an exchange has ended with, by the evidence."""
    if isinstance(error, _NOT_SENT):
        seen.sent = False
        return _not_sent(error)
    if isinstance(error, httpx.TimeoutException):
        return _timed_out(seen)
    if isinstance(error, httpx.HTTPError):
        return _broken(error, seen)
    if not seen.sent:
        return _not_sent(error)
    problem = f"the transport failed: {type(error).__name__}: {error} ({place(error)})"
    return ReplyError(problem, status=None, head=b"")


def _not_sent(error: Exception) -> ConnectionFailed:
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


def _quiet(error: Exception) -> Exception:
    """The cause without its request and without frames: both hold the key and the signature."""
    if isinstance(error, httpx.HTTPError):
        error.request = None  # type: ignore[assignment]
    without_frames(error)
    return error
