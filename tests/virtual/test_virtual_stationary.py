"""The limit holds, and is used, while the delays' distribution stays the same.

Every run starts from idle with nothing learnt. The figures are printed (``pytest -s``).
"""

from __future__ import annotations

import random

import pytest
from exchange_model import constant, heavy_tail, pareto, uniform
from saturation import run

RATES = (5, 10, 20)

DELAYS = {
    "no delay": constant(0.0),
    "20 ms": constant(0.02),
    "0-50 ms": uniform(0.0, 0.05),
    "20-70 ms": uniform(0.02, 0.07),
    "0-500 ms": uniform(0.0, 0.5),
    "heavy tail 30 ms": heavy_tail(0.03),
    "heavy tail 300 ms": heavy_tail(0.3),
    "no mean square": pareto(0.02, 0.01),
}


def check(policy, rate, name, seed=1, seconds=60.0, **more):
    """One run, printed; no violation of either model from the first request on."""
    outcome = run(policy, rate, (DELAYS[name],) * 2, seconds=seconds, seed=seed, **more)
    print(
        f"{policy} {rate}/s, {name} each way, seed {seed}: {outcome.calls} calls, "
        f"{outcome.sliding}+{outcome.fixed} violations, share {outcome.share:.4f}"
    )
    assert (outcome.sliding, outcome.fixed) == (0, 0), f"seed {seed}"
    return outcome


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("name", DELAYS)
@pytest.mark.parametrize("policy", ["adaptive", "strict"])
def test_no_window_of_either_model_holds_too_many(policy, name, rate):
    """Saturated for a minute, no sliding or fixed window is ever exceeded."""
    for seed in (1, 2, 3):
        check(policy, rate, name, seed)


@pytest.mark.gate
@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize(
    ("name", "min_share"),
    [("20 ms", 0.99), ("0-50 ms", 0.97), ("20-70 ms", 0.97), ("0-500 ms", 0.79)],
)
def test_adaptive_uses_its_share_in_ten_minutes(name, min_share, rate):
    """Close to 1 / (1 + mean extra delay), which no safe rule exceeds: 0.8 at 0-500 ms."""
    assert check("adaptive", rate, name, seconds=600.0).share >= min_share


def test_adaptive_uses_four_fifths_under_great_jitter_when_many_buckets_learn_together():
    """All 52 buckets of the table, 0-500 ms each way, the first minute including learning."""
    rates = [5] * 26 + [20] * 2 + [10] * 24

    assert check("adaptive", rates, "0-500 ms").share >= 0.80


@pytest.mark.gate
@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("name", ["20 ms", "0-50 ms", "0-500 ms", "heavy tail 30 ms"])
def test_strict_uses_all_but_the_reply_time(name, rate):
    """At least 99 % of 1 / (1 + mean reply time)."""
    outcome = check("strict", rate, name, seconds=600.0)

    assert outcome.share >= 0.99 / (1 + outcome.reply_time)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("name", ["20 ms", "0-50 ms", "20-70 ms"])
def test_smooth_holds_while_jitter_stays_under_its_headroom(name, rate):
    """Evenly spaced with 5 % headroom, jitter of 50 ms does no harm; 95.2 % of the limit."""
    assert check("smooth", rate, name).share == pytest.approx(1 / 1.05, abs=0.002)


def test_smooth_does_not_hold_beyond_its_headroom():
    """Under ten times that jitter it breaks the limit, so the model does count violations."""
    outcome = run("smooth", 10, (DELAYS["0-500 ms"],) * 2)

    assert outcome.sliding > 100
    assert outcome.fixed > 0


@pytest.mark.parametrize("policy", ["adaptive", "strict"])
@pytest.mark.parametrize(
    "stamp",
    [
        lambda seconds, rng: None,
        lambda seconds, rng: str(int(seconds * 1000)),
        lambda seconds, rng: 163_123_213_132,
        lambda seconds, rng: int((seconds + rng.uniform(-1, 1)) * 1000),
        lambda seconds, rng: int(rng.uniform(-1e15, 1e15)),
        lambda seconds, rng: int((seconds + rng.choice([0] * 9 + [50, -50])) * 1000),
        lambda seconds, rng: int((seconds + rng.choice([0.0, 0.015])) * 1000),
        lambda seconds, rng: rng.choice(["x", None, -1, 2**80, 1.5, True, int(seconds * 1000)]),
    ],
    ids=[
        "absent", "a string", "always the same", "a second off", "anything", "one in five far off",
        "two clocks", "of all kinds",
    ],
)  # fmt: skip
def test_untrusted_stamps_never_break_the_limit(policy, stamp):
    """Whatever `requestTime` says, no window is exceeded, and at least the strict share is used."""
    for rate in RATES:
        outcome = check(policy, rate, "20-70 ms", stamp=stamp)
        assert outcome.share >= 0.99 / (1 + outcome.reply_time)


@pytest.mark.parametrize("drift", [50e-6, -50e-6])
def test_clocks_that_drift_apart_do_no_harm(drift):
    """Fifty parts in a million, the worst that ordinary quartz does."""
    outcome = check(
        "adaptive", 10, "20-70 ms", seconds=600.0, offset=lambda now: 1.7e9 + drift * now
    )

    assert outcome.share >= 0.96


@pytest.mark.long
@pytest.mark.parametrize("policy", ["adaptive", "strict"])
def test_an_hour_with_all_buckets_saturated(policy):
    """All 52 buckets of the table under 20-70 ms each way: no violation, and the share."""
    rates = [5] * 26 + [20] * 2 + [10] * 24
    outcome = check(policy, rates, "20-70 ms", seconds=3600.0)

    assert outcome.calls > 1_300_000 * (policy == "adaptive")
    assert outcome.share >= (0.97 if policy == "adaptive" else 0.99 / (1 + outcome.reply_time))


@pytest.mark.long
@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("name", DELAYS)
def test_hours_of_one_bucket(name, rate):
    """Ten hours from ten seeds, each starting with nothing learnt: no violation in any."""
    seeds = random.Random(0).sample(range(10**6), 10)
    for seed in seeds:
        check("adaptive", rate, name, seed, seconds=3600.0)
