"""Answers of API V3 beside copy trading: prices, rules, assets, ledger, positions; all reads."""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers import lookup
from bitget_copy.simulator.handlers.holdings import (
    Position,
    bitcoin_price,
    fraction,
    held_back,
    ledger_page,
    open_profit,
    positions,
    quote,
    spot_coins,
    window,
)
from bitget_copy.simulator.handlers.paging import cursor, first_page
from bitget_copy.simulator.handlers.registry import Call, handles
from bitget_copy.simulator.handlers.rows_v3 import CATEGORIES
from bitget_copy.simulator.handlers.value_formats import Row, close_order_id, text
from bitget_copy.simulator.ledger import MOVED_IN, MOVED_OUT, Entry
from bitget_copy.simulator.market import FUTURES_FEE, Instrument
from bitget_copy.simulator.orders import Order

_PRODUCTS: Final = {category: product for product, category in CATEGORIES.items()}
_PAIRS: Final = frozenset({"SPOT", "MARGIN"})
_DIGITS: Final = Decimal("1E-8")
_KINDS: Final[Mapping[str, str]] = {
    "open_long": "OPEN_LONG", "open_short": "OPEN_SHORT",
    "close_long": "CLOSE_LONG", "close_short": "CLOSE_SHORT",
    MOVED_IN: "TRACE_TRANSFER_USER_IN", MOVED_OUT: "TRACE_TRANSFER_USER_OUT",
}  # fmt: skip
"""Kinds of entries; no word of V3's for a profit share is known, so its ledger has none."""


def _contract(call: Call) -> Instrument:
    """The contract asked for, if it is one of the category (else 25100)."""
    item = lookup.v3_contract(call, call.args["symbol"])
    if item.product != _PRODUCTS.get(call.args["category"]):
        raise Refused("25100", call.args["symbol"])
    return item


def _instruments(call: Call) -> list[Instrument]:
    category, market = call.args["category"], call.world.market
    if category in _PAIRS:
        name = call.args.get("symbol")
        if name is not None and name not in market.spot:
            raise Refused("25100", name)
        return [item for item in market.spot.values() if name in {None, item.bare}]
    if "symbol" in call.args:
        return [_contract(call)]
    return [item for item in market.futures.values() if item.product == _PRODUCTS[category]]


@handles("v3.market.list_tickers")
def list_tickers(call: Call) -> list[Row]:
    return [_ticker(call, item) for item in _instruments(call)]


def _ticker(call: Call, item: Instrument) -> Row:
    found = quote(call, item)
    row = {
        "category": call.args["category"],
        "symbol": item.bare,
        "lastPrice": text(found.last),
        "openPrice24h": text(found.day_ago),
        "highPrice24h": text(found.high),
        "lowPrice24h": text(found.low),
        "ask1Price": text(found.ask),
        "bid1Price": text(found.bid),
        "bid1Size": text(item.min_size),
        "ask1Size": text(item.min_size),
        "price24hPcnt": text(found.change),
        "volume24h": text(found.base_volume),
        "turnover24h": text(found.quote_volume),
        "platformTurnover24h": text(found.quote_volume),
        "ts": str(call.now),
    }
    if item.market == "spot":
        return row
    return row | {
        "indexPrice": text(found.last),
        "markPrice": text(found.last),
        "fundingRate": "0.0001",
        "openInterest": text(found.base_volume),
        "deliveryStartTime": "",
        "deliveryTime": "",
        "deliveryStatus": "",
    }


@handles("v3.market.list_instruments")
def list_instruments(call: Call) -> list[Row]:
    return [_instrument(call.args["category"], item) for item in _instruments(call)]


def _instrument(category: str, item: Instrument) -> Row:
    row = {
        "symbol": item.bare,
        "category": category,
        "baseCoin": item.base,
        "quoteCoin": item.quote,
        "isRwa": "NO",
        "buyLimitPriceRatio": "0.05",
        "sellLimitPriceRatio": "0.05",
        "minOrderQty": text(item.min_size),
        "maxOrderQty": text(item.max_size),
        "pricePrecision": str(item.digits),
        "quantityPrecision": str(item.size_digits),
        "quotePrecision": "8",
        "minOrderAmount": "5",
        "maxSymbolOrderNum": "",
        "maxProductOrderNum": "400",
        "status": "online",
        "maintainTime": "",
        "maxPositionNum": "200",
        "symbolType": "crypto",
        "launchTime": "1532454360000",
    }
    if category == "SPOT":
        return row | {"isReality": "no"}
    if category == "MARGIN":
        return row | {
            "isIsolatedBaseBorrowable": "YES", "isIsolatedQuotedBorrowable": "YES",
            "warningRiskRatio": "0.8", "liquidationRiskRatio": "1",
            "maxCrossedLeverage": "3", "maxIsolatedLeverage": "10", "userMinBorrow": "0.00000001",
        }  # fmt: skip
    return row | {
        "feeRateUpRatio": "0.005",
        "makerFeeRate": "0.0002",
        "takerFeeRate": text(FUTURES_FEE),
        "openCostUpRatio": "0.01",
        "priceMultiplier": text(item.price_step),
        "quantityMultiplier": text(item.min_size),
        "type": "perpetual",
        "offTime": "-1",
        "limitOpenTime": "-1",
        "deliveryTime": "",
        "deliveryStartTime": "",
        "deliveryPeriod": "",
        "fundInterval": "8",
        "minLeverage": "1",
        "maxLeverage": str(item.max_leverage),
        "maxMarketOrderQty": text(item.max_size),
    }


# Account


@handles("v3.account.get_assets")
def get_assets(call: Call) -> Row:
    held = [each for product in CATEGORIES for each in positions(call, product)]
    profit = open_profit(held)
    free, coins = spot_coins(call, call.account)
    cash = call.account.futures.equity + free + call.account.wallets.get("uta", Decimal(0))
    worth = cash + profit + sum((value for _, value in coins.values()), Decimal(0))
    value = sum((each.value for each in held), Decimal(0))
    initial = sum((each.value / each.leverage for each in held), Decimal(0))
    maintenance = held_back(held)
    bitcoin = bitcoin_price(call)
    found = {"USDT": (cash, cash + profit), **coins}
    return {
        "accountEquity": _money(worth),
        "usdtEquity": _money(worth),
        "btcEquity": _money(worth / bitcoin),
        "unrealisedPnl": _money(profit),
        "usdtUnrealisedPnl": _money(profit),
        "btcUnrealizedPnl": _money(profit / bitcoin),
        "effEquity": _money(cash + profit),
        "mmr": _money(maintenance),
        "imr": _money(initial),
        "mgnRatio": text(fraction(maintenance, worth)),
        "positionMgnRatio": text(fraction(initial, worth)),
        "positionValue": _money(value),
        "leverage": text(fraction(value, worth)),
        "assets": [
            _asset(coin, balance, worth, profit if coin == "USDT" else Decimal(0), initial)
            for coin, (balance, worth) in found.items()
        ],
    }


def _asset(coin: str, balance: Decimal, worth: Decimal, profit: Decimal, initial: Decimal) -> Row:
    free = max(balance + profit - initial, Decimal(0)) if coin == "USDT" else balance
    return {
        "coin": coin,
        "equity": _money(balance + profit),
        "usdValue": _money(worth),
        "balance": _money(balance),
        "balanceOriginal": _money(balance),
        "available": _money(free),
        "debt": "0",
        "locked": "0",
        "bonus": "0",
        "interestBase": "0",
    }


def _money(value: Decimal) -> str:
    return text(value.quantize(_DIGITS))


@handles("v3.account.list_financial_records")
def list_financial_records(call: Call) -> Row:
    args = call.args

    def wanted(entry: Entry) -> bool:
        return (
            entry.kind in _KINDS
            and args.get("coin") in {None, entry.coin}
            and args.get("type") in {None, _KINDS[entry.kind]}
        )

    found = ledger_page(call, _PRODUCTS.get(args["category"]), "cursor", wanted)
    rows = [_record(args["category"], entry) for entry in found]
    return {"list": rows or None, "cursor": str(found[-1].no) if found else ""}


def _record(category: str, entry: Entry) -> Row:
    return {
        "category": category,
        "id": str(entry.no),
        "symbol": entry.symbol,
        "coin": entry.coin,
        "type": _KINDS[entry.kind],
        "positionType": "crossed",
        "fee": text(entry.fee),
        "positionAmount": "0",
        "positionBalance": "0",
        "amount": text(entry.amount),
        "balance": text(entry.balance) if entry.coin == "USDT" else "0",
        "ts": str(entry.at),
    }


# Positions


@handles("v3.position.get_positions")
def get_positions(call: Call) -> Row:
    product = _PRODUCTS[call.args["category"]]
    item = _contract(call) if "symbol" in call.args else None
    found = positions(call, product, item, call.args.get("posSide"))
    return {"list": [_position(call.args["category"], each) for each in found] or None}


def _position(category: str, each: Position) -> Row:
    size = text(each.size)
    return {
        "category": category,
        "symbol": each.item.bare,
        "marginCoin": each.item.coin,
        "holdMode": "hedge_mode",
        "posSide": each.side,
        "marginMode": "crossed",
        "positionBalance": text(each.margin),
        "available": size,
        "frozen": "0",
        "total": size,
        "leverage": str(each.leverage),
        "curRealisedPnl": "0",
        "avgPrice": text(each.entry),
        "positionStatus": "normal",
        "unrealisedPnl": text(each.profit),
        "liquidationPrice": "0",
        "mmr": text(each.maintenance),
        "profitRate": text(fraction(each.profit, each.margin)),
        "markPrice": text(each.price),
        "breakEvenPrice": text(each.break_even),
        "totalFunding": "0",
        "openFeeTotal": text(each.fees),
        "closeFeeTotal": "0",
        "cashDividend": "0",
        "createdTime": str(each.opened),
        "updatedTime": str(each.changed),
    }


@handles("v3.position.list_history_positions")
def list_history_positions(call: Call) -> Row:
    futures, (first, last) = call.account.futures, window(call)
    group = _PRODUCTS[call.args["category"]]
    if "symbol" in call.args:
        group = _contract(call).symbol
    last_shown = cursor(call, "cursor", -1)
    closed = [
        order
        for store in (futures.lead_orders, futures.copy_orders)
        for order in store.closed_sorted.rows(group)
        if first <= order.close_time <= last
    ]
    closed.sort(key=lambda order: (order.close_time, order.no), reverse=True)
    if "cursor" in call.args:
        numbers = [_number(order) for order in closed]
        closed = closed[numbers.index(last_shown) + 1 :] if last_shown in numbers else []
    shown = first_page(call, closed)
    rows = [_closed(call.args["category"], order) for order in shown]
    return {"list": rows or None, "cursor": str(_number(shown[-1])) if shown else ""}


def _number(order: Order) -> int:
    """Of the position that a closed order was."""
    return int(close_order_id(order))


def _closed(category: str, order: Order) -> Row:
    size = text(order.size)
    return {
        "positionId": str(_number(order)),
        "category": category,
        "symbol": order.instrument.bare,
        "marginCoin": order.instrument.coin,
        "holdMode": "hedge_mode",
        "posSide": order.side,
        "marginMode": "crossed",
        "openPriceAvg": text(order.open_price),
        "closePriceAvg": text(order.close_price),
        "openTotalPos": size,
        "closeTotalPos": size,
        "cumRealisedPnl": text(order.profit),
        "netProfit": text(order.net),
        "totalFunding": "0",
        "openFeeTotal": text(order.open_fee),
        "closeFeeTotal": text(order.close_fee),
        "cashDividend": "0",
        "createdTime": str(order.open_time),
        "updatedTime": str(order.close_time),
    }
