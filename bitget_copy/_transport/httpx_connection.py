"""One connection of httpx's, and the private parts of httpx and httpcore that it needs.

Nothing else here reads those privates, except what `unasked_bytes` looks for, and what
`user_client_backend` checks of a user's client. What they guard against, in the versions where it
was seen:

* httpcore 1.0.9 leaves the socket open when a TLS handshake is cancelled (:meth:`_Head.guard`).
* httpx has no option for a network backend of one's own (``_pool._network_backend``), which is
  how `proxy_handshake` dials in place of httpcore's proxy classes.
"""

from __future__ import annotations

import math
import ssl
from typing import Any, Final

import httpcore
import httpx

from bitget_copy._transport.backend import KEEPALIVE_SECONDS
from bitget_copy._transport.failover import Address
from bitget_copy._transport.proxy_handshake import Proxy, dial
from bitget_copy._transport.unasked_bytes import has_leftover, http11_within

MAX_BEFORE_REPLY: Final = 256 * 1024
"""Bytes that may come before a reply's head is whole: 1xx responses, and the first of its body."""


class HttpxConnection:
    """A transport of httpx's with room for one connection, which is closed whole if in doubt.

    Attributes:
        since: when its last exchange ended, on the loop's clock; infinite before.
    """

    def __init__(
        self,
        address: Address,
        proxy: Proxy | None,
        context: ssl.SSLContext,
        local_address: str | None,
    ) -> None:
        self.since = math.inf
        self._transport = httpx.AsyncHTTPTransport(
            verify=context,
            limits=httpx.Limits(max_connections=1, keepalive_expiry=KEEPALIVE_SECONDS),
            local_address=local_address,
        )
        pool: Any = self._transport._pool  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        self._head = _Head()
        inner = pool._network_backend  # noqa: SLF001
        network = _NetworkBackend(inner, address, proxy, context, self._head)
        pool._network_backend = network  # noqa: SLF001
        self._pool = pool

    async def send(self, request: httpx.Request) -> httpx.Response:
        """Sends a request; the response's body is still to be read."""
        self._head.left = MAX_BEFORE_REPLY
        response = await self._transport.handle_async_request(request)
        self._head.left = math.inf
        return response

    async def aclose(self) -> None:
        """Closes it; a later request opens a new one."""
        await self._transport.aclose()

    def has_leftover(self) -> bool:
        """Whether bytes beyond the end of the response were read, or may have been."""
        return any(has_leftover(http11_within(held)) for held in self._pool.connections)


class _Head:
    """How much may be read before the head of a reply is whole: h11 takes 1xx without end."""

    left: float = math.inf

    def guard(self, stream: Any) -> Any:
        """The same stream: it breaks where more comes, and is closed if no TLS begins on it."""
        read, start_tls = stream.read, stream.start_tls

        async def read_or_break(*args: Any, **options: Any) -> bytes:
            data: bytes = await read(*args, **options)
            self.left -= len(data)
            if self.left < 0:
                raise httpcore.RemoteProtocolError(f"no reply within {MAX_BEFORE_REPLY} bytes")
            return data

        async def start_or_close(*args: Any, **options: Any) -> Any:
            try:
                return self.guard(await start_tls(*args, **options))
            except BaseException:
                await stream.aclose()
                raise

        stream.read, stream.start_tls = read_or_break, start_or_close
        return stream


class _NetworkBackend:
    """Connects for httpcore, through the proxy if there is one."""

    def __init__(
        self,
        inner: Any,
        address: Address,
        proxy: Proxy | None,
        context: ssl.SSLContext,
        head: _Head,
    ) -> None:
        self._inner = inner
        self._address, self._proxy = address, proxy
        self._context = context
        self._head = head

    async def connect_tcp(self, host: str, port: int, **options: Any) -> Any:
        if self._proxy is None:
            return await self._connect(host, port, **options)
        return await dial(self._proxy, self._address, self._connect, self._context, **options)

    async def _connect(self, *args: Any, **options: Any) -> Any:
        return self._head.guard(await self._inner.connect_tcp(*args, **options))
