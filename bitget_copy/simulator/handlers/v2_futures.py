"""Answers of API V2's futures endpoints; parameters are checked when they come here.

V1 sees the same world. Rows that share a path share a function.
"""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.copy_settings import CopySetting
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers import actions, lookup, rows_v2
from bitget_copy.simulator.handlers.paging import order_page, page_of_window, payment_page
from bitget_copy.simulator.handlers.ranking import ranked
from bitget_copy.simulator.handlers.registry import Call, handles
from bitget_copy.simulator.handlers.value_formats import (
    Row,
    amount_points,
    close_order_id,
    column_list,
    rate_points,
    statistic,
    text,
    unset_or_text,
)
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.orders import Order, OrderStore
from bitget_copy.simulator.price_path import DAY_MS
from bitget_copy.simulator.trader_statistics import DAY, MONTH, WEEK, rounded

SUCCESS: Final = "success"
COPY_KEY_PERMISSIONS: Final = ("contract_trade", "copytrading_trade")


def _contract(call: Call, row: Mapping[str, Any]) -> Instrument:
    """The contract that a call or a row of it names, or a refusal."""
    product = rows_v2.PRODUCTS[row["productType"]]
    return lookup.bare_contract(call, row["symbol"].upper(), product)


def _group(call: Call) -> str:
    """The group of orders asked for: a contract, or all of a product line."""
    if "symbol" in call.args:
        return _contract(call, call.args).symbol
    return rows_v2.PRODUCTS[call.args["productType"]]


def _trader(call: Call, code: str = "") -> Account:
    return lookup.trader(call, call.args["traderId"], code)


# Closing, setting stops: the trader's own orders and a follower's copies


def _close(call: Call, orders: OrderStore) -> list[Order]:
    """Closes what the call means: one order by its number, or all that fit."""
    number = call.args.get("trackingNo")
    if number is not None:
        order = lookup.open_order(call, orders, number)
        _check_fits(call, order)
        return actions.close(call, [order])
    rows = orders.open_sorted.rows(_group(call))
    args = _args_in_capitals(call)
    return actions.close(
        call, [each for each in rows if not actions.first_mismatch(args, _facts(each))]
    )


def _facts(order: Order) -> Row:
    item = order.instrument
    return {
        "productType": rows_v2.product_type(order),
        "symbol": item.bare,
        "marginCoin": item.coin,
        "marginMode": rows_v2.margin_mode(order),
        "holdSide": order.side,
    }


def _args_in_capitals(call: Call) -> Mapping[str, Any]:
    """The parameters, the symbol in capitals."""
    args = call.args
    return {**args, "symbol": args["symbol"].upper()} if "symbol" in args else args


def _check_fits(call: Call, order: Order) -> None:
    actions.check_matches(_args_in_capitals(call), _facts(order))


def _set_stops(call: Call, orders: OrderStore) -> None:
    order = lookup.open_order(call, orders, call.args["trackingNo"])
    _check_fits(call, order)
    profit, loss = call.args.get("stopSurplusPrice"), call.args.get("stopLossPrice")
    call.world.change_stops(order, profit, loss, call.now)


# A trader's orders


@handles("v2.futures.trader.list_open_orders")
def list_open_orders(call: Call) -> Row:
    orders = order_page(call, call.own.lead_orders.open_sorted.rows(_group(call)))
    followers = call.own.follower_count
    return rows_v2.page(
        "trackingList", (rows_v2.trader_open_order(order, followers) for order in orders)
    )


@handles("v2.futures.trader.list_history_orders")
def list_history_orders(call: Call) -> Row:
    orders = order_page(call, call.own.lead_orders.closed_by_opening.rows(_group(call)))
    return rows_v2.page("trackingList", map(rows_v2.trader_history_order, orders))


@handles(
    "v2.futures.trader.close_order",
    "v2.futures.trader.close_orders_by_symbol",
    "v2.futures.trader.close_all_orders",
)
def close_positions(call: Call) -> list[Row]:
    return [rows_v2.closed_order(order) for order in _close(call, call.own.lead_orders)]


@handles("v2.futures.trader.set_order_tpsl")
def set_order_tpsl(call: Call) -> str:
    call.own.check_tpsl_pause(call.now)
    _set_stops(call, call.own.lead_orders)
    call.own.last_tpsl = call.now
    return SUCCESS


# A trader's profit shares


@handles("v2.futures.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    last_days = {coin: day for day, coin, _ in reversed(call.shares.settled_days(call.now))}
    return {
        "profitSummary": rows_v2.profit_totals(call.shares.summary(call.now)),
        "profitHistoryList": [
            {"coin": coin, "profitCount": text(profit), "lastProfitTime": str(last_days[coin])}
            for coin, profit in actions.settled_by_coin(call).items()
        ],
    }


@handles("v2.futures.trader.list_profits_by_coin_and_date")
def list_profits_by_coin_and_date(call: Call) -> list[Row]:
    return [
        {"coin": coin, "profit": text(profit), "profitTime": str(day)}
        for day, coin, profit in call.cut(call.shares.settled_days(call.now))
    ]


@handles("v2.futures.trader.list_history_profits")
def list_history_profits(call: Call) -> Row:
    accounts = call.world.accounts
    return rows_v2.page(
        "profitList",
        (
            rows_v2.futures_payment(paid, accounts[paid.follower].nick)
            for paid in payment_page(call)
        ),
        "profitId",
    )


@handles("v2.futures.trader.list_pending_profits")
def list_pending_profits(call: Call) -> list[Row]:
    sums = actions.pending_by_follower(call, call.args.get("coin"))
    return [
        {"coin": coin, "profit": text(profit), "nickName": call.world.accounts[uid].nick}
        for coin, uid, profit in call.cut(sums)
    ]


# A trader's settings, statistics and followers


@handles("v2.futures.trader.list_symbols")
def list_symbols(call: Call) -> list[Row]:
    own, futures = call.own, call.world.market.futures
    product = rows_v2.PRODUCTS[call.args["productType"]]
    rows = []
    for symbol, is_open in own.symbols.items():
        item = futures[symbol]
        loss, profit = own.ratios.get(symbol, (None, None))
        if item.product == product:
            rows.append({
                "symbol": item.bare,
                "openTrader": rows_v2.yes(is_open),
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
    own = call.own
    for item, row in changes:
        if row["settingType"] != "UPDATE":
            own.symbols[item.symbol] = row["settingType"] == "ADD"
        loss, profit = own.ratios.get(item.symbol, (None, None))
        own.ratios[item.symbol] = (
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
    statistics, now = call.statistics.of(call.account), call.now
    return {
        "roi": statistic(statistics.roi),
        "tradingOrderNum": str(len(statistics.times)),
        "totalFollowerNum": str(call.own.follower_count),
        "currentFollowerNum": str(call.own.follower_count),
        "totalpl": statistic(statistics.total),
        "gainNum": str(statistics.gains),
        "lossNum": str(statistics.losses),
        "winRate": statistic(statistics.win_rate),
        "totalEquity": statistic(call.equity(call.account)),
        "tradingPairsAvailableList": actions.bare_symbols(call, call.account),
        "lastWeekRoiList": rate_points(statistics.rates(now, *WEEK)),
        "lastWeekProfitList": amount_points(statistics.amounts(now, *WEEK)),
        "lastMonthRoiList": rate_points(statistics.rates(now, *MONTH)),
        "lastMonthProfitList": amount_points(statistics.amounts(now, *MONTH)),
    }


@handles("v2.futures.trader.set_settings")
def set_settings(call: Call) -> str:
    actions.set_trader_settings(call, "enable")
    return SUCCESS


@handles("v2.futures.trader.list_followers")
def list_followers(call: Call) -> list[Row]:
    since = call.own.followers
    return [
        {
            "accountEquity": statistic(call.equity(follower)),
            "isRemove": rows_v2.yes(call.can_remove(follower)).lower(),
            "followerHeadPic": "",
            "followerName": follower.nick,
            "followerUid": follower.uid,
            "followerTime": str(since[follower.uid]),
        }
        for follower in call.accounts(page_of_window(call, since.items()))
    ]


@handles("v2.futures.trader.remove_follower")
def remove_follower(call: Call) -> str:
    actions.remove_follower(call, "followerUid")
    return SUCCESS


@handles("v2.futures.trader.create_copy_api")
def create_copy_api(call: Call) -> list[Row]:
    key = call.world.make_copy_key(call.account, call.args["passphrase"])
    assert key.secret is not None
    return [
        {
            "apikey": key.api_key.decode(),
            "secret": key.secret.decode(),
            "permissions": list(COPY_KEY_PERMISSIONS),
        }
    ]


# A follower's orders


def _of_trader(call: Call) -> Callable[[Order], bool]:
    """Whether an order copies the trader asked for; without one, each does."""
    if "traderId" not in call.args:
        return lambda order: True
    uid = _trader(call).uid
    return lambda order: order.trader == uid


@handles("v2.futures.follower.list_open_orders")
def follower_list_open_orders(call: Call) -> Row:
    rows = call.own.copy_orders.open_sorted.rows(_group(call))
    orders, accounts = order_page(call, rows, _of_trader(call)), call.world.accounts
    if not orders:
        return {"trackingList": None, "endId": None}
    return rows_v2.page(
        "trackingList",
        (rows_v2.follower_open_order(order, accounts[order.trader]) for order in orders),
    )


@handles("v2.futures.follower.list_history_orders")
def follower_list_history_orders(call: Call) -> Row:
    rows = call.own.copy_orders.closed_by_opening.rows(_group(call))
    orders, accounts = order_page(call, rows, _of_trader(call)), call.world.accounts
    return rows_v2.page(
        "trackingList",
        (rows_v2.follower_history_order(each, accounts[each.trader].hex_id) for each in orders),
    )


@handles(
    "v2.futures.follower.close_order",
    "v2.futures.follower.close_orders_by_symbol",
    "v2.futures.follower.close_all_orders",
)
def follower_close_positions(call: Call) -> Row:
    return {"orderIdList": [close_order_id(each) for each in _close(call, call.own.copy_orders)]}


@handles("v2.futures.follower.set_order_tpsl")
def follower_set_order_tpsl(call: Call) -> str:
    _set_stops(call, call.own.copy_orders)
    return SUCCESS


# A follower's traders and settings


@handles("v2.futures.follower.follow_trader")
def follow_trader(call: Call) -> str:
    trader, basic = _trader(call, "40860"), call.args.get("mode") == "basic"
    items = ((_contract(call, row), row) for row in call.args["settings"])
    actions.follow(
        call,
        trader,
        (
            (item, rows_v2.read_futures_setting(row, item.symbol, basic=basic))
            for item, row in items
        ),
    )
    return SUCCESS


@handles("v2.futures.follower.set_copy_settings")
def set_copy_settings(call: Call) -> str:
    trader, args = _trader(call, "40860"), call.args
    if args.get("equityGuardian") == "on":
        _check_guardian(call)
    equity, futures = call.equity(trader), call.world.market.futures
    settings = {
        symbol: _smart_setting(args, futures[symbol], equity) for symbol in trader.futures.offered
    }
    call.world.follow(call.account, trader, "futures", settings, call.now)
    return SUCCESS


def _check_guardian(call: Call) -> None:
    equity: int | None = call.args.get("equity")
    if equity is None:
        raise Refused("40019", "equity")
    if call.args.get("equityGuardianMode") == "percentage" and equity > _WHOLE:
        raise Refused("40020", "equity")


_WHOLE: Final = 100
_DEFAULT_LEVERAGE: Final = 10
"""Leverage where none is given (V2 documentation, mix-follower/copy-settings)."""
_MIN_EQUITY: Final = Decimal(1)


def _smart_setting(args: Mapping[str, Any], item: Instrument, equity: Decimal) -> CopySetting:
    """The smart ratio: what is put in, as a part of the trader's equity."""
    fixed = args.get("leverage") == "fixed_leverage"
    leverage = min(args.get("multiple", _DEFAULT_LEVERAGE), item.max_leverage) if fixed else None
    own_mode = args.get("marginMode", "follow_trader") != "follow_trader"
    return CopySetting(
        symbol=item.symbol,
        kind="percent",
        value=rounded(args["copyAmount"] / max(equity, _MIN_EQUITY)),
        margin_source="specify" if own_mode else "trader",
        leverage_source="specify" if fixed else "trader",
        long_leverage=leverage,
        short_leverage=leverage,
    )


@handles("v2.futures.follower.unfollow_trader")
def unfollow_trader(call: Call) -> str:
    actions.unfollow(call, _trader(call))
    return SUCCESS


@handles("v2.futures.follower.get_settings")
def get_settings(call: Call) -> Row:
    trader, futures = _trader(call), call.world.market.futures
    if trader.uid not in call.own.follows:
        return {"followerEnable": None, "detailList": None}
    return {
        "followerEnable": rows_v2.yes(True),
        "detailList": [
            rows_v2.futures_setting(setting, futures[setting.symbol])
            for setting in actions.copy_settings(call, trader)
        ],
    }


@handles("v2.futures.follower.list_traders")
def list_traders(call: Call) -> list[Row]:
    since = {uid: follow.since for uid, follow in call.own.follows.items()}
    traders = call.accounts(page_of_window(call, since.items()))
    return [_followed_row(call, trader) for trader in traders]


def _followed_row(call: Call, trader: Account) -> Row:
    copies = call.own.copy_orders.copy_totals(trader.uid)
    return {
        "certificationType": trader.certification,
        "traderId": trader.hex_id,
        "traderName": trader.nick,
        "maxFollowLimit": str(trader.futures.max_followers),
        "followCount": str(trader.futures.follower_count),
        "traceTotalMarginAmount": statistic(copies.margin),
        "traceTotalNetProfit": statistic(copies.net),
        "traceTotalProfit": statistic(copies.profit),
        "currentTradingPairs": actions.bare_symbols(call, trader),
        "followerTime": str(call.own.follows[trader.uid].since),
        "bgbMaxFollowLimit": "0",
        "bgbFollowCount": "0",
    }


@handles("v2.futures.follower.list_quantity_limits")
def list_quantity_limits(call: Call) -> list[Row]:
    product = rows_v2.PRODUCTS[call.args["productType"]]
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
    leads = _trader(call).futures
    orders = order_page(call, leads.lead_orders.open_sorted.rows(_group(call)))
    followers, stops = leads.follower_count, leads.shows_tpsl
    return [rows_v2.broker_open_order(order, followers, stops=stops) for order in orders]


@handles("v2.futures.broker.list_history_orders")
def broker_list_history_orders(call: Call) -> Row:
    leads = _trader(call).futures
    orders = order_page(call, leads.lead_orders.closed_by_opening.rows(_group(call)))
    followers = leads.follower_count
    return rows_v2.page(
        "trackingList", (rows_v2.broker_history_order(order, followers) for order in orders)
    )


@handles("v2.futures.broker.list_traders")
def broker_list_traders(call: Call) -> list[Row]:
    args = call.args
    traders = ranked(
        call,
        rule=args.get("sortRule", "composite"),
        descending=args.get("sortFlag") != "asc",
        name=args.get("traderId"),
        nick=args.get("traderName", ""),
    )
    return [_broker_trader_row(call, trader) for trader in call.cut(traders)]


def _broker_trader_row(call: Call, trader: Account) -> Row:
    leads, statistics, now = trader.futures, call.statistics.of(trader), call.now
    chinese = call.args.get("language") == "zh-CN"
    return {
        "canTrace": "true" if actions.can_be_copied(call, trader) else "false",
        "traderId": trader.hex_id,
        "traderName": trader.nick,
        "maxLimit": str(leads.max_followers),
        "bgbMaxFollowLimit": "0",
        "followCount": str(leads.follower_count),
        "bgbFollowCount": "0",
        "traderStatus": "1" if leads.takes_followers else "0",
        "totalEquity": statistic(call.equity(trader)) if leads.shows_equity else "****",
        "currentTradingList": actions.bare_symbols(call, trader),
        "columnList": column_list(statistics.roi, statistics.total, chinese=chinese),
        "totalFollowers": str(leads.follower_count),
        "profitCount": str(statistics.gains),
        "lossCount": str(statistics.losses),
        "tradeCount": str(len(statistics.times)),
        "traderPic": "",
        "maxCallbackRate": statistic(statistics.max_drawdown),
        "averageWinRate": statistic(statistics.win_rate),
        "dailyProfitRateList": rate_points(statistics.rates(now, *WEEK), "cTime"),
        "dailyProfitList": amount_points(statistics.amounts(now, *WEEK), "cTime"),
        "profitRate24hList": rate_points(statistics.rates(now, *DAY), "cTime"),
        "profit24hList": amount_points(statistics.amounts(now, *DAY), "cTime"),
        "followerTotalProfit": statistic(statistics.total * leads.follower_count / 10),
        "lastTradeTime": str(statistics.last_close),
        "tradeDays": str((now - trader.since) // DAY_MS),
    }
