"""Reconciling lost writes of API V2 against the embedded exchange, by what really happened.

The way, the clock and the stories are those of V1's test; here are V2's writes and traps.
"""

from __future__ import annotations

from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_reconcile_simulator import (
    FATES,
    LAGS,
    START,
    STORY,
    Scene,
    copied,
    each_lag,
    every_lag,
    led,
    poor,
    spot,
    star,
    stops,
    tell,
    undone_just_before,
    with_another_clock,
)

from bitget_copy import ENDPOINTS, Executed, NotExecuted, OutcomeUnknownError, StillUnknown
from bitget_copy.reconcile.look import DAY_MS, SPANS, WINDOW_MS

WRITES = sorted(key for key, row in ENDPOINTS.items() if key.startswith("v2.") and row.writes)
SILENT = {
    "v2.futures.trader.set_settings",
    "v2.futures.trader.create_copy_api",
    "v2.futures.follower.set_copy_settings",
    "v2.futures.follower.set_order_tpsl",
}
"""Writes that no read shows."""
HALF_SHOWN = {"v2.spot.follower.follow_trader"}
"""Writes of which a part is never shown: that they happened is never claimed."""
TOLD = sorted(set(WRITES) - SILENT)
LINE = {"productType": "USDT-FUTURES"}
CONTRACT = LINE | {"symbol": "XRPUSDT"}


def new_stops(scene, order):
    profit, loss = stops(scene, order)
    return {"trackingNo": str(order.no), "stopSurplusPrice": profit, "stopLossPrice": loss}


def numbers(orders):
    return {"trackingNoList": [str(order.no) for order in orders]}


SETTING = {
    "symbol": "ETHUSDT", "productType": "USDT-FUTURES", "marginType": "specify",
    "leverType": "specify", "longLeverage": "12", "shortLeverage": "10", "traceType": "amount",
    "traceValue": "1000", "maxHoldSize": "300", "stopSurplusRatio": "20",
}  # fmt: skip
COPY = {"symbol": "BTCUSDT", "traceType": "amount", "maxHoldSize": "100", "traceValue": "10"}
OFFER = LINE | {"symbol": "BTCUSDT", "settingType": "DELETE"}

VALUES = {
    "v2.futures.trader.close_order": lambda s: LINE | {"trackingNo": str(led(s)[0].no)},
    "v2.futures.trader.close_orders_by_symbol": lambda _: CONTRACT,
    "v2.futures.trader.close_all_orders": lambda _: LINE,
    "v2.futures.trader.set_order_tpsl": lambda s: (
        LINE | new_stops(s, led(s, "BTCUSDT_UMCBL")[0])
    ),
    "v2.futures.trader.set_symbols": lambda _: {"settingList": [OFFER]},
    "v2.futures.trader.set_settings": lambda _: {"showTpsl": False},
    "v2.futures.trader.remove_follower": lambda s: {"followerUid": poor(s, "futures").uid},
    "v2.futures.trader.create_copy_api": lambda _: {"passphrase": "a1b2c3d4e5f6g"},
    "v2.futures.follower.follow_trader": lambda s: {
        "traderId": star(s, followed=False).hex_id, "settings": [SETTING],
    },
    "v2.futures.follower.set_copy_settings": lambda s: {
        "traderId": star(s, followed=False).hex_id, "copyAmount": "200",
    },
    "v2.futures.follower.close_order": lambda s: LINE | {"trackingNo": str(copied(s)[0].no)},
    "v2.futures.follower.close_orders_by_symbol": lambda _: CONTRACT | {"holdSide": "short"},
    "v2.futures.follower.close_all_orders": lambda _: LINE | {"holdSide": "short"},
    "v2.futures.follower.set_order_tpsl": lambda s: (
        LINE | new_stops(s, copied(s, "BTCUSDT_UMCBL")[0])
    ),
    "v2.futures.follower.unfollow_trader": lambda s: {"traderId": star(s, followed=True).hex_id},
    "v2.spot.trader.close_orders": lambda s: (
        {"symbol": "BTCUSDT"} | numbers(spot(s, copies=False)[:3])
    ),
    "v2.spot.trader.set_order_tpsl": lambda s: new_stops(s, spot(s, copies=False)[0]),
    "v2.spot.trader.set_symbols": lambda _: {"symbolList": ["BTCUSDT"], "settingType": "delete"},
    "v2.spot.trader.remove_follower": lambda s: {"followerUid": poor(s, "spot").hex_id},
    "v2.spot.follower.close_orders": lambda s: (
        {"symbol": "BTCUSDT"} | numbers(spot(s, copies=True)[:3])
    ),
    "v2.spot.follower.unfollow_orders": lambda s: numbers(spot(s, copies=True)[-2:]),
    "v2.spot.follower.set_order_tpsl": lambda s: new_stops(s, spot(s, copies=True)[0]),
    "v2.spot.follower.follow_trader": lambda s: {
        "traderId": star(s, followed=False).uid, "settings": [COPY],
    },
    "v2.spot.follower.unfollow_trader": lambda s: {"traderId": star(s, followed=True).uid},
}  # fmt: skip


AT_ONCE = {
    "v2.futures.trader.close_order", "v2.futures.follower.close_order",
    "v2.spot.trader.close_orders", "v2.spot.follower.close_orders",
}  # fmt: skip
"""Writes whose effect has a time of its own, so that no read needs to be late."""


def values_for(scene, key):
    """Values of a write that can succeed."""
    return VALUES[key](scene)


def scene_with(key, lag="no lag"):
    scene = Scene(lag)
    return scene, values_for(scene, key)


def proved(key):
    """The verdict on a write that happened."""
    return StillUnknown if key in SILENT | HALF_SHOWN else Executed


def test_every_write_has_a_scene():
    """The scenes below cover all writes of API V2."""
    assert sorted(VALUES) == WRITES
    assert len(WRITES) == 24


# --- each write ------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "lag"), each_lag(WRITES))
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
    assert scene.sim.requests.count(status=400) == 0


@pytest.mark.parametrize(
    ("key", "kind", "lag"), each_lag(zip(WRITES, cycle(["empty", "truncate", "code"])))
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


@pytest.mark.parametrize(("key", "lag"), each_lag(WRITES))
async def test_not_executed_is_said_only_after_the_last_chance(key, lag):
    """Early nobody says that it did not happen; called in time, it waits for the proof."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    early = await scene.reconcile(error, timeout=4.9)
    assert type(early) is StillUnknown, early
    verdict = await scene.reconcile(error)
    assert type(verdict) is (StillUnknown if key in SILENT else NotExecuted), verdict
    assert key in SILENT or scene.over_s < scene.clock.at - START < scene.over_s + 15
    assert scene.done(key) == 0


@pytest.mark.parametrize(("key", "late", "lag"), each_lag(zip(TOLD, cycle([7.0, 29.9, 30.5]))))
async def test_request_that_arrives_late(key, late, lag):
    """A request that was on its way for long is found when it acts, or proved dead."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, late)
    verdict = await scene.reconcile(error)
    happened = scene.done(key)
    assert happened == (late < WINDOW_MS / 1000)
    assert type(verdict) is (proved(key) if happened else NotExecuted), verdict


@pytest.mark.parametrize(("key", "fate", "lag"), each_lag(zip(TOLD, cycle(FATES))))
async def test_exchange_with_another_clock(key, fate, lag):
    """The proof is by the exchange's clock: one that is off makes no wrong verdict."""
    scene, values = scene_with(key, lag)
    await with_another_clock(scene, key, values, *fate)


@pytest.mark.long
@pytest.mark.parametrize("lag", LAGS)
@pytest.mark.parametrize("fate", FATES)
@pytest.mark.parametrize("key", TOLD)
async def test_exchange_with_any_other_clock(key, fate, lag):
    """The same for every write with every fate."""
    scene, values = scene_with(key, lag)
    await with_another_clock(scene, key, values, *fate)


# --- reads that are older than the call --------------------------------------------------------

OTHER = {
    "v2.futures.trader.set_order_tpsl": lambda s, v: (
        "v2.futures.trader.set_order_tpsl", v | {"stopSurplusPrice": _twice(v)}
    ),
    "v2.spot.follower.set_order_tpsl": lambda s, v: (
        "v2.spot.follower.set_order_tpsl", v | {"stopSurplusPrice": _twice(v)}
    ),
    "v2.futures.trader.set_symbols": lambda s, v: (
        "v2.futures.trader.set_symbols", {"settingList": [OFFER | {"settingType": "ADD"}]}
    ),
    "v2.spot.trader.set_symbols": lambda s, v: (
        "v2.spot.trader.set_symbols",
        v | {"settingType": "add" if v["settingType"] == "delete" else "delete"},
    ),
    "v2.futures.follower.follow_trader": lambda s, v: (
        "v2.futures.follower.unfollow_trader", {"traderId": v["traderId"]}
    ),
    "v2.futures.follower.unfollow_trader": lambda s, v: (
        "v2.futures.follower.follow_trader", v | {"settings": [SETTING]}
    ),
    "v2.spot.follower.unfollow_trader": lambda s, v: (
        "v2.spot.follower.follow_trader", v | {"settings": [COPY]}
    ),
}  # fmt: skip
"""What makes the account otherwise than the call asks for."""


def _twice(values):
    price = values["stopSurplusPrice"]
    return (price * 2).quantize(price)


@every_lag
@pytest.mark.parametrize("fate", ["lost", None])
@pytest.mark.parametrize("key", OTHER)
async def test_state_from_before_the_call(key, fate, lag):
    """A read that shows what was asked for, but from before the call, is not believed."""
    scene, values = scene_with(key, lag)
    if key.endswith("unfollow_trader"):
        values = {"traderId": star(scene, followed=False).uid}
        await scene.connect(scene.sim).call(*OTHER[key](scene, values))
    await undone_just_before(scene, key, values, OTHER[key], fate)


# --- traps -----------------------------------------------------------------------------------


async def test_a_stop_closed_it():
    """A trader's history shows the stop; a follower's does not, and the verdict says so."""
    key = "v2.futures.trader.close_order"
    scene, values = scene_with(key)
    error = await scene.lose(key, values, "lost")
    scene.close(led(scene)[0], stop="loss")
    verdict = await error.reconcile()
    assert isinstance(verdict, StillUnknown)
    assert "a stop closed it" in verdict.why
    key = "v2.futures.follower.close_order"
    scene, values = scene_with(key)
    error = await scene.lose(key, values, None)
    verdict = await error.reconcile()
    assert "which this history does not tell apart" in verdict.evidence


@pytest.mark.parametrize(
    "key", ["v2.futures.trader.close_order", "v2.futures.follower.close_order"]
)
@pytest.mark.parametrize(("spans", "shown"), [(1, True), (SPANS - 1, True), (SPANS + 1, False)])
async def test_order_that_is_older_than_a_span(key, spans, shown):
    """An order is found back to two years, open or closed; an older one stays unknown."""
    for fate, kind in ((None, Executed), ("lost", NotExecuted)):
        scene = Scene()
        orders = led if ".trader." in key else copied
        number = aged(scene, orders(scene)[0], spans * 89 + 40)
        error = await scene.lose(key, LINE | {"trackingNo": str(number)}, fate)
        verdict = await error.reconcile()
        always = fate == "lost" and ".trader." in key  # this list takes no times
        assert type(verdict) is (kind if shown or always else StillUnknown), verdict


def aged(scene, order, days):
    """Makes an order older by so many days; its new number."""
    book = scene.me.futures.copy_orders if order.copies else scene.me.futures.lead_orders
    book.drop(order)
    order.open_time -= days * DAY_MS
    order.no -= days * DAY_MS << 22
    book.add(order)
    return order.no


async def test_old_copy_that_stays_open():
    """A copy of last year that is still open is not overlooked when all are closed."""
    key = "v2.futures.follower.close_orders_by_symbol"
    scene, values = scene_with(key)
    aged(scene, next(o for o in copied(scene) if o.side == "short"), 400)
    error = await scene.lose(key, values, "lost")
    for order in [o for o in copied(scene) if o.side == "short"][1:]:
        scene.close(order)
    verdict = await error.reconcile()
    assert isinstance(verdict, StillUnknown), verdict


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("v2.futures.trader.remove_follower", "followerUid"),
        ("v2.spot.trader.remove_follower", "followerUid"),
    ],
)
async def test_followers_who_are_not_all_listed(key, name):
    """Where more follow than are listed, absence proves nothing."""
    scene, values = scene_with(key)
    scene.me.in_market("spot" if ".spot." in key else "futures").anonymous_followers = 3
    error = await scene.lose(key, values, None)
    verdict = await error.reconcile(timeout=5)
    assert isinstance(verdict, StillUnknown)
    assert "does not show all followers" in verdict.why


async def test_basic_mode_proves_less():
    """What the exchange chooses by itself disproves nothing."""
    key = "v2.futures.follower.follow_trader"
    scene, values = scene_with(key)
    error = await scene.lose(key, values | {"mode": "basic"}, None)
    verdict = await error.reconcile()
    assert isinstance(verdict, StillUnknown)
    assert scene.done(key) == 1


# --- any story -------------------------------------------------------------------------------


def in_effect(scene, key, values):
    """Whether what a closing call asked for is so."""
    name = key.rpartition(".")[2]
    follower = ".follower." in key
    if ".spot." in key:
        wanted = values.get("trackingNoList", []) if name != "set_symbols" else []
        return not any(int(no) in scene.me.spot.lead_orders.open for no in wanted)
    book = scene.me.futures.copy_orders if follower else scene.me.futures.lead_orders
    if name == "close_order":
        return int(values["trackingNo"]) not in book.open
    if not name.startswith("close_"):
        return True
    return not any(
        order.open_time < START * 1000
        and order.instrument.product == "umcbl"
        and values.get("symbol", order.instrument.bare) == order.instrument.bare
        and values.get("holdSide", order.side) == order.side
        for order in book.open.values()
    )


V2_STORY = st.fixed_dictionaries(STORY | {"key": st.sampled_from(TOLD)})


@settings(max_examples=25, deadline=None, derandomize=True)
@given(story=V2_STORY)
async def test_any_story_of_v2(story):
    """Whatever happens when, "not executed" is true for ever, and "executed" is in effect."""
    await tell(**story, values_of=values_for, effect_of=in_effect)


@pytest.mark.long
@settings(max_examples=1_500, deadline=None, print_blob=True)
@given(story=V2_STORY)
async def test_many_stories_of_v2(story):
    """The same for thousands of stories, other ones each time; a failure prints its blob."""
    await tell(**story, values_of=values_for, effect_of=in_effect)
