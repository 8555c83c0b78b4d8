"""The straight way of writing a query, and the general one: the same of everything."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from importlib import import_module
from typing import Any, Final
from unittest import mock

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy._codec.encode import Encoded, encode
from bitget_copy._codec.queries import Piece, make_query
from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import Endpoint, Param
from bitget_copy.errors import ParameterError

encode_module: Final = import_module(encode.__module__)  # the package has a function of that name
READS: Final = sorted(key for key, row in ENDPOINTS.items() if row.method == "GET")
NOON: Final = datetime(2026, 3, 1, 12, tzinfo=UTC)
NAIVE: Final = NOON.replace(tzinfo=None)


class Text(str):
    """A text that is not exactly a str."""

    __slots__ = ()


def general(endpoint: Endpoint, values: dict[str, Any]) -> Encoded:
    """What is sent when nothing is written straight."""
    plan = attrs.evolve(encode_module._plan(endpoint), query=None)
    with mock.patch.object(encode_module, "_plan", return_value=plan):
        return encode(endpoint, values)


def end(write: Any, endpoint: Endpoint, values: dict[str, Any]) -> object:
    """What is sent, in its order, or what is said."""
    try:
        made = write(endpoint, values)
    except ParameterError as error:
        return str(error), error.parameter, error.wire
    return made, list(made.written.items()), list(made.ids.items())


def ordinary(param: Param) -> Any:
    """A value as a user of the typed coroutine gives it."""
    if param.enum is not None:
        return next(iter(param.enum))
    if param.kind == "int":
        return param.minimum or 7
    return NOON if param.kind == "time" else "BTCUSDT.1~x-y" if param.bare else "BTCUSDT_UMCBL"


def anything(param: Param) -> st.SearchStrategy[Any]:
    texts = st.sampled_from(
        ["", " ", "x", "a b", "ä", "\ud800", "a&b=c", "%", "+", "BTCUSDT_UMCBL", "_", "0", "007",
         "-1", "1e3", "1700000000000", "umcbl", "UMCBL", "usdt-futures", "None", Text("x")]
    )  # fmt: skip
    numbers = st.one_of(
        st.integers(-(10**70), 10**70), st.integers(-2, 120), st.just(1_700_000_000_000)
    )
    others = st.sampled_from(
        [True, 1.5, Decimal(3), Decimal("3.5"), b"x", [], ["x"], {}, NOON, NAIVE]
    )
    usual = ordinary(param)
    return st.one_of(st.none(), st.just(usual), st.just(str(usual)), texts, numbers, others)


@pytest.mark.parametrize("key", READS)
def test_ordinary_values_go_the_straight_way_and_give_the_same(key: str) -> None:
    """Typed values, all of them, or only those that must be given."""
    endpoint = ENDPOINTS[key]
    query = encode_module._plan(endpoint).query
    assert query is not None
    for params in (endpoint.params, [p for p in endpoint.params if p.required]):
        values = {param.wire: ordinary(param) for param in params}
        assert query(values) is not None
        assert end(encode, endpoint, values) == end(general, endpoint, values)


@settings(max_examples=1500)
@given(st.data())
def test_both_ways_say_the_same_of_any_values(data: st.DataObject) -> None:
    """Also of those that are refused, unknown or missing."""
    endpoint = ENDPOINTS[data.draw(st.sampled_from(READS))]
    values = {param.wire: data.draw(anything(param)) for param in endpoint.params}
    for wire in data.draw(st.sets(st.sampled_from([*values, "unheardOf"]))):
        if values.pop(wire, None) is None:
            values[wire] = "x"
    assert end(encode, endpoint, values) == end(general, endpoint, values)


@pytest.mark.parametrize("key", [k for k in READS if any(p.bare for p in ENDPOINTS[k].params)])
def test_a_symbol_as_v1_spells_it_is_refused_where_it_is_spelled_bare(key: str) -> None:
    endpoint = ENDPOINTS[key]
    values = {param.wire: ordinary(param) for param in endpoint.params}
    values |= {param.wire: "BTCUSDT_UMCBL" for param in endpoint.params if param.bare}
    with pytest.raises(ParameterError, match="as API V1 spells it"):
        encode(endpoint, values)


def test_writes_are_never_written_straight() -> None:
    """A body is JSON in the table's order; only the general way makes it."""
    plans = [encode_module._plan(row) for row in ENDPOINTS.values() if row.method != "GET"]
    assert plans
    assert {plan.query for plan in plans} == {None}


@pytest.mark.parametrize(
    "piece",
    [
        Piece("a'b", "text"),
        Piece("some value", "text"),
        Piece("a", "text", default="x&y"),
        Piece("a", "choice", choices={"x": "two words"}),
    ],
)
def test_what_the_table_itself_must_quote_is_left_to_the_general_way(piece: Piece) -> None:
    assert make_query("made up", [Piece("b", "text"), piece]) is None


def test_a_row_of_a_users_own_making() -> None:
    """Open values, a default, an identifier and a number without bounds."""
    pieces = [
        Piece("z", "text", is_id=True, default="0"),
        Piece("b", "whole"),
        Piece("a", "choice", choices={"x": "X"}, required=True),
    ]
    query = make_query("made up", pieces)
    assert query is not None
    assert query({"a": "x"}) == ("a=X&z=0", {"z": "0", "a": "X"}, {"z": "0"})
    assert query({"a": "x", "b": -5, "z": "7"}) == (
        "a=X&b=-5&z=7", {"z": "7", "b": "-5", "a": "X"}, {"z": "7"},
    )  # fmt: skip
    assert query({}) is None
    assert query({"a": "x", "c": 1}) is None
    assert query({"a": ["x"]}) is None
    assert query({"a": "x", "b": 10**18 + 1}) is None
    nothing = make_query("made up", [])
    assert nothing is not None
    assert nothing({}) == ("", {}, {})
