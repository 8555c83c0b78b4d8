"""Collectors on an exchange in memory: what is in the files afterwards."""

import asyncio
import errno
import json
import os
import random
import re
import shutil
import signal
import socket
import sqlite3
import sys
import threading
from collections import Counter
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.dataset as pads
import pyarrow.parquet as pq
import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from collect_world import (
    COLUMNS,
    DAY,
    KEY,
    START,
    VALUES,
    World,
    assert_whole,
    collected,
    expected,
    order,
    query,
    rows_of,
    states,
)

from bitget_copy import (
    ClientConfig,
    ConfigError,
    ParameterError,
    PermissionDeniedError,
    ServiceUnavailableError,
)
from bitget_copy._file_lock import try_lock
from bitget_copy._milliseconds import from_milliseconds, milliseconds
from bitget_copy.collect import (
    Collector,
    HistoryCheck,
    Interval,
    StoreError,
    buffer,
    collectable,
    manifest,
    store,
    verification,
    verify,
)
from bitget_copy.collect.columns import columns_of, schema, to_table
from bitget_copy.collect.files import Files
from bitget_copy.collect.histories import History
from bitget_copy.collect.parquet import NULL_FOLDER, by_month
from bitget_copy.models import v1, v2
from bitget_copy.pagination import PageIterator

LAG = 600_000


def table_of(rows):
    return to_table(HISTORY, [columns_of(HISTORY, rows)], [START])


async def no_wait(seconds: float) -> None:
    await asyncio.sleep(0)


async def test_all_rows_are_there_once_with_every_digit(tmp_path):
    """Pages are shortened, and hundreds of rows share a moment."""
    world = World.of(1, 900)
    [done] = await collected(tmp_path, {"main": world})
    assert done.rows == done.kept == 900
    assert done.gaps == []
    assert_whole(tmp_path, world)
    assert verify(tmp_path).is_sound


async def test_pages_without_rows_are_counted_as_calls(tmp_path):
    """They take from the limit as all others do."""
    world = World.of(1, 3, days=400)
    [done] = await collected(tmp_path, {"main": world})
    looks = 1
    assert done.calls == world.pages + looks > 6


async def test_another_run_asks_only_for_what_is_new(tmp_path):
    """What is sealed is never asked for again; the first look at what is open is sealed later."""
    world = World.of(1, 300)
    for _ in range(2):
        await collected(tmp_path, {"main": world})
        world.now += DAY
    world.asked.clear()
    world.rows.append(order(5000, world.now - 2 * LAG, random.Random(1)))
    [done] = await collected(tmp_path, {"main": world})
    assert done.rows == 1
    assert min(first for first, _ in world.asked) > world.now - 2 * DAY - 2 * LAG
    assert_whole(tmp_path, world)


async def test_rows_that_come_late_are_read_as_long_as_the_lag_lasts(tmp_path):
    """The tail is read again as a whole, and a row that has changed is there once."""
    world = World.of(1, 50)
    late, changing = (order(n, world.now - LAG // 2, random.Random(n)) for n in (7001, 7002))
    world.rows += [late, changing]
    world.hidden = {late.tracking_no}
    await collected(tmp_path, {"main": world})
    assert_whole(tmp_path, world)
    world.hidden = set()
    changing.achieved_pl = Decimal("-1.5")
    world.now += LAG // 4
    await collected(tmp_path, {"main": world})
    assert_whole(tmp_path, world)
    assert verify(tmp_path).histories[0].duplicates == 0


async def test_a_tail_without_changes_writes_no_file(tmp_path):
    """But how far was looked is kept."""
    world = World.of(1, 50)
    for passes in (LAG, LAG // 2):  # the first look at what is open counts when it is a lag old
        await collected(tmp_path, {"main": world})
        world.now += passes
    world.rows.append(order(7001, world.now - LAG // 4, random.Random(1)))
    await collected(tmp_path, {"main": world})
    before = sorted(tmp_path.rglob("*.parquet"))
    world.now += LAG // 4
    await collected(tmp_path, {"main": world})
    assert sorted(tmp_path.rglob("*.parquet")) == before
    assert states(tmp_path)[-1][2] == world.now


async def test_an_older_gap_is_filled(tmp_path):
    """A file that is gone makes one, which is told and read again."""
    world = World.of(1, 400)
    await collected(tmp_path, {"main": world})
    some = sorted(tmp_path.rglob("*.parquet"))[1]
    some.unlink()
    assert any("missing" in text for text in verify(tmp_path).problems)
    [done] = await collected(tmp_path, {"main": world})
    assert any("missing" in text for text in done.warnings)
    assert_whole(tmp_path, world)
    assert verify(tmp_path).is_sound


async def test_a_longer_span_reads_what_is_new_in_it(tmp_path):
    """A later beginning changes nothing, and an earlier end is refused."""
    world = World.of(1, 300)
    half = from_milliseconds(START + 100 * DAY)
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        await collector.add(KEY, VALUES, since=half)
        await collector.run()
        with pytest.raises(ConfigError, match="is collected until"):
            await collector.add(KEY, VALUES, until=half + timedelta(days=1))
        [goal] = await collector.goals()
        await collector.add(KEY, VALUES, since=half + timedelta(days=1))
        assert await collector.goals() == [goal]
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        await collector.run()
    assert_whole(tmp_path, world)


async def test_a_failing_account_keeps_no_other_from_going_on(tmp_path):
    """Its error is told, and its rows are read by the next run."""
    worlds = {"main": World.of(1, 100), "other": World.of(2, 100)}
    refusal = PermissionDeniedError(message="no", code="40014", status_code=400, endpoint=KEY)
    worlds["other"].fails = [refusal]
    done = await collected(tmp_path, worlds)
    assert [each.stage for each in done] == ["done", "failed"]
    assert_whole(tmp_path, worlds["main"])
    assert not verify(tmp_path).is_sound
    await collected(tmp_path, worlds)
    for label, world in worlds.items():
        assert_whole(tmp_path, world, label)


async def test_an_account_that_is_gone_keeps_no_other_from_going_on(tmp_path):
    """It is told until it is retired, and its rows stay; adding it again takes it back."""
    worlds = {"old": World.of(1, 100), "other": World.of(2, 100)}
    await collected(tmp_path, worlds)
    worlds["other"].now += DAY
    worlds["other"].rows.append(order(9000, worlds["other"].now - 2 * LAG, random.Random(1)))
    async with Collector(tmp_path, {"other": worlds["other"].client()}) as collector:
        gone, there = await collector.run()
        assert (gone.stage, gone.kept, there.stage) == ("failed", 100, "done")
        assert "no account 'old'; there are: other" in gone.error
        assert "--retire" in gone.error
        with pytest.raises(ConfigError, match="it holds: old, other"):
            await collector.retire("unknown")
        await collector.retire("old")
        assert [each.stage for each in await collector.run()] == ["done"]
    for label, world in worlds.items():
        assert_whole(tmp_path, world, label)
    done = await collected(tmp_path, worlds)
    assert [each.stage for each in done] == ["done", "done"]


async def test_without_any_account_of_the_folder_nothing_is_collected(tmp_path):
    """All of them are named."""
    world = World.of(1, 10)
    await collected(tmp_path, {"old": world})
    async with Collector(tmp_path, {"new": world.client()}) as collector:
        with pytest.raises(ConfigError, match="no account 'old'; there are: new"):
            await collector.run()
        await collector.retire("old")
        with pytest.raises(ConfigError, match="retired"):
            await collector.run()


async def test_a_failure_that_may_pass_is_tried_again(tmp_path):
    """From the page on which it happened."""
    world = World.of(1, 300)
    world.fails = [
        ServiceUnavailableError(message="busy", code="", status_code=503, endpoint=KEY)
    ] * 2
    [done] = await collected(tmp_path, {"main": world}, sleep=no_wait)
    assert done.stage == "done"
    assert_whole(tmp_path, world)


async def test_a_list_that_may_be_incomplete_is_not_sealed(tmp_path):
    """Its cursor led back; that is an error, and nothing of the span counts as read."""
    client = World.of(1, 50).client()
    iterate = client.iterate

    def cut(*args, **options):
        made = iterate(*args, **options)
        made.is_incomplete = True
        return made

    client.iterate = cut
    async with Collector(tmp_path, {"main": client}, sleep=no_wait) as collector:
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        [done] = await collector.run()
    assert "leads back" in done.error
    assert states(tmp_path) == []


async def test_cancelling_keeps_what_was_read(tmp_path):
    """And the next run goes on there."""
    world = World.of(1, 2_000)
    world.delay = 0.005
    task = asyncio.ensure_future(collected(tmp_path, {"main": world}))
    await world.reached(12)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    kept = sum(pq.read_metadata(path).num_rows for path in tmp_path.rglob("*.parquet"))
    assert kept >= 500
    world.delay = 0.0
    [done] = await collected(tmp_path, {"main": world})
    assert done.rows <= 2_000 - kept
    assert_whole(tmp_path, world)


async def test_following_brings_what_happens_meanwhile(tmp_path):
    """Until it is cancelled."""
    world, rounds = World.of(1, 50), 0

    async def sleep(seconds: float) -> None:
        nonlocal rounds
        rounds += 1
        if rounds > 5:
            raise asyncio.CancelledError
        world.rows.append(order(8000 + rounds, world.now + LAG // 2, random.Random(rounds)))
        world.now += LAG

    async with Collector(tmp_path, {"main": world.client()}, sleep=sleep) as collector:
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        with pytest.raises(asyncio.CancelledError):
            await collector.follow(every=60)
    assert_whole(tmp_path, world)


async def test_two_argument_sets_of_one_list_stand_side_by_side(tmp_path):
    """The views count a row that both have brought once."""
    world = World.of(1, 100)
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        await collector.add(KEY, {**VALUES, "symbol": "BTCUSDT"}, since=from_milliseconds(START))
        await collector.run()
    view = (tmp_path / "views.sql").read_text()
    name = KEY.replace(".", "_")
    assert query(f"SELECT count(*) FROM {name}", view) == [(100,)]
    assert query(f"SELECT count(*) FROM read_parquet('{tmp_path}/*/*/*/*.parquet')") == [(200,)]
    found = verify(tmp_path)
    assert found.is_sound


async def test_small_sealed_spans_become_one_file(tmp_path):
    """However often it is collected."""
    world = World.of(1, 30)
    for n in range(5):
        await collected(tmp_path, {"main": world})
        world.now += 4 * LAG
        world.rows.append(order(9000 + n, world.now - 3 * LAG, random.Random(n)))
    await collected(tmp_path, {"main": world})
    assert_whole(tmp_path, world)
    assert [state for state, *_ in states(tmp_path)].count("sealed") == 1
    months = {path.parent for path in tmp_path.rglob("*.parquet")}
    assert len(list(tmp_path.rglob("*.parquet"))) == len(months) + 1  # of what may still change


def _damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


async def test_what_a_missing_file_does_not_concern_stays(tmp_path):
    """Also when the exchange shows none of it any more; what it shows comes again, once."""
    world = World.of(1, 400, days=60)
    await collected(tmp_path, {"main": world})
    gone = sorted(tmp_path.rglob("*.parquet"))[1]
    lost = set(pq.read_table(gone, columns=["tracking_no"])["tracking_no"].to_pylist())
    files = set(tmp_path.rglob("*.parquet")) - {gone}
    gone.unlink()
    shown_again = set(sorted(lost)[: len(lost) // 2])
    still = next(row for row in world.rows if row.tracking_no not in lost)
    still.achieved_pl = Decimal(7)
    world.hidden = {row.tracking_no for row in world.rows if row is not still} - shown_again
    [done] = await collected(tmp_path, {"main": world})
    world.hidden = lost - shown_again
    assert any(f"{len(lost)} rows" in text for text in done.warnings)
    assert_whole(tmp_path, world)
    assert done.kept == 400 - len(world.hidden)
    assert verify(tmp_path).is_sound
    assert len(files & set(tmp_path.rglob("*.parquet"))) >= len(files) - 1


async def test_what_cannot_be_read_again_is_lost(tmp_path):
    """It was read long ago, as far back as the exchange kept then."""
    world = World.of(1, 400, days=30)
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        await collector.add(KEY, VALUES)
        await collector.run()
    min(tmp_path.rglob("*.parquet")).unlink()
    world.now += 200 * DAY
    world.keeps = 90 * DAY
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        [done] = await collector.run()
    assert any("out of reach of the exchange" in text for text in done.warnings)
    [check] = verify(tmp_path).histories
    assert check.gaps == []
    assert check.lost[0].first < START
    assert check.lost[-1].last > milliseconds(world.rows[-1].close_time)
    assert 0 < check.rows < 400


@pytest.mark.parametrize("is_seen_late", [False, True])
async def test_damaged_rows_are_never_sealed_anew(tmp_path, is_seen_late):
    """Found when the file would be joined to another one, they are told, and read again."""
    world = World.of(1, 30)
    await collected(tmp_path, {"main": world})
    told = []
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        damaged = min(tmp_path.rglob("*.parquet"))
        _damage(damaged)
        if is_seen_late:
            world.fails = [RuntimeError("before anything was joined")]
            await collector.run()
        world.rows.append(order(9000, world.now + LAG, random.Random(1)))
        for _ in range(3):  # the first sees what is open, the next ones seal by it
            world.now += 4 * LAG
            [done] = await collector.run()
            told += done.warnings
    assert any(f"{damaged.name} is damaged" in text for text in told)
    assert_whole(tmp_path, world)
    assert verify(tmp_path).is_sound
    assert damaged.with_name(f".{damaged.name}.damaged").exists()


@pytest.mark.gate
@pytest.mark.parametrize("is_late", [False, True])
async def test_rows_of_a_tail_that_was_not_read_to_its_end_stay(tmp_path, monkeypatch, is_late):
    """The next run reads it from its beginning, or so late that the exchange shows none of it."""
    monkeypatch.setattr(buffer, "MAX_ROWS", 100)
    world = World.of(1, 50)
    world.rows += [order(n, world.now - LAG // 2, random.Random(n)) for n in range(1000, 1400)]
    page = World.page

    def ends_in_the_middle(self, values):
        if [state for state, *_ in states(tmp_path)][-1:] == ["reading"]:
            raise RuntimeError("ends here")
        return page(self, values)

    with monkeypatch.context() as patch:
        patch.setattr(World, "page", ends_in_the_middle)
        [done] = await collected(tmp_path, {"main": world})
    assert done.stage == "failed"
    before = {row[0] for row in rows_of(tmp_path)}
    assert 50 < len(before) < 450
    if is_late:
        world.now += 200 * DAY
        world.keeps = 90 * DAY
        world.hidden = {row.tracking_no for row in world.rows} - before
    await collected(tmp_path, {"main": world})
    assert_whole(tmp_path, world)


@pytest.mark.parametrize("days", [30, 200])
async def test_what_was_begun_too_long_ago_is_not_gone_on_with(tmp_path, monkeypatch, days):
    """The exchange refuses what follows; what it still shows is read, and rows read once stay."""
    monkeypatch.setattr(buffer, "MAX_ROWS", 100)
    world = World.of(1, 2_000, days=80)
    task = asyncio.ensure_future(collected(tmp_path, {"main": world}))
    world.delay = 0.001
    await world.reached(12)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert "reading" in [state for state, *_ in states(tmp_path)]
    before = {row[0] for row in rows_of(tmp_path)}
    world.now += days * DAY
    world.keeps = 90 * DAY
    begin = world.now - world.keeps + DAY // 24  # where the exchange begins is sought to an hour
    shown = {row.tracking_no for row in world.rows if world.moment(row) > begin}
    world.hidden = {row.tracking_no for row in world.rows} - before - shown
    assert world.hidden
    [done] = await collected(tmp_path, {"main": world}, sleep=no_wait)
    assert (done.stage, done.error) == ("done", None)
    assert any("out of reach" in text for text in done.warnings)
    assert "reading" not in [state for state, *_ in states(tmp_path)]
    assert_whole(tmp_path, world)
    assert verify(tmp_path).is_sound


async def test_a_damaged_file_is_told_with_what_helps(tmp_path):
    """Removing it is enough for its rows to come again."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    damaged = next(tmp_path.rglob("*.parquet"))
    _damage(damaged)
    [text] = verify(tmp_path).problems
    assert "remove it" in text
    damaged.unlink()
    await collected(tmp_path, {"main": world})
    assert_whole(tmp_path, world)


async def test_a_file_that_was_cut_off_is_kept_beside_and_read_again(tmp_path):
    """Something of it may be wanted yet."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    cut = next(tmp_path.rglob("*.parquet"))
    cut.write_bytes(cut.read_bytes()[:100])
    [done] = await collected(tmp_path, {"main": world})
    assert any("has 100 bytes instead of" in text for text in done.warnings)
    assert_whole(tmp_path, world)
    assert cut.with_name(f".{cut.name}.damaged").stat().st_size == 100
    assert verify(tmp_path).is_sound


async def test_a_file_that_may_be_there_is_not_missing(tmp_path, monkeypatch):
    """The disk fails: an error, after which everything is as it was."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    before, stat = states(tmp_path), Path.stat

    def fails(path, **options):
        if path.suffix == ".parquet":
            raise OSError(errno.EIO, "Input/output error", str(path))
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", fails)
    with pytest.raises(StoreError, match="Input/output error"):
        await collected(tmp_path, {"main": world})
    monkeypatch.undo()
    assert states(tmp_path) == before
    assert verify(tmp_path).is_sound


class WholeList:
    """A client whose spot history is read whole, from its beginning to its end."""

    def __init__(self, page=v1.SpotTraderHistoryOrderPage) -> None:
        self.clock, self.rows, self.page = self, [], page

    def now_ms(self) -> int:
        return START

    def wall(self) -> float:
        return START / 1000

    async def sync_clock(self) -> float:
        return 0.0

    def iterate(self, row, values, *, timeout, resume=None):
        async def call(endpoint, values, timeout, priority):
            ids = [row.tracking_no for row in self.rows]
            before = values.get("minId")
            shown = self.rows[ids.index(before) + 1 :][:30] if before else self.rows[:30]
            last = shown[-1].tracking_no if shown else None
            return self.page(result_list=shown, min_id=last), START

        return PageIterator(call, row, values, now_ms=self.now_ms, resume=resume)


async def test_a_list_without_spans_is_read_whole_and_keeps_what_vanishes(tmp_path):
    """What has changed is there once, as it is now."""
    client = WholeList()
    key = "v1.spot.trader.list_history_orders"

    async def collect():
        async with Collector(tmp_path, {"main": client}) as collector:
            await collector.add(key)
            return await collector.run()

    def row(number, size):
        return v1.SpotTraderHistoryOrder(
            tracking_no=str(number), trader_user_id="1", buy_time=from_milliseconds(START),
            symbol="BTCUSDT_SPBL", deal_count=size,
        )  # fmt: skip

    client.rows = [row(2, Decimal(1)), row(1, Decimal(1))]
    await collect()
    client.rows = [row(3, Decimal(3)), row(2, Decimal(2))]
    [done] = await collect()
    assert done.stage == "done", done.error
    found = query(f"SELECT tracking_no, deal_count FROM read_parquet('{tmp_path}/*/*/*/*.parquet')")
    assert sorted(found) == [("1", 1), ("2", 2), ("3", 3)]
    assert verify(tmp_path).is_sound
    assert verify(tmp_path).histories[0].replaced == 0


def _spot_order(number):
    return v1.SpotTraderHistoryOrder(
        tracking_no=str(number), trader_user_id="1", symbol="BTCUSDT_SPBL",
        buy_time=from_milliseconds(START - number * 20 * DAY), deal_count=Decimal(number),
    )  # fmt: skip


async def _read_whole(folder, client, key="v1.spot.trader.list_history_orders"):
    async with Collector(folder, {"main": client}) as collector:
        await collector.add(key)
        [done] = await collector.run()
    assert done.stage == "done", done.error
    found = query(f"SELECT tracking_no FROM read_parquet('{folder}/*/*/*/*.parquet')")
    return done, sorted(int(number) for (number,) in found)


async def test_a_missing_file_of_a_list_that_is_read_whole_takes_no_other_with_it(tmp_path):
    """Rows of other months that the exchange no longer shows stay."""
    client = WholeList()
    client.rows = [_spot_order(n) for n in range(1, 9)]
    await _read_whole(tmp_path, client)
    gone = min(tmp_path.rglob("*.parquet"))
    lost = {int(n) for n in pq.read_table(gone, columns=["tracking_no"])["tracking_no"].to_pylist()}
    gone.unlink()
    client.rows = client.rows[:2]
    done, found = await _read_whole(tmp_path, client)
    assert found == sorted(set(range(1, 9)) - lost)
    assert any("is missing" in text for text in done.warnings)
    assert verify(tmp_path).is_sound


async def test_vanished_rows_stay_when_a_list_is_put_away_in_pieces(tmp_path, monkeypatch):
    """A long one is not read when its first rows are put on disk."""
    monkeypatch.setattr(buffer, "MAX_ROWS", 30)
    client = WholeList()
    client.rows = [_spot_order(n) for n in range(1, 101)]
    await _read_whole(tmp_path, client)
    client.rows = [row for row in client.rows if int(row.tracking_no) % 10]
    _, found = await _read_whole(tmp_path, client)
    assert found == list(range(1, 101))
    assert verify(tmp_path).is_sound


async def test_a_missing_file_of_what_there_is_now_is_read_again(tmp_path):
    """Though it brings what was there before, which writes no file otherwise."""
    client, key = WholeList(v1.SpotTraderOpenOrderPage), "v1.spot.trader.list_open_orders"
    client.rows = [
        v1.SpotTraderOpenOrder(
            tracking_no=str(n), symbol="BTCUSDT_SPBL", buy_time=from_milliseconds(START - n * DAY)
        )
        for n in (1, 40)
    ]
    await _read_whole(tmp_path, client, key)
    min(tmp_path.rglob("*.parquet")).unlink()
    _, found = await _read_whole(tmp_path, client, key)
    assert found == [1, 40]
    assert verify(tmp_path).is_sound


# --- the folder ----------------------------------------------------------------------------------


async def test_a_second_collector_is_refused(tmp_path):
    """The first goes on."""
    world = World.of(1, 50)
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        with pytest.raises(StoreError, match="another collector"):
            await collected(tmp_path, {"main": world})
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        await collector.run()
    assert_whole(tmp_path, world)


@pytest.mark.parametrize("name", ["notes.txt", "endpoint=x/account=main/month=2026-01/a.parquet"])
async def test_a_foreign_file_is_refused_and_left_alone(tmp_path, name):
    """In a folder that is no store, and in one that is."""
    world = World.of(1, 50)
    strange = tmp_path / name
    strange.parent.mkdir(parents=True, exist_ok=True)
    strange.write_text("mine")
    with pytest.raises(StoreError, match="holds"):
        await collected(tmp_path, {"main": world})
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [
        strange.name,
        ".lock",
    ] or strange.read_text() == "mine"
    strange.unlink()
    await collected(tmp_path, {"main": world})
    strange.write_text("mine")
    with pytest.raises(StoreError, match="did not write"):
        await collected(tmp_path, {"main": world})
    assert any(name in text for text in verify(tmp_path).problems)
    strange.unlink()
    await collected(tmp_path, {"main": world})
    assert_whole(tmp_path, world)


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize("depth", [1, 2])
async def test_a_whole_folder_that_is_away_is_refused_until_it_is_back(tmp_path, depth, is_there):
    """A disk that is not mounted leaves an empty folder, or none."""
    world, store = World.of(1, 50), tmp_path / "store"
    await collected(store, {"main": world})
    before = states(store)
    parts = (f"endpoint={KEY}", "account=main")[:depth]
    folder, elsewhere = store.joinpath(*parts), tmp_path / "elsewhere"
    folder.rename(elsewhere)
    if is_there:
        folder.mkdir()
    with pytest.raises(StoreError, match=r"Bring it back"):
        await collected(store, {"main": world})
    assert not verify(store).is_sound
    if is_there:
        folder.rmdir()
    elsewhere.rename(folder)
    assert states(store) == before
    assert verify(store).is_sound
    await collected(store, {"main": world})
    assert_whole(store, world)


async def test_a_folder_that_is_gone_for_good_is_read_again(tmp_path):
    """As the error says."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    folder = tmp_path / f"endpoint={KEY}" / "account=main"
    shutil.rmtree(folder)
    with pytest.raises(StoreError, match=re.escape(str(folder / "removed"))):
        await collected(tmp_path, {"main": world})
    (folder / "removed").mkdir(parents=True)
    [done] = await collected(tmp_path, {"main": world})
    assert done.rows == 50
    assert_whole(tmp_path, world)
    assert verify(tmp_path).is_sound
    assert not (folder / "removed").exists()


@pytest.mark.parametrize("depth", [1, 2, 4])
async def test_a_symbolic_link_in_a_store_is_refused(tmp_path, depth):
    """Readers follow it, and what is behind it can change; a folder of a file, or the file."""
    world, store = World.of(1, 50), tmp_path / "store"
    await collected(store, {"main": world})
    part = next(store.rglob("*.parquet"))
    linked = store.joinpath(*part.relative_to(store).parts[:depth])
    linked.rename(tmp_path / "elsewhere")
    linked.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreError, match=r"a symbolic link"):
        await collected(store, {"main": world})
    assert any("a symbolic link" in text for text in verify(store).problems)
    linked.unlink()
    (tmp_path / "elsewhere").rename(linked)
    await collected(store, {"main": world})
    assert_whole(store, world)


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        (None, "no path"),
        (5, "no path"),
        (b"x", "no path"),
        ("a\udcff", "UTF-8"),
        ("a\0b", "cannot read a path"),
        pytest.param(
            "a\\b",
            "cannot read a path",
            marks=pytest.mark.skipif(os.name == "nt", reason="a slash"),
        ),
        ("account=x", "for a column"),
        ("Month=1/store", "for a column"),
        ("a" * 300, "too long"),
    ],
)
async def test_a_folder_that_readers_could_not_read_is_refused_at_once(
    tmp_path, monkeypatch, folder, told
):
    """By collectors and by `verify`, before anything is read."""
    monkeypatch.chdir(tmp_path)
    world = World.of(1, 5)
    with pytest.raises(StoreError, match=told):
        await collected(folder, {"main": world})
    with pytest.raises(StoreError, match=told):
        verify(folder)
    assert world.pages == 0
    assert list(tmp_path.iterdir()) == []


async def test_what_is_no_folder_is_told(tmp_path):
    """A file, or a link that leads nowhere."""
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("file", "link"):
        with pytest.raises(StoreError, match="is no folder"):
            await collected(tmp_path / name, {"main": World.of(1, 5)})


async def test_a_folder_that_goes_while_it_is_written_is_told(tmp_path):
    """What was kept before is not whole then, and nobody says so."""
    world, store = World.of(1, 50), tmp_path / "store"

    class Gone(Files):
        def write(self, path, content):
            shutil.rmtree(store)
            super().write(path, content)

        def commit(self, connection):
            if world.pages:
                shutil.rmtree(store, ignore_errors=True)
                raise sqlite3.OperationalError("disk I/O error")
            super().commit(connection)

    with pytest.raises(StoreError, match="was removed or moved"):
        await collected(store, {"main": world}, Gone())
    world.pages, world.rows = 0, []
    with pytest.raises(StoreError, match="was removed or moved"):
        await collected(store, {"main": world}, Gone())


async def test_a_full_disk_at_the_first_start_is_told(tmp_path, monkeypatch):
    """A manifest that cannot be made is no damaged one."""

    def full(*args, **options):
        made = sqlite3.connect(*args, **options)
        made.execute("PRAGMA max_page_count=1")
        return made

    monkeypatch.setattr(manifest, "sqlite3", SimpleNamespace(**vars(sqlite3) | {"connect": full}))
    with pytest.raises(StoreError, match=r"cannot be used .*is full"):
        await collected(tmp_path, {"main": World.of(1, 5)})
    monkeypatch.undo()
    await collected(tmp_path, {"main": World.of(1, 5)})


async def test_rows_of_two_exchanges_are_kept_apart(tmp_path):
    """One that is simulated and the real one must not be mixed up."""

    def client(url):
        made = World.of(1, 20).client()
        made.config = ClientConfig(base_url=url)
        return made

    async def collect(url):
        async with Collector(tmp_path, {"main": client(url)}) as collector:
            await collector.add(KEY, VALUES, since=from_milliseconds(START))
            await collector.run()

    await collect("http://127.0.0.1:8787")
    await collect("http://localhost:9999")
    with pytest.raises(StoreError, match=r"one exchange"):
        await collect("https://api.bitget.com")


async def test_a_manifest_of_a_newer_version_is_left_alone(tmp_path):
    """Upgrading is what helps."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    with sqlite3.connect(tmp_path / "manifest.sqlite") as sql:
        sql.execute("PRAGMA user_version = 99")
    sql.close()
    with pytest.raises(StoreError, match="newer bitget-copy"):
        await collected(tmp_path, {"main": world})
    with pytest.raises(StoreError, match="newer bitget-copy"):
        verify(tmp_path)


async def test_a_damaged_manifest_is_told(tmp_path):
    """It is no store then, and nothing is removed."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    (tmp_path / "manifest.sqlite").write_bytes(b"nothing of the kind" * 100)
    before = sorted(tmp_path.rglob("*.parquet"))
    with pytest.raises(StoreError, match="damaged"):
        await collected(tmp_path, {"main": world})
    assert sorted(tmp_path.rglob("*.parquet")) == before


async def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    """By its name and why."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"file/store: "):
        await collected(tmp_path / "file" / "store", {"main": World.of(1, 5)})

    class ReadOnly(Files):
        def write(self, path, content):
            raise PermissionError(13, "Permission denied")

    with pytest.raises(StoreError, match="cannot be written"):
        await collected(tmp_path / "other", {"main": World.of(1, 5)}, ReadOnly())


async def test_a_full_disk_fails_all_changes_that_are_written_together(tmp_path):
    """Parts of several accounts are; none of them counts then, and all rows come again."""
    worlds = {label: World.of(n, 60) for n, label in enumerate("abcdef")}
    written = set()

    class Full(Files):
        def write(self, path, content):
            written.add(path)
            if "account=c" in str(path):
                raise OSError(errno.ENOSPC, "no space")
            super().write(path, content)

    with pytest.raises(StoreError, match="the disk is full"):
        await collected(tmp_path, worlds, Full())
    kept = [row for row in states(tmp_path) if row[0] != "lost"]
    assert len(written) > len(kept)
    await collected(tmp_path, worlds)
    for label, world in worlds.items():
        assert_whole(tmp_path, world, label)
    assert verify(tmp_path).is_sound


async def test_files_of_a_crash_are_removed(tmp_path):
    """The manifest does not know them, so their rows come again."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    known = min(tmp_path.rglob("*.parquet"))
    orphan = known.with_name(known.name[:14] + "0" * 16 + ".parquet")
    orphan.write_bytes(known.read_bytes())
    half = known.with_name(f".{orphan.name}.tmp")
    half.write_bytes(b"PAR1")
    assert len(verify(tmp_path).orphans) == 2
    assert verify(tmp_path).is_sound
    await collected(tmp_path, {"main": world})
    assert not orphan.exists()
    assert not half.exists()
    assert_whole(tmp_path, world)


async def test_files_beside_an_older_manifest_are_kept_and_told(tmp_path):
    """They may be the only ones that hold what the exchange no longer shows."""
    world = World.of(1, 300)
    rows, end = world.rows, world.now
    world.now = START + 120 * DAY
    world.rows = [row for row in rows if world.moment(row) < world.now]
    await collected(tmp_path, {"main": world})
    older = (tmp_path / "manifest.sqlite").read_bytes()
    world.rows, world.now = rows, end
    await collected(tmp_path, {"main": world})
    before = {row[0] for row in rows_of(tmp_path)}
    (tmp_path / "manifest.sqlite").write_bytes(older)
    world.keeps = 20 * DAY
    [done] = await collected(tmp_path, {"main": world})
    assert any("may be an older manifest" in text for text in done.warnings)
    kept = [*tmp_path.rglob(".part-*.unknown")]
    held = {
        row for path in kept for [row] in query(f"SELECT tracking_no FROM read_parquet('{path}')")
    }
    assert held | {row[0] for row in rows_of(tmp_path)} == before
    [again] = await collected(tmp_path, {"main": world})
    assert not any("older manifest" in text for text in again.warnings)
    assert [*tmp_path.rglob(".part-*.unknown")] == kept


async def test_newer_files_are_kept_also_where_none_of_the_manifest_is_missing(tmp_path):
    """Their names say of which change they are."""
    world = World.of(1, 300)
    half = from_milliseconds(START + 100 * DAY)
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        await collector.add(KEY, VALUES, since=half, until=half + timedelta(days=50))
        await collector.run()
    older = (tmp_path / "manifest.sqlite").read_bytes()
    known = {*tmp_path.rglob("*.parquet")}
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        await collector.add(KEY, VALUES, since=half - timedelta(days=60))
        await collector.run()
    assert known <= (there := {*tmp_path.rglob("*.parquet")})
    (tmp_path / "manifest.sqlite").write_bytes(older)
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        [done] = await collector.run()
    assert any("may be an older manifest" in text for text in done.warnings)
    assert len([*tmp_path.rglob(".part-*.unknown")]) == len(there - known)


async def test_files_of_an_account_that_an_older_manifest_does_not_know_are_kept(tmp_path):
    """No file of the manifest need be missing."""
    one, two = World.of(1, 50), World.of(2, 60)
    await collected(tmp_path, {"a": one})
    older = (tmp_path / "manifest.sqlite").read_bytes()
    async with Collector(tmp_path, {"b": two.client()}) as collector:
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        await collector.run()
    (tmp_path / "manifest.sqlite").write_bytes(older)
    [done] = await collected(tmp_path, {"a": one})
    assert any("account=b has" in text for text in done.warnings)
    assert [*tmp_path.rglob("account=b/*/.part-*.unknown")]
    assert_whole(tmp_path, one, "a")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[: len(text) // 2],
        lambda text: b"",
        lambda text: b"\xff" + text,
        lambda text: text.replace(b" DESC", b" ASC"),
        lambda text: text.replace(b"= 1;", b"= 2;"),
    ],
)
async def test_views_that_were_changed_are_found_and_written_anew(tmp_path, change):
    """A view that shows replaced rows is as wrong as a damaged file."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    views = tmp_path / "views.sql"
    before = views.read_bytes()
    assert verify(tmp_path).is_sound
    views.write_bytes(change(before))
    assert any("views.sql" in text for text in verify(tmp_path).problems)
    await collected(tmp_path, {"main": world})
    assert views.read_bytes() == before
    assert verify(tmp_path).is_sound


async def test_views_of_a_store_that_was_moved_are_whole(tmp_path):
    """They name another folder, which they say."""
    await collected(tmp_path / "a", {"main": World.of(1, 50)})
    (tmp_path / "a").rename(tmp_path / "b")
    assert verify(tmp_path / "b").is_sound


async def test_a_relative_folder_is_that_of_the_beginning(tmp_path, monkeypatch):
    """Another folder may become the current one meanwhile."""
    world = World.of(1, 150)
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path)
    collector = Collector("store", {"main": world.client()})
    monkeypatch.chdir(tmp_path / "other")
    async with collector:
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        await collector.run()
    assert_whole(tmp_path / "store", world)
    assert verify(tmp_path / "store").is_sound


async def test_a_change_that_a_crash_cut_off_is_left_out_by_verify(tmp_path):
    """What is to be undone is undone in a copy; the next collector does it in the file."""
    world = World.of(1, 50)
    folder = tmp_path / "store"
    await collected(folder, {"main": world})
    names = ("manifest.sqlite", "manifest.sqlite-journal")
    with closing(sqlite3.connect(folder / names[0], isolation_level=None)) as sql:
        sql.execute("PRAGMA cache_size = 1")  # so that it is in the file before it is committed
        sql.execute("BEGIN IMMEDIATE")
        for number in range(2_000):
            sql.execute("INSERT INTO store VALUES (?, ?)", (f"x{number}", "y" * 100))
        left = {name: (folder / name).read_bytes() for name in names}
        sql.execute("ROLLBACK")
    for name, content in left.items():
        (folder / name).write_bytes(content)
    found = verify(folder)
    assert found.is_sound
    assert [each.rows for each in found.histories] == [50]
    assert {name: (folder / name).read_bytes() for name in names} == left
    await collected(folder, {"main": world})
    assert_whole(folder, world)
    assert not (folder / names[1]).exists()


async def test_damage_is_found(tmp_path):
    """One changed byte is enough."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    _damage(next(tmp_path.rglob("*.parquet")))
    assert any("damaged" in text for text in verify(tmp_path).problems)


@pytest.mark.parametrize("before", ["_problem", "_Keys.read", "_Keys.repeated", "strange_files"])
async def test_what_is_verified_is_true_of_one_moment(tmp_path, monkeypatch, before):
    """Whatever a collector does while files are looked at: here it replaces all of them."""
    world, times = World.of(1, 50), 0
    await collected(tmp_path, {"main": world})
    opened = store.Store.open(tmp_path)
    place = verification._Keys if "." in before else verification
    name = before.rpartition(".")[2]
    act = getattr(place, name)

    def replaces(*args):
        nonlocal times
        times += 1
        if times < 4:
            [goal] = opened.manifest.goals()
            for each in opened.manifest.covered(goal.id):
                parts = opened.manifest.parts_of([each.id])
                tables = [pq.read_table(tmp_path / part.path, partitioning=None) for part in parts]
                if tables:
                    opened.keep([store.Change(
                        goal=goal, place=store.Place(), span=each.span, state="tail",
                        table=pa.concat_tables(tables), replaces=[each.id],
                    )])  # fmt: skip
        return act(*args)

    monkeypatch.setattr(place, name, replaces)
    found = verify(tmp_path)
    monkeypatch.undo()
    opened.close()
    assert found.is_sound
    assert found.orphans == []
    assert [check.rows for check in found.histories] == [50]


async def test_files_that_a_collector_is_writing_are_no_orphans(tmp_path):
    """Those of one that has crashed are."""
    await collected(tmp_path, {"main": World.of(1, 50)})
    opened = store.Store.open(tmp_path)
    known = min(tmp_path.rglob("*.parquet"))
    known.with_name(known.name[:14] + "0" * 16 + ".parquet").write_bytes(known.read_bytes())
    assert verify(tmp_path).orphans == []
    opened.close()
    assert len(verify(tmp_path).orphans) == 1


async def test_a_collector_starts_while_a_store_is_verified(tmp_path, monkeypatch):
    """Which has the lock for a moment."""
    lock = os.open(tmp_path / ".lock", os.O_RDWR | os.O_CREAT)
    assert try_lock(lock)
    monkeypatch.setattr(store, "time", SimpleNamespace(sleep=lambda _: os.close(lock)))
    await collected(tmp_path, {"main": World.of(1, 5)})


class HeldFiles(Files):
    """The first commit, which ends the opening of a new store, waits until it may go on."""

    def __init__(self):
        self.loop, self.is_held = asyncio.get_running_loop(), asyncio.Event()
        self.goes_on = threading.Event()

    def commit(self, connection):
        self.loop.call_soon_threadsafe(self.is_held.set)
        self.goes_on.wait(60)
        super().commit(connection)


@pytest.mark.parametrize("times", [1, 2])
async def test_a_collector_that_is_cancelled_as_it_opens_leaves_the_folder_free(tmp_path, times):
    """The thread opens it all the same; and closes it, though nobody waits for that either."""
    files = HeldFiles()
    collector = Collector(tmp_path, {}, files=files)
    opening = asyncio.create_task(collector.__aenter__())
    await files.is_held.wait()
    for _ in range(times):
        opening.cancel()
        for _ in range(5):
            await asyncio.sleep(0)
    files.goes_on.set()
    with pytest.raises(asyncio.CancelledError):
        await opening
    collector._writer._pool.shutdown()
    assert not store.is_in_use(tmp_path)


async def uses_in_fork(collector):
    """All that a fork may try; its closing does nothing."""
    uses = (
        collector.add(KEY, VALUES), collector.goals(), collector.value("name"),
        collector.keep_value("name", "child"), collector.retire("main"), collector.run(),
        collector.follow(),
    )  # fmt: skip
    for use in uses:
        with pytest.raises(ConfigError, match="this one is a fork"):
            await use
    await collector.__aexit__(None, None, None)


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_fork_is_refused_and_keeps_no_lock(tmp_path):
    """It has neither the thread nor the folder, which the parent uses, and leaves, as ever."""
    asks, told = socket.socketpair()
    told.settimeout(60)
    collector = Collector(tmp_path, {})
    with asks, told, asyncio.Runner() as runner:
        runner.run(collector.__aenter__())
        child = os.fork()
        if child == 0:
            with suppress(BaseException):
                asyncio.run(uses_in_fork(collector))
                asks.send(b"1")
                asks.recv(1)
            os._exit(0)
        try:
            assert told.recv(1) == b"1"
            runner.run(collector.keep_value("name", "parent"))
            assert runner.run(collector.value("name")) == "parent"
            runner.run(collector.__aexit__(None, None, None))
            assert not store.is_in_use(tmp_path)  # while the child lives
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


async def test_what_was_found_is_told_in_words(tmp_path):
    """Line by line, with the verdict at the end."""
    await collected(tmp_path, {"main": World.of(1, 50)})
    assert str(verify(tmp_path)) == "sound"
    gone, *_ = sorted(tmp_path.rglob("*.parquet"))
    gone.unlink()
    first, *_, verdict = str(verify(tmp_path)).splitlines()
    assert first == f"{gone.relative_to(tmp_path).as_posix()} is missing"
    assert verdict.startswith("NOT sound")
    span = Interval(START, START + 60_000)
    check = HistoryCheck(
        history=HISTORY, rows=0, parts=0, covered=[], sealed=None, gaps=[span], lost=[span]
    )
    when = "2026-09-21 14:13Z to 2026-09-21 14:14Z"
    assert check.lines == [
        f"main {KEY} USDT-FUTURES: gap {when}",
        f"main {KEY} USDT-FUTURES: out of reach since before it was read: {when}",
    ]


def test_where_nothing_was_collected_there_is_nothing_to_verify(tmp_path):
    """It is an error, and makes no file."""
    with pytest.raises(StoreError, match="nothing was collected"):
        verify(tmp_path)
    assert list(tmp_path.iterdir()) == []


# --- what is asked for ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("endpoint", "values", "told"),
    [
        ("v2.futures.trader.list_histor", {}, "list_history_orders"),
        ("v2.futures.trader.close_order", {}, "no list"),
        ("v2.futures.follower.list_open_orders", VALUES, "watch_open_orders tells"),
        (KEY, {}, "productType"),
        (KEY, {**VALUES, "startTime": datetime.now(UTC)}, "collector itself"),
        (KEY, {**VALUES, "limit": 5}, "collector itself"),
        (KEY, {**VALUES, "colour": "red"}, "colour"),
    ],
)
async def test_a_wrong_argument_is_refused_before_anything_is_read(
    tmp_path, endpoint, values, told
):
    """Nothing is added then."""
    world = World.of(1, 5)
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        with pytest.raises(ParameterError, match=told):
            await collector.add(endpoint, values)
        assert await collector.goals() == []
        with pytest.raises(ConfigError, match="no history"):
            await collector.run()
        with pytest.raises(ConfigError, match="there is no account 'x'"):
            await collector.add(KEY, VALUES, accounts=["x"])
        with pytest.raises(ConfigError, match="time zone"):
            await collector.add(KEY, VALUES, since=datetime(2026, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda collector: collector.follow("60"), "every='60'"),
        (lambda collector: collector.follow(None), "every=None"),
        (lambda collector: collector.follow(True), "every=True"),
        (lambda collector: collector.add(None), "no list that can be collected"),
        (lambda collector: collector.add(5), "no list that can be collected"),
        (lambda collector: collector.add(KEY, "x"), "values is str"),
        (lambda collector: collector.add(KEY, []), "values is list"),
        (lambda collector: collector.add(KEY, VALUES, accounts=5), "accounts is int"),
        (lambda collector: collector.add(KEY, VALUES, accounts="main"), "accounts is str"),
        (lambda collector: collector.add(KEY, VALUES, accounts=[[]]), "no account"),
        (lambda collector: collector.__aenter__(), "entered once"),
    ],
)
async def test_an_argument_of_a_wrong_type_is_named(tmp_path, act, told):
    """And nothing is stored."""
    async with Collector(tmp_path, {"main": World.of(1, 5).client()}) as collector:
        with pytest.raises((ConfigError, ParameterError), match=told):
            await act(collector)
        assert await collector.goals() == []


async def test_arguments_are_named_as_the_coroutine_s_or_as_the_exchange_s(tmp_path):
    """Which of them makes no difference: it is the same history."""
    async with Collector(tmp_path, {"main": World.of(1, 5).client()}) as collector:
        [first] = await collector.add(KEY, {"product_type": "USDT-FUTURES", "symbol": "BTCUSDT"})
        [again] = await collector.add(KEY, {"productType": "USDT-FUTURES", "symbol": "BTCUSDT"})
        assert first == again
        assert len(await collector.goals()) == 1


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "product_type .* is required and missing"),
        ({"product": "USDT-FUTURES"}, r"did you mean 'product_type'\?.* allowed: .*product_type"),
        ({"productType": "USDT-FUTURES", "colour": 1}, "colour .* no argument of this list; allow"),
        ({"productType": "USDT-FUTURES", "product_type": "USDT-FUTURES"}, "is given twice"),
        ({"product_type": "USDT-FUTURES", 5: 1}, "is no argument of this list"),
        ({"product_type": "USDT-FUTURES", "page_size": 5}, "is no argument of this list"),
        ({"product_type": "USDT-FUTURES", "start_time": None}, "set by the collector itself"),
    ],
)
async def test_a_wrong_name_of_an_argument_is_told_with_the_allowed_ones(tmp_path, values, told):
    """By their Python names; what the collector sets itself is none of them."""
    async with Collector(tmp_path, {"main": World.of(1, 5).client()}) as collector:
        with pytest.raises(ParameterError, match=told) as caught:
            await collector.add(KEY, values)
        assert "limit" not in caught.value.allowed
        assert "start_time" not in caught.value.allowed
        assert await collector.goals() == []


@pytest.mark.parametrize("folder", [None, 5, b"x", "a\0b"])
def test_a_folder_that_is_no_path_is_named(folder):
    """Before anything is made."""
    with pytest.raises(StoreError, match=r"is no path of a folder|readers cannot read a path"):
        Collector(folder, {})


async def test_a_collector_works_while_it_is_entered_and_does_one_thing_at_a_time(tmp_path):
    """All else is told in words."""
    world = World.of(1, 200)
    world.delay = 0.001
    collector = Collector(tmp_path, {"main": world.client()})
    for act in (lambda: collector.add(KEY, VALUES), collector.run):
        with pytest.raises(ConfigError, match="not open"):
            await act()
    async with collector:
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        one, two = await asyncio.gather(collector.run(), collector.run(), return_exceptions=True)
        assert one[0].stage == "done"
        assert isinstance(two, ConfigError)
    assert_whole(tmp_path, world)
    with pytest.raises(ConfigError, match="not open"):
        await collector.run()
    with pytest.raises(ConfigError, match="entered once"):
        await collector.__aenter__()


@pytest.mark.parametrize(
    "moment",
    [datetime.min, datetime.max, datetime(1970, 1, 1), datetime(2200, 1, 1)],  # noqa: DTZ001, DTZ901
)
@pytest.mark.parametrize(
    "zone", [UTC, timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))]
)
async def test_a_moment_without_an_exchange_is_refused_and_not_stored(tmp_path, moment, zone):
    """Nothing could be asked for it, and all of the history would fail from then on."""
    world, at = World.of(1, 5), moment.replace(tzinfo=zone)
    async with Collector(tmp_path, {"main": world.client()}) as collector:
        for span in ({"since": at}, {"until": at}):
            with pytest.raises(ConfigError, match="no moment of an exchange"):
                await collector.add(KEY, VALUES, **span)
        assert await collector.goals() == []


# --- columns -------------------------------------------------------------------------------------


HISTORY = History.of("main", KEY, VALUES)


async def test_an_amount_that_does_not_fit_is_an_error_that_names_the_row(tmp_path):
    """It is never rounded; all before its page is kept."""
    world = World.of(1, 250)
    world.draw = random.Random(0)
    world.rows[-10].achieved_pl = Decimal("0.1234567890123456789")
    [done] = await collected(tmp_path, {"main": world})
    assert done.stage == "failed"
    assert "achievedPL" in done.error
    assert world.rows[-10].tracking_no in done.error
    assert 0 < done.kept < 250
    world.rows[-10].achieved_pl = Decimal(1)
    await collected(tmp_path, {"main": world})
    assert_whole(tmp_path, world)


@pytest.mark.parametrize(
    "row",
    [
        {"achieved_pl": Decimal(123456789012345678901)},
        {"achieved_pl": Decimal("1E-19")},
        {"open_leverage": 2**63},
    ],
)
def test_what_does_not_fit_is_refused(row):
    """Too many digits before or after the point, too large a number."""
    made = order(1, START, random.Random(1))
    for name, value in row.items():
        setattr(made, name, value)
    with pytest.raises(Exception, match="does not fit"):
        columns_of(HISTORY, [order(2, START, random.Random(1)), made])


def test_what_the_table_does_not_know_is_kept_as_json():
    """With every digit; half a pair of surrogates is escaped."""
    made = order(1, START, random.Random(1))
    made.extra = {
        "new": Decimal("0.1"), "long": Decimal("1.23456789012345678901"), "deep": [{}],
        "ä\ud83d": ["\udfff"],
    }  # fmt: skip
    made.symbol = "\ud800"
    table = table_of([made]).to_pylist()
    assert table[0]["extra"] == (
        '{"deep": [{}], "long": "1.23456789012345678901", "new": 0.1, "ä\\ud83d": ["\\udfff"]}'
    )
    assert json.loads(table[0]["extra"])["ä\ud83d"] == ["\udfff"]
    assert table[0]["symbol"] == "\\ud800"


@pytest.mark.parametrize("key", collectable())
def test_every_list_of_the_table_has_columns(key):
    """With the exchange's names in their metadata."""
    made = schema(key)
    wires = [field.metadata[b"wire"] for field in made if field.metadata]
    assert len(wires) == len(set(wires)) > 0
    assert {str(field.type) for field in made} <= {
        "string", "bool", "int64", "decimal128(38, 18)", "timestamp[us, tz=UTC]",
    }  # fmt: skip


@pytest.mark.parametrize(
    "days",
    [(0,), (0, 1, 2), (0, 40), (0, None), (None,), (40, None, 0)],
    ids=["one", "one month", "two months", "and none", "none", "all of these"],
)
def test_rows_are_parted_by_the_month_of_their_time(days):
    """Those without one have a part of their own, and none is lost."""
    rows = []
    for number, day in enumerate(days):
        made = order(number, START, random.Random(1))
        made.open_time = None if day is None else from_milliseconds(START + day * DAY)
        rows.append(made)
    found = {}
    for month, table in by_month(HISTORY, table_of(rows)):
        assert month not in found
        found[month] = table.num_rows
    expected_months = Counter(
        NULL_FOLDER if row.open_time is None else f"{row.open_time:%Y-%m}" for row in rows
    )
    assert found == expected_months


async def test_only_words_are_written_by_dictionary(tmp_path):
    """Ids, amounts and moments differ from row to row, so theirs would be as long as they are."""
    await collected(tmp_path, {"main": World.of(1, 50)})
    group = pq.read_metadata(next(tmp_path.rglob("*.parquet"))).row_group(0)
    columns = [group.column(n) for n in range(group.num_columns)]
    by_dictionary = {each.path_in_schema for each in columns if each.has_dictionary_page}
    assert "symbol" in by_dictionary
    assert not by_dictionary & {"tracking_no", "achieved_pl", "close_time"}


async def test_polars_reads_exact_decimals_and_utc_times(tmp_path):
    """As they are in the world."""
    world = World.of(1, 200)
    await collected(tmp_path, {"main": world})
    frame = pl.read_parquet(tmp_path / "endpoint=*/**/*.parquet", hive_partitioning=True)
    assert sorted(frame.select(COLUMNS).rows(), key=repr) == sorted(expected(world), key=repr)
    assert frame.schema["achieved_pl"] == pl.Decimal(38, 18)
    assert frame.schema["close_time"] == pl.Datetime("us", "UTC")
    assert frame["account"].unique().to_list() == ["main"]


async def test_pandas_reads_exact_decimals_and_utc_times(tmp_path):
    """With Arrow's types, or with Python's."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    folder = tmp_path / f"endpoint={KEY}"
    for options in ({}, {"dtype_backend": "pyarrow"}):
        frame = pd.read_parquet(folder, **options)
        assert sorted(frame["achieved_pl"]) == sorted(row.achieved_pl for row in world.rows)
        assert sorted(frame["close_time"]) == sorted(row.close_time for row in world.rows)


async def test_duckdb_reads_exact_decimals_and_utc_times(tmp_path):
    """Through the views, which also tell list and account, and no month of another time."""
    world = World.of(1, 200)
    await collected(tmp_path, {"main": world})
    view, name = (tmp_path / "views.sql").read_text(), KEY.replace(".", "_")
    found = query(f"SELECT {', '.join(COLUMNS)} FROM {name}", view)
    assert sorted(found, key=repr) == sorted(expected(world), key=repr)
    assert query(f"SELECT DISTINCT endpoint, account, typeof(achieved_pl) FROM {name}", view) == [
        (KEY, "main", "DECIMAL(38,18)")
    ]
    by_month = "SELECT date_trunc('month', close_time) AS month, count(*)"
    moment = {"day": 1, "hour": 0, "minute": 0, "second": 0, "microsecond": 0}
    counts = Counter(row.close_time.replace(**moment) for row in world.rows)
    assert dict(query(f"{by_month} FROM {name} GROUP BY month", view)) == counts


NAME = KEY.replace(".", "_")
IN_DUCKDB = f"SELECT DISTINCT account FROM {NAME}"
LABELS = ("007", "12", "1e5", "true", "null", "2026-01-01", "nan", "a b/ä%20")


async def test_labels_stay_texts_for_every_reader(tmp_path):
    """As the documentation reads them, though they look like numbers, days and nothing."""
    await collected(tmp_path, {label: World.of(1, 5) for label in LABELS})
    view = (tmp_path / "views.sql").read_text("utf-8")
    assert {label for (label,) in query(IN_DUCKDB, view)} == set(LABELS)
    texts = dict.fromkeys(("endpoint", "account", "month"), pl.String)
    frame = pl.scan_parquet(tmp_path / "endpoint=*/**/*.parquet", hive_schema=texts).collect()
    assert set(frame["account"]) == set(LABELS)
    folders = pads.HivePartitioning(pa.schema([("account", "string"), ("month", "string")]))
    found = pd.read_parquet(tmp_path / f"endpoint={KEY}", partitioning=folders)
    assert set(found["account"]) == set(LABELS)


async def test_a_label_that_readers_take_for_nothing_is_refused(tmp_path):
    """There is no spelling of it that they would not."""
    with pytest.raises(ConfigError, match="rename it"):
        await collected(tmp_path, {"__HIVE_DEFAULT_PARTITION__": World.of(1, 5)})


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.parametrize(
    "name", ["d [2026]", "[", "a]b*?**", "it's", "two\nlines'; SELECT 1/0; --", "{a,b}%41é", "$x"]
)
async def test_views_read_a_folder_of_any_name(tmp_path, name):
    """Nothing of it is a pattern, a comment's end or a text's end; `verify` reads it too."""
    await collected(tmp_path / name, {"main": World.of(1, 5)})
    await collected(tmp_path / "a", {"other": World.of(1, 5)})
    view = (tmp_path / name / "views.sql").read_text("utf-8")
    assert query(f"SELECT count(*), min(account) FROM {NAME}", view) == [(5, "main")]
    assert verify(tmp_path / name).is_sound


async def test_views_are_of_the_folder_in_which_they_are(tmp_path):
    """A copy that was opened has its own, though nothing new was read; they say for which."""
    world, copy = World.of(1, 5), tmp_path / "copy"
    await collected(tmp_path / "store", {"main": world})
    shutil.copytree(tmp_path / "store", copy)
    assert str(tmp_path / "store") in (copy / "views.sql").read_text("utf-8").splitlines()[1]
    async with Collector(copy, {}):
        pass
    shutil.rmtree(tmp_path / "store")
    view = (copy / "views.sql").read_text("utf-8")
    assert query(f"SELECT count(*) FROM {NAME}", view) == [(5,)]


async def test_a_new_column_does_not_break_what_is_there(tmp_path, monkeypatch):
    """Files that have it and files that do not are read together."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    for path in tmp_path.rglob("*.parquet"):
        table = pq.read_table(path).drop_columns(["open_fee"])
        pq.write_table(table, path)
    view, name = (tmp_path / "views.sql").read_text(), KEY.replace(".", "_")
    new = tmp_path / f"endpoint={KEY}/account=main/month=2026-01"
    new.mkdir()
    pq.write_table(table_of([order(1000, START, random.Random(1))]), new / "x.parquet")
    assert query(f"SELECT count(*), count(open_fee) FROM {name}", view) == [(51, 1)]


async def test_small_buffers_hold_the_same(tmp_path, monkeypatch):
    """Many files of one span are one interval."""
    monkeypatch.setattr(buffer, "MAX_ROWS", 60)
    world = World.of(1, 700)
    await collected(tmp_path, {"main": world})
    assert_whole(tmp_path, world)
    assert {state for state, *_ in states(tmp_path)} <= {"sealed", "tail"}


def test_rows_of_a_page_are_of_the_model():
    """What the world shows is what the table says."""
    assert isinstance(order(1, START, random.Random(1)), v2.FuturesTraderHistoryOrder)


async def test_a_manifest_in_which_any_value_has_changed_is_damaged(tmp_path):
    """SQLite does not know which bit was another: a span nobody has read would be sealed."""
    world = World.of(1, 300)
    for _ in range(2):
        await collected(tmp_path, {"main": world})
    path, draw = tmp_path / "manifest.sqlite", random.Random(5)
    whole, said = path.read_bytes(), manifest_content(path)
    assert verify(tmp_path).is_sound
    changed = 0
    for at in draw.sample([at for at, byte in enumerate(whole) if byte], 40):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << draw.randrange(8)
        path.write_bytes(damaged)
        if manifest_content(path) == said:
            continue
        changed += 1
        with suppress(StoreError):
            assert not verify(tmp_path).is_sound
        with pytest.raises(StoreError):
            await collected(tmp_path, {"main": world})
    assert changed > 5
    path.write_bytes(whole)
    await collected(tmp_path, {"main": world})
    assert verify(tmp_path).is_sound


async def test_a_manifest_without_a_sum_gets_one(tmp_path):
    """It was made by an earlier version."""
    world = World.of(1, 50)
    await collected(tmp_path, {"main": world})
    with closing(sqlite3.connect(tmp_path / "manifest.sqlite", isolation_level=None)) as sql:
        sql.execute("DELETE FROM store WHERE name IN ('sum', 'generation')")
    assert verify(tmp_path).is_sound
    await collected(tmp_path, {"main": world})
    with closing(sqlite3.connect(tmp_path / "manifest.sqlite", isolation_level=None)) as sql:
        sql.execute("UPDATE intervals SET last_ms = last_ms + 1")
    assert verify(tmp_path).problems


def manifest_content(path) -> object:
    """All rows, as a reader gets them; None where one cannot be read."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as sql:
        try:
            return [
                [*map(repr, sql.execute(f"SELECT * FROM {table} NOT INDEXED"))]
                for table in ("store", "histories", "intervals", "parts")
            ]
        except (sqlite3.Error, UnicodeDecodeError):
            return None
