"""Answers of API V2's spot endpoints: one short function each.

Parameters are checked when they come here; state changes in `world`, which V1 looks at
too; rows are shaped in `shapes_v2`; lists are cut in `cursors`. V1 shows a trader's own
orders and its copies in one list, V2 in two.
"""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from typing import Final, TypeAlias

from bitget_copy.simulator import lookup, shapes, shapes_v2
from bitget_copy.simulator.book import EVERYTHING, Order
from bitget_copy.simulator.copying import (
    MAX_AMOUNT,
    MAX_HELD,
    MAX_RATIO,
    MIN_AMOUNT,
    MIN_RATIO,
    SPOT_LOSS,
    SPOT_PROFIT,
    check_spot_setting,
)
from bitget_copy.simulator.cursors import order_page, page_since, payment_page
from bitget_copy.simulator.figures import amounts, month, of_spot, short, week
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.profits import SHARE_PERCENT, day_of, totals
from bitget_copy.simulator.refusals import Refused
from bitget_copy.simulator.routes import Call, handles
from bitget_copy.simulator.shapes import Row, text
from bitget_copy.simulator.walk import DAY_MS
from bitget_copy.simulator.world import REMOVAL_EQUITY, Person

DONE: Final = ""
_Wanted: TypeAlias = Callable[[Order], bool]


def _pair(call: Call, symbol: str) -> Instrument:
    return lookup.pair(call.world, symbol.upper())


def _group(call: Call) -> str:
    """The group of orders asked for: a pair, or all."""
    return _pair(call, call.args["symbol"]).symbol if "symbol" in call.args else EVERYTHING


def _trader(call: Call) -> Person:
    return lookup.trader(call.world, call.args["traderId"], "spot", "31051")


def _led(order: Order) -> bool:
    return not order.copies


def _copies(call: Call) -> _Wanted:
    """Whether an order is a copy, and of the trader asked for."""
    if "traderId" not in call.args:
        return lambda order: order.copies
    uid = _trader(call).uid
    return lambda order: order.copies and order.trader == uid


def _unrealized(call: Call, order: Order) -> Decimal:
    return order.profit_at(call.world.market.price(order.instrument, call.now))


# Closing, leaving, setting stops


def _named(call: Call, wanted: _Wanted) -> list[Order]:
    """The open orders with the numbers given, all of this kind, or a refusal before any change."""
    numbers = call.args["trackingNoList"]
    orders = lookup.open_orders(call.person.spot.led, numbers, "spot", "trackingNoList")
    if not all(map(wanted, orders)):
        raise Refused("31007")
    return orders


def _close(call: Call, wanted: _Wanted) -> str:
    item, orders = _pair(call, call.args["symbol"]), _named(call, wanted)
    if any(order.instrument is not item for order in orders):
        raise Refused("40020", "symbol")
    for order in orders:
        call.world.close(call.person, order, "spot", call.now)
    return DONE


def _set_stops(call: Call, wanted: _Wanted) -> str:
    order = lookup.open_order(call.person.spot.led, call.args["trackingNo"], "spot")
    if not wanted(order):
        raise Refused("31007")
    profit, loss = call.args.get("stopSurplusPrice"), call.args.get("stopLossPrice")
    call.world.change_stops(call.person, order, "spot", profit, loss, call.now)
    return DONE


# A trader's orders


@handles("v2.spot.trader.list_open_orders")
def list_open_orders(call: Call) -> Row:
    desk = call.person.spot
    orders = order_page(call, desk.led.open_rows(_group(call)), _led)
    rows = [
        shapes_v2.spot_trader_open_order(order, _unrealized(call, order), desk.follower_count)
        for order in orders
    ]
    return shapes_v2.page("trackingList", rows)


@handles("v2.spot.trader.list_history_orders")
def list_history_orders(call: Call) -> Row:
    desk = call.person.spot
    orders = order_page(call, desk.led.closed_as_opened(_group(call)), _led)
    rows = [shapes_v2.spot_trader_history_order(order, desk.follower_count) for order in orders]
    return shapes_v2.page("trackingList", rows)


@handles("v2.spot.trader.close_orders")
def close_orders(call: Call) -> str:
    return _close(call, _led)


@handles("v2.spot.trader.set_order_tpsl")
def set_order_tpsl(call: Call) -> str:
    return _set_stops(call, _led)


# A trader's settings, figures and followers


@handles("v2.spot.trader.get_settings")
def get_settings(call: Call) -> Row:
    desk, items = call.person.spot, call.world.market.spot
    held: defaultdict[str, Decimal] = defaultdict(Decimal)
    for order in desk.led.open.values():
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
        "labelList": [{"id": number, "name": name} for number, name in desk.labels],
        "enable": shapes_v2.yes(desk.takes_followers),
        "showAssetsMap": shapes_v2.yes(desk.shows_tpsl),
        "showEquity": shapes_v2.yes(desk.shows_equity),
        "traceSymbolList": [
            {
                "enable": shapes_v2.yes(is_open),
                "symbol": symbol,
                "minOpenCount": text(items[symbol].min_size),
            }
            for symbol, is_open in desk.symbols.items()
        ],
    }


_MAX_QUOTE: Final = Decimal(5_000_000)
"""Quote coins of one order (V2 documentation, example of config-query-settings)."""


@handles("v2.spot.trader.set_symbols")
def set_symbols(call: Call) -> str:
    chosen = [_pair(call, symbol).symbol for symbol in call.args["symbolList"]]
    offers = call.args["settingType"] == "add"
    call.person.spot.symbols.update(dict.fromkeys(chosen, offers))
    return DONE


@handles("v2.spot.trader.get_statistics")
def get_statistics(call: Call) -> Row:
    desk, figures = call.person.spot, of_spot(call.person)
    last_week, last_month = week(figures, call.now), month(figures, call.now)
    return {
        "totalFollowerNum": str(desk.follower_count),
        "currentFollowerNum": str(desk.follower_count),
        "maxFollowerNum": str(desk.places),
        "tradingOrderNum": str(len(figures.times)),
        "totalpl": text(short(figures.total)),
        "gainNum": str(figures.gains),
        "lossNum": str(figures.losses),
        "totalEquity": text(short(call.world.equity(call.person, "spot", call.now))),
        "winRate": text(short(figures.win_rate)),
        "lastWeekRoiList": shapes.rate_points(figures.rates(last_week)),
        "lastMonthRoiList": shapes.rate_points(figures.rates(last_month)),
        "lastWeekProfitList": shapes.amount_points(amounts(last_week)),
        "lastMonthProfitList": shapes.amount_points(amounts(last_month)),
    }


@handles("v2.spot.trader.list_followers")
def list_followers(call: Call) -> list[Row]:
    since = call.person.spot.followers
    return [
        {
            "accountEquity": text(short(call.world.equity(follower, "spot", call.now))),
            "isRemove": shapes_v2.yes(call.world.can_remove(follower, "spot", call.now)),
            "followerHeadPic": None,
            "followerName": follower.nick,
            "followerUid": follower.hex_id,
            "followerTime": str(since[follower.uid]),
        }
        for follower in (call.world.people[uid] for uid in page_since(call, since.items()))
    ]


@handles("v2.spot.trader.remove_follower")
def remove_follower(call: Call) -> str:
    follower = lookup.follower(call.world, call.person, call.args["followerUid"], "spot")
    call.world.remove_follower(call.person, follower, "spot", call.now)
    return DONE


# A trader's profit shares


@handles("v2.spot.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    shares = call.world.shares(call.person, "spot")
    days: defaultdict[str, list[Row]] = defaultdict(list)
    for day, coin, profit in shares.settled_days(call.now):
        days[coin].append({"profit": text(profit), "profitTime": str(day)})
    return {
        "profitSummarys": shapes_v2.profit_totals(shares.summary(call.now)),
        "profitHistoryList": [
            {
                "coin": coin,
                "profitCount": text(profit),
                "lastProfitTime": days[coin][0]["profitTime"],
                "historysByDateList": days[coin],
            }
            for coin, profit in totals(shares.by_coin, day_of(call.now)).items()
        ],
    }


@handles("v2.spot.trader.list_history_profits")
def list_history_profits(call: Call) -> Row:
    people = call.world.people
    paid = payment_page(call, call.world.payments(call.person, "spot", call.now))
    rows = [shapes_v2.spot_payment(each, people[each.follower].nick) for each in paid]
    return shapes_v2.page("profitList", rows, "profitId")


@handles("v2.spot.trader.list_pending_profits")
def list_pending_profits(call: Call) -> list[Row]:
    shares = call.world.shares(call.person, "spot")
    sums = shares.by_follower(day_of(call.now), call.args.get("coin"))
    return [
        {
            "distributeRatio": SHARE_PERCENT,
            "coin": coin,
            "profit": text(profit),
            "followerName": call.world.people[uid].nick,
        }
        for coin, uid, profit in call.cut(sums)
    ]


# Follower


@handles("v2.spot.follower.list_open_orders")
def follower_list_open_orders(call: Call) -> Row:
    people = call.world.people
    orders = order_page(call, call.person.spot.copied.open_rows(_group(call)), _copies(call))
    rows = [
        shapes_v2.spot_follower_open_order(
            order, _unrealized(call, order), people[order.trader].hex_id
        )
        for order in orders
    ]
    return shapes_v2.page("trackingList", rows)


@handles("v2.spot.follower.list_history_orders")
def follower_list_history_orders(call: Call) -> Row:
    people = call.world.people
    orders = order_page(call, call.person.spot.copied.closed_as_opened(_group(call)), _copies(call))
    return shapes_v2.page(
        "trackingList",
        [
            shapes_v2.spot_follower_history_order(order, people[order.trader].hex_id)
            for order in orders
        ],
    )


@handles("v2.spot.follower.close_orders")
def follower_close_orders(call: Call) -> str:
    return _close(call, _is_copy)


@handles("v2.spot.follower.unfollow_orders")
def unfollow_orders(call: Call) -> str:
    for order in _named(call, _is_copy):
        call.person.spot.copied.drop(order)
    return DONE


@handles("v2.spot.follower.set_order_tpsl")
def follower_set_order_tpsl(call: Call) -> str:
    return _set_stops(call, _is_copy)


def _is_copy(order: Order) -> bool:
    return order.copies


@handles("v2.spot.follower.follow_trader")
def follow_trader(call: Call) -> str:
    trader, settings = _trader(call), {}
    for row in call.args["settings"]:
        item = _pair(call, row["symbol"])
        setting = shapes_v2.read_spot_setting(row, item.symbol)
        check_spot_setting(setting, item)
        settings[item.symbol] = setting
    call.world.follow(call.person, trader, "spot", settings, call.now)
    return DONE


@handles("v2.spot.follower.unfollow_trader")
def unfollow_trader(call: Call) -> str:
    if not call.world.unfollow(call.person, _trader(call), "spot"):
        raise Refused("31051")
    return DONE


@handles("v2.spot.follower.get_settings")
def follower_get_settings(call: Call) -> Row:
    trader = _trader(call)
    follow = call.person.spot.follows.get(trader.uid)
    settings = follow.settings.values() if follow else ()
    return {
        "enable": shapes_v2.yes(follow is not None),
        "profitRate": SHARE_PERCENT,
        "settledInDays": str((call.now - trader.since) // DAY_MS),
        "tradeSettingList": [shapes_v2.spot_setting(setting) for setting in settings],
        "tradeSymbolSettingList": [
            _limits_row(_pair(call, symbol)) for symbol in trader.spot.offered
        ],
        "traderHeadPic": "",
        "traderName": trader.nick,
    }


def _limits_row(item: Instrument) -> Row:
    return {
        "maxStopLossRation": text(SPOT_LOSS),
        "maxStopSurplusRation": text(SPOT_PROFIT),
        "maxTraceAmount": text(MAX_AMOUNT),
        "maxTraceAmountSystem": text(MAX_HELD),
        "maxTraceSize": text(item.max_size),
        "maxTraceRation": text(MAX_RATIO),
        "minStopLossRation": "0",
        "minStopSurplusRation": "0",
        "minTraceAmount": text(MIN_AMOUNT),
        "minTraceSize": text(item.min_size),
        "minTraceRation": text(MIN_RATIO),
        "sliderMaxStopLossRatio": text(SPOT_LOSS),
        "sliderMaxStopSurplusRatio": text(SPOT_PROFIT),
        "symbol": item.symbol,
    }


@handles("v2.spot.follower.get_trader_symbols")
def get_trader_symbols(call: Call) -> Row:
    return {"currentTradingList": _trader(call).spot.offered}


@handles("v2.spot.follower.list_traders")
def list_traders(call: Call) -> Row:
    since = [(uid, follow.since) for uid, follow in call.person.spot.follows.items()]
    traders = (call.world.people[uid] for uid in page_since(call, since))
    return {"resultList": [_followed_row(call, trader) for trader in traders]}


def _followed_row(call: Call, trader: Person) -> Row:
    desk = call.person.spot
    tally = desk.copied.tally(trader.uid)
    return {
        "certificationType": trader.certification,
        "traceTotalAmount": text(short(tally.spent)),
        "traceTotalNetProfit": text(short(tally.net)),
        "traceTotalProfit": text(short(tally.profit)),
        "traderName": trader.nick,
        "traderId": trader.hex_id,
        "maxFollowLimit": str(trader.spot.places),
        "bgbMaxFollowLimit": "",
        "followCount": str(trader.spot.follower_count),
        "bgbFollowCount": "",
        "followerTime": str(desk.follows[trader.uid].since),
    }
