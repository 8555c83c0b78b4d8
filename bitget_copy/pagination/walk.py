"""What a page brings that is new, and what is asked for after it.

A short page is not the end, since the exchange makes pages shorter without a word, and no total
is trusted. A list ends on an empty page that leads nowhere, or on some in a row, on pages that
bring nothing new (an exchange that ignores the page number or the cursor would otherwise be read
for ever), and where the exchange says that nothing follows; a list by cursor also ends on a cursor
that is missing or was there.

Where the last page is a full one, that proves no end. By cursor it is asked for once more, shorter
by a row: a list that ends there leads on to the row left out, and ends behind it. Where that
leads nowhere either, or pages have numbers, the list is cut, and its reader is told; so it is where
pages bring nothing for so long that no more are read, though each leads on by a new cursor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

import attrs

from bitget_copy._milliseconds import milliseconds
from bitget_copy.endpoint import Endpoint, Paging, snake
from bitget_copy.errors import APIReplyError
from bitget_copy.pagination.checkpoint import Ask, Memory, Place
from bitget_copy.pagination.row_keys import digest, mark_of

_MAX_STUCK: Final = 2
"""Pages in a row like the one before that are the end. One is not: so many rows may have come at
the top while numbered pages were read that a page shows again what the one before did."""
_MAX_BARREN: Final = 20
"""Pages in a row, each another, that show only rows that were there."""
_MAX_EMPTY: Final = 3
"""Pages in a row without rows, each of which leads on, that are the end."""
_MAX_ALIKE: Final = 10
"""Pages in a row of rows without ids, all alike, under cursors that are new each time."""


@attrs.frozen
class Found:
    """What a page brings.

    Attributes:
        items: its rows that were not handed out yet.
        marks: what tells them from others.
        ask: the page after it; None: none.
        cursor: what the exchange gives for the page after it.
        next_window: the page after it is in another window, or a pass by time begins anew.
        page_marks: what tells all its rows from others.
        oldest: the oldest row's time since the window began, and
        edge: this page's rows of that moment, where older ones are asked for by time.
        edge_left: what remains of the rows of the moment that this pass by time began with.
        handed: what remains of the rows handed out before a checkpoint.
        strangers: rows since the last that was one of these; None: none was.
        is_cut: the end is not proven, or the cursor leads back, and nothing else asks for what may
            be left out.
    """

    items: list[Any]
    marks: list[str]
    ask: Ask | None
    cursor: Any
    next_window: bool
    page_marks: list[str]
    oldest: int | None
    edge: Counter[str]
    edge_left: Counter[str]
    handed: Counter[str]
    strangers: int | None
    is_cut: bool


class Walk:
    """How one list is read on.

    Args:
        endpoint: a row with paging.
        written: the arguments as they are sent.
    """

    def __init__(self, endpoint: Endpoint, written: Mapping[str, Any]) -> None:
        assert endpoint.paging is not None
        self.endpoint = endpoint
        self.paging: Paging = endpoint.paging
        self.is_numbered: bool = self.paging.style == "page"
        order: str = "" if self.paging.order is None else written.get(self.paging.order, "")
        self.is_turned: bool = order.lower() == "asc"
        cursor = self.paging.back if self.is_turned else self.paging.cursor
        self.moving: str = (self.paging.page if self.is_numbered else cursor) or ""
        self.first_cursor: Any = None if self.is_numbered else written.get(self.moving)
        self.size: int = int(written.get(self.paging.size) or self.paging.default_size or 0)

    def value(self, ask: Ask) -> object:
        """The page number or cursor that asks for a page."""
        if self.is_numbered:
            return ask.page
        return self.first_cursor if ask.cursor is None else ask.cursor

    def items(self, reply: Any) -> list[Any]:
        """The rows of a reply."""
        paging = self.paging
        items: list[Any] = reply if paging.items is None else getattr(reply, paging.items_name)
        return items

    def read(self, place: Place, reply: Any) -> Found:
        """What a page brings; the place stays as it is until `leave`.

        Raises:
            APIReplyError: the cursor cannot be read.
        """
        assert place.ask is not None
        items, memory = self.items(reply), place.memory
        told = self._told(items, memory)
        marks = [mark for mark, _ in told]
        is_same = bool(items) and memory.is_page(marks, memory.before)
        cursor = None if self.is_numbered else self._next_cursor(reply, items)
        sent = "" if cursor is None else digest(str(cursor))
        is_repeated = bool(cursor) and (
            memory.has_used(sent) or str(cursor) == str(self.value(place.ask))
        )
        ask = place.ask
        leads_back = not is_same and not ask.less and self._leads_back(place, marks)
        edge = memory.edge.copy()
        ignores_span = self._ignores_span(place, told, marks)
        twice = _shown_twice(items, told)
        is_again = ignores_span or (is_same and (self.is_numbered or is_repeated))
        if is_again:
            new = []  # the exchange does not look at the span, the number or the cursor
        elif not (twice or edge) and memory.seen.keys().isdisjoint(marks):
            new = [*range(len(items))]
        else:
            new = [
                n for n, (mark, by_id) in enumerate(told)
                if n not in twice and not _is_known(
                    mark, memory.seen if by_id or leads_back else {}, edge, by_id=by_id
                )
            ]  # fmt: skip
        new, left, strangers = self._without_handed(place, told, new)
        leads_back = leads_back and not new
        stuck = ask.stuck + 1 if is_same else 0
        barren = 0 if new else ask.barren + 1
        has_next = bool(cursor and str(cursor) != "0" and not is_repeated)
        leads_on = has_next or self._leads_on(reply)
        is_proven = not (items or leads_on) or ignores_span or self._says_end(reply)
        leads_nowhere = not self.is_numbered and (not cursor or is_repeated)
        gives_up = (not new and stuck >= _MAX_STUCK) or (
            max(stuck / _MAX_ALIKE, barren / (_MAX_BARREN if items else _MAX_EMPTY)) >= 1
        )
        is_last = (
            is_proven
            or leads_back
            or leads_nowhere
            or gives_up
            or (self.is_numbered and ask.page == self.paging.max_page)
        )
        is_full = not is_proven and 0 < self.size - ask.less <= len(items)
        asks_less = (
            is_full
            and leads_nowhere
            and self.size > 1
            and not (leads_back or ask.less or (is_same and not new))
        )
        oldest, newest_edge = self._oldest(ask, items, told)
        if is_again or leads_back or ask.less:
            newest_edge.clear()  # these rows were counted
        following = attrs.evolve(
            ask, page=ask.page + 1, cursor=cursor, stuck=stuck, barren=barren, oldest=oldest, less=0
        )
        if asks_less:
            is_last = False
            edge += Counter(marks)  # all of them come again
            following = attrs.evolve(following, page=ask.page, cursor=ask.cursor, less=1)
        after = self._after_window(place, following) if is_last else following
        is_cut = is_last and (
            len(memory.seen) >= self.size if leads_back else is_full or (gives_up and has_next)
        )
        if self.paging.newer is not None and after is not None:  # older ones are asked for by time
            whole = is_cut or (leads_back and len(items) >= self.size)
            is_one_moment = ask.window is not None and oldest == ask.window[1]
            is_cut = whole and (is_one_moment or not (leads_back or self._runs_down(items)))
        return Found(
            [items[n] for n in new], [marks[n] for n in new], after, cursor or None, is_last, marks,
            oldest, newest_edge, edge, left, strangers, is_cut,
        )  # fmt: skip

    def leave(self, place: Place, found: Found) -> None:
        """Goes on to the page after this one."""
        assert place.ask is not None
        memory = place.memory
        if found.page_marks:  # else the page before this one is the last that has rows
            memory.see([*memory.handed, *found.page_marks], keep=self.is_numbered)
            memory.before = found.page_marks
            if place.ask.begins_window:
                memory.head = memory.before
            memory.first = found.page_marks[0] if len({*found.page_marks}) > 1 else ""
        memory.handed, memory.strangers = found.handed, found.strangers
        memory.edge = found.edge_left
        if found.edge:
            is_older = found.oldest != place.ask.oldest
            memory.next_edge = found.edge if is_older else memory.next_edge + found.edge
        if found.next_window:
            memory.begin_window()
        elif not self.is_numbered and (sent := self.value(place.ask)) is not None:
            memory.use(digest(str(sent)))
        place.ask = found.ask

    @staticmethod
    def _told(items: list[Any], memory: Memory) -> list[tuple[str, bool]]:
        """What tells each row from others, and whether that is its ids."""
        told = [mark_of(item) for item in items]
        return [(digest(mark), by_id) for mark, by_id in told] if memory.is_short else told

    def _ignores_span(self, place: Place, told: list[tuple[str, bool]], marks: list[str]) -> bool:
        """Whether a window begins as the one before it did, though no row can be in two of them.

        Then all windows show the same list, which was read with the first.
        """
        assert place.ask is not None
        return (
            self.paging.newer is None
            and place.ask.begins_window
            and marks != []
            and place.memory.is_page(marks, place.memory.head)
            and all(by_id for _, by_id in told)
        )

    def _leads_back(self, place: Place, marks: list[str]) -> bool:
        """Whether a cursor leads to the page before, which begins with other rows than it ends.

        So does one that reads on to newer rows from a page that shows the newest one first.
        """
        first = place.memory.first
        return not self.is_numbered and first != "" and first in marks

    def is_oldest_first(self, reply: Any) -> bool:
        """Whether a page of a list whose order nobody documents shows older rows before newer."""
        times = self._times(self.items(reply), self.paging.time)
        return len(times) > 1 and times[0] < times[-1]

    def _runs_down(self, items: list[Any]) -> bool:
        """Whether a page surely shows newer rows before older ones, so that older ones follow."""
        times = self._times(items, self.paging.newer)
        return len(times) > 1 and times[0] > times[-1]

    @staticmethod
    def _times(items: list[Any], wire: str | None) -> list[Any]:
        """The rows' times, where they have any."""
        if wire is None:
            return []
        name = snake(wire)
        return [when for item in items if (when := getattr(item, name)) is not None]

    def _without_handed(
        self, place: Place, told: list[tuple[str, bool]], new: list[int]
    ) -> tuple[list[int], Counter[str], int | None]:
        """The new rows behind those that were handed out before a checkpoint.

        Returns:
            Their places, what remains of those handed out, and `Found.strangers`.
        """
        left, strangers = place.memory.handed, place.memory.strangers
        if not left:
            return new, left, None
        left = left.copy()
        again = set()
        for n, (mark, _) in enumerate(told):
            if left[mark] > 0:
                left[mark] -= 1
                again.add(n)
        last = max(again, default=-1)
        if again:
            strangers = len(told) - 1 - last
        elif strangers is not None:
            strangers += len(told)
        by_ids = all(by_id for _, by_id in told)
        if not self.is_numbered and by_ids:
            again.update(range(last + 1))  # what has come on top since then is not in its order
        # The rest may be on later pages, pushed on by what has come before them. Rows without ids
        # are no longer told after a page of others, as some that are wholly alike may follow.
        is_over = not by_ids and strangers is not None and strangers >= max(self.size, 1)
        return [n for n in new if n not in again], Counter() if is_over else +left, strangers

    def _oldest(
        self, ask: Ask, items: list[Any], told: list[tuple[str, bool]]
    ) -> tuple[int | None, Counter[str]]:
        """The oldest moment of all rows so far, and those of this page that are of it."""
        if self.paging.newer is None:
            return None, Counter()
        name = snake(self.paging.newer)
        times = [
            (mark, milliseconds(when))
            for item, (mark, _) in zip(items, told, strict=True)
            if (when := getattr(item, name)) is not None
        ]
        known = [at for _, at in times] + ([] if ask.oldest is None else [ask.oldest])
        oldest = min(known, default=None)
        return oldest, Counter(mark for mark, at in times if at == oldest)

    def _after_window(self, place: Place, ask: Ask) -> Ask | None:
        """The first page of the window after this one; None: there is none."""
        if self.paging.newer is not None:
            return self._older(ask)
        if place.span is None or ask.window is None:
            return None
        window = place.span.after(ask.window)
        return None if window is None else Ask(window)

    def _older(self, ask: Ask) -> Ask | None:
        """Rows older than all so far, asked for by time.

        The cursor of such a list reads on to newer rows. Where its first page is the oldest,
        everything was read; where it is the newest, what is older is still to come.
        """
        if ask.oldest is None:
            return None
        first, last = (None, None) if ask.window is None else ask.window
        # The oldest moment itself is asked for once more: a page may have ended within it.
        until = ask.oldest if last is None or ask.oldest < last else last - 1
        return None if first is not None and until < first else Ask((first, until))

    def _next_cursor(self, reply: Any, items: list[Any]) -> Any:
        """What asks for the page after this one: a field of the reply, or of its last row."""
        wire, holder = self.paging.reply_cursor, reply
        if wire is None:
            if not items:
                return None
            wire, holder = self.paging.row_cursor, items[-1]
        assert wire is not None
        cursor = getattr(holder, snake(wire))
        if cursor is None and wire in (getattr(holder, "extra", None) or {}):
            raise APIReplyError(
                "the cursor cannot be read, so the pages after this one cannot be asked for",
                status=200, head=b"", where=wire, endpoint=self.endpoint.key,
            )  # fmt: skip
        return cursor

    def _leads_on(self, reply: Any) -> bool:
        """Whether the exchange says that a page follows."""
        return self.paging.more is not None and getattr(reply, snake(self.paging.more)) is True

    def _says_end(self, reply: Any) -> bool:
        """Whether the exchange says that no page follows; that one follows proves nothing."""
        return self.paging.more is not None and getattr(reply, snake(self.paging.more)) is False


def _shown_twice(items: list[Any], told: list[tuple[str, bool]]) -> set[int]:
    """Places of rows that stand on this page before, wholly alike and with an id."""
    seen: dict[str, list[Any]] = {}
    if len({mark for mark, _ in told}) == len(told):
        return set()
    twice = set()
    for n, (mark, by_id) in enumerate(told):
        before = seen.setdefault(mark, [])
        if by_id and items[n] in before:
            twice.add(n)
        before.append(items[n])
    return twice


def _is_known(mark: str, seen: Mapping[str, str], edge: Counter[str], *, by_id: bool) -> bool:
    """Whether a row was there; one without an id is told from the edge's once for each of them."""
    if mark in seen:
        return True
    if not edge[mark]:
        return False
    if not by_id:
        edge[mark] -= 1
    return True
