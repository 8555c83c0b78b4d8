"""Reconciling against the embedded exchange: what is said of a lost write, and what happened.

A lossy way to the exchange loses replies, loses requests, or delivers a request long after its
sender gave up. Reads lag by nothing, by seconds, by a minute, or by another time at each replica,
which is never more than is assumed. A short run tells every story of every write once, with
reads that lag in one way; a long run with all of them.
"""

from __future__ import annotations

import contextlib
import pickle
from decimal import Decimal
from itertools import cycle

import pytest
from clocks import START
from hypothesis import given, settings
from hypothesis import strategies as st
from reconcile_scene import HOP_S, LAGS, OVER_S, Scene, rare_collections

from bitget_copy import ENDPOINTS, Executed, NotExecuted, OutcomeUnknownError, StillUnknown
from bitget_copy.reconcile.lost_write import CLOCK_SLACK_MS, WINDOW_MS
from bitget_copy.reconcile.read_round import MAX_SPANS
from bitget_copy.simulator import Quirks


@pytest.fixture(scope="module", autouse=True)
def _speed():
    with rare_collections():
        yield


# --- the writes, with values that can succeed --------------------------------------------------

V1_CONTRACT = {"symbol": "XRPUSDT_UMCBL"}
LINE = {"productType": "USDT-FUTURES"}
V2_CONTRACT = LINE | {"symbol": "XRPUSDT"}
COPYING = {
    "marginType": "specify", "leverType": "specify", "longLeverage": "12", "shortLeverage": "10",
    "traceType": "amount", "traceValue": "1000",
}  # fmt: skip
V1_SETTING = COPYING | {
    "symbol": "ETHUSDT_UMCBL", "marginCoin": "USDT", "maxHoldCount": "300",
    "stopProfitRation": "20",
}  # fmt: skip
V2_SETTING = COPYING | LINE | {"symbol": "ETHUSDT", "maxHoldSize": "300", "stopSurplusRatio": "20"}
SPOT_COPYING = {"symbol": "BTCUSDT", "traceType": "amount"}
V1_SPOT_SETTING = SPOT_COPYING | {"maxHoldCount": "100", "stopLossRation": "9"}
V2_SPOT_SETTING = SPOT_COPYING | {"maxHoldSize": "100", "traceValue": "10"}
RATIO = {"symbol": "ETHUSDT", "productType": "umcbl", "stopLossRatio": 30, "takeProfitRatio": 60}
OFFER = LINE | {"symbol": "BTCUSDT", "settingType": "DELETE"}


def number(order):
    return {"trackingNo": str(order.no)}


def numbers(wire, orders):
    return {wire: [str(order.no) for order in orders]}


def stops(scene, order, profit_wire):
    profit, loss = scene.stops(order)
    return number(order) | {profit_wire: profit, "stopLossPrice": loss}


def v1_stops(scene, order):
    return stops(scene, order, "stopProfitPrice") | {"symbol": order.instrument.symbol}


def v2_stops(scene, order):
    return stops(scene, order, "stopSurplusPrice")


BTC = "BTCUSDT_UMCBL"
VALUES = {
    "v1.futures.trader.close_order": lambda s: V1_CONTRACT | number(s.lead_orders()[0]),
    "v1.futures.trader.set_order_tpsl": lambda s: v1_stops(s, s.lead_orders(BTC)[0]),
    "v1.futures.trader.close_orders_by_symbol": lambda _: V1_CONTRACT,
    "v1.futures.trader.set_symbol": lambda _: {"symbol": BTC, "operation": "delete"},
    "v1.futures.trader.set_settings": lambda _: {"showTpsl": False},
    "v1.futures.trader.remove_follower": lambda s: {"followerUid": s.poor("v1.futures.").uid},
    "v1.futures.trader.set_tpsl_ratios": lambda _: {"tpslRatioConfigList": [RATIO]},
    "v1.futures.follower.follow_trader": lambda s: {
        "traderId": s.star(followed=False).hex_id, "settings": [V1_SETTING],
    },
    "v1.futures.follower.close_order": lambda s: (
        number(s.copy_orders()[0]) | {"productType": "umcbl"}
    ),
    "v1.futures.follower.close_all_orders": lambda _: (
        V1_CONTRACT | {"productType": "umcbl", "holdSide": "short"}
    ),
    "v1.futures.follower.set_order_tpsl": lambda s: v1_stops(s, s.copy_orders(BTC)[0]),
    "v1.futures.follower.unfollow_trader": lambda s: {"traderId": s.star(followed=True).hex_id},
    "v1.spot.trader.close_orders": lambda s: (
        {"symbol": "BTCUSDT"} | numbers("trackingOrderNos", s.spot(copies=False)[:3])
    ),
    "v1.spot.trader.set_order_tpsl": lambda s: stops(
        s, s.spot(copies=False)[0], "takeProfitPrice"
    ),
    "v1.spot.trader.set_symbols": lambda _: {"symbols": ["BTCUSDT", "BCHUSDT"]},
    "v1.spot.trader.remove_follower": lambda s: {"followerUserId": s.poor("v1.spot.").hex_id},
    "v1.spot.follower.unfollow_orders": lambda s: numbers(
        "trackingOrderNos", s.spot(copies=True)[:2]
    ),
    "v1.spot.follower.follow_trader": lambda s: {
        "traderUserId": s.star(followed=False).uid, "setting": [V1_SPOT_SETTING],
    },
    "v1.spot.follower.unfollow_trader": lambda s: {"traderUserId": s.star(followed=True).uid},
    "v2.futures.trader.close_order": lambda s: LINE | number(s.lead_orders()[0]),
    "v2.futures.trader.close_orders_by_symbol": lambda _: V2_CONTRACT,
    "v2.futures.trader.close_all_orders": lambda _: LINE,
    "v2.futures.trader.set_order_tpsl": lambda s: LINE | v2_stops(s, s.lead_orders(BTC)[0]),
    "v2.futures.trader.set_symbols": lambda _: {"settingList": [OFFER]},
    "v2.futures.trader.set_settings": lambda _: {"showTpsl": False},
    "v2.futures.trader.remove_follower": lambda s: {"followerUid": s.poor("v2.futures.").uid},
    "v2.futures.trader.create_copy_api": lambda _: {"passphrase": "a1b2c3d4e5f6g"},
    "v2.futures.follower.follow_trader": lambda s: {
        "traderId": s.star(followed=False).hex_id, "settings": [V2_SETTING],
    },
    "v2.futures.follower.set_copy_settings": lambda s: {
        "traderId": s.star(followed=False).hex_id, "copyAmount": "200",
    },
    "v2.futures.follower.close_order": lambda s: LINE | number(s.copy_orders()[0]),
    "v2.futures.follower.close_orders_by_symbol": lambda _: V2_CONTRACT | {"holdSide": "short"},
    "v2.futures.follower.close_all_orders": lambda _: LINE | {"holdSide": "short"},
    "v2.futures.follower.set_order_tpsl": lambda s: LINE | v2_stops(s, s.copy_orders(BTC)[0]),
    "v2.futures.follower.unfollow_trader": lambda s: {"traderId": s.star(followed=True).hex_id},
    "v2.spot.trader.close_orders": lambda s: (
        {"symbol": "BTCUSDT"} | numbers("trackingNoList", s.spot(copies=False)[:3])
    ),
    "v2.spot.trader.set_order_tpsl": lambda s: v2_stops(s, s.spot(copies=False)[0]),
    "v2.spot.trader.set_symbols": lambda _: {"symbolList": ["BTCUSDT"], "settingType": "delete"},
    "v2.spot.trader.remove_follower": lambda s: {"followerUid": s.poor("v2.spot.").hex_id},
    "v2.spot.follower.close_orders": lambda s: (
        {"symbol": "BTCUSDT"} | numbers("trackingNoList", s.spot(copies=True)[:3])
    ),
    "v2.spot.follower.unfollow_orders": lambda s: numbers(
        "trackingNoList", s.spot(copies=True)[-2:]
    ),
    "v2.spot.follower.set_order_tpsl": lambda s: v2_stops(s, s.spot(copies=True)[0]),
    "v2.spot.follower.follow_trader": lambda s: {
        "traderId": s.star(followed=False).uid, "settings": [V2_SPOT_SETTING],
    },
    "v2.spot.follower.unfollow_trader": lambda s: {"traderId": s.star(followed=True).uid},
}  # fmt: skip
WRITES = sorted(VALUES)
SILENT = {
    "v1.futures.trader.set_settings",
    "v1.futures.follower.set_order_tpsl",
    "v2.futures.trader.set_settings",
    "v2.futures.trader.create_copy_api",
    "v2.futures.follower.set_copy_settings",
    "v2.futures.follower.set_order_tpsl",
}
"""Writes that no read shows."""
HALF_SHOWN = {"v2.spot.follower.follow_trader"}
"""Writes of which a part is never shown: that they happened is never claimed."""
TOLD = sorted(set(WRITES) - SILENT)
AT_ONCE = {
    "v1.futures.trader.close_order", "v1.futures.follower.close_order",
    "v2.futures.trader.close_order", "v2.futures.follower.close_order",
    "v1.spot.trader.close_orders", "v2.spot.trader.close_orders", "v2.spot.follower.close_orders",
}  # fmt: skip
"""Writes whose effect has a time of its own, so that no read needs to be late."""


def scene_with(key, lag="no lag"):
    """A scene, and the values of a write that can succeed in it."""
    scene = Scene(lag)
    return scene, VALUES[key](scene)


def proved(key):
    """The verdict on a write that happened."""
    return StillUnknown if key in SILENT | HALF_SHOWN else Executed


SHORT_LAGS = [*["no lag", "5 s", "60 s"] * 4, "replicas"]
"""The lag of the short run, write by write; replicas take four times as long."""


def each_lag(keys, *, first=None):
    """Arguments: every key with every lag, of which each key has one in turn in a short run.

    The turn begins with the lag of this number; None: all are for a long run.
    """
    return [
        pytest.param(
            *((key,) if isinstance(key, str) else key), lag,
            marks=() if first is not None and lag == SHORT_LAGS[(i + first) % len(SHORT_LAGS)]
            else pytest.mark.long,
        )
        for i, key in enumerate(keys)
        for lag in LAGS
    ]  # fmt: skip


def each_family(name, short):
    """Arguments: the key of either family with every lag; one, without a lag, in a short run."""
    return pytest.mark.parametrize(
        ("key", "lag"),
        [
            pytest.param(
                f"{family}.{name}", lag,
                marks=() if (family, lag) == (short, "no lag") else pytest.mark.long,
            )
            for family in ("v1", "v2") for lag in LAGS
        ],
    )  # fmt: skip


def test_every_write_has_a_scene():
    """The stories below cover all writes of API V1 and V2."""
    writes = {key for key, row in ENDPOINTS.items() if row.writes}
    assert set(WRITES) == {key for key in writes if not key.startswith("v3.")}
    assert len(WRITES) == 43


# --- each write ------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "lag"), each_lag(WRITES, first=0))
async def test_executed_and_the_reply_lost(key, lag):
    """What happened is found as soon as reads can know, but for what no read shows."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, None)
    started = scene.clock.at
    verdict = await scene.reconcile(error)
    assert scene.done(key) == 1
    assert type(verdict) is proved(key), verdict
    took = scene.clock.at - started
    assert took < (2 if key in AT_ONCE and lag == "no lag" else 2 * scene.max_lag + 20)
    assert proved(key) is StillUnknown or verdict.assumed_lag == scene.max_lag
    assert scene.sim.requests.count(status=400) == 0


@pytest.mark.parametrize(
    ("key", "kind", "lag"),
    each_lag(zip(WRITES, cycle(["empty", "truncate", "code"]))),
)
async def test_executed_and_the_reply_spoilt(key, kind, lag):
    """However the reply is spoilt, what is said is what happened."""
    scene, values = scene_with(key, lag)
    scene.sim.faults.on(key, kind=kind, executed=True)
    with pytest.raises(OutcomeUnknownError) as caught:
        await scene.connect(scene.sim).call(key, values)
    verdict = await scene.reconcile(caught.value)
    assert scene.done(key) == 1
    assert type(verdict) is proved(key), verdict


@pytest.mark.parametrize(("key", "lag"), each_lag(WRITES, first=4))
async def test_not_executed_is_said_only_after_the_last_chance(key, lag):
    """Asked early nobody says that it did not happen; asked in time, it waits for the proof."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    early = await scene.reconcile(error, timeout=4.9)
    assert type(early) is StillUnknown, early
    assert key in SILENT or "time was up. From 2023-11-14T22:1" in early.evidence
    verdict = await scene.reconcile(error)
    assert type(verdict) is (StillUnknown if key in SILENT else NotExecuted), verdict
    assert key in SILENT or scene.over_s < scene.clock.at - START < scene.over_s + 15
    assert key in SILENT or verdict.assumed_lag == scene.max_lag
    assert scene.done(key) == 0
    assert scene.sim.requests.count(status=429) == 0


@pytest.mark.parametrize(("key", "lag"), each_lag(TOLD))
async def test_not_executed_is_never_said_early(key, lag):
    """Up to the moment at which the exchange accepts the request no more, all is unknown."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    for _ in range(8):
        early = await scene.reconcile(error, timeout=scene.over_s / 8 - 0.1)
        assert type(early) is StillUnknown, early
        await scene.clock.until(scene.clock.at + 0.05)
    await scene.clock.until(START + scene.over_s + 1)
    assert type(await scene.reconcile(error)) is NotExecuted


@pytest.mark.parametrize("key", [pytest.param(key, marks=pytest.mark.long) for key in TOLD])
async def test_the_usual_time_is_enough(key):
    """Without a word about times, a call that is lost is proved so."""
    scene, values = scene_with(key)
    error = await scene.lose(key, values, "lost")
    verdict = await error.reconcile()
    assert type(verdict) is NotExecuted, verdict


@pytest.mark.parametrize(("key", "late", "lag"), each_lag(zip(TOLD, cycle([0.3, 7.0, 29.9, 30.5]))))
async def test_request_that_arrives_late(key, late, lag):
    """A request that was on its way for long is found when it acts, or proved dead."""
    await arrives_late(key, late, lag)


@pytest.mark.parametrize("late", [29.9, 30.5])
@pytest.mark.parametrize(
    "key", ["v1.futures.trader.close_order", "v2.futures.trader.set_order_tpsl"]
)
async def test_request_that_arrives_at_the_last_moment(key, late):
    """The same for a request just within and just without the time that the exchange allows."""
    await arrives_late(key, late, "5 s")


async def arrives_late(key, late, lag):
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, late)
    verdict = await scene.reconcile(error)
    happened = scene.done(key)
    assert happened == (late < WINDOW_MS / 1000)
    assert type(verdict) is (proved(key) if happened else NotExecuted), verdict


FATES = [(fate, offset) for fate in (None, 25.0, "lost") for offset in (-29.0, 3.0, 29.0)]


@pytest.mark.parametrize(
    ("key", "fate", "offset"),
    [(key, *fate) for key, fate in zip(TOLD[::4], FATES, strict=False)],
)
async def test_exchange_with_another_clock(key, fate, offset):
    """The proof is by the exchange's clock: one that is off makes no wrong verdict."""
    await on_another_clock(key, fate, offset, "5 s")


@pytest.mark.parametrize(("key", "lag"), each_lag(TOLD))
async def test_exchange_with_any_other_clock(key, lag):
    """The same for every write with every fate."""
    for fate, offset in FATES:
        await on_another_clock(key, fate, offset, lag)


async def on_another_clock(key, fate, offset, lag):
    scene, values = scene_with(key, lag)
    scene.sim.clock_offset = offset
    error = await scene.lose(key, values, fate)
    verdict = await scene.reconcile(error, timeout=scene.enough + 40)
    await scene.clock.sleep(120)
    assert type(verdict) is not NotExecuted or scene.done(key) == 0, (fate, offset, verdict)
    assert type(verdict) is not Executed or scene.done(key) == 1, (fate, offset, verdict)
    assert fate != "lost" or type(verdict) is NotExecuted, (fate, offset, verdict)


async def test_reads_go_before_ordinary_ones():
    """Reads have a priority of their own, and a pickled error has lost its client."""
    scene, values = scene_with("v1.futures.trader.close_order")
    error = await scene.lose("v1.futures.trader.close_order", values, None)
    scene.limiter.priorities.clear()
    await error.reconcile()
    assert set(scene.limiter.priorities) == {25}
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - made right here
    assert copy.values == error.values == values
    verdict = await copy.reconcile()
    assert isinstance(verdict, StillUnknown)
    assert "lost its client" in verdict.evidence


@each_family("futures.trader.close_order", short="v2")
async def test_closed_by_a_stop(key, lag):
    """An order that a stop closed about that time is nobody's for sure."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    scene.close(scene.lead_orders()[0], stop="loss")
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, StillUnknown)
    assert "a stop closed it" in verdict.evidence


@each_family("futures.trader.close_order", short="v1")
async def test_closed_before(key, lag):
    """An order closed long before the call was not closed by it."""
    scene, values = scene_with(key, lag)
    scene.close(scene.lead_orders()[0], at=int(START * 1000) - 60_000)
    error = await scene.lose(key, values, None)
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, NotExecuted)
    assert verdict.evidence.endswith("was closed before the call could arrive")


@each_family("futures.trader.close_order", short="v2")
async def test_closed_after(key, lag):
    """An order closed long after the call was not closed by it either."""
    scene, values = scene_with(key, lag)
    order = scene.lead_orders()[0]
    error = await scene.lose(key, values, "lost")
    await scene.clock.sleep(OVER_S + 5)
    scene.close(order)
    await scene.clock.sleep(scene.max_lag + 5)
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, NotExecuted)
    assert "open until after" in verdict.evidence


@each_family("futures.trader.close_order", short="v1")
async def test_closed_a_little_too_early(key, lag):
    """An order closed a few seconds before the sending stays unknown: clocks may be off."""
    scene, values = scene_with(key, lag)
    scene.close(scene.lead_orders()[0], at=int(START * 1000) - CLOCK_SLACK_MS - 3_000)
    error = await scene.lose(key, values, None)
    assert isinstance(await scene.reconcile(error), StillUnknown)
    assert scene.done(key) == 0


@each_family("futures.trader.close_orders_by_symbol", short="v2")
async def test_some_of_many_closed(key, lag):
    """A contract that is closed in part stays unknown, whoever did it."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    scene.close(scene.lead_orders()[0])
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, StillUnknown)
    assert "acted in part" in verdict.evidence


@each_family("futures.trader.close_orders_by_symbol", short="v1")
async def test_order_opened_after_the_close_does_not_hide_it(key, lag):
    """A new order of the contract is not taken for one that was left over."""
    scene, values = scene_with(key, lag)
    while len(scene.lead_orders()) < 6:
        scene.sim.open_order("XRPUSDT_UMCBL")
    error = await scene.lose(key, values, None)
    await scene.clock.sleep(1)
    scene.sim.open_order("XRPUSDT_UMCBL")
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, Executed)
    assert "and 3 more" in verdict.evidence


@each_family("futures.trader.close_orders_by_symbol", short="v2")
async def test_order_opened_just_before_all_are_closed(key, lag):
    """An order that lists show late is not overlooked when somebody closes the older ones."""
    scene, values = scene_with(key, lag)
    await scene.clock.sleep(100)
    older = scene.lead_orders()
    scene.sim.open_order("XRPUSDT_UMCBL")
    await scene.clock.sleep(1)
    error = await scene.lose(key, values, "lost")
    for order in older:
        scene.close(order)
    verdict = await scene.reconcile(error)
    assert type(verdict) is StillUnknown, verdict


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("v1.futures.follower.close_all_orders", {"productType": "umcbl", "marginCoin": "USDT"}),
        pytest.param(
            "v2.futures.follower.close_all_orders",
            LINE | {"marginCoin": "USDT"},
            marks=pytest.mark.long,
        ),
    ],
)
async def test_filters_that_no_list_shows(key, values):
    """With a filter by margin, done is never said; undone still is."""
    for fate, kind in ((None, StillUnknown), ("lost", NotExecuted)):
        scene = Scene()
        error = await scene.lose(key, values, fate)
        assert type(await error.reconcile()) is kind


@each_family("spot.trader.close_orders", short="v1")
async def test_spot_orders_partly_sold(key, lag):
    """All or none: one order that is still open clears all, whoever sold the others."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    scene.close(scene.spot(copies=False)[0], "spot")
    assert isinstance(await scene.reconcile(error), NotExecuted)


@each_family("spot.follower.unfollow_orders", short="v2")
async def test_copied_spot_order_that_was_sold(key, lag):
    """An order that was sold did not just leave its leader."""
    scene, values = scene_with(key, lag)
    [wanted] = values.values()
    orders = [order for order in scene.spot(copies=True) if str(order.no) in wanted]
    error = await scene.lose(key, values, "lost")
    for order in orders:
        scene.close(order, "spot")
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, StillUnknown)
    assert "did not just leave" in verdict.evidence


async def test_v2_follower_is_told_that_a_stop_cannot_be_told_apart():
    """A follower's history does not show stops."""
    key = "v2.futures.follower.close_order"
    scene, values = scene_with(key)
    error = await scene.lose(key, values, None)
    assert "which this history does not tell apart" in (await error.reconcile()).evidence


@pytest.mark.parametrize(
    "key", ["v2.futures.trader.close_order", "v2.futures.follower.close_order"]
)
@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        (1, True),
        pytest.param(MAX_SPANS - 1, True, marks=pytest.mark.long),
        pytest.param(MAX_SPANS + 1, False, marks=pytest.mark.long),
    ],
)
async def test_v2_order_that_is_older_than_a_span(key, spans, shown):
    """An order is found back to two years, open or closed; an older one stays unknown."""
    for fate, kind in ((None, Executed), ("lost", NotExecuted)):
        scene = Scene()
        order = (scene.lead_orders() if ".trader." in key else scene.copy_orders())[0]
        aged = scene.age(order, spans * 89 + 40)
        error = await scene.lose(key, LINE | {"trackingNo": str(aged)}, fate)
        verdict = await error.reconcile()
        always = fate == "lost" and ".trader." in key  # this list takes no times
        assert type(verdict) is (kind if shown or always else StillUnknown), verdict


async def test_v2_old_copy_that_stays_open():
    """A copy of last year that is still open is not overlooked when all are closed."""
    key = "v2.futures.follower.close_orders_by_symbol"
    scene, values = scene_with(key)
    scene.age(next(o for o in scene.copy_orders() if o.side == "short"), 400)
    error = await scene.lose(key, values, "lost")
    for order in [o for o in scene.copy_orders() if o.side == "short"][1:]:
        scene.close(order)
    verdict = await error.reconcile()
    assert isinstance(verdict, StillUnknown), verdict


# --- settings and people -------------------------------------------------------------------------


@each_family("futures.trader.set_order_tpsl", short="v1")
async def test_setting_that_somebody_else_changes(key, lag):
    """A setting that changes under our eyes, but not to what was asked, proves nothing."""
    scene, values = scene_with(key, lag)
    order = scene.lead_orders(BTC)[0]

    async def foreign():
        scene.change_stop(order, Decimal(3))

    error = await scene.lose(key, values, "lost")
    scene.clock.later(20, foreign)
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, StillUnknown)
    assert "somebody else" in verdict.evidence


OTHER_SPELLING = {
    "v1.futures.trader.remove_follower": ("followerUid", lambda s, key: s.poor(key).hex_id),
    "v1.futures.follower.unfollow_trader": ("traderId", lambda s, _: s.star(followed=True).uid),
    "v1.spot.trader.remove_follower": ("followerUserId", lambda s, key: s.poor(key).uid),
    "v2.futures.trader.remove_follower": ("followerUid", lambda s, key: s.poor(key).hex_id),
}
"""An id as the list of this market does not spell it."""


@pytest.mark.parametrize("fate", [None, pytest.param("lost", marks=pytest.mark.long)])
@pytest.mark.parametrize("key", OTHER_SPELLING)
async def test_id_in_another_spelling(key, fate):
    """A plain UID is not missing from a list only because the list spells ids another way."""
    scene = Scene()
    wire, id_of = OTHER_SPELLING[key]
    error = await scene.lose(key, {wire: id_of(scene, key)}, fate)
    verdict = await error.reconcile()
    assert isinstance(verdict, StillUnknown)
    assert "spells ids another way" in verdict.evidence


async def test_v1_last_trader_left():
    """An empty list proves no absence."""
    key = "v1.futures.follower.unfollow_trader"
    scene = Scene()
    follows = scene.me.futures.follows
    for uid in list(follows)[1:]:
        del follows[uid]
    error = await scene.lose(key, VALUES[key](scene), None)
    verdict = await error.reconcile(timeout=5)
    assert isinstance(verdict, StillUnknown)
    assert scene.done(key) == 1


@pytest.mark.parametrize(
    "key", ["v2.futures.trader.remove_follower", "v2.spot.trader.remove_follower"]
)
async def test_v2_followers_who_are_not_all_listed(key):
    """Where more follow than are listed, absence proves nothing."""
    scene, values = scene_with(key)
    scene.in_market(key).anonymous_followers = 3
    error = await scene.lose(key, values, None)
    verdict = await error.reconcile(timeout=5)
    assert isinstance(verdict, StillUnknown)
    assert "does not show all followers" in verdict.evidence


@pytest.mark.parametrize(
    "lag", [pytest.param(lag, marks=[pytest.mark.long] * (lag != "5 s")) for lag in LAGS]
)
async def test_v1_spot_setting_with_a_value_that_is_not_shown(lag):
    """A fixed amount is asked for, but never shown: the finding says so at once."""
    key = "v1.spot.follower.follow_trader"
    scene, values = scene_with(key, lag)
    values |= {"settingType": "Unified", "setting": [V1_SPOT_SETTING | {"traceValue": "10"}]}
    error = await scene.lose(key, values, None)
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, StillUnknown)
    assert "not all is shown" in verdict.evidence


async def test_v1_spot_settings_of_pairs_with_a_suffix():
    """A reply that adds the suffix to a pair proves what one without it does."""
    key = "v1.spot.follower.follow_trader"
    scene, values = scene_with(key)
    scene.sim.quirks = Quirks({"suffixed_symbols"})
    error = await scene.lose(key, values, None)
    assert isinstance(await error.reconcile(), Executed)


async def test_v2_basic_mode_proves_less():
    """What the exchange chooses by itself disproves nothing."""
    key = "v2.futures.follower.follow_trader"
    scene, values = scene_with(key)
    error = await scene.lose(key, values | {"mode": "basic"}, None)
    assert isinstance(await error.reconcile(), StillUnknown)
    assert scene.done(key) == 1


# --- reads that fail ---------------------------------------------------------------------------


async def test_failing_reads():
    """A read that fails for a time is repeated; one that may not be made ends the search."""
    key = "v1.futures.trader.close_order"
    scene, values = scene_with(key)
    error = await scene.lose(key, values, None)
    scene.sim.faults.on("*", kind="5xx", times=8)
    assert isinstance(await error.reconcile(), Executed)
    scene.sim.faults.on("*", kind="html", times=None)
    verdict = await error.reconcile(timeout=20)
    assert isinstance(verdict, StillUnknown)
    assert "failed with ServiceUnavailableError (code 502); time was up" in verdict.evidence
    scene.sim.faults.clear()
    scene.sim.faults.on("*", kind="retired", times=None)
    verdict = await error.reconcile()
    assert verdict == StillUnknown(
        "the read v1.futures.trader.list_open_orders failed with APIRetiredError (code 30032)"
    )


async def test_closed_client():
    """A client that is closed by then can look no more, and says so."""
    scene, values = scene_with("v1.futures.trader.close_order")
    error = await scene.lose("v1.futures.trader.close_order", values, None)
    await scene.client.aclose()
    verdict = await error.reconcile()
    assert isinstance(verdict, StillUnknown)
    assert "ConfigError" in verdict.evidence


# --- reads that are older than the call --------------------------------------------------------


def _other_profit(key, values):
    [name] = {"stopProfitPrice", "takeProfitPrice", "stopSurplusPrice"} & values.keys()
    return key, values | {name: (values[name] * 2).quantize(values[name])}


def _other_operation(key, values):
    other = {"add": "delete", "delete": "add"}
    return key, {name: other.get(word, word) if isinstance(word, str) else word
                 for name, word in values.items()}  # fmt: skip


UNDOING = {
    "v1.futures.trader.set_order_tpsl": _other_profit,
    "v1.spot.trader.set_order_tpsl": _other_profit,
    "v2.futures.trader.set_order_tpsl": _other_profit,
    "v2.spot.follower.set_order_tpsl": _other_profit,
    "v1.futures.trader.set_symbol": _other_operation,
    "v2.spot.trader.set_symbols": _other_operation,
    "v2.futures.trader.set_symbols": lambda key, _: (
        key, {"settingList": [OFFER | {"settingType": "ADD"}]}
    ),
    "v1.spot.trader.set_symbols": lambda key, _: (key, {"symbols": ["BTCUSDT", "ETHUSDT"]}),
    "v1.futures.trader.set_tpsl_ratios": lambda key, _: (
        key, {"tpslRatioConfigList": [RATIO | {"stopLossRatio": 20, "takeProfitRatio": 50}]}
    ),
    "v1.futures.follower.unfollow_trader": lambda _, values: (
        "v1.futures.follower.follow_trader", values | {"settings": [V1_SETTING]}
    ),
    "v1.spot.follower.unfollow_trader": lambda _, values: (
        "v1.spot.follower.follow_trader", values | {"setting": [V1_SPOT_SETTING]}
    ),
    "v2.futures.follower.unfollow_trader": lambda _, values: (
        "v2.futures.follower.follow_trader", values | {"settings": [V2_SETTING]}
    ),
    "v2.spot.follower.unfollow_trader": lambda _, values: (
        "v2.spot.follower.follow_trader", values | {"settings": [V2_SPOT_SETTING]}
    ),
    "v2.futures.follower.follow_trader": lambda _, values: (
        "v2.futures.follower.unfollow_trader", {"traderId": values["traderId"]}
    ),
}  # fmt: skip
"""What makes the account otherwise than the call asks for, as the call finds it."""


@pytest.mark.parametrize(
    ("key", "fate", "lag"),
    [
        pytest.param(
            key, fate, lag,
            marks=() if fate == "lost" and lag == "5 s" else pytest.mark.long,
        )
        for key in UNDOING for fate in ("lost", None) for lag in LAGS
    ],
)  # fmt: skip
async def test_state_from_before_the_call(key, fate, lag):
    """A read that shows what was asked for, but from before the call, is not believed.

    The account was long as the call asks for, and was made otherwise a second before it.
    """
    scene, values = scene_with(key, lag)
    if key.endswith("unfollow_trader"):
        values = dict.fromkeys(values, scene.stranger(key).hex_id)
        await scene.call(*UNDOING[key](key, values))
    await scene.call(key, values)
    await scene.clock.sleep(200)
    await scene.call(*UNDOING[key](key, values))
    await scene.clock.sleep(1)
    before = scene.done(key)
    error = await scene.lose(key, values, fate)
    verdict = await scene.reconcile(error)
    assert type(verdict) is (NotExecuted if fate == "lost" else Executed), verdict
    assert scene.done(key) == before + (fate is None)


async def test_reads_that_lag_more_than_assumed():
    """What is said then is wrong, as nobody can know; the verdict says what it assumed."""
    scene, values = scene_with("v1.futures.trader.close_order", "60 s")
    error = await scene.lose("v1.futures.trader.close_order", values, None)
    verdict = await error.reconcile(timeout=55)
    assert type(verdict) is NotExecuted
    assert verdict.assumed_lag == 10
    assert type(await scene.reconcile(error)) is Executed


# --- any story -------------------------------------------------------------------------------


def in_effect(scene, key, values):
    """Whether what a closing call asked for is so."""
    _, market, role, name = key.split(".")
    if "trackingNo" in values and name == "close_order":
        return not scene.is_open(market, values["trackingNo"])
    named = values.get("trackingOrderNos", values.get("trackingNoList"))
    if named is not None:
        return not any(scene.is_open(market, number) for number in named)
    if not name.startswith("close_"):
        return True
    book = scene.me.futures.copy_orders if role == "follower" else scene.me.futures.lead_orders
    return not any(
        order.open_time < START * 1000
        and order.instrument.product == "umcbl"
        and values.get("symbol", order.instrument.bare).removesuffix("_UMCBL")
        == order.instrument.bare
        and values.get("holdSide", order.side) == order.side
        for order in book.open.values()
    )


STORY = st.fixed_dictionaries({
    "lag": st.sampled_from(sorted(LAGS)),
    "key": st.sampled_from(TOLD),
    "fate": st.one_of(st.none(), st.just("lost"), st.floats(0, 45)),
    "begin": st.floats(0, 60),
    "timeout": st.floats(0.01, 200),
    "offset": st.sampled_from([-28.0, -1.0, 0.0, 0.4, 28.0]),
    "foreign": st.lists(
        st.tuples(st.floats(0, 70), st.sampled_from(["open", "stop", "close"])), max_size=4
    ),
    "faults": st.lists(
        st.tuples(st.sampled_from(["5xx", "empty", "429", "html", "code"]), st.integers(0, 40)),
        max_size=3,
    ),
})  # fmt: skip


async def tell(key, lag, fate, begin, timeout, offset, foreign, faults):
    """Plays one story and judges the verdict by what really happened."""
    scene, values = scene_with(key, lag)
    scene.sim.clock_offset = offset
    error = await scene.lose(key, values, fate)
    for at, what in foreign:
        scene.clock.later(at, scene.strange(what))
    for kind, after in faults:
        scene.sim.faults.on("*", kind=kind, after=after, executed=False, times=3)
    await scene.clock.sleep(begin)
    began = scene.clock.at
    verdict = await scene.reconcile(error, timeout=timeout)
    assert scene.clock.at - began <= timeout + 10 * HOP_S + 0.1
    executed = scene.done(key)
    effect = in_effect(scene, key, values)
    scene.sim.faults.clear()
    await scene.clock.sleep(200)
    if isinstance(verdict, NotExecuted):
        assert scene.done(key) == 0, (verdict, foreign)
    if isinstance(verdict, Executed):
        assert effect, verdict
        assert executed == 1 or foreign, verdict
    with contextlib.suppress(OutcomeUnknownError):  # the scene still works
        await scene.client.call("v1.futures.trader.get_statistics")


@settings(max_examples=3, deadline=None, derandomize=True)
@given(story=STORY)
async def test_any_story(story):
    """Whatever happens when, "not executed" is true for ever, and "executed" is in effect."""
    await tell(**story)


@pytest.mark.long
@settings(max_examples=3_000, deadline=None, print_blob=True)
@given(story=STORY)
async def test_many_stories(story):
    """The same for thousands of stories, other ones each time; a failure prints its blob."""
    await tell(**story)
