"""Time: the local clocks behind a protocol, and the exchange's clock seen from here.

Everything that waits or stamps takes a :class:`Clock`, so tests drive time themselves.
Where readings of the exchange's clock come from is the pipeline's and the client's business;
this module judges them and keeps the offset.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Final, NamedTuple, Protocol

from bitget_copy._milliseconds import LATEST_MS
from bitget_copy.errors import APIReplyError, ConfigError


class Clock(Protocol):
    """The three things that the library asks of time."""

    def wall(self) -> float:
        """Seconds since 1970 on the local clock."""
        ...

    def monotonic(self) -> float:
        """Seconds on a clock that never steps."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Waits that long on the monotonic clock."""


class SystemClock:
    """The machine's own clocks."""

    wall = staticmethod(time.time)
    monotonic = staticmethod(time.monotonic)

    async def sleep(self, seconds: float) -> None:
        import asyncio  # noqa: PLC0415 - whoever waits has loaded it, who imports us has not yet

        await asyncio.sleep(seconds)


SYSTEM_CLOCK: Final = SystemClock()

PRESENT_DAY: Final = (1_420_070_400_000, 4_102_444_800_000)
"""Milliseconds since 1970 from 2015 to 2100; any other stamp is a fault of the reply.

How far it is from the local clock says nothing: a machine without a battery begins in 1970, and
a simulated exchange may be moved by days."""

MAX_DRIFT: Final = 15.0
"""Seconds that ordinary replies may move the offset, all together, from what was last certain.

Half of the 30 seconds that the exchange tolerates (document, section "Timestamp"): with any
stamps in ordinary replies, a timestamp that was right stays accepted.
"""

STEP: Final = 1.0
"""Seconds; the wall clock moves so far against the monotonic one only when somebody sets it."""

_RESOLUTION: Final = 0.001
"""Seconds: the exchange stamps in milliseconds."""
_JITTER: Final = 0.02
"""Seconds that a reply may lie in the exchange or in our own loop after it was stamped."""
_MIN_SPAN: Final = 0.25
_SPAN_SHARE: Final = 4
"""Stamps are believed once they have kept pace with our clock for so many times their doubt.

A stamp that stands still falls out of step by the whole span.
"""
_MAX_RUN: Final = 600.0
"""Seconds; then measuring starts anew, as two good clocks may drift apart by 0.1 s."""
_DATE_SLACK: Final = 2.0
"""Seconds between a stamp and ``Date``, which is written by an edge server in whole seconds."""
_LOOK_AGAIN: Final = 0.01
"""Seconds between ordinary replies that are learnt from: a hundred a second tell as much as all."""
_MAX_ANCHORS: Final = 8
"""Offsets that may be right after some steps whose cause is not known yet."""


class Reading(NamedTuple):
    """The exchange's clock, asked for: its milliseconds and how many seconds the answer took."""

    request_time: int
    round_trip: float


class _Sample(NamedTuple):
    """One stamp: when it came, how far it is ahead of the monotonic clock, give or take."""

    at: float
    lead: float
    doubt: float

    def agrees(self, other: _Sample) -> bool:
        return abs(self.lead - other.lead) <= self.tolerance(other)

    def tolerance(self, other: _Sample) -> float:
        return self.doubt + other.doubt + _JITTER


class _Run(NamedTuple):
    """Stamps that have kept pace with our clock so far."""

    first: _Sample
    best: _Sample


class ServerClock:
    """The exchange's clock as far as it is known here: the local clock and an offset.

    Three things move the offset. A refused timestamp comes with the exchange's own clock,
    which is taken over. The stamps of ordinary replies are followed once they have kept
    pace with our monotonic clock (a frozen or made-up stamp does not) or agree with the
    ``Date`` header, and never further than :data:`MAX_DRIFT`. And when the local wall clock
    moves against the monotonic one, either somebody has set it, so that the offset takes up the
    step, or the machine slept, and the offset stays: what is nearer to a wall clock that is right
    is taken for true, and the next replies may still show that it was the other.

    Attributes:
        clock: the local clocks.
        source: asks the exchange for its time; the client sets it.
        uncertainty: seconds by which the offset may be off; None until it was measured.
    """

    def __init__(self, clock: Clock = SYSTEM_CLOCK) -> None:
        self.clock = clock
        self.source: Callable[[], Awaitable[Reading]] | None = None
        self.uncertainty: float | None = None
        self._offset = 0.0
        # The offset that a refusal or a sync has left, or the start; after steps also the others
        # that may be right.
        self._anchors: tuple[float, ...] = (0.0,)
        self._known = False  # whether the exchange has accepted or told the time
        self._ahead: float | None = None  # wall minus monotonic at the last look
        self._run: _Run | None = None
        self._steady = True  # no stamp has ever fallen out of step
        self._seen: tuple[int, float] = (0, 0.0)  # the last stamp, and when it was new
        self._looked = -_LOOK_AGAIN  # when an ordinary reply was last learnt from

    @property
    def offset(self) -> float:
        """Seconds to add to the local clock, as of the last call; above 0 when it is behind."""
        return self._offset

    def now_ms(self) -> int:
        """Milliseconds since 1970 on the exchange's clock."""
        return int((self._wall() + self._offset) * 1000)

    async def sync(self) -> float:
        """Asks the exchange for its time and takes it over; returns the new offset in seconds.

        Raises:
            ConfigError: this clock belongs to no client.
            APIReplyError: the time that came is not of the present day, or stands still.
            BitgetCopyError: no answer could be had.
        """
        if self.source is None:
            raise ConfigError("this clock belongs to no client; use the one that is client.clock")
        reading = await self.source()
        if not self.correct(reading.request_time, round_trip=reading.round_trip):
            raise APIReplyError(
                f"the exchange's time {str(reading.request_time)[:20]} cannot be believed: it is "
                "not between 2015 and 2100, or it stands still; is this the exchange's address?",
                status=200,
                head=b"",
            )
        return self._offset

    def correct(
        self, request_time: int | None, *, date: float | None = None, round_trip: float = 0.0
    ) -> bool:
        """Takes over the exchange's clock from a reply that has just come.

        Args:
            request_time: its stamp, milliseconds; None when the reply had none.
            date: its ``Date``, seconds since 1970; used where the stamp is of no use.
            round_trip: seconds from sending to receiving; the stamp is from the middle.

        Returns:
            False when there is no time in it that can be believed.
        """
        frozen = request_time is not None and self._stands_still(request_time)
        here = int(self._wall() * 1000)
        stamp = None if frozen else _present_day(request_time)
        # The middle of the second that Date names.
        dated = _present_day(None if date is None else int(date * 1000) + 500)
        if stamp is None or (dated is not None and self._is_better(dated, stamp, here, round_trip)):
            stamp = dated
        if stamp is None:
            return False
        self._offset = (stamp - here) / 1000 + round_trip / 2
        self._anchors = (self._offset,)
        self.uncertainty = round_trip / 2 + (_RESOLUTION if stamp is not dated else 0.5)
        self._known = True
        return True

    def _is_better(self, dated: int, stamp: int, here: int, round_trip: float) -> bool:
        """Whether ``Date`` is to be believed and not the stamp: they differ, and it is nearer."""
        differ = abs(dated - stamp) > (_DATE_SLACK + round_trip) * 1000
        return differ and abs(dated - here) < abs(stamp - here)

    def observe(
        self,
        request_time: int | None,
        *,
        date: float | None = None,
        round_trip: float = 0.0,
        accepted: bool = False,
    ) -> None:
        """Learns from an ordinary reply that has just come; believes little of it.

        Args:
            request_time: its stamp, milliseconds; may be anything.
            date: its ``Date``, seconds since 1970.
            round_trip: seconds from sending to receiving.
            accepted: the exchange has accepted our timestamp with it.
        """
        now = self.clock.monotonic()
        if accepted and self._known and 0 <= now - self._looked < _LOOK_AGAIN:
            return
        self._known, self._looked = self._known or accepted, now
        if request_time is None or not 0 < request_time < LATEST_MS:
            return
        self._stands_still(request_time)
        self._wall()  # a step since the last look is none of the exchange's
        stamp = request_time / 1000
        sample = _Sample(now, stamp - now + round_trip / 2, round_trip / 2 + _RESOLUTION)
        if date is not None and abs(stamp - date - 0.5) > _DATE_SLACK + round_trip:
            self._run = None
            return
        run = self._run
        if run is None or now - run.first.at > _MAX_RUN:
            self._run = run = _Run(sample, sample)
        elif not sample.agrees(run.first):
            self._run, self._steady = _Run(sample, sample), False
            return
        if sample.doubt < run.best.doubt:
            self._run = run = run._replace(best=sample)
        if now - run.first.at >= self._span(run, sample) or (self._steady and date is not None):
            self._follow(run.best)

    def _span(self, run: _Run, sample: _Sample) -> float:
        """Seconds for which stamps must have kept pace before they are believed."""
        return max(_MIN_SPAN, _SPAN_SHARE * sample.tolerance(run.first))

    def _follow(self, best: _Sample) -> None:
        """Moves the offset to what was measured, when it lies outside and within the bound."""
        assert self._ahead is not None
        measured = best.lead - self._ahead
        nearest = min(self._anchors, key=lambda anchor: abs(measured - anchor))
        if abs(measured - nearest) > MAX_DRIFT:
            return
        self._known, self._anchors = True, (nearest,)
        self.uncertainty = best.doubt
        if abs(measured - self._offset) > best.doubt:
            self._offset = measured

    def _stands_still(self, stamp: int) -> bool:
        """Whether this very stamp came before, too long ago for replies under way together."""
        now = self.clock.monotonic()
        if stamp != self._seen[0]:
            self._seen = (stamp, now)
        return now - self._seen[1] > STEP

    def _wall(self) -> float:
        """The local time; looks whether it has made a step since the last look."""
        wall = self.clock.wall()
        ahead = wall - self.clock.monotonic()
        step = 0.0 if self._ahead is None else ahead - self._ahead
        if abs(step) > STEP:
            self._run = None  # its samples are of another wall clock, or of a monotonic one
            if self._known:
                self._step(step)
        self._ahead = ahead
        return wall

    def _step(self, step: float) -> None:
        """The wall clock has moved against the monotonic one, by seconds.

        Where taking the step up makes the offset smaller, the wall clock was put right. Else the
        machine has slept, its monotonic clock stood, and the wall clock is as right as before; or
        it was set wrong, which replies, or one refused timestamp, will show.
        """
        if abs(self._offset - step) < abs(self._offset):
            self._offset -= step
        moved = {anchor - step for anchor in self._anchors}
        self._anchors = tuple(sorted(moved.union(self._anchors), key=abs)[:_MAX_ANCHORS])


def _present_day(stamp: int | None) -> int | None:
    """A stamp in milliseconds, unless it cannot be one; a whole number of any size."""
    low, high = PRESENT_DAY
    return stamp if stamp is not None and low <= stamp < high else None
