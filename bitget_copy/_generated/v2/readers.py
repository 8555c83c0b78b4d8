# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Readers of the replies of API V2: from a row to a model."""

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
    read_object,
    read_objects,
    read_secret,
    read_str,
    read_time,
    required,
)
from bitget_copy._milliseconds import EARLIEST_MS
from bitget_copy._generated.v2.enums import (
    CertificationType,
    HoldSide,
    LeverType,
    MarginMode,
    MarginType,
    ProductType,
    SpotTraceType,
    StopType,
    TraceType,
)
from bitget_copy._generated.v2.models import (
    AmountPoint,
    FuturesBrokerAmountPoint,
    FuturesBrokerHistoryOrder,
    FuturesBrokerHistoryOrderPage,
    FuturesBrokerOpenOrder,
    FuturesBrokerRatePoint,
    FuturesBrokerTrader,
    FuturesBrokerTraderColumn,
    FuturesFollowerClosedOrders,
    FuturesFollowerHistoryOrder,
    FuturesFollowerHistoryOrderPage,
    FuturesFollowerOpenOrder,
    FuturesFollowerOpenOrderPage,
    FuturesFollowerQuantityLimit,
    FuturesFollowerSetting,
    FuturesFollowerSettings,
    FuturesFollowerTrader,
    FuturesTraderClosedOrder,
    FuturesTraderCoinProfit,
    FuturesTraderCopyApiKey,
    FuturesTraderDailyCoinProfit,
    FuturesTraderFollower,
    FuturesTraderHistoryOrder,
    FuturesTraderHistoryOrderPage,
    FuturesTraderHistoryProfit,
    FuturesTraderHistoryProfitPage,
    FuturesTraderOpenOrder,
    FuturesTraderOpenOrderPage,
    FuturesTraderPendingProfit,
    FuturesTraderProfitSummary,
    FuturesTraderProfitTotals,
    FuturesTraderStatistics,
    FuturesTraderSymbol,
    RatePoint,
    SpotFollowerHistoryOrder,
    SpotFollowerHistoryOrderPage,
    SpotFollowerOpenOrder,
    SpotFollowerOpenOrderPage,
    SpotFollowerSettings,
    SpotFollowerSymbolLimits,
    SpotFollowerSymbolSetting,
    SpotFollowerTrader,
    SpotFollowerTraderPage,
    SpotFollowerTraderSymbols,
    SpotTraderCoinProfit,
    SpotTraderDailyProfit,
    SpotTraderFollower,
    SpotTraderHistoryOrder,
    SpotTraderHistoryOrderPage,
    SpotTraderHistoryProfit,
    SpotTraderHistoryProfitPage,
    SpotTraderLabel,
    SpotTraderOpenOrder,
    SpotTraderOpenOrderPage,
    SpotTraderPendingProfit,
    SpotTraderProfitSummary,
    SpotTraderProfitTotals,
    SpotTraderSettings,
    SpotTraderStatistics,
    SpotTraderSymbol,
    SpotTraderSymbolLimit,
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
_PRODUCT_TYPE: Final = members_of(ProductType)
read_product_type: Final = enum_reader(ProductType)
_SPOT_TRACE_TYPE: Final = members_of(SpotTraceType)
read_spot_trace_type: Final = enum_reader(SpotTraceType)
_STOP_TYPE: Final = members_of(StopType)
read_stop_type: Final = enum_reader(StopType)
_TRACE_TYPE: Final = members_of(TraceType)
read_trace_type: Final = enum_reader(TraceType)


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
        made.describe = describe if describe.__class__ is str and describe >= "!" else read_str(describe)
        made.value = value if value.__class__ is str and value >= "!" else read_str(value)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_broker_rate_point(
    objects: list[Any], convert: ToRows
) -> list[FuturesBrokerRatePoint]:
    rows, extras = convert(FuturesBrokerRatePoint, objects)
    found = []
    for (
        rate,
        c_time,
    ) in rows:
        made = _new(FuturesBrokerRatePoint)
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
        if c_time.__class__ is int and EARLIEST_MS <= c_time < MAX_READ_MS:
            made.c_time = _at(c_time / 1000, UTC)
        elif (
            c_time.__class__ is str and len(c_time) == 13
            and c_time.isdecimal() and _FIRST <= c_time < _LAST
        ):
            made.c_time = _at(int(c_time) / 1000, UTC)
        else:
            made.c_time = read_time(c_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_broker_amount_point(
    objects: list[Any], convert: ToRows
) -> list[FuturesBrokerAmountPoint]:
    rows, extras = convert(FuturesBrokerAmountPoint, objects)
    found = []
    for (
        amount,
        c_time,
    ) in rows:
        made = _new(FuturesBrokerAmountPoint)
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
        if c_time.__class__ is int and EARLIEST_MS <= c_time < MAX_READ_MS:
            made.c_time = _at(c_time / 1000, UTC)
        elif (
            c_time.__class__ is str and len(c_time) == 13
            and c_time.isdecimal() and _FIRST <= c_time < _LAST
        ):
            made.c_time = _at(int(c_time) / 1000, UTC)
        else:
            made.c_time = read_time(c_time)
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
        trader_id,
        trader_name,
        max_limit,
        bgb_max_follow_limit,
        follow_count,
        bgb_follow_count,
        trader_status,
        total_equity,
        current_trading_list,
        column_list,
        total_followers,
        profit_count,
        loss_count,
        trade_count,
        trader_pic,
        max_callback_rate,
        average_win_rate,
        daily_profit_rate_list,
        daily_profit_list,
        profit_rate24h_list,
        profit24h_list,
        follower_total_profit,
        last_trade_time,
        trade_days,
    ) in rows:
        made = _new(FuturesBrokerTrader)
        made.can_trace = can_trace if can_trace.__class__ is bool else read_bool(can_trace)
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id >= "!" else required(read_id(trader_id))
        made.trader_name = trader_name if trader_name.__class__ is str and trader_name >= "!" else read_str(trader_name)
        if max_limit.__class__ is str and max_limit.isdecimal() and len(max_limit) < 19:
            made.max_limit = int(max_limit)
        elif max_limit.__class__ is int and -_TOO_LARGE < max_limit < _TOO_LARGE:
            made.max_limit = max_limit
        else:
            made.max_limit = read_int(max_limit)
        if bgb_max_follow_limit.__class__ is str and bgb_max_follow_limit.isdecimal() and len(bgb_max_follow_limit) < 19:
            made.bgb_max_follow_limit = int(bgb_max_follow_limit)
        elif bgb_max_follow_limit.__class__ is int and -_TOO_LARGE < bgb_max_follow_limit < _TOO_LARGE:
            made.bgb_max_follow_limit = bgb_max_follow_limit
        else:
            made.bgb_max_follow_limit = read_int(bgb_max_follow_limit)
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and -_TOO_LARGE < follow_count < _TOO_LARGE:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
        if bgb_follow_count.__class__ is str and bgb_follow_count.isdecimal() and len(bgb_follow_count) < 19:
            made.bgb_follow_count = int(bgb_follow_count)
        elif bgb_follow_count.__class__ is int and -_TOO_LARGE < bgb_follow_count < _TOO_LARGE:
            made.bgb_follow_count = bgb_follow_count
        else:
            made.bgb_follow_count = read_int(bgb_follow_count)
        made.trader_status = trader_status if trader_status.__class__ is str and trader_status >= "!" else read_str(trader_status)
        made.total_equity = total_equity if total_equity.__class__ is str and total_equity >= "!" else read_str(total_equity)
        made.current_trading_list = read_list(current_trading_list, read_str)
        made.column_list = read_objects(column_list, read_futures_broker_trader_column, convert)
        if total_followers.__class__ is str and total_followers.isdecimal() and len(total_followers) < 19:
            made.total_followers = int(total_followers)
        elif total_followers.__class__ is int and -_TOO_LARGE < total_followers < _TOO_LARGE:
            made.total_followers = total_followers
        else:
            made.total_followers = read_int(total_followers)
        if profit_count.__class__ is str and profit_count.isdecimal() and len(profit_count) < 19:
            made.profit_count = int(profit_count)
        elif profit_count.__class__ is int and -_TOO_LARGE < profit_count < _TOO_LARGE:
            made.profit_count = profit_count
        else:
            made.profit_count = read_int(profit_count)
        if loss_count.__class__ is str and loss_count.isdecimal() and len(loss_count) < 19:
            made.loss_count = int(loss_count)
        elif loss_count.__class__ is int and -_TOO_LARGE < loss_count < _TOO_LARGE:
            made.loss_count = loss_count
        else:
            made.loss_count = read_int(loss_count)
        if trade_count.__class__ is str and trade_count.isdecimal() and len(trade_count) < 19:
            made.trade_count = int(trade_count)
        elif trade_count.__class__ is int and -_TOO_LARGE < trade_count < _TOO_LARGE:
            made.trade_count = trade_count
        else:
            made.trade_count = read_int(trade_count)
        made.trader_pic = trader_pic if trader_pic.__class__ is str and trader_pic >= "!" else read_str(trader_pic)
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
        made.daily_profit_rate_list = read_objects(daily_profit_rate_list, read_futures_broker_rate_point, convert)
        made.daily_profit_list = read_objects(daily_profit_list, read_futures_broker_amount_point, convert)
        made.profit_rate24h_list = read_objects(profit_rate24h_list, read_futures_broker_rate_point, convert)
        made.profit24h_list = read_objects(profit24h_list, read_futures_broker_amount_point, convert)
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
        if last_trade_time.__class__ is int and EARLIEST_MS <= last_trade_time < MAX_READ_MS:
            made.last_trade_time = _at(last_trade_time / 1000, UTC)
        elif (
            last_trade_time.__class__ is str and len(last_trade_time) == 13
            and last_trade_time.isdecimal() and _FIRST <= last_trade_time < _LAST
        ):
            made.last_trade_time = _at(int(last_trade_time) / 1000, UTC)
        else:
            made.last_trade_time = read_time(last_trade_time)
        if trade_days.__class__ is str and trade_days.isdecimal() and len(trade_days) < 19:
            made.trade_days = int(trade_days)
        elif trade_days.__class__ is int and -_TOO_LARGE < trade_days < _TOO_LARGE:
            made.trade_days = trade_days
        else:
            made.trade_days = read_int(trade_days)
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
        open_order_id,
        close_order_id,
        margin_mode,
        pos_side,
        symbol,
        open_leverage,
        open_price_avg,
        open_time,
        open_size,
        close_price_avg,
        close_time,
        close_size,
        open_fee,
        close_fee,
        margin_amount,
        follow_count,
        c_time,
    ) in rows:
        made = _new(FuturesBrokerHistoryOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else required(read_id(tracking_no))
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id >= "!" else read_id(open_order_id)
        made.close_order_id = close_order_id if close_order_id.__class__ is str and close_order_id >= "!" else read_id(close_order_id)
        made.margin_mode = _MARGIN_MODE.get(margin_mode) or read_margin_mode(margin_mode)
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and -_TOO_LARGE < open_leverage < _TOO_LARGE:
            made.open_leverage = open_leverage
        else:
            made.open_leverage = read_int(open_leverage)
        if open_price_avg.__class__ is str and open_price_avg:
            number = made.open_price_avg = bounded_decimal(open_price_avg)
            if not number.is_finite():
                raise DecimalException
        elif open_price_avg.__class__ is Decimal:
            made.open_price_avg = open_price_avg
        elif open_price_avg == "" or open_price_avg is None:
            made.open_price_avg = None
        else:
            made.open_price_avg = read_decimal(open_price_avg)
        if open_time.__class__ is int and EARLIEST_MS <= open_time < MAX_READ_MS:
            made.open_time = _at(open_time / 1000, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
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
        if close_price_avg.__class__ is str and close_price_avg:
            number = made.close_price_avg = bounded_decimal(close_price_avg)
            if not number.is_finite():
                raise DecimalException
        elif close_price_avg.__class__ is Decimal:
            made.close_price_avg = close_price_avg
        elif close_price_avg == "" or close_price_avg is None:
            made.close_price_avg = None
        else:
            made.close_price_avg = read_decimal(close_price_avg)
        if close_time.__class__ is int and EARLIEST_MS <= close_time < MAX_READ_MS:
            made.close_time = _at(close_time / 1000, UTC)
        elif (
            close_time.__class__ is str and len(close_time) == 13
            and close_time.isdecimal() and _FIRST <= close_time < _LAST
        ):
            made.close_time = _at(int(close_time) / 1000, UTC)
        else:
            made.close_time = read_time(close_time)
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
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and -_TOO_LARGE < follow_count < _TOO_LARGE:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
        if c_time.__class__ is int and EARLIEST_MS <= c_time < MAX_READ_MS:
            made.c_time = _at(c_time / 1000, UTC)
        elif (
            c_time.__class__ is str and len(c_time) == 13
            and c_time.isdecimal() and _FIRST <= c_time < _LAST
        ):
            made.c_time = _at(int(c_time) / 1000, UTC)
        else:
            made.c_time = read_time(c_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_broker_history_order_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesBrokerHistoryOrderPage]:
    rows, extras = convert(FuturesBrokerHistoryOrderPage, objects)
    found = []
    for (
        tracking_list,
        end_id,
    ) in rows:
        made = _new(FuturesBrokerHistoryOrderPage)
        made.tracking_list = read_objects(tracking_list, read_futures_broker_history_order, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
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
        open_order_id,
        margin_mode,
        pos_side,
        symbol,
        open_leverage,
        open_price_avg,
        open_time,
        open_size,
        open_fee,
        margin_amount,
        follow_count,
        stop_surplus_price,
        stop_loss_price,
        c_time,
    ) in rows:
        made = _new(FuturesBrokerOpenOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else required(read_id(tracking_no))
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id >= "!" else read_id(open_order_id)
        made.margin_mode = _MARGIN_MODE.get(margin_mode) or read_margin_mode(margin_mode)
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and -_TOO_LARGE < open_leverage < _TOO_LARGE:
            made.open_leverage = open_leverage
        else:
            made.open_leverage = read_int(open_leverage)
        if open_price_avg.__class__ is str and open_price_avg:
            number = made.open_price_avg = bounded_decimal(open_price_avg)
            if not number.is_finite():
                raise DecimalException
        elif open_price_avg.__class__ is Decimal:
            made.open_price_avg = open_price_avg
        elif open_price_avg == "" or open_price_avg is None:
            made.open_price_avg = None
        else:
            made.open_price_avg = read_decimal(open_price_avg)
        if open_time.__class__ is int and EARLIEST_MS <= open_time < MAX_READ_MS:
            made.open_time = _at(open_time / 1000, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
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
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and -_TOO_LARGE < follow_count < _TOO_LARGE:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
        if stop_surplus_price.__class__ is str and stop_surplus_price:
            number = made.stop_surplus_price = bounded_decimal(stop_surplus_price)
            if not number.is_finite():
                raise DecimalException
        elif stop_surplus_price.__class__ is Decimal:
            made.stop_surplus_price = stop_surplus_price
        elif stop_surplus_price == "" or stop_surplus_price is None:
            made.stop_surplus_price = None
        else:
            made.stop_surplus_price = read_decimal(stop_surplus_price)
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
        if c_time.__class__ is int and EARLIEST_MS <= c_time < MAX_READ_MS:
            made.c_time = _at(c_time / 1000, UTC)
        elif (
            c_time.__class__ is str and len(c_time) == 13
            and c_time.isdecimal() and _FIRST <= c_time < _LAST
        ):
            made.c_time = _at(int(c_time) / 1000, UTC)
        else:
            made.c_time = read_time(c_time)
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
        trader_name,
        open_order_id,
        close_order_id,
        trader_id,
        symbol,
        pos_side,
        open_leverage,
        open_price_avg,
        open_time,
        open_fee,
        open_size,
        close_price_avg,
        close_size,
        open_margin_sz,
        close_time,
    ) in rows:
        made = _new(FuturesFollowerOpenOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else required(read_id(tracking_no))
        made.trader_name = trader_name if trader_name.__class__ is str and trader_name >= "!" else read_str(trader_name)
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id >= "!" else read_id(open_order_id)
        made.close_order_id = close_order_id if close_order_id.__class__ is str and close_order_id >= "!" else read_id(close_order_id)
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id >= "!" else read_id(trader_id)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and -_TOO_LARGE < open_leverage < _TOO_LARGE:
            made.open_leverage = open_leverage
        else:
            made.open_leverage = read_int(open_leverage)
        if open_price_avg.__class__ is str and open_price_avg:
            number = made.open_price_avg = bounded_decimal(open_price_avg)
            if not number.is_finite():
                raise DecimalException
        elif open_price_avg.__class__ is Decimal:
            made.open_price_avg = open_price_avg
        elif open_price_avg == "" or open_price_avg is None:
            made.open_price_avg = None
        else:
            made.open_price_avg = read_decimal(open_price_avg)
        if open_time.__class__ is int and EARLIEST_MS <= open_time < MAX_READ_MS:
            made.open_time = _at(open_time / 1000, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
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
        if close_price_avg.__class__ is str and close_price_avg:
            number = made.close_price_avg = bounded_decimal(close_price_avg)
            if not number.is_finite():
                raise DecimalException
        elif close_price_avg.__class__ is Decimal:
            made.close_price_avg = close_price_avg
        elif close_price_avg == "" or close_price_avg is None:
            made.close_price_avg = None
        else:
            made.close_price_avg = read_decimal(close_price_avg)
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
        if open_margin_sz.__class__ is str and open_margin_sz:
            number = made.open_margin_sz = bounded_decimal(open_margin_sz)
            if not number.is_finite():
                raise DecimalException
        elif open_margin_sz.__class__ is Decimal:
            made.open_margin_sz = open_margin_sz
        elif open_margin_sz == "" or open_margin_sz is None:
            made.open_margin_sz = None
        else:
            made.open_margin_sz = read_decimal(open_margin_sz)
        if close_time.__class__ is int and EARLIEST_MS <= close_time < MAX_READ_MS:
            made.close_time = _at(close_time / 1000, UTC)
        elif (
            close_time.__class__ is str and len(close_time) == 13
            and close_time.isdecimal() and _FIRST <= close_time < _LAST
        ):
            made.close_time = _at(int(close_time) / 1000, UTC)
        else:
            made.close_time = read_time(close_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_open_order_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerOpenOrderPage]:
    rows, extras = convert(FuturesFollowerOpenOrderPage, objects)
    found = []
    for (
        tracking_list,
        end_id,
    ) in rows:
        made = _new(FuturesFollowerOpenOrderPage)
        made.tracking_list = read_objects(tracking_list, read_futures_follower_open_order, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
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
        tracking_no,
        pos_side,
        open_leverage,
        open_size,
        close_size,
        open_price_avg,
        close_price_avg,
        achieved_pl,
        open_fee,
        close_fee,
        symbol,
        profit_rate,
        net_profit,
        open_order_id,
        close_order_id,
        open_time,
        close_time,
        trader_id,
        product_type,
    ) in rows:
        made = _new(FuturesFollowerHistoryOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else required(read_id(tracking_no))
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and -_TOO_LARGE < open_leverage < _TOO_LARGE:
            made.open_leverage = open_leverage
        else:
            made.open_leverage = read_int(open_leverage)
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
        if open_price_avg.__class__ is str and open_price_avg:
            number = made.open_price_avg = bounded_decimal(open_price_avg)
            if not number.is_finite():
                raise DecimalException
        elif open_price_avg.__class__ is Decimal:
            made.open_price_avg = open_price_avg
        elif open_price_avg == "" or open_price_avg is None:
            made.open_price_avg = None
        else:
            made.open_price_avg = read_decimal(open_price_avg)
        if close_price_avg.__class__ is str and close_price_avg:
            number = made.close_price_avg = bounded_decimal(close_price_avg)
            if not number.is_finite():
                raise DecimalException
        elif close_price_avg.__class__ is Decimal:
            made.close_price_avg = close_price_avg
        elif close_price_avg == "" or close_price_avg is None:
            made.close_price_avg = None
        else:
            made.close_price_avg = read_decimal(close_price_avg)
        if achieved_pl.__class__ is str and achieved_pl:
            number = made.achieved_pl = bounded_decimal(achieved_pl)
            if not number.is_finite():
                raise DecimalException
        elif achieved_pl.__class__ is Decimal:
            made.achieved_pl = achieved_pl
        elif achieved_pl == "" or achieved_pl is None:
            made.achieved_pl = None
        else:
            made.achieved_pl = read_decimal(achieved_pl)
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
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
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
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id >= "!" else read_id(open_order_id)
        made.close_order_id = close_order_id if close_order_id.__class__ is str and close_order_id >= "!" else read_id(close_order_id)
        if open_time.__class__ is int and EARLIEST_MS <= open_time < MAX_READ_MS:
            made.open_time = _at(open_time / 1000, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
        if close_time.__class__ is int and EARLIEST_MS <= close_time < MAX_READ_MS:
            made.close_time = _at(close_time / 1000, UTC)
        elif (
            close_time.__class__ is str and len(close_time) == 13
            and close_time.isdecimal() and _FIRST <= close_time < _LAST
        ):
            made.close_time = _at(int(close_time) / 1000, UTC)
        else:
            made.close_time = read_time(close_time)
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id >= "!" else read_id(trader_id)
        made.product_type = _PRODUCT_TYPE.get(product_type) or read_product_type(product_type)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_history_order_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerHistoryOrderPage]:
    rows, extras = convert(FuturesFollowerHistoryOrderPage, objects)
    found = []
    for (
        tracking_list,
        end_id,
    ) in rows:
        made = _new(FuturesFollowerHistoryOrderPage)
        made.tracking_list = read_objects(tracking_list, read_futures_follower_history_order, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
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
        product_type,
        margin_type,
        margin_coin,
        lever_type,
        long_leverage,
        short_leverage,
        trace_type,
        trace_value,
        max_hold_size,
        stop_surplus_ratio,
        stop_loss_ratio,
    ) in rows:
        made = _new(FuturesFollowerSetting)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
        made.product_type = _PRODUCT_TYPE.get(product_type) or read_product_type(product_type)
        made.margin_type = _MARGIN_TYPE.get(margin_type) or read_margin_type(margin_type)
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin >= "!" else read_str(margin_coin)
        made.lever_type = _LEVER_TYPE.get(lever_type) or read_lever_type(lever_type)
        if long_leverage.__class__ is str and long_leverage.isdecimal() and len(long_leverage) < 19:
            made.long_leverage = int(long_leverage)
        elif long_leverage.__class__ is int and -_TOO_LARGE < long_leverage < _TOO_LARGE:
            made.long_leverage = long_leverage
        else:
            made.long_leverage = read_int(long_leverage)
        if short_leverage.__class__ is str and short_leverage.isdecimal() and len(short_leverage) < 19:
            made.short_leverage = int(short_leverage)
        elif short_leverage.__class__ is int and -_TOO_LARGE < short_leverage < _TOO_LARGE:
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
        if max_hold_size.__class__ is str and max_hold_size:
            number = made.max_hold_size = bounded_decimal(max_hold_size)
            if not number.is_finite():
                raise DecimalException
        elif max_hold_size.__class__ is Decimal:
            made.max_hold_size = max_hold_size
        elif max_hold_size == "" or max_hold_size is None:
            made.max_hold_size = None
        else:
            made.max_hold_size = read_decimal(max_hold_size)
        if stop_surplus_ratio.__class__ is str and stop_surplus_ratio:
            number = made.stop_surplus_ratio = bounded_decimal(stop_surplus_ratio)
            if not number.is_finite():
                raise DecimalException
        elif stop_surplus_ratio.__class__ is Decimal:
            made.stop_surplus_ratio = stop_surplus_ratio
        elif stop_surplus_ratio == "" or stop_surplus_ratio is None:
            made.stop_surplus_ratio = None
        else:
            made.stop_surplus_ratio = read_decimal(stop_surplus_ratio)
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
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_settings(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerSettings]:
    rows, extras = convert(FuturesFollowerSettings, objects)
    found = []
    for (
        follower_enable,
        detail_list,
    ) in rows:
        made = _new(FuturesFollowerSettings)
        made.follower_enable = follower_enable if follower_enable.__class__ is bool else read_bool(follower_enable)
        made.detail_list = read_objects(detail_list, read_futures_follower_setting, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_closed_orders(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerClosedOrders]:
    rows, extras = convert(FuturesFollowerClosedOrders, objects)
    found = []
    for (
        order_id_list,
    ) in rows:
        made = _new(FuturesFollowerClosedOrders)
        made.order_id_list = read_list(order_id_list, read_str)
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
        certification_type,
        trader_id,
        trader_name,
        max_follow_limit,
        follow_count,
        trace_total_margin_amount,
        trace_total_net_profit,
        trace_total_profit,
        current_trading_pairs,
        follower_time,
        bgb_max_follow_limit,
        bgb_follow_count,
    ) in rows:
        made = _new(FuturesFollowerTrader)
        made.certification_type = _CERTIFICATION_TYPE.get(certification_type) or read_certification_type(certification_type)
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id >= "!" else required(read_id(trader_id))
        made.trader_name = trader_name if trader_name.__class__ is str and trader_name >= "!" else read_str(trader_name)
        if max_follow_limit.__class__ is str and max_follow_limit.isdecimal() and len(max_follow_limit) < 19:
            made.max_follow_limit = int(max_follow_limit)
        elif max_follow_limit.__class__ is int and -_TOO_LARGE < max_follow_limit < _TOO_LARGE:
            made.max_follow_limit = max_follow_limit
        else:
            made.max_follow_limit = read_int(max_follow_limit)
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and -_TOO_LARGE < follow_count < _TOO_LARGE:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
        if trace_total_margin_amount.__class__ is str and trace_total_margin_amount:
            number = made.trace_total_margin_amount = bounded_decimal(trace_total_margin_amount)
            if not number.is_finite():
                raise DecimalException
        elif trace_total_margin_amount.__class__ is Decimal:
            made.trace_total_margin_amount = trace_total_margin_amount
        elif trace_total_margin_amount == "" or trace_total_margin_amount is None:
            made.trace_total_margin_amount = None
        else:
            made.trace_total_margin_amount = read_decimal(trace_total_margin_amount)
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
        made.current_trading_pairs = read_list(current_trading_pairs, read_str)
        if follower_time.__class__ is int and EARLIEST_MS <= follower_time < MAX_READ_MS:
            made.follower_time = _at(follower_time / 1000, UTC)
        elif (
            follower_time.__class__ is str and len(follower_time) == 13
            and follower_time.isdecimal() and _FIRST <= follower_time < _LAST
        ):
            made.follower_time = _at(int(follower_time) / 1000, UTC)
        else:
            made.follower_time = read_time(follower_time)
        if bgb_max_follow_limit.__class__ is str and bgb_max_follow_limit.isdecimal() and len(bgb_max_follow_limit) < 19:
            made.bgb_max_follow_limit = int(bgb_max_follow_limit)
        elif bgb_max_follow_limit.__class__ is int and -_TOO_LARGE < bgb_max_follow_limit < _TOO_LARGE:
            made.bgb_max_follow_limit = bgb_max_follow_limit
        else:
            made.bgb_max_follow_limit = read_int(bgb_max_follow_limit)
        if bgb_follow_count.__class__ is str and bgb_follow_count.isdecimal() and len(bgb_follow_count) < 19:
            made.bgb_follow_count = int(bgb_follow_count)
        elif bgb_follow_count.__class__ is int and -_TOO_LARGE < bgb_follow_count < _TOO_LARGE:
            made.bgb_follow_count = bgb_follow_count
        else:
            made.bgb_follow_count = read_int(bgb_follow_count)
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
        max_follow_size,
        min_follow_size,
        symbol,
    ) in rows:
        made = _new(FuturesFollowerQuantityLimit)
        if max_follow_size.__class__ is str and max_follow_size:
            number = made.max_follow_size = bounded_decimal(max_follow_size)
            if not number.is_finite():
                raise DecimalException
        elif max_follow_size.__class__ is Decimal:
            made.max_follow_size = max_follow_size
        elif max_follow_size == "" or max_follow_size is None:
            made.max_follow_size = None
        else:
            made.max_follow_size = read_decimal(max_follow_size)
        if min_follow_size.__class__ is str and min_follow_size:
            number = made.min_follow_size = bounded_decimal(min_follow_size)
            if not number.is_finite():
                raise DecimalException
        elif min_follow_size.__class__ is Decimal:
            made.min_follow_size = min_follow_size
        elif min_follow_size == "" or min_follow_size is None:
            made.min_follow_size = None
        else:
            made.min_follow_size = read_decimal(min_follow_size)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
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
        tracking_no,
        open_order_id,
        symbol,
        pos_side,
        open_leverage,
        open_price_avg,
        open_time,
        open_size,
        preset_stop_surplus_price,
        preset_stop_loss_price,
        open_fee,
        follow_count,
    ) in rows:
        made = _new(FuturesTraderOpenOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else required(read_id(tracking_no))
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id >= "!" else read_id(open_order_id)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and -_TOO_LARGE < open_leverage < _TOO_LARGE:
            made.open_leverage = open_leverage
        else:
            made.open_leverage = read_int(open_leverage)
        if open_price_avg.__class__ is str and open_price_avg:
            number = made.open_price_avg = bounded_decimal(open_price_avg)
            if not number.is_finite():
                raise DecimalException
        elif open_price_avg.__class__ is Decimal:
            made.open_price_avg = open_price_avg
        elif open_price_avg == "" or open_price_avg is None:
            made.open_price_avg = None
        else:
            made.open_price_avg = read_decimal(open_price_avg)
        if open_time.__class__ is int and EARLIEST_MS <= open_time < MAX_READ_MS:
            made.open_time = _at(open_time / 1000, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
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
        if preset_stop_surplus_price.__class__ is str and preset_stop_surplus_price:
            number = made.preset_stop_surplus_price = bounded_decimal(preset_stop_surplus_price)
            if not number.is_finite():
                raise DecimalException
        elif preset_stop_surplus_price.__class__ is Decimal:
            made.preset_stop_surplus_price = preset_stop_surplus_price
        elif preset_stop_surplus_price == "" or preset_stop_surplus_price is None:
            made.preset_stop_surplus_price = None
        else:
            made.preset_stop_surplus_price = read_decimal(preset_stop_surplus_price)
        if preset_stop_loss_price.__class__ is str and preset_stop_loss_price:
            number = made.preset_stop_loss_price = bounded_decimal(preset_stop_loss_price)
            if not number.is_finite():
                raise DecimalException
        elif preset_stop_loss_price.__class__ is Decimal:
            made.preset_stop_loss_price = preset_stop_loss_price
        elif preset_stop_loss_price == "" or preset_stop_loss_price is None:
            made.preset_stop_loss_price = None
        else:
            made.preset_stop_loss_price = read_decimal(preset_stop_loss_price)
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
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and -_TOO_LARGE < follow_count < _TOO_LARGE:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_open_order_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderOpenOrderPage]:
    rows, extras = convert(FuturesTraderOpenOrderPage, objects)
    found = []
    for (
        tracking_list,
        end_id,
    ) in rows:
        made = _new(FuturesTraderOpenOrderPage)
        made.tracking_list = read_objects(tracking_list, read_futures_trader_open_order, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_closed_order(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderClosedOrder]:
    rows, extras = convert(FuturesTraderClosedOrder, objects)
    found = []
    for (
        tracking_no,
        symbol,
        product_type,
    ) in rows:
        made = _new(FuturesTraderClosedOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else read_id(tracking_no)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else read_str(symbol)
        made.product_type = _PRODUCT_TYPE.get(product_type) or read_product_type(product_type)
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
        tracking_no,
        symbol,
        open_order_id,
        close_order_id,
        product_type,
        pos_side,
        open_leverage,
        open_price_avg,
        open_time,
        open_size,
        close_size,
        close_time,
        close_price_avg,
        stop_type,
        achieved_pl,
        open_fee,
        close_fee,
        c_time,
    ) in rows:
        made = _new(FuturesTraderHistoryOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else required(read_id(tracking_no))
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id >= "!" else read_id(open_order_id)
        made.close_order_id = close_order_id if close_order_id.__class__ is str and close_order_id >= "!" else read_id(close_order_id)
        made.product_type = _PRODUCT_TYPE.get(product_type) or read_product_type(product_type)
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and -_TOO_LARGE < open_leverage < _TOO_LARGE:
            made.open_leverage = open_leverage
        else:
            made.open_leverage = read_int(open_leverage)
        if open_price_avg.__class__ is str and open_price_avg:
            number = made.open_price_avg = bounded_decimal(open_price_avg)
            if not number.is_finite():
                raise DecimalException
        elif open_price_avg.__class__ is Decimal:
            made.open_price_avg = open_price_avg
        elif open_price_avg == "" or open_price_avg is None:
            made.open_price_avg = None
        else:
            made.open_price_avg = read_decimal(open_price_avg)
        if open_time.__class__ is int and EARLIEST_MS <= open_time < MAX_READ_MS:
            made.open_time = _at(open_time / 1000, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
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
        if close_time.__class__ is int and EARLIEST_MS <= close_time < MAX_READ_MS:
            made.close_time = _at(close_time / 1000, UTC)
        elif (
            close_time.__class__ is str and len(close_time) == 13
            and close_time.isdecimal() and _FIRST <= close_time < _LAST
        ):
            made.close_time = _at(int(close_time) / 1000, UTC)
        else:
            made.close_time = read_time(close_time)
        if close_price_avg.__class__ is str and close_price_avg:
            number = made.close_price_avg = bounded_decimal(close_price_avg)
            if not number.is_finite():
                raise DecimalException
        elif close_price_avg.__class__ is Decimal:
            made.close_price_avg = close_price_avg
        elif close_price_avg == "" or close_price_avg is None:
            made.close_price_avg = None
        else:
            made.close_price_avg = read_decimal(close_price_avg)
        made.stop_type = _STOP_TYPE.get(stop_type) or read_stop_type(stop_type)
        if achieved_pl.__class__ is str and achieved_pl:
            number = made.achieved_pl = bounded_decimal(achieved_pl)
            if not number.is_finite():
                raise DecimalException
        elif achieved_pl.__class__ is Decimal:
            made.achieved_pl = achieved_pl
        elif achieved_pl == "" or achieved_pl is None:
            made.achieved_pl = None
        else:
            made.achieved_pl = read_decimal(achieved_pl)
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
        if c_time.__class__ is int and EARLIEST_MS <= c_time < MAX_READ_MS:
            made.c_time = _at(c_time / 1000, UTC)
        elif (
            c_time.__class__ is str and len(c_time) == 13
            and c_time.isdecimal() and _FIRST <= c_time < _LAST
        ):
            made.c_time = _at(int(c_time) / 1000, UTC)
        else:
            made.c_time = read_time(c_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_history_order_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderHistoryOrderPage]:
    rows, extras = convert(FuturesTraderHistoryOrderPage, objects)
    found = []
    for (
        tracking_list,
        end_id,
    ) in rows:
        made = _new(FuturesTraderHistoryOrderPage)
        made.tracking_list = read_objects(tracking_list, read_futures_trader_history_order, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_profit_totals(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderProfitTotals]:
    rows, extras = convert(FuturesTraderProfitTotals, objects)
    found = []
    for (
        yesterday_profit,
        sum_profit,
        wait_profit,
        yesterday_time,
    ) in rows:
        made = _new(FuturesTraderProfitTotals)
        if yesterday_profit.__class__ is str and yesterday_profit:
            number = made.yesterday_profit = bounded_decimal(yesterday_profit)
            if not number.is_finite():
                raise DecimalException
        elif yesterday_profit.__class__ is Decimal:
            made.yesterday_profit = yesterday_profit
        elif yesterday_profit == "" or yesterday_profit is None:
            made.yesterday_profit = None
        else:
            made.yesterday_profit = read_decimal(yesterday_profit)
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
        if yesterday_time.__class__ is int and EARLIEST_MS <= yesterday_time < MAX_READ_MS:
            made.yesterday_time = _at(yesterday_time / 1000, UTC)
        elif (
            yesterday_time.__class__ is str and len(yesterday_time) == 13
            and yesterday_time.isdecimal() and _FIRST <= yesterday_time < _LAST
        ):
            made.yesterday_time = _at(int(yesterday_time) / 1000, UTC)
        else:
            made.yesterday_time = read_time(yesterday_time)
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
        coin,
        profit_count,
        last_profit_time,
    ) in rows:
        made = _new(FuturesTraderCoinProfit)
        made.coin = coin if coin.__class__ is str and coin >= "!" else read_str(coin)
        if profit_count.__class__ is str and profit_count:
            number = made.profit_count = bounded_decimal(profit_count)
            if not number.is_finite():
                raise DecimalException
        elif profit_count.__class__ is Decimal:
            made.profit_count = profit_count
        elif profit_count == "" or profit_count is None:
            made.profit_count = None
        else:
            made.profit_count = read_decimal(profit_count)
        if last_profit_time.__class__ is int and EARLIEST_MS <= last_profit_time < MAX_READ_MS:
            made.last_profit_time = _at(last_profit_time / 1000, UTC)
        elif (
            last_profit_time.__class__ is str and len(last_profit_time) == 13
            and last_profit_time.isdecimal() and _FIRST <= last_profit_time < _LAST
        ):
            made.last_profit_time = _at(int(last_profit_time) / 1000, UTC)
        else:
            made.last_profit_time = read_time(last_profit_time)
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
        profit_summary,
        profit_history_list,
    ) in rows:
        made = _new(FuturesTraderProfitSummary)
        made.profit_summary = read_object(profit_summary, read_futures_trader_profit_totals, convert, FuturesTraderProfitTotals)
        made.profit_history_list = read_objects(profit_history_list, read_futures_trader_coin_profit, convert)
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
        coin,
        profit,
        profit_time,
    ) in rows:
        made = _new(FuturesTraderDailyCoinProfit)
        made.coin = coin if coin.__class__ is str and coin >= "!" else read_str(coin)
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
        if profit_time.__class__ is int and EARLIEST_MS <= profit_time < MAX_READ_MS:
            made.profit_time = _at(profit_time / 1000, UTC)
        elif (
            profit_time.__class__ is str and len(profit_time) == 13
            and profit_time.isdecimal() and _FIRST <= profit_time < _LAST
        ):
            made.profit_time = _at(int(profit_time) / 1000, UTC)
        else:
            made.profit_time = read_time(profit_time)
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
        profit_id,
        coin,
        profit,
        nick_name,
        profit_time,
    ) in rows:
        made = _new(FuturesTraderHistoryProfit)
        made.profit_id = profit_id if profit_id.__class__ is str and profit_id >= "!" else required(read_id(profit_id))
        made.coin = coin if coin.__class__ is str and coin >= "!" else read_str(coin)
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
        made.nick_name = nick_name if nick_name.__class__ is str and nick_name >= "!" else read_str(nick_name)
        if profit_time.__class__ is int and EARLIEST_MS <= profit_time < MAX_READ_MS:
            made.profit_time = _at(profit_time / 1000, UTC)
        elif (
            profit_time.__class__ is str and len(profit_time) == 13
            and profit_time.isdecimal() and _FIRST <= profit_time < _LAST
        ):
            made.profit_time = _at(int(profit_time) / 1000, UTC)
        else:
            made.profit_time = read_time(profit_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_history_profit_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderHistoryProfitPage]:
    rows, extras = convert(FuturesTraderHistoryProfitPage, objects)
    found = []
    for (
        profit_list,
        end_id,
    ) in rows:
        made = _new(FuturesTraderHistoryProfitPage)
        made.profit_list = read_objects(profit_list, read_futures_trader_history_profit, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
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
        coin,
        profit,
        nick_name,
    ) in rows:
        made = _new(FuturesTraderPendingProfit)
        made.coin = coin if coin.__class__ is str and coin >= "!" else read_str(coin)
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
        made.nick_name = nick_name if nick_name.__class__ is str and nick_name >= "!" else read_str(nick_name)
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
        open_trader,
        min_open_count,
        max_leverage,
        stop_surplus_ratio,
        stop_loss_ratio,
    ) in rows:
        made = _new(FuturesTraderSymbol)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
        made.open_trader = open_trader if open_trader.__class__ is bool else read_bool(open_trader)
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
        elif max_leverage.__class__ is int and -_TOO_LARGE < max_leverage < _TOO_LARGE:
            made.max_leverage = max_leverage
        else:
            made.max_leverage = read_int(max_leverage)
        if stop_surplus_ratio.__class__ is str and stop_surplus_ratio:
            number = made.stop_surplus_ratio = bounded_decimal(stop_surplus_ratio)
            if not number.is_finite():
                raise DecimalException
        elif stop_surplus_ratio.__class__ is Decimal:
            made.stop_surplus_ratio = stop_surplus_ratio
        elif stop_surplus_ratio == "" or stop_surplus_ratio is None:
            made.stop_surplus_ratio = None
        else:
            made.stop_surplus_ratio = read_decimal(stop_surplus_ratio)
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
        if ctime.__class__ is int and EARLIEST_MS <= ctime < MAX_READ_MS:
            made.ctime = _at(ctime / 1000, UTC)
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
        if ctime.__class__ is int and EARLIEST_MS <= ctime < MAX_READ_MS:
            made.ctime = _at(ctime / 1000, UTC)
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


def read_futures_trader_statistics(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderStatistics]:
    rows, extras = convert(FuturesTraderStatistics, objects)
    found = []
    for (
        roi,
        trading_order_num,
        total_follower_num,
        current_follower_num,
        totalpl,
        gain_num,
        loss_num,
        win_rate,
        total_equity,
        trading_pairs_available_list,
        last_week_roi_list,
        last_week_profit_list,
        last_month_roi_list,
        last_month_profit_list,
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
        if trading_order_num.__class__ is str and trading_order_num.isdecimal() and len(trading_order_num) < 19:
            made.trading_order_num = int(trading_order_num)
        elif trading_order_num.__class__ is int and -_TOO_LARGE < trading_order_num < _TOO_LARGE:
            made.trading_order_num = trading_order_num
        else:
            made.trading_order_num = read_int(trading_order_num)
        if total_follower_num.__class__ is str and total_follower_num.isdecimal() and len(total_follower_num) < 19:
            made.total_follower_num = int(total_follower_num)
        elif total_follower_num.__class__ is int and -_TOO_LARGE < total_follower_num < _TOO_LARGE:
            made.total_follower_num = total_follower_num
        else:
            made.total_follower_num = read_int(total_follower_num)
        if current_follower_num.__class__ is str and current_follower_num.isdecimal() and len(current_follower_num) < 19:
            made.current_follower_num = int(current_follower_num)
        elif current_follower_num.__class__ is int and -_TOO_LARGE < current_follower_num < _TOO_LARGE:
            made.current_follower_num = current_follower_num
        else:
            made.current_follower_num = read_int(current_follower_num)
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
        elif gain_num.__class__ is int and -_TOO_LARGE < gain_num < _TOO_LARGE:
            made.gain_num = gain_num
        else:
            made.gain_num = read_int(gain_num)
        if loss_num.__class__ is str and loss_num.isdecimal() and len(loss_num) < 19:
            made.loss_num = int(loss_num)
        elif loss_num.__class__ is int and -_TOO_LARGE < loss_num < _TOO_LARGE:
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
        made.trading_pairs_available_list = read_list(trading_pairs_available_list, read_str)
        made.last_week_roi_list = read_objects(last_week_roi_list, read_rate_point, convert)
        made.last_week_profit_list = read_objects(last_week_profit_list, read_amount_point, convert)
        made.last_month_roi_list = read_objects(last_month_roi_list, read_rate_point, convert)
        made.last_month_profit_list = read_objects(last_month_profit_list, read_amount_point, convert)
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
        is_remove,
        follower_head_pic,
        follower_name,
        follower_uid,
        follower_time,
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
        made.is_remove = is_remove if is_remove.__class__ is bool else read_bool(is_remove)
        made.follower_head_pic = follower_head_pic if follower_head_pic.__class__ is str and follower_head_pic >= "!" else read_str(follower_head_pic)
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name >= "!" else read_str(follower_name)
        made.follower_uid = follower_uid if follower_uid.__class__ is str and follower_uid >= "!" else required(read_id(follower_uid))
        if follower_time.__class__ is int and EARLIEST_MS <= follower_time < MAX_READ_MS:
            made.follower_time = _at(follower_time / 1000, UTC)
        elif (
            follower_time.__class__ is str and len(follower_time) == 13
            and follower_time.isdecimal() and _FIRST <= follower_time < _LAST
        ):
            made.follower_time = _at(int(follower_time) / 1000, UTC)
        else:
            made.follower_time = read_time(follower_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_copy_api_key(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderCopyApiKey]:
    rows, extras = convert(FuturesTraderCopyApiKey, objects)
    found = []
    for (
        apikey,
        secret,
        permissions,
    ) in rows:
        made = _new(FuturesTraderCopyApiKey)
        made.apikey = read_secret(apikey)
        made.secret = read_secret(secret)
        made.permissions = read_list(permissions, read_str)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_follower_open_order(
    objects: list[Any], convert: ToRows
) -> list[SpotFollowerOpenOrder]:
    rows, extras = convert(SpotFollowerOpenOrder, objects)
    found = []
    for (
        tracking_no,
        trader_id,
        buy_fill_size,
        buy_delegate_size,
        buy_price,
        unrealized_pl,
        buy_time,
        buy_fee,
        unrealized_plr,
        symbol,
        stop_surplus_price,
        stop_loss_price,
    ) in rows:
        made = _new(SpotFollowerOpenOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else required(read_id(tracking_no))
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id >= "!" else read_id(trader_id)
        if buy_fill_size.__class__ is str and buy_fill_size:
            number = made.buy_fill_size = bounded_decimal(buy_fill_size)
            if not number.is_finite():
                raise DecimalException
        elif buy_fill_size.__class__ is Decimal:
            made.buy_fill_size = buy_fill_size
        elif buy_fill_size == "" or buy_fill_size is None:
            made.buy_fill_size = None
        else:
            made.buy_fill_size = read_decimal(buy_fill_size)
        if buy_delegate_size.__class__ is str and buy_delegate_size:
            number = made.buy_delegate_size = bounded_decimal(buy_delegate_size)
            if not number.is_finite():
                raise DecimalException
        elif buy_delegate_size.__class__ is Decimal:
            made.buy_delegate_size = buy_delegate_size
        elif buy_delegate_size == "" or buy_delegate_size is None:
            made.buy_delegate_size = None
        else:
            made.buy_delegate_size = read_decimal(buy_delegate_size)
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
        if unrealized_pl.__class__ is str and unrealized_pl:
            number = made.unrealized_pl = bounded_decimal(unrealized_pl)
            if not number.is_finite():
                raise DecimalException
        elif unrealized_pl.__class__ is Decimal:
            made.unrealized_pl = unrealized_pl
        elif unrealized_pl == "" or unrealized_pl is None:
            made.unrealized_pl = None
        else:
            made.unrealized_pl = read_decimal(unrealized_pl)
        if buy_time.__class__ is int and EARLIEST_MS <= buy_time < MAX_READ_MS:
            made.buy_time = _at(buy_time / 1000, UTC)
        elif (
            buy_time.__class__ is str and len(buy_time) == 13
            and buy_time.isdecimal() and _FIRST <= buy_time < _LAST
        ):
            made.buy_time = _at(int(buy_time) / 1000, UTC)
        else:
            made.buy_time = required(read_time(buy_time))
        if buy_fee.__class__ is str and buy_fee:
            number = made.buy_fee = bounded_decimal(buy_fee)
            if not number.is_finite():
                raise DecimalException
        elif buy_fee.__class__ is Decimal:
            made.buy_fee = buy_fee
        elif buy_fee == "" or buy_fee is None:
            made.buy_fee = None
        else:
            made.buy_fee = read_decimal(buy_fee)
        if unrealized_plr.__class__ is str and unrealized_plr:
            number = made.unrealized_plr = bounded_decimal(unrealized_plr)
            if not number.is_finite():
                raise DecimalException
        elif unrealized_plr.__class__ is Decimal:
            made.unrealized_plr = unrealized_plr
        elif unrealized_plr == "" or unrealized_plr is None:
            made.unrealized_plr = None
        else:
            made.unrealized_plr = read_decimal(unrealized_plr)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
        if stop_surplus_price.__class__ is str and stop_surplus_price:
            number = made.stop_surplus_price = bounded_decimal(stop_surplus_price)
            if not number.is_finite():
                raise DecimalException
        elif stop_surplus_price.__class__ is Decimal:
            made.stop_surplus_price = stop_surplus_price
        elif stop_surplus_price == "" or stop_surplus_price is None:
            made.stop_surplus_price = None
        else:
            made.stop_surplus_price = read_decimal(stop_surplus_price)
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


def read_spot_follower_open_order_page(
    objects: list[Any], convert: ToRows
) -> list[SpotFollowerOpenOrderPage]:
    rows, extras = convert(SpotFollowerOpenOrderPage, objects)
    found = []
    for (
        tracking_list,
        end_id,
    ) in rows:
        made = _new(SpotFollowerOpenOrderPage)
        made.tracking_list = read_objects(tracking_list, read_spot_follower_open_order, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_follower_history_order(
    objects: list[Any], convert: ToRows
) -> list[SpotFollowerHistoryOrder]:
    rows, extras = convert(SpotFollowerHistoryOrder, objects)
    found = []
    for (
        tracking_no,
        trader_id,
        fill_size,
        buy_price,
        sell_price,
        achieved_pl,
        buy_time,
        sell_time,
        buy_fee,
        sell_fee,
        achieved_plr,
        symbol,
    ) in rows:
        made = _new(SpotFollowerHistoryOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else required(read_id(tracking_no))
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id >= "!" else read_id(trader_id)
        if fill_size.__class__ is str and fill_size:
            number = made.fill_size = bounded_decimal(fill_size)
            if not number.is_finite():
                raise DecimalException
        elif fill_size.__class__ is Decimal:
            made.fill_size = fill_size
        elif fill_size == "" or fill_size is None:
            made.fill_size = None
        else:
            made.fill_size = read_decimal(fill_size)
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
        if achieved_pl.__class__ is str and achieved_pl:
            number = made.achieved_pl = bounded_decimal(achieved_pl)
            if not number.is_finite():
                raise DecimalException
        elif achieved_pl.__class__ is Decimal:
            made.achieved_pl = achieved_pl
        elif achieved_pl == "" or achieved_pl is None:
            made.achieved_pl = None
        else:
            made.achieved_pl = read_decimal(achieved_pl)
        if buy_time.__class__ is int and EARLIEST_MS <= buy_time < MAX_READ_MS:
            made.buy_time = _at(buy_time / 1000, UTC)
        elif (
            buy_time.__class__ is str and len(buy_time) == 13
            and buy_time.isdecimal() and _FIRST <= buy_time < _LAST
        ):
            made.buy_time = _at(int(buy_time) / 1000, UTC)
        else:
            made.buy_time = required(read_time(buy_time))
        if sell_time.__class__ is int and EARLIEST_MS <= sell_time < MAX_READ_MS:
            made.sell_time = _at(sell_time / 1000, UTC)
        elif (
            sell_time.__class__ is str and len(sell_time) == 13
            and sell_time.isdecimal() and _FIRST <= sell_time < _LAST
        ):
            made.sell_time = _at(int(sell_time) / 1000, UTC)
        else:
            made.sell_time = read_time(sell_time)
        if buy_fee.__class__ is str and buy_fee:
            number = made.buy_fee = bounded_decimal(buy_fee)
            if not number.is_finite():
                raise DecimalException
        elif buy_fee.__class__ is Decimal:
            made.buy_fee = buy_fee
        elif buy_fee == "" or buy_fee is None:
            made.buy_fee = None
        else:
            made.buy_fee = read_decimal(buy_fee)
        if sell_fee.__class__ is str and sell_fee:
            number = made.sell_fee = bounded_decimal(sell_fee)
            if not number.is_finite():
                raise DecimalException
        elif sell_fee.__class__ is Decimal:
            made.sell_fee = sell_fee
        elif sell_fee == "" or sell_fee is None:
            made.sell_fee = None
        else:
            made.sell_fee = read_decimal(sell_fee)
        if achieved_plr.__class__ is str and achieved_plr:
            number = made.achieved_plr = bounded_decimal(achieved_plr)
            if not number.is_finite():
                raise DecimalException
        elif achieved_plr.__class__ is Decimal:
            made.achieved_plr = achieved_plr
        elif achieved_plr == "" or achieved_plr is None:
            made.achieved_plr = None
        else:
            made.achieved_plr = read_decimal(achieved_plr)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_follower_history_order_page(
    objects: list[Any], convert: ToRows
) -> list[SpotFollowerHistoryOrderPage]:
    rows, extras = convert(SpotFollowerHistoryOrderPage, objects)
    found = []
    for (
        tracking_list,
        end_id,
    ) in rows:
        made = _new(SpotFollowerHistoryOrderPage)
        made.tracking_list = read_objects(tracking_list, read_spot_follower_history_order, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
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
        stop_surplus_ration,
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
        if stop_surplus_ration.__class__ is str and stop_surplus_ration:
            number = made.stop_surplus_ration = bounded_decimal(stop_surplus_ration)
            if not number.is_finite():
                raise DecimalException
        elif stop_surplus_ration.__class__ is Decimal:
            made.stop_surplus_ration = stop_surplus_ration
        elif stop_surplus_ration == "" or stop_surplus_ration is None:
            made.stop_surplus_ration = None
        else:
            made.stop_surplus_ration = read_decimal(stop_surplus_ration)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
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
        max_stop_surplus_ration,
        max_trace_amount,
        max_trace_amount_system,
        max_trace_size,
        max_trace_ration,
        min_stop_loss_ration,
        min_stop_surplus_ration,
        min_trace_amount,
        min_trace_size,
        min_trace_ration,
        slider_max_stop_loss_ratio,
        slider_max_stop_surplus_ratio,
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
        if max_stop_surplus_ration.__class__ is str and max_stop_surplus_ration:
            number = made.max_stop_surplus_ration = bounded_decimal(max_stop_surplus_ration)
            if not number.is_finite():
                raise DecimalException
        elif max_stop_surplus_ration.__class__ is Decimal:
            made.max_stop_surplus_ration = max_stop_surplus_ration
        elif max_stop_surplus_ration == "" or max_stop_surplus_ration is None:
            made.max_stop_surplus_ration = None
        else:
            made.max_stop_surplus_ration = read_decimal(max_stop_surplus_ration)
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
        if max_trace_size.__class__ is str and max_trace_size:
            number = made.max_trace_size = bounded_decimal(max_trace_size)
            if not number.is_finite():
                raise DecimalException
        elif max_trace_size.__class__ is Decimal:
            made.max_trace_size = max_trace_size
        elif max_trace_size == "" or max_trace_size is None:
            made.max_trace_size = None
        else:
            made.max_trace_size = read_decimal(max_trace_size)
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
        if min_stop_surplus_ration.__class__ is str and min_stop_surplus_ration:
            number = made.min_stop_surplus_ration = bounded_decimal(min_stop_surplus_ration)
            if not number.is_finite():
                raise DecimalException
        elif min_stop_surplus_ration.__class__ is Decimal:
            made.min_stop_surplus_ration = min_stop_surplus_ration
        elif min_stop_surplus_ration == "" or min_stop_surplus_ration is None:
            made.min_stop_surplus_ration = None
        else:
            made.min_stop_surplus_ration = read_decimal(min_stop_surplus_ration)
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
        if min_trace_size.__class__ is str and min_trace_size:
            number = made.min_trace_size = bounded_decimal(min_trace_size)
            if not number.is_finite():
                raise DecimalException
        elif min_trace_size.__class__ is Decimal:
            made.min_trace_size = min_trace_size
        elif min_trace_size == "" or min_trace_size is None:
            made.min_trace_size = None
        else:
            made.min_trace_size = read_decimal(min_trace_size)
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
        if slider_max_stop_surplus_ratio.__class__ is str and slider_max_stop_surplus_ratio:
            number = made.slider_max_stop_surplus_ratio = bounded_decimal(slider_max_stop_surplus_ratio)
            if not number.is_finite():
                raise DecimalException
        elif slider_max_stop_surplus_ratio.__class__ is Decimal:
            made.slider_max_stop_surplus_ratio = slider_max_stop_surplus_ratio
        elif slider_max_stop_surplus_ratio == "" or slider_max_stop_surplus_ratio is None:
            made.slider_max_stop_surplus_ratio = None
        else:
            made.slider_max_stop_surplus_ratio = read_decimal(slider_max_stop_surplus_ratio)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
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
        enable,
        profit_rate,
        settled_in_days,
        trader_head_pic,
        trader_name,
        trade_setting_list,
        trade_symbol_setting_list,
    ) in rows:
        made = _new(SpotFollowerSettings)
        made.enable = enable if enable.__class__ is bool else read_bool(enable)
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
        if settled_in_days.__class__ is str and settled_in_days.isdecimal() and len(settled_in_days) < 19:
            made.settled_in_days = int(settled_in_days)
        elif settled_in_days.__class__ is int and -_TOO_LARGE < settled_in_days < _TOO_LARGE:
            made.settled_in_days = settled_in_days
        else:
            made.settled_in_days = read_int(settled_in_days)
        made.trader_head_pic = trader_head_pic if trader_head_pic.__class__ is str and trader_head_pic >= "!" else read_str(trader_head_pic)
        made.trader_name = trader_name if trader_name.__class__ is str and trader_name >= "!" else read_str(trader_name)
        made.trade_setting_list = read_objects(trade_setting_list, read_spot_follower_symbol_setting, convert)
        made.trade_symbol_setting_list = read_objects(trade_symbol_setting_list, read_spot_follower_symbol_limits, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_follower_trader_symbols(
    objects: list[Any], convert: ToRows
) -> list[SpotFollowerTraderSymbols]:
    rows, extras = convert(SpotFollowerTraderSymbols, objects)
    found = []
    for (
        current_trading_list,
    ) in rows:
        made = _new(SpotFollowerTraderSymbols)
        made.current_trading_list = read_list(current_trading_list, read_str)
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
        trader_name,
        trader_id,
        max_follow_limit,
        bgb_max_follow_limit,
        follow_count,
        bgb_follow_count,
        follower_time,
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
        made.trader_name = trader_name if trader_name.__class__ is str and trader_name >= "!" else read_str(trader_name)
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id >= "!" else required(read_id(trader_id))
        if max_follow_limit.__class__ is str and max_follow_limit.isdecimal() and len(max_follow_limit) < 19:
            made.max_follow_limit = int(max_follow_limit)
        elif max_follow_limit.__class__ is int and -_TOO_LARGE < max_follow_limit < _TOO_LARGE:
            made.max_follow_limit = max_follow_limit
        else:
            made.max_follow_limit = read_int(max_follow_limit)
        if bgb_max_follow_limit.__class__ is str and bgb_max_follow_limit.isdecimal() and len(bgb_max_follow_limit) < 19:
            made.bgb_max_follow_limit = int(bgb_max_follow_limit)
        elif bgb_max_follow_limit.__class__ is int and -_TOO_LARGE < bgb_max_follow_limit < _TOO_LARGE:
            made.bgb_max_follow_limit = bgb_max_follow_limit
        else:
            made.bgb_max_follow_limit = read_int(bgb_max_follow_limit)
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and -_TOO_LARGE < follow_count < _TOO_LARGE:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
        if bgb_follow_count.__class__ is str and bgb_follow_count.isdecimal() and len(bgb_follow_count) < 19:
            made.bgb_follow_count = int(bgb_follow_count)
        elif bgb_follow_count.__class__ is int and -_TOO_LARGE < bgb_follow_count < _TOO_LARGE:
            made.bgb_follow_count = bgb_follow_count
        else:
            made.bgb_follow_count = read_int(bgb_follow_count)
        if follower_time.__class__ is int and EARLIEST_MS <= follower_time < MAX_READ_MS:
            made.follower_time = _at(follower_time / 1000, UTC)
        elif (
            follower_time.__class__ is str and len(follower_time) == 13
            and follower_time.isdecimal() and _FIRST <= follower_time < _LAST
        ):
            made.follower_time = _at(int(follower_time) / 1000, UTC)
        else:
            made.follower_time = read_time(follower_time)
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
        result_list,
    ) in rows:
        made = _new(SpotFollowerTraderPage)
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
        tracking_no,
        order_id,
        buy_fill_size,
        buy_delegate_size,
        buy_price,
        unrealized_pl,
        buy_time,
        buy_fee,
        unrealized_plr,
        symbol,
        stop_loss_price,
        stop_surplus_price,
        follow_count,
    ) in rows:
        made = _new(SpotTraderOpenOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else required(read_id(tracking_no))
        made.order_id = order_id if order_id.__class__ is str and order_id >= "!" else read_id(order_id)
        if buy_fill_size.__class__ is str and buy_fill_size:
            number = made.buy_fill_size = bounded_decimal(buy_fill_size)
            if not number.is_finite():
                raise DecimalException
        elif buy_fill_size.__class__ is Decimal:
            made.buy_fill_size = buy_fill_size
        elif buy_fill_size == "" or buy_fill_size is None:
            made.buy_fill_size = None
        else:
            made.buy_fill_size = read_decimal(buy_fill_size)
        if buy_delegate_size.__class__ is str and buy_delegate_size:
            number = made.buy_delegate_size = bounded_decimal(buy_delegate_size)
            if not number.is_finite():
                raise DecimalException
        elif buy_delegate_size.__class__ is Decimal:
            made.buy_delegate_size = buy_delegate_size
        elif buy_delegate_size == "" or buy_delegate_size is None:
            made.buy_delegate_size = None
        else:
            made.buy_delegate_size = read_decimal(buy_delegate_size)
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
        if unrealized_pl.__class__ is str and unrealized_pl:
            number = made.unrealized_pl = bounded_decimal(unrealized_pl)
            if not number.is_finite():
                raise DecimalException
        elif unrealized_pl.__class__ is Decimal:
            made.unrealized_pl = unrealized_pl
        elif unrealized_pl == "" or unrealized_pl is None:
            made.unrealized_pl = None
        else:
            made.unrealized_pl = read_decimal(unrealized_pl)
        if buy_time.__class__ is int and EARLIEST_MS <= buy_time < MAX_READ_MS:
            made.buy_time = _at(buy_time / 1000, UTC)
        elif (
            buy_time.__class__ is str and len(buy_time) == 13
            and buy_time.isdecimal() and _FIRST <= buy_time < _LAST
        ):
            made.buy_time = _at(int(buy_time) / 1000, UTC)
        else:
            made.buy_time = required(read_time(buy_time))
        if buy_fee.__class__ is str and buy_fee:
            number = made.buy_fee = bounded_decimal(buy_fee)
            if not number.is_finite():
                raise DecimalException
        elif buy_fee.__class__ is Decimal:
            made.buy_fee = buy_fee
        elif buy_fee == "" or buy_fee is None:
            made.buy_fee = None
        else:
            made.buy_fee = read_decimal(buy_fee)
        if unrealized_plr.__class__ is str and unrealized_plr:
            number = made.unrealized_plr = bounded_decimal(unrealized_plr)
            if not number.is_finite():
                raise DecimalException
        elif unrealized_plr.__class__ is Decimal:
            made.unrealized_plr = unrealized_plr
        elif unrealized_plr == "" or unrealized_plr is None:
            made.unrealized_plr = None
        else:
            made.unrealized_plr = read_decimal(unrealized_plr)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
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
        if stop_surplus_price.__class__ is str and stop_surplus_price:
            number = made.stop_surplus_price = bounded_decimal(stop_surplus_price)
            if not number.is_finite():
                raise DecimalException
        elif stop_surplus_price.__class__ is Decimal:
            made.stop_surplus_price = stop_surplus_price
        elif stop_surplus_price == "" or stop_surplus_price is None:
            made.stop_surplus_price = None
        else:
            made.stop_surplus_price = read_decimal(stop_surplus_price)
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and -_TOO_LARGE < follow_count < _TOO_LARGE:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
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
        tracking_list,
        end_id,
    ) in rows:
        made = _new(SpotTraderOpenOrderPage)
        made.tracking_list = read_objects(tracking_list, read_spot_trader_open_order, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
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
        tracking_no,
        fill_size,
        buy_price,
        sell_price,
        achieved_pl,
        buy_time,
        sell_time,
        buy_fee,
        sell_fee,
        achieved_plr,
        symbol,
        net_profit,
        follow_count,
    ) in rows:
        made = _new(SpotTraderHistoryOrder)
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no >= "!" else required(read_id(tracking_no))
        if fill_size.__class__ is str and fill_size:
            number = made.fill_size = bounded_decimal(fill_size)
            if not number.is_finite():
                raise DecimalException
        elif fill_size.__class__ is Decimal:
            made.fill_size = fill_size
        elif fill_size == "" or fill_size is None:
            made.fill_size = None
        else:
            made.fill_size = read_decimal(fill_size)
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
        if achieved_pl.__class__ is str and achieved_pl:
            number = made.achieved_pl = bounded_decimal(achieved_pl)
            if not number.is_finite():
                raise DecimalException
        elif achieved_pl.__class__ is Decimal:
            made.achieved_pl = achieved_pl
        elif achieved_pl == "" or achieved_pl is None:
            made.achieved_pl = None
        else:
            made.achieved_pl = read_decimal(achieved_pl)
        if buy_time.__class__ is int and EARLIEST_MS <= buy_time < MAX_READ_MS:
            made.buy_time = _at(buy_time / 1000, UTC)
        elif (
            buy_time.__class__ is str and len(buy_time) == 13
            and buy_time.isdecimal() and _FIRST <= buy_time < _LAST
        ):
            made.buy_time = _at(int(buy_time) / 1000, UTC)
        else:
            made.buy_time = required(read_time(buy_time))
        if sell_time.__class__ is int and EARLIEST_MS <= sell_time < MAX_READ_MS:
            made.sell_time = _at(sell_time / 1000, UTC)
        elif (
            sell_time.__class__ is str and len(sell_time) == 13
            and sell_time.isdecimal() and _FIRST <= sell_time < _LAST
        ):
            made.sell_time = _at(int(sell_time) / 1000, UTC)
        else:
            made.sell_time = read_time(sell_time)
        if buy_fee.__class__ is str and buy_fee:
            number = made.buy_fee = bounded_decimal(buy_fee)
            if not number.is_finite():
                raise DecimalException
        elif buy_fee.__class__ is Decimal:
            made.buy_fee = buy_fee
        elif buy_fee == "" or buy_fee is None:
            made.buy_fee = None
        else:
            made.buy_fee = read_decimal(buy_fee)
        if sell_fee.__class__ is str and sell_fee:
            number = made.sell_fee = bounded_decimal(sell_fee)
            if not number.is_finite():
                raise DecimalException
        elif sell_fee.__class__ is Decimal:
            made.sell_fee = sell_fee
        elif sell_fee == "" or sell_fee is None:
            made.sell_fee = None
        else:
            made.sell_fee = read_decimal(sell_fee)
        if achieved_plr.__class__ is str and achieved_plr:
            number = made.achieved_plr = bounded_decimal(achieved_plr)
            if not number.is_finite():
                raise DecimalException
        elif achieved_plr.__class__ is Decimal:
            made.achieved_plr = achieved_plr
        elif achieved_plr == "" or achieved_plr is None:
            made.achieved_plr = None
        else:
            made.achieved_plr = read_decimal(achieved_plr)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
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
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and -_TOO_LARGE < follow_count < _TOO_LARGE:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
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
        tracking_list,
        end_id,
    ) in rows:
        made = _new(SpotTraderHistoryOrderPage)
        made.tracking_list = read_objects(tracking_list, read_spot_trader_history_order, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
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
        max_quote_size,
        surplus_quote_size,
        symbol,
    ) in rows:
        made = _new(SpotTraderSymbolLimit)
        if max_quote_size.__class__ is str and max_quote_size:
            number = made.max_quote_size = bounded_decimal(max_quote_size)
            if not number.is_finite():
                raise DecimalException
        elif max_quote_size.__class__ is Decimal:
            made.max_quote_size = max_quote_size
        elif max_quote_size == "" or max_quote_size is None:
            made.max_quote_size = None
        else:
            made.max_quote_size = read_decimal(max_quote_size)
        if surplus_quote_size.__class__ is str and surplus_quote_size:
            number = made.surplus_quote_size = bounded_decimal(surplus_quote_size)
            if not number.is_finite():
                raise DecimalException
        elif surplus_quote_size.__class__ is Decimal:
            made.surplus_quote_size = surplus_quote_size
        elif surplus_quote_size == "" or surplus_quote_size is None:
            made.surplus_quote_size = None
        else:
            made.surplus_quote_size = read_decimal(surplus_quote_size)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
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
        made.id = id_ if id_.__class__ is str and id_ >= "!" else read_id(id_)
        made.name = name if name.__class__ is str and name >= "!" else read_str(name)
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
        enable,
        symbol,
        min_open_count,
    ) in rows:
        made = _new(SpotTraderSymbol)
        made.enable = enable if enable.__class__ is bool else read_bool(enable)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else required(read_str(symbol))
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
        remove_limit_usdt,
        spot_info_list,
        label_list,
        enable,
        show_assets_map,
        show_equity,
        trace_symbol_list,
    ) in rows:
        made = _new(SpotTraderSettings)
        if remove_limit_usdt.__class__ is str and remove_limit_usdt:
            number = made.remove_limit_usdt = bounded_decimal(remove_limit_usdt)
            if not number.is_finite():
                raise DecimalException
        elif remove_limit_usdt.__class__ is Decimal:
            made.remove_limit_usdt = remove_limit_usdt
        elif remove_limit_usdt == "" or remove_limit_usdt is None:
            made.remove_limit_usdt = None
        else:
            made.remove_limit_usdt = read_decimal(remove_limit_usdt)
        made.spot_info_list = read_objects(spot_info_list, read_spot_trader_symbol_limit, convert)
        made.label_list = read_objects(label_list, read_spot_trader_label, convert)
        made.enable = enable if enable.__class__ is bool else read_bool(enable)
        made.show_assets_map = show_assets_map if show_assets_map.__class__ is bool else read_bool(show_assets_map)
        made.show_equity = show_equity if show_equity.__class__ is bool else read_bool(show_equity)
        made.trace_symbol_list = read_objects(trace_symbol_list, read_spot_trader_symbol, convert)
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
        is_remove,
        follower_head_pic,
        follower_name,
        follower_uid,
        follower_time,
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
        made.is_remove = is_remove if is_remove.__class__ is bool else read_bool(is_remove)
        made.follower_head_pic = follower_head_pic if follower_head_pic.__class__ is str and follower_head_pic >= "!" else read_str(follower_head_pic)
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name >= "!" else read_str(follower_name)
        made.follower_uid = follower_uid if follower_uid.__class__ is str and follower_uid >= "!" else required(read_id(follower_uid))
        if follower_time.__class__ is int and EARLIEST_MS <= follower_time < MAX_READ_MS:
            made.follower_time = _at(follower_time / 1000, UTC)
        elif (
            follower_time.__class__ is str and len(follower_time) == 13
            and follower_time.isdecimal() and _FIRST <= follower_time < _LAST
        ):
            made.follower_time = _at(int(follower_time) / 1000, UTC)
        else:
            made.follower_time = read_time(follower_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_profit_totals(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderProfitTotals]:
    rows, extras = convert(SpotTraderProfitTotals, objects)
    found = []
    for (
        yesterday_profit,
        yesterday_time,
        sum_profit,
        wait_profit,
    ) in rows:
        made = _new(SpotTraderProfitTotals)
        if yesterday_profit.__class__ is str and yesterday_profit:
            number = made.yesterday_profit = bounded_decimal(yesterday_profit)
            if not number.is_finite():
                raise DecimalException
        elif yesterday_profit.__class__ is Decimal:
            made.yesterday_profit = yesterday_profit
        elif yesterday_profit == "" or yesterday_profit is None:
            made.yesterday_profit = None
        else:
            made.yesterday_profit = read_decimal(yesterday_profit)
        if yesterday_time.__class__ is int and EARLIEST_MS <= yesterday_time < MAX_READ_MS:
            made.yesterday_time = _at(yesterday_time / 1000, UTC)
        elif (
            yesterday_time.__class__ is str and len(yesterday_time) == 13
            and yesterday_time.isdecimal() and _FIRST <= yesterday_time < _LAST
        ):
            made.yesterday_time = _at(int(yesterday_time) / 1000, UTC)
        else:
            made.yesterday_time = read_time(yesterday_time)
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
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_daily_profit(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderDailyProfit]:
    rows, extras = convert(SpotTraderDailyProfit, objects)
    found = []
    for (
        profit,
        profit_time,
    ) in rows:
        made = _new(SpotTraderDailyProfit)
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
        if profit_time.__class__ is int and EARLIEST_MS <= profit_time < MAX_READ_MS:
            made.profit_time = _at(profit_time / 1000, UTC)
        elif (
            profit_time.__class__ is str and len(profit_time) == 13
            and profit_time.isdecimal() and _FIRST <= profit_time < _LAST
        ):
            made.profit_time = _at(int(profit_time) / 1000, UTC)
        else:
            made.profit_time = read_time(profit_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_trader_coin_profit(
    objects: list[Any], convert: ToRows
) -> list[SpotTraderCoinProfit]:
    rows, extras = convert(SpotTraderCoinProfit, objects)
    found = []
    for (
        coin,
        profit_count,
        last_profit_time,
        historys_by_date_list,
    ) in rows:
        made = _new(SpotTraderCoinProfit)
        made.coin = coin if coin.__class__ is str and coin >= "!" else read_str(coin)
        if profit_count.__class__ is str and profit_count:
            number = made.profit_count = bounded_decimal(profit_count)
            if not number.is_finite():
                raise DecimalException
        elif profit_count.__class__ is Decimal:
            made.profit_count = profit_count
        elif profit_count == "" or profit_count is None:
            made.profit_count = None
        else:
            made.profit_count = read_decimal(profit_count)
        if last_profit_time.__class__ is int and EARLIEST_MS <= last_profit_time < MAX_READ_MS:
            made.last_profit_time = _at(last_profit_time / 1000, UTC)
        elif (
            last_profit_time.__class__ is str and len(last_profit_time) == 13
            and last_profit_time.isdecimal() and _FIRST <= last_profit_time < _LAST
        ):
            made.last_profit_time = _at(int(last_profit_time) / 1000, UTC)
        else:
            made.last_profit_time = read_time(last_profit_time)
        made.historys_by_date_list = read_objects(historys_by_date_list, read_spot_trader_daily_profit, convert)
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
        profit_summarys,
        profit_history_list,
    ) in rows:
        made = _new(SpotTraderProfitSummary)
        made.profit_summarys = read_object(profit_summarys, read_spot_trader_profit_totals, convert, SpotTraderProfitTotals)
        made.profit_history_list = read_objects(profit_history_list, read_spot_trader_coin_profit, convert)
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
        profit_id,
        coin,
        distribute_ratio,
        profit,
        follower_name,
        profit_time,
    ) in rows:
        made = _new(SpotTraderHistoryProfit)
        made.profit_id = profit_id if profit_id.__class__ is str and profit_id >= "!" else required(read_id(profit_id))
        made.coin = coin if coin.__class__ is str and coin >= "!" else read_str(coin)
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
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name >= "!" else read_str(follower_name)
        if profit_time.__class__ is int and EARLIEST_MS <= profit_time < MAX_READ_MS:
            made.profit_time = _at(profit_time / 1000, UTC)
        elif (
            profit_time.__class__ is str and len(profit_time) == 13
            and profit_time.isdecimal() and _FIRST <= profit_time < _LAST
        ):
            made.profit_time = _at(int(profit_time) / 1000, UTC)
        else:
            made.profit_time = read_time(profit_time)
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
        profit_list,
        end_id,
    ) in rows:
        made = _new(SpotTraderHistoryProfitPage)
        made.profit_list = read_objects(profit_list, read_spot_trader_history_profit, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id >= "!" else read_id(end_id)
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
        follower_name,
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
        made.coin = coin if coin.__class__ is str and coin >= "!" else read_str(coin)
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name >= "!" else read_str(follower_name)
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
        total_follower_num,
        current_follower_num,
        max_follower_num,
        trading_order_num,
        totalpl,
        gain_num,
        loss_num,
        total_equity,
        win_rate,
        last_week_roi_list,
        last_month_roi_list,
        last_week_profit_list,
        last_month_profit_list,
    ) in rows:
        made = _new(SpotTraderStatistics)
        if total_follower_num.__class__ is str and total_follower_num.isdecimal() and len(total_follower_num) < 19:
            made.total_follower_num = int(total_follower_num)
        elif total_follower_num.__class__ is int and -_TOO_LARGE < total_follower_num < _TOO_LARGE:
            made.total_follower_num = total_follower_num
        else:
            made.total_follower_num = read_int(total_follower_num)
        if current_follower_num.__class__ is str and current_follower_num.isdecimal() and len(current_follower_num) < 19:
            made.current_follower_num = int(current_follower_num)
        elif current_follower_num.__class__ is int and -_TOO_LARGE < current_follower_num < _TOO_LARGE:
            made.current_follower_num = current_follower_num
        else:
            made.current_follower_num = read_int(current_follower_num)
        if max_follower_num.__class__ is str and max_follower_num.isdecimal() and len(max_follower_num) < 19:
            made.max_follower_num = int(max_follower_num)
        elif max_follower_num.__class__ is int and -_TOO_LARGE < max_follower_num < _TOO_LARGE:
            made.max_follower_num = max_follower_num
        else:
            made.max_follower_num = read_int(max_follower_num)
        if trading_order_num.__class__ is str and trading_order_num.isdecimal() and len(trading_order_num) < 19:
            made.trading_order_num = int(trading_order_num)
        elif trading_order_num.__class__ is int and -_TOO_LARGE < trading_order_num < _TOO_LARGE:
            made.trading_order_num = trading_order_num
        else:
            made.trading_order_num = read_int(trading_order_num)
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
        elif gain_num.__class__ is int and -_TOO_LARGE < gain_num < _TOO_LARGE:
            made.gain_num = gain_num
        else:
            made.gain_num = read_int(gain_num)
        if loss_num.__class__ is str and loss_num.isdecimal() and len(loss_num) < 19:
            made.loss_num = int(loss_num)
        elif loss_num.__class__ is int and -_TOO_LARGE < loss_num < _TOO_LARGE:
            made.loss_num = loss_num
        else:
            made.loss_num = read_int(loss_num)
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
        made.last_week_roi_list = read_objects(last_week_roi_list, read_rate_point, convert)
        made.last_month_roi_list = read_objects(last_month_roi_list, read_rate_point, convert)
        made.last_week_profit_list = read_objects(last_week_profit_list, read_amount_point, convert)
        made.last_month_profit_list = read_objects(last_month_profit_list, read_amount_point, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found
