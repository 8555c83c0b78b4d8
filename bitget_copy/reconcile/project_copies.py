"""Rules for copies with money of their own (V3): begun, changed, ended, their positions and stops.

The reads of a copy show how things are. A position bears the time of its opening, but no list
shows a close, so what is closed is never said to be the call's doing. What is left of a position
proves nothing either, since nobody says how much there was before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Literal, TypeAlias

from bitget_copy.endpoint import snake
from bitget_copy.reconcile.comparison import (
    Fields,
    Match,
    compared,
    contracts,
    known,
    number,
    same_symbol,
    settings_finding,
    shown_number,
    word,
)
from bitget_copy.reconcile.followers import are_null
from bitget_copy.reconcile.lost_write import Finding, LostWrite, Pending
from bitget_copy.reconcile.read_round import DAY_MS, ReadRound

State: TypeAlias = Literal["copied", "not copied", "unclear"]

_SETTINGS: Final[Fields] = {
    "type": ("type_", word),
    "amount": ("amount", shown_number),
    "tradingPairList": ("trading_pair_list", contracts),
    "marginPerOrder": ("margin_per_order", shown_number),
    "autoCopy": ("auto_copy", word),
    "leverage": ("leverage", shown_number),
    "maxEntrySlippage": ("max_entry_slippage", shown_number),
    "maxMarginRatio": ("max_margin_ratio", shown_number),
    "maxPostionValue": ("max_postion_value", shown_number),
}
_NO_SETTINGS: Final = frozenset({"projectId", "accountType"})
"""Members that are no settings: of which copy, and where its first money came from."""
_ALWAYS: Final = ("type", "amount", "autoCopy")
"""Wire names of what the settings of every copy have."""
STOP_FIELDS: Final[Fields] = {
    "tpTriggerBy": ("tp_trigger_by", word),
    "slTriggerBy": ("sl_trigger_by", word),
    "takeProfit": ("take_profit", number),
    "stopLoss": ("stop_loss", number),
}
_WAITING: Final = frozenset({"pending", "submitting"})
_REMOVED: Final = frozenset({"cancelled", "canceled"})
_STOPS_BACK_MS: Final = 89 * DAY_MS
"""How far the stops that are done with are read back, in one span."""


# --- the copy itself -------------------------------------------------------------------------


async def begun(lost: LostWrite, reads: ReadRound) -> Finding:
    """A copy shall be there, with settings as asked.

    Others than these prove nothing: they may have been changed since.
    """
    state, settings = await _state(lost, reads)
    if state == "not copied":
        return reads.not_in_effect("the settings say that the project is not copied")
    if state == "unclear":
        return reads.unclear("no copy settings are shown")
    if set(compared(_asked(lost), settings, _SETTINGS)) == {Match.SAME}:
        return reads.in_effect("the project is copied, with settings as asked")
    return reads.unclear("the project is copied, but not for sure with settings as asked")


async def changed(lost: LostWrite, reads: ReadRound) -> Finding:
    """A copy's settings shall be as asked."""
    state, settings = await _state(lost, reads)
    if state != "copied":
        return reads.unclear("no copy settings are shown")
    asked = _asked(lost)
    shown = [getattr(settings, _SETTINGS[wire][0]) for wire in asked if wire in _SETTINGS]
    return settings_finding(reads, "copy settings", [compared(asked, settings, _SETTINGS)], shown)


async def ended(lost: LostWrite, reads: ReadRound) -> Finding:
    """A copy shall be there no more.

    That it is there proves nothing by itself: it may be another one, begun since. Only a position
    from before the call does, where the call should have closed all of them at once.
    """
    state, _ = await _state(lost, reads)
    if state == "not copied":
        return reads.in_effect("the settings say that the project is not copied")
    if state == "unclear":
        return reads.unclear("the settings do not say whether the project is copied")
    if lost.values.get("closeType") != "instant_close":
        return reads.unclear("the project is copied, and may be until its positions are closed")
    left = _of_before(lost, await _positions(lost, reads))
    if left:
        return reads.not_in_effect(f"position {_named(left)}, opened before the call, is open")
    return reads.unclear("the project is copied, but it may be a copy that was begun since")


async def _state(lost: LostWrite, reads: ReadRound) -> tuple[State, Any]:
    """Whether a project is copied, as far as its settings say so, and these."""
    settings, bare = await reads.get_bare("get_settings", _project(lost))
    if are_null(bare, _ALWAYS):
        return "not copied", settings
    is_shown = settings.type_ is not None and settings.amount is not None
    return ("copied" if is_shown else "unclear"), settings


def _asked(lost: LostWrite) -> dict[str, Any]:
    return {wire: value for wire, value in lost.values.items() if wire not in _NO_SETTINGS}


def _project(lost: LostWrite) -> dict[str, object]:
    return {"projectId": lost.values["projectId"]}


# --- its positions ---------------------------------------------------------------------------


async def all_closed(lost: LostWrite, reads: ReadRound) -> Finding:
    """No position shall be left of those that were open."""
    rows = await _positions(lost, reads)
    left = _of_before(lost, rows)
    if left:
        return reads.not_in_effect(f"position {_named(left)}, opened before the call, is open")
    which = "a position is open that may be a later one" if rows else "no position is open"
    return reads.unclear(f"{which}, and no list shows when and by what others were closed")


async def _positions(lost: LostWrite, reads: ReadRound) -> list[Any]:
    """The positions that may be open: one of size 0, which may still be listed, is closed."""
    watch = reads.row("get_positions").watch
    assert watch is not None
    assert watch.size is not None
    rows = await reads.rows("get_positions", _project(lost))
    return [row for row in rows if getattr(row, snake(watch.size)) != 0]


def _of_before(lost: LostWrite, rows: Sequence[Any]) -> list[Any]:
    """The positions that were open before the call was sent."""
    return [row for row in rows if lost.when(row.created_time) == "before"]


def _named(rows: Sequence[Any]) -> str:
    row = rows[0]
    return f"{row.position_id} ({row.symbol} {row.pos_side})"


# --- its stops -------------------------------------------------------------------------------


async def stops_created(lost: LostWrite, reads: ReadRound) -> Finding:
    """A position shall have stops as asked; rows of stops name its contract and direction only.

    That there are none proves that none were made, as long as the position is open and none of
    its contract and direction are done with. Others may be these, changed since.
    """
    project, wanted = _project(lost), lost.values["positionId"]
    about = [row for row in await _positions(lost, reads) if row.position_id == wanted]
    if len(about) != 1 or not about[0].symbol or known(about[0].pos_side) is None:
        return reads.unclear(f"position {wanted} is not shown among the open ones")
    of = about[0]
    asked = {wire: lost.values[wire] for wire in STOP_FIELDS}
    waiting = [row for row in await reads.rows("get_tpsl", project) if _may_be_of(row, of)]
    same = [
        str(row.strategy_id)
        for row in waiting
        if same_symbol(of.symbol, row.symbol) is Match.SAME and row.pos_side == of.pos_side
        and set(compared(asked, row, STOP_FIELDS)) == {Match.SAME} and _status(row) in _WAITING
    ]  # fmt: skip
    if same:
        return reads.in_effect(f"position {wanted} has stops as asked", same)
    if waiting:
        return reads.unclear(f"position {wanted} may have stops, not for sure as asked")
    done = await reads.rows("list_history_tpsl", project | _since(reads, lost.sent_at - DAY_MS))
    if any(_may_be_of(row, of) for row in done):
        return reads.unclear(f"position {wanted} has no stops now, but had some lately")
    why = f"position {wanted} is open, and has and had no stops"
    return reads.not_in_effect(why) if reads.is_steady(why) else Pending(why)


async def stops_removed(lost: LostWrite, reads: ReadRound) -> Finding:
    """Stops shall wait no more."""
    project, wanted = _project(lost), lost.values["strategyId"]

    def found(rows: Sequence[Any]) -> list[Any]:
        return [row for row in rows if row.strategy_id == wanted]

    waiting = found(await reads.rows("get_tpsl", project))
    if waiting:
        if {_status(row) for row in waiting} <= _WAITING:
            return reads.not_in_effect(f"stop {wanted} still waits")
        return reads.unclear(f"stop {wanted} is listed as one that waits, but does not say so")
    span = _since(reads, reads.now_ms - _STOPS_BACK_MS)
    done = {_status(row) for row in found(await reads.rows("list_history_tpsl", project | span))}
    if done and done <= _REMOVED:
        return reads.in_effect(f"stop {wanted} waits no more, and was cancelled", sorted(done))
    return reads.unclear(f"stop {wanted} waits no more, but is not shown as cancelled")


def _since(reads: ReadRound, start: int) -> dict[str, object]:
    return {"startTime": start, "endTime": reads.now_ms}


def _may_be_of(row: Any, position: Any) -> bool:
    """Whether stops may be of its contract and direction; what a row does not show may be these."""
    is_side = known(row.pos_side) in {None, position.pos_side}
    return is_side and same_symbol(position.symbol, row.symbol) is not Match.OTHER


def _status(row: Any) -> str:
    return (row.status or "").lower()
