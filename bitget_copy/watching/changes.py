"""The rows of a list as they were last told, and what a look says that is new."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import attrs

from bitget_copy.watching.poll import Key, Poll


class News(NamedTuple):
    """One difference.

    Attributes:
        before: the row as it was last told; None: it was not there.
        row: the row as it is; None: it is there no more.
        fields: names of the fields that differ, where both are there.
    """

    before: Any
    row: Any
    fields: tuple[str, ...] = ()


@attrs.define
class _Row:
    """A row that is there.

    Attributes:
        row: as it was last told.
        since: when it was first seen, seconds.
        missed: when it was first not seen since it was seen last; None: it was in the last look.
        past: what it was before, and when that was last said to be over.
    """

    row: Any
    since: float
    missed: float | None = None
    past: list[tuple[Any, float]] = attrs.field(factory=list)


class Known:
    """What was told of a list.

    A look shows the list as it was at most `max_lag` seconds before it was asked for. So it proves
    that a row has gone, or has come back, or is again as it was, only where the contrary was seen
    at least that long before; until then it may come from a replica that is behind, and nothing
    is told. Numbered pages prove less: where they come from replicas by turns, looks close together
    all miss a row that has moved from one page to another, so two that are so far apart must.

    Args:
        max_lag: seconds.
        is_numbered: looks are of numbered pages.
    """

    def __init__(self, max_lag: float, *, is_numbered: bool = False) -> None:
        self._max_lag = max_lag
        self._is_numbered = is_numbered
        self._rows: dict[Key, _Row] = {}
        self._gone: dict[Key, float] = {}

    @property
    def rows(self) -> list[Any]:
        """As they were last told."""
        return [known.row for known in self._rows.values()]

    def missing(self, look: Poll) -> bool:
        """Whether a row that was told is not in a look."""
        return not self._rows.keys() <= look.rows.keys()

    def begin(self, look: Poll) -> list[Any]:
        """Takes the first look for what is."""
        self._rows = {key: _Row(row, look.received) for key, row in look.rows.items()}
        return self.rows

    def news(self, look: Poll) -> Iterator[News]:
        """Takes a look over; gives what it says that is new, what has gone before what has come."""
        surely = look.sent - self._max_lag  # what was seen up to then, the look is not behind
        self._gone = {key: at for key, at in self._gone.items() if at > surely}
        missing = self._rows.keys() - look.rows.keys() if look.failure is None else ()
        for key in [key for key in self._rows if key in missing]:
            row = self._rows[key]
            row.missed = look.received if row.missed is None else row.missed
            if self._has_gone(row, surely):
                self._gone[key] = look.received
                yield News(self._rows.pop(key).row, None)
        for key, row in look.rows.items():
            known = self._rows.get(key)
            if known is not None:
                known.missed = None
                yield from self._changed(known, row, look, surely)
            elif key not in self._gone:
                self._rows[key] = _Row(row, look.received)
                yield News(None, row)

    def _has_gone(self, missing: _Row, surely: float) -> bool:
        """Whether looks prove it of a row that the last one misses."""
        assert missing.missed is not None
        return missing.since <= surely and not (self._is_numbered and missing.missed > surely)

    @staticmethod
    def _changed(known: _Row, row: Any, look: Poll, surely: float) -> Iterator[News]:
        known.past = [(past, at) for past, at in known.past if at > surely]
        before = known.row
        row, fields = merged(before, row, look.doubtful)
        if not fields or any(not merged(past, row, look.doubtful)[1] for past, _ in known.past):
            return
        known.past.append((before, look.received))
        known.row = row
        yield News(before, row, fields)


def merged(before: Any, row: Any, doubtful: set[str]) -> tuple[Any, tuple[str, ...]]:
    """The row, with its last value where a field could not be read; and the fields that differ."""
    fields, unread = [], {}
    for field in attrs.fields(type(row)):
        if "wire" not in field.metadata:
            continue
        old, new = getattr(before, field.name), getattr(row, field.name)
        if old == new:
            continue
        if field.name in doubtful and (new is None or isinstance(new, list)):
            unread[field.name] = old
        else:
            fields.append(field.name)
    return (attrs.evolve(row, **unread) if unread else row), tuple(fields)
