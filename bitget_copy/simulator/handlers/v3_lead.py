"""Answers of API V3 to whoever leads; V1 and V2 see the same world."""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Final

from bitget_copy.simulator.handlers import projects, rows_v3, v3_pages
from bitget_copy.simulator.handlers.registry import Call, handles
from bitget_copy.simulator.handlers.value_formats import Row
from bitget_copy.simulator.price_path import DAY_MS
from bitget_copy.simulator.profit_shares import Payment
from bitget_copy.simulator.project_copies import FormerFollower, ProjectCopy

_NUMBER: Final = attrgetter("no")
_ZERO: Final = Decimal(0)


@handles("v3.futures.trader.list_symbols")
def list_symbols(call: Call) -> list[Row]:
    held: dict[tuple[str, str], Decimal] = {}
    for order in call.own.lead_orders.open.values():
        key = order.instrument.symbol, order.side
        held[key] = held.get(key, _ZERO) + order.size
    return [
        rows_v3.trading_pair(
            call.world.market.futures[symbol],
            held.get((symbol, "long"), _ZERO),
            held.get((symbol, "short"), _ZERO),
        )
        for symbol in call.own.offered
    ]


@handles("v3.futures.trader.list_positions")
def list_positions(call: Call) -> list[Row]:
    found = projects.positions(call, call.own.lead_orders.open_sorted.rows())
    return [rows_v3.lead_position(each, projects.price_now(call, each.item)) for each in found]


@handles("v3.futures.trader.get_max_transferable")
def get_max_transferable(call: Call) -> Row:
    projects.check_coin(call)
    most, free = projects.lead_available(call)
    return {"maxTransferable": rows_v3.money(most), "available": rows_v3.money(free)}


@handles("v3.futures.trader.transfer_funds")
def transfer_funds(call: Call) -> Row:
    return {"transferId": str(projects.transfer_lead(call).no)}


@handles("v3.futures.trader.list_transfers")
def list_transfers(call: Call) -> Row:
    first, last = v3_pages.window(call)
    rows = (each for each in call.account.lead_transfers if first <= each.at <= last)
    return rows_v3.listed(map(rows_v3.lead_transfer, v3_pages.page(call, rows, _NUMBER)))


def _shared(call: Call) -> Mapping[str, Decimal]:
    """What each follower has paid to the caller in all, in USDT."""
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for paid in projects.payments(call, call.account):
        sums[paid.follower] += paid.amount
    return sums


@handles("v3.futures.trader.list_followers")
def list_followers(call: Call) -> Row:
    me, accounts = call.account.uid, call.world.accounts
    owners = {accounts[uid].copies[me].no: accounts[uid] for uid in call.own.followers}
    shared = _shared(call)

    def row(copy: ProjectCopy) -> Row:
        owner = owners[copy.no]
        orders = owner.futures.copy_orders.open.values() if owner.has_copies else ()
        return rows_v3.follower(
            copy,
            owner.nick,
            shared[owner.uid],
            projects.open_profit(call, [order for order in orders if order.trader == me]),
            can_remove=call.can_remove(owner),
            days=(call.now - copy.since) // DAY_MS,
        )

    copies = (owner.copies[me] for owner in owners.values())
    return v3_pages.with_cursor(call, copies, _NUMBER, row)


@handles("v3.futures.trader.list_history_followers")
def list_history_followers(call: Call) -> Row:
    accounts, shared = call.world.accounts, _shared(call)

    def row(former: FormerFollower) -> Row:
        nick = accounts[former.follower].nick
        return rows_v3.former_follower(former, nick, shared[former.follower])

    return v3_pages.with_cursor(call, call.own.former, _NUMBER, row)


@handles("v3.futures.trader.get_profit_summary")
def get_profit_summary(call: Call) -> Row:
    summary = call.shares.summary(call.now)
    return {
        "totalProfit": rows_v3.money(summary.settled + summary.pending),
        "totalAllocatedProfit": rows_v3.money(summary.settled),
        "totalPendingProfit": rows_v3.money(summary.pending),
    }


@handles("v3.futures.trader.list_profits")
def list_profits(call: Call) -> Row:
    first, last = v3_pages.window(call)
    accounts = call.world.accounts
    rows = (paid for paid in projects.payments(call, call.account) if first <= paid.at <= last)

    def row(payment: Payment) -> Row:
        return {
            "followerName": accounts[payment.follower].nick,
            **rows_v3.settlement(payment),
            "reason": "period",
            "settleTime": str(payment.at),
        }

    return v3_pages.with_cursor(call, rows, _NUMBER, row)


@handles("v3.futures.trader.get_portfolio")
def get_portfolio(call: Call) -> Row:
    days = int(call.args["period"].removesuffix("D"))
    statistics = call.statistics.of(call.account)
    profit, drawdown = statistics.since(call.now - days * DAY_MS)
    followers = [each for each in call.accounts(call.own.followers) if each.has_copies]
    copied = sum(
        (each.futures.copy_orders.copy_totals(call.account.uid).net for each in followers), _ZERO
    )
    return {
        "projectId": call.account.project_id,
        "asset": rows_v3.money(call.equity(call.account)),
        "roi": rows_v3.fraction(profit, statistics.capital),
        "totalProfit": rows_v3.money(profit),
        "followerProfit": rows_v3.money(copied),
        "maxDrawdown": rows_v3.fraction(drawdown, statistics.capital),
    }
