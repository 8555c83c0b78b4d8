"""What is known of a lost call, and one round of reads about it.

Only times and reading: how old a reply is at the least, what its moments mean for the lost
call, all pages of a list, how far back it is read. What the rows prove is judged in
`orders`, `state` and `v2`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypeVar

import attrs

from bitget_copy.endpoint import Endpoint, EndpointTable
from bitget_copy.errors import Executed, InvalidParameter, NotExecuted, StillUnknown
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

READ_TIMEOUT_S: Final = 10.0
"""The most that one read may take, so that one that hangs does not use up all the time."""

SPANS: Final = 8
"""How many spans of 89 days a list of API V2 is read back: nearly two years."""
_TOO_FAR_BACK: Final = "40704"
"""What the exchange answers where it shows nothing so old any more."""

T = TypeVar("T")
When: TypeAlias = Literal["before", "doubtful", "during", "after", "unset"]

DAY_MS: Final = 86_400_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@attrs.frozen
class Pending:
    """Nothing is proved yet; another look may."""

    why: str


Finding: TypeAlias = Executed | NotExecuted | StillUnknown | Pending


class OutOfTime(Exception):
    """No time is left for another read."""


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


class Look:
    """One round of reads.

    Args:
        ask: sends one read.
        table: rows by key.
        lost: the call in question.
        clock: the exchange's clock as it is known here.
        until: when time is up, seconds on the monotonic clock.
        seen: different states seen so far; shared by all rounds.

    Attributes:
        as_of: no reply of this round is older than this, milliseconds of the exchange's clock;
            None before the first.
    """

    def __init__(
        self,
        ask: DatedCaller,
        table: EndpointTable,
        lost: Lost,
        clock: ServerClock,
        until: float,
        seen: list[object],
    ) -> None:
        self._ask = ask
        self._table = table
        self._lost = lost
        self._clock = clock
        self._until = until
        self._seen = seen
        self.as_of: int | None = None

    @property
    def past(self) -> bool:
        """Whether everything that this round shows is from after the call's last chance."""
        return self.as_of is not None and self.as_of > self._lost.over_at

    @property
    def now_ms(self) -> int:
        """The exchange's clock, the later one of what we reckon and what the replies say."""
        return max(self._clock.now_ms(), self.as_of or 0)

    @property
    def write(self) -> Endpoint:
        """The row of the lost write."""
        return self._lost.endpoint

    def row(self, name: str, resource: str | None = None) -> Endpoint:
        """The read of this name beside the lost write, or in another resource of its family."""
        return self._table[f"{self.write.family}.{resource or self.write.resource}.{name}"]

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
        to_the_end: bool = False,
    ) -> list[Any]:
        """The rows of all pages.

        Args:
            name: the read.
            values: what it is asked.
            resource: where it is, when not beside the write.
            to_the_end: reads until a page is empty. A short page is not believed to be the
                last one: the exchange makes large pages shorter without a word.
        """
        row = self.row(name, resource)
        assert row.paging is not None
        if to_the_end:
            # Without the name of its size, no page is short.
            row = attrs.evolve(row, paging=attrs.evolve(row.paging, size="", default_size=None))
        return [item async for item in iterate(self._send, row, values)]

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
            except InvalidParameter as error:
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
        timeout: float | None = None,
        priority: int | None = None,
    ) -> Any:
        left = self._until - self._clock.clock.monotonic()
        if left <= 0:
            raise OutOfTime
        before = self._clock.now_ms()
        value, stamp = await self._ask(endpoint, values, min(left, READ_TIMEOUT_S), PRIORITY)
        after = self._clock.now_ms()
        moment = _at_least(stamp, before, after)
        self.as_of = moment if self.as_of is None else min(self.as_of, moment)
        return value

    def product_line(self, name: str | None) -> str | None:
        """The product line of this name, if the lists of orders know it."""
        known = self.row("list_open_orders").param("productType").enum
        assert known is not None
        return {m.value.lower(): m.value for m in known}.get((name or "").lower())

    def unchanged(self, state: object) -> bool:
        """Whether every round so far has seen this state."""
        if state not in self._seen:
            self._seen.append(state)
        return len(self._seen) == 1

    def undone(self, evidence: str) -> Finding:
        """The call has not acted so far: proof when it can act no more, else a matter of time."""
        return NotExecuted(evidence) if self.past else Pending(evidence)

    def unclear(self, why: str) -> Finding:
        """Nothing is proved, and once the call can act no more nothing will be."""
        return StillUnknown(why) if self.past else Pending(why)


def milliseconds(moment: datetime) -> int:
    """A moment as the exchange's clock has it."""
    return (moment - _EPOCH) // timedelta(milliseconds=1)


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
    the window of ours: that bounds a stamp that is not to be believed, and stands in for one
    that is missing.
    """
    if stamp is None:
        return min(before, after) - WINDOW_MS
    return min(stamp, after + WINDOW_MS)
