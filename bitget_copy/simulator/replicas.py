"""Reads that lag: copies of the world that are behind it, and which read is answered from which.

A copy begins as the world did, from the same seed at the same moment, and does again what was
done to the world, so many seconds later. Only the state is old: a reply bears the time at which
it is given, as the exchange's do.
"""

from __future__ import annotations

import contextlib
import math
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from itertools import cycle
from typing import Any, TypeAlias

import attrs

from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import ConfigError
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.trader_statistics import StatisticsCache
from bitget_copy.simulator.world import World

Lag: TypeAlias = float | list[float] | tuple[float, ...]
"""Seconds; several are those of as many replicas, which take turns."""
ReadLag: TypeAlias = Lag | Mapping[str, Lag]
"""For all reads, or by pattern of an endpoint's key or path; the first one that fits counts."""


@attrs.frozen
class View:
    """A world as a read sees it.

    Attributes:
        world: the state.
        statistics: what was computed from it.
        now: of which moment it is, milliseconds since 1970.
    """

    world: World
    statistics: StatisticsCache
    now: int


Change: TypeAlias = Callable[[View], Any]
"""Something that changes a world."""


class _Replica:
    def __init__(self, lag_ms: int, world: World, start: int) -> None:
        self._lag_ms = lag_ms
        self._start = start
        self._world = world
        self._statistics = StatisticsCache()
        self._due: deque[tuple[int, Change]] = deque()

    def note(self, at: int, change: Change) -> None:
        """Will do at its time what was done to the world at a moment."""
        self._due.append((at, change))
        self.view(at)  # so that no more waits than what happens within the lag

    def view(self, now: int) -> View:
        """The state at a moment of the exchange's clock."""
        moment = now - self._lag_ms
        while self._due and self._due[0][0] <= moment:
            at, change = self._due.popleft()
            with contextlib.suppress(Refused):  # the world has refused it too
                change(View(self._world, self._statistics, at))
        seen = max(moment, self._start)
        self._world.advance(seen)
        return View(self._world, self._statistics, seen)


class Replicas:
    """All copies of one world, and the reads that see them.

    Args:
        lags: seconds by endpoint key, as :func:`lags_by_key` gives them.
        make: makes the world once more as it began.
        start: when that was, milliseconds since 1970.
    """

    def __init__(
        self, lags: Mapping[str, Sequence[float]], make: Callable[[], World], start: int
    ) -> None:
        known = {round(lag * 1000) for found in lags.values() for lag in found} - {0}
        self._replicas = {ms: _Replica(ms, make(), start) for ms in sorted(known)}
        self._turns = {
            key: cycle([self._replicas.get(round(lag * 1000)) for lag in found])
            for key, found in lags.items()
        }

    def note(self, at: int, change: Change) -> None:
        """Remembers for all copies what is done to the world now."""
        for replica in self._replicas.values():
            replica.note(at, change)

    def view(self, key: str, now: int) -> View | None:
        """What a read sees; None: the world itself."""
        replica = next(self._turns[key]) if key in self._turns else None
        return None if replica is None else replica.view(now)


def lags_by_key(read_lag: ReadLag, endpoints: Iterable[Endpoint]) -> dict[str, tuple[float, ...]]:
    """The lags of each read that has any.

    Raises:
        ConfigError: a lag is no number of seconds, or a pattern fits no read.
    """
    patterns = read_lag if isinstance(read_lag, Mapping) else {"*": read_lag}
    wanted = {pattern: _lags(pattern, lag) for pattern, lag in patterns.items()}
    reads = [row for row in endpoints if not row.writes]
    for pattern in wanted:
        if not any(_fits(row, pattern) for row in reads):
            raise ConfigError(
                f"simulator: read_lag[{pattern!r}] fits the key or path of no read; for all of "
                "them write '*'"
            )
    found = {}
    for row in reads:
        lags = next((lags for name, lags in wanted.items() if _fits(row, name)), ())
        if any(lags):
            found[row.key] = lags
    return found


def _fits(row: Endpoint, pattern: str) -> bool:
    return fnmatchcase(row.key, pattern) or fnmatchcase(row.path, pattern)


def _lags(pattern: str, lag: Lag) -> tuple[float, ...]:
    many = tuple(lag) if isinstance(lag, (list, tuple)) else (lag,)
    if not many or not all(map(_is_lag, many)):
        raise ConfigError(
            f"simulator: read_lag of {pattern!r} is {lag!r}; seconds, 0 or more and finite, or a "
            "list of them"
        )
    return many


def _is_lag(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return 0 <= value < math.inf
