"""A collector: reads a trader's whole history, page after page, as fast as the limit allows.

It waits for the limiter only, so its bucket is always empty.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Final

from bitget_copy import ENDPOINTS, CopyTradingClient

ENDPOINT: Final = ENDPOINTS["v2.futures.trader.list_history_orders"]
PRODUCT: Final = "USDT-FUTURES"
PAGE_SIZE: Final = 20
"""Small pages, so that a demo's history lasts for some hundred calls."""
_SPAN: Final = timedelta(days=80)


class Collector:
    """The collector, and what the screen shows of it.

    Args:
        client: a trader's.

    Attributes:
        orders: orders read so far.
        oldest: when the order read last was closed.
        readings: how often the whole history was read to its end.
    """

    def __init__(self, client: CopyTradingClient) -> None:
        self._trader = client.v2.futures.trader
        self.orders: int = 0
        self.oldest: datetime | None = None
        self.readings: int = 0

    async def run(self, until: float) -> None:
        """Reads until this time of the loop; starts again when the history ends."""
        loop = asyncio.get_running_loop()
        while loop.time() < until:
            now = datetime.now(UTC)
            history = self._trader.iter_history_orders(
                product_type=PRODUCT, start_time=now - _SPAN, end_time=now, limit=PAGE_SIZE
            )
            async for order in history:
                self.orders += 1
                self.oldest = order.close_time
                if loop.time() >= until:
                    return
            self.readings += 1
