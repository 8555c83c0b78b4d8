"""All 54 rows of API V2 answer, in the shapes of its documentation's replies."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from test_simulator_endpoints import shape

from bitget_copy._generated import ENDPOINTS
from bitget_copy.simulator.handlers.call import HANDLERS

V2 = sorted(key for key in ENDPOINTS if key.startswith("v2."))
REPLIES = Path(__file__).parents[2] / "replies" / "v2"
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
    star = world.accounts[next(iter(me.futures.follows))]
    stranger = list(world.traders("futures"))[10]
    poor = next(
        world.accounts[u] for u in me.futures.followers if world.accounts[u].futures.equity < 100
    )
    poor_spot = next(
        world.accounts[u] for u in me.spot.followers if world.accounts[u].spot.equity < 100
    )
    led = futures_names(next(iter(me.futures.lead_orders.open.values())))
    copied = futures_names(next(iter(me.futures.copy_orders.open.values())))
    mine = next(order for order in me.spot.lead_orders.open.values() if not order.copies)
    copy = next(order for order in me.spot.lead_orders.open.values() if order.copies)
    usdt = {"productType": "usdt-futures"}
    table: dict[str, dict[str, Any]] = {
        "futures.trader.list_open_orders": usdt,
        "futures.trader.list_history_orders": usdt,
        "futures.trader.list_symbols": usdt,
        "futures.trader.close_order": led,
        "futures.trader.close_orders_by_symbol": picked(led, "symbol", "productType"),
        "futures.trader.close_all_orders": picked(led, "productType"),
        "futures.trader.set_order_tpsl": {
            **picked(led, "trackingNo", "productType"),
            "stopSurplusPrice": "0",
        },
        "futures.trader.set_symbols": {
            "settingList": [
                {
                    **picked(led, "symbol", "productType"),
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
        "futures.follower.get_settings": {"traderId": star.hex_id},
        "futures.follower.follow_trader": {
            "traderId": stranger.hex_id,
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
        "futures.follower.set_copy_settings": {"traderId": stranger.uid, "copyAmount": "200"},
        "futures.follower.close_order": copied,
        "futures.follower.close_orders_by_symbol": picked(copied, "symbol", "productType"),
        "futures.follower.close_all_orders": {
            **picked(copied, "productType"),
            "marginCoin": next(iter(me.futures.copy_orders.open.values())).instrument.coin,
        },
        "futures.follower.set_order_tpsl": {**copied, "stopLossPrice": "0"},
        "futures.follower.unfollow_trader": {"traderId": star.uid},
        "futures.broker.list_history_orders": {"traderId": star.hex_id, **usdt},
        "futures.broker.list_open_orders": {"traderId": star.hex_id, **usdt},
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
        "spot.follower.get_settings": {"traderId": star.hex_id},
        "spot.follower.get_trader_symbols": {"traderId": star.hex_id},
        "spot.follower.follow_trader": {
            "traderId": stranger.uid,
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
        "spot.follower.unfollow_trader": {"traderId": star.hex_id},
    }
    return table.get(key.removeprefix("v2."), {})


def test_every_v2_row_has_a_handler() -> None:
    """A row without an answer is named here."""
    assert [key for key in V2 if key not in HANDLERS] == []
    assert len(V2) == 54
    assert len({ENDPOINTS[key].path for key in V2}) == 50


@pytest.mark.parametrize("key", V2)
async def test_each_v2_row_answers_in_the_shape_of_the_example(caller, sim, key) -> None:
    """Names and JSON types are those of the example reply; requestTime is a number."""
    example = json.loads((REPLIES / f"{key.removeprefix('v2.')}.json").read_text())

    reply = await caller.call(key, v2_arguments(sim, key))

    assert reply.status == 200, reply.body
    assert reply.code == "00000"
    assert reply.json["requestTime"] == int(sim.now() * 1000)
    assert filled(shape(reply.data), shape(example["data"])) == shape(example["data"])


def filled(outline: Any, example: Any) -> Any:
    """The outline in the example's order, with its empty lists and unset values."""
    if isinstance(outline, dict) and isinstance(example, dict):
        assert sorted(outline) == sorted(example)
        return {name: filled(outline[name], example[name]) for name in example}
    if isinstance(outline, list) and isinstance(example, list):
        return [filled(*pair) for pair in zip(outline, example, strict=True)] if example else []
    assert {outline, example} <= {"str", "NoneType"}
    return example
