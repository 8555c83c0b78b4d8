"""What API V3's reads prove of lost writes: copies with money of their own, and transfers."""

from __future__ import annotations

import itertools

import pytest
from reconcile_fakes import EARLY, NOW, ONE_ROUND, OVER, SENT, Exchange

from bitget_copy import (
    ENDPOINTS,
    Executed,
    IncompleteListWarning,
    NotExecuted,
    StillUnknown,
)
from bitget_copy.errors import PermissionDeniedError
from bitget_copy.reconcile.rules import RULES

COPY, LEAD = "v3.futures.follower", "v3.futures.trader"
P = {"projectId": "77"}
LONG_AGO = str(SENT - 900_000)


def copied(**more):
    """The settings of a copy, as the exchange's page shows them."""
    return {
        "type": "fixed_ratio", "amount": "1000.00", "tradingPairList": ["BTCUSDT", "ETHUSDT"],
        "marginPerOrder": "", "autoCopy": "on", "leverage": "", "maxEntrySlippage": "1",
        "maxMarginRatio": "90", "maxPostionValue": "2000000",
    } | more  # fmt: skip


NOT_COPIED = dict.fromkeys(copied())
"""What says that there is no copy: null everywhere."""


def position(no="9", symbol="BTCUSDT", side="long", at=LONG_AGO, **more):
    return {
        "positionId": no, "symbol": symbol, "posSide": side, "total": "0.01", "createdTime": at,
    } | more  # fmt: skip


OPEN = position()


def stop(no="5", symbol="BTCUSDT", side="long", status="pending", **more):
    return {
        "strategyId": no, "symbol": symbol, "posSide": side, "status": status,
        "tpTriggerBy": "market", "slTriggerBy": "mark", "takeProfit": "60000.00",
        "stopLoss": "45000.00",
    } | more  # fmt: skip


def rows(*given, **more):
    return {"list": list(given), **more}


async def judged(exchange, name, values, kind, *, role=COPY, **options):
    verdict = await exchange.verdict(f"{role}.{name}", values, **options)
    assert type(verdict) is kind, verdict
    return verdict


# --- every write -------------------------------------------------------------------------------

STOPS = {
    "tpTriggerBy": "market", "slTriggerBy": "mark", "takeProfit": "60000", "stopLoss": "45000",
}  # fmt: skip
TRANSFER = {"type": "in", "coin": "USDT", "amount": "100"}
CLOSE = P | {"symbol": "BTCUSDT", "qty": "0.01", "holdSide": "long"}
VALUES = {
    f"{COPY}.follow_trader": P | {"type": "fixed_ratio", "amount": "1000"},
    f"{COPY}.set_settings": P | {"autoCopy": "on"},
    f"{COPY}.unfollow_trader": P | {"closeType": "instant_close"},
    f"{COPY}.transfer_funds": P | TRANSFER,
    f"{COPY}.close_position": CLOSE,
    f"{COPY}.close_all_positions": P,
    f"{COPY}.create_tpsl": P | STOPS | {"positionId": "9"},
    f"{COPY}.set_tpsl": P | STOPS | {"strategyId": "5"},
    f"{COPY}.remove_tpsl": P | {"strategyId": "5"},
    f"{LEAD}.transfer_funds": TRANSFER,
}
READS = {
    "get_settings", "get_summary", "get_positions", "get_tpsl", "list_history_tpsl",
    "list_transfers",
}  # fmt: skip


def test_every_write_of_v3_is_here():
    """The tests below cover all of them."""
    assert {k for k, row in ENDPOINTS.items() if k[:2] == "v3" and row.writes} == VALUES.keys()


@pytest.mark.parametrize("key", VALUES)
@pytest.mark.parametrize("reply", [None, {}, {"list": "?"}, {"anything": [1]}])
async def test_replies_that_say_nothing(key, reply):
    """A reply without the fields in question proves nothing, whichever it is."""
    exchange = Exchange(**{name: [reply] for name in READS})
    assert type(await exchange.verdict(key, VALUES[key], timeout=30)) is StillUnknown


@pytest.mark.parametrize("key", [key for key in VALUES if "close_position" not in key])
@pytest.mark.parametrize("code", ["40014", "40084", "40085"])
async def test_reads_that_are_refused(key, code):
    """Without the right, or on an account of the other kind, nothing is said, and why."""
    refusal = PermissionDeniedError(code=code, message="x", status_code=400)
    exchange = Exchange(**{name: [refusal] for name in READS})
    verdict = await exchange.verdict(key, VALUES[key])
    assert type(verdict) is StillUnknown
    assert f"(code {code})" in verdict.evidence
    assert len(exchange.asked) == 1


async def test_a_part_of_a_position():
    """Whether a part was closed is never said: nobody shows how much there was."""
    exchange = Exchange()
    await judged(exchange, "close_position", CLOSE, StillUnknown)
    assert exchange.asked == []


# --- settings ----------------------------------------------------------------------------------

FOLLOW = {"type": "fixed_ratio", "amount": "1000", "accountType": "funding"}


@pytest.mark.parametrize(
    ("asked", "shown", "kind"),
    [
        ({}, copied(), Executed),
        ({"leverage": 5}, copied(leverage="5"), Executed),
        ({"leverage": 5}, copied(), StillUnknown),
        ({}, copied(amount="1500"), StillUnknown),
        ({}, copied(type="fixed_margin"), StillUnknown),
        ({"maxMarginRatio": "80"}, copied(), StillUnknown),
        ({}, NOT_COPIED, NotExecuted),
        ({}, NOT_COPIED | {"autoCopy": "on"}, StillUnknown),
        ({}, copied(type=None), StillUnknown),
        ({}, {k: v for k, v in NOT_COPIED.items() if k != "type"}, StillUnknown),
    ],
)
async def test_a_copy_that_is_begun(asked, shown, kind):
    """Settings as asked, or nulls everywhere; other settings may have been changed since."""
    await judged(Exchange(get_settings=[shown]), "follow_trader", P | FOLLOW | asked, kind)


@pytest.mark.parametrize(
    ("asked", "shown", "kind"),
    [
        ({"autoCopy": "off"}, copied(autoCopy="off"), Executed),
        ({"autoCopy": "off"}, copied(), NotExecuted),
        ({"autoCopy": "off"}, copied(autoCopy="sometimes"), StillUnknown),
        ({"leverage": 5, "autoCopy": "on"}, copied(leverage="5"), Executed),
        ({"leverage": 5, "autoCopy": "on"}, copied(leverage="7"), NotExecuted),
        ({"leverage": 5, "autoCopy": "on"}, copied(leverage=""), StillUnknown),
        ({"maxEntrySlippage": "0.5"}, copied(), NotExecuted),
        ({"maxPostionValue": "1000"}, copied(maxPostionValue="1000.4"), StillUnknown),
        ({"tradingPairList": ["ETHUSDT", "BTCUSDT"]}, copied(), Executed),
        ({"tradingPairList": ["XRPUSDT"]}, copied(), NotExecuted),
        ({"tradingPairList": ["BTCUSDT", "ETHUSDT", "XRPUSDT"]}, copied(), StillUnknown),
        ({"tradingPairList": ["all"]}, copied(), StillUnknown),
        ({"tradingPairList": ["BTCUSDT"]}, copied(tradingPairList=[]), StillUnknown),
        ({"tradingPairList": ["BTCUSDT"]}, copied(), NotExecuted),
        ({"tradingPairList": ["BTCUSDT"]}, copied(tradingPairList=["all"]), StillUnknown),
        ({"tradingPairList": ["BTCUSDT"]}, copied(tradingPairList=["BTCUSDT_UMCBL"]), Executed),
        ({"tradingPairList": ["BTCUSDT"]}, copied(tradingPairList=["BTC/USDT"]), StillUnknown),
        ({"tradingPairList": ["BTCUSDT"]}, copied(tradingPairList=["BTC"]), StillUnknown),
        (
            {"tradingPairList": ["BTCUSDT"]},
            copied(tradingPairList=["BTCUSDT", "BTC/USDT"]),
            StillUnknown,
        ),
        (
            {"tradingPairList": ["BTCUSDT", "ETHPERP"]},
            copied(tradingPairList=["BTCUSDT", "ETHPERP", "XRPUSDT"]),
            NotExecuted,
        ),
        ({"autoCopy": "off"}, NOT_COPIED, StillUnknown),
    ],
)
async def test_settings_of_a_copy(asked, shown, kind):
    """Every one is as asked, or one of them surely is not."""
    await judged(Exchange(get_settings=[shown]), "set_settings", P | asked, kind)


async def test_settings_that_are_changed_back():
    """What has been so and is no more may be anybody's doing."""
    exchange = Exchange(at=SENT, get_settings=[])

    def shown(_):
        at = exchange.clock.at * 1000
        return copied(leverage="7" if at < SENT + 20_000 else "3")

    exchange.replies["get_settings"] = [shown]
    values = P | {"leverage": 5}
    verdict = await judged(exchange, "set_settings", values, StillUnknown, timeout=90)
    assert "somebody else" in verdict.evidence


# --- the end of a copy -------------------------------------------------------------------------


def a_copy(settings=None, positions=(), **options):
    return Exchange(
        get_settings=[settings or copied()], get_positions=[rows(*positions)], **options
    )


@pytest.mark.parametrize(
    ("how", "exchange", "kind"),
    [
        ("instant_close", a_copy(NOT_COPIED), Executed),
        (None, a_copy(NOT_COPIED), Executed),
        ("instant_close", a_copy(), StillUnknown),
        ("instant_close", a_copy(positions=[position()]), NotExecuted),
        ("instant_close", a_copy(positions=[position(at=str(SENT + 100))]), StillUnknown),
        ("instant_close", a_copy(positions=[position(at=None)]), StillUnknown),
        ("instant_close", a_copy(positions=[position(total="0.00")]), StillUnknown),
        ("follow_close", a_copy(), StillUnknown),
        ("follow_close", a_copy(positions=[position()]), StillUnknown),
        (None, a_copy(positions=[position()]), StillUnknown),
        ("instant_close", a_copy(NOT_COPIED | {"type": "fixed_ratio"}), StillUnknown),
    ],
)
async def test_a_copy_that_is_ended(how, exchange, kind):
    """One that is there may wait for its positions, or be another that was begun since."""
    values = P | {"closeType": how}
    await judged(exchange, "unfollow_trader", values, kind, timeout=30)


async def test_a_copy_that_ends_while_it_is_looked_at():
    """That its last position has just been closed is no proof that it was not to end."""
    exchange = a_copy(at=SENT)

    def positions(_):
        return rows(*[position()] * (exchange.clock.at * 1000 < SENT + 45_000))

    exchange.replies["get_positions"] = [positions]
    values = P | {"closeType": "follow_close"}
    await judged(exchange, "unfollow_trader", values, StillUnknown, timeout=120)


# --- positions ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        ([position()], NotExecuted),
        ([position(at=str(SENT + 100)), position("8")], NotExecuted),
        ([position(total="0"), position("8")], NotExecuted),
        ([position(total="0")], StillUnknown),
        ([], StillUnknown),
        ([position(at=str(SENT - 20_000))], StillUnknown),
        ([position(at=str(SENT + 100))], StillUnknown),
        ([position(at=str(OVER + 100))], StillUnknown),
        ([position(at=None)], StillUnknown),
    ],
)
async def test_all_positions_of_a_copy(shown, kind):
    """One from before the call proves that it was not done; none proves nothing."""
    exchange = Exchange(get_positions=[rows(*shown)])
    await judged(exchange, "close_all_positions", P, kind, timeout=ONE_ROUND)


@pytest.mark.parametrize("name", ["close_all_positions", "unfollow_trader", "remove_tpsl"])
async def test_nothing_is_undone_early(name):
    """While the call may still act, what is as before proves nothing."""
    exchange = a_copy(positions=[position()], at=EARLY)
    exchange.replies["get_tpsl"] = [rows(stop())]
    verdict = await judged(
        exchange, name, VALUES[f"{COPY}.{name}"], StillUnknown, timeout=ONE_ROUND
    )
    assert "time was up" in verdict.evidence


# --- stops -------------------------------------------------------------------------------------


def stops(waiting=(), done=(), positions=(OPEN,), **options):
    return Exchange(
        get_positions=[rows(*positions)], get_tpsl=[rows(*waiting)],
        list_history_tpsl=[rows(*done, cursor="")], **options,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        ({"waiting": [stop()]}, Executed),
        ({"waiting": [stop("4", "ETHUSDT"), stop()]}, Executed),
        ({"waiting": [stop(status="submitting")]}, Executed),
        ({}, NotExecuted),
        ({"waiting": [stop("4", "ETHUSDT"), stop(side="short")]}, NotExecuted),
        ({"done": [stop("4", "ETHUSDT", status="success")]}, NotExecuted),
        # Others of the position: the call's own may have been changed to these.
        ({"waiting": [stop(takeProfit="70000")]}, StillUnknown),
        ({"waiting": [stop(symbol="")]}, StillUnknown),
        ({"waiting": [stop(side=None)]}, StillUnknown),
        # Other words, which may mean the position.
        ({"waiting": [stop(side="buy")]}, StillUnknown),
        ({"waiting": [stop(symbol="BTC/USDT")]}, StillUnknown),
        ({"waiting": [stop(symbol="BTCUSDT_UMCBL")]}, Executed),
        ({"positions": [position(side="buy")], "waiting": [stop(side="buy")]}, StillUnknown),
        ({"positions": [position(side="buy")]}, StillUnknown),
        ({"positions": [position(symbol="BTC/USDT")], "waiting": [stop()]}, StillUnknown),
        ({"done": [stop(side="buy", status="cancelled")]}, StillUnknown),
        ({"waiting": [stop(status="odd")]}, StillUnknown),
        ({"waiting": [stop(status=None)]}, StillUnknown),
        # Triggered, or cancelled by somebody else.
        ({"done": [stop(status="cancelled")]}, StillUnknown),
        ({"done": [stop(status="success", takeProfit="1")]}, StillUnknown),
        # The position was closed, and perhaps opened again with another number.
        ({"positions": []}, StillUnknown),
        ({"positions": [position(total="0")]}, StillUnknown),
        ({"positions": [position("10")], "waiting": [stop()]}, StillUnknown),
        ({"positions": [position(symbol=None)]}, StillUnknown),
    ],
)
async def test_stops_that_are_created(shown, kind):
    """They wait as asked, or there are none and were none."""
    await judged(stops(**shown), "create_tpsl", VALUES[f"{COPY}.create_tpsl"], kind, timeout=30)


async def test_stops_that_are_done_with_between_two_reads():
    """Lists that show different moments prove together only what they show again."""
    exchange = stops()

    def waiting(_):  # the list is up to the minute; the other one is nine seconds behind
        return rows(*[stop()] * (exchange.clock.at * 1000 < NOW + 3))

    def done(_):
        return rows(
            *[stop(status="success")] * (exchange.clock.at * 1000 - 9_000 > NOW + 3), cursor=""
        )

    exchange.replies |= {"get_tpsl": [waiting], "list_history_tpsl": [done]}
    exchange.clock.at += 0.1
    values = VALUES[f"{COPY}.create_tpsl"]
    await judged(exchange, "create_tpsl", values, StillUnknown, timeout=60)


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        ([stop()], Executed),
        ([stop("4"), stop()], Executed),
        ([stop(slTriggerBy="market")], NotExecuted),
        ([stop(stopLoss="44000")], NotExecuted),
        ([stop(stopLoss="45000.1")], StillUnknown),
        ([stop(stopLoss="")], NotExecuted),
        ([stop(tpTriggerBy="odd")], StillUnknown),
        ([stop("4")], StillUnknown),
        ([], StillUnknown),
    ],
)
async def test_stops_that_are_changed(shown, kind):
    """All four values are as asked, or one of them is not."""
    await judged(stops(shown), "set_tpsl", VALUES[f"{COPY}.set_tpsl"], kind, timeout=ONE_ROUND)


@pytest.mark.parametrize(
    ("waiting", "done", "kind"),
    [
        ([], [stop(status="cancelled")], Executed),
        ([], [stop(status="Canceled")], Executed),
        ([stop("4")], [stop(status="cancelled"), stop("3", status="success")], Executed),
        ([stop()], [], NotExecuted),
        ([stop(status="submitting")], [], NotExecuted),
        ([stop(status="cancelled")], [], StillUnknown),
        ([stop(status=None)], [], StillUnknown),
        ([], [stop(status="success")], StillUnknown),
        ([], [stop(status="failed")], StillUnknown),
        ([], [stop(status=None)], StillUnknown),
        ([], [], StillUnknown),
    ],
)
async def test_stops_that_are_removed(waiting, done, kind):
    """Gone is not enough: they were cancelled, or still wait."""
    await judged(stops(waiting, done), "remove_tpsl", VALUES[f"{COPY}.remove_tpsl"], kind,
                 timeout=30)  # fmt: skip


# --- transfers ---------------------------------------------------------------------------------

ACCOUNTS = {LEAD: "lead", COPY: "copy"}


def moved(role, way="in", at=SENT + 50, amount="100", status="Successful", **more):
    accounts = ["spot,uta", ACCOUNTS[role]]
    gave, took = accounts if way == "in" else reversed(accounts)
    return {
        "fromType": gave, "toType": took, "amount": amount, "coin": "USDT", "status": status,
        "createdTime": str(at),
    } | more  # fmt: skip


OTHER_TRANSFERS = [
    {"way": "out"},
    {"at": SENT - 40_000},
    {"at": OVER + 1},
    {"coin": "BTC"},
    {"status": "failed"},
]
SUSPECTS = [
    {},
    {"at": SENT - 20_000},
    {"at": OVER},
    {"at": ""},
    {"amount": "60"},  # what one of several accounts gave
    {"amount": ""},
    {"coin": ""},
    {"coin": "usdt"},
    {"fromType": "", "toType": ""},
    {"fromType": "spot", "toType": "strange"},
    {"status": "processing"},
    {"status": ""},
]


@pytest.mark.parametrize("role", ACCOUNTS)
@pytest.mark.parametrize(
    ("shown", "kind"),
    [([], NotExecuted), (OTHER_TRANSFERS, NotExecuted)]
    + [([*OTHER_TRANSFERS, suspect], StillUnknown) for suspect in SUSPECTS]
    + [([{}, {}], StillUnknown)],
)
async def test_transfers(role, shown, kind):
    """None of the kind proves that no money was moved; one that is shown may be anybody's."""
    for direction in ("in", "out"):
        turned = {"in": "out", "out": "in"}
        given = [
            moved(role, **({"way": direction} | row
                           | ({"way": turned[direction]} if row.get("way") else {})),
                  **({"transferId": str(number)} if role == LEAD else {}))
            for number, row in enumerate(shown, 1)
        ]  # fmt: skip
        exchange = Exchange(list_transfers=[rows(*given, nextCursor=""), rows(nextCursor="")])
        key = f"{role}.transfer_funds"
        values = VALUES[key] | {"type": direction}
        await judged(exchange, "transfer_funds", values, kind, role=role, timeout=ONE_ROUND)


@pytest.mark.parametrize("role", ACCOUNTS)
async def test_a_transfer_is_not_undone_early(role):
    """While the call may still act, an empty list proves nothing."""
    exchange = Exchange(list_transfers=[rows(nextCursor="")], at=EARLY)
    values = VALUES[f"{role}.transfer_funds"]
    verdict = await judged(
        exchange, "transfer_funds", values, StillUnknown, role=role, timeout=ONE_ROUND
    )
    assert "time was up" in verdict.evidence


async def test_a_copys_transfers_are_read_to_the_end():
    """One on a later page counts as well."""

    def page(values):
        first = "cursor" not in values
        at = SENT - 900_000 if first else SENT + 50
        return rows(moved(COPY, at=at), nextCursor="c" if first else "")

    values = VALUES[f"{COPY}.transfer_funds"]
    exchange = Exchange(list_transfers=[page])
    await judged(exchange, "transfer_funds", values, StillUnknown)
    assert len(exchange.asked) == 2


async def test_a_full_page_without_a_cursor():
    """Where the rest may be hidden, that nothing is shown proves nothing."""
    full = rows(*[moved(COPY, at=SENT - 900_000)] * 100, nextCursor=None)
    values = VALUES[f"{COPY}.transfer_funds"]
    verdict = await judged(Exchange(list_transfers=[full]), "transfer_funds", values, StillUnknown)
    assert "full page" in verdict.evidence


async def test_more_transfers_than_a_page_is_sure_to_show():
    """The page says that its cursor reads towards newer ones, so older ones may be missing."""
    counter = itertools.count(1)
    many = [moved(LEAD, at=SENT - 40_000, transferId=str(next(counter))) for _ in range(100)]
    exchange = Exchange(list_transfers=[rows(*many)])
    with pytest.warns(IncompleteListWarning):
        await judged(exchange, "transfer_funds", TRANSFER, StillUnknown, role=LEAD)
    [asked, *_] = exchange.each("list_transfers")
    assert int(asked["startTime"]) < SENT - 30_000


# --- the table ---------------------------------------------------------------------------------


def test_no_rule_is_left_that_trusts_nobody():
    """API V3 is documented now."""
    assert "third_party" not in RULES
