"""Limits of several windows on one key, and rates far beyond those of the table."""

from __future__ import annotations

import asyncio
import gc
import random
import sys
import time

import pytest
from exchange_model import sliding_violations
from hypothesis import example, given, settings
from hypothesis import strategies as st
from limiter_calls import now, start
from virtual_time import run_virtually

from bitget_copy.ratelimit import BucketKey, BucketLimit
from bitget_copy.ratelimit.bucket import (
    LOST_REQUEST_LIFE,
    MAX_EXACT,
    MAX_ORDINARY,
    SLOTS,
    WINDOW_GUARD,
    Bucket,
    tokens_and_window,
)
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.ratelimit.route import Route

KEY = BucketKey("uid", "u", "e")
HUGE = 10**6

LIMITS = st.lists(
    st.builds(
        BucketLimit,
        st.sampled_from([1, 2, 5, 0.5, 20, 240]),
        st.sampled_from([0.5, 1.0, 3.0, 60.0]),
        st.sampled_from(["adaptive", "strict", "smooth"]),
    ),
    min_size=1,
    max_size=4,
)


async def call(limiter, limit, arrivals, delay):
    """One call that takes `delay` seconds to arrive, and its reply as long."""
    grant = await limiter.acquire([(KEY, limit)])
    grant.sent()
    await asyncio.sleep(delay)
    arrivals.append(now())
    await asyncio.sleep(delay)
    grant.replied(request_time=int((arrivals[-1] + 1.7e9) * 1000))


async def arrivals_of(limits, calls):
    """When calls of clients in turn arrive, each as soon as the limiter lets it."""
    limiter, arrivals = LocalLimiter(), []
    for limit in limits:  # from here on all are known
        await call(limiter, limit, arrivals, 0.03)
    await asyncio.gather(
        *(call(limiter, limits[i % len(limits)], arrivals, 0.03) for i in range(calls))
    )
    return arrivals


@settings(max_examples=60, deadline=None, derandomize=True)
@given(LIMITS)
def test_every_limit_on_a_key_holds_over_its_own_window(limits):
    """Whatever rates, windows and policies the clients of one account ask for."""
    arrivals = run_virtually(arrivals_of(limits, 40))[len(limits) - 1 :]

    for limit in limits:
        capacity, window = tokens_and_window(limit.rate, limit.per)
        assert sliding_violations(arrivals, capacity, window - WINDOW_GUARD) == 0


@settings(max_examples=60, deadline=None, derandomize=True)
@given(LIMITS, st.floats(0.0, 9.0))
@example([BucketLimit(1, 0.5), BucketLimit(20), BucketLimit(1)], 0.0)
@example([BucketLimit(1, 0.5), BucketLimit(2, 60.0, "smooth")], 2.0)
@example([BucketLimit(1, 0.5), BucketLimit(1, 60.0), BucketLimit(0.5, 60.0)], 1.0)
@example([BucketLimit(1, 0.5), BucketLimit(2, 3.0, "smooth"), BucketLimit(1, 3.0)], 1.0)
def test_a_limit_that_is_named_late_holds_for_calls_that_wait_or_are_under_way(limits, since):
    """Its window counts the calls made before it too; none of those in the queue goes round it."""

    async def main():
        limiter, arrivals = LocalLimiter(), []
        calls = start(*(call(limiter, limits[0], arrivals, 0.3) for _ in range(30)))
        await asyncio.sleep(since)
        calls += start(*(call(limiter, limit, arrivals, 0.3) for limit in limits[1:]))
        await asyncio.sleep(0)
        named = now()
        await asyncio.gather(*calls)
        return named, arrivals

    named, arrivals = run_virtually(main())
    for limit in limits:
        capacity, window = tokens_and_window(limit.rate, limit.per)
        window -= WINDOW_GUARD + 1e-9
        for end in (at for at in arrivals if at > named + 0.3):
            counted = sum(end - window < at <= end for at in arrivals)
            before = sum(end - window < at <= named + 0.3 for at in arrivals)
            assert counted <= max(capacity, before)


@pytest.mark.parametrize("before", ["under a looser limit", "by another name of the account"])
def test_a_further_limit_counts_calls_that_were_made(before):
    """Though what holds now would have allowed fewer in its window."""
    bucket, used = (Bucket(KEY, BucketLimit(rate)) for rate in (5, 20))
    for at in (100.0, 101.1):
        assert used.ready(at)
        for _ in range(20):
            used.take(at)
            used.replied(at, at, at)
        used.used = at
    if before == "under a looser limit":
        bucket = used
        bucket.add_limit(BucketLimit(5), 102.2)
    else:
        bucket.absorb(used)
    bucket.add_limit(BucketLimit(30, per=3.0), 102.2)

    assert not bucket.companions[-1].ready(102.3)
    assert bucket.companions[-1].ready(105.3)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_five_a_second_and_240_a_minute_hold_together(order):
    """A burst of five, then the rest of the minute by the slower rule, whoever came first."""
    limits = [BucketLimit(5), BucketLimit(240, per=60.0)]
    arrivals = run_virtually(arrivals_of([limits[i] for i in order], 500))

    assert sliding_violations(arrivals, 5, 1.0) == 0
    assert sliding_violations(arrivals, 240, 60.0) == 0
    assert max(arrivals) - min(arrivals) < 125, "the limit is used"


def test_a_limit_that_another_covers_needs_no_bucket_of_its_own():
    """Two a minute are never more than five a second."""
    bucket = Bucket(KEY, BucketLimit(2, per=60.0))
    bucket.add_limit(BucketLimit(5), 1000.0)

    assert bucket.companions == ()


def test_ever_new_windows_do_not_pile_up():
    """Beyond a number the last bucket takes over what is lower of each."""
    bucket = Bucket(KEY, BucketLimit(20))
    for i in range(2, 60):
        bucket.add_limit(BucketLimit(20 + i, per=float(i)), 1000.0)

    assert len(bucket.companions) == MAX_ORDINARY
    assert bucket.companions[-1].limit.per == 59.0


def test_the_last_bucket_takes_over_even_spacing_too():
    """When there are as many windows as are kept apart."""
    bucket = Bucket(KEY, BucketLimit(20))
    for i in range(MAX_ORDINARY):
        bucket.add_limit(BucketLimit(21 + i, per=2.0 + i), 1000.0)
    bucket.add_limit(BucketLimit(30, per=600.0, policy="smooth", headroom=0.0), 1000.0)

    assert [each.state(1000.0).capacity for each in bucket.companions[-2:]] == [27, 1]


def test_calls_left_say_nothing_about_a_limit_of_another_window():
    """The header counts the running second; four left of five are not 236 gone of 240."""
    bucket = Bucket(KEY, BucketLimit(240, per=60.0))
    bucket.set_route(Route(), 100.0)
    mark = bucket.take(100.0)
    bucket.remaining(4, mark, 100.1)

    assert bucket.ready(100.1)
    assert bucket.capacity == 240


# --- huge rates ------------------------------------------------------------------------------


def bytes_of(bucket):
    """Memory of the bucket and everything in it."""
    found, new = {}, [bucket]
    while new:
        each = new.pop()
        if id(each) not in found and not isinstance(each, type):
            found[id(each)] = sys.getsizeof(each)
            new += gc.get_referents(each)
    return sum(found.values())


@pytest.mark.parametrize("rate", [30_000, HUGE, 10**300], ids=["30,000", "a million", "1e300"])
@pytest.mark.parametrize("order", ["any", "backwards"])
def test_the_state_of_a_bucket_does_not_grow_with_its_rate(rate, order):
    """Calls as fast as they come, answered in any order: a bounded number of groups."""
    seed = 11
    rng = random.Random(seed)
    bucket, now = Bucket(KEY, BucketLimit(rate)), 100.0
    bucket.set_route(Route(), now)
    for _ in range(20_000):
        now += 0.0001
        assert bucket.ready(now), f"seed {seed}"
        bucket.take(now)
        if order == "backwards":
            bucket.replied(102.0 - now / 100, now, now + 0.01)
        elif rng.random() < 0.01:
            bucket.lost(now)
        else:
            bucket.replied(now - rng.uniform(0, 0.05), now, now + 0.01)

    assert bytes_of(bucket) < 4 * SLOTS * 200
    assert bucket.ready(now + LOST_REQUEST_LIFE + 2)
    assert bucket.out == 0


def test_a_token_of_a_large_bucket_comes_back_late_rather_than_early():
    """At most one part of the window after its time, never before."""
    bucket = Bucket(KEY, BucketLimit(MAX_EXACT + 1))
    bucket.set_route(Route(), 100.0)
    due = []
    for i in range(MAX_EXACT + 1):
        bucket.take(100.0)
        bucket.replied(100.0 + i / 1000, 100.0 + i / 1000, 100.0 + i / 1000)
        due.append(100.0 + i / 1000 + bucket.window)
    for at in (101.0 + step / 200 for step in range(120)):
        bucket.ready(at)
        back = MAX_EXACT + 1 - bucket.out
        overdue = sum(each <= at - bucket.window / SLOTS - 1e-9 for each in due)
        assert overdue <= back <= sum(each <= at for each in due)


def test_tokens_of_a_large_bucket_come_back_in_their_times_whatever_order_replies_come_in():
    """Those of one part together, and by the last of their replies where estimates do not count."""
    bucket = Bucket(KEY, BucketLimit(MAX_EXACT + 1))
    bucket.set_route(Route(), 100.0)
    for estimate, reply in ((100.5, 100.6), (100.1, 100.7), (100.1005, 100.65)):
        bucket.take(100.0)
        bucket.replied(estimate, reply, reply)
    out = [bucket.ready(at) and bucket.out for at in (101.1, 101.11, 101.49, 101.51)]
    bucket.set_route(Route(), 101.51)

    assert out == [3, 1, 1, 0]
    assert [bucket.ready(at) for at in (101.69, 101.71)] == [False, True]


def test_a_lost_token_of_a_large_bucket_comes_back_late_rather_than_early():
    """Also where the window is longer than a lost request lives."""
    for lost in (100.0 + step / 20 for step in range(20)):
        bucket = Bucket(KEY, BucketLimit(600, per=60.0))
        bucket.take(lost)
        bucket.lost(lost)
        due = lost + LOST_REQUEST_LIFE + bucket.window
        bucket.ready(due)
        assert bucket.out == 1
        bucket.ready(due + (LOST_REQUEST_LIFE + bucket.window) / SLOTS * 2)
        assert bucket.out == 0


@pytest.mark.parametrize("left", [0, 3, 999])
def test_a_header_that_contradicts_a_huge_rate_costs_nothing(left):
    """Every reply says that nearly all is gone: no list of a million, no second a call."""
    bucket, now = Bucket(KEY, BucketLimit(HUGE)), 100.0
    bucket.set_route(Route(), now)
    began = time.process_time()
    for _ in range(2000):
        now += 0.002
        bucket.ready(now)
        mark = bucket.take(now)
        bucket.remaining(left, mark, now)
        bucket.give_back(latest=False)
    spent = time.process_time() - began

    assert spent < 1.0
    assert bytes_of(bucket) < 100_000
    assert bucket.capacity <= left + 2000
    assert bucket.ready(now + 2.1)
    assert bucket.capacity == HUGE


def test_what_others_have_used_of_a_large_bucket_comes_back_in_time():
    """A stream of contradictions does not put the return off for ever."""
    bucket, now = Bucket(KEY, BucketLimit(HUGE)), 100.0
    bucket.set_route(Route(), now)
    bucket.remaining(HUGE - 5, 0, now)
    for _ in range(4000):
        now += 0.0005
        bucket.ready(now)
        bucket.remaining(bucket.capacity - 1, bucket.granted, now)

    assert bucket.capacity >= HUGE - 2100
    assert bytes_of(bucket) < 100_000


@pytest.mark.parametrize("policy", ["adaptive", "smooth"])
def test_a_tighter_limit_binds_calls_that_have_a_token_reserved(policy):
    """They lack a token of another bucket while it is named, and then do not leave all at once."""

    async def main():
        limiter, left = LocalLimiter(), []
        loose, tight = [(KEY, BucketLimit(5))], [(KEY, BucketLimit(1, policy=policy))]
        other = (BucketKey("ip", "i", "e"), BucketLimit(5))
        held = [await limiter.acquire([other]) for _ in range(5)]

        async def leave():
            (grant := await limiter.acquire([*loose, other])).sent()
            left.append(now())
            grant.replied()

        calls = start(*(leave() for _ in range(5)))
        await asyncio.sleep(0)
        (naming,) = start(limiter.acquire(tight))
        await asyncio.sleep(0)
        for grant in held:
            grant.cancel()
        await asyncio.gather(*calls)
        (await naming).cancel()
        return left

    assert sliding_violations(run_virtually(main()), 1) == 0
