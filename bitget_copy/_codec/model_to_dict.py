"""Decoded values as plain Python: for data frames, JSON and whatever else knows no models."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from json import dumps as write_json
from typing import Any, Final, TypeAlias

import attrs

from bitget_copy._builtin_values import is_a, is_mapping, shown
from bitget_copy._codec.model_to_json import bare_json
from bitget_copy.errors import ParameterError
from bitget_copy.secret import Secret

_AS_IT_IS: Final = frozenset({str, int, bool, float, type(None)})


def to_rows(found: object, *, json: bool = False) -> list[dict[str, Any]]:
    """Models as plain dicts, one a row: for a data frame, a table or a file.

    ::

        orders = [order async for order in client.v2.futures.trader.iter_history_orders(...)]
        pandas.DataFrame(to_rows(orders))
        polars.DataFrame(to_rows(orders), infer_schema_length=None)
        json.dumps(to_rows(orders, json=True))

    Args:
        found: models, a page, whose `items` are the rows, or one model.
        json: see :func:`to_dict`.

    Returns:
        What :func:`to_dict` makes of each.

    Raises:
        ParameterError: it is something else, or a row is.
    """
    page = getattr(found, "items", None) if _is_model(type(found)) else None
    if isinstance(page, list):
        rows: Any = page
    elif _is_model(type(found)):
        rows = [found]
    else:
        rows = _listed(found)
    if rows is None:
        raise _refused(
            "found",
            found,
            "models, a page or one model; await it, or collect it first: [row async for row in …]",
        )
    return [to_dict(row, json=json) for row in rows]


def _listed(found: Any) -> Iterable[Any] | None:
    """What can be gone through row by row; None for anything else, a text and a mapping too."""
    if is_mapping(found) or any(is_a(found, kind) for kind in (str, bytes)):
        return None
    try:
        return iter(found)  # type: ignore[no-any-return]
    except Exception:  # noqa: BLE001 - its own code may do anything
        return None


def to_dict(model: object, *, json: bool = False) -> dict[str, Any]:
    """One model as a plain dict, by the names of its fields; models in it become dicts too.

    Amounts stay `decimal.Decimal`, moments `datetime` in UTC; enums become their text, a secret
    ``***``. What is unset is None. What the exchange has sent beyond the table is under ``extra``
    as JSON text, since a column of a data frame has one type; without any there is no such key.

    Args:
        model: a reply, a row of one, or another value of this package's such as an
            `errors.Attempt`.
        json: what JSON does not know becomes text: amounts as digits, moments in ISO 8601.

    Raises:
        ParameterError: it is no model.
    """
    if not _is_model(type(model)):
        raise _refused("model", model, "a model, such as a row of a reply")
    return _members(model, _AS_TEXT if json else _KEPT)


for _public in (to_rows, to_dict):
    _public.__module__ = "bitget_copy"  # the public path, for tracebacks


def _members(model: object, leaves: _Leaves) -> dict[str, Any]:
    kind: Any = type(model)
    out = {name: _plain(getattr(model, name), leaves) for name in _names(kind)}
    extra = getattr(model, "extra", None)
    if extra:
        out["extra"] = write_json(bare_json(extra))
    return out


def _is_model(kind: Any) -> bool:
    """Whether it is an attrs class; a class that resists being asked is none."""
    try:
        return attrs.has(kind)
    except Exception:  # noqa: BLE001 - a metaclass can do anything
        return False


@lru_cache(maxsize=256)
def _names(kind: Any) -> tuple[str, ...]:
    """The fields of a model, without what its replies hold beyond them."""
    return tuple(field.name for field in attrs.fields(kind) if field.name != "extra")


def _plain(value: Any, leaves: _Leaves) -> Any:
    kind: Any = type(value)
    if kind in _AS_IT_IS:
        return value
    leaf = leaves.get(kind)
    if leaf is not None:
        return leaf(value)
    if issubclass(kind, (list, tuple)):
        return [_plain(item, leaves) for item in value]
    if issubclass(kind, Enum):
        return value.value
    return _members(value, leaves) if _is_model(kind) else value


def _kept(value: Any) -> Any:
    return value


_Leaves: TypeAlias = Mapping[type[Any], Callable[[Any], Any]]

_KEPT: Final[_Leaves] = {
    Decimal: _kept,
    datetime: _kept,
    Secret: str,
}
_AS_TEXT: Final[_Leaves] = {
    Decimal: lambda amount: format(amount, "f"),
    datetime: datetime.isoformat,
    Secret: str,
}


def _refused(name: str, value: object, allowed: str) -> ParameterError:
    return ParameterError(f"is {shown(value)}", parameter=name, wire=name, allowed=allowed)
