"""A bot: follows a trader, protects each copied order, closes it and confirms the close.

It uses the client only. On a simulated exchange nobody else trades, so it is also given a
function that makes the trader open a position.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

from bitget_copy import CopyTradingClient
from bitget_copy.errors import BitgetCopyError
from bitget_copy.models import v2

PRODUCT: Final = "USDT-FUTURES"
_CONTRACTS: Final = ("BTCUSDT", "ETHUSDT", "SOLUSDT")
_TAKE_PROFIT: Final = Decimal("0.20")
_STOP_LOSS: Final = Decimal("0.10")
"""Shares of the entry price, far enough from any price of the simulator."""
_MAX_POLLS: Final = 40
"""Reads of the open orders until the copy must be there."""
_POLLS_WHILE_OPEN: Final = 2
_STEPS_PER_ROUND: Final = 7
_LOG_LINES: Final = 64
_CLOCK_TOLERANCE: Final = timedelta(minutes=1)


class DemoFailedError(BitgetCopyError):
    """The exchange did not do what it promised to the programs."""


class Bot:
    """The bot, and what the screen shows of it.

    Args:
        client: a follower's.
        open_order: makes the trader with this id open a position in this contract.
        interval: seconds between its steps.

    Attributes:
        closed: tracking numbers that it closed.
        confirmed: those that it found in the history afterwards.
        log: what it did, the newest last.
    """

    def __init__(
        self, client: CopyTradingClient, open_order: Callable[[str, str], None], interval: float
    ) -> None:
        self._follower = client.v2.futures.follower
        self._broker = client.v2.futures.broker
        self._open_order = open_order
        self._interval = interval
        self.closed: list[str] = []
        self.confirmed: list[str] = []
        self.log: deque[str] = deque(maxlen=_LOG_LINES)

    async def run(self, until: float) -> None:
        """Trades until this time of the loop; ends between rounds, after one at least."""
        trader_id = await self._follow()
        number = 0
        while not number or self._now() + _STEPS_PER_ROUND * self._interval < until:
            await self._round(trader_id, _CONTRACTS[number % len(_CONTRACTS)])
            number += 1
        self.log.append("done")

    async def _follow(self) -> str:
        """Follows the best new trader that has a free place; returns the id."""
        self.log.append("looks for a trader")
        followed = {trader.trader_id async for trader in self._follower.iter_traders()}
        async for trader in self._broker.iter_traders(sort_rule="roi", sort_flag="desc"):
            if trader.can_trace and trader.trader_id not in followed:
                break
        else:
            raise DemoFailedError("demo: no trader of this exchange can be followed")
        await self._follower.follow_trader(
            trader_id=trader.trader_id, settings=[_setting(symbol) for symbol in _CONTRACTS]
        )
        self.log.append(f"follows {trader.trader_name or trader.trader_id}")
        return trader.trader_id

    async def _round(self, trader_id: str, symbol: str) -> None:
        known = {order.tracking_no for order in await self._open_orders(symbol)}
        await self._pause()
        self._open_order(trader_id, symbol)
        order = await self._copied_order(trader_id, symbol, known)
        self.log.append(f"{order.pos_side} {_coin(symbol)} @ {order.open_price_avg}")
        await self._pause()
        await self._protect(order, symbol)
        for _ in range(_POLLS_WHILE_OPEN):
            await self._pause()
            await self._open_orders(symbol)
        await self._close(order)
        await self._pause()
        await self._confirm(order)

    async def _copied_order(
        self, trader_id: str, symbol: str, known: set[str]
    ) -> v2.FuturesFollowerOpenOrder:
        """Polls the open orders until the trader's new one is copied."""
        for _ in range(_MAX_POLLS):
            for order in await self._open_orders(symbol):
                if order.trader_id == trader_id and order.tracking_no not in known:
                    return order
            await self._pause()
        raise DemoFailedError(f"demo: the trader's order in {symbol} was not copied")

    async def _protect(self, order: v2.FuturesFollowerOpenOrder, symbol: str) -> None:
        entry = order.open_price_avg
        assert entry is not None
        up = 1 if order.pos_side == "long" else -1
        profit = (entry * (1 + up * _TAKE_PROFIT)).quantize(entry)
        loss = (entry * (1 - up * _STOP_LOSS)).quantize(entry)
        await self._follower.set_order_tpsl(
            tracking_no=order.tracking_no,
            product_type=PRODUCT,
            symbol=symbol,
            stop_surplus_price=profit,
            stop_loss_price=loss,
        )
        self.log.append(f"tpsl {loss:.0f} to {profit:.0f}")

    async def _close(self, order: v2.FuturesFollowerOpenOrder) -> None:
        await self._follower.close_order(tracking_no=order.tracking_no, product_type=PRODUCT)
        self.closed.append(order.tracking_no)
        self.log.append(f"closed …{order.tracking_no[-6:]}")

    async def _confirm(self, order: v2.FuturesFollowerOpenOrder) -> None:
        """Finds the close in the history: the answer to a close is only a promise."""
        now = datetime.now(UTC)
        history = self._follower.iter_history_orders(
            product_type=PRODUCT,
            start_time=(order.open_time or now) - _CLOCK_TOLERANCE,
            end_time=now + _CLOCK_TOLERANCE,
            limit=20,
        )
        async for done in history:
            if done.tracking_no == order.tracking_no:
                self.confirmed.append(order.tracking_no)
                self.log.append(f"history {done.achieved_pl or 0:+.4f} USDT")
                return
        raise DemoFailedError(f"demo: closed order {order.tracking_no} is not in the history")

    async def _open_orders(self, symbol: str) -> list[v2.FuturesFollowerOpenOrder]:
        page = await self._follower.list_open_orders(product_type=PRODUCT, symbol=symbol)
        return page.items

    async def _pause(self) -> None:
        await asyncio.sleep(self._interval)

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()


def _setting(symbol: str) -> v2.FuturesFollowerFollowSetting:
    return v2.FuturesFollowerFollowSetting(
        symbol=symbol,
        product_type=PRODUCT,
        margin_type="specify",
        margin_coin="USDT",
        lever_type="trader",
        trace_type="percent",
        trace_value=Decimal(1),
    )


def _coin(symbol: str) -> str:
    return symbol.partition("USDT")[0]
