"""The tokens of one bucket that processes share: who holds them, who waits, when they are free.

A state machine without clock, lock or I/O; every method takes `now`, whole microseconds on the
clock of whoever keeps it. `redis_token_table.lua` is the same, line by line; the two are compared.

**Invariant.** There are at most `capacity` tokens, each free or held by one process; one that is
given back carries the time from which a request may be counted again, and whoever sends with it
waits for that time. So no more than `capacity` requests are counted within one window. A token
whose holder does not report any more is free when its lease is over and what it may have sent
last has arrived, and a window has passed.

**Granted ahead.** A token is handed out up to a window before it may be used, so that the way to
the table costs nothing. It brings its own lease, so whoever waits without a token need not show
that it is there; one that cannot be told of a token any more does not get it.

**Kept.** Where all want more than there is, each keeps its part without a word, and only what
cannot be divided goes round.
"""

from __future__ import annotations

from bisect import insort
from typing import TYPE_CHECKING, Final

import attrs

from bitget_copy.ratelimit import feedback
from bitget_copy.ratelimit.shared import (
    NOBODY,
    WHOLE,
    Answer,
    Granted,
    Push,
    Refusal,
    Renewal,
    Report,
    TableState,
)
from bitget_copy.ratelimit.shared.durations import BEAT, LEASE, LOST_LIFE, RESERVE_LIFE, SECOND

if TYPE_CHECKING:
    from collections.abc import Callable

AGE_STEP: Final = 100_000
"""Microseconds of waiting that weigh as much as one step of priority, as in a process."""

AHEAD: Final = 50_000
"""Microseconds more than a window by which a token is granted ahead."""

ANYBODY: Final = "*"
"""Who may claim a token of a lost table: any process that has been a member of it."""

BACKOFF: Final = round(feedback.BACKOFF * WHOLE)
RECOVERY_STEP: Final = round(feedback.RECOVERY_STEP * WHOLE)
MIN_RECOVERY_STEP: Final = round(feedback.MIN_RECOVERY_STEP * WHOLE)
MIN_SHARE: Final = round(feedback.MIN_RATE_SHARE * WHOLE)
FORGET_429_AFTER: Final = round(feedback.FORGET_429_AFTER * SECOND)
"""As in :mod:`bitget_copy.ratelimit.feedback`, in millionths and microseconds."""

MAX_LOOK: Final = 20 * SECOND
"""After which whoever waits reports again at the latest, as a push may be lost."""

PATIENCE: Final = 30 * SECOND
"""For how long after its last report a process that holds no token still waits for one."""

MOST_TOKENS: Final = 10_000
"""Tokens that a table keeps; a limit of more is taken for one of so many. Each costs memory and
time with every report, and no limit of the exchange is near."""

KEEP: Final = 1_000_000
"""Microseconds for which a table is kept after it says nothing any more."""


@attrs.define
class FreeToken:
    """A token that nobody holds."""

    due: int  # when it may be used, on the table's clock
    date: int  # the same on the exchange's; 0: not known
    claim: str = ""  # who may say, until it is due, that it still has it
    sequence: int = 0  # of the last report of that process; an older one claims nothing


@attrs.define
class Want:
    """A call that lacks a token; the lowest rank goes first."""

    priority: int
    joined: int

    @property
    def rank(self) -> int:
        """Time of joining, less what the priority weighs."""
        return self.joined - self.priority * AGE_STEP


@attrs.define
class GivenToken:
    """A token that a process may not know of yet."""

    serial: int
    due: int
    date: int


@attrs.define
class Member:
    """A process that holds tokens, or waits for some."""

    process: str
    sequence: int = 0
    reported: int = 0  # when that report has come
    lease: int = 0  # until when it may send
    held: int = 0  # those of `unseen` included
    reserve: int = 0
    wanted: int = NOBODY  # it was last told of others
    keep: int = 0  # it was last told that it may
    unseen: list[GivenToken] = attrs.field(factory=list)
    wants: list[Want] = attrs.field(factory=list)

    @property
    def until(self) -> int:
        """When it is gone, unless it reports before."""
        waits = self.wants and not self.held
        return max(self.lease, self.reported + PATIENCE) if waits else self.lease


@attrs.define
class TokenTable:
    """The shared state of one bucket.

    Args:
        bucket: its name, for pushes.
        epoch: names this life of the table; never used before.
        now: microseconds on the clock that all methods are given.
        lost: there was one before, whose tokens are held by processes that will claim them.
            Tokens that nobody claims are free after the life of a lost request and a window.
    """

    bucket: str
    epoch: str
    now: int
    lost: bool = False
    capacity: int = 0  # 0: nobody has told a limit yet
    window: int = 0
    serial: int = 0
    hold: int = 0  # nobody sends before
    limited: int = 0
    slow_since: int = 0  # of the last 429 that counted; 0: none
    slow_share: int = WHOLE  # that was left then
    slow_step: int = RECOVERY_STEP
    free: list[FreeToken] = attrs.field(factory=list)  # in the order of times
    members: dict[str, Member] = attrs.field(factory=dict)

    # -- operations

    def report(self, report: Report, now: int, tell: Callable[[Push], bool]) -> Answer:
        """Takes in a report.

        Args:
            report: what a process says.
            now: see above.
            tell: tells another process; False where that certainly cannot hear it.
        """
        self.now = now = max(now, self.now)
        self._end_leases(now)
        member = self.members.get(report.process)
        seen = report.seen if report.epoch == self.epoch else 0
        if member is not None and report.sequence <= member.sequence:
            if report.sequence == member.sequence:  # else it was overtaken on its way
                member.reported, member.lease = now, max(member.lease, now + LEASE)
            return self._answer(member, seen, now)
        serial, hold = self.serial, self.hold
        tighter = self._tighten(min(report.capacity, MOST_TOKENS), report.window, now)
        if member is None:
            member = self._join(report)
        member.sequence, member.reported = report.sequence, now
        member.lease = max(member.lease, now + LEASE)
        member.reserve = min(report.reserve, self.capacity)
        self._take_back(member, report, seen, now)
        if report.refusal is not None:
            self._refuse(report.refusal, now)
        member.wants = member.wants[report.served :]
        self._note_wants(member, report.wants, now)
        if report.leaving:
            self._remove(member, now)
        self._serve(now)
        while self._tell_others(member, serial, tighter or self.hold > hold, now, tell):
            serial, hold, tighter = self.serial, self.hold, False
            self._serve(now)
        answer = self._answer(member, seen, now)
        member.wanted, member.keep = answer.wanted, answer.keep
        return answer

    def renew(self, process: str, renewal: Renewal, now: int) -> bool:
        """Lengthens the lease of a process that is alone with what it was told.

        Returns:
            Whether it is; else it is to report, and this counts for nothing.
        """
        self.now = now = max(now, self.now)
        self._end_leases(now)
        member = self.members.get(process)
        if member is None or len(self.members) > 1:
            return False
        told = (self.bucket, self.epoch, member.sequence, member.held, self.capacity, self.window)
        quiet = member.wanted == NOBODY and not (member.wants or member.unseen or self.slow_since)
        if renewal != told or not quiet or self.hold > now:
            return False
        member.reported, member.lease = now, max(member.lease, now + LEASE)
        return True

    def keep_until(self) -> int:
        """When a new table would do just the same, unless somebody reports before."""
        until = max([self.now, self.hold, *(each.due for each in self.free)])
        for each in self.members.values():
            life = RESERVE_LIFE if each.reserve else 0
            until = max(until, each.until, each.lease + life + LOST_LIFE + self.window)
        if self.slow_since:
            recovery = (WHOLE - self.slow_share) * self.window // self.slow_step
            until = max(until, self.slow_since + max(FORGET_429_AFTER, recovery))
        return until + KEEP

    def state(self, now: int) -> TableState:
        """What can be seen of it."""
        now = max(now, self.now)
        first = min((each.due for each in self.free), default=None)
        return TableState(
            self.bucket,
            self.capacity,
            self.window,
            len(self.free),
            None if first is None else max(0, first - now),
            {name: each.held for name, each in self.members.items()},
            {name: len(each.wants) for name, each in self.members.items()},
            max(0, self.hold - now),
            self._share(now),
            self.limited,
        )

    # -- who is there

    def _end_leases(self, now: int) -> None:
        """What a process held that does not report any more stays away until it is harmless."""
        for each in [each for each in self.members.values() if each.until <= now]:
            self._remove(each, each.until)

    def _remove(self, member: Member, ended: int) -> None:
        """Puts back what a process holds when it ends, or ended then."""
        away = ended + LOST_LIFE + self.window
        held, member.held, member.unseen, member.wants = member.held, 0, [], []
        del self.members[member.process]
        for index in range(held):
            later = RESERVE_LIFE if index < member.reserve else 0
            self._put(FreeToken(away + later, 0, member.process, member.sequence))

    def _join(self, report: Report) -> Member:
        """A process is new here, or back; what it holds is its own, as far as it is unclaimed."""
        member = self.members[report.process] = Member(report.process)
        claimable = (report.process, ANYBODY) if report.epoch else (report.process,)
        for claim in claimable:
            for place in reversed(range(len(self.free))):  # the longest away first
                each = self.free[place]
                named = each.claim == claim and report.sequence >= each.sequence
                if named and member.held < report.held and each.due > self.now:
                    del self.free[place]
                    member.held += 1
        return member

    # -- limits

    def _tighten(self, capacity: int, window: int, now: int) -> bool:
        """Of all limits seen the tightest holds; whether it is another one now."""
        if not self.capacity:
            self.capacity, self.window = capacity, window
            due = now + LOST_LIFE + window if self.lost else 0
            claim = ANYBODY if self.lost else ""
            self.free = [FreeToken(due, 0, claim) for _ in range(capacity)]
            return True
        tighter = window > self.window or capacity < self.capacity
        if window > self.window:
            every: list[FreeToken | GivenToken] = [*self.free]
            for member in self.members.values():
                every += member.unseen
            for each in every:
                each.due += window - self.window
                each.date += window - self.window if each.date else 0
            self.window = window
        if capacity < self.capacity:
            self.capacity = capacity
            while self.free and self._count() > capacity:
                self.free.remove(min(self.free, key=_order))
            while self._count() > capacity:
                max(self.members.values(), key=lambda each: each.held).held -= 1
        return tighter

    def _count(self) -> int:
        return len(self.free) + sum(each.held for each in self.members.values())

    def _put(self, token: FreeToken) -> None:
        """One more is free, unless the limit has become lower meanwhile."""
        if self._count() < self.capacity:
            insort(self.free, token, key=_order)

    # -- tokens given back

    def _take_back(self, member: Member, report: Report, seen: int, now: int) -> None:
        """Of what a process holds, what it gives is free at the time that it says.

        What a lost table was told before, it has perhaps given to somebody, who sends with it.
        """
        member.unseen = [each for each in member.unseen if each.serial > seen]
        has = member.held - len(member.unseen)
        for _ in range(has - report.held):  # should not be: as if their requests were lost
            member.held -= 1
            self._put(FreeToken(now + LOST_LIFE + self.window, 0))
        kept = report.held - len(report.gives)  # of which it is known least when they are given
        share = self.capacity * self._share(now)
        longer = max(0, self.window - report.window)
        if share < WHOLE:  # less than one call a window: the window is longer
            longer += self.window * WHOLE // share - self.window
        given_before = report.again and report.epoch != self.epoch
        for each in report.gives[: max(0, min(has, report.held) - max(0, kept))]:
            date = each.date + longer if each.date else 0
            due = now + each.span + longer if each.span or longer else 0
            if given_before:
                due, date = max(due, now + LOST_LIFE + self.window), 0
            member.held -= 1
            self._put(FreeToken(due, date))

    def _refuse(self, refusal: Refusal, now: int) -> None:
        """The window counts as full, and the rate falls."""
        self.limited += 1
        self.hold = max(self.hold, now + max(self.window, refusal.wait))
        if not self.slow_since:
            self.slow_since, self.slow_share, self.slow_step = now, BACKOFF, RECOVERY_STEP
        elif now - refusal.age >= self.slow_since:
            self.slow_share = max(MIN_SHARE, BACKOFF * self._share(now) // WHOLE)
            self.slow_step = max(MIN_RECOVERY_STEP, self.slow_step // 2)
            self.slow_since = now

    def _share(self, now: int) -> int:
        if not self.slow_since:
            return WHOLE
        recovered = self.slow_step * (now - self.slow_since) // max(1, self.window)
        return min(WHOLE, self.slow_share + recovered)

    # -- tokens handed out

    def _note_wants(self, member: Member, priorities: tuple[int, ...], now: int) -> None:
        """Who waited before keeps its place."""
        before = sorted(member.wants, key=lambda each: each.joined)
        wants = []
        for priority in sorted(priorities[: self.capacity], reverse=True):
            kept = next((each for each in before if each.priority == priority), None)
            if kept is not None:
                before.remove(kept)
            wants.append(kept or Want(priority, now))
        wants.sort(key=lambda each: each.rank)
        member.wants = wants[len(member.unseen) :]

    def _serve(self, now: int) -> None:
        """Hands out what is free, in the order of ranks; who holds much waits for who does not."""
        share = self._share(now)
        if self.slow_since and share >= WHOLE and now - self.slow_since > FORGET_429_AFTER:
            self.slow_since = 0
        allowed = max(1, self.capacity * share // WHOLE)
        wanted = self._wanted()
        while token := self._next_free(allowed):
            member = self._next(allowed, wanted)
            if member is None or token.due > now + self.window + AHEAD:
                return
            del self.free[self.capacity - allowed]
            self.serial += 1
            member.wants.pop(0)
            member.unseen.append(GivenToken(self.serial, token.due, token.date))
            member.held += 1

    def _next_free(self, allowed: int) -> FreeToken | None:
        """The first that is free, but for as many as the limit is lower after a 429."""
        kept_back = self.capacity - allowed
        return self.free[kept_back] if kept_back < len(self.free) else None

    def _busy(self) -> int:
        return max(1, sum(1 for each in self.members.values() if each.held or each.wants))

    def _next(self, allowed: int, wanted: Callable[[Member], int]) -> Member | None:
        """Whose turn it is: of those that hold less than their part, if there are any.

        A call of a higher priority than all of others' does not ask for parts.
        """
        fair = -(-allowed // self._busy())
        hungry = [each for each in self.members.values() if each.wants]
        return min(
            hungry,
            key=lambda each: (
                each.held >= fair and each.wants[0].priority <= wanted(each),
                each.wants[0].rank,
                each.process,
            ),
            default=None,
        )

    # -- what processes are told

    def _wanted(self) -> Callable[[Member], int]:
        """The highest priority that others than a member want a token with."""
        first, most, second = None, NOBODY, NOBODY
        for each in self.members.values():
            if each.wants:
                top = max([want.priority for want in each.wants])
                if top > most:
                    first, most, second = each, top, most
                else:
                    second = max(second, top)
        return lambda member: second if member is first else most

    def _kept(self, now: int) -> int:
        """Tokens that each may keep while others wait."""
        return self.capacity // self._busy() if self._share(now) == WHOLE else 0

    def _answer(self, member: Member, seen: int, now: int) -> Answer:
        share = self._share(now)
        allowed = max(1, self.capacity * share // WHOLE)
        return Answer(
            self.epoch,
            member.sequence,
            member.held,
            tuple(
                Granted(each.serial, max(0, each.due - now), each.date)
                for each in member.unseen
                if each.serial > seen
            ),
            self.capacity,
            self.window,
            self._wanted()(member),
            -(-allowed // self._busy()),
            self._kept(now),
            max(0, self.hold - now),
            self._look(member, allowed, now),
            share,
            self.limited,
            self.serial,
            max(0, member.lease - now),
            now - member.reported,
        )

    def _look(self, member: Member, allowed: int, now: int) -> int:
        """When somebody who waits is to report again: its turn is over, or a token is there."""
        if not member.wants:
            return 0
        hungry = sum(1 for each in self.members.values() if each.wants)
        turn = min(MAX_LOOK, BEAT + 3 * self.window * hungry // (2 * allowed))
        if not self.free:
            return turn
        token = self._next_free(allowed)
        due = token.due if token else now
        return min(turn, max(self.window // 4, due - now - self.window - AHEAD))

    def _tell_others(
        self, caller: Member, serial: int, news: bool, now: int, tell: Callable[[Push], bool]
    ) -> bool:
        """Tells the others what they do not know yet: new tokens, that somebody waits, `news`.

        These are a hold, or a lower limit.

        Returns:
            Whether tokens are free again, as their new holders could not be told of them. These
            want none until they report.
        """
        again = False
        wanted, kept = self._wanted(), self._kept(now)
        for each in self.members.values():
            if each is caller:
                continue
            lease = each.lease
            granted = bool(each.unseen) and each.unseen[-1].serial > serial
            if granted:
                each.lease = max(each.lease, now + LEASE)
            called = each.held > 0 and wanted(each) > each.wanted
            less = wanted(each) > NOBODY and kept < min(each.keep, each.held)
            if granted or called or less or news:
                each.wanted, each.keep = wanted(each), kept
                heard = tell(Push(self.bucket, each.process, self._answer(each, 0, now)))
                if granted and not heard:
                    each.lease, again = lease, True
                    self._take_again(each, serial)
                    wanted, kept = self._wanted(), self._kept(now)
        return again

    def _take_again(self, member: Member, serial: int) -> None:
        """It has not been told of the tokens after this serial."""
        kept = [each for each in member.unseen if each.serial <= serial]
        taken = member.unseen[len(kept) :]
        member.held -= len(taken)
        member.unseen, member.wants = kept, []
        for each in taken:
            insort(self.free, FreeToken(each.due, each.date), key=_order)


def _order(token: FreeToken) -> tuple[int, int]:
    return token.due, token.date
