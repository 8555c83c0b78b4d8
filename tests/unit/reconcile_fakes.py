"""A played exchange for tests of reconcile: replies that no honest one would give, in fake time.

Orders are written once, as API V2 shows them, and translated to the words of V1. Which
resource of which family is meant is said by the front of a key, such as ``v1.futures.trader``.
"""

from __future__ import annotations

from clocks import FakeClock

from bitget_copy import ENDPOINTS, OutcomeUnknownError
from bitget_copy._clock import ServerClock
from bitget_copy._codec import decode
from bitget_copy._codec.encoding import encode
from bitget_copy.reconcile import Reconciler
from bitget_copy.reconcile.lost_write import PROCESSING_MS, WINDOW_MS
from bitget_copy.reconcile.read_round import MAX_SPANS, PRIORITY, READ_TIMEOUT_S

SENT = 1_700_000_000_000
OVER = SENT + WINDOW_MS + PROCESSING_MS
NOW = OVER + 60_000
"""A moment at which everything that can be proved is."""
EARLY = SENT + 5_000
"""A moment at which the lost call may still act."""
QUARTER = 89 * 86_400_000
OLD = SENT - 3 * QUARTER
"""Created in the fourth span back."""
ANCIENT = SENT - (MAX_SPANS + 1) * QUARTER
"""Before all that is read."""
ONE_ROUND = 0.45
"""Seconds that are over before a second round begins."""
ANY_ROW = "v1.futures.trader.close_order"
HEX, OTHER, UID = "706e2bd179b59a5f295c", "aaaaaaaaaaaaaaaaaaaa", "4711471147"


class Exchange:
    """Plays replies: by the read's name a list of them, of which the last repeats.

    A reply is the data as on the wire, an error to raise, or a function of the arguments.
    Time moves by `took` seconds with each; its stamp is the clock's, unless `stamp` says another.
    """

    def __init__(self, *, at=NOW, stamp=None, took=0.02, **replies):
        self.clock = FakeClock(at / 1000)
        self.replies = {name: list(steps) for name, steps in replies.items()}
        self.stamp = stamp or (lambda now: now)
        self.took = took
        self.asked = []

    async def __call__(self, endpoint, values, timeout, priority):
        written = encode(endpoint, values).written  # what could not be sent is a fault of the rule
        assert priority == PRIORITY
        assert 0 < timeout <= READ_TIMEOUT_S
        self.asked.append((endpoint.name, written))
        steps = self.replies[endpoint.name]
        step = steps.pop(0) if len(steps) > 1 else steps[0]
        self.clock.at += self.took
        if isinstance(step, BaseException):
            raise step
        data = step(written) if callable(step) else step
        bare = data if isinstance(data, dict) else None
        return decode(endpoint, data), self.stamp(round(self.clock.at * 1000)), bare

    def lost(self, key, values, *, sent_at=SENT, table=ENDPOINTS):
        """The error of a lost write, which looks for the outcome here."""
        row = table.get(key) or ENDPOINTS[ANY_ROW]
        error = OutcomeUnknownError(
            "lost", endpoint=key, sent_at=sent_at, values=encode(row, values).written
        )
        error.reconciler = Reconciler(self, table, ServerClock(self.clock))
        return error

    async def verdict(self, key, values, *, timeout=15.0, max_lag=10.0, **options):
        return await self.lost(key, values, **options).reconcile(timeout=timeout, max_lag=max_lag)

    def each(self, name):
        """What a read was asked, call by call."""
        return [values for asked, values in self.asked if asked == name]

    def spans(self, name):
        """The spans of time for which a list was asked."""
        return [(int(v["startTime"]), int(v["endTime"])) for v in self.each(name)]


def listed(rows, *, items=None):
    """A list that keeps to its pages: number, span, cursor, size and order number; newest first."""

    def page(values):
        shown = rows
        if ("pageNo" in values and int(values["pageNo"]) > 1) or values.get("minId"):
            shown = []
        if "idLessThan" in values:
            shown = [r for r in shown if int(r["trackingNo"]) < int(values["idLessThan"])]
        if "trackingNo" in values:
            shown = [r for r in shown if r["trackingNo"] == values["trackingNo"]]
        if shown and "limit" in values:
            newest = sorted(shown, key=lambda row: -int(row["trackingNo"]))
            shown = newest[: int(values["limit"])]
        if items is None:
            return shown
        end = shown[-1].get("trackingNo", "") if shown else ""
        return {items: shown, "endId": end, "minId": end}

    return page


def in_spans(rows, page):
    """The same with a span, in which an order is when it was created then."""

    def spanned(values):
        start, end = int(values.get("startTime", 0)), int(values.get("endTime", NOW * 2))
        return page([r for r in rows if start <= int(r["openTime"]) <= end])(values)

    return spanned


# --- futures orders ------------------------------------------------------------------------------

COIN = "COIN-FUTURES"


def opened(no="7", at=SENT - 900_000, **more):
    """An open futures order, as V2 shows it."""
    return {"trackingNo": no, "symbol": "BTCUSDT", "openTime": str(at), "posSide": "long"} | more


def closed(no="7", at=SENT + 50, created=SENT - 900_000, **more):
    """A closed one."""
    return opened(no, created) | {"closeTime": str(at), "stopType": ""} | more


def as_v1(row):
    """An order as V1 shows it: the product line is the suffix of its contract."""
    row = dict(row)
    suffix = "_DMCBL" if row.pop("productType", None) == COIN else "_UMCBL"
    row["symbol"] = row["symbol"] and row["symbol"] + suffix
    row["holdSide"] = row.pop("posSide")
    return row


def futures(where, open_now, history, *, again=None, **options):
    """An exchange with these lists; `again` is what is open when it is read once more.

    A round takes less than half a second, however many spans it reads.
    """

    def page(rows, items):
        if where.startswith("v1."):
            return listed(rows and [as_v1(row) for row in rows])
        return in_spans(rows or [], lambda shown: listed(shown, items=items))

    if where == "v2.futures.follower":
        history = history and [{k: v for k, v in r.items() if k != "stopType"} for r in history]
    open_items = "trackingList" if where.startswith("v2.") else None
    steps = [open_now] if again is None else [open_now, again]
    return Exchange(
        list_open_orders=[page(rows, open_items) for rows in steps],
        list_history_orders=[page(history, "trackingList")],
        **{"took": 0.002} | options,
    )


# --- spot orders ---------------------------------------------------------------------------------


def spot_open(no="7", symbol="BTCUSDT", kind="LEAD_ORDER", bought=SENT - 900_000):
    """An open spot order; V2 has no `trackingType`."""
    return {"trackingNo": no, "symbol": symbol, "trackingType": kind, "buyTime": str(bought)}


def spot_sold(no="7", symbol="BTCUSDT", at=SENT + 50, bought=SENT - 900_000):
    return spot_open(no, symbol, bought=bought) | {"sellTime": str(at)}


def uncut(*rows):
    """A list of spot orders that does not look at the number or the cursor that it is asked for."""
    return lambda values: {"resultList": list(rows), "trackingList": list(rows), "endId": ""}


def spot(where, open_now, sold, *, again=None, **options):
    """An exchange with these lists of spot orders."""
    items = "resultList" if where.startswith("v1.") else "trackingList"
    steps = [open_now] if again is None else [open_now, again]
    return Exchange(
        list_open_orders=[listed(rows, items=items) for rows in steps],
        list_history_orders=[listed(sold, items=items)],
        **options,
    )


def numbers(where, *given):
    """The member of a call that names spot orders."""
    return {"trackingOrderNos" if where.startswith("v1.") else "trackingNoList": list(given)}
