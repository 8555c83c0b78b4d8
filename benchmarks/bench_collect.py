"""What collecting costs: share of the limit, CPU a row, memory.

    python benchmarks/bench_collect.py [accounts] [rows of each]

The exchange is a process of its own that keeps the limits of today (five pages of 100 rows a
second and account) and answers 429 beyond them. With 20 accounts that is the pace of one egress
address, 100 calls a second; the whole run of a million rows is 50 accounts with 20,000 each.
"""

from __future__ import annotations

import asyncio
import resource
import sys
import tempfile
import threading
import time
from pathlib import Path

from histories_server import HistoriesServer

from bitget_copy import ENDPOINTS, CopyTradingClient, Credentials
from bitget_copy.collect import Collector, verify

KEY = "v2.futures.trader.list_history_orders"
LIMIT = ENDPOINTS[KEY].limit
PAGE = 100


def resident() -> int:
    """Bytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize()


class Memory(threading.Thread):
    """Looks at the memory four times a second."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.seen: list[int] = []

    def run(self) -> None:
        while True:
            self.seen.append(resident())
            time.sleep(0.25)


async def collect(url: str, folder: str, accounts: int) -> tuple[float, float, int, list[str]]:
    """Seconds, CPU seconds, rows and errors of one run."""
    clients = {
        f"account{n:03}": CopyTradingClient(
            Credentials(api_key=f"key{n}", secret_key="s", passphrase="p"), base_url=url
        )
        for n in range(accounts)
    }
    async with Collector(folder, clients) as collector:
        await collector.add(KEY, {"productType": "USDT-FUTURES"})
        began, cpu = time.monotonic(), time.process_time()
        done = await collector.run()
        took, spent = time.monotonic() - began, time.process_time() - cpu
    for client in clients.values():
        await client.aclose()
    return took, spent, sum(each.rows for each in done), [each.error for each in done if each.error]


def main() -> None:
    accounts, rows = (
        (int(word) for word in (*sys.argv[1:], "20", "5000")[:2])
        if len(sys.argv) < 2
        else (int(sys.argv[1]), int((*sys.argv[2:], "5000")[0]))
    )
    memory = Memory()
    with tempfile.TemporaryDirectory() as folder, HistoriesServer(rows, LIMIT.rate) as server:
        memory.start()
        took, spent, found, errors = asyncio.run(collect(server.url, folder, accounts))
        seen = memory.seen[:]
        pages, limited, served = server.told()
        began = time.monotonic()
        check = verify(folder)
        looked = time.monotonic() - began
        size = sum(path.stat().st_size for path in Path(folder).rglob("*.parquet"))
    allowed = accounts * LIMIT.rate / LIMIT.per
    assert not errors, errors[:2]
    assert check.is_sound, check.problems
    assert found == accounts * rows == sum(each.rows for each in check.histories)
    settled = seen[len(seen) // 3 :]
    print(f"| rows | {found:,} of {accounts} accounts |")
    print(f"| calls | {pages:,} in {took:.1f} s, {limited} answered 429 |")
    print(f"| share of the limit | {pages / took / allowed:.1%} of {allowed:.0f} a second |")
    print(f"| CPU a row | {spent / found * 1e6:.1f} us (server {served / found * 1e6:.1f}) |")
    print(f"| CPU at 100 calls a second | {spent / found * PAGE * 100:.0%} of a core |")
    print(f"| memory | {min(settled) / 2**20:.0f} to {max(settled) / 2**20:.0f} MiB |")
    print(f"| on disk | {size / found:.1f} bytes a row; verify {looked:.1f} s |")


if __name__ == "__main__":
    main()
