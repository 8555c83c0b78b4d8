"""One value for each event loop."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Generic, TypeVar

T = TypeVar("T")


class PerLoop(Generic[T]):
    """Makes and keeps one value for each event loop.

    Connections and futures are bound to their loop. After a fork they are not even usable in the
    same loop: both processes would read from one socket.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._held: dict[asyncio.AbstractEventLoop, T] = {}
        self._process = _process.number
        self._parents: list[dict[asyncio.AbstractEventLoop, T]] = []

    def here(self) -> T:
        """The value of the running loop; those of closed loops are dropped."""
        loop = asyncio.get_running_loop()
        held = self._held.get(loop)
        if held is None or self._process != _process.number:
            held = self._new(loop)
        return held

    def _new(self, loop: asyncio.AbstractEventLoop) -> T:
        if self._process != _process.number:
            # Kept, but not touched: dropping them would close what the parent process is using.
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
with suppress(AttributeError):  # systems without it cannot fork
    os.register_at_fork(after_in_child=_process.forked)
