"""Numbers without loss: what stands on the wire, digit for digit, as Decimal.

A user may set the thread's decimal context to any precision and any traps; nothing here
or above depends on it.
"""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, Inexact, InvalidOperation
from typing import Final

MOST_DIGITS: Final = 60
"""Beyond this a number is no amount of anything, but a typing error or a way to fill the memory."""

_EXACT: Final = Context(
    prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[InvalidOperation, Inexact]
)


def exact(value: str | int | Decimal) -> Decimal:
    """The number with every digit and its exponent.

    Raises:
        ValueError: a text that is no number, has blanks or underscores in it, or an exponent of
            more than 18 digits.
    """
    try:
        return _EXACT.create_decimal(value)
    except (InvalidOperation, Inexact):
        raise ValueError("number expected") from None
