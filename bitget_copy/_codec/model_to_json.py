"""Decoded values back to the exchange's form, as JSON that the standard library writes."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

import attrs

from bitget_copy._codec.number import MAX_DIGITS, exact_decimal
from bitget_copy._milliseconds import milliseconds
from bitget_copy.secret import HIDDEN, Secret

# Text that is one and the same number in any reading; "007" or "x1" is an id that stays text.
_PLAIN_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def to_wire(value: Any) -> Any:
    """The exchange's form of a decoded value: wire names, strings and milliseconds.

    Every field is there, unset ones as None; from ``extra`` come unknown fields, and those that
    could not be read, as they were. What the exchange writes as a JSON number is a number again,
    text where a float would lose digits or add some. A secret is written as ``***``.
    """
    if isinstance(value, (list, tuple)):
        return [to_wire(item) for item in value]
    if attrs.has(type(value)):
        out = {}
        for field in attrs.fields(type(value)):
            if "wire" in field.metadata:
                plain = to_wire(getattr(value, field.name))
                is_number = field.metadata.get("json") == "number"
                out[field.metadata["wire"]] = _number(plain) if is_number else plain
        return out | bare_json(getattr(value, "extra", None) or {})
    if isinstance(value, datetime):
        return str(milliseconds(value))
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Secret):
        return HIDDEN
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


to_wire.__module__ = "bitget_copy"  # the public path, for tracebacks


def _number(text: Any) -> Any:
    """A JSON number where a float can hold it exactly, else the digits as text."""
    if not isinstance(text, str) or len(text) > MAX_DIGITS or not _PLAIN_NUMBER.fullmatch(text):
        return text
    number = exact_decimal(text)
    return int(number) if number == number.to_integral_value() else _float(number)


def _float(number: Decimal) -> Any:
    """As a float where that keeps the digits and adds none, else as text.

    Of 1.7E+12 two digits were told; as the float 1700000000000.0 it would pass for a whole id.
    """
    nearest = float(number)
    again = exact_decimal(repr(nearest))
    if again != number or _exponent(number) < -MAX_DIGITS:
        return str(number)
    return str(number) if _exponent(again) <= 0 < _exponent(number) else nearest


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)  # finite, as JSON's numbers are
    return exponent


def bare_json(found: Any) -> Any:
    """Parsed JSON as JSON again.

    A loop, as it may be nested deeper than calls can be.
    """
    whole: list[Any] = [None]
    left: list[tuple[Any, Any, Any]] = [(found, whole, 0)]
    while left:
        value, into, key = left.pop()
        if isinstance(value, dict):
            made: Any = dict.fromkeys(value)
            left += [(item, made, name) for name, item in value.items()]
        elif isinstance(value, list):
            made = [None] * len(value)
            left += [(item, made, i) for i, item in enumerate(value)]
        elif isinstance(value, Decimal):
            made = _float(value)
        else:
            made = HIDDEN if isinstance(value, Secret) else value
        into[key] = made
    return whole[0]
