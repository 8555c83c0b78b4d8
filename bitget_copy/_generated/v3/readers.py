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
    read_object,
    read_objects,
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
        made.user_id = user_id if user_id.__class__ is str and user_id >= "!" else read_id(user_id)
        made.inviter_id = inviter_id if inviter_id.__class__ is str and inviter_id >= "!" else read_id(inviter_id)
        made.parent_id = parent_id if parent_id.__class__ is str and parent_id >= "!" else read_id(parent_id)
        made.channel_code = channel_code if channel_code.__class__ is str and channel_code >= "!" else read_str(channel_code)
        made.channel = channel if channel.__class__ is str and channel >= "!" else read_str(channel)
        made.ips = ips if ips.__class__ is str and ips >= "!" else read_str(ips)
        made.perm_type = _PERM_TYPE.get(perm_type) or read_perm_type(perm_type)
        made.permissions = read_list(permissions, read_permission)
        if regis_time.__class__ is int and EARLIEST_MS <= regis_time < MAX_READ_MS:
            made.regis_time = _at(regis_time / 1000, UTC)
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
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else read_str(symbol)
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
        made.coin = coin if coin.__class__ is str and coin >= "!" else read_str(coin)
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
        made.uid = uid if uid.__class__ is str and uid >= "!" else read_id(uid)
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
        made.from_type = from_type if from_type.__class__ is str and from_type >= "!" else read_str(from_type)
        made.to_type = to_type if to_type.__class__ is str and to_type >= "!" else read_str(to_type)
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
        made.coin = coin if coin.__class__ is str and coin >= "!" else read_str(coin)
        made.status = _TRANSFER_STATUS.get(status) or read_transfer_status(status)
        if created_time.__class__ is int and EARLIEST_MS <= created_time < MAX_READ_MS:
            made.created_time = _at(created_time / 1000, UTC)
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
        made.next_cursor = next_cursor if next_cursor.__class__ is str and next_cursor >= "!" else read_id(next_cursor)
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
        made.elite_trader = elite_trader if elite_trader.__class__ is str and elite_trader >= "!" else read_str(elite_trader)
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
        if settle_time.__class__ is int and EARLIEST_MS <= settle_time < MAX_READ_MS:
            made.settle_time = _at(settle_time / 1000, UTC)
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
        made.next_cursor = next_cursor if next_cursor.__class__ is str and next_cursor >= "!" else read_id(next_cursor)
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
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else read_str(symbol)
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin >= "!" else read_str(margin_coin)
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
        if created_time.__class__ is int and EARLIEST_MS <= created_time < MAX_READ_MS:
            made.created_time = _at(created_time / 1000, UTC)
        elif (
            created_time.__class__ is str and len(created_time) == 13
            and created_time.isdecimal() and _FIRST <= created_time < _LAST
        ):
            made.created_time = _at(int(created_time) / 1000, UTC)
        else:
            made.created_time = read_time(created_time)
        made.position_id = position_id if position_id.__class__ is str and position_id >= "!" else read_id(position_id)
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
        made.strategy_id = strategy_id if strategy_id.__class__ is str and strategy_id >= "!" else read_id(strategy_id)
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
        made.strategy_id = strategy_id if strategy_id.__class__ is str and strategy_id >= "!" else read_id(strategy_id)
        made.category = _CATEGORY.get(category) or read_category(category)
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else read_str(symbol)
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
        made.cursor = cursor if cursor.__class__ is str and cursor >= "!" else read_id(cursor)
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
        made.margin_coin = margin_coin if margin_coin.__class__ is str and margin_coin >= "!" else read_str(margin_coin)
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
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else read_str(symbol)
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
        made.symbol = symbol if symbol.__class__ is str and symbol >= "!" else read_str(symbol)
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
        made.transfer_id = transfer_id if transfer_id.__class__ is str and transfer_id >= "!" else read_id(transfer_id)
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
        made.transfer_id = transfer_id if transfer_id.__class__ is str and transfer_id >= "!" else read_id(transfer_id)
        made.from_type = from_type if from_type.__class__ is str and from_type >= "!" else read_str(from_type)
        made.to_type = to_type if to_type.__class__ is str and to_type >= "!" else read_str(to_type)
        made.coin = coin if coin.__class__ is str and coin >= "!" else read_str(coin)
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
        if created_time.__class__ is int and EARLIEST_MS <= created_time < MAX_READ_MS:
            made.created_time = _at(created_time / 1000, UTC)
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
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name >= "!" else read_str(follower_name)
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
        elif follow_days.__class__ is int and -_TOO_LARGE < follow_days < _TOO_LARGE:
            made.follow_days = follow_days
        else:
            made.follow_days = read_int(follow_days)
        if start_time.__class__ is int and EARLIEST_MS <= start_time < MAX_READ_MS:
            made.start_time = _at(start_time / 1000, UTC)
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
        made.next_cursor = next_cursor if next_cursor.__class__ is str and next_cursor >= "!" else read_id(next_cursor)
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
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name >= "!" else read_str(follower_name)
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
        if start_time.__class__ is int and EARLIEST_MS <= start_time < MAX_READ_MS:
            made.start_time = _at(start_time / 1000, UTC)
        elif (
            start_time.__class__ is str and len(start_time) == 13
            and start_time.isdecimal() and _FIRST <= start_time < _LAST
        ):
            made.start_time = _at(int(start_time) / 1000, UTC)
        else:
            made.start_time = read_time(start_time)
        if end_time.__class__ is int and EARLIEST_MS <= end_time < MAX_READ_MS:
            made.end_time = _at(end_time / 1000, UTC)
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
        made.next_cursor = next_cursor if next_cursor.__class__ is str and next_cursor >= "!" else read_id(next_cursor)
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
        made.follower_name = follower_name if follower_name.__class__ is str and follower_name >= "!" else read_str(follower_name)
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
        if settle_time.__class__ is int and EARLIEST_MS <= settle_time < MAX_READ_MS:
            made.settle_time = _at(settle_time / 1000, UTC)
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
        made.next_cursor = next_cursor if next_cursor.__class__ is str and next_cursor >= "!" else read_id(next_cursor)
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
        made.project_id = project_id if project_id.__class__ is str and project_id >= "!" else read_id(project_id)
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
