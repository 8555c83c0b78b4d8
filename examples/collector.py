"""A collector: closed orders into Parquet files, at the pace of the limits; it resumes.

Runs against an embedded exchange; with BITGET_API_KEY and its companions set, against yours.
Needs ``pip install 'bitget-copy[collect,simulator]'``.
"""

import asyncio
import os
import sys
import tempfile
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb

from bitget_copy import CopyTradingClient
from bitget_copy.collect import Collector, verify
from bitget_copy.simulator import Simulator

HISTORY = "v2.futures.trader.list_history_orders"
QUESTION = """
    SELECT symbol, count(*), sum(achieved_pl) FROM v2_futures_trader_list_history_orders
    GROUP BY symbol ORDER BY 2 DESC LIMIT 1
"""


async def collect(client: CopyTradingClient, folder: str) -> None:
    """Collects once; however it ends, the next time goes on there."""
    since = datetime.now(UTC) - timedelta(days=80)
    async with Collector(folder, {"main": client}) as collector:
        await collector.add(HISTORY, {"product_type": "USDT-FUTURES"}, since=since)
        for history in await collector.run():
            print(f"{history.history}: {history.rows} rows read, {history.kept} in all")


async def main(folder: str) -> None:
    """Collects twice, as a program that is started again does."""
    async with AsyncExitStack() as stack:
        if "BITGET_API_KEY" in os.environ:
            client = await stack.enter_async_context(CopyTradingClient.from_env())
        else:
            server = await stack.enter_async_context(Simulator(seed=7, orders=900).serve())
            client = CopyTradingClient(server.credentials, base_url=server.url)
            await stack.enter_async_context(client)
        for _ in range(2):
            await collect(client, folder)


def ask(folder: str) -> None:
    """Looks whether the files are whole, and asks them with all digits."""
    print("sound:", verify(folder).is_sound)
    with duckdb.connect() as sql:
        sql.execute(Path(folder, "views.sql").read_text("utf-8"))
        for symbol, orders, earned in sql.execute(QUESTION).fetchall():
            print(f"most in {symbol}: {orders} orders, {earned:+,.2f} before fees")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        store = sys.argv[1] if len(sys.argv) > 1 else scratch
        asyncio.run(main(store))
        ask(store)
