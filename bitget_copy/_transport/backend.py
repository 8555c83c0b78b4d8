"""What a backend does, and the options and timeouts that backends share."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from bitget_copy._transport.evidence import Evidence
from bitget_copy._transport.failover import Address
from bitget_copy._transport.request import HttpRequest
from bitget_copy._transport.response import HttpResponse

if TYPE_CHECKING:
    import httpx

AsgiApp: TypeAlias = Callable[
    [MutableMapping[str, Any], Callable[..., Any], Callable[..., Any]], Awaitable[None]
]
TransportLike: TypeAlias = "httpx.AsyncBaseTransport | httpx.AsyncClient | AsgiApp"
"""What a user may pass in place of our own connections."""

KEEPALIVE_SECONDS: Final = 5.0
"""Shorter than the idle limit of any server we know of, so that a request seldom meets a connection
which the other side is closing."""

STALE_FOR_WRITES: Final = 1.0
"""A write only uses a connection that was used within this time: a connection that the other side
is about to close may take the request and answer nothing, and its outcome would be unknown."""

CONNECT_SECONDS: Final = 10.0
"""Three repeats of a lost SYN (after 1, 3 and 7 s) fit in; then another address may be tried."""


class ConnectionOptions(Protocol):
    """The options of `config.ClientConfig` that matter here; see there."""

    @property
    def base_url(self) -> str: ...
    @property
    def fallback_urls(self) -> Sequence[str]: ...
    @property
    def max_connections(self) -> int: ...
    @property
    def max_body_bytes(self) -> int: ...
    @property
    def verify(self) -> bool | str | ssl.SSLContext: ...
    @property
    def local_address(self) -> str | None: ...
    @property
    def proxy(self) -> str | None: ...
    @property
    def http(self) -> str: ...

    def proxies(self) -> Mapping[str, str]:
        """The URL of the proxy for each address that is reached through one."""
        ...


class Backend(Protocol):
    """Sends requests and reads their responses."""

    def exchange(
        self, request: HttpRequest, address: Address, evidence: Evidence
    ) -> Awaitable[HttpResponse]:
        """Makes one exchange; may raise anything, see `Transport.send`."""
        ...

    async def aclose(self) -> None:
        """Closes its connections of the running loop; a later exchange opens none."""
