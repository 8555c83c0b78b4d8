"""What the handlers of both API families do alike: changes, and the values behind their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.copy_settings import (
    CopySetting,
    check_futures_setting,
    check_spot_setting,
)
from bitget_copy.simulator.error_codes import BY_MARKET, Refused
from bitget_copy.simulator.handlers import lookup
from bitget_copy.simulator.handlers.registry import Call
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.orders import Order
from bitget_copy.simulator.profit_shares import day_of, totals

_CHECKS: Mapping[str, Callable[[CopySetting, Instrument], None]] = {
    "futures": check_futures_setting,
    "spot": check_spot_setting,
}


# Orders


def close(call: Call, orders: Iterable[Order]) -> list[Order]:
    """Closes these orders now; refuses with 22002 if there are none."""
    chosen = list(orders)
    if not chosen:
        raise Refused("22002")
    for order in chosen:
        call.world.close(order, call.now)
    return chosen


def first_mismatch(args: Mapping[str, Any], facts: Mapping[str, Any]) -> str | None:
    """The first of these parameters that is given and differs from the fact; None: all fit."""
    return next((name for name, fact in facts.items() if args.get(name, fact) != fact), None)


def check_matches(args: Mapping[str, Any], facts: Mapping[str, Any]) -> None:
    """Refuses parameters that differ from an order's facts.

    Raises:
        Refused: 40020, with the first that does.
    """
    name = first_mismatch(args, facts)
    if name is not None:
        raise Refused("40020", name)


def profit_of_open(call: Call, order: Order) -> Decimal:
    """Profit of an open order at the price of now, before fees."""
    return order.profit_at(call.world.market.price(order.instrument, call.now))


# Followers and traders


def remove_follower(call: Call, wire: str) -> None:
    """Removes the follower that the parameter `wire` names."""
    follower = lookup.follower(call, call.args[wire])
    call.world.remove_follower(call.account, follower, call.market, call.now)


def follow(call: Call, trader: Account, settings: Iterable[tuple[Instrument, CopySetting]]) -> None:
    """Begins to follow, or changes settings, once all of them are within their limits."""
    checked = {}
    for item, setting in settings:
        _CHECKS[call.market](setting, item)
        checked[setting.symbol] = setting
    call.world.follow(call.account, trader, call.market, checked, call.now)


def unfollow(call: Call, trader: Account) -> None:
    """Stops following; refuses with 43062 or 31051 if the trader was not followed."""
    if not call.world.unfollow(call.account, trader, call.market, call.now):
        raise Refused(BY_MARKET[call.market]["not followed"])


def copy_settings(call: Call, trader: Account) -> list[CopySetting]:
    """How the caller copies a trader; empty when it does not follow."""
    follow = call.own.follows.get(trader.uid)
    return list(follow.settings.values()) if follow else []


def set_trader_settings(call: Call, takes_followers: str) -> None:
    """Sets those switches of a trader that are given; `takes_followers` names the first."""
    own, args = call.own, call.args
    own.takes_followers = args.get(takes_followers, own.takes_followers)
    own.shows_equity = args.get("showTotalEquity", own.shows_equity)
    own.shows_tpsl = args.get("showTpsl", own.shows_tpsl)


def can_be_copied(call: Call, trader: Account) -> bool:
    """Whether the caller could follow this futures trader now."""
    offer = trader.futures
    return offer.takes_followers and not offer.is_full and trader is not call.account


def bare_symbols(call: Call, trader: Account) -> list[str]:
    """The contracts that a trader offers, without suffix."""
    return [call.world.market.futures[symbol].bare for symbol in trader.futures.offered]


# Profit shares


def settled_by_coin(call: Call) -> dict[str, Decimal]:
    """A trader's settled shares by coin."""
    return totals(call.shares.by_coin, day_of(call.now))


def pending_by_follower(call: Call, coin: str | None = None) -> list[tuple[str, str, Decimal]]:
    """Coin, follower and sum of today's shares."""
    return call.shares.by_follower(day_of(call.now), coin)


def settled_by_follower(call: Call, coin: str) -> list[tuple[str, str, Decimal]]:
    """Coin, follower and sum of the shares of the day asked for, unless it is not over."""
    day = day_of(call.args["date"])
    return [] if day >= day_of(call.now) else call.shares.by_follower(day, coin)
