# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Readers of the replies of API V3: from a row to a model."""

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
    read_secret,
    read_str,
    read_time,
    required,
)
from bitget_copy._milliseconds import EARLIEST_MS
from bitget_copy._generated.v3.enums import (
    AccountLevel,
    AccountMode,
    AssetMode,
    AutoCopy,
    Category,
    CopyType,
    HoldMode,
    MarginMode,
    OrderType,
    PermType,
    Permission,
    PosSide,
    RepayMode,
    SettleReason,
    StpMode,
    TpslStatus,
    TransferStatus,
    TriggerBy,
)
from bitget_copy._generated.v3.models import (
    AccountCoinSetting,
    AccountInfo,
    AccountSettings,
    AccountSymbolSetting,
    FuturesFollowerPosition,
    FuturesFollowerPositionList,
    FuturesFollowerProfit,
    FuturesFollowerProfitPage,
    FuturesFollowerSettings,
    FuturesFollowerSummary,
    FuturesFollowerTpsl,
    FuturesFollowerTpslDone,
    FuturesFollowerTpslList,
    FuturesFollowerTpslPage,
    FuturesFollowerTransfer,
    FuturesFollowerTransferPage,
    FuturesTraderFollower,
    FuturesTraderFollowerPage,
    FuturesTraderHistoryFollower,
    FuturesTraderHistoryFollowerPage,
    FuturesTraderMarginDetail,
    FuturesTraderPortfolio,
    FuturesTraderPosition,
    FuturesTraderProfit,
    FuturesTraderProfitPage,
    FuturesTraderProfitSummary,
    FuturesTraderSymbol,
    FuturesTraderTransfer,
    FuturesTraderTransferPage,
    FuturesTraderTransferable,
    FuturesTraderTransferred,
)

_new: Final = object.__new__
_at: Final = datetime.fromtimestamp
_TOO_LARGE: Final = 10**MAX_DIGITS
# Thirteen digits compare as text as they do as numbers.
_FIRST: Final = str(EARLIEST_MS)
_LAST: Final = str(MAX_READ_MS)
_ACCOUNT_LEVEL: Final = members_of(AccountLevel)
read_account_level: Final = enum_reader(AccountLevel)
_ACCOUNT_MODE: Final = members_of(AccountMode)
read_account_mode: Final = enum_reader(AccountMode)
_ASSET_MODE: Final = members_of(AssetMode)
read_asset_mode: Final = enum_reader(AssetMode)
_AUTO_COPY: Final = members_of(AutoCopy)
read_auto_copy: Final = enum_reader(AutoCopy)
_CATEGORY: Final = members_of(Category)
read_category: Final = enum_reader(Category)
_COPY_TYPE: Final = members_of(CopyType)
read_copy_type: Final = enum_reader(CopyType)
_HOLD_MODE: Final = members_of(HoldMode)
read_hold_mode: Final = enum_reader(HoldMode)
_MARGIN_MODE: Final = members_of(MarginMode)
read_margin_mode: Final = enum_reader(MarginMode)
_ORDER_TYPE: Final = members_of(OrderType)
read_order_type: Final = enum_reader(OrderType)
_PERM_TYPE: Final = members_of(PermType)
read_perm_type: Final = enum_reader(PermType)
_PERMISSION: Final = members_of(Permission)
read_permission: Final = enum_reader(Permission)
_POS_SIDE: Final = members_of(PosSide)
read_pos_side: Final = enum_reader(PosSide)
_REPAY_MODE: Final = members_of(RepayMode)
read_repay_mode: Final = enum_reader(RepayMode)
_SETTLE_REASON: Final = members_of(SettleReason)
read_settle_reason: Final = enum_reader(SettleReason)
_STP_MODE: Final = members_of(StpMode)
read_stp_mode: Final = enum_reader(StpMode)
_TPSL_STATUS: Final = members_of(TpslStatus)
read_tpsl_status: Final = enum_reader(TpslStatus)
_TRANSFER_STATUS: Final = members_of(TransferStatus)
read_transfer_status: Final = enum_reader(TransferStatus)
_TRIGGER_BY: Final = members_of(TriggerBy)
read_trigger_by: Final = enum_reader(TriggerBy)


def read_account_info(row: Any) -> AccountInfo:
    made = _new(AccountInfo)
    value = row.userId
    made.user_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.inviterId
    made.inviter_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.parentId
    made.parent_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.channelCode
    made.channel_code = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.channel
    made.channel = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.ips
    made.ips = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.permType
    made.perm_type = _PERM_TYPE.get(value) or read_perm_type(value)
    value = row.permissions
    made.permissions = read_list(value, read_permission)
    value = row.regisTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.regis_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.regis_time = _at(int(value) / 1000, UTC)
    else:
        made.regis_time = read_time(value)
    made.extra = row.extra
    return made


def read_account_symbol_setting(row: Any) -> AccountSymbolSetting:
    made = _new(AccountSymbolSetting)
    value = row.category
    made.category = _CATEGORY.get(value) or read_category(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.marginMode
    made.margin_mode = _MARGIN_MODE.get(value) or read_margin_mode(value)
    value = row.leverage
    if value.__class__ is str and value:
        number = made.leverage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.leverage = value
    elif value == "" or value is None:
        made.leverage = None
    else:
        made.leverage = read_decimal(value)
    made.extra = row.extra
    return made


def read_account_coin_setting(row: Any) -> AccountCoinSetting:
    made = _new(AccountCoinSetting)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.leverage
    if value.__class__ is str and value:
        number = made.leverage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.leverage = value
    elif value == "" or value is None:
        made.leverage = None
    else:
        made.leverage = read_decimal(value)
    made.extra = row.extra
    return made


def read_account_settings(row: Any) -> AccountSettings:
    made = _new(AccountSettings)
    value = row.uid
    made.uid = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.accountMode
    made.account_mode = _ACCOUNT_MODE.get(value) or read_account_mode(value)
    value = row.assetMode
    made.asset_mode = _ASSET_MODE.get(value) or read_asset_mode(value)
    value = row.accountLevel
    made.account_level = _ACCOUNT_LEVEL.get(value) or read_account_level(value)
    value = row.holdMode
    made.hold_mode = _HOLD_MODE.get(value) or read_hold_mode(value)
    value = row.stpMode
    made.stp_mode = _STP_MODE.get(value) or read_stp_mode(value)
    value = row.deltaSwitch
    made.delta_switch = value if value.__class__ is bool else read_bool(value)
    value = row.repayMode
    made.repay_mode = _REPAY_MODE.get(value) or read_repay_mode(value)
    value = row.symbolConfigList
    made.symbol_config_list = read_list(value, read_account_symbol_setting)
    value = row.coinConfigList
    made.coin_config_list = read_list(value, read_account_coin_setting)
    made.extra = row.extra
    return made


def read_futures_follower_settings(row: Any) -> FuturesFollowerSettings:
    made = _new(FuturesFollowerSettings)
    value = row.type
    made.type_ = _COPY_TYPE.get(value) or read_copy_type(value)
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
    value = row.tradingPairList
    made.trading_pair_list = read_list(value, read_str)
    value = row.marginPerOrder
    if value.__class__ is str and value:
        number = made.margin_per_order = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.margin_per_order = value
    elif value == "" or value is None:
        made.margin_per_order = None
    else:
        made.margin_per_order = read_decimal(value)
    value = row.autoCopy
    made.auto_copy = _AUTO_COPY.get(value) or read_auto_copy(value)
    value = row.leverage
    if value.__class__ is str and value:
        number = made.leverage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.leverage = value
    elif value == "" or value is None:
        made.leverage = None
    else:
        made.leverage = read_decimal(value)
    value = row.maxEntrySlippage
    if value.__class__ is str and value:
        number = made.max_entry_slippage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_entry_slippage = value
    elif value == "" or value is None:
        made.max_entry_slippage = None
    else:
        made.max_entry_slippage = read_decimal(value)
    value = row.maxMarginRatio
    if value.__class__ is str and value:
        number = made.max_margin_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_margin_ratio = value
    elif value == "" or value is None:
        made.max_margin_ratio = None
    else:
        made.max_margin_ratio = read_decimal(value)
    value = row.maxPostionValue
    if value.__class__ is str and value:
        number = made.max_postion_value = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_postion_value = value
    elif value == "" or value is None:
        made.max_postion_value = None
    else:
        made.max_postion_value = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_follower_transfer(row: Any) -> FuturesFollowerTransfer:
    made = _new(FuturesFollowerTransfer)
    value = row.fromType
    made.from_type = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.toType
    made.to_type = value if value.__class__ is str and value >= "!" else read_str(value)
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
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.status
    made.status = _TRANSFER_STATUS.get(value) or read_transfer_status(value)
    value = row.createdTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.created_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.created_time = _at(int(value) / 1000, UTC)
    else:
        made.created_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_follower_transfer_page(row: Any) -> FuturesFollowerTransferPage:
    made = _new(FuturesFollowerTransferPage)
    value = row.list
    made.list_ = read_list(value, read_futures_follower_transfer)
    value = row.nextCursor
    made.next_cursor = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_follower_summary(row: Any) -> FuturesFollowerSummary:
    made = _new(FuturesFollowerSummary)
    value = row.eliteTrader
    made.elite_trader = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.estNetProfit
    if value.__class__ is str and value:
        number = made.est_net_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.est_net_profit = value
    elif value == "" or value is None:
        made.est_net_profit = None
    else:
        made.est_net_profit = read_decimal(value)
    value = row.profitShare
    if value.__class__ is str and value:
        number = made.profit_share = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.profit_share = value
    elif value == "" or value is None:
        made.profit_share = None
    else:
        made.profit_share = read_decimal(value)
    value = row.estValue
    if value.__class__ is str and value:
        number = made.est_value = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.est_value = value
    elif value == "" or value is None:
        made.est_value = None
    else:
        made.est_value = read_decimal(value)
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
    value = row.currentInvestment
    if value.__class__ is str and value:
        number = made.current_investment = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.current_investment = value
    elif value == "" or value is None:
        made.current_investment = None
    else:
        made.current_investment = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_follower_profit(row: Any) -> FuturesFollowerProfit:
    made = _new(FuturesFollowerProfit)
    value = row.settleTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.settle_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.settle_time = _at(int(value) / 1000, UTC)
    else:
        made.settle_time = read_time(value)
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
    value = row.allocatedPnl
    if value.__class__ is str and value:
        number = made.allocated_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.allocated_pnl = value
    elif value == "" or value is None:
        made.allocated_pnl = None
    else:
        made.allocated_pnl = read_decimal(value)
    value = row.pendingPnl
    if value.__class__ is str and value:
        number = made.pending_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.pending_pnl = value
    elif value == "" or value is None:
        made.pending_pnl = None
    else:
        made.pending_pnl = read_decimal(value)
    value = row.shareRatio
    if value.__class__ is str and value:
        number = made.share_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.share_ratio = value
    elif value == "" or value is None:
        made.share_ratio = None
    else:
        made.share_ratio = read_decimal(value)
    value = row.shareProfit
    if value.__class__ is str and value:
        number = made.share_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.share_profit = value
    elif value == "" or value is None:
        made.share_profit = None
    else:
        made.share_profit = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_follower_profit_page(row: Any) -> FuturesFollowerProfitPage:
    made = _new(FuturesFollowerProfitPage)
    value = row.list
    made.list_ = read_list(value, read_futures_follower_profit)
    value = row.nextCursor
    made.next_cursor = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_follower_position(row: Any) -> FuturesFollowerPosition:
    made = _new(FuturesFollowerPosition)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.marginCoin
    made.margin_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.posSide
    made.pos_side = _POS_SIDE.get(value) or read_pos_side(value)
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
    if value.__class__ is str and value:
        number = made.leverage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.leverage = value
    elif value == "" or value is None:
        made.leverage = None
    else:
        made.leverage = read_decimal(value)
    value = row.avgPrice
    if value.__class__ is str and value:
        number = made.avg_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.avg_price = value
    elif value == "" or value is None:
        made.avg_price = None
    else:
        made.avg_price = read_decimal(value)
    value = row.marginMode
    made.margin_mode = _MARGIN_MODE.get(value) or read_margin_mode(value)
    value = row.holdMode
    made.hold_mode = _HOLD_MODE.get(value) or read_hold_mode(value)
    value = row.createdTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.created_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.created_time = _at(int(value) / 1000, UTC)
    else:
        made.created_time = read_time(value)
    value = row.positionId
    made.position_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_follower_position_list(row: Any) -> FuturesFollowerPositionList:
    made = _new(FuturesFollowerPositionList)
    value = row.list
    made.list_ = read_list(value, read_futures_follower_position)
    made.extra = row.extra
    return made


def read_futures_follower_tpsl_done(row: Any) -> FuturesFollowerTpslDone:
    made = _new(FuturesFollowerTpslDone)
    value = row.strategyId
    made.strategy_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_follower_tpsl(row: Any) -> FuturesFollowerTpsl:
    made = _new(FuturesFollowerTpsl)
    value = row.strategyId
    made.strategy_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.category
    made.category = _CATEGORY.get(value) or read_category(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.qty
    if value.__class__ is str and value:
        number = made.qty = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.qty = value
    elif value == "" or value is None:
        made.qty = None
    else:
        made.qty = read_decimal(value)
    value = row.posSide
    made.pos_side = _POS_SIDE.get(value) or read_pos_side(value)
    value = row.status
    made.status = _TPSL_STATUS.get(value) or read_tpsl_status(value)
    value = row.tpTriggerBy
    made.tp_trigger_by = _TRIGGER_BY.get(value) or read_trigger_by(value)
    value = row.slTriggerBy
    made.sl_trigger_by = _TRIGGER_BY.get(value) or read_trigger_by(value)
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
    value = row.tpOrderType
    made.tp_order_type = _ORDER_TYPE.get(value) or read_order_type(value)
    value = row.slOrderType
    made.sl_order_type = _ORDER_TYPE.get(value) or read_order_type(value)
    made.extra = row.extra
    return made


def read_futures_follower_tpsl_list(row: Any) -> FuturesFollowerTpslList:
    made = _new(FuturesFollowerTpslList)
    value = row.list
    made.list_ = read_list(value, read_futures_follower_tpsl)
    made.extra = row.extra
    return made


def read_futures_follower_tpsl_page(row: Any) -> FuturesFollowerTpslPage:
    made = _new(FuturesFollowerTpslPage)
    value = row.list
    made.list_ = read_list(value, read_futures_follower_tpsl)
    value = row.cursor
    made.cursor = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_trader_margin_detail(row: Any) -> FuturesTraderMarginDetail:
    made = _new(FuturesTraderMarginDetail)
    value = row.marginCoin
    made.margin_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.maxLongCount
    if value.__class__ is str and value:
        number = made.max_long_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_long_count = value
    elif value == "" or value is None:
        made.max_long_count = None
    else:
        made.max_long_count = read_decimal(value)
    value = row.remainingLongCount
    if value.__class__ is str and value:
        number = made.remaining_long_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.remaining_long_count = value
    elif value == "" or value is None:
        made.remaining_long_count = None
    else:
        made.remaining_long_count = read_decimal(value)
    value = row.maxShortCount
    if value.__class__ is str and value:
        number = made.max_short_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_short_count = value
    elif value == "" or value is None:
        made.max_short_count = None
    else:
        made.max_short_count = read_decimal(value)
    value = row.remainingShortCount
    if value.__class__ is str and value:
        number = made.remaining_short_count = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.remaining_short_count = value
    elif value == "" or value is None:
        made.remaining_short_count = None
    else:
        made.remaining_short_count = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_trader_symbol(row: Any) -> FuturesTraderSymbol:
    made = _new(FuturesTraderSymbol)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.leverage
    if value.__class__ is str and value:
        number = made.leverage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.leverage = value
    elif value == "" or value is None:
        made.leverage = None
    else:
        made.leverage = read_decimal(value)
    value = row.marginDetails
    made.margin_details = read_list(value, read_futures_trader_margin_detail)
    made.extra = row.extra
    return made


def read_futures_trader_position(row: Any) -> FuturesTraderPosition:
    made = _new(FuturesTraderPosition)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.holdSide
    made.hold_side = _POS_SIDE.get(value) or read_pos_side(value)
    value = row.holdSize
    if value.__class__ is str and value:
        number = made.hold_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.hold_size = value
    elif value == "" or value is None:
        made.hold_size = None
    else:
        made.hold_size = read_decimal(value)
    value = row.avgPrice
    if value.__class__ is str and value:
        number = made.avg_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.avg_price = value
    elif value == "" or value is None:
        made.avg_price = None
    else:
        made.avg_price = read_decimal(value)
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
    value = row.liqPrice
    if value.__class__ is str and value:
        number = made.liq_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.liq_price = value
    elif value == "" or value is None:
        made.liq_price = None
    else:
        made.liq_price = read_decimal(value)
    value = row.leverage
    if value.__class__ is str and value:
        number = made.leverage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.leverage = value
    elif value == "" or value is None:
        made.leverage = None
    else:
        made.leverage = read_decimal(value)
    value = row.marginMode
    made.margin_mode = _MARGIN_MODE.get(value) or read_margin_mode(value)
    value = row.margin
    if value.__class__ is str and value:
        number = made.margin = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.margin = value
    elif value == "" or value is None:
        made.margin = None
    else:
        made.margin = read_decimal(value)
    value = row.positionValue
    if value.__class__ is str and value:
        number = made.position_value = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.position_value = value
    elif value == "" or value is None:
        made.position_value = None
    else:
        made.position_value = read_decimal(value)
    value = row.unrealizedPnl
    if value.__class__ is str and value:
        number = made.unrealized_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.unrealized_pnl = value
    elif value == "" or value is None:
        made.unrealized_pnl = None
    else:
        made.unrealized_pnl = read_decimal(value)
    value = row.realizedPnl
    if value.__class__ is str and value:
        number = made.realized_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.realized_pnl = value
    elif value == "" or value is None:
        made.realized_pnl = None
    else:
        made.realized_pnl = read_decimal(value)
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
    made.extra = row.extra
    return made


def read_futures_trader_transferable(row: Any) -> FuturesTraderTransferable:
    made = _new(FuturesTraderTransferable)
    value = row.maxTransferable
    if value.__class__ is str and value:
        number = made.max_transferable = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_transferable = value
    elif value == "" or value is None:
        made.max_transferable = None
    else:
        made.max_transferable = read_decimal(value)
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


def read_futures_trader_transferred(row: Any) -> FuturesTraderTransferred:
    made = _new(FuturesTraderTransferred)
    value = row.transferId
    made.transfer_id = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_trader_transfer(row: Any) -> FuturesTraderTransfer:
    made = _new(FuturesTraderTransfer)
    value = row.transferId
    made.transfer_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.fromType
    made.from_type = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.toType
    made.to_type = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
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
    value = row.status
    made.status = _TRANSFER_STATUS.get(value) or read_transfer_status(value)
    value = row.createdTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.created_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.created_time = _at(int(value) / 1000, UTC)
    else:
        made.created_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_transfer_page(row: Any) -> FuturesTraderTransferPage:
    made = _new(FuturesTraderTransferPage)
    value = row.list
    made.list_ = read_list(value, read_futures_trader_transfer)
    made.extra = row.extra
    return made


def read_futures_trader_follower(row: Any) -> FuturesTraderFollower:
    made = _new(FuturesTraderFollower)
    value = row.followerName
    made.follower_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.estimateAssets
    if value.__class__ is str and value:
        number = made.estimate_assets = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.estimate_assets = value
    elif value == "" or value is None:
        made.estimate_assets = None
    else:
        made.estimate_assets = read_decimal(value)
    value = row.totalAssets
    if value.__class__ is str and value:
        number = made.total_assets = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_assets = value
    elif value == "" or value is None:
        made.total_assets = None
    else:
        made.total_assets = read_decimal(value)
    value = row.totalProfit
    if value.__class__ is str and value:
        number = made.total_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_profit = value
    elif value == "" or value is None:
        made.total_profit = None
    else:
        made.total_profit = read_decimal(value)
    value = row.totalShareProfit
    if value.__class__ is str and value:
        number = made.total_share_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_share_profit = value
    elif value == "" or value is None:
        made.total_share_profit = None
    else:
        made.total_share_profit = read_decimal(value)
    value = row.totalInvestment
    if value.__class__ is str and value:
        number = made.total_investment = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_investment = value
    elif value == "" or value is None:
        made.total_investment = None
    else:
        made.total_investment = read_decimal(value)
    value = row.canRemove
    made.can_remove = value if value.__class__ is bool else read_bool(value)
    value = row.followDays
    if value.__class__ is str and value.isdecimal() and len(value) < 19:
        made.follow_days = int(value)
    elif value.__class__ is int and -_TOO_LARGE < value < _TOO_LARGE:
        made.follow_days = value
    else:
        made.follow_days = read_int(value)
    value = row.startTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.start_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.start_time = _at(int(value) / 1000, UTC)
    else:
        made.start_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_follower_page(row: Any) -> FuturesTraderFollowerPage:
    made = _new(FuturesTraderFollowerPage)
    value = row.list
    made.list_ = read_list(value, read_futures_trader_follower)
    value = row.nextCursor
    made.next_cursor = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_trader_history_follower(row: Any) -> FuturesTraderHistoryFollower:
    made = _new(FuturesTraderHistoryFollower)
    value = row.followerName
    made.follower_name = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.totalProfit
    if value.__class__ is str and value:
        number = made.total_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_profit = value
    elif value == "" or value is None:
        made.total_profit = None
    else:
        made.total_profit = read_decimal(value)
    value = row.totalShareProfit
    if value.__class__ is str and value:
        number = made.total_share_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_share_profit = value
    elif value == "" or value is None:
        made.total_share_profit = None
    else:
        made.total_share_profit = read_decimal(value)
    value = row.totalInvestment
    if value.__class__ is str and value:
        number = made.total_investment = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_investment = value
    elif value == "" or value is None:
        made.total_investment = None
    else:
        made.total_investment = read_decimal(value)
    value = row.startTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.start_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.start_time = _at(int(value) / 1000, UTC)
    else:
        made.start_time = read_time(value)
    value = row.endTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.end_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.end_time = _at(int(value) / 1000, UTC)
    else:
        made.end_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_history_follower_page(row: Any) -> FuturesTraderHistoryFollowerPage:
    made = _new(FuturesTraderHistoryFollowerPage)
    value = row.list
    made.list_ = read_list(value, read_futures_trader_history_follower)
    value = row.nextCursor
    made.next_cursor = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_trader_profit_summary(row: Any) -> FuturesTraderProfitSummary:
    made = _new(FuturesTraderProfitSummary)
    value = row.totalProfit
    if value.__class__ is str and value:
        number = made.total_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_profit = value
    elif value == "" or value is None:
        made.total_profit = None
    else:
        made.total_profit = read_decimal(value)
    value = row.totalAllocatedProfit
    if value.__class__ is str and value:
        number = made.total_allocated_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_allocated_profit = value
    elif value == "" or value is None:
        made.total_allocated_profit = None
    else:
        made.total_allocated_profit = read_decimal(value)
    value = row.totalPendingProfit
    if value.__class__ is str and value:
        number = made.total_pending_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_pending_profit = value
    elif value == "" or value is None:
        made.total_pending_profit = None
    else:
        made.total_pending_profit = read_decimal(value)
    made.extra = row.extra
    return made


def read_futures_trader_profit(row: Any) -> FuturesTraderProfit:
    made = _new(FuturesTraderProfit)
    value = row.followerName
    made.follower_name = value if value.__class__ is str and value >= "!" else read_str(value)
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
    value = row.allocatedPnl
    if value.__class__ is str and value:
        number = made.allocated_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.allocated_pnl = value
    elif value == "" or value is None:
        made.allocated_pnl = None
    else:
        made.allocated_pnl = read_decimal(value)
    value = row.pendingPnl
    if value.__class__ is str and value:
        number = made.pending_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.pending_pnl = value
    elif value == "" or value is None:
        made.pending_pnl = None
    else:
        made.pending_pnl = read_decimal(value)
    value = row.shareRatio
    if value.__class__ is str and value:
        number = made.share_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.share_ratio = value
    elif value == "" or value is None:
        made.share_ratio = None
    else:
        made.share_ratio = read_decimal(value)
    value = row.shareProfit
    if value.__class__ is str and value:
        number = made.share_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.share_profit = value
    elif value == "" or value is None:
        made.share_profit = None
    else:
        made.share_profit = read_decimal(value)
    value = row.reason
    made.reason = _SETTLE_REASON.get(value) or read_settle_reason(value)
    value = row.settleTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.settle_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.settle_time = _at(int(value) / 1000, UTC)
    else:
        made.settle_time = read_time(value)
    made.extra = row.extra
    return made


def read_futures_trader_profit_page(row: Any) -> FuturesTraderProfitPage:
    made = _new(FuturesTraderProfitPage)
    value = row.list
    made.list_ = read_list(value, read_futures_trader_profit)
    value = row.nextCursor
    made.next_cursor = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made


def read_futures_trader_portfolio(row: Any) -> FuturesTraderPortfolio:
    made = _new(FuturesTraderPortfolio)
    value = row.projectId
    made.project_id = value if value.__class__ is str and value >= "!" else read_id(value)
    value = row.asset
    if value.__class__ is str and value:
        number = made.asset = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.asset = value
    elif value == "" or value is None:
        made.asset = None
    else:
        made.asset = read_decimal(value)
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
    value = row.totalProfit
    if value.__class__ is str and value:
        number = made.total_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_profit = value
    elif value == "" or value is None:
        made.total_profit = None
    else:
        made.total_profit = read_decimal(value)
    value = row.followerProfit
    if value.__class__ is str and value:
        number = made.follower_profit = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.follower_profit = value
    elif value == "" or value is None:
        made.follower_profit = None
    else:
        made.follower_profit = read_decimal(value)
    value = row.maxDrawdown
    if value.__class__ is str and value:
        number = made.max_drawdown = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_drawdown = value
    elif value == "" or value is None:
        made.max_drawdown = None
    else:
        made.max_drawdown = read_decimal(value)
    made.extra = row.extra
    return made
