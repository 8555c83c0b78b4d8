"""How fast the embedded exchange answers over a socket, and whether its memory stays flat.

    python benchmarks/bench_simulator.py [--seconds 10] [--connections 16] [--writes]

The server is a process of its own (``bitget-copy simulate`` does the same), the load comes from
this one: plain keep-alive connections that sign every request by themselves with the standard
library, so that neither httpx nor our client is measured. A read is a page of five open
orders. Limits are off, everything else is checked as usual. Columns:

* requests/s: answered in real time; CPU µs: what the server's process spent on each;
* one core: requests a second that this CPU time allows on one core;
* MiB: resident memory of the server at the first and at the last second.

With ``--soak N`` it goes on for N seconds and prints a line every minute. With ``--virtual N``
the exchange answers N requests in this process, without a socket, while its own clock passes
3,600 s / 10,800,000 for each: 10.8 million are an hour at 3,000 a second.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import hashlib
import hmac
import json
import os
import statistics
import subprocess
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path

from measure import machine, table, versions, write_marked

from bitget_copy.simulator import HandClock, Simulator

PATH = "/api/mix/v1/trace/currentTrack"
QUERY = "pageNo=1&pageSize=5&productType=umcbl&symbol=BTCUSDT_UMCBL"
WRITE = "/api/mix/v1/trace/traderUpdateConfig"
SERVER = """
import asyncio, json, sys
from bitget_copy.simulator import Simulator

async def main():
    simulator = Simulator(seed=7, ip_rate=None, enforce_limits=False)
    async with simulator.serve() as server:
        keys = server.credentials
        print(json.dumps([server.url, keys.api_key, keys.secret_key, keys.passphrase]), flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""
RATE = 3000
"""Requests a second of virtual time."""
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


def resident(process):
    """Resident memory of a process in MiB."""
    statm = Path(f"/proc/{process}/statm").read_text("ascii")
    return int(statm.split()[1]) * PAGE / 2**20


class Server:
    """The exchange in a process of its own."""

    def __init__(self):
        self.process = subprocess.Popen(  # noqa: S603 - our own words
            [sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True
        )
        self.url, self.key, self.secret, self.passphrase = json.loads(
            self.process.stdout.readline()
        )
        self.host, port = self.url.removeprefix("http://").split(":")
        self.port = int(port)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def cpu(self):
        """Seconds of CPU so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def mib(self):
        """Resident memory."""
        return resident(self.process.pid)


class Load:
    """Requests over some connections, as fast as they are answered."""

    def __init__(self, server, connections, *, writes):
        self.server = server
        self.connections = connections
        self.writes = writes
        self.done = 0
        self.wrong = 0
        self.times = []

    def request(self):
        """One signed request."""
        stamp = str(int(time.time() * 1000))
        method, target, body = "GET", f"{PATH}?{QUERY}", ""
        if self.writes and self.done % 2:
            method, target, body = "POST", WRITE, '{"showTpsl":"YES"}'
        message = f"{stamp}{method}{target}{body}".encode()
        digest = hmac.digest(self.server.secret.encode(), message, hashlib.sha256)
        return (
            f"{method} {target} HTTP/1.1\r\nHost: {self.server.host}\r\n"
            f"ACCESS-KEY: {self.server.key}\r\nACCESS-SIGN: {base64.b64encode(digest).decode()}\r\n"
            f"ACCESS-TIMESTAMP: {stamp}\r\nACCESS-PASSPHRASE: {self.server.passphrase}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}"
        ).encode()

    async def run(self, seconds):
        """Keeps every connection busy for so long."""
        end = time.perf_counter() + seconds
        await asyncio.gather(*(self.connection(end) for _ in range(self.connections)))

    async def connection(self, end):
        reader, writer = await asyncio.open_connection(self.server.host, self.server.port)
        now = time.perf_counter()
        while now < end:
            writer.write(self.request())
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r")[0])
            body = await reader.readexactly(length)
            self.done += 1
            self.wrong += b'"code":"00000"' not in body
            before, now = now, time.perf_counter()
            if self.done % 16 == 0:
                self.times.append(now - before)
        writer.close()


def measure(server, options):
    """One run after a short warm-up; the row of the table."""
    asyncio.run(Load(server, options.connections, writes=options.writes).run(0.5))
    load = Load(server, options.connections, writes=options.writes)
    memory, cpu, begin = server.mib(), server.cpu(), time.perf_counter()
    asyncio.run(load.run(options.seconds))
    spent, cpu = time.perf_counter() - begin, server.cpu() - cpu
    each = cpu / load.done
    return {
        "rate": load.done / spent,
        "cpu": each * 1e6,
        "core": 1 / each,
        "p50": statistics.median(load.times) * 1e3,
        "before": memory,
        "after": server.mib(),
        "wrong": load.wrong,
        "done": load.done,
    }


def soak(server, options):
    """Goes on for long, a line every minute."""
    options.seconds, begin, total = 60, time.perf_counter(), 0
    while (elapsed := time.perf_counter() - begin) < options.soak:
        options.seconds = min(60, options.soak - elapsed)
        row = measure(server, options)
        total += row["done"]
        print(
            f"{time.perf_counter() - begin:7.0f} s {total:>12,} requests {row['rate']:8,.0f}/s "
            f"{row['after']:8.2f} MiB {row['wrong']} wrong",
            flush=True,
        )


async def virtual(count):
    """Requests without a socket in the exchange's own time; prints its memory as it goes."""
    clock = HandClock()
    simulator = Simulator(clock=clock, ip_rate=None, enforce_limits=False)
    keys = simulator.credentials
    secret, status, begin = keys.secret_key.encode(), Counter(), time.perf_counter()
    fixed = [
        (b"access-key", keys.api_key.encode()),
        (b"access-passphrase", keys.passphrase.encode()),
        (b"content-type", b"application/json"),
    ]

    async def send(message):
        status[message.get("status")] += 1

    for number in range(1, count + 1):
        clock.advance(1 / RATE)
        stamp = b"%d" % (clock() * 1000)
        read = number % 2
        method, path, query, body = (
            ("GET", PATH, QUERY, b"") if read else ("POST", WRITE, "", b'{"showTpsl":"YES"}')
        )
        target = f"{method}{path}{'?' * read}{query}".encode()
        digest = hmac.digest(secret, stamp + target + body, hashlib.sha256)
        scope = {
            "type": "http", "method": method, "path": path, "raw_path": path.encode(),
            "query_string": query.encode(), "client": ("127.0.0.1", 1),
            "headers": [
                *fixed, (b"access-sign", base64.b64encode(digest)), (b"access-timestamp", stamp),
            ],
        }  # fmt: skip
        await simulator(scope, partial(receive, body), send)
        if number % (count // 12) == 0:
            print(
                f"{number:>12,} requests {number / RATE:7,.0f} s of its own time "
                f"{time.perf_counter() - begin:7,.0f} s real {resident('self'):8.2f} MiB "
                f"{status[200]:,} well",
                flush=True,
            )


async def receive(body):
    return {"type": "http.request", "body": body}


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--writes", action="store_true", help="every second request is a write")
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/README.md")
    parser.add_argument("--soak", type=float, default=0, metavar="SECONDS")
    parser.add_argument("--virtual", type=int, default=0, metavar="REQUESTS")
    options = parser.parse_args()
    if options.virtual:
        asyncio.run(virtual(options.virtual))
        return
    with Server() as server:
        if options.soak:
            soak(server, options)
            return
        rows = [measure(server, options) for _ in range(options.rounds)]
    text = report(rows, options)
    print(text)
    if options.write:
        write_marked("bench_simulator", text)


def report(rows, options):
    """The table, a row a round."""
    cells = [
        [f"{row['rate']:,.0f}", f"{row['cpu']:.0f}", f"{row['core']:,.0f}", f"{row['p50']:.2f}",
         f"{row['before']:.1f} → {row['after']:.1f}", row["wrong"]]
        for row in rows
    ]  # fmt: skip
    head = ["requests/s", "CPU µs a request", "one core", "p50 ms", "MiB", "wrong"]
    about = (
        f"{options.connections} connections, rounds of {options.seconds:g} s; {machine()}; "
        f"{versions(['uvicorn', 'httptools'])}."
    )
    return f"{table(head, cells)}\n\n{about}"


if __name__ == "__main__":
    main()
