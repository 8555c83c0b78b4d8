"""What one process holds of a shared bucket: tokens that it may use, give back, or wait for.

It is a :class:`~bitget_copy.ratelimit.bucket.Bucket` whose capacity is what this process holds, so
the scheduler above it knows no difference. Besides the time at which a token is back here, it
keeps what everybody else needs: when it is back by the reply, and its date on the exchange's clock.

**Three groups of tokens.** `resting` ones may be used, `returning` ones may be later, all others
are in flight. Reserved ones still rest, at the end of their list. Tokens that the table has taken
away while they were in flight are a debt: they end with their requests.
"""

from __future__ import annotations

import math
from bisect import insort
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Protocol

import attrs

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import BucketState, mask
from bitget_copy.ratelimit.bucket import (
    LOST_REQUEST_LIFE,
    ROUTE_CHANGE_PERIOD,
    WINDOW_GUARD,
    Bucket,
    bounded_wait,
    tokens_and_window,
)
from bitget_copy.ratelimit.route import STAMP_RESOLUTION, UNUSED_ROUTE
from bitget_copy.ratelimit.shared import Refusal
from bitget_copy.ratelimit.shared.message_bounds import MAX_CAPACITY, MAX_WINDOW

if TYPE_CHECKING:
    from bitget_copy.ratelimit import BucketKey, BucketLimit
    from bitget_copy.ratelimit.pacing import Pacer
    from bitget_copy.ratelimit.route import Route
    from bitget_copy.ratelimit.shared.beat_timer import Beats

_MICRO: Final = 1_000_000


class TableLink(Protocol):
    """The way to the table, as a bucket sees it."""

    contended: bool
    """Whether others wait, so that it is to be told of what comes back."""

    down: bool
    """Whether the table has not answered for so long that nobody may wait for it."""

    beats: Beats

    asked_for: int
    """The table knows of enough calls that wait, unless one has a higher priority than this."""

    sure_until: float
    """Seconds on the loops' clock before which :meth:`may_send`, unless the machine has stood."""

    @property
    def under_way(self) -> bool:
        """Whether a report is not answered yet: the table may count tokens for it."""
        ...

    def may_send(self) -> bool:
        """Whether the tokens held are this process's still."""
        ...

    def poke(self) -> None:
        """There may be something to tell, soon."""
        ...

    def tightened(self) -> None:
        """There is a lower limit to tell, soon."""
        ...

    def used(self) -> None:
        """A token comes back and others wait, or a reply has said something."""
        ...

    def companion(self, key: BucketKey, limit: BucketLimit, now: float) -> SharedBucket:
        """A bucket for a limit of another window on the same key."""
        ...


@attrs.define(eq=False)
class HeldToken:
    """A token that this process holds and does not use.

    Attributes:
        at: when it may be used here; in the past once it rests.
        late: when anybody may use it, whatever is known of the exchange's clock.
        date: when a request with it may arrive, exchange's clock in seconds; 0: not known.
        fresh: it was not used since the table has handed it out.
    """

    at: float
    late: float
    date: float = 0.0
    fresh: bool = False


_by_return: Final = attrgetter("at")


def window_ms(limit: BucketLimit) -> int:
    """Milliseconds of a window, by which processes find its table."""
    return round(limit.per * 1000)


def shared_limit(limit: BucketLimit) -> tuple[int, float]:
    """Tokens and seconds of their window that hold a limit among processes.

    The gate's leaky bucket is a burst of tokens, each of which comes back when the burst would. Of
    more tokens than a table has, each comes back so many times as often.

    Raises:
        ConfigError: the window is too long.
    """
    if limit.policy == "gate":
        tokens, window = limit.burst, limit.burst * limit.per / limit.rate + WINDOW_GUARD
    else:
        tokens, window = tokens_and_window(limit.rate, limit.per)
    if tokens > MAX_CAPACITY:
        part = (window - WINDOW_GUARD) / (tokens // MAX_CAPACITY) + WINDOW_GUARD
        tokens, window = MAX_CAPACITY, max(part, 2 * WINDOW_GUARD)
    if window * _MICRO > MAX_WINDOW:
        raise ConfigError(
            f"shared limits: {limit.rate:g} calls in {limit.per:g} s have a window of {window:g} s;"
            f" at most {MAX_WINDOW // _MICRO:,} s can be shared, so name a shorter one"
        )
    return tokens, window


@attrs.define(eq=False, weakref_slot=False)
class SharedBucket(Bucket):
    """The tokens of one key that this process holds."""

    link: TableLink = attrs.field(kw_only=True)
    spread: float = attrs.field(kw_only=True)  # how far the exchange's own clocks may differ
    full: int = 0  # tokens of the limit, for all processes
    share: float = 1.0  # of it that is allowed now
    refusal: tuple[float, float] | None = None  # until when, sent when; to be reported
    resting: list[HeldToken] = attrs.field(factory=list, init=False)
    returning: list[HeldToken] = attrs.field(factory=list, init=False)  # by `at`
    taken_at: float = -math.inf  # when tokens were last found to be another process's
    _last: HeldToken | None = None  # of those taken; None: it is back
    _unused: HeldToken | None = None  # one taken before: to make one is slower
    _last_late: float = 0.0
    _last_date: float = 0.0

    def __attrs_post_init__(self) -> None:
        Bucket.__attrs_post_init__(self)
        self.full, window = shared_limit(self.limit)
        self.window: float = window
        if self._is_gate:
            self.pacer: Pacer | None = None
        self.capacity: int = 0
        self._has_tokens, self._tokens_only, self._coarse = True, False, False

    # -- limits

    def has_window_of(self, limit: BucketLimit) -> bool:
        """Two that differ by less than a table's name tells are one: the tighter of each holds."""
        return window_ms(limit) == window_ms(self.limit)

    def tighten(self, limit: BucketLimit, now: float) -> bool:
        """See :meth:`bitget_copy.ratelimit.bucket.Bucket.tighten`."""
        full, window = shared_limit(limit)
        lower = full < self.full or window > self.window
        if lower:
            self.limit: BucketLimit = limit
            self.limit_since: float = now
            self.take_over(full, window)
            self.confiscate(self.capacity - self.full)
            self.link.tightened()
        self.strict: bool = self.strict or limit.policy == "strict"
        return lower

    def take_over(self, full: int, window: float) -> None:
        """Another process knows a tighter limit."""
        self.full = min(self.full, full)
        longer = window - self.window
        if longer > 0:
            self.window = window
            idle = self._take_rested()
            last = () if self._last is None else (self._last,)
            for each in (*idle, *self.returning, *last):
                each.at += longer
                each.late += longer
                each.date += longer if each.date else 0.0
            self._last_late += longer
            self._last_date += longer if self._last_date else 0.0
            self.returning = sorted((*idle, *self.returning), key=_by_return)

    def covers(self, limit: BucketLimit) -> bool:
        """Other processes may not know this limit: each counts by itself."""
        return False

    def _new_companion(self, limit: BucketLimit, now: float) -> Bucket:
        return self.link.companion(self.key, limit, now)

    def _add_external(self, count: int, now: float) -> None:
        """Calls of before: tokens in advance of those that the table will give for them."""
        count, at = min(count, self.full), now + self.window
        self.returning += [HeldToken(at, at) for _ in range(count)]
        self.out += count

    def absorb(self, other: Bucket) -> None:
        """Each call takes a token of both from now on."""
        self.companions: tuple[Bucket, ...] = (*self.companions, other, *other.companions)
        other.companions = ()
        self.known_limit: BucketLimit | None = None

    # -- tokens, as the scheduler sees them

    def ready(self, now: float) -> bool:
        """Whether a token is there for the next call."""
        if self.route.epoch != self._epoch:
            self._epoch = self.route.epoch
            self._return_by_replies()
        returning = self.returning
        while returning and returning[0].at <= now:
            token = returning.pop(0)
            if self.out <= self.capacity:  # else it pays a debt
                self.resting.append(token)
            self.out -= 1
        if len(self.resting) <= self.reserved or self.held_until > now:
            return False
        if now >= self.link.sure_until and not self.link.may_send():
            return False
        return self.pacer is None or (
            not self.reserved and self.pacer.next_at(1 / self.share) <= now
        )

    def next_at(self, now: float) -> float:
        """When to look again; infinite when only a reply, or the table, can tell."""
        at = self.held_until
        if len(self.resting) <= self.reserved:
            if not self.returning:
                return math.inf
            at = max(at, self.returning[0].at)
        elif now >= self.link.sure_until and not self.link.may_send():
            return math.inf
        if self.pacer is not None:
            paced = self.pacer.next_at(1 / self.share)
            at = math.inf if self.reserved else max(at, paced)
        return at

    def waited_for(self, priority: int) -> None:
        """A call begins to wait: it may need a token from the table."""
        if self.capacity < self.full and priority > self.link.asked_for:
            self.link.poke()

    def take(self, now: float) -> int:
        """See :meth:`bitget_copy.ratelimit.bucket.Bucket.take`."""
        if self.resting:  # else it was taken away as it was reserved
            self._unused = self._last
            self._last = token = self.resting.pop()
            if token.late > self._last_late:  # noqa: PLR1730 - twice as fast as `max`
                self._last_late = token.late
            if token.date > self._last_date:  # noqa: PLR1730
                self._last_date = token.date
        self.out += 1
        self.granted: int = self.granted + 1
        if self.pacer is not None:
            self.pacer.take(now)
        return self.granted - self.out

    def overdraw(self) -> None:
        """See :meth:`bitget_copy.ratelimit.bucket.Bucket.overdraw`; a token of ours pays for it.

        If there is none, it is a debt.
        """
        if len(self.resting) > self.reserved:
            self.resting.pop()
        Bucket.overdraw(self)

    def give_back(self, *, latest: bool) -> None:
        """See :meth:`bitget_copy.ratelimit.bucket.Bucket.give_back`.

        The token is the last of those taken, as all were there when it was.
        """
        Bucket.give_back(self, latest=latest)
        if len(self.resting) - self.reserved + self.out < self.capacity:
            token, self._last = self._last, None
            if token is None:  # which one is not known: as if it was the latest
                token = HeldToken(-math.inf, self._last_late, self._last_date)
            self.resting.append(token)
        if self.link.contended:
            self.link.used()

    def replied(self, estimate: float, bound: float, now: float, stamp: float = 0.0) -> None:
        """See :meth:`bitget_copy.ratelimit.bucket.Bucket.replied`."""
        if self.strict:
            estimate = now
        elif self._bound_only_until > now:
            estimate = bound
        window = self.window
        date = stamp + STAMP_RESOLUTION + self.spread + window if stamp else 0.0
        at, returning, link = estimate + window, self.returning, self.link
        token = self._unused
        if token is None:
            token = HeldToken(at, now + window, date)
        else:
            self._unused = None
            token.at, token.late, token.date, token.fresh = at, now + window, date, False
        if self.out <= self.capacity and (not returning or at >= returning[-1].at):
            returning.append(token)  # as `_come_back` would
        else:
            self._come_back(token)
        if now >= link.beats.due_at:
            link.beats.awake(now, returning[0].at if returning else math.inf)
        if link.contended or self.refusal is not None:
            link.used()

    def lost(self, now: float) -> None:
        """See :meth:`bitget_copy.ratelimit.bucket.Bucket.lost`."""
        at = now + LOST_REQUEST_LIFE + self.window
        self._come_back(HeldToken(at, at))
        if self.link.contended or self.refusal is not None:
            self.link.used()

    def _come_back(self, token: HeldToken) -> None:
        insort(self.returning, token, key=_by_return)
        if self.out > self.capacity:  # a debt is paid, by what would be back first
            self.returning.remove(next(each for each in self.returning if not each.fresh))
            self.out -= 1

    def _take_rested(self) -> list[HeldToken]:
        """Tokens that rest and are not reserved: they rest no more."""
        idle = self._rested()
        del self.resting[: len(idle)]
        self.out: int = self.out + len(idle)
        return idle

    def _return_by_replies(self) -> None:
        """Estimates may be unsafe: all tokens come back by their replies."""
        every = [*self._take_rested(), *self.returning]
        for each in every:
            each.at = max(each.at, each.late)
        self.returning = sorted(every, key=_by_return)

    # -- what the table gives and takes

    def in_use(self) -> int:
        """Tokens reserved or in flight, debts included."""
        return self.out - len(self.returning)

    def at_hand(self) -> int:
        """Tokens for those who wait; one that comes back after use may be later than a new one.

        Less those that the table is still to give for calls of before.
        """
        fresh = sum([each.fresh for each in self.returning])
        debt = max(0, min(self.out - self.capacity, len(self.returning) - fresh))
        return len(self._rested()) + fresh - debt

    def fresh(self) -> int:
        """Tokens that were not used since the table has handed them out."""
        return sum([each.fresh for each in self._rested()]) + sum(
            [each.fresh for each in self.returning]
        )

    def due(self, count: int) -> float:
        """When the first of so many is due that :meth:`hand_over` would take, used ones only."""
        return min([each.at for each in self._idle(used_only=True)[:count]], default=-math.inf)

    def receive(self, span: float, date: float, now: float) -> None:
        """A token has become this process's; `span` from now it may be used in any case."""
        late = now + span
        at = None
        if date and not self.strict:
            bound_only = self._bound_only_until > now
            at = self.route.may_leave(date, now, bound_only=bound_only)
        self.capacity += 1
        self.out += 1
        at = late if at is None else min(at, late)
        insort(self.returning, HeldToken(at, late, date, fresh=True), key=_by_return)

    def _rested(self) -> list[HeldToken]:
        """Tokens that rest and are not reserved."""
        return self.resting[: max(0, len(self.resting) - self.reserved)]

    def hand_over(self, count: int, *, used_only: bool) -> list[HeldToken]:
        """Takes tokens that are not in use out of this process's hands, those used first."""
        given = self._idle(used_only=used_only)[: max(0, count)]
        for each in given:
            self._drop(each)
        return given

    def _idle(self, *, used_only: bool) -> list[HeldToken]:
        """Tokens not in use, in the order in which they are handed over."""
        idle = [*self._rested(), *reversed(self.returning)]
        used = [each for each in idle if not each.fresh]
        return used if used_only else used + [each for each in idle if each.fresh]

    def confiscate(self, count: int) -> None:
        """So many less are this process's: those not in use go first, the others are a debt.

        Of those not in use the soonest go, so that calls just made count in a lower limit too.
        """
        given = [*self._rested(), *self.returning][: max(0, count)]
        for each in given:
            self._drop(each)
        rest = max(0, count - len(given))
        del self.resting[:rest]  # those that are left are reserved
        self.capacity -= rest

    def _drop(self, token: HeldToken) -> None:
        self.capacity -= 1
        for group in (self.resting, self.returning):
            index = next((i for i, each in enumerate(group) if each is token), None)
            if index is not None:
                del group[index]
                self.out -= group is self.returning
                return

    # -- feedback

    def refused(self, now: float, sent: float, retry_after: float | None) -> None:
        """A 429: the window counts as full, and the rate falls for all processes."""
        if self._is_gate:
            return
        self.limited: int = self.limited + 1
        self.hold(now + max(self.window, bounded_wait(retry_after)))
        self.refusal = (now + bounded_wait(retry_after), sent)
        self.link.used()

    def take_refusal(self, now: float) -> Refusal | None:
        """The 429 since the last report."""
        if self.refusal is None:
            return None
        (until, sent), self.refusal = self.refusal, None
        return Refusal(max(0, int((until - now) * _MICRO)), max(0, int((now - sent) * _MICRO)))

    def remaining(self, left: object, mark: int, now: float) -> None:
        """What is left says nothing here: other processes' calls are no external usage."""

    # -- the whole state

    def recount(self, in_flight: int, reserved: int, now: float) -> None:
        """See :meth:`bitget_copy.ratelimit.bucket.Bucket.recount`."""
        self.reserved = reserved
        self.out = in_flight + reserved + len(self.returning)
        for _ in range(self.capacity - self.out - len(self._rested())):
            self.out += 1
            self.lost(now)

    def idle(self, now: float) -> bool:
        """Whether nothing is held, so that a new bucket would do just the same."""
        self.ready(now)  # those of calls of before may be back
        idle = not (self.capacity or self.out or self.link.under_way)
        return idle and all(each.idle(now) for each in self.companions)

    def set_route(self, route: Route, now: float) -> None:
        """See :meth:`bitget_copy.ratelimit.bucket.Bucket.set_route`."""
        if self.route is not UNUSED_ROUTE:
            self._bound_only_until = now + ROUTE_CHANGE_PERIOD
            self._return_by_replies()
        self.route: Route = route
        self._epoch = route.epoch

    def state(self, now: float, waiting: int = 0) -> BucketState:
        """See :meth:`bitget_copy.ratelimit.bucket.Bucket.state`."""
        wait = 0.0 if self.ready(now) else self.next_at(now) - now
        return BucketState(
            scope=self.key.scope,
            identity=mask(self.key.identity),
            endpoint=self.key.endpoint,
            policy=self.limit.policy,
            capacity=self.full,
            in_flight=self.in_use() - self.reserved,
            waiting=waiting,
            next_token_ms=None if wait == math.inf else max(0.0, wait * 1000),
            limited=self.limited,
            rate=self.full / (self.window - WINDOW_GUARD) * self.share,
        )
