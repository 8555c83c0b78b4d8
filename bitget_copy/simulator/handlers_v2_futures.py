"""Answers of API V2's futures endpoints: one short function each path.

Parameters are checked when they come here; state changes in `world`, which V1 looks at
too; rows are shaped in `shapes_v2`; lists are cut in `cursors`.
"""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

from bitget_copy.simulator import lookup, shapes, shapes_v2
from bitget_copy.simulator.book import Book, Order
from bitget_copy.simulator.copying import CopySetting, check_futures_setting
from bitget_copy.simulator.cursors import order_page, page_since, payment_page
from bitget_copy.simulator.figures import HOUR_MS, amounts, month, short, week
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.profits import day_of, totals
from bitget_copy.simulator.ranking import ranked
from bitget_copy.simulator.refusals import Refused
from bitget_copy.simulator.routes import Call, handles
from bitget_copy.simulator.shapes import Row, text, unset_or_text
from bitget_copy.simulator.walk import DAY_MS
from bitget_copy.simulator.world import Person

SUCCESS: Final = "success"
COPY_KEY_PERMISSIONS: Final = ("contract_trade", "copytrading_trade")


def _contract(call: Call, row: Mapping[str, Any]) -> Instrument:
    """The contract that a call or a row of it names, or a refusal."""
    product = shapes_v2.PRODUCTS[row["productType"]]
    return lookup.bare_contract(call.world, row["symbol"].upper(), product)


def _group(call: Call) -> str:
    """The group of orders asked for: a contract, or all of a product line."""
    if "symbol" in call.args:
        return _contract(call, call.args).symbol
    return shapes_v2.PRODUCTS[call.args["productType"]]


def _trader(call: Call, code: str = "43046") -> Person:
    return lookup.trader(call.world, call.args["traderId"], "futures", code)


# Closing, setting stops: the trader's own orders and a follower's copies


def _chosen(call: Call, book: Book) -> list[Order]:
    """The open orders that a close means: one by its number, or all that fit."""
    number = call.args.get("trackingNo")
    if number is not None:
        order = lookup.open_order(book, number, "futures")
        unfit = _unfit(call, order)
        if unfit is not None:
            raise Refused("40020", unfit)
        return [order]
    orders = [order for order in book.open_rows(_group(call)) if _unfit(call, order) is None]
    if not orders:
        raise Refused("22002")
    return orders


def _unfit(call: Call, order: Order) -> str | None:
    """Name of the first parameter that this order does not fit; None: it fits."""
    item, args = order.instrument, call.args
    facts = {
        "productType": shapes_v2.line(item.product),
        "symbol": item.bare,
        "marginCoin": item.coin,
        "marginMode": shapes_v2.margin_mode(order),
        "holdSide": order.side,
    }
    given = {name: args[name] for name in facts if name in args}
    if "symbol" in given:
        given["symbol"] = given["symbol"].upper()
    return next((name for name, value in given.items() if facts[name] != value), None)


def _close(call: Call, book: Book) -> list[Order]:
    orders = _chosen(call, book)
    for order in orders:
        call.world.close(call.person, order, "futures", call.now)
    return orders


def _set_stops(call: Call, book: Book) -> None:
    order = lookup.open_order(book, call.args["trackingNo"], "futures")
    unfit = _unfit(call, order)
    if unfit is not None:
        raise Refused("40020", unfit)
    profit, loss = call.args.get("stopSurplusPrice"), call.args.get("stopLossPrice")
    call.world.change_stops(call.person, order, "futures", profit, loss, call.now)


# A trader's orders


@handles("v2.futures.trader.list_open_orders")
def list_open_orders(call: Call) -> Row:
    desk = call.person.futures
    orders = order_page(call, desk.led.open_rows(_group(call)))
    rows = [shapes_v2.trader_open_order(order, desk.follower_count) for order in orders]
    return shapes_v2.page("trackingList", rows)


@handles("v2.futures.trader.list_history_orders")
def list_history_orders(call: Call) -> Row:
    orders = order_page(call, call.person.futures.led.closed_as_opened(_group(call)))
    return shapes_v2.page("trackingList", [shapes_v2.trader_history_order(o) for o in orders])


@handles(
    "v2.futures.trader.close_order",
    "v2.futures.trader.close_orders_by_symbol",
    "v2.futures.trader.close_all_orders",
)
def close_positions(call: Call) -> list[Row]:
    return [shapes_v2.closed_order(order) for order in _close(call, call.person.futures.led)]


@handles("v2.futures.trader.set_order_tpsl")
def set_order_tpsl(call: Call) -> str:
    desk = call.person.futures
    desk.check_tpsl_pause(call.now)
    _set_stops(call, desk.led)
    desk.last_tpsl = call.now
    return SUCCESS


# A trader's profit shares


@handles("v2.futures.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    shares = call.world.shares(call.person, "futures")
    days = shares.settled_days(call.now)
    last = {coin: day for day, coin, _ in reversed(days)}
    return {
        "profitSummary": shapes_v2.profit_totals(shares.summary(call.now)),
        "profitHistoryList": [
            {"coin": coin, "profitCount": text(profit), "lastProfitTime": str(last[coin])}
            for coin, profit in totals(shares.by_coin, day_of(call.now)).items()
        ],
    }


@handles("v2.futures.trader.list_profits_by_coin_and_date")
def list_profits_by_coin_and_date(call: Call) -> list[Row]:
    days = call.world.shares(call.person, "futures").settled_days(call.now)
    return [
        {"coin": coin, "profit": text(profit), "profitTime": str(day)}
        for day, coin, profit in call.cut(days)
    ]


@handles("v2.futures.trader.list_history_profits")
def list_history_profits(call: Call) -> Row:
    people = call.world.people
    paid = payment_page(call, call.world.payments(call.person, "futures", call.now))
    rows = [shapes_v2.futures_payment(each, people[each.follower].nick) for each in paid]
    return shapes_v2.page("profitList", rows, "profitId")


@handles("v2.futures.trader.list_pending_profits")
def list_pending_profits(call: Call) -> list[Row]:
    shares = call.world.shares(call.person, "futures")
    sums = shares.by_follower(day_of(call.now), call.args.get("coin"))
    return [
        {"coin": coin, "profit": text(profit), "nickName": call.world.people[uid].nick}
        for coin, uid, profit in call.cut(sums)
    ]


# A trader's settings, figures and followers


@handles("v2.futures.trader.list_symbols")
def list_symbols(call: Call) -> list[Row]:
    desk, futures = call.person.futures, call.world.market.futures
    product = shapes_v2.PRODUCTS[call.args["productType"]]
    rows = []
    for symbol, is_open in desk.symbols.items():
        item = futures[symbol]
        loss, profit = desk.ratios.get(symbol, (None, None))
        if item.product == product:
            rows.append({
                "symbol": item.bare,
                "openTrader": shapes_v2.yes(is_open),
                "minOpenCount": text(item.min_size),
                "maxLeverage": str(item.max_leverage),
                "stopSurplusRatio": unset_or_text(profit),
                "stopLossRatio": unset_or_text(loss),
            })  # fmt: skip
    return rows


@handles("v2.futures.trader.set_symbols")
def set_symbols(call: Call) -> str:
    changes = [(_contract(call, row), row) for row in call.args["settingList"]]
    for _, row in changes:
        if row["settingType"] == "UPDATE" and not {"stopSurplusRatio", "stopLossRatio"} & set(row):
            raise Refused("40724", "stopSurplusRatio, stopLossRatio")
    desk = call.person.futures
    for item, row in changes:
        if row["settingType"] != "UPDATE":
            desk.symbols[item.symbol] = row["settingType"] == "ADD"
        loss, profit = desk.ratios.get(item.symbol, (None, None))
        desk.ratios[item.symbol] = (
            _changed(loss, row.get("stopLossRatio")),
            _changed(profit, row.get("stopSurplusRatio")),
        )
    return SUCCESS


def _changed(old: Decimal | None, ratio: int | None) -> Decimal | None:
    """A preset ratio after a change: None keeps it, 0 removes it."""
    if ratio is None:
        return old
    return Decimal(ratio) if ratio else None


@handles("v2.futures.trader.get_statistics")
def get_statistics(call: Call) -> Row:
    desk, figures = call.person.futures, call.figures.of(call.person)
    last_week, last_month = week(figures, call.now), month(figures, call.now)
    futures = call.world.market.futures
    return {
        "roi": text(short(figures.roi)),
        "tradingOrderNum": str(len(figures.times)),
        "totalFollowerNum": str(desk.follower_count),
        "currentFollowerNum": str(desk.follower_count),
        "totalpl": text(short(figures.total)),
        "gainNum": str(figures.gains),
        "lossNum": str(figures.losses),
        "winRate": text(short(figures.win_rate)),
        "totalEquity": text(short(call.world.equity(call.person, "futures", call.now))),
        "tradingPairsAvailableList": [futures[symbol].bare for symbol in desk.offered],
        "lastWeekRoiList": shapes.rate_points(figures.rates(last_week)),
        "lastWeekProfitList": shapes.amount_points(amounts(last_week)),
        "lastMonthRoiList": shapes.rate_points(figures.rates(last_month)),
        "lastMonthProfitList": shapes.amount_points(amounts(last_month)),
    }


@handles("v2.futures.trader.set_settings")
def set_settings(call: Call) -> str:
    desk, args = call.person.futures, call.args
    desk.takes_followers = args.get("enable", desk.takes_followers)
    desk.shows_equity = args.get("showTotalEquity", desk.shows_equity)
    desk.shows_tpsl = args.get("showTpsl", desk.shows_tpsl)
    return SUCCESS


@handles("v2.futures.trader.list_followers")
def list_followers(call: Call) -> list[Row]:
    since = call.person.futures.followers
    return [
        {
            "accountEquity": text(short(call.world.equity(follower, "futures", call.now))),
            "isRemove": shapes_v2.yes(call.world.can_remove(follower, "futures", call.now)).lower(),
            "followerHeadPic": "",
            "followerName": follower.nick,
            "followerUid": follower.uid,
            "followerTime": str(since[follower.uid]),
        }
        for follower in (call.world.people[uid] for uid in page_since(call, since.items()))
    ]


@handles("v2.futures.trader.remove_follower")
def remove_follower(call: Call) -> str:
    follower = lookup.follower(call.world, call.person, call.args["followerUid"], "futures")
    call.world.remove_follower(call.person, follower, "futures", call.now)
    return SUCCESS


@handles("v2.futures.trader.create_copy_api")
def create_copy_api(call: Call) -> list[Row]:
    key = call.world.make_copy_key(call.person, call.args["passphrase"])
    assert key.secret is not None
    return [
        {
            "apikey": key.api_key.decode(),
            "secret": key.secret.decode(),
            "permissions": list(COPY_KEY_PERMISSIONS),
        }
    ]


# A follower's orders


_Wanted: TypeAlias = Callable[[Order], bool]


def _of_trader(call: Call) -> _Wanted:
    """Whether an order copies the trader asked for; without one, each does."""
    name = call.args.get("traderId")
    if name is None:
        return lambda order: True
    uid = _trader(call).uid
    return lambda order: order.trader == uid


@handles("v2.futures.follower.list_open_orders")
def follower_list_open_orders(call: Call) -> list[Row]:
    rows = call.person.futures.copied.open_rows(_group(call))
    return [_follower_open_row(call, order) for order in order_page(call, rows, _of_trader(call))]


def _follower_open_row(call: Call, order: Order) -> Row:
    trader = call.world.people[order.trader]
    return shapes_v2.follower_open_order(order, trader.nick, trader.hex_id)


@handles("v2.futures.follower.list_history_orders")
def follower_list_history_orders(call: Call) -> Row:
    rows, people = call.person.futures.copied.closed_as_opened(_group(call)), call.world.people
    orders = order_page(call, rows, _of_trader(call))
    return shapes_v2.page(
        "trackingList",
        [shapes_v2.follower_history_order(order, people[order.trader].hex_id) for order in orders],
    )


@handles(
    "v2.futures.follower.close_order",
    "v2.futures.follower.close_orders_by_symbol",
    "v2.futures.follower.close_all_orders",
)
def follower_close_positions(call: Call) -> Row:
    orders = _close(call, call.person.futures.copied)
    return {"orderIdList": [shapes.close_order_id(order) for order in orders]}


@handles("v2.futures.follower.set_order_tpsl")
def follower_set_order_tpsl(call: Call) -> str:
    _set_stops(call, call.person.futures.copied)
    return SUCCESS


# A follower's traders and settings


@handles("v2.futures.follower.follow_trader")
def follow_trader(call: Call) -> str:
    trader, basic = _trader(call, "40860"), call.args.get("mode") == "basic"
    settings = {}
    for row in call.args["settings"]:
        item = _contract(call, row)
        setting = shapes_v2.read_futures_setting(row, item.symbol, basic=basic)
        check_futures_setting(setting, item)
        settings[item.symbol] = setting
    call.world.follow(call.person, trader, "futures", settings, call.now)
    return SUCCESS


@handles("v2.futures.follower.set_copy_settings")
def set_copy_settings(call: Call) -> str:
    trader, args = _trader(call, "40860"), call.args
    if args.get("equityGuardian") == "on":
        _check_guardian(call)
    equity = call.world.equity(trader, "futures", call.now)
    settings = {}
    for symbol in trader.futures.offered:
        item = call.world.market.futures[symbol]
        settings[symbol] = _smart_setting(args, item, equity)
    call.world.follow(call.person, trader, "futures", settings, call.now)
    return SUCCESS


def _check_guardian(call: Call) -> None:
    equity: int | None = call.args.get("equity")
    if equity is None:
        raise Refused("40019", "equity")
    if call.args.get("equityGuardianMode") == "percentage" and equity > _WHOLE:
        raise Refused("40020", "equity")


_WHOLE: Final = 100
_MULTIPLE: Final = 10
"""Leverage where none is given (V2 documentation, mix-follower/copy-settings)."""
_SMALLEST_EQUITY: Final = Decimal(1)


def _smart_setting(args: Mapping[str, Any], item: Instrument, equity: Decimal) -> CopySetting:
    """The smart ratio: what is put in, as a part of the trader's equity."""
    fixed = args.get("leverage") == "fixed_leverage"
    lever = min(args.get("multiple", _MULTIPLE), item.max_leverage) if fixed else None
    source: Literal["specify", "trader"] = "specify" if fixed else "trader"
    ours = args.get("marginMode", "follow_trader") != "follow_trader"
    return CopySetting(
        symbol=item.symbol,
        kind="percent",
        value=short(args["copyAmount"] / max(equity, _SMALLEST_EQUITY)),
        margin_source="specify" if ours else "trader",
        leverage_source=source,
        long_leverage=lever,
        short_leverage=lever,
    )


@handles("v2.futures.follower.unfollow_trader")
def unfollow_trader(call: Call) -> str:
    if not call.world.unfollow(call.person, _trader(call), "futures"):
        raise Refused("43062")
    return SUCCESS


@handles("v2.futures.follower.get_settings")
def get_settings(call: Call) -> Row:
    follow = call.person.futures.follows.get(_trader(call).uid)
    settings = follow.settings.values() if follow else ()
    return {
        "followerEnable": shapes_v2.yes(follow is not None),
        "detailList": [_setting_row(call, setting) for setting in settings],
    }


def _setting_row(call: Call, setting: CopySetting) -> Row:
    item = call.world.market.futures[setting.symbol]
    return shapes_v2.futures_setting(setting, item.bare, item.product, item.coin)


@handles("v2.futures.follower.list_traders")
def list_traders(call: Call) -> list[Row]:
    follows = call.person.futures.follows
    since = [(uid, follow.since) for uid, follow in follows.items()]
    return [_followed_row(call, call.world.people[uid]) for uid in page_since(call, since)]


def _followed_row(call: Call, trader: Person) -> Row:
    desk, futures = call.person.futures, call.world.market.futures
    tally = desk.copied.tally(trader.uid)
    return {
        "certificationType": trader.certification,
        "traderId": trader.hex_id,
        "traderName": trader.nick,
        "maxFollowLimit": str(trader.futures.places),
        "followCount": str(trader.futures.follower_count),
        "traceTotalMarginAmount": text(short(tally.margin)),
        "traceTotalNetProfit": text(short(tally.net)),
        "traceTotalProfit": text(short(tally.profit)),
        "currentTradingPairs": [futures[symbol].bare for symbol in trader.futures.offered],
        "followerTime": str(desk.follows[trader.uid].since),
        "bgbMaxFollowLimit": "0",
        "bgbFollowCount": "0",
    }


@handles("v2.futures.follower.list_quantity_limits")
def list_quantity_limits(call: Call) -> list[Row]:
    product = shapes_v2.PRODUCTS[call.args["productType"]]
    items = call.world.market.futures.values()
    wanted = [_contract(call, call.args)] if "symbol" in call.args else items
    return [
        {
            "maxFollowSize": text(item.max_size),
            "minFollowSize": text(item.min_size),
            "symbol": item.bare,
        }
        for item in wanted
        if item.product == product
    ]


# Broker


@handles("v2.futures.broker.list_open_orders")
def broker_list_open_orders(call: Call) -> list[Row]:
    desk = _trader(call).futures
    orders = order_page(call, desk.led.open_rows(_group(call)))
    followers, stops = desk.follower_count, desk.shows_tpsl
    return [shapes_v2.broker_open_order(order, followers, stops=stops) for order in orders]


@handles("v2.futures.broker.list_history_orders")
def broker_list_history_orders(call: Call) -> Row:
    desk = _trader(call).futures
    orders = order_page(call, desk.led.closed_as_opened(_group(call)))
    rows = [shapes_v2.broker_history_order(order, desk.follower_count) for order in orders]
    return shapes_v2.page("trackingList", rows)


@handles("v2.futures.broker.list_traders")
def broker_list_traders(call: Call) -> list[Row]:
    args = call.args
    traders = ranked(
        call.world,
        call.figures,
        rule=args.get("sortRule", "composite"),
        descending=args.get("sortFlag") != "asc",
        name=args.get("traderId"),
        nick=args.get("traderName", ""),
        full=args.get("fullStatus") == "full",
    )
    return [_broker_trader_row(call, trader) for trader in call.cut(traders)]


def _broker_trader_row(call: Call, trader: Person) -> Row:
    desk, figures, now = trader.futures, call.figures.of(trader), call.now
    days, hours = week(figures, now), figures.curve(now, HOUR_MS, 24)
    can_trace = desk.takes_followers and not desk.is_full and trader is not call.person
    equity = text(short(call.world.equity(trader, "futures", now))) if desk.shows_equity else "****"
    chinese = call.args.get("language") == "zh-CN"
    return {
        "canTrace": "true" if can_trace else "false",
        "traderId": trader.hex_id,
        "traderName": trader.nick,
        "maxLimit": str(desk.places),
        "bgbMaxFollowLimit": "0",
        "followCount": str(desk.follower_count),
        "bgbFollowCount": "0",
        "traderStatus": "1" if desk.takes_followers else "0",
        "totalEquity": equity,
        "currentTradingList": [call.world.market.futures[name].bare for name in desk.offered],
        "columnList": shapes.figure_columns(figures.roi, figures.total, chinese=chinese),
        "totalFollowers": str(desk.follower_count),
        "profitCount": str(figures.gains),
        "lossCount": str(figures.losses),
        "tradeCount": str(len(figures.times)),
        "traderPic": "",
        "maxCallbackRate": text(short(figures.callback)),
        "averageWinRate": text(short(figures.win_rate)),
        "dailyProfitRateList": shapes.rate_points(figures.rates(days), "cTime"),
        "dailyProfitList": shapes.amount_points(amounts(days), "cTime"),
        "profitRate24hList": shapes.rate_points(figures.rates(hours), "cTime"),
        "profit24hList": shapes.amount_points(amounts(hours), "cTime"),
        "followerTotalProfit": text(short(figures.total * desk.follower_count / 10)),
        "lastTradeTime": str(figures.times[-1] if figures.times else 0),
        "tradeDays": str((now - trader.since) // DAY_MS),
    }
