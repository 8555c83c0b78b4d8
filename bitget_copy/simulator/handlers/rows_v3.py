"""Rows of API V3, each after the example reply of its page: all values are texts."""

# ruff: noqa: D103 - each row function is named after its row

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from bitget_copy.simulator.handlers.projects import Position
from bitget_copy.simulator.handlers.value_formats import Row, text, unset_or_text
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.profit_shares import SHARE_RATIO, Payment
from bitget_copy.simulator.project_copies import (
    FormerFollower,
    Plan,
    ProjectCopy,
    Strategy,
    Transfer,
)

_CENT: Final = Decimal("0.01")
_ROI: Final = Decimal("1E-16")
CATEGORIES: Final = {
    "umcbl": "USDT-FUTURES",
    "dmcbl": "COIN-FUTURES",
    "cmcbl": "USDC-FUTURES",
}
CROSSED: Final = {"crossed": "crossed", "fixed": "isolated"}


def money(value: Decimal) -> str:
    """An amount of USDT; two decimals in the examples."""
    return text(value.quantize(_CENT))


def fraction(part: Decimal, whole: Decimal) -> str:
    """A share as a fraction; 0 of nothing."""
    return text((part / whole).quantize(_ROI).normalize()) if whole else "0"


def listed(rows: Iterable[Row]) -> Row:
    return {"list": list(rows)}


def trading_pair(item: Instrument, long: Decimal, short: Decimal) -> Row:
    return {
        "symbol": item.bare,
        "leverage": str(item.max_leverage),
        "marginDetails": [
            {
                "marginCoin": item.coin,
                "maxLongCount": text(item.max_size),
                "remainingLongCount": text(max(item.max_size - long, Decimal(0))),
                "maxShortCount": text(item.max_size),
                "remainingShortCount": text(max(item.max_size - short, Decimal(0))),
            }
        ],
    }


def lead_position(position: Position, price: Decimal) -> Row:
    """A position of a portfolio, its amounts in USDT."""
    first = position.first
    coin = price if position.item.inverse else Decimal(1)
    margin = position.margin * coin
    profit = sum((order.open_profit_in_quote(price) for order in position.orders), Decimal(0))
    fees = sum((order.open_fee for order in position.orders), Decimal(0)) * coin
    return {
        "unrealizedPnl": text(profit),
        "realizedPnl": text(fees),
        "holdSize": text(position.size),
        "avgPrice": text(position.average),
        "symbol": position.item.bare,
        "leverage": str(first.leverage),
        "marginMode": CROSSED[first.margin_mode],
        "liqPrice": "0",
        "margin": text(margin),
        "holdSide": position.side,
        "roi": fraction(profit, margin),
        "markPrice": text(price),
        "positionValue": text(position.size * price),
    }


def copy_position(position: Position) -> Row:
    first = position.first
    return {
        "symbol": position.item.bare,
        "marginCoin": position.item.coin,
        "posSide": position.side,
        "total": text(position.size),
        "leverage": str(first.leverage),
        "avgPrice": text(position.average),
        "marginMode": CROSSED[first.margin_mode],
        "holdMode": "hedge_mode",
        "createdTime": str(first.open_time),
        "positionId": str(position.no),
    }


def lead_transfer(transfer: Transfer) -> Row:
    return {
        "transferId": str(transfer.no),
        **_transfer(transfer),
        "status": "Successful",
        "createdTime": str(transfer.at),
    }


def copy_transfer(transfer: Transfer) -> Row:
    """A row without a number; its state is in small letters."""
    return {
        **_transfer(transfer),
        "status": "successful",
        "createdTime": str(transfer.at),
    }


def _transfer(transfer: Transfer) -> Row:
    return {
        "fromType": transfer.giver,
        "toType": transfer.taker,
        "amount": text(transfer.amount),
        "coin": transfer.coin,
    }


def follower(
    copy: ProjectCopy,
    nick: str,
    shared: Decimal,
    open_profit: Decimal,
    *,
    can_remove: bool,
    days: int,
) -> Row:
    value = copy.balance + open_profit
    return {
        "followerName": nick,
        "estimateAssets": money(value),
        "totalProfit": money(copy.realized + open_profit),
        "totalShareProfit": money(shared),
        "totalInvestment": money(copy.invested),
        "canRemove": "yes" if can_remove else "no",
        "followDays": str(days),
        "totalAssets": money(value),
        "startTime": str(copy.since),
    }


def former_follower(former: FormerFollower, nick: str, shared: Decimal) -> Row:
    return {
        "followerName": nick,
        "totalProfit": money(former.profit),
        "totalShareProfit": money(shared),
        "totalInvestment": money(former.invested),
        "startTime": str(former.since),
        "endTime": str(former.until),
    }


def settlement(payment: Payment) -> Row:
    """What one follower's day came to, and the trader's share of it."""
    profit = text(payment.amount / SHARE_RATIO)
    return {
        "profit": profit,
        "allocatedPnl": profit,
        "pendingPnl": "0",
        "shareRatio": text(SHARE_RATIO.normalize()),
        "shareProfit": text(payment.amount),
    }


def settings(plan: Plan, amount: Decimal, pairs: Sequence[str]) -> Row:
    return {
        "type": plan.kind,
        "amount": money(amount),
        "tradingPairList": list(pairs),
        "marginPerOrder": unset_or_text(plan.margin_per_order),
        "autoCopy": "on" if plan.auto_copy else "off",
        "leverage": unset_or_text(plan.leverage),
        "maxEntrySlippage": text(plan.max_slippage),
        "maxMarginRatio": text(plan.max_margin_ratio),
        "maxPostionValue": text(plan.max_position_value),
    }


def strategy(stops: Strategy) -> Row:
    item = stops.orders[0].instrument
    return {
        "strategyId": str(stops.no),
        "category": CATEGORIES[item.product],
        "symbol": stops.symbol,
        "qty": text(stops.size),
        "posSide": stops.side,
        "status": stops.status,
        "tpTriggerBy": stops.take_profit_by,
        "slTriggerBy": stops.stop_loss_by,
        "takeProfit": text(stops.take_profit),
        "stopLoss": text(stops.stop_loss),
        "tpOrderType": "market",
        "slOrderType": "market",
    }
