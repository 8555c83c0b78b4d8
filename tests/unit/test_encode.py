"""Arguments to the wire: what is accepted, what is refused, and what a refusal says."""

from __future__ import annotations

import json
import unicodedata
from collections import OrderedDict
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Context, Decimal, Inexact, localcontext
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import unquote

import attrs
import pytest
from hostile_values import (
    EndlessList,
    Key,
    Line,
    LyingDecimal,
    LyingInt,
    LyingText,
    NotATime,
    Plain,
    RaisingDict,
    RaisingMapping,
    Whole,
    WholeNumber,
    Word,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy import NOT_GIVEN, Secret
from bitget_copy._codec import encode
from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import Endpoint, Param, RateLimit, Reply
from bitget_copy.errors import Outcome, ParameterError

ODD_NUMBERS: Final = ("1E3", "+5", "5.", "1_000", " 5 ", "0x10", "\uff11\uff12", "\u0663", "NaN")


class Side(StrEnum):
    """A closed set."""

    LONG = "long"
    SHORT = "short"


class Sub(str):
    """A text of another class."""

    __slots__ = ()


@attrs.define(kw_only=True)
class Setting:
    """A structured argument."""

    symbol: str
    trace_type: Side | None = None
    amount: Decimal | str | None = None


def param(kind: Any, wire: str = "someValue", **rest: Any) -> Param:
    name = "".join(f"_{c.lower()}" if c.isupper() else c for c in wire)
    return Param(wire=wire, name=name, kind=kind, **rest)


def row(*params: Param, method: Any = "POST", **rest: Any) -> Endpoint:
    return Endpoint(
        key="v1.made.up.set_it",
        family="v1",
        resource="made.up",
        name="set_it",
        method=method,
        path="/api/made/up",
        effect="set",
        limit=RateLimit(rate=1, per=1.0, scope="uid"),
        role="any",
        params=params,
        reply=Reply(kind="ack"),
        **rest,
    )


SETTING: Final = param(
    "model",
    "settings",
    model=Setting,
    fields=(
        param("str", "symbol", required=True),
        param("enum", "traceType", enum=Side),
        param("decimal", "amount", clearable=True),
    ),
)
SETTINGS: Final = param("list", "settings", item=SETTING, maximum=2)


def body(endpoint: Endpoint, values: dict[str, object]) -> Any:
    return json.loads(encode(endpoint, values).body)


def written(one: Param, value: object) -> Any:
    return body(row(one), {one.wire: value}).get(one.wire)


def refused(endpoint: Endpoint, values: dict[Any, object]) -> ParameterError:
    with pytest.raises(ParameterError) as caught:
        encode(endpoint, values)
    error = caught.value
    assert error.endpoint == endpoint.key
    assert error.outcome is Outcome.NOT_SENT
    assert str(error).startswith(f"{endpoint.key}: {error.parameter} (wire name {error.wire!r})")
    assert error.allowed in str(error)
    assert error.__cause__ is None
    return error


def refusal(one: Param, value: object) -> ParameterError:
    error = refused(row(one), {one.wire: value})
    assert (error.parameter, error.wire) == (one.name, one.wire)
    return error


MOMENT: Final = datetime(2022, 11, 10, 9, 53, 14, 206_000, UTC)
ACCEPTED: Final[list[tuple[Param, object, object]]] = [
    (param("id"), "00123", "00123"),
    (param("id"), 924176438170464256, "924176438170464256"),
    (param("id"), 0, "0"),
    (param("id"), LyingText("77"), "77"),
    (param("id"), LyingInt(5), "5"),
    (param("str"), Word.BTC, "BTCUSDT"),
    (param("str"), Plain.BTC, "BTCUSDT"),
    (param("str"), LyingText("ä b"), "ä b"),
    (param("int"), Whole.TWENTY, "20"),
    (param("int"), Plain.NUMBER, "20"),
    (param("int"), LyingInt(7), "7"),
    (param("decimal"), LyingDecimal("1E-7"), "0.0000001"),
    (param("decimal"), Plain.PRICE, "0.0000001"),
    (param("decimal"), Word.NUMBER, "1.5"),
    *(
        (param("decimal"), given, sent)
        for given, sent in (
            ("1E-7", "0.0000001"),
            ("1e-07", "0.0000001"),
            ("1E3", "1000"),
            ("+5", "5"),
            (".5", "0.5"),
            ("5.", "5"),
            ("-.5", "-0.5"),
            ("007.50", "7.50"),
            ("-0", "0"),
            ("-0.00", "0.00"),
            ("0e5", "0"),
            ("1.50e1", "15.0"),
            (Decimal("-0.0"), "0.0"),
            ("\n5\t", "5"),
        )
    ),
    (param("enum", enum=Side), Word.LONG, "long"),
    (param("enum", enum=Side), Plain.LONG, "long"),
    (param("enum", enum=Side), Line.LONG, "long"),
    (param("enum", enum=Side, upper=True), LyingText("short"), "SHORT"),
    (param("flag"), LyingText("NO"), "NO"),
    (param("str"), "BTCUSDT_UMCBL", "BTCUSDT_UMCBL"),
    (param("str"), " ü&=+/%🙂", " ü&=+/%🙂"),
    (param("str"), Side.LONG, "long"),
    (param("str", clearable=True), "", ""),
    (param("int"), 20, "20"),
    (param("int"), "020", "20"),
    (param("int"), Decimal("20.0"), "20"),
    (param("int"), Decimal("2E+1"), "20"),
    (param("int"), -3, "-3"),
    (param("int", minimum=1, maximum=50), 50, "50"),
    (param("int", minimum=1), 1, "1"),
    (param("int", clearable=True), "", ""),
    (param("decimal"), Decimal("0.10"), "0.10"),
    (param("decimal"), Decimal("1E+3"), "1000"),
    (param("decimal"), Decimal("1E-7"), "0.0000001"),
    (param("decimal"), 7, "7"),
    (param("decimal"), " 7.50 ", "7.50"),
    (param("decimal"), "-0.5", "-0.5"),
    (param("decimal", clearable=True), "", ""),
    (param("time"), MOMENT, "1668073994206"),
    (param("time"), MOMENT.astimezone(timezone(timedelta(hours=8))), "1668073994206"),
    (param("time"), MOMENT + timedelta(microseconds=999), "1668073994206"),
    (param("time"), 1668073994206, "1668073994206"),
    (param("time"), "1668073994206", "1668073994206"),
    (param("bool"), True, True),
    (param("bool"), False, False),
    (param("flag"), True, "YES"),
    (param("flag"), False, "NO"),
    (param("flag"), "NO", "NO"),
    (param("enum", enum=Side), Side.SHORT, "short"),
    (param("enum", enum=Side), "SHORT", "short"),
    (param("enum", enum=Side, upper=True), "short", "SHORT"),
    (param("enum", enum=Side, upper=True), Side.LONG, "LONG"),
    (param("enum", enum=Side, open_enum=True), "sideways", "sideways"),
    (param("enum", enum=Side, open_enum=True), "Long", "long"),
    (param("list", item=param("id")), ["1", 2], ["1", "2"]),
    (param("list", item=param("str")), ("a",), ["a"]),
    (param("list", item=param("str"), maximum=2), ["a", "b"], ["a", "b"]),
    (SETTINGS, [Setting(symbol="A", trace_type=Side.LONG)], [{"symbol": "A", "traceType": "long"}]),
    (SETTINGS, [{"symbol": "A", "amount": ""}], [{"symbol": "A", "amount": ""}]),
    (SETTING, OrderedDict(amount=1, symbol="A"), {"symbol": "A", "amount": "1"}),
]


def label(value: object) -> str:
    """A short test id; the values themselves may be too long to print."""
    return value.kind if isinstance(value, Param) else type(value).__name__


@pytest.mark.parametrize(("one", "value", "expected"), ACCEPTED, ids=label)
def test_accepted_values(one: Param, value: object, expected: object) -> None:
    """Each kind takes typed values and those of the wire, and writes the exchange's form."""
    assert written(one, value) == expected


WRONG_TYPES: Final[list[tuple[Param, object, str]]] = [
    *((param("id"), v, "a string of the exchange's id") for v in (True, 1.5, -1, object)),
    *((param("str"), v, "non-empty text") for v in (5, b"BTC", ["BTC"])),
    *(
        (param("int"), v, "a whole number")
        for v in (True, 1.0, "1.0", "-1", "²", "", Decimal("1.5"))
    ),
    *((param("int"), v, "a whole number") for v in (Decimal("NaN"), Decimal("1E+99"), "9" * 60)),
    *((param("decimal"), v, "floats are refused") for v in (1.5, True, [1], Side)),
    *((param("time"), v, "a datetime with a time zone") for v in (1.6e12, True, "today")),
    (param("time"), date(2022, 11, 10), "milliseconds since 1970"),
    *((param("int"), v, "a whole number") for v in ODD_NUMBERS),
    *((param("time"), v, "milliseconds") for v in ("+1668073994206", " 1668073994206", "1.7e12")),
    (param("int"), WholeNumber(True), "a whole number"),
    *((param("bool"), v, "True or False") for v in (1, "true", "YES")),
    *((param("flag"), v, 'True, False, "YES" or "NO"') for v in (1, 0, "yes", "true", [True])),
    (param("enum", enum=Side), 1, "'long', 'short'"),
    *((param("list", item=param("id")), v, "a list of items, each") for v in ("1", {"1"}, 1)),
    (SETTING, "A", "a Setting, or a mapping of symbol, traceType, amount"),
]


@pytest.mark.parametrize(("one", "value", "allowed"), WRONG_TYPES, ids=label)
def test_wrong_types_are_refused(one: Param, value: object, allowed: str) -> None:
    """A value of another type is refused with its type named and what is allowed."""
    error = refusal(one, value)
    assert f"is of type {type(value).__name__}" in str(error)
    assert allowed in error.allowed


UNSEEN: Final = "\xad\u200b\u200e\u200f\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2060, 0x2070)))
)
"""Without width, or turning the order of letters."""
WRONG_VALUES: Final[list[tuple[Param, object, str, str]]] = [
    (param("str"), "", "is empty", "non-empty text"),
    (param("str"), " \t\n", "is empty", "non-empty text"),
    (param("id"), "", "is empty", "a string of the exchange's id"),
    *(
        (param(kind), f"a{control}b", "control character", "text of one line")
        for kind in ("id", "str")
        for control in "\r\n\0\x1b\x7f\x85\u2028\u2029" + UNSEEN
    ),
    (param("str"), "BTCUSDT\n", "control character", "text of one line"),
    (param("secret"), "pass\nword1", "control character", "text of one line"),
    *(
        (param("id"), text, "which is no id", "a string of the exchange's id")
        for text in (" 5", "5 ", "a b", "\uff11\uff12", "\u0663", "ä", "9.24e+17", "12.0", "1e+5")
    ),
    *(
        (param("decimal"), text, "no number", "number as text")
        for text in ("5,5", "1,000", "0x10", "\u0663", "½", "5%", "1e", "e5", "--5", "+", ".")
    ),
    (param("decimal"), "1e400", "absurd size", "number as text"),
    (param("decimal"), LyingDecimal("NaN"), "not finite", "number as text"),
    (param("time"), NotATime(), "without a time zone", "a datetime with a time zone"),
    (param("list", item=param("id")), EndlessList(), "more than 10000 items", "a list of items"),
    (param("str"), "a\ud800", "lone surrogate", "valid Unicode text"),
    (param("enum", enum=Side), "", "is empty", "'long', 'short'"),
    (param("enum", enum=Side), "lnog", "is 'lnog'", "'long', 'short'"),
    (param("enum", enum=Side, open_enum=True), "\udfff", "lone surrogate", "valid Unicode text"),
    (param("int", minimum=1), 0, "is 0, out of range", "a whole number, 1 or more"),
    (param("int", minimum=1, maximum=50), 51, "is 51, out of range", "from 1 to 50"),
    (param("int", minimum=1, maximum=50), "0", "is 0, out of range", "from 1 to 50"),
    (param("int", maximum=400), 401, "is 401, out of range", "up to 400"),
    (param("int"), 10**60, "absurd size", "a whole number"),
    (param("int"), -(10**5000), "absurd size", "a whole number"),
    (param("id"), 10**60, "is of type int", "a string of the exchange's id"),
    (param("decimal"), "", "is '', which is no number", "number as text"),
    (param("decimal"), "1_000", "is '1_000', which is no number", "number as text"),
    (param("decimal"), "$5", "is '$5', which is no number", "number as text"),
    (param("decimal"), "1 2", "is '1 2', which is no number", "number as text"),
    (param("decimal"), "\uff11", "no number", "number as text"),
    (param("decimal"), "1" * 121, "far too many", "number as text"),
    (param("decimal"), "Infinity", "no number", "number as text"),
    (param("decimal"), "nan", "no number", "number as text"),
    (param("decimal"), Decimal("sNaN"), "not finite", "number as text"),
    (param("decimal"), "1e61", "absurd size", "number as text"),
    (param("decimal"), Decimal("1e-61"), "absurd size", "number as text"),
    (param("decimal"), 10**5000, "absurd size", "number as text"),
    (param("decimal"), Decimal("0." + "1" * 119), "too many digits", "number as text"),
    (param("time"), datetime(2022, 11, 10), "without a time zone", "a datetime with a time zone"),  # noqa: DTZ001 - naive on purpose
    (param("time"), 1668073994, "no present-day time", "milliseconds since 1970"),
    (param("time"), "1668073994", "no present-day time", "milliseconds since 1970"),
    (param("time"), datetime(1990, 1, 1, tzinfo=UTC), "no present-day time", "milliseconds"),
    (param("time"), 10**14, "no present-day time", "milliseconds since 1970"),
    (param("time"), 10**5000, "no present-day time", "milliseconds since 1970"),
    (param("time"), "9" * 5000, "no present-day time", "milliseconds since 1970"),
    (param("list", item=param("id")), [], "is an empty list", "a list of items"),
    (
        param("list", item=param("id"), maximum=2),
        [1, 2, 3],
        "has more than 2 items",
        "at most 2 items",
    ),
]


@pytest.mark.parametrize(("one", "value", "problem", "allowed"), WRONG_VALUES, ids=label)
def test_wrong_values_are_refused(one: Param, value: object, problem: str, allowed: str) -> None:
    """A value of the right type that cannot be meant is refused, with the reason."""
    error = refusal(one, value)
    assert problem in str(error)
    assert allowed in error.allowed


def test_missing_argument() -> None:
    """A required argument that is missing or None is named, with what it should be."""
    one = param("time", "startTime", required=True)
    for values in ({}, {"startTime": None}):
        error = refused(row(one), dict(values))
        assert (error.parameter, error.wire) == ("start_time", "startTime")
        assert "is required and missing" in str(error)
        assert error.allowed == "a datetime with a time zone, or milliseconds since 1970"


def test_missing_structured_argument_names_its_members() -> None:
    """For a missing list of objects the error says which members an object has."""
    error = refused(row(attrs.evolve(SETTINGS, required=True)), {})
    assert error.parameter == "settings"
    assert error.allowed == (
        "a list of at most 2 items, each a Setting, or a mapping of symbol, traceType, amount"
    )


def test_default_is_sent_when_nothing_is_given() -> None:
    """A required parameter with a default is always sent; None means not given."""
    one = param("int", "pageSize", required=True, default=20, maximum=50)
    assert body(row(one), {}) == {"pageSize": "20"}
    assert body(row(one), {"pageSize": None}) == {"pageSize": "20"}
    assert body(row(one), {"pageSize": 5}) == {"pageSize": "5"}


@pytest.mark.parametrize("nothing", [None, NOT_GIVEN], ids=repr)
def test_none_is_not_given(nothing: Any) -> None:
    """An optional argument that is None or NOT_GIVEN is left out, alone or inside an object."""
    assert body(row(param("str")), {"someValue": nothing}) == {}
    setting = Setting(symbol="A", amount=nothing)
    assert body(row(SETTING), {"settings": setting}) == {"settings": {"symbol": "A"}}


@pytest.mark.parametrize("kind", ["id", "str", "int", "decimal", "time", "flag", "secret"])
def test_not_given_is_never_sent_as_a_text(kind: Any) -> None:
    """A wrapper's default that is handed on is a missing argument, or no item of a list."""
    needed = param(kind, required=True)
    assert refused(row(needed), {"someValue": NOT_GIVEN}).problem == "is required and missing"
    of_secret = {"someValue": Secret.of(NOT_GIVEN)}  # type: ignore[arg-type]
    assert refused(row(needed), of_secret).problem == "is required and missing"
    assert "NotGiven" in refused(row(param("list", item=param(kind))), {
        "someValue": [NOT_GIVEN]
    }).problem  # fmt: skip


def test_unknown_name_with_a_suggestion() -> None:
    """A wire name that is nearly right is refused with the one that was probably meant."""
    endpoint = row(param("str", "symbol"), param("int", "pageSize"))
    error = refused(endpoint, {"pagesize": 5})
    assert (error.parameter, error.wire) == ("pagesize", "pagesize")
    assert "did you mean 'pageSize'?" in str(error)
    assert error.allowed == "pageSize, symbol"


def test_unknown_name_without_a_suggestion() -> None:
    """A name unlike any is refused too, also where the endpoint takes no parameters."""
    error = refused(row(param("str", "symbol")), {"zzz": 5})
    assert "did you mean" not in str(error)
    error = refused(row(), {3: 5})
    assert (error.wire, error.allowed) == ("3", "no parameters at all")


@pytest.mark.parametrize(
    ("value", "path", "wire"),
    [
        ([{"symbol": "A", "traceType": "up"}], "settings[0].trace_type", "traceType"),
        ([Setting(symbol="A"), Setting(symbol="")], "settings[1].symbol", "symbol"),
        ([{"symbol": "A"}, {}], "settings[1].symbol", "symbol"),
        ([{"symbol": "A"}, 5], "settings[1]", "settings"),
        ([{"symbol": "A", "tracetype": "long"}], "settings[0].tracetype", "tracetype"),
        ([None], "settings[0]", "settings"),
    ],
)
def test_errors_name_the_place(value: object, path: str, wire: str) -> None:
    """A member of a structured value is named with its path and its own wire name."""
    error = refused(row(SETTINGS), {"settings": value})
    assert (error.parameter, error.wire) == (path, wire)


def test_errors_name_the_item_of_a_list() -> None:
    """A wrong item of a plain list is named by its place."""
    one = param("list", "trackingOrderNos", item=param("id", "trackingOrderNos"))
    error = refused(row(one), {"trackingOrderNos": ["1", 2.5]})
    assert (error.parameter, error.wire) == ("tracking_order_nos[1]", "trackingOrderNos")


@pytest.mark.parametrize(
    ("values", "name"),
    [
        (None, "values"), ([], "values"), ("symbol", "values"), ([("symbol", "A")], "values"),
        (RaisingMapping(symbol="A"), "values"), ({1: "A"}, "1"), ({None: "A"}, "<NoneType>"),
        ({b"symbol": "A"}, "<bytes>"), ({("symbol",): "A"}, "<tuple>"), ({"a\r\nb": 1}, r"a\r\nb"),
        ({Key("symbol", raises=True): "A"}, "<Key>"), ({Key("other", raises=False): "A"}, "<Key>"),
        ({LyingText("symbol"): "A", "symbol": "B"}, "symbol"), ({"x" * 10**6: 1}, "x" * 60 + "…"),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_values_that_are_no_mapping_of_names(method: str, values: Any, name: str) -> None:
    """Refused like any wrong argument, also where the mapping itself fails; GET as POST."""
    error = refused(row(param("str", "symbol"), method=method), values)
    assert error.parameter == name


@pytest.mark.parametrize("key", ["symbol", LyingText("symbol"), Sub("symbol")])
@pytest.mark.parametrize("made", [dict, OrderedDict, RaisingDict, MappingProxyType])
def test_a_name_is_its_characters(made: Any, key: str) -> None:
    """Whatever the class of the key, and of the mapping; what is kept of it is exact."""
    for method in ("GET", "POST"):
        encoded = encode(row(param("str", "symbol"), method=method), made({key: "A"}))
        assert encoded.written == {"symbol": "A"}
        assert [type(name) for name in encoded.written] == [str]


@pytest.mark.parametrize(
    ("one", "value", "sent"),
    [
        (param("bool"), True, "true"),
        (param("bool"), False, "false"),
        (param("flag"), True, "YES"),
        (param("decimal"), "1E-7", "0.0000001"),
        (param("time"), MOMENT, "1668073994206"),
        (param("str", clearable=True), "", ""),
    ],
)
def test_a_row_of_a_users_own_reads_with_any_scalar(one: Param, value: object, sent: str) -> None:
    """A truth value in a query is written as in JSON."""
    encoded = encode(row(one, method="GET"), {one.wire: value})
    assert encoded.query == f"someValue={sent}"


@pytest.mark.parametrize(
    ("one", "value"),
    [
        (param("list", item=param("str")), ["a", "b"]),
        (SETTING, {"symbol": "A"}),
        (param("secret"), "passphrase1"),
    ],
)
def test_what_has_no_form_in_a_query_is_refused_there(one: Param, value: object) -> None:
    """A list, an object and a secret belong into a body."""
    error = refused(row(one, method="GET"), {one.wire: value})
    assert (error.wire, "cannot stand in a query" in str(error)) == (one.wire, True)
    assert "passphrase1" not in str(error)


@pytest.mark.parametrize(
    "path",
    [
        "/a b",
        "/a\r\nHost: x",
        "a",
        "/a?b=c",
        "/a#b",
        "",
        "/ä",
        "//host/a",
        "/a//b",
        "/../a",
        "/a/.",
    ],
)
def test_a_path_that_would_not_be_one_is_refused(path: str) -> None:
    """Of a row of a user's own making: it goes into the request line as it is."""
    error = refused(attrs.evolve(row(), path=path), {})
    assert error.parameter == "path"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        *(({"method": name}, "method") for name in ("get", "DELETE", None, "GET\r\nX: y", "")),
        *(({"effect": name}, "effect") for name in ("weird", None)),
        *(({"path": path}, "row") for path in (None, 5)),
        *(({"require_any": groups}, "row") for groups in ((("other",),), 5)),
        *(
            ({"params": (attrs.evolve(param("str"), wire=name),)}, "wire")
            for name in ("", "a\r\nb", None)
        ),
        *(({"params": (attrs.evolve(param("str"), wire=name),)}, "row") for name in ("\ud800", 5)),
        ({"params": (param("weird"),)}, "row"),
    ],
)
def test_a_row_that_nothing_can_be_sent_of_is_refused(said: dict[str, Any], name: str) -> None:
    """A row of a user's own making is data: what is wrong with it is told before any I/O."""
    assert refused(attrs.evolve(row(), **said), {}).parameter == name


@pytest.mark.parametrize(
    "one", [param("list"), param("enum"), param("model"), param("int", default="x")]
)
def test_a_row_that_is_not_whole_is_refused(one: Param) -> None:
    """A list without items, a set without values: told as an error of the argument."""
    for value in (["a"], "a", {"a": 1}):
        refused(row(one), {one.wire: value})


def test_a_wrong_argument_leaves_no_trace_of_the_others() -> None:
    """No frame of the error holds the values; one of them may be a secret."""
    endpoint = row(param("secret", "passphrase"), param("int", "pageSize"))
    error = refused(endpoint, {"passphrase": "s3cret-passphrase", "pageSize": "x"})
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code is encode.__code__:
            assert "s3cret" not in repr(trace.tb_frame.f_locals)
            assert trace.tb_next is None
        trace = trace.tb_next
    assert error.__context__ is None


def test_one_of_several_is_needed() -> None:
    """Of a group at least one must be given, or the call would reach too far."""
    coin, symbol = param("str", "marginCoin"), param("str", "symbol")
    endpoint = row(coin, symbol, require_any=(("symbol", "marginCoin"),))
    error = refused(endpoint, {"symbol": None})
    assert (error.parameter, error.wire) == ("symbol", "symbol")
    assert error.allowed == "at least one of symbol, margin_coin"
    assert body(endpoint, {"marginCoin": "USDT"}) == {"marginCoin": "USDT"}


def test_query_is_sorted_and_encoded() -> None:
    """The query is sorted by name, encoded in the target and readable in what is signed."""
    endpoint = row(param("str", "zed"), param("str", "alpha"), method="GET")
    encoded = encode(endpoint, {"zed": "a b&c=d+e/ü", "alpha": "1"})
    assert encoded.target == "/api/made/up?alpha=1&zed=a%20b%26c%3Dd%2Be%2F%C3%BC"
    assert encoded.query == "alpha=1&zed=a b&c=d+e/ü"
    assert encoded.body == b""


def test_query_of_nothing() -> None:
    """Without arguments a GET has no question mark, and a POST an empty object."""
    assert encode(row(method="GET"), {}).target == "/api/made/up"
    assert encode(row(), {}).body == b"{}"


def test_body_is_compact_utf8_in_table_order() -> None:
    """A body has the table's order, no blanks and no escapes for text beyond ASCII."""
    endpoint = row(param("str", "zed"), param("bool", "alpha"))
    encoded = encode(endpoint, {"alpha": True, "zed": "ü"})
    assert encoded.body == '{"zed":"ü","alpha":true}'.encode()
    assert (encoded.target, encoded.query) == ("/api/made/up", "")


def test_ids_are_kept() -> None:
    """The identifiers of a call are reported as text, those of a list joined by commas."""
    endpoint = row(
        param("id", "trackingNo"),
        param("list", "orderNos", item=param("id", "orderNos")),
        param("str", "symbol"),
        param("id", "traderId"),
    )
    values = {"trackingNo": 5, "orderNos": ["1", 2], "symbol": "A"}
    assert encode(endpoint, values).ids == {"trackingNo": "5", "orderNos": "1,2"}


def test_equality_of_a_value_is_never_asked() -> None:
    """A value whose comparison fails is refused by its type, not by its exception."""

    class Grumpy:
        def __eq__(self, other: object) -> bool:
            raise ValueError("the truth of this is ambiguous")

        def __hash__(self) -> int:
            return 1

    for kind in ("str", "decimal", "int", "time", "bool", "flag"):
        error = refusal(param(kind, clearable=True), Grumpy())
        assert "is of type Grumpy" in str(error)


def test_decimal_context_of_the_user_changes_nothing() -> None:
    """Precision and traps of the caller's decimal context do not reach what is sent."""
    long = Decimal("123456789.123456789123456789")
    with localcontext(Context(prec=3, Emax=2, Emin=-2, traps=[Inexact])):
        assert written(param("decimal"), long) == "123456789.123456789123456789"
        assert written(param("decimal"), "123456789.5") == "123456789.5"
        assert written(param("int"), Decimal(123456789)) == "123456789"
    with localcontext(Context(traps=[])):
        assert "which is no number" in str(refusal(param("decimal"), "abc"))


KEYS: Final = sorted(ENDPOINTS)
JUNK: Final = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=10**11, max_value=10**15)
    | st.floats()
    | st.decimals()
    | st.text(st.characters(exclude_categories=()), max_size=20)
    | st.sampled_from(["umcbl", "YES", "long", "1668073994206", "0.5", "", "fixed", "add"])
    | st.datetimes(timezones=st.none() | st.just(UTC))
    | st.binary(max_size=5)
    | st.builds(object),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner)
        | st.dictionaries(st.sampled_from(["symbol", "productType", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.gate
@settings(max_examples=400, deadline=None, derandomize=True)
@given(key=st.sampled_from(KEYS), data=st.data())
def test_junk_encodes_or_raises_a_parameter_error(key: str, data: st.DataObject) -> None:
    """Whatever a mapping holds, it is encoded or refused with a ParameterError."""
    endpoint = ENDPOINTS[key]
    names = st.sampled_from([p.wire for p in endpoint.params] or ["x"]) | st.text(max_size=4)
    values = data.draw(st.dictionaries(names, JUNK, max_size=8))
    encoded, failed = None, None
    try:
        encoded = encode(endpoint, values)
    except ParameterError as error:
        failed = error
    if failed is not None:
        assert failed.endpoint == key
        assert failed.allowed
    if encoded is not None:
        assert encoded.target.startswith(endpoint.path)
        assert (encoded.body == b"") == (endpoint.method == "GET")


@settings(max_examples=300, deadline=None, derandomize=True)
@given(first=st.text(max_size=30), second=st.text(max_size=30))
def test_sent_query_decodes_to_the_signed_one(first: str, second: str) -> None:
    """For any text, what the exchange decodes from the request line is what was signed."""
    endpoint = row(param("str", "b"), param("str", "a"), method="GET")
    try:
        encoded = encode(endpoint, {"a": first, "b": second})
    except ParameterError:
        texts = (first, second)
        assert not all(map(str.strip, texts)) or any(
            unicodedata.category(char) in {"Cc", "Zl", "Zp"} or char in UNSEEN
            for text in texts
            for char in text
        )
        return
    _, _, sent = encoded.target.partition("?")
    assert sent.isascii()
    assert unquote(sent) == encoded.query == f"a={first}&b={second}"
    assert sent.count("&") == 1
    assert sent.count("=") == 2


def test_names_and_values_of_a_query_are_quoted_on_the_way_only() -> None:
    """One odd character anywhere, and the query that travels differs from the one signed."""
    odd = row(param("str", "b c"), param("str", "a"), method="GET")
    request = encode(odd, {"b c": "x", "a": "y"})
    assert (request.query, request.target) == ("a=y&b c=x", "/api/made/up?a=y&b%20c=x")
    request = encode(odd, {"a": "1&2"})
    assert (request.query, request.target) == ("a=1&2", "/api/made/up?a=1%262")


def test_an_enum_that_may_be_cleared() -> None:
    """Empty is sent as such; a member in any spelling is a member; the rest is refused."""
    side = param("enum", "side", enum=Side, clearable=True, upper=True)
    assert [written(side, value) for value in ("", "long", "Short", Side.LONG)] == [
        "", "LONG", "SHORT", "LONG"
    ]  # fmt: skip
    assert refused(row(side), {"side": "up"}).allowed == "'long', 'short'"
    assert refused(row(side), {"side": ["long"]}).allowed == "'long', 'short'"


# --- lists that one text carries, and bounds that are no whole numbers ---------------------------

FOLLOW: Final = "v3.futures.follower.follow_trader"
COPY: Final = {"projectId": "1", "type": "fixed_ratio", "amount": 50}


@pytest.mark.parametrize(
    "given_pairs",
    [["BTCUSDT", "ETHUSDT"], ("BTCUSDT", "ETHUSDT"), "BTCUSDT,ETHUSDT", "BTCUSDT, ETHUSDT"],
)
def test_a_joined_list_goes_out_as_one_text(given_pairs: Any) -> None:
    """A list and a text with commas give the same text."""
    sent = json.loads(encode(ENDPOINTS[FOLLOW], {**COPY, "tradingPairList": given_pairs}).body)
    assert sent["tradingPairList"] == "BTCUSDT,ETHUSDT"


@pytest.mark.parametrize(
    ("wire", "value", "where"),
    [
        ("tradingPairList", "BTCUSDT,", "trading_pair_list[1]"),
        ("tradingPairList", "", "trading_pair_list[0]"),
        ("tradingPairList", [], "trading_pair_list"),
        ("tradingPairList", 5, "trading_pair_list"),
        ("tradingPairList", ["BTCUSDT", "ETHUSDT_UMCBL"], "trading_pair_list[1]"),
        ("accountType", "uta,spot", "account_type[1]"),
        ("accountType", ["otc", "uta", "cash"], "account_type[2]"),
        ("amount", "49.99", "amount"),
        ("maxEntrySlippage", Decimal("0.09"), "max_entry_slippage"),
        ("maxEntrySlippage", "3.0001", "max_entry_slippage"),
        ("maxMarginRatio", 4, "max_margin_ratio"),
        ("maxMarginRatio", "95.1", "max_margin_ratio"),
        ("maxPostionValue", 2_000_001, "max_postion_value"),
    ],
)
def test_what_v3_refuses_is_never_sent(wire: str, value: object, where: str) -> None:
    """Each item of a joined text is checked as that of a list, each amount by its bounds."""
    with pytest.raises(ParameterError) as caught:
        encode(ENDPOINTS[FOLLOW], {**COPY, wire: value})
    assert (caught.value.parameter, caught.value.wire) == (where, wire)


@pytest.mark.parametrize(
    ("wire", "value"),
    [
        ("amount", "50"), ("maxEntrySlippage", "0.1"), ("maxEntrySlippage", 3),
        ("maxMarginRatio", 5), ("maxMarginRatio", "95"), ("maxPostionValue", "2000000"),
    ],
)  # fmt: skip
def test_bounds_themselves_are_allowed(wire: str, value: object) -> None:
    """The smallest and the largest amount go out as they are."""
    sent = json.loads(encode(ENDPOINTS[FOLLOW], {**COPY, wire: value}).body)
    assert sent[wire] == str(value)


@pytest.mark.parametrize(
    "name", ["\N{MAN}\u200d\N{PERSONAL COMPUTER}", "\u0646\u0645\u06cc\u200c\u062e", "Müller 中文"]
)
def test_what_joins_letters_and_emoji_goes_out(name: str) -> None:
    """People's names have it; nothing else without width goes out."""
    request = encode(row(param("str", "a"), method="GET"), {"a": name})
    assert request.query == f"a={name}"
