"""What is open, as all writes of a process see it: from several threads, and from anywhere.

One lock for all, held for microseconds and around a fork. The garbage collector may end a call
while this thread holds it, so what comes from there waits until somebody else takes the lock.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from itertools import count
from typing import Any, Final

from bitget_copy.journal.state import Entry, State

_lock: Final = threading.Lock()

with suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(
        before=_lock.acquire, after_in_parent=_lock.release, after_in_child=_lock.release
    )


class SharedState:
    """A state for several threads.

    Args:
        state: what an earlier process has left.
    """

    def __init__(self, state: State | None = None) -> None:
        self._state = State()
        for record in [] if state is None else state.records():
            self._state.apply(record)
        self._numbers = count(self._state.next)
        self._late: deque[Mapping[str, Any]] = deque()

    def number(self) -> int:
        """Of a new write; no other has it, whatever thread asks."""
        return next(self._numbers)

    def begin(self, entry: Entry) -> None:
        """A write is about to be sent."""
        with self._locked() as state:
            state.begin(entry)

    def apply(self, record: Mapping[str, Any]) -> None:
        """What became of a write."""
        with self._locked() as state:
            state.apply(record)

    def apply_soon(self, record: Mapping[str, Any]) -> None:
        """The same without a lock, before anything else is done or asked."""
        self._late.append(record)

    def entries(self) -> list[Entry]:
        """Open writes, the oldest first."""
        with self._locked() as state:
            return list(state.open.values())

    def get(self, number: int) -> Entry | None:
        """An open write."""
        with self._locked() as state:
            return state.open.get(number)

    def rivals(self, number: int, idle: AbstractSet[int]) -> set[int] | None:
        """As of `State`; None: the write is not open."""
        with self._locked() as state:
            return state.rivals(number, idle) if number in state.open else None

    @contextmanager
    def _locked(self) -> Iterator[State]:
        with _lock:
            while self._late:
                self._state.apply(self._late.popleft())
            yield self._state
