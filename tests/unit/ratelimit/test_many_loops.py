"""One limiter under several event loops, threads and processes: nobody is held up by a dead one."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import time
import weakref
from decimal import Decimal

import pytest

from bitget_copy.errors import ParameterError
from bitget_copy.ratelimit import BucketKey, BucketLimit, OnHold
from bitget_copy.ratelimit.bucket import LOST_REQUEST_LIFE, WINDOW_GUARD
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.ratelimit.scheduler import WATCH_INTERVAL

SOON = 3.0
"""Seconds of real time in which a call must have got what is free."""


PER = 0.2
"""Seconds of the windows: these tests run in real time."""


def row(name="e", rate=5, **fields):
    return BucketKey("uid", "u", name), BucketLimit(rate, **{"per": PER} | fields)


async def take(limiter, *rows, reply=True, **options):
    """A call that leaves, and is answered at once."""
    grant = await limiter.acquire(rows or (row(),), **options)
    grant.sent()
    if reply:
        grant.replied()
    return grant


def in_time(limiter, *rows, seconds=SOON, **options):
    """Runs a call in a loop of its own; how long it took."""

    async def main():
        begin = time.monotonic()
        await asyncio.wait_for(take(limiter, *rows, **options), seconds)
        return time.monotonic() - begin

    return asyncio.run(main())


class Stuck:
    """A loop in a thread that queues calls on a bucket and then does nothing any more."""

    def __init__(self, limiter, how, *, rows):
        self.release = threading.Event()
        self.loop = asyncio.new_event_loop()
        self.calls = []
        ready = threading.Event()

        async def main():
            grants = [await take(limiter, *rows, reply=False) for _ in range(5)]
            self.calls = [asyncio.create_task(take(limiter, *rows)) for _ in range(10)]
            await asyncio.sleep(0)
            for grant in grants:
                grant.replied()
            if how == "block":
                ready.set()
                self.release.wait(20)

        def run():
            self.loop.run_until_complete(main())
            if how == "close":
                close(self.loop)
            ready.set()

        self.thread = threading.Thread(target=run)
        self.thread.start()
        assert ready.wait(5)

    def end(self):
        """Lets it go on: its own calls are served then."""
        self.release.set()
        self.thread.join(5)
        if not self.loop.is_closed():
            self.loop.run_until_complete(asyncio.wait_for(asyncio.gather(*self.calls), 10))
            self.loop.close()


def close(loop):
    for task in asyncio.all_tasks(loop):
        task._log_destroy_pending = False
    loop.close()


@pytest.mark.parametrize("how", ["stop", "block", "close"])
@pytest.mark.parametrize("rows", [[row()], [row(), row("*", 50, policy="gate", burst=9)]])
@pytest.mark.gate
def test_a_loop_that_does_not_run_holds_up_nobody_at_the_head_of_the_queue(how, rows):
    """Its calls are suspended, whatever their priority, and served when it runs again."""
    limiter = LocalLimiter()
    stuck = Stuck(limiter, how, rows=rows)
    try:
        assert in_time(limiter, *rows, priority=-100) < SOON
    finally:
        stuck.end()
    gc.collect()


def test_a_call_of_another_loop_is_told_of_a_hold_too():
    """Its loop is woken, wherever the reply has come that asks for the wait."""
    limiter, ready, told = LocalLimiter(), threading.Event(), []

    async def wait():
        call = asyncio.ensure_future(
            limiter.acquire([row(rate=1)], deadline=asyncio.get_running_loop().time() + SOON)
        )
        await asyncio.sleep(0)
        ready.set()
        with pytest.raises(OnHold) as hold:
            await asyncio.wait_for(call, SOON)
        told.append(hold.value.seconds)

    async def main():
        grant = await limiter.acquire([row(rate=1)])
        grant.sent()
        thread = threading.Thread(target=asyncio.run, args=(wait(),))
        thread.start()
        assert ready.wait(SOON)
        grant.replied(limited=True, retry_after=60)
        thread.join(SOON)

    asyncio.run(main())
    assert told == [pytest.approx(60, abs=1)]


def look(limiter, *rows):
    """The bucket's state when another loop has waited for it, and reclaimed what is in flight."""

    async def main():
        call = asyncio.create_task(take(limiter, *rows))
        await asyncio.sleep(3 * WATCH_INTERVAL)
        (state,) = limiter.snapshot()
        call.cancel()
        return state

    return asyncio.run(main())


def in_flight(limiter):
    """Calls in flight or in a queue."""

    async def main():
        return sum(state.in_flight + state.waiting for state in limiter.snapshot())

    return asyncio.run(main())


def test_requests_in_flight_on_a_stopped_loop_are_given_up_in_the_end():
    """Their tokens come back as those of lost requests, though nobody reads their replies."""
    limiter = LocalLimiter()
    loop = asyncio.new_event_loop()
    grants = [loop.run_until_complete(take(limiter, reply=False)) for _ in range(5)]
    state = look(limiter)
    for grant in grants:
        grant.replied()  # the loop goes on after all: it is late, and no error
    loop.close()

    assert state.in_flight == 0
    seconds = LOST_REQUEST_LIFE + PER + WINDOW_GUARD
    assert state.next_token_ms == pytest.approx(seconds * 1000, abs=900)


def test_a_request_that_leaves_after_it_was_given_up_counts():
    """It may be one too many, once; the ones after it wait."""
    limiter = LocalLimiter()
    loop = asyncio.new_event_loop()
    grant = loop.run_until_complete(limiter.acquire([row(rate=1)]))

    assert look(limiter, row(rate=1)).in_flight == 0
    grant.sent()
    assert in_flight(limiter) == 1
    grant.replied()
    assert in_flight(limiter) == 0
    loop.close()


def test_loops_used_in_turn_pile_up_no_timers():
    """One client under two loops, now this, now that: a bounded number of timers and posts."""
    limiter = LocalLimiter()
    loops = [asyncio.new_event_loop() for _ in range(2)]
    calls = [loop.create_task(take(limiter)) for loop in loops for _ in range(20)]
    for _ in range(30):
        for loop in loops:
            loop.run_until_complete(asyncio.sleep(0.01))
            assert len(loop._scheduled) <= 6
            assert len(loop._ready) <= 4
    for _ in range(60):
        for loop in loops:
            loop.run_until_complete(asyncio.sleep(PER / 2))
        if all(call.done() for call in calls):
            break
    for loop in loops:
        loop.close()

    assert all(call.done() for call in calls)
    assert in_flight(limiter) == 0


def abandoned(limiter):
    """A loop that was stopped with calls in flight and waiting, which only it still holds."""
    loop = asyncio.new_event_loop()

    async def flight():
        grant = await limiter.acquire([row()])
        grant.sent()
        try:
            await asyncio.Event().wait()
        finally:
            grant.lost()

    async def main():
        loop.kept = [asyncio.create_task(flight()) for _ in range(7)]
        for task in loop.kept:
            task._log_destroy_pending = False
        await asyncio.sleep(0)

    loop.run_until_complete(main())
    return loop


def test_a_loop_that_nobody_holds_any_more_is_collected_with_its_calls():
    """The limiter keeps alive neither what waits nor what is in flight."""
    limiter = LocalLimiter()
    loop = abandoned(limiter)
    look(limiter)
    gone = weakref.ref(loop)
    loop.close()
    del loop
    gc.collect()

    assert gone() is None
    assert in_flight(limiter) == 0


# --- forks -----------------------------------------------------------------------------------


def in_child(function):
    """Runs it in a forked child; True when it returns in time."""
    child = os.fork()
    if child == 0:
        worker = threading.Thread(target=lambda: done.append(function()), daemon=True)
        done = []
        worker.start()
        worker.join(8)
        os._exit(0 if done else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.parametrize("state", ["in flight", "queued", "reserved", "in a change", "returning"])
def test_a_child_is_not_held_up_by_what_its_parent_was_doing(state):
    """Calls in flight and queued, reservations, and a lock held in the middle of a change.

    Those that have left count in the child too, for a window.
    """
    limiter = LocalLimiter()
    first, second = row(rate=2), row("b", 1)

    left = []

    def call():
        in_time(limiter, first, row("a", 2), second, seconds=5)
        assert time.monotonic() - left[0] > PER / 2

    async def main():
        for _ in range(2):
            await take(limiter, first, reply=state == "returning")
        left.append(time.monotonic())
        if state == "reserved":
            await take(limiter, second, reply=False)
        tasks = []
        if state in {"queued", "reserved"}:
            rows = [first] if state == "queued" else [row("a", 2), second]
            tasks = [asyncio.create_task(take(limiter, *rows)) for _ in range(3)]
            await asyncio.sleep(0)
        answers = []
        fork = lambda: answers.append(in_child(call))  # noqa: E731
        if state == "in a change":
            limiter._scheduler.changes.run(fork)
        else:
            fork()
        for task in tasks:
            task.cancel()
        return answers

    assert asyncio.run(main()) == [True]


# --- priorities ------------------------------------------------------------------------------


class Sly(int):
    """An integer that lies about everything."""

    def __lt__(self, other):
        raise RuntimeError("sly")

    __gt__ = __neg__ = __mul__ = __sub__ = __add__ = __hash__ = __eq__ = __index__ = __lt__


class Index:
    """A whole number of somebody else's."""

    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


@pytest.mark.parametrize("priority", [Sly(7), Index(3), 10**30, -(10**30)])
async def test_any_whole_number_is_a_priority(priority):
    """As the plain integer that it is, within the bounds."""
    limiter = LocalLimiter()
    grants = [await limiter.acquire([row()]) for _ in range(5)]
    call = asyncio.create_task(limiter.acquire([row()], priority=priority))
    await asyncio.sleep(0)
    for grant in grants:
        grant.cancel()
    (await call).cancel()


@pytest.mark.parametrize("priority", [2.5, 2.0, "7", None, Decimal(3), float("nan"), b"1", [1]])
async def test_what_is_no_whole_number_is_refused_before_anybody_waits(priority):
    """With a token at hand or without, and the others go on."""
    limiter = LocalLimiter()
    for _ in range(6):
        with pytest.raises(ParameterError, match="priority"):
            await limiter.acquire([row()], priority=priority)
        if limiter.snapshot() == [] or limiter.snapshot()[0].in_flight < 5:
            await limiter.acquire([row()])

    assert limiter.snapshot()[0].waiting == 0
