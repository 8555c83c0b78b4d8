"""The README's quickstart, word for word below this line; a test keeps the two alike."""

# ruff: noqa: D103 - the README explains it in prose

import asyncio

from bitget_copy import CopyTradingClient
from bitget_copy.simulator import Simulator


async def main() -> None:
    simulator = Simulator(seed=7)
    number = simulator.open_order("BTCUSDT", product_type="USDT-FUTURES")
    async with CopyTradingClient(simulator.credentials, transport=simulator) as client:
        trader = client.v2.futures.trader
        page = await trader.list_open_orders(product_type="USDT-FUTURES", symbol="BTCUSDT")
        for order in page.items:
            print(order.tracking_no, order.pos_side, order.open_price_avg, order.open_time)

        closed = await trader.close_order(tracking_no=number, product_type="USDT-FUTURES")
        print("closed:", *(order.tracking_no for order in closed))


asyncio.run(main())
