"""Moments and durations as people write them on the command line."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

ALLOWED: Final = (
    "2026-01-31, 2026-01-31T12:00 (UTC without an offset), now, 90d or 12h for so long ago "
    "(s, m, h, d, w), or milliseconds since 1970"
)
DURATIONS: Final = "90s, 10m, 2h, 1d, 1w, or seconds"

_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_DURATION: Final = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,3})?)([smhdw]?)", re.ASCII)


def moment(text: str) -> datetime | None:
    """The moment that a text names, with its zone; None where it is none of :data:`ALLOWED`."""
    with suppress(ValueError, OverflowError):  # no calendar has it
        if text.isascii() and text.isdigit():
            return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=int(text))
        ago = duration("0" if text == "now" else text if text[-1:] in _SECONDS else "")
        if ago is not None:
            return datetime.now(UTC) - ago
        made = datetime.fromisoformat(text)
        return made if made.tzinfo is not None else made.replace(tzinfo=UTC)
    return None


def duration(text: str) -> timedelta | None:
    """The duration that a text names; None where it is none of :data:`DURATIONS`."""
    found = _DURATION.fullmatch(text)
    return None if found is None else timedelta(seconds=float(found[1]) * _SECONDS[found[2] or "s"])
