"""The README's quickstart, word for word below this line; a test keeps the two alike."""

# ruff: noqa: D103 - the README explains it in prose

import asyncio

from bitget_copy import CopyTradingClient
from bitget_copy.simulator import Simulator


async def main() -> None:
    simulator = Simulator(seed=7)  # a real account: CopyTradingClient.from_env()
    async with CopyTradingClient(simulator.credentials, transport=simulator) as client:
        orders = await client.v1.futures.trader.list_open_orders(
            symbol="BTCUSDT_UMCBL", product_type="umcbl"
        )
        for order in orders:
            print(order.tracking_no, order.hold_side, order.open_avg_price, order.open_time)

        if orders and (number := orders[0].tracking_no):  # unset fields are None
            done = await client.v1.futures.trader.close_order(
                symbol="BTCUSDT_UMCBL", tracking_no=number
            )
            print("closed:", done.tracking_no, done.result)


asyncio.run(main())
