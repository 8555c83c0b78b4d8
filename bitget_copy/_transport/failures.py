"""Maps the exception that ended an exchange to one of our errors."""

from __future__ import annotations

import sys
from typing import Final

from bitget_copy._tracebacks import location, without_frames
from bitget_copy._transport.evidence import Evidence
from bitget_copy._untrusted_text import words_of
from bitget_copy.errors import APIConnectionError, APIReplyError, Outcome, RequestTimeoutError

_BEFORE_SENDING: Final = (
    "ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol",
)  # fmt: skip
"""Classes that httpx itself raises before a request leaves. Hooks, auth flows and custom transports
raise them at any time, so they prove nothing."""

HUNG_UP_IN_TLS: Final = "it hung up in the TLS handshake"
SPOKE_FIRST: Final = "closed, or it spoke, before anything was asked"


def map_exception(
    error: Exception, evidence: Evidence
) -> APIConnectionError | RequestTimeoutError | APIReplyError:
    """Our error for `error`; whether the request left is decided by the evidence alone."""
    is_early = _is_httpx(error, *_BEFORE_SENDING)
    is_timeout = _is_httpx(error, "TimeoutException") and not is_early
    said = words_of(error)
    if is_timeout:
        late = RequestTimeoutError(
            "no whole answer in time"
            if evidence.sent
            else "no connection in time; this attempt was not sent"
        )
        late.outcome = Outcome.UNKNOWN if evidence.sent else Outcome.NOT_SENT
        return late
    if not evidence.sent:
        return APIConnectionError(f"no connection: {said}; this attempt was not sent")
    if is_early:
        problem = f"failed when the request may have left ({said})"
    elif _is_httpx(error, "HTTPError"):
        problem = f"the connection broke before the reply was whole ({said})"
    else:
        problem = f"the transport failed: {said} ({location(error)})"
    return APIReplyError(problem, status=None, head=b"")


def strip_request(error: Exception) -> Exception:
    """The same error without its request and frames: both hold the key and the signature."""
    if _is_httpx(error, "HTTPError"):
        error.request = None  # type: ignore[attr-defined]
    without_frames(error)
    return error


def _is_httpx(error: Exception, *names: str) -> bool:
    """Whether it is of one of httpx's classes; if it is, somebody has imported httpx."""
    httpx = sys.modules.get("httpx")
    return httpx is not None and isinstance(error, tuple(getattr(httpx, name) for name in names))
