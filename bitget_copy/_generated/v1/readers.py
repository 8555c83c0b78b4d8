# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Readers of the replies of API V1: from a row to a model."""

from datetime import UTC, datetime
from decimal import Decimal, DecimalException
from typing import Any, Final

from bitget_copy._codec.number import MAX_DIGITS, bounded_decimal
from bitget_copy._codec.reply_rows import ToRows
from bitget_copy._codec.value_readers import (
    MAX_READ_MS,
    enum_reader,
    members_of,
    read_bool,
    read_decimal,
    read_id,
    read_int,
    read_list,
    read_objects,
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
# No more digits than `MAX_DIGITS`; to count bits takes half as long as to compare with both ends.
_MAX_BITS: Final = (10**MAX_DIGITS).bit_length() - 1
# Floats compare in half the time of whole numbers of this size.
_EARLIEST: Final = EARLIEST_MS / 1000
_LATEST: Final = MAX_READ_MS / 1000
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


def read_futures_broker_trader_column(
    objects: list[Any], convert: ToRows
) -> list[FuturesBrokerTraderColumn]:
    rows, extras = convert(FuturesBrokerTraderColumn, objects)
    found = []
    for (
        describe,
        value,
    ) in rows:
        made = _new(FuturesBrokerTraderColumn)
        made.describe = describe if describe.__class__ is str and describe else read_str(describe)
        made.value = value if value.__class__ is str and value else read_str(value)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_rate_point(
    objects: list[Any], convert: ToRows
) -> list[RatePoint]:
    rows, extras = convert(RatePoint, objects)
    found = []
    for (
        rate,
        ctime,
    ) in rows:
        made = _new(RatePoint)
        if rate.__class__ is str and rate:
            number = made.rate = bounded_decimal(rate)
            if not number.is_finite():
                raise DecimalException
        elif rate.__class__ is Decimal:
            made.rate = rate
        elif rate == "" or rate is None:
            made.rate = None
        else:
            made.rate = read_decimal(rate)
        if ctime.__class__ is int and _EARLIEST <= (seconds := ctime / 1000) < _LATEST:
            made.ctime = _at(seconds, UTC)
        elif (
            ctime.__class__ is str and len(ctime) == 13
            and ctime.isdecimal() and _FIRST <= ctime < _LAST
        ):
            made.ctime = _at(int(ctime) / 1000, UTC)
        else:
            made.ctime = read_time(ctime)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_amount_point(
    objects: list[Any], convert: ToRows
) -> list[AmountPoint]:
    rows, extras = convert(AmountPoint, objects)
    found = []
    for (
        amount,
        ctime,
    ) in rows:
        made = _new(AmountPoint)
        if amount.__class__ is str and amount:
            number = made.amount = bounded_decimal(amount)
            if not number.is_finite():
                raise DecimalException
        elif amount.__class__ is Decimal:
            made.amount = amount
        elif amount == "" or amount is None:
            made.amount = None
        else:
            made.amount = read_decimal(amount)
        if ctime.__class__ is int and _EARLIEST <= (seconds := ctime / 1000) < _LATEST:
            made.ctime = _at(seconds, UTC)
        elif (
            ctime.__class__ is str and len(ctime) == 13
            and ctime.isdecimal() and _FIRST <= ctime < _LAST
        ):
            made.ctime = _at(int(ctime) / 1000, UTC)
        else:
            made.ctime = read_time(ctime)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_broker_trader(
    objects: list[Any], convert: ToRows
) -> list[FuturesBrokerTrader]:
    rows, extras = convert(FuturesBrokerTrader, objects)
    found = []
    for (
        can_trace,
        trader_uid,
        trader_nick_name,
        max_follow_count,
        follow_count,
        profile,
        trading_pairs_available,
        column_list,
        is_my_trader,
        total_followers,
        profit_order_count,
        loss_order_count,
        total_trade_count,
        trader_head_pic,
        max_callback_rate,
        average_win_rate,
        follower_total_profit,
        daily_profit_rate,
        daily_profit,
        profit_rate24h,
        profit24h,
        last_trade_time,
        copy_trade_days,
    ) in rows:
        made = _new(FuturesBrokerTrader)
        made.can_trace = can_trace if can_trace.__class__ is bool else read_bool(can_trace)
        made.trader_uid = trader_uid if trader_uid.__class__ is str and trader_uid else required(read_id(trader_uid))
        made.trader_nick_name = trader_nick_name if trader_nick_name.__class__ is str and trader_nick_name else read_str(trader_nick_name)
        if max_follow_count.__class__ is str and max_follow_count.isdecimal() and len(max_follow_count) < 19:
            made.max_follow_count = int(max_follow_count)
        elif max_follow_count.__class__ is int and max_follow_count.bit_length() <= _MAX_BITS:
            made.max_follow_count = max_follow_count
        else:
            made.max_follow_count = read_int(max_follow_count)
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and follow_count.bit_length() <= _MAX_BITS:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
        made.profile = profile if profile.__class__ is str and profile else read_str(profile)
        made.trading_pairs_available = read_list(trading_pairs_available, read_str)
        made.column_list = read_objects(column_list, read_futures_broker_trader_column, convert)
        made.is_my_trader = is_my_trader if is_my_trader.__class__ is bool else read_bool(is_my_trader)
        if total_followers.__class__ is str and total_followers.isdecimal() and len(total_followers) < 19:
            made.total_followers = int(total_followers)
        elif total_followers.__class__ is int and total_followers.bit_length() <= _MAX_BITS:
            made.total_followers = total_followers
        else:
            made.total_followers = read_int(total_followers)
        if profit_order_count.__class__ is str and profit_order_count.isdecimal() and len(profit_order_count) < 19:
            made.profit_order_count = int(profit_order_count)
        elif profit_order_count.__class__ is int and profit_order_count.bit_length() <= _MAX_BITS:
            made.profit_order_count = profit_order_count
        else:
            made.profit_order_count = read_int(profit_order_count)
        if loss_order_count.__class__ is str and loss_order_count.isdecimal() and len(loss_order_count) < 19:
            made.loss_order_count = int(loss_order_count)
        elif loss_order_count.__class__ is int and loss_order_count.bit_length() <= _MAX_BITS:
            made.loss_order_count = loss_order_count
        else:
            made.loss_order_count = read_int(loss_order_count)
        if total_trade_count.__class__ is str and total_trade_count.isdecimal() and len(total_trade_count) < 19:
            made.total_trade_count = int(total_trade_count)
        elif total_trade_count.__class__ is int and total_trade_count.bit_length() <= _MAX_BITS:
            made.total_trade_count = total_trade_count
        else:
            made.total_trade_count = read_int(total_trade_count)
        made.trader_head_pic = trader_head_pic if trader_head_pic.__class__ is str and trader_head_pic else read_str(trader_head_pic)
        if max_callback_rate.__class__ is str and max_callback_rate:
            number = made.max_callback_rate = bounded_decimal(max_callback_rate)
            if not number.is_finite():
                raise DecimalException
        elif max_callback_rate.__class__ is Decimal:
            made.max_callback_rate = max_callback_rate
        elif max_callback_rate == "" or max_callback_rate is None:
            made.max_callback_rate = None
        else:
            made.max_callback_rate = read_decimal(max_callback_rate)
        if average_win_rate.__class__ is str and average_win_rate:
            number = made.average_win_rate = bounded_decimal(average_win_rate)
            if not number.is_finite():
                raise DecimalException
        elif average_win_rate.__class__ is Decimal:
            made.average_win_rate = average_win_rate
        elif average_win_rate == "" or average_win_rate is None:
            made.average_win_rate = None
        else:
            made.average_win_rate = read_decimal(average_win_rate)
        if follower_total_profit.__class__ is str and follower_total_profit:
            number = made.follower_total_profit = bounded_decimal(follower_total_profit)
            if not number.is_finite():
                raise DecimalException
        elif follower_total_profit.__class__ is Decimal:
            made.follower_total_profit = follower_total_profit
        elif follower_total_profit == "" or follower_total_profit is None:
            made.follower_total_profit = None
        else:
            made.follower_total_profit = read_decimal(follower_total_profit)
        made.daily_profit_rate = read_objects(daily_profit_rate, read_rate_point, convert)
        made.daily_profit = read_objects(daily_profit, read_amount_point, convert)
        made.profit_rate24h = read_objects(profit_rate24h, read_rate_point, convert)
        made.profit24h = read_objects(profit24h, read_amount_point, convert)
        if last_trade_time.__class__ is int and _EARLIEST <= (seconds := last_trade_time / 1000) < _LATEST:
            made.last_trade_time = _at(seconds, UTC)
        elif (
            last_trade_time.__class__ is str and len(last_trade_time) == 13
            and last_trade_time.isdecimal() and _FIRST <= last_trade_time < _LAST
        ):
            made.last_trade_time = _at(int(last_trade_time) / 1000, UTC)
        else:
            made.last_trade_time = read_time(last_trade_time)
        if copy_trade_days.__class__ is str and copy_trade_days.isdecimal() and len(copy_trade_days) < 19:
            made.copy_trade_days = int(copy_trade_days)
        elif copy_trade_days.__class__ is int and copy_trade_days.bit_length() <= _MAX_BITS:
            made.copy_trade_days = copy_trade_days
        else:
            made.copy_trade_days = read_int(copy_trade_days)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_broker_history_order(
    objects: list[Any], convert: ToRows
) -> list[FuturesBrokerHistoryOrder]:
    rows, extras = convert(FuturesBrokerHistoryOrder, objects)
    found = []
    for (
        tracking_no,
        hold_mode,
        hold_side,
        leverage,
        symbol,
        open_price,
        open_time,
        close_price,
        close_time,
        close_amount,
        margin_amount,
        follower_num,
    ) in rows:
        made = _new(FuturesBrokerHistoryOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.hold_mode = _MARGIN_MODE.get(hold_mode) or read_margin_mode(hold_mode)
        made.hold_side = _HOLD_SIDE.get(hold_side) or read_hold_side(hold_side)
        if leverage.__class__ is str and leverage.isdecimal() and len(leverage) < 19:
            made.leverage = int(leverage)
        elif leverage.__class__ is int and leverage.bit_length() <= _MAX_BITS:
            made.leverage = leverage
        else:
            made.leverage = read_int(leverage)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if open_price.__class__ is str and open_price:
            number = made.open_price = bounded_decimal(open_price)
            if not number.is_finite():
                raise DecimalException
        elif open_price.__class__ is Decimal:
            made.open_price = open_price
        elif open_price == "" or open_price is None:
            made.open_price = None
        else:
            made.open_price = read_decimal(open_price)
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
        if close_price.__class__ is str and close_price:
            number = made.close_price = bounded_decimal(close_price)
            if not number.is_finite():
                raise DecimalException
        elif close_price.__class__ is Decimal:
            made.close_price = close_price
        elif close_price == "" or close_price is None:
            made.close_price = None
        else:
            made.close_price = read_decimal(close_price)
        if close_time.__class__ is int and _EARLIEST <= (seconds := close_time / 1000) < _LATEST:
            made.close_time = _at(seconds, UTC)
        elif (
            close_time.__class__ is str and len(close_time) == 13
            and close_time.isdecimal() and _FIRST <= close_time < _LAST
        ):
            made.close_time = _at(int(close_time) / 1000, UTC)
        else:
            made.close_time = read_time(close_time)
        if close_amount.__class__ is str and close_amount:
            number = made.close_amount = bounded_decimal(close_amount)
            if not number.is_finite():
                raise DecimalException
        elif close_amount.__class__ is Decimal:
            made.close_amount = close_amount
        elif close_amount == "" or close_amount is None:
            made.close_amount = None
        else:
            made.close_amount = read_decimal(close_amount)
        if margin_amount.__class__ is str and margin_amount:
            number = made.margin_amount = bounded_decimal(margin_amount)
            if not number.is_finite():
                raise DecimalException
        elif margin_amount.__class__ is Decimal:
            made.margin_amount = margin_amount
        elif margin_amount == "" or margin_amount is None:
            made.margin_amount = None
        else:
            made.margin_amount = read_decimal(margin_amount)
        if follower_num.__class__ is str and follower_num.isdecimal() and len(follower_num) < 19:
            made.follower_num = int(follower_num)
        elif follower_num.__class__ is int and follower_num.bit_length() <= _MAX_BITS:
            made.follower_num = follower_num
        else:
            made.follower_num = read_int(follower_num)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_broker_open_order(
    objects: list[Any], convert: ToRows
) -> list[FuturesBrokerOpenOrder]:
    rows, extras = convert(FuturesBrokerOpenOrder, objects)
    found = []
    for (
        tracking_no,
        hold_mode,
        hold_side,
        leverage,
        symbol,
        open_price,
        open_time,
        open_amount,
        follower_num,
        take_profit_price,
        stop_loss_price,
        margin_amount,
    ) in rows:
        made = _new(FuturesBrokerOpenOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.hold_mode = _MARGIN_MODE.get(hold_mode) or read_margin_mode(hold_mode)
        made.hold_side = _HOLD_SIDE.get(hold_side) or read_hold_side(hold_side)
        if leverage.__class__ is str and leverage.isdecimal() and len(leverage) < 19:
            made.leverage = int(leverage)
        elif leverage.__class__ is int and leverage.bit_length() <= _MAX_BITS:
            made.leverage = leverage
        else:
            made.leverage = read_int(leverage)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if open_price.__class__ is str and open_price:
            number = made.open_price = bounded_decimal(open_price)
            if not number.is_finite():
                raise DecimalException
        elif open_price.__class__ is Decimal:
            made.open_price = open_price
        elif open_price == "" or open_price is None:
            made.open_price = None
        else:
            made.open_price = read_decimal(open_price)
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
        if open_amount.__class__ is str and open_amount:
            number = made.open_amount = bounded_decimal(open_amount)
            if not number.is_finite():
                raise DecimalException
        elif open_amount.__class__ is Decimal:
            made.open_amount = open_amount
        elif open_amount == "" or open_amount is None:
            made.open_amount = None
        else:
            made.open_amount = read_decimal(open_amount)
        if follower_num.__class__ is str and follower_num.isdecimal() and len(follower_num) < 19:
            made.follower_num = int(follower_num)
        elif follower_num.__class__ is int and follower_num.bit_length() <= _MAX_BITS:
            made.follower_num = follower_num
        else:
            made.follower_num = read_int(follower_num)
        if take_profit_price.__class__ is str and take_profit_price:
            number = made.take_profit_price = bounded_decimal(take_profit_price)
            if not number.is_finite():
                raise DecimalException
        elif take_profit_price.__class__ is Decimal:
            made.take_profit_price = take_profit_price
        elif take_profit_price == "" or take_profit_price is None:
            made.take_profit_price = None
        else:
            made.take_profit_price = read_decimal(take_profit_price)
        if stop_loss_price.__class__ is str and stop_loss_price:
            number = made.stop_loss_price = bounded_decimal(stop_loss_price)
            if not number.is_finite():
                raise DecimalException
        elif stop_loss_price.__class__ is Decimal:
            made.stop_loss_price = stop_loss_price
        elif stop_loss_price == "" or stop_loss_price is None:
            made.stop_loss_price = None
        else:
            made.stop_loss_price = read_decimal(stop_loss_price)
        if margin_amount.__class__ is str and margin_amount:
            number = made.margin_amount = bounded_decimal(margin_amount)
            if not number.is_finite():
                raise DecimalException
        elif margin_amount.__class__ is Decimal:
            made.margin_amount = margin_amount
        elif margin_amount == "" or margin_amount is None:
            made.margin_amount = None
        else:
            made.margin_amount = read_decimal(margin_amount)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_open_order(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerOpenOrder]:
    rows, extras = convert(FuturesFollowerOpenOrder, objects)
    found = []
    for (
        tracking_no,
        trader_nick_name,
        open_order_id,
        close_order_id,
        trader_id,
        symbol,
        hold_side,
        open_leverage,
        open_avg_price,
        open_time,
        open_deal_count,
        open_margin,
        average_close_price,
        close_deal_count,
        close_time,
        open_fee,
    ) in rows:
        made = _new(FuturesFollowerOpenOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.trader_nick_name = trader_nick_name if trader_nick_name.__class__ is str and trader_nick_name else read_str(trader_nick_name)
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id else read_id(open_order_id)
        made.close_order_id = close_order_id if close_order_id.__class__ is str and close_order_id else read_id(close_order_id)
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id else read_id(trader_id)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.hold_side = _HOLD_SIDE.get(hold_side) or read_hold_side(hold_side)
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and open_leverage.bit_length() <= _MAX_BITS:
            made.open_leverage = open_leverage
        else:
            made.open_leverage = read_int(open_leverage)
        if open_avg_price.__class__ is str and open_avg_price:
            number = made.open_avg_price = bounded_decimal(open_avg_price)
            if not number.is_finite():
                raise DecimalException
        elif open_avg_price.__class__ is Decimal:
            made.open_avg_price = open_avg_price
        elif open_avg_price == "" or open_avg_price is None:
            made.open_avg_price = None
        else:
            made.open_avg_price = read_decimal(open_avg_price)
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
        if open_deal_count.__class__ is str and open_deal_count:
            number = made.open_deal_count = bounded_decimal(open_deal_count)
            if not number.is_finite():
                raise DecimalException
        elif open_deal_count.__class__ is Decimal:
            made.open_deal_count = open_deal_count
        elif open_deal_count == "" or open_deal_count is None:
            made.open_deal_count = None
        else:
            made.open_deal_count = read_decimal(open_deal_count)
        if open_margin.__class__ is str and open_margin:
            number = made.open_margin = bounded_decimal(open_margin)
            if not number.is_finite():
                raise DecimalException
        elif open_margin.__class__ is Decimal:
            made.open_margin = open_margin
        elif open_margin == "" or open_margin is None:
            made.open_margin = None
        else:
            made.open_margin = read_decimal(open_margin)
        if average_close_price.__class__ is str and average_close_price:
            number = made.average_close_price = bounded_decimal(average_close_price)
            if not number.is_finite():
                raise DecimalException
        elif average_close_price.__class__ is Decimal:
            made.average_close_price = average_close_price
        elif average_close_price == "" or average_close_price is None:
            made.average_close_price = None
        else:
            made.average_close_price = read_decimal(average_close_price)
        if close_deal_count.__class__ is str and close_deal_count:
            number = made.close_deal_count = bounded_decimal(close_deal_count)
            if not number.is_finite():
                raise DecimalException
        elif close_deal_count.__class__ is Decimal:
            made.close_deal_count = close_deal_count
        elif close_deal_count == "" or close_deal_count is None:
            made.close_deal_count = None
        else:
            made.close_deal_count = read_decimal(close_deal_count)
        if close_time.__class__ is int and _EARLIEST <= (seconds := close_time / 1000) < _LATEST:
            made.close_time = _at(seconds, UTC)
        elif (
            close_time.__class__ is str and len(close_time) == 13
            and close_time.isdecimal() and _FIRST <= close_time < _LAST
        ):
            made.close_time = _at(int(close_time) / 1000, UTC)
        else:
            made.close_time = read_time(close_time)
        if open_fee.__class__ is str and open_fee:
            number = made.open_fee = bounded_decimal(open_fee)
            if not number.is_finite():
                raise DecimalException
        elif open_fee.__class__ is Decimal:
            made.open_fee = open_fee
        elif open_fee == "" or open_fee is None:
            made.open_fee = None
        else:
            made.open_fee = read_decimal(open_fee)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_history_order(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerHistoryOrder]:
    rows, extras = convert(FuturesFollowerHistoryOrder, objects)
    found = []
    for (
        symbol,
        tracking_no,
        open_order_no,
        close_order_no,
        hold_side,
        open_size,
        close_size,
        open_level,
        open_avg_price,
        open_time,
        close_deal_count,
        close_time,
        close_avg_price,
        stop_type,
        achieved_profits,
        open_fee,
        close_fee,
        profit_rate,
        net_profit,
    ) in rows:
        made = _new(FuturesFollowerHistoryOrder)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.open_order_no = open_order_no if open_order_no.__class__ is str and open_order_no else read_id(open_order_no)
        made.close_order_no = close_order_no if close_order_no.__class__ is str and close_order_no else read_id(close_order_no)
        made.hold_side = _HOLD_SIDE.get(hold_side) or read_hold_side(hold_side)
        if open_size.__class__ is str and open_size:
            number = made.open_size = bounded_decimal(open_size)
            if not number.is_finite():
                raise DecimalException
        elif open_size.__class__ is Decimal:
            made.open_size = open_size
        elif open_size == "" or open_size is None:
            made.open_size = None
        else:
            made.open_size = read_decimal(open_size)
        if close_size.__class__ is str and close_size:
            number = made.close_size = bounded_decimal(close_size)
            if not number.is_finite():
                raise DecimalException
        elif close_size.__class__ is Decimal:
            made.close_size = close_size
        elif close_size == "" or close_size is None:
            made.close_size = None
        else:
            made.close_size = read_decimal(close_size)
        if open_level.__class__ is str and open_level.isdecimal() and len(open_level) < 19:
            made.open_level = int(open_level)
        elif open_level.__class__ is int and open_level.bit_length() <= _MAX_BITS:
            made.open_level = open_level
        else:
            made.open_level = read_int(open_level)
        if open_avg_price.__class__ is str and open_avg_price:
            number = made.open_avg_price = bounded_decimal(open_avg_price)
            if not number.is_finite():
                raise DecimalException
        elif open_avg_price.__class__ is Decimal:
            made.open_avg_price = open_avg_price
        elif open_avg_price == "" or open_avg_price is None:
            made.open_avg_price = None
        else:
            made.open_avg_price = read_decimal(open_avg_price)
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
        if close_deal_count.__class__ is str and close_deal_count:
            number = made.close_deal_count = bounded_decimal(close_deal_count)
            if not number.is_finite():
                raise DecimalException
        elif close_deal_count.__class__ is Decimal:
            made.close_deal_count = close_deal_count
        elif close_deal_count == "" or close_deal_count is None:
            made.close_deal_count = None
        else:
            made.close_deal_count = read_decimal(close_deal_count)
        if close_time.__class__ is int and _EARLIEST <= (seconds := close_time / 1000) < _LATEST:
            made.close_time = _at(seconds, UTC)
        elif (
            close_time.__class__ is str and len(close_time) == 13
            and close_time.isdecimal() and _FIRST <= close_time < _LAST
        ):
            made.close_time = _at(int(close_time) / 1000, UTC)
        else:
            made.close_time = read_time(close_time)
        if close_avg_price.__class__ is str and close_avg_price:
            number = made.close_avg_price = bounded_decimal(close_avg_price)
            if not number.is_finite():
                raise DecimalException
        elif close_avg_price.__class__ is Decimal:
            made.close_avg_price = close_avg_price
        elif close_avg_price == "" or close_avg_price is None:
            made.close_avg_price = None
        else:
            made.close_avg_price = read_decimal(close_avg_price)
        made.stop_type = _STOP_TYPE.get(stop_type) or read_stop_type(stop_type)
        if achieved_profits.__class__ is str and achieved_profits:
            number = made.achieved_profits = bounded_decimal(achieved_profits)
            if not number.is_finite():
                raise DecimalException
        elif achieved_profits.__class__ is Decimal:
            made.achieved_profits = achieved_profits
        elif achieved_profits == "" or achieved_profits is None:
            made.achieved_profits = None
        else:
            made.achieved_profits = read_decimal(achieved_profits)
        if open_fee.__class__ is str and open_fee:
            number = made.open_fee = bounded_decimal(open_fee)
            if not number.is_finite():
                raise DecimalException
        elif open_fee.__class__ is Decimal:
            made.open_fee = open_fee
        elif open_fee == "" or open_fee is None:
            made.open_fee = None
        else:
            made.open_fee = read_decimal(open_fee)
        if close_fee.__class__ is str and close_fee:
            number = made.close_fee = bounded_decimal(close_fee)
            if not number.is_finite():
                raise DecimalException
        elif close_fee.__class__ is Decimal:
            made.close_fee = close_fee
        elif close_fee == "" or close_fee is None:
            made.close_fee = None
        else:
            made.close_fee = read_decimal(close_fee)
        if profit_rate.__class__ is str and profit_rate:
            number = made.profit_rate = bounded_decimal(profit_rate)
            if not number.is_finite():
                raise DecimalException
        elif profit_rate.__class__ is Decimal:
            made.profit_rate = profit_rate
        elif profit_rate == "" or profit_rate is None:
            made.profit_rate = None
        else:
            made.profit_rate = read_decimal(profit_rate)
        if net_profit.__class__ is str and net_profit:
            number = made.net_profit = bounded_decimal(net_profit)
            if not number.is_finite():
                raise DecimalException
        elif net_profit.__class__ is Decimal:
            made.net_profit = net_profit
        elif net_profit == "" or net_profit is None:
            made.net_profit = None
        else:
            made.net_profit = read_decimal(net_profit)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_setting(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerSetting]:
    rows, extras = convert(FuturesFollowerSetting, objects)
    found = []
    for (
        symbol,
        margin_type,
        margin_coin,
        lever_type,
        long_leverage,
        short_leverage,
        trace_type,
        trace_value,
        max_hold_count,
        stop_profit_ration,
        stop_loss_ration,
    ) in rows:
        made = _new(FuturesFollowerSetting)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.margin_type = _MARGIN_TYPE.get(margin_type) or read_margin_type(margin_type)
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin else read_str(margin_coin)
        made.lever_type = _LEVER_TYPE.get(lever_type) or read_lever_type(lever_type)
        if long_leverage.__class__ is str and long_leverage.isdecimal() and len(long_leverage) < 19:
            made.long_leverage = int(long_leverage)
        elif long_leverage.__class__ is int and long_leverage.bit_length() <= _MAX_BITS:
            made.long_leverage = long_leverage
        else:
            made.long_leverage = read_int(long_leverage)
        if short_leverage.__class__ is str and short_leverage.isdecimal() and len(short_leverage) < 19:
            made.short_leverage = int(short_leverage)
        elif short_leverage.__class__ is int and short_leverage.bit_length() <= _MAX_BITS:
            made.short_leverage = short_leverage
        else:
            made.short_leverage = read_int(short_leverage)
        made.trace_type = _TRACE_TYPE.get(trace_type) or read_trace_type(trace_type)
        if trace_value.__class__ is str and trace_value:
            number = made.trace_value = bounded_decimal(trace_value)
            if not number.is_finite():
                raise DecimalException
        elif trace_value.__class__ is Decimal:
            made.trace_value = trace_value
        elif trace_value == "" or trace_value is None:
            made.trace_value = None
        else:
            made.trace_value = read_decimal(trace_value)
        if max_hold_count.__class__ is str and max_hold_count:
            number = made.max_hold_count = bounded_decimal(max_hold_count)
            if not number.is_finite():
                raise DecimalException
        elif max_hold_count.__class__ is Decimal:
            made.max_hold_count = max_hold_count
        elif max_hold_count == "" or max_hold_count is None:
            made.max_hold_count = None
        else:
            made.max_hold_count = read_decimal(max_hold_count)
        if stop_profit_ration.__class__ is str and stop_profit_ration:
            number = made.stop_profit_ration = bounded_decimal(stop_profit_ration)
            if not number.is_finite():
                raise DecimalException
        elif stop_profit_ration.__class__ is Decimal:
            made.stop_profit_ration = stop_profit_ration
        elif stop_profit_ration == "" or stop_profit_ration is None:
            made.stop_profit_ration = None
        else:
            made.stop_profit_ration = read_decimal(stop_profit_ration)
        if stop_loss_ration.__class__ is str and stop_loss_ration:
            number = made.stop_loss_ration = bounded_decimal(stop_loss_ration)
            if not number.is_finite():
                raise DecimalException
        elif stop_loss_ration.__class__ is Decimal:
            made.stop_loss_ration = stop_loss_ration
        elif stop_loss_ration == "" or stop_loss_ration is None:
            made.stop_loss_ration = None
        else:
            made.stop_loss_ration = read_decimal(stop_loss_ration)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_trader(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerTrader]:
    rows, extras = convert(FuturesFollowerTrader, objects)
    found = []
    for (
        trader_id,
        trader_nick_name,
        max_follower_limit,
        current_follower_count,
        accumulate_margin_amount,
        accumulate_net_profit,
        accumulate_profit,
        current_trading_pairs,
    ) in rows:
        made = _new(FuturesFollowerTrader)
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id else required(read_id(trader_id))
        made.trader_nick_name = trader_nick_name if trader_nick_name.__class__ is str and trader_nick_name else read_str(trader_nick_name)
        if max_follower_limit.__class__ is str and max_follower_limit.isdecimal() and len(max_follower_limit) < 19:
            made.max_follower_limit = int(max_follower_limit)
        elif max_follower_limit.__class__ is int and max_follower_limit.bit_length() <= _MAX_BITS:
            made.max_follower_limit = max_follower_limit
        else:
            made.max_follower_limit = read_int(max_follower_limit)
        if current_follower_count.__class__ is str and current_follower_count.isdecimal() and len(current_follower_count) < 19:
            made.current_follower_count = int(current_follower_count)
        elif current_follower_count.__class__ is int and current_follower_count.bit_length() <= _MAX_BITS:
            made.current_follower_count = current_follower_count
        else:
            made.current_follower_count = read_int(current_follower_count)
        if accumulate_margin_amount.__class__ is str and accumulate_margin_amount:
            number = made.accumulate_margin_amount = bounded_decimal(accumulate_margin_amount)
            if not number.is_finite():
                raise DecimalException
        elif accumulate_margin_amount.__class__ is Decimal:
            made.accumulate_margin_amount = accumulate_margin_amount
        elif accumulate_margin_amount == "" or accumulate_margin_amount is None:
            made.accumulate_margin_amount = None
        else:
            made.accumulate_margin_amount = read_decimal(accumulate_margin_amount)
        if accumulate_net_profit.__class__ is str and accumulate_net_profit:
            number = made.accumulate_net_profit = bounded_decimal(accumulate_net_profit)
            if not number.is_finite():
                raise DecimalException
        elif accumulate_net_profit.__class__ is Decimal:
            made.accumulate_net_profit = accumulate_net_profit
        elif accumulate_net_profit == "" or accumulate_net_profit is None:
            made.accumulate_net_profit = None
        else:
            made.accumulate_net_profit = read_decimal(accumulate_net_profit)
        if accumulate_profit.__class__ is str and accumulate_profit:
            number = made.accumulate_profit = bounded_decimal(accumulate_profit)
            if not number.is_finite():
                raise DecimalException
        elif accumulate_profit.__class__ is Decimal:
            made.accumulate_profit = accumulate_profit
        elif accumulate_profit == "" or accumulate_profit is None:
            made.accumulate_profit = None
        else:
            made.accumulate_profit = read_decimal(accumulate_profit)
        made.current_trading_pairs = read_list(current_trading_pairs, read_str)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_quantity_limit(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerQuantityLimit]:
    rows, extras = convert(FuturesFollowerQuantityLimit, objects)
    found = []
    for (
        max_follow_quantity,
        min_follow_quantity,
        symbol,
    ) in rows:
        made = _new(FuturesFollowerQuantityLimit)
        if max_follow_quantity.__class__ is str and max_follow_quantity:
            number = made.max_follow_quantity = bounded_decimal(max_follow_quantity)
            if not number.is_finite():
                raise DecimalException
        elif max_follow_quantity.__class__ is Decimal:
            made.max_follow_quantity = max_follow_quantity
        elif max_follow_quantity == "" or max_follow_quantity is None:
            made.max_follow_quantity = None
        else:
            made.max_follow_quantity = read_decimal(max_follow_quantity)
        if min_follow_quantity.__class__ is str and min_follow_quantity:
            number = made.min_follow_quantity = bounded_decimal(min_follow_quantity)
            if not number.is_finite():
                raise DecimalException
        elif min_follow_quantity.__class__ is Decimal:
            made.min_follow_quantity = min_follow_quantity
        elif min_follow_quantity == "" or min_follow_quantity is None:
            made.min_follow_quantity = None
        else:
            made.min_follow_quantity = read_decimal(min_follow_quantity)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_open_order(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderOpenOrder]:
    rows, extras = convert(FuturesTraderOpenOrder, objects)
    found = []
    for (
        symbol,
        tracking_no,
        open_order_id,
        close_order_id,
        open_fee,
        hold_side,
        open_leverage,
        open_avg_price,
        open_time,
        open_deal_count,
        stop_profit_price,
        stop_loss_price,
    ) in rows:
        made = _new(FuturesTraderOpenOrder)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id else read_id(open_order_id)
        made.close_order_id = close_order_id if close_order_id.__class__ is str and close_order_id else read_id(close_order_id)
        if open_fee.__class__ is str and open_fee:
            number = made.open_fee = bounded_decimal(open_fee)
            if not number.is_finite():
                raise DecimalException
        elif open_fee.__class__ is Decimal:
            made.open_fee = open_fee
        elif open_fee == "" or open_fee is None:
            made.open_fee = None
        else:
            made.open_fee = read_decimal(open_fee)
        made.hold_side = _HOLD_SIDE.get(hold_side) or read_hold_side(hold_side)
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and open_leverage.bit_length() <= _MAX_BITS:
            made.open_leverage = open_leverage
        else:
            made.open_leverage = read_int(open_leverage)
        if open_avg_price.__class__ is str and open_avg_price:
            number = made.open_avg_price = bounded_decimal(open_avg_price)
            if not number.is_finite():
                raise DecimalException
        elif open_avg_price.__class__ is Decimal:
            made.open_avg_price = open_avg_price
        elif open_avg_price == "" or open_avg_price is None:
            made.open_avg_price = None
        else:
            made.open_avg_price = read_decimal(open_avg_price)
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
        if open_deal_count.__class__ is str and open_deal_count:
            number = made.open_deal_count = bounded_decimal(open_deal_count)
            if not number.is_finite():
                raise DecimalException
        elif open_deal_count.__class__ is Decimal:
            made.open_deal_count = open_deal_count
        elif open_deal_count == "" or open_deal_count is None:
            made.open_deal_count = None
        else:
            made.open_deal_count = read_decimal(open_deal_count)
        if stop_profit_price.__class__ is str and stop_profit_price:
            number = made.stop_profit_price = bounded_decimal(stop_profit_price)
            if not number.is_finite():
                raise DecimalException
        elif stop_profit_price.__class__ is Decimal:
            made.stop_profit_price = stop_profit_price
        elif stop_profit_price == "" or stop_profit_price is None:
            made.stop_profit_price = None
        else:
            made.stop_profit_price = read_decimal(stop_profit_price)
        if stop_loss_price.__class__ is str and stop_loss_price:
            number = made.stop_loss_price = bounded_decimal(stop_loss_price)
            if not number.is_finite():
                raise DecimalException
        elif stop_loss_price.__class__ is Decimal:
            made.stop_loss_price = stop_loss_price
        elif stop_loss_price == "" or stop_loss_price is None:
            made.stop_loss_price = None
        else:
            made.stop_loss_price = read_decimal(stop_loss_price)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_close_result(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderCloseResult]:
    rows, extras = convert(FuturesTraderCloseResult, objects)
    found = []
    for (
        tracking_no,
        result,
    ) in rows:
        made = _new(FuturesTraderCloseResult)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else read_id(tracking_no)
        made.result = result if result.__class__ is bool else read_bool(result)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_history_order(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderHistoryOrder]:
    rows, extras = convert(FuturesTraderHistoryOrder, objects)
    found = []
    for (
        symbol,
        tracking_no,
        hold_side,
        open_level,
        open_avg_price,
        open_time,
        close_deal_count,
        close_time,
        close_avg_price,
        stop_type,
        achieved_profits,
        open_fee,
        close_fee,
    ) in rows:
        made = _new(FuturesTraderHistoryOrder)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.hold_side = _HOLD_SIDE.get(hold_side) or read_hold_side(hold_side)
        if open_level.__class__ is str and open_level.isdecimal() and len(open_level) < 19:
            made.open_level = int(open_level)
        elif open_level.__class__ is int and open_level.bit_length() <= _MAX_BITS:
            made.open_level = open_level
        else:
            made.open_level = read_int(open_level)
        if open_avg_price.__class__ is str and open_avg_price:
            number = made.open_avg_price = bounded_decimal(open_avg_price)
            if not number.is_finite():
                raise DecimalException
        elif open_avg_price.__class__ is Decimal:
            made.open_avg_price = open_avg_price
        elif open_avg_price == "" or open_avg_price is None:
            made.open_avg_price = None
        else:
            made.open_avg_price = read_decimal(open_avg_price)
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
        if close_deal_count.__class__ is str and close_deal_count:
            number = made.close_deal_count = bounded_decimal(close_deal_count)
            if not number.is_finite():
                raise DecimalException
        elif close_deal_count.__class__ is Decimal:
            made.close_deal_count = close_deal_count
        elif close_deal_count == "" or close_deal_count is None:
            made.close_deal_count = None
        else:
            made.close_deal_count = read_decimal(close_deal_count)
        if close_time.__class__ is int and _EARLIEST <= (seconds := close_time / 1000) < _LATEST:
            made.close_time = _at(seconds, UTC)
        elif (
            close_time.__class__ is str and len(close_time) == 13
            and close_time.isdecimal() and _FIRST <= close_time < _LAST
        ):
            made.close_time = _at(int(close_time) / 1000, UTC)
        else:
            made.close_time = read_time(close_time)
        if close_avg_price.__class__ is str and close_avg_price:
            number = made.close_avg_price = bounded_decimal(close_avg_price)
            if not number.is_finite():
                raise DecimalException
        elif close_avg_price.__class__ is Decimal:
            made.close_avg_price = close_avg_price
        elif close_avg_price == "" or close_avg_price is None:
            made.close_avg_price = None
        else:
            made.close_avg_price = read_decimal(close_avg_price)
        made.stop_type = _STOP_TYPE.get(stop_type) or read_stop_type(stop_type)
        if achieved_profits.__class__ is str and achieved_profits:
            number = made.achieved_profits = bounded_decimal(achieved_profits)
            if not number.is_finite():
                raise DecimalException
        elif achieved_profits.__class__ is Decimal:
            made.achieved_profits = achieved_profits
        elif achieved_profits == "" or achieved_profits is None:
            made.achieved_profits = None
        else:
            made.achieved_profits = read_decimal(achieved_profits)
        if open_fee.__class__ is str and open_fee:
            number = made.open_fee = bounded_decimal(open_fee)
            if not number.is_finite():
                raise DecimalException
        elif open_fee.__class__ is Decimal:
            made.open_fee = open_fee
        elif open_fee == "" or open_fee is None:
            made.open_fee = None
        else:
            made.open_fee = read_decimal(open_fee)
        if close_fee.__class__ is str and close_fee:
            number = made.close_fee = bounded_decimal(close_fee)
            if not number.is_finite():
                raise DecimalException
        elif close_fee.__class__ is Decimal:
            made.close_fee = close_fee
        elif close_fee == "" or close_fee is None:
            made.close_fee = None
        else:
            made.close_fee = read_decimal(close_fee)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_closed_orders(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderClosedOrders]:
    rows, extras = convert(FuturesTraderClosedOrders, objects)
    found = []
    for (
        tracking_nos,
    ) in rows:
        made = _new(FuturesTraderClosedOrders)
        made.tracking_nos = read_list(tracking_nos, read_str)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_profit_summary(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderProfitSummary]:
    rows, extras = convert(FuturesTraderProfitSummary, objects)
    found = []
    for (
        yesterday_split_profit,
        sum_profit,
        wait_profit,
        yesterday_time_stamp,
    ) in rows:
        made = _new(FuturesTraderProfitSummary)
        if yesterday_split_profit.__class__ is str and yesterday_split_profit:
            number = made.yesterday_split_profit = bounded_decimal(yesterday_split_profit)
            if not number.is_finite():
                raise DecimalException
        elif yesterday_split_profit.__class__ is Decimal:
            made.yesterday_split_profit = yesterday_split_profit
        elif yesterday_split_profit == "" or yesterday_split_profit is None:
            made.yesterday_split_profit = None
        else:
            made.yesterday_split_profit = read_decimal(yesterday_split_profit)
        if sum_profit.__class__ is str and sum_profit:
            number = made.sum_profit = bounded_decimal(sum_profit)
            if not number.is_finite():
                raise DecimalException
        elif sum_profit.__class__ is Decimal:
            made.sum_profit = sum_profit
        elif sum_profit == "" or sum_profit is None:
            made.sum_profit = None
        else:
            made.sum_profit = read_decimal(sum_profit)
        if wait_profit.__class__ is str and wait_profit:
            number = made.wait_profit = bounded_decimal(wait_profit)
            if not number.is_finite():
                raise DecimalException
        elif wait_profit.__class__ is Decimal:
            made.wait_profit = wait_profit
        elif wait_profit == "" or wait_profit is None:
            made.wait_profit = None
        else:
            made.wait_profit = read_decimal(wait_profit)
        if yesterday_time_stamp.__class__ is int and _EARLIEST <= (seconds := yesterday_time_stamp / 1000) < _LATEST:
            made.yesterday_time_stamp = _at(seconds, UTC)
        elif (
            yesterday_time_stamp.__class__ is str and len(yesterday_time_stamp) == 13
            and yesterday_time_stamp.isdecimal() and _FIRST <= yesterday_time_stamp < _LAST
        ):
            made.yesterday_time_stamp = _at(int(yesterday_time_stamp) / 1000, UTC)
        else:
            made.yesterday_time_stamp = read_time(yesterday_time_stamp)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_coin_profit(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderCoinProfit]:
    rows, extras = convert(FuturesTraderCoinProfit, objects)
    found = []
    for (
        settle_token_id,
        profit,
    ) in rows:
        made = _new(FuturesTraderCoinProfit)
        made.settle_token_id = settle_token_id if settle_token_id.__class__ is str and settle_token_id else read_str(settle_token_id)
        if profit.__class__ is str and profit:
            number = made.profit = bounded_decimal(profit)
            if not number.is_finite():
                raise DecimalException
        elif profit.__class__ is Decimal:
            made.profit = profit
        elif profit == "" or profit is None:
            made.profit = None
        else:
            made.profit = read_decimal(profit)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_daily_coin_profit(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderDailyCoinProfit]:
    rows, extras = convert(FuturesTraderDailyCoinProfit, objects)
    found = []
    for (
        settle_token_id,
        profit,
        date,
    ) in rows:
        made = _new(FuturesTraderDailyCoinProfit)
        made.settle_token_id = settle_token_id if settle_token_id.__class__ is str and settle_token_id else read_str(settle_token_id)
        if profit.__class__ is str and profit:
            number = made.profit = bounded_decimal(profit)
            if not number.is_finite():
                raise DecimalException
        elif profit.__class__ is Decimal:
            made.profit = profit
        elif profit == "" or profit is None:
            made.profit = None
        else:
            made.profit = read_decimal(profit)
        if date.__class__ is int and _EARLIEST <= (seconds := date / 1000) < _LATEST:
            made.date = _at(seconds, UTC)
        elif (
            date.__class__ is str and len(date) == 13
            and date.isdecimal() and _FIRST <= date < _LAST
        ):
            made.date = _at(int(date) / 1000, UTC)
        else:
            made.date = read_time(date)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_history_profit(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderHistoryProfit]:
    rows, extras = convert(FuturesTraderHistoryProfit, objects)
    found = []
    for (
        settle_token_id,
        profit,
        nick_name,
    ) in rows:
        made = _new(FuturesTraderHistoryProfit)
        made.settle_token_id = settle_token_id if settle_token_id.__class__ is str and settle_token_id else read_str(settle_token_id)
        if profit.__class__ is str and profit:
            number = made.profit = bounded_decimal(profit)
            if not number.is_finite():
                raise DecimalException
        elif profit.__class__ is Decimal:
            made.profit = profit
        elif profit == "" or profit is None:
            made.profit = None
        else:
            made.profit = read_decimal(profit)
        made.nick_name = nick_name if nick_name.__class__ is str and nick_name else read_str(nick_name)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_pending_profit(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderPendingProfit]:
    rows, extras = convert(FuturesTraderPendingProfit, objects)
    found = []
    for (
        settle_token_id,
        profit,
        nick_name,
    ) in rows:
        made = _new(FuturesTraderPendingProfit)
        made.settle_token_id = settle_token_id if settle_token_id.__class__ is str and settle_token_id else read_str(settle_token_id)
        if profit.__class__ is str and profit:
            number = made.profit = bounded_decimal(profit)
            if not number.is_finite():
                raise DecimalException
        elif profit.__class__ is Decimal:
            made.profit = profit
        elif profit == "" or profit is None:
            made.profit = None
        else:
            made.profit = read_decimal(profit)
        made.nick_name = nick_name if nick_name.__class__ is str and nick_name else read_str(nick_name)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_symbol(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderSymbol]:
    rows, extras = convert(FuturesTraderSymbol, objects)
    found = []
    for (
        symbol,
        min_open_count,
        max_leverage,
        open_trader,
    ) in rows:
        made = _new(FuturesTraderSymbol)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if min_open_count.__class__ is str and min_open_count:
            number = made.min_open_count = bounded_decimal(min_open_count)
            if not number.is_finite():
                raise DecimalException
        elif min_open_count.__class__ is Decimal:
            made.min_open_count = min_open_count
        elif min_open_count == "" or min_open_count is None:
            made.min_open_count = None
        else:
            made.min_open_count = read_decimal(min_open_count)
        if max_leverage.__class__ is str and max_leverage.isdecimal() and len(max_leverage) < 19:
            made.max_leverage = int(max_leverage)
        elif max_leverage.__class__ is int and max_leverage.bit_length() <= _MAX_BITS:
            made.max_leverage = max_leverage
        else:
            made.max_leverage = read_int(max_leverage)
        made.open_trader = open_trader if open_trader.__class__ is bool else read_bool(open_trader)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_statistics(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderStatistics]:
    rows, extras = convert(FuturesTraderStatistics, objects)
    found = []
    for (
        roi,
        trading_orders,
        acc_followers,
        totalpl,
        gain_num,
        loss_num,
        win_rate,
        total_equity,
        trading_pairs_available,
        last_week_roi,
        last_week_profit,
        last_month_roi,
        last_month_profit,
    ) in rows:
        made = _new(FuturesTraderStatistics)
        if roi.__class__ is str and roi:
            number = made.roi = bounded_decimal(roi)
            if not number.is_finite():
                raise DecimalException
        elif roi.__class__ is Decimal:
            made.roi = roi
        elif roi == "" or roi is None:
            made.roi = None
        else:
            made.roi = read_decimal(roi)
        if trading_orders.__class__ is str and trading_orders.isdecimal() and len(trading_orders) < 19:
            made.trading_orders = int(trading_orders)
        elif trading_orders.__class__ is int and trading_orders.bit_length() <= _MAX_BITS:
            made.trading_orders = trading_orders
        else:
            made.trading_orders = read_int(trading_orders)
        if acc_followers.__class__ is str and acc_followers.isdecimal() and len(acc_followers) < 19:
            made.acc_followers = int(acc_followers)
        elif acc_followers.__class__ is int and acc_followers.bit_length() <= _MAX_BITS:
            made.acc_followers = acc_followers
        else:
            made.acc_followers = read_int(acc_followers)
        if totalpl.__class__ is str and totalpl:
            number = made.totalpl = bounded_decimal(totalpl)
            if not number.is_finite():
                raise DecimalException
        elif totalpl.__class__ is Decimal:
            made.totalpl = totalpl
        elif totalpl == "" or totalpl is None:
            made.totalpl = None
        else:
            made.totalpl = read_decimal(totalpl)
        if gain_num.__class__ is str and gain_num.isdecimal() and len(gain_num) < 19:
            made.gain_num = int(gain_num)
        elif gain_num.__class__ is int and gain_num.bit_length() <= _MAX_BITS:
            made.gain_num = gain_num
        else:
            made.gain_num = read_int(gain_num)
        if loss_num.__class__ is str and loss_num.isdecimal() and len(loss_num) < 19:
            made.loss_num = int(loss_num)
        elif loss_num.__class__ is int and loss_num.bit_length() <= _MAX_BITS:
            made.loss_num = loss_num
        else:
            made.loss_num = read_int(loss_num)
        if win_rate.__class__ is str and win_rate:
            number = made.win_rate = bounded_decimal(win_rate)
            if not number.is_finite():
                raise DecimalException
        elif win_rate.__class__ is Decimal:
            made.win_rate = win_rate
        elif win_rate == "" or win_rate is None:
            made.win_rate = None
        else:
            made.win_rate = read_decimal(win_rate)
        if total_equity.__class__ is str and total_equity:
            number = made.total_equity = bounded_decimal(total_equity)
            if not number.is_finite():
                raise DecimalException
        elif total_equity.__class__ is Decimal:
            made.total_equity = total_equity
        elif total_equity == "" or total_equity is None:
            made.total_equity = None
        else:
            made.total_equity = read_decimal(total_equity)
        made.trading_pairs_available = read_list(trading_pairs_available, read_str)
        made.last_week_roi = read_objects(last_week_roi, read_rate_point, convert)
        made.last_week_profit = read_objects(last_week_profit, read_amount_point, convert)
        made.last_month_roi = read_objects(last_month_roi, read_rate_point, convert)
        made.last_month_profit = read_objects(last_month_profit, read_amount_point, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_follower(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderFollower]:
    rows, extras = convert(FuturesTraderFollower, objects)
    found = []
    for (
        account_equity,
        can_remove_follower,
        follower_head_pic,
        follower_nick_name,
        follower_uid,
    ) in rows:
        made = _new(FuturesTraderFollower)
        if account_equity.__class__ is str and account_equity:
            number = made.account_equity = bounded_decimal(account_equity)
            if not number.is_finite():
                raise DecimalException
        elif account_equity.__class__ is Decimal:
            made.account_equity = account_equity
        elif account_equity == "" or account_equity is None:
            made.account_equity = None
        else:
            made.account_equity = read_decimal(account_equity)
        made.can_remove_follower = can_remove_follower if can_remove_follower.__class__ is bool else read_bool(can_remove_follower)
        made.follower_head_pic = follower_head_pic if follower_head_pic.__class__ is str and follower_head_pic else read_str(follower_head_pic)
        made.follower_nick_name = follower_nick_name if follower_nick_name.__class__ is str and follower_nick_name else read_str(follower_nick_name)
        made.follower_uid = follower_uid if follower_uid.__class__ is str and follower_uid else required(read_id(follower_uid))
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_tpsl_ratio(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderTpslRatio]:
    rows, extras = convert(FuturesTraderTpslRatio, objects)
    found = []
    for (
        symbol,
        stop_loss_ratio,
        take_profit_ratio,
    ) in rows:
        made = _new(FuturesTraderTpslRatio)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if stop_loss_ratio.__class__ is str and stop_loss_ratio:
            number = made.stop_loss_ratio = bounded_decimal(stop_loss_ratio)
            if not number.is_finite():
                raise DecimalException
        elif stop_loss_ratio.__class__ is Decimal:
            made.stop_loss_ratio = stop_loss_ratio
        elif stop_loss_ratio == "" or stop_loss_ratio is None:
            made.stop_loss_ratio = None
        else:
            made.stop_loss_ratio = read_decimal(stop_loss_ratio)
        if take_profit_ratio.__class__ is str and take_profit_ratio:
            number = made.take_profit_ratio = bounded_decimal(take_profit_ratio)
            if not number.is_finite():
                raise DecimalException
        elif take_profit_ratio.__class__ is Decimal:
            made.take_profit_ratio = take_profit_ratio
        elif take_profit_ratio == "" or take_profit_ratio is None:
            made.take_profit_ratio = None
        else:
            made.take_profit_ratio = read_decimal(take_profit_ratio)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_follower_symbol_setting(
    objects: list[Any], convert: ToRows
) -> list[SpotFollowerSymbolSetting]:
    rows, extras = convert(SpotFollowerSymbolSetting, objects)
    found = []
    for (
        max_trace_amount,
        stop_loss_ration,
        take_profit_ration,
        symbol,
        trace_type,
    ) in rows:
        made = _new(SpotFollowerSymbolSetting)
        if max_trace_amount.__class__ is str and max_trace_amount:
            number = made.max_trace_amount = bounded_decimal(max_trace_amount)
            if not number.is_finite():
                raise DecimalException
        elif max_trace_amount.__class__ is Decimal:
            made.max_trace_amount = max_trace_amount
        elif max_trace_amount == "" or max_trace_amount is None:
            made.max_trace_amount = None
        else:
            made.max_trace_amount = read_decimal(max_trace_amount)
        if stop_loss_ration.__class__ is str and stop_loss_ration:
            number = made.stop_loss_ration = bounded_decimal(stop_loss_ration)
            if not number.is_finite():
                raise DecimalException
        elif stop_loss_ration.__class__ is Decimal:
            made.stop_loss_ration = stop_loss_ration
        elif stop_loss_ration == "" or stop_loss_ration is None:
            made.stop_loss_ration = None
        else:
            made.stop_loss_ration = read_decimal(stop_loss_ration)
        if take_profit_ration.__class__ is str and take_profit_ration:
            number = made.take_profit_ration = bounded_decimal(take_profit_ration)
            if not number.is_finite():
                raise DecimalException
        elif take_profit_ration.__class__ is Decimal:
            made.take_profit_ration = take_profit_ration
        elif take_profit_ration == "" or take_profit_ration is None:
            made.take_profit_ration = None
        else:
            made.take_profit_ration = read_decimal(take_profit_ration)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.trace_type = _SPOT_TRACE_TYPE.get(trace_type) or read_spot_trace_type(trace_type)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_follower_symbol_limits(
    objects: list[Any], convert: ToRows
) -> list[SpotFollowerSymbolLimits]:
    rows, extras = convert(SpotFollowerSymbolLimits, objects)
    found = []
    for (
        max_stop_loss_ration,
        max_take_profit_ration,
        max_trace_amount,
        max_trace_amount_system,
        max_trace_count,
        max_trace_ration,
        min_stop_loss_ration,
        min_take_profit_ration,
        min_trace_amount,
        min_trace_count,
        min_trace_ration,
        slider_max_stop_loss_ratio,
        slider_max_take_profit_ratio,
        symbol,
    ) in rows:
        made = _new(SpotFollowerSymbolLimits)
        if max_stop_loss_ration.__class__ is str and max_stop_loss_ration:
            number = made.max_stop_loss_ration = bounded_decimal(max_stop_loss_ration)
            if not number.is_finite():
                raise DecimalException
        elif max_stop_loss_ration.__class__ is Decimal:
            made.max_stop_loss_ration = max_stop_loss_ration
        elif max_stop_loss_ration == "" or max_stop_loss_ration is None:
            made.max_stop_loss_ration = None
        else:
            made.max_stop_loss_ration = read_decimal(max_stop_loss_ration)
        if max_take_profit_ration.__class__ is str and max_take_profit_ration:
            number = made.max_take_profit_ration = bounded_decimal(max_take_profit_ration)
            if not number.is_finite():
                raise DecimalException
        elif max_take_profit_ration.__class__ is Decimal:
            made.max_take_profit_ration = max_take_profit_ration
        elif max_take_profit_ration == "" or max_take_profit_ration is None:
            made.max_take_profit_ration = None
        else:
            made.max_take_profit_ration = read_decimal(max_take_profit_ration)
        if max_trace_amount.__class__ is str and max_trace_amount:
            number = made.max_trace_amount = bounded_decimal(max_trace_amount)
            if not number.is_finite():
                raise DecimalException
        elif max_trace_amount.__class__ is Decimal:
            made.max_trace_amount = max_trace_amount
        elif max_trace_amount == "" or max_trace_amount is None:
            made.max_trace_amount = None
        else:
            made.max_trace_amount = read_decimal(max_trace_amount)
        if max_trace_amount_system.__class__ is str and max_trace_amount_system:
            number = made.max_trace_amount_system = bounded_decimal(max_trace_amount_system)
            if not number.is_finite():
                raise DecimalException
        elif max_trace_amount_system.__class__ is Decimal:
            made.max_trace_amount_system = max_trace_amount_system
        elif max_trace_amount_system == "" or max_trace_amount_system is None:
            made.max_trace_amount_system = None
        else:
            made.max_trace_amount_system = read_decimal(max_trace_amount_system)
        if max_trace_count.__class__ is str and max_trace_count:
            number = made.max_trace_count = bounded_decimal(max_trace_count)
            if not number.is_finite():
                raise DecimalException
        elif max_trace_count.__class__ is Decimal:
            made.max_trace_count = max_trace_count
        elif max_trace_count == "" or max_trace_count is None:
            made.max_trace_count = None
        else:
            made.max_trace_count = read_decimal(max_trace_count)
        if max_trace_ration.__class__ is str and max_trace_ration:
            number = made.max_trace_ration = bounded_decimal(max_trace_ration)
            if not number.is_finite():
                raise DecimalException
        elif max_trace_ration.__class__ is Decimal:
            made.max_trace_ration = max_trace_ration
        elif max_trace_ration == "" or max_trace_ration is None:
            made.max_trace_ration = None
        else:
            made.max_trace_ration = read_decimal(max_trace_ration)
        if min_stop_loss_ration.__class__ is str and min_stop_loss_ration:
            number = made.min_stop_loss_ration = bounded_decimal(min_stop_loss_ration)
            if not number.is_finite():
                raise DecimalException
        elif min_stop_loss_ration.__class__ is Decimal:
            made.min_stop_loss_ration = min_stop_loss_ration
        elif min_stop_loss_ration == "" or min_stop_loss_ration is None:
            made.min_stop_loss_ration = None
        else:
            made.min_stop_loss_ration = read_decimal(min_stop_loss_ration)
        if min_take_profit_ration.__class__ is str and min_take_profit_ration:
            number = made.min_take_profit_ration = bounded_decimal(min_take_profit_ration)
            if not number.is_finite():
                raise DecimalException
        elif min_take_profit_ration.__class__ is Decimal:
            made.min_take_profit_ration = min_take_profit_ration
        elif min_take_profit_ration == "" or min_take_profit_ration is None:
            made.min_take_profit_ration = None
        else:
            made.min_take_profit_ration = read_decimal(min_take_profit_ration)
        if min_trace_amount.__class__ is str and min_trace_amount:
            number = made.min_trace_amount = bounded_decimal(min_trace_amount)
            if not number.is_finite():
                raise DecimalException
        elif min_trace_amount.__class__ is Decimal:
            made.min_trace_amount = min_trace_amount
        elif min_trace_amount == "" or min_trace_amount is None:
            made.min_trace_amount = None
        else:
            made.min_trace_amount = read_decimal(min_trace_amount)
        if min_trace_count.__class__ is str and min_trace_count:
            number = made.min_trace_count = bounded_decimal(min_trace_count)
            if not number.is_finite():
                raise DecimalException
        elif min_trace_count.__class__ is Decimal:
            made.min_trace_count = min_trace_count
        elif min_trace_count == "" or min_trace_count is None:
            made.min_trace_count = None
        else:
            made.min_trace_count = read_decimal(min_trace_count)
        if min_trace_ration.__class__ is str and min_trace_ration:
            number = made.min_trace_ration = bounded_decimal(min_trace_ration)
            if not number.is_finite():
                raise DecimalException
        elif min_trace_ration.__class__ is Decimal:
            made.min_trace_ration = min_trace_ration
        elif min_trace_ration == "" or min_trace_ration is None:
            made.min_trace_ration = None
        else:
            made.min_trace_ration = read_decimal(min_trace_ration)
        if slider_max_stop_loss_ratio.__class__ is str and slider_max_stop_loss_ratio:
            number = made.slider_max_stop_loss_ratio = bounded_decimal(slider_max_stop_loss_ratio)
            if not number.is_finite():
                raise DecimalException
        elif slider_max_stop_loss_ratio.__class__ is Decimal:
            made.slider_max_stop_loss_ratio = slider_max_stop_loss_ratio
        elif slider_max_stop_loss_ratio == "" or slider_max_stop_loss_ratio is None:
            made.slider_max_stop_loss_ratio = None
        else:
            made.slider_max_stop_loss_ratio = read_decimal(slider_max_stop_loss_ratio)
        if slider_max_take_profit_ratio.__class__ is str and slider_max_take_profit_ratio:
            number = made.slider_max_take_profit_ratio = bounded_decimal(slider_max_take_profit_ratio)
            if not number.is_finite():
                raise DecimalException
        elif slider_max_take_profit_ratio.__class__ is Decimal:
            made.slider_max_take_profit_ratio = slider_max_take_profit_ratio
        elif slider_max_take_profit_ratio == "" or slider_max_take_profit_ratio is None:
            made.slider_max_take_profit_ratio = None
        else:
            made.slider_max_take_profit_ratio = read_decimal(slider_max_take_profit_ratio)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_follower_settings(
    objects: list[Any], convert: ToRows
) -> list[SpotFollowerSettings]:
    rows, extras = convert(SpotFollowerSettings, objects)
    found = []
    for (
        is_my_trader,
        profit_rate,
        setting_type,
        settled_in_days,
        copy_trade_batch_details,
        my_copy_trade_conf_list,
        trader_head_pic,
        trader_nick_name,
    ) in rows:
        made = _new(SpotFollowerSettings)
        made.is_my_trader = is_my_trader if is_my_trader.__class__ is bool else read_bool(is_my_trader)
        if profit_rate.__class__ is str and profit_rate:
            number = made.profit_rate = bounded_decimal(profit_rate)
            if not number.is_finite():
                raise DecimalException
        elif profit_rate.__class__ is Decimal:
            made.profit_rate = profit_rate
        elif profit_rate == "" or profit_rate is None:
            made.profit_rate = None
        else:
            made.profit_rate = read_decimal(profit_rate)
        made.setting_type = _SETTING_TYPE.get(setting_type) or read_setting_type(setting_type)
        if settled_in_days.__class__ is str and settled_in_days.isdecimal() and len(settled_in_days) < 19:
            made.settled_in_days = int(settled_in_days)
        elif settled_in_days.__class__ is int and settled_in_days.bit_length() <= _MAX_BITS:
            made.settled_in_days = settled_in_days
        else:
            made.settled_in_days = read_int(settled_in_days)
        made.copy_trade_batch_details = read_objects(copy_trade_batch_details, read_spot_follower_symbol_setting, convert)
        made.my_copy_trade_conf_list = read_objects(my_copy_trade_conf_list, read_spot_follower_symbol_limits, convert)
        made.trader_head_pic = trader_head_pic if trader_head_pic.__class__ is str and trader_head_pic else read_str(trader_head_pic)
        made.trader_nick_name = trader_nick_name if trader_nick_name.__class__ is str and trader_nick_name else read_str(trader_nick_name)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_follower_trader(
    objects: list[Any], convert: ToRows
) -> list[SpotFollowerTrader]:
    rows, extras = convert(SpotFollowerTrader, objects)
    found = []
    for (
        certification_type,
        trace_total_amount,
        trace_total_net_profit,
        trace_total_profit,
        trade_nick_name,
        trader_uid,
    ) in rows:
        made = _new(SpotFollowerTrader)
        made.certification_type = _CERTIFICATION_TYPE.get(certification_type) or read_certification_type(certification_type)
        if trace_total_amount.__class__ is str and trace_total_amount:
            number = made.trace_total_amount = bounded_decimal(trace_total_amount)
            if not number.is_finite():
                raise DecimalException
        elif trace_total_amount.__class__ is Decimal:
            made.trace_total_amount = trace_total_amount
        elif trace_total_amount == "" or trace_total_amount is None:
            made.trace_total_amount = None
        else:
            made.trace_total_amount = read_decimal(trace_total_amount)
        if trace_total_net_profit.__class__ is str and trace_total_net_profit:
            number = made.trace_total_net_profit = bounded_decimal(trace_total_net_profit)
            if not number.is_finite():
                raise DecimalException
        elif trace_total_net_profit.__class__ is Decimal:
            made.trace_total_net_profit = trace_total_net_profit
        elif trace_total_net_profit == "" or trace_total_net_profit is None:
            made.trace_total_net_profit = None
        else:
            made.trace_total_net_profit = read_decimal(trace_total_net_profit)
        if trace_total_profit.__class__ is str and trace_total_profit:
            number = made.trace_total_profit = bounded_decimal(trace_total_profit)
            if not number.is_finite():
                raise DecimalException
        elif trace_total_profit.__class__ is Decimal:
            made.trace_total_profit = trace_total_profit
        elif trace_total_profit == "" or trace_total_profit is None:
            made.trace_total_profit = None
        else:
            made.trace_total_profit = read_decimal(trace_total_profit)
        made.trade_nick_name = trade_nick_name if trade_nick_name.__class__ is str and trade_nick_name else read_str(trade_nick_name)
        made.trader_uid = trader_uid if trader_uid.__class__ is str and trader_uid else required(read_id(trader_uid))
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_follower_trader_page(
    objects: list[Any], convert: ToRows
) -> list[SpotFollowerTraderPage]:
    rows, extras = convert(SpotFollowerTraderPage, objects)
    found = []
    for (
        next_flag,
        result_list,
    ) in rows:
        made = _new(SpotFollowerTraderPage)
        made.next_flag = next_flag if next_flag.__class__ is bool else read_bool(next_flag)
        made.result_list = read_objects(result_list, read_spot_follower_trader, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_open_order(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderOpenOrder]:
    rows, extras = convert(SpotTraderOpenOrder, objects)
    found = []
    for (
        buy_delegate_count,
        buy_price,
        buy_time,
        deal_count,
        hold_count,
        profit,
        profit_rate,
        stop_loss_price,
        take_profit_price,
        symbol,
        tracking_no,
        tracking_type,
    ) in rows:
        made = _new(SpotTraderOpenOrder)
        if buy_delegate_count.__class__ is str and buy_delegate_count:
            number = made.buy_delegate_count = bounded_decimal(buy_delegate_count)
            if not number.is_finite():
                raise DecimalException
        elif buy_delegate_count.__class__ is Decimal:
            made.buy_delegate_count = buy_delegate_count
        elif buy_delegate_count == "" or buy_delegate_count is None:
            made.buy_delegate_count = None
        else:
            made.buy_delegate_count = read_decimal(buy_delegate_count)
        if buy_price.__class__ is str and buy_price:
            number = made.buy_price = bounded_decimal(buy_price)
            if not number.is_finite():
                raise DecimalException
        elif buy_price.__class__ is Decimal:
            made.buy_price = buy_price
        elif buy_price == "" or buy_price is None:
            made.buy_price = None
        else:
            made.buy_price = read_decimal(buy_price)
        if buy_time.__class__ is int and _EARLIEST <= (seconds := buy_time / 1000) < _LATEST:
            made.buy_time = _at(seconds, UTC)
        elif (
            buy_time.__class__ is str and len(buy_time) == 13
            and buy_time.isdecimal() and _FIRST <= buy_time < _LAST
        ):
            made.buy_time = _at(int(buy_time) / 1000, UTC)
        else:
            made.buy_time = required(read_time(buy_time))
        if deal_count.__class__ is str and deal_count:
            number = made.deal_count = bounded_decimal(deal_count)
            if not number.is_finite():
                raise DecimalException
        elif deal_count.__class__ is Decimal:
            made.deal_count = deal_count
        elif deal_count == "" or deal_count is None:
            made.deal_count = None
        else:
            made.deal_count = read_decimal(deal_count)
        if hold_count.__class__ is str and hold_count:
            number = made.hold_count = bounded_decimal(hold_count)
            if not number.is_finite():
                raise DecimalException
        elif hold_count.__class__ is Decimal:
            made.hold_count = hold_count
        elif hold_count == "" or hold_count is None:
            made.hold_count = None
        else:
            made.hold_count = read_decimal(hold_count)
        if profit.__class__ is str and profit:
            number = made.profit = bounded_decimal(profit)
            if not number.is_finite():
                raise DecimalException
        elif profit.__class__ is Decimal:
            made.profit = profit
        elif profit == "" or profit is None:
            made.profit = None
        else:
            made.profit = read_decimal(profit)
        if profit_rate.__class__ is str and profit_rate:
            number = made.profit_rate = bounded_decimal(profit_rate)
            if not number.is_finite():
                raise DecimalException
        elif profit_rate.__class__ is Decimal:
            made.profit_rate = profit_rate
        elif profit_rate == "" or profit_rate is None:
            made.profit_rate = None
        else:
            made.profit_rate = read_decimal(profit_rate)
        if stop_loss_price.__class__ is str and stop_loss_price:
            number = made.stop_loss_price = bounded_decimal(stop_loss_price)
            if not number.is_finite():
                raise DecimalException
        elif stop_loss_price.__class__ is Decimal:
            made.stop_loss_price = stop_loss_price
        elif stop_loss_price == "" or stop_loss_price is None:
            made.stop_loss_price = None
        else:
            made.stop_loss_price = read_decimal(stop_loss_price)
        if take_profit_price.__class__ is str and take_profit_price:
            number = made.take_profit_price = bounded_decimal(take_profit_price)
            if not number.is_finite():
                raise DecimalException
        elif take_profit_price.__class__ is Decimal:
            made.take_profit_price = take_profit_price
        elif take_profit_price == "" or take_profit_price is None:
            made.take_profit_price = None
        else:
            made.take_profit_price = read_decimal(take_profit_price)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.tracking_type = _TRACKING_TYPE.get(tracking_type) or read_tracking_type(tracking_type)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_open_order_page(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderOpenOrderPage]:
    rows, extras = convert(SpotTraderOpenOrderPage, objects)
    found = []
    for (
        min_id,
        result_list,
    ) in rows:
        made = _new(SpotTraderOpenOrderPage)
        made.min_id = min_id if min_id.__class__ is str and min_id else read_id(min_id)
        made.result_list = read_objects(result_list, read_spot_trader_open_order, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_history_order(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderHistoryOrder]:
    rows, extras = convert(SpotTraderHistoryOrder, objects)
    found = []
    for (
        buy_left_token_id,
        buy_price,
        buy_right_token_id,
        buy_time,
        deal_count,
        net_profit,
        profit,
        profit_rate,
        sell_price,
        sell_time,
        symbol,
        tracking_no,
        trader_user_id,
    ) in rows:
        made = _new(SpotTraderHistoryOrder)
        made.buy_left_token_id = buy_left_token_id if buy_left_token_id.__class__ is str and buy_left_token_id else read_str(buy_left_token_id)
        if buy_price.__class__ is str and buy_price:
            number = made.buy_price = bounded_decimal(buy_price)
            if not number.is_finite():
                raise DecimalException
        elif buy_price.__class__ is Decimal:
            made.buy_price = buy_price
        elif buy_price == "" or buy_price is None:
            made.buy_price = None
        else:
            made.buy_price = read_decimal(buy_price)
        made.buy_right_token_id = buy_right_token_id if buy_right_token_id.__class__ is str and buy_right_token_id else read_str(buy_right_token_id)
        if buy_time.__class__ is int and _EARLIEST <= (seconds := buy_time / 1000) < _LATEST:
            made.buy_time = _at(seconds, UTC)
        elif (
            buy_time.__class__ is str and len(buy_time) == 13
            and buy_time.isdecimal() and _FIRST <= buy_time < _LAST
        ):
            made.buy_time = _at(int(buy_time) / 1000, UTC)
        else:
            made.buy_time = required(read_time(buy_time))
        if deal_count.__class__ is str and deal_count:
            number = made.deal_count = bounded_decimal(deal_count)
            if not number.is_finite():
                raise DecimalException
        elif deal_count.__class__ is Decimal:
            made.deal_count = deal_count
        elif deal_count == "" or deal_count is None:
            made.deal_count = None
        else:
            made.deal_count = read_decimal(deal_count)
        if net_profit.__class__ is str and net_profit:
            number = made.net_profit = bounded_decimal(net_profit)
            if not number.is_finite():
                raise DecimalException
        elif net_profit.__class__ is Decimal:
            made.net_profit = net_profit
        elif net_profit == "" or net_profit is None:
            made.net_profit = None
        else:
            made.net_profit = read_decimal(net_profit)
        if profit.__class__ is str and profit:
            number = made.profit = bounded_decimal(profit)
            if not number.is_finite():
                raise DecimalException
        elif profit.__class__ is Decimal:
            made.profit = profit
        elif profit == "" or profit is None:
            made.profit = None
        else:
            made.profit = read_decimal(profit)
        if profit_rate.__class__ is str and profit_rate:
            number = made.profit_rate = bounded_decimal(profit_rate)
            if not number.is_finite():
                raise DecimalException
        elif profit_rate.__class__ is Decimal:
            made.profit_rate = profit_rate
        elif profit_rate == "" or profit_rate is None:
            made.profit_rate = None
        else:
            made.profit_rate = read_decimal(profit_rate)
        if sell_price.__class__ is str and sell_price:
            number = made.sell_price = bounded_decimal(sell_price)
            if not number.is_finite():
                raise DecimalException
        elif sell_price.__class__ is Decimal:
            made.sell_price = sell_price
        elif sell_price == "" or sell_price is None:
            made.sell_price = None
        else:
            made.sell_price = read_decimal(sell_price)
        if sell_time.__class__ is int and _EARLIEST <= (seconds := sell_time / 1000) < _LATEST:
            made.sell_time = _at(seconds, UTC)
        elif (
            sell_time.__class__ is str and len(sell_time) == 13
            and sell_time.isdecimal() and _FIRST <= sell_time < _LAST
        ):
            made.sell_time = _at(int(sell_time) / 1000, UTC)
        else:
            made.sell_time = read_time(sell_time)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.trader_user_id = trader_user_id if trader_user_id.__class__ is str and trader_user_id else read_id(trader_user_id)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_history_order_page(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderHistoryOrderPage]:
    rows, extras = convert(SpotTraderHistoryOrderPage, objects)
    found = []
    for (
        min_id,
        result_list,
    ) in rows:
        made = _new(SpotTraderHistoryOrderPage)
        made.min_id = min_id if min_id.__class__ is str and min_id else read_id(min_id)
        made.result_list = read_objects(result_list, read_spot_trader_history_order, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_symbol_limit(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderSymbolLimit]:
    rows, extras = convert(SpotTraderSymbolLimit, objects)
    found = []
    for (
        max_count,
        surplus_count,
        symbol,
    ) in rows:
        made = _new(SpotTraderSymbolLimit)
        if max_count.__class__ is str and max_count:
            number = made.max_count = bounded_decimal(max_count)
            if not number.is_finite():
                raise DecimalException
        elif max_count.__class__ is Decimal:
            made.max_count = max_count
        elif max_count == "" or max_count is None:
            made.max_count = None
        else:
            made.max_count = read_decimal(max_count)
        if surplus_count.__class__ is str and surplus_count:
            number = made.surplus_count = bounded_decimal(surplus_count)
            if not number.is_finite():
                raise DecimalException
        elif surplus_count.__class__ is Decimal:
            made.surplus_count = surplus_count
        elif surplus_count == "" or surplus_count is None:
            made.surplus_count = None
        else:
            made.surplus_count = read_decimal(surplus_count)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_label(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderLabel]:
    rows, extras = convert(SpotTraderLabel, objects)
    found = []
    for (
        id_,
        name,
    ) in rows:
        made = _new(SpotTraderLabel)
        made.id = id_ if id_.__class__ is str and id_ else read_id(id_)
        made.name = name if name.__class__ is str and name else read_str(name)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_symbol(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderSymbol]:
    rows, extras = convert(SpotTraderSymbol, objects)
    found = []
    for (
        open_copy_trace,
        symbol,
    ) in rows:
        made = _new(SpotTraderSymbol)
        made.open_copy_trace = open_copy_trace if open_copy_trace.__class__ is bool else read_bool(open_copy_trace)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_settings(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderSettings]:
    rows, extras = convert(SpotTraderSettings, objects)
    found = []
    for (
        labels,
        open_product,
        show_assets_map,
        show_equity,
        support_product_codes,
    ) in rows:
        made = _new(SpotTraderSettings)
        made.labels = read_objects(labels, read_spot_trader_label, convert)
        made.open_product = open_product if open_product.__class__ is bool else read_bool(open_product)
        made.show_assets_map = show_assets_map if show_assets_map.__class__ is bool else read_bool(show_assets_map)
        made.show_equity = show_equity if show_equity.__class__ is bool else read_bool(show_equity)
        made.support_product_codes = read_objects(support_product_codes, read_spot_trader_symbol, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_follower(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderFollower]:
    rows, extras = convert(SpotTraderFollower, objects)
    found = []
    for (
        account_equity,
        can_remove_trace_user,
        tracer_head_pic,
        tracer_nick_name,
        tracer_user_id,
    ) in rows:
        made = _new(SpotTraderFollower)
        if account_equity.__class__ is str and account_equity:
            number = made.account_equity = bounded_decimal(account_equity)
            if not number.is_finite():
                raise DecimalException
        elif account_equity.__class__ is Decimal:
            made.account_equity = account_equity
        elif account_equity == "" or account_equity is None:
            made.account_equity = None
        else:
            made.account_equity = read_decimal(account_equity)
        made.can_remove_trace_user = can_remove_trace_user if can_remove_trace_user.__class__ is bool else read_bool(can_remove_trace_user)
        made.tracer_head_pic = tracer_head_pic if tracer_head_pic.__class__ is str and tracer_head_pic else read_str(tracer_head_pic)
        made.tracer_nick_name = tracer_nick_name if tracer_nick_name.__class__ is str and tracer_nick_name else read_str(tracer_nick_name)
        made.tracer_user_id = tracer_user_id if tracer_user_id.__class__ is str and tracer_user_id else required(read_id(tracer_user_id))
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_follower_page(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderFollowerPage]:
    rows, extras = convert(SpotTraderFollowerPage, objects)
    found = []
    for (
        next_flag,
        result_list,
    ) in rows:
        made = _new(SpotTraderFollowerPage)
        made.next_flag = next_flag if next_flag.__class__ is bool else read_bool(next_flag)
        made.result_list = read_objects(result_list, read_spot_trader_follower, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_removal_threshold(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderRemovalThreshold]:
    rows, extras = convert(SpotTraderRemovalThreshold, objects)
    found = []
    for (
        removable_follower_min_usdt,
    ) in rows:
        made = _new(SpotTraderRemovalThreshold)
        if removable_follower_min_usdt.__class__ is str and removable_follower_min_usdt:
            number = made.removable_follower_min_usdt = bounded_decimal(removable_follower_min_usdt)
            if not number.is_finite():
                raise DecimalException
        elif removable_follower_min_usdt.__class__ is Decimal:
            made.removable_follower_min_usdt = removable_follower_min_usdt
        elif removable_follower_min_usdt == "" or removable_follower_min_usdt is None:
            made.removable_follower_min_usdt = None
        else:
            made.removable_follower_min_usdt = read_decimal(removable_follower_min_usdt)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_profit_summary(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderProfitSummary]:
    rows, extras = convert(SpotTraderProfitSummary, objects)
    found = []
    for (
        sum_profit,
        wait_profit,
        yesterday_split_profit,
        yesterday_time_stamp,
    ) in rows:
        made = _new(SpotTraderProfitSummary)
        if sum_profit.__class__ is str and sum_profit:
            number = made.sum_profit = bounded_decimal(sum_profit)
            if not number.is_finite():
                raise DecimalException
        elif sum_profit.__class__ is Decimal:
            made.sum_profit = sum_profit
        elif sum_profit == "" or sum_profit is None:
            made.sum_profit = None
        else:
            made.sum_profit = read_decimal(sum_profit)
        if wait_profit.__class__ is str and wait_profit:
            number = made.wait_profit = bounded_decimal(wait_profit)
            if not number.is_finite():
                raise DecimalException
        elif wait_profit.__class__ is Decimal:
            made.wait_profit = wait_profit
        elif wait_profit == "" or wait_profit is None:
            made.wait_profit = None
        else:
            made.wait_profit = read_decimal(wait_profit)
        if yesterday_split_profit.__class__ is str and yesterday_split_profit:
            number = made.yesterday_split_profit = bounded_decimal(yesterday_split_profit)
            if not number.is_finite():
                raise DecimalException
        elif yesterday_split_profit.__class__ is Decimal:
            made.yesterday_split_profit = yesterday_split_profit
        elif yesterday_split_profit == "" or yesterday_split_profit is None:
            made.yesterday_split_profit = None
        else:
            made.yesterday_split_profit = read_decimal(yesterday_split_profit)
        if yesterday_time_stamp.__class__ is int and _EARLIEST <= (seconds := yesterday_time_stamp / 1000) < _LATEST:
            made.yesterday_time_stamp = _at(seconds, UTC)
        elif (
            yesterday_time_stamp.__class__ is str and len(yesterday_time_stamp) == 13
            and yesterday_time_stamp.isdecimal() and _FIRST <= yesterday_time_stamp < _LAST
        ):
            made.yesterday_time_stamp = _at(int(yesterday_time_stamp) / 1000, UTC)
        else:
            made.yesterday_time_stamp = read_time(yesterday_time_stamp)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_symbol_profit(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderSymbolProfit]:
    rows, extras = convert(SpotTraderSymbolProfit, objects)
    found = []
    for (
        symbol,
        profit,
    ) in rows:
        made = _new(SpotTraderSymbolProfit)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if profit.__class__ is str and profit:
            number = made.profit = bounded_decimal(profit)
            if not number.is_finite():
                raise DecimalException
        elif profit.__class__ is Decimal:
            made.profit = profit
        elif profit == "" or profit is None:
            made.profit = None
        else:
            made.profit = read_decimal(profit)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_daily_coin_profit(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderDailyCoinProfit]:
    rows, extras = convert(SpotTraderDailyCoinProfit, objects)
    found = []
    for (
        coin,
        date,
        profit,
    ) in rows:
        made = _new(SpotTraderDailyCoinProfit)
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
        if date.__class__ is int and _EARLIEST <= (seconds := date / 1000) < _LATEST:
            made.date = _at(seconds, UTC)
        elif (
            date.__class__ is str and len(date) == 13
            and date.isdecimal() and _FIRST <= date < _LAST
        ):
            made.date = _at(int(date) / 1000, UTC)
        else:
            made.date = read_time(date)
        if profit.__class__ is str and profit:
            number = made.profit = bounded_decimal(profit)
            if not number.is_finite():
                raise DecimalException
        elif profit.__class__ is Decimal:
            made.profit = profit
        elif profit == "" or profit is None:
            made.profit = None
        else:
            made.profit = read_decimal(profit)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_daily_coin_profit_page(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderDailyCoinProfitPage]:
    rows, extras = convert(SpotTraderDailyCoinProfitPage, objects)
    found = []
    for (
        next_flag,
        result_list,
    ) in rows:
        made = _new(SpotTraderDailyCoinProfitPage)
        made.next_flag = next_flag if next_flag.__class__ is bool else read_bool(next_flag)
        made.result_list = read_objects(result_list, read_spot_trader_daily_coin_profit, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_history_profit(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderHistoryProfit]:
    rows, extras = convert(SpotTraderHistoryProfit, objects)
    found = []
    for (
        coin,
        distribute_ratio,
        profit,
    ) in rows:
        made = _new(SpotTraderHistoryProfit)
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
        if distribute_ratio.__class__ is str and distribute_ratio:
            number = made.distribute_ratio = bounded_decimal(distribute_ratio)
            if not number.is_finite():
                raise DecimalException
        elif distribute_ratio.__class__ is Decimal:
            made.distribute_ratio = distribute_ratio
        elif distribute_ratio == "" or distribute_ratio is None:
            made.distribute_ratio = None
        else:
            made.distribute_ratio = read_decimal(distribute_ratio)
        if profit.__class__ is str and profit:
            number = made.profit = bounded_decimal(profit)
            if not number.is_finite():
                raise DecimalException
        elif profit.__class__ is Decimal:
            made.profit = profit
        elif profit == "" or profit is None:
            made.profit = None
        else:
            made.profit = read_decimal(profit)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_history_profit_page(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderHistoryProfitPage]:
    rows, extras = convert(SpotTraderHistoryProfitPage, objects)
    found = []
    for (
        next_flag,
        result_list,
    ) in rows:
        made = _new(SpotTraderHistoryProfitPage)
        made.next_flag = next_flag if next_flag.__class__ is bool else read_bool(next_flag)
        made.result_list = read_objects(result_list, read_spot_trader_history_profit, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_pending_profit(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderPendingProfit]:
    rows, extras = convert(SpotTraderPendingProfit, objects)
    found = []
    for (
        distribute_ratio,
        profit,
        coin,
    ) in rows:
        made = _new(SpotTraderPendingProfit)
        if distribute_ratio.__class__ is str and distribute_ratio:
            number = made.distribute_ratio = bounded_decimal(distribute_ratio)
            if not number.is_finite():
                raise DecimalException
        elif distribute_ratio.__class__ is Decimal:
            made.distribute_ratio = distribute_ratio
        elif distribute_ratio == "" or distribute_ratio is None:
            made.distribute_ratio = None
        else:
            made.distribute_ratio = read_decimal(distribute_ratio)
        if profit.__class__ is str and profit:
            number = made.profit = bounded_decimal(profit)
            if not number.is_finite():
                raise DecimalException
        elif profit.__class__ is Decimal:
            made.profit = profit
        elif profit == "" or profit is None:
            made.profit = None
        else:
            made.profit = read_decimal(profit)
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_pending_profit_page(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderPendingProfitPage]:
    rows, extras = convert(SpotTraderPendingProfitPage, objects)
    found = []
    for (
        next_flag,
        result_list,
    ) in rows:
        made = _new(SpotTraderPendingProfitPage)
        made.next_flag = next_flag if next_flag.__class__ is bool else read_bool(next_flag)
        made.result_list = read_objects(result_list, read_spot_trader_pending_profit, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_statistics(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderStatistics]:
    rows, extras = convert(SpotTraderStatistics, objects)
    found = []
    for (
        total_trace_num,
        current_trace_num,
        max_user_counts,
        status,
        open_product,
    ) in rows:
        made = _new(SpotTraderStatistics)
        if total_trace_num.__class__ is str and total_trace_num.isdecimal() and len(total_trace_num) < 19:
            made.total_trace_num = int(total_trace_num)
        elif total_trace_num.__class__ is int and total_trace_num.bit_length() <= _MAX_BITS:
            made.total_trace_num = total_trace_num
        else:
            made.total_trace_num = read_int(total_trace_num)
        if current_trace_num.__class__ is str and current_trace_num.isdecimal() and len(current_trace_num) < 19:
            made.current_trace_num = int(current_trace_num)
        elif current_trace_num.__class__ is int and current_trace_num.bit_length() <= _MAX_BITS:
            made.current_trace_num = current_trace_num
        else:
            made.current_trace_num = read_int(current_trace_num)
        if max_user_counts.__class__ is str and max_user_counts.isdecimal() and len(max_user_counts) < 19:
            made.max_user_counts = int(max_user_counts)
        elif max_user_counts.__class__ is int and max_user_counts.bit_length() <= _MAX_BITS:
            made.max_user_counts = max_user_counts
        else:
            made.max_user_counts = read_int(max_user_counts)
        made.status = _SPOT_TRADER_STATUS.get(status) or read_spot_trader_status(status)
        made.open_product = open_product if open_product.__class__ is bool else read_bool(open_product)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found
