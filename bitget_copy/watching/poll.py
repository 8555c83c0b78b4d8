"""One look at a list: all of its rows, of when they are, and what of them is in doubt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeAlias

import attrs

from bitget_copy._clock import PRESENT_DAY, ServerClock
from bitget_copy._codec import encode, named
from bitget_copy._milliseconds import from_milliseconds, milliseconds
from bitget_copy._not_given import NotGiven
from bitget_copy.drift import Deviation, DeviationKind
from bitget_copy.endpoint import Endpoint, snake
from bitget_copy.errors import APIReplyError, BitgetCopyError
from bitget_copy.pagination import PageIterator
from bitget_copy.pagination.windows import asked_of

NotedCaller: TypeAlias = Callable[
    [Endpoint, Mapping[str, object], float | NotGiven | None, int | None],
    Awaitable[tuple[Any, int | None, Sequence[Deviation]]],
]
"""Sends a read; returns the reply, the exchange's clock in it in milliseconds, and where it is
not as the table says."""
Key: TypeAlias = tuple[Hashable, ...]

_UNREAD: Final = frozenset({DeviationKind.MISSING_FIELD, DeviationKind.UNREADABLE_VALUE})
_DAY: Final = 86_400.0
_FULL_AGAIN: Final = 3_600.0
"""Seconds after which windows that were empty are looked at once more."""


@attrs.define
class Poll:
    """What one reading of a list has shown.

    Attributes:
        sent: when it began, on the local monotonic clock: nothing in it is older, but for a lag.
        received: when it was whole.
        stamps: the exchange's clock in each reply, milliseconds; those that cannot be are left out.
        rows: by what tells them from others, in the list's order.
        doubtful: Python names of fields that could not be read in some row.
        failure: why it could not be seen whether rows that are missing have gone; None: it was.
        is_empty_again: it shows no rows, and nor did the one before it.
    """

    sent: float
    received: float = 0.0
    stamps: list[int] = attrs.field(factory=list)
    rows: dict[Key, Any] = attrs.field(factory=dict)
    doubtful: set[str] = attrs.field(factory=set)
    failure: BitgetCopyError | None = None
    is_empty_again: bool = False

    @property
    def stamp(self) -> int | None:
        """The oldest of its stamps."""
        return min(self.stamps, default=None)

    def joined(self, later: Poll) -> Poll:
        """This look and one right after it, as one: what either shows was there."""
        return Poll(
            self.sent, later.received, [*self.stamps, *later.stamps], self.rows | later.rows,
            self.doubtful | later.doubtful, later.failure,
        )  # fmt: skip


class Poller:
    """Reads a list as a whole.

    Args:
        call: sends a read.
        endpoint: a row with `watch`.
        values: wire name to value, without page number, cursor, page size and end of a span.
        timeout: seconds for each page.
        priority: place in the queue of each page.
        clock: the exchange's.

    Raises:
        ParameterError: an argument is wrong; nothing was sent.
    """

    def __init__(
        self,
        call: NotedCaller,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
        clock: ServerClock,
    ) -> None:
        self._call, self._endpoint, self._clock = call, endpoint, clock
        self._timeout, self._priority = timeout, priority
        assert endpoint.watch is not None
        self._wires = endpoint.watch.key
        self._names = [snake(wire) for wire in self._wires]
        self._size = None if endpoint.watch.size is None else snake(endpoint.watch.size)
        self._now = 0
        paging = endpoint.paging
        given = named(endpoint, values)
        if paging is None:
            written = encode(endpoint, given).written
        else:
            _, written = asked_of(endpoint, paging, given, self._now_ms())
        self._values: dict[str, Any] = {w: v for w, v in written.items() if w in given}
        self.is_numbered: bool = paging is not None and paging.style == "page"
        if paging is not None and paging.max_size is not None:
            self._values[paging.size] = paging.max_size
        self._narrow = endpoint
        self._was_empty = False
        self._since: int | None = None
        self._was_full = -_FULL_AGAIN
        if paging is not None and paging.window_days is not None:
            # Windows of two thirds of what is accepted: once those that are older than the oldest
            # row have been seen empty, one call shows all there is for a third of that time.
            days = paging.window_days * 2 // 3
            self._narrow = attrs.evolve(endpoint, paging=attrs.evolve(paging, window_days=days))
        if paging is not None:
            self._pages(Poll(0.0), self._narrow, self._values)  # it checks all arguments

    async def look(self) -> Poll:
        """Reads the list.

        Raises:
            BitgetCopyError: a page failed, or does not show whether the list has rows.
        """
        look = Poll(self._clock.clock.monotonic())
        if self._endpoint.paging is None:
            reply, _ = await self._read(look, self._values)
            self._add(look, _rows(reply))
        elif self._endpoint.paging.window_days is None:
            await self._add_all(look, self._pages(look, self._endpoint, self._values))
        else:
            await self._look_at_windows(look)
        look.received = self._clock.clock.monotonic()
        look.is_empty_again = self._was_empty and not look.rows
        self._was_empty = not look.rows
        return look

    async def _look_at_windows(self, look: Poll) -> None:
        """Reads the windows that may have rows.

        Rows are selected by the moment of their creation, so none can appear in a window of the
        past that was empty.
        """
        paging = self._endpoint.paging
        assert paging is not None
        assert paging.start is not None
        assert paging.window_days is not None
        is_full = self._since is None or look.sent - self._was_full >= _FULL_AGAIN
        values, longest = dict(self._values), paging.window_days * _DAY * 1000
        if not is_full and self._since is not None:
            values[paging.start] = from_milliseconds(self._since)
        is_short = self._since is not None and self._now_ms() - self._since <= longest
        row = self._endpoint if is_short and not is_full else self._narrow
        first = await self._add_all(look, self._pages(look, row, values))
        if row is not self._narrow:
            return
        if is_full:
            self._was_full = look.sent
        newest = self._now - self._narrow_days() * int(_DAY) * 1000
        self._since = newest if first is None else min(newest, milliseconds(first))

    async def _add_all(self, look: Poll, rows: PageIterator[Any]) -> datetime | None:
        """Adds all pages, notes where they may not be all; gives the first moment of the last."""
        first = None
        rows.on_lost = lambda _: None  # no warning: the look says it
        async for page in rows.pages():
            self._add(look, page.items)
            first = page.start
        if rows.is_incomplete:
            look.failure = self._unreadable(
                "a full page is followed by nothing, or by rows that were there, so that it does "
                "not say which rows have gone", "data",
            )  # fmt: skip
        return first

    def _narrow_days(self) -> int:
        assert self._narrow.paging is not None
        assert self._narrow.paging.window_days is not None
        return self._narrow.paging.window_days

    def _pages(
        self, look: Poll, endpoint: Endpoint, values: Mapping[str, object]
    ) -> PageIterator[Any]:
        async def call(
            _: Endpoint, asked: Mapping[str, object], *__: object
        ) -> tuple[Any, int | None]:
            return await self._read(look, asked)

        return PageIterator(
            call, endpoint, values, self._timeout, self._priority, now_ms=self._now_ms,
            prefetch=False,
        )  # fmt: skip

    def _now_ms(self) -> int:
        """The exchange's clock, never behind an earlier look: else its newest rows would go."""
        self._now = max(self._now, self._clock.now_ms())
        return self._now

    async def _read(self, look: Poll, values: Mapping[str, object]) -> tuple[Any, int | None]:
        """One reply; notes its stamp and its doubtful fields."""
        reply, stamp, deviations = await self._call(
            self._endpoint, values, self._timeout, self._priority
        )
        if stamp is not None and PRESENT_DAY[0] <= stamp < PRESENT_DAY[1]:
            look.stamps.append(stamp)
            self._now = max(self._now, stamp)
        for deviation in deviations:
            self._note(look, reply, deviation)
        return reply, stamp

    def _note(self, look: Poll, reply: Any, deviation: Deviation) -> None:
        """What a deviation says of the rows.

        Raises:
            APIReplyError: the list itself could not be read, so that no row proves nothing.
        """
        _, in_list, rest = deviation.where.partition("[].")
        if in_list:
            if deviation.kind in _UNREAD:
                look.doubtful.add(snake(rest.partition(".")[0].removesuffix("[]")))
            return
        if not _rows(reply) and deviation.where in {"data", f"data.{self._list_name(reply)}"}:
            raise self._unreadable(
                f"{deviation.kind}, so that it does not say that there are no rows", deviation.where
            )

    def _list_name(self, reply: Any) -> str:
        """Wire name of the reply's list."""
        paging = self._endpoint.paging
        if paging is not None and paging.items is not None:
            return paging.items
        # Where there are no pages, the list is alone in its object.
        return "" if isinstance(reply, list) else str(attrs.fields(type(reply))[0].metadata["wire"])

    def _add(self, look: Poll, rows: Sequence[Any]) -> None:
        """Adds a page: on two pages a row has moved meanwhile, on one there are two that differ."""
        here: dict[Key, int] = {}
        for row in rows:
            if self._size is not None and getattr(row, self._size) == 0:
                continue
            key = self._key(row)
            here[key] = number = here.get(key, -1) + 1
            look.rows[(*key, number) if number else key] = row

    def _key(self, row: Any) -> Key:
        values = tuple(getattr(row, name) for name in self._names)
        for wire, value in zip(self._wires, values, strict=True):
            if value is None and wire in (row.extra or {}):
                raise self._unreadable("a row cannot be told from others", wire)
        if all(value is None for value in values):
            raise self._unreadable("a row cannot be told from others", self._wires[0])
        return values

    def _unreadable(self, problem: str, where: str) -> APIReplyError:
        return APIReplyError(
            problem, status=200, head=b"", where=where, endpoint=self._endpoint.key
        )


def _rows(reply: Any) -> list[Any]:
    """The rows of a reply."""
    rows: list[Any] = reply if isinstance(reply, list) else reply.items
    return rows
