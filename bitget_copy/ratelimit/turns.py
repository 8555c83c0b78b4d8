"""Whose turn it is: the queues of all buckets, the timers that look at them, and the grants.

One lock guards all buckets of a limiter; nothing under it waits or calls foreign code, so it is
held for microseconds. A call that must wait stands in the queue of the first bucket that lacks
a token for it, in an order of buckets that is the same for all calls. At the head of that queue
it is promised the token and goes on to its next bucket; when all have promised, it takes the
tokens together. The one order excludes deadlock, the promise keeps its place at the head, and
nothing is lost when it stops waiting: a promise is dropped as if it had never been.

Who waits sleeps on a future of its own event loop. A bucket with a queue has one timer, for its
next token, on the loop of the call whose turn it is; a bucket without a queue has none. Which
buckets there are is `local`'s.
"""

from __future__ import annotations

import asyncio
import math
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bitget_copy.ratelimit.bucket import PRIORITY_MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bitget_copy.ratelimit.bucket import Bucket
    from bitget_copy.ratelimit.path import Path


class Waiter:
    """A call in a queue.

    Attributes:
        loop: the event loop that it waits on.
        future: done when its turn has come.
        buckets: what it needs a token of, in the order of all calls.
        path: the way that it will take.
        priority: larger goes first.
        since: when it began to wait.
        joined: when it joined the queue that it stands in.
        stage: the bucket whose queue it stands in; those before have promised. The number of
            buckets: it stands in no queue.
        grant: what it has got.
    """

    __slots__ = (
        "buckets", "future", "grant", "joined", "loop", "path", "priority", "since", "stage",
    )  # fmt: skip

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        buckets: Sequence[Bucket],
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

    __slots__ = ("_buckets", "_left_at", "_loop", "_marks", "_path", "_turns", "waited")

    def __init__(
        self,
        turns: Turns,
        loop: asyncio.AbstractEventLoop,
        buckets: Sequence[Bucket],
        path: Path,
        marks: Sequence[int],
    ) -> None:
        self.waited = 0.0
        self._turns = turns
        self._loop = loop
        self._buckets: Sequence[Bucket] | None = buckets
        self._path = path
        self._marks = marks
        self._left_at: float | None = None

    def sent(self) -> None:
        """The request is about to leave, now."""
        self._left_at = self._loop.time()

    def replied(
        self,
        *,
        request_time: Any = None,
        remaining: Any = None,
        limited: bool = False,
        retry_after: float | None = None,
    ) -> None:
        """A reply has come, now; see :meth:`bitget_copy.ratelimit.Grant.replied`."""
        left_at = self._left_at
        if left_at is None:
            raise RuntimeError("sent() is to be called before replied()")
        buckets = self._finish()
        now = self._loop.time()
        lock = self._turns.lock
        lock.acquire()  # `with` takes twice as long
        try:
            date, proven = self._path.date(left_at, now, request_time)
            for bucket in buckets:
                bucket.counted(date, proven, now)
            if limited or remaining is not None:
                for bucket, mark in zip(buckets, self._marks, strict=True):
                    if limited:
                        bucket.refused(now, left_at, retry_after)
                    bucket.remaining(remaining, mark, now)
            for bucket in buckets:
                if bucket.waiting:
                    self._turns.serve(bucket, now, self._loop)
        finally:
            lock.release()

    def lost(self) -> None:
        """No reply will come; the connection is closed."""
        buckets = self._finish()
        now = self._loop.time()
        with self._turns.lock:
            for bucket in buckets:
                bucket.lost(now)
            self._turns.look(buckets, now, self._loop)

    def cancel(self) -> None:
        """The request did not leave; its tokens are free at once."""
        turns = self._turns
        turns.lock.acquire()  # `with` takes twice as long
        try:
            for bucket in self.revoke():
                if bucket.waiting:
                    turns.serve(bucket, self._loop.time(), self._loop)
        finally:
            turns.lock.release()

    def revoke(self) -> Sequence[Bucket]:
        """Like :meth:`cancel`, for who holds the lock; returns the buckets to look at."""
        buckets = self._finish()
        for bucket in buckets:
            bucket.give_back(latest=bucket.latest is self)
        return buckets

    def _finish(self) -> Sequence[Bucket]:
        buckets, self._buckets = self._buckets, None
        if buckets is None:
            raise RuntimeError("this grant is used: call one of replied(), lost(), cancel() once")
        return buckets


def _resume(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


class Turns:
    """The queues of one limiter's buckets. All methods but timers' are called under `lock`."""

    __slots__ = ("lock",)

    def __init__(self) -> None:
        self.lock = threading.Lock()

    def advance(self, waiter: Waiter, now: float) -> bool:
        """Collects promises as far as it goes; True when the call has its grant."""
        while waiter.stage < len(waiter.buckets):
            bucket = waiter.buckets[waiter.stage]
            if bucket.waiting or not bucket.ready(now):
                waiter.joined = now
                bucket.join(waiter)
                return False
            bucket.promise()
            waiter.stage += 1
        for bucket in waiter.buckets:
            bucket.break_promise()
        waiter.grant = self.take(waiter.buckets, now, waiter.loop, waiter.path)
        return True

    def take(
        self, buckets: Sequence[Bucket], now: float, loop: asyncio.AbstractEventLoop, path: Path
    ) -> LocalGrant:
        """Takes tokens that are there."""
        marks = [bucket.take(now) for bucket in buckets]
        grant = LocalGrant(self, loop, buckets, path, marks)
        for bucket in buckets:
            if bucket.pacer is not None:
                bucket.latest = grant
        return grant

    def look(self, buckets: Sequence[Bucket], now: float, here: asyncio.AbstractEventLoop) -> None:
        """Lets go whoever can go from these buckets' queues, and sets their timers."""
        for bucket in buckets:
            if bucket.waiting:
                self.serve(bucket, now, here)

    def serve(self, bucket: Bucket, now: float, here: asyncio.AbstractEventLoop) -> None:
        """Lets go whoever can go from one bucket's queue, and sets its timer.

        Args:
            bucket: the bucket.
            now: seconds on the loops' clock.
            here: the loop that runs this; a call of another one is woken through that one.
        """
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
                if self.advance(waiter, now):
                    self._wake(waiter, now, here)
                if len(waiter.buckets) > 1:
                    self._set_timers(waiter.buckets, now, here)
        self._drop_timer(bucket, here)

    def free(self, waiter: Waiter, now: float, here: asyncio.AbstractEventLoop) -> None:
        """Undoes what a call has got that nobody waits for any more."""
        grant, waiter.grant = waiter.grant, None
        if grant is not None:
            grant.revoke()
        elif waiter.stage < len(waiter.buckets):
            self._withdraw(waiter)
        self.look(waiter.buckets, now, here)

    def _wake(self, waiter: Waiter, now: float, here: asyncio.AbstractEventLoop) -> None:
        if waiter.loop is here:
            _resume(waiter.future)
            return
        try:
            waiter.loop.call_soon_threadsafe(_resume, waiter.future)
        except RuntimeError:  # its loop was closed just now; nobody is there to use the grant
            self.free(waiter, now, here)

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
        """Makes `loop` look at the queue when the next token is there, or before."""
        at = bucket.next_at(now)
        if at == math.inf or (bucket.timer_loop is loop and bucket.timer_at <= at):
            return
        if loop is here:
            self._drop_timer(bucket, here)
            bucket.timer = loop.call_at(at, self._on_timer, bucket, loop)
            bucket.timer_loop, bucket.timer_at = loop, at
        else:
            with suppress(RuntimeError):  # closed just now; its calls withdraw by themselves
                loop.call_soon_threadsafe(self._on_timer, bucket, loop)
                bucket.timer_loop, bucket.timer_at = loop, -math.inf

    def _drop_timer(self, bucket: Bucket, here: asyncio.AbstractEventLoop) -> None:
        if bucket.timer is not None and bucket.timer_loop is here:
            bucket.timer.cancel()
        bucket.timer, bucket.timer_loop, bucket.timer_at = None, None, math.inf

    def _on_timer(self, bucket: Bucket, loop: asyncio.AbstractEventLoop) -> None:
        now = loop.time()
        with self.lock:
            if bucket.timer_loop is loop:
                bucket.timer, bucket.timer_loop, bucket.timer_at = None, None, math.inf
            if bucket.waiting:
                self.serve(bucket, now, loop)
