"""The limiter against the embedded exchange, which counts arrivals by its own sliding window."""

from __future__ import annotations

import asyncio
import time

import pytest

from bitget_copy import ENDPOINTS, CopyTradingClient
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import Simulator

CALLS = {
    "v1.futures.trader.list_open_orders": {"symbol": "BTCUSDT_UMCBL", "productType": "umcbl"},
    "v1.spot.trader.get_statistics": {},
    "v1.futures.trader.get_profit_summary": {},
}
TRIPS = 2 * 0.05


LEARNING = 50


async def saturate(policy: str, seconds: float) -> tuple[dict[str, float], int, int]:
    """Keeps three buckets of 5, 10 and 20 a second full.

    Returns the shares of the limit, the 429s among the first replies, from which `adaptive`
    learns the path, and those after them.
    """
    simulator = Simulator(seed=5)
    for executed in (False, True):  # up to 50 ms on the way there, and as much on the way back
        simulator.faults.on("*", kind="latency", times=None, executed=executed, jitter=TRIPS / 2)
    done = dict.fromkeys(CALLS, 0)
    early = 0
    async with (
        simulator.serve() as server,
        CopyTradingClient(
            server.credentials, base_url=server.url, limiter=LocalLimiter(), policy=policy
        ) as client,
    ):
        begin = time.monotonic()
        end = begin + seconds

        async def worker(key: str) -> None:
            nonlocal early
            while time.monotonic() < end:
                await client.call(key, CALLS[key], timeout=30)
                done[key] += 1
                if sum(done.values()) <= LEARNING:
                    early = simulator.requests.limited

        workers = [(key, ENDPOINTS[key].limit.rate) for key in CALLS]
        await asyncio.gather(*(worker(key) for key, rate in workers for _ in range(rate * 2)))
        spent = time.monotonic() - begin
    # The first burst is there before the clock starts to run.
    shares = {key: (done[key] - rate) / (rate * spent) for key, rate in workers}
    late = simulator.requests.limited - early
    print(f"policy {policy}, {seconds:g} s: shares {shares}, 429s {early} learning, {late} then")
    return shares, early, late


@pytest.mark.parametrize("policy", ["adaptive", "strict"])
@pytest.mark.gate
async def test_three_saturated_buckets_never_meet_a_429(policy) -> None:
    """Two seconds at the full limit, with jitter, cost no refusal once the path is learnt."""
    shares, early, late = await saturate(policy, 2.0)
    assert late == 0
    assert early == 0 or policy == "adaptive"
    assert min(shares.values()) > 0.2  # real seconds: a busy machine takes its part


@pytest.mark.long
@pytest.mark.parametrize("policy", ["adaptive", "strict"])
async def test_a_saturated_minute_meets_no_429(policy) -> None:
    """Sixty seconds at the full limit, with jitter, cost no refusal at all."""
    shares, early, late = await saturate(policy, 60.0)
    assert (early, late) == (0, 0)
    assert min(shares.values()) > 0.8
