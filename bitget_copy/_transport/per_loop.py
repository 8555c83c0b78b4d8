"""One value for each event loop."""

from __future__ import annotations

import os
from asyncio import AbstractEventLoop, get_running_loop
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, Generic, TypeVar
from weakref import WeakSet

T = TypeVar("T")


class PerLoop(Generic[T]):
    """Makes and keeps one value for each event loop.

    Connections and futures are bound to their loop. After a fork they are not even usable in the
    same loop: both processes would read from one socket.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._held: dict[AbstractEventLoop, T] = {}
        self._parents: list[dict[AbstractEventLoop, T]] = []
        _every.add(self)

    def here(self) -> T:
        """The value of the running loop; those of closed loops are dropped."""
        loop = get_running_loop()
        held = self._held.get(loop)
        return self._new(loop) if held is None else held

    def after_fork(self) -> None:
        """In the child: the parent's values are kept, but not touched.

        Dropping them would close what the parent process is using.
        """
        self._parents.append(self._held)
        self._held = {}

    def _new(self, loop: AbstractEventLoop) -> T:
        for home in list(self._held):
            if home.is_closed():
                self._held.pop(home, None)
        # In place: another thread may be adding its loop's.
        return self._held.setdefault(loop, self._make())


_every: Final[WeakSet[PerLoop[Any]]] = WeakSet()


def _after_fork() -> None:
    for values in list(_every):
        values.after_fork()


with suppress(AttributeError):  # systems without it cannot fork
    os.register_at_fork(after_in_child=_after_fork)
