"""Pages of API V3's lists: one cursor, which reads towards newer rows as its pages say.

Rows come oldest first, so that the cursor of one page leads to the next. Two quirks turn this
round: `cursor_to_older` reads as V2 does, and `newest_first` shows each page newest first
while its cursor asks for newer rows still, so that the second page is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers.paging import ABOVE_ALL, cursor, first_page
from bitget_copy.simulator.handlers.registry import Call
from bitget_copy.simulator.handlers.value_formats import Row
from bitget_copy.simulator.price_path import DAY_MS

_Item = TypeVar("_Item")

_LAST_DAYS: Final = 30
"""How far the one list with a longest span reaches when it is asked without times."""


def window(call: Call) -> tuple[int, int]:
    """First and last moment asked for, in milliseconds (25200 for a wrong span)."""
    args, paging = call.args, call.endpoint.paging
    days = paging.window_days if paging else None
    last: int = args.get("endTime", call.now)
    first: int = args.get("startTime", last - _LAST_DAYS * DAY_MS if days else 0)
    if first > last:
        raise Refused("40020", "endTime")
    if days is not None and last - first > days * DAY_MS:
        raise Refused("40020", "startTime")
    return first, last


def page(call: Call, rows: Iterable[_Item], number: Callable[[_Item], int]) -> list[_Item]:
    """The rows of the page asked for.

    Args:
        call: with cursor and page size.
        rows: in any order.
        number: of a row; grows with time, and is the cursor.
    """
    found = sorted(rows, key=number)
    if "cursor_to_older" in call.quirks:
        below = cursor(call, "cursor", ABOVE_ALL)
        return first_page(call, (row for row in reversed(found) if number(row) < below))
    above = cursor(call, "cursor", -1)
    found = [row for row in found if number(row) > above]
    if "newest_first" in call.quirks:
        return first_page(call, reversed(found))
    return first_page(call, found)


def with_cursor(
    call: Call,
    rows: Iterable[_Item],
    number: Callable[[_Item], int],
    write: Callable[[_Item], Row],
    name: str = "nextCursor",
) -> Row:
    """A page with the cursor of the next one, which is empty behind the last row."""
    shown = page(call, rows, number)
    return {"list": [write(row) for row in shown], name: str(number(shown[-1])) if shown else ""}
