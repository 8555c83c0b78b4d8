# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Readers of the replies of API V2: from a row to a model."""

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
_TOO_LARGE: Final = 10**MAX_DIGITS
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


def read_futures_account_coin(row: Any) -> FuturesAccountCoin:
    made = _new(FuturesAccountCoin)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.balance
    if value.__class__ is str and value:
        number = made.balance = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.balance = value
    elif value == "" or value is None:
        made.balance = None
    else:
        made.balance = read_decimal(value)
    value = row.available
    if value.__class__ is str and value:
        number = made.available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.available = value
    elif value == "" or value is None:
        made.available = None
    else:
        made.available = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_account(row: Any) -> FuturesAccount:
    made = _new(FuturesAccount)
    value = row.marginCoin
    made.margin_coin = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.locked
    if value.__class__ is str and value:
        number = made.locked = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.locked = value
    elif value == "" or value is None:
        made.locked = None
    else:
        made.locked = read_decimal(value)
    value = row.available
    if value.__class__ is str and value:
        number = made.available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.available = value
    elif value == "" or value is None:
        made.available = None
    else:
        made.available = read_decimal(value)
    value = row.crossedMaxAvailable
    if value.__class__ is str and value:
        number = made.crossed_max_available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.crossed_max_available = value
    elif value == "" or value is None:
        made.crossed_max_available = None
    else:
        made.crossed_max_available = read_decimal(value)
    value = row.isolatedMaxAvailable
    if value.__class__ is str and value:
        number = made.isolated_max_available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.isolated_max_available = value
    elif value == "" or value is None:
        made.isolated_max_available = None
    else:
        made.isolated_max_available = read_decimal(value)
    value = row.maxTransferOut
    if value.__class__ is str and value:
        number = made.max_transfer_out = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_transfer_out = value
    elif value == "" or value is None:
        made.max_transfer_out = None
    else:
        made.max_transfer_out = read_decimal(value)
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
    value = row.usdtEquity
    if value.__class__ is str and value:
        number = made.usdt_equity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.usdt_equity = value
    elif value == "" or value is None:
        made.usdt_equity = None
    else:
        made.usdt_equity = read_decimal(value)
    value = row.btcEquity
    if value.__class__ is str and value:
        number = made.btc_equity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.btc_equity = value
    elif value == "" or value is None:
        made.btc_equity = None
    else:
        made.btc_equity = read_decimal(value)
    value = row.crossedRiskRate
    if value.__class__ is str and value:
        number = made.crossed_risk_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.crossed_risk_rate = value
    elif value == "" or value is None:
        made.crossed_risk_rate = None
    else:
        made.crossed_risk_rate = read_decimal(value)
    value = row.unrealizedPL
    if value.__class__ is str and value:
        number = made.unrealized_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.unrealized_pl = value
    elif value == "" or value is None:
        made.unrealized_pl = None
    else:
        made.unrealized_pl = read_decimal(value)
    value = row.coupon
    if value.__class__ is str and value:
        number = made.coupon = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.coupon = value
    elif value == "" or value is None:
        made.coupon = None
    else:
        made.coupon = read_decimal(value)
    value = row.unionTotalMargin
    if value.__class__ is str and value:
        number = made.union_total_margin = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.union_total_margin = value
    elif value == "" or value is None:
        made.union_total_margin = None
    else:
        made.union_total_margin = read_decimal(value)
    value = row.unionAvailable
    if value.__class__ is str and value:
        number = made.union_available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.union_available = value
    elif value == "" or value is None:
        made.union_available = None
    else:
        made.union_available = read_decimal(value)
    value = row.unionMm
    if value.__class__ is str and value:
        number = made.union_mm = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.union_mm = value
    elif value == "" or value is None:
        made.union_mm = None
    else:
        made.union_mm = read_decimal(value)
    value = row.assetList
    made.asset_list = read_list(value, read_futures_account_coin)
    value = row.isolatedMargin
    if value.__class__ is str and value:
        number = made.isolated_margin = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.isolated_margin = value
    elif value == "" or value is None:
        made.isolated_margin = None
    else:
        made.isolated_margin = read_decimal(value)
    value = row.crossedMargin
    if value.__class__ is str and value:
        number = made.crossed_margin = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.crossed_margin = value
    elif value == "" or value is None:
        made.crossed_margin = None
    else:
        made.crossed_margin = read_decimal(value)
    value = row.crossedUnrealizedPL
    if value.__class__ is str and value:
        number = made.crossed_unrealized_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.crossed_unrealized_pl = value
    elif value == "" or value is None:
        made.crossed_unrealized_pl = None
    else:
        made.crossed_unrealized_pl = read_decimal(value)
    value = row.isolatedUnrealizedPL
    if value.__class__ is str and value:
        number = made.isolated_unrealized_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.isolated_unrealized_pl = value
    elif value == "" or value is None:
        made.isolated_unrealized_pl = None
    else:
        made.isolated_unrealized_pl = read_decimal(value)
    value = row.grant
    if value.__class__ is str and value:
        number = made.grant = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.grant = value
    elif value == "" or value is None:
        made.grant = None
    else:
        made.grant = read_decimal(value)
    value = row.assetMode
    made.asset_mode = _ASSET_MODE.get(value) or read_asset_mode(value)
    made.extra = row.extra
    return made


def read_futures_symbol_account(row: Any) -> FuturesSymbolAccount:
    made = _new(FuturesSymbolAccount)
    value = row.marginCoin
    made.margin_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.locked
    if value.__class__ is str and value:
        number = made.locked = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.locked = value
    elif value == "" or value is None:
        made.locked = None
    else:
        made.locked = read_decimal(value)
    value = row.available
    if value.__class__ is str and value:
        number = made.available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.available = value
    elif value == "" or value is None:
        made.available = None
    else:
        made.available = read_decimal(value)
    value = row.crossedMaxAvailable
    if value.__class__ is str and value:
        number = made.crossed_max_available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.crossed_max_available = value
    elif value == "" or value is None:
        made.crossed_max_available = None
    else:
        made.crossed_max_available = read_decimal(value)
    value = row.isolatedMaxAvailable
    if value.__class__ is str and value:
        number = made.isolated_max_available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.isolated_max_available = value
    elif value == "" or value is None:
        made.isolated_max_available = None
    else:
        made.isolated_max_available = read_decimal(value)
    value = row.maxTransferOut
    if value.__class__ is str and value:
        number = made.max_transfer_out = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_transfer_out = value
    elif value == "" or value is None:
        made.max_transfer_out = None
    else:
        made.max_transfer_out = read_decimal(value)
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
    value = row.usdtEquity
    if value.__class__ is str and value:
        number = made.usdt_equity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.usdt_equity = value
    elif value == "" or value is None:
        made.usdt_equity = None
    else:
        made.usdt_equity = read_decimal(value)
    value = row.btcEquity
    if value.__class__ is str and value:
        number = made.btc_equity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.btc_equity = value
    elif value == "" or value is None:
        made.btc_equity = None
    else:
        made.btc_equity = read_decimal(value)
    value = row.crossedRiskRate
    if value.__class__ is str and value:
        number = made.crossed_risk_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.crossed_risk_rate = value
    elif value == "" or value is None:
        made.crossed_risk_rate = None
    else:
        made.crossed_risk_rate = read_decimal(value)
    value = row.crossedMarginLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.crossed_margin_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.crossed_margin_leverage = value
    else:
        made.crossed_margin_leverage = read_int(value)
    value = row.isolatedLongLever
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.isolated_long_lever = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.isolated_long_lever = value
    else:
        made.isolated_long_lever = read_int(value)
    value = row.isolatedShortLever
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.isolated_short_lever = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.isolated_short_lever = value
    else:
        made.isolated_short_lever = read_int(value)
    value = row.marginMode
    made.margin_mode = _POSITION_MARGIN_MODE.get(value) or read_position_margin_mode(value)
    value = row.posMode
    made.pos_mode = _POSITION_MODE.get(value) or read_position_mode(value)
    value = row.unrealizedPL
    if value.__class__ is str and value:
        number = made.unrealized_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.unrealized_pl = value
    elif value == "" or value is None:
        made.unrealized_pl = None
    else:
        made.unrealized_pl = read_decimal(value)
    value = row.coupon
    if value.__class__ is str and value:
        number = made.coupon = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.coupon = value
    elif value == "" or value is None:
        made.coupon = None
    else:
        made.coupon = read_decimal(value)
    value = row.crossedUnrealizedPL
    if value.__class__ is str and value:
        number = made.crossed_unrealized_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.crossed_unrealized_pl = value
    elif value == "" or value is None:
        made.crossed_unrealized_pl = None
    else:
        made.crossed_unrealized_pl = read_decimal(value)
    value = row.isolatedUnrealizedPL
    if value.__class__ is str and value:
        number = made.isolated_unrealized_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.isolated_unrealized_pl = value
    elif value == "" or value is None:
        made.isolated_unrealized_pl = None
    else:
        made.isolated_unrealized_pl = read_decimal(value)
    value = row.grant
    if value.__class__ is str and value:
        number = made.grant = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.grant = value
    elif value == "" or value is None:
        made.grant = None
    else:
        made.grant = read_decimal(value)
    value = row.assetMode
    made.asset_mode = _ASSET_MODE.get(value) or read_asset_mode(value)
    value = row.isolatedMargin
    if value.__class__ is str and value:
        number = made.isolated_margin = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.isolated_margin = value
    elif value == "" or value is None:
        made.isolated_margin = None
    else:
        made.isolated_margin = read_decimal(value)
    value = row.crossedMargin
    if value.__class__ is str and value:
        number = made.crossed_margin = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.crossed_margin = value
    elif value == "" or value is None:
        made.crossed_margin = None
    else:
        made.crossed_margin = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_bill(row: Any) -> FuturesBill:
    made = _new(FuturesBill)
    value = row.billId
    made.bill_id = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else read_str(value)
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
    value = row.fee
    if value.__class__ is str and value:
        number = made.fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.fee = value
    elif value == "" or value is None:
        made.fee = None
    else:
        made.fee = read_decimal(value)
    value = row.feeByCoupon
    if value.__class__ is str and value:
        number = made.fee_by_coupon = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.fee_by_coupon = value
    elif value == "" or value is None:
        made.fee_by_coupon = None
    else:
        made.fee_by_coupon = read_decimal(value)
    value = row.businessType
    made.business_type = _BILL_TYPE.get(value) or read_bill_type(value)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.balance
    if value.__class__ is str and value:
        number = made.balance = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.balance = value
    elif value == "" or value is None:
        made.balance = None
    else:
        made.balance = read_decimal(value)
    value = row.cTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.c_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.c_time = _at(int(value) / 1000, UTC)
    else:
        made.c_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_bill_page(row: Any) -> FuturesBillPage:
    made = _new(FuturesBillPage)
    value = row.bills
    made.bills = read_list(value, read_futures_bill)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_account_info(row: Any) -> AccountInfo:
    made = _new(AccountInfo)
    value = row.userId
    made.user_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.inviterId
    made.inviter_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.ips
    made.ips = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.authorities
    made.authorities = read_list(value, read_str)
    value = row.parentId
    made.parent_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.traderType
    made.trader_type = _TRADER_TYPE.get(value) or read_trader_type(value)
    value = row.channelCode
    made.channel_code = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.channel
    made.channel = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.regisTime
    made.regis_time = read_moment(value)
    made.extra = row.extra
    return made


def read_spot_asset(row: Any) -> SpotAsset:
    made = _new(SpotAsset)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.available
    if value.__class__ is str and value:
        number = made.available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.available = value
    elif value == "" or value is None:
        made.available = None
    else:
        made.available = read_decimal(value)
    value = row.frozen
    if value.__class__ is str and value:
        number = made.frozen = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.frozen = value
    elif value == "" or value is None:
        made.frozen = None
    else:
        made.frozen = read_decimal(value)
    value = row.locked
    if value.__class__ is str and value:
        number = made.locked = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.locked = value
    elif value == "" or value is None:
        made.locked = None
    else:
        made.locked = read_decimal(value)
    value = row.limitAvailable
    if value.__class__ is str and value:
        number = made.limit_available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.limit_available = value
    elif value == "" or value is None:
        made.limit_available = None
    else:
        made.limit_available = read_decimal(value)
    value = row.uTime
    made.u_time = read_moment(value)
    made.extra = row.extra
    return made


def read_futures_broker_trader_column(row: Any) -> FuturesBrokerTraderColumn:
    made = _new(FuturesBrokerTraderColumn)
    value = row.describe
    made.describe = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.value
    made.value = value if value.__class__ is str and value >= "!" else read_str(value)
    made.extra = row.extra
    return made


def read_futures_broker_rate_point(row: Any) -> FuturesBrokerRatePoint:
    made = _new(FuturesBrokerRatePoint)
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
    value = row.cTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.c_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.c_time = _at(int(value) / 1000, UTC)
    else:
        made.c_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_broker_amount_point(row: Any) -> FuturesBrokerAmountPoint:
    made = _new(FuturesBrokerAmountPoint)
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
    value = row.cTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.c_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.c_time = _at(int(value) / 1000, UTC)
    else:
        made.c_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_broker_trader(row: Any) -> FuturesBrokerTrader:
    made = _new(FuturesBrokerTrader)
    value = row.canTrace
    made.can_trace = value if value.__class__ is bool else read_bool(value)
    value = row.traderId
    made.trader_id = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.traderName
    made.trader_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.maxLimit
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_limit = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_limit = value
    else:
        made.max_limit = read_int(value)
    value = row.bgbMaxFollowLimit
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.bgb_max_follow_limit = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.bgb_max_follow_limit = value
    else:
        made.bgb_max_follow_limit = read_int(value)
    value = row.followCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follow_count = value
    else:
        made.follow_count = read_int(value)
    value = row.bgbFollowCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.bgb_follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.bgb_follow_count = value
    else:
        made.bgb_follow_count = read_int(value)
    value = row.traderStatus
    made.trader_status = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.totalEquity
    made.total_equity = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.currentTradingList
    made.current_trading_list = read_list(value, read_str)
    value = row.columnList
    made.column_list = read_list(value, read_futures_broker_trader_column)
    value = row.totalFollowers
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.total_followers = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.total_followers = value
    else:
        made.total_followers = read_int(value)
    value = row.profitCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.profit_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.profit_count = value
    else:
        made.profit_count = read_int(value)
    value = row.lossCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.loss_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.loss_count = value
    else:
        made.loss_count = read_int(value)
    value = row.tradeCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.trade_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.trade_count = value
    else:
        made.trade_count = read_int(value)
    value = row.traderPic
    made.trader_pic = value if value.__class__ is str and value >= "!" else read_str(value)
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
    value = row.dailyProfitRateList
    made.daily_profit_rate_list = read_list(value, read_futures_broker_rate_point)
    value = row.dailyProfitList
    made.daily_profit_list = read_list(value, read_futures_broker_amount_point)
    value = row.profitRate24hList
    made.profit_rate24h_list = read_list(value, read_futures_broker_rate_point)
    value = row.profit24hList
    made.profit24h_list = read_list(value, read_futures_broker_amount_point)
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
    value = row.lastTradeTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.last_trade_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.last_trade_time = _at(int(value) / 1000, UTC)
    else:
        made.last_trade_time = read_time(value)
    value = row.tradeDays
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.trade_days = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.trade_days = value
    else:
        made.trade_days = read_int(value)
    made.extra = row.extra
    return made


def read_futures_broker_history_order(row: Any) -> FuturesBrokerHistoryOrder:
    made = _new(FuturesBrokerHistoryOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.openOrderId
    made.open_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.closeOrderId
    made.close_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.marginMode
    made.margin_mode = _MARGIN_MODE.get(value) or read_margin_mode(value)
    value = row.posSide
    made.pos_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.openLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.open_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.open_leverage = value
    else:
        made.open_leverage = read_int(value)
    value = row.openPriceAvg
    if value.__class__ is str and value:
        number = made.open_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_price_avg = value
    elif value == "" or value is None:
        made.open_price_avg = None
    else:
        made.open_price_avg = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
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
    value = row.closePriceAvg
    if value.__class__ is str and value:
        number = made.close_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_price_avg = value
    elif value == "" or value is None:
        made.close_price_avg = None
    else:
        made.close_price_avg = read_decimal(value)
    value = row.closeTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.close_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.close_time = _at(int(value) / 1000, UTC)
    else:
        made.close_time = read_time(value)
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
    value = row.followCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follow_count = value
    else:
        made.follow_count = read_int(value)
    value = row.cTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.c_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.c_time = _at(int(value) / 1000, UTC)
    else:
        made.c_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_broker_history_order_page(row: Any) -> FuturesBrokerHistoryOrderPage:
    made = _new(FuturesBrokerHistoryOrderPage)
    value = row.trackingList
    made.tracking_list = read_list(value, read_futures_broker_history_order)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_broker_open_order(row: Any) -> FuturesBrokerOpenOrder:
    made = _new(FuturesBrokerOpenOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.openOrderId
    made.open_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.marginMode
    made.margin_mode = _MARGIN_MODE.get(value) or read_margin_mode(value)
    value = row.posSide
    made.pos_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.openLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.open_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.open_leverage = value
    else:
        made.open_leverage = read_int(value)
    value = row.openPriceAvg
    if value.__class__ is str and value:
        number = made.open_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_price_avg = value
    elif value == "" or value is None:
        made.open_price_avg = None
    else:
        made.open_price_avg = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
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
    value = row.followCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follow_count = value
    else:
        made.follow_count = read_int(value)
    value = row.stopSurplusPrice
    if value.__class__ is str and value:
        number = made.stop_surplus_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_surplus_price = value
    elif value == "" or value is None:
        made.stop_surplus_price = None
    else:
        made.stop_surplus_price = read_decimal(value)
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
    value = row.cTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.c_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.c_time = _at(int(value) / 1000, UTC)
    else:
        made.c_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_follower_open_order(row: Any) -> FuturesFollowerOpenOrder:
    made = _new(FuturesFollowerOpenOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.traderName
    made.trader_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.openOrderId
    made.open_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.closeOrderId
    made.close_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.traderId
    made.trader_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.posSide
    made.pos_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.openLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.open_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.open_leverage = value
    else:
        made.open_leverage = read_int(value)
    value = row.openPriceAvg
    if value.__class__ is str and value:
        number = made.open_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_price_avg = value
    elif value == "" or value is None:
        made.open_price_avg = None
    else:
        made.open_price_avg = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
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
    value = row.closePriceAvg
    if value.__class__ is str and value:
        number = made.close_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_price_avg = value
    elif value == "" or value is None:
        made.close_price_avg = None
    else:
        made.close_price_avg = read_decimal(value)
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
    value = row.openMarginSz
    if value.__class__ is str and value:
        number = made.open_margin_sz = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_margin_sz = value
    elif value == "" or value is None:
        made.open_margin_sz = None
    else:
        made.open_margin_sz = read_decimal(value)
    value = row.closeTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.close_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.close_time = _at(int(value) / 1000, UTC)
    else:
        made.close_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_follower_open_order_page(row: Any) -> FuturesFollowerOpenOrderPage:
    made = _new(FuturesFollowerOpenOrderPage)
    value = row.trackingList
    made.tracking_list = read_list(value, read_futures_follower_open_order)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_follower_history_order(row: Any) -> FuturesFollowerHistoryOrder:
    made = _new(FuturesFollowerHistoryOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.posSide
    made.pos_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.openLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.open_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.open_leverage = value
    else:
        made.open_leverage = read_int(value)
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
    value = row.openPriceAvg
    if value.__class__ is str and value:
        number = made.open_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_price_avg = value
    elif value == "" or value is None:
        made.open_price_avg = None
    else:
        made.open_price_avg = read_decimal(value)
    value = row.closePriceAvg
    if value.__class__ is str and value:
        number = made.close_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_price_avg = value
    elif value == "" or value is None:
        made.close_price_avg = None
    else:
        made.close_price_avg = read_decimal(value)
    value = row.achievedPL
    if value.__class__ is str and value:
        number = made.achieved_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.achieved_pl = value
    elif value == "" or value is None:
        made.achieved_pl = None
    else:
        made.achieved_pl = read_decimal(value)
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
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
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
    value = row.openOrderId
    made.open_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.closeOrderId
    made.close_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
    value = row.closeTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.close_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.close_time = _at(int(value) / 1000, UTC)
    else:
        made.close_time = read_time(value)
    value = row.traderId
    made.trader_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.productType
    made.product_type = _PRODUCT_TYPE.get(value) or read_product_type(value)
    made.extra = row.extra
    return made


def read_futures_follower_history_order_page(row: Any) -> FuturesFollowerHistoryOrderPage:
    made = _new(FuturesFollowerHistoryOrderPage)
    value = row.trackingList
    made.tracking_list = read_list(value, read_futures_follower_history_order)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_follower_setting(row: Any) -> FuturesFollowerSetting:
    made = _new(FuturesFollowerSetting)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.productType
    made.product_type = _PRODUCT_TYPE.get(value) or read_product_type(value)
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
    value = row.maxHoldSize
    if value.__class__ is str and value:
        number = made.max_hold_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_hold_size = value
    elif value == "" or value is None:
        made.max_hold_size = None
    else:
        made.max_hold_size = read_decimal(value)
    value = row.stopSurplusRatio
    if value.__class__ is str and value:
        number = made.stop_surplus_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_surplus_ratio = value
    elif value == "" or value is None:
        made.stop_surplus_ratio = None
    else:
        made.stop_surplus_ratio = read_decimal(value)
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
    made.extra = row.extra
    return made


def read_futures_follower_settings(row: Any) -> FuturesFollowerSettings:
    made = _new(FuturesFollowerSettings)
    value = row.followerEnable
    made.follower_enable = value if value.__class__ is bool else read_bool(value)
    value = row.detailList
    made.detail_list = read_list(value, read_futures_follower_setting)
    made.extra = row.extra
    return made


def read_futures_follower_closed_orders(row: Any) -> FuturesFollowerClosedOrders:
    made = _new(FuturesFollowerClosedOrders)
    value = row.orderIdList
    made.order_id_list = read_list(value, read_str)
    made.extra = row.extra
    return made


def read_futures_follower_trader(row: Any) -> FuturesFollowerTrader:
    made = _new(FuturesFollowerTrader)
    value = row.certificationType
    made.certification_type = _CERTIFICATION_TYPE.get(value) or read_certification_type(value)
    value = row.traderId
    made.trader_id = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.traderName
    made.trader_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.maxFollowLimit
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_follow_limit = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_follow_limit = value
    else:
        made.max_follow_limit = read_int(value)
    value = row.followCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follow_count = value
    else:
        made.follow_count = read_int(value)
    value = row.traceTotalMarginAmount
    if value.__class__ is str and value:
        number = made.trace_total_margin_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.trace_total_margin_amount = value
    elif value == "" or value is None:
        made.trace_total_margin_amount = None
    else:
        made.trace_total_margin_amount = read_decimal(value)
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
    value = row.currentTradingPairs
    made.current_trading_pairs = read_list(value, read_str)
    value = row.followerTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.follower_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.follower_time = _at(int(value) / 1000, UTC)
    else:
        made.follower_time = read_time(value)
    value = row.bgbMaxFollowLimit
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.bgb_max_follow_limit = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.bgb_max_follow_limit = value
    else:
        made.bgb_max_follow_limit = read_int(value)
    value = row.bgbFollowCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.bgb_follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.bgb_follow_count = value
    else:
        made.bgb_follow_count = read_int(value)
    made.extra = row.extra
    return made


def read_futures_follower_quantity_limit(row: Any) -> FuturesFollowerQuantityLimit:
    made = _new(FuturesFollowerQuantityLimit)
    value = row.maxFollowSize
    if value.__class__ is str and value:
        number = made.max_follow_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_follow_size = value
    elif value == "" or value is None:
        made.max_follow_size = None
    else:
        made.max_follow_size = read_decimal(value)
    value = row.minFollowSize
    if value.__class__ is str and value:
        number = made.min_follow_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_follow_size = value
    elif value == "" or value is None:
        made.min_follow_size = None
    else:
        made.min_follow_size = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    made.extra = row.extra
    return made


def read_futures_trader_open_order(row: Any) -> FuturesTraderOpenOrder:
    made = _new(FuturesTraderOpenOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.openOrderId
    made.open_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.posSide
    made.pos_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.openLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.open_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.open_leverage = value
    else:
        made.open_leverage = read_int(value)
    value = row.openPriceAvg
    if value.__class__ is str and value:
        number = made.open_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_price_avg = value
    elif value == "" or value is None:
        made.open_price_avg = None
    else:
        made.open_price_avg = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
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
    value = row.presetStopSurplusPrice
    if value.__class__ is str and value:
        number = made.preset_stop_surplus_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.preset_stop_surplus_price = value
    elif value == "" or value is None:
        made.preset_stop_surplus_price = None
    else:
        made.preset_stop_surplus_price = read_decimal(value)
    value = row.presetStopLossPrice
    if value.__class__ is str and value:
        number = made.preset_stop_loss_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.preset_stop_loss_price = value
    elif value == "" or value is None:
        made.preset_stop_loss_price = None
    else:
        made.preset_stop_loss_price = read_decimal(value)
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
    value = row.followCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follow_count = value
    else:
        made.follow_count = read_int(value)
    made.extra = row.extra
    return made


def read_futures_trader_open_order_page(row: Any) -> FuturesTraderOpenOrderPage:
    made = _new(FuturesTraderOpenOrderPage)
    value = row.trackingList
    made.tracking_list = read_list(value, read_futures_trader_open_order)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_trader_closed_order(row: Any) -> FuturesTraderClosedOrder:
    made = _new(FuturesTraderClosedOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.productType
    made.product_type = _PRODUCT_TYPE.get(value) or read_product_type(value)
    made.extra = row.extra
    return made


def read_futures_trader_history_order(row: Any) -> FuturesTraderHistoryOrder:
    made = _new(FuturesTraderHistoryOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.openOrderId
    made.open_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.closeOrderId
    made.close_order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.productType
    made.product_type = _PRODUCT_TYPE.get(value) or read_product_type(value)
    value = row.posSide
    made.pos_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.openLeverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.open_leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.open_leverage = value
    else:
        made.open_leverage = read_int(value)
    value = row.openPriceAvg
    if value.__class__ is str and value:
        number = made.open_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_price_avg = value
    elif value == "" or value is None:
        made.open_price_avg = None
    else:
        made.open_price_avg = read_decimal(value)
    value = row.openTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.open_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.open_time = _at(int(value) / 1000, UTC)
    else:
        made.open_time = required(read_time(value))
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
    value = row.closeTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.close_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.close_time = _at(int(value) / 1000, UTC)
    else:
        made.close_time = read_time(value)
    value = row.closePriceAvg
    if value.__class__ is str and value:
        number = made.close_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_price_avg = value
    elif value == "" or value is None:
        made.close_price_avg = None
    else:
        made.close_price_avg = read_decimal(value)
    value = row.stopType
    made.stop_type = _STOP_TYPE.get(value) or read_stop_type(value)
    value = row.achievedPL
    if value.__class__ is str and value:
        number = made.achieved_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.achieved_pl = value
    elif value == "" or value is None:
        made.achieved_pl = None
    else:
        made.achieved_pl = read_decimal(value)
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
    value = row.cTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.c_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.c_time = _at(int(value) / 1000, UTC)
    else:
        made.c_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_history_order_page(row: Any) -> FuturesTraderHistoryOrderPage:
    made = _new(FuturesTraderHistoryOrderPage)
    value = row.trackingList
    made.tracking_list = read_list(value, read_futures_trader_history_order)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_trader_profit_totals(row: Any) -> FuturesTraderProfitTotals:
    made = _new(FuturesTraderProfitTotals)
    value = row.yesterdayProfit
    if value.__class__ is str and value:
        number = made.yesterday_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.yesterday_profit = value
    elif value == "" or value is None:
        made.yesterday_profit = None
    else:
        made.yesterday_profit = read_decimal(value)
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
    value = row.yesterdayTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.yesterday_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.yesterday_time = _at(int(value) / 1000, UTC)
    else:
        made.yesterday_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_coin_profit(row: Any) -> FuturesTraderCoinProfit:
    made = _new(FuturesTraderCoinProfit)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.profitCount
    if value.__class__ is str and value:
        number = made.profit_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit_count = value
    elif value == "" or value is None:
        made.profit_count = None
    else:
        made.profit_count = read_decimal(value)
    value = row.lastProfitTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.last_profit_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.last_profit_time = _at(int(value) / 1000, UTC)
    else:
        made.last_profit_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_profit_summary(row: Any) -> FuturesTraderProfitSummary:
    made = _new(FuturesTraderProfitSummary)
    value = row.profitSummary
    made.profit_summary = None if value is None else none_if_empty(read_futures_trader_profit_totals(value), FuturesTraderProfitTotals)
    value = row.profitHistoryList
    made.profit_history_list = read_list(value, read_futures_trader_coin_profit)
    made.extra = row.extra
    return made


def read_futures_trader_daily_coin_profit(row: Any) -> FuturesTraderDailyCoinProfit:
    made = _new(FuturesTraderDailyCoinProfit)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
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
    value = row.profitTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.profit_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.profit_time = _at(int(value) / 1000, UTC)
    else:
        made.profit_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_history_profit(row: Any) -> FuturesTraderHistoryProfit:
    made = _new(FuturesTraderHistoryProfit)
    value = row.profitId
    made.profit_id = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
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
    value = row.profitTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.profit_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.profit_time = _at(int(value) / 1000, UTC)
    else:
        made.profit_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_history_profit_page(row: Any) -> FuturesTraderHistoryProfitPage:
    made = _new(FuturesTraderHistoryProfitPage)
    value = row.profitList
    made.profit_list = read_list(value, read_futures_trader_history_profit)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_trader_pending_profit(row: Any) -> FuturesTraderPendingProfit:
    made = _new(FuturesTraderPendingProfit)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
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
    value = row.openTrader
    made.open_trader = value if value.__class__ is bool else read_bool(value)
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
    value = row.stopSurplusRatio
    if value.__class__ is str and value:
        number = made.stop_surplus_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_surplus_ratio = value
    elif value == "" or value is None:
        made.stop_surplus_ratio = None
    else:
        made.stop_surplus_ratio = read_decimal(value)
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
    value = row.tradingOrderNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.trading_order_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.trading_order_num = value
    else:
        made.trading_order_num = read_int(value)
    value = row.totalFollowerNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.total_follower_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.total_follower_num = value
    else:
        made.total_follower_num = read_int(value)
    value = row.currentFollowerNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.current_follower_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.current_follower_num = value
    else:
        made.current_follower_num = read_int(value)
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
    value = row.tradingPairsAvailableList
    made.trading_pairs_available_list = read_list(value, read_str)
    value = row.lastWeekRoiList
    made.last_week_roi_list = read_list(value, read_rate_point)
    value = row.lastWeekProfitList
    made.last_week_profit_list = read_list(value, read_amount_point)
    value = row.lastMonthRoiList
    made.last_month_roi_list = read_list(value, read_rate_point)
    value = row.lastMonthProfitList
    made.last_month_profit_list = read_list(value, read_amount_point)
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
    value = row.isRemove
    made.is_remove = value if value.__class__ is bool else read_bool(value)
    value = row.followerHeadPic
    made.follower_head_pic = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.followerName
    made.follower_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.followerUid
    made.follower_uid = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.followerTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.follower_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.follower_time = _at(int(value) / 1000, UTC)
    else:
        made.follower_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_copy_api_key(row: Any) -> FuturesTraderCopyApiKey:
    made = _new(FuturesTraderCopyApiKey)
    value = row.apikey
    made.apikey = read_secret(value)
    value = row.secret
    made.secret = read_secret(value)
    value = row.permissions
    made.permissions = read_list(value, read_str)
    made.extra = row.extra
    return made


def read_server_time(row: Any) -> ServerTime:
    made = _new(ServerTime)
    value = row.serverTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.server_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.server_time = _at(int(value) / 1000, UTC)
    else:
        made.server_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_ticker(row: Any) -> FuturesTicker:
    made = _new(FuturesTicker)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.lastPr
    if value.__class__ is str and value:
        number = made.last_pr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.last_pr = value
    elif value == "" or value is None:
        made.last_pr = None
    else:
        made.last_pr = read_decimal(value)
    value = row.askPr
    if value.__class__ is str and value:
        number = made.ask_pr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.ask_pr = value
    elif value == "" or value is None:
        made.ask_pr = None
    else:
        made.ask_pr = read_decimal(value)
    value = row.bidPr
    if value.__class__ is str and value:
        number = made.bid_pr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.bid_pr = value
    elif value == "" or value is None:
        made.bid_pr = None
    else:
        made.bid_pr = read_decimal(value)
    value = row.bidSz
    if value.__class__ is str and value:
        number = made.bid_sz = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.bid_sz = value
    elif value == "" or value is None:
        made.bid_sz = None
    else:
        made.bid_sz = read_decimal(value)
    value = row.askSz
    if value.__class__ is str and value:
        number = made.ask_sz = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.ask_sz = value
    elif value == "" or value is None:
        made.ask_sz = None
    else:
        made.ask_sz = read_decimal(value)
    value = row.high24h
    if value.__class__ is str and value:
        number = made.high24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.high24h = value
    elif value == "" or value is None:
        made.high24h = None
    else:
        made.high24h = read_decimal(value)
    value = row.low24h
    if value.__class__ is str and value:
        number = made.low24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.low24h = value
    elif value == "" or value is None:
        made.low24h = None
    else:
        made.low24h = read_decimal(value)
    value = row.ts
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.ts = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.ts = _at(int(value) / 1000, UTC)
    else:
        made.ts = read_time(value)
    value = row.change24h
    if value.__class__ is str and value:
        number = made.change24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.change24h = value
    elif value == "" or value is None:
        made.change24h = None
    else:
        made.change24h = read_decimal(value)
    value = row.baseVolume
    if value.__class__ is str and value:
        number = made.base_volume = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.base_volume = value
    elif value == "" or value is None:
        made.base_volume = None
    else:
        made.base_volume = read_decimal(value)
    value = row.quoteVolume
    if value.__class__ is str and value:
        number = made.quote_volume = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.quote_volume = value
    elif value == "" or value is None:
        made.quote_volume = None
    else:
        made.quote_volume = read_decimal(value)
    value = row.usdtVolume
    if value.__class__ is str and value:
        number = made.usdt_volume = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.usdt_volume = value
    elif value == "" or value is None:
        made.usdt_volume = None
    else:
        made.usdt_volume = read_decimal(value)
    value = row.openUtc
    if value.__class__ is str and value:
        number = made.open_utc = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_utc = value
    elif value == "" or value is None:
        made.open_utc = None
    else:
        made.open_utc = read_decimal(value)
    value = row.changeUtc24h
    if value.__class__ is str and value:
        number = made.change_utc24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.change_utc24h = value
    elif value == "" or value is None:
        made.change_utc24h = None
    else:
        made.change_utc24h = read_decimal(value)
    value = row.indexPrice
    if value.__class__ is str and value:
        number = made.index_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.index_price = value
    elif value == "" or value is None:
        made.index_price = None
    else:
        made.index_price = read_decimal(value)
    value = row.fundingRate
    if value.__class__ is str and value:
        number = made.funding_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.funding_rate = value
    elif value == "" or value is None:
        made.funding_rate = None
    else:
        made.funding_rate = read_decimal(value)
    value = row.holdingAmount
    if value.__class__ is str and value:
        number = made.holding_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.holding_amount = value
    elif value == "" or value is None:
        made.holding_amount = None
    else:
        made.holding_amount = read_decimal(value)
    value = row.deliveryStartTime
    made.delivery_start_time = read_moment(value)
    value = row.deliveryTime
    made.delivery_time = read_moment(value)
    value = row.deliveryStatus
    made.delivery_status = _DELIVERY_STATUS.get(value) or read_delivery_status(value)
    value = row.open24h
    if value.__class__ is str and value:
        number = made.open24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open24h = value
    elif value == "" or value is None:
        made.open24h = None
    else:
        made.open24h = read_decimal(value)
    value = row.markPrice
    if value.__class__ is str and value:
        number = made.mark_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.mark_price = value
    elif value == "" or value is None:
        made.mark_price = None
    else:
        made.mark_price = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_price(row: Any) -> FuturesPrice:
    made = _new(FuturesPrice)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.price
    if value.__class__ is str and value:
        number = made.price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.price = value
    elif value == "" or value is None:
        made.price = None
    else:
        made.price = read_decimal(value)
    value = row.indexPrice
    if value.__class__ is str and value:
        number = made.index_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.index_price = value
    elif value == "" or value is None:
        made.index_price = None
    else:
        made.index_price = read_decimal(value)
    value = row.markPrice
    if value.__class__ is str and value:
        number = made.mark_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.mark_price = value
    elif value == "" or value is None:
        made.mark_price = None
    else:
        made.mark_price = read_decimal(value)
    value = row.ts
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.ts = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.ts = _at(int(value) / 1000, UTC)
    else:
        made.ts = read_time(value)
    made.extra = row.extra
    return made


def read_futures_contract(row: Any) -> FuturesContract:
    made = _new(FuturesContract)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.baseCoin
    made.base_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.quoteCoin
    made.quote_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.buyLimitPriceRatio
    if value.__class__ is str and value:
        number = made.buy_limit_price_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_limit_price_ratio = value
    elif value == "" or value is None:
        made.buy_limit_price_ratio = None
    else:
        made.buy_limit_price_ratio = read_decimal(value)
    value = row.sellLimitPriceRatio
    if value.__class__ is str and value:
        number = made.sell_limit_price_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.sell_limit_price_ratio = value
    elif value == "" or value is None:
        made.sell_limit_price_ratio = None
    else:
        made.sell_limit_price_ratio = read_decimal(value)
    value = row.feeRateUpRatio
    if value.__class__ is str and value:
        number = made.fee_rate_up_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.fee_rate_up_ratio = value
    elif value == "" or value is None:
        made.fee_rate_up_ratio = None
    else:
        made.fee_rate_up_ratio = read_decimal(value)
    value = row.makerFeeRate
    if value.__class__ is str and value:
        number = made.maker_fee_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.maker_fee_rate = value
    elif value == "" or value is None:
        made.maker_fee_rate = None
    else:
        made.maker_fee_rate = read_decimal(value)
    value = row.takerFeeRate
    if value.__class__ is str and value:
        number = made.taker_fee_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.taker_fee_rate = value
    elif value == "" or value is None:
        made.taker_fee_rate = None
    else:
        made.taker_fee_rate = read_decimal(value)
    value = row.openCostUpRatio
    if value.__class__ is str and value:
        number = made.open_cost_up_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_cost_up_ratio = value
    elif value == "" or value is None:
        made.open_cost_up_ratio = None
    else:
        made.open_cost_up_ratio = read_decimal(value)
    value = row.supportMarginCoins
    made.support_margin_coins = read_list(value, read_str)
    value = row.minTradeNum
    if value.__class__ is str and value:
        number = made.min_trade_num = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_trade_num = value
    elif value == "" or value is None:
        made.min_trade_num = None
    else:
        made.min_trade_num = read_decimal(value)
    value = row.priceEndStep
    if value.__class__ is str and value:
        number = made.price_end_step = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.price_end_step = value
    elif value == "" or value is None:
        made.price_end_step = None
    else:
        made.price_end_step = read_decimal(value)
    value = row.volumePlace
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.volume_place = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.volume_place = value
    else:
        made.volume_place = read_int(value)
    value = row.pricePlace
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.price_place = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.price_place = value
    else:
        made.price_place = read_int(value)
    value = row.sizeMultiplier
    if value.__class__ is str and value:
        number = made.size_multiplier = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.size_multiplier = value
    elif value == "" or value is None:
        made.size_multiplier = None
    else:
        made.size_multiplier = read_decimal(value)
    value = row.symbolType
    made.symbol_type = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.minTradeUSDT
    if value.__class__ is str and value:
        number = made.min_trade_usdt = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_trade_usdt = value
    elif value == "" or value is None:
        made.min_trade_usdt = None
    else:
        made.min_trade_usdt = read_decimal(value)
    value = row.maxSymbolOrderNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_symbol_order_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_symbol_order_num = value
    else:
        made.max_symbol_order_num = read_int(value)
    value = row.maxProductOrderNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_product_order_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_product_order_num = value
    else:
        made.max_product_order_num = read_int(value)
    value = row.maxPositionNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_position_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_position_num = value
    else:
        made.max_position_num = read_int(value)
    value = row.symbolStatus
    made.symbol_status = _CONTRACT_STATUS.get(value) or read_contract_status(value)
    value = row.offTime
    made.off_time = read_moment(value)
    value = row.limitOpenTime
    made.limit_open_time = read_moment(value)
    value = row.deliveryTime
    made.delivery_time = read_moment(value)
    value = row.deliveryStartTime
    made.delivery_start_time = read_moment(value)
    value = row.deliveryPeriod
    made.delivery_period = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.launchTime
    made.launch_time = read_moment(value)
    value = row.fundInterval
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.fund_interval = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.fund_interval = value
    else:
        made.fund_interval = read_int(value)
    value = row.minLever
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.min_lever = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.min_lever = value
    else:
        made.min_lever = read_int(value)
    value = row.maxLever
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_lever = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_lever = value
    else:
        made.max_lever = read_int(value)
    value = row.posLimit
    if value.__class__ is str and value:
        number = made.pos_limit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.pos_limit = value
    elif value == "" or value is None:
        made.pos_limit = None
    else:
        made.pos_limit = read_decimal(value)
    value = row.maintainTime
    made.maintain_time = read_moment(value)
    value = row.openTime
    made.open_time = read_moment(value)
    value = row.maxMarketOrderQty
    if value.__class__ is str and value:
        number = made.max_market_order_qty = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_market_order_qty = value
    elif value == "" or value is None:
        made.max_market_order_qty = None
    else:
        made.max_market_order_qty = read_decimal(value)
    value = row.maxOrderQty
    if value.__class__ is str and value:
        number = made.max_order_qty = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_order_qty = value
    elif value == "" or value is None:
        made.max_order_qty = None
    else:
        made.max_order_qty = read_decimal(value)
    value = row.isRwa
    made.is_rwa = value if value.__class__ is bool else read_bool(value)
    made.extra = row.extra
    return made


def read_spot_ticker(row: Any) -> SpotTicker:
    made = _new(SpotTicker)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.high24h
    if value.__class__ is str and value:
        number = made.high24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.high24h = value
    elif value == "" or value is None:
        made.high24h = None
    else:
        made.high24h = read_decimal(value)
    value = row.open
    if value.__class__ is str and value:
        number = made.open = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open = value
    elif value == "" or value is None:
        made.open = None
    else:
        made.open = read_decimal(value)
    value = row.low24h
    if value.__class__ is str and value:
        number = made.low24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.low24h = value
    elif value == "" or value is None:
        made.low24h = None
    else:
        made.low24h = read_decimal(value)
    value = row.lastPr
    if value.__class__ is str and value:
        number = made.last_pr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.last_pr = value
    elif value == "" or value is None:
        made.last_pr = None
    else:
        made.last_pr = read_decimal(value)
    value = row.quoteVolume
    if value.__class__ is str and value:
        number = made.quote_volume = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.quote_volume = value
    elif value == "" or value is None:
        made.quote_volume = None
    else:
        made.quote_volume = read_decimal(value)
    value = row.baseVolume
    if value.__class__ is str and value:
        number = made.base_volume = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.base_volume = value
    elif value == "" or value is None:
        made.base_volume = None
    else:
        made.base_volume = read_decimal(value)
    value = row.usdtVolume
    if value.__class__ is str and value:
        number = made.usdt_volume = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.usdt_volume = value
    elif value == "" or value is None:
        made.usdt_volume = None
    else:
        made.usdt_volume = read_decimal(value)
    value = row.bidPr
    if value.__class__ is str and value:
        number = made.bid_pr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.bid_pr = value
    elif value == "" or value is None:
        made.bid_pr = None
    else:
        made.bid_pr = read_decimal(value)
    value = row.askPr
    if value.__class__ is str and value:
        number = made.ask_pr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.ask_pr = value
    elif value == "" or value is None:
        made.ask_pr = None
    else:
        made.ask_pr = read_decimal(value)
    value = row.bidSz
    if value.__class__ is str and value:
        number = made.bid_sz = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.bid_sz = value
    elif value == "" or value is None:
        made.bid_sz = None
    else:
        made.bid_sz = read_decimal(value)
    value = row.askSz
    if value.__class__ is str and value:
        number = made.ask_sz = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.ask_sz = value
    elif value == "" or value is None:
        made.ask_sz = None
    else:
        made.ask_sz = read_decimal(value)
    value = row.openUtc
    if value.__class__ is str and value:
        number = made.open_utc = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_utc = value
    elif value == "" or value is None:
        made.open_utc = None
    else:
        made.open_utc = read_decimal(value)
    value = row.ts
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.ts = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.ts = _at(int(value) / 1000, UTC)
    else:
        made.ts = read_time(value)
    value = row.changeUtc24h
    if value.__class__ is str and value:
        number = made.change_utc24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.change_utc24h = value
    elif value == "" or value is None:
        made.change_utc24h = None
    else:
        made.change_utc24h = read_decimal(value)
    value = row.change24h
    if value.__class__ is str and value:
        number = made.change24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.change24h = value
    elif value == "" or value is None:
        made.change24h = None
    else:
        made.change24h = read_decimal(value)
    made.extra = row.extra
    return made


def read_spot_symbol(row: Any) -> SpotSymbol:
    made = _new(SpotSymbol)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.baseCoin
    made.base_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.quoteCoin
    made.quote_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.minTradeAmount
    if value.__class__ is str and value:
        number = made.min_trade_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_trade_amount = value
    elif value == "" or value is None:
        made.min_trade_amount = None
    else:
        made.min_trade_amount = read_decimal(value)
    value = row.maxTradeAmount
    if value.__class__ is str and value:
        number = made.max_trade_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_trade_amount = value
    elif value == "" or value is None:
        made.max_trade_amount = None
    else:
        made.max_trade_amount = read_decimal(value)
    value = row.takerFeeRate
    if value.__class__ is str and value:
        number = made.taker_fee_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.taker_fee_rate = value
    elif value == "" or value is None:
        made.taker_fee_rate = None
    else:
        made.taker_fee_rate = read_decimal(value)
    value = row.makerFeeRate
    if value.__class__ is str and value:
        number = made.maker_fee_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.maker_fee_rate = value
    elif value == "" or value is None:
        made.maker_fee_rate = None
    else:
        made.maker_fee_rate = read_decimal(value)
    value = row.pricePrecision
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.price_precision = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.price_precision = value
    else:
        made.price_precision = read_int(value)
    value = row.quantityPrecision
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.quantity_precision = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.quantity_precision = value
    else:
        made.quantity_precision = read_int(value)
    value = row.quotePrecision
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.quote_precision = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.quote_precision = value
    else:
        made.quote_precision = read_int(value)
    value = row.status
    made.status = _SPOT_STATUS.get(value) or read_spot_status(value)
    value = row.minTradeUSDT
    if value.__class__ is str and value:
        number = made.min_trade_usdt = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_trade_usdt = value
    elif value == "" or value is None:
        made.min_trade_usdt = None
    else:
        made.min_trade_usdt = read_decimal(value)
    value = row.buyLimitPriceRatio
    if value.__class__ is str and value:
        number = made.buy_limit_price_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_limit_price_ratio = value
    elif value == "" or value is None:
        made.buy_limit_price_ratio = None
    else:
        made.buy_limit_price_ratio = read_decimal(value)
    value = row.sellLimitPriceRatio
    if value.__class__ is str and value:
        number = made.sell_limit_price_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.sell_limit_price_ratio = value
    elif value == "" or value is None:
        made.sell_limit_price_ratio = None
    else:
        made.sell_limit_price_ratio = read_decimal(value)
    value = row.areaSymbol
    made.area_symbol = value if value.__class__ is bool else read_bool(value)
    value = row.maxLimitOrderValue
    if value.__class__ is str and value:
        number = made.max_limit_order_value = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_limit_order_value = value
    elif value == "" or value is None:
        made.max_limit_order_value = None
    else:
        made.max_limit_order_value = read_decimal(value)
    value = row.maxMarketOrderValue
    if value.__class__ is str and value:
        number = made.max_market_order_value = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_market_order_value = value
    elif value == "" or value is None:
        made.max_market_order_value = None
    else:
        made.max_market_order_value = read_decimal(value)
    value = row.orderQuantity
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.order_quantity = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.order_quantity = value
    else:
        made.order_quantity = read_int(value)
    value = row.openTime
    made.open_time = read_moment(value)
    value = row.offTime
    made.off_time = read_moment(value)
    made.extra = row.extra
    return made


def read_futures_position(row: Any) -> FuturesPosition:
    made = _new(FuturesPosition)
    value = row.marginCoin
    made.margin_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.holdSide
    made.hold_side = _HOLD_SIDE.get(value) or read_hold_side(value)
    value = row.openDelegateSize
    if value.__class__ is str and value:
        number = made.open_delegate_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_delegate_size = value
    elif value == "" or value is None:
        made.open_delegate_size = None
    else:
        made.open_delegate_size = read_decimal(value)
    value = row.marginSize
    if value.__class__ is str and value:
        number = made.margin_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.margin_size = value
    elif value == "" or value is None:
        made.margin_size = None
    else:
        made.margin_size = read_decimal(value)
    value = row.available
    if value.__class__ is str and value:
        number = made.available = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.available = value
    elif value == "" or value is None:
        made.available = None
    else:
        made.available = read_decimal(value)
    value = row.locked
    if value.__class__ is str and value:
        number = made.locked = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.locked = value
    elif value == "" or value is None:
        made.locked = None
    else:
        made.locked = read_decimal(value)
    value = row.total
    if value.__class__ is str and value:
        number = made.total = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total = value
    elif value == "" or value is None:
        made.total = None
    else:
        made.total = read_decimal(value)
    value = row.leverage
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.leverage = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.leverage = value
    else:
        made.leverage = read_int(value)
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
    value = row.openPriceAvg
    if value.__class__ is str and value:
        number = made.open_price_avg = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_price_avg = value
    elif value == "" or value is None:
        made.open_price_avg = None
    else:
        made.open_price_avg = read_decimal(value)
    value = row.marginMode
    made.margin_mode = _POSITION_MARGIN_MODE.get(value) or read_position_margin_mode(value)
    value = row.posMode
    made.pos_mode = _POSITION_MODE.get(value) or read_position_mode(value)
    value = row.unrealizedPL
    if value.__class__ is str and value:
        number = made.unrealized_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.unrealized_pl = value
    elif value == "" or value is None:
        made.unrealized_pl = None
    else:
        made.unrealized_pl = read_decimal(value)
    value = row.liquidationPrice
    if value.__class__ is str and value:
        number = made.liquidation_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.liquidation_price = value
    elif value == "" or value is None:
        made.liquidation_price = None
    else:
        made.liquidation_price = read_decimal(value)
    value = row.keepMarginRate
    if value.__class__ is str and value:
        number = made.keep_margin_rate = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.keep_margin_rate = value
    elif value == "" or value is None:
        made.keep_margin_rate = None
    else:
        made.keep_margin_rate = read_decimal(value)
    value = row.markPrice
    if value.__class__ is str and value:
        number = made.mark_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.mark_price = value
    elif value == "" or value is None:
        made.mark_price = None
    else:
        made.mark_price = read_decimal(value)
    value = row.marginRatio
    if value.__class__ is str and value:
        number = made.margin_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.margin_ratio = value
    elif value == "" or value is None:
        made.margin_ratio = None
    else:
        made.margin_ratio = read_decimal(value)
    value = row.breakEvenPrice
    if value.__class__ is str and value:
        number = made.break_even_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.break_even_price = value
    elif value == "" or value is None:
        made.break_even_price = None
    else:
        made.break_even_price = read_decimal(value)
    value = row.totalFee
    if value.__class__ is str and value:
        number = made.total_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_fee = value
    elif value == "" or value is None:
        made.total_fee = None
    else:
        made.total_fee = read_decimal(value)
    value = row.deductedFee
    if value.__class__ is str and value:
        number = made.deducted_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.deducted_fee = value
    elif value == "" or value is None:
        made.deducted_fee = None
    else:
        made.deducted_fee = read_decimal(value)
    value = row.cashDividend
    if value.__class__ is str and value:
        number = made.cash_dividend = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.cash_dividend = value
    elif value == "" or value is None:
        made.cash_dividend = None
    else:
        made.cash_dividend = read_decimal(value)
    value = row.grant
    if value.__class__ is str and value:
        number = made.grant = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.grant = value
    elif value == "" or value is None:
        made.grant = None
    else:
        made.grant = read_decimal(value)
    value = row.assetMode
    made.asset_mode = _ASSET_MODE.get(value) or read_asset_mode(value)
    value = row.autoMargin
    made.auto_margin = _SWITCH.get(value) or read_switch(value)
    value = row.takeProfit
    if value.__class__ is str and value:
        number = made.take_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.take_profit = value
    elif value == "" or value is None:
        made.take_profit = None
    else:
        made.take_profit = read_decimal(value)
    value = row.stopLoss
    if value.__class__ is str and value:
        number = made.stop_loss = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_loss = value
    elif value == "" or value is None:
        made.stop_loss = None
    else:
        made.stop_loss = read_decimal(value)
    value = row.takeProfitId
    made.take_profit_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.stopLossId
    made.stop_loss_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.cTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.c_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.c_time = _at(int(value) / 1000, UTC)
    else:
        made.c_time = read_time(value)
    value = row.uTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.u_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.u_time = _at(int(value) / 1000, UTC)
    else:
        made.u_time = read_time(value)
    made.extra = row.extra
    return made


def read_spot_follower_open_order(row: Any) -> SpotFollowerOpenOrder:
    made = _new(SpotFollowerOpenOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.traderId
    made.trader_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.buyFillSize
    if value.__class__ is str and value:
        number = made.buy_fill_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_fill_size = value
    elif value == "" or value is None:
        made.buy_fill_size = None
    else:
        made.buy_fill_size = read_decimal(value)
    value = row.buyDelegateSize
    if value.__class__ is str and value:
        number = made.buy_delegate_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_delegate_size = value
    elif value == "" or value is None:
        made.buy_delegate_size = None
    else:
        made.buy_delegate_size = read_decimal(value)
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
    value = row.unrealizedPL
    if value.__class__ is str and value:
        number = made.unrealized_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.unrealized_pl = value
    elif value == "" or value is None:
        made.unrealized_pl = None
    else:
        made.unrealized_pl = read_decimal(value)
    value = row.buyTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.buy_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.buy_time = _at(int(value) / 1000, UTC)
    else:
        made.buy_time = required(read_time(value))
    value = row.buyFee
    if value.__class__ is str and value:
        number = made.buy_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_fee = value
    elif value == "" or value is None:
        made.buy_fee = None
    else:
        made.buy_fee = read_decimal(value)
    value = row.unrealizedPLR
    if value.__class__ is str and value:
        number = made.unrealized_plr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.unrealized_plr = value
    elif value == "" or value is None:
        made.unrealized_plr = None
    else:
        made.unrealized_plr = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.stopSurplusPrice
    if value.__class__ is str and value:
        number = made.stop_surplus_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_surplus_price = value
    elif value == "" or value is None:
        made.stop_surplus_price = None
    else:
        made.stop_surplus_price = read_decimal(value)
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


def read_spot_follower_open_order_page(row: Any) -> SpotFollowerOpenOrderPage:
    made = _new(SpotFollowerOpenOrderPage)
    value = row.trackingList
    made.tracking_list = read_list(value, read_spot_follower_open_order)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_spot_follower_history_order(row: Any) -> SpotFollowerHistoryOrder:
    made = _new(SpotFollowerHistoryOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.traderId
    made.trader_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.fillSize
    if value.__class__ is str and value:
        number = made.fill_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.fill_size = value
    elif value == "" or value is None:
        made.fill_size = None
    else:
        made.fill_size = read_decimal(value)
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
    value = row.achievedPL
    if value.__class__ is str and value:
        number = made.achieved_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.achieved_pl = value
    elif value == "" or value is None:
        made.achieved_pl = None
    else:
        made.achieved_pl = read_decimal(value)
    value = row.buyTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.buy_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.buy_time = _at(int(value) / 1000, UTC)
    else:
        made.buy_time = required(read_time(value))
    value = row.sellTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.sell_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.sell_time = _at(int(value) / 1000, UTC)
    else:
        made.sell_time = read_time(value)
    value = row.buyFee
    if value.__class__ is str and value:
        number = made.buy_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_fee = value
    elif value == "" or value is None:
        made.buy_fee = None
    else:
        made.buy_fee = read_decimal(value)
    value = row.sellFee
    if value.__class__ is str and value:
        number = made.sell_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.sell_fee = value
    elif value == "" or value is None:
        made.sell_fee = None
    else:
        made.sell_fee = read_decimal(value)
    value = row.achievedPLR
    if value.__class__ is str and value:
        number = made.achieved_plr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.achieved_plr = value
    elif value == "" or value is None:
        made.achieved_plr = None
    else:
        made.achieved_plr = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    made.extra = row.extra
    return made


def read_spot_follower_history_order_page(row: Any) -> SpotFollowerHistoryOrderPage:
    made = _new(SpotFollowerHistoryOrderPage)
    value = row.trackingList
    made.tracking_list = read_list(value, read_spot_follower_history_order)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
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
    value = row.stopSurplusRation
    if value.__class__ is str and value:
        number = made.stop_surplus_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_surplus_ration = value
    elif value == "" or value is None:
        made.stop_surplus_ration = None
    else:
        made.stop_surplus_ration = read_decimal(value)
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
    value = row.maxStopSurplusRation
    if value.__class__ is str and value:
        number = made.max_stop_surplus_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_stop_surplus_ration = value
    elif value == "" or value is None:
        made.max_stop_surplus_ration = None
    else:
        made.max_stop_surplus_ration = read_decimal(value)
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
    value = row.maxTraceSize
    if value.__class__ is str and value:
        number = made.max_trace_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_trace_size = value
    elif value == "" or value is None:
        made.max_trace_size = None
    else:
        made.max_trace_size = read_decimal(value)
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
    value = row.minStopSurplusRation
    if value.__class__ is str and value:
        number = made.min_stop_surplus_ration = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_stop_surplus_ration = value
    elif value == "" or value is None:
        made.min_stop_surplus_ration = None
    else:
        made.min_stop_surplus_ration = read_decimal(value)
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
    value = row.minTraceSize
    if value.__class__ is str and value:
        number = made.min_trace_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_trace_size = value
    elif value == "" or value is None:
        made.min_trace_size = None
    else:
        made.min_trace_size = read_decimal(value)
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
    value = row.sliderMaxStopSurplusRatio
    if value.__class__ is str and value:
        number = made.slider_max_stop_surplus_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.slider_max_stop_surplus_ratio = value
    elif value == "" or value is None:
        made.slider_max_stop_surplus_ratio = None
    else:
        made.slider_max_stop_surplus_ratio = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    made.extra = row.extra
    return made


def read_spot_follower_settings(row: Any) -> SpotFollowerSettings:
    made = _new(SpotFollowerSettings)
    value = row.enable
    made.enable = value if value.__class__ is bool else read_bool(value)
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
    value = row.settledInDays
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.settled_in_days = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.settled_in_days = value
    else:
        made.settled_in_days = read_int(value)
    value = row.traderHeadPic
    made.trader_head_pic = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.traderName
    made.trader_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.tradeSettingList
    made.trade_setting_list = read_list(value, read_spot_follower_symbol_setting)
    value = row.tradeSymbolSettingList
    made.trade_symbol_setting_list = read_list(value, read_spot_follower_symbol_limits)
    made.extra = row.extra
    return made


def read_spot_follower_trader_symbols(row: Any) -> SpotFollowerTraderSymbols:
    made = _new(SpotFollowerTraderSymbols)
    value = row.currentTradingList
    made.current_trading_list = read_list(value, read_str)
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
    value = row.traderName
    made.trader_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.traderId
    made.trader_id = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.maxFollowLimit
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_follow_limit = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_follow_limit = value
    else:
        made.max_follow_limit = read_int(value)
    value = row.bgbMaxFollowLimit
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.bgb_max_follow_limit = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.bgb_max_follow_limit = value
    else:
        made.bgb_max_follow_limit = read_int(value)
    value = row.followCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follow_count = value
    else:
        made.follow_count = read_int(value)
    value = row.bgbFollowCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.bgb_follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.bgb_follow_count = value
    else:
        made.bgb_follow_count = read_int(value)
    value = row.followerTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.follower_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.follower_time = _at(int(value) / 1000, UTC)
    else:
        made.follower_time = read_time(value)
    made.extra = row.extra
    return made


def read_spot_follower_trader_page(row: Any) -> SpotFollowerTraderPage:
    made = _new(SpotFollowerTraderPage)
    value = row.resultList
    made.result_list = read_list(value, read_spot_follower_trader)
    made.extra = row.extra
    return made


def read_spot_trader_open_order(row: Any) -> SpotTraderOpenOrder:
    made = _new(SpotTraderOpenOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.orderId
    made.order_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.buyFillSize
    if value.__class__ is str and value:
        number = made.buy_fill_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_fill_size = value
    elif value == "" or value is None:
        made.buy_fill_size = None
    else:
        made.buy_fill_size = read_decimal(value)
    value = row.buyDelegateSize
    if value.__class__ is str and value:
        number = made.buy_delegate_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_delegate_size = value
    elif value == "" or value is None:
        made.buy_delegate_size = None
    else:
        made.buy_delegate_size = read_decimal(value)
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
    value = row.unrealizedPL
    if value.__class__ is str and value:
        number = made.unrealized_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.unrealized_pl = value
    elif value == "" or value is None:
        made.unrealized_pl = None
    else:
        made.unrealized_pl = read_decimal(value)
    value = row.buyTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.buy_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.buy_time = _at(int(value) / 1000, UTC)
    else:
        made.buy_time = required(read_time(value))
    value = row.buyFee
    if value.__class__ is str and value:
        number = made.buy_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_fee = value
    elif value == "" or value is None:
        made.buy_fee = None
    else:
        made.buy_fee = read_decimal(value)
    value = row.unrealizedPLR
    if value.__class__ is str and value:
        number = made.unrealized_plr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.unrealized_plr = value
    elif value == "" or value is None:
        made.unrealized_plr = None
    else:
        made.unrealized_plr = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
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
    value = row.stopSurplusPrice
    if value.__class__ is str and value:
        number = made.stop_surplus_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.stop_surplus_price = value
    elif value == "" or value is None:
        made.stop_surplus_price = None
    else:
        made.stop_surplus_price = read_decimal(value)
    value = row.followCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follow_count = value
    else:
        made.follow_count = read_int(value)
    made.extra = row.extra
    return made


def read_spot_trader_open_order_page(row: Any) -> SpotTraderOpenOrderPage:
    made = _new(SpotTraderOpenOrderPage)
    value = row.trackingList
    made.tracking_list = read_list(value, read_spot_trader_open_order)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_spot_trader_history_order(row: Any) -> SpotTraderHistoryOrder:
    made = _new(SpotTraderHistoryOrder)
    value = row.trackingNo
    made.tracking_no = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.fillSize
    if value.__class__ is str and value:
        number = made.fill_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.fill_size = value
    elif value == "" or value is None:
        made.fill_size = None
    else:
        made.fill_size = read_decimal(value)
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
    value = row.achievedPL
    if value.__class__ is str and value:
        number = made.achieved_pl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.achieved_pl = value
    elif value == "" or value is None:
        made.achieved_pl = None
    else:
        made.achieved_pl = read_decimal(value)
    value = row.buyTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.buy_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.buy_time = _at(int(value) / 1000, UTC)
    else:
        made.buy_time = required(read_time(value))
    value = row.sellTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.sell_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.sell_time = _at(int(value) / 1000, UTC)
    else:
        made.sell_time = read_time(value)
    value = row.buyFee
    if value.__class__ is str and value:
        number = made.buy_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.buy_fee = value
    elif value == "" or value is None:
        made.buy_fee = None
    else:
        made.buy_fee = read_decimal(value)
    value = row.sellFee
    if value.__class__ is str and value:
        number = made.sell_fee = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.sell_fee = value
    elif value == "" or value is None:
        made.sell_fee = None
    else:
        made.sell_fee = read_decimal(value)
    value = row.achievedPLR
    if value.__class__ is str and value:
        number = made.achieved_plr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.achieved_plr = value
    elif value == "" or value is None:
        made.achieved_plr = None
    else:
        made.achieved_plr = read_decimal(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
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
    value = row.followCount
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follow_count = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follow_count = value
    else:
        made.follow_count = read_int(value)
    made.extra = row.extra
    return made


def read_spot_trader_history_order_page(row: Any) -> SpotTraderHistoryOrderPage:
    made = _new(SpotTraderHistoryOrderPage)
    value = row.trackingList
    made.tracking_list = read_list(value, read_spot_trader_history_order)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_spot_trader_symbol_limit(row: Any) -> SpotTraderSymbolLimit:
    made = _new(SpotTraderSymbolLimit)
    value = row.maxQuoteSize
    if value.__class__ is str and value:
        number = made.max_quote_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_quote_size = value
    elif value == "" or value is None:
        made.max_quote_size = None
    else:
        made.max_quote_size = read_decimal(value)
    value = row.surplusQuoteSize
    if value.__class__ is str and value:
        number = made.surplus_quote_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.surplus_quote_size = value
    elif value == "" or value is None:
        made.surplus_quote_size = None
    else:
        made.surplus_quote_size = read_decimal(value)
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
    value = row.enable
    made.enable = value if value.__class__ is bool else read_bool(value)
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
    made.extra = row.extra
    return made


def read_spot_trader_settings(row: Any) -> SpotTraderSettings:
    made = _new(SpotTraderSettings)
    value = row.removeLimitUsdt
    if value.__class__ is str and value:
        number = made.remove_limit_usdt = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.remove_limit_usdt = value
    elif value == "" or value is None:
        made.remove_limit_usdt = None
    else:
        made.remove_limit_usdt = read_decimal(value)
    value = row.spotInfoList
    made.spot_info_list = read_list(value, read_spot_trader_symbol_limit)
    value = row.labelList
    made.label_list = read_list(value, read_spot_trader_label)
    value = row.enable
    made.enable = value if value.__class__ is bool else read_bool(value)
    value = row.showAssetsMap
    made.show_assets_map = value if value.__class__ is bool else read_bool(value)
    value = row.showEquity
    made.show_equity = value if value.__class__ is bool else read_bool(value)
    value = row.traceSymbolList
    made.trace_symbol_list = read_list(value, read_spot_trader_symbol)
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
    value = row.isRemove
    made.is_remove = value if value.__class__ is bool else read_bool(value)
    value = row.followerHeadPic
    made.follower_head_pic = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.followerName
    made.follower_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.followerUid
    made.follower_uid = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.followerTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.follower_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.follower_time = _at(int(value) / 1000, UTC)
    else:
        made.follower_time = read_time(value)
    made.extra = row.extra
    return made


def read_spot_trader_profit_totals(row: Any) -> SpotTraderProfitTotals:
    made = _new(SpotTraderProfitTotals)
    value = row.yesterdayProfit
    if value.__class__ is str and value:
        number = made.yesterday_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.yesterday_profit = value
    elif value == "" or value is None:
        made.yesterday_profit = None
    else:
        made.yesterday_profit = read_decimal(value)
    value = row.yesterdayTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.yesterday_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.yesterday_time = _at(int(value) / 1000, UTC)
    else:
        made.yesterday_time = read_time(value)
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
    made.extra = row.extra
    return made


def read_spot_trader_daily_profit(row: Any) -> SpotTraderDailyProfit:
    made = _new(SpotTraderDailyProfit)
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
    value = row.profitTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.profit_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.profit_time = _at(int(value) / 1000, UTC)
    else:
        made.profit_time = read_time(value)
    made.extra = row.extra
    return made


def read_spot_trader_coin_profit(row: Any) -> SpotTraderCoinProfit:
    made = _new(SpotTraderCoinProfit)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.profitCount
    if value.__class__ is str and value:
        number = made.profit_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit_count = value
    elif value == "" or value is None:
        made.profit_count = None
    else:
        made.profit_count = read_decimal(value)
    value = row.lastProfitTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.last_profit_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.last_profit_time = _at(int(value) / 1000, UTC)
    else:
        made.last_profit_time = read_time(value)
    value = row.historysByDateList
    made.historys_by_date_list = read_list(value, read_spot_trader_daily_profit)
    made.extra = row.extra
    return made


def read_spot_trader_profit_summary(row: Any) -> SpotTraderProfitSummary:
    made = _new(SpotTraderProfitSummary)
    value = row.profitSummarys
    made.profit_summarys = None if value is None else none_if_empty(read_spot_trader_profit_totals(value), SpotTraderProfitTotals)
    value = row.profitHistoryList
    made.profit_history_list = read_list(value, read_spot_trader_coin_profit)
    made.extra = row.extra
    return made


def read_spot_trader_history_profit(row: Any) -> SpotTraderHistoryProfit:
    made = _new(SpotTraderHistoryProfit)
    value = row.profitId
    made.profit_id = value if value.__class__ is str and value >= "!" else required(read_id(value))
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
    value = row.followerName
    made.follower_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.profitTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.profit_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.profit_time = _at(int(value) / 1000, UTC)
    else:
        made.profit_time = read_time(value)
    made.extra = row.extra
    return made


def read_spot_trader_history_profit_page(row: Any) -> SpotTraderHistoryProfitPage:
    made = _new(SpotTraderHistoryProfitPage)
    value = row.profitList
    made.profit_list = read_list(value, read_spot_trader_history_profit)
    value = row.endId
    made.end_id = value if value.__class__ is str and value >= "!" else read_id(value)
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
    value = row.followerName
    made.follower_name = value if value.__class__ is str and value >= "!" else read_str(value)
    made.extra = row.extra
    return made


def read_spot_trader_statistics(row: Any) -> SpotTraderStatistics:
    made = _new(SpotTraderStatistics)
    value = row.totalFollowerNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.total_follower_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.total_follower_num = value
    else:
        made.total_follower_num = read_int(value)
    value = row.currentFollowerNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.current_follower_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.current_follower_num = value
    else:
        made.current_follower_num = read_int(value)
    value = row.maxFollowerNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.max_follower_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.max_follower_num = value
    else:
        made.max_follower_num = read_int(value)
    value = row.tradingOrderNum
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.trading_order_num = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.trading_order_num = value
    else:
        made.trading_order_num = read_int(value)
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
    value = row.lastWeekRoiList
    made.last_week_roi_list = read_list(value, read_rate_point)
    value = row.lastMonthRoiList
    made.last_month_roi_list = read_list(value, read_rate_point)
    value = row.lastWeekProfitList
    made.last_week_profit_list = read_list(value, read_amount_point)
    value = row.lastMonthProfitList
    made.last_month_profit_list = read_list(value, read_amount_point)
    made.extra = row.extra
    return made
