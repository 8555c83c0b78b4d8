# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Replies and structured arguments of API V3.

A field of a reply is None, and a list empty, where the exchange leaves it out. Fields
without None identify a row: a reply that lacks one raises `APIReplyError`. What the
table does not know, and what could not be read, is in ``extra``.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any

import attrs

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
from bitget_copy.precision import Precision, PrecisionFields


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

    user_id: str | None = attrs.field(default=None, metadata={'wire': 'userId', 'kind': 'id', 'always': True})
    inviter_id: str | None = attrs.field(default=None, metadata={'wire': 'inviterId', 'kind': 'id', 'always': True})
    parent_id: str | None = attrs.field(default=None, metadata={'wire': 'parentId', 'kind': 'id', 'always': True})
    channel_code: str | None = attrs.field(default=None, metadata={'wire': 'channelCode', 'kind': 'str', 'always': True})
    channel: str | None = attrs.field(default=None, metadata={'wire': 'channel', 'kind': 'str', 'always': True})
    ips: str | None = attrs.field(default=None, metadata={'wire': 'ips', 'kind': 'str', 'always': True})
    perm_type: PermType | str | None = attrs.field(default=None, metadata={'wire': 'permType', 'kind': 'PermType', 'always': True})
    permissions: list[Permission | str] = attrs.field(factory=list, metadata={'wire': 'permissions', 'kind': 'Permission', 'always': True})
    regis_time: datetime | None = attrs.field(default=None, metadata={'wire': 'regisTime', 'kind': 'time', 'always': True})
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

    category: Category | str | None = attrs.field(default=None, metadata={'wire': 'category', 'kind': 'Category', 'always': True})
    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str', 'always': True})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode', 'always': True})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class AccountCoinSetting:
    """Leverage of one coin.

    Attributes:
        coin: Coin, e.g. USDT.
        leverage: Leverage.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal', 'always': True})
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

    uid: str | None = attrs.field(default=None, metadata={'wire': 'uid', 'kind': 'id', 'always': True})
    account_mode: AccountMode | str | None = attrs.field(default=None, metadata={'wire': 'accountMode', 'kind': 'AccountMode', 'always': True})
    asset_mode: AssetMode | str | None = attrs.field(default=None, metadata={'wire': 'assetMode', 'kind': 'AssetMode', 'always': True})
    account_level: AccountLevel | str | None = attrs.field(default=None, metadata={'wire': 'accountLevel', 'kind': 'AccountLevel'})
    hold_mode: HoldMode | str | None = attrs.field(default=None, metadata={'wire': 'holdMode', 'kind': 'HoldMode', 'always': True})
    stp_mode: StpMode | str | None = attrs.field(default=None, metadata={'wire': 'stpMode', 'kind': 'StpMode', 'always': True})
    delta_switch: bool | None = attrs.field(default=None, metadata={'wire': 'deltaSwitch', 'kind': 'bool'})
    repay_mode: RepayMode | str | None = attrs.field(default=None, metadata={'wire': 'repayMode', 'kind': 'RepayMode'})
    symbol_config_list: list[AccountSymbolSetting] = attrs.field(factory=list, metadata={'wire': 'symbolConfigList', 'kind': 'AccountSymbolSetting', 'always': True})
    coin_config_list: list[AccountCoinSetting] = attrs.field(factory=list, metadata={'wire': 'coinConfigList', 'kind': 'AccountCoinSetting', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class AccountAsset:
    """The balance of a coin.

    Attributes:
        coin: Coin.
        equity: Balance with open profit. Unit: the coin.
        usd_value: Worth of it. Unit: USD.
        balance: Balance. Unit: the coin.
        balance_original: Balance before what is borrowed is taken off. Unit: the coin.
        available: Free. Unit: the coin.
        debt: Borrowed. Unit: the coin.
        locked: Held by spot orders. Unit: the coin.
        bonus: Bonus. Unit: USDT.
        interest_base: What interest is counted on. Unit: the coin.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'equity', 'kind': 'decimal', 'always': True})
    usd_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'usdValue', 'kind': 'decimal', 'always': True})
    balance: Decimal | None = attrs.field(default=None, metadata={'wire': 'balance', 'kind': 'decimal', 'always': True})
    balance_original: Decimal | None = attrs.field(default=None, metadata={'wire': 'balanceOriginal', 'kind': 'decimal'})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal', 'always': True})
    debt: Decimal | None = attrs.field(default=None, metadata={'wire': 'debt', 'kind': 'decimal', 'always': True})
    locked: Decimal | None = attrs.field(default=None, metadata={'wire': 'locked', 'kind': 'decimal', 'always': True})
    bonus: Decimal | None = attrs.field(default=None, metadata={'wire': 'bonus', 'kind': 'decimal'})
    interest_base: Decimal | None = attrs.field(default=None, metadata={'wire': 'interestBase', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class AccountAssets:
    """What a unified account is worth, and its balances.

    Attributes:
        account_equity: Worth of the account. Unit: USD.
        usdt_equity: The same in USDT. Unit: USDT.
        btc_equity: The same in BTC. Unit: BTC.
        unrealised_pnl: Open profit. Unit: USD.
        usdt_unrealised_pnl: Open profit. Unit: USDT.
        btc_unrealized_pnl: Open profit; the exchange spells this one with a z. Unit: BTC.
        eff_equity: What of the worth counts as cross margin. Unit: USD.
        mmr: Maintenance margin, an amount; of a position it is a rate. Unit: USD.
        imr: Initial margin, an amount. Unit: USD.
        mgn_ratio: Margin ratio. Unit: fraction.
        position_mgn_ratio: Margin ratio of positions. Unit: fraction.
        position_value: Value of positions. Unit: USD.
        leverage: Leverage of the whole account.
        assets: Coins that are not 0.
    """

    account_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'accountEquity', 'kind': 'decimal', 'always': True})
    usdt_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'usdtEquity', 'kind': 'decimal', 'always': True})
    btc_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'btcEquity', 'kind': 'decimal', 'always': True})
    unrealised_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealisedPnl', 'kind': 'decimal', 'always': True})
    usdt_unrealised_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'usdtUnrealisedPnl', 'kind': 'decimal', 'always': True})
    btc_unrealized_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'btcUnrealizedPnl', 'kind': 'decimal', 'always': True})
    eff_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'effEquity', 'kind': 'decimal', 'always': True})
    mmr: Decimal | None = attrs.field(default=None, metadata={'wire': 'mmr', 'kind': 'decimal', 'always': True})
    imr: Decimal | None = attrs.field(default=None, metadata={'wire': 'imr', 'kind': 'decimal', 'always': True})
    mgn_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'mgnRatio', 'kind': 'decimal', 'always': True})
    position_mgn_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'positionMgnRatio', 'kind': 'decimal', 'always': True})
    position_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'positionValue', 'kind': 'decimal'})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal'})
    assets: list[AccountAsset] = attrs.field(factory=list, metadata={'wire': 'assets', 'kind': 'AccountAsset', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FinancialRecord:
    """An entry of the ledger of a unified account.

    Attributes:
        category: Category.
        id: Id of the entry.
        symbol: Contract or pair.
        coin: Coin.
        type_: Kind of the entry.
        position_type: Margin mode of the position.
        fee: Fee; negative when paid. Unit: the coin (assumed).
        position_amount: Change of the position.
        position_balance: Position after it.
        amount: What was added; negative: taken. Unit: the coin.
        balance: Balance after it. Unit: the coin.
        ts: When it was made.
    """

    category: RecordCategory | str | None = attrs.field(default=None, metadata={'wire': 'category', 'kind': 'RecordCategory', 'always': True})
    id: str = attrs.field(metadata={'wire': 'id', 'kind': 'id', 'always': True, 'required': True})
    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str', 'always': True})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    type_: RecordType | str | None = attrs.field(default=None, metadata={'wire': 'type', 'kind': 'RecordType', 'always': True})
    position_type: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'positionType', 'kind': 'MarginMode'})
    fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'fee', 'kind': 'decimal', 'always': True})
    position_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'positionAmount', 'kind': 'decimal'})
    position_balance: Decimal | None = attrs.field(default=None, metadata={'wire': 'positionBalance', 'kind': 'decimal'})
    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal', 'always': True})
    balance: Decimal | None = attrs.field(default=None, metadata={'wire': 'balance', 'kind': 'decimal', 'always': True})
    ts: datetime | None = attrs.field(default=None, metadata={'wire': 'ts', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FinancialRecordPage:
    """A page of ledger entries.

    Attributes:
        list_: The entries.
        cursor: Asks for the next page.
    """

    list_: list[FinancialRecord] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FinancialRecord', 'always': True})
    cursor: str | None = attrs.field(default=None, metadata={'wire': 'cursor', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FinancialRecord]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


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

    type_: CopyType | str | None = attrs.field(default=None, metadata={'wire': 'type', 'kind': 'CopyType', 'always': True})
    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal', 'always': True})
    trading_pair_list: list[str] = attrs.field(factory=list, metadata={'wire': 'tradingPairList', 'kind': 'str', 'always': True})
    margin_per_order: Decimal | None = attrs.field(default=None, metadata={'wire': 'marginPerOrder', 'kind': 'decimal', 'always': True})
    auto_copy: AutoCopy | str | None = attrs.field(default=None, metadata={'wire': 'autoCopy', 'kind': 'AutoCopy', 'always': True})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal', 'always': True})
    max_entry_slippage: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxEntrySlippage', 'kind': 'decimal', 'always': True})
    max_margin_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxMarginRatio', 'kind': 'decimal', 'always': True})
    max_postion_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxPostionValue', 'kind': 'decimal', 'aliases': ('maxPositionValue',), 'always': True})
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

    from_type: str | None = attrs.field(default=None, metadata={'wire': 'fromType', 'kind': 'str', 'always': True})
    to_type: str | None = attrs.field(default=None, metadata={'wire': 'toType', 'kind': 'str', 'always': True})
    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal', 'always': True})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    status: TransferStatus | str | None = attrs.field(default=None, metadata={'wire': 'status', 'kind': 'TransferStatus', 'always': True})
    created_time: datetime | None = attrs.field(default=None, metadata={'wire': 'createdTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerTransferPage:
    """One page of transfers.

    Attributes:
        list_: The transfers of this page.
        next_cursor: Cursor of the next page.
    """

    list_: list[FuturesFollowerTransfer] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesFollowerTransfer', 'always': True})
    next_cursor: str | None = attrs.field(default=None, metadata={'wire': 'nextCursor', 'kind': 'id', 'always': True})
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

    elite_trader: str | None = attrs.field(default=None, metadata={'wire': 'eliteTrader', 'kind': 'str', 'always': True})
    est_net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'estNetProfit', 'kind': 'decimal', 'always': True})
    profit_share: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitShare', 'kind': 'decimal', 'always': True})
    est_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'estValue', 'kind': 'decimal', 'always': True})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal', 'always': True})
    current_investment: Decimal | None = attrs.field(default=None, metadata={'wire': 'currentInvestment', 'kind': 'decimal', 'always': True})
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

    settle_time: datetime | None = attrs.field(default=None, metadata={'wire': 'settleTime', 'kind': 'time', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    allocated_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'allocatedPnl', 'kind': 'decimal', 'always': True})
    pending_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'pendingPnl', 'kind': 'decimal', 'always': True})
    share_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'shareRatio', 'kind': 'decimal', 'always': True})
    share_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'shareProfit', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerProfitPage:
    """One page of profit shares.

    Attributes:
        list_: The shares of this page.
        next_cursor: Cursor of the next page.
    """

    list_: list[FuturesFollowerProfit] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesFollowerProfit', 'always': True})
    next_cursor: str | None = attrs.field(default=None, metadata={'wire': 'nextCursor', 'kind': 'id', 'always': True})
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

    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str', 'always': True})
    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str', 'always': True})
    pos_side: PosSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'PosSide', 'always': True})
    total: Decimal | None = attrs.field(default=None, metadata={'wire': 'total', 'kind': 'decimal', 'always': True})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal', 'always': True})
    avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'avgPrice', 'kind': 'decimal', 'always': True})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode', 'always': True})
    hold_mode: HoldMode | str | None = attrs.field(default=None, metadata={'wire': 'holdMode', 'kind': 'HoldMode', 'always': True})
    created_time: datetime | None = attrs.field(default=None, metadata={'wire': 'createdTime', 'kind': 'time', 'always': True})
    position_id: str | None = attrs.field(default=None, metadata={'wire': 'positionId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerPositionList:
    """The open positions of a copy.

    Attributes:
        list_: The positions.
    """

    list_: list[FuturesFollowerPosition] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesFollowerPosition', 'always': True})
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

    strategy_id: str | None = attrs.field(default=None, metadata={'wire': 'strategyId', 'kind': 'id', 'always': True})
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

    strategy_id: str | None = attrs.field(default=None, metadata={'wire': 'strategyId', 'kind': 'id', 'always': True})
    category: Category | str | None = attrs.field(default=None, metadata={'wire': 'category', 'kind': 'Category', 'always': True})
    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str', 'always': True})
    qty: Decimal | None = attrs.field(default=None, metadata={'wire': 'qty', 'kind': 'decimal', 'always': True})
    pos_side: PosSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'PosSide', 'always': True})
    status: TpslStatus | str | None = attrs.field(default=None, metadata={'wire': 'status', 'kind': 'TpslStatus', 'always': True})
    tp_trigger_by: TriggerBy | str | None = attrs.field(default=None, metadata={'wire': 'tpTriggerBy', 'kind': 'TriggerBy', 'always': True})
    sl_trigger_by: TriggerBy | str | None = attrs.field(default=None, metadata={'wire': 'slTriggerBy', 'kind': 'TriggerBy', 'always': True})
    take_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'takeProfit', 'kind': 'decimal', 'always': True})
    stop_loss: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLoss', 'kind': 'decimal', 'always': True})
    tp_order_type: OrderType | str | None = attrs.field(default=None, metadata={'wire': 'tpOrderType', 'kind': 'OrderType', 'always': True})
    sl_order_type: OrderType | str | None = attrs.field(default=None, metadata={'wire': 'slOrderType', 'kind': 'OrderType', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerTpslList:
    """The stops of a copy that wait.

    Attributes:
        list_: The stops.
    """

    list_: list[FuturesFollowerTpsl] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesFollowerTpsl', 'always': True})
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

    list_: list[FuturesFollowerTpsl] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesFollowerTpsl', 'always': True})
    cursor: str | None = attrs.field(default=None, metadata={'wire': 'cursor', 'kind': 'id', 'always': True})
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

    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str', 'always': True})
    max_long_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxLongCount', 'kind': 'decimal', 'always': True})
    remaining_long_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'remainingLongCount', 'kind': 'decimal', 'always': True})
    max_short_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxShortCount', 'kind': 'decimal', 'always': True})
    remaining_short_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'remainingShortCount', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderSymbol:
    """A contract in which the trader may lead.

    Attributes:
        symbol: Contract, e.g. BTCUSDT.
        leverage: Leverage; whether it is the largest one is not said.
        margin_details: Room for positions, one row for each margin coin.
    """

    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str', 'always': True})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal', 'always': True})
    margin_details: list[FuturesTraderMarginDetail] = attrs.field(factory=list, metadata={'wire': 'marginDetails', 'kind': 'FuturesTraderMarginDetail', 'always': True})
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

    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str', 'always': True})
    hold_side: PosSide | str | None = attrs.field(default=None, metadata={'wire': 'holdSide', 'kind': 'PosSide', 'always': True})
    hold_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'holdSize', 'kind': 'decimal', 'always': True})
    avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'avgPrice', 'kind': 'decimal', 'always': True})
    mark_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'markPrice', 'kind': 'decimal', 'always': True})
    liq_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'liqPrice', 'kind': 'decimal', 'always': True})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal', 'always': True})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode', 'always': True})
    margin: Decimal | None = attrs.field(default=None, metadata={'wire': 'margin', 'kind': 'decimal', 'always': True})
    position_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'positionValue', 'kind': 'decimal', 'always': True})
    unrealized_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPnl', 'kind': 'decimal', 'always': True})
    realized_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'realizedPnl', 'kind': 'decimal', 'always': True})
    roi: Decimal | None = attrs.field(default=None, metadata={'wire': 'roi', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderTransferable:
    """How much of a coin can be moved out.

    Attributes:
        max_transferable: Largest amount that can be moved out. Unit: the coin asked for.
        available: Amount that is free. Unit: the coin asked for.
    """

    max_transferable: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTransferable', 'kind': 'decimal', 'always': True})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderTransferred:
    """A transfer that was taken in.

    Attributes:
        transfer_id: Number of the transfer.
    """

    transfer_id: str | None = attrs.field(default=None, metadata={'wire': 'transferId', 'kind': 'id', 'always': True})
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

    transfer_id: str | None = attrs.field(default=None, metadata={'wire': 'transferId', 'kind': 'id', 'always': True})
    from_type: str | None = attrs.field(default=None, metadata={'wire': 'fromType', 'kind': 'str', 'always': True})
    to_type: str | None = attrs.field(default=None, metadata={'wire': 'toType', 'kind': 'str', 'always': True})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal', 'always': True})
    status: TransferStatus | str | None = attrs.field(default=None, metadata={'wire': 'status', 'kind': 'TransferStatus', 'always': True})
    created_time: datetime | None = attrs.field(default=None, metadata={'wire': 'createdTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderTransferPage:
    """One page of transfers.

    Attributes:
        list_: The transfers of this page.
    """

    list_: list[FuturesTraderTransfer] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesTraderTransfer', 'always': True})
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

    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str', 'always': True})
    estimate_assets: Decimal | None = attrs.field(default=None, metadata={'wire': 'estimateAssets', 'kind': 'decimal', 'always': True})
    total_assets: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalAssets', 'kind': 'decimal', 'always': True})
    total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalProfit', 'kind': 'decimal', 'always': True})
    total_share_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalShareProfit', 'kind': 'decimal', 'always': True})
    total_investment: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalInvestment', 'kind': 'decimal', 'always': True})
    can_remove: bool | None = attrs.field(default=None, metadata={'wire': 'canRemove', 'kind': 'bool', 'always': True})
    follow_days: int | None = attrs.field(default=None, metadata={'wire': 'followDays', 'kind': 'int', 'always': True})
    start_time: datetime | None = attrs.field(default=None, metadata={'wire': 'startTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderFollowerPage:
    """One page of followers.

    Attributes:
        list_: The followers of this page.
        next_cursor: Cursor of the next page.
    """

    list_: list[FuturesTraderFollower] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesTraderFollower', 'always': True})
    next_cursor: str | None = attrs.field(default=None, metadata={'wire': 'nextCursor', 'kind': 'id', 'aliases': ('endId',), 'always': True})
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

    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str', 'always': True})
    total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalProfit', 'kind': 'decimal', 'always': True})
    total_share_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalShareProfit', 'kind': 'decimal', 'always': True})
    total_investment: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalInvestment', 'kind': 'decimal', 'always': True})
    start_time: datetime | None = attrs.field(default=None, metadata={'wire': 'startTime', 'kind': 'time', 'always': True})
    end_time: datetime | None = attrs.field(default=None, metadata={'wire': 'endTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderHistoryFollowerPage:
    """One page of former followers.

    Attributes:
        list_: The former followers of this page.
        next_cursor: Cursor of the next page.
    """

    list_: list[FuturesTraderHistoryFollower] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesTraderHistoryFollower', 'always': True})
    next_cursor: str | None = attrs.field(default=None, metadata={'wire': 'nextCursor', 'kind': 'id', 'aliases': ('endId',), 'always': True})
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

    total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalProfit', 'kind': 'decimal', 'always': True})
    total_allocated_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalAllocatedProfit', 'kind': 'decimal', 'always': True})
    total_pending_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalPendingProfit', 'kind': 'decimal', 'always': True})
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

    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    allocated_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'allocatedPnl', 'kind': 'decimal', 'always': True})
    pending_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'pendingPnl', 'kind': 'decimal', 'always': True})
    share_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'shareRatio', 'kind': 'decimal', 'always': True})
    share_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'shareProfit', 'kind': 'decimal', 'always': True})
    reason: SettleReason | str | None = attrs.field(default=None, metadata={'wire': 'reason', 'kind': 'SettleReason', 'always': True})
    settle_time: datetime | None = attrs.field(default=None, metadata={'wire': 'settleTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderProfitPage:
    """One page of profit shares.

    Attributes:
        list_: The shares of this page.
        next_cursor: Cursor of the next page.
    """

    list_: list[FuturesTraderProfit] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'FuturesTraderProfit', 'always': True})
    next_cursor: str | None = attrs.field(default=None, metadata={'wire': 'nextCursor', 'kind': 'id', 'always': True})
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

    project_id: str | None = attrs.field(default=None, metadata={'wire': 'projectId', 'kind': 'id', 'always': True})
    asset: Decimal | None = attrs.field(default=None, metadata={'wire': 'asset', 'kind': 'decimal', 'always': True})
    roi: Decimal | None = attrs.field(default=None, metadata={'wire': 'roi', 'kind': 'decimal', 'always': True})
    total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalProfit', 'kind': 'decimal', 'always': True})
    follower_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'followerProfit', 'kind': 'decimal', 'always': True})
    max_drawdown: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxDrawdown', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class Ticker:
    """Prices of a contract or a pair.

    Attributes:
        category: Category.
        symbol: Symbol.
        last_price: Last traded price. Unit: quote coin.
        open_price24h: Price of 24 hours ago. Unit: quote coin.
        high_price24h: Highest price of 24 hours. Unit: quote coin.
        low_price24h: Lowest price of 24 hours. Unit: quote coin.
        ask1_price: Best offer to sell; None: there is none. Unit: quote coin.
        bid1_price: Best offer to buy. Unit: quote coin.
        bid1_size: Size of the best offer to buy. Unit: base coin (assumed).
        ask1_size: Size of the best offer to sell. Unit: base coin (assumed).
        price24h_pcnt: Change of the price in 24 hours; -0.025 is -2.5 %. Unit: fraction.
        volume24h: Traded amount of 24 hours. Unit: base coin.
        turnover24h: Traded amount of 24 hours. Unit: quote coin.
        index_price: Index price of a contract. Unit: quote coin.
        mark_price: Mark price of a contract. Unit: quote coin.
        funding_rate: Funding rate of a contract now. Unit: fraction.
        open_interest: Open interest in a contract. Unit: base coin (assumed).
        delivery_start_time: Start of a delivery; None for a perpetual contract.
        delivery_time: Delivery; None for a perpetual contract.
        delivery_status: State of the delivery; None for a perpetual contract.
        platform_turnover24h: What of it was traded on the platform. Unit: quote coin (assumed).
        ts: Moment of the prices.
    """

    category: TickerCategory | str | None = attrs.field(default=None, metadata={'wire': 'category', 'kind': 'TickerCategory', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    last_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'lastPrice', 'kind': 'decimal', 'always': True})
    open_price24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPrice24h', 'kind': 'decimal', 'always': True})
    high_price24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'highPrice24h', 'kind': 'decimal', 'always': True})
    low_price24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'lowPrice24h', 'kind': 'decimal', 'always': True})
    ask1_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'ask1Price', 'kind': 'decimal', 'always': True})
    bid1_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'bid1Price', 'kind': 'decimal', 'always': True})
    bid1_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'bid1Size', 'kind': 'decimal', 'always': True})
    ask1_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'ask1Size', 'kind': 'decimal', 'always': True})
    price24h_pcnt: Decimal | None = attrs.field(default=None, metadata={'wire': 'price24hPcnt', 'kind': 'decimal', 'always': True})
    volume24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'volume24h', 'kind': 'decimal', 'always': True})
    turnover24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'turnover24h', 'kind': 'decimal', 'always': True})
    index_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'indexPrice', 'kind': 'decimal'})
    mark_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'markPrice', 'kind': 'decimal'})
    funding_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'fundingRate', 'kind': 'decimal'})
    open_interest: Decimal | None = attrs.field(default=None, metadata={'wire': 'openInterest', 'kind': 'decimal'})
    delivery_start_time: datetime | None = attrs.field(default=None, metadata={'wire': 'deliveryStartTime', 'kind': 'moment'})
    delivery_time: datetime | None = attrs.field(default=None, metadata={'wire': 'deliveryTime', 'kind': 'moment'})
    delivery_status: DeliveryStatus | str | None = attrs.field(default=None, metadata={'wire': 'deliveryStatus', 'kind': 'DeliveryStatus'})
    platform_turnover24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'platformTurnover24h', 'kind': 'decimal'})
    ts: datetime | None = attrs.field(default=None, metadata={'wire': 'ts', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class Instrument(Precision):
    """Rules of a contract or a pair. Prices have `price_precision` decimals and are multiples of
    `price_multiplier`, sizes have `quantity_precision` decimals and are multiples of
    `quantity_multiplier`; `round_price` and `round_size` do it.

    Attributes:
        symbol: Symbol.
        category: Category.
        is_rwa: Whether it stands for an asset outside of crypto.
        is_reality: Whether it is a token of a real stock; spot only.
        base_coin: Base coin.
        quote_coin: Quote coin.
        buy_limit_price_ratio: How far above the price a buy may be. Unit: fraction.
        sell_limit_price_ratio: How far below the price a sell may be. Unit: fraction.
        fee_rate_up_ratio: Addition to the fee; contracts only. Unit: fraction.
        maker_fee_rate: Fee of a maker; contracts only. Unit: fraction.
        taker_fee_rate: Fee of a taker; contracts only. Unit: fraction.
        open_cost_up_ratio: Addition to the cost of opening; contracts only. Unit: fraction.
        min_order_qty: Smallest size of an order. Unit: base coin.
        max_order_qty: Largest size of a limit order; 0 or None: no limit. Unit: base coin.
        price_precision: Decimals of a price.
        quantity_precision: Decimals of a size.
        quote_precision: Decimals of a market order's amount in the quote coin.
        price_multiplier: Prices are multiples of it; contracts only. Unit: quote coin.
        quantity_multiplier: Sizes are multiples of it; contracts only. Unit: base coin.
        type_: Kind of a contract: perpetual or delivery.
        symbol_type: Class of the asset: crypto, metal, stock or commodity; in 2025 perpetual or
            delivery.
        min_order_amount: Smallest value of an order. Unit: USDT.
        max_symbol_order_num: Most open orders in it; deprecated since 2026.
        max_product_order_num: Most open orders in the category.
        max_position_num: Most positions at a time.
        status: State.
        off_time: When trading stops; None: that is not planned.
        limit_open_time: From when nothing can be opened; None: that is not planned.
        delivery_time: Delivery.
        delivery_start_time: Start of the delivery.
        delivery_period: Which quarter: this_quarter or next_quarter.
        launch_time: When it was listed.
        fund_interval: Time between two fundings. Unit: hours.
        min_leverage: Lowest leverage.
        max_leverage: Highest leverage.
        maintain_time: Maintenance; None: there is none.
        max_market_order_qty: Largest size of a market order. Unit: base coin.
        is_isolated_base_borrowable: Whether the base coin can be borrowed; margin only.
        is_isolated_quoted_borrowable: Whether the quote coin can be borrowed; margin only.
        warning_risk_ratio: Risk at which it warns; margin only. Unit: fraction.
        liquidation_risk_ratio: Risk at which it liquidates; margin only. Unit: fraction.
        max_crossed_leverage: Highest leverage with cross margin; margin only.
        max_isolated_leverage: Highest leverage with isolated margin; margin only.
        user_min_borrow: Least that can be borrowed; margin only. Unit: the coin.
        area_symbol: Whether it is offered in some regions only; None in most cases that are not
            so.
    """

    _precision = PrecisionFields(
        price_places="price_precision",
        price_step="price_multiplier",
        size_places="quantity_precision",
        size_step="quantity_multiplier",
        min_size="min_order_qty",
    )

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    category: InstrumentCategory | str | None = attrs.field(default=None, metadata={'wire': 'category', 'kind': 'InstrumentCategory', 'always': True})
    is_rwa: bool | None = attrs.field(default=None, metadata={'wire': 'isRwa', 'kind': 'bool'})
    is_reality: bool | None = attrs.field(default=None, metadata={'wire': 'isReality', 'kind': 'bool'})
    base_coin: str | None = attrs.field(default=None, metadata={'wire': 'baseCoin', 'kind': 'str', 'always': True})
    quote_coin: str | None = attrs.field(default=None, metadata={'wire': 'quoteCoin', 'kind': 'str', 'always': True})
    buy_limit_price_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyLimitPriceRatio', 'kind': 'decimal', 'always': True})
    sell_limit_price_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellLimitPriceRatio', 'kind': 'decimal', 'always': True})
    fee_rate_up_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'feeRateUpRatio', 'kind': 'decimal'})
    maker_fee_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'makerFeeRate', 'kind': 'decimal'})
    taker_fee_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'takerFeeRate', 'kind': 'decimal'})
    open_cost_up_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'openCostUpRatio', 'kind': 'decimal'})
    min_order_qty: Decimal | None = attrs.field(default=None, metadata={'wire': 'minOrderQty', 'kind': 'decimal', 'always': True})
    max_order_qty: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxOrderQty', 'kind': 'decimal', 'always': True})
    price_precision: int | None = attrs.field(default=None, metadata={'wire': 'pricePrecision', 'kind': 'int', 'always': True})
    quantity_precision: int | None = attrs.field(default=None, metadata={'wire': 'quantityPrecision', 'kind': 'int', 'always': True})
    quote_precision: int | None = attrs.field(default=None, metadata={'wire': 'quotePrecision', 'kind': 'int', 'always': True})
    price_multiplier: Decimal | None = attrs.field(default=None, metadata={'wire': 'priceMultiplier', 'kind': 'decimal'})
    quantity_multiplier: Decimal | None = attrs.field(default=None, metadata={'wire': 'quantityMultiplier', 'kind': 'decimal'})
    type_: str | None = attrs.field(default=None, metadata={'wire': 'type', 'kind': 'str'})
    symbol_type: str | None = attrs.field(default=None, metadata={'wire': 'symbolType', 'kind': 'str'})
    min_order_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'minOrderAmount', 'kind': 'decimal', 'always': True})
    max_symbol_order_num: int | None = attrs.field(default=None, metadata={'wire': 'maxSymbolOrderNum', 'kind': 'int', 'always': True})
    max_product_order_num: int | None = attrs.field(default=None, metadata={'wire': 'maxProductOrderNum', 'kind': 'int', 'always': True})
    max_position_num: int | None = attrs.field(default=None, metadata={'wire': 'maxPositionNum', 'kind': 'int'})
    status: InstrumentStatus | str | None = attrs.field(default=None, metadata={'wire': 'status', 'kind': 'InstrumentStatus', 'always': True})
    off_time: datetime | None = attrs.field(default=None, metadata={'wire': 'offTime', 'kind': 'moment'})
    limit_open_time: datetime | None = attrs.field(default=None, metadata={'wire': 'limitOpenTime', 'kind': 'moment'})
    delivery_time: datetime | None = attrs.field(default=None, metadata={'wire': 'deliveryTime', 'kind': 'moment'})
    delivery_start_time: datetime | None = attrs.field(default=None, metadata={'wire': 'deliveryStartTime', 'kind': 'moment'})
    delivery_period: str | None = attrs.field(default=None, metadata={'wire': 'deliveryPeriod', 'kind': 'str'})
    launch_time: datetime | None = attrs.field(default=None, metadata={'wire': 'launchTime', 'kind': 'moment'})
    fund_interval: int | None = attrs.field(default=None, metadata={'wire': 'fundInterval', 'kind': 'int'})
    min_leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'minLeverage', 'kind': 'decimal'})
    max_leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxLeverage', 'kind': 'decimal'})
    maintain_time: datetime | None = attrs.field(default=None, metadata={'wire': 'maintainTime', 'kind': 'moment', 'always': True})
    max_market_order_qty: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxMarketOrderQty', 'kind': 'decimal'})
    is_isolated_base_borrowable: bool | None = attrs.field(default=None, metadata={'wire': 'isIsolatedBaseBorrowable', 'kind': 'bool'})
    is_isolated_quoted_borrowable: bool | None = attrs.field(default=None, metadata={'wire': 'isIsolatedQuotedBorrowable', 'kind': 'bool'})
    warning_risk_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'warningRiskRatio', 'kind': 'decimal'})
    liquidation_risk_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'liquidationRiskRatio', 'kind': 'decimal'})
    max_crossed_leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxCrossedLeverage', 'kind': 'decimal'})
    max_isolated_leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxIsolatedLeverage', 'kind': 'decimal'})
    user_min_borrow: Decimal | None = attrs.field(default=None, metadata={'wire': 'userMinBorrow', 'kind': 'decimal'})
    area_symbol: bool | None = attrs.field(default=None, metadata={'wire': 'areaSymbol', 'kind': 'bool'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class Position:
    """An open position.

    Attributes:
        category: Category.
        symbol: Contract.
        margin_coin: Margin coin.
        hold_mode: Position mode.
        pos_side: Direction.
        margin_mode: Margin mode.
        position_balance: Margin. Unit: margin coin.
        available: Size that can be closed. Unit: base coin (assumed).
        frozen: Size held by orders. Unit: base coin (assumed).
        total: Size: available and frozen. Unit: base coin (assumed).
        leverage: Leverage.
        cur_realised_pnl: Profit realized so far. Unit: margin coin (assumed).
        avg_price: Average entry price. Unit: quote coin.
        position_status: State; normal is the one that is known.
        unrealised_pnl: Open profit. Unit: margin coin (assumed).
        liquidation_price: Estimated price of liquidation; 0 or less: none. Unit: quote coin.
        mmr: Maintenance margin, a rate; of the account it is an amount. Unit: fraction.
        profit_rate: Profit in relation to the margin. Unit: fraction (assumed).
        mark_price: Mark price. Unit: quote coin.
        break_even_price: Price without profit or loss. Unit: quote coin.
        total_funding: Funding so far. Unit: margin coin (assumed).
        open_fee_total: Fees of opening; negative when paid. Unit: margin coin (assumed).
        close_fee_total: Fees of closing; negative when paid. Unit: margin coin (assumed).
        cash_dividend: Cash dividend. Unit: USDT.
        created_time: When it was opened.
        updated_time: When it last changed.
    """

    category: Category | str | None = attrs.field(default=None, metadata={'wire': 'category', 'kind': 'Category', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str', 'always': True})
    hold_mode: HoldMode | str | None = attrs.field(default=None, metadata={'wire': 'holdMode', 'kind': 'HoldMode', 'always': True})
    pos_side: PosSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'PosSide', 'always': True})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode', 'always': True})
    position_balance: Decimal | None = attrs.field(default=None, metadata={'wire': 'positionBalance', 'kind': 'decimal', 'always': True})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal', 'always': True})
    frozen: Decimal | None = attrs.field(default=None, metadata={'wire': 'frozen', 'kind': 'decimal', 'always': True})
    total: Decimal | None = attrs.field(default=None, metadata={'wire': 'total', 'kind': 'decimal', 'always': True})
    leverage: Decimal | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'decimal', 'always': True})
    cur_realised_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'curRealisedPnl', 'kind': 'decimal', 'always': True})
    avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'avgPrice', 'kind': 'decimal', 'always': True})
    position_status: str | None = attrs.field(default=None, metadata={'wire': 'positionStatus', 'kind': 'str', 'always': True})
    unrealised_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealisedPnl', 'kind': 'decimal', 'always': True})
    liquidation_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'liquidationPrice', 'kind': 'decimal', 'always': True})
    mmr: Decimal | None = attrs.field(default=None, metadata={'wire': 'mmr', 'kind': 'decimal', 'always': True})
    profit_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitRate', 'kind': 'decimal', 'always': True})
    mark_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'markPrice', 'kind': 'decimal', 'always': True})
    break_even_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'breakEvenPrice', 'kind': 'decimal', 'always': True})
    total_funding: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalFunding', 'kind': 'decimal', 'always': True})
    open_fee_total: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFeeTotal', 'kind': 'decimal', 'always': True})
    close_fee_total: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeFeeTotal', 'kind': 'decimal', 'always': True})
    cash_dividend: Decimal | None = attrs.field(default=None, metadata={'wire': 'cashDividend', 'kind': 'decimal'})
    created_time: datetime | None = attrs.field(default=None, metadata={'wire': 'createdTime', 'kind': 'time', 'always': True})
    updated_time: datetime | None = attrs.field(default=None, metadata={'wire': 'updatedTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class PositionList:
    """Open positions.

    Attributes:
        list_: The positions; empty also where the exchange sends null.
    """

    list_: list[Position] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'Position', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[Position]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_


@attrs.define(kw_only=True)
class HistoryPosition:
    """A closed position. Its `net_profit` is the sum of `cum_realised_pnl`, `total_funding` and
    both fees.

    Attributes:
        position_id: Id of the position.
        category: Category.
        symbol: Contract.
        margin_coin: Margin coin.
        hold_mode: Position mode.
        pos_side: Direction.
        margin_mode: Margin mode.
        open_price_avg: Average entry price. Unit: quote coin.
        close_price_avg: Average exit price. Unit: quote coin.
        open_total_pos: Size opened in all. Unit: base coin (assumed).
        close_total_pos: Size closed in all. Unit: base coin (assumed).
        cum_realised_pnl: Profit without fees and funding. Unit: margin coin (assumed).
        net_profit: Profit with fees and funding. Unit: margin coin (assumed).
        total_funding: Funding. Unit: margin coin (assumed).
        open_fee_total: Fees of opening; negative when paid. Unit: margin coin (assumed).
        close_fee_total: Fees of closing; negative when paid. Unit: margin coin (assumed).
        cash_dividend: Cash dividend. Unit: USDT.
        created_time: When it was opened.
        updated_time: When it last changed.
    """

    position_id: str = attrs.field(metadata={'wire': 'positionId', 'kind': 'id', 'always': True, 'required': True})
    category: Category | str | None = attrs.field(default=None, metadata={'wire': 'category', 'kind': 'Category', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str', 'always': True})
    hold_mode: HoldMode | str | None = attrs.field(default=None, metadata={'wire': 'holdMode', 'kind': 'HoldMode', 'always': True})
    pos_side: PosSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'PosSide', 'always': True})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode', 'always': True})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'always': True})
    close_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'closePriceAvg', 'kind': 'decimal', 'always': True})
    open_total_pos: Decimal | None = attrs.field(default=None, metadata={'wire': 'openTotalPos', 'kind': 'decimal', 'always': True})
    close_total_pos: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeTotalPos', 'kind': 'decimal', 'always': True})
    cum_realised_pnl: Decimal | None = attrs.field(default=None, metadata={'wire': 'cumRealisedPnl', 'kind': 'decimal', 'always': True})
    net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'netProfit', 'kind': 'decimal', 'always': True})
    total_funding: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalFunding', 'kind': 'decimal', 'always': True})
    open_fee_total: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFeeTotal', 'kind': 'decimal', 'always': True})
    close_fee_total: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeFeeTotal', 'kind': 'decimal', 'always': True})
    cash_dividend: Decimal | None = attrs.field(default=None, metadata={'wire': 'cashDividend', 'kind': 'decimal'})
    created_time: datetime | None = attrs.field(default=None, metadata={'wire': 'createdTime', 'kind': 'time', 'always': True})
    updated_time: datetime | None = attrs.field(default=None, metadata={'wire': 'updatedTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class HistoryPositionPage:
    """A page of closed positions.

    Attributes:
        list_: The positions.
        cursor: Asks for the next page.
    """

    list_: list[HistoryPosition] = attrs.field(factory=list, metadata={'wire': 'list', 'kind': 'HistoryPosition', 'always': True})
    cursor: str | None = attrs.field(default=None, metadata={'wire': 'cursor', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[HistoryPosition]:
        """The rows, as `list_`; empty when the exchange sent none."""
        return self.list_
