"""The limiter for one process: shared by its clients, event loops and threads.

It finds the buckets of a call and takes their tokens when all are there, and hands a call that must
wait to the scheduler. Buckets that nobody uses are dropped in passing, without timers.
"""

from __future__ import annotations

import asyncio
import math
import os
import time
from collections import deque
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final
from weakref import WeakSet, WeakValueDictionary

from bitget_copy.ratelimit import BucketKey, OnHold, RouteKey, plain_priority
from bitget_copy.ratelimit.bucket import Bucket
from bitget_copy.ratelimit.egress_holds import Egress
from bitget_copy.ratelimit.identity import registry
from bitget_copy.ratelimit.route import UNUSED_ROUTE, Route
from bitget_copy.ratelimit.scheduler import LocalGrant, Scheduler, Waiter, linked, running_loop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bitget_copy.ratelimit import BucketLimit, BucketState

EVICT_AFTER: Final = 60.0
"""Seconds without a call after which an idle bucket's entry goes; a new one is just the same, once
all clients that ask for different limits have called again."""

SWEEP_INTERVAL: Final = 1.0
"""Seconds between looks at a part of the entries, as long as there are calls at all."""

SWEEP_PARTS: Final = 64
"""Looks until every entry has been seen."""

MIN_SWEEP: Final = 32
"""Entries seen in one look at least."""

MAX_ROUTES: Final = 256
"""Routes remembered; beyond it the one unused for longest is forgotten and learnt anew."""

_DEFAULT_ROUTE: Final = RouteKey()


def _waiting_order(bucket: Bucket) -> tuple[bool, bool, str, str]:
    """The order in which a call waits for its buckets, the same for all calls."""
    key = bucket.key
    return key.endpoint == "*", key.scope != "uid", key.endpoint, key.identity


class LocalLimiter:
    """Buckets shared by everything that holds this object; safe across threads and loops.

    The loops must share one clock, as asyncio's own do (``time.monotonic``).

    After a fork the child goes on by itself: it keeps the limits, holds and tokens out as they
    were, waits for none of the parent's calls, and knows nothing of what the parent does
    from then on. The exchange counts both together, so give each process a share of the limits.
    """

    def __init__(self) -> None:
        self._scheduler = self._new_scheduler()
        self._buckets: dict[BucketKey, Bucket] = {}
        self._inherited: dict[BucketKey, Bucket] = {}
        self._blocked_at_fork: dict[str, float] = {}
        self._forked_at = -math.inf
        self._to_sweep: deque[Bucket] = deque()
        self._routes: dict[RouteKey, Route] = {}
        self._egresses: WeakValueDictionary[str, Egress] = WeakValueDictionary()
        self._merged: dict[str, str] = {}
        self._sweep_at = -math.inf
        _limiters.add(self)

    async def acquire(
        self,
        buckets: Sequence[tuple[BucketKey, BucketLimit]],
        *,
        priority: int = 0,
        route: RouteKey = _DEFAULT_ROUTE,
        deadline: float = math.inf,
    ) -> LocalGrant:
        """Waits until every bucket has a token for this call and takes them all.

        See :meth:`bitget_copy.ratelimit.Limiter.acquire`.
        """
        if type(priority) is not int:
            priority = plain_priority(priority)
        loop = asyncio.get_running_loop()
        now = loop.time()
        scheduler = self._scheduler
        changes = scheduler.changes
        try:
            changes.lock.acquire()  # `with` takes twice as long; see `state_lock`
            if changes.busy:  # in the middle of another call's change, by this very thread
                waiter = Waiter(loop, UNUSED_ROUTE, priority, deadline, now)
                changes.deferred.append(partial(self._acquire_later, waiter, buckets, route))
            else:
                try:
                    changes.busy = True
                    if now >= self._sweep_at or changes.interrupted:
                        self._sweep(now)
                    found_route = self._routes.get(route) or self._add_route(route)
                    found = []
                    queues = scheduler.queues
                    free = found_route.egress.blocked_until <= now
                    for key, limit in buckets:
                        bucket = self._buckets.get(key)
                        if (
                            bucket is None
                            or bucket.known_limit is not limit
                            or bucket.route is not found_route
                        ):
                            bucket = self._prepare(key, limit, found_route, now)
                            for companion in bucket.companions:
                                free = free and companion not in queues and companion.ready(now)
                                found.append(companion)
                        bucket.used = now
                        free = free and bucket not in queues and bucket.ready(now)
                        found.append(bucket)
                    if len(found) > 2 or (len(found) == 2 and found[0] is found[1]):
                        found = list(dict.fromkeys(found))
                    if free:
                        return scheduler.take(found, now, loop, found_route)
                    waiter = Waiter(loop, found_route, priority, deadline, now)
                    self._wait(waiter, found, now)
                except BaseException:
                    changes.interrupted = True
                    raise
                finally:
                    changes.busy = False
                    if changes.deferred:
                        changes.run_deferred()
        finally:
            try:  # noqa: SIM105 - half the time
                changes.lock.release()
            except RuntimeError:
                pass
        try:
            await waiter.future
        except BaseException:
            changes.run(partial(self._abandon, scheduler, waiter))
            raise
        grant = waiter.grant
        if grant is None:
            assert waiter.held_until is not None
            raise self._on_hold(max(0.0, waiter.held_until - loop.time()))
        grant.waited = loop.time() - waiter.since
        return grant

    def snapshot(self) -> list[BucketState]:
        """The buckets in use, as they are now; to be called where an event loop runs."""
        now = asyncio.get_running_loop().time()
        scheduler = self._scheduler
        with scheduler.changes.lock:
            blocked = [each for egress, each in scheduler.blocked.items()
                       if egress.blocked_until > now]  # fmt: skip
            return [
                bucket.state(now, len(scheduler.queues.get(bucket, ())))
                for bucket in (*self._buckets.values(), *blocked)
            ]

    def merge(self, old: str, new: str) -> None:
        """Two accounts, or egress addresses, have turned out to be one.

        What is in flight of either counts for both.
        """
        self._scheduler.changes.run(partial(self._merge, old, new))

    def after_fork(self) -> None:
        """In the child of a fork: whatever belongs to the parent's threads is let go.

        Another thread may have been in the middle of a change. Grants and calls of the parent end
        at its old buckets, where nobody looks.
        """
        self._scheduler.changes.after_fork()
        self._scheduler = self._new_scheduler()
        self._inherited |= self._buckets
        self._forked_at = time.monotonic()
        self._blocked_at_fork |= {
            egress.name: egress.blocked_until for egress in self._egresses.values()
        }
        self._buckets, self._to_sweep, self._routes = {}, deque(), {}
        self._egresses = WeakValueDictionary()

    # -- what a limiter is made of

    def _new_scheduler(self) -> Scheduler:
        return Scheduler()

    def _new_bucket(self, key: BucketKey, limit: BucketLimit, now: float) -> Bucket:
        return Bucket(key, limit, now)

    def _new_route(self, egress: Egress) -> Route:
        return Route(egress)

    def _on_hold(self, wait: float) -> OnHold:
        return OnHold(wait)

    # -- called in the middle of a change

    def _merge(self, old: str, new: str) -> None:
        self._merge_egresses(old, new)
        for key in [key for key in self._buckets if key.identity == old]:
            bucket = self._buckets.pop(key)
            bucket.key = BucketKey(key.scope, new, key.endpoint)
            stays = self._buckets.setdefault(bucket.key, bucket)
            if stays is not bucket:
                stays.absorb(bucket)
                self._scheduler.link((*stays.companions, stays))

    def _merge_egresses(self, old: str, new: str) -> None:
        """A wait for one address is one for the other."""
        for known in [known for known, name in self._merged.items() if name == old]:
            self._merged[known] = new
        self._merged[old] = new  # clients keep the name that they began with
        gone = self._egresses.pop(old, None)
        if gone is None:
            return
        stays = self._egresses.setdefault(new, gone)
        for route in self._routes.values():
            if route.egress is gone:
                route.egress = stays
        self._scheduler.block(stays, gone.blocked_until)

    def _acquire_later(
        self, waiter: Waiter, buckets: Sequence[tuple[BucketKey, BucketLimit]], route: RouteKey
    ) -> None:
        """Lets a call in that came in the middle of another change."""
        now = waiter.loop.time()
        waiter.route = self._routes.get(route) or self._add_route(route)
        found: list[Bucket] = []
        for key, limit in buckets:
            bucket = self._prepare(key, limit, waiter.route, now)
            found += (*bucket.companions, bucket)
        if not waiter.future.done():
            self._wait(waiter, list(dict.fromkeys(found)), now)

    def _wait(self, waiter: Waiter, found: list[Bucket], now: float) -> None:
        """Queues a call, unless it would wait in vain."""
        until = max([waiter.route.egress.blocked_until, *(each.held_until for each in found)])
        if until > now and until > waiter.deadline:
            waiter.held_until = until
            waiter.future.set_result(None)
            return
        for bucket in [each for each in found if each.companions]:  # some came with this call
            found = linked(found, (*bucket.companions, bucket))
        waiter.buckets = sorted(found, key=_waiting_order)
        self._scheduler.enqueue(waiter, now)
        self._scheduler.serve_all(waiter.buckets, now, waiter.loop)

    def _abandon(self, scheduler: Scheduler, waiter: Waiter) -> None:
        """A call stops waiting; what was reserved for it or granted goes to the next."""
        scheduler.abandon(waiter, waiter.loop.time(), running_loop())

    def _prepare(self, key: BucketKey, limit: BucketLimit, route: Route, now: float) -> Bucket:
        """The bucket, made if need be, knowing of this limit and this route."""
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = self._new_bucket(key, limit, now)
            self._to_sweep.append(bucket)
            parents = self._inherited.pop(key, None)
            if parents is not None:
                bucket.inherit(parents, self._forked_at)
                bucket.known_limit = None
        if limit is not bucket.known_limit and bucket.add_limit(limit, now):
            self._scheduler.link((*bucket.companions, bucket))
        for each in (bucket, *bucket.companions):
            each.used = now
            if route is not each.route:
                each.set_route(route, now)
        return bucket

    def _add_route(self, key: RouteKey) -> Route:
        if len(self._routes) >= MAX_ROUTES:
            del self._routes[min(self._routes, key=lambda each: self._routes[each].used)]
        name = self._merged.get(key.egress, key.egress)
        egress = self._egresses.get(name)
        if egress is None:
            egress = self._egresses[name] = Egress(name)
            egress.blocked_until = self._blocked_at_fork.pop(name, -math.inf)
        route = self._routes[key] = self._new_route(egress)
        return route

    def _sweep(self, now: float) -> None:
        """Drops some entries long unused; repairs what an interrupt has left."""
        self._sweep_at = now + SWEEP_INTERVAL
        scheduler, entries = self._scheduler, self._to_sweep
        if scheduler.changes.interrupted or scheduler.unreferenced():
            every = [each for bucket in self._buckets.values()
                     for each in (bucket, *bucket.companions)]  # fmt: skip
            scheduler.repair(every, now)
        for _ in range(min(len(entries), max(MIN_SWEEP, len(entries) // SWEEP_PARTS))):
            bucket = entries.popleft()
            if now - bucket.used <= EVICT_AFTER or self._in_use(bucket, now):
                entries.append(bucket)
            elif self._buckets.get(bucket.key) is bucket:
                del self._buckets[bucket.key]

    def _in_use(self, bucket: Bucket, now: float) -> bool:
        queues = self._scheduler.queues
        waiting = any(each in queues for each in (bucket, *bucket.companions))
        return waiting or not bucket.idle(now)


_limiters: WeakSet[LocalLimiter] = WeakSet()


def _after_fork() -> None:
    for limiter in list(_limiters):
        limiter.after_fork()


def _merge(old: str, new: str) -> None:
    for limiter in list(_limiters):
        limiter.merge(old, new)


registry.on_merge(_merge)

with suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(after_in_child=_after_fork)

_shared = LocalLimiter()


def shared_limiter() -> LocalLimiter:
    """The limiter that all clients of the process use unless they are given one of their own."""
    return _shared
