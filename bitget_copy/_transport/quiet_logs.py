"""What httpx and httpcore log of our requests: none of what the other side has written.

At DEBUG httpcore logs status lines, headers and errors that quote them, and httpx the reason
beside the status, all as they came: an exchange or a proxy that echoes a request would have the
key and the signature logged. Other users of httpx in this process see their own logs whole.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Final

_IS_OURS: Final[ContextVar[bool]] = ContextVar("_IS_OURS", default=False)
_LOGGERS: Final = (
    "httpx", "httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy",
    "httpcore.socks",
)  # fmt: skip
_REASON: Final = 4
"""Place of the reason among the arguments of httpx's line: method, URL, version, status, reason."""


@contextmanager
def quiet_logs() -> Iterator[None]:
    """What is logged inside is of a request of ours."""
    token = _IS_OURS.set(True)
    try:
        yield
    finally:
        with suppress(ValueError):  # the garbage collector ends an abandoned call anywhere
            _IS_OURS.reset(token)


def _without_foreign_text(record: logging.LogRecord) -> bool:
    """Cuts a record of our requests; lets every record pass."""
    if not _IS_OURS.get():
        return True
    if record.name == "httpx":
        if isinstance(record.args, tuple):
            record.args = tuple("" if at >= _REASON else arg for at, arg in enumerate(record.args))
    elif isinstance(record.msg, str):
        event, *_ = record.msg.partition(" ")
        if event.startswith("receive_") or event.endswith(".failed"):
            record.msg = event
    return True


for _name in _LOGGERS:
    logging.getLogger(_name).addFilter(_without_foreign_text)
