"""How values look on the wire: the document's own reply shapes, its inconsistencies included.

Some numbers are JSON numbers and most are strings, unset is ``""``, null or 0 by field,
and ``requestTime`` is a string on most spot endpoints. Each function shapes one kind of
row after the document's example reply; nothing here looks anything up.
"""

# ruff: noqa: D103 - each row function is named after its row

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, Final, TypeAlias

from bitget_copy.simulator.book import Order
from bitget_copy.simulator.copying import CopySetting

Row: TypeAlias = dict[str, Any]

NUMERIC_TIME: Final = frozenset(
    {
        "v1.spot.trader.list_symbol_limits",
        "v1.spot.trader.get_removal_threshold",
        "v1.spot.trader.list_pending_profits",
        "v1.spot.trader.get_statistics",
    }
)
"""Spot endpoints whose ``requestTime`` is a number; on all others of the spot market it is text."""
_PERCENT: Final = Decimal("0.01")
_CLOSE_ID_GAP: Final = 6_710_886_400
_SHOWN_MAX_HELD: Final = 50_000
"""What the document's example shows as the largest quantity; stands for "not set"."""


def has_text_time(key: str) -> bool:
    """Whether this endpoint writes ``requestTime`` as a string (by the document's examples)."""
    return key.startswith("v1.spot.") and key not in NUMERIC_TIME


def envelope(code: str, message: str, at: int, data: Any, *, text_time: bool) -> Row:
    """A whole reply."""
    return {
        "code": code,
        "msg": message,
        "requestTime": str(at) if text_time else at,
        "data": data,
    }


def server_time(family: str, at: int) -> Any:
    """What the public time endpoint of an API family answers: a number in V1, text inside in V2."""
    return at if family == "v1" else {"serverTime": str(at)}


def written(body: Row) -> bytes:
    """A reply as bytes."""
    return json.dumps(body, separators=(",", ":"), ensure_ascii=False).encode()


def text(value: Decimal | int) -> str:
    """A number as a string without an exponent."""
    return str(value) if isinstance(value, int) else format(value, "f")


def number(value: Decimal | int) -> int | float:
    """A number as a JSON number; prices have few enough digits to pass through a float."""
    return int(value) if value == int(value) else float(value)


def unset_or_text(value: Decimal | int | None, unset: str = "") -> str:
    """A number as a string, or what stands for "not set" in this field."""
    return unset if value is None else text(value)


def percent(part: Decimal, whole: Decimal) -> str:
    """A share in percent with two decimals; 0 of nothing."""
    return text((part * 100 / whole).quantize(_PERCENT)) if whole else "0"


def open_order_id(order: Order) -> str:
    """The exchange order that opened a tracking order; made from its number."""
    return str(order.no - _CLOSE_ID_GAP)


def close_order_id(order: Order) -> str:
    """The exchange order that closed a tracking order; made from its number."""
    return str(order.no + _CLOSE_ID_GAP)


def rate_points(points: list[tuple[int, Decimal]], at_name: str = "ctime") -> list[Row]:
    """A curve of percentages."""
    return [{"rate": text(value), at_name: str(at)} for at, value in points]


def amount_points(points: list[tuple[int, Decimal]], at_name: str = "ctime") -> list[Row]:
    """A curve of amounts."""
    return [{"amount": text(value), at_name: str(at)} for at, value in points]


def figure_columns(roi: Decimal, total: Decimal, *, chinese: bool) -> list[Row]:
    """Figures formatted for people."""
    return [
        {"describe": "收益率" if chinese else "ROI", "value": f"{roi:,.2f}"},
        {"describe": "总收益" if chinese else "Total P/L", "value": f"${total:,.2f}"},
    ]


# Futures


def read_futures_setting(row: Row) -> CopySetting:
    return CopySetting(
        symbol=row["symbol"],
        kind=row["traceType"],
        value=row.get("traceValue"),
        max_held=row.get("maxHoldCount"),
        take_profit=row.get("stopProfitRation"),
        stop_loss=row.get("stopLossRation"),
        margin_source=row["marginType"],
        margin_coin=row.get("marginCoin"),
        leverage_source=row["leverType"],
        long_leverage=row.get("longLeverage"),
        short_leverage=row.get("shortLeverage"),
    )


def futures_setting(setting: CopySetting, coin: str) -> Row:
    return {
        "symbol": setting.symbol,
        "marginType": setting.margin_source,
        "marginCoin": setting.margin_coin or coin,
        "leverType": setting.leverage_source,
        "longLeverage": _or_null(setting.long_leverage),
        "shortLeverage": _or_null(setting.short_leverage),
        "traceType": setting.kind,
        "traceValue": unset_or_text(setting.value),
        "maxHoldCount": number(_SHOWN_MAX_HELD if setting.max_held is None else setting.max_held),
        "stopProfitRation": unset_or_text(setting.take_profit),
        "stopLossRation": unset_or_text(setting.stop_loss),
    }


def _or_null(value: int | None) -> str | None:
    return None if value is None else str(value)


def trader_open_order(order: Order) -> Row:
    return {
        "symbol": order.instrument.symbol,
        "trackingNo": str(order.no),
        "openOrderId": open_order_id(order),
        "closeOrderId": "",
        "openFee": text(order.open_fee),
        "holdSide": order.side,
        "openLeverage": order.leverage,
        "openAvgPrice": number(order.open_price),
        "openTime": order.open_time,
        "openDealCount": text(order.size),
        "stopProfitPrice": unset_or_text(order.take_profit),
        "stopLossPrice": unset_or_text(order.stop_loss),
    }


def trader_history_order(order: Order) -> Row:
    return {
        "symbol": order.instrument.symbol,
        "trackingNo": str(order.no),
        "holdSide": order.side,
        "openLevel": order.leverage,
        "openAvgPrice": text(order.open_price),
        "openTime": order.open_time,
        "closeDealCount": text(order.size),
        "closeTime": order.close_time,
        "closeAvgPrice": text(order.close_price),
        "stopType": order.stop_type,
        "achievedProfits": text(order.profit),
        "openFee": text(order.open_fee),
        "closeFee": text(order.close_fee),
    }


def follower_open_order(order: Order, nick: str, trader_id: str) -> Row:
    return {
        "trackingNo": str(order.no),
        "traderNickName": nick,
        "openOrderId": open_order_id(order),
        "closeOrderId": "",
        "traderId": trader_id,
        "symbol": order.instrument.symbol,
        "holdSide": order.side,
        "openLeverage": order.leverage,
        "openAvgPrice": number(order.open_price),
        "openTime": order.open_time,
        "openDealCount": text(order.size),
        "openMargin": text(order.margin),
        "averageClosePrice": 0,
        "closeDealCount": "0",
        "closeTime": 0,
    }


def follower_history_order(order: Order) -> Row:
    return {
        "symbol": order.instrument.symbol,
        "trackingNo": str(order.no),
        "holdSide": order.side,
        "openSize": text(order.size),
        "closeSize": text(order.size),
        "openLevel": order.leverage,
        "openAvgPrice": text(order.open_price),
        "openTime": order.open_time,
        "closeDealCount": text(order.size),
        "closeTime": order.close_time,
        "closeAvgPrice": text(order.close_price),
        "stopType": order.stop_type,
        "achievedProfits": text(order.profit),
        "openFee": text(order.open_fee),
        "closeFee": text(order.close_fee),
        "profitRate": percent(order.profit, order.margin),
        "netProfit": text(order.net),
    }


def broker_history_order(order: Order, followers: int) -> Row:
    return {
        "trackingNo": str(order.no),
        "holdMode": order.margin_mode,
        "holdSide": order.side,
        "leverage": str(order.leverage),
        "symbol": order.instrument.bare,
        "openPrice": text(order.open_price),
        "openTime": str(order.open_time),
        "closePrice": text(order.close_price),
        "closeTime": str(order.close_time),
        "closeAmount": text(order.size),
        "marginAmount": text(order.margin),
        "followerNum": str(followers),
    }


def broker_open_order(order: Order, followers: int) -> Row:
    return {
        "trackingNo": str(order.no),
        "holdMode": order.margin_mode,
        "holdSide": order.side,
        "leverage": str(order.leverage),
        "symbol": order.instrument.bare,
        "openPrice": text(order.open_price),
        "openTime": str(order.open_time),
        "openAmount": text(order.size),
        "followerNum": str(followers),
        "takeProfitPrice": unset_or_text(order.take_profit),
        "stopLossPrice": unset_or_text(order.stop_loss),
        "marginAmount": text(order.margin),
    }


# Spot


def read_spot_setting(row: Row) -> CopySetting:
    return CopySetting(
        symbol=row["symbol"],
        kind=row["traceType"],
        value=row.get("traceValue"),
        max_held=row.get("maxHoldCount"),
        take_profit=row.get("takeProfitRation"),
        stop_loss=row.get("stopLossRation"),
    )


def spot_setting(setting: CopySetting) -> Row:
    return {
        "maxTraceAmount": unset_or_text(setting.max_held),
        "stopLossRation": unset_or_text(setting.stop_loss),
        "takeProfitRation": unset_or_text(setting.take_profit),
        "symbol": setting.symbol,
        "traceType": setting.kind,
    }


def spot_open_order(order: Order, profit: Decimal) -> Row:
    return {
        "buyDelegateCount": text(order.size),
        "buyPrice": text(order.open_price),
        "buyTime": str(order.open_time),
        "dealCount": text(order.size),
        "holdCount": text(order.size),
        "profit": text(profit),
        "stopLossPrice": unset_or_text(order.stop_loss, "0"),
        "takeProfitPrice": unset_or_text(order.take_profit, "0"),
        "symbol": order.instrument.symbol,
        "trackingNo": str(order.no),
        "trackingType": "FOLLOW_ORDER" if order.copies else "LEAD_ORDER",
    }


def spot_history_order(order: Order, trader_id: str) -> Row:
    return {
        "buyLeftTokenId": order.instrument.base,
        "buyPrice": text(order.open_price),
        "buyRightTokenId": order.instrument.quote,
        "buyTime": str(order.open_time),
        "dealCount": text(order.size),
        "netProfit": text(order.net),
        "profit": text(order.profit),
        "profitRate": percent(order.profit, order.size * order.open_price),
        "sellPrice": text(order.close_price),
        "sellTime": str(order.close_time),
        "symbol": order.instrument.symbol,
        "trackingNo": str(order.no),
        "traderUserId": trader_id,
    }


def flagged(rows: list[Row], more: bool) -> Row:
    """A spot page that says whether more follow."""
    return {"nextFlag": more, "resultList": rows}
