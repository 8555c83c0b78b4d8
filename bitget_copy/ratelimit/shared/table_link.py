"""What one process and the table of one bucket tell each other.

One report is under way at a time, and is repeated until it is answered; what happens meanwhile is
told by the next. A token that goes back is told half a window before it is due: others need it no
sooner, and reports of several tokens and buckets go together. All methods but :meth:`Link.flush`
are called in the middle of a change.
"""

from __future__ import annotations

import asyncio
import math
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from bitget_copy.ratelimit.scheduler import running_loop
from bitget_copy.ratelimit.shared import (
    NOBODY,
    WHOLE,
    Answer,
    Renewal,
    Report,
    StoreUnavailableError,
    Token,
)
from bitget_copy.ratelimit.shared.beat_timer import BEAT_SECONDS
from bitget_copy.ratelimit.shared.durations import LEASE, LOST_LIFE, RESERVE_LIFE, SECOND

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bitget_copy.ratelimit import BucketKey, BucketLimit
    from bitget_copy.ratelimit.bucket import Bucket
    from bitget_copy.ratelimit.scheduler import Waiter
    from bitget_copy.ratelimit.shared import Refusal, SharedStore
    from bitget_copy.ratelimit.shared.beat_timer import Beats
    from bitget_copy.ratelimit.shared.bucket import HeldToken, SharedBucket
    from bitget_copy.ratelimit.shared.lease_renewal import LeaseRenewals
    from bitget_copy.ratelimit.wait_queue import WaitQueue

    Queue: TypeAlias = WaitQueue[Waiter]  # pyright: ignore[reportInvalidTypeArguments] - an attrs converter

IDLE_AFTER: Final = 5.0
"""Seconds without a call after which a process gives back what it holds."""

RETRY_AFTER: Final = (0.05, 0.4)
"""Seconds before an unanswered report is repeated: at first, and at most."""

LEASE_SECONDS: Final = LEASE / SECOND

TOGETHER: Final = 16
"""Parts of a window at whose beginning tokens are told that go back."""


class Process(Protocol):
    """The limiter, as a link sees it."""

    process: str
    some_down: bool
    store: SharedStore
    fallback_share: float
    clock: Callable[[], float]
    home: asyncio.AbstractEventLoop
    beats: Beats
    renewals: LeaseRenewals
    queues: dict[Bucket, Queue]

    def now(self) -> float:
        """Seconds on the loops' clock."""
        ...

    def change(self, method: Callable[[], object]) -> None:
        """Makes a change."""
        ...

    def call_home(self, callback: Callable[[], object]) -> None:
        """Runs something on the loop where the store is spoken to, soon."""
        ...

    def serve(self, bucket: Bucket, now: float) -> None:
        """Lets go whoever can go."""
        ...

    def expire(self, bucket: SharedBucket, now: float) -> None:
        """Tokens were taken away: what was about to leave with them does not."""
        ...

    def turn_away(self, bucket: Bucket, now: float) -> None:
        """Whoever waits for a bucket waits in vain."""
        ...

    def warn(self, trouble: str) -> None:
        """Tells, once, what is the matter with the store."""
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
        "__weakref__", "_asked", "_called", "_clock", "_dirty", "_epoch", "_fair", "_keep",
        "_limiter", "_look_at", "_over", "_own", "_pending_since", "_poked", "_recent",
        "_reserve_until", "_retry", "_seen", "_sequence", "_table_held", "_tighter", "_timer",
        "_timer_at", "_told_at", "_told_before", "_under_way", "_usable_until", "_wanted",
        "asked_for", "beats", "bucket", "contended", "down", "name", "span", "sure_until",
        "trouble",
    )  # fmt: skip

    bucket: SharedBucket

    def __init__(self, limiter: Process, name: str) -> None:
        self.name: str = name
        self.contended: bool = False  # others wait, by the last word of the table
        self.down: bool = False  # the table has not answered for a lease
        self.trouble: str = ""  # why the last report was not answered
        self.beats: Beats = limiter.beats
        self.span: tuple[float, float] | None = None  # of the next beat
        self._limiter = limiter
        self._clock = limiter.clock
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = math.inf
        self._retry: asyncio.TimerHandle | None = None
        self._poked = False
        self._dirty = False
        self._over = False  # it is a parent's
        self.begin()

    def begin(self) -> None:
        """Nothing was told yet, as this process."""
        self._under_way: Report | None = None
        self._epoch = ""
        self._sequence = self._seen = 0
        self._told_at = self._told_before = -math.inf  # the last report, and the one before
        self._usable_until = self._reserve_until = -math.inf
        self.sure_until: float = -math.inf
        self._pending_since = self._look_at = math.inf
        self._table_held = 0  # tokens, by the last answer
        self._own = 0  # tokens granted until the last report, and those that the table has since
        self._recent: list[int] = []
        self._asked: list[int] = []
        self.asked_for: int = NOBODY  # priority that a call must have for the table to be told
        self._wanted, self._fair, self._keep = NOBODY, 1, 0
        self._called = False  # by a push, and nothing was told since
        self._tighter = False  # the limit, than was told

    @property
    def reserve(self) -> int:
        """Tokens to go on with while the table is away."""
        return int(self.bucket.full * self._limiter.fallback_share)

    # -- asked by the bucket

    @property
    def under_way(self) -> bool:
        """Whether a report is not answered yet: the table may count tokens for it."""
        return self._under_way is not None

    def may_send(self) -> bool:
        """Whether the tokens held are this process's still."""
        if self._clock() < self._usable_until:
            return True
        self.sure_until = -math.inf
        return self._clock() < self._reserve_until and self.bucket.capacity <= self.reserve

    def companion(self, key: BucketKey, limit: BucketLimit, now: float) -> SharedBucket:
        """A bucket for a limit of another window on the same key."""
        return self._limiter.new_bucket(key, limit, now)

    def tightened(self) -> None:
        """There is a lower limit to tell, soon."""
        self._tighter = True
        self.poke()

    def used(self) -> None:
        """A token comes back and others wait, or a reply has said something."""
        if self.bucket.refusal is not None:
            self.poke()
        elif not (self._poked or self._under_way):
            queue = self._limiter.queues.get(self.bucket)
            if self._keeps_all(queue):
                return
            give, _ = self._spare(queue)
            if give and (self._comes_first(queue) or running_loop() is not self._limiter.home):
                self.poke()
            elif give:
                self._set_timer(self._give_at(give))

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
        if self._over:
            return
        if self._under_way is not None:
            self._dirty = True
            return
        report = self._report(beat=beat)
        if report is not None:
            self._under_way, self._dirty = report, False
            self._pending_since = self._limiter.clock()
            self._told_before, self._told_at = self._told_at, self._pending_since
            if self.span is None:
                self.beats.plan(self, self._limiter.home.time() + BEAT_SECONDS)
            self._tell(report, RETRY_AFTER[0])

    def _report(self, *, beat: bool) -> Report | None:
        """What is to be told; None: nothing."""
        bucket, now = self.bucket, self._limiter.now()
        queue = self._limiter.queues.get(bucket)
        bucket.ready(now)  # what is back by now, rests
        held = bucket.capacity
        idle = max(0, held - bucket.in_use())
        resigned = not queue and now - bucket.used > IDLE_AFTER
        give, fresh, due = 0, False, beat or self._tighter or bucket.refusal is not None
        if resigned:
            give, fresh = idle, True
        elif self._may_give():
            give, fresh = self._spare(queue)
            if self._called and self._comes_first(queue):
                give, fresh = min(idle, max(0, held - self.reserve)), True
        self._called = False
        give_at = self._give_at(give) if give and not fresh else -math.inf
        due = due or (give > 0 and give_at <= now)
        if not due and not self._is_urgent(self._wants(queue)):
            if give:
                self._set_timer(give_at)
            return None
        given = bucket.hand_over(give, used_only=not fresh) if give else ()
        wants = [] if resigned else self._wants(queue)
        if not resigned and self.reserve > bucket.capacity:
            wants += [0] * (self.reserve - bucket.capacity - len(wants))
        self._recent, self._asked, self._tighter = [], wants, False
        self._note_asked()
        leaving = resigned and not bucket.capacity and not bucket.out
        return self._made(
            now, held, given, wants, bucket.take_refusal(now), reserve=self.reserve, leaving=leaving
        )

    def _wants(self, queue: Queue | None) -> list[int]:
        """Priorities of calls that lack a token, of which there is one."""
        bucket = self.bucket
        waiting = 0 if queue is None else len(queue)
        lacking = min(waiting - bucket.at_hand(), bucket.full - bucket.capacity)
        wants = queue.priorities(lacking) if queue and lacking > 0 else []
        return wants + wants[-1:] * (lacking - len(wants))

    def _keeps_all(self, queue: Queue | None) -> bool:
        """Whether nothing is to be given while others wait; a quick look."""
        bucket = self.bucket
        return (
            queue is not None
            and bucket.capacity <= self._keep
            and bucket.capacity <= len(queue) + bucket.out - len(bucket.returning)
            and self._wanted <= queue.highest()
        )

    def _comes_first(self, queue: Queue | None) -> bool:
        """Whether another process's call goes before all that wait here: a close before reads."""
        return not queue or self._wanted > queue.highest()

    def _spare(self, queue: Queue | None) -> tuple[int, bool]:
        """Tokens that others are to have, as they wait; and whether new ones are among them."""
        bucket = self.bucket
        waiting = 0 if queue is None else len(queue)
        in_use, fresh = bucket.in_use(), bucket.fresh()
        used = bucket.capacity - in_use - fresh
        spare = max(0, bucket.capacity - self.reserve)
        keep = 0 if self._comes_first(queue) else self._keep
        kept = max(0, min(waiting - fresh, keep - in_use))
        give = min(spare, max(0, used - kept))
        surplus = min(spare - give, fresh - waiting)
        return (give + surplus, True) if surplus > 0 else (give, False)

    def _give_at(self, count: int) -> float:
        """When so many tokens are to be told that go back."""
        bucket = self.bucket
        if self._comes_first(self._limiter.queues.get(bucket)):
            return -math.inf
        part = bucket.window / TOGETHER
        return (bucket.due(count) - bucket.window / 2) // part * part

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
        served, self._own = max(0, bucket.granted - self._own), bucket.granted
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
            served=served,
        )

    def _is_urgent(self, wants: list[int]) -> bool:
        """Whether the table is to know at once; else the next token that goes back brings it."""
        asked = self._asked
        if len(asked) < min(len(wants), self._enough()):
            return True
        return bool(wants and asked) and max(wants) > max(asked)

    def _enough(self) -> int:
        """Calls that the table is to know of: who holds its part already goes last in any case."""
        return self._fair if self.bucket.capacity < self._fair else 1

    def _note_asked(self) -> None:
        asked = self._asked
        self.asked_for = asked[0] if len(asked) >= self._enough() else NOBODY

    def _known_epoch(self) -> str:
        """The table's, unless it is so long ago that it may have ended without being lost."""
        away = LOST_LIFE / SECOND + self.bucket.window
        if self._limiter.clock() > max(self._usable_until, self._reserve_until) + away:
            return ""
        return self._epoch

    def _tell(self, report: Report, wait: float) -> None:
        """Tells it, again and again until it is answered; after a failure this waits so long."""
        told = partial(self._told, report, self._limiter.clock(), wait)
        self._limiter.store.report(self.name, report, told)

    def _told(
        self, report: Report, told_at: float, wait: float, said: Answer | StoreUnavailableError
    ) -> None:
        self._limiter.change(partial(self._answered, report, told_at, wait, said))

    # -- answers

    def _answered(
        self, report: Report, told_at: float, wait: float, said: Answer | StoreUnavailableError
    ) -> None:
        if self._under_way is not report:  # of a life that is over
            return
        if isinstance(said, StoreUnavailableError):
            self.trouble = str(said)
            self._limiter.warn(self.trouble)
            self._check_down()
            self._try_again(report, wait)
            return
        try:
            self._take_in(said, told_at)
        except BaseException:  # without this nothing would ever be told again
            if self._under_way is report:
                self._try_again(report, wait)
            raise

    def _try_again(self, report: Report, wait: float) -> None:
        longer = min(RETRY_AFTER[1], 2 * wait)
        self._retry = self._limiter.home.call_later(wait, self._tell_again, report, longer)

    def _take_in(self, said: Answer, told_at: float) -> None:
        """Takes in an answer."""
        now = self._limiter.now()
        if said.epoch != self._epoch:
            self._epoch, self._seen = said.epoch, 0
        self._receive(said, now)
        self._seen = max(self._seen, said.serial)
        self._give_up(self._surplus(said), now)
        if self._under_way is not None and self._under_way.leaving:
            self._epoch, self._seen = "", 0  # nothing is left to be claimed of a table that ends
        self._table_held = said.held
        self._lengthen(told_at + said.lease / SECOND)
        self._under_way, self._pending_since = None, math.inf
        self._learn(said, now)
        self._go_on()

    def _lengthen(self, until: float) -> None:
        """The store has answered: what is held is this process's until then."""
        self._use_until(until)
        if self.reserve:
            self._reserve_until = self._usable_until + RESERVE_LIFE / SECOND
        self.down, self.trouble = False, ""

    def _use_until(self, until: float) -> None:
        if until > self._usable_until:
            self._usable_until = until
            self.sure_until = self._limiter.now() + until - self._clock()

    def _tell_again(self, report: Report, wait: float) -> None:
        if self._under_way is report:
            self._tell(report, wait)

    def pushed(self, answer: Answer) -> None:
        """The table has told something by itself."""
        if answer.epoch != self._epoch:
            self._begin_report(beat=True)
            return
        now, clock = self._limiter.now(), self._limiter.clock()
        before = self._sequence - answer.sequence
        if before in {0, 1}:  # else it was under way for long
            told_at = self._told_before if before else self._told_at
            made = min(clock, told_at + answer.age / SECOND)
            self._use_until(made + answer.lease / SECOND)
        self._receive(answer, now)
        if before == 0 and self._under_way is None:
            self._give_up(self._surplus(answer), now)
        self._learn(answer, now)
        self._called = True
        self._go_on()

    def missed(self) -> None:
        """Pushes may have been missed."""
        if self._asked or self.bucket.capacity:
            self._begin_report(beat=True)

    def _go_on(self, *, beat: bool = False) -> None:
        """Tells what there is to tell by now, or plans when to."""
        if self._under_way is None and (beat or self._dirty or self._may_give()):
            self._dirty = False
            self._begin_report(beat=beat)
        if self._under_way is None and self._look_at < math.inf:
            self._set_timer(self._look_at)

    def _may_give(self) -> bool:
        return self.contended and not self._keeps_all(self._limiter.queues.get(self.bucket))

    def _receive(self, answer: Answer, now: float) -> None:
        """Takes in tokens, by the longer of both windows."""
        bucket, window = self.bucket, answer.window / SECOND
        bucket.take_over(answer.capacity, window)
        longer = bucket.window - window
        for each in answer.grants:
            if each.serial > self._seen:
                date = each.date / SECOND + longer if each.date else 0.0
                bucket.receive(each.span / SECOND + longer, date, now)
                self._seen = each.serial
                self._recent.append(each.serial)
                if self._asked:
                    self._asked.pop(0)
                    self._own += 1

    def _learn(self, answer: Answer, now: float) -> None:
        """What holds for all processes; then lets go whoever can go."""
        bucket = self.bucket
        self.contended, self._wanted = answer.contended, answer.wanted
        self._fair, self._keep = answer.fair, answer.keep
        self._note_asked()
        self._give_up(bucket.capacity - bucket.full, now)
        bucket.share, bucket.limited = answer.share / WHOLE, max(bucket.limited, answer.limited)
        if answer.hold:
            bucket.hold(now + answer.hold / SECOND)
        self._limiter.serve(bucket, now)
        self._plan_beat(answer.look / SECOND)

    def _surplus(self, said: Answer) -> int:
        """Tokens that the table does not count as ours any more."""
        later = sum(1 for serial in self._recent if serial > said.serial)
        return self.bucket.capacity - later - said.held

    def _give_up(self, surplus: int, now: float) -> None:
        """So many are not ours any more."""
        if surplus > 0:
            self.bucket.confiscate(surplus)
            self._limiter.expire(self.bucket, now)

    def _check_down(self) -> None:
        """After a lease without an answer: who has no token of a reserve waits in vain."""
        limiter, bucket = self._limiter, self.bucket
        clock = limiter.clock()
        patience = max(self._pending_since + LEASE_SECONDS, self._usable_until)
        if self._under_way is None or clock < patience:
            return
        now = limiter.now()
        if clock < self._reserve_until:
            self._give_up(bucket.capacity - self.reserve, now)
        self.down = not self.may_send()
        if self.down:
            limiter.some_down = True
            limiter.turn_away(bucket, now)
        else:
            limiter.serve(bucket, now)

    # -- its timer: tokens that go back, a look; and the beats'

    def _set_timer(self, at: float) -> None:
        """Looks at that time; one that was set for earlier does as well."""
        if self._timer is not None:
            if self._timer_at <= at:
                return
            self._timer.cancel()
        # The handle need not know its moment: uvloop's for one that is just past does not.
        self._timer, self._timer_at = self._limiter.home.call_at(at, self._time_is_up), at

    def _time_is_up(self) -> None:
        self._timer = None
        self._limiter.change(self._look)

    def _look(self) -> None:
        """What the timer was set for; while a report is under way, its answer will see to it."""
        if self._under_way is None:
            self._go_on(beat=self._look_at <= self._limiter.home.time())

    def _plan_beat(self, look: float) -> None:
        """Plans the next report: a beat, unless who waits is to look before."""
        bucket, now = self.bucket, self._limiter.home.time()
        self._look_at = now + look if self._asked and look else math.inf
        if not (bucket.capacity or bucket.out):
            self.beats.drop(self)
            return
        told_at = now + self._usable_until - LEASE_SECONDS - self._limiter.clock()
        at = max(now, told_at + BEAT_SECONDS)
        self.beats.plan(self, at)
        if self._look_at >= at:  # the beat will do, if it is a little later
            self._look_at = math.inf

    def beat(self) -> None:
        """It is time to show that this process is there, or to see why nobody answers."""
        if self._under_way is None:
            renewal = self._renewal()
            if renewal is None:
                self._begin_report(beat=True)
            else:
                self._limiter.renewals.add(self, renewal)
            return
        self._check_down()
        patience = max(self._pending_since + LEASE_SECONDS, self._usable_until)
        left = patience - self._limiter.clock()
        at = self._limiter.home.time() + (left if left > 0 else BEAT_SECONDS)
        self.beats.plan_at(self, at, at)

    def _renewal(self) -> Renewal | None:
        """What says that all is as it was told, if it is, and the store takes that."""
        limiter, bucket = self._limiter, self.bucket
        news = self.contended or self._asked or self._called or self._tighter or self._dirty
        unseen = self._recent  # tokens of which the table does not know that they are here
        others = self._fair < bucket.full  # who are to hear of what it holds
        if (
            news
            or unseen
            or others
            or limiter.store.renew is None
            or not 0 < bucket.capacity == self._table_held
            or bucket.capacity < self.reserve
            or bucket.refusal is not None
            or (bucket.capacity < bucket.full and bucket in limiter.queues)
            or limiter.now() - bucket.used > IDLE_AFTER
            or limiter.clock() >= self._usable_until
        ):
            return None
        window = round(bucket.window * SECOND)
        return Renewal(self.name, self._epoch, self._sequence, bucket.capacity, bucket.full, window)

    def renewed(self, renewal: Renewal, told_at: float, *, true: bool | None) -> None:
        """See :meth:`bitget_copy.ratelimit.shared.lease_renewal.Holder.renewed`."""
        if renewal.epoch != self._epoch:  # of a table that is over
            return
        if true:
            was_over = not self.may_send()
            self._lengthen(told_at + LEASE_SECONDS)
            if was_over:  # who has come meanwhile waits for this
                self._limiter.serve(self.bucket, self._limiter.now())
        elif self._under_way is None and self.bucket.capacity:
            self._begin_report(beat=True)
            if true is None:  # the store is silent since then
                self._pending_since = told_at

    # -- the end

    def move(self) -> None:
        """The loop where it told is closed: it tells on the limiter's new one, as the same process.

        Once the store listens there, which is why it is not told at once.
        """
        self._end_timers()
        self._poked = False
        self._limiter.home.call_soon(self._limiter.change, self._go_on_elsewhere)

    def _go_on_elsewhere(self) -> None:
        if self._under_way is not None:
            self._tell(self._under_way, RETRY_AFTER[0])
        else:
            self.missed()

    def _end_timers(self) -> None:
        for each in filter(None, (self._timer, self._retry)):
            each.cancel()
        self._timer = self._retry = None
        self.beats.drop(self)

    def drop(self) -> None:
        """This process's tokens are no longer its own, and nothing is under way."""
        self._end_timers()
        self._dirty = self._poked = self.contended = self.down = False
        self._give_up(self.bucket.capacity, self._limiter.now())
        self.begin()

    def end(self) -> None:
        """In the child of a fork: the parent's goes on, and this one says nothing any more."""
        self._over = True
        self.begin()

    def last_report(self) -> Report | None:
        """Gives back all that is not in use, as this process ends."""
        bucket, now = self.bucket, self._limiter.now()
        if not self._epoch or self._limiter.clock() >= self._usable_until:
            return None
        held = bucket.capacity
        return self._made(now, held, bucket.hand_over(held, used_only=False), leaving=True)
