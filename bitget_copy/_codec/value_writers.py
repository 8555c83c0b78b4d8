"""Writers of one argument, one for each kind of parameter: what is accepted, and how it is sent.

Each takes the parameter and a value that may be typed or already in the exchange's form, and
returns what is sent, or raises `WrongArgument`. A value is first taken as an exact built-in type
(`_builtin_values`), so that no method of a caller's class decides what is sent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeAlias

from bitget_copy import symbols
from bitget_copy._builtin_values import plain, shown, type_name
from bitget_copy._codec.number import MAX_DIGITS, exact_decimal
from bitget_copy._milliseconds import EARLIEST_MS, EPOCH, LATEST_MS, MILLISECOND
from bitget_copy.endpoint import Endpoint, Param
from bitget_copy.errors import ParameterError
from bitget_copy.secret import Secret

Writer: TypeAlias = Callable[[Param, Any], Any]

is_unreserved: Final = re.compile(r"[A-Za-z0-9_.~-]+").fullmatch
"""Matches what travels in a query as it is (RFC 3986), and is no empty text."""

is_plain_id: Final = re.compile(r"[A-Za-z0-9_~-]+").fullmatch
"""The same without a point, which no id has."""

# An id is opaque, but it is no number that has been through a float: 9.2e+17, 12345.0.
_ID: Final = re.compile(
    r"(?![+-]?[0-9]*\.[0-9]*(?:[eE][+-]?[0-9]+)?\Z|[+-]?[0-9]+[eE]\+[0-9]+\Z)[!-~]+"
)
# Nothing that the exchange takes has them: they can break a line of a log or of a protocol, or come
# along unseen with what is pasted. Those that join letters and emoji stand in people's names.
find_control: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
).search
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_DIGITS: Final = re.compile(r"(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?").fullmatch
_EPOCH: Final = EPOCH.replace(tzinfo=None)
_TOO_LARGE: Final = 10**MAX_DIGITS
_TIME: Final = Param(wire="", name="", kind="time")
_FLAGS: Final = {True: "YES", False: "NO", "YES": "YES", "NO": "NO"}


class WrongArgument(Exception):
    """An argument is refused.

    Args:
        problem: what is wrong, to follow the argument's name.
        allowed: what is accepted.
        path: where, by Python names.
        wire: where, by the exchange's name.
    """

    def __init__(self, problem: str, allowed: str, path: str = "", wire: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.allowed = allowed
        self.path = path
        self.wire = wire

    def as_error(self, endpoint: Endpoint) -> ParameterError:
        """The same for the caller."""
        return ParameterError(
            self.problem, parameter=self.path or "values", wire=self.wire or "values",
            allowed=self.allowed, endpoint=endpoint.key,
        )  # fmt: skip


class RevealedSecret(str):
    """A secret's text on its way into the body, told apart from others so that it can be hidden."""

    __slots__ = ()


def write_text(param: Param, value: Any) -> str:
    if type(value) is str and is_unreserved(value):
        return value
    value = plain(value)
    if type(value) is not str:
        raise wrong_type(param, value)
    if not value.strip():
        raise WrongArgument("is empty", describe(param))
    if find_control(value):
        raise WrongArgument(
            "holds a control character, such as a line break or a blank without width",
            "text of one line that can be seen",
        )
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise WrongArgument(
                "holds half a character (a lone surrogate)", "valid Unicode text"
            ) from None
    return value


def write_symbol_or_text(param: Param, value: Any) -> str:
    text = write_text(param, value)
    if param.bare and (hint := symbols.suffix_hint(text)):
        raise WrongArgument(f"is {shown(text)}, a symbol as API V1 spells it", hint)
    return text


def write_secret(param: Param, value: Any) -> str:
    is_secret = issubclass(type(value), Secret)
    text = write_text(param, Secret.reveal(value) if is_secret else value)
    low, high = param.minimum or 1, param.maximum
    if len(text) < low or (high is not None and len(text) > high):
        raise WrongArgument(f"has {len(text)} characters", describe(param))
    return RevealedSecret(text)


def write_id(param: Param, value: Any) -> str:
    # Digits and letters only: half the time of the expression.
    if type(value) is str and ((value.isascii() and value.isalnum()) or is_plain_id(value)):
        return value
    value = plain(value)
    if type(value) is int and 0 <= value < _TOO_LARGE:
        return str(value)
    text = write_text(param, value)
    if not _ID.fullmatch(text):
        raise WrongArgument(
            f"is {shown(text)}, which is no id: it has blanks, other than ASCII characters, or a "
            "decimal point or exponent, as ids get that were read as floats", describe(param),
        )  # fmt: skip
    return text


def write_int(param: Param, value: Any) -> str:
    value = plain(value)
    if type(value) is str and value.isascii() and value.isdigit() and len(value) < MAX_DIGITS:
        value = int(value)
    elif type(value) is Decimal and value.is_finite() and abs(value.adjusted()) < MAX_DIGITS:
        value = int(value) if value == value.to_integral_value() else value
    if type(value) is not int:
        raise wrong_type(param, value)
    if abs(value) >= _TOO_LARGE:
        raise WrongArgument("is of an absurd size", describe(param))
    _check_range(param, value)
    return str(value)


def _check_range(param: Param, value: int | Decimal) -> None:
    low, high = param.minimum, param.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        raise WrongArgument(f"is {value}, out of range", describe(param))


def write_decimal(param: Param, value: Any) -> str:
    """Plain digits, whatever the notation: the exchange refuses or misreads any other."""
    bounded = param.minimum is not None or param.maximum is not None
    if type(value) is str and not bounded and _DIGITS(value):
        return value
    value = plain(value)
    kind = type(value)
    if kind is str:
        value = value.strip()
        if len(value) > 2 * MAX_DIGITS:
            raise WrongArgument("has far too many digits", describe(param))
        if not _NUMBER.fullmatch(value):
            raise WrongArgument(f"is {shown(value)}, which is no number", describe(param))
    elif kind is int:
        if abs(value) >= _TOO_LARGE:
            raise WrongArgument("is of an absurd size", describe(param))
    elif kind is not Decimal:
        raise wrong_type(param, value)
    number = exact_decimal(value)
    if not number.is_finite() or abs(number.adjusted()) > MAX_DIGITS:
        raise WrongArgument("is not finite, or of an absurd size", describe(param))
    _check_range(param, number)
    digits = format(number or number.copy_abs(), "f")
    if len(digits) > 2 * MAX_DIGITS:
        raise WrongArgument("has far too many digits", describe(param))
    return digits


def write_time(param: Param, value: Any) -> str:
    value = plain(value)
    if type(value) is datetime:
        value = _milliseconds(param, value)
    elif type(value) is str and value.isascii() and value.isdigit():
        value = int(value) if len(value) < MAX_DIGITS else LATEST_MS
    if type(value) is not int:
        raise wrong_type(param, value)
    if not EARLIEST_MS <= value < LATEST_MS:
        raise WrongArgument("is no present-day time in milliseconds", describe(param))
    return str(value)


def time_text(value: object) -> str | None:
    """The milliseconds of a time that is accepted; None for any other value."""
    try:
        return write_time(_TIME, value)
    except WrongArgument:
        return None


def _milliseconds(param: Param, value: datetime) -> int:
    """Since 1970; the zone's code, which is a caller's own, is asked once."""
    offset = value.utcoffset()
    if offset is None:
        raise WrongArgument("is a datetime without a time zone", describe(param))
    return (value.replace(tzinfo=None) - _EPOCH - offset) // MILLISECOND


def write_bool(param: Param, value: Any) -> bool:
    value = plain(value)
    if type(value) is not bool:
        raise wrong_type(param, value)
    return value


def write_flag(param: Param, value: Any) -> str:
    value = plain(value)
    if type(value) in {bool, str} and value in _FLAGS:
        return _FLAGS[value]
    raise wrong_type(param, value)


def write_enum(param: Param, value: Any) -> str:
    assert param.enum is not None
    text = write_text(param, value)
    found = (
        _written_members(param.enum, upper=param.upper).get(text.lower())
        if text.isascii()
        else None
    )
    if found is not None:
        return found
    if param.open_enum:
        return text
    hint = symbols.spelling_hint(text, {member.value for member in param.enum})
    raise WrongArgument(f"is {shown(text)}", hint or describe(param))


@cache
def _written_members(enum: type[StrEnum], *, upper: bool) -> Mapping[str, str]:
    """What is sent for each member, by its value in small letters; of two alike the first."""
    return {
        member.value.lower(): member.value.upper() if upper else member.value
        for member in reversed(enum)
    }


@cache
def enum_writer(enum: type[StrEnum], *, upper: bool) -> Writer:
    """The writer of an enum's words; quick for those that are spelled as in the table."""
    exactly = {m.value: m.value.upper() if upper else m.value for m in enum}

    def write(param: Param, value: Any) -> Any:
        kind = type(value)
        found = exactly.get(value) if kind is str or kind is enum else None
        return write_enum(param, value) if found is None else found

    return write


SCALAR_WRITERS: Final[Mapping[str, Writer]] = {
    "id": write_id,
    "str": write_symbol_or_text,
    "int": write_int,
    "decimal": write_decimal,
    "time": write_time,
    "bool": write_bool,
    "flag": write_flag,
    "secret": write_secret,
    "enum": write_enum,
}

_WORDS: Final[Mapping[str, str]] = {
    "id": "a string of the exchange's id",
    "str": "non-empty text",
    "int": "a whole number",
    "decimal": "a Decimal, an int, or a number as text; floats are refused, they lose digits",
    "time": "a datetime with a time zone, or milliseconds since 1970",
    "bool": "True or False",
    "flag": 'True, False, "YES" or "NO"',
    "secret": "a text, or a bitget_copy.Secret of one",
}


def wrong_type(param: Param, value: object) -> WrongArgument:
    return WrongArgument(f"is of type {type_name(value)}", describe(param))


def describe(param: Param) -> str:
    """What would be accepted, in words."""
    if param.kind == "enum" and param.enum is not None:
        return ", ".join(repr(member.value) for member in param.enum)
    if param.kind == "model":
        either = "" if param.model is None else f"a {param.model.__name__}, or "
        return f"{either}a mapping of {', '.join(p.wire for p in param.fields)}"
    if param.kind == "list":
        at_most = f"at most {param.maximum} " if param.maximum is not None else ""
        item = "" if param.item is None else f", each {describe(param.item)}"
        text = ", or a text with commas between them" if param.joined else ""
        return f"a list of {at_most}items{item}{text}"
    unit = ", its length" if param.kind == "secret" else ""
    return _WORDS.get(param.kind, param.kind) + unit + _range(param.minimum, param.maximum)


def _range(low: int | Decimal | None, high: int | Decimal | None) -> str:
    if low is None:
        return "" if high is None else f" up to {high}"
    return f", {low} or more" if high is None else f" from {low} to {high}"
