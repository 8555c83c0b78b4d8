"""A request and a reply in httpx's terms, for the two ways that go through it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from functools import lru_cache
from typing import Any, Final

import h11
import httpcore
import httpx

from bitget_copy._transport.addresses import Address
from bitget_copy._transport.attempt import CONNECT_SECONDS, EVIDENCE, Evidence, RawReply
from bitget_copy._transport.body import Body
from bitget_copy._transport.failures import quiet
from bitget_copy.errors import APIReplyError

# The deadline of a call is the pipeline's; a second timer here would race with it, but for one
# that ends before anything was sent.
_TIMEOUTS: Final = {"connect": CONNECT_SECONDS, "read": None, "write": None, "pool": None}
_TWO_LENGTHS: Final = {"content-length", "transfer-encoding"}
_BEGINS: Final = "send_request_headers.started"
_FAILS: Final = "http11.send_request_headers.failed"
_ANSWERED: Final = "receive_response_headers.complete"
_NOT_SENT_YET: Final = 0
_MAY_LEAVE: Final = frozenset({_NOT_SENT_YET, 401, 407})
"""Statuses after which the same write may leave again: who asks for a login has not acted.

A 429 is not among them: its body may say otherwise, and the limiter has to know."""
_REFUSALS: Final = (h11.LocalProtocolError, httpcore.LocalProtocolError)


def request_of(
    address: Address,
    method: str,
    target: str,
    headers: Mapping[str, str],
    body: bytes,
    seen: Evidence,
    *,
    exact: bool = False,
    once: bool = False,
) -> httpx.Request:
    """The request; it tells `seen` when its first byte leaves, where httpx's transport sends it.

    Args:
        address: scheme, host and port.
        method: of HTTP.
        target: path and encoded query.
        headers: all but Host and Content-Length.
        body: sent as it is.
        seen: see above.
        exact: the target goes out byte for byte; only for httpx's own transport.
        once: it is a write, see `Trace`.
    """
    raw, url = target.encode("ascii"), _url(address.text)
    trace = Trace(seen, once=once)
    request = httpx.Request(
        method,
        url if exact else url.copy_with(raw_path=raw),
        headers=dict(headers),
        content=body,
        extensions={"timeout": _TIMEOUTS, "trace": trace, EVIDENCE: trace},
    )
    if exact:
        request.url = _ExactUrl(url, raw)
    return request


class _ExactUrl(httpx.URL):
    """A URL whose target is told to httpx's transport byte for byte.

    httpx itself resolves dots in it and encodes what it thinks fit; its extension `target` would
    be heeded by a proxy's CONNECT as well.
    """

    def __init__(self, url: httpx.URL, target: bytes) -> None:
        super().__init__(url)
        self._target = target

    @property
    def raw_path(self) -> bytes:
        return self._target


@lru_cache
def _url(text: str) -> httpx.URL:
    return httpx.URL(text)


async def read(
    response: httpx.Response, most: int, tell: Callable[[bytes], object] | None = None
) -> RawReply:
    """The whole reply, read below httpx's own decoders, which unpack without a bound.

    One that somebody has read before us (an event hook may) is taken as httpx keeps it. Closing
    it is left to the caller.

    Args:
        response: its head.
        most: largest body, bytes.
        tell: is given each part of the body as it came over the wire.

    Raises:
        APIReplyError: it is too large, not encoded as asked, has two lengths, broke off, or its
            body was taken away.
    """
    status = response.status_code
    if response.headers.keys() >= _TWO_LENGTHS:  # h11 would let the chunks win
        raise APIReplyError(
            "the reply has Content-Length and Transfer-Encoding at once", status=status, head=b""
        )
    if response.is_stream_consumed or response.is_closed:
        return RawReply(status, response.headers, _read_before(response, most))
    body = Body(status, response.headers.get("content-encoding", ""), most)
    assert isinstance(response.stream, httpx.AsyncByteStream)
    parts = aiter(response.stream)
    while (part := await _next(parts, body)) is not None:
        if tell is not None:
            tell(part)
        body.add(part)
    return RawReply(status, response.headers, body.whole())


async def _next(parts: AsyncIterator[bytes], body: Body) -> bytes | None:
    """The next part; a stream of the caller's may fail in any way."""
    try:
        return await anext(parts, None)
    except Exception as error:  # noqa: BLE001 - see above
        raise body.broken_off(f"{type(error).__name__}: {error}") from quiet(error)


def _read_before(response: httpx.Response, most: int) -> bytes:
    try:
        content = response.content
    except httpx.ResponseNotRead:
        raise APIReplyError(
            "the reply's body was read or closed on the way, by a hook or a transport in between; "
            "use `await response.aread()` there, which keeps it",
            status=response.status_code, head=b"",
        ) from None  # fmt: skip
    encoding = response.headers.get("content-encoding", "")
    Body(response.status_code, encoding, most)  # refuses what httpx may have left as it was
    body = Body(response.status_code, "", most)
    body.add(content)
    return body.whole()


class Trace:
    """Tells the evidence when the first byte of a request leaves, and lets a write leave once.

    httpcore tells that it begins before h11 has looked at the headers. What h11 refuses has not
    left; whatever else fails from then on may have, in part. A proxy's CONNECT is none of ours.

    A transport or an auth flow of the caller's may send the same request again. A write may only
    when the exchange, or somebody in front of it, has turned it away.
    """

    __slots__ = ("_answered", "_before", "_once", "_ours", "_seen")

    def __init__(self, seen: Evidence, *, once: bool) -> None:
        self._seen = seen
        self._once = once
        self._ours = False  # what is being sent is our request
        self._answered: int | None = _NOT_SENT_YET  # status; None: nothing yet
        # What is true again should h11 refuse.
        self._before: tuple[bool, int | None] = seen.sent, _NOT_SENT_YET

    async def __call__(self, event: str, info: Mapping[str, Any]) -> None:
        if event.endswith(_BEGINS):
            self._ours = info["request"].method != b"CONNECT"
            if self._ours:
                self.begin()
        elif self._ours and event.endswith(_ANSWERED):
            told = info["return_value"]
            self.answered(told[1] if event.startswith("http11") else told[0])
        elif self._ours and event == _FAILS and isinstance(info["exception"], _REFUSALS):
            self._seen.sent, self._answered = self._before

    def begin(self) -> None:
        """The first byte is about to leave.

        Raises:
            RuntimeError: it is a write that has left before.
        """
        if self._once and self._answered not in _MAY_LEAVE:
            raise RuntimeError("a write is sent once; a transport or auth flow would send it again")
        self._before = self._seen.sent, self._answered
        self._seen.sent, self._answered = True, None
        if self._seen.leaving is not None:
            self._seen.leaving()

    def answered(self, status: int) -> None:
        """A reply's head has come."""
        self._answered = status
