"""Rules for writes on orders: what the lists of open and closed orders prove.

An order that is open after the call's last chance was not closed by it; one that the
history shows as closed within that time, and by no stop, was. Lists are read around each
other (open, closed, open again), since an order moves between them while they are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs

from bitget_copy.errors import Executed, NotExecuted, StillUnknown
from bitget_copy.reconcile.look import Finding, Look, Lost, Pending, no_line, suffix_of

_DAY_MS: Final = 86_400_000
LOOK_BACK_MS: Final = _DAY_MS
"""How far before the call closed orders are looked for: the exchange does not say whether the
history's window is about opening or closing, and an earlier close is an answer too."""
_LONGEST_MS: Final = 89 * _DAY_MS
"""Nearly all that the exchange shows; it refuses more than 90 days."""
_UNSEEN_FILTERS: Final = ("marginCoin", "marginMode")
"""Filters of closing all that no row of an order shows."""
_OPEN: Final = "list_open_orders"
_HISTORY: Final = "list_history_orders"
_SPOT: Final = "spot.trader"
"""Where spot orders are listed, a follower's too."""
_COPY: Final = "FOLLOW_ORDER"
_MANY: Final = 3
"""How many numbers of orders a sentence names."""


# --- futures ---------------------------------------------------------------------------------


@attrs.frozen
class Scope:
    """Which futures orders a call is about.

    Attributes:
        product: product line, lower case.
        symbol: only this contract.
        side: only this direction.
    """

    product: str
    symbol: str | None
    side: str | None

    def is_in_line(self, row: Any) -> bool:
        """Whether an order may be of the product line; without a readable symbol it may."""
        return suffix_of(row.symbol) in {None, self.product}

    def may_cover(self, row: Any) -> bool:
        """Whether an order may be one of these, as far as its row shows."""
        return (
            self.is_in_line(row)
            and (self.symbol is None or row.symbol in {None, self.symbol})
            and (self.side is None or row.hold_side in {None, self.side})
        )

    def covers(self, row: Any) -> bool:
        """Whether an order surely is one of these."""
        is_shown = suffix_of(row.symbol) is not None and (
            self.side is None or row.hold_side is not None
        )
        return is_shown and self.may_cover(row)


def _scope(lost: Lost, look: Look) -> Scope | StillUnknown:
    """What the call is about, or why that cannot be said."""
    values = lost.values
    symbol: str | None = values.get("symbol")
    product = look.product_line(values.get("productType") or suffix_of(symbol))
    if product is None:
        return no_line(symbol)
    return Scope(product=product, symbol=symbol, side=values.get("holdSide"))


async def _open_orders(look: Look, scope: Scope, *, to_the_end: bool = False) -> list[Any]:
    values = {"productType": scope.product}
    if look.row(_OPEN).param("symbol").required:
        assert scope.symbol is not None
        values["symbol"] = scope.symbol
    return await look.rows(_OPEN, values, to_the_end=to_the_end)


async def _closed_orders(look: Look, start: int, *, to_the_end: bool = False) -> list[Any]:
    paging = look.row(_HISTORY).paging
    assert paging is not None
    size = paging.max_size or paging.default_size
    values = {"startTime": start, "endTime": look.now_ms, paging.size: size}
    return await look.rows(_HISTORY, values, to_the_end=to_the_end)


async def order_closed(lost: Lost, look: Look) -> Finding:
    """One futures order, named by its number."""
    scope = _scope(lost, look)
    if isinstance(scope, StillUnknown):
        return scope
    number = lost.values["trackingNo"]

    def ours(rows: Iterable[Any]) -> list[Any]:
        return [row for row in rows if row.tracking_no == number and scope.may_cover(row)]

    still = ours(await _open_orders(look, scope))
    closed = ours(await _closed_orders(look, lost.sent_at - LOOK_BACK_MS))
    still += ours(await _open_orders(look, scope))
    if not all(scope.covers(row) for row in (*still, *closed)):
        return look.unclear(f"a row of order {number} does not show its contract")
    if still and closed:
        return Pending(f"order {number} is among the open and among the closed orders")
    if still:
        return look.undone(f"order {number} is open")
    if not closed:
        return Pending(
            f"order {number} is neither open nor among the orders closed since a day before "
            "the call"
        )
    return _one_close(lost, number, closed)


def _one_close(lost: Lost, number: str, rows: Sequence[Any]) -> Finding:
    """What the history of one order proves; it may have several rows."""
    times = {lost.when(row.close_time) for row in rows}
    if times == {"before"}:
        return NotExecuted(f"order {number} was closed before the call could arrive")
    if times == {"after"}:
        return NotExecuted(f"order {number} was open until after the call's last chance")
    if times != {"during"}:
        return StillUnknown(
            f"order {number} is closed, but not for sure within the time of the call"
        )
    if any(row.stop_type for row in rows):
        return StillUnknown(f"order {number} is closed; its row says that a stop closed it")
    return Executed(f"order {number} was closed within the time of the call, and by no stop")


async def orders_closed(lost: Lost, look: Look) -> Finding:
    """All futures orders of a contract, or all that match filters."""
    scope = _scope(lost, look)
    if isinstance(scope, StillUnknown):
        return scope
    first = await _open_orders(look, scope, to_the_end=True)
    closed = await _closed_orders(look, lost.sent_at - LOOK_BACK_MS)
    again = await _open_orders(look, scope, to_the_end=True)
    if _numbers(first) != _numbers(again):
        return Pending("the list of open orders changes while it is read")
    matching = [row for row in first if scope.may_cover(row)]
    gone = [
        row
        for row in closed
        if scope.covers(row) and lost.when(row.close_time) == "during" and not row.stop_type
    ]
    unseen = [name for name in _UNSEEN_FILTERS if name in lost.values]
    if gone and not unseen and not _older(matching, gone):
        return Executed(
            f"{named(gone)} closed within the time of the call, and no older one is open"
        )
    left = [r for r in matching if scope.covers(r) and lost.when(r.open_time) == "before"]
    if look.past and left:
        return await _nothing_closed(lost, look, scope, left)
    if unseen:
        return look.unclear(f"no list shows the {' and '.join(unseen)} of an order")
    return Pending(f"{len(gone)} orders closed since the call, {len(matching)} are open")


def _older(rows: Iterable[Any], closed: Iterable[Any]) -> list[Any]:
    """Open orders that were there when the last of these was closed, as far as is known."""
    last = max(row.close_time for row in closed)
    return [row for row in rows if row.open_time is None or row.open_time <= last]


async def _nothing_closed(lost: Lost, look: Look, scope: Scope, left: Sequence[Any]) -> Finding:
    """A call on many may have acted in part: only a history without any close clears it."""
    start = max(look.now_ms - _LONGEST_MS, 0)
    history = await _closed_orders(look, start, to_the_end=True)
    whole_line = not look.row(_OPEN).param("symbol").required
    touched = [
        row
        for row in history
        if (scope.is_in_line(row) if whole_line else row.symbol in {None, scope.symbol})
        and lost.when(row.close_time) in {"doubtful", "during", "unset"}
    ]
    if touched:
        return StillUnknown(
            f"{named(touched)} closed about the time of the call while {named(left)} stayed "
            "open: it acted in part, or somebody else did"
        )
    return NotExecuted(f"{named(left)} still open, and none was closed in the time of the call")


def _numbers(rows: Iterable[Any]) -> list[str | None]:
    return [row.tracking_no for row in rows]


def named(rows: Sequence[Any]) -> str:
    """A few of the orders by their numbers, for a sentence."""
    numbers = [str(row.tracking_no) for row in rows]
    more = f" and {len(numbers) - _MANY} more" if len(numbers) > _MANY else ""
    return f"order {', '.join(numbers[:_MANY])}{more}"


# --- spot ------------------------------------------------------------------------------------


async def listed_orders_closed(lost: Lost, look: Look) -> Finding:
    """Spot orders named by their numbers, of which all are closed or none."""
    numbers: list[str] = lost.values["trackingOrderNos"]
    pair = _bare(lost.values["symbol"])
    still = _among(await look.rows(_OPEN, {}, resource=_SPOT), numbers, pair)
    if still:
        return await _spot_open(look, [row for row in still if _bare(row.symbol) == pair])
    sold: list[Any] = []
    for number in numbers:
        found = await _by_number(look, _HISTORY, number)
        if not found or not _among(found, [number], pair):
            return Pending(f"order {number} is neither open nor found in the history")
        sold += found
    if _among(await look.rows(_OPEN, {}, resource=_SPOT), numbers, pair):
        return Pending("an order is among the open and among the closed orders")
    return sales(lost, sold)


async def _spot_open(look: Look, still: Sequence[Any]) -> Finding:
    """Orders are open; once it counts, the history must not say otherwise."""
    if not still:
        return look.unclear("the row of an open order does not show its pair")
    evidence = f"{named(still)} still open, and the call closes all of its orders or none"
    if not look.past:
        return Pending(evidence)
    if await _by_number(look, _HISTORY, still[0].tracking_no) != []:
        return Pending(f"order {still[0].tracking_no} is open, and the history does not deny it")
    return NotExecuted(evidence)


def sales(lost: Lost, sold: Sequence[Any]) -> Finding:
    """What the times prove at which spot orders were sold; a call closes all of its or none."""
    times = [lost.when(row.sell_time) for row in sold]
    if set(times) == {"during"}:
        return Executed(f"{named(sold)} sold within the time of the call, all of them")
    if set(times) == {"before"}:
        return NotExecuted(f"{named(sold)} sold before the call could arrive")
    if "after" in times:
        late = sold[times.index("after")]
        return NotExecuted(
            f"{named([late])} was open until after the call's last chance, and the call closes "
            "all of its orders or none"
        )
    return StillUnknown(f"{named(sold)} sold, but not all for sure within the time of the call")


async def listed_orders_left(lost: Lost, look: Look) -> Finding:
    """Spot orders whose copy relation ends: they leave the open ones and are not sold."""
    numbers: list[str] = lost.values["trackingOrderNos"]
    still = _among(await look.rows(_OPEN, {}, resource=_SPOT), numbers, None)
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
                return look.unclear(f"order {number} did not just leave: it is in {name}")
    return Executed(f"order {', '.join(numbers[:_MANY])} is not among the open ones, nor sold")


async def _by_number(look: Look, name: str, number: str) -> list[Any] | None:
    """The rows of one order; None when the exchange shows others instead."""
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
    return (symbol or "").removesuffix("_SPBL")
