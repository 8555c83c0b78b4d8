"""A bot: follows a trader, watches the copied order, guards it, closes it, checks the close.

Uses nothing but the client. The one thing it is handed besides is the wish that the trader
opens a position, because nobody else trades on a simulated exchange.
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
CONTRACTS: Final = ("BTCUSDT", "ETHUSDT", "SOLUSDT")
_TAKE_PROFIT: Final = Decimal("0.20")
_STOP_LOSS: Final = Decimal("0.10")
"""Shares of the entry price, far enough from any price of a made-up market."""
_LOOKS: Final = 40
"""Looks at the open orders until the copy must have come."""
_WATCHES: Final = 2
_BEATS_A_ROUND: Final = 7
_LINES: Final = 64
_CLOCKS_APART: Final = timedelta(minutes=1)


class DemoFailed(BitgetCopyError):
    """The exchange did not do what the programs were promised."""


class Bot:
    """The bot and what it can show.

    Args:
        client: a follower's.
        trader_opens: makes the trader with this id open a position in this contract.
        beat: seconds between its steps.

    Attributes:
        trader: nickname of the trader that it follows.
        closed: tracking numbers that it has closed.
        proven: those that it found in the history afterwards.
        diary: what it did, the newest last.
    """

    def __init__(
        self,
        client: CopyTradingClient,
        trader_opens: Callable[[str, str], None],
        beat: float,
    ) -> None:
        self._follower = client.v2.futures.follower
        self._broker = client.v2.futures.broker
        self._trader_opens = trader_opens
        self._beat = beat
        self.trader = ""
        self.closed: list[str] = []
        self.proven: list[str] = []
        self.diary: deque[str] = deque(maxlen=_LINES)

    async def run(self, until: float) -> None:
        """Trades until the loop's clock says `until`; ends between rounds, after one at least."""
        trader_id = await self._follow()
        number = 0
        while not number or self._now() + _BEATS_A_ROUND * self._beat < until:
            await self._round(trader_id, CONTRACTS[number % len(CONTRACTS)])
            number += 1
        self._note("done")

    async def _follow(self) -> str:
        """Follows the best new trader that has a free place; returns the id."""
        followed = {trader.trader_id async for trader in self._follower.iter_traders()}
        async for trader in self._broker.iter_traders(sort_rule="roi", sort_flag="desc"):
            if trader.can_trace and trader.trader_id not in followed:
                break
        else:
            raise DemoFailed("demo: no trader of this exchange can be followed")
        await self._follower.follow_trader(
            trader_id=trader.trader_id, settings=[_setting(symbol) for symbol in CONTRACTS]
        )
        self.trader = trader.trader_name or trader.trader_id
        self._note(f"follows {self.trader}")
        return trader.trader_id

    async def _round(self, trader_id: str, symbol: str) -> None:
        known = {order.tracking_no for order in await self._open(symbol)}
        await self._pause()
        self._trader_opens(trader_id, symbol)
        order = await self._copy(trader_id, symbol, known)
        self._note(f"{order.pos_side} {_coin(symbol)} @ {order.open_avg_price}")
        await self._pause()
        await self._guard(order, symbol)
        for _ in range(_WATCHES):
            await self._pause()
            await self._open(symbol)
        await self._close(order)
        await self._pause()
        await self._prove(order)

    async def _copy(
        self, trader_id: str, symbol: str, known: set[str]
    ) -> v2.FuturesFollowerOpenOrder:
        """Watches the open orders until the trader's new one has been copied."""
        for _ in range(_LOOKS):
            for order in await self._open(symbol):
                if order.trader_id == trader_id and order.tracking_no not in known:
                    return order
            await self._pause()
        raise DemoFailed(f"demo: the trader's order in {symbol} was not copied")

    async def _guard(self, order: v2.FuturesFollowerOpenOrder, symbol: str) -> None:
        entry = order.open_avg_price
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
        self._note(f"tpsl {loss:.0f} to {profit:.0f}")

    async def _close(self, order: v2.FuturesFollowerOpenOrder) -> None:
        await self._follower.close_order(tracking_no=order.tracking_no, product_type=PRODUCT)
        self.closed.append(order.tracking_no)
        self._note(f"closed …{order.tracking_no[-6:]}")

    async def _prove(self, order: v2.FuturesFollowerOpenOrder) -> None:
        """Looks the close up in the history: an answer is a promise, the history is a fact."""
        now = datetime.now(UTC)
        history = self._follower.iter_history_orders(
            product_type=PRODUCT,
            start_time=(order.open_time or now) - _CLOCKS_APART,
            end_time=now + _CLOCKS_APART,
            limit=20,
        )
        async for done in history:
            if done.tracking_no == order.tracking_no:
                self.proven.append(order.tracking_no)
                self._note(f"history {done.achieved_pl or 0:+.4f} USDT")
                return
        raise DemoFailed(f"demo: closed order {order.tracking_no} is not in the history")

    async def _open(self, symbol: str) -> list[v2.FuturesFollowerOpenOrder]:
        return await self._follower.list_open_orders(product_type=PRODUCT, symbol=symbol)

    async def _pause(self) -> None:
        await asyncio.sleep(self._beat)

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()

    def _note(self, line: str) -> None:
        self.diary.append(line)


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
