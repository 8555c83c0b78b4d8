"""One HTTP request, built once for each attempt."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.define
class HttpRequest:
    """What is sent.

    Attributes:
        method: ``"GET"`` or ``"POST"``.
        target: path and encoded query, sent byte for byte.
        headers: those of this attempt; the transport adds its fixed ones, Host and Content-Length.
        body: sent as it is; empty for no body.
        writes: it changes something at the exchange, so it must not leave twice, nor on a
            connection that has been idle.
    """

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    writes: bool
