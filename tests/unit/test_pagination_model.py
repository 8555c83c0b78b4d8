"""Reading on against an exchange that changes while it is read: generated histories."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pages_model import DAY_MS, ModelExchange, Quirks

from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import Endpoint
from bitget_copy.pagination import PageIterator

NOW = 1_742_000_000_123
"""March 2025: America's clocks have just been put forward, Europe's are about to be."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ZONES = [
    UTC,
    ZoneInfo("Europe/Berlin"),
    ZoneInfo("America/St_Johns"),
    timezone(timedelta(hours=14)),
]
PAGED = [key for key, endpoint in ENDPOINTS.items() if endpoint.paging]


def style(row: Endpoint) -> tuple[Any, ...]:
    """All in which the paging of one row differs from that of another."""
    paging = row.paging
    assert paging is not None
    named = (paging.items, paging.more, paging.row_cursor, paging.newer, paging.order, paging.start)
    return (
        paging.style, *map(bool, named), paging.window_days, paging.keeps_days, paging.max_page,
        bool(paging.time), ModelExchange(row, {}, NOW, Quirks()).has_ids,
    )  # fmt: skip


STYLES = [*{style(ENDPOINTS[key]): key for key in PAGED}.values()]
"""One row of each style."""


@attrs.frozen
class History:
    """A list, how it changes, and what is asked of it."""

    row: Endpoint
    values: dict[str, Any]
    first: int
    last: int
    rows: dict[int, int]
    quirks: Quirks
    size: int
    comes: bool
    goes: bool
    moves: bool
    numbers: list[int]

    def exchange(self, *, still: bool = False) -> ModelExchange:
        """The exchange of this history; `still`: nothing comes, goes or moves."""
        used = 0

        def drawn(below: int) -> int:
            nonlocal used
            used += 1
            return self.numbers[used % len(self.numbers)] % below

        def change(exchange: ModelExchange) -> None:
            rows = exchange.rows
            if still or exchange.requests > 60:
                return
            # Fewer than a page: what is pushed on by more cannot be told from a page that repeats.
            for _ in range(drawn(self.size - self.quirks.shrinks) if self.comes else 0):
                rows[max([*exchange.places, *rows, 0]) + 1] = self.last - drawn(3) * DAY_MS // 2
            if self.goes and rows and drawn(2):
                del rows[[*rows][drawn(len(rows))]]
            if self.moves and rows and drawn(2):
                rows[[*rows][drawn(len(rows))]] = self.last - drawn(3)

        return ModelExchange(self.row, self.rows, NOW, self.quirks, change, drawn)

    def reader(self, exchange: ModelExchange, resume: Any = None) -> PageIterator[Any]:
        """A reader of it."""
        return PageIterator(exchange, self.row, self.values, now_ms=lambda: NOW, resume=resume)

    @property
    def is_turned(self) -> bool:
        """Whether the oldest row comes first."""
        order = self.row.paging.order if self.row.paging else None
        return self.quirks.oldest_first or self.values.get(order or "") == "asc"


def required(row: Endpoint) -> dict[str, Any]:
    """Values of a row's required parameters that say nothing of the place."""
    paging = row.paging
    assert paging is not None
    made = {"id": "77", "str": "BTCUSDT", "int": 1, "time": NOW}
    places = {paging.size, paging.page, paging.start, paging.end}
    return {
        p.wire: next(iter(p.enum)) if p.enum else made[p.kind]
        for p in row.params
        if p.required and p.wire not in places
    }


def made(row: Endpoint, draw: Random) -> History:
    """A history whose rows crowd where pages and windows meet."""
    paging = row.paging
    assert paging is not None
    size = draw.randint(2, 6)
    values = required(row) | {paging.size: size}
    longest = (paging.window_days or 50) * DAY_MS
    length = draw.choice([0, 1, longest - 1, longest, longest + 1, 2 * longest + 7])
    last = NOW - draw.choice([0, 1, 3_600_000])
    first = last - length
    if paging.start and paging.end:
        zone = draw.choice(ZONES)
        values[paging.start] = (EPOCH + timedelta(milliseconds=first)).astimezone(zone)
        if last < NOW:
            values[paging.end] = (EPOCH + timedelta(milliseconds=last)).astimezone(zone)
        elif draw.randrange(2):
            values[paging.end] = datetime.max.replace(tzinfo=zone)
    edges = [first, last, *(first + n * longest for n in (1, 2)), last - longest]
    moments = [
        draw.choice(edges) + draw.randint(-2, 2) if draw.randrange(2) else draw.randint(first, last)
        for _ in range(draw.randint(0, 16))
    ]
    moments += [draw.choice(edges)] * draw.choice([0, 0, 2 * size + 1])
    if paging.order and draw.randrange(2):
        values[paging.order] = "asc"
    is_cursor = paging.style == "cursor"
    has_ids = ModelExchange(row, {}, NOW, Quirks()).has_ids
    # From short pages nobody can tell that rows are hidden. Of pages of two, one that is shorter by
    # a row shows a single row, which may be any of those that are alike.
    hides = draw.choice(["", "", "", "", "cursors", "ignored"] if size > 2 else [""])
    return History(
        row=row, values=values, first=first, last=last, size=size,
        rows={n: min(max(at, first), last) for n, at in enumerate(sorted(moments), 1)},
        quirks=Quirks(
            shrinks=not hides and bool(draw.randrange(2)),
            end=draw.choice(["null", "text", "missing", "repeats", "early"]),
            oldest_first=row.family == "v3" and bool(draw.randrange(2)),
            # With pages of two, one shorter by a row would show nothing but the row of the cursor.
            includes=is_cursor and has_ids and size > 2 and bool(draw.randrange(2)),
            hides=hides,
        ),
        comes=bool(draw.randrange(2)), goes=bool(draw.randrange(2)),
        moves=not is_cursor and bool(draw.randrange(2)),
        numbers=[draw.randint(0, 1_000) for _ in range(draw.randint(1, 12))],
    )  # fmt: skip


async def check_still(history: History, stop: int) -> None:
    """A list that stands still is read whole, in order, and on from any row in another process.

    Where rows cannot be reached, none comes twice, and the reader knows if any is missing.
    """
    exchange = history.exchange(still=True)
    reader = history.reader(exchange)
    places, whole = [reader.checkpoint()], []
    async for item in reader:
        whole.append(exchange.number_of(item))
        places.append(reader.checkpoint())
    hides = history.quirks.hides
    if hides and reader.is_incomplete:
        assert len(whole) == len(set(whole))
    else:
        assert sorted(whole) == sorted(history.rows)
        assert not reader.is_incomplete
    paging = history.row.paging
    assert paging is not None
    turned = history.is_turned
    if not turned or paging.order or not paging.window_days:
        in_order = sorted(whole, key=lambda no: (history.rows[no], no), reverse=not turned)
        assert paging.newer or hides or whole == in_order
    n = stop % len(places)
    resume = json.loads(json.dumps(places[n]))
    exchange = history.exchange(still=True)
    later = history.reader(exchange, resume)
    rest = [exchange.number_of(item) async for item in later]
    assert whole[:n] + rest == whole
    assert later.is_incomplete == reader.is_incomplete


async def check_changing(history: History, stop: int) -> None:
    """What stays is read once, also when another reader goes on with a checkpoint."""
    exchange = history.exchange()
    reader, got = history.reader(exchange), []
    async for item in reader:
        got.append(exchange.number_of(item))
        if len(got) == stop % 20 + 1:
            resume = json.loads(json.dumps(reader.checkpoint()))
            await reader.aclose()
            async for other in history.reader(exchange, resume):
                got.append(exchange.number_of(other))  # noqa: PERF401 - as above
            break
    stay = set(history.rows) & set(exchange.rows)
    is_cursor = exchange.paging.style == "cursor"
    if history.quirks.hides:
        return  # it has come to an end
    if is_cursor or exchange.has_ids:
        assert len(got) == len(set(got))
    if is_cursor or not (history.goes or history.moves):
        assert stay <= set(got)


async def check(key: str, draw: Random) -> None:
    """Both, for one history."""
    history, stop = made(ENDPOINTS[key], draw), draw.randint(0, 200)
    await check_still(history, stop)
    await check_changing(history, stop)


pytestmark = pytest.mark.filterwarnings("ignore::bitget_copy.errors.IncompleteListWarning")
EXAMPLES = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
DRAWS = st.randoms(use_true_random=False)  # what fails is made smaller


@pytest.mark.parametrize("key", STYLES)
@EXAMPLES
@given(draw=DRAWS)
async def test_histories(key: str, draw: Random) -> None:
    """No gap, no row twice where a cursor pages, an end, and checkpoints that are exact."""
    await check(key, draw)


@pytest.mark.gate
@pytest.mark.parametrize("key", [key for key in PAGED if key not in STYLES])
@EXAMPLES
@given(draw=DRAWS)
async def test_histories_of_all_rows(key: str, draw: Random) -> None:
    """The same for the rows that page as another does."""
    await check(key, draw)


@pytest.mark.long
@pytest.mark.parametrize("key", STYLES)
async def test_thousands_of_histories(key: str) -> None:
    """The same for five thousand histories of each style, seeds 0 to 4,999."""
    for seed in range(5_000):
        try:
            await check(key, Random(seed))
        except BaseException:
            print(f"{key}, seed {seed}")
            raise
