"""What the programs' calls cost, gathered by the client's own hook.

One tally for a program, however many clients it has. Times are kept as they come: a demo
makes some hundreds of calls.
"""

from __future__ import annotations

import asyncio
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Final

import attrs

from bitget_copy.errors import Attempt

HEADING: Final = (
    "program", "calls", "wait med", "wait max", "call p50", "call p99", "retries", "429s", "rows",
)  # fmt: skip


@attrs.define
class Tally:
    """Counts attempts; the object itself is the hook.

    Attributes:
        name: the program.
        calls: calls begun; `retries` are the attempts beyond the first.
        limited: replies with 429 as the client saw them.
        rows: rows of all lists.
        waits: seconds in the limiter's queue, one for each attempt.
        times: seconds from sending to the end of the reply.
        seconds: attempts that left in each whole second since `begun`.
    """

    name: str
    calls: int = 0
    retries: int = 0
    limited: int = 0
    rows: int = 0
    waits: list[float] = attrs.Factory(list)
    times: list[float] = attrs.Factory(list)
    seconds: Counter[int] = attrs.Factory(Counter)
    begun: float | None = None

    def __call__(self, attempt: Attempt) -> None:
        """Takes in one attempt."""
        if attempt.number == 1:
            self.calls += 1
        else:
            self.retries += 1
        self.limited += "429" in {str(attempt.status), attempt.code}
        self.rows += attempt.rows or 0
        self.waits.append(attempt.waited)
        self.times.append(attempt.elapsed)
        left = asyncio.get_running_loop().time() - attempt.elapsed
        if self.begun is None:
            self.begun = left
        self.seconds[max(0, int(left - self.begun))] += 1

    def by_second(self) -> list[int]:
        """Attempts in each whole second so far; the last one may still be running."""
        return [self.seconds[number] for number in range(max(self.seconds, default=-1) + 1)]

    def rate(self) -> float:
        """Attempts a second over the seconds that are over; 0 during the first."""
        whole = self.by_second()[:-1]
        return sum(whole) / len(whole) if whole else 0.0

    def cells(self) -> tuple[str, ...]:
        """The row of the final table, in the order of :data:`HEADING`."""
        return (
            self.name,
            str(self.calls),
            _ms(median(self.waits) if self.waits else 0.0),
            _ms(max(self.waits, default=0.0)),
            _ms(percentile(self.times, 0.50)),
            _ms(percentile(self.times, 0.99)),
            str(self.retries),
            str(self.limited),
            f"{self.rows:,}",
        )


def together(tallies: Iterable[Tally]) -> Tally:
    """One tally of several programs, without the course over time."""
    total = Tally("total")
    for tally in tallies:
        total.calls += tally.calls
        total.retries += tally.retries
        total.limited += tally.limited
        total.rows += tally.rows
        total.waits += tally.waits
        total.times += tally.times
    return total


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share does not exceed; 0 of nothing."""
    if not values:
        return 0.0
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.1f} ms"
