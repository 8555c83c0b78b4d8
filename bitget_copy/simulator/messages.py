"""A request as it came in, and the reply on its way out: what the rooms hand to each other."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, Final, TypeAlias

import attrs

from bitget_copy.simulator.faults import Fault

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]

MAX_BODY: Final = 1 << 20
"""Bytes of a request body that are read; no documented request comes near it."""
JSON: Final = b"application/json;charset=UTF-8"
HTML: Final = b"text/html"
PAGE: Final = b"<html><head><title>%d</title></head><body><center>gateway</center></body></html>"
_NOBODY: Final = "127.0.0.1"
"""Address of a caller in the same process, where there is no socket to ask."""


@attrs.frozen
class Answer:
    """A reply on its way out.

    Attributes:
        left: the number of calls left, when limits were looked at.
        ending: what befalls the connection while the reply is sent.
    """

    status: int
    body: bytes
    left: int | None = None
    media: bytes = JSON
    ending: Fault | None = None


@attrs.frozen
class Request:
    """A request as it arrived."""

    method: str
    path: bytes
    query: bytes
    headers: Mapping[bytes, bytes]
    body: bytes
    address: str

    @classmethod
    def of(cls, scope: Scope, body: bytes) -> Request:
        """The request of an ASGI scope whose body has been read."""
        path: bytes = scope.get("raw_path") or scope["path"].encode()
        client = scope.get("client")
        return cls(
            method=scope["method"],
            path=path.partition(b"?")[0],
            query=scope.get("query_string", b""),
            headers=dict(scope["headers"]),
            body=body,
            address=client[0] if client else _NOBODY,
        )


async def read_body(receive: Receive) -> bytes | None:
    """The whole body; None when it is too long, or breaks off: nobody hears the answer then."""
    body, more = b"", True
    while more and len(body) <= MAX_BODY:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body if len(body) <= MAX_BODY else None


async def write(send: Send, answer: Answer) -> None:
    """Sends a whole reply."""
    await send(head_of(answer))
    await send({"type": "http.response.body", "body": answer.body})


def head_of(answer: Answer) -> dict[str, Any]:
    """Status and headers; the length is that of the whole body, whatever becomes of it."""
    headers = [
        (b"content-type", answer.media),
        (b"content-length", b"%d" % len(answer.body)),
    ]
    if answer.left is not None:
        headers.append((b"x-mbx-used-remain-limit", b"%d" % answer.left))
    return {"type": "http.response.start", "status": answer.status, "headers": headers}
