"""Connections over httpx, for the base install and for proxies.

Each is a transport of httpx's of its own, so that a doubtful connection is closed whole. A pool of
httpx's loses the place of a connection for ever when its task is cancelled between connecting and
sending, or while the connection is given back (httpcore 1.0.9), and it looks at all its
connections for every request.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager

import attrs

from bitget_copy._transport.backend import KEEPALIVE_SECONDS, STALE_FOR_WRITES, ConnectionOptions
from bitget_copy._transport.evidence import Evidence
from bitget_copy._transport.failover import Address
from bitget_copy._transport.httpx_connection import HttpxConnection
from bitget_copy._transport.httpx_messages import build_request, read_response
from bitget_copy._transport.log_filter import filtered_logs
from bitget_copy._transport.per_loop import PerLoop
from bitget_copy._transport.proxy_handshake import Proxy
from bitget_copy._transport.request import HttpRequest
from bitget_copy._transport.response import HttpResponse
from bitget_copy._transport.ssl_context import make_ssl_context


@attrs.define
class _Pool:
    """The connections to one address on one loop, those used last at the end."""

    idle: deque[HttpxConnection] = attrs.Factory(deque)
    busy: set[HttpxConnection] = attrs.Factory(set)


class HttpxBackend:
    """A backend over httpx; `Transport.slots` bounds how many connections there are."""

    def __init__(
        self, options: ConnectionOptions, headers: Mapping[str, str], proxies: Mapping[str, str]
    ) -> None:
        self._headers = dict(headers)
        self._max_bytes = options.max_body_bytes
        self._local_address = options.local_address
        urls = (options.base_url, *options.fallback_urls)
        self._context = make_ssl_context(options.verify, (*urls, *proxies.values()))
        self._proxies = {url: Proxy.of(proxies[url]) for url in urls if url in proxies}
        self._pools: PerLoop[defaultdict[Address, _Pool]] = PerLoop(lambda: defaultdict(_Pool))
        self._closed = False
        self._new(Address.of(options.base_url))  # what httpx refuses is refused now

    async def exchange(
        self, request: HttpRequest, address: Address, evidence: Evidence
    ) -> HttpResponse:
        """See `backend.Backend`."""
        proxy = self._proxies.get(address.url)
        if proxy is None or not proxy.forwards(address):
            return await self._exchange(request, address, evidence)
        response = await self._exchange(proxy.forwarded(request, address), address, evidence)
        response.body = proxy.without_login(response.body)  # an error page may quote the request
        return response

    async def _exchange(
        self, request: HttpRequest, address: Address, evidence: Evidence
    ) -> HttpResponse:
        made = build_request(request, address, self._headers, evidence, exact=True)
        with filtered_logs():
            async with self._connection(address, writes=request.writes) as connection:
                response = await connection.send(made)
                try:
                    return await read_response(response, self._max_bytes)
                finally:
                    await response.aclose()

    @asynccontextmanager
    async def _connection(
        self, address: Address, *, writes: bool
    ) -> AsyncGenerator[HttpxConnection]:
        """A connection for one exchange; closed unless the exchange ends well."""
        pool = self._pools.here()[address]
        connection = pool.idle.pop() if pool.idle else self._new(address)
        pool.busy.add(connection)
        try:
            if writes and connection.since < asyncio.get_running_loop().time() - STALE_FOR_WRITES:
                await connection.aclose()
            yield connection
            if connection.has_leftover():
                await connection.aclose()
        except BaseException:
            await connection.aclose()
            raise
        finally:
            pool.busy.discard(connection)
        await self._keep(connection, pool.idle)

    async def _keep(self, connection: HttpxConnection, idle: deque[HttpxConnection]) -> None:
        """Puts it where the next exchange finds it first, and closes those idle for too long."""
        if self._closed:
            await connection.aclose()
            return
        connection.since = now = asyncio.get_running_loop().time()
        idle.append(connection)
        while idle and idle[0].since < now - KEEPALIVE_SECONDS:
            await idle.popleft().aclose()

    async def aclose(self) -> None:
        """Closes the connections of the running loop; an exchange under way breaks."""
        self._closed = True
        for pool in list(self._pools.here().values()):
            connections = [*pool.idle, *pool.busy]
            pool.idle.clear()
            for connection in connections:
                await connection.aclose()

    def _new(self, address: Address) -> HttpxConnection:
        proxy = self._proxies.get(address.url)
        return HttpxConnection(address, proxy, self._context, self._local_address)
