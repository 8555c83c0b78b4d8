"""A process that keeps the tokens of a host and does nothing else."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from bitget_copy.ratelimit.host.broker import Broker
from bitget_copy.ratelimit.host.overview import ask_to_give_way
from bitget_copy.ratelimit.host.socket_path import Place

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Generator
    from pathlib import Path

ASK_AGAIN: Final = 1.0
"""Seconds between questions to a bot that keeps the tokens."""

POLL: Final = 0.001
"""Seconds between looks at the lock just after a bot was asked: its members look too."""


def serve_host_limiter(
    path: str | os.PathLike[str] | None = None,
    *,
    on_serving: Callable[[Path], None] | None = None,
    stop: threading.Event | None = None,
) -> None:
    """Keeps the tokens of this host until SIGINT or SIGTERM, or until `stop` is set.

    A bot that keeps them gives way; another such process does not, then this one stands by. At the
    end they are left to the bots, or to who stands by.

    Args:
        path: of the socket; None: this user's own.
        on_serving: is told the socket's path each time that this process was elected.
        stop: for use in another thread than the main one, where no signals arrive.

    Raises:
        ConfigError: the path cannot be used, or something else is there.
    """
    place, stop = Place.at(path), stop or threading.Event()
    with _signals(stop.set):
        while not stop.is_set():
            lock = _elected(place, stop)
            if lock is None:
                continue
            broker = Broker(place, lock, gives_way=False)
            watcher = threading.Thread(target=_stop_with, args=(broker, stop), daemon=True)
            watcher.start()
            if on_serving is not None:
                on_serving(place.path)
            broker.run()  # it ends too when somebody has removed the lock


def _elected(place: Place, stop: threading.Event) -> int | None:
    """The lock; None when it is still another's after a while."""
    lock = place.try_lock()
    if lock is not None:
        return lock
    ask_to_give_way(place)
    for _ in range(int(ASK_AGAIN / POLL)):
        if stop.wait(POLL):
            return None
        lock = place.try_lock()
        if lock is not None:
            return lock
    return None


def _stop_with(broker: Broker, stop: threading.Event) -> None:
    stop.wait()
    broker.stop()


@contextmanager
def _signals(stop: Callable[[], None]) -> Generator[None, None, None]:
    """Has it called by the signals that end a process, where they arrive."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {
        each: signal.signal(each, lambda *_: stop()) for each in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
