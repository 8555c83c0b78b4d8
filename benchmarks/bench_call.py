"""What a call costs: ours against httpx by hand, over loopback, at several concurrencies.

The server is one process pinned to one core and answers every request with the same signed
page of 20 open orders; the client has the other core. Runs of the two are interleaved and
medians are reported, because the machine is noisy. Limits are set high enough not to wait.

    python benchmarks/bench_call.py [--rounds 5] [--seconds 1.0] [--write]
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import gc
import hashlib
import hmac
import json
import os
import platform
import resource
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from importlib.metadata import version
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import urlencode

import httpx

from bitget_copy import CopyTradingClient, Credentials

KEY = "v1.futures.trader.list_open_orders"
PATH = "/api/mix/v1/trace/currentTrack"
VALUES = {"symbol": "BTCUSDT_UMCBL", "productType": "umcbl", "pageSize": "20", "pageNo": "1"}
CREDENTIALS = Credentials(api_key="bench", secret_key="secret", passphrase="phrase")
CONCURRENCY = (1, 16, 64, 256)
BEGIN, END = "<!-- bench_call -->", "<!-- /bench_call -->"

Call = Callable[[], Awaitable[object]]


def reply() -> bytes:
    row = json.loads(
        (
            Path(__file__).parent.parent / "tests/replies/v1/futures.trader.list_open_orders.json"
        ).read_text("utf-8")
    )
    row["data"] *= 20
    return json.dumps(row).encode()


def serve(pipe: Connection, core: int | None) -> None:
    """A server that costs next to nothing: one canned reply to whatever ends with a blank line."""
    pin(core)
    body = reply()
    head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n"
    canned = head.format(len(body)).encode() + body

    class Canned(asyncio.Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            self.transport = transport

        def data_received(self, data: bytes) -> None:
            if data.endswith(b"\r\n\r\n"):
                self.transport.write(canned)  # type: ignore[attr-defined]

    async def main() -> None:
        server = await asyncio.get_running_loop().create_server(Canned, "127.0.0.1", 0)
        pipe.send(server.sockets[0].getsockname()[1])
        await asyncio.get_running_loop().run_in_executor(None, pipe.recv)
        server.close()

    asyncio.run(main())


def pin(core: int | None) -> None:
    if core is not None and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {core})


async def by_hand(base: str) -> tuple[Call, Callable[[], Awaitable[None]]]:
    """What a careful user would write on plain httpx: signed, no types, no limits."""
    limits = httpx.Limits(max_connections=256, max_keepalive_connections=256)
    client = httpx.AsyncClient(base_url=base, limits=limits, timeout=30)

    async def call() -> object:
        query = urlencode(sorted(VALUES.items()))
        stamp = str(int(time.time() * 1000))
        text = f"{stamp}GET{PATH}?{query}".encode()
        digest = hmac.digest(CREDENTIALS.secret_key.encode(), text, hashlib.sha256)
        headers = {
            "ACCESS-KEY": CREDENTIALS.api_key,
            "ACCESS-SIGN": base64.b64encode(digest).decode(),
            "ACCESS-TIMESTAMP": stamp,
            "ACCESS-PASSPHRASE": CREDENTIALS.passphrase,
            "Content-Type": "application/json",
        }
        response = await client.get(f"{PATH}?{query}", headers=headers)
        return response.json()["data"]

    return call, client.aclose


async def ours(base: str) -> tuple[Call, Callable[[], Awaitable[None]]]:
    """The public coroutine: signed, limited, typed."""
    client = CopyTradingClient(
        CREDENTIALS, base_url=base, max_connections=256, limits={"*": {"rate": 1_000_000}}
    )

    async def call() -> object:
        return await client.v1.futures.trader.list_open_orders(
            symbol="BTCUSDT_UMCBL", product_type="umcbl"
        )

    return call, client.aclose


async def run(call: Call, concurrency: int, seconds: float) -> tuple[float, float, float, float]:
    """CPU µs a call, calls a second, p50 and p99 in milliseconds."""
    times: list[float] = []
    end = time.perf_counter() + seconds

    async def worker() -> None:
        while (begin := time.perf_counter()) < end:
            await call()
            times.append(time.perf_counter() - begin)

    gc.collect()
    begin, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(worker() for _ in range(concurrency)))
    spent, cpu = time.perf_counter() - begin, time.process_time() - cpu
    times.sort()
    count = len(times)
    return cpu / count * 1e6, count / spent, times[count // 2] * 1e3, times[count * 99 // 100] * 1e3


async def measure(base: str, rounds: int, seconds: float) -> list[str]:
    rows = []
    for concurrency in CONCURRENCY:
        samples: dict[str, list[tuple[float, float, float, float]]] = {}
        for index in range(rounds):
            for name, make in (("bitget_copy", ours), ("httpx by hand", by_hand)):
                call, close = await make(base)
                await asyncio.gather(*(call() for _ in range(concurrency)))
                samples.setdefault(name, []).append(await run(call, concurrency, seconds))
                await close()
            sys.stderr.write(f"\r{concurrency} at once: round {index + 1}/{rounds} ")
            sys.stderr.flush()
        medians = {
            name: [statistics.median(column) for column in zip(*runs, strict=True)]
            for name, runs in samples.items()
        }
        base_cpu = medians["httpx by hand"][0]
        rows += [
            f"| {concurrency} | {name} | {m[0]:,.0f} | {m[0] / base_cpu:.2f} | {m[1]:,.0f} "
            f"| {m[2]:.2f} | {m[3]:.2f} |"
            for name, m in medians.items()
        ]
    sys.stderr.write("\n")
    return rows


def report(rows: list[str], rounds: int, seconds: float) -> str:
    versions = ", ".join(f"{n} {version(n)}" for n in ("httpx", "attrs", "cattrs", "aiolimiter"))
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    about = (
        f"`python benchmarks/bench_call.py --rounds {rounds} --seconds {seconds}`; "
        f"a page of 20 orders, medians of {rounds} interleaved rounds; "
        f"Python {platform.python_version()}, {versions}, asyncio, "
        f"{os.cpu_count()} cores of {platform.machine()}, peak {rss:.0f} MiB."
    )
    head = [
        "| at once | client | CPU µs a call | ratio | calls/s | p50 ms | p99 ms |",
        "|---|---|---|---|---|---|---|",
    ]
    return "\n".join([*head, *rows, "", about])


def write(text: str) -> None:
    path = Path(__file__).parent / "README.md"
    old = path.read_text("utf-8")
    head, _, rest = old.partition(BEGIN)
    tail = rest.partition(END)[2]
    path.write_text(f"{head}{BEGIN}\n{text}\n{END}{tail}", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/README.md")
    options = parser.parse_args()
    ours_core, server_core = (0, 1) if (os.cpu_count() or 1) > 1 else (None, None)
    here, there = Pipe()
    server = Process(target=serve, args=(there, server_core), daemon=True)
    server.start()
    pin(ours_core)
    base = f"http://127.0.0.1:{here.recv()}"
    rows = asyncio.run(measure(base, options.rounds, options.seconds))
    here.send("stop")
    server.join()
    text = report(rows, options.rounds, options.seconds)
    print(text)
    if options.write:
        write(text)


if __name__ == "__main__":
    main()
