"""Real processes that share limits, and the exchange that judges them."""

from __future__ import annotations

import json
import random
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

HERE = Path(__file__).parent


class Fleet:
    """An exchange and its callers; all are ended on leaving.

    Args:
        folder: for sockets.
        jitter: seconds of a message at most, each way.
        offset: seconds by which the exchange's clock is ahead.
    """

    def __init__(self, folder, *, jitter=0.05, offset=0.0, seed=None):
        self.folder = folder
        self.seed = random.randrange(10**6) if seed is None else seed
        self._stack = ExitStack()
        self.exchange_path = str(folder / "x.sock")
        given = (self.exchange_path, self.seed, jitter, offset)
        self.exchange = self.start("exchange_process.py", *given)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._stack.close()

    def start(self, script, *arguments, prefix=()):
        """Starts one of these programs; it is ready then."""
        process = subprocess.Popen(  # noqa: S603 - of ours
            [*prefix, sys.executable, str(HERE / script), *map(str, arguments)],
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._stack.callback(_end, process)
        self._ready(process)
        return process

    @staticmethod
    def _ready(process):
        word = process.stdout.readline()
        assert word == "ready\n", f"{process.args}: {word}"

    def worker(self, who, *, limiter, seconds, buckets, prefix=(), **more):
        """Starts one."""
        options = {
            "exchange": self.exchange_path, "limiter": limiter, "who": who, "seconds": seconds,
            "buckets": buckets, **more,
        }  # fmt: skip
        return self.start("limited_worker.py", json.dumps(options), prefix=prefix)

    @staticmethod
    def result(process):
        """What a worker has to say in the end."""
        text, _ = process.communicate(timeout=60)
        assert process.returncode == 0, text
        return json.loads(text.splitlines()[-1])

    def arrivals(self):
        """What the exchange has seen."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(self.exchange_path)
            connection.sendall(b'"report"\n')
            return Arrivals(json.loads(connection.makefile().readline()), self.seed)


class Arrivals:
    """When whose calls arrived, in seconds of the monotonic clock."""

    def __init__(self, rows, seed):
        self.rows = rows
        self.seed = seed

    def refused(self):
        """How many were over the limit."""
        return sum(full for *_, full in self.rows)

    def share(self, bucket, rate, start, end):
        """Calls of what the limit allows in this span."""
        count = sum(name == bucket and start <= at < end for at, name, _, _ in self.rows)
        return count / (rate * (end - start))

    def steady_share(self, bucket, rate, start, end):
        """The same by how long as many calls take as one window allows, wherever it begins."""
        times = sorted(at for at, name, *_ in self.rows if name == bucket and start < at < end)
        windows = (len(times) - 1) // rate
        spans = [later - at for at, later in zip(times, times[rate * windows :], strict=False)]
        return windows * len(spans) / sum(spans)

    def by_worker(self, bucket, start=0.0, end=float("inf")):
        """Calls of each."""
        found = {}
        for at, name, who, _ in self.rows:
            if name == bucket and start <= at < end:
                found[who] = found.get(who, 0) + 1
        return found


def _end(process):
    if process.poll() is None:
        process.kill()
    process.wait()
    process.stdout.close()


def wait_until(told, seconds=5.0):
    """Looks again and again; fails when it does not become true."""
    end = time.monotonic() + seconds
    while not told():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)
