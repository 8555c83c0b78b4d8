"""What collecting costs: share of the limit, CPU a row, memory.

    python benchmarks/bench_collect.py [accounts] [rows of each]

The exchange is a process of its own that keeps the limits of today (five pages of 100 rows a
second and account) and answers 429 beyond them. With 20 accounts that is the pace of one egress
address, 100 calls a second; the whole run of a million rows is 50 accounts with 20,000 each.
"""

from __future__ import annotations

import asyncio
import gc
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


class Sampler(threading.Thread):
    """Looks at memory, CPU, and the exchange's counts four times a second.

    Args:
        server: what counts.
    """

    def __init__(self, server: HistoriesServer) -> None:
        super().__init__(daemon=True)
        self._server = server
        self.seen: list[tuple[float, int, float, int]] = []

        self._ended = threading.Event()

    def stop(self) -> None:
        self._ended.set()
        self.join()

    def run(self) -> None:
        while not self._ended.wait(0.25):
            pages, _, _ = self._server.told()
            self.seen.append((time.monotonic(), pages, time.process_time(), resident()))

    def steady(self) -> list[tuple[float, int, float, int]]:
        """From a fifth to four fifths of all pages, where all accounts are read."""
        last = self.seen[-1][1]
        return [each for each in self.seen if 0.2 * last <= each[1] <= 0.8 * last]


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
        gc.freeze()  # as the command does
        began, cpu = time.monotonic(), time.process_time()
        done = await collector.run()
        took, spent = time.monotonic() - began, time.process_time() - cpu
    for client in clients.values():
        await client.aclose()
    return took, spent, sum(each.rows for each in done), [each.error for each in done if each.error]


def main(accounts: int = 20, rows: int = 8_000) -> None:
    """Collects once, and prints the rows of the table."""
    with tempfile.TemporaryDirectory() as folder, HistoriesServer(rows, LIMIT.rate) as server:
        sampler = Sampler(server)
        sampler.start()
        took, spent, found, errors = asyncio.run(collect(server.url, folder, accounts))
        steady = sampler.steady()
        sampler.stop()
        pages, limited, served = server.told()
        began = time.monotonic()
        check = verify(folder)
        looked = time.monotonic() - began
        size = sum(path.stat().st_size for path in Path(folder).rglob("*.parquet"))
    assert not errors, errors[:2]
    assert check.is_sound, check.problems
    assert found == accounts * rows == sum(each.rows for each in check.histories)
    (first, page, cpu, _), (last, last_page, last_cpu, _) = steady[0], steady[-1]
    allowed = accounts * LIMIT.rate / LIMIT.per
    pace = (last_page - page) / (last - first)
    row = (last_cpu - cpu) / (last_page - page) / PAGE
    memory = [each[3] / 2**20 for each in steady]
    print(f"| rows, accounts | {found:,}, {accounts} |")
    print(f"| calls, all in all | {pages:,} in {took:.1f} s; {limited} answered 429 |")
    print(f"| pace while all are read | {pace:.1f} calls a second, {pace / allowed:.1%} |")
    print(f"| CPU while all are read | {row * 1e6:.1f} us a row |")
    print(f"| at 100 calls a second | {row * PAGE * 100:.0%} of a core |")
    print(f"| CPU with start and end | {spent / found * 1e6:.1f} us a row |")
    print(f"| memory while all are read | {min(memory):.0f} to {max(memory):.0f} MiB |")
    print(f"| on disk | {size / found:.1f} bytes a row; verify {looked:.1f} s |")
    print(f"| the exchange itself | {served / found * 1e6:.1f} us a row |")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
