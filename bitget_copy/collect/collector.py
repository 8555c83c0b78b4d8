"""`Collector`: reads the histories of all accounts into a store, and goes on where it was."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self
from urllib.parse import urlsplit

import attrs

from bitget_copy._asyncio_futures import has_failed, let_fail
from bitget_copy._clock import PRESENT_DAY
from bitget_copy._milliseconds import from_milliseconds, milliseconds
from bitget_copy._tracebacks import location
from bitget_copy._untrusted_text import bounded, words_of
from bitget_copy.client import CopyTradingClient
from bitget_copy.collect import parquet
from bitget_copy.collect._optional_packages import load
from bitget_copy.collect.buffer import Buffer
from bitget_copy.collect.column_reader import in_columns
from bitget_copy.collect.errors import IncompleteListError, StoreError, UnfitValueError
from bitget_copy.collect.files import Files
from bitget_copy.collect.histories import History, is_spanned, time_name
from bitget_copy.collect.history_plan import Plan, Reading, gaps_of, plan, target
from bitget_copy.collect.intervals import Interval, joined
from bitget_copy.collect.manifest import Covered, Goal
from bitget_copy.collect.owners import Owners, forget_key
from bitget_copy.collect.progress import Progress
from bitget_copy.collect.settling import Settling
from bitget_copy.collect.store import Change, Place, Store, checked_folder
from bitget_copy.collect.store_thread import Writer
from bitget_copy.errors import (
    APIConnectionError,
    APIError,
    APIReplyError,
    BitgetCopyError,
    ConfigError,
    ParameterError,
    RateLimitError,
    RequestTimeoutError,
    ServiceUnavailableError,
)
from bitget_copy.pagination.iterator import TOO_FAR_BACK

if TYPE_CHECKING:
    from types import TracebackType

    from bitget_copy.pagination import Page, PageIterator

DEFAULT_LAG: Final = timedelta(minutes=10)
_PAGE_TIMEOUT: Final = 300.0
"""Seconds for a page; most of them are spent in the limiter's queue, behind other histories."""
_PASSING: Final = (
    APIConnectionError, APIReplyError, RateLimitError, RequestTimeoutError, ServiceUnavailableError
)  # fmt: skip
_WAITS: Final = (1.0, 4.0, 15.0)
"""Seconds before a history that failed for a reason that may pass is tried again."""
_MAX_FAILURES: Final = 20
"""In one round, pages between them or not."""
_CLOCK_SECONDS: Final = 60.0
"""By the local clock, after which a client's is set again."""
_TO_SEAL: Final = 0.8
"""Seconds for what was read when the work is called off."""


class Collector:
    """Collects histories into a folder.

    ::

        async with Collector("history", {"main": client}) as collector:
            await collector.add(
                "v2.futures.trader.list_history_orders", {"product_type": "USDT-FUTURES"}
            )
            await collector.run()

    The next run goes on where this one was, however it ended. Cancelling `run` or `follow` puts
    on disk what was read. One collector uses a folder at a time; a fork may not use its parent's.

    Args:
        folder: of the store; made where it is not there.
        clients: by label; `Accounts` is such a mapping. They stay the caller's to close.
        lag: until a moment is this old, rows of it may still come, so it is read again.
        files: does what is done to files, for tests.
        sleep: waits, for tests.
    """

    def __init__(
        self,
        folder: str | PathLike[str],
        clients: Mapping[str, CopyTradingClient],
        *,
        lag: timedelta = DEFAULT_LAG,
        files: Files | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        load("pyarrow.parquet")
        if not isinstance(lag, timedelta) or not timedelta(0) <= lag <= timedelta(days=30):
            raise ConfigError(f"collect: lag={lag!r}; allowed: a timedelta from 0 to 30 days")
        self.folder: Path = checked_folder(folder).absolute()
        """Where the store is, whatever folder is current later."""
        self.progress: list[Progress] = []
        """How far each history is, of the run that is going on or was the last."""
        self._clients = clients
        self._lag = lag // timedelta(milliseconds=1)
        self._sleep = sleep
        self._writer = Writer(self.folder, files)
        self._is_used = self._is_running = False

    async def __aenter__(self) -> Self:
        if self._is_used:
            raise ConfigError("collect: a Collector is entered once; make another one")
        self._is_used = True
        try:
            await self._writer.open()
        except BaseException:
            await self._writer.close()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._writer.close()

    async def add(
        self,
        endpoint: str,
        values: Mapping[str, object] | None = None,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        accounts: Sequence[str] | None = None,
    ) -> list[History]:
        """Adds a history of each account; of one that is there, widens the span, if it is wider.

        Args:
            endpoint: key of a list with pages, e.g. ``"v2.futures.trader.list_history_orders"``.
            values: its arguments, named as the coroutine's, without span, page and size; the
                exchange's own names are taken as well.
            since: first moment; None: as far back as the exchange keeps, or as it was.
            until: last moment; None: to now, whenever that is, or as it was.
            accounts: labels; None: all.

        Raises:
            ParameterError: an argument is wrong or missing; nothing was added.
            ConfigError: no such account, a moment is none of the exchange's, or the span ends
                earlier than what was wanted before.
            StoreError: the disk is full or failed.
        """
        for name, given, kind in (("values", values, Mapping), ("accounts", accounts, Sequence)):
            if isinstance(given, str) or not isinstance(given, kind | None):
                raise ConfigError(
                    f"collect: {name} is {type(given).__name__}; allowed: a {kind.__name__}"
                )
        labels = list(self._clients) if accounts is None else accounts
        for label in labels:
            self._client(label)
            if label == parquet.NULL_FOLDER:
                raise ConfigError(
                    f"collect: readers take the account {label!r} for none; rename it"
                )
        made = [History.of(label, endpoint, {} if values is None else values) for label in labels]
        span = [None if at is None else _moment(name, at) for name, at in _named(since, until)]
        first, last = span
        if first is not None and last is not None and first > last:
            raise ConfigError("collect: since is after until")
        await self._writer.do(lambda store: _add(store, made, first, last))
        await self._writer.do(lambda store: _retire(store, labels, ""))
        return made

    async def goals(self) -> list[Goal]:
        """All histories that the folder holds."""
        return await self._writer.do(lambda store: store.manifest.goals())

    async def value(self, name: str) -> str | None:
        """A value that was kept with the store."""
        return await self._writer.do(lambda store: store.manifest.value(f"user.{name}"))

    async def keep_value(self, name: str, value: str) -> None:
        """Keeps a value with the store, such as where its accounts are.

        Raises:
            StoreError: the disk is full or failed.
        """
        await self._writer.do(lambda store: _keep_value(store, name, value))

    async def retire(self, account: str) -> None:
        """Leaves an account alone from now on: its rows stay. Adding a history of it ends that.

        Raises:
            ConfigError: the folder holds no history of it.
            StoreError: the disk is full or failed.
        """
        known = sorted({goal.history.account for goal in await self.goals()})
        if account not in known:
            told = ", ".join(known) or "none"
            raise ConfigError(
                f"{self.folder}: holds no history of the account {account!r}; it holds: {told}"
            )
        await self._writer.do(lambda store: _retire(store, [account], "yes"))

    async def run(self) -> list[Progress]:
        """Reads all that is not read yet of all histories, gaps first; returns what was done.

        A history that fails does not keep others from going on: its `Progress.error` says why.
        So it is with one whose account is not among the clients; one that is retired is left out.

        Raises:
            StoreError: the disk is full or failed.
            ConfigError: there is nothing to collect, or no account of the store is there.
        """
        return await self._run(every=None)

    async def follow(self, every: float = 60.0) -> None:
        """As `run`, again and again until it is cancelled.

        Args:
            every: seconds from the end of a history's reading to its next.

        Raises:
            StoreError: the disk is full or failed.
            ConfigError: as for `run`, or `every` is no time.
        """
        is_number = isinstance(every, int | float) and not isinstance(every, bool)
        if not is_number or not 0 < every < float("inf"):
            raise ConfigError(f"collect: every={bounded(repr(every))}; allowed: seconds, above 0")
        await self._run(every=every)

    async def _run(self, every: float | None) -> list[Progress]:
        if self._is_running:
            raise ConfigError("collect: this collector is running already; await that first")
        self._is_running = True
        try:
            return await self._run_all(every)
        finally:
            self._is_running = False

    async def _run_all(self, every: float | None) -> list[Progress]:
        goals = await self.goals()
        if not goals:
            raise ConfigError(
                f"{self.folder}: holds no history yet; say which, such as "
                "v2.futures.trader.list_history_orders"
            )
        goals = await self._writer.do(lambda store: _not_retired(store, goals))
        if not any(goal.history.account in self._clients for goal in goals):
            raise ConfigError(self._missing(goals))
        there = [goal for goal in goals if goal.history.account in self._clients]
        clients = [self._clients[goal.history.account] for goal in there]
        exchange = {host for client in clients if (host := _host(client)) is not None}
        await self._writer.do(lambda store: _check_exchange(store, exchange))
        self.progress = [Progress(goal.history) for goal in goals]
        present = []
        for goal, progress in zip(goals, self.progress, strict=True):
            if goal in there:
                present.append(progress)
            else:
                progress.stage, progress.error = "failed", self._missing([goal])
                progress.kept = await self._writer.do(partial(_kept, goal))
        clocks, owners = Clocks(), Owners(self._writer)
        readers = [
            Reader(self._writer, goal, client, progress, self._lag, self._sleep, clocks, owners)
            for goal, client, progress in zip(there, clients, present, strict=True)
        ]
        tasks = [asyncio.ensure_future(reader.run(every)) for reader in readers]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await self._settle(tasks, readers)
        return self.progress

    async def _settle(self, tasks: Sequence[asyncio.Task[None]], readers: Sequence[Reader]) -> None:
        """Lets the readers put away what they have, and the views be written."""
        await asyncio.wait(tasks, timeout=_TO_SEAL)
        if await self._writer.drain(_TO_SEAL):
            cut_off = [reader for reader in readers if reader.was_cut_off]
            await self._writer.do(lambda store: store.write_views())
            found = await self._writer.do(lambda store: [each.covered(store) for each in cut_off])
            for reader, covered in zip(cut_off, found, strict=True):
                reader.tell_covered(covered)

    def _missing(self, goals: Sequence[Goal]) -> str:
        """What to do about histories whose accounts are not there."""
        labels = ", ".join(dict.fromkeys(repr(goal.history.account) for goal in goals))
        known = ", ".join(self._clients) or "none"
        return (
            f"collect: there is no account {labels}; there are: {known}. What was collected of it "
            "stays as it is. Name it among the accounts again, or leave it alone from now on: "
            "Collector.retire, or --retire LABEL. An account of a new name is a new one"
        )

    def _client(self, label: str) -> CopyTradingClient:
        try:
            return self._clients[label]
        except (KeyError, TypeError):
            known = ", ".join(self._clients) or "none"
            raise ConfigError(
                f"collect: there is no account {label!r}; there are: {known}"
            ) from None


class Clocks:
    """Sets the clock of each client by the exchange's, as what is sealed depends on it.

    It is done again whenever the local clock has moved on, as somebody may have set it meanwhile.
    """

    def __init__(self) -> None:
        self._set: dict[int, tuple[float, asyncio.Future[None]]] = {}

    async def set(self, client: CopyTradingClient) -> None:
        """Waits until it is set.

        Raises:
            BitgetCopyError: no time could be had.
        """
        wall = client.clock.clock.wall()
        at, done = self._set.get(id(client), (wall, None))
        is_old = abs(wall - at) >= _CLOCK_SECONDS
        if done is None or has_failed(done) or (is_old and done.done()):
            done = asyncio.ensure_future(self._sync(client))
            done.add_done_callback(let_fail)
            self._set[id(client)] = wall, done
        await asyncio.shield(done)

    async def _sync(self, client: CopyTradingClient) -> None:
        await client.sync_clock()


@attrs.define
class Course:
    """A reading that is under way.

    Attributes:
        reading: what is read.
        place: of its interval.
        pages: where its rows come from.
        buffer: rows that are not put away.
        replaces: intervals that go with the first rows that are put away.
        is_begun: whether some are.
        may_be_kept: whether the buffer holds all rows up to the checkpoint.
        is_per_page: whether the place before each page is known, as one has a value that does not
            fit.
        checkpoint: behind the rows in the buffer, where that is not where `pages` is.
    """

    reading: Reading
    place: Place
    pages: PageIterator[Any]
    buffer: Buffer
    replaces: tuple[int, ...]
    is_begun: bool
    is_per_page: bool
    may_be_kept: bool = True
    checkpoint: Mapping[str, Any] | None = None

    def add(self, rows: Sequence[Any], read_at: int) -> None:
        """Adds the rows of a page.

        Raises:
            UnfitValueError: a value does not fit its column; the page is not in the buffer.
        """
        try:
            self.buffer.add(rows, read_at)
        except UnfitValueError:
            self.may_be_kept = self.checkpoint is not None
            raise
        if self.is_per_page:
            self.checkpoint = self.pages.checkpoint()

    def change(self, goal: Goal) -> Change:
        """What puts the rows away in the middle of the reading."""
        checkpoint = self.pages.checkpoint() if self.checkpoint is None else self.checkpoint
        gone = () if is_spanned(goal.history.row) else self.replaces  # which may not come again
        change = Change(
            goal=goal, place=self.place, span=self.reading.span, state="reading",
            is_tail=self.reading.is_tail, table=self.buffer.take(), checkpoint=checkpoint,
            replaces=gone,
        )  # fmt: skip
        self.is_begun = True
        self.replaces = self.replaces if is_spanned(goal.history.row) else ()
        return change


@attrs.define
class Reader:
    """Reads one history."""

    _writer: Writer
    _goal: Goal
    _client: CopyTradingClient
    _progress: Progress
    _lag: int
    _sleep: Callable[[float], Awaitable[None]]
    _clocks: Clocks
    _owners: Owners
    _held: list[Change] = attrs.field(factory=list)
    """Drained and small: goes in together with what brings the rest of the tail it replaces."""
    _settling: Settling = attrs.field(init=False)
    _read_at: int | None = None
    """When all that is not sealed was read, by the exchange's clock."""
    _last: asyncio.Future[None] | None = None
    """What is being put away; all before it is on disk when it is."""
    _per_page: bool = False

    def __attrs_post_init__(self) -> None:
        self._settling = Settling(self._writer, self._goal, self._client, self._lag, _PAGE_TIMEOUT)

    @property
    def was_cut_off(self) -> bool:
        """Whether it was ended in the middle, so that its figures are old."""
        return self._progress.stage == "stopped"

    async def run(self, every: float | None) -> None:
        """Reads what is not read yet; again and again where `every` says how often.

        Raises:
            StoreError: the disk is full or failed.
        """
        progress = self._progress
        try:
            while True:
                await self._round()
                if every is None:
                    return
                if progress.stage != "failed":
                    progress.stage = "watching"
                await self._sleep(every)
        except asyncio.CancelledError:
            if progress.stage != "failed":
                progress.stage = "stopped"
            raise

    async def _round(self) -> None:
        """One reading of all that is not read, repeated where a failure may pass."""
        progress, waits, failures = self._progress, iter(_WAITS), 0
        progress.error = None
        progress.began = time.monotonic() if progress.began is None else progress.began
        progress.ended = None
        while True:
            progress.stage = "reading"
            before = progress.calls
            try:
                await self._read_all()
            except StoreError:
                progress.stage = "failed"
                raise
            except UnfitValueError as error:
                if not self._per_page:
                    self._per_page = True  # once more, to keep all before the page
                    continue
                await self._failed(error)
            except Exception as error:  # noqa: BLE001 - no fault of one history ends the others
                failures += 1
                if progress.calls > before and failures < _MAX_FAILURES:
                    waits = iter(_WAITS)
                if _may_pass(error) and (wait := next(waits, None)) is not None:
                    progress.stage = "waiting"
                    await self._sleep(wait)
                    continue
                await self._failed(error)
            else:
                progress.stage, progress.fraction = "done", 1.0
            progress.ended = time.monotonic()
            return

    async def _failed(self, error: Exception) -> None:
        is_ours = isinstance(error, BitgetCopyError)
        told = str(error) if is_ours else f"{words_of(error)} ({location(error)})"
        self._progress.stage, self._progress.error = "failed", told
        await self.look()

    async def look(self) -> list[Covered]:
        """What the manifest has, also for those who watch."""
        covered = await self._writer.do(self.covered)
        self.tell_covered(covered)
        return covered

    def covered(self, store: Store) -> list[Covered]:
        """What the manifest has."""
        return store.manifest.covered(self._goal.id)

    def tell_covered(self, covered: Sequence[Covered]) -> None:
        """Says that to those who watch."""
        goal, progress = self._goal, self._progress
        done = [each.span for each in covered if each.state != "reading"]
        progress.kept = sum(each.rows for each in covered)
        progress.lost = [each.span for each in covered if each.state == "lost"]
        progress.gaps = gaps_of(goal, covered, self._client.clock.now_ms())
        spans = joined(done)
        progress.covered = Interval(spans[0].first, spans[-1].last) if spans else None

    async def _read_all(self) -> None:
        await self._clocks.set(self._client)
        await self._owners.check(self._goal, self._client, _PAGE_TIMEOUT)
        await self._tell_given_up()
        covered = await self.look()
        clock = self._client.clock
        now, local = clock.now_ms(), int(clock.clock.wall() * 1000)
        safe = await self._settling.until(min(now, local), is_first=not covered)
        self._progress.calls += self._settling.take_calls()
        if self._settling.warning is not None:
            self._progress.warn(self._settling.warning)
        is_fresh = self._read_at is not None and 0 <= now - self._read_at < self._lag
        fresh = now - self._lag if is_fresh else self._settling.fresh
        todo = plan(self._goal, covered, now, self._lag, safe=safe, fresh=fresh)
        await self._tell(todo)
        if todo.stale:
            await self._forget([each.id for each in todo.stale])
        sizes = [reading.span.last - reading.span.first + 1 for reading in todo.readings]
        whole, done = sum(sizes) or 1, 0
        for reading, size in zip(todo.readings, sizes, strict=True):
            calls = self._progress.calls
            try:
                await self._read(reading, done / whole, size / whole)
            except APIError as error:
                if error.code != TOO_FAR_BACK or self._progress.calls > calls:
                    raise
                if reading.interval is not None:  # what follows its checkpoint is out of reach
                    await self._forget([reading.interval])
                    raise
                await self._lose(reading.span)
            done += size
            self._progress.fraction = done / whole
        await self._give_held()
        await self._put_last()
        self._read_at = self._read_at if is_fresh else now
        await self.look()
        # The first rows of a tail that was begun in an earlier run are as old as that.
        is_old = is_spanned(self._goal.history.row) and any(
            each.is_tail and each.interval is not None for each in todo.readings
        )
        if is_old:
            self._read_at = None
        if await self._tell_given_up() or is_old:
            await self._read_all()

    async def _tell_given_up(self) -> bool:
        """Says which files were missing or damaged; returns whether any were."""
        goal = self._goal.id
        told = await self._writer.do(lambda store: store.take_given_up(goal))
        for text in told:
            self._progress.warn(text)
        return bool(told)

    async def _tell(self, todo: Plan) -> None:
        """Says what is out of reach, and keeps that it is."""
        for span in todo.lost:
            await self._lose(span)
        if todo.soon is not None:
            reach = timedelta(days=self._goal.history.paging.keeps_days or 0)
            self._progress.warn(
                f"rows from {_day(todo.soon)} on are not read yet, and will be out of reach from "
                f"{from_milliseconds(todo.soon) + reach:%Y-%m-%d %H:%M}Z on"
            )

    async def _lose(self, span: Interval) -> None:
        """Keeps that the exchange no longer shows a span."""
        days = self._goal.history.paging.keeps_days
        why = "it refuses to show it" if days is None else f"it keeps {days} days"
        self._progress.warn(f"{_told(span)} is out of reach of the exchange: {why}")
        await self._put_last()
        await self._writer.put(Change(goal=self._goal, place=Place(), span=span, state="lost"))

    async def _read(self, reading: Reading, done: float, size: float) -> None:
        """Reads one span from end to end."""
        now_ms, progress = self._client.clock.now_ms, self._progress
        course = await self._course(reading)
        lost: list[int] = []
        read = 0
        course.pages.on_lost = lost.append
        asked = time.monotonic()
        paged = course.pages.pages()
        try:
            async for page in paged:
                stamp = page.request_time
                course.add(page.items, now_ms() if stamp is None else milliseconds(stamp))
                now = time.monotonic()
                progress.waited += now - asked
                progress.page(now, len(page.items))
                read += 1
                progress.fraction = done + size * self._position(page, reading.span)
                if course.buffer.is_due:
                    await self._give_held()
                    self._last = self._writer.put(course.change(self._goal))
                asked = time.monotonic()
        except BaseException as error:
            await self._put_away(error, course)
            raise
        finally:
            await paged.aclose()
            await course.pages.aclose()
        progress.calls += course.pages.pages_read - read
        if course.pages.is_incomplete:
            raise IncompleteListError.of(self._goal.history.endpoint)
        if lost and max(lost) > reading.span.first:
            await self._lose(Interval(reading.span.first, min(max(lost) - 1, reading.span.last)))
            reading = attrs.evolve(reading, span=Interval(max(lost), reading.span.last))
            course.replaces = ()
        await self._finish(reading, course)

    async def _course(self, reading: Reading) -> Course:
        """A reading at its beginning, or at its checkpoint where it can go on there."""
        buffer = Buffer(self._goal.history)
        try:
            pages = self._pages(reading, reading.checkpoint)
        except ParameterError:
            if reading.interval is None:
                raise
            # Of another version of this library: what was read so far is read anew.
            await self._forget([reading.interval])
            reading = attrs.evolve(reading, interval=None, checkpoint=None)
            pages = self._pages(reading, None)
        place = Place(reading.interval)
        return Course(
            reading, place, pages, buffer, reading.replaces, place.id is not None, self._per_page
        )  # fmt: skip

    async def _forget(self, intervals: Sequence[int]) -> None:
        """Gives up what was begun; its rows stay until they are read again."""
        await self._writer.do(lambda store: store.forget(self._goal, intervals))

    def _pages(self, reading: Reading, checkpoint: Mapping[str, Any] | None) -> PageIterator[Any]:
        history = self._goal.history
        paging, values = history.paging, history.values
        if paging.max_size is not None:
            values[paging.size] = paging.max_size
        if is_spanned(history.row):
            values[paging.start or ""] = from_milliseconds(reading.span.first)
            values[paging.end or ""] = from_milliseconds(reading.span.last)
        row = in_columns(history.endpoint)
        return self._client.iterate(row, values, timeout=_PAGE_TIMEOUT, resume=checkpoint)

    async def _put_away(self, error: BaseException, course: Course) -> None:
        """Keeps what was read when reading ends in the middle.

        Of the newest tail nothing: it is read anew, and what is there of it stays until then.
        """
        if self._writer.failure is not None or isinstance(error, GeneratorExit):
            return
        for change in self._held:
            self._writer.put(change)
        self._held = []
        is_new = course.reading.span.last > self._client.clock.now_ms() - self._lag
        is_kept = not (course.reading.is_tail and is_new and is_spanned(self._goal.history.row))
        if is_kept and course.may_be_kept and len(course.buffer):
            done = self._writer.put(course.change(self._goal))
            if not isinstance(error, asyncio.CancelledError):
                await done

    async def _finish(self, reading: Reading, course: Course) -> None:
        """A span is drained: it is sealed, or replaces the tail."""
        table, is_whole = course.buffer.take(), not course.is_begun
        digest = parquet.digest_of(table) if reading.is_tail and is_whole else None
        change = Change(
            goal=self._goal, place=course.place, span=reading.span,
            state="tail" if reading.is_tail else "sealed", is_tail=reading.is_tail,
            table=table, digest=digest, replaces=course.replaces,
        )  # fmt: skip
        if digest is not None and len(course.replaces) == 1 and not self._held:
            change = await self._unless_same(change, course.replaces[0])
        self._held.append(change)
        if not (reading.is_half and is_whole):
            await self._give_held()

    async def _unless_same(self, change: Change, tail: int) -> Change:
        """The change without rows, where the tail has the same already."""
        covered = await self._writer.do(self.covered)
        if any(each.id == tail and each.digest == change.digest for each in covered):
            return attrs.evolve(change, place=Place(tail), table=None, replaces=())
        return change

    async def _give_held(self) -> None:
        """Puts away what is drained, all at once, after what is being put away already.

        Reading goes on meanwhile: at most that much is in memory twice.
        """
        await self._put_last()
        held, self._held = self._held, []
        for change in held:
            self._last = self._writer.put(change)

    async def _put_last(self) -> None:
        """Waits until all that was put away before is on disk."""
        last, self._last = self._last, None
        if last is not None:
            await last

    def _position(self, page: Page[Any], span: Interval) -> float:
        """How much of a span is read, by the time of the last row: an estimate."""
        name = time_name(self._goal.history.endpoint)
        if name is None or not page.items or not is_spanned(self._goal.history.row):
            return 0.0
        first, last = getattr(page.items[0], name), getattr(page.items[-1], name)
        if first is None or last is None or span.last <= span.first:
            return 0.0
        share = (span.last - milliseconds(last)) / (span.last - span.first)
        return min(max(1 - share if first < last else share, 0.0), 1.0)


def _may_pass(error: Exception) -> bool:
    """Whether it may go better when it is tried again.

    A window whose beginning fell out of reach while it was read is cut off there the next time.
    """
    is_edge = isinstance(error, APIError) and (error.code == TOO_FAR_BACK or error.is_page)
    return isinstance(error, _PASSING) or is_edge


def _add(store: Store, histories: Sequence[History], since: int | None, until: int | None) -> None:
    known = {goal.history: goal for goal in store.manifest.goals()}
    with store.manifest.changing():
        for history in histories:
            goal = known.get(history)
            if goal is None:
                store.manifest.keep_goal(history, since, until)
            else:
                _check_later(goal, until)
                first = _earlier(goal, since)
                store.manifest.keep_goal(history, first, goal.until if until is None else until)


def _earlier(goal: Goal, since: int | None) -> int | None:
    """What was wanted stays wanted, as "90 days ago" is later each time."""
    wanted = goal.since
    if wanted is None and since is not None:
        if goal.history.paging.keeps_days is not None:
            return None
        wanted = target(goal, int(time.time() * 1000))[0].first
    return goal.since if since is None or wanted is None or since >= wanted else since


def _check_later(goal: Goal, until: int | None) -> None:
    """Refuses an earlier end: nobody could tell what of the store was still wanted."""
    if until is not None and (goal.until is None or until < goal.until):
        before = "now, whenever that is" if goal.until is None else _day(goal.until)
        raise ConfigError(
            f"collect: {goal.history}: is collected until {before}, which is longer than until "
            f"{_day(until)}; leave it out, or name a later moment, or another folder"
        )


def _host(client: CopyTradingClient) -> str | None:
    """The exchange that a client calls; one on this machine may have another port each time."""
    config = getattr(client, "config", None)
    if config is None:
        return None
    return "this machine" if config.is_loopback else urlsplit(config.base_url).hostname


def _check_exchange(store: Store, exchange: set[str]) -> None:
    """Keeps simulated rows and real ones apart."""
    known = store.manifest.value("exchange")
    if len(exchange) > 1 or (known is not None and exchange - {known}):
        told = " and ".join(sorted(exchange | ({known} if known else set())))
        raise StoreError(
            f"{store.folder}: would hold rows of {told}; a folder is for one exchange, so use "
            "another one. Nothing was read"
        )
    if known is None and exchange:
        with store.manifest.changing():
            store.manifest.keep_value("exchange", *exchange)


def _keep_value(store: Store, name: str, value: str) -> None:
    with store.manifest.changing():
        store.manifest.keep_value(f"user.{name}", value)


def _retire(store: Store, accounts: Sequence[str], value: str) -> None:
    for account in accounts:
        if (store.manifest.value(f"retired.{account}") or "") != value:
            with store.manifest.changing():
                store.manifest.keep_value(f"retired.{account}", value)
            if value:
                forget_key(store, account)


def _not_retired(store: Store, goals: Sequence[Goal]) -> list[Goal]:
    """Those whose accounts are collected."""
    found = [each for each in goals if not store.manifest.value(f"retired.{each.history.account}")]
    if not found:
        raise ConfigError(f"{store.folder}: all accounts that it holds are retired")
    return found


def _kept(goal: Goal, store: Store) -> int:
    return sum(each.rows for each in store.manifest.covered(goal.id))


def _named(since: object, until: object) -> list[tuple[str, Any]]:
    return [("since", since), ("until", until)]


def _moment(name: str, at: Any) -> int:
    if not isinstance(at, datetime) or at.utcoffset() is None:
        raise ConfigError(f"collect: {name} must be a datetime with a time zone")
    first, last = PRESENT_DAY
    try:
        found = milliseconds(at)
    except OverflowError:
        found = 0
    if not first <= found <= last:
        raise ConfigError(
            f"collect: {name}={at.isoformat()} is no moment of an exchange; allowed: {_day(first)} "
            f"to {_day(last)}"
        )
    return found


def _told(span: Interval) -> str:
    return f"{_day(span.first)} to {_day(span.last)}"


def _day(at: int) -> str:
    return f"{from_milliseconds(at):%Y-%m-%d %H:%M}Z"
