"""When a process shows that it is there: of all its buckets together, while it is awake anyway.

To wake a process costs more than a report. So there is a span for each beat: within it whatever
wakes the process takes the beat along, in its first part only what seems to be the last to do so,
and at its end a timer does. Beats of several buckets have the same spans, so that they leave, and
are answered, in one piece.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, Protocol

from bitget_copy.ratelimit.scheduler import running_loop
from bitget_copy.ratelimit.shared.durations import BEAT, SECOND

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from bitget_copy.ratelimit.scheduler import LocalGrant

BEAT_SECONDS: Final = BEAT / SECOND

EARLIER: Final = 0.5
"""Seconds before its time at which a beat leaves if nothing else seems to come in its span."""

LATER: Final = 0.4
"""Seconds after its time for which it waits for something else that wakes the process."""

LOOK_AGAIN: Final = 0.05
"""Seconds for which nothing is looked at again that has not been the last to wake the process."""

APART: Final = 0.5
"""Seconds from one span to the next."""


class Beating(Protocol):
    """What is told when its time has come."""

    span: tuple[float, float] | None
    """From when to when that is to be, for :class:`Beats` alone; None: nothing is planned."""

    def beat(self) -> None:
        """Reports, or sees why the last report is not answered."""
        ...


class Home(Protocol):
    """The limiter, as its beats see it."""

    home: asyncio.AbstractEventLoop
    in_flight: set[LocalGrant]

    def change(self, method: Callable[[], object]) -> None:
        """Makes a change."""
        ...

    def call_home(self, callback: Callable[[], object]) -> None:
        """Runs something on the loop where the store is spoken to, soon."""
        ...


class Beats:
    """The beats of one process, with one timer. Used in the middle of a change but for `go`.

    Attributes:
        due_at: seconds on the loops' clock; who is awake after it calls :meth:`awake`.
    """

    __slots__ = ("_by_span", "_limiter", "_starts_at", "_timer", "_timer_at", "due_at")

    def __init__(self, limiter: Home) -> None:
        self._limiter = limiter
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at: float = math.inf
        self.due_at: float = math.inf
        self._starts_at = math.inf  # the first span
        self._by_span: dict[tuple[float, float], dict[Beating, None]] = {}

    def plan(self, link: Beating, at: float) -> None:
        """Plans the next beat for a time, or a little earlier or later."""
        at = (at + APART / 32) // APART * APART
        self.plan_at(link, at - EARLIER, at + LATER)

    def plan_at(self, link: Beating, start: float, end: float) -> None:
        """Plans it for a span; in place of what was planned for this one."""
        span = (start, end)
        if link.span == span:
            return
        self.drop(link)
        self._by_span.setdefault(span, {})[link] = None
        link.span = span
        if start < self._starts_at:
            self._starts_at = self.due_at = start
        self._set_timer(end)

    def drop(self, link: Beating) -> None:
        """Plans nothing for it any more."""
        if link.span is None:
            return
        others = self._by_span.get(link.span, {})
        others.pop(link, None)
        if not others:
            self._by_span.pop(link.span, None)
        link.span = None

    def awake(self, now: float, again_at: float) -> None:
        """Something has woken the process in a beat's span, and will at that time again."""
        at = self._starts_at + EARLIER
        if now < at and (again_at < at + LATER or self._limiter.in_flight):
            self.due_at = min(at, now + LOOK_AGAIN)
            return
        self._starts_at = self.due_at = math.inf
        if running_loop() is self._limiter.home:
            self.go()
        else:
            self._limiter.call_home(self.go)

    def go(self) -> None:
        """On the limiter's own loop: tells all whose time has come, after a change in progress."""
        self._limiter.change(self._go)

    def end(self) -> None:
        """Nothing is told any more, on the loop where it was."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer, self._timer_at = None, math.inf

    def _go(self) -> None:
        now = self._limiter.home.time()
        self.end()
        self._timer_at = -math.inf  # it is set below
        try:
            for span in sorted(each for each in self._by_span if each[0] <= now):
                for link in self._by_span.pop(span):
                    self.plan(link, now + BEAT_SECONDS)
                    link.beat()
        finally:
            self._starts_at = self.due_at = min(
                [start for start, _ in self._by_span], default=math.inf
            )
            self._timer_at = math.inf
            if self._by_span:
                self._set_timer(min([end for _, end in self._by_span]))

    def _set_timer(self, at: float) -> None:
        """Goes at that time; one that was set for earlier does as well."""
        if self._timer_at <= at:
            return
        self.end()
        self._timer, self._timer_at = self._limiter.home.call_at(at, self.go), at
