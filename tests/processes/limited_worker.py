"""A process that calls the exchange of `exchange_process` as often as its shared limiter lets it.

    python limited_worker.py OPTIONS      (JSON: see `Options`)

Says "ready" when its limiter is there, and one JSON line at the end.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from collections import Counter

import attrs

from bitget_copy.ratelimit import BucketKey, BucketLimit, HostLimiter
from bitget_copy.ratelimit.limiter import LocalLimiter


@attrs.define
class Options:
    """What it is to do."""

    exchange: str  # its socket
    limiter: str  # "local", "host:PATH", "redis://…"
    who: str
    seconds: float
    buckets: dict[str, float]  # name: rate; a rate below 1 is a call in a longer window
    callers: int = 8
    fallback_share: float = 0.0


def make_limiter(options):
    kind, _, rest = options.limiter.partition(":")
    if kind == "host":
        return HostLimiter(rest, fallback_share=options.fallback_share)
    if kind == "redis":
        from bitget_copy.ratelimit import RedisLimiter  # noqa: PLC0415 - an extra

        return RedisLimiter(options.limiter, fallback_share=options.fallback_share)
    return LocalLimiter()


class Exchange:
    """One connection."""

    async def connect(self, path):
        self.reader, self.writer = await asyncio.open_unix_connection(path)
        self.waiting, self.count = {}, 0
        self.task = asyncio.create_task(self.read())
        return self

    async def read(self):
        while line := await self.reader.readline():
            number, stamp, limited = json.loads(line)
            future = self.waiting.pop(number)
            if not future.done():
                future.set_result((stamp, limited))

    def call(self, *request):
        self.count += 1
        future = self.waiting[self.count] = asyncio.get_running_loop().create_future()
        self.writer.write(json.dumps([self.count, *request]).encode() + b"\n")
        return future


async def main(options):
    loop = asyncio.get_running_loop()
    exchange = await Exchange().connect(options.exchange)
    limiter = make_limiter(options)
    grants, failures, end = 0, Counter(), loop.time() + options.seconds
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)

    async def call_on(name, rate):
        nonlocal grants
        limit = BucketLimit(rate)
        row = ((BucketKey("uid", "account", name), limit),)
        capacity, per = (int(rate), 1.0) if rate >= 1 else (1, 1.0 / rate)
        while loop.time() < end and not stop.is_set():
            try:
                grant = await limiter.acquire(row, deadline=end)
            except Exception as error:  # noqa: BLE001 - it is told
                failures[f"{type(error).__name__}: {error}"] += 1
                await asyncio.sleep(0.05)
                continue
            try:
                grant.sent()
            except Exception as error:  # noqa: BLE001 - it is told
                failures[f"{type(error).__name__}: {error}"] += 1
                grant.cancel()
                continue
            grants += 1
            stamp, limited = await exchange.call(name, capacity, per, options.who)
            grant.replied(request_time=stamp, limited=limited)

    if hasattr(limiter, "__aenter__"):
        await limiter.__aenter__()
    print("ready", flush=True)
    cpu = time.process_time()
    tasks = [
        asyncio.create_task(call_on(name, rate))
        for name, rate in options.buckets.items()
        for _ in range(options.callers)
    ]
    await asyncio.wait(tasks, timeout=options.seconds)
    cpu = time.process_time() - cpu
    for each in tasks:
        each.cancel()
    if hasattr(limiter, "__aexit__"):
        await limiter.__aexit__(None, None, None)
    for each in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(each, Exception):
            failures[f"{type(each).__name__}: {each}"] += 1
    print(json.dumps({"grants": grants, "cpu": cpu, "failures": failures, "pid": os.getpid()}))


if __name__ == "__main__":
    asyncio.run(main(Options(**json.loads(sys.argv[1]))))
