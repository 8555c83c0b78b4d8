"""What must work from the installed wheel alone: one signed call, in process, no extras."""

import asyncio
import importlib.metadata
import importlib.util

import bitget_copy
from bitget_copy import CopyTradingClient
from bitget_copy.simulator import Simulator


async def main() -> None:
    simulator = Simulator(seed=7)
    async with CopyTradingClient(simulator.credentials, transport=simulator) as client:
        orders = await client.v1.futures.trader.list_open_orders(
            symbol="BTCUSDT_UMCBL", product_type="umcbl"
        )
    assert orders, "the default world has open orders"
    assert len(bitget_copy.ENDPOINTS) >= 52


for extra in ("typer", "rich", "uvicorn", "httptools", "socksio", "opentelemetry"):
    assert importlib.util.find_spec(extra) is None, f"{extra} is no dependency of the base install"
plugin = importlib.metadata.entry_points(group="pytest11")["bitget_copy"].value
assert importlib.util.find_spec(plugin) is not None, (
    "the plugin for pytest stands beside the package"
)
asyncio.run(main())
print("wheel works:", importlib.metadata.version("bitget-copy"))
