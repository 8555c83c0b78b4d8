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
    read_moment,
    read_object,
    read_objects,
    read_secret,
    read_str,
    read_time,
    required,
)
from bitget_copy._milliseconds import EARLIEST_MS
from bitget_copy._generated.v2.enums import (
    AssetMode,
    BillType,
    CertificationType,
    ContractStatus,
    DeliveryStatus,
    HoldSide,
    LeverType,
    MarginMode,
    MarginType,
    PositionMarginMode,
    PositionMode,
    ProductType,
    SpotStatus,
    SpotTraceType,
    StopType,
    Switch,
    TraceType,
    TraderType,
)
from bitget_copy._generated.v2.models import (
    AccountInfo,
    AmountPoint,
    FuturesAccount,
    FuturesAccountCoin,
    FuturesBill,
    FuturesBillPage,
    FuturesBrokerAmountPoint,
    FuturesBrokerHistoryOrder,
    FuturesBrokerHistoryOrderPage,
    FuturesBrokerOpenOrder,
    FuturesBrokerRatePoint,
    FuturesBrokerTrader,
    FuturesBrokerTraderColumn,
    FuturesContract,
    FuturesFollowerClosedOrders,
    FuturesFollowerHistoryOrder,
    FuturesFollowerHistoryOrderPage,
    FuturesFollowerOpenOrder,
    FuturesFollowerOpenOrderPage,
    FuturesFollowerQuantityLimit,
    FuturesFollowerSetting,
    FuturesFollowerSettings,
    FuturesFollowerTrader,
    FuturesPosition,
    FuturesPrice,
    FuturesSymbolAccount,
    FuturesTicker,
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
    ServerTime,
    SpotAsset,
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
    SpotSymbol,
    SpotTicker,
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
# No more digits than `MAX_DIGITS`; to count bits takes half as long as to compare with both ends.
_MAX_BITS: Final = (10**MAX_DIGITS).bit_length() - 1
# Floats compare in half the time of whole numbers of this size.
_EARLIEST: Final = EARLIEST_MS / 1000
_LATEST: Final = MAX_READ_MS / 1000
# Thirteen digits compare as text as they do as numbers.
_FIRST: Final = str(EARLIEST_MS)
_LAST: Final = str(MAX_READ_MS)
_ASSET_MODE: Final = members_of(AssetMode)
read_asset_mode: Final = enum_reader(AssetMode)
_BILL_TYPE: Final = members_of(BillType)
read_bill_type: Final = enum_reader(BillType)
_CERTIFICATION_TYPE: Final = members_of(CertificationType)
read_certification_type: Final = enum_reader(CertificationType)
_CONTRACT_STATUS: Final = members_of(ContractStatus)
read_contract_status: Final = enum_reader(ContractStatus)
_DELIVERY_STATUS: Final = members_of(DeliveryStatus)
read_delivery_status: Final = enum_reader(DeliveryStatus)
_HOLD_SIDE: Final = members_of(HoldSide)
read_hold_side: Final = enum_reader(HoldSide)
_LEVER_TYPE: Final = members_of(LeverType)
read_lever_type: Final = enum_reader(LeverType)
_MARGIN_MODE: Final = members_of(MarginMode)
read_margin_mode: Final = enum_reader(MarginMode)
_MARGIN_TYPE: Final = members_of(MarginType)
read_margin_type: Final = enum_reader(MarginType)
_POSITION_MARGIN_MODE: Final = members_of(PositionMarginMode)
read_position_margin_mode: Final = enum_reader(PositionMarginMode)
_POSITION_MODE: Final = members_of(PositionMode)
read_position_mode: Final = enum_reader(PositionMode)
_PRODUCT_TYPE: Final = members_of(ProductType)
read_product_type: Final = enum_reader(ProductType)
_SPOT_STATUS: Final = members_of(SpotStatus)
read_spot_status: Final = enum_reader(SpotStatus)
_SPOT_TRACE_TYPE: Final = members_of(SpotTraceType)
read_spot_trace_type: Final = enum_reader(SpotTraceType)
_STOP_TYPE: Final = members_of(StopType)
read_stop_type: Final = enum_reader(StopType)
_SWITCH: Final = members_of(Switch)
read_switch: Final = enum_reader(Switch)
_TRACE_TYPE: Final = members_of(TraceType)
read_trace_type: Final = enum_reader(TraceType)
_TRADER_TYPE: Final = members_of(TraderType)
read_trader_type: Final = enum_reader(TraderType)


def read_futures_account_coin(
    objects: list[Any], convert: ToRows
) -> list[FuturesAccountCoin]:
    rows, extras = convert(FuturesAccountCoin, objects)
    found = []
    for (
        coin,
        balance,
        available,
    ) in rows:
        made = _new(FuturesAccountCoin)
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
        if balance.__class__ is str and balance:
            number = made.balance = bounded_decimal(balance)
            if not number.is_finite():
                raise DecimalException
        elif balance.__class__ is Decimal:
            made.balance = balance
        elif balance == "" or balance is None:
            made.balance = None
        else:
            made.balance = read_decimal(balance)
        if available.__class__ is str and available:
            number = made.available = bounded_decimal(available)
            if not number.is_finite():
                raise DecimalException
        elif available.__class__ is Decimal:
            made.available = available
        elif available == "" or available is None:
            made.available = None
        else:
            made.available = read_decimal(available)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_account(
    objects: list[Any], convert: ToRows
) -> list[FuturesAccount]:
    rows, extras = convert(FuturesAccount, objects)
    found = []
    for (
        margin_coin,
        locked,
        available,
        crossed_max_available,
        isolated_max_available,
        max_transfer_out,
        account_equity,
        usdt_equity,
        btc_equity,
        crossed_risk_rate,
        unrealized_pl,
        coupon,
        union_total_margin,
        union_available,
        union_mm,
        asset_list,
        isolated_margin,
        crossed_margin,
        crossed_unrealized_pl,
        isolated_unrealized_pl,
        grant,
        asset_mode,
    ) in rows:
        made = _new(FuturesAccount)
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin else required(read_str(margin_coin))
        if locked.__class__ is str and locked:
            number = made.locked = bounded_decimal(locked)
            if not number.is_finite():
                raise DecimalException
        elif locked.__class__ is Decimal:
            made.locked = locked
        elif locked == "" or locked is None:
            made.locked = None
        else:
            made.locked = read_decimal(locked)
        if available.__class__ is str and available:
            number = made.available = bounded_decimal(available)
            if not number.is_finite():
                raise DecimalException
        elif available.__class__ is Decimal:
            made.available = available
        elif available == "" or available is None:
            made.available = None
        else:
            made.available = read_decimal(available)
        if crossed_max_available.__class__ is str and crossed_max_available:
            number = made.crossed_max_available = bounded_decimal(crossed_max_available)
            if not number.is_finite():
                raise DecimalException
        elif crossed_max_available.__class__ is Decimal:
            made.crossed_max_available = crossed_max_available
        elif crossed_max_available == "" or crossed_max_available is None:
            made.crossed_max_available = None
        else:
            made.crossed_max_available = read_decimal(crossed_max_available)
        if isolated_max_available.__class__ is str and isolated_max_available:
            number = made.isolated_max_available = bounded_decimal(isolated_max_available)
            if not number.is_finite():
                raise DecimalException
        elif isolated_max_available.__class__ is Decimal:
            made.isolated_max_available = isolated_max_available
        elif isolated_max_available == "" or isolated_max_available is None:
            made.isolated_max_available = None
        else:
            made.isolated_max_available = read_decimal(isolated_max_available)
        if max_transfer_out.__class__ is str and max_transfer_out:
            number = made.max_transfer_out = bounded_decimal(max_transfer_out)
            if not number.is_finite():
                raise DecimalException
        elif max_transfer_out.__class__ is Decimal:
            made.max_transfer_out = max_transfer_out
        elif max_transfer_out == "" or max_transfer_out is None:
            made.max_transfer_out = None
        else:
            made.max_transfer_out = read_decimal(max_transfer_out)
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
        if usdt_equity.__class__ is str and usdt_equity:
            number = made.usdt_equity = bounded_decimal(usdt_equity)
            if not number.is_finite():
                raise DecimalException
        elif usdt_equity.__class__ is Decimal:
            made.usdt_equity = usdt_equity
        elif usdt_equity == "" or usdt_equity is None:
            made.usdt_equity = None
        else:
            made.usdt_equity = read_decimal(usdt_equity)
        if btc_equity.__class__ is str and btc_equity:
            number = made.btc_equity = bounded_decimal(btc_equity)
            if not number.is_finite():
                raise DecimalException
        elif btc_equity.__class__ is Decimal:
            made.btc_equity = btc_equity
        elif btc_equity == "" or btc_equity is None:
            made.btc_equity = None
        else:
            made.btc_equity = read_decimal(btc_equity)
        if crossed_risk_rate.__class__ is str and crossed_risk_rate:
            number = made.crossed_risk_rate = bounded_decimal(crossed_risk_rate)
            if not number.is_finite():
                raise DecimalException
        elif crossed_risk_rate.__class__ is Decimal:
            made.crossed_risk_rate = crossed_risk_rate
        elif crossed_risk_rate == "" or crossed_risk_rate is None:
            made.crossed_risk_rate = None
        else:
            made.crossed_risk_rate = read_decimal(crossed_risk_rate)
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
        if coupon.__class__ is str and coupon:
            number = made.coupon = bounded_decimal(coupon)
            if not number.is_finite():
                raise DecimalException
        elif coupon.__class__ is Decimal:
            made.coupon = coupon
        elif coupon == "" or coupon is None:
            made.coupon = None
        else:
            made.coupon = read_decimal(coupon)
        if union_total_margin.__class__ is str and union_total_margin:
            number = made.union_total_margin = bounded_decimal(union_total_margin)
            if not number.is_finite():
                raise DecimalException
        elif union_total_margin.__class__ is Decimal:
            made.union_total_margin = union_total_margin
        elif union_total_margin == "" or union_total_margin is None:
            made.union_total_margin = None
        else:
            made.union_total_margin = read_decimal(union_total_margin)
        if union_available.__class__ is str and union_available:
            number = made.union_available = bounded_decimal(union_available)
            if not number.is_finite():
                raise DecimalException
        elif union_available.__class__ is Decimal:
            made.union_available = union_available
        elif union_available == "" or union_available is None:
            made.union_available = None
        else:
            made.union_available = read_decimal(union_available)
        if union_mm.__class__ is str and union_mm:
            number = made.union_mm = bounded_decimal(union_mm)
            if not number.is_finite():
                raise DecimalException
        elif union_mm.__class__ is Decimal:
            made.union_mm = union_mm
        elif union_mm == "" or union_mm is None:
            made.union_mm = None
        else:
            made.union_mm = read_decimal(union_mm)
        made.asset_list = read_objects(asset_list, read_futures_account_coin, convert)
        if isolated_margin.__class__ is str and isolated_margin:
            number = made.isolated_margin = bounded_decimal(isolated_margin)
            if not number.is_finite():
                raise DecimalException
        elif isolated_margin.__class__ is Decimal:
            made.isolated_margin = isolated_margin
        elif isolated_margin == "" or isolated_margin is None:
            made.isolated_margin = None
        else:
            made.isolated_margin = read_decimal(isolated_margin)
        if crossed_margin.__class__ is str and crossed_margin:
            number = made.crossed_margin = bounded_decimal(crossed_margin)
            if not number.is_finite():
                raise DecimalException
        elif crossed_margin.__class__ is Decimal:
            made.crossed_margin = crossed_margin
        elif crossed_margin == "" or crossed_margin is None:
            made.crossed_margin = None
        else:
            made.crossed_margin = read_decimal(crossed_margin)
        if crossed_unrealized_pl.__class__ is str and crossed_unrealized_pl:
            number = made.crossed_unrealized_pl = bounded_decimal(crossed_unrealized_pl)
            if not number.is_finite():
                raise DecimalException
        elif crossed_unrealized_pl.__class__ is Decimal:
            made.crossed_unrealized_pl = crossed_unrealized_pl
        elif crossed_unrealized_pl == "" or crossed_unrealized_pl is None:
            made.crossed_unrealized_pl = None
        else:
            made.crossed_unrealized_pl = read_decimal(crossed_unrealized_pl)
        if isolated_unrealized_pl.__class__ is str and isolated_unrealized_pl:
            number = made.isolated_unrealized_pl = bounded_decimal(isolated_unrealized_pl)
            if not number.is_finite():
                raise DecimalException
        elif isolated_unrealized_pl.__class__ is Decimal:
            made.isolated_unrealized_pl = isolated_unrealized_pl
        elif isolated_unrealized_pl == "" or isolated_unrealized_pl is None:
            made.isolated_unrealized_pl = None
        else:
            made.isolated_unrealized_pl = read_decimal(isolated_unrealized_pl)
        if grant.__class__ is str and grant:
            number = made.grant = bounded_decimal(grant)
            if not number.is_finite():
                raise DecimalException
        elif grant.__class__ is Decimal:
            made.grant = grant
        elif grant == "" or grant is None:
            made.grant = None
        else:
            made.grant = read_decimal(grant)
        made.asset_mode = _ASSET_MODE.get(asset_mode) or read_asset_mode(asset_mode)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_symbol_account(
    objects: list[Any], convert: ToRows
) -> list[FuturesSymbolAccount]:
    rows, extras = convert(FuturesSymbolAccount, objects)
    found = []
    for (
        margin_coin,
        locked,
        available,
        crossed_max_available,
        isolated_max_available,
        max_transfer_out,
        account_equity,
        usdt_equity,
        btc_equity,
        crossed_risk_rate,
        crossed_margin_leverage,
        isolated_long_lever,
        isolated_short_lever,
        margin_mode,
        pos_mode,
        unrealized_pl,
        coupon,
        crossed_unrealized_pl,
        isolated_unrealized_pl,
        grant,
        asset_mode,
        isolated_margin,
        crossed_margin,
    ) in rows:
        made = _new(FuturesSymbolAccount)
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin else read_str(margin_coin)
        if locked.__class__ is str and locked:
            number = made.locked = bounded_decimal(locked)
            if not number.is_finite():
                raise DecimalException
        elif locked.__class__ is Decimal:
            made.locked = locked
        elif locked == "" or locked is None:
            made.locked = None
        else:
            made.locked = read_decimal(locked)
        if available.__class__ is str and available:
            number = made.available = bounded_decimal(available)
            if not number.is_finite():
                raise DecimalException
        elif available.__class__ is Decimal:
            made.available = available
        elif available == "" or available is None:
            made.available = None
        else:
            made.available = read_decimal(available)
        if crossed_max_available.__class__ is str and crossed_max_available:
            number = made.crossed_max_available = bounded_decimal(crossed_max_available)
            if not number.is_finite():
                raise DecimalException
        elif crossed_max_available.__class__ is Decimal:
            made.crossed_max_available = crossed_max_available
        elif crossed_max_available == "" or crossed_max_available is None:
            made.crossed_max_available = None
        else:
            made.crossed_max_available = read_decimal(crossed_max_available)
        if isolated_max_available.__class__ is str and isolated_max_available:
            number = made.isolated_max_available = bounded_decimal(isolated_max_available)
            if not number.is_finite():
                raise DecimalException
        elif isolated_max_available.__class__ is Decimal:
            made.isolated_max_available = isolated_max_available
        elif isolated_max_available == "" or isolated_max_available is None:
            made.isolated_max_available = None
        else:
            made.isolated_max_available = read_decimal(isolated_max_available)
        if max_transfer_out.__class__ is str and max_transfer_out:
            number = made.max_transfer_out = bounded_decimal(max_transfer_out)
            if not number.is_finite():
                raise DecimalException
        elif max_transfer_out.__class__ is Decimal:
            made.max_transfer_out = max_transfer_out
        elif max_transfer_out == "" or max_transfer_out is None:
            made.max_transfer_out = None
        else:
            made.max_transfer_out = read_decimal(max_transfer_out)
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
        if usdt_equity.__class__ is str and usdt_equity:
            number = made.usdt_equity = bounded_decimal(usdt_equity)
            if not number.is_finite():
                raise DecimalException
        elif usdt_equity.__class__ is Decimal:
            made.usdt_equity = usdt_equity
        elif usdt_equity == "" or usdt_equity is None:
            made.usdt_equity = None
        else:
            made.usdt_equity = read_decimal(usdt_equity)
        if btc_equity.__class__ is str and btc_equity:
            number = made.btc_equity = bounded_decimal(btc_equity)
            if not number.is_finite():
                raise DecimalException
        elif btc_equity.__class__ is Decimal:
            made.btc_equity = btc_equity
        elif btc_equity == "" or btc_equity is None:
            made.btc_equity = None
        else:
            made.btc_equity = read_decimal(btc_equity)
        if crossed_risk_rate.__class__ is str and crossed_risk_rate:
            number = made.crossed_risk_rate = bounded_decimal(crossed_risk_rate)
            if not number.is_finite():
                raise DecimalException
        elif crossed_risk_rate.__class__ is Decimal:
            made.crossed_risk_rate = crossed_risk_rate
        elif crossed_risk_rate == "" or crossed_risk_rate is None:
            made.crossed_risk_rate = None
        else:
            made.crossed_risk_rate = read_decimal(crossed_risk_rate)
        if crossed_margin_leverage.__class__ is str and crossed_margin_leverage.isdecimal() and len(crossed_margin_leverage) < 19:
            made.crossed_margin_leverage = int(crossed_margin_leverage)
        elif crossed_margin_leverage.__class__ is int and crossed_margin_leverage.bit_length() <= _MAX_BITS:
            made.crossed_margin_leverage = crossed_margin_leverage
        else:
            made.crossed_margin_leverage = read_int(crossed_margin_leverage)
        if isolated_long_lever.__class__ is str and isolated_long_lever.isdecimal() and len(isolated_long_lever) < 19:
            made.isolated_long_lever = int(isolated_long_lever)
        elif isolated_long_lever.__class__ is int and isolated_long_lever.bit_length() <= _MAX_BITS:
            made.isolated_long_lever = isolated_long_lever
        else:
            made.isolated_long_lever = read_int(isolated_long_lever)
        if isolated_short_lever.__class__ is str and isolated_short_lever.isdecimal() and len(isolated_short_lever) < 19:
            made.isolated_short_lever = int(isolated_short_lever)
        elif isolated_short_lever.__class__ is int and isolated_short_lever.bit_length() <= _MAX_BITS:
            made.isolated_short_lever = isolated_short_lever
        else:
            made.isolated_short_lever = read_int(isolated_short_lever)
        made.margin_mode = _POSITION_MARGIN_MODE.get(margin_mode) or read_position_margin_mode(margin_mode)
        made.pos_mode = _POSITION_MODE.get(pos_mode) or read_position_mode(pos_mode)
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
        if coupon.__class__ is str and coupon:
            number = made.coupon = bounded_decimal(coupon)
            if not number.is_finite():
                raise DecimalException
        elif coupon.__class__ is Decimal:
            made.coupon = coupon
        elif coupon == "" or coupon is None:
            made.coupon = None
        else:
            made.coupon = read_decimal(coupon)
        if crossed_unrealized_pl.__class__ is str and crossed_unrealized_pl:
            number = made.crossed_unrealized_pl = bounded_decimal(crossed_unrealized_pl)
            if not number.is_finite():
                raise DecimalException
        elif crossed_unrealized_pl.__class__ is Decimal:
            made.crossed_unrealized_pl = crossed_unrealized_pl
        elif crossed_unrealized_pl == "" or crossed_unrealized_pl is None:
            made.crossed_unrealized_pl = None
        else:
            made.crossed_unrealized_pl = read_decimal(crossed_unrealized_pl)
        if isolated_unrealized_pl.__class__ is str and isolated_unrealized_pl:
            number = made.isolated_unrealized_pl = bounded_decimal(isolated_unrealized_pl)
            if not number.is_finite():
                raise DecimalException
        elif isolated_unrealized_pl.__class__ is Decimal:
            made.isolated_unrealized_pl = isolated_unrealized_pl
        elif isolated_unrealized_pl == "" or isolated_unrealized_pl is None:
            made.isolated_unrealized_pl = None
        else:
            made.isolated_unrealized_pl = read_decimal(isolated_unrealized_pl)
        if grant.__class__ is str and grant:
            number = made.grant = bounded_decimal(grant)
            if not number.is_finite():
                raise DecimalException
        elif grant.__class__ is Decimal:
            made.grant = grant
        elif grant == "" or grant is None:
            made.grant = None
        else:
            made.grant = read_decimal(grant)
        made.asset_mode = _ASSET_MODE.get(asset_mode) or read_asset_mode(asset_mode)
        if isolated_margin.__class__ is str and isolated_margin:
            number = made.isolated_margin = bounded_decimal(isolated_margin)
            if not number.is_finite():
                raise DecimalException
        elif isolated_margin.__class__ is Decimal:
            made.isolated_margin = isolated_margin
        elif isolated_margin == "" or isolated_margin is None:
            made.isolated_margin = None
        else:
            made.isolated_margin = read_decimal(isolated_margin)
        if crossed_margin.__class__ is str and crossed_margin:
            number = made.crossed_margin = bounded_decimal(crossed_margin)
            if not number.is_finite():
                raise DecimalException
        elif crossed_margin.__class__ is Decimal:
            made.crossed_margin = crossed_margin
        elif crossed_margin == "" or crossed_margin is None:
            made.crossed_margin = None
        else:
            made.crossed_margin = read_decimal(crossed_margin)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_bill(
    objects: list[Any], convert: ToRows
) -> list[FuturesBill]:
    rows, extras = convert(FuturesBill, objects)
    found = []
    for (
        bill_id,
        symbol,
        amount,
        fee,
        fee_by_coupon,
        business_type,
        coin,
        balance,
        c_time,
    ) in rows:
        made = _new(FuturesBill)
        made.bill_id = bill_id if bill_id.__class__ is str and bill_id else required(read_id(bill_id))
        made.symbol = symbol if symbol.__class__ is str and symbol else read_str(symbol)
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
        if fee.__class__ is str and fee:
            number = made.fee = bounded_decimal(fee)
            if not number.is_finite():
                raise DecimalException
        elif fee.__class__ is Decimal:
            made.fee = fee
        elif fee == "" or fee is None:
            made.fee = None
        else:
            made.fee = read_decimal(fee)
        if fee_by_coupon.__class__ is str and fee_by_coupon:
            number = made.fee_by_coupon = bounded_decimal(fee_by_coupon)
            if not number.is_finite():
                raise DecimalException
        elif fee_by_coupon.__class__ is Decimal:
            made.fee_by_coupon = fee_by_coupon
        elif fee_by_coupon == "" or fee_by_coupon is None:
            made.fee_by_coupon = None
        else:
            made.fee_by_coupon = read_decimal(fee_by_coupon)
        made.business_type = _BILL_TYPE.get(business_type) or read_bill_type(business_type)
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
        if balance.__class__ is str and balance:
            number = made.balance = bounded_decimal(balance)
            if not number.is_finite():
                raise DecimalException
        elif balance.__class__ is Decimal:
            made.balance = balance
        elif balance == "" or balance is None:
            made.balance = None
        else:
            made.balance = read_decimal(balance)
        if c_time.__class__ is int and _EARLIEST <= (seconds := c_time / 1000) < _LATEST:
            made.c_time = _at(seconds, UTC)
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


def read_futures_bill_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesBillPage]:
    rows, extras = convert(FuturesBillPage, objects)
    found = []
    for (
        bills,
        end_id,
    ) in rows:
        made = _new(FuturesBillPage)
        made.bills = read_objects(bills, read_futures_bill, convert)
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_account_info(
    objects: list[Any], convert: ToRows
) -> list[AccountInfo]:
    rows, extras = convert(AccountInfo, objects)
    found = []
    for (
        user_id,
        inviter_id,
        ips,
        authorities,
        parent_id,
        trader_type,
        channel_code,
        channel,
        regis_time,
    ) in rows:
        made = _new(AccountInfo)
        made.user_id = user_id if user_id.__class__ is str and user_id else read_id(user_id)
        made.inviter_id = inviter_id if inviter_id.__class__ is str and inviter_id else read_id(inviter_id)
        made.ips = ips if ips.__class__ is str and ips else read_str(ips)
        made.authorities = read_list(authorities, read_str)
        made.parent_id = parent_id if parent_id.__class__ is str and parent_id else read_id(parent_id)
        made.trader_type = _TRADER_TYPE.get(trader_type) or read_trader_type(trader_type)
        made.channel_code = channel_code if channel_code.__class__ is str and channel_code else read_str(channel_code)
        made.channel = channel if channel.__class__ is str and channel else read_str(channel)
        made.regis_time = read_moment(regis_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_asset(
    objects: list[Any], convert: ToRows
) -> list[SpotAsset]:
    rows, extras = convert(SpotAsset, objects)
    found = []
    for (
        coin,
        available,
        frozen,
        locked,
        limit_available,
        u_time,
    ) in rows:
        made = _new(SpotAsset)
        made.coin = coin if coin.__class__ is str and coin else required(read_str(coin))
        if available.__class__ is str and available:
            number = made.available = bounded_decimal(available)
            if not number.is_finite():
                raise DecimalException
        elif available.__class__ is Decimal:
            made.available = available
        elif available == "" or available is None:
            made.available = None
        else:
            made.available = read_decimal(available)
        if frozen.__class__ is str and frozen:
            number = made.frozen = bounded_decimal(frozen)
            if not number.is_finite():
                raise DecimalException
        elif frozen.__class__ is Decimal:
            made.frozen = frozen
        elif frozen == "" or frozen is None:
            made.frozen = None
        else:
            made.frozen = read_decimal(frozen)
        if locked.__class__ is str and locked:
            number = made.locked = bounded_decimal(locked)
            if not number.is_finite():
                raise DecimalException
        elif locked.__class__ is Decimal:
            made.locked = locked
        elif locked == "" or locked is None:
            made.locked = None
        else:
            made.locked = read_decimal(locked)
        if limit_available.__class__ is str and limit_available:
            number = made.limit_available = bounded_decimal(limit_available)
            if not number.is_finite():
                raise DecimalException
        elif limit_available.__class__ is Decimal:
            made.limit_available = limit_available
        elif limit_available == "" or limit_available is None:
            made.limit_available = None
        else:
            made.limit_available = read_decimal(limit_available)
        made.u_time = read_moment(u_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


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
        if c_time.__class__ is int and _EARLIEST <= (seconds := c_time / 1000) < _LATEST:
            made.c_time = _at(seconds, UTC)
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
        if c_time.__class__ is int and _EARLIEST <= (seconds := c_time / 1000) < _LATEST:
            made.c_time = _at(seconds, UTC)
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
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id else required(read_id(trader_id))
        made.trader_name = trader_name if trader_name.__class__ is str and trader_name else read_str(trader_name)
        if max_limit.__class__ is str and max_limit.isdecimal() and len(max_limit) < 19:
            made.max_limit = int(max_limit)
        elif max_limit.__class__ is int and max_limit.bit_length() <= _MAX_BITS:
            made.max_limit = max_limit
        else:
            made.max_limit = read_int(max_limit)
        if bgb_max_follow_limit.__class__ is str and bgb_max_follow_limit.isdecimal() and len(bgb_max_follow_limit) < 19:
            made.bgb_max_follow_limit = int(bgb_max_follow_limit)
        elif bgb_max_follow_limit.__class__ is int and bgb_max_follow_limit.bit_length() <= _MAX_BITS:
            made.bgb_max_follow_limit = bgb_max_follow_limit
        else:
            made.bgb_max_follow_limit = read_int(bgb_max_follow_limit)
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and follow_count.bit_length() <= _MAX_BITS:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
        if bgb_follow_count.__class__ is str and bgb_follow_count.isdecimal() and len(bgb_follow_count) < 19:
            made.bgb_follow_count = int(bgb_follow_count)
        elif bgb_follow_count.__class__ is int and bgb_follow_count.bit_length() <= _MAX_BITS:
            made.bgb_follow_count = bgb_follow_count
        else:
            made.bgb_follow_count = read_int(bgb_follow_count)
        made.trader_status = trader_status if trader_status.__class__ is str and trader_status else read_str(trader_status)
        made.total_equity = total_equity if total_equity.__class__ is str and total_equity else read_str(total_equity)
        made.current_trading_list = read_list(current_trading_list, read_str)
        made.column_list = read_objects(column_list, read_futures_broker_trader_column, convert)
        if total_followers.__class__ is str and total_followers.isdecimal() and len(total_followers) < 19:
            made.total_followers = int(total_followers)
        elif total_followers.__class__ is int and total_followers.bit_length() <= _MAX_BITS:
            made.total_followers = total_followers
        else:
            made.total_followers = read_int(total_followers)
        if profit_count.__class__ is str and profit_count.isdecimal() and len(profit_count) < 19:
            made.profit_count = int(profit_count)
        elif profit_count.__class__ is int and profit_count.bit_length() <= _MAX_BITS:
            made.profit_count = profit_count
        else:
            made.profit_count = read_int(profit_count)
        if loss_count.__class__ is str and loss_count.isdecimal() and len(loss_count) < 19:
            made.loss_count = int(loss_count)
        elif loss_count.__class__ is int and loss_count.bit_length() <= _MAX_BITS:
            made.loss_count = loss_count
        else:
            made.loss_count = read_int(loss_count)
        if trade_count.__class__ is str and trade_count.isdecimal() and len(trade_count) < 19:
            made.trade_count = int(trade_count)
        elif trade_count.__class__ is int and trade_count.bit_length() <= _MAX_BITS:
            made.trade_count = trade_count
        else:
            made.trade_count = read_int(trade_count)
        made.trader_pic = trader_pic if trader_pic.__class__ is str and trader_pic else read_str(trader_pic)
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
        if last_trade_time.__class__ is int and _EARLIEST <= (seconds := last_trade_time / 1000) < _LATEST:
            made.last_trade_time = _at(seconds, UTC)
        elif (
            last_trade_time.__class__ is str and len(last_trade_time) == 13
            and last_trade_time.isdecimal() and _FIRST <= last_trade_time < _LAST
        ):
            made.last_trade_time = _at(int(last_trade_time) / 1000, UTC)
        else:
            made.last_trade_time = read_time(last_trade_time)
        if trade_days.__class__ is str and trade_days.isdecimal() and len(trade_days) < 19:
            made.trade_days = int(trade_days)
        elif trade_days.__class__ is int and trade_days.bit_length() <= _MAX_BITS:
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id else read_id(open_order_id)
        made.close_order_id = close_order_id if close_order_id.__class__ is str and close_order_id else read_id(close_order_id)
        made.margin_mode = _MARGIN_MODE.get(margin_mode) or read_margin_mode(margin_mode)
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and open_leverage.bit_length() <= _MAX_BITS:
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
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
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
        if close_time.__class__ is int and _EARLIEST <= (seconds := close_time / 1000) < _LATEST:
            made.close_time = _at(seconds, UTC)
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
        elif follow_count.__class__ is int and follow_count.bit_length() <= _MAX_BITS:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
        if c_time.__class__ is int and _EARLIEST <= (seconds := c_time / 1000) < _LATEST:
            made.c_time = _at(seconds, UTC)
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id else read_id(open_order_id)
        made.margin_mode = _MARGIN_MODE.get(margin_mode) or read_margin_mode(margin_mode)
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and open_leverage.bit_length() <= _MAX_BITS:
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
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
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
        elif follow_count.__class__ is int and follow_count.bit_length() <= _MAX_BITS:
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
        if c_time.__class__ is int and _EARLIEST <= (seconds := c_time / 1000) < _LATEST:
            made.c_time = _at(seconds, UTC)
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.trader_name = trader_name if trader_name.__class__ is str and trader_name else read_str(trader_name)
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id else read_id(open_order_id)
        made.close_order_id = close_order_id if close_order_id.__class__ is str and close_order_id else read_id(close_order_id)
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id else read_id(trader_id)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and open_leverage.bit_length() <= _MAX_BITS:
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
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
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
        if close_time.__class__ is int and _EARLIEST <= (seconds := close_time / 1000) < _LATEST:
            made.close_time = _at(seconds, UTC)
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and open_leverage.bit_length() <= _MAX_BITS:
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
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
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
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id else read_id(open_order_id)
        made.close_order_id = close_order_id if close_order_id.__class__ is str and close_order_id else read_id(close_order_id)
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
        elif (
            open_time.__class__ is str and len(open_time) == 13
            and open_time.isdecimal() and _FIRST <= open_time < _LAST
        ):
            made.open_time = _at(int(open_time) / 1000, UTC)
        else:
            made.open_time = required(read_time(open_time))
        if close_time.__class__ is int and _EARLIEST <= (seconds := close_time / 1000) < _LATEST:
            made.close_time = _at(seconds, UTC)
        elif (
            close_time.__class__ is str and len(close_time) == 13
            and close_time.isdecimal() and _FIRST <= close_time < _LAST
        ):
            made.close_time = _at(int(close_time) / 1000, UTC)
        else:
            made.close_time = read_time(close_time)
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id else read_id(trader_id)
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.product_type = _PRODUCT_TYPE.get(product_type) or read_product_type(product_type)
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
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id else required(read_id(trader_id))
        made.trader_name = trader_name if trader_name.__class__ is str and trader_name else read_str(trader_name)
        if max_follow_limit.__class__ is str and max_follow_limit.isdecimal() and len(max_follow_limit) < 19:
            made.max_follow_limit = int(max_follow_limit)
        elif max_follow_limit.__class__ is int and max_follow_limit.bit_length() <= _MAX_BITS:
            made.max_follow_limit = max_follow_limit
        else:
            made.max_follow_limit = read_int(max_follow_limit)
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and follow_count.bit_length() <= _MAX_BITS:
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
        if follower_time.__class__ is int and _EARLIEST <= (seconds := follower_time / 1000) < _LATEST:
            made.follower_time = _at(seconds, UTC)
        elif (
            follower_time.__class__ is str and len(follower_time) == 13
            and follower_time.isdecimal() and _FIRST <= follower_time < _LAST
        ):
            made.follower_time = _at(int(follower_time) / 1000, UTC)
        else:
            made.follower_time = read_time(follower_time)
        if bgb_max_follow_limit.__class__ is str and bgb_max_follow_limit.isdecimal() and len(bgb_max_follow_limit) < 19:
            made.bgb_max_follow_limit = int(bgb_max_follow_limit)
        elif bgb_max_follow_limit.__class__ is int and bgb_max_follow_limit.bit_length() <= _MAX_BITS:
            made.bgb_max_follow_limit = bgb_max_follow_limit
        else:
            made.bgb_max_follow_limit = read_int(bgb_max_follow_limit)
        if bgb_follow_count.__class__ is str and bgb_follow_count.isdecimal() and len(bgb_follow_count) < 19:
            made.bgb_follow_count = int(bgb_follow_count)
        elif bgb_follow_count.__class__ is int and bgb_follow_count.bit_length() <= _MAX_BITS:
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id else read_id(open_order_id)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and open_leverage.bit_length() <= _MAX_BITS:
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
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
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
        elif follow_count.__class__ is int and follow_count.bit_length() <= _MAX_BITS:
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else read_id(tracking_no)
        made.symbol = symbol if symbol.__class__ is str and symbol else read_str(symbol)
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.open_order_id = open_order_id if open_order_id.__class__ is str and open_order_id else read_id(open_order_id)
        made.close_order_id = close_order_id if close_order_id.__class__ is str and close_order_id else read_id(close_order_id)
        made.product_type = _PRODUCT_TYPE.get(product_type) or read_product_type(product_type)
        made.pos_side = _HOLD_SIDE.get(pos_side) or read_hold_side(pos_side)
        if open_leverage.__class__ is str and open_leverage.isdecimal() and len(open_leverage) < 19:
            made.open_leverage = int(open_leverage)
        elif open_leverage.__class__ is int and open_leverage.bit_length() <= _MAX_BITS:
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
        if open_time.__class__ is int and _EARLIEST <= (seconds := open_time / 1000) < _LATEST:
            made.open_time = _at(seconds, UTC)
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
        if close_time.__class__ is int and _EARLIEST <= (seconds := close_time / 1000) < _LATEST:
            made.close_time = _at(seconds, UTC)
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
        if c_time.__class__ is int and _EARLIEST <= (seconds := c_time / 1000) < _LATEST:
            made.c_time = _at(seconds, UTC)
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        if yesterday_time.__class__ is int and _EARLIEST <= (seconds := yesterday_time / 1000) < _LATEST:
            made.yesterday_time = _at(seconds, UTC)
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
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
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
        if last_profit_time.__class__ is int and _EARLIEST <= (seconds := last_profit_time / 1000) < _LATEST:
            made.last_profit_time = _at(seconds, UTC)
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
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
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
        if profit_time.__class__ is int and _EARLIEST <= (seconds := profit_time / 1000) < _LATEST:
            made.profit_time = _at(seconds, UTC)
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
        made.profit_id = profit_id if profit_id.__class__ is str and profit_id else required(read_id(profit_id))
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
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
        if profit_time.__class__ is int and _EARLIEST <= (seconds := profit_time / 1000) < _LATEST:
            made.profit_time = _at(seconds, UTC)
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
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
        open_trader,
        min_open_count,
        max_leverage,
        stop_surplus_ratio,
        stop_loss_ratio,
    ) in rows:
        made = _new(FuturesTraderSymbol)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
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
        elif max_leverage.__class__ is int and max_leverage.bit_length() <= _MAX_BITS:
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
        elif trading_order_num.__class__ is int and trading_order_num.bit_length() <= _MAX_BITS:
            made.trading_order_num = trading_order_num
        else:
            made.trading_order_num = read_int(trading_order_num)
        if total_follower_num.__class__ is str and total_follower_num.isdecimal() and len(total_follower_num) < 19:
            made.total_follower_num = int(total_follower_num)
        elif total_follower_num.__class__ is int and total_follower_num.bit_length() <= _MAX_BITS:
            made.total_follower_num = total_follower_num
        else:
            made.total_follower_num = read_int(total_follower_num)
        if current_follower_num.__class__ is str and current_follower_num.isdecimal() and len(current_follower_num) < 19:
            made.current_follower_num = int(current_follower_num)
        elif current_follower_num.__class__ is int and current_follower_num.bit_length() <= _MAX_BITS:
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
        made.follower_head_pic = follower_head_pic if follower_head_pic.__class__ is str and follower_head_pic else read_str(follower_head_pic)
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name else read_str(follower_name)
        made.follower_uid = follower_uid if follower_uid.__class__ is str and follower_uid else required(read_id(follower_uid))
        if follower_time.__class__ is int and _EARLIEST <= (seconds := follower_time / 1000) < _LATEST:
            made.follower_time = _at(seconds, UTC)
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


def read_server_time(
    objects: list[Any], convert: ToRows
) -> list[ServerTime]:
    rows, extras = convert(ServerTime, objects)
    found = []
    for (
        server_time,
    ) in rows:
        made = _new(ServerTime)
        if server_time.__class__ is int and _EARLIEST <= (seconds := server_time / 1000) < _LATEST:
            made.server_time = _at(seconds, UTC)
        elif (
            server_time.__class__ is str and len(server_time) == 13
            and server_time.isdecimal() and _FIRST <= server_time < _LAST
        ):
            made.server_time = _at(int(server_time) / 1000, UTC)
        else:
            made.server_time = read_time(server_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_ticker(
    objects: list[Any], convert: ToRows
) -> list[FuturesTicker]:
    rows, extras = convert(FuturesTicker, objects)
    found = []
    for (
        symbol,
        last_pr,
        ask_pr,
        bid_pr,
        bid_sz,
        ask_sz,
        high24h,
        low24h,
        ts,
        change24h,
        base_volume,
        quote_volume,
        usdt_volume,
        open_utc,
        change_utc24h,
        index_price,
        funding_rate,
        holding_amount,
        delivery_start_time,
        delivery_time,
        delivery_status,
        open24h,
        mark_price,
    ) in rows:
        made = _new(FuturesTicker)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if last_pr.__class__ is str and last_pr:
            number = made.last_pr = bounded_decimal(last_pr)
            if not number.is_finite():
                raise DecimalException
        elif last_pr.__class__ is Decimal:
            made.last_pr = last_pr
        elif last_pr == "" or last_pr is None:
            made.last_pr = None
        else:
            made.last_pr = read_decimal(last_pr)
        if ask_pr.__class__ is str and ask_pr:
            number = made.ask_pr = bounded_decimal(ask_pr)
            if not number.is_finite():
                raise DecimalException
        elif ask_pr.__class__ is Decimal:
            made.ask_pr = ask_pr
        elif ask_pr == "" or ask_pr is None:
            made.ask_pr = None
        else:
            made.ask_pr = read_decimal(ask_pr)
        if bid_pr.__class__ is str and bid_pr:
            number = made.bid_pr = bounded_decimal(bid_pr)
            if not number.is_finite():
                raise DecimalException
        elif bid_pr.__class__ is Decimal:
            made.bid_pr = bid_pr
        elif bid_pr == "" or bid_pr is None:
            made.bid_pr = None
        else:
            made.bid_pr = read_decimal(bid_pr)
        if bid_sz.__class__ is str and bid_sz:
            number = made.bid_sz = bounded_decimal(bid_sz)
            if not number.is_finite():
                raise DecimalException
        elif bid_sz.__class__ is Decimal:
            made.bid_sz = bid_sz
        elif bid_sz == "" or bid_sz is None:
            made.bid_sz = None
        else:
            made.bid_sz = read_decimal(bid_sz)
        if ask_sz.__class__ is str and ask_sz:
            number = made.ask_sz = bounded_decimal(ask_sz)
            if not number.is_finite():
                raise DecimalException
        elif ask_sz.__class__ is Decimal:
            made.ask_sz = ask_sz
        elif ask_sz == "" or ask_sz is None:
            made.ask_sz = None
        else:
            made.ask_sz = read_decimal(ask_sz)
        if high24h.__class__ is str and high24h:
            number = made.high24h = bounded_decimal(high24h)
            if not number.is_finite():
                raise DecimalException
        elif high24h.__class__ is Decimal:
            made.high24h = high24h
        elif high24h == "" or high24h is None:
            made.high24h = None
        else:
            made.high24h = read_decimal(high24h)
        if low24h.__class__ is str and low24h:
            number = made.low24h = bounded_decimal(low24h)
            if not number.is_finite():
                raise DecimalException
        elif low24h.__class__ is Decimal:
            made.low24h = low24h
        elif low24h == "" or low24h is None:
            made.low24h = None
        else:
            made.low24h = read_decimal(low24h)
        if ts.__class__ is int and _EARLIEST <= (seconds := ts / 1000) < _LATEST:
            made.ts = _at(seconds, UTC)
        elif (
            ts.__class__ is str and len(ts) == 13
            and ts.isdecimal() and _FIRST <= ts < _LAST
        ):
            made.ts = _at(int(ts) / 1000, UTC)
        else:
            made.ts = read_time(ts)
        if change24h.__class__ is str and change24h:
            number = made.change24h = bounded_decimal(change24h)
            if not number.is_finite():
                raise DecimalException
        elif change24h.__class__ is Decimal:
            made.change24h = change24h
        elif change24h == "" or change24h is None:
            made.change24h = None
        else:
            made.change24h = read_decimal(change24h)
        if base_volume.__class__ is str and base_volume:
            number = made.base_volume = bounded_decimal(base_volume)
            if not number.is_finite():
                raise DecimalException
        elif base_volume.__class__ is Decimal:
            made.base_volume = base_volume
        elif base_volume == "" or base_volume is None:
            made.base_volume = None
        else:
            made.base_volume = read_decimal(base_volume)
        if quote_volume.__class__ is str and quote_volume:
            number = made.quote_volume = bounded_decimal(quote_volume)
            if not number.is_finite():
                raise DecimalException
        elif quote_volume.__class__ is Decimal:
            made.quote_volume = quote_volume
        elif quote_volume == "" or quote_volume is None:
            made.quote_volume = None
        else:
            made.quote_volume = read_decimal(quote_volume)
        if usdt_volume.__class__ is str and usdt_volume:
            number = made.usdt_volume = bounded_decimal(usdt_volume)
            if not number.is_finite():
                raise DecimalException
        elif usdt_volume.__class__ is Decimal:
            made.usdt_volume = usdt_volume
        elif usdt_volume == "" or usdt_volume is None:
            made.usdt_volume = None
        else:
            made.usdt_volume = read_decimal(usdt_volume)
        if open_utc.__class__ is str and open_utc:
            number = made.open_utc = bounded_decimal(open_utc)
            if not number.is_finite():
                raise DecimalException
        elif open_utc.__class__ is Decimal:
            made.open_utc = open_utc
        elif open_utc == "" or open_utc is None:
            made.open_utc = None
        else:
            made.open_utc = read_decimal(open_utc)
        if change_utc24h.__class__ is str and change_utc24h:
            number = made.change_utc24h = bounded_decimal(change_utc24h)
            if not number.is_finite():
                raise DecimalException
        elif change_utc24h.__class__ is Decimal:
            made.change_utc24h = change_utc24h
        elif change_utc24h == "" or change_utc24h is None:
            made.change_utc24h = None
        else:
            made.change_utc24h = read_decimal(change_utc24h)
        if index_price.__class__ is str and index_price:
            number = made.index_price = bounded_decimal(index_price)
            if not number.is_finite():
                raise DecimalException
        elif index_price.__class__ is Decimal:
            made.index_price = index_price
        elif index_price == "" or index_price is None:
            made.index_price = None
        else:
            made.index_price = read_decimal(index_price)
        if funding_rate.__class__ is str and funding_rate:
            number = made.funding_rate = bounded_decimal(funding_rate)
            if not number.is_finite():
                raise DecimalException
        elif funding_rate.__class__ is Decimal:
            made.funding_rate = funding_rate
        elif funding_rate == "" or funding_rate is None:
            made.funding_rate = None
        else:
            made.funding_rate = read_decimal(funding_rate)
        if holding_amount.__class__ is str and holding_amount:
            number = made.holding_amount = bounded_decimal(holding_amount)
            if not number.is_finite():
                raise DecimalException
        elif holding_amount.__class__ is Decimal:
            made.holding_amount = holding_amount
        elif holding_amount == "" or holding_amount is None:
            made.holding_amount = None
        else:
            made.holding_amount = read_decimal(holding_amount)
        made.delivery_start_time = read_moment(delivery_start_time)
        made.delivery_time = read_moment(delivery_time)
        made.delivery_status = _DELIVERY_STATUS.get(delivery_status) or read_delivery_status(delivery_status)
        if open24h.__class__ is str and open24h:
            number = made.open24h = bounded_decimal(open24h)
            if not number.is_finite():
                raise DecimalException
        elif open24h.__class__ is Decimal:
            made.open24h = open24h
        elif open24h == "" or open24h is None:
            made.open24h = None
        else:
            made.open24h = read_decimal(open24h)
        if mark_price.__class__ is str and mark_price:
            number = made.mark_price = bounded_decimal(mark_price)
            if not number.is_finite():
                raise DecimalException
        elif mark_price.__class__ is Decimal:
            made.mark_price = mark_price
        elif mark_price == "" or mark_price is None:
            made.mark_price = None
        else:
            made.mark_price = read_decimal(mark_price)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_price(
    objects: list[Any], convert: ToRows
) -> list[FuturesPrice]:
    rows, extras = convert(FuturesPrice, objects)
    found = []
    for (
        symbol,
        price,
        index_price,
        mark_price,
        ts,
    ) in rows:
        made = _new(FuturesPrice)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if price.__class__ is str and price:
            number = made.price = bounded_decimal(price)
            if not number.is_finite():
                raise DecimalException
        elif price.__class__ is Decimal:
            made.price = price
        elif price == "" or price is None:
            made.price = None
        else:
            made.price = read_decimal(price)
        if index_price.__class__ is str and index_price:
            number = made.index_price = bounded_decimal(index_price)
            if not number.is_finite():
                raise DecimalException
        elif index_price.__class__ is Decimal:
            made.index_price = index_price
        elif index_price == "" or index_price is None:
            made.index_price = None
        else:
            made.index_price = read_decimal(index_price)
        if mark_price.__class__ is str and mark_price:
            number = made.mark_price = bounded_decimal(mark_price)
            if not number.is_finite():
                raise DecimalException
        elif mark_price.__class__ is Decimal:
            made.mark_price = mark_price
        elif mark_price == "" or mark_price is None:
            made.mark_price = None
        else:
            made.mark_price = read_decimal(mark_price)
        if ts.__class__ is int and _EARLIEST <= (seconds := ts / 1000) < _LATEST:
            made.ts = _at(seconds, UTC)
        elif (
            ts.__class__ is str and len(ts) == 13
            and ts.isdecimal() and _FIRST <= ts < _LAST
        ):
            made.ts = _at(int(ts) / 1000, UTC)
        else:
            made.ts = read_time(ts)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_contract(
    objects: list[Any], convert: ToRows
) -> list[FuturesContract]:
    rows, extras = convert(FuturesContract, objects)
    found = []
    for (
        symbol,
        base_coin,
        quote_coin,
        buy_limit_price_ratio,
        sell_limit_price_ratio,
        fee_rate_up_ratio,
        maker_fee_rate,
        taker_fee_rate,
        open_cost_up_ratio,
        support_margin_coins,
        min_trade_num,
        price_end_step,
        volume_place,
        price_place,
        size_multiplier,
        symbol_type,
        min_trade_usdt,
        max_symbol_order_num,
        max_product_order_num,
        max_position_num,
        symbol_status,
        off_time,
        limit_open_time,
        delivery_time,
        delivery_start_time,
        delivery_period,
        launch_time,
        fund_interval,
        min_lever,
        max_lever,
        pos_limit,
        maintain_time,
        open_time,
        max_market_order_qty,
        max_order_qty,
        is_rwa,
    ) in rows:
        made = _new(FuturesContract)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.base_coin = base_coin if base_coin.__class__ is str and base_coin else read_str(base_coin)
        made.quote_coin = quote_coin if quote_coin.__class__ is str and quote_coin else read_str(quote_coin)
        if buy_limit_price_ratio.__class__ is str and buy_limit_price_ratio:
            number = made.buy_limit_price_ratio = bounded_decimal(buy_limit_price_ratio)
            if not number.is_finite():
                raise DecimalException
        elif buy_limit_price_ratio.__class__ is Decimal:
            made.buy_limit_price_ratio = buy_limit_price_ratio
        elif buy_limit_price_ratio == "" or buy_limit_price_ratio is None:
            made.buy_limit_price_ratio = None
        else:
            made.buy_limit_price_ratio = read_decimal(buy_limit_price_ratio)
        if sell_limit_price_ratio.__class__ is str and sell_limit_price_ratio:
            number = made.sell_limit_price_ratio = bounded_decimal(sell_limit_price_ratio)
            if not number.is_finite():
                raise DecimalException
        elif sell_limit_price_ratio.__class__ is Decimal:
            made.sell_limit_price_ratio = sell_limit_price_ratio
        elif sell_limit_price_ratio == "" or sell_limit_price_ratio is None:
            made.sell_limit_price_ratio = None
        else:
            made.sell_limit_price_ratio = read_decimal(sell_limit_price_ratio)
        if fee_rate_up_ratio.__class__ is str and fee_rate_up_ratio:
            number = made.fee_rate_up_ratio = bounded_decimal(fee_rate_up_ratio)
            if not number.is_finite():
                raise DecimalException
        elif fee_rate_up_ratio.__class__ is Decimal:
            made.fee_rate_up_ratio = fee_rate_up_ratio
        elif fee_rate_up_ratio == "" or fee_rate_up_ratio is None:
            made.fee_rate_up_ratio = None
        else:
            made.fee_rate_up_ratio = read_decimal(fee_rate_up_ratio)
        if maker_fee_rate.__class__ is str and maker_fee_rate:
            number = made.maker_fee_rate = bounded_decimal(maker_fee_rate)
            if not number.is_finite():
                raise DecimalException
        elif maker_fee_rate.__class__ is Decimal:
            made.maker_fee_rate = maker_fee_rate
        elif maker_fee_rate == "" or maker_fee_rate is None:
            made.maker_fee_rate = None
        else:
            made.maker_fee_rate = read_decimal(maker_fee_rate)
        if taker_fee_rate.__class__ is str and taker_fee_rate:
            number = made.taker_fee_rate = bounded_decimal(taker_fee_rate)
            if not number.is_finite():
                raise DecimalException
        elif taker_fee_rate.__class__ is Decimal:
            made.taker_fee_rate = taker_fee_rate
        elif taker_fee_rate == "" or taker_fee_rate is None:
            made.taker_fee_rate = None
        else:
            made.taker_fee_rate = read_decimal(taker_fee_rate)
        if open_cost_up_ratio.__class__ is str and open_cost_up_ratio:
            number = made.open_cost_up_ratio = bounded_decimal(open_cost_up_ratio)
            if not number.is_finite():
                raise DecimalException
        elif open_cost_up_ratio.__class__ is Decimal:
            made.open_cost_up_ratio = open_cost_up_ratio
        elif open_cost_up_ratio == "" or open_cost_up_ratio is None:
            made.open_cost_up_ratio = None
        else:
            made.open_cost_up_ratio = read_decimal(open_cost_up_ratio)
        made.support_margin_coins = read_list(support_margin_coins, read_str)
        if min_trade_num.__class__ is str and min_trade_num:
            number = made.min_trade_num = bounded_decimal(min_trade_num)
            if not number.is_finite():
                raise DecimalException
        elif min_trade_num.__class__ is Decimal:
            made.min_trade_num = min_trade_num
        elif min_trade_num == "" or min_trade_num is None:
            made.min_trade_num = None
        else:
            made.min_trade_num = read_decimal(min_trade_num)
        if price_end_step.__class__ is str and price_end_step:
            number = made.price_end_step = bounded_decimal(price_end_step)
            if not number.is_finite():
                raise DecimalException
        elif price_end_step.__class__ is Decimal:
            made.price_end_step = price_end_step
        elif price_end_step == "" or price_end_step is None:
            made.price_end_step = None
        else:
            made.price_end_step = read_decimal(price_end_step)
        if volume_place.__class__ is str and volume_place.isdecimal() and len(volume_place) < 19:
            made.volume_place = int(volume_place)
        elif volume_place.__class__ is int and volume_place.bit_length() <= _MAX_BITS:
            made.volume_place = volume_place
        else:
            made.volume_place = read_int(volume_place)
        if price_place.__class__ is str and price_place.isdecimal() and len(price_place) < 19:
            made.price_place = int(price_place)
        elif price_place.__class__ is int and price_place.bit_length() <= _MAX_BITS:
            made.price_place = price_place
        else:
            made.price_place = read_int(price_place)
        if size_multiplier.__class__ is str and size_multiplier:
            number = made.size_multiplier = bounded_decimal(size_multiplier)
            if not number.is_finite():
                raise DecimalException
        elif size_multiplier.__class__ is Decimal:
            made.size_multiplier = size_multiplier
        elif size_multiplier == "" or size_multiplier is None:
            made.size_multiplier = None
        else:
            made.size_multiplier = read_decimal(size_multiplier)
        made.symbol_type = symbol_type if symbol_type.__class__ is str and symbol_type else read_str(symbol_type)
        if min_trade_usdt.__class__ is str and min_trade_usdt:
            number = made.min_trade_usdt = bounded_decimal(min_trade_usdt)
            if not number.is_finite():
                raise DecimalException
        elif min_trade_usdt.__class__ is Decimal:
            made.min_trade_usdt = min_trade_usdt
        elif min_trade_usdt == "" or min_trade_usdt is None:
            made.min_trade_usdt = None
        else:
            made.min_trade_usdt = read_decimal(min_trade_usdt)
        if max_symbol_order_num.__class__ is str and max_symbol_order_num.isdecimal() and len(max_symbol_order_num) < 19:
            made.max_symbol_order_num = int(max_symbol_order_num)
        elif max_symbol_order_num.__class__ is int and max_symbol_order_num.bit_length() <= _MAX_BITS:
            made.max_symbol_order_num = max_symbol_order_num
        else:
            made.max_symbol_order_num = read_int(max_symbol_order_num)
        if max_product_order_num.__class__ is str and max_product_order_num.isdecimal() and len(max_product_order_num) < 19:
            made.max_product_order_num = int(max_product_order_num)
        elif max_product_order_num.__class__ is int and max_product_order_num.bit_length() <= _MAX_BITS:
            made.max_product_order_num = max_product_order_num
        else:
            made.max_product_order_num = read_int(max_product_order_num)
        if max_position_num.__class__ is str and max_position_num.isdecimal() and len(max_position_num) < 19:
            made.max_position_num = int(max_position_num)
        elif max_position_num.__class__ is int and max_position_num.bit_length() <= _MAX_BITS:
            made.max_position_num = max_position_num
        else:
            made.max_position_num = read_int(max_position_num)
        made.symbol_status = _CONTRACT_STATUS.get(symbol_status) or read_contract_status(symbol_status)
        made.off_time = read_moment(off_time)
        made.limit_open_time = read_moment(limit_open_time)
        made.delivery_time = read_moment(delivery_time)
        made.delivery_start_time = read_moment(delivery_start_time)
        made.delivery_period = delivery_period if delivery_period.__class__ is str and delivery_period else read_str(delivery_period)
        made.launch_time = read_moment(launch_time)
        if fund_interval.__class__ is str and fund_interval.isdecimal() and len(fund_interval) < 19:
            made.fund_interval = int(fund_interval)
        elif fund_interval.__class__ is int and fund_interval.bit_length() <= _MAX_BITS:
            made.fund_interval = fund_interval
        else:
            made.fund_interval = read_int(fund_interval)
        if min_lever.__class__ is str and min_lever.isdecimal() and len(min_lever) < 19:
            made.min_lever = int(min_lever)
        elif min_lever.__class__ is int and min_lever.bit_length() <= _MAX_BITS:
            made.min_lever = min_lever
        else:
            made.min_lever = read_int(min_lever)
        if max_lever.__class__ is str and max_lever.isdecimal() and len(max_lever) < 19:
            made.max_lever = int(max_lever)
        elif max_lever.__class__ is int and max_lever.bit_length() <= _MAX_BITS:
            made.max_lever = max_lever
        else:
            made.max_lever = read_int(max_lever)
        if pos_limit.__class__ is str and pos_limit:
            number = made.pos_limit = bounded_decimal(pos_limit)
            if not number.is_finite():
                raise DecimalException
        elif pos_limit.__class__ is Decimal:
            made.pos_limit = pos_limit
        elif pos_limit == "" or pos_limit is None:
            made.pos_limit = None
        else:
            made.pos_limit = read_decimal(pos_limit)
        made.maintain_time = read_moment(maintain_time)
        made.open_time = read_moment(open_time)
        if max_market_order_qty.__class__ is str and max_market_order_qty:
            number = made.max_market_order_qty = bounded_decimal(max_market_order_qty)
            if not number.is_finite():
                raise DecimalException
        elif max_market_order_qty.__class__ is Decimal:
            made.max_market_order_qty = max_market_order_qty
        elif max_market_order_qty == "" or max_market_order_qty is None:
            made.max_market_order_qty = None
        else:
            made.max_market_order_qty = read_decimal(max_market_order_qty)
        if max_order_qty.__class__ is str and max_order_qty:
            number = made.max_order_qty = bounded_decimal(max_order_qty)
            if not number.is_finite():
                raise DecimalException
        elif max_order_qty.__class__ is Decimal:
            made.max_order_qty = max_order_qty
        elif max_order_qty == "" or max_order_qty is None:
            made.max_order_qty = None
        else:
            made.max_order_qty = read_decimal(max_order_qty)
        made.is_rwa = is_rwa if is_rwa.__class__ is bool else read_bool(is_rwa)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_ticker(
    objects: list[Any], convert: ToRows
) -> list[SpotTicker]:
    rows, extras = convert(SpotTicker, objects)
    found = []
    for (
        symbol,
        high24h,
        open_,
        low24h,
        last_pr,
        quote_volume,
        base_volume,
        usdt_volume,
        bid_pr,
        ask_pr,
        bid_sz,
        ask_sz,
        open_utc,
        ts,
        change_utc24h,
        change24h,
    ) in rows:
        made = _new(SpotTicker)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if high24h.__class__ is str and high24h:
            number = made.high24h = bounded_decimal(high24h)
            if not number.is_finite():
                raise DecimalException
        elif high24h.__class__ is Decimal:
            made.high24h = high24h
        elif high24h == "" or high24h is None:
            made.high24h = None
        else:
            made.high24h = read_decimal(high24h)
        if open_.__class__ is str and open_:
            number = made.open = bounded_decimal(open_)
            if not number.is_finite():
                raise DecimalException
        elif open_.__class__ is Decimal:
            made.open = open_
        elif open_ == "" or open_ is None:
            made.open = None
        else:
            made.open = read_decimal(open_)
        if low24h.__class__ is str and low24h:
            number = made.low24h = bounded_decimal(low24h)
            if not number.is_finite():
                raise DecimalException
        elif low24h.__class__ is Decimal:
            made.low24h = low24h
        elif low24h == "" or low24h is None:
            made.low24h = None
        else:
            made.low24h = read_decimal(low24h)
        if last_pr.__class__ is str and last_pr:
            number = made.last_pr = bounded_decimal(last_pr)
            if not number.is_finite():
                raise DecimalException
        elif last_pr.__class__ is Decimal:
            made.last_pr = last_pr
        elif last_pr == "" or last_pr is None:
            made.last_pr = None
        else:
            made.last_pr = read_decimal(last_pr)
        if quote_volume.__class__ is str and quote_volume:
            number = made.quote_volume = bounded_decimal(quote_volume)
            if not number.is_finite():
                raise DecimalException
        elif quote_volume.__class__ is Decimal:
            made.quote_volume = quote_volume
        elif quote_volume == "" or quote_volume is None:
            made.quote_volume = None
        else:
            made.quote_volume = read_decimal(quote_volume)
        if base_volume.__class__ is str and base_volume:
            number = made.base_volume = bounded_decimal(base_volume)
            if not number.is_finite():
                raise DecimalException
        elif base_volume.__class__ is Decimal:
            made.base_volume = base_volume
        elif base_volume == "" or base_volume is None:
            made.base_volume = None
        else:
            made.base_volume = read_decimal(base_volume)
        if usdt_volume.__class__ is str and usdt_volume:
            number = made.usdt_volume = bounded_decimal(usdt_volume)
            if not number.is_finite():
                raise DecimalException
        elif usdt_volume.__class__ is Decimal:
            made.usdt_volume = usdt_volume
        elif usdt_volume == "" or usdt_volume is None:
            made.usdt_volume = None
        else:
            made.usdt_volume = read_decimal(usdt_volume)
        if bid_pr.__class__ is str and bid_pr:
            number = made.bid_pr = bounded_decimal(bid_pr)
            if not number.is_finite():
                raise DecimalException
        elif bid_pr.__class__ is Decimal:
            made.bid_pr = bid_pr
        elif bid_pr == "" or bid_pr is None:
            made.bid_pr = None
        else:
            made.bid_pr = read_decimal(bid_pr)
        if ask_pr.__class__ is str and ask_pr:
            number = made.ask_pr = bounded_decimal(ask_pr)
            if not number.is_finite():
                raise DecimalException
        elif ask_pr.__class__ is Decimal:
            made.ask_pr = ask_pr
        elif ask_pr == "" or ask_pr is None:
            made.ask_pr = None
        else:
            made.ask_pr = read_decimal(ask_pr)
        if bid_sz.__class__ is str and bid_sz:
            number = made.bid_sz = bounded_decimal(bid_sz)
            if not number.is_finite():
                raise DecimalException
        elif bid_sz.__class__ is Decimal:
            made.bid_sz = bid_sz
        elif bid_sz == "" or bid_sz is None:
            made.bid_sz = None
        else:
            made.bid_sz = read_decimal(bid_sz)
        if ask_sz.__class__ is str and ask_sz:
            number = made.ask_sz = bounded_decimal(ask_sz)
            if not number.is_finite():
                raise DecimalException
        elif ask_sz.__class__ is Decimal:
            made.ask_sz = ask_sz
        elif ask_sz == "" or ask_sz is None:
            made.ask_sz = None
        else:
            made.ask_sz = read_decimal(ask_sz)
        if open_utc.__class__ is str and open_utc:
            number = made.open_utc = bounded_decimal(open_utc)
            if not number.is_finite():
                raise DecimalException
        elif open_utc.__class__ is Decimal:
            made.open_utc = open_utc
        elif open_utc == "" or open_utc is None:
            made.open_utc = None
        else:
            made.open_utc = read_decimal(open_utc)
        if ts.__class__ is int and _EARLIEST <= (seconds := ts / 1000) < _LATEST:
            made.ts = _at(seconds, UTC)
        elif (
            ts.__class__ is str and len(ts) == 13
            and ts.isdecimal() and _FIRST <= ts < _LAST
        ):
            made.ts = _at(int(ts) / 1000, UTC)
        else:
            made.ts = read_time(ts)
        if change_utc24h.__class__ is str and change_utc24h:
            number = made.change_utc24h = bounded_decimal(change_utc24h)
            if not number.is_finite():
                raise DecimalException
        elif change_utc24h.__class__ is Decimal:
            made.change_utc24h = change_utc24h
        elif change_utc24h == "" or change_utc24h is None:
            made.change_utc24h = None
        else:
            made.change_utc24h = read_decimal(change_utc24h)
        if change24h.__class__ is str and change24h:
            number = made.change24h = bounded_decimal(change24h)
            if not number.is_finite():
                raise DecimalException
        elif change24h.__class__ is Decimal:
            made.change24h = change24h
        elif change24h == "" or change24h is None:
            made.change24h = None
        else:
            made.change24h = read_decimal(change24h)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_spot_symbol(
    objects: list[Any], convert: ToRows
) -> list[SpotSymbol]:
    rows, extras = convert(SpotSymbol, objects)
    found = []
    for (
        symbol,
        base_coin,
        quote_coin,
        min_trade_amount,
        max_trade_amount,
        taker_fee_rate,
        maker_fee_rate,
        price_precision,
        quantity_precision,
        quote_precision,
        status,
        min_trade_usdt,
        buy_limit_price_ratio,
        sell_limit_price_ratio,
        area_symbol,
        max_limit_order_value,
        max_market_order_value,
        order_quantity,
        open_time,
        off_time,
    ) in rows:
        made = _new(SpotSymbol)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.base_coin = base_coin if base_coin.__class__ is str and base_coin else read_str(base_coin)
        made.quote_coin = quote_coin if quote_coin.__class__ is str and quote_coin else read_str(quote_coin)
        if min_trade_amount.__class__ is str and min_trade_amount:
            number = made.min_trade_amount = bounded_decimal(min_trade_amount)
            if not number.is_finite():
                raise DecimalException
        elif min_trade_amount.__class__ is Decimal:
            made.min_trade_amount = min_trade_amount
        elif min_trade_amount == "" or min_trade_amount is None:
            made.min_trade_amount = None
        else:
            made.min_trade_amount = read_decimal(min_trade_amount)
        if max_trade_amount.__class__ is str and max_trade_amount:
            number = made.max_trade_amount = bounded_decimal(max_trade_amount)
            if not number.is_finite():
                raise DecimalException
        elif max_trade_amount.__class__ is Decimal:
            made.max_trade_amount = max_trade_amount
        elif max_trade_amount == "" or max_trade_amount is None:
            made.max_trade_amount = None
        else:
            made.max_trade_amount = read_decimal(max_trade_amount)
        if taker_fee_rate.__class__ is str and taker_fee_rate:
            number = made.taker_fee_rate = bounded_decimal(taker_fee_rate)
            if not number.is_finite():
                raise DecimalException
        elif taker_fee_rate.__class__ is Decimal:
            made.taker_fee_rate = taker_fee_rate
        elif taker_fee_rate == "" or taker_fee_rate is None:
            made.taker_fee_rate = None
        else:
            made.taker_fee_rate = read_decimal(taker_fee_rate)
        if maker_fee_rate.__class__ is str and maker_fee_rate:
            number = made.maker_fee_rate = bounded_decimal(maker_fee_rate)
            if not number.is_finite():
                raise DecimalException
        elif maker_fee_rate.__class__ is Decimal:
            made.maker_fee_rate = maker_fee_rate
        elif maker_fee_rate == "" or maker_fee_rate is None:
            made.maker_fee_rate = None
        else:
            made.maker_fee_rate = read_decimal(maker_fee_rate)
        if price_precision.__class__ is str and price_precision.isdecimal() and len(price_precision) < 19:
            made.price_precision = int(price_precision)
        elif price_precision.__class__ is int and price_precision.bit_length() <= _MAX_BITS:
            made.price_precision = price_precision
        else:
            made.price_precision = read_int(price_precision)
        if quantity_precision.__class__ is str and quantity_precision.isdecimal() and len(quantity_precision) < 19:
            made.quantity_precision = int(quantity_precision)
        elif quantity_precision.__class__ is int and quantity_precision.bit_length() <= _MAX_BITS:
            made.quantity_precision = quantity_precision
        else:
            made.quantity_precision = read_int(quantity_precision)
        if quote_precision.__class__ is str and quote_precision.isdecimal() and len(quote_precision) < 19:
            made.quote_precision = int(quote_precision)
        elif quote_precision.__class__ is int and quote_precision.bit_length() <= _MAX_BITS:
            made.quote_precision = quote_precision
        else:
            made.quote_precision = read_int(quote_precision)
        made.status = _SPOT_STATUS.get(status) or read_spot_status(status)
        if min_trade_usdt.__class__ is str and min_trade_usdt:
            number = made.min_trade_usdt = bounded_decimal(min_trade_usdt)
            if not number.is_finite():
                raise DecimalException
        elif min_trade_usdt.__class__ is Decimal:
            made.min_trade_usdt = min_trade_usdt
        elif min_trade_usdt == "" or min_trade_usdt is None:
            made.min_trade_usdt = None
        else:
            made.min_trade_usdt = read_decimal(min_trade_usdt)
        if buy_limit_price_ratio.__class__ is str and buy_limit_price_ratio:
            number = made.buy_limit_price_ratio = bounded_decimal(buy_limit_price_ratio)
            if not number.is_finite():
                raise DecimalException
        elif buy_limit_price_ratio.__class__ is Decimal:
            made.buy_limit_price_ratio = buy_limit_price_ratio
        elif buy_limit_price_ratio == "" or buy_limit_price_ratio is None:
            made.buy_limit_price_ratio = None
        else:
            made.buy_limit_price_ratio = read_decimal(buy_limit_price_ratio)
        if sell_limit_price_ratio.__class__ is str and sell_limit_price_ratio:
            number = made.sell_limit_price_ratio = bounded_decimal(sell_limit_price_ratio)
            if not number.is_finite():
                raise DecimalException
        elif sell_limit_price_ratio.__class__ is Decimal:
            made.sell_limit_price_ratio = sell_limit_price_ratio
        elif sell_limit_price_ratio == "" or sell_limit_price_ratio is None:
            made.sell_limit_price_ratio = None
        else:
            made.sell_limit_price_ratio = read_decimal(sell_limit_price_ratio)
        made.area_symbol = area_symbol if area_symbol.__class__ is bool else read_bool(area_symbol)
        if max_limit_order_value.__class__ is str and max_limit_order_value:
            number = made.max_limit_order_value = bounded_decimal(max_limit_order_value)
            if not number.is_finite():
                raise DecimalException
        elif max_limit_order_value.__class__ is Decimal:
            made.max_limit_order_value = max_limit_order_value
        elif max_limit_order_value == "" or max_limit_order_value is None:
            made.max_limit_order_value = None
        else:
            made.max_limit_order_value = read_decimal(max_limit_order_value)
        if max_market_order_value.__class__ is str and max_market_order_value:
            number = made.max_market_order_value = bounded_decimal(max_market_order_value)
            if not number.is_finite():
                raise DecimalException
        elif max_market_order_value.__class__ is Decimal:
            made.max_market_order_value = max_market_order_value
        elif max_market_order_value == "" or max_market_order_value is None:
            made.max_market_order_value = None
        else:
            made.max_market_order_value = read_decimal(max_market_order_value)
        if order_quantity.__class__ is str and order_quantity.isdecimal() and len(order_quantity) < 19:
            made.order_quantity = int(order_quantity)
        elif order_quantity.__class__ is int and order_quantity.bit_length() <= _MAX_BITS:
            made.order_quantity = order_quantity
        else:
            made.order_quantity = read_int(order_quantity)
        made.open_time = read_moment(open_time)
        made.off_time = read_moment(off_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_position(
    objects: list[Any], convert: ToRows
) -> list[FuturesPosition]:
    rows, extras = convert(FuturesPosition, objects)
    found = []
    for (
        margin_coin,
        symbol,
        hold_side,
        open_delegate_size,
        margin_size,
        available,
        locked,
        total,
        leverage,
        achieved_profits,
        open_price_avg,
        margin_mode,
        pos_mode,
        unrealized_pl,
        liquidation_price,
        keep_margin_rate,
        mark_price,
        margin_ratio,
        break_even_price,
        total_fee,
        deducted_fee,
        cash_dividend,
        grant,
        asset_mode,
        auto_margin,
        take_profit,
        stop_loss,
        take_profit_id,
        stop_loss_id,
        c_time,
        u_time,
    ) in rows:
        made = _new(FuturesPosition)
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin else read_str(margin_coin)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.hold_side = _HOLD_SIDE.get(hold_side) or read_hold_side(hold_side)
        if open_delegate_size.__class__ is str and open_delegate_size:
            number = made.open_delegate_size = bounded_decimal(open_delegate_size)
            if not number.is_finite():
                raise DecimalException
        elif open_delegate_size.__class__ is Decimal:
            made.open_delegate_size = open_delegate_size
        elif open_delegate_size == "" or open_delegate_size is None:
            made.open_delegate_size = None
        else:
            made.open_delegate_size = read_decimal(open_delegate_size)
        if margin_size.__class__ is str and margin_size:
            number = made.margin_size = bounded_decimal(margin_size)
            if not number.is_finite():
                raise DecimalException
        elif margin_size.__class__ is Decimal:
            made.margin_size = margin_size
        elif margin_size == "" or margin_size is None:
            made.margin_size = None
        else:
            made.margin_size = read_decimal(margin_size)
        if available.__class__ is str and available:
            number = made.available = bounded_decimal(available)
            if not number.is_finite():
                raise DecimalException
        elif available.__class__ is Decimal:
            made.available = available
        elif available == "" or available is None:
            made.available = None
        else:
            made.available = read_decimal(available)
        if locked.__class__ is str and locked:
            number = made.locked = bounded_decimal(locked)
            if not number.is_finite():
                raise DecimalException
        elif locked.__class__ is Decimal:
            made.locked = locked
        elif locked == "" or locked is None:
            made.locked = None
        else:
            made.locked = read_decimal(locked)
        if total.__class__ is str and total:
            number = made.total = bounded_decimal(total)
            if not number.is_finite():
                raise DecimalException
        elif total.__class__ is Decimal:
            made.total = total
        elif total == "" or total is None:
            made.total = None
        else:
            made.total = read_decimal(total)
        if leverage.__class__ is str and leverage.isdecimal() and len(leverage) < 19:
            made.leverage = int(leverage)
        elif leverage.__class__ is int and leverage.bit_length() <= _MAX_BITS:
            made.leverage = leverage
        else:
            made.leverage = read_int(leverage)
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
        made.margin_mode = _POSITION_MARGIN_MODE.get(margin_mode) or read_position_margin_mode(margin_mode)
        made.pos_mode = _POSITION_MODE.get(pos_mode) or read_position_mode(pos_mode)
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
        if liquidation_price.__class__ is str and liquidation_price:
            number = made.liquidation_price = bounded_decimal(liquidation_price)
            if not number.is_finite():
                raise DecimalException
        elif liquidation_price.__class__ is Decimal:
            made.liquidation_price = liquidation_price
        elif liquidation_price == "" or liquidation_price is None:
            made.liquidation_price = None
        else:
            made.liquidation_price = read_decimal(liquidation_price)
        if keep_margin_rate.__class__ is str and keep_margin_rate:
            number = made.keep_margin_rate = bounded_decimal(keep_margin_rate)
            if not number.is_finite():
                raise DecimalException
        elif keep_margin_rate.__class__ is Decimal:
            made.keep_margin_rate = keep_margin_rate
        elif keep_margin_rate == "" or keep_margin_rate is None:
            made.keep_margin_rate = None
        else:
            made.keep_margin_rate = read_decimal(keep_margin_rate)
        if mark_price.__class__ is str and mark_price:
            number = made.mark_price = bounded_decimal(mark_price)
            if not number.is_finite():
                raise DecimalException
        elif mark_price.__class__ is Decimal:
            made.mark_price = mark_price
        elif mark_price == "" or mark_price is None:
            made.mark_price = None
        else:
            made.mark_price = read_decimal(mark_price)
        if margin_ratio.__class__ is str and margin_ratio:
            number = made.margin_ratio = bounded_decimal(margin_ratio)
            if not number.is_finite():
                raise DecimalException
        elif margin_ratio.__class__ is Decimal:
            made.margin_ratio = margin_ratio
        elif margin_ratio == "" or margin_ratio is None:
            made.margin_ratio = None
        else:
            made.margin_ratio = read_decimal(margin_ratio)
        if break_even_price.__class__ is str and break_even_price:
            number = made.break_even_price = bounded_decimal(break_even_price)
            if not number.is_finite():
                raise DecimalException
        elif break_even_price.__class__ is Decimal:
            made.break_even_price = break_even_price
        elif break_even_price == "" or break_even_price is None:
            made.break_even_price = None
        else:
            made.break_even_price = read_decimal(break_even_price)
        if total_fee.__class__ is str and total_fee:
            number = made.total_fee = bounded_decimal(total_fee)
            if not number.is_finite():
                raise DecimalException
        elif total_fee.__class__ is Decimal:
            made.total_fee = total_fee
        elif total_fee == "" or total_fee is None:
            made.total_fee = None
        else:
            made.total_fee = read_decimal(total_fee)
        if deducted_fee.__class__ is str and deducted_fee:
            number = made.deducted_fee = bounded_decimal(deducted_fee)
            if not number.is_finite():
                raise DecimalException
        elif deducted_fee.__class__ is Decimal:
            made.deducted_fee = deducted_fee
        elif deducted_fee == "" or deducted_fee is None:
            made.deducted_fee = None
        else:
            made.deducted_fee = read_decimal(deducted_fee)
        if cash_dividend.__class__ is str and cash_dividend:
            number = made.cash_dividend = bounded_decimal(cash_dividend)
            if not number.is_finite():
                raise DecimalException
        elif cash_dividend.__class__ is Decimal:
            made.cash_dividend = cash_dividend
        elif cash_dividend == "" or cash_dividend is None:
            made.cash_dividend = None
        else:
            made.cash_dividend = read_decimal(cash_dividend)
        if grant.__class__ is str and grant:
            number = made.grant = bounded_decimal(grant)
            if not number.is_finite():
                raise DecimalException
        elif grant.__class__ is Decimal:
            made.grant = grant
        elif grant == "" or grant is None:
            made.grant = None
        else:
            made.grant = read_decimal(grant)
        made.asset_mode = _ASSET_MODE.get(asset_mode) or read_asset_mode(asset_mode)
        made.auto_margin = _SWITCH.get(auto_margin) or read_switch(auto_margin)
        if take_profit.__class__ is str and take_profit:
            number = made.take_profit = bounded_decimal(take_profit)
            if not number.is_finite():
                raise DecimalException
        elif take_profit.__class__ is Decimal:
            made.take_profit = take_profit
        elif take_profit == "" or take_profit is None:
            made.take_profit = None
        else:
            made.take_profit = read_decimal(take_profit)
        if stop_loss.__class__ is str and stop_loss:
            number = made.stop_loss = bounded_decimal(stop_loss)
            if not number.is_finite():
                raise DecimalException
        elif stop_loss.__class__ is Decimal:
            made.stop_loss = stop_loss
        elif stop_loss == "" or stop_loss is None:
            made.stop_loss = None
        else:
            made.stop_loss = read_decimal(stop_loss)
        made.take_profit_id = take_profit_id if take_profit_id.__class__ is str and take_profit_id else read_id(take_profit_id)
        made.stop_loss_id = stop_loss_id if stop_loss_id.__class__ is str and stop_loss_id else read_id(stop_loss_id)
        if c_time.__class__ is int and _EARLIEST <= (seconds := c_time / 1000) < _LATEST:
            made.c_time = _at(seconds, UTC)
        elif (
            c_time.__class__ is str and len(c_time) == 13
            and c_time.isdecimal() and _FIRST <= c_time < _LAST
        ):
            made.c_time = _at(int(c_time) / 1000, UTC)
        else:
            made.c_time = read_time(c_time)
        if u_time.__class__ is int and _EARLIEST <= (seconds := u_time / 1000) < _LATEST:
            made.u_time = _at(seconds, UTC)
        elif (
            u_time.__class__ is str and len(u_time) == 13
            and u_time.isdecimal() and _FIRST <= u_time < _LAST
        ):
            made.u_time = _at(int(u_time) / 1000, UTC)
        else:
            made.u_time = read_time(u_time)
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id else read_id(trader_id)
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
        if buy_time.__class__ is int and _EARLIEST <= (seconds := buy_time / 1000) < _LATEST:
            made.buy_time = _at(seconds, UTC)
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
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id else read_id(trader_id)
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
        if buy_time.__class__ is int and _EARLIEST <= (seconds := buy_time / 1000) < _LATEST:
            made.buy_time = _at(seconds, UTC)
        elif (
            buy_time.__class__ is str and len(buy_time) == 13
            and buy_time.isdecimal() and _FIRST <= buy_time < _LAST
        ):
            made.buy_time = _at(int(buy_time) / 1000, UTC)
        else:
            made.buy_time = required(read_time(buy_time))
        if sell_time.__class__ is int and _EARLIEST <= (seconds := sell_time / 1000) < _LATEST:
            made.sell_time = _at(seconds, UTC)
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
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        elif settled_in_days.__class__ is int and settled_in_days.bit_length() <= _MAX_BITS:
            made.settled_in_days = settled_in_days
        else:
            made.settled_in_days = read_int(settled_in_days)
        made.trader_head_pic = trader_head_pic if trader_head_pic.__class__ is str and trader_head_pic else read_str(trader_head_pic)
        made.trader_name = trader_name if trader_name.__class__ is str and trader_name else read_str(trader_name)
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
        made.trader_name = trader_name if trader_name.__class__ is str and trader_name else read_str(trader_name)
        made.trader_id = trader_id if trader_id.__class__ is str and trader_id else required(read_id(trader_id))
        if max_follow_limit.__class__ is str and max_follow_limit.isdecimal() and len(max_follow_limit) < 19:
            made.max_follow_limit = int(max_follow_limit)
        elif max_follow_limit.__class__ is int and max_follow_limit.bit_length() <= _MAX_BITS:
            made.max_follow_limit = max_follow_limit
        else:
            made.max_follow_limit = read_int(max_follow_limit)
        if bgb_max_follow_limit.__class__ is str and bgb_max_follow_limit.isdecimal() and len(bgb_max_follow_limit) < 19:
            made.bgb_max_follow_limit = int(bgb_max_follow_limit)
        elif bgb_max_follow_limit.__class__ is int and bgb_max_follow_limit.bit_length() <= _MAX_BITS:
            made.bgb_max_follow_limit = bgb_max_follow_limit
        else:
            made.bgb_max_follow_limit = read_int(bgb_max_follow_limit)
        if follow_count.__class__ is str and follow_count.isdecimal() and len(follow_count) < 19:
            made.follow_count = int(follow_count)
        elif follow_count.__class__ is int and follow_count.bit_length() <= _MAX_BITS:
            made.follow_count = follow_count
        else:
            made.follow_count = read_int(follow_count)
        if bgb_follow_count.__class__ is str and bgb_follow_count.isdecimal() and len(bgb_follow_count) < 19:
            made.bgb_follow_count = int(bgb_follow_count)
        elif bgb_follow_count.__class__ is int and bgb_follow_count.bit_length() <= _MAX_BITS:
            made.bgb_follow_count = bgb_follow_count
        else:
            made.bgb_follow_count = read_int(bgb_follow_count)
        if follower_time.__class__ is int and _EARLIEST <= (seconds := follower_time / 1000) < _LATEST:
            made.follower_time = _at(seconds, UTC)
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
        made.order_id = order_id if order_id.__class__ is str and order_id else read_id(order_id)
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
        if buy_time.__class__ is int and _EARLIEST <= (seconds := buy_time / 1000) < _LATEST:
            made.buy_time = _at(seconds, UTC)
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
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
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
        elif follow_count.__class__ is int and follow_count.bit_length() <= _MAX_BITS:
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        made.tracking_no = tracking_no if tracking_no.__class__ is str and tracking_no else required(read_id(tracking_no))
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
        if buy_time.__class__ is int and _EARLIEST <= (seconds := buy_time / 1000) < _LATEST:
            made.buy_time = _at(seconds, UTC)
        elif (
            buy_time.__class__ is str and len(buy_time) == 13
            and buy_time.isdecimal() and _FIRST <= buy_time < _LAST
        ):
            made.buy_time = _at(int(buy_time) / 1000, UTC)
        else:
            made.buy_time = required(read_time(buy_time))
        if sell_time.__class__ is int and _EARLIEST <= (seconds := sell_time / 1000) < _LATEST:
            made.sell_time = _at(seconds, UTC)
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
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
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
        elif follow_count.__class__ is int and follow_count.bit_length() <= _MAX_BITS:
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        enable,
        symbol,
        min_open_count,
    ) in rows:
        made = _new(SpotTraderSymbol)
        made.enable = enable if enable.__class__ is bool else read_bool(enable)
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
        made.follower_head_pic = follower_head_pic if follower_head_pic.__class__ is str and follower_head_pic else read_str(follower_head_pic)
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name else read_str(follower_name)
        made.follower_uid = follower_uid if follower_uid.__class__ is str and follower_uid else required(read_id(follower_uid))
        if follower_time.__class__ is int and _EARLIEST <= (seconds := follower_time / 1000) < _LATEST:
            made.follower_time = _at(seconds, UTC)
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
        if yesterday_time.__class__ is int and _EARLIEST <= (seconds := yesterday_time / 1000) < _LATEST:
            made.yesterday_time = _at(seconds, UTC)
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
        if profit_time.__class__ is int and _EARLIEST <= (seconds := profit_time / 1000) < _LATEST:
            made.profit_time = _at(seconds, UTC)
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
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
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
        if last_profit_time.__class__ is int and _EARLIEST <= (seconds := last_profit_time / 1000) < _LATEST:
            made.last_profit_time = _at(seconds, UTC)
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
        made.profit_id = profit_id if profit_id.__class__ is str and profit_id else required(read_id(profit_id))
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
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name else read_str(follower_name)
        if profit_time.__class__ is int and _EARLIEST <= (seconds := profit_time / 1000) < _LATEST:
            made.profit_time = _at(seconds, UTC)
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
        made.end_id = end_id if end_id.__class__ is str and end_id else read_id(end_id)
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
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name else read_str(follower_name)
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
        elif total_follower_num.__class__ is int and total_follower_num.bit_length() <= _MAX_BITS:
            made.total_follower_num = total_follower_num
        else:
            made.total_follower_num = read_int(total_follower_num)
        if current_follower_num.__class__ is str and current_follower_num.isdecimal() and len(current_follower_num) < 19:
            made.current_follower_num = int(current_follower_num)
        elif current_follower_num.__class__ is int and current_follower_num.bit_length() <= _MAX_BITS:
            made.current_follower_num = current_follower_num
        else:
            made.current_follower_num = read_int(current_follower_num)
        if max_follower_num.__class__ is str and max_follower_num.isdecimal() and len(max_follower_num) < 19:
            made.max_follower_num = int(max_follower_num)
        elif max_follower_num.__class__ is int and max_follower_num.bit_length() <= _MAX_BITS:
            made.max_follower_num = max_follower_num
        else:
            made.max_follower_num = read_int(max_follower_num)
        if trading_order_num.__class__ is str and trading_order_num.isdecimal() and len(trading_order_num) < 19:
            made.trading_order_num = int(trading_order_num)
        elif trading_order_num.__class__ is int and trading_order_num.bit_length() <= _MAX_BITS:
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
