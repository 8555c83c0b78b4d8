"""What an exchange has ended with, as an error of ours: what was not sent, what nobody knows."""

from __future__ import annotations

import sys
from typing import Final

from bitget_copy._frames import location, without_frames
from bitget_copy._transport.attempt import Evidence
from bitget_copy.errors import APIConnectionError, APIReplyError, Outcome, RequestTimeoutError

_BEFORE_SENDING: Final = (
    "ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol",
)  # fmt: skip
"""Classes that httpx itself raises before a request leaves; hooks, auth flows and transports of the
caller's raise them whenever they like, so they prove nothing."""


def _is_httpx(error: Exception, *names: str) -> bool:
    """Whether it is of one of httpx's classes; who raises one has imported it."""
    httpx = sys.modules.get("httpx")
    return httpx is not None and isinstance(error, tuple(getattr(httpx, name) for name in names))


def ours(
    error: Exception, seen: Evidence
) -> APIConnectionError | RequestTimeoutError | APIReplyError:
    """Our error for one that an exchange has ended with, by the evidence and nothing else."""
    if not seen.sent:
        return _not_sent(error)
    early = _is_httpx(error, *_BEFORE_SENDING)
    if early:
        problem = f"failed when the request may have left ({type(error).__name__}: {error})"
    elif _is_httpx(error, "TimeoutException"):
        late = RequestTimeoutError("no whole answer in time")
        late.outcome = Outcome.UNKNOWN
        return late
    elif _is_httpx(error, "HTTPError"):
        problem = (
            f"the connection broke before the reply was whole ({type(error).__name__}: {error})"
        )
    else:
        problem = f"the transport failed: {type(error).__name__}: {error} ({location(error)})"
    return APIReplyError(problem, status=None, head=b"")


def _not_sent(error: Exception) -> APIConnectionError | RequestTimeoutError:
    if _is_httpx(error, "TimeoutException") and not _is_httpx(error, *_BEFORE_SENDING):
        late = RequestTimeoutError("no connection in time; this attempt was not sent")
        late.outcome = Outcome.NOT_SENT
        return late
    return APIConnectionError(
        f"no connection: {type(error).__name__}: {error}; this attempt was not sent"
    )


def quiet(error: Exception) -> Exception:
    """The cause without its request and without frames: both hold the key and the signature."""
    if _is_httpx(error, "HTTPError"):
        error.request = None  # type: ignore[attr-defined]
    without_frames(error)
    return error
