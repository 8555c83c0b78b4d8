"""The limiter beside other Python limiters: does it hold, what does it waste, what does it cost.

    python benchmarks/bench_limiter.py [--seconds 20] [--only local|shared] [--write]

Everything runs in real time against an exact sliding-window model: a request arrives 20-70 ms
after it left and its reply takes as long. Other limiters are optional: aiolimiter is there
anyway; `python -m benchmarks --only limiter` makes an environment with the rest, and what is
absent is said so. Columns:

* too many: arrivals beyond 20 in any second, saturated; share: calls of what the limit allows;
* µs/grant: CPU for each grant while 1,000 calls wait on 20/s, with everything that the event
  loop does for it: two timers, a wake-up, the caller's next call;
* ns: one acquire and release with nobody waiting (ours: the whole cycle acquire, sent, reply;
  in brackets acquire and cancel);
* bytes/bucket: growth of the process for each of 52,000 buckets (1,000 accounts x 52 endpoints)
  after one call of each;
* bytes/waiter: growth of the process for each of 5,000 waiting calls, their tasks included.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import math
import os
import random
import time

import shared_limiters
from aiolimiter import AsyncLimiter
from measure import machine, progress, resident_mib, table, versions, write_marked

from bitget_copy.ratelimit import BucketKey, BucketLimit
from bitget_copy.ratelimit.limiter import LocalLimiter

RATE = 20
WAITING = 1000
BUCKETS = 52_000
WAITERS = 5_000
POLL = 0.005
"""Seconds between tries of a limiter that cannot wait."""


class Ours:
    """Our limiter with one of its policies."""

    package = None

    def __init__(self, policy):
        self.name = f"bitget_copy {policy}"
        self.policy = policy

    def make(self, rate, count=1):
        limiter = LocalLimiter()
        limit = BucketLimit(rate, policy=self.policy)
        rows = [((BucketKey("uid", f"u{i // 52}", f"e{i % 52}"), limit),) for i in range(count)]
        self.limiter = limiter
        return [lambda row=row: limiter.acquire(row) for row in rows]

    @staticmethod
    def leave(grant):
        grant.sent()

    @staticmethod
    def reply(grant, stamp):
        grant.replied(request_time=stamp)

    @staticmethod
    def drop(grant):
        grant.cancel()


class Other:
    """A limiter that knows only about leaving."""

    def __init__(self, name, package, factory):
        self.name = name
        self.package = package
        self.factory = factory

    def make(self, rate, count=1):
        return [self.factory(rate, i) for i in range(count)]

    def leave(self, grant):
        pass

    def reply(self, grant, stamp):
        pass

    drop = leave


def aiolimiter(burst, period):
    def factory(rate, _):
        return AsyncLimiter(burst(rate), period(rate)).acquire

    return factory


def ccxt(rate, _):
    from ccxt.async_support.base.throttler import Throttler  # noqa: PLC0415 - optional

    config = {"refillRate": rate / 1000, "capacity": 1.0, "tokens": 0}
    return Throttler(config, asyncio.get_running_loop())


def pyrate(rate, i):
    from pyrate_limiter import InMemoryBucket, Limiter, Rate  # noqa: PLC0415 - optional

    limiter = Limiter(InMemoryBucket([Rate(rate, 1000)]))
    return lambda: limiter.try_acquire_async(f"{i}")


def throttled(rate, i):
    from throttled.asyncio import MemoryStore, Throttled, per_sec  # noqa: PLC0415 - optional

    limiter = Throttled(
        key=f"{i}", using="token_bucket", quota=per_sec(rate, burst=rate), store=MemoryStore(),
        timeout=3600,
    )  # fmt: skip
    return limiter.limit


def limits(rate, i):
    from limits import RateLimitItemPerSecond  # noqa: PLC0415 - optional
    from limits.aio.storage import MemoryStorage  # noqa: PLC0415 - optional
    from limits.aio.strategies import MovingWindowRateLimiter  # noqa: PLC0415 - optional

    strategy = MovingWindowRateLimiter(limits.storage or MemoryStorage())
    limits.storage = strategy.storage
    item = RateLimitItemPerSecond(rate)

    async def acquire():
        while not await strategy.hit(item, f"{i}"):  # noqa: ASYNC110 - it offers nothing else
            await asyncio.sleep(POLL)

    return acquire


limits.storage = None

CONTENDERS = [
    Ours("adaptive"),
    Ours("strict"),
    Ours("smooth"),
    Other("aiolimiter (N, 1)", "aiolimiter", aiolimiter(lambda n: n, lambda n: 1)),
    Other("aiolimiter (1, 1/N)", "aiolimiter", aiolimiter(lambda n: 1, lambda n: 1 / n)),
    Other("aiolimiter (1, 1.05/N)", "aiolimiter", aiolimiter(lambda n: 1, lambda n: 1.05 / n)),
    Other("ccxt throttler", "ccxt", ccxt),
    Other("pyrate-limiter", "pyrate-limiter", pyrate),
    Other("throttled-py", "throttled-py", throttled),
    Other("limits (moving window, polled)", "limits", limits),
]


def resident():
    """Bytes of memory that the process holds."""
    gc.collect()
    return resident_mib() * 2**20


async def hold(contender, seconds):
    """Saturates one bucket; returns arrivals too many, plus a tenth of the share."""
    loop = asyncio.get_running_loop()
    rng = random.Random(1)
    limits.storage = None
    [acquire] = contender.make(RATE)
    arrivals = []
    end = loop.time() + seconds
    while loop.time() < end:
        grant = await acquire()
        contender.leave(grant)
        arrival = loop.time() + rng.uniform(0.02, 0.07)
        arrivals.append(arrival)
        stamp = math.floor((arrival + 1.7e9) * 1000)
        loop.call_at(arrival + rng.uniform(0.02, 0.07), contender.reply, grant, stamp)
    times = sorted(arrivals)
    too_many = sum(b - a < 1 for a, b in zip(times, times[RATE:], strict=False))
    return too_many + len(arrivals) / (RATE * seconds) / 10  # two figures in one number


async def crowd(contender):
    """CPU microseconds a grant while WAITING calls wait on RATE a second."""
    loop = asyncio.get_running_loop()
    limits.storage = None
    [acquire] = contender.make(RATE)
    granted = 0

    async def caller():
        nonlocal granted
        while True:
            grant = await acquire()
            granted += 1
            contender.leave(grant)
            loop.call_later(0.05, contender.reply, grant, None)

    callers = [asyncio.create_task(caller()) for _ in range(WAITING)]
    await asyncio.sleep(1.5)
    before, granted = time.process_time(), 0
    await asyncio.sleep(3)
    cost = (time.process_time() - before) / max(granted, 1) * 1e6
    for task in callers:
        task.cancel()
    await asyncio.gather(*callers, return_exceptions=True)
    return cost


async def alone(contender, cycle):
    """Nanoseconds of one acquire and release with nobody waiting; the best of five rounds."""
    loop = asyncio.get_running_loop()
    limits.storage = None
    rate = 10**9 if not isinstance(contender, Ours) or contender.policy == "smooth" else 10**6
    best = math.inf
    for _ in range(5):
        [acquire] = contender.make(rate)
        count = 2000 if contender.package in {"limits", "pyrate-limiter"} else 20_000
        if contender.package == "ccxt":
            count = 200
        start = time.process_time()
        if cycle:
            for _ in range(count):
                grant = await acquire()
                contender.leave(grant)
                contender.reply(grant, int((loop.time() + 1.7e9) * 1000))
        else:
            for _ in range(count):
                contender.drop(await acquire())
        best = min(best, (time.process_time() - start) / count * 1e9)
    return best


async def bucket_size(contender):
    limits.storage = None
    # pyrate-limiter starts a thread for each
    count = 100 if contender.package == "pyrate-limiter" else BUCKETS
    before = resident()
    acquires = contender.make(RATE, count)
    loop = asyncio.get_running_loop()
    for acquire in acquires:
        grant = await acquire()
        contender.leave(grant)
        contender.reply(grant, int((loop.time() + 1.7e9) * 1000))
    size = (resident() - before) / count
    del acquires
    return size


async def waiter_size(contender):
    limits.storage = None
    [acquire] = contender.make(1)
    await acquire()
    before = resident()
    tasks = [asyncio.create_task(_awaiting(acquire)) for _ in range(WAITERS)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    size = (resident() - before) / WAITERS
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return size


async def _awaiting(acquire):
    return await acquire()


def in_child(make, *args):
    """Runs one measurement in a process of its own, so that none inherits another's memory."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        try:
            result = repr(asyncio.run(asyncio.wait_for(make(*args), 60)))
        except BaseException as error:  # noqa: BLE001 - to be shown instead of a figure
            result = repr(f"{type(error).__name__}: {error}"[:60])
        os.write(writer, result.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    try:
        return float(text)
    except ValueError:
        return text


def shown(value, digits=0):
    return f"{value:,.{digits}f}" if isinstance(value, float) else str(value)


def row(contender, seconds):
    """The cells of one limiter."""
    held = in_child(hold, contender, seconds)
    failed = isinstance(held, str)
    ns = shown(in_child(alone, contender, True))
    if isinstance(contender, Ours):
        ns += f" ({shown(in_child(alone, contender, False))})"
    return [
        contender.name, held if failed else int(held), "" if failed else f"{held % 1 * 10:.1%}",
        shown(in_child(crowd, contender)), ns, shown(in_child(bucket_size, contender)),
        shown(in_child(waiter_size, contender)),
    ]  # fmt: skip


def report(seconds):
    rows, absent = [], []
    for each in CONTENDERS:
        if each.package is not None and not versions([each.package]):
            absent.append(each.package)
            continue
        progress(each.name)
        rows.append(row(each, seconds))
    head = [f"limiter, {RATE}/s", f"too many in {seconds:g} s", "share"]
    head += [f"µs/grant, {WAITING:,} waiting", "ns alone", "bytes/bucket", "bytes/waiter"]
    progress("100,000 waiters, 520,000 buckets")
    waiters, buckets = in_child(many_waiters) / 2**20, in_child(many_buckets) / 2**20
    packages = versions(sorted({each.package for each in CONTENDERS if each.package}))
    missing = f"; absent: {', '.join(dict.fromkeys(absent))}" if absent else ""
    crowds = (
        f"100,000 calls waiting on one bucket take {waiters:.0f} MiB with their tasks; 10,000 "
        f"accounts with all 52 buckets take {buckets:.0f} MiB while they are used."
    )
    about = (
        f"{machine()}; {packages}{missing}. Real time; requests arrive 20-70 ms after they left."
    )
    return "\n\n".join([table(head, rows), crowds, about])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/README.md")
    parser.add_argument("--only", choices=("local", "shared"), help="one of the two tables")
    options = parser.parse_args()
    tables = {
        "local": ("bench_limiter", report),
        "shared": ("bench_shared", shared_limiters.report),
    }
    for mark, make in [tables[options.only]] if options.only else tables.values():
        text = make(options.seconds)
        progress("")
        print(text)
        if options.write:
            write_marked(mark, text)


async def many_waiters():
    """Bytes for 100,000 calls waiting on our limiter."""
    global WAITERS  # noqa: PLW0603 - the same measurement with another number
    WAITERS = 100_000
    return WAITERS * await waiter_size(Ours("adaptive"))


async def many_buckets():
    """Bytes for 520,000 buckets of our limiter."""
    global BUCKETS  # noqa: PLW0603 - the same measurement with another number
    BUCKETS = 520_000
    return BUCKETS * await bucket_size(Ours("adaptive"))


if __name__ == "__main__":
    main()
