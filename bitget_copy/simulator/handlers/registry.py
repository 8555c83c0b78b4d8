"""One checked request on its way to its handler, and the registry of handlers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeVar
from zlib import crc32

import attrs

from bitget_copy.endpoint import Endpoint
from bitget_copy.simulator.accounts import Account, MarketAccount
from bitget_copy.simulator.authentication import Key
from bitget_copy.simulator.market import MarketName
from bitget_copy.simulator.profit_shares import Shares
from bitget_copy.simulator.trader_statistics import StatisticsCache
from bitget_copy.simulator.world import World

_Item = TypeVar("_Item")

_DEFAULT_SIZE: Final = 20
_FALLBACK_MAX_SIZE: Final = 100
"""Largest page where the exchange does not say one."""
_SHORT_SIZE: Final = 10
"""Shortest page that the quirk `short_pages` makes of a larger one."""
_TOO_LARGE_IS_DEFAULT: Final = frozenset({"v1.futures.trader.list_open_orders"})
"""A page that is too large becomes one of default size here (document, section currentTrack)."""


@attrs.frozen(kw_only=True)
class Call:
    """One checked request.

    Attributes:
        account: who calls; `key`: by which key.
        quirks: names of the ways in which replies differ.
        args: checked parameters by wire name.
        now: the exchange's clock, milliseconds since 1970.
    """

    endpoint: Endpoint
    world: World
    statistics: StatisticsCache
    account: Account
    key: Key
    quirks: frozenset[str]
    args: Mapping[str, Any]
    now: int

    @property
    def market(self) -> MarketName:
        """The endpoint's market."""
        return "spot" if self.endpoint.resource.startswith("spot.") else "futures"

    @property
    def own(self) -> MarketAccount:
        """What the caller is and holds in that market."""
        return self.account.in_market(self.market)

    @property
    def shares(self) -> Shares:
        """The caller's profit shares in that market."""
        return self.world.shares(self.account, self.market)

    def equity(self, account: Account) -> Decimal:
        """What an account is worth in that market."""
        return self.world.equity(account, self.market, self.now)

    def can_remove(self, follower: Account) -> bool:
        """Whether a trader may remove this follower now."""
        return self.world.can_remove(follower, self.market, self.now)

    def accounts(self, uids: Iterable[str]) -> list[Account]:
        """The accounts with these UIDs."""
        return [self.world.accounts[uid] for uid in uids]

    def page(self) -> tuple[int, int]:
        """Rows to leave out and rows to show."""
        paging = self.endpoint.paging
        if paging is None:
            raise AssertionError("only endpoints with paging ask for a page")
        default = paging.default_size or _DEFAULT_SIZE
        max_size = paging.max_size or _FALLBACK_MAX_SIZE
        size: int = self.args.get(paging.size, default)
        if size > max_size:
            size = default if self.endpoint.key in _TOO_LARGE_IS_DEFAULT else max_size
        number: int = self.args.get(paging.page, 1) if paging.page else 1
        if "short_pages" in self.quirks:
            size = self._shortened(size)
        return (number - 1) * size, size

    def _shortened(self, size: int) -> int:
        """The length of a large page that is made shorter: always the same where pages count."""
        if size <= _SHORT_SIZE:
            return size
        if self.endpoint.paging is not None and self.endpoint.paging.page:
            return _SHORT_SIZE
        return _SHORT_SIZE + crc32(repr(sorted(self.args.items())).encode()) % (size - _SHORT_SIZE)

    def cut(self, rows: list[_Item]) -> list[_Item]:
        """The rows of the page asked for."""
        skip, size = self.page()
        return rows[skip : skip + size]

    def cut_with_flag(self, rows: list[_Item]) -> tuple[list[_Item], bool]:
        """The rows of the page asked for, and whether more follow."""
        skip, size = self.page()
        return rows[skip : skip + size], len(rows) > skip + size


Handler: TypeAlias = Callable[[Call], Any]

HANDLERS: Final[dict[str, Handler]] = {}
"""By endpoint key."""


def handles(*keys: str) -> Callable[[Handler], Handler]:
    """Registers the decorated function as the answer to endpoints, several if they share a path."""

    def register(handler: Handler) -> Handler:
        for key in keys:
            if key in HANDLERS:
                raise AssertionError(f"{key} has two handlers")
            HANDLERS[key] = handler
        return handler

    return register
