"""One bucket: its tokens, its queue, and its rate after a 429.

A state machine without clock, timer, lock or I/O: every method takes `now`, in seconds on the
loop's monotonic clock, and `local` calls them under its lock. Its state and the work of a call
do not grow with the rate: beyond :data:`EXACT` tokens those that come back at about the same
time come back together, at the latest of their times.

**Invariant.** A bucket has `capacity` tokens; a request leaves with one, which comes back no
sooner than a `window` after the bound on that request's arrival.
**Proof** that no `capacity` + 1 requests arrive within one window: take any that many
requests and call the last to leave `r`. When `r` left, one of the others, `j`, had given back
its token, so `r` left at or after ``bound(j) + window``. ``strict``: the bound is the moment
of the reply, which is not before the arrival, and `r` arrives not before it leaves; so `r` and
`j` arrive at least a window apart. This holds for every delay, from the first request on.
``adaptive``: the bound is `path`'s date; the proven one is not before the arrival either, and
the learnt one is at most the path's least delay before it, which `r` needs as well. A request
without reply (:meth:`Bucket.lost`) is assumed to arrive at most :data:`LOST_LIFE` later.
A fixed window of any phase is one of the sliding windows, so it holds there too.

**What the proof of** ``adaptive`` **takes for granted** is that no request needs less than the
least delay seen so far. A path that suddenly becomes faster by `d` breaks that once: calls that
leave before its first fast reply arrive up to `d` too early, which is at most one burst of
`capacity` too many. Where that must not be, ``strict`` assumes nothing. Another address, proxy
or egress is another path (:meth:`Bucket.go_over`) and costs nothing: nobody leaves over it before
every token that is back would be back by its reply as well.

**Limits of other windows** on the same key, such as 5 a second and 240 a minute, are buckets of
their own beside the first (:attr:`Bucket.also`); a call takes a token of each.
"""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections import OrderedDict, deque
from typing import TYPE_CHECKING, Final

from bitget_copy.ratelimit import BucketKey, BucketLimit, BucketState, mask
from bitget_copy.ratelimit.pace import Pacer, pacer_of
from bitget_copy.ratelimit.path import NOWHERE, Path

if TYPE_CHECKING:
    from bitget_copy.ratelimit.turns import Waiter

WINDOW_GUARD: Final = 0.001
"""Seconds added to every window: the exchange may count in whole milliseconds, and on a
clock that is slower than ours by up to 1 in 1,000."""

LOST_LIFE: Final = 10.0
"""Seconds that a request may still be under way after its connection was closed without a
reply: what the kernel had accepted is sent again for some seconds after the close, and a
stalled exchange reads what lies in its queue when it wakes (stalls of 5 s are planned for)."""

BACKOFF: Final = 0.8
"""Share of its rate that a bucket keeps after a 429."""

CLIMB: Final = 0.1
"""Share of the full rate that comes back each window, after a first 429: full in two windows."""

CALM: Final = 60.0
"""Seconds without a 429 after which the last one is forgotten; each that comes sooner halves
the climb, because then the table is wrong or somebody else keeps eating."""

CLIMB_LEAST: Final = CLIMB / 16
"""Slowest climb: the full rate is tried again within minutes even so. With this, a table that
promises twice what the exchange gives has 1 to 3 % of its calls refused, and uses 85 to 90 %."""

RATE_LEAST: Final = 0.05
"""Share of the full rate that a bucket never falls below."""

HOLD_MOST: Final = 3600.0
"""Seconds; a longer wait that a reply asks for is kept for so long, then the exchange is asked
again. The longest known is the ban of an address, five minutes."""

MIXED_FOR: Final = 60.0
"""Seconds after a change of the path in which dates count only when proven: whose calls take two
paths in turn changes more often than that."""

EXACT: Final = 512
"""Tokens up to which each comes back at a time of its own. The table has 5 to 20."""

GRAINS: Final = 256
"""Parts of a window in which tokens of a larger bucket come back together; the last of a part
decides, so it wastes up to 0.4 % of the limit and breaks nothing."""

ALSO_MOST: Final = 8
"""Limits of other windows kept apart on one key; a further one tightens the last of them."""

AGE_STEP: Final = 0.1
"""Seconds of waiting that weigh as much as one step of priority. A call is overtaken only by
calls that joined the queue less than `AGE_STEP` times the difference in priority after it."""

COUNTED_PER: Final = 1.0
"""Seconds of the window that `x-mbx-used-remain-limit` is about (API FAQ); it says nothing about
a limit of another window."""

_LOOK_AGAIN: Final = 0.25
"""Share of a window after which a slowed bucket looks whether its rate has climbed."""


def shape(rate: float, per: float) -> tuple[int, float]:
    """Whole tokens and the window in seconds that never allow more than `rate` in `per`."""
    capacity = math.floor(rate + 1e-9)
    if capacity >= 1:
        return capacity, per + WINDOW_GUARD
    return 1, per / rate + WINDOW_GUARD


def sane_wait(seconds: float | None) -> float:
    """What a reply's wait comes to: 0 where it asks for none or for nonsense."""
    return min(seconds, HOLD_MOST) if seconds is not None and seconds > 0 else 0.0


def _up(at: float, grain: float) -> float:
    """The end of the part of time that it lies in."""
    return (at // grain + 1) * grain


class _Slowdown:
    """How far a bucket is below its rate since the last 429."""

    __slots__ = ("factor", "since", "step")

    def __init__(self, since: float, factor: float, step: float) -> None:
        self.since = since
        self.factor = factor
        self.step = step

    def share(self, now: float, window: float) -> float:
        """Share of the full rate that is allowed now."""
        windows = max(0.0, now - self.since) / window
        return min(1.0, self.factor + self.step * windows)


class _Spent:
    """Calls that somebody else has made, and until when they count; in order of time."""

    __slots__ = ("_runs", "count")

    def __init__(self) -> None:
        self.count = 0
        self._runs: deque[tuple[float, int]] = deque()

    @property
    def next_at(self) -> float:
        """When the first of them no longer counts."""
        return self._runs[0][0] if self._runs else math.inf

    def add(self, count: int, until: float) -> None:
        """So many more until then, which is not before what was told last."""
        self.count += count
        before = self._runs.pop()[1] if self._runs and self._runs[-1][0] == until else 0
        self._runs.append((until, before + count))

    def settle(self, now: float) -> int:
        """Those that still count."""
        while self._runs and self._runs[0][0] <= now:
            self.count -= self._runs.popleft()[1]
        return self.count


class Bucket:
    """Tokens and waiting calls of one key.

    Attributes:
        key: what is counted here.
        limit: the tightest limit that anybody has asked for.
        capacity: tokens now, fewer after a 429.
        window: seconds a token stays away after its request was counted.
        out: own tokens away: promised, in flight, or waiting for their window to pass.
        granted: grants so far.
        latest: the last grant given.
        limited: replies with 429 so far.
        promised: tokens of `out` that a call will take once its other buckets have one too.
        waiting: calls in the queue.
        strict: tokens come back by the reply.
        seen: the limit that was asked for last; None when every call is to be looked at.
        also: buckets for limits of other windows on the same key.
        path: the way that the last call took.
        born: when it was made.
        used: when it was last used.
    """

    __slots__ = (
        "_epoch", "_foreign", "_gate", "_hold", "_late", "_many", "_mixed", "_plain", "_queue",
        "_returning", "_slow", "_tokens", "also", "born", "capacity", "granted", "key", "latest",
        "limit", "limited", "out", "pacer", "path", "promised", "seen", "strict", "used",
        "waiting", "window",
    )  # fmt: skip

    def __init__(self, key: BucketKey, limit: BucketLimit, now: float = 0.0) -> None:
        self.key = key
        self._gate = limit.policy == "gate"
        self._tokens = False
        self.strict = False
        self.pacer: Pacer | None = None
        self._plain = not self._gate
        self.limit = limit
        self.seen: BucketLimit | None = limit
        self.also: tuple[Bucket, ...] = ()
        self._apply(limit)
        self.capacity, self.window = shape(limit.rate, limit.per)
        self._many = self.capacity > EXACT
        self.out = 0
        self.promised = 0
        self.granted = 0
        self.latest: object = None
        self.limited = 0
        self.waiting = 0
        self.born = self.used = now
        # Sorted by the date, with the date by the reply and the number of tokens. Nearly all are
        # dated in the order in which they come back, so they join at the end; a heap would put
        # each in its place again. Made with the first: an empty deque is larger than all else.
        self._returning: deque[tuple[float, float, int]] | None = None
        self._late = -math.inf
        self._foreign: _Spent | None = None
        self._hold = 0.0
        self._slow: _Slowdown | None = None
        self.path = NOWHERE
        self._epoch = NOWHERE.epoch
        self._mixed = -math.inf
        self._queue: dict[int, OrderedDict[Waiter, None]] | None = None

    @classmethod
    def valve(cls, address: str) -> Bucket:
        """A bucket without a limit, which can be put on hold: what stops a whole address."""
        valve = cls(BucketKey("ip", address, "*"), BucketLimit(1.0, policy="gate"))
        valve.pacer = None
        return valve

    # -- limits

    def agree(self, limit: BucketLimit, now: float = 0.0) -> None:
        """Takes note of a limit other than the last one seen: all of them hold.

        Clients that share a bucket need not agree on its limit. Of limits with one window the
        lowest holds, the stricter return rule and even spacing hold for all; a limit with another
        window, unless a known one covers it, gets a bucket of its own in :attr:`also`.
        """
        if limit == self.seen:
            self.seen = limit
            return
        self.seen = None if self.also else limit
        every = (self, *self.also)
        strict = limit.policy == "strict" or any(each.strict for each in every)
        same = next((each for each in every if each.limit.per == limit.per), None)
        if same is None and not any(each.covers(limit) for each in every):
            if len(self.also) < ALSO_MOST:
                self._add(limit, now)
            else:
                last = self.also[-1]
                rate, per = min(limit.rate, last.limit.rate), max(limit.per, last.limit.per)
                last.tighten(BucketLimit(rate, per, policy=limit.policy), now)
        elif same is not None:
            same.tighten(limit, now)
        for each in (self, *self.also):
            each.strict = strict

    def tighten(self, limit: BucketLimit, now: float = 0.0) -> None:
        """Takes over a lower limit of the same window, or of a longer one."""
        if limit.rate / limit.per < self.limit.rate / self.limit.per:
            self.limit = limit
            before = self.window
            self.capacity, self.window = shape(limit.rate, limit.per)
            self._many = self.capacity > EXACT
            if self.window > before and self.granted:
                self._lengthen(self.window - before, now)
        self._apply(limit)

    def _lengthen(self, seconds: float, now: float) -> None:
        """The window has grown; tokens that are back may be those of calls that it has in it."""
        if self._returning:
            longer = [(at + seconds, late + seconds, n) for at, late, n in self._returning]
            self._returning = deque(longer)
        if self._tokens:
            self._spend(self.capacity, now)

    def covers(self, limit: BucketLimit) -> bool:
        """Whether what holds here holds a limit of another window too."""
        if limit.policy == "smooth" or not self._tokens:
            return False
        mine, theirs = shape(self.limit.rate, self.limit.per), shape(limit.rate, limit.per)
        return mine[0] <= theirs[0] and mine[1] >= theirs[1]

    def _add(self, limit: BucketLimit, now: float) -> None:
        """Makes a bucket for a limit of another window; calls made so far count in it."""
        more = Bucket(self.key, limit, now)
        more.go_over(self.path, now)
        made = self._made_at_most(more.window, now)
        if made and more._tokens:
            more._spend(min(made, more.capacity), now)
        if made and more.pacer is not None:
            more.pacer.wait_from(now)
        self.also = (*self.also, more)
        self.seen = None

    def _made_at_most(self, window: float, now: float) -> int:
        """Calls of the last so many seconds; which of them were made when is not kept."""
        if now - self.born < window:
            return self.granted
        whole, per = shape(self.limit.rate, self.limit.per)
        return min(self.granted, whole * (1 + math.ceil(window / per)))

    def join_with(self, other: Bucket) -> None:
        """The other one has counted the same account; its calls count here too.

        Every call takes a token of both from now on, and what the other has given away is taken
        off for a window. Calls that wait or have no reply yet are for :meth:`Turns.widen`.
        """
        now = max(self.used, other.used)
        if other.out:
            self._spend(other.out, now)
        self.also = (*self.also, other, *other.also)
        other.also = ()
        self.seen = None

    def _apply(self, limit: BucketLimit) -> None:
        pacer = pacer_of(limit)
        if pacer is None:
            self._tokens = not self._gate
            self.strict = self.strict or limit.policy == "strict"
        elif self.pacer is None:
            self.pacer = pacer
            self._plain = False
        else:
            self.pacer.tighten(pacer)

    # -- tokens

    def ready(self, now: float) -> bool:
        """Whether a token is there for the next call."""
        if self.path.epoch != self._epoch:
            self._epoch = self.path.epoch
            self._redate()
        returning = self._returning
        while returning and returning[0][0] <= now:
            _, late, count = returning.popleft()
            self.out -= count
            if late > self._late:  # noqa: PLR1730 - twice as fast as `max`
                self._late = late
        if self._plain:
            return self.out < self.capacity
        return self._ready_with_more(now)

    def _ready_with_more(self, now: float) -> bool:
        """The same when more than the tokens decides."""
        if self._hold > now:
            return False
        self._settle(now)
        if self._tokens and self.out >= self.capacity:
            return False
        if self.pacer is None:
            return True
        return not self.promised and self.pacer.next_at(now, self._stretch(now)) <= now

    def _settle(self, now: float) -> None:
        """What follows a 429 or a foreign eater: climbing, and tokens that were not ours."""
        share = self._share(now)
        capacity, self.window = shape(self.limit.rate * share, self.limit.per)
        if self._slow is not None and share >= 1 and now - self._slow.since > CALM:
            self._slow = None
        if self._foreign is not None:
            capacity -= self._foreign.settle(now)
            if not self._foreign.count:
                self._foreign = None
        self.capacity = capacity
        self._plain = not (self._gate or self.pacer or self._slow or self._foreign)

    def _share(self, now: float) -> float:
        return 1.0 if self._slow is None else self._slow.share(now, self.limit.per)

    def _stretch(self, now: float) -> float:
        return 1.0 if self._slow is None else 1 / self._share(now)

    def next_at(self, now: float) -> float:
        """When to look again whether a token is there; infinite when only a reply can tell."""
        at = self._hold
        if self._tokens and self.out >= self.capacity:
            token = self._returning[0][0] if self._returning else math.inf
            if self._foreign is not None:
                token = min(token, self._foreign.next_at)
            if self._slow is not None:
                token = min(token, now + _LOOK_AGAIN * self.limit.per)
            at = max(at, token)
        if self.pacer is not None:
            paced = self.pacer.next_at(now, self._stretch(now))
            at = math.inf if self.promised else max(at, paced)
        return at

    def take(self, now: float) -> int:
        """Takes a token that :meth:`ready` has shown.

        Returns:
            How many tokens have come back so far, for :meth:`remaining`.
        """
        self.out = out = self.out + 1
        self.granted = granted = self.granted + 1
        if self.pacer is not None:
            self.pacer.take(now)
        return granted - out

    def promise(self) -> None:
        """Puts a token by, which :meth:`ready` has shown, for a call that lacks another one."""
        self.out += 1
        self.promised += 1

    def adopt(self) -> int:
        """Counts a call that has left without a token of this bucket; returns as :meth:`take`."""
        self.out += 1
        self.granted += 1
        return self.granted - self.out

    def break_promise(self) -> None:
        """The call takes the token put by, or does not need it any more."""
        self.out -= 1
        self.promised -= 1

    def go_over(self, path: Path, now: float) -> None:
        """The next call takes this path; to be told before :meth:`ready` when it differs."""
        if self.path is not NOWHERE:
            self._mixed = now + MIXED_FOR
            self._redate()
        self.path, self._epoch = path, path.epoch

    def give_back(self, *, latest: bool) -> None:
        """The token's request never left.

        Args:
            latest: no other call has taken a token since; only then can the pacer take it back.
        """
        self.out -= 1
        if latest and self.pacer is not None:
            self.pacer.give_back()

    def counted(self, date: float, proven: float, now: float) -> None:
        """The token's request has been counted by the exchange.

        Args:
            date: the path's date of its arrival.
            proven: the moment by which it had surely arrived.
            now: when the reply had come.
        """
        if not self._plain or self._mixed > now:
            if self._gate:
                self.out -= 1
                return
            date = proven  # another path may be faster than this one; or the date was wrong
        if self.strict:
            date = now
        window = self.window
        at, late = date + window, now + window
        returning = self._returning
        if returning:  # as `_away` would: nearly all go one of these two ways
            last, before, count = returning[-1]
            if not self._many:
                if at > last:
                    returning.append((at, late, 1))
                    return
            elif last - window / GRAINS <= at <= last:
                if before > late:  # noqa: PLR1730 - twice as fast as `max`
                    late = before
                returning[-1] = (last, late, count + 1)
                return
        self._away(at, late)

    def lost(self, now: float) -> None:
        """The token's request will have no reply, and may arrive until :data:`LOST_LIFE` later."""
        if self._gate:
            self.out -= 1
            return
        at = now + LOST_LIFE + self.window
        if self._many:
            at = _up(at, (LOST_LIFE + self.window) / GRAINS)
        self._away(at, at)

    def _away(self, at: float, late: float) -> None:
        """Keeps a token until its date `at`; beside it stands the date by its reply."""
        returning = self._returning
        if returning is None:
            returning = self._returning = deque()
        if self._many:
            self._away_together(returning, at, late)
            return
        token = (at, late, 1)
        if not returning or token >= returning[-1]:
            returning.append(token)
        else:
            insort(returning, token)

    def _away_together(
        self, returning: deque[tuple[float, float, int]], at: float, late: float
    ) -> None:
        """The same for a bucket with many: with all others of its part of the window."""
        at = _up(at, self.window / GRAINS)
        place = bisect_left(returning, (at,))
        if place == len(returning) or returning[place][0] != at:
            insort(returning, (at, late, 1))
        else:
            _, before, count = returning[place]
            returning[place] = (at, max(late, before), count + 1)

    def _redate(self) -> None:
        """Dates all tokens by their replies, because learnt dates may be unsafe.

        Those that are back already would have been back by their replies at `_late`; until then
        nobody leaves.
        """
        if self._returning:
            self._returning = deque(sorted((late, late, n) for _, late, n in self._returning))
        if self._late > self._hold and not self._gate:
            self._hold = self._late
            self._plain = False

    # -- feedback

    def refused(self, now: float, sent: float, retry_after: float | None) -> None:
        """A 429 has come: the window counts as full, and the rate falls.

        Args:
            now: when the reply had come.
            sent: when its request had left; those that left before the rate fell say nothing
                new about the new rate.
            retry_after: seconds that the reply asks to wait.
        """
        if self._gate:
            return
        self.limited += 1
        self.hold(now + max(self.window, sane_wait(retry_after)))
        slow = self._slow
        if slow is None:
            self._slow = _Slowdown(now, BACKOFF, CLIMB)
        elif sent >= slow.since:
            factor = max(RATE_LEAST, BACKOFF * self._share(now))
            self._slow = _Slowdown(now, factor, max(CLIMB_LEAST, slow.step / 2))

    def remaining(self, left: object, mark: int, now: float) -> None:
        """The exchange says how many calls are left; somebody else may have made the others.

        Own calls that it can have counted are those whose tokens were out when this one's was
        taken, and all later ones; the rest of what is used up is foreign and counts as spent.

        Args:
            left: calls left when it counted the request; ignored unless a plausible number.
            mark: how many tokens had come back when this one's was taken.
            now: when the reply had come.
        """
        if type(left) is not int or left < 0 or not self._tokens or self.limit.per != COUNTED_PER:
            return
        full, _ = shape(self.limit.rate, self.limit.per)
        foreign = 0 if self._foreign is None else self._foreign.count
        extra = full - left - (self.granted - mark) - foreign
        if extra > 0:
            self._spend(extra, now)

    def _spend(self, count: int, now: float) -> None:
        """Takes off calls that this bucket has not granted, for a window."""
        if self._foreign is None:
            self._foreign = _Spent()
        until = now + self.window
        self._foreign.add(count, _up(until, self.window / GRAINS) if self._many else until)
        self._plain = False

    def hold(self, until: float) -> None:
        """Nobody leaves before."""
        self._hold = max(self._hold, until)
        self._plain = False

    @property
    def held_until(self) -> float:
        """Nobody leaves before; long past where there is no hold."""
        return self._hold

    # -- queue

    def join(self, waiter: Waiter, *, again: bool = False) -> None:
        """Puts a call at the end of its priority's queue; at the front one that is back in it."""
        if self._queue is None:
            self._queue = {}
        line = self._queue.get(waiter.priority)
        if line is None:
            line = self._queue[waiter.priority] = OrderedDict()
        line[waiter] = None
        if again:
            line.move_to_end(waiter, last=False)
        self.waiting += 1

    def leave(self, waiter: Waiter) -> None:
        """Takes a call out of the queue."""
        assert self._queue is not None
        line = self._queue[waiter.priority]
        del line[waiter]
        if not line:
            del self._queue[waiter.priority]
        self.waiting -= 1

    def first(self) -> Waiter:
        """The call whose turn it is, only while some wait.

        Waiting weighs like priority, so the order of two calls never changes: by the time of
        joining, less `AGE_STEP` for each step of priority.
        """
        assert self._queue is not None
        best = None
        for priority, line in self._queue.items():
            head = next(iter(line))
            rank = head.joined - priority * AGE_STEP
            if best is None or rank < best[0] or (rank == best[0] and priority > best[1]):
                best = (rank, priority, head)
        assert best is not None
        return best[2]

    def recount(self, flying: int, promised: int, now: float) -> None:
        """Puts the counts right after a change that was broken off.

        Tokens that nobody has and that do not come back are taken for those of lost requests.
        """
        queue = self._queue or {}
        for priority in [priority for priority, line in queue.items() if not line]:
            del queue[priority]
        self.waiting = sum(map(len, queue.values()))
        self.promised = promised
        known = flying + promised + sum(count for *_, count in self._returning or ())
        missing = self.out - known
        self.out = max(self.out, known)
        for _ in range(missing):
            self.lost(now)

    # -- to be seen

    def queued(self) -> list[Waiter]:
        """All calls in the queue."""
        return [waiter for line in (self._queue or {}).values() for waiter in line]

    def idle(self, now: float) -> bool:
        """Whether a new bucket would do just the same."""
        if self.waiting or not self.ready(now):
            return False
        rested = self.pacer is None or self.pacer.rested(now)
        alone = all(more.idle(now) for more in self.also)
        return alone and rested and not (self.out or self._slow or self._foreign)

    def inherit(self, other: Bucket, now: float) -> None:
        """Goes on from the copy of a bucket that a fork has left in this process.

        The limits, the hold and the rate hold here too. Its calls in flight are the other
        process's: their replies come there, so they count as seen by the exchange now.
        """
        self.limit, self.capacity, self.window = other.limit, other.capacity, other.window
        self._tokens, self.strict, self._many = other._tokens, other.strict, other._many
        if other.pacer is not None:
            self.pacer = other.pacer.copy()
        self._hold, self._slow, self._foreign = other._hold, other._slow, other._foreign
        self._late, self.limited = other._late, other.limited
        tokens = [(late, late, count) for _, late, count in other._returning or ()]
        flying = other.out - other.promised - sum(count for *_, count in tokens)
        if flying > 0 and not self._gate:
            tokens.append((now + self.window, now + self.window, flying))
        self._returning = deque(sorted(tokens))
        self.out = sum(count for *_, count in tokens)
        self._plain = False

    def state(self, now: float) -> BucketState:
        """What can be seen of it."""
        wait = 0.0 if self.ready(now) else self.next_at(now) - now
        rate = self.limit.rate / self.limit.per * self._share(now)
        if self.pacer is not None:
            rate = min(rate, self.pacer.rate * self._share(now))
        return BucketState(
            scope=self.key.scope,
            identity=mask(self.key.identity),
            endpoint=self.key.endpoint,
            policy=self.limit.policy,
            capacity=self.capacity if self.pacer is None else self.pacer.burst,
            in_flight=self.out - self.promised - sum(n for *_, n in self._returning or ()),
            waiting=self.waiting,
            next_token_ms=None if wait == math.inf else max(0.0, wait * 1000),
            limited=self.limited,
            rate=rate,
        )
