"""What an attempt is told and what it tells: the way to the exchange, the evidence, the reply."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

import attrs

Http: TypeAlias = Literal["auto", "lean", "httpx"]

KEEPALIVE_SECONDS: Final = 5.0
"""Shorter than any server's own idle limit that we know of, so that a request seldom meets a
connection which the other side is closing."""

STALE_FOR_WRITES: Final = 1.0
"""A write leaves only on a connection used within this time: one that the other side is about to
close may take the request and answer nothing, and nobody could say what became of it."""

CONNECT_SECONDS: Final = 10.0
"""Three repeats of a lost SYN (after 1, 3 and 7 s) fit in; then another address may be tried."""


EVIDENCE: Final = "bitget_copy.evidence"
"""The extension of a request of httpx's in which our transport finds its `over_httpx.Trace`."""


@attrs.define
class RawReply:
    """A reply as it came: status, headers with lower-case names, whole body.

    `reason` and `version` stand in the status line; they are read for httpx only.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    reason: bytes = b""
    version: bytes = b"HTTP/1.1"


@attrs.define
class Evidence:
    """Whether the first byte of a request may have left, and whereto.

    Attributes:
        sent: the first byte may have left.
        server: the address it went to.
        leaving: called when the first byte leaves, where that can be seen. Connecting is done
            by then, so a limiter that measures the way does not take it for part of it.
    """

    sent: bool = False
    server: str | None = None
    leaving: Callable[[], None] | None = None


@attrs.frozen(kw_only=True)
class Wire:
    """How to reach the exchange; the same options as in `config.ClientConfig`.

    Attributes:
        proxies: by an address's URL the URL of the proxy on the way to it; none: directly.
        headers: go out with every request.
    """

    base_url: str
    fallback_urls: tuple[str, ...] = ()
    max_connections: int = 64
    max_body_bytes: int = 8 * 1024 * 1024
    verify: bool | str | ssl.SSLContext = True
    proxies: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    local_address: str | None = None
    http: Http = "auto"
    headers: Mapping[str, str] = attrs.field(factory=dict)
