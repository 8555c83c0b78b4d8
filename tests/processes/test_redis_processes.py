"""Real processes, a real Redis, and an exchange of its own that counts by arrival."""

from __future__ import annotations

import json
import re
import shutil
import signal
import time
from pathlib import Path

import attrs
import pytest
from fleet import Arrivals, Fleet
from redis_server import RedisServer, free_port, running

ENDPOINT = "endpoint"
AHEAD = 3.7
"""Seconds by which the exchange's clock is ahead."""


@attrs.define
class Shared:
    """Some workers that share a limit; `events` are (seconds, action) while they work."""

    redis: RedisServer
    folder: Path
    processes: int = 4
    rate: int = 5
    jitter: float = 0.05
    seconds: float = 4
    callers: int = 6
    one_way: float = 0.0
    prefixes: tuple[tuple[str, ...], ...] = ((),)
    workers: list = attrs.field(factory=list)
    done: list = attrs.field(factory=list)
    arrivals: Arrivals | None = None
    began: float = 0.0

    def run(self, *events) -> Shared:
        with Fleet(self.folder, jitter=self.jitter, offset=AHEAD) as fleet:
            url = self.redis.url
            if self.one_way:
                way = free_port()
                fleet.start("slow_proxy.py", way, self.redis.port, self.one_way)
                url = f"redis://127.0.0.1:{way}/0"
            for number in range(self.processes):
                worker = fleet.worker(
                    str(number), limiter=url, seconds=self.seconds, callers=self.callers,
                    buckets={ENDPOINT: self.rate},
                    prefix=self.prefixes[number % len(self.prefixes)],
                )  # fmt: skip
                self.workers.append(worker)
            self.began = time.monotonic()
            for at, act in events:
                time.sleep(max(0.0, self.began + at - time.monotonic()))
                act(self)
            for worker in self.workers:
                output = worker.communicate(timeout=self.seconds + 60)[0].splitlines()
                self.done.append(json.loads(output[-1]) if output else None)
            self.arrivals = fleet.arrivals()
        return self

    def share(self, start: float, end: float) -> float:
        """Of the limit, between two moments."""
        return self.arrivals.share(ENDPOINT, self.rate, self.began + start, self.began + end)


@pytest.fixture
def redis(tmp_path):
    with running(tmp_path) as server:
        server.grow_old()
        yield server


def send(number, what):
    return lambda fleet: fleet.workers[number].send_signal(what)


@pytest.mark.gate
def test_two_processes_share_a_limit(redis, tmp_path):
    """Neither goes over it together with the other, and both get on."""
    fleet = Shared(redis, tmp_path, processes=2, rate=20, seconds=3, jitter=0.005).run()
    assert fleet.arrivals.refused() == 0
    assert len(fleet.arrivals.rows) >= 40
    assert all(each["grants"] >= 10 for each in fleet.done)


@pytest.mark.gate
@pytest.mark.parametrize(("processes", "rate"), [(4, 5), (16, 20)])
def test_many_processes_use_nearly_all_of_a_limit(redis, tmp_path, processes, rate):
    """The figure of minutes is measured by the long tests; this one sees the start."""
    fleet = Shared(redis, tmp_path, processes=processes, rate=rate, seconds=15, jitter=0.01).run()
    assert fleet.arrivals.refused() == 0
    assert fleet.share(5, 11) >= 0.88


@pytest.mark.long
@pytest.mark.parametrize(
    ("options", "least"),
    [
        ({"processes": 4, "rate": 5}, 0.97),
        ({"processes": 4, "rate": 10}, 0.97),
        ({"processes": 4, "rate": 20}, 0.97),
        ({"processes": 4, "rate": 1}, 0.95),
        ({"processes": 16, "rate": 5}, 0.95),
        ({"processes": 16, "rate": 20}, 0.97),
        ({"one_way": 0.001}, 0.97),
        ({"one_way": 0.02}, 0.97),
        ({"one_way": 0.1}, 0.97),
        ({"jitter": 0.05}, 0.94),
    ],
    ids=str,
)
def test_nearly_all_of_the_limit_is_used_by_strangers(redis, tmp_path, options, least):
    """Arrivals in a strict sliding window: none is over it, whatever the way to Redis takes."""
    fleet = Shared(redis, tmp_path, **{"jitter": 0.01, "seconds": 120} | options).run()
    assert fleet.arrivals.refused() == 0
    assert fleet.share(50, 112) >= least
    if fleet.processes == 4:
        calls = [each["grants"] for each in fleet.done]
        assert max(calls) - min(calls) <= 0.12 * sum(calls) / 4 + 2


def flush(fleet):
    fleet.redis.command("FLUSHALL")


def script_flush(fleet):
    fleet.redis.command("SCRIPT", "FLUSH")


def restart(fleet):
    fleet.redis.stop()
    fleet.redis.start()


@pytest.mark.long
@pytest.mark.parametrize(
    "events",
    [
        [(10, send(0, signal.SIGKILL))],
        [(10, send(0, signal.SIGSTOP)), (30, send(0, signal.SIGCONT))],
        [(10, lambda fleet: fleet.redis.freeze()), (20, lambda fleet: fleet.redis.thaw())],
        [(10, flush), (14, flush)],
        [(10, script_flush)],
        [(10, restart), (13, restart)],
        [(10, lambda fleet: fleet.redis.stop()), (22, lambda fleet: fleet.redis.start())],
    ],
    ids=["killed", "stopped for 20 s", "Redis stopped for 10 s", "FLUSHALL", "SCRIPT FLUSH",
         "restart", "Redis away for 12 s"],
)  # fmt: skip
def test_no_fault_makes_a_call_too_many(redis, tmp_path, events):
    """Whoever dies, stands still or forgets: no violation, and all of the limit soon after."""
    fleet = Shared(redis, tmp_path, seconds=55, jitter=0.02).run(*events)
    assert fleet.arrivals.refused() == 0
    assert fleet.share(38, 50) >= 0.9


@pytest.mark.long
def test_a_stale_replica_that_is_promoted_makes_no_call_too_many(tmp_path):
    """What the master knew last is lost: who holds tokens tells it again."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    with running(first) as master, running(second) as replica:
        replica.command("REPLICAOF", "127.0.0.1", str(master.port))

        def go_stale(fleet):
            replica.command("REPLICAOF", "NO", "ONE")

        def promote(fleet):
            master.stop()
            replica.command("CONFIG", "SET", "port", str(master.port))

        fleet = Shared(master, tmp_path, seconds=45).run((8, go_stale), (10, promote))
    assert fleet.arrivals.refused() == 0
    assert fleet.share(28, 40) >= 0.9


@pytest.mark.long
def test_local_clocks_do_not_matter(redis, tmp_path):
    """Two of four processes believe that it is five seconds earlier or later."""
    library = next(iter(Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), None)
    if library is None:
        pytest.skip("libfaketime is not installed")
    env = shutil.which("env") or "env"
    shifted = [(env, f"LD_PRELOAD={library}", f"FAKETIME={by}", "DONT_FAKE_MONOTONIC=1")
               for by in ("-5s", "+5s")]  # fmt: skip
    fleet = Shared(redis, tmp_path, seconds=30, prefixes=((), *shifted)).run()
    assert fleet.arrivals.refused() == 0
    assert fleet.share(13, 26) >= 0.88


@pytest.mark.long
def test_what_a_grant_costs(redis, tmp_path):
    """Processor time of a worker and of Redis, of a grant; printed, with wide bounds."""
    fleet = Shared(redis, tmp_path, rate=20, seconds=60, jitter=0.005).run()
    cpu = redis.command("INFO", "cpu").decode()
    used = sum(float(each) for each in re.findall(r"used_cpu_(?:user|sys):([\d.]+)", cpu))
    calls = len(fleet.arrivals.rows)
    workers = sum(each["cpu"] for each in fleet.done)
    print(f"worker {workers / calls * 1e6:.0f} us, Redis {used / calls * 1e6:.0f} us a grant")
    assert workers / calls < 0.003
    assert used / calls < 0.001
