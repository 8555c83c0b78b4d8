"""What is known of a lost call, and one round of reads about it.

Only times and reading: how old the data of a reply may be, what its moments mean for the lost
call, all pages of a list, how far back it is read. What the rows prove is judged in
`orders`, `state` and `v2`.

A reply says when it was answered, not how old its data are: it shows the account as it was at
some moment of the `max_lag` seconds before its stamp, and two replies need not show the same
moment, nor the later one the later moment. So every finding says which moment it must be past.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypeVar

import attrs

from bitget_copy._clock import PRESENT_DAY
from bitget_copy._milliseconds import milliseconds
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy.endpoint import Endpoint, EndpointTable
from bitget_copy.errors import Executed, InvalidParameterError, NotExecuted, StillUnknown
from bitget_copy.pagination import iterate

if TYPE_CHECKING:
    from bitget_copy._clock import ServerClock

DatedCaller: TypeAlias = Callable[
    [Endpoint, Mapping[str, object], float | None, int | None], Awaitable[tuple[Any, int | None]]
]
"""A `Caller` that also tells the exchange's clock in the reply, milliseconds; None without one."""

WINDOW_MS: Final = 30_000
"""A request whose stamp is further than this from the exchange's clock is refused; see
``[timestamp_window]`` in ``spec/limits.toml``."""
GUARD_MS: Final = 10_000
"""What the exchange is given to finish a request that it took in at the last moment."""
CLOCK_SLACK_MS: Final = 2_000
"""How far ahead of the exchange our stamp may have been for a change to count as the call's.

Up to :data:`WINDOW_MS` is possible, but a change that came so much too early is nobody's
for sure, and proves nothing."""
PRIORITY: Final = 25
"""Behind closes, before all other calls."""

_LONGEST_LAG_MS: Final = 10**15
"""So old that nothing is proved; keeps any number of seconds a number of milliseconds."""

READ_TIMEOUT_S: Final = 10.0
"""The most that one read may take, so that one that hangs does not use up all the time."""

SPANS: Final = 8
"""How many spans of 89 days a list of API V2 is read back: nearly two years."""
_TOO_FAR_BACK: Final = "40704"
"""What the exchange answers where it shows nothing so old any more."""

T = TypeVar("T")
When: TypeAlias = Literal["before", "doubtful", "during", "after", "unset"]

DAY_MS: Final = 86_400_000


@attrs.frozen
class Pending:
    """Nothing is proved yet; another look may."""

    why: str


Finding: TypeAlias = Executed | NotExecuted | StillUnknown | Pending


class OutOfTime(Exception):
    """No time is left for another read."""


class Unreadable(Exception):
    """A reply has a field that could not be read, which must not be taken for one that is unset."""


@attrs.frozen
class Lost:
    """A write whose reply was lost.

    Attributes:
        endpoint: its row.
        values: what it asked for, as on the wire.
        sent_at: the stamp that it bore, milliseconds of server time.
    """

    endpoint: Endpoint
    values: Mapping[str, Any]
    sent_at: int

    @property
    def earliest(self) -> int:
        """Before this moment the exchange would have refused the stamp as one from the future."""
        return self.sent_at - WINDOW_MS

    @property
    def over_at(self) -> int:
        """After this moment the call cannot act any more."""
        return self.sent_at + WINDOW_MS + GUARD_MS

    def when(self, moment: datetime | None) -> When:
        """How a moment on the exchange's clock lies to the time in which the call could act."""
        if moment is None:
            return "unset"
        at = milliseconds(moment)
        if at < self.earliest:
            return "before"
        if at < self.sent_at - CLOCK_SLACK_MS:
            return "doubtful"
        return "during" if at <= self.over_at else "after"


@attrs.define
class Search:
    """What all rounds about one lost call share. Moments are seconds on the monotonic clock.

    Attributes:
        ask: sends one read.
        table: rows by key.
        lost: the call in question.
        clock: the exchange's clock as it is known here.
        max_lag: seconds by which a read may be behind.
        began: a moment after the call was sent.
        until: when time is up.
        seen: different states seen since the call was sent.
        steady: the state that the last rounds have seen, and when the first of them ended.
    """

    ask: DatedCaller
    table: EndpointTable
    lost: Lost
    clock: ServerClock
    max_lag: float
    began: float
    until: float
    seen: list[object] = attrs.Factory(list)
    steady: tuple[object, float] | None = None

    def left(self, moment: float) -> float:
        """Seconds up to a moment."""
        return moment - self.clock.clock.monotonic()


class Look:
    """One round of reads.

    Args:
        search: what it is for.
    """

    def __init__(self, search: Search) -> None:
        self._search = search
        self._lost = search.lost
        self._began = search.clock.clock.monotonic()
        self._answered: int | None = None

    @property
    def as_of(self) -> int | None:
        """What this round shows is not older, milliseconds of the exchange's clock; None: no reply.

        From the oldest reply, less what reads may be behind.
        """
        if self._answered is None:
            return None
        return self._answered - int(min(self._search.max_lag * 1000, _LONGEST_LAG_MS))

    @property
    def past(self) -> bool:
        """Whether everything that this round shows is from after the call's last chance."""
        return self.has_reached(self._lost.over_at + 1)

    @property
    def since_sent(self) -> bool:
        """Whether everything that this round shows is from after the call was sent.

        Our clock may be off, but not beyond the window, or the exchange would have refused the
        stamp. Within it, the time that has passed here counts; the stamps only show then that
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

    @property
    def write(self) -> Endpoint:
        """The row of the lost write."""
        return self._lost.endpoint

    def next_in(self) -> float | None:
        """Seconds until a round can prove more than this one; None: nobody knows."""
        search = self._search
        moments = []
        if self.as_of is not None and not self.past:
            moments.append((self._lost.over_at - self.as_of) / 1000)
            if not self.since_sent:
                stamps = (self._lost.sent_at - self.as_of) / 1000
                waited = max(stamps, search.left(search.began + search.max_lag))
                moments.append(min(waited, stamps + WINDOW_MS / 1000))
        if search.steady is not None:
            moments.append(search.left(search.steady[1] + search.max_lag))
        return min((moment for moment in moments if moment >= 0), default=None)

    def row(self, name: str, resource: str | None = None) -> Endpoint:
        """The read of this name beside the lost write, or in another resource of its family."""
        return self._search.table[f"{self.write.family}.{resource or self.write.resource}.{name}"]

    async def one(
        self, name: str, values: Mapping[str, object], *, resource: str | None = None
    ) -> Any:
        """One reply."""
        return await self._send(self.row(name, resource), values)

    async def rows(
        self,
        name: str,
        values: Mapping[str, object],
        *,
        resource: str | None = None,
    ) -> list[Any]:
        """The rows of all pages.

        Args:
            name: the read.
            values: what it is asked.
            resource: where it is, when not beside the write.
        """
        row = self.row(name, resource)
        pages = iterate(self._send, row, values, now_ms=lambda: self.now_ms)
        return [item async for item in pages]

    async def cut(
        self, name: str, number: str, values: Mapping[str, object]
    ) -> list[Any] | Literal["unclear"]:
        """A page of a list by cursor that is cut just above one order: itself, if it is there.

        Older ones follow. ``"unclear"`` when the list is not cut there, or has no cursor.
        """
        paging = self.row(name).paging
        assert paging is not None
        if paging.cursor is None or not number.isdigit():
            return "unclear"
        below: dict[str, object] = {paging.cursor: str(int(number) + 1)}
        reply = await self.one(
            name, below | {wire: value for wire, value in values.items() if wire != paging.size}
        )
        rows: list[Any] = getattr(reply, paging.items_name) if paging.items else reply
        shown = [str(row.tracking_no) for row in rows]
        is_cut = all(no.isdigit() and int(no) <= int(number) for no in shown)
        return rows if is_cut else "unclear"

    def has_spans(self, name: str) -> bool:
        """Whether a list shows no more than a span of time at once."""
        paging = self.row(name).paging
        return paging is not None and paging.window_days is not None

    def spans(self, name: str) -> Iterator[dict[str, object]]:
        """The longest spans of time that a list can be asked for, newest first."""
        paging = self.row(name).paging
        assert paging is not None
        assert paging.window_days is not None
        assert paging.start is not None
        assert paging.end is not None
        end, span = self.now_ms, paging.window_days * DAY_MS
        for _ in range(SPANS):
            yield {paging.start: max(end - span, 0), paging.end: end}
            end -= span + 1

    async def back(
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
        for span in self.spans(name):
            try:
                found.append(await read(span))
            except InvalidParameterError as error:
                if not found or error.code != _TOO_FAR_BACK:
                    raise
                break
            if until(found[-1]):
                break
        return found

    async def _send(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> Any:
        search = self._search
        left = search.left(search.until)
        if left <= 0:
            raise OutOfTime
        before = search.clock.now_ms()
        value, stamp = await search.ask(endpoint, values, min(left, READ_TIMEOUT_S), PRIORITY)
        moment = _at_least(stamp, before, search.clock.now_ms())
        self._answered = moment if self._answered is None else min(self._answered, moment)
        if (field := unreadable(value)) is not None:
            raise Unreadable(f"{field} in the reply of {endpoint.name} could not be read")
        return value

    def product_line(self, name: str | None) -> str | None:
        """The product line of this name, if the lists of orders know it."""
        known = self.row("list_open_orders").param("productType").enum
        assert known is not None
        return {m.value.lower(): m.value for m in known}.get((name or "").lower())

    def unchanged(self, state: object) -> bool:
        """Whether every round since the call was sent has seen this state."""
        seen = self._search.seen
        if self.since_sent and state not in seen:
            seen.append(state)
        return len(seen) <= 1

    def steady(self, state: object) -> bool:
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
        if not self.since_sent:
            return Pending(f"{evidence}, but the read may show a time before the call")
        if parts is not None and not self.steady(parts):
            return Pending(f"{evidence}, but what is put together may show different moments")
        return self.executed(evidence)

    def executed(self, evidence: str) -> Executed:
        """The call's effect is proved."""
        return Executed(evidence, self._search.max_lag)

    def undone(self, evidence: str) -> Finding:
        """The call has not acted so far: proof when it can act no more, else a matter of time."""
        if self.past:
            return NotExecuted(evidence, self._search.max_lag)
        return Pending(evidence)

    def unclear(self, why: str) -> Finding:
        """Nothing is proved, and once the call can act no more nothing will be."""
        return StillUnknown(why) if self.past else Pending(why)


def unreadable(value: object) -> str | None:
    """The wire name of a field in a reply that has a value, but none that could be read.

    Such a field is None in the model, as if it were unset, and stands raw in ``extra``.
    """
    if isinstance(value, (list, tuple)):
        return next((name for item in value if (name := unreadable(item)) is not None), None)
    model: type[Any] = type(value)
    if not attrs.has(model):
        return None
    extra: Mapping[str, object] = getattr(value, "extra", None) or {}
    for field in attrs.fields(model):
        held = getattr(value, field.name)
        wires = (field.metadata.get("wire"), *field.metadata.get("aliases", ()))
        raw = next((wire for wire in wires if wire in extra), None)
        if raw is not None and (held is None or held == []):
            return str(raw)  # else it is the other spelling of one that was read
        if (inner := unreadable(held)) is not None:
            return inner
    return None


def suffix_of(symbol: str | None) -> str | None:
    """What follows a contract's underscore: its product line, ``BTCUSDT_UMCBL`` is of ``umcbl``."""
    _, mark, suffix = (symbol or "").rpartition("_")
    return suffix.lower() if mark and suffix else None


def no_line(symbol: str | None) -> StillUnknown:
    """Why nothing can be said of a contract."""
    return StillUnknown(
        f"the product line of {symbol!r} cannot be told from its suffix, and the lists of "
        "orders ask for it"
    )


def _at_least(stamp: int | None, before: int, after: int) -> int:
    """The exchange's clock when it answered, at the least.

    It took a request that we stamped between `before` and `after`, so its clock was within
    the window of ours. That stands in for a stamp that is missing, is no time of ours (0,
    seconds, a filler of twelve digits), or is later than the exchange's clock can have been.
    An early one is believed: the reply may have been kept by somebody on the way.
    """
    is_shown = stamp is not None and PRESENT_DAY[0] <= stamp <= after + WINDOW_MS
    return stamp if stamp is not None and is_shown else min(before, after) - WINDOW_MS
