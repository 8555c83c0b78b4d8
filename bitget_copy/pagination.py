"""Reading on: turns a row with paging into one stream of items.

Page numbers, cursors and time windows, and when to stop. Sends nothing itself: every
page is an ordinary call, with its own tokens, retries and deadline.

A page loop ends on an empty or short page, on the exchange's own end flag, on a cursor
that repeats or is missing, and on a page equal to the one before (an exchange that
ignores the page number would otherwise be read for ever). No total is trusted.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from bitget_copy.endpoint import Caller, Endpoint, Paging, snake
from bitget_copy.errors import ParameterError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping

_MILLISECOND: Final = timedelta(milliseconds=1)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


async def iterate(
    call: Caller,
    endpoint: Endpoint,
    values: Mapping[str, object],
    timeout: float | None = None,
    priority: int | None = None,
) -> AsyncIterator[Any]:
    """Yields every item of every page.

    Args:
        call: sends one page.
        endpoint: a row with paging.
        values: wire name to value, without page number and cursor.
        timeout: seconds for each page; None: the client's own.
        priority: place in the queue of each page.

    Raises:
        BitgetCopyError: a page failed; what came before it was yielded.
    """
    paging = endpoint.paging
    if paging is None:
        raise ParameterError(
            "has no pages", parameter=endpoint.key, wire=endpoint.path,
            allowed="a list_ endpoint with paging", endpoint=endpoint.key,
        )  # fmt: skip
    for window in _windows(paging, values):
        read = _by_cursor if paging.style == "cursor" else _by_page
        async for item in read(call, endpoint, paging, {**values, **window}, timeout, priority):
            yield item


async def _by_page(
    call: Caller,
    endpoint: Endpoint,
    paging: Paging,
    values: Mapping[str, object],
    timeout: float | None,
    priority: int | None,
) -> AsyncIterator[Any]:
    assert paging.page is not None
    before: list[Any] = []
    number = 1
    while paging.max_page is None or number <= paging.max_page:
        reply = await call(endpoint, {**values, paging.page: number}, timeout, priority)
        items = _items(paging, reply)
        if items == before:
            return
        for item in items:
            yield item
        if _is_last(paging, reply, items, values):
            return
        before = items
        number += 1


async def _by_cursor(
    call: Caller,
    endpoint: Endpoint,
    paging: Paging,
    values: Mapping[str, object],
    timeout: float | None,
    priority: int | None,
) -> AsyncIterator[Any]:
    name = _cursor_name(paging, values)
    before: list[Any] = []
    cursor = values.get(name)
    seen = {cursor}
    while True:
        reply = await call(endpoint, {**values, name: cursor}, timeout, priority)
        items = _items(paging, reply)
        if items == before:
            return
        for item in items:
            yield item
        cursor = _next_cursor(paging, reply, items)
        if not cursor or cursor in seen or _is_last(paging, reply, items, values):
            return
        seen.add(cursor)
        before = items


def _cursor_name(paging: Paging, values: Mapping[str, object]) -> str:
    """The parameter that asks for what comes after: older rows, or newer ones of a list turned."""
    turned = paging.order is not None and str(values.get(paging.order)).lower() == "asc"
    name = paging.back if turned else paging.cursor
    assert name is not None
    return name


def _next_cursor(paging: Paging, reply: Any, items: list[Any]) -> Any:
    """What asks for the page after this one: a field of the reply, or of its last row."""
    if paging.reply_cursor is not None:
        return getattr(reply, snake(paging.reply_cursor))
    assert paging.row_cursor is not None
    return getattr(items[-1], snake(paging.row_cursor)) if items else None


def _items(paging: Paging, reply: Any) -> list[Any]:
    items: list[Any] = reply if paging.items is None else getattr(reply, paging.items_name)
    return items


def _is_last(paging: Paging, reply: Any, items: list[Any], values: Mapping[str, object]) -> bool:
    if not items:
        return True
    more = None if paging.more is None else getattr(reply, snake(paging.more))
    if more is not None:
        return not more
    size = _page_size(paging, values)
    return size is not None and len(items) < size


def _page_size(paging: Paging, values: Mapping[str, object]) -> int | None:
    """Rows in a full page, None where nobody knows: then only an empty page is the end."""
    wanted = values.get(paging.size)
    size = paging.default_size if wanted is None else int(str(wanted))
    if size is None or paging.max_size is None:
        return size
    return min(size, paging.max_size)


def _windows(paging: Paging, values: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """The span asked for, in pieces that the exchange accepts, oldest first."""
    start = _moment(values.get(paging.start)) if paging.start else None
    end = _moment(values.get(paging.end)) if paging.end else None
    if start is None or end is None or paging.window_days is None:
        yield {}
        return
    assert paging.start is not None
    assert paging.end is not None
    span = timedelta(days=paging.window_days)
    while end - start > span:
        # Both ends are included in a window, so the next one starts a millisecond later.
        yield {paging.start: start, paging.end: start + span - _MILLISECOND}
        start += span
    yield {paging.start: start, paging.end: end}


def _moment(value: object) -> datetime | None:
    """A time that windows can be cut from; what is none is left for the codec to refuse."""
    if isinstance(value, datetime) and value.utcoffset() is not None:
        return value
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 15:
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**14:
        return _EPOCH + value * _MILLISECOND
    return None
