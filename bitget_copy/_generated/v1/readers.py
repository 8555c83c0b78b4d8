# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Readers of the replies of API V1: from a row to a model."""

from datetime import UTC, datetime
from decimal import Decimal, DecimalException
from typing import Any, Final

from bitget_copy._codec.number import MAX_DIGITS, bounded_decimal
from bitget_copy._codec.value_readers import (
    MAX_READ_MS,
    enum_reader,
    members_of,
    none_if_empty,
    read_bool,
    read_decimal,
    read_id,
    read_int,
    read_list,
    read_moment,
    read_secret,
    read_str,
    read_time,
    required,
)
from bitget_copy._milliseconds import EARLIEST_MS
from bitget_copy._generated.v1.enums import (
    CertificationType,
    HoldSide,
    LeverType,
    MarginMode,
    MarginType,
    SettingType,
    SpotTraceType,
    SpotTraderStatus,
    StopType,
    TraceType,
    TrackingType,
)
from bitget_copy._generated.v1.models import (
    AmountPoint,
    FuturesBrokerHistoryOrder,
    FuturesBrokerOpenOrder,
    FuturesBrokerTrader,
    FuturesBrokerTraderColumn,
    FuturesFollowerHistoryOrder,
    FuturesFollowerOpenOrder,
    FuturesFollowerQuantityLimit,
    FuturesFollowerSetting,
    FuturesFollowerTrader,
    FuturesTraderCloseResult,
    FuturesTraderClosedOrders,
    FuturesTraderCoinProfit,
    FuturesTraderDailyCoinProfit,
    FuturesTraderFollower,
    FuturesTraderHistoryOrder,
    FuturesTraderHistoryProfit,
    FuturesTraderOpenOrder,
    FuturesTraderPendingProfit,
    FuturesTraderProfitSummary,
    FuturesTraderStatistics,
    FuturesTraderSymbol,
    FuturesTraderTpslRatio,
    RatePoint,
    SpotFollowerSettings,
    SpotFollowerSymbolLimits,
    SpotFollowerSymbolSetting,
    SpotFollowerTrader,
    SpotFollowerTraderPage,
    SpotTraderDailyCoinProfit,
    SpotTraderDailyCoinProfitPage,
    SpotTraderFollower,
    SpotTraderFollowerPage,
    SpotTraderHistoryOrder,
    SpotTraderHistoryOrderPage,
    SpotTraderHistoryProfit,
    SpotTraderHistoryProfitPage,
    SpotTraderLabel,
    SpotTraderOpenOrder,
    SpotTraderOpenOrderPage,
    SpotTraderPendingProfit,
    SpotTraderPendingProfitPage,
    SpotTraderProfitSummary,
    SpotTraderRemovalThreshold,
    SpotTraderSettings,
    SpotTraderStatistics,
    SpotTraderSymbol,
    SpotTraderSymbolLimit,
    SpotTraderSymbolProfit,
)

_new: Final = object.__new__
_at: Final = datetime.fromtimestamp
_TOO_LARGE: Final = 10**MAX_DIGITS
# Thirteen digits compare as text as they do as numbers.
_FIRST: Final = str(EARLIEST_MS)
_LAST: Final = str(MAX_READ_MS)
_CERTIFICATION_TYPE: Final = members_of(CertificationType)
read_certification_type: Final = enum_reader(CertificationType)
_HOLD_SIDE: Final = members_of(HoldSide)
read_hold_side: Final = enum_reader(HoldSide)
_LEVER_TYPE: Final = members_of(LeverType)
read_lever_type: Final = enum_reader(LeverType)
_MARGIN_MODE: Final = members_of(MarginMode)
read_margin_mode: Final = enum_reader(MarginMode)
_MARGIN_TYPE: Final = members_of(MarginType)
read_margin_type: Final = enum_reader(MarginType)
_SETTING_TYPE: Final = members_of(SettingType)
read_setting_type: Final = enum_reader(SettingType)
_SPOT_TRACE_TYPE: Final = members_of(SpotTraceType)
read_spot_trace_type: Final = enum_reader(SpotTraceType)
_SPOT_TRADER_STATUS: Final = members_of(SpotTraderStatus)
read_spot_trader_status: Final = enum_reader(SpotTraderStatus)
_STOP_TYPE: Final = members_of(StopType)
read_stop_type: Final = enum_reader(StopType)
_TRACE_TYPE: Final = members_of(TraceType)
read_trace_type: Final = enum_reader(TraceType)
_TRACKING_TYPE: Final = members_of(TrackingType)
read_tracking_type: Final = enum_reader(TrackingType)


def read_futures_broker_trader_column(row: Any) -> FuturesBrokerTraderColumn:
    made = _new(FuturesBrokerTraderColumn)
    value = row.describe
    made.describe = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.value
    made.value = value if value.__class__ is str and value >= "!" else read_str(value)
    made.extra = row.extra
    return made


def read_rate_point(row: Any) -> RatePoint:
    made = _new(RatePoint)
    value = row.rate
    if value.__class__ is str and value:
        number = made.rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.rate = value
    elif value == "" or value is None:
        made.rate = None
    else:
        made.rate = read_decimal(value)
    value = row.ctime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.ctime = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.ctime = _at(int(value) / 1000, UTC)
    else:
        made.ctime = read_time(value)
    made.extra = row.extra
    return made


def read_amount_point(row: Any) -> AmountPoint:
    made = _new(AmountPoint)
    value = row.amount
    if value.__class__ is str and value:
        number = made.amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.amount = value
    elif value == "" or value is None:
        made.amount = None
    else:
        made.amount = read_decimal(value)
    value = row.ctime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.ctime = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.ctime = _at(int(value) / 1000, UTC)
    else:
        made.ctime = read_time(value)
    made.extra = row.extra
    return made


def read_futures_broker_trader(row: Any) -> FuturesBrokerTrader:
    made = _new(FuturesBrokerTrader)
    value = row.canTrace
    made.can_trace = value if value.__class__ is bool else read_bool(value)
    value = row.traderUid
    made.trader_uid = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.traderNickName
    made.trader_nick_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.maxFollowCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_follow_count = value
    else:
        made.max_follow_count = read_int(value)
    value = row.followCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follow_count = value
    else:
        made.follow_count = read_int(value)
    value = row.profile
    made.profile = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.tradingPairsAvailable
    made.trading_pairs_available = read_list(value, read_str)
    value = row.columnList
    made.column_list = read_list(value, read_futures_broker_trader_column)
    value = row.isMyTrader
    made.is_my_trader = value if value.__class__ is bool else read_bool(value)
    value = row.totalFollowers
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.total_followers = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.total_followers = value
    else:
        made.total_followers = read_int(value)
    value = row.profitOrderCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.profit_order_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.profit_order_count = value
    else:
        made.profit_order_count = read_int(value)
    value = row.lossOrderCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.loss_order_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.loss_order_count = value
    else:
        made.loss_order_count = read_int(value)
    value = row.totalTradeCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.total_trade_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.total_trade_count = value
    else:
        made.total_trade_count = read_int(value)
    value = row.traderHeadPic
    made.trader_head_pic = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.maxCallbackRate
    if value.__class__ is str and value:
        number = made.max_callback_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_callback_rate = value
    elif value == "" or value is None:
        made.max_callback_rate = None
    else:
        made.max_callback_rate = read_decimal(value)
    value = row.averageWinRate
    if value.__class__ is str and value:
        number = made.average_win_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.average_win_rate = value
    elif value == "" or value is None:
        made.average_win_rate = None
    else:
        made.average_win_rate = read_decimal(value)
    value = row.followerTotalProfit
    if value.__class__ is str and value:
        number = made.follower_total_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.follower_total_profit = value
    elif value == "" or value is None:
        made.follower_total_profit = None
    else:
        made.follower_total_profit = read_decimal(value)
    value = row.dailyProfitRate
    made.daily_profit_rate = read_list(value, read_rate_point)
    value = row.dailyProfit
    made.daily_profit = read_list(value, read_amount_point)
    value = row.profitRate24h
    made.profit_rate24h = read_list(value, read_rate_point)
    value = row.profit24h
    made.profit24h = read_list(value, read_amount_point)
    value = row.lastTradeTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.last_trade_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.last_trade_time = _at(int(value) / 1000, UTC)
    else:
        made.last_trade_time = read_time(value)
    value = row.copyTradeDays
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.copy_trade_days = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.copy_trade_days = value
    else:
        made.copy_trade_days = read_int(value)
    made.extra = row.extra
    return made


def read_futures_broker_history_order(row: Any) -> FuturesBrokerHistoryOrder:
    made = _new(FuturesBrokerHistoryOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.holdMode
    made.hold_mode = _MARGIN_MODE.get(value) or read_margin_mode(value)
    value = row.holdSide
    made.hold_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.leverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.leverage = value
    else:
        made.leverage = read_int(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.openPrice
    if value.__class__ is str and value:
        number = made.open_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_price = value
    elif value == "" or value is None:
        made.open_price = None
    else:
        made.open_price = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
    value = row.closePrice
    if value.__class__ is str and value:
        number = made.close_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_price = value
    elif value == "" or value is None:
        made.close_price = None
    else:
        made.close_price = read_decimal(value)
    value = row.closeTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.close_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.close_time = _at(int(value) / 1000, UTC)
    else:
        made.close_time = read_time(value)
    value = row.closeAmount
    if value.__class__ is str and value:
        number = made.close_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_amount = value
    elif value == "" or value is None:
        made.close_amount = None
    else:
        made.close_amount = read_decimal(value)
    value = row.marginAmount
    if value.__class__ is str and value:
        number = made.margin_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.margin_amount = value
    elif value == "" or value is None:
        made.margin_amount = None
    else:
        made.margin_amount = read_decimal(value)
    value = row.followerNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follower_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follower_num = value
    else:
        made.follower_num = read_int(value)
    made.extra = row.extra
    return made


def read_futures_broker_open_order(row: Any) -> FuturesBrokerOpenOrder:
    made = _new(FuturesBrokerOpenOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.holdMode
    made.hold_mode = _MARGIN_MODE.get(value) or read_margin_mode(value)
    value = row.holdSide
    made.hold_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.leverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.leverage = value
    else:
        made.leverage = read_int(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.openPrice
    if value.__class__ is str and value:
        number = made.open_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_price = value
    elif value == "" or value is None:
        made.open_price = None
    else:
        made.open_price = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
    value = row.openAmount
    if value.__class__ is str and value:
        number = made.open_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_amount = value
    elif value == "" or value is None:
        made.open_amount = None
    else:
        made.open_amount = read_decimal(value)
    value = row.followerNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follower_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follower_num = value
    else:
        made.follower_num = read_int(value)
    value = row.takeProfitPrice
    if value.__class__ is str and value:
        number = made.take_profit_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.take_profit_price = value
    elif value == "" or value is None:
        made.take_profit_price = None
    else:
        made.take_profit_price = read_decimal(value)
    value = row.stopLossPrice
    if value.__class__ is str and value:
        number = made.stop_loss_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_loss_price = value
    elif value == "" or value is None:
        made.stop_loss_price = None
    else:
        made.stop_loss_price = read_decimal(value)
    value = row.marginAmount
    if value.__class__ is str and value:
        number = made.margin_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.margin_amount = value
    elif value == "" or value is None:
        made.margin_amount = None
    else:
        made.margin_amount = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_follower_open_order(row: Any) -> FuturesFollowerOpenOrder:
    made = _new(FuturesFollowerOpenOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.traderNickName
    made.trader_nick_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.openOrderId
    made.open_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.closeOrderId
    made.close_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.traderId
    made.trader_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.holdSide
    made.hold_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.openLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.open_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.open_leverage = value
    else:
        made.open_leverage = read_int(value)
    value = row.openAvgPrice
    if value.__class__ is str and value:
        number = made.open_avg_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_avg_price = value
    elif value == "" or value is None:
        made.open_avg_price = None
    else:
        made.open_avg_price = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
    value = row.openDealCount
    if value.__class__ is str and value:
        number = made.open_deal_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_deal_count = value
    elif value == "" or value is None:
        made.open_deal_count = None
    else:
        made.open_deal_count = read_decimal(value)
    value = row.openMargin
    if value.__class__ is str and value:
        number = made.open_margin = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_margin = value
    elif value == "" or value is None:
        made.open_margin = None
    else:
        made.open_margin = read_decimal(value)
    value = row.averageClosePrice
    if value.__class__ is str and value:
        number = made.average_close_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.average_close_price = value
    elif value == "" or value is None:
        made.average_close_price = None
    else:
        made.average_close_price = read_decimal(value)
    value = row.closeDealCount
    if value.__class__ is str and value:
        number = made.close_deal_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_deal_count = value
    elif value == "" or value is None:
        made.close_deal_count = None
    else:
        made.close_deal_count = read_decimal(value)
    value = row.closeTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.close_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.close_time = _at(int(value) / 1000, UTC)
    else:
        made.close_time = read_time(value)
    value = row.openFee
    if value.__class__ is str and value:
        number = made.open_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_fee = value
    elif value == "" or value is None:
        made.open_fee = None
    else:
        made.open_fee = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_follower_history_order(row: Any) -> FuturesFollowerHistoryOrder:
    made = _new(FuturesFollowerHistoryOrder)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.openOrderNo
    made.open_order_no = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.closeOrderNo
    made.close_order_no = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.holdSide
    made.hold_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.openSize
    if value.__class__ is str and value:
        number = made.open_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_size = value
    elif value == "" or value is None:
        made.open_size = None
    else:
        made.open_size = read_decimal(value)
    value = row.closeSize
    if value.__class__ is str and value:
        number = made.close_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_size = value
    elif value == "" or value is None:
        made.close_size = None
    else:
        made.close_size = read_decimal(value)
    value = row.openLevel
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.open_level = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.open_level = value
    else:
        made.open_level = read_int(value)
    value = row.openAvgPrice
    if value.__class__ is str and value:
        number = made.open_avg_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_avg_price = value
    elif value == "" or value is None:
        made.open_avg_price = None
    else:
        made.open_avg_price = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
    value = row.closeDealCount
    if value.__class__ is str and value:
        number = made.close_deal_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_deal_count = value
    elif value == "" or value is None:
        made.close_deal_count = None
    else:
        made.close_deal_count = read_decimal(value)
    value = row.closeTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.close_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.close_time = _at(int(value) / 1000, UTC)
    else:
        made.close_time = read_time(value)
    value = row.closeAvgPrice
    if value.__class__ is str and value:
        number = made.close_avg_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_avg_price = value
    elif value == "" or value is None:
        made.close_avg_price = None
    else:
        made.close_avg_price = read_decimal(value)
    value = row.stopType
    made.stop_type = _STOP_TYPE.get(value) or read_stop_type(value)
    value = row.achievedProfits
    if value.__class__ is str and value:
        number = made.achieved_profits = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.achieved_profits = value
    elif value == "" or value is None:
        made.achieved_profits = None
    else:
        made.achieved_profits = read_decimal(value)
    value = row.openFee
    if value.__class__ is str and value:
        number = made.open_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_fee = value
    elif value == "" or value is None:
        made.open_fee = None
    else:
        made.open_fee = read_decimal(value)
    value = row.closeFee
    if value.__class__ is str and value:
        number = made.close_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_fee = value
    elif value == "" or value is None:
        made.close_fee = None
    else:
        made.close_fee = read_decimal(value)
    value = row.profitRate
    if value.__class__ is str and value:
        number = made.profit_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit_rate = value
    elif value == "" or value is None:
        made.profit_rate = None
    else:
        made.profit_rate = read_decimal(value)
    value = row.netProfit
    if value.__class__ is str and value:
        number = made.net_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.net_profit = value
    elif value == "" or value is None:
        made.net_profit = None
    else:
        made.net_profit = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_follower_setting(row: Any) -> FuturesFollowerSetting:
    made = _new(FuturesFollowerSetting)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.marginType
    made.margin_type = _MARGIN_TYPE.get(value) or read_margin_type(value)
    value = row.marginCoin
    made.margin_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.leverType
    made.lever_type = _LEVER_TYPE.get(value) or read_lever_type(value)
    value = row.longLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.long_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.long_leverage = value
    else:
        made.long_leverage = read_int(value)
    value = row.shortLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.short_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.short_leverage = value
    else:
        made.short_leverage = read_int(value)
    value = row.traceType
    made.trace_type = _TRACE_TYPE.get(value) or read_trace_type(value)
    value = row.traceValue
    if value.__class__ is str and value:
        number = made.trace_value = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.trace_value = value
    elif value == "" or value is None:
        made.trace_value = None
    else:
        made.trace_value = read_decimal(value)
    value = row.maxHoldCount
    if value.__class__ is str and value:
        number = made.max_hold_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_hold_count = value
    elif value == "" or value is None:
        made.max_hold_count = None
    else:
        made.max_hold_count = read_decimal(value)
    value = row.stopProfitRation
    if value.__class__ is str and value:
        number = made.stop_profit_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_profit_ration = value
    elif value == "" or value is None:
        made.stop_profit_ration = None
    else:
        made.stop_profit_ration = read_decimal(value)
    value = row.stopLossRation
    if value.__class__ is str and value:
        number = made.stop_loss_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_loss_ration = value
    elif value == "" or value is None:
        made.stop_loss_ration = None
    else:
        made.stop_loss_ration = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_follower_trader(row: Any) -> FuturesFollowerTrader:
    made = _new(FuturesFollowerTrader)
    value = row.traderId
    made.trader_id = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.traderNickName
    made.trader_nick_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.maxFollowerLimit
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_follower_limit = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_follower_limit = value
    else:
        made.max_follower_limit = read_int(value)
    value = row.currentFollowerCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.current_follower_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.current_follower_count = value
    else:
        made.current_follower_count = read_int(value)
    value = row.accumulateMarginAmount
    if value.__class__ is str and value:
        number = made.accumulate_margin_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.accumulate_margin_amount = value
    elif value == "" or value is None:
        made.accumulate_margin_amount = None
    else:
        made.accumulate_margin_amount = read_decimal(value)
    value = row.accumulateNetProfit
    if value.__class__ is str and value:
        number = made.accumulate_net_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.accumulate_net_profit = value
    elif value == "" or value is None:
        made.accumulate_net_profit = None
    else:
        made.accumulate_net_profit = read_decimal(value)
    value = row.accumulateProfit
    if value.__class__ is str and value:
        number = made.accumulate_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.accumulate_profit = value
    elif value == "" or value is None:
        made.accumulate_profit = None
    else:
        made.accumulate_profit = read_decimal(value)
    value = row.currentTradingPairs
    made.current_trading_pairs = read_list(value, read_str)
    made.extra = row.extra
    return made


def read_futures_follower_quantity_limit(row: Any) -> FuturesFollowerQuantityLimit:
    made = _new(FuturesFollowerQuantityLimit)
    value = row.maxFollowQuantity
    if value.__class__ is str and value:
        number = made.max_follow_quantity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_follow_quantity = value
    elif value == "" or value is None:
        made.max_follow_quantity = None
    else:
        made.max_follow_quantity = read_decimal(value)
    value = row.minFollowQuantity
    if value.__class__ is str and value:
        number = made.min_follow_quantity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_follow_quantity = value
    elif value == "" or value is None:
        made.min_follow_quantity = None
    else:
        made.min_follow_quantity = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    made.extra = row.extra
    return made


def read_futures_trader_open_order(row: Any) -> FuturesTraderOpenOrder:
    made = _new(FuturesTraderOpenOrder)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.openOrderId
    made.open_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.closeOrderId
    made.close_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.openFee
    if value.__class__ is str and value:
        number = made.open_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_fee = value
    elif value == "" or value is None:
        made.open_fee = None
    else:
        made.open_fee = read_decimal(value)
    value = row.holdSide
    made.hold_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.openLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.open_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.open_leverage = value
    else:
        made.open_leverage = read_int(value)
    value = row.openAvgPrice
    if value.__class__ is str and value:
        number = made.open_avg_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_avg_price = value
    elif value == "" or value is None:
        made.open_avg_price = None
    else:
        made.open_avg_price = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
    value = row.openDealCount
    if value.__class__ is str and value:
        number = made.open_deal_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_deal_count = value
    elif value == "" or value is None:
        made.open_deal_count = None
    else:
        made.open_deal_count = read_decimal(value)
    value = row.stopProfitPrice
    if value.__class__ is str and value:
        number = made.stop_profit_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_profit_price = value
    elif value == "" or value is None:
        made.stop_profit_price = None
    else:
        made.stop_profit_price = read_decimal(value)
    value = row.stopLossPrice
    if value.__class__ is str and value:
        number = made.stop_loss_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_loss_price = value
    elif value == "" or value is None:
        made.stop_loss_price = None
    else:
        made.stop_loss_price = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_trader_close_result(row: Any) -> FuturesTraderCloseResult:
    made = _new(FuturesTraderCloseResult)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.result
    made.result = value if value.__class__ is bool else read_bool(value)
    made.extra = row.extra
    return made


def read_futures_trader_history_order(row: Any) -> FuturesTraderHistoryOrder:
    made = _new(FuturesTraderHistoryOrder)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.holdSide
    made.hold_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.openLevel
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.open_level = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.open_level = value
    else:
        made.open_level = read_int(value)
    value = row.openAvgPrice
    if value.__class__ is str and value:
        number = made.open_avg_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_avg_price = value
    elif value == "" or value is None:
        made.open_avg_price = None
    else:
        made.open_avg_price = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
    value = row.closeDealCount
    if value.__class__ is str and value:
        number = made.close_deal_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_deal_count = value
    elif value == "" or value is None:
        made.close_deal_count = None
    else:
        made.close_deal_count = read_decimal(value)
    value = row.closeTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.close_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.close_time = _at(int(value) / 1000, UTC)
    else:
        made.close_time = read_time(value)
    value = row.closeAvgPrice
    if value.__class__ is str and value:
        number = made.close_avg_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_avg_price = value
    elif value == "" or value is None:
        made.close_avg_price = None
    else:
        made.close_avg_price = read_decimal(value)
    value = row.stopType
    made.stop_type = _STOP_TYPE.get(value) or read_stop_type(value)
    value = row.achievedProfits
    if value.__class__ is str and value:
        number = made.achieved_profits = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.achieved_profits = value
    elif value == "" or value is None:
        made.achieved_profits = None
    else:
        made.achieved_profits = read_decimal(value)
    value = row.openFee
    if value.__class__ is str and value:
        number = made.open_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_fee = value
    elif value == "" or value is None:
        made.open_fee = None
    else:
        made.open_fee = read_decimal(value)
    value = row.closeFee
    if value.__class__ is str and value:
        number = made.close_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_fee = value
    elif value == "" or value is None:
        made.close_fee = None
    else:
        made.close_fee = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_trader_closed_orders(row: Any) -> FuturesTraderClosedOrders:
    made = _new(FuturesTraderClosedOrders)
    value = row.trackingNos
    made.tracking_nos = read_list(value, read_str)
    made.extra = row.extra
    return made


def read_futures_trader_profit_summary(row: Any) -> FuturesTraderProfitSummary:
    made = _new(FuturesTraderProfitSummary)
    value = row.yesterdaySplitProfit
    if value.__class__ is str and value:
        number = made.yesterday_split_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.yesterday_split_profit = value
    elif value == "" or value is None:
        made.yesterday_split_profit = None
    else:
        made.yesterday_split_profit = read_decimal(value)
    value = row.sumProfit
    if value.__class__ is str and value:
        number = made.sum_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.sum_profit = value
    elif value == "" or value is None:
        made.sum_profit = None
    else:
        made.sum_profit = read_decimal(value)
    value = row.waitProfit
    if value.__class__ is str and value:
        number = made.wait_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.wait_profit = value
    elif value == "" or value is None:
        made.wait_profit = None
    else:
        made.wait_profit = read_decimal(value)
    value = row.yesterdayTimeStamp
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.yesterday_time_stamp = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.yesterday_time_stamp = _at(int(value) / 1000, UTC)
    else:
        made.yesterday_time_stamp = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_coin_profit(row: Any) -> FuturesTraderCoinProfit:
    made = _new(FuturesTraderCoinProfit)
    value = row.settleTokenId
    made.settle_token_id = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.profit
    if value.__class__ is str and value:
        number = made.profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit = value
    elif value == "" or value is None:
        made.profit = None
    else:
        made.profit = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_trader_daily_coin_profit(row: Any) -> FuturesTraderDailyCoinProfit:
    made = _new(FuturesTraderDailyCoinProfit)
    value = row.settleTokenId
    made.settle_token_id = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.profit
    if value.__class__ is str and value:
        number = made.profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit = value
    elif value == "" or value is None:
        made.profit = None
    else:
        made.profit = read_decimal(value)
    value = row.date
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.date = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.date = _at(int(value) / 1000, UTC)
    else:
        made.date = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_history_profit(row: Any) -> FuturesTraderHistoryProfit:
    made = _new(FuturesTraderHistoryProfit)
    value = row.settleTokenId
    made.settle_token_id = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.profit
    if value.__class__ is str and value:
        number = made.profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit = value
    elif value == "" or value is None:
        made.profit = None
    else:
        made.profit = read_decimal(value)
    value = row.nickName
    made.nick_name = value if value.__class__ is str and value >= "!" else read_str(value)
    made.extra = row.extra
    return made


def read_futures_trader_pending_profit(row: Any) -> FuturesTraderPendingProfit:
    made = _new(FuturesTraderPendingProfit)
    value = row.settleTokenId
    made.settle_token_id = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.profit
    if value.__class__ is str and value:
        number = made.profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit = value
    elif value == "" or value is None:
        made.profit = None
    else:
        made.profit = read_decimal(value)
    value = row.nickName
    made.nick_name = value if value.__class__ is str and value >= "!" else read_str(value)
    made.extra = row.extra
    return made


def read_futures_trader_symbol(row: Any) -> FuturesTraderSymbol:
    made = _new(FuturesTraderSymbol)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.minOpenCount
    if value.__class__ is str and value:
        number = made.min_open_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_open_count = value
    elif value == "" or value is None:
        made.min_open_count = None
    else:
        made.min_open_count = read_decimal(value)
    value = row.maxLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_leverage = value
    else:
        made.max_leverage = read_int(value)
    value = row.openTrader
    made.open_trader = value if value.__class__ is bool else read_bool(value)
    made.extra = row.extra
    return made


def read_futures_trader_statistics(row: Any) -> FuturesTraderStatistics:
    made = _new(FuturesTraderStatistics)
    value = row.roi
    if value.__class__ is str and value:
        number = made.roi = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.roi = value
    elif value == "" or value is None:
        made.roi = None
    else:
        made.roi = read_decimal(value)
    value = row.tradingOrders
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.trading_orders = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.trading_orders = value
    else:
        made.trading_orders = read_int(value)
    value = row.accFollowers
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.acc_followers = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.acc_followers = value
    else:
        made.acc_followers = read_int(value)
    value = row.totalpl
    if value.__class__ is str and value:
        number = made.totalpl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.totalpl = value
    elif value == "" or value is None:
        made.totalpl = None
    else:
        made.totalpl = read_decimal(value)
    value = row.gainNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.gain_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.gain_num = value
    else:
        made.gain_num = read_int(value)
    value = row.lossNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.loss_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.loss_num = value
    else:
        made.loss_num = read_int(value)
    value = row.winRate
    if value.__class__ is str and value:
        number = made.win_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.win_rate = value
    elif value == "" or value is None:
        made.win_rate = None
    else:
        made.win_rate = read_decimal(value)
    value = row.totalEquity
    if value.__class__ is str and value:
        number = made.total_equity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_equity = value
    elif value == "" or value is None:
        made.total_equity = None
    else:
        made.total_equity = read_decimal(value)
    value = row.tradingPairsAvailable
    made.trading_pairs_available = read_list(value, read_str)
    value = row.lastWeekRoi
    made.last_week_roi = read_list(value, read_rate_point)
    value = row.lastWeekProfit
    made.last_week_profit = read_list(value, read_amount_point)
    value = row.lastMonthRoi
    made.last_month_roi = read_list(value, read_rate_point)
    value = row.lastMonthProfit
    made.last_month_profit = read_list(value, read_amount_point)
    made.extra = row.extra
    return made


def read_futures_trader_follower(row: Any) -> FuturesTraderFollower:
    made = _new(FuturesTraderFollower)
    value = row.accountEquity
    if value.__class__ is str and value:
        number = made.account_equity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.account_equity = value
    elif value == "" or value is None:
        made.account_equity = None
    else:
        made.account_equity = read_decimal(value)
    value = row.canRemoveFollower
    made.can_remove_follower = value if value.__class__ is bool else read_bool(value)
    value = row.followerHeadPic
    made.follower_head_pic = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.followerNickName
    made.follower_nick_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.followerUid
    made.follower_uid = value if value.__class__ is str and value >= "!" else required(read_id(value))
    made.extra = row.extra
    return made


def read_futures_trader_tpsl_ratio(row: Any) -> FuturesTraderTpslRatio:
    made = _new(FuturesTraderTpslRatio)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.stopLossRatio
    if value.__class__ is str and value:
        number = made.stop_loss_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_loss_ratio = value
    elif value == "" or value is None:
        made.stop_loss_ratio = None
    else:
        made.stop_loss_ratio = read_decimal(value)
    value = row.takeProfitRatio
    if value.__class__ is str and value:
        number = made.take_profit_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.take_profit_ratio = value
    elif value == "" or value is None:
        made.take_profit_ratio = None
    else:
        made.take_profit_ratio = read_decimal(value)
    made.extra = row.extra
    return made


def read_spot_follower_symbol_setting(row: Any) -> SpotFollowerSymbolSetting:
    made = _new(SpotFollowerSymbolSetting)
    value = row.maxTraceAmount
    if value.__class__ is str and value:
        number = made.max_trace_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_trace_amount = value
    elif value == "" or value is None:
        made.max_trace_amount = None
    else:
        made.max_trace_amount = read_decimal(value)
    value = row.stopLossRation
    if value.__class__ is str and value:
        number = made.stop_loss_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_loss_ration = value
    elif value == "" or value is None:
        made.stop_loss_ration = None
    else:
        made.stop_loss_ration = read_decimal(value)
    value = row.takeProfitRation
    if value.__class__ is str and value:
        number = made.take_profit_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.take_profit_ration = value
    elif value == "" or value is None:
        made.take_profit_ration = None
    else:
        made.take_profit_ration = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.traceType
    made.trace_type = _SPOT_TRACE_TYPE.get(value) or read_spot_trace_type(value)
    made.extra = row.extra
    return made


def read_spot_follower_symbol_limits(row: Any) -> SpotFollowerSymbolLimits:
    made = _new(SpotFollowerSymbolLimits)
    value = row.maxStopLossRation
    if value.__class__ is str and value:
        number = made.max_stop_loss_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_stop_loss_ration = value
    elif value == "" or value is None:
        made.max_stop_loss_ration = None
    else:
        made.max_stop_loss_ration = read_decimal(value)
    value = row.maxTakeProfitRation
    if value.__class__ is str and value:
        number = made.max_take_profit_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_take_profit_ration = value
    elif value == "" or value is None:
        made.max_take_profit_ration = None
    else:
        made.max_take_profit_ration = read_decimal(value)
    value = row.maxTraceAmount
    if value.__class__ is str and value:
        number = made.max_trace_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_trace_amount = value
    elif value == "" or value is None:
        made.max_trace_amount = None
    else:
        made.max_trace_amount = read_decimal(value)
    value = row.maxTraceAmountSystem
    if value.__class__ is str and value:
        number = made.max_trace_amount_system = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_trace_amount_system = value
    elif value == "" or value is None:
        made.max_trace_amount_system = None
    else:
        made.max_trace_amount_system = read_decimal(value)
    value = row.maxTraceCount
    if value.__class__ is str and value:
        number = made.max_trace_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_trace_count = value
    elif value == "" or value is None:
        made.max_trace_count = None
    else:
        made.max_trace_count = read_decimal(value)
    value = row.maxTraceRation
    if value.__class__ is str and value:
        number = made.max_trace_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_trace_ration = value
    elif value == "" or value is None:
        made.max_trace_ration = None
    else:
        made.max_trace_ration = read_decimal(value)
    value = row.minStopLossRation
    if value.__class__ is str and value:
        number = made.min_stop_loss_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_stop_loss_ration = value
    elif value == "" or value is None:
        made.min_stop_loss_ration = None
    else:
        made.min_stop_loss_ration = read_decimal(value)
    value = row.minTakeProfitRation
    if value.__class__ is str and value:
        number = made.min_take_profit_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_take_profit_ration = value
    elif value == "" or value is None:
        made.min_take_profit_ration = None
    else:
        made.min_take_profit_ration = read_decimal(value)
    value = row.minTraceAmount
    if value.__class__ is str and value:
        number = made.min_trace_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_trace_amount = value
    elif value == "" or value is None:
        made.min_trace_amount = None
    else:
        made.min_trace_amount = read_decimal(value)
    value = row.minTraceCount
    if value.__class__ is str and value:
        number = made.min_trace_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_trace_count = value
    elif value == "" or value is None:
        made.min_trace_count = None
    else:
        made.min_trace_count = read_decimal(value)
    value = row.minTraceRation
    if value.__class__ is str and value:
        number = made.min_trace_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_trace_ration = value
    elif value == "" or value is None:
        made.min_trace_ration = None
    else:
        made.min_trace_ration = read_decimal(value)
    value = row.sliderMaxStopLossRatio
    if value.__class__ is str and value:
        number = made.slider_max_stop_loss_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.slider_max_stop_loss_ratio = value
    elif value == "" or value is None:
        made.slider_max_stop_loss_ratio = None
    else:
        made.slider_max_stop_loss_ratio = read_decimal(value)
    value = row.sliderMaxTakeProfitRatio
    if value.__class__ is str and value:
        number = made.slider_max_take_profit_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.slider_max_take_profit_ratio = value
    elif value == "" or value is None:
        made.slider_max_take_profit_ratio = None
    else:
        made.slider_max_take_profit_ratio = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    made.extra = row.extra
    return made


def read_spot_follower_settings(row: Any) -> SpotFollowerSettings:
    made = _new(SpotFollowerSettings)
    value = row.isMyTrader
    made.is_my_trader = value if value.__class__ is bool else read_bool(value)
    value = row.profitRate
    if value.__class__ is str and value:
        number = made.profit_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit_rate = value
    elif value == "" or value is None:
        made.profit_rate = None
    else:
        made.profit_rate = read_decimal(value)
    value = row.settingType
    made.setting_type = _SETTING_TYPE.get(value) or read_setting_type(value)
    value = row.settledInDays
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.settled_in_days = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.settled_in_days = value
    else:
        made.settled_in_days = read_int(value)
    value = row.copyTradeBatchDetails
    made.copy_trade_batch_details = read_list(value, read_spot_follower_symbol_setting)
    value = row.myCopyTradeConfList
    made.my_copy_trade_conf_list = read_list(value, read_spot_follower_symbol_limits)
    value = row.traderHeadPic
    made.trader_head_pic = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.traderNickName
    made.trader_nick_name = value if value.__class__ is str and value >= "!" else read_str(value)
    made.extra = row.extra
    return made


def read_spot_follower_trader(row: Any) -> SpotFollowerTrader:
    made = _new(SpotFollowerTrader)
    value = row.certificationType
    made.certification_type = _CERTIFICATION_TYPE.get(value) or read_certification_type(value)
    value = row.traceTotalAmount
    if value.__class__ is str and value:
        number = made.trace_total_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.trace_total_amount = value
    elif value == "" or value is None:
        made.trace_total_amount = None
    else:
        made.trace_total_amount = read_decimal(value)
    value = row.traceTotalNetProfit
    if value.__class__ is str and value:
        number = made.trace_total_net_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.trace_total_net_profit = value
    elif value == "" or value is None:
        made.trace_total_net_profit = None
    else:
        made.trace_total_net_profit = read_decimal(value)
    value = row.traceTotalProfit
    if value.__class__ is str and value:
        number = made.trace_total_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.trace_total_profit = value
    elif value == "" or value is None:
        made.trace_total_profit = None
    else:
        made.trace_total_profit = read_decimal(value)
    value = row.tradeNickName
    made.trade_nick_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.traderUid
    made.trader_uid = value if value.__class__ is str and value >= "!" else required(read_id(value))
    made.extra = row.extra
    return made


def read_spot_follower_trader_page(row: Any) -> SpotFollowerTraderPage:
    made = _new(SpotFollowerTraderPage)
    value = row.nextFlag
    made.next_flag = value if value.__class__ is bool else read_bool(value)
    value = row.resultList
    made.result_list = read_list(value, read_spot_follower_trader)
    made.extra = row.extra
    return made


def read_spot_trader_open_order(row: Any) -> SpotTraderOpenOrder:
    made = _new(SpotTraderOpenOrder)
    value = row.buyDelegateCount
    if value.__class__ is str and value:
        number = made.buy_delegate_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_delegate_count = value
    elif value == "" or value is None:
        made.buy_delegate_count = None
    else:
        made.buy_delegate_count = read_decimal(value)
    value = row.buyPrice
    if value.__class__ is str and value:
        number = made.buy_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_price = value
    elif value == "" or value is None:
        made.buy_price = None
    else:
        made.buy_price = read_decimal(value)
    value = row.buyTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.buy_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.buy_time = _at(int(value) / 1000, UTC)
    else:
        made.buy_time = required(read_time(value))
    value = row.dealCount
    if value.__class__ is str and value:
        number = made.deal_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.deal_count = value
    elif value == "" or value is None:
        made.deal_count = None
    else:
        made.deal_count = read_decimal(value)
    value = row.holdCount
    if value.__class__ is str and value:
        number = made.hold_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.hold_count = value
    elif value == "" or value is None:
        made.hold_count = None
    else:
        made.hold_count = read_decimal(value)
    value = row.profit
    if value.__class__ is str and value:
        number = made.profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit = value
    elif value == "" or value is None:
        made.profit = None
    else:
        made.profit = read_decimal(value)
    value = row.profitRate
    if value.__class__ is str and value:
        number = made.profit_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit_rate = value
    elif value == "" or value is None:
        made.profit_rate = None
    else:
        made.profit_rate = read_decimal(value)
    value = row.stopLossPrice
    if value.__class__ is str and value:
        number = made.stop_loss_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_loss_price = value
    elif value == "" or value is None:
        made.stop_loss_price = None
    else:
        made.stop_loss_price = read_decimal(value)
    value = row.takeProfitPrice
    if value.__class__ is str and value:
        number = made.take_profit_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.take_profit_price = value
    elif value == "" or value is None:
        made.take_profit_price = None
    else:
        made.take_profit_price = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.trackingType
    made.tracking_type = _TRACKING_TYPE.get(value) or read_tracking_type(value)
    made.extra = row.extra
    return made


def read_spot_trader_open_order_page(row: Any) -> SpotTraderOpenOrderPage:
    made = _new(SpotTraderOpenOrderPage)
    value = row.minId
    made.min_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.resultList
    made.result_list = read_list(value, read_spot_trader_open_order)
    made.extra = row.extra
    return made


def read_spot_trader_history_order(row: Any) -> SpotTraderHistoryOrder:
    made = _new(SpotTraderHistoryOrder)
    value = row.buyLeftTokenId
    made.buy_left_token_id = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.buyPrice
    if value.__class__ is str and value:
        number = made.buy_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_price = value
    elif value == "" or value is None:
        made.buy_price = None
    else:
        made.buy_price = read_decimal(value)
    value = row.buyRightTokenId
    made.buy_right_token_id = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.buyTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.buy_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.buy_time = _at(int(value) / 1000, UTC)
    else:
        made.buy_time = required(read_time(value))
    value = row.dealCount
    if value.__class__ is str and value:
        number = made.deal_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.deal_count = value
    elif value == "" or value is None:
        made.deal_count = None
    else:
        made.deal_count = read_decimal(value)
    value = row.netProfit
    if value.__class__ is str and value:
        number = made.net_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.net_profit = value
    elif value == "" or value is None:
        made.net_profit = None
    else:
        made.net_profit = read_decimal(value)
    value = row.profit
    if value.__class__ is str and value:
        number = made.profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit = value
    elif value == "" or value is None:
        made.profit = None
    else:
        made.profit = read_decimal(value)
    value = row.profitRate
    if value.__class__ is str and value:
        number = made.profit_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit_rate = value
    elif value == "" or value is None:
        made.profit_rate = None
    else:
        made.profit_rate = read_decimal(value)
    value = row.sellPrice
    if value.__class__ is str and value:
        number = made.sell_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.sell_price = value
    elif value == "" or value is None:
        made.sell_price = None
    else:
        made.sell_price = read_decimal(value)
    value = row.sellTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.sell_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.sell_time = _at(int(value) / 1000, UTC)
    else:
        made.sell_time = read_time(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.traderUserId
    made.trader_user_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_spot_trader_history_order_page(row: Any) -> SpotTraderHistoryOrderPage:
    made = _new(SpotTraderHistoryOrderPage)
    value = row.minId
    made.min_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.resultList
    made.result_list = read_list(value, read_spot_trader_history_order)
    made.extra = row.extra
    return made


def read_spot_trader_symbol_limit(row: Any) -> SpotTraderSymbolLimit:
    made = _new(SpotTraderSymbolLimit)
    value = row.maxCount
    if value.__class__ is str and value:
        number = made.max_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_count = value
    elif value == "" or value is None:
        made.max_count = None
    else:
        made.max_count = read_decimal(value)
    value = row.surplusCount
    if value.__class__ is str and value:
        number = made.surplus_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.surplus_count = value
    elif value == "" or value is None:
        made.surplus_count = None
    else:
        made.surplus_count = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    made.extra = row.extra
    return made


def read_spot_trader_label(row: Any) -> SpotTraderLabel:
    made = _new(SpotTraderLabel)
    value = row.id
    made.id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.name
    made.name = value if value.__class__ is str and value >= "!" else read_str(value)
    made.extra = row.extra
    return made


def read_spot_trader_symbol(row: Any) -> SpotTraderSymbol:
    made = _new(SpotTraderSymbol)
    value = row.openCopyTrace
    made.open_copy_trace = value if value.__class__ is bool else read_bool(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    made.extra = row.extra
    return made


def read_spot_trader_settings(row: Any) -> SpotTraderSettings:
    made = _new(SpotTraderSettings)
    value = row.labels
    made.labels = read_list(value, read_spot_trader_label)
    value = row.openProduct
    made.open_product = value if value.__class__ is bool else read_bool(value)
    value = row.showAssetsMap
    made.show_assets_map = value if value.__class__ is bool else read_bool(value)
    value = row.showEquity
    made.show_equity = value if value.__class__ is bool else read_bool(value)
    value = row.supportProductCodes
    made.support_product_codes = read_list(value, read_spot_trader_symbol)
    made.extra = row.extra
    return made


def read_spot_trader_follower(row: Any) -> SpotTraderFollower:
    made = _new(SpotTraderFollower)
    value = row.accountEquity
    if value.__class__ is str and value:
        number = made.account_equity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.account_equity = value
    elif value == "" or value is None:
        made.account_equity = None
    else:
        made.account_equity = read_decimal(value)
    value = row.canRemoveTraceUser
    made.can_remove_trace_user = value if value.__class__ is bool else read_bool(value)
    value = row.tracerHeadPic
    made.tracer_head_pic = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.tracerNickName
    made.tracer_nick_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.tracerUserId
    made.tracer_user_id = value if value.__class__ is str and value >= "!" else required(read_id(value))
    made.extra = row.extra
    return made


def read_spot_trader_follower_page(row: Any) -> SpotTraderFollowerPage:
    made = _new(SpotTraderFollowerPage)
    value = row.nextFlag
    made.next_flag = value if value.__class__ is bool else read_bool(value)
    value = row.resultList
    made.result_list = read_list(value, read_spot_trader_follower)
    made.extra = row.extra
    return made


def read_spot_trader_removal_threshold(row: Any) -> SpotTraderRemovalThreshold:
    made = _new(SpotTraderRemovalThreshold)
    value = row.removableFollowerMinUSDT
    if value.__class__ is str and value:
        number = made.removable_follower_min_usdt = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.removable_follower_min_usdt = value
    elif value == "" or value is None:
        made.removable_follower_min_usdt = None
    else:
        made.removable_follower_min_usdt = read_decimal(value)
    made.extra = row.extra
    return made


def read_spot_trader_profit_summary(row: Any) -> SpotTraderProfitSummary:
    made = _new(SpotTraderProfitSummary)
    value = row.sumProfit
    if value.__class__ is str and value:
        number = made.sum_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.sum_profit = value
    elif value == "" or value is None:
        made.sum_profit = None
    else:
        made.sum_profit = read_decimal(value)
    value = row.waitProfit
    if value.__class__ is str and value:
        number = made.wait_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.wait_profit = value
    elif value == "" or value is None:
        made.wait_profit = None
    else:
        made.wait_profit = read_decimal(value)
    value = row.yesterdaySplitProfit
    if value.__class__ is str and value:
        number = made.yesterday_split_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.yesterday_split_profit = value
    elif value == "" or value is None:
        made.yesterday_split_profit = None
    else:
        made.yesterday_split_profit = read_decimal(value)
    value = row.yesterdayTimeStamp
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.yesterday_time_stamp = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.yesterday_time_stamp = _at(int(value) / 1000, UTC)
    else:
        made.yesterday_time_stamp = read_time(value)
    made.extra = row.extra
    return made


def read_spot_trader_symbol_profit(row: Any) -> SpotTraderSymbolProfit:
    made = _new(SpotTraderSymbolProfit)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.profit
    if value.__class__ is str and value:
        number = made.profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit = value
    elif value == "" or value is None:
        made.profit = None
    else:
        made.profit = read_decimal(value)
    made.extra = row.extra
    return made


def read_spot_trader_daily_coin_profit(row: Any) -> SpotTraderDailyCoinProfit:
    made = _new(SpotTraderDailyCoinProfit)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.date
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.date = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.date = _at(int(value) / 1000, UTC)
    else:
        made.date = read_time(value)
    value = row.profit
    if value.__class__ is str and value:
        number = made.profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit = value
    elif value == "" or value is None:
        made.profit = None
    else:
        made.profit = read_decimal(value)
    made.extra = row.extra
    return made


def read_spot_trader_daily_coin_profit_page(row: Any) -> SpotTraderDailyCoinProfitPage:
    made = _new(SpotTraderDailyCoinProfitPage)
    value = row.nextFlag
    made.next_flag = value if value.__class__ is bool else read_bool(value)
    value = row.resultList
    made.result_list = read_list(value, read_spot_trader_daily_coin_profit)
    made.extra = row.extra
    return made


def read_spot_trader_history_profit(row: Any) -> SpotTraderHistoryProfit:
    made = _new(SpotTraderHistoryProfit)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.distributeRatio
    if value.__class__ is str and value:
        number = made.distribute_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.distribute_ratio = value
    elif value == "" or value is None:
        made.distribute_ratio = None
    else:
        made.distribute_ratio = read_decimal(value)
    value = row.profit
    if value.__class__ is str and value:
        number = made.profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit = value
    elif value == "" or value is None:
        made.profit = None
    else:
        made.profit = read_decimal(value)
    made.extra = row.extra
    return made


def read_spot_trader_history_profit_page(row: Any) -> SpotTraderHistoryProfitPage:
    made = _new(SpotTraderHistoryProfitPage)
    value = row.nextFlag
    made.next_flag = value if value.__class__ is bool else read_bool(value)
    value = row.resultList
    made.result_list = read_list(value, read_spot_trader_history_profit)
    made.extra = row.extra
    return made


def read_spot_trader_pending_profit(row: Any) -> SpotTraderPendingProfit:
    made = _new(SpotTraderPendingProfit)
    value = row.distributeRatio
    if value.__class__ is str and value:
        number = made.distribute_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.distribute_ratio = value
    elif value == "" or value is None:
        made.distribute_ratio = None
    else:
        made.distribute_ratio = read_decimal(value)
    value = row.profit
    if value.__class__ is str and value:
        number = made.profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit = value
    elif value == "" or value is None:
        made.profit = None
    else:
        made.profit = read_decimal(value)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    made.extra = row.extra
    return made


def read_spot_trader_pending_profit_page(row: Any) -> SpotTraderPendingProfitPage:
    made = _new(SpotTraderPendingProfitPage)
    value = row.nextFlag
    made.next_flag = value if value.__class__ is bool else read_bool(value)
    value = row.resultList
    made.result_list = read_list(value, read_spot_trader_pending_profit)
    made.extra = row.extra
    return made


def read_spot_trader_statistics(row: Any) -> SpotTraderStatistics:
    made = _new(SpotTraderStatistics)
    value = row.totalTraceNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.total_trace_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.total_trace_num = value
    else:
        made.total_trace_num = read_int(value)
    value = row.currentTraceNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.current_trace_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.current_trace_num = value
    else:
        made.current_trace_num = read_int(value)
    value = row.maxUserCounts
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_user_counts = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_user_counts = value
    else:
        made.max_user_counts = read_int(value)
    value = row.status
    made.status = _SPOT_TRADER_STATUS.get(value) or read_spot_trader_status(value)
    value = row.openProduct
    made.open_product = value if value.__class__ is bool else read_bool(value)
    made.extra = row.extra
    return made
