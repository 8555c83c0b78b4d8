"""Decimals without loss, whatever decimal context the thread of the user has."""

from __future__ import annotations

from decimal import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    Clamped,
    Context,
    Decimal,
    DecimalException,
    Inexact,
    InvalidOperation,
    Overflow,
    Subnormal,
)
from typing import Final

MAX_DIGITS: Final = 60
"""A number with more is no amount of anything, but a typing error or a way to fill the memory."""

exact_decimal: Final = Context(
    prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[InvalidOperation, Inexact]
).create_decimal
"""Makes a Decimal of text or an int, with every digit and its exponent.

Raises `decimal.DecimalException` for a text that is no number, has blanks or underscores
in it, or an exponent of more than 18 digits. A bound method, because it runs for every number
of every reply.
"""

bounded_decimal: Final = Context(
    prec=MAX_DIGITS,
    Emax=MAX_DIGITS,
    Emin=-MAX_DIGITS,
    traps=[InvalidOperation, Inexact, Overflow, Subnormal, Clamped],
).create_decimal
"""Like `exact_decimal`, but raises for more than `MAX_DIGITS` digits or as large an exponent.

Infinity and NaN pass.
"""


class UnboundedDecimal(Decimal):
    """A number of a reply that `bounded_decimal` refuses: no reader takes it unchecked."""

    __slots__ = ()


def parse_decimal(text: str) -> Decimal:
    """A JSON number with a point or an exponent, with every digit."""
    try:
        return bounded_decimal(text)
    except DecimalException:
        return UnboundedDecimal(exact_decimal(text))
