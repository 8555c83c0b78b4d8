"""A caller's objects as exact built-in types, and what an error says of them."""

from __future__ import annotations

from array import array
from collections import UserString
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final
from unittest.mock import MagicMock, Mock
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hostile_values import (
    HOSTILE,
    NOON,
    EndlessList,
    EndlessMapping,
    Line,
    LyingDecimal,
    LyingInt,
    LyingText,
    LyingTime,
    NotATime,
    OfRaisingClass,
    Plain,
    Pretender,
    Raising,
    RaisingDict,
    Whole,
    WholeNumber,
    Word,
)

from bitget_copy import ParameterError, symbols
from bitget_copy._builtin_values import (
    attribute,
    is_a,
    is_mapping,
    is_sequence,
    items,
    number,
    pairs,
    plain,
    shown,
    shown_name,
)
from bitget_copy._codec import encode
from bitget_copy._generated import ENDPOINTS

TAKEN: Final[list[tuple[Any, Any]]] = [
    (LyingText("BTCUSDT"), "BTCUSDT"),
    (LyingInt(20), 20),
    (LyingDecimal("1E-7"), Decimal("1E-7")),
    (LyingTime(2026, 3, 1, 12, tzinfo=UTC), NOON),
    (Word.BTC, "BTCUSDT"),
    (Plain.BTC, "BTCUSDT"),
    (Plain.NUMBER, 20),
    (Plain.PRICE, Decimal("1E-7")),
    (Plain.NESTED, "BTCUSDT"),
    (Whole.TWENTY, 20),
    (Line.USDT, "USDT-FUTURES"),
    (WholeNumber(20), 20),
    (True, True),
]


@pytest.mark.parametrize(("value", "exact"), TAKEN, ids=lambda value: type(value).__name__)
def test_a_value_is_taken_by_its_base_type(value: Any, exact: Any) -> None:
    """Whatever its class overrides; the type is exactly the built-in one."""
    taken = plain(value)
    assert taken == exact
    assert type(taken) is type(exact)


def test_a_moment_keeps_its_zone_and_its_fold() -> None:
    """The hour that is there twice stays the one that was meant."""
    berlin = ZoneInfo("Europe/Berlin")
    for fold, offset in ((0, 2), (1, 1)):
        taken = plain(LyingTime(2024, 10, 27, 2, 30, tzinfo=berlin, fold=fold))
        assert type(taken) is datetime
        assert taken.utcoffset() == timedelta(hours=offset)


@pytest.mark.parametrize(
    ("moment", "stamp"),
    [
        (datetime(2024, 10, 27, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=0), "1729989000000"),
        (datetime(2024, 10, 27, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=1), "1729992600000"),
        (datetime(2024, 3, 31, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")), "1711848600000"),
        (LyingTime(2026, 3, 1, 12, tzinfo=UTC), "1772366400000"),
    ],
)
def test_times_around_a_change_of_clocks(moment: datetime, stamp: str) -> None:
    """Milliseconds of the moment itself, whatever the class says."""
    row = ENDPOINTS["v2.futures.trader.list_open_orders"]
    values = {"productType": "USDT-FUTURES", "startTime": moment}
    assert encode(row, values).written["startTime"] == stamp


def test_what_is_no_built_in_type_stays_as_it_is() -> None:
    """For the caller to refuse by its type."""
    for value in (1.5, b"x", None, WholeNumber, Word, object()):
        assert plain(value) is value


def test_mappings_and_sequences_are_told_by_their_class() -> None:
    """Not by what an object says of itself, and without a failure."""
    assert all(map(is_mapping, ({}, RaisingDict(), MappingProxyType({}), EndlessMapping())))
    assert all(map(is_sequence, ([], (), range(3), EndlessList())))
    for value in (Pretender(dict), Pretender(list), Raising(), OfRaisingClass(), "x", b"x", {1}):
        assert not is_mapping(value)
        assert not is_sequence(value)


@pytest.mark.filterwarnings("ignore:The 'u' type code:DeprecationWarning")
def test_bytes_and_texts_are_no_list_in_whatever_form() -> None:
    """Their items would go out as numbers and letters; an array of numbers is a list."""
    for value in (bytearray(b"x"), memoryview(b"x"), array("B", b"x"), UserString("BTC")):
        assert not is_sequence(value)
    assert not is_sequence(array("u", "BTC"))
    assert is_sequence(array("q", [1]))


def test_what_never_ends_is_cut_off() -> None:
    """One more than wanted shows that there are too many."""
    assert items(EndlessList(), 3) == ["1"] * 4
    assert items([1, 2], 3) == [1, 2]
    with pytest.raises(ValueError, match="too many keys"):
        pairs(EndlessMapping())
    assert pairs(RaisingDict(symbol="A")) == [("symbol", "A")]


def test_every_object_can_be_shown() -> None:
    """On one line, shortly, and without its own words."""
    for value in (*HOSTILE, NotATime()):
        for text in (shown(value), shown_name(value)):
            assert text.isprintable()
            assert len(text) < 700
            assert "LIE" not in text


@pytest.mark.parametrize(
    ("key", "name"),
    [("symbol", "symbol"), (3, "3"), (b"x", "<bytes>"), ("a\r\nb", r"a\r\nb"),
     ("x" * 1000, "x" * 60 + "…"), (LyingText("it's"), "it's"), (Word.BTC, "BTCUSDT")],
)  # fmt: skip
def test_names_are_shown_without_quotes(key: object, name: str) -> None:
    """As they can stand in a sentence."""
    assert shown_name(key) == name


def test_symbols_take_the_value_and_not_what_str_says() -> None:
    """A member of a vocabulary of the caller's own is the text that it stands for."""
    assert symbols.to_v1(Word.BTC, Line.USDT) == "BTCUSDT_UMCBL"
    assert symbols.to_v1(LyingText("BTCUSDT"), LyingText("USDT-FUTURES")) == "BTCUSDT_UMCBL"
    assert symbols.product_type_to_v2(Word.OLD_LINE) == "USDT-FUTURES"
    for value in HOSTILE:
        for convert in (
            symbols.to_v2, symbols.product_type_to_v1, symbols.product_type_to_v2,
            lambda value: symbols.to_v1(value, "SPOT"),
            lambda value: symbols.to_v1("BTCUSDT", value),
        ):  # fmt: skip
            try:
                made = convert(value)
            except ParameterError as error:
                text = str(error)
            else:
                text = repr(made)
            assert "LIE" not in text
            assert text.isprintable()


def test_numpy_and_pandas() -> None:
    """Their whole numbers, texts and aware timestamps are taken; floats and NaT are refused."""
    row = ENDPOINTS["v2.futures.trader.list_open_orders"]
    follow = ENDPOINTS["v2.futures.trader.set_order_tpsl"]
    values = {
        "productType": np.str_("USDT-FUTURES"),
        "symbol": np.str_("BTCUSDT"),
        "limit": np.int64(20),
        "startTime": pd.Timestamp(2024, 10, 27, 2, 30, tz="Europe/Berlin", fold=1),
        "endTime": np.int64(1772366400000),
    }
    assert encode(row, values).target.partition("?")[2] == (
        "endTime=1772366400000&limit=20&productType=USDT-FUTURES&startTime=1729992600000"
        "&symbol=BTCUSDT"
    )
    refused = {
        "limit": [np.float64(20), np.bool_(True), np.timedelta64(5, "ns"), pd.NA, np.array([1, 2])],
        "startTime": [
            pd.NaT, pd.Timestamp("2024-01-01"), np.datetime64("2024-01-01", "ns"),
            np.datetime64("NaT"), np.float64(1772366400000),
        ],
        "symbol": [np.array(["BTCUSDT"]), pd.Series(["BTCUSDT"]), np.bytes_(b"BTCUSDT"), pd.NA],
    }  # fmt: skip
    for wire, odd in refused.items():
        for value in odd:
            with pytest.raises(ParameterError):
                encode(row, {**values, wire: value})
    order = {"trackingNo": np.uint64(2**63), "productType": "USDT-FUTURES"}
    assert encode(follow, {**order, "stopLossPrice": np.int64(7)}).written == {
        "trackingNo": "9223372036854775808", "productType": "USDT-FUTURES", "stopLossPrice": "7",
    }  # fmt: skip
    for value in (np.float64(1.5), np.float32(1.5), np.longdouble(1.5), pd.Series([1]), pd.NaT):
        with pytest.raises(ParameterError):
            encode(follow, {**order, "stopLossPrice": value})
    with pytest.raises(ParameterError, match="a mapping"):
        encode(follow, pd.Series(order))


@pytest.mark.parametrize("kind", [str, dict, float])
def test_no_object_is_what_it_only_says_it_is(kind: type) -> None:
    """Its class is asked, and one that resists is of no kind."""
    for value in (Pretender(str), Pretender(dict), Raising(), OfRaisingClass()):
        assert not is_a(value, kind)
        assert attribute(value, "no_such_name") is None


@pytest.mark.parametrize("unit", ["s", "m", "D", "generic"])
def test_a_duration_of_numpy_is_no_number(unit: str) -> None:
    """It has a unit, and five minutes are no five seconds."""
    assert number(np.timedelta64(5, unit)) is None


@pytest.mark.parametrize("make", [Mock, MagicMock, lambda: MagicMock(spec=int)])
def test_a_stand_in_of_a_test_is_no_value(make: Callable[[], Any]) -> None:
    """It converts to 1, and would be sent as that."""
    mock = make()
    assert plain(mock) is mock
    with pytest.raises(ParameterError, match="Mock"):
        encode(
            ENDPOINTS["v2.futures.trader.close_order"],
            {"trackingNo": mock, "productType": "USDT-FUTURES"},
        )
