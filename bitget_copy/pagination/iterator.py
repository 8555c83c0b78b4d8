"""`PageIterator`: what ``iter_…`` returns."""

from __future__ import annotations

import asyncio
import json
import time
import warnings
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, Final, Generic, Self, TypeAlias, TypeVar

import attrs

from bitget_copy._asyncio_futures import call_off, let_fail
from bitget_copy._builtin_values import is_mapping, pairs
from bitget_copy._codec import named
from bitget_copy._milliseconds import from_milliseconds
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy._tracebacks import without_frames
from bitget_copy._untrusted_text import bounded
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import APIError, ConfigError, IncompleteListWarning, ParameterError
from bitget_copy.pagination.checkpoint import VERSION, Account, Ask, Place
from bitget_copy.pagination.row_keys import digest
from bitget_copy.pagination.walk import Found, Walk
from bitget_copy.pagination.windows import (
    Span,
    asked_of,
    kept,
    reaches_beyond,
    tell_lost,
)

T = TypeVar("T")

StampedCaller: TypeAlias = Callable[
    [Endpoint, Mapping[str, object], float | NotGiven | None, int | None],
    Awaitable[tuple[Any, int | None]],
]
"""Sends one page; returns the reply and the exchange's clock in it, milliseconds."""
Pager: TypeAlias = Callable[
    [
        Endpoint,
        Mapping[str, object],
        float | NotGiven | None,
        int | None,
        Mapping[str, Any] | None,
    ],
    "PageIterator[Any]",
]
"""What makes the iterator of a row: as a `Caller`, and a checkpoint to go on from."""

_MAX_STALE_MS: Final = 5_000
"""The first page is asked for once more when the exchange's clock has moved further than this from
the time that has passed meanwhile: the local clock was put right, and the newest rows would be
missing."""
_FINE_MS: Final = 3_600_000
TOO_FAR_BACK: Final = "40704"
"""What the exchange answers where it shows nothing so old any more."""


@attrs.frozen(kw_only=True)
class Page(Generic[T]):
    """One page, as far as its rows were not handed out yet.

    Attributes:
        items: the rows; those that were handed out before are left out.
        number: of the page in its window, where pages have numbers.
        cursor: what the exchange gives for the page after it; None: nothing.
        request_time: the exchange's clock in the reply; None where it has none.
        start: first moment that was asked for; None: none was.
        end: last moment that was asked for.
    """

    items: list[T]
    number: int | None
    cursor: str | None
    request_time: datetime | None
    start: datetime | None
    end: datetime | None


class PageIterator(AsyncIterator[T]):
    """Yields every row of a list, page after page.

    ::

        history = client.v2.futures.trader.iter_history_orders(product_type="USDT-FUTURES")
        async for order in history:
            ...
        history.checkpoint()  # JSON; `resume=` goes on behind the last row, in another process too

    A span of time is fixed when the first row is asked for, and read window by window in one
    order. One page is fetched ahead, under the limiter and with the same priority; a reader that
    stops pays for that page at most, and `aclose()` calls it off. An error leaves the iterator
    where it is: the next step asks for the same page again. One task at a time may read.

    Args:
        call: sends one page.
        endpoint: a row with paging.
        values: wire name to value, without page number and cursor.
        timeout: seconds for each page, None for no limit; left out: the client's own.
        priority: place in the queue of each page.
        now_ms: the exchange's clock, milliseconds since 1970.
        monotonic: seconds on a clock that never steps.
        resume: a checkpoint of an iterator of the same list.
        prefetch: whether a page is fetched ahead.
        account: whose list it is; None: a checkpoint does not say it.

    Raises:
        ParameterError: an argument or the checkpoint is wrong; nothing was sent.
    """

    def __init__(
        self,
        call: StampedCaller,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        *,
        now_ms: Callable[[], int],
        monotonic: Callable[[], float] = time.monotonic,
        resume: Mapping[str, Any] | None = None,
        prefetch: bool = True,
        account: Account | None = None,
    ) -> None:
        self._ahead: asyncio.Future[tuple[Any, int | None]] | None = None
        self.on_lost: Callable[[int], None] | None = None
        """Told, instead of a warning, the first moment that the exchange may still show, in
        milliseconds, where it refuses to show what is before it."""
        self.pages_read: int = 0
        """How many the exchange has answered with, those without new rows too."""
        try:
            self._prepare(endpoint, values, now_ms())
        except ParameterError as error:
            without_frames(error)  # those below hold the arguments
            raise
        finally:
            del values  # one may be a secret, and this frame is part of the error's traceback
        self._call, self._timeout, self._priority = call, timeout, priority
        self._now_ms, self._monotonic = now_ms, monotonic
        self._prefetch, self._account = prefetch, account
        self._place = Place() if resume is None else self._resumed(resume)
        self.is_incomplete: bool = self._place.is_cut
        """Whether there may be more rows than were yielded, by this reader or the one that it goes
        on from: a full page was followed by nothing, or by rows that were there."""
        self._found: Found | None = None
        self._rows: deque[T] = deque()
        self._stamp: int | None = None
        self._is_busy = self._is_closed = self._has_told_lost = False
        self._begun_at: tuple[int, float] | None = None
        self._knows_order = self._place.began

    def _prepare(self, endpoint: Endpoint, values: Mapping[str, object], now: int) -> None:
        paging = endpoint.paging
        if paging is None:
            raise ParameterError(
                "has no pages", parameter=endpoint.key, wire=endpoint.path,
                allowed="a list_ endpoint with paging", endpoint=endpoint.key,
            )  # fmt: skip
        given = named(endpoint, values)
        self._asked, written = asked_of(endpoint, paging, given, now)
        ends = {paging.start, paging.end}
        self._values = {w: v for w, v in written.items() if w in given and w not in ends}
        self._walk = Walk(endpoint, written)
        same = ends if self._walk.is_numbered else {*ends, paging.size}
        self._arguments = digest(
            repr([
                self._asked, *sorted((w, str(v)) for w, v in written.items() if w not in same)
            ])
        )  # fmt: skip
        self._endpoint, self._paging = endpoint, paging

    # --- reading -------------------------------------------------------------------------------

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        """The next row.

        Raises:
            BitgetCopyError: a page failed, after the rows before it; the next step asks again.
            ConfigError: another task is reading.
        """
        if self._is_closed or (not self._rows and not await self._turn()):
            raise StopAsyncIteration
        row = self._rows.popleft()
        if not self._rows:
            self._leave()
        return row

    async def pages(self) -> AsyncGenerator[Page[T], None]:
        """Yields pages instead of rows; what was read row by row is not in them."""
        while not self._is_closed and (self._rows or await self._turn()):
            found, ask, items = self._found, self._place.ask, [*self._rows]
            assert found is not None
            assert ask is not None
            first, last = ask.window or (None, None)
            stamp = self._stamp
            self._rows.clear()
            self._leave()
            yield Page(
                items=items,
                number=ask.page if self._walk.is_numbered else None,
                cursor=None if found.cursor is None else str(found.cursor),
                request_time=None if stamp is None else from_milliseconds(stamp),
                start=None if first is None else from_milliseconds(first),
                end=None if last is None else from_milliseconds(last),
            )

    def checkpoint(self) -> dict[str, Any]:
        """Where the reader is, as JSON: true for all rows handed out so far.

        A few kilobytes at most on a list by cursor; on one of numbered pages up to a hundred, as
        the rows that may come again are in it. It holds no argument, no credential and no amount;
        whose it is, it says by fingerprints of the key and, where `Credentials` have it, the UID.
        """
        handed = [] if self._found is None else self._found.marks
        handed = handed[: len(handed) - len(self._rows)]
        made = {
            "version": VERSION,
            "endpoint": self._endpoint.key,
            "arguments": self._arguments,
            **({} if self._account is None else {"account": [*self._account]}),
            **self._place.to_json(handed),
        }
        return made | {"sum": _sum(made)}

    async def aclose(self) -> None:
        """Calls off what is fetched ahead; nothing more is yielded, and the checkpoint stays true.

        Raises:
            ConfigError: another task is reading.
        """
        self._check_free()
        self._is_closed = True
        task, self._ahead = self._ahead, None
        if task is None or task.done():
            return
        if task.get_loop() is not asyncio.get_running_loop():
            call_off(task)
            return
        task.cancel()
        await asyncio.wait([task])

    def __del__(self) -> None:
        if self._ahead is not None and not self._ahead.done():
            call_off(self._ahead)

    def __repr__(self) -> str:
        return f"<PageIterator {self._endpoint.key}>"

    # --- pages ---------------------------------------------------------------------------------

    async def _turn(self) -> bool:
        """Gets the next page with new rows; False at the end."""
        self._check_free()
        self._is_busy = True
        try:
            if not self._place.began:
                now = self._now_ms()
                self._begun_at = now, self._monotonic()
                self._place.start(self._span(now))
            while not self._rows and (ask := self._place.ask) is not None:
                reply = await self._reply(ask)
                self.pages_read += reply is not None
                if reply is not None and not self._begins_anew(reply[0]) and not self._seeks(ask):
                    self._take(reply)
            return bool(self._rows)
        finally:
            self._is_busy = False

    def _span(self, now: int) -> Span | None:
        span = self._asked.span(self._endpoint, self._paging, now, turned=self._walk.is_turned)
        if span is not None and reaches_beyond(self._paging, span, now):
            tell_lost(self._endpoint, self._paging)
        return span

    async def _reply(self, ask: Ask) -> tuple[Any, int | None] | None:
        """The page asked for; None where the place has changed instead."""
        task, self._ahead = self._ahead, None
        try:
            if task is not None and (reply := await _of(task)) is not None:
                return reply
            if (values := self._values_of(ask)) is None:
                self._skip(ask)
                return None
            sent = self._send(values)
            del values
            return await sent
        except APIError as error:
            if error.code != TOO_FAR_BACK or not self._shortens(ask):
                raise
            return None

    def _send(self, values: Mapping[str, object]) -> Awaitable[tuple[Any, int | None]]:
        return self._call(self._endpoint, values, self._timeout, self._priority)

    def _values_of(self, ask: Ask) -> dict[str, object] | None:
        """What is sent for a page; None where the exchange keeps nothing of the window."""
        values: dict[str, object] = {**self._values, self._walk.moving: self._walk.value(ask)}
        if ask.less:
            values[self._paging.size] = self._walk.size - ask.less
        if ask.window is not None:
            window = kept(self._paging, ask.window, self._now_ms())
            if window is None:
                return None
            for wire, moment in zip((self._paging.start, self._paging.end), window, strict=True):
                if wire is not None and moment is not None:
                    values[wire] = from_milliseconds(moment)
        return values

    def _skip(self, ask: Ask) -> None:
        """Leaves a window out."""
        span = self._place.span
        assert span is not None
        assert ask.window is not None
        window = span.after(ask.window)
        self._place.ask = None if window is None else Ask(window)

    def _shortens(self, ask: Ask) -> bool:
        """Leaves out what the exchange no longer shows of a window, which it refuses as a whole.

        Half of it is left out, until that is an hour or less, and the older half comes later; False
        where there is nothing to leave out, as the newest hour was refused.
        """
        span, (first, last) = self._place.span, ask.window or (None, None)
        if span is None or first is None or last is None or ask.cursor is not None or ask.page > 1:
            return False
        if span.oldest_first and ask.shown is not None and first < ask.shown:
            begin = first + (ask.shown - first) // 2 if ask.shown - first > _FINE_MS else ask.shown
            self._place.ask = Ask((begin, last), refused=first, shown=ask.shown)
            return True
        if last - first > _FINE_MS:
            # Oldest first, its newest hour says whether any of it is shown, and then from where on.
            begin = last - _FINE_MS if span.oldest_first else first + (last - first) // 2
            self._place.ask = Ask((begin, last), refused=first if span.oldest_first else None)
            return True
        if last == span.last:
            return False
        self._lose(last + 1)
        self._skip(ask) if span.oldest_first else self._place.end()
        return True

    def _seeks(self, ask: Ask) -> bool:
        """Whether a window that was refused from an older moment on is asked for from another.

        Oldest rows come first, so none is read before the beginning of all is known to an hour.
        """
        if ask.refused is None or ask.window is None or not ask.begins_window:
            return False
        first, last = ask.window
        assert first is not None
        if first - ask.refused <= _FINE_MS:
            self._lose(first)
            return False
        begin = ask.refused + (first - ask.refused) // 2
        self._place.ask = Ask((begin, last), refused=ask.refused, shown=first)
        return True

    def _lose(self, shown: int) -> None:
        """Tells once that what is older than a moment is not shown."""
        if self.on_lost is not None:
            self.on_lost(shown)
        elif self._asked.first is not None and not self._has_told_lost:
            self._has_told_lost = True
            tell_lost(self._endpoint, self._paging)

    def _begins_anew(self, reply: Any) -> bool:
        """Whether the first page shows that another should have been the first."""
        span = self._place.span
        if span is None:
            return False
        if self._begun_at is not None:
            now, (begun_at, began), self._begun_at = self._now_ms(), self._begun_at, None
            waited = int((self._monotonic() - began) * 1000)
            is_other = abs(now - begun_at - waited) > _MAX_STALE_MS
            if is_other and (other := self._span(now - waited)) != span:
                self._place.start(other)
                return True
        if not self._knows_order and self._walk.items(reply):
            self._knows_order = True
            if not span.oldest_first and self._walk.is_oldest_first(reply):
                self._place.start(attrs.evolve(span, oldest_first=True))
                return not span.is_one_window
        return False

    def _tell_incomplete(self) -> None:
        self.is_incomplete = self._place.is_cut = True
        if self.on_lost is None:  # else whoever reads looks for himself
            warnings.warn(
                f"{self._endpoint.key}: a full page is followed by nothing, or its cursor or page "
                "number leads back to rows that were read, or pages that bring nothing lead on and "
                "on, and nothing else asks for the others; there may be more than were yielded",
                IncompleteListWarning,
                stacklevel=3,
            )

    def _take(self, reply: tuple[Any, int | None]) -> None:
        """Makes a page the one that is handed out, and fetches the one after it ahead."""
        found = self._walk.read(self._place, reply[0])
        if found.is_cut:
            self._tell_incomplete()
        if not found.items:
            self._walk.leave(self._place, found)
            return
        self._found, self._stamp = found, reply[1]
        self._rows.extend(found.items)
        if found.ask is not None and self._prefetch:
            values = self._values_of(found.ask)
            if values is not None:
                self._ahead = asyncio.ensure_future(self._send(values))
                self._ahead.add_done_callback(let_fail)

    def _leave(self) -> None:
        """All rows of the page were handed out."""
        assert self._found is not None
        self._walk.leave(self._place, self._found)
        self._found = None

    def _check_free(self) -> None:
        if self._is_busy:
            raise ConfigError(
                f"{self._endpoint.key}: two tasks read from one iterator; give each its own, or "
                "read in one task and hand the rows on"
            )

    def _resumed(self, resume: Mapping[str, Any]) -> Place:
        """The place of a checkpoint of this list, asked for with these arguments."""
        made: dict[Any, Any] = dict(pairs(resume)) if is_mapping(resume) else {}
        if made.get("version") != VERSION or type(made.get("endpoint")) is not str:
            problem = "is no checkpoint of this version"
        elif made["endpoint"] != self._endpoint.key:
            problem = f"is a checkpoint of {bounded(made['endpoint'])}"
        elif made.get("arguments") != self._arguments:
            problem = "was made with other arguments, or another span of time"
        elif self._account and "account" in made and not self._account.is_of(made["account"]):
            problem = (
                "is a checkpoint of another account; or of this one by another key, and `uid=` was "
                "not among the credentials of both"
            )
        else:
            problem = "is a checkpoint that is damaged, or that somebody changed"
            with suppress(LookupError, TypeError, ValueError, AttributeError, RecursionError):
                if made.pop("sum") == _sum(made):
                    return Place.from_json(made)
        raise ParameterError(
            problem, parameter="resume", wire="resume",
            allowed="what `checkpoint()` gave, with the arguments of the iterator that gave it",
            endpoint=self._endpoint.key,
        )  # fmt: skip


def _sum(made: Mapping[str, Any]) -> str:
    """A digest of a checkpoint, by which one that was damaged is known."""
    return digest(json.dumps(made, sort_keys=True))


async def _of(task: asyncio.Future[tuple[Any, int | None]]) -> tuple[Any, int | None] | None:
    """What was fetched ahead; None where somebody has called that off, or in another loop."""
    if not task.done() and task.get_loop() is not asyncio.get_running_loop():
        call_off(task)
        return None
    try:
        return task.result() if task.done() else await task
    except asyncio.CancelledError:
        reader = asyncio.current_task()
        if not task.cancelled() or (reader is not None and reader.cancelling()):
            raise
        return None
