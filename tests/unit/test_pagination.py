"""All pages of a list: every item once, and an end in every case."""

import json
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from enum import Enum
from itertools import pairwise
from types import SimpleNamespace
from typing import get_args
from zoneinfo import ZoneInfo

import attrs
import pytest
from hostile_values import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st
from request_fakes import READ
from row_identities import identity

from bitget_copy._builtin_values import is_mapping
from bitget_copy._codec import decode, encode
from bitget_copy._generated import ENDPOINTS
from bitget_copy._generated.v1 import resources as v1
from bitget_copy._generated.v2.resources import FuturesTrader
from bitget_copy._milliseconds import from_milliseconds, milliseconds
from bitget_copy.collect.histories import identity as column_identity
from bitget_copy.collect.histories import row_model
from bitget_copy.endpoint import Paging, Param, snake
from bitget_copy.errors import (
    APIReplyError,
    IncompleteListWarning,
    InvalidParameterError,
    ParameterError,
    RetentionWarning,
)
from bitget_copy.models import v2
from bitget_copy.pagination import PageIterator
from bitget_copy.pagination.row_keys import mark_of

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
DAY = timedelta(days=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
OPEN = identity(v2.FuturesTraderOpenOrder)
NOW = (START + 1000 * DAY - EPOCH) // MS
ROW = attrs.evolve(
    READ,
    params=(
        *(Param(wire=wire, name=snake(wire), kind="int")
          for wire in ("pageNo", "pageSize", "limit")),
        *(Param(wire=wire, name=snake(wire), kind="id")
          for wire in ("minId", "idLessThan", "idGreaterThan")),
        *(Param(wire=wire, name=snake(wire), kind="str") for wire in ("note", "order")),
        *(Param(wire=wire, name=snake(wire), kind="time") for wire in ("startTime", "endTime")),
    ),
)  # fmt: skip


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


def iterate(call, endpoint, values, timeout=None, priority=None, *, now_ms, **options):
    """An iterator over calls that bring no clock along."""

    async def stamped(*arguments):
        return await call(*arguments), None

    return PageIterator(stamped, endpoint, values, timeout, priority, now_ms=now_ms, **options)


async def read(pages, paging, *, now=NOW, is_cut=False, **values):
    stream = iterate(pages, attrs.evolve(ROW, paging=paging), values, now_ms=lambda: now)
    with pytest.warns(IncompleteListWarning, match="may be more") if is_cut else nullcontext():
        found = [item async for item in stream]
    assert stream.is_incomplete == is_cut
    return found


# --- numbered pages ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("replies", "items"),
    [
        ([[]], ""),
        ([["a"], []], "a"),
        ([["a", "b", "c"], []], "abc"),
        ([["a", "b", "c"], ["d"], ["e"], []], "abcde"),
        ([["a", "b", "c"]] * 3, "abc"),
        ([["a", "b", "c"], ["a", "b", "c"], ["d"], []], "abcd"),
        ([["a", "b", "c"], ["d", "e", "f"], ["d", "e", "f"], ["d", "e", "f"]], "abcdef"),
    ],
    ids=["empty", "short", "full", "short ones", "page ignored", "once again", "last for ever"],
)
async def test_pages_by_number_end(replies, items):
    """An empty page and pages that bring nothing new are the end; a short one is not."""
    pages = Pages(*replies)
    # A full page that comes again for ever: the last one, or one of an exchange that counts none.
    is_cut = replies[-1] == replies[-2] if len(replies) > 1 else False
    assert await read(pages, PAGE, is_cut=is_cut) == list(items)
    assert pages.replies == []
    assert pages.each("pageNo") == list(range(1, len(replies) + 1))


@pytest.mark.parametrize("last", ["def", "de"])
async def test_the_last_page_that_the_exchange_hands_out_is_not_passed(last):
    """Beyond the row's max_page nothing is asked; where it is a full one, that is told."""
    pages = Pages(list("abc"), list(last), list("ghi"))
    paging = attrs.evolve(PAGE, max_page=2)
    assert await read(pages, paging, is_cut=last == "def") == list("abc" + last)
    assert pages.each("pageNo") == [1, 2]


@pytest.mark.parametrize(
    ("replies", "items"),
    [
        ([rows("a", more=False)], "a"),
        ([rows("a", more=True), rows("b", more=False)], "ab"),
        ([rows("a", "b", "c", more=False)], "abc"),
        ([rows(more=True), rows(more=True), rows(more=True)], ""),
        ([rows("a", more=True), rows(more=True), rows("b", more=False)], "ab"),
        ([rows("a", "b", "c"), rows("d"), rows()], "abcd"),
        ([rows("a", more=True), rows("a", more=True), rows("a", more=True)], "a"),
    ],
    ids=[
        "end",
        "short but more",
        "full but end",
        "all empty but more",
        "hole",
        "no flag",
        "repeated",
    ],
)
async def test_the_exchange_is_believed_that_nothing_follows(replies, items):
    """That something follows is not for long: empty pages or nothing new are the end too."""
    pages = Pages(*replies)
    assert await read(pages, FLAG) == list(items)
    assert pages.replies == []


@attrs.define
class Row:
    """A row as models are: ids and times are told by their metadata."""

    uid: str | None = attrs.field(default=None, metadata={"wire": "uid", "kind": "id"})
    order_no: str | None = attrs.field(default=None, metadata={"wire": "orderNo", "kind": "id"})
    closed: int | None = attrs.field(default=None, metadata={"wire": "closeTime", "kind": "time"})
    equity: int = attrs.field(default=0, metadata={"wire": "equity", "kind": "decimal"})


@attrs.define
class Required:
    """A row that is never without its id."""

    uid: str = attrs.field(metadata={"wire": "uid", "kind": "id"})
    equity: int = attrs.field(default=0, metadata={"wire": "equity", "kind": "decimal"})


@pytest.mark.parametrize("model", [Row, Required])
async def test_a_row_that_was_there_is_not_yielded_again(model):
    """Whoever comes first pushes the others on: they are known by their ids."""
    one, two, three = (model(uid=uid) for uid in "123")
    pages = Pages([one, two], [attrs.evolve(two, equity=9), three], [], [])
    assert [row.uid for row in await read(pages, PAGE)] == ["1", "2", "3"]


@attrs.define
class Batch:
    """A row that names several orders, and has no id of its own."""

    numbers: list[str] = attrs.field(factory=list, metadata={"wire": "numbers", "kind": "id"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Row(uid="1", order_no="1"), Row(uid="1", order_no="2")),
        (Row(uid="1", closed=5), Row(uid="1", closed=6)),
        (Row(), Row(equity=1)),
        (Row(), Row()),
        (Batch(["1"]), Batch(["1"])),
    ],
    ids=["other order", "closed in parts", "no id", "all alike", "a list of ids"],
)
async def test_rows_that_only_look_alike_are_all_yielded(one, other):
    """One id of several, a list of ids, or none does not make two rows the same."""
    pages = Pages([one, Row(uid="x")], [other], [])
    assert await read(pages, PAGE) == [one, Row(uid="x"), other]


@pytest.mark.parametrize(
    ("second", "count"),
    [(Row(uid="1", equity=5), 1), (Row(uid="1", equity=6), 2)],
    ids=["alike", "another amount"],
)
async def test_a_row_that_one_page_shows_twice_is_given_once(second, count):
    """Wholly alike and with an id it is no other row; with any other value it may be one."""
    pages = Pages([Row(uid="1", equity=5), Row(uid="2"), second], [])
    assert len(await read(pages, PAGE)) == 1 + count


async def test_rows_without_ids_that_one_page_shows_twice_are_two():
    """Nothing says that they are the same."""
    assert len(await read(Pages([Row(equity=5), Row(equity=5)], []), PAGE)) == 2


# --- cursors -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("replies", "items", "cursors"),
    [
        ([rows(cursor="")], "", [None]),
        ([rows("a", cursor="9"), rows(cursor="0")], "a", [None, "9"]),
        ([rows("a", cursor="9"), rows(cursor="9")], "a", [None, "9"]),
        (
            [rows("a", cursor="9"), rows(cursor="8"), rows("b", cursor="7"), rows()],
            "ab",
            [None, "9", "8", "7"],
        ),
        ([rows("a", cursor="9"), rows("b", cursor="8"), rows()], "ab", [None, "9", "8"]),
        ([rows("a", cursor=None)], "a", [None]),
        ([rows("a", cursor="")], "a", [None]),
        ([rows("a", "b", cursor="9"), rows("c", cursor="9")], "abc", [None, "9"]),
        (
            [rows(*"ab", cursor="9"), rows(*"cd", cursor="8"), rows("e", cursor="9")],
            "abcde",
            [None, "9", "8"],
        ),
        (
            [rows(*"aa", cursor="9"), rows(*"aa", cursor="8"), rows(*"a", cursor="")],
            "aaaaa",
            [None, "9", "8"],
        ),
    ],
    ids=[
        "empty",
        "no id",
        "hole that stays",
        "hole",
        "short",
        "none",
        "no text",
        "repeats",
        "circle",
        "all alike",
    ],
)
async def test_pages_by_cursor_end(replies, items, cursors):
    """An empty page, and a cursor missing or seen before; a short page is not the end."""
    pages = Pages(*replies)
    assert await read(pages, CURSOR) == list(items)
    assert pages.replies == []
    assert pages.each("minId") == cursors


@pytest.mark.parametrize("first", [[], [rows("a", cursor="10")]], ids=["at once", "after a row"])
async def test_empty_pages_that_lead_on_by_new_cursors_are_no_proven_end(first):
    """No more than some are read; whoever reads is told, and no verdict is founded on it."""
    pages = Pages(*first, *[rows(cursor=str(9 - n)) for n in range(3)])
    assert await read(pages, CURSOR, is_cut=True) == ["a"] * len(first)
    assert pages.replies == []


@pytest.mark.parametrize(
    ("end", "alike"), [(None, False), (None, True), ("", False), ("", True), ("9", False)]
)
async def test_a_full_page_that_leads_nowhere_is_proven_to_be_the_last(end, alike):
    """It is asked for shorter by a row: what is left out comes behind it, once, and no more."""
    before, last = ("aa", "aa") if alike else ("ab", "cd")
    pages = Pages(
        rows(*before, cursor="9"), rows(*last, cursor=end), rows(last[0], cursor="8"),
        rows(last[1], cursor=end),
    )  # fmt: skip
    assert await read(pages, CURSOR) == list(before + last)
    assert [(v["minId"], v.get("limit")) for v, _, _ in pages.asked] == [
        (None, None), ("9", None), ("9", 1), ("8", None)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("replies", "items"),
    [
        ([rows(*"ab"), rows("a")], "ab"),
        ([rows(*"ab", cursor=""), rows(*"ab", cursor="")], "ab"),
        ([rows(*"ab", cursor="9"), rows(*"ab", cursor="9")], "ab"),
        ([rows(*"ab", cursor="9"), rows(*"cd", cursor="9"), rows("c", cursor="9")], "abcd"),
    ],
    ids=["no cursor", "size ignored too", "cursor ignored", "always the same cursor"],
)
async def test_an_end_that_is_not_proven_is_told(replies, items):
    """Where nothing leads on behind a full page there may be more: nobody takes it for all."""
    pages = Pages(*replies)
    assert await read(pages, CURSOR, is_cut=True) == list(items)
    assert pages.replies == []


async def test_a_checkpoint_behind_an_end_that_is_not_proven_knows_it():
    """Whoever goes on with it does not have all either."""
    endpoint = attrs.evolve(ROW, paging=CURSOR)
    stream = iterate(Pages(rows(*"ab"), rows("a")), endpoint, {}, now_ms=lambda: NOW)
    stream.on_lost = lambda _: None
    assert [item async for item in stream] == ["a", "b"]
    later = iterate(Pages(), endpoint, {}, now_ms=lambda: NOW, resume=stream.checkpoint())
    assert later.is_incomplete


@pytest.mark.parametrize("first", ["5", 5])
async def test_reading_by_cursor_starts_where_the_caller_says(first):
    """A cursor among the arguments is the first one, and coming back to it is the end."""
    pages = Pages(rows("a", cursor="5"))
    assert await read(pages, CURSOR, minId=first) == ["a"]
    assert pages.each("minId") == ["5"]


async def test_a_cursor_that_includes_its_row():
    """A row that the next page begins with again is yielded once."""
    pages = Pages(
        rows(Row(uid="9"), Row(uid="8"), cursor="8"), rows(Row(uid="8"), Row(uid="7"), cursor="")
    )
    paging = attrs.evolve(CURSOR, default_size=3)
    assert [row.uid for row in await read(pages, paging)] == ["9", "8", "7"]


async def test_a_cursor_that_cannot_be_read():
    """The rest of a list is not given up without a word."""
    unreadable = rows("a", "b")
    unreadable.extra = {"minId": ["9"]}
    with pytest.raises(APIReplyError, match="cursor cannot be read"):
        await read(Pages(unreadable), CURSOR)


async def test_every_page_is_an_ordinary_call_with_the_callers_values():
    """Arguments, timeout and priority go along with each page."""
    pages = Pages(list("abc"), [])
    endpoint = attrs.evolve(ROW, paging=PAGE)
    stream = iterate(pages, endpoint, {"note": "n"}, timeout=4.0, priority=3, now_ms=lambda: NOW)
    assert [item async for item in stream] == list("abc")
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
        async for item in iterate(call, attrs.evolve(ROW, paging=PAGE), {}, now_ms=lambda: NOW):
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
        ([orders("9"), []], "9", [None, "9"]),
        ([orders("9", "8"), orders("7"), []], "987", [None, "8", "7"]),
        ([orders(None)], [None], [None]),
        ([orders("9", "8"), orders("8")], "988", [None, "8"]),
    ],
    ids=["empty", "short", "two", "no number", "number repeats"],
)
async def test_the_last_row_names_the_next_page_where_the_reply_does_not(replies, numbers, cursors):
    """A bare list is read on from the id of its last row, and ends like any other."""
    pages = Pages(*replies)
    assert [order.tracking_no for order in await read(pages, LAST)] == list(numbers)
    assert pages.replies == []
    assert pages.each("idLessThan") == cursors


async def test_each_window_is_read_from_its_own_newest_row():
    """The cursor begins anew in every window, newest window first."""
    paging = attrs.evolve(LAST, window_days=89, start="startTime", end="endTime")
    pages = Pages(orders("9"), [], orders("4", "3"), [])
    values = {"startTime": START, "endTime": START + timedelta(days=100)}
    assert [order.tracking_no for order in await read(pages, paging, **values)] == list("943")
    assert pages.each("idLessThan") == [None, "9", None, "3"]
    assert pages.each("startTime") == [*[START + timedelta(days=11) + MS] * 2, START, START]


async def test_windows_follow_a_list_that_is_turned_round():
    """Oldest first within a window, oldest window first."""
    paging = attrs.evolve(LAST, order="order", window_days=89, start="startTime", end="endTime")
    pages = Pages(orders("3", "4"), [], orders("9"), [])
    values = {"startTime": START, "endTime": START + timedelta(days=100), "order": "asc"}
    assert [order.tracking_no for order in await read(pages, paging, **values)] == list("349")
    assert pages.each("startTime") == [START, START, *[START + timedelta(days=89)] * 2]


@pytest.mark.parametrize(
    ("order", "moving"), [(None, "idLessThan"), ("desc", "idLessThan"), ("ASC", "idGreaterThan")]
)
async def test_a_list_that_is_turned_round_is_read_on_the_other_way(order, moving):
    """Newest first the cursor asks for older rows, oldest first for newer ones."""
    pages = Pages(orders("1", "2"), orders("3"), [])
    paging = attrs.evolve(LAST, order="order")
    assert len(await read(pages, paging, order=order)) == 3
    names = {moving} if order is None else {"order", moving}
    assert [set(values) for values, _, _ in pages.asked] == [names] * 3
    assert pages.each(moving) == [None, "2", "3"]


class Order(Enum):
    """A caller's own names; not texts themselves."""

    OLDEST = "asc"


async def test_the_ordering_may_be_a_member_of_a_callers_enum():
    """The cursor follows what is sent, not what the argument looks like."""
    pages = Pages(orders("1", "2"), [])
    paging = attrs.evolve(LAST, order="order")
    assert len(await read(pages, paging, order=Order.OLDEST)) == 2
    assert pages.each("idGreaterThan") == [None, "2"]


class Failing(tzinfo):
    """A time zone whose code fails."""

    def __init__(self, answer):
        self.answer = answer

    def utcoffset(self, _):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


BAD_ZONES = [RuntimeError("x"), KeyError(), "x", 3, timedelta(days=2), None]


@pytest.mark.parametrize("name", ["startTime", "endTime"])
@pytest.mark.parametrize("zone", BAD_ZONES, ids=repr)
async def test_a_moment_whose_zone_fails_is_refused(name, zone):
    """As a call would refuse it, before any page."""
    pages = Pages()
    with pytest.raises(ParameterError, match=snake(name)):
        await read(pages, SPAN, **{name: START.replace(tzinfo=Failing(zone))})
    assert pages.asked == []


@pytest.mark.parametrize("number", range(len(HOSTILE)))
async def test_values_that_are_no_mapping_of_names_are_refused(number):
    """Whatever they are, and before any page."""
    values = {"other": 1} if is_mapping(HOSTILE[number]) else HOSTILE[number]
    for paging in (PAGE, CURSOR, SPAN):
        pages = Pages()
        endpoint = attrs.evolve(ROW, paging=paging)
        with pytest.raises(ParameterError):
            async for _ in iterate(pages, endpoint, values, now_ms=lambda: NOW):
                pass
        assert pages.asked == []


# --- spans of time -------------------------------------------------------------------------------


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
    """Both ends count: the next window ends one millisecond before the last one began."""
    pages = Pages(*[[] for _ in range(windows)])
    await read(pages, SPAN, startTime=START, endTime=START + length)
    starts, ends = pages.each("startTime"), pages.each("endTime")
    assert pages.replies == []
    assert (starts[-1], ends[0]) == (START, START + length)
    assert ends[1:] == [start - MS for start in starts[:-1]]
    assert all(end - start <= timedelta(days=90) for start, end in zip(starts, ends, strict=True))


async def test_each_item_of_a_year_comes_once_also_on_the_boundaries():
    """An exchange that includes both ends hands out every item exactly once."""
    boundary = START + timedelta(days=90)
    stamps = [START, boundary - MS, boundary, boundary + MS, START + timedelta(days=300)]

    async def exchange(endpoint, values, timeout, priority):
        inside = [s for s in stamps if values["startTime"] <= s <= values["endTime"]]
        first = 2 * (values["pageNo"] - 1)
        return inside[first : first + 2]

    found = await read(exchange, SPAN, startTime=START, endTime=START + 300 * DAY)
    assert sorted(found) == stamps


ZONES = [
    lambda moment: moment,
    lambda moment: moment.astimezone(ZoneInfo("Europe/Berlin")),
    lambda moment: moment.astimezone(ZoneInfo("America/St_Johns")),
    lambda moment: moment.astimezone(timezone(timedelta(hours=14))),
    lambda moment: (moment - EPOCH) // MS,
    lambda moment: str((moment - EPOCH) // MS),
]
"""Ways to write one moment; the clocks of Berlin and St. John's are put forward in March."""


@settings(max_examples=60, deadline=None)
@given(
    start=st.integers(0, 990 * 86_400_000).map(lambda ms: START + ms * MS),
    length=st.integers(0, 400 * 86_400_000).map(lambda ms: ms * MS),
    forms=st.tuples(st.sampled_from(ZONES), st.sampled_from(ZONES)),
    days=st.sampled_from([1, 7, 89, 90]),
)
async def test_every_moment_of_a_span_is_asked_for_once(start, length, forms, days):
    """However a span is written, its windows are in UTC, touch each other and end with it."""
    asked = []

    async def call(endpoint, values, timeout, priority):
        asked.append((values["startTime"], values["endTime"]))
        return []

    values = {"startTime": forms[0](start), "endTime": forms[1](start + length)}
    await read(call, attrs.evolve(SPAN, window_days=days), **values)
    assert asked[-1][0] == start
    assert asked[0][1] == min(start + length, START + 1000 * DAY)
    assert all(later[0] - then[1] == MS for later, then in pairwise(asked))
    assert all(timedelta(0) <= end - first <= days * DAY for first, end in asked)
    assert all(moment.tzinfo is UTC for window in asked for moment in window)


END = START + 1000 * DAY
EVER = datetime.max.replace(tzinfo=UTC).replace(tzinfo=None)


TWO_YEARS = 730 * DAY


@pytest.mark.parametrize(
    ("values", "span"),
    [
        ({}, (END - TWO_YEARS, END)),
        ({"startTime": END - DAY}, (END - DAY, END)),
        ({"startTime": END - 90 * DAY - MS}, (END - 90 * DAY - MS, END)),
        ({"endTime": END - DAY}, (END - DAY - TWO_YEARS, END - DAY)),
        ({"endTime": END + DAY}, (END - TWO_YEARS, END)),
        ({"endTime": datetime.max.replace(tzinfo=UTC)}, (END - TWO_YEARS, END)),
        ({"startTime": END - DAY, "endTime": END + 9999 * DAY}, (END - DAY, END)),
        ({"startTime": END - DAY, "endTime": datetime.max.replace(tzinfo=UTC)}, (END - DAY, END)),
        (
            {
                "startTime": END - DAY,
                "endTime": datetime.max.replace(tzinfo=ZoneInfo("Asia/Tokyo")),
            },
            (END - DAY, END),
        ),
        ({"startTime": END}, (END, END)),
        ({"startTime": END + MS}, None),
        ({"startTime": END + MS, "endTime": END + DAY}, None),
        ({"startTime": END + DAY, "endTime": datetime.max.replace(tzinfo=UTC)}, None),
    ],
)
async def test_a_span_is_completed_from_the_exchanges_clock(values, span):
    """Without an end it ends now, without a start it goes far back; none asks for times to come."""
    asked = []

    async def call(endpoint, values, timeout, priority):
        asked.append((values["startTime"], values["endTime"]))
        return []

    await read(call, SPAN, **values)
    assert (asked[-1][0], asked[0][1]) == span if span else not asked
    assert all(later[0] - then[1] == MS for later, then in pairwise(asked))


MINUTE = timedelta(minutes=1)
KEPT = attrs.evolve(SPAN, window_days=30, keeps_days=90)


@pytest.mark.parametrize(
    ("values", "span"),
    [
        ({}, (END - 90 * DAY + MINUTE, END)),
        ({"endTime": END - 50 * DAY}, (END - 90 * DAY + MINUTE, END - 50 * DAY)),
        ({"startTime": END - 80 * DAY}, (END - 80 * DAY, END)),
    ],
)
async def test_all_that_the_exchange_keeps_is_read(values, span):
    """Where a row says how far back that is; but for a minute, in which a call may have waited."""
    asked = []

    async def call(endpoint, values, timeout, priority):
        asked.append((values["startTime"], values["endTime"]))
        return []

    await read(call, KEPT, **values)
    assert (asked[-1][0], asked[0][1]) == span


@pytest.mark.parametrize(
    ("values", "windows"),
    [
        ({"startTime": END - 91 * DAY}, 4),
        ({"startTime": END - 900 * DAY, "endTime": END - 89 * DAY}, 1),
        ({"startTime": END - 900 * DAY, "endTime": END - 95 * DAY}, 0),
        ({"endTime": END - 95 * DAY}, 0),
    ],
)
async def test_a_span_beyond_what_is_kept_is_told(values, windows):
    """Nothing is asked that is out of reach, and it is not left out without a word."""
    asked = []

    async def call(endpoint, values, timeout, priority):
        asked.append((values["startTime"], values["endTime"]))
        return []

    with pytest.warns(RetentionWarning, match="90 days"):
        await read(call, KEPT, **values)
    assert len(asked) in {windows, windows - 1}
    assert all(END - 90 * DAY <= start <= end for start, end in asked)


@pytest.mark.parametrize("keeps", [1, 31, 100, 400])
@pytest.mark.parametrize("given", [{}, {"startTime": END - 500 * DAY}])
async def test_what_is_refused_as_too_far_back_is_where_it_ends(keeps, given):
    """All that is kept to within an hour is read, and a start that was given is told."""
    asked = []

    async def call(endpoint, values, timeout, priority):
        if values["startTime"] < END - keeps * DAY:
            raise InvalidParameterError(code="40704", message="old", status_code=400)
        asked.append((values["startTime"], values["endTime"]))
        return []

    told = pytest.warns(RetentionWarning) if given else nullcontext()
    with told:
        await read(call, SPAN, **given)
    assert asked[0][1] == END
    assert END - keeps * DAY <= asked[-1][0] <= END - keeps * DAY + timedelta(hours=1)
    assert all(later[0] - then[1] == MS for later, then in pairwise(asked))


@pytest.mark.parametrize("keeps", [1, 31, 100, 200, 400])
@pytest.mark.parametrize("since", [{}, {"startTime": END - 150 * DAY}, {"startTime": END - DAY}])
async def test_what_is_refused_as_too_far_back_is_where_it_begins_oldest_first(keeps, since):
    """All that is shown is read in order from its beginning, to an hour; the rest is told."""
    shown = [END - n * DAY + timedelta(hours=1) for n in range(keeps, 0, -1)]
    asked = []

    async def call(endpoint, values, timeout, priority):
        asked.append(values)
        assert len(asked) < 120
        if values["startTime"] < END - keeps * DAY:
            raise InvalidParameterError(code="40704", message="old", status_code=400)
        page = [at for at in shown if values["startTime"] <= at <= values["endTime"]]
        return page if values["pageNo"] == 1 else []

    endpoint = attrs.evolve(ROW, paging=attrs.evolve(SPAN, order="order"))
    values = {"order": "asc", **since}
    first = since.get("startTime", datetime.min.replace(tzinfo=UTC))
    is_told = "startTime" in since and first < END - keeps * DAY
    with pytest.warns(RetentionWarning) if is_told else nullcontext():
        stream = iterate(call, endpoint, values, now_ms=lambda: NOW)
        found = [await anext(stream)]
        resume = json.loads(json.dumps(stream.checkpoint()))
        later = iterate(call, endpoint, values, now_ms=lambda: NOW, resume=resume)
        found += [item async for item in later]
    assert found == [at for at in shown if at >= first]


@pytest.mark.parametrize(
    ("values", "windows"),
    [
        ({}, [{}]),
        ({"startTime": START}, [{"startTime": START, "endTime": END}]),
        ({"endTime": END - DAY}, [{"endTime": END - DAY}]),
        ({"startTime": START, "endTime": END}, [{"startTime": START, "endTime": END}]),
        ({"startTime": END + DAY}, []),
    ],
)
async def test_a_list_without_a_longest_window(values, windows):
    """It is asked once for all of the span, which is completed the same way."""
    pages = Pages(*[[] for _ in windows])
    await read(pages, attrs.evolve(SPAN, window_days=None), **values)
    asked = [{k: v for k, v in values.items() if k != "pageNo"} for values, _, _ in pages.asked]
    assert asked == windows


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"startTime": START, "endTime": "later"}, "end_time"),
        (
            {"startTime": START.replace(tzinfo=None)},
            "'startTime') is a datetime without a time zone",
        ),
        ({"endTime": START.replace(tzinfo=None)}, "is a datetime without a time zone"),
        ({"startTime": EVER, "endTime": START}, "without a time zone"),
        ({"startTime": START, "endTime": EVER}, "without a time zone"),
        ({"startTime": True, "endTime": START}, "start_time"),
        ({"startTime": -1, "endTime": START}, "start_time"),
        ({"startTime": START, "endTime": 10**14}, "end_time"),
        ({"startTime": datetime.min.replace(tzinfo=UTC)}, "start_time"),
        ({"startTime": START + MS, "endTime": START}, "'startTime') is after endTime"),
        ({"startTime": END + DAY, "endTime": END}, "'startTime') is after endTime"),
        ({"startTime": END + DAY * 1000, "endTime": END + 999 * DAY}, "is after endTime"),
        ({"startTime": (END + DAY - EPOCH) // MS, "endTime": END}, "is after endTime"),
        ({"endTime": datetime(1960, 1, 1, tzinfo=UTC)}, "end_time"),
        ({"startTime": END + DAY, "note": 5}, "note"),
        ({"startTime": END + DAY, "nose": "5"}, "nose"),
    ],
)
async def test_a_wrong_span_is_refused_before_any_call(values, words):
    """So is any other argument of a span of which nothing would be asked."""
    pages = Pages()
    with pytest.raises(ParameterError) as caught:
        await read(pages, SPAN, **values)
    assert words in str(caught.value)
    assert pages.asked == []


# --- the table -----------------------------------------------------------------------------------

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
        rows = (
            [] if len(sent) in {2, 4}
            else [OPEN | {"trackingNo": str(len(sent) * 10 - n)} for n in (1, 2)]
        )  # fmt: skip
        return decode(row, {"trackingList": rows, "endId": rows[-1]["trackingNo"] if rows else ""})

    def pages(endpoint, values, timeout, priority, resume):
        return iterate(call, endpoint, values, timeout, priority, now_ms=lambda: NOW, resume=resume)

    trader = FuturesTrader(call, pages, None)
    got = [
        order.tracking_no
        async for order in trader.iter_history_orders(
            product_type="usdt-futures", start_time=START, limit=2,
            end_time=START + timedelta(days=90),
        )
    ]  # fmt: skip
    assert got == ["9", "8", "29", "28"]
    middle = [query.replace("&limit=2&productType=USDT-FUTURES", "") for query in sent]
    assert middle == [
        "endTime=1711843200000&startTime=1704153600001",
        "endTime=1711843200000&idLessThan=8&startTime=1704153600001",
        "endTime=1704153600000&startTime=1704067200000",
        "endTime=1704153600000&idLessThan=28&startTime=1704067200000",
    ]


async def test_the_tables_windows_pass_the_codec():
    """The pieces of a year fit the encoder's own checks."""
    endpoint = ENDPOINTS["v1.futures.trader.list_history_orders"]
    sent = []

    async def call(row, values, timeout, priority):
        sent.append(encode(row, values).query)
        return []

    values = {"startTime": START, "endTime": START + timedelta(days=100)}
    assert [item async for item in iterate(call, endpoint, values, now_ms=lambda: NOW)] == []
    assert [query.split("&")[0] for query in sent] == [
        "endTime=1712707200000",
        "endTime=1704931200000",
    ]
    assert [query.split("&")[-1] for query in sent] == [
        "startTime=1704931200001", "startTime=1704067200000"
    ]  # fmt: skip


# --- a clock that is put right while pages are read ----------------------------------------------


@pytest.mark.parametrize("off", [timedelta(hours=-2), -10 * DAY, -200 * DAY, 10 * DAY, 200 * DAY])
async def test_now_is_the_exchanges_when_the_first_reply_puts_the_clock_right(off):
    """What was read by the wrong clock is read anew, before any of it is handed out."""
    first, clock = EPOCH + (NOW - 300 * 86_400_000) * MS, [NOW + off // MS]
    asked = []

    async def call(endpoint, values, timeout, priority):
        asked.append((values["startTime"], values["endTime"]))
        clock[0] = NOW
        return []

    endpoint = attrs.evolve(ROW, paging=SPAN)
    values = {"startTime": first}
    stream = iterate(call, endpoint, values, now_ms=lambda: clock[0], monotonic=lambda: 0.0)
    assert [item async for item in stream] == []
    assert (asked[1][1], asked[-1][0]) == (EPOCH + NOW * MS, first)
    assert all(later[0] - then[1] == MS for later, then in pairwise(asked[1:]))


async def test_a_first_page_that_was_long_in_coming_is_not_asked_for_again():
    """Time that passes is no clock that is put right."""
    clock, asked = [NOW], []

    async def call(endpoint, values, timeout, priority):
        asked.append(values["endTime"])
        clock[0] += 60_000
        return []

    endpoint = attrs.evolve(ROW, paging=SPAN)
    values = {"startTime": EPOCH + (NOW - 1_000) * MS}
    monotonic = {"monotonic": lambda: clock[0] / 1000}
    async for _ in iterate(call, endpoint, values, now_ms=lambda: clock[0], **monotonic):
        pass
    assert asked == [EPOCH + NOW * MS]


async def test_a_span_is_fixed_when_reading_begins():
    """What comes while it is read belongs to the next reading; slow pages change nothing."""
    clock, asked = [NOW], []

    async def call(endpoint, values, timeout, priority):
        asked.append(values["endTime"])
        clock[0] += 6_000
        return [START] if len(asked) < 5 else []

    endpoint = attrs.evolve(ROW, paging=SPAN)
    values = {"startTime": EPOCH + (NOW - 1_000) * MS}
    async for _ in iterate(call, endpoint, values, now_ms=lambda: clock[0]):
        pass
    assert len(set(asked[1:])) == 1


# --- an exchange that does not look at the cursor ------------------------------------------------


async def test_cursors_that_lead_nowhere_end():
    """Pages that bring the same rows under ever new cursors are no proven end; none is read on."""
    asked = []

    async def call(endpoint, values, timeout, priority):
        asked.append(values["idLessThan"])
        ids = ["3", "2", "1"]
        raw = {"trackingList": [OPEN | {"trackingNo": n, "openFee": str(len(asked))} for n in ids],
               "endId": str(1000 - len(asked))}  # fmt: skip
        return decode(endpoint, raw)

    endpoint = ENDPOINTS["v2.futures.trader.list_open_orders"]
    with pytest.warns(IncompleteListWarning, match="lead on and on"):
        found = [item.tracking_no async for item in iterate(
            call, endpoint, {"productType": "USDT-FUTURES"}, now_ms=lambda: NOW)]  # fmt: skip
    assert found == ["3", "2", "1"]
    assert asked == [None, "999", "998"]


@pytest.mark.parametrize("resource", ["trader", "follower"])
@pytest.mark.parametrize(
    ("given", "span"),
    [
        ({}, (-TWO_YEARS, 0 * DAY)),
        ({"start_time": -100 * DAY}, (-100 * DAY, 0 * DAY)),
        ({"end_time": -5 * DAY}, (-5 * DAY - TWO_YEARS, -5 * DAY)),
        ({"start_time": -2 * DAY, "end_time": -DAY}, (-2 * DAY, -DAY)),
    ],
)
async def test_a_span_is_completed_where_the_exchange_wants_both_ends(resource, given, span):
    """API V1 refuses a history without both ends; reading on needs none of them."""
    asked, now = [], EPOCH + NOW * MS

    async def call(endpoint, values, timeout, priority):
        asked.append((values["startTime"] - now, values["endTime"] - now))
        return []

    def pages(*values):
        return iterate(call, *values[:4], now_ms=lambda: NOW, resume=values[4])

    history = {"trader": v1.FuturesTrader, "follower": v1.FuturesFollower}[resource](
        None, pages, None
    )
    times = {name: now + ago for name, ago in given.items()}
    assert [item async for item in history.iter_history_orders(**times)] == []
    assert (asked[-1][0], asked[0][1]) == span


# --- cursors that read on to newer rows ----------------------------------------------------------


class Transfers:
    """Has transfers 1 to 25 and answers in one of the ways that the page leaves open."""

    def __init__(self, *, first_is_newest, newest_on_top, to_newer):
        self.first_is_newest = first_is_newest
        self.newest_on_top = newest_on_top
        self.to_newer = to_newer
        self.asked = 0

    async def __call__(self, endpoint, values, timeout, priority):
        self.asked += 1
        assert self.asked < 120, "read for ever"
        written = encode(endpoint, values).written
        start, end = (
            int(written.get(name, edge)) for name, edge in (("startTime", 0), ("endTime", NOW))
        )
        cursor, size = written.get("cursor"), int(written["limit"])
        shown = [n for n in range(1, 26) if start <= self.time(n) <= end]
        newest_first = self.first_is_newest
        if cursor is not None:
            shown = [n for n in shown if (n > int(cursor)) == self.to_newer and n != int(cursor)]
            newest_first = not self.to_newer
        page = sorted(shown, reverse=newest_first)[:size]
        page.sort(reverse=self.newest_on_top)
        listed = [{"transferId": str(n), "createdTime": str(self.time(n))} for n in page]
        return decode(endpoint, {"list": listed})

    @staticmethod
    def time(number):
        return NOW - 1_000_000 + 1_000 * number


@pytest.mark.parametrize("newest_on_top", [False, True])
@pytest.mark.parametrize(
    ("first_is_newest", "to_newer"), [(False, True), (True, True), (True, False)]
)
@pytest.mark.parametrize("size", [1, 4, 25, 100])
@pytest.mark.parametrize("since", [None, 11])
async def test_transfers_are_all_read_whichever_way_the_cursor_goes(
    first_is_newest, newest_on_top, to_newer, size, since
):
    """Each once: from old to new, from new to old, and where the cursor turns back."""
    exchange = Transfers(
        first_is_newest=first_is_newest, newest_on_top=newest_on_top, to_newer=to_newer
    )
    row = ENDPOINTS["v3.futures.trader.list_transfers"]
    values = {"limit": size}
    if since is not None:
        values["startTime"] = exchange.time(since)
    found = [
        int(transfer.transfer_id)
        async for transfer in iterate(exchange, row, values, now_ms=lambda: NOW)
    ]
    assert len(found) == len(set(found))
    if size > 1:
        assert set(found) == set(range(since or 1, 26))
    else:
        # With one row a page and the end of a span included, the same row comes again: an end.
        assert found


@pytest.mark.parametrize("ends", [True, False])
@pytest.mark.parametrize("older", [0, 3])
@pytest.mark.parametrize("size", [4, 5, 7, 20])
async def test_rows_that_are_wholly_alike_come_as_often_as_there_are(size, older, ends):
    """Also where those of one moment, without ids, go over page borders and are asked again."""
    times = [NOW - 1_000] * 9 + [NOW - 2_000 - n // 2 for n in range(older)]

    async def call(endpoint, values, timeout, priority):
        written = encode(endpoint, values).written
        shown = [at for at in times if at <= int(written.get("endTime", NOW))]
        begin = int(written.get("cursor", 0))
        behind = begin + int(written["limit"])
        page = [{"settleTime": str(at), "profit": "1.5"} for at in shown[begin:behind]]
        cursor = str(behind) if page and (behind < len(shown) or not ends) else None
        return decode(endpoint, {"list": page, "nextCursor": cursor})

    row = ENDPOINTS["v3.futures.trader.list_profits"]
    stream = iterate(call, row, {"limit": size}, now_ms=lambda: NOW)
    assert [milliseconds(profit.settle_time) async for profit in stream] == times


@pytest.mark.parametrize(
    "key",
    [
        "v1.spot.trader.list_history_orders", "v2.spot.trader.list_history_orders",
        "v2.spot.follower.list_history_orders",
    ],
)  # fmt: skip
def test_a_spot_order_that_is_sold_bit_by_bit_has_several_rows(key):
    """As a futures order has for each closing."""
    model = row_model(ENDPOINTS[key])
    ids = {name: "7" for name in column_identity(key) if name != "sell_time"}
    names = [field.name for field in attrs.fields(model)]
    first, second, again = (
        model(**dict.fromkeys(names) | ids | {"sell_time": from_milliseconds(sold)})
        for sold in (5, 6, 5)
    )
    assert mark_of(first) == mark_of(again) != mark_of(second)
    assert column_identity(key)[-1] == "sell_time"
