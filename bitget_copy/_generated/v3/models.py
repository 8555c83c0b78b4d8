# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Replies and structured arguments of API V3.

A field of a reply is None, and a list empty, where the exchange leaves it out. Fields
without None identify a row: a reply that lacks one raises `APIReplyError`. What the
table does not know, and what could not be read, is in ``extra``.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

import attrs

from bitget_copy._generated.v3.enums import (
    AccountLevel,
    AccountMode,
    AccountType,
    AssetMode,
    AutoCopy,
    Category,
    CloseType,
    CopyType,
    HoldMode,
    MarginMode,
    OrderType,
    Period,
    PermType,
    Permission,
    PosSide,
    RepayMode,
    SettleReason,
    StpMode,
    TpslStatus,
    TransferDirection,
    TransferStatus,
    TriggerBy,
)
from bitget_copy.secret import Secret


@attrs.define(kw_only=True)
class AccountInfo:
    """Whose key it is, and what it may do.

    Attributes:
        user_id: Id of the account.
        inviter_id: Id of who invited it.
        parent_id: Id of the main account; of a sub-account only.
        channel_code: Code of the channel that it came by.
        channel: The channel.
        ips: Addresses that may use the key, with commas between; None: any.
        perm_type: Whether the key may write.
        permissions: Rights of the key.
        regis_time: When the account was registered.
    """

    user_id: str | None = attrs.field(default=None, metadata={'wire': 'userId', 'kind': 'id'})
    inviter_id: str | None = attrs.field(default=None, metadata={'wire': 'inviterId', 'kind': 'id'})
    parent_id: str | None = attrs.field(default=None, metadata={'wire': 'parentId', 'kind': 'id'})
    channel_code: str | None = attrs.field(default=None, metadata={'wire': 'channelCode', 'kind': 'str'})
    channel: str | None = attrs.field(default=None, metadata={'wire': 'channel', 'kind': 'str'})
    ips: str | None = attrs.field(default=None, metadata={'wire': 'ips', 'kind': 'str'})
    perm_type: PermType | str | None = attrs.field(default=None, metadata={'wire': 'permType', 'kind': 'PermType'})
    permissions: list[Permission | str] = attrs.field(factory=list, metadata={'wire': 'permissions', 'kind': 'Permission'})
    regis_time: datetime | None = attrs.field(default=None, metadata={'wire': 'regisTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class AccountSymbolSetting:
    """Margin mode and leverage in one contract.

    Attributes:
        category: Product line.
        symbol: Contract, e.g. BTCUSDT.
        margin_mode: Margin mode.
        leverage: Leverage.
    """

    category: Category | str | None = attrs.field(default=None, metadata={'wire': 'category', 'kind': 'Category'})
    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str'})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode'})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class AccountCoinSetting:
    """Leverage of one coin.

    Attributes:
        coin: Coin, e.g. USDT.
        leverage: Leverage.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str'})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class AccountSettings:
    """Mode and settings of a unified account.

    Attributes:
        uid: Id of the account.
        account_mode: Kind of the account.
        asset_mode: Which assets are margin.
        account_level: Level of the account.
        hold_mode: Whether both directions of a contract can be held at once.
        stp_mode: What happens when orders of the account would meet.
        delta_switch: Whether delta-neutral trading is on.
        repay_mode: How debts are repaid.
        symbol_config_list: Settings by contract.
        coin_config_list: Settings by coin.
    """

    uid: str | None = attrs.field(default=None, metadata={'wire': 'uid', 'kind': 'id'})
    account_mode: AccountMode | str | None = attrs.field(default=None, metadata={'wire': 'accountMode', 'kind': 'AccountMode'})
    asset_mode: AssetMode | str | None = attrs.field(default=None, metadata={'wire': 'assetMode', 'kind': 'AssetMode'})
    account_level: AccountLevel | str | None = attrs.field(default=None, metadata={'wire': 'accountLevel', 'kind': 'AccountLevel'})
    hold_mode: HoldMode | str | None = attrs.field(default=None, metadata={'wire': 'holdMode', 'kind': 'HoldMode'})
    stp_mode: StpMode | str | None = attrs.field(default=None, metadata={'wire': 'stpMode', 'kind': 'StpMode'})
    delta_switch: bool | None = attrs.field(default=None, metadata={'wire': 'deltaSwitch', 'kind': 'bool'})
    repay_mode: RepayMode | str | None = attrs.field(default=None, metadata={'wire': 'repayMode', 'kind': 'RepayMode'})
    symbol_config_list: list[AccountSymbolSetting] = attrs.field(factory=list, metadata={'wire': 'symbolConfigList', 'kind': 'AccountSymbolSetting'})
    coin_config_list: list[AccountCoinSetting] = attrs.field(factory=list, metadata={'wire': 'coinConfigList', 'kind': 'AccountCoinSetting'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerSettings:
    """How the caller copies a project.

    Attributes:
        type_: How the size of a copied order is found.
        amount: Amount to copy with. Unit: USDT.
        trading_pair_list: Contracts that are copied.
        margin_per_order: Margin of each order. Unit: USDT.
        auto_copy: Whether pairs that the trader adds later are copied too.
        leverage: Leverage; unset when it is the trader's.
        max_entry_slippage: Largest slippage on entry; 1 is 1 %. Unit: %.
        max_margin_ratio: Largest margin of one order; 90 is 90 %. Unit: %.
        max_postion_value: Largest value of all positions; the exchange spells it so. Unit:
            USDT.
    """

    type_: CopyType | str | None = attrs.field(default=None, metadata={'wire': 'type', 'kind': 'CopyType'})
    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal'})
    trading_pair_list: list[str] = attrs.field(factory=list, metadata={'wire': 'tradingPairList', 'kind': 'str'})
    margin_per_order: Decimal | None = attrs.field(default=None, metadata={'wire': 'marginPerOrder', 'kind': 'decimal'})
    auto_copy: AutoCopy | str | None = attrs.field(default=None, metadata={'wire': 'autoCopy', 'kind': 'AutoCopy'})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal'})
    max_entry_slippage: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxEntrySlippage', 'kind': 'decimal'})
    max_margin_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxMarginRatio', 'kind': 'decimal'})
    max_postion_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxPostionValue', 'kind': 'decimal', 'aliases': ('maxPositionValue',)})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerTransfer:
    """A transfer into or out of a copy.

    Attributes:
        from_type: Accounts that gave, with commas between: funding, uta, otc, copy.
        to_type: Accounts that took, with commas between.
        amount: Amount moved. Unit: of the coin.
        coin: Coin, e.g. USDT.
        status: How far it is.
        created_time: When it was asked for.
    """

    from_type: str | None = attrs.field(default=None, metadata={'wire': 'fromType', 'kind': 'str'})
    to_type: str | None = attrs.field(default=None, metadata={'wire': 'toType', 'kind': 'str'})
    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal'})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str'})
    status: TransferStatus | str | None = attrs.field(default=None, metadata={'wire': 'status', 'kind': 'TransferStatus'})
    created_time: datetime | None = attrs.field(default=None, metadata={'wire': 'createdTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerTransferPage:
    """One page of transfers.

    Attributes:
        list_: The transfers of this page.
        next_cursor: Cursor of the next page.
    """

    list_: list[FuturesFollowerTransfer] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesFollowerTransfer'})
    next_cursor: str | None = attrs.field(default=None, metadata={'wire': 'nextCursor', 'kind': 'id'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesFollowerTransfer]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


@attrs.define(kw_only=True)
class FuturesFollowerSummary:
    """What a copy has brought and what it is worth.

    Attributes:
        elite_trader: Display name of the trader.
        est_net_profit: Net profit, estimated. Unit: USDT.
        profit_share: Profit shared with the trader. Unit: USDT.
        est_value: Worth of the copy with profits that are not realised, estimated. Unit: USDT.
        available: Amount that is free. Unit: USDT.
        current_investment: What was put in so far. Unit: USDT.
    """

    elite_trader: str | None = attrs.field(default=None, metadata={'wire': 'eliteTrader', 'kind': 'str'})
    est_net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'estNetProfit', 'kind': 'decimal'})
    profit_share: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitShare', 'kind': 'decimal'})
    est_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'estValue', 'kind': 'decimal'})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal'})
    current_investment: Decimal | None = attrs.field(default=None, metadata={'wire': 'currentInvestment', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerProfit:
    """A profit share of a copy.

    Attributes:
        settle_time: When it was settled.
        profit: The follower's profit or loss. Unit: USDT (assumed).
        allocated_pnl: Part of it that was settled. Unit: USDT (assumed).
        pending_pnl: Part of it that is still to be settled. Unit: USDT (assumed).
        share_ratio: The trader's part of the profit. Unit: fraction.
        share_profit: Profit shared. Unit: USDT (assumed).
    """

    settle_time: datetime | None = attrs.field(default=None, metadata={'wire': 'settleTime', 'kind': 'time'})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal'})
    allocated_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'allocatedPnl', 'kind': 'decimal'})
    pending_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'pendingPnl', 'kind': 'decimal'})
    share_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'shareRatio', 'kind': 'decimal'})
    share_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'shareProfit', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerProfitPage:
    """One page of profit shares.

    Attributes:
        list_: The shares of this page.
        next_cursor: Cursor of the next page.
    """

    list_: list[FuturesFollowerProfit] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesFollowerProfit'})
    next_cursor: str | None = attrs.field(default=None, metadata={'wire': 'nextCursor', 'kind': 'id'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesFollowerProfit]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


@attrs.define(kw_only=True)
class FuturesFollowerPosition:
    """An open position of a copy.

    Attributes:
        symbol: Contract, e.g. BTCUSDT.
        margin_coin: Margin coin, e.g. USDT.
        pos_side: Direction.
        total: Size. Unit: base coin (assumed).
        leverage: Leverage.
        avg_price: Average entry price. Unit: quote coin.
        margin_mode: Margin mode.
        hold_mode: Whether both directions can be held at once.
        created_time: When it was opened.
        position_id: Number of the position; what stops ask for.
    """

    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str'})
    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str'})
    pos_side: PosSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'PosSide'})
    total: Decimal | None = attrs.field(default=None, metadata={'wire': 'total', 'kind': 'decimal'})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal'})
    avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'avgPrice', 'kind': 'decimal'})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode'})
    hold_mode: HoldMode | str | None = attrs.field(default=None, metadata={'wire': 'holdMode', 'kind': 'HoldMode'})
    created_time: datetime | None = attrs.field(default=None, metadata={'wire': 'createdTime', 'kind': 'time'})
    position_id: str | None = attrs.field(default=None, metadata={'wire': 'positionId', 'kind': 'id'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerPositionList:
    """The open positions of a copy.

    Attributes:
        list_: The positions.
    """

    list_: list[FuturesFollowerPosition] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesFollowerPosition'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesFollowerPosition]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


@attrs.define(kw_only=True)
class FuturesFollowerTpslDone:
    """Stops that were taken in.

    Attributes:
        strategy_id: Number of the stops.
    """

    strategy_id: str | None = attrs.field(default=None, metadata={'wire': 'strategyId', 'kind': 'id'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerTpsl:
    """A take-profit and stop-loss of a copy.

    Attributes:
        strategy_id: Number of the stops; what changing and removing ask for.
        category: Product line.
        symbol: Contract, e.g. BTCUSDT.
        qty: Size. Unit: base coin (assumed).
        pos_side: Direction of the position.
        status: How far it is.
        tp_trigger_by: Which price triggers the take-profit.
        sl_trigger_by: Which price triggers the stop-loss.
        take_profit: Take-profit price. Unit: quote coin.
        stop_loss: Stop-loss price. Unit: quote coin.
        tp_order_type: Kind of order that takes the profit.
        sl_order_type: Kind of order that stops the loss.
    """

    strategy_id: str | None = attrs.field(default=None, metadata={'wire': 'strategyId', 'kind': 'id'})
    category: Category | str | None = attrs.field(default=None, metadata={'wire': 'category', 'kind': 'Category'})
    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str'})
    qty: Decimal | None = attrs.field(default=None, metadata={'wire': 'qty', 'kind': 'decimal'})
    pos_side: PosSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'PosSide'})
    status: TpslStatus | str | None = attrs.field(default=None, metadata={'wire': 'status', 'kind': 'TpslStatus'})
    tp_trigger_by: TriggerBy | str | None = attrs.field(default=None, metadata={'wire': 'tpTriggerBy', 'kind': 'TriggerBy'})
    sl_trigger_by: TriggerBy | str | None = attrs.field(default=None, metadata={'wire': 'slTriggerBy', 'kind': 'TriggerBy'})
    take_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'takeProfit', 'kind': 'decimal'})
    stop_loss: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLoss', 'kind': 'decimal'})
    tp_order_type: OrderType | str | None = attrs.field(default=None, metadata={'wire': 'tpOrderType', 'kind': 'OrderType'})
    sl_order_type: OrderType | str | None = attrs.field(default=None, metadata={'wire': 'slOrderType', 'kind': 'OrderType'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerTpslList:
    """The stops of a copy that wait.

    Attributes:
        list_: The stops.
    """

    list_: list[FuturesFollowerTpsl] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesFollowerTpsl'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesFollowerTpsl]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


@attrs.define(kw_only=True)
class FuturesFollowerTpslPage:
    """One page of stops that are done with.

    Attributes:
        list_: The stops of this page.
        cursor: Cursor of the next page.
    """

    list_: list[FuturesFollowerTpsl] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesFollowerTpsl'})
    cursor: str | None = attrs.field(default=None, metadata={'wire': 'cursor', 'kind': 'id'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesFollowerTpsl]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


@attrs.define(kw_only=True)
class FuturesTraderMarginDetail:
    """How much a trader may hold in one contract with one margin coin.

    Attributes:
        margin_coin: Margin coin, e.g. USDT.
        max_long_count: Largest long position. Unit: base coin (assumed).
        remaining_long_count: What is left of it. Unit: base coin (assumed).
        max_short_count: Largest short position. Unit: base coin (assumed).
        remaining_short_count: What is left of it. Unit: base coin (assumed).
    """

    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str'})
    max_long_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxLongCount', 'kind': 'decimal'})
    remaining_long_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'remainingLongCount', 'kind': 'decimal'})
    max_short_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxShortCount', 'kind': 'decimal'})
    remaining_short_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'remainingShortCount', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderSymbol:
    """A contract in which the trader may lead.

    Attributes:
        symbol: Contract, e.g. BTCUSDT.
        leverage: Leverage; whether it is the largest one is not said.
        margin_details: Room for positions, one row for each margin coin.
    """

    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str'})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal'})
    margin_details: list[FuturesTraderMarginDetail] = attrs.field(factory=list, metadata={'wire': 'marginDetails', 'kind': 'FuturesTraderMarginDetail'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderPosition:
    """An open position of the trader.

    Attributes:
        symbol: Contract, e.g. BTCUSDT.
        hold_side: Direction.
        hold_size: Size. Unit: base coin (assumed).
        avg_price: Average entry price. Unit: quote coin.
        mark_price: Mark price. Unit: quote coin.
        liq_price: Price of liquidation. Unit: quote coin.
        leverage: Leverage.
        margin_mode: Margin mode.
        margin: Margin of the position. Unit: margin coin.
        position_value: Value of the position. Unit: USDT.
        unrealized_pnl: Profit or loss that is not realised. Unit: USDT.
        realized_pnl: Profit or loss that is realised. Unit: USDT.
        roi: Return on the margin. Unit: fraction.
    """

    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str'})
    hold_side: PosSide | str | None = attrs.field(default=None, metadata={'wire': 'holdSide', 'kind': 'PosSide'})
    hold_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'holdSize', 'kind': 'decimal'})
    avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'avgPrice', 'kind': 'decimal'})
    mark_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'markPrice', 'kind': 'decimal'})
    liq_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'liqPrice', 'kind': 'decimal'})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal'})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode'})
    margin: Decimal | None = attrs.field(default=None, metadata={'wire': 'margin', 'kind': 'decimal'})
    position_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'positionValue', 'kind': 'decimal'})
    unrealized_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPnl', 'kind': 'decimal'})
    realized_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'realizedPnl', 'kind': 'decimal'})
    roi: Decimal | None = attrs.field(default=None, metadata={'wire': 'roi', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderTransferable:
    """How much of a coin can be moved out.

    Attributes:
        max_transferable: Largest amount that can be moved out. Unit: the coin asked for.
        available: Amount that is free. Unit: the coin asked for.
    """

    max_transferable: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTransferable', 'kind': 'decimal'})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderTransferred:
    """A transfer that was taken in.

    Attributes:
        transfer_id: Number of the transfer.
    """

    transfer_id: str | None = attrs.field(default=None, metadata={'wire': 'transferId', 'kind': 'id'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderTransfer:
    """A transfer into or out of the trader's copy-trading account.

    Attributes:
        transfer_id: Number of the transfer; the last of a page asks for the next page.
        from_type: Accounts that gave, with commas between: spot, uta, lead, otc.
        to_type: Accounts that took, with commas between.
        coin: Coin, e.g. USDT.
        amount: Amount moved. Unit: of the coin.
        status: How far it is.
        created_time: When it was asked for.
    """

    transfer_id: str | None = attrs.field(default=None, metadata={'wire': 'transferId', 'kind': 'id'})
    from_type: str | None = attrs.field(default=None, metadata={'wire': 'fromType', 'kind': 'str'})
    to_type: str | None = attrs.field(default=None, metadata={'wire': 'toType', 'kind': 'str'})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str'})
    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal'})
    status: TransferStatus | str | None = attrs.field(default=None, metadata={'wire': 'status', 'kind': 'TransferStatus'})
    created_time: datetime | None = attrs.field(default=None, metadata={'wire': 'createdTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderTransferPage:
    """One page of transfers.

    Attributes:
        list_: The transfers of this page.
    """

    list_: list[FuturesTraderTransfer] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesTraderTransfer'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesTraderTransfer]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


@attrs.define(kw_only=True)
class FuturesTraderFollower:
    """A follower of the trader.

    Attributes:
        follower_name: Display name of the follower.
        estimate_assets: Assets of the follower, estimated. Unit: USDT.
        total_assets: Equity of the follower's account. Unit: USDT.
        total_profit: The follower's profit. Unit: USDT.
        total_share_profit: Profit shared with the trader. Unit: USDT.
        total_investment: What the follower has put in. Unit: USDT.
        can_remove: Whether the trader may remove this follower.
        follow_days: How long the follower has followed. Unit: days.
        start_time: Since when the follower has followed.
    """

    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str'})
    estimate_assets: Decimal | None = attrs.field(default=None, metadata={'wire': 'estimateAssets', 'kind': 'decimal'})
    total_assets: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalAssets', 'kind': 'decimal'})
    total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalProfit', 'kind': 'decimal'})
    total_share_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalShareProfit', 'kind': 'decimal'})
    total_investment: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalInvestment', 'kind': 'decimal'})
    can_remove: bool | None = attrs.field(default=None, metadata={'wire': 'canRemove', 'kind': 'bool'})
    follow_days: int | None = attrs.field(default=None, metadata={'wire': 'followDays', 'kind': 'int'})
    start_time: datetime | None = attrs.field(default=None, metadata={'wire': 'startTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderFollowerPage:
    """One page of followers.

    Attributes:
        list_: The followers of this page.
        next_cursor: Cursor of the next page.
    """

    list_: list[FuturesTraderFollower] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesTraderFollower'})
    next_cursor: str | None = attrs.field(default=None, metadata={'wire': 'nextCursor', 'kind': 'id', 'aliases': ('endId',)})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesTraderFollower]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


@attrs.define(kw_only=True)
class FuturesTraderHistoryFollower:
    """Somebody who followed the trader once.

    Attributes:
        follower_name: Display name.
        total_profit: The follower's profit. Unit: USDT.
        total_share_profit: Profit shared with the trader. Unit: USDT.
        total_investment: What the follower had put in. Unit: USDT.
        start_time: When the following began.
        end_time: When it ended.
    """

    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str'})
    total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalProfit', 'kind': 'decimal'})
    total_share_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalShareProfit', 'kind': 'decimal'})
    total_investment: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalInvestment', 'kind': 'decimal'})
    start_time: datetime | None = attrs.field(default=None, metadata={'wire': 'startTime', 'kind': 'time'})
    end_time: datetime | None = attrs.field(default=None, metadata={'wire': 'endTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderHistoryFollowerPage:
    """One page of former followers.

    Attributes:
        list_: The former followers of this page.
        next_cursor: Cursor of the next page.
    """

    list_: list[FuturesTraderHistoryFollower] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesTraderHistoryFollower'})
    next_cursor: str | None = attrs.field(default=None, metadata={'wire': 'nextCursor', 'kind': 'id', 'aliases': ('endId',)})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesTraderHistoryFollower]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


@attrs.define(kw_only=True)
class FuturesTraderProfitSummary:
    """Sums of the trader's shared profits.

    Attributes:
        total_profit: Profit so far. Unit: USDT.
        total_allocated_profit: Shares that were paid. Unit: USDT.
        total_pending_profit: Shares that are still to be paid. Unit: USDT.
    """

    total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalProfit', 'kind': 'decimal'})
    total_allocated_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalAllocatedProfit', 'kind': 'decimal'})
    total_pending_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalPendingProfit', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderProfit:
    """A profit share from one follower.

    Attributes:
        follower_name: Display name of the follower.
        profit: The follower's profit or loss. Unit: USDT (assumed).
        allocated_pnl: Part of it that was settled. Unit: USDT (assumed).
        pending_pnl: Part of it that is still to be settled. Unit: USDT (assumed).
        share_ratio: The trader's part of the profit. Unit: fraction.
        share_profit: Profit shared. Unit: USDT (assumed).
        reason: Why it was settled.
        settle_time: When it was settled.
    """

    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str'})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal'})
    allocated_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'allocatedPnl', 'kind': 'decimal'})
    pending_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'pendingPnl', 'kind': 'decimal'})
    share_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'shareRatio', 'kind': 'decimal'})
    share_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'shareProfit', 'kind': 'decimal'})
    reason: SettleReason | str | None = attrs.field(default=None, metadata={'wire': 'reason', 'kind': 'SettleReason'})
    settle_time: datetime | None = attrs.field(default=None, metadata={'wire': 'settleTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderProfitPage:
    """One page of profit shares.

    Attributes:
        list_: The shares of this page.
        next_cursor: Cursor of the next page.
    """

    list_: list[FuturesTraderProfit] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesTraderProfit'})
    next_cursor: str | None = attrs.field(default=None, metadata={'wire': 'nextCursor', 'kind': 'id'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesTraderProfit]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


@attrs.define(kw_only=True)
class FuturesTraderPortfolio:
    """Results of the trader's project over a period.

    Attributes:
        project_id: Number of the project; what followers name.
        asset: Assets that the trader manages. Unit: USDT (assumed).
        roi: Return. Unit: fraction (assumed).
        total_profit: Profit. Unit: USDT (assumed).
        follower_profit: Profit of the followers. Unit: USDT (assumed).
        max_drawdown: Largest drawdown. Unit: fraction (assumed).
    """

    project_id: str | None = attrs.field(default=None, metadata={'wire': 'projectId', 'kind': 'id'})
    asset: Decimal | None = attrs.field(default=None, metadata={'wire': 'asset', 'kind': 'decimal'})
    roi: Decimal | None = attrs.field(default=None, metadata={'wire': 'roi', 'kind': 'decimal'})
    total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalProfit', 'kind': 'decimal'})
    follower_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'followerProfit', 'kind': 'decimal'})
    max_drawdown: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxDrawdown', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)
