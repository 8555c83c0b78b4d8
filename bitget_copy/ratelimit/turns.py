"""Whose turn it is: the queues of all buckets, the timers that look at them, and the grants.

One lock guards all buckets of a limiter; nothing under it waits or calls foreign code, so it is
held for microseconds. A call that must wait stands in the queue of the first bucket that lacks
a token for it, in an order of buckets that is the same for all calls. At the head of that queue
it is promised the token and goes on to its next bucket; when all have promised, it takes the
tokens together. The one order excludes deadlock, the promise keeps its place at the head, and
nothing is lost when it stops waiting: a promise is dropped as if it had never been.

**The lock and the garbage collector.** The collector, a signal handler or a ``__del__`` may run
anywhere, also in the middle of what the lock guards, and end a call there: its grant is lost or
cancelled by the very thread that holds the lock. So the lock may be taken again by its thread,
and whoever finds it busy only leaves a note in `Turns.deferred`, which the holder reads when it
is done.

**Several loops.** Who waits sleeps on a future of its own event loop, and only that loop gives it
its turn: each has a timer of its own for each bucket that its calls wait for, and no call is
granted what its loop may not use for long. A loop whose turn it is and that does not run, or does
not answer for :data:`PATIENCE`, is passed over: its calls are put aside, and return to the head of
their queues when it runs again. Requests in flight on such a loop count as lost when somebody
waits for their tokens, as nobody reads their replies. Which buckets there are is `local`'s.
"""

from __future__ import annotations

import asyncio
import math
import sys
import threading
import time
from collections import Counter, deque
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from weakref import ref

from bitget_copy.ratelimit import PRIORITY_MOST
from bitget_copy.ratelimit.bucket import Bucket, sane_wait

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bitget_copy.ratelimit.path import Path

PATIENCE: Final = 0.1
"""Seconds after which a loop that was told of its turn and has not come is passed over."""

WATCH_EVERY: Final = 0.1
"""Seconds between looks of a loop whose calls may stand behind another loop's."""

LONG_WAIT: Final = 60.0
"""Seconds; no endpoint's own limit has a window as long, so a second endpoint that is turned away
for so long means that the address is shut out."""

RECLAIM_EVERY: Final = 1.0
"""Seconds between looks at what is in flight on loops that do not run."""

DEAF: Final = 3.0
"""Seconds after which a loop that runs but does not answer will not read replies either."""

Loop = asyncio.AbstractEventLoop
LoopRef: TypeAlias = "ref[Loop]"


class Home:
    """An event loop on which calls wait.

    Attributes:
        loop: the loop.
        waiting: its calls, in the order of asking.
        timers: one for each bucket that they wait for and whose next token has a known time.
        told_at: when it was told of its turn; infinite when it has come since.
        watch: the timer of :meth:`Turns.watch`.
        aside: its calls were put aside.
    """

    __slots__ = ("aside", "loop", "timers", "told_at", "waiting", "watch")

    def __init__(self, loop: Loop) -> None:
        self.loop = loop
        self.waiting: dict[Waiter, None] = {}
        self.timers: dict[Bucket, asyncio.TimerHandle] = {}
        self.told_at = math.inf
        self.watch: asyncio.TimerHandle | None = None
        self.aside = False


class Waiter:
    """A call in a queue.

    Attributes:
        loop: the event loop that it waits on.
        future: done when its turn has come.
        buckets: what it needs a token of, in the order of all calls.
        path: the way that it will take.
        priority: larger goes first.
        deadline: when it gives up.
        since: when it began to wait.
        joined: when it joined the queue that it stands in.
        stage: how many of its buckets have promised.
        queue: the bucket whose queue it stands in.
        home: of its loop; None before it is in and after it is out.
        grant: what it has got.
        held_until: when it may be tried again; set instead of a grant.
    """

    __slots__ = (
        "buckets", "deadline", "future", "grant", "held_until", "home", "joined", "loop", "path",
        "priority", "queue", "since", "stage",
    )  # fmt: skip

    def __init__(self, loop: Loop, path: Path, priority: int, deadline: float, now: float) -> None:
        self.loop = loop
        self.future: asyncio.Future[None] = loop.create_future()
        self.buckets: list[Bucket] = []
        self.path = path
        self.priority = max(-PRIORITY_MOST, min(PRIORITY_MOST, priority))
        self.deadline = deadline
        self.since = self.joined = now
        self.stage = 0
        self.queue: Bucket | None = None
        self.home: Home | None = None
        self.grant: LocalGrant | None = None
        self.held_until: float | None = None


class LocalGrant:
    """One token of each bucket that was asked for; see :class:`bitget_copy.ratelimit.Grant`."""

    __slots__ = ("_left_at", "_marks", "_path", "_taken", "_turns", "buckets", "loop", "waited")

    def __init__(
        self,
        turns: Turns,
        loop: LoopRef,
        buckets: Sequence[Bucket],
        path: Path,
        marks: Sequence[int],
    ) -> None:
        self.waited = 0.0
        self.loop = loop  # weak: what is in flight must not keep alive a loop that nobody runs
        self.buckets: Sequence[Bucket] | None = buckets
        self._turns = turns
        self._path = path
        self._marks = marks
        self._left_at: float | None = None
        turns.flying.add(self)

    def sent(self) -> None:
        """The request is about to leave, now."""
        self._left_at = self.loop().time()  # type: ignore[union-attr]
        if not self.buckets:
            self._turns.run(self._retake)

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
        left_at = self._left_at
        if left_at is None:
            raise RuntimeError("sent() is to be called before replied()")
        buckets = self.buckets
        if buckets is None:
            raise _used()
        self.buckets = None
        here = self.loop()
        now = here.time()  # type: ignore[union-attr]
        turns = self._turns
        try:
            turns.lock.acquire()  # `with` takes twice as long; see `Turns`
            if turns.busy:  # a reply read in the middle of another change: not worth its own way
                turns.deferred.append(partial(self.lose, buckets, now))
                return
            try:
                turns.busy = True
                turns.flying.discard(self)
                date, proven = self._path.date(left_at, now, request_time)
                for bucket in buckets:
                    bucket.counted(date, proven, now)
                if not limited and self._path.egress.refused:
                    self._path.egress.serve(left_at)
                if limited or remaining is not None or retry_after is not None:
                    wait = sane_wait(retry_after)
                    self._heed(buckets, left_at, now, here, remaining, limited, wait, address)
                for bucket in buckets:
                    if bucket.waiting:
                        turns.serve(bucket, now, here)
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

    def _heed(
        self,
        buckets: Sequence[Bucket],
        left_at: float,
        now: float,
        here: Loop | None,
        remaining: Any,
        limited: bool,
        wait: float,
        address: bool,
    ) -> None:
        """Takes in what the reply says about the next calls."""
        for bucket, mark in zip(buckets, self._marks, strict=False):
            if limited:
                bucket.refused(now, left_at, wait)
            elif wait:
                bucket.hold(now + wait)
            bucket.remaining(remaining, mark, now)
        if limited and wait >= LONG_WAIT:
            address = address or self._path.egress.asked_by(buckets[0].key, now, now + wait)
        until = now + wait if address and wait else -math.inf
        if limited and not wait:
            until = self._path.egress.refuse(buckets[0].key.endpoint, left_at, now, bare=address)
        self._turns.shut(self._path.egress, until)
        if wait or until > now:
            for bucket in buckets:
                self._turns.dismiss(bucket, now, here)

    def lost(self) -> None:
        """No reply will come; the connection is closed."""
        buckets, now = self._finish(), self._now()
        self._turns.run(partial(self.lose, buckets, now))

    def lose(self, buckets: Sequence[Bucket], now: float) -> None:
        """The same, for who is busy."""
        self._turns.flying.discard(self)
        for bucket in buckets:
            bucket.lost(now)
        self._turns.look(buckets, now, running_loop())

    def reclaim(self, now: float) -> Sequence[Bucket]:
        """Nobody will say what became of the request; as if it was lost, until somebody does."""
        buckets = self._taken = self.buckets or ()
        self.buckets = ()
        self._turns.flying.discard(self)
        for bucket in buckets:
            bucket.lost(now)
        return buckets

    def _retake(self) -> None:
        """It leaves after it was given up: it counts, though its tokens may be another's now."""
        if self.buckets == () and self._marks:
            self.buckets = self._taken
            self._turns.flying.add(self)
            for bucket in self.buckets:
                bucket.out += 1

    def _now(self) -> float:
        loop = running_loop() or self.loop()
        return time.monotonic() if loop is None else loop.time()

    def cancel(self) -> None:
        """The request did not leave; its tokens are free at once."""
        buckets, turns = self._finish(), self._turns
        try:
            turns.lock.acquire()  # `with` takes twice as long; see `Turns`
            if turns.busy:
                turns.deferred.append(partial(self._give_back, buckets))
                return
            try:
                turns.busy = True
                self._give_back(buckets)
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

    def _give_back(self, buckets: Sequence[Bucket]) -> None:
        self._turns.flying.discard(self)
        for bucket in buckets:
            bucket.give_back(latest=bucket.latest is self)
        for bucket in buckets:
            if bucket.waiting:
                self._turns.serve(bucket, self._now(), running_loop())

    def widen(self, group: Sequence[Bucket]) -> None:
        """It counts in all of these from now on, if it does in one."""
        held = self.buckets or ()
        missing = [bucket for bucket in group if bucket not in held]
        if len(missing) < len(group):
            self.buckets = [*held, *missing]
            self._marks = [*self._marks, *[bucket.adopt() for bucket in missing]]

    def revoke(self) -> None:
        """Like :meth:`cancel`, for who holds the lock and looks at the buckets."""
        self._turns.flying.discard(self)
        for bucket in self._finish():
            bucket.give_back(latest=bucket.latest is self)

    def _finish(self) -> Sequence[Bucket]:
        buckets, self.buckets = self.buckets, None
        if buckets is None:
            raise _used()
        return buckets


def _used() -> RuntimeError:
    return RuntimeError("this grant is used: call one of replied(), lost(), cancel() once")


def running_loop() -> Loop | None:
    """The loop that runs this; None in a thread without, where the collector may be at work."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _resume(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


class Turns:
    """The queues of one limiter's buckets.

    Where the lock is not taken by `with`, taking it is the first thing in the `try`: an interrupt
    (Ctrl-C) can strike between the taking and the next statement. One that strikes while a thread
    waits for the lock leaves nothing to give back.

    Attributes:
        lock: held by the thread that is `busy`; that thread may take it again.
        busy: somebody is in the middle of a change. Read and written with the lock.
        deferred: what found it busy; done by who is busy, at the end.
        homes: of the loops on which calls wait.
        flying: grants that have not ended.
        loop: the one that used it last.
        several: there has been more than one.
        torn: an interrupt has struck in the middle of a change; see :meth:`mend`.
    """

    __slots__ = (
        "_asked", "_reclaim_at", "busy", "deferred", "flying", "homes", "lock", "loop", "several",
        "torn",
    )  # fmt: skip

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.busy = False
        self.deferred: deque[Callable[[], object]] = deque()
        self.homes: dict[Loop, Home] = {}
        self.flying: set[LocalGrant] = set()
        self.loop: LoopRef | None = None
        self.several = False
        self.torn = False
        self._asked: dict[LoopRef, float] = {}
        self._reclaim_at = -math.inf

    def run(self, change: Callable[[], object]) -> None:
        """Makes a change, now or as soon as the one in whose middle this is called is made."""
        with self.lock:
            self.deferred.append(change)
            if not self.busy:
                self.settle()

    def settle(self) -> None:
        """Makes the changes that were deferred; called with the lock held and nobody busy."""
        while self.deferred and not self.busy:
            try:
                self.busy = True
                self.deferred.popleft()()
            except BaseException:
                self.torn = True
                raise
            finally:
                self.busy = False

    # -- all below is called by who is busy

    def enter(self, waiter: Waiter, now: float) -> None:
        """A call begins to wait."""
        home = self.homes.get(waiter.loop)
        if home is None:
            self._note(ref(waiter.loop))
            self._forget_closed()
            home = self.homes[waiter.loop] = Home(waiter.loop)
        waiter.home = home
        home.waiting[waiter] = None
        self._go_on(waiter, now)
        if self.several and home.waiting:
            self._keep_watch(home)

    def take(self, buckets: Sequence[Bucket], now: float, loop: Loop, path: Path) -> LocalGrant:
        """Takes tokens that are there."""
        home = ref(loop)
        if home is not self.loop:
            self._note(home)
        if len(buckets) == 1:
            bucket = buckets[0]
            grant = LocalGrant(self, home, buckets, path, (bucket.take(now),))
            if bucket.pacer is not None:
                bucket.latest = grant
            return grant
        grant = LocalGrant(self, home, buckets, path, [bucket.take(now) for bucket in buckets])
        for bucket in buckets:
            if bucket.pacer is not None:
                bucket.latest = grant
        return grant

    def look(self, buckets: Iterable[Bucket], now: float, here: Loop | None) -> None:
        """Lets go whoever can go from these buckets' queues, and sets their timers."""
        for bucket in buckets:
            if bucket.waiting:
                self.serve(bucket, now, here)

    def serve(self, bucket: Bucket, now: float, here: Loop | None) -> None:
        """Lets go whoever can go from one bucket's queue, and sets its timer.

        Args:
            bucket: the bucket.
            now: seconds on the loops' clock.
            here: the loop that runs this. Another one's calls are left to that one.
        """
        while bucket.waiting:
            waiter = bucket.first()
            home = waiter.home
            assert home is not None
            if home.loop is not here:
                if self._passed_over(home, bucket, now, here):
                    continue
                if here in self.homes:
                    self._keep_watch(self.homes[here])
                return
            if not bucket.ready(now):
                self._set_timer(home, bucket, now)
                return
            self._out_of_queue(waiter)
            bucket.promise()
            waiter.stage += 1
            self._go_on(waiter, now)
            if len(waiter.buckets) > 1:
                self._set_timers(waiter, now)
        if here in self.homes:
            self._drop_timer(self.homes[here], bucket)

    def free(self, waiter: Waiter, now: float, here: Loop | None) -> None:
        """Undoes what a call has got that nobody waits for any more."""
        grant, waiter.grant = waiter.grant, None
        if grant is not None:
            grant.revoke()
        else:
            self._withdraw(waiter)
        self._leave_home(waiter)
        self.look(waiter.buckets, now, here)

    def widen(self, group: Sequence[Bucket]) -> None:
        """Who needs a token of one of these buckets needs one of each from now on.

        Those who wait begin anew, at the head of their queues, so that the order of buckets stays
        the same for all calls.
        """
        for grant in list(self.flying):
            grant.widen(group)
        waiting = [
            waiter
            for home in self.homes.values()
            for waiter in home.waiting
            if any(bucket in group for bucket in waiter.buckets)
        ]
        touched: dict[Bucket, None] = dict.fromkeys(group)
        for waiter in waiting:
            touched.update(dict.fromkeys(waiter.buckets))
            self._withdraw(waiter)
        for waiter in sorted(waiting, key=lambda waiter: waiter.since, reverse=True):
            waiter.buckets = _widened(waiter.buckets, group)
            waiter.joined, waiter.queue = waiter.since, waiter.buckets[0]
            waiter.queue.join(waiter, again=True)
        if waiting:  # not now: somebody may be about to take what he has found
            self.deferred.append(partial(self._look_again, list(touched)))

    def _look_again(self, buckets: Sequence[Bucket]) -> None:
        here = running_loop()
        self.look(buckets, time.monotonic() if here is None else here.time(), here)

    def shut(self, egress: Any, until: float) -> None:
        """No call leaves this address before."""
        if until > egress.until:
            egress.until = until
            if egress.valve is not None:
                egress.valve.hold(until)

    def dismiss(self, bucket: Bucket, now: float, here: Loop | None) -> None:
        """Tells those in a queue that would wait in vain, and at once."""
        for waiter in bucket.queued():
            until = max(bucket.held_until, waiter.path.egress.until)
            if until > now and until > waiter.deadline:
                self._withdraw(waiter)
                self._tell(waiter, until, here)
                self.look([each for each in waiter.buckets if each is not bucket], now, here)

    def orphans(self) -> list[LocalGrant]:
        """Grants that nobody holds: an interrupt has struck before anybody could."""
        probe = object()
        held: list[Any] = [probe, *self.flying]
        alone = 0
        found = []
        for each in held:
            count = sys.getrefcount(each)
            if each is probe:
                alone = count  # held by `probe` here, as a grant is by the set
            elif count <= alone:
                found.append(each)
        return found

    def mend(self, buckets: Iterable[Bucket], now: float) -> None:
        """Counts anew: what an interrupt (Ctrl-C) left half done is neither lost nor doubled."""
        self.torn = False
        for grant in self.orphans():
            self.flying.discard(grant)
            grant.buckets = None
        flying = Counter(each for grant in self.flying for each in grant.buckets or ())
        stray = [w for home in self.homes.values() for w in home.waiting if w.queue is None]
        for waiter in stray:
            waiter.stage = 0
        promised = Counter(
            each
            for home in self.homes.values()
            for waiter in home.waiting
            for each in waiter.buckets[: waiter.stage]
        )
        for bucket in buckets:
            bucket.recount(flying[bucket], promised[bucket], now)
        for waiter in stray:
            self._go_on(waiter, now)

    # -- one call

    def _go_on(self, waiter: Waiter, now: float) -> None:
        """Collects promises as far as it goes; with all of them the call has its grant."""
        buckets = waiter.buckets
        while True:
            while waiter.stage < len(buckets):
                bucket = buckets[waiter.stage]
                if bucket.waiting or not bucket.ready(now):
                    waiter.joined, waiter.queue = now, bucket
                    bucket.join(waiter)
                    return
                bucket.promise()
                waiter.stage += 1
            egress = waiter.path.egress
            if egress.until <= now or egress.valve in buckets:
                break
            if egress.until > waiter.deadline:
                self._withdraw(waiter)
                self._tell(waiter, egress.until, waiter.loop)
                return
            if egress.valve is None:
                egress.valve = Bucket.valve(egress.name)
            egress.valve.hold(egress.until)
            buckets.append(egress.valve)
        for bucket in buckets:
            bucket.break_promise()
        waiter.grant = self.take(buckets, now, waiter.loop, waiter.path)
        self._leave_home(waiter)
        _resume(waiter.future)

    def _tell(self, waiter: Waiter, until: float, here: Loop | None) -> None:
        """Ends a wait without a grant."""
        waiter.held_until = until
        self._leave_home(waiter)
        if waiter.loop is here:
            _resume(waiter.future)
        else:
            _post(waiter.loop, _resume, waiter.future)

    def _withdraw(self, waiter: Waiter) -> None:
        """Takes a call out of its queue, and its promises back."""
        if waiter.queue is not None:
            self._out_of_queue(waiter)
        for bucket in waiter.buckets[: waiter.stage]:
            bucket.break_promise()
        waiter.stage = 0

    def _out_of_queue(self, waiter: Waiter) -> None:
        assert waiter.queue is not None
        waiter.queue.leave(waiter)
        waiter.queue = None

    def _leave_home(self, waiter: Waiter) -> None:
        home, waiter.home = waiter.home, None
        if home is None:
            return
        home.waiting.pop(waiter, None)
        if not home.waiting:
            self._drop(home)

    # -- the loops

    def _note(self, loop: LoopRef) -> None:
        """This loop uses the limiter now."""
        self.several = self.several or self.loop not in {None, loop}
        self.loop = loop

    def _drop(self, home: Home) -> None:
        """Nobody waits there any more. Timers that are set find nothing to do."""
        if self.homes.get(home.loop) is home and not home.timers:
            del self.homes[home.loop]

    def _forget_closed(self) -> None:
        for home in [home for home in self.homes.values() if home.loop.is_closed()]:
            self._put_aside(home)

    def _passed_over(self, home: Home, bucket: Bucket, now: float, here: Loop | None) -> bool:
        """Tells another loop of its turn; True when it does not run and was passed over."""
        if not home.loop.is_running() or home.told_at + PATIENCE <= now:
            touched = self._put_aside(home)
            _post(home.loop, self._awake, home)
            self.look([each for each in touched if each is not bucket], now, here)
            return True
        if home.told_at == math.inf:
            timer = home.timers.get(bucket)
            at = bucket.next_at(now) if not bucket.ready(now) else now
            if at <= now or (at < math.inf and (timer is None or timer.when() > at)):
                home.told_at = now
                _post(home.loop, self._awake, home)
        return False

    def _put_aside(self, home: Home) -> list[Bucket]:
        """Takes the calls of a loop out of their queues; returns the buckets to look at.

        From now on only the loop itself holds them, so that a loop which nobody runs or holds
        any more can be collected.
        """
        touched: dict[Bucket, None] = {}
        for waiter in home.waiting:
            touched.update(dict.fromkeys(waiter.buckets[: waiter.stage + 1]))
            self._withdraw(waiter)
        home.aside = True
        del self.homes[home.loop]
        return list(touched)

    def _awake(self, home: Home) -> None:
        """On its loop: that one runs, and looks after its calls."""
        self.run(partial(self._attend, home))

    def _attend(self, home: Home) -> None:
        home.told_at = math.inf
        now = home.loop.time()
        if home.aside:
            self._bring_back(home, now)
        elif self.homes.get(home.loop) is home:
            self.look(_queues(home), now, home.loop)

    def _bring_back(self, home: Home, now: float) -> None:
        """Puts its calls back, at the head of their queues, as they have waited for longest."""
        back = home.waiting
        if not back:
            return
        now_home = self.homes.setdefault(home.loop, home)  # it may have begun anew meanwhile
        if now_home is home:
            home.aside = False
        else:
            now_home.waiting = {**back, **now_home.waiting}
        for waiter in reversed(back):
            for bucket in list(waiter.buckets):  # there may be more limits meanwhile
                waiter.buckets = _widened(waiter.buckets, (*bucket.also, bucket))
            waiter.home, waiter.queue = now_home, waiter.buckets[0]
            waiter.queue.join(waiter, again=True)
        self.look(dict.fromkeys([waiter.buckets[0] for waiter in back]), now, home.loop)
        if self.several and now_home.waiting:
            self._keep_watch(now_home)

    def _keep_watch(self, home: Home) -> None:
        """Makes a loop look again and again, while its calls may stand behind another's."""
        if home.watch is None:
            home.watch = home.loop.call_later(WATCH_EVERY, self._on_watch, home)

    def _on_watch(self, home: Home) -> None:
        self.run(partial(self._watch, home))

    def _watch(self, home: Home) -> None:
        home.watch = None
        if home.waiting and not home.aside:
            now = home.loop.time()
            if now >= self._reclaim_at:
                self._reclaim_at = now + RECLAIM_EVERY
                self._reclaim(now, home.loop)
            self._attend(home)
        if home.waiting and not home.aside:
            self._keep_watch(home)

    def _reclaim(self, now: float, here: Loop) -> None:
        """Gives up the requests in flight on loops that read no replies any more."""
        touched: dict[Bucket, None] = {}
        for grant in list(self.flying):
            if self._is_deaf(grant.loop, now, here):
                touched.update(dict.fromkeys(grant.reclaim(now)))
        self._asked = {loop: at for loop, at in self._asked.items() if loop() is not None}
        self.look(touched, now, here)

    def _is_deaf(self, home: LoopRef, now: float, here: Loop) -> bool:
        loop = home()
        if loop is here:
            return False
        if loop is None or not loop.is_running():
            return True
        if home not in self._asked:
            self._asked[home] = now
            _post(loop, self._asked.pop, home, None)
        return self._asked[home] + DEAF <= now

    # -- timers

    def _set_timers(self, waiter: Waiter, now: float) -> None:
        """Sees to the timers of the buckets that a call has gone through."""
        for bucket in waiter.buckets:
            if bucket.waiting:
                home = bucket.first().home
                assert home is not None
                if home.loop is waiter.loop:
                    self._set_timer(home, bucket, now)

    def _set_timer(self, home: Home, bucket: Bucket, now: float) -> None:
        """Makes the running loop look at the queue when the next token is there, or before."""
        at = bucket.next_at(now)
        timer = home.timers.get(bucket)
        if at == math.inf or (timer is not None and timer.when() <= at):
            return
        if timer is not None:
            timer.cancel()
        home.timers[bucket] = home.loop.call_at(at, self._on_timer, home, bucket)

    def _drop_timer(self, home: Home, bucket: Bucket) -> None:
        timer = home.timers.pop(bucket, None)
        if timer is not None:
            timer.cancel()
        if not home.waiting:
            self._drop(home)

    def _on_timer(self, home: Home, bucket: Bucket) -> None:
        self.run(partial(self._ring, home, bucket))

    def _ring(self, home: Home, bucket: Bucket) -> None:
        home.timers.pop(bucket, None)
        if not home.waiting:
            self._drop(home)
        if bucket.waiting:
            self.serve(bucket, home.loop.time(), home.loop)


def _widened(buckets: Sequence[Bucket], group: Sequence[Bucket]) -> list[Bucket]:
    """The buckets with the whole group in place of the first of it."""
    return list(dict.fromkeys(
        each for bucket in buckets for each in (group if bucket in group else (bucket,))
    ))  # fmt: skip


def _queues(home: Home) -> dict[Bucket, None]:
    """The buckets in whose queues a loop's calls stand."""
    return {waiter.queue: None for waiter in home.waiting if waiter.queue is not None}


def _post(loop: Loop, callback: Callable[..., object], *args: Any) -> bool:
    """Makes another loop run something; False when it is closed."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(callback, *args)
        return True
    return False
