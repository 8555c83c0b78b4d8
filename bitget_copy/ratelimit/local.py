"""The limiter for one process: shared by its clients, event loops and threads.

One lock guards all buckets; nothing under it waits or calls foreign code, so it is held for
microseconds. A call that finds its tokens takes them and goes. Otherwise it waits in the queue
of the first bucket that lacks one, in a fixed order of buckets. At the head of that queue it
is promised the token and goes on to the next bucket; when all have promised, it takes them
together. The fixed order excludes deadlock. A promise costs nothing when the call is cancelled.

Who waits sleeps on a future of its own event loop. A bucket with a queue has one timer, for its
next token, on the loop of the call whose turn it is; a bucket without a queue has none.
"""

from __future__ import annotations

import asyncio
import math
import threading
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from bitget_copy.ratelimit.bucket import PRIORITY_MOST, Bucket
from bitget_copy.ratelimit.path import Path

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


class Waiter:
    """A call in a queue."""

    __slots__ = (
        "__weakref__", "buckets", "future", "grant", "joined", "loop", "path", "priority", "since",
        "stage",
    )  # fmt: skip

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        buckets: list[Bucket],
        path: Path,
        priority: int,
        now: float,
    ) -> None:
        self.loop = loop
        self.future: asyncio.Future[None] = loop.create_future()
        self.buckets = buckets
        self.path = path
        self.priority = max(-PRIORITY_MOST, min(PRIORITY_MOST, priority))
        self.since = self.joined = now
        self.stage = 0
        self.grant: LocalGrant | None = None


class LocalGrant:
    """One token of each bucket that was asked for; see :class:`bitget_copy.ratelimit.Grant`."""

    __slots__ = ("_buckets", "_limiter", "_loop", "_marks", "_path", "_sent", "waited")

    def __init__(
        self,
        limiter: LocalLimiter,
        loop: asyncio.AbstractEventLoop,
        buckets: Sequence[Bucket],
        path: Path,
        waited: float,
    ) -> None:
        self._limiter = limiter
        self._loop = loop
        self._buckets: Sequence[Bucket] | None = buckets
        self._path = path
        self._sent: float | None = None
        self.waited = waited
        marks = []
        for bucket in buckets:
            bucket.granted += 1
            bucket.latest = self
            marks.append(bucket.granted - bucket.out)
        self._marks = marks

    def sent(self) -> None:
        """The request is about to leave, now."""
        self._sent = self._loop.time()

    def replied(
        self,
        *,
        request_time: Any = None,
        remaining: Any = None,
        limited: bool = False,
        retry_after: float | None = None,
    ) -> None:
        """A reply has come, now."""
        buckets = self._finish()
        sent = self._sent
        if sent is None:
            sent = self._sent_missing(buckets)
        now = self._loop.time()
        limiter = self._limiter
        with limiter._lock:
            date, proven = self._path.date(sent, now, request_time)
            for bucket in buckets:
                bucket.counted(date, proven, now)
            if limited:
                for bucket in buckets:
                    bucket.refused(now, sent, retry_after)
            if remaining is not None:
                for bucket, mark in zip(buckets, self._marks, strict=True):
                    bucket.remaining(remaining, bucket.granted - mark, now)
            limiter._look(buckets, now, self._loop)

    def lost(self) -> None:
        """No reply will come; the connection is closed."""
        buckets = self._finish()
        now = self._loop.time()
        with self._limiter._lock:
            for bucket in buckets:
                bucket.lost(now)
            self._limiter._look(buckets, now, self._loop)

    def cancel(self) -> None:
        """The request did not leave; its tokens are free at once."""
        buckets = self._finish()
        now = self._loop.time()
        with self._limiter._lock:
            self._give_back(buckets)
            self._limiter._look(buckets, now, self._loop)

    def _revoke(self) -> None:
        """Like :meth:`cancel`, for the limiter itself, which holds the lock."""
        self._give_back(self._finish())

    def _give_back(self, buckets: Sequence[Bucket]) -> None:
        for bucket in buckets:
            bucket.give_back(latest=bucket.latest is self)

    def _finish(self) -> Sequence[Bucket]:
        buckets, self._buckets = self._buckets, None
        if buckets is None:
            raise RuntimeError(
                "this grant has been used: replied(), lost() or cancel() is to be called once"
            )
        return buckets

    def _sent_missing(self, buckets: Sequence[Bucket]) -> float:
        self._buckets = buckets
        raise RuntimeError("sent() is to be called before replied()")


def _rank(bucket: Bucket) -> tuple[bool, bool, str, str]:
    """The order in which a call waits for its buckets, the same for all calls."""
    key = bucket.key
    return bucket.limit.policy == "gate", key.scope != "uid", key.endpoint, key.identity


def _resume(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


class LocalLimiter:
    """Buckets shared by everything that holds this object; safe across threads and loops.

    The loops must share one clock, as asyncio's own do (``time.monotonic``).
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._buckets: dict[BucketKey, Bucket] = {}
        self._ring: deque[Bucket] = deque()
        self._paths: dict[Hashable, Path] = {}
        self._sweep_at = 0.0
        self._abandoned: deque[Waiter] = deque()

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
        with self._lock:
            if now >= self._sweep_at or self._abandoned:
                self._tidy(now, loop)
            route = self._paths.get(path) or self._new_path(path)
            found = self._find(buckets, route, now)
            for bucket in found:
                if bucket.waiting or not bucket.ready(now):
                    break
            else:
                for bucket in found:
                    bucket.take(now)
                return LocalGrant(self, loop, found, route, 0.0)
            waiter = Waiter(loop, sorted(found, key=_rank), route, priority, now)
            if self._advance(waiter, now):
                assert waiter.grant is not None
                return waiter.grant
            self._look(found, now, loop)
        try:
            await waiter.future
        except BaseException as error:
            self._give_up(waiter, loop, error)
            raise
        assert waiter.grant is not None
        waiter.grant.waited = loop.time() - waiter.since
        return waiter.grant

    def snapshot(self) -> list[BucketState]:
        """The buckets in use, as they are now; call it from an event loop of the limiter."""
        now = asyncio.get_running_loop().time()
        with self._lock:
            return [bucket.state(now) for bucket in self._buckets.values()]

    # -- ends of waiting

    def _give_up(
        self, waiter: Waiter, loop: asyncio.AbstractEventLoop, error: BaseException
    ) -> None:
        """A call stops waiting; what it was promised or granted goes to the next."""
        if isinstance(error, GeneratorExit):
            # The garbage collector may run this while this very thread holds the lock.
            self._abandoned.append(waiter)
            if self._lock.acquire(blocking=False):
                try:
                    self._tidy(loop.time(), loop)
                finally:
                    self._lock.release()
            return
        with self._lock:
            self._free(waiter, loop.time(), loop)

    def _tidy(self, now: float, here: asyncio.AbstractEventLoop) -> None:
        """Frees what abandoned calls held, and drops some entries long unused."""
        while self._abandoned:
            self._free(self._abandoned.popleft(), now, here)
        if now < self._sweep_at:
            return
        self._sweep_at = now + SWEEP_EVERY
        ring = self._ring
        for _ in range(min(len(ring), max(SWEEP_LEAST, len(ring) // SWEEP_PARTS))):
            bucket = ring.popleft()
            if now - bucket.used > EVICT_AFTER and bucket.idle(now):
                del self._buckets[bucket.key]
            else:
                ring.append(bucket)

    # -- everything below is called with the lock held

    def _find(
        self, wanted: Sequence[tuple[BucketKey, BucketLimit]], path: Path, now: float
    ) -> list[Bucket]:
        found: list[Bucket] = []
        for key, limit in wanted:
            bucket = self._buckets.get(key)
            if bucket is None:
                bucket = self._buckets[key] = Bucket(key, limit)
                self._ring.append(bucket)
            if limit is not bucket.seen and limit != bucket.seen:
                bucket.agree(limit)
            if path is not bucket.path:
                bucket.go_over(path)
            bucket.used = now
            if bucket not in found:
                found.append(bucket)
        return found

    def _new_path(self, name: Hashable) -> Path:
        if len(self._paths) >= PATHS_MOST:
            del self._paths[min(self._paths, key=lambda name: self._paths[name].used)]
        path = self._paths[name] = Path()
        return path

    def _advance(self, waiter: Waiter, now: float) -> bool:
        """Collects promises as far as it goes; True when the call has been let go."""
        while waiter.stage < len(waiter.buckets):
            bucket = waiter.buckets[waiter.stage]
            if bucket.waiting or not bucket.ready(now):
                waiter.joined = now
                bucket.join(waiter)
                return False
            bucket.promise()
            waiter.stage += 1
        for bucket in waiter.buckets:
            bucket.keep_promise(now)
        waiter.grant = LocalGrant(self, waiter.loop, waiter.buckets, waiter.path, 0.0)
        return True

    def _look(self, buckets: Sequence[Bucket], now: float, here: asyncio.AbstractEventLoop) -> None:
        """Lets go whoever can go from these buckets' queues, and sets their timers."""
        for bucket in buckets:
            if bucket.waiting:
                self._serve(bucket, now, here)

    def _serve(self, bucket: Bucket, now: float, here: asyncio.AbstractEventLoop) -> None:
        while bucket.waiting:
            waiter = bucket.first()
            if waiter.loop.is_closed():
                self._withdraw(waiter)
                self._set_timers(waiter.buckets, now, here)
            elif not bucket.ready(now):
                self._set_timer(bucket, waiter.loop, now, here)
                return
            else:
                bucket.leave(waiter)
                bucket.promise()
                waiter.stage += 1
                if self._advance(waiter, now):
                    self._wake(waiter, now, here)
                self._set_timers(waiter.buckets, now, here)
        self._drop_timer(bucket, here)

    def _wake(self, waiter: Waiter, now: float, here: asyncio.AbstractEventLoop) -> None:
        if waiter.loop is here:
            _resume(waiter.future)
            return
        try:
            waiter.loop.call_soon_threadsafe(_resume, waiter.future)
        except RuntimeError:  # the loop was closed just now; nobody is there to use the grant
            self._free(waiter, now, here)

    def _free(self, waiter: Waiter, now: float, here: asyncio.AbstractEventLoop) -> None:
        """Undoes what a call has got that nobody waits for any more."""
        grant, waiter.grant = waiter.grant, None
        if grant is not None:
            grant._revoke()
        elif waiter.stage < len(waiter.buckets):
            self._withdraw(waiter)
        self._look(waiter.buckets, now, here)

    def _withdraw(self, waiter: Waiter) -> None:
        """Takes a call out of its queue, and its promises back."""
        waiter.buckets[waiter.stage].leave(waiter)
        for bucket in waiter.buckets[: waiter.stage]:
            bucket.break_promise()
        waiter.stage = len(waiter.buckets)

    # -- timers

    def _set_timers(
        self, buckets: Sequence[Bucket], now: float, here: asyncio.AbstractEventLoop
    ) -> None:
        for bucket in buckets:
            if bucket.waiting:
                self._set_timer(bucket, bucket.first().loop, now, here)

    def _set_timer(
        self,
        bucket: Bucket,
        loop: asyncio.AbstractEventLoop,
        now: float,
        here: asyncio.AbstractEventLoop,
    ) -> None:
        at = bucket.next_at(now)
        if at == math.inf or (bucket.timer_loop is loop and bucket.timer_at <= at):
            return
        if loop is here:
            self._drop_timer(bucket, here)
            bucket.timer = loop.call_at(at, self._on_timer, bucket, loop)
        else:
            with suppress(RuntimeError):  # closed just now; its calls withdraw by themselves
                loop.call_soon_threadsafe(self._set_timer_there, bucket, loop)
            at = -math.inf  # that it is on its way
        bucket.timer_loop, bucket.timer_at = loop, at

    def _set_timer_there(self, bucket: Bucket, loop: asyncio.AbstractEventLoop) -> None:
        self._on_timer(bucket, loop)

    def _drop_timer(self, bucket: Bucket, here: asyncio.AbstractEventLoop) -> None:
        if bucket.timer is not None and bucket.timer_loop is here:
            bucket.timer.cancel()
        bucket.timer, bucket.timer_loop, bucket.timer_at = None, None, math.inf

    def _on_timer(self, bucket: Bucket, loop: asyncio.AbstractEventLoop) -> None:
        now = loop.time()
        with self._lock:
            if bucket.timer_loop is loop:
                bucket.timer, bucket.timer_loop, bucket.timer_at = None, None, math.inf
            self._look((bucket,), now, loop)


_shared = LocalLimiter()


def shared_limiter() -> LocalLimiter:
    """The limiter that all clients of the process use unless they are given one of their own."""
    return _shared
