"""Answers of the 31 futures endpoints: one short function each.

Parameters are checked when they come here; state changes in `world`, rows are shaped in
`shapes`.
"""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from bitget_copy.simulator import shapes
from bitget_copy.simulator.figures import HOUR_MS, Figures, month, short, week
from bitget_copy.simulator.market import DAY_MS, Instrument, margin
from bitget_copy.simulator.refusals import Refused
from bitget_copy.simulator.routes import Call, handles
from bitget_copy.simulator.shapes import Row, text
from bitget_copy.simulator.world import (
    REMOVAL_EQUITY,
    TPSL_PAUSE_MS,
    Book,
    Order,
    Person,
    Share,
    day_of,
)

_LONGEST_SPAN_DAYS: Final = 90
_MAX_HOLD: Final = 50_000
"""Shown as a setting's largest quantity when none was set."""


def order_margin(order: Order) -> Decimal:
    """Margin that an order ties up."""
    return margin(order.instrument, order.size, order.open_price, order.leverage)


def contract(call: Call, symbol: str) -> Instrument:
    """The contract with this symbol, or a refusal."""
    item = call.world.market.futures.get(symbol)
    if item is None:
        raise Refused("40072", symbol)
    return item


def bare_contract(call: Call, row: Row) -> Instrument:
    """The contract named without suffix, by product line, or a refusal."""
    item = call.world.market.contract(row["symbol"], row["productType"])
    if item is None:
        raise Refused("40072", row["symbol"])
    return item


def trader_named(call: Call, code: str = "43046") -> Person:
    """The futures trader that the call names, or a refusal."""
    person = call.world.find(call.args["traderId"])
    if person is None or not person.futures.is_trader:
        raise Refused(code)
    return person


def open_order(book: Book, tracking_no: str) -> Order:
    """The open order with this number, or a refusal that says what became of it."""
    no = int(tracking_no) if tracking_no.isdigit() else 0
    order = book.open.get(no)
    if order is None:
        raise Refused("43064" if book.was_closed(no) else "43065")
    return order


def newest_first(orders: Iterable[Order]) -> list[Order]:
    """Open orders, the newest first."""
    return sorted(orders, key=lambda order: order.no, reverse=True)


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
    skip, size = call.page()
    top = high - skip
    return book.closed[max(top - size, low) : max(top, low)][::-1]


# A trader's orders


@handles("v1.futures.trader.list_open_orders")
def list_open_orders(call: Call) -> list[Row]:
    item = contract(call, call.args["symbol"])
    if item.product != call.args["productType"]:
        raise Refused("40020", "productType")
    orders = call.person.futures.led.open.values()
    rows = newest_first(order for order in orders if order.instrument is item)
    return [shapes.trader_open_order(order) for order in call.cut(rows)]


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
    book = call.person.futures.led
    orders = [order for order in book.open.values() if order.instrument is item]
    if not orders:
        raise Refused("22002")
    for order in orders:
        call.world.close(call.person, order, "futures", call.now)
    return {"trackingNos": [str(order.no) for order in orders]}


@handles("v1.futures.trader.set_order_tpsl")
def set_order_tpsl(call: Call) -> str:
    desk = call.person.futures
    if call.now - desk.last_tpsl < TPSL_PAUSE_MS:
        raise Refused("43036")
    order = open_order(desk.led, call.args["trackingNo"])
    _set_stops(call, order)
    desk.last_tpsl = call.now
    return str(order.no)


def _set_stops(call: Call, order: Order) -> None:
    if contract(call, call.args["symbol"]) is not order.instrument:
        raise Refused("40020", "symbol")
    call.world.set_stops(
        order, call.args.get("stopProfitPrice"), call.args.get("stopLossPrice"), call.now
    )


# A trader's profit shares


def _settled(call: Call) -> list[Share]:
    today = day_of(call.now)
    return [share for share in call.world.shares(call.person, "futures") if share.day < today]


def _pending(call: Call) -> list[Share]:
    today = day_of(call.now)
    return [share for share in call.world.shares(call.person, "futures") if share.day >= today]


def total(shares: Iterable[Share]) -> Decimal:
    """Sum of shares."""
    return sum((share.amount for share in shares), Decimal(0))


@handles("v1.futures.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    yesterday = day_of(call.now) - DAY_MS
    settled = [share for share in _settled(call) if share.coin == "USDT"]
    return {
        "yesterdaySplitProfit": text(total(share for share in settled if share.day == yesterday)),
        "sumProfit": text(total(settled)),
        "waitProfit": text(total(share for share in _pending(call) if share.coin == "USDT")),
        "yesterdayTimeStamp": str(yesterday),
    }


@handles("v1.futures.trader.list_profits_by_coin")
def list_profits_by_coin(call: Call) -> list[Row]:
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for share in _settled(call):
        sums[share.coin] += share.amount
    return [{"settleTokenId": coin, "profit": text(sums[coin])} for coin in sorted(sums)]


@handles("v1.futures.trader.list_profits_by_coin_and_date")
def list_profits_by_coin_and_date(call: Call) -> list[Row]:
    sums: defaultdict[tuple[int, str], Decimal] = defaultdict(Decimal)
    for share in _settled(call):
        sums[-share.day, share.coin] += share.amount
    return [
        {"settleTokenId": coin, "profit": text(sums[day, coin]), "date": -day}
        for day, coin in call.cut(sorted(sums))
    ]


@handles("v1.futures.trader.list_history_profits")
def list_history_profits(call: Call) -> list[Row]:
    day, coin = day_of(call.args["date"]), call.args["marginCoin"]
    shares = [share for share in _settled(call) if share.day == day and share.coin == coin]
    return call.cut(_by_follower(call, shares))


@handles("v1.futures.trader.list_pending_profits")
def list_pending_profits(call: Call) -> list[Row]:
    return call.cut(_by_follower(call, _pending(call)))


def _by_follower(call: Call, shares: Iterable[Share]) -> list[Row]:
    sums: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for share in shares:
        sums[share.coin, share.follower] += share.amount
    return [
        {
            "settleTokenId": coin,
            "profit": text(sums[coin, uid]),
            "nickName": call.world.people[uid].nick,
        }
        for coin, uid in sorted(sums)
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
        "totalEquity": text(short(desk.equity)),
        "tradingPairsAvailable": _bare_symbols(call, call.person),
        "lastWeekRoi": _rates(figures, last_week),
        "lastWeekProfit": _amounts(last_week),
        "lastMonthRoi": _rates(figures, last_month),
        "lastMonthProfit": _amounts(last_month),
    }


def _rates(figures: Figures, points: list[tuple[int, Decimal]]) -> list[Row]:
    return shapes.rate_points([(at, short(figures.rate(value))) for at, value in points])


def _amounts(points: list[tuple[int, Decimal]]) -> list[Row]:
    return shapes.amount_points([(at, short(value)) for at, value in points])


def _bare_symbols(call: Call, person: Person) -> list[str]:
    futures = call.world.market.futures
    symbols = person.futures.symbols.items()
    return [futures[symbol].bare for symbol, is_open in symbols if is_open]


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
            "accountEquity": text(short(follower.futures.equity)),
            "canRemoveFollower": follower.futures.equity < REMOVAL_EQUITY,
            "followerHeadPic": "",
            "followerNickName": follower.nick,
            "followerUid": follower.uid,
        }
        for follower in (call.world.people[uid] for uid in uids)
    ]


@handles("v1.futures.trader.remove_follower")
def remove_follower(call: Call) -> bool:
    follower = call.world.find(call.args["followerUid"])
    if follower is None or follower.uid not in call.person.futures.followers:
        raise Refused("43046")
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
    if symbol is not None:
        contract(call, symbol)
    orders = newest_first(
        order
        for order in call.person.futures.copied.open.values()
        if order.instrument.product == product and symbol in {None, order.instrument.symbol}
    )
    return [_follower_open_row(call, order) for order in call.cut(orders)]


def _follower_open_row(call: Call, order: Order) -> Row:
    trader = call.world.people[order.trader]
    return shapes.follower_open_order(order, order_margin(order), trader.nick, trader.hex_id)


@handles("v1.futures.follower.list_history_orders")
def follower_list_history_orders(call: Call) -> list[Row]:
    orders = history(call, call.person.futures.copied)
    return [shapes.follower_history_order(order, order_margin(order)) for order in orders]


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
    settings = {setting["symbol"]: setting for setting in call.args["settings"]}
    for symbol, setting in settings.items():
        _check_leverage(contract(call, symbol), setting)
    call.world.follow(call.person, trader, "futures", settings, call.now)
    return True


def _check_leverage(item: Instrument, setting: Row) -> None:
    for name in ("longLeverage", "shortLeverage"):
        if not 1 <= setting.get(name, 1) <= item.max_leverage:
            raise Refused("43050")


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


def _setting_row(call: Call, setting: Any) -> Row:
    item = call.world.market.futures[setting["symbol"]]
    long, short_ = setting.get("longLeverage"), setting.get("shortLeverage")
    return {
        "symbol": item.symbol,
        "marginType": setting["marginType"],
        "marginCoin": setting.get("marginCoin", item.coin),
        "leverType": setting["leverType"],
        "longLeverage": None if long is None else str(long),
        "shortLeverage": None if short_ is None else str(short_),
        "traceType": setting["traceType"],
        "traceValue": shapes.unset_or_text(setting.get("traceValue")),
        "maxHoldCount": shapes.number(setting.get("maxHoldCount", Decimal(_MAX_HOLD))),
        "stopProfitRation": shapes.unset_or_text(setting.get("stopProfitRation")),
        "stopLossRation": shapes.unset_or_text(setting.get("stopLossRation")),
    }


@handles("v1.futures.follower.list_traders")
def list_traders(call: Call) -> list[Row]:
    desk = call.person.futures
    uids = call.cut(list(desk.follows))
    sums = {uid: [Decimal(0)] * 3 for uid in uids}
    for order in (*desk.copied.closed, *desk.copied.open.values()):
        if order.trader in sums:
            row = sums[order.trader]
            row[0] += order_margin(order)
            row[1] += order.net
            row[2] += order.profit
    return [_followed_row(call, call.world.people[uid], *sums[uid]) for uid in uids]


def _followed_row(call: Call, trader: Person, tied: Decimal, net: Decimal, profit: Decimal) -> Row:
    offered = trader.futures.symbols.items()
    return {
        "traderId": trader.hex_id,
        "traderNickName": trader.nick,
        "maxFollowerLimit": str(trader.futures.places),
        "currentFollowerCount": str(trader.futures.follower_count),
        "accumulateMarginAmount": text(short(tied)),
        "accumulateNetProfit": text(short(net)),
        "accumulateProfit": text(short(profit)),
        "currentTradingPairs": [symbol for symbol, is_open in offered if is_open],
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
    trader, symbol = trader_named(call), call.args.get("symbol")
    orders = newest_first(
        order
        for order in trader.futures.led.open.values()
        if symbol in {None, order.instrument.bare}
    )
    followers = trader.futures.follower_count
    return [
        shapes.broker_open_order(order, order_margin(order), followers)
        for order in call.cut(orders)
    ]


@handles("v1.futures.broker.list_history_orders")
def broker_list_history_orders(call: Call) -> list[Row]:
    trader, symbol = trader_named(call), call.args.get("symbol")
    orders = [
        order
        for order in reversed(trader.futures.led.closed)
        if symbol in {None, order.instrument.bare}
    ]
    followers = trader.futures.follower_count
    return [
        shapes.broker_history_order(order, order_margin(order), followers)
        for order in call.cut(orders)
    ]


@handles("v1.futures.broker.list_traders")
def broker_list_traders(call: Call) -> list[Row]:
    traders = [trader for trader in call.world.traders("futures") if _is_wanted(call, trader)]
    traders.sort(
        key=lambda trader: (_rank(call, trader), trader.index),
        reverse=call.args["sortFlag"] == "desc",
    )
    return [_broker_trader_row(call, trader) for trader in call.cut(traders)]


def _is_wanted(call: Call, trader: Person) -> bool:
    desk, args = trader.futures, call.args
    named = args.get("traderUid")
    if named is not None and call.world.find(named) is not trader:
        return False
    if not trader.nick.startswith(args.get("traderNickName", "")):
        return False
    return args.get("fullStatus") != "full" or desk.follower_count >= desk.places


def _rank(call: Call, trader: Person) -> Decimal:
    figures, rule = call.figures.of(trader), call.args["sortRule"]
    if rule == "roi":
        return figures.roi
    if rule == "totalPL":
        return figures.total
    followers = Decimal(trader.futures.follower_count)
    return followers if rule == "aum" else figures.roi + followers


def _broker_trader_row(call: Call, trader: Person) -> Row:
    desk, figures, now = trader.futures, call.figures.of(trader), call.now
    days, hours = week(figures, now), figures.curve(now, HOUR_MS, 24)
    is_full = desk.follower_count >= desk.places
    last = figures.times[-1] if figures.times else 0
    return {
        "canTrace": desk.takes_followers and not is_full and trader is not call.person,
        "traderUid": trader.hex_id,
        "traderNickName": trader.nick,
        "maxFollowCount": str(desk.places),
        "followCount": str(desk.follower_count),
        "profile": "",
        "tradingPairsAvailable": _bare_symbols(call, trader),
        "columnList": _columns(call, figures),
        "isMyTrader": trader.uid in call.person.futures.follows,
        "totalFollowers": str(desk.follower_count),
        "profitOrderCount": str(figures.gains),
        "lossOrderCount": str(figures.losses),
        "totalTradeCount": str(len(figures.times)),
        "traderHeadPic": "",
        "maxCallbackRate": text(short(figures.callback)),
        "averageWinRate": text(short(figures.win_rate)),
        "followerTotalProfit": text(short(figures.total * desk.follower_count / 10)),
        "dailyProfitRate": _rates(figures, days),
        "dailyProfit": _amounts(days),
        "profitRate24h": _rates(figures, hours),
        "profit24h": _amounts(hours),
        "lastTradeTime": str(last),
        "copyTradeDays": str((now - trader.since) // DAY_MS),
    }


def _columns(call: Call, figures: Figures) -> list[Row]:
    chinese = call.args.get("languageType") == "zh-CN"
    return [
        {"describe": "收益率" if chinese else "ROI", "value": f"{figures.roi:,.2f}"},
        {"describe": "总收益" if chinese else "Total P/L", "value": f"${figures.total:,.2f}"},
    ]
