"""A world of 20,000 orders and 300 followers: stable pages without gaps, and quick ones."""

from __future__ import annotations

import itertools
import time
from typing import Any

import pytest

DAY = 86_400_000
ORDERS = 20_000
FOLLOWERS = 300
SLOWEST_S = 0.05
"""Fifty times what a page takes; a page that sorts or scans all orders takes longer."""


@pytest.fixture
def large(make_caller: Any) -> Any:
    return make_caller(
        seed=7, accounts=FOLLOWERS, orders=ORDERS, enforce_limits=False, ip_rate=None
    )


async def test_large_world_pages_without_gaps_and_quickly(large, clock) -> None:
    """Every order and every follower once, in order; new orders do not disturb old pages."""
    now = int(clock() * 1000)
    window = {"startTime": now - 80 * DAY, "endTime": now, "pageSize": 100}
    seen: list[tuple[int, int]] = []
    spent: list[float] = []
    for page in itertools.count(1):
        if page == 60:
            clock.at += 1
            for no in [large.sim.open_order("XRPUSDT_UMCBL") for _ in range(3)]:
                await large.call(
                    "v1.futures.trader.close_order", symbol="XRPUSDT_UMCBL", trackingNo=no
                )
        begun = time.perf_counter()
        reply = await large.call("v1.futures.trader.list_history_orders", window, pageNo=page)
        spent.append(time.perf_counter() - begun)
        seen += [(row["closeTime"], int(row["trackingNo"])) for row in reply.data]
        if len(reply.data) < 100:
            break

    assert len(seen) == len(set(seen)) == ORDERS
    assert seen == sorted(seen, reverse=True)
    assert sorted(spent)[len(spent) // 2] < SLOWEST_S

    followers: list[str] = []
    for page in range(1, 5):
        params = {"pageNo": page, "pageSize": 100}
        data = (await large.call("v1.futures.trader.list_followers", params)).data
        followers += [row["followerUid"] for row in data]
    assert len(followers) == len(set(followers)) == FOLLOWERS + 45

    lead = large.sim.open_order("ETHUSDT_UMCBL")
    copies = sum(
        len(account.futures.copy_orders.copies_of(int(lead)))
        for account in large.sim.world.accounts.values()
    )
    begun = time.perf_counter()
    await large.call("v1.futures.trader.close_order", symbol="ETHUSDT_UMCBL", trackingNo=lead)
    assert time.perf_counter() - begun < 20 * SLOWEST_S
    assert copies == FOLLOWERS - 1  # the last follower is too poor for the smallest size
