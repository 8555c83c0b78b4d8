"""Take-profit and stop-loss: the price crosses the level, the order closes there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from bitget_copy.errors import ConfigError
from bitget_copy.simulator import HandClock, Simulator

DAY = 86_400
T = "v1.futures.trader."
F = "v1.futures.follower."
ST = "v1.spot.trader."


async def set_stops(caller: Any, order: Any, gap: str, *, both: bool = True) -> None:
    """Stops at this distance from the price of now, in percent."""
    price = caller.sim.world.market.price(order.instrument, int(caller.sim.now() * 1000))
    step = Decimal(1).scaleb(-order.instrument.digits)
    up, down = (str((price * (1 + sign * Decimal(gap) / 100)).quantize(step)) for sign in (1, -1))
    profit, loss = (up, down) if order.side == "long" else (down, up)
    reply = await caller.call(
        T + "set_order_tpsl",
        symbol=order.instrument.symbol,
        trackingNo=order.no,
        **({"stopProfitPrice": profit} if both else {}),
        stopLossPrice=loss,
    )
    assert reply.code == "00000", reply.body
    caller.clock.at += 0.5


async def history(caller: Any) -> list[dict[str, Any]]:
    now = int(caller.sim.now() * 1000)
    reply = await caller.call(
        T + "list_history_orders",
        {"startTime": now - 80 * DAY * 1000, "endTime": now, "pageNo": 1, "pageSize": 100},
    )
    return reply.data


async def test_order_closes_at_its_stop_when_the_price_crosses_it(caller, sim, clock) -> None:
    """Price, moment, kind and profit in the history are those of the first crossing."""
    order = sim.account().futures.lead_orders.open[
        int(sim.open_order("ETHUSDT_UMCBL", size=Decimal(1), side="short"))
    ]
    await set_stops(caller, order, "0.8")
    set_at = int(sim.now() * 1000) - 500
    levels = {"profit": order.take_profit, "loss": order.stop_loss}
    assert order.close_time == 0

    clock.at += 3 * DAY
    row = next(row for row in await history(caller) if row["trackingNo"] == str(order.no))

    low, high = order.take_profit, order.stop_loss
    crossed = sim.world.market.first_exit(order.instrument, low, high, set_at, set_at + 10**9)
    assert row["closeTime"] == crossed
    assert Decimal(row["closeAvgPrice"]) == levels[row["stopType"]]
    gain = Decimal(row["openAvgPrice"]) - Decimal(row["closeAvgPrice"])
    assert Decimal(row["achievedProfits"]) == gain
    price = sim.world.market.price
    before, after = (price(order.instrument, crossed + step) for step in (-1000, 1000))
    assert min(before, after) <= Decimal(row["closeAvgPrice"]) <= max(before, after)
    again = await caller.call(T + "close_order", symbol="ETHUSDT_UMCBL", trackingNo=order.no)
    assert again.code == "43064"


@pytest.mark.parametrize("step", [DAY * 4, 3_601.7, 97.3])
async def test_it_does_not_matter_how_often_somebody_looks(make_caller, clock, step) -> None:
    """Many orders with stops end alike, whether the world is looked at once or all the time."""
    start = clock.at
    caller = make_caller(seed=7, enforce_limits=False, ip_rate=None)
    orders = caller.sim.account().futures.lead_orders
    numbers = []
    for place, symbol in enumerate(("BTCUSDT_UMCBL", "ETHUSDT_UMCBL", "SOLUSDT_UMCBL") * 2):
        no = int(caller.sim.open_order(symbol, side=("long", "short")[place % 2]))
        await set_stops(caller, orders.open[no], "0.9" if place < 3 else "1.5", both=place != 4)
        numbers.append(no)
    until = start + 4 * DAY
    while clock.at < until:
        clock.at = min(clock.at + step, until)
        caller.sim.advance(0)

    ends = {no: orders.closed_by_number[no] for no in numbers if no in orders.closed_by_number}

    found = [(no, row.close_time, row.close_price, row.stop_type) for no, row in ends.items()]
    expected = ENDS.setdefault("first", sorted(found))
    assert len(found) >= 4
    assert sorted(found) == expected


ENDS: dict[str, list[Any]] = {}
"""What the first of the three runs found; the others must find the same."""


async def test_copies_close_with_the_order_whose_stop_triggered(caller, sim, clock) -> None:
    """At the same moment and price, each with its own profit, which moves the equity."""
    order = sim.account().futures.lead_orders.open[
        int(sim.open_order("SOLUSDT_UMCBL", size=Decimal(5)))
    ]
    follower = sim.account("follower1")
    copy = follower.futures.copy_orders.copies_of(order.no)[0]
    equity = follower.futures.equity
    await set_stops(caller, order, "0.5")

    sim.advance(DAY)

    assert order.stop_type in {"profit", "loss"}
    assert (copy.close_time, copy.close_price, copy.stop_type) == (
        order.close_time,
        order.close_price,
        order.stop_type,
    )
    assert follower.futures.equity == equity + copy.net
    assert copy.no in follower.futures.copy_orders.closed_by_number


async def test_stop_of_a_copy_closes_the_copy_alone(caller, sim) -> None:
    """The trader's order stays open, and closes later without the copy."""
    no = int(sim.open_order("XRPUSDT_UMCBL", size=Decimal(500)))
    follower = sim.account("follower1")
    copy = follower.futures.copy_orders.copies_of(no)[0]
    stop = copy.open_price - Decimal("0.0020")
    reply = await caller.call(
        F + "set_order_tpsl",
        account="follower1",
        symbol="XRPUSDT_UMCBL",
        trackingNo=copy.no,
        stopLossPrice=str(stop),
    )
    assert reply.data is True

    sim.advance(10 * DAY)

    assert (copy.close_price, copy.stop_type) == (stop, "loss")
    assert no in sim.account().futures.lead_orders.open
    assert follower.futures.copy_orders.copies_of(no) == []


async def test_spot_stops_trigger_too(caller, sim) -> None:
    """A spot order sells at its stop."""
    order = next(row for row in sim.account().spot.lead_orders.open.values() if not row.copies)
    price = sim.world.market.price(order.instrument, int(sim.now() * 1000))
    step = Decimal(1).scaleb(-order.instrument.digits)
    loss = (price * Decimal("0.99")).quantize(step)
    await caller.call(ST + "set_order_tpsl", trackingNo=order.no, stopLossPrice=str(loss))

    sim.advance(60 * DAY)

    rows = (await caller.call(ST + "list_history_orders", trackingNo=str(order.no))).data
    assert rows["resultList"][0]["sellPrice"] == str(loss)
    assert order.stop_type == "loss"


async def test_changed_and_cleared_stops_are_forgotten(caller, sim) -> None:
    """Only the last word counts."""
    order = sim.account().futures.lead_orders.open[int(sim.open_order("ETHUSDT_UMCBL"))]
    await set_stops(caller, order, "0.3")
    await caller.call(T + "set_order_tpsl", symbol="ETHUSDT_UMCBL", trackingNo=order.no)

    sim.advance(5 * DAY)

    assert (order.close_time, order.stop_check) == (0, 0)


async def test_closed_by_hand_before_the_stop_stays_closed_by_hand(caller, sim) -> None:
    """The stop of a closed order does nothing."""
    order = sim.account().futures.lead_orders.open[int(sim.open_order("ETHUSDT_UMCBL"))]
    await set_stops(caller, order, "0.5")
    await caller.call(T + "close_order", symbol="ETHUSDT_UMCBL", trackingNo=order.no)
    closed_at = order.close_time

    sim.advance(5 * DAY)

    assert (order.close_time, order.stop_type) == (closed_at, "")


async def test_stops_that_change_all_the_time_take_no_memory(caller, sim, clock) -> None:
    """What was set before is forgotten sooner or later; the last stops still work."""
    account = sim.account()
    order = account.futures.lead_orders.open[int(sim.open_order("ETHUSDT_UMCBL"))]
    low, high = order.open_price * Decimal("0.99"), order.open_price * Decimal("1.01")
    for step in range(3_000):
        now = int(sim.now() * 1000)
        sim.world.set_stops(order, high + 100 + step, low - 100 - step, now)
    sim.world.set_stops(order, high, low, int(sim.now() * 1000))

    assert len(sim.world._checks) < 1_100
    sim.advance(10 * DAY)
    assert order.close_price in {high.quantize(Decimal("0.01")), low.quantize(Decimal("0.01"))}
    assert sim.world._checks == []


async def test_stop_of_zero_is_never_met(caller, sim) -> None:
    """A stop-loss at 0 is accepted for a long position and cannot be reached."""
    order = sim.account().futures.lead_orders.open[int(sim.open_order("ETHUSDT_UMCBL"))]
    params = {"symbol": "ETHUSDT_UMCBL", "trackingNo": order.no, "stopLossPrice": "0"}
    assert (await caller.call(T + "set_order_tpsl", params)).code == "00000"

    sim.advance(30 * DAY)

    assert order.close_time == 0


def test_presets_of_the_trader_give_new_orders_stops(sim) -> None:
    """40 percent of the margin at leverage 10 are 4 percent of the price."""
    order = sim.account().futures.lead_orders.open[int(sim.open_order("BTCUSDT_UMCBL"))]

    assert order.stop_loss == (order.open_price * Decimal("0.96")).quantize(Decimal("0.1"))
    assert order.take_profit == (order.open_price * Decimal("1.12")).quantize(Decimal("0.1"))


def test_hand_clock_is_moved_for_all_who_share_it() -> None:
    """The exchange's clock is the shared one; a running clock is overtaken instead."""
    clock = HandClock(1_700_000_000.0)
    shared, running = Simulator(clock=clock), Simulator()
    before = running.now()
    shared.advance(90.5)
    running.advance(3600)

    assert shared.clock is clock
    assert clock() == shared.now() == 1_700_000_090.5
    assert shared.clock_offset == 0
    assert running.clock_offset == 3600
    assert 3600 <= running.now() - before < 3660
    with pytest.raises(ConfigError, match="forward"):
        shared.advance(-1)
