"""What a journal costs: fsyncs and added milliseconds of a write, alone and with 64 at once.

``python -m benchmarks.bench_journal [DIRECTORY]``: the journal is made there, so that its disk is
what is measured; by default where temporary files are.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bitget_copy import CopyTradingClient, Journal, LocalLimiter
from bitget_copy.journal import file as journal_file
from bitget_copy.simulator import Simulator

KEY = "v2.futures.trader.set_settings"
VALUES = {"showTpsl": "NO"}
READ = "v2.futures.trader.list_symbols"
ROUNDS = {1: 150, 64: 12}
_fsync = os.fsync


class Counted:
    """Counts what is waited for."""

    count = 0

    def __call__(self, descriptor: int) -> None:
        self.count += 1
        _fsync(descriptor)


async def write_time(client: CopyTradingClient, at_once: int, key: str, values: dict) -> float:
    """Milliseconds until the last of some concurrent calls has its reply, the median."""
    times = []
    for _ in range(ROUNDS[at_once]):
        began = time.perf_counter()
        await asyncio.gather(*(client.call(key, values) for _ in range(at_once)))
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


async def main(directory: Path) -> None:
    counted = Counted()
    journal_file.os.fsync = counted
    simulator = Simulator(seed=7, orders=10, accounts=1, enforce_limits=False, ip_rate=None)
    limits = {KEY: {"rate": 10_000}, READ: {"rate": 10_000}}
    ways = {"none": None, "flush": "flush", "fsync": "fsync"}
    print(f"{'journal':8} {'at once':>7} {'ms a round':>11} {'fsyncs a write':>15}")
    for name, durability in ways.items():
        path = directory / f"{name}.journal"
        journal = None if durability is None else Journal(path, durability=durability)
        async with CopyTradingClient(
            simulator.credentials, transport=simulator, journal=journal, limiter=LocalLimiter(),
            rate_limits=limits, egress_limit=None, max_connections=100,
        ) as client:  # fmt: skip
            for at_once, rounds in ROUNDS.items():
                await asyncio.gather(*(client.call(KEY, VALUES) for _ in range(at_once)))
                counted.count = 0
                took = await write_time(client, at_once, KEY, VALUES)
                share = counted.count / (rounds * at_once)
                print(f"{name:8} {at_once:7} {took:11.2f} {share:15.3f}")
            counted.count = 0
            took = await write_time(client, 1, READ, {"productType": "USDT-FUTURES"})
            print(f"{name:8} {'a read':>7} {took:11.2f} {counted.count:15}")
        if journal is not None:
            await journal.aclose()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as made:
        asyncio.run(main(Path(made)))
