"""Rounding of prices and sizes by the rules that the exchange tells of a contract."""

from __future__ import annotations

from decimal import ROUND_UP, Context, Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitget_copy import ParameterError
from bitget_copy.models.v2 import FuturesContract, SpotSymbol
from bitget_copy.models.v3 import Instrument

MODELS = [FuturesContract, Instrument, SpotSymbol]


def contract(**changes: Any) -> FuturesContract:
    """BTCUSDT of the page's example: one decimal and steps of 1 of it, sizes of 0.01 at least."""
    rules = {
        "price_place": 1, "price_end_step": Decimal(1), "volume_place": 2,
        "size_multiplier": Decimal("0.01"), "min_trade_num": Decimal("0.01"),
    }  # fmt: skip
    return FuturesContract(symbol="BTCUSDT", **{**rules, **changes})


def instrument(**changes: Any) -> Instrument:
    rules = {"price_precision": 2, "quantity_precision": 6, "min_order_qty": Decimal("0.000001")}
    return Instrument(symbol="BTCUSDT", **{**rules, **changes})


@pytest.mark.parametrize(
    ("price", "rounded"),
    [
        ("26242.17", "26242.2"),
        ("26242.12", "26242.1"),
        (Decimal("26242.25"), "26242.2"),  # halfway: to the even multiple
        (Decimal("26242.35"), "26242.4"),
        (26242, "26242.0"),
        (0.1 + 0.2, "0.3"),
        (1e22, "10000000000000000000000.0"),
        ("1E+3", "1000.0"),
        (0, "0.0"),
        ("0.04", "0.0"),
    ],
)
def test_a_price_becomes_the_nearest_tick(price: Any, rounded: str) -> None:
    """Every kind of number is taken, and the result has the decimals of the contract."""
    assert str(contract().round_price(price)) == rounded


@pytest.mark.parametrize(
    ("size", "rounded"),
    [("0.0199", "0.01"), (0.29, "0.29"), (1.15, "1.15"), ("0.01", "0.01"), (3, "3.00"),
     ("0.0099999", "0.00"), (0, "0.00"), ("123456789.129", "123456789.12")],
)  # fmt: skip
def test_a_size_is_never_rounded_up(size: Any, rounded: str) -> None:
    """What is over a step is cut off, what is below the smallest order is 0; no float noise."""
    assert str(contract().round_size(size)) == rounded


def test_steps_of_both_kinds_hold() -> None:
    """A tick is a multiple of the last decimal, a size of its multiplier and of its decimals."""
    wide = contract(price_place=4, price_end_step=Decimal(5), size_multiplier=Decimal(10))
    assert wide.price_tick == Decimal("0.0005")
    assert wide.round_price("1.23474") == Decimal("1.2345")
    assert wide.size_tick == 10
    assert wide.round_size("129.9") == 120
    crossed = contract(volume_place=0, size_multiplier=Decimal("2.5"))
    assert crossed.size_tick == 5
    step = instrument(price_multiplier=Decimal("0.05"), quantity_multiplier=Decimal("0.0004"))
    assert (step.price_tick, step.size_tick) == (Decimal("0.05"), Decimal("0.0004"))
    assert step.round_price("90253.48") == Decimal("90253.50")


def test_a_rule_that_is_not_told_is_none() -> None:
    """Spot pairs have decimals only; a multiplier of 0 and one that is missing say nothing."""
    assert instrument().round_price("90253.487") == Decimal("90253.49")
    assert instrument(price_multiplier=Decimal(0)).price_tick == Decimal("0.01")
    pair = SpotSymbol(symbol="BTCUSDT", price_precision=2, quantity_precision=4)
    assert pair.round_size("0.00019") == Decimal("0.0001")


def test_the_smallest_order_may_be_more_than_a_step() -> None:
    """A size below it cannot be traded, so it is 0, and the smallest itself stays."""
    least = contract(min_trade_num=Decimal("0.05"))
    assert least.round_size("0.0499") == 0
    assert least.round_size("0.0599") == Decimal("0.05")


@pytest.mark.parametrize(
    "value", [None, True, "", "much", "NaN", float("nan"), float("inf"), -1, "-0.1", "1e999", [1]]
)
def test_what_is_no_number_is_refused(value: Any) -> None:
    """The error names the argument and says what is allowed."""
    with pytest.raises(ParameterError, match=r"price .*allowed: a finite number of 0 or more"):
        contract().round_price(value)
    with pytest.raises(ParameterError, match=r"size .*allowed: a finite number of 0 or more"):
        contract().round_size(value)


def test_without_a_rule_nothing_is_guessed() -> None:
    """Where the exchange left the decimals out, the error names the field."""
    with pytest.raises(ParameterError, match=r"price_place .*not told by the exchange"):
        contract(price_place=None).round_price(1)
    with pytest.raises(ParameterError, match=r"quantity_precision .*not told by the exchange"):
        instrument(quantity_precision=None).round_size(1)


NUMBERS = st.decimals(min_value=0, max_value=10**12, places=12)
PLACES = st.integers(0, 10)
STEPS = st.integers(1, 500)


@given(NUMBERS, PLACES, STEPS)
def test_any_price_is_within_half_a_tick(price: Decimal, places: int, units: int) -> None:
    """The result is a multiple of the tick, and none is nearer."""
    rules = contract(price_place=places, price_end_step=Decimal(units))
    tick, rounded = Fraction(units, 10**places), Fraction(rules.round_price(price))
    assert (rounded / tick).denominator == 1
    assert 2 * abs(rounded - Fraction(price)) <= tick
    assert rules.round_price(rounded_text := str(rules.round_price(price))) == Decimal(rounded_text)


@given(NUMBERS, PLACES, STEPS, PLACES)
def test_any_size_is_at_most_what_was_asked(
    size: Decimal, places: int, units: int, decimals: int
) -> None:
    """The result is the largest size that the rules allow, so rounding twice changes nothing."""
    multiplier = Decimal(units).scaleb(-decimals)
    rules = instrument(
        quantity_precision=places, quantity_multiplier=multiplier, min_order_qty=None
    )
    rounded = Fraction(rules.round_size(size))
    tick = Fraction(rules.size_tick)
    assert (tick / Fraction(multiplier)).denominator == (tick * 10**places).denominator == 1
    assert (rounded / tick).denominator == 1
    assert rounded <= Fraction(size) < rounded + tick
    assert rules.round_size(str(rules.round_size(size))) == rules.round_size(size)


@given(st.floats(0, 1e15))
def test_floats_are_taken_by_their_shortest_text(value: float) -> None:
    """A float is what it prints as: no digit of its binary form shows."""
    assert contract().round_price(value) == contract().round_price(repr(value))
    assert contract().round_size(value) == contract().round_size(repr(value))


@given(NUMBERS)
def test_the_decimal_context_of_the_thread_does_not_matter(price: Decimal) -> None:
    """Not even one with three digits that rounds up."""
    wanted = contract().round_price(price), contract().round_size(price)
    with localcontext(Context(prec=3, rounding=ROUND_UP)):
        found = contract().round_price(price), contract().round_size(price)
    assert list(map(str, found)) == list(map(str, wanted))


@pytest.mark.parametrize("model", MODELS)
def test_models_say_where_their_rules_are(model: Any) -> None:
    """Each names fields of its own."""
    names = [name for name in attrs_values(model) if name is not None]
    assert set(names) <= {field.name for field in model.__attrs_attrs__}


def attrs_values(model: Any) -> list[str | None]:
    fields = model._precision
    return [getattr(fields, field.name) for field in type(fields).__attrs_attrs__]
