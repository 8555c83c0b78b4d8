"""A request and a reply in httpx's terms, for the two ways that go through it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import httpx

from bitget_copy._transport.addresses import Address
from bitget_copy._transport.attempt import CONNECT_SECONDS, Evidence, RawReply
from bitget_copy._transport.body import Body
from bitget_copy._transport.failures import quiet

# The deadline of a call is the pipeline's; a second timer here would race with it, but for one
# that ends before anything was sent.
_TIMEOUTS: Final = {"connect": CONNECT_SECONDS, "read": None, "write": None, "pool": None}
_FIRST_BYTES: Final = "send_request_headers.started"


def request_of(
    address: Address,
    method: str,
    target: str,
    headers: Mapping[str, str],
    body: bytes,
    seen: Evidence,
) -> httpx.Request:
    """The request; it tells `seen` when its first byte leaves, where httpx's transport sends it."""
    return httpx.Request(
        method,
        address.url.copy_with(raw_path=target.encode("ascii")),
        headers=dict(headers),
        content=body,
        extensions={"timeout": _TIMEOUTS, "trace": _trace(seen)},
    )


async def read(response: httpx.Response, most: int) -> RawReply:
    """The whole reply, read below httpx's own decoders, which unpack without a bound."""
    try:
        encoding = response.headers.get("content-encoding", "")
        body = Body(response.status_code, encoding, most)
        assert isinstance(response.stream, httpx.AsyncByteStream)
        try:
            async for part in response.stream:
                body.add(part)
        except httpx.HTTPError as error:
            raise body.broken_off(f"{type(error).__name__}: {error}") from quiet(error)
        return RawReply(response.status_code, response.headers, body.whole())
    finally:
        await response.aclose()


def _trace(seen: Evidence) -> Callable[[str, Mapping[str, Any]], Awaitable[None]]:
    async def trace(event: str, _: Mapping[str, Any]) -> None:
        if event.endswith(_FIRST_BYTES):
            seen.sent = True
            if seen.leaving is not None:
                seen.leaving()

    return trace
