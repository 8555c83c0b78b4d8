"""One round of reads about a lost write, and what its age allows to conclude.

How old the data of a reply may be, all pages of a list, how far back it is read. What rows
prove is judged by the rules.

A reply says when it was answered, not how old its data are: it shows the account as it was at
some moment of the `max_lag` seconds before its timestamp, and two replies need not show the same
moment, nor the later one the later moment. So every finding says which moment it must be past.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import attrs

from bitget_copy._clock import PRESENT_DAY
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy.endpoint import Endpoint, EndpointTable, Paging, snake
from bitget_copy.errors import Executed, InvalidParameterError, NotExecuted, StillUnknown
from bitget_copy.pagination import PageIterator
from bitget_copy.reconcile.lost_write import WINDOW_MS, Finding, LostWrite, Pending

if TYPE_CHECKING:
    from bitget_copy._clock import ServerClock

DatedCaller: TypeAlias = Callable[
    [Endpoint, Mapping[str, object], float | None, int | None],
    Awaitable[tuple[Any, int | None, Mapping[str, Any] | None]],
]
"""A `Caller` that also tells of the reply the exchange's clock, milliseconds (None without one),
and the bare members of its data, where these are one object."""

PRIORITY: Final = 25
"""Behind closes, before all other calls."""
READ_TIMEOUT_S: Final = 10.0
"""The most that one read may take, so that one that hangs does not use up all the time."""
DAY_MS: Final = 86_400_000
MAX_SPANS: Final = 8
"""How many spans of 89 days a list of API V2 is read back: nearly two years."""

_MAX_LAG_MS: Final = 10**15
"""So old that nothing is proved; keeps any number of seconds a number of milliseconds."""
_SCALARS: Final = (NoneType, str, int, Decimal, datetime)
"""What most fields hold: nothing further is inside."""
_LIST: Final = "list"
"""How API V3 names the list of a reply, of one without pages too."""
_TOO_FAR_BACK: Final = "40704"
"""What the exchange answers where it shows nothing so old any more."""

T = TypeVar("T")


class OutOfTime(Exception):
    """No time is left for another read."""


class Unreadable(Exception):
    """A reply lacks a field, or has one that could not be read: neither is one that is unset."""


@attrs.define
class Search:
    """What all rounds about one lost write share. Moments are seconds on the monotonic clock.

    Attributes:
        call: sends one read.
        table: rows by key.
        lost: the write in question.
        clock: the exchange's clock as it is known here.
        max_lag: seconds by which a read may be behind.
        began: a moment after the write was sent.
        deadline: when time is up.
        states: different states seen since the write was sent.
        steady: the state that the last rounds have seen, and when the first of them ended.
    """

    call: DatedCaller
    table: EndpointTable
    lost: LostWrite
    clock: ServerClock
    max_lag: float
    began: float
    deadline: float
    states: list[object] = attrs.Factory(list)
    steady: tuple[object, float] | None = None

    def seconds_to(self, moment: float) -> float:
        """Seconds up to a moment."""
        return moment - self.clock.clock.monotonic()


class ReadRound:
    """One round of reads about a lost write."""

    def __init__(self, search: Search) -> None:
        self._search = search
        self._lost = search.lost
        self._began = search.clock.clock.monotonic()
        self._answered: int | None = None  # the oldest reply, milliseconds of the exchange's clock
        self._members: Mapping[str, Any] | None = None  # of the last reply's data

    # --- how old it may be ---------------------------------------------------------------------

    @property
    def as_of(self) -> int | None:
        """What this round shows is not older, milliseconds of the exchange's clock; None: no reply.

        From the oldest reply, less what reads may be behind.
        """
        if self._answered is None:
            return None
        return self._answered - int(min(self._search.max_lag * 1000, _MAX_LAG_MS))

    @property
    def is_final(self) -> bool:
        """Whether all that this round shows is from when the call can change nothing any more."""
        return self.has_reached(self._lost.over_at + 1)

    @property
    def is_after_sending(self) -> bool:
        """Whether all that this round shows is from after the call was sent.

        Our clock may be off, but not beyond the window, or the exchange would have refused the
        call. Within it, the time that has passed here counts; the timestamps only show then that
        no reply is an old one, kept by somebody on the way.
        """
        waited = self._began - self._search.began >= self._search.max_lag
        return self.has_reached(self._lost.sent_at + (0 if waited else WINDOW_MS))

    def has_reached(self, moment: int) -> bool:
        """Whether everything that this round shows is from this moment or later."""
        return self.as_of is not None and self.as_of >= moment

    @property
    def now_ms(self) -> int:
        """The exchange's clock, the later one of what we reckon and what the replies say."""
        return max(self._search.clock.now_ms(), self._answered or 0)

    def next_in(self) -> float | None:
        """Seconds until a round can prove more than this one; None: nobody knows."""
        search = self._search
        moments = []
        if self.as_of is not None and not self.is_final:
            moments.append((self._lost.over_at - self.as_of) / 1000)
            if not self.is_after_sending:
                stamps = (self._lost.sent_at - self.as_of) / 1000
                waited = max(stamps, search.seconds_to(search.began + search.max_lag))
                moments.append(min(waited, stamps + WINDOW_MS / 1000))
        if search.steady is not None:
            moments.append(search.seconds_to(search.steady[1] + search.max_lag))
        return min((moment for moment in moments if moment >= 0), default=None)

    # --- reads ---------------------------------------------------------------------------------

    @property
    def write(self) -> Endpoint:
        """The row of the lost write."""
        return self._lost.endpoint

    def row(self, name: str, resource: str | None = None) -> Endpoint:
        """The read of this name beside the lost write, or in another resource of its family."""
        return self._search.table[f"{self.write.family}.{resource or self.write.resource}.{name}"]

    async def get(
        self, name: str, values: Mapping[str, object], *, resource: str | None = None
    ) -> Any:
        """One reply."""
        return await self._send(self.row(name, resource), values)

    async def get_bare(
        self, name: str, values: Mapping[str, object]
    ) -> tuple[Any, Mapping[str, Any]]:
        """One reply, and the members of its data as they were sent: null is not a missing one."""
        value = await self.get(name, values)
        return value, self._members or {}

    async def rows(
        self, name: str, values: Mapping[str, object], *, resource: str | None = None
    ) -> list[Any]:
        """The rows of all pages, or of a list that has none.

        Raises:
            Unreadable: there may be more.
        """
        row = self.row(name, resource)
        if row.paging is None:
            reply = await self._send(row, values)
            return list(reply if row.reply.many else reply.items)
        pages: PageIterator[Any] = PageIterator(
            self._stamped, row, values, now_ms=lambda: self.now_ms, prefetch=False
        )
        found = [item async for item in pages]
        if pages.is_incomplete:
            raise Unreadable(f"the list {name} has no proven end, so what it does not show may be")
        return found

    async def rows_from(
        self, name: str, number: str, values: Mapping[str, object]
    ) -> list[Any] | None:
        """A page of a list by cursor that begins with one order, if it is there; older ones follow.

        None when the list is not cut there, or has no cursor.
        """
        paging = self._paging(name)
        if paging.cursor is None or not number.isdigit():
            return None
        below: dict[str, object] = {paging.cursor: str(int(number) + 1)}
        reply = await self.get(
            name, below | {wire: value for wire, value in values.items() if wire != paging.size}
        )
        rows: list[Any] = getattr(reply, paging.items_name) if paging.items else reply
        shown = [str(row.tracking_no) for row in rows]
        is_cut = all(no.isdigit() and int(no) <= int(number) for no in shown)
        return rows if is_cut else None

    def has_spans(self, name: str) -> bool:
        """Whether a list shows no more than a span of time at once."""
        return self._paging(name).window_days is not None

    async def read_back(
        self,
        name: str,
        read: Callable[[dict[str, object]], Awaitable[T]],
        *,
        until: Callable[[T], bool] = lambda _: False,
    ) -> list[T]:
        """What `read` finds in each span of a list, newest first, until it is enough.

        Ends early where the exchange says that it shows nothing so old.
        """
        found: list[T] = []
        for span in self._spans(name):
            try:
                found.append(await read(span))
            except InvalidParameterError as error:
                if not found or error.code != _TOO_FAR_BACK:
                    raise
                break
            if until(found[-1]):
                break
        return found

    def _spans(self, name: str) -> Iterator[dict[str, object]]:
        """The longest spans of time that a list can be asked for, newest first."""
        paging = self._paging(name)
        assert paging.window_days is not None
        assert paging.start is not None
        assert paging.end is not None
        end, length = self.now_ms, paging.window_days * DAY_MS
        for _ in range(MAX_SPANS):
            yield {paging.start: max(end - length, 0), paging.end: end}
            end -= length + 1

    def _paging(self, name: str) -> Paging:
        paging = self.row(name).paging
        assert paging is not None
        return paging

    async def _stamped(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
    ) -> tuple[Any, None]:
        return await self._send(endpoint, values, timeout, priority), None

    async def _send(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> Any:
        search = self._search
        left = search.seconds_to(search.deadline)
        if left <= 0:
            raise OutOfTime
        before = search.clock.now_ms()
        value, stamp, self._members = await search.call(
            endpoint, values, min(left, READ_TIMEOUT_S), PRIORITY
        )
        moment = _answered_at(stamp, before, search.clock.now_ms())
        self._answered = moment if self._answered is None else min(self._answered, moment)
        if (field := unreadable(value)) is not None:
            raise Unreadable(f"{field} in the reply of {endpoint.name} could not be read")
        if (wire := _lacking(endpoint, self._members)) is not None:
            raise Unreadable(f"{wire} is missing in the reply of {endpoint.name}")
        if _ends_in_the_middle(endpoint, values, value):
            raise Unreadable(f"the cursor after a full page of {endpoint.name} is missing")
        return value

    # --- what it proves ------------------------------------------------------------------------

    def is_unchanged(self, state: object) -> bool:
        """Whether every round since the call was sent has seen this state."""
        states = self._search.states
        if self.is_after_sending and state not in states:
            states.append(state)
        return len(states) <= 1

    def is_steady(self, state: object) -> bool:
        """Whether a round that can show nothing as old as this one's has seen this state too.

        A list is put together from pages, and a proof from several lists, none of which need
        show the same moment. What is the same in two rounds that have no moment in common, and
        in all rounds between, was so at one moment.
        """
        search = self._search
        if search.steady is None or search.steady[0] != state:
            search.steady = (state, search.clock.clock.monotonic())
        return self._began - search.steady[1] >= search.max_lag

    def in_effect(self, evidence: str, parts: object = None) -> Finding:
        """What the call asked for is so: proof when it cannot be the state before the call.

        Args:
            evidence: what is so.
            parts: where it takes several replies to show that, what they show, to be compared
                between rounds; they need not show one moment.
        """
        if not self.is_after_sending:
            return Pending(f"{evidence}, but the read may show a time before the call")
        if parts is not None and not self.is_steady(parts):
            return Pending(f"{evidence}, but what is put together may show different moments")
        return self.executed(evidence)

    def executed(self, evidence: str) -> Executed:
        """The call's effect is proved."""
        return Executed(evidence, self._search.max_lag)

    def not_in_effect(self, evidence: str) -> Finding:
        """The call has not acted so far: proof when it can act no more, else a matter of time."""
        if self.is_final:
            return NotExecuted(evidence, self._search.max_lag)
        return Pending(evidence)

    def unclear(self, why: str) -> Finding:
        """Nothing is proved, and once the call can act no more nothing will be."""
        return StillUnknown(why) if self.is_final else Pending(why)


def _lacking(endpoint: Endpoint, members: Mapping[str, Any] | None) -> str | None:
    """The wire name of the list that a reply is about, if it is not there, not even as null.

    API V1 and V2 write null for a whole reply without rows.
    """
    if endpoint.paging is not None:
        wire = endpoint.paging.items
    else:
        wire = None if endpoint.reply.many or not hasattr(endpoint.reply.model, "items") else _LIST
    if wire is None:
        return None
    is_there = endpoint.family != "v3" if members is None else wire in members
    return None if is_there else wire


def _ends_in_the_middle(endpoint: Endpoint, values: Mapping[str, object], value: Any) -> bool:
    """Whether a page is full, and nothing asks for the next one, so that the rest may be hidden."""
    paging = endpoint.paging
    if paging is None or paging.reply_cursor is None:
        return False
    size = values.get(paging.size, paging.default_size)
    rows = value if paging.items is None else getattr(value, paging.items_name)
    return len(rows) >= int(str(size)) and getattr(value, snake(paging.reply_cursor)) is None


def unreadable(value: object) -> str | None:
    """The wire name of a field in a reply that has a value, but none that could be read.

    Such a field is None in the model, as if it were unset, and stands raw in ``extra``.
    """
    if isinstance(value, (list, tuple)):
        return next((name for item in value if (name := unreadable(item)) is not None), None)
    extra: Mapping[str, object] = getattr(value, "extra", None) or {}
    model: Any = type(value)
    for field, wires in _fields(model):
        held = getattr(value, field)
        raw = next((wire for wire in wires if wire in extra), None) if extra else None
        if raw is not None and (held is None or held == []):
            return raw  # else it is the other spelling of one that was read
        if not isinstance(held, _SCALARS) and (inner := unreadable(held)) is not None:
            return inner
    return None


@cache
def _fields(model: Any) -> list[tuple[str, list[str]]]:
    """The fields of a model with all their wire names; none of what is no model."""
    if not attrs.has(model):
        return []
    return [
        (field.name, [field.metadata["wire"], *field.metadata.get("aliases", ())])
        for field in attrs.fields(model)
        if "wire" in field.metadata
    ]


def _answered_at(stamp: int | None, before: int, after: int) -> int:
    """The exchange's clock when it answered, at the least.

    It accepted a request that we stamped between `before` and `after`, so its clock was within
    the window of ours. That stands in for a timestamp that is missing, is no time of ours (0,
    seconds, a filler of twelve digits), or is later than the exchange's clock can have been.
    An early one is believed: the reply may have been kept by somebody on the way.
    """
    if stamp is not None and PRESENT_DAY[0] <= stamp <= after + WINDOW_MS:
        return stamp
    return min(before, after) - WINDOW_MS
