"""Moments as the exchange writes them: milliseconds since 1970."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND: Final = timedelta(milliseconds=1)

EARLIEST_MS: Final = 10**12
"""September 2001, before there was an exchange. Below it are times in seconds, and counts."""
LATEST_MS: Final = 10**14
"""The year 5138. What is later are microseconds, or a fault."""


def milliseconds(moment: datetime) -> int:
    """A moment, which has a time zone, as the exchange writes it."""
    return (moment - EPOCH) // MILLISECOND


def from_milliseconds(at: int) -> datetime:
    """The moment that the exchange writes so, in UTC."""
    return EPOCH + at * MILLISECOND
