"""Bytes that nobody has asked for, in the private parts of httpx, httpcore, h11 and anyio.

httpcore 1.0.9 keeps bytes that came beyond the end of a response and takes them for the response to
the next request, which would call a write done that has not arrived. They may wait in h11
(``_h11_state``), or in anyio 4, between the socket and h11 (:func:`_holds_unread`). It looks at the
socket before it uses a connection again, but not before it uses a new one.

Where a private part is missing, the connection is not used again.
"""

from __future__ import annotations

from typing import Any, Final

import httpx

_MOST_LAYERS: Final = 16
"""More than there are; a caller's own layer may hold itself."""


def http11_within(outer: Any) -> Any:
    """The HTTP/1.1 connection of httpcore's within one of its others, or a response's stream."""
    for _ in range(_MOST_LAYERS):
        held = getattr(outer, "__dict__", {})
        if "_h11_state" in held:
            return outer
        outer = held.get("_connection") or held.get("_stream") or held.get("_httpcore_stream")
    return None


def has_leftover(http11: Any) -> bool:
    """Whether bytes beyond the end of the response were read there, or may have been."""
    if http11 is None:
        return True
    trailing, _ = http11._h11_state.trailing_data  # noqa: SLF001
    return bool(trailing) or _holds_unread(http11._network_stream, if_unknown=True)  # noqa: SLF001


async def break_if_leftover(response: httpx.Response) -> None:
    """Sees to it that its connection is closed with the response, which was read just now."""
    http11 = http11_within(response.stream)
    if http11 is None:  # HTTP/2 numbers its responses
        below = response.extensions.get("network_stream")
        if below is not None and response.http_version != "HTTP/2":
            await below.aclose()
    elif has_leftover(http11):
        http11._h11_state.send_failed()  # noqa: SLF001 - so httpcore does not keep it


def has_spoken(stream: Any) -> bool:
    """Whether bytes, or the end, have come on a new connection without TLS.

    In TLS they are the exchange's own, such as the tickets of its sessions.
    """
    if stream.get_extra_info("ssl_object") is not None:
        return False
    is_readable = bool(stream.get_extra_info("is_readable"))
    return is_readable or _holds_unread(stream, if_unknown=False)


def _holds_unread(stream: Any, *, if_unknown: bool) -> bool:
    """Whether bytes have left the socket and wait in one of the layers above it (anyio 4)."""
    try:
        layer = stream._stream  # noqa: SLF001
        while hasattr(layer, "transport_stream"):
            if layer._read_bio.pending or layer._ssl_object.pending():  # noqa: SLF001
                return True
            layer = layer.transport_stream
        return bool(layer._protocol.read_queue)  # noqa: SLF001
    except AttributeError:
        return if_unknown
