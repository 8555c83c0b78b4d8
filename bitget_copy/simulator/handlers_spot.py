"""Answers of the 21 spot endpoints: one short function each.

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
from bitget_copy.simulator.figures import short
from bitget_copy.simulator.market import DAY_MS, Instrument, gross_profit
from bitget_copy.simulator.refusals import Refused
from bitget_copy.simulator.routes import Call, handles
from bitget_copy.simulator.shapes import Row, text
from bitget_copy.simulator.world import (
    REMOVAL_EQUITY,
    SHARE_RATIO,
    Book,
    Order,
    Person,
    Share,
    day_of,
)

_RATIO_PERCENT: Final = text(SHARE_RATIO * 100).rstrip("0").rstrip(".") or "0"
_LABELS: Final = ({"id": "23432", "name": "Aggressive"}, {"id": "1234", "name": "Stable"})


def pair(call: Call, symbol: str) -> Instrument:
    """The pair with this symbol, or a refusal."""
    item = call.world.market.spot.get(symbol)
    if item is None:
        raise Refused("31019", symbol)
    return item


def trader_named(call: Call) -> Person:
    """The spot trader that the call names, or a refusal."""
    person = call.world.find(call.args["traderUserId"])
    if person is None or not person.spot.is_trader:
        raise Refused("31051")
    return person


def open_order(book: Book, tracking_no: str) -> Order:
    """The open order with this number, or a refusal that says what became of it."""
    no = int(tracking_no) if tracking_no.isdigit() else 0
    order = book.open.get(no)
    if order is None:
        raise Refused("31009" if book.was_closed(no) else "31007")
    return order


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
    below, wanted = _cursor(call), call.args.get("trackingNo")
    orders = [
        order
        for order in reversed(list(call.person.spot.led.open.values()))
        if (below is None or order.no < below) and wanted in {None, str(order.no)}
    ]
    return _page([_open_row(call, order) for order in call.cut(orders)])


def _open_row(call: Call, order: Order) -> Row:
    price = call.world.market.price(order.instrument, call.now)
    profit = gross_profit(order.instrument, order.side, order.size, order.open_price, price)
    return shapes.spot_open_order(order, profit)


@handles("v1.spot.trader.list_history_orders")
def list_history_orders(call: Call) -> Row:
    book, wanted = call.person.spot.led, call.args.get("trackingNo")
    top = book.below(_cursor(call))
    if wanted is None:
        _, size = call.page()
        orders = book.closed[max(top - size, 0) : top][::-1]
    else:
        orders = [order for order in book.closed[:top] if str(order.no) == wanted]
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
    numbers: list[str] = call.args["trackingOrderNos"]
    if len(set(numbers)) != len(numbers):
        raise Refused("40020", "trackingOrderNos")
    return [open_order(call.person.spot.led, no) for no in numbers]


@handles("v1.spot.trader.set_order_tpsl")
def set_order_tpsl(call: Call) -> bool:
    order = open_order(call.person.spot.led, call.args["trackingNo"])
    call.world.set_spot_stops(
        order, call.args.get("takeProfitPrice"), call.args.get("stopLossPrice"), call.now
    )
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
        "labels": list(_LABELS),
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
            "accountEquity": text(short(follower.spot.equity)),
            "canRemoveTraceUser": follower.spot.equity < REMOVAL_EQUITY,
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
    follower = call.world.find(call.args["followerUserId"])
    if follower is None or follower.uid not in call.person.spot.followers:
        raise Refused("31026")
    call.world.remove_follower(call.person, follower, "spot", call.now)
    return True


# A trader's profit shares


def _settled(call: Call) -> list[Share]:
    today = day_of(call.now)
    return [share for share in call.world.shares(call.person, "spot") if share.day < today]


def _pending(call: Call) -> list[Share]:
    today = day_of(call.now)
    return [share for share in call.world.shares(call.person, "spot") if share.day >= today]


def _total(shares: Iterable[Share]) -> str:
    return text(sum((share.amount for share in shares), Decimal(0)))


@handles("v1.spot.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    yesterday = day_of(call.now) - DAY_MS
    settled = _settled(call)
    return {
        "sumProfit": _total(settled),
        "waitProfit": _total(_pending(call)),
        "yesterdaySplitProfit": _total(share for share in settled if share.day == yesterday),
        "yesterdayTimeStamp": str(yesterday),
    }


@handles("v1.spot.trader.list_profits_by_symbol")
def list_profits_by_symbol(call: Call) -> list[Row]:
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for share in _settled(call):
        sums[share.symbol] += share.amount
    rows = [{"symbol": symbol, "profit": text(sums[symbol])} for symbol in sorted(sums)]
    return call.cut(rows)


@handles("v1.spot.trader.list_profits_by_coin_and_date")
def list_profits_by_coin_and_date(call: Call) -> Row:
    sums: defaultdict[tuple[int, str], Decimal] = defaultdict(Decimal)
    for share in _settled(call):
        sums[-share.day, share.coin] += share.amount
    keys, more = call.cut_with_flag(sorted(sums))
    rows: list[Row] = [
        {"coin": coin, "date": str(-day), "profit": text(sums[day, coin])} for day, coin in keys
    ]
    return shapes.flagged(rows, more)


@handles("v1.spot.trader.list_history_profits")
def list_history_profits(call: Call) -> Row:
    day, coin = day_of(call.args["date"]), call.args["coin"]
    shares = [share for share in _settled(call) if share.day == day and share.coin == coin]
    amounts, more = call.cut_with_flag(_by_follower(shares))
    return shapes.flagged([_share_row(coin, amount) for coin, amount in amounts], more)


@handles("v1.spot.trader.list_pending_profits")
def list_pending_profits(call: Call) -> Row:
    amounts, more = call.cut_with_flag(_by_follower(_pending(call)))
    return shapes.flagged([_share_row(coin, amount) for coin, amount in amounts], more)


def _by_follower(shares: Iterable[Share]) -> list[tuple[str, Decimal]]:
    sums: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for share in shares:
        sums[share.coin, share.follower] += share.amount
    return [(coin, sums[coin, follower]) for coin, follower in sorted(sums)]


def _share_row(coin: str, amount: Decimal) -> Row:
    return {"distributeRatio": _RATIO_PERCENT, "profit": text(amount), "coin": coin}


# Follower


@handles("v1.spot.follower.follow_trader")
def follow_trader(call: Call) -> bool:
    trader = trader_named(call)
    settings = {setting["symbol"]: setting for setting in call.args["setting"]}
    for symbol in settings:
        pair(call, symbol)
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
    desk = call.person.spot
    uids, more = call.cut_with_flag(list(desk.follows))
    sums = {uid: [Decimal(0)] * 3 for uid in uids}
    for order in (*desk.copied.closed, *desk.copied.open.values()):
        if order.copies and order.trader in sums:
            row = sums[order.trader]
            row[0] += order.size * order.open_price
            row[1] += order.net
            row[2] += order.profit
    return shapes.flagged([_followed_row(call.world.people[uid], *sums[uid]) for uid in uids], more)


def _followed_row(trader: Person, spent: Decimal, net: Decimal, profit: Decimal) -> Row:
    return {
        "certificationType": "Certified" if trader.index % 2 else "Uncertified",
        "traceTotalAmount": text(short(spent)),
        "traceTotalNetProfit": text(short(net)),
        "traceTotalProfit": text(short(profit)),
        "tradeNickName": trader.nick,
        "traderUid": trader.hex_id,
    }


@handles("v1.spot.follower.get_settings")
def follower_get_settings(call: Call) -> Row:
    trader = trader_named(call)
    follow = call.person.spot.follows.get(trader.uid)
    offered = trader.spot.symbols.items()
    return {
        "isMyTrader": follow is not None,
        "profitRate": _RATIO_PERCENT,
        "settingType": follow.setting_type if follow else "Unified",
        "settledInDays": str((call.now - trader.since) // DAY_MS),
        "copyTradeBatchDetails": [
            _setting_row(setting) for setting in (follow.settings.values() if follow else ())
        ],
        "myCopyTradeConfList": [
            _limits_row(pair(call, symbol)) for symbol, is_open in offered if is_open
        ],
        "traderHeadPic": "",
        "traderNickName": trader.nick,
    }


def _setting_row(setting: Any) -> Row:
    return {
        "maxTraceAmount": shapes.unset_or_text(setting.get("maxHoldCount")),
        "stopLossRation": shapes.unset_or_text(setting.get("stopLossRation")),
        "takeProfitRation": shapes.unset_or_text(setting.get("takeProfitRation")),
        "symbol": setting["symbol"],
        "traceType": setting["traceType"],
    }


def _limits_row(item: Instrument) -> Row:
    return {
        "maxStopLossRation": "90",
        "maxTakeProfitRation": "500",
        "maxTraceAmount": "1200",
        "maxTraceAmountSystem": "50000",
        "maxTraceCount": text(item.max_size),
        "maxTraceRation": "20",
        "minStopLossRation": "0",
        "minTakeProfitRation": "0",
        "minTraceAmount": "10",
        "minTraceCount": text(item.min_size),
        "minTraceRation": "0.1",
        "sliderMaxStopLossRatio": "90",
        "sliderMaxTakeProfitRatio": "500",
        "symbol": item.symbol,
    }
