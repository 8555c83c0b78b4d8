"""A collector: reads a history page by page, exactly as fast as the limit allows.

The limit is kept by the client; there is no sleep here and no 429. For a real account
leave the simulator out and open the client with ``CopyTradingClient.from_env()``.
"""

import asyncio
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from bitget_copy import ENDPOINTS, Attempt, CopyTradingClient
from bitget_copy.simulator import Simulator

PAGES = 16
PAGE_SIZE = 50
LIMIT = ENDPOINTS["v2.futures.trader.list_history_orders"].limit


async def main() -> None:
    """Collects some pages of a trader's closed orders and says how fast that went."""
    attempts: list[Attempt] = []
    profits: Counter[str] = Counter()
    earned = Decimal(0)
    async with (
        Simulator(seed=7).serve() as server,
        CopyTradingClient(
            server.credentials, base_url=server.url, on_attempt=attempts.append
        ) as client,
    ):
        now, begun = datetime.now(UTC), time.monotonic()
        history = client.v2.futures.trader.iter_history_orders(
            product_type="USDT-FUTURES",
            start_time=now - timedelta(days=80),
            end_time=now,
            limit=PAGE_SIZE,
        )
        async for order in history:
            profits[order.symbol] += 1
            earned += order.achieved_pl or 0
            if profits.total() == PAGES * PAGE_SIZE:
                break
        took = time.monotonic() - begun
    symbol, number = profits.most_common(1)[0]
    print(f"{profits.total()} orders, {earned:+,.2f} before fees; {number} of them in {symbol}")
    print(f"{len(attempts)} calls in {took:.1f} s; the limit is {LIMIT.rate} in {LIMIT.per:g} s")
    print("429s:", sum(attempt.status == 429 for attempt in attempts))


asyncio.run(main())
