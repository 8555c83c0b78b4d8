"""Where the exchange's replies are not as the table says: the kinds, and what a client has seen.

Names and kinds only, never a value; so what is here may be shown to anybody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeAlias

import attrs


class DeviationKind(StrEnum):
    """In which way a place of a reply is not as the table says."""

    UNKNOWN_FIELD = "unknown field"
    """A member that the table does not have; it is in ``.extra``."""
    MISSING_FIELD = "missing field"
    """A member is not there that every documented example has; it is read as unset."""
    UNKNOWN_WORD = "unknown word"
    """A word that is not in its closed vocabulary; it stays text."""
    OTHER_SHAPE = "other shape"
    """A list where one object is due, the reverse, or neither."""
    UNREADABLE_VALUE = "unreadable value"
    """A value that is not of its kind; the field is None, or an empty list."""


class Deviation(NamedTuple):
    """One way in which replies of an endpoint differ from the table.

    Attributes:
        endpoint: its key.
        where: the place by wire names, without row numbers, e.g. ``"data[].openTime"``.
        kind: what is wrong there.
    """

    endpoint: str
    where: str
    kind: DeviationKind


DriftHook: TypeAlias = Callable[[Deviation], object]


@attrs.frozen(kw_only=True)
class DriftRow:
    """One deviation, and how often a client has seen it.

    Attributes:
        endpoint: key of the endpoint.
        where: the place by wire names, without row numbers.
        kind: what is wrong there.
        count: replies in which it was seen; a page of odd rows is one.
        first_seen: by the exchange's clock, UTC.
        last_seen: the same.
    """

    endpoint: str
    where: str
    kind: DeviationKind
    count: int
    first_seen: datetime
    last_seen: datetime


@attrs.frozen(kw_only=True)
class Drift:
    """All deviations that one client has seen, ordered by endpoint and place.

    It is true when there are any, iterates over its rows, and prints as a table.

    Attributes:
        rows: one for each endpoint, place and kind; 1,000 at most.
        left_out: deviations that were not kept, as there are 1,000, or 100 in one reply.
    """

    rows: tuple[DriftRow, ...] = ()
    left_out: int = 0

    def __iter__(self) -> Iterator[DriftRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        if not self.rows:
            return "no reply was other than the table says"
        heading = ("endpoint", "place", "kind", "replies")
        cells = [heading, *((r.endpoint, r.where, r.kind, f"{r.count:,}") for r in self.rows)]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        lines = [
            "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
            for line in cells
        ]
        return "\n".join([*lines, *self._left_out()])

    def _left_out(self) -> list[str]:
        return [f"{self.left_out:,} further are not listed"] if self.left_out else []

    def to_dict(self) -> dict[str, Any]:
        """The same in values that JSON has; times as ISO 8601."""
        rows = [
            {
                "endpoint": row.endpoint,
                "where": row.where,
                "kind": row.kind.value,
                "count": row.count,
                "first_seen": row.first_seen.isoformat(timespec="milliseconds"),
                "last_seen": row.last_seen.isoformat(timespec="milliseconds"),
            }
            for row in self.rows
        ]
        return {"rows": rows, "left_out": self.left_out}


ODD_NAME: Final = "(odd name)"
"""Stands for a name that may be a value: an id, a symbol, a coin, a text, or a hostile one."""

_FIELD_NAME: Final = re.compile(r"[A-Za-z_$][A-Za-z0-9_$-]{0,39}")
"""The table's longest has 24 characters."""
_MAX_NAME_DIGITS: Final = 5
"""``profitRate24h`` and ``field2026`` are names; with more digits it may be an id or a key."""


def shown_name(name: str) -> str:
    """The name of an unknown field, unless it may be a value: objects can be keyed by anything.

    Shown is what looks like a field of the exchange's: at most 40 letters and digits without
    blanks, at most five digits, and not all of it capitals, as coins and symbols are.
    """
    if (
        _FIELD_NAME.fullmatch(name) is None
        or sum(map(str.isdigit, name)) > _MAX_NAME_DIGITS
        or name.partition("_")[0].isupper()
    ):
        return ODD_NAME
    return name
