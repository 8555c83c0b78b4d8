"""The generated query writers, and the general way: the same of everything."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pkgutil import resolve_name
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy._codec import EncodedRequest, encode
from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import Endpoint, Param
from bitget_copy.errors import ParameterError

READS: Final = sorted(key for key, row in ENDPOINTS.items() if row.method == "GET")
NOON: Final = datetime(2026, 3, 1, 12, tzinfo=UTC)
NAIVE: Final = NOON.replace(tzinfo=None)


class Text(str):
    """A text that is not exactly a str."""

    __slots__ = ()


def general(endpoint: Endpoint, values: dict[str, Any]) -> EncodedRequest:
    """What is sent when each argument is written by itself."""
    return encode(attrs.evolve(endpoint), values)


def end(write: Any, endpoint: Endpoint, values: dict[str, Any]) -> object:
    """What is sent, in its order, or what is said."""
    try:
        made = write(endpoint, values)
    except ParameterError as error:
        return str(error), error.parameter, error.wire
    return made, list(made.written.items()), list(made.ids.items())


def typical(param: Param) -> Any:
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
    usual = typical(param)
    return st.one_of(st.none(), st.just(usual), st.just(str(usual)), texts, numbers, others)


@pytest.mark.parametrize("key", READS)
def test_ordinary_values_are_written_by_the_generated_function(key: str) -> None:
    """Typed values, all of them, or only those that must be given."""
    endpoint = ENDPOINTS[key]
    assert endpoint.query_writer is not None
    write_query = resolve_name(endpoint.query_writer)
    for params in (endpoint.params, [p for p in endpoint.params if p.required]):
        values = {param.wire: typical(param) for param in params}
        assert write_query(values) is not None
        assert end(encode, endpoint, values) == end(general, endpoint, values)


@settings(max_examples=1500)
@given(st.data())
@pytest.mark.gate
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
    values = {param.wire: typical(param) for param in endpoint.params}
    values |= {param.wire: "BTCUSDT_UMCBL" for param in endpoint.params if param.bare}
    with pytest.raises(ParameterError, match="as API V1 spells it"):
        encode(endpoint, values)


def test_a_row_made_from_one_of_the_table_is_written_the_general_way() -> None:
    """Its parameters may be others; and writes, whose body is JSON, have no query."""
    endpoint = ENDPOINTS[READS[0]]
    [first, *others] = endpoint.params
    mine = attrs.evolve(endpoint, params=(attrs.evolve(first, wire="mine"), *others))
    assert mine.query_writer is None
    values = {param.wire: typical(param) for param in mine.params}
    assert "mine=" in encode(mine, values).query
    assert {row.query_writer for row in ENDPOINTS.values() if row.method != "GET"} == {None}
