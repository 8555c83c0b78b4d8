"""An exchange with one list that changes while it is read, for the tests of reading on.

It shares no code with the simulator and none with the reader. Of a row only its id and the moment
that windows select by matter. The list is in the order of (moment, id), newest first or turned
round; a cursor stands at the place of a row, which may be gone meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
from row_identities import identity

from bitget_copy._codec import decode, encode
from bitget_copy.endpoint import Endpoint, snake

DAY_MS = 86_400_000


@attrs.frozen
class Quirks:
    """In which ways a list is not as one would wish.

    Attributes:
        shrinks: pages are shorter than asked for; by cursor each has another length.
        end: how a cursor ends: "null", "text", "missing", "repeats", or "early" with the last rows.
        hides: rows cannot be reached: "cursors" that are never told, or places that are "ignored".
        oldest_first: rows come oldest first, and the cursor reads on to newer ones.
        includes: the row that the cursor names is shown again.
    """

    shrinks: bool = False
    end: str = "null"
    hides: str = ""
    oldest_first: bool = False
    includes: bool = False


class ModelExchange:
    """Answers one paged row.

    Args:
        row: the endpoint.
        rows: id to moment in milliseconds.
        now: its clock.
        quirks: see there.
        change: called before each page but the first, to insert, move and delete.
        drawn: a number below n.
    """

    def __init__(
        self,
        row: Endpoint,
        rows: dict[int, int],
        now: int,
        quirks: Quirks,
        change: Callable[[ModelExchange], None] = lambda _: None,
        drawn: Callable[[int], int] = lambda _: 0,
    ) -> None:
        assert row.paging is not None
        self.row, self.paging, self.quirks = row, row.paging, quirks
        self.rows, self.now = dict(rows), now
        self.change, self.drawn = change, drawn
        self.places = {no: (at, no) for no, at in rows.items()}  # of all that ever were
        self.requests = 0
        model: Any = row.reply.model
        if self.paging.items:
            (model,) = attrs.fields_dict(model)[self.paging.items_name].type.__args__
        self.others = identity(model)
        by_kind: dict[str, list[str]] = {}
        for field in attrs.fields(model):
            if "wire" in field.metadata:
                by_kind.setdefault(field.metadata["kind"], []).append(field.metadata["wire"])
        self.has_ids = "id" in by_kind
        ids = by_kind.get("id") or by_kind.get("decimal") or by_kind["str"]
        self.number = self.paging.row_cursor or ids[0]
        times = by_kind.get("time", [])
        self.time = self.paging.newer or self.paging.time or (times[0] if times else None)

    async def __call__(self, endpoint: Endpoint, values: Any, timeout: Any, priority: Any) -> Any:
        written = dict(encode(endpoint, values).written)
        self.requests += 1
        assert self.requests < 2_000, "it is read for ever"
        if self.requests > 1:
            self.change(self)
            self.places |= {no: (at, no) for no, at in self.rows.items()}
        page = self.numbered if self.paging.style == "page" else self.by_cursor
        return decode(endpoint, page(written)), self.now

    def listed(self, written: dict[str, Any]) -> tuple[list[int], bool]:
        """All rows of the span in the list's order, and whether that is oldest first."""
        start, end = written.get(self.paging.start or ""), written.get(self.paging.end or "")
        first = 0 if start is None else int(start)
        last = self.now if end is None else int(end)
        assert first <= last <= self.now
        if self.paging.window_days is not None and start is not None:
            assert last - first <= self.paging.window_days * DAY_MS
        order = str(written.get(self.paging.order or "", "")).lower()
        oldest_first = order == "asc" or self.quirks.oldest_first
        found = [no for no, at in self.rows.items() if first <= at <= last]
        found.sort(key=lambda no: (self.rows[no], no), reverse=not oldest_first)
        return found, oldest_first

    def numbered(self, written: dict[str, Any]) -> Any:
        """The page of a number."""
        found, _ = self.listed(written)
        size = max(1, int(written.get(self.paging.size) or 20) - self.quirks.shrinks)
        skip = (int(written[self.paging.page or ""]) - 1) * size
        skip = 0 if self.quirks.hides == "ignored" else skip
        return self.wrapped(found[skip : skip + size], {self.paging.more: len(found) > skip + size})

    def by_cursor(self, written: dict[str, Any]) -> Any:
        """The page behind a cursor."""
        found, oldest_first = self.listed(written)
        size = int(written.get(self.paging.size) or 20)
        is_turned = written.get(self.paging.order or "") == "asc"
        cursor = written.get((self.paging.back if is_turned else self.paging.cursor) or "")
        if cursor is not None and self.quirks.hides != "ignored":
            at = self.places[int(cursor)]
            found = [
                no for no in found
                if (self.places[no] > at if oldest_first else self.places[no] < at)
                or (self.quirks.includes and no == int(cursor))
            ]  # fmt: skip
        if self.quirks.shrinks:
            size = max(1 + self.quirks.includes, size - self.drawn(size))
        page = found[:size]
        told: str | None = str(page[-1]) if page else None
        is_early = self.quirks.end == "early" and len(found) <= size
        if is_early or self.quirks.hides == "cursors":
            told = None
        elif not page:
            told = {"text": "", "repeats": cursor}.get(self.quirks.end)
        is_missing = told is None and self.quirks.end == "missing"
        return self.wrapped(page, {} if is_missing else {self.paging.reply_cursor: told})

    def wrapped(self, page: list[int], more: dict[str | None, Any]) -> Any:
        """The reply's data around rows."""
        shown = [self.shown(no) for no in page]
        if self.paging.items is None:
            return shown
        return {self.paging.items: shown} | {k: v for k, v in more.items() if k is not None}

    def shown(self, no: int) -> dict[str, Any]:
        """A row as it is sent."""
        at = {self.time: str(self.rows[no])} if self.time else {}
        return self.others | at | {self.number: str(no)}

    def number_of(self, item: Any) -> int:
        """The id of a row that was read."""
        return int(getattr(item, snake(self.number)))
