"""One of several processes that share a limit, for `bench_limiter`: ours, or another library's.

    python shared_worker.py OPTIONS      (JSON: see `Options`)

It calls the exchange of `tests/processes/exchange_process.py` as often as its limiter lets it, says
"ready" before and one JSON line at the end.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

import attrs

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "processes"))
from limited_worker import Exchange

POLL = 0.005
"""Seconds between tries of a limiter that cannot wait."""


@attrs.define
class Options:
    """What it is to do."""

    exchange: str  # its socket
    kind: str  # a key of LIMITERS
    place: str  # of the limiter: a socket, or a URL
    who: str
    seconds: float
    rate: int
    callers: int


class Ours:
    """A limiter that learns from replies."""

    def __init__(self, limiter, rate):
        from bitget_copy.ratelimit import BucketKey, BucketLimit  # noqa: PLC0415 - the others' CPU

        self.limiter, self.messages = limiter, 0
        self.row = ((BucketKey("uid", "account", "e"), BucketLimit(rate)),)
        store = limiter.store
        report, listen = store.report, store.open

        def counted(*arguments):
            self.messages += 2
            report(*arguments)

        def listening(process, on_push, on_gap):
            def counted_push(push):
                self.messages += 1
                on_push(push)

            return listen(process, counted_push, on_gap)

        store.report, store.open = counted, listening

    async def open(self):
        await self.limiter.__aenter__()

    async def acquire(self):
        grant = await self.limiter.acquire(self.row)
        grant.sent()
        return grant

    @staticmethod
    def replied(grant, stamp, limited):
        grant.replied(request_time=stamp, limited=limited)

    async def close(self):
        await self.limiter.close()


class Other:
    """A limiter that knows only about leaving; what it says to Redis goes through redis-py."""

    def __init__(self):
        from redis.asyncio import connection  # noqa: PLC0415 - not for a broker of this host

        self.messages = 0
        send = connection.AbstractConnection.send_packed_command

        async def counted(of, command, *arguments, **options):
            self.messages += 2
            return await send(of, command, *arguments, **options)

        connection.AbstractConnection.send_packed_command = counted

    async def open(self):
        await self.acquire_once()

    async def acquire_once(self):
        """So that connections and scripts are there."""

    def replied(self, grant, stamp, limited):
        pass

    async def close(self):
        pass


class Throttled(Other):
    """throttled-py: waits by what Redis tells it."""

    def __init__(self, place, rate, using):
        super().__init__()
        from throttled.asyncio import RedisStore, per_sec  # noqa: PLC0415 - optional
        from throttled.asyncio import Throttled as Limiter  # noqa: PLC0415 - optional

        self.limiter = Limiter(
            key=using, using=using, quota=per_sec(rate, burst=rate), timeout=3600,
            store=RedisStore(server=place),
        )  # fmt: skip

    async def acquire(self):
        while (await self.limiter.limit()).limited:
            pass


class Limits(Other):
    """limits: a moving window, polled."""

    def __init__(self, place, rate):
        super().__init__()
        from limits import RateLimitItemPerSecond  # noqa: PLC0415 - optional
        from limits.aio.storage import RedisStorage  # noqa: PLC0415 - optional
        from limits.aio.strategies import MovingWindowRateLimiter  # noqa: PLC0415 - optional

        storage = RedisStorage(f"async+{place}", implementation="redispy")
        self.strategy = MovingWindowRateLimiter(storage)
        self.item = RateLimitItemPerSecond(rate)

    async def acquire(self):
        while not await self.strategy.hit(self.item, "account"):  # noqa: ASYNC110 - see there
            await asyncio.sleep(POLL)


class Pyrate(Other):
    """pyrate-limiter: a sorted set."""

    def __init__(self, place, rate):
        super().__init__()
        self.place, self.rate = place, rate

    async def open(self):
        from pyrate_limiter import Limiter, Rate, RedisBucket  # noqa: PLC0415 - optional
        from redis.asyncio import Redis  # noqa: PLC0415 - optional

        redis = Redis.from_url(self.place)
        bucket = await RedisBucket.init([Rate(self.rate, 1000)], redis, "account")
        self.limiter = Limiter(bucket)

    async def acquire(self):
        await self.limiter.try_acquire_async("account")


def host(place, rate):
    from bitget_copy.ratelimit import HostLimiter  # noqa: PLC0415 - the others' CPU

    return Ours(HostLimiter(place), rate)


def redis(place, rate):
    from bitget_copy.ratelimit import RedisLimiter  # noqa: PLC0415 - the others' CPU

    return Ours(RedisLimiter(place), rate)


LIMITERS = {
    "host": host,
    "redis": redis,
    "throttled token_bucket": lambda place, rate: Throttled(place, rate, "token_bucket"),
    "throttled gcra": lambda place, rate: Throttled(place, rate, "gcra"),
    "limits": Limits,
    "pyrate": Pyrate,
}


async def main(options):
    loop = asyncio.get_running_loop()
    exchange = await Exchange().connect(options.exchange)
    limiter = LIMITERS[options.kind](options.place, options.rate)
    await limiter.open()
    print("ready", flush=True)
    grants, end = 0, loop.time() + options.seconds

    async def call_on():
        nonlocal grants
        while loop.time() < end:
            grant = await limiter.acquire()
            grants += 1
            stamp, limited = await exchange.call("e", options.rate, 1.0, options.who)
            limiter.replied(grant, stamp, limited)

    cpu, limiter.messages = time.process_time(), 0
    tasks = [asyncio.create_task(call_on()) for _ in range(options.callers)]
    await asyncio.wait(tasks, timeout=options.seconds)
    found = {
        "grants": grants, "cpu": time.process_time() - cpu, "messages": limiter.messages,
    }  # fmt: skip
    for each in tasks:
        each.cancel()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    errors = {f"{type(e).__name__}: {e}"[:80] for e in ends if isinstance(e, Exception)}
    await limiter.close()
    print(json.dumps({**found, "errors": sorted(errors)}))


if __name__ == "__main__":
    asyncio.run(main(Options(**json.loads(sys.argv[1]))))
