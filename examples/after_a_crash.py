"""A bot that kills itself while it waits for the reply to a write, and the same bot afterwards.

The second one opens the same journal, asks what became of the write, and repeats it only if it is
proved that it was not executed. Runs as it is against the embedded exchange.
"""

import asyncio
import os
import signal
import sys
import tempfile
from pathlib import Path

from bitget_copy import CopyTradingClient, NotExecuted
from bitget_copy.models import v2
from bitget_copy.simulator import Simulator


async def crash(journal: str, order: str) -> None:
    """The first process: it closes an order, and is gone before the reply is there."""
    asyncio.get_running_loop().call_later(2, os.kill, os.getpid(), signal.SIGKILL)
    async with CopyTradingClient.from_env(journal=journal) as client:
        close = client.v2.futures.trader.close_order
        await close(tracking_no=order, product_type=v2.ProductType.USDT_FUTURES)


async def start_again(journal: str) -> None:
    """The second process: it recovers before it does anything else."""
    async with CopyTradingClient.from_env(journal=journal) as client:
        for found in await client.recover(max_lag=1):
            print(found.write.endpoint, type(found.verdict).__name__)
            print(found.verdict.evidence)
            if isinstance(found.verdict, NotExecuted):  # only then is it sent again
                await client.call(str(found.write.endpoint), found.write.values)
        print("unresolved:", len(client.unresolved))


async def main() -> None:
    """Runs the bot twice against an exchange whose reply to the write never comes."""
    simulator = Simulator(seed=7)
    order = simulator.open_order("BTCUSDT_UMCBL")
    simulator.faults.on("v2.futures.trader.close_order", kind="stall")
    with tempfile.TemporaryDirectory() as directory:
        journal = str(Path(directory) / "writes.journal")
        async with simulator.serve() as server:
            keys = server.credentials
            env = os.environ | {
                "BITGET_BASE_URL": server.url, "BITGET_API_KEY": keys.api_key,
                "BITGET_SECRET_KEY": keys.secret_key, "BITGET_PASSPHRASE": keys.passphrase,
            }  # fmt: skip
            for words in (["crash", journal, order], ["start_again", journal]):
                bot = await asyncio.create_subprocess_exec(
                    sys.executable, __file__, *words, env=env
                )
                print(words[0], "ended with", await bot.wait())


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["crash", journal, order]:
            asyncio.run(crash(journal, order))
        case ["start_again", journal]:
            asyncio.run(start_again(journal))
        case _:
            asyncio.run(main())
