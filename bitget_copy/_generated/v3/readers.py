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
    read_moment,
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
    DeliveryStatus,
    HoldMode,
    InstrumentCategory,
    InstrumentStatus,
    MarginMode,
    OrderType,
    PermType,
    Permission,
    PosSide,
    RecordCategory,
    RecordType,
    RepayMode,
    SettleReason,
    StpMode,
    TickerCategory,
    TpslStatus,
    TransferStatus,
    TriggerBy,
)
from bitget_copy._generated.v3.models import (
    AccountAsset,
    AccountAssets,
    AccountCoinSetting,
    AccountInfo,
    AccountSettings,
    AccountSymbolSetting,
    FinancialRecord,
    FinancialRecordPage,
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
    HistoryPosition,
    HistoryPositionPage,
    Instrument,
    Position,
    PositionList,
    Ticker,
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
_DELIVERY_STATUS: Final = members_of(DeliveryStatus)
read_delivery_status: Final = enum_reader(DeliveryStatus)
_HOLD_MODE: Final = members_of(HoldMode)
read_hold_mode: Final = enum_reader(HoldMode)
_INSTRUMENT_CATEGORY: Final = members_of(InstrumentCategory)
read_instrument_category: Final = enum_reader(InstrumentCategory)
_INSTRUMENT_STATUS: Final = members_of(InstrumentStatus)
read_instrument_status: Final = enum_reader(InstrumentStatus)
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
_RECORD_CATEGORY: Final = members_of(RecordCategory)
read_record_category: Final = enum_reader(RecordCategory)
_RECORD_TYPE: Final = members_of(RecordType)
read_record_type: Final = enum_reader(RecordType)
_REPAY_MODE: Final = members_of(RepayMode)
read_repay_mode: Final = enum_reader(RepayMode)
_SETTLE_REASON: Final = members_of(SettleReason)
read_settle_reason: Final = enum_reader(SettleReason)
_STP_MODE: Final = members_of(StpMode)
read_stp_mode: Final = enum_reader(StpMode)
_TICKER_CATEGORY: Final = members_of(TickerCategory)
read_ticker_category: Final = enum_reader(TickerCategory)
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


def read_account_asset(row: Any) -> AccountAsset:
    made = _new(AccountAsset)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.equity
    if value.__class__ is str and value:
        number = made.equity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.equity = value
    elif value == "" or value is None:
        made.equity = None
    else:
        made.equity = read_decimal(value)
    value = row.usdValue
    if value.__class__ is str and value:
        number = made.usd_value = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.usd_value = value
    elif value == "" or value is None:
        made.usd_value = None
    else:
        made.usd_value = read_decimal(value)
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
    value = row.balanceOriginal
    if value.__class__ is str and value:
        number = made.balance_original = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.balance_original = value
    elif value == "" or value is None:
        made.balance_original = None
    else:
        made.balance_original = read_decimal(value)
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
    value = row.debt
    if value.__class__ is str and value:
        number = made.debt = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.debt = value
    elif value == "" or value is None:
        made.debt = None
    else:
        made.debt = read_decimal(value)
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
    value = row.bonus
    if value.__class__ is str and value:
        number = made.bonus = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.bonus = value
    elif value == "" or value is None:
        made.bonus = None
    else:
        made.bonus = read_decimal(value)
    value = row.interestBase
    if value.__class__ is str and value:
        number = made.interest_base = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.interest_base = value
    elif value == "" or value is None:
        made.interest_base = None
    else:
        made.interest_base = read_decimal(value)
    made.extra = row.extra
    return made


def read_account_assets(row: Any) -> AccountAssets:
    made = _new(AccountAssets)
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
    value = row.unrealisedPnl
    if value.__class__ is str and value:
        number = made.unrealised_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.unrealised_pnl = value
    elif value == "" or value is None:
        made.unrealised_pnl = None
    else:
        made.unrealised_pnl = read_decimal(value)
    value = row.usdtUnrealisedPnl
    if value.__class__ is str and value:
        number = made.usdt_unrealised_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.usdt_unrealised_pnl = value
    elif value == "" or value is None:
        made.usdt_unrealised_pnl = None
    else:
        made.usdt_unrealised_pnl = read_decimal(value)
    value = row.btcUnrealizedPnl
    if value.__class__ is str and value:
        number = made.btc_unrealized_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.btc_unrealized_pnl = value
    elif value == "" or value is None:
        made.btc_unrealized_pnl = None
    else:
        made.btc_unrealized_pnl = read_decimal(value)
    value = row.effEquity
    if value.__class__ is str and value:
        number = made.eff_equity = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.eff_equity = value
    elif value == "" or value is None:
        made.eff_equity = None
    else:
        made.eff_equity = read_decimal(value)
    value = row.mmr
    if value.__class__ is str and value:
        number = made.mmr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.mmr = value
    elif value == "" or value is None:
        made.mmr = None
    else:
        made.mmr = read_decimal(value)
    value = row.imr
    if value.__class__ is str and value:
        number = made.imr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.imr = value
    elif value == "" or value is None:
        made.imr = None
    else:
        made.imr = read_decimal(value)
    value = row.mgnRatio
    if value.__class__ is str and value:
        number = made.mgn_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.mgn_ratio = value
    elif value == "" or value is None:
        made.mgn_ratio = None
    else:
        made.mgn_ratio = read_decimal(value)
    value = row.positionMgnRatio
    if value.__class__ is str and value:
        number = made.position_mgn_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.position_mgn_ratio = value
    elif value == "" or value is None:
        made.position_mgn_ratio = None
    else:
        made.position_mgn_ratio = read_decimal(value)
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
    value = row.assets
    made.assets = read_list(value, read_account_asset)
    made.extra = row.extra
    return made


def read_financial_record(row: Any) -> FinancialRecord:
    made = _new(FinancialRecord)
    value = row.category
    made.category = _RECORD_CATEGORY.get(value) or read_record_category(value)
    value = row.id
    made.id = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.coin
    made.coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.type
    made.type_ = _RECORD_TYPE.get(value) or read_record_type(value)
    value = row.positionType
    made.position_type = _MARGIN_MODE.get(value) or read_margin_mode(value)
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
    value = row.positionAmount
    if value.__class__ is str and value:
        number = made.position_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.position_amount = value
    elif value == "" or value is None:
        made.position_amount = None
    else:
        made.position_amount = read_decimal(value)
    value = row.positionBalance
    if value.__class__ is str and value:
        number = made.position_balance = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.position_balance = value
    elif value == "" or value is None:
        made.position_balance = None
    else:
        made.position_balance = read_decimal(value)
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
    value = row.ts
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.ts = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.ts = _at(int(value) / 1000, UTC)
    else:
        made.ts = read_time(value)
    made.extra = row.extra
    return made


def read_financial_record_page(row: Any) -> FinancialRecordPage:
    made = _new(FinancialRecordPage)
    value = row.list
    made.list_ = read_list(value, read_financial_record)
    value = row.cursor
    made.cursor = value if value.__class__ is str and value >= "!" else read_id(value)
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


def read_ticker(row: Any) -> Ticker:
    made = _new(Ticker)
    value = row.category
    made.category = _TICKER_CATEGORY.get(value) or read_ticker_category(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.lastPrice
    if value.__class__ is str and value:
        number = made.last_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.last_price = value
    elif value == "" or value is None:
        made.last_price = None
    else:
        made.last_price = read_decimal(value)
    value = row.openPrice24h
    if value.__class__ is str and value:
        number = made.open_price24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_price24h = value
    elif value == "" or value is None:
        made.open_price24h = None
    else:
        made.open_price24h = read_decimal(value)
    value = row.highPrice24h
    if value.__class__ is str and value:
        number = made.high_price24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.high_price24h = value
    elif value == "" or value is None:
        made.high_price24h = None
    else:
        made.high_price24h = read_decimal(value)
    value = row.lowPrice24h
    if value.__class__ is str and value:
        number = made.low_price24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.low_price24h = value
    elif value == "" or value is None:
        made.low_price24h = None
    else:
        made.low_price24h = read_decimal(value)
    value = row.ask1Price
    if value.__class__ is str and value:
        number = made.ask1_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.ask1_price = value
    elif value == "" or value is None:
        made.ask1_price = None
    else:
        made.ask1_price = read_decimal(value)
    value = row.bid1Price
    if value.__class__ is str and value:
        number = made.bid1_price = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.bid1_price = value
    elif value == "" or value is None:
        made.bid1_price = None
    else:
        made.bid1_price = read_decimal(value)
    value = row.bid1Size
    if value.__class__ is str and value:
        number = made.bid1_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.bid1_size = value
    elif value == "" or value is None:
        made.bid1_size = None
    else:
        made.bid1_size = read_decimal(value)
    value = row.ask1Size
    if value.__class__ is str and value:
        number = made.ask1_size = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.ask1_size = value
    elif value == "" or value is None:
        made.ask1_size = None
    else:
        made.ask1_size = read_decimal(value)
    value = row.price24hPcnt
    if value.__class__ is str and value:
        number = made.price24h_pcnt = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.price24h_pcnt = value
    elif value == "" or value is None:
        made.price24h_pcnt = None
    else:
        made.price24h_pcnt = read_decimal(value)
    value = row.volume24h
    if value.__class__ is str and value:
        number = made.volume24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.volume24h = value
    elif value == "" or value is None:
        made.volume24h = None
    else:
        made.volume24h = read_decimal(value)
    value = row.turnover24h
    if value.__class__ is str and value:
        number = made.turnover24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.turnover24h = value
    elif value == "" or value is None:
        made.turnover24h = None
    else:
        made.turnover24h = read_decimal(value)
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
    value = row.openInterest
    if value.__class__ is str and value:
        number = made.open_interest = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_interest = value
    elif value == "" or value is None:
        made.open_interest = None
    else:
        made.open_interest = read_decimal(value)
    value = row.deliveryStartTime
    made.delivery_start_time = read_moment(value)
    value = row.deliveryTime
    made.delivery_time = read_moment(value)
    value = row.deliveryStatus
    made.delivery_status = _DELIVERY_STATUS.get(value) or read_delivery_status(value)
    value = row.platformTurnover24h
    if value.__class__ is str and value:
        number = made.platform_turnover24h = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.platform_turnover24h = value
    elif value == "" or value is None:
        made.platform_turnover24h = None
    else:
        made.platform_turnover24h = read_decimal(value)
    value = row.ts
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.ts = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.ts = _at(int(value) / 1000, UTC)
    else:
        made.ts = read_time(value)
    made.extra = row.extra
    return made


def read_instrument(row: Any) -> Instrument:
    made = _new(Instrument)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.category
    made.category = _INSTRUMENT_CATEGORY.get(value) or read_instrument_category(value)
    value = row.isRwa
    made.is_rwa = value if value.__class__ is bool else read_bool(value)
    value = row.isReality
    made.is_reality = value if value.__class__ is bool else read_bool(value)
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
    value = row.minOrderQty
    if value.__class__ is str and value:
        number = made.min_order_qty = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_order_qty = value
    elif value == "" or value is None:
        made.min_order_qty = None
    else:
        made.min_order_qty = read_decimal(value)
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
    value = row.priceMultiplier
    if value.__class__ is str and value:
        number = made.price_multiplier = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.price_multiplier = value
    elif value == "" or value is None:
        made.price_multiplier = None
    else:
        made.price_multiplier = read_decimal(value)
    value = row.quantityMultiplier
    if value.__class__ is str and value:
        number = made.quantity_multiplier = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.quantity_multiplier = value
    elif value == "" or value is None:
        made.quantity_multiplier = None
    else:
        made.quantity_multiplier = read_decimal(value)
    value = row.type
    made.type_ = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.symbolType
    made.symbol_type = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.minOrderAmount
    if value.__class__ is str and value:
        number = made.min_order_amount = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_order_amount = value
    elif value == "" or value is None:
        made.min_order_amount = None
    else:
        made.min_order_amount = read_decimal(value)
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
    value = row.status
    made.status = _INSTRUMENT_STATUS.get(value) or read_instrument_status(value)
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
    value = row.minLeverage
    if value.__class__ is str and value:
        number = made.min_leverage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.min_leverage = value
    elif value == "" or value is None:
        made.min_leverage = None
    else:
        made.min_leverage = read_decimal(value)
    value = row.maxLeverage
    if value.__class__ is str and value:
        number = made.max_leverage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_leverage = value
    elif value == "" or value is None:
        made.max_leverage = None
    else:
        made.max_leverage = read_decimal(value)
    value = row.maintainTime
    made.maintain_time = read_moment(value)
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
    value = row.isIsolatedBaseBorrowable
    made.is_isolated_base_borrowable = value if value.__class__ is bool else read_bool(value)
    value = row.isIsolatedQuotedBorrowable
    made.is_isolated_quoted_borrowable = value if value.__class__ is bool else read_bool(value)
    value = row.warningRiskRatio
    if value.__class__ is str and value:
        number = made.warning_risk_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.warning_risk_ratio = value
    elif value == "" or value is None:
        made.warning_risk_ratio = None
    else:
        made.warning_risk_ratio = read_decimal(value)
    value = row.liquidationRiskRatio
    if value.__class__ is str and value:
        number = made.liquidation_risk_ratio = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.liquidation_risk_ratio = value
    elif value == "" or value is None:
        made.liquidation_risk_ratio = None
    else:
        made.liquidation_risk_ratio = read_decimal(value)
    value = row.maxCrossedLeverage
    if value.__class__ is str and value:
        number = made.max_crossed_leverage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_crossed_leverage = value
    elif value == "" or value is None:
        made.max_crossed_leverage = None
    else:
        made.max_crossed_leverage = read_decimal(value)
    value = row.maxIsolatedLeverage
    if value.__class__ is str and value:
        number = made.max_isolated_leverage = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.max_isolated_leverage = value
    elif value == "" or value is None:
        made.max_isolated_leverage = None
    else:
        made.max_isolated_leverage = read_decimal(value)
    value = row.userMinBorrow
    if value.__class__ is str and value:
        number = made.user_min_borrow = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.user_min_borrow = value
    elif value == "" or value is None:
        made.user_min_borrow = None
    else:
        made.user_min_borrow = read_decimal(value)
    value = row.areaSymbol
    made.area_symbol = value if value.__class__ is bool else read_bool(value)
    made.extra = row.extra
    return made


def read_position(row: Any) -> Position:
    made = _new(Position)
    value = row.category
    made.category = _CATEGORY.get(value) or read_category(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.marginCoin
    made.margin_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.holdMode
    made.hold_mode = _HOLD_MODE.get(value) or read_hold_mode(value)
    value = row.posSide
    made.pos_side = _POS_SIDE.get(value) or read_pos_side(value)
    value = row.marginMode
    made.margin_mode = _MARGIN_MODE.get(value) or read_margin_mode(value)
    value = row.positionBalance
    if value.__class__ is str and value:
        number = made.position_balance = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.position_balance = value
    elif value == "" or value is None:
        made.position_balance = None
    else:
        made.position_balance = read_decimal(value)
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
    value = row.curRealisedPnl
    if value.__class__ is str and value:
        number = made.cur_realised_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.cur_realised_pnl = value
    elif value == "" or value is None:
        made.cur_realised_pnl = None
    else:
        made.cur_realised_pnl = read_decimal(value)
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
    value = row.positionStatus
    made.position_status = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.unrealisedPnl
    if value.__class__ is str and value:
        number = made.unrealised_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.unrealised_pnl = value
    elif value == "" or value is None:
        made.unrealised_pnl = None
    else:
        made.unrealised_pnl = read_decimal(value)
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
    value = row.mmr
    if value.__class__ is str and value:
        number = made.mmr = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.mmr = value
    elif value == "" or value is None:
        made.mmr = None
    else:
        made.mmr = read_decimal(value)
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
    value = row.totalFunding
    if value.__class__ is str and value:
        number = made.total_funding = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_funding = value
    elif value == "" or value is None:
        made.total_funding = None
    else:
        made.total_funding = read_decimal(value)
    value = row.openFeeTotal
    if value.__class__ is str and value:
        number = made.open_fee_total = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_fee_total = value
    elif value == "" or value is None:
        made.open_fee_total = None
    else:
        made.open_fee_total = read_decimal(value)
    value = row.closeFeeTotal
    if value.__class__ is str and value:
        number = made.close_fee_total = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_fee_total = value
    elif value == "" or value is None:
        made.close_fee_total = None
    else:
        made.close_fee_total = read_decimal(value)
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
    value = row.createdTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.created_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.created_time = _at(int(value) / 1000, UTC)
    else:
        made.created_time = read_time(value)
    value = row.updatedTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.updated_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.updated_time = _at(int(value) / 1000, UTC)
    else:
        made.updated_time = read_time(value)
    made.extra = row.extra
    return made


def read_position_list(row: Any) -> PositionList:
    made = _new(PositionList)
    value = row.list
    made.list_ = read_list(value, read_position)
    made.extra = row.extra
    return made


def read_history_position(row: Any) -> HistoryPosition:
    made = _new(HistoryPosition)
    value = row.positionId
    made.position_id = value if value.__class__ is str and value >= "!" else required(read_id(value))
    value = row.category
    made.category = _CATEGORY.get(value) or read_category(value)
    value = row.symbol
    made.symbol = value if value.__class__ is str and value >= "!" else required(read_str(value))
    value = row.marginCoin
    made.margin_coin = value if value.__class__ is str and value >= "!" else read_str(value)
    value = row.holdMode
    made.hold_mode = _HOLD_MODE.get(value) or read_hold_mode(value)
    value = row.posSide
    made.pos_side = _POS_SIDE.get(value) or read_pos_side(value)
    value = row.marginMode
    made.margin_mode = _MARGIN_MODE.get(value) or read_margin_mode(value)
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
    value = row.openTotalPos
    if value.__class__ is str and value:
        number = made.open_total_pos = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_total_pos = value
    elif value == "" or value is None:
        made.open_total_pos = None
    else:
        made.open_total_pos = read_decimal(value)
    value = row.closeTotalPos
    if value.__class__ is str and value:
        number = made.close_total_pos = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_total_pos = value
    elif value == "" or value is None:
        made.close_total_pos = None
    else:
        made.close_total_pos = read_decimal(value)
    value = row.cumRealisedPnl
    if value.__class__ is str and value:
        number = made.cum_realised_pnl = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.cum_realised_pnl = value
    elif value == "" or value is None:
        made.cum_realised_pnl = None
    else:
        made.cum_realised_pnl = read_decimal(value)
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
    value = row.totalFunding
    if value.__class__ is str and value:
        number = made.total_funding = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.total_funding = value
    elif value == "" or value is None:
        made.total_funding = None
    else:
        made.total_funding = read_decimal(value)
    value = row.openFeeTotal
    if value.__class__ is str and value:
        number = made.open_fee_total = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.open_fee_total = value
    elif value == "" or value is None:
        made.open_fee_total = None
    else:
        made.open_fee_total = read_decimal(value)
    value = row.closeFeeTotal
    if value.__class__ is str and value:
        number = made.close_fee_total = bounded_decimal(value)
        if not number.is_finite():
            raise DecimalException
    elif value.__class__ is Decimal:
        made.close_fee_total = value
    elif value == "" or value is None:
        made.close_fee_total = None
    else:
        made.close_fee_total = read_decimal(value)
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
    value = row.createdTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.created_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.created_time = _at(int(value) / 1000, UTC)
    else:
        made.created_time = read_time(value)
    value = row.updatedTime
    if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
        made.updated_time = _at(value / 1000, UTC)
    elif value.__class__ is str and len(value) == 13 and value.isdecimal() and _FIRST <= value < _LAST:
        made.updated_time = _at(int(value) / 1000, UTC)
    else:
        made.updated_time = read_time(value)
    made.extra = row.extra
    return made


def read_history_position_page(row: Any) -> HistoryPositionPage:
    made = _new(HistoryPositionPage)
    value = row.list
    made.list_ = read_list(value, read_history_position)
    value = row.cursor
    made.cursor = value if value.__class__ is str and value >= "!" else read_id(value)
    made.extra = row.extra
    return made
