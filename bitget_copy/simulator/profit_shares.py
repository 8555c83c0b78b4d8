"""A trader's shares of what copying it earned, with the sums that the endpoints ask for.

Sums are kept as shares come in, so that no reply has to add up a long history.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from bitget_copy.simulator.orders import Order
from bitget_copy.simulator.price_path import DAY_MS

GMT8_MS: Final = 8 * 3_600_000
"""The exchange counts days of profit in GMT+8."""
SHARE_RATIO: Final = Decimal("0.10")
"""What a trader gets of a copied order's net profit."""
SHARE_PERCENT: Final = format(SHARE_RATIO * 100, ".0f")
"""The same in percent, as replies show it."""
_COIN: Final = Decimal("1E-8")

Sums: TypeAlias = Mapping[tuple[int, str], Decimal]
"""Amounts by day and coin, or by day and symbol."""


def day_of(at: int) -> int:
    """The GMT+8 midnight before a moment, in milliseconds."""
    return (at + GMT8_MS) // DAY_MS * DAY_MS - GMT8_MS


@attrs.frozen(kw_only=True)
class Share:
    """A trader's share of one profitable copied order.

    Attributes:
        no: number of the copied order.
        at: when it closed.
        day: the GMT+8 midnight before that.
        follower: whose copy it was, by UID.
    """

    no: int
    at: int
    day: int
    coin: str
    symbol: str
    follower: str
    amount: Decimal

    @classmethod
    def of(cls, order: Order) -> Share:
        """The share of a closed copy with a net profit."""
        return cls(
            no=order.no,
            at=order.close_time,
            day=day_of(order.close_time),
            coin=order.instrument.coin,
            symbol=order.instrument.symbol,
            follower=order.owner,
            amount=(order.net * SHARE_RATIO).quantize(_COIN),
        )


@attrs.frozen(kw_only=True)
class Payment:
    """What one follower has paid for one day in one coin.

    Attributes:
        no: its number, which grows with time.
        at: when it was paid, the midnight after the day.
        follower: who paid, by UID.
    """

    no: int
    at: int
    coin: str
    follower: str
    amount: Decimal


@attrs.frozen(kw_only=True)
class Summary:
    """A trader's shares in USDT: of all days before today, of yesterday, and of today."""

    settled: Decimal
    yesterday: Decimal
    pending: Decimal
    yesterday_at: int


def _moment(share: Share) -> tuple[int, int]:
    return share.at, share.no


class Shares:
    """All shares of one trader in one market.

    Shares of today are pending, those of earlier days are settled.

    Attributes:
        rows: single shares, oldest first; not to be changed.
        by_coin: sums by day and coin; `by_symbol`: by day and symbol.
    """

    def __init__(self, shares: Iterable[Share]) -> None:
        self.rows: list[Share] = []
        self.by_coin: defaultdict[tuple[int, str], Decimal] = defaultdict(Decimal)
        self.by_symbol: defaultdict[tuple[int, str], Decimal] = defaultdict(Decimal)
        self._by_follower: dict[int, defaultdict[tuple[str, str], Decimal]] = {}
        for share in sorted(shares, key=_moment):
            self.rows.append(share)
            self._count(share)

    def add(self, share: Share) -> None:
        """Takes in a new share."""
        insort(self.rows, share, key=_moment)
        self._count(share)

    def _count(self, share: Share) -> None:
        self.by_coin[share.day, share.coin] += share.amount
        self.by_symbol[share.day, share.symbol] += share.amount
        day = self._by_follower.setdefault(share.day, defaultdict(Decimal))
        day[share.coin, share.follower] += share.amount

    def by_follower(self, day: int, coin: str | None = None) -> list[tuple[str, str, Decimal]]:
        """Coin, follower and sum of one day, sorted; None: all coins."""
        sums = self._by_follower.get(day)
        if sums is None:
            return []
        return [(*key, sums[key]) for key in sorted(sums) if coin in {None, key[0]}]

    def days_before(self, day: int) -> list[int]:
        """Days with shares before one, the last first."""
        return sorted((each for each in self._by_follower if each < day), reverse=True)

    def summary(self, now: int) -> Summary:
        """The sums that both families show first."""
        today = day_of(now)
        yesterday = today - DAY_MS
        return Summary(
            settled=self.settled(now, "USDT"),
            yesterday=self.of_day(yesterday, "USDT"),
            pending=self.of_day(today, "USDT"),
            yesterday_at=yesterday,
        )

    def settled_days(self, now: int) -> list[tuple[int, str, Decimal]]:
        """Day, coin and sum of all days before today, the last day first."""
        today = day_of(now)
        days = sorted(self.by_coin, key=lambda key: (-key[0], key[1]))
        return [(day, coin, self.by_coin[day, coin]) for day, coin in days if day < today]

    def settled(self, now: int, coin: str) -> Decimal:
        """What earlier days brought in one coin."""
        today = day_of(now)
        return sum((v for (day, c), v in self.by_coin.items() if day < today and c == coin), _ZERO)

    def of_day(self, day: int, coin: str) -> Decimal:
        """What one day brought in one coin."""
        return self.by_coin.get((day, coin), _ZERO)


def totals(sums: Sums, before: int) -> dict[str, Decimal]:
    """Sums over all days before one, by coin or symbol."""
    found: defaultdict[str, Decimal] = defaultdict(Decimal)
    for (day, name), amount in sums.items():
        if day < before:
            found[name] += amount
    return dict(sorted(found.items()))


_ZERO: Final = Decimal(0)
