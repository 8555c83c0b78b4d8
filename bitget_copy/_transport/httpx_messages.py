"""Requests and responses in httpx's classes, for both backends that use httpx."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from functools import lru_cache
from typing import Any, Final

import h11
import httpcore
import httpx

from bitget_copy._codec import names_success
from bitget_copy._transport.backend import CONNECT_SECONDS
from bitget_copy._transport.body import Body
from bitget_copy._transport.evidence import Evidence
from bitget_copy._transport.failover import Address
from bitget_copy._transport.failures import HUNG_UP_IN_TLS, SPOKE_FIRST, strip_request
from bitget_copy._transport.request import HttpRequest
from bitget_copy._transport.response import HttpResponse
from bitget_copy._transport.unasked_bytes import has_spoken
from bitget_copy._untrusted_text import words_of
from bitget_copy.errors import APIReplyError

TRACE: Final = "bitget_copy.trace"
"""The extension of a request of httpx's in which `LeanTransport` finds its :class:`Trace`."""

# The deadline of a call is the pipeline's; a second timer here would race with it, except for one
# that ends before anything was sent.
_TIMEOUTS: Final = {"connect": CONNECT_SECONDS, "read": None, "write": None, "pool": None}
_TWO_LENGTHS: Final = {"content-length", "transfer-encoding"}
_SENDING: Final = "send_request_headers.started"
_EXCHANGING: Final = "http"  # http11 or http2, which most events are of
_CONNECTED: Final = ("connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete")
_TLS_FAILED: Final = "start_tls.failed"
_SENDING_FAILED: Final = "http11.send_request_headers.failed"
_REFUSED_BY_H11: Final = (h11.LocalProtocolError, httpcore.LocalProtocolError)
_LOGIN: Final = frozenset({401, 407})
"""Statuses that ask for a login: who does so has not acted, if the body does not say otherwise."""
_MOST_OF_A_LOGIN: Final = 1024 * 1024
"""Bytes of a body, unpacked, that asks for no more than a login."""


def build_request(
    request: HttpRequest,
    address: Address,
    headers: Mapping[str, str],
    evidence: Evidence,
    *,
    exact: bool,
) -> httpx.Request:
    """The request in httpx's class; `evidence` is told when its first byte leaves.

    Args:
        request: what to send.
        address: where to.
        headers: fixed ones, which come first.
        evidence: is told if httpx's own transport, or ours, sends it.
        exact: the target goes out byte for byte; only for httpx's own transport.
    """
    target, url = request.target.encode("ascii"), _url(address.url)
    trace = Trace(evidence, once=request.writes)
    made = httpx.Request(
        request.method,
        url if exact else url.copy_with(raw_path=target),
        headers={**headers, **request.headers},
        content=request.body,
        extensions={"timeout": _TIMEOUTS, "trace": trace, TRACE: trace},
    )
    if exact:
        made.url = _ExactUrl(url, target)
    return made


class _ExactUrl(httpx.URL):
    """A URL whose target reaches httpx's transport byte for byte.

    httpx itself resolves dots in it and encodes some characters; its extension `target` would
    be applied to a proxy's CONNECT as well.
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


async def read_response(
    response: httpx.Response, max_bytes: int, tell: Callable[[bytes], object] | None = None
) -> HttpResponse:
    """Reads the whole response, below httpx's own decoders, which unpack without a bound.

    One that an event hook has read before is taken as httpx keeps it. The caller closes it.

    Args:
        response: its head.
        max_bytes: largest body.
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
    encoding = response.headers.get("content-encoding", "")
    body = Body(status, encoding, max_bytes)
    if response.is_stream_consumed or response.is_closed:
        body = Body(status, "", max_bytes)  # httpx has unpacked it
        body.add(_content_read_before(response))
        return HttpResponse(status, response.headers, body.whole())
    assert isinstance(response.stream, httpx.AsyncByteStream)
    parts = aiter(response.stream)
    while (part := await _next_part(parts, body)) is not None:
        if tell is not None:
            tell(part)
        body.add(part)
    return HttpResponse(status, response.headers, body.whole())


async def _next_part(parts: AsyncIterator[bytes], body: Body) -> bytes | None:
    try:
        return await anext(parts, None)
    except Exception as error:  # noqa: BLE001 - a custom stream may fail in any way
        raise body.broken_off(words_of(error)) from strip_request(error)


def _content_read_before(response: httpx.Response) -> bytes:
    try:
        return response.content
    except httpx.ResponseNotRead:
        raise APIReplyError(
            "the reply's body was read or closed on the way, by a hook or a transport in between; "
            "use `await response.aread()` there, which keeps it",
            status=response.status_code, head=b"",
        ) from None  # fmt: skip


class Trace:
    """Tells the evidence when the first byte of a request leaves, and lets a write leave once.

    httpcore reports the start before h11 has checked the headers. What h11 refuses has not left;
    if anything else fails from then on, a part may have left. A proxy's CONNECT does not count.
    Nothing leaves on a new connection on which the other side speaks first.

    A custom transport or an auth flow may send the same request again; a write only if the
    exchange, or something in front of it, has asked for a login, and its whole reply was seen.

    Attributes:
        once: it is a write.
    """

    __slots__ = ("_before", "_evidence", "_is_ours", "_may_leave", "_new", "once")

    def __init__(self, evidence: Evidence, *, once: bool) -> None:
        self._evidence = evidence
        self.once = once
        self._is_ours = False  # what is being sent is our request, and no CONNECT
        self._may_leave = True
        self._new: Any = None  # a connection that was made for it
        self._before = evidence.sent, True  # what is true again if h11 refuses

    async def __call__(self, event: str, info: Mapping[str, Any]) -> None:
        if event.endswith(_SENDING):
            self._is_ours = info["request"].method != b"CONNECT"
            if self._is_ours:
                new, self._new = self._new, None
                if new is not None and has_spoken(new):  # it would be taken for the reply
                    raise httpcore.ConnectError(SPOKE_FIRST)
                self.begin()
        elif not event.startswith(_EXCHANGING):
            self._connecting(event, info)
        elif (
            self._is_ours
            and event == _SENDING_FAILED
            and isinstance(info["exception"], _REFUSED_BY_H11)
        ):
            self._evidence.sent, self._may_leave = self._before

    def _connecting(self, event: str, info: Mapping[str, Any]) -> None:
        if event.endswith(_CONNECTED):
            self._new = info["return_value"]
        elif event.endswith(_TLS_FAILED):
            _say_why(info["exception"])

    def begin(self) -> None:
        """The first byte is about to leave.

        Raises:
            RuntimeError: it is a write that has left before.
        """
        if self.once and not self._may_leave:
            raise RuntimeError("a write is sent once; a transport or auth flow would send it again")
        if self._evidence.leaving is not None:
            self._evidence.leaving()
        self._before = self._evidence.sent, self._may_leave
        self._evidence.sent, self._may_leave = True, False

    def answered(self, status: int, body: bytes, encoding: str = "") -> None:
        """A reply was read; a write may leave again if it does nothing but ask for a login."""
        self._may_leave = status in _LOGIN and not _may_say_success(status, body, encoding)


def _may_say_success(status: int, packed: bytes, encoding: str) -> bool:
    """Whether such a body names the code of success; in doubt it does."""
    try:
        body = Body(status, encoding, _MOST_OF_A_LOGIN)
        body.add(packed)
        return names_success(body.whole())
    except APIReplyError:
        return True


def _say_why(error: BaseException) -> None:
    """Gives an error of a TLS handshake words, where httpcore has none."""
    if isinstance(error, httpcore.ConnectError) and not str(error):
        error.args = (HUNG_UP_IN_TLS,)
