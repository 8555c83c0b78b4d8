"""The futures ledger of an account, made from its orders, transfers and profit shares.

Nothing is kept for it: what has happened can be read from the world at any time, and an entry
stays what it is. The world settles both fees of an order when it closes and keeps all money of
the futures market in USDT, so an opening moves no balance and no other coin has one; profit
shares are shown, and the balance is that without them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import attrs

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.order_numbers import first_number
from bitget_copy.simulator.orders import Order
from bitget_copy.simulator.profit_shares import Share
from bitget_copy.simulator.world import World

SHARE_PAID: Final = "tracking_follow_pay"
SHARE_RECEIVED: Final = "tracking_trader_income"
MOVED_IN: Final = "trans_from_exchange"
MOVED_OUT: Final = "trans_to_exchange"
_LINES: Final = {"USDT": "umcbl", "USDC": "cmcbl"}
"""Product line of a margin coin; all others are of coin-margined contracts."""
_ZERO: Final = Decimal(0)


@attrs.define(kw_only=True, eq=False)
class Entry:
    """An entry of the ledger.

    Attributes:
        at: when, milliseconds since 1970.
        kind: as API V2 calls it.
        product: product line, in V1's small letters.
        symbol: contract without suffix; ``""`` where it is about none.
        amount, fee: in `coin`; the fee is negative.
        change: of the balance, in USDT.
        order: number of the order that it is about; 0: of none.
        no: its number, which grows with time.
        balance: in USDT, after it.
    """

    at: int
    kind: str
    product: str
    symbol: str
    coin: str
    amount: Decimal
    fee: Decimal = _ZERO
    change: Decimal = _ZERO
    order: int = 0
    no: int = 0
    balance: Decimal = _ZERO


def entries(world: World, account: Account, now: int) -> list[Entry]:
    """The whole ledger up to now, oldest entry first."""
    found = [entry for entry in _all(world, account, now) if entry.at <= now]
    found.sort(key=lambda entry: (entry.at, entry.order))
    balance = account.futures.equity
    for entry in reversed(found):
        entry.balance = balance
        balance -= entry.change
    last, count = -1, 0
    for entry in found:
        count = count + 1 if entry.at == last else 0
        last, entry.no = entry.at, first_number(entry.at) + count
    return found


def _all(world: World, account: Account, now: int) -> Iterator[Entry]:
    futures = account.futures
    for store in (futures.lead_orders, futures.copy_orders):
        for order in (*store.closed, *store.open.values()):
            yield _opened(order)
        for order in store.closed:
            yield from _closed(order)
    for paid in world.payments(account, "futures", now):
        product = _LINES.get(paid.coin, "dmcbl")
        yield Entry(
            at=paid.at, kind=SHARE_RECEIVED, product=product, symbol="", coin=paid.coin,
            amount=paid.amount,
        )  # fmt: skip
    for taker, transfers in (
        ("lead", account.lead_transfers),
        *(("copy", copy.transfers) for copy in account.copies.values()),
    ):
        for each in transfers:
            is_in = each.taker == taker
            amount = each.amount if is_in else -each.amount
            yield Entry(
                at=each.at, kind=MOVED_IN if is_in else MOVED_OUT, product="umcbl", symbol="",
                coin="USDT", amount=amount, change=amount,
            )  # fmt: skip


def _opened(order: Order) -> Entry:
    item = order.instrument
    return Entry(
        at=order.open_time, kind=f"open_{order.side}", product=item.product, symbol=item.bare,
        coin=item.coin, amount=_ZERO, fee=order.open_fee, order=order.no,
    )  # fmt: skip


def _closed(order: Order) -> Iterator[Entry]:
    item = order.instrument
    yield Entry(
        at=order.close_time, kind=f"close_{order.side}", product=item.product, symbol=item.bare,
        coin=item.coin, amount=order.profit, fee=order.close_fee, change=order.net_in_quote,
        order=order.no,
    )  # fmt: skip
    if order.copies and order.net > 0:
        share = Share.of(order).amount
        yield Entry(
            at=order.close_time, kind=SHARE_PAID, product=item.product, symbol=item.bare,
            coin=item.coin, amount=-share, order=order.no,
        )  # fmt: skip
