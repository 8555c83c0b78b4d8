"""Rows of API V2, each after its documentation's example reply.

All numbers are strings. Symbols are bare and product lines have names of their own; inside,
everything has V1's names.
"""

# ruff: noqa: D103 - each row function is named after its row

from __future__ import annotations

from collections.abc import Iterable
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
    close_order_id,
    null_or_text,
    open_order_id,
    percent,
    text,
    unset_or_text,
)
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.orders import Order
from bitget_copy.simulator.profit_shares import SHARE_PERCENT, Payment, Summary

PRODUCTS: Final = {
    "USDT-FUTURES": "umcbl",
    "COIN-FUTURES": "dmcbl",
    "USDC-FUTURES": "cmcbl",
    "SUSDT-FUTURES": "sumcbl",
    "SCOIN-FUTURES": "sdmcbl",
    "SUSDC-FUTURES": "scmcbl",
}
"""V1's name of each product line; of the S… lines there is no contract."""
_PRODUCT_TYPES: Final = {product: product_type for product_type, product in PRODUCTS.items()}
_MARGIN_MODES: Final = {"crossed": "cross", "fixed": "isolated"}


def yes(value: bool) -> str:
    """A flag in capitals."""
    return "YES" if value else "NO"


def product_type(order: Order) -> str:
    """Product line of an order."""
    return _PRODUCT_TYPES[order.instrument.product]


def margin_mode(order: Order) -> str:
    """Margin mode of an order."""
    return _MARGIN_MODES[order.margin_mode]


def page(name: str, rows: Iterable[Row], number: str = "trackingNo") -> Row:
    """A page with the id that leads on; empty when there is none."""
    listed = list(rows)
    return {name: listed, "endId": listed[-1][number] if listed else ""}


# Orders of the futures market


def _opened(order: Order) -> Row:
    return {
        "posSide": order.side,
        "symbol": order.instrument.bare,
        "openLeverage": str(order.leverage),
        "openPriceAvg": text(order.open_price),
        "openTime": str(order.open_time),
        "openSize": text(order.size),
        "openFee": text(order.open_fee),
    }


def _closed(order: Order) -> Row:
    return {
        "openOrderId": open_order_id(order),
        "closeOrderId": close_order_id(order),
        **_opened(order),
        "closeSize": text(order.size),
        "closeTime": str(order.close_time),
        "closePriceAvg": text(order.close_price),
        "closeFee": text(order.close_fee),
    }


def trader_open_order(order: Order, followers: int) -> Row:
    return {
        "trackingNo": str(order.no),
        "openOrderId": open_order_id(order),
        **_opened(order),
        "presetStopSurplusPrice": unset_or_text(order.take_profit),
        "presetStopLossPrice": unset_or_text(order.stop_loss),
        "followCount": str(followers),
    }


def closed_order(order: Order) -> Row:
    return {
        "trackingNo": str(order.no),
        "symbol": order.instrument.bare,
        "productType": product_type(order),
    }


def trader_history_order(order: Order) -> Row:
    return {
        "trackingNo": str(order.no),
        **_closed(order),
        "productType": product_type(order),
        "stopType": order.stop_type,
        "achievedPL": text(order.profit),
        "cTime": str(order.open_time),
    }


def follower_open_order(order: Order, trader: Account) -> Row:
    row = {
        "trackingNo": str(order.no),
        "traderName": trader.nick,
        "openOrderId": open_order_id(order),
        "closeOrderId": "",
        "traderId": trader.hex_id,
        **_opened(order),
        "closePriceAvg": "0",
        "closeSize": "0",
        "openMarginSz": text(order.margin),
        "closeTime": "0",
    }
    del row["openFee"]  # stands in the page's table only
    return row


def follower_history_order(order: Order, trader_id: str) -> Row:
    return {
        "trackingNo": str(order.no),
        **_closed(order),
        "achievedPL": text(order.profit),
        "profitRate": percent(order.profit, order.margin),
        "netProfit": text(order.net),
        "traderId": trader_id,
        "productType": product_type(order),
    }


def broker_open_order(order: Order, followers: int, *, stops: bool) -> Row:
    """An open order of somebody, who may have chosen to hide its stops."""
    return {
        "trackingNo": str(order.no),
        "openOrderId": open_order_id(order),
        "marginMode": margin_mode(order),
        **_opened(order),
        "marginAmount": text(order.margin),
        "followCount": str(followers),
        "stopSurplusPrice": unset_or_text(order.take_profit if stops else None),
        "stopLossPrice": unset_or_text(order.stop_loss if stops else None),
        "cTime": str(order.open_time),
    }


def broker_history_order(order: Order, followers: int) -> Row:
    return {
        "trackingNo": str(order.no),
        "marginMode": margin_mode(order),
        **_closed(order),
        "marginAmount": text(order.margin),
        "followCount": str(followers),
        "cTime": str(order.open_time),
    }


# Copy settings of the futures market


def read_futures_setting(row: Row, symbol: str, *, basic: bool) -> CopySetting:
    """A copy setting; in basic mode only value, bound and stops take effect."""
    return CopySetting(
        symbol=symbol,
        kind="amount" if basic else row["traceType"],
        value=row["traceValue"],
        max_held=row.get("maxHoldSize"),
        take_profit=_decimal(row.get("stopSurplusRatio")),
        stop_loss=_decimal(row.get("stopLossRatio")),
        margin_coin=row.get("marginCoin"),
        margin_source="trader" if basic else row["marginType"],
        leverage_source="trader" if basic else row["leverType"],
        long_leverage=None if basic else row.get("longLeverage"),
        short_leverage=None if basic else row.get("shortLeverage"),
    )


def _decimal(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def futures_setting(setting: CopySetting, item: Instrument) -> Row:
    return {
        "symbol": item.bare,
        "productType": _PRODUCT_TYPES[item.product],
        "marginType": setting.margin_source,
        "marginCoin": setting.margin_coin or item.coin,
        "leverType": setting.leverage_source,
        "longLeverage": unset_or_text(setting.long_leverage),
        "shortLeverage": unset_or_text(setting.short_leverage),
        "traceType": setting.kind,
        "traceValue": unset_or_text(setting.value),
        "maxHoldSize": unset_or_text(setting.max_held),
        "stopSurplusRatio": unset_or_text(setting.take_profit),
        "stopLossRatio": unset_or_text(setting.stop_loss),
    }


# Profit shares


def profit_totals(summary: Summary) -> Row:
    return {
        "yesterdayProfit": text(summary.yesterday),
        "sumProfit": text(summary.settled),
        "waitProfit": text(summary.pending),
        "yesterdayTime": str(summary.yesterday_at),
    }


def futures_payment(payment: Payment, nick: str) -> Row:
    return {
        "profitId": str(payment.no),
        "coin": payment.coin,
        "profit": text(payment.amount),
        "nickName": nick,
        "profitTime": str(payment.at),
    }


def spot_payment(payment: Payment, nick: str) -> Row:
    return {
        "profitId": str(payment.no),
        "coin": payment.coin,
        "distributeRatio": SHARE_PERCENT,
        "profit": text(payment.amount),
        "followerName": nick,
        "profitTime": str(payment.at),
    }


# Spot


def read_spot_setting(row: Row, symbol: str) -> CopySetting:
    return CopySetting(
        symbol=symbol,
        kind=row["traceType"],
        value=row["traceValue"],
        max_held=row["maxHoldSize"],
        take_profit=_decimal(row.get("stopSurplusRatio")),
        stop_loss=_decimal(row.get("stopLossRatio")),
    )


def spot_setting(setting: CopySetting) -> Row:
    return {
        "maxTraceAmount": unset_or_text(setting.max_held),
        "stopLossRation": unset_or_text(setting.stop_loss),
        "stopSurplusRation": unset_or_text(setting.take_profit),
        "symbol": setting.symbol,
        "traceType": setting.kind,
    }


def _bought(order: Order, profit: Decimal) -> Row:
    return {
        "trackingNo": str(order.no),
        "buyFillSize": text(order.size),
        "buyDelegateSize": text(order.size),
        "buyPrice": text(order.open_price),
        "unrealizedPL": text(profit),
        "buyTime": str(order.open_time),
        "buyFee": text(order.open_fee),
        "unrealizedPLR": percent(profit, order.margin),
        "symbol": order.instrument.symbol,
        "stopLossPrice": null_or_text(order.stop_loss),
        "stopSurplusPrice": null_or_text(order.take_profit),
    }


def _sold(order: Order) -> Row:
    return {
        "trackingNo": str(order.no),
        "fillSize": text(order.size),
        "buyPrice": text(order.open_price),
        "sellPrice": text(order.close_price),
        "achievedPL": text(order.profit),
        "buyTime": str(order.open_time),
        "sellTime": str(order.close_time),
        "buyFee": text(order.open_fee),
        "sellFee": text(order.close_fee),
        "achievedPLR": percent(order.profit, order.margin),
        "symbol": order.instrument.symbol,
    }


def spot_trader_open_order(order: Order, profit: Decimal, followers: int) -> Row:
    return {
        **_bought(order, profit),
        "orderId": open_order_id(order),
        "followCount": str(followers),
    }


def spot_trader_history_order(order: Order, followers: int) -> Row:
    return {**_sold(order), "netProfit": text(order.net), "followCount": str(followers)}


def spot_follower_open_order(order: Order, profit: Decimal, trader_id: str) -> Row:
    return {**_bought(order, profit), "traderId": trader_id}


def spot_follower_history_order(order: Order, trader_id: str) -> Row:
    return {**_sold(order), "traderId": trader_id}


def spot_limits(item: Instrument) -> Row:
    return {
        "maxStopLossRation": text(SPOT_LOSS),
        "maxStopSurplusRation": text(SPOT_PROFIT),
        "maxTraceAmount": text(MAX_AMOUNT),
        "maxTraceAmountSystem": text(MAX_HELD),
        "maxTraceSize": text(item.max_size),
        "maxTraceRation": text(MAX_RATIO),
        "minStopLossRation": "0",
        "minStopSurplusRation": "0",
        "minTraceAmount": text(MIN_AMOUNT),
        "minTraceSize": text(item.min_size),
        "minTraceRation": text(MIN_RATIO),
        "sliderMaxStopLossRatio": text(SPOT_LOSS),
        "sliderMaxStopSurplusRatio": text(SPOT_PROFIT),
        "symbol": item.symbol,
    }
