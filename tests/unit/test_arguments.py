"""Any object as an argument of any coroutine: a typed value on the wire, or a ParameterError."""

from __future__ import annotations

import asyncio
import importlib
import random
from datetime import datetime
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final

import pytest
from hostile_values import HOSTILE, LIE, NOON, LyingText, Word
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from strict_request_reader import check

from bitget_copy import Secret
from bitget_copy._codec import EncodedRequest, encode
from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import Endpoint, Param
from bitget_copy.errors import ParameterError

KEYS: Final = sorted(ENDPOINTS)
SETS: Final = 10_000
SEED: Final = random.randrange(1 << 32)  # of the long run, which is another one each time


def usual_values(param: Param) -> st.SearchStrategy[Any]:
    """Values as the typed coroutine's users give them."""
    if param.kind == "list":
        assert param.item is not None
        return st.lists(usual_values(param.item), min_size=1, max_size=min(param.maximum or 3, 3))
    if param.kind == "model":
        return st.fixed_dictionaries({p.wire: usual_values(p) for p in param.fields})
    if param.enum is not None:
        members = list(param.enum)
        return st.sampled_from([*members, *(m.value.upper() for m in members)])
    low = 0 if param.minimum is None else param.minimum
    return {
        "id": st.integers(1, 10**19).map(str) | st.integers(1, 10**19),
        "str": st.sampled_from(["BTCUSDT", "x y", "ä&=", Word.BTC]),
        "int": st.integers(low, low + 20 if param.maximum is None else param.maximum),
        "decimal": st.decimals(-(10**9), 10**9, allow_nan=False) | st.integers(-99, 99),
        "time": st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.timezones()),  # noqa: DTZ001 - the zone is drawn
        "bool": st.booleans(),
        "flag": st.booleans() | st.sampled_from(["YES", "NO"]),
        "secret": st.just(Secret("passphrase1")) | st.just("passphrase1"),
    }[param.kind]


@st.composite
def argument_sets(draw: st.DrawFn, endpoint: Endpoint) -> tuple[dict[str, Any], dict[str, int]]:
    """What is due, some of it left out; and for up to two arguments the number of a hostile object.

    Only the number is drawn: hypothesis shows and hashes what it draws.
    """
    values = {p.wire: draw(usual_values(p)) for p in endpoint.params}
    wires = sorted(values)
    if not wires:
        return {}, {}
    for wire in draw(st.sets(st.sampled_from(wires), max_size=2)):
        values[wire] = None
    odd = st.text(st.characters(exclude_categories=())) | st.floats() | st.decimals()
    for wire in draw(st.sets(st.sampled_from(wires), max_size=1)):
        values[wire] = draw(odd | st.lists(odd, max_size=2))
    numbers = st.integers(0, 3 * len(HOSTILE))
    return values, draw(st.dictionaries(st.sampled_from(wires), numbers, max_size=2))


def made_hostile(usual: Any, number: int) -> Any:
    """The hostile object of that number, in a list, or the usual value in a lying class."""
    if number < len(HOSTILE):
        return HOSTILE[number]
    if number < 2 * len(HOSTILE):
        return [HOSTILE[number - len(HOSTILE)]]
    return LyingText(usual) if type(usual) is str else usual


def is_exact(value: Any) -> bool:
    """Whether it is made of built-in types and nothing else."""
    if type(value) is dict:
        return all(type(key) is str and is_exact(item) for key, item in value.items())
    return all(map(is_exact, value)) if type(value) is list else type(value) in {str, bool}


def sent(endpoint: Endpoint, values: Any) -> EncodedRequest | None:
    """What goes out, checked by the strict reader; None where it is refused, in bounded words."""
    error, made = None, None
    try:
        made = encode(endpoint, values)
    except ParameterError as refused:
        error = refused
    if error is not None:
        assert str(error).isprintable()
        assert len(str(error)) < 1500
        assert "LIE" not in str(error)
        assert error.__cause__ is error.__context__ is None
    if made is None:
        return None
    found = check(endpoint, made.target, made.body)
    assert LIE not in f"{found} {made.query}"
    assert is_exact(made.written)
    assert is_exact(made.ids)
    return made


async def by_coroutine(endpoint: Endpoint, values: dict[str, Any]) -> EncodedRequest | None:
    """The same through the generated coroutine."""

    async def call(row: Endpoint, given: Any, *_: object) -> EncodedRequest | None:
        return sent(row, given)

    family, _, path = endpoint.key.partition(".")
    resources = importlib.import_module(f"bitget_copy._generated.{family}.resources")
    method = attrgetter(path)(getattr(resources, family.upper())(call, None, None))
    made: EncodedRequest | None = await method(
        **{p.name: values.get(p.wire) for p in endpoint.params}
    )
    return made


def try_set(endpoint: Endpoint, data: st.DataObject) -> None:
    values, hostile = data.draw(argument_sets(endpoint))
    values |= {wire: made_hostile(values[wire], number) for wire, number in hostile.items()}
    made = sent(endpoint, values)
    again = asyncio.run(by_coroutine(endpoint, values))
    assert made == again


@pytest.mark.parametrize("key", KEYS)
@settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_arguments_are_sent_as_typed_values_or_refused(key: str, data: st.DataObject) -> None:
    """A few sets for each coroutine, by `encode` and by the coroutine itself."""
    try_set(ENDPOINTS[key], data)


@pytest.mark.long
@pytest.mark.parametrize("key", KEYS)
def test_ten_thousand_argument_sets(key: str) -> None:
    """As above, 10,000 sets in all, other ones in each run."""
    print(f"seed {SEED}")

    @seed(SEED)
    @settings(
        max_examples=SETS // len(KEYS) + 1, deadline=None, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(data=st.data())
    def run(data: st.DataObject) -> None:
        try_set(ENDPOINTS[key], data)

    run()


@pytest.mark.parametrize("key", KEYS)
def test_each_hostile_object_as_each_argument(key: str) -> None:
    """All of them, one at a time; what goes out is checked by the strict reader."""
    endpoint = ENDPOINTS[key]
    usual = {p.wire: _usual(p) for p in endpoint.params}
    assert sent(endpoint, usual) is not None
    for param in endpoint.params:
        for value in HOSTILE:
            sent(endpoint, {**usual, param.wire: value})


def _usual(param: Param) -> Any:
    if param.kind == "list":
        assert param.item is not None
        return [_usual(param.item)]
    if param.kind == "model":
        return {p.wire: _usual(p) for p in param.fields}
    if param.enum is not None:
        return next(iter(param.enum))
    return {
        "int": param.minimum or 7,
        "time": NOON,
        "bool": True,
        "flag": True,
        "decimal": Decimal("1.5") if param.minimum is None else Decimal(param.minimum),
        "secret": "passphrase1",
    }.get(param.kind, "BTCUSDT")
