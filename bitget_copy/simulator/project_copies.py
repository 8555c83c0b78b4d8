"""Copies of projects: what API V3 makes of following, with money, transfers and stops.

A trader's portfolio is V3's project. An account copies it with money set apart for it; V1 and V2
know the relation alone, so whatever they begin has no money of its own here.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final, Literal, TypeAlias

import attrs

from bitget_copy.simulator.market import Side
from bitget_copy.simulator.orders import Order

CopyType: TypeAlias = Literal["fixed_ratio", "fixed_margin"]
Trigger: TypeAlias = Literal["market", "mark"]
PositionKey: TypeAlias = tuple[str, str, str]
"""Trader, contract and side of what is one position to V3."""


@attrs.frozen(kw_only=True)
class Plan:
    """How a project is copied.

    Attributes:
        pairs: contracts; None: all that the trader offers.
        leverage: None: the trader's.
        margin_per_order: USDT, for ``"fixed_margin"``.
        max_slippage, max_margin_ratio: in percent.
        max_position_value: USDT.
    """

    kind: CopyType = "fixed_ratio"
    amount: Decimal = Decimal(0)
    pairs: tuple[str, ...] | None = None
    margin_per_order: Decimal | None = None
    auto_copy: bool = True
    leverage: int | None = None
    max_slippage: Decimal = Decimal(1)
    max_margin_ratio: Decimal = Decimal(90)
    max_position_value: Decimal = Decimal(2_000_000)


@attrs.frozen(kw_only=True)
class Transfer:
    """Money that went into a portfolio or a copy, or out of it; `giver` may be several accounts."""

    no: int
    giver: str
    taker: str
    amount: Decimal
    coin: str
    at: int


@attrs.define(kw_only=True, eq=False)
class Strategy:
    """A take-profit and a stop-loss on one position of a copy.

    Attributes:
        orders: what the position is made of; later ones join.
        cancelled: when it was taken away; 0: it was not.
    """

    no: int
    position: int
    symbol: str
    side: Side
    orders: list[Order]
    take_profit: Decimal
    stop_loss: Decimal
    take_profit_by: Trigger
    stop_loss_by: Trigger
    cancelled: int = 0

    @property
    def is_pending(self) -> bool:
        """Whether it waits."""
        return not self.cancelled and any(not order.close_time for order in self.orders)

    @property
    def done_at(self) -> int:
        """When it was done with, milliseconds since 1970."""
        return self.cancelled or max(order.close_time for order in self.orders)

    @property
    def status(self) -> str:
        """The exchange's word for its state; it fails never here."""
        if self.is_pending:
            return "pending"
        levels = {self.take_profit, self.stop_loss}
        hit = any(order.stop_type and order.close_price in levels for order in self.orders)
        return "success" if hit and not self.cancelled else "cancelled"

    @property
    def size(self) -> Decimal:
        """What of the position it closes, or closed."""
        kept = self.orders
        if self.is_pending:
            kept = [order for order in kept if not order.close_time]
        return sum((order.size for order in kept), Decimal(0))


@attrs.define(kw_only=True, eq=False)
class ProjectCopy:
    """One account's copy of one trader's project.

    Attributes:
        no: grows with the moment of its beginning; the cursor of the trader's followers.
        invested: what was put in and not taken out.
        realized: net profit of what it has closed.
        until: when it ended; 0: it has not.
        pays_out: its money goes back when its last position closes.
    """

    no: int
    trader: str
    since: int
    plan: Plan = Plan()
    invested: Decimal = Decimal(0)
    realized: Decimal = Decimal(0)
    until: int = 0
    pays_out: bool = False
    transfers: list[Transfer] = attrs.Factory(list)
    strategies: list[Strategy] = attrs.Factory(list)

    @property
    def balance(self) -> Decimal:
        """What it is worth without open profits."""
        return self.invested + self.realized

    def as_former(self, follower: str) -> FormerFollower:
        """This copy as its trader's list of former followers keeps it."""
        return FormerFollower(
            no=self.no,
            follower=follower,
            since=self.since,
            until=self.until,
            profit=self.realized,
            invested=self.invested,
        )

    def pending(self, wanted: Callable[[Strategy], bool]) -> Strategy | None:
        """The stops that wait and are wanted."""
        return next((each for each in self.strategies if each.is_pending and wanted(each)), None)


@attrs.frozen(kw_only=True)
class FormerFollower:
    """A follow that has ended, as its trader sees it."""

    no: int
    follower: str
    since: int
    until: int
    profit: Decimal
    invested: Decimal


WALLETS: Final = ("funding", "otc", "uta")
"""Where money is taken from, in the exchange's order."""
