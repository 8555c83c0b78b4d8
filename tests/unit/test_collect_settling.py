"""Orders that close long after they were opened, where spans select by the opening."""

import asyncio
import random
import sys
from decimal import Decimal
from pathlib import Path

import attrs
import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from collect_world import (
    DAY,
    KEY,
    START,
    VALUES,
    World,
    WorldClient,
    assert_whole,
    collected,
    order,
    query,
)

from bitget_copy import PermissionDeniedError
from bitget_copy._milliseconds import from_milliseconds
from bitget_copy.collect import Collector, buffer, verify
from bitget_copy.collect.histories import History, histories, row_of
from bitget_copy.collect.settling import REREAD_DAYS, comes_late
from bitget_copy.models import v2, v3
from bitget_copy.pagination import PageIterator

LAG = 600_000
UNIFIED = {"category": "USDT-FUTURES"}


class Trader:
    """Opens and closes orders at random; a history shows what has closed up to half a lag ago."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.world = World([], START + DAY, random.Random(seed), by_opening=True)
        self.orders: list[tuple[int, v2.FuturesTraderHistoryOrder]] = []
        self.closing: dict[str, int] = {}

    def trade_until(self, now: int, *, longest: int) -> None:
        """What happens until then."""
        at = self.world.now
        while (at := at + self.draw.randrange(1, DAY)) <= now:
            number = len(self.orders)
            length = self.draw.choice((LAG // 2, 3 * LAG, DAY, longest))
            row = order(number, at + self.draw.randrange(1, length), self.draw)
            row.open_time = from_milliseconds(at)
            self.orders.append((self.draw.choice((0, LAG // 2)), row))
        self.show(now)

    def show(self, now: int) -> None:
        """What the exchange's two lists show at a moment."""
        self.world.now = now
        ends = [(self.ms(row.close_time), late, row) for late, row in self.orders]
        self.world.rows = [row for end, late, row in ends if end + late <= now]
        self.world.opened = [
            v2.FuturesTraderOpenOrder(
                tracking_no=row.tracking_no, open_order_id="1", symbol="BTCUSDT",
                open_time=row.open_time,
            )
            for end, _, row in ends if self.ms(row.open_time) <= now < end
        ]  # fmt: skip

    @staticmethod
    def ms(at) -> int:
        return round(at.timestamp() * 1000)


@pytest.mark.parametrize(
    "seed", [0, 1, *(pytest.param(n, marks=pytest.mark.gate) for n in range(2, 6))]
)
async def test_an_order_that_closes_after_months_is_collected(tmp_path, seed):
    """Collected at random times, runs close together among them, the store equals the history."""
    trader, draw = Trader(seed), random.Random(seed)
    await collected(tmp_path, {"main": trader.world})
    for _ in range(16):
        now = trader.world.now
        ends = [trader.ms(row.close_time) + LAG // 10 for _, row in trader.orders]
        step = draw.choice((LAG // 4, 2 * LAG, DAY, 30 * DAY, None))
        just_closed = min((at for at in ends if at > now + LAG), default=now + DAY)
        trader.trade_until(just_closed if step is None else now + step, longest=200 * DAY)
        await collected(tmp_path, {"main": trader.world})
        assert verify(tmp_path).is_sound
    trader.show(trader.world.now + 200 * DAY)
    await collected(tmp_path, {"main": trader.world})
    assert len(trader.world.rows) == len(trader.orders) > 50
    assert_whole(tmp_path, trader.world)


@pytest.mark.parametrize("is_first", [False, True])
async def test_an_order_that_closed_a_moment_ago_may_be_in_neither_list(tmp_path, is_first):
    """Its opening is not sealed before a look that is a lag old, be it the first one."""
    world = World([], START + DAY, by_opening=True)
    if not is_first:
        await collected(tmp_path, {"main": world})
    world.now += 30 * DAY
    late = order(1, world.now - LAG // 10, random.Random(1))
    late.open_time = from_milliseconds(world.now - 10 * DAY)
    world.rows, world.hidden = [late], {late.tracking_no}
    await collected(tmp_path, {"main": world})
    world.now, world.hidden = world.now + 2 * LAG, set()
    await collected(tmp_path, {"main": world})
    assert_whole(tmp_path, world)


async def test_what_may_still_change_is_read_on_where_it_was_cut_off(tmp_path):
    """And is no more sealed than it was."""
    world = World.of(5, 900)
    world.by_opening, world.delay = True, 0.001
    world.rows = [row for row in world.rows if Trader.ms(row.open_time) >= START]
    oldest = min(world.rows, key=lambda row: row.open_time)
    world.opened = [
        v2.FuturesTraderOpenOrder(
            tracking_no="1", open_order_id="1", symbol="BTCUSDT", open_time=oldest.open_time
        )
    ]
    work = asyncio.ensure_future(collected(tmp_path, {"main": world}))
    await world.reached(6)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    before, world.awaited = world.pages, None
    [done] = await collected(tmp_path, {"main": world})
    assert len(world.rows) < done.rows < 2 * len(world.rows) - 100  # the rest, and all anew
    assert before > 3
    assert_whole(tmp_path, world)
    sealed = verify(tmp_path).histories[0].sealed
    assert sealed is None or sealed < Trader.ms(oldest.open_time)


async def test_what_was_opened_before_all_that_is_open_is_not_read_again(tmp_path):
    """One open order holds back only what was opened after it."""
    trader = Trader(1)
    trader.trade_until(START + 300 * DAY, longest=20 * DAY)
    oldest = min(Trader.ms(each.open_time) for each in trader.world.opened)
    asked = []
    for _ in range(4):
        trader.world.asked.clear()
        await collected(tmp_path, {"main": trader.world})
        asked.append(min(first for first, _ in trader.world.asked))
        trader.show(trader.world.now + LAG // 2)
    # When the first look counts, all is read once more that may have closed as it was made.
    once_more = trader.world.now - 2 * LAG - REREAD_DAYS * DAY + 1
    assert asked == [START, oldest - LAG, once_more, oldest - LAG]
    assert verify(tmp_path).histories[0].sealed == oldest - LAG - 1


async def test_without_a_list_of_what_is_open_the_last_months_are_read_again(tmp_path):
    """It is told, and an order that closes within them is there."""
    trader = Trader(2)
    trader.trade_until(START + 200 * DAY, longest=70 * DAY)
    client = trader.world.client()
    calls, refused = client._call, PermissionDeniedError(
        message="no", code="40014", status_code=400, endpoint=KEY
    )  # fmt: skip

    async def call(endpoint, values, timeout, priority):
        if endpoint.name == "list_open_orders":
            raise refused
        return await calls(endpoint, values, timeout, priority)

    client._call = call
    async with Collector(tmp_path, {"main": client}) as collector:
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        [done] = await collector.run()
        assert "read again each time" in done.warnings[0]
        assert verify(tmp_path).histories[0].sealed == trader.world.now - REREAD_DAYS * DAY
        trader.show(trader.world.now + 70 * DAY)
        await collector.run()
    assert_whole(tmp_path, trader.world)


@pytest.mark.parametrize(
    "step",
    [2 * 3_600_000, *(pytest.param(n, marks=pytest.mark.gate) for n in (100 * DAY, -100 * DAY))],
)
async def test_a_local_clock_that_is_set_while_following_seals_nothing_too_early(tmp_path, step):
    """The exchange's is asked again, and a look made with a wrong clock does not count."""
    trader, rounds = Trader(4), 0
    trader.trade_until(START + 10 * DAY, longest=LAG)
    trader.show(START + 20 * DAY)
    world = trader.world
    client = Jumping(world)

    async def sleep(seconds: float) -> None:
        nonlocal rounds
        rounds += 1
        if rounds % 6 == 0:  # most of the time nothing is open
            row = order(500 + rounds, world.now + 3 * LAG, trader.draw)
            row.open_time = from_milliseconds(world.now)
            trader.orders.append((0, row))
        trader.show(world.now + 2 * LAG)
        client.jump = step if rounds >= 10 else 0
        if rounds == 40:
            raise RuntimeError("enough")

    async with Collector(tmp_path, {"main": client}, sleep=sleep) as collector:
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        with pytest.raises(RuntimeError, match="enough"):
            await collector.follow(60)
        assert verify(tmp_path).histories[0].sealed < world.now
        trader.show(world.now + 3 * DAY)
        await collector.run()
    assert_whole(tmp_path, world)
    assert verify(tmp_path).is_sound


class Jumping(WorldClient):
    """A client whose clock is the local one and an offset, which is right once it was asked."""

    jump = offset = 0

    def wall(self) -> float:
        return (self.world.now + self.jump) / 1000

    def now_ms(self) -> int:
        return self.world.now + self.jump + self.offset

    async def sync_clock(self) -> float:
        self.offset = -self.jump
        return self.offset / 1000


@attrs.define
class Unified:
    """An exchange that shows positions: what is open, and what was closed, by its opening.

    Attributes:
        spans: of positions, by id.
    """

    spans: dict[str, tuple[int, int]]
    now: int
    keeps: int = 90 * DAY

    def wall(self) -> float:
        return self.now / 1000

    def now_ms(self) -> int:
        return self.now

    async def sync_clock(self) -> float:
        return 0.0

    @property
    def clock(self):
        return self

    def iterate(self, row, values, *, timeout, resume=None):
        return PageIterator(self._page, row, values, now_ms=self.now_ms, resume=resume)

    async def call(self, row, values, *, timeout):
        assert (row.key, values) == ("v3.position.get_positions", UNIFIED)
        opened = [
            v3.Position(symbol="BTCUSDT", total=Decimal(1), created_time=from_milliseconds(first))
            for first, last in self.spans.values() if first <= self.now < last
        ]  # fmt: skip
        nothing = v3.Position(symbol="ETHUSDT", total=Decimal(0), created_time=from_milliseconds(1))
        return v3.PositionList(list_=[*opened, nothing])

    async def _page(self, row, values, timeout, priority):
        first, last = (Trader.ms(values[name]) for name in ("startTime", "endTime"))
        assert first >= self.now - self.keeps
        rows = [
            v3.HistoryPosition(
                position_id=number, symbol="BTCUSDT", created_time=from_milliseconds(opened),
                updated_time=from_milliseconds(closed),
            )
            for number, (opened, closed) in self.spans.items()
            if closed <= self.now and first <= opened <= last
        ]  # fmt: skip
        return v3.HistoryPositionPage(list_=sorted(rows, key=lambda r: r.created_time)), self.now


async def test_a_position_of_a_unified_account_that_stays_open_for_long_is_collected(tmp_path):
    """As long as the exchange shows its opening when it closes; else a warning says what may be.

    What was opened before it is not read again.
    """
    world = Unified(
        {"long": (START, START + 82 * DAY), "longer": (START + DAY, START + 200 * DAY)}, START
    )
    world.spans |= {str(n): (START + n * DAY, START + n * DAY + LAG) for n in range(-60, 90)}
    warnings = []
    for days in range(0, 100, 4):
        world.now = START + days * DAY
        async with Collector(tmp_path, {"main": world}) as collector:
            await collector.add("v3.position.list_history_positions", UNIFIED)
            [done] = await collector.run()
        assert done.error is None
        warnings.append(done.warnings)
        if days == 40:
            assert verify(tmp_path).histories[0].sealed == START - LAG - 1
    found = query(f"SELECT position_id FROM read_parquet('{tmp_path}/*/*/*/*.parquet')")
    shown = {key for key, (_, closed) in world.spans.items() if closed <= world.now}
    assert sorted(key for (key,) in found) == sorted(shown)
    told = [text for some in warnings for text in some]
    assert len(told) == len(range(84, 100, 4))
    assert all("is open still may be out of reach" in text for text in told)


async def test_following_reads_old_unsettled_spans_once_per_lag(tmp_path):
    """Rounds in between read what is new."""
    trader = Trader(3)
    trader.trade_until(START + 100 * DAY, longest=50 * DAY)
    world, rounds = trader.world, 0

    async def sleep(seconds: float) -> None:
        nonlocal rounds
        rounds += 1
        world.asked.append((0, rounds))
        if rounds == 25:
            raise RuntimeError("enough")
        trader.show(world.now + LAG // 10)

    async with Collector(tmp_path, {"main": world.client()}, sleep=sleep) as collector:
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        with pytest.raises(RuntimeError, match="enough"):
            await collector.follow(60)
    old = [at for at in world.asked if 0 < at[0] < world.now - DAY]
    assert len(set(world.asked)) > 25
    assert 3 <= len({last for _, last in old}) <= 6
    assert_whole(tmp_path, world)


def test_lists_of_what_was_closed_are_those_that_show_closing_times():
    """All others show what has happened once and for all."""
    late = {key for key in histories() if comes_late(History("main", key))}
    assert "v2.futures.follower.list_history_orders" in late
    assert "v3.position.list_history_positions" in late
    assert not any(row_of(key).name.endswith(("profits", "bills", "records")) for key in late)


async def test_an_exchange_whose_clock_is_ahead_seals_no_time_to_come(tmp_path):
    """What comes then is read when the clock is right again."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    right, world.ahead = world.now, DAY
    world.now += DAY
    await collected(tmp_path, {"main": world})
    assert verify(tmp_path).histories[0].sealed <= right
    world.now, world.ahead = right + 2 * DAY, 0
    world.rows += [order(8000 + n, right + n * 3_600_000, random.Random(n)) for n in range(24)]
    await collected(tmp_path, {"main": world})
    assert_whole(tmp_path, world)


@pytest.mark.parametrize("seed", range(4))
async def test_runs_that_are_cut_off_lose_no_order_that_is_open(tmp_path, seed, monkeypatch):
    """Small buffers, so that a tail is put away in pieces."""
    monkeypatch.setattr(buffer, "MAX_ROWS", 20)
    trader, draw = Trader(seed), random.Random(seed)
    trader.world.delay = 0.0005
    for _ in range(8):
        trader.trade_until(trader.world.now + draw.choice((LAG, 20 * DAY)), longest=90 * DAY)
        work = asyncio.ensure_future(collected(tmp_path, {"main": trader.world}))
        reached = asyncio.ensure_future(
            trader.world.reached(trader.world.pages + draw.randrange(1, 6))
        )
        await asyncio.wait([work, reached], return_when=asyncio.FIRST_COMPLETED)
        for each in (work, reached):
            each.cancel()
        await asyncio.wait([work, reached])
        trader.world.awaited = None
    trader.show(trader.world.now + 100 * DAY)
    await collected(tmp_path, {"main": trader.world})
    assert_whole(tmp_path, trader.world)
    assert verify(tmp_path).is_sound
