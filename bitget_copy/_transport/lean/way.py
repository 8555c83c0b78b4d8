"""The lean way to the exchange: what is the same in every request is put together once."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping

from bitget_copy._transport.addresses import Address
from bitget_copy._transport.attempt import Evidence, RawReply, Wire
from bitget_copy._transport.lean.pool import Pool
from bitget_copy._transport.loops import PerLoop
from bitget_copy._transport.tls import ssl_context


class Lean:
    """Connections of our own; how many there are is bounded by `Transport.slots`.

    Args:
        wire: bounds, TLS options and fixed headers.
    """

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._context = ssl_context(wire)
        self._pools: PerLoop[dict[Address, Pool]] = PerLoop(dict)
        self._fixed = "".join(f"{name}: {value}\r\n" for name, value in wire.headers.items())

    def exchange(
        self,
        address: Address,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes,
        seen: Evidence,
        *,
        fresh: bool,
    ) -> Awaitable[RawReply]:
        """One exchange."""
        pools = self._pools.here()
        pool = pools.get(address)
        if pool is None:
            pool = pools[address] = self._pool(address)
        lines = "".join([f"{name}: {value}\r\n" for name, value in headers.items()])
        length = f"Content-Length: {len(body)}\r\n" if body or method == "POST" else ""
        head = (
            f"{method} {target} HTTP/1.1\r\nHost: {address.authority}\r\n"
            f"{self._fixed}{lines}{length}\r\n"
        )
        return pool.exchange(head.encode("latin-1") + body, seen, fresh=fresh)

    async def aclose(self) -> None:
        """Closes those of the running loop; an exchange under way breaks."""
        for pool in self._pools.here().values():
            pool.close()

    def _pool(self, address: Address) -> Pool:
        return Pool(
            address.host,
            address.port,
            context=self._context if address.secret else None,
            local_address=self._wire.local_address,
            most=self._wire.max_body_bytes,
        )
