"""Answers of API V3 to whoever copies a project; V1 and V2 see the same world."""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import Final

from bitget_copy.simulator.handlers import lookup, projects, rows_v3, v3_pages
from bitget_copy.simulator.handlers.registry import Call, handles
from bitget_copy.simulator.handlers.value_formats import Row
from bitget_copy.simulator.profit_shares import Payment

SUCCESS: Final = "success"
_NUMBER: Final = attrgetter("no")
_ZERO: Final = Decimal(0)


@handles("v3.futures.follower.follow_trader")
def follow_trader(call: Call) -> str:
    projects.begin(call)
    return SUCCESS


@handles("v3.futures.follower.set_settings")
def set_settings(call: Call) -> str:
    projects.change(call)
    return SUCCESS


@handles("v3.futures.follower.unfollow_trader")
def unfollow_trader(call: Call) -> str:
    projects.end(call)
    return SUCCESS


@handles("v3.futures.follower.get_settings")
def get_settings(call: Call) -> Row | None:
    trader, futures = lookup.project(call), call.world.market.futures
    if trader.uid not in call.own.follows and "not_copied_as_null" in call.quirks:
        return None
    copy = projects.active_copy(call, trader)
    pairs = [futures[symbol].bare for symbol in call.own.follows[trader.uid].settings]
    return rows_v3.settings(copy.plan, copy.plan.amount or copy.invested, pairs)


@handles("v3.futures.follower.transfer_funds")
def transfer_funds(call: Call) -> str:
    projects.transfer_copy(call)
    return SUCCESS


@handles("v3.futures.follower.list_transfers")
def list_transfers(call: Call) -> Row:
    copy = projects.any_copy(call, lookup.project(call))
    return v3_pages.with_cursor(call, copy.transfers, _NUMBER, rows_v3.copy_transfer)


def _payments(call: Call) -> list[Payment]:
    """What the caller has paid to the trader of a project, in USDT."""
    paid = projects.payments(call, lookup.project(call))
    return [each for each in paid if each.follower == call.account.uid]


@handles("v3.futures.follower.get_summary")
def get_summary(call: Call) -> Row:
    trader = lookup.project(call)
    copy, orders = projects.active_copy(call, trader), projects.copied_orders(call, trader)
    profit = projects.open_profit(call, orders)
    return {
        "eliteTrader": trader.nick,
        "estNetProfit": rows_v3.money(copy.realized + profit),
        "profitShare": rows_v3.money(sum((paid.amount for paid in _payments(call)), _ZERO)),
        "estValue": rows_v3.money(copy.balance + profit),
        "available": rows_v3.money(projects.copy_available(call, copy, orders)),
        "currentInvestment": rows_v3.money(copy.invested),
    }


@handles("v3.futures.follower.list_profits")
def list_profits(call: Call) -> Row:
    first, last = v3_pages.window(call)
    rows = (paid for paid in _payments(call) if first <= paid.at <= last)
    return v3_pages.with_cursor(
        call,
        rows,
        _NUMBER,
        lambda paid: {"settleTime": str(paid.at), **rows_v3.settlement(paid)},
    )


@handles("v3.futures.follower.close_position")
def close_position(call: Call) -> str:
    projects.close_part(call)
    return SUCCESS


@handles("v3.futures.follower.close_all_positions")
def close_all_positions(call: Call) -> str:
    projects.close_all(call)
    return SUCCESS


@handles("v3.futures.follower.get_positions")
def get_positions(call: Call) -> Row:
    orders = projects.copied_orders(call, lookup.project(call))
    if "symbol" in call.args:
        item = lookup.v3_contract(call, call.args["symbol"])
        orders = [order for order in orders if order.instrument is item]
    side = call.args.get("posSide")
    orders = [order for order in orders if side in {None, order.side}]
    return rows_v3.listed(map(rows_v3.copy_position, projects.positions(call, orders)))


@handles("v3.futures.follower.create_tpsl")
def create_tpsl(call: Call) -> Row:
    return {"strategyId": str(projects.place_stops(call).no)}


@handles("v3.futures.follower.set_tpsl")
def set_tpsl(call: Call) -> Row:
    return {"strategyId": str(projects.change_stops(call).no)}


@handles("v3.futures.follower.remove_tpsl")
def remove_tpsl(call: Call) -> str:
    projects.cancel_stops(call)
    return SUCCESS


@handles("v3.futures.follower.get_tpsl")
def get_tpsl(call: Call) -> Row:
    copy = projects.any_copy(call, lookup.project(call))
    return rows_v3.listed(rows_v3.strategy(each) for each in copy.strategies if each.is_pending)


@handles("v3.futures.follower.list_history_tpsl")
def list_history_tpsl(call: Call) -> Row:
    first, last = v3_pages.window(call)
    copy = projects.any_copy(call, lookup.project(call))
    done = (
        each for each in copy.strategies if not each.is_pending and first <= each.done_at <= last
    )
    return v3_pages.with_cursor(call, done, _NUMBER, rows_v3.strategy, "cursor")
