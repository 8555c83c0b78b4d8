"""A bot that is killed: one process that forks a bot for each line of JSON that it is given.

A line is a list: what to do (``"write"`` or ``"recover"``), URL, credentials, the journal, seconds
by which its clock is wrong, writes (key and values) and how many of them at a time. The bot says
``go`` before the first of them and, when all is done, waits to be killed.
"""

import asyncio
import contextlib
import json
import logging
import os
import signal
import sys
import tempfile
import time

from calls import OpenLimiter

from bitget_copy import BitgetCopyError, CopyTradingClient, Credentials
from bitget_copy.retry import RetryPolicy
from bitget_copy.simulator import Simulator


class WrongClock:
    """The machine's clock, set wrong by some seconds."""

    monotonic = staticmethod(time.monotonic)
    sleep = staticmethod(asyncio.sleep)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def wall(self) -> float:
        return time.time() + self.seconds


def client(url, credentials, journal, seconds, transport=None) -> CopyTradingClient:
    """A client whose limiter stands in nobody's way."""
    return CopyTradingClient(
        credentials, base_url=url, journal=journal, clock=WrongClock(seconds), timeout=5.0,
        limiter=OpenLimiter(), retry=RetryPolicy(max_attempts=2, backoff_base=0.01, budget=1.0),
        transport=transport, experimental=True,
    )  # fmt: skip


async def run(what, url, credentials, journal, seconds, writes, at_once) -> None:
    turns = asyncio.Semaphore(at_once)
    made = client(url, Credentials(**credentials), journal, seconds)

    async def write(key, values):
        async with turns:
            with contextlib.suppress(BitgetCopyError):
                await made.call(key, values)

    print("go", flush=True)
    if what == "recover":
        await made.recover(timeout=10, max_lag=0.02)
    await asyncio.gather(*(write(key, values) for key, values in writes))
    await asyncio.Event().wait()


async def warm_up() -> None:
    """Loads all modules, so that a bot begins to write as soon as it is made."""
    simulator = Simulator(orders=1, accounts=1)
    with tempfile.TemporaryDirectory() as directory:
        async with simulator.serve() as server:
            path = f"{directory}/journal"
            async with client(server.url, simulator.credentials, path, 0) as made:
                await made.call("v2.futures.trader.set_settings", {"showTpsl": "NO"})
                simulator.faults.on("*", kind="reset_after_execute")
                with contextlib.suppress(BitgetCopyError):
                    await made.call("v2.futures.trader.set_settings", {"showTpsl": "NO"})
                await made.recover(timeout=0.2)


def main() -> None:
    logging.disable()
    asyncio.run(asyncio.wait_for(warm_up(), 60))  # hung once: then it shall say where
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead need no burial
    for line in sys.stdin:
        if pid := os.fork():
            print(pid, flush=True)
        else:
            asyncio.run(run(*json.loads(line)))


if __name__ == "__main__":
    main()
