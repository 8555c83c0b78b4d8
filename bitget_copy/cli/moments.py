"""Moments of time as people write them on the command line."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

ALLOWED: Final = (
    "2026-01-31, 2026-01-31T12:00 (UTC without an offset), now, 90d or 12h for so long ago "
    "(s, m, h, d, w), or milliseconds since 1970"
)

_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_SPAN: Final = re.compile(r"([0-9]{1,6})([smhdw])")


def moment(text: str) -> datetime | None:
    """The moment that a text names, with its zone; None where it is none of :data:`ALLOWED`."""
    with suppress(ValueError, OverflowError):  # no calendar has it
        if text.isascii() and text.isdigit():
            return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=int(text))
        span = _SPAN.fullmatch(text)
        if text == "now" or span is not None:
            ago = int(span[1]) * _SECONDS[span[2]] if span else 0
            return datetime.now(UTC) - timedelta(seconds=ago)
        made = datetime.fromisoformat(text)
        return made if made.tzinfo is not None else made.replace(tzinfo=UTC)
    return None
