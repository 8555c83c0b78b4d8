"""Up to which moment a history can be sealed, because nothing older will change any more.

Rows of most lists come within the lag. A list of what was closed selects by the opening, so a row
comes at a moment of the past when its order closes, months later perhaps. Of such a list only
what was opened before the oldest order that was still open is sealed: the account's list of open
orders (or positions) is looked at once per lag, and a look counts when it is a lag old, since what
closed before it is in the history then. What closed as the first look was made may have been in
neither list: once that look counts, all is read once more; until then only what may have closed
since. Taken for granted: an order is in one of both lists within the lag, and its opening is within
the lag of the moment that spans select by.
Where there is no such list, or it cannot be read, the last `REREAD_DAYS` are read again instead,
and an order that stays open for longer is missed. Where the exchange keeps so many days, what will
soon be out of reach is sealed in good time, and a warning says that something opened then is open.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import attrs

from bitget_copy._generated import ENDPOINTS
from bitget_copy._milliseconds import from_milliseconds, milliseconds
from bitget_copy.client import CopyTradingClient
from bitget_copy.collect.errors import IncompleteListError
from bitget_copy.collect.histories import History, is_spanned, missing_arguments, time_name
from bitget_copy.collect.history_plan import GOOD_TIME_MS
from bitget_copy.collect.manifest import Goal
from bitget_copy.collect.store import Store
from bitget_copy.collect.store_thread import Writer
from bitget_copy.endpoint import Endpoint, snake
from bitget_copy.errors import BitgetCopyError
from bitget_copy.pagination.windows import ASSUMED_DAYS, DAY_MS

if TYPE_CHECKING:
    from bitget_copy.pagination import PageIterator

REREAD_DAYS: Final = 80
"""How long orders are taken to stay open where no list tells it.

The exchange shows three months of these lists, so what is read so long is sealed in good time.
"""
_CLOSED: Final = ("list_history_orders", "list_history_positions", "list_history_tpsl")
"""How lists of what was closed are called."""
_OPEN: Final = {
    "list_history_orders": "list_open_orders",
    "list_history_positions": "get_positions",
}
"""How the list of what is open is called, by that of what was closed."""


def comes_late(history: History) -> bool:
    """Whether rows come at moments of the past, when something closes."""
    return is_spanned(history.row) and history.row.name in _CLOSED


def open_list(history: History) -> Endpoint | None:
    """The list of what is open now and will be in a history; None: none that we can ask."""
    name = _OPEN.get(history.row.name)
    row = ENDPOINTS.get(f"{history.endpoint.rpartition('.')[0]}.{name}")
    if row is None or missing_arguments(row, frozenset(history.values)):
        return None
    return row


@attrs.frozen
class Look:
    """One look at what is open.

    Attributes:
        at: when, milliseconds.
        before: last moment before all that was open then.
        settled: last moment that may be sealed, until this look is old enough.
        is_first: nothing was read before it.
    """

    at: int
    before: int
    settled: int
    is_first: bool = False


@attrs.define
class Settling:
    """Tells how far one history may be sealed.

    Attributes:
        warning: why its list of open orders cannot be read, or what it shows that may be missed;
            None: neither, or there is no such list.
        fresh: last moment up to which nothing can have closed since all was read; None: none.
    """

    _writer: Writer
    _goal: Goal
    _client: CopyTradingClient
    _lag: int
    _timeout: float
    warning: str | None = None
    fresh: int | None = None
    _calls: int = 0

    def take_calls(self) -> int:
        """How many pages were read since this was asked last."""
        calls, self._calls = self._calls, 0
        return calls

    async def until(self, now: int, *, is_first: bool) -> int:
        """The last moment that may be sealed.

        Args:
            now: no later than the local and the exchange's clock.
            is_first: nothing of the history was read before.

        Raises:
            StoreError: the disk is full or failed.
        """
        if not comes_late(self._goal.history):
            return now - self._lag
        row = open_list(self._goal.history)
        if row is None:
            return now - max(REREAD_DAYS * DAY_MS, self._lag)
        known = await self._writer.do(self._known)
        if known is not None and known.at > now:
            known = None  # a clock was wrong then
        if known is None or not known.at <= now < known.at + self._lag:
            known = await self._look(row, now, known, is_first=is_first)
        self.fresh = known.before if known.is_first else None
        settled = min(known.settled, now - self._lag)
        keeps = self._goal.history.paging.keeps_days
        if keeps is None:
            return settled
        beyond = now - keeps * DAY_MS + GOOD_TIME_MS
        if known.before < beyond and self.warning is None:
            days = keeps - GOOD_TIME_MS // DAY_MS
            self.warning = (
                f"what was opened more than {days} days ago and is open still may be out of reach "
                f"when it closes, as the exchange keeps {keeps} days"
            )
        return max(settled, beyond)

    async def _look(self, row: Endpoint, now: int, known: Look | None, *, is_first: bool) -> Look:
        """Looks at what is open, and keeps that with the store."""
        try:
            before = await self._before_open(row, now, known)
        except BitgetCopyError as error:
            self.warning = (
                f"what is open now cannot be read, so the last {REREAD_DAYS} days are read again "
                f"each time: {error}"
            )
            settled = now - REREAD_DAYS * DAY_MS if known is None else known.settled
            return Look(now, settled, settled)
        self.warning = None
        settled = min(before, now - REREAD_DAYS * DAY_MS)
        if known is not None:
            settled = known.before if known.at + self._lag <= now else known.settled
        made = Look(now, before, settled, is_first)
        await self._writer.do(lambda store: self._keep(store, made))
        return made

    async def _before_open(self, row: Endpoint, now: int, known: Look | None) -> int:
        """The last moment before all that is open; an order that does not tell it is of 1970."""
        before = now - self._lag
        async for opened in self._openings(row, now, known):
            before = min(before, 0 if opened is None else milliseconds(opened) - self._lag - 1)
        return before

    async def _openings(
        self, row: Endpoint, now: int, known: Look | None
    ) -> AsyncIterator[datetime | None]:
        """When each that is open was opened; None where it does not say it."""
        name = time_name(row.key)
        if row.paging is None:
            self._calls += 1
            reply = await self._client.call(row, self._values(row), timeout=self._timeout)
            size = None if row.watch is None or row.watch.size is None else snake(row.watch.size)
            for each in reply.items:
                if size is None or getattr(each, size) != 0:
                    yield None if name is None else getattr(each, name)
            return
        pages = self._pages(row, now, known)
        async for each in pages:
            yield None if name is None else getattr(each, name)
        self._calls += pages.pages_read
        if pages.is_incomplete:
            raise IncompleteListError.of(row.key)

    def _values(self, row: Endpoint) -> dict[str, Any]:
        """The arguments that both lists have."""
        values = self._goal.history.values
        return {each.wire: values[each.wire] for each in row.params if each.wire in values}

    def _pages(self, row: Endpoint, now: int, known: Look | None) -> PageIterator[Any]:
        """All that is open, of a list with spans: as far as it may be unsettled."""
        paging, values = row.paging, self._values(row)
        assert paging is not None
        if paging.max_size is not None:
            values[paging.size] = paging.max_size
        if is_spanned(row):
            first = min(now - ASSUMED_DAYS * DAY_MS, self._goal.since or now)
            first = first if known is None else min(known.settled, known.before)
            values[paging.start or ""] = from_milliseconds(first)
        pages = self._client.iterate(row, values, timeout=self._timeout)
        pages.on_lost = _out_of_reach
        return pages

    @property
    def _name(self) -> str:
        return f"open.{self._goal.id}"

    def _known(self, store: Store) -> Look | None:
        text = store.manifest.value(self._name)
        return None if text is None else Look(**json.loads(text))

    def _keep(self, store: Store, look: Look) -> None:
        with store.manifest.changing():
            store.manifest.keep_value(self._name, json.dumps(attrs.asdict(look)))


def _out_of_reach(first: int) -> None:
    """What the exchange shows no longer as open, it will not show as closed either."""
