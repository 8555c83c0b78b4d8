"""All rows of V1 and V2 answer, in the shapes of the documents' own examples."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from market_and_account_facts import ORDINARY

from bitget_copy._generated import ENDPOINTS
from bitget_copy.simulator.handlers.registry import HANDLERS
from bitget_copy.simulator.handlers.routes import SERVED

V1 = sorted(key for key in ENDPOINTS if key.startswith("v1."))
V2 = sorted(key for key in ENDPOINTS if key.startswith("v2.") and key not in ORDINARY)
READS = [key for key in (*V1, *V2) if not ENDPOINTS[key].writes]
WRITES = [key for key in (*V1, *V2) if ENDPOINTS[key].writes]
REPLIES = Path(__file__).parents[2] / "replies"
LINES = {"umcbl": "USDT-FUTURES", "dmcbl": "COIN-FUTURES", "cmcbl": "USDC-FUTURES"}
DAY = 86_400_000


def futures_names(order: Any) -> dict[str, Any]:
    """Number, product line and symbol of an order, as V2 spells them."""
    item = order.instrument
    return {"trackingNo": str(order.no), "productType": LINES[item.product], "symbol": item.bare}


def picked(values: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: values[name] for name in names}


def v2_arguments(sim: Any, key: str, account: str = "trader") -> dict[str, Any]:
    """Working parameters for each row in the seeded world."""
    me, world = sim.account(account), sim.world
    listed = world.accounts[next(iter(me.futures.follows))]
    other_trader = list(world.traders("futures"))[10]
    poor = next(
        world.accounts[u] for u in me.futures.followers if world.accounts[u].futures.equity < 100
    )
    poor_spot = next(
        world.accounts[u] for u in me.spot.followers if world.accounts[u].spot.equity < 100
    )
    lead = futures_names(next(iter(me.futures.lead_orders.open.values())))
    copied = futures_names(next(iter(me.futures.copy_orders.open.values())))
    mine = next(order for order in me.spot.lead_orders.open.values() if not order.copies)
    copy = next(order for order in me.spot.lead_orders.open.values() if order.copies)
    usdt = {"productType": "usdt-futures"}
    table: dict[str, dict[str, Any]] = {
        "futures.trader.list_open_orders": usdt,
        "futures.trader.list_history_orders": usdt,
        "futures.trader.list_symbols": usdt,
        "futures.trader.close_order": lead,
        "futures.trader.close_orders_by_symbol": picked(lead, "symbol", "productType"),
        "futures.trader.close_all_orders": picked(lead, "productType"),
        "futures.trader.set_order_tpsl": {
            **picked(lead, "trackingNo", "productType"),
            "stopSurplusPrice": "0",
        },
        "futures.trader.set_symbols": {
            "settingList": [
                {
                    **picked(lead, "symbol", "productType"),
                    "settingType": "add",
                    "stopLossRatio": "30",
                }
            ]
        },
        "futures.trader.set_settings": {"showTpsl": "NO"},
        "futures.trader.remove_follower": {"followerUid": poor.uid},
        "futures.trader.create_copy_api": {"passphrase": "a1b2c3d4e5f6g"},
        "futures.follower.list_open_orders": usdt,
        "futures.follower.list_history_orders": usdt,
        "futures.follower.list_quantity_limits": usdt,
        "futures.follower.get_settings": {"traderId": listed.hex_id},
        "futures.follower.follow_trader": {
            "traderId": other_trader.hex_id,
            "settings": [
                {
                    "symbol": "ethusdt",
                    "productType": "USDT-FUTURES",
                    "marginType": "trader",
                    "marginCoin": "USDT",
                    "leverType": "trader",
                    "traceType": "amount",
                    "traceValue": "330",
                    "maxHoldSize": "5000",
                }
            ],
        },
        "futures.follower.set_copy_settings": {"traderId": other_trader.uid, "copyAmount": "200"},
        "futures.follower.close_order": copied,
        "futures.follower.close_orders_by_symbol": picked(copied, "symbol", "productType"),
        "futures.follower.close_all_orders": {
            **picked(copied, "productType"),
            "marginCoin": next(iter(me.futures.copy_orders.open.values())).instrument.coin,
        },
        "futures.follower.set_order_tpsl": {**copied, "stopLossPrice": "0"},
        "futures.follower.unfollow_trader": {"traderId": listed.uid},
        "futures.broker.list_history_orders": {"traderId": listed.hex_id, **usdt},
        "futures.broker.list_open_orders": {"traderId": listed.hex_id, **usdt},
        "spot.trader.close_orders": {
            "symbol": mine.instrument.symbol,
            "trackingNoList": [str(mine.no)],
        },
        "spot.trader.set_order_tpsl": {"trackingNo": str(mine.no), "stopLossPrice": "0"},
        "spot.trader.set_symbols": {"symbolList": ["ethusdt", "BTCUSDT"], "settingType": "add"},
        "spot.trader.remove_follower": {"followerUid": poor_spot.hex_id},
        "spot.follower.close_orders": {
            "symbol": copy.instrument.symbol.lower(),
            "trackingNoList": [str(copy.no)],
        },
        "spot.follower.unfollow_orders": {"trackingNoList": [str(copy.no)]},
        "spot.follower.set_order_tpsl": {"trackingNo": str(copy.no), "stopSurplusPrice": "0"},
        "spot.follower.get_settings": {"traderId": listed.hex_id},
        "spot.follower.get_trader_symbols": {"traderId": listed.hex_id},
        "spot.follower.follow_trader": {
            "traderId": other_trader.uid,
            "settings": [
                {
                    "symbol": "BTCUSDT",
                    "traceType": "amount",
                    "maxHoldSize": "1000",
                    "traceValue": "100",
                    "stopSurplusRatio": "10",
                    "stopLossRatio": "10",
                }
            ],
        },
        "spot.follower.unfollow_trader": {"traderId": listed.hex_id},
    }
    return table.get(key.removeprefix("v2."), {})


def arguments(sim: Any, key: str, account: str = "trader") -> dict[str, Any]:
    """Working parameters for each endpoint in the seeded world."""
    me, world = sim.account(account), sim.world
    now = int(sim.now() * 1000)
    traders = list(world.traders("futures"))
    listed = world.accounts[next(iter(me.futures.follows))]
    other_trader = traders[10]
    poor = next(
        world.accounts[uid]
        for uid in me.futures.followers
        if world.accounts[uid].futures.equity < 100
    )
    poor_spot = next(
        world.accounts[uid] for uid in me.spot.followers if world.accounts[uid].spot.equity < 100
    )
    lead = next(iter(me.futures.lead_orders.open.values()))
    copied = next(iter(me.futures.copy_orders.open.values()))
    spot_copy = next(order for order in me.spot.lead_orders.open.values() if order.copies)
    settings = {
        "symbol": "ETHUSDT_UMCBL",
        "marginType": "specify",
        "marginCoin": "USDT",
        "leverType": "specify",
        "longLeverage": "12",
        "shortLeverage": "10",
        "traceType": "amount",
        "traceValue": "1000",
        "maxHoldCount": "",
        "stopProfitRation": "",
        "stopLossRation": "",
    }
    window = {"startTime": now - 30 * 86_400_000, "endTime": now, "pageSize": 20, "pageNo": 1}
    yesterday = now - 86_400_000
    page = {"pageNo": 1, "pageSize": 20}
    table: dict[str, dict[str, Any]] = {
        "futures.trader.list_open_orders": {
            "symbol": lead.instrument.symbol,
            "productType": lead.instrument.product,
            **page,
        },
        "futures.trader.close_order": {
            "symbol": lead.instrument.symbol,
            "trackingNo": str(lead.no),
        },
        "futures.trader.set_order_tpsl": {
            "symbol": lead.instrument.symbol,
            "trackingNo": lead.no,
        },
        "futures.trader.list_history_orders": window,
        "futures.trader.close_orders_by_symbol": {"symbol": lead.instrument.symbol},
        "futures.trader.list_profits_by_coin_and_date": page,
        "futures.trader.list_history_profits": {"marginCoin": "USDT", "date": yesterday, **page},
        "futures.trader.list_pending_profits": page,
        "futures.trader.set_symbol": {"symbol": "BTCPERP_CMCBL", "operation": "add"},
        "futures.trader.set_settings": {"showTpsl": "NO"},
        "futures.trader.list_followers": page,
        "futures.trader.remove_follower": {"followerUid": poor.uid},
        "futures.trader.list_tpsl_ratios": {
            "queryTpslRatioConfig": [{"symbol": "BTCUSDT", "productType": "umcbl"}]
        },
        "futures.trader.set_tpsl_ratios": {
            "tpslRatioConfigList": [
                {
                    "symbol": "ETHUSDT",
                    "productType": "umcbl",
                    "stopLossRatio": "30",
                    "takeProfitRatio": "60",
                }
            ]
        },
        "futures.follower.list_open_orders": {"productType": copied.instrument.product, **page},
        "futures.follower.list_history_orders": window,
        "futures.follower.get_settings": {"traderId": listed.hex_id},
        "futures.follower.follow_trader": {"traderId": other_trader.hex_id, "settings": [settings]},
        "futures.follower.close_order": {
            "trackingNo": str(copied.no),
            "productType": copied.instrument.product.upper(),
        },
        "futures.follower.close_all_orders": {
            "productType": copied.instrument.product.upper(),
            "symbol": copied.instrument.symbol,
        },
        "futures.follower.set_order_tpsl": {
            "symbol": copied.instrument.symbol,
            "trackingNo": str(copied.no),
        },
        "futures.follower.unfollow_trader": {"traderId": listed.uid},
        "futures.follower.list_traders": page,
        "futures.broker.list_traders": {"sortRule": "roi", "sortFlag": "desc", **page},
        "futures.broker.list_history_orders": {"traderId": listed.hex_id, **page},
        "futures.broker.list_open_orders": {"traderId": listed.hex_id, **page},
        "spot.trader.close_orders": {
            "symbol": spot_copy.instrument.symbol,
            "trackingOrderNos": [str(spot_copy.no)],
        },
        "spot.trader.set_order_tpsl": {"trackingNo": str(spot_copy.no)},
        "spot.trader.list_followers": page,
        "spot.trader.set_symbols": {"symbols": ["BTCUSDT", "BGBUSDT"]},
        "spot.trader.remove_follower": {"followerUserId": poor_spot.hex_id},
        "spot.trader.list_history_profits": {"date": yesterday, "coin": "USDT"},
        "spot.follower.unfollow_orders": {"trackingOrderNos": [str(spot_copy.no)]},
        "spot.follower.get_settings": {"traderUserId": listed.hex_id},
        "spot.follower.list_traders": page,
        "spot.follower.follow_trader": {
            "traderUserId": other_trader.uid,
            "setting": [
                {
                    "symbol": "BTCUSDT",
                    "traceType": "amount",
                    "maxHoldCount": "100",
                    "traceValue": "10",
                }
            ],
        },
        "spot.follower.unfollow_trader": {"traderUserId": listed.hex_id},
    }
    return table.get(key.removeprefix("v1."), {})


def shape(value: Any) -> Any:
    """The outline of a reply: names and JSON types; a list is the outline of its first item."""
    if isinstance(value, dict):
        return {name: shape(item) for name, item in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__


# Fields in which the example shows one form and the exchange is known to send two.
LOOSE = {"openAvgPrice", "longLeverage", "shortLeverage"}


def loosened(outline: Any) -> Any:
    if isinstance(outline, dict):
        return {name: None if name in LOOSE else loosened(v) for name, v in outline.items()}
    return [loosened(item) for item in outline] if isinstance(outline, list) else outline


def fitting(sim: Any, key: str) -> dict[str, Any]:
    """Working parameters for a row of either family."""
    return arguments(sim, key) if key.startswith("v1.") else v2_arguments(sim, key)


def filled(outline: Any, example: Any) -> Any:
    """The outline in the example's order, with its empty lists and unset values."""
    if isinstance(outline, dict) and isinstance(example, dict):
        assert sorted(outline) == sorted(example)
        return {name: filled(outline[name], example[name]) for name in example}
    if isinstance(outline, list) and isinstance(example, list):
        return [filled(*pair) for pair in zip(outline, example, strict=True)] if example else []
    assert {outline, example} <= {"str", "NoneType"}
    return example


def test_every_row_of_the_table_has_a_handler() -> None:
    """A row without an answer is named here."""
    assert [key for key in SERVED if key not in HANDLERS] == []
    assert [key for key in HANDLERS if key not in SERVED] == []
    assert (len(V1), len(V2), len({ENDPOINTS[key].path for key in V2})) == (52, 54, 50)


@pytest.mark.parametrize("key", READS)
async def test_each_read_answers_in_the_shape_of_the_example(world, key) -> None:
    """Names, their order in V1, and JSON types are those of the example reply."""
    await check_shape(*world, key)


@pytest.mark.parametrize("key", WRITES)
async def test_each_write_answers_in_the_shape_of_the_example(sim, caller, key) -> None:
    """The same, each in a world of its own."""
    await check_shape(sim, caller, key)


async def check_shape(sim: Any, caller: Any, key: str) -> None:
    family, _, name = key.partition(".")
    example = json.loads((REPLIES / family / f"{name}.json").read_text())

    reply = await caller.call(key, fitting(sim, key))

    assert (reply.status, reply.code) == (200, "00000"), reply.body
    assert int(reply.json["requestTime"]) == int(sim.now() * 1000)
    outline, wanted = shape(reply.data), shape(example["data"])
    if family == "v1":
        assert loosened(outline) == loosened(wanted)
        assert type(reply.json["requestTime"]) is type(example["requestTime"])
    else:
        assert filled(outline, wanted) == wanted
        assert isinstance(reply.json["requestTime"], int)


async def test_every_endpoint_works_with_the_rsa_account(caller, sim) -> None:
    """All 52 in one world, signed by `cryptography`; writes included."""
    keys = sim.accounts["rsa"]
    private = serialization.load_pem_private_key(keys.secret_key.encode(), None)

    def sign(_: object, stamp: str, method: str, target: str, body: bytes) -> str:
        text = f"{stamp}{method}{target}".encode() + body
        return base64.b64encode(private.sign(text, padding.PKCS1v15(), hashes.SHA256())).decode()

    caller.sign = sign
    codes = {
        key: (await caller.call(key, arguments(sim, key, "rsa"), account="rsa")).code for key in V1
    }

    assert set(codes.values()) == {"00000"}, codes
