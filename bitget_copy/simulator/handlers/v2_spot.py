"""Answers of API V2's spot endpoints; parameters are checked when they come here.

V1 sees the same world, but shows a trader's own orders and its copies in one list, V2 in two.
"""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from typing import Final, TypeAlias

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers import actions, lookup, rows_v2
from bitget_copy.simulator.handlers.paging import order_page, page_of_window, payment_page
from bitget_copy.simulator.handlers.registry import Call, handles
from bitget_copy.simulator.handlers.value_formats import (
    Row,
    amount_points,
    rate_points,
    statistic,
    text,
)
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.orders import ALL_ORDERS, Order
from bitget_copy.simulator.price_path import DAY_MS
from bitget_copy.simulator.profit_shares import SHARE_PERCENT
from bitget_copy.simulator.trader_statistics import MONTH, WEEK, spot_statistics
from bitget_copy.simulator.world import REMOVAL_EQUITY

DONE: Final = ""
_Filter: TypeAlias = Callable[[Order], bool]
_MAX_QUOTE: Final = Decimal(5_000_000)
"""Quote coins of one order (V2 documentation, example of config-query-settings)."""


def _pair(call: Call, symbol: str) -> Instrument:
    return lookup.pair(call, symbol.upper())


def _trader(call: Call) -> Account:
    return lookup.trader(call, call.args["traderId"])


def _is_lead(order: Order) -> bool:
    return not order.copies


def _is_copy(order: Order) -> bool:
    return order.copies


def _is_wanted_copy(call: Call) -> _Filter:
    """Whether an order is a copy, and of the trader asked for."""
    if "traderId" not in call.args:
        return _is_copy
    uid = _trader(call).uid
    return lambda order: order.copies and order.trader == uid


# Orders of both sides; each side sees its own


def _open_page(call: Call, wanted: _Filter) -> list[Order]:
    return order_page(call, call.own.lead_orders.open_sorted.rows(_group(call)), wanted)


def _closed_page(call: Call, wanted: _Filter) -> list[Order]:
    return order_page(call, call.own.lead_orders.closed_by_opening.rows(_group(call)), wanted)


def _group(call: Call) -> str:
    """The group of orders asked for: a pair, or all."""
    return _pair(call, call.args["symbol"]).symbol if "symbol" in call.args else ALL_ORDERS


def _named(call: Call, wanted: _Filter) -> list[Order]:
    """The open orders with the numbers given, all of this kind, or a refusal before any change."""
    orders = lookup.open_orders(call, call.own.lead_orders, "trackingNoList")
    if not all(map(wanted, orders)):
        raise Refused("31007")
    return orders


def _close(call: Call, wanted: _Filter) -> str:
    item, orders = _pair(call, call.args["symbol"]), _named(call, wanted)
    if any(order.instrument is not item for order in orders):
        raise Refused("40020", "symbol")
    actions.close(call, orders)
    return DONE


def _set_stops(call: Call, wanted: _Filter) -> str:
    order = lookup.open_order(call, call.own.lead_orders, call.args["trackingNo"])
    if not wanted(order):
        raise Refused("31007")
    profit, loss = call.args.get("stopSurplusPrice"), call.args.get("stopLossPrice")
    call.world.change_stops(order, profit, loss, call.now)
    return DONE


# A trader's orders


@handles("v2.spot.trader.list_open_orders")
def list_open_orders(call: Call) -> Row:
    followers = call.own.follower_count
    return rows_v2.page(
        "trackingList",
        (
            rows_v2.spot_trader_open_order(each, actions.profit_of_open(call, each), followers)
            for each in _open_page(call, _is_lead)
        ),
    )


@handles("v2.spot.trader.list_history_orders")
def list_history_orders(call: Call) -> Row:
    followers = call.own.follower_count
    return rows_v2.page(
        "trackingList",
        (
            rows_v2.spot_trader_history_order(order, followers)
            for order in _closed_page(call, _is_lead)
        ),
    )


@handles("v2.spot.trader.close_orders")
def close_orders(call: Call) -> str:
    return _close(call, _is_lead)


@handles("v2.spot.trader.set_order_tpsl")
def set_order_tpsl(call: Call) -> str:
    return _set_stops(call, _is_lead)


# A trader's settings, statistics and followers


@handles("v2.spot.trader.get_settings")
def get_settings(call: Call) -> Row:
    own, items = call.own, call.world.market.spot
    held: defaultdict[str, Decimal] = defaultdict(Decimal)
    for order in own.lead_orders.open.values():
        held[order.instrument.symbol] += order.size * order.open_price
    return {
        "removeLimitUsdt": text(REMOVAL_EQUITY),
        "spotInfoList": [
            {
                "maxQuoteSize": text(_MAX_QUOTE),
                "surplusQuoteSize": text(max(_MAX_QUOTE - held[symbol], Decimal(0))),
                "symbol": symbol,
            }
            for symbol in items
        ],
        "labelList": [{"id": number, "name": name} for number, name in own.labels],
        "enable": rows_v2.yes(own.takes_followers),
        "showAssetsMap": rows_v2.yes(own.shows_tpsl),
        "showEquity": rows_v2.yes(own.shows_equity),
        "traceSymbolList": [
            {
                "enable": rows_v2.yes(is_open),
                "symbol": symbol,
                "minOpenCount": text(items[symbol].min_size),
            }
            for symbol, is_open in own.symbols.items()
        ],
    }


@handles("v2.spot.trader.set_symbols")
def set_symbols(call: Call) -> str:
    chosen = [_pair(call, symbol).symbol for symbol in call.args["symbolList"]]
    is_open = bool(call.args["settingType"] == "add")
    call.own.symbols.update(dict.fromkeys(chosen, is_open))
    return DONE


@handles("v2.spot.trader.get_statistics")
def get_statistics(call: Call) -> Row:
    own, statistics, now = call.own, spot_statistics(call.account), call.now
    return {
        "totalFollowerNum": str(own.follower_count),
        "currentFollowerNum": str(own.follower_count),
        "maxFollowerNum": str(own.max_followers),
        "tradingOrderNum": str(len(statistics.times)),
        "totalpl": statistic(statistics.total),
        "gainNum": str(statistics.gains),
        "lossNum": str(statistics.losses),
        "totalEquity": statistic(call.equity(call.account)),
        "winRate": statistic(statistics.win_rate),
        "lastWeekRoiList": rate_points(statistics.rates(now, *WEEK)),
        "lastMonthRoiList": rate_points(statistics.rates(now, *MONTH)),
        "lastWeekProfitList": amount_points(statistics.amounts(now, *WEEK)),
        "lastMonthProfitList": amount_points(statistics.amounts(now, *MONTH)),
    }


@handles("v2.spot.trader.list_followers")
def list_followers(call: Call) -> list[Row]:
    since = call.own.followers
    return [
        {
            "accountEquity": statistic(call.equity(follower)),
            "isRemove": rows_v2.yes(call.can_remove(follower)),
            "followerHeadPic": None,
            "followerName": follower.nick,
            "followerUid": follower.hex_id,
            "followerTime": str(since[follower.uid]),
        }
        for follower in call.accounts(page_of_window(call, since.items()))
    ]


@handles("v2.spot.trader.remove_follower")
def remove_follower(call: Call) -> str:
    actions.remove_follower(call, "followerUid")
    return DONE


# A trader's profit shares


@handles("v2.spot.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    days: defaultdict[str, list[Row]] = defaultdict(list)
    for day, coin, profit in call.shares.settled_days(call.now):
        days[coin].append({"profit": text(profit), "profitTime": str(day)})
    return {
        "profitSummarys": rows_v2.profit_totals(call.shares.summary(call.now)),
        "profitHistoryList": [
            {
                "coin": coin,
                "profitCount": text(profit),
                "lastProfitTime": days[coin][0]["profitTime"],
                "historysByDateList": days[coin],
            }
            for coin, profit in actions.settled_by_coin(call).items()
        ],
    }


@handles("v2.spot.trader.list_history_profits")
def list_history_profits(call: Call) -> Row:
    accounts = call.world.accounts
    return rows_v2.page(
        "profitList",
        (rows_v2.spot_payment(paid, accounts[paid.follower].nick) for paid in payment_page(call)),
        "profitId",
    )


@handles("v2.spot.trader.list_pending_profits")
def list_pending_profits(call: Call) -> list[Row]:
    sums = actions.pending_by_follower(call, call.args.get("coin"))
    return [
        {
            "distributeRatio": SHARE_PERCENT,
            "coin": coin,
            "profit": text(profit),
            "followerName": call.world.accounts[uid].nick,
        }
        for coin, uid, profit in call.cut(sums)
    ]


# Follower


@handles("v2.spot.follower.list_open_orders")
def follower_list_open_orders(call: Call) -> Row:
    accounts = call.world.accounts
    return rows_v2.page(
        "trackingList",
        (
            rows_v2.spot_follower_open_order(
                order, actions.profit_of_open(call, order), accounts[order.trader].hex_id
            )
            for order in _open_page(call, _is_wanted_copy(call))
        ),
    )


@handles("v2.spot.follower.list_history_orders")
def follower_list_history_orders(call: Call) -> Row:
    accounts = call.world.accounts
    return rows_v2.page(
        "trackingList",
        (
            rows_v2.spot_follower_history_order(order, accounts[order.trader].hex_id)
            for order in _closed_page(call, _is_wanted_copy(call))
        ),
    )


@handles("v2.spot.follower.close_orders")
def follower_close_orders(call: Call) -> str:
    return _close(call, _is_copy)


@handles("v2.spot.follower.unfollow_orders")
def unfollow_orders(call: Call) -> str:
    for order in _named(call, _is_copy):
        call.own.copy_orders.drop(order)
    return DONE


@handles("v2.spot.follower.set_order_tpsl")
def follower_set_order_tpsl(call: Call) -> str:
    return _set_stops(call, _is_copy)


@handles("v2.spot.follower.follow_trader")
def follow_trader(call: Call) -> str:
    trader = _trader(call)
    items = ((_pair(call, row["symbol"]), row) for row in call.args["settings"])
    actions.follow(
        call,
        trader,
        ((item, rows_v2.read_spot_setting(row, item.symbol)) for item, row in items),
    )
    return DONE


@handles("v2.spot.follower.unfollow_trader")
def unfollow_trader(call: Call) -> str:
    actions.unfollow(call, _trader(call))
    return DONE


@handles("v2.spot.follower.get_settings")
def follower_get_settings(call: Call) -> Row:
    trader = _trader(call)
    return {
        "enable": rows_v2.yes(trader.uid in call.own.follows),
        "profitRate": SHARE_PERCENT,
        "settledInDays": str((call.now - trader.since) // DAY_MS),
        "tradeSettingList": [
            rows_v2.spot_setting(setting) for setting in actions.copy_settings(call, trader)
        ],
        "tradeSymbolSettingList": [
            rows_v2.spot_limits(_pair(call, symbol)) for symbol in trader.spot.offered
        ],
        "traderHeadPic": "",
        "traderName": trader.nick,
    }


@handles("v2.spot.follower.get_trader_symbols")
def get_trader_symbols(call: Call) -> Row:
    return {"currentTradingList": _trader(call).spot.offered}


@handles("v2.spot.follower.list_traders")
def list_traders(call: Call) -> Row:
    since = {uid: follow.since for uid, follow in call.own.follows.items()}
    traders = call.accounts(page_of_window(call, since.items()))
    return {"resultList": [_followed_row(call, trader) for trader in traders]}


def _followed_row(call: Call, trader: Account) -> Row:
    copies = call.own.copy_orders.copy_totals(trader.uid)
    return {
        "certificationType": trader.certification,
        "traceTotalAmount": statistic(copies.spent),
        "traceTotalNetProfit": statistic(copies.net),
        "traceTotalProfit": statistic(copies.profit),
        "traderName": trader.nick,
        "traderId": trader.hex_id,
        "maxFollowLimit": str(trader.spot.max_followers),
        "bgbMaxFollowLimit": "",
        "followCount": str(trader.spot.follower_count),
        "bgbFollowCount": "",
        "followerTime": str(call.own.follows[trader.uid].since),
    }
