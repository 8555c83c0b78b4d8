"""Accounts of the exchange: what each is, holds and follows in its two markets."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal, TypeAlias, get_args

import attrs

from bitget_copy.errors import ConfigError
from bitget_copy.simulator.copy_settings import CopySetting
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.market import MarketName
from bitget_copy.simulator.orders import Order, OrderStore
from bitget_copy.simulator.project_copies import (
    FormerFollower,
    PositionKey,
    ProjectCopy,
    Transfer,
)

Mode: TypeAlias = Literal["classic", "unified", "hybrid", "upgrading", "switching"]
"""What an account is: API V3 serves unified and hybrid ones, V1 and V2 classic ones."""
MODES: Final[tuple[Mode, ...]] = get_args(Mode)

TPSL_PAUSE_MS: Final = 300
"""How long a trader waits between two changes of stops (document, code 43036)."""
_FIRST_PROJECT: Final = 1_381_200_007_311_970_304
_PROJECT_STEP: Final = 7_340_033


def mode_named(name: str) -> Mode:
    """The mode of this name; ConfigError when there is none."""
    for mode in MODES:
        if mode == name:
            return mode
    raise ConfigError(f"simulator: account mode {name!r}; there are {', '.join(MODES)}")


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
        former: followers that have left, oldest first.
        leaving: those whose copies still close with the trader's orders, by UID.
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
    former: list[FormerFollower] = attrs.Factory(list)
    leaving: set[str] = attrs.Factory(set)

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
        mode: which API serves it.
        has_copy_key: it has made the one key that `create_copy_api` gives.
        wallets: USDT by name of the account that keeps it, beside the two markets.
        copies: copies of projects by the trader's UID; those that have ended too.
        positions: numbers of the positions that copies hold.
        lead_transfers: money that went into the own portfolio or out of it.
    """

    index: int
    uid: str
    hex_id: str
    nick: str
    futures: MarketAccount
    spot: MarketAccount
    since: int
    has_copies: bool = False
    mode: Mode = "classic"
    has_copy_key: bool = False
    wallets: dict[str, Decimal] = attrs.Factory(dict)
    copies: dict[str, ProjectCopy] = attrs.Factory(dict)
    positions: dict[PositionKey, int] = attrs.Factory(dict)
    lead_transfers: list[Transfer] = attrs.Factory(list)

    @property
    def project_id(self) -> str:
        """Number of its portfolio, which API V3 names in place of the trader."""
        return str(_FIRST_PROJECT + self.index * _PROJECT_STEP)

    @property
    def certification(self) -> str:
        """Whether the exchange has certified this trader; every other one is."""
        return "Certified" if self.index % 2 else "Uncertified"

    def in_market(self, market: MarketName) -> MarketAccount:
        """What the account is and holds in that market."""
        return self.futures if market == "futures" else self.spot


def _without_orders() -> MarketAccount:
    return MarketAccount(lead_orders=OrderStore(), copy_orders=OrderStore())


NOBODY: Final = Account(
    index=-1, uid="", hex_id="", nick="", futures=_without_orders(), spot=_without_orders(), since=0
)
"""Stands where a public call has no account; what is public looks at none."""
