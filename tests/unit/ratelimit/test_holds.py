"""Waits that the exchange asks for: one bucket, or a whole address, told at once."""

from __future__ import annotations

import asyncio
import itertools

import pytest
from virtual_time import run_virtually

from bitget_copy.ratelimit import BucketKey, BucketLimit, OnHold, RouteKey
from bitget_copy.ratelimit.limiter import LocalLimiter

HERE = RouteKey("x 443", "x 443 default")
ELSEWHERE = RouteKey("x 443", "x 443 192.0.2.7")


def row(name="e", rate=5, **fields):
    return BucketKey("uid", "u", name), BucketLimit(rate, **fields)


def now():
    return asyncio.get_running_loop().time()


async def refuse(limiter, name="e", route=HERE, **said):
    grant = await limiter.acquire([row(name)], route=route)
    grant.sent()
    grant.replied(**{"limited": True} | said)


async def leave(limiter, name="e", route=HERE, within=None, **fields):
    """Seconds until a call leaves, or the hold that it is told of."""
    begin = now()
    deadline = {} if within is None else {"deadline": begin + within}
    try:
        grant = await limiter.acquire([row(name, **fields)], route=route, **deadline)
    except OnHold as hold:
        assert now() == begin, "it was told late"
        return hold
    grant.sent()
    grant.replied()
    return now() - begin


@pytest.mark.parametrize("seconds", [90.0, 300.0, 3000.0])
def test_a_wait_of_minutes_is_kept(seconds):
    """A call with time waits for its end; one without is told so, with the time to come back."""

    async def main():
        limiter = LocalLimiter()
        await refuse(limiter, retry_after=seconds)
        hold = await leave(limiter, within=seconds - 1)
        return hold.seconds, await leave(limiter, within=seconds + 1)

    assert run_virtually(main()) == (pytest.approx(seconds), pytest.approx(seconds))


def test_calls_in_the_queue_are_told_when_the_wait_is_asked_for():
    """Those with time enough stay; nobody sits out a deadline in vain."""

    async def main():
        limiter = LocalLimiter()
        held = [await limiter.acquire([row(rate=2)]) for _ in range(2)]
        calls = [asyncio.create_task(leave_when_told(limiter, within)) for within in (5, 100, None)]
        await asyncio.sleep(1)
        held[0].sent()
        held[0].replied(limited=True, retry_after=60)
        held[1].cancel()
        told, *others = await asyncio.gather(*calls)
        return told, others, limiter.snapshot()[0]

    async def leave_when_told(limiter, within):
        begin = now()
        deadline = {} if within is None else {"deadline": begin + within}
        try:
            (await limiter.acquire([row(rate=2)], **deadline)).cancel()
        except OnHold as hold:
            return "told", now() - begin, hold.seconds
        return now() - begin

    told, others, state = run_virtually(main())
    assert told == ("told", pytest.approx(1), pytest.approx(60))
    assert others == [pytest.approx(61), pytest.approx(61)]
    assert (state.waiting, state.in_flight) == (0, 0)


def test_a_wait_for_the_address_stops_every_bucket_behind_it():
    """Other endpoints and other accounts too, but no other address."""

    async def main():
        limiter = LocalLimiter()
        await refuse(limiter, retry_after=300, address=True)
        return (
            (await leave(limiter, "other", within=30)).seconds,
            await leave(limiter, "other", route=RouteKey("y 443", HERE.egress), within=301),
            await leave(limiter, "other", route=ELSEWHERE, within=30),
        )

    held, same, elsewhere = run_virtually(main())
    assert (held, same, elsewhere) == (pytest.approx(300), pytest.approx(300), 0)


def test_two_long_waits_from_one_address_stop_it():
    """Nobody knocks with one endpoint after the other at a door that is shut."""

    async def main():
        limiter = LocalLimiter()
        await refuse(limiter, "a", retry_after=300)
        free = await leave(limiter, "b", within=30)
        await refuse(limiter, "b", retry_after=300)
        return free, (await leave(limiter, "c", within=30)).seconds

    assert run_virtually(main()) == (0, pytest.approx(300))


def test_a_call_waiting_for_a_token_when_the_address_is_shut_does_not_leave():
    """It is told when its turn comes, or waits for the end of the ban, and then all go on."""

    async def main():
        limiter = LocalLimiter()
        held = await limiter.acquire([row("slow", 1)], route=HERE)
        held.sent()
        short = asyncio.create_task(leave(limiter, "slow", within=20, rate=1))
        long = [asyncio.create_task(leave(limiter, "slow", rate=1)) for _ in range(3)]
        await asyncio.sleep(0)
        await refuse(limiter, "a", retry_after=300, address=True)
        held.replied()
        gathered = await asyncio.gather(short, *long, return_exceptions=True)
        return gathered, limiter.snapshot()

    (short, *long), states = run_virtually(main())
    assert isinstance(short, AssertionError | OnHold)
    assert long == [pytest.approx(300 + i * 1.001, abs=0.01) for i in range(3)]
    assert {(state.in_flight, state.waiting) for state in states} == {(0, 0)}


def test_an_address_that_is_shut_is_shown():
    """Among the buckets, as the gate over all endpoints."""

    async def main():
        limiter = LocalLimiter()
        await refuse(limiter, retry_after=300, address=True)
        call = asyncio.create_task(limiter.acquire([row("other")], route=HERE))
        await asyncio.sleep(0)
        shut = [state for state in limiter.snapshot() if state.endpoint == "*"]
        call.cancel()
        return shut

    [state] = run_virtually(main())
    assert (state.scope, state.waiting) == ("ip", 1)
    assert state.next_token_ms == pytest.approx(300_000)


def test_a_wait_without_a_429_holds_but_does_not_slow_down():
    """A gateway's 403 that names a time says nothing about the rate."""

    async def main():
        limiter = LocalLimiter()
        await refuse(limiter, limited=False, retry_after=120)
        seconds = await leave(limiter)
        return seconds, limiter.snapshot()[0].rate

    assert run_virtually(main()) == (pytest.approx(120), 5.0)


async def knock(limiter, seconds, **said):
    """Refused without a word on how long, as soon as any call may leave; when each did."""
    begin, times = now(), []
    names = itertools.count()
    while now() - begin < seconds:
        await refuse(limiter, f"e{next(names)}", **said)
        times.append(now() - begin)
    return times


def test_a_ban_that_nobody_tells_of_is_found():
    """Two probes after pauses that outlast any limit, then nothing for its documented time."""

    async def main():
        limiter = LocalLimiter()
        times = await knock(limiter, 900, address=True)
        held = (await leave(limiter, "other", within=30)).seconds
        return times, held, await leave(limiter, "other", route=ELSEWHERE)

    times, held, elsewhere = run_virtually(main())
    assert times == pytest.approx([0, 1, 5, 300, 600, 900])
    assert (held, elsewhere) == (pytest.approx(300), 0)


def test_the_exchanges_own_refusals_are_a_ban_when_every_endpoint_is_refused():
    """One or two endpoints may be beyond a limit of their own."""

    async def main():
        limiter = LocalLimiter()
        for name in ("a", "b"):
            await refuse(limiter, name)
        free = await leave(limiter, "c", within=0)
        for name in ("a", "b", "d", "e"):
            await refuse(limiter, name)
        return free, (await leave(limiter, "f", within=0.5)).seconds

    free, held = run_virtually(main())
    assert (free, held) == (0, pytest.approx(4))


def test_refusals_of_calls_under_way_together_count_once():
    """A burst beyond a limit of one second is no ban."""

    async def main():
        limiter = LocalLimiter()
        grants = [await limiter.acquire([row(f"e{i}")], route=HERE) for i in range(9)]
        for grant in grants:
            grant.sent()
        for grant in grants:
            await asyncio.sleep(0.01)
            grant.replied(limited=True, address=True)
        return await leave(limiter, "other")

    assert run_virtually(main()) == pytest.approx(1 - 0.08)


def test_a_call_that_is_served_ends_the_suspicion():
    """The next refusals are counted from the first again; one that left before proves nothing."""

    async def main():
        limiter = LocalLimiter()
        early = await limiter.acquire([row("early")], route=HERE)
        early.sent()
        await refuse(limiter, "a", address=True)
        waits = [await leave(limiter, "b")]
        await refuse(limiter, "c", address=True)
        early.replied()
        await asyncio.sleep(1)
        await refuse(limiter, "d", address=True)
        return [*waits, await leave(limiter, "b")]

    assert run_virtually(main()) == pytest.approx([1, 4])


def test_refusals_long_ago_are_forgotten():
    """One an hour is no ban."""

    async def main():
        limiter = LocalLimiter()
        for name in range(4):
            await refuse(limiter, name, address=True)
            await asyncio.sleep(3600)
        await refuse(limiter, address=True)
        return await leave(limiter)

    assert run_virtually(main()) == pytest.approx(1, abs=0.01)
