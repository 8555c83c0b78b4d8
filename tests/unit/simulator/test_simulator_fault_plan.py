"""What a plan of faults accepts, and how long its waits take."""

from __future__ import annotations

import random
import statistics

import pytest

from bitget_copy.errors import ConfigError
from bitget_copy.simulator import Delay, Simulator
from bitget_copy.simulator.fault_delays import MAX_DELAY_S
from bitget_copy.simulator.faults import KINDS

SYMBOLS = "v1.futures.trader.list_symbols"
SWITCH = "v1.futures.trader.set_settings"

DELAYS = {
    "constant": Delay.constant(0.25),
    "uniform": Delay.uniform(0.1, 0.3),
    "normal": Delay.normal(0.2, 0.05),
    "lognormal": Delay.lognormal(0.2, 0.5),
    "pareto": Delay.pareto(0.1, 3.0),
}
MEANS = {
    "constant": 0.25,
    "uniform": 0.2,
    "normal": 0.2,
    "lognormal": 0.2 * 2.718281828 ** (0.5**2 / 2),
    "pareto": 0.1 * 3 / 2,
}


@pytest.mark.parametrize("name", DELAYS)
def test_each_distribution_has_its_mean_and_its_seed(name) -> None:
    """4,000 draws average within 4 %, and the same seed draws the same ones."""
    delay = DELAYS[name]
    draws = [[delay.draw(rng) for _ in range(4000)] for rng in (random.Random(3), random.Random(3))]

    assert draws[0] == draws[1]
    assert statistics.mean(draws[0]) == pytest.approx(MEANS[name], rel=0.04)
    assert len(set(draws[0])) == (1 if name == "constant" else 4000)


def test_bounds_of_the_distributions_hold() -> None:
    """Nothing below 0 or the minimum, nothing above the longest."""
    rng = random.Random(5)
    wide = [Delay.normal(0.01, 1.0, longest=0.5).draw(rng) for _ in range(500)]
    heavy = [Delay.pareto(0.1, 0.2, longest=9.0).draw(rng) for _ in range(500)]
    tail = [Delay.lognormal(0.1, 3.0, longest=2.0).draw(rng) for _ in range(500)]

    assert (min(wide), max(wide)) == (0.0, 0.5)
    assert min(heavy) >= 0.1
    assert (max(heavy), max(tail)) == (9.0, 2.0)


def test_delays_are_read_as_they_are_told() -> None:
    """The fields of every distribution make the same one again."""
    for name, delay in DELAYS.items():
        fields = delay.as_fields()
        assert fields["distribution"] == name
        assert set(Delay.names(name)) <= set(fields)
        assert Delay.of(fields) == delay


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "constant, uniform, normal, lognormal, pareto"),
        ({"distribution": "gamma"}, "'gamma' is no distribution"),
        ({"distribution": "uniform"}, "takes low and high, .* given nothing"),
        ({"distribution": "uniform", "low": 0, "top": 1}, "given low, top"),
        ({"distribution": "uniform", "low": 2, "high": 1}, "low=2 lies above high=1"),
        ({"distribution": "pareto", "minimum": 1, "alpha": 0}, "alpha must be above 0"),
        ({"distribution": "constant", "seconds": -1}, "seconds=-1"),
        ({"distribution": "constant", "seconds": "1"}, "seconds='1'"),
        ({"distribution": "constant", "seconds": True}, "seconds=True"),
        ({"distribution": "constant", "seconds": float("nan")}, "seconds=nan"),
        ({"distribution": "constant", "seconds": 1, "longest": MAX_DELAY_S * 2}, "longest=7200"),
    ],
)
def test_wrong_delays_are_refused(fields, says) -> None:
    """The error names what is allowed."""
    with pytest.raises(ConfigError, match=says):
        Delay.of(fields)


@pytest.mark.parametrize(
    ("endpoint", "fields", "says"),
    [
        (SYMBOLS, {"kind": "meteor"}, "there are latency, 429, "),
        ("v1.futures.trader.list_symbol", {"kind": "5xx"}, f"did you mean {SYMBOLS}"),
        ("", {"kind": "5xx"}, "keys are those of"),
        ("v9.*", {"kind": "5xx"}, "no endpoint"),
        (
            SYMBOLS,
            {"kind": "latency", "code": "1"},
            "not know code; it takes endpoint, kind, ",
        ),
        (SYMBOLS, {"kind": "5xx", "seconds": 1.0}, "does not know seconds"),
        (SYMBOLS, {"kind": "reset_before_execute", "executed": True}, "decides by itself"),
        (SYMBOLS, {"kind": "5xx", "after": -1}, "after=-1"),
        (SYMBOLS, {"kind": "5xx", "after": True}, "after=True"),
        (SYMBOLS, {"kind": "5xx", "times": 0}, "times=0"),
        (SYMBOLS, {"kind": "5xx", "chance": 0}, "chance=0"),
        (SYMBOLS, {"kind": "5xx", "chance": True}, "chance=True"),
        (SYMBOLS, {"kind": "5xx", "chance": "1"}, "chance='1'"),
        (SYMBOLS, {"kind": "5xx", "status": 99}, "status=99"),
        (SYMBOLS, {"kind": "5xx", "status": "500"}, "status='500'"),
        (SYMBOLS, {"kind": "code", "code": 1}, "code=1 is not text"),
        (SYMBOLS, {"kind": "code", "message": 1}, "message=1 is not text"),
        (SYMBOLS, {"kind": "latency", "seconds": -1}, "-1 seconds"),
        (SYMBOLS, {"kind": "latency", "jitter": "a"}, "'a' seconds"),
        (SYMBOLS, {"kind": "latency", "delay": 3}, "must be an object"),
        (SYMBOLS, {"kind": "latency", "delay": {}, "seconds": 1}, "in place of"),
        (SYMBOLS, {"kind": "clock_drift", "seconds": 4000}, "from -3600 to 3600"),
        (SYMBOLS, {"kind": "drip", "piece": 0}, "piece=0"),
    ],
)
def test_wrong_plans_are_refused(reader, endpoint, fields, says) -> None:
    """Nothing is planned, and the error says what is allowed."""
    sim = Simulator()

    with pytest.raises(ConfigError, match=says):
        sim.faults.on(endpoint, **fields)
    assert sim.faults.plan == []


def test_plans_are_read_as_json_has_them() -> None:
    """The same names as in Python; unknown and missing ones are refused with the list."""
    faults = Simulator().faults

    fault = faults.add(
        {
            "endpoint": SYMBOLS,
            "kind": "latency",
            "delay": {"distribution": "constant", "seconds": 2},
        }
    )

    assert fault.delay == Delay.constant(2)
    assert fault.as_fields() == {
        "number": 1, "endpoint": SYMBOLS, "kind": "latency", "after": 0, "times": 1,
        "chance": 1.0, "executed": False, "seen": 0, "fired": 0,
        "delay": {"distribution": "constant", "seconds": 2.0, "longest": MAX_DELAY_S},
    }  # fmt: skip
    assert faults.on(SYMBOLS, kind="drip", delay=DELAYS["pareto"]).delay == DELAYS["pareto"]
    with pytest.raises(ConfigError, match="unknown knid; there are after, chance, code"):
        faults.add({"endpoint": SYMBOLS, "knid": "5xx"})
    with pytest.raises(ConfigError, match="endpoint and kind must be given"):
        faults.add({"endpoint": 1})


def test_single_faults_can_be_taken_back() -> None:
    """By their number; the others stay."""
    faults = Simulator().faults
    first, second = (faults.on("*", kind="empty") for _ in range(2))

    assert faults.remove(first.number)
    assert not faults.remove(first.number)
    assert faults.plan == [second]


async def test_patterns_choose_endpoints(caller, sim) -> None:
    """A star stands for anything; unknown URLs have a name of their own."""
    sim.faults.on("v1.*.trader.list_*", kind="5xx", times=None)
    sim.faults.on("?", kind="html", times=None)

    assert (await caller.call(SYMBOLS)).status == 502
    assert (await caller.call("v1.spot.trader.list_followers")).status == 502
    assert (await caller.call(SWITCH, showTpsl="NO")).status == 200
    assert b"<html>" in (await caller.send("GET", "/x")).body


async def test_chance_is_drawn_from_the_seed(make_caller) -> None:
    """About the share asked for, and the same requests for the same seed."""
    seen = []
    for _ in range(2):
        caller = make_caller(enforce_limits=False, ip_rate=None)
        caller.sim.faults.on(SYMBOLS, kind="5xx", times=None, chance=0.3)
        seen.append([(await caller.call(SYMBOLS)).status for _ in range(200)])

    assert seen[0] == seen[1]
    assert 40 <= seen[0].count(502) <= 80


async def test_names_given_twice_say_two_things(caller, sim) -> None:
    """The first code is the planned one, the last the true one; the request was carried out."""
    sim.faults.on(SWITCH, kind="duplicate_keys", code="40015")

    reply = await caller.call(SWITCH, showTpsl="NO")

    assert reply.body.startswith(b'{"code":"40015","msg":"planned fault"')
    assert reply.body.count(b'"code":') == 2
    assert reply.code == "00000"
    assert sim.executions.count(SWITCH) == 1


async def test_clock_drifts_with_every_request(caller, sim) -> None:
    """Each hit moves the exchange's clock, until its own timestamps are too old."""
    sim.faults.on(SYMBOLS, kind="clock_drift", seconds=-11.0, times=None)
    stamp = str(int(caller.clock() * 1000))
    codes = [
        (await caller.call(SYMBOLS, change={"ACCESS-TIMESTAMP": stamp})).code for _ in range(3)
    ]

    assert sim.clock_offset == -33.0
    assert codes[-1] == "40008"


def test_every_kind_is_explained() -> None:
    """The docstring of `on` and the README name them all."""
    from pathlib import Path  # noqa: PLC0415 - used here alone

    import bitget_copy.simulator  # noqa: PLC0415

    readme = (Path(bitget_copy.simulator.__file__).parent / "README.md").read_text("utf-8")
    for kind in KINDS:
        assert f'``"{kind}"``' in Simulator().faults.on.__doc__
        assert f"`{kind}`" in readme


def test_faults_that_would_change_one_reply_take_turns() -> None:
    """The first that was planned acts, and the next request is the next one's; waits go along."""
    faults = Simulator().faults
    for kind in ("code", "latency", "5xx", "truncate"):
        faults.on(SYMBOLS, kind=kind)
    met = [[fault.kind for fault in faults.for_request(SYMBOLS)] for _ in range(4)]
    assert met == [["code", "latency"], ["5xx"], ["truncate"], []]
    assert [(fault.seen, fault.fired) for fault in faults.plan] == [(4, 1)] * 4
