"""What an exchange has ended with, as an error of ours: what was not sent, what nobody knows."""

from __future__ import annotations

import sys
from typing import Final

from bitget_copy._redact import place, without_frames
from bitget_copy._transport.attempt import Evidence
from bitget_copy.errors import ConnectionFailed, Outcome, ReplyError, RequestTimeout

_NOT_SENT: Final = (
    "ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol",
)  # fmt: skip


def _is_httpx(error: Exception, *names: str) -> bool:
    """Whether it is of one of httpx's classes; who raises one has imported it."""
    httpx = sys.modules.get("httpx")
    return httpx is not None and isinstance(error, tuple(getattr(httpx, name) for name in names))


def ours(error: Exception, seen: Evidence) -> ConnectionFailed | RequestTimeout | ReplyError:
    """Our error for one that an exchange has ended with, by the evidence."""
    if _is_httpx(error, *_NOT_SENT):
        seen.sent = False
        return _not_sent(error)
    if _is_httpx(error, "TimeoutException"):
        return _timed_out(seen)
    if _is_httpx(error, "HTTPError"):
        return _broken(error, seen)
    if not seen.sent:
        return _not_sent(error)
    problem = f"the transport failed: {type(error).__name__}: {error} ({place(error)})"
    return ReplyError(problem, status=None, head=b"")


def _not_sent(error: Exception) -> ConnectionFailed:
    return ConnectionFailed(f"no connection: {type(error).__name__}: {error}; nothing was sent")


def _timed_out(seen: Evidence) -> RequestTimeout:
    what = "no whole answer in time" if seen.sent else "no connection in time; nothing was sent"
    error = RequestTimeout(what)
    error.outcome = Outcome.UNKNOWN if seen.sent else Outcome.NOT_SENT
    return error


def _broken(error: Exception, seen: Evidence) -> ConnectionFailed | ReplyError:
    if not seen.sent:
        return _not_sent(error)
    problem = f"the connection broke before the reply was whole ({type(error).__name__}: {error})"
    return ReplyError(problem, status=None, head=b"")


def quiet(error: Exception) -> Exception:
    """The cause without its request and without frames: both hold the key and the signature."""
    if _is_httpx(error, "HTTPError"):
        error.request = None  # type: ignore[attr-defined]
    without_frames(error)
    return error
