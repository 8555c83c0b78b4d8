"""Histories of any length whose rows are computed when they are asked for, none of them kept.

A row is that of the endpoint's own handler, with number, moments and amounts that follow from the
seed and its place. Quirks let such a list change while its pages are read.
"""

from __future__ import annotations

import logging
import random
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

import attrs

from bitget_copy.endpoint import Endpoint
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers import holdings, paging, rows_v3, v3_pages
from bitget_copy.simulator.handlers.registry import HANDLERS, Call
from bitget_copy.simulator.price_path import DAY_MS
from bitget_copy.simulator.project_copies import Strategy, Transfer

Row: TypeAlias = dict[str, Any]
Direction: TypeAlias = Literal["older", "newer"]

_LOG: Final = logging.getLogger("bitget_copy.simulator")

EQUAL_ROWS: Final = 300
"""How many rows share a moment with the quirk `equal_times`."""
LISTS_OF_PEOPLE: Final = frozenset({"list_traders", "list_followers"})
"""Names of lists whose rows stand for accounts, which cannot be made up."""
_INSERTED: Final = 3
"""Rows that come before a page with the quirk `rows_inserted`."""
_FIRST_NUMBER: Final = 1_200_000_000_000_000_000
_STEP: Final = 1_000_003
_MIX: Final = 0x9E3779B97F4A7C15
_MASK: Final = (1 << 64) - 1
_NUMBERS: Final = (
    "trackingNo", "billId", "profitId", "transferId", "strategyId", "positionId", "id",
)  # fmt: skip
"""Members that hold a row's own number; the first that a row has counts."""
_OTHER_NUMBERS: Final = ("openOrderId", "closeOrderId", "orderId")
_AMOUNTS: Final = frozenset(
    {"achievedPL", "profit", "netProfit", "amount", "balance", "cumRealisedPnl", "fee", "openFee",
     "closeFee", "buyFee", "sellFee", "shareProfit", "allocatedPnl"}
)  # fmt: skip
_NEWER: Final = ("v3.futures.trader.", "v3.futures.follower.")
"""Whose cursors read towards newer rows, as API V3's pages of copy trading say."""
_MONTHS: Final = 90
_YEARS: Final = 730
_KEPT_DAYS: Final[Mapping[str, int]] = {
    "v2.account.list_bills": _MONTHS,
    "v3.account.list_financial_records": _MONTHS,
    "v3.position.list_history_positions": _MONTHS,
    "v1.futures.trader.list_history_orders": _MONTHS,
    "v1.futures.follower.list_history_orders": _MONTHS,
}
"""Days for which rows are shown with the quirk `retention_limits`, where not two years."""


def kept_days(key: str) -> int:
    """Days for which an endpoint shows rows with the quirk `retention_limits`."""
    return _KEPT_DAYS.get(key, _YEARS)


def check_kept(endpoint: Endpoint, args: Mapping[str, Any], now: int) -> None:
    """Refuses a span that begins before what is kept (40704)."""
    days = kept_days(endpoint.key)
    if args.get("startTime", now) < now - days * DAY_MS:
        raise Refused("40704")


class FilledHistory:
    """One list of one account, oldest row first; rows are known by their index.

    Args:
        key: of the endpoint.
        rows: how many, at first.
        since: moment of the oldest row, milliseconds since 1970.
        until: of the newest one. What is to come yet is not shown.
        seed: decides amounts, and which rows move.
    """

    def __init__(self, key: str, rows: int, since: int, until: int, seed: int) -> None:
        self.key: str = key
        self.rows: int = rows
        self.since: int = since
        self.until: int = until
        self._rng = random.Random(f"{seed}:{key}")  # noqa: S311 - a made-up world, not a secret
        self._salt = self._rng.getrandbits(64)
        self._gone: list[int] = []
        self._come: list[tuple[int, int]] = []
        self._made = rows
        self._templates: dict[Any, Row] = {}
        self._pages = 0

    # Rows

    def moment(self, index: int, *, equal: bool = False) -> int:
        """When a row of the first ones was, milliseconds since 1970.

        Args:
            index: 0 is the oldest.
            equal: hundreds of rows share one moment.
        """
        place = index - index % EQUAL_ROWS if equal else index
        return self.since + (self.until - self.since) * place // max(self.rows - 1, 1)

    def number(self, index: int) -> int:
        """A row's own number, which grows with its index."""
        return _FIRST_NUMBER + index * _STEP + self._drawn(index, 0) % _STEP

    def amount(self, index: int, member: int = 0) -> str:
        """One of a row's amounts, as text: 18 decimals, either sign.

        Args:
            index: 0 is the oldest row.
            member: place of the amount in the row as it is sent, from 0 on; of a row as a plain
                dict that is ``[*row].index("achievedPL")``.
        """
        drawn = self._drawn(index, member + 1)
        sign = "-" if drawn & 1 else ""
        return f"{sign}{drawn >> 44}.{drawn * _MIX % 10**18:018d}"

    def _drawn(self, index: int, member: int) -> int:
        mixed = (index * 61 + member + self._salt) * _MIX & _MASK
        return (mixed ^ mixed >> 29) * 0xBF58476D1CE4E5B9 & _MASK

    def row(self, template: Row, index: int, at: int) -> Row:
        """A row as it is sent."""
        row = dict(template)
        number = next((name for name in _NUMBERS if name in row), None)
        if number is not None:
            row[number] = str(self.number(index))
        for offset, name in enumerate(_OTHER_NUMBERS, 1):
            if name in row:
                row[name] = str(self.number(index) + offset)
        for member, name in enumerate(row):
            if name in _AMOUNTS:
                row[name] = self.amount(index, member)
            elif _is_moment(name, row[name]):
                row[name] = str(at)
        return row

    # The list as it is now

    def change(self, quirks: frozenset[str], now: int) -> None:
        """What happens to the list before a page is read."""
        self._pages += 1
        if self._pages == 1:
            return
        if "rows_inserted" in quirks:
            for _ in range(_INSERTED):
                self._add(now, self._made)
                self._made += 1
        if "rows_moved" in quirks and self.rows > len(self._gone):
            index = self._rng.randrange(self.rows)
            if index not in self._gone:
                insort(self._gone, index)
                self._add(now, self._made)
                self._made += 1

    def _add(self, at: int, index: int) -> None:
        self._come.append((max(at, self._come[-1][0] if self._come else self.until), index))

    def stayed(self) -> list[int]:
        """Indexes of the first rows that have not moved."""
        return [index for index in range(self.rows) if index not in self._gone]

    def __len__(self) -> int:
        return self.rows - len(self._gone) + len(self._come)

    def at(self, place: int, *, equal: bool) -> tuple[int, int]:
        """Moment and index of the row at a place of the list, oldest first."""
        stayed = self.rows - len(self._gone)
        if place >= stayed:
            return self._come[place - stayed]
        index = place
        while (passed := bisect_right(self._gone, index) + place) != index:
            index = passed
        return self.moment(index, equal=equal), index

    # Replies

    def answer(self, call: Call) -> Any:
        """What the endpoint answers."""
        self.change(call.quirks, call.now)
        equal = "equal_times" in call.quirks
        shown = [self.at(place, equal=equal) for place in self._page(call, equal=equal)]
        reply, template = self._template(call)
        if template is None:
            return reply
        rows = [self.row(template, index, at) for at, index in shown]
        if not isinstance(reply, dict):
            return rows
        items = next(name for name, value in reply.items() if isinstance(value, list))
        filled = {**reply, items: rows}
        for name in ("endId", "minId", "nextCursor", "cursor"):
            if name in filled:
                filled[name] = str(self.number(shown[-1][1])) if shown else ""
        if "nextFlag" in filled:
            skip, size = call.page()
            filled["nextFlag"] = skip + size < len(self)
        return filled

    def _page(self, call: Call, *, equal: bool) -> range:
        """Places of the rows that a call shows, in their order."""
        args, places = call.args, range(len(self))

        def moment(place: int) -> int:
            return self.at(place, equal=equal)[0]

        def number(place: int) -> int:
            return self.number(self.at(place, equal=equal)[1])

        span = _window(call)
        first, last = (0, call.now) if span is None else (span[0], min(span[1], call.now))
        if "retention_limits" in call.quirks:
            first = max(first, call.now - kept_days(self.key) * DAY_MS)
        low, high = bisect_left(places, first, key=moment), bisect_right(places, last, key=moment)
        to_newer = self.key.startswith(_NEWER) and "cursor_to_older" not in call.quirks
        for wire in ("idLessThan", "minId", "idGreaterThan", "cursor"):
            if wire not in args:
                continue
            at = paging.cursor(call, wire, 0)
            if wire == "idGreaterThan" or (wire == "cursor" and to_newer):
                low = max(low, bisect_left(places, at + 1, key=number))
            else:
                high = min(high, bisect_left(places, at, key=number))
        skip, size = call.page()
        if args.get("order") == "asc" or (to_newer and "newest_first" not in call.quirks):
            return range(low, high)[skip : skip + size]
        return range(high - 1, low - 1, -1)[skip : skip + size]

    def _template(self, call: Call) -> tuple[Any, Row | None]:
        """A reply of the handler, and a row of it; None: there is none to make others like."""
        endpoint = call.endpoint
        assert endpoint.paging is not None
        places = {
            "limit", "pageSize", "pageNo", "cursor", "minId", "idLessThan", "idGreaterThan",
            "startTime", "endTime", "order",
        }  # fmt: skip
        args = {wire: value for wire, value in call.args.items() if wire not in places}
        known = self._templates.get(key := repr(sorted(args.items(), key=lambda each: each[0])))
        if known is None:
            if any(param.wire == "startTime" and param.required for param in endpoint.params):
                args |= {"startTime": call.now - 60 * DAY_MS, "endTime": call.now}
            plain = attrs.evolve(call, args=args, quirks=frozenset())
            known = self._templates[key] = {"": HANDLERS[endpoint.key](plain)}
        reply = known[""]
        listed = reply if isinstance(reply, list) else _list_of(reply)
        if not listed:
            made = _MADE.get(endpoint.key)
            if made is None:
                _LOG.warning(
                    "simulator: %s with %s has no row to make others like, so it is shown empty; "
                    "fill the history of an account or a product that has one", endpoint.key, args,
                )  # fmt: skip
                return reply, None
            listed = [made(call)]
        if isinstance(reply, dict):
            reply = {
                name: [] if value is None and name == "list" else value
                for name, value in reply.items()
            }
        return reply, listed[0]


def _list_of(reply: Mapping[str, Any]) -> list[Row]:
    return next((value for value in reply.values() if isinstance(value, list)), [])


def _is_moment(name: str, value: object) -> bool:
    return (
        isinstance(value, str)
        and len(value) == 13
        and value.isdigit()
        and (name == "ts" or name.lower().endswith(("time", "date")))
    )


def _window(call: Call) -> tuple[int, int] | None:
    """First and last moment asked for; None: any."""
    key = call.endpoint.key
    if key.startswith("v3.futures."):
        return v3_pages.window(call) if "startTime" in _wires(call.endpoint) else None
    if key.startswith(("v2.account.", "v3.")):
        return holdings.window(call)
    return paging.window(call) if "startTime" in _wires(call.endpoint) else None


def _wires(endpoint: Endpoint) -> set[str]:
    return {param.wire for param in endpoint.params}


def _transfer() -> Transfer:
    return Transfer(no=1, giver="funding", taker="lead", amount=Decimal(1), coin="USDT", at=10**12)


def _stops(call: Call) -> Strategy:
    trader = next(call.world.traders("futures"))
    order = next(iter(trader.futures.lead_orders.open.values()))
    return Strategy(
        no=1, position=order.no, symbol=order.instrument.bare, side=order.side, orders=[order],
        take_profit=order.open_price * 2, stop_loss=order.open_price / 2,
        take_profit_by="market", stop_loss_by="market", cancelled=1,
    )  # fmt: skip


_MADE: Final[Mapping[str, Callable[[Call], Row]]] = {
    "v3.futures.trader.list_transfers": lambda _: rows_v3.lead_transfer(_transfer()),
    "v3.futures.follower.list_transfers": lambda _: rows_v3.copy_transfer(_transfer()),
    "v3.futures.follower.list_history_tpsl": lambda call: rows_v3.strategy(_stops(call)),
}
"""Rows of lists that are empty in every new world."""
