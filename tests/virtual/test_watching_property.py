"""A bot that mirrors what a watcher tells: whatever happens, it misses nothing that has lasted.

The judge is the world's own record: when each order was opened and closed, and when the list was
read as a whole. What was open during two readings must be told, and what was closed during two.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
from typing import Any
from urllib.parse import parse_qs

import attrs
import pytest
from clocks import LoopClock
from virtual_time import run_virtually

from bitget_copy import ENDPOINTS, CopyTradingClient, LocalLimiter
from bitget_copy.simulator import Simulator
from bitget_copy.watching import Appeared, Changed, Snapshot, Stale, Watcher, Went

V2_ORDERS = "v2.futures.follower.list_open_orders"
V1_ORDERS = "v1.futures.follower.list_open_orders"
SECONDS = 90
SYMBOLS = ("BTCUSDT_UMCBL", "ETHUSDT_UMCBL", "SOLUSDT_UMCBL")
FAULTS = ("5xx", "html", "truncate", "empty", "429", "latency")


@attrs.define
class Reading:
    """One reading of the whole list, as the exchange has seen it; it is good once it is whole."""

    begun: int
    ended: int = 0
    good: bool = False


class Exchange:
    """The simulator, with a record of when a list was read as a whole."""

    def __init__(self, sim: Simulator, key: str) -> None:
        self.sim, self.path = sim, ENDPOINTS[key].path
        self.readings: list[Reading] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        now = lambda: round(self.sim.now() * 1000)  # noqa: E731
        if scope["type"] != "http" or scope["path"] != self.path:
            await self.sim(scope, receive, send)
            return
        sent = await receive()
        query = {k: v[0] for k, v in parse_qs(scope["query_string"].decode()).items()}
        query |= json.loads(sent["body"] or b"{}")
        if (
            str(query.get("pageNo", 1)) == "1"
            and "idLessThan" not in query
            and self._is_newest(query)
        ):
            self.readings.append(Reading(now()))
        body = b""

        async def heard(message: Any) -> None:
            nonlocal body
            body += message.get("body", b"")
            await send(message)

        waiting = [sent]

        async def again() -> Any:
            return waiting.pop() if waiting else await receive()

        await self.sim(scope, again, heard)
        if self.readings:
            self.readings[-1].ended = now()
            # The last page is the one without rows.
            rows = re.search(rb'"(data|trackingList)":(\[\]|null)', body)
            self.readings[-1].good = rows is not None and body.startswith(b'{"code":"00000"')

    def _is_newest(self, query: dict[str, str]) -> bool:
        """Whether the window is the newest of its reading, where there are windows."""
        end = query.get("endTime")
        return end is None or self.sim.now() * 1000 - int(end) < 3_600_000


class Mirror:
    """A bot that holds what it is told."""

    def __init__(self) -> None:
        self.held: dict[int, Any] = {}
        self.opened: dict[int, list[float]] = {}
        self.closed: dict[int, list[float]] = {}
        self.stale = 0

    async def run(self, watcher: Watcher[Any], sim: Simulator) -> None:
        async for change in watcher:
            assert change.age >= 0
            now = sim.now() * 1000
            match change:
                case Snapshot(rows=rows):
                    assert not self.held
                    for row in rows:
                        self.held[int(row.tracking_no)] = row
                        self.opened[int(row.tracking_no)] = [now]
                case Appeared(row=row):
                    assert int(row.tracking_no) not in self.held
                    self.held[int(row.tracking_no)] = row
                    self.opened.setdefault(int(row.tracking_no), []).append(now)
                case Changed(before=before, row=row):
                    assert self.held[int(row.tracking_no)] == before
                    self.held[int(row.tracking_no)] = row
                case Went(row=row):
                    assert self.held.pop(int(row.tracking_no)) == row
                    self.closed.setdefault(int(row.tracking_no), []).append(now)
                case Stale():
                    self.stale += 1


def at_random(rng: random.Random, sim: Simulator, trader: str) -> None:
    """Opens or closes some orders of a trader, and so the copies."""
    uid = sim.account("follower1").uid
    if rng.random() < 0.5:
        for _ in range(rng.choice((1, 1, 1, 5))):
            sim.open_order(rng.choice(SYMBOLS), trader=trader, side=rng.choice(("long", "short")))
        return
    numbers = sorted(sim.account("follower1").futures.copy_orders.open)
    for number in rng.sample(numbers, min(len(numbers), rng.choice((1, 1, 1, 4)))):

        def close(world: Any, now: int, number: int = number) -> None:
            order = world.accounts[uid].futures.copy_orders.open.get(number)
            if order is not None:
                world.close(order, now)

        sim.change(close)


async def live(seed: int, key: str, lags: list[float], max_lag: float | None) -> None:
    """Some time of an exchange, and a bot that mirrors it."""
    rng = random.Random(seed)
    clock = LoopClock()
    sim = Simulator(seed=seed, clock=clock, sleep=clock.sleep, read_lag={key: lags})
    exchange = Exchange(sim, key)
    every = rng.choice((1.0, 1.5, 2.0))
    lag = every if max_lag is None else max_lag
    for kind in rng.sample(FAULTS, 3):
        chance = rng.choice((0.02, 0.1, 0.3))
        options = {"seconds": 0.2, "jitter": 2.0} if kind == "latency" else {}
        sim.faults.on(key, kind=kind, chance=chance, times=None, **options)
    trader = next(iter(sim.account("follower1").futures.follows))
    client = CopyTradingClient(
        sim.accounts["follower1"], transport=exchange, clock=clock, random=random.Random(seed),
        limiter=LocalLimiter(),
    )  # fmt: skip
    mirror = Mirror()
    async with client:
        family = client.v2 if key == V2_ORDERS else client.v1
        product = "USDT-FUTURES" if key == V2_ORDERS else "umcbl"
        watcher = family.futures.follower.watch_open_orders(
            product_type=product, every=every, max_lag=max_lag
        )
        bot = asyncio.ensure_future(mirror.run(watcher, sim))
        end = clock.monotonic() + SECONDS
        while clock.monotonic() < end:
            await asyncio.sleep(rng.expovariate(1 / rng.choice((0.3, 1.0, 4.0))))
            at_random(rng, sim, trader)
        sim.faults.clear()
        await asyncio.sleep(lag + max(lags) + 20 * every)
        bot.cancel()
        await asyncio.wait([bot])
        assert bot.cancelled(), bot.exception()
    judge(sim, exchange, mirror, round(max(lags) * 1000))


def judge(sim: Simulator, exchange: Exchange, mirror: Mirror, lag: int) -> None:
    """Compares with the world's record; `lag`: milliseconds by which a reply may be behind."""
    store = sim.account("follower1").futures.copy_orders
    good = [reading for reading in exchange.readings if reading.good]
    assert len(good) > 5
    # The first look reads many windows, and begins anew when one fails: the snapshot is the start.
    start = min(times[0] for times in mirror.opened.values())
    good = [reading for reading in good if reading.begun >= start]

    def readings(first: int, last: int) -> int:
        return sum(first <= reading.begun and reading.ended <= last for reading in good)

    for order in (*store.open.values(), *store.closed):
        if "UMCBL" not in order.instrument.symbol or 0 < order.close_time <= start - lag:
            continue
        until = order.close_time or 1 << 62
        times = mirror.opened.get(order.no, [])
        assert len(times) <= 1, (order.no, times)
        if readings(order.open_time + lag, until) >= 2:
            assert times, order
        went = mirror.closed.get(order.no, [])
        assert len(went) <= len(times)
        if went:
            assert order.close_time, order
            assert went[0] >= order.close_time
        if times and order.close_time and readings(order.close_time + lag, 1 << 62) >= 2:
            assert went, order
    shown = {no for no, order in store.open.items() if "UMCBL" in order.instrument.symbol}
    assert mirror.held.keys() == shown


KINDS = [
    (V2_ORDERS, [0.0], None),
    (V2_ORDERS, [0.0, 0.4, 0.9], None),
    (V2_ORDERS, [0.0, 5.0, 2.0], 6.0),
    (V1_ORDERS, [0.0], None),
    (V1_ORDERS, [0.9, 0.0], None),
]


@pytest.mark.parametrize(("key", "lags", "max_lag"), KINDS)
@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.gate) for n in (1, 2, 3))])
def test_a_mirror_misses_nothing_that_lasted(seed, key, lags, max_lag):
    """Opens, closes, pages that move, replicas that are behind, and calls that fail."""
    print("seed", seed)
    run_virtually(live(seed, key, lags, max_lag))


@pytest.mark.long
@pytest.mark.parametrize(("key", "lags", "max_lag"), KINDS)
def test_a_mirror_misses_nothing_that_lasted_many_times(key, lags, max_lag):
    """The same with many seeds."""
    for seed in range(100, 300):
        print("seed", seed)
        run_virtually(live(seed, key, lags, max_lag))
