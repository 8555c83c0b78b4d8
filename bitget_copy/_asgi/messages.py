"""ASGI requests and responses as values, and the calls that read the one and send the other."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from typing import Any, Final, TypeAlias

import attrs

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

MAX_BODY: Final = 1 << 20
"""Bytes of a request body that are read; no documented request comes near it."""
JSON: Final = b"application/json;charset=UTF-8"
HTML: Final = b"text/html"
PAGE: Final = b"<html><head><title>%d</title></head><body><center>gateway</center></body></html>"
_IN_PROCESS: Final = "127.0.0.1"
"""Address of a caller in the same process, where there is no socket to ask."""


@attrs.frozen
class Response:
    """A response; its length is added when it is sent. An empty `media_type` is left out."""

    status: int
    body: bytes
    media_type: bytes = JSON
    headers: Sequence[tuple[bytes, bytes]] = ()

    @classmethod
    def page(cls, status: int) -> Response:
        """An HTML page, as a gateway answers."""
        return cls(status, PAGE % status, HTML)


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
            address=client[0] if client else _IN_PROCESS,
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


async def send_response(send: Send, response: Response) -> None:
    """Sends a whole response."""
    await send(start_message(response))
    await send({"type": "http.response.body", "body": response.body})


def start_message(response: Response) -> dict[str, Any]:
    """Status and headers, with the length of the whole body."""
    headers = [(b"content-length", b"%d" % len(response.body)), *response.headers]
    if response.media_type:
        headers.insert(0, (b"content-type", response.media_type))
    return {"type": "http.response.start", "status": response.status, "headers": headers}
