"""Answers of API V1's 21 spot endpoints; parameters are checked when they come here."""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers import actions, lookup, rows_v1
from bitget_copy.simulator.handlers.registry import Call, handles
from bitget_copy.simulator.handlers.value_formats import Row, statistic, text
from bitget_copy.simulator.orders import Order, SortedOrders, newest
from bitget_copy.simulator.price_path import DAY_MS
from bitget_copy.simulator.profit_shares import SHARE_PERCENT, day_of, totals
from bitget_copy.simulator.world import REMOVAL_EQUITY


def _trader(call: Call) -> Account:
    return lookup.trader(call, call.args["traderUserId"])


def _one_or_page(
    call: Call, orders: SortedOrders, by_number: Mapping[int, Order | None]
) -> list[Order]:
    """The order with the number asked for, or the page of those with smaller numbers."""
    cursor: str | None = call.args.get("minId")
    if cursor is not None and not cursor.isdigit():
        raise Refused("40020", "minId")
    wanted: str | None = call.args.get("trackingNo")
    if wanted is None:
        high = -1 if cursor is None else orders.count_before((int(cursor), 0))
        return newest(orders.rows(), *call.page(), high=high)
    order = by_number.get(int(wanted)) if wanted.isdigit() else None
    return [order] if order is not None and (cursor is None or order.no < int(cursor)) else []


# Orders


@handles("v1.spot.trader.list_open_orders")
def list_open_orders(call: Call) -> Row:
    store = call.own.lead_orders
    return rows_v1.page(
        [
            rows_v1.spot_open_order(order, actions.profit_of_open(call, order))
            for order in _one_or_page(call, store.open_sorted, store.open)
        ]
    )


@handles("v1.spot.trader.list_history_orders")
def list_history_orders(call: Call) -> Row:
    store, accounts = call.own.lead_orders, call.world.accounts
    return rows_v1.page(
        [
            rows_v1.spot_history_order(order, accounts[order.trader].hex_id)
            for order in _one_or_page(call, store.closed_sorted, store.closed_by_number)
        ]
    )


@handles("v1.spot.trader.close_orders")
def close_orders(call: Call) -> bool:
    item = lookup.pair(call, call.args["symbol"])
    orders = lookup.open_orders(call, call.own.lead_orders, "trackingOrderNos")
    if any(order.instrument is not item for order in orders):
        raise Refused("40020", "symbol")
    actions.close(call, orders)
    return True


@handles("v1.spot.follower.unfollow_orders")
def unfollow_orders(call: Call) -> bool:
    orders = lookup.open_orders(call, call.own.copy_orders, "trackingOrderNos")
    if not all(order.copies for order in orders):
        raise Refused("31007")
    for order in orders:
        call.own.copy_orders.drop(order)
    return True


@handles("v1.spot.trader.set_order_tpsl")
def set_order_tpsl(call: Call) -> bool:
    order = lookup.open_order(call, call.own.lead_orders, call.args["trackingNo"])
    profit, loss = call.args.get("takeProfitPrice"), call.args.get("stopLossPrice")
    call.world.set_stops(order, profit, loss, call.now)
    return True


# A trader's settings and followers


@handles("v1.spot.trader.list_symbol_limits")
def list_symbol_limits(call: Call) -> list[Row]:
    held: defaultdict[str, Decimal] = defaultdict(Decimal)
    for order in call.own.lead_orders.open.values():
        held[order.instrument.symbol] += order.size
    return [
        {
            "maxCount": text(item.max_size),
            "surplusCount": text(item.max_size - held[item.symbol]),
            "symbol": item.symbol,
        }
        for item in call.world.market.spot.values()
    ]


@handles("v1.spot.trader.get_settings")
def get_settings(call: Call) -> Row:
    own = call.own
    return {
        "labels": [{"id": number, "name": name} for number, name in own.labels],
        "openProduct": own.takes_followers,
        "showAssetsMap": own.shows_tpsl,
        "showEquity": own.shows_equity,
        "supportProductCodes": [
            {"openCopyTrace": is_open, "symbol": f"{symbol}_SPBL"}
            for symbol, is_open in own.symbols.items()
        ],
    }


@handles("v1.spot.trader.set_symbols")
def set_symbols(call: Call) -> bool:
    chosen = {lookup.pair(call, symbol).symbol for symbol in call.args["symbols"]}
    call.own.symbols = {symbol: symbol in chosen for symbol in call.world.market.spot}
    return True


@handles("v1.spot.trader.get_statistics")
def get_statistics(call: Call) -> Row:
    own = call.own
    return {
        "totalTraceNum": str(own.follower_count),
        "currentTraceNum": str(own.follower_count),
        "maxUserCounts": str(own.max_followers),
        "status": "Enable" if own.takes_followers else "UnEnable",
        "openProduct": own.takes_followers,
    }


@handles("v1.spot.trader.list_followers")
def list_followers(call: Call) -> Row:
    uids, more = call.cut_with_flag(list(call.own.followers))
    rows: list[Row] = [
        {
            "accountEquity": statistic(call.equity(follower)),
            "canRemoveTraceUser": call.can_remove(follower),
            "tracerHeadPic": "",
            "tracerNickName": follower.nick,
            "tracerUserId": follower.hex_id,
        }
        for follower in call.accounts(uids)
    ]
    return rows_v1.flagged(rows, more)


@handles("v1.spot.trader.get_removal_threshold")
def get_removal_threshold(call: Call) -> Row:
    return {"removableFollowerMinUSDT": text(REMOVAL_EQUITY)}


@handles("v1.spot.trader.remove_follower")
def remove_follower(call: Call) -> bool:
    actions.remove_follower(call, "followerUserId")
    return True


# A trader's profit shares


@handles("v1.spot.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    summary = call.shares.summary(call.now)
    return {
        "sumProfit": text(summary.settled),
        "waitProfit": text(summary.pending),
        "yesterdaySplitProfit": text(summary.yesterday),
        "yesterdayTimeStamp": str(summary.yesterday_at),
    }


@handles("v1.spot.trader.list_profits_by_symbol")
def list_profits_by_symbol(call: Call) -> list[Row]:
    sums = totals(call.shares.by_symbol, day_of(call.now))
    return call.cut([{"symbol": symbol, "profit": text(sums[symbol])} for symbol in sums])


@handles("v1.spot.trader.list_profits_by_coin_and_date")
def list_profits_by_coin_and_date(call: Call) -> Row:
    page, more = call.cut_with_flag(call.shares.settled_days(call.now))
    rows: list[Row] = [
        {"coin": coin, "date": str(day), "profit": text(profit)} for day, coin, profit in page
    ]
    return rows_v1.flagged(rows, more)


@handles("v1.spot.trader.list_history_profits")
def list_history_profits(call: Call) -> Row:
    return _by_follower(call, actions.settled_by_follower(call, call.args["coin"]))


@handles("v1.spot.trader.list_pending_profits")
def list_pending_profits(call: Call) -> Row:
    return _by_follower(call, actions.pending_by_follower(call))


def _by_follower(call: Call, sums: list[Any]) -> Row:
    page, more = call.cut_with_flag(sums)
    rows: list[Row] = [
        {"distributeRatio": SHARE_PERCENT, "profit": text(profit), "coin": coin}
        for coin, _, profit in page
    ]
    return rows_v1.flagged(rows, more)


# Follower


@handles("v1.spot.follower.follow_trader")
def follow_trader(call: Call) -> bool:
    trader = _trader(call)
    settings = {row["symbol"]: rows_v1.read_spot_setting(row) for row in call.args["setting"]}
    actions.follow(
        call,
        trader,
        ((lookup.pair(call, symbol), setting) for symbol, setting in settings.items()),
    )
    follow = call.own.follows[trader.uid]
    follow.setting_type = call.args.get("settingType", follow.setting_type)
    return True


@handles("v1.spot.follower.unfollow_trader")
def unfollow_trader(call: Call) -> bool:
    actions.unfollow(call, _trader(call))
    return True


@handles("v1.spot.follower.list_traders")
def list_traders(call: Call) -> Row:
    uids, more = call.cut_with_flag(list(call.own.follows))
    rows = [
        rows_v1.spot_followed_trader(trader, call.own.copy_orders.copy_totals(trader.uid))
        for trader in call.accounts(uids)
    ]
    return rows_v1.flagged(rows, more)


@handles("v1.spot.follower.get_settings")
def follower_get_settings(call: Call) -> Row:
    trader = _trader(call)
    follow = call.own.follows.get(trader.uid)
    return {
        "isMyTrader": follow is not None,
        "profitRate": SHARE_PERCENT,
        "settingType": follow.setting_type if follow else "Unified",
        "settledInDays": str((call.now - trader.since) // DAY_MS),
        "copyTradeBatchDetails": [
            rows_v1.spot_setting(setting) for setting in actions.copy_settings(call, trader)
        ],
        "myCopyTradeConfList": [
            rows_v1.spot_limits(lookup.pair(call, symbol)) for symbol in trader.spot.offered
        ],
        "traderHeadPic": "",
        "traderNickName": trader.nick,
    }
