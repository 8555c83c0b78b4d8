"""A request and a reply in httpx's terms, for the two ways that go through it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import lru_cache
from typing import Any, Final

import httpx

from bitget_copy._transport.addresses import Address
from bitget_copy._transport.attempt import CONNECT_SECONDS, Evidence, RawReply
from bitget_copy._transport.body import Body
from bitget_copy._transport.failures import quiet
from bitget_copy.errors import ReplyError

# The deadline of a call is the pipeline's; a second timer here would race with it, but for one
# that ends before anything was sent.
_TIMEOUTS: Final = {"connect": CONNECT_SECONDS, "read": None, "write": None, "pool": None}
_TWO_LENGTHS: Final = {"content-length", "transfer-encoding"}
_FIRST_BYTES: Final = "send_request_headers.started"


def request_of(
    address: Address,
    method: str,
    target: str,
    headers: Mapping[str, str],
    body: bytes,
    seen: Evidence,
    *,
    exact: bool = False,
) -> httpx.Request:
    """The request; it tells `seen` when its first byte leaves, where httpx's transport sends it.

    Args:
        address: scheme, host and port.
        method: of HTTP.
        target: path and encoded query.
        headers: all but Host and Content-Length.
        body: sent as it is.
        seen: see above.
        exact: the target travels beside the URL, byte for byte, which only httpx's own transport
            heeds; as part of the URL, httpx resolves dots in it and encodes what it thinks fit.
    """
    raw, url = target.encode("ascii"), _url(address.text)
    return httpx.Request(
        method,
        url if exact else url.copy_with(raw_path=raw),
        headers=dict(headers),
        content=body,
        extensions={"timeout": _TIMEOUTS, "trace": _trace(seen)}
        | ({"target": raw} if exact else {}),
    )


@lru_cache
def _url(text: str) -> httpx.URL:
    return httpx.URL(text)


async def read(response: httpx.Response, most: int) -> RawReply:
    """The whole reply, read below httpx's own decoders, which unpack without a bound.

    Raises:
        ReplyError: it is too large, not encoded as asked, has two lengths, or broke off.
    """
    try:
        if response.headers.keys() >= _TWO_LENGTHS:  # h11 would let the chunks win
            raise ReplyError(
                "the reply has Content-Length and Transfer-Encoding at once",
                status=response.status_code, head=b"",
            )  # fmt: skip
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
