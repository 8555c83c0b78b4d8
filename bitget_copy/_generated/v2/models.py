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
    CertificationType,
    CopyLeverage,
    CopyMarginMode,
    EquityGuardianMode,
    FollowMode,
    FullStatus,
    HoldSide,
    Language,
    LeverType,
    MarginMode,
    MarginType,
    ProductType,
    SortFlag,
    SortRule,
    SpotSymbolSetting,
    SpotTraceType,
    StopType,
    Switch,
    SymbolOperation,
    TraceType,
    YesNo,
)
from bitget_copy.secret import Secret


@attrs.define(kw_only=True)
class FuturesBrokerTraderColumn:
    """One indicator of a trader, made for display.

    Attributes:
        describe: Name of the indicator in the language asked for, e.g. ROI.
        value: Its value as text; may carry a currency sign or thousands separators.
    """

    describe: str | None = attrs.field(default=None, metadata={'wire': 'describe', 'kind': 'str'})
    value: str | None = attrs.field(default=None, metadata={'wire': 'value', 'kind': 'str'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerRatePoint:
    """A ratio at one moment of a trader's time series.

    Attributes:
        rate: The ratio. Unit: % (as in API V1).
        c_time: The moment.
    """

    rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'rate', 'kind': 'decimal'})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time', 'aliases': ('ctime',)})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerAmountPoint:
    """An amount of money at one moment of a trader's time series.

    Attributes:
        amount: The amount. Unit: USDT (assumed).
        c_time: The moment.
    """

    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal'})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time', 'aliases': ('ctime',)})
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

    can_trace: bool | None = attrs.field(default=None, metadata={'wire': 'canTrace', 'kind': 'bool'})
    trader_id: str = attrs.field(metadata={'wire': 'traderId', 'kind': 'id', 'required': True})
    trader_name: str | None = attrs.field(default=None, metadata={'wire': 'traderName', 'kind': 'str'})
    max_limit: int | None = attrs.field(default=None, metadata={'wire': 'maxLimit', 'kind': 'int'})
    bgb_max_follow_limit: int | None = attrs.field(default=None, metadata={'wire': 'bgbMaxFollowLimit', 'kind': 'int'})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int'})
    bgb_follow_count: int | None = attrs.field(default=None, metadata={'wire': 'bgbFollowCount', 'kind': 'int'})
    trader_status: str | None = attrs.field(default=None, metadata={'wire': 'traderStatus', 'kind': 'str'})
    total_equity: str | None = attrs.field(default=None, metadata={'wire': 'totalEquity', 'kind': 'str'})
    current_trading_list: list[str] = attrs.field(factory=list, metadata={'wire': 'currentTradingList', 'kind': 'str', 'aliases': ('currentTradings',)})
    column_list: list[FuturesBrokerTraderColumn] = attrs.field(factory=list, metadata={'wire': 'columnList', 'kind': 'FuturesBrokerTraderColumn'})
    total_followers: int | None = attrs.field(default=None, metadata={'wire': 'totalFollowers', 'kind': 'int'})
    profit_count: int | None = attrs.field(default=None, metadata={'wire': 'profitCount', 'kind': 'int'})
    loss_count: int | None = attrs.field(default=None, metadata={'wire': 'lossCount', 'kind': 'int'})
    trade_count: int | None = attrs.field(default=None, metadata={'wire': 'tradeCount', 'kind': 'int'})
    trader_pic: str | None = attrs.field(default=None, metadata={'wire': 'traderPic', 'kind': 'str'})
    max_callback_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxCallbackRate', 'kind': 'decimal'})
    average_win_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'averageWinRate', 'kind': 'decimal'})
    daily_profit_rate_list: list[FuturesBrokerRatePoint] = attrs.field(factory=list, metadata={'wire': 'dailyProfitRateList', 'kind': 'FuturesBrokerRatePoint'})
    daily_profit_list: list[FuturesBrokerAmountPoint] = attrs.field(factory=list, metadata={'wire': 'dailyProfitList', 'kind': 'FuturesBrokerAmountPoint'})
    profit_rate24h_list: list[FuturesBrokerRatePoint] = attrs.field(factory=list, metadata={'wire': 'profitRate24hList', 'kind': 'FuturesBrokerRatePoint'})
    profit24h_list: list[FuturesBrokerAmountPoint] = attrs.field(factory=list, metadata={'wire': 'profit24hList', 'kind': 'FuturesBrokerAmountPoint'})
    follower_total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'followerTotalProfit', 'kind': 'decimal'})
    last_trade_time: datetime | None = attrs.field(default=None, metadata={'wire': 'lastTradeTime', 'kind': 'time'})
    trade_days: int | None = attrs.field(default=None, metadata={'wire': 'tradeDays', 'kind': 'int'})
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

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'required': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id'})
    close_order_id: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderId', 'kind': 'id'})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode'})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int'})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',)})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'required': True})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal'})
    close_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'closePriceAvg', 'kind': 'decimal', 'aliases': ('closeAvgPrice',)})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time'})
    close_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeSize', 'kind': 'decimal'})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal'})
    close_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeFee', 'kind': 'decimal'})
    margin_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'marginAmount', 'kind': 'decimal'})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int'})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerHistoryOrderPage:
    """One page of a trader's closed tracking orders.

    Attributes:
        tracking_list: The orders.
        end_id: Id of the last order; with it the next page is asked for.
    """

    tracking_list: list[FuturesBrokerHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'FuturesBrokerHistoryOrder'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'required': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id'})
    margin_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'marginMode', 'kind': 'MarginMode'})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int'})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',)})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'required': True})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal'})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal'})
    margin_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'marginAmount', 'kind': 'decimal'})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int'})
    stop_surplus_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusPrice', 'kind': 'decimal'})
    stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossPrice', 'kind': 'decimal'})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time'})
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

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'required': True})
    trader_name: str | None = attrs.field(default=None, metadata={'wire': 'traderName', 'kind': 'str'})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id'})
    close_order_id: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderId', 'kind': 'id'})
    trader_id: str | None = attrs.field(default=None, metadata={'wire': 'traderId', 'kind': 'id'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide'})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int'})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',)})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'required': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal'})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal'})
    close_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'closePriceAvg', 'kind': 'decimal', 'aliases': ('closeAvgPrice',)})
    close_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeSize', 'kind': 'decimal'})
    open_margin_sz: Decimal | None = attrs.field(default=None, metadata={'wire': 'openMarginSz', 'kind': 'decimal'})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerOpenOrderPage:
    """One page of open copied orders.

    Attributes:
        tracking_list: The orders.
        end_id: Id of the last order; with it the next page is asked for.
    """

    tracking_list: list[FuturesFollowerOpenOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'FuturesFollowerOpenOrder'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'required': True})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide'})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int'})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal'})
    close_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeSize', 'kind': 'decimal'})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',)})
    close_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'closePriceAvg', 'kind': 'decimal', 'aliases': ('closeAvgPrice',)})
    achieved_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPL', 'kind': 'decimal'})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal'})
    close_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeFee', 'kind': 'decimal'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    profit_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitRate', 'kind': 'decimal'})
    net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'netProfit', 'kind': 'decimal'})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id'})
    close_order_id: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderId', 'kind': 'id'})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'required': True})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time'})
    trader_id: str | None = attrs.field(default=None, metadata={'wire': 'traderId', 'kind': 'id'})
    product_type: ProductType | str | None = attrs.field(default=None, metadata={'wire': 'productType', 'kind': 'ProductType'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerHistoryOrderPage:
    """One page of the follower's closed copied orders.

    Attributes:
        tracking_list: The orders.
        end_id: Id of the last order; with it the next page is asked for.
    """

    tracking_list: list[FuturesFollowerHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'FuturesFollowerHistoryOrder'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    product_type: ProductType | str | None = attrs.field(default=None, metadata={'wire': 'productType', 'kind': 'ProductType'})
    margin_type: MarginType | str | None = attrs.field(default=None, metadata={'wire': 'marginType', 'kind': 'MarginType'})
    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str'})
    lever_type: LeverType | str | None = attrs.field(default=None, metadata={'wire': 'leverType', 'kind': 'LeverType'})
    long_leverage: int | None = attrs.field(default=None, metadata={'wire': 'longLeverage', 'kind': 'int'})
    short_leverage: int | None = attrs.field(default=None, metadata={'wire': 'shortLeverage', 'kind': 'int'})
    trace_type: TraceType | str | None = attrs.field(default=None, metadata={'wire': 'traceType', 'kind': 'TraceType'})
    trace_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceValue', 'kind': 'decimal'})
    max_hold_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxHoldSize', 'kind': 'decimal'})
    stop_surplus_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusRatio', 'kind': 'decimal'})
    stop_loss_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossRatio', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerSettings:
    """How the calling follower copies one trader.

    Attributes:
        follower_enable: Whether the trader is followed.
        detail_list: Settings, one row for each contract.
    """

    follower_enable: bool | None = attrs.field(default=None, metadata={'wire': 'followerEnable', 'kind': 'bool'})
    detail_list: list[FuturesFollowerSetting] = attrs.field(factory=list, metadata={'wire': 'detailList', 'kind': 'FuturesFollowerSetting'})
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

    order_id_list: list[str] = attrs.field(factory=list, metadata={'wire': 'orderIdList', 'kind': 'id'})
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

    certification_type: CertificationType | str | None = attrs.field(default=None, metadata={'wire': 'certificationType', 'kind': 'CertificationType'})
    trader_id: str = attrs.field(metadata={'wire': 'traderId', 'kind': 'id', 'required': True})
    trader_name: str | None = attrs.field(default=None, metadata={'wire': 'traderName', 'kind': 'str'})
    max_follow_limit: int | None = attrs.field(default=None, metadata={'wire': 'maxFollowLimit', 'kind': 'int'})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int'})
    trace_total_margin_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalMarginAmount', 'kind': 'decimal'})
    trace_total_net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalNetProfit', 'kind': 'decimal'})
    trace_total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalProfit', 'kind': 'decimal'})
    current_trading_pairs: list[str] = attrs.field(factory=list, metadata={'wire': 'currentTradingPairs', 'kind': 'str'})
    follower_time: datetime | None = attrs.field(default=None, metadata={'wire': 'followerTime', 'kind': 'time'})
    bgb_max_follow_limit: int | None = attrs.field(default=None, metadata={'wire': 'bgbMaxFollowLimit', 'kind': 'int'})
    bgb_follow_count: int | None = attrs.field(default=None, metadata={'wire': 'bgbFollowCount', 'kind': 'int'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerQuantityLimit:
    """Bounds on the size of one copied order in one contract.

    Attributes:
        max_follow_size: Largest size of one copied order. Unit: base coin.
        min_follow_size: Smallest size of one copied order. Unit: base coin.
        symbol: Contract without suffix, e.g. BTCUSDT.
    """

    max_follow_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxFollowSize', 'kind': 'decimal'})
    min_follow_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'minFollowSize', 'kind': 'decimal'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
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

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'required': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide'})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int'})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',)})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'required': True})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal'})
    preset_stop_surplus_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'presetStopSurplusPrice', 'kind': 'decimal'})
    preset_stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'presetStopLossPrice', 'kind': 'decimal'})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal'})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderOpenOrderPage:
    """One page of the trader's open tracking orders.

    Attributes:
        tracking_list: The orders.
        end_id: Id of the last order; with it the next page is asked for.
    """

    tracking_list: list[FuturesTraderOpenOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'FuturesTraderOpenOrder'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    tracking_no: str | None = attrs.field(default=None, metadata={'wire': 'trackingNo', 'kind': 'id'})
    symbol: str | None = attrs.field(default=None, metadata={'wire': 'symbol', 'kind': 'str'})
    product_type: ProductType | str | None = attrs.field(default=None, metadata={'wire': 'productType', 'kind': 'ProductType'})
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

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'required': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id'})
    close_order_id: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderId', 'kind': 'id'})
    product_type: ProductType | str | None = attrs.field(default=None, metadata={'wire': 'productType', 'kind': 'ProductType'})
    pos_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'posSide', 'kind': 'HoldSide'})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int'})
    open_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPriceAvg', 'kind': 'decimal', 'aliases': ('openAvgPrice',)})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'required': True})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal'})
    close_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeSize', 'kind': 'decimal'})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time'})
    close_price_avg: Decimal | None = attrs.field(default=None, metadata={'wire': 'closePriceAvg', 'kind': 'decimal', 'aliases': ('closeAvgPrice',)})
    stop_type: StopType | str | None = attrs.field(default=None, metadata={'wire': 'stopType', 'kind': 'StopType'})
    achieved_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPL', 'kind': 'decimal'})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal'})
    close_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeFee', 'kind': 'decimal'})
    c_time: datetime | None = attrs.field(default=None, metadata={'wire': 'cTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderHistoryOrderPage:
    """One page of the trader's closed tracking orders.

    Attributes:
        tracking_list: The orders.
        end_id: Id of the last order; with it the next page is asked for.
    """

    tracking_list: list[FuturesTraderHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'FuturesTraderHistoryOrder'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    yesterday_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'yesterdayProfit', 'kind': 'decimal'})
    sum_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'sumProfit', 'kind': 'decimal'})
    wait_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'waitProfit', 'kind': 'decimal'})
    yesterday_time: datetime | None = attrs.field(default=None, metadata={'wire': 'yesterdayTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderCoinProfit:
    """All profit shares of the trader in one coin.

    Attributes:
        coin: Settlement coin, e.g. USDT.
        profit_count: Sum of the profit shares, in spite of the name. Unit: settlement coin.
        last_profit_time: When a share was last paid in this coin.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str'})
    profit_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitCount', 'kind': 'decimal'})
    last_profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'lastProfitTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderProfitSummary:
    """The calling trader's profit shares.

    Attributes:
        profit_summary: All coins together.
        profit_history_list: Coin by coin.
    """

    profit_summary: FuturesTraderProfitTotals | None = attrs.field(default=None, metadata={'wire': 'profitSummary', 'kind': 'FuturesTraderProfitTotals'})
    profit_history_list: list[FuturesTraderCoinProfit] = attrs.field(factory=list, metadata={'wire': 'profitHistoryList', 'kind': 'FuturesTraderCoinProfit'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderDailyCoinProfit:
    """The trader's profit shares of one day in one coin.

    Attributes:
        coin: Settlement coin, e.g. USDT.
        profit: Sum of the day's profit shares. Unit: settlement coin.
        profit_time: The day, as a moment.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str'})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal'})
    profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'profitTime', 'kind': 'time'})
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

    profit_id: str = attrs.field(metadata={'wire': 'profitId', 'kind': 'id', 'required': True})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str'})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal'})
    nick_name: str | None = attrs.field(default=None, metadata={'wire': 'nickName', 'kind': 'str'})
    profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'profitTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderHistoryProfitPage:
    """One page of paid profit shares.

    Attributes:
        profit_list: The shares.
        end_id: Id of the last share; with it the next page is asked for.
    """

    profit_list: list[FuturesTraderHistoryProfit] = attrs.field(factory=list, metadata={'wire': 'profitList', 'kind': 'FuturesTraderHistoryProfit'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str'})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal'})
    nick_name: str | None = attrs.field(default=None, metadata={'wire': 'nickName', 'kind': 'str'})
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

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    open_trader: bool | None = attrs.field(default=None, metadata={'wire': 'openTrader', 'kind': 'bool'})
    min_open_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'minOpenCount', 'kind': 'decimal'})
    max_leverage: int | None = attrs.field(default=None, metadata={'wire': 'maxLeverage', 'kind': 'int'})
    stop_surplus_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusRatio', 'kind': 'decimal'})
    stop_loss_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossRatio', 'kind': 'decimal'})
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

    rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'rate', 'kind': 'decimal'})
    ctime: datetime | None = attrs.field(default=None, metadata={'wire': 'ctime', 'kind': 'time', 'aliases': ('cTime',)})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class AmountPoint:
    """An amount of money at one moment of a time series.

    Attributes:
        amount: The amount. Unit: USDT.
        ctime: The moment.
    """

    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal'})
    ctime: datetime | None = attrs.field(default=None, metadata={'wire': 'ctime', 'kind': 'time', 'aliases': ('cTime',)})
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

    roi: Decimal | None = attrs.field(default=None, metadata={'wire': 'roi', 'kind': 'decimal'})
    trading_order_num: int | None = attrs.field(default=None, metadata={'wire': 'tradingOrderNum', 'kind': 'int'})
    total_follower_num: int | None = attrs.field(default=None, metadata={'wire': 'totalFollowerNum', 'kind': 'int'})
    current_follower_num: int | None = attrs.field(default=None, metadata={'wire': 'currentFollowerNum', 'kind': 'int'})
    totalpl: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalpl', 'kind': 'decimal'})
    gain_num: int | None = attrs.field(default=None, metadata={'wire': 'gainNum', 'kind': 'int'})
    loss_num: int | None = attrs.field(default=None, metadata={'wire': 'lossNum', 'kind': 'int'})
    win_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'winRate', 'kind': 'decimal'})
    total_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalEquity', 'kind': 'decimal'})
    trading_pairs_available_list: list[str] = attrs.field(factory=list, metadata={'wire': 'tradingPairsAvailableList', 'kind': 'str'})
    last_week_roi_list: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'lastWeekRoiList', 'kind': 'RatePoint'})
    last_week_profit_list: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'lastWeekProfitList', 'kind': 'AmountPoint'})
    last_month_roi_list: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'lastMonthRoiList', 'kind': 'RatePoint'})
    last_month_profit_list: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'lastMonthProfitList', 'kind': 'AmountPoint'})
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

    account_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'accountEquity', 'kind': 'decimal'})
    is_remove: bool | None = attrs.field(default=None, metadata={'wire': 'isRemove', 'kind': 'bool'})
    follower_head_pic: str | None = attrs.field(default=None, metadata={'wire': 'followerHeadPic', 'kind': 'str'})
    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str'})
    follower_uid: str = attrs.field(metadata={'wire': 'followerUid', 'kind': 'id', 'required': True})
    follower_time: datetime | None = attrs.field(default=None, metadata={'wire': 'followerTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderCopyApiKey:
    """A new API key; nothing of it shows in a representation.

    Attributes:
        apikey: Public name of the key (header ACCESS-KEY); `reveal()` gives the text.
        secret: Its HMAC secret; `reveal()` gives the text.
        permissions: What it may do: contract_trade, copytrading_trade.
    """

    apikey: Secret | None = attrs.field(default=None, metadata={'wire': 'apikey', 'kind': 'secret'})
    secret: Secret | None = attrs.field(default=None, metadata={'wire': 'secret', 'kind': 'secret'})
    permissions: list[str] = attrs.field(factory=list, metadata={'wire': 'permissions', 'kind': 'str'})
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

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'required': True})
    trader_id: str | None = attrs.field(default=None, metadata={'wire': 'traderId', 'kind': 'id'})
    buy_fill_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFillSize', 'kind': 'decimal'})
    buy_delegate_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyDelegateSize', 'kind': 'decimal'})
    buy_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyPrice', 'kind': 'decimal'})
    unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPL', 'kind': 'decimal'})
    buy_time: datetime = attrs.field(metadata={'wire': 'buyTime', 'kind': 'time', 'required': True})
    buy_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFee', 'kind': 'decimal'})
    unrealized_plr: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPLR', 'kind': 'decimal'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    stop_surplus_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusPrice', 'kind': 'decimal'})
    stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossPrice', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerOpenOrderPage:
    """One page of open copied orders.

    Attributes:
        tracking_list: The orders of this page.
        end_id: Cursor of the next page: the last tracking number of this one.
    """

    tracking_list: list[SpotFollowerOpenOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'SpotFollowerOpenOrder'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'required': True})
    trader_id: str | None = attrs.field(default=None, metadata={'wire': 'traderId', 'kind': 'id'})
    fill_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'fillSize', 'kind': 'decimal'})
    buy_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyPrice', 'kind': 'decimal'})
    sell_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellPrice', 'kind': 'decimal'})
    achieved_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPL', 'kind': 'decimal'})
    buy_time: datetime = attrs.field(metadata={'wire': 'buyTime', 'kind': 'time', 'required': True})
    sell_time: datetime | None = attrs.field(default=None, metadata={'wire': 'sellTime', 'kind': 'time'})
    buy_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFee', 'kind': 'decimal'})
    sell_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellFee', 'kind': 'decimal'})
    achieved_plr: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPLR', 'kind': 'decimal'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerHistoryOrderPage:
    """One page of closed copied orders.

    Attributes:
        tracking_list: The orders of this page.
        end_id: Cursor of the next page: the last tracking number of this one.
    """

    tracking_list: list[SpotFollowerHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'SpotFollowerHistoryOrder'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    max_trace_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceAmount', 'kind': 'decimal'})
    stop_loss_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossRation', 'kind': 'decimal'})
    stop_surplus_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusRation', 'kind': 'decimal'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    trace_type: SpotTraceType | str | None = attrs.field(default=None, metadata={'wire': 'traceType', 'kind': 'SpotTraceType'})
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

    max_stop_loss_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxStopLossRation', 'kind': 'decimal'})
    max_stop_surplus_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxStopSurplusRation', 'kind': 'decimal'})
    max_trace_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceAmount', 'kind': 'decimal'})
    max_trace_amount_system: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceAmountSystem', 'kind': 'decimal'})
    max_trace_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceSize', 'kind': 'decimal'})
    max_trace_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceRation', 'kind': 'decimal'})
    min_stop_loss_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'minStopLossRation', 'kind': 'decimal'})
    min_stop_surplus_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'minStopSurplusRation', 'kind': 'decimal'})
    min_trace_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTraceAmount', 'kind': 'decimal'})
    min_trace_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTraceSize', 'kind': 'decimal'})
    min_trace_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTraceRation', 'kind': 'decimal'})
    slider_max_stop_loss_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'sliderMaxStopLossRatio', 'kind': 'decimal'})
    slider_max_stop_surplus_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'sliderMaxStopSurplusRatio', 'kind': 'decimal'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
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

    enable: bool | None = attrs.field(default=None, metadata={'wire': 'enable', 'kind': 'bool'})
    profit_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitRate', 'kind': 'decimal'})
    settled_in_days: int | None = attrs.field(default=None, metadata={'wire': 'settledInDays', 'kind': 'int'})
    trader_head_pic: str | None = attrs.field(default=None, metadata={'wire': 'traderHeadPic', 'kind': 'str'})
    trader_name: str | None = attrs.field(default=None, metadata={'wire': 'traderName', 'kind': 'str'})
    trade_setting_list: list[SpotFollowerSymbolSetting] = attrs.field(factory=list, metadata={'wire': 'tradeSettingList', 'kind': 'SpotFollowerSymbolSetting'})
    trade_symbol_setting_list: list[SpotFollowerSymbolLimits] = attrs.field(factory=list, metadata={'wire': 'tradeSymbolSettingList', 'kind': 'SpotFollowerSymbolLimits'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerTraderSymbols:
    """Pairs in which a trader can be copied.

    Attributes:
        current_trading_list: The pairs, e.g. BTCUSDT.
    """

    current_trading_list: list[str] = attrs.field(factory=list, metadata={'wire': 'currentTradingList', 'kind': 'str'})
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

    certification_type: CertificationType | str | None = attrs.field(default=None, metadata={'wire': 'certificationType', 'kind': 'CertificationType'})
    trace_total_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalAmount', 'kind': 'decimal'})
    trace_total_net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalNetProfit', 'kind': 'decimal'})
    trace_total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalProfit', 'kind': 'decimal'})
    trader_name: str | None = attrs.field(default=None, metadata={'wire': 'traderName', 'kind': 'str'})
    trader_id: str = attrs.field(metadata={'wire': 'traderId', 'kind': 'id', 'required': True})
    max_follow_limit: int | None = attrs.field(default=None, metadata={'wire': 'maxFollowLimit', 'kind': 'int'})
    bgb_max_follow_limit: int | None = attrs.field(default=None, metadata={'wire': 'bgbMaxFollowLimit', 'kind': 'int'})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int'})
    bgb_follow_count: int | None = attrs.field(default=None, metadata={'wire': 'bgbFollowCount', 'kind': 'int'})
    follower_time: datetime | None = attrs.field(default=None, metadata={'wire': 'followerTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerTraderPage:
    """One page of the spot traders that the caller follows.

    Attributes:
        result_list: The traders of this page.
    """

    result_list: list[SpotFollowerTrader] = attrs.field(factory=list, metadata={'wire': 'resultList', 'kind': 'SpotFollowerTrader'})
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

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'required': True})
    order_id: str | None = attrs.field(default=None, metadata={'wire': 'orderId', 'kind': 'id'})
    buy_fill_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFillSize', 'kind': 'decimal'})
    buy_delegate_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyDelegateSize', 'kind': 'decimal'})
    buy_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyPrice', 'kind': 'decimal'})
    unrealized_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPL', 'kind': 'decimal'})
    buy_time: datetime = attrs.field(metadata={'wire': 'buyTime', 'kind': 'time', 'required': True})
    buy_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFee', 'kind': 'decimal'})
    unrealized_plr: Decimal | None = attrs.field(default=None, metadata={'wire': 'unrealizedPLR', 'kind': 'decimal'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossPrice', 'kind': 'decimal'})
    stop_surplus_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopSurplusPrice', 'kind': 'decimal'})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderOpenOrderPage:
    """One page of open tracking orders.

    Attributes:
        tracking_list: The orders of this page.
        end_id: Cursor of the next page: the last tracking number of this one.
    """

    tracking_list: list[SpotTraderOpenOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'SpotTraderOpenOrder'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'required': True})
    fill_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'fillSize', 'kind': 'decimal'})
    buy_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyPrice', 'kind': 'decimal'})
    sell_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellPrice', 'kind': 'decimal'})
    achieved_pl: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPL', 'kind': 'decimal'})
    buy_time: datetime = attrs.field(metadata={'wire': 'buyTime', 'kind': 'time', 'required': True})
    sell_time: datetime | None = attrs.field(default=None, metadata={'wire': 'sellTime', 'kind': 'time'})
    buy_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyFee', 'kind': 'decimal'})
    sell_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellFee', 'kind': 'decimal'})
    achieved_plr: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedPLR', 'kind': 'decimal'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'netProfit', 'kind': 'decimal'})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderHistoryOrderPage:
    """One page of closed tracking orders.

    Attributes:
        tracking_list: The orders of this page.
        end_id: Cursor of the next page: the last tracking number of this one.
    """

    tracking_list: list[SpotTraderHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'trackingList', 'kind': 'SpotTraderHistoryOrder'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    max_quote_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxQuoteSize', 'kind': 'decimal'})
    surplus_quote_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'surplusQuoteSize', 'kind': 'decimal'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
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

    enable: bool | None = attrs.field(default=None, metadata={'wire': 'enable', 'kind': 'bool'})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'required': True})
    min_open_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'minOpenCount', 'kind': 'decimal'})
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

    remove_limit_usdt: Decimal | None = attrs.field(default=None, metadata={'wire': 'removeLimitUsdt', 'kind': 'decimal'})
    spot_info_list: list[SpotTraderSymbolLimit] = attrs.field(factory=list, metadata={'wire': 'spotInfoList', 'kind': 'SpotTraderSymbolLimit'})
    label_list: list[SpotTraderLabel] = attrs.field(factory=list, metadata={'wire': 'labelList', 'kind': 'SpotTraderLabel'})
    enable: bool | None = attrs.field(default=None, metadata={'wire': 'enable', 'kind': 'bool'})
    show_assets_map: bool | None = attrs.field(default=None, metadata={'wire': 'showAssetsMap', 'kind': 'bool'})
    show_equity: bool | None = attrs.field(default=None, metadata={'wire': 'showEquity', 'kind': 'bool'})
    trace_symbol_list: list[SpotTraderSymbol] = attrs.field(factory=list, metadata={'wire': 'traceSymbolList', 'kind': 'SpotTraderSymbol'})
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

    account_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'accountEquity', 'kind': 'decimal'})
    is_remove: bool | None = attrs.field(default=None, metadata={'wire': 'isRemove', 'kind': 'bool'})
    follower_head_pic: str | None = attrs.field(default=None, metadata={'wire': 'followerHeadPic', 'kind': 'str'})
    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str'})
    follower_uid: str = attrs.field(metadata={'wire': 'followerUid', 'kind': 'id', 'required': True})
    follower_time: datetime | None = attrs.field(default=None, metadata={'wire': 'followerTime', 'kind': 'time'})
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

    yesterday_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'yesterdayProfit', 'kind': 'decimal'})
    yesterday_time: datetime | None = attrs.field(default=None, metadata={'wire': 'yesterdayTime', 'kind': 'time'})
    sum_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'sumProfit', 'kind': 'decimal'})
    wait_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'waitProfit', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderDailyProfit:
    """The trader's shared profit in one coin on one day.

    Attributes:
        profit: Profit shared on that day. Unit: settlement coin.
        profit_time: When it was shared.
    """

    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal'})
    profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'profitTime', 'kind': 'time'})
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

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str'})
    profit_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitCount', 'kind': 'decimal'})
    last_profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'lastProfitTime', 'kind': 'time'})
    historys_by_date_list: list[SpotTraderDailyProfit] = attrs.field(factory=list, metadata={'wire': 'historysByDateList', 'kind': 'SpotTraderDailyProfit'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderProfitSummary:
    """The trader's shared profits, summed up in three ways.

    Attributes:
        profit_summarys: Sums over all coins.
        profit_history_list: Sums for each coin, and in them for each day.
    """

    profit_summarys: SpotTraderProfitTotals | None = attrs.field(default=None, metadata={'wire': 'profitSummarys', 'kind': 'SpotTraderProfitTotals'})
    profit_history_list: list[SpotTraderCoinProfit] = attrs.field(factory=list, metadata={'wire': 'profitHistoryList', 'kind': 'SpotTraderCoinProfit'})
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

    profit_id: str = attrs.field(metadata={'wire': 'profitId', 'kind': 'id', 'required': True})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str'})
    distribute_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'distributeRatio', 'kind': 'decimal'})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal'})
    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str'})
    profit_time: datetime | None = attrs.field(default=None, metadata={'wire': 'profitTime', 'kind': 'time'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderHistoryProfitPage:
    """One page of paid profit shares.

    Attributes:
        profit_list: The shares of this page.
        end_id: Cursor of the next page: the last share's number of this one.
    """

    profit_list: list[SpotTraderHistoryProfit] = attrs.field(factory=list, metadata={'wire': 'profitList', 'kind': 'SpotTraderHistoryProfit'})
    end_id: str | None = attrs.field(default=None, metadata={'wire': 'endId', 'kind': 'id'})
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

    distribute_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'distributeRatio', 'kind': 'decimal'})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal'})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str'})
    follower_name: str | None = attrs.field(default=None, metadata={'wire': 'followerName', 'kind': 'str'})
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

    total_follower_num: int | None = attrs.field(default=None, metadata={'wire': 'totalFollowerNum', 'kind': 'int'})
    current_follower_num: int | None = attrs.field(default=None, metadata={'wire': 'currentFollowerNum', 'kind': 'int'})
    max_follower_num: int | None = attrs.field(default=None, metadata={'wire': 'maxFollowerNum', 'kind': 'int'})
    trading_order_num: int | None = attrs.field(default=None, metadata={'wire': 'tradingOrderNum', 'kind': 'int'})
    totalpl: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalpl', 'kind': 'decimal'})
    gain_num: int | None = attrs.field(default=None, metadata={'wire': 'gainNum', 'kind': 'int'})
    loss_num: int | None = attrs.field(default=None, metadata={'wire': 'lossNum', 'kind': 'int'})
    total_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalEquity', 'kind': 'decimal'})
    win_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'winRate', 'kind': 'decimal'})
    last_week_roi_list: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'lastWeekRoiList', 'kind': 'RatePoint'})
    last_month_roi_list: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'lastMonthRoiList', 'kind': 'RatePoint'})
    last_week_profit_list: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'lastWeekProfitList', 'kind': 'AmountPoint'})
    last_month_profit_list: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'lastMonthProfitList', 'kind': 'AmountPoint'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)
