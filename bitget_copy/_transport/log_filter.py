"""Keeps what the other side has written out of the logs that httpx and httpcore write.

At DEBUG httpcore logs status lines, headers and errors that quote them, and httpx the reason
beside the status, all as they came: if an exchange or a proxy echoed a request, the key and the
signature would be logged. httpx's line about a request has its URL, and of ours that is cut before
the query. Logs of requests that are not ours are left alone.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Final

_IS_OURS: Final[ContextVar[bool]] = ContextVar("_IS_OURS", default=False)
_LOGGERS: Final = (
    "httpx", "httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy",
    "httpcore.socks",
)  # fmt: skip
_URL, _REASON = 1, 4
"""Places among the arguments of httpx's line: method, URL, version, status, reason."""


@contextmanager
def filtered_logs() -> Generator[None]:
    """Inside, httpx sends a request of ours."""
    token = _IS_OURS.set(True)
    try:
        yield
    finally:
        with suppress(ValueError):  # the garbage collector ends an abandoned call anywhere
            _IS_OURS.reset(token)


def _cut_record(record: logging.LogRecord) -> bool:
    """Cuts a record about our requests; lets every record pass."""
    if not _IS_OURS.get():
        return True
    if record.name == "httpx":
        if isinstance(record.args, tuple):
            record.args = tuple(
                str(arg).partition("?")[0] if at == _URL else "" if at >= _REASON else arg
                for at, arg in enumerate(record.args)
            )
    elif isinstance(record.msg, str):
        event, *_ = record.msg.partition(" ")
        if event.startswith("receive_") or event.endswith(".failed"):
            record.msg = event
    return True


for _name in _LOGGERS:
    logging.getLogger(_name).addFilter(_cut_record)
