"""Pages of API V2's lists: by ids, by a time window, by number of what began in a window.

Ids of orders and of paid shares grow with time, so a window is a range of ids too. Cursors
are filters: they say which rows may come, and the order says which of them come first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Final, TypeVar

from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers.registry import Call
from bitget_copy.simulator.order_numbers import first_number
from bitget_copy.simulator.orders import Order
from bitget_copy.simulator.price_path import DAY_MS
from bitget_copy.simulator.profit_shares import Payment

_Item = TypeVar("_Item")

_MAX_SPAN_DAYS: Final = 90
"""Three months, as V1 counts them."""
_LAST_MONTHS_ONLY: Final = frozenset({"futures.trader", "futures.follower"})
"""Whose lists, asked without times, reach back three months only (V2 documentation)."""
ABOVE_ALL: Final = 1 << 80
"""More than any number that is a cursor."""


def window(call: Call) -> tuple[int, int] | None:
    """First and last moment asked for, in milliseconds; None: any.

    Raises:
        Refused: they are in the wrong order, or too far apart.
    """
    start: int | None = call.args.get("startTime")
    end: int | None = call.args.get("endTime")
    paging = call.endpoint.paging
    max_span = _MAX_SPAN_DAYS * DAY_MS if paging and paging.window_days else None
    if start is None and end is None:
        if max_span is None or call.endpoint.resource not in _LAST_MONTHS_ONLY:
            return None
        return call.now - max_span, call.now
    if max_span is None:
        first, last = start or 0, call.now if end is None else end
    else:
        first = max((end or 0) - max_span, 0) if start is None else start
        last = first + max_span if end is None else end
    if first > last:
        raise Refused("40020", "endTime")
    if max_span is not None and last - first > max_span:
        raise Refused("40705", _MAX_SPAN_DAYS)
    return first, last


def _bounds(call: Call) -> tuple[int, int]:
    """Smallest id that may come, and the one behind the largest."""
    low, high = cursor(call, "idGreaterThan", -1) + 1, cursor(call, "idLessThan", ABOVE_ALL)
    span = window(call)
    if span is None:
        return low, high
    return max(low, first_number(span[0])), min(high, first_number(span[1] + 1))


def cursor(call: Call, wire: str, default: int) -> int:
    """The number that a page is asked to begin behind; `default` where none is given.

    Raises:
        Refused: it is no number.
    """
    value: str | None = call.args.get(wire)
    if value is None:
        return default
    if not value.isdigit():
        raise Refused("40020", wire)
    return int(value)


def _number(order: Order) -> int:
    return order.no


def _all(_: Order) -> bool:
    return True


def order_page(
    call: Call, rows: list[Order], wanted: Callable[[Order], bool] = _all
) -> list[Order]:
    """The page of orders asked for, newest first unless the call says otherwise.

    Args:
        call: with cursors, window and page size.
        rows: smallest number first.
        wanted: which of them belong to the list.
    """
    low, high = _bounds(call)
    first, last = bisect_left(rows, low, key=_number), bisect_left(rows, high, key=_number)
    oldest_first = call.args.get("order") == "asc"
    indexes = range(first, last) if oldest_first else range(last - 1, first - 1, -1)
    return first_page(call, (rows[each] for each in indexes if wanted(rows[each])))


def payment_page(call: Call) -> list[Payment]:
    """The page of paid shares asked for, newest first."""
    low, high = _bounds(call)
    coin = call.args.get("coin")
    payments = call.world.payments(call.account, call.market, call.now)
    return first_page(
        call, (paid for paid in payments if low <= paid.no < high and coin in {None, paid.coin})
    )


def first_page(call: Call, rows: Iterable[_Item]) -> list[_Item]:
    """As many rows as one page has."""
    return list(islice(rows, call.page()[1]))


def page_of_window(call: Call, since: Iterable[tuple[_Item, int]]) -> list[_Item]:
    """The numbered page of what began in the window.

    Args:
        call: with window, page number and size.
        since: items, and when each began.
    """
    span = window(call)
    return call.cut([item for item, at in since if span is None or span[0] <= at <= span[1]])
