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


class _Handle:
    """What every loop's handle can do."""

    _source_traceback = None  # asyncio's own `call_later` looks at it

    def __init__(self, handle: asyncio.TimerHandle) -> None:
        self.cancel, self.cancelled = handle.cancel, handle.cancelled


class VirtualLoop(asyncio.SelectorEventLoop):
    """A selector loop in virtual time, starting at `start` seconds."""

    def __init__(self, start: float = 1000.0) -> None:
        self._virtual_now = start
        selector = _JumpingSelector()
        super().__init__(selector)
        selector.loop = self

    def time(self) -> float:
        return self._virtual_now

    def call_at(self, when: float, callback: Any, *args: Any, context: Any = None) -> Any:
        """The handle can only be cancelled: uvloop's for a moment just past knows no moment."""
        return _Handle(super().call_at(when, callback, *args, context=context))

    def jump(self) -> None:
        """Moves the clock to the next timer."""
        self._virtual_now = max(self._virtual_now, self._scheduled[0].when())  # type: ignore[attr-defined]


def run_virtually(main: Coroutine[Any, Any, T], *, start: float = 1000.0) -> T:
    """Runs a coroutine to its end on a loop of its own in virtual time."""
    with asyncio.Runner(loop_factory=lambda: VirtualLoop(start)) as runner:
        return runner.run(main)
