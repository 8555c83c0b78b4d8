"""Two event loops of one limiter, step by step in virtual time: whose turn it is, who is told."""

from __future__ import annotations

import asyncio
import contextlib
import gc

import pytest
from limiter_calls import row, settle, use
from virtual_time import VirtualLoop

from bitget_copy.ratelimit import OnHold
from bitget_copy.ratelimit.bucket import LOST_REQUEST_LIFE
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.ratelimit.scheduler import (
    NOTIFY_TIMEOUT,
    RECLAIM_INTERVAL,
    RETAKE_WITHIN,
    UNRESPONSIVE_AFTER,
)


class Loop(VirtualLoop):
    """A loop that may be busy in another thread; an error in one of its callbacks fails the test.

    Attributes:
        busy: its thread is in the middle of something.
    """

    busy = False

    def __init__(self):
        super().__init__()
        self.errors = []
        self.set_exception_handler(lambda _, context: self.errors.append(context))

    def is_running(self):
        return self.busy or super().is_running()

    def do(self, coroutine):
        """Runs it here, while the others stand as they are."""
        busy, self.busy = self.busy, False
        try:
            return self.run_until_complete(coroutine)
        finally:
            self.busy = busy

    def begin(self, coroutine):
        """Starts a call, as far as it goes."""
        task = self.create_task(coroutine)
        self.do(settle())
        return task


@pytest.fixture
def limiter():
    return LocalLimiter()


def one_loop():
    with contextlib.closing(Loop()) as loop:
        yield loop
        loop.busy = False
        assert loop.errors == []


here, there = (pytest.fixture(one_loop, name=name) for name in ("here", "there"))


def test_a_busy_loop_is_told_of_its_turn(limiter, here, there):
    """Its call leaves as soon as it looks, before one that came later on another loop."""
    held = here.do(limiter.acquire([row()]))
    first = there.begin(limiter.acquire([row()]))
    there.busy = True
    second = here.begin(limiter.acquire([row()]))
    held.cancel()
    here.do(settle())
    assert not second.done()
    there.do(settle())

    assert first.done()
    assert not second.done()
    first.result().cancel()
    here.do(second).cancel()


def test_a_loop_that_does_not_come_loses_its_turn_after_a_moment(limiter, here, there):
    """The next one goes then; the late one is at the head of the queue when it comes."""
    held = here.do(limiter.acquire([row()]))
    late = [there.begin(limiter.acquire([row()])) for _ in range(2)]
    there.busy = True
    calls = [here.begin(use(limiter, row(), reply_in=0.5)) for _ in range(2)]
    held.cancel()
    here.do(asyncio.sleep(NOTIFY_TIMEOUT / 2))
    assert limiter_states(limiter, here) == [(0, 4)]
    here.do(asyncio.sleep(NOTIFY_TIMEOUT))
    assert limiter_states(limiter, here) == [(1, 1)]
    there.do(asyncio.sleep(NOTIFY_TIMEOUT))
    assert limiter_states(limiter, here) == [(1, 3)]
    assert here.do(calls[0]) == pytest.approx(NOTIFY_TIMEOUT)
    there.do(late[0]).cancel()
    there.do(late[1]).cancel()

    assert not calls[1].done()
    here.do(calls[1])


def limiter_states(limiter, loop):
    """Calls in flight and waiting, of each bucket."""
    return [(state.in_flight, state.waiting) for state in loop.do(states(limiter))]


async def states(limiter):
    return limiter.snapshot()


def test_what_a_standing_loop_had_put_by_goes_to_others_at_once(limiter, here, there):
    """One waits for the token that it had, another one for the bucket that it waited for."""
    held = here.do(limiter.acquire([row("b")]))
    late = there.begin(limiter.acquire([row("a"), row("b")]))
    others = [here.begin(limiter.acquire([row(name)])) for name in "ab"]

    async def end():
        held.cancel()
        return [(state.in_flight, state.waiting) for state in limiter.snapshot()]

    assert here.do(end()) == [(1, 0), (1, 0)]
    here.do(others[0]).cancel()
    there.do(settle())
    assert not late.done()
    here.do(others[1]).cancel()
    there.do(late).cancel()


def test_calls_that_a_loop_begins_while_it_is_left_out_go_after_its_first_ones(
    limiter, here, there
):
    """It has begun a new one before it hears that its turn has passed."""
    order = []

    async def call(name):
        (await limiter.acquire([row()])).cancel()
        order.append(name)

    held = here.do(limiter.acquire([row()]))
    calls = [there.begin(call(name)) for name in ("first", "second")]
    calls.append(there.create_task(call("new")))
    other = here.begin(limiter.acquire([row()]))
    held.cancel()
    here.do(settle())
    there.do(settle())
    other.result().cancel()
    there.do(asyncio.gather(*calls))

    assert order == ["first", "second", "new"]


@pytest.mark.parametrize("answers", [True, False])
def test_a_busy_loop_that_does_not_answer_reads_no_replies(limiter, here, there, answers):
    """What it has in flight counts as lost after some seconds; one that answers is waited for."""
    there.do(limiter.acquire([row()])).sent()
    there.busy = True
    call = here.begin(limiter.acquire([row()]))
    in_flight = []
    for _ in range(3):
        here.do(asyncio.sleep(UNRESPONSIVE_AFTER / 2))
        if answers:
            there.do(asyncio.sleep(UNRESPONSIVE_AFTER / 2))
        in_flight += [limiter_states(limiter, here)[0][0]]

    assert in_flight == ([1, 1, 1] if answers else [1, 1, 0])
    call.cancel()
    here.do(settle())


def test_a_request_that_leaves_late_is_given_up_again(limiter, here, there):
    """Given up once, however often somebody looks; it counts when it leaves, until it is lost."""
    grant = there.do(limiter.acquire([row()]))
    call = here.begin(limiter.acquire([row()]))
    here.do(asyncio.sleep(3 * RECLAIM_INTERVAL))
    assert limiter_states(limiter, here) == [(0, 1)]
    grant.sent()
    assert limiter_states(limiter, here) == [(1, 1)]
    here.do(asyncio.sleep(2 * RECLAIM_INTERVAL))

    assert limiter_states(limiter, here) == [(0, 1)]
    call.cancel()
    here.do(settle())


@pytest.mark.parametrize("seconds", [None, 30.0])
def test_a_429_that_is_read_after_its_request_was_given_up_counts(limiter, here, there, seconds):
    """For its bucket, and for the whole address where it says so."""
    grant = there.do(limiter.acquire([row()]))
    grant.sent()
    call = here.begin(use(limiter, row()))
    here.do(asyncio.sleep(RECLAIM_INTERVAL))
    there.do(asyncio.sleep(RECLAIM_INTERVAL))
    grant.replied(limited=True, retry_after=seconds, address=True)

    assert here.do(states(limiter))[0].limited == 1
    assert here.do(use(limiter, row("other"))) == pytest.approx(RECLAIM_INTERVAL + (seconds or 1.0))
    here.do(call)


@pytest.mark.parametrize("connecting", [False, True])
def test_a_request_that_was_given_up_long_ago_must_not_leave(limiter, here, there, connecting):
    """Another call has its token by then, or will; it asks for a new one."""
    grant = there.do(limiter.acquire([row()]))
    if connecting:
        grant.sent()
    other = here.begin(use(limiter, row()))
    here.do(asyncio.sleep(RECLAIM_INTERVAL))
    there.do(asyncio.sleep(RECLAIM_INTERVAL + RETAKE_WITHIN))
    with pytest.raises(OnHold) as refused:
        grant.sent()
    grant.cancel()

    assert refused.value.again
    assert limiter_states(limiter, here) == [(0, 1)]
    here.do(other)


@pytest.mark.parametrize("end", ["lost", "replied", "cancel"])
def test_a_grant_that_ends_while_no_loop_runs_ends_by_its_own_loops_clock(limiter, here, end):
    """Its thread has just left the loop, or a finalizer ends the call."""
    grant = here.do(limiter.acquire([row()]))
    grant.sent()
    call = here.begin(use(limiter, row()))
    getattr(grant, end)()
    seconds = {"lost": LOST_REQUEST_LIFE + 1.001, "replied": 1.001, "cancel": 0.0}[end]

    assert here.do(call) == pytest.approx(seconds)


def test_a_loop_that_was_closed_meanwhile_stands_before_nobody(limiter, here):
    """A call of another loop that comes after the end finds the queue empty."""
    held = here.do(limiter.acquire([row()]))
    with contextlib.closing(Loop()) as gone:
        stuck = gone.begin(limiter.acquire([row()]))
        stuck._log_destroy_pending = False
    call = here.begin(limiter.acquire([row()]))
    assert limiter_states(limiter, here) == [(1, 1)]
    held.cancel()

    here.do(call).cancel()
    del stuck
    gc.collect()


def test_accounts_may_turn_out_to_be_one_while_no_loop_runs(limiter, here):
    """Those who wait go on when their loop does."""
    held = here.do(limiter.acquire([row()]))
    call = here.begin(limiter.acquire([row()]))
    here.do(limiter.acquire([row(who="other")])).cancel()
    limiter.merge("u", "other")
    held.cancel()

    here.do(call).cancel()
    assert limiter_states(limiter, here) == [(0, 0)]


def test_a_busy_loop_is_told_only_what_it_does_not_know(limiter, here, there):
    """Once, when a token has a time that it has no timer for; it costs its thread a turn."""
    posts, post = [], there.call_soon_threadsafe
    held = here.do(limiter.acquire([row()]))
    held.sent()
    first = there.begin(limiter.acquire([row()]))
    there.call_soon_threadsafe = lambda *given: posts.append(post(*given))
    there.busy = True
    calls = [here.begin(limiter.acquire([row()]))]
    assert posts == []
    held.replied()
    assert len(posts) == 1
    there.do(settle())
    calls.append(here.begin(limiter.acquire([row()])))

    assert len(posts) == 1
    for call in calls:
        call.cancel()
    here.do(settle())
    there.do(first).cancel()
