"""Rows and the generated readers: the same values as the general reader gives."""

import json
from decimal import Decimal
from pkgutil import resolve_name
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bitget_copy._codec import (
    Envelope,
    decode,
    decoding,
    open_envelope,
    read_reply,
    row_parser,
)
from bitget_copy._codec.model import model_of
from bitget_copy._codec.number import parse_decimal
from bitget_copy._generated import ENDPOINTS
from bitget_copy.drift import Deviation
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import APIReplyError

MODELS: Final = sorted(key for key, row in ENDPOINTS.items() if row.reply.model is not None)
ROWS: Final = ENDPOINTS["v1.futures.trader.list_open_orders"]
PAGE: Final = ENDPOINTS["v2.futures.trader.list_open_orders"]
COPIES: Final = ENDPOINTS["v1.futures.follower.list_open_orders"]
KNOWN: Final = '"symbol":"x","trackingNo":"7","openTime":1700000000000'
ROW: Final = f"{{{KNOWN}}}"


def row_with(member: str) -> str:
    return f"[{{{KNOWN},{member}}}]"


def opened(endpoint: Any, body: str) -> Envelope:
    return open_envelope(body.encode(), 200, row_parser(endpoint.reply))


def both(endpoint: Any, body: str) -> tuple[Any, Any, bool]:
    """The value by rows and by plain JSON, and whether the body was parsed into rows."""
    envelope = opened(endpoint, body)
    general = open_envelope(body.encode(), 200)
    assert (envelope.code, envelope.message, envelope.request_time) == (
        general.code, general.message, general.request_time,
    )  # fmt: skip
    value = decode(endpoint, envelope.data, parser=envelope.parser)
    return value, decode(endpoint, general.data), envelope.parser is not None


@pytest.mark.parametrize(
    ("endpoint", "data", "in_rows"),
    [
        (ROWS, "[]", True),
        (ROWS, f"[{ROW},{ROW}]", True),
        (ROWS, row_with('"openAvgPrice":0.1000000000000000055511151231257827'), True),
        (ROWS, row_with('"openAvgPrice":0.' + "1" * 70), False),  # more digits than any amount has
        (ROWS, row_with('"openFee":"$1,5"'), True),  # read by the general reader
        (ROWS, f"[{ROW}]".replace("x", "]"), True),  # brackets in texts: the whole body is searched
        (ROWS, row_with('"new":1'), False),  # a name that the table does not know
        (ROWS, "null", False),
        (PAGE, f'{{"trackingList":[{ROW}],"endId":"5"}}', True),
        (PAGE, '{"trackingList":null,"endId":"5"}', True),
        (PAGE, '{"endId":"5"}', True),
        (PAGE, '{"trackingList":{}}', False),
    ],
)
def test_both_ways_read_the_same(endpoint: Any, data: str, in_rows: bool) -> None:
    """A body that is not as the table says is parsed as plain JSON, to the same value."""
    body = f'{{"code":"00000","msg":"success","requestTime":"1700000000000","data":{data}}}'
    if data == '{"trackingList":{}}':
        assert opened(endpoint, body).parser is None
        return
    value, general, taken = both(endpoint, body)
    assert value == general
    assert repr(value) == repr(general)
    assert taken is in_rows


@pytest.mark.parametrize(
    "text", [" ", "\\t", "\\u0020\\n", "  \\f", "\\u000b", "", " x", "\\u00a0"]
)
@pytest.mark.parametrize("gap", ["", " ", "\n\t"], ids=["compact", "blanks", "lines"])
def test_a_text_of_blanks_is_nothing_wherever_it_stands(text: str, gap: str) -> None:
    """Written as they are or escaped; texts with more in them stay as they came."""
    body = (
        f'{{"code":{gap}"00000","data":{gap}[{{{KNOWN},"traderNickName":"{text}","traderId":"{text}"}},'
        f'{{{KNOWN},"traderNickName":"x","traderId":""}}]}}'
    )
    value, general, _ = both(COPIES, body)
    assert value == general
    found = json.loads(f'"{text}"')
    expected = found if found.strip(" \t\n\r\f\v") else None
    assert [value[0].trader_nick_name, value[0].trader_id] == [expected, expected]
    assert [value[1].trader_nick_name, value[1].trader_id] == ["x", None]


def test_digits_stay() -> None:
    """A JSON number with a point has every digit, which no float keeps."""
    digits = "0.1000000000000000055511151231257827"
    value, _, _ = both(ROWS, f'{{"code":"00000","data":[{{{KNOWN},"openAvgPrice":{digits}}}]}}')
    assert value[0].open_avg_price == Decimal(digits)


@pytest.mark.parametrize(
    ("endpoint", "body"),
    [
        (ROWS, f'{{"code":"1","data":[{ROW}],"code":"00000"}}'),
        (ROWS, f'{{"code":"00000","data":null,"data":[{ROW}]}}'),
        (ROWS, f'{{"code":"00000","data":[],"data":[{ROW}]}}'),
        (ROWS, f'{{"code":"1","msg":"[","data":[{ROW}],"c\\u006fde":"00000"}}'),
        (PAGE, '{"code":"1","data":{"trackingList":[],"endId":"]"},"code":"00000"}'),
        (PAGE, '{"code":"00000","data":{"trackingList":[]},"data":{"endId":"5"}}'),
        (PAGE, '{"msg":"[","code":"7","data":{"endId":"5"},"code":"00000","requestTime":"]"}'),
    ],
)
def test_what_says_two_things_is_believed_in_neither(endpoint: Any, body: str) -> None:
    """Cutting the rows out hides no second code and no second data, wherever brackets stand."""
    assert json.loads(body)["code"] == "00000"
    with pytest.raises(APIReplyError, match="twice"):
        opened(endpoint, body)


@pytest.mark.parametrize("code", ['"1"', "0", "true", "null", '""'])
def test_only_a_success_is_parsed_into_rows(code: str) -> None:
    """An error's envelope is never one of rows, whatever its data."""
    body = f'{{"code":{code},"msg":"no","data":[{ROW}]}}'
    if code in {"true", "null"}:
        with pytest.raises(APIReplyError):
            opened(ROWS, body)
    else:
        envelope = opened(ROWS, body)
        assert (envelope.code, envelope.parser) == (code.strip('"'), None)
        assert envelope.data == [json.loads(ROW)]


@pytest.mark.parametrize("key", MODELS)
def test_the_reader_of_a_row_makes_its_model(key: str) -> None:
    """The name in the table is that of a generated function, which returns the reply's class."""
    reply = ENDPOINTS[key].reply
    assert reply.reader is not None
    assert resolve_name(reply.reader).__annotations__["return"] == list[reply.model]  # type: ignore[name-defined]


def read_with(endpoint: Endpoint, data: Any) -> tuple[object, ...]:
    """What becomes of data, with the types of all values, and what is told."""
    found: list[Deviation] = []
    try:
        value = decode(endpoint, data, deviations=found.append)
    except APIReplyError as error:
        return str(error), error.where
    return repr(value), found


TEXTS: Final = (
    "", " ", "0", "-7", "+5", " 5", "5.0", "007", "1_0", "\u0661\u0662", "\u00b2", "1.50", "$95.65",
    "1,804.49", "NaN", "1e70", "0e-100", f"0.{0:070}1", "9" * 18, "9" * 19, "9" * 61, "true", "YES",
    "long", "LONG", "1659406928001", "4294967295999", "4294967296000", "0" * 13,
    "165940692800\u0661", "165940692800\u00b2", "1659406928_01", "-165940692800",
)  # fmt: skip
NUMBERS: Final = ("1.5", "0.00", "1e400", "0." + "1" * 70, "9.2e17")
VALUES: Final = (
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.integers(10**12 - 2, 2**33 * 1000)
    | st.text(max_size=3)
    | st.sampled_from(TEXTS)
    | st.sampled_from([10**59, 10**60, [], {}, ["x"], [{}], {"a": 1}])
    | st.sampled_from(NUMBERS).map(parse_decimal)
)


def objects(model: type[Any]) -> st.SearchStrategy[Any]:
    """Objects with some of a model's members, nested ones too, and now and then another."""
    members = {}
    for member in model_of(model).members:
        inner = VALUES
        if member.model is not None:
            nested = objects(member.model)
            inner = (st.lists(nested, max_size=2) if member.many else nested) | VALUES
        elif member.many:
            inner = st.lists(VALUES, max_size=2) | VALUES
        members[member.wire] = inner
    others = {"extra": st.just(1), "brandNew": VALUES, "__dict__": st.just({})}
    return st.fixed_dictionaries({}, optional=members | others) | st.fixed_dictionaries(members)


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_generated_readers_and_the_general_one_say_the_same(drawn: st.DataObject) -> None:
    """Of any data, for every model: the same values, of the same types, and the same deviations."""
    endpoint = ENDPOINTS[drawn.draw(st.sampled_from(MODELS))]
    data: Any = drawn.draw(objects(endpoint.reply.model))
    data = [data] * 2 if endpoint.reply.many else data
    general = attrs.evolve(endpoint, reply=attrs.evolve(endpoint.reply))
    assert general.reply.reader is None
    assert read_with(endpoint, data) == read_with(general, data)
    body = json.dumps({"code": "00000", "data": data}, default=str).encode()
    parsed = read_reply(endpoint, body, 200)
    plain = read_reply(general, body, 200)
    assert (repr(parsed.value), str(parsed.problem)) == (repr(plain.value), str(plain.problem))


@pytest.mark.parametrize("member", ['"holdSide":"sideways"', '"new":1'])
def test_a_reply_as_it_should_be_is_not_looked_through(
    member: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is the one that comes after a reply with something odd in it."""
    looked: list[Any] = []
    look = decoding.look_through

    def counted(*args: Any) -> None:
        looked.append(args)
        look(*args)

    monkeypatch.setattr(decoding, "look_through", counted)
    whole = {member.wire: None for member in model_of(ROWS.reply.model).members}
    plain = [whole | json.loads(ROW)]
    decode(ROWS, [*plain, *json.loads(row_with(member))])
    assert len(looked) == 1
    decode(ROWS, plain)
    assert len(looked) == 1
