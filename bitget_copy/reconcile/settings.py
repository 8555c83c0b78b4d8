"""Rules for stops, presets, what a trader offers and how a follower copies: what is shown now.

These reads carry no times. What was asked for is in effect when every part of it is shown
so by reads that cannot be older than the call; it is not when, once the call can act no more,
a shown part is another and has been the same in all rounds since the sending. What no read
shows, or shows in other words than it is asked for, proves nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from bitget_copy.endpoint import snake
from bitget_copy.reconcile.comparison import (
    Fields,
    Match,
    apart,
    compared,
    known,
    number,
    same_if,
    same_symbol,
    settings_finding,
    shown_number,
    vague,
    vague_number,
    vague_word,
    word,
)
from bitget_copy.reconcile.followers import (
    V1_FUTURES_TRADERS,
    V1_SPOT_FOLLOWING,
    V2_FUTURES_FOLLOWING,
    V2_SPOT_FOLLOWING,
    Following,
)
from bitget_copy.reconcile.futures_orders import no_line, product_line, suffix_of
from bitget_copy.reconcile.lost_write import Finding, LostWrite, Pending
from bitget_copy.reconcile.project_copies import STOP_FIELDS
from bitget_copy.reconcile.read_round import ReadRound

# --- stops -----------------------------------------------------------------------------------


@attrs.frozen
class Stops:
    """Take-profit and stop-loss that are there, of an open order or by a number of their own.

    Attributes:
        fields: wire name of a member to the field of a row that shows it, and how they compare.
        query: what the list is asked, as the call has it.
        listed: the list.
        number: where the call and a row have the number.
        line_in_symbol: the list is asked for the product line that the contract's suffix names.
        keeps_omitted: a price that is not given stays as it is, and is not compared.
    """

    fields: Fields
    query: Sequence[str] = ()
    listed: str = "list_open_orders"
    number: str = "trackingNo"
    line_in_symbol: bool = False
    keeps_omitted: bool = True

    async def __call__(self, lost: LostWrite, reads: ReadRound) -> Finding:
        """The stops shall be as asked."""
        values, wanted = lost.values, lost.values[self.number]
        query = {wire: values[wire] for wire in self.query}
        if self.line_in_symbol:
            product = product_line(reads, suffix_of(values["symbol"]))
            if product is None:
                return no_line(values["symbol"])
            query["productType"] = product
        rows = [row for row in await reads.rows(self.listed, query)
                if getattr(row, snake(self.number)) == wanted
                and _about(row, query) is Match.SAME]  # fmt: skip
        what = f"{'order' if self.number == 'trackingNo' else 'stop'} {wanted}"
        if len(rows) != 1:
            return reads.unclear(f"{what} is not among the open ones")
        wires = [wire for wire in self.fields if wire in values or not self.keeps_omitted]
        asked = {wire: values.get(wire) for wire in wires}
        shown = [getattr(rows[0], self.fields[wire][0]) for wire in wires]
        entry = compared(asked, rows[0], self.fields)
        return settings_finding(reads, f"stops of {what}", [entry], shown)


V1_FUTURES_STOPS: Final = Stops(
    {
        "stopProfitPrice": ("stop_profit_price", number),
        "stopLossPrice": ("stop_loss_price", number),
    },
    query=("symbol",),
    line_in_symbol=True,
    keeps_omitted=False,
)
V1_SPOT_STOPS: Final = Stops(
    {
        "takeProfitPrice": ("take_profit_price", number),
        "stopLossPrice": ("stop_loss_price", number),
    },
    query=("trackingNo",),
    keeps_omitted=False,
)
V2_FUTURES_STOPS: Final = Stops(
    {
        "stopSurplusPrice": ("preset_stop_surplus_price", number),
        "stopLossPrice": ("preset_stop_loss_price", number),
    },
    query=("productType",),
)
V2_SPOT_STOPS: Final = Stops({
    "stopSurplusPrice": ("stop_surplus_price", number),
    "stopLossPrice": ("stop_loss_price", number),
})  # fmt: skip
V3_STOPS: Final = Stops(STOP_FIELDS, query=("projectId",), listed="get_tpsl", number="strategyId")


# --- what a trader presets and offers --------------------------------------------------------


async def preset_ratios(lost: LostWrite, reads: ReadRound) -> Finding:
    """A trader's preset ratios; asked for one by one, as rows do not name the product line."""
    entries, shown = [], []
    for asked in lost.values["tpslRatioConfigList"]:
        query = {"symbol": asked["symbol"], "productType": asked["productType"]}
        rows = await reads.get("list_tpsl_ratios", {"queryTpslRatioConfig": [query]})
        rows = [row for row in rows if row.symbol == asked["symbol"]]
        if len(rows) != 1:
            return reads.unclear(f"the ratios of {asked['symbol']} are not shown once")
        ratios = (rows[0].stop_loss_ratio, rows[0].take_profit_ratio)
        names = ("stopLossRatio", "takeProfitRatio")
        entries.append([number(asked.get(n), r) for n, r in zip(names, ratios, strict=True)])
        shown.append(ratios)
    return settings_finding(reads, "preset ratios", entries, shown, in_parts=len(shown) > 1)


async def offered_contract(lost: LostWrite, reads: ReadRound) -> Finding:
    """Whether a trader offers one contract (V1)."""
    symbol = lost.values["symbol"]
    rows = await reads.get("list_symbols", {})
    shown = [row.open_trader for row in rows if row.symbol == symbol]
    if len(shown) != 1 or shown[0] is None:
        return reads.unclear(f"the list of symbols does not say whether {symbol} is offered")
    match = same_if(shown[0] == (lost.values["operation"] == "add"))
    return settings_finding(reads, "offered contracts", [[match]], shown)


async def offered_contracts(lost: LostWrite, reads: ReadRound) -> Finding:
    """Contracts that a trader offers, takes back, or presets ratios for (V2)."""
    asked: Sequence[Mapping[str, str]] = lost.values["settingList"]
    lines = dict.fromkeys(setting["productType"] for setting in asked)
    lists = {line: await reads.get("list_symbols", {"productType": line}) for line in lines}
    entries, shown = [], []
    for setting in asked:
        wanted = setting["symbol"].upper()
        rows = [r for r in lists[setting["productType"]] if (r.symbol or "").upper() == wanted]
        if len(rows) != 1:
            return reads.unclear(f"the list of symbols does not show {wanted} once")
        entries.append(_contract(setting, rows[0]))
        shown.append((rows[0].open_trader, rows[0].stop_surplus_ratio, rows[0].stop_loss_ratio))
    return settings_finding(reads, "offered contracts", entries, shown, in_parts=len(lists) > 1)


def _contract(setting: Mapping[str, str], row: Any) -> list[Match]:
    ratios = {"stopSurplusRatio": row.stop_surplus_ratio, "stopLossRatio": row.stop_loss_ratio}
    entry = [number(setting[wire], ratio) for wire, ratio in ratios.items() if wire in setting]
    operation = setting["settingType"]
    if operation != "UPDATE":
        is_open: bool | None = row.open_trader
        match = Match.UNCLEAR if is_open is None else same_if(is_open == (operation == "ADD"))
        entry.append(match)
    return entry or [Match.HIDDEN]


async def all_offered_pairs(lost: LostWrite, reads: ReadRound) -> Finding:
    """The whole set of pairs that a trader offers (V1)."""
    asked = {apart(symbol)[0] for symbol in lost.values["symbols"]}
    rows = (await reads.get("get_settings", {})).support_product_codes
    shown = {apart(row.symbol)[0]: row.open_copy_trace for row in rows}
    are_plain = len(shown) == len(rows) and all(map(str.isalnum, shown))
    if not (shown and are_plain) or None in shown.values() or not asked <= shown.keys():
        return reads.unclear("the settings do not show all pairs, offered or not")
    offered = {symbol for symbol, is_open in shown.items() if is_open}
    return settings_finding(reads, "offered pairs", [[same_if(offered == asked)]], offered)


async def offered_pairs(lost: LostWrite, reads: ReadRound) -> Finding:
    """Pairs that a trader adds to the offered ones, or takes away (V2)."""
    adding = lost.values["settingType"] == "add"
    settings = await reads.get("get_settings", {})
    shown = [
        [r.enable for r in settings.trace_symbol_list if same_symbol(s, r.symbol) is Match.SAME]
        for s in lost.values["symbolList"]
    ]
    if any(len(rows) != 1 or None in rows for rows in shown):
        return reads.unclear("the settings do not show each of these pairs once, offered or not")
    entries = [[same_if(is_offered == adding)] for [is_offered] in shown]
    return settings_finding(reads, "offered pairs", entries, shown)


# --- how a follower copies -------------------------------------------------------------------


@attrs.frozen
class CopySettings:
    """Copy settings of one trader, who shall be followed.

    What the call gives beside the trader and the settings is compared too, or not shown.

    Attributes:
        following: how the settings say whether the trader is followed.
        asked: where the call has the settings, one for each symbol.
        rows: field with the settings, one row for each symbol.
        fields: members of a setting.
        whole: members of the call.
    """

    following: Following
    asked: str
    rows: str
    fields: Fields
    whole: Fields = attrs.field(factory=dict)

    async def __call__(self, lost: LostWrite, reads: ReadRound) -> Finding:
        """The trader shall be followed, with settings as asked."""
        values = lost.values
        settings, is_followed = await self.following.read(lost, reads)
        rows = getattr(settings, self.rows)
        if is_followed is False:
            return reads.not_in_effect("the settings say that the trader is not followed")
        if is_followed is None or not rows:
            return reads.unclear("no copy settings are shown")
        whole = {wire: values[wire] for wire in values.keys() - {self.following.wire, self.asked}}
        fields = self.fields
        if values.get("mode") == "basic":
            # The exchange then chooses some members by itself: another value proves nothing.
            fields = {wire: (field, vague(rule)) for wire, (field, rule) in fields.items()}
        more = compared(whole, settings, self.whole)
        return _copy_finding(reads, values[self.asked], rows, fields, more)


async def futures_copy_settings(lost: LostWrite, reads: ReadRound) -> Finding:
    """Copy settings of one trader, in rows that do not say whether he is followed (V1)."""
    rows = await reads.get("get_settings", {"traderId": lost.values["traderId"]})
    if not rows:
        ids = await V1_FUTURES_TRADERS.read(reads)
        where, why = V1_FUTURES_TRADERS.find(lost, ids)
        if where != "absent":
            return reads.unclear(f"no copy settings are shown, and {why}")
        why = f"no copy settings, and {why}"
        return reads.not_in_effect(why) if reads.is_steady(ids) else Pending(why)
    return _copy_finding(reads, lost.values["settings"], rows, _V1_FUTURES_FIELDS)


def _copy_finding(
    reads: ReadRound,
    asked: Sequence[Mapping[str, str]],
    rows: Sequence[Any],
    fields: Fields,
    more: Sequence[Match] = (),
) -> Finding:
    """The finding about copy settings, one for each symbol; `more` holds for all of them."""
    entries, shown = [], []
    for setting in asked:
        matches = [_about(row, setting) for row in rows]
        about = [row for row, match in zip(rows, matches, strict=True) if match is Match.SAME]
        if len(about) == 1:
            members = {wire: setting[wire] for wire in setting.keys() - {"symbol"}}
            entry = compared(members, about[0], fields)
        else:
            entry = [Match.UNCLEAR if about or Match.UNCLEAR in matches else Match.OTHER]
        entries.append([*entry, *more])
        shown.append([[getattr(row, field) for field, _ in fields.values()] for row in about])
    return settings_finding(reads, "copy settings", entries, shown)


def _about(row: Any, asked: Mapping[str, str]) -> Match:
    """Whether a row is of the symbol that is asked; V2 names a contract's product line too."""
    line = known(getattr(row, "product_type", None))
    if line is not None and asked.get("productType", line) != line:
        return Match.OTHER
    return same_symbol(asked["symbol"], row.symbol) if "symbol" in asked else Match.SAME


_V1_FUTURES_FIELDS: Final[Fields] = {
    "marginType": ("margin_type", word),
    "marginCoin": ("margin_coin", vague_word),
    "leverType": ("lever_type", word),
    "longLeverage": ("long_leverage", shown_number),
    "shortLeverage": ("short_leverage", shown_number),
    "traceType": ("trace_type", word),
    "traceValue": ("trace_value", shown_number),
    "maxHoldCount": ("max_hold_count", vague_number),
    "stopProfitRation": ("stop_profit_ration", vague_number),
    "stopLossRation": ("stop_loss_ration", vague_number),
}
V1_SPOT_COPY_SETTINGS: Final = CopySettings(
    V1_SPOT_FOLLOWING,
    asked="setting",
    rows="copy_trade_batch_details",
    fields={  # traceValue is not shown
        "traceType": ("trace_type", vague_word),
        "maxHoldCount": ("max_trace_amount", vague_number),
        "stopLossRation": ("stop_loss_ration", vague_number),
        "takeProfitRation": ("take_profit_ration", vague_number),
    },
    whole={"settingType": ("setting_type", vague_word)},
)
V2_FUTURES_COPY_SETTINGS: Final = CopySettings(
    V2_FUTURES_FOLLOWING,
    asked="settings",
    rows="detail_list",
    fields={
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
V2_SPOT_COPY_SETTINGS: Final = CopySettings(
    V2_SPOT_FOLLOWING,
    asked="settings",
    rows="trade_setting_list",
    fields={  # traceValue is not shown
        "traceType": ("trace_type", vague_word),
        "maxHoldSize": ("max_trace_amount", vague_number),
        "stopLossRatio": ("stop_loss_ration", vague_number),
        "stopSurplusRatio": ("stop_surplus_ration", vague_number),
    },
)
