"""What shown settings and lists of people prove of a lost write, in both API families."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reconcile_fakes import (
    ANCIENT,
    EARLY,
    HEX,
    NOW,
    OLD,
    ONE_ROUND,
    OTHER,
    SENT,
    UID,
    Exchange,
    as_v1,
    futures,
    listed,
    opened,
    spot,
    spot_open,
)

from bitget_copy import Executed, IncompleteListWarning, NotExecuted, StillUnknown
from bitget_copy.reconcile import comparison
from bitget_copy.reconcile.comparison import Match

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


@pytest.mark.parametrize(
    ("asked", "shown", "match"),
    [
        ("BTCUSDT", "btcusdt", Match.SAME),
        ("BTCUSDT", "BTCUSDT_SPBL", Match.SAME),
        ("BTCUSDT_UMCBL", "BTCUSDT", Match.SAME),
        ("BTCUSDT_UMCBL", "BTCUSDT_umcbl", Match.SAME),
        ("BTCUSDT", "ETHUSDT", Match.OTHER),
        ("BTCUSDT_UMCBL", "ETHUSDT", Match.OTHER),
        ("BTCUSDT_UMCBL", "BTCPERP_CMCBL", Match.OTHER),
        ("BTCUSDT", "BTC", Match.UNCLEAR),
        ("BTCUSDT", "BTC/USDT", Match.UNCLEAR),
        ("BTCUSDT", "BTCUSDT_NEW", Match.UNCLEAR),
        ("BTCUSDT", "", Match.UNCLEAR),
        ("BTCUSDT", None, Match.UNCLEAR),
    ],
)
def test_symbols(asked, shown, match):
    """A suffix makes no other symbol, and only a name of the same form surely is one."""
    assert comparison.same_symbol(asked, shown) is match


@given(asked=st.decimals(allow_nan=False, allow_infinity=False, places=4), shown=st.integers())
def test_different_numbers_differ_by_more_than_rounding(asked, shown):
    """OTHER is never said of values that rounding could explain."""
    match = comparison.number(format(asked, "f"), Decimal(shown))
    if match is Match.OTHER:
        assert abs(asked - shown) > abs(asked) / 200
    assert (match is Match.SAME) == (asked == shown)


def test_numbers_in_a_strange_decimal_context():
    """What is said of numbers does not depend on the caller's decimal context."""
    for traps in ([], [Inexact]):
        with localcontext(Context(prec=2, traps=traps)):
            assert comparison.number("100.49", Decimal("99.98755")) is Match.UNCLEAR
            assert comparison.number("100.49", Decimal("99.98754")) is Match.OTHER


# --- stops -------------------------------------------------------------------------------------

LEAD_STOPS = "v1.futures.trader.set_order_tpsl"
STOPS = {
    LEAD_STOPS: ("stopProfitPrice", "stopProfitPrice", "stopLossPrice"),
    "v1.spot.trader.set_order_tpsl": ("takeProfitPrice", "takeProfitPrice", "stopLossPrice"),
    "v2.futures.trader.set_order_tpsl": (
        "stopSurplusPrice", "presetStopSurplusPrice", "presetStopLossPrice",
    ),
    "v2.spot.trader.set_order_tpsl": ("stopSurplusPrice", "stopSurplusPrice", "stopLossPrice"),
    "v2.spot.follower.set_order_tpsl": ("stopSurplusPrice", "stopSurplusPrice", "stopLossPrice"),
}  # fmt: skip
"""How a call names the take-profit, and how a row names take-profit and stop-loss."""


def stops(key, *shown, **options):
    """Calls for one order's stops, and an exchange that shows the order with these, and another."""
    where = key.rpartition(".")[0]
    _, profit, loss = STOPS[key]
    more = [{profit: p, loss: lo} for p, lo in shown]
    if ".futures." in key:
        rows = [opened("8"), *({**opened(), **stop} for stop in more)]
        return futures(where, rows, [], **options)
    return spot(where, [spot_open("8"), *({**spot_open(), **stop} for stop in more)], [], **options)


def stops_call(key, *, profit=None, loss=None):
    values = {"trackingNo": "7"}
    if ".futures." in key:
        v1 = key.startswith("v1.")
        values |= {"symbol": "BTCUSDT_UMCBL"} if v1 else {"productType": "usdt-futures"}
    asked = {STOPS[key][0]: profit, "stopLossPrice": loss}
    return values | {wire: price for wire, price in asked.items() if price is not None}


@pytest.mark.parametrize("key", STOPS)
@pytest.mark.parametrize(
    ("asked", "shown", "kind"),
    [
        ({"profit": "50000"}, [("50000.0", "")], Executed),
        ({"profit": "50000"}, [("50001", "")], StillUnknown),
        ({"profit": "50000"}, [("60000", "9")], NotExecuted),
        ({"profit": "50000"}, [("", "")], NotExecuted),
        ({"profit": "50000"}, [("0", "0")], NotExecuted),
        ({"profit": "50000", "loss": "9"}, [("50000", "9.0")], Executed),
        ({"profit": "50000", "loss": "9"}, [("50000", "8")], NotExecuted),
        ({"loss": "0"}, [("", None)], Executed),
        ({"loss": "0"}, [("", "900")], StillUnknown),
        ({"loss": "9"}, [], StillUnknown),
        ({"profit": "50000"}, [("50000", ""), ("50000", "")], Executed),
        ({"profit": "50000"}, [("50000", ""), ("50000", "9")], StillUnknown),
    ],
)
async def test_stops_of_an_order(key, asked, shown, kind):
    """Stops are as asked, surely not, or not shown."""
    verdict = await stops(key, *shown).verdict(key, stops_call(key, **asked), timeout=ONE_ROUND)
    assert type(verdict) is kind, verdict


@pytest.mark.parametrize("key", STOPS)
async def test_stop_that_was_not_given(key):
    """V2 leaves it as it is; whether V1 removes it is not documented."""
    verdict = await stops(key, ("50000", "9")).verdict(key, stops_call(key, profit="50000"))
    assert type(verdict) is (StillUnknown if key.startswith("v1.") else Executed)


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [("ETHUSDT_UMCBL", StillUnknown), ("BTC/USDT", StillUnknown), ("BTCUSDT", Executed)],
)
async def test_v1_stops_of_another_contract(symbol, kind):
    """The same number in another contract is another order."""
    row = as_v1(opened()) | {"symbol": symbol, "stopProfitPrice": "50000", "stopLossPrice": "9"}
    exchange = Exchange(list_open_orders=[listed([row])])
    values = stops_call(LEAD_STOPS, profit="50000", loss="9")
    assert type(await exchange.verdict(LEAD_STOPS, values)) is kind


@pytest.mark.parametrize("key", STOPS)
@pytest.mark.parametrize("shown", [[("", "")], []])
async def test_stops_early(key, shown):
    """While the call may act, other stops prove nothing, nor does an order that is not there."""
    exchange = stops(key, *shown, at=EARLY)
    verdict = await exchange.verdict(key, stops_call(key, profit="50000"), timeout=0.3)
    assert type(verdict) is StillUnknown
    assert "time was up" in verdict.evidence


@pytest.mark.parametrize("key", STOPS)
@pytest.mark.parametrize(
    ("before", "until", "kind"),
    [("60000", 20_000, StillUnknown), ("60000", 9_000, NotExecuted)],
)
async def test_setting_that_changes_between_rounds(key, before, until, kind):
    """Who changed it after the sending is not known; what reads show late was so before it."""
    exchange, later = stops(key, (before, ""), at=SENT), stops(key, ("70000", ""))
    [first], [second] = (each.replies["list_open_orders"] for each in (exchange, later))

    def shown(values):
        return (first if exchange.clock.at * 1000 < SENT + until else second)(values)

    exchange.replies["list_open_orders"] = [shown]
    verdict = await exchange.verdict(key, stops_call(key, profit="50000"), timeout=60)
    assert type(verdict) is kind
    assert kind is NotExecuted or "somebody else is changing" in verdict.evidence


# --- presets -----------------------------------------------------------------------------------

RATIOS = "v1.futures.trader.set_tpsl_ratios"


def ratio(symbol="BTCUSDT", loss="40", profit="120"):
    return {"symbol": symbol, "stopLossRatio": loss, "takeProfitRatio": profit}


TWO_RATIOS = {
    "tpslRatioConfigList": [each | {"productType": "umcbl"} for each in (ratio(), ratio("ETHUSDT"))]
}


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
async def test_v1_preset_ratios(btc, eth, kind):
    """Ratios are asked for symbol by symbol; a mixture proves nothing."""

    def ratios(values):
        [query] = values["queryTpslRatioConfig"]
        return btc if query["symbol"] == "BTCUSDT" else eth

    verdict = await Exchange(list_tpsl_ratios=[ratios]).verdict(RATIOS, TWO_RATIOS)
    assert type(verdict) is kind, verdict


async def test_v1_preset_ratios_that_were_never_so_at_one_moment():
    """What is read symbol by symbol proves nothing while reads may show different moments."""
    exchange = Exchange(list_tpsl_ratios=[])

    def ratios(values):
        # BTC was as asked up to the moment at which ETH became so, and is read 9 s late.
        symbol = values["queryTpslRatioConfig"][0]["symbol"]
        was_asked = exchange.clock.at * 1000 - 9_000 < NOW - 5_000
        return [ratio(symbol, loss="40" if symbol == "ETHUSDT" or was_asked else "50")]

    exchange.replies["list_tpsl_ratios"] = [ratios]
    verdict = await exchange.verdict(RATIOS, TWO_RATIOS, timeout=60)
    assert type(verdict) is StillUnknown, verdict


# --- what a trader offers ------------------------------------------------------------------------

OFFER_V1, OFFER_V2 = "v1.futures.trader.set_symbol", "v2.futures.trader.set_symbols"
V2_CONTRACT = {"symbol": "BTCUSDT", "productType": "USDT-FUTURES"}


def offered(is_open="YES", profit="", loss="", symbol="BTCUSDT"):
    return {
        "symbol": symbol, "openTrader": is_open, "stopSurplusRatio": profit, "stopLossRatio": loss,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("operation", "shown", "kind"),
    [
        ("add", ["YES"], Executed),
        ("add", ["NO"], NotExecuted),
        ("add", [""], StillUnknown),
        ("add", [], StillUnknown),
        ("add", ["YES", "YES"], StillUnknown),
        ("delete", ["NO"], Executed),
        ("delete", ["YES"], NotExecuted),
    ],
)
@pytest.mark.parametrize("key", [OFFER_V1, OFFER_V2])
async def test_offered_contract(key, operation, shown, kind):
    """Whether a contract is offered is read from its row."""
    other = offered(symbol="ETHUSDT")
    rows = [other, *map(offered, shown)]
    values = {"settingList": [V2_CONTRACT | {"settingType": operation}]}
    if key == OFFER_V1:
        words = {"YES": True, "NO": False, "": None}
        rows = [as_v1(row | {"posSide": "", "openTrader": words[row["openTrader"]]})
                for row in rows]  # fmt: skip
        values = {"symbol": "BTCUSDT_UMCBL", "operation": operation}
    for list_of_them in (rows, None) if kind is StillUnknown else (rows,):
        exchange = Exchange(list_symbols=[list_of_them])
        assert type(await exchange.verdict(key, values)) is kind


async def test_v1_offered_contract_by_its_other_name():
    """A row may spell its symbol `symbolId`."""
    row = {"symbolId": "BTCUSDT_UMCBL", "openTrader": True}
    values = {"symbol": "BTCUSDT_UMCBL", "operation": "add"}
    assert type(await Exchange(list_symbols=[[row]]).verdict(OFFER_V1, values)) is Executed


@pytest.mark.parametrize(
    ("setting", "row", "kind"),
    [
        ({"settingType": "ADD", "stopLossRatio": "30"}, offered(loss="30"), Executed),
        ({"settingType": "ADD", "stopLossRatio": "30"}, offered(loss="40"), NotExecuted),
        ({"settingType": "UPDATE", "stopSurplusRatio": "9"}, offered(profit="9"), Executed),
        ({"settingType": "UPDATE", "stopSurplusRatio": "9"}, offered(), NotExecuted),
        ({"settingType": "UPDATE", "stopSurplusRatio": "0"}, offered(), Executed),
        ({"settingType": "UPDATE", "stopSurplusRatio": "0"}, offered(profit="9"), StillUnknown),
        ({"settingType": "UPDATE"}, offered(), StillUnknown),
    ],
)
async def test_v2_preset_ratios(setting, row, kind):
    """The ratios that are given must be as asked, and only they."""
    values = {"settingList": [V2_CONTRACT | setting]}
    assert type(await Exchange(list_symbols=[[row]]).verdict(OFFER_V2, values)) is kind


@pytest.mark.parametrize(("coin", "kind"), [("YES", Executed), ("NO", StillUnknown)])
async def test_v2_offered_contracts_of_two_lines(coin, kind):
    """Each product line has a list of its own; a mixture proves nothing."""
    lines = {"USDT-FUTURES": offered(), "COIN-FUTURES": offered(coin, symbol="BTCUSD")}
    exchange = Exchange(list_symbols=[lambda values: [lines[values["productType"]]]])
    other = {"symbol": "BTCUSD", "productType": "COIN-FUTURES"}
    values = {"settingList": [entry | {"settingType": "ADD"} for entry in (V2_CONTRACT, other)]}
    assert type(await exchange.verdict(OFFER_V2, values)) is kind


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        ({"BTCUSDT_SPBL": True, "ETHUSDT_SPBL": True, "XRPUSDT": False}, Executed),
        ({"BTCUSDT_SPBL": True, "ETHUSDT_SPBL": False}, NotExecuted),
        ({"BTCUSDT": True, "ETHUSDT": True, "XRPUSDT": True}, NotExecuted),
        ({"BTCUSDT": True, "ETHUSDT": None}, StillUnknown),
        ({"BTCUSDT": True}, StillUnknown),
        ({"BTCUSDT": True, "ETHUSDT": False, "ETHUSDT_SPBL": True}, StillUnknown),
        ({"BTCUSDT": False, "BTC/USDT": True, "ETHUSDT": True}, StillUnknown),
        ({"BTCUSDT": True, "ETHUSDT": True, "": True}, StillUnknown),
        ({}, StillUnknown),
    ],
)
async def test_v1_offered_pairs(shown, kind):
    """The offered pairs are the whole set, and every pair asked for must be shown."""
    codes = [{"symbol": symbol, "openCopyTrace": is_open} for symbol, is_open in shown.items()]
    exchange = Exchange(get_settings=[{"supportProductCodes": codes}])
    values = {"symbols": ["BTCUSDT", "ETHUSDT"]}
    assert type(await exchange.verdict("v1.spot.trader.set_symbols", values)) is kind


@pytest.mark.parametrize(
    ("operation", "eth", "kind"),
    [
        ("add", "YES", Executed),
        ("delete", "NO", StillUnknown),  # BTCUSDT is still offered
        ("delete", "YES", NotExecuted),
        ("add", "NO", StillUnknown),
        ("add", None, StillUnknown),
    ],
)
async def test_v2_offered_pairs(operation, eth, kind):
    """All named pairs as asked: executed; none: not executed; some, or not shown: unknown."""
    pairs = [{"symbol": "BTCUSDT_SPBL", "enable": "YES"}, {"symbol": "ETHUSDT", "enable": eth}]
    values = {"symbolList": ["BTCUSDT", "ETHUSDT"], "settingType": operation}
    twice = {"symbol": "BTCUSDT", "enable": "YES"}
    for shown, which in ((pairs, kind), ([*pairs, twice], StillUnknown)):
        exchange = Exchange(get_settings=[{"traceSymbolList": shown}])
        assert type(await exchange.verdict("v2.spot.trader.set_symbols", values)) is which


# --- who follows whom ----------------------------------------------------------------------------

REMOVE_V1, REMOVE_V2 = "v1.futures.trader.remove_follower", "v2.futures.trader.remove_follower"
REMOVE = {
    REMOVE_V1: ("followerUid", "followerUid"),
    "v1.spot.trader.remove_follower": ("followerUserId", "tracerUserId"),
    REMOVE_V2: ("followerUid", "followerUid"),
    "v2.spot.trader.remove_follower": ("followerUid", "followerUid"),
}
"""How a call names the follower, and how a row of the list does."""
every_v2_market = pytest.mark.parametrize("key", [key for key in REMOVE if key[:2] == "v2"])


def followed_by(key, people, *, counts=(None,), again=None):
    """A trader's followers by the moment of their following; lists of V2 show one span of it."""
    _, wire = REMOVE[key]
    items = "resultList" if key == "v1.spot.trader.remove_follower" else None

    def page(people):
        def shown(values):
            start, end = int(values.get("startTime", 0)), int(values.get("endTime", NOW * 2))
            rows = [{wire: uid} for uid, at in people.items() if start <= at <= end]
            return listed(rows, items=items)(values)

        return shown

    numbers = [{"currentFollowerNum": str(len(people) if n is None else n)} for n in counts]
    steps = [page(people)] + ([] if again is None else [page(again)])
    return Exchange(list_followers=steps, get_statistics=numbers)


async def removal(key, exchange, wanted=HEX, **options):
    return await exchange.verdict(key, {REMOVE[key][0]: wanted}, **options)


@pytest.mark.parametrize("key", REMOVE)
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
async def test_follower_in_a_list(key, wanted, ids, kind):
    """Absence counts only in a list of ids that are spelled alike."""
    exchange = followed_by(key, dict.fromkeys(ids, SENT - 5))
    assert type(await removal(key, exchange, wanted)) is kind


async def test_v1_follower_on_a_page_that_slips():
    """A list that shifts while its pages are read, so that one row is missed, proves nothing."""
    others = [{"followerUid": f"{n:020x}"} for n in range(1, 41)]
    whole = [*others[:20], {"followerUid": HEX}, *others[20:]]

    def after(values):
        number = int(values["pageNo"])
        return whole[1:][20 * (number - 1) : 20 * number]

    def before(values):
        return whole[:20] if int(values["pageNo"]) == 1 else after(values)

    early = await removal(REMOVE_V1, Exchange(list_followers=[before, after]), timeout=0.3)
    assert "may show different moments" in early.evidence
    verdict = await removal(REMOVE_V1, Exchange(list_followers=[before, after]))
    assert type(verdict) is NotExecuted


async def test_a_follower_is_not_absent_from_a_list_without_a_proven_end():
    """The exchange shows one full page whatever page is asked for: there may be more."""
    exchange = Exchange(list_followers=[[{"followerUid": f"{n:020x}"} for n in range(1, 21)]])
    with pytest.warns(IncompleteListWarning):
        verdict = await removal(REMOVE_V1, exchange, timeout=0.3)
    assert type(verdict) is StillUnknown
    assert "no proven end" in verdict.evidence


@every_v2_market
@pytest.mark.parametrize(
    ("people", "counts", "kind"),
    [
        ({OTHER: OLD}, (None,), Executed),
        ({OTHER: SENT - 5, HEX: OLD}, (None,), NotExecuted),
        ({OTHER: SENT - 5}, (2,), StillUnknown),
        ({OTHER: SENT - 5, HEX: ANCIENT}, (None,), StillUnknown),
        ({OTHER: SENT - 5}, (1, 2), StillUnknown),
        ({OTHER: SENT - 5}, ("",), StillUnknown),
    ],
)
async def test_v2_follower_removed(key, people, counts, kind):
    """Absence counts only in a list that shows as many followers as there are."""
    verdict = await removal(key, followed_by(key, people, counts=counts))
    assert type(verdict) is kind, verdict


@every_v2_market
async def test_v2_count_of_followers_that_is_behind(key):
    """A count that shows another moment than the list is waited for, not taken for a gap."""
    exchange = followed_by(key, {OTHER: SENT - 5}, counts=(2, 1, 1, 1))
    assert type(await removal(key, exchange, timeout=60)) is Executed


async def test_v2_followers_who_change():
    """A list that is another when read again begins to count anew."""
    exchange = followed_by(REMOVE_V2, {OTHER: SENT - 5}, again={"b" * 20: SENT - 5})
    verdict = await removal(REMOVE_V2, exchange, timeout=10.1)
    assert "may show different moments" in verdict.evidence


async def test_v2_list_that_takes_no_notice_of_times():
    """Somebody who is shown in every span is counted once."""
    exchange = Exchange(
        list_followers=[listed([{"followerUid": OTHER}])],
        get_statistics=[{"currentFollowerNum": "2"}],
    )
    verdict = await removal(REMOVE_V2, exchange, timeout=1.5)
    assert "does not show all followers" in verdict.evidence


LEFT = {
    "v1.spot.follower.unfollow_trader": ("traderUserId", "isMyTrader", (False, True)),
    "v2.futures.follower.unfollow_trader": ("traderId", "followerEnable", ("NO", "YES")),
    "v2.spot.follower.unfollow_trader": ("traderId", "enable", ("NO", "YES")),
}


@pytest.mark.parametrize("key", LEFT)
async def test_trader_left(key):
    """The settings say in one word whether a trader is followed."""
    wire, field, words = LEFT[key]
    for word, kind in zip((*words, None), (Executed, NotExecuted, StillUnknown), strict=True):
        exchange = Exchange(get_settings=[{field: word}])
        assert type(await exchange.verdict(key, {wire: HEX})) is kind


# --- how a follower copies -----------------------------------------------------------------------

FOLLOW_V1, FOLLOW_V2 = "v1.futures.follower.follow_trader", "v2.futures.follower.follow_trader"
SPOT_FOLLOW_V1, SPOT_FOLLOW_V2 = "v1.spot.follower.follow_trader", "v2.spot.follower.follow_trader"
MEMBERS = {
    "marginType": "specify", "marginCoin": "USDT", "leverType": "specify", "longLeverage": "5",
    "traceType": "amount", "traceValue": "100",
}  # fmt: skip
SETTING = {
    FOLLOW_V1: MEMBERS | {"symbol": "BTCUSDT_UMCBL", "maxHoldCount": "7", "stopLossRation": ""},
    FOLLOW_V2: MEMBERS | V2_CONTRACT | {"maxHoldSize": "7", "stopLossRatio": "20"},
}
ETH = {FOLLOW_V1: "ETHUSDT_UMCBL", FOLLOW_V2: "ETHUSDT"}


def copying(key, *rows):
    """An exchange that shows these copy settings of a trader who is followed."""
    if key == FOLLOW_V1:
        return Exchange(get_settings=[list(rows)])
    return Exchange(get_settings=[{"followerEnable": "YES", "detailList": list(rows)}])


async def following(key, exchange, *settings, more=(), timeout=ONE_ROUND):
    values = {"traderId": HEX, "settings": list(settings or [SETTING[key]])} | dict(more)
    return await exchange.verdict(key, values, timeout=timeout)


@pytest.mark.parametrize("key", SETTING)
@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        ({}, Executed),
        ({"shortLeverage": "3"}, Executed),
        ({"traceValue": "100.00"}, Executed),
        ({"traceValue": "50"}, NotExecuted),
        ({"traceType": "count"}, NotExecuted),
        ({"marginType": "trader"}, NotExecuted),
        ({"leverType": "trader"}, NotExecuted),
        ({"longLeverage": "6"}, NotExecuted),
        ({"longLeverage": None}, StillUnknown),
        ({"longLeverage": ""}, StillUnknown),
        ({"traceType": "FIXED"}, StillUnknown),
        ({"traceType": None}, StillUnknown),
        ({"marginCoin": "usdt"}, StillUnknown),
        ({"maxHoldCount": 9, "maxHoldSize": "9"}, StillUnknown),
        ({"stopLossRation": "9", "stopLossRatio": ""}, StillUnknown),
    ],
)
async def test_copy_settings(key, shown, kind):
    """A documented word or a value with a clear unit can disprove, the rest only prove."""
    verdict = await following(key, copying(key, SETTING[key] | shown))
    assert type(verdict) is kind, verdict


@pytest.mark.parametrize("key", SETTING)
async def test_copy_settings_of_other_symbols(key):
    """Settings of another symbol only are none; two of the same say nothing."""
    setting = SETTING[key]
    assert type(await following(key, copying(key, setting | {"symbol": ETH[key]}))) is NotExecuted
    assert type(await following(key, copying(key, setting, setting))) is StillUnknown


@pytest.mark.parametrize("key", SETTING)
@pytest.mark.parametrize(
    ("symbol", "kind"),
    [
        ("BTCUSDT", Executed),
        ("btcusdt_umcbl", Executed),
        ("BTC/USDT", StillUnknown),
        ("BTC", StillUnknown),
        ("", StillUnknown),
        (None, StillUnknown),
    ],
)
async def test_copy_settings_in_another_spelling(key, symbol, kind):
    """A row that may be of the symbol disproves nothing."""
    row = SETTING[key] | {"symbol": symbol}
    assert type(await following(key, copying(key, row))) is kind
    other = SETTING[key] | {"symbol": ETH[key]}
    assert type(await following(key, copying(key, other, row))) is kind


@pytest.mark.parametrize("key", SETTING)
async def test_two_settings_of_which_one_is_done(key):
    """Settings may be applied one by one: half of them proves nothing."""
    setting = SETTING[key]
    verdict = await following(key, copying(key, setting), setting, setting | {"symbol": ETH[key]})
    assert "the copy settings are not all as asked" in verdict.evidence


@pytest.mark.parametrize(
    ("traders", "kind"),
    [([OTHER], NotExecuted), ([OTHER, HEX], StillUnknown), ([], StillUnknown)],
)
async def test_v1_no_copy_settings(traders, kind):
    """Without any row it is the list of traders that says whether the trader is followed."""
    rows = listed([{"traderId": id_} for id_ in traders])
    exchange = Exchange(get_settings=[None], list_traders=[rows])
    assert type(await following(FOLLOW_V1, exchange, timeout=15)) is kind


@pytest.mark.parametrize(
    ("row", "reply", "more", "kind"),
    [
        ({"stopLossRatio": "30"}, {}, {}, NotExecuted),
        ({"productType": ""}, {}, {}, StillUnknown),
        ({"productType": "umcbl"}, {}, {}, StillUnknown),
        ({"productType": "USDT"}, {}, {}, StillUnknown),
        ({"productType": "usdt-futures"}, {}, {}, Executed),
        ({"productType": "SUSDT-FUTURES"}, {}, {}, NotExecuted),
        ({}, {}, {"mode": "advanced"}, StillUnknown),
        ({}, {}, {"autoCopy": "on"}, StillUnknown),
        ({"traceType": "count"}, {}, {"mode": "basic"}, StillUnknown),
        ({"symbol": "ETHUSDT"}, {}, {"mode": "basic"}, NotExecuted),
        ({}, {"followerEnable": "NO"}, {}, NotExecuted),
        ({}, {"followerEnable": None}, {}, StillUnknown),
        ({}, {"detailList": []}, {}, StillUnknown),
    ],
)
async def test_v2_copy_settings(row, reply, more, kind):
    """All that is given must be shown, and the trader must be followed."""
    exchange = copying(FOLLOW_V2, SETTING[FOLLOW_V2] | row)
    exchange.replies["get_settings"][0] |= reply
    verdict = await following(FOLLOW_V2, exchange, more=more)
    assert type(verdict) is kind, verdict


SPOT_SETTING = {"symbol": "BTCUSDT", "traceType": "amount", "maxHoldCount": "100"}
SPOT_SHOWN = {"symbol": "BTCUSDT", "traceType": "amount", "maxTraceAmount": "100"}


@pytest.mark.parametrize(
    ("reply", "row", "more", "kind"),
    [
        ({}, {}, {}, Executed),
        ({"settingType": "Unified"}, {}, {"settingType": "Unified"}, Executed),
        ({"settingType": "Unified"}, {}, {"settingType": "0"}, StillUnknown),
        ({}, {"traceType": "FIXED_AMOUNT"}, {}, StillUnknown),
        ({}, {"symbol": "ETHUSDT"}, {}, NotExecuted),
        ({}, {"symbol": "BTCUSDT_SPBL"}, {}, Executed),
        ({}, {"symbol": "ETHUSDT_SPBL"}, {}, NotExecuted),
        ({}, {"symbol": "BTC"}, {}, StillUnknown),
        ({"isMyTrader": False}, {}, {}, NotExecuted),
        ({"copyTradeBatchDetails": None}, {}, {}, StillUnknown),
        ({"isMyTrader": None}, {}, {}, StillUnknown),
        (None, {}, {}, StillUnknown),
    ],
)
async def test_v1_spot_copy_settings(reply, row, more, kind):
    """Spot settings use other words than requests: only what is equal or absent counts."""
    shown = {"isMyTrader": True, "copyTradeBatchDetails": [SPOT_SHOWN | row]}
    exchange = Exchange(get_settings=[None if reply is None else shown | reply])
    values = {"traderUserId": HEX, "setting": [SPOT_SETTING]} | more
    verdict = await exchange.verdict(SPOT_FOLLOW_V1, values, timeout=ONE_ROUND)
    assert type(verdict) is kind, verdict


@pytest.mark.parametrize(
    ("settings", "kind"),
    [
        ({"enable": "NO"}, NotExecuted),
        ({"enable": "YES", "tradeSettingList": []}, StillUnknown),
        ({"tradeSettingList": [{"symbol": "BTCUSDT"}]}, StillUnknown),
        ({"enable": "YES", "tradeSettingList": [{"symbol": "ETHUSDT"}]}, NotExecuted),
        ({"enable": "YES", "tradeSettingList": [{"symbol": "BTCUSDT_SPBL"}]}, StillUnknown),
        ({"enable": "YES", "tradeSettingList": [SPOT_SHOWN]}, StillUnknown),
    ],
)
async def test_v2_spot_copy_settings(settings, kind):
    """TraceValue is never shown, so settings that fit prove nothing; none at all do."""
    setting = {"symbol": "BTCUSDT", "traceType": "amount", "maxHoldSize": "100", "traceValue": "1"}
    values = {"traderId": HEX, "settings": [setting]}
    verdict = await Exchange(get_settings=[settings]).verdict(SPOT_FOLLOW_V2, values)
    assert type(verdict) is kind


async def test_value_that_is_never_shown():
    """Waiting does not show what no read has: the first state that counts is the verdict."""
    reply = {"isMyTrader": True, "copyTradeBatchDetails": [SPOT_SHOWN]}
    exchange = Exchange(get_settings=[reply], at=SENT)
    values = {"traderUserId": HEX, "setting": [SPOT_SETTING | {"traceValue": "10"}]}
    verdict = await exchange.verdict(SPOT_FOLLOW_V1, values, timeout=60)
    assert "not all is shown" in verdict.evidence
    assert 10_000 < exchange.clock.at * 1000 - SENT < 10_500


# --- what no read shows --------------------------------------------------------------------------

NOT_SHOWN = "no endpoint of this API shows"
STOP_CALL = {"trackingNo": "7", "stopLossPrice": "9"}


@pytest.mark.parametrize(
    ("key", "values", "words"),
    [
        ("v1.futures.trader.set_settings", {"showTpsl": True}, NOT_SHOWN),
        ("v1.futures.follower.set_order_tpsl", STOP_CALL | {"symbol": "BTCUSDT_UMCBL"}, NOT_SHOWN),
        ("v2.futures.trader.set_settings", {"showTpsl": "NO"}, NOT_SHOWN),
        (
            "v2.futures.follower.set_order_tpsl",
            STOP_CALL | {"productType": "usdt-futures"},
            NOT_SHOWN,
        ),
        (
            "v2.futures.follower.set_copy_settings",
            {"traderId": HEX, "copyAmount": "200"},
            NOT_SHOWN,
        ),
        (
            "v2.futures.trader.create_copy_api",
            {"passphrase": "a1b2c3d4e5f6g"},
            "the secret is lost with the reply",
        ),
        (
            "v3.futures.follower.close_position",
            {"projectId": "1", "symbol": "BTCUSDT", "qty": "1", "holdSide": "long"},
            "how much of a position there was",
        ),
    ],
)
async def test_writes_that_no_read_shows(key, values, words):
    """Nothing is read for what nothing shows, and the verdict says so."""
    exchange = Exchange()
    verdict = await exchange.verdict(key, values)
    assert type(verdict) is StillUnknown
    assert words in verdict.evidence
    assert exchange.asked == []


LEAVE_V2 = "v2.futures.follower.unfollow_trader"


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        ({"followerEnable": None, "detailList": None}, "not followed"),
        ({"followerEnable": None, "detailList": []}, "not followed"),
        ({"followerEnable": "NO", "detailList": []}, "not followed"),
        ({"followerEnable": "NO"}, "not followed"),
        ({"followerEnable": None}, "nothing"),
        ({"detailList": None}, "nothing"),
        ({"followerEnable": "", "detailList": None}, "nothing"),
        ({"followerEnable": None, "detailList": [{"symbol": "BTCUSDT"}]}, "nothing"),
        ({"follower_enable": None, "detailList": None}, "nothing"),
        ({}, "nothing"),
        (None, "nothing"),
    ],
)
async def test_v2_nulls_of_a_trader_who_is_not_followed(reply, says):
    """Both nulls say it; what is missing, or empty in another way, says nothing."""
    kinds = {"not followed": (Executed, NotExecuted), "nothing": (StillUnknown, StillUnknown)}
    following = {"traderId": HEX, "settings": [SETTING[FOLLOW_V2]]}
    for kind, key, values in zip(
        kinds[says], (LEAVE_V2, FOLLOW_V2), ({"traderId": HEX}, following), strict=True
    ):
        verdict = await Exchange(get_settings=[reply]).verdict(key, values)
        assert type(verdict) is kind, (key, verdict)


@pytest.mark.parametrize(
    ("key", "values", "reply"),
    [
        ("v2.futures.follower.unfollow_trader", {"traderId": HEX}, {"followerEnable": "YES"}),
        (FOLLOW_V2, {"traderId": HEX, "settings": [SETTING[FOLLOW_V2]]}, {"followerEnable": "NO"}),
        ("v1.spot.follower.unfollow_trader", {"traderUserId": HEX}, {"isMyTrader": True}),
    ],
)
async def test_nothing_is_undone_early(key, values, reply):
    """While the call may still act, what is as before proves nothing."""
    verdict = await Exchange(get_settings=[reply], at=EARLY).verdict(key, values, timeout=1.0)
    assert type(verdict) is StillUnknown
    assert "time was up" in verdict.evidence
