"""Reading on: every item once, and an end in every case."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import get_args

import attrs
import pytest
from request_fakes import READ

from bitget_copy._codec import decode, encode
from bitget_copy._generated import ENDPOINTS
from bitget_copy._generated.v2.resources import FuturesTrader
from bitget_copy.endpoint import Paging, Param, snake
from bitget_copy.errors import ParameterError
from bitget_copy.pagination import iterate

PAGE = Paging(style="page", page="pageNo", size="pageSize", default_size=3, max_size=5)
FLAG = attrs.evolve(PAGE, items="resultList", more="nextFlag")
CURSOR = Paging(
    style="cursor", cursor="minId", reply_cursor="minId", size="limit", default_size=2,
    items="resultList",
)  # fmt: skip
SPAN = Paging(
    style="page", page="pageNo", size="pageSize", default_size=2,
    window_days=90, start="startTime", end="endTime",
)  # fmt: skip
START = datetime(2024, 1, 1, tzinfo=UTC)
MS = timedelta(milliseconds=1)


class Pages:
    """Answers from a list of replies, and fails when asked for more than there are."""

    def __init__(self, *replies):
        self.replies = list(replies)
        self.asked = []

    async def __call__(self, endpoint, values, timeout, priority):
        self.asked.append((dict(values), timeout, priority))
        return self.replies.pop(0)

    def each(self, wire):
        return [values[wire] for values, _, _ in self.asked]


def rows(*items, more=None, cursor=None):
    return SimpleNamespace(result_list=list(items), next_flag=more, min_id=cursor)


async def read(pages, paging, **values):
    endpoint = attrs.evolve(READ, paging=paging)
    return [item async for item in iterate(pages, endpoint, values)]


@pytest.mark.parametrize(
    ("replies", "items"),
    [
        ([[]], ""),
        ([["a"]], "a"),
        ([["a", "b", "c"], []], "abc"),
        ([["a", "b", "c"], ["d"]], "abcd"),
        ([["a", "b", "c"], ["a", "b", "c"]], "abc"),
        ([["a", "b", "c"], ["d", "e", "f"], ["d", "e", "f"]], "abcdef"),
    ],
    ids=["empty", "short", "full-empty", "full-short", "page ignored", "last page for ever"],
)
async def test_pages_by_number_end(replies, items):
    """An empty, short or repeated page is the end; nothing is yielded twice or lost."""
    pages = Pages(*replies)
    assert await read(pages, PAGE) == list(items)
    assert pages.replies == []
    assert pages.each("pageNo") == list(range(1, len(replies) + 1))


@pytest.mark.parametrize(("wish", "full"), [(2, 2), ("4", 4), (5, 5), (9, 5)])
async def test_a_full_page_is_as_long_as_the_exchange_makes_it(wish, full):
    """A wish beyond the largest page is shrunk by the exchange, so such a page is not short."""
    pages = Pages(["x"] * full, ["y"])
    assert len(await read(pages, PAGE, pageSize=wish)) == full + 1


async def test_without_a_known_page_size_only_an_empty_page_ends():
    """A short page proves nothing when nobody knows how long a page is."""
    pages = Pages(["a"], ["b"], [])
    assert await read(pages, attrs.evolve(PAGE, default_size=None)) == ["a", "b"]


async def test_a_default_size_without_a_largest_one_counts():
    """The row may know only the default."""
    pages = Pages(["a", "b", "c"], ["d"])
    assert await read(pages, attrs.evolve(PAGE, max_size=None)) == list("abcd")


async def test_the_last_page_that_the_exchange_hands_out_is_not_passed():
    """Beyond the row's max_page nothing is asked."""
    pages = Pages(list("abc"), list("def"), list("ghi"))
    assert await read(pages, attrs.evolve(PAGE, max_page=2)) == list("abcdef")
    assert pages.each("pageNo") == [1, 2]


@pytest.mark.parametrize(
    ("replies", "items"),
    [
        ([rows("a", more=False)], "a"),
        ([rows("a", more=True), rows("b", more=False)], "ab"),
        ([rows("a", "b", "c", more=False)], "abc"),
        ([rows(more=True)], ""),
        ([rows("a", "b", "c"), rows("d")], "abcd"),
        ([rows("a", more=True), rows("a", more=True)], "a"),
    ],
    ids=["end", "short but more", "full but end", "empty but more", "no flag", "repeated"],
)
async def test_the_exchanges_own_flag_goes_before_the_page_size(replies, items):
    """A flag left out says nothing; then the length of the page decides."""
    pages = Pages(*replies)
    assert await read(pages, FLAG) == list(items)
    assert pages.replies == []


@pytest.mark.parametrize(
    ("replies", "items", "cursors"),
    [
        ([rows(cursor="9")], "", [None]),
        ([rows("a", cursor="9")], "a", [None]),
        ([rows("a", "b", cursor="9"), rows("c", cursor="8")], "abc", [None, "9"]),
        ([rows("a", "b", cursor=None)], "ab", [None]),
        ([rows("a", "b", cursor="9"), rows("c", "d", cursor="9")], "abcd", [None, "9"]),
        ([rows("a", "b", cursor="9"), rows("a", "b", cursor="9")], "ab", [None, "9"]),
        (
            [rows(*"ab", cursor="9"), rows(*"cd", cursor="8"), rows(*"ef", cursor="9")],
            "abcdef",
            [None, "9", "8"],
        ),
    ],
    ids=["empty", "short", "two", "no cursor", "cursor repeats", "cursor ignored", "circle"],
)
async def test_pages_by_cursor_end(replies, items, cursors):
    """An empty or short page, a cursor missing or seen before, or the same page again."""
    pages = Pages(*replies)
    assert await read(pages, CURSOR) == list(items)
    assert pages.replies == []
    assert pages.each("minId") == cursors


async def test_reading_by_cursor_starts_where_the_caller_says():
    """A cursor among the arguments is the first one, and coming back to it is the end."""
    pages = Pages(rows("a", "b", cursor="5"))
    assert await read(pages, CURSOR, minId="5") == ["a", "b"]
    assert pages.each("minId") == ["5"]


async def test_every_page_is_an_ordinary_call_with_the_callers_values():
    """Arguments, timeout and priority go along with each page."""
    pages = Pages(list("abc"), [])
    endpoint = attrs.evolve(READ, paging=PAGE)
    items = [i async for i in iterate(pages, endpoint, {"note": "n"}, timeout=4.0, priority=3)]
    assert items == list("abc")
    assert pages.asked == [
        ({"note": "n", "pageNo": 1}, 4.0, 3),
        ({"note": "n", "pageNo": 2}, 4.0, 3),
    ]


async def test_a_failed_page_raises_after_what_came_before_it():
    """Nothing already read is withheld, and the error is the page's own."""

    async def call(endpoint, values, timeout, priority):
        if values["pageNo"] == 2:
            raise ParameterError("broke", parameter="p", wire="p", allowed="-")
        return list("abc")

    got = []

    async def collect():
        async for item in iterate(call, attrs.evolve(READ, paging=PAGE), {}):
            got.append(item)  # noqa: PERF401 - what was read before the error counts

    with pytest.raises(ParameterError, match="broke"):
        await collect()
    assert got == list("abc")


async def test_a_row_without_pages_is_refused_before_any_call():
    """The error names the endpoint and what would do."""
    with pytest.raises(ParameterError, match=r"has no pages.*list_ endpoint"):
        await read(Pages(), None)


LAST = Paging(
    style="cursor", cursor="idLessThan", back="idGreaterThan", row_cursor="trackingNo",
    size="limit", default_size=2, max_size=3,
)  # fmt: skip


def orders(*numbers):
    return [SimpleNamespace(tracking_no=number) for number in numbers]


@pytest.mark.parametrize(
    ("replies", "numbers", "cursors"),
    [
        ([[]], "", [None]),
        ([orders("9")], "9", [None]),
        ([orders("9", "8"), orders("7")], "987", [None, "8"]),
        ([orders("9", "8"), []], "98", [None, "8"]),
        ([orders("9", None)], ["9", None], [None]),
        ([orders("9", "8"), orders("7", "8")], "9878", [None, "8"]),
        ([orders("9", "8"), orders("9", "8")], "98", [None, "8"]),
    ],
    ids=["empty", "short", "two", "full and empty", "no number", "number repeats", "ignored"],
)
async def test_the_last_row_names_the_next_page_where_the_reply_does_not(replies, numbers, cursors):
    """A bare list is read on from the id of its last row, and ends like any other."""
    pages = Pages(*replies)
    assert [order.tracking_no for order in await read(pages, LAST)] == list(numbers)
    assert pages.replies == []
    assert pages.each("idLessThan") == cursors


async def test_each_window_is_read_from_its_own_newest_row():
    """The cursor begins anew in every window, oldest window first."""
    paging = attrs.evolve(LAST, window_days=89, start="startTime", end="endTime")
    pages = Pages(orders("4", "3"), orders("2"), orders("9"))
    values = {"startTime": START, "endTime": START + timedelta(days=100)}
    assert [order.tracking_no for order in await read(pages, paging, **values)] == list("4329")
    assert pages.each("idLessThan") == [None, "3", None]
    assert pages.each("startTime") == [START, START, START + timedelta(days=89)]


@pytest.mark.parametrize(
    ("order", "moving"), [(None, "idLessThan"), ("desc", "idLessThan"), ("ASC", "idGreaterThan")]
)
async def test_a_list_that_is_turned_round_is_read_on_the_other_way(order, moving):
    """Newest first the cursor asks for older rows, oldest first for newer ones."""
    pages = Pages(orders("1", "2"), orders("3"))
    paging = attrs.evolve(LAST, order="order")
    assert len(await read(pages, paging, order=order)) == 3
    assert [set(values) for values, _, _ in pages.asked] == [{"order", moving}] * 2
    assert pages.each(moving) == [None, "2"]


@pytest.mark.parametrize(
    ("length", "windows"),
    [
        (timedelta(0), 1),
        (timedelta(days=90), 1),
        (timedelta(days=90) + MS, 2),
        (timedelta(days=180), 2),
        (timedelta(days=180) + MS, 3),
        (timedelta(days=366), 5),
    ],
)
async def test_windows_cover_the_span_without_gap_or_overlap(length, windows):
    """Both ends count: the next window begins one millisecond after the last one ended."""
    pages = Pages(*[[] for _ in range(windows)])
    await read(pages, SPAN, startTime=START, endTime=START + length)
    starts, ends = pages.each("startTime"), pages.each("endTime")
    assert pages.replies == []
    assert (starts[0], ends[-1]) == (START, START + length)
    assert starts[1:] == [end + MS for end in ends[:-1]]
    assert all(end - start <= timedelta(days=90) for start, end in zip(starts, ends, strict=True))


async def test_each_item_of_a_year_comes_once_also_on_the_boundaries():
    """An exchange that includes both ends hands out every item exactly once."""
    boundary = START + timedelta(days=90)
    stamps = [START, boundary - MS, boundary, boundary + MS, START + timedelta(days=300)]

    async def exchange(endpoint, values, timeout, priority):
        inside = [s for s in stamps if values["startTime"] <= s <= values["endTime"]]
        first = 2 * (values["pageNo"] - 1)
        return inside[first : first + 2]

    values = {"startTime": START, "endTime": START + timedelta(days=300)}
    got = [i async for i in iterate(exchange, attrs.evolve(READ, paging=SPAN), values)]
    assert got == stamps


async def test_times_written_as_on_the_wire_are_cut_too():
    """Milliseconds as text or number are moments like any other."""
    pages = Pages([], [])
    await read(pages, SPAN, startTime="1704067200000", endTime=1704067200000 + 91 * 86_400_000)
    assert pages.each("startTime") == [START, START + timedelta(days=90)]


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"startTime": START},
        {"startTime": START, "endTime": "later"},
        {"startTime": START.replace(tzinfo=None), "endTime": START},
        {"startTime": True, "endTime": START},
        {"startTime": -1, "endTime": START},
        {"startTime": 10**14, "endTime": START},
        {"startTime": START + MS, "endTime": START},
    ],
)
async def test_a_span_that_cannot_be_cut_goes_out_as_it_is(values):
    """What is missing or wrong is for the codec and the exchange to refuse."""
    pages = Pages([])
    await read(pages, SPAN, **values)
    assert pages.asked == [({**values, "pageNo": 1}, None, None)]


async def test_an_endpoint_without_a_longest_window_is_asked_once():
    """Only the row's own limit cuts a span."""
    pages = Pages([])
    paging = attrs.evolve(SPAN, window_days=None)
    await read(pages, paging, startTime=START, endTime=START + timedelta(days=900))
    assert len(pages.asked) == 1


PAGED = [key for key, endpoint in ENDPOINTS.items() if endpoint.paging]


@pytest.mark.parametrize("key", PAGED)
def test_the_tables_rows_can_be_paged(key):
    """What a row's paging names exists among its parameters and its reply's fields."""
    endpoint = ENDPOINTS[key]
    paging = endpoint.paging
    named = (paging.size, paging.page, paging.cursor, paging.back, paging.order, paging.start,
             paging.end)  # fmt: skip
    for wire in filter(None, named):
        assert isinstance(endpoint.param(wire), Param)
    assert (paging.page if paging.style == "page" else paging.cursor) is not None
    assert endpoint.reply.many is (paging.items is None)
    fields = attrs.fields_dict(endpoint.reply.model)
    for wire in filter(None, (paging.items, paging.more, paging.reply_cursor)):
        assert snake(wire) in fields
    if paging.row_cursor is not None:
        held = fields[paging.items_name].type if paging.items else list[endpoint.reply.model]
        (model,) = get_args(held)
        assert snake(paging.row_cursor) in attrs.fields_dict(model)


def test_there_are_rows_with_pages_in_the_table():
    """Else the test above would prove nothing."""
    assert len(PAGED) >= 15


async def test_v2s_lists_are_read_page_by_page_and_window_by_window():
    """An iterator of V2 sends `idLessThan` from the last `endId`, within three months at a time."""
    sent = []

    async def call(row, values, timeout, priority):
        sent.append(encode(row, values).query)
        rows = [{"trackingNo": str(len(sent) * 10 - n)} for n in range(2 if len(sent) == 1 else 1)]
        return decode(row, {"trackingList": rows, "endId": rows[-1]["trackingNo"]})

    trader = FuturesTrader(call)
    got = [
        order.tracking_no
        async for order in trader.iter_history_orders(
            product_type="usdt-futures", start_time=START, limit=2,
            end_time=START + timedelta(days=90),
        )
    ]  # fmt: skip
    assert got == ["10", "9", "20", "30"]
    middle = [query.replace("&limit=2&productType=USDT-FUTURES", "") for query in sent]
    assert middle == [
        "endTime=1711756799999&startTime=1704067200000",
        "endTime=1711756799999&idLessThan=9&startTime=1704067200000",
        "endTime=1711843200000&startTime=1711756800000",
    ]


async def test_the_tables_windows_pass_the_codec():
    """The pieces of a year fit the encoder's own checks."""
    endpoint = ENDPOINTS["v1.futures.trader.list_history_orders"]
    sent = []

    async def call(row, values, timeout, priority):
        sent.append(encode(row, values).query)
        return []

    values = {"startTime": START, "endTime": START + timedelta(days=100)}
    assert [item async for item in iterate(call, endpoint, values)] == []
    assert [query.split("&")[0] for query in sent] == [
        "endTime=1711843199999",
        "endTime=1712707200000",
    ]
    assert [query.split("&")[-1] for query in sent] == [
        "startTime=1704067200000", "startTime=1711843200000"
    ]  # fmt: skip
