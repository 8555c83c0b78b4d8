"""What belongs to one event loop."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Generic, TypeVar

T = TypeVar("T")


class PerLoop(Generic[T]):
    """One value for each event loop.

    What is bound to a loop is of no use in another one, and after a fork not even in the same:
    both processes would read from one socket.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._held: dict[asyncio.AbstractEventLoop, T] = {}
        self._process = _process.number
        self._parents: list[dict[asyncio.AbstractEventLoop, T]] = []

    def here(self) -> T:
        """That of the running loop; those of dead loops are let go."""
        loop = asyncio.get_running_loop()
        held = self._held.get(loop)
        if held is None or self._process != _process.number:
            held = self._new(loop)
        return held

    def _new(self, loop: asyncio.AbstractEventLoop) -> T:
        if self._process != _process.number:
            # Kept, but not touched: letting them go would close what the parent is using.
            self._parents.append(self._held)
            self._held, self._process = {}, _process.number
        for home in list(self._held):
            if home.is_closed():
                self._held.pop(home, None)
        # In place: another thread may be adding its loop's.
        return self._held.setdefault(loop, self._make())


class _Process:
    """Counts the forks that lead to this process: asking the system takes ten times as long."""

    def __init__(self) -> None:
        self.number = 0

    def forked(self) -> None:
        self.number += 1


_process: Final = _Process()
with suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(after_in_child=_process.forked)
