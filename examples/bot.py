"""A bot on one account: follow a trader, guard what was copied, close it, look it up.

Runs as it is against the embedded exchange. For a real account leave the simulator out and
open the client with ``CopyTradingClient.from_env()``: it reads BITGET_API_KEY,
BITGET_SECRET_KEY and BITGET_PASSPHRASE.
"""

import asyncio
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from bitget_copy import CopyTradingClient, OutcomeUnknownError
from bitget_copy.models import v2
from bitget_copy.simulator import Simulator

PRODUCT, SYMBOL = v2.ProductType.USDT_FUTURES, "BTCUSDT"


async def trade(client: CopyTradingClient) -> None:
    """Follows, guards, closes, checks."""
    follower = client.v2.futures.follower
    traders = await client.v2.futures.broker.list_traders(sort_rule="roi", sort_flag="desc")
    mine = {trader.trader_id async for trader in follower.iter_traders()}
    best = next(new for new in traders if new.can_trace and new.trader_id not in mine)
    setting = v2.FuturesFollowerFollowSetting(
        symbol=SYMBOL, product_type=PRODUCT, margin_type="specify", margin_coin="USDT",
        lever_type="trader", trace_type="percent", trace_value=Decimal(1),
    )  # fmt: skip
    await follower.follow_trader(trader_id=best.trader_id, settings=[setting])
    print("follows", best.trader_name)

    order = (await follower.list_open_orders(product_type=PRODUCT, symbol=SYMBOL)).items[0]
    number, entry = order.tracking_no, order.open_price_avg or Decimal(0)
    low, high = (entry * Decimal(share) for share in ("0.5", "1.5"))
    profit, loss = (high, low) if order.pos_side == "long" else (low, high)
    await follower.set_order_tpsl(
        tracking_no=number, product_type=PRODUCT,
        stop_surplus_price=profit.quantize(entry), stop_loss_price=loss.quantize(entry),
    )  # fmt: skip
    try:
        await follower.close_order(tracking_no=number, product_type=PRODUCT)
    except OutcomeUnknownError as error:  # sent, no answer: never repeated; the history knows
        print(error)
    now = datetime.now(UTC)
    history = follower.iter_history_orders(
        product_type=PRODUCT, start_time=now - timedelta(days=80), end_time=now
    )
    closed = [done.tracking_no async for done in history]
    print("closed", number, "in history:", number in closed)


async def main() -> None:
    """Runs the bot against an exchange of its own."""
    async with Simulator(seed=7).serve() as server:
        follower = server.accounts["follower1"]
        async with CopyTradingClient(follower, base_url=server.url) as client:
            await trade(client)


asyncio.run(main())
