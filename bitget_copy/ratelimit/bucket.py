"""The tokens of one limit: how many there are, and when each comes back.

A state machine without clock, timer, queue, lock or I/O: every method takes `now`, in seconds on
the loop's monotonic clock. Who waits for a token is the scheduler's. State and work of a call do
not grow with the rate: beyond :data:`MAX_EXACT` tokens those that come back at about the same time
come back together, at the latest of their times.

**Invariant.** A bucket has `capacity` tokens; a request leaves with one, which comes back no
sooner than a `window` after the bound on that request's arrival.
**Proof** that no `capacity` + 1 requests arrive within one window: take any that many
requests and call the last to leave `r`. When `r` left, one of the others, `j`, had given back
its token, so `r` left at or after ``bound(j) + window``. ``strict``: the bound is the moment
of the reply, which is not before the arrival, and `r` arrives not before it leaves; so `r` and
`j` arrive at least a window apart. This holds for every delay, from the first request on.
``adaptive``: a token comes back by the route's estimate of the arrival, which is either such a
bound too, or at most the route's least delay before the arrival, which `r` needs as well. A request
without reply (:meth:`Bucket.lost`) is assumed to arrive at most :data:`LOST_REQUEST_LIFE` later.
A fixed window of any phase is one of the sliding windows, so it holds there too.

**What the proof of** ``adaptive`` **takes for granted** is that no request needs less than the
least delay seen so far. A route that suddenly becomes faster by `d` breaks that once: calls that
leave before its first fast reply arrive up to `d` too early, which is at most one burst of
`capacity` too many. Where that must not be, ``strict`` assumes nothing. Another address, proxy
or egress is another route (:meth:`Bucket.set_route`) and costs nothing: nobody leaves over it
before every token that is back would be back by its reply as well.

**Limits of other windows** on the same key, such as 5 a second and 240 a minute, are buckets of
their own beside the first (:attr:`Bucket.companions`); a call takes a token of each.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

import attrs

from bitget_copy.ratelimit import BucketKey, BucketLimit, BucketState, mask
from bitget_copy.ratelimit.feedback import ExternalUsage, Slowdown
from bitget_copy.ratelimit.pacing import Pacer, pacer_of
from bitget_copy.ratelimit.route import UNUSED_ROUTE, Route

if TYPE_CHECKING:
    from collections.abc import Iterable

WINDOW_GUARD: Final = 0.001
"""Seconds added to every window: the exchange may count in whole milliseconds, and on a
clock that is slower than ours by up to 1 in 1,000."""

LOST_REQUEST_LIFE: Final = 10.0
"""Seconds that a request may still be in flight after its connection was closed without a
reply: what the kernel had accepted is sent again for some seconds after the close, and a
stalled exchange reads what lies in its queue when it wakes (stalls of 5 s are planned for)."""

MAX_HOLD: Final = 3600.0
"""Seconds; a longer wait that a reply asks for is kept for so long, then the exchange is asked
again. The longest known is the ban of an address, five minutes."""

ROUTE_CHANGE_PERIOD: Final = 60.0
"""Seconds after a change of the route in which arrivals count by their bounds, not by estimates:
a client whose calls take two routes in turn changes more often than that."""

MAX_EXACT: Final = 512
"""Tokens up to which each comes back at a time of its own. The table has 5 to 20."""

SLOTS: Final = 256
"""Parts of a window in which tokens of a larger bucket come back together; the last of a part
decides, so it wastes up to 0.4 % of the limit and breaks nothing."""

MAX_ORDINARY: Final = 8
"""Limits of other windows kept apart on one key; a further one tightens the last of them."""

REMAINING_WINDOW: Final = 1.0
"""Seconds of the window that `x-mbx-used-remain-limit` is about (API FAQ); it says nothing about
a limit of another window."""

_RECHECK_SHARE: Final = 0.25
"""Share of a window after which a slowed bucket looks whether its rate has recovered."""


@lru_cache(maxsize=1024)  # buckets of one limit have one window object between them
def tokens_and_window(rate: float, per: float) -> tuple[int, float]:
    """Whole tokens and the window in seconds that never allow more than `rate` in `per`."""
    capacity = math.floor(rate + 1e-9)
    if capacity >= 1:
        return capacity, per + WINDOW_GUARD
    return 1, per / rate + WINDOW_GUARD


def bounded_wait(seconds: float | None) -> float:
    """What a reply's wait comes to: 0 where it asks for none or for nonsense."""
    return min(seconds, MAX_HOLD) if seconds is not None and seconds > 0 else 0.0


def _slot_end(at: float, slot: float) -> float:
    return (at // slot + 1) * slot


@attrs.define(eq=False, weakref_slot=False)
class Bucket:
    """Tokens of one key."""

    key: BucketKey  # what is counted here
    limit: BucketLimit  # the tightest that anybody has asked for
    limit_since: float = 0.0  # when it was made, or its calls were bounded otherwise before
    used: float = 0.0  # when a call last asked for it
    known_limit: BucketLimit | None = None  # asked for last; None: every call is to be looked at
    companions: tuple[Bucket, ...] = ()  # for limits of other windows on the same key
    capacity: int = 0  # tokens now, fewer after a 429
    window: float = 0.0  # seconds a token stays away after its request was counted
    out: int = 0  # own tokens away: reserved, in flight, or waiting for their window to pass
    reserved: int = 0  # those of `out` that a call will take once its other buckets have one too
    granted: int = 0  # tokens taken so far
    last_grant: object = None  # who took the last one; kept where a pacer can take it back
    limited: int = 0  # replies with 429 so far
    held_until: float = 0.0  # nobody leaves before
    strict: bool = False  # tokens come back by the reply
    pacer: Pacer | None = None  # spaces the calls; None for token policies
    route: Route = UNUSED_ROUTE  # that the last call took
    _epoch: int = UNUSED_ROUTE.epoch
    _is_gate: bool = False
    _has_tokens: bool = False
    _tokens_only: bool = True  # nothing but the tokens decides whether a call may leave
    _coarse: bool = False  # tokens come back in slots
    # When a token comes back, when it would by its reply, how many do: three entries for each, in
    # order. Nearly all come back in the order of their replies, so they join at the end. It is one
    # flat list because a bucket at rest keeps it: a deque takes as much as all else together.
    _returning: list[float] | None = None
    _returned_by_reply: float = -math.inf  # when those that are back would be by their replies
    _bound_only_until: float = -math.inf
    _slowdown: Slowdown | None = None
    _external: ExternalUsage | None = None

    def __attrs_post_init__(self) -> None:
        self.used, self.known_limit = self.limit_since, self.limit
        self._is_gate = self.limit.policy == "gate"
        self._tokens_only = not self._is_gate
        self._apply_policy(self.limit)
        self.capacity, self.window = tokens_and_window(self.limit.rate, self.limit.per)
        self._coarse = self.capacity > MAX_EXACT

    @classmethod
    def unlimited(cls, address: str) -> Bucket:
        """A bucket that only a hold can stop: for calls that wait for the end of a ban."""
        bucket = cls(BucketKey("ip", address, "*"), BucketLimit(1.0, policy="gate"))
        bucket.pacer = None
        return bucket

    # -- limits

    def add_limit(self, limit: BucketLimit, now: float = 0.0) -> bool:
        """Takes note of a limit other than the last one seen: all of them hold.

        Clients that share a bucket need not agree on its limit. Of limits with one window the
        lowest holds, the stricter return rule and even spacing hold for all; a limit with another
        window, unless a known one covers it, gets a bucket of its own in :attr:`companions`.

        Returns:
            Whether it is tighter now: then tokens that were reserved may be too many.
        """
        if limit == self.known_limit:
            self.known_limit = limit
            return False
        self.known_limit = None if self.companions else limit
        every = (self, *self.companions)
        strict = limit.policy == "strict" or any(each.strict for each in every)
        same = next((each for each in every if each.has_window_of(limit)), None)
        tighter = False
        if same is not None:
            tighter = same.tighten(limit, now)
        elif not any(each.covers(limit) for each in every):
            if len(self.companions) < MAX_ORDINARY:
                self._add_companion(limit, now)
                tighter = True
            else:
                last = self.companions[-1]
                rate, per = min(limit.rate, last.limit.rate), max(limit.per, last.limit.per)
                tighter = last.tighten(BucketLimit(rate, per, policy=limit.policy), now)
        for each in (self, *self.companions):
            each.strict = strict
        return tighter

    def has_window_of(self, limit: BucketLimit) -> bool:
        """Whether a limit has the window of this one, and none of its own."""
        return self.limit.per == limit.per

    def tighten(self, limit: BucketLimit, now: float) -> bool:
        """Takes over a lower limit of the same window, or of a longer one; whether it was lower."""
        lower = limit.rate / limit.per < self.limit.rate / self.limit.per
        if lower:
            self.limit, self.limit_since = limit, now
            before = self.window
            self.capacity, self.window = tokens_and_window(limit.rate, limit.per)
            self._coarse = self.capacity > MAX_EXACT
            if self.window > before and (self.granted or self._external):
                self._lengthen_window(self.window - before, now)
        return self._apply_policy(limit) or lower

    def _lengthen_window(self, seconds: float, now: float) -> None:
        """Tokens that are back may be those of calls that the longer window still counts."""
        self._set_tokens((at + seconds, late + seconds, n) for at, late, n in self._tokens())
        self._add_external(self.capacity, now)

    def covers(self, limit: BucketLimit) -> bool:
        """Whether what holds here holds a limit of another window too."""
        if limit.policy == "smooth" or not self._has_tokens:
            return False
        capacity, window = tokens_and_window(self.limit.rate, self.limit.per)
        other_capacity, other_window = tokens_and_window(limit.rate, limit.per)
        return capacity <= other_capacity and window >= other_window

    def _add_companion(self, limit: BucketLimit, now: float) -> None:
        """Makes a bucket for a limit of another window; calls made so far count in it."""
        companion: Bucket = self._new_companion(limit, now)
        companion.set_route(self.route, now)
        capacity, _ = tokens_and_window(limit.rate, limit.per)
        made = min(self._max_recent_calls(companion.window, now), capacity)
        if made:
            companion._add_external(made, now)
            if companion.pacer is not None:
                companion.pacer.wait_from(now, made)
        self.companions = (*self.companions, companion)
        self.known_limit = None

    def _new_companion(self, limit: BucketLimit, now: float) -> Bucket:
        return Bucket(self.key, limit, now)

    def _max_recent_calls(self, window: float, now: float) -> int:
        """Calls of the last so many seconds, at most; when each was made is not kept."""
        if now - self.limit_since < window:
            return self.granted
        capacity, per = tokens_and_window(self.limit.rate, self.limit.per)
        return min(self.granted, capacity * (1 + math.ceil(window / per)))

    def absorb(self, other: Bucket) -> None:
        """The other one has counted the same account; its calls count here too.

        Every call takes a token of both from now on, and what the other has given away is taken
        off for a window. Calls that wait or have no reply yet are for `Scheduler.link`.
        """
        now = max(self.used, other.used)
        if other.out:
            self._add_external(other.out, now)
        self.granted, self.limit_since = self.granted + other.granted, now
        self.companions = (*self.companions, other, *other.companions)
        other.companions = ()
        self.known_limit = None

    def _apply_policy(self, limit: BucketLimit) -> bool:
        """Returns whether the calls are paced more slowly from now on."""
        pacer = pacer_of(limit)
        if pacer is None:
            self._has_tokens = not self._is_gate
            self.strict = self.strict or limit.policy == "strict"
            return False
        if self.pacer is None:
            self.pacer = pacer
            self._tokens_only = False
            return True
        return self.pacer.tighten(pacer)

    # -- tokens

    def ready(self, now: float) -> bool:
        """Whether a token is there for the next call."""
        if self.route.epoch != self._epoch:
            self._epoch = self.route.epoch
            self._return_by_replies()
        returning = self._returning
        while returning and returning[0] <= now:
            self.out -= returning[2]  # type: ignore[assignment]
            if returning[1] > self._returned_by_reply:  # noqa: PLR1730 - twice as fast as `max`
                self._returned_by_reply = returning[1]
            del returning[:3]
        if self._tokens_only:
            return self.out < self.capacity
        return self._ready_with_more(now)

    def _ready_with_more(self, now: float) -> bool:
        """The same when more than the tokens decides."""
        if self.held_until > now:
            return False
        self._refresh(now)
        if self._has_tokens and self.out >= self.capacity:
            return False
        if self.pacer is None:
            return True
        return not self.reserved and self.pacer.next_at(1 / self._share(now)) <= now

    def _refresh(self, now: float) -> None:
        """Reckons with a slowdown that wears off, and with what others have used."""
        rate = self.limit.rate * self._share(now)
        capacity, self.window = tokens_and_window(rate, self.limit.per)
        if self._slowdown is not None and self._slowdown.forgotten(now, self.limit.per):
            self._slowdown = None
        if self._external is not None:
            capacity -= self._external.expire(now)
            if not self._external.count:
                self._external = None
        self.capacity = capacity
        self._tokens_only = not (self._is_gate or self.pacer or self._slowdown or self._external)

    def _share(self, now: float) -> float:
        return 1.0 if self._slowdown is None else self._slowdown.share(now, self.limit.per)

    def next_at(self, now: float) -> float:
        """When to look again whether a token is there; infinite when only a reply can tell."""
        at = self.held_until
        if self._has_tokens and self.out >= self.capacity:
            token = self._returning[0] if self._returning else math.inf
            if self._external is not None:
                token = min(token, self._external.next_at)
            if self._slowdown is not None:
                token = min(token, now + _RECHECK_SHARE * self.limit.per)
            at = max(at, token)
        if self.pacer is not None:
            paced = self.pacer.next_at(1 / self._share(now))
            at = math.inf if self.reserved else max(at, paced)
        return at

    def take(self, now: float) -> int:
        """Takes a token that :meth:`ready` has shown; returns how many have come back so far."""
        self.out = out = self.out + 1
        self.granted = granted = self.granted + 1
        if self.pacer is not None:
            self.pacer.take(now)
        return granted - out

    def waited_for(self, priority: int) -> None:
        """A call begins to wait for a token; for buckets that fetch theirs from elsewhere."""

    def reserve(self) -> None:
        """Puts a token by, which :meth:`ready` has shown, for a call that lacks another one."""
        self.out += 1
        self.reserved += 1

    def unreserve(self) -> None:
        """The call takes the token put by, or does not need it any more."""
        self.out -= 1
        self.reserved -= 1

    def charge(self) -> int:
        """Counts a call that has left without a token of this bucket; returns as :meth:`take`."""
        self.overdraw()
        self.granted += 1
        return self.granted - self.out

    def overdraw(self) -> None:
        """A request leaves without a token, or after its own was given up."""
        self.out += 1

    def set_route(self, route: Route, now: float) -> None:
        """The next call takes this route; to be told before :meth:`ready` when it differs."""
        if self.route is not UNUSED_ROUTE:
            self._bound_only_until = now + ROUTE_CHANGE_PERIOD
            self._return_by_replies()
        self.route, self._epoch = route, route.epoch

    def give_back(self, *, latest: bool) -> None:
        """The token's request never left; `latest`: no other call has taken a token since."""
        self.out -= 1
        if latest and self.pacer is not None:  # it knows only its last call
            self.pacer.give_back()

    def replied(self, estimate: float, bound: float, now: float, stamp: float = 0.0) -> None:
        """A reply has come now; what `Route.estimate_arrival` says of it."""
        if not self._tokens_only or self._bound_only_until > now:
            if self._is_gate:
                self.out -= 1
                return
            estimate = bound  # another route may be faster than this one; or it was wrong
        if self.strict:
            estimate = now
        window = self.window
        at, late = estimate + window, now + window
        returning = self._returning
        if returning:  # as `_schedule_return` would: nearly all go one of these two ways
            last = returning[-3]
            if not self._coarse:
                if at > last:
                    returning += (at, late, 1)
                    return
            elif last - window / SLOTS <= at <= last:
                if late > returning[-2]:  # noqa: PLR1730 - twice as fast as `max`
                    returning[-2] = late
                returning[-1] += 1
                return
        self._schedule_return(at, late)

    def lost(self, now: float) -> None:
        """The token's request will have no reply, and may arrive for :data:`LOST_REQUEST_LIFE`."""
        if self._is_gate:
            self.out -= 1
            return
        at = now + LOST_REQUEST_LIFE + self.window
        if self._coarse:
            at = _slot_end(at, (LOST_REQUEST_LIFE + self.window) / SLOTS)
        self._schedule_return(at, at)

    def _schedule_return(self, at: float, late: float) -> None:
        """Keeps a token until `at`; by its reply it would come back at `late`."""
        if self._coarse:
            at = _slot_end(at, self.window / SLOTS)
        returning = self._returning
        if not returning:
            self._returning = [at, late, 1]  # not a list that has grown, which takes room for more
            return
        dates = range(0, len(returning), 3)
        if not self._coarse:
            place = 3 * bisect_right(dates, at, key=returning.__getitem__)
            returning[place:place] = at, late, 1
            return
        place = 3 * bisect_left(dates, at, key=returning.__getitem__)
        if place == len(returning) or returning[place] != at:
            returning[place:place] = at, late, 1
        else:
            returning[place + 1] = max(late, returning[place + 1])
            returning[place + 2] += 1

    def _tokens(self) -> Iterable[tuple[float, float, int]]:
        """The tokens that come back: when, when by their replies, how many."""
        entries = iter(self._returning or ())
        return zip(entries, entries, entries, strict=True)  # type: ignore[arg-type]

    def _set_tokens(self, tokens: Iterable[tuple[float, float, int]]) -> None:
        self._returning = list(chain.from_iterable(sorted(tokens))) or None

    def _return_by_replies(self) -> None:
        """Lets all tokens come back by their replies, because estimates may be unsafe.

        Nobody leaves until those that are back already would have been, too.
        """
        self._set_tokens((late, late, count) for _, late, count in self._tokens())
        if self._returned_by_reply > self.held_until and not self._is_gate:
            self.held_until = self._returned_by_reply
            self._tokens_only = False

    # -- feedback

    def refused(self, now: float, sent: float, retry_after: float | None) -> None:
        """A 429 has come: the window counts as full, and the rate falls.

        A request that was `sent` before the rate fell says nothing about the new rate.
        """
        if self._is_gate:
            return
        self.limited += 1
        self.hold(now + max(self.window, bounded_wait(retry_after)))
        if self._slowdown is None:
            self._slowdown = Slowdown(now)
        elif sent >= self._slowdown.since:
            self._slowdown = self._slowdown.again(now, self.limit.per)

    def remaining(self, left: object, mark: int, now: float) -> None:
        """The exchange says how many calls are left; somebody else may have made the others.

        Own calls that it can have counted are those whose tokens were out when this one's was
        taken, and all later ones; the rest of what is used up is external usage.

        Args:
            left: calls left when it counted the request; ignored unless a plausible number.
            mark: how many tokens had come back when this one's was taken.
            now: when the reply had come.
        """
        applies = self._has_tokens and self.limit.per == REMAINING_WINDOW
        if type(left) is not int or left < 0 or not applies:
            return
        full, _ = tokens_and_window(self.limit.rate, self.limit.per)
        external = 0 if self._external is None else self._external.count
        extra = full - left - (self.granted - mark) - external
        if extra > 0:
            self._add_external(extra, now)

    def _add_external(self, count: int, now: float) -> None:
        """Takes off calls that this bucket has not granted, for a window."""
        if self._external is None:
            self._external = ExternalUsage()
        until = now + self.window
        self._external.add(count, _slot_end(until, self.window / SLOTS) if self._coarse else until)
        self._tokens_only = False

    def hold(self, until: float) -> None:
        """Nobody leaves before."""
        self.held_until = max(self.held_until, until)
        self._tokens_only = False

    # -- the whole state

    def recount(self, in_flight: int, reserved: int, now: float) -> None:
        """Puts the counts right after a change that was interrupted.

        Tokens that nobody has and that do not come back are taken for those of lost requests.
        """
        self.reserved = reserved
        known = in_flight + reserved + self._returning_count()
        missing = self.out - known
        self.out = max(self.out, known)
        for _ in range(missing):
            self.lost(now)

    def _returning_count(self) -> int:
        return sum(count for *_, count in self._tokens())

    def idle(self, now: float) -> bool:
        """Whether a new bucket would do just the same under the same limits."""
        rested = self.ready(now) and (self.pacer is None or self.pacer.rested(now))
        alone = all(each.idle(now) for each in self.companions)
        return rested and alone and not (self.out or self._slowdown or self._external)

    def inherit(self, other: Bucket, now: float) -> None:
        """Goes on from the copy of a bucket that a fork has left in this process.

        The limits, the hold and the rate hold here too. Its calls in flight are the other
        process's: their replies come there, so they count as seen by the exchange now.
        """
        self.limit_since, self.granted = other.limit_since, other.granted
        self.limit, self.capacity, self.window = other.limit, other.capacity, other.window
        self._has_tokens, self.strict, self._coarse = other._has_tokens, other.strict, other._coarse
        if other.pacer is not None:
            self.pacer = other.pacer.copy()
        self.held_until, self.limited = other.held_until, other.limited
        self._slowdown, self._external = other._slowdown, other._external
        self._returned_by_reply = other._returned_by_reply
        tokens = [(late, late, count) for _, late, count in other._tokens()]
        in_flight = other.out - other.reserved - other._returning_count()
        if in_flight > 0 and not self._is_gate:
            tokens.append((now + self.window, now + self.window, in_flight))
        self._set_tokens(tokens)
        self.out = self._returning_count()
        self._tokens_only = False
        for each in other.companions:
            companion = Bucket(self.key, each.limit, now)
            companion.inherit(each, now)
            self.companions = (*self.companions, companion)

    def state(self, now: float, waiting: int = 0) -> BucketState:
        """What can be seen of it, with the number of calls that wait for it."""
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
            in_flight=self.out - self.reserved - self._returning_count(),
            waiting=waiting,
            next_token_ms=None if wait == math.inf else max(0.0, wait * 1000),
            limited=self.limited,
            rate=rate,
        )
