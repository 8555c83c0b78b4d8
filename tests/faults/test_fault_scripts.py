"""Generated sequences of faults for one call: whatever happens, it tells the truth once."""

import asyncio
import sys
from pathlib import Path
from random import Random

import pytest
from calls import (
    READS,
    V2_WRITES,
    WRITES,
    client,
    end_of,
    judge,
    simulator,
    v2_write_values,
    write_values,
)
from clocks import LoopClock
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scripts import AFTER_THE_WORK, EITHER, REFUSALS, ScriptedExchange
from secrecy import CANARIES

from bitget_copy import RetryPolicy

sys.path.insert(0, str(Path(__file__).parents[1] / "virtual"))
from virtual_time import run_virtually

NORMAL, LONG = 300, 10_000
steps = st.one_of(
    st.tuples(st.sampled_from(REFUSALS), st.just(False)),
    st.tuples(st.sampled_from(AFTER_THE_WORK), st.just(True)),
    st.tuples(st.sampled_from(EITHER), st.booleans()),
)
plans = st.fixed_dictionaries(
    {
        "key": st.sampled_from([*WRITES, *V2_WRITES, *READS]),
        "steps": st.lists(steps, max_size=6),
        "timeout": st.sampled_from([0.05, 0.4, 3.0, 60.0, None]),
        "cancel_after": st.none() | st.integers(0, 60),
        "attempts": st.integers(1, 5),
        "jitter": st.integers(0, 1 << 20),
        "slow_clock": st.sampled_from([0.0, 31.0, -3600.0]),
    }
)


async def play(plan) -> None:
    """One call under one script; fails when anything that was said is untrue."""
    clock = LoopClock()
    sim = simulator(clock=clock.wall, arrival_clock=clock.monotonic)
    sim.clock_offset = plan["slow_clock"]
    is_v2, writes = plan["key"] in V2_WRITES, plan["key"] not in READS
    values = v2_write_values(sim) if is_v2 else write_values(sim) | READS
    exchange = ScriptedExchange(sim, plan["steps"])
    # Without an end of its own a call may wait for ever: only the test's cancel ends it.
    options = {
        "retry": RetryPolicy(max_attempts=plan["attempts"]),
        "random": Random(plan["jitter"]),
    }
    caller = client(sim, "http://127.0.0.1:9", transport=exchange, clock=clock, **options)
    async with caller:
        before = asyncio.all_tasks()

        async def one_call():
            given = values[plan["key"]]
            return await end_of(caller.call(plan["key"], given, timeout=plan["timeout"]))

        end = await ended(asyncio.ensure_future(one_call()), plan["cancel_after"])
        assert [b.in_flight for b in caller.bucket_states() if b.in_flight] == []
        assert [b.waiting for b in caller.bucket_states() if b.waiting] == []
        assert exchange.open_now == 0
        assert asyncio.all_tasks() <= before | {asyncio.current_task()}
        if writes and end is not None:
            assert judge(plan["key"], end, exchange) == []
        assert len(exchange.executed) <= (1 if writes else 99)
        assert sim.executions.repeated() == {}
        exchange.steps.clear()
        sim.clock_offset = 0.0
        await asyncio.sleep(120)  # a bucket that a 429 has slowed down is well again
        after = await end_of(caller.call("v1.spot.trader.get_settings", {}, timeout=60))
        assert after.error is None


async def ended(task, cancel_after):
    """The end of a call, or None when it was cancelled after so many turns of the loop."""
    for turn in range(100_000):
        if task.done():
            break
        if turn in {cancel_after, 2_000}:
            task.cancel()
        await asyncio.sleep(0 if turn < 200 else 0.5)
    assert task.done(), "neither ended nor cancelled"
    return None if task.cancelled() else task.result()


def check(plan) -> None:
    CANARIES.leaks.clear()
    run_virtually(play(plan))
    assert CANARIES.leaks == []


@pytest.mark.gate
@settings(max_examples=NORMAL, deadline=None, print_blob=True, derandomize=False, database=None,
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(plans)
def test_generated_fault_scripts_never_lie(plan):
    """300 scripts: at most one execution, a true end, nothing left behind, the next call works.

    A failure prints the plan and the seed; ``--hypothesis-seed`` repeats the run.
    """
    check(plan)


@pytest.mark.long
@settings(max_examples=LONG, deadline=None, print_blob=True, derandomize=False, database=None,
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(plans)
def test_ten_thousand_generated_fault_scripts_never_lie(plan):
    """The same 10,000 times."""
    check(plan)
