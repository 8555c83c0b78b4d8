"""By way of the caller's own httpx transport or client; it stays the caller's to close."""

from __future__ import annotations

from collections.abc import Mapping

import httpx

from bitget_copy._transport.addresses import Address
from bitget_copy._transport.attempt import Evidence, RawReply, Wire
from bitget_copy._transport.over_httpx import read, request_of


class Foreign:
    """Sends through what it is given.

    Args:
        via: a transport, or a client.
        wire: bounds and fixed headers.
    """

    def __init__(self, via: httpx.AsyncBaseTransport | httpx.AsyncClient, wire: Wire) -> None:
        self._via = via
        self._headers = dict(wire.headers)
        self._most = wire.max_body_bytes

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
        """One exchange; `fresh` is left to the caller's own connections."""
        together = {**self._headers, **headers}
        request = request_of(address, method, target, together, body, seen)
        if isinstance(self._via, httpx.AsyncClient):
            seen.sent = True
            request.url = _UrlForLogs(request.url)
            return await read(
                await self._via.send(request, stream=True, follow_redirects=False, auth=None),
                self._most,
            )
        # Only httpx's own transport is known to say when the first byte leaves.
        seen.sent = type(self._via) is not httpx.AsyncHTTPTransport
        return await read(await self._via.handle_async_request(request), self._most)

    async def aclose(self) -> None:
        """Nothing: it is the caller's."""


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
