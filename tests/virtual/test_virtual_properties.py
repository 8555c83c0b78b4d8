"""Any programme of calls, delays and mishaps: the limit holds and no token is lost."""

from __future__ import annotations

import asyncio

from exchange_model import fixed_violations, sliding_violations
from hypothesis import given, settings
from hypothesis import strategies as st
from saturation import PHASES
from virtual_time import run_virtually

from bitget_copy.ratelimit import BucketKey, BucketLimit
from bitget_copy.ratelimit.bucket import LOST_REQUEST_LIFE
from bitget_copy.ratelimit.limiter import LocalLimiter

CALLS = st.lists(
    st.tuples(
        st.floats(0, 5),  # when it is asked for
        st.sampled_from(["reply", "reply", "reply", "lost", "cancel", "give up"]),
        st.floats(0, 3),  # until it arrives
        st.floats(0, 3),  # until the reply comes
        st.integers(-50, 50),  # priority
        st.one_of(st.none(), st.integers(-(10**15), 10**15)),  # the stamp
    ),
    max_size=40,
)


def play(calls, capacity, policy, forward=None, honest=False):
    """Runs a programme; returns the arrivals, and the tokens at hand long afterwards."""
    arrivals = []

    async def one(limiter, row, call):
        at, fate, there, back, priority, stamp = call
        loop = asyncio.get_running_loop()
        there = there if forward is None else forward
        await asyncio.sleep(at)
        if fate == "give up":
            try:
                async with asyncio.timeout(back):
                    (await limiter.acquire([row], priority=priority)).cancel()
            except TimeoutError:
                pass
            return
        grant = await limiter.acquire([row], priority=priority)
        if fate == "cancel":
            grant.cancel()
            return
        grant.sent()
        arrivals.append(loop.time() + there)
        if fate == "lost":
            await asyncio.sleep(back)
            grant.lost()
            return
        if honest:
            stamp = int((arrivals[-1] + 1.7e9) * 1000)
        await asyncio.sleep(there + back)
        grant.replied(request_time=stamp)

    async def main():
        limiter = LocalLimiter()
        row = BucketKey("uid", "u", "e"), BucketLimit(capacity, policy=policy)
        await asyncio.gather(*(one(limiter, row, call) for call in calls))
        await asyncio.sleep(LOST_REQUEST_LIFE + 2)
        grants = [await asyncio.wait_for(limiter.acquire([row]), 0.001) for _ in range(capacity)]
        state = limiter.snapshot()[0]
        for grant in grants:
            grant.cancel()
        return state

    return arrivals, run_virtually(main())


@settings(max_examples=150, deadline=None, derandomize=True)
@given(CALLS, st.integers(1, 5))
def test_strict_holds_in_any_programme(calls, capacity):
    """Any delays, stamps, losses and cancellations: no window too full, no token lost."""
    arrivals, state = play(calls, capacity, "strict")

    assert sliding_violations(arrivals, capacity) == 0
    assert all(fixed_violations(arrivals, capacity, phase) == 0 for phase in PHASES)
    assert (state.in_flight, state.waiting) == (capacity, 0)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(CALLS, st.integers(1, 5), st.floats(0, 1))
def test_adaptive_holds_in_any_programme_over_a_steady_path(calls, capacity, forward):
    """Any replies, losses and cancellations, with honest stamps: as for strict."""
    arrivals, state = play(calls, capacity, "adaptive", forward, honest=True)

    assert sliding_violations(arrivals, capacity) == 0
    assert (state.in_flight, state.waiting) == (capacity, 0)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(CALLS, st.integers(1, 5))
def test_no_policy_loses_a_token_in_any_programme(calls, capacity):
    """With rubbish for stamps, the bucket is whole again in the end."""
    _, state = play(calls, capacity, "adaptive")

    assert (state.in_flight, state.waiting) == (capacity, 0)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    st.lists(
        st.tuples(
            st.floats(0, 3),
            st.sets(st.integers(0, 3), min_size=1),
            st.sampled_from(["reply", "cancel", "give up"]),
        ),
        max_size=40,
    )
)
def test_calls_over_several_buckets_are_all_served(calls):
    """Any mix of bucket sets, waits given up and cancellations ends, with all tokens back."""

    async def one(limiter, rows, call):
        at, wanted, fate = call
        await asyncio.sleep(at)
        if fate == "give up":
            try:
                async with asyncio.timeout(0.3):
                    (await limiter.acquire([rows[i] for i in wanted])).cancel()
            except TimeoutError:
                pass
            return
        grant = await limiter.acquire([rows[i] for i in wanted])
        grant.sent()
        await asyncio.sleep(0.05)
        (grant.replied if fate == "reply" else grant.cancel)()

    async def main():
        limiter = LocalLimiter()
        rows = [
            (BucketKey("uid", "u", "a"), BucketLimit(1)),
            (BucketKey("uid", "u", "b"), BucketLimit(2, policy="smooth")),
            (BucketKey("ip", "i", "b"), BucketLimit(2)),
            (BucketKey("ip", "i", "*"), BucketLimit(5, policy="gate", burst=3)),
        ]
        await asyncio.wait_for(asyncio.gather(*(one(limiter, rows, call) for call in calls)), 200)
        await asyncio.sleep(3)
        return [(state.in_flight, state.waiting) for state in limiter.snapshot()]

    assert set(run_virtually(main())) <= {(0, 0)}
