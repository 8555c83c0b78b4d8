"""Rules for closing futures orders: what the lists of open and closed orders prove.

An order that is open when the call can act no more was not closed by it; one that the history
shows as closed in the time of the call, and by no stop, was. Lists are read around each other
(open, closed, open again), since an order moves between them while they are read.

API V2 selects closed orders by when they were created, and shows spans of three months. So an
order is looked for span by span, the newest first, `read_round.MAX_SPANS` of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

import attrs

from bitget_copy._milliseconds import milliseconds
from bitget_copy._untrusted_text import bounded
from bitget_copy.errors import StillUnknown
from bitget_copy.reconcile.comparison import Match, apart, known, same_symbol
from bitget_copy.reconcile.lost_write import Finding, LostWrite, Pending
from bitget_copy.reconcile.read_round import DAY_MS, MAX_SPANS, ReadRound
from bitget_copy.symbols import V2_OF_V1

_READ_BACK_MS: Final = DAY_MS
"""How far before the call closed orders of API V1 are looked for: the exchange does not say
whether the history's window is about opening or closing, and an earlier close is an answer too."""
_MAX_SPAN_MS: Final = 89 * DAY_MS
"""Nearly all that API V1 shows; it refuses more than 90 days."""
_UNSEEN_FILTERS: Final = ("marginCoin", "marginMode")
"""Filters of closing all that no row of an order shows."""
_OPEN: Final = "list_open_orders"
_HISTORY: Final = "list_history_orders"
_MAX_NAMED: Final = 3
"""How many orders a sentence names."""
_MAX_NUMBER: Final = 40
"""Characters of an order number; the exchange's have 19."""


# --- which orders ----------------------------------------------------------------------------


@attrs.frozen
class Family:
    """How an API family shows futures orders.

    Attributes:
        side: field of a row with the direction.
        line_in_symbol: a contract's suffix names its product line; else the lists are asked
            for one line, and a row may name it in a field.
        by_creation: the history is selected by when an order was created, not closed.
        since: what a sentence calls the past that the history was read for.
    """

    side: str
    line_in_symbol: bool
    by_creation: bool
    since: str

    def line(self, row: Any, asked: str) -> str | None:
        """The product line that a row shows, in a list that was asked for one; None: not shown."""
        if self.line_in_symbol:
            suffix = suffix_of(row.symbol)
            return suffix if suffix in V2_OF_V1 else None
        if not row.symbol:
            return None
        if shown := getattr(row, "product_type", None):
            return known(shown)
        return asked if apart(row.symbol)[1] in {None, asked} else None


_FAMILIES: Final[Mapping[str, Family]] = {
    "v1": Family("hold_side", True, False, "closed since a day before the call"),
    "v2": Family("pos_side", False, True, f"closed of the last {MAX_SPANS * 89} days"),
}


@attrs.frozen
class Selection:
    """Which futures orders a call is about.

    Attributes:
        family: how their rows look.
        product: product line, as the lists are asked for it.
        symbol: only this contract.
        side: only this direction.
        whole_line: the call may be about more than its contract, so what happens in all of
            the product line counts.
    """

    family: Family
    product: str
    symbol: str | None
    side: str | None
    whole_line: bool

    def is_in_line(self, row: Any) -> bool:
        """Whether an order may be of the product line; one that does not show its line may."""
        return self.family.line(row, self.product) in {None, self.product}

    def may_cover(self, row: Any) -> bool:
        """Whether an order may be one of these, as far as its row shows."""
        return (
            self.is_in_line(row)
            and self._contract(row) is not Match.OTHER
            and (self.side is None or self._side(row) in {None, self.side})
        )

    def covers(self, row: Any) -> bool:
        """Whether an order surely is one of these."""
        return (
            self.family.line(row, self.product) == self.product
            and self._contract(row) is Match.SAME
            and (self.side is None or self._side(row) == self.side)
        )

    def touches(self, row: Any) -> bool:
        """Whether the close of an order may have been the call's, whatever its filters mean."""
        if self.whole_line:
            return self.is_in_line(row)
        return self._contract(row) is not Match.OTHER

    def _contract(self, row: Any) -> Match:
        return Match.SAME if self.symbol is None else same_symbol(self.symbol, row.symbol)

    def _side(self, row: Any) -> StrEnum | None:
        return known(getattr(row, self.family.side))


def _selection(lost: LostWrite, reads: ReadRound) -> Selection | StillUnknown:
    """What the call is about, or why that cannot be said."""
    values = lost.values
    symbol: str | None = values.get("symbol")
    product = product_line(reads, values.get("productType") or suffix_of(symbol))
    if product is None:
        return no_line(symbol)
    return Selection(
        family=_FAMILIES[lost.endpoint.family],
        product=product,
        symbol=symbol and symbol.upper(),
        side=values.get("holdSide"),
        # How a follower's filters combine is not documented.
        whole_line=symbol is None or lost.endpoint.resource != "futures.trader",
    )


def suffix_of(symbol: str | None) -> str | None:
    """What follows a contract's underscore: its product line, ``BTCUSDT_UMCBL`` is of ``umcbl``."""
    _, mark, suffix = (symbol or "").rpartition("_")
    return suffix.lower() if mark and suffix else None


def product_line(reads: ReadRound, name: str | None) -> str | None:
    """The product line of this name, if the lists of orders know it."""
    known = reads.row(_OPEN).param("productType").enum
    assert known is not None
    return {m.value.lower(): m.value for m in known}.get((name or "").lower())


def no_line(symbol: str | None) -> StillUnknown:
    """Why nothing can be said of a contract."""
    return StillUnknown(
        f"the product line of {symbol!r} cannot be told from its suffix, and the lists of "
        "orders ask for it"
    )


# --- one order -------------------------------------------------------------------------------


async def order_closed(lost: LostWrite, reads: ReadRound) -> Finding:
    """One futures order, named by its number."""
    selection = _selection(lost, reads)
    if isinstance(selection, StillUnknown):
        return selection
    number = lost.values["trackingNo"]
    still, closed = await _one_order(lost, reads, selection)
    if not all(selection.covers(row) for row in (*still, *closed)):
        return reads.unclear(f"a row of order {number} does not show its contract")
    if still and closed:
        return Pending(f"order {number} is among the open and among the closed orders")
    if still:
        return reads.not_in_effect(f"order {number} is open")
    if not closed:
        since = selection.family.since
        return Pending(f"order {number} is neither open nor among the orders {since}")
    return _one_close(lost, reads, number, closed)


async def _one_order(
    lost: LostWrite, reads: ReadRound, selection: Selection
) -> tuple[list[Any], list[Any]]:
    """The rows of an order in the open list, read twice, and in the history between."""
    number = lost.values["trackingNo"]

    async def matching(name: str, span: Mapping[str, object]) -> list[Any]:
        values = _query(reads, name, selection) | dict(span)
        rows = await reads.rows_from(name, number, values)
        if rows is None:
            rows = await reads.rows(name, values)
        return [row for row in rows if row.tracking_no == number and selection.may_cover(row)]

    async def read(span: Mapping[str, object]) -> tuple[list[Any], list[Any]]:
        # Both lists go by the creation, so that one span serves both.
        in_open = span if reads.has_spans(_OPEN) else {}
        still = await matching(_OPEN, in_open)
        closed = await matching(_HISTORY, span or _since_the_day_before(lost, reads))
        return still + await matching(_OPEN, in_open), closed

    if not selection.family.by_creation:
        return await read({})
    return (await reads.read_back(_HISTORY, read, until=any))[-1]


def _query(reads: ReadRound, name: str, selection: Selection) -> dict[str, object]:
    """What a list is asked beside the times: contract or product line, and long pages."""
    row = reads.row(name)
    assert row.paging is not None
    values: dict[str, object] = {"productType": selection.product}
    if not selection.whole_line:
        values["symbol"] = selection.symbol
    if selection.family.by_creation or name == _HISTORY:
        values[row.paging.size] = row.paging.max_size or row.paging.default_size
    known = {param.wire for param in row.params}
    return {wire: value for wire, value in values.items() if wire in known}


def _since_the_day_before(lost: LostWrite, reads: ReadRound) -> dict[str, object]:
    return {"startTime": lost.sent_at - _READ_BACK_MS, "endTime": reads.now_ms}


def _one_close(lost: LostWrite, reads: ReadRound, number: str, rows: Sequence[Any]) -> Finding:
    """What the history of one order proves; it may have several rows."""
    times = {lost.when(row.close_time) for row in rows}
    if times == {"before"}:
        return reads.not_in_effect(f"order {number} was closed before the call could arrive")
    if times == {"after"}:
        return reads.not_in_effect(f"order {number} was open until after the call's last chance")
    if times != {"during"}:
        return StillUnknown(
            f"order {number} is closed, but not for sure within the time of the call"
        )
    if any(_stop(row) for row in rows):
        return StillUnknown(f"order {number} is closed; its row says that a stop closed it")
    if not all(row.open_time and reads.has_reached(milliseconds(row.open_time)) for row in rows):
        # It may have been closed in part, and a list from before its opening does not show it.
        return reads.in_effect(f"order {number} was closed, and is not among the open ones")
    return reads.executed(
        f"order {number} was closed within the time of the call, {_by_what(rows)}"
    )


def _stop(row: Any) -> Any:
    """The stop that closed an order, where its row shows one."""
    return getattr(row, "stop_type", None)


def _by_what(rows: Sequence[Any]) -> str:
    if all(hasattr(row, "stop_type") for row in rows):
        return "and by no stop"
    return "by this call or by a stop, which this history does not tell apart"


# --- many orders -----------------------------------------------------------------------------


async def orders_closed(lost: LostWrite, reads: ReadRound) -> Finding:
    """All futures orders of a contract, or all that match filters."""
    selection = _selection(lost, reads)
    if isinstance(selection, StillUnknown):
        return selection
    first = await _all_open(reads, selection)
    matching = [row for row in first if selection.may_cover(row)]
    left = [r for r in matching if selection.covers(r) and lost.when(r.open_time) == "before"]
    if left and not reads.is_final:
        return Pending(f"{named(left)} still open, as before the call")
    gone = await _closed_meanwhile(lost, reads, selection)
    if _numbers(first) != _numbers(await _all_open(reads, selection)):
        return Pending("the list of open orders changes while it is read")
    unseen = [name for name in _UNSEEN_FILTERS if name in lost.values]
    if gone and not unseen and not _older(lost, matching, gone):
        evidence = (
            f"{named(gone)} closed within the time of the call, {_by_what(gone)}, and no older "
            f"one is open{_reach(reads)}"
        )
        # A list from before the last close does not show what was opened just before that.
        is_late = reads.has_reached(max(milliseconds(row.close_time) for row in gone))
        return reads.in_effect(evidence) if is_late else Pending(evidence)
    if left:
        return await _nothing_closed(lost, reads, selection, left)
    if unseen:
        return reads.unclear(f"no list shows the {' and '.join(unseen)} of an order")
    return Pending(f"{len(gone)} orders closed since the call, {len(matching)} are open")


async def _all_open(reads: ReadRound, selection: Selection) -> list[Any]:
    values = _query(reads, _OPEN, selection)
    if not reads.has_spans(_OPEN):
        return await reads.rows(_OPEN, values)
    spans = await reads.read_back(_OPEN, lambda span: reads.rows(_OPEN, values | span))
    return [row for rows in spans for row in rows]


async def _closed_meanwhile(lost: LostWrite, reads: ReadRound, selection: Selection) -> list[Any]:
    """Orders of the call that were closed in its time, by no stop that is shown.

    Of one span: whether there are any is what counts.
    """

    def counts(row: Any) -> bool:
        return selection.covers(row) and lost.when(row.close_time) == "during" and not _stop(row)

    return await _closed(reads, selection, counts, _since_the_day_before(lost, reads))


async def _closed(
    reads: ReadRound,
    selection: Selection,
    counts: Callable[[Any], bool],
    span_of_v1: Mapping[str, object],
) -> list[Any]:
    """The closed orders that count, of the first span that has any."""
    values = _query(reads, _HISTORY, selection)

    async def read(span: Mapping[str, object]) -> list[Any]:
        return [row for row in await reads.rows(_HISTORY, {**values, **span}) if counts(row)]

    if not selection.family.by_creation:
        return await read(span_of_v1)
    return (await reads.read_back(_HISTORY, read, until=bool))[-1]


def _reach(reads: ReadRound) -> str:
    return f", of those created in the last {MAX_SPANS * 89} days" if reads.has_spans(_OPEN) else ""


def _older(lost: LostWrite, rows: Iterable[Any], closed: Iterable[Any]) -> list[Any]:
    """Open orders that were there when the call acted, if it closed these, as far as is known.

    A close just before the sending counts as the call's, since clocks differ a little; an order
    that was opened after it, and before the sending, was there for the call all the same.
    """
    last = max(lost.sent_at, *(milliseconds(row.close_time) for row in closed))
    return [row for row in rows if row.open_time is None or milliseconds(row.open_time) <= last]


async def _nothing_closed(
    lost: LostWrite, reads: ReadRound, selection: Selection, left: Sequence[Any]
) -> Finding:
    """A call on many may have acted in part: only a history without any close clears it."""

    def counts(row: Any) -> bool:
        times = {"doubtful", "during", "unset"}
        return selection.touches(row) and lost.when(row.close_time) in times

    end = reads.now_ms
    span = {"startTime": max(end - _MAX_SPAN_MS, 0), "endTime": end}
    if found := await _closed(reads, selection, counts, span):
        return StillUnknown(
            f"{named(found)} closed about the time of the call while {named(left)} stayed "
            "open: it acted in part, or somebody else did"
        )
    return reads.not_in_effect(
        f"{named(left)} still open, and none was closed in the time of the call"
    )


def _numbers(rows: Iterable[Any]) -> list[str | None]:
    return [row.tracking_no for row in rows]


def named(rows: Sequence[Any]) -> str:
    """A few of the orders by their numbers, for a sentence."""
    numbers = [bounded(str(row.tracking_no), _MAX_NUMBER) for row in rows]
    more = f" and {len(numbers) - _MAX_NAMED} more" if len(numbers) > _MAX_NAMED else ""
    return f"order {', '.join(numbers[:_MAX_NAMED])}{more}"
