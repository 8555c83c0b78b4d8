"""Finds what a call names - contract, pair, trader, follower, order - or refuses.

Both API families ask here, so that they answer with the same codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.error_codes import BY_MARKET, Refused
from bitget_copy.simulator.handlers.registry import Call
from bitget_copy.simulator.market import Instrument, Market
from bitget_copy.simulator.orders import Order, OrderStore


def contract(call: Call, symbol: str) -> Instrument:
    """The contract with this symbol, suffix included (else 40072)."""
    item = call.world.market.futures.get(symbol)
    if item is None:
        raise Refused("40072", symbol)
    return item


def bare_contract(call: Call, bare: str, product: str) -> Instrument:
    """The contract named without suffix, by product line in V1's small letters (else 40072)."""
    item = call.world.market.contract(bare, product)
    if item is None:
        raise Refused("40072", bare)
    return item


def pair(call: Call, symbol: str) -> Instrument:
    """The spot pair with this symbol (else 31019)."""
    item = call.world.market.spot.get(symbol)
    if item is None:
        raise Refused("31019", symbol)
    return item


def v3_contract(call: Call, symbol: str) -> Instrument:
    """The contract with this name, by which API V3 knows it (else 25100)."""
    item = call.world.market.bare.get(symbol)
    if item is None:
        raise Refused("25100", symbol)
    return item


def project(call: Call) -> Account:
    """The trader whose project the call names (else 25005)."""
    found = call.world.find_project(call.args["projectId"])
    if found is None:
        raise Refused("25005")
    return found


def check_offered(args: Mapping[str, Any], account: Account, market: Market) -> None:
    """Holds a copy key to what its portfolio may trade: pairs on offer, crossed, hedged (25200)."""
    item = market.bare.get(args.get("symbol", ""))
    if "symbol" in args and (item is None or not account.futures.symbols.get(item.symbol)):
        raise Refused("25200", "symbol")
    for name, only in (("marginMode", "crossed"), ("holdMode", "hedge_mode")):
        if args.get(name, only) != only:
            raise Refused("25200", name)


def trader(call: Call, name: str, code: str = "") -> Account:
    """The trader of the call's market with this id, plain or encrypted.

    Raises:
        Refused: `code`, else 43046 or 31051.
    """
    found = call.world.find(name)
    if found is None or not found.in_market(call.market).is_trader:
        raise Refused(code or BY_MARKET[call.market]["no such trader"])
    return found


def follower(call: Call, name: str) -> Account:
    """The follower of the caller with this id, plain or encrypted (else 43046 or 31026)."""
    found = call.world.find(name)
    if found is None or found.uid not in call.own.followers:
        raise Refused(BY_MARKET[call.market]["no such follower"])
    return found


def open_order(call: Call, orders: OrderStore, tracking_no: str) -> Order:
    """The open order with this number.

    Raises:
        Refused: a code that says whether it was closed or never was.
    """
    no = int(tracking_no) if tracking_no.isdigit() else 0
    order = orders.open.get(no)
    if order is None:
        was_open = no in orders.closed_by_number
        raise Refused(BY_MARKET[call.market]["order is closed" if was_open else "no such order"])
    return order


def open_orders(call: Call, orders: OrderStore, wire: str) -> list[Order]:
    """All orders whose numbers the parameter `wire` lists, or a refusal before any change.

    Raises:
        Refused: a number is listed twice, or is no open order's.
    """
    numbers = call.args[wire]
    if len(set(numbers)) != len(numbers):
        raise Refused("40020", wire)
    return [open_order(call, orders, no) for no in numbers]
