"""Orders and traders as msgspec reads them, straight from the bytes.

msgspec has no hook for a field of a type that it knows, and ``""`` is no None to it. So the
strings that may be empty are read as they are, and `__post_init__` makes the same conversions
as everybody else. A JSON number becomes a Decimal on the way, with all its digits.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
from conversions import ORDER, TRADER, number, side, time, whole


class Order(msgspec.Struct, rename=ORDER):
    """An open tracking order."""

    symbol: str | None = None
    tracking_no: str | None = None
    open_order_id: str | None = None
    close_order_id: str | None = None
    open_fee: Any = None
    hold_side: Any = None
    open_leverage: int | None = None
    open_avg_price: Decimal | None = None
    open_time: Any = None
    open_deal_count: Any = None
    stop_profit_price: Any = None
    stop_loss_price: Any = None

    def __post_init__(self) -> None:
        self.symbol = self.symbol or None
        self.tracking_no = self.tracking_no or None
        self.open_order_id = self.open_order_id or None
        self.close_order_id = self.close_order_id or None
        self.open_fee = number(self.open_fee)
        self.hold_side = side(self.hold_side)
        self.open_time = time(self.open_time)
        self.open_deal_count = number(self.open_deal_count)
        self.stop_profit_price = number(self.stop_profit_price)
        self.stop_loss_price = number(self.stop_loss_price)


class Column(msgspec.Struct):
    """One figure of a trader's card."""

    describe: str | None = None
    value: str | None = None

    def __post_init__(self) -> None:
        self.describe = self.describe or None
        self.value = self.value or None


class RatePoint(msgspec.Struct):
    """A point of a curve of rates."""

    rate: Any = None
    ctime: Any = None

    def __post_init__(self) -> None:
        self.rate = number(self.rate)
        self.ctime = time(self.ctime)


class AmountPoint(msgspec.Struct):
    """A point of a curve of amounts."""

    amount: Any = None
    ctime: Any = None

    def __post_init__(self) -> None:
        self.amount = number(self.amount)
        self.ctime = time(self.ctime)


class Trader(msgspec.Struct, rename=TRADER):
    """A trader as a broker sees it."""

    can_trace: bool | None = None
    trader_uid: str | None = None
    trader_nick_name: str | None = None
    max_follow_count: Any = None
    follow_count: Any = None
    profile: str | None = None
    trading_pairs_available: list[str] = []
    column_list: list[Column] = []
    is_my_trader: bool | None = None
    total_followers: Any = None
    profit_order_count: Any = None
    loss_order_count: Any = None
    total_trade_count: Any = None
    trader_head_pic: str | None = None
    max_callback_rate: Any = None
    average_win_rate: Any = None
    follower_total_profit: Any = None
    daily_profit_rate: list[RatePoint] = []
    daily_profit: list[AmountPoint] = []
    profit_rate24h: list[RatePoint] = []
    profit24h: list[AmountPoint] = []
    last_trade_time: Any = None
    copy_trade_days: Any = None

    def __post_init__(self) -> None:
        self.trader_uid = self.trader_uid or None
        self.trader_nick_name = self.trader_nick_name or None
        self.max_follow_count = whole(self.max_follow_count)
        self.follow_count = whole(self.follow_count)
        self.profile = self.profile or None
        self.total_followers = whole(self.total_followers)
        self.profit_order_count = whole(self.profit_order_count)
        self.loss_order_count = whole(self.loss_order_count)
        self.total_trade_count = whole(self.total_trade_count)
        self.trader_head_pic = self.trader_head_pic or None
        self.max_callback_rate = number(self.max_callback_rate)
        self.average_win_rate = number(self.average_win_rate)
        self.follower_total_profit = number(self.follower_total_profit)
        self.last_trade_time = time(self.last_trade_time)
        self.copy_trade_days = whole(self.copy_trade_days)
