"""Rows that are read straight into columns are those that models would make."""

from __future__ import annotations

import itertools
import json
import random
import string
import subprocess
import sys

import pytest

from bitget_copy import ENDPOINTS
from bitget_copy._codec import decoding
from bitget_copy._milliseconds import from_milliseconds
from bitget_copy.collect.buffer import Buffer
from bitget_copy.collect.column_reader import in_columns
from bitget_copy.collect.columns import columns_of, to_table
from bitget_copy.collect.errors import UnfitValueError
from bitget_copy.collect.histories import History, collectable, members
from bitget_copy.pagination import PageIterator
from bitget_copy.pagination.row_keys import RowInColumns, mark_of

KEYS = [key for key in collectable() if in_columns(key) is not ENDPOINTS[key]]
AT = 1_700_000_000_000
USUAL = {
    "id": lambda rng: str(rng.randrange(10**18)),
    "str": lambda rng: rng.choice(["BTCUSDT", "a b", "ä", "x" * 40]),
    "int": lambda rng: rng.choice([str(rng.randrange(200)), rng.randrange(200)]),
    "decimal": lambda rng: f"{rng.choice('- ').strip()}{rng.randrange(10**6)}.{rng.randrange(999)}",
    "time": lambda rng: str(AT + rng.randrange(10**9)),
    "moment": lambda rng: str(AT + rng.randrange(10**9)),
    "bool": lambda rng: rng.random() < 0.5,
}
UNUSUAL = [
    None, "", " ", "1,5", "$5", "1e3", "1E-2", "+1", "-", ".", "-.", ".5", "5.", "1-2", "--1",
    "1.-2", "1..2", "NaN", "inf", "0x1F", "1_0", "٣", "1\x00", "0" * 30, "1" * 20, "1" * 21,
    "9" * 40, "-" + "1" * 20, "0." + "1" * 18, "0." + "1" * 19, "1." + "0" * 18, "1." + "0" * 25,
    "-0", "0", ",", "1,", "-1", "1700000000000", "0001700000000000", "1700000000", "4294967296000",
    "true", True, False, 0, 5, 1.5, -1, 10**19, 10**40, 1_700_000_000_000, [], {}, ["x"], "\ud800",
    "long", "LONG",
]  # fmt: skip


def usual(member, rng):
    if member.kind in USUAL:
        return USUAL[member.kind](rng)
    return rng.choice([word.value for word in member.type])


def as_number(member, value):
    return float(value) if member.kind == "decimal" else int(value) if _is_time(member) else value


def _is_time(member):
    return member.kind in {"time", "moment"}


def body_of(row, objects):
    paging = row.paging
    data = objects
    if not row.reply.many:
        data = {paging.items: objects} | ({paging.reply_cursor: "7"} if paging.reply_cursor else {})
    return json.dumps({"code": "00000", "msg": "", "requestTime": AT, "data": data}).encode()


def told(row, body):
    """What a reply says by this row: its rows, its problem, and the deviations."""
    found = decoding.read_reply(row, body, 200)
    value = found.value
    items = value if row.reply.many or value is None else getattr(value, row.paging.items_name)
    return items, found.problem and str(found.problem), list(found.deviations)


def table_of(key, rows):
    """The table that a buffer makes of a page, or what is wrong with it."""
    buffer = Buffer(History("main", key))
    try:
        buffer.add(rows, AT)
    except UnfitValueError as error:
        return str(error)
    return buffer.take()


def assert_same(key, body):
    """Both ways give the same table, marks, problem and deviations; returns whether by columns."""
    models, problem, deviations = told(ENDPOINTS[key], body)
    rows, *others = told(in_columns(key), body)
    assert others == [problem, deviations]
    if models is None:
        assert rows is None
        return False
    assert [mark_of(row) for row in rows] == [mark_of(row) for row in models]
    first, second = table_of(key, rows), table_of(key, models)
    assert first == second if isinstance(second, str) else first.equals(second)
    return bool(rows) and type(rows[0]) is RowInColumns


@pytest.mark.parametrize("key", KEYS)
def test_usual_rows_are_columns_with_the_same_values(key):
    """Every list of the table with ids, also with values that are unset and fields that are new."""
    rng = random.Random(key)
    found = members(ENDPOINTS[key])
    for unset in (None, "numbers", "", "null", "all", "new"):
        objects = [{member.wire: usual(member, rng) for member in found} for _ in range(30)]
        if unset is not None:
            optional = [m.wire for m in found if not m.required and m.kind not in {"id", "bool"}]
            for made in objects[:: 1 if unset in {"all", "numbers"} else 3]:
                if unset == "numbers":
                    made.update({m.wire: as_number(m, made[m.wire]) for m in found})
                elif unset == "all":
                    made.update(dict.fromkeys(optional, ""))
                elif unset == "new":
                    made["brandNew"] = {"a": [1.5, "x"]}
                elif optional:
                    made[rng.choice(optional)] = None if unset == "null" else ""
        assert assert_same(key, body_of(ENDPOINTS[key], objects))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("parser", ["msgspec", "json"])
def test_whatever_a_row_holds_both_ways_say_the_same(key, parser, monkeypatch):
    """Values of any kind, members that are missing or new, rows that stand there twice."""
    if parser == "json":
        monkeypatch.setattr(decoding, "row_parser", lambda reply: None)
    rng = random.Random(f"{key} {parser}")
    found = members(ENDPOINTS[key])
    for _ in range(60):
        objects = [{m.wire: usual(m, rng) for m in found} for _ in range(rng.randrange(1, 8))]
        for _ in range(rng.randrange(3)):
            made, member = rng.choice(objects), rng.choice(found)
            made[member.wire] = rng.choice(UNUSUAL)
            if rng.random() < 0.3:
                made.pop(rng.choice(found).wire, None)
            if rng.random() < 0.2:
                objects.insert(rng.randrange(len(objects)), dict(rng.choice(objects)))
        assert_same(key, body_of(ENDPOINTS[key], objects))


@pytest.mark.gate  # 10 to 20 s
def test_amounts_of_any_text_keep_every_digit():
    """Arrow makes other numbers of texts with more digits than fit, so it never sees one."""
    key, name = "v2.futures.trader.list_history_orders", "achievedPL"
    rng, lengths = random.Random(7), [0, 1, 2, 17, 18, 19, 20, 21, 38]
    found = members(ENDPOINTS[key])
    objects = [{member.wire: usual(member, rng) for member in found}]
    by_columns = 0
    for _ in range(4_000):
        whole, fraction = (
            "".join(rng.choices("0009" + string.digits, k=rng.choice(lengths))) for _ in range(2)
        )
        text = f"{rng.choice(['', '-', '+'])}{whole}{rng.choice(['', '.'])}{fraction}"
        if rng.random() < 0.2:
            at = rng.randrange(len(text) + 1)
            text = f"{text[:at]}{rng.choice('.-eE,9 ')}{text[at:]}"
        objects[0][name] = text
        by_columns += assert_same(key, body_of(ENDPOINTS[key], objects))
    assert by_columns > 1_000


def test_some_rows_of_a_page_are_these_rows():
    """Those that were handed out before are left out."""
    key = "v2.futures.trader.list_history_orders"
    rng = random.Random(3)
    objects = [{m.wire: usual(m, rng) for m in members(ENDPOINTS[key])} for _ in range(9)]
    body = body_of(ENDPOINTS[key], objects)
    models, rows = (told(row, body)[0] for row in (ENDPOINTS[key], in_columns(key)))
    history = History("main", key)
    expected = to_table(history, [columns_of(history, models[2:5] + models[7:])], [AT])
    assert table_of(key, rows[2:5] + rows[7:]).equals(expected)
    assert rows[4].open_time == models[4].open_time
    assert rows[4].tracking_no == models[4].tracking_no
    assert not hasattr(rows[4], "nobody_knows_it")


async def test_a_checkpoint_after_any_row_resumes_exactly_by_columns_and_by_models():
    """Whoever made it, and whoever goes on: rows are told by the same marks."""
    key = "v2.futures.trader.list_history_orders"
    rng = random.Random(5)
    objects = [{m.wire: usual(m, rng) for m in members(ENDPOINTS[key])} for _ in range(7)]

    async def call(row, values, timeout, priority):
        before = values.get("idLessThan")
        at = 0 if before is None else [each["trackingNo"] for each in objects].index(before) + 1
        page = objects[at : at + 3]
        data = {"trackingList": page, "endId": page[-1]["trackingNo"] if page else None}
        body = {"code": "00000", "msg": "", "requestTime": AT, "data": data}
        return decoding.read_reply(row, json.dumps(body).encode(), 200).value, AT

    def pages(row, resume=None):
        span = {"startTime": from_milliseconds(AT), "endTime": from_milliseconds(AT + 1)}
        values = {"productType": "USDT-FUTURES", "limit": 3} | span
        return PageIterator(call, row, values, now_ms=lambda: AT + 10**9, resume=resume)

    ways = (ENDPOINTS[key], in_columns(key))
    for first, second in itertools.product(ways, ways):
        for count in range(8):
            begun = pages(first)
            given = [(await anext(begun)).tracking_no for _ in range(count)]
            made = json.loads(json.dumps(begun.checkpoint()))
            await begun.aclose()
            given += [row.tracking_no async for row in pages(second, made)]
            assert given == [each["trackingNo"] for each in objects]


def test_a_dedicated_process_takes_all_of_arrows_memory_from_the_system():
    """What writes files, too: it chooses when pyarrow is loaded, so nothing else may load it."""
    program = (
        "from bitget_copy.collect import dedicate_process; dedicate_process()\n"
        "import pyarrow as pa, pyarrow.parquet as pq\n"
        "pq.write_table(pa.table({'a': ['x'] * 1000}), pa.BufferOutputStream())\n"
        "print(pa.default_memory_pool().backend_name, pa.mimalloc_memory_pool().max_memory())\n"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["system", "0"]
