"""Converters and validators of options, and how their errors show what was given."""

from __future__ import annotations

import math
import os
import sys
from typing import Any, Final

import attrs

from bitget_copy._builtin_values import is_a, number, plain, shown
from bitget_copy.errors import ConfigError

_MAX_PATH: Final = 4096
"""Characters of a path; no system takes a longer one, and messages quote it."""


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


def path_text(value: Any) -> str | None:
    """A path as text; None where it is none, blank, or longer than any can be."""
    text = exact(value)
    if type(text) is not str:
        try:
            text = plain(os.fspath(text))
        except Exception:  # noqa: BLE001 - no path, or its own code
            return None
    is_path = type(text) is str and len(text) <= _MAX_PATH and text.strip()
    return text if is_path else None


def seconds(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Seconds above 0, or None."""
    if value is None or (is_a(value, float) and math.isfinite(value) and value > 0):
        return
    raise refused(attribute.name, value, "seconds above 0, or None for no limit")


def seconds_from_zero(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Seconds, 0 or more."""
    if not (is_a(value, float) and 0 <= value < math.inf):
        raise refused(attribute.name, value, "seconds, 0 or more, finite")


def int_in_range(low: int, high: int | None = None) -> Any:
    """A validator: a whole number in this range, both ends included."""
    most = sys.maxsize if high is None else high

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if type(value) is not int or not low <= value <= most:
            is_above = type(value) is int and value > most
            to = f" to {most:,}" if high is not None or is_above else ""
            allowed = f"a whole number from {low:,}{to}"
            raise refused(attribute.name, value, allowed)

    return check


def share(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """A share of a whole."""
    if not is_a(value, float) or not 0 <= value <= 1:
        raise refused(attribute.name, value, "a number from 0 to 1")


def one_of(choices: tuple[str, ...]) -> Any:
    """A validator: one of these words."""

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if not is_a(value, str) or value not in choices:
            raise refused(attribute.name, value, ", ".join(map(repr, choices)))

    return check


def truth(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """True or False, nothing that only counts as one."""
    if not is_a(value, bool):
        raise refused(attribute.name, value, "True or False")


def refused(name: str, value: object, allowed: str) -> ConfigError:
    """The error for an option: its name, what was given, what is allowed."""
    return ConfigError(f"{name}: got {given(value)}; allowed: {allowed}")


def given(value: object) -> str:
    """Any value for an error message, as `shown` has it."""
    text = shown(value)
    return f"a value {text}" if text.startswith("of type ") else text
