"""Writes a request's bytes and sends them on one of our own connections."""

from __future__ import annotations

from collections.abc import Mapping

from bitget_copy._transport.backend import CONNECT_SECONDS, ConnectionOptions
from bitget_copy._transport.evidence import Evidence
from bitget_copy._transport.failover import Address
from bitget_copy._transport.lean.pool import Pool
from bitget_copy._transport.per_loop import PerLoop
from bitget_copy._transport.request import HttpRequest
from bitget_copy._transport.response import HttpResponse
from bitget_copy._transport.ssl_context import make_ssl_context


class LeanBackend:
    """A backend on asyncio; `Transport.slots` bounds how many connections there are."""

    def __init__(self, options: ConnectionOptions, headers: Mapping[str, str]) -> None:
        self._local_address = options.local_address
        self._max_bytes = options.max_body_bytes
        self._context = make_ssl_context(options.verify, (options.base_url, *options.fallback_urls))
        self._pools: PerLoop[dict[Address, Pool]] = PerLoop(dict)
        self._fixed_lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())

    async def exchange(
        self, request: HttpRequest, address: Address, evidence: Evidence
    ) -> HttpResponse:
        """See `backend.Backend`."""
        pools = self._pools.here()
        pool = pools.get(address)
        if pool is None:
            pool = pools[address] = self._pool(address)
        body, method = request.body, request.method
        lines = "".join([f"{name}: {value}\r\n" for name, value in request.headers.items()])
        length = f"Content-Length: {len(body)}\r\n" if body or method == "POST" else ""
        head = (
            f"{method} {request.target} HTTP/1.1\r\nHost: {address.authority}\r\n"
            f"{self._fixed_lines}{lines}{length}\r\n"
        )
        connection = pool.take(writes=request.writes) or await pool.open(CONNECT_SECONDS)
        try:
            return await connection.send(head.encode("latin-1") + body, evidence)
        except BaseException:
            connection.abort()
            raise
        finally:
            pool.give_back(connection)

    async def aclose(self) -> None:
        """Closes the connections of the running loop; an exchange under way breaks."""
        for pool in self._pools.here().values():
            pool.close()

    def _pool(self, address: Address) -> Pool:
        return Pool(
            address.host,
            address.port,
            context=self._context if address.is_tls else None,
            local_address=self._local_address,
            max_bytes=self._max_bytes,
        )
