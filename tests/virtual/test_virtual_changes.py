"""What happens when the route, the clock or the exchange itself changes."""

from __future__ import annotations

import asyncio

import pytest
from exchange_model import changing, constant, sliding_violations, uniform
from limiter_calls import now, row
from saturation import run
from virtual_time import run_virtually

from bitget_copy.ratelimit import RouteKey
from bitget_copy.ratelimit.limiter import LocalLimiter

RATES = (5, 10, 20)
CHANGE = 60.0
SEEDS = (1, 2, 3)

FASTER = {
    "150 to 50 ms": (
        changing((0, constant(0.15)), (1000 + CHANGE, constant(0.05))),
        constant(0.05),
    ),
    "100-150 to 20-70 ms": (
        changing((0, uniform(0.1, 0.15)), (1000 + CHANGE, uniform(0.02, 0.07))),
        uniform(0.02, 0.07),
    ),
    "300-800 to 0-50 ms": (
        changing((0, uniform(0.3, 0.8)), (1000 + CHANGE, uniform(0.0, 0.05))),
        uniform(0.0, 0.05),
    ),
}


def rate_in(outcome, start, seconds, rate):
    """Share of the limit used in a part of the run."""
    arrivals = [at for each in outcome.arrivals for at in each if start <= at < start + seconds]
    return len(arrivals) / (rate * seconds)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("name", FASTER)
def test_a_route_that_becomes_faster_costs_at_most_a_burst_once(name, rate):
    """Up to N too many around the change, none before and none later, full rate within 5 s."""
    for seed in SEEDS:
        outcome = run("adaptive", rate, FASTER[name], seconds=3 * CHANGE, seed=seed)
        before = [at for at in outcome.arrivals[0] if at < CHANGE - 2]
        later = [at for at in outcome.arrivals[0] if at > CHANGE + 5]
        print(f"{rate}/s {name}, seed {seed}: {outcome.sliding} too many")

        assert outcome.sliding <= rate, f"seed {seed}"
        assert sliding_violations(before, rate) == sliding_violations(later, rate) == 0
        assert rate_in(outcome, CHANGE + 5, 60, rate) >= 0.96, f"seed {seed}"


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("name", FASTER)
def test_strict_does_not_notice_a_faster_route(name, rate):
    """Not a single violation."""
    outcome = run("strict", rate, FASTER[name], seconds=2 * CHANGE)

    assert (outcome.sliding, outcome.fixed) == (0, 0)


@pytest.mark.parametrize("rate", RATES)
def test_a_route_that_becomes_slower_is_learnt_in_time(rate):
    """No violation; the share falls at first and is back after two minutes at most."""
    forward = changing((0, uniform(0.02, 0.07)), (1000 + CHANGE, uniform(0.15, 0.2)))
    for seed in SEEDS:
        outcome = run("adaptive", rate, (forward, uniform(0.02, 0.07)), seconds=300, seed=seed)

        assert (outcome.sliding, outcome.fixed) == (0, 0), f"seed {seed}"
        assert rate_in(outcome, CHANGE + 120, 100, rate) >= 0.96, f"seed {seed}"


@pytest.mark.parametrize("policy", ["adaptive", "strict"])
@pytest.mark.parametrize("rate", RATES)
def test_a_stall_of_five_seconds_breaks_nothing(policy, rate):
    """What arrives in a stall is counted at its end, all at once, and still fits."""
    for seed in SEEDS:
        outcome = run(
            policy, rate, (uniform(0.02, 0.07),) * 2, seconds=120, seed=seed,
            stalls=[(1030, 1035), (1080.5, 1085.5)],
        )  # fmt: skip

        assert (outcome.sliding, outcome.fixed) == (0, 0), f"seed {seed}"
        assert rate_in(outcome, 40, 40, rate) >= 0.9, f"seed {seed}"


@pytest.mark.parametrize("policy", ["adaptive", "strict"])
@pytest.mark.parametrize("step", [3600.0, 5.0, 0.1, 0.02, -0.02, -0.1, -5.0, -3600.0])
@pytest.mark.gate
def test_a_step_of_the_exchange_clock_breaks_nothing(policy, step):
    """Forward or back, by milliseconds or an hour; full rate again after 5 s.

    A step back by less than a round trip looks like a faster route, which `adaptive` may pay for
    with a burst once.
    """
    bursts = 1 if policy == "adaptive" and step == -0.02 else 0
    for rate in RATES:
        for seed in SEEDS:
            outcome = run(
                policy, rate, (uniform(0.02, 0.07),) * 2, seconds=150, seed=seed,
                offset=lambda now: 1.7e9 + (step if now > 1000 + CHANGE else 0.0),
            )  # fmt: skip

            assert outcome.sliding <= bursts * rate, f"seed {seed}, {rate}/s"
            assert rate_in(outcome, CHANGE + 5, 80, rate) >= 0.9, f"seed {seed}, {rate}/s"


@pytest.mark.parametrize("policy", ["adaptive", "strict"])
@pytest.mark.parametrize("rate", RATES)
def test_requests_given_up_in_a_stall_are_still_counted(policy, rate):
    """Calls time out after a second while the exchange sleeps and reads them at its end."""
    arrivals = []

    async def main():
        limiter = LocalLimiter()
        loop = asyncio.get_running_loop()
        while loop.time() < 1060:
            grant = await limiter.acquire([row(rate=rate, policy=policy)])
            grant.sent()
            arrival = loop.time() + 0.03
            if 1020 <= arrival < 1025:
                arrivals.append(1025.0)
                loop.call_at(min(loop.time() + 1, 1025.02), grant.lost)
            else:
                arrivals.append(arrival)
                loop.call_at(arrival + 0.02, grant.replied)
        await asyncio.sleep(20)

    run_virtually(main())

    assert sliding_violations(arrivals, rate) == 0
    assert sum(at > 1045 for at in arrivals) >= 0.9 * rate * 15


@pytest.mark.parametrize("pattern", ["once", "there and back", "in turn"])
@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize(("slow", "fast"), [(0.45, 0.0), (0.2, 0.02), (0.05, 0.0)])
def test_another_route_never_costs_a_burst(rate, slow, fast, pattern):
    """A fallback address, or clients behind two of them, however much faster one of them is."""
    delays = {"slow": slow, "fast": fast}
    arrivals = []

    def address(at, i):
        if pattern == "in turn":
            return "fast" if i % 3 else "slow"
        ends = {"once": 1e9, "there and back": 45.0}[pattern]
        return "fast" if CHANGE - 30 + 0.3 < at < ends else "slow"

    async def main():
        limiter = LocalLimiter()
        loop = asyncio.get_running_loop()
        i = 0
        while loop.time() < 1000 + CHANGE:
            to = address(now(), i)
            grant = await limiter.acquire([row(rate=rate)], route=RouteKey(to, "egress"))
            grant.sent()
            there = delays[to]
            arrivals.append(loop.time() + there)
            stamp = int((loop.time() + there + 1.7e9) * 1000)
            loop.call_later(2 * there, lambda g=grant, s=stamp: g.replied(request_time=s))
            i += 1
        await asyncio.sleep(5)

    run_virtually(main())

    assert sliding_violations(arrivals, rate) == 0
    min_share = {"in turn": 1 / (1 + 2 * slow) - 0.15}.get(pattern, 0.8 / (1 + slow / 4))
    assert len(arrivals) >= min_share * rate * CHANGE
