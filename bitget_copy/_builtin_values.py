"""A caller's values as exact built-in types, and as text that is safe to show.

A subclass can override anything: `str()` of a ``(str, Enum)`` member is not its value, and a
method may raise or lie. So what goes out is taken from the base type, never asked of the object.
Objects that only behave like a built-in type (numpy's scalars) are taken by what they convert to.
"""

from __future__ import annotations

import operator
import sys
from array import array
from collections import UserString
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from enum import Enum
from itertools import islice
from numbers import Real
from typing import TYPE_CHECKING, Any, Final, TypeVar

from bitget_copy._not_given import NotGiven

if TYPE_CHECKING:
    from typing_extensions import TypeIs

T = TypeVar("T")

_MAX_SHOWN: Final = 60
"""Characters of a caller's text that an error shows; a message is read by people."""
_MAX_PAIRS: Final = 1000
"""Keys that are taken from a mapping: far more than any row has parameters, and an end to one
whose keys never end."""
_COLUMNS: Final = ("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo")
_READ: Final = [getattr(datetime, name).__get__ for name in _COLUMNS]
_FOLD: Final = datetime.fold.__get__
_TEXTS: Final = frozenset("bBuw")
"""Type codes of arrays that are bytes or characters."""
_typecode: Final = array.__dict__["typecode"].__get__
_NAME: Final = type.__dict__["__name__"].__get__


def plain(value: Any) -> Any:
    """The value as an exact `str`, `bool`, `int`, `Decimal` or `datetime`, where it is one.

    Anything else is returned as it is, for the caller to refuse by its type. What a value's own
    code raises here is raised on.
    """
    kind = type(value)
    if kind is str or kind is int or kind is bool or kind is Decimal or kind is datetime:
        return value
    if issubclass(kind, str):
        return str.__str__(value)
    if issubclass(kind, int):
        return int.__int__(value)
    if issubclass(kind, Decimal):
        return Decimal(value)
    if issubclass(kind, datetime):
        return datetime(  # noqa: DTZ001 - its own zone is among what is read
            *[read(value) for read in _READ], fold=_FOLD(value)
        )
    if issubclass(kind, Enum) and kind is not NotGiven:  # that stands for no value at all
        return plain(object.__getattribute__(value, "_value_"))
    if _is_of(kind, "bool_"):
        return bool(value)
    if hasattr(kind, "__index__") and not _is_mock(kind):
        return plain(_index(value))
    return value


def whole_number(value: Any) -> int | None:
    """The value as an exact `int`; None where it is no whole number, which a truth is not."""
    try:
        number = plain(value)
    except Exception:  # noqa: BLE001 - its own code may do anything
        return None
    return number if type(number) is int else None


def number(value: Any) -> float | None:
    """The value as an exact `float`; None where it is no number, which a truth is not."""
    kind: Any = type(value)
    try:
        if kind is bool or not issubclass(kind, (Real, Decimal)) or _is_of(kind, "timedelta64"):
            return None
        return float(float.__float__(value) if issubclass(kind, float) else value)
    except Exception:  # noqa: BLE001 - too large, a signalling NaN, or its own code
        return None


def _is_of(kind: type, name: str) -> bool:
    """Whether it is this class of numpy's: its durations pass for numbers without a unit."""
    return kind is getattr(sys.modules.get("numpy"), name, None)


def _is_mock(kind: type) -> bool:
    """Whether it is a stand-in of a test, which passes for the number 1."""
    mocks = sys.modules.get("unittest.mock")
    return mocks is not None and issubclass(kind, mocks.NonCallableMock)


def _index(value: Any) -> Any:
    """The whole number that it stands for; an array, which may stand for many, stays."""
    try:
        return operator.index(value)
    except TypeError:  # an array of several
        return value


def is_a(value: object, kind: type[T]) -> TypeIs[T]:
    """Whether its class is of this kind; a class that resists being asked is of none.

    Unlike `isinstance`, which also believes what an object says that its class is.
    """
    try:
        return issubclass(type(value), kind)
    except Exception:  # noqa: BLE001 - a metaclass can do anything
        return False


def attribute(value: object, name: str) -> Any:
    """What it has under this name; None where it has none, or its own code raises."""
    try:
        return getattr(value, name, None)
    except Exception:  # noqa: BLE001 - as above
        return None


def is_mapping(value: object) -> TypeIs[Mapping[Any, Any]]:
    """Whether it is a mapping."""
    return issubclass(type(value), dict) or is_a(value, Mapping)  # type: ignore[type-abstract]


def is_sequence(value: object) -> bool:
    """Whether it is a list, a tuple or the like; a text and bytes are none, in whatever form."""
    kind = type(value)
    if issubclass(kind, (str, bytes, bytearray, memoryview)):
        return False
    if issubclass(kind, array):
        return _typecode(value) not in _TEXTS
    return issubclass(kind, (list, tuple)) or (
        is_a(value, Sequence)  # type: ignore[type-abstract]
        and not is_a(value, UserString)
    )


def items(value: Any, max_items: int) -> list[Any]:
    """What a sequence holds, up to one more than `max_items`."""
    for base in (list, tuple):
        if issubclass(type(value), base):
            return list(base.__getitem__(value, slice(max_items + 1)))
    return list(islice(iter(value), max_items + 1))


def pairs(value: Any) -> list[tuple[Any, Any]]:
    """Keys and values of a mapping.

    Raises:
        ValueError: it has more keys than anything here has names.
    """
    is_dict = issubclass(type(value), dict)
    keys = list(islice(dict.__iter__(value) if is_dict else iter(value), _MAX_PAIRS + 1))
    if len(keys) > _MAX_PAIRS:
        raise ValueError("too many keys")
    return list(dict.items(value)) if is_dict else [(key, value[key]) for key in keys]


def shown(value: object) -> str:
    """What an error says of a value: short, on one line, and never by the value's own code.

    A text or a number is written as `repr` does; of anything else only the type is told.
    """
    kind = type(value)
    if issubclass(kind, str):
        text = str.__str__(value)  # pyright: ignore[reportArgumentType]
        return repr(text) if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]!r}…"
    if value is None or kind is bool:
        return repr(value)
    if kind is float:
        return repr(value)
    if kind is int and value.bit_length() < 4 * _MAX_SHOWN:  # type: ignore[attr-defined]
        return repr(value)
    if kind is Decimal:
        text = repr(value)
        return text if len(text) <= 2 * _MAX_SHOWN else f"{text[: 2 * _MAX_SHOWN]}…"
    return f"of type {type_name(value)}"


def shown_name(value: object) -> str:
    """A key as it can stand in a message without quotes."""
    if not issubclass(type(value), (str, int)):
        return f"<{type_name(value)}>"
    text = shown(plain(value))
    quote = text[:1]
    return text[1:].replace(quote, "") if quote in {"'", '"'} else text


def type_name(value: object) -> str:
    """The name of its class, whatever the metaclass says."""
    name = str.__str__(_NAME(type(value)))
    return name if name.isprintable() and len(name) <= _MAX_SHOWN else f"{name[:_MAX_SHOWN]!r}"
