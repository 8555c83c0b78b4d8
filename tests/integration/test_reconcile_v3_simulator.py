"""Lost writes of API V3 against the embedded exchange, and what others do in the same seconds.

A verdict is held to the strict truth: "executed" needs the lost call to have acted, or somebody
else to have set the very same state; "not executed" needs it not to have acted, then or later.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from itertools import product

import pytest
from clocks import START
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reconcile_scene import Scene, rare_collections

from bitget_copy import (
    ENDPOINTS,
    BitgetCopyError,
    Executed,
    NotExecuted,
    OutcomeUnknownError,
    StillUnknown,
)
from bitget_copy.reconcile.lost_write import WINDOW_MS

LAGS = ["no lag", "5 s", "60 s"]
COPY, LEAD = "v3.futures.follower", "v3.futures.trader"
TRANSFER = {"type": "in", "coin": "USDT", "amount": "10"}


@pytest.fixture(scope="module", autouse=True)
def _speed():
    with rare_collections():
        yield


# --- the writes, with values that can succeed --------------------------------------------------


async def new_copy(scene):
    """A project that is not copied yet."""
    number = scene.stranger("v3.futures.").project_id
    return {"projectId": number, "type": "fixed_ratio", "amount": "60", "accountType": "uta"}


def prices(scene, order):
    profit, loss = scene.stops(order)
    return {
        "tpTriggerBy": "market", "slTriggerBy": "mark", "takeProfit": profit, "stopLoss": loss,
    }  # fmt: skip


def first_order(scene):
    """The order that opened the oldest position of the copy."""
    return scene.copies_of(scene.project)[0]


async def to_create(scene):
    order = first_order(scene)
    number = scene.sim.world.position_of(scene.me, order)
    return scene.project | prices(scene, order) | {"positionId": str(number)}


async def a_stop(scene):
    """Stops that have been there for long."""
    values = await to_create(scene)
    made = await scene.call(f"{COPY}.create_tpsl", values)
    await scene.clock.sleep(200)
    return values, {"projectId": values["projectId"], "strategyId": made.strategy_id}


async def to_change(scene):
    values, wanted = await a_stop(scene)
    del values["positionId"]
    half = (values["stopLoss"] + values["takeProfit"]) / 2
    moved = values["takeProfit"] + (values["takeProfit"] - half) / 5
    return values | wanted | {"takeProfit": moved.quantize(values["takeProfit"])}


async def to_remove(scene):
    return (await a_stop(scene))[1]


async def to_close(scene):
    order = first_order(scene)
    size = sum(
        each.size for each in scene.copies_of(scene.project)
        if (each.instrument, each.side) == (order.instrument, order.side)
    )  # fmt: skip
    return scene.project | {
        "symbol": order.instrument.bare, "qty": size, "holdSide": order.side,
    }  # fmt: skip


async def of_project(scene, **more):
    return scene.project | more


async def of_lead(_):
    return dict(TRANSFER)


VALUES = {
    f"{COPY}.follow_trader": new_copy,
    f"{COPY}.set_settings": lambda s: of_project(s, autoCopy="off", maxMarginRatio="60"),
    f"{COPY}.unfollow_trader": lambda s: of_project(s, closeType="instant_close"),
    f"{COPY}.transfer_funds": lambda s: of_project(s, **TRANSFER),
    f"{COPY}.close_position": to_close,
    f"{COPY}.close_all_positions": of_project,
    f"{COPY}.create_tpsl": to_create,
    f"{COPY}.set_tpsl": to_change,
    f"{COPY}.remove_tpsl": to_remove,
    f"{LEAD}.transfer_funds": of_lead,
}


WRITES = sorted(VALUES)
PROVED = {
    f"{COPY}.follow_trader": {Executed},
    f"{COPY}.set_settings": {Executed, NotExecuted},
    f"{COPY}.unfollow_trader": {NotExecuted},
    f"{COPY}.transfer_funds": {NotExecuted},
    f"{COPY}.close_position": set(),
    f"{COPY}.close_all_positions": {NotExecuted},
    f"{COPY}.create_tpsl": {Executed, NotExecuted},
    f"{COPY}.set_tpsl": {Executed, NotExecuted},
    f"{COPY}.remove_tpsl": {Executed, NotExecuted},
    f"{LEAD}.transfer_funds": {NotExecuted},
}
"""What can be proved here; this exchange refuses to tell of a copy that is not there."""


async def scene_with(key, lag="no lag"):
    scene = Scene(lag, "unified")
    values = await VALUES[key](scene)
    return scene, values, scene.done(key)


def told(key, happened):
    kind = Executed if happened else NotExecuted
    return kind if kind in PROVED[key] else StillUnknown


def each(*lists, of):
    """Arguments: all combinations; of each of the first list's items one in a short run."""
    return [
        pytest.param(
            *((item,) if isinstance(item, str) else item), *more,
            marks=() if number == (i * 7 + of) % total else pytest.mark.long,
        )
        for combined in [list(product(*lists[1:]))]
        for total in [len(combined)]
        for i, item in enumerate(lists[0])
        for number, more in enumerate(combined)
    ]  # fmt: skip


def test_every_write_has_a_story():
    """The stories cover all writes of API V3."""
    assert {k for k, row in ENDPOINTS.items() if k[:2] == "v3" and row.writes} == VALUES.keys()


# --- each write --------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "lag"), each(WRITES, LAGS, of=0))
async def test_executed_and_the_reply_lost(key, lag):
    """What happened is found where reads can know it."""
    scene, values, before = await scene_with(key, lag)
    error = await scene.lose(key, values, None)
    verdict = await scene.reconcile(error)
    assert scene.done(key) == before + 1
    assert type(verdict) is told(key, happened=True), verdict


@pytest.mark.parametrize(("key", "lag"), each(WRITES, LAGS, of=1))
async def test_the_request_lost(key, lag):
    """That nothing happened is said only after the last chance, where reads can know it."""
    scene, values, before = await scene_with(key, lag)
    error = await scene.lose(key, values, "lost")
    sent = scene.clock.at
    early = await scene.reconcile(error, timeout=4.9)
    assert type(early) is StillUnknown, early
    verdict = await scene.reconcile(error)
    assert scene.done(key) == before
    assert type(verdict) is told(key, happened=False), verdict
    assert type(verdict) is StillUnknown or scene.clock.at - sent > scene.over_s - 1


@pytest.mark.parametrize(("key", "lag", "late"), each(WRITES, LAGS, [0.3, 29.9, 30.5], of=2))
async def test_request_that_arrives_late(key, lag, late):
    """A request that was long on its way is found when it acts, or proved dead."""
    scene, values, before = await scene_with(key, lag)
    error = await scene.lose(key, values, late)
    verdict = await scene.reconcile(error)
    await scene.clock.sleep(60)  # what proves nothing is said at once
    happened = scene.done(key) > before
    assert happened == (late < WINDOW_MS / 1000)
    assert type(verdict) is told(key, happened), verdict


@pytest.mark.parametrize(
    ("key", "lag", "kind"), each(WRITES, LAGS, ["empty", "truncate", "code"], of=1)
)
async def test_executed_and_the_reply_spoilt(key, lag, kind):
    """However the reply is spoilt, what is said is what happened."""
    scene, values, before = await scene_with(key, lag)
    scene.sim.faults.on(key, kind=kind, executed=True)
    with pytest.raises(OutcomeUnknownError) as caught:
        await scene.connect(scene.sim).call(key, values)
    verdict = await scene.reconcile(caught.value)
    assert scene.done(key) == before + 1
    assert type(verdict) is told(key, happened=True), verdict


# --- what others do in the same seconds --------------------------------------------------------


async def close_it(scene, _):
    """Another process closes the first position of the copy."""
    if scene.copies_of(scene.project):
        await scene.call(f"{COPY}.close_position", await to_close(scene))


async def close_them(scene, _):
    """Another process closes all positions of the copy."""
    await scene.call(f"{COPY}.close_all_positions", scene.project)


async def stop_it(scene, _):
    """A copy closes by itself."""
    for order in scene.copies_of(scene.project):
        scene.close(order, stop="loss")


async def reopen_it(scene, _):
    """What was open is closed, and the trader opens the same again at once."""
    project = scene.project
    for order in scene.copies_of(project):
        scene.close(order)
        scene.sim.open_order(order.instrument.symbol, trader=order.trader, side=order.side,
                             size=order.size * 1000)  # fmt: skip


async def same_again(scene, call):
    """Another bot makes the very same call, and it is answered."""
    await scene.call(*call)


async def undo(scene, _):
    """Somebody sets the settings back."""
    back = {"autoCopy": "on", "maxMarginRatio": "90"}
    await scene.call(f"{COPY}.set_settings", scene.project | back)


STATE = {
    f"{COPY}.{name}"
    for name in ("follow_trader", "set_settings", "set_tpsl", "create_tpsl", "remove_tpsl")
}
"""Writes whose effect is a state, which is the same whoever sets it; of a project there is one
copy, so a second one is refused."""
CLOSES = [f"{COPY}.close_position", f"{COPY}.close_all_positions"]
TRANSFERS = [f"{COPY}.transfer_funds", f"{LEAD}.transfer_funds"]
OTHERS = [
    *((key, act) for key in CLOSES for act in (close_it, close_them, stop_it, reopen_it)),
    *((key, same_again) for key in [*TRANSFERS, *sorted(STATE)]),
    *((f"{COPY}.create_tpsl", act) for act in (close_them, stop_it, reopen_it)),
    *((f"{COPY}.remove_tpsl", act) for act in (close_them, stop_it)),
    (f"{COPY}.set_tpsl", stop_it),
    (f"{COPY}.unfollow_trader", stop_it),
]


@pytest.mark.parametrize(
    ("key", "act", "lag", "when", "fate"),
    each(OTHERS, LAGS, [-1.0, 1.0, 20.0], [None, "lost"], of=1),
)
async def test_somebody_else_acts_in_the_same_seconds(key, act, lag, when, fate):
    """Nothing is said of the lost call that was another's doing."""
    await told_truly(key, lag, fate, [(when, act)])


async def told_truly(key, lag, fate, others, timeout=None):
    """Plays one story, and holds its verdict to the truth."""
    scene, values, _ = await scene_with(key, lag)
    foreign = Counter()

    async def other(act):
        before, began = scene.done(key), scene.clock.at
        with contextlib.suppress(BitgetCopyError):  # what is not possible now is refused
            await act(scene, (key, values))
        assert scene.clock.at == began  # so nothing that was on its way has acted meanwhile
        foreign["same"] += scene.done(key) - before
        foreign["any"] += 1

    for at, act in others:
        if at < 0:
            await other(act)
            await scene.clock.sleep(-at)
    before = scene.done(key)
    for at, act in others:
        if at >= 0:
            scene.clock.later(at, lambda act=act: other(act))
    theirs = foreign["same"]
    try:
        error = await scene.lose(key, values, fate)
        verdict = await scene.reconcile(error, timeout=timeout)
        await scene.clock.sleep(200)
    finally:
        ours = scene.done(key) - before - (foreign["same"] - theirs)
    if isinstance(verdict, NotExecuted):
        assert ours == 0, verdict
    if isinstance(verdict, Executed):
        assert ours == 1 or (key in STATE and foreign["any"]), verdict
    return verdict


@pytest.mark.parametrize("key", TRANSFERS)
@pytest.mark.parametrize("fate", [None, "lost"])
async def test_two_bots_move_the_same_amount(key, fate):
    """Whether there is one or there are two, nobody can say whose they are."""
    verdict = await told_truly(key, "no lag", fate, [(0.5, same_again)])
    assert type(verdict) is StillUnknown
    assert "somebody else's" in verdict.evidence


async def test_settings_that_somebody_sets_back():
    """A verdict on a state is about what is in effect; what was undone unseen is not."""
    key = f"{COPY}.set_settings"
    scene, values, before = await scene_with(key)

    async def back():
        await undo(scene, (key, values))

    error = await scene.lose(key, values, 15.0)
    scene.clock.later(15.1, back)
    verdict = await scene.reconcile(error)
    assert type(verdict) is NotExecuted
    assert verdict.evidence == "the copy settings are not as asked"
    assert scene.done(key) == before + 2


@pytest.mark.parametrize("lag", LAGS)
@pytest.mark.parametrize("after", [0.01, 20])
async def test_a_copy_that_was_ended_and_begun_again(lag, after):
    """Its positions were closed and its money came back: the new copy does not make that undone."""
    key = f"{COPY}.unfollow_trader"
    scene, values, before = await scene_with(key, lag)

    async def again():
        how = {"type": "fixed_ratio", "amount": "60", "accountType": "uta"}
        await scene.call(f"{COPY}.follow_trader", scene.project | how)

    error = await scene.lose(key, values, None)
    scene.clock.later(after, again)
    verdict = await scene.reconcile(error)
    assert scene.done(key) == before + 1
    assert type(verdict) is not NotExecuted, verdict


@pytest.mark.parametrize("how", ["follow_close", None])
async def test_a_copy_that_waits_for_its_positions(how):
    """That a copy is still there proves nothing while it may be ending."""
    key = f"{COPY}.unfollow_trader"
    for fate in (None, "lost"):
        scene = Scene("no lag", "unified")
        error = await scene.lose(key, scene.project | {"closeType": how}, fate)
        assert type(await scene.reconcile(error)) is StillUnknown


async def test_reads_that_the_key_may_not_make():
    """Without the right to look, nothing is said; the same on an account that was moved."""
    key = f"{COPY}.transfer_funds"
    scene, values, _ = await scene_with(key)
    error = await scene.lose(key, values, "lost")
    await scene.clock.until(START + 100)
    scene.sim.set_permissions("trader", ["uta_trade"])
    first = await scene.reconcile(error)
    scene.sim.set_permissions("trader", ["uta_mgt"])
    scene.sim.set_account_mode("trader", "classic")
    second = await scene.reconcile(error)
    for verdict in (first, second):
        assert type(verdict) is StillUnknown
        assert f"the read {COPY}.list_transfers failed" in verdict.evidence
    assert "40084" in second.evidence


# --- any story ---------------------------------------------------------------------------------

ACTS = [close_it, close_them, stop_it, reopen_it, same_again, undo]
STORY = st.fixed_dictionaries({
    "key": st.sampled_from(WRITES),
    "lag": st.sampled_from(LAGS),
    "fate": st.one_of(st.none(), st.just("lost"), st.floats(0, 45)),
    "others": st.lists(st.tuples(st.floats(-5, 70), st.sampled_from(ACTS)), max_size=3),
    "timeout": st.floats(0.01, 200),
})  # fmt: skip


async def any_story(key, lag, fate, others, timeout):
    if key == f"{COPY}.set_settings":
        # What is undone is not in effect: that is what "not executed" says of a state.
        others = [(at, act) for at, act in others if act is not undo]
    await told_truly(key, lag, fate, others, timeout)


OTHERS_CLOSE = {"key": f"{COPY}.close_all_positions", "lag": "5 s", "fate": "lost",
                "others": [(46.0, close_them)], "timeout": 51.0}  # fmt: skip
"""What somebody else does by the same endpoint, after the last chance of the lost call."""


@settings(max_examples=6, deadline=None, derandomize=True)
@given(story=STORY)
@example(story=OTHERS_CLOSE)
async def test_any_story(story):
    """Whatever happens when, no verdict is false."""
    await any_story(**story)


@pytest.mark.long
@settings(max_examples=1_000, deadline=None, print_blob=True)
@given(story=STORY)
async def test_many_stories(story):
    """The same for many stories, other ones each time; a failure prints its blob."""
    await any_story(**story)
