"""Readers of one value of a reply, one for each kind of field.

Every reader returns the value, None for each form of nothing, or raises one of `FAILURES`. An
ambiguous value is refused: ``"1,5"`` is no 15, and a time in seconds is no day of 1970.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal, DecimalException
from enum import StrEnum
from typing import Any, Final, TypeAlias, TypeVar

from bitget_copy._codec.deviation_mark import MARK, MISSING
from bitget_copy._codec.number import MAX_DIGITS, exact_decimal
from bitget_copy._milliseconds import EARLIEST_MS
from bitget_copy.secret import Secret

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
Reader: TypeAlias = Callable[[Any], Any]

FAILURES: Final = (ValueError, TypeError, ArithmeticError)
"""What a reader raises for a value that is not of its kind."""

MAX_READ_MS: Final = 2**32 * 1000
"""The year 2106, exclusive. Until then a float of seconds is nearer to its
millisecond than half a microsecond, so rounding to microseconds gives it back; twice as fast as
adding a timedelta."""

_SECONDS: Final = range(10**9, 10**10)
BLANKS: Final = " \t\n\r\f\v"
_LARGEST_EXACT: Final = 2**53
"""A float holds whole numbers exactly up to here."""
_TOO_LARGE: Final = 10**MAX_DIGITS
_WORDS: Final = {"true": True, "yes": True, "false": False, "no": False}
_DONE: Final = frozenset({"success", "true", "ok"})
_UNDONE: Final = frozenset({"fail", "failure", "false", "no"})
# Money as it is shown to people: $95.65, -$1,804.49, $-8.60. Commas stand before each three digits;
# one that does not is a decimal comma, as in 0,5 and 1.234,56.
_SIGN: Final = r"([+-]?\$?|\$[+-])"
_MONEY: Final = re.compile(_SIGN + r"([1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?")
_WITH_COMMA: Final = re.compile(_SIGN + r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+),([0-9]+)")
_NO_SEPARATORS: Final = str.maketrans("", "", ".,")


def is_nothing(value: Any) -> bool:
    """Whether the exchange has written that there is nothing, in whatever form."""
    if type(value) is str:
        return not value.strip(BLANKS)
    return is_missing(value) or ((type(value) is list or type(value) is dict) and not value)


def is_missing(value: Any) -> bool:
    """Whether a member has no value: null, or not even there."""
    if value is MISSING:
        MARK.is_set = True
        return True
    return value is None


def read_ack(data: Any) -> bool:
    """Whether a bare word says that something was done."""
    if isinstance(data, bool):
        return data
    if is_nothing(data):
        return True
    word = data.strip(BLANKS).lower() if isinstance(data, str) else ""
    if word in _DONE:
        return True
    if word in _UNDONE:
        return False
    raise ValueError("no word of success")


def is_no(word: Any) -> bool:
    """Whether it says plainly that nothing was done."""
    try:
        return not read_ack(word)
    except FAILURES:
        return False


def is_yes(word: Any) -> bool:
    """Whether it says plainly that something was done."""
    try:
        return not is_nothing(word) and read_ack(word)
    except FAILURES:
        return False


def read_id(value: Any) -> str | None:
    """An identifier as text, also where it came as a number."""
    if isinstance(value, str):
        return value if value.strip(BLANKS) else None
    if type(value) is Decimal and value and _has_lost_digits(value):
        raise ValueError("an id that has been through a float has lost digits")
    return None if is_nothing(value) else str(_whole(value))


def _has_lost_digits(number: Decimal) -> bool:
    """Whether it has been through a float that cannot hold it, or was printed without its end."""
    is_short = number.adjusted() + 1 > len(number.as_tuple().digits)
    return is_short or number.copy_abs() > _LARGEST_EXACT  # abs() would round


def read_str(value: Any) -> str | None:
    """Text; a number is taken with its digits."""
    if isinstance(value, str):
        return value if value.strip(BLANKS) else None
    if is_nothing(value):
        return None
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return str(value)
    raise ValueError("text expected")


def read_int(value: Any) -> int | None:
    """A whole number."""
    return None if is_nothing(value) else _whole(value)


def _whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _TOO_LARGE:
        return value
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < MAX_DIGITS:
        return int(value)
    number = _finite(value)
    if number != number.to_integral_value():
        raise ValueError("whole number expected")
    return int(number)


def read_decimal(value: Any) -> Decimal | None:
    """A number, with every digit."""
    return None if is_nothing(value) else _finite(value)


def _finite(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        raise TypeError("number expected")
    if isinstance(value, str) and len(value) > 2 * MAX_DIGITS:
        raise ValueError("number too long")
    try:
        number = exact_decimal(value)
    except DecimalException:
        number = _decorated(value)
    # Of a zero only the exponent is absurd, up to as many digits as `bounded_decimal` keeps.
    max_exponent = MAX_DIGITS if number else 2 * MAX_DIGITS
    if not number.is_finite() or abs(number.adjusted()) > max_exponent:
        raise ValueError("number not finite or of an absurd size")
    return number


def _decorated(text: Any) -> Decimal:
    text = text.strip(BLANKS)
    if found := _MONEY.fullmatch(text) or _WITH_COMMA.fullmatch(text):
        sign, whole, fraction = found.groups()
        text = f"{sign.replace('$', '')}{whole.translate(_NO_SEPARATORS)}.{fraction or ''}"
    try:
        return exact_decimal(text)
    except DecimalException:
        raise ValueError("number expected") from None


def read_time(value: Any) -> datetime | None:
    """A moment, of milliseconds since 1970; 0 is unset."""
    if is_nothing(value):
        return None
    milliseconds = _whole(value)
    if EARLIEST_MS <= milliseconds < MAX_READ_MS:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    if milliseconds == 0:
        return None
    raise ValueError("no time of this century in milliseconds")


def read_moment(value: Any) -> datetime | None:
    """The same also of seconds, which have ten digits; -1 is unset too."""
    if is_nothing(value):
        return None
    number = _whole(value)
    if number == -1:
        return None
    return read_time(number * 1000 if number in _SECONDS else number)


def read_bool(value: Any) -> bool | None:
    """Truth, also as a word."""
    if isinstance(value, bool):
        return value
    if is_nothing(value):
        return None
    word = value.strip(BLANKS).lower() if isinstance(value, str) else ""
    if word in _WORDS:
        return _WORDS[word]
    raise ValueError("true or false expected")


def read_secret(value: Any) -> Secret | None:
    """A text that does not show itself."""
    text = read_str(value)
    return None if text is None else Secret(text)


READERS: Final[Mapping[str, Reader]] = {
    "id": read_id,
    "str": read_str,
    "int": read_int,
    "decimal": read_decimal,
    "time": read_time,
    "moment": read_moment,
    "bool": read_bool,
    "secret": read_secret,
}


def read_list(value: Any, read: Callable[[Any], Any]) -> list[Any]:
    """Each item of a list; null is an empty one."""
    if not value and is_missing(value):
        return []
    if value.__class__ is not list:
        raise TypeError("list expected")
    return [read(item) for item in value]


def required(value: T | None) -> T:
    """The value of a field without which a row cannot be told from others."""
    if value is None:
        raise ValueError("a required value is missing")
    return value


def read_objects(
    value: Any, read: Callable[[Any, Any], list[T]], convert: Callable[..., Any]
) -> list[T]:
    """Each object of a list; null is an empty one."""
    return [] if not value and is_missing(value) else read(value, convert)


def read_object(
    value: Any, read: Callable[[Any, Any], list[T]], convert: Callable[..., Any], cls: type[T]
) -> T | None:
    """An inner object, unless nothing in it is set."""
    if not value and is_missing(value):
        return None
    made = read([value], convert)[0]
    return None if made == cls() else made


def members_of(enum: type[E]) -> dict[str, E]:
    """The members of an enum by the exchange's word, its other words included."""
    members = {member.value: member for member in enum}
    aliases: Mapping[str, str] = getattr(enum, "__aliases__", {})
    return members | {word: members[value] for word, value in aliases.items()}


def enum_reader(enum: type[E]) -> Callable[[Any], E | str | None]:
    """Reads a word of a vocabulary, in any case; one that is not in it stays as it came."""
    members = members_of(enum)
    folded = {word.lower(): member for word, member in reversed(members.items())}

    def read_enum(value: Any) -> E | str | None:
        text = read_str(value)
        if text is None:
            return None
        found = members.get(text)
        if found is None and text.isascii():
            found = folded.get(text.strip(BLANKS).lower())
        if found is None:
            MARK.is_set = True
            return text
        return found

    return read_enum
