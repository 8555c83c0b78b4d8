"""A dashboard over many accounts: one client each, all refreshed at the same time.

Clients of one process share the exchange's limits by themselves. For real accounts leave
the simulator out and open one client for each key: ``CopyTradingClient(Credentials(
api_key=…, secret_key=…, passphrase=…))``, or ``CopyTradingClient.from_env()`` for one.
"""

import asyncio
from contextlib import AsyncExitStack
from decimal import Decimal

from bitget_copy import CopyTradingClient
from bitget_copy.simulator import Simulator

REFRESHES = 3
PAUSE = 0.3


async def line(name: str, client: CopyTradingClient) -> str:
    """What one account has open and has earned by copying."""
    follower = client.v2.futures.follower
    orders = [order async for order in follower.iter_open_orders(product_type="USDT-FUTURES")]
    traders = follower.iter_traders()
    profits = [trader.trace_total_profit or Decimal(0) async for trader in traders]
    return f"{name:10} {len(orders):3} open  {sum(profits):12,.2f} USDT"


async def main() -> None:
    """Opens a client for each account of an exchange of its own and shows them all."""
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(Simulator(seed=7, accounts=5).serve())
        clients = {
            name: await stack.enter_async_context(
                CopyTradingClient(credentials, base_url=server.url)
            )
            for name, credentials in server.accounts.items()
            if name != "readonly"
        }
        for number in range(REFRESHES):
            lines = await asyncio.gather(*(line(name, client) for name, client in clients.items()))
            print(f"refresh {number + 1}", *lines, sep="\n  ")
            await asyncio.sleep(PAUSE)


asyncio.run(main())
