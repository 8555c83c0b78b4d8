# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Readers of the replies of API V3: from a row to a model."""

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
    read_objects,
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
# No more digits than `MAX_DIGITS`; to count bits takes half as long as to compare with both ends.
_MAX_BITS: Final = (10**MAX_DIGITS).bit_length() - 1
# Floats compare in half the time of whole numbers of this size.
_EARLIEST: Final = EARLIEST_MS / 1000
_LATEST: Final = MAX_READ_MS / 1000
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


def read_account_info(
    objects: list[Any], convert: ToRows
) -> list[AccountInfo]:
    rows, extras = convert(AccountInfo, objects)
    found = []
    for (
        user_id,
        inviter_id,
        parent_id,
        channel_code,
        channel,
        ips,
        perm_type,
        permissions,
        regis_time,
    ) in rows:
        made = _new(AccountInfo)
        made.user_id = user_id if user_id.__class__ is str and user_id else read_id(user_id)
        made.inviter_id = inviter_id if inviter_id.__class__ is str and inviter_id else read_id(inviter_id)
        made.parent_id = parent_id if parent_id.__class__ is str and parent_id else read_id(parent_id)
        made.channel_code = channel_code if channel_code.__class__ is str and channel_code else read_str(channel_code)
        made.channel = channel if channel.__class__ is str and channel else read_str(channel)
        made.ips = ips if ips.__class__ is str and ips else read_str(ips)
        made.perm_type = _PERM_TYPE.get(perm_type) or read_perm_type(perm_type)
        made.permissions = read_list(permissions, read_permission)
        if regis_time.__class__ is int and _EARLIEST <= (seconds := regis_time / 1000) < _LATEST:
            made.regis_time = _at(seconds, UTC)
        elif (
            regis_time.__class__ is str and len(regis_time) == 13
            and regis_time.isdecimal() and _FIRST <= regis_time < _LAST
        ):
            made.regis_time = _at(int(regis_time) / 1000, UTC)
        else:
            made.regis_time = read_time(regis_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_account_symbol_setting(
    objects: list[Any], convert: ToRows
) -> list[AccountSymbolSetting]:
    rows, extras = convert(AccountSymbolSetting, objects)
    found = []
    for (
        category,
        symbol,
        margin_mode,
        leverage,
    ) in rows:
        made = _new(AccountSymbolSetting)
        made.category = _CATEGORY.get(category) or read_category(category)
        made.symbol = symbol if symbol.__class__ is str and symbol else read_str(symbol)
        made.margin_mode = _MARGIN_MODE.get(margin_mode) or read_margin_mode(margin_mode)
        if leverage.__class__ is str and leverage:
            number = made.leverage = bounded_decimal(leverage)
            if not number.is_finite():
                raise DecimalException
        elif leverage.__class__ is Decimal:
            made.leverage = leverage
        elif leverage == "" or leverage is None:
            made.leverage = None
        else:
            made.leverage = read_decimal(leverage)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_account_coin_setting(
    objects: list[Any], convert: ToRows
) -> list[AccountCoinSetting]:
    rows, extras = convert(AccountCoinSetting, objects)
    found = []
    for (
        coin,
        leverage,
    ) in rows:
        made = _new(AccountCoinSetting)
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
        if leverage.__class__ is str and leverage:
            number = made.leverage = bounded_decimal(leverage)
            if not number.is_finite():
                raise DecimalException
        elif leverage.__class__ is Decimal:
            made.leverage = leverage
        elif leverage == "" or leverage is None:
            made.leverage = None
        else:
            made.leverage = read_decimal(leverage)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_account_settings(
    objects: list[Any], convert: ToRows
) -> list[AccountSettings]:
    rows, extras = convert(AccountSettings, objects)
    found = []
    for (
        uid,
        account_mode,
        asset_mode,
        account_level,
        hold_mode,
        stp_mode,
        delta_switch,
        repay_mode,
        symbol_config_list,
        coin_config_list,
    ) in rows:
        made = _new(AccountSettings)
        made.uid = uid if uid.__class__ is str and uid else read_id(uid)
        made.account_mode = _ACCOUNT_MODE.get(account_mode) or read_account_mode(account_mode)
        made.asset_mode = _ASSET_MODE.get(asset_mode) or read_asset_mode(asset_mode)
        made.account_level = _ACCOUNT_LEVEL.get(account_level) or read_account_level(account_level)
        made.hold_mode = _HOLD_MODE.get(hold_mode) or read_hold_mode(hold_mode)
        made.stp_mode = _STP_MODE.get(stp_mode) or read_stp_mode(stp_mode)
        made.delta_switch = delta_switch if delta_switch.__class__ is bool else read_bool(delta_switch)
        made.repay_mode = _REPAY_MODE.get(repay_mode) or read_repay_mode(repay_mode)
        made.symbol_config_list = read_objects(symbol_config_list, read_account_symbol_setting, convert)
        made.coin_config_list = read_objects(coin_config_list, read_account_coin_setting, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_account_asset(
    objects: list[Any], convert: ToRows
) -> list[AccountAsset]:
    rows, extras = convert(AccountAsset, objects)
    found = []
    for (
        coin,
        equity,
        usd_value,
        balance,
        balance_original,
        available,
        debt,
        locked,
        bonus,
        interest_base,
    ) in rows:
        made = _new(AccountAsset)
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
        if equity.__class__ is str and equity:
            number = made.equity = bounded_decimal(equity)
            if not number.is_finite():
                raise DecimalException
        elif equity.__class__ is Decimal:
            made.equity = equity
        elif equity == "" or equity is None:
            made.equity = None
        else:
            made.equity = read_decimal(equity)
        if usd_value.__class__ is str and usd_value:
            number = made.usd_value = bounded_decimal(usd_value)
            if not number.is_finite():
                raise DecimalException
        elif usd_value.__class__ is Decimal:
            made.usd_value = usd_value
        elif usd_value == "" or usd_value is None:
            made.usd_value = None
        else:
            made.usd_value = read_decimal(usd_value)
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
        if balance_original.__class__ is str and balance_original:
            number = made.balance_original = bounded_decimal(balance_original)
            if not number.is_finite():
                raise DecimalException
        elif balance_original.__class__ is Decimal:
            made.balance_original = balance_original
        elif balance_original == "" or balance_original is None:
            made.balance_original = None
        else:
            made.balance_original = read_decimal(balance_original)
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
        if debt.__class__ is str and debt:
            number = made.debt = bounded_decimal(debt)
            if not number.is_finite():
                raise DecimalException
        elif debt.__class__ is Decimal:
            made.debt = debt
        elif debt == "" or debt is None:
            made.debt = None
        else:
            made.debt = read_decimal(debt)
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
        if bonus.__class__ is str and bonus:
            number = made.bonus = bounded_decimal(bonus)
            if not number.is_finite():
                raise DecimalException
        elif bonus.__class__ is Decimal:
            made.bonus = bonus
        elif bonus == "" or bonus is None:
            made.bonus = None
        else:
            made.bonus = read_decimal(bonus)
        if interest_base.__class__ is str and interest_base:
            number = made.interest_base = bounded_decimal(interest_base)
            if not number.is_finite():
                raise DecimalException
        elif interest_base.__class__ is Decimal:
            made.interest_base = interest_base
        elif interest_base == "" or interest_base is None:
            made.interest_base = None
        else:
            made.interest_base = read_decimal(interest_base)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_account_assets(
    objects: list[Any], convert: ToRows
) -> list[AccountAssets]:
    rows, extras = convert(AccountAssets, objects)
    found = []
    for (
        account_equity,
        usdt_equity,
        btc_equity,
        unrealised_pnl,
        usdt_unrealised_pnl,
        btc_unrealized_pnl,
        eff_equity,
        mmr,
        imr,
        mgn_ratio,
        position_mgn_ratio,
        position_value,
        leverage,
        assets,
    ) in rows:
        made = _new(AccountAssets)
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
        if unrealised_pnl.__class__ is str and unrealised_pnl:
            number = made.unrealised_pnl = bounded_decimal(unrealised_pnl)
            if not number.is_finite():
                raise DecimalException
        elif unrealised_pnl.__class__ is Decimal:
            made.unrealised_pnl = unrealised_pnl
        elif unrealised_pnl == "" or unrealised_pnl is None:
            made.unrealised_pnl = None
        else:
            made.unrealised_pnl = read_decimal(unrealised_pnl)
        if usdt_unrealised_pnl.__class__ is str and usdt_unrealised_pnl:
            number = made.usdt_unrealised_pnl = bounded_decimal(usdt_unrealised_pnl)
            if not number.is_finite():
                raise DecimalException
        elif usdt_unrealised_pnl.__class__ is Decimal:
            made.usdt_unrealised_pnl = usdt_unrealised_pnl
        elif usdt_unrealised_pnl == "" or usdt_unrealised_pnl is None:
            made.usdt_unrealised_pnl = None
        else:
            made.usdt_unrealised_pnl = read_decimal(usdt_unrealised_pnl)
        if btc_unrealized_pnl.__class__ is str and btc_unrealized_pnl:
            number = made.btc_unrealized_pnl = bounded_decimal(btc_unrealized_pnl)
            if not number.is_finite():
                raise DecimalException
        elif btc_unrealized_pnl.__class__ is Decimal:
            made.btc_unrealized_pnl = btc_unrealized_pnl
        elif btc_unrealized_pnl == "" or btc_unrealized_pnl is None:
            made.btc_unrealized_pnl = None
        else:
            made.btc_unrealized_pnl = read_decimal(btc_unrealized_pnl)
        if eff_equity.__class__ is str and eff_equity:
            number = made.eff_equity = bounded_decimal(eff_equity)
            if not number.is_finite():
                raise DecimalException
        elif eff_equity.__class__ is Decimal:
            made.eff_equity = eff_equity
        elif eff_equity == "" or eff_equity is None:
            made.eff_equity = None
        else:
            made.eff_equity = read_decimal(eff_equity)
        if mmr.__class__ is str and mmr:
            number = made.mmr = bounded_decimal(mmr)
            if not number.is_finite():
                raise DecimalException
        elif mmr.__class__ is Decimal:
            made.mmr = mmr
        elif mmr == "" or mmr is None:
            made.mmr = None
        else:
            made.mmr = read_decimal(mmr)
        if imr.__class__ is str and imr:
            number = made.imr = bounded_decimal(imr)
            if not number.is_finite():
                raise DecimalException
        elif imr.__class__ is Decimal:
            made.imr = imr
        elif imr == "" or imr is None:
            made.imr = None
        else:
            made.imr = read_decimal(imr)
        if mgn_ratio.__class__ is str and mgn_ratio:
            number = made.mgn_ratio = bounded_decimal(mgn_ratio)
            if not number.is_finite():
                raise DecimalException
        elif mgn_ratio.__class__ is Decimal:
            made.mgn_ratio = mgn_ratio
        elif mgn_ratio == "" or mgn_ratio is None:
            made.mgn_ratio = None
        else:
            made.mgn_ratio = read_decimal(mgn_ratio)
        if position_mgn_ratio.__class__ is str and position_mgn_ratio:
            number = made.position_mgn_ratio = bounded_decimal(position_mgn_ratio)
            if not number.is_finite():
                raise DecimalException
        elif position_mgn_ratio.__class__ is Decimal:
            made.position_mgn_ratio = position_mgn_ratio
        elif position_mgn_ratio == "" or position_mgn_ratio is None:
            made.position_mgn_ratio = None
        else:
            made.position_mgn_ratio = read_decimal(position_mgn_ratio)
        if position_value.__class__ is str and position_value:
            number = made.position_value = bounded_decimal(position_value)
            if not number.is_finite():
                raise DecimalException
        elif position_value.__class__ is Decimal:
            made.position_value = position_value
        elif position_value == "" or position_value is None:
            made.position_value = None
        else:
            made.position_value = read_decimal(position_value)
        if leverage.__class__ is str and leverage:
            number = made.leverage = bounded_decimal(leverage)
            if not number.is_finite():
                raise DecimalException
        elif leverage.__class__ is Decimal:
            made.leverage = leverage
        elif leverage == "" or leverage is None:
            made.leverage = None
        else:
            made.leverage = read_decimal(leverage)
        made.assets = read_objects(assets, read_account_asset, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_financial_record(
    objects: list[Any], convert: ToRows
) -> list[FinancialRecord]:
    rows, extras = convert(FinancialRecord, objects)
    found = []
    for (
        category,
        id_,
        symbol,
        coin,
        type_,
        position_type,
        fee,
        position_amount,
        position_balance,
        amount,
        balance,
        ts,
    ) in rows:
        made = _new(FinancialRecord)
        made.category = _RECORD_CATEGORY.get(category) or read_record_category(category)
        made.id = id_ if id_.__class__ is str and id_ else required(read_id(id_))
        made.symbol = symbol if symbol.__class__ is str and symbol else read_str(symbol)
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
        made.type_ = _RECORD_TYPE.get(type_) or read_record_type(type_)
        made.position_type = _MARGIN_MODE.get(position_type) or read_margin_mode(position_type)
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
        if position_amount.__class__ is str and position_amount:
            number = made.position_amount = bounded_decimal(position_amount)
            if not number.is_finite():
                raise DecimalException
        elif position_amount.__class__ is Decimal:
            made.position_amount = position_amount
        elif position_amount == "" or position_amount is None:
            made.position_amount = None
        else:
            made.position_amount = read_decimal(position_amount)
        if position_balance.__class__ is str and position_balance:
            number = made.position_balance = bounded_decimal(position_balance)
            if not number.is_finite():
                raise DecimalException
        elif position_balance.__class__ is Decimal:
            made.position_balance = position_balance
        elif position_balance == "" or position_balance is None:
            made.position_balance = None
        else:
            made.position_balance = read_decimal(position_balance)
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


def read_financial_record_page(
    objects: list[Any], convert: ToRows
) -> list[FinancialRecordPage]:
    rows, extras = convert(FinancialRecordPage, objects)
    found = []
    for (
        list_,
        cursor,
    ) in rows:
        made = _new(FinancialRecordPage)
        made.list_ = read_objects(list_, read_financial_record, convert)
        made.cursor = cursor if cursor.__class__ is str and cursor else read_id(cursor)
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
        type_,
        amount,
        trading_pair_list,
        margin_per_order,
        auto_copy,
        leverage,
        max_entry_slippage,
        max_margin_ratio,
        max_postion_value,
    ) in rows:
        made = _new(FuturesFollowerSettings)
        made.type_ = _COPY_TYPE.get(type_) or read_copy_type(type_)
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
        made.trading_pair_list = read_list(trading_pair_list, read_str)
        if margin_per_order.__class__ is str and margin_per_order:
            number = made.margin_per_order = bounded_decimal(margin_per_order)
            if not number.is_finite():
                raise DecimalException
        elif margin_per_order.__class__ is Decimal:
            made.margin_per_order = margin_per_order
        elif margin_per_order == "" or margin_per_order is None:
            made.margin_per_order = None
        else:
            made.margin_per_order = read_decimal(margin_per_order)
        made.auto_copy = _AUTO_COPY.get(auto_copy) or read_auto_copy(auto_copy)
        if leverage.__class__ is str and leverage:
            number = made.leverage = bounded_decimal(leverage)
            if not number.is_finite():
                raise DecimalException
        elif leverage.__class__ is Decimal:
            made.leverage = leverage
        elif leverage == "" or leverage is None:
            made.leverage = None
        else:
            made.leverage = read_decimal(leverage)
        if max_entry_slippage.__class__ is str and max_entry_slippage:
            number = made.max_entry_slippage = bounded_decimal(max_entry_slippage)
            if not number.is_finite():
                raise DecimalException
        elif max_entry_slippage.__class__ is Decimal:
            made.max_entry_slippage = max_entry_slippage
        elif max_entry_slippage == "" or max_entry_slippage is None:
            made.max_entry_slippage = None
        else:
            made.max_entry_slippage = read_decimal(max_entry_slippage)
        if max_margin_ratio.__class__ is str and max_margin_ratio:
            number = made.max_margin_ratio = bounded_decimal(max_margin_ratio)
            if not number.is_finite():
                raise DecimalException
        elif max_margin_ratio.__class__ is Decimal:
            made.max_margin_ratio = max_margin_ratio
        elif max_margin_ratio == "" or max_margin_ratio is None:
            made.max_margin_ratio = None
        else:
            made.max_margin_ratio = read_decimal(max_margin_ratio)
        if max_postion_value.__class__ is str and max_postion_value:
            number = made.max_postion_value = bounded_decimal(max_postion_value)
            if not number.is_finite():
                raise DecimalException
        elif max_postion_value.__class__ is Decimal:
            made.max_postion_value = max_postion_value
        elif max_postion_value == "" or max_postion_value is None:
            made.max_postion_value = None
        else:
            made.max_postion_value = read_decimal(max_postion_value)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_transfer(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerTransfer]:
    rows, extras = convert(FuturesFollowerTransfer, objects)
    found = []
    for (
        from_type,
        to_type,
        amount,
        coin,
        status,
        created_time,
    ) in rows:
        made = _new(FuturesFollowerTransfer)
        made.from_type = from_type if from_type.__class__ is str and from_type else read_str(from_type)
        made.to_type = to_type if to_type.__class__ is str and to_type else read_str(to_type)
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
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
        made.status = _TRANSFER_STATUS.get(status) or read_transfer_status(status)
        if created_time.__class__ is int and _EARLIEST <= (seconds := created_time / 1000) < _LATEST:
            made.created_time = _at(seconds, UTC)
        elif (
            created_time.__class__ is str and len(created_time) == 13
            and created_time.isdecimal() and _FIRST <= created_time < _LAST
        ):
            made.created_time = _at(int(created_time) / 1000, UTC)
        else:
            made.created_time = read_time(created_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_transfer_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerTransferPage]:
    rows, extras = convert(FuturesFollowerTransferPage, objects)
    found = []
    for (
        list_,
        next_cursor,
    ) in rows:
        made = _new(FuturesFollowerTransferPage)
        made.list_ = read_objects(list_, read_futures_follower_transfer, convert)
        made.next_cursor = next_cursor if next_cursor.__class__ is str and next_cursor else read_id(next_cursor)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_summary(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerSummary]:
    rows, extras = convert(FuturesFollowerSummary, objects)
    found = []
    for (
        elite_trader,
        est_net_profit,
        profit_share,
        est_value,
        available,
        current_investment,
    ) in rows:
        made = _new(FuturesFollowerSummary)
        made.elite_trader = elite_trader if elite_trader.__class__ is str and elite_trader else read_str(elite_trader)
        if est_net_profit.__class__ is str and est_net_profit:
            number = made.est_net_profit = bounded_decimal(est_net_profit)
            if not number.is_finite():
                raise DecimalException
        elif est_net_profit.__class__ is Decimal:
            made.est_net_profit = est_net_profit
        elif est_net_profit == "" or est_net_profit is None:
            made.est_net_profit = None
        else:
            made.est_net_profit = read_decimal(est_net_profit)
        if profit_share.__class__ is str and profit_share:
            number = made.profit_share = bounded_decimal(profit_share)
            if not number.is_finite():
                raise DecimalException
        elif profit_share.__class__ is Decimal:
            made.profit_share = profit_share
        elif profit_share == "" or profit_share is None:
            made.profit_share = None
        else:
            made.profit_share = read_decimal(profit_share)
        if est_value.__class__ is str and est_value:
            number = made.est_value = bounded_decimal(est_value)
            if not number.is_finite():
                raise DecimalException
        elif est_value.__class__ is Decimal:
            made.est_value = est_value
        elif est_value == "" or est_value is None:
            made.est_value = None
        else:
            made.est_value = read_decimal(est_value)
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
        if current_investment.__class__ is str and current_investment:
            number = made.current_investment = bounded_decimal(current_investment)
            if not number.is_finite():
                raise DecimalException
        elif current_investment.__class__ is Decimal:
            made.current_investment = current_investment
        elif current_investment == "" or current_investment is None:
            made.current_investment = None
        else:
            made.current_investment = read_decimal(current_investment)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_profit(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerProfit]:
    rows, extras = convert(FuturesFollowerProfit, objects)
    found = []
    for (
        settle_time,
        profit,
        allocated_pnl,
        pending_pnl,
        share_ratio,
        share_profit,
    ) in rows:
        made = _new(FuturesFollowerProfit)
        if settle_time.__class__ is int and _EARLIEST <= (seconds := settle_time / 1000) < _LATEST:
            made.settle_time = _at(seconds, UTC)
        elif (
            settle_time.__class__ is str and len(settle_time) == 13
            and settle_time.isdecimal() and _FIRST <= settle_time < _LAST
        ):
            made.settle_time = _at(int(settle_time) / 1000, UTC)
        else:
            made.settle_time = read_time(settle_time)
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
        if allocated_pnl.__class__ is str and allocated_pnl:
            number = made.allocated_pnl = bounded_decimal(allocated_pnl)
            if not number.is_finite():
                raise DecimalException
        elif allocated_pnl.__class__ is Decimal:
            made.allocated_pnl = allocated_pnl
        elif allocated_pnl == "" or allocated_pnl is None:
            made.allocated_pnl = None
        else:
            made.allocated_pnl = read_decimal(allocated_pnl)
        if pending_pnl.__class__ is str and pending_pnl:
            number = made.pending_pnl = bounded_decimal(pending_pnl)
            if not number.is_finite():
                raise DecimalException
        elif pending_pnl.__class__ is Decimal:
            made.pending_pnl = pending_pnl
        elif pending_pnl == "" or pending_pnl is None:
            made.pending_pnl = None
        else:
            made.pending_pnl = read_decimal(pending_pnl)
        if share_ratio.__class__ is str and share_ratio:
            number = made.share_ratio = bounded_decimal(share_ratio)
            if not number.is_finite():
                raise DecimalException
        elif share_ratio.__class__ is Decimal:
            made.share_ratio = share_ratio
        elif share_ratio == "" or share_ratio is None:
            made.share_ratio = None
        else:
            made.share_ratio = read_decimal(share_ratio)
        if share_profit.__class__ is str and share_profit:
            number = made.share_profit = bounded_decimal(share_profit)
            if not number.is_finite():
                raise DecimalException
        elif share_profit.__class__ is Decimal:
            made.share_profit = share_profit
        elif share_profit == "" or share_profit is None:
            made.share_profit = None
        else:
            made.share_profit = read_decimal(share_profit)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_profit_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerProfitPage]:
    rows, extras = convert(FuturesFollowerProfitPage, objects)
    found = []
    for (
        list_,
        next_cursor,
    ) in rows:
        made = _new(FuturesFollowerProfitPage)
        made.list_ = read_objects(list_, read_futures_follower_profit, convert)
        made.next_cursor = next_cursor if next_cursor.__class__ is str and next_cursor else read_id(next_cursor)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_position(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerPosition]:
    rows, extras = convert(FuturesFollowerPosition, objects)
    found = []
    for (
        symbol,
        margin_coin,
        pos_side,
        total,
        leverage,
        avg_price,
        margin_mode,
        hold_mode,
        created_time,
        position_id,
    ) in rows:
        made = _new(FuturesFollowerPosition)
        made.symbol = symbol if symbol.__class__ is str and symbol else read_str(symbol)
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin else read_str(margin_coin)
        made.pos_side = _POS_SIDE.get(pos_side) or read_pos_side(pos_side)
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
        if leverage.__class__ is str and leverage:
            number = made.leverage = bounded_decimal(leverage)
            if not number.is_finite():
                raise DecimalException
        elif leverage.__class__ is Decimal:
            made.leverage = leverage
        elif leverage == "" or leverage is None:
            made.leverage = None
        else:
            made.leverage = read_decimal(leverage)
        if avg_price.__class__ is str and avg_price:
            number = made.avg_price = bounded_decimal(avg_price)
            if not number.is_finite():
                raise DecimalException
        elif avg_price.__class__ is Decimal:
            made.avg_price = avg_price
        elif avg_price == "" or avg_price is None:
            made.avg_price = None
        else:
            made.avg_price = read_decimal(avg_price)
        made.margin_mode = _MARGIN_MODE.get(margin_mode) or read_margin_mode(margin_mode)
        made.hold_mode = _HOLD_MODE.get(hold_mode) or read_hold_mode(hold_mode)
        if created_time.__class__ is int and _EARLIEST <= (seconds := created_time / 1000) < _LATEST:
            made.created_time = _at(seconds, UTC)
        elif (
            created_time.__class__ is str and len(created_time) == 13
            and created_time.isdecimal() and _FIRST <= created_time < _LAST
        ):
            made.created_time = _at(int(created_time) / 1000, UTC)
        else:
            made.created_time = read_time(created_time)
        made.position_id = position_id if position_id.__class__ is str and position_id else read_id(position_id)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_position_list(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerPositionList]:
    rows, extras = convert(FuturesFollowerPositionList, objects)
    found = []
    for (
        list_,
    ) in rows:
        made = _new(FuturesFollowerPositionList)
        made.list_ = read_objects(list_, read_futures_follower_position, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_tpsl_done(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerTpslDone]:
    rows, extras = convert(FuturesFollowerTpslDone, objects)
    found = []
    for (
        strategy_id,
    ) in rows:
        made = _new(FuturesFollowerTpslDone)
        made.strategy_id = strategy_id if strategy_id.__class__ is str and strategy_id else read_id(strategy_id)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_tpsl(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerTpsl]:
    rows, extras = convert(FuturesFollowerTpsl, objects)
    found = []
    for (
        strategy_id,
        category,
        symbol,
        qty,
        pos_side,
        status,
        tp_trigger_by,
        sl_trigger_by,
        take_profit,
        stop_loss,
        tp_order_type,
        sl_order_type,
    ) in rows:
        made = _new(FuturesFollowerTpsl)
        made.strategy_id = strategy_id if strategy_id.__class__ is str and strategy_id else read_id(strategy_id)
        made.category = _CATEGORY.get(category) or read_category(category)
        made.symbol = symbol if symbol.__class__ is str and symbol else read_str(symbol)
        if qty.__class__ is str and qty:
            number = made.qty = bounded_decimal(qty)
            if not number.is_finite():
                raise DecimalException
        elif qty.__class__ is Decimal:
            made.qty = qty
        elif qty == "" or qty is None:
            made.qty = None
        else:
            made.qty = read_decimal(qty)
        made.pos_side = _POS_SIDE.get(pos_side) or read_pos_side(pos_side)
        made.status = _TPSL_STATUS.get(status) or read_tpsl_status(status)
        made.tp_trigger_by = _TRIGGER_BY.get(tp_trigger_by) or read_trigger_by(tp_trigger_by)
        made.sl_trigger_by = _TRIGGER_BY.get(sl_trigger_by) or read_trigger_by(sl_trigger_by)
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
        made.tp_order_type = _ORDER_TYPE.get(tp_order_type) or read_order_type(tp_order_type)
        made.sl_order_type = _ORDER_TYPE.get(sl_order_type) or read_order_type(sl_order_type)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_tpsl_list(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerTpslList]:
    rows, extras = convert(FuturesFollowerTpslList, objects)
    found = []
    for (
        list_,
    ) in rows:
        made = _new(FuturesFollowerTpslList)
        made.list_ = read_objects(list_, read_futures_follower_tpsl, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_follower_tpsl_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesFollowerTpslPage]:
    rows, extras = convert(FuturesFollowerTpslPage, objects)
    found = []
    for (
        list_,
        cursor,
    ) in rows:
        made = _new(FuturesFollowerTpslPage)
        made.list_ = read_objects(list_, read_futures_follower_tpsl, convert)
        made.cursor = cursor if cursor.__class__ is str and cursor else read_id(cursor)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_margin_detail(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderMarginDetail]:
    rows, extras = convert(FuturesTraderMarginDetail, objects)
    found = []
    for (
        margin_coin,
        max_long_count,
        remaining_long_count,
        max_short_count,
        remaining_short_count,
    ) in rows:
        made = _new(FuturesTraderMarginDetail)
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin else read_str(margin_coin)
        if max_long_count.__class__ is str and max_long_count:
            number = made.max_long_count = bounded_decimal(max_long_count)
            if not number.is_finite():
                raise DecimalException
        elif max_long_count.__class__ is Decimal:
            made.max_long_count = max_long_count
        elif max_long_count == "" or max_long_count is None:
            made.max_long_count = None
        else:
            made.max_long_count = read_decimal(max_long_count)
        if remaining_long_count.__class__ is str and remaining_long_count:
            number = made.remaining_long_count = bounded_decimal(remaining_long_count)
            if not number.is_finite():
                raise DecimalException
        elif remaining_long_count.__class__ is Decimal:
            made.remaining_long_count = remaining_long_count
        elif remaining_long_count == "" or remaining_long_count is None:
            made.remaining_long_count = None
        else:
            made.remaining_long_count = read_decimal(remaining_long_count)
        if max_short_count.__class__ is str and max_short_count:
            number = made.max_short_count = bounded_decimal(max_short_count)
            if not number.is_finite():
                raise DecimalException
        elif max_short_count.__class__ is Decimal:
            made.max_short_count = max_short_count
        elif max_short_count == "" or max_short_count is None:
            made.max_short_count = None
        else:
            made.max_short_count = read_decimal(max_short_count)
        if remaining_short_count.__class__ is str and remaining_short_count:
            number = made.remaining_short_count = bounded_decimal(remaining_short_count)
            if not number.is_finite():
                raise DecimalException
        elif remaining_short_count.__class__ is Decimal:
            made.remaining_short_count = remaining_short_count
        elif remaining_short_count == "" or remaining_short_count is None:
            made.remaining_short_count = None
        else:
            made.remaining_short_count = read_decimal(remaining_short_count)
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
        leverage,
        margin_details,
    ) in rows:
        made = _new(FuturesTraderSymbol)
        made.symbol = symbol if symbol.__class__ is str and symbol else read_str(symbol)
        if leverage.__class__ is str and leverage:
            number = made.leverage = bounded_decimal(leverage)
            if not number.is_finite():
                raise DecimalException
        elif leverage.__class__ is Decimal:
            made.leverage = leverage
        elif leverage == "" or leverage is None:
            made.leverage = None
        else:
            made.leverage = read_decimal(leverage)
        made.margin_details = read_objects(margin_details, read_futures_trader_margin_detail, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_position(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderPosition]:
    rows, extras = convert(FuturesTraderPosition, objects)
    found = []
    for (
        symbol,
        hold_side,
        hold_size,
        avg_price,
        mark_price,
        liq_price,
        leverage,
        margin_mode,
        margin,
        position_value,
        unrealized_pnl,
        realized_pnl,
        roi,
    ) in rows:
        made = _new(FuturesTraderPosition)
        made.symbol = symbol if symbol.__class__ is str and symbol else read_str(symbol)
        made.hold_side = _POS_SIDE.get(hold_side) or read_pos_side(hold_side)
        if hold_size.__class__ is str and hold_size:
            number = made.hold_size = bounded_decimal(hold_size)
            if not number.is_finite():
                raise DecimalException
        elif hold_size.__class__ is Decimal:
            made.hold_size = hold_size
        elif hold_size == "" or hold_size is None:
            made.hold_size = None
        else:
            made.hold_size = read_decimal(hold_size)
        if avg_price.__class__ is str and avg_price:
            number = made.avg_price = bounded_decimal(avg_price)
            if not number.is_finite():
                raise DecimalException
        elif avg_price.__class__ is Decimal:
            made.avg_price = avg_price
        elif avg_price == "" or avg_price is None:
            made.avg_price = None
        else:
            made.avg_price = read_decimal(avg_price)
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
        if liq_price.__class__ is str and liq_price:
            number = made.liq_price = bounded_decimal(liq_price)
            if not number.is_finite():
                raise DecimalException
        elif liq_price.__class__ is Decimal:
            made.liq_price = liq_price
        elif liq_price == "" or liq_price is None:
            made.liq_price = None
        else:
            made.liq_price = read_decimal(liq_price)
        if leverage.__class__ is str and leverage:
            number = made.leverage = bounded_decimal(leverage)
            if not number.is_finite():
                raise DecimalException
        elif leverage.__class__ is Decimal:
            made.leverage = leverage
        elif leverage == "" or leverage is None:
            made.leverage = None
        else:
            made.leverage = read_decimal(leverage)
        made.margin_mode = _MARGIN_MODE.get(margin_mode) or read_margin_mode(margin_mode)
        if margin.__class__ is str and margin:
            number = made.margin = bounded_decimal(margin)
            if not number.is_finite():
                raise DecimalException
        elif margin.__class__ is Decimal:
            made.margin = margin
        elif margin == "" or margin is None:
            made.margin = None
        else:
            made.margin = read_decimal(margin)
        if position_value.__class__ is str and position_value:
            number = made.position_value = bounded_decimal(position_value)
            if not number.is_finite():
                raise DecimalException
        elif position_value.__class__ is Decimal:
            made.position_value = position_value
        elif position_value == "" or position_value is None:
            made.position_value = None
        else:
            made.position_value = read_decimal(position_value)
        if unrealized_pnl.__class__ is str and unrealized_pnl:
            number = made.unrealized_pnl = bounded_decimal(unrealized_pnl)
            if not number.is_finite():
                raise DecimalException
        elif unrealized_pnl.__class__ is Decimal:
            made.unrealized_pnl = unrealized_pnl
        elif unrealized_pnl == "" or unrealized_pnl is None:
            made.unrealized_pnl = None
        else:
            made.unrealized_pnl = read_decimal(unrealized_pnl)
        if realized_pnl.__class__ is str and realized_pnl:
            number = made.realized_pnl = bounded_decimal(realized_pnl)
            if not number.is_finite():
                raise DecimalException
        elif realized_pnl.__class__ is Decimal:
            made.realized_pnl = realized_pnl
        elif realized_pnl == "" or realized_pnl is None:
            made.realized_pnl = None
        else:
            made.realized_pnl = read_decimal(realized_pnl)
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
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_transferable(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderTransferable]:
    rows, extras = convert(FuturesTraderTransferable, objects)
    found = []
    for (
        max_transferable,
        available,
    ) in rows:
        made = _new(FuturesTraderTransferable)
        if max_transferable.__class__ is str and max_transferable:
            number = made.max_transferable = bounded_decimal(max_transferable)
            if not number.is_finite():
                raise DecimalException
        elif max_transferable.__class__ is Decimal:
            made.max_transferable = max_transferable
        elif max_transferable == "" or max_transferable is None:
            made.max_transferable = None
        else:
            made.max_transferable = read_decimal(max_transferable)
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


def read_futures_trader_transferred(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderTransferred]:
    rows, extras = convert(FuturesTraderTransferred, objects)
    found = []
    for (
        transfer_id,
    ) in rows:
        made = _new(FuturesTraderTransferred)
        made.transfer_id = transfer_id if transfer_id.__class__ is str and transfer_id else read_id(transfer_id)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_transfer(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderTransfer]:
    rows, extras = convert(FuturesTraderTransfer, objects)
    found = []
    for (
        transfer_id,
        from_type,
        to_type,
        coin,
        amount,
        status,
        created_time,
    ) in rows:
        made = _new(FuturesTraderTransfer)
        made.transfer_id = transfer_id if transfer_id.__class__ is str and transfer_id else read_id(transfer_id)
        made.from_type = from_type if from_type.__class__ is str and from_type else read_str(from_type)
        made.to_type = to_type if to_type.__class__ is str and to_type else read_str(to_type)
        made.coin = coin if coin.__class__ is str and coin else read_str(coin)
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
        made.status = _TRANSFER_STATUS.get(status) or read_transfer_status(status)
        if created_time.__class__ is int and _EARLIEST <= (seconds := created_time / 1000) < _LATEST:
            made.created_time = _at(seconds, UTC)
        elif (
            created_time.__class__ is str and len(created_time) == 13
            and created_time.isdecimal() and _FIRST <= created_time < _LAST
        ):
            made.created_time = _at(int(created_time) / 1000, UTC)
        else:
            made.created_time = read_time(created_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_transfer_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderTransferPage]:
    rows, extras = convert(FuturesTraderTransferPage, objects)
    found = []
    for (
        list_,
    ) in rows:
        made = _new(FuturesTraderTransferPage)
        made.list_ = read_objects(list_, read_futures_trader_transfer, convert)
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
        follower_name,
        estimate_assets,
        total_assets,
        total_profit,
        total_share_profit,
        total_investment,
        can_remove,
        follow_days,
        start_time,
    ) in rows:
        made = _new(FuturesTraderFollower)
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name else read_str(follower_name)
        if estimate_assets.__class__ is str and estimate_assets:
            number = made.estimate_assets = bounded_decimal(estimate_assets)
            if not number.is_finite():
                raise DecimalException
        elif estimate_assets.__class__ is Decimal:
            made.estimate_assets = estimate_assets
        elif estimate_assets == "" or estimate_assets is None:
            made.estimate_assets = None
        else:
            made.estimate_assets = read_decimal(estimate_assets)
        if total_assets.__class__ is str and total_assets:
            number = made.total_assets = bounded_decimal(total_assets)
            if not number.is_finite():
                raise DecimalException
        elif total_assets.__class__ is Decimal:
            made.total_assets = total_assets
        elif total_assets == "" or total_assets is None:
            made.total_assets = None
        else:
            made.total_assets = read_decimal(total_assets)
        if total_profit.__class__ is str and total_profit:
            number = made.total_profit = bounded_decimal(total_profit)
            if not number.is_finite():
                raise DecimalException
        elif total_profit.__class__ is Decimal:
            made.total_profit = total_profit
        elif total_profit == "" or total_profit is None:
            made.total_profit = None
        else:
            made.total_profit = read_decimal(total_profit)
        if total_share_profit.__class__ is str and total_share_profit:
            number = made.total_share_profit = bounded_decimal(total_share_profit)
            if not number.is_finite():
                raise DecimalException
        elif total_share_profit.__class__ is Decimal:
            made.total_share_profit = total_share_profit
        elif total_share_profit == "" or total_share_profit is None:
            made.total_share_profit = None
        else:
            made.total_share_profit = read_decimal(total_share_profit)
        if total_investment.__class__ is str and total_investment:
            number = made.total_investment = bounded_decimal(total_investment)
            if not number.is_finite():
                raise DecimalException
        elif total_investment.__class__ is Decimal:
            made.total_investment = total_investment
        elif total_investment == "" or total_investment is None:
            made.total_investment = None
        else:
            made.total_investment = read_decimal(total_investment)
        made.can_remove = can_remove if can_remove.__class__ is bool else read_bool(can_remove)
        if follow_days.__class__ is str and follow_days.isdecimal() and len(follow_days) < 19:
            made.follow_days = int(follow_days)
        elif follow_days.__class__ is int and follow_days.bit_length() <= _MAX_BITS:
            made.follow_days = follow_days
        else:
            made.follow_days = read_int(follow_days)
        if start_time.__class__ is int and _EARLIEST <= (seconds := start_time / 1000) < _LATEST:
            made.start_time = _at(seconds, UTC)
        elif (
            start_time.__class__ is str and len(start_time) == 13
            and start_time.isdecimal() and _FIRST <= start_time < _LAST
        ):
            made.start_time = _at(int(start_time) / 1000, UTC)
        else:
            made.start_time = read_time(start_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_follower_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderFollowerPage]:
    rows, extras = convert(FuturesTraderFollowerPage, objects)
    found = []
    for (
        list_,
        next_cursor,
    ) in rows:
        made = _new(FuturesTraderFollowerPage)
        made.list_ = read_objects(list_, read_futures_trader_follower, convert)
        made.next_cursor = next_cursor if next_cursor.__class__ is str and next_cursor else read_id(next_cursor)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_history_follower(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderHistoryFollower]:
    rows, extras = convert(FuturesTraderHistoryFollower, objects)
    found = []
    for (
        follower_name,
        total_profit,
        total_share_profit,
        total_investment,
        start_time,
        end_time,
    ) in rows:
        made = _new(FuturesTraderHistoryFollower)
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name else read_str(follower_name)
        if total_profit.__class__ is str and total_profit:
            number = made.total_profit = bounded_decimal(total_profit)
            if not number.is_finite():
                raise DecimalException
        elif total_profit.__class__ is Decimal:
            made.total_profit = total_profit
        elif total_profit == "" or total_profit is None:
            made.total_profit = None
        else:
            made.total_profit = read_decimal(total_profit)
        if total_share_profit.__class__ is str and total_share_profit:
            number = made.total_share_profit = bounded_decimal(total_share_profit)
            if not number.is_finite():
                raise DecimalException
        elif total_share_profit.__class__ is Decimal:
            made.total_share_profit = total_share_profit
        elif total_share_profit == "" or total_share_profit is None:
            made.total_share_profit = None
        else:
            made.total_share_profit = read_decimal(total_share_profit)
        if total_investment.__class__ is str and total_investment:
            number = made.total_investment = bounded_decimal(total_investment)
            if not number.is_finite():
                raise DecimalException
        elif total_investment.__class__ is Decimal:
            made.total_investment = total_investment
        elif total_investment == "" or total_investment is None:
            made.total_investment = None
        else:
            made.total_investment = read_decimal(total_investment)
        if start_time.__class__ is int and _EARLIEST <= (seconds := start_time / 1000) < _LATEST:
            made.start_time = _at(seconds, UTC)
        elif (
            start_time.__class__ is str and len(start_time) == 13
            and start_time.isdecimal() and _FIRST <= start_time < _LAST
        ):
            made.start_time = _at(int(start_time) / 1000, UTC)
        else:
            made.start_time = read_time(start_time)
        if end_time.__class__ is int and _EARLIEST <= (seconds := end_time / 1000) < _LATEST:
            made.end_time = _at(seconds, UTC)
        elif (
            end_time.__class__ is str and len(end_time) == 13
            and end_time.isdecimal() and _FIRST <= end_time < _LAST
        ):
            made.end_time = _at(int(end_time) / 1000, UTC)
        else:
            made.end_time = read_time(end_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_history_follower_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderHistoryFollowerPage]:
    rows, extras = convert(FuturesTraderHistoryFollowerPage, objects)
    found = []
    for (
        list_,
        next_cursor,
    ) in rows:
        made = _new(FuturesTraderHistoryFollowerPage)
        made.list_ = read_objects(list_, read_futures_trader_history_follower, convert)
        made.next_cursor = next_cursor if next_cursor.__class__ is str and next_cursor else read_id(next_cursor)
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
        total_profit,
        total_allocated_profit,
        total_pending_profit,
    ) in rows:
        made = _new(FuturesTraderProfitSummary)
        if total_profit.__class__ is str and total_profit:
            number = made.total_profit = bounded_decimal(total_profit)
            if not number.is_finite():
                raise DecimalException
        elif total_profit.__class__ is Decimal:
            made.total_profit = total_profit
        elif total_profit == "" or total_profit is None:
            made.total_profit = None
        else:
            made.total_profit = read_decimal(total_profit)
        if total_allocated_profit.__class__ is str and total_allocated_profit:
            number = made.total_allocated_profit = bounded_decimal(total_allocated_profit)
            if not number.is_finite():
                raise DecimalException
        elif total_allocated_profit.__class__ is Decimal:
            made.total_allocated_profit = total_allocated_profit
        elif total_allocated_profit == "" or total_allocated_profit is None:
            made.total_allocated_profit = None
        else:
            made.total_allocated_profit = read_decimal(total_allocated_profit)
        if total_pending_profit.__class__ is str and total_pending_profit:
            number = made.total_pending_profit = bounded_decimal(total_pending_profit)
            if not number.is_finite():
                raise DecimalException
        elif total_pending_profit.__class__ is Decimal:
            made.total_pending_profit = total_pending_profit
        elif total_pending_profit == "" or total_pending_profit is None:
            made.total_pending_profit = None
        else:
            made.total_pending_profit = read_decimal(total_pending_profit)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_profit(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderProfit]:
    rows, extras = convert(FuturesTraderProfit, objects)
    found = []
    for (
        follower_name,
        profit,
        allocated_pnl,
        pending_pnl,
        share_ratio,
        share_profit,
        reason,
        settle_time,
    ) in rows:
        made = _new(FuturesTraderProfit)
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name else read_str(follower_name)
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
        if allocated_pnl.__class__ is str and allocated_pnl:
            number = made.allocated_pnl = bounded_decimal(allocated_pnl)
            if not number.is_finite():
                raise DecimalException
        elif allocated_pnl.__class__ is Decimal:
            made.allocated_pnl = allocated_pnl
        elif allocated_pnl == "" or allocated_pnl is None:
            made.allocated_pnl = None
        else:
            made.allocated_pnl = read_decimal(allocated_pnl)
        if pending_pnl.__class__ is str and pending_pnl:
            number = made.pending_pnl = bounded_decimal(pending_pnl)
            if not number.is_finite():
                raise DecimalException
        elif pending_pnl.__class__ is Decimal:
            made.pending_pnl = pending_pnl
        elif pending_pnl == "" or pending_pnl is None:
            made.pending_pnl = None
        else:
            made.pending_pnl = read_decimal(pending_pnl)
        if share_ratio.__class__ is str and share_ratio:
            number = made.share_ratio = bounded_decimal(share_ratio)
            if not number.is_finite():
                raise DecimalException
        elif share_ratio.__class__ is Decimal:
            made.share_ratio = share_ratio
        elif share_ratio == "" or share_ratio is None:
            made.share_ratio = None
        else:
            made.share_ratio = read_decimal(share_ratio)
        if share_profit.__class__ is str and share_profit:
            number = made.share_profit = bounded_decimal(share_profit)
            if not number.is_finite():
                raise DecimalException
        elif share_profit.__class__ is Decimal:
            made.share_profit = share_profit
        elif share_profit == "" or share_profit is None:
            made.share_profit = None
        else:
            made.share_profit = read_decimal(share_profit)
        made.reason = _SETTLE_REASON.get(reason) or read_settle_reason(reason)
        if settle_time.__class__ is int and _EARLIEST <= (seconds := settle_time / 1000) < _LATEST:
            made.settle_time = _at(seconds, UTC)
        elif (
            settle_time.__class__ is str and len(settle_time) == 13
            and settle_time.isdecimal() and _FIRST <= settle_time < _LAST
        ):
            made.settle_time = _at(int(settle_time) / 1000, UTC)
        else:
            made.settle_time = read_time(settle_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_profit_page(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderProfitPage]:
    rows, extras = convert(FuturesTraderProfitPage, objects)
    found = []
    for (
        list_,
        next_cursor,
    ) in rows:
        made = _new(FuturesTraderProfitPage)
        made.list_ = read_objects(list_, read_futures_trader_profit, convert)
        made.next_cursor = next_cursor if next_cursor.__class__ is str and next_cursor else read_id(next_cursor)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_futures_trader_portfolio(
    objects: list[Any], convert: ToRows
) -> list[FuturesTraderPortfolio]:
    rows, extras = convert(FuturesTraderPortfolio, objects)
    found = []
    for (
        project_id,
        asset,
        roi,
        total_profit,
        follower_profit,
        max_drawdown,
    ) in rows:
        made = _new(FuturesTraderPortfolio)
        made.project_id = project_id if project_id.__class__ is str and project_id else read_id(project_id)
        if asset.__class__ is str and asset:
            number = made.asset = bounded_decimal(asset)
            if not number.is_finite():
                raise DecimalException
        elif asset.__class__ is Decimal:
            made.asset = asset
        elif asset == "" or asset is None:
            made.asset = None
        else:
            made.asset = read_decimal(asset)
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
        if total_profit.__class__ is str and total_profit:
            number = made.total_profit = bounded_decimal(total_profit)
            if not number.is_finite():
                raise DecimalException
        elif total_profit.__class__ is Decimal:
            made.total_profit = total_profit
        elif total_profit == "" or total_profit is None:
            made.total_profit = None
        else:
            made.total_profit = read_decimal(total_profit)
        if follower_profit.__class__ is str and follower_profit:
            number = made.follower_profit = bounded_decimal(follower_profit)
            if not number.is_finite():
                raise DecimalException
        elif follower_profit.__class__ is Decimal:
            made.follower_profit = follower_profit
        elif follower_profit == "" or follower_profit is None:
            made.follower_profit = None
        else:
            made.follower_profit = read_decimal(follower_profit)
        if max_drawdown.__class__ is str and max_drawdown:
            number = made.max_drawdown = bounded_decimal(max_drawdown)
            if not number.is_finite():
                raise DecimalException
        elif max_drawdown.__class__ is Decimal:
            made.max_drawdown = max_drawdown
        elif max_drawdown == "" or max_drawdown is None:
            made.max_drawdown = None
        else:
            made.max_drawdown = read_decimal(max_drawdown)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_ticker(
    objects: list[Any], convert: ToRows
) -> list[Ticker]:
    rows, extras = convert(Ticker, objects)
    found = []
    for (
        category,
        symbol,
        last_price,
        open_price24h,
        high_price24h,
        low_price24h,
        ask1_price,
        bid1_price,
        bid1_size,
        ask1_size,
        price24h_pcnt,
        volume24h,
        turnover24h,
        index_price,
        mark_price,
        funding_rate,
        open_interest,
        delivery_start_time,
        delivery_time,
        delivery_status,
        platform_turnover24h,
        ts,
    ) in rows:
        made = _new(Ticker)
        made.category = _TICKER_CATEGORY.get(category) or read_ticker_category(category)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        if last_price.__class__ is str and last_price:
            number = made.last_price = bounded_decimal(last_price)
            if not number.is_finite():
                raise DecimalException
        elif last_price.__class__ is Decimal:
            made.last_price = last_price
        elif last_price == "" or last_price is None:
            made.last_price = None
        else:
            made.last_price = read_decimal(last_price)
        if open_price24h.__class__ is str and open_price24h:
            number = made.open_price24h = bounded_decimal(open_price24h)
            if not number.is_finite():
                raise DecimalException
        elif open_price24h.__class__ is Decimal:
            made.open_price24h = open_price24h
        elif open_price24h == "" or open_price24h is None:
            made.open_price24h = None
        else:
            made.open_price24h = read_decimal(open_price24h)
        if high_price24h.__class__ is str and high_price24h:
            number = made.high_price24h = bounded_decimal(high_price24h)
            if not number.is_finite():
                raise DecimalException
        elif high_price24h.__class__ is Decimal:
            made.high_price24h = high_price24h
        elif high_price24h == "" or high_price24h is None:
            made.high_price24h = None
        else:
            made.high_price24h = read_decimal(high_price24h)
        if low_price24h.__class__ is str and low_price24h:
            number = made.low_price24h = bounded_decimal(low_price24h)
            if not number.is_finite():
                raise DecimalException
        elif low_price24h.__class__ is Decimal:
            made.low_price24h = low_price24h
        elif low_price24h == "" or low_price24h is None:
            made.low_price24h = None
        else:
            made.low_price24h = read_decimal(low_price24h)
        if ask1_price.__class__ is str and ask1_price:
            number = made.ask1_price = bounded_decimal(ask1_price)
            if not number.is_finite():
                raise DecimalException
        elif ask1_price.__class__ is Decimal:
            made.ask1_price = ask1_price
        elif ask1_price == "" or ask1_price is None:
            made.ask1_price = None
        else:
            made.ask1_price = read_decimal(ask1_price)
        if bid1_price.__class__ is str and bid1_price:
            number = made.bid1_price = bounded_decimal(bid1_price)
            if not number.is_finite():
                raise DecimalException
        elif bid1_price.__class__ is Decimal:
            made.bid1_price = bid1_price
        elif bid1_price == "" or bid1_price is None:
            made.bid1_price = None
        else:
            made.bid1_price = read_decimal(bid1_price)
        if bid1_size.__class__ is str and bid1_size:
            number = made.bid1_size = bounded_decimal(bid1_size)
            if not number.is_finite():
                raise DecimalException
        elif bid1_size.__class__ is Decimal:
            made.bid1_size = bid1_size
        elif bid1_size == "" or bid1_size is None:
            made.bid1_size = None
        else:
            made.bid1_size = read_decimal(bid1_size)
        if ask1_size.__class__ is str and ask1_size:
            number = made.ask1_size = bounded_decimal(ask1_size)
            if not number.is_finite():
                raise DecimalException
        elif ask1_size.__class__ is Decimal:
            made.ask1_size = ask1_size
        elif ask1_size == "" or ask1_size is None:
            made.ask1_size = None
        else:
            made.ask1_size = read_decimal(ask1_size)
        if price24h_pcnt.__class__ is str and price24h_pcnt:
            number = made.price24h_pcnt = bounded_decimal(price24h_pcnt)
            if not number.is_finite():
                raise DecimalException
        elif price24h_pcnt.__class__ is Decimal:
            made.price24h_pcnt = price24h_pcnt
        elif price24h_pcnt == "" or price24h_pcnt is None:
            made.price24h_pcnt = None
        else:
            made.price24h_pcnt = read_decimal(price24h_pcnt)
        if volume24h.__class__ is str and volume24h:
            number = made.volume24h = bounded_decimal(volume24h)
            if not number.is_finite():
                raise DecimalException
        elif volume24h.__class__ is Decimal:
            made.volume24h = volume24h
        elif volume24h == "" or volume24h is None:
            made.volume24h = None
        else:
            made.volume24h = read_decimal(volume24h)
        if turnover24h.__class__ is str and turnover24h:
            number = made.turnover24h = bounded_decimal(turnover24h)
            if not number.is_finite():
                raise DecimalException
        elif turnover24h.__class__ is Decimal:
            made.turnover24h = turnover24h
        elif turnover24h == "" or turnover24h is None:
            made.turnover24h = None
        else:
            made.turnover24h = read_decimal(turnover24h)
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
        if open_interest.__class__ is str and open_interest:
            number = made.open_interest = bounded_decimal(open_interest)
            if not number.is_finite():
                raise DecimalException
        elif open_interest.__class__ is Decimal:
            made.open_interest = open_interest
        elif open_interest == "" or open_interest is None:
            made.open_interest = None
        else:
            made.open_interest = read_decimal(open_interest)
        made.delivery_start_time = read_moment(delivery_start_time)
        made.delivery_time = read_moment(delivery_time)
        made.delivery_status = _DELIVERY_STATUS.get(delivery_status) or read_delivery_status(delivery_status)
        if platform_turnover24h.__class__ is str and platform_turnover24h:
            number = made.platform_turnover24h = bounded_decimal(platform_turnover24h)
            if not number.is_finite():
                raise DecimalException
        elif platform_turnover24h.__class__ is Decimal:
            made.platform_turnover24h = platform_turnover24h
        elif platform_turnover24h == "" or platform_turnover24h is None:
            made.platform_turnover24h = None
        else:
            made.platform_turnover24h = read_decimal(platform_turnover24h)
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


def read_instrument(
    objects: list[Any], convert: ToRows
) -> list[Instrument]:
    rows, extras = convert(Instrument, objects)
    found = []
    for (
        symbol,
        category,
        is_rwa,
        is_reality,
        base_coin,
        quote_coin,
        buy_limit_price_ratio,
        sell_limit_price_ratio,
        fee_rate_up_ratio,
        maker_fee_rate,
        taker_fee_rate,
        open_cost_up_ratio,
        min_order_qty,
        max_order_qty,
        price_precision,
        quantity_precision,
        quote_precision,
        price_multiplier,
        quantity_multiplier,
        type_,
        symbol_type,
        min_order_amount,
        max_symbol_order_num,
        max_product_order_num,
        max_position_num,
        status,
        off_time,
        limit_open_time,
        delivery_time,
        delivery_start_time,
        delivery_period,
        launch_time,
        fund_interval,
        min_leverage,
        max_leverage,
        maintain_time,
        max_market_order_qty,
        is_isolated_base_borrowable,
        is_isolated_quoted_borrowable,
        warning_risk_ratio,
        liquidation_risk_ratio,
        max_crossed_leverage,
        max_isolated_leverage,
        user_min_borrow,
        area_symbol,
    ) in rows:
        made = _new(Instrument)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.category = _INSTRUMENT_CATEGORY.get(category) or read_instrument_category(category)
        made.is_rwa = is_rwa if is_rwa.__class__ is bool else read_bool(is_rwa)
        made.is_reality = is_reality if is_reality.__class__ is bool else read_bool(is_reality)
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
        if min_order_qty.__class__ is str and min_order_qty:
            number = made.min_order_qty = bounded_decimal(min_order_qty)
            if not number.is_finite():
                raise DecimalException
        elif min_order_qty.__class__ is Decimal:
            made.min_order_qty = min_order_qty
        elif min_order_qty == "" or min_order_qty is None:
            made.min_order_qty = None
        else:
            made.min_order_qty = read_decimal(min_order_qty)
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
        if price_multiplier.__class__ is str and price_multiplier:
            number = made.price_multiplier = bounded_decimal(price_multiplier)
            if not number.is_finite():
                raise DecimalException
        elif price_multiplier.__class__ is Decimal:
            made.price_multiplier = price_multiplier
        elif price_multiplier == "" or price_multiplier is None:
            made.price_multiplier = None
        else:
            made.price_multiplier = read_decimal(price_multiplier)
        if quantity_multiplier.__class__ is str and quantity_multiplier:
            number = made.quantity_multiplier = bounded_decimal(quantity_multiplier)
            if not number.is_finite():
                raise DecimalException
        elif quantity_multiplier.__class__ is Decimal:
            made.quantity_multiplier = quantity_multiplier
        elif quantity_multiplier == "" or quantity_multiplier is None:
            made.quantity_multiplier = None
        else:
            made.quantity_multiplier = read_decimal(quantity_multiplier)
        made.type_ = type_ if type_.__class__ is str and type_ else read_str(type_)
        made.symbol_type = symbol_type if symbol_type.__class__ is str and symbol_type else read_str(symbol_type)
        if min_order_amount.__class__ is str and min_order_amount:
            number = made.min_order_amount = bounded_decimal(min_order_amount)
            if not number.is_finite():
                raise DecimalException
        elif min_order_amount.__class__ is Decimal:
            made.min_order_amount = min_order_amount
        elif min_order_amount == "" or min_order_amount is None:
            made.min_order_amount = None
        else:
            made.min_order_amount = read_decimal(min_order_amount)
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
        made.status = _INSTRUMENT_STATUS.get(status) or read_instrument_status(status)
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
        if min_leverage.__class__ is str and min_leverage:
            number = made.min_leverage = bounded_decimal(min_leverage)
            if not number.is_finite():
                raise DecimalException
        elif min_leverage.__class__ is Decimal:
            made.min_leverage = min_leverage
        elif min_leverage == "" or min_leverage is None:
            made.min_leverage = None
        else:
            made.min_leverage = read_decimal(min_leverage)
        if max_leverage.__class__ is str and max_leverage:
            number = made.max_leverage = bounded_decimal(max_leverage)
            if not number.is_finite():
                raise DecimalException
        elif max_leverage.__class__ is Decimal:
            made.max_leverage = max_leverage
        elif max_leverage == "" or max_leverage is None:
            made.max_leverage = None
        else:
            made.max_leverage = read_decimal(max_leverage)
        made.maintain_time = read_moment(maintain_time)
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
        made.is_isolated_base_borrowable = is_isolated_base_borrowable if is_isolated_base_borrowable.__class__ is bool else read_bool(is_isolated_base_borrowable)
        made.is_isolated_quoted_borrowable = is_isolated_quoted_borrowable if is_isolated_quoted_borrowable.__class__ is bool else read_bool(is_isolated_quoted_borrowable)
        if warning_risk_ratio.__class__ is str and warning_risk_ratio:
            number = made.warning_risk_ratio = bounded_decimal(warning_risk_ratio)
            if not number.is_finite():
                raise DecimalException
        elif warning_risk_ratio.__class__ is Decimal:
            made.warning_risk_ratio = warning_risk_ratio
        elif warning_risk_ratio == "" or warning_risk_ratio is None:
            made.warning_risk_ratio = None
        else:
            made.warning_risk_ratio = read_decimal(warning_risk_ratio)
        if liquidation_risk_ratio.__class__ is str and liquidation_risk_ratio:
            number = made.liquidation_risk_ratio = bounded_decimal(liquidation_risk_ratio)
            if not number.is_finite():
                raise DecimalException
        elif liquidation_risk_ratio.__class__ is Decimal:
            made.liquidation_risk_ratio = liquidation_risk_ratio
        elif liquidation_risk_ratio == "" or liquidation_risk_ratio is None:
            made.liquidation_risk_ratio = None
        else:
            made.liquidation_risk_ratio = read_decimal(liquidation_risk_ratio)
        if max_crossed_leverage.__class__ is str and max_crossed_leverage:
            number = made.max_crossed_leverage = bounded_decimal(max_crossed_leverage)
            if not number.is_finite():
                raise DecimalException
        elif max_crossed_leverage.__class__ is Decimal:
            made.max_crossed_leverage = max_crossed_leverage
        elif max_crossed_leverage == "" or max_crossed_leverage is None:
            made.max_crossed_leverage = None
        else:
            made.max_crossed_leverage = read_decimal(max_crossed_leverage)
        if max_isolated_leverage.__class__ is str and max_isolated_leverage:
            number = made.max_isolated_leverage = bounded_decimal(max_isolated_leverage)
            if not number.is_finite():
                raise DecimalException
        elif max_isolated_leverage.__class__ is Decimal:
            made.max_isolated_leverage = max_isolated_leverage
        elif max_isolated_leverage == "" or max_isolated_leverage is None:
            made.max_isolated_leverage = None
        else:
            made.max_isolated_leverage = read_decimal(max_isolated_leverage)
        if user_min_borrow.__class__ is str and user_min_borrow:
            number = made.user_min_borrow = bounded_decimal(user_min_borrow)
            if not number.is_finite():
                raise DecimalException
        elif user_min_borrow.__class__ is Decimal:
            made.user_min_borrow = user_min_borrow
        elif user_min_borrow == "" or user_min_borrow is None:
            made.user_min_borrow = None
        else:
            made.user_min_borrow = read_decimal(user_min_borrow)
        made.area_symbol = area_symbol if area_symbol.__class__ is bool else read_bool(area_symbol)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_position(
    objects: list[Any], convert: ToRows
) -> list[Position]:
    rows, extras = convert(Position, objects)
    found = []
    for (
        category,
        symbol,
        margin_coin,
        hold_mode,
        pos_side,
        margin_mode,
        position_balance,
        available,
        frozen,
        total,
        leverage,
        cur_realised_pnl,
        avg_price,
        position_status,
        unrealised_pnl,
        liquidation_price,
        mmr,
        profit_rate,
        mark_price,
        break_even_price,
        total_funding,
        open_fee_total,
        close_fee_total,
        cash_dividend,
        created_time,
        updated_time,
    ) in rows:
        made = _new(Position)
        made.category = _CATEGORY.get(category) or read_category(category)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin else read_str(margin_coin)
        made.hold_mode = _HOLD_MODE.get(hold_mode) or read_hold_mode(hold_mode)
        made.pos_side = _POS_SIDE.get(pos_side) or read_pos_side(pos_side)
        made.margin_mode = _MARGIN_MODE.get(margin_mode) or read_margin_mode(margin_mode)
        if position_balance.__class__ is str and position_balance:
            number = made.position_balance = bounded_decimal(position_balance)
            if not number.is_finite():
                raise DecimalException
        elif position_balance.__class__ is Decimal:
            made.position_balance = position_balance
        elif position_balance == "" or position_balance is None:
            made.position_balance = None
        else:
            made.position_balance = read_decimal(position_balance)
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
        if leverage.__class__ is str and leverage:
            number = made.leverage = bounded_decimal(leverage)
            if not number.is_finite():
                raise DecimalException
        elif leverage.__class__ is Decimal:
            made.leverage = leverage
        elif leverage == "" or leverage is None:
            made.leverage = None
        else:
            made.leverage = read_decimal(leverage)
        if cur_realised_pnl.__class__ is str and cur_realised_pnl:
            number = made.cur_realised_pnl = bounded_decimal(cur_realised_pnl)
            if not number.is_finite():
                raise DecimalException
        elif cur_realised_pnl.__class__ is Decimal:
            made.cur_realised_pnl = cur_realised_pnl
        elif cur_realised_pnl == "" or cur_realised_pnl is None:
            made.cur_realised_pnl = None
        else:
            made.cur_realised_pnl = read_decimal(cur_realised_pnl)
        if avg_price.__class__ is str and avg_price:
            number = made.avg_price = bounded_decimal(avg_price)
            if not number.is_finite():
                raise DecimalException
        elif avg_price.__class__ is Decimal:
            made.avg_price = avg_price
        elif avg_price == "" or avg_price is None:
            made.avg_price = None
        else:
            made.avg_price = read_decimal(avg_price)
        made.position_status = position_status if position_status.__class__ is str and position_status else read_str(position_status)
        if unrealised_pnl.__class__ is str and unrealised_pnl:
            number = made.unrealised_pnl = bounded_decimal(unrealised_pnl)
            if not number.is_finite():
                raise DecimalException
        elif unrealised_pnl.__class__ is Decimal:
            made.unrealised_pnl = unrealised_pnl
        elif unrealised_pnl == "" or unrealised_pnl is None:
            made.unrealised_pnl = None
        else:
            made.unrealised_pnl = read_decimal(unrealised_pnl)
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
        if mmr.__class__ is str and mmr:
            number = made.mmr = bounded_decimal(mmr)
            if not number.is_finite():
                raise DecimalException
        elif mmr.__class__ is Decimal:
            made.mmr = mmr
        elif mmr == "" or mmr is None:
            made.mmr = None
        else:
            made.mmr = read_decimal(mmr)
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
        if total_funding.__class__ is str and total_funding:
            number = made.total_funding = bounded_decimal(total_funding)
            if not number.is_finite():
                raise DecimalException
        elif total_funding.__class__ is Decimal:
            made.total_funding = total_funding
        elif total_funding == "" or total_funding is None:
            made.total_funding = None
        else:
            made.total_funding = read_decimal(total_funding)
        if open_fee_total.__class__ is str and open_fee_total:
            number = made.open_fee_total = bounded_decimal(open_fee_total)
            if not number.is_finite():
                raise DecimalException
        elif open_fee_total.__class__ is Decimal:
            made.open_fee_total = open_fee_total
        elif open_fee_total == "" or open_fee_total is None:
            made.open_fee_total = None
        else:
            made.open_fee_total = read_decimal(open_fee_total)
        if close_fee_total.__class__ is str and close_fee_total:
            number = made.close_fee_total = bounded_decimal(close_fee_total)
            if not number.is_finite():
                raise DecimalException
        elif close_fee_total.__class__ is Decimal:
            made.close_fee_total = close_fee_total
        elif close_fee_total == "" or close_fee_total is None:
            made.close_fee_total = None
        else:
            made.close_fee_total = read_decimal(close_fee_total)
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
        if created_time.__class__ is int and _EARLIEST <= (seconds := created_time / 1000) < _LATEST:
            made.created_time = _at(seconds, UTC)
        elif (
            created_time.__class__ is str and len(created_time) == 13
            and created_time.isdecimal() and _FIRST <= created_time < _LAST
        ):
            made.created_time = _at(int(created_time) / 1000, UTC)
        else:
            made.created_time = read_time(created_time)
        if updated_time.__class__ is int and _EARLIEST <= (seconds := updated_time / 1000) < _LATEST:
            made.updated_time = _at(seconds, UTC)
        elif (
            updated_time.__class__ is str and len(updated_time) == 13
            and updated_time.isdecimal() and _FIRST <= updated_time < _LAST
        ):
            made.updated_time = _at(int(updated_time) / 1000, UTC)
        else:
            made.updated_time = read_time(updated_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_position_list(
    objects: list[Any], convert: ToRows
) -> list[PositionList]:
    rows, extras = convert(PositionList, objects)
    found = []
    for (
        list_,
    ) in rows:
        made = _new(PositionList)
        made.list_ = read_objects(list_, read_position, convert)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_history_position(
    objects: list[Any], convert: ToRows
) -> list[HistoryPosition]:
    rows, extras = convert(HistoryPosition, objects)
    found = []
    for (
        position_id,
        category,
        symbol,
        margin_coin,
        hold_mode,
        pos_side,
        margin_mode,
        open_price_avg,
        close_price_avg,
        open_total_pos,
        close_total_pos,
        cum_realised_pnl,
        net_profit,
        total_funding,
        open_fee_total,
        close_fee_total,
        cash_dividend,
        created_time,
        updated_time,
    ) in rows:
        made = _new(HistoryPosition)
        made.position_id = position_id if position_id.__class__ is str and position_id else required(read_id(position_id))
        made.category = _CATEGORY.get(category) or read_category(category)
        made.symbol = symbol if symbol.__class__ is str and symbol else required(read_str(symbol))
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin else read_str(margin_coin)
        made.hold_mode = _HOLD_MODE.get(hold_mode) or read_hold_mode(hold_mode)
        made.pos_side = _POS_SIDE.get(pos_side) or read_pos_side(pos_side)
        made.margin_mode = _MARGIN_MODE.get(margin_mode) or read_margin_mode(margin_mode)
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
        if open_total_pos.__class__ is str and open_total_pos:
            number = made.open_total_pos = bounded_decimal(open_total_pos)
            if not number.is_finite():
                raise DecimalException
        elif open_total_pos.__class__ is Decimal:
            made.open_total_pos = open_total_pos
        elif open_total_pos == "" or open_total_pos is None:
            made.open_total_pos = None
        else:
            made.open_total_pos = read_decimal(open_total_pos)
        if close_total_pos.__class__ is str and close_total_pos:
            number = made.close_total_pos = bounded_decimal(close_total_pos)
            if not number.is_finite():
                raise DecimalException
        elif close_total_pos.__class__ is Decimal:
            made.close_total_pos = close_total_pos
        elif close_total_pos == "" or close_total_pos is None:
            made.close_total_pos = None
        else:
            made.close_total_pos = read_decimal(close_total_pos)
        if cum_realised_pnl.__class__ is str and cum_realised_pnl:
            number = made.cum_realised_pnl = bounded_decimal(cum_realised_pnl)
            if not number.is_finite():
                raise DecimalException
        elif cum_realised_pnl.__class__ is Decimal:
            made.cum_realised_pnl = cum_realised_pnl
        elif cum_realised_pnl == "" or cum_realised_pnl is None:
            made.cum_realised_pnl = None
        else:
            made.cum_realised_pnl = read_decimal(cum_realised_pnl)
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
        if total_funding.__class__ is str and total_funding:
            number = made.total_funding = bounded_decimal(total_funding)
            if not number.is_finite():
                raise DecimalException
        elif total_funding.__class__ is Decimal:
            made.total_funding = total_funding
        elif total_funding == "" or total_funding is None:
            made.total_funding = None
        else:
            made.total_funding = read_decimal(total_funding)
        if open_fee_total.__class__ is str and open_fee_total:
            number = made.open_fee_total = bounded_decimal(open_fee_total)
            if not number.is_finite():
                raise DecimalException
        elif open_fee_total.__class__ is Decimal:
            made.open_fee_total = open_fee_total
        elif open_fee_total == "" or open_fee_total is None:
            made.open_fee_total = None
        else:
            made.open_fee_total = read_decimal(open_fee_total)
        if close_fee_total.__class__ is str and close_fee_total:
            number = made.close_fee_total = bounded_decimal(close_fee_total)
            if not number.is_finite():
                raise DecimalException
        elif close_fee_total.__class__ is Decimal:
            made.close_fee_total = close_fee_total
        elif close_fee_total == "" or close_fee_total is None:
            made.close_fee_total = None
        else:
            made.close_fee_total = read_decimal(close_fee_total)
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
        if created_time.__class__ is int and _EARLIEST <= (seconds := created_time / 1000) < _LATEST:
            made.created_time = _at(seconds, UTC)
        elif (
            created_time.__class__ is str and len(created_time) == 13
            and created_time.isdecimal() and _FIRST <= created_time < _LAST
        ):
            made.created_time = _at(int(created_time) / 1000, UTC)
        else:
            made.created_time = read_time(created_time)
        if updated_time.__class__ is int and _EARLIEST <= (seconds := updated_time / 1000) < _LATEST:
            made.updated_time = _at(seconds, UTC)
        elif (
            updated_time.__class__ is str and len(updated_time) == 13
            and updated_time.isdecimal() and _FIRST <= updated_time < _LAST
        ):
            made.updated_time = _at(int(updated_time) / 1000, UTC)
        else:
            made.updated_time = read_time(updated_time)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found


def read_history_position_page(
    objects: list[Any], convert: ToRows
) -> list[HistoryPositionPage]:
    rows, extras = convert(HistoryPositionPage, objects)
    found = []
    for (
        list_,
        cursor,
    ) in rows:
        made = _new(HistoryPositionPage)
        made.list_ = read_objects(list_, read_history_position, convert)
        made.cursor = cursor if cursor.__class__ is str and cursor else read_id(cursor)
        made.extra = None
        found.append(made)
    for place, extra in extras.items():
        found[place].extra = extra
    return found
