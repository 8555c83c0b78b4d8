"""Reconciling lost writes: the error, the rounds, how old reads may be, and unreadable fields."""

from __future__ import annotations

import copy
import pickle
import tomllib
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from pathlib import Path
from typing import get_args

import attrs
import pytest
from reconcile_fakes import HEX, NOW, OTHER, OVER, SENT, Exchange, closed, futures, listed, opened

from bitget_copy import (
    ENDPOINTS,
    Executed,
    NotExecuted,
    OutcomeUnknownError,
    ParameterError,
    StillUnknown,
)
from bitget_copy._clock import ServerClock
from bitget_copy._milliseconds import from_milliseconds
from bitget_copy.errors import (
    APIConnectionError,
    ConfigError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
)
from bitget_copy.reconcile import Reconciler
from bitget_copy.reconcile.lost_write import WINDOW_MS, LostWrite
from bitget_copy.reconcile.read_round import unreadable
from bitget_copy.reconcile.rules import RULES

LAG = 10_000
"""By how much reads are assumed to be behind, unless a test says otherwise."""
SPEC = Path(__file__).parents[2] / "bitget_copy" / "spec"
LEAD = "v1.futures.trader"
CLOSE = f"{LEAD}.close_order"
ORDER = {"symbol": "BTCUSDT_UMCBL", "trackingNo": "7"}
LEAVE = "v1.spot.follower.unfollow_trader"
TRADER = {"traderUserId": HEX}
FOLLOW = "v1.futures.follower.follow_trader"


def orders(open_now, history, **options):
    """An exchange with these lists of a V1 trader, each reply of which takes 20 ms."""
    return futures(LEAD, open_now, history, **{"took": 0.02} | options)


def left(**options):
    """An exchange that says that the trader is not followed."""
    return Exchange(get_settings=[{"isMyTrader": False}], **options)


# --- the table and the times -------------------------------------------------------------------


def test_every_write_has_a_rule_and_every_rule_a_write():
    """Rows name rules that exist, reads name none, and no rule is left over."""
    named = {row.reconcile for row in ENDPOINTS.values() if row.writes}
    assert named == RULES.keys()
    assert all(row.reconcile is None for row in ENDPOINTS.values() if not row.writes)


def test_window_is_the_specifications():
    """The age at which requests are refused is the one that the specification states."""
    limits = tomllib.loads((SPEC / "exchange.toml").read_text("utf-8"))
    assert limits["timestamp_window"]["value"] * 1000 == WINDOW_MS


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
    assert lost.when(from_milliseconds(at)) == when
    assert lost.when(None) == "unset"


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
        assert "lost its client" in (await twin.reconcile()).evidence
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
        assert "no rule for v1.my.own" in verdict.evidence
    assert "not known when" in (await exchange.verdict(CLOSE, ORDER, sent_at=None)).evidence
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
    assert verdict.evidence == (
        "order 7 is open; time was up. From 2023-11-14T22:14:10+00:00 on the call can act no "
        "more, and reads that are up to 10 s behind show it: reconcile again then"
    )
    assert exchange.clock.slept == []


async def test_no_time_for_a_second_read():
    """When the time ends between two reads, what was seen before is told."""
    exchange = orders([opened()], [])
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=0.03)
    assert verdict.evidence.startswith("there was no time to look; time was up")


@pytest.mark.parametrize(
    "error",
    [
        APIConnectionError("x"),
        RequestTimeoutError("x"),
        RateLimitError(code="429", message="x", status_code=429),
    ],
)
async def test_failure_that_is_temporary(error):
    """After a failure that may be over soon it reads again."""
    exchange = orders([], [closed()])
    exchange.replies["list_open_orders"].insert(0, error)
    assert type(await exchange.verdict(CLOSE, ORDER, timeout=5)) is Executed


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionDeniedError(code="40014", message="x", status_code=400), "(code 40014)"),
        (ConfigError("x"), "failed with ConfigError"),
    ],
)
async def test_failure_that_will_repeat(error, words):
    """A refusal is final, and is told without an exception."""
    exchange = Exchange(list_open_orders=[error])
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=50)
    assert type(verdict) is StillUnknown
    assert words in verdict.evidence
    assert len(exchange.asked) == 1


async def test_what_no_rule_can_read():
    """A value or a reply that no rule expects is no proof, and raises nothing."""
    exchange = Exchange(list_open_orders=[KeyError("trackingNo")])
    verdict = await exchange.verdict(CLOSE, ORDER)
    assert verdict == StillUnknown("it could not be looked for (KeyError)")


@pytest.mark.parametrize(("at", "asked"), [(SENT, True), (OVER + LAG + 1, False)])
async def test_refusal_of_what_is_not_there(at, asked):
    """What is refused may be there once the call has acted, and not much later."""
    gone = NotFoundError(code="25204", message="x", status_code=400)
    exchange = Exchange(list_open_orders=[gone], at=at)
    verdict = await exchange.verdict(CLOSE, ORDER, timeout=200)
    assert type(verdict) is StillUnknown
    assert "(code 25204)" in verdict.evidence
    assert (len(exchange.asked) > 1) is asked
    assert exchange.clock.at * 1000 < OVER + 2 * LAG


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


# --- fields that could not be read ---------------------------------------------------------------


class Unreadable:
    """An exchange in whose replies one field cannot be read: None, its raw text in `extra`."""

    def __init__(self, exchange, wire):
        self.exchange, self.wire = exchange, wire

    async def __call__(self, *call):
        value, *more = await Exchange.__call__(self.exchange, *call)
        self.spoil(value)
        return value, *more

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


SETTING = {
    "symbol": "BTCUSDT_UMCBL", "marginType": "trader", "leverType": "trader",
    "traceType": "amount", "traceValue": "100", "maxHoldCount": "7",
}  # fmt: skip
NO_STOP = {"trackingNo": "7", "stopSurplusPrice": "0", "productType": "USDT-FUTURES"}
UNREADABLE = {
    # The close's time, so that it would count as unset; the stop that closed it; a stop that
    # shall be removed; whether a trader is followed; the id of a row in a list of people.
    "closeTime": (CLOSE, ORDER, lambda: orders([], [closed()])),
    "stopType": (CLOSE, ORDER, lambda: orders([], [closed()])),
    "presetStopSurplusPrice": (
        "v2.futures.trader.set_order_tpsl", NO_STOP,
        lambda: futures("v2.futures.trader", [opened()], []),
    ),
    "isMyTrader": (LEAVE, TRADER, left),
    "followerUid": (
        f"{LEAD}.remove_follower", {"followerUid": HEX},
        lambda: Exchange(list_followers=[listed([{"followerUid": OTHER}])]),
    ),
    "maxHoldCount": (
        FOLLOW, {"traderId": HEX, "settings": [SETTING]},
        lambda: Exchange(get_settings=[[SETTING | {"maxHoldCount": 7}]]),
    ),
}  # fmt: skip


@pytest.mark.parametrize("wire", UNREADABLE)
async def test_a_field_that_could_not_be_read_is_not_unset(wire):
    """What would be a verdict proves nothing when a value in it could not be read."""
    key, values, played = UNREADABLE[wire]
    assert type(await played().verdict(key, values)) is Executed
    exchange = played()
    error = exchange.lost(key, values)
    error.reconciler = Reconciler(
        Unreadable(exchange, wire), ENDPOINTS, ServerClock(exchange.clock)
    )
    verdict = await error.reconcile(timeout=15)
    assert type(verdict) is StillUnknown
    assert f"{wire} in the reply of" in verdict.evidence
    assert "could not be read" in verdict.evidence


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
                item = blank(model)
                assert unreadable([item]) is None
                item.extra = {"somethingNew": 1, wire: "~"}
                assert unreadable([blank(model), item]) == wire
                assert unreadable(inside(ENDPOINTS[key].reply.model, item)) == wire


def blank(model):
    """A reply without a value."""
    needed = [field.name for field in attrs.fields(model) if field.default is attrs.NOTHING]
    return model(**dict.fromkeys(needed))


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
    outer = blank(model)
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
    exchange = left(at=SENT + began)
    verdict = await exchange.verdict(LEAVE, TRADER, timeout=9_999, max_lag=max_lag)
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
    assert "From 2023-11-14T22:15:40+00:00 on" in verdict.evidence
    assert "up to 100 s behind" in verdict.evidence
    for huge in (1e308, 10**300, 1e12):
        verdict = await orders([opened()], []).verdict(CLOSE, ORDER, timeout=60, max_lag=huge)
        assert type(verdict) is StillUnknown


async def test_a_reply_kept_by_somebody_on_the_way_is_an_old_one():
    """However long is waited, a reply whose stamp is from before the call shows nothing since."""
    exchange = left(at=SENT, stamp=lambda _: SENT + 9_000)
    verdict = await exchange.verdict(LEAVE, TRADER, timeout=600)
    assert type(verdict) is StillUnknown
    assert "may show a time before the call" in verdict.evidence


async def test_waiting_counts_across_searches():
    """What was waited in one search for a call need not be waited again in the next."""
    exchange = left(at=SENT)
    error = exchange.lost(LEAVE, TRADER)
    verdicts = []
    for _ in range(4):
        verdicts.append(type(await error.reconcile(timeout=3)))
        exchange.clock.at += 1
    assert verdicts[0] is StillUnknown
    assert verdicts[-1] is Executed
