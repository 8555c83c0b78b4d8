"""One bucket: its tokens, its queue, and its rate after a 429.

A state machine without clock, lock or I/O: every method takes `now`, in seconds on the
loop's monotonic clock, and `local` calls them under its lock.

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
"""

from __future__ import annotations

import math
from bisect import insort
from collections import OrderedDict, deque
from typing import TYPE_CHECKING, Final

from bitget_copy.ratelimit import BucketState, mask
from bitget_copy.ratelimit.pace import Pacer, pacer_of
from bitget_copy.ratelimit.path import NOWHERE, Path

if TYPE_CHECKING:
    import asyncio

    from bitget_copy.ratelimit import BucketKey, BucketLimit
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

RETRY_AFTER_MOST: Final = 60.0
"""Seconds; a longer wait asked for by a reply is taken for a mistake and ignored."""

AGE_STEP: Final = 0.1
"""Seconds of waiting that weigh as much as one step of priority. A call is overtaken only by
calls that joined the queue less than `AGE_STEP` times the difference in priority after it."""

PRIORITY_MOST: Final = 100
"""Priorities beyond -100 and 100 count as these, which bounds overtaking to 20 s."""

_LOOK_AGAIN: Final = 0.25
"""Share of a window after which a slowed bucket looks whether its rate has climbed."""


def shape(rate: float, per: float) -> tuple[int, float]:
    """Whole tokens and the window in seconds that never allow more than `rate` in `per`."""
    capacity = math.floor(rate + 1e-9)
    if capacity >= 1:
        return capacity, per + WINDOW_GUARD
    return 1, per / rate + WINDOW_GUARD


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
        seen: the limit that was asked for last.
        path: the way that the last call took.
        timer: the timer that looks at the queue next, with its time and its loop.
        used: when it was last used.
    """

    __slots__ = (
        "_epoch", "_foreign", "_gate", "_hold", "_mixed", "_plain", "_queue", "_returning", "_slow",
        "_strict", "_tokens", "capacity", "granted", "key", "latest", "limit", "limited", "out",
        "pacer", "path", "promised", "seen", "timer", "timer_at", "timer_loop", "used", "waiting",
        "window",
    )  # fmt: skip

    def __init__(self, key: BucketKey, limit: BucketLimit) -> None:
        self.key = key
        self._gate = limit.policy == "gate"
        self._tokens = False
        self._strict = False
        self.pacer: Pacer | None = None
        self._plain = True
        self.limit = self.seen = limit
        self._apply(limit)
        self.capacity, self.window = shape(limit.rate, limit.per)
        self.out = 0
        self.promised = 0
        self.granted = 0
        self.latest: object = None
        self.limited = 0
        self.waiting = 0
        self.used = 0.0
        # Sorted. Nearly all are dated in the order in which they come back, so they join at the
        # end; a heap would put each in its place again.
        self._returning: deque[tuple[float, float]] = deque()
        self._foreign: list[float] | None = None
        self._hold = 0.0
        self._slow: _Slowdown | None = None
        self.path = NOWHERE
        self._epoch = NOWHERE.epoch
        self._mixed = False
        self._queue: dict[int, OrderedDict[Waiter, None]] | None = None
        self.timer: asyncio.TimerHandle | None = None
        self.timer_at = math.inf
        self.timer_loop: asyncio.AbstractEventLoop | None = None

    # -- limits

    def agree(self, limit: BucketLimit) -> None:
        """Takes note of a limit other than the last one seen: the tightest rules hold.

        Clients that share a bucket need not agree on its limit; the lower rate, the stricter
        return rule and, if any of them asks for it, even spacing hold for all.
        """
        if limit == self.seen:
            self.seen = limit
            return
        self.seen = limit
        if limit.rate / limit.per < self.limit.rate / self.limit.per:
            self.limit = limit
            self.capacity, self.window = shape(limit.rate, limit.per)
        self._apply(limit)

    def _apply(self, limit: BucketLimit) -> None:
        pacer = pacer_of(limit)
        if pacer is None:
            self._tokens = True
            self._strict = self._strict or limit.policy == "strict"
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
            returning.popleft()
            self.out -= 1
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
            self._foreign = [at for at in self._foreign if at > now] or None
        self.capacity = capacity - len(self._foreign or ())
        self._plain = self.pacer is None and self._slow is None and self._foreign is None

    def _share(self, now: float) -> float:
        return 1.0 if self._slow is None else self._slow.share(now, self.limit.per)

    def _stretch(self, now: float) -> float:
        return 1.0 if self._slow is None else 1 / self._share(now)

    def next_at(self, now: float) -> float:
        """When to look again whether a token is there; infinite when only a reply can tell."""
        at = self._hold
        if self._tokens and self.out >= self.capacity:
            token = self._returning[0][0] if self._returning else math.inf
            if self._foreign:
                token = min(token, self._foreign[0])
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

    def break_promise(self) -> None:
        """The call takes the token put by, or does not need it any more."""
        self.out -= 1
        self.promised -= 1

    def go_over(self, path: Path) -> None:
        """The next call takes this path; to be told before :meth:`ready` when it differs."""
        if self.path is not NOWHERE:
            self._mixed = True
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
        if not self._plain or self._mixed:
            if self._gate:
                self.out -= 1
                return
            date = proven  # another path may be faster than this one; or the date was wrong
        if self._strict:
            date = now
        self._away((date + self.window, now + self.window))

    def lost(self, now: float) -> None:
        """The token's request will have no reply, and may arrive until :data:`LOST_LIFE` later."""
        if self._gate:
            self.out -= 1
            return
        at = now + LOST_LIFE + self.window
        self._away((at, at))

    def _away(self, token: tuple[float, float]) -> None:
        """Keeps a token until its date; beside it stands the date by its reply."""
        returning = self._returning
        if not returning or token >= returning[-1]:
            returning.append(token)
        else:
            insort(returning, token)

    def _redate(self) -> None:
        """Dates all tokens by their replies, because learnt dates may be unsafe."""
        self._returning = deque(sorted((late, late) for _, late in self._returning))

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
        wait = self.window
        if retry_after is not None and 0 < retry_after <= RETRY_AFTER_MOST:
            wait = max(wait, retry_after)
        self._hold = max(self._hold, now + wait)
        self._plain = False
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
        if type(left) is not int or left < 0 or not self._tokens:
            return
        full, _ = shape(self.limit.rate, self.limit.per)
        foreign = self._foreign or []
        extra = full - left - (self.granted - mark) - len(foreign)
        if extra > 0:
            self._foreign = foreign + [now + self.window] * extra
            self._plain = False

    # -- queue

    def join(self, waiter: Waiter) -> None:
        """Puts a call at the end of its priority's queue."""
        if self._queue is None:
            self._queue = {}
        line = self._queue.get(waiter.priority)
        if line is None:
            line = self._queue[waiter.priority] = OrderedDict()
        line[waiter] = None
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

    # -- to be seen

    def idle(self, now: float) -> bool:
        """Whether a new bucket would do just the same."""
        if self.waiting or not self.ready(now):
            return False
        rested = self.pacer is None or self.pacer.rested(now)
        return rested and not (self.out or self._slow or self._foreign)

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
            in_flight=self.out - self.promised - len(self._returning),
            waiting=self.waiting,
            next_token_ms=None if wait == math.inf else max(0.0, wait * 1000),
            limited=self.limited,
            rate=rate,
        )
