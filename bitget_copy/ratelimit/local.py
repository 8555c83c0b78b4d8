"""The limiter for one process: shared by its clients, event loops and threads.

Finds the buckets of a call and takes their tokens when all are there; a call that must wait is
handed to `turns`. Entries of buckets that nobody uses are dropped on the way, without timers.
"""

from __future__ import annotations

import asyncio
import math
import os
import threading
import time
from collections import deque
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final
from weakref import WeakSet, WeakValueDictionary

from bitget_copy.ratelimit import BucketKey, OnHold, plain_priority
from bitget_copy.ratelimit.bucket import Bucket
from bitget_copy.ratelimit.egress import Egress
from bitget_copy.ratelimit.identity import accounts
from bitget_copy.ratelimit.path import NOWHERE, Path
from bitget_copy.ratelimit.turns import LocalGrant, Turns, Waiter, running_loop

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from bitget_copy.ratelimit import BucketLimit, BucketState

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

    After a fork the child goes on by itself: it keeps the limits, holds and tokens under way as
    they were, waits for none of the parent's calls, and knows nothing of what the parent does
    from then on. The exchange counts both together, so give each process a share of the limits.
    """

    def __init__(self) -> None:
        self._turns = Turns()
        self._buckets: dict[BucketKey, Bucket] = {}
        self._inherited: dict[BucketKey, Bucket] = {}
        self._held_at_fork: dict[str, float] = {}
        self._forked_at = -math.inf
        self._ring: deque[Bucket] = deque()
        self._paths: dict[Hashable, Path] = {}
        self._egresses: WeakValueDictionary[str, Egress] = WeakValueDictionary()
        self._renamed: dict[str, str] = {}
        self._tidy_at = -math.inf
        _limiters.add(self)

    async def acquire(
        self,
        buckets: Sequence[tuple[BucketKey, BucketLimit]],
        *,
        priority: int = 0,
        path: Hashable = "",
        deadline: float = math.inf,
    ) -> LocalGrant:
        """Waits until every bucket has a token for this call and takes them all.

        Args:
            buckets: what the call counts against; the tokens of all are taken together.
            priority: larger goes first; first come, first served within one. Waiting counts as
                priority too, see :data:`bitget_copy.ratelimit.bucket.AGE_STEP`.
            path: names the way to the exchange: (base URL, egress address).
            deadline: when the caller gives up, on the running loop's clock.

        Raises:
            asyncio.CancelledError: cancelled while waiting; no token was taken.
            OnHold: the exchange has asked to wait beyond the deadline; no token was taken.
            ParameterError: the priority is no whole number.
        """
        if type(priority) is not int:
            priority = plain_priority(priority)
        loop = asyncio.get_running_loop()
        now = loop.time()
        turns = self._turns
        try:
            turns.lock.acquire()  # `with` takes twice as long; see `Turns`
            if turns.busy:  # in the middle of another call's change, by this very thread
                waiter = Waiter(loop, self._paths.get(path) or NOWHERE, priority, deadline, now)
                turns.deferred.append(partial(self._enter, waiter, buckets, path))
            else:
                try:
                    turns.busy = True
                    if now >= self._tidy_at or turns.torn:
                        self._tidy(now)
                    route = self._paths.get(path)
                    if route is None:
                        route = self._new_path(path)
                    found = []
                    free = route.egress.until <= now
                    for key, limit in buckets:
                        bucket = self._buckets.get(key)
                        if bucket is None or bucket.seen is not limit or bucket.path is not route:
                            bucket = self._prepare(key, limit, route, now)
                            for more in bucket.also:
                                free = free and not more.waiting and more.ready(now)
                                found.append(more)
                        bucket.used = now
                        free = free and not bucket.waiting and bucket.ready(now)
                        found.append(bucket)
                    if len(found) > 1:
                        found = list(dict.fromkeys(found))
                    if free:
                        return turns.take(found, now, loop, route)
                    waiter = Waiter(loop, route, priority, deadline, now)
                    self._wait(waiter, found, now)
                except BaseException:
                    turns.torn = True
                    raise
                finally:
                    turns.busy = False
                    if turns.deferred:
                        turns.settle()
        finally:
            try:  # noqa: SIM105 - half the time
                turns.lock.release()
            except RuntimeError:
                pass
        try:
            await waiter.future
        except BaseException:
            turns.run(partial(self._give_up, turns, waiter, loop))
            raise
        grant = waiter.grant
        if grant is None:
            assert waiter.held_until is not None
            raise OnHold(max(0.0, waiter.held_until - loop.time()))
        grant.waited = loop.time() - waiter.since
        return grant

    def snapshot(self) -> list[BucketState]:
        """The buckets in use, as they are now; to be called where an event loop runs."""
        now = asyncio.get_running_loop().time()
        with self._turns.lock:
            shut = [egress.valve for egress in self._egresses.values() if egress.until > now]
            seen = [bucket.state(now) for bucket in self._buckets.values()]
            return seen + [valve.state(now) for valve in shut if valve is not None]

    def forked(self) -> None:
        """In the child of a fork: whatever belongs to the parent's threads is let go.

        Another thread may have been in the middle of a change, and its lock will never be
        released here. Grants and calls of the parent end at its old buckets, where nobody looks.
        """
        self._turns.lock, self._turns.busy = threading.RLock(), False  # the parent's calls end here
        self._turns = Turns()
        self._inherited = {**self._inherited, **self._buckets}
        self._forked_at = time.monotonic()
        held = {egress.name: egress.until for egress in self._egresses.values()}
        self._buckets, self._ring, self._paths = {}, deque(), {}
        self._egresses = WeakValueDictionary()
        self._held_at_fork = {**self._held_at_fork, **held}

    def unite(self, old: str, new: str) -> None:
        """Two accounts, or egress addresses, have turned out to be one.

        What is under way of both counts for both.
        """
        self._turns.run(partial(self._unite, old, new))

    # -- called by who is busy

    def _unite(self, old: str, new: str) -> None:
        self._unite_egresses(old, new)
        moved = [key for key in self._buckets if key.identity == old]
        for key in moved:
            bucket = self._buckets.pop(key)
            bucket.key = BucketKey(key.scope, new, key.endpoint)
            stays = self._buckets.setdefault(bucket.key, bucket)
            if stays is not bucket:
                stays.join_with(bucket)
                self._turns.widen((*stays.also, stays))

    def _unite_egresses(self, old: str, new: str) -> None:
        """A wait for one address is one for the other."""
        for known in [known for known, name in self._renamed.items() if name == old]:
            self._renamed[known] = new
        self._renamed[old] = new  # clients keep the name that they began with
        gone = self._egresses.pop(old, None)
        if gone is None:
            return
        stays = self._egresses.setdefault(new, gone)
        for path in self._paths.values():
            if path.egress is gone:
                path.egress = stays
        self._turns.shut(stays, gone.until)

    def _enter(
        self,
        waiter: Waiter,
        buckets: Sequence[tuple[BucketKey, BucketLimit]],
        path: Hashable,
    ) -> None:
        """Lets a call in that came in the middle of another change."""
        now = waiter.loop.time()
        route = waiter.path = self._paths.get(path) or self._new_path(path)
        found: list[Bucket] = []
        for key, limit in buckets:
            bucket = self._prepare(key, limit, route, now)
            bucket.used = now
            found += (*bucket.also, bucket)
        if not waiter.future.done():
            self._wait(waiter, list(dict.fromkeys(found)), now)

    def _wait(self, waiter: Waiter, found: list[Bucket], now: float) -> None:
        """Queues a call, unless it would wait in vain."""
        until = max([waiter.path.egress.until, *(bucket.held_until for bucket in found)])
        if until > now and until > waiter.deadline:
            waiter.held_until = until
            waiter.future.set_result(None)
            return
        waiter.buckets = sorted(found, key=_rank)
        self._turns.enter(waiter, now)
        self._turns.look(waiter.buckets, now, waiter.loop)

    def _give_up(self, turns: Turns, waiter: Waiter, loop: asyncio.AbstractEventLoop) -> None:
        """A call stops waiting; what it was promised or granted goes to the next."""
        turns.free(waiter, loop.time(), running_loop())

    def _prepare(self, key: BucketKey, limit: BucketLimit, path: Path, now: float) -> Bucket:
        """The bucket, made if need be, knowing of this limit and this path."""
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = Bucket(key, limit, now)
            self._ring.append(bucket)
            parents = self._inherited.pop(key, None)
            if parents is not None:
                bucket.inherit(parents, self._forked_at)
                bucket.seen = None
        if limit is not bucket.seen:
            known = len(bucket.also)
            bucket.agree(limit, now)
            if len(bucket.also) > known:
                self._turns.widen((*bucket.also, bucket))
        for each in (bucket, *bucket.also):
            each.used = now
            if path is not each.path:
                each.go_over(path, now)
        return bucket

    def _new_path(self, name: Hashable) -> Path:
        if len(self._paths) >= PATHS_MOST:
            del self._paths[min(self._paths, key=lambda name: self._paths[name].used)]
        address = str(name[-1]) if isinstance(name, tuple) and name else str(name)
        address = self._renamed.get(address, address)
        egress = self._egresses.get(address)
        if egress is None:
            egress = self._egresses[address] = Egress(address)
            egress.until = self._held_at_fork.pop(address, -math.inf)
        path = self._paths[name] = Path(egress)
        return path

    def _tidy(self, now: float) -> None:
        """Drops some entries long unused."""
        self._tidy_at = now + SWEEP_EVERY
        if self._turns.torn or self._turns.orphans():
            every = [each for bucket in self._buckets.values() for each in (bucket, *bucket.also)]
            self._turns.mend(every, now)
        ring = self._ring
        for _ in range(min(len(ring), max(SWEEP_LEAST, len(ring) // SWEEP_PARTS))):
            bucket = ring.popleft()
            if now - bucket.used > EVICT_AFTER and bucket.idle(now):
                if self._buckets.get(bucket.key) is bucket:
                    del self._buckets[bucket.key]
            else:
                ring.append(bucket)


_limiters: WeakSet[LocalLimiter] = WeakSet()


def _forked() -> None:
    for limiter in list(_limiters):
        limiter.forked()


def _unite(old: str, new: str) -> None:
    for limiter in list(_limiters):
        limiter.unite(old, new)


accounts.when_united(_unite)

with suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(after_in_child=_forked)

_shared = LocalLimiter()


def shared_limiter() -> LocalLimiter:
    """The limiter that all clients of the process use unless they are given one of their own."""
    return _shared
