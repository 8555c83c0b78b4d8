"""Reconciling lost futures writes of API V2: what its reads prove, honest and dishonest ones."""

from __future__ import annotations

from itertools import pairwise

import pytest
from test_reconcile import NOW, OVER, SENT, Exchange, moment, paged

from bitget_copy import Executed, NotExecuted, StillUnknown
from bitget_copy.errors import InvalidParameterError
from bitget_copy.reconcile import read_round

LEAD, COPY = "v2.futures.trader.close_order", "v2.futures.follower.close_order"
CONTRACT = "v2.futures.trader.close_orders_by_symbol"
LINE = "v2.futures.trader.close_all_orders"
COPIES = "v2.futures.follower.close_all_orders"
COPIED_CONTRACT = "v2.futures.follower.close_orders_by_symbol"
STOPS = "v2.futures.trader.set_order_tpsl"
SYMBOLS = "v2.futures.trader.set_symbols"
REMOVE = "v2.futures.trader.remove_follower"
SPOT_REMOVE = "v2.spot.trader.remove_follower"
UNFOLLOW = "v2.futures.follower.unfollow_trader"
FOLLOW = "v2.futures.follower.follow_trader"
ORDER = {"trackingNo": "7", "productType": "usdt-futures"}
SYMBOL = {"symbol": "BTCUSDT", "productType": "USDT-FUTURES"}
HEX, OTHER = "706e2bd179b59a5f295c", "aaaaaaaaaaaaaaaaaaaa"
QUARTER = 89 * read_round.DAY_MS
OLD = SENT - 3 * QUARTER
"""Created in the fourth span back."""
EARLY = SENT + 5_000
"""A moment at which the lost call may still act."""


def opened(no="7", at=SENT - 900_000, **more):
    return {"trackingNo": no, "symbol": "BTCUSDT", "openTime": str(at), "posSide": "long"} | more


def closed(no="7", at=SENT + 50, created=SENT - 900_000, **more):
    return opened(no, created) | {"closeTime": str(at), "stopType": ""} | more


def honest(rows, values, *, items="trackingList"):
    """What an exchange shows that keeps to its pages: span, cursor, size, newest first."""
    start, end = values.get("startTime"), values.get("endTime")
    below = values.get("idLessThan")
    shown = [
        row
        for row in sorted(rows, key=lambda row: -int(row["trackingNo"]))
        if (start is None or start <= moment(int(row["openTime"])) <= end)
        and (below is None or int(row["trackingNo"]) < int(below))
    ][: int(values.get("limit") or 20)]
    return {items: shown, "endId": shown[-1]["trackingNo"] if shown else ""} if items else shown


def timed(values):
    """Times as moments, however the reader wrote them."""
    given = {wire: values[wire] for wire in ("startTime", "endTime") if wire in values}
    return values | {w: moment(v) if isinstance(v, int) else v for w, v in given.items()}


def lists(key, open_now, history, *, again=None, **options):
    """An exchange with these lists, of a trader or of a follower as the key says."""
    items = None if ".follower." in key else "trackingList"
    if items is None:
        history = [{k: v for k, v in row.items() if k != "stopType"} for row in history]
    steps = [open_now] if again is None else [open_now, again]
    return Exchange(
        list_open_orders=[lambda v, r=rows: honest(r, timed(v), items=items) for rows in steps],
        list_history_orders=[lambda v: honest(history, timed(v))],
        **options,
    )  # fmt: skip


def spans(exchange, name):
    """The spans of time for which a list was asked."""
    asked = [timed(values) for asked_name, values in exchange.asked if asked_name == name]
    return [(v.get("startTime"), v.get("endTime")) for v in asked]


# --- one order ---------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [LEAD, COPY])
@pytest.mark.parametrize(
    ("open_now", "history", "again", "kind"),
    [
        ([], [closed()], None, Executed),
        ([opened("8")], [closed("9"), closed(), closed("6")], None, Executed),
        ([], [closed(created=OLD)], None, Executed),
        ([], [closed(at=SENT - 60_000)], None, NotExecuted),
        ([], [closed(at=OVER + 5)], None, NotExecuted),
        ([], [closed(at=SENT - 9_000)], None, StillUnknown),
        ([], [closed(at=0)], None, StillUnknown),
        ([], [closed(symbol="")], None, StillUnknown),
        ([opened(symbol="")], [], None, StillUnknown),
        ([], [closed("8"), closed("6")], None, StillUnknown),
        ([], [], None, StillUnknown),
        ([opened()], [], None, NotExecuted),
        ([opened(at=OLD)], [], None, NotExecuted),
        ([opened()], [], [], NotExecuted),
        ([], [], [opened()], NotExecuted),
        ([opened()], [closed()], None, StillUnknown),
        ([], [closed()], [opened()], StillUnknown),
    ],
)
async def test_one_order(key, open_now, history, again, kind):
    """What the open list, the history and the open list again prove of one order."""
    exchange = lists(key, open_now, history, again=again)
    assert type(await exchange.verdict(key, ORDER, timeout=0.6)) is kind


@pytest.mark.parametrize("stop", ["loss", "profit", "who knows"])
async def test_order_that_a_stop_closed(stop):
    """A trader's row says that a stop closed the order."""
    verdict = await lists(LEAD, [], [closed(stopType=stop)]).verdict(LEAD, ORDER)
    assert type(verdict) is StillUnknown
    assert "a stop closed it" in verdict.why


async def test_history_that_shows_no_stops():
    """A follower's verdict says that a stop cannot be told apart; a trader's that none was."""
    verdict = await lists(COPY, [], [closed()]).verdict(COPY, ORDER)
    assert "by this call or by a stop" in verdict.evidence
    verdict = await lists(LEAD, [], [closed()]).verdict(LEAD, ORDER)
    assert "by no stop" in verdict.evidence


@pytest.mark.parametrize(
    ("more", "row", "kind"),
    [
        ({"symbol": "btcusdt"}, {}, Executed),
        ({"symbol": "ETHUSDT"}, {}, StillUnknown),
        ({"holdSide": "long"}, {}, Executed),
        ({"holdSide": "short"}, {}, StillUnknown),
        ({"holdSide": "long"}, {"posSide": ""}, StillUnknown),
        ({}, {"productType": "USDT-FUTURES"}, Executed),
        ({}, {"productType": "COIN-FUTURES"}, StillUnknown),
    ],
)
async def test_order_that_does_not_fit_its_filters(more, row, kind):
    """A row of another contract, direction or product line is another order."""
    exchange = lists(COPY, [], [closed(**row)])
    assert type(await exchange.verdict(COPY, ORDER | more, timeout=0.6)) is kind


async def test_old_order_is_looked_for_span_by_span():
    """The newest span first, of three months at the most, without gaps, until it is found."""
    exchange = lists(COPY, [], [closed(created=OLD)])
    assert type(await exchange.verdict(COPY, ORDER)) is Executed
    asked = spans(exchange, "list_history_orders")
    assert len(asked) == 4
    assert all((end - start).days <= 89 for start, end in asked)
    assert all(newer[0] - older[1] == moment(1) - moment(0) for newer, older in pairwise(asked))
    assert asked[0][1] >= moment(NOW)
    assert spans(exchange, "list_open_orders")[::2] == asked


async def test_order_that_is_found_at_once():
    """One look at the newest span is enough for an order of these days."""
    exchange = lists(LEAD, [], [closed(str(no)) for no in range(7, 400)])
    assert type(await exchange.verdict(LEAD, ORDER)) is Executed
    assert len(exchange.asked) == 3


async def test_end_of_what_the_exchange_shows():
    """A refusal of older spans ends the looking; one of the newest is a failure."""

    def short(values):
        if timed(values)["startTime"] < moment(SENT - QUARTER):
            raise InvalidParameterError(code="40704", message="x", status_code=400)
        return honest([], timed(values))

    exchange = lists(LEAD, [], [])
    exchange.replies["list_history_orders"] = [short]
    verdict = await exchange.verdict(LEAD, ORDER, timeout=0.2)
    assert "neither open nor" in verdict.why
    refusal = InvalidParameterError(code="40704", message="x", status_code=400)
    exchange.replies["list_history_orders"] = [refusal]
    verdict = await exchange.verdict(LEAD, ORDER, timeout=0.2)
    assert "code 40704" in verdict.why
    other = InvalidParameterError(code="40017", message="x", status_code=400)
    exchange.replies["list_history_orders"] = [lambda v: honest([], timed(v)), other]
    verdict = await exchange.verdict(LEAD, ORDER, timeout=0.2)
    assert "code 40017" in verdict.why


@pytest.mark.parametrize("number", ["7", "x7"])
async def test_lists_that_are_not_cut_at_a_number(number):
    """Where the cursor is something else, the whole span is read."""
    rows = [closed("9"), closed(number)]
    exchange = Exchange(
        list_open_orders=[{"trackingList": [opened("9")], "endId": ""}],
        list_history_orders=[{"trackingList": rows, "endId": ""}],
    )
    verdict = await exchange.verdict(LEAD, ORDER | {"trackingNo": number})
    assert type(verdict) is Executed


# --- many orders ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("open_now", "history", "kind"),
    [
        ([], [closed(), closed("8")], Executed),
        ([opened("9", at=SENT + 500)], [closed()], Executed),
        ([], [closed(created=OLD)], Executed),
        ([opened("9", at=SENT + 20)], [closed()], StillUnknown),
        ([opened("6", at=OLD)], [closed()], StillUnknown),
        ([opened("9", at=0)], [closed()], StillUnknown),
        ([opened("9", symbol="ETHUSDT")], [closed()], Executed),
        ([opened(symbol="")], [closed("8")], StillUnknown),
        ([opened(symbol="")], [], StillUnknown),
        ([], [closed(stopType="loss")], StillUnknown),
        ([], [closed(symbol="ETHUSDT")], StillUnknown),
        ([], [], StillUnknown),
        ([opened()], [], NotExecuted),
        ([opened(at=OLD)], [], NotExecuted),
        ([opened()], [closed("8", at=OVER + 1), closed("9", at=SENT - 30_001)], NotExecuted),
        ([opened()], [closed("8")], StillUnknown),
        ([opened()], [closed("6", created=OLD)], StillUnknown),
        ([opened()], [closed("8", stopType="loss")], StillUnknown),
        ([opened()], [closed("8", at=SENT - 30_000)], StillUnknown),
        ([opened()], [closed("8", at=0)], StillUnknown),
        ([opened()], [closed("8", symbol="")], StillUnknown),
        ([opened()], [closed("8", symbol="ETHUSDT")], NotExecuted),
        ([opened(at=SENT - 100)], [], StillUnknown),
    ],
)
async def test_all_orders_of_a_contract(open_now, history, kind):
    """Closing many is proved by what closed, and undone only by a history without any close."""

    def by_symbol(rows):
        return lambda v: honest(
            [row for row in rows if row["symbol"] in {"", v["symbol"]}], timed(v)
        )

    exchange = Exchange(
        list_open_orders=[by_symbol(open_now)], list_history_orders=[by_symbol(history)]
    )
    verdict = await exchange.verdict(CONTRACT, SYMBOL, timeout=0.8)
    assert type(verdict) is kind, verdict


@pytest.mark.parametrize(
    ("open_now", "history", "kind"),
    [
        ([], [closed(), closed("8", symbol="ETHUSDT")], Executed),
        ([opened("6", symbol="ETHUSDT")], [closed()], StillUnknown),
        ([opened("6", symbol="ETHUSDT")], [], NotExecuted),
        ([opened("6")], [closed(productType="COIN-FUTURES")], NotExecuted),
    ],
)
async def test_all_orders_of_a_line(open_now, history, kind):
    """Without a contract all orders of the product line count."""
    verdict = await lists(LINE, open_now, history).verdict(
        LINE, {"productType": "USDT-FUTURES"}, timeout=0.8
    )
    assert type(verdict) is kind, verdict


@pytest.mark.parametrize(
    ("filters", "open_now", "history", "kind"),
    [
        ({"holdSide": "long"}, [opened("9", posSide="short")], [closed()], Executed),
        ({"holdSide": "long"}, [opened()], [closed("8", symbol="ETHUSDT")], StillUnknown),
        ({"holdSide": "long"}, [opened(posSide="")], [closed("8")], StillUnknown),
        ({"holdSide": "long"}, [opened(posSide="")], [], StillUnknown),
        ({"holdSide": "long"}, [], [closed("8", posSide="")], StillUnknown),
        ({"holdSide": "long"}, [opened("6", at=OLD)], [closed()], StillUnknown),
        ({"marginCoin": "USDT"}, [], [closed()], StillUnknown),
        ({"marginMode": "isolated"}, [opened()], [], NotExecuted),
        ({"marginMode": "isolated"}, [opened()], [closed("8")], StillUnknown),
        ({"symbol": "BTCUSDT"}, [opened()], [closed("8", symbol="ETHUSDT")], StillUnknown),
    ],
)
async def test_all_copies_that_match(filters, open_now, history, kind):
    """Filters that rows do not show are never taken for met; any close of the line counts."""
    exchange = lists(COPIES, open_now, history)
    values = {"productType": "USDT-FUTURES"} | filters
    verdict = await exchange.verdict(COPIES, values, timeout=1.6)
    assert type(verdict) is kind, verdict


async def test_evidence_about_copies():
    """It says what the lists do not show, and how far back they were read."""
    exchange = lists(COPIED_CONTRACT, [opened("6", at=OLD, symbol="ETHUSDT")], [closed()])
    verdict = await exchange.verdict(COPIED_CONTRACT, SYMBOL)
    assert "by this call or by a stop" in verdict.evidence
    assert "created in the last 712 days" in verdict.evidence
    asked = spans(exchange, "list_open_orders")
    assert len({span[0].date() for span in asked}) == read_round.MAX_SPANS


async def test_open_list_that_moves():
    """An open list that is not the same before and after proves nothing in this round."""
    exchange = lists(CONTRACT, [opened("8")], [closed()], again=[])
    exchange.replies["list_open_orders"].insert(1, lambda v: honest([], v))
    verdict = await exchange.verdict(CONTRACT, SYMBOL, timeout=0.3)
    assert "changes while it is read" in verdict.why


async def test_one_old_reply_spoils_a_round():
    """Each reply of a round must be late enough, the history that is read last as well."""
    stamps = iter([NOW] * 10 + [OVER - 1_000] * 10)
    exchange = lists(LINE, [opened()], [], stamp=lambda _: next(stamps, NOW))
    verdict = await exchange.verdict(LINE, {"productType": "USDT-FUTURES"}, timeout=0.4)
    assert type(verdict) is StillUnknown
    assert len(exchange.asked) > 10


# --- stops and what a trader offers --------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "shown", "expected"),
    [
        ({"stopSurplusPrice": "2000"}, {"presetStopSurplusPrice": "2000.00"}, Executed),
        ({"stopSurplusPrice": "2000"}, {"presetStopSurplusPrice": "1900"}, NotExecuted),
        ({"stopSurplusPrice": "2000"}, {"presetStopSurplusPrice": "2001"}, StillUnknown),
        ({"stopLossPrice": "0"}, {"presetStopSurplusPrice": "1"}, Executed),
        ({"stopLossPrice": "0"}, {"presetStopLossPrice": "900"}, StillUnknown),
        ({"stopLossPrice": "9"}, None, StillUnknown),
    ],
)
async def test_stops_of_an_open_order(asked, shown, expected):
    """Only the prices that were given count, and only of an order that is open."""
    rows = [opened("8")] if shown is None else [opened("8"), opened() | shown]
    exchange = lists(LEAD, rows, [])
    assert type(await exchange.verdict(STOPS, ORDER | asked)) is expected
    assert exchange.asked[0][1]["productType"] == "USDT-FUTURES"


def offered(is_open="YES", profit="", loss="", symbol="BTCUSDT"):
    return {
        "symbol": symbol, "openTrader": is_open, "stopSurplusRatio": profit, "stopLossRatio": loss,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("setting", "rows", "expected"),
    [
        ({"settingType": "add"}, [offered()], Executed),
        ({"settingType": "add"}, [offered("NO")], NotExecuted),
        ({"settingType": "ADD"}, [offered("")], StillUnknown),
        ({"settingType": "ADD"}, [], StillUnknown),
        ({"settingType": "ADD"}, [offered(), offered()], StillUnknown),
        ({"settingType": "ADD", "stopLossRatio": "30"}, [offered(loss="30")], Executed),
        ({"settingType": "ADD", "stopLossRatio": "30"}, [offered(loss="40")], NotExecuted),
        ({"settingType": "DELETE"}, [offered("NO")], Executed),
        ({"settingType": "DELETE"}, [offered()], NotExecuted),
        ({"settingType": "UPDATE", "stopSurplusRatio": "9"}, [offered(profit="9")], Executed),
        ({"settingType": "UPDATE", "stopSurplusRatio": "9"}, [offered()], NotExecuted),
        ({"settingType": "UPDATE", "stopSurplusRatio": "0"}, [offered()], Executed),
        ({"settingType": "UPDATE", "stopSurplusRatio": "0"}, [offered(profit="9")], StillUnknown),
        ({"settingType": "UPDATE"}, [offered()], StillUnknown),
    ],
)
async def test_offered_contract(setting, rows, expected):
    """A contract is offered, or no longer, and its given ratios are as asked."""
    exchange = Exchange(list_symbols=[rows])
    values = {"settingList": [SYMBOL | setting]}
    assert type(await exchange.verdict(SYMBOLS, values)) is expected


@pytest.mark.parametrize(("coin", "expected"), [("YES", Executed), ("NO", StillUnknown)])
async def test_offered_contracts_of_two_lines(coin, expected):
    """Each product line has a list of its own; a mixture proves nothing."""

    def listed(values):
        if values["productType"] == "USDT-FUTURES":
            return [offered()]
        return [offered(coin, symbol="BTCUSD")]

    other = {"symbol": "BTCUSD", "productType": "COIN-FUTURES"}
    exchange = Exchange(list_symbols=[listed])
    values = {"settingList": [entry | {"settingType": "ADD"} for entry in (SYMBOL, other)]}
    assert type(await exchange.verdict(SYMBOLS, values)) is expected


# --- people ------------------------------------------------------------------------------------


def followed_by(people, *, counts=(None,), again=None):
    """A trader's followers with the moments of their following; lists show one span."""

    def listed(people):
        def page(values):
            given = timed(values)
            inside = [
                {"followerUid": uid}
                for uid, at in people.items()
                if given["startTime"] <= moment(at) <= given["endTime"]
            ]
            return inside if int(values["pageNo"]) == 1 else []

        return page

    numbers = [{"currentFollowerNum": str(len(people) if n is None else n)} for n in counts]
    steps = [listed(people)] + ([] if again is None else [listed(again)])
    return Exchange(list_followers=steps, get_statistics=numbers)


ANCIENT = SENT - (read_round.MAX_SPANS + 1) * QUARTER


@pytest.mark.parametrize("key", [REMOVE, SPOT_REMOVE])
async def test_count_of_followers_that_is_behind(key):
    """A count that shows another moment than the list is waited for, not taken for a gap."""
    exchange = followed_by({OTHER: SENT - 5}, counts=(2, 1, 1, 1))
    assert type(await exchange.verdict(key, {"followerUid": HEX}, timeout=60)) is Executed


@pytest.mark.parametrize("key", [REMOVE, SPOT_REMOVE])
@pytest.mark.parametrize(
    ("people", "counts", "expected"),
    [
        ({OTHER: SENT - 5}, (None,), Executed),
        ({OTHER: OLD}, (None,), Executed),
        ({OTHER: SENT - 5, HEX: OLD}, (None,), NotExecuted),
        ({OTHER: SENT - 5}, (2,), StillUnknown),
        ({OTHER: SENT - 5, HEX: ANCIENT}, (None,), StillUnknown),
        ({OTHER: SENT - 5}, (1, 2), StillUnknown),
        ({OTHER: SENT - 5}, ("",), StillUnknown),
        ({}, (None,), StillUnknown),
        ({"4711": SENT - 5}, (None,), StillUnknown),
    ],
)
async def test_follower_removed(key, people, counts, expected):
    """Absence counts only in a list that shows as many followers as there are."""
    exchange = followed_by(people, counts=counts)
    verdict = await exchange.verdict(key, {"followerUid": HEX})
    assert type(verdict) is expected, verdict


async def test_followers_who_change():
    """A list that is another when read again begins to count anew."""
    exchange = followed_by({OTHER: SENT - 5}, again={"b" * 20: SENT - 5})
    verdict = await exchange.verdict(REMOVE, {"followerUid": HEX}, timeout=10.1)
    assert "may show different moments" in verdict.why


async def test_list_that_takes_no_notice_of_times():
    """Somebody who is shown in every span is counted once."""
    exchange = Exchange(
        list_followers=[paged([{"followerUid": OTHER}])],
        get_statistics=[{"currentFollowerNum": "2"}],
    )
    verdict = await exchange.verdict(REMOVE, {"followerUid": HEX}, timeout=1.5)
    assert "does not show all followers" in verdict.why


@pytest.mark.parametrize(
    ("word", "expected"), [("NO", Executed), ("YES", NotExecuted), (None, StillUnknown)]
)
async def test_trader_left(word, expected):
    """The settings say in one word whether a trader is followed."""
    exchange = Exchange(get_settings=[{"followerEnable": word}])
    assert type(await exchange.verdict(UNFOLLOW, {"traderId": HEX})) is expected


# --- copy settings -------------------------------------------------------------------------------

SETTING = SYMBOL | {
    "marginType": "specify", "marginCoin": "USDT", "leverType": "specify", "longLeverage": "5",
    "traceType": "amount", "traceValue": "100", "maxHoldSize": "5000", "stopLossRatio": "20",
}  # fmt: skip


def shown(**more):
    return {"followerEnable": "YES", "detailList": [SETTING | more]}


@pytest.mark.parametrize(
    ("reply", "more", "expected"),
    [
        (shown(), {}, Executed),
        (shown(traceValue="100.00"), {}, Executed),
        (shown(traceValue="50"), {}, NotExecuted),
        (shown(traceType="count"), {}, NotExecuted),
        (shown(marginType="trader"), {}, NotExecuted),
        (shown(leverType="trader"), {}, NotExecuted),
        (shown(longLeverage="6"), {}, NotExecuted),
        (shown(longLeverage=""), {}, StillUnknown),
        (shown(traceType="FIXED"), {}, StillUnknown),
        (shown(maxHoldSize="9"), {}, StillUnknown),
        (shown(marginCoin="usdt"), {}, StillUnknown),
        (shown(stopLossRatio="30"), {}, NotExecuted),
        (shown(stopLossRatio=""), {}, StillUnknown),
        (shown(productType=""), {}, StillUnknown),
        (shown(productType="SUSDT-FUTURES"), {}, NotExecuted),
        (shown(symbol="ETHUSDT"), {}, NotExecuted),
        (shown(), {"mode": "advanced"}, StillUnknown),
        (shown(), {"autoCopy": "on"}, StillUnknown),
        (shown(traceType="count"), {"mode": "basic"}, StillUnknown),
        (shown(symbol="ETHUSDT"), {"mode": "basic"}, NotExecuted),
        (shown() | {"followerEnable": "NO"}, {}, NotExecuted),
        (shown() | {"followerEnable": None}, {}, StillUnknown),
        ({"followerEnable": "YES", "detailList": []}, {}, StillUnknown),
    ],
)
async def test_copy_settings(reply, more, expected):
    """Members of documented sets and units can disprove, all that were given must be shown."""
    exchange = Exchange(get_settings=[reply])
    values = {"traderId": HEX, "settings": [SETTING]} | more
    verdict = await exchange.verdict(FOLLOW, values, timeout=0.4)
    assert type(verdict) is expected, verdict


@pytest.mark.parametrize(
    ("key", "values", "words"),
    [
        ("v2.futures.trader.set_settings", {"showTpsl": "NO"}, "no endpoint of this API shows"),
        (
            "v2.futures.follower.set_order_tpsl",
            ORDER | {"stopLossPrice": "9"},
            "no endpoint of this API shows",
        ),
        (
            "v2.futures.follower.set_copy_settings",
            {"traderId": HEX, "copyAmount": "200"},
            "no endpoint of this API shows",
        ),
        (
            "v2.futures.trader.create_copy_api",
            {"passphrase": "a1b2c3d4e5f6g"},
            "the secret is lost with the reply",
        ),
    ],
)
async def test_writes_that_no_read_shows(key, values, words):
    """Nothing is read for what nothing shows, and the verdict says so."""
    exchange = Exchange()
    verdict = await exchange.verdict(key, values)
    assert type(verdict) is StillUnknown
    assert words in verdict.why
    assert exchange.asked == []


@pytest.mark.parametrize(
    ("key", "values", "exchange"),
    [
        (LEAD, ORDER, lambda: lists(LEAD, [opened()], [], at=EARLY)),
        (CONTRACT, SYMBOL, lambda: lists(CONTRACT, [opened()], [], at=EARLY)),
        (COPIES, SYMBOL, lambda: lists(COPIES, [opened()], [], at=EARLY)),
        (UNFOLLOW, {"traderId": HEX},
         lambda: Exchange(get_settings=[{"followerEnable": "YES"}], at=EARLY)),
        (FOLLOW, {"traderId": HEX, "settings": [SETTING]},
         lambda: Exchange(get_settings=[{"followerEnable": "NO"}], at=EARLY)),
    ],
)  # fmt: skip
async def test_nothing_is_undone_early(key, values, exchange):
    """While the call may still act, what is as before proves nothing."""
    verdict = await exchange().verdict(key, values, timeout=1.0)
    assert type(verdict) is StillUnknown
    assert "time was up" in verdict.why
