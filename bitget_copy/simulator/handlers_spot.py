"""Answers of the 21 spot endpoints: one short function each.

Parameters are checked when they come here; state changes in `world`, rows are shaped in
`shapes`.
"""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from bitget_copy.simulator import lookup, shapes
from bitget_copy.simulator.book import Order, newest
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
from bitget_copy.simulator.figures import short
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.profits import SHARE_PERCENT, day_of, totals
from bitget_copy.simulator.refusals import Refused
from bitget_copy.simulator.routes import Call, handles
from bitget_copy.simulator.shapes import Row, text
from bitget_copy.simulator.walk import DAY_MS
from bitget_copy.simulator.world import REMOVAL_EQUITY, Person


def pair(call: Call, symbol: str) -> Instrument:
    """The pair with this symbol, or a refusal."""
    return lookup.pair(call.world, symbol)


def trader_named(call: Call) -> Person:
    """The spot trader that the call names, or a refusal."""
    return lookup.trader(call.world, call.args["traderUserId"], "spot", "31051")


def _cursor(call: Call) -> int | None:
    value: str | None = call.args.get("minId")
    if value is None:
        return None
    if not value.isdigit():
        raise Refused("40020", "minId")
    return int(value)


def _page(rows: list[Row]) -> Row:
    return {"minId": rows[-1]["trackingNo"] if rows else "", "resultList": rows}


# Orders


@handles("v1.spot.trader.list_open_orders")
def list_open_orders(call: Call) -> Row:
    book, below = call.person.spot.led, _cursor(call)
    top = -1 if below is None else book.open_before(below)
    orders = _one_or_page(call, book.open_rows(), book.open, top)
    return _page([_open_row(call, order) for order in orders])


def _open_row(call: Call, order: Order) -> Row:
    price = call.world.market.price(order.instrument, call.now)
    return shapes.spot_open_order(order, order.profit_at(price))


def _one_or_page(
    call: Call, rows: list[Order], by_number: Mapping[int, Order | None], top: int
) -> list[Order]:
    """The order with the number asked for, or the page before place `top`."""
    wanted: str | None = call.args.get("trackingNo")
    if wanted is None:
        return newest(rows, *call.page(), high=top)
    order = by_number.get(int(wanted)) if wanted.isdigit() else None
    below = _cursor(call)
    return [order] if order is not None and (below is None or order.no < below) else []


@handles("v1.spot.trader.list_history_orders")
def list_history_orders(call: Call) -> Row:
    book, below = call.person.spot.led, _cursor(call)
    top = -1 if below is None else book.closed_before((below, 0))
    orders = _one_or_page(call, book.closed, book.closed_by_number, top)
    people = call.world.people
    return _page(
        [shapes.spot_history_order(order, people[order.trader].hex_id) for order in orders]
    )


@handles("v1.spot.trader.close_orders")
def close_orders(call: Call) -> bool:
    item = pair(call, call.args["symbol"])
    orders = _open_orders(call)
    if any(order.instrument is not item for order in orders):
        raise Refused("40020", "symbol")
    for order in orders:
        call.world.close(call.person, order, "spot", call.now)
    return True


@handles("v1.spot.follower.unfollow_orders")
def unfollow_orders(call: Call) -> bool:
    orders = _open_orders(call)
    if not all(order.copies for order in orders):
        raise Refused("31007")
    for order in orders:
        call.person.spot.copied.drop(order)
    return True


def _open_orders(call: Call) -> list[Order]:
    """All orders named, or a refusal before anything has changed."""
    numbers = call.args["trackingOrderNos"]
    return lookup.open_orders(call.person.spot.led, numbers, "spot", "trackingOrderNos")


@handles("v1.spot.trader.set_order_tpsl")
def set_order_tpsl(call: Call) -> bool:
    order = lookup.open_order(call.person.spot.led, call.args["trackingNo"], "spot")
    profit, loss = call.args.get("takeProfitPrice"), call.args.get("stopLossPrice")
    call.world.set_stops(call.person, order, "spot", profit, loss, call.now)
    return True


# A trader's settings and followers


@handles("v1.spot.trader.list_symbol_limits")
def list_symbol_limits(call: Call) -> list[Row]:
    held: defaultdict[str, Decimal] = defaultdict(Decimal)
    for order in call.person.spot.led.open.values():
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
    desk = call.person.spot
    return {
        "labels": [{"id": number, "name": name} for number, name in desk.labels],
        "openProduct": desk.takes_followers,
        "showAssetsMap": desk.shows_tpsl,
        "showEquity": desk.shows_equity,
        "supportProductCodes": [
            {"openCopyTrace": is_open, "symbol": f"{symbol}_SPBL"}
            for symbol, is_open in desk.symbols.items()
        ],
    }


@handles("v1.spot.trader.set_symbols")
def set_symbols(call: Call) -> bool:
    chosen = {pair(call, symbol).symbol for symbol in call.args["symbols"]}
    call.person.spot.symbols = {symbol: symbol in chosen for symbol in call.world.market.spot}
    return True


@handles("v1.spot.trader.get_statistics")
def get_statistics(call: Call) -> Row:
    desk = call.person.spot
    return {
        "totalTraceNum": str(desk.follower_count),
        "currentTraceNum": str(desk.follower_count),
        "maxUserCounts": str(desk.places),
        "status": "Enable" if desk.takes_followers else "UnEnable",
        "openProduct": desk.takes_followers,
    }


@handles("v1.spot.trader.list_followers")
def list_followers(call: Call) -> Row:
    uids, more = call.cut_with_flag(list(call.person.spot.followers))
    rows: list[Row] = [
        {
            "accountEquity": text(short(call.world.equity(follower, "spot", call.now))),
            "canRemoveTraceUser": call.world.can_remove(follower, "spot", call.now),
            "tracerHeadPic": "",
            "tracerNickName": follower.nick,
            "tracerUserId": follower.hex_id,
        }
        for follower in (call.world.people[uid] for uid in uids)
    ]
    return shapes.flagged(rows, more)


@handles("v1.spot.trader.get_removal_threshold")
def get_removal_threshold(call: Call) -> Row:
    return {"removableFollowerMinUSDT": text(REMOVAL_EQUITY)}


@handles("v1.spot.trader.remove_follower")
def remove_follower(call: Call) -> bool:
    follower = lookup.follower(call.world, call.person, call.args["followerUserId"], "spot")
    call.world.remove_follower(call.person, follower, "spot", call.now)
    return True


# A trader's profit shares


@handles("v1.spot.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    summary = call.world.shares(call.person, "spot").summary(call.now)
    return {
        "sumProfit": text(summary.settled),
        "waitProfit": text(summary.pending),
        "yesterdaySplitProfit": text(summary.yesterday),
        "yesterdayTimeStamp": str(summary.yesterday_at),
    }


@handles("v1.spot.trader.list_profits_by_symbol")
def list_profits_by_symbol(call: Call) -> list[Row]:
    sums = totals(call.world.shares(call.person, "spot").by_symbol, day_of(call.now))
    return call.cut([{"symbol": symbol, "profit": text(sums[symbol])} for symbol in sums])


@handles("v1.spot.trader.list_profits_by_coin_and_date")
def list_profits_by_coin_and_date(call: Call) -> Row:
    days = call.world.shares(call.person, "spot").settled_days(call.now)
    page, more = call.cut_with_flag(days)
    rows: list[Row] = [
        {"coin": coin, "date": str(day), "profit": text(profit)} for day, coin, profit in page
    ]
    return shapes.flagged(rows, more)


@handles("v1.spot.trader.list_history_profits")
def list_history_profits(call: Call) -> Row:
    day = day_of(call.args["date"])
    if day >= day_of(call.now):
        return shapes.flagged([], more=False)
    return _by_follower(call, day, call.args["coin"])


@handles("v1.spot.trader.list_pending_profits")
def list_pending_profits(call: Call) -> Row:
    return _by_follower(call, day_of(call.now))


def _by_follower(call: Call, day: int, coin: str | None = None) -> Row:
    page, more = call.cut_with_flag(call.world.shares(call.person, "spot").by_follower(day, coin))
    rows: list[Row] = [
        {"distributeRatio": SHARE_PERCENT, "profit": text(profit), "coin": coin}
        for coin, _, profit in page
    ]
    return shapes.flagged(rows, more)


# Follower


@handles("v1.spot.follower.follow_trader")
def follow_trader(call: Call) -> bool:
    trader = trader_named(call)
    settings = {row["symbol"]: shapes.read_spot_setting(row) for row in call.args["setting"]}
    for symbol, setting in settings.items():
        check_spot_setting(setting, pair(call, symbol))
    follow = call.world.follow(call.person, trader, "spot", settings, call.now)
    follow.setting_type = call.args.get("settingType", follow.setting_type)
    return True


@handles("v1.spot.follower.unfollow_trader")
def unfollow_trader(call: Call) -> bool:
    if not call.world.unfollow(call.person, trader_named(call), "spot"):
        raise Refused("31051")
    return True


@handles("v1.spot.follower.list_traders")
def list_traders(call: Call) -> Row:
    uids, more = call.cut_with_flag(list(call.person.spot.follows))
    return shapes.flagged([_followed_row(call, call.world.people[uid]) for uid in uids], more)


def _followed_row(call: Call, trader: Person) -> Row:
    tally = call.person.spot.copied.tally(trader.uid)
    return {
        "certificationType": trader.certification,
        "traceTotalAmount": text(short(tally.spent)),
        "traceTotalNetProfit": text(short(tally.net)),
        "traceTotalProfit": text(short(tally.profit)),
        "tradeNickName": trader.nick,
        "traderUid": trader.hex_id,
    }


@handles("v1.spot.follower.get_settings")
def follower_get_settings(call: Call) -> Row:
    trader = trader_named(call)
    follow = call.person.spot.follows.get(trader.uid)
    return {
        "isMyTrader": follow is not None,
        "profitRate": SHARE_PERCENT,
        "settingType": follow.setting_type if follow else "Unified",
        "settledInDays": str((call.now - trader.since) // DAY_MS),
        "copyTradeBatchDetails": [
            shapes.spot_setting(setting) for setting in (follow.settings.values() if follow else ())
        ],
        "myCopyTradeConfList": [_limits_row(pair(call, symbol)) for symbol in trader.spot.offered],
        "traderHeadPic": "",
        "traderNickName": trader.nick,
    }


def _limits_row(item: Instrument) -> Row:
    return {
        "maxStopLossRation": text(SPOT_LOSS),
        "maxTakeProfitRation": text(SPOT_PROFIT),
        "maxTraceAmount": text(MAX_AMOUNT),
        "maxTraceAmountSystem": text(MAX_HELD),
        "maxTraceCount": text(item.max_size),
        "maxTraceRation": text(MAX_RATIO),
        "minStopLossRation": "0",
        "minTakeProfitRation": "0",
        "minTraceAmount": text(MIN_AMOUNT),
        "minTraceCount": text(item.min_size),
        "minTraceRation": text(MIN_RATIO),
        "sliderMaxStopLossRatio": text(SPOT_LOSS),
        "sliderMaxTakeProfitRatio": text(SPOT_PROFIT),
        "symbol": item.symbol,
    }
