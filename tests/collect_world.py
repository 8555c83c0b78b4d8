"""An exchange in memory with one history, and clients of it that read pages and nothing else."""

import asyncio
import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal, localcontext
from pathlib import Path

import attrs
import duckdb

from bitget_copy import APIError
from bitget_copy._milliseconds import from_milliseconds, milliseconds
from bitget_copy.collect import Collector, buffer
from bitget_copy.models import v2
from bitget_copy.pagination import PageIterator
from bitget_copy.pagination.iterator import TOO_FAR_BACK

KEY = "v2.futures.trader.list_history_orders"
VALUES = {"productType": "USDT-FUTURES"}
DAY = 86_400_000
START = 1_790_000_000_000
"""The world's first moment."""


def amount(draw: random.Random) -> Decimal:
    """Twenty digits before the point and eighteen after it."""
    with localcontext(prec=50):
        digits = draw.randrange(10**37, 10**38)
        return Decimal(digits).scaleb(-18) * draw.choice((1, -1))


def order(number: int, closed: int, draw: random.Random) -> v2.FuturesTraderHistoryOrder:
    """A closed order."""
    return v2.FuturesTraderHistoryOrder(
        tracking_no=str(10**17 + number),
        symbol="BTCUSDT",
        product_type="USDT-FUTURES",
        open_leverage=20,
        open_time=from_milliseconds(closed - draw.randrange(3 * DAY)),
        close_time=from_milliseconds(closed),
        achieved_pl=amount(draw),
        open_fee=Decimal("0E-18"),
        close_fee=Decimal("-0.000000000000000001"),
        extra={"newField": number} if number % 7 == 0 else None,
    )


@attrs.define
class World:
    """Rows by moment, shown newest first, on pages that are now and then shorter than asked for.

    Attributes:
        rows: all of them, by any order.
        now: the exchange's clock.
        ahead: how far it is ahead of the local one.
        opened: orders that are open.
        by_opening: spans select by the opening, as the exchange's do.
        pages: how many were read.
        hidden: numbers of rows that are not shown yet.
        fails: errors for the next pages.
        keeps: milliseconds that it shows; None: all.
    """

    rows: list[v2.FuturesTraderHistoryOrder]
    now: int
    draw: random.Random = attrs.field(factory=lambda: random.Random(1))
    pages: int = 0
    delay: float = 0.0
    hidden: set[str] = attrs.field(factory=set)
    awaited: tuple[int, asyncio.Event] | None = None
    fails: list[Exception] = attrs.field(factory=list)
    keeps: int | None = None
    asked: list[tuple[int, int]] = attrs.field(factory=list)
    ahead: int = 0
    opened: list[v2.FuturesTraderOpenOrder] = attrs.field(factory=list)
    by_opening: bool = False

    @classmethod
    def of(cls, seed: int, rows: int, days: int = 200) -> "World":
        """A world whose rows are closed one by one, and now and then hundreds at a time."""
        draw, made, at = random.Random(seed), [], START
        while len(made) < rows:
            at += draw.randrange(2 * days * DAY // rows)
            for _ in range(150 if draw.random() < 0.002 else 1):
                made.append(order(len(made), at, draw))
        del made[rows:]
        return cls(made, max(START + days * DAY, at) + DAY, random.Random(seed))

    def client(self) -> "WorldClient":
        return WorldClient(self)

    async def reached(self, pages: int) -> None:
        """Waits until so many pages were read."""
        self.awaited = (pages, asyncio.Event())
        await self.awaited[1].wait()

    def open_page(self, values):
        before = values.get("idLessThan")
        ids = [row.tracking_no for row in self.opened]
        page = self.opened[ids.index(before) + 1 if before else 0 :][:2]
        end = page[-1].tracking_no if page else None
        return v2.FuturesTraderOpenOrderPage(tracking_list=page, end_id=end), self.now

    def moment(self, row) -> int:
        """That spans select by."""
        return milliseconds(row.open_time if self.by_opening else row.close_time)

    def page(self, values):
        if self.awaited is not None and self.pages >= self.awaited[0]:
            self.awaited[1].set()
        first, last = (milliseconds(values[name]) for name in ("startTime", "endTime"))
        self.pages += 1
        self.asked.append((first, last))
        if self.fails:
            raise self.fails.pop(0)
        if self.keeps is not None and first < self.now - self.keeps:
            raise APIError(message="too old", code=TOO_FAR_BACK, status_code=400, endpoint=KEY)
        before = values.get("idLessThan")
        shown = [
            row for row in self.rows
            if first <= self.moment(row) <= last and row.tracking_no not in self.hidden
        ]  # fmt: skip
        shown.sort(key=lambda row: (self.moment(row), row.tracking_no), reverse=True)
        if before:
            ids = [row.tracking_no for row in shown]
            shown = shown[ids.index(before) + 1 :]
        size = self.draw.choice((100, 100, 37, 1)) if self.draw.random() < 0.3 else 100
        page = shown[:size]
        return v2.FuturesTraderHistoryOrderPage(
            tracking_list=page, end_id=page[-1].tracking_no if page else None
        ), self.now


class WorldClient:
    """As much of a client as a collector needs."""

    def __init__(self, world: World) -> None:
        self.world = world

    def now_ms(self) -> int:
        return self.world.now

    async def sync_clock(self) -> float:
        return 0.0

    @property
    def clock(self):
        return self

    def wall(self) -> float:
        return (self.world.now - self.world.ahead) / 1000

    def iterate(self, row, values, *, timeout, resume=None):
        return PageIterator(self._call, row, values, now_ms=self.now_ms, resume=resume)

    async def _call(self, endpoint, values, timeout, priority):
        await asyncio.sleep(self.world.delay)
        is_history = endpoint.name == "list_history_orders"
        return self.world.page(values) if is_history else self.world.open_page(values)


def since(world: World) -> datetime:
    """The first moment of a world."""
    return from_milliseconds(START)


async def collected(folder, worlds, files=None, **options):
    """Collects all of some worlds by label, and returns what was done."""
    clients = {label: world.client() for label, world in worlds.items()}
    async with Collector(folder, clients, files=files, **options) as collector:
        await collector.add(KEY, VALUES, since=from_milliseconds(START))
        return await collector.run()


COLUMNS = ("tracking_no", "open_time", "close_time", "achieved_pl", "close_fee", "extra")


def rows_of(folder: Path, account: str = "main") -> list[tuple]:
    """The rows of the files as DuckDB reads them, without any view."""
    return query(
        f"SELECT {', '.join(COLUMNS)} FROM read_parquet('{folder}/*/*/*/*.parquet',"
        f" hive_partitioning = true, union_by_name = true) WHERE account = '{account}'"
    )


def query(sql: str, before: str = "") -> list[tuple]:
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        if before:
            connection.execute(before)
        return [tuple(map(_plain, row)) for row in connection.execute(sql).fetchall()]


def _plain(value):
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def expected(world: World) -> list[tuple]:
    """The rows that have to be there."""
    return [
        (
            row.tracking_no, row.open_time, row.close_time, row.achieved_pl, row.close_fee,
            None if row.extra is None else f'{{"newField": {row.extra["newField"]}}}',
        )
        for row in world.rows if row.tracking_no not in world.hidden
    ]  # fmt: skip


def assert_whole(folder: Path, world: World, account: str = "main") -> None:
    """The files hold each row of the world once, with every digit."""
    found = rows_of(folder, account)
    assert len(found) == len(world.rows) - len(world.hidden)
    assert sorted(found) == sorted(expected(world)) or sorted(map(repr, found)) == sorted(
        map(repr, expected(world))
    )


def states(folder: Path) -> list[tuple]:
    """What the manifest has of intervals."""
    with closing(sqlite3.connect(folder / "manifest.sqlite")) as sql:
        return sql.execute("SELECT state, first_ms, last_ms FROM intervals ORDER BY 2").fetchall()


def collect_in_child(folder: str, seed: int, rows: int, begun) -> None:
    """Collects a world in a process that somebody will kill, with small buffers."""
    buffer.MAX_ROWS = 120
    world = World.of(seed, rows)
    world.delay = 0.001
    begun.set()
    asyncio.run(collected(Path(folder), {"main": world}))


LAG = timedelta(minutes=10)
