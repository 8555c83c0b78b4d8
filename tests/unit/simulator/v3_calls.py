"""Working parameters for each row of API V3 in the seeded world."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

V3_LEAD, V3_COPY = "v3.futures.trader.", "v3.futures.follower."
CONTRACT = "BTCUSDT_UMCBL"


def project_of(sim: Any, number: int = 10) -> str:
    """Number of a portfolio; the first ones are copied by the default account, the tenth is not."""
    return list(sim.world.traders("futures"))[number].project_id


def copied_project(sim: Any) -> str:
    """A project that the default account copies."""
    return sim.world.accounts[next(iter(sim.account().futures.follows))].project_id


def positions_of(sim: Any, project: str) -> list[Any]:
    """What the default account holds of a project, as orders, oldest first."""
    trader = sim.world.find_project(project).uid
    rows = sim.account().futures.copy_orders.open_sorted.rows()
    return [row for row in rows if row.trader == trader]


def far_stops(sim: Any, order: Any, *, far: int = 2) -> dict[str, str]:
    """A take-profit and a stop-loss on the right sides of the price of now."""
    item, price = order.instrument, sim.price(order.instrument.symbol)
    high, low = price * far, (price / far).quantize(item.price_step)
    profit, loss = (high, low) if order.side == "long" else (low, high)
    return {
        "tpTriggerBy": "market",
        "slTriggerBy": "mark",
        "takeProfit": format(profit, "f"),
        "stopLoss": format(loss, "f"),
    }


def open_copy(sim: Any, project: str, **more: Any) -> str:
    """Lets the trader of a project open an order without stops of its own."""
    trader = sim.world.find_project(project)
    trader.futures.ratios.clear()
    return sim.open_order(CONTRACT, trader=trader.uid, **{"size": Decimal(2), **more})


async def place_stops(caller: Any, project: str) -> str:
    """Puts stops on the first position that the default account has of a project."""
    (row, *_), sim = await positions(caller, project), caller.sim
    order = next(o for o in positions_of(sim, project) if o.instrument.bare == row["symbol"])
    asked = {"projectId": project, "positionId": row["positionId"], **far_stops(sim, order)}
    return (await caller.call(V3_COPY + "create_tpsl", asked)).data["strategyId"]


async def positions(caller: Any, project: str, **more: str) -> list[dict[str, Any]]:
    asked = {"projectId": project, **more}
    return (await caller.call(V3_COPY + "get_positions", asked)).data["list"]


async def v3_arguments(caller: Any, key: str) -> dict[str, Any]:
    """Parameters with which the row succeeds and shows a row where it lists any."""
    sim = caller.sim
    mine = copied_project(sim)
    money = {"type": "in", "coin": "USDT", "amount": "100"}
    table: dict[str, dict[str, Any]] = {
        V3_LEAD + "get_max_transferable": {"coin": "USDT"},
        V3_LEAD + "transfer_funds": money,
        V3_LEAD + "get_portfolio": {"period": "30D"},
        V3_COPY + "follow_trader": {
            "projectId": project_of(sim),
            "type": "fixed_ratio",
            "amount": "500",
        },
        V3_COPY + "set_settings": {"projectId": mine, "maxMarginRatio": "50"},
        V3_COPY + "transfer_funds": {"projectId": mine, **money},
    }
    if key == V3_LEAD + "list_transfers":
        await caller.call(V3_LEAD + "transfer_funds", money)
    if key == V3_COPY + "list_transfers":
        await caller.call(V3_COPY + "transfer_funds", {"projectId": mine, **money})
    if key in table or not key.startswith(V3_COPY):
        return table.get(key, {})
    for waiting in (await caller.call(V3_COPY + "get_tpsl", projectId=mine)).data["list"]:
        asked = {"projectId": mine, "strategyId": waiting["strategyId"]}
        await caller.call(V3_COPY + "remove_tpsl", asked)
    first = (await positions(caller, mine))[0]
    order = next(o for o in positions_of(sim, mine) if o.instrument.bare == first["symbol"])
    name = key.removeprefix(V3_COPY)
    if name == "close_position":
        picked = {"symbol": first["symbol"], "qty": first["total"], "holdSide": first["posSide"]}
        return {"projectId": mine, **picked}
    if name == "create_tpsl":
        return {"projectId": mine, "positionId": first["positionId"], **far_stops(sim, order)}
    if name.endswith("tpsl"):
        strategy = await place_stops(caller, mine)
        if name == "list_history_tpsl":
            asked = {"projectId": mine, "strategyId": strategy}
            await caller.call(V3_COPY + "remove_tpsl", asked)
        if name == "remove_tpsl":
            return {"projectId": mine, "strategyId": strategy}
        if name == "set_tpsl":
            return {"projectId": mine, "strategyId": strategy, **far_stops(sim, order, far=3)}
    return {"projectId": mine}
