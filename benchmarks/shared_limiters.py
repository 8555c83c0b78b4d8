"""Limiters that processes share, on one Redis and against one exchange: a part of `bench_limiter`.

Four processes with eight callers each keep one limit of 10 a second busy. The exchange is a process
of its own, which counts by arrival in a strict sliding window; a request takes up to 50 ms to
arrive, and its reply as long.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measure import machine, progress, table, versions

HERE = Path(__file__).parent
PROCESSES = 4
CALLERS = 8
RATE = 10
JITTER = 0.05
SEED = 1

sys.path.insert(0, str(HERE.parent / "tests" / "processes"))
from fleet import Arrivals, Fleet  # noqa: E402 - found by the line above

CONTENDERS = {
    "bitget_copy HostLimiter": ("host", None),
    "bitget_copy RedisLimiter": ("redis", "redis"),
    "throttled-py, token bucket": ("throttled token_bucket", "throttled-py"),
    "throttled-py, GCRA": ("throttled gcra", "throttled-py"),
    "limits (moving window, polled)": ("limits", "limits"),
    "pyrate-limiter": ("pyrate", "pyrate-limiter"),
}
"""By name: the worker's kind, and the distribution that it needs."""


class Redis:
    """A server of our own, without persistence.

    Raises:
        RuntimeError: it does not answer.
    """

    def __init__(self, program, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self.port}/0"
        options = ("--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", folder)
        self.process = subprocess.Popen([program, *options], stdout=subprocess.DEVNULL)  # noqa: S603
        for _ in range(500):
            try:
                self.command("PING")
            except OSError:
                time.sleep(0.01)
            else:
                return
        raise RuntimeError("redis-server does not answer")

    def command(self, words):
        """One command; its reply as text."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            connection.sendall(f"{words}\r\n".encode())
            return connection.recv(1 << 20).decode()

    def version(self):
        return self.command("INFO server").partition("redis_version:")[2].split()[0]

    def stop(self):
        self.process.kill()
        self.process.wait()


class Race(Fleet):
    """The exchange, and workers with any limiter."""

    def racer(self, kind, place, who, seconds):
        options = {
            "exchange": self.exchange_path, "kind": kind, "place": place, "who": who,
            "seconds": seconds, "rate": RATE, "callers": CALLERS,
        }  # fmt: skip
        return self.start(HERE / "shared_worker.py", json.dumps(options))


def cpu_of(pid):
    """CPU seconds that another process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(kind, redis, seconds):
    """The cells of one limiter."""
    folder = Path(tempfile.mkdtemp(prefix="bench-"))  # made with mode 0700
    redis.command("FLUSHALL")
    place = str(folder / "l.sock") if kind == "host" else redis.url
    try:
        with Race(folder, jitter=JITTER, seed=SEED) as fleet:
            before = cpu_of(redis.process.pid)
            workers = [fleet.racer(kind, place, "w0", seconds)]
            last = time.monotonic() + seconds
            workers += [fleet.racer(kind, place, f"w{i}", seconds) for i in range(1, PROCESSES)]
            first = time.monotonic() + min(2, seconds / 3)  # all begin with a burst
            told = [fleet.result(each) for each in workers]
            server = cpu_of(redis.process.pid) - before
            arrivals = fleet.arrivals()
    finally:
        shutil.rmtree(folder)
    errors = {error for each in told for error in each["errors"]}
    if errors:
        progress(f"{kind}: {', '.join(sorted(errors))}")
    grants = sum(each["grants"] for each in told)
    served = Arrivals([row for row in arrivals.rows if not row[3]], SEED)
    return [
        arrivals.refused(),
        f"{arrivals.steady_share('e', RATE, first, last):.1%}",
        f"{served.steady_share('e', RATE, first, last):.1%}",
        f"{sum(each['cpu'] for each in told) / grants * 1e6:,.0f}",
        "" if kind == "host" else f"{server / grants * 1e6:,.0f}",
        f"{sum(each['messages'] for each in told) / grants:.1f}",
    ]


def report(seconds):
    """The table, or why there is none."""
    program = shutil.which("redis-server") or shutil.which("valkey-server")
    if program is None:
        return "No redis-server on this machine, so nothing was measured."
    rows, absent = [], []
    with tempfile.TemporaryDirectory() as folder:
        redis = Redis(program, folder)
        try:
            server, load = redis.version(), os.getloadavg()[0]
            for name, (kind, package) in CONTENDERS.items():
                if package is not None and not versions([package]):
                    absent.append(package)
                    continue
                progress(name)
                rows.append([name, *measure(kind, redis, seconds)])
        finally:
            redis.stop()
    head = [f"shared limiter, {PROCESSES} processes, {RATE}/s", f"refused in {seconds:g} s",
            "arrived", "served", "worker µs/grant", "Redis µs/grant", "messages/grant"]  # fmt: skip
    packages = versions(sorted({package for _, package in CONTENDERS.values() if package}))
    missing = f"; absent: {', '.join(dict.fromkeys(absent))}" if absent else ""
    about = (
        f"{machine()}; Redis {server}, {packages}{missing}. Real time, up to {JITTER * 1000:g} ms "
        f"each way; load average {load:.1f} before and {os.getloadavg()[0]:.1f} after."
    )
    return f"{table(head, rows)}\n\n{about}"
