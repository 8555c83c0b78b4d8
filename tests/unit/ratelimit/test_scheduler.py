"""The queues by themselves, as the limiters that processes share use them."""

from __future__ import annotations

import asyncio
import math
from functools import partial

import pytest
from limiter_calls import settle, virtually
from virtual_time import VirtualLoop

from bitget_copy.ratelimit import BucketKey, BucketLimit
from bitget_copy.ratelimit.bucket import Bucket
from bitget_copy.ratelimit.route import Route
from bitget_copy.ratelimit.scheduler import Scheduler, Waiter


def full_bucket(name):
    """A bucket with one token, which is out."""
    bucket = Bucket(BucketKey("uid", "u", name), BucketLimit(1))
    bucket.take(0.0)
    return bucket


def waiter_for(scheduler, loop, *buckets):
    """A call that waits for these."""
    waiter = Waiter(loop, Route(), 0, math.inf, loop.time())
    waiter.buckets = list(buckets)
    scheduler.changes.run(partial(scheduler.enqueue, waiter, loop.time()))
    return waiter


@virtually
async def test_all_who_wait_for_a_bucket_can_be_told_that_they_wait_in_vain():
    """Until when, though a token is there just now; what was put by for them goes to others."""
    scheduler, loop = Scheduler(), asyncio.get_running_loop()
    a, b = full_bucket("a"), full_bucket("b")
    waiters = [waiter_for(scheduler, loop, a, b), waiter_for(scheduler, loop, b)]
    other = waiter_for(scheduler, loop, a)
    now = loop.time()
    a.give_back(latest=False)
    scheduler.changes.run(partial(scheduler.serve, a, now, loop))
    b.give_back(latest=False)
    scheduler.changes.run(partial(scheduler.reject_all, b, now + 7, now, loop))
    await settle()

    assert [(each.future.done(), each.grant, each.held_until) for each in waiters] == [
        (True, None, now + 7), (True, None, now + 7)
    ]  # fmt: skip
    assert other.grant is not None
    assert not scheduler.queues


@pytest.mark.parametrize("here", [True, False])
def test_a_call_that_is_turned_away_is_woken_on_its_own_loop(here):
    """At once where that loop runs this, and else by its own thread."""
    scheduler, loop = Scheduler(), VirtualLoop()
    b = full_bucket("b")
    waiter = waiter_for(scheduler, loop, b)
    current = loop if here else None
    scheduler.changes.run(partial(scheduler.reject_all, b, 7.0, 0.0, current))

    assert waiter.future.done() == here
    loop.run_until_complete(waiter.future)
    loop.close()
    assert waiter.held_until == 7.0
