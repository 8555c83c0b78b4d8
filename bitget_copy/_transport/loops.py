"""What belongs to one event loop."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class PerLoop(Generic[T]):
    """One value for each event loop.

    What is bound to a loop is of no use in another one, and after a fork not even in the same:
    both processes would read from one socket.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._held: dict[tuple[int, asyncio.AbstractEventLoop], T] = {}

    def here(self) -> T:
        """That of the running loop; those of dead loops are let go."""
        home = (os.getpid(), asyncio.get_running_loop())
        if home not in self._held:
            alive = {key: held for key, held in self._held.items() if not key[1].is_closed()}
            self._held = {**alive, home: self._make()}
        return self._held[home]
