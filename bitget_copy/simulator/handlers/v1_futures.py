"""Answers of API V1's 31 futures endpoints; parameters are checked when they come here."""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from typing import Any, Final

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers import actions, lookup, rows_v1
from bitget_copy.simulator.handlers.ranking import ranked
from bitget_copy.simulator.handlers.registry import Call, handles
from bitget_copy.simulator.handlers.value_formats import (
    Row,
    amount_points,
    column_list,
    rate_points,
    statistic,
    text,
    unset_or_text,
)
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.orders import ALL_ORDERS, Order, OrderStore, newest
from bitget_copy.simulator.price_path import DAY_MS
from bitget_copy.simulator.trader_statistics import DAY, MONTH, WEEK

_MAX_SPAN_DAYS: Final = 90


def _trader(call: Call, code: str = "") -> Account:
    return lookup.trader(call, call.args["traderId"], code)


def _history(call: Call, orders: OrderStore) -> list[Order]:
    """The page of closed orders asked for, the newest first."""
    first, last = call.args["startTime"], call.args["endTime"]
    if first > last:
        raise Refused("40020", "endTime")
    if last - first > _MAX_SPAN_DAYS * DAY_MS:
        raise Refused("40705", _MAX_SPAN_DAYS)
    if last < call.now - _MAX_SPAN_DAYS * DAY_MS:
        raise Refused("40704")
    closed = orders.closed_sorted
    low, high = closed.count_before((first, 0)), closed.count_before((last + 1, 0))
    return newest(closed.rows(), *call.page(), low=low, high=high)


# A trader's orders


@handles("v1.futures.trader.list_open_orders")
def list_open_orders(call: Call) -> list[Row]:
    item = lookup.contract(call, call.args["symbol"])
    actions.check_matches(call.args, {"productType": item.product})
    orders = newest(call.own.lead_orders.open_sorted.rows(item.symbol), *call.page())
    return [rows_v1.trader_open_order(order) for order in orders]


@handles("v1.futures.trader.list_history_orders")
def list_history_orders(call: Call) -> list[Row]:
    orders = _history(call, call.own.lead_orders)
    return [rows_v1.trader_history_order(order) for order in orders]


@handles("v1.futures.trader.close_order")
def close_order(call: Call) -> Row:
    item = lookup.contract(call, call.args["symbol"])
    order = lookup.open_order(call, call.own.lead_orders, call.args["trackingNo"])
    if order.instrument is not item:
        raise Refused("40020", "symbol")
    actions.close(call, [order])
    return {"trackingNo": order.no, "result": True}


@handles("v1.futures.trader.close_orders_by_symbol")
def close_orders_by_symbol(call: Call) -> Row:
    item = lookup.contract(call, call.args["symbol"])
    orders = actions.close(call, call.own.lead_orders.open_sorted.rows(item.symbol))
    return {"trackingNos": [str(order.no) for order in orders]}


@handles("v1.futures.trader.set_order_tpsl")
def set_order_tpsl(call: Call) -> str:
    call.own.check_tpsl_pause(call.now)
    order = _set_stops(call, call.own.lead_orders)
    call.own.last_tpsl = call.now
    return str(order.no)


def _set_stops(call: Call, orders: OrderStore) -> Order:
    order = lookup.open_order(call, orders, call.args["trackingNo"])
    if lookup.contract(call, call.args["symbol"]) is not order.instrument:
        raise Refused("40020", "symbol")
    profit, loss = call.args.get("stopProfitPrice"), call.args.get("stopLossPrice")
    call.world.set_stops(order, profit, loss, call.now)
    return order


# A trader's profit shares


@handles("v1.futures.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    summary = call.shares.summary(call.now)
    return {
        "yesterdaySplitProfit": text(summary.yesterday),
        "sumProfit": text(summary.settled),
        "waitProfit": text(summary.pending),
        "yesterdayTimeStamp": str(summary.yesterday_at),
    }


@handles("v1.futures.trader.list_profits_by_coin")
def list_profits_by_coin(call: Call) -> list[Row]:
    return [
        {"settleTokenId": coin, "profit": text(profit)}
        for coin, profit in actions.settled_by_coin(call).items()
    ]


@handles("v1.futures.trader.list_profits_by_coin_and_date")
def list_profits_by_coin_and_date(call: Call) -> list[Row]:
    return [
        {"settleTokenId": coin, "profit": text(profit), "date": day}
        for day, coin, profit in call.cut(call.shares.settled_days(call.now))
    ]


@handles("v1.futures.trader.list_history_profits")
def list_history_profits(call: Call) -> list[Row]:
    return _by_follower(call, actions.settled_by_follower(call, call.args["marginCoin"]))


@handles("v1.futures.trader.list_pending_profits")
def list_pending_profits(call: Call) -> list[Row]:
    return _by_follower(call, actions.pending_by_follower(call))


def _by_follower(call: Call, sums: list[Any]) -> list[Row]:
    return [
        {
            "settleTokenId": coin,
            "profit": text(profit),
            "nickName": call.world.accounts[uid].nick,
        }
        for coin, uid, profit in call.cut(sums)
    ]


# A trader's settings, statistics and followers


@handles("v1.futures.trader.list_symbols")
def list_symbols(call: Call) -> list[Row]:
    futures = call.world.market.futures
    return [
        {
            "symbol": symbol,
            "minOpenCount": text(futures[symbol].min_size),
            "maxLeverage": str(futures[symbol].max_leverage),
            "openTrader": is_open,
        }
        for symbol, is_open in call.own.symbols.items()
    ]


@handles("v1.futures.trader.set_symbol")
def set_symbol(call: Call) -> str:
    item = lookup.contract(call, call.args["symbol"])
    call.own.symbols[item.symbol] = call.args["operation"] == "add"
    return ""


@handles("v1.futures.trader.get_statistics")
def get_statistics(call: Call) -> Row:
    statistics, now = call.statistics.of(call.account), call.now
    return {
        "roi": statistic(statistics.roi),
        "tradingOrders": str(len(statistics.times)),
        "accFollowers": str(call.own.follower_count),
        "totalpl": f"${statistics.total:.2f}",
        "gainNum": str(statistics.gains),
        "lossNum": str(statistics.losses),
        "winRate": statistic(statistics.win_rate),
        "totalEquity": statistic(call.equity(call.account)),
        "tradingPairsAvailable": actions.bare_symbols(call, call.account),
        "lastWeekRoi": rate_points(statistics.rates(now, *WEEK)),
        "lastWeekProfit": amount_points(statistics.amounts(now, *WEEK)),
        "lastMonthRoi": rate_points(statistics.rates(now, *MONTH)),
        "lastMonthProfit": amount_points(statistics.amounts(now, *MONTH)),
    }


@handles("v1.futures.trader.set_settings")
def set_settings(call: Call) -> bool:
    actions.set_trader_settings(call, "enableTrace")
    return True


@handles("v1.futures.trader.list_followers")
def list_followers(call: Call) -> list[Row]:
    return [
        {
            "accountEquity": statistic(call.equity(follower)),
            "canRemoveFollower": call.can_remove(follower),
            "followerHeadPic": "",
            "followerNickName": follower.nick,
            "followerUid": follower.uid,
        }
        for follower in call.accounts(call.cut(list(call.own.followers)))
    ]


@handles("v1.futures.trader.remove_follower")
def remove_follower(call: Call) -> bool:
    actions.remove_follower(call, "followerUid")
    return True


@handles("v1.futures.trader.list_tpsl_ratios")
def list_tpsl_ratios(call: Call) -> list[Row]:
    rows = []
    for item, _ in _configured(call, "queryTpslRatioConfig"):
        loss, profit = call.own.ratios.get(item.symbol, (None, None))
        rows.append(
            {
                "symbol": item.bare,
                "stopLossRatio": unset_or_text(loss),
                "takeProfitRatio": unset_or_text(profit),
            }
        )
    return rows


@handles("v1.futures.trader.set_tpsl_ratios")
def set_tpsl_ratios(call: Call) -> bool:
    for item, row in _configured(call, "tpslRatioConfigList"):
        call.own.ratios[item.symbol] = row.get("stopLossRatio"), row.get("takeProfitRatio")
    return True


def _configured(call: Call, wire: str) -> list[tuple[Instrument, Row]]:
    """The rows of a parameter with the contracts that they name."""
    return [
        (lookup.bare_contract(call, row["symbol"], row["productType"]), row)
        for row in call.args[wire]
    ]


# A follower's orders


@handles("v1.futures.follower.list_open_orders")
def follower_list_open_orders(call: Call) -> list[Row]:
    symbol, product = call.args.get("symbol"), call.args["productType"]
    if symbol is not None and lookup.contract(call, symbol).product != product:
        return []
    orders = newest(call.own.copy_orders.open_sorted.rows(symbol or product), *call.page())
    return [
        rows_v1.follower_open_order(order, call.world.accounts[order.trader]) for order in orders
    ]


@handles("v1.futures.follower.list_history_orders")
def follower_list_history_orders(call: Call) -> list[Row]:
    orders = _history(call, call.own.copy_orders)
    return [rows_v1.follower_history_order(order) for order in orders]


@handles("v1.futures.follower.close_order")
def follower_close_order(call: Call) -> bool:
    order = lookup.open_order(call, call.own.copy_orders, call.args["trackingNo"])
    actions.check_matches(call.args, {"productType": order.instrument.product})
    actions.close(call, [order])
    return True


@handles("v1.futures.follower.close_all_orders")
def follower_close_all_orders(call: Call) -> bool:
    orders = call.own.copy_orders.open.values()
    actions.close(
        call, [each for each in orders if not actions.first_mismatch(call.args, _facts(each))]
    )
    return True


def _facts(order: Order) -> Row:
    item = order.instrument
    return {
        "productType": item.product,
        "symbol": item.symbol,
        "marginCoin": item.coin,
        "marginMode": order.margin_mode,
        "holdSide": order.side,
    }


@handles("v1.futures.follower.set_order_tpsl")
def follower_set_order_tpsl(call: Call) -> bool:
    _set_stops(call, call.own.copy_orders)
    return True


# A follower's traders and settings


@handles("v1.futures.follower.follow_trader")
def follow_trader(call: Call) -> bool:
    trader = _trader(call, "40860")
    settings = {row["symbol"]: rows_v1.read_futures_setting(row) for row in call.args["settings"]}
    actions.follow(
        call,
        trader,
        ((lookup.contract(call, symbol), setting) for symbol, setting in settings.items()),
    )
    return True


@handles("v1.futures.follower.unfollow_trader")
def unfollow_trader(call: Call) -> str:
    actions.unfollow(call, _trader(call))
    return "success"


@handles("v1.futures.follower.get_settings")
def get_settings(call: Call) -> list[Row]:
    futures = call.world.market.futures
    return [
        rows_v1.futures_setting(setting, futures[setting.symbol].coin)
        for setting in actions.copy_settings(call, _trader(call))
    ]


@handles("v1.futures.follower.list_traders")
def list_traders(call: Call) -> list[Row]:
    traders = call.accounts(call.cut(list(call.own.follows)))
    return [
        rows_v1.followed_trader(trader, call.own.copy_orders.copy_totals(trader.uid))
        for trader in traders
    ]


@handles("v1.futures.follower.list_quantity_limits")
def list_quantity_limits(call: Call) -> list[Row]:
    return [
        {
            "maxFollowQuantity": text(item.max_size),
            "minFollowQuantity": text(item.min_size),
            "symbol": item.bare,
        }
        for item in call.world.market.futures.values()
    ]


# Broker


@handles("v1.futures.broker.list_open_orders")
def broker_list_open_orders(call: Call) -> list[Row]:
    leads = _trader(call).futures
    orders = newest(leads.lead_orders.open_sorted.rows(_group(call)), *call.page())
    return [rows_v1.broker_open_order(order, leads.follower_count) for order in orders]


@handles("v1.futures.broker.list_history_orders")
def broker_list_history_orders(call: Call) -> list[Row]:
    leads = _trader(call).futures
    orders = newest(leads.lead_orders.closed_sorted.rows(_group(call)), *call.page())
    return [rows_v1.broker_history_order(order, leads.follower_count) for order in orders]


def _group(call: Call) -> str:
    """The group of orders with the bare symbol asked for; an unknown name has an empty one."""
    bare = call.args.get("symbol")
    if bare is None:
        return ALL_ORDERS
    items = call.world.market.futures.values()
    return next((item.symbol for item in items if item.bare == bare), "?")


@handles("v1.futures.broker.list_traders")
def broker_list_traders(call: Call) -> list[Row]:
    args = call.args
    traders = ranked(
        call,
        rule=args["sortRule"],
        descending=args["sortFlag"] == "desc",
        name=args.get("traderUid"),
        nick=args.get("traderNickName", ""),
    )
    return [_broker_trader_row(call, trader) for trader in call.cut(traders)]


def _broker_trader_row(call: Call, trader: Account) -> Row:
    leads, statistics, now = trader.futures, call.statistics.of(trader), call.now
    return {
        "canTrace": actions.can_be_copied(call, trader),
        "traderUid": trader.hex_id,
        "traderNickName": trader.nick,
        "maxFollowCount": str(leads.max_followers),
        "followCount": str(leads.follower_count),
        "profile": "",
        "tradingPairsAvailable": actions.bare_symbols(call, trader),
        "columnList": column_list(
            statistics.roi, statistics.total, chinese=call.args.get("languageType") == "zh-CN"
        ),
        "isMyTrader": trader.uid in call.own.follows,
        "totalFollowers": str(leads.follower_count),
        "profitOrderCount": str(statistics.gains),
        "lossOrderCount": str(statistics.losses),
        "totalTradeCount": str(len(statistics.times)),
        "traderHeadPic": "",
        "maxCallbackRate": statistic(statistics.max_drawdown),
        "averageWinRate": statistic(statistics.win_rate),
        "followerTotalProfit": statistic(statistics.total * leads.follower_count / 10),
        "dailyProfitRate": rate_points(statistics.rates(now, *WEEK)),
        "dailyProfit": amount_points(statistics.amounts(now, *WEEK)),
        "profitRate24h": rate_points(statistics.rates(now, *DAY)),
        "profit24h": amount_points(statistics.amounts(now, *DAY)),
        "lastTradeTime": str(statistics.last_close),
        "copyTradeDays": str((now - trader.since) // DAY_MS),
    }
