"""The queue of calls that wait for one bucket: higher priority first, and nobody starves."""

from __future__ import annotations

from collections import OrderedDict
from itertools import chain
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

AGE_PER_PRIORITY: Final = 0.1
"""Seconds of waiting that weigh as much as one step of priority. A call is overtaken only by
calls that joined the queue less than this, times the difference in priority, after it."""


class Queueable(Protocol):
    """A call that can wait: its priority, and when it joined the queue."""

    priority: int
    joined: float


C = TypeVar("C", bound=Queueable)


class WaitQueue(Generic[C]):
    """Waiting calls, one line for each priority."""

    __slots__ = ("_lines",)

    def __init__(self) -> None:
        self._lines: dict[int, OrderedDict[C, None]] = {}

    def __bool__(self) -> bool:
        return bool(self._lines)

    def __len__(self) -> int:
        return sum(map(len, self._lines.values()))

    def __contains__(self, call: C) -> bool:
        return call in self._lines.get(call.priority, ())

    def __iter__(self) -> Iterator[C]:
        return chain.from_iterable(self._lines.values())

    def add(self, call: C, *, at_front: bool = False) -> None:
        """Puts a call at the end of its priority's line, or at the front if it is back."""
        line = self._lines.get(call.priority)
        if line is None:
            line = self._lines[call.priority] = OrderedDict()
        line[call] = None
        if at_front:
            line.move_to_end(call, last=False)

    def remove(self, call: C) -> None:
        """Takes a call out; one that is not there was interrupted as it joined."""
        line = self._lines.get(call.priority)
        if line is not None:
            line.pop(call, None)
            if not line:
                del self._lines[call.priority]

    def priorities(self, count: int) -> list[int]:
        """The highest priorities of calls that wait, at most so many."""
        found: list[int] = []
        for priority in sorted(self._lines, reverse=True):
            found += [priority] * min(count - len(found), len(self._lines[priority]))
        return found

    def highest(self) -> int:
        """The highest priority; only while some wait."""
        return max(self._lines)

    def first(self) -> C:
        """The call whose turn it is; only while some wait.

        Calls are ranked by the time of joining, less `AGE_PER_PRIORITY` for each step of
        priority, so the order of two calls never changes.
        """
        best = None
        for priority, line in self._lines.items():
            head = next(iter(line))
            rank = head.joined - priority * AGE_PER_PRIORITY
            if best is None or rank < best[0] or (rank == best[0] and priority > best[1]):
                best = (rank, priority, head)
        assert best is not None
        return best[2]

    def repair(self) -> None:
        """Drops lines that an interrupt has left empty."""
        for priority in [priority for priority, line in self._lines.items() if not line]:
            del self._lines[priority]
