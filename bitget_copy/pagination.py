"""Reads all pages of a list as one stream of items.

Page numbers, cursors and windows of time, and when to stop. Every page is an ordinary call of
the caller's, with its own tokens, retries and deadline.

A short page is not the end, since the exchange makes pages shorter without a word, and no total
is trusted. A list ends on an empty page, on pages that bring nothing new (an exchange that
ignores the page number or the cursor would otherwise be read for ever), and where the exchange
says that nothing follows; a list by cursor also ends on a cursor that is missing or was there.

"Now" is the exchange's clock, asked again for every window: the first reply may have put a clock
right that was hours off.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import attrs

from bitget_copy._codec import encode, named
from bitget_copy._frames import without_frames
from bitget_copy._milliseconds import from_milliseconds, milliseconds
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy.endpoint import Caller, Endpoint, Paging, snake
from bitget_copy.errors import APIReplyError, ParameterError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping

    Ask = Callable[[Mapping[str, object]], Awaitable[Any]]
    """Sends one page's values."""

_END_OF_TIME_MS: Final = milliseconds(datetime.max.replace(tzinfo=UTC))
"""The end of a span without an end."""
_DAY_MS: Final = 86_400_000
_MAX_REPEATS: Final = 2
"""Pages in a row without anything new that are the end. One is not: so many rows may have come
at the top while numbered pages were read that a page shows again what the one before did."""
_MAX_STALE_MS: Final = 5_000
"""A span up to now is read on when now has moved further than this: most probably the local clock
was put right meanwhile, and what came in between would be missing."""


async def iterate(
    call: Caller,
    endpoint: Endpoint,
    values: Mapping[str, object],
    timeout: float | NotGiven | None = NOT_GIVEN,
    priority: int | None = None,
    *,
    now_ms: Callable[[], int],
) -> AsyncIterator[Any]:
    """Yields every item of every page.

    Args:
        call: sends one page.
        endpoint: a row with paging.
        values: wire name to value, without page number and cursor.
        timeout: seconds for each page, None for no limit; left out: the client's own.
        priority: place in the queue of each page.
        now_ms: the exchange's clock, milliseconds since 1970.

    Raises:
        BitgetCopyError: a page failed; what came before it was yielded.
    """
    paging = endpoint.paging
    if paging is None:
        del values  # one may be a secret, and this frame is part of the error's traceback
        raise ParameterError(
            "has no pages", parameter=endpoint.key, wire=endpoint.path,
            allowed="a list_ endpoint with paging", endpoint=endpoint.key,
        )  # fmt: skip

    def ask(values: Mapping[str, object]) -> Awaitable[Any]:
        return call(endpoint, values, timeout, priority)

    try:
        values = named(endpoint, values)
        for window in _windows(endpoint, paging, values, now_ms):
            read = _reader(paging)
            async for item in read(ask, endpoint, paging, {**values, **window}):
                yield item
    except ParameterError as error:
        without_frames(error)  # those below hold the arguments
        raise
    finally:
        del values  # as above


def _reader(paging: Paging) -> Callable[..., AsyncIterator[Any]]:
    if paging.style == "page":
        return _by_page
    return _by_cursor if paging.newer is None else _by_cursor_and_time


async def _by_page(
    ask: Ask, endpoint: Endpoint, paging: Paging, values: Mapping[str, object]
) -> AsyncIterator[Any]:
    assert paging.page is not None
    before: list[Any] = []
    seen: set[object] = set()
    number = 1
    repeats = 0
    while paging.max_page is None or number <= paging.max_page:
        reply = await ask({**values, paging.page: number})
        items = _items(paging, reply)
        new = [] if items == before else list(_without(items, seen))
        for item in new:
            yield item
        repeats = 0 if new else repeats + 1
        if not items or _says_end(paging, reply) or repeats == _MAX_REPEATS:
            return
        seen.update(_keys(items))
        before = items
        number += 1


async def _by_cursor(
    ask: Ask, endpoint: Endpoint, paging: Paging, values: Mapping[str, object]
) -> AsyncIterator[Any]:
    written = encode(endpoint, values).written
    name = _cursor_name(paging, written)
    before: list[Any] = []
    cursor = written.get(name)
    used = {cursor}
    repeats = 0
    while True:
        reply = await ask({**values, name: cursor})
        items = _items(paging, reply)
        cursor = _next_cursor(endpoint, paging, reply, items)
        is_repeated = bool(cursor) and cursor in used
        if is_repeated and items == before:
            return  # the exchange does not look at the cursor
        is_last = not items or not cursor or is_repeated or _says_end(paging, reply)
        # Of the last page only: a list by cursor may have millions of rows.
        new = list(_without(items, _keys(before)))
        for item in new:
            yield item
        repeats = 0 if new else repeats + 1
        if is_last or repeats == _MAX_REPEATS:
            return
        used.add(cursor)
        before = items


async def _by_cursor_and_time(
    ask: Ask, endpoint: Endpoint, paging: Paging, values: Mapping[str, object]
) -> AsyncIterator[Any]:
    """A list whose cursor reads on to newer rows, whichever page the exchange begins with.

    Where that is the oldest, the first reading has everything. Where it is the newest, the cursor
    leads nowhere, so what is older is asked for by its time, until nothing new comes.
    """
    assert paging.newer is not None
    assert paging.end is not None
    name = snake(paging.newer)
    seen: set[object] = set()
    while True:
        times = []
        async for item in _by_cursor(ask, endpoint, paging, values):
            key = _key(item)
            if key is None or key not in seen:
                seen.add(key)
                when = getattr(item, name)
                if key is not None and when is not None:  # else nobody could tell when to end
                    times.append(when)
                yield item
        if not times:
            return
        values = {**values, paging.end: min(times)}


def _cursor_name(paging: Paging, written: Mapping[str, Any]) -> str:
    """The parameter that asks for what comes after: older rows, or newer ones of a list turned."""
    order: str = "" if paging.order is None else written.get(paging.order, "")
    name = paging.back if order.lower() == "asc" else paging.cursor
    assert name is not None
    return name


def _next_cursor(endpoint: Endpoint, paging: Paging, reply: Any, items: list[Any]) -> Any:
    """What asks for the page after this one: a field of the reply, or of its last row."""
    wire, holder = paging.reply_cursor, reply
    if wire is None:
        if not items:
            return None
        wire, holder = paging.row_cursor, items[-1]
    assert wire is not None
    cursor = getattr(holder, snake(wire))
    if cursor is None and wire in (getattr(holder, "extra", None) or {}):
        raise APIReplyError(
            "the cursor cannot be read, so the pages after this one cannot be asked for",
            status=200, head=b"", where=wire, endpoint=endpoint.key,
        )  # fmt: skip
    return cursor


def _items(paging: Paging, reply: Any) -> list[Any]:
    items: list[Any] = reply if paging.items is None else getattr(reply, paging.items_name)
    return items


def _says_end(paging: Paging, reply: Any) -> bool:
    """Whether the exchange says that no page follows; that one follows proves nothing."""
    return paging.more is not None and getattr(reply, snake(paging.more)) is False


# --- rows that were there before -------------------------------------------------------------


def _without(items: Iterable[Any], seen: set[object]) -> Iterator[Any]:
    """The items that are not among these; one without an id is none of them."""
    return (item for item in items if not seen or (key := _key(item)) is None or key not in seen)


def _keys(items: Iterable[Any]) -> set[object]:
    return {key for item in items if (key := _key(item)) is not None}


def _key(item: Any) -> object | None:
    """What tells a row from all others of its list; None: nobody knows.

    All of its ids, and when it closed: an order that closes bit by bit has several rows.
    """
    model: Any = type(item)
    ids, more = _key_fields(model)
    found = [getattr(item, name) for name in ids]
    if all(value is None for value in found):
        return None
    return (*found, *(getattr(item, name) for name in more))


@cache
def _key_fields(model: Any) -> tuple[list[str], list[str]]:
    if not attrs.has(model):
        return [], []
    fields = attrs.fields(model)
    return (
        [field.name for field in fields if _is_id(field)],
        [field.name for field in fields if field.metadata.get("wire") == "closeTime"],
    )


def _is_id(field: attrs.Attribute[Any]) -> bool:
    """Whether it holds one id, not a list of them."""
    is_one = field.default is None or field.default is attrs.NOTHING
    return is_one and field.metadata.get("kind") == "id"


# --- windows of time -------------------------------------------------------------------------


def _windows(
    endpoint: Endpoint, paging: Paging, values: Mapping[str, object], now_ms: Callable[[], int]
) -> Iterator[dict[str, object]]:
    """The span asked for, in windows that the exchange accepts, oldest first.

    Without an end it ends now, and it never goes beyond. Without a start it is one window long.
    """
    if paging.start is None or paging.end is None:
        yield {}
        return
    first, last = values.get(paging.start), values.get(paging.end)
    if first is None and last is None and not endpoint.param(paging.start).required:
        yield {}
        return
    start, end = _span(endpoint, paging, values, now_ms())
    longest = None if paging.window_days is None else paging.window_days * _DAY_MS
    if start is None:
        stop = min(end, now_ms())
        begin = {} if longest is None else {paging.start: from_milliseconds(stop - longest)}
        yield {**begin, paging.end: from_milliseconds(stop)}
        return
    stop = min(end, now_ms())
    while start <= stop:
        # Both ends are included in a window, so the next one starts a millisecond later.
        until = stop if longest is None or stop - start <= longest else start + longest - 1
        yield {paging.start: from_milliseconds(start), paging.end: from_milliseconds(until)}
        start = until + 1
        now = now_ms()
        if start <= stop or now - stop > _MAX_STALE_MS:
            stop = min(end, now)


def _span(
    endpoint: Endpoint, paging: Paging, values: Mapping[str, object], now: int
) -> tuple[int | None, int]:
    """First and last moment asked for, in milliseconds; the last one may be far ahead.

    All arguments are checked here: of a span that is yet to come nothing is sent.
    """
    assert paging.start is not None
    assert paging.end is not None
    first, last = values.get(paging.start), values.get(paging.end)
    is_far = _is_far(last, now)
    whole = {
        paging.start: from_milliseconds(now) if first is None else first,
        paging.end: from_milliseconds(now) if last is None or is_far else last,
    }
    written = encode(endpoint, {**values, **whole}).written
    start, end = int(written[paging.start]), int(written[paging.end])
    if last is None or is_far:
        end = _END_OF_TIME_MS
    if first is None:
        return None, end
    if start > (milliseconds(last) if isinstance(last, datetime) else end):
        raise ParameterError(
            f"is after {paging.end}", parameter=endpoint.param(paging.start).name,
            wire=paging.start, allowed=f"a moment up to {paging.end}", endpoint=endpoint.key,
        )  # fmt: skip
    return start, end


def _is_far(moment: object, now: int) -> bool:
    """Whether it is a datetime to come, such as ``datetime.max``, of which no more is asked."""
    if type(moment) is not datetime:
        return False
    try:
        return moment > from_milliseconds(now)
    except Exception:  # noqa: BLE001 - no time zone, or one whose code fails: `encode` explains it
        return False
