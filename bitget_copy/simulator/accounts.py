"""Accounts of the exchange: what each is, holds and follows in its two markets."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import attrs

from bitget_copy.simulator.copy_settings import CopySetting
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.market import MarketName
from bitget_copy.simulator.orders import Order, OrderStore

TPSL_PAUSE_MS: Final = 300
"""How long a trader waits between two changes of stops (document, code 43036)."""


@attrs.define(kw_only=True, eq=False)
class Follow:
    """How one account copies one trader: settings by symbol."""

    trader: str
    since: int
    settings: dict[str, CopySetting] = attrs.Factory(dict)
    setting_type: str = "Unified"


@attrs.define(kw_only=True, eq=False)
class MarketAccount:
    """What one account is and holds in one market.

    Attributes:
        lead_orders: own orders; `copy_orders`: copies. On the spot market both are one store.
        equity: what the account holds there without open profits, in USDT.
        symbols: what the trader offers for copying, with whether it is open.
        max_followers: how many may follow.
        anonymous_followers: followers that count but have no record of their own.
        followers: since when, by UID.
        follows: by the trader's UID.
        removed: when a trader removed this account, by the trader's UID.
        ratios: (stop-loss, take-profit) in percent by symbol; None is unset. A trader's
            new orders get stops by them.
        labels: (id, name) of the words that describe a trader.
    """

    lead_orders: OrderStore
    copy_orders: OrderStore
    is_trader: bool = False
    equity: Decimal = Decimal(0)
    symbols: dict[str, bool] = attrs.Factory(dict)
    max_followers: int = 0
    anonymous_followers: int = 0
    takes_followers: bool = True
    shows_equity: bool = True
    shows_tpsl: bool = True
    followers: dict[str, int] = attrs.Factory(dict)
    follows: dict[str, Follow] = attrs.Factory(dict)
    removed: dict[str, int] = attrs.Factory(dict)
    ratios: dict[str, tuple[Decimal | None, Decimal | None]] = attrs.Factory(dict)
    labels: tuple[tuple[str, str], ...] = ()
    last_tpsl: int = 0

    @property
    def follower_count(self) -> int:
        """Followers with and without a record."""
        return self.anonymous_followers + len(self.followers)

    @property
    def is_full(self) -> bool:
        """Whether no further account can follow."""
        return self.follower_count >= self.max_followers

    @property
    def offered(self) -> list[str]:
        """Symbols that can be copied now."""
        return [symbol for symbol, is_open in self.symbols.items() if is_open]

    def orders_like(self, order: Order) -> OrderStore:
        """Where an order of this kind is kept."""
        return self.copy_orders if order.copies else self.lead_orders

    def check_tpsl_pause(self, now: int) -> None:
        """Refuses a change of stops that comes too soon after the last one (43036)."""
        if now - self.last_tpsl < TPSL_PAUSE_MS:
            raise Refused("43036")


@attrs.define(kw_only=True, eq=False)
class Account:
    """An account of this exchange, with keys or without.

    Attributes:
        index: its number in the world; part of the numbers of its orders.
        uid: plain digits; `hex_id`: the encrypted id that most replies show.
        since: when trading began, milliseconds since 1970.
        has_copies: it may hold copied orders, so profit shares come from it.
        unified: upgraded to a unified account, which only the V3 API serves.
        has_copy_key: it has made the one key that `create_copy_api` gives.
    """

    index: int
    uid: str
    hex_id: str
    nick: str
    futures: MarketAccount
    spot: MarketAccount
    since: int
    has_copies: bool = False
    unified: bool = False
    has_copy_key: bool = False

    @property
    def certification(self) -> str:
        """Whether the exchange has certified this trader; every other one is."""
        return "Certified" if self.index % 2 else "Uncertified"

    def in_market(self, market: MarketName) -> MarketAccount:
        """What the account is and holds in that market."""
        return self.futures if market == "futures" else self.spot
