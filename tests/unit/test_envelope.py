"""Reply bytes to the envelope: whatever comes, an `Envelope` or an `APIReplyError`."""

from __future__ import annotations

import codecs
import json
from decimal import Clamped, Context, Decimal, Inexact, localcontext
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy._codec import Envelope, envelope, names_success, open_envelope
from bitget_copy._codec.envelope import MAX_VALUES, Unreadable
from bitget_copy.errors import APIReplyError, Outcome


@pytest.fixture(params=["msgspec", "json"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything here holds with the extra `speed` and without."""
    envelope._fast_parser.cache_clear()
    if request.param == "json":
        monkeypatch.setattr(envelope, "find_spec", lambda name: None)
    fast = envelope._fast_parser()
    envelope._fast_parser.cache_clear()  # what it says here is for nobody else
    assert (fast is not None) == (request.param == "msgspec")
    monkeypatch.setattr(envelope, "_fast_parser", lambda: fast)


def opened(**fields: Any) -> Envelope:
    return open_envelope(json.dumps({"code": "00000", **fields}).encode(), 200)


def broken(body: bytes, status: int = 200) -> APIReplyError:
    with pytest.raises(APIReplyError) as caught:
        open_envelope(body, status)
    error = caught.value
    assert (error.status, error.head) == (status, body[: APIReplyError.KEPT_HEAD])
    assert error.outcome is Outcome.UNKNOWN
    assert error.__cause__ is None
    return error


def test_a_whole_envelope() -> None:
    """Code, message, stamp and data are taken as they are."""
    body = b'{"code":"40009","msg":"sign error","requestTime":1627354109502,"data":null}'
    assert open_envelope(body, 400) == Envelope("40009", "sign error", 1627354109502, None)


def test_a_bare_envelope() -> None:
    """Only the code is needed; the rest may be absent."""
    assert open_envelope(b'{"code":"00000"}', 200) == Envelope("00000", "", None, None)


def test_code_as_number() -> None:
    """A code that comes as a number is read as its digits; the number of success is 0."""
    assert open_envelope(b'{"code":429}', 429).code == "429"
    assert open_envelope(b'{"code":0}', 200).code == "0"  # which is no word of success


@pytest.mark.parametrize("message", [None, 5, ["x"], {"a": 1}])
def test_message_that_is_no_text(message: object) -> None:
    """A message of another type is no message, and no reason to fail."""
    assert opened(msg=message).message == ""


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        (1627354109502, 1627354109502),
        ("1627354109502", 1627354109502),
        (163123213132, 163123213132),
        *((junk, None) for junk in (None, "", "soon", "-5", -5, 0, "0", True, 1.5, [], {}, "²")),
        *((junk, None) for junk in (10**14, "9" * 5000, 10**4000, "1627354109502 ")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_stamp(stamp: object, expected: int | None) -> None:
    """The stamp is read as number or digits; anything that is no present time is none."""
    assert opened(requestTime=stamp).request_time == expected


def test_numbers_keep_their_digits() -> None:
    """A number with a point is an exact Decimal; one without is an int of any length."""
    body = b'{"code":"00000","data":[11451.50, 0.10, 1e3, 6258224712558517001, -0.0, 1e999999999]}'
    data = open_envelope(body, 200).data
    assert [str(number) for number in data] == [
        *("11451.50", "0.10", "1E+3", "6258224712558517001", "-0.0", "1E+999999999"),
    ]
    assert [isinstance(number, Decimal) for number in data] == [True, True, True, False, True, True]


def test_decimal_context_of_the_user_changes_nothing() -> None:
    """Neither precision nor traps of the caller's decimal context reach the parsed numbers."""
    body = b'{"code":"00000","data":1.23456789012345678901234567890}'
    with localcontext(Context(prec=2, Emax=1, Emin=-1, traps=[Inexact, Clamped])):
        assert str(open_envelope(body, 200).data) == "1.23456789012345678901234567890"
    with localcontext(Context(traps=[])):
        beyond = open_envelope(b'{"code":"00000","data":1e9999999999999999999}', 200)
        assert beyond.data == "1e9999999999999999999"


@pytest.mark.parametrize("piece", [b"{}", b"[]", b"1", b'{"a":1}', b"[[[]]]"])
def test_values_are_counted_before_they_are_read(piece: bytes) -> None:
    """A body below the bound for bytes may still be too much to read."""
    marks = piece.count(b"[") + piece.count(b"{") + 1
    fits = (MAX_VALUES - 10) // marks
    for count in (fits, MAX_VALUES):
        body = b'{"code":"00000","data":[%b]}' % b",".join([piece] * count)
        if count == fits:
            assert len(open_envelope(body, 200).data) == fits
        else:
            assert "holds more than 75,000 values" in str(broken(body))


def test_duplicate_keys() -> None:
    """The last of two equal names counts, but for those that decide: they must not differ."""
    body = b'{"code":"00000","code":"00000","msg":"a","msg":"b","data":{"a":1,"a":2}}'
    assert open_envelope(body, 200) == Envelope("00000", "b", None, {"a": 2})


@pytest.mark.parametrize("body", [b"", b" ", b"\r\n\t "])
def test_no_body(body: bytes) -> None:
    """An empty body, or one of blanks, is said to be none."""
    assert "no body" in str(broken(body, 200))


WHOLE: Final = b'{"code":"00000","msg":"success","requestTime":1627354109502,"data":[{"a":1.5}]}'


@pytest.mark.parametrize("length", range(1, len(WHOLE)))
def test_truncated_body(length: int) -> None:
    """A body cut anywhere is no JSON, and the error shows what came."""
    assert "no JSON" in str(broken(WHOLE[:length]))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<html>502 Bad Gateway</html>", "Expecting value at character 0"),
        (b'{"code":"00000","msg":"\xff\xfe\xff"}', "UnicodeDecodeError"),
        (b'{"code":"00000","data":nan}', "Expecting value at character 23"),
        (b'{"code":"00000","data":1e9999999999999999999', "beyond all bounds"),
        (b'{"code":"00000","data":' + b"1" * 100_000 + b"", "ValueError"),
        (b'{"code":"00000","data":' + b"[" * 40_000, "nested too deeply"),
        (b'{"code":"00000","data":' + b'{"a":' * 40_000, "nested too deeply"),
        *(
            (b'{"code":%b,"data":[]}' % code, "no JSON")
            for code in (b"NaN", b"-Infinity", b"1e9999999999999999999", b"1" * 5000)
        ),
        (b'{"code":"00000"} trailing', "Extra data at character 17"),
        (codecs.BOM_UTF8, "Expecting value at character"),
    ],
    ids=lambda value: repr(value[:30]),
)
def test_no_json(body: bytes, reason: str) -> None:
    """What is no JSON, or too much of it, is refused with the reason and the first bytes."""
    error = broken(body, 502)
    assert "the reply is no JSON" in str(error)
    assert reason in str(error)
    assert "HTTP 502" in str(error)


@pytest.mark.parametrize(
    "number",
    ["NaN", "Infinity", "-Infinity", "1e9999999999999999999", "1e-9999999999999999999", "1" * 5000],
    ids=lambda text: text[:20],
)
def test_a_number_that_is_none_costs_only_itself(number: str) -> None:
    """It is kept as the text that stood there; everything else is read as ever."""
    body = f'{{"code":"00000","data":[{number},1.50,7]}}'.encode()
    data = open_envelope(body, 200).data
    assert data == [number, Decimal("1.50"), 7]
    assert type(data[1]) is Decimal


SETTLED: Final = [
    b'{"code":"00000","msg":"success","data":{"a":oops}}',
    b'{"code":"00000","data":[1,2,],"msg":"success"}',
    b'{"code":"00000","msg":"success","data":"\xff\xfe"}',
    b'{"code":"00000","msg":"success","data":{"nick":"\xc4\xe3\xba\xc3"}}',
    b'{"code":"00000","msg":"success","data":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    b'{"code":"00000","msg":"success","data":[' + b"{}," * MAX_VALUES + b"{}]}",
    b'{"code":"00000","msg":"success","data":{"a":"]}\\"{", "b": x}}',
    b'{"code":"00000","data":{"code":1,"code":2}}',
    b'{"code":"00000","data":[' + b'{"a":""},' * MAX_VALUES + b"0]}",
    b'{"code":"00000","requestTime":NaN,"data":[oops]}',
    b'{"code":"00000","requestTime":1.5,"more":[2.5],"data":[oops]}',
]


@pytest.mark.parametrize("body", SETTLED, ids=lambda body: repr(body[:60]))
def test_a_code_settles_a_write_whatever_its_data(body: bytes) -> None:
    """Of a write the outer object is enough; the same reply to a read is refused."""
    found = open_envelope(body, 200, writes=True)
    assert found.code == "00000"
    assert found.message in {"success", ""}
    assert type(found.data) is Unreadable
    broken(body)


@pytest.mark.parametrize(
    "body",
    [
        b'{"code":"00000","code":"1","data":{"a":oops}}',
        b'{"code":"00000","data":{"a":oops},"data":{"b":1}}',
        b'{"code":"00000","data":{"a":oops}} {"code":"1"}',
        b'{"code":"00000","data":{"a":oops',
        b'{"code":"00000","data":{"a":oops}',
        b'[{"code":"00000","data":{"a":oops}}]',
        b'{"data":{"code":"00000","a":oops}}',
        b'<html>{"code":"00000","data":{"a":oops}}</html>',
        b"\xff\xff",
        b'{"code":"00000","msg":"\xff\xfe","data":null}',
        b'{"code":"00000","data":null,"x":"\xff\xfe"}',
        b'{"code":"00000","data":null,"\xff":1}',
        b"",
        b'{"code":"00000","data":[' + b'{"a":""},' * 2 * MAX_VALUES + b"0]}",
        b'{"code":NaN,"data":[oops]}',
        b'{"code":1.50,"data":true}',
        b'{"code":"429","data":{"a":oops}}',
    ],
    ids=lambda body: repr(body[:60]),
)
def test_a_write_whose_reply_is_not_whole_stays_unknown(body: bytes) -> None:
    """Half a reply, two of them, or one that says two things settles nothing."""
    with pytest.raises(APIReplyError):
        open_envelope(body, 200, writes=True)


@pytest.mark.parametrize("length", range(1, len(WHOLE)))
def test_no_part_of_a_reply_settles_a_write(length: int) -> None:
    """A body cut anywhere is no whole one."""
    with pytest.raises(APIReplyError):
        open_envelope(WHOLE[:length], 200, writes=True)


def test_byte_order_mark() -> None:
    """A mark before the JSON is not part of it."""
    assert open_envelope(codecs.BOM_UTF8 + WHOLE, 200) == open_envelope(WHOLE, 200)


@pytest.mark.parametrize("body", [b"[]", b'[{"code":"00000"}]', b'"success"', b"5", b"null"])
def test_json_without_object(body: bytes) -> None:
    """JSON that is no object is no envelope."""
    assert "JSON, but no object" in str(broken(body))


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b'{"data":[]}',
        b'{"code":null}',
        b'{"code":true}',
        b'{"code":["00000"]}',
        b'{"code":0.5}',
        b'{"status":"error","err_code":"invalid-parameter","err_msg":"x","data":null}',
        b'{"message":"failure to get a peer from the ring-balancer"}',
    ],
)
def test_objects_without_code(body: bytes) -> None:
    """An object without a code, such as a gateway's or one of an older API, is no envelope."""
    assert "not the exchange's envelope" in str(broken(body, 503))


def test_only_the_first_bytes_are_kept() -> None:
    """Of a long strange body the error keeps what a secret at the end of what it shows may need."""
    error = broken(b"<html>" + b"x" * 10_000_000)
    assert len(error.head) == APIReplyError.KEPT_HEAD == 4096
    assert "x" * 194 in str(error)
    assert len(str(error)) < 400


def small_json() -> st.SearchStrategy[object]:
    scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    return st.recursive(scalars, lambda x: st.lists(x, max_size=3), max_leaves=4)


@pytest.mark.gate
@settings(max_examples=400, deadline=None, derandomize=True)
@given(
    body=st.binary(max_size=60)
    | st.text(max_size=60).map(str.encode)
    | st.dictionaries(
        st.sampled_from(["code", "msg", "requestTime", "data"]), small_json(), max_size=4
    ).map(lambda fields: json.dumps(fields).encode())
)
def test_any_bytes(body: bytes) -> None:
    """Any bytes are an envelope with the declared types, or an `APIReplyError`."""
    envelope, failed = None, None
    try:
        envelope = open_envelope(body, 200)
    except APIReplyError as error:
        failed = error
    if failed is not None:
        assert failed.head == body[: APIReplyError.KEPT_HEAD]
    if envelope is not None:
        assert type(envelope.code) is str
        assert type(envelope.message) is str
        assert envelope.request_time is None or 0 < envelope.request_time < 10**14


@pytest.mark.parametrize(
    "text",
    [
        '{"code":"00000","data":"1","code":"429"}',
        '{"code":"429","data":"1","code":"00000"}',
        '{"code":"429","data":"1","c\\u006fde":"00000"}',
        '{"code":"00000","data":{"code":1,"code":2}}',
        '{"code":"00000","data":true,"msg":"","data":false}',
        '{"code":"00000","code":"00000","data":true,"data":false}',
        '{"code":"00000","Code":"429","data":null}',
        '{"CODE":"00000","code":"429"}',
        '{"code":"00000"," code\\n":429}',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_envelope_that_says_two_things_is_believed_in_neither(text: str, encoding: str) -> None:
    """Success and refusal in one reply: nobody can say what happened."""
    with pytest.raises(APIReplyError, match="twice and differs") as caught:
        open_envelope(text.encode(encoding), 200)
    assert caught.value.outcome is Outcome.UNKNOWN


@given(
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-32-be"]),
    st.lists(st.booleans(), min_size=5, max_size=5),
)
def test_the_code_of_success_is_found_in_every_spelling(encoding: str, escaped: list[bool]) -> None:
    """Whatever is read as a success is seen to name it."""
    code = "".join("\\u0030" if each else "0" for each in escaped)
    body = f'{{"code":"{code}"}}'.encode(encoding)
    assert open_envelope(body, 200).code == "00000"
    assert names_success(body)


@pytest.mark.parametrize(
    "body", [b"", b"{}", b'{"code":"40009"}', b"#000000", b'{"code":"1","data":"0.00000"}']
)
def test_other_numbers_are_not_the_code_of_success(body: bytes) -> None:
    """A longer one, or the end of a fraction."""
    assert not names_success(body)
