"""The limiter for one process: shared by its clients, event loops and threads.

Finds the buckets of a call and takes their tokens when all are there; a call that must wait is
handed to `turns`. Entries of buckets that nobody uses are dropped on the way, without timers.
"""

from __future__ import annotations

import asyncio
import math
from collections import deque
from typing import TYPE_CHECKING, Final

from bitget_copy.ratelimit.bucket import Bucket
from bitget_copy.ratelimit.path import Path
from bitget_copy.ratelimit.turns import LocalGrant, Turns, Waiter

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from bitget_copy.ratelimit import BucketKey, BucketLimit, BucketState

EVICT_AFTER: Final = 60.0
"""Seconds without a call after which an idle bucket's entry goes; a new one is just the same."""

SWEEP_EVERY: Final = 1.0
"""Seconds between looks at a part of the entries, as long as there are calls at all."""

SWEEP_PARTS: Final = 64
"""Looks until every entry has been seen."""

SWEEP_LEAST: Final = 32
"""Entries seen in one look at least."""

PATHS_MOST: Final = 256
"""Paths remembered; beyond it the one unused for longest is forgotten and learnt anew."""


def _rank(bucket: Bucket) -> tuple[bool, bool, str, str]:
    """The order in which a call waits for its buckets, the same for all calls."""
    key = bucket.key
    return key.endpoint == "*", key.scope != "uid", key.endpoint, key.identity


class LocalLimiter:
    """Buckets shared by everything that holds this object; safe across threads and loops.

    The loops must share one clock, as asyncio's own do (``time.monotonic``).
    """

    def __init__(self) -> None:
        self._turns = Turns()
        self._lock = self._turns.lock
        self._buckets: dict[BucketKey, Bucket] = {}
        self._ring: deque[Bucket] = deque()
        self._paths: dict[Hashable, Path] = {}
        self._abandoned: deque[Waiter] = deque()
        self._tidy_at = -math.inf

    async def acquire(
        self,
        buckets: Sequence[tuple[BucketKey, BucketLimit]],
        *,
        priority: int = 0,
        path: Hashable = "",
    ) -> LocalGrant:
        """Waits until every bucket has a token for this call and takes them all.

        Args:
            buckets: what the call counts against; the tokens of all are taken together.
            priority: larger goes first; first come, first served within one. Waiting counts as
                priority too, see :data:`bitget_copy.ratelimit.bucket.AGE_STEP`.
            path: names the way to the exchange, such as (base URL, egress address).

        Raises:
            asyncio.CancelledError: cancelled while waiting; no token was taken.
        """
        loop = asyncio.get_running_loop()
        now = loop.time()
        self._lock.acquire()  # `with` takes twice as long
        try:
            if now >= self._tidy_at:
                self._tidy(now, loop)
            route = self._paths.get(path)
            if route is None:
                route = self._new_path(path)
            found = []
            free = True
            for key, limit in buckets:
                bucket = self._buckets.get(key)
                if bucket is None or bucket.seen is not limit or bucket.path is not route:
                    bucket = self._prepare(key, limit, route)
                bucket.used = now
                free = free and not bucket.waiting and bucket.ready(now)
                found.append(bucket)
            if len(found) > 1:
                found = list(dict.fromkeys(found))
            if free:
                return self._turns.take(found, now, loop, route)
            waiter = Waiter(loop, sorted(found, key=_rank), route, priority, now)
            self._turns.advance(waiter, now)
            self._turns.look(found, now, loop)
        finally:
            self._lock.release()
        try:
            await waiter.future
        except BaseException as error:
            self._give_up(waiter, loop, error)
            raise
        grant = waiter.grant
        assert grant is not None
        grant.waited = loop.time() - waiter.since
        return grant

    def snapshot(self) -> list[BucketState]:
        """The buckets in use, as they are now; to be called where an event loop runs."""
        now = asyncio.get_running_loop().time()
        with self._lock:
            return [bucket.state(now) for bucket in self._buckets.values()]

    def _give_up(
        self, waiter: Waiter, loop: asyncio.AbstractEventLoop, error: BaseException
    ) -> None:
        """A call stops waiting; what it was promised or granted goes to the next."""
        if isinstance(error, GeneratorExit):
            # The garbage collector may run this while this very thread holds the lock.
            self._abandoned.append(waiter)
            self._tidy_at = -math.inf
            if self._lock.acquire(blocking=False):
                try:
                    self._tidy(loop.time(), loop)
                finally:
                    self._lock.release()
        else:
            with self._lock:
                self._turns.free(waiter, loop.time(), loop)

    # -- the registry; called with the lock held

    def _prepare(self, key: BucketKey, limit: BucketLimit, path: Path) -> Bucket:
        """The bucket, made if need be, knowing of this limit and this path."""
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = Bucket(key, limit)
            self._ring.append(bucket)
        if limit is not bucket.seen:
            bucket.agree(limit)
        if path is not bucket.path:
            bucket.go_over(path)
        return bucket

    def _new_path(self, name: Hashable) -> Path:
        if len(self._paths) >= PATHS_MOST:
            del self._paths[min(self._paths, key=lambda name: self._paths[name].used)]
        path = self._paths[name] = Path()
        return path

    def _tidy(self, now: float, here: asyncio.AbstractEventLoop) -> None:
        """Frees what abandoned calls held, and drops some entries long unused."""
        self._tidy_at = now + SWEEP_EVERY
        while self._abandoned:
            self._turns.free(self._abandoned.popleft(), now, here)
        ring = self._ring
        for _ in range(min(len(ring), max(SWEEP_LEAST, len(ring) // SWEEP_PARTS))):
            bucket = ring.popleft()
            if now - bucket.used > EVICT_AFTER and bucket.idle(now):
                del self._buckets[bucket.key]
            else:
                ring.append(bucket)


_shared = LocalLimiter()


def shared_limiter() -> LocalLimiter:
    """The limiter that all clients of the process use unless they are given one of their own."""
    return _shared
