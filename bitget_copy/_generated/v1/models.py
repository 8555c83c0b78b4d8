# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Replies and structured arguments of API V1.

A field of a reply is None, and a list empty, where the exchange leaves it out. Fields
without None identify a row: a reply that lacks one raises `APIReplyError`. What the
table does not know, and what could not be read, is in ``extra``.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

import attrs

from bitget_copy._generated.v1.enums import (
    CertificationType,
    HoldSide,
    LeverType,
    MarginMode,
    MarginType,
    ProductType,
    SettingType,
    SpotTraceType,
    SpotTraderStatus,
    StopType,
    TraceType,
    TrackingType,
)


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
class RatePoint:
    """A ratio at one moment of a time series.

    Attributes:
        rate: The ratio, already times 100. Unit: %.
        ctime: The moment.
    """

    rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'rate', 'kind': 'decimal', 'always': True})
    ctime: datetime | None = attrs.field(default=None, metadata={'wire': 'ctime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class AmountPoint:
    """An amount of money at one moment of a time series.

    Attributes:
        amount: The amount; the unit is from the V2 description. Unit: USDT.
        ctime: The moment.
    """

    amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'amount', 'kind': 'decimal', 'always': True})
    ctime: datetime | None = attrs.field(default=None, metadata={'wire': 'ctime', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerTrader:
    """A trader of the public ranking.

    Attributes:
        can_trace: Whether the caller can follow this trader.
        trader_uid: The trader's id, 20 hex digits since 2023-05-29.
        trader_nick_name: Nickname.
        max_follow_count: Follower places.
        follow_count: Follower places taken.
        profile: The trader's introduction; None without one.
        trading_pairs_available: Symbols that can be copied, without suffix.
        column_list: Indicators made for display.
        is_my_trader: Whether the caller follows this trader.
        total_followers: Followers in total; may exceed the places.
        profit_order_count: Orders that ended in profit.
        loss_order_count: Orders that ended in a loss.
        total_trade_count: Orders in total.
        trader_head_pic: Address of the trader's picture; None without one.
        max_callback_rate: Largest drawdown, already times 100. Unit: %.
        average_win_rate: Share of orders that ended in profit, already times 100. Unit: %.
        follower_total_profit: Profit of all followers together. Unit: USDT (assumed).
        daily_profit_rate: Profit rate, one point a day.
        daily_profit: Profit, one point a day.
        profit_rate24h: Profit rate of the last 24 hours, one point an hour.
        profit24h: Profit of the last 24 hours, one point an hour.
        last_trade_time: When the trader last traded.
        copy_trade_days: Days since the trader's first trade.
    """

    can_trace: bool | None = attrs.field(default=None, metadata={'wire': 'canTrace', 'kind': 'bool', 'always': True})
    trader_uid: str = attrs.field(metadata={'wire': 'traderUid', 'kind': 'id', 'always': True, 'required': True})
    trader_nick_name: str | None = attrs.field(default=None, metadata={'wire': 'traderNickName', 'kind': 'str', 'always': True})
    max_follow_count: int | None = attrs.field(default=None, metadata={'wire': 'maxFollowCount', 'kind': 'int', 'always': True})
    follow_count: int | None = attrs.field(default=None, metadata={'wire': 'followCount', 'kind': 'int', 'always': True})
    profile: str | None = attrs.field(default=None, metadata={'wire': 'profile', 'kind': 'str', 'always': True})
    trading_pairs_available: list[str] = attrs.field(factory=list, metadata={'wire': 'tradingPairsAvailable', 'kind': 'str', 'always': True})
    column_list: list[FuturesBrokerTraderColumn] = attrs.field(factory=list, metadata={'wire': 'columnList', 'kind': 'FuturesBrokerTraderColumn', 'always': True})
    is_my_trader: bool | None = attrs.field(default=None, metadata={'wire': 'isMyTrader', 'kind': 'bool', 'always': True})
    total_followers: int | None = attrs.field(default=None, metadata={'wire': 'totalFollowers', 'kind': 'int', 'always': True})
    profit_order_count: int | None = attrs.field(default=None, metadata={'wire': 'profitOrderCount', 'kind': 'int', 'always': True})
    loss_order_count: int | None = attrs.field(default=None, metadata={'wire': 'lossOrderCount', 'kind': 'int', 'always': True})
    total_trade_count: int | None = attrs.field(default=None, metadata={'wire': 'totalTradeCount', 'kind': 'int', 'always': True})
    trader_head_pic: str | None = attrs.field(default=None, metadata={'wire': 'traderHeadPic', 'kind': 'str', 'always': True})
    max_callback_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxCallbackRate', 'kind': 'decimal', 'always': True})
    average_win_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'averageWinRate', 'kind': 'decimal', 'always': True})
    follower_total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'followerTotalProfit', 'kind': 'decimal', 'always': True})
    daily_profit_rate: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'dailyProfitRate', 'kind': 'RatePoint', 'always': True})
    daily_profit: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'dailyProfit', 'kind': 'AmountPoint', 'always': True})
    profit_rate24h: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'profitRate24h', 'kind': 'RatePoint', 'always': True})
    profit24h: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'profit24h', 'kind': 'AmountPoint', 'always': True})
    last_trade_time: datetime | None = attrs.field(default=None, metadata={'wire': 'lastTradeTime', 'kind': 'time', 'always': True})
    copy_trade_days: int | None = attrs.field(default=None, metadata={'wire': 'copyTradeDays', 'kind': 'int', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerHistoryOrder:
    """A closed tracking order of some trader.

    Attributes:
        tracking_no: Tracking number.
        hold_mode: Margin mode, in spite of the name.
        hold_side: Direction of the position.
        leverage: Leverage of the position.
        symbol: Symbol without suffix, e.g. BTCUSDT.
        open_price: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        close_price: Average exit price. Unit: quote coin.
        close_time: When the position was closed.
        close_amount: Size closed. Unit: base coin.
        margin_amount: Margin of the position. Unit: margin coin.
        follower_num: Followers that copied the order.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    hold_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'holdMode', 'kind': 'MarginMode', 'always': True})
    hold_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'holdSide', 'kind': 'HoldSide', 'always': True})
    leverage: int | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'int', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    open_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPrice', 'kind': 'decimal', 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'always': True, 'required': True})
    close_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'closePrice', 'kind': 'decimal', 'always': True})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time', 'always': True})
    close_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeAmount', 'kind': 'decimal', 'always': True})
    margin_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'marginAmount', 'kind': 'decimal', 'always': True})
    follower_num: int | None = attrs.field(default=None, metadata={'wire': 'followerNum', 'kind': 'int', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesBrokerOpenOrder:
    """An open tracking order of some trader.

    Attributes:
        tracking_no: Tracking number.
        hold_mode: Margin mode, in spite of the name.
        hold_side: Direction of the position.
        leverage: Leverage of the position.
        symbol: Symbol without suffix, e.g. ETHUSD.
        open_price: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        open_amount: Size opened. Unit: base coin.
        follower_num: Followers that copied the order.
        take_profit_price: Take-profit price; None when there is none, or hidden. Unit: quote
            coin.
        stop_loss_price: Stop-loss price; None when there is none, or hidden. Unit: quote coin.
        margin_amount: Margin of the position. Unit: margin coin.
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    hold_mode: MarginMode | str | None = attrs.field(default=None, metadata={'wire': 'holdMode', 'kind': 'MarginMode', 'always': True})
    hold_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'holdSide', 'kind': 'HoldSide', 'always': True})
    leverage: int | None = attrs.field(default=None, metadata={'wire': 'leverage', 'kind': 'int', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    open_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'openPrice', 'kind': 'decimal', 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'always': True, 'required': True})
    open_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'openAmount', 'kind': 'decimal', 'always': True})
    follower_num: int | None = attrs.field(default=None, metadata={'wire': 'followerNum', 'kind': 'int', 'always': True})
    take_profit_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'takeProfitPrice', 'kind': 'decimal', 'always': True})
    stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossPrice', 'kind': 'decimal', 'always': True})
    margin_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'marginAmount', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerOpenOrder:
    """An open copied order of the calling follower.

    Attributes:
        tracking_no: Tracking number; what closing and setting stop prices ask for.
        trader_nick_name: Display name of the copied trader.
        open_order_id: Id of the order that opened the position.
        close_order_id: Id of the order that closes the position; unset while open.
        trader_id: Id of the copied trader, encrypted.
        symbol: Contract with suffix.
        hold_side: Direction of the position.
        open_leverage: Leverage at the opening, as a multiple.
        open_avg_price: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        open_deal_count: Quantity opened. Unit: base coin.
        open_margin: Margin put up at the opening. Unit: quote coin.
        average_close_price: Average exit price; 0 while nothing is closed. Unit: quote coin.
        close_deal_count: Quantity closed so far. Unit: base coin.
        close_time: When the position was closed; unset while open.
        open_fee: Fee of the opening; not in every reply. Unit: margin coin (assumed).
    """

    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    trader_nick_name: str | None = attrs.field(default=None, metadata={'wire': 'traderNickName', 'kind': 'str', 'always': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id', 'always': True})
    close_order_id: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderId', 'kind': 'id', 'always': True})
    trader_id: str | None = attrs.field(default=None, metadata={'wire': 'traderId', 'kind': 'id', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    hold_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'holdSide', 'kind': 'HoldSide', 'always': True})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int', 'json': 'number', 'always': True})
    open_avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'openAvgPrice', 'kind': 'decimal', 'aliases': ('OpenAvgPrice',), 'json': 'number', 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'json': 'number', 'always': True, 'required': True})
    open_deal_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'openDealCount', 'kind': 'decimal', 'always': True})
    open_margin: Decimal | None = attrs.field(default=None, metadata={'wire': 'openMargin', 'kind': 'decimal', 'always': True})
    average_close_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'averageClosePrice', 'kind': 'decimal', 'json': 'number', 'always': True})
    close_deal_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeDealCount', 'kind': 'decimal', 'always': True})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time', 'json': 'number', 'always': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerHistoryOrder:
    """A closed copied order of the calling follower.

    Attributes:
        symbol: Contract with suffix.
        tracking_no: Tracking number.
        open_order_no: Id of the order that opened the position; not in every reply.
        close_order_no: Id of the order that closed the position; not in every reply.
        hold_side: Direction of the position.
        open_size: Quantity opened. Unit: base coin.
        close_size: Quantity closed. Unit: base coin.
        open_level: Leverage at the opening, as a multiple.
        open_avg_price: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        close_deal_count: Quantity filled by the closing; differs from `close_size`. Unit: base
            coin.
        close_time: When the position was closed.
        close_avg_price: Average exit price. Unit: quote coin.
        stop_type: Which stop closed the position; unset after a manual close.
        achieved_profits: Realised profit or loss. Unit: margin coin.
        open_fee: Fee of the opening; negative when paid. Unit: margin coin.
        close_fee: Fee of the closing. Unit: margin coin.
        profit_rate: Profit in relation to the stake; whether 1 means 1 % or 100 % is not
            documented. Unit: ratio as sent.
        net_profit: Net profit of the copied order. Unit: margin coin.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    open_order_no: str | None = attrs.field(default=None, metadata={'wire': 'openOrderNo', 'kind': 'id'})
    close_order_no: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderNo', 'kind': 'id'})
    hold_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'holdSide', 'kind': 'HoldSide', 'always': True})
    open_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'openSize', 'kind': 'decimal', 'always': True})
    close_size: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeSize', 'kind': 'decimal', 'always': True})
    open_level: int | None = attrs.field(default=None, metadata={'wire': 'openLevel', 'kind': 'int', 'aliases': ('leverage', 'openLeverage'), 'json': 'number', 'always': True})
    open_avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'openAvgPrice', 'kind': 'decimal', 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'json': 'number', 'always': True, 'required': True})
    close_deal_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeDealCount', 'kind': 'decimal', 'always': True})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time', 'json': 'number', 'always': True})
    close_avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeAvgPrice', 'kind': 'decimal', 'always': True})
    stop_type: StopType | str | None = attrs.field(default=None, metadata={'wire': 'stopType', 'kind': 'StopType', 'always': True})
    achieved_profits: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedProfits', 'kind': 'decimal', 'always': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal', 'always': True})
    close_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeFee', 'kind': 'decimal', 'always': True})
    profit_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitRate', 'kind': 'decimal', 'always': True})
    net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'netProfit', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerSetting:
    """How the calling follower copies one trader in one contract.

    Attributes:
        symbol: Contract with suffix.
        margin_type: Whose margin mode copied orders use.
        margin_coin: Coin of the margin, e.g. USDT.
        lever_type: Whose leverage copied orders use.
        long_leverage: Leverage of long positions, as a multiple; unset unless `lever_type` is
            specify.
        short_leverage: Leverage of short positions, as a multiple; unset unless `lever_type` is
            specify.
        trace_type: How the size of a copied order is found.
        trace_value: A multiple, an amount of margin or a quantity, as `trace_type` says. Unit:
            as `trace_type` says.
        max_hold_count: Largest total position copied in the contract. Unit: not documented.
        stop_profit_ration: Take-profit ratio of copied orders; unset when none, scale not
            documented. Unit: ratio as sent.
        stop_loss_ration: Stop-loss ratio of copied orders; unset when none, scale not
            documented. Unit: ratio as sent.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    margin_type: MarginType | str | None = attrs.field(default=None, metadata={'wire': 'marginType', 'kind': 'MarginType', 'always': True})
    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin', 'kind': 'str', 'always': True})
    lever_type: LeverType | str | None = attrs.field(default=None, metadata={'wire': 'leverType', 'kind': 'LeverType', 'always': True})
    long_leverage: int | None = attrs.field(default=None, metadata={'wire': 'longLeverage', 'kind': 'int', 'always': True})
    short_leverage: int | None = attrs.field(default=None, metadata={'wire': 'shortLeverage', 'kind': 'int', 'always': True})
    trace_type: TraceType | str | None = attrs.field(default=None, metadata={'wire': 'traceType', 'kind': 'TraceType', 'always': True})
    trace_value: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceValue', 'kind': 'decimal', 'always': True})
    max_hold_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxHoldCount', 'kind': 'decimal', 'json': 'number', 'always': True})
    stop_profit_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopProfitRation', 'kind': 'decimal', 'always': True})
    stop_loss_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossRation', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerFollowSetting:
    """How to copy a trader in one contract.

    Attributes:
        symbol: Contract with suffix, in capitals, e.g. ETHUSDT_UMCBL.
        margin_type: Whose margin mode copied orders use. One of: trader, specify.
        margin_coin: Coin of the margin, e.g. USDT.
        lever_type: Whose leverage copied orders use. One of: position, specify, trader.
        long_leverage: Leverage of long positions, as a multiple; for `lever_type` specify.
        short_leverage: Leverage of short positions, as a multiple; for `lever_type` specify.
        trace_type: How the size of a copied order is found. One of: percent, amount, count.
        trace_value: A multiple, an amount of margin or a quantity, as `trace_type` says.
        max_hold_count: Largest total position to copy; unit not documented, empty: not set.
        stop_profit_ration: Take-profit ratio; scale not documented, empty: not set.
        stop_loss_ration: Stop-loss ratio; scale not documented, empty: not set.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol'})
    margin_type: MarginType | Literal["trader", "specify"] = attrs.field(metadata={'wire': 'marginType'})
    margin_coin: str | None = attrs.field(default=None, metadata={'wire': 'marginCoin'})
    lever_type: LeverType | Literal["position", "specify", "trader"] = attrs.field(metadata={'wire': 'leverType'})
    long_leverage: int | None = attrs.field(default=None, metadata={'wire': 'longLeverage'})
    short_leverage: int | None = attrs.field(default=None, metadata={'wire': 'shortLeverage'})
    trace_type: TraceType | Literal["percent", "amount", "count"] = attrs.field(metadata={'wire': 'traceType'})
    trace_value: Decimal | int | str | None = attrs.field(default=None, metadata={'wire': 'traceValue'})
    max_hold_count: Decimal | int | str | None = attrs.field(default=None, metadata={'wire': 'maxHoldCount'})
    stop_profit_ration: Decimal | int | str | None = attrs.field(default=None, metadata={'wire': 'stopProfitRation'})
    stop_loss_ration: Decimal | int | str | None = attrs.field(default=None, metadata={'wire': 'stopLossRation'})


@attrs.define(kw_only=True)
class FuturesFollowerTrader:
    """A futures trader whom the caller follows.

    Attributes:
        trader_id: Id of the trader, encrypted.
        trader_nick_name: Display name of the trader.
        max_follower_limit: How many followers the trader may have.
        current_follower_count: How many followers the trader has.
        accumulate_margin_amount: Margin that the caller has put into copying this trader so
            far. Unit: not documented.
        accumulate_net_profit: Net profit of the caller with this trader so far. Unit: not
            documented.
        accumulate_profit: Profit of the caller with this trader so far. Unit: not documented.
        current_trading_pairs: Contracts that the trader trades at present, with suffix.
    """

    trader_id: str = attrs.field(metadata={'wire': 'traderId', 'kind': 'id', 'always': True, 'required': True})
    trader_nick_name: str | None = attrs.field(default=None, metadata={'wire': 'traderNickName', 'kind': 'str', 'always': True})
    max_follower_limit: int | None = attrs.field(default=None, metadata={'wire': 'maxFollowerLimit', 'kind': 'int', 'always': True})
    current_follower_count: int | None = attrs.field(default=None, metadata={'wire': 'currentFollowerCount', 'kind': 'int', 'always': True})
    accumulate_margin_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'accumulateMarginAmount', 'kind': 'decimal', 'always': True})
    accumulate_net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'accumulateNetProfit', 'kind': 'decimal', 'always': True})
    accumulate_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'accumulateProfit', 'kind': 'decimal', 'always': True})
    current_trading_pairs: list[str] = attrs.field(factory=list, metadata={'wire': 'currentTradingPairs', 'kind': 'str', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesFollowerQuantityLimit:
    """Bounds on the quantity of one copied order in one contract.

    Attributes:
        max_follow_quantity: Largest quantity of one copied order. Unit: base coin.
        min_follow_quantity: Smallest quantity of one copied order. Unit: base coin.
        symbol: Contract without suffix, e.g. BTCUSDT.
    """

    max_follow_quantity: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxFollowQuantity', 'kind': 'decimal', 'always': True})
    min_follow_quantity: Decimal | None = attrs.field(default=None, metadata={'wire': 'minFollowQuantity', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderOpenOrder:
    """An open tracking order of the calling trader.

    Attributes:
        symbol: Contract with suffix, e.g. BTCUSDT_UMCBL.
        tracking_no: Tracking number; what closing and changing stops ask for.
        open_order_id: Order that opened the position; of no use for closing.
        close_order_id: Closing order; documented as a follower's.
        open_fee: Fee of the opening order; below zero in the example, so presumably what was
            paid. Unit: margin coin.
        hold_side: Direction of the position.
        open_leverage: Leverage at the opening.
        open_avg_price: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        open_deal_count: Size opened. Unit: base coin (assumed).
        stop_profit_price: Take-profit price; None when there is none. Unit: quote coin.
        stop_loss_price: Stop-loss price; None when there is none. Unit: quote coin.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    open_order_id: str | None = attrs.field(default=None, metadata={'wire': 'openOrderId', 'kind': 'id', 'always': True})
    close_order_id: str | None = attrs.field(default=None, metadata={'wire': 'closeOrderId', 'kind': 'id', 'always': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal', 'always': True})
    hold_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'holdSide', 'kind': 'HoldSide', 'always': True})
    open_leverage: int | None = attrs.field(default=None, metadata={'wire': 'openLeverage', 'kind': 'int', 'json': 'number', 'always': True})
    open_avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'openAvgPrice', 'kind': 'decimal', 'json': 'number', 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'json': 'number', 'always': True, 'required': True})
    open_deal_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'openDealCount', 'kind': 'decimal', 'always': True})
    stop_profit_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopProfitPrice', 'kind': 'decimal', 'always': True})
    stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossPrice', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderCloseResult:
    """What became of closing one tracking order.

    Attributes:
        tracking_no: Tracking number of the order.
        result: Whether the order was closed.
    """

    tracking_no: str | None = attrs.field(default=None, metadata={'wire': 'trackingNo', 'kind': 'id', 'json': 'number', 'always': True})
    result: bool | None = attrs.field(default=None, metadata={'wire': 'result', 'kind': 'bool', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderHistoryOrder:
    """A closed tracking order of the calling trader.

    Attributes:
        symbol: Contract with suffix, e.g. BTCUSDT_UMCBL.
        tracking_no: Tracking number.
        hold_side: Direction of the position.
        open_level: Leverage at the opening.
        open_avg_price: Average entry price. Unit: quote coin.
        open_time: When the position was opened.
        close_deal_count: Size closed. Unit: base coin (assumed).
        close_time: When the position was closed.
        close_avg_price: Average exit price. Unit: quote coin.
        stop_type: Which stop closed the position; None after a close by hand.
        achieved_profits: Realised profit, below zero for a loss. Unit: margin coin.
        open_fee: Fee of the opening order; below zero in the example, so presumably what was
            paid. Unit: margin coin.
        close_fee: Fee of the closing order, signed as the opening fee. Unit: margin coin.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    hold_side: HoldSide | str | None = attrs.field(default=None, metadata={'wire': 'holdSide', 'kind': 'HoldSide', 'always': True})
    open_level: int | None = attrs.field(default=None, metadata={'wire': 'openLevel', 'kind': 'int', 'aliases': ('openLeverage',), 'json': 'number', 'always': True})
    open_avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'openAvgPrice', 'kind': 'decimal', 'always': True})
    open_time: datetime = attrs.field(metadata={'wire': 'openTime', 'kind': 'time', 'json': 'number', 'always': True, 'required': True})
    close_deal_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeDealCount', 'kind': 'decimal', 'always': True})
    close_time: datetime | None = attrs.field(default=None, metadata={'wire': 'closeTime', 'kind': 'time', 'aliases': ('close',), 'json': 'number', 'always': True})
    close_avg_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeAvgPrice', 'kind': 'decimal', 'always': True})
    stop_type: StopType | str | None = attrs.field(default=None, metadata={'wire': 'stopType', 'kind': 'StopType', 'always': True})
    achieved_profits: Decimal | None = attrs.field(default=None, metadata={'wire': 'achievedProfits', 'kind': 'decimal', 'always': True})
    open_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'openFee', 'kind': 'decimal', 'always': True})
    close_fee: Decimal | None = attrs.field(default=None, metadata={'wire': 'closeFee', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderClosedOrders:
    """What closing all orders of a contract did.

    Attributes:
        tracking_nos: Tracking numbers of the orders that were closed.
    """

    tracking_nos: list[str] = attrs.field(factory=list, metadata={'wire': 'trackingNos', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderProfitSummary:
    """The calling trader's profit shares in total; the exchange names no currency.

    Attributes:
        yesterday_split_profit: Profit share received for yesterday.
        sum_profit: All profit shares so far.
        wait_profit: Profit still to be shared.
        yesterday_time_stamp: When yesterday's share was worked out.
    """

    yesterday_split_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'yesterdaySplitProfit', 'kind': 'decimal', 'always': True})
    sum_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'sumProfit', 'kind': 'decimal', 'always': True})
    wait_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'waitProfit', 'kind': 'decimal', 'always': True})
    yesterday_time_stamp: datetime | None = attrs.field(default=None, metadata={'wire': 'yesterdayTimeStamp', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderCoinProfit:
    """All profit shares of the trader in one coin.

    Attributes:
        settle_token_id: Settlement coin, e.g. USDT.
        profit: Sum of the profit shares. Unit: settlement coin.
    """

    settle_token_id: str | None = attrs.field(default=None, metadata={'wire': 'settleTokenId', 'kind': 'str', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderDailyCoinProfit:
    """The trader's profit shares of one day in one coin.

    Attributes:
        settle_token_id: Settlement coin, e.g. USDT.
        profit: Sum of the day's profit shares. Unit: settlement coin.
        date: The day, as a moment; list_history_profits asks for it.
    """

    settle_token_id: str | None = attrs.field(default=None, metadata={'wire': 'settleTokenId', 'kind': 'str', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    date: datetime | None = attrs.field(default=None, metadata={'wire': 'date', 'kind': 'time', 'json': 'number', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderHistoryProfit:
    """A profit share that one follower has paid.

    Attributes:
        settle_token_id: Settlement coin, e.g. USDT.
        profit: Share that was paid. Unit: settlement coin.
        nick_name: Nickname of the follower, it seems; whose is not documented.
    """

    settle_token_id: str | None = attrs.field(default=None, metadata={'wire': 'settleTokenId', 'kind': 'str', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    nick_name: str | None = attrs.field(default=None, metadata={'wire': 'nickName', 'kind': 'str', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderPendingProfit:
    """A profit share that one follower has yet to pay.

    Attributes:
        settle_token_id: Settlement coin, e.g. USDT.
        profit: Share that is due. Unit: settlement coin.
        nick_name: Nickname of the follower, it seems; whose is not documented.
    """

    settle_token_id: str | None = attrs.field(default=None, metadata={'wire': 'settleTokenId', 'kind': 'str', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    nick_name: str | None = attrs.field(default=None, metadata={'wire': 'nickName', 'kind': 'str', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderSymbol:
    """A contract that the trader can lead in.

    Attributes:
        symbol: Contract with suffix, e.g. BTCUSDT_UMCBL.
        min_open_count: Smallest size that the trader may open. Unit: base coin (assumed).
        max_leverage: Highest leverage allowed to the trader.
        open_trader: Whether followers can copy the trader in this contract.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'aliases': ('symbolId',), 'always': True, 'required': True})
    min_open_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'minOpenCount', 'kind': 'decimal', 'always': True})
    max_leverage: int | None = attrs.field(default=None, metadata={'wire': 'maxLeverage', 'kind': 'int', 'always': True})
    open_trader: bool | None = attrs.field(default=None, metadata={'wire': 'openTrader', 'kind': 'bool', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderStatistics:
    """The calling trader's results so far and in recent days.

    Attributes:
        roi: Return on investment. Unit: %.
        trading_orders: Orders led so far.
        acc_followers: Followers at present.
        totalpl: Total profit; written with a currency sign on the wire. Unit: USD.
        gain_num: Orders that ended in profit.
        loss_num: Orders that ended in a loss.
        win_rate: Share of orders that ended in profit. Unit: %.
        total_equity: Total equity. Unit: USDT.
        trading_pairs_available: Symbols that can be copied, without suffix.
        last_week_roi: Return on investment over the last 7 days.
        last_week_profit: Profit over the last 7 days.
        last_month_roi: Return on investment over the last 30 days.
        last_month_profit: Profit over the last 30 days.
    """

    roi: Decimal | None = attrs.field(default=None, metadata={'wire': 'roi', 'kind': 'decimal', 'always': True})
    trading_orders: int | None = attrs.field(default=None, metadata={'wire': 'tradingOrders', 'kind': 'int', 'always': True})
    acc_followers: int | None = attrs.field(default=None, metadata={'wire': 'accFollowers', 'kind': 'int', 'always': True})
    totalpl: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalpl', 'kind': 'decimal', 'always': True})
    gain_num: int | None = attrs.field(default=None, metadata={'wire': 'gainNum', 'kind': 'int', 'always': True})
    loss_num: int | None = attrs.field(default=None, metadata={'wire': 'lossNum', 'kind': 'int', 'always': True})
    win_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'winRate', 'kind': 'decimal', 'always': True})
    total_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalEquity', 'kind': 'decimal', 'always': True})
    trading_pairs_available: list[str] = attrs.field(factory=list, metadata={'wire': 'tradingPairsAvailable', 'kind': 'str', 'always': True})
    last_week_roi: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'lastWeekRoi', 'kind': 'RatePoint', 'always': True})
    last_week_profit: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'lastWeekProfit', 'kind': 'AmountPoint', 'always': True})
    last_month_roi: list[RatePoint] = attrs.field(factory=list, metadata={'wire': 'lastMonthRoi', 'kind': 'RatePoint', 'always': True})
    last_month_profit: list[AmountPoint] = attrs.field(factory=list, metadata={'wire': 'lastMonthProfit', 'kind': 'AmountPoint', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderFollower:
    """A follower of the calling trader.

    Attributes:
        account_equity: Equity of the follower's account. Unit: USDT (assumed).
        can_remove_follower: Whether the trader may remove this follower now.
        follower_head_pic: Address of the follower's picture; None without one.
        follower_nick_name: Nickname, partly masked.
        follower_uid: The follower's id; what removing asks for.
    """

    account_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'accountEquity', 'kind': 'decimal', 'always': True})
    can_remove_follower: bool | None = attrs.field(default=None, metadata={'wire': 'canRemoveFollower', 'kind': 'bool', 'always': True})
    follower_head_pic: str | None = attrs.field(default=None, metadata={'wire': 'followerHeadPic', 'kind': 'str', 'always': True})
    follower_nick_name: str | None = attrs.field(default=None, metadata={'wire': 'followerNickName', 'kind': 'str', 'always': True})
    follower_uid: str = attrs.field(metadata={'wire': 'followerUid', 'kind': 'id', 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderTpslRatio:
    """The trader's preset take-profit and stop-loss of one symbol.

    Attributes:
        symbol: Symbol without suffix, e.g. BTCUSDT.
        stop_loss_ratio: Stop-loss ratio, a whole number: 40 means 40 %. Unit: %.
        take_profit_ratio: Take-profit ratio, a whole number: 120 means 120 %. Unit: %.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    stop_loss_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossRatio', 'kind': 'decimal', 'always': True})
    take_profit_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'takeProfitRatio', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class FuturesTraderTpslRatioQuery:
    """One symbol whose preset ratios are asked for.

    Attributes:
        symbol: Symbol without suffix, in capitals, e.g. BTCUSDT.
        product_type: Product line that the symbol belongs to. One of: umcbl, dmcbl, cmcbl,
            sumcbl, sdmcbl, scmcbl.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol'})
    product_type: ProductType | Literal["umcbl", "dmcbl", "cmcbl", "sumcbl", "sdmcbl", "scmcbl"] = attrs.field(metadata={'wire': 'productType'})


@attrs.define(kw_only=True)
class FuturesTraderTpslRatioSetting:
    """The preset ratios that one symbol shall have.

    Attributes:
        symbol: Symbol without suffix, in capitals, e.g. BTCUSDT.
        product_type: Product line that the symbol belongs to. One of: umcbl, dmcbl, cmcbl,
            sumcbl, sdmcbl, scmcbl.
        stop_loss_ratio: Stop-loss ratio in whole percent, above 100 only with cross margin;
            left out: removed. 0 to 400.
        take_profit_ratio: Take-profit ratio in whole percent; left out: removed. 0 to 400.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol'})
    product_type: ProductType | Literal["umcbl", "dmcbl", "cmcbl", "sumcbl", "sdmcbl", "scmcbl"] = attrs.field(metadata={'wire': 'productType'})
    stop_loss_ratio: int | None = attrs.field(metadata={'wire': 'stopLossRatio'})
    take_profit_ratio: int | None = attrs.field(metadata={'wire': 'takeProfitRatio'})


@attrs.define(kw_only=True)
class SpotFollowerSymbolSetting:
    """How the caller copies one trader in one pair.

    Attributes:
        max_trace_amount: Largest amount bought by copying; documented in the unit given, the
            example looks like quote coin. Unit: base coin.
        stop_loss_ration: Stop-loss ratio; text and example disagree on the scale. Unit: ratio
            as sent.
        take_profit_ration: Take-profit ratio; text and example disagree on the scale. Unit:
            ratio as sent.
        symbol: Pair, e.g. ETHUSDT.
        trace_type: How the size of a copied order is found.
    """

    max_trace_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceAmount', 'kind': 'decimal', 'always': True})
    stop_loss_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossRation', 'kind': 'decimal', 'always': True})
    take_profit_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'takeProfitRation', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    trace_type: SpotTraceType | str | None = attrs.field(default=None, metadata={'wire': 'traceType', 'kind': 'SpotTraceType', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerSymbolLimits:
    """Bounds that copy settings must keep in one pair.

    Attributes:
        max_stop_loss_ration: Largest stop-loss ratio. Unit: ratio as sent.
        max_take_profit_ration: Largest take-profit ratio. Unit: ratio as sent.
        max_trace_amount: Largest amount of a single copied order. Unit: not documented.
        max_trace_amount_system: Largest amount bought that the exchange's own configuration
            allows. Unit: not documented.
        max_trace_count: Largest fixed quantity, for `trace_type` count. Unit: not documented.
        max_trace_ration: Largest multiple of the trader's amount, for `trace_type` percent.
            Unit: ratio as sent.
        min_stop_loss_ration: Smallest stop-loss ratio. Unit: ratio as sent.
        min_take_profit_ration: Smallest take-profit ratio. Unit: ratio as sent.
        min_trace_amount: Smallest amount of a single copied order. Unit: not documented.
        min_trace_count: Smallest fixed quantity, for `trace_type` count. Unit: not documented.
        min_trace_ration: Smallest multiple of the trader's amount, for `trace_type` percent.
            Unit: ratio as sent.
        slider_max_stop_loss_ratio: Upper end of the stop-loss slider on Bitget's page. Unit:
            ratio as sent.
        slider_max_take_profit_ratio: Upper end of the take-profit slider on Bitget's page.
            Unit: ratio as sent.
        symbol: Pair, e.g. BTCUSDT.
    """

    max_stop_loss_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxStopLossRation', 'kind': 'decimal', 'always': True})
    max_take_profit_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTakeProfitRation', 'kind': 'decimal', 'always': True})
    max_trace_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceAmount', 'kind': 'decimal', 'always': True})
    max_trace_amount_system: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceAmountSystem', 'kind': 'decimal', 'always': True})
    max_trace_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceCount', 'kind': 'decimal', 'always': True})
    max_trace_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxTraceRation', 'kind': 'decimal', 'always': True})
    min_stop_loss_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'minStopLossRation', 'kind': 'decimal', 'always': True})
    min_take_profit_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTakeProfitRation', 'kind': 'decimal', 'always': True})
    min_trace_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTraceAmount', 'kind': 'decimal', 'always': True})
    min_trace_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTraceCount', 'kind': 'decimal', 'always': True})
    min_trace_ration: Decimal | None = attrs.field(default=None, metadata={'wire': 'minTraceRation', 'kind': 'decimal', 'always': True})
    slider_max_stop_loss_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'sliderMaxStopLossRatio', 'kind': 'decimal', 'always': True})
    slider_max_take_profit_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'sliderMaxTakeProfitRatio', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerSettings:
    """The caller's copy settings for one spot trader, and the bounds of each pair.

    Attributes:
        is_my_trader: Whether the caller follows this trader.
        profit_rate: Profit ratio; text and example disagree on the scale. Unit: ratio as sent.
        setting_type: Whether one setting serves all pairs.
        settled_in_days: How long the trader has been registered. Unit: days.
        copy_trade_batch_details: The caller's settings, one for each pair.
        my_copy_trade_conf_list: Bounds of the settings, one row for each pair.
        trader_head_pic: Address of the trader's picture; unset when none.
        trader_nick_name: Display name of the trader, partly masked.
    """

    is_my_trader: bool | None = attrs.field(default=None, metadata={'wire': 'isMyTrader', 'kind': 'bool', 'always': True})
    profit_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitRate', 'kind': 'decimal', 'always': True})
    setting_type: SettingType | str | None = attrs.field(default=None, metadata={'wire': 'settingType', 'kind': 'SettingType', 'always': True})
    settled_in_days: int | None = attrs.field(default=None, metadata={'wire': 'settledInDays', 'kind': 'int', 'always': True})
    copy_trade_batch_details: list[SpotFollowerSymbolSetting] = attrs.field(factory=list, metadata={'wire': 'copyTradeBatchDetails', 'kind': 'SpotFollowerSymbolSetting', 'always': True})
    my_copy_trade_conf_list: list[SpotFollowerSymbolLimits] = attrs.field(factory=list, metadata={'wire': 'myCopyTradeConfList', 'kind': 'SpotFollowerSymbolLimits', 'always': True})
    trader_head_pic: str | None = attrs.field(default=None, metadata={'wire': 'traderHeadPic', 'kind': 'str', 'always': True})
    trader_nick_name: str | None = attrs.field(default=None, metadata={'wire': 'traderNickName', 'kind': 'str', 'always': True})
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
        trade_nick_name: Display name of the trader, partly masked.
        trader_uid: Id of the trader, encrypted.
    """

    certification_type: CertificationType | str | None = attrs.field(default=None, metadata={'wire': 'certificationType', 'kind': 'CertificationType', 'always': True})
    trace_total_amount: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalAmount', 'kind': 'decimal', 'always': True})
    trace_total_net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalNetProfit', 'kind': 'decimal', 'always': True})
    trace_total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'traceTotalProfit', 'kind': 'decimal', 'always': True})
    trade_nick_name: str | None = attrs.field(default=None, metadata={'wire': 'tradeNickName', 'kind': 'str', 'aliases': ('traderNickName',), 'always': True})
    trader_uid: str = attrs.field(metadata={'wire': 'traderUid', 'kind': 'id', 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotFollowerTraderPage:
    """One page of the spot traders that the caller follows.

    Attributes:
        next_flag: Whether another page follows.
        result_list: The traders of this page.
    """

    next_flag: bool | None = attrs.field(default=None, metadata={'wire': 'nextFlag', 'kind': 'bool', 'always': True})
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
        trace_type: How the size of a copied order is found. Known words: percent, amount,
            count, FIXED_AMOUNT, FIXED_OPENING_COST.
        max_hold_count: Largest quantity to buy by copying; unit not documented.
        trace_value: A multiple, an amount or a quantity, as `trace_type` says, within the
            bounds of get_settings.
        stop_loss_ration: Stop-loss ratio in whole percent; 10 is 10 %.
        take_profit_ration: Take-profit ratio in whole percent; 10 is 10 %.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol'})
    trace_type: str = attrs.field(metadata={'wire': 'traceType'})
    max_hold_count: Decimal | int | str = attrs.field(metadata={'wire': 'maxHoldCount'})
    trace_value: Decimal | int | str | None = attrs.field(default=None, metadata={'wire': 'traceValue'})
    stop_loss_ration: Decimal | int | str | None = attrs.field(default=None, metadata={'wire': 'stopLossRation'})
    take_profit_ration: Decimal | int | str | None = attrs.field(default=None, metadata={'wire': 'takeProfitRation'})


@attrs.define(kw_only=True)
class SpotTraderOpenOrder:
    """An open tracking order on the spot market.

    Attributes:
        buy_delegate_count: Quantity that the buy order asked for. Unit: base coin.
        buy_price: Price paid. Unit: quote coin.
        buy_time: When it was bought.
        deal_count: Quantity bought. Unit: base coin.
        hold_count: Quantity still held. Unit: base coin.
        profit: Profit or loss so far. Unit: quote coin (assumed).
        profit_rate: Profit in relation to the stake; not in every reply, documented as a
            fraction. Unit: ratio as sent.
        stop_loss_price: Stop-loss price; 0 when none is set. Unit: quote coin.
        take_profit_price: Take-profit price; 0 when none is set. Unit: quote coin.
        symbol: Pair, e.g. BTCUSDT.
        tracking_no: Tracking number; what closing and setting stop prices ask for.
        tracking_type: Whether the order leads or copies.
    """

    buy_delegate_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyDelegateCount', 'kind': 'decimal', 'always': True})
    buy_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyPrice', 'kind': 'decimal', 'always': True})
    buy_time: datetime = attrs.field(metadata={'wire': 'buyTime', 'kind': 'time', 'always': True, 'required': True})
    deal_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'dealCount', 'kind': 'decimal', 'always': True})
    hold_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'holdCount', 'kind': 'decimal', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    profit_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitRate', 'kind': 'decimal'})
    stop_loss_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'stopLossPrice', 'kind': 'decimal', 'always': True})
    take_profit_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'takeProfitPrice', 'kind': 'decimal', 'aliases': ('stopProfitPrice',), 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'aliases': ('symbolId',), 'always': True, 'required': True})
    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    tracking_type: TrackingType | str | None = attrs.field(default=None, metadata={'wire': 'trackingType', 'kind': 'TrackingType', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderOpenOrderPage:
    """One page of open tracking orders.

    Attributes:
        min_id: Cursor of the next page; not a tracking number.
        result_list: The orders of this page.
    """

    min_id: str | None = attrs.field(default=None, metadata={'wire': 'minId', 'kind': 'id', 'always': True})
    result_list: list[SpotTraderOpenOrder] = attrs.field(factory=list, metadata={'wire': 'resultList', 'kind': 'SpotTraderOpenOrder', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotTraderOpenOrder]:
        """The rows, as `result_list`; empty when the exchange sent none."""
        return self.result_list


@attrs.define(kw_only=True)
class SpotTraderHistoryOrder:
    """A closed tracking order on the spot market.

    Attributes:
        buy_left_token_id: Coin bought, e.g. BTC.
        buy_price: Price paid. Unit: quote coin.
        buy_right_token_id: Coin paid with, e.g. USDT.
        buy_time: When it was bought.
        deal_count: Quantity traded. Unit: base coin.
        net_profit: Net profit. Unit: quote coin (assumed).
        profit: Profit. Unit: quote coin (assumed).
        profit_rate: Profit in relation to the stake; a fraction in the zh text, percent in the
            example. Unit: ratio as sent.
        sell_price: Price received. Unit: quote coin.
        sell_time: When it was sold.
        symbol: Pair, e.g. BTCUSDT.
        tracking_no: Tracking number.
        trader_user_id: Id of the trader, encrypted.
    """

    buy_left_token_id: str | None = attrs.field(default=None, metadata={'wire': 'buyLeftTokenId', 'kind': 'str', 'always': True})
    buy_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'buyPrice', 'kind': 'decimal', 'always': True})
    buy_right_token_id: str | None = attrs.field(default=None, metadata={'wire': 'buyRightTokenId', 'kind': 'str', 'always': True})
    buy_time: datetime = attrs.field(metadata={'wire': 'buyTime', 'kind': 'time', 'always': True, 'required': True})
    deal_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'dealCount', 'kind': 'decimal', 'always': True})
    net_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'netProfit', 'kind': 'decimal', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    profit_rate: Decimal | None = attrs.field(default=None, metadata={'wire': 'profitRate', 'kind': 'decimal', 'always': True})
    sell_price: Decimal | None = attrs.field(default=None, metadata={'wire': 'sellPrice', 'kind': 'decimal', 'always': True})
    sell_time: datetime | None = attrs.field(default=None, metadata={'wire': 'sellTime', 'kind': 'time', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    tracking_no: str = attrs.field(metadata={'wire': 'trackingNo', 'kind': 'id', 'always': True, 'required': True})
    trader_user_id: str | None = attrs.field(default=None, metadata={'wire': 'traderUserId', 'kind': 'id', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderHistoryOrderPage:
    """One page of closed tracking orders.

    Attributes:
        min_id: Cursor of the next page; not a tracking number.
        result_list: The orders of this page.
    """

    min_id: str | None = attrs.field(default=None, metadata={'wire': 'minId', 'kind': 'id', 'always': True})
    result_list: list[SpotTraderHistoryOrder] = attrs.field(factory=list, metadata={'wire': 'resultList', 'kind': 'SpotTraderHistoryOrder', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotTraderHistoryOrder]:
        """The rows, as `result_list`; empty when the exchange sent none."""
        return self.result_list


@attrs.define(kw_only=True)
class SpotTraderSymbolLimit:
    """How much the trader may trade in one pair.

    Attributes:
        max_count: Largest amount allowed. Unit: quote coin.
        surplus_count: Amount that is left. Unit: quote coin.
        symbol: Pair, e.g. BTCUSDT.
    """

    max_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'maxCount', 'kind': 'decimal', 'always': True})
    surplus_count: Decimal | None = attrs.field(default=None, metadata={'wire': 'surplusCount', 'kind': 'decimal', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderLabel:
    """A label on the trader's page.

    Attributes:
        id: Number of the label.
        name: Text of the label, e.g. Stable.
    """

    id: str | None = attrs.field(default=None, metadata={'wire': 'id', 'kind': 'id', 'always': True})
    name: str | None = attrs.field(default=None, metadata={'wire': 'name', 'kind': 'str', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderSymbol:
    """A pair that a trader can offer for copying.

    Attributes:
        open_copy_trace: Whether the trader offers it.
        symbol: Pair with suffix, e.g. ETHUSDT_SPBL.
    """

    open_copy_trace: bool | None = attrs.field(default=None, metadata={'wire': 'openCopyTrace', 'kind': 'bool', 'always': True})
    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderSettings:
    """The trader's own settings.

    Attributes:
        labels: Labels on the trader's page.
        open_product: Whether copying is switched on.
        show_assets_map: Whether the page shows the chart of the assets' composition.
        show_equity: Whether the page shows the total funds.
        support_product_codes: Pairs that copy trading supports.
    """

    labels: list[SpotTraderLabel] = attrs.field(factory=list, metadata={'wire': 'labels', 'kind': 'SpotTraderLabel', 'always': True})
    open_product: bool | None = attrs.field(default=None, metadata={'wire': 'openProduct', 'kind': 'bool', 'always': True})
    show_assets_map: bool | None = attrs.field(default=None, metadata={'wire': 'showAssetsMap', 'kind': 'bool', 'always': True})
    show_equity: bool | None = attrs.field(default=None, metadata={'wire': 'showEquity', 'kind': 'bool', 'always': True})
    support_product_codes: list[SpotTraderSymbol] = attrs.field(factory=list, metadata={'wire': 'supportProductCodes', 'kind': 'SpotTraderSymbol', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderFollower:
    """A follower of the calling trader.

    Attributes:
        account_equity: Equity of the follower's account. Unit: not documented.
        can_remove_trace_user: Whether the trader may remove this follower.
        tracer_head_pic: Address of the follower's picture; unset when none.
        tracer_nick_name: Display name of the follower, partly masked.
        tracer_user_id: Id of the follower, encrypted; what removing asks for.
    """

    account_equity: Decimal | None = attrs.field(default=None, metadata={'wire': 'accountEquity', 'kind': 'decimal', 'always': True})
    can_remove_trace_user: bool | None = attrs.field(default=None, metadata={'wire': 'canRemoveTraceUser', 'kind': 'bool', 'aliases': ('canRemoveFollower',), 'always': True})
    tracer_head_pic: str | None = attrs.field(default=None, metadata={'wire': 'tracerHeadPic', 'kind': 'str', 'aliases': ('followerHeadPic',), 'always': True})
    tracer_nick_name: str | None = attrs.field(default=None, metadata={'wire': 'tracerNickName', 'kind': 'str', 'aliases': ('followerNickName',), 'always': True})
    tracer_user_id: str = attrs.field(metadata={'wire': 'tracerUserId', 'kind': 'id', 'aliases': ('followerUserId',), 'always': True, 'required': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderFollowerPage:
    """One page of the trader's followers.

    Attributes:
        next_flag: Whether another page follows.
        result_list: The followers of this page.
    """

    next_flag: bool | None = attrs.field(default=None, metadata={'wire': 'nextFlag', 'kind': 'bool', 'always': True})
    result_list: list[SpotTraderFollower] = attrs.field(factory=list, metadata={'wire': 'resultList', 'kind': 'SpotTraderFollower', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotTraderFollower]:
        """The rows, as `result_list`; empty when the exchange sent none."""
        return self.result_list


@attrs.define(kw_only=True)
class SpotTraderRemovalThreshold:
    """When a trader may remove a follower.

    Attributes:
        removable_follower_min_usdt: A follower with assets below this can be removed. Unit:
            USDT.
    """

    removable_follower_min_usdt: Decimal | None = attrs.field(default=None, metadata={'wire': 'removableFollowerMinUSDT', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderProfitSummary:
    """Sums of the trader's shared profits.

    Attributes:
        sum_profit: Profit shared so far. Unit: not documented.
        wait_profit: Profit that is still to be shared. Unit: not documented.
        yesterday_split_profit: Profit shared yesterday. Unit: not documented.
        yesterday_time_stamp: When yesterday's share was calculated.
    """

    sum_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'sumProfit', 'kind': 'decimal', 'always': True})
    wait_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'waitProfit', 'kind': 'decimal', 'always': True})
    yesterday_split_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'yesterdaySplitProfit', 'kind': 'decimal', 'always': True})
    yesterday_time_stamp: datetime | None = attrs.field(default=None, metadata={'wire': 'yesterdayTimeStamp', 'kind': 'time', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderSymbolProfit:
    """The trader's shared profit in one pair.

    Attributes:
        symbol: Pair, e.g. BTCUSDT.
        profit: Profit shared. Unit: settlement coin.
    """

    symbol: str = attrs.field(metadata={'wire': 'symbol', 'kind': 'str', 'always': True, 'required': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderDailyCoinProfit:
    """The trader's shared profit in one coin on one day.

    Attributes:
        coin: Settlement coin, e.g. USDT.
        date: A moment of the day meant.
        profit: Profit shared on that day. Unit: settlement coin.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    date: datetime | None = attrs.field(default=None, metadata={'wire': 'date', 'kind': 'time', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderDailyCoinProfitPage:
    """One page of profits by coin and day.

    Attributes:
        next_flag: Whether another page follows.
        result_list: The sums of this page.
    """

    next_flag: bool | None = attrs.field(default=None, metadata={'wire': 'nextFlag', 'kind': 'bool', 'always': True})
    result_list: list[SpotTraderDailyCoinProfit] = attrs.field(factory=list, metadata={'wire': 'resultList', 'kind': 'SpotTraderDailyCoinProfit', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotTraderDailyCoinProfit]:
        """The rows, as `result_list`; empty when the exchange sent none."""
        return self.result_list


@attrs.define(kw_only=True)
class SpotTraderHistoryProfit:
    """A single profit share that was paid.

    Attributes:
        coin: Settlement coin, e.g. USDT.
        distribute_ratio: The trader's part of the profit; text and example disagree on the
            scale. Unit: ratio as sent.
        profit: Profit shared. Unit: settlement coin.
    """

    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    distribute_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'distributeRatio', 'kind': 'decimal', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderHistoryProfitPage:
    """One page of paid profit shares.

    Attributes:
        next_flag: Whether another page follows.
        result_list: The shares of this page.
    """

    next_flag: bool | None = attrs.field(default=None, metadata={'wire': 'nextFlag', 'kind': 'bool', 'always': True})
    result_list: list[SpotTraderHistoryProfit] = attrs.field(factory=list, metadata={'wire': 'resultList', 'kind': 'SpotTraderHistoryProfit', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotTraderHistoryProfit]:
        """The rows, as `result_list`; empty when the exchange sent none."""
        return self.result_list


@attrs.define(kw_only=True)
class SpotTraderPendingProfit:
    """A single profit share that is still to be paid.

    Attributes:
        distribute_ratio: The trader's part of the profit; text and example disagree on the
            scale. Unit: ratio as sent.
        profit: Profit to be shared. Unit: settlement coin.
        coin: Settlement coin, e.g. USDT.
    """

    distribute_ratio: Decimal | None = attrs.field(default=None, metadata={'wire': 'distributeRatio', 'kind': 'decimal', 'always': True})
    profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'profit', 'kind': 'decimal', 'always': True})
    coin: str | None = attrs.field(default=None, metadata={'wire': 'coin', 'kind': 'str', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class SpotTraderPendingProfitPage:
    """One page of profit shares still to be paid.

    Attributes:
        next_flag: Whether another page follows.
        result_list: The shares of this page.
    """

    next_flag: bool | None = attrs.field(default=None, metadata={'wire': 'nextFlag', 'kind': 'bool', 'always': True})
    result_list: list[SpotTraderPendingProfit] = attrs.field(factory=list, metadata={'wire': 'resultList', 'kind': 'SpotTraderPendingProfit', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def items(self) -> list[SpotTraderPendingProfit]:
        """The rows, as `result_list`; empty when the exchange sent none."""
        return self.result_list


@attrs.define(kw_only=True)
class SpotTraderStatistics:
    """The trader's follower counts and state.

    Attributes:
        total_trace_num: How many followers there have ever been.
        current_trace_num: How many followers there are now.
        max_user_counts: How many followers there may be.
        status: Whether the account can be copied.
        open_product: Whether copying is switched on.
    """

    total_trace_num: int | None = attrs.field(default=None, metadata={'wire': 'totalTraceNum', 'kind': 'int', 'always': True})
    current_trace_num: int | None = attrs.field(default=None, metadata={'wire': 'currentTraceNum', 'kind': 'int', 'always': True})
    max_user_counts: int | None = attrs.field(default=None, metadata={'wire': 'maxUserCounts', 'kind': 'int', 'always': True})
    status: SpotTraderStatus | str | None = attrs.field(default=None, metadata={'wire': 'status', 'kind': 'SpotTraderStatus', 'always': True})
    open_product: bool | None = attrs.field(default=None, metadata={'wire': 'openProduct', 'kind': 'bool', 'always': True})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)
