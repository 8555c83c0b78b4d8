"""The canned replies: what each client is answered, made once and always the same.

Rows follow the documented examples, with values that differ from row to row, so that no cache
of a parser answers for the parser. Every row has all fields; every third order has no stops.
"""

from __future__ import annotations

import json
from typing import Any

V1_ORDERS = "/api/mix/v1/trace/currentTrack"
V1_TRADERS = "/api/mix/v1/trace/traderList"
V2_ORDERS = "/api/v2/copy/mix-trader/order-current-track"
V2_PENDING = "/api/v2/mix/order/orders-pending"
ROWS = 20
DAYS = 3
"""Points of each of a trader's four curves, as in the documented example."""

_FIRST_ID = 699_848_017_573_842_632
_FIRST_TIME = 1_685_721_600_000
_DAY = 86_400_000

STAMP = b"1627354109502"
"""The time in a reply; the server puts the present one in its place."""


def orders(count: int = ROWS) -> bytes:
    """A page of open tracking orders as V1 writes it."""
    return _envelope([_order(i) for i in range(count)])


def traders(count: int = ROWS) -> bytes:
    """A page of a broker's traders as V1 writes it, each with four curves."""
    return _envelope([_trader(i) for i in range(count)])


def by_path() -> dict[bytes, bytes]:
    """The body for each path that a client of the benchmark may ask for."""
    return {
        V1_ORDERS.encode(): orders(),
        V1_TRADERS.encode(): traders(),
        V2_ORDERS.encode(): _page("trackingList", [_order_v2(i) for i in range(ROWS)]),
        V2_PENDING.encode(): _page("entrustedList", [_pending(i) for i in range(ROWS)]),
    }


def _envelope(data: Any) -> bytes:
    whole = {"code": "00000", "data": data, "msg": "success", "requestTime": int(STAMP)}
    return json.dumps(whole, separators=(",", ":")).encode()


def _page(name: str, rows: list[dict[str, Any]]) -> bytes:
    # The last page, for clients that page by themselves: one call is one request.
    return _envelope({name: rows, "endId": ""})


def _order(i: int) -> dict[str, Any]:
    return {
        "symbol": "BTCUSDT_UMCBL",
        "trackingNo": str(_FIRST_ID + 7919 * i),
        "openOrderId": str(4_839_999_132_328 + 104_729 * i),
        "closeOrderId": str(4_840_000_000_017 + 104_729 * i),
        "openFee": f"-0.{34 + i:04d}",
        "holdSide": ("long", "short")[i % 2],
        "openLeverage": 5 + i % 20,
        "openAvgPrice": 11451.5 + i,
        "openTime": _FIRST_TIME + 61_001 * i,
        "openDealCount": f"{10 + i}.{i % 10}",
        "stopProfitPrice": "" if i % 3 == 2 else f"{12_300 + i}.14",
        "stopLossPrice": "" if i % 3 == 2 else f"{10_052 + i}.5",
    }


def _order_v2(i: int) -> dict[str, Any]:
    old = _order(i)
    return {
        "trackingNo": old["trackingNo"],
        "openOrderId": old["openOrderId"],
        "symbol": "BTCUSDT",
        "posSide": old["holdSide"],
        "openLeverage": str(old["openLeverage"]),
        "openPriceAvg": str(old["openAvgPrice"]),
        "openTime": str(old["openTime"]),
        "openSize": old["openDealCount"],
        "presetStopSurplusPrice": old["stopProfitPrice"],
        "presetStopLossPrice": old["stopLossPrice"],
        "openFee": old["openFee"],
        "followCount": str(i),
    }


def _pending(i: int) -> dict[str, Any]:
    old = _order(i)
    return {
        "symbol": "BTCUSDT",
        "size": old["openDealCount"],
        "orderId": old["trackingNo"],
        "clientOid": old["openOrderId"],
        "baseVolume": "0",
        "fee": old["openFee"],
        "price": str(old["openAvgPrice"]),
        "priceAvg": "",
        "status": "live",
        "side": ("buy", "sell")[i % 2],
        "force": "gtc",
        "totalProfits": "0",
        "posSide": old["holdSide"],
        "marginCoin": "USDT",
        "quoteVolume": "0",
        "leverage": str(old["openLeverage"]),
        "marginMode": "crossed",
        "enterPointSource": "api",
        "tradeSide": "open",
        "posMode": "hedge_mode",
        "orderType": "limit",
        "orderSource": "normal",
        "cTime": str(old["openTime"]),
        "uTime": str(old["openTime"] + 1),
        "presetStopSurplusPrice": old["stopProfitPrice"],
        "presetStopSurplusType": "fill_price",
        "presetStopSurplusExecutePrice": "",
        "presetStopLossPrice": old["stopLossPrice"],
        "presetStopLossType": "fill_price",
        "presetStopLossExecutePrice": "",
    }


def _trader(i: int) -> dict[str, Any]:
    return {
        "canTrace": i % 2 == 0,
        "traderUid": f"hash({5_913_396_676 + i})",
        "traderNickName": f"Trader {i}",
        "maxFollowCount": str(1000 + i),
        "followCount": str(900 + i),
        "profile": "",
        "tradingPairsAvailable": ["BTCUSDT", "BTCUSD", "ETHUSDT", "ETHUSD"],
        "columnList": [{"describe": "ROI", "value": f"{194 + i}.78"}],
        "isMyTrader": False,
        "totalFollowers": str(8501 + i),
        "profitOrderCount": str(494 + i),
        "lossOrderCount": str(10 + i),
        "totalTradeCount": str(504 + 2 * i),
        "traderHeadPic": f"https://img.example.com/trace/20230322/{i:08d}.png",
        "maxCallbackRate": f"10.44{i:04d}",
        "averageWinRate": f"98.0{i:03d}",
        "followerTotalProfit": f"{710_016 + i}.54916806",
        "dailyProfitRate": _curve("rate", i, 4552),
        "dailyProfit": _curve("amount", i, 10_910),
        "profitRate24h": _curve("rate", i, 4551),
        "profit24h": _curve("amount", i, 10_918),
        "lastTradeTime": str(_FIRST_TIME + 977 * i),
        "copyTradeDays": str(190 + i),
    }


def _curve(name: str, i: int, level: int) -> list[dict[str, str]]:
    return [
        {name: f"{level + i + day}.{229_633 + day}", "ctime": str(_FIRST_TIME + day * _DAY)}
        for day in range(DAYS)
    ]
