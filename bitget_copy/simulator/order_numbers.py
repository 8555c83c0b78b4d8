"""Tracking numbers of orders: they grow with time, and no two accounts share one."""

from __future__ import annotations

from typing import Final

from bitget_copy.simulator.market import MarketName

ID_EPOCH_MS: Final = 1_435_723_000_000
"""Puts made-up tracking numbers into the range of real ones (18 to 19 digits)."""
SEQUENCES: Final = 1 << 9
"""Numbers that one account can give out in a millisecond, by kind of order."""


def tracking_number(at: int, index: int, market: MarketName, sequence: int, *, copies: bool) -> int:
    """A number that grows with time and is the account's own.

    Args:
        at: milliseconds since 1970.
        index: the account's number in the world, below 2048.
        market: of the order.
        sequence: tells orders of one millisecond apart; counts modulo 512.
        copies: the order is a copy.
    """
    kind = (market == "spot") << 1 | copies
    return first_number(at) | (index & 0x7FF) << 11 | kind << 9 | sequence % SEQUENCES


def first_number(at: int) -> int:
    """The smallest number of a moment, in milliseconds; numbers of earlier ones are smaller."""
    return (at - ID_EPOCH_MS) << 22
