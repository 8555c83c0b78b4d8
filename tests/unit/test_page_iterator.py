"""How an iterator of pages is used: ahead, in parts, again, and by whom."""

from __future__ import annotations

import asyncio
import gc
import json
import tracemalloc
from contextlib import nullcontext
from enum import Enum
from typing import Any

import attrs
import pytest
from row_identities import identity

from bitget_copy import CopyTradingClient, Credentials
from bitget_copy._codec import decode
from bitget_copy._generated import ENDPOINTS
from bitget_copy._milliseconds import from_milliseconds
from bitget_copy.endpoint import snake
from bitget_copy.errors import APIReplyError, ConfigError, ParameterError, ServiceUnavailableError
from bitget_copy.models import v2
from bitget_copy.pagination import PageIterator
from bitget_copy.pagination.checkpoint import VERSION
from bitget_copy.pagination.iterator import _sum
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import Simulator

NOW = 1_742_000_000_000
OPEN = ENDPOINTS["v2.futures.trader.list_open_orders"]
HISTORY = ENDPOINTS["v2.futures.trader.list_history_orders"]
RANKING = ENDPOINTS["v2.futures.broker.list_traders"]
BASE = identity(v2.FuturesTraderOpenOrder)
USDT = {"productType": "USDT-FUTURES"}


class Orders:
    """Open orders `count` to 1, by cursor; a call may be held, or fail."""

    def __init__(self, count: int = 10, size: int = 4) -> None:
        self.count, self.size = count, size
        self.asked: list[str | None] = []
        self.open_calls = 0
        self.failing = 0
        self.gate: asyncio.Event | None = None

    async def __call__(self, endpoint: Any, values: Any, timeout: Any, priority: Any) -> Any:
        self.asked.append(values["idLessThan"])
        self.priority = priority
        self.open_calls += 1
        try:
            if self.gate is not None:
                await self.gate.wait()
            if self.failing:
                self.failing -= 1
                raise ServiceUnavailableError(code="45001", message="busy", status_code=503)
        finally:
            self.open_calls -= 1
        top = int(values["idLessThan"] or self.count + 1) - 1
        numbers = [str(n) for n in range(top, max(top - self.size, 0), -1)]
        rows = [BASE | {"trackingNo": n} for n in numbers]
        data = {"trackingList": rows, "endId": numbers[-1] if numbers else None}
        return decode(endpoint, data), NOW + len(self.asked)


def reader(
    orders: Any, values: Any = USDT, resume: Any = None, **options: Any
) -> PageIterator[Any]:
    return PageIterator(orders, OPEN, values, now_ms=lambda: NOW, resume=resume, **options)


async def numbers(rows: PageIterator[Any]) -> list[int]:
    return [int(row.tracking_no) async for row in rows]


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_one_page_is_fetched_ahead_and_no_more():
    """While a page is handed out the next is under way, with the reader's priority."""
    orders = Orders(20)
    rows = reader(orders, priority=7)
    await anext(rows)
    await settle()
    assert (orders.asked, orders.priority) == ([None, "17"], 7)
    for _ in range(3):
        await anext(rows)
    await settle()
    assert len(orders.asked) == 2
    await anext(rows)
    await settle()
    assert orders.asked == [None, "17", "13"]
    await rows.aclose()


async def test_nothing_is_fetched_ahead_where_that_is_not_wanted():
    """A page is asked for when its first row is."""
    orders = Orders()
    rows = reader(orders, prefetch=False)
    assert len([await anext(rows) for _ in range(4)]) == 4
    await settle()
    assert orders.asked == [None]


async def test_pages_are_rows_in_their_pages():
    """Each with its cursor and the exchange's clock; what was read row by row is not in them."""
    rows = reader(Orders())
    assert (await anext(rows)).tracking_no == "10"
    pages = [page async for page in rows.pages()]
    assert [[int(row.tracking_no) for row in page.items] for page in pages] == [
        [9, 8, 7], [6, 5, 4, 3], [2, 1]
    ]  # fmt: skip
    assert [page.cursor for page in pages] == ["7", "3", "1"]
    assert all(page.request_time is not None for page in pages)


@pytest.mark.parametrize("count", [1, 4, 10])
async def test_an_exchange_that_ignores_the_span_gives_each_row_once(count):
    """Every window would show the whole list again; a checkpoint knows it, too."""
    orders, found, place = Orders(count), [], None
    while True:
        rows = PageIterator(orders, HISTORY, USDT, now_ms=lambda: NOW, resume=place)
        row = await anext(rows, None)
        place = json.loads(json.dumps(rows.checkpoint()))
        await rows.aclose()
        if row is None:
            break
        found.append(int(row.tracking_no))
    assert found == [*range(count, 0, -1)]
    assert await numbers(PageIterator(orders, HISTORY, USDT, now_ms=lambda: NOW)) == found


async def test_an_error_leaves_the_iterator_and_its_checkpoint_where_they_are():
    """The rows before it come first, the next step asks again, and so does another reader."""
    orders, got = Orders(), []
    rows = reader(orders, prefetch=False)
    got = [int((await anext(rows)).tracking_no) for _ in range(4)]
    orders.failing = 2
    for _ in range(2):
        with pytest.raises(ServiceUnavailableError):
            await anext(rows)
    resume = json.loads(json.dumps(rows.checkpoint()))
    assert got + await numbers(rows) == got + await numbers(reader(Orders(), resume=resume))
    assert got == [10, 9, 8, 7]


@pytest.mark.parametrize("bad", [{"trackingNo": ""}, {"openTime": "0"}], ids=str)
async def test_a_row_without_its_identity_is_named_and_nothing_is_left_out(bad):
    """What comes before its page is yielded; the next step asks for the page again."""
    orders, wrong = Orders(), [bad]

    async def call(endpoint: Any, values: Any, timeout: Any, priority: Any) -> Any:
        reply = await orders(endpoint, values, timeout, priority)
        if values["idLessThan"] is not None and wrong:
            rows = [BASE | {"trackingNo": "6"}, BASE | {"trackingNo": "5"} | wrong.pop()]
            decode(endpoint, {"trackingList": rows, "endId": "5"})
        return reply

    rows = reader(call, prefetch=False)
    got = [int((await anext(rows)).tracking_no) for _ in range(4)]
    with pytest.raises(APIReplyError, match="what identifies the row") as caught:
        await anext(rows)
    assert caught.value.where == f"data.tracking_list[1].{snake(next(iter(bad)))}"
    assert got + await numbers(rows) == [*range(10, 0, -1)]


async def test_a_page_ahead_that_fails_is_told_when_it_is_due():
    """Not before the rows in hand, and not at all to who stops before."""
    orders = Orders()
    rows = reader(orders)
    await anext(rows)
    orders.failing = 1
    await settle()
    assert [int((await anext(rows)).tracking_no) for _ in range(3)] == [9, 8, 7]
    with pytest.raises(ServiceUnavailableError):
        await anext(rows)
    assert await numbers(rows) == [6, 5, 4, 3, 2, 1]


@pytest.mark.parametrize("ahead", [False, True])
async def test_a_cancelled_reader_can_read_on(ahead):
    """Its page is called off, and asked for again by the next step."""
    orders = Orders()
    rows = reader(orders)
    got = []
    if ahead:
        got = [int((await anext(rows)).tracking_no)]
    orders.gate = asyncio.Event()
    while len(got) % 4:
        got.append(int((await anext(rows)).tracking_no))
    task = asyncio.ensure_future(anext(rows))
    await settle()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert orders.open_calls == 0
    orders.gate = None
    assert got + await numbers(rows) == [*range(10, 0, -1)]


@pytest.mark.parametrize("way", ["aclose", "forgotten"])
async def test_a_reader_that_stops_calls_off_the_page_ahead(way):
    """By closing it, or by dropping it; nothing is left behind."""
    orders = Orders(20)
    rows = reader(orders)
    await anext(rows)
    orders.gate = asyncio.Event()
    await anext(rows)
    await settle()
    assert orders.open_calls == 1
    if way == "aclose":
        resume = rows.checkpoint()
        await rows.aclose()
        assert await numbers(rows) == []
        assert rows.checkpoint() == resume
        assert await numbers(reader(Orders(20), resume=resume)) == [*range(18, 0, -1)]
    else:
        del rows
        gc.collect()
        await settle()
    assert orders.open_calls == 0


@pytest.mark.parametrize("is_done", [False, True])
def test_reading_goes_on_in_another_loop(is_done):
    """A page ahead that ended with its loop is asked for again; one that came is used."""
    orders = Orders()
    rows = reader(orders)

    async def begin() -> int:
        first = await anext(rows)
        orders.gate = None if is_done else asyncio.Event()
        await settle()
        return int(first.tracking_no)

    got = [asyncio.run(begin())]
    orders.gate = None
    assert got + asyncio.run(numbers(rows)) == [*range(10, 0, -1)]


@pytest.mark.parametrize("step", ["anext", "aclose"])
def test_a_loop_that_sleeps_keeps_its_page(step):
    """The page ahead is under way in a loop that does not run: it is called off there."""
    orders = Orders()
    rows = reader(orders)
    first, second = asyncio.new_event_loop(), asyncio.new_event_loop()

    async def begin() -> None:
        await anext(rows)
        orders.gate = asyncio.Event()
        await settle()

    first.run_until_complete(begin())
    orders.gate = None
    if step == "aclose":
        second.run_until_complete(rows.aclose())
    else:
        assert second.run_until_complete(numbers(rows)) == [*range(9, 0, -1)]
    first.run_until_complete(settle())
    assert orders.open_calls == 0
    first.close()
    second.close()


async def test_a_page_ahead_that_somebody_called_off_is_asked_for_again():
    """The reader was not cancelled, so it is not told that it was."""
    orders = Orders()
    rows = reader(orders)
    got = [int((await anext(rows)).tracking_no)]
    orders.gate = asyncio.Event()
    await settle()
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()
    orders.gate = None
    assert got + await numbers(rows) == [*range(10, 0, -1)]


async def test_two_tasks_may_not_read_at_once():
    """The second one is told, the first one reads on."""
    orders = Orders()
    orders.gate = asyncio.Event()
    rows = reader(orders)
    first = asyncio.ensure_future(anext(rows))
    await settle()
    for step in (anext(rows), rows.aclose()):
        with pytest.raises(ConfigError, match="two tasks read from one iterator"):
            await step
    orders.gate.set()
    assert (await first).tracking_no == "10"
    assert await numbers(rows) == [*range(9, 0, -1)]


async def made() -> dict[str, Any]:
    rows = reader(Orders())
    await anext(rows)
    await rows.aclose()
    return json.loads(json.dumps(rows.checkpoint()))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda _: 5, "no checkpoint"),
        (lambda _: {}, "no checkpoint"),
        (lambda made: made | {"version": VERSION - 1}, "of this version"),
        (lambda made: made | {"endpoint": RANKING.key}, "is a checkpoint of v2.futures.broker"),
        (lambda made: made | {"arguments": "0"}, "other arguments"),
        (lambda made: made | {"before": "0"}, "damaged"),
        (lambda made: made | {"ask": made["ask"] | {"page": 3}}, "damaged"),
        (lambda made: made | {"handed": []}, "damaged"),
        (lambda made: {k: v for k, v in made.items() if k != "sum"}, "damaged"),
        (lambda made: made | {"at": "nowhere"}, "damaged"),
        (lambda made: made | {"handed": 3}, "damaged"),
        (lambda made: made | {"ask": {}}, "damaged"),
        (lambda made: made | {"ask": made["ask"] | {"page": "x"}}, "damaged"),
        (lambda made: made | {"ask": made["ask"] | {"cursor": []}}, "damaged"),
        (lambda made: {k: v for k, v in made.items() if k != "seen"}, "damaged"),
    ],
)
async def test_a_wrong_checkpoint_is_refused(change, words):
    """Before anything is sent, and the error says what a checkpoint is."""
    wrong = change(await made())
    with pytest.raises(ParameterError, match=words) as caught:
        reader(Orders(), resume=wrong)
    assert "checkpoint()" in str(caught.value)


async def test_a_checkpoint_belongs_to_its_arguments():
    """But for the size of pages, where a cursor pages."""
    resume = await made()
    with pytest.raises(ParameterError, match="other arguments"):
        reader(Orders(), USDT | {"symbol": "BTCUSDT"}, resume)
    assert await numbers(reader(Orders(), USDT | {"limit": 3}, resume)) == [*range(9, 0, -1)]


class Product(Enum):
    """A caller's own name, which may come to stand for another product."""

    MINE = "USDT-FUTURES"


async def test_arguments_are_read_once(monkeypatch):
    """All pages are of one list, and so is the checkpoint, whatever becomes of the value."""
    asked = []

    async def call(endpoint: Any, values: Any, *options: Any) -> Any:
        asked.append(values["productType"])
        monkeypatch.setattr(Product.MINE, "_value_", "COIN-FUTURES")
        return await Orders()(endpoint, values, *options)

    rows = reader(call, {"productType": Product.MINE})
    assert await numbers(rows) == [*range(10, 0, -1)]
    assert asked == ["USDT-FUTURES"] * 4
    assert rows.checkpoint()["arguments"] == reader(call).checkpoint()["arguments"]


KEYS = {
    "same": ("key-1", "7"), "new key": ("key-2", "7"), "no uid": ("key-1", None),
    "neither": ("key-2", None), "other uid": ("key-1", "8"), "other": ("key-2", "8"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("whose", "is_same"),
    [
        ("same", True), ("new key", True), ("no uid", True), ("neither", False),
        ("other uid", False), ("other", False),
    ],
)  # fmt: skip
async def test_a_checkpoint_belongs_to_its_account(whose, is_same):
    """By the UID where both know it, else by the key; neither is in it."""
    simulator = Simulator(seed=1)

    def history(name: str, resume: Any = None) -> PageIterator[Any]:
        key, uid = KEYS[name]
        credentials = Credentials(api_key=key, secret_key="s", passphrase="p", uid=uid)
        client = CopyTradingClient(credentials, transport=simulator)
        return client.v2.futures.trader.iter_history_orders(
            product_type="USDT-FUTURES", start_time=from_milliseconds(NOW), resume=resume
        )

    made = json.loads(json.dumps(history("same").checkpoint()))
    assert "key-1" not in str(made)
    refused = pytest.raises(ParameterError, match="of another account")
    with nullcontext() if is_same else refused:
        assert history(whose, made).checkpoint()["at"] == "start"
    del made["account"], made["sum"]
    assert history(whose, made | {"sum": _sum(made)}).checkpoint()["at"] == "start"


@pytest.mark.parametrize("came", [1, 3, 4, 5, 9])
async def test_what_has_come_on_top_changes_nothing_for_rows_handed_out(came):
    """The page is known again by its rows, wherever they were pushed to."""
    orders = Orders()
    rows = reader(orders, prefetch=False)
    got = [int((await anext(rows)).tracking_no) for _ in range(3)]
    later = Orders(orders.count + came)
    rest = await numbers(reader(later, resume=rows.checkpoint()))
    assert [n for n in got + rest if n <= orders.count] == [*range(10, 0, -1)]


FOLLOWERS = ENDPOINTS["v3.futures.trader.list_history_followers"]


async def test_rows_without_ids_are_known_again_behind_a_page_of_others():
    """Which have come among them, on pages that are short, since the checkpoint."""

    def follower_reader(pages: dict[str | None, tuple[list[int], str | None]], resume: Any = None):
        async def call(endpoint: Any, values: Any, timeout: Any, priority: Any) -> Any:
            shown, cursor = pages[values.get("cursor")]
            rows = [{"totalProfit": str(number)} for number in shown]
            return decode(endpoint, {"list": rows, "nextCursor": cursor}), NOW

        return PageIterator(call, FOLLOWERS, {"limit": 4}, now_ms=lambda: NOW, resume=resume)

    rows = follower_reader({None: ([1, 2, 3, 4], None)})
    got = [int((await anext(rows)).total_profit) for _ in range(3)]
    later = {None: ([1, 11], "b"), "b": ([12], "c"), "c": ([2, 13], "d"), "d": ([3, 4], None)}
    rest = follower_reader(later, json.loads(json.dumps(rows.checkpoint())))
    assert got + [int(row.total_profit) async for row in rest] == [1, 2, 3, 11, 12, 13, 4]


async def test_a_checkpoint_at_the_ends():
    """Of a reader that has not begun all is read, of one at its end nothing."""
    rows = reader(Orders())
    assert await numbers(reader(Orders(), resume=rows.checkpoint())) == [*range(10, 0, -1)]
    await numbers(rows)
    assert await numbers(reader(Orders(), resume=rows.checkpoint())) == []


class Ranking:
    """Numbered pages of traders, without an end in sight."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self.base = identity(RANKING.reply.model)

    async def __call__(self, endpoint: Any, values: Any, timeout: Any, priority: Any) -> Any:
        page = values["pageNo"]
        rows = [self.base | {"traderId": str(page * 100 + n)} for n in range(20)]
        return decode(endpoint, rows if page <= self.pages else []), NOW


@pytest.mark.gate
@pytest.mark.parametrize("style", ["cursor", "page"])
async def test_memory_does_not_grow_with_the_length(style):
    """A list twice as long takes no more of it."""

    async def peak(length: int) -> int:
        row = attrs.evolve(RANKING, paging=attrs.evolve(RANKING.paging, max_page=None))
        made = {
            "cursor": lambda: reader(Orders(length * 20, 20), prefetch=False),
            "page": lambda: PageIterator(Ranking(length), row, {}, now_ms=lambda: NOW),
        }
        gc.collect()
        tracemalloc.start()
        rows, found = made[style](), 0
        async for _ in rows:
            found += 1
            if found == length * 20 - 1:
                gc.collect()
                kept, _ = tracemalloc.get_traced_memory()
                size = len(json.dumps(rows.checkpoint()))
        tracemalloc.stop()
        assert found == length * 20
        assert size < (100_000 if style == "page" else 5_000)
        return kept

    await peak(3)
    short, long = await peak(260), await peak(520)
    # All that may be remembered is remembered by then, but for cursors: 4,096 digests. A dict that
    # loses as many keys as it gets has two sizes; the rows between take half a million bytes.
    assert long < short + (520 - 260) * 250 + 150_000


async def test_a_clients_iterator_goes_on_in_another_client():
    """Through signing, limits and the simulator."""
    simulator = Simulator(seed=1, ip_rate=None, enforce_limits=False)

    def client() -> CopyTradingClient:
        return CopyTradingClient(
            simulator.credentials, transport=simulator, limiter=LocalLimiter(),
            rate_limits={"*": {"rate": 1000}},
        )  # fmt: skip

    async with client() as one, client() as other:
        ask = {"product_type": "USDT-FUTURES", "limit": 100}
        whole = [r.tracking_no async for r in one.v2.futures.trader.iter_history_orders(**ask)]
        rows = one.v2.futures.trader.iter_history_orders(**ask)
        got = [(await anext(rows)).tracking_no for _ in range(10)]
        resume = json.loads(json.dumps(rows.checkpoint()))
        await rows.aclose()
        rest = other.v2.futures.trader.iter_history_orders(**ask, resume=resume)
        got += [row.tracking_no async for row in rest]
    assert got == whole
    assert len(whole) > 20
