"""A bot that mirrors what a watcher tells: whatever happens, it misses nothing that has lasted.

The judge is the world's own record: when each order was opened and closed, and when the list was
read as a whole. What was open during two readings must be told, and what was closed during two.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import statistics
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import attrs
import pytest
from clocks import LoopClock
from virtual_time import run_virtually

from bitget_copy import ENDPOINTS, CopyTradingClient, LocalLimiter
from bitget_copy.simulator import Simulator
from bitget_copy.watching import Appeared, Changed, Snapshot, Watcher, Went

SECONDS = 90
SYMBOLS = ("BTCUSDT_UMCBL", "ETHUSDT_UMCBL", "SOLUSDT_UMCBL")
FAULTS = ("5xx", "html", "truncate", "empty", "429", "latency")


@attrs.frozen
class Watched:
    """A list, whose it is, and which of the world's orders make its rows.

    Attributes:
        key: of the row.
        account: label of who asks.
        values: what is asked for.
        row_key: tells a row from others.
        order_key: the row that an order is in.
    """

    key: str
    account: str
    values: dict[str, str]
    row_key: Callable[[Any], Any] = lambda row: int(row.tracking_no)
    order_key: Callable[[Any], Any] = lambda order: order.no

    def store(self, sim: Simulator, world: Any = None) -> Any:
        """The orders, in a replica of the world or in itself."""
        uid = sim.account(self.account).uid
        futures = (world or sim.world).accounts[uid].futures
        return futures.lead_orders if self.account == "trader" else futures.copy_orders

    def shows(self, order: Any) -> bool:
        """Whether the list is of such orders."""
        return not self.values or "UMCBL" in order.instrument.symbol


def position(row: Any) -> Any:
    """Contract and side of a row that is a position."""
    return row.symbol, str(getattr(row, "hold_side", None) or row.pos_side)


def position_of(order: Any) -> Any:
    """The same of an order in it."""
    return order.instrument.bare, order.side


def unify(store: Any) -> None:
    """Lets all orders have one margin mode: that of a position is the one of its oldest order."""
    for order in store.open.values():
        order.margin_mode = "crossed"


USDT = {"productType": "USDT-FUTURES"}
V2_COPIES = Watched("v2.futures.follower.list_open_orders", "follower1", USDT)
V1_COPIES = Watched("v1.futures.follower.list_open_orders", "follower1", {"productType": "umcbl"})
V2_LEADS = Watched("v2.futures.trader.list_open_orders", "trader", USDT)
V3_LEADS = Watched("v3.futures.trader.list_positions", "trader", {}, position, position_of)


@attrs.define
class Reading:
    """One reading of the whole list, as the exchange has seen it; it is good once it is whole."""

    begun: int
    ended: int = 0
    good: bool = False
    shown: bytes = b""


def _code(body: bytes) -> str | None:
    """What a whole reply says."""
    try:
        made = json.loads(body)
    except ValueError:
        return None
    return made.get("code")


class Exchange:
    """The simulator, with a record of when a list was read as a whole."""

    def __init__(self, sim: Simulator, key: str) -> None:
        self.sim, self.path = sim, ENDPOINTS[key].path
        self.is_paged = ENDPOINTS[key].paging is not None
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
        body, status = b"", 0

        async def heard(message: Any) -> None:
            nonlocal body, status
            body += message.get("body", b"")
            status = message.get("status", status)
            await send(message)

        waiting = [sent]

        async def again() -> Any:
            return waiting.pop() if waiting else await receive()

        await self.sim(scope, again, heard)
        if self.readings:
            self.readings[-1].ended = now()
            self.readings[-1].shown += body
            # The last page is the one without rows.
            is_last = re.search(rb'"(data|trackingList)":(\[\]|null)', body) or not self.is_paged
            is_success = status == 200 and _code(body) == "00000"
            self.readings[-1].good = bool(is_last) and is_success

    def _is_newest(self, query: dict[str, str]) -> bool:
        """Whether the window is the newest of its reading, where there are windows."""
        end = query.get("endTime")
        return end is None or self.sim.now() * 1000 - int(end) < 3_600_000


class Mirror:
    """A bot that holds what it is told.

    Args:
        key: tells a row from others.
    """

    def __init__(self, key: Callable[[Any], Any]) -> None:
        self.key = key
        self.held: dict[Any, Any] = {}
        self.opened: dict[Any, list[float]] = {}
        self.closed: dict[Any, list[float]] = {}

    async def run(self, watcher: Watcher[Any], sim: Simulator) -> None:
        async for change in watcher:
            assert change.age >= 0
            now, key = sim.now() * 1000, self.key
            match change:
                case Snapshot(rows=rows):
                    assert not self.held
                    self.held = {key(row): row for row in rows}
                    self.opened = {each: [now] for each in self.held}
                case Appeared(row=row):
                    assert key(row) not in self.held
                    self.held[key(row)] = row
                    self.opened.setdefault(key(row), []).append(now)
                case Changed(before=before, row=row):
                    assert self.held[key(row)] == before
                    self.held[key(row)] = row
                case Went(row=row):
                    assert self.held.pop(key(row)) == row
                    self.closed.setdefault(key(row), []).append(now)


def at_random(rng: random.Random, sim: Simulator, watched: Watched, trader: str) -> None:
    """Opens orders of a trader, and so the copies, or closes some of those that are watched."""
    if rng.random() < 0.5:
        for _ in range(rng.choice((1, 1, 1, 5))):
            sim.open_order(rng.choice(SYMBOLS), trader=trader, side=rng.choice(("long", "short")))
        return
    numbers = sorted(watched.store(sim).open)
    for number in rng.sample(numbers, min(len(numbers), rng.choice((1, 1, 1, 4)))):

        def close(world: Any, now: int, number: int = number) -> None:
            order = watched.store(sim, world).open.get(number)
            if order is not None:
                world.close(order, now)

        sim.change(close)


async def live(seed: int, watched: Watched, lags: list[float], max_lag: float | None) -> int:
    """Some time of an exchange, and a bot that mirrors it; returns what `judge` does."""
    rng = random.Random(seed)
    clock, key = LoopClock(), watched.key
    sim = Simulator(
        seed=seed, clock=clock, sleep=clock.sleep, read_lag={key: lags},
        account_mode="unified" if key.startswith("v3") else "classic",
    )  # fmt: skip
    if watched.order_key is position_of:
        sim.change(lambda world, now: unify(watched.store(sim, world)))
        await asyncio.sleep(2 * max(lags))  # replicas hear of it later
    exchange = Exchange(sim, key)
    every = rng.choice((1.0, 1.5, 2.0))
    lag = every if max_lag is None else max_lag
    for kind in rng.sample(FAULTS, 3):
        chance = rng.choice((0.02, 0.1, 0.3))
        options = {"seconds": 0.2, "jitter": 2.0} if kind == "latency" else {}
        sim.faults.on(key, kind=kind, chance=chance, times=None, **options)
    trader = next(iter(sim.account("follower1").futures.follows))
    client = CopyTradingClient(
        sim.accounts[watched.account], transport=exchange, clock=clock,
        random=random.Random(seed), limiter=LocalLimiter(),
    )  # fmt: skip
    mirror = Mirror(watched.row_key)
    async with client:
        watcher = client.watch(key, watched.values, every=every, max_lag=max_lag)
        bot = asyncio.ensure_future(mirror.run(watcher, sim))
        end = clock.monotonic() + SECONDS
        while clock.monotonic() < end:
            await asyncio.sleep(rng.expovariate(1 / rng.choice((0.3, 1.0, 4.0))))
            at_random(rng, sim, watched, trader)
        sim.faults.clear()
        await asyncio.sleep(lag + max(lags) + 40 * every)  # a look may take long, and need another
        bot.cancel()
        await asyncio.wait([bot])
        assert bot.cancelled(), bot.exception()
    return judge(sim, watched, exchange, mirror, round(max(lags) * 1000))


def judge(sim: Simulator, watched: Watched, exchange: Exchange, mirror: Mirror, lag: int) -> int:
    """Compares with the world's record; returns how much had to be told.

    A reply may be behind by `lag` milliseconds.
    """
    store = watched.store(sim)
    # The first look reads many windows, and begins anew when one fails: the snapshot is the start.
    start = min(times[0] for times in mirror.opened.values())
    good = [each for each in exchange.readings if each.good and each.begun >= start]

    def readings(first: int, last: int) -> int:
        return sum(first <= reading.begun and reading.ended <= last for reading in good)

    def was_hidden(key: Any, at: float) -> bool:
        """Whether whole readings over seconds all left a row out: then nobody can know better."""
        last = [each for each in good if each.ended <= at + 1][-4:]
        is_numbered = watched is V1_COPIES
        return is_numbered and not any(str(key).encode() in each.shown for each in last)

    # When each row was there: spans of time, those in one group with less than two readings between
    # them, as it may have been there all the time.
    groups: dict[Any, list[list[tuple[int, int]]]] = {}
    for order in sorted((*store.open.values(), *store.closed), key=lambda each: each.open_time):
        if not watched.shows(order) or 0 < order.close_time <= start - lag:
            continue
        own = groups.setdefault(watched.order_key(order), [])
        span = order.open_time, order.close_time or 1 << 62
        if own and span[0] <= own[-1][-1][1]:
            own[-1][-1] = own[-1][-1][0], max(own[-1][-1][1], span[1])
        elif own and readings(own[-1][-1][1] + lag, span[0]) < 2:
            own[-1].append(span)
        else:
            own.append([span])
    due = 0
    for key, own in groups.items():
        told, gone = mirror.opened.get(key, []), mirror.closed.get(key, [])
        assert len(gone) <= len(told)
        if watched.order_key is Watched.order_key:
            assert len(told) <= 1 + sum(was_hidden(key, at) for at in gone), (key, told)
        ends = [group[0][0] for group in own[1:]] + [1 << 62]
        for group, end in zip(own, ends, strict=True):
            first, last = group[0][0], group[-1][1]
            if any(readings(begin + lag, until) >= 2 for begin, until in group):
                due += 1
                assert any(first <= at < end + lag for at in told), (key, first)
            was_told = any(first <= at < last + lag for at in told)
            if was_told and last < 1 << 62 and readings(last + lag, end) >= 2:
                due += 1
                assert any(at >= first for at in gone), (key, last)
        assert all(at >= own[0][0][1] or was_hidden(key, at) for at in gone), key
    assert mirror.held.keys() == {
        watched.order_key(o) for o in store.open.values() if watched.shows(o)
    }
    return due


KINDS = [
    (V2_COPIES, [0.0], None),
    (V2_COPIES, [0.0, 0.4, 0.9], None),
    (V2_COPIES, [0.0, 5.0, 2.0], 6.0),
    (V1_COPIES, [0.0], None),
    (V1_COPIES, [0.9, 0.0], None),
    (V2_LEADS, [0.0, 0.4], None),
    (V3_LEADS, [0.0], None),
    (V3_LEADS, [0.0, 0.9, 0.4], None),
]


@pytest.mark.parametrize(("watched", "lags", "max_lag"), KINDS)
@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.gate) for n in (1, 2, 3))])
def test_a_mirror_misses_nothing_that_lasted(seed, watched, lags, max_lag):
    """Opens, closes, pages that move, replicas that are behind, and calls that fail."""
    print("seed", seed)
    assert run_virtually(live(seed, watched, lags, max_lag)) > 5


@pytest.mark.long
@pytest.mark.parametrize(("watched", "lags", "max_lag"), KINDS)
def test_a_mirror_misses_nothing_that_lasted_many_times(watched, lags, max_lag):
    """The same with many seeds, of which some leave hardly a look that does not fail."""
    due = []
    for seed in range(100, 300):
        print("seed", seed)
        due.append(run_virtually(live(seed, watched, lags, max_lag)))
    assert statistics.median(due) > 15
