"""What ``collect`` is asked for, as histories and their arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import product
from typing import Final

import attrs

from bitget_copy import ENDPOINTS
from bitget_copy._untrusted_text import bounded, closest
from bitget_copy.cli.moments import ALLOWED, DURATIONS, duration, moment
from bitget_copy.collect.histories import (
    arguments_of,
    collectable,
    matching,
    missing_arguments,
    row_of,
)
from bitget_copy.endpoint import Endpoint, snake
from bitget_copy.errors import ConfigError, ParameterError

_ALL: Final = "all"


@attrs.frozen
class Choice:
    """One list with one set of arguments.

    Attributes:
        endpoint: key of the list.
        values: wire name to value.
    """

    endpoint: str
    values: Mapping[str, str]


def choices(what: Sequence[str], sets: Sequence[str]) -> tuple[list[Choice], list[str]]:
    """The lists that are asked for, and why some of a group are left out.

    Args:
        what: keys, prefixes of keys, or ``all``.
        sets: ``name=value``; several values of a name are collected side by side.

    Raises:
        ConfigError: a word is none of these.
    """
    values = _values(sets)
    used: set[str] = set()
    known: dict[str, None] = {}
    chosen: dict[str, list[Choice]] = {}
    left_out: list[str] = []
    for word in what:
        keys = list(matching("" if word == _ALL else word))
        if not keys:
            raise ConfigError(_unknown(word))
        for key in keys:
            row = ENDPOINTS[key]
            own = {name: found for name, found in values.items() if _wire(row, name)}
            used |= own.keys()
            known |= dict.fromkeys(option_of(param.wire) for param in arguments_of(row))
            missing = missing_arguments(row, frozenset(_wire(row, name) or "" for name in own))
            if missing and key != word:
                needs = " ".join(f"--set {option_of(name)}=…" for name in missing)
                left_out.append(f"{key} is left out: it needs {needs}")
                continue
            names = [_wire(row, name) or "" for name in own]
            chosen[key] = [
                Choice(key, dict(zip(names, found, strict=True)))
                for found in product(*own.values())
            ]
    unused = [name for name in values if name not in used]
    if unused:
        raise ConfigError(
            f"--set {option_of(bounded(unused[0]))}: no list that was chosen has it; allowed: "
            f"{', '.join(known)}"
        )
    if what and not chosen:
        raise ConfigError(f"nothing to collect: {'; '.join(left_out[:3])}")
    return [choice for found in chosen.values() for choice in found], left_out


def moment_of(option: str, text: str | None) -> datetime | None:
    """The moment that an option names; None where it was not given.

    Raises:
        ConfigError: it names none.
    """
    found = None if text is None else moment(text)
    if text is not None and found is None:
        raise ConfigError(f"{option} {bounded(text)}: is no moment; allowed: {ALLOWED}")
    return found


def duration_of(option: str, text: str) -> timedelta:
    """The duration that an option names.

    Raises:
        ConfigError: it names none.
    """
    found = duration(text)
    if found is None:
        raise ConfigError(f"{option} {bounded(text)}: is no duration; allowed: {DURATIONS}")
    return found


def _values(sets: Sequence[str]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for word in sets:
        name, equals, value = word.partition("=")
        if not equals or not name or not value:
            raise ConfigError(f"--set {bounded(word)}: allowed: name=value")
        found = values.setdefault(snake(name.replace("-", "_")), [])
        if value not in found:
            found.append(value)
    return values


def option_of(name: str) -> str:
    """A parameter as it is typed: ``product-type``."""
    return snake(name).rstrip("_").replace("_", "-")


def _wire(row: Endpoint, name: str) -> str | None:
    """The wire name of a row's parameter."""
    return next((param.wire for param in row.params if param.name == name), None)


def _unknown(word: str) -> str:
    if word in ENDPOINTS:
        try:
            row_of(word)
        except ParameterError as error:
            return f"--what {word}: {error.problem}; allowed: {error.allowed}"
    near = closest(word, collectable(), max_count=3, cutoff=0.4)
    hint = f"; did you mean {', '.join(near)}?" if near else ""
    return (
        f"--what {bounded(word)}: is no list with pages, no beginning of such keys, and not "
        f"'all'{hint}"
    )
