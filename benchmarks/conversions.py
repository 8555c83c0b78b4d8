"""The names and the conversions of the two replies, which all decoders have in common."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from by_hand import SIDES, Side

ORDER = {
    "symbol": "symbol", "tracking_no": "trackingNo", "open_order_id": "openOrderId",
    "close_order_id": "closeOrderId", "open_fee": "openFee", "hold_side": "holdSide",
    "open_leverage": "openLeverage", "open_avg_price": "openAvgPrice", "open_time": "openTime",
    "open_deal_count": "openDealCount", "stop_profit_price": "stopProfitPrice",
    "stop_loss_price": "stopLossPrice",
}  # fmt: skip
TRADER = {
    "can_trace": "canTrace", "trader_uid": "traderUid", "trader_nick_name": "traderNickName",
    "max_follow_count": "maxFollowCount", "follow_count": "followCount", "profile": "profile",
    "trading_pairs_available": "tradingPairsAvailable", "column_list": "columnList",
    "is_my_trader": "isMyTrader", "total_followers": "totalFollowers",
    "profit_order_count": "profitOrderCount", "loss_order_count": "lossOrderCount",
    "total_trade_count": "totalTradeCount", "trader_head_pic": "traderHeadPic",
    "max_callback_rate": "maxCallbackRate", "average_win_rate": "averageWinRate",
    "follower_total_profit": "followerTotalProfit", "daily_profit_rate": "dailyProfitRate",
    "daily_profit": "dailyProfit", "profit_rate24h": "profitRate24h", "profit24h": "profit24h",
    "last_trade_time": "lastTradeTime", "copy_trade_days": "copyTradeDays",
}  # fmt: skip
"""Our names and the wire's."""


def number(value: Any) -> Decimal | None:
    if value is None or value == "":
        return None
    return Decimal(value if isinstance(value, str) else str(value))


def time(value: Any) -> datetime | None:
    return datetime.fromtimestamp(int(value) / 1000, UTC) if value else None


def whole(value: Any) -> int | None:
    return None if value is None or value == "" else int(value)


def text(value: Any) -> str | None:
    return value or None


def side(value: Any) -> Side | str | None:
    return SIDES.get(value, value) if value else None
