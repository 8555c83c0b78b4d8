"""Processor time of a grant from shared limits: of a worker, and of Redis.

    python benchmarks/bench_shared_cost.py [--workers 4] [--rate 20] [--buckets 1] [--seconds 10]

Worker processes share buckets and want more than they get. The exchange is a timer in each of
them, so that nothing but the limiter costs; `--kind local` shows what is left without a store. A
`redis-server` is started on a free port; with `--kind host` one of the workers keeps the tokens of
all, with `--kind broker` a process that does nothing else.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import cProfile
import json
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from bitget_copy.ratelimit import BucketKey, BucketLimit, HostLimiter, RedisLimiter
from bitget_copy.ratelimit.limiter import LocalLimiter

REPLY_AFTER = 0.1  # seconds at most, so that tokens do not come back in bursts
START_OVER = 4.0  # seconds; within one, local calls begin in step, and a wake-up serves several
WARM_UP = 7.0  # seconds that are not counted: a Redis that is just started gives less at first


def options():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--rate", type=int, default=20, help="of each bucket, a second")
    parser.add_argument("--buckets", type=int, default=1)
    parser.add_argument("--callers", type=int, default=6, help="of each bucket in each worker")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--kind", choices=("redis", "host", "broker", "local"), default="redis")
    parser.add_argument("--profile", help="a file for cProfile of the first worker")
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    return parser.parse_args()


def make_limiter(place):
    if place == "local":
        return LocalLimiter()
    return RedisLimiter(place) if place.startswith("redis") else HostLimiter(place)


async def call(limiter, row, end, count):
    loop = asyncio.get_running_loop()
    await asyncio.sleep(random.random() * START_OVER)  # else all tokens come back at one moment
    with contextlib.suppress(TimeoutError):
        while loop.time() < end:
            grant = await limiter.acquire(row, deadline=end)
            grant.sent()
            count[0] += 1
            stamp = int(time.time() * 1000)
            await asyncio.sleep(random.random() * REPLY_AFTER)
            grant.replied(request_time=stamp)


async def work(given):
    limiter, count = make_limiter(given.worker), [0]
    print("ready", flush=True)
    sys.stdin.readline()
    end = asyncio.get_running_loop().time() + WARM_UP + given.seconds + 0.5
    async with limiter if given.worker != "local" else contextlib.nullcontext():
        rate = given.rate / given.workers if given.worker == "local" else given.rate
        calls = [
            call(limiter, ((BucketKey("uid", "bench", f"e{n}"), BucketLimit(rate)),), end, count)
            for n in range(given.buckets) for _ in range(given.callers)
        ]  # fmt: skip
        calls = [asyncio.create_task(each) for each in calls]
        await asyncio.sleep(WARM_UP)
        profile = cProfile.Profile(time.process_time)
        before, began = count[0], time.process_time()
        if given.profile:
            profile.enable()
        await asyncio.sleep(given.seconds)
        used, grants = time.process_time() - began, count[0] - before
        if given.profile:
            profile.disable()
            profile.dump_stats(given.profile)
        await asyncio.gather(*calls)
    print(json.dumps([grants, used]))


def ask(port, *words):
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall((" ".join(words) + "\r\n").encode())
        return connection.recv(65536).decode()


def redis_server(stack):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [shutil.which("redis-server"), "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL)  # noqa: S603 - of this machine
    stack.callback(server.kill)
    for _ in range(100):
        with contextlib.suppress(OSError):
            if "PONG" in ask(port, "PING"):
                break
        time.sleep(0.02)
    return port


def broker(stack, place):
    serve = "import sys; from bitget_copy.ratelimit.host.serve import serve_host_limiter as serve; "
    words = [sys.executable, "-c", f"{serve}serve(sys.argv[1])", place]
    process = subprocess.Popen(words)  # noqa: S603 - our own interpreter
    stack.callback(process.wait)
    stack.callback(process.terminate)
    while not os.path.exists(place):  # noqa: PTH110 - as it is given
        time.sleep(0.02)


def redis_used(port):
    text = ask(port, "INFO", "cpu")
    return sum(float(each) for each in re.findall(r"used_cpu_(?:user|sys):([\d.]+)", text))


def main():
    given = options()
    if given.worker:
        asyncio.run(work(given))
        return
    with contextlib.ExitStack() as stack:
        port, place = 0, given.kind
        if given.kind == "redis":
            port = redis_server(stack)
            place = f"redis://127.0.0.1:{port}/0"
        elif given.kind != "local":
            place = stack.enter_context(tempfile.TemporaryDirectory()) + "/bench.sock"
            if given.kind == "broker":
                broker(stack, place)
        words = [sys.executable, __file__, *sys.argv[1:], "--worker", place]
        rows = [
            subprocess.Popen(  # noqa: S603 - this file
                [*words, *(["--profile", ""] if n else [])],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            for n in range(given.workers)
        ]
        for each in rows:
            each.stdout.readline()
        for each in rows:
            each.stdin.write(b"go\n")
            each.stdin.flush()
        time.sleep(WARM_UP + 0.5)
        before = redis_used(port) if port else 0.0
        if port:
            ask(port, "CONFIG", "RESETSTAT")
        time.sleep(given.seconds - 1)
        redis = redis_used(port) - before if port else 0.0
        stats = ask(port, "INFO", "commandstats") if port else ""
        found = [json.loads(each.communicate()[0]) for each in rows]
        grants, used = (sum(column) for column in zip(*found, strict=True))
        share = grants / given.seconds / given.rate / given.buckets
        print(f"load {os.getloadavg()[0]:.1f}; {grants} grants, {share:.1%} of the limit")
        print(f"worker {used / grants * 1e6:.0f} us a grant")
        if port:
            grants *= (given.seconds - 1) / given.seconds
            print(f"Redis {redis / grants * 1e6:.0f} us a grant")
            for line in stats.splitlines():
                if match := re.match(r"cmdstat_(\S+?):calls=(\d+),usec=(\d+)", line):
                    name, calls, micros = match[1], int(match[2]), int(match[3])
                    print(f"  {name}: {calls / grants:.2f} a grant, {micros / calls:.0f} us each")


if __name__ == "__main__":
    main()
