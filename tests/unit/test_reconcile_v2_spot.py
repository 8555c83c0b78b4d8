"""Reconciling lost spot writes of API V2: what its reads prove, honest and dishonest ones."""

from __future__ import annotations

import pytest
from test_reconcile import NOW, SENT, Exchange, paged

from bitget_copy import ENDPOINTS, Executed, NotExecuted, StillUnknown
from bitget_copy.reconcile.read_round import DAY_MS

CLOSE = "v2.spot.trader.close_orders"
COPY_CLOSE = "v2.spot.follower.close_orders"
LEAVE = "v2.spot.follower.unfollow_orders"
STOPS = "v2.spot.trader.set_order_tpsl"
SYMBOLS = "v2.spot.trader.set_symbols"
REMOVE = "v2.spot.trader.remove_follower"
UNFOLLOW = "v2.spot.follower.unfollow_trader"
FOLLOW = "v2.spot.follower.follow_trader"
TWO = {"symbol": "BTCUSDT", "trackingNoList": ["7", "9"]}
HEX = "706e2bd179b59a5f295c"
EARLY = SENT + 5_000
"""A moment at which the lost call may still act."""


def listed(*rows):
    """A list of orders, newest first, that is cut where `idLessThan` says; one page holds all."""

    def page(values):
        below = values.get("idLessThan")
        shown = [row for row in rows if below is None or int(row["trackingNo"]) < int(below)]
        return {"trackingList": shown, "endId": None}

    return page


def uncut(*rows):
    """A list that takes no notice of the cursor."""
    return lambda values: {"trackingList": list(rows), "endId": None}


def opened(no):
    return {"trackingNo": no, "symbol": "BTCUSDT", "buyTime": str(SENT - 900_000)}


def sold(no, at=SENT + 50):
    return opened(no) | {"sellTime": str(at)}


def orders(open_now, history, *, again=None, **more):
    first = listed(*open_now)
    steps = [first] if again is None else [first, listed(*again)]
    return Exchange(list_open_orders=steps, list_history_orders=[listed(*history)], **more)


def answer(verdict):
    return type(verdict)


# --- closing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [CLOSE, COPY_CLOSE])
async def test_sold_within_the_time_of_the_call(key):
    """All orders sold after the sending and none open: it was executed."""
    exchange = orders([], [sold("9"), sold("8"), sold("7")])
    verdict = await exchange.verdict(key, TWO)
    assert answer(verdict) is Executed
    assert "order 7, 9" in verdict.evidence


async def test_history_is_asked_for_each_number():
    """An order is looked up as the newest one below the next number."""
    exchange = orders([], [sold("9"), sold("7")])
    await exchange.verdict(CLOSE, TWO)
    asked = [values for name, values in exchange.asked if name == "list_history_orders"]
    assert asked == [{"idLessThan": "8"}, {"idLessThan": "10"}]


async def test_one_order_open_clears_the_call():
    """All are closed or none: one that is open when the call can act no more proves it."""
    exchange = orders([opened("9")], [sold("7")])
    assert answer(await exchange.verdict(CLOSE, TWO)) is NotExecuted


async def test_one_order_open_too_early():
    """While the call may still act, an open order proves nothing."""
    exchange = orders([opened("9")], [sold("7")], at=EARLY)
    verdict = await exchange.verdict(CLOSE, TWO)
    assert answer(verdict) is StillUnknown
    assert "time was up" in verdict.why


@pytest.mark.parametrize(
    ("seven", "nine", "expected"),
    [
        (SENT - 60_000, SENT - 50_000, NotExecuted),
        (SENT + 50, NOW - 1, NotExecuted),
        (SENT - 10_000, SENT + 50, StillUnknown),
    ],
)
async def test_sold_at_other_times(seven, nine, expected):
    """Sold before the call, or one only after its last chance: not by it; in doubt: unknown."""
    exchange = orders([], [sold("9", nine), sold("7", seven)])
    assert answer(await exchange.verdict(CLOSE, TWO)) is expected


async def test_neither_open_nor_sold():
    """An order that no list shows proves nothing, nor does a list that is not cut."""
    assert answer(await orders([], [sold("9")]).verdict(CLOSE, TWO)) is StillUnknown
    loose = Exchange(list_open_orders=[listed()], list_history_orders=[uncut(sold("9"))])
    assert answer(await loose.verdict(CLOSE, TWO)) is StillUnknown


async def test_open_and_sold_at_once():
    """Lists that contradict each other prove nothing."""
    exchange = orders([], [sold("9"), sold("7")], again=[opened("7")])
    verdict = await exchange.verdict(CLOSE, TWO, timeout=0.2)
    assert answer(verdict) is StillUnknown
    assert "among the open and among the closed" in verdict.why


@pytest.mark.parametrize("history", [listed(sold("7")), uncut(sold("9"))])
async def test_open_though_the_history_has_it(history):
    """An open order is no proof while the history shows it, or does not look it up."""
    exchange = Exchange(list_open_orders=[listed(opened("7"))], list_history_orders=[history])
    verdict = await exchange.verdict(CLOSE, TWO)
    assert answer(verdict) is StillUnknown
    assert "does not deny it" in verdict.why


# --- leaving ------------------------------------------------------------------------------------


async def test_left_orders_are_in_no_list():
    """Orders that are neither open nor sold were left."""
    exchange = orders([opened("8")], [sold("6")])
    verdict = await exchange.verdict(LEAVE, {"trackingNoList": ["7", "9"]})
    assert answer(verdict) is Executed


@pytest.mark.parametrize(
    ("open_now", "history", "expected"),
    [
        ([], [], StillUnknown),
        ([], [sold("6") | {"buyTime": str(NOW - 90 * DAY_MS)}], StillUnknown),
        ([], [sold("6") | {"buyTime": ""}], StillUnknown),
        ([], [sold("6") | {"buyTime": str(NOW - 88 * DAY_MS)}], Executed),
        ([opened("6")], [], Executed),
        ([opened("8")], [sold("9")], StillUnknown),
    ],
)
async def test_left_order_that_may_be_too_old_for_the_lists(open_now, history, expected):
    """An order of three months ago may be in no list and yet be open: an older one must show."""
    exchange = orders(open_now, history)
    assert answer(await exchange.verdict(LEAVE, {"trackingNoList": ["7"]})) is expected


async def test_an_order_that_was_not_left():
    """One that is still open was not left, once the call can act no more."""
    exchange = orders([opened("9")], [])
    assert answer(await exchange.verdict(LEAVE, {"trackingNoList": ["7", "9"]})) is NotExecuted


@pytest.mark.parametrize(
    ("number", "history"),
    [("7", listed(sold("7"))), ("7", uncut(sold("8"))), ("x7", listed()),
     ("7", uncut({"trackingNo": "odd"}))],
)  # fmt: skip
async def test_leaving_that_cannot_be_proved(number, history):
    """A sold order, and a list that is not cut at the number, leave it open."""
    exchange = Exchange(list_open_orders=[listed()], list_history_orders=[history])
    verdict = await exchange.verdict(LEAVE, {"trackingNoList": [number]})
    assert answer(verdict) is StillUnknown


# --- stops --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "shown", "expected"),
    [
        ({"stopSurplusPrice": "2000"}, {"stopSurplusPrice": "2000.00"}, Executed),
        ({"stopSurplusPrice": "2000"}, {"stopSurplusPrice": "1900"}, NotExecuted),
        ({"stopSurplusPrice": "2000"}, {"stopSurplusPrice": "2001"}, StillUnknown),
        ({"stopLossPrice": "0"}, {"stopLossPrice": None, "stopSurplusPrice": "1"}, Executed),
        ({"stopLossPrice": "0"}, {"stopLossPrice": "900"}, StillUnknown),
    ],
)
async def test_stops_of_an_open_order(asked, shown, expected):
    """Only the prices that were given count; 0 asks for none."""
    exchange = orders([opened("7") | shown], [])
    assert answer(await exchange.verdict(STOPS, {"trackingNo": "7"} | asked)) is expected


async def test_stops_of_an_order_that_is_gone():
    """An order that is not open proves nothing about its stops."""
    exchange = orders([], [])
    verdict = await exchange.verdict(STOPS, {"trackingNo": "7", "stopLossPrice": "1"})
    assert answer(verdict) is StillUnknown


# --- what a trader offers ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "eth", "expected"),
    [
        ("add", "YES", Executed),
        ("delete", "NO", StillUnknown),  # BTCUSDT is still offered
        ("delete", "YES", NotExecuted),
        ("add", "NO", StillUnknown),
        ("add", None, StillUnknown),
    ],
)
async def test_offered_pairs(kind, eth, expected):
    """All named pairs as asked: executed; none: not executed; some, or not shown: unknown."""
    pairs = [{"symbol": "BTCUSDT", "enable": "YES"}, {"symbol": "ETHUSDT", "enable": eth}]
    exchange = Exchange(get_settings=[{"traceSymbolList": pairs}])
    values = {"symbolList": ["BTCUSDT", "ETHUSDT"], "settingType": kind}
    assert answer(await exchange.verdict(SYMBOLS, values)) is expected


# --- followers and traders -----------------------------------------------------------------------


def followers(*ids, count=None):
    rows = [{"followerUid": uid} for uid in ids]
    statistics = {"currentFollowerNum": str(len(ids) if count is None else count)}
    return Exchange(list_followers=[paged(rows)], get_statistics=[statistics])


async def test_a_follower_who_is_gone_from_a_whole_list():
    """Absent from a list that shows all followers: removed."""
    verdict = await followers("a" * 20).verdict(REMOVE, {"followerUid": HEX})
    assert answer(verdict) is Executed


async def test_a_follower_who_is_gone_from_a_list_that_ends_early():
    """Absent from a list that shows fewer than the trader has: nothing is proved."""
    verdict = await followers("a" * 20, count=2).verdict(REMOVE, {"followerUid": HEX})
    assert answer(verdict) is StillUnknown
    assert "does not show all followers" in verdict.why


async def test_a_follower_who_is_still_there():
    """Listed when the call can act no more: not removed."""
    assert answer(await followers(HEX).verdict(REMOVE, {"followerUid": HEX})) is NotExecuted


async def test_a_list_without_ids_to_compare():
    """Nobody is listed, or ids are of another kind: nothing is proved."""
    assert answer(await followers().verdict(REMOVE, {"followerUid": HEX})) is StillUnknown


@pytest.mark.parametrize(
    ("word", "expected"), [("NO", Executed), ("YES", NotExecuted), (None, StillUnknown)]
)
async def test_a_trader_who_is_left(word, expected):
    """The settings say in one word whether a trader is followed."""
    exchange = Exchange(get_settings=[{"enable": word}])
    assert answer(await exchange.verdict(UNFOLLOW, {"traderId": HEX})) is expected


def follow(**more):
    setting = {"symbol": "BTCUSDT", "traceType": "amount", "maxHoldSize": "5", "traceValue": "1"}
    return {"traderId": HEX, "settings": [setting | more]}


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"enable": "NO"}, NotExecuted),
        ({"enable": "YES", "tradeSettingList": []}, StillUnknown),
        ({"tradeSettingList": [{"symbol": "BTCUSDT"}]}, StillUnknown),
        ({"enable": "YES", "tradeSettingList": [{"symbol": "ETHUSDT"}]}, NotExecuted),
        (
            {"enable": "YES", "tradeSettingList": [
                {"symbol": "BTCUSDT", "traceType": "amount", "maxTraceAmount": "5"}]},
            StillUnknown,
        ),
    ],
)  # fmt: skip
async def test_copy_settings(settings, expected):
    """TraceValue is never shown, so settings that fit prove nothing; none at all do."""
    exchange = Exchange(get_settings=[settings])
    assert answer(await exchange.verdict(FOLLOW, follow())) is expected


# --- API V3 --------------------------------------------------------------------------------------

V3_WRITES = [key for key in ENDPOINTS if key.startswith("v3.") and ENDPOINTS[key].writes]


@pytest.mark.parametrize("key", V3_WRITES)
def test_writes_of_the_experimental_api_claim_nothing(key):
    """What is known from third parties only proves nothing."""
    assert ENDPOINTS[key].reconcile == "third_party"


async def test_verdict_on_an_experimental_write():
    """The verdict says why nothing is claimed, without a read."""
    exchange = Exchange()
    verdict = await exchange.verdict("v3.futures.follower.close_all_positions", {"projectId": "1"})
    assert answer(verdict) is StillUnknown
    assert "third parties" in verdict.why
    assert exchange.asked == []
