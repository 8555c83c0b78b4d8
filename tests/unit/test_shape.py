"""Bodies of the expected shape: read the quick way, and to the same value as the general one."""

import json
from decimal import Decimal
from typing import Any, Final

import pytest

from bitget_copy._codec import Envelope, decode, expected, open_envelope
from bitget_copy._generated import ENDPOINTS
from bitget_copy.errors import APIReplyError

ROWS: Final = ENDPOINTS["v1.futures.trader.list_open_orders"]
PAGE: Final = ENDPOINTS["v2.futures.trader.list_open_orders"]
COPIES: Final = ENDPOINTS["v1.futures.follower.list_open_orders"]
KNOWN: Final = '"symbol":"x","trackingNo":"7","openTime":1700000000000'
ROW: Final = f"{{{KNOWN}}}"


def row_with(member: str) -> str:
    return f"[{{{KNOWN},{member}}}]"


def opened(endpoint: Any, body: str) -> Envelope:
    return open_envelope(body.encode(), 200, expected(endpoint))


def both(endpoint: Any, body: str) -> tuple[Any, Any, bool]:
    """The value the quick way and the general way, and whether the quick way was taken."""
    envelope = opened(endpoint, body)
    general = open_envelope(body.encode(), 200)
    assert (envelope.code, envelope.message, envelope.request_time) == (
        general.code, general.message, general.request_time,
    )  # fmt: skip
    value = decode(endpoint, envelope.data, shape=envelope.shape)
    return value, decode(endpoint, general.data), envelope.shape is not None


@pytest.mark.parametrize(
    ("endpoint", "data", "quick"),
    [
        (ROWS, "[]", True),
        (ROWS, f"[{ROW},{ROW}]", True),
        (ROWS, row_with('"openAvgPrice":0.1000000000000000055511151231257827'), True),
        (ROWS, row_with('"openAvgPrice":0.' + "1" * 70), False),  # more digits than any amount has
        (ROWS, row_with('"openFee":"$1,5"'), True),  # unusual: taken to the general readers
        (ROWS, f"[{ROW}]".replace("x", "]"), True),  # brackets in texts: the whole body is searched
        (ROWS, row_with('"new":1'), False),  # a name that the table does not know
        (ROWS, "null", False),
        (PAGE, f'{{"trackingList":[{ROW}],"endId":"5"}}', True),
        (PAGE, '{"trackingList":null,"endId":"5"}', True),
        (PAGE, '{"endId":"5"}', True),
        (PAGE, '{"trackingList":{}}', False),
    ],
)
def test_both_ways_read_the_same(endpoint: Any, data: str, quick: bool) -> None:
    """What the quick way does not take, the general one reads or refuses."""
    body = f'{{"code":"00000","msg":"success","requestTime":"1700000000000","data":{data}}}'
    if data == '{"trackingList":{}}':
        assert opened(endpoint, body).shape is None
        return
    value, general, taken = both(endpoint, body)
    assert value == general
    assert repr(value) == repr(general)
    assert taken is quick


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
def test_no_success_is_read_the_general_way(code: str) -> None:
    """An error's envelope is never one of rows, whatever its data."""
    body = f'{{"code":{code},"msg":"no","data":[{ROW}]}}'
    if code in {"true", "null"}:
        with pytest.raises(APIReplyError):
            opened(ROWS, body)
    else:
        envelope = opened(ROWS, body)
        assert (envelope.code, envelope.shape) == (code.strip('"'), None)
        assert envelope.data == [json.loads(ROW)]
