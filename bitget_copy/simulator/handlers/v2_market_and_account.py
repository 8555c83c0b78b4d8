"""Answers of API V2 beside copy trading: prices, rules, balances, ledger, positions; all reads."""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bitget_copy.simulator.envelope import server_time
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers import lookup, rows_v2
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
)
from bitget_copy.simulator.handlers.registry import Call, handles
from bitget_copy.simulator.handlers.value_formats import Row, text
from bitget_copy.simulator.ledger import Entry
from bitget_copy.simulator.market import FUTURES_FEE, SPOT_FEE, Instrument

_DIGITS: Final = Decimal("1E-8")
_MIN_VALUE: Final = "5"
_PAIR_LISTED: Final = "1532454360000"
_MARGIN_ONLY: Final = frozenset(
    {"append_margin", "adjust_down_lever_append_margin", "reduce_margin", "auto_append_margin"}
)
_COINS_OF_TRANSFERS: Final = frozenset({"trans_from_exchange", "trans_to_exchange"})
"""Kinds of entries with which the ledger looks at the coin that is asked for."""
_RIGHTS: Final = ("coor", "cpor", "stor", "ttor", "wtor")
_WRITE_RIGHTS: Final = ("coow", "cpow", "stow", "ttow", "wtow")


def _product(call: Call) -> str:
    return rows_v2.PRODUCTS[call.args["productType"]]


def _contract(call: Call) -> Instrument:
    return lookup.bare_contract(call, call.args["symbol"].upper(), _product(call))


def _contracts(call: Call) -> list[Instrument]:
    if "symbol" in call.args:
        return [_contract(call)]
    product = _product(call)
    return [item for item in call.world.market.futures.values() if item.product == product]


def _pairs(call: Call) -> list[Instrument]:
    if "symbol" in call.args:
        return [lookup.pair(call, call.args["symbol"].upper())]
    return list(call.world.market.spot.values())


# Market


@handles("v2.market.get_time")
def get_time(call: Call) -> Row:
    data: Row = server_time("v2", call.now)
    return data


@handles("v2.market.get_ticker", "v2.market.list_tickers")
def list_tickers(call: Call) -> list[Row]:
    return [_ticker(call, item) for item in _contracts(call)]


def _ticker(call: Call, item: Instrument) -> Row:
    found = quote(call, item)
    return {
        "symbol": item.bare,
        "lastPr": text(found.last),
        "askPr": text(found.ask),
        "bidPr": text(found.bid),
        "bidSz": text(item.min_size),
        "askSz": text(item.min_size),
        "high24h": text(found.high),
        "low24h": text(found.low),
        "ts": str(call.now),
        "change24h": text(found.change),
        "baseVolume": text(found.base_volume),
        "quoteVolume": text(found.quote_volume),
        "usdtVolume": text(found.quote_volume),
        "openUtc": text(found.midnight),
        "changeUtc24h": text(found.change_today),
        "indexPrice": text(found.last),
        "fundingRate": "0.0001",
        "holdingAmount": text(found.base_volume),
        "deliveryStartTime": None,
        "deliveryTime": None,
        "deliveryStatus": "delivery_normal",
        "open24h": text(found.day_ago),
        "markPrice": text(found.last),
    }


@handles("v2.market.get_price")
def get_price(call: Call) -> list[Row]:
    item = _contract(call)
    price = text(call.world.market.price(item, call.now))
    return [
        {
            "symbol": item.bare, "price": price, "indexPrice": price, "markPrice": price,
            "ts": str(call.now),
        }
    ]  # fmt: skip


@handles("v2.market.list_contracts")
def list_contracts(call: Call) -> list[Row]:
    return [
        {
            "symbol": item.bare,
            "baseCoin": item.base,
            "quoteCoin": item.quote,
            "buyLimitPriceRatio": "0.05",
            "sellLimitPriceRatio": "0.05",
            "feeRateUpRatio": "0.005",
            "makerFeeRate": "0.0002",
            "takerFeeRate": text(FUTURES_FEE),
            "openCostUpRatio": "0.01",
            "supportMarginCoins": [item.coin],
            "minTradeNum": text(item.min_size),
            "priceEndStep": "1",
            "volumePlace": str(item.size_digits),
            "pricePlace": str(item.digits),
            "sizeMultiplier": text(item.min_size),
            "symbolType": "perpetual",
            "minTradeUSDT": _MIN_VALUE,
            "maxSymbolOrderNum": "200",
            "maxProductOrderNum": "400",
            "maxPositionNum": "150",
            "symbolStatus": "normal",
            "offTime": "-1",
            "limitOpenTime": "-1",
            "deliveryTime": "",
            "deliveryStartTime": "",
            "deliveryPeriod": "",
            "launchTime": "",
            "fundInterval": "8",
            "minLever": "1",
            "maxLever": str(item.max_leverage),
            "posLimit": "0.1",
            "maintainTime": "",
            "openTime": "",
            "maxMarketOrderQty": text(item.max_size),
            "maxOrderQty": text(item.max_size),
            "isRwa": "NO",
        }
        for item in _contracts(call)
    ]


@handles("v2.market.list_spot_tickers")
def list_spot_tickers(call: Call) -> list[Row]:
    return [_spot_ticker(call, item) for item in _pairs(call)]


def _spot_ticker(call: Call, item: Instrument) -> Row:
    found = quote(call, item)
    return {
        "symbol": item.bare,
        "high24h": text(found.high),
        "open": text(found.day_ago),
        "low24h": text(found.low),
        "lastPr": text(found.last),
        "quoteVolume": text(found.quote_volume),
        "baseVolume": text(found.base_volume),
        "usdtVolume": text(found.quote_volume),
        "bidPr": text(found.bid),
        "askPr": text(found.ask),
        "bidSz": text(item.min_size),
        "askSz": text(item.min_size),
        "openUtc": text(found.midnight),
        "ts": str(call.now),
        "changeUtc24h": text(found.change_today),
        "change24h": text(found.change),
    }


@handles("v2.market.list_spot_symbols")
def list_spot_symbols(call: Call) -> list[Row]:
    return [
        {
            "symbol": item.bare,
            "baseCoin": item.base,
            "quoteCoin": item.quote,
            "minTradeAmount": "0",
            "maxTradeAmount": "900000000000000000000",
            "takerFeeRate": text(SPOT_FEE),
            "makerFeeRate": text(SPOT_FEE),
            "pricePrecision": str(item.digits),
            "quantityPrecision": str(item.size_digits),
            "quotePrecision": "8",
            "status": "online",
            "minTradeUSDT": "1",
            "buyLimitPriceRatio": "0.05",
            "sellLimitPriceRatio": "0.05",
            "areaSymbol": "no",
            "maxLimitOrderValue": "500000",
            "maxMarketOrderValue": "50000",
            "orderQuantity": "200",
            "openTime": _PAIR_LISTED,
            "offTime": "",
        }
        for item in _pairs(call)
    ]


# Account


def _balance(call: Call, product: str, coin: str) -> Row:
    """The balance of a margin coin; all money of this exchange's futures accounts is USDT."""
    held = [each for each in positions(call, product) if each.item.coin == coin]
    cash = call.account.futures.equity if coin == "USDT" else Decimal(0)
    profit = sum((each.profit for each in held), Decimal(0))
    equity = cash + profit
    in_usdt = cash + open_profit(held)
    margin = sum((each.margin for each in held), Decimal(0))
    free = equity - margin
    return {
        "marginCoin": coin,
        "locked": "0",
        "available": text(free),
        "crossedMaxAvailable": text(max(free, Decimal(0))),
        "isolatedMaxAvailable": text(max(free, Decimal(0))),
        "maxTransferOut": text(max(free - max(profit, Decimal(0)), Decimal(0))),
        "accountEquity": text(equity),
        "usdtEquity": text(in_usdt),
        "btcEquity": text((in_usdt / bitcoin_price(call)).quantize(_DIGITS)),
        "crossedRiskRate": text(fraction(held_back(held), in_usdt)),
        "unrealizedPL": text(profit) if held else "",
        "coupon": "0",
        "crossedUnrealizedPL": text(profit) if held else "",
        "isolatedUnrealizedPL": "",
        "grant": "0",
        "assetMode": "single",
        "isolatedMargin": "0",
        "crossedMargin": text(margin),
    }  # fmt: skip


@handles("v2.account.list_accounts")
def list_accounts(call: Call) -> list[Row]:
    product = _product(call)
    items = call.world.market.futures.values()
    coins = sorted({item.coin for item in items if item.product == product})
    union = {"unionTotalMargin": "0", "unionAvailable": "0", "unionMm": "0", "assetList": []}
    return [{**_balance(call, product, coin), **union} for coin in coins]


@handles("v2.account.get_account")
def get_account(call: Call) -> Row:
    item = _contract(call)
    if call.args["marginCoin"].upper() != item.coin:
        raise Refused("43049")
    held = positions(call, item.product, item)
    leverage = str(held[0].leverage if held else 20)
    return {
        **_balance(call, item.product, item.coin),
        "crossedMarginLeverage": leverage,
        "isolatedLongLever": leverage,
        "isolatedShortLever": leverage,
        "marginMode": "crossed",
        "posMode": "hedge_mode",
    }


@handles("v2.account.list_bills")
def list_bills(call: Call) -> Row:
    args = call.args
    kind = args.get("businessType")
    coin = args["coin"].upper() if "coin" in args and kind in _COINS_OF_TRANSFERS else None

    def wanted(entry: Entry) -> bool:
        if args.get("onlyFunding") == "yes" and entry.kind in _MARGIN_ONLY:
            return False
        return kind in {None, entry.kind} and coin in {None, entry.coin}

    found = ledger_page(call, _product(call), "idLessThan", wanted)
    return rows_v2.page("bills", map(_bill, found), "billId")


def _bill(entry: Entry) -> Row:
    return {
        "billId": str(entry.no),
        "symbol": entry.symbol,
        "amount": text(entry.amount),
        "fee": text(entry.fee),
        "feeByCoupon": "",
        "businessType": entry.kind,
        "coin": entry.coin,
        "balance": text(entry.balance) if entry.coin == "USDT" else "0",
        "cTime": str(entry.at),
    }


@handles("v2.account.get_info")
def get_info(call: Call) -> Row:
    account, key = call.account, call.key
    leads = account.futures.is_trader or account.spot.is_trader
    return {
        "userId": account.uid,
        "inviterId": "",
        "ips": ",".join(sorted(key.addresses or ())),
        "authorities": [*_RIGHTS, *(_WRITE_RIGHTS if key.may_write else ())],
        "parentId": int(account.uid),
        "traderType": "trader" if leads else "not_trader",
        "channelCode": "",
        "channel": "",
        "regisTime": str(account.since),
    }


@handles("v2.account.list_spot_assets")
def list_spot_assets(call: Call) -> list[Row]:
    free, held = spot_coins(call, call.account)
    wanted = call.args.get("coin")
    all_coins = sorted({item.base for item in call.world.market.spot.values()})
    if wanted is not None:
        coins = [each for each in ("USDT", *all_coins) if each == wanted.upper()]
    else:
        coins = ["USDT", *(all_coins if call.args.get("assetType") == "all" else sorted(held))]
    return [
        {
            "coin": coin,
            "available": text(free) if coin == "USDT" else "0",
            "frozen": "0",
            "locked": "0",
            "limitAvailable": text(held[coin][0]) if coin in held else "0",
            "uTime": str(call.now),
        }
        for coin in coins
    ]


# Positions


@handles("v2.position.list_positions")
def list_positions(call: Call) -> list[Row]:
    coin = call.args.get("marginCoin")
    found = positions(call, _product(call))
    return [_position(each) for each in found if coin in {None, each.item.coin}]


@handles("v2.position.list_positions_by_symbol")
def list_positions_by_symbol(call: Call) -> list[Row]:
    item = _contract(call)
    if call.args["marginCoin"].upper() != item.coin:
        raise Refused("43049")
    unset = {"takeProfit": None, "stopLoss": None, "takeProfitId": None, "stopLossId": None}
    return [_position(each) | unset for each in positions(call, item.product, item)]


def _position(each: Position) -> Row:
    size = text(each.size)
    return {
        "marginCoin": each.item.coin,
        "symbol": each.item.bare,
        "holdSide": each.side,
        "openDelegateSize": "0",
        "marginSize": text(each.margin),
        "available": size,
        "locked": "0",
        "total": size,
        "leverage": str(each.leverage),
        "achievedProfits": "0",
        "openPriceAvg": text(each.entry),
        "marginMode": "crossed",
        "posMode": "hedge_mode",
        "unrealizedPL": text(each.profit),
        "liquidationPrice": "0",
        "keepMarginRate": text(each.maintenance),
        "markPrice": text(each.price),
        "marginRatio": text(fraction(each.margin * each.maintenance, each.margin)),
        "breakEvenPrice": text(each.break_even),
        "totalFee": "",
        "deductedFee": text(-each.fees),
        "cashDividend": "0",
        "grant": "",
        "assetMode": "single",
        "autoMargin": "off",
        "takeProfit": "",
        "stopLoss": "",
        "takeProfitId": "",
        "stopLossId": "",
        "cTime": str(each.opened),
        "uTime": str(each.changed),
    }
