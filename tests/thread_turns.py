"""Threads that take turns as often as Python lets them."""

import sys
import threading
from collections.abc import Callable, Sequence


def run_in_turns(targets: Sequence[Callable[[], object]], *, seconds: float) -> None:
    """Runs each in a thread of its own, with turns of so many seconds, and waits for all."""
    before = sys.getswitchinterval()
    threads = [threading.Thread(target=target) for target in targets]
    sys.setswitchinterval(seconds)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(before)
