"""What of a history is to be read now: gaps first, the oldest before all others."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from bitget_copy.collect.histories import is_spanned
from bitget_copy.collect.intervals import Interval, joined, pieces, without
from bitget_copy.collect.manifest import Covered, Goal
from bitget_copy.pagination.windows import ASSUMED_DAYS, DAY_MS, EDGE_MS

GOOD_TIME_MS: Final = 7 * DAY_MS
"""How long before moments are out of reach a warning says so."""
_DONE: Final = ("sealed", "tail")
_MAX_TAIL_LAGS: Final = 3
"""A tail that is longer is sealed as far as it is old enough, and so is one of several pages."""


@attrs.frozen(kw_only=True)
class Reading:
    """One span to read from end to end.

    Attributes:
        span: its moments; of a list that is read whole, the last one is when that began.
        is_tail: rows may still come, so it will be read again.
        interval: of the manifest, where it was begun before.
        checkpoint: where reading goes on then.
        replaces: intervals whose rows are read anew.
        is_half: the next reading brings the rest of a tail that this one brings a part of.
    """

    span: Interval
    is_tail: bool
    interval: int | None = None
    checkpoint: Mapping[str, Any] | None = None
    replaces: tuple[int, ...] = ()
    is_half: bool = False


@attrs.frozen(kw_only=True)
class Plan:
    """What is to be done for a history.

    Attributes:
        readings: in this order.
        lost: moments that the exchange no longer shows.
        stale: intervals that were begun, and are not worth to be ended.
        soon: first moment that is not covered and will be out of reach soon; None: none.
    """

    readings: tuple[Reading, ...]
    lost: tuple[Interval, ...] = ()
    stale: tuple[Covered, ...] = ()
    soon: int | None = None


def plan(
    goal: Goal, covered: Sequence[Covered], now: int, lag: int, *,
    safe: int | None = None, fresh: int | None = None,
) -> Plan:  # fmt: skip
    """Decides what to read.

    Args:
        goal: how much is wanted.
        covered: what the manifest has of it.
        now: the exchange's clock, milliseconds.
        lag: milliseconds until no row comes any more.
        safe: last moment that may be sealed; None: whatever is older than the lag.
        fresh: what is not sealed up to this moment was read a moment ago, and is left; None: not.
    """
    safe = now - lag if safe is None else min(safe, now - lag)
    if not is_spanned(goal.history.row):
        return _whole_list(covered, now)
    wanted, reach = target(goal, now)
    reading = [each for each in covered if each.state == "reading"]
    stale = tuple(
        each for each in reading
        if _is_cut(each) or (each.is_tail and each.span.last > now - lag)
    )  # fmt: skip
    begun = [each for each in reading if each not in stale]
    # What begins or ends in the future was read when a clock was wrong.
    stale += tuple(each for each in covered if each.state in _DONE and each.span.first > now)
    covered = [each for each in covered if each not in stale]
    tails = [each for each in covered if each.state == "tail" or _is_early(each, now)]
    left = [each for each in tails if fresh is not None and each.span.last <= fresh]
    tails = [each for each in tails if each not in left]
    have = [
        each.span for each in covered
        if each in left or (each.state in {"sealed", "lost"} and each not in tails)
    ]  # fmt: skip
    lost, first = [], _begin(goal, covered, wanted.first)
    if reach is not None and first < reach:
        lost = without(Interval(first, min(reach - 1, wanted.last)), have)
        first = reach
    # What cannot be read as a whole any more keeps the rows that it has.
    gone = [*lost, *(each.span for each in covered if each.state == "lost")]
    tails = [each for each in tails if not any(_meet(each.span, span) for span in gone)]
    readings = [_resumed(each) for each in begun]
    gaps = []
    if first <= wanted.last:
        gaps = without(Interval(first, wanted.last), [*have, *(each.span for each in begun)])
    for gap in gaps:
        readings += _readings(goal, gap, (safe, fresh or safe, now - lag, now), lag, tails)
    readings = _replacing(readings, tails)
    is_first = not any(each.state in _DONE for each in covered)
    read = [each.span for each in tails]  # they are read again, but they are there
    unread = [left for gap in gaps for left in without(gap, read)]
    at_risk = [] if reach is None or is_first else [gap.first for gap in unread]
    soon = [at for at in at_risk if reach is not None and at < reach + GOOD_TIME_MS]
    return Plan(
        readings=tuple(readings),
        lost=tuple(lost),
        stale=stale,
        soon=min(soon, default=None),
    )


def _begin(goal: Goal, covered: Sequence[Covered], first: int) -> int:
    """The first moment that is, or was, wanted: what was read once stays wanted."""
    return min([first, *(each.span.first for each in covered if each.state != "reading")])


def target(goal: Goal, now: int) -> tuple[Interval, int | None]:
    """All that is wanted, and the first moment that the exchange still shows (None: unknown)."""
    paging = goal.history.paging
    reach = None if paging.keeps_days is None else now - paging.keeps_days * DAY_MS + EDGE_MS
    last = now if goal.until is None else min(goal.until, now)
    first = goal.since
    if first is None:
        first = now - ASSUMED_DAYS * DAY_MS + EDGE_MS if reach is None else reach
    return Interval(first, last), reach


def gaps_of(goal: Goal, covered: Sequence[Covered], now: float | None = None) -> list[Interval]:
    """The holes in what was read: between its first wanted and its last moment.

    Args:
        goal: how much is wanted; what is still to come is no hole.
        covered: what the manifest has of it.
        now: milliseconds; None: by the local clock.
    """
    done = [each for each in covered if each.state != "reading"]
    spans = joined(each.span for each in done)
    begun = [each.span for each in covered if each.state == "reading"]
    everything = joined([*spans, *begun])
    if not everything:
        return []
    first = everything[0].first if goal.since is None else min(goal.since, everything[0].first)
    last = everything[-1].last
    if goal.until is not None and goal.until <= (time.time() * 1000 if now is None else now):
        last = goal.until
    return without(Interval(first, last), spans)


def _whole_list(covered: Sequence[Covered], now: int) -> Plan:
    tails = tuple(each.id for each in covered if each.state == "tail")
    begun = [each for each in covered if each.state == "reading"]
    last = begun.pop() if begun and not _is_cut(begun[-1]) else None
    reading = Reading(span=Interval(0, now), is_tail=True) if last is None else _resumed(last)
    return Plan(readings=(attrs.evolve(reading, is_tail=True, replaces=tails),), stale=tuple(begun))


def _is_cut(begun: Covered) -> bool:
    """Whether an end before the checkpoint was not proven: going on from there never is whole."""
    return begun.checkpoint is not None and begun.checkpoint.get("is_cut") is True


def _resumed(begun: Covered) -> Reading:
    return Reading(
        span=begun.span, is_tail=begun.is_tail, interval=begun.id, checkpoint=begun.checkpoint
    )


def _readings(
    goal: Goal, gap: Interval, ends: Sequence[int], lag: int, tails: Sequence[Covered]
) -> Iterator[Reading]:
    """A gap in spans: what can be sealed, what is old and may change, and the newest tail.

    The first of the ends is that of what can be sealed.
    """
    days = goal.history.paging.window_days
    longest = None if days is None else days * DAY_MS
    if gap.last > ends[0] and any(_may_grow(tail, gap, goal, lag) for tail in tails):
        yield Reading(span=gap, is_tail=True)
        return
    first = gap.first
    for last in ends:
        if first <= min(gap.last, last):
            for piece in pieces(Interval(first, min(gap.last, last)), longest):
                yield Reading(span=piece, is_tail=last > ends[0])
            first = last + 1


def _is_early(each: Covered, now: int) -> bool:
    return each.state == "sealed" and each.span.last > now


def _may_grow(tail: Covered, gap: Interval, goal: Goal, lag: int) -> bool:
    """Whether one call may read a tail and what has come since, so that nothing is sealed yet."""
    size = goal.history.paging.max_size or goal.history.paging.default_size or 1
    is_short = gap.last - gap.first < _MAX_TAIL_LAGS * lag and tail.rows < size // 2
    return tail.span.first == gap.first and is_short


def _replacing(readings: Sequence[Reading], tails: Sequence[Covered]) -> list[Reading]:
    """Every tail is replaced by the last reading that meets it, or stays until one does."""
    left, made = list(tails), list[Reading]()
    for reading in reversed(readings):
        met = [tail for tail in tails if _meet(tail.span, reading.span)]
        gone = tuple(tail.id for tail in met if tail in left)
        made.append(attrs.evolve(reading, replaces=gone, is_half=len(gone) < len(met)))
        left = [tail for tail in left if tail not in met]
    return made[::-1]


def _meet(one: Interval, other: Interval) -> bool:
    return one.first <= other.last and other.first <= one.last
