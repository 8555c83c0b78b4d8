"""Numbers without loss: what stands on the wire, digit for digit, as Decimal.

A user may set the thread's decimal context to any precision and any traps; nothing here
or above depends on it.
"""

from __future__ import annotations

from decimal import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    Clamped,
    Context,
    Inexact,
    InvalidOperation,
    Overflow,
    Subnormal,
)
from typing import Final

MOST_DIGITS: Final = 60
"""Beyond this a number is no amount of anything, but a typing error or a way to fill the memory."""

exact: Final = Context(
    prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[InvalidOperation, Inexact]
).create_decimal
"""Makes a Decimal of text or an int, with every digit and its exponent.

Raises `decimal.DecimalException` for a text that is no number, has blanks or underscores
in it, or an exponent of more than 18 digits. The bound method itself: it runs for every
number of every reply.
"""

ordinary: Final = Context(
    prec=MOST_DIGITS,
    Emax=MOST_DIGITS,
    Emin=-MOST_DIGITS,
    traps=[InvalidOperation, Inexact, Overflow, Subnormal, Clamped],
).create_decimal
"""As `exact`, but raises also for what has more digits or a larger exponent than any amount of
anything. An infinity passes, and a NaN."""
