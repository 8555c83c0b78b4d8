"""Counts the calls of a program, by the client's own hook, and how long they took."""

from __future__ import annotations

import asyncio
import math
from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from bitget_copy.errors import Attempt


@attrs.define
class CallStats:
    """Counts attempts; the object itself is the hook `on_attempt`.

    Attributes:
        calls: calls begun; `retries` are the attempts beyond the first.
        limited: replies with 429.
        rows: rows of all lists.
        waits: seconds in the limiter's queue, one for each attempt.
        times: seconds from sending to the end of the reply.
        seconds: attempts that were sent in each whole second since `start`.
    """

    calls: int = 0
    retries: int = 0
    limited: int = 0
    rows: int = 0
    waits: list[float] = attrs.Factory(list)
    times: list[float] = attrs.Factory(list)
    seconds: Counter[int] = attrs.Factory(Counter)
    start: float | None = None

    def __call__(self, attempt: Attempt) -> None:
        """Counts one attempt."""
        if attempt.number == 1:
            self.calls += 1
        else:
            self.retries += 1
        self.limited += "429" in {str(attempt.status), attempt.code}
        self.rows += attempt.rows or 0
        self.waits.append(attempt.waited)
        self.times.append(attempt.elapsed)
        sent = asyncio.get_running_loop().time() - attempt.elapsed
        if self.start is None:
            self.start = sent
        self.seconds[max(0, int(sent - self.start))] += 1

    def by_second(self) -> list[int]:
        """Attempts in each second so far; the last second may still run."""
        return [self.seconds[number] for number in range(max(self.seconds, default=-1) + 1)]

    def rate(self) -> float:
        """Attempts a second over the seconds that are over; 0 during the first."""
        over = self.by_second()[:-1]
        return sum(over) / len(over) if over else 0.0


def total(stats: Iterable[CallStats]) -> CallStats:
    """The sum of several programs, without their seconds."""
    out = CallStats()
    for each in stats:
        out.calls += each.calls
        out.retries += each.retries
        out.limited += each.limited
        out.rows += each.rows
        out.waits += each.waits
        out.times += each.times
    return out


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share does not exceed; 0 of nothing."""
    if not values:
        return 0.0
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]
