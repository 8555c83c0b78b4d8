"""Histories of any length, and the ways in which lists change and end."""

from __future__ import annotations

import gc
import tracemalloc
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from clocks import FakeClock

from bitget_copy import ENDPOINTS, CopyTradingClient
from bitget_copy.errors import (
    ConfigError,
    IncompleteListWarning,
    InvalidParameterError,
    RetentionWarning,
)
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import Simulator
from bitget_copy.simulator.filled_history import LISTS_OF_PEOPLE

ORDERS = "v2.futures.trader.list_history_orders"
PROFITS = "v3.futures.trader.list_profits"
RANKING = "v1.spot.trader.list_pending_profits"
PAGED = [key for key, row in ENDPOINTS.items() if row.paging and row.name not in LISTS_OF_PEOPLE]
ENDS = ["null_cursors", "missing_cursors", "repeated_cursors", "early_cursors"]
DAY = timedelta(days=1)

pytestmark = pytest.mark.filterwarnings("ignore::bitget_copy.ExperimentalWarning")


def exchange(key: str, quirks: Any = (), orders: int = 300, **options: Any) -> Simulator:
    mode: Any = "unified" if key.startswith("v3.") else "classic"
    return Simulator(
        seed=7, orders=orders, clock=FakeClock(), ip_rate=None, enforce_limits=False,
        account_mode=mode, quirks=quirks, **options,
    )  # fmt: skip


def client_of(sim: Simulator, name: str = "trader") -> CopyTradingClient:
    return CopyTradingClient(
        sim.accounts[name], transport=sim, limiter=LocalLimiter(),
        rate_limits={"*": {"rate": 1000}}, experimental=True, clock=sim.clock,
    )  # fmt: skip


def now(sim: Simulator) -> datetime:
    return datetime.fromtimestamp(sim.now(), UTC)


def arguments(sim: Simulator, key: str) -> dict[str, Any]:
    """What a list asks for; nothing of times, pages and cursors."""
    row, account = ENDPOINTS[key], sim.account()
    paging = row.paging
    assert paging is not None
    leader = sim.world.accounts[next(iter(account.futures.follows))]
    made: dict[str, Any] = {
        "productType": "umcbl" if row.family == "v1" else "USDT-FUTURES",
        "symbol": "BTCUSDT_UMCBL",
        "category": "USDT-FUTURES",
        "traderId": account.uid,
        "projectId": leader.project_id,
        "coin": "USDT",
        "marginCoin": "USDT",
        "date": now(sim) - 2 * DAY,
    }
    places = {paging.page, paging.size, paging.start, paging.end}
    return {p.wire: made[p.wire] for p in row.params if p.required and p.wire not in places}


def ids(rows: list[Any]) -> list[str]:
    names = ("tracking_no", "bill_id", "profit_id", "transfer_id", "strategy_id", "position_id",
             "id")  # fmt: skip
    name = next((name for name in names if hasattr(rows[0], name)), None)
    return [str(getattr(row, name)) for row in rows] if name else []


async def read(sim: Simulator, key: str, **more: Any) -> list[Any]:
    async with client_of(sim) as client:
        return [row async for row in client.iterate(key, arguments(sim, key) | more)]


@pytest.mark.parametrize("quirks", [(), ["short_pages"]], ids=["plain", "short pages"])
@pytest.mark.parametrize("key", PAGED)
async def test_every_list_with_pages_can_be_filled(key, quirks):
    """Our client reads each row once, in the exchange's order."""
    sim = exchange(key, quirks)
    history = sim.fill_history("trader", key, rows=230, since=now(sim) - 80 * DAY)

    rows = await read(sim, key)

    assert len(rows) == 230
    found = ids(rows)
    numbers = [str(history.number(index)) for index in range(230)]
    assert not found or found in (numbers, numbers[::-1])


async def test_a_row_follows_from_the_seed_and_its_index():
    """Number, moments and amounts are those that the history tells, to the last of 18 decimals."""
    sim = exchange(ORDERS)
    since = now(sim) - 10 * DAY
    history = sim.fill_history("trader", ORDERS, rows=30, since=since)
    again = exchange(ORDERS).fill_history("trader", ORDERS, rows=30, since=since)

    rows = (await read(sim, ORDERS))[::-1]

    for index, row in enumerate(rows):
        assert row.tracking_no == str(history.number(index)) == str(again.number(index))
        assert int(row.open_time.timestamp() * 1000) == history.moment(index)
        assert -row.open_fee.as_tuple().exponent == 18
    assert len({row.open_fee for row in rows}) == 30


async def test_a_million_rows_are_not_held():
    """Two pages in their midst, and memory as with ten rows."""

    async def kept(count: int) -> int:
        sim = exchange(ORDERS)
        sim.account().futures.lead_orders.load_closed()
        gc.collect()
        tracemalloc.start()
        until = now(sim)
        sim.fill_history("trader", ORDERS, rows=count, since=until - 700 * DAY)
        async with client_of(sim) as client:
            rows = client.iterate(ORDERS, arguments(sim, ORDERS) | {"endTime": until - 300 * DAY})
            read = [await anext(rows) for _ in range(min(200, count // 3))]
            await rows.aclose()
        assert len(set(ids(read))) == len(read)
        del read
        gc.collect()
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return held

    await kept(600)
    few, many = await kept(600), await kept(1_000_000)
    assert many < few * 1.05 + 50_000


async def test_rows_to_come_appear_as_time_goes_on():
    """A history that reaches into the future grows with the clock."""
    sim = exchange(ORDERS)
    sim.fill_history(
        "trader", ORDERS, rows=21, since=now(sim) - 10 * DAY, until=now(sim) + 10 * DAY
    )

    before = await read(sim, ORDERS)
    sim.advance(5 * 86_400)

    assert len(before) == 11
    assert ids(await read(sim, ORDERS))[5:] == ids(before)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("key", [ORDERS, "v1.spot.trader.list_history_orders", PROFITS,
                                 "v3.position.list_history_positions"])  # fmt: skip
async def test_cursors_end_in_many_ways(key, end):
    """The exchange's own rows are all read, once, however the last page says so."""
    plain = await read(exchange(key), key)
    ended = await read(exchange(key, [end, "short_pages"]), key)

    assert ended == plain
    assert len(plain) > 30


async def test_cursors_behind_the_last_page():
    """What each quirk makes of one reply."""
    found: dict[str, Any] = {}
    for end in ENDS:
        sim = exchange(ORDERS, [end])
        sim.fill_history("trader", ORDERS, rows=30, since=now(sim) - 10 * DAY)
        async with client_of(sim) as client:
            ask = client.v2.futures.trader.list_history_orders
            last = await ask(product_type="USDT-FUTURES", limit=50)
            behind = await ask(product_type="USDT-FUTURES", limit=50, id_less_than=last.end_id or 5)
        found[end] = (bool(last.end_id), behind.end_id, len(last.items), len(behind.items))
    number = str(sim.fill_history("trader", ORDERS, rows=30, since=now(sim) - 10 * DAY).number(0))
    assert found["null_cursors"] == found["missing_cursors"] == (True, None, 30, 0)
    assert found["repeated_cursors"] == (True, number, 30, 0)
    assert found["early_cursors"][:1] == (False,)


async def test_large_pages_are_made_shorter():
    """By cursor to different lengths, by number to one."""
    sim = exchange(ORDERS, ["short_pages"])
    sim.fill_history("trader", ORDERS, rows=2_000, since=now(sim) - 80 * DAY)
    async with client_of(sim) as client:
        rows = client.iterate(ORDERS, arguments(sim, ORDERS) | {"limit": 100})
        lengths = [len(page.items) async for page in rows.pages()]
        few = await client.v2.futures.trader.list_history_orders(
            product_type="USDT-FUTURES", limit=10
        )
    assert sum(lengths) == 2_000
    assert len(set(lengths)) > 5
    assert len(few.items) == 10


@pytest.mark.parametrize("limit", [7, 100])
async def test_hundreds_of_rows_share_a_moment(limit):
    """None is lost or given twice where pages and windows end among them."""
    sim = exchange(ORDERS, ["equal_times", "short_pages"])
    sim.fill_history("trader", ORDERS, rows=1_500, since=now(sim) - 200 * DAY)

    rows = await read(sim, ORDERS, limit=limit)

    assert len(set(ids(rows))) == len(rows) == 1_500
    assert len({row.open_time for row in rows}) == 5


@pytest.mark.parametrize(
    "key", [ORDERS, "v2.account.list_bills", "v3.account.list_financial_records"]
)
async def test_rows_come_and_move_while_pages_are_read(key):
    """With a cursor what stays is given once, and nothing twice."""
    sim = exchange(key, ["rows_inserted", "rows_moved", "short_pages", "equal_times"])
    history = sim.fill_history("trader", key, rows=1_200, since=now(sim) - 80 * DAY)

    found = ids(await read(sim, key, limit=20))

    assert len(found) == len(set(found))
    stay = {str(history.number(index)) for index in history.stayed()}
    assert stay <= set(found)
    assert 1_000 < len(stay) < 1_200


async def test_numbered_pages_drop_what_was_pushed_on():
    """Rows that come push others onto the next page, where they are not given again."""
    key = "v1.futures.trader.list_history_orders"
    sim = exchange(key, ["rows_inserted"])
    sim.fill_history("trader", key, rows=600, since=now(sim) - 80 * DAY)

    found = ids(await read(sim, key, endTime=now(sim)))

    assert len(found) == len(set(found)) >= 600


@pytest.mark.parametrize(
    ("key", "days"), [("v2.account.list_bills", 90), (ORDERS, 730)], ids=["bills", "orders"]
)
async def test_rows_are_kept_so_long(key, days):
    """What is older is not shown, and a span that begins before is refused."""
    sim = exchange(key, ["retention_limits"])
    sim.fill_history("trader", key, rows=1_001, since=now(sim) - 1_000 * DAY)
    async with client_of(sim) as client:
        start = now(sim) - (days + 1) * DAY
        span = {"startTime": start, "endTime": start + 5 * DAY, "productType": "USDT-FUTURES"}
        with pytest.raises(InvalidParameterError) as caught:
            await client.call(key, span)

    rows = await read(sim, key)
    assert caught.value.code == "40704"
    assert abs(len(rows) - days) <= 1

    with pytest.warns(RetentionWarning):
        assert abs(len(await read(sim, key, startTime=now(sim) - 999 * DAY)) - days) <= 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"account": "nobody"}, "no account 'nobody'; there are trader"),
        ({"endpoint": "v2.futures.trader.close_order"}, "is no list with pages"),
        ({"endpoint": "v9"}, "is no list with pages"),
        ({"rows": 0}, "rows=0"),
        ({"rows": "many"}, "rows='many'"),
        ({"until": datetime(2001, 1, 1, tzinfo=UTC)}, "`since` up to `until`"),
    ],
)
def test_wrong_fillings_are_refused(change, words):
    """The error says what is possible."""
    sim = exchange(ORDERS)
    given = {"account": "trader", "endpoint": ORDERS, "rows": 5, "since": now(sim) - DAY} | change
    with pytest.raises(ConfigError, match=words):
        sim.fill_history(**given)


async def test_a_new_world_has_its_own_rows():
    """`reset` forgets what was filled."""
    sim = exchange(ORDERS)
    sim.fill_history("trader", ORDERS, rows=1, since=now(sim) - DAY)
    assert len(await read(sim, ORDERS)) == 1
    sim.reset()
    assert len(await read(sim, ORDERS)) > 100


V3_LISTS = [
    "v3.futures.trader.list_profits", "v3.futures.follower.list_profits",
    "v3.futures.trader.list_transfers",
]  # fmt: skip


@pytest.mark.parametrize("way", ["newest_first", "cursor_to_older", "plain"])
@pytest.mark.parametrize("quirks", [(), ("equal_times",), ("short_pages",)], ids=str)
@pytest.mark.parametrize("key", V3_LISTS)
async def test_v3s_lists_are_whole_whichever_way_they_go(key, quirks, way):
    """Also where the first page is the newest and its cursor asks for what is newer still."""
    sim = exchange(key, [*quirks, *([] if way == "plain" else [way])])
    history = sim.fill_history("trader", key, rows=450, since=now(sim) - 80 * DAY)
    limit = 100 if not quirks else 40

    # With 300 rows of one moment a page of the newest is all that can be asked for of it.
    is_cut = way == "newest_first" and "equal_times" in quirks
    with pytest.warns(IncompleteListWarning) if is_cut else nullcontext():
        rows = await read(sim, key, limit=limit)

    shown = [getattr(row, "share_profit", None) or row.amount for row in rows]
    assert len(shown) == len(set(shown))
    assert len(shown) == len(history) or is_cut


@pytest.mark.parametrize("limit", [40, 100])
async def test_a_cursor_that_leads_back_is_told(limit):
    """Where nothing else asks for older rows, a list that may have more is warned of."""
    key = "v3.futures.follower.list_transfers"
    sim = exchange(key, ["newest_first"])
    sim.fill_history("trader", key, rows=50, since=now(sim) - 80 * DAY)
    warns = pytest.warns(IncompleteListWarning, match="leads back")
    with warns if limit < 50 else nullcontext():
        rows = await read(sim, key, limit=limit)
    assert len(rows) == min(limit, 50)


SPANNED = [
    key for key in PAGED
    if (start := ENDPOINTS[key].paging.start) and not ENDPOINTS[key].param(start).required
]  # fmt: skip


@pytest.mark.parametrize("key", SPANNED)
async def test_a_page_without_times_is_where_the_iterator_begins(key):
    """`list_…` and `iter_…` mean the same by times that are not given."""
    sim = exchange(key)
    sim.fill_history("trader", key, rows=230, since=now(sim) - 25 * DAY)
    async with client_of(sim) as client:
        page = await client.call(key, arguments(sim, key))
    first = page if isinstance(page, list) else page.items

    rows = await read(sim, key)

    assert len(first) >= 20
    assert rows[: len(first)] == list(first)


async def test_a_product_without_a_row_is_shown_empty_and_that_is_told(caplog) -> None:
    """There is nothing to make its rows like; the exchange has not failed for that."""
    sim = exchange(ORDERS)
    sim.fill_history("trader", ORDERS, rows=9, since=now(sim) - 9 * DAY)
    async with client_of(sim) as client:
        page = await client.v2.futures.trader.list_history_orders(product_type="USDC-FUTURES")
    assert page.items == []
    assert "no row to make others like" in caplog.text
