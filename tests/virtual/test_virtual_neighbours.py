"""Sharing a bucket of the exchange with somebody else, or believing in a wrong table.

The exchange refuses what exceeds its sliding window, refused calls count as well, and it may
say how many calls are left.
"""

from __future__ import annotations

import asyncio
import random
from collections import deque
from functools import partial

import pytest
from limiter_calls import row
from virtual_time import run_virtually

from bitget_copy.ratelimit.limiter import LocalLimiter

SECONDS = 300


class Window:
    """The exchange's sliding window of one second."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.times = deque()

    def count(self, at):
        """Counts an arrival; returns how many calls are left, negative when it is refused."""
        while self.times and self.times[0] <= at - 1:
            self.times.popleft()
        self.times.append(at)
        return self.capacity - len(self.times)


def share(server_rate, table_rate, *, external=0.0, tell=False, seed=1):
    """Runs one saturated bucket; returns (accepted a second, refused share of our calls)."""
    rng = random.Random(seed)
    window = Window(server_rate)
    accepted = refused = 0

    async def main():
        nonlocal accepted, refused
        limiter = LocalLimiter()
        loop = asyncio.get_running_loop()
        wanted = row(rate=table_rate)

        def arrive(grant):
            nonlocal accepted, refused
            left = window.count(loop.time())
            accepted += left >= 0
            refused += left < 0
            stamp = int((loop.time() + 1.7e9) * 1000)
            reply = partial(
                grant.replied,
                request_time=stamp,
                limited=left < 0,
                remaining=max(0, left) if tell else None,
            )
            loop.call_later(rng.uniform(0.02, 0.07), reply)

        def use():
            window.count(loop.time())
            loop.call_later(rng.expovariate(external), use)

        if external:
            use()
        while loop.time() < 1000 + SECONDS:
            grant = await limiter.acquire([wanted])
            grant.sent()
            loop.call_later(rng.uniform(0.02, 0.07), arrive, grant)

    run_virtually(main())
    print(f"seed {seed}: {accepted / SECONDS:.2f}/s, {refused} refused")
    return accepted / SECONDS, refused / (accepted + refused)


def test_alone_and_with_a_right_table_nothing_is_refused():
    """The feedback does nothing when there is nothing to adapt to."""
    accepted, refused = share(10, 10, tell=True)

    assert refused == 0
    assert accepted >= 9.7


@pytest.mark.parametrize(("server", "table"), [(5, 10), (10, 20), (5, 20)])
def test_a_table_that_allows_too_much_is_corrected(server, table):
    """When the true limit is a half or a quarter, most of it is used and few calls are refused."""
    accepted, refused = share(server, table)

    assert accepted >= 0.8 * server
    assert refused <= 0.07


@pytest.mark.parametrize("tell", [False, True])
@pytest.mark.parametrize("rate", [10, 20])
def test_somebody_else_on_the_same_bucket_is_made_room_for(rate, tell):
    """A neighbour takes three a second at random times: few refusals, half the rest is used."""
    accepted, refused = share(rate, rate, external=3.0, tell=tell)

    assert accepted >= 0.5 * (rate - 3)
    assert refused <= 0.05


def test_calls_left_show_a_neighbour_before_it_comes_to_a_refusal():
    """A bucket used now and then learns from the replies how little is left."""
    window = Window(5)

    async def main():
        limiter = LocalLimiter()
        loop = asyncio.get_running_loop()
        wanted = row(rate=5)
        refused = 0
        for _ in range(20):
            for _ in range(4):
                window.count(loop.time())
            for _ in range(3):
                grant = await limiter.acquire([wanted])
                grant.sent()
                left = window.count(loop.time())
                refused += left < 0
                grant.replied(remaining=max(0, left), limited=left < 0)
            await asyncio.sleep(2.5)
        return refused

    assert run_virtually(main()) == 0
