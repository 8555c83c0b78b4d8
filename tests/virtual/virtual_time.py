"""An event loop whose clock jumps to the next timer, so that an hour takes seconds.

Everything that runs on it is deterministic: the same program gives the same history.
"""

from __future__ import annotations

import asyncio
import selectors
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine

T = TypeVar("T")


class _JumpingSelector(selectors.SelectSelector):
    """Waits by moving the loop's clock; nothing ever arrives on a socket."""

    loop: VirtualLoop

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout is None:
            raise RuntimeError("every task waits and no timer is set: this would hang for ever")
        if timeout > 0:
            self.loop.jump()
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """A selector loop in virtual time, starting at `start` seconds."""

    def __init__(self, start: float = 1000.0) -> None:
        self._virtual_now = start
        selector = _JumpingSelector()
        super().__init__(selector)
        selector.loop = self

    def time(self) -> float:
        return self._virtual_now

    def jump(self) -> None:
        """Moves the clock to the next timer."""
        self._virtual_now = max(self._virtual_now, self._scheduled[0].when())  # type: ignore[attr-defined]


def run_virtually(main: Coroutine[Any, Any, T], *, start: float = 1000.0) -> T:
    """Runs a coroutine to its end on a loop of its own in virtual time."""
    with asyncio.Runner(loop_factory=lambda: VirtualLoop(start)) as runner:
        return runner.run(main)
