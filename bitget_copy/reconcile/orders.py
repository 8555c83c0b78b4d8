"""Rules for writes on orders: what the lists of open and closed orders prove.

An order that is open after the call's last chance was not closed by it; one that the
history shows as closed within that time, and by no stop, was. Lists are read around each
other (open, closed, open again), since an order moves between them while they are read.

API V2 selects closed orders by when they were created, and shows spans of three months.
So an order is looked for span by span, the newest first, `look.SPANS` of them at the most.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import attrs

from bitget_copy._milliseconds import milliseconds
from bitget_copy._text import bounded
from bitget_copy.errors import StillUnknown
from bitget_copy.reconcile.look import (
    DAY_MS,
    SPANS,
    Finding,
    Look,
    Lost,
    Pending,
    no_line,
    suffix_of,
)

LOOK_BACK_MS: Final = DAY_MS
"""How far before the call closed orders of API V1 are looked for: the exchange does not say
whether the history's window is about opening or closing, and an earlier close is an answer too."""
_LONGEST_MS: Final = 89 * DAY_MS
"""Nearly all that API V1 shows; it refuses more than 90 days."""
_UNSEEN_FILTERS: Final = ("marginCoin", "marginMode")
"""Filters of closing all that no row of an order shows."""
_OPEN: Final = "list_open_orders"
_HISTORY: Final = "list_history_orders"
_SPOT: Final = "spot.trader"
"""Where spot orders are listed, a follower's too."""
_COPY: Final = "FOLLOW_ORDER"
_MANY: Final = 3
_MAX_NUMBER: Final = 40
"""Characters of an order number; the exchange's have 19."""
"""How many numbers of orders a sentence names."""


# --- futures ---------------------------------------------------------------------------------


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
            return suffix_of(row.symbol)
        return (getattr(row, "product_type", None) or asked) if row.symbol else None


_FAMILIES: Final[Mapping[str, Family]] = {
    "v1": Family("hold_side", True, False, "closed since a day before the call"),
    "v2": Family("pos_side", False, True, f"closed of the last {SPANS * 89} days"),
}


@attrs.frozen
class Scope:
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
        """Whether an order may be of the product line; without a readable symbol it may."""
        return self.family.line(row, self.product) in {None, self.product}

    def may_cover(self, row: Any) -> bool:
        """Whether an order may be one of these, as far as its row shows."""
        return (
            self.is_in_line(row)
            and self._is_of_contract(row)
            and (self.side is None or self._side(row) in {None, self.side})
        )

    def covers(self, row: Any) -> bool:
        """Whether an order surely is one of these."""
        is_shown = self.family.line(row, self.product) is not None and (
            self.side is None or self._side(row) is not None
        )
        return is_shown and self.may_cover(row)

    def touches(self, row: Any) -> bool:
        """Whether the close of an order may have been the call's, whatever its filters mean."""
        return self.is_in_line(row) if self.whole_line else self._is_of_contract(row)

    def _is_of_contract(self, row: Any) -> bool:
        return self.symbol is None or not row.symbol or row.symbol.upper() == self.symbol

    def _side(self, row: Any) -> Any:
        return getattr(row, self.family.side)


def _scope(lost: Lost, look: Look) -> Scope | StillUnknown:
    """What the call is about, or why that cannot be said."""
    values = lost.values
    symbol: str | None = values.get("symbol")
    product = look.product_line(values.get("productType") or suffix_of(symbol))
    if product is None:
        return no_line(symbol)
    return Scope(
        family=_FAMILIES[lost.endpoint.family],
        product=product,
        symbol=symbol and symbol.upper(),
        side=values.get("holdSide"),
        # How a follower's filters combine is not documented.
        whole_line=symbol is None or lost.endpoint.resource != "futures.trader",
    )


def _asked(look: Look, name: str, scope: Scope) -> dict[str, object]:
    """What a list is asked beside the times: contract or product line, and long pages."""
    row = look.row(name)
    assert row.paging is not None
    values: dict[str, object] = {"productType": scope.product}
    if not scope.whole_line:
        values["symbol"] = scope.symbol
    if scope.family.by_creation or name == _HISTORY:
        values[row.paging.size] = row.paging.max_size or row.paging.default_size
    known = {param.wire for param in row.params}
    return {wire: value for wire, value in values.items() if wire in known}


async def order_closed(lost: Lost, look: Look) -> Finding:
    """One futures order, named by its number."""
    scope = _scope(lost, look)
    if isinstance(scope, StillUnknown):
        return scope
    number = lost.values["trackingNo"]
    still, closed = await _one_order(lost, look, scope)
    if not all(scope.covers(row) for row in (*still, *closed)):
        return look.unclear(f"a row of order {number} does not show its contract")
    if still and closed:
        return Pending(f"order {number} is among the open and among the closed orders")
    if still:
        return look.undone(f"order {number} is open")
    if not closed:
        return Pending(f"order {number} is neither open nor among the orders {scope.family.since}")
    return _one_close(lost, look, number, closed)


async def _one_order(lost: Lost, look: Look, scope: Scope) -> tuple[list[Any], list[Any]]:
    """The rows of an order in the open list, read twice, and in the history between."""

    async def ours(name: str, span: Mapping[str, object]) -> list[Any]:
        number = lost.values["trackingNo"]
        rows = await _near(look, name, number, _asked(look, name, scope) | dict(span))
        return [row for row in rows if row.tracking_no == number and scope.may_cover(row)]

    async def seen(span: Mapping[str, object]) -> tuple[list[Any], list[Any]]:
        # Both lists go by the creation, so that one span serves both.
        in_open = span if look.has_spans(_OPEN) else {}
        still = await ours(_OPEN, in_open)
        closed = await ours(_HISTORY, span or _day_before(lost, look))
        return still + await ours(_OPEN, in_open), closed

    if not scope.family.by_creation:
        return await seen({})
    return (await look.back(_HISTORY, seen, until=any))[-1]


async def _near(look: Look, name: str, number: str, values: Mapping[str, object]) -> list[Any]:
    """Rows of a list, among which the order is if the list has it."""
    rows = await look.cut(name, number, values)
    return await look.rows(name, values) if rows == "unclear" else rows


def _day_before(lost: Lost, look: Look) -> dict[str, object]:
    return {"startTime": lost.sent_at - LOOK_BACK_MS, "endTime": look.now_ms}


def _one_close(lost: Lost, look: Look, number: str, rows: Sequence[Any]) -> Finding:
    """What the history of one order proves; it may have several rows."""
    times = {lost.when(row.close_time) for row in rows}
    if times == {"before"}:
        return look.undone(f"order {number} was closed before the call could arrive")
    if times == {"after"}:
        return look.undone(f"order {number} was open until after the call's last chance")
    if times != {"during"}:
        return StillUnknown(
            f"order {number} is closed, but not for sure within the time of the call"
        )
    if any(_stop(row) for row in rows):
        return StillUnknown(f"order {number} is closed; its row says that a stop closed it")
    if not all(row.open_time and look.has_reached(milliseconds(row.open_time)) for row in rows):
        # It may have been closed in part, and a list from before its opening does not show it.
        return look.in_effect(f"order {number} was closed, and is not among the open ones")
    return look.executed(f"order {number} was closed within the time of the call, {_by_what(rows)}")


def _stop(row: Any) -> Any:
    """The stop that closed an order, where its row shows one."""
    return getattr(row, "stop_type", None)


def _by_what(rows: Sequence[Any]) -> str:
    if all(hasattr(row, "stop_type") for row in rows):
        return "and by no stop"
    return "by this call or by a stop, which this history does not tell apart"


async def orders_closed(lost: Lost, look: Look) -> Finding:
    """All futures orders of a contract, or all that match filters."""
    scope = _scope(lost, look)
    if isinstance(scope, StillUnknown):
        return scope
    first = await _all_open(look, scope)
    matching = [row for row in first if scope.may_cover(row)]
    left = [r for r in matching if scope.covers(r) and lost.when(r.open_time) == "before"]
    if left and not look.past:
        return Pending(f"{named(left)} still open, as before the call")
    gone = await _closed_meanwhile(lost, look, scope)
    if _numbers(first) != _numbers(await _all_open(look, scope)):
        return Pending("the list of open orders changes while it is read")
    unseen = [name for name in _UNSEEN_FILTERS if name in lost.values]
    if gone and not unseen and not _older(lost, matching, gone):
        evidence = (
            f"{named(gone)} closed within the time of the call, {_by_what(gone)}, and no older "
            f"one is open{_reach(look)}"
        )
        # A list from before the last close does not show what was opened just before that.
        is_late = look.has_reached(max(milliseconds(row.close_time) for row in gone))
        return look.in_effect(evidence) if is_late else Pending(evidence)
    if left:
        return await _nothing_closed(lost, look, scope, left)
    if unseen:
        return look.unclear(f"no list shows the {' and '.join(unseen)} of an order")
    return Pending(f"{len(gone)} orders closed since the call, {len(matching)} are open")


async def _all_open(look: Look, scope: Scope) -> list[Any]:
    values = _asked(look, _OPEN, scope)

    async def read(span: Mapping[str, object]) -> list[Any]:
        return await look.rows(_OPEN, {**values, **span})

    if not look.has_spans(_OPEN):
        return await read({})
    return [row for rows in await look.back(_OPEN, read) for row in rows]


async def _closed_meanwhile(lost: Lost, look: Look, scope: Scope) -> list[Any]:
    """Orders of the call that were closed in its time, by no stop that is shown.

    Of one span: whether there are any is what counts.
    """
    values = _asked(look, _HISTORY, scope)

    async def read(span: Mapping[str, object]) -> list[Any]:
        return [
            row
            for row in await look.rows(_HISTORY, {**values, **span})
            if scope.covers(row) and lost.when(row.close_time) == "during" and not _stop(row)
        ]

    if not scope.family.by_creation:
        return await read(_day_before(lost, look))
    return (await look.back(_HISTORY, read, until=bool))[-1]


def _reach(look: Look) -> str:
    return f", of those created in the last {SPANS * 89} days" if look.has_spans(_OPEN) else ""


def _older(lost: Lost, rows: Iterable[Any], closed: Iterable[Any]) -> list[Any]:
    """Open orders that were there when the call acted, if it closed these, as far as is known.

    A close just before the sending counts as the call's, since clocks differ a little; an order
    that was opened after it, and before the sending, was there for the call all the same.
    """
    last = max(lost.sent_at, *(milliseconds(row.close_time) for row in closed))
    return [row for row in rows if row.open_time is None or milliseconds(row.open_time) <= last]


async def _nothing_closed(lost: Lost, look: Look, scope: Scope, left: Sequence[Any]) -> Finding:
    """A call on many may have acted in part: only a history without any close clears it."""
    values = _asked(look, _HISTORY, scope)

    async def touched(span: Mapping[str, object]) -> list[Any]:
        return [
            row
            for row in await look.rows(_HISTORY, {**values, **span})
            if scope.touches(row) and lost.when(row.close_time) in {"doubtful", "during", "unset"}
        ]

    if scope.family.by_creation:
        found = (await look.back(_HISTORY, touched, until=bool))[-1]
    else:
        end = look.now_ms
        found = await touched({"startTime": max(end - _LONGEST_MS, 0), "endTime": end})
    if found:
        return StillUnknown(
            f"{named(found)} closed about the time of the call while {named(left)} stayed "
            "open: it acted in part, or somebody else did"
        )
    return look.undone(f"{named(left)} still open, and none was closed in the time of the call")


def _numbers(rows: Iterable[Any]) -> list[str | None]:
    return [row.tracking_no for row in rows]


def named(rows: Sequence[Any]) -> str:
    """A few of the orders by their numbers, for a sentence."""
    numbers = [bounded(str(row.tracking_no), _MAX_NUMBER) for row in rows]
    more = f" and {len(numbers) - _MANY} more" if len(numbers) > _MANY else ""
    return f"order {', '.join(numbers[:_MANY])}{more}"


# --- spot ------------------------------------------------------------------------------------


async def listed_orders_closed(lost: Lost, look: Look) -> Finding:
    """Spot orders named by their numbers, of which all are closed or none."""
    numbers: list[str] = lost.values.get("trackingOrderNos") or lost.values["trackingNoList"]
    pair, home = _bare(lost.values["symbol"]), _spot_home(lost)
    still = _among(await look.rows(_OPEN, {}, resource=home), numbers, pair)
    if still:
        return await _spot_open(look, [row for row in still if _bare(row.symbol) == pair])
    sold: list[Any] = []
    for number in numbers:
        found = await _by_number(look, _HISTORY, number)
        if not found or not _among(found, [number], pair):
            return Pending(f"order {number} is neither open nor found in the history")
        sold += found
    if _among(await look.rows(_OPEN, {}, resource=home), numbers, pair):
        return Pending("an order is among the open and among the closed orders")
    return sales(lost, look, sold)


async def _spot_open(look: Look, still: Sequence[Any]) -> Finding:
    """Orders are open; once it counts, the history must not say otherwise."""
    if not still:
        return look.unclear("the row of an open order does not show its pair")
    evidence = f"{named(still)} still open, and the call closes all of its orders or none"
    if not look.past:
        return Pending(evidence)
    if await _by_number(look, _HISTORY, still[0].tracking_no) != []:
        return Pending(f"order {still[0].tracking_no} is open, and the history does not deny it")
    return look.undone(evidence)


def sales(lost: Lost, look: Look, sold: Sequence[Any]) -> Finding:
    """What the times prove at which spot orders were sold; a call closes all of its or none."""
    times = [lost.when(row.sell_time) for row in sold]
    if set(times) == {"during"}:
        return look.executed(f"{named(sold)} sold within the time of the call, all of them")
    if set(times) == {"before"}:
        return look.undone(f"{named(sold)} sold before the call could arrive")
    if "after" in times:
        late = sold[times.index("after")]
        return look.undone(
            f"{named([late])} was open until after the call's last chance, and the call closes "
            "all of its orders or none"
        )
    return StillUnknown(f"{named(sold)} sold, but not all for sure within the time of the call")


async def listed_orders_left(lost: Lost, look: Look) -> Finding:
    """Spot orders whose copy relation ends: they leave the open ones and are not sold."""
    numbers: list[str] = lost.values["trackingOrderNos"]
    shown = await look.rows(_OPEN, {}, resource=_SPOT)
    still = _among(shown, numbers, None)
    if any(row.tracking_type == _COPY for row in still):
        return look.undone(f"{named(still)} still open as copied, and the call ends all or none")
    if still:
        return look.unclear(f"{named(still)} open, and not shown as copied")
    for number in numbers:
        for name in (_HISTORY, _OPEN):
            found = await _by_number(look, name, number)
            if found is None:
                return look.unclear("the exchange does not look an order up by its number")
            if found:
                return found_yet(look, number, name)
    if not shown and not (await look.one(_HISTORY, {}, resource=_SPOT)).result_list:
        return look.unclear("no order is shown at all, so that these are not shown proves nothing")
    return look.in_effect(
        f"order {', '.join(numbers[:_MANY])} is not among the open ones, nor sold", numbers
    )


def found_yet(look: Look, number: str, name: str) -> Finding:
    """An order that the list of open ones did not show is found all the same."""
    why = f"order {number} did not just leave: it is in {name}"
    # Two reads that contradict each other show two moments; the next round may show one.
    return Pending(why) if name == _OPEN else look.unclear(why)


def _spot_home(lost: Lost) -> str | None:
    """Where spot orders are listed: V2 lists a follower's beside the write."""
    return _SPOT if lost.endpoint.family == "v1" else None


async def _by_number(look: Look, name: str, number: str) -> list[Any] | None:
    """The rows of one order; None when the exchange shows others instead.

    V1 can be asked for a number; V2 for what is older than the next one.
    """
    if look.write.family != "v1":
        near = await look.cut(name, number, {})
        return None if near == "unclear" else [row for row in near if row.tracking_no == number]
    reply = await look.one(name, {"trackingNo": number}, resource=_SPOT)
    rows: list[Any] = reply.result_list
    return rows if all(row.tracking_no == number for row in rows) else None


def _among(rows: Iterable[Any], numbers: Sequence[str], pair: str | None) -> list[Any]:
    return [
        row
        for row in rows
        if row.tracking_no in numbers and (pair is None or _bare(row.symbol) in {"", pair})
    ]


def _bare(symbol: str | None) -> str:
    """A spot pair as requests write it; replies sometimes add a suffix, or leave it out."""
    return (symbol or "").upper().removesuffix("_SPBL")
