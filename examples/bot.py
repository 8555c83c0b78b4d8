"""A bot: follows a trader, and closes each copied order that has lost 2 %, once.

With a trader's id it takes its key from the environment; without, it runs against the simulator.
"""

import asyncio
import sys
from decimal import Decimal

from bitget_copy import BitgetCopyError, CopyTradingClient, NotExecuted, OutcomeUnknownError
from bitget_copy.models import v2
from bitget_copy.simulator import Simulator
from bitget_copy.watching import Stale, Went

PRODUCT, SYMBOL, MOST_LOSS, MOST_AGE = v2.ProductType.USDT_FUTURES, "BTCUSDT", Decimal("0.02"), 5


def lost(order: v2.FuturesFollowerOpenOrder, price: Decimal | None) -> Decimal:
    """The share of its price that an order has lost; 0 where nobody can say."""
    entry, sign = order.open_price_avg, {"long": 1, "short": -1}.get(order.pos_side or "")
    return (entry - price) * sign / entry if entry and price and sign else Decimal(0)


async def guard(client: CopyTradingClient, trader_id: str) -> None:
    """Follows the trader, and watches what is copied."""
    await client.recover()  # finds out what became of closes that an earlier run has sent
    follower = client.v2.futures.follower
    closed = {write.ids.get("trackingNo") for write in client.unresolved}
    setting = v2.FuturesFollowerFollowSetting(
        symbol=SYMBOL, product_type=PRODUCT, margin_type="trader", margin_coin="USDT",
        lever_type="trader", trace_type="percent", trace_value=Decimal(1),
    )  # fmt: skip
    await follower.follow_trader(trader_id=trader_id, settings=[setting])
    orders = follower.watch_open_orders(product_type=PRODUCT, symbol=SYMBOL, every=1, heartbeat=1)
    async for change in orders:
        if isinstance(change, Went):
            print("gone", change.row.tracking_no)
        if isinstance(change, Stale) or change.age > MOST_AGE:
            continue  # nothing is decided by what may be true no more
        try:
            [now] = await client.v2.market.get_ticker(symbol=SYMBOL, product_type=PRODUCT)
            if not now.ts or client.clock.now_ms() / 1000 - now.ts.timestamp() > MOST_AGE:
                continue
            for order in orders.rows:
                number, share = order.tracking_no, lost(order, now.mark_price)
                if share >= MOST_LOSS and number not in closed:
                    print(f"close {number}, which has lost {share:.1%}")
                    await follower.close_order(tracking_no=number, product_type=PRODUCT)
                    closed.add(number)
        except OutcomeUnknownError as error:  # sent, no answer: only a proof lets it be sent again
            if not isinstance(await error.reconcile(), NotExecuted):
                closed.add(error.ids["trackingNo"])
        except BitgetCopyError as error:  # nothing was done; the next look tries again
            print(error)


async def main(trader_id: str | None) -> None:
    """Guards for good; without a trader on an exchange of its own, whose price falls."""
    if trader_id is not None:
        async with CopyTradingClient.from_env(journal="bot.journal") as client:
            await guard(client, trader_id)
    sim = Simulator(seed=7)
    trader = next(iter(sim.account("follower1").futures.follows))
    async with CopyTradingClient(sim.accounts["follower1"], transport=sim) as client:
        sim.move_price(f"{SYMBOL}_UMCBL", sim.price(f"{SYMBOL}_UMCBL") * 88 / 100)
        await asyncio.wait([bot := asyncio.create_task(guard(client, trader))], timeout=8)
        bot.cancel()


asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else None))
