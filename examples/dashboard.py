"""A dashboard over many accounts: what each has open and has earned, refreshed at the same time.

``python examples/dashboard.py accounts.toml`` shows your own accounts; without a file it shows five
of an exchange that it brings along. `bitget_copy.accounts.file` says what such a file looks like.
One account that fails is one line that says so; nothing is sent faster than the limits allow.
"""

import asyncio
import sys
from contextlib import AsyncExitStack
from decimal import Decimal

from bitget_copy import Accounts, CopyTradingClient
from bitget_copy.simulator import Simulator

REFRESHES = 3
PAUSE = 0.3


async def opened(stack: AsyncExitStack) -> Accounts:
    """The accounts of the file that was named, or of an exchange of our own."""
    if len(sys.argv) > 1:
        return await stack.enter_async_context(Accounts.from_toml(sys.argv[1]))
    server = await stack.enter_async_context(Simulator(seed=7, accounts=5).serve())
    keys = {label: key for label, key in server.accounts.items() if "follower" in label}
    return await stack.enter_async_context(Accounts(keys, base_url=server.url))


async def main() -> None:
    """Shows the accounts, and three times what they hold."""
    async with AsyncExitStack() as stack:
        accounts = await opened(stack)

        async def holdings(client: CopyTradingClient) -> str:
            product_type = accounts.account(client).product_type or "USDT-FUTURES"
            follower = client.v2.futures.follower
            orders = [order async for order in follower.iter_open_orders(product_type=product_type)]
            traders = [trader async for trader in follower.iter_traders()]
            profit = sum(
                (trader.trace_total_profit or Decimal(0) for trader in traders), Decimal(0)
            )
            return f"{len(orders):3} open  {profit:12,.2f} USDT"

        await accounts.account_modes()
        print(accounts)
        for number in range(REFRESHES):
            found = await accounts.gather(holdings)
            print(f"refresh {number + 1}")
            for label, result in found.items():
                print(f"  {label:10} {result if isinstance(result, str) else repr(result)}")
            await asyncio.sleep(PAUSE)


asyncio.run(main())
