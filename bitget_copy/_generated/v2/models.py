# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Replies and structured arguments of API V2.

A field of a reply is None, and a list empty, where the exchange leaves it out. Fields
without None identify a row: a reply that lacks one raises `APIReplyError`. What the
table does not know, and what could not be read, is in ``extra``.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

import attrs

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
    SymbolOperation,
    TraceType,
    TraderType,
)
from bitget_copy.precision import Precision, PrecisionFields
from bitget_copy.secret import Secret


@attrs.define(kw_only=True)
class FuturesAccountCoin:
    """A coin that counts as margin in multi-asset mode.

    Attributes:
        coin: Coin.
        balance: Balance. Unit: the coin.
        available: Most that can be moved out. Unit: the coin.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    balance: Decimal | None = attrs.field(default=None, metadata={'wire': 'balance', 'kind': 'decimal', 'always': True})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesAccount:
    """The balance of a margin coin in a product line.

    Attributes:
        margin_coin: Margin coin.
        locked: Locked. Unit: margin coin.
        available: Free. Unit: margin coin.
        crossed_max_available: Most that can open positions with cross margin. Unit: margin
            coin.
        isolated_max_available: Most that can open positions with isolated margin. Unit: margin
            coin.
        max_transfer_out: Most that can be moved out. Unit: margin coin.
        account_equity: Worth of the account, open profit by mark price included. Unit: margin
            coin.
        usdt_equity: The same in USDT. Unit: USDT.
        btc_equity: The same in BTC. Unit: BTC.
        crossed_risk_rate: Risk with cross margin. Unit: fraction.
        unrealized_pl: Open profit; None: there is none. Unit: margin coin.
        coupon: Trading bonus. Unit: margin coin (assumed).
        union_total_margin: Margin in multi-asset mode. Unit: USDT (assumed).
        union_available: Free in multi-asset mode. Unit: USDT (assumed).
        union_mm: Maintenance margin in multi-asset mode. Unit: USDT (assumed).
        asset_list: Coins in multi-asset mode.
        isolated_margin: Margin of isolated positions. Unit: margin coin.
        crossed_margin: Margin of cross positions. Unit: margin coin.
        crossed_unrealized_pl: Open profit of cross positions. Unit: margin coin.
        isolated_unrealized_pl: Open profit of isolated positions. Unit: margin coin.
        grant: Airdrop voucher. Unit: margin coin (assumed).
        asset_mode: Whether other coins count as margin.
    """

    margin_coin: str = attrs.field(metadata={'wire': 'marginCoin', 'kind': 'str', 'always': True, 'required': True})
    locked: Decimal | None = attrs.field(default=None, metadata={'wire': 'locked', 'kind': 'decimal', 'always': True})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal', 'always': True})
    crossed_max_available: Decimal | None = attrs.field(default=None, metadata={'wire': 'crossedMaxAvailable', 'kind': 'decimal', 'always': True})
    isolated_max_available: Decimal | None = attrs.field(default=None, metadata={'wire': 'isolatedMaxAvailable', 'kind': 'decimal', 'always': True})
    max_transfer_out: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTransferOut', 'kind': 'decimal', 'always': True})
    account_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'accountEquity', 'kind': 'decimal', 'always': True})
    usdt_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'usdtEquity', 'kind': 'decimal', 'always': True})
    btc_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'btcEquity', 'kind': 'decimal', 'always': True})
    crossed_risk_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'crossedRiskRate', 'kind': 'decimal', 'always': True})
    unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPL', 'kind': 'decimal', 'always': True})
    coupon: Decimal | None = attrs.field(default=None, metadata={'wire': 'coupon', 'kind': 'decimal', 'always': True})
    union_total_margin: Decimal | None = attrs.field(default=None, metadata={'wire': 'unionTotalMargin', 'kind': 'decimal', 'aliases': ('unionTotalMagin',), 'always': True})
    union_available: Decimal | None = attrs.field(default=None, metadata={'wire': 'unionAvailable', 'kind': 'decimal', 'always': True})
    union_mm: Decimal | None = attrs.field(default=None, metadata={'wire': 'unionMm', 'kind': 'decimal', 'always': True})
    asset_list: list[FuturesAccountCoin] = attrs.field(factory=list, metadata={'wire': 'assetList', 'kind': 'FuturesAccountCoin', 'always': True})
    isolated_margin: Decimal | None = attrs.field(default=None, metadata={'wire': 'isolatedMargin', 'kind': 'decimal', 'always': True})
    crossed_margin: Decimal | None = attrs.field(default=None, metadata={'wire': 'crossedMargin', 'kind': 'decimal', 'always': True})
    crossed_unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'crossedUnrealizedPL', 'kind': 'decimal', 'always': True})
    isolated_unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'isolatedUnrealizedPL', 'kind': 'decimal', 'always': True})
    grant: Decimal | None = attrs.field(default=None, metadata={'wire': 'grant', 'kind': 'decimal'})
    asset_mode: AssetMode | str | None = attrs.field(default=None, metadata={'wire': 'assetMode', 'kind': 'AssetMode', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesSymbolAccount:
    """The balance of a margin coin, with leverage and modes of one contract.

    Attributes:
        margin_coin: Margin coin.
        locked: Locked. Unit: margin coin.
        available: Free. Unit: margin coin.
        crossed_max_available: Most that can open positions with cross margin. Unit: margin
            coin.
        isolated_max_available: Most that can open positions with isolated margin. Unit: margin
            coin.
        max_transfer_out: Most that can be moved out. Unit: margin coin.
        account_equity: Worth of the account, open profit by mark price included. Unit: margin
            coin.
        usdt_equity: The same in USDT. Unit: USDT.
        btc_equity: The same in BTC. Unit: BTC.
        crossed_risk_rate: Risk with cross margin. Unit: fraction.
        crossed_margin_leverage: Leverage of cross positions.
        isolated_long_lever: Leverage of isolated long positions.
        isolated_short_lever: Leverage of isolated short positions.
        margin_mode: Margin mode.
        pos_mode: Position mode.
        unrealized_pl: Open profit; None: there is none. Unit: margin coin.
        coupon: Trading bonus. Unit: margin coin (assumed).
        crossed_unrealized_pl: Open profit of cross positions. Unit: margin coin.
        isolated_unrealized_pl: Open profit of isolated positions. Unit: margin coin.
        grant: Airdrop voucher. Unit: margin coin (assumed).
        asset_mode: Whether other coins count as margin.
        isolated_margin: Margin of isolated positions. Unit: margin coin.
        crossed_margin: Margin of cross positions. Unit: margin coin.
    """

    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str', 'always': True})
    locked: Decimal | None = attrs.field(default=None, metadata={'wire': 'locked', 'kind': 'decimal', 'always': True})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal', 'always': True})
    crossed_max_available: Decimal | None = attrs.field(default=None, metadata={'wire': 'crossedMaxAvailable', 'kind': 'decimal', 'always': True})
    isolated_max_available: Decimal | None = attrs.field(default=None, metadata={'wire': 'isolatedMaxAvailable', 'kind': 'decimal', 'always': True})
    max_transfer_out: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTransferOut', 'kind': 'decimal', 'always': True})
    account_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'accountEquity', 'kind': 'decimal', 'always': True})
    usdt_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'usdtEquity', 'kind': 'decimal', 'always': True})
    btc_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'btcEquity', 'kind': 'decimal', 'always': True})
    crossed_risk_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'crossedRiskRate', 'kind': 'decimal', 'always': True})
    crossed_margin_leverage: int | None = attrs.field(default=None, metadata={'wire': 'crossedMarginLeverage', 'kind': 'int', 'always': True})
    isolated_long_lever: int | None = attrs.field(default=None, metadata={'wire': 'isolatedLongLever', 'kind': 'int', 'always': True})
    isolated_short_lever: int | None = attrs.field(default=None, metadata={'wire': 'isolatedShortLever', 'kind': 'int', 'always': True})
    margin_mode: PositionMarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'PositionMarginMode', 'always': True})
    pos_mode: PositionMode | str | None = attrs.field(default=None, metadata={'wire': 'posMode', 'kind': 'PositionMode', 'always': True})
    unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPL', 'kind': 'decimal', 'always': True})
    coupon: Decimal | None = attrs.field(default=None, metadata={'wire': 'coupon', 'kind': 'decimal', 'always': True})
    crossed_unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'crossedUnrealizedPL', 'kind': 'decimal', 'always': True})
    isolated_unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'isolatedUnrealizedPL', 'kind': 'decimal', 'always': True})
    grant: Decimal | None = attrs.field(default=None, metadata={'wire': 'grant', 'kind': 'decimal'})
    asset_mode: AssetMode | str | None = attrs.field(default=None, metadata={'wire': 'assetMode', 'kind': 'AssetMode', 'always': True})
    isolated_margin: Decimal | None = attrs.field(default=None, metadata={'wire': 'isolatedMargin', 'kind': 'decimal'})
    crossed_margin: Decimal | None = attrs.field(default=None, metadata={'wire': 'crossedMargin', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBill:
    """An entry of the futures ledger.

    Attributes:
        bill_id: Id of the entry.
        symbol: Contract without suffix.
        amount: What was added; negative: taken. Unit: the coin.
        fee: Fee; negative when paid. Unit: the coin.
        fee_by_coupon: Fee that a coupon paid; None: none did. Unit: the coin (assumed).
        business_type: Kind of the entry.
        coin: Coin.
        balance: Balance after it. Unit: the coin.
        c_time: When it was made.
    """

    bill_id: str = attrs.field(metadata={'wire': 'billId', 'kind': 'id', 'always': True, 'required': True})
    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str', 'always': True})
    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal', 'always': True})
    fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'fee', 'kind': 'decimal', 'always': True})
    fee_by_coupon: Decimal | None = attrs.field(default=None, metadata={'wire': 'feeByCoupon', 'kind': 'decimal', 'always': True})
    business_type: BillType | str | None = attrs.field(default=None, metadata={'wire': 'businessType', 'kind': 'BillType', 'always': True})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    balance: Decimal | None = attrs.field(default=None, metadata={'wire': 'balance', 'kind': 'decimal', 'always': True})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBillPage:
    """A page of ledger entries.

    Attributes:
        bills: The entries, newest first.
        end_id: Id of the last one; asks for the next page.
    """

    bills: list[FuturesBill] = attrs.field(factory=list, metadata={'wire': 'bills', 'kind': 'FuturesBill', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesBill]:
        """The rows, as `bills`; empty when the exchange sent none."""
        return self.bills


@attrs.define(kw_only=True)
class AccountInfo:
    """Whose the key is, and what it may do.

    Attributes:
        user_id: UID of the account.
        inviter_id: UID of who invited it.
        ips: Addresses from which the key may be used; None: any.
        authorities: Rights of the key: coor and coow (futures orders), cpor and cpow (futures
            positions), stor and stow (spot), ttor and ttow (copy trading), wtor and wtow
            (transfers) and others; r at the end reads, w writes.
        parent_id: UID of the main account.
        trader_type: Whether the account leads; not told is on which market.
        channel_code: Code of the affiliate.
        channel: The affiliate.
        regis_time: When the account was made.
    """

    user_id: str | None = attrs.field(default=None, metadata={'wire': 'userId', 'kind': 'id', 'always': True})
    inviter_id: str | None = attrs.field(default=None, metadata={'wire': 'inviterId', 'kind': 'id', 'always': True})
    ips: str | None = attrs.field(default=None, metadata={'wire': 'ips', 'kind': 'str', 'always': True})
    authorities: list[str] = attrs.field(factory=list, metadata={'wire': 'authorities', 'kind': 'str', 'always': True})
    parent_id: str | None = attrs.field(default=None, metadata={'wire': 'parentId', 'kind': 'id', 'json': 'number', 'always': True})
    trader_type: TraderType | str | None = attrs.field(default=None, metadata={'wire': 'traderType', 'kind': 'TraderType', 'always': True})
    channel_code: str | None = attrs.field(default=None, metadata={'wire': 'channelCode', 'kind': 'str', 'always': True})
    channel: str | None = attrs.field(default=None, metadata={'wire': 'channel', 'kind': 'str', 'always': True})
    regis_time: datetime | None = attrs.field(default=None, metadata={'wire': 'regisTime', 'kind': 'moment', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotAsset:
    """The spot balance of a coin.

    Attributes:
        coin: Coin, in whatever case the exchange writes it.
        available: Free. Unit: the coin.
        frozen: Held by open orders and the like. Unit: the coin.
        locked: Locked. Unit: the coin.
        limit_available: Tied up in spot copy trading. Unit: the coin.
        u_time: When it last changed.
    """

    coin: str = attrs.field(metadata={'wire': 'coin', 'kind': 'str', 'always': True, 'required': True})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal', 'always': True})
    frozen: Decimal | None = attrs.field(default=None, metadata={'wire': 'frozen', 'kind': 'decimal', 'always': True})
    locked: Decimal | None = attrs.field(default=None, metadata={'wire': 'locked', 'kind': 'decimal', 'always': True})
    limit_available: Decimal | None = attrs.field(default=None, metadata={'wire': 'limitAvailable', 'kind': 'decimal', 'always': True})
    u_time: datetime | None = attrs.field(default=None, metadata={'wire': 'uTime', 'kind': 'moment', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerTraderColumn:
    """One indicator of a trader, made for display.

    Attributes:
        describe: Name of the indicator in the language asked for, e.g. ROI.
        value: Its value as text; may carry a currency sign or thousands separators.
    """

    describe: str | None = attrs.field(default=None, metadata={'wire': 'describe', 'kind': 'str', 'always': True})
    value: str | None = attrs.field(default=None, metadata={'wire': 'value', 'kind': 'str', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerRatePoint:
    """A ratio at one moment of a trader's time series.

    Attributes:
        rate: The ratio. Unit: % (as in API V1).
        c_time: The moment.
    """

    rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'rate', 'kind': 'decimal', 'always': True})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time', 'aliases': ('ctime',), 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerAmountPoint:
    """An amount of money at one moment of a trader's time series.

    Attributes:
        amount: The amount. Unit: USDT (assumed).
        c_time: The moment.
    """

    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal', 'always': True})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time', 'aliases': ('ctime',), 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerTrader:
    """A trader of the public ranking.

    Attributes:
        can_trace: Whether the caller can follow this trader.
        trader_id: The trader's id.
        trader_name: Nickname.
        max_limit: Follower places.
        bgb_max_follow_limit: Follower places that BGB holdings add.
        follow_count: Follower places taken.
        bgb_follow_count: Follower places taken of those that BGB holdings add.
        trader_status: State of the trader; the values are not documented.
        total_equity: Total equity as text, hidden as **** where the trader does not show it.
        current_trading_list: Symbols that can be copied.
        column_list: Indicators made for display.
        total_followers: Followers in total; may exceed the places.
        profit_count: Orders that ended in profit.
        loss_count: Orders that ended in a loss.
        trade_count: Orders in total.
        trader_pic: Address of the trader's picture; None without one.
        max_callback_rate: Largest drawdown. Unit: % (as in API V1).
        average_win_rate: Share of orders that ended in profit. Unit: % (as in API V1).
        daily_profit_rate_list: Profit rate, one point a day.
        daily_profit_list: Profit, one point a day.
        profit_rate24h_list: Profit rate of the last 24 hours.
        profit24h_list: Profit of the last 24 hours.
        follower_total_profit: Profit of all followers together. Unit: USDT (assumed).
        last_trade_time: When the trader last traded.
        trade_days: Days since the trader's first trade.
    """

    can_trace: bool | None = attrs.field(default=None, metadata={'wire': 'canTrace', 'kind': 'bool', 'always': True})
    trader_id: str = attrs.field(metadata={'wire': 'traderId', 'kind': 'id', 'always': True, 'required': True})
    trader_name: str | None = attrs.field(default=None, metadata={'wire': 'traderName', 'kind': 'str', 'always': True})
    max_limit: int | None = attrs.field(default=None, metadata={'wire': 'maxLimit', 'kind': 'int', 'always': True})
    bgb_max_follow_limit: int | None = attrs.field(default=None, metadata={'wire': 'bgbMaxFollowLimit', 'kind': 'int', 'always': True})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int', 'always': True})
    bgb_follow_count: int | None = attrs.field(default=None, metadata={'wire': 'bgbFollowCount', 'kind': 'int', 'always': True})
    trader_status: str | None = attrs.field(default=None, metadata={'wire': 'traderStatus', 'kind': 'str', 'always': True})
    total_equity: str | None = attrs.field(default=None, metadata={'wire': 'totalEquity', 'kind': 'str', 'always': True})
    current_trading_list: list[str] = attrs.field(factory=list, metadata={'wire': 'currentTradingList', 'kind': 'str', 'aliases': ('currentTradings',), 'always': True})
    column_list: list[FuturesBrokerTraderColumn] = attrs.field(factory=list, metadata={'wire': 'columnList', 'kind': 'FuturesBrokerTraderColumn', 'always': True})
    total_followers: int | None = attrs.field(default=None, metadata={'wire': 'totalFollowers', 'kind': 'int', 'always': True})
    profit_count: int | None = attrs.field(default=None, metadata={'wire': 'profitCount', 'kind': 'int', 'always': True})
    loss_count: int | None = attrs.field(default=None, metadata={'wire': 'lossCount', 'kind': 'int', 'always': True})
    trade_count: int | None = attrs.field(default=None, metadata={'wire': 'tradeCount', 'kind': 'int', 'always': True})
    trader_pic: str | None = attrs.field(default=None, metadata={'wire': 'traderPic', 'kind': 'str', 'always': True})
    max_callback_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxCallbackRate', 'kind': 'decimal', 'always': True})
    average_win_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'averageWinRate', 'kind': 'decimal', 'always': True})
    daily_profit_rate_list: list[FuturesBrokerRatePoint] = attrs.field(factory=list, metadata={'wire': 'dailyProfitRateList', 'kind': 'FuturesBrokerRatePoint', 'always': True})
    daily_profit_list: list[FuturesBrokerAmountPoint] = attrs.field(factory=list, metadata={'wire': 'dailyProfitList', 'kind': 'FuturesBrokerAmountPoint', 'always': True})
    profit_rate24h_list: list[FuturesBrokerRatePoint] = attrs.field(factory=list, metadata={'wire': 'profitRate24hList', 'kind': 'FuturesBrokerRatePoint', 'always': True})
    profit24h_list: list[FuturesBrokerAmountPoint] = attrs.field(factory=list, metadata={'wire': 'profit24hList', 'kind': 'FuturesBrokerAmountPoint', 'always': True})
    follower_total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'followerTotalProfit', 'kind': 'decimal', 'always': True})
    last_trade_time: datetime | None = attrs.field(default=None, metadata={'wire': 'lastTradeTime', 'kind': 'time', 'always': True})
    trade_days: int | None = attrs.field(default=None, metadata={'wire': 'tradeDays', 'kind': 'int', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerHistoryOrder:
    """A closed tracking order of some trader.

    Attributes:
        tracking_no: Tracking number.
        open_order_id: Order that opened the position.
        close_order_id: Order that closed the position.
        margin_mode: Margin mode.
        pos_side: Direction of the position.
        symbol: Contract without suffix, e.g. BTCUSDT.
        open_leverage: Leverage at the opening.
        open_price_avg: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        open_size: Size opened. Unit: base coin.
        close_price_avg: Average exit price. Unit: quote coin.
        close_time: When the position was closed.
        close_size: Size closed. Unit: base coin.
        open_fee: Fee of the opening. Unit: margin coin (assumed).
        close_fee: Fee of the closing. Unit: margin coin (assumed).
        margin_amount: Margin of the position. Unit: margin coin.
        follow_count: Followers that copied the order.
        c_time: When the order was created.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id', 'always': True})
    close_order_id: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderId', 'kind': 'id', 'always': True})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode', 'always': True})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int', 'always': True})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',), 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'always': True, 'required': True})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal', 'always': True})
    close_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'closePriceAvg', 'kind': 'decimal', 'aliases': ('closeAvgPrice',), 'always': True})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time', 'always': True})
    close_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeSize', 'kind': 'decimal', 'always': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal', 'always': True})
    close_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeFee', 'kind': 'decimal', 'always': True})
    margin_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'marginAmount', 'kind': 'decimal', 'always': True})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int', 'always': True})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerHistoryOrderPage:
    """One page of a trader's closed tracking orders.

    Attributes:
        tracking_list: The orders.
        end_id: Id of the last order; with it the next page is asked for.
    """

    tracking_list: list[FuturesBrokerHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'FuturesBrokerHistoryOrder', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesBrokerHistoryOrder]:
        """The rows, as `tracking_list`; empty when the exchange sent none."""
        return self.tracking_list


@attrs.define(kw_only=True)
class FuturesBrokerOpenOrder:
    """An open tracking order of some trader.

    Attributes:
        tracking_no: Tracking number.
        open_order_id: Order that opened the position.
        margin_mode: Margin mode.
        pos_side: Direction of the position.
        symbol: Contract without suffix, e.g. ETHUSDT.
        open_leverage: Leverage at the opening.
        open_price_avg: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        open_size: Size opened. Unit: base coin.
        open_fee: Fee of the opening. Unit: margin coin (assumed).
        margin_amount: Margin of the position. Unit: margin coin.
        follow_count: Followers that copied the order.
        stop_surplus_price: Take-profit price; None when there is none, or hidden. Unit: quote
            coin.
        stop_loss_price: Stop-loss price; None when there is none, or hidden. Unit: quote coin.
        c_time: When the order was created.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id', 'always': True})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode', 'always': True})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int', 'always': True})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',), 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'always': True, 'required': True})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal', 'always': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal', 'always': True})
    margin_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'marginAmount', 'kind': 'decimal', 'always': True})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int', 'always': True})
    stop_surplus_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusPrice', 'kind': 'decimal', 'always': True})
    stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossPrice', 'kind': 'decimal', 'always': True})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerOpenOrder:
    """An open copied order of the calling follower.

    Attributes:
        tracking_no: Tracking number; what closing and setting stop prices ask for.
        trader_name: Display name of the copied trader.
        open_order_id: Id of the order that opened the position.
        close_order_id: Id of the order that closes the position; unset while open.
        trader_id: Id of the copied trader.
        symbol: Contract without suffix.
        pos_side: Direction of the position.
        open_leverage: Leverage at the opening, as a multiple.
        open_price_avg: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        open_fee: Fee of the opening; not in every reply. Unit: margin coin (assumed).
        open_size: Quantity opened. Unit: base coin.
        close_price_avg: Average exit price; 0 or unset while nothing is closed. Unit: quote
            coin.
        close_size: Quantity closed so far. Unit: base coin.
        open_margin_sz: Margin put up at the opening. Unit: margin coin.
        close_time: When the position was closed; unset while open.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    trader_name: str | None = attrs.field(default=None, metadata={'wire': 'traderName', 'kind': 'str', 'always': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id', 'always': True})
    close_order_id: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderId', 'kind': 'id', 'always': True})
    trader_id: str | None = attrs.field(default=None, metadata={'wire': 'traderId', 'kind': 'id', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide', 'always': True})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int', 'always': True})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',), 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'always': True, 'required': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal'})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal', 'always': True})
    close_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'closePriceAvg', 'kind': 'decimal', 'aliases': ('closeAvgPrice',), 'always': True})
    close_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeSize', 'kind': 'decimal', 'always': True})
    open_margin_sz: Decimal | None = attrs.field(default=None, metadata={'wire': 'openMarginSz', 'kind': 'decimal', 'always': True})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerOpenOrderPage:
    """One page of open copied orders.

    Attributes:
        tracking_list: The orders.
        end_id: Id of the last order; with it the next page is asked for.
    """

    tracking_list: list[FuturesFollowerOpenOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'FuturesFollowerOpenOrder', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesFollowerOpenOrder]:
        """The rows, as `tracking_list`; empty when the exchange sent none."""
        return self.tracking_list


@attrs.define(kw_only=True)
class FuturesFollowerHistoryOrder:
    """A closed copied order of the calling follower.

    Attributes:
        tracking_no: Tracking number.
        pos_side: Direction of the position.
        open_leverage: Leverage at the opening, as a multiple.
        open_size: Quantity opened. Unit: base coin.
        close_size: Quantity closed. Unit: base coin.
        open_price_avg: Average entry price. Unit: quote coin.
        close_price_avg: Average exit price. Unit: quote coin.
        achieved_pl: Realised profit or loss. Unit: margin coin (assumed).
        open_fee: Fee of the opening, discounts left aside. Unit: margin coin (assumed).
        close_fee: Fee of the closing, discounts left aside. Unit: margin coin (assumed).
        symbol: Contract without suffix.
        profit_rate: Profit in relation to the stake; whether 1 means 1 % or 100 % is not
            documented. Unit: ratio as sent.
        net_profit: Net profit of the copied order. Unit: margin coin.
        open_order_id: Id of the order that opened the position.
        close_order_id: Id of the order that closed the position.
        open_time: When the position was opened.
        close_time: When the position was closed.
        trader_id: Id of the copied trader.
        product_type: Product line.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide', 'always': True})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int', 'always': True})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal', 'always': True})
    close_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeSize', 'kind': 'decimal', 'always': True})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',), 'always': True})
    close_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'closePriceAvg', 'kind': 'decimal', 'aliases': ('closeAvgPrice',), 'always': True})
    achieved_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPL', 'kind': 'decimal', 'always': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal', 'always': True})
    close_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeFee', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    profit_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitRate', 'kind': 'decimal', 'always': True})
    net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'netProfit', 'kind': 'decimal', 'always': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id', 'always': True})
    close_order_id: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderId', 'kind': 'id', 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'always': True, 'required': True})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time', 'always': True})
    trader_id: str | None = attrs.field(default=None, metadata={'wire': 'traderId', 'kind': 'id', 'always': True})
    product_type: ProductType | str | None = attrs.field(default=None, metadata={'wire': 'productType', 'kind': 'ProductType', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerHistoryOrderPage:
    """One page of the follower's closed copied orders.

    Attributes:
        tracking_list: The orders.
        end_id: Id of the last order; with it the next page is asked for.
    """

    tracking_list: list[FuturesFollowerHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'FuturesFollowerHistoryOrder', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesFollowerHistoryOrder]:
        """The rows, as `tracking_list`; empty when the exchange sent none."""
        return self.tracking_list


@attrs.define(kw_only=True)
class FuturesFollowerSetting:
    """How the calling follower copies one trader in one contract.

    Attributes:
        symbol: Contract without suffix.
        product_type: Product line.
        margin_type: Whose margin mode copied orders use.
        margin_coin: Coin of the margin, e.g. USDT.
        lever_type: Whose leverage copied orders use.
        long_leverage: Leverage of long positions, as a multiple; unset unless `lever_type` is
            specify.
        short_leverage: Leverage of short positions, as a multiple; unset unless `lever_type` is
            specify.
        trace_type: How the size of a copied order is found.
        trace_value: A multiple, an amount or a quantity, as `trace_type` says. Unit: as
            `trace_type` says.
        max_hold_size: Largest total position copied in the contract; documented as a number of
            orders. Unit: not documented.
        stop_surplus_ratio: Take-profit ratio of copied orders, 1 to 400; unset when none. Unit:
            %.
        stop_loss_ratio: Stop-loss ratio of copied orders, 1 to 400; unset when none. Unit: %.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    product_type: ProductType | str | None = attrs.field(default=None, metadata={'wire': 'productType', 'kind': 'ProductType', 'always': True})
    margin_type: MarginType | str | None = attrs.field(default=None, metadata={'wire': 'marginType', 'kind': 'MarginType', 'always': True})
    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str', 'always': True})
    lever_type: LeverType | str | None = attrs.field(default=None, metadata={'wire': 'leverType', 'kind': 'LeverType', 'always': True})
    long_leverage: int | None = attrs.field(default=None, metadata={'wire': 'longLeverage', 'kind': 'int', 'always': True})
    short_leverage: int | None = attrs.field(default=None, metadata={'wire': 'shortLeverage', 'kind': 'int', 'always': True})
    trace_type: TraceType | str | None = attrs.field(default=None, metadata={'wire': 'traceType', 'kind': 'TraceType', 'always': True})
    trace_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceValue', 'kind': 'decimal', 'always': True})
    max_hold_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxHoldSize', 'kind': 'decimal', 'always': True})
    stop_surplus_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusRatio', 'kind': 'decimal', 'always': True})
    stop_loss_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossRatio', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerSettings:
    """How the calling follower copies one trader.

    Attributes:
        follower_enable: Whether the trader is followed.
        detail_list: Settings, one row for each contract.
    """

    follower_enable: bool | None = attrs.field(default=None, metadata={'wire': 'followerEnable', 'kind': 'bool', 'always': True})
    detail_list: list[FuturesFollowerSetting] = attrs.field(factory=list, metadata={'wire': 'detailList', 'kind': 'FuturesFollowerSetting', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerFollowSetting:
    """How to copy a trader in one contract.

    Attributes:
        symbol: Contract without suffix, in capitals, e.g. ETHUSDT.
        product_type: Product line of the contract. One of: USDT-FUTURES, COIN-FUTURES,
            USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
        margin_type: Whose margin mode copied orders use; in advanced mode only. One of: trader,
            specify.
        margin_coin: Coin of the margin, e.g. USDT.
        lever_type: Whose leverage copied orders use; in advanced mode only. One of: position,
            specify, trader.
        long_leverage: Leverage of long positions, as a multiple; for `lever_type` specify.
        short_leverage: Leverage of short positions, as a multiple; for `lever_type` specify.
        trace_type: How the size of a copied order is found; in advanced mode only. One of:
            percent, amount, count.
        trace_value: A multiple, an amount or a quantity, as `trace_type` says.
        max_hold_size: Largest total position to copy; documented as a number of orders.
        stop_surplus_ratio: Take-profit ratio in whole percent. 1 to 400.
        stop_loss_ratio: Stop-loss ratio in whole percent. 1 to 400.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol'})
    product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"] = attrs.field(metadata={'wire': 'productType'})
    margin_type: MarginType | Literal["trader", "specify"] = attrs.field(metadata={'wire': 'marginType'})
    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin'})
    lever_type: LeverType | Literal["position", "specify", "trader"] = attrs.field(metadata={'wire': 'leverType'})
    long_leverage: int | None = attrs.field(default=None, metadata={'wire': 'longLeverage'})
    short_leverage: int | None = attrs.field(default=None, metadata={'wire': 'shortLeverage'})
    trace_type: TraceType | Literal["percent", "amount", "count"] = attrs.field(metadata={'wire': 'traceType'})
    trace_value: Decimal | int | str = attrs.field(metadata={'wire': 'traceValue'})
    max_hold_size: Decimal | int | str | None = attrs.field(default=None, metadata={'wire': 'maxHoldSize'})
    stop_surplus_ratio: int | None = attrs.field(default=None, metadata={'wire': 'stopSurplusRatio'})
    stop_loss_ratio: int | None = attrs.field(default=None, metadata={'wire': 'stopLossRatio'})


@attrs.define(kw_only=True)
class FuturesFollowerClosedOrders:
    """What a call of a follower has closed.

    Attributes:
        order_id_list: Ids of the closing orders, it seems: they are documented as order ids,
            not tracking numbers.
    """

    order_id_list: list[str] = attrs.field(factory=list, metadata={'wire': 'orderIdList', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerTrader:
    """A futures trader whom the caller follows.

    Attributes:
        certification_type: Whether the exchange has certified the trader.
        trader_id: Id of the trader.
        trader_name: Display name of the trader.
        max_follow_limit: How many traders the caller may follow; in API V1 this is the trader's
            follower places.
        follow_count: How many traders the caller follows; in API V1 this is the trader's
            followers.
        trace_total_margin_amount: Margin that the caller has put into copying this trader so
            far. Unit: not documented.
        trace_total_net_profit: Net profit of the caller with this trader so far. Unit: not
            documented.
        trace_total_profit: Profit of the caller with this trader so far. Unit: not documented.
        current_trading_pairs: Contracts copied at present.
        follower_time: When the caller first followed the trader.
        bgb_max_follow_limit: As `max_follow_limit`, what BGB holdings add.
        bgb_follow_count: As `follow_count`, of what BGB holdings add.
    """

    certification_type: CertificationType | str | None = attrs.field(default=None, metadata={'wire': 'certificationType', 'kind': 'CertificationType', 'always': True})
    trader_id: str = attrs.field(metadata={'wire': 'traderId', 'kind': 'id', 'always': True, 'required': True})
    trader_name: str | None = attrs.field(default=None, metadata={'wire': 'traderName', 'kind': 'str', 'always': True})
    max_follow_limit: int | None = attrs.field(default=None, metadata={'wire': 'maxFollowLimit', 'kind': 'int', 'always': True})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int', 'always': True})
    trace_total_margin_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalMarginAmount', 'kind': 'decimal', 'always': True})
    trace_total_net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalNetProfit', 'kind': 'decimal', 'always': True})
    trace_total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalProfit', 'kind': 'decimal', 'always': True})
    current_trading_pairs: list[str] = attrs.field(factory=list, metadata={'wire': 'currentTradingPairs', 'kind': 'str', 'always': True})
    follower_time: datetime | None = attrs.field(default=None, metadata={'wire': 'followerTime', 'kind': 'time', 'always': True})
    bgb_max_follow_limit: int | None = attrs.field(default=None, metadata={'wire': 'bgbMaxFollowLimit', 'kind': 'int', 'always': True})
    bgb_follow_count: int | None = attrs.field(default=None, metadata={'wire': 'bgbFollowCount', 'kind': 'int', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerQuantityLimit:
    """Bounds on the size of one copied order in one contract.

    Attributes:
        max_follow_size: Largest size of one copied order. Unit: base coin.
        min_follow_size: Smallest size of one copied order. Unit: base coin.
        symbol: Contract without suffix, e.g. BTCUSDT.
    """

    max_follow_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxFollowSize', 'kind': 'decimal', 'always': True})
    min_follow_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'minFollowSize', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderOpenOrder:
    """An open tracking order of the calling trader.

    Attributes:
        tracking_no: Tracking number; what closing and changing stops ask for.
        open_order_id: Order that opened the position.
        symbol: Contract without suffix, e.g. BTCUSDT.
        pos_side: Direction of the position.
        open_leverage: Leverage at the opening.
        open_price_avg: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        open_size: Size opened. Unit: base coin (assumed).
        preset_stop_surplus_price: Take-profit price; None when there is none. Unit: quote coin.
        preset_stop_loss_price: Stop-loss price; None when there is none. Unit: quote coin.
        open_fee: Fee of the opening order, coupons left aside. Unit: USDT.
        follow_count: Followers that copied the order.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide', 'always': True})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int', 'always': True})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',), 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'always': True, 'required': True})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal', 'always': True})
    preset_stop_surplus_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'presetStopSurplusPrice', 'kind': 'decimal', 'always': True})
    preset_stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'presetStopLossPrice', 'kind': 'decimal', 'always': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal', 'always': True})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderOpenOrderPage:
    """One page of the trader's open tracking orders.

    Attributes:
        tracking_list: The orders.
        end_id: Id of the last order; with it the next page is asked for.
    """

    tracking_list: list[FuturesTraderOpenOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'FuturesTraderOpenOrder', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesTraderOpenOrder]:
        """The rows, as `tracking_list`; empty when the exchange sent none."""
        return self.tracking_list


@attrs.define(kw_only=True)
class FuturesTraderClosedOrder:
    """An order that a call has closed.

    Attributes:
        tracking_no: Tracking number of the order.
        symbol: Contract without suffix.
        product_type: Product line.
    """

    tracking_no: str | None = attrs.field(default=None, metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True})
    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str', 'always': True})
    product_type: ProductType | str | None = attrs.field(default=None, metadata={'wire': 'productType', 'kind': 'ProductType', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderHistoryOrder:
    """A closed tracking order of the calling trader.

    Attributes:
        tracking_no: Tracking number.
        symbol: Contract without suffix, e.g. BTCUSDT.
        open_order_id: Order that opened the position.
        close_order_id: Order that closed the position.
        product_type: Product line.
        pos_side: Direction of the position.
        open_leverage: Leverage at the opening.
        open_price_avg: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        open_size: Size opened. Unit: base coin (assumed).
        close_size: Size closed. Unit: base coin (assumed).
        close_time: When the position was closed.
        close_price_avg: Average exit price. Unit: quote coin.
        stop_type: Which stop closed the position; None after a close by hand.
        achieved_pl: Realised profit, below zero for a loss. Unit: margin coin (assumed).
        open_fee: Fee of the opening order, coupons left aside. Unit: USDT.
        close_fee: Fee of the closing order, coupons left aside. Unit: USDT.
        c_time: When the order was created.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id', 'always': True})
    close_order_id: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderId', 'kind': 'id', 'always': True})
    product_type: ProductType | str | None = attrs.field(default=None, metadata={'wire': 'productType', 'kind': 'ProductType', 'always': True})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide', 'always': True})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int', 'always': True})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',), 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'always': True, 'required': True})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal', 'always': True})
    close_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeSize', 'kind': 'decimal', 'always': True})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time', 'always': True})
    close_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'closePriceAvg', 'kind': 'decimal', 'aliases': ('closeAvgPrice',), 'always': True})
    stop_type: StopType | str | None = attrs.field(default=None, metadata={'wire': 'stopType', 'kind': 'StopType', 'always': True})
    achieved_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPL', 'kind': 'decimal', 'always': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal', 'always': True})
    close_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeFee', 'kind': 'decimal', 'always': True})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderHistoryOrderPage:
    """One page of the trader's closed tracking orders.

    Attributes:
        tracking_list: The orders.
        end_id: Id of the last order; with it the next page is asked for.
    """

    tracking_list: list[FuturesTraderHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'FuturesTraderHistoryOrder', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesTraderHistoryOrder]:
        """The rows, as `tracking_list`; empty when the exchange sent none."""
        return self.tracking_list


@attrs.define(kw_only=True)
class FuturesTraderProfitTotals:
    """Profit shares in total; the exchange names no currency.

    Attributes:
        yesterday_profit: Profit share received for yesterday.
        sum_profit: All profit shares so far.
        wait_profit: Profit still to be shared.
        yesterday_time: When yesterday's share was paid.
    """

    yesterday_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'yesterdayProfit', 'kind': 'decimal', 'always': True})
    sum_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'sumProfit', 'kind': 'decimal', 'always': True})
    wait_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'waitProfit', 'kind': 'decimal', 'always': True})
    yesterday_time: datetime | None = attrs.field(default=None, metadata={'wire': 'yesterdayTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderCoinProfit:
    """All profit shares of the trader in one coin.

    Attributes:
        coin: Settlement coin, e.g. USDT.
        profit_count: Sum of the profit shares, in spite of the name. Unit: settlement coin.
        last_profit_time: When a share was last paid in this coin.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    profit_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitCount', 'kind': 'decimal', 'always': True})
    last_profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'lastProfitTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderProfitSummary:
    """The calling trader's profit shares.

    Attributes:
        profit_summary: All coins together.
        profit_history_list: Coin by coin.
    """

    profit_summary: FuturesTraderProfitTotals | None = attrs.field(default=None, metadata={'wire': 'profitSummary', 'kind': 'FuturesTraderProfitTotals', 'always': True})
    profit_history_list: list[FuturesTraderCoinProfit] = attrs.field(factory=list, metadata={'wire': 'profitHistoryList', 'kind': 'FuturesTraderCoinProfit', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderDailyCoinProfit:
    """The trader's profit shares of one day in one coin.

    Attributes:
        coin: Settlement coin, e.g. USDT.
        profit: Sum of the day's profit shares. Unit: settlement coin.
        profit_time: The day, as a moment.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'profitTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderHistoryProfit:
    """A profit share that one follower has paid.

    Attributes:
        profit_id: Id of the share.
        coin: Settlement coin, e.g. USDT.
        profit: Share that was paid. Unit: settlement coin.
        nick_name: Nickname of the follower, it seems; whose is not documented.
        profit_time: When it was paid.
    """

    profit_id: str = attrs.field(metadata={'wire': 'profitId', 'kind': 'id', 'always': True, 'required': True})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    nick_name: str | None = attrs.field(default=None, metadata={'wire': 'nickName', 'kind': 'str', 'always': True})
    profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'profitTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderHistoryProfitPage:
    """One page of paid profit shares.

    Attributes:
        profit_list: The shares.
        end_id: Id of the last share; with it the next page is asked for.
    """

    profit_list: list[FuturesTraderHistoryProfit] = attrs.field(factory=list, metadata={'wire': 'profitList', 'kind': 'FuturesTraderHistoryProfit', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[FuturesTraderHistoryProfit]:
        """The rows, as `profit_list`; empty when the exchange sent none."""
        return self.profit_list


@attrs.define(kw_only=True)
class FuturesTraderPendingProfit:
    """A profit share that one follower has yet to pay.

    Attributes:
        coin: Settlement coin, e.g. USDT.
        profit: Share that is due. Unit: settlement coin.
        nick_name: Nickname of the follower, it seems; whose is not documented.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    nick_name: str | None = attrs.field(default=None, metadata={'wire': 'nickName', 'kind': 'str', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderSymbol:
    """A contract that the trader can lead in, and what is set for it.

    Attributes:
        symbol: Contract without suffix, e.g. BTCUSDT.
        open_trader: Whether followers can copy the trader in this contract.
        min_open_count: Smallest size that the trader may open. Unit: base coin (assumed).
        max_leverage: Highest leverage allowed to the trader.
        stop_surplus_ratio: Preset take-profit: 120 means 120 %; None when there is none. Unit:
            %.
        stop_loss_ratio: Preset stop-loss: 40 means 40 %; None when there is none. Unit: %.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    open_trader: bool | None = attrs.field(default=None, metadata={'wire': 'openTrader', 'kind': 'bool', 'always': True})
    min_open_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'minOpenCount', 'kind': 'decimal', 'always': True})
    max_leverage: int | None = attrs.field(default=None, metadata={'wire': 'maxLeverage', 'kind': 'int', 'always': True})
    stop_surplus_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusRatio', 'kind': 'decimal', 'always': True})
    stop_loss_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossRatio', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderSymbolSetting:
    """What is to change for one contract that a trader offers.

    Attributes:
        symbol: Contract without suffix, e.g. BTCUSDT.
        product_type: Product line of the contract. One of: USDT-FUTURES, COIN-FUTURES,
            USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
        setting_type: Start (ADD) or stop (DELETE) offering the contract, or change its ratios
            (UPDATE). One of: ADD, DELETE, UPDATE.
        stop_surplus_ratio: Preset take-profit in whole percent; 0 removes it in an UPDATE, left
            out it stays. An UPDATE needs one of the two ratios. 0 to 400.
        stop_loss_ratio: Preset stop-loss in whole percent; 0 removes it in an UPDATE, left out
            it stays. 0 to 400.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol'})
    product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"] = attrs.field(metadata={'wire': 'productType'})
    setting_type: SymbolOperation | Literal["ADD", "DELETE", "UPDATE"] = attrs.field(metadata={'wire': 'settingType'})
    stop_surplus_ratio: int | None = attrs.field(default=None, metadata={'wire': 'stopSurplusRatio'})
    stop_loss_ratio: int | None = attrs.field(default=None, metadata={'wire': 'stopLossRatio'})


@attrs.define(kw_only=True)
class RatePoint:
    """A ratio at one moment of a time series.

    Attributes:
        rate: The ratio. Unit: % (as in API V1).
        ctime: The moment.
    """

    rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'rate', 'kind': 'decimal', 'always': True})
    ctime: datetime | None = attrs.field(default=None, metadata={'wire': 'ctime', 'kind': 'time', 'aliases': ('cTime',), 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class AmountPoint:
    """An amount of money at one moment of a time series.

    Attributes:
        amount: The amount. Unit: USDT.
        ctime: The moment.
    """

    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal', 'always': True})
    ctime: datetime | None = attrs.field(default=None, metadata={'wire': 'ctime', 'kind': 'time', 'aliases': ('cTime',), 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderStatistics:
    """The calling trader's results so far and in recent days.

    Attributes:
        roi: Return on investment. Unit: % (as in API V1).
        trading_order_num: Orders led so far.
        total_follower_num: Followers so far.
        current_follower_num: Followers at present.
        totalpl: Total profit. Unit: USD.
        gain_num: Orders that ended in profit.
        loss_num: Orders that ended in a loss.
        win_rate: Share of orders that ended in profit. Unit: %.
        total_equity: Total equity. Unit: USDT (assumed).
        trading_pairs_available_list: Symbols that can be copied, without suffix.
        last_week_roi_list: Return on investment over the last 7 days.
        last_week_profit_list: Profit over the last 7 days.
        last_month_roi_list: Return on investment over the last 30 days.
        last_month_profit_list: Profit over the last 30 days.
    """

    roi: Decimal | None = attrs.field(default=None, metadata={'wire': 'roi', 'kind': 'decimal', 'always': True})
    trading_order_num: int | None = attrs.field(default=None, metadata={'wire': 'tradingOrderNum', 'kind': 'int', 'always': True})
    total_follower_num: int | None = attrs.field(default=None, metadata={'wire': 'totalFollowerNum', 'kind': 'int', 'always': True})
    current_follower_num: int | None = attrs.field(default=None, metadata={'wire': 'currentFollowerNum', 'kind': 'int', 'always': True})
    totalpl: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalpl', 'kind': 'decimal', 'always': True})
    gain_num: int | None = attrs.field(default=None, metadata={'wire': 'gainNum', 'kind': 'int', 'always': True})
    loss_num: int | None = attrs.field(default=None, metadata={'wire': 'lossNum', 'kind': 'int', 'always': True})
    win_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'winRate', 'kind': 'decimal', 'always': True})
    total_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalEquity', 'kind': 'decimal', 'always': True})
    trading_pairs_available_list: list[str] = attrs.field(factory=list, metadata={'wire': 'tradingPairsAvailableList', 'kind': 'str', 'always': True})
    last_week_roi_list: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'lastWeekRoiList', 'kind': 'RatePoint', 'always': True})
    last_week_profit_list: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'lastWeekProfitList', 'kind': 'AmountPoint', 'always': True})
    last_month_roi_list: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'lastMonthRoiList', 'kind': 'RatePoint', 'always': True})
    last_month_profit_list: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'lastMonthProfitList', 'kind': 'AmountPoint', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderFollower:
    """A follower of the calling trader.

    Attributes:
        account_equity: Total equity of the follower; the exchange names no currency.
        is_remove: Whether the follower can be removed.
        follower_head_pic: Address of the follower's picture.
        follower_name: Nickname.
        follower_uid: The follower's id.
        follower_time: When the follower first followed.
    """

    account_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'accountEquity', 'kind': 'decimal', 'always': True})
    is_remove: bool | None = attrs.field(default=None, metadata={'wire': 'isRemove', 'kind': 'bool', 'always': True})
    follower_head_pic: str | None = attrs.field(default=None, metadata={'wire': 'followerHeadPic', 'kind': 'str', 'always': True})
    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str', 'always': True})
    follower_uid: str = attrs.field(metadata={'wire': 'followerUid', 'kind': 'id', 'always': True, 'required': True})
    follower_time: datetime | None = attrs.field(default=None, metadata={'wire': 'followerTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderCopyApiKey:
    """A new API key; nothing of it shows in a representation.

    Attributes:
        apikey: Public name of the key (header ACCESS-KEY); `reveal()` gives the text.
        secret: Its HMAC secret; `reveal()` gives the text.
        permissions: What it may do: contract_trade, copytrading_trade.
    """

    apikey: Secret | None = attrs.field(default=None, metadata={'wire': 'apikey', 'kind': 'secret', 'always': True})
    secret: Secret | None = attrs.field(default=None, metadata={'wire': 'secret', 'kind': 'secret', 'always': True})
    permissions: list[str] = attrs.field(factory=list, metadata={'wire': 'permissions', 'kind': 'str', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class ServerTime:
    """The exchange's clock.

    Attributes:
        server_time: Its time.
    """

    server_time: datetime | None = attrs.field(default=None, metadata={'wire': 'serverTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTicker:
    """Prices of a contract.

    Attributes:
        symbol: Contract without suffix.
        last_pr: Last traded price. Unit: quote coin.
        ask_pr: Best offer to sell. Unit: quote coin.
        bid_pr: Best offer to buy. Unit: quote coin.
        bid_sz: Size of the best offer to buy. Unit: base coin (assumed).
        ask_sz: Size of the best offer to sell. Unit: base coin (assumed).
        high24h: Highest price of 24 hours. Unit: quote coin.
        low24h: Lowest price of 24 hours. Unit: quote coin.
        ts: Moment of the prices.
        change24h: Change of the price in 24 hours; 0.01 is 1 %. Unit: fraction (assumed).
        base_volume: Traded amount. Unit: base coin.
        quote_volume: Traded amount. Unit: quote coin.
        usdt_volume: Traded amount. Unit: USDT.
        open_utc: Price at midnight UTC. Unit: quote coin.
        change_utc24h: Change of the price since midnight UTC. Unit: fraction (assumed).
        index_price: Index price. Unit: quote coin.
        funding_rate: Funding rate now. Unit: fraction.
        holding_amount: Open interest. Unit: base coin.
        delivery_start_time: Start of a delivery; None for a perpetual contract.
        delivery_time: Delivery; None for a perpetual contract.
        delivery_status: State of the delivery; set for perpetual contracts, too.
        open24h: Price of 24 hours ago. Unit: quote coin.
        mark_price: Mark price. Unit: quote coin.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    last_pr: Decimal | None = attrs.field(default=None, metadata={'wire': 'lastPr', 'kind': 'decimal', 'always': True})
    ask_pr: Decimal | None = attrs.field(default=None, metadata={'wire': 'askPr', 'kind': 'decimal', 'always': True})
    bid_pr: Decimal | None = attrs.field(default=None, metadata={'wire': 'bidPr', 'kind': 'decimal', 'always': True})
    bid_sz: Decimal | None = attrs.field(default=None, metadata={'wire': 'bidSz', 'kind': 'decimal', 'always': True})
    ask_sz: Decimal | None = attrs.field(default=None, metadata={'wire': 'askSz', 'kind': 'decimal', 'always': True})
    high24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'high24h', 'kind': 'decimal', 'always': True})
    low24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'low24h', 'kind': 'decimal', 'always': True})
    ts: datetime | None = attrs.field(default=None, metadata={'wire': 'ts', 'kind': 'time', 'always': True})
    change24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'change24h', 'kind': 'decimal', 'always': True})
    base_volume: Decimal | None = attrs.field(default=None, metadata={'wire': 'baseVolume', 'kind': 'decimal', 'always': True})
    quote_volume: Decimal | None = attrs.field(default=None, metadata={'wire': 'quoteVolume', 'kind': 'decimal', 'always': True})
    usdt_volume: Decimal | None = attrs.field(default=None, metadata={'wire': 'usdtVolume', 'kind': 'decimal', 'always': True})
    open_utc: Decimal | None = attrs.field(default=None, metadata={'wire': 'openUtc', 'kind': 'decimal', 'always': True})
    change_utc24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'changeUtc24h', 'kind': 'decimal', 'always': True})
    index_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'indexPrice', 'kind': 'decimal', 'always': True})
    funding_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'fundingRate', 'kind': 'decimal', 'always': True})
    holding_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'holdingAmount', 'kind': 'decimal', 'always': True})
    delivery_start_time: datetime | None = attrs.field(default=None, metadata={'wire': 'deliveryStartTime', 'kind': 'moment', 'always': True})
    delivery_time: datetime | None = attrs.field(default=None, metadata={'wire': 'deliveryTime', 'kind': 'moment', 'always': True})
    delivery_status: DeliveryStatus | str | None = attrs.field(default=None, metadata={'wire': 'deliveryStatus', 'kind': 'DeliveryStatus', 'always': True})
    open24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'open24h', 'kind': 'decimal', 'always': True})
    mark_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'markPrice', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesPrice:
    """The three prices of a contract.

    Attributes:
        symbol: Contract without suffix.
        price: Last traded price. Unit: quote coin.
        index_price: Index price. Unit: quote coin.
        mark_price: Mark price. Unit: quote coin.
        ts: Moment of the prices.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    price: Decimal | None = attrs.field(default=None, metadata={'wire': 'price', 'kind': 'decimal', 'always': True})
    index_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'indexPrice', 'kind': 'decimal', 'always': True})
    mark_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'markPrice', 'kind': 'decimal', 'always': True})
    ts: datetime | None = attrs.field(default=None, metadata={'wire': 'ts', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesContract(Precision):
    """Rules of a contract. Prices are multiples of `price_end_step` in units of the last of
    `price_place` decimals, sizes multiples of `size_multiplier` with `volume_place` decimals;
    `round_price` and `round_size` do it.

    Attributes:
        symbol: Contract without suffix.
        base_coin: Base coin.
        quote_coin: Quote coin.
        buy_limit_price_ratio: How far above the price a buy may be. Unit: fraction.
        sell_limit_price_ratio: How far below the price a sell may be. Unit: fraction.
        fee_rate_up_ratio: Addition to the fee. Unit: fraction.
        maker_fee_rate: Fee of a maker. Unit: fraction.
        taker_fee_rate: Fee of a taker. Unit: fraction.
        open_cost_up_ratio: Addition to the cost of opening. Unit: fraction.
        support_margin_coins: Coins that are taken as margin.
        min_trade_num: Smallest size of an order. Unit: base coin.
        price_end_step: Step of a price. Unit: last decimals.
        volume_place: Decimals of a size.
        price_place: Decimals of a price.
        size_multiplier: Sizes are multiples of it. Unit: base coin.
        symbol_type: Kind: perpetual or delivery.
        min_trade_usdt: Smallest value of an order. Unit: USDT.
        max_symbol_order_num: Most open orders in the contract.
        max_product_order_num: Most open orders in the product line.
        max_position_num: Most positions at a time.
        symbol_status: State of the contract.
        off_time: When trading stops; None: that is not planned.
        limit_open_time: From when nothing can be opened; None: that is not planned.
        delivery_time: Delivery; None for a perpetual contract.
        delivery_start_time: Start of the delivery; None for a perpetual contract.
        delivery_period: Which quarter: this_quarter or next_quarter; None for a perpetual
            contract.
        launch_time: When it was listed.
        fund_interval: Time between two fundings. Unit: hours.
        min_lever: Lowest leverage.
        max_lever: Highest leverage.
        pos_limit: Limit of a position; deprecated since 2026.
        maintain_time: Maintenance that is running or announced.
        open_time: Deprecated.
        max_market_order_qty: Largest size of a market order. Unit: base coin.
        max_order_qty: Largest size of a limit order. Unit: base coin.
        is_rwa: Whether it stands for an asset outside of crypto; not to be trusted in examples.
    """

    _precision = PrecisionFields(
        price_places="price_place",
        price_units="price_end_step",
        size_places="volume_place",
        size_step="size_multiplier",
        min_size="min_trade_num",
    )

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    base_coin: str | None = attrs.field(default=None, metadata={'wire': 'baseCoin', 'kind': 'str', 'always': True})
    quote_coin: str | None = attrs.field(default=None, metadata={'wire': 'quoteCoin', 'kind': 'str', 'always': True})
    buy_limit_price_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyLimitPriceRatio', 'kind': 'decimal', 'always': True})
    sell_limit_price_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellLimitPriceRatio', 'kind': 'decimal', 'always': True})
    fee_rate_up_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'feeRateUpRatio', 'kind': 'decimal', 'always': True})
    maker_fee_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'makerFeeRate', 'kind': 'decimal', 'always': True})
    taker_fee_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'takerFeeRate', 'kind': 'decimal', 'always': True})
    open_cost_up_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'openCostUpRatio', 'kind': 'decimal', 'always': True})
    support_margin_coins: list[str] = attrs.field(factory=list, metadata={'wire': 'supportMarginCoins', 'kind': 'str', 'always': True})
    min_trade_num: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTradeNum', 'kind': 'decimal', 'always': True})
    price_end_step: Decimal | None = attrs.field(default=None, metadata={'wire': 'priceEndStep', 'kind': 'decimal', 'always': True})
    volume_place: int | None = attrs.field(default=None, metadata={'wire': 'volumePlace', 'kind': 'int', 'always': True})
    price_place: int | None = attrs.field(default=None, metadata={'wire': 'pricePlace', 'kind': 'int', 'always': True})
    size_multiplier: Decimal | None = attrs.field(default=None, metadata={'wire': 'sizeMultiplier', 'kind': 'decimal', 'always': True})
    symbol_type: str | None = attrs.field(default=None, metadata={'wire': 'symbolType', 'kind': 'str', 'always': True})
    min_trade_usdt: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTradeUSDT', 'kind': 'decimal', 'always': True})
    max_symbol_order_num: int | None = attrs.field(default=None, metadata={'wire': 'maxSymbolOrderNum', 'kind': 'int', 'always': True})
    max_product_order_num: int | None = attrs.field(default=None, metadata={'wire': 'maxProductOrderNum', 'kind': 'int', 'always': True})
    max_position_num: int | None = attrs.field(default=None, metadata={'wire': 'maxPositionNum', 'kind': 'int', 'always': True})
    symbol_status: ContractStatus | str | None = attrs.field(default=None, metadata={'wire': 'symbolStatus', 'kind': 'ContractStatus', 'always': True})
    off_time: datetime | None = attrs.field(default=None, metadata={'wire': 'offTime', 'kind': 'moment', 'always': True})
    limit_open_time: datetime | None = attrs.field(default=None, metadata={'wire': 'limitOpenTime', 'kind': 'moment', 'always': True})
    delivery_time: datetime | None = attrs.field(default=None, metadata={'wire': 'deliveryTime', 'kind': 'moment', 'always': True})
    delivery_start_time: datetime | None = attrs.field(default=None, metadata={'wire': 'deliveryStartTime', 'kind': 'moment', 'always': True})
    delivery_period: str | None = attrs.field(default=None, metadata={'wire': 'deliveryPeriod', 'kind': 'str'})
    launch_time: datetime | None = attrs.field(default=None, metadata={'wire': 'launchTime', 'kind': 'moment', 'always': True})
    fund_interval: int | None = attrs.field(default=None, metadata={'wire': 'fundInterval', 'kind': 'int', 'always': True})
    min_lever: int | None = attrs.field(default=None, metadata={'wire': 'minLever', 'kind': 'int', 'always': True})
    max_lever: int | None = attrs.field(default=None, metadata={'wire': 'maxLever', 'kind': 'int', 'always': True})
    pos_limit: Decimal | None = attrs.field(default=None, metadata={'wire': 'posLimit', 'kind': 'decimal', 'always': True})
    maintain_time: datetime | None = attrs.field(default=None, metadata={'wire': 'maintainTime', 'kind': 'moment', 'always': True})
    open_time: datetime | None = attrs.field(default=None, metadata={'wire': 'openTime', 'kind': 'moment'})
    max_market_order_qty: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxMarketOrderQty', 'kind': 'decimal', 'always': True})
    max_order_qty: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxOrderQty', 'kind': 'decimal', 'always': True})
    is_rwa: bool | None = attrs.field(default=None, metadata={'wire': 'isRwa', 'kind': 'bool', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTicker:
    """Prices of a spot pair.

    Attributes:
        symbol: Pair.
        high24h: Highest price of 24 hours. Unit: quote coin.
        open: Price of 24 hours ago. Unit: quote coin.
        low24h: Lowest price of 24 hours. Unit: quote coin.
        last_pr: Last traded price. Unit: quote coin.
        quote_volume: Traded amount. Unit: quote coin.
        base_volume: Traded amount. Unit: base coin.
        usdt_volume: Traded amount. Unit: USDT.
        bid_pr: Best offer to buy. Unit: quote coin.
        ask_pr: Best offer to sell. Unit: quote coin.
        bid_sz: Size of the best offer to buy. Unit: base coin (assumed).
        ask_sz: Size of the best offer to sell. Unit: base coin (assumed).
        open_utc: Price at midnight UTC. Unit: quote coin.
        ts: Moment of the prices.
        change_utc24h: Change of the price since midnight UTC; 0.01 is 1 %. Unit: fraction.
        change24h: Change of the price in 24 hours; 0.01 is 1 %. Unit: fraction.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    high24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'high24h', 'kind': 'decimal', 'always': True})
    open: Decimal | None = attrs.field(default=None, metadata={'wire': 'open', 'kind': 'decimal', 'always': True})
    low24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'low24h', 'kind': 'decimal', 'always': True})
    last_pr: Decimal | None = attrs.field(default=None, metadata={'wire': 'lastPr', 'kind': 'decimal', 'always': True})
    quote_volume: Decimal | None = attrs.field(default=None, metadata={'wire': 'quoteVolume', 'kind': 'decimal', 'always': True})
    base_volume: Decimal | None = attrs.field(default=None, metadata={'wire': 'baseVolume', 'kind': 'decimal', 'always': True})
    usdt_volume: Decimal | None = attrs.field(default=None, metadata={'wire': 'usdtVolume', 'kind': 'decimal', 'always': True})
    bid_pr: Decimal | None = attrs.field(default=None, metadata={'wire': 'bidPr', 'kind': 'decimal', 'always': True})
    ask_pr: Decimal | None = attrs.field(default=None, metadata={'wire': 'askPr', 'kind': 'decimal', 'always': True})
    bid_sz: Decimal | None = attrs.field(default=None, metadata={'wire': 'bidSz', 'kind': 'decimal', 'always': True})
    ask_sz: Decimal | None = attrs.field(default=None, metadata={'wire': 'askSz', 'kind': 'decimal', 'always': True})
    open_utc: Decimal | None = attrs.field(default=None, metadata={'wire': 'openUtc', 'kind': 'decimal', 'always': True})
    ts: datetime | None = attrs.field(default=None, metadata={'wire': 'ts', 'kind': 'time', 'always': True})
    change_utc24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'changeUtc24h', 'kind': 'decimal', 'always': True})
    change24h: Decimal | None = attrs.field(default=None, metadata={'wire': 'change24h', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotSymbol(Precision):
    """Rules of a spot pair. It names no smallest size: `min_trade_usdt`, a value, is what counts.

    Attributes:
        symbol: Pair.
        base_coin: Base coin.
        quote_coin: Quote coin.
        min_trade_amount: Out of use; 0. Unit: base coin (assumed).
        max_trade_amount: Out of use. Unit: base coin (assumed).
        taker_fee_rate: Usual fee of a taker. Unit: fraction.
        maker_fee_rate: Usual fee of a maker. Unit: fraction.
        price_precision: Decimals of a price.
        quantity_precision: Decimals of a size.
        quote_precision: Decimals of an amount of the quote coin.
        status: State of the pair.
        min_trade_usdt: Smallest value of an order. Unit: USDT.
        buy_limit_price_ratio: How far above the price a buy may be; 0.05 is 5 %. Unit:
            fraction.
        sell_limit_price_ratio: How far below the price a sell may be; 0.05 is 5 %. Unit:
            fraction.
        area_symbol: Whether it is offered in some regions only.
        max_limit_order_value: Largest value of a limit order. Unit: USDT.
        max_market_order_value: Largest value of a market order. Unit: USDT.
        order_quantity: Most open orders in the pair.
        open_time: Deprecated.
        off_time: When trading stops; None: that is not planned.
    """

    _precision = PrecisionFields(
        price_places="price_precision",
        size_places="quantity_precision",
        min_size="min_trade_amount",
    )

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    base_coin: str | None = attrs.field(default=None, metadata={'wire': 'baseCoin', 'kind': 'str', 'always': True})
    quote_coin: str | None = attrs.field(default=None, metadata={'wire': 'quoteCoin', 'kind': 'str', 'always': True})
    min_trade_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTradeAmount', 'kind': 'decimal', 'always': True})
    max_trade_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTradeAmount', 'kind': 'decimal', 'always': True})
    taker_fee_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'takerFeeRate', 'kind': 'decimal', 'always': True})
    maker_fee_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'makerFeeRate', 'kind': 'decimal', 'always': True})
    price_precision: int | None = attrs.field(default=None, metadata={'wire': 'pricePrecision', 'kind': 'int', 'always': True})
    quantity_precision: int | None = attrs.field(default=None, metadata={'wire': 'quantityPrecision', 'kind': 'int', 'always': True})
    quote_precision: int | None = attrs.field(default=None, metadata={'wire': 'quotePrecision', 'kind': 'int', 'always': True})
    status: SpotStatus | str | None = attrs.field(default=None, metadata={'wire': 'status', 'kind': 'SpotStatus', 'always': True})
    min_trade_usdt: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTradeUSDT', 'kind': 'decimal', 'always': True})
    buy_limit_price_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyLimitPriceRatio', 'kind': 'decimal', 'always': True})
    sell_limit_price_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellLimitPriceRatio', 'kind': 'decimal', 'always': True})
    area_symbol: bool | None = attrs.field(default=None, metadata={'wire': 'areaSymbol', 'kind': 'bool', 'always': True})
    max_limit_order_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxLimitOrderValue', 'kind': 'decimal'})
    max_market_order_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxMarketOrderValue', 'kind': 'decimal'})
    order_quantity: int | None = attrs.field(default=None, metadata={'wire': 'orderQuantity', 'kind': 'int', 'always': True})
    open_time: datetime | None = attrs.field(default=None, metadata={'wire': 'openTime', 'kind': 'moment', 'always': True})
    off_time: datetime | None = attrs.field(default=None, metadata={'wire': 'offTime', 'kind': 'moment', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesPosition:
    """An open position in a contract.

    Attributes:
        margin_coin: Margin coin.
        symbol: Contract without suffix.
        hold_side: Direction.
        open_delegate_size: Size that open orders may still add. Unit: base coin.
        margin_size: Margin. Unit: margin coin.
        available: Size that can be closed. Unit: base coin.
        locked: Size held by closing orders. Unit: base coin.
        total: Size: available and locked. Unit: base coin.
        leverage: Leverage.
        achieved_profits: Profit realized so far, without fees and funding. Unit: margin coin.
        open_price_avg: Average entry price. Unit: quote coin.
        margin_mode: Margin mode.
        pos_mode: Position mode.
        unrealized_pl: Open profit. Unit: margin coin.
        liquidation_price: Estimated price of liquidation; 0 or less: none is near. Unit: quote
            coin.
        keep_margin_rate: Maintenance margin of its tier. Unit: fraction.
        mark_price: Mark price. Unit: quote coin.
        margin_ratio: Margin rate; 0.1 is 10 %. Unit: fraction.
        break_even_price: Price without profit or loss. Unit: quote coin.
        total_fee: Funding so far, not the trading fee; None before the first. Unit: margin
            coin.
        deducted_fee: Trading fees so far. Unit: margin coin.
        cash_dividend: Cash dividend. Unit: USDT.
        grant: Airdrop voucher. Unit: margin coin (assumed).
        asset_mode: Whether other coins count as margin.
        auto_margin: Whether margin is added by itself.
        take_profit: Take-profit price; None: unset. Unit: quote coin.
        stop_loss: Stop-loss price; None: unset. Unit: quote coin.
        take_profit_id: Id of the take-profit order; None: unset.
        stop_loss_id: Id of the stop-loss order; None: unset.
        c_time: When it was opened.
        u_time: When it last changed.
    """

    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    hold_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'holdSide', 'kind': 'HoldSide', 'always': True})
    open_delegate_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openDelegateSize', 'kind': 'decimal', 'always': True})
    margin_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'marginSize', 'kind': 'decimal', 'always': True})
    available: Decimal | None = attrs.field(default=None, metadata={'wire': 'available', 'kind': 'decimal', 'always': True})
    locked: Decimal | None = attrs.field(default=None, metadata={'wire': 'locked', 'kind': 'decimal', 'always': True})
    total: Decimal | None = attrs.field(default=None, metadata={'wire': 'total', 'kind': 'decimal', 'always': True})
    leverage: int | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'int', 'always': True})
    achieved_profits: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedProfits', 'kind': 'decimal', 'always': True})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'always': True})
    margin_mode: PositionMarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'PositionMarginMode', 'always': True})
    pos_mode: PositionMode | str | None = attrs.field(default=None, metadata={'wire': 'posMode', 'kind': 'PositionMode', 'always': True})
    unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPL', 'kind': 'decimal', 'always': True})
    liquidation_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'liquidationPrice', 'kind': 'decimal', 'always': True})
    keep_margin_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'keepMarginRate', 'kind': 'decimal', 'always': True})
    mark_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'markPrice', 'kind': 'decimal', 'always': True})
    margin_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'marginRatio', 'kind': 'decimal', 'always': True})
    break_even_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'breakEvenPrice', 'kind': 'decimal', 'always': True})
    total_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalFee', 'kind': 'decimal', 'always': True})
    deducted_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'deductedFee', 'kind': 'decimal', 'always': True})
    cash_dividend: Decimal | None = attrs.field(default=None, metadata={'wire': 'cashDividend', 'kind': 'decimal'})
    grant: Decimal | None = attrs.field(default=None, metadata={'wire': 'grant', 'kind': 'decimal'})
    asset_mode: AssetMode | str | None = attrs.field(default=None, metadata={'wire': 'assetMode', 'kind': 'AssetMode', 'always': True})
    auto_margin: Switch | str | None = attrs.field(default=None, metadata={'wire': 'autoMargin', 'kind': 'Switch'})
    take_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'takeProfit', 'kind': 'decimal'})
    stop_loss: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLoss', 'kind': 'decimal'})
    take_profit_id: str | None = attrs.field(default=None, metadata={'wire': 'takeProfitId', 'kind': 'id'})
    stop_loss_id: str | None = attrs.field(default=None, metadata={'wire': 'stopLossId', 'kind': 'id'})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time', 'always': True})
    u_time: datetime | None = attrs.field(default=None, metadata={'wire': 'uTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerOpenOrder:
    """An open copied order on the spot market.

    Attributes:
        tracking_no: Tracking number; what closing, leaving and setting stop prices ask for.
        trader_id: Id of the trader who is copied.
        buy_fill_size: Quantity bought. Unit: base coin.
        buy_delegate_size: Quantity that the buy order asked for. Unit: base coin.
        buy_price: Price paid. Unit: quote coin.
        unrealized_pl: Profit or loss so far. Unit: quote coin (assumed).
        buy_time: When it was bought.
        buy_fee: Fee of buying. Unit: not documented.
        unrealized_plr: Profit or loss so far in relation to the stake; 11.11 is 11.11 %. Unit:
            %.
        symbol: Pair, e.g. BTCUSDT.
        stop_surplus_price: Take-profit price; unset when there is none. Unit: quote coin.
        stop_loss_price: Stop-loss price; unset when there is none. Unit: quote coin.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    trader_id: str | None = attrs.field(default=None, metadata={'wire': 'traderId', 'kind': 'id', 'always': True})
    buy_fill_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFillSize', 'kind': 'decimal', 'always': True})
    buy_delegate_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyDelegateSize', 'kind': 'decimal', 'always': True})
    buy_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyPrice', 'kind': 'decimal', 'always': True})
    unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPL', 'kind': 'decimal', 'always': True})
    buy_time: datetime = attrs.field(metadata={'wire': 'buyTime', 'kind': 'time', 'always': True, 'required': True})
    buy_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFee', 'kind': 'decimal', 'always': True})
    unrealized_plr: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPLR', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    stop_surplus_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusPrice', 'kind': 'decimal', 'always': True})
    stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossPrice', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerOpenOrderPage:
    """One page of open copied orders.

    Attributes:
        tracking_list: The orders of this page.
        end_id: Cursor of the next page: the last tracking number of this one.
    """

    tracking_list: list[SpotFollowerOpenOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'SpotFollowerOpenOrder', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotFollowerOpenOrder]:
        """The rows, as `tracking_list`; empty when the exchange sent none."""
        return self.tracking_list


@attrs.define(kw_only=True)
class SpotFollowerHistoryOrder:
    """A closed copied order on the spot market.

    Attributes:
        tracking_no: Tracking number.
        trader_id: Id of the trader who was copied.
        fill_size: Quantity traded. Unit: base coin.
        buy_price: Average price paid. Unit: quote coin.
        sell_price: Average price received. Unit: quote coin.
        achieved_pl: Profit or loss. Unit: quote coin (assumed).
        buy_time: When it was bought.
        sell_time: When it was sold.
        buy_fee: Fee of buying. Unit: not documented.
        sell_fee: Fee of selling. Unit: not documented.
        achieved_plr: Profit or loss in relation to the stake; 11.11 is 11.11 %. Unit: %.
        symbol: Pair, e.g. BTCUSDT.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    trader_id: str | None = attrs.field(default=None, metadata={'wire': 'traderId', 'kind': 'id', 'always': True})
    fill_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'fillSize', 'kind': 'decimal', 'always': True})
    buy_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyPrice', 'kind': 'decimal', 'always': True})
    sell_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellPrice', 'kind': 'decimal', 'always': True})
    achieved_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPL', 'kind': 'decimal', 'always': True})
    buy_time: datetime = attrs.field(metadata={'wire': 'buyTime', 'kind': 'time', 'always': True, 'required': True})
    sell_time: datetime | None = attrs.field(default=None, metadata={'wire': 'sellTime', 'kind': 'time', 'always': True})
    buy_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFee', 'kind': 'decimal', 'always': True})
    sell_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellFee', 'kind': 'decimal', 'always': True})
    achieved_plr: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPLR', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerHistoryOrderPage:
    """One page of closed copied orders.

    Attributes:
        tracking_list: The orders of this page.
        end_id: Cursor of the next page: the last tracking number of this one.
    """

    tracking_list: list[SpotFollowerHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'SpotFollowerHistoryOrder', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotFollowerHistoryOrder]:
        """The rows, as `tracking_list`; empty when the exchange sent none."""
        return self.tracking_list


@attrs.define(kw_only=True)
class SpotFollowerSymbolSetting:
    """How the caller copies one trader in one pair.

    Attributes:
        max_trace_amount: Largest amount bought by copying. Unit: base coin.
        stop_loss_ration: Stop-loss ratio; 11.11 is 11.11 %. Unit: %.
        stop_surplus_ration: Take-profit ratio; 11.11 is 11.11 %. Unit: %.
        symbol: Pair, e.g. BTCUSDT.
        trace_type: How the size of a copied order is found.
    """

    max_trace_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceAmount', 'kind': 'decimal', 'always': True})
    stop_loss_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossRation', 'kind': 'decimal', 'always': True})
    stop_surplus_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusRation', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    trace_type: SpotTraceType | str | None = attrs.field(default=None, metadata={'wire': 'traceType', 'kind': 'SpotTraceType', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerSymbolLimits:
    """Bounds that copy settings must keep in one pair.

    Attributes:
        max_stop_loss_ration: Largest stop-loss ratio; 11.11 is 11.11 %. Unit: %.
        max_stop_surplus_ration: Largest take-profit ratio; 11.11 is 11.11 %. Unit: %.
        max_trace_amount: Largest amount of a single copied order. Unit: not documented.
        max_trace_amount_system: Largest amount bought that the exchange's own configuration
            allows. Unit: not documented.
        max_trace_size: Largest fixed quantity, for `trace_type` count. Unit: not documented.
        max_trace_ration: Largest multiple of the trader's amount, for `trace_type` percent;
            documented with two scales. Unit: ratio as sent.
        min_stop_loss_ration: Smallest stop-loss ratio; documented with two scales. Unit: ratio
            as sent.
        min_stop_surplus_ration: Smallest take-profit ratio; 11.11 is 11.11 %. Unit: %.
        min_trace_amount: Smallest amount of a single copied order. Unit: not documented.
        min_trace_size: Smallest fixed quantity, for `trace_type` count. Unit: not documented.
        min_trace_ration: Smallest multiple of the trader's amount, for `trace_type` percent.
            Unit: ratio as sent.
        slider_max_stop_loss_ratio: Upper end of the stop-loss slider on Bitget's page. Unit:
            ratio as sent.
        slider_max_stop_surplus_ratio: Upper end of the take-profit slider on Bitget's page.
            Unit: ratio as sent.
        symbol: Pair, e.g. BTCUSDT.
    """

    max_stop_loss_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxStopLossRation', 'kind': 'decimal', 'always': True})
    max_stop_surplus_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxStopSurplusRation', 'kind': 'decimal', 'always': True})
    max_trace_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceAmount', 'kind': 'decimal', 'always': True})
    max_trace_amount_system: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceAmountSystem', 'kind': 'decimal', 'always': True})
    max_trace_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceSize', 'kind': 'decimal', 'always': True})
    max_trace_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceRation', 'kind': 'decimal', 'always': True})
    min_stop_loss_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'minStopLossRation', 'kind': 'decimal', 'always': True})
    min_stop_surplus_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'minStopSurplusRation', 'kind': 'decimal', 'always': True})
    min_trace_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTraceAmount', 'kind': 'decimal', 'always': True})
    min_trace_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTraceSize', 'kind': 'decimal', 'always': True})
    min_trace_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTraceRation', 'kind': 'decimal', 'always': True})
    slider_max_stop_loss_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'sliderMaxStopLossRatio', 'kind': 'decimal', 'always': True})
    slider_max_stop_surplus_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'sliderMaxStopSurplusRatio', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerSettings:
    """The caller's copy settings for one spot trader, and the bounds of each pair.

    Attributes:
        enable: Whether the caller follows this trader.
        profit_rate: The trader's share of the profit. Unit: ratio as sent.
        settled_in_days: How long the trader has been registered. Unit: days.
        trader_head_pic: Address of the trader's picture; unset when none.
        trader_name: Display name of the trader.
        trade_setting_list: The caller's settings, one for each pair.
        trade_symbol_setting_list: Bounds of the settings, one row for each pair.
    """

    enable: bool | None = attrs.field(default=None, metadata={'wire': 'enable', 'kind': 'bool', 'always': True})
    profit_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitRate', 'kind': 'decimal', 'always': True})
    settled_in_days: int | None = attrs.field(default=None, metadata={'wire': 'settledInDays', 'kind': 'int', 'always': True})
    trader_head_pic: str | None = attrs.field(default=None, metadata={'wire': 'traderHeadPic', 'kind': 'str', 'always': True})
    trader_name: str | None = attrs.field(default=None, metadata={'wire': 'traderName', 'kind': 'str', 'always': True})
    trade_setting_list: list[SpotFollowerSymbolSetting] = attrs.field(factory=list, metadata={'wire': 'tradeSettingList', 'kind': 'SpotFollowerSymbolSetting', 'always': True})
    trade_symbol_setting_list: list[SpotFollowerSymbolLimits] = attrs.field(factory=list, metadata={'wire': 'tradeSymbolSettingList', 'kind': 'SpotFollowerSymbolLimits', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerTraderSymbols:
    """Pairs in which a trader can be copied.

    Attributes:
        current_trading_list: The pairs, e.g. BTCUSDT.
    """

    current_trading_list: list[str] = attrs.field(factory=list, metadata={'wire': 'currentTradingList', 'kind': 'str', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerTrader:
    """A spot trader whom the caller follows.

    Attributes:
        certification_type: Whether the exchange has certified the trader.
        trace_total_amount: Amount that the caller has copied from this trader so far. Unit:
            USDT.
        trace_total_net_profit: Net profit of the caller with this trader so far. Unit: USDT.
        trace_total_profit: Profit of the caller with this trader so far. Unit: USDT.
        trader_name: Display name of the trader.
        trader_id: Id of the trader; what unfollowing and settings ask for.
        max_follow_limit: How many followers the trader may have.
        bgb_max_follow_limit: How many more followers a holding of BGB grants.
        follow_count: How many followers the trader has.
        bgb_follow_count: How many of the places granted by BGB are taken.
        follower_time: When the caller began to follow, for the first time.
    """

    certification_type: CertificationType | str | None = attrs.field(default=None, metadata={'wire': 'certificationType', 'kind': 'CertificationType', 'always': True})
    trace_total_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalAmount', 'kind': 'decimal', 'always': True})
    trace_total_net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalNetProfit', 'kind': 'decimal', 'always': True})
    trace_total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalProfit', 'kind': 'decimal', 'always': True})
    trader_name: str | None = attrs.field(default=None, metadata={'wire': 'traderName', 'kind': 'str', 'always': True})
    trader_id: str = attrs.field(metadata={'wire': 'traderId', 'kind': 'id', 'always': True, 'required': True})
    max_follow_limit: int | None = attrs.field(default=None, metadata={'wire': 'maxFollowLimit', 'kind': 'int', 'always': True})
    bgb_max_follow_limit: int | None = attrs.field(default=None, metadata={'wire': 'bgbMaxFollowLimit', 'kind': 'int', 'always': True})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int', 'always': True})
    bgb_follow_count: int | None = attrs.field(default=None, metadata={'wire': 'bgbFollowCount', 'kind': 'int', 'always': True})
    follower_time: datetime | None = attrs.field(default=None, metadata={'wire': 'followerTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerTraderPage:
    """One page of the spot traders that the caller follows.

    Attributes:
        result_list: The traders of this page.
    """

    result_list: list[SpotFollowerTrader] = attrs.field(factory=list, metadata={'wire': 'resultList', 'kind': 'SpotFollowerTrader', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotFollowerTrader]:
        """The rows, as `result_list`; empty when the exchange sent none."""
        return self.result_list


@attrs.define(kw_only=True)
class SpotFollowerFollowSetting:
    """How to copy a trader in one pair.

    Attributes:
        symbol: Pair without suffix, in capitals, e.g. BTCUSDT.
        trace_type: How the size of a copied order is found; acts in mode advanced only. One of:
            percent, amount, count.
        max_hold_size: Largest quantity to buy by copying; unit not documented.
        trace_value: A multiple, an amount or a quantity, as `trace_type` says, within the
            bounds of get_settings.
        stop_loss_ratio: Stop-loss ratio in whole percent; 10 is 10 %.
        stop_surplus_ratio: Take-profit ratio in whole percent; 10 is 10 %.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol'})
    trace_type: TraceType | Literal["percent", "amount", "count"] = attrs.field(metadata={'wire': 'traceType'})
    max_hold_size: Decimal | int | str = attrs.field(metadata={'wire': 'maxHoldSize'})
    trace_value: Decimal | int | str = attrs.field(metadata={'wire': 'traceValue'})
    stop_loss_ratio: int | None = attrs.field(default=None, metadata={'wire': 'stopLossRatio'})
    stop_surplus_ratio: int | None = attrs.field(default=None, metadata={'wire': 'stopSurplusRatio'})


@attrs.define(kw_only=True)
class SpotTraderOpenOrder:
    """An open tracking order on the spot market.

    Attributes:
        tracking_no: Tracking number; what closing and setting stop prices ask for.
        order_id: Number of the order that bought.
        buy_fill_size: Quantity bought. Unit: base coin.
        buy_delegate_size: Quantity that the buy order asked for. Unit: base coin.
        buy_price: Price paid. Unit: quote coin.
        unrealized_pl: Profit or loss so far. Unit: quote coin (assumed).
        buy_time: When it was bought.
        buy_fee: Fee of buying. Unit: not documented.
        unrealized_plr: Profit or loss so far in relation to the stake; 11.11 is 11.11 %. Unit:
            %.
        symbol: Pair, e.g. BTCUSDT.
        stop_loss_price: Stop-loss price; unset when there is none. Unit: quote coin.
        stop_surplus_price: Take-profit price; unset when there is none. Unit: quote coin.
        follow_count: How many followers copied the order.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    order_id: str | None = attrs.field(default=None, metadata={'wire': 'orderId', 'kind': 'id', 'always': True})
    buy_fill_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFillSize', 'kind': 'decimal', 'always': True})
    buy_delegate_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyDelegateSize', 'kind': 'decimal', 'always': True})
    buy_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyPrice', 'kind': 'decimal', 'always': True})
    unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPL', 'kind': 'decimal', 'always': True})
    buy_time: datetime = attrs.field(metadata={'wire': 'buyTime', 'kind': 'time', 'always': True, 'required': True})
    buy_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFee', 'kind': 'decimal', 'always': True})
    unrealized_plr: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPLR', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossPrice', 'kind': 'decimal', 'always': True})
    stop_surplus_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusPrice', 'kind': 'decimal', 'always': True})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderOpenOrderPage:
    """One page of open tracking orders.

    Attributes:
        tracking_list: The orders of this page.
        end_id: Cursor of the next page: the last tracking number of this one.
    """

    tracking_list: list[SpotTraderOpenOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'SpotTraderOpenOrder', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotTraderOpenOrder]:
        """The rows, as `tracking_list`; empty when the exchange sent none."""
        return self.tracking_list


@attrs.define(kw_only=True)
class SpotTraderHistoryOrder:
    """A closed tracking order on the spot market.

    Attributes:
        tracking_no: Tracking number.
        fill_size: Quantity traded. Unit: base coin.
        buy_price: Price paid. Unit: quote coin.
        sell_price: Price received. Unit: quote coin.
        achieved_pl: Profit or loss. Unit: quote coin (assumed).
        buy_time: When it was bought.
        sell_time: When it was sold.
        buy_fee: Fee of buying. Unit: not documented.
        sell_fee: Fee of selling. Unit: not documented.
        achieved_plr: Profit or loss in relation to the stake; 11.11 is 11.11 %. Unit: %.
        symbol: Pair, e.g. BTCUSDT.
        net_profit: Net profit, below 0 for a loss. Unit: quote coin (assumed).
        follow_count: How many followers copied the order.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    fill_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'fillSize', 'kind': 'decimal', 'always': True})
    buy_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyPrice', 'kind': 'decimal', 'always': True})
    sell_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellPrice', 'kind': 'decimal', 'always': True})
    achieved_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPL', 'kind': 'decimal', 'always': True})
    buy_time: datetime = attrs.field(metadata={'wire': 'buyTime', 'kind': 'time', 'always': True, 'required': True})
    sell_time: datetime | None = attrs.field(default=None, metadata={'wire': 'sellTime', 'kind': 'time', 'always': True})
    buy_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFee', 'kind': 'decimal', 'always': True})
    sell_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellFee', 'kind': 'decimal', 'always': True})
    achieved_plr: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPLR', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'netProfit', 'kind': 'decimal', 'always': True})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderHistoryOrderPage:
    """One page of closed tracking orders.

    Attributes:
        tracking_list: The orders of this page.
        end_id: Cursor of the next page: the last tracking number of this one.
    """

    tracking_list: list[SpotTraderHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'SpotTraderHistoryOrder', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotTraderHistoryOrder]:
        """The rows, as `tracking_list`; empty when the exchange sent none."""
        return self.tracking_list


@attrs.define(kw_only=True)
class SpotTraderSymbolLimit:
    """How much the trader may trade in one pair.

    Attributes:
        max_quote_size: Largest amount of a single order. Unit: quote coin.
        surplus_quote_size: Amount that is left. Unit: quote coin.
        symbol: Pair, e.g. BTCUSDT.
    """

    max_quote_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxQuoteSize', 'kind': 'decimal', 'always': True})
    surplus_quote_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'surplusQuoteSize', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderLabel:
    """A label on the trader's page.

    Attributes:
        id: Number of the label.
        name: Text of the label.
    """

    id: str | None = attrs.field(default=None, metadata={'wire': 'id', 'kind': 'id'})
    name: str | None = attrs.field(default=None, metadata={'wire': 'name', 'kind': 'str'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderSymbol:
    """A pair that a trader can offer for copying.

    Attributes:
        enable: Whether the trader offers it.
        symbol: Pair, e.g. BTCUSDT.
        min_open_count: Smallest size of a trader's order. Unit: not documented.
    """

    enable: bool | None = attrs.field(default=None, metadata={'wire': 'enable', 'kind': 'bool', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    min_open_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'minOpenCount', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderSettings:
    """The trader's own settings, with the bounds that go with them.

    Attributes:
        remove_limit_usdt: A follower with assets below this can be removed. Unit: USDT.
        spot_info_list: What may be traded in each pair.
        label_list: Labels on the trader's page.
        enable: Whether copying is switched on.
        show_assets_map: Whether the page shows what the assets are made of.
        show_equity: Whether the page shows the total funds.
        trace_symbol_list: Pairs that copy trading supports.
    """

    remove_limit_usdt: Decimal | None = attrs.field(default=None, metadata={'wire': 'removeLimitUsdt', 'kind': 'decimal', 'always': True})
    spot_info_list: list[SpotTraderSymbolLimit] = attrs.field(factory=list, metadata={'wire': 'spotInfoList', 'kind': 'SpotTraderSymbolLimit', 'always': True})
    label_list: list[SpotTraderLabel] = attrs.field(factory=list, metadata={'wire': 'labelList', 'kind': 'SpotTraderLabel', 'always': True})
    enable: bool | None = attrs.field(default=None, metadata={'wire': 'enable', 'kind': 'bool', 'always': True})
    show_assets_map: bool | None = attrs.field(default=None, metadata={'wire': 'showAssetsMap', 'kind': 'bool', 'always': True})
    show_equity: bool | None = attrs.field(default=None, metadata={'wire': 'showEquity', 'kind': 'bool', 'always': True})
    trace_symbol_list: list[SpotTraderSymbol] = attrs.field(factory=list, metadata={'wire': 'traceSymbolList', 'kind': 'SpotTraderSymbol', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderFollower:
    """A follower of the calling trader.

    Attributes:
        account_equity: Assets of the follower's account. Unit: not documented.
        is_remove: Whether the trader may remove this follower.
        follower_head_pic: Address of the follower's picture; unset when none.
        follower_name: Display name of the follower.
        follower_uid: Id of the follower; what removing asks for.
        follower_time: When the follower began to follow, for the first time.
    """

    account_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'accountEquity', 'kind': 'decimal', 'always': True})
    is_remove: bool | None = attrs.field(default=None, metadata={'wire': 'isRemove', 'kind': 'bool', 'always': True})
    follower_head_pic: str | None = attrs.field(default=None, metadata={'wire': 'followerHeadPic', 'kind': 'str', 'always': True})
    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str', 'always': True})
    follower_uid: str = attrs.field(metadata={'wire': 'followerUid', 'kind': 'id', 'always': True, 'required': True})
    follower_time: datetime | None = attrs.field(default=None, metadata={'wire': 'followerTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderProfitTotals:
    """Sums of the trader's shared profits over all coins.

    Attributes:
        yesterday_profit: Profit shared yesterday. Unit: not documented.
        yesterday_time: When yesterday's share was calculated.
        sum_profit: Profit shared so far. Unit: not documented.
        wait_profit: Profit that is still to be shared. Unit: not documented.
    """

    yesterday_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'yesterdayProfit', 'kind': 'decimal', 'always': True})
    yesterday_time: datetime | None = attrs.field(default=None, metadata={'wire': 'yesterdayTime', 'kind': 'time', 'always': True})
    sum_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'sumProfit', 'kind': 'decimal', 'always': True})
    wait_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'waitProfit', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderDailyProfit:
    """The trader's shared profit in one coin on one day.

    Attributes:
        profit: Profit shared on that day. Unit: settlement coin.
        profit_time: When it was shared.
    """

    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'profitTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderCoinProfit:
    """The trader's shared profit in one coin.

    Attributes:
        coin: Settlement coin, e.g. USDT.
        profit_count: Profit shared in this coin. Unit: settlement coin.
        last_profit_time: When profit in this coin was last shared.
        historys_by_date_list: The same by day.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    profit_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitCount', 'kind': 'decimal', 'always': True})
    last_profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'lastProfitTime', 'kind': 'time', 'always': True})
    historys_by_date_list: list[SpotTraderDailyProfit] = attrs.field(factory=list, metadata={'wire': 'historysByDateList', 'kind': 'SpotTraderDailyProfit', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderProfitSummary:
    """The trader's shared profits, summed up in three ways.

    Attributes:
        profit_summarys: Sums over all coins.
        profit_history_list: Sums for each coin, and in them for each day.
    """

    profit_summarys: SpotTraderProfitTotals | None = attrs.field(default=None, metadata={'wire': 'profitSummarys', 'kind': 'SpotTraderProfitTotals', 'always': True})
    profit_history_list: list[SpotTraderCoinProfit] = attrs.field(factory=list, metadata={'wire': 'profitHistoryList', 'kind': 'SpotTraderCoinProfit', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderHistoryProfit:
    """A single profit share that was paid.

    Attributes:
        profit_id: Number of the share.
        coin: Settlement coin, e.g. USDT.
        distribute_ratio: The trader's part of the profit; 11.11 is 11.11 %. Unit: %.
        profit: Profit shared. Unit: settlement coin.
        follower_name: Display name, of the follower by its name, of the trader by its
            description.
        profit_time: When it was shared.
    """

    profit_id: str = attrs.field(metadata={'wire': 'profitId', 'kind': 'id', 'always': True, 'required': True})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    distribute_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'distributeRatio', 'kind': 'decimal', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str', 'always': True})
    profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'profitTime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderHistoryProfitPage:
    """One page of paid profit shares.

    Attributes:
        profit_list: The shares of this page.
        end_id: Cursor of the next page: the last share's number of this one.
    """

    profit_list: list[SpotTraderHistoryProfit] = attrs.field(factory=list, metadata={'wire': 'profitList', 'kind': 'SpotTraderHistoryProfit', 'always': True})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotTraderHistoryProfit]:
        """The rows, as `profit_list`; empty when the exchange sent none."""
        return self.profit_list


@attrs.define(kw_only=True)
class SpotTraderPendingProfit:
    """A single profit share that is still to be paid.

    Attributes:
        distribute_ratio: The trader's part of the profit; 11.11 is 11.11 %. Unit: %.
        profit: Profit to be shared. Unit: settlement coin.
        coin: Settlement coin, e.g. USDT.
        follower_name: Display name, of the follower by its name, of the trader by its
            description.
    """

    distribute_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'distributeRatio', 'kind': 'decimal', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderStatistics:
    """The trader's follower counts and results.

    Attributes:
        total_follower_num: How many followers there have ever been.
        current_follower_num: How many followers there are now.
        max_follower_num: How many followers there may be.
        trading_order_num: How many orders were opened.
        totalpl: Profit so far. Unit: USDT.
        gain_num: How many orders brought a profit.
        loss_num: How many orders brought a loss.
        total_equity: Assets in total. Unit: not documented.
        win_rate: Share of orders with a profit. Unit: ratio as sent.
        last_week_roi_list: Returns of the last week.
        last_month_roi_list: Returns of the last 30 days.
        last_week_profit_list: Profits of the last week.
        last_month_profit_list: Profits of the last 30 days.
    """

    total_follower_num: int | None = attrs.field(default=None, metadata={'wire': 'totalFollowerNum', 'kind': 'int', 'always': True})
    current_follower_num: int | None = attrs.field(default=None, metadata={'wire': 'currentFollowerNum', 'kind': 'int', 'always': True})
    max_follower_num: int | None = attrs.field(default=None, metadata={'wire': 'maxFollowerNum', 'kind': 'int', 'always': True})
    trading_order_num: int | None = attrs.field(default=None, metadata={'wire': 'tradingOrderNum', 'kind': 'int', 'always': True})
    totalpl: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalpl', 'kind': 'decimal', 'always': True})
    gain_num: int | None = attrs.field(default=None, metadata={'wire': 'gainNum', 'kind': 'int', 'always': True})
    loss_num: int | None = attrs.field(default=None, metadata={'wire': 'lossNum', 'kind': 'int', 'always': True})
    total_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalEquity', 'kind': 'decimal', 'always': True})
    win_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'winRate', 'kind': 'decimal', 'always': True})
    last_week_roi_list: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'lastWeekRoiList', 'kind': 'RatePoint', 'always': True})
    last_month_roi_list: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'lastMonthRoiList', 'kind': 'RatePoint', 'always': True})
    last_week_profit_list: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'lastWeekProfitList', 'kind': 'AmountPoint', 'always': True})
    last_month_profit_list: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'lastMonthProfitList', 'kind': 'AmountPoint', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)
