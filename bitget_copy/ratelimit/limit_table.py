"""Limits of the endpoint table, with the user's overrides.

An override is a table of fields under one of these keys, from the widest to the narrowest;
a narrower one wins field by field:

* ``"*"``: every endpoint,
* a family, ``"v1"``,
* a resource, ``"futures.trader"``, in every family,
* a resource of one family, ``"v2.futures.trader"``,
* an endpoint, ``"v2.futures.trader.list_open_orders"``.

Endpoints of one path count together at the exchange; where one ``shares`` another's limit, only
that other one can be overridden by name.

The fields: ``rate`` calls in ``per`` seconds (a VIP's or a lead trader's figures, say),
``share`` of the resulting rate (0.5 when another program uses the other half), ``policy``,
``headroom`` of ``smooth``, ``scope``. The same shape is read from a TOML file, where
``[v2.futures.trader]`` and ``["v2.futures.trader"]`` mean the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from bitget_copy._builtin_values import is_mapping, pairs, shown, shown_name, type_name
from bitget_copy._untrusted_text import closest
from bitget_copy._validators import exact, given, to_float
from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import USER_POLICIES, BucketLimit

if TYPE_CHECKING:
    from bitget_copy.endpoint import Endpoint, EndpointTable, Scope

Overrides: TypeAlias = Mapping[str, Any] | str | os.PathLike[str]
"""A mapping, or the path of a TOML file of the same shape."""

SCOPES: Final = ("uid", "ip", "uid|ip")

_MAX_FIGURE: Final = 1e12
"""Of any figure: more calls, or more seconds, than anybody means."""
_MAX_FILE: Final = 1 << 20
"""Characters of a file; one line for each endpoint takes a hundredth of it."""


class EndpointLimit(NamedTuple):
    """What holds for one endpoint.

    Attributes:
        scope: whose calls are counted together.
        limit: how often, and by which policy.
    """

    scope: Scope
    limit: BucketLimit


def resolve_limits(
    table: EndpointTable, overrides: Overrides | None = None, *, policy: str = "adaptive"
) -> dict[str, EndpointLimit]:
    """The limit of every endpoint.

    Args:
        table: the endpoints, by key.
        overrides: the user's own figures; see the module.
        policy: for every endpoint that no override gives one.

    Raises:
        ConfigError: a file cannot be read, a key, field or value is wrong, or a row shares the
            limit of one that is not in the table.
    """
    if policy not in USER_POLICIES:
        raise ConfigError(f"policy {policy!r} is unknown; {_advice(str(policy), USER_POLICIES)}")
    rules = {} if overrides is None else _read(overrides)
    _check_keys(rules, table)
    _check_shares(rules, table)
    return {key: _resolve(endpoint, rules, policy) for key, endpoint in table.items()}


def _resolve(endpoint: Endpoint, rules: Mapping[str, _Rule], policy: str) -> EndpointLimit:
    row = endpoint.limit
    fields: dict[str, Any] = {
        "rate": row.rate, "per": row.per, "scope": row.scope, "policy": policy, "share": 1.0
    }  # fmt: skip
    for key in _keys_of(endpoint):
        fields |= rules.get(key, {})
    scope = fields.pop("scope")
    rate = fields.pop("rate") * fields.pop("share")
    return EndpointLimit(scope=scope, limit=_shared_limit(rate=rate, **fields))


_shared_limit = lru_cache(maxsize=1024)(BucketLimit)
"""Clients with equal limits have the same ones, which the limiter knows again at a glance."""


def _keys_of(endpoint: Endpoint) -> tuple[str, ...]:
    """The keys that concern an endpoint, the widest first."""
    family, resource = endpoint.family, endpoint.resource
    return "*", family, resource, f"{family}.{resource}", endpoint.key


# -- reading and checking

_Rule: TypeAlias = Mapping[str, Any]


def _read(overrides: Overrides) -> dict[str, _Rule]:
    if is_mapping(overrides):
        return _rules_of(overrides, "rate_limits")
    where = f"rate_limits: limits file {os.fsdecode(overrides)!r}"
    try:
        with Path(overrides).open(encoding="utf-8-sig") as file:
            text = file.read(_MAX_FILE + 1)
    except (OSError, ValueError, TypeError) as error:  # also no text, also no path at all
        reason = getattr(error, "strerror", None) or str(error)
        raise ConfigError(f"{where}: cannot be read: {reason}") from error
    if len(text) > _MAX_FILE:
        raise ConfigError(f"{where}: is longer than {_MAX_FILE:,} characters")
    import tomllib  # noqa: PLC0415 - for a file of limits alone

    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError among them
        raise ConfigError(f"{where}: is not valid TOML: {error}") from error
    return _rules_of(content, where)


def _rules_of(tables: Mapping[str, Any], where: str) -> dict[str, _Rule]:
    try:
        return _flatten(tables, where)
    except RecursionError:
        raise ConfigError(f"{where}: tables stand in one another without end") from None


def _flatten(tables: Mapping[str, Any], where: str, prefix: str = "") -> dict[str, _Rule]:
    """Joins nested tables' names with dots; checks the fields."""
    rules: dict[str, _Rule] = {}
    own: dict[str, Any] = {}
    for name, value in _named(tables, where):
        if is_mapping(value):
            for key, rule in _flatten(value, where, f"{prefix}{name}.").items():
                rules[key] = {**rules.get(key, {}), **rule}
        elif prefix:
            own[name] = _checked(name, value, f"{where}: {shown_name(prefix[:-1])}")
        else:
            key = shown_name(name)
            raise ConfigError(
                f"{where}: {key} = {given(value)} is not a table of fields; write for example "
                f'{{"{key}": {{"rate": 5}}}}, or {{"*": {{"{key}": …}}}} for all endpoints'
            )
    if own or (prefix and not rules):
        rules[prefix[:-1]] = own
    return rules


def _named(table: Mapping[str, Any], where: str) -> list[tuple[str, Any]]:
    """Names and values of a table, none of which is asked anything."""
    try:
        found = [(exact(name), value) for name, value in pairs(table)]
    except Exception as error:  # noqa: BLE001 - a mapping's own code may do anything
        raise ConfigError(f"{where}: a table cannot be read ({type_name(error)})") from None
    for name, _ in found:
        if type(name) is not str:
            raise ConfigError(f"{where}: there is a name {shown(name)}; allowed: text")
    return found


def _checked(name: str, value: Any, where: str) -> Any:
    """The value of a field, as an exact built-in type."""
    known = _FIELDS.get(name)
    if known is None:
        raise ConfigError(f"{where}: there is no field {shown(name)}; {_advice(name, _FIELDS)}")
    convert, fits, allowed = known
    made = convert(value)
    if not fits(made):
        raise ConfigError(f"{where}: {name} is {shown(value)}; allowed: {allowed}")
    return made


def _check_keys(rules: Mapping[str, _Rule], table: EndpointTable) -> None:
    known = dict.fromkeys(key for row in table.values() for key in _keys_of(row))
    for key in rules:
        if key not in known:
            raise ConfigError(f"rate_limits: there is no endpoint or resource {shown(key)}; "
                              f"{_advice(key, known)}")  # fmt: skip


def _check_shares(rules: Mapping[str, _Rule], table: EndpointTable) -> None:
    for key, row in table.items():
        if row.shares is not None and row.shares not in table:
            raise ConfigError(
                f"rate_limits: {key} shares the limit of {row.shares!r}, which is in no table"
            )
        if row.shares is not None and key in rules:
            raise ConfigError(
                f"rate_limits: {key} counts against the limit of {row.shares!r}, as one path of "
                "the exchange does both; give that one the override"
            )


def _advice(name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = closest(name, names)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"allowed: {', '.join(names[:8])}{', …' if len(names) > 8 else ''}"


def _number(value: Any) -> bool:
    return type(value) is float and abs(value) <= _MAX_FIGURE  # so not NaN, and not infinite


def _above_zero(value: Any) -> bool:
    return _number(value) and value > 0


def _one_of(words: tuple[str, ...]) -> tuple[_Convert, _Fits, str]:
    return exact, lambda value: type(value) is str and value in words, ", ".join(words)


_Convert: TypeAlias = Callable[[Any], Any]
_Fits: TypeAlias = Callable[[Any], bool]

_FIELDS: Final[Mapping[str, tuple[_Convert, _Fits, str]]] = {
    "rate": (to_float, _above_zero, "a number of calls above 0"),
    "per": (to_float, _above_zero, "a number of seconds above 0"),
    "share": (to_float, lambda v: _above_zero(v) and v <= 1, "a number above 0, at most 1"),
    "policy": _one_of(tuple(USER_POLICIES)),
    "headroom": (to_float, lambda v: _number(v) and 0 <= v <= 10, "a number from 0 to 10"),
    "scope": _one_of(SCOPES),
}
