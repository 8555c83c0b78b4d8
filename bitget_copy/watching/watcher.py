"""`Watcher`: what ``watch_…`` returns."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, Self, TypeAlias, TypeVar

from bitget_copy._asyncio_futures import call_off, let_fail
from bitget_copy._builtin_values import is_a, number, shown
from bitget_copy._clock import ServerClock
from bitget_copy._milliseconds import from_milliseconds
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy._tracebacks import without_frames
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import (
    AccountModeError,
    APIReplyError,
    APIRetiredError,
    AuthenticationError,
    BitgetCopyError,
    BusinessRuleError,
    CodeRule,
    CodeTable,
    ConfigError,
    InvalidParameterError,
    NotFoundError,
    ParameterError,
    PermissionDeniedError,
)
from bitget_copy.watching.changes import Known, News
from bitget_copy.watching.events import (
    Appeared,
    Change,
    Changed,
    Heartbeat,
    Snapshot,
    Stale,
    Went,
)
from bitget_copy.watching.poll import NotedCaller, Poll, Poller

T = TypeVar("T")

Interval: TypeAlias = float | timedelta

Watch: TypeAlias = Callable[
    [
        Endpoint,
        Mapping[str, object],
        float | NotGiven | None,
        int | None,
        Interval,
        Interval,
        Interval | None,
    ],
    "Watcher[Any]",
]
"""What makes the watcher of a row: as a `Caller`, then every, heartbeat, max_lag."""

EVERY: Final = 2.0
HEARTBEAT: Final = 30.0

_CALLERS: Final = (
    ConfigError,
    ParameterError,
    AuthenticationError,
    PermissionDeniedError,
    AccountModeError,
    APIRetiredError,
)
"""What no further look would mend."""
_CALLERS_AT_FIRST: Final = (InvalidParameterError, NotFoundError, BusinessRuleError)
"""The same where no look has succeeded yet."""
_MAX_LOOKS: Final = 3
"""Further ones at most; what none of four has shown is not there."""
_SET_BACK: Final = 60.0
"""Seconds for which stamps were older than before, after which the exchange's clock was set."""


class Watcher(AsyncIterator[Change[T]]):
    """Tells what appears in a list, changes and goes.

    ::

        async for change in client.v2.futures.follower.watch_open_orders(
            product_type="USDT-FUTURES", every=1
        ):
            match change:
                case Appeared(row=order): ...
                case Went(row=order): ...
                case Stale(age=seconds, error=error): ...

    The first thing told is a `Snapshot`; then come `Appeared`, `Changed` and `Went`, what went
    before what came. A `Heartbeat` says that the list was read and nothing has changed. A look
    that fails does not end it: it tells `Stale`, and looks again when it is time. What only the
    caller can mend is raised: a wrong argument, key, right or kind of account, a closed client;
    the next step looks again.

    A look reads the whole list, each page with its own `timeout`, under the limiter and behind
    every close. It begins when the consumer asks for more than it has got, and `every` seconds
    after the one before at the earliest: a slow consumer or a slow look makes looks fewer, and
    none waits for another. What was there or gone for two looks is told, what came and went
    between two is not. Each watcher looks for itself.

    Null, an empty list and an empty object are the exchange's ways to say that there are no rows; a
    reply whose data are a text says nothing of them, and is told by `Stale`.

    A list whose end is not proven, as a full page is followed by nothing or by itself, tells
    `Stale` beside what it shows, and no row of it `Went`. A reply whose stamp is older than that of
    the look before is not used. A row that is missing in numbered pages, or a list that is suddenly
    empty, is looked for once more at once; in numbered pages it must be missing after `max_lag`
    seconds too. Cancelling a step calls off its look, and nothing is lost by it. One task at a time
    may read.

    Attributes:
        every: seconds from look to look.
        heartbeat: seconds.
        max_lag: seconds.
    """

    def __init__(
        self,
        call: NotedCaller,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: Interval = EVERY,
        heartbeat: Interval = HEARTBEAT,
        max_lag: Interval | None = None,
        *,
        clock: ServerClock,
        codes: Callable[[str], CodeTable],
    ) -> None:
        self._looking: asyncio.Task[Poll] | None = None
        try:
            if endpoint.watch is None:
                raise _refused(endpoint, "endpoint", endpoint.key, "a list that can be watched")
            fastest = endpoint.limit.per / endpoint.limit.rate
            self.every: float = _seconds(endpoint, "every", every, fastest)
            self.heartbeat: float = _seconds(endpoint, "heartbeat", heartbeat)
            lag = self.every if max_lag is None else _seconds(endpoint, "max_lag", max_lag, 0.0)
            self.max_lag: float = lag
            self._poller = Poller(call, endpoint, values, timeout, priority, clock)
        except ParameterError as error:
            without_frames(error)  # those below hold the arguments
            raise
        finally:
            del values
        self._endpoint, self._clock, self._codes = endpoint, clock, codes
        self._known = Known(lag, is_numbered=self._poller.is_numbered)
        self._news: deque[Change[T] | News] = deque()
        self._heard: Poll | None = None  # the last look that was used
        self._failed: BitgetCopyError | None = None
        self._is_busy = self._is_closed = self._is_stale = False
        self._began = self._asked = self._told = self._due = -math.inf
        self._behind: float | None = None  # since when stamps are older than before

    @property
    def rows(self) -> list[T]:
        """The list as it was last told, news that were not handed out yet included."""
        return self._known.rows

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Change[T]:
        """The next change.

        Raises:
            BitgetCopyError: what only the caller can mend.
            ConfigError: another task is reading, or the client is closed.
        """
        self._check_free()
        if self._is_closed:
            raise StopAsyncIteration
        self._is_busy = True
        try:
            while not self._news:
                await self._listen()
        except asyncio.CancelledError:
            self._call_off()
            raise
        finally:
            self._is_busy = False
        self._told = self._clock.clock.monotonic()
        return self._dated(self._news.popleft())

    async def aclose(self) -> None:
        """Calls off a look that is under way; nothing more is told.

        Raises:
            ConfigError: another task is reading.
        """
        self._check_free()
        self._is_closed = True
        task = self._call_off()
        if task is not None:
            await asyncio.wait([task])

    def __del__(self) -> None:
        if self._looking is not None and not self._looking.done():
            call_off(self._looking)

    def __repr__(self) -> str:
        return f"<Watcher {self._endpoint.key} every {self.every:g} s>"

    # --- looking -------------------------------------------------------------------------------

    async def _listen(self) -> None:
        """Looks when it is time, and takes over what was seen; or tells that it takes long."""
        clock = self._clock.clock
        now = clock.monotonic()
        if self._began == -math.inf:
            self._began = self._told = now
        if self._looking is not None and not _is_here(self._looking):
            self._call_off()
        if self._looking is None:
            if self._due > now:
                await clock.sleep(self._due - now)
                now, self._due = clock.monotonic(), self._due + self.every
            else:
                self._due = now + self.every  # late, so later: two looks are never closer together
            self._asked = now
            self._looking = asyncio.ensure_future(_look(self._poller, self._known))
            self._looking.add_done_callback(let_fail)
        task = self._looking
        left = max(max(self._told, self._asked) + self.heartbeat - now, 0.0)
        await asyncio.wait([task], timeout=left)
        if not task.done():
            self._told = clock.monotonic()
            self._news.append(self._stale(None))
            return
        self._looking = None
        try:
            look = task.result()
            self._check_stamps(look)
        except BitgetCopyError as error:
            self._note_failure(error)
        else:
            self._take(look)

    def _check_stamps(self, look: Poll) -> None:
        """Refuses what was answered before the look that was used last.

        Raises:
            APIReplyError: it was.
        """
        before = None if self._heard is None else self._heard.stamp
        if before is None or look.stamp is None or look.stamp >= before:
            self._behind = None
            return
        if self._behind is None:
            self._behind = look.sent
        if look.sent - self._behind >= _SET_BACK:
            self._behind = None
            return
        raise APIReplyError(
            f"the reply is {(before - look.stamp) / 1000:g} s older than one before it, so it is "
            "not used", status=200, head=b"", where="requestTime", endpoint=self._endpoint.key,
        )  # fmt: skip

    def _take(self, look: Poll) -> None:
        """Makes news of what was seen."""
        is_first, self._heard = self._heard is None, look
        was_stale, self._is_stale = self._is_stale, self._is_stale and look.failure is not None
        if is_first:
            rows = self._known.begin(look)
            self._news.append(Snapshot(rows=rows, request_time=None, age=0.0))
        else:
            self._news.extend(self._known.news(look))
        if look.failure is not None:
            self._note_failure(look.failure)
            return
        if not self._news and (was_stale or self._is_quiet(look.received)):
            self._news.append(Heartbeat(request_time=None, age=0.0))

    def _note_failure(self, error: BitgetCopyError) -> None:
        """Tells a failure: the first at once, further ones with every heartbeat.

        Raises:
            BitgetCopyError: only the caller can mend it.
        """
        is_callers = isinstance(error, _CALLERS) and not self._is_of_clock(error)
        if is_callers or (self._heard is None and isinstance(error, _CALLERS_AT_FIRST)):
            raise error
        without_frames(error)
        if not self._is_stale or self._is_quiet(self._clock.clock.monotonic()):
            self._news.append(self._stale(error))

    def _is_quiet(self, now: float) -> bool:
        """Whether it is time to tell something; a look a little later would be further from it."""
        return now - self._told >= self.heartbeat - self.every / 2

    def _is_of_clock(self, error: BitgetCopyError) -> bool:
        """Whether the timestamp was refused, which has set the clock for the next look."""
        if not isinstance(error, AuthenticationError):
            return False
        listed = self._codes(self._endpoint.family).get(error.code)
        return listed is not None and CodeRule(*listed).retry == "clock"

    def _stale(self, error: BitgetCopyError | None) -> Stale:
        self._is_stale = True
        return Stale(since=None, age=0.0, error=error)

    # --- telling -------------------------------------------------------------------------------

    def _dated(self, news: Change[T] | News) -> Change[T]:
        """What is handed out, with its age of now."""
        when, age = self._request_time(), self._age()
        if isinstance(news, Stale):
            return Stale(since=when, age=age, error=news.error)
        if isinstance(news, Snapshot):
            return Snapshot(rows=news.rows, request_time=when, age=age)
        if not isinstance(news, News):
            return Heartbeat(request_time=when, age=age)
        if news.row is None:
            return Went(row=news.before, request_time=when, age=age)
        if news.before is None:
            return Appeared(row=news.row, request_time=when, age=age)
        return Changed(
            before=news.before, row=news.row, fields=news.fields, request_time=when, age=age
        )

    def _request_time(self) -> datetime | None:
        stamp = None if self._heard is None else self._heard.stamp
        return None if stamp is None else from_milliseconds(stamp)

    def _age(self) -> float:
        now, heard = self._clock.clock.monotonic(), self._heard
        if heard is None:
            return now - self._began
        stamped = 0.0 if heard.stamp is None else (self._clock.now_ms() - heard.stamp) / 1000
        return max(now - heard.received, stamped)

    def _call_off(self) -> asyncio.Task[Poll] | None:
        """The look that is called off, where it is one of this loop, so that it can be awaited."""
        task, self._looking = self._looking, None
        if task is not None and not _is_here(task):
            call_off(task)
            return None
        if task is not None:
            task.cancel()
        return task

    def _check_free(self) -> None:
        if self._is_busy:
            raise ConfigError(
                f"{self._endpoint.key}: two tasks read from one watcher; give each its own, or "
                "read in one task and hand the changes on"
            )


def _is_here(task: asyncio.Task[Any]) -> bool:
    return task.get_loop() is asyncio.get_running_loop()


async def _look(poller: Poller, known: Known) -> Poll:
    """Reads the list, once more where that may show a row that is missing.

    It does not hold the watcher, so that one that is forgotten ends its look.
    """
    last = seen = await poller.look()
    # A list that is suddenly empty is looked at twice. In numbered pages a row may be missed where
    # others have moved, so there two looks must show the same rows in the same order.
    left = _MAX_LOOKS if poller.is_numbered else 0 if seen.rows or seen.is_empty_again else 1
    while left and seen.failure is None and known.missing(seen):
        try:
            again = await poller.look()
        except BitgetCopyError as error:  # what has come is seen all the same
            seen.failure = error
            break
        left = 0 if [*again.rows] == [*last.rows] else left - 1
        last, seen = again, seen.joined(again)
    return seen


def _seconds(endpoint: Endpoint, name: str, value: object, least: float | None = None) -> float:
    """An interval in seconds, above 0, or at least `least`."""
    given = value.total_seconds() if is_a(value, timedelta) else number(value)
    low = -math.inf if least is None else least
    if given is not None and low <= given < math.inf and (given > 0 or least == 0.0):
        return float(given)
    allowed = "above 0" if least is None else f"{least:g} or more"
    because = f" (the limit is {endpoint.limit.rate} calls in {endpoint.limit.per:g} s)"
    raise _refused(
        endpoint, name, value,
        f"seconds or a timedelta, {allowed}{because if name == 'every' else ''}, finite",
    )  # fmt: skip


def _refused(endpoint: Endpoint, name: str, value: object, allowed: str) -> ParameterError:
    return ParameterError(
        f"is {shown(value)}", parameter=name, wire=name, allowed=allowed, endpoint=endpoint.key
    )
