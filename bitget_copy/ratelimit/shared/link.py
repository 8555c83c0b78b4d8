"""What one process and the table of one bucket tell each other.

One report is under way at a time, and is repeated until it is answered; what happens meanwhile is
told by the next. All methods but :meth:`Link.flush` are called in the middle of a change.
"""

from __future__ import annotations

import asyncio
import math
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from bitget_copy.ratelimit.shared import (
    BEAT,
    LEASE,
    LOST_LIFE,
    RESERVE_LIFE,
    SECOND,
    WHOLE,
    Answer,
    Granted,
    Report,
    StoreUnavailableError,
    Token,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from bitget_copy.ratelimit import BucketKey, BucketLimit
    from bitget_copy.ratelimit.bucket import Bucket
    from bitget_copy.ratelimit.scheduler import Waiter
    from bitget_copy.ratelimit.shared import Refusal, SharedStore
    from bitget_copy.ratelimit.shared.bucket import HeldToken, SharedBucket
    from bitget_copy.ratelimit.wait_queue import WaitQueue

IDLE_AFTER: Final = 5.0
"""Seconds without a call after which a process gives back what it holds."""

RETRY_AFTER: Final = (0.05, 1.0)
"""Seconds before an unanswered report is repeated: at first, and at most."""

LEASE_SECONDS: Final = LEASE / SECOND


class Process(Protocol):
    """The limiter, as a link sees it."""

    process: str
    store: SharedStore
    fallback_share: float
    clock: Callable[[], float]
    home: asyncio.AbstractEventLoop

    def now(self) -> float:
        """Seconds on the loops' clock."""
        ...

    def change(self, method: Callable[[], object]) -> None:
        """Makes a change."""
        ...

    def call_home(self, callback: Callable[[], object]) -> None:
        """Runs something on the loop where the store is spoken to, soon."""
        ...

    def spawn(self, work: Coroutine[object, object, None]) -> None:
        """Runs a coroutine on that loop, on which this is called."""
        ...

    def queue(self, bucket: Bucket) -> WaitQueue[Waiter] | None:  # pyright: ignore[reportInvalidTypeArguments] - an attrs converter
        """Calls that wait for a bucket."""
        ...

    def serve(self, bucket: Bucket, now: float) -> None:
        """Lets go whoever can go."""
        ...

    def expire(self, bucket: Bucket, now: float) -> None:
        """Tokens were taken away: what was about to leave with them does not."""
        ...

    def turn_away(self, bucket: Bucket, now: float) -> None:
        """Whoever waits for a bucket waits in vain."""
        ...

    def new_bucket(self, key: BucketKey, limit: BucketLimit, now: float) -> SharedBucket:
        """A bucket that holds nothing yet, and its link."""
        ...


class Link:
    """The way from one bucket to its table.

    Args:
        limiter: whose bucket it is.
        name: of the table.
    """

    __slots__ = (
        "__weakref__", "_asked", "_busy", "_dirty", "_epoch", "_fair", "_limiter", "_pending_since",
        "_poked", "_recent", "_reserve_until", "_seen", "_sequence", "_timer", "_usable_until",
        "bucket", "contended", "down", "name", "reserve",
    )  # fmt: skip

    bucket: SharedBucket

    def __init__(self, limiter: Process, name: str) -> None:
        self.name: str = name
        self.contended: bool = False  # others wait, by the last word of the table
        self.down: bool = False  # the table has not answered for a lease
        self.reserve: int = 0  # tokens to go on with while the table is away
        self._limiter = limiter
        self._timer: asyncio.TimerHandle | None = None
        self._poked = False
        self._busy = False
        self._dirty = False
        self.begin()

    def begin(self) -> None:
        """Nothing was told yet, as this process."""
        self._epoch = ""
        self._sequence = self._seen = 0
        self._usable_until = self._reserve_until = -math.inf
        self._pending_since = math.inf
        self._recent: list[int] = []
        self._asked: list[int] = []
        self._fair = 1

    # -- asked by the bucket

    def may_send(self) -> bool:
        """Whether the tokens held are this process's still."""
        now = self._limiter.clock()
        if now < self._usable_until:
            return True
        return now < self._reserve_until and self.bucket.capacity <= self.reserve

    def companion(self, key: BucketKey, limit: BucketLimit, now: float) -> SharedBucket:
        """A bucket for a limit of another window on the same key."""
        return self._limiter.new_bucket(key, limit, now)

    def used(self) -> None:
        """A token comes back, or a reply has said something: tell it, if anybody waits."""
        if self.contended or self.bucket.refusal is not None:
            self.poke()

    def poke(self) -> None:
        """There may be something to tell, soon."""
        if not self._poked:
            self._poked = True
            self._limiter.call_home(self.flush)

    # -- reports

    def flush(self) -> None:
        """On the limiter's own loop: tells what there is to tell."""
        self._poked = False
        self._limiter.change(self._begin_report)

    def _begin_report(self, *, beat: bool = False) -> None:
        if self._busy:
            self._dirty = True
            return
        report = self._report(beat=beat)
        if report is not None:
            self._busy, self._dirty = True, False
            self._pending_since = self._limiter.clock()
            self._set_timer(LEASE_SECONDS)
            self._limiter.spawn(self._tell(report))

    def _report(self, *, beat: bool) -> Report | None:
        """What is to be told; None: nothing."""
        bucket, now = self.bucket, self._limiter.now()
        queue = self._limiter.queue(bucket)
        waiting = 0 if queue is None else len(queue)
        held = bucket.capacity
        idle = held - bucket.in_use()
        resigned = not waiting and now - bucket.used > IDLE_AFTER
        given = []
        if resigned and idle > 0:
            given = bucket.hand_over(held, used_only=False)
        elif self.contended and idle > 0:
            spare = max(0, held - self.reserve)
            given = bucket.hand_over(spare, used_only=True)
            fresh = idle - len(given)
            surplus = min(spare - len(given), fresh - waiting)
            given += bucket.hand_over(surplus, used_only=False)
        wants = []
        lacking = min(waiting - bucket.at_hand(), bucket.full - held + len(given))
        if queue is not None and lacking > 0:
            wants = queue.priorities(lacking)
        if resigned:
            wants = []
        elif self.reserve > held - len(given):
            wants += [0] * (self.reserve - held + len(given) - len(wants))
        refusal = bucket.take_refusal(now)
        if not (beat or given or refusal) and not self._is_urgent(wants):
            return None
        self._recent, self._asked = [], wants
        leaving = resigned and held == len(given) and not bucket.out
        return self._made(now, held, given, wants, refusal, reserve=self.reserve, leaving=leaving)

    def _made(
        self,
        now: float,
        held: int,
        given: Sequence[HeldToken],
        wants: Sequence[int] = (),
        refusal: Refusal | None = None,
        *,
        reserve: int = 0,
        leaving: bool,
    ) -> Report:
        """The next report; `held` counts the tokens that it gives back, `given`."""
        bucket = self.bucket
        self._sequence += 1
        return Report(
            self._limiter.process,
            self._sequence,
            self._known_epoch(),
            bucket.full,
            round(bucket.window * SECOND),
            held,
            self._seen,
            tuple(
                Token(max(0, math.ceil((each.late - now) * SECOND)), math.ceil(each.date * SECOND))
                for each in given
            ),
            tuple(wants),
            refusal,
            reserve,
            leaving=leaving,
        )

    def _is_urgent(self, wants: list[int]) -> bool:
        """Whether the table is to know at once; else the next token that goes back brings it."""
        asked = self._asked
        if len(asked) < min(len(wants), self._fair):
            return True
        return bool(wants and asked) and max(wants) > max(asked)

    def _known_epoch(self) -> str:
        """The table's, unless it is so long ago that it may have ended without being lost."""
        away = LOST_LIFE / SECOND + self.bucket.window
        if self._limiter.clock() > max(self._usable_until, self._reserve_until) + away:
            return ""
        return self._epoch

    async def _tell(self, report: Report) -> None:
        """Repeats a report until it is answered."""
        limiter = self._limiter
        wait, longest = RETRY_AFTER
        while True:
            told_at = limiter.clock()
            try:
                answer = await limiter.store.report(self.name, report)
            except StoreUnavailableError:
                limiter.change(self._check_down)
                await asyncio.sleep(wait)
                wait = min(longest, 2 * wait)
            else:
                break
        limiter.change(partial(self._answered, answer, told_at))

    # -- answers

    def _answered(self, answer: Answer, told_at: float) -> None:
        bucket, now = self.bucket, self._limiter.now()
        if answer.epoch != self._epoch:
            self._epoch, self._seen = answer.epoch, 0
        self._receive(answer.grants, now)
        self._seen = max(self._seen, answer.serial)
        later = sum(1 for serial in self._recent if serial > answer.serial)
        surplus = bucket.capacity - later - answer.held
        if surplus > 0:
            self._give_up(surplus, now)
        self._usable_until = max(self._usable_until, told_at + LEASE_SECONDS)
        if self.reserve:
            self._reserve_until = self._usable_until + RESERVE_LIFE / SECOND
        self.down, self._busy, self._pending_since = False, False, math.inf
        self._learn(answer, now)
        if self._dirty or self.contended:
            self._begin_report()
        if not self._busy:
            self._plan_beat(answer.look)

    def pushed(self, answer: Answer) -> None:
        """The table has told something by itself."""
        if answer.epoch != self._epoch:
            self._begin_report(beat=True)
            return
        now = self._limiter.now()
        self._receive(answer.grants, now)
        self._learn(answer, now)
        if self.contended:
            self._begin_report()

    def _receive(self, grants: tuple[Granted, ...], now: float) -> None:
        for each in grants:
            if each.serial > self._seen:
                self._seen = each.serial
                self._recent.append(each.serial)
                self.bucket.receive(each.span / SECOND, each.date / SECOND, now)
                if self._asked:
                    self._asked.pop(0)

    def _learn(self, answer: Answer, now: float) -> None:
        """What holds for all processes; then lets go whoever can go."""
        bucket = self.bucket
        self.contended, self._fair = answer.contended, answer.fair
        bucket.take_over(answer.capacity, answer.window / SECOND)
        bucket.share, bucket.limited = answer.share / WHOLE, max(bucket.limited, answer.limited)
        if answer.hold:
            bucket.hold(now + answer.hold / SECOND)
        self.reserve = int(bucket.full * self._limiter.fallback_share)
        self._limiter.serve(bucket, now)

    def _give_up(self, surplus: int, now: float) -> None:
        """The table does not count these as ours any more."""
        self.bucket.confiscate(surplus)
        self._limiter.expire(self.bucket, now)

    def _check_down(self) -> None:
        """After a lease without an answer: who has no token of a reserve waits in vain."""
        limiter, bucket = self._limiter, self.bucket
        clock = limiter.clock()
        if not self._busy or clock < max(self._pending_since + LEASE_SECONDS, self._usable_until):
            return
        now = limiter.now()
        if clock < self._reserve_until and bucket.capacity > self.reserve:
            self._give_up(bucket.capacity - self.reserve, now)
        self.down = not self.may_send()
        if self.down:
            limiter.turn_away(bucket, now)
        else:
            limiter.serve(bucket, now)

    # -- the timer: the next beat, or the end of patience

    def _set_timer(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._limiter.home.call_later(seconds, self._time_is_up)

    def _plan_beat(self, look: int) -> None:
        bucket = self.bucket
        if bucket.capacity or bucket.out or self._asked:
            seconds = min(BEAT, look or BEAT) / SECOND
            if not (look or self.contended):  # at one moment with other buckets: in one piece
                seconds -= (self._limiter.home.time() + seconds) % (seconds / 2)
            self._set_timer(seconds)
        elif self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _time_is_up(self) -> None:
        self._timer = None
        self._limiter.change(self._check_down if self._busy else self._beat)

    def _beat(self) -> None:
        self._begin_report(beat=True)

    # -- the end

    def drop(self) -> None:
        """This process's tokens are no longer its own, and nothing is under way."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._busy = self._dirty = self._poked = self.contended = self.down = False
        self._give_up(self.bucket.capacity, self._limiter.now())
        self.begin()

    def last_report(self) -> Report | None:
        """Gives back all that is not in use, as this process ends."""
        bucket, now = self.bucket, self._limiter.now()
        if not self._epoch or self._limiter.clock() >= self._usable_until:
            return None
        held = bucket.capacity
        return self._made(now, held, bucket.hand_over(held, used_only=False), leaving=True)
