"""Sets of moments as intervals of whole milliseconds, both ends included.

What is covered is such a set, not the newest row: rows that come late, and times when nobody
collected, are holes in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bitget_copy._milliseconds import from_milliseconds


class Interval(NamedTuple):
    """All moments from `first` to `last`, milliseconds since 1970, both included."""

    first: int
    last: int

    def __str__(self) -> str:
        first, last = map(from_milliseconds, self)
        return f"{first:%Y-%m-%d %H:%M}Z to {last:%Y-%m-%d %H:%M}Z"


def joined(intervals: Iterable[Interval]) -> list[Interval]:
    """The same moments in as few intervals as there can be, oldest first."""
    made: list[Interval] = []
    for each in sorted(intervals):
        if each.first > each.last:
            continue
        if made and each.first <= made[-1].last + 1:
            made[-1] = Interval(made[-1].first, max(made[-1].last, each.last))
        else:
            made.append(each)
    return made


def without(whole: Interval, covered: Iterable[Interval]) -> list[Interval]:
    """What of an interval is not covered, oldest first."""
    gaps, first = [], whole.first
    for each in joined(covered):
        if each.first > whole.last:
            break
        if each.first > first:
            gaps.append(Interval(first, each.first - 1))
        first = max(first, each.last + 1)
    if first <= whole.last:
        gaps.append(Interval(first, whole.last))
    return gaps


def pieces(whole: Interval, longest: int | None) -> Iterator[Interval]:
    """An interval in pieces of at most `longest` milliseconds, oldest first."""
    first = whole.first
    while longest is not None and whole.last - first + 1 > longest:
        yield Interval(first, first + longest - 1)
        first += longest
    yield Interval(first, whole.last)
