"""Waits that the exchange asks for: one bucket, or a whole address, told at once."""

from __future__ import annotations

import asyncio
import itertools

import pytest
from limiter_calls import now, row, start, virtually

from bitget_copy.ratelimit import OnHold, RouteKey
from bitget_copy.ratelimit.limiter import LocalLimiter

HERE = RouteKey("x 443", "x 443 default")
ELSEWHERE = RouteKey("x 443", "x 443 192.0.2.7")


async def refuse(limiter, name="e", route=HERE, **said):
    grant = await limiter.acquire([row(name, 5)], route=route)
    grant.sent()
    grant.replied(**{"limited": True} | said)


async def leave(limiter, name="e", route=HERE, within=None, rate=5):
    """Seconds until a call leaves, or the hold that it is told of, and when."""
    begin = now()
    deadline = {} if within is None else {"deadline": asyncio.get_running_loop().time() + within}
    try:
        grant = await limiter.acquire([row(name, rate)], route=route, **deadline)
    except OnHold as hold:
        return "told", now() - begin, hold.seconds
    grant.sent()
    grant.replied()
    return now() - begin


def told(after, seconds):
    return "told", pytest.approx(after), pytest.approx(seconds)


@pytest.mark.parametrize("seconds", [90.0, 300.0, 3000.0])
@virtually
async def test_a_wait_of_minutes_is_kept(seconds):
    """A call with time waits for its end; one without is told so, with the time to come back."""
    limiter = LocalLimiter()
    await refuse(limiter, retry_after=seconds)

    assert await leave(limiter, within=seconds - 1) == told(0, seconds)
    assert await leave(limiter, within=seconds) == pytest.approx(seconds)


@virtually
async def test_calls_in_the_queue_are_told_when_the_wait_is_asked_for():
    """Those with time enough stay; nobody sits out a deadline in vain."""
    limiter = LocalLimiter()
    held = [await limiter.acquire([row(rate=2)]) for _ in range(2)]
    calls = start(*(leave(limiter, within=within, rate=2) for within in (5, 61, None)))
    await asyncio.sleep(1)
    held[0].sent()
    held[0].replied(limited=True, retry_after=60)
    held[1].cancel()
    short, *others = await asyncio.gather(*calls)
    [state] = limiter.snapshot()

    assert short == told(1, 60)
    assert others == [pytest.approx(61), pytest.approx(61)]
    assert (state.waiting, state.in_flight) == (0, 0)


@virtually
async def test_a_call_that_is_told_to_wait_makes_room_in_its_other_buckets():
    """What was reserved for it goes to the next at once."""
    limiter = LocalLimiter()
    held = await limiter.acquire([row("b", 1)], route=HERE)
    deadline = asyncio.get_running_loop().time() + 5
    both, other = start(
        limiter.acquire([row("a", 1), row("b", 1)], route=HERE, deadline=deadline),
        leave(limiter, "a", rate=1),
    )
    await asyncio.sleep(1)
    held.sent()
    held.replied(limited=True, retry_after=60)
    with pytest.raises(OnHold):
        await both

    assert await other == 1


@virtually
async def test_a_call_that_comes_to_a_bucket_on_hold_is_told_at_once():
    """It stood in the queue of another one when the wait was asked for."""
    limiter = LocalLimiter()
    first = await limiter.acquire([row("a", 1)], route=HERE)
    deadline = asyncio.get_running_loop().time() + 5
    (call,) = start(limiter.acquire([row("a", 1), row("b", 1)], route=HERE, deadline=deadline))
    await asyncio.sleep(1)
    await refuse(limiter, "b", retry_after=60)
    await asyncio.sleep(1)
    first.cancel()
    with pytest.raises(OnHold) as hold:
        await call

    assert (now(), hold.value.seconds) == (2, pytest.approx(59))
    assert await leave(limiter, "a", rate=1) == 0


@virtually
async def test_a_wait_for_the_address_stops_every_bucket_behind_it():
    """Other endpoints and other accounts too, but no other address."""
    limiter = LocalLimiter()
    await refuse(limiter, retry_after=300, address=True)

    assert await leave(limiter, "other", within=30) == told(0, 300)
    same_egress = RouteKey("y 443", HERE.egress)
    assert await leave(limiter, "other", same_egress, within=301) == pytest.approx(300)
    assert await leave(limiter, "other", ELSEWHERE, within=30) == 0


@virtually
async def test_two_long_waits_from_one_address_stop_it():
    """Nobody tries one endpoint after the other while the address is banned."""
    limiter = LocalLimiter()
    await refuse(limiter, "a", retry_after=300)
    assert await leave(limiter, "b", within=30) == 0
    await refuse(limiter, "b", retry_after=300)

    assert await leave(limiter, "c", within=30) == told(0, 300)


@pytest.mark.parametrize(("later", "seconds"), [(59.5, 60), (60, 0)])
@virtually
async def test_two_long_waits_stop_the_address_only_while_both_last(later, seconds):
    """One that is over when the next is asked for says nothing more."""
    limiter = LocalLimiter()
    await refuse(limiter, "a", retry_after=60)
    await asyncio.sleep(later)
    await refuse(limiter, "b", retry_after=60)

    assert await leave(limiter, "c") == seconds


@virtually
async def test_long_waits_without_a_refusal_stop_no_address():
    """They hold their own endpoints only."""
    limiter = LocalLimiter()
    for name in ("a", "b"):
        await refuse(limiter, name, limited=False, retry_after=300)

    assert await leave(limiter, "c", within=30) == 0


@virtually
async def test_all_calls_leave_together_when_a_ban_is_over():
    """Nothing but their own buckets spaces them."""
    limiter = LocalLimiter()
    await refuse(limiter, retry_after=300, address=True)
    calls = start(*(leave(limiter, name) for name in "abc"))

    assert await asyncio.gather(*calls) == [pytest.approx(300)] * 3


@virtually
async def test_a_call_waiting_for_a_token_when_the_address_is_banned_does_not_leave():
    """It is told when its turn comes, or waits for the end of the ban, and then all go on."""
    limiter = LocalLimiter()
    held = await limiter.acquire([row("slow", 1)], route=HERE)
    held.sent()
    calls = start(*(leave(limiter, "slow", within=w, rate=1) for w in (20, None, None, None)))
    await asyncio.sleep(0)
    await refuse(limiter, "a", retry_after=300, address=True)
    held.replied()
    short, *others = await asyncio.gather(*calls)

    assert short == told(1.001, 300 - 1.001)
    assert others == [pytest.approx(300 + i * 1.001, abs=0.01) for i in range(3)]
    assert {(state.in_flight, state.waiting) for state in limiter.snapshot()} == {(0, 0)}


@virtually
async def test_an_address_that_is_banned_is_shown():
    """Among the buckets, as the gate over all endpoints."""
    limiter = LocalLimiter()
    await refuse(limiter, retry_after=300, address=True)
    (call,) = start(limiter.acquire([row("other")], route=HERE))
    await asyncio.sleep(0)
    [state] = [state for state in limiter.snapshot() if state.endpoint == "*"]
    call.cancel()

    assert (state.scope, state.policy, state.waiting) == ("ip", "gate", 1)
    assert state.next_token_ms == pytest.approx(300_000)


@virtually
async def test_a_wait_without_a_429_holds_but_does_not_slow_down():
    """A gateway's 403 that names a time says nothing about the rate."""
    limiter = LocalLimiter()
    await refuse(limiter, limited=False, retry_after=120)

    assert await leave(limiter) == pytest.approx(120)
    assert limiter.snapshot()[0].rate == 5.0


@virtually
async def test_a_ban_that_nobody_tells_of_is_found():
    """Two probes after pauses that outlast any limit, then nothing for its documented time."""
    limiter, times, names = LocalLimiter(), [], itertools.count()
    while now() < 900:
        await refuse(limiter, f"e{next(names)}", address=True)
        times.append(now())

    assert times == pytest.approx([0, 1, 5, 300, 600, 900])
    assert await leave(limiter, "other", within=30) == told(0, 300)
    assert await leave(limiter, "other", ELSEWHERE) == 0


@virtually
async def test_the_exchanges_own_refusals_are_a_ban_when_every_endpoint_is_refused():
    """One or two endpoints may be beyond a limit of their own."""
    limiter = LocalLimiter()
    for name in ("a", "b"):
        await refuse(limiter, name)
    assert await leave(limiter, "c", within=0) == 0
    for name in ("a", "b", "d", "e"):
        await refuse(limiter, name)

    assert await leave(limiter, "f", within=0.5) == told(0, 4)


@virtually
async def test_refusals_of_calls_under_way_together_count_once():
    """A burst beyond a limit of one second is no ban."""
    limiter = LocalLimiter()
    grants = [await limiter.acquire([row(f"e{i}", 5)], route=HERE) for i in range(9)]
    for grant in grants:
        grant.sent()
    for grant in grants:
        await asyncio.sleep(0.01)
        grant.replied(limited=True, address=True)

    assert await leave(limiter, "other") == pytest.approx(1 - 0.08)


@virtually
async def test_a_call_that_is_served_ends_the_suspicion():
    """The next refusals are counted from the first again; one that left before proves nothing."""
    limiter = LocalLimiter()
    early = await limiter.acquire([row("early", 5)], route=HERE)
    early.sent()
    await refuse(limiter, "a", address=True)
    assert await leave(limiter, "b") == pytest.approx(1)
    await refuse(limiter, "c", address=True)
    early.replied()
    await asyncio.sleep(1)
    await refuse(limiter, "d", address=True)

    assert await leave(limiter, "b") == pytest.approx(4)


@virtually
async def test_a_call_that_left_as_another_was_refused_ends_the_suspicion_too():
    """At the very same moment, and it was served."""
    limiter = LocalLimiter()
    served = await limiter.acquire([row("served", 5)], route=HERE)
    await refuse(limiter, "a", address=True)
    served.sent()
    served.replied()
    await asyncio.sleep(1)
    await refuse(limiter, "b", address=True)

    assert await leave(limiter, "c") == pytest.approx(1)


@pytest.mark.parametrize(("later", "seconds"), [(600, 4), (600.5, 1)])
@virtually
async def test_a_refusal_counts_for_ten_minutes(later, seconds):
    """The next one within that time is the second in a row."""
    limiter = LocalLimiter()
    await refuse(limiter, "a", address=True)
    await asyncio.sleep(later)
    await refuse(limiter, "b", address=True)

    assert await leave(limiter, "c") == pytest.approx(seconds)


@virtually
async def test_refusals_long_ago_are_forgotten():
    """One an hour is no ban."""
    limiter = LocalLimiter()
    for name in "abcd":
        await refuse(limiter, name, address=True)
        await asyncio.sleep(3600)
    await refuse(limiter, address=True)

    assert await leave(limiter) == pytest.approx(1, abs=0.01)
