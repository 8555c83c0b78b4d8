"""What collecting costs: share of the limit, CPU a row, memory.

    python benchmarks/bench_collect.py [accounts] [rows of each] [--write]

The exchange is a process of its own that keeps the limits of today (five pages of 100 rows a
second and account) and answers 429 beyond them. With 20 accounts that is the pace of one egress
address, 100 calls a second; the whole run of a million rows is 50 accounts with 20,000 each.

**Share of the limit.** Five calls in any second are allowed, so the sixth may come a second after
the first. What is taken of that is the mean of one second divided by the time from each call to
the fifth after it, by the exchange's clock, from an account's first window with rows to its end.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import threading
import time
from pathlib import Path

from histories_server import HistoriesServer
from measure import machine, resident_mib, table, versions, write_marked

from bitget_copy import ENDPOINTS, CopyTradingClient, Credentials
from bitget_copy.collect import Collector, dedicate_process, verify

KEY = "v2.futures.trader.list_history_orders"
LIMIT = ENDPOINTS[KEY].limit
PAGE = 100
SLICE = 5
"""Seconds."""


class Sampler(threading.Thread):
    """Looks at memory, CPU, and the exchange's counts four times a second.

    Args:
        server: what counts.
    """

    def __init__(self, server: HistoriesServer) -> None:
        super().__init__(daemon=True)
        self._server = server
        self.seen: list[tuple[float, int, float, float]] = []

        self._ended = threading.Event()

    def stop(self) -> None:
        self._ended.set()
        self.join()

    def run(self) -> None:
        while not self._ended.wait(0.25):
            pages, _, _ = self._server.told()
            self.seen.append((time.monotonic(), pages, time.process_time(), resident_mib()))

    def steady(self) -> list[tuple[float, int, float, float]]:
        """From a fifth to four fifths of all pages, where all accounts are read."""
        last = self.seen[-1][1]
        return [each for each in self.seen if 0.2 * last <= each[1] <= 0.8 * last]


async def collect(
    url: str, folder: str, accounts: int
) -> tuple[float, float, int, list[str], list[float]]:
    """Seconds, CPU seconds, rows and errors of one run, and by how much the loop was late."""
    late: list[float] = []
    dedicate_process()  # as the command does
    clients = {
        f"account{n:03}": CopyTradingClient(
            Credentials(api_key=f"key{n}", secret_key="s", passphrase="p"), base_url=url
        )
        for n in range(accounts)
    }
    async with Collector(folder, clients) as collector:
        await collector.add(KEY, {"product_type": "USDT-FUTURES"})
        watch = asyncio.ensure_future(_lateness(late))
        began, cpu = time.monotonic(), time.process_time()
        done = await collector.run()
        took, spent = time.monotonic() - began, time.process_time() - cpu
        watch.cancel()
    for client in clients.values():
        await client.aclose()
    errors = [each.error for each in done if each.error]
    return took, spent, sum(each.rows for each in done), errors, late


async def _lateness(found: list[float]) -> None:
    """By how much the loop is late, again and again, until it is cancelled."""
    while True:
        due = time.monotonic() + 0.02
        await asyncio.sleep(0.02)
        found.append(time.monotonic() - due)


def shares(calls: list[float], rate: int, per: float) -> list[tuple[float, float]]:
    """Of an account's calls when they came, and by which share of a limit the next might."""
    return [(a, per / (b - a)) for a, b in zip(calls, calls[rate:], strict=False)]


def report(accounts: int, rows: int) -> str:
    """Collects once; returns the tables."""
    with tempfile.TemporaryDirectory() as folder, HistoriesServer(rows, LIMIT.rate) as server:
        sampler = Sampler(server)
        sampler.start()
        took, spent, found, errors, late = asyncio.run(collect(server.url, folder, accounts))
        steady = sampler.steady()
        sampler.stop()
        pages, limited, served = server.told()
        arrivals = server.arrivals()
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
    row = (last_cpu - cpu) / (last_page - page) / PAGE * 1e6
    memory = [each[3] for each in steady]
    middle = (max(memory) + min(memory)) / 2
    by_account = {key: shares(calls, LIMIT.rate, LIMIT.per) for key, calls in arrivals.items()}
    everyone = sorted(each for found in by_account.values() for each in found)
    means = [statistics.fmean(share for _, share in found) for found in by_account.values()]
    start = min(calls[0] for calls in arrivals.values())
    late.sort()
    flat = f"{min(memory):.0f} to {max(memory):.0f} MiB (± {max(memory) / middle - 1:.1%})"
    lateness = (
        f"{late[len(late) // 2] * 1e3:.1f} ms; 1 % more than {late[-len(late) // 100] * 1e3:.1f} ms"
    )
    main = table(
        ["", f"{found:,} rows, {accounts} accounts"],
        [
            ("calls, all in all", f"{pages:,} in {took:.1f} s; {limited} answered 429"),
            ("share of the limit", f"{statistics.fmean(means):.1%}"),
            ("… of single accounts", f"{min(means):.1%} to {max(means):.1%}"),
            (f"pace while all are read, of {allowed:.0f} calls a second", f"{pace / allowed:.1%}"),
            ("CPU while all are read", f"{row:.1f} µs a row"),
            ("at 100 calls a second", f"{row * PAGE * 100 / 1e6:.0%} of a core"),
            ("CPU with start and end", f"{spent / found * 1e6:.1f} µs a row"),
            ("memory while all are read", flat),
            ("the loop is late by", lateness),
            ("on disk", f"{size / found:.1f} bytes a row; verify {looked:.1f} s"),
            ("the exchange itself", f"{served / found * 1e6:.1f} µs a row"),
        ],
    )  # fmt: skip
    slices: dict[int, tuple[list[float], list[float]]] = {}
    for at, share in everyone:
        slices.setdefault(int((at - start) // SLICE), ([], []))[0].append(share)
    for at, _, _, mib in sampler.seen:
        if (n := int((at - start) // SLICE)) in slices:
            slices[n][1].append(mib)
    over_time = table(
        ["seconds", "share of the limit", "memory, MiB"],
        [
            (
                f"{n * SLICE} to {(n + 1) * SLICE}",
                f"{statistics.fmean(some):.1%}",
                f"{min(held, default=0):.0f} to {max(held, default=0):.0f}",
            )
            for n, (some, held) in slices.items()
        ],
    )
    found_versions = versions(["pyarrow", "duckdb", "httptools", "msgspec", "attrs"])
    return f"{main}\n\n{over_time}\n\n{machine()}; {found_versions}; asyncio, loopback, plain."


def main() -> None:
    """Reads the options, measures, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("accounts", type=int, nargs="?", default=20)
    parser.add_argument("rows", type=int, nargs="?", default=8_000)
    parser.add_argument("--write", action="store_true", help="into benchmarks/README.md")
    options = parser.parse_args()
    text = report(options.accounts, options.rows)
    print(text)
    if options.write:
        write_marked("bench_collect", text)


if __name__ == "__main__":
    main()
