"""Every paged list of API V2, read to its end by ``iter_`` against the embedded exchange."""

from __future__ import annotations

import time
from collections.abc import Callable
from operator import attrgetter
from typing import Any

import pytest

from bitget_copy import ENDPOINTS, CopyTradingClient
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import Simulator

USDT = {"product_type": "USDT-FUTURES"}


_NOW = time.time()
_AFTERNOON = _NOW // 86_400 * 86_400 + 8 * 3_600


def afternoon() -> float:
    """Four in the afternoon at the exchange, where profits settle at midnight: some are pending."""
    return _AFTERNOON + time.time() - _NOW


def orders(store: str, state: str, *, copies: bool) -> Callable[[Simulator], set[str]]:
    """Numbers of the default account's open or closed orders, of one line on the futures market."""

    def numbers(sim: Simulator) -> set[str]:
        found = attrgetter(store)(sim.account())
        rows = found.open.values() if state == "open" else found.closed
        return {
            str(order.no)
            for order in rows
            if order.copies is copies and order.instrument.product in {"umcbl", "spbl"}
        }

    return numbers


def own(store: str, state: str) -> Callable[[Simulator], set[str]]:
    return orders(store, state, copies=False)


def copies(store: str, state: str) -> Callable[[Simulator], set[str]]:
    return orders(store, state, copies=True)


def plain(uids: Any) -> set[str]:
    return set(uids)


def encrypted(sim: Simulator, uids: Any) -> set[str]:
    return {sim.world.accounts[uid].hex_id for uid in uids}


def days(sim: Simulator, market: str) -> list[Any]:
    return sim.world.shares(sim.account(), market).settled_days(int(sim.now() * 1000))


def paid(sim: Simulator, market: str) -> set[str]:
    now = int(sim.now() * 1000)
    return {str(each.no) for each in sim.world.payments(sim.account(), market, now)}


def pending(sim: Simulator, market: str) -> set[Any]:
    shares = sim.world.shares(sim.account(), market)
    today = max(day for day, _ in shares.by_coin)
    return {
        (coin, sim.world.accounts[uid].nick, profit)
        for coin, uid, profit in shares.by_follower(today)
    }


Case = tuple[dict[str, Any], int, str | Callable[[Any], Any], Callable[[Simulator], set[Any]]]
CASES: dict[str, Case] = {
    "futures.trader.list_open_orders": (
        USDT, 4, "tracking_no", own("futures.lead_orders", "open"),
    ),
    "futures.trader.list_history_orders": (
        USDT, 100, "tracking_no", own("futures.lead_orders", "closed"),
    ),
    "futures.trader.list_profits_by_coin_and_date": (
        {}, 20, lambda row: (row.coin, row.profit_time.timestamp(), row.profit),
        lambda sim: {(coin, day / 1000, profit) for day, coin, profit in days(sim, "futures")},
    ),
    "futures.trader.list_history_profits": (
        {}, 30, "profit_id", lambda sim: paid(sim, "futures"),
    ),
    "futures.trader.list_pending_profits": (
        {}, 2, lambda row: (row.coin, row.nick_name, row.profit),
        lambda sim: pending(sim, "futures"),
    ),
    "futures.trader.list_followers": (
        {}, 10, "follower_uid", lambda sim: plain(sim.account().futures.followers),
    ),
    "futures.follower.list_open_orders": (
        USDT, 5, "tracking_no", copies("futures.copy_orders", "open"),
    ),
    "futures.follower.list_history_orders": (
        USDT, 50, "tracking_no",
        copies("futures.copy_orders", "closed"),
    ),
    "futures.follower.list_traders": (
        {}, 3, "trader_id", lambda sim: encrypted(sim, sim.account().futures.follows),
    ),
    "futures.broker.list_traders": (
        {}, 7, "trader_id",
        lambda sim: {trader.hex_id for trader in sim.world.traders("futures")},
    ),
    "futures.broker.list_open_orders": (
        USDT, 4, "tracking_no", own("futures.lead_orders", "open"),
    ),
    "futures.broker.list_history_orders": (
        USDT, 100, "tracking_no", own("futures.lead_orders", "closed"),
    ),
    "spot.trader.list_open_orders": (
        {}, 10, "tracking_no", own("spot.lead_orders", "open"),
    ),
    "spot.trader.list_history_orders": (
        {}, 100, "tracking_no", own("spot.lead_orders", "closed"),
    ),
    "spot.trader.list_followers": (
        {}, 10, "follower_uid", lambda sim: encrypted(sim, sim.account().spot.followers),
    ),
    "spot.trader.list_history_profits": (
        {}, 30, "profit_id", lambda sim: paid(sim, "spot"),
    ),
    "spot.trader.list_pending_profits": (
        {}, 2, lambda row: (row.coin, row.follower_name, row.profit),
        lambda sim: pending(sim, "spot"),
    ),
    "spot.follower.list_open_orders": (
        {}, 7, "tracking_no", copies("spot.copy_orders", "open"),
    ),
    "spot.follower.list_history_orders": (
        {}, 50, "tracking_no", copies("spot.copy_orders", "closed"),
    ),
    "spot.follower.list_traders": (
        {}, 3, "trader_id", lambda sim: encrypted(sim, sim.account().spot.follows),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def sim() -> Simulator:
    """One world for all lists; nothing changes it."""
    return Simulator(seed=7, ip_rate=None, enforce_limits=False, clock=afternoon)


def test_every_paged_row_is_here() -> None:
    """A list of copy trading with pages that is not read to its end is named."""
    paged = {key for key, row in ENDPOINTS.items() if "/api/v2/copy/" in row.path and row.paging}

    assert {f"v2.{key}" for key in CASES} == paged


@pytest.mark.filterwarnings("ignore::bitget_copy.ExperimentalWarning")
@pytest.mark.parametrize("key", CASES)
async def test_iter_returns_each_row_once(sim, key) -> None:
    """All rows of the world and no other, over more than one page."""
    params, size, name, expected = CASES[key]
    if key.startswith("futures.broker") and key.endswith("orders"):
        params = {**params, "trader_id": sim.account().uid}
    async with CopyTradingClient(
        sim.credentials,
        transport=sim,
        limiter=LocalLimiter(),
        rate_limits={"*": {"rate": 1000}},
        experimental=True,
    ) as client:
        market, side, method = key.split(".")
        resource = getattr(getattr(client.v2, market), side)
        read = getattr(resource, method.replace("list_", "iter_", 1))
        paging = ENDPOINTS[f"v2.{key}"].paging
        assert paging is not None
        asked = {"limit" if paging.size == "limit" else "page_size": size}
        rows = [row async for row in read(**params, **asked)]
    found = [name(row) if callable(name) else getattr(row, name) for row in rows]
    wanted = expected(sim)

    assert len(found) == len(set(found))
    assert set(found) == wanted
    assert len(found) > size
    assert sim.requests.count(f"v2.{key}") >= 2
