"""Rules for the writes of API V2 whose reads show other things than V1's do.

Lists of people may end three months back, so somebody who is in none of them is gone only
when the lists are known to be whole. A spot order is looked up by asking for the newest one
below the next number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from bitget_copy._milliseconds import milliseconds
from bitget_copy.errors import StillUnknown
from bitget_copy.reconcile.look import DAY_MS, Finding, Look, Lost, Pending
from bitget_copy.reconcile.orders import found_yet, named
from bitget_copy.reconcile.state import (
    FOLLOWERS,
    FieldRule,
    Followed,
    Match,
    number,
    settle,
    shown_number,
    shown_settings,
    vague_number,
    vague_word,
    word,
)

_OPEN: Final = "list_open_orders"
_HISTORY: Final = "list_history_orders"
_SHOWN_DAYS: Final = 89
"""How far back a list that is asked for no times reaches at the least: the shortest quarter."""


# --- leaving spot orders ---------------------------------------------------------------------


async def orders_left(lost: Lost, look: Look) -> Finding:
    """Copied orders that the caller leaves: they are gone from the open ones and not sold."""
    numbers: list[str] = lost.values["trackingNoList"]
    still = _among(await look.rows(_OPEN, {}), numbers)
    if still:
        return look.undone(f"{named(still)} still open as copied, and the call ends all or none")
    for wanted in numbers:
        near: list[Any] = []
        for name in (_HISTORY, _OPEN):
            found = await look.cut(name, wanted, {})
            if found == "unclear":
                return look.unclear("the exchange does not look an order up by its number")
            if _among(found, [wanted]):
                return found_yet(look, wanted, name)
            near += found
        if not _reach_back(look, near):
            return look.unclear(
                f"order {wanted} is in no list, but it may be older than what the lists show"
            )
    return look.in_effect(
        f"order {', '.join(numbers[:3])} is not among the open ones, nor sold", numbers
    )


def _reach_back(look: Look, older: Sequence[Any]) -> bool:
    """Whether lists that show these older orders would show a younger one as well.

    They would when an order is of a time that every list shows: numbers grow with time.
    """
    since = look.now_ms - _SHOWN_DAYS * DAY_MS
    return any(row.buy_time is not None and milliseconds(row.buy_time) > since for row in older)


def _among(rows: Sequence[Any], numbers: Sequence[str]) -> list[Any]:
    return [row for row in rows if row.tracking_no in numbers]


# --- stops -------------------------------------------------------------------------------------


@attrs.frozen
class Stops:
    """Stops of an open order; a price that was not given stays as it is and is not compared.

    Attributes:
        fields: wire name of a price to the field of a row that shows it.
        same: what the list of open orders is asked, as the call has it.
    """

    fields: Mapping[str, str]
    same: Sequence[str] = ()

    async def __call__(self, lost: Lost, look: Look) -> Finding:
        """The stops shall be as asked."""
        wanted = lost.values["trackingNo"]
        rows = await look.rows(_OPEN, {wire: lost.values[wire] for wire in self.same})
        rows = _among(rows, [wanted])
        if len(rows) != 1:
            return look.unclear(f"order {wanted} is not among the open ones")
        given = [(lost.values[wire], getattr(rows[0], field))
                 for wire, field in self.fields.items() if wire in lost.values]  # fmt: skip
        entry = [number(asked, shown) for asked, shown in given]
        return settle(look, f"stops of order {wanted}", [entry], [shown for _, shown in given])


SPOT_STOPS: Final = Stops(
    {"stopSurplusPrice": "stop_surplus_price", "stopLossPrice": "stop_loss_price"}
)
FUTURES_STOPS: Final = Stops(
    {"stopSurplusPrice": "preset_stop_surplus_price", "stopLossPrice": "preset_stop_loss_price"},
    same=("productType",),
)


# --- what a trader offers ----------------------------------------------------------------------


async def offered_contracts(lost: Lost, look: Look) -> Finding:
    """Contracts that a trader offers, takes back, or presets ratios for."""
    asked: Sequence[Mapping[str, str]] = lost.values["settingList"]
    lines = dict.fromkeys(setting["productType"] for setting in asked)
    lists = {line: await look.one("list_symbols", {"productType": line}) for line in lines}
    entries, shown = [], []
    for setting in asked:
        wanted = setting["symbol"].upper()
        rows = [r for r in lists[setting["productType"]] if (r.symbol or "").upper() == wanted]
        if len(rows) != 1:
            return look.unclear(f"the list of symbols does not show {wanted} once")
        entries.append(_contract(setting, rows[0]))
        shown.append((rows[0].open_trader, rows[0].stop_surplus_ratio, rows[0].stop_loss_ratio))
    return settle(look, "offered contracts", entries, shown, in_parts=len(lists) > 1)


def _contract(setting: Mapping[str, str], row: Any) -> list[Match]:
    ratios = {"stopSurplusRatio": row.stop_surplus_ratio, "stopLossRatio": row.stop_loss_ratio}
    entry = [number(setting[wire], ratio) for wire, ratio in ratios.items() if wire in setting]
    operation = setting["settingType"]
    if operation != "UPDATE":
        is_open: bool | None = row.open_trader
        entry.append(Match.UNCLEAR if is_open is None else _same(is_open == (operation == "ADD")))
    return entry or [Match.HIDDEN]


def _same(is_same: bool) -> Match:
    return Match.SAME if is_same else Match.OTHER


async def offered_symbols(lost: Lost, look: Look) -> Finding:
    """Pairs that a trader adds to the offered ones, or takes away."""
    adding = lost.values["settingType"] == "add"
    settings = await look.one("get_settings", {})
    shown = {(row.symbol or "").upper(): row.enable for row in settings.trace_symbol_list}
    asked = [shown.get(symbol.upper()) for symbol in lost.values["symbolList"]]
    if None in asked:
        return look.unclear("the settings do not show all of these pairs, offered or not")
    entries = [[_same(is_offered == adding)] for is_offered in asked]
    return settle(look, "offered pairs", entries, asked)


# --- who follows whom --------------------------------------------------------------------------


async def follower_removed(lost: Lost, look: Look) -> Finding:
    """Somebody shall be gone from the list of followers, which must show all that there are."""
    count = (await look.one("get_statistics", {})).current_follower_num
    ids = await _follower_ids(lost, look, count)
    where, why = FOLLOWERS.judge(lost, ids)
    if where == "listed":
        return look.undone(why)
    if where == "unclear":
        return look.unclear(why)
    if count != len(ids):
        why = f"{why}, but it does not show all followers that the trader has"
        # The count and the list may show different moments; the next round may show one.
        return look.unclear(why) if look.steady([count, *ids]) else Pending(why)
    return look.in_effect(f"{why}, and it shows all followers that the trader has", ids)


async def _follower_ids(lost: Lost, look: Look, count: int | None) -> list[str]:
    """Ids span by span, until the one that the call names or all of them are seen."""
    seen: dict[str, None] = {}

    async def read(span: Mapping[str, object]) -> bool:
        rows = await look.rows(FOLLOWERS.name, span)
        seen.update(dict.fromkeys(FOLLOWERS.ids(rows)))
        return len(seen) == count or FOLLOWERS.judge(lost, list(seen))[0] == "listed"

    await look.back(FOLLOWERS.name, read, until=bool)
    return list(seen)


FUTURES_TRADER_LEFT: Final = Followed("traderId", "follower_enable")
SPOT_TRADER_LEFT: Final = Followed("traderId", "enable")


# --- how a follower copies -----------------------------------------------------------------------


@attrs.frozen
class CopySettings:
    """Copy settings of one trader; no read shows `mode` and `autoCopy`.

    Attributes:
        followed: field that says whether the trader is followed.
        rows: field with the settings, one row for each symbol.
        fields: wire name of a member to the field of a row and how the two compare.
    """

    followed: str
    rows: str
    fields: Mapping[str, tuple[str, FieldRule]]

    async def __call__(self, lost: Lost, look: Look) -> Finding:
        """The trader shall be followed, with settings as asked."""
        settings = await look.one("get_settings", {"traderId": lost.values["traderId"]})
        is_followed, rows = getattr(settings, self.followed), getattr(settings, self.rows)
        if is_followed is False:
            return look.undone("the settings say that the trader is not followed")
        if is_followed is None or not rows:
            return look.unclear("no copy settings are shown")
        hidden = [Match.HIDDEN for wire in ("mode", "autoCopy") if wire in lost.values]
        fields = self.fields
        if lost.values.get("mode") == "basic":
            # The exchange then chooses some members by itself: another value proves nothing.
            fields = {wire: (field, _vague(rule)) for wire, (field, rule) in fields.items()}
        return shown_settings(look, lost.values["settings"], rows, fields, hidden)


def _vague(rule: FieldRule) -> FieldRule:
    return lambda asked, shown: Match.SAME if rule(asked, shown) is Match.SAME else Match.UNCLEAR


SPOT_COPY_SETTINGS: Final = CopySettings(
    "enable",
    "trade_setting_list",
    {
        "traceType": ("trace_type", vague_word),
        "maxHoldSize": ("max_trace_amount", vague_number),
        "stopLossRatio": ("stop_loss_ration", vague_number),
        "stopSurplusRatio": ("stop_surplus_ration", vague_number),
    },
)
FUTURES_COPY_SETTINGS: Final = CopySettings(
    "follower_enable",
    "detail_list",
    {
        "productType": ("product_type", vague_word),
        "marginType": ("margin_type", word),
        "marginCoin": ("margin_coin", vague_word),
        "leverType": ("lever_type", word),
        "longLeverage": ("long_leverage", shown_number),
        "shortLeverage": ("short_leverage", shown_number),
        "traceType": ("trace_type", word),
        "traceValue": ("trace_value", shown_number),
        "maxHoldSize": ("max_hold_size", vague_number),
        "stopSurplusRatio": ("stop_surplus_ratio", shown_number),
        "stopLossRatio": ("stop_loss_ratio", shown_number),
    },
)


async def third_party(lost: Lost, look: Look) -> Finding:
    """What the reads of this API show is known from third parties only, so nothing is proved."""
    return StillUnknown(
        "this API is known from third parties only, so what its reads show proves nothing; look "
        "at Bitget's own page"
    )
