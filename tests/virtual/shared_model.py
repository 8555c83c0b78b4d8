"""Processes that share limits, in virtual time: the real worker side, the real table, a judge.

What lies between is a model: a store that delays, loses, repeats, stalls and forgets, and an
exchange with several front ends that counts arrivals in a strict sliding window.
"""

from __future__ import annotations

import asyncio
import math
import random
from typing import TYPE_CHECKING, Any

import attrs

from bitget_copy.ratelimit import BucketKey, BucketLimit
from bitget_copy.ratelimit.shared import (
    Answer,
    Push,
    Renewal,
    Renewed,
    Report,
    StoreUnavailableError,
    Told,
)
from bitget_copy.ratelimit.shared.limiter import SharedLimiter
from bitget_copy.ratelimit.shared.message_bounds import (
    check_answer,
    check_renewals,
    check_report,
)
from bitget_copy.ratelimit.shared.token_table import TokenTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MICRO = 1_000_000
TIMEOUT = 2.0
"""Seconds until a store gives up waiting for an answer."""


@attrs.define
class Server:
    """Where the tables are.

    Attributes:
        one_way: seconds of a message, and the mean of what is added at random.
        loss: share of messages that get lost, each way.
        repeats: share of reports that arrive once more, later.
        down: spans in which it does not answer; what arrives waits for their end if `stalls`.
        renews: takes renewals, as the broker of a host does; Redis does not.
    """

    rng: random.Random
    one_way: tuple[float, float] = (0.001, 0.0002)
    loss: float = 0.0
    repeats: float = 0.0
    down: list[tuple[float, float]] = attrs.field(factory=list)
    stalls: bool = True
    renews: bool = True
    offset: float = 1.7e9
    tables: dict[str, TokenTable] = attrs.field(factory=dict)
    inboxes: dict[str, Callable[[Push], None]] = attrs.field(factory=dict)
    life: int = 0
    messages: int = 0
    renewed: int = 0
    lives: dict[str, str] = attrs.field(factory=dict)

    def delay(self) -> float:
        """Seconds of one message."""
        fixed, mean = self.one_way
        return fixed + (self.rng.expovariate(1 / mean) if mean else 0.0)

    def now(self) -> int:
        """The server's clock, microseconds."""
        return int((asyncio.get_running_loop().time() + self.offset) * MICRO)

    def forget(self, tables: dict[str, TokenTable] | None = None) -> None:
        """Everything is lost, or is what it was some time ago."""
        self.tables = {} if tables is None else tables
        self.life += 1

    def table(self, name: str, report: Report) -> TokenTable:
        """The table, as a script in Redis would find or make it."""
        table = self.tables.get(name)
        now = self.now()
        if table is not None and table.keep_until() < now:
            table = None
        if table is None or not table.epoch.startswith(f"{self.life}."):
            lost = table is not None or bool(report.epoch)
            table = TokenTable(name, f"{self.life}.{self.rng.getrandbits(40)}", now, lost=lost)
            self.tables[name] = table
        return table

    async def stalled(self) -> None:
        """Waits while it is down."""
        now = asyncio.get_running_loop().time()
        for start, end in self.down:
            if start <= now < end:
                if not self.stalls:
                    raise StoreUnavailableError
                await asyncio.sleep(end - now)

    async def take_in(self, name: str, report: Report) -> Answer:
        """One report arrives."""
        await self.stalled()
        check_report(report)  # what is ours is within the bounds, whatever happens
        answer = self.table(name, report).report(report, self.now(), self.tell)
        check_answer(answer)
        return answer

    async def take_in_renewals(self, process: str, renewals: Sequence[Renewal]) -> list[bool]:
        """Some renewals arrive."""
        await self.stalled()
        check_renewals(renewals)
        tables = [self.tables.get(each.bucket) for each in renewals]
        true = [
            table is not None
            and table.epoch.startswith(f"{self.life}.")
            and table.renew(process, each, self.now())
            for table, each in zip(tables, renewals, strict=True)
        ]
        self.renewed += sum(true)
        return true

    def tell(self, push: Push) -> bool:
        """A push leaves; whether anybody listens."""
        check_answer(push.answer)
        self.messages += 1
        inbox = self.inboxes.get(push.process)
        if inbox is not None and self.rng.random() >= self.loss:
            asyncio.get_running_loop().call_later(self.delay(), inbox, push)
        return inbox is not None


@attrs.define
class ModelStore:
    """One process's connection to the server."""

    server: Server
    paused: Callable[[], Any] | None = None
    alive: bool = True
    cut: bool = False
    process: str = ""
    tasks: set[Any] = attrs.field(factory=set)

    async def open(
        self, process: str, on_push: Callable[[Push], None], on_gap: Callable[[], None]
    ) -> None:
        self.process = process
        self.server.inboxes[process] = lambda push: None if self.cut else on_push(push)

    def report(self, bucket: str, report: Report, done: Told) -> None:
        self._ask(lambda: self.server.take_in(bucket, report), done)

    @property
    def renew(self) -> Callable[[Sequence[Renewal], Renewed], None] | None:
        return self._renew if self.server.renews else None

    def _renew(self, renewals: Sequence[Renewal], done: Renewed) -> None:
        self._ask(lambda: self.server.take_in_renewals(self.process, renewals), done)

    def _ask(self, arrive: Callable[[], Any], done: Callable[[Any], None]) -> None:
        async def ask() -> None:
            said: Any
            try:
                async with asyncio.timeout(TIMEOUT):
                    said = await self._answer(arrive)
            except TimeoutError:
                said = StoreUnavailableError()
            except StoreUnavailableError as error:
                said = error
            if self.alive:
                done(said)

        task = asyncio.ensure_future(ask())
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def _answer(self, arrive: Callable[[], Any]) -> Any:
        server = self.server
        server.messages += 2
        await asyncio.sleep(server.delay())
        if not self.alive or self.cut or server.rng.random() < server.loss:
            await asyncio.sleep(TIMEOUT)
        # the server goes on with what has arrived when nobody waits any more
        answer = await asyncio.shield(asyncio.ensure_future(arrive()))
        if server.rng.random() < server.repeats:
            loop = asyncio.get_running_loop()
            later = server.rng.uniform(0, 3)
            loop.call_later(later, lambda: asyncio.ensure_future(arrive()))
        await asyncio.sleep(server.delay())
        if not self.alive or self.cut or server.rng.random() < server.loss:
            await asyncio.sleep(TIMEOUT)
        return answer

    async def states(self) -> list[Any]:
        return [table.state(self.server.now()) for table in self.server.tables.values()]

    async def close(self) -> None:
        self.server.inboxes.pop(self.process, None)


@attrs.define
class Judge:
    """The exchange: counts arrivals in a strict sliding window, and stamps replies.

    Attributes:
        spread: seconds between the clocks of its two front ends.
        refuses: says 429 where a request is over the limit.
        true_rate: what it counts by, where that is not what the processes believe.
        refused: how often it has said so.
    """

    rng: random.Random
    spread: float = 0.0
    refuses: bool = False
    true_rate: int = 0
    refused: int = 0
    stamp: Callable[[float], Any] = lambda seconds: int(seconds * 1000)
    arrivals: dict[BucketKey, list[tuple[float, int]]] = attrs.field(factory=dict)
    limits: dict[BucketKey, BucketLimit] = attrs.field(factory=dict)

    def arrive(self, rows: Any, who: int) -> bool:
        """One request arrives; whether it is over a limit."""
        now = asyncio.get_running_loop().time()
        over = False
        for key, limit in rows:
            self.limits[key] = limit
            seen = self.arrivals.setdefault(key, [])
            rate = self.true_rate or int(limit.rate)
            over = over or (len(seen) >= rate and now - seen[-rate][0] < limit.per - 1e-9)
            seen.append((now, who))
        self.refused += over
        return over

    def stamped(self, front_end: int) -> Any:
        """The exchange's clock at one of its front ends, milliseconds."""
        return self.stamp(asyncio.get_running_loop().time() + 3.7 + 1.6e9 + front_end * self.spread)

    def violations(self) -> int:
        """Arrivals beyond a limit."""
        found = 0
        for key, arrivals in self.arrivals.items():
            times, limit = [at for at, _ in arrivals], self.limits[key]
            rate = int(limit.rate)
            pairs = zip(times, times[rate:], strict=False)
            found += sum(later - earlier < limit.per - 1e-9 for earlier, later in pairs)
        return found

    def share(self, key: BucketKey, start: float, end: float) -> float:
        """Of the limit, between two moments."""
        limit = self.limits[key]
        count = sum(start <= at < end for at, _ in self.arrivals.get(key, ()))
        return count / (limit.rate / limit.per * (end - start))

    def by_process(self, key: BucketKey, start: float = 0, end: float = math.inf) -> list[int]:
        """Calls of each process."""
        found: dict[int, int] = {}
        for at, who in self.arrivals[key]:
            if start <= at < end:
                found[who] = found.get(who, 0) + 1
        return [found[who] for who in sorted(found)]


@attrs.define
class Worker:
    """One process that sends as fast as it may."""

    number: int
    server: Server
    judge: Judge
    base: float = 0.03
    jitter: float = 0.005  # mean of what is added, most of it little
    even: float = 0.0  # or up to so much, evenly
    callers: int = 8
    front_end: Callable[[], int] = lambda: 0
    suspended: list[tuple[float, float]] = attrs.field(factory=list)
    options: dict[str, Any] = attrs.field(factory=dict)
    store: ModelStore = attrs.field(init=False)
    limiter: SharedLimiter = attrs.field(init=False)
    failed: list[Exception] = attrs.field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.store = ModelStore(self.server)
        clock = lambda: asyncio.get_running_loop().time()  # noqa: E731
        self.limiter = SharedLimiter(self.store, clock=clock, **self.options)

    async def run(self, rows: Any, end: float) -> None:
        """Calls until then."""
        async with asyncio.TaskGroup() as group:
            for _ in range(self.callers):
                group.create_task(self._call_on(rows, end))

    async def _call_on(self, rows: Any, end: float) -> None:
        loop = asyncio.get_running_loop()
        while loop.time() < end and self.store.alive:
            try:
                await self.call(rows)
            except Exception as error:  # noqa: BLE001
                self.failed.append(error)
                await asyncio.sleep(0.5)

    def delay(self) -> float:
        """Seconds of one way to the exchange."""
        rng = self.judge.rng
        if self.even:
            return rng.uniform(0, self.even)
        return self.base + rng.expovariate(1 / self.jitter)

    async def call(self, rows: Any, **options: Any) -> float:
        """One call; returns when it arrived."""
        rng = self.judge.rng
        grant = await self.limiter.acquire(rows, **options)
        if not self.store.alive:
            await asyncio.Event().wait()
        await asyncio.sleep(rng.uniform(0, 0.0005))
        try:
            grant.sent()
        except Exception:
            grant.cancel()
            raise
        await asyncio.sleep(self.delay())
        arrived = asyncio.get_running_loop().time()
        over = self.judge.arrive(rows, self.number)
        await asyncio.sleep(rng.uniform(0.001, 0.004))
        stamp = self.judge.stamped(self.front_end())
        await asyncio.sleep(self.delay())
        if self.store.alive:
            grant.replied(request_time=stamp, limited=over and self.judge.refuses)
        return arrived
