"""Rules for the spot writes of API V2, whose reads show other things than V1's do.

A list of followers may end three months back (the futures sibling's does, and nothing is
said here), so somebody who is not in it is gone only when the list is known to be whole.
An order is looked up by asking for the newest one below the next number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from bitget_copy.errors import Executed, StillUnknown
from bitget_copy.reconcile.look import Finding, Look, Lost, Pending
from bitget_copy.reconcile.orders import named, sales
from bitget_copy.reconcile.state import (
    FOLLOWERS,
    Match,
    followed_no_more,
    number,
    settle,
    shown_settings,
    vague_number,
    vague_word,
)

_OPEN: Final = "list_open_orders"
_HISTORY: Final = "list_history_orders"
_STOPS: Final = {"stopSurplusPrice": "stop_surplus_price", "stopLossPrice": "stop_loss_price"}
_SETTINGS: Final = {
    "traceType": ("trace_type", vague_word),
    "maxHoldSize": ("max_trace_amount", vague_number),
    "stopLossRatio": ("stop_loss_ration", vague_number),
    "stopSurplusRatio": ("stop_surplus_ration", vague_number),
}


async def orders_closed(lost: Lost, look: Look) -> Finding:
    """Orders named by their numbers, of which all are closed or none."""
    numbers: list[str] = lost.values["trackingNoList"]
    still = _among(await look.rows(_OPEN, {}), numbers)
    if still:
        return await _open(look, still)
    sold: list[Any] = []
    for wanted in numbers:
        found = await _look_up(look, _HISTORY, wanted)
        if not isinstance(found, list) or not found:
            return Pending(f"order {wanted} is neither open nor found in the history")
        sold += found
    if _among(await look.rows(_OPEN, {}), numbers):
        return Pending("an order is among the open and among the closed orders")
    return sales(lost, sold)


async def _open(look: Look, still: Sequence[Any]) -> Finding:
    """Orders are open; once it counts, the history must not say otherwise."""
    evidence = f"{named(still)} still open, and the call closes all of its orders or none"
    number_ = str(still[0].tracking_no)
    if look.past and await _look_up(look, _HISTORY, number_) != []:
        return Pending(f"order {number_} is open, and the history does not deny it")
    return look.undone(evidence)


async def orders_left(lost: Lost, look: Look) -> Finding:
    """Copied orders that the caller leaves: they are gone from the open ones and not sold."""
    numbers: list[str] = lost.values["trackingNoList"]
    still = _among(await look.rows(_OPEN, {}), numbers)
    if still:
        return look.undone(f"{named(still)} still open as copied, and the call ends all or none")
    for wanted in numbers:
        for name in (_HISTORY, _OPEN):
            found = await _look_up(look, name, wanted)
            if found == "unclear":
                return look.unclear("the exchange does not look an order up by its number")
            if found:
                return look.unclear(f"order {wanted} did not just leave: it is in {name}")
    return Executed(f"order {', '.join(numbers[:3])} is not among the open ones, nor sold")


async def order_stops(lost: Lost, look: Look) -> Finding:
    """Stops of an open order; a price that was not given stays as it is and is not compared."""
    wanted = lost.values["trackingNo"]
    rows = _among(await look.rows(_OPEN, {}), [wanted])
    if len(rows) != 1:
        return look.unclear(f"order {wanted} is not among the open ones")
    given = [(lost.values[wire], getattr(rows[0], field)) for wire, field in _STOPS.items()
             if wire in lost.values]  # fmt: skip
    entry = [number(asked, shown) for asked, shown in given]
    return settle(look, f"stops of order {wanted}", [entry], [shown for _, shown in given])


async def offered_symbols(lost: Lost, look: Look) -> Finding:
    """Pairs that a trader adds to the offered ones, or takes away."""
    adding = lost.values["settingType"] == "add"
    settings = await look.one("get_settings", {})
    shown = {(row.symbol or "").upper(): row.enable for row in settings.trace_symbol_list}
    asked = [shown.get(symbol.upper()) for symbol in lost.values["symbolList"]]
    if None in asked:
        return look.unclear("the settings do not show all of these pairs, offered or not")
    entries = [[Match.SAME if is_offered == adding else Match.OTHER] for is_offered in asked]
    return settle(look, "offered pairs", entries, asked)


async def follower_removed(lost: Lost, look: Look) -> Finding:
    """Somebody shall be gone from the list of followers."""
    where, why = await FOLLOWERS.presence(lost, look)
    if where == "listed":
        return look.undone(why)
    if where == "unclear":
        return look.unclear(why)
    statistics = await look.one("get_statistics", {})
    rows = await look.rows("list_followers", {}, to_the_end=True)
    if statistics.current_follower_num != len(rows):
        return look.unclear(f"{why}, but it does not show all followers that the trader has")
    return Executed(f"{why}, and it shows all followers that the trader has")


async def trader_left(lost: Lost, look: Look) -> Finding:
    """Whether a trader is followed: the settings say it in one word."""
    settings = await look.one("get_settings", {"traderId": lost.values["traderId"]})
    return followed_no_more(look, is_followed=settings.enable)


async def copy_settings(lost: Lost, look: Look) -> Finding:
    """Copy settings of one trader; the read shows neither `traceValue` nor `mode`."""
    settings = await look.one("get_settings", {"traderId": lost.values["traderId"]})
    if settings.enable is False:
        return look.undone("the settings say that the trader is not followed")
    rows = settings.trade_setting_list
    if settings.enable is None or not rows:
        return look.unclear("no copy settings are shown")
    return shown_settings(look, lost.values["settings"], rows, _SETTINGS)


async def third_party(lost: Lost, look: Look) -> Finding:
    """What the reads of this API show is known from third parties only, so nothing is proved."""
    return StillUnknown(
        "this API is known from third parties only, so what its reads show proves nothing; look "
        "at Bitget's own page"
    )


async def _look_up(look: Look, name: str, wanted: str) -> list[Any] | Literal["unclear"]:
    """The row of one order, or none; ``"unclear"`` when the list is not cut at its number."""
    if not wanted.isdigit():
        return "unclear"
    rows = await _first(look, name, {"idLessThan": str(int(wanted) + 1)})
    shown = [str(row.tracking_no) for row in rows]
    if any(not no.isdigit() or int(no) > int(wanted) for no in shown):
        return "unclear"
    return [row for row in rows if row.tracking_no == wanted]


async def _first(look: Look, name: str, values: Mapping[str, object]) -> Sequence[Any]:
    reply = await look.one(name, values)
    rows: Sequence[Any] = reply.tracking_list
    return rows


def _among(rows: Sequence[Any], numbers: Sequence[str]) -> list[Any]:
    return [row for row in rows if row.tracking_no in numbers]
