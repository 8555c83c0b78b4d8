"""One HTTP response, read whole."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.define
class HttpResponse:
    """Status, headers with lower-case names, and the body.

    `reason` and `version` are filled in for `LeanTransport` only.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    reason: bytes = b""
    version: bytes = b"HTTP/1.1"
