"""Converters and validators of options, and how their errors show what was given."""

from __future__ import annotations

import math
from typing import Any

import attrs

from bitget_copy._builtin_values import number, plain, shown
from bitget_copy.errors import ConfigError


def exact(value: Any) -> Any:
    """As an exact built-in type where it is one; anything else is left for the validator."""
    try:
        return plain(value)
    except Exception:  # noqa: BLE001 - its own code may do anything
        return value


def to_float(value: Any) -> Any:
    """A number as float; anything else is left for the validator."""
    value = exact(value)
    found = number(value)
    return value if found is None else found


def seconds(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Seconds above 0, or None."""
    if value is None or (isinstance(value, float) and math.isfinite(value) and value > 0):
        return
    raise refused(attribute.name, value, "seconds above 0, or None for no limit")


def seconds_from_zero(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Seconds, 0 or more."""
    if not (isinstance(value, float) and 0 <= value < math.inf):
        raise refused(attribute.name, value, "seconds, 0 or more, finite")


def int_in_range(low: int, high: int | None = None) -> Any:
    """A validator: a whole number in this range, both ends included."""
    allowed = f"a whole number from {low:,} to {high:,}" if high else f"a whole number from {low:,}"

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if type(value) is not int or value < low or (high is not None and value > high):
            raise refused(attribute.name, value, allowed)

    return check


def share(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """A share of a whole."""
    if not isinstance(value, float) or not 0 <= value <= 1:
        raise refused(attribute.name, value, "a number from 0 to 1")


def one_of(choices: tuple[str, ...]) -> Any:
    """A validator: one of these words."""

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if not isinstance(value, str) or value not in choices:
            raise refused(attribute.name, value, ", ".join(map(repr, choices)))

    return check


def truth(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """True or False, nothing that only counts as one."""
    if not isinstance(value, bool):
        raise refused(attribute.name, value, "True or False")


def refused(name: str, value: object, allowed: str) -> ConfigError:
    """The error for an option: its name, what was given, what is allowed."""
    return ConfigError(f"{name}: got {given(value)}; allowed: {allowed}")


def given(value: object) -> str:
    """Any value for an error message, as `shown` has it."""
    text = shown(value)
    return f"a value {text}" if text.startswith("of type ") else text
