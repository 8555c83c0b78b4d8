"""The lock around a limiter's state: one change at a time, and none lost when one is interrupted.

Nothing under it waits or calls foreign code, so it is held for microseconds. The garbage collector,
a signal handler or a ``__del__`` may run anywhere, also in the middle of a change, and end a call
there: its grant is lost or cancelled by the very thread that holds the lock. So the lock may be
taken again by its thread, and whoever finds it busy only leaves a change in `deferred`, which the
holder makes when it is done.

**Callers that inline it.** `with` takes twice as long, so the calls of the hot path take the lock
by themselves. Taking it is the first thing in their `try`, because an interrupt (Ctrl-C) can strike
between the taking and the next statement. One that strikes while a thread waits for the lock leaves
nothing to release, and a fork in the middle of a change replaces the lock: then ``release`` raises
RuntimeError, which they ignore.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable


@attrs.define(eq=False)
class ChangeLock:
    """Makes changes one after the other."""

    lock: threading.RLock = attrs.field(factory=threading.RLock)
    busy: bool = False  # a change is being made; read and written with the lock
    deferred: deque[Callable[[], object]] = attrs.field(factory=deque)  # changes that found it busy
    interrupted: bool = False  # one was cut off by an exception, so counts may be wrong

    def run(self, change: Callable[[], object]) -> None:
        """Makes a change, now or as soon as the one in progress is made."""
        with self.lock:
            self.deferred.append(change)
            if not self.busy:
                self.run_deferred()

    def run_deferred(self) -> None:
        """Makes the deferred changes; called with the lock held and nobody busy."""
        while self.deferred and not self.busy:
            try:
                self.busy = True
                self.deferred.popleft()()
            except BaseException:
                self.interrupted = True
                raise
            finally:
                self.busy = False

    def after_fork(self) -> None:
        """In the child: another thread's lock will never be released here."""
        self.lock, self.busy = threading.RLock(), False
