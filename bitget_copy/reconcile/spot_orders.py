"""Rules for spot orders, which a call names by their numbers: closed or left, all or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from bitget_copy._milliseconds import milliseconds
from bitget_copy.errors import StillUnknown
from bitget_copy.reconcile.comparison import Match, same_symbol
from bitget_copy.reconcile.futures_orders import named
from bitget_copy.reconcile.lost_write import OUTSIDE, Finding, LostWrite, Pending
from bitget_copy.reconcile.read_round import DAY_MS, ReadRound

_OPEN: Final = "list_open_orders"
_HISTORY: Final = "list_history_orders"
_V1_HOME: Final = "spot.trader"
"""Where API V1 lists spot orders, a follower's too; V2 lists them beside the write."""
_COPY: Final = "FOLLOW_ORDER"
_MAX_NAMED: Final = 3
"""How many numbers of orders a sentence names."""
_SHOWN_DAYS: Final = 89
"""How far back a list of V2 that is asked for no times reaches at least: the shortest quarter."""


async def orders_closed(lost: LostWrite, reads: ReadRound) -> Finding:
    """Spot orders named by their numbers, of which all are closed or none."""
    numbers, pair = _numbers(lost), lost.values["symbol"]
    still = _among(await _open(reads), numbers, pair)
    if still:
        return await _still_open(reads, _among(still, numbers, pair, surely=True))
    sold: list[Any] = []
    for number in numbers:
        found = _among(await _from_number(reads, _HISTORY, number) or (), [number])
        if not _among(found, [number], pair, surely=True):
            return Pending(f"order {number} is neither open nor found in the history")
        sold += found
    if _among(await _open(reads), numbers, pair):
        return Pending("an order is among the open and among the closed orders")
    return _sold(lost, reads, sold)


async def _still_open(reads: ReadRound, still: Sequence[Any]) -> Finding:
    """Orders are open; once it counts, the history must not say otherwise."""
    if not still:
        return reads.unclear("the row of an open order does not show its pair")
    evidence = f"{named(still)} still open, and the call closes all of its orders or none"
    if not reads.is_final:
        return Pending(evidence)
    number = still[0].tracking_no
    closed = await _from_number(reads, _HISTORY, number)
    if closed is None or _among(closed, [number]):
        return Pending(f"order {number} is open, and the history does not deny it")
    return reads.not_in_effect(evidence)


def _sold(lost: LostWrite, reads: ReadRound, sold: Sequence[Any]) -> Finding:
    """What the times prove at which orders were sold."""
    times = {lost.when(row.sell_time) for row in sold}
    if times == {"during"}:
        return reads.executed(f"{named(sold)} sold within the time of the call, all of them")
    if times == {"before"}:
        return reads.not_in_effect(f"{named(sold)} sold before the call could arrive")
    for row in sold:  # an order that is sold bit by bit has several
        when = {lost.when(bit.sell_time) for bit in _among(sold, [row.tracking_no])}
        if "after" in when and when <= OUTSIDE:
            return reads.not_in_effect(
                f"{named([row])} was open until after the call's last chance, and the call closes "
                "all of its orders or none"
            )
    return StillUnknown(f"{named(sold)} sold, but not all for sure within the time of the call")


async def orders_left(lost: LostWrite, reads: ReadRound) -> Finding:
    """Copied spot orders that are left: they are gone from the open ones and not sold."""
    numbers = _numbers(lost)
    shown = await _open(reads)
    still = _among(shown, numbers)
    if any(getattr(row, "tracking_type", _COPY) == _COPY for row in still):
        return reads.not_in_effect(
            f"{named(still)} still open as copied, and the call ends all or none"
        )
    if still:
        return reads.unclear(f"{named(still)} open, and not shown as copied")
    for number in numbers:
        others: list[Any] = []
        for name in (_HISTORY, _OPEN):
            found = await _from_number(reads, name, number)
            if found is None:
                return reads.unclear("the exchange does not look an order up by its number")
            if _among(found, [number]):
                return _found_after_all(reads, number, name)
            others += found
        if reads.write.family != "v1" and not _reach_back(reads, others):
            return reads.unclear(
                f"order {number} is in no list, but it may be older than what the lists show"
            )
    if reads.write.family == "v1" and not shown and not await _history_of_v1(reads):
        return reads.unclear("no order is shown at all, so that these are not shown proves nothing")
    return reads.in_effect(
        f"order {', '.join(numbers[:_MAX_NAMED])} is not among the open ones, nor sold", numbers
    )


def _found_after_all(reads: ReadRound, number: str, name: str) -> Finding:
    """An order that the list of open ones did not show is found all the same."""
    why = f"order {number} did not just leave: it is in {name}"
    # Two reads that contradict each other show two moments; the next round may show one.
    return Pending(why) if name == _OPEN else reads.unclear(why)


def _reach_back(reads: ReadRound, older: Sequence[Any]) -> bool:
    """Whether lists that show these older orders would show a younger one as well.

    They would when an order is of a time that every list shows: numbers grow with time.
    """
    since = reads.now_ms - _SHOWN_DAYS * DAY_MS
    return any(row.buy_time is not None and milliseconds(row.buy_time) > since for row in older)


# --- lists -----------------------------------------------------------------------------------


def _home(reads: ReadRound) -> str | None:
    return _V1_HOME if reads.write.family == "v1" else None


async def _open(reads: ReadRound) -> list[Any]:
    return await reads.rows(_OPEN, {}, resource=_home(reads))


async def _history_of_v1(reads: ReadRound) -> list[Any]:
    rows: list[Any] = (await reads.get(_HISTORY, {}, resource=_V1_HOME)).result_list
    return rows


async def _from_number(reads: ReadRound, name: str, number: str) -> list[Any] | None:
    """One order, if the list has it; None when the exchange does not look it up.

    V1 can be asked for a number; V2 for what is older than the next one, so older ones follow.
    """
    if reads.write.family != "v1":
        return await reads.rows_from(name, number, {})
    reply = await reads.get(name, {"trackingNo": number}, resource=_V1_HOME)
    rows: list[Any] = reply.result_list
    return rows if all(row.tracking_no == number for row in rows) else None


def _numbers(lost: LostWrite) -> list[str]:
    numbers: list[str] = lost.values.get("trackingOrderNos") or lost.values["trackingNoList"]
    return numbers


def _among(
    rows: Iterable[Any], numbers: Sequence[str], pair: str | None = None, *, surely: bool = False
) -> list[Any]:
    """The rows of these orders; with a pair those that may be of it, or surely are."""
    fits = {Match.SAME} if surely else {Match.SAME, Match.UNCLEAR}
    return [
        row
        for row in rows
        if row.tracking_no in numbers and (pair is None or same_symbol(pair, row.symbol) in fits)
    ]
