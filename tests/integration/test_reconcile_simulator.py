"""Reconciling against the embedded exchange: what is said of a lost call, and what really happened.

The exchange, its users and the client live in one hand-driven time. A lossy way between
them loses replies, loses requests, or delivers a request long after its sender gave up. Its
reads lag by nothing, by seconds, by a minute, or by another time at each replica, which is never
more than is assumed.
"""

from __future__ import annotations

import contextlib
import pickle
from decimal import Decimal
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy import (
    ENDPOINTS,
    CopyTradingClient,
    Executed,
    NotExecuted,
    OutcomeUnknownError,
    StillUnknown,
)
from bitget_copy.reconcile.look import CLOCK_SLACK_MS, GUARD_MS, WINDOW_MS
from bitget_copy.simulator import Simulator

START = 1_700_000_000.0
OVER_S = (WINDOW_MS + GUARD_MS) / 1000
HOP_S = 0.02
WRITES = sorted(key for key, row in ENDPOINTS.items() if key.startswith("v1.") and row.writes)
SILENT = {"v1.futures.trader.set_settings", "v1.futures.follower.set_order_tpsl"}
"""Writes that no read shows."""
LAGS = {
    "no lag": (0, 10),
    "5 s": (5, 10),
    "60 s": (60, 60),
    "replicas": ({"*.list_history_orders": [0, 30, 3], "*.list_open_orders": [2, 0, 29],
                  "*": [0, 17, 5]}, 30),
}  # fmt: skip
"""By how much reads are behind, and what is assumed: seconds."""


class FreeGrant:
    """A right to send that costs nothing."""

    waited = 0.0

    def sent(self):
        pass

    def replied(self, **_):
        pass

    def lost(self):
        pass

    def cancel(self):
        pass


class FreeLimiter:
    """Lets everything pass; remembers at which priority."""

    def __init__(self):
        self.priorities = []

    async def acquire(self, buckets, *, priority=0, path="", deadline=None):
        self.priorities.append(priority)
        return FreeGrant()

    def snapshot(self):
        return ()


class HandClock:
    """Time that moves only when somebody waits or a message travels; events happen on the way."""

    def __init__(self):
        self.at = START
        self.events = []

    def wall(self):
        return self.at

    def monotonic(self):
        return self.at

    async def sleep(self, seconds):
        await self.until(self.at + seconds)

    async def until(self, moment):
        while due := [event for event in self.events if event[0] <= moment]:
            event = min(due, key=lambda event: event[0])
            self.events.remove(event)
            self.at = max(self.at, event[0])
            await event[1]()
        self.at = max(self.at, moment)

    def later(self, seconds, act):
        """Plans what happens so many seconds from now."""
        self.events.append((self.at + seconds, act))


class Way:
    """The way to the exchange; `fate` is what becomes of the one write.

    None: the reply is lost. A number: the request arrives so many seconds late. ``"lost"``:
    it never arrives.
    """

    def __init__(self, sim, clock):
        self.sim = sim
        self.clock = clock
        self.fate = "lost"
        self.paths = {row.path for row in ENDPOINTS.values() if row.writes}

    async def __call__(self, scope, receive, send):
        await self.clock.sleep(HOP_S)
        if scope["path"] not in self.paths:
            await self.sim(scope, receive, send)
            return
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)

        async def again():
            return {"type": "http.request", "body": body, "more_body": False}

        async def nobody(_):
            pass

        async def arrive():
            await self.sim(scope, again, nobody)

        if self.fate is None:
            await arrive()
        elif self.fate != "lost":
            self.clock.later(self.fate, arrive)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


def each_lag(keys, *more):
    """Arguments: every key with every lag, of which each key has one in turn in a short run."""
    return [
        pytest.param(
            *((key,) if isinstance(key, str) else key), lag, *more,
            marks=() if (i - j) % len(LAGS) == 0 else pytest.mark.long,
        )
        for i, key in enumerate(keys)
        for j, lag in enumerate(LAGS)
    ]  # fmt: skip


LONG_ONES = {"5 s", "60 s"}
every_lag = pytest.mark.parametrize(
    "lag", [pytest.param(lag, marks=[pytest.mark.long] * (lag in LONG_ONES)) for lag in LAGS]
)
"""Each way in which reads may lag; the plainer ones in a long run only."""


class Scene:
    """An exchange, a client and the lossy way between them."""

    def __init__(self, lag="no lag", **options):
        self.clock = HandClock()
        read_lag, self.max_lag = LAGS[lag]
        options = {
            "accounts": 1, "enforce_limits": False, "ip_rate": None, "read_lag": read_lag,
        } | options  # fmt: skip
        self.sim = Simulator(seed=7, clock=self.clock.wall, **options)
        self.way = Way(self.sim, self.clock)
        self.limiter = FreeLimiter()
        self.client = self.connect(self.way)

    def connect(self, transport, account="trader"):
        return CopyTradingClient(
            self.sim.accounts[account], transport=transport, clock=self.clock,
            limiter=self.limiter, timeout=60.0,
        )  # fmt: skip

    @property
    def me(self):
        return self.sim.account()

    async def lose(self, key, values, fate):
        """Sends a write whose reply is lost."""
        self.way.fate = fate
        with pytest.raises(OutcomeUnknownError) as caught:
            await self.client.call(key, values)
        return caught.value

    async def reconcile(self, error, timeout=None):
        """The verdict, with an assumption that holds and time enough for it."""
        timeout = self.enough if timeout is None else timeout
        return await error.reconcile(timeout=timeout, max_lag=self.max_lag)

    @property
    def over_s(self):
        """Seconds from the sending on after which nobody can call it done any more."""
        return OVER_S + self.max_lag

    @property
    def enough(self):
        """Seconds in which everything can be proved, also what takes two rounds of the past."""
        return self.over_s + self.max_lag + 25

    def done(self, key):
        return self.sim.executions.count(key)

    def close(self, order, market="futures", *, at=None, stop=""):
        """Somebody else, or a stop, closes an order of the account."""
        uid, no, copies = self.me.uid, order.no, order.copies

        def act(world, now):
            desk = world.accounts[uid].in_market(market)
            found = (desk.copy_orders if copies else desk.lead_orders).open[no]
            found.stop_type = stop
            world.close(found, now if at is None else at)

        self.sim.change(act)


def scene_with(key, lag="no lag"):
    """A scene, and the values of a write that can succeed in it."""
    scene = Scene(lag)
    return scene, values_for(scene, key)


def values_for(scene, key):
    return VALUES[key](scene)


def led(scene, symbol="XRPUSDT_UMCBL"):
    return [o for o in scene.me.futures.lead_orders.open.values() if o.instrument.symbol == symbol]


def copied(scene, symbol="XRPUSDT_UMCBL"):
    return [o for o in scene.me.futures.copy_orders.open.values() if o.instrument.symbol == symbol]


def spot(scene, *, copies, symbol="BTCUSDT"):
    orders = scene.me.spot.lead_orders.open.values()
    return [o for o in orders if o.copies == copies and o.instrument.symbol == symbol]


def poor(scene, market):
    people, desk = scene.sim.world.accounts, scene.me.in_market(market)
    return next(people[u] for u in desk.followers if people[u].in_market(market).equity < 100)


def star(scene, *, followed):
    traders = scene.sim.world.traders("futures")
    follows = scene.me.futures.follows
    return next(t for t in traders if (t.uid in follows) is followed and t is not scene.me)


def stops(scene, order):
    price = scene.sim.world.market.price(order.instrument, int(scene.clock.at * 1000))
    low, high = (price / 2).quantize(Decimal("0.1")), (price * 2).quantize(Decimal("0.1"))
    return (high, low) if order.side == "long" else (low, high)


def trader_stops(scene):
    order = led(scene, "BTCUSDT_UMCBL")[0]
    profit, loss = stops(scene, order)
    return {
        "symbol": order.instrument.symbol, "trackingNo": str(order.no),
        "stopProfitPrice": profit, "stopLossPrice": loss,
    }  # fmt: skip


def follower_stops(scene):
    order = copied(scene, "BTCUSDT_UMCBL")[0]
    profit, loss = stops(scene, order)
    return {
        "symbol": order.instrument.symbol, "trackingNo": str(order.no),
        "stopProfitPrice": profit, "stopLossPrice": loss,
    }  # fmt: skip


def spot_stops(scene):
    order = spot(scene, copies=False)[0]
    profit, loss = stops(scene, order)
    return {"trackingNo": str(order.no), "takeProfitPrice": profit, "stopLossPrice": loss}


SETTING = {
    "symbol": "ETHUSDT_UMCBL", "marginType": "specify", "marginCoin": "USDT",
    "leverType": "specify", "longLeverage": 12, "shortLeverage": 10, "traceType": "amount",
    "traceValue": "1000", "maxHoldCount": "300", "stopProfitRation": "20",
}  # fmt: skip
RATIO = {"symbol": "ETHUSDT", "productType": "umcbl", "stopLossRatio": 30, "takeProfitRatio": 60}
COPY = {"symbol": "BTCUSDT", "traceType": "amount", "maxHoldCount": "100", "stopLossRation": "9"}

VALUES = {
    "v1.futures.trader.close_order": lambda s: {
        "symbol": "XRPUSDT_UMCBL", "trackingNo": str(led(s)[0].no),
    },
    "v1.futures.trader.set_order_tpsl": trader_stops,
    "v1.futures.trader.close_orders_by_symbol": lambda _: {"symbol": "XRPUSDT_UMCBL"},
    "v1.futures.trader.set_symbol": lambda _: {"symbol": "BTCUSDT_UMCBL", "operation": "delete"},
    "v1.futures.trader.set_settings": lambda _: {"showTpsl": False},
    "v1.futures.trader.remove_follower": lambda s: {"followerUid": poor(s, "futures").uid},
    "v1.futures.trader.set_tpsl_ratios": lambda _: {"tpslRatioConfigList": [RATIO]},
    "v1.futures.follower.follow_trader": lambda s: {
        "traderId": star(s, followed=False).hex_id, "settings": [SETTING],
    },
    "v1.futures.follower.close_order": lambda s: {
        "trackingNo": str(copied(s)[0].no), "productType": "umcbl",
    },
    "v1.futures.follower.close_all_orders": lambda _: {
        "productType": "umcbl", "symbol": "XRPUSDT_UMCBL", "holdSide": "short",
    },
    "v1.futures.follower.set_order_tpsl": follower_stops,
    "v1.futures.follower.unfollow_trader": lambda s: {"traderId": star(s, followed=True).hex_id},
    "v1.spot.trader.close_orders": lambda s: {
        "symbol": "BTCUSDT", "trackingOrderNos": [str(o.no) for o in spot(s, copies=False)[:3]],
    },
    "v1.spot.trader.set_order_tpsl": spot_stops,
    "v1.spot.trader.set_symbols": lambda _: {"symbols": ["BTCUSDT", "BCHUSDT"]},
    "v1.spot.trader.remove_follower": lambda s: {"followerUserId": poor(s, "spot").hex_id},
    "v1.spot.follower.unfollow_orders": lambda s: {
        "trackingOrderNos": [str(o.no) for o in spot(s, copies=True)[:2]],
    },
    "v1.spot.follower.follow_trader": lambda s: {
        "traderUserId": star(s, followed=False).uid, "setting": [COPY],
    },
    "v1.spot.follower.unfollow_trader": lambda s: {"traderUserId": star(s, followed=True).uid},
}  # fmt: skip


def test_every_write_has_a_scene():
    """The scenes below cover all nineteen writes of API V1."""
    assert sorted(VALUES) == WRITES
    assert len(WRITES) == 19


# --- each write ------------------------------------------------------------------------------

AT_ONCE = {
    "v1.futures.trader.close_order", "v1.futures.follower.close_order",
    "v1.spot.trader.close_orders",
}  # fmt: skip
"""Writes whose effect has a time of its own, so that no read needs to be late."""
TOLD = sorted(set(WRITES) - SILENT)


@pytest.mark.parametrize(("key", "lag"), each_lag(WRITES))
async def test_executed_and_the_reply_lost(key, lag):
    """What happened is found as soon as reads can know, but for what no read shows."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, None)
    started = scene.clock.at
    verdict = await scene.reconcile(error)
    assert scene.done(key) == 1
    assert type(verdict) is (StillUnknown if key in SILENT else Executed), verdict
    took = scene.clock.at - started
    assert took < (1 if key in AT_ONCE and lag == "no lag" else 2 * scene.max_lag + 20)
    assert key in SILENT or verdict.assumed_lag == scene.max_lag


@pytest.mark.parametrize(
    ("key", "kind", "lag"), each_lag(zip(WRITES, cycle(["empty", "truncate", "code"])))
)
async def test_executed_and_the_reply_spoilt(key, kind, lag):
    """However the reply is spoilt, the finding is the same."""
    scene, values = scene_with(key, lag)
    scene.sim.faults.on(key, kind=kind, executed=True)
    with pytest.raises(OutcomeUnknownError) as caught:
        await scene.connect(scene.sim).call(key, values)
    verdict = await scene.reconcile(caught.value)
    assert scene.done(key) == 1
    assert type(verdict) is (StillUnknown if key in SILENT else Executed), verdict


@pytest.mark.parametrize(("key", "lag"), each_lag(WRITES))
async def test_not_executed_is_said_only_after_the_last_chance(key, lag):
    """Before the exchange takes the request no more, nobody says that it did not happen."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    for _ in range(8):
        early = await scene.reconcile(error, timeout=scene.over_s / 8 - 0.1)
        assert type(early) is StillUnknown, early
        assert key in SILENT or "time was up. From 2023-11-14T22:1" in early.why
        await scene.clock.until(scene.clock.at + 0.05)
    await scene.clock.until(START + scene.over_s + 1)
    verdict = await scene.reconcile(error)
    assert type(verdict) is (StillUnknown if key in SILENT else NotExecuted), verdict
    assert key in SILENT or verdict.assumed_lag == scene.max_lag
    assert scene.done(key) == 0


@pytest.mark.parametrize(("key", "lag"), each_lag(TOLD))
async def test_waits_for_the_last_chance_within_its_time(key, lag):
    """Called at once, it waits until the proof is there, and not much longer."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    verdict = await scene.reconcile(error)
    assert type(verdict) is NotExecuted, verdict
    assert scene.over_s < scene.clock.at - START < scene.over_s + 13
    assert scene.sim.requests.count(status=429) == 0


@pytest.mark.parametrize("key", TOLD)
async def test_the_usual_time_is_enough(key):
    """Without a word about times, a call that is lost is proved so."""
    scene, values = scene_with(key)
    error = await scene.lose(key, values, "lost")
    verdict = await error.reconcile()
    assert type(verdict) is NotExecuted, verdict


@pytest.mark.parametrize(("key", "late", "lag"), each_lag(zip(TOLD, cycle([0.3, 7.0, 29.9, 30.5]))))
async def test_request_that_arrives_late(key, late, lag):
    """A request that was on its way for long is found when it acts, or proved dead."""
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, late)
    verdict = await scene.reconcile(error)
    happened = scene.done(key)
    assert happened == (late < WINDOW_MS / 1000)
    assert type(verdict) is (Executed if happened else NotExecuted), verdict


async def with_another_clock(scene, key, values, fate, offset):
    """Judges the verdict where the exchange's clock is so many seconds ahead of ours."""
    scene.sim.clock_offset = offset
    error = await scene.lose(key, values, fate)
    verdict = await scene.reconcile(error, timeout=scene.enough + 40)
    await scene.clock.sleep(120)
    assert type(verdict) is not NotExecuted or scene.done(key) == 0, verdict
    assert type(verdict) is not Executed or scene.done(key) == 1, verdict
    assert fate != "lost" or type(verdict) is NotExecuted, verdict


FATES = [(fate, offset) for fate in (None, 25.0, "lost") for offset in (-29.0, 3.0, 29.0)]


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


async def test_reads_go_before_ordinary_ones():
    """Looking has a priority of its own, and a pickled error has lost its client."""
    scene, values = scene_with("v1.futures.trader.close_order")
    error = await scene.lose("v1.futures.trader.close_order", values, None)
    scene.limiter.priorities.clear()
    await error.reconcile()
    assert set(scene.limiter.priorities) == {25}
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - made right here
    assert copy.values == error.values == values
    verdict = await copy.reconcile()
    assert isinstance(verdict, StillUnknown)
    assert "lost its client" in verdict.why


# --- traps -----------------------------------------------------------------------------------


@every_lag
async def test_closed_by_a_stop(lag):
    """An order that a stop closed about that time is nobody's for sure."""
    scene, values = scene_with("v1.futures.trader.close_order", lag)
    error = await scene.lose("v1.futures.trader.close_order", values, "lost")
    scene.close(led(scene)[0], stop="loss")
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, StillUnknown)
    assert "a stop closed it" in verdict.why


@every_lag
async def test_closed_before_and_after(lag):
    """An order closed long before or long after the call was not closed by it."""
    key = "v1.futures.trader.close_order"
    scene, values = scene_with(key, lag)
    order = led(scene)[0]
    scene.close(order, at=int(START * 1000) - 60_000)
    error = await scene.lose(key, values, None)
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, NotExecuted)
    assert verdict.evidence == f"order {order.no} was closed before the call could arrive"
    scene, values = scene_with(key, lag)
    order = led(scene)[0]
    error = await scene.lose(key, values, "lost")
    await scene.clock.sleep(OVER_S + 5)
    scene.close(order)
    await scene.clock.sleep(scene.max_lag + 5)
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, NotExecuted)
    assert "open until after" in verdict.evidence


@every_lag
async def test_closed_a_little_too_early(lag):
    """An order closed a few seconds before the sending stays unknown: clocks may be off."""
    scene, values = scene_with("v1.futures.trader.close_order", lag)
    early = int(START * 1000) - CLOCK_SLACK_MS - 3_000
    scene.close(led(scene)[0], at=early)
    error = await scene.lose("v1.futures.trader.close_order", values, None)
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, StillUnknown)
    assert scene.done("v1.futures.trader.close_order") == 0


@every_lag
async def test_some_of_many_closed(lag):
    """A contract that is closed in part stays unknown, whoever did it."""
    key = "v1.futures.trader.close_orders_by_symbol"
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    scene.close(led(scene)[0])
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, StillUnknown)
    assert "acted in part" in verdict.why


@every_lag
async def test_order_opened_after_the_close_does_not_hide_it(lag):
    """A new order of the contract is not taken for one that was left over."""
    key = "v1.futures.trader.close_orders_by_symbol"
    scene, values = scene_with(key, lag)
    while len(led(scene)) < 6:
        scene.sim.open_order("XRPUSDT_UMCBL")
    error = await scene.lose(key, values, None)
    await scene.clock.sleep(1)
    scene.sim.open_order("XRPUSDT_UMCBL")
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, Executed)
    assert "and 3 more" in verdict.evidence


async def test_filters_that_no_list_shows():
    """With a filter by margin, done is never said; undone still is."""
    key = "v1.futures.follower.close_all_orders"
    values = {"productType": "umcbl", "marginCoin": "USDT"}
    for fate, kind in ((None, StillUnknown), ("lost", NotExecuted)):
        scene = Scene()
        error = await scene.lose(key, values, fate)
        assert type(await error.reconcile()) is kind


@pytest.mark.parametrize("lag", ["no lag", "5 s"])
async def test_setting_that_somebody_else_changes(lag):
    """A setting that changes under our eyes, but not to what was asked, proves nothing."""
    key = "v1.futures.trader.set_order_tpsl"
    scene, values = scene_with(key, lag)
    uid, no = scene.me.uid, led(scene, "BTCUSDT_UMCBL")[0].no

    def act(world, now):
        world.accounts[uid].futures.lead_orders.open[no].take_profit = Decimal(3)

    async def foreign():
        scene.sim.change(act)

    error = await scene.lose(key, values, "lost")
    scene.clock.later(20, foreign)
    verdict = await error.reconcile()
    assert isinstance(verdict, StillUnknown)
    assert "somebody else" in verdict.why


async def test_id_in_another_spelling():
    """A plain UID is not missing from a list only because the list spells ids another way."""
    for key, name, person in (
        ("v1.futures.trader.remove_follower", "followerUid", lambda s: poor(s, "futures").hex_id),
        ("v1.futures.follower.unfollow_trader", "traderId", lambda s: star(s, followed=True).uid),
        ("v1.spot.trader.remove_follower", "followerUserId", lambda s: poor(s, "spot").uid),
    ):
        for fate in (None, "lost"):
            scene = Scene()
            error = await scene.lose(key, {name: person(scene)}, fate)
            verdict = await error.reconcile()
            assert isinstance(verdict, StillUnknown), key
            assert "spells ids another way" in verdict.why


async def test_last_trader_left():
    """An empty list proves no absence."""
    key = "v1.futures.follower.unfollow_trader"
    scene = Scene()
    follows = scene.me.futures.follows
    for uid in list(follows)[1:]:
        del follows[uid]
    values = {"traderId": star(scene, followed=True).hex_id}
    error = await scene.lose(key, values, None)
    verdict = await error.reconcile(timeout=5)
    assert isinstance(verdict, StillUnknown)
    assert scene.done(key) == 1


@every_lag
async def test_spot_orders_partly_sold(lag):
    """All or none: one order that is still open clears all, whoever sold the others."""
    key = "v1.spot.trader.close_orders"
    scene, values = scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    order = spot(scene, copies=False)[0]
    scene.close(order, "spot")
    assert isinstance(await scene.reconcile(error), NotExecuted)


@every_lag
async def test_copied_spot_order_that_was_sold(lag):
    """An order that was sold did not just leave its leader."""
    key = "v1.spot.follower.unfollow_orders"
    scene, values = scene_with(key, lag)
    orders = spot(scene, copies=True)[:2]
    error = await scene.lose(key, values, "lost")
    for order in orders:
        scene.close(order, "spot")
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, StillUnknown)
    assert "did not just leave" in verdict.why


@every_lag
async def test_spot_setting_with_a_value_that_is_not_shown(lag):
    """A fixed amount is asked for, but never shown: the finding says so at once."""
    key = "v1.spot.follower.follow_trader"
    scene = Scene(lag)
    values = {
        "traderUserId": star(scene, followed=False).uid, "settingType": "Unified",
        "setting": [COPY | {"traceValue": "10"}],
    }  # fmt: skip
    error = await scene.lose(key, values, None)
    verdict = await scene.reconcile(error)
    assert isinstance(verdict, StillUnknown)
    assert "not all is shown" in verdict.why


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
    assert "failed with APIReplyError; time was up" in verdict.why
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
    assert "ConfigError" in verdict.why


# --- reads that are older than the call --------------------------------------------------------


def undoing(key):
    """The write that makes the account otherwise than the call asks for, as the call found it."""

    def other_stops(scene, values):
        names = {"stopProfitPrice", "takeProfitPrice", "stopSurplusPrice"} & values.keys()
        return key, values | {name: (values[name] * 2).quantize(values[name]) for name in names}

    def other_operation(scene, values):
        other = {"add": "delete", "delete": "add"}
        return key, values | {"operation": other[values["operation"]]}

    return {
        "v1.futures.trader.set_order_tpsl": other_stops,
        "v1.spot.trader.set_order_tpsl": other_stops,
        "v1.futures.trader.set_symbol": other_operation,
        "v1.spot.trader.set_symbols": lambda *_: (key, {"symbols": ["BTCUSDT", "ETHUSDT"]}),
        "v1.futures.trader.set_tpsl_ratios": lambda *_: (
            key, {"tpslRatioConfigList": [RATIO | {"stopLossRatio": 20, "takeProfitRatio": 50}]}
        ),
        "v1.futures.follower.unfollow_trader": lambda s, v: (
            "v1.futures.follower.follow_trader", v | {"settings": [SETTING]}
        ),
        "v1.spot.follower.unfollow_trader": lambda s, v: (
            "v1.spot.follower.follow_trader", v | {"setting": [COPY]}
        ),
    }[key]  # fmt: skip


UNDONE = [
    "v1.futures.trader.set_order_tpsl", "v1.spot.trader.set_order_tpsl",
    "v1.futures.trader.set_symbol", "v1.spot.trader.set_symbols",
    "v1.futures.trader.set_tpsl_ratios", "v1.futures.follower.unfollow_trader",
    "v1.spot.follower.unfollow_trader",
]  # fmt: skip


async def undone_just_before(scene, key, values, other, fate):
    """The account was long as the call asks for, and was made otherwise a second before it."""
    direct = scene.connect(scene.sim)
    await direct.call(key, values)
    await scene.clock.sleep(200)
    await direct.call(*other(scene, values))
    await scene.clock.sleep(1)
    before = scene.done(key)
    error = await scene.lose(key, values, fate)
    verdict = await scene.reconcile(error)
    if fate == "lost":
        assert type(verdict) is NotExecuted, verdict
        assert scene.done(key) == before
    else:
        assert type(verdict) is Executed, verdict
        assert scene.done(key) == before + 1


@every_lag
@pytest.mark.parametrize("fate", ["lost", None])
@pytest.mark.parametrize("key", UNDONE)
async def test_state_from_before_the_call(key, fate, lag):
    """A read that shows what was asked for, but from before the call, is not believed."""
    scene, values = scene_with(key, lag)
    if key.endswith("unfollow_trader"):
        market = "futures" if ".futures." in key else "spot"
        follows = scene.me.in_market(market).follows
        traders = scene.sim.world.traders("futures")
        new = next(t for t in traders if t.uid not in follows and t is not scene.me)
        values = dict.fromkeys(values, new.hex_id)
        await scene.connect(scene.sim).call(*undoing(key)(scene, values))
    await undone_just_before(scene, key, values, undoing(key), fate)


@every_lag
async def test_order_opened_just_before_all_are_closed(lag):
    """An order that lists show late is not overlooked when somebody closes the older ones."""
    key = "v1.futures.trader.close_orders_by_symbol"
    scene, values = scene_with(key, lag)
    await scene.clock.sleep(100)
    older = led(scene)
    scene.sim.open_order("XRPUSDT_UMCBL")
    await scene.clock.sleep(1)
    error = await scene.lose(key, values, "lost")
    for order in older:
        scene.close(order)
    verdict = await scene.reconcile(error)
    assert type(verdict) is StillUnknown, verdict


async def test_reads_that_lag_more_than_assumed():
    """What is said then is wrong, as nobody can know; the verdict says what it assumed."""
    scene, values = scene_with("v1.futures.trader.close_order", "60 s")
    error = await scene.lose("v1.futures.trader.close_order", values, None)
    verdict = await error.reconcile(timeout=55)
    assert type(verdict) is NotExecuted
    assert verdict.assumed_lag == 10
    assert type(await scene.reconcile(error)) is Executed


# --- any story -------------------------------------------------------------------------------

CLOSES = {
    "v1.futures.trader.close_order",
    "v1.futures.trader.close_orders_by_symbol",
    "v1.futures.follower.close_order",
    "v1.futures.follower.close_all_orders",
    "v1.spot.trader.close_orders",
    "v1.spot.follower.unfollow_orders",
}


def strange(scene, what):
    """Something that somebody else does in the account."""

    async def act():
        if what == "open":
            scene.sim.open_order("XRPUSDT_UMCBL")
            scene.sim.open_order("BTCUSDT")
        elif what == "stop" and led(scene):
            scene.close(led(scene)[-1], stop="loss")
        elif what == "close":
            for order in led(scene)[:1]:
                scene.close(order)  # and what copies it
            for order in copied(scene)[:1]:
                scene.close(order)
            for order in spot(scene, copies=False)[:1]:
                scene.close(order, "spot")

    return act


def in_effect(scene, key, values):
    """Whether what a closing call asked for is so."""
    if key not in CLOSES:
        return True
    me = scene.me
    books = {
        "v1.futures.trader.close_order": me.futures.lead_orders,
        "v1.futures.follower.close_order": me.futures.copy_orders,
    }
    if key in books:
        return int(values["trackingNo"]) not in books[key].open
    if key.startswith("v1.spot."):
        return not any(int(no) in me.spot.lead_orders.open for no in values["trackingOrderNos"])
    orders = led(scene) if ".trader." in key else [o for o in copied(scene) if o.side == "short"]
    return not any(order.open_time < START * 1000 for order in orders)


STORY = {
    "lag": st.sampled_from(sorted(LAGS)),
    "key": st.sampled_from(sorted(set(WRITES) - SILENT)),
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
}


async def tell(
    key, lag, fate, begin, timeout, offset, foreign, faults, *,
    values_of=values_for, effect_of=in_effect,
):  # fmt: skip
    """Plays one story and judges the verdict by what really happened."""
    scene = Scene(lag)
    values = values_of(scene, key)
    scene.sim.clock_offset = offset
    error = await scene.lose(key, values, fate)
    for at, what in foreign:
        scene.clock.later(at, strange(scene, what))
    for kind, after in faults:
        scene.sim.faults.on("*", kind=kind, after=after, executed=False, times=3)
    await scene.clock.sleep(begin)
    began = scene.clock.at
    verdict = await scene.reconcile(error, timeout=timeout)
    assert scene.clock.at - began <= timeout + 10 * HOP_S + 0.1
    executed = scene.done(key)
    effect = effect_of(scene, key, values)
    scene.sim.faults.clear()
    await scene.clock.sleep(200)
    if isinstance(verdict, NotExecuted):
        assert scene.done(key) == 0, (verdict, foreign)
    if isinstance(verdict, Executed):
        assert effect, verdict
        assert executed == 1 or foreign, verdict
    with contextlib.suppress(OutcomeUnknownError):  # the scene still works
        await scene.client.call("v1.futures.trader.get_statistics")


@settings(max_examples=40, deadline=None, derandomize=True)
@given(story=st.fixed_dictionaries(STORY))
async def test_any_story(story):
    """Whatever happens when, "not executed" is true for ever, and "executed" is in effect."""
    await tell(**story)


@pytest.mark.long
@settings(max_examples=1_500, deadline=None, print_blob=True)
@given(story=st.fixed_dictionaries(STORY))
async def test_many_stories(story):
    """The same for thousands of stories, other ones each time; a failure prints its blob."""
    await tell(**story)
