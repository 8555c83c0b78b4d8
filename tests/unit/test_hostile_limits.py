"""Overrides of limits by a caller's own classes: none of their code says what holds."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import numpy as np
import pytest
from hostile_values import HOSTILE, LyingText

from bitget_copy._builtin_values import is_mapping
from bitget_copy._generated import ENDPOINTS
from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit.limit_table import EndpointLimit, resolve_limits

ROW: Final = ENDPOINTS["v2.futures.trader.list_open_orders"]


class Equal:
    """It equals everything."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 1


class OwnFloat(float):
    """A number whose code says another one."""

    def __mul__(self, _: object) -> Any:
        return 1e9

    __rmul__ = __abs__ = __mul__  # type: ignore[assignment]

    def __repr__(self) -> str:
        raise RuntimeError("no")


VALUES: Final = (*HOSTILE, Equal(), OwnFloat(-1), ["x" * 10**6], "x" * 10**6)


def resolved(overrides: Any) -> EndpointLimit | None:
    """What holds; None where that is refused, with a message of a readable length."""
    try:
        return resolve_limits({ROW.key: ROW}, overrides)[ROW.key]
    except ConfigError as error:
        said = str(error)
    assert len(said) < 500
    return None


@pytest.mark.parametrize("field", ["rate", "per", "share", "policy", "headroom", "scope"])
def test_a_value_is_judged_by_what_it_is(field: str) -> None:
    """It is kept for all clients as an exact built-in type, or refused."""
    found = [limit for value in VALUES if (limit := resolved({"*": {field: value}})) is not None]
    for scope, limit in found:
        assert {type(limit.rate), type(limit.per), type(limit.headroom)} <= {float, int}
        assert {type(scope), type(limit.policy)} == {str}


def test_a_name_or_a_table_is_too() -> None:
    """At the top, where a table is due, and as the name of a field."""
    for value in VALUES:
        tables = [{"*": value} if is_mapping(value) else {"rate": value}]
        with suppress(Exception):  # it cannot be a key
            tables += [{value: {"rate": 0}}, {"*": {value: 5}}, {value: 5}]
        assert [table for table in tables if resolved(table) is not None] in ([], [{"*": {}}])


@pytest.mark.parametrize("rate", [OwnFloat(4), Decimal(4), Fraction(4), np.int64(4)], ids=type)
def test_a_figure_of_any_class_is_the_number_that_it_is(rate: Any) -> None:
    """As one of any other option."""
    found = resolved({LyingText("*"): {LyingText("rate"): rate, "share": 0.5}})
    assert found is not None
    assert (type(found.limit.rate), found.limit.rate) == (float, 2.0)
