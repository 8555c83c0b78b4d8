"""A process of its own that calls as fast as shared limits let it.

    python shared_worker.py LIMITER EXCHANGE_PORT NUMBER RATE WINDOW CALLERS SECONDS

It prints a line when it begins, and at its end what it has done, as JSON.
"""

import asyncio
import json
import sys
import time

from bitget_copy.ratelimit import BucketKey, BucketLimit, OnHold
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.ratelimit.shared.redis import RedisLimiter


def limiter_at(place):
    return RedisLimiter(place) if place.startswith("redis") else LocalLimiter()


async def caller(limiter, port, number, rows, end, counts):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    loop = asyncio.get_running_loop()
    try:
        while loop.time() < end:
            try:
                grant = await limiter.acquire(rows, deadline=end)
            except OnHold:
                counts["failed"] += 1
                await asyncio.sleep(0.2)
                continue
            try:
                grant.sent()
            except OnHold:
                grant.cancel()
                counts["expired"] += 1
                continue
            writer.write(b"%d\n" % number)
            stamp, over = (await reader.readline()).split()
            grant.replied(request_time=int(stamp))
            counts["over"] += int(over)
            counts["calls"] += 1
    finally:
        writer.close()


async def main(place, port, number, rate, window, callers, seconds):
    rows = ((BucketKey("uid", "account", "endpoint"), BucketLimit(float(rate), float(window))),)
    counts = {"calls": 0, "over": 0, "failed": 0, "expired": 0}
    limiter = limiter_at(place)
    loop = asyncio.get_running_loop()
    print("ready", flush=True)
    started, end = time.process_time(), loop.time() + float(seconds)
    work = [
        asyncio.create_task(caller(limiter, int(port), int(number), rows, end, counts))
        for _ in range(int(callers))
    ]
    await asyncio.wait(work, timeout=float(seconds) + 1)
    for each in work:
        each.cancel()
    await asyncio.gather(*work, return_exceptions=True)
    counts["cpu"] = time.process_time() - started
    if hasattr(limiter, "close"):
        await limiter.close()
    print(json.dumps(counts), flush=True)


asyncio.run(main(*sys.argv[1:]))
