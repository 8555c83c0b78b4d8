"""Rows of API V1, each after the document's example reply, its inconsistencies included.

Some numbers are JSON numbers and most are strings; unset is ``""``, null or 0 by field.
"""

# ruff: noqa: D103 - each row function is named after its row

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.copy_settings import (
    MAX_AMOUNT,
    MAX_HELD,
    MAX_RATIO,
    MIN_AMOUNT,
    MIN_RATIO,
    SPOT_LOSS,
    SPOT_PROFIT,
    CopySetting,
)
from bitget_copy.simulator.handlers.value_formats import (
    Row,
    null_or_text,
    number,
    open_order_id,
    percent,
    statistic,
    text,
    unset_or_text,
)
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.orders import CopyTotals, Order

_SHOWN_MAX_HELD: Final = 50_000
"""What the document's example shows as the largest quantity; stands for "not set"."""


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
        "longLeverage": null_or_text(setting.long_leverage),
        "shortLeverage": null_or_text(setting.short_leverage),
        "traceType": setting.kind,
        "traceValue": unset_or_text(setting.value),
        "maxHoldCount": number(_SHOWN_MAX_HELD if setting.max_held is None else setting.max_held),
        "stopProfitRation": unset_or_text(setting.take_profit),
        "stopLossRation": unset_or_text(setting.stop_loss),
    }


def followed_trader(trader: Account, copies: CopyTotals) -> Row:
    return {
        "traderId": trader.hex_id,
        "traderNickName": trader.nick,
        "maxFollowerLimit": str(trader.futures.max_followers),
        "currentFollowerCount": str(trader.futures.follower_count),
        "accumulateMarginAmount": statistic(copies.margin),
        "accumulateNetProfit": statistic(copies.net),
        "accumulateProfit": statistic(copies.profit),
        "currentTradingPairs": trader.futures.offered,
    }


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


def follower_open_order(order: Order, trader: Account) -> Row:
    return {
        "trackingNo": str(order.no),
        "traderNickName": trader.nick,
        "openOrderId": open_order_id(order),
        "closeOrderId": "",
        "traderId": trader.hex_id,
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


def spot_limits(item: Instrument) -> Row:
    return {
        "maxStopLossRation": text(SPOT_LOSS),
        "maxTakeProfitRation": text(SPOT_PROFIT),
        "maxTraceAmount": text(MAX_AMOUNT),
        "maxTraceAmountSystem": text(MAX_HELD),
        "maxTraceCount": text(item.max_size),
        "maxTraceRation": text(MAX_RATIO),
        "minStopLossRation": "0",
        "minTakeProfitRation": "0",
        "minTraceAmount": text(MIN_AMOUNT),
        "minTraceCount": text(item.min_size),
        "minTraceRation": text(MIN_RATIO),
        "sliderMaxStopLossRatio": text(SPOT_LOSS),
        "sliderMaxTakeProfitRatio": text(SPOT_PROFIT),
        "symbol": item.symbol,
    }


def spot_followed_trader(trader: Account, copies: CopyTotals) -> Row:
    return {
        "certificationType": trader.certification,
        "traceTotalAmount": statistic(copies.spent),
        "traceTotalNetProfit": statistic(copies.net),
        "traceTotalProfit": statistic(copies.profit),
        "tradeNickName": trader.nick,
        "traderUid": trader.hex_id,
    }


def page(rows: list[Row]) -> Row:
    """A spot page with the number that leads on; empty when there is none."""
    return {"minId": rows[-1]["trackingNo"] if rows else "", "resultList": rows}


def flagged(rows: list[Row], more: bool) -> Row:
    """A spot page that says whether more follow."""
    return {"nextFlag": more, "resultList": rows}
