"""Rules for settings, stops, followers and copied traders: what the state of now proves.

These reads carry no times. What was asked for is in effect when every part of it is shown
so by reads that cannot be older than the call; it is not when, after the call's last chance,
a shown part is another and has been the same in all rounds since the sending. What no read
shows, or shows in other words than it is asked for, proves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any, Final, Literal, TypeAlias

import attrs

from bitget_copy.errors import StillUnknown
from bitget_copy.reconcile.look import Finding, Look, Lost, Pending, no_line, suffix_of

_ROUNDING: Final = Decimal("0.005")
"""Share by which a number may differ and still be the one asked for, rounded to a tick."""
_UID_DIGITS: Final = 20
"""Plain ids are shorter; encrypted ones have this many hexadecimal digits."""
_SUFFIX: Final = "_SPBL"


class Match(Enum):
    """How a shown value lies to the one asked for."""

    SAME = "same"
    OTHER = "other"
    UNCLEAR = "unclear"
    """Shown in another way, which may mean the same."""
    HIDDEN = "hidden"
    """Not shown at all."""


def settle(
    look: Look,
    what: str,
    entries: Sequence[Sequence[Match]],
    shown: object,
    *,
    in_parts: bool = False,
) -> Finding:
    """The finding about settings.

    Args:
        look: the round.
        what: names the settings, in the plural.
        entries: per thing that is set (an order, a symbol) its values, at least one each.
        shown: the values that were read, to be compared between rounds.
        in_parts: they come from several replies, which need not show the same moment.
    """
    matches = {match for entry in entries for match in entry}
    if matches == {Match.SAME}:
        return look.in_effect(f"the {what} are as asked", shown if in_parts else None)
    if matches <= {Match.SAME, Match.HIDDEN}:
        why = f"the {what} are as asked where they are shown, but not all is shown"
        return StillUnknown(why) if look.since_sent else Pending(why)
    steady = look.unchanged(shown)
    if not look.past:
        return Pending(f"the {what} are not as asked, so far")
    if not steady:
        return StillUnknown(f"the {what} are not as asked; somebody else is changing them")
    if all(Match.OTHER in entry for entry in entries):
        return look.undone(f"the {what} are not as asked")
    return StillUnknown(f"the {what} are not all as asked, but may be so in part or in other words")


# --- values ----------------------------------------------------------------------------------


def number(asked: str | None, shown: Decimal | int | None) -> Match:
    """A number, of which 0, nothing and an empty text say that it is not set.

    Whether leaving a value out removes it is documented too poorly to prove anything from a
    value that is still there.
    """
    wanted = Decimal(asked) if asked else Decimal(0)
    if wanted == (shown or 0):
        return Match.SAME
    if not wanted or (shown and abs(wanted - shown) <= abs(wanted) * _ROUNDING):
        return Match.UNCLEAR
    return Match.OTHER


def vague_number(asked: str | None, shown: Decimal | int | None) -> Match:
    """A number whose scale or unit is not documented: only equality tells anything."""
    return Match.SAME if number(asked, shown) is Match.SAME else Match.UNCLEAR


def shown_number(asked: str | None, shown: Decimal | int | None) -> Match:
    """A number that the exchange shows only in some modes."""
    return Match.UNCLEAR if shown is None else number(asked, shown)


def word(asked: str, shown: object) -> Match:
    """A word of a documented set; another one that is shown may be a synonym."""
    if asked == shown:
        return Match.SAME
    return Match.OTHER if isinstance(shown, StrEnum) else Match.UNCLEAR


def vague_word(asked: str, shown: object) -> Match:
    """A word for which requests and replies do not use the same set."""
    return Match.SAME if asked == shown else Match.UNCLEAR


# --- stops and presets of a trader -------------------------------------------------------------


async def order_stops(lost: Lost, look: Look) -> Finding:
    """Take-profit and stop-loss of an open futures order."""
    values = lost.values
    symbol, wanted = values["symbol"], values["trackingNo"]
    product = look.product_line(suffix_of(symbol))
    if product is None:
        return no_line(symbol)
    rows = await look.rows("list_open_orders", {"symbol": symbol, "productType": product})
    rows = [row for row in rows if row.tracking_no == wanted and row.symbol == symbol]
    return _stops(lost, look, [(row.stop_profit_price, row.stop_loss_price) for row in rows])


async def spot_order_stops(lost: Lost, look: Look) -> Finding:
    """Take-profit and stop-loss of an open spot order."""
    wanted = lost.values["trackingNo"]
    rows = await look.rows("list_open_orders", {"trackingNo": wanted})
    rows = [row for row in rows if row.tracking_no == wanted]
    return _stops(lost, look, [(row.take_profit_price, row.stop_loss_price) for row in rows])


def _stops(lost: Lost, look: Look, shown: list[tuple[Decimal | None, Decimal | None]]) -> Finding:
    values = lost.values
    if len(shown) != 1:
        return look.unclear(f"order {values['trackingNo']} is not among the open ones")
    [(profit, loss)] = shown
    asked = values.get("stopProfitPrice", values.get("takeProfitPrice"))
    entry = [number(asked, profit), number(values.get("stopLossPrice"), loss)]
    return settle(look, f"stops of order {values['trackingNo']}", [entry], shown)


async def preset_ratios(lost: Lost, look: Look) -> Finding:
    """A trader's preset ratios; asked for one by one, as rows do not name the product line."""
    entries, shown = [], []
    for asked in lost.values["tpslRatioConfigList"]:
        query = {"symbol": asked["symbol"], "productType": asked["productType"]}
        rows = await look.one("list_tpsl_ratios", {"queryTpslRatioConfig": [query]})
        rows = [row for row in rows if row.symbol == asked["symbol"]]
        if len(rows) != 1:
            return look.unclear(f"the ratios of {asked['symbol']} are not shown once")
        [row] = rows
        ratios = (row.stop_loss_ratio, row.take_profit_ratio)
        names = ("stopLossRatio", "takeProfitRatio")
        entries.append([number(asked.get(n), r) for n, r in zip(names, ratios, strict=True)])
        shown.append(ratios)
    return settle(look, "preset ratios", entries, shown, in_parts=len(shown) > 1)


# --- what a trader offers ----------------------------------------------------------------------


async def offered_symbol(lost: Lost, look: Look) -> Finding:
    """Whether a trader offers one contract."""
    symbol = lost.values["symbol"]
    rows = await look.one("list_symbols", {})
    shown = [row.open_trader for row in rows if row.symbol == symbol]
    if len(shown) != 1 or shown[0] is None:
        return look.unclear(f"the list of symbols does not say whether {symbol} is offered")
    is_same = shown[0] == (lost.values["operation"] == "add")
    return settle(look, "offered contracts", [[_same(is_same)]], shown)


async def offered_symbols(lost: Lost, look: Look) -> Finding:
    """The whole set of pairs that a trader offers."""
    asked = set(lost.values["symbols"])
    settings = await look.one("get_settings", {})
    shown = {
        (row.symbol or "").removesuffix(_SUFFIX): row.open_copy_trace
        for row in settings.support_product_codes
    }
    if not shown or None in shown.values() or not asked <= shown.keys():
        return look.unclear("the settings do not show all pairs, offered or not")
    offered = {symbol for symbol, is_open in shown.items() if is_open}
    return settle(look, "offered pairs", [[_same(offered == asked)]], offered)


def _same(is_same: bool) -> Match:
    return Match.SAME if is_same else Match.OTHER


# --- who follows whom --------------------------------------------------------------------------


@attrs.frozen
class Listing:
    """A list of people.

    Attributes:
        name: the read.
        id_field: where a row has the id.
        wire: where the write has it.
    """

    name: str
    id_field: str
    wire: str

    async def __call__(self, lost: Lost, look: Look) -> Finding:
        """Somebody shall be gone from the list."""
        ids = await self.read(look)
        where, why = self.judge(lost, ids)
        if where == "listed":
            return look.undone(why)
        return look.in_effect(why, ids) if where == "absent" else look.unclear(why)

    async def read(self, look: Look) -> list[str]:
        """All ids of the list."""
        return self.ids(await look.rows(self.name, {}))

    def judge(self, lost: Lost, ids: Sequence[str]) -> tuple[Where, str]:
        """Whether these ids have the one that the call names, with the reason.

        An empty list proves no absence: the exchange writes null for it, and there is no id
        to show that the one asked for is spelled as ids are spelled here.
        """
        wanted = str(lost.values[self.wire]).lower()
        if wanted in ids:
            return "listed", f"{self.name} has the id that the call names"
        if not ids or any(_is_plain(shown) != _is_plain(wanted) for shown in ids):
            return "unclear", (
                f"{self.name} has no id of the kind that the call names: it is empty, or it "
                "spells ids another way (plain or encrypted)"
            )
        return "absent", f"{self.name} does not have the id that the call names"

    def ids(self, rows: Sequence[Any]) -> list[str]:
        """The ids of rows as they are compared."""
        return [str(getattr(row, self.id_field) or "").lower() for row in rows]


Where: TypeAlias = Literal["listed", "absent", "unclear"]


def _is_plain(id_: str) -> bool | None:
    """Whether an id is a plain UID; None for no id at all, which is like no other."""
    return (id_.isdigit() and len(id_) < _UID_DIGITS) if id_ else None


FOLLOWERS: Final = Listing("list_followers", "follower_uid", "followerUid")
SPOT_FOLLOWERS: Final = Listing("list_followers", "tracer_user_id", "followerUserId")
TRADERS: Final = Listing("list_traders", "trader_id", "traderId")


@attrs.frozen
class Followed:
    """Whether a trader is followed: the settings say it in one word.

    Attributes:
        wire: where call and read have the trader's id.
        field: where the settings say it.
    """

    wire: str
    field: str

    async def __call__(self, lost: Lost, look: Look) -> Finding:
        """The trader shall be followed no more."""
        settings = await look.one("get_settings", {self.wire: lost.values[self.wire]})
        is_followed = getattr(settings, self.field)
        if is_followed is None:
            return look.unclear("the settings do not say whether the trader is followed")
        if is_followed:
            return look.undone("the settings say that the trader is followed")
        return look.in_effect("the settings say that the trader is not followed")


SPOT_TRADER_LEFT: Final = Followed("traderUserId", "is_my_trader")


# --- how a follower copies -----------------------------------------------------------------------

FieldRule: TypeAlias = Callable[[Any, Any], Match]
_FUTURES_FIELDS: Final[Mapping[str, tuple[str, FieldRule]]] = {
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
_SPOT_FIELDS: Final[Mapping[str, tuple[str, FieldRule]]] = {
    "traceType": ("trace_type", vague_word),
    "maxHoldCount": ("max_trace_amount", vague_number),
    "stopLossRation": ("stop_loss_ration", vague_number),
    "takeProfitRation": ("take_profit_ration", vague_number),
}


async def copy_settings(lost: Lost, look: Look) -> Finding:
    """Futures copy settings of one trader."""
    rows = await look.one("get_settings", {"traderId": lost.values["traderId"]})
    if not rows:
        ids = await TRADERS.read(look)
        where, why = TRADERS.judge(lost, ids)
        if where != "absent":
            return look.unclear(f"no copy settings are shown, and {why}")
        why = f"no copy settings, and {why}"
        return look.undone(why) if look.steady(ids) else Pending(why)
    return shown_settings(look, lost.values["settings"], rows, _FUTURES_FIELDS)


async def spot_copy_settings(lost: Lost, look: Look) -> Finding:
    """Spot copy settings of one trader; the read does not show `traceValue`."""
    settings = await look.one("get_settings", {"traderUserId": lost.values["traderUserId"]})
    if settings.is_my_trader is False:
        return look.undone("the settings say that the trader is not followed")
    rows = settings.copy_trade_batch_details
    if settings.is_my_trader is None or not rows:
        return look.unclear("no copy settings are shown")
    asked = lost.values["setting"]
    more = (
        [vague_word(lost.values["settingType"], settings.setting_type)]
        if ("settingType" in lost.values)
        else []
    )
    return shown_settings(look, asked, rows, _SPOT_FIELDS, more)


def shown_settings(
    look: Look,
    asked: Sequence[Mapping[str, str]],
    rows: Sequence[Any],
    fields: Mapping[str, tuple[str, FieldRule]],
    more: Sequence[Match] = (),
) -> Finding:
    """The finding about copy settings, one for each symbol; `more` holds for all of them."""
    entries, shown = [], []
    for setting in asked:
        mine = [row for row in rows if _is_about(row, setting)]
        entry = _entry(setting, mine[0], fields) if len(mine) == 1 else [_absent(mine)]
        entries.append([*entry, *more])
        shown.append([[getattr(row, field) for field, _ in fields.values()] for row in mine])
    return settle(look, "copy settings", entries, shown)


def _is_about(row: Any, setting: Mapping[str, str]) -> bool:
    """Whether a row may be of the symbol that is set; V2 names a contract's product line too."""
    line = getattr(row, "product_type", None)
    is_in_line = line is None or setting.get("productType", line) == line
    return is_in_line and (row.symbol or "").upper() == setting["symbol"].upper()


def _absent(rows: Sequence[Any]) -> Match:
    return Match.UNCLEAR if rows else Match.OTHER


def _entry(
    setting: Mapping[str, str], row: Any, fields: Mapping[str, tuple[str, FieldRule]]
) -> list[Match]:
    out = []
    for wire in sorted(setting.keys() - {"symbol"}):
        field, rule = fields.get(wire, ("", None))
        out.append(Match.HIDDEN if rule is None else rule(setting[wire], getattr(row, field)))
    return out


async def not_shown(lost: Lost, look: Look) -> Finding:
    """No read of the API shows what the call sets."""
    return StillUnknown(
        "no endpoint of this API shows what the call sets; look at Bitget's own page, or set it "
        "again: the last setting holds"
    )


async def key_unseen(lost: Lost, look: Look) -> Finding:
    """No read of the API lists an account's keys, and a lost secret cannot be read again."""
    return StillUnknown(
        "no endpoint lists an account's keys, and the secret is lost with the reply; look at the "
        "API page of the account, and delete a key that is there before you make another"
    )
