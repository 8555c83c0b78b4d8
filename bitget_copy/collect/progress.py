"""What a collector has done so far, as numbers to be shown."""

from __future__ import annotations

from collections import deque
from typing import Final, Literal, TypeAlias

import attrs

from bitget_copy.collect.histories import History
from bitget_copy.collect.intervals import Interval

Stage: TypeAlias = Literal["waiting", "reading", "watching", "done", "failed", "stopped"]
_RECENT: Final = 10.0
"""Seconds that present rates are taken over."""


@attrs.define
class Progress:
    """One history.

    Attributes:
        history: which one.
        stage: what is going on; ``watching``: all is read, and read again after a while.
        rows: read in this run.
        calls: pages read in this run, those without rows too.
        fraction: how much of what is to be read has been, 0 to 1.
        began: when reading began, seconds of the monotonic clock; None: not yet.
        waited: seconds for pages: for the limit, and for the exchange.
        kept: rows in the store.
        covered: first and last moment of what is read; None: nothing is.
        gaps: holes in it.
        lost: spans that the exchange no longer shows.
        warnings: what somebody should know.
        error: why it ended.
    """

    history: History
    stage: Stage = "waiting"
    rows: int = 0
    calls: int = 0
    fraction: float = 0.0
    began: float | None = None
    ended: float | None = None
    waited: float = 0.0
    kept: int = 0
    covered: Interval | None = None
    gaps: list[Interval] = attrs.field(factory=list)
    lost: list[Interval] = attrs.field(factory=list)
    warnings: list[str] = attrs.field(factory=list)
    error: str | None = None
    _recent: deque[tuple[float, int]] = attrs.field(factory=deque, init=False, repr=False)

    def page(self, now: float, rows: int) -> None:
        """Counts a page."""
        self.calls += 1
        self.rows += rows
        self._recent.append((now, rows))
        while self._recent[0][0] < now - _RECENT:
            self._recent.popleft()

    def warn(self, text: str) -> None:
        """Keeps a warning, once."""
        if text not in self.warnings:
            self.warnings.append(text)

    def seconds(self, now: float) -> float:
        """How long it has been read."""
        if self.began is None:
            return 0.0
        return max((now if self.ended is None else self.ended) - self.began, 0.0)

    def rows_per_second(self, now: float) -> float:
        """At present; of what has ended: over all."""
        return self._rate(now, sum(rows for _, rows in self._recent), self.rows)

    def calls_per_second(self, now: float) -> float:
        """At present; of what has ended: over all."""
        return self._rate(now, len(self._recent), self.calls)

    def share_of_limit(self, now: float) -> float:
        """How much of what the row's limit allows is used; 1 is all."""
        limit = self.history.row.limit
        return self.calls_per_second(now) * limit.per / limit.rate

    def seconds_left(self, now: float) -> float | None:
        """An estimate by the moments that are left; None: nothing to go by."""
        if self.stage != "reading" or self.fraction <= 0:
            return None
        return self.seconds(now) * (1 - self.fraction) / self.fraction

    def _rate(self, now: float, recent: int, whole: int) -> float:
        seconds = self.seconds(now)
        if not seconds:
            return 0.0
        if self.ended is not None or seconds < 1:
            return whole / max(seconds, 1e-9)
        return recent / min(seconds, _RECENT)
