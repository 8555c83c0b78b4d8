"""What the headers of a reply say: how long to wait, how many calls are left, what time it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Final

import attrs

_REMAINING: Final = "x-mbx-used-remain-limit"
_SECONDS: Final = re.compile(
    r"\+?([0-9]{1,15}(?:\.[0-9]{0,15})?)(?: ?s(?:ec(?:ond)?s?)?)?"
).fullmatch
"""Whole by the standard; some gateways write fractions, and the unit."""
_A_MOMENT: Final = 1_000_000_000
"""Seconds; who asks for a wait of 31 years or more names the moment when it is over, since 1970."""
_IN_MILLISECONDS: Final = 1_000_000_000_000
_MAX_DIGITS: Final = 8
"""Three years in seconds. A longer number is a fault of the reply."""


@attrs.define
class ResponseHeaders:
    """What the headers of a reply say, where it makes sense.

    Attributes:
        retry_after: seconds that the exchange asks to wait.
        remaining: calls left in this window.
        date: when the reply was written, seconds since 1970.
    """

    retry_after: float | None = None
    remaining: int | None = None
    date: float | None = None

    @classmethod
    def read(cls, headers: Mapping[str, str], now_ms: Callable[[], int]) -> ResponseHeaders:
        """Reads them.

        Args:
            headers: by lower-case name.
            now_ms: the exchange's clock, for a ``Retry-After`` that names a moment in a reply
                that does not.
        """
        date = http_date(headers.get("date", ""))
        asked = headers.get("retry-after")
        wait = None if asked is None else _wait(asked, date, now_ms)
        left = headers.get(_REMAINING)
        return cls(wait, None if left is None else _count(left), date)


EMPTY: Final = ResponseHeaders()
"""Of a reply whose headers could not be read."""


def _wait(asked: str, date: float | None, now_ms: Callable[[], int]) -> float | None:
    """Seconds that a ``Retry-After`` asks for; the longest of several, None for nonsense."""
    now = now_ms() / 1000 if date is None else date
    parts = asked.split(",")
    numbers = [number for part in parts if (number := _SECONDS(part.strip())) is not None]
    if len(numbers) == len(parts):
        longest = max(_from_number(float(number[1]), now) for number in numbers)
        return longest if longest >= 0 else None
    moment = http_date(asked) or _iso_date(asked)
    return moment - now if moment is not None and moment > now else None


@lru_cache(maxsize=8)  # a header that changes once a second is read once a second
def http_date(text: str) -> float | None:
    """Seconds since 1970 of a date as HTTP headers write it; None for anything else."""
    if len(text) > 40:
        return None
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _iso_date(text: str) -> float | None:
    """Seconds since 1970; the standard wants another form of date. UTC where it names no zone."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _from_number(number: float, now: float) -> float:
    if number < _A_MOMENT:
        return number
    return (number / 1000 if number >= _IN_MILLISECONDS else number) - now


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MAX_DIGITS else None
