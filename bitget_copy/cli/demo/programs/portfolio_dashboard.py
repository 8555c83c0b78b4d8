"""A dashboard: equity, open copies and profit of several accounts, refreshed together.

One client for each account. A follower's own key shows no equity; that of the trader does.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

import attrs

from bitget_copy import CopyTradingClient

PRODUCT: Final = "USDT-FUTURES"


@attrs.define
class Line:
    """One account on the dashboard; amounts in USDT, None until they are known."""

    account: str
    equity: Decimal | None = None
    orders: int | None = None
    profit: Decimal | None = None


class Dashboard:
    """The dashboard, and what the screen shows of it.

    Args:
        traders: clients by account name; the first one leads the followers.
        followers: clients by account name.
        uids: the followers' UIDs, to account name.
        interval: seconds from one refresh to the next.

    Attributes:
        lines: one for each account.
        refreshes: how often all of them were brought up to date.
        duration: seconds of the last refresh.
    """

    def __init__(
        self,
        traders: Mapping[str, CopyTradingClient],
        followers: Mapping[str, CopyTradingClient],
        uids: Mapping[str, str],
        interval: float,
    ) -> None:
        self._traders = traders
        self._followers = followers
        self._uids = uids
        self._interval = interval
        self.lines: dict[str, Line] = {name: Line(name) for name in (*traders, *followers)}
        self.refreshes: int = 0
        self.duration: float = 0.0

    async def run(self, until: float) -> None:
        """Refreshes until this time of the loop, once at least."""
        loop = asyncio.get_running_loop()
        start = loop.time()
        while not self.refreshes or start < until:
            await self._refresh()
            self.refreshes += 1
            self.duration = loop.time() - start
            await asyncio.sleep(self._interval)
            start = loop.time()

    async def _refresh(self) -> None:
        async with asyncio.TaskGroup() as group:
            for name, client in self._traders.items():
                group.create_task(self._read_trader(name, client))
            for name, client in self._followers.items():
                group.create_task(self._read_follower(name, client))
            group.create_task(self._read_equities(next(iter(self._traders.values()))))

    async def _read_trader(self, name: str, client: CopyTradingClient) -> None:
        statistics = await client.v2.futures.trader.get_statistics()
        line = self.lines[name]
        line.equity, line.profit = statistics.total_equity, statistics.totalpl
        line.orders = await _count_copies(client)

    async def _read_follower(self, name: str, client: CopyTradingClient) -> None:
        followed = client.v2.futures.follower.iter_traders()
        profits = [trader.trace_total_profit or Decimal(0) async for trader in followed]
        self.lines[name].profit = sum(profits, Decimal(0))
        self.lines[name].orders = await _count_copies(client)

    async def _read_equities(self, leader: CopyTradingClient) -> None:
        async for follower in leader.v2.futures.trader.iter_followers():
            name = self._uids.get(follower.follower_uid)
            if name is not None:
                self.lines[name].equity = follower.account_equity


async def _count_copies(client: CopyTradingClient) -> int:
    copies = client.v2.futures.follower.iter_open_orders(product_type=PRODUCT)
    return len([order async for order in copies])
