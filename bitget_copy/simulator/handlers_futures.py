"""Answers of the 31 futures endpoints: one short function each.

Parameters are checked when they come here; state changes in `world`, rows are shaped in
`shapes`.
"""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from typing import Any, Final

from bitget_copy.simulator import lookup, shapes
from bitget_copy.simulator.book import EVERYTHING, Book, Order, newest
from bitget_copy.simulator.copying import CopySetting, check_futures_setting
from bitget_copy.simulator.figures import HOUR_MS, amounts, month, short, week
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.profits import day_of, totals
from bitget_copy.simulator.ranking import ranked
from bitget_copy.simulator.refusals import Refused
from bitget_copy.simulator.routes import Call, handles
from bitget_copy.simulator.shapes import Row, text
from bitget_copy.simulator.walk import DAY_MS
from bitget_copy.simulator.world import Person

_LONGEST_SPAN_DAYS: Final = 90


def contract(call: Call, symbol: str) -> Instrument:
    """The contract with this symbol, or a refusal."""
    return lookup.contract(call.world, symbol)


def bare_contract(call: Call, row: Row) -> Instrument:
    """The contract named without suffix, by product line, or a refusal."""
    return lookup.bare_contract(call.world, row["symbol"], row["productType"])


def trader_named(call: Call, code: str = "43046") -> Person:
    """The futures trader that the call names, or a refusal."""
    return lookup.trader(call.world, call.args["traderId"], "futures", code)


def open_order(book: Book, tracking_no: str) -> Order:
    """The open order with this number, or a refusal that says what became of it."""
    return lookup.open_order(book, tracking_no, "futures")


def history(call: Call, book: Book) -> list[Order]:
    """The page of closed orders asked for, the newest first."""
    first, last = call.args["startTime"], call.args["endTime"]
    if first > last:
        raise Refused("40020", "endTime")
    if last - first > _LONGEST_SPAN_DAYS * DAY_MS:
        raise Refused("40705", _LONGEST_SPAN_DAYS)
    if last < call.now - _LONGEST_SPAN_DAYS * DAY_MS:
        raise Refused("40704")
    low, high = book.between(first, last)
    return newest(book.closed, *call.page(), low=low, high=high)


# A trader's orders


@handles("v1.futures.trader.list_open_orders")
def list_open_orders(call: Call) -> list[Row]:
    item = contract(call, call.args["symbol"])
    if item.product != call.args["productType"]:
        raise Refused("40020", "productType")
    orders = newest(call.person.futures.led.open_rows(item.symbol), *call.page())
    return [shapes.trader_open_order(order) for order in orders]


@handles("v1.futures.trader.list_history_orders")
def list_history_orders(call: Call) -> list[Row]:
    orders = history(call, call.person.futures.led)
    return [shapes.trader_history_order(order) for order in orders]


@handles("v1.futures.trader.close_order")
def close_order(call: Call) -> Row:
    item = contract(call, call.args["symbol"])
    order = open_order(call.person.futures.led, call.args["trackingNo"])
    if order.instrument is not item:
        raise Refused("40020", "symbol")
    call.world.close(call.person, order, "futures", call.now)
    return {"trackingNo": order.no, "result": True}


@handles("v1.futures.trader.close_orders_by_symbol")
def close_orders_by_symbol(call: Call) -> Row:
    item = contract(call, call.args["symbol"])
    orders = list(call.person.futures.led.open_rows(item.symbol))
    if not orders:
        raise Refused("22002")
    for order in orders:
        call.world.close(call.person, order, "futures", call.now)
    return {"trackingNos": [str(order.no) for order in orders]}


@handles("v1.futures.trader.set_order_tpsl")
def set_order_tpsl(call: Call) -> str:
    desk = call.person.futures
    desk.check_tpsl_pause(call.now)
    order = open_order(desk.led, call.args["trackingNo"])
    _set_stops(call, order)
    desk.last_tpsl = call.now
    return str(order.no)


def _set_stops(call: Call, order: Order) -> None:
    if contract(call, call.args["symbol"]) is not order.instrument:
        raise Refused("40020", "symbol")
    profit, loss = call.args.get("stopProfitPrice"), call.args.get("stopLossPrice")
    call.world.set_stops(call.person, order, "futures", profit, loss, call.now)


# A trader's profit shares


@handles("v1.futures.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    summary = call.world.shares(call.person, "futures").summary(call.now)
    return {
        "yesterdaySplitProfit": text(summary.yesterday),
        "sumProfit": text(summary.settled),
        "waitProfit": text(summary.pending),
        "yesterdayTimeStamp": str(summary.yesterday_at),
    }


@handles("v1.futures.trader.list_profits_by_coin")
def list_profits_by_coin(call: Call) -> list[Row]:
    sums = call.world.shares(call.person, "futures").by_coin
    return [
        {"settleTokenId": coin, "profit": text(profit)}
        for coin, profit in totals(sums, day_of(call.now)).items()
    ]


@handles("v1.futures.trader.list_profits_by_coin_and_date")
def list_profits_by_coin_and_date(call: Call) -> list[Row]:
    sums = call.world.shares(call.person, "futures").settled_days(call.now)
    return [
        {"settleTokenId": coin, "profit": text(profit), "date": day}
        for day, coin, profit in call.cut(sums)
    ]


@handles("v1.futures.trader.list_history_profits")
def list_history_profits(call: Call) -> list[Row]:
    day = day_of(call.args["date"])
    if day >= day_of(call.now):
        return []
    return _by_follower(call, day, call.args["marginCoin"])


@handles("v1.futures.trader.list_pending_profits")
def list_pending_profits(call: Call) -> list[Row]:
    return _by_follower(call, day_of(call.now))


def _by_follower(call: Call, day: int, coin: str | None = None) -> list[Row]:
    sums = call.world.shares(call.person, "futures").by_follower(day, coin)
    return [
        {
            "settleTokenId": coin,
            "profit": text(profit),
            "nickName": call.world.people[uid].nick,
        }
        for coin, uid, profit in call.cut(sums)
    ]


# A trader's settings, figures and followers


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
        for symbol, is_open in call.person.futures.symbols.items()
    ]


@handles("v1.futures.trader.set_symbol")
def set_symbol(call: Call) -> str:
    item = contract(call, call.args["symbol"])
    call.person.futures.symbols[item.symbol] = call.args["operation"] == "add"
    return ""


@handles("v1.futures.trader.get_statistics")
def get_statistics(call: Call) -> Row:
    desk, figures = call.person.futures, call.figures.of(call.person)
    last_week, last_month = week(figures, call.now), month(figures, call.now)
    return {
        "roi": text(short(figures.roi)),
        "tradingOrders": str(len(figures.times)),
        "accFollowers": str(desk.follower_count),
        "totalpl": f"${figures.total:.2f}",
        "gainNum": str(figures.gains),
        "lossNum": str(figures.losses),
        "winRate": text(short(figures.win_rate)),
        "totalEquity": text(short(call.world.equity(call.person, "futures", call.now))),
        "tradingPairsAvailable": _bare_symbols(call, call.person),
        "lastWeekRoi": shapes.rate_points(figures.rates(last_week)),
        "lastWeekProfit": shapes.amount_points(amounts(last_week)),
        "lastMonthRoi": shapes.rate_points(figures.rates(last_month)),
        "lastMonthProfit": shapes.amount_points(amounts(last_month)),
    }


def _bare_symbols(call: Call, person: Person) -> list[str]:
    return [call.world.market.futures[symbol].bare for symbol in person.futures.offered]


@handles("v1.futures.trader.set_settings")
def set_settings(call: Call) -> bool:
    desk, args = call.person.futures, call.args
    desk.takes_followers = args.get("enableTrace", desk.takes_followers)
    desk.shows_equity = args.get("showTotalEquity", desk.shows_equity)
    desk.shows_tpsl = args.get("showTpsl", desk.shows_tpsl)
    return True


@handles("v1.futures.trader.list_followers")
def list_followers(call: Call) -> list[Row]:
    uids = call.cut(list(call.person.futures.followers))
    return [
        {
            "accountEquity": text(short(call.world.equity(follower, "futures", call.now))),
            "canRemoveFollower": call.world.can_remove(follower, "futures", call.now),
            "followerHeadPic": "",
            "followerNickName": follower.nick,
            "followerUid": follower.uid,
        }
        for follower in (call.world.people[uid] for uid in uids)
    ]


@handles("v1.futures.trader.remove_follower")
def remove_follower(call: Call) -> bool:
    follower = lookup.follower(call.world, call.person, call.args["followerUid"], "futures")
    call.world.remove_follower(call.person, follower, "futures", call.now)
    return True


@handles("v1.futures.trader.list_tpsl_ratios")
def list_tpsl_ratios(call: Call) -> list[Row]:
    rows = []
    for query in call.args["queryTpslRatioConfig"]:
        item = bare_contract(call, query)
        loss, profit = call.person.futures.ratios.get(item.symbol, (None, None))
        rows.append(
            {
                "symbol": item.bare,
                "stopLossRatio": shapes.unset_or_text(loss),
                "takeProfitRatio": shapes.unset_or_text(profit),
            }
        )
    return rows


@handles("v1.futures.trader.set_tpsl_ratios")
def set_tpsl_ratios(call: Call) -> bool:
    rows = [(bare_contract(call, row), row) for row in call.args["tpslRatioConfigList"]]
    for item, row in rows:
        call.person.futures.ratios[item.symbol] = (
            row.get("stopLossRatio"),
            row.get("takeProfitRatio"),
        )
    return True


# A follower's orders


@handles("v1.futures.follower.list_open_orders")
def follower_list_open_orders(call: Call) -> list[Row]:
    symbol, product = call.args.get("symbol"), call.args["productType"]
    if symbol is not None and contract(call, symbol).product != product:
        return []
    orders = newest(call.person.futures.copied.open_rows(symbol or product), *call.page())
    return [_follower_open_row(call, order) for order in orders]


def _follower_open_row(call: Call, order: Order) -> Row:
    trader = call.world.people[order.trader]
    return shapes.follower_open_order(order, trader.nick, trader.hex_id)


@handles("v1.futures.follower.list_history_orders")
def follower_list_history_orders(call: Call) -> list[Row]:
    orders = history(call, call.person.futures.copied)
    return [shapes.follower_history_order(order) for order in orders]


@handles("v1.futures.follower.close_order")
def follower_close_order(call: Call) -> bool:
    order = open_order(call.person.futures.copied, call.args["trackingNo"])
    if order.instrument.product != call.args["productType"]:
        raise Refused("40020", "productType")
    call.world.close(call.person, order, "futures", call.now)
    return True


@handles("v1.futures.follower.close_all_orders")
def follower_close_all_orders(call: Call) -> bool:
    orders = [
        order for order in call.person.futures.copied.open.values() if _matches(order, call.args)
    ]
    if not orders:
        raise Refused("22002")
    for order in orders:
        call.world.close(call.person, order, "futures", call.now)
    return True


def _matches(order: Order, args: Any) -> bool:
    item = order.instrument
    facts = {
        "productType": item.product,
        "symbol": item.symbol,
        "marginCoin": item.coin,
        "marginMode": order.margin_mode,
        "holdSide": order.side,
    }
    return all(args.get(name, value) == value for name, value in facts.items())


@handles("v1.futures.follower.set_order_tpsl")
def follower_set_order_tpsl(call: Call) -> bool:
    _set_stops(call, open_order(call.person.futures.copied, call.args["trackingNo"]))
    return True


# A follower's traders and settings


@handles("v1.futures.follower.follow_trader")
def follow_trader(call: Call) -> bool:
    trader = trader_named(call, "40860")
    settings = {row["symbol"]: shapes.read_futures_setting(row) for row in call.args["settings"]}
    for symbol, setting in settings.items():
        check_futures_setting(setting, contract(call, symbol))
    call.world.follow(call.person, trader, "futures", settings, call.now)
    return True


@handles("v1.futures.follower.unfollow_trader")
def unfollow_trader(call: Call) -> str:
    if not call.world.unfollow(call.person, trader_named(call), "futures"):
        raise Refused("43062")
    return "success"


@handles("v1.futures.follower.get_settings")
def get_settings(call: Call) -> list[Row]:
    follow = call.person.futures.follows.get(trader_named(call).uid)
    settings = follow.settings.values() if follow else ()
    return [_setting_row(call, setting) for setting in settings]


def _setting_row(call: Call, setting: CopySetting) -> Row:
    return shapes.futures_setting(setting, call.world.market.futures[setting.symbol].coin)


@handles("v1.futures.follower.list_traders")
def list_traders(call: Call) -> list[Row]:
    uids = call.cut(list(call.person.futures.follows))
    return [_followed_row(call, call.world.people[uid]) for uid in uids]


def _followed_row(call: Call, trader: Person) -> Row:
    tally = call.person.futures.copied.tally(trader.uid)
    return {
        "traderId": trader.hex_id,
        "traderNickName": trader.nick,
        "maxFollowerLimit": str(trader.futures.places),
        "currentFollowerCount": str(trader.futures.follower_count),
        "accumulateMarginAmount": text(short(tally.margin)),
        "accumulateNetProfit": text(short(tally.net)),
        "accumulateProfit": text(short(tally.profit)),
        "currentTradingPairs": trader.futures.offered,
    }


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
    trader = trader_named(call)
    orders = newest(trader.futures.led.open_rows(_group(call)), *call.page())
    followers = trader.futures.follower_count
    return [shapes.broker_open_order(order, followers) for order in orders]


@handles("v1.futures.broker.list_history_orders")
def broker_list_history_orders(call: Call) -> list[Row]:
    trader = trader_named(call)
    orders = newest(trader.futures.led.closed_rows(_group(call)), *call.page())
    followers = trader.futures.follower_count
    return [shapes.broker_history_order(order, followers) for order in orders]


def _group(call: Call) -> str:
    """The group of orders with the bare symbol asked for; a name nobody bears is an empty one."""
    bare = call.args.get("symbol")
    if bare is None:
        return EVERYTHING
    items = call.world.market.futures.values()
    return next((item.symbol for item in items if item.bare == bare), "?")


@handles("v1.futures.broker.list_traders")
def broker_list_traders(call: Call) -> list[Row]:
    args = call.args
    traders = ranked(
        call.world,
        call.figures,
        rule=args["sortRule"],
        descending=args["sortFlag"] == "desc",
        name=args.get("traderUid"),
        nick=args.get("traderNickName", ""),
        full=args.get("fullStatus") == "full",
    )
    return [_broker_trader_row(call, trader) for trader in call.cut(traders)]


def _broker_trader_row(call: Call, trader: Person) -> Row:
    desk, figures, now = trader.futures, call.figures.of(trader), call.now
    days, hours = week(figures, now), figures.curve(now, HOUR_MS, 24)
    last = figures.times[-1] if figures.times else 0
    return {
        "canTrace": desk.takes_followers and not desk.is_full and trader is not call.person,
        "traderUid": trader.hex_id,
        "traderNickName": trader.nick,
        "maxFollowCount": str(desk.places),
        "followCount": str(desk.follower_count),
        "profile": "",
        "tradingPairsAvailable": _bare_symbols(call, trader),
        "columnList": shapes.figure_columns(
            figures.roi, figures.total, chinese=call.args.get("languageType") == "zh-CN"
        ),
        "isMyTrader": trader.uid in call.person.futures.follows,
        "totalFollowers": str(desk.follower_count),
        "profitOrderCount": str(figures.gains),
        "lossOrderCount": str(figures.losses),
        "totalTradeCount": str(len(figures.times)),
        "traderHeadPic": "",
        "maxCallbackRate": text(short(figures.callback)),
        "averageWinRate": text(short(figures.win_rate)),
        "followerTotalProfit": text(short(figures.total * desk.follower_count / 10)),
        "dailyProfitRate": shapes.rate_points(figures.rates(days)),
        "dailyProfit": shapes.amount_points(amounts(days)),
        "profitRate24h": shapes.rate_points(figures.rates(hours)),
        "profit24h": shapes.amount_points(amounts(hours)),
        "lastTradeTime": str(last),
        "copyTradeDays": str((now - trader.since) // DAY_MS),
    }
