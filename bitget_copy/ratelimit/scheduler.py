"""Schedules calls that wait: the queues of all buckets, the timers that wake calls, the grants.

The limiter decides which buckets there are and which of them a call needs. A call that must wait
stands in the queue of the first bucket that lacks a token for it, in an order of buckets that is
the same for all calls. At the head of that queue the token is reserved for it, and it goes on to
its next bucket; when all are reserved, it takes the tokens together. The one order excludes
deadlock, the reservation keeps its place at the head, and nothing is lost when it stops waiting:
a reservation is dropped as if it had never been.

**Several loops.** Who waits sleeps on a future of its own event loop, and only that loop gives it
its turn: each has a timer of its own for each bucket that its calls wait for, and no call is
granted what its loop may not use for long. A loop whose turn it is and that does not run, or does
not answer for :data:`NOTIFY_TIMEOUT`, is suspended: its calls leave their queues, and return to the
head of them when it runs again. Requests in flight on such a loop count as lost when somebody
waits for their tokens, as nobody reads their replies; one that has not left soon after must not.
"""

from __future__ import annotations

import asyncio
import math
import sys
import time
from collections import Counter
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias
from weakref import WeakKeyDictionary, ref

import attrs

from bitget_copy.ratelimit import BucketKey, OnHold, plain_priority
from bitget_copy.ratelimit.bucket import LOST_REQUEST_LIFE, Bucket, bounded_wait
from bitget_copy.ratelimit.egress_holds import LONG_WAIT, Egress
from bitget_copy.ratelimit.state_lock import ChangeLock
from bitget_copy.ratelimit.wait_queue import WaitQueue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bitget_copy.ratelimit.route import Route

NOTIFY_TIMEOUT: Final = 0.1
"""Seconds after which a loop that was told of its turn and has not come is suspended."""

WATCH_INTERVAL: Final = 0.1
"""Seconds between looks of a loop whose calls may stand behind another loop's."""

RECLAIM_INTERVAL: Final = 1.0
"""Seconds between looks at what is in flight on loops that do not run."""

UNRESPONSIVE_AFTER: Final = 3.0
"""Seconds after which a loop that runs but does not answer will not read replies either."""

RETAKE_WITHIN: Final = LOST_REQUEST_LIFE / 2
"""Seconds in which a reclaimed request may still leave: so it arrives while it counts as lost."""

Loop = asyncio.AbstractEventLoop
LoopRef: TypeAlias = "ref[Loop]"


class Timer(NamedTuple):
    """When a loop looks at a bucket; a handle need not know (uvloop's for a moment just past)."""

    at: float
    handle: asyncio.TimerHandle


@attrs.define(eq=False, weakref_slot=False, repr=False)
class LoopState:
    """An event loop on which calls wait."""

    loop: Loop
    waiting: dict[Waiter, None] = attrs.field(factory=dict)  # in the order of asking
    timers: dict[Bucket, Timer] = attrs.field(factory=dict)  # by bucket
    notified_at: float = math.inf  # when it was told of its turn; infinite when it has come since
    watchdog: asyncio.TimerHandle | None = None  # the timer of its next look
    suspended: bool = False  # its calls are in no queue


@attrs.define(eq=False, weakref_slot=False, repr=False, on_setattr=attrs.setters.NO_OP)
class Waiter:
    """A call that waits."""

    loop: Loop
    route: Route
    priority: int = attrs.field(converter=plain_priority)
    deadline: float
    since: float  # when it began to wait
    future: asyncio.Future[None] = attrs.field(init=False)  # done when its turn has come
    buckets: list[Bucket] = attrs.field(factory=list)  # in the order of all calls
    joined: float = math.inf  # when it joined the queue that it stands in
    reserved: int = 0  # for how many of its buckets it has a token reserved
    queued_at: Bucket | None = None  # the bucket whose queue it stands in
    loop_state: LoopState | None = None  # None before it is in and after it is out
    grant: LocalGrant | None = None
    held_until: float | None = None  # when it may be tried again; set instead of a grant

    def __attrs_post_init__(self) -> None:
        self.future = self.loop.create_future()


class LocalGrant:
    """One token of each bucket that was asked for; see :class:`bitget_copy.ratelimit.Grant`."""

    __slots__ = (
        "_marks", "_reclaimed", "_reclaimed_at", "_route", "_scheduler", "_sent_at", "buckets",
        "loop", "waited",
    )  # fmt: skip

    def __init__(
        self,
        scheduler: Scheduler,
        loop: LoopRef,
        buckets: Sequence[Bucket],
        route: Route,
        marks: Sequence[int],
    ) -> None:
        self.waited: float = 0.0
        self.loop: LoopRef = (
            loop  # weak: what is in flight must not keep alive a loop that nobody runs
        )
        self.buckets: Sequence[Bucket] | None = buckets
        self._scheduler = scheduler
        self._route = route
        self._marks = marks
        self._sent_at: float | None = None
        scheduler.in_flight.add(self)

    def sent(self) -> None:
        """The request is about to leave, now.

        Raises:
            OnHold: it must not leave: it was reclaimed, and its tokens may be another call's.
        """
        self._sent_at = sent_at = self.loop().time()  # type: ignore[union-attr]
        if not self.buckets:
            self._scheduler.changes.run(partial(self._retake, sent_at))
            if self.buckets == ():
                raise OnHold(0.0, _RECLAIMED, again=True)

    def replied(
        self,
        *,
        request_time: Any = None,
        remaining: Any = None,
        limited: bool = False,
        retry_after: float | None = None,
        address: bool = False,
    ) -> None:
        """A reply has come, now; see :meth:`bitget_copy.ratelimit.Grant.replied`."""
        sent_at = self._sent_at
        if sent_at is None:
            raise RuntimeError("sent() is to be called before replied()")
        buckets = self.buckets
        if buckets is None:
            raise _already_used()
        self.buckets = None
        current = self.loop()
        now = current.time()  # type: ignore[union-attr]
        scheduler = self._scheduler
        changes = scheduler.changes
        try:
            changes.lock.acquire()  # `with` takes twice as long; see `state_lock`
            if changes.busy:  # a reply read in the middle of another change: counts as lost
                changes.deferred.append(partial(self._lose, buckets, now))
                return
            try:
                changes.busy = True
                scheduler.in_flight.discard(self)
                route = self._route
                estimate, bound, stamp = route.estimate_arrival(sent_at, now, request_time)
                for bucket in buckets:
                    bucket.replied(estimate, bound, now, stamp)
                if not limited and route.egress.refused_endpoints:
                    route.egress.served(sent_at)
                if limited or remaining is not None or retry_after is not None:
                    wait = bounded_wait(retry_after)
                    told = self._reclaimed if buckets == () else buckets
                    self._apply_feedback(
                        told, sent_at, now, current, remaining, limited, wait, address
                    )
                if scheduler.queues:
                    scheduler.serve_all(buckets, now, current)
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

    def _apply_feedback(
        self,
        buckets: Sequence[Bucket],
        sent_at: float,
        now: float,
        current: Loop | None,
        remaining: Any,
        limited: bool,
        wait: float,
        address: bool,
    ) -> None:
        """Takes in what the reply says about the next calls."""
        for bucket, mark in zip(buckets, self._marks, strict=False):
            if limited:
                bucket.refused(now, sent_at, wait)
            elif wait:
                bucket.hold(now + wait)
            bucket.remaining(remaining, mark, now)
        egress, key = self._route.egress, buckets[0].key if buckets else _NO_KEY
        if limited and wait >= LONG_WAIT:
            address = address or egress.long_wait(key, now, now + wait)
        until = now + wait if address and wait else -math.inf
        if limited and not wait:
            until = egress.refused(key.endpoint, sent_at, now, by_gateway=address)
        self._scheduler.block(egress, until)
        if wait or until > now:
            for bucket in buckets:
                self._scheduler.reject_late(bucket, now, current)

    def lost(self) -> None:
        """No reply will come; the connection is closed."""
        buckets, now = self._end(), self._now()
        self._scheduler.changes.run(partial(self._lose, buckets, now))

    def _lose(self, buckets: Sequence[Bucket], now: float) -> None:
        self._scheduler.in_flight.discard(self)
        for bucket in buckets:
            bucket.lost(now)
        self._scheduler.serve_all(buckets, now, running_loop())

    def reclaim(self, now: float) -> Sequence[Bucket]:
        """Nobody will say what became of the request; as if it was lost, until somebody does."""
        buckets = self.buckets or ()
        if buckets:
            self._reclaimed, self._reclaimed_at, self.buckets = buckets, now, ()
        self._scheduler.in_flight.discard(self)
        for bucket in buckets:
            bucket.lost(now)
        return buckets

    def _retake(self, now: float) -> None:
        """It leaves after it was reclaimed: it counts again while its tokens are nobody's."""
        if self.buckets == () and now - self._reclaimed_at < RETAKE_WITHIN:
            self.buckets = self._reclaimed
            self._scheduler.in_flight.add(self)
            for bucket in self.buckets:
                bucket.overdraw()

    def _now(self) -> float:
        loop = running_loop() or self.loop()
        return time.monotonic() if loop is None else loop.time()

    def cancel(self) -> None:
        """The request did not leave; its tokens are free at once."""
        buckets, changes = self._end(), self._scheduler.changes
        try:
            changes.lock.acquire()  # `with` takes twice as long; see `state_lock`
            if changes.busy:
                changes.deferred.append(partial(self._give_back, buckets))
                return
            try:
                changes.busy = True
                self._give_back(buckets)
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

    def _give_back(self, buckets: Sequence[Bucket]) -> None:
        scheduler = self._scheduler
        scheduler.in_flight.discard(self)
        for bucket in buckets:
            bucket.give_back(latest=bucket.last_grant is self)
        if scheduler.queues:
            scheduler.serve_all(buckets, self._now(), running_loop())

    def revoke(self) -> None:
        """Like :meth:`cancel`, for who makes a change and serves the queues."""
        self._scheduler.in_flight.discard(self)
        for bucket in self._end():
            bucket.give_back(latest=bucket.last_grant is self)

    def link(self, group: Sequence[Bucket]) -> None:
        """It counts in all of these from now on, if it does in one."""
        held = self.buckets or ()
        missing = [bucket for bucket in group if bucket not in held]
        if len(missing) < len(group):
            self.buckets = [*held, *missing]
            self._marks = [*self._marks, *[bucket.charge() for bucket in missing]]

    def _end(self) -> Sequence[Bucket]:
        buckets, self.buckets = self.buckets, None
        if buckets is None:
            raise _already_used()
        return buckets


_NO_KEY: Final = BucketKey("", "", "")

_RECLAIMED: Final = (
    "the tokens may be another call's: this one's event loop stood still for seconds"
)


def _already_used() -> RuntimeError:
    return RuntimeError("this grant is used: call one of replied(), lost(), cancel() once")


def running_loop() -> Loop | None:
    """The loop that runs this; None in a thread without, where the collector may be at work."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


@attrs.define(eq=False, repr=False)  # asyncio logs it where one of its timers fails
class Scheduler:
    """The queues of one limiter's buckets. All methods are called in the middle of a change."""

    changes: ChangeLock = attrs.field(factory=ChangeLock)  # around all here and in the buckets
    # None of them is empty.
    queues: dict[Bucket, WaitQueue[Waiter]] = attrs.field(factory=dict)  # pyright: ignore[reportInvalidTypeArguments] - attrs' converters
    loops: dict[Loop, LoopState] = attrs.field(factory=dict)  # on which calls wait
    in_flight: set[LocalGrant] = attrs.field(factory=set)  # grants that have not ended
    grant_type: type[LocalGrant] = LocalGrant
    last_loop: LoopRef | None = None  # that used it
    several_loops: bool = False  # have used it
    blocked: WeakKeyDictionary[Egress, Bucket] = attrs.field(factory=WeakKeyDictionary)
    """In whose queues calls wait until a blocked address is free."""
    _pinged: WeakKeyDictionary[Loop, float] = attrs.field(factory=WeakKeyDictionary)
    _reclaim_at: float = -math.inf

    def enqueue(self, waiter: Waiter, now: float) -> None:
        """A call begins to wait."""
        state = self.loops.get(waiter.loop)
        if state is None:
            self._note_loop(ref(waiter.loop))
            for closed in [each for each in self.loops.values() if each.loop.is_closed()]:
                self._suspend(closed)
            state = self.loops[waiter.loop] = LoopState(waiter.loop)
        waiter.loop_state = state
        state.waiting[waiter] = None
        self._advance(waiter, now)
        if self.several_loops and state.waiting:
            self._keep_watch(state)

    def take(self, buckets: Sequence[Bucket], now: float, loop: Loop, route: Route) -> LocalGrant:
        """Takes tokens that are there."""
        loop_ref = self.last_loop
        if loop_ref is None or loop_ref() is not loop:
            loop_ref = ref(loop)
            self._note_loop(loop_ref)
        if len(buckets) == 1:  # nearly all, in half the time
            bucket = buckets[0]
            grant = self.grant_type(self, loop_ref, buckets, route, (bucket.take(now),))
            if bucket.pacer is not None:
                bucket.last_grant = grant
            return grant
        marks = [each.take(now) for each in buckets]
        grant = self.grant_type(self, loop_ref, buckets, route, marks)
        for bucket in buckets:
            if bucket.pacer is not None:
                bucket.last_grant = grant
        return grant

    def serve_all(self, buckets: Iterable[Bucket], now: float, current: Loop | None) -> None:
        """Lets go whoever can go from these buckets' queues, and sets their timers."""
        for bucket in buckets:
            if bucket in self.queues:
                self.serve(bucket, now, current)

    def serve(self, bucket: Bucket, now: float, current: Loop | None) -> None:
        """Lets go whoever can go from one bucket's queue, and sets its timer.

        Calls of another loop than the `current` one, which runs this, are left to that one.
        """
        while queue := self.queues.get(bucket):
            waiter = queue.first()
            state = waiter.loop_state
            assert state is not None
            if state.loop is not current:
                if self._suspended_or_notified(state, bucket, now, current):
                    continue
                if current in self.loops:
                    self._keep_watch(self.loops[current])
                return
            if not bucket.ready(now):
                self._set_timer(state, bucket, now)
                return
            self._dequeue(waiter)
            bucket.reserve()
            waiter.reserved += 1
            self._advance(waiter, now)
            if len(waiter.buckets) > 1:
                self._set_timers(waiter, now)
        if current in self.loops:
            self._drop_timer(self.loops[current], bucket)

    def abandon(self, waiter: Waiter, now: float, current: Loop | None) -> None:
        """Undoes what a call has got that nobody waits for any more."""
        grant, waiter.grant = waiter.grant, None
        if grant is not None:
            grant.revoke()
        else:
            self._withdraw(waiter)
        self._leave_loop(waiter)
        self.serve_all(waiter.buckets, now, current)

    def link(self, group: Sequence[Bucket]) -> None:
        """Who needs a token of one of these buckets needs one of each from now on.

        Those who wait begin anew, at the head of their queues: the order of buckets stays the same.
        """
        for grant in list(self.in_flight):
            grant.link(group)
        waiting = [each for each in self._waiters() if not set(group).isdisjoint(each.buckets)]
        touched: dict[Bucket, None] = dict.fromkeys(group)
        for waiter in waiting:
            touched.update(dict.fromkeys(waiter.buckets))
            self._withdraw(waiter)
        for waiter in sorted(waiting, key=lambda waiter: waiter.since, reverse=True):
            waiter.buckets = linked(waiter.buckets, group)
            waiter.joined = waiter.since
            self._join(waiter, waiter.buckets[0], at_front=True)
        if waiting:  # not now: somebody may be about to take what he has found
            self.changes.deferred.append(partial(self._serve_linked, list(touched)))

    def _serve_linked(self, buckets: Sequence[Bucket]) -> None:
        current = running_loop()
        self.serve_all(buckets, time.monotonic() if current is None else current.time(), current)

    def block(self, egress: Egress, until: float) -> None:
        """No call leaves this address before."""
        if until > egress.blocked_until:
            egress.blocked_until = until
            if egress in self.blocked:
                self.blocked[egress].hold(until)

    def reject_late(self, bucket: Bucket, now: float, current: Loop | None) -> None:
        """Tells those in a queue that would wait beyond their deadline, at once."""
        for waiter in list(self.queues.get(bucket, ())):
            until = max(bucket.held_until, waiter.route.egress.blocked_until)
            if until > now and until > waiter.deadline:
                self._turn_away(waiter, until, now, current)

    def reject_all(self, bucket: Bucket, until: float, now: float, current: Loop | None) -> None:
        """Tells those in a queue that they wait in vain."""
        for waiter in list(self.queues.get(bucket, ())):
            self._turn_away(waiter, until, now, current)

    def _turn_away(self, waiter: Waiter, until: float, now: float, current: Loop | None) -> None:
        at = waiter.queued_at
        self._withdraw(waiter)
        self._reject(waiter, until, current)
        self.serve_all([each for each in waiter.buckets if each is not at], now, current)

    # -- after an interrupt

    def unreferenced(self) -> list[LocalGrant]:
        """Grants that nobody holds: an interrupt has struck before anybody could."""
        probe = object()
        held: list[Any] = [probe, *self.in_flight]
        alone = 0
        found = []
        for each in held:
            count = sys.getrefcount(each)
            if each is probe:
                alone = count  # held by `probe` here, as a grant is by the set
            elif count <= alone:
                found.append(each)
        return found

    def repair(self, buckets: Iterable[Bucket], now: float) -> None:
        """Counts anew, so that what an interrupt (Ctrl-C) left half done is not lost or doubled."""
        self.changes.interrupted = False
        for grant in self.unreferenced():
            self.in_flight.discard(grant)
            grant.buckets = None
        for bucket, queue in list(self.queues.items()):
            queue.repair()
            if not queue:
                del self.queues[bucket]
        unqueued = [
            waiter
            for waiter in self._waiters()
            if waiter.queued_at is None or waiter not in self.queues.get(waiter.queued_at, ())
        ]
        for waiter in unqueued:
            waiter.reserved, waiter.queued_at = 0, None
        in_flight = Counter(each for grant in self.in_flight for each in grant.buckets or ())
        reserved = Counter(
            each for waiter in self._waiters() for each in waiter.buckets[: waiter.reserved]
        )
        for bucket in buckets:
            bucket.recount(in_flight[bucket], reserved[bucket], now)
        for waiter in unqueued:
            self._advance(waiter, now)

    # -- one call

    def _waiters(self) -> list[Waiter]:
        """All calls that wait, but for those of suspended loops."""
        return [waiter for state in self.loops.values() for waiter in state.waiting]

    def _advance(self, waiter: Waiter, now: float) -> None:
        """Reserves tokens as far as it goes; with all of them the call has its grant."""
        buckets = waiter.buckets
        while True:
            while waiter.reserved < len(buckets):
                bucket = buckets[waiter.reserved]
                if bucket in self.queues or not bucket.ready(now):
                    if self._rejected(waiter, bucket.held_until, now):
                        return
                    waiter.joined = now
                    self._join(waiter, bucket)
                    return
                bucket.reserve()
                waiter.reserved += 1
            egress = waiter.route.egress
            if egress.blocked_until <= now:
                break
            hold = self.blocked.get(egress)
            if hold in buckets:
                break
            if self._rejected(waiter, egress.blocked_until, now):
                return
            if hold is None:
                hold = self.blocked[egress] = Bucket.unlimited(egress.name)
            hold.hold(egress.blocked_until)
            buckets.append(hold)
        for bucket in buckets:
            bucket.unreserve()
        waiter.grant = self.take(buckets, now, waiter.loop, waiter.route)
        self._leave_loop(waiter)
        _resume(waiter.future)

    def _rejected(self, waiter: Waiter, until: float, now: float) -> bool:
        """Tells a call of the running loop that a hold lasts beyond its deadline; whether so."""
        if until <= now or until <= waiter.deadline:
            return False
        self._withdraw(waiter)
        self._reject(waiter, until, waiter.loop)
        return True

    def _reject(self, waiter: Waiter, until: float, current: Loop | None) -> None:
        """Ends a wait without a grant."""
        waiter.held_until = until
        self._leave_loop(waiter)
        if waiter.loop is current:
            _resume(waiter.future)
        else:
            _call_threadsafe(waiter.loop, _resume, waiter.future)

    def _withdraw(self, waiter: Waiter) -> None:
        """Takes a call out of its queue and drops its reservations."""
        self._dequeue(waiter)
        for bucket in waiter.buckets[: waiter.reserved]:
            bucket.unreserve()
        waiter.reserved = 0

    def _join(self, waiter: Waiter, bucket: Bucket, *, at_front: bool = False) -> None:
        queue = self.queues.get(bucket)
        if queue is None:
            queue = self.queues[bucket] = WaitQueue()
        waiter.queued_at = bucket
        queue.add(waiter, at_front=at_front)
        bucket.waited_for(waiter.priority)

    def _dequeue(self, waiter: Waiter) -> None:
        bucket = waiter.queued_at
        if bucket is None:
            return
        if queue := self.queues.get(bucket):
            queue.remove(waiter)
            if not queue:
                del self.queues[bucket]
        waiter.queued_at = None

    def _leave_loop(self, waiter: Waiter) -> None:
        state, waiter.loop_state = waiter.loop_state, None
        if state is not None:
            state.waiting.pop(waiter, None)
            self._drop_if_done(state)

    # -- the loops

    def _change(self, method: Callable[..., object], *args: Any) -> None:
        """Makes a change on behalf of a loop's timer or notice."""
        self.changes.run(partial(method, *args))

    def _note_loop(self, loop: LoopRef) -> None:
        """This loop uses the limiter now."""
        self.several_loops = self.several_loops or self.last_loop not in {None, loop}
        self.last_loop = loop

    def _drop_if_done(self, state: LoopState) -> None:
        """Forgets a loop on which nobody waits; timers that are set find nothing to do."""
        if not (state.waiting or state.timers) and self.loops.get(state.loop) is state:
            del self.loops[state.loop]

    def _suspended_or_notified(
        self, state: LoopState, bucket: Bucket, now: float, current: Loop | None
    ) -> bool:
        """Tells another loop of its turn; True when it does not run and was suspended."""
        if not state.loop.is_running() or state.notified_at + NOTIFY_TIMEOUT <= now:
            touched = self._suspend(state)
            _call_threadsafe(state.loop, self._change, self._look, state)
            self.serve_all([each for each in touched if each is not bucket], now, current)
            return True
        if state.notified_at == math.inf:
            timer = state.timers.get(bucket)
            at = bucket.next_at(now) if not bucket.ready(now) else now
            if at <= now or (at < math.inf and (timer is None or timer.at > at)):
                state.notified_at = now
                _call_threadsafe(state.loop, self._change, self._look, state)
        return False

    def _suspend(self, state: LoopState) -> list[Bucket]:
        """Takes the calls of a loop out of their queues; returns the buckets to serve.

        From now on only the loop itself holds them, so that a loop which nobody runs or holds
        any more can be collected.
        """
        touched: dict[Bucket, None] = {}
        for waiter in state.waiting:
            touched.update(dict.fromkeys(waiter.buckets[: waiter.reserved + 1]))
            self._withdraw(waiter)
        state.suspended = True
        del self.loops[state.loop]
        return list(touched)

    def _look(self, state: LoopState) -> None:
        """On its loop: serves the queues in which its calls stand."""
        state.notified_at = math.inf
        now = state.loop.time()
        if state.suspended:
            self._resume_loop(state, now)
        elif self.loops.get(state.loop) is state:
            at = {waiter.queued_at: None for waiter in state.waiting}
            self.serve_all([bucket for bucket in at if bucket is not None], now, state.loop)

    def _resume_loop(self, state: LoopState, now: float) -> None:
        """Puts its calls back, at the head of their queues, as they have waited for longest."""
        back = state.waiting
        if not back:
            return
        active = self.loops.setdefault(state.loop, state)  # it may have begun anew meanwhile
        if active is state:
            state.suspended = False
        else:
            active.waiting = {**back, **active.waiting}
        for waiter in reversed(back):
            for bucket in list(waiter.buckets):  # there may be more limits meanwhile
                waiter.buckets = linked(waiter.buckets, (*bucket.companions, bucket))
            waiter.loop_state = active
            self._join(waiter, waiter.buckets[0], at_front=True)
        self.serve_all(dict.fromkeys([waiter.buckets[0] for waiter in back]), now, state.loop)
        if self.several_loops and active.waiting:
            self._keep_watch(active)

    def _keep_watch(self, state: LoopState) -> None:
        """Makes a loop look again and again, while its calls may stand behind another's."""
        if state.watchdog is None:
            state.watchdog = state.loop.call_later(WATCH_INTERVAL, self._change, self._watch, state)

    def _watch(self, state: LoopState) -> None:
        state.watchdog = None
        if state.waiting and not state.suspended:
            now = state.loop.time()
            if now >= self._reclaim_at:
                self._reclaim_at = now + RECLAIM_INTERVAL
                self._reclaim(now, state.loop)
            self._look(state)
        if state.waiting and not state.suspended:
            self._keep_watch(state)

    def _reclaim(self, now: float, current: Loop) -> None:
        """Gives up the requests in flight on loops that read no replies any more."""
        touched: dict[Bucket, None] = {}
        for grant in list(self.in_flight):
            if self._is_unresponsive(grant.loop, now, current):
                touched.update(dict.fromkeys(grant.reclaim(now)))
        self.serve_all(touched, now, current)

    def _is_unresponsive(self, loop_ref: LoopRef, now: float, current: Loop) -> bool:
        loop = loop_ref()
        if loop is current:
            return False
        if loop is None or not loop.is_running():
            return True
        since = self._pinged.get(loop)
        if since is None:  # not read again below: it may have answered by then
            self._pinged[loop] = since = now
            _call_threadsafe(loop, self._pinged.pop, loop, None)
        return since + UNRESPONSIVE_AFTER <= now

    # -- timers

    def _set_timers(self, waiter: Waiter, now: float) -> None:
        """Sets the timers of the buckets that a call has gone through."""
        for bucket in waiter.buckets:
            if queue := self.queues.get(bucket):
                state = queue.first().loop_state
                assert state is not None
                if state.loop is waiter.loop:
                    self._set_timer(state, bucket, now)

    def _set_timer(self, state: LoopState, bucket: Bucket, now: float) -> None:
        """Makes the running loop look at the queue when the next token is there, or before."""
        at = bucket.next_at(now)
        timer = state.timers.get(bucket)
        if at == math.inf or (timer is not None and timer.at <= at):
            return
        if timer is not None:
            timer.handle.cancel()
        handle = state.loop.call_at(at, self._change, self._timer_due, state, bucket)
        state.timers[bucket] = Timer(at, handle)

    def _drop_timer(self, state: LoopState, bucket: Bucket) -> None:
        timer = state.timers.pop(bucket, None)
        if timer is not None:
            timer.handle.cancel()
        self._drop_if_done(state)

    def _timer_due(self, state: LoopState, bucket: Bucket) -> None:
        state.timers.pop(bucket, None)
        self._drop_if_done(state)
        if bucket in self.queues:
            self.serve(bucket, state.loop.time(), state.loop)


def _resume(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


def linked(buckets: Sequence[Bucket], group: Sequence[Bucket]) -> list[Bucket]:
    """The buckets with the whole group in place of the first of it."""
    return list(dict.fromkeys(
        each for bucket in buckets for each in (group if bucket in group else (bucket,))
    ))  # fmt: skip


def _call_threadsafe(loop: Loop, callback: Callable[..., object], *args: Any) -> None:
    """Makes another loop run something, unless it is closed."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(callback, *args)
