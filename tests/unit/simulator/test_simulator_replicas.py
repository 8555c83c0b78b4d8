"""Reads that lag: what they show, when, and that writes do not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bitget_copy import ENDPOINTS
from bitget_copy.errors import ConfigError

T, F = "v2.futures.trader.", "v2.futures.follower."
USDT = {"productType": "USDT-FUTURES"}
QUIET = {"enforce_limits": False, "ip_rate": None, "accounts": 1}


@pytest.fixture
def lagging(make_caller: Any) -> Any:
    """Makes callers of exchanges whose reads lag."""
    return lambda read_lag, **more: make_caller(read_lag=read_lag, **QUIET, **more)


def an_order(caller: Any) -> str:
    """A new order that every read shows."""
    no: str = caller.sim.open_order("BTCUSDT_UMCBL")
    caller.clock.at += 100
    return no


async def close(caller: Any, no: str) -> None:
    assert (await caller.call(f"{T}close_order", USDT | {"trackingNo": no})).data


async def numbers(caller: Any, name: str) -> set[str]:
    data = (await caller.call(f"{T}{name}", USDT | {"limit": 50})).data
    return {row["trackingNo"] for row in data["trackingList"]}


@pytest.mark.parametrize("lag", [0, 0.25, 5, 60])
async def test_a_read_shows_the_world_as_it_was(lagging: Any, lag: float) -> None:
    """A close shows when its time has come, not earlier; the stamp is of now all the while."""
    caller = lagging(lag)
    no = an_order(caller)
    await close(caller, no)
    closed_at = caller.clock.at
    for late in (lag / 2, lag * 0.99, lag):
        caller.clock.at = closed_at + late
        is_due = late >= lag
        reply = await caller.call(f"{T}list_open_orders", USDT | {"limit": 50})
        assert (no in str(reply.json["data"])) is not is_due
        assert (no in await numbers(caller, "list_history_orders")) is is_due
        assert int(reply.json["requestTime"]) == int(caller.clock.at * 1000)


async def test_writes_act_on_the_present(lagging: Any) -> None:
    """An order that lagging reads still show as open cannot be closed a second time."""
    caller = lagging(60)
    no = an_order(caller)
    await close(caller, no)
    again = await caller.call(f"{T}close_order", USDT | {"trackingNo": no})
    assert again.status == 400
    assert caller.sim.executions.count(f"{T}close_order") == 1
    assert no in await numbers(caller, "list_open_orders")


async def test_each_endpoint_has_its_own_lag(lagging: Any) -> None:
    """The first pattern that fits counts, by key or path; what none fits does not lag."""
    caller = lagging({"*.list_history_orders": 60, ENDPOINTS[f"{F}list_open_orders"].path: 9})
    no = an_order(caller)
    await close(caller, no)
    caller.clock.at += 10
    assert no not in await numbers(caller, "list_open_orders")
    assert no not in await numbers(caller, "list_history_orders")
    caller.clock.at += 50
    assert no in await numbers(caller, "list_history_orders")


async def test_replicas_take_turns(lagging: Any) -> None:
    """A later read may show an earlier moment."""
    caller = lagging([0, 5])
    no = an_order(caller)
    await close(caller, no)
    seen = [no in await numbers(caller, "list_open_orders") for _ in range(4)]
    assert seen == [False, True, False, True]


async def test_what_tests_change_is_seen_late(lagging: Any) -> None:
    """Orders that open, prices that jump and changes by hand reach replicas in their time."""
    caller = lagging(5)
    sim = caller.sim
    opened = sim.open_order("BTCUSDT_UMCBL")
    uid = sim.account().uid
    places = sim.change(lambda world, now: world.accounts[uid].futures.takes_followers)
    sim.change(lambda world, now: setattr(world.accounts[uid].futures, "anonymous_followers", 3))
    assert places is True
    before = (await caller.call(f"{T}get_statistics", {})).data
    assert opened not in await numbers(caller, "list_open_orders")
    caller.clock.at += 5
    after = (await caller.call(f"{T}get_statistics", {})).data
    assert opened in await numbers(caller, "list_open_orders")
    assert int(after["currentFollowerNum"]) - int(before["currentFollowerNum"]) == 3


async def test_a_replica_becomes_what_the_world_was(lagging: Any) -> None:
    """After writes of many kinds, a lagging exchange shows all that one without lag shows."""
    script = [
        (f"{F}follow_trader", None),
        (f"{T}set_order_tpsl", None),
        ("v2.spot.trader.close_orders", None),
        (f"{T}close_orders_by_symbol", USDT | {"symbol": "XRPUSDT"}),
        (f"{T}close_order", USDT | {"trackingNo": "1"}),  # refused
    ]
    shown = []
    for lag in (0, 30):
        caller = lagging(lag)
        for key, values in script:
            caller.clock.at += 1
            await caller.call(key, values or _values(caller, key))
        caller.sim.move_price("BTCUSDT_UMCBL", caller.sim.price("BTCUSDT_UMCBL") / 2)
        no = caller.sim.open_order("BTCUSDT_UMCBL")
        at = caller.clock.at
        caller.clock.at += lag
        found = [no]
        for name, more in (
            (f"{T}list_open_orders", USDT), (f"{T}list_history_orders", USDT | {"limit": 100}),
            (f"{F}list_open_orders", USDT), (f"{F}list_traders", {}),
            ("v2.spot.trader.list_open_orders", {}), ("v2.spot.trader.list_history_orders", {}),
            (f"{T}get_statistics", {}), (f"{T}list_followers", {}),
        ):  # fmt: skip
            found.append((await caller.call(name, more)).data)
        shown.append(json.dumps(found))
        caller.clock.at = at - len(script)  # as the first of them began
    assert shown[0] == shown[1]


def _values(caller: Any, key: str) -> dict[str, Any]:
    me = caller.sim.account()
    if key.endswith("follow_trader"):
        trader = next(t for t in caller.sim.world.traders("futures")
                      if t is not me and t.uid not in me.futures.follows
                      and t.futures.symbols.get("BTCUSDT_UMCBL"))  # fmt: skip
        setting = USDT | {"symbol": "BTCUSDT", "marginType": "trader", "leverType": "trader",
                          "traceType": "percent", "traceValue": "1"}  # fmt: skip
        return {"traderId": trader.hex_id, "settings": [setting]}
    if key.endswith("close_orders"):
        order = next(o for o in me.spot.lead_orders.open.values() if not o.copies)
        return {"trackingNoList": [str(order.no)], "symbol": order.instrument.symbol}
    order = next(o for o in me.futures.lead_orders.open.values() if o.instrument.product == "umcbl"
                 and o.side == "long")  # fmt: skip
    price = caller.sim.price(order.instrument.symbol)
    high = (price * 2).quantize(price)
    return USDT | {"trackingNo": str(order.no), "stopSurplusPrice": str(high)}


@pytest.mark.parametrize(
    "read_lag",
    [-1, float("inf"), float("nan"), "5", True, None, [], [5, -1], {"*": "5"}, {"*": [[5]]}],
    ids=repr,
)
def test_a_lag_that_is_none(lagging: Any, read_lag: Any) -> None:
    """What is no number of seconds is refused when the exchange is made."""
    with pytest.raises(ConfigError, match=r"read_lag of '\*'.*seconds, 0 or more"):
        lagging(read_lag)


@pytest.mark.parametrize("pattern", ["v2.nothing.*", "*.close_order", ""])
def test_a_pattern_that_fits_no_read(lagging: Any, pattern: str) -> None:
    """A name that is misspelt, or that of a write, is refused."""
    with pytest.raises(ConfigError, match="fits the key or path of no read"):
        lagging({pattern: 5})


async def test_a_reset_begins_the_replicas_anew(lagging: Any) -> None:
    """What was done before is forgotten everywhere."""
    caller = lagging(5)
    no = an_order(caller)
    await close(caller, no)
    caller.sim.reset()
    caller.clock.at += 60
    for name in ("list_open_orders", "list_history_orders"):
        assert no not in await numbers(caller, name)
