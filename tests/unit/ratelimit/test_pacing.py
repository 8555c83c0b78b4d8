"""Even spacing and the gate over one address, both on aiolimiter."""

from __future__ import annotations

import asyncio

import pytest
from limiter_calls import START, now, virtually
from virtual_time import VirtualLoop, run_virtually

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import BucketKey, BucketLimit
from bitget_copy.ratelimit.pacing import EgressGate, Pacer, pacer_of


async def departures(pacer, count):
    """When `count` calls leave, each as soon as it may."""
    loop = asyncio.get_running_loop()
    times = []
    for _ in range(count):
        await asyncio.sleep(max(0.0, pacer.next_at() - loop.time()))
        pacer.take(loop.time())
        times.append(now())
    return times


@virtually
async def test_smooth_spaces_calls_evenly_with_headroom():
    """Every call leaves (1 + headroom) / N after the one before."""
    pacer = pacer_of(BucketLimit(10, policy="smooth"))

    assert await departures(pacer, 4) == pytest.approx([0, 0.105, 0.21, 0.315])


@virtually
async def test_a_gate_lets_a_burst_through_and_then_its_rate():
    """After a pause the burst leaves at once."""
    assert await departures(Pacer(3, 0.5), 5) == pytest.approx([0, 0, 0, 0.5, 1.0])


def test_token_policies_have_no_pacer():
    """Only smooth and gate are paced."""
    assert pacer_of(BucketLimit(10)) is None


@pytest.mark.parametrize(("later", "left"), [(0.1, [0.5, 1.0]), (10.0, [10.0, 10.0])])
def test_the_level_survives_the_end_of_an_event_loop(later, left):
    """On the next loop the pacer goes on where it was, or rested, and aiolimiter does not warn."""
    pacer = Pacer(2, 0.5)
    run_virtually(departures(pacer, 2))

    assert run_virtually(departures(pacer, 2), start=START + later) == pytest.approx(left)


@virtually
async def test_a_pacer_takes_the_slower_pace_and_never_the_faster():
    """Clients that disagree get the slower one."""
    pacer = Pacer(5, 0.1)
    assert pacer.tighten(Pacer(1, 0.2))
    assert not pacer.tighten(Pacer(9, 0.1))

    assert (pacer.burst, pacer.rate) == (1, 5.0)
    assert await departures(pacer, 2) == pytest.approx([0, 0.2])


def test_an_equal_pace_keeps_the_burst():
    """Only a slower pace is taken over, and with it its burst."""
    pacer = Pacer(5, 0.2)
    pacer.tighten(Pacer(9, 0.2))

    assert pacer.burst == 5


@pytest.mark.parametrize(
    ("pace", "slower", "left"),
    [((1, 0.1), (1, 0.2), [0.2, 0.4]), ((3, 0.1), (2, 0.5), [1.0, 1.5])],
    ids=["one call", "a burst"],
)
@virtually
async def test_a_pace_taken_over_holds_for_calls_already_made(pace, slower, left):
    """Each is reckoned at the new pace, and the next ones leave at it, in its smaller burst."""
    pacer = Pacer(*pace)
    await departures(pacer, pacer.burst)
    pacer.tighten(Pacer(*slower))

    assert await departures(pacer, 2) == pytest.approx(left)


@virtually
async def test_a_call_that_did_not_leave_costs_no_pace():
    """Given back at once, the turn is there again at once."""
    pacer = Pacer(1, 0.5)
    await departures(pacer, 1)
    pacer.give_back()

    assert await departures(pacer, 2) == pytest.approx([0, 0.5])
    assert [pacer.rested(START + at) for at in (0.5, 1.0)] == [False, True]


@virtually
async def test_a_turn_given_back_is_one_and_not_the_whole_burst():
    """Of two calls that have left, the first one still counts."""
    pacer = Pacer(2, 0.5)
    await departures(pacer, 2)
    pacer.give_back()

    assert await departures(pacer, 2) == pytest.approx([0, 0.5])


@pytest.mark.parametrize("calls", [1, 3])
@virtually
async def test_calls_made_elsewhere_are_waited_for(calls):
    """As if so many had left here."""
    pacer = Pacer(1, 0.5)
    pacer.wait_from(START, calls)

    assert await departures(pacer, 1) == pytest.approx([calls * 0.5])


@pytest.mark.parametrize("interval", [0.07, 0.1, 1 / 3, 0.9])
@virtually
async def test_when_aiolimiter_rounds_otherwise_the_call_still_leaves(interval):
    """Our own count decides; aiolimiter begins anew from it."""
    left = await departures(Pacer(1, interval), 50)

    assert left == pytest.approx([i * interval for i in range(50)])


def test_the_gate_holds_in_every_sliding_minute():
    """Calls that leave as fast as they may and arrive up to a second closer stay within 6,000."""
    gate = EgressGate()
    key, limit = gate.bucket("1.2.3.4")
    times = run_virtually(departures(pacer_of(limit), 13_000))

    max_calls = first = 0
    for last, at in enumerate(times):
        while at - times[first] > gate.per + gate.jitter:
            first += 1
        max_calls = max(max_calls, last - first + 1)
    assert key == BucketKey("ip", "1.2.3.4", "*")
    assert 5_980 <= max_calls <= 6_000


@pytest.mark.parametrize(
    "fields", [{"burst": 0}, {"burst": 6000}, {"per": 0}, {"jitter": -1}, {"calls": 50}]
)
def test_a_gate_that_cannot_hold_is_refused(fields):
    """The error lists all four figures and what is allowed."""
    with pytest.raises(
        ConfigError, match=r"^egress gate: calls=.*allowed: per above 0.* to below calls$"
    ):
        EgressGate(**fields)


def test_the_window_may_have_any_length():
    """Spacing and gate are reckoned from calls and window, shorter or longer than a second."""
    long = pacer_of(BucketLimit(10, per=2.0, policy="smooth", headroom=0.0))
    _, short = EgressGate(calls=11, per=0.5, burst=1, jitter=0.0).bucket("1.2.3.4")

    assert long.rate == pytest.approx(5.0)
    assert pacer_of(short).rate == pytest.approx(20.0)


def test_virtual_loops_notice_that_nothing_will_ever_happen():
    """A hang is an error in virtual time, not a wait."""
    loop = VirtualLoop()
    try:
        with pytest.raises(RuntimeError, match="every task waits"):
            loop.run_until_complete(loop.create_future())
    finally:
        loop.close()
