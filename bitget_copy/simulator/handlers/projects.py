"""What API V3 does to portfolios and their copies: begin, change, end, move money, close, stop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_DOWN, Decimal
from typing import Any, Final

import attrs

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.copy_settings import CopySetting
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers import lookup
from bitget_copy.simulator.handlers.holdings import NetOrders, netted
from bitget_copy.simulator.handlers.registry import Call
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.orders import Order
from bitget_copy.simulator.profit_shares import Payment
from bitget_copy.simulator.project_copies import WALLETS, Plan, ProjectCopy, Strategy, Transfer
from bitget_copy.simulator.v3_endpoint_table import ALL_PAIRS

COIN: Final = "USDT"
_DIGITS: Final = 8
_MIN_SLIPPAGE: Final = Decimal("0.1")
_ZERO: Final = Decimal(0)


@attrs.frozen(kw_only=True)
class Position(NetOrders):
    """A position of a project; `no` is 0 in a trader's own portfolio."""

    no: int

    @property
    def average(self) -> Decimal:
        """Average entry price, in the decimals of the contract."""
        return (self.paid / self.size).quantize(self.item.price_step)


def positions(call: Call, orders: Iterable[Order]) -> list[Position]:
    """Orders by contract and side, oldest first."""
    groups = netted(orders, lambda order: (order.trader, order.instrument.symbol, order.side))
    return [Position(no=_position_number(call, group[0]), orders=group) for group in groups]


def _position_number(call: Call, order: Order) -> int:
    owner = call.world.accounts[order.owner]
    return call.world.position_of(owner, order) if order.copies else 0


def payments(call: Call, trader: Account) -> list[Payment]:
    """What followers have paid to a trader, in USDT."""
    paid = call.world.payments(trader, "futures", call.now)
    return [each for each in paid if each.coin == COIN]


def copied_orders(call: Call, trader: Account) -> list[Order]:
    """The caller's open copies of a trader, oldest first."""
    rows = call.account.futures.copy_orders.open_sorted.rows()
    return [order for order in rows if order.trader == trader.uid]


def price_now(call: Call, item: Instrument) -> Decimal:
    """What a contract costs at the call's moment."""
    return call.world.market.price(item, call.now)


def open_profit(call: Call, orders: Iterable[Order]) -> Decimal:
    """Profit of open orders, in quote coins."""
    return sum(
        (order.open_profit_in_quote(price_now(call, order.instrument)) for order in orders), _ZERO
    )


def margin_in_quote(call: Call, orders: Iterable[Order]) -> Decimal:
    """Margin of open orders, in quote coins."""
    return sum(
        (order.margin * (order.open_price if order.instrument.inverse else 1) for order in orders),
        _ZERO,
    )


# Beginning, changing, ending


def active_copy(call: Call, trader: Account) -> ProjectCopy:
    """The caller's copy of a trader (else 25002)."""
    copy = call.account.copies.get(trader.uid)
    if copy is None or copy.until:
        raise Refused("25002")
    return copy


def any_copy(call: Call, trader: Account) -> ProjectCopy:
    """The same, or the last one that has ended."""
    copy = call.account.copies.get(trader.uid)
    if copy is None:
        raise Refused("25002")
    return copy


def begin(call: Call) -> None:
    """Copies a project with money of the caller's."""
    trader, args = lookup.project(call), call.args
    if trader.uid in call.own.follows:
        raise Refused("25002")
    if call.account.uid in trader.futures.leaving:
        raise Refused("25107")
    plan = _plan(call, Plan(kind=args["type"], amount=args["amount"]))
    if plan.kind == "fixed_margin" and plan.margin_per_order is None:
        raise Refused("40019", "marginPerOrder")
    if "tradingPairList" not in args:
        plan = attrs.evolve(plan, pairs=None)
    settings = _settings(call, trader, plan)
    wallets = _wallets(args, "accountType")
    _check_funds(call.account, wallets, plan.amount)
    call.world.follow(call.account, trader, "futures", settings, call.now)
    copy = call.account.copies[trader.uid]
    copy.plan = plan
    _put_in(call, copy, wallets, plan.amount)


def change(call: Call) -> None:
    """Changes how the caller copies a project; what is left out stays."""
    trader = lookup.project(call)
    copy = active_copy(call, trader)
    plan = _plan(call, copy.plan)
    if plan.leverage != copy.plan.leverage and copied_orders(call, trader):
        raise Refused("25107")
    settings = _settings(call, trader, plan)
    copy.plan = plan
    follow = call.own.follows[trader.uid]
    follow.settings.clear()
    follow.settings.update(settings)


_CHANGES: Final[Mapping[str, str]] = {
    "marginPerOrder": "margin_per_order",
    "leverage": "leverage",
    "maxEntrySlippage": "max_slippage",
    "maxMarginRatio": "max_margin_ratio",
    "maxPostionValue": "max_position_value",
}


def _plan(call: Call, plan: Plan) -> Plan:
    """A plan with what the call says."""
    args = call.args
    changes: dict[str, Any] = {ours: args[wire] for wire, ours in _CHANGES.items() if wire in args}
    if args.get("maxEntrySlippage", _MIN_SLIPPAGE) < _MIN_SLIPPAGE:
        raise Refused("40020", "maxEntrySlippage")
    if "autoCopy" in args:
        changes["auto_copy"] = args["autoCopy"] == "on"
    if "tradingPairList" in args:
        changes["pairs"] = _pairs(call, args["tradingPairList"])
    return attrs.evolve(plan, **changes)


def _pairs(call: Call, names: list[str]) -> tuple[str, ...] | None:
    if names == [ALL_PAIRS]:
        return None
    return tuple(lookup.v3_contract(call, name).symbol for name in dict.fromkeys(names))


def _settings(call: Call, trader: Account, plan: Plan) -> dict[str, CopySetting]:
    """What a plan means for each contract."""
    offered = trader.futures.offered
    pairs = offered if plan.pairs is None else plan.pairs
    if set(pairs) - set(offered):
        raise Refused("40020", "tradingPairList")
    equity = max(call.equity(trader), Decimal(1))
    items = (call.world.market.futures[symbol] for symbol in pairs)
    return {item.symbol: _setting(item, plan, equity) for item in items}


def _setting(item: Instrument, plan: Plan, equity: Decimal) -> CopySetting:
    ratio = plan.kind == "fixed_ratio"
    return CopySetting(
        symbol=item.symbol,
        kind="percent" if ratio else "amount",
        value=plan.amount / equity if ratio else plan.margin_per_order,
        leverage_source="trader" if plan.leverage is None else "specify",
        long_leverage=plan.leverage,
        short_leverage=plan.leverage,
    )


def end(call: Call) -> None:
    """Stops copying; money goes back once nothing is open."""
    trader = lookup.project(call)
    active_copy(call, trader)
    call.world.leave(call.account, trader, call.now)
    if call.args.get("closeType") == "instant_close":
        close(call, copied_orders(call, trader))


# Money


def _wallets(args: Mapping[str, Any], wire: str) -> list[str]:
    """The accounts to take from, in the exchange's order; all when none is named."""
    given = args.get(wire)
    names = WALLETS if given is None else tuple(given.split(","))
    if set(names) - set(WALLETS):
        raise Refused("40020", wire)
    return [name for name in WALLETS if name in names]


def _held_in(account: Account, wallet: str) -> Decimal:
    return account.spot.equity if wallet == "funding" else account.wallets[wallet]


def _add_to(account: Account, wallet: str, amount: Decimal) -> None:
    if wallet == "funding":
        account.spot.equity += amount
    else:
        account.wallets[wallet] += amount


def _check_funds(account: Account, wallets: list[str], amount: Decimal) -> None:
    if sum((_held_in(account, wallet) for wallet in wallets), _ZERO) < amount:
        raise Refused("25202")


def _take(account: Account, wallets: list[str], amount: Decimal) -> list[str]:
    """Takes money out of these accounts, one after the other; those that gave some."""
    _check_funds(account, wallets, amount)
    givers = []
    for wallet in wallets:
        part = min(max(_held_in(account, wallet), _ZERO), amount)
        if part:
            _add_to(account, wallet, -part)
            givers.append(wallet)
            amount -= part
    return givers


def check_coin(call: Call) -> None:
    """Refuses any coin but the one that is moved here (25201)."""
    if call.args["coin"] != COIN:
        raise Refused("25201", call.args["coin"])


def _amount(call: Call) -> Decimal:
    """What is to be moved, checked."""
    check_coin(call)
    amount = call.args["amount"]
    if not amount or amount != amount.quantize(Decimal(1).scaleb(-_DIGITS), ROUND_DOWN):
        raise Refused("40020", "amount")
    return Decimal(amount)


def _noted(
    call: Call, transfers: list[Transfer], giver: str, taker: str, amount: Decimal
) -> Transfer:
    transfer = Transfer(
        no=call.world.new_number(call.account, call.now),
        giver=giver,
        taker=taker,
        amount=amount,
        coin=COIN,
        at=call.now,
    )
    transfers.append(transfer)
    return transfer


def _put_in(call: Call, copy: ProjectCopy, wallets: list[str], amount: Decimal) -> None:
    givers = _take(call.account, wallets, amount)
    call.account.futures.equity += amount
    copy.invested += amount
    _noted(call, copy.transfers, ",".join(givers), "copy", amount)


def transfer_copy(call: Call) -> None:
    """Moves money between a copy and the caller's other accounts."""
    trader = lookup.project(call)
    copy, amount = active_copy(call, trader), _amount(call)
    if call.args["type"] == "in":
        _put_in(call, copy, _wallets(call.args, "inAccountType"), amount)
        return
    if amount > copy_available(call, copy, copied_orders(call, trader)):
        raise Refused("43117")
    copy.invested -= amount
    call.account.futures.equity -= amount
    call.account.spot.equity += amount
    _noted(call, copy.transfers, "copy", "funding", amount)


def copy_available(call: Call, copy: ProjectCopy, orders: list[Order]) -> Decimal:
    """What of a copy is free: open profits are not, open losses count."""
    loss = min(open_profit(call, orders), _ZERO)
    return max(copy.balance + loss - margin_in_quote(call, orders), _ZERO)


def lead_available(call: Call) -> tuple[Decimal, Decimal]:
    """What the caller's own portfolio can give away, and what is free in it."""
    account = call.account
    copied = sum(
        (copy.balance for copy in account.copies.values() if not copy.until or copy.pays_out), _ZERO
    )
    orders = list(account.futures.lead_orders.open.values())
    profit = open_profit(call, orders)
    free = account.futures.equity - copied - margin_in_quote(call, orders)
    return max(free + min(profit, _ZERO), _ZERO), max(free + profit, _ZERO)


_LEAD_NAMES: Final = {"funding": "spot"}
"""A portfolio's list of transfers calls this account so, and a copy's list does not."""


def transfer_lead(call: Call) -> Transfer:
    """Moves money between the caller's portfolio and its other accounts."""
    amount, account = _amount(call), call.account
    if call.args["type"] == "in":
        wallets = _wallets(call.args, "inAccountType")
        givers = _take(account, wallets, amount)
        account.futures.equity += amount
        names = ",".join(_LEAD_NAMES.get(name, name) for name in givers)
        return _noted(call, account.lead_transfers, names, "lead", amount)
    if amount > lead_available(call)[0]:
        raise Refused("43117")
    account.futures.equity -= amount
    account.spot.equity += amount
    return _noted(call, account.lead_transfers, "lead", "spot", amount)


# Closing


def close(call: Call, orders: Iterable[Order]) -> None:
    """Closes these orders now."""
    for order in list(orders):
        call.world.close(order, call.now)


def close_all(call: Call) -> None:
    """Closes all of a copy (25227 when nothing is open)."""
    orders = copied_orders(call, lookup.project(call))
    if not orders:
        raise Refused("25227")
    close(call, orders)


def close_part(call: Call) -> None:
    """Closes so much of one position of a copy, its oldest orders first."""
    trader, args = lookup.project(call), call.args
    item, size = lookup.v3_contract(call, args["symbol"]), args["qty"]
    orders = [
        order
        for order in copied_orders(call, trader)
        if order.instrument is item and order.side == args["holdSide"]
    ]
    if not orders:
        raise Refused("25227")
    if size != size.quantize(item.min_size, ROUND_DOWN):
        raise Refused("25610")
    if size < item.min_size:
        raise Refused("25207", "qty", item.min_size)
    if size > sum(order.size for order in orders):
        raise Refused("25231")
    call.world.reduce(orders, size, call.now)


# Stops

_STOP_CODES: Final = {
    ("long", "market"): ("25585", "25586"),
    ("short", "market"): ("25587", "25588"),
    ("long", "mark"): ("25589", "25590"),
    ("short", "mark"): ("25591", "25592"),
}
"""Codes of a take-profit and a stop-loss on the wrong side, by side and trigger."""


def _check_stops(call: Call, order: Order) -> None:
    """Refuses prices that are none, too exact, or on the wrong side of the price."""
    args, item = call.args, order.instrument
    price, sign = price_now(call, item), 1 if order.side == "long" else -1
    stops = (
        ("takeProfit", "tpTriggerBy", "25602", "25606", 0, sign),
        ("stopLoss", "slTriggerBy", "25603", "25607", 1, -sign),
    )
    for wire, trigger, not_positive, too_exact, place, direction in stops:
        level = args[wire]
        if level <= 0:
            raise Refused(not_positive)
        if level != level.quantize(item.price_step, ROUND_DOWN):
            raise Refused(too_exact)
        if (level - price) * direction <= 0:
            raise Refused(_STOP_CODES[order.side, args[trigger]][place])


def _put_stops(call: Call, strategy: Strategy) -> None:
    for order in strategy.orders:
        if not order.close_time:
            call.world.set_stops(order, strategy.take_profit, strategy.stop_loss, call.now)


def place_stops(call: Call) -> Strategy:
    """Puts a take-profit and a stop-loss on a position of a copy."""
    trader, args = lookup.project(call), call.args
    copy = any_copy(call, trader)
    found = positions(call, copied_orders(call, trader))
    position = next((each for each in found if str(each.no) == args["positionId"]), None)
    if position is None:
        raise Refused("25601")
    if copy.pending(lambda each: each.position == position.no):
        raise Refused("25594")
    _check_stops(call, position.first)
    strategy = Strategy(
        no=call.world.new_number(call.account, call.now),
        position=position.no,
        symbol=position.first.instrument.bare,
        side=position.first.side,
        orders=list(position.orders),
        take_profit=args["takeProfit"],
        stop_loss=args["stopLoss"],
        take_profit_by=args["tpTriggerBy"],
        stop_loss_by=args["slTriggerBy"],
    )
    copy.strategies.append(strategy)
    _put_stops(call, strategy)
    return strategy


def _waiting(call: Call) -> Strategy:
    """The stops that the call names (else 25597)."""
    copy, number = any_copy(call, lookup.project(call)), call.args["strategyId"]
    strategy = copy.pending(lambda each: str(each.no) == number)
    if strategy is None:
        raise Refused("25597")
    return strategy


def change_stops(call: Call) -> Strategy:
    """Gives stops other prices or triggers."""
    strategy, args = _waiting(call), call.args
    _check_stops(call, next(order for order in strategy.orders if not order.close_time))
    wanted = args["takeProfit"], args["stopLoss"], args["tpTriggerBy"], args["slTriggerBy"]
    if wanted == (
        strategy.take_profit,
        strategy.stop_loss,
        strategy.take_profit_by,
        strategy.stop_loss_by,
    ):
        raise Refused("25600")
    strategy.take_profit, strategy.stop_loss = wanted[:2]
    strategy.take_profit_by, strategy.stop_loss_by = wanted[2:]
    _put_stops(call, strategy)
    return strategy


def cancel_stops(call: Call) -> None:
    """Takes stops away."""
    strategy = _waiting(call)
    strategy.cancelled = call.now
    for order in strategy.orders:
        if not order.close_time:
            call.world.set_stops(order, None, None, call.now)
