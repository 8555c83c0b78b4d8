"""Reconciling lost calls: what reads prove, with replies that no honest exchange would give."""

from __future__ import annotations

import copy
import pickle
import tomllib
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from itertools import cycle
from pathlib import Path
from typing import get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitget_copy import (
    ENDPOINTS,
    Executed,
    NotExecuted,
    OutcomeUnknownError,
    ParameterError,
    StillUnknown,
)
from bitget_copy._clock import ServerClock
from bitget_copy._codec import decode
from bitget_copy._codec.encode import encode
from bitget_copy.errors import (
    APIConnectionError,
    ConfigError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
)
from bitget_copy.reconcile import Reconciler, comparison, futures_orders, lost_write, read_round
from bitget_copy.reconcile.comparison import Match
from bitget_copy.reconcile.lost_write import LostWrite
from bitget_copy.reconcile.rules import RULES

SENT = 1_700_000_000_000
OVER = SENT + lost_write.WINDOW_MS + lost_write.PROCESSING_MS
LAG = 10_000
"""By how much reads are assumed to be behind, unless a test says otherwise."""
NOW = OVER + 60_000
"""A moment at which everything that can be proved is."""
SPEC = Path(__file__).parents[2] / "bitget_copy" / "spec"
ORDER = {"symbol": "BTCUSDT_UMCBL", "trackingNo": "7"}
CLOSE = "v1.futures.trader.close_order"
CONTRACT = "v1.futures.trader.close_orders_by_symbol"
ALL = "v1.futures.follower.close_all_orders"
STOPS = "v1.futures.trader.set_order_tpsl"
SPOT_CLOSE = "v1.spot.trader.close_orders"
LEAVE = "v1.spot.follower.unfollow_orders"
FOLLOW = "v1.futures.follower.follow_trader"
SPOT_FOLLOW = "v1.spot.follower.follow_trader"
RATIOS = "v1.futures.trader.set_tpsl_ratios"
HEX, UID = "706e2bd179b59a5f295c", "4711471147"


class HandClock:
    """Time that moves only when somebody waits."""

    def __init__(self, at_ms=NOW):
        self.at = at_ms / 1000
        self.slept = []

    def wall(self):
        return self.at

    def monotonic(self):
        return self.at

    async def sleep(self, seconds):
        self.slept.append(seconds)
        self.at += seconds


class Exchange:
    """Plays replies: by the read's name a list of them, of which the last repeats.

    A reply is the data as on the wire, an error to raise, or a function of the arguments.
    Time moves by 20 ms with each; its stamp is the clock's, unless `stamp` says another.
    """

    def __init__(self, *, at=NOW, stamp=None, **replies):
        self.clock = HandClock(at)
        self.replies = {name: list(steps) for name, steps in replies.items()}
        self.stamp = stamp or (lambda now: now)
        self.asked = []

    async def __call__(self, endpoint, values, timeout, priority):
        encode(endpoint, values)  # what could not be sent is a fault of the rule
        assert priority == read_round.PRIORITY
        assert 0 < timeout <= read_round.READ_TIMEOUT_S
        self.asked.append((endpoint.name, dict(values)))
        steps = self.replies[endpoint.name]
        step = steps.pop(0) if len(steps) > 1 else steps[0]
        self.clock.at += 0.02
        if isinstance(step, BaseException):
            raise step
        data = step(values) if callable(step) else step
        return decode(endpoint, data), self.stamp(round(self.clock.at * 1000))

    async def verdict(self, key, values, *, sent_at=SENT, timeout=15.0, table=ENDPOINTS, **options):
        row = table.get(key) or ENDPOINTS[CLOSE]
        error = OutcomeUnknownError("lost", endpoint=key, sent_at=sent_at,
                               values=encode(row, values).written)  # fmt: skip
        error.reconciler = Reconciler(self, table, ServerClock(self.clock))
        return await error.reconcile(timeout=timeout, **options)


def paged(*pages):
    """A list that is handed out page by page."""

    def page(values):
        number = int(values["pageNo"])
        return pages[number - 1] if number <= len(pages) else []

    return page


def one_page(rows):
    return paged(rows)


def opened(no="7", symbol="BTCUSDT_UMCBL", at=SENT - 900_000, **more):
    return {"trackingNo": no, "symbol": symbol, "openTime": at, "holdSide": "long"} | more


def closed(no="7", symbol="BTCUSDT_UMCBL", at=SENT + 50, stop="", **more):
    return opened(no, symbol) | {"closeTime": at, "stopType": stop} | more


def orders(open_now, history, *, again=None, **more):
    """An exchange with these lists; `again` is what is open when looked at once more."""
    first = one_page(open_now)
    steps = [first] if again is None else [first, one_page(again)]
    return Exchange(list_open_orders=steps, list_history_orders=[one_page(history)], **more)


def moment(at):
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)


def spans(exchange):
    """The spans of time for which the history was asked."""
    asked = [values for name, values in exchange.asked if name == "list_history_orders"]
    return [(values["startTime"], values["endTime"]) for values in asked]


# --- the table and the times -------------------------------------------------------------------


def test_every_write_has_a_rule_and_every_rule_a_write():
    """Rows name rules that exist, reads name none, and no rule is left over."""
    named = {row.reconcile for row in ENDPOINTS.values() if row.writes}
    assert named == RULES.keys()
    assert all(row.reconcile is None for row in ENDPOINTS.values() if not row.writes)


def test_window_is_the_specifications():
    """The age at which requests are refused is the one that the specification states."""
    limits = tomllib.loads((SPEC / "limits.toml").read_text("utf-8"))
    assert limits["timestamp_window"]["value"] * 1000 == lost_write.WINDOW_MS


@pytest.mark.parametrize(
    ("at", "when"),
    [
        (SENT - 30_001, "before"),
        (SENT - 30_000, "doubtful"),
        (SENT - 2_001, "doubtful"),
        (SENT - 2_000, "during"),
        (OVER, "during"),
        (OVER + 1, "after"),
    ],
)
def test_times_of_a_lost_call(at, when):
    """A moment is before, within or after the time in which the call could act."""
    lost = LostWrite(ENDPOINTS[CLOSE], ORDER, SENT)
    assert lost.when(moment(at)) == when
    assert lost.when(None) == "unset"


@pytest.mark.parametrize(
    ("symbol", "product"),
    [("BTCUSDT_UMCBL", "umcbl"), ("BTCUSDT", None), ("BTCUSDT_", None), ("", None), (None, None)],
)
def test_product_line_of_a_symbol(symbol, product):
    """The suffix of a contract names its product line."""
    assert futures_orders.suffix_of(symbol) == product


# --- the error ---------------------------------------------------------------------------------


async def test_error_without_its_client():
    """A copied or pickled error keeps what was asked, and can look no more."""
    error = OutcomeUnknownError(
        "lost", endpoint=CLOSE, sent_at=SENT, values={"trackingNo": "CANARY"}
    )
    error.reconciler = lambda *_: None
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):  # noqa: S301
        assert twin.values == {"trackingNo": "CANARY"}
        assert "reconciler" not in twin.__dict__
        assert "lost its client" in (await twin.reconcile()).why
    assert "CANARY" not in str(error) + repr(error)


class OwnNumber(IntEnum):
    """A number of a kind of its own."""

    FIVE = 5


NO_SECONDS = [
    -1, -0.5, float("inf"), float("nan"), 10**400, "60", b"6", None, True, [],
    Decimal(-1), Decimal("sNaN"), Decimal("1e999"), Fraction(-1, 2), 1j,
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name in ("timeout", "max_lag") for value in NO_SECONDS] + [("timeout", 0)],
)
async def test_seconds_that_are_none(name, value):
    """A time that is not a number of seconds is refused before anything is read."""
    error = OutcomeUnknownError("lost", endpoint=CLOSE, sent_at=SENT)
    with pytest.raises(ParameterError, match=name):
        await error.reconcile(**{name: value})


@pytest.mark.parametrize("lag", [5, 5.0, Decimal(5), Fraction(5), OwnNumber.FIVE])
async def test_any_real_number_of_seconds(lag):
    """A verdict carries the assumption as a plain number, whatever kind of number was given."""
    verdict = await orders([], [closed()]).verdict(CLOSE, ORDER, max_lag=lag)
    assert (type(verdict), verdict.assumed_lag, type(verdict.assumed_lag)) == (Executed, 5, float)


async def test_calls_without_a_rule_or_a_time():
    """A row of the user's own making, a strange rule, and an unknown time give no verdict."""
    exchange = orders([], [])
    own = attrs.evolve(ENDPOINTS[CLOSE], key="v1.my.own", reconcile="guess")
    for key, table in (("v1.my.own", ENDPOINTS), ("v1.my.own", {"v1.my.own": own})):
        verdict = await exchange.verdict(key, ORDER, table=table)
        assert "no rule for v1.my.own" in verdict.why
    assert "not known when" in (await exchange.verdict(CLOSE, ORDER, sent_at=None)).why
    assert exchange.asked == []


# --- rounds ------------------------------------------------------------------------------------


async def test_pauses_grow_and_end_at_the_last_chance():
    """Looks at once, then ever more rarely, and again just after the call's last chance."""
    exchange = orders([opened()], [], at=SENT)
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=60)
    assert type(verdict) is NotExecuted
    pauses = exchange.clock.slept
    assert pauses[:3] == [0.5, 1.0, 2.0]
    assert 9.7 < sum(pauses[:4]) < 10  # with the reads between: then reads count since the sending
    assert sum(pauses) < 50.2
    assert 0 < round(exchange.clock.at * 1000) - OVER - LAG < 500


async def test_short_time():
    """When time is up it says what it saw, and from when on more can be known."""
    exchange = orders([opened()], [], at=SENT)
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=0.3)
    assert verdict.why == (
        "order 7 is open; time was up. From 2023-11-14T22:14:10+00:00 on the call can act no "
        "more, and reads that are up to 10 s behind show it: reconcile again then"
    )
    assert exchange.clock.slept == []


@pytest.mark.parametrize("kind", ["number", "many"])
async def test_the_words_of_a_verdict_are_bounded_and_printable(kind):
    """Order numbers are texts of the exchange: they may hold anything of any length."""
    number = "\x1b[31m7\r\nforged line\u202e" + "9" * 5000
    numbers = [number] if kind == "number" else [f"{number}{at}" for at in range(50)]
    exchange = orders([opened(each) for each in numbers], [], at=SENT)
    verdict = await exchange.verdict(CONTRACT, {"symbol": "BTCUSDT_UMCBL"}, timeout=0.3)
    assert "still open" in verdict.why
    assert verdict.why.isprintable()
    assert len(verdict.why) < 500


async def test_no_time_for_a_second_read():
    """When the time ends between two reads, what was seen before is told."""
    exchange = orders([opened()], [])
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=0.03)
    assert verdict.why.startswith("there was no time to look; time was up")


@pytest.mark.parametrize(
    "error",
    [
        APIConnectionError("x"),
        RequestTimeoutError("x"),
        RateLimitError(code="429", message="x", status_code=429),
    ],
)
async def test_read_that_passes(error):
    """After a trouble that passes it looks again."""
    exchange = Exchange(
        list_open_orders=[error, one_page([])], list_history_orders=[one_page([closed()])]
    )
    assert type(await exchange.verdict(CLOSE, ORDER, timeout=5)) is Executed


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionDeniedError(code="40014", message="x", status_code=400), "(code 40014)"),
        (ConfigError("x"), "failed with ConfigError"),
    ],
)
async def test_read_that_will_fail_again(error, words):
    """A refusal is final, and is told without an exception."""
    exchange = Exchange(list_open_orders=[error])
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=50)
    assert type(verdict) is StillUnknown
    assert words in verdict.why
    assert len(exchange.asked) == 1


@pytest.mark.parametrize(
    ("stamp", "at", "proved"),
    [
        (lambda _: None, OVER + LAG + 29_000, False),
        (lambda _: None, OVER + LAG + 30_100, True),
        (lambda _: 163_123_213_132, OVER + LAG + 29_000, False),
        (lambda _: 163_123_213_132, OVER + LAG + 30_100, True),
        (lambda _: 0, OVER + LAG + 30_100, True),
        (lambda _: 10**18, OVER + LAG + 30_100, True),
        (lambda _: OVER - 86_400_000, NOW, False),
        (lambda _: OVER + LAG, NOW, False),
        (lambda _: OVER + LAG + 1, NOW, True),
        (lambda now: now + 29_900, OVER + LAG - 29_000, True),
        (lambda now: now + 31_000, OVER + LAG - 29_000, False),
        (lambda now: now + 31_000, OVER + LAG + 30_100, True),
        (lambda now: now + 86_400_000, OVER + LAG + 29_000, False),
    ],
)
async def test_stamps_that_prove(stamp, at, proved):
    """The proof is by the reply's stamp, or without a credible one by the clock's known bounds."""
    exchange = orders([opened()], [], at=at, stamp=stamp)
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=0.4)
    assert type(verdict) is (NotExecuted if proved else StillUnknown), verdict


async def test_one_old_reply_spoils_a_round():
    """All replies of a round must be late enough, not only the last one."""
    stamps = cycle([OVER - 1_000, NOW, NOW])
    exchange = orders([opened()], [], stamp=lambda _: next(stamps))
    assert type(await exchange.verdict(CLOSE, ORDER, timeout=0.3)) is StillUnknown


# --- one order ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("open_now", "history", "again", "kind"),
    [
        ([], [closed()], None, Executed),
        ([], [closed(), closed(at=SENT + 90)], None, Executed),
        ([], [closed(at=SENT - 60_000)], None, NotExecuted),
        ([], [closed(at=OVER + 5)], None, NotExecuted),
        ([], [closed(at=SENT - 60_000), closed(at=OVER + 5)], None, StillUnknown),
        ([], [closed(at=SENT - 9_000)], None, StillUnknown),
        ([], [closed(at=0)], None, StillUnknown),
        ([], [closed(stop="loss")], None, StillUnknown),
        ([], [closed(stop="profit")], None, StillUnknown),
        ([], [closed(stop="who knows")], None, StillUnknown),
        ([], [closed(symbol="ETHUSDT_UMCBL")], None, StillUnknown),
        ([], [closed(symbol="")], None, StillUnknown),
        ([opened(symbol="")], [], None, StillUnknown),
        ([opened(symbol="")], [closed()], None, StillUnknown),
        ([], [closed(no="8")], None, StillUnknown),
        ([], [], None, StillUnknown),
        ([], None, None, StillUnknown),
        (None, None, None, StillUnknown),
        ([opened()], [], None, NotExecuted),
        ([opened()], None, None, NotExecuted),
        ([opened()], [], [], NotExecuted),
        ([], [], [opened()], NotExecuted),
        ([opened(symbol="ETHUSDT_UMCBL")], [], None, StillUnknown),
        ([opened()], [closed()], None, StillUnknown),
        ([opened()], [closed()], [], StillUnknown),
        ([], [closed()], [opened()], StillUnknown),
    ],
)
async def test_one_order(open_now, history, again, kind):
    """What the open list, the history and the open list again prove of one order."""
    exchange = orders(open_now, history, again=again)
    assert type(await exchange.verdict(CLOSE, ORDER, timeout=0.4)) is kind


async def test_order_on_a_later_page():
    """All pages of both lists are read."""
    full = [opened(str(n)) for n in range(100, 120)]
    pages = paged(full, [opened()])
    exchange = Exchange(list_open_orders=[pages], list_history_orders=[one_page([])])
    assert type(await exchange.verdict(CLOSE, ORDER)) is NotExecuted
    full = [closed(str(n)) for n in range(100, 200)]
    history = paged(full, [closed()])
    exchange = Exchange(list_open_orders=[one_page([])], list_history_orders=[history])
    assert type(await exchange.verdict(CLOSE, ORDER)) is Executed


async def test_span_of_the_history():
    """It reaches from a day before the call to the exchange's own clock, though ours be slow."""
    exchange = orders([], [], stamp=lambda now: now + 20_000)
    await exchange.verdict(CLOSE, ORDER, timeout=0.3)
    [(start, end)] = spans(exchange)
    assert start == moment(SENT - 86_400_000)
    assert end >= moment(NOW + 20_000)


@pytest.mark.parametrize("symbol", ["BTCUSDT", "BTCUSDT_SPBL", "BTCUSDT_"])
@pytest.mark.parametrize("key", [CLOSE, STOPS])
async def test_contract_without_a_product_line(key, symbol):
    """A symbol whose suffix names no product line cannot be looked up."""
    exchange = orders([], [])
    verdict = await exchange.verdict(key, {"symbol": symbol, "trackingNo": "7"})
    assert "cannot be told from its suffix" in verdict.why
    assert exchange.asked == []


async def test_follower_order_of_another_line():
    """The same number in another product line is another order."""
    key = "v1.futures.follower.close_order"
    values = {"trackingNo": "7", "productType": "umcbl"}
    assert type(await orders([], [closed()]).verdict(key, values)) is Executed
    other = orders([], [closed(symbol="BTCUSD_DMCBL")])
    assert type(await other.verdict(key, values)) is StillUnknown


# --- many orders ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("open_now", "history", "kind"),
    [
        ([], [closed(), closed("8")], Executed),
        ([opened("9", at=SENT + 500)], [closed()], Executed),
        ([opened("9", at=SENT + 20)], [closed()], StillUnknown),
        ([opened("9", at=SENT + 50)], [closed()], StillUnknown),
        ([opened("9", at=0)], [closed()], StillUnknown),
        ([opened("9", symbol="ETHUSDT_UMCBL")], [closed()], Executed),
        ([opened(symbol="")], [closed("8")], StillUnknown),
        ([opened(symbol="")], [], StillUnknown),
        ([], [closed(stop="loss")], StillUnknown),
        ([], [closed(symbol="ETHUSDT_UMCBL")], StillUnknown),
        ([], [], StillUnknown),
        ([opened()], [], NotExecuted),
        ([opened()], [closed("8", at=OVER + 1), closed("9", at=SENT - 30_001)], NotExecuted),
        ([opened()], [closed("8")], StillUnknown),
        ([opened()], [closed("8", stop="loss")], StillUnknown),
        ([opened()], [closed("8", at=SENT - 30_000)], StillUnknown),
        ([opened()], [closed("8", at=0)], StillUnknown),
        ([opened()], [closed("8", symbol="")], StillUnknown),
        ([opened()], [closed("8", symbol="ETHUSDT_UMCBL")], NotExecuted),
        ([opened(at=SENT - 100)], [], StillUnknown),
        ([opened(at=SENT + 100)], [], StillUnknown),
    ],
)
async def test_all_orders_of_a_contract(open_now, history, kind):
    """Closing many is proved by what closed, and undone only by a history without any close."""
    exchange = orders(open_now, history)
    verdict = await exchange.verdict(CONTRACT, {"symbol": "BTCUSDT_UMCBL"}, timeout=0.4)
    assert type(verdict) is kind, verdict


@pytest.mark.parametrize(
    ("filters", "open_now", "history", "kind"),
    [
        ({"holdSide": "long"}, [opened("9", holdSide="short")], [closed()], Executed),
        ({"holdSide": "long"}, [opened()], [closed("8", symbol="ETHUSDT_UMCBL")], StillUnknown),
        ({"holdSide": "long"}, [opened()], [closed("8", symbol="BTCUSD_DMCBL")], NotExecuted),
        ({"holdSide": "long"}, [opened()], [closed("8", symbol="")], StillUnknown),
        ({"holdSide": "long"}, [opened(holdSide="")], [closed("8")], StillUnknown),
        ({"holdSide": "long"}, [opened(holdSide="")], [], StillUnknown),
        ({"holdSide": "long"}, [], [closed("8", holdSide="")], StillUnknown),
        ({"marginCoin": "USDT"}, [], [closed()], StillUnknown),
        ({"marginMode": "fixed"}, [opened()], [], NotExecuted),
        ({"marginMode": "fixed"}, [opened()], [closed("8")], StillUnknown),
    ],
)
async def test_all_orders_that_match(filters, open_now, history, kind):
    """Filters that rows do not show are never taken for met; any close of the line counts."""
    exchange = orders(open_now, history)
    verdict = await exchange.verdict(ALL, {"productType": "umcbl"} | filters, timeout=0.4)
    assert type(verdict) is kind, verdict


@pytest.mark.parametrize(
    ("close", "opening", "kind"),
    [
        (SENT - 1_500, SENT - 500, StillUnknown),
        (SENT - 1_500, SENT, StillUnknown),
        (SENT - 1_500, SENT + 1, Executed),
        (SENT + 50, SENT + 50, StillUnknown),
        (SENT + 50, SENT + 51, Executed),
    ],
)
async def test_order_that_was_there_for_the_call(close, opening, kind):
    """An order that was open when the call was sent, or when another was closed, is not left."""
    exchange = orders([opened("8", at=opening)], [closed(at=close)])
    verdict = await exchange.verdict(CONTRACT, {"symbol": "BTCUSDT_UMCBL"}, timeout=0.4)
    assert type(verdict) is kind, verdict


async def test_many_orders_early():
    """Before the last chance, an order that is open says nothing of the others."""
    for at, words in ((SENT - 900_000, "still open, as before"), (SENT + 1, "1 are open")):
        exchange = orders([opened(at=at)], [], at=SENT)
        verdict = await exchange.verdict(CONTRACT, {"symbol": "BTCUSDT_UMCBL"}, timeout=0.3)
        assert type(verdict) is StillUnknown
        assert words in verdict.why
    [(start, _)] = spans(exchange)
    assert start == moment(SENT - 86_400_000)


async def test_many_orders_without_a_product_line():
    """A contract without a suffix cannot be looked up."""
    verdict = await orders([], []).verdict(CONTRACT, {"symbol": "BTCUSDT"})
    assert "cannot be told" in verdict.why


async def test_list_of_open_orders_that_moves():
    """An open list that is not the same before and after proves nothing in this round."""
    exchange = orders([opened("8")], [closed()], again=[])
    verdict = await exchange.verdict(CONTRACT, {"symbol": "BTCUSDT_UMCBL"}, timeout=0.3)
    assert "changes while it is read" in verdict.why


async def test_short_pages_are_not_the_end():
    """An order behind a page that the exchange made shorter is not overlooked."""
    pages = paged([opened("9", at=SENT + 500)], [opened()])
    exchange = Exchange(list_open_orders=[pages], list_history_orders=[one_page([closed("8")])])
    verdict = await exchange.verdict(CONTRACT, {"symbol": "BTCUSDT_UMCBL"}, timeout=0.4)
    assert type(verdict) is StillUnknown


async def test_long_lists_are_named_briefly():
    """A verdict names three orders and counts the rest."""
    exchange = orders([], [closed(str(n)) for n in range(5)])
    verdict = await exchange.verdict(CONTRACT, {"symbol": "BTCUSDT_UMCBL"})
    assert "order 0, 1, 2 and 2 more closed" in verdict.evidence


# --- spot orders -------------------------------------------------------------------------------


def spot_open(no="7", symbol="BTCUSDT", kind="LEAD_ORDER", **more):
    return {"trackingNo": no, "symbol": symbol, "trackingType": kind} | more


def spot_sold(no="7", symbol="BTCUSDT", at=SENT + 50):
    return {"trackingNo": no, "symbol": symbol, "sellTime": str(at)}


def cursor(*rows):
    """A list by cursor that can be asked for one number."""

    def page(values):
        wanted = values.get("trackingNo")
        found = [row for row in rows if wanted in {None, row["trackingNo"]}]
        return {"minId": "1", "resultList": [] if values.get("minId") else found}

    return page


def market(open_now, sold, *, again=None, **more):
    steps = [cursor(*open_now)] if again is None else [cursor(*open_now)] * 2 + [cursor(*again)]
    return Exchange(list_open_orders=steps, list_history_orders=[cursor(*sold)], **more)


def deaf(values):
    """A history that does not look at the number asked for."""
    return {"minId": "", "resultList": [spot_sold("99")]}


@pytest.mark.parametrize(
    ("open_now", "sold", "kind"),
    [
        ([], [spot_sold(), spot_sold("8")], Executed),
        ([], [spot_sold(symbol="BTCUSDT_SPBL"), spot_sold("8")], Executed),
        ([spot_open("9")], [spot_sold(), spot_sold("8")], Executed),
        ([], [spot_sold()], StillUnknown),
        ([], [spot_sold(symbol="ETHUSDT"), spot_sold("8")], StillUnknown),
        ([], [spot_sold(at=SENT - 31_000), spot_sold("8", at=SENT - 40_000)], NotExecuted),
        ([], [spot_sold(at=OVER + 1), spot_sold("8")], NotExecuted),
        ([], [spot_sold(at=SENT - 31_000), spot_sold("8")], StillUnknown),
        ([], [spot_sold(at=SENT - 9_000), spot_sold("8")], StillUnknown),
        ([], [spot_sold(at=0), spot_sold("8")], StillUnknown),
        ([spot_open()], [spot_sold("8")], NotExecuted),
        ([spot_open(), spot_open("8")], [], NotExecuted),
        ([spot_open(symbol="ETHUSDT")], [], StillUnknown),
        ([spot_open(symbol="")], [spot_sold(), spot_sold("8")], StillUnknown),
        ([spot_open(symbol="")], [], StillUnknown),
        ([spot_open()], [spot_sold(), spot_sold("8")], StillUnknown),
    ],
)
async def test_spot_orders(open_now, sold, kind):
    """All or none of the spot orders were sold."""
    values = {"trackingOrderNos": ["7", "8"], "symbol": "BTCUSDT"}
    verdict = await market(open_now, sold).verdict(SPOT_CLOSE, values, timeout=0.4)
    assert type(verdict) is kind, verdict


async def test_spot_orders_early_and_moving():
    """Open spot orders say nothing early; one that reappears says nothing at all."""
    values = {"trackingOrderNos": ["7"], "symbol": "BTCUSDT"}
    early = market([spot_open()], [], at=SENT)
    assert type(await early.verdict(SPOT_CLOSE, values, timeout=0.3)) is StillUnknown
    moving = market([], [spot_sold()], again=[spot_open()])
    moving.replies["list_open_orders"] = [cursor(), cursor(spot_open())]
    verdict = await moving.verdict(SPOT_CLOSE, values, timeout=0.3)
    assert "among the open and among the closed" in verdict.why


async def test_spot_history_that_does_not_look_up():
    """A history that shows other orders than the one asked for proves nothing."""
    values = {"trackingOrderNos": ["7"], "symbol": "BTCUSDT"}
    for open_now in ([], [spot_open()]):
        exchange = market(open_now, [])
        exchange.replies["list_history_orders"] = [deaf]
        assert type(await exchange.verdict(SPOT_CLOSE, values, timeout=0.3)) is StillUnknown
    exchange = market([], [])
    exchange.replies["list_history_orders"] = [deaf]
    verdict = await exchange.verdict(LEAVE, {"trackingOrderNos": ["7"]}, timeout=0.3)
    assert "does not look an order up" in verdict.why


@pytest.mark.parametrize(
    ("open_now", "sold", "kind"),
    [
        ([spot_open("9")], [], Executed),
        ([], [spot_sold("9")], Executed),
        ([], [], StillUnknown),
        ([], [spot_sold()], StillUnknown),
        ([spot_open(kind="FOLLOW_ORDER")], [], NotExecuted),
        ([spot_open(), spot_open("8", kind="FOLLOW_ORDER")], [], NotExecuted),
        ([spot_open()], [], StillUnknown),
    ],
)
async def test_spot_orders_left(open_now, sold, kind):
    """A copied order that left its leader is neither open nor sold, in lists that show others."""
    values = {"trackingOrderNos": ["7", "8"]}
    verdict = await market(open_now, sold).verdict(LEAVE, values)
    assert type(verdict) is kind, verdict


async def test_spot_order_that_only_its_number_finds():
    """An order that the open list forgets but finds by number has not left."""
    exchange = market([], [])
    by_number = cursor(spot_open(kind="FOLLOW_ORDER"))
    exchange.replies["list_open_orders"] = [cursor(), by_number]
    verdict = await exchange.verdict(LEAVE, {"trackingOrderNos": ["7"]}, timeout=0.3)
    assert "it is in list_open_orders" in verdict.why


# --- values ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "shown", "match"),
    [
        ("30000.5", "30000.50", Match.SAME),
        ("0", None, Match.SAME),
        ("", "0", Match.SAME),
        (None, None, Match.SAME),
        (None, "5", Match.UNCLEAR),
        ("", "5", Match.UNCLEAR),
        ("0", "5", Match.UNCLEAR),
        ("30000.123", "30000.1", Match.UNCLEAR),
        ("100", "101", Match.OTHER),
        ("100", None, Match.OTHER),
        ("100", "0", Match.OTHER),
        ("-1", "1", Match.OTHER),
    ],
)
def test_numbers(asked, shown, match):
    """Numbers are equal as numbers, may be rounded, and one that stays proves no removal."""
    shown = None if shown is None else Decimal(shown)
    assert comparison.number(asked, shown) is match
    vague = Match.SAME if match is Match.SAME else Match.UNCLEAR
    assert comparison.vague_number(asked, shown) is vague
    assert comparison.shown_number(asked, shown) is (Match.UNCLEAR if shown is None else match)


@given(asked=st.decimals(allow_nan=False, allow_infinity=False, places=4), shown=st.integers())
def test_different_numbers_differ_by_more_than_rounding(asked, shown):
    """OTHER is never said of values that rounding could explain."""
    match = comparison.number(format(asked, "f"), Decimal(shown))
    if match is Match.OTHER:
        assert abs(asked - shown) > abs(asked) / 200
    assert (match is Match.SAME) == (asked == shown)


# --- settings ----------------------------------------------------------------------------------

ASKED = {"symbol": "BTCUSDT_UMCBL", "trackingNo": "7", "stopProfitPrice": "50000"}


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([opened(stopProfitPrice="50000.0", stopLossPrice="")], Executed),
        ([opened(stopProfitPrice="50000", stopLossPrice="9")], StillUnknown),
        ([opened(stopProfitPrice="50001")], StillUnknown),
        ([opened(stopProfitPrice="60000", stopLossPrice="9")], NotExecuted),
        ([opened()], NotExecuted),
        ([opened(symbol="ETHUSDT_UMCBL", stopProfitPrice="50000")], StillUnknown),
        ([opened(stopProfitPrice="50000"), opened()], StillUnknown),
        ([], StillUnknown),
        (None, StillUnknown),
    ],
)
async def test_stops_of_an_order(rows, kind):
    """Stops are as asked, surely not, or not shown."""
    exchange = Exchange(list_open_orders=[one_page(rows)])
    assert type(await exchange.verdict(STOPS, ASKED, timeout=0.4)) is kind


async def test_stops_of_a_spot_order():
    """A spot order is found by its number, and a stop of 0 is none."""
    key = "v1.spot.trader.set_order_tpsl"
    values = {"trackingNo": "7", "takeProfitPrice": "5"}
    for profit, kind in (("5", Executed), ("0", NotExecuted)):
        row = spot_open(takeProfitPrice=profit, stopLossPrice="0")
        exchange = Exchange(list_open_orders=[cursor(spot_open("8"), row)])
        assert type(await exchange.verdict(key, values)) is kind
    exchange = Exchange(list_open_orders=[cursor()])
    assert type(await exchange.verdict(key, values)) is StillUnknown


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("v1.futures.trader.set_settings", {"showTpsl": True}),
        ("v1.futures.follower.set_order_tpsl", ORDER | {"stopLossPrice": "9"}),
    ],
)
async def test_settings_that_no_read_shows(key, values):
    """Nothing is read for what nothing shows, and the verdict says so."""
    exchange = Exchange()
    verdict = await exchange.verdict(key, values)
    assert "no endpoint of this API shows" in verdict.why
    assert exchange.asked == []


async def test_stops_before_the_last_chance():
    """Early, other stops prove nothing, and neither does an order that is not there."""
    for rows in ([opened()], []):
        exchange = Exchange(list_open_orders=[one_page(rows)], at=SENT)
        verdict = await exchange.verdict(STOPS, ASKED, timeout=0.3)
        assert type(verdict) is StillUnknown
        assert "time was up" in verdict.why


async def test_setting_that_changes_between_rounds():
    """A state that changed since the sending is somebody else's doing."""
    other = opened(stopProfitPrice="60000")
    exchange = Exchange(list_open_orders=[], at=SENT)

    def stops(values):
        changed = exchange.clock.at * 1000 > SENT + 20_000
        return [] if values["pageNo"] > 1 else [other if changed else opened()]

    exchange.replies["list_open_orders"] = [stops]
    verdict = await exchange.verdict(STOPS, ASKED, timeout=60)
    assert "somebody else is changing" in verdict.why


async def test_setting_that_reads_show_late():
    """A state that reads may show from before the sending was nobody's doing since then."""
    exchange = Exchange(list_open_orders=[], at=SENT)

    def stops(values):
        old = exchange.clock.at * 1000 < SENT + 9_000
        return [] if values["pageNo"] > 1 else [opened(stopLossPrice="3" if old else "9")]

    exchange.replies["list_open_orders"] = [stops]
    assert type(await exchange.verdict(STOPS, ASKED, timeout=60)) is NotExecuted


def ratio(symbol="BTCUSDT", loss="40", profit="120"):
    return {"symbol": symbol, "stopLossRatio": loss, "takeProfitRatio": profit}


@pytest.mark.parametrize(
    ("btc", "eth", "kind"),
    [
        ([ratio()], [ratio("ETHUSDT")], Executed),
        ([ratio(loss="50")], [ratio("ETHUSDT", profit="")], NotExecuted),
        ([ratio()], [ratio("ETHUSDT", loss="50")], StillUnknown),
        ([ratio(), ratio()], [ratio("ETHUSDT")], StillUnknown),
        ([], [ratio("ETHUSDT")], StillUnknown),
        (None, None, StillUnknown),
    ],
)
async def test_preset_ratios(btc, eth, kind):
    """Ratios are asked for symbol by symbol; a mixture proves nothing."""

    def ratios(values):
        [query] = values["queryTpslRatioConfig"]
        return btc if query["symbol"] == "BTCUSDT" else eth

    exchange = Exchange(list_tpsl_ratios=[ratios])
    wanted = [ratio() | {"productType": "umcbl"}, ratio("ETHUSDT") | {"productType": "umcbl"}]
    verdict = await exchange.verdict(RATIOS, {"tpslRatioConfigList": wanted})
    assert type(verdict) is kind, verdict


async def test_preset_ratios_that_were_never_so_at_one_moment():
    """What is read symbol by symbol proves nothing while reads may show different moments."""
    exchange = Exchange(list_tpsl_ratios=[])

    def ratios(values):
        # BTC was as asked up to the moment at which ETH became so, and is read 9 s late.
        symbol = values["queryTpslRatioConfig"][0]["symbol"]
        was_asked = exchange.clock.at * 1000 - 9_000 < NOW - 5_000
        return [ratio(symbol, loss="40" if symbol == "ETHUSDT" or was_asked else "50")]

    exchange.replies["list_tpsl_ratios"] = [ratios]
    wanted = [ratio() | {"productType": "umcbl"}, ratio("ETHUSDT") | {"productType": "umcbl"}]
    verdict = await exchange.verdict(RATIOS, {"tpslRatioConfigList": wanted}, timeout=60)
    assert type(verdict) is StillUnknown, verdict


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([{"symbol": "BTCUSDT_UMCBL", "openTrader": True}], Executed),
        ([{"symbolId": "BTCUSDT_UMCBL", "openTrader": True}], Executed),
        ([{"symbol": "BTCUSDT_UMCBL", "openTrader": False}], NotExecuted),
        ([{"symbol": "BTCUSDT_UMCBL", "openTrader": None}], StillUnknown),
        ([{"symbol": "ETHUSDT_UMCBL", "openTrader": True}], StillUnknown),
        (None, StillUnknown),
    ],
)
async def test_offered_contract(rows, kind):
    """Whether a contract is offered is read from its row."""
    exchange = Exchange(list_symbols=[rows])
    values = {"symbol": "BTCUSDT_UMCBL", "operation": "add"}
    assert type(await exchange.verdict("v1.futures.trader.set_symbol", values)) is kind


@pytest.mark.parametrize(
    ("offered", "kind"),
    [
        ({"BTCUSDT_SPBL": True, "ETHUSDT_SPBL": True, "XRPUSDT": False}, Executed),
        ({"BTCUSDT_SPBL": True, "ETHUSDT_SPBL": False}, NotExecuted),
        ({"BTCUSDT": True, "ETHUSDT": True, "XRPUSDT": True}, NotExecuted),
        ({"BTCUSDT": True, "ETHUSDT": None}, StillUnknown),
        ({"BTCUSDT": True}, StillUnknown),
        ({}, StillUnknown),
    ],
)
async def test_offered_pairs(offered, kind):
    """The offered pairs are the whole set, and every pair asked for must be shown."""
    codes = [{"symbol": symbol, "openCopyTrace": is_open} for symbol, is_open in offered.items()]
    exchange = Exchange(get_settings=[{"supportProductCodes": codes}])
    values = {"symbols": ["BTCUSDT", "ETHUSDT"]}
    assert type(await exchange.verdict("v1.spot.trader.set_symbols", values)) is kind


# --- people ------------------------------------------------------------------------------------

FOLLOWER = "v1.futures.trader.remove_follower"
OTHER = "aaaaaaaaaaaaaaaaaaaa"


@pytest.mark.parametrize(
    ("wanted", "ids", "kind"),
    [
        (HEX, [OTHER], Executed),
        (HEX, [OTHER, HEX.upper()], NotExecuted),
        (UID, ["4711471148"], Executed),
        (UID, [OTHER], StillUnknown),
        (HEX, ["4711471148"], StillUnknown),
        (HEX, [OTHER, ""], StillUnknown),
        (HEX, [""], StillUnknown),
        (HEX, [], StillUnknown),
        ("12345678901234567890", [OTHER], Executed),
    ],
)
async def test_follower_in_a_list(wanted, ids, kind):
    """Absence counts only in a list of ids that are spelled alike."""
    exchange = Exchange(list_followers=[one_page([{"followerUid": id_} for id_ in ids])])
    assert type(await exchange.verdict(FOLLOWER, {"followerUid": wanted})) is kind


async def test_follower_on_a_page_that_slips():
    """A list that shifts while its pages are read, so that one row is missed, proves nothing."""
    others = [{"followerUid": f"{n:020x}"} for n in range(1, 41)]
    wanted = {"followerUid": HEX}
    whole = [*others[:20], wanted, *others[20:]]
    slipped = whole[1:]

    def before(values):
        return whole[:20] if values["pageNo"] == 1 else after(values)

    def after(values):
        number = int(values["pageNo"])
        return slipped[20 * (number - 1) : 20 * number]

    exchange = Exchange(list_followers=[before, after])
    early = await exchange.verdict(FOLLOWER, {"followerUid": HEX}, timeout=0.3)
    assert "may show different moments" in early.why
    exchange.replies["list_followers"] = [before, after]
    verdict = await exchange.verdict(FOLLOWER, {"followerUid": HEX})
    assert type(verdict) is NotExecuted


@pytest.mark.parametrize(
    ("followed", "kind"), [(False, Executed), (True, NotExecuted), (None, StillUnknown)]
)
async def test_spot_trader_left(followed, kind):
    """The settings say in one word whether a spot trader is followed."""
    exchange = Exchange(get_settings=[{"isMyTrader": followed}])
    key = "v1.spot.follower.unfollow_trader"
    assert type(await exchange.verdict(key, {"traderUserId": HEX})) is kind


# --- copy settings -------------------------------------------------------------------------------

SETTING = {
    "symbol": "BTCUSDT_UMCBL", "marginType": "trader", "marginCoin": "USDT",
    "leverType": "specify", "longLeverage": "5", "traceType": "amount", "traceValue": "100",
    "maxHoldCount": "7", "stopLossRation": "",
}  # fmt: skip
SHOWN = SETTING | {"maxHoldCount": 7, "shortLeverage": "3"}


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([SHOWN], Executed),
        ([SHOWN | {"traceType": "count"}], NotExecuted),
        ([SHOWN | {"traceValue": "50"}], NotExecuted),
        ([SHOWN | {"longLeverage": "6"}], NotExecuted),
        ([SHOWN | {"longLeverage": None}], StillUnknown),
        ([SHOWN | {"traceType": "FIXED"}], StillUnknown),
        ([SHOWN | {"traceType": None}], StillUnknown),
        ([SHOWN | {"maxHoldCount": 9}], StillUnknown),
        ([SHOWN | {"marginCoin": "usdt"}], StillUnknown),
        ([SHOWN | {"stopLossRation": "9"}], StillUnknown),
        ([SHOWN, SHOWN], StillUnknown),
        ([SHOWN | {"symbol": "ETHUSDT_UMCBL"}], NotExecuted),
    ],
)
async def test_copy_settings(rows, kind):
    """A documented word or a value with a clear unit can disprove, the rest only prove."""
    exchange = Exchange(get_settings=[rows])
    values = {"traderId": HEX, "settings": [SETTING]}
    verdict = await exchange.verdict(FOLLOW, values, timeout=0.4)
    assert type(verdict) is kind, verdict


@pytest.mark.parametrize(
    ("traders", "kind"),
    [([OTHER], NotExecuted), ([OTHER, HEX], StillUnknown), ([], StillUnknown)],
)
async def test_no_copy_settings(traders, kind):
    """Without any row it is the list of traders that says whether the trader is followed."""
    rows = one_page([{"traderId": id_} for id_ in traders])
    exchange = Exchange(get_settings=[None], list_traders=[rows])
    values = {"traderId": HEX, "settings": [SETTING]}
    assert type(await exchange.verdict(FOLLOW, values)) is kind


async def test_two_settings_of_which_one_is_done():
    """Settings may be applied one by one: half of them proves nothing."""
    exchange = Exchange(get_settings=[[SHOWN]])
    both = [SETTING, SETTING | {"symbol": "ETHUSDT_UMCBL"}]
    verdict = await exchange.verdict(FOLLOW, {"traderId": HEX, "settings": both})
    assert "the copy settings are not all as asked" in verdict.why


async def test_spot_value_that_is_never_shown():
    """Waiting does not show what no read has: the first state that counts is the verdict."""
    reply = {"isMyTrader": True, "copyTradeBatchDetails": [SPOT_SHOWN]}
    exchange = Exchange(get_settings=[reply], at=SENT)
    values = {"traderUserId": HEX, "setting": [SPOT_SETTING | {"traceValue": "10"}]}
    verdict = await exchange.verdict(SPOT_FOLLOW, values, timeout=60)
    assert "not all is shown" in verdict.why
    assert LAG < exchange.clock.at * 1000 - SENT < LAG + 500


SPOT_SETTING = {"symbol": "BTCUSDT", "traceType": "amount", "maxHoldCount": "100"}
SPOT_SHOWN = {"symbol": "BTCUSDT", "traceType": "amount", "maxTraceAmount": "100"}


@pytest.mark.parametrize(
    ("reply", "more", "kind"),
    [
        ({"isMyTrader": True, "copyTradeBatchDetails": [SPOT_SHOWN]}, {}, Executed),
        (
            {"isMyTrader": True, "copyTradeBatchDetails": [SPOT_SHOWN], "settingType": "Unified"},
            {"settingType": "Unified"},
            Executed,
        ),
        (
            {"isMyTrader": True, "copyTradeBatchDetails": [SPOT_SHOWN], "settingType": "Unified"},
            {"settingType": "0"},
            StillUnknown,
        ),
        (
            {
                "isMyTrader": True,
                "copyTradeBatchDetails": [SPOT_SHOWN | {"traceType": "FIXED_AMOUNT"}],
            },
            {},
            StillUnknown,
        ),
        (
            {"isMyTrader": True, "copyTradeBatchDetails": [SPOT_SHOWN | {"symbol": "ETHUSDT"}]},
            {},
            NotExecuted,
        ),
        ({"isMyTrader": False, "copyTradeBatchDetails": [SPOT_SHOWN]}, {}, NotExecuted),
        ({"isMyTrader": True, "copyTradeBatchDetails": None}, {}, StillUnknown),
        ({"copyTradeBatchDetails": [SPOT_SHOWN]}, {}, StillUnknown),
        (None, {}, StillUnknown),
    ],
)
async def test_spot_copy_settings(reply, more, kind):
    """Spot settings use other words than requests: only what is equal or absent counts."""
    exchange = Exchange(get_settings=[reply])
    values = {"traderUserId": HEX, "setting": [SPOT_SETTING]} | more
    verdict = await exchange.verdict(SPOT_FOLLOW, values, timeout=0.4)
    assert type(verdict) is kind, verdict


# --- fields that could not be read ---------------------------------------------------------------


class Unreadable(Exchange):
    """An exchange in whose replies one field cannot be read: None, its raw text in `extra`."""

    wire = ""

    async def __call__(self, endpoint, values, timeout, priority):
        value, stamp = await super().__call__(endpoint, values, timeout, priority)
        self.spoil(value)
        return value, stamp

    def spoil(self, value):
        for item in value if isinstance(value, list) else [value]:
            if not attrs.has(type(item)):
                continue
            for field in attrs.fields(type(item)):
                if field.metadata.get("wire") == self.wire:
                    setattr(item, field.name, [] if field.metadata["kind"] == "list" else None)
                    item.extra = {self.wire: "~"}
                elif field.name != "extra":
                    self.spoil(getattr(item, field.name))


TRADER_STOPS = {"trackingNo": "7", "stopSurplusPrice": "0", "productType": "USDT-FUTURES"}
V2_ROW = {"trackingNo": "7", "symbol": "BTCUSDT", "openTime": str(SENT - 900_000)}


def tracking(*rows):
    def page(values):
        return {"trackingList": [] if values.get("idLessThan") == "6" else list(rows), "endId": "6"}

    return page


UNREADABLE = {
    # The close's time, so that it would count as unset; the stop that closed it; a stop that
    # shall be removed; whether a trader is followed; the id of a row in a list of people.
    "closeTime": (CLOSE, ORDER, {
        "list_open_orders": [one_page([])], "list_history_orders": [one_page([closed()])],
    }),
    "stopType": (CLOSE, ORDER, {
        "list_open_orders": [one_page([])], "list_history_orders": [one_page([closed()])],
    }),
    "presetStopSurplusPrice": ("v2.futures.trader.set_order_tpsl", TRADER_STOPS, {
        "list_open_orders": [tracking(V2_ROW)],
    }),
    "isMyTrader": ("v1.spot.follower.unfollow_trader", {"traderUserId": HEX}, {
        "get_settings": [{"isMyTrader": False}],
    }),
    "followerUid": ("v1.futures.trader.remove_follower", {"followerUid": HEX}, {
        "list_followers": [one_page([{"followerUid": "aaaaaaaaaaaaaaaaaaaa"}])],
    }),
    "maxHoldCount": (FOLLOW, {"traderId": HEX, "settings": [SETTING]}, {
        "get_settings": [[SHOWN | {"maxHoldCount": 7}]],
    }),
}  # fmt: skip


@pytest.mark.parametrize("wire", UNREADABLE)
async def test_a_field_that_could_not_be_read_is_not_unset(wire):
    """What would be a verdict proves nothing when a value in it could not be read."""
    key, values, replies = UNREADABLE[wire]
    for kind, is_proved in ((Exchange, True), (Unreadable, False)):
        exchange = kind(**replies)
        exchange.wire = wire
        verdict = await exchange.verdict(key, values)
        assert (type(verdict) is Executed) is is_proved, verdict
    assert f"{wire} in the reply of" in verdict.why
    assert "could not be read" in verdict.why


async def test_a_field_that_nobody_knows_is_no_obstacle():
    """What the table does not have is kept in `extra` too, and proves nothing either way."""
    exchange = orders([], [closed(soonToCome="5")])
    assert type(await exchange.verdict(CLOSE, ORDER)) is Executed


async def test_a_field_that_comes_in_both_spellings():
    """The one that was read counts; the other one is no value that could not be read."""
    row = {"symbol": "BTCUSDT_UMCBL", "symbolId": "BTCUSDT_UMCBL", "openTrader": False}
    exchange = Exchange(list_symbols=[[row]])
    values = {"symbol": "BTCUSDT_UMCBL", "operation": "delete"}
    assert type(await exchange.verdict("v1.futures.trader.set_symbol", values)) is Executed


@pytest.mark.parametrize("key", [key for key, row in ENDPOINTS.items() if not row.writes])
def test_every_field_of_a_reply_is_looked_at(key):
    """Whatever model a field is in, and by whichever of its names, it is found."""
    for model in models_of(ENDPOINTS[key].reply.model):
        for field in attrs.fields(model):
            for wire in (field.metadata.get("wire"), *field.metadata.get("aliases", ())):
                if wire is None:
                    continue
                item = model()
                assert read_round.unreadable([item]) is None
                item.extra = {"somethingNew": 1, wire: "~"}
                assert read_round.unreadable([model(), item]) == wire
                assert read_round.unreadable(inside(ENDPOINTS[key].reply.model, item)) == wire


def models_of(model):
    """A model of replies, and those inside it."""
    if not attrs.has(model):
        return []
    held = [arg for field in attrs.fields(model) for arg in get_args(field.type)]
    held += [field.type for field in attrs.fields(model)]
    return [model, *(inner for each in held if attrs.has(each) for inner in models_of(each))]


def inside(model, item):
    """A reply that holds this one somewhere."""
    if isinstance(item, model):
        return item
    outer = model()
    for field in attrs.fields(model):
        for each in (field.type, *get_args(field.type)):
            if attrs.has(each) and type(item) in models_of(each):
                held = inside(each, item)
                setattr(outer, field.name, [held] if field.metadata["kind"] != "model" else held)
                return outer
    raise AssertionError


# --- how old reads may be ----------------------------------------------------------------------


@pytest.mark.parametrize("max_lag", [0, 0.5, 10, 60, 3_600])
@pytest.mark.parametrize("began", [0, 3_000, 100_000])
async def test_state_counts_from_max_lag_after_the_sending(max_lag, began):
    """What is as asked is believed when a read so much behind still shows a time after the call."""
    exchange = Exchange(get_settings=[{"isMyTrader": False}], at=SENT + began)
    key = "v1.spot.follower.unfollow_trader"
    verdict = await exchange.verdict(key, {"traderUserId": HEX}, timeout=9_999, max_lag=max_lag)
    assert verdict == Executed("the settings say that the trader is not followed", max_lag)
    took = exchange.clock.at * 1000 - SENT - began
    by_stamp = SENT + 30_000 + max_lag * 1000 - SENT - began  # whatever our clock is off
    assert 0 <= took - max(min(max_lag * 1000, by_stamp), 0) < 600


@pytest.mark.parametrize("max_lag", [0, 10, 60, 3_600])
async def test_nothing_happened_is_said_max_lag_after_the_last_chance(max_lag):
    """The order must be open in a state that no request can change any more."""
    exchange = orders([opened()], [], at=SENT)
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=9_999, max_lag=max_lag)
    assert verdict == NotExecuted("order 7 is open", max_lag)
    assert 0 < exchange.clock.at * 1000 - OVER - max_lag * 1000 < 600


async def test_time_that_is_too_short_for_the_assumed_lag():
    """The answer says from when on more can be known, and what was assumed."""
    exchange = orders([opened()], [], at=SENT)
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=60, max_lag=100)
    assert "From 2023-11-14T22:15:40+00:00 on" in verdict.why
    assert "up to 100 s behind" in verdict.why
    for huge in (1e308, 10**300, 1e12):
        verdict = await orders([opened()], []).verdict(CLOSE, ORDER, timeout=60, max_lag=huge)
        assert type(verdict) is StillUnknown


async def test_a_reply_kept_by_somebody_on_the_way_is_an_old_one():
    """However long is waited, a reply whose stamp is from before the call shows nothing since."""
    exchange = Exchange(get_settings=[{"isMyTrader": False}], at=SENT, stamp=lambda _: SENT + 9_000)
    key = "v1.spot.follower.unfollow_trader"
    verdict = await exchange.verdict(key, {"traderUserId": HEX}, timeout=600)
    assert type(verdict) is StillUnknown
    assert "may show a time before the call" in verdict.why


async def test_waiting_counts_across_searches():
    """What was waited in one search for a call need not be waited again in the next."""
    exchange = Exchange(get_settings=[{"isMyTrader": False}], at=SENT)
    error = OutcomeUnknownError("lost", endpoint="v1.spot.follower.unfollow_trader", sent_at=SENT,
                           values={"traderUserId": HEX})  # fmt: skip
    error.reconciler = Reconciler(exchange, ENDPOINTS, ServerClock(exchange.clock))
    verdicts = []
    for _ in range(4):
        verdicts.append(type(await error.reconcile(timeout=3)))
        exchange.clock.at += 1
    assert verdicts[0] is StillUnknown
    assert verdicts[-1] is Executed


async def test_an_order_that_was_opened_just_before():
    """A close in part leaves it open, which an open list from before its opening does not show."""
    fresh = closed() | {"openTime": SENT - 2_000}
    exchange = orders([], [fresh], at=SENT + 100)
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=60)
    assert type(verdict) is Executed
    assert exchange.clock.at * 1000 > SENT + LAG
