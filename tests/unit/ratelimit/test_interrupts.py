"""Ctrl-C anywhere in the limiter: it goes on working, and loses no token for good."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading

import pytest
from virtual_time import VirtualLoop

from bitget_copy.ratelimit import BucketKey, BucketLimit
from bitget_copy.ratelimit.bucket import LOST_REQUEST_LIFE
from bitget_copy.ratelimit.limiter import SWEEP_INTERVAL, LocalLimiter

CAPACITY = 3


class CtrlC(BaseException):
    """As `KeyboardInterrupt`, which the test runner must not see."""


def rows(*names):
    return [(BucketKey("uid", "u", name), BucketLimit(CAPACITY)) for name in names]


async def program(limiter, kept):
    """Calls that leave, wait, are answered, lost and given up, over one and two buckets."""

    async def call(end, *names):
        grant = await limiter.acquire(rows(*names))
        kept.append(grant)
        grant.sent()
        await asyncio.sleep(0.1)
        kept.remove(grant)
        getattr(grant, end)()

    ends = ["replied", "lost", "cancel", "replied", "replied"]
    calls = [
        asyncio.create_task(call(end, *names)) for end in ends for names in (["a"], ["a", "b"])
    ]
    await asyncio.sleep(0.05)
    calls[-1].cancel()
    await asyncio.sleep(0.3)
    for each in calls:
        each.cancel()
    await asyncio.gather(*calls, return_exceptions=True)


def strike(after):
    """Raises when the limiter has called so much; the list tells whether and where it did.

    The interpreter looks for signals when a function begins, and when a built-in one has returned.
    """
    struck = []
    left = [after]

    def profile(frame, event, _):
        ours = "bitget_copy/ratelimit/" in frame.f_code.co_filename
        if ours and event in {"call", "c_return"} and not struck:
            left[0] -= 1
            if left[0] < 0:
                struck.append(f"{frame.f_code.co_name}:{frame.f_lineno} {event}")
                raise CtrlC

    sys.setprofile(profile)
    return struck


@pytest.mark.gate
@pytest.mark.parametrize("part", range(8))
def test_an_interrupt_anywhere_leaves_a_limiter_that_works(request, part):
    """At every 24th call from `part` on: all tokens come back in the end, no lock is held."""
    after, struck, before = part, [True], sys.getprofile()
    gc.collect()
    gc.freeze()  # so that `clean_up` looks only at what came since: a tenth of the time
    request.addfinalizer(gc.unfreeze)
    while struck:
        limiter, kept, loop = LocalLimiter(), [], VirtualLoop()
        loop.set_exception_handler(lambda *_: None)
        try:
            struck = strike(after)
            loop.run_until_complete(program(limiter, kept))
        except CtrlC:
            pass
        finally:
            sys.setprofile(before)
        loop.run_until_complete(clean_up(loop, kept))
        where = f"struck at {struck}"
        assert loop.run_until_complete(all_back(limiter)), where
        assert usable_elsewhere(limiter, loop.time()), where
        loop.close()
        after += 24


async def clean_up(loop, kept):
    """What a program does that goes on: cancels its calls; their grants end as lost."""
    others = asyncio.all_tasks(loop) - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    for grant in kept:
        if grant.buckets is not None:
            grant.lost()
    kept.clear()
    gc.collect()  # tracebacks hold frames, and these what they had got


def usable_elsewhere(limiter, now):
    """Whether another thread gets a grant: no lock is held."""
    done = []

    def use():
        loop = VirtualLoop(now)
        loop.run_until_complete(limiter.acquire(rows("c"))).cancel()
        loop.close()
        done.append(True)

    thread = threading.Thread(target=use, daemon=True)
    thread.start()
    thread.join(1)
    return done == [True]


async def all_back(limiter):
    """Whether each bucket's whole burst leaves at once, when all that was lost has come back."""
    (await limiter.acquire(rows("c"))).cancel()  # whoever comes first puts things right
    await asyncio.sleep(SWEEP_INTERVAL)
    (await limiter.acquire(rows("c"))).cancel()
    await asyncio.sleep(LOST_REQUEST_LIFE + 2)
    grants = []
    try:
        async with asyncio.timeout(0.01):
            grants = [await limiter.acquire(rows("a", "b")) for _ in range(CAPACITY)]
    except TimeoutError:
        return False
    late = limiter.snapshot()
    for grant in grants:
        grant.cancel()
    return all(state.waiting == 0 for state in late)
