"""Our own connections over httpx, for the base install and for proxies.

One httpx transport each, so that a doubtful connection is thrown away whole. A pool of httpx
loses the place of a connection for ever when its task is cancelled between connecting and
sending, or while it gives the connection back (httpcore 1.0.9), and looks at all its connections
for every request.
"""

from __future__ import annotations

import asyncio
import math
import ssl
from collections import deque
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, TypeAlias

import attrs
import httpcore
import httpx

from bitget_copy._transport.addresses import Address
from bitget_copy._transport.attempt import (
    KEEPALIVE_SECONDS,
    STALE_FOR_WRITES,
    Evidence,
    RawReply,
    Wire,
)
from bitget_copy._transport.loops import PerLoop
from bitget_copy._transport.over_httpx import read, request_of
from bitget_copy._transport.proxy import Proxy, dial
from bitget_copy._transport.quiet_logs import quiet_logs
from bitget_copy._transport.tls import ssl_context

Routes: TypeAlias = Mapping[tuple[str, int], tuple[Address, Proxy | None]]
"""By host and port: the address, and the proxy on the way to it."""


@attrs.define
class _Open:
    """Connections of one loop: the idle ones with the time since when, and the busy ones."""

    idle: deque[tuple[float, httpx.AsyncHTTPTransport]]
    busy: set[httpx.AsyncHTTPTransport] = attrs.Factory(set)


class Guarded:
    """The connections; how many there are is bounded by `Transport.slots`."""

    def __init__(self, wire: Wire) -> None:
        self._headers = dict(wire.headers)
        self._most = wire.max_body_bytes
        self._routes = {one.text: (one, proxy) for one, proxy in _routes(wire)}
        self._make = partial(
            _open_transport,
            verify=ssl_context(wire),
            limits=httpx.Limits(max_connections=1, keepalive_expiry=KEEPALIVE_SECONDS),
            local_address=wire.local_address,
            routes={_place(one): (one, proxy) for one, proxy in self._routes.values()},
        )
        # Made ahead, so that an option which httpx refuses is refused now.
        spare = [(math.inf, self._make())]
        self._open = PerLoop(lambda: _Open(deque([spare.pop()] if spare else [])))
        self._closed = False

    @property
    def _idle(self) -> deque[tuple[float, httpx.AsyncHTTPTransport]]:
        return self._open.here().idle

    @property
    def _busy(self) -> set[httpx.AsyncHTTPTransport]:
        return self._open.here().busy

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
        """One exchange on a connection of its own."""
        together = {**self._headers, **headers}
        _, proxy = self._routes[address.text]
        forwards = proxy is not None and proxy.forwards(address)
        if proxy is not None and forwards:
            target = f"http://{address.authority}{target}"
            together |= proxy.headers
        request = request_of(address, method, target, together, body, seen, exact=True)
        with quiet_logs():
            reply = await self._over_one(request, fresh=fresh)
        if proxy is not None and forwards:  # its own page may quote what it was told
            reply.body = proxy.without_login(reply.body)
        return reply

    async def _over_one(self, request: httpx.Request, *, fresh: bool) -> RawReply:
        async with self.one(fresh=fresh) as connection:
            response = await connection.handle_async_request(request)
            try:
                return await read(response, self._most)
            finally:
                await response.aclose()

    @asynccontextmanager
    async def one(self, *, fresh: bool) -> AsyncIterator[httpx.AsyncHTTPTransport]:
        """A connection for one exchange; closed unless the exchange ends well.

        Args:
            fresh: not one that was idle; a closed transport opens a new connection by itself.
        """
        since, connection = self._idle.pop() if self._idle else (math.inf, self._make())
        self._busy.add(connection)
        try:
            if fresh and since < asyncio.get_running_loop().time() - STALE_FOR_WRITES:
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
        while self._idle[0][0] < now - KEEPALIVE_SECONDS:
            await self._idle.popleft()[1].aclose()


class _Backend:
    """httpcore's way to the network, by the address's proxy where it has one.

    Its sockets are closed by a cancelled TLS handshake too; httpcore closes them after an error
    only, and nobody else knows of them (httpcore 1.0.9).
    """

    def __init__(self, inner: Any, context: ssl.SSLContext, routes: Routes) -> None:
        self._inner = inner
        self._context = context
        self._routes = routes

    async def connect_tcp(self, host: str, port: int, **options: Any) -> Any:
        address, proxy = self._routes[host, port]
        if proxy is None:
            return _closing(await self._inner.connect_tcp(host, port, **options))

        async def connect(*args: Any, **more: Any) -> Any:
            return _closing(await self._inner.connect_tcp(*args, **more))

        stream = await dial(proxy, address, connect, self._context, **options)
        if proxy.is_socks and not address.secret and _is_readable(stream):
            await stream.aclose()
            raise httpcore.ProxyError("the proxy spoke before anything was asked")
        return _closing(stream)


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


def _open_transport(
    *, verify: ssl.SSLContext, routes: Routes, **options: Any
) -> httpx.AsyncHTTPTransport:
    transport = httpx.AsyncHTTPTransport(verify=verify, **options)
    pool: Any = transport._pool  # noqa: SLF001 - httpx has no option for it
    pool._network_backend = _Backend(pool._network_backend, verify, routes)  # noqa: SLF001
    return transport


def _routes(wire: Wire) -> Iterator[tuple[Address, Proxy | None]]:
    """Each address, and the proxy on the way to it."""
    for url in (wire.base_url, *wire.fallback_urls):
        proxy = wire.proxies.get(url)
        yield Address.of(url), None if proxy is None else Proxy.of(proxy)


def _place(address: Address) -> tuple[str, int]:
    """Host and port as httpcore names them."""
    return httpx.URL(address.text).raw_host.decode("ascii"), address.port


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


def _is_readable(stream: Any) -> bool:
    """Whether something has come, in the kernel or above it."""
    return bool(stream.get_extra_info("is_readable")) or _holds_unread(stream)
