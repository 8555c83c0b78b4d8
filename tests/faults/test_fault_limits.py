"""Limits, clocks and outages: what the exchange does to a client over time, in virtual time."""

import asyncio
import sys
from pathlib import Path
from random import Random

import attrs
import pytest
from calls import READS, SEED, client, end_of, simulator, write_values
from clocks import LoopClock
from scripts import ScriptedExchange

from bitget_copy import ENDPOINTS, RetryPolicy
from bitget_copy.simulator.rate_limits import IP_BAN_S

sys.path.insert(0, str(Path(__file__).parents[1] / "virtual"))
from virtual_time import run_virtually

READ, WRITE = "v1.futures.trader.list_open_orders", "v1.futures.trader.close_order"
ASKED = READS[READ]
ENDS = {"RateLimitError", "APIConnectionError", "APIReplyError", "ServiceUnavailableError",
        "OutcomeUnknownError"}  # fmt: skip
AMPLIFICATION, HEAD_START = 1.1, 10
"""A total outage may cost so many requests a call, and so many more at first."""
ROUNDING = 1


def world(**options):
    """An exchange that keeps its limits in virtual time, and its true clock."""
    clock = LoopClock()
    options = {"enforce_limits": True} | options
    return simulator(clock=clock.wall, arrival_clock=clock.monotonic, **options)


def caller_of(sim, **options):
    """A client with a clock of its own."""
    clock = LoopClock()
    exchange = ScriptedExchange(sim)
    options = {"clock": clock, "random": Random(SEED), "timeout": 600.0} | options
    made = client(sim, "http://127.0.0.1:9", transport=exchange, **options)
    return made, exchange, clock


@pytest.mark.parametrize("step", [31.0, -31.0, 3600.0, -3600.0])
def test_a_step_of_the_local_clock_costs_one_request(step):
    """Reads and writes work after the local clock was moved, with one more request at most."""

    async def main():
        sim = world()
        given = write_values(sim)[WRITE]
        caller, exchange, clock = caller_of(sim)
        async with caller:
            await caller.call(READ, ASKED)
            clock.skew = step
            assert (await caller.call(WRITE, given)).result is True
            await caller.call(READ, ASKED)
        assert len(exchange.carried) <= 3 + 1
        assert len(exchange.executed) == 3
        assert sim.executions.repeated() == {}

    run_virtually(main())


@pytest.mark.parametrize("step", [31.0, -31.0])
def test_a_step_of_the_exchanges_clock_and_back_costs_one_request_each(step):
    """The exchange's clock moves away and returns; every call still works."""

    async def main():
        sim = world()
        caller, exchange, _ = caller_of(sim)
        async with caller:
            for offset in (0.0, step, 0.0):
                sim.clock_offset = offset
                await caller.call(READ, ASKED)
        assert len(exchange.executed) == 3
        assert len(exchange.carried) <= 3 + 2

    run_virtually(main())


def test_a_lowered_limit_is_survived():
    """The exchange allows two a second where the table says five: every call gets through."""

    async def main():
        row = ENDPOINTS[READ]
        lowered = attrs.evolve(row, limit=attrs.evolve(row.limit, rate=2))
        sim = world(endpoints={**ENDPOINTS, READ: lowered})
        caller, _, _ = caller_of(sim, retry=RetryPolicy(max_attempts=10, budget=1.0))
        async with caller:
            ends = await asyncio.gather(*(end_of(caller.call(READ, ASKED)) for _ in range(40)))
        assert [end.error for end in ends if end.error] == []
        print(f"40 calls, {sim.requests.limited} refused")
        assert sim.requests.limited <= 40

    run_virtually(main())


def test_a_stranger_who_eats_the_bucket_does_no_harm():
    """Another client takes the whole limit for a while: nothing is lost, writes happen once."""

    async def main():
        sim = world()
        values = write_values(sim)
        stranger, _, _ = caller_of(sim, retry=RetryPolicy(max_attempts=1))
        caller, _, _ = caller_of(sim, retry=RetryPolicy(max_attempts=10, budget=1.0))

        async def eat():
            for _ in range(25):
                await end_of(stranger.call(READ, ASKED))
                await end_of(stranger.call(WRITE, values[WRITE] | {"trackingNo": "1"}))

        async with stranger, caller:
            eating = asyncio.ensure_future(eat())
            ends = await asyncio.gather(
                *(end_of(caller.call(READ, ASKED)) for _ in range(20)),
                end_of(caller.call(WRITE, values[WRITE])),
            )
            await eating
        assert [end.error for end in ends if end.error] == []
        assert sim.executions.repeated() == {}

    run_virtually(main())


def outage(fault: str, calls: int, *, key: str = READ) -> tuple[int, int, set[str]]:
    """Requests and errors of many calls, 20 at a time, while nothing works."""
    seen = {}

    async def main():
        sim = world(enforce_limits=False)
        values = write_values(sim)[key] if key == WRITE else ASKED
        steps = [(fault, False)] * (calls * 20)
        caller, exchange, _ = caller_of(sim, rate_limits={"*": {"rate": 1000}})
        exchange.steps = steps
        async with caller:
            kinds = set()
            for _ in range(calls // 20):
                ends = await asyncio.gather(*(end_of(caller.call(key, values)) for _ in range(20)))
                kinds |= {type(end.error).__name__ for end in ends}
        seen["requests"] = calls * 20 - len(exchange.steps)
        seen["executed"] = len(exchange.executed)
        seen["kinds"] = kinds

    run_virtually(main())
    return seen["requests"], seen["executed"], seen["kinds"]


@pytest.mark.parametrize("key", [READ, WRITE])
@pytest.mark.parametrize("fault", ["limited", "refused connection", "page", "read error"])
def test_an_outage_costs_little_more_than_the_calls(fault, key):
    """200 calls while all fails: at most 1.1 requests a call and ten more."""
    requests, executed, kinds = outage(fault, 200, key=key)
    print(f"{fault}, {key}: {requests} requests for 200 calls, {kinds}")
    assert requests <= 200 * AMPLIFICATION + HEAD_START + ROUNDING
    assert executed == 0
    assert kinds <= ENDS


def test_a_banned_address_is_told_so_and_recovers():
    """Shut out for five minutes, calls are refused, and work again after the ban."""

    async def main():
        sim = world(ip_rate=20)
        given = write_values(sim)[WRITE]
        caller, _, _ = caller_of(sim, rate_limits={"*": {"rate": 1000}}, timeout=60.0)
        async with caller:
            ends = [await end_of(caller.call(READ, ASKED)) for _ in range(25)]
            assert {end.read_label for end in ends[:20]} == {"value"}
            assert {end.read_label for end in ends[20:]} == {"RateLimitError"}
            refused = await end_of(caller.call(WRITE, given))
            assert refused.label == "refused"
            await asyncio.sleep(IP_BAN_S + 61)
            assert (await caller.call(WRITE, given)).result is True
        assert sim.executions.repeated() == {}

    run_virtually(main())
