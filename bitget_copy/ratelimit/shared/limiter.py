"""The limiter of one process above a store that processes share.

Grants, queues, priorities, timers, several loops: all are :class:`LocalLimiter`'s. Its buckets hold
the tokens that the shared tables have handed to this process (`bucket`), and a `Link` each tells
the table what becomes of them.

The connections to the store live on one event loop, the first that uses the limiter; others may
use it too, as long as that one runs.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import math
import os
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar
from weakref import WeakValueDictionary

import attrs

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import BucketKey, OnHold
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.ratelimit.scheduler import LocalGrant, Scheduler, running_loop
from bitget_copy.ratelimit.shared import Push, SharedStore, StoreUnavailableError
from bitget_copy.ratelimit.shared.beat_timer import Beats
from bitget_copy.ratelimit.shared.bucket import SharedBucket, window_ms
from bitget_copy.ratelimit.shared.lease_renewal import LeaseRenewals
from bitget_copy.ratelimit.shared.table_link import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from bitget_copy.ratelimit import BucketLimit
    from bitget_copy.ratelimit.bucket import Bucket
    from bitget_copy.ratelimit.scheduler import LoopRef, Waiter
    from bitget_copy.ratelimit.shared import TableState
    from bitget_copy.ratelimit.wait_queue import WaitQueue

CLOCK_SPREAD: Final = 0.010
"""Seconds by which the clocks of the exchange's front ends may differ."""

TRY_AGAIN: Final = 1.0
"""Seconds that a call is told to wait when the store is down."""

WARN_AGAIN: Final = 300.0
"""Seconds before a warning is repeated while the matter is the same."""

LEAVE_TIMEOUT: Final = 1.0
"""Seconds that :meth:`SharedLimiter.close` takes at most to give everything back."""

_Answer = TypeVar("_Answer")

_log: Final = logging.getLogger("bitget_copy.ratelimit")


_NO_HOME: Final = "the event loop that the shared limits were first used on does not run"


def _time_awake_or_not() -> Callable[[], float]:
    """Seconds on a clock that goes on while the machine or the process is suspended."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic if boot is None else partial(time.clock_gettime, boot)


class StoreDown(OnHold):
    """The store of the shared limits does not answer, so no token may be used. Nothing was sent."""

    def __init__(self, trouble: str = "") -> None:
        reason = "the store of the shared limits has not answered for 5 s"
        super().__init__(TRY_AGAIN, f"{reason}: {trouble}" if trouble else reason)


class GrantExpired(OnHold):
    """The tokens are another process's by now, so nothing may be sent with them."""

    def __init__(self) -> None:
        reason = (
            "the tokens are another process's: this one has not been heard by the shared limits "
            "for 5 s, or is a fork of the one that was granted them"
        )
        super().__init__(0.0, reason, again=True)


class LimiterClosed(OnHold, RuntimeError):
    """The limiter was closed, with its client perhaps. Nothing was sent."""

    def __init__(self) -> None:
        super().__init__(0.0, "the limiter of the shared limits is closed")


class SharedGrant(LocalGrant):
    """A grant that ends when this process may not send any more."""

    __slots__ = ()

    def sent(self) -> None:
        """The request is about to leave, now.

        Raises:
            GrantExpired: it must not leave: its tokens may be another process's.
        """
        if self.buckets:  # as `LocalGrant` does
            self._sent_at = self.loop().time()  # type: ignore[union-attr]
        else:  # reclaimed: it has its buckets back then
            LocalGrant.sent(self)
        for each in self.buckets or ():
            if isinstance(each, SharedBucket) and not each.link.may_send():
                raise GrantExpired

    def _retake(self, now: float) -> None:
        """Not when its tokens were taken away since: by this clock it may be as if no time passed.

        A machine that was suspended is not noticed by the loops' clock.
        """
        taken = self.buckets == () and any(
            isinstance(each, SharedBucket) and each.taken_at >= self._reclaimed_at
            for each in self._reclaimed
        )
        if not taken:
            super()._retake(now)

    def expire_with(self, bucket: Bucket) -> None:
        """Tokens of this bucket are taken away: it must not leave, if it has not."""
        if bucket in (self.buckets or ()):
            self.expire()

    def expire(self) -> None:
        """It must not leave any more."""
        # Not a flag, which every grant of every call would have to be made with, or asked for.
        self.__class__ = ExpiredGrant  # pyright: ignore[reportAttributeAccessIssue]


class ExpiredGrant(SharedGrant):
    """A grant whose tokens may be another process's."""

    __slots__ = ()

    def sent(self) -> None:
        """The request was about to leave.

        Raises:
            GrantExpired: it must not.
        """
        raise GrantExpired


@attrs.define(eq=False, repr=False)
class _SharedScheduler(Scheduler):
    """One that tells when a loop begins to use it."""

    on_loop: Callable[[asyncio.AbstractEventLoop | None], object] = attrs.field(kw_only=True)

    def _note_loop(self, loop: LoopRef) -> None:
        super()._note_loop(loop)
        self.on_loop(loop())


class SharedLimiter(LocalLimiter):
    """Shares the limits with all processes that use the same store.

    Args:
        store: where the tables are.
        namespace: of the accounts that share limits; part of every table's name.
        fallback_share: share of each limit that is kept for this process alone, from 0 to 1, to
            go on with while the store is down. Those of all processes must sum up to at most 1.
        clock_spread: seconds by which the exchange's own clocks may differ.
        clock: seconds on a clock that counts suspension.

    Raises:
        ConfigError: a value is out of range.
    """

    home: asyncio.AbstractEventLoop
    queues: dict[Bucket, WaitQueue[Waiter]]  # pyright: ignore[reportInvalidTypeArguments] - an attrs converter
    """Calls that wait, by bucket."""
    in_flight: set[LocalGrant]

    def __init__(
        self,
        store: SharedStore,
        *,
        namespace: str = "",
        fallback_share: float = 0.0,
        clock_spread: float = CLOCK_SPREAD,
        clock: Callable[[], float] | None = None,
    ) -> None:
        for name, value in (("fallback_share", fallback_share), ("clock_spread", clock_spread)):
            if not (isinstance(value, int | float) and 0 <= value <= 1):
                raise ConfigError(f"shared limits: {name} is {value!r}; it must be from 0 to 1")
        self.store = store
        self.fallback_share = fallback_share
        self.clock: Callable[[], float] = _time_awake_or_not() if clock is None else clock
        self.process: str = ""
        self.some_down: bool = False  # links, or were so when it was looked last
        self._namespace = namespace
        self._spread = clock_spread
        self._links: WeakValueDictionary[str, Link] = WeakValueDictionary()
        self._listening: asyncio.Task[None] | None = None
        self._started: asyncio.AbstractEventLoop | None = None
        self._closed = False
        self.beats: Beats = Beats(self)
        self.renewals: LeaseRenewals = LeaseRenewals(self)
        self._warned: dict[str, float] = {}  # what the matter was, and when that was told
        super().__init__()

    # -- use

    async def __aenter__(self) -> Self:
        self._start_once()
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()

    @property
    def trouble(self) -> str:
        """Why calls wait that could go if the store answered; "" while it does."""
        return next((link.trouble for link in list(self._links.values()) if link.trouble), "")

    async def states(self) -> Sequence[TableState]:
        """All shared buckets in use, by any process.

        Raises:
            StoreUnavailableError: the store does not answer.
            LimiterClosed: the limiter was closed.
        """
        return await self.at_home(self.store.states)

    async def at_home(self, ask: Callable[[], Coroutine[Any, Any, _Answer]]) -> _Answer:
        """Asks the store on the loop where it is spoken to, which begins with this perhaps.

        Raises:
            StoreUnavailableError: that is another loop, which does not run.
            LimiterClosed: the limiter was closed.
        """
        self._start_once()
        if self.home is asyncio.get_running_loop():
            await asyncio.sleep(0)  # it is opened first, else it would be asked as nobody
            return await ask()
        if not self.home.is_running():
            raise StoreUnavailableError(_NO_HOME)
        try:
            return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(ask(), self.home))
        except asyncio.CancelledError:
            asked = asyncio.current_task()
            if asked is not None and asked.cancelling():
                raise
            raise StoreUnavailableError(_NO_HOME) from None

    async def close(self) -> None:
        """Gives back what is held, and ends the connections."""
        self._closed = True
        if self._started is None:
            return
        reports: list[asyncio.Future[None]] = []
        loop = asyncio.get_running_loop()
        if self._listening is not None and loop is self.home:
            self._listening.cancel()
        elif self._listening is not None:
            with suppress(RuntimeError):  # that loop is closed
                self.home.call_soon_threadsafe(self._listening.cancel)
        with self._scheduler.changes.lock:
            for link in list(self._links.values()):
                report = link.last_report() if loop is self.home else None
                if report is not None:
                    told = loop.create_future()
                    reports.append(told)
                    self.store.report(link.name, report, partial(_resolve, told))
                link.drop()
                self.turn_away(link.bucket, self.now())
        self.beats.end()
        try:
            async with asyncio.timeout(LEAVE_TIMEOUT):
                await asyncio.gather(*reports, return_exceptions=True)
        except TimeoutError:
            pass
        finally:  # also where whoever waits for it is cancelled
            self._started = None
            await self.store.close()

    def after_fork(self) -> None:
        """In the child: it is a process of its own, which holds nothing."""
        for grant in self.in_flight:  # the parent sends with their tokens
            assert isinstance(grant, SharedGrant)
            grant.expire()
        for link in list(self._links.values()):
            link.end()
        super().after_fork()
        self._inherited = {}
        self._links = WeakValueDictionary()
        self.beats = Beats(self)
        self.renewals = LeaseRenewals(self)
        self._listening = None
        self._started = None

    def _start_once(self) -> None:
        """Starts on this loop, unless it runs on one that goes on."""
        if self._closed:
            raise LimiterClosed
        if self._started is None or self._started.is_closed():
            self._start(asyncio.get_running_loop())

    def _start(self, loop: asyncio.AbstractEventLoop) -> None:
        """Makes this the loop on which the store is spoken to.

        After a loop that is closed it is the same process, which holds what it held.
        """
        goes_on = self._started is not None
        self.home = self._started = loop
        if not goes_on:
            self.process = os.urandom(8).hex()
        self._listening = loop.create_task(self._listen())
        with self._scheduler.changes.lock:
            self.beats.end()
            self.renewals.end()
            for link in list(self._links.values()):
                if goes_on:
                    link.move()
                else:
                    link.drop()

    async def _listen(self) -> None:
        try:
            await self.store.open(self.process, self._on_push, self._on_gap)
        except StoreUnavailableError as error:  # it goes on trying by itself
            self.warn(str(error))

    def _on_push(self, push: Push) -> None:
        link = self._links.get(push.bucket)
        if link is not None and push.process == self.process:
            self.change(partial(link.pushed, push.answer))

    def _on_gap(self) -> None:
        for link in list(self._links.values()):
            self.change(link.missed)

    # -- what a limiter is made of

    def _new_scheduler(self) -> Scheduler:
        scheduler = _SharedScheduler(grant_type=SharedGrant, on_loop=self._used_on)
        self.queues, self.in_flight = scheduler.queues, scheduler.in_flight
        return scheduler

    def _used_on(self, loop: asyncio.AbstractEventLoop | None) -> None:
        """Another loop uses it: tokens in hand, for which no call waits, are told of there."""
        before = self._started
        ended = before is not None and before.is_closed() and not self._closed
        if ended and loop is not None and running_loop() is loop:
            self._start(loop)

    def _on_hold(self, wait: float) -> OnHold:
        """Why a call was turned away."""
        if self._closed:
            return LimiterClosed()
        if any(link.down for link in self._links.values()):
            return StoreDown(self.trouble)
        return OnHold(wait)

    def _new_bucket(self, key: BucketKey, limit: BucketLimit, now: float) -> SharedBucket:
        return self.new_bucket(key, limit, now)

    def new_bucket(self, key: BucketKey, limit: BucketLimit, now: float) -> SharedBucket:
        """A bucket of this process, which holds nothing yet, and its link."""
        link = Link(self, self._name(key, limit))
        bucket = SharedBucket(key, limit, now, link=link, spread=self._spread)
        link.bucket = bucket
        self._links[link.name] = link
        return bucket

    def _name(self, key: BucketKey, limit: BucketLimit) -> str:
        """Names a table: the identity hashed, with the namespace as its salt."""
        salt = hashlib.sha256(self._namespace.encode()).digest()
        who = hashlib.blake2b(key.identity.encode(), key=salt, digest_size=12).hexdigest()
        return f"{key.scope}:{key.endpoint}:{window_ms(limit)}:{who}"

    def _merge(self, old: str, new: str) -> None:
        """Calls of an account that has another name now count under both."""
        for key in [key for key in self._buckets if key.identity == old]:
            renamed = BucketKey(key.scope, new, key.endpoint)
            if renamed not in self._buckets:
                bucket = self._buckets[key]
                self._buckets[renamed] = self._new_bucket(renamed, bucket.limit, bucket.used)
        super()._merge(old, new)

    def _wait(self, waiter: Waiter, found: list[Bucket], now: float) -> None:
        """Queues a call, unless the store is down.

        Every call comes here before this process holds a token, and when it does no more.
        """
        if waiter.loop is not self._started or self._closed:
            self._start_once()
        if self.some_down and self._is_down(found):
            waiter.held_until = now + TRY_AGAIN
            waiter.future.set_result(None)
            return
        super()._wait(waiter, found, now)

    def _is_down(self, found: list[Bucket]) -> bool:
        """Whether a table does not answer of which a call needs a token."""
        self.some_down = any(link.down for link in self._links.values())
        return any(isinstance(each, SharedBucket) and each.link.down for each in found)

    # -- for links

    def warn(self, trouble: str) -> None:
        """Logs what is the matter with the store: once, and again when it has lasted for long."""
        now = self.clock()
        if now - self._warned.get(trouble, -math.inf) > WARN_AGAIN:
            self._warned[trouble] = now
            _log.warning("shared limits: %s", trouble)

    def change(self, method: Callable[[], object]) -> None:
        """Makes a change."""
        self._scheduler.changes.run(method)

    def now(self) -> float:
        """Seconds on the loops' clock."""
        return (running_loop() or self.home).time()

    def serve(self, bucket: Bucket, now: float) -> None:
        """Lets go whoever can go."""
        self._scheduler.serve_all((bucket,), now, running_loop())

    def expire(self, bucket: SharedBucket, now: float) -> None:
        """Tokens were taken away: what was about to leave with them does not."""
        bucket.taken_at = now
        scheduler = self._scheduler
        for grant in list(scheduler.in_flight):
            assert isinstance(grant, SharedGrant)
            grant.expire_with(bucket)
        scheduler.link((bucket,))

    def turn_away(self, bucket: Bucket, now: float) -> None:
        """Whoever waits for a bucket waits in vain."""
        self._scheduler.reject_all(bucket, now + TRY_AGAIN, now, running_loop())

    def call_home(self, callback: Callable[[], object]) -> None:
        """Runs something on the loop where the store is spoken to, soon."""
        if running_loop() is self._started:
            self.home.call_soon(callback)
        elif self._started is not None and not self._started.is_closed():
            self.home.call_soon_threadsafe(callback)


def _resolve(told: asyncio.Future[None], said: object) -> None:
    if not told.done():
        told.set_result(None)
