"""The limiter for one process, in virtual time."""

from __future__ import annotations

import asyncio
import gc
import threading
import tracemalloc
from itertools import pairwise
from types import SimpleNamespace

import pytest
from limiter_calls import START, now, row, settle, start, use, virtually
from virtual_time import VirtualLoop, run_virtually

from bitget_copy.ratelimit import OnHold, RouteKey
from bitget_copy.ratelimit import limiter as limiter_module
from bitget_copy.ratelimit.limiter import LocalLimiter, shared_limiter
from bitget_copy.ratelimit.pacing import EgressGate
from bitget_copy.ratelimit.scheduler import LocalGrant


def free(limiter):
    """Tokens at hand in each bucket, by taking and giving them back."""
    return {state.endpoint: state.capacity - state.in_flight for state in limiter.snapshot()}


@virtually
async def test_a_full_burst_leaves_at_once_and_the_rest_a_window_after_the_replies():
    """Five of seven leave at once, two as the first tokens come back."""
    limiter = LocalLimiter()
    calls = start(*(use(limiter, row(rate=5), reply_in=0.1) for _ in range(7)))

    assert await asyncio.gather(*calls) == pytest.approx([0, 0, 0, 0, 0, 1.101, 1.101])


@virtually
async def test_a_grant_tells_how_long_it_waited():
    """The time in the queue, in seconds."""
    limiter = LocalLimiter()
    first = await limiter.acquire([row()])
    first.sent()
    first.replied()
    second = await limiter.acquire([row()])

    assert first.waited == 0.0
    assert second.waited == pytest.approx(1.001)


@virtually
async def test_calls_of_one_priority_go_in_order_and_higher_ones_before():
    """Close before write before read, whatever the order of asking."""
    limiter = LocalLimiter()
    held = await limiter.acquire([row()])
    order = []

    async def call(name, priority):
        (await limiter.acquire([row()], priority=priority)).cancel()
        order.append(name)

    calls = start(
        call("read", 10), call("read 2", 10), call("close", 30), call("write", 20), call("last", 0)
    )
    await settle()
    held.cancel()
    await asyncio.gather(*calls)

    assert order == ["close", "write", "read", "read 2", "last"]


@virtually
async def test_a_low_priority_call_is_served_under_endless_higher_ones():
    """A read waits no longer than the two seconds' worth of closes that may overtake it."""
    limiter = LocalLimiter()
    running = True

    async def closes():
        while running:
            start(use(limiter, row(rate=5), priority=30))
            await asyncio.sleep(0.2)

    source = asyncio.create_task(closes())
    await asyncio.sleep(1)
    asked = now()
    left = await use(limiter, row(rate=5), priority=10)
    running = False
    await source
    await asyncio.sleep(60)

    assert left - asked <= 20 * 0.1 + 0.5


@pytest.mark.parametrize("policy", ["adaptive", "smooth"])
def test_a_cancellation_that_meets_the_wake_up_costs_no_token(policy):
    """A call cancelled after its turn has come, but before it ran, passes the token on."""

    async def main():
        limiter = LocalLimiter()
        held = await limiter.acquire([row(policy=policy)])
        first, second = start(*(limiter.acquire([row(policy=policy)]) for _ in range(2)))
        await settle()
        held.cancel()
        first.cancel()
        await settle()
        return first.cancelled(), second.done(), limiter.snapshot()[0].in_flight

    assert run_virtually(main()) == (True, True, 1)


@pytest.mark.parametrize("waiting", [True, False])
@virtually
async def test_a_lost_request_keeps_its_token_for_long(waiting):
    """The next call, come before or after, leaves ten seconds and a window after the close."""
    limiter = LocalLimiter()
    grant = await limiter.acquire([row()])
    grant.sent()
    calls = start(use(limiter, row())) if waiting else []
    await asyncio.sleep(2)
    grant.lost()
    calls = calls or start(use(limiter, row()))

    assert await calls[0] == pytest.approx(2 + 10 + 1.001)


@pytest.mark.parametrize(("seconds", "early_first"), [(19.9, False), (20.1, True)])
@virtually
async def test_the_largest_difference_in_priority_weighs_twenty_seconds(seconds, early_first):
    """Whoever has waited longer than that goes first, even against a priority of a million."""
    limiter = LocalLimiter()
    held = await limiter.acquire([row()])
    (early,) = start(limiter.acquire([row()], priority=-(10**9)))
    await asyncio.sleep(seconds)
    (late,) = start(limiter.acquire([row()], priority=10**9))
    await settle()
    held.cancel()
    await settle()

    assert (early.done(), late.done()) == (early_first, not early_first)
    for call in (early, late)[:: 1 if early_first else -1]:
        (await call).cancel()


@pytest.mark.parametrize("end", ["cancel", "time out", "drop"])
@virtually
async def test_a_wait_that_is_given_up_costs_no_token(end):
    """The next in the queue gets what the call would have got; nobody is left in the queue."""
    limiter = LocalLimiter()
    held = await limiter.acquire([row()])
    if end == "drop":
        call = limiter.acquire([row()])
        call.send(None)
    else:
        (call,) = start(limiter.acquire([row()]))
    await settle()
    (second,) = start(limiter.acquire([row()]))
    await settle()
    if end == "time out":
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(call, 0.5)
    else:
        (call.close if end == "drop" else call.cancel)()
    await settle()
    assert limiter.snapshot()[0].waiting == 1
    held.cancel()
    await settle()
    second.result().cancel()

    assert free(limiter) == {"e": 1}
    assert limiter.snapshot()[0].waiting == 0


async def stamped(limiter, wanted, route, back=0.08):
    """A call whose reply says when it was counted; returns when it left."""
    grant = await limiter.acquire([wanted], route=route)
    grant.sent()
    left = now()
    await asyncio.sleep(0.02)
    stamp = round((1_700_000_000 + now()) * 1000)
    await asyncio.sleep(back)
    grant.replied(request_time=stamp)
    return left


async def learn(limiter, wanted, route):
    for _ in range(30):
        await stamped(limiter, wanted, route)


@virtually
async def test_the_stamp_of_the_exchange_dates_a_call():
    """On a learnt route a reply that is late on its way back keeps no token longer."""
    limiter = LocalLimiter()
    await learn(limiter, row(), RouteKey())
    late = await stamped(limiter, row(), RouteKey(), 0.7)

    assert await use(limiter, row()) - late == pytest.approx(1.002, abs=0.003)


@virtually
async def test_another_route_is_noticed_under_the_very_same_limit():
    """What was estimated for the first one does not hold for the other."""
    limiter, wanted = LocalLimiter(), row()
    await learn(limiter, wanted, RouteKey("a"))
    late = await stamped(limiter, wanted, RouteKey("a"), 0.7)

    assert await use(limiter, wanted, route=RouteKey("b")) - late == pytest.approx(0.72 + 1.001)


@virtually
async def test_of_too_many_routes_the_one_unused_for_longest_is_forgotten():
    """One that is older but was used since is known as well as before."""
    limiter = LocalLimiter()
    for name in ("kept", "forgotten"):
        await learn(limiter, row(name), RouteKey(name))
    for i in range(limiter_module.MAX_ROUTES - 2):
        await use(limiter, row("other", 1000), route=RouteKey(str(i)))
    await stamped(limiter, row("kept"), RouteKey("kept"))
    await use(limiter, row("other", 1000), route=RouteKey("one too many"))
    waits = []
    for name in ("kept", "forgotten"):
        late = await stamped(limiter, row(name), RouteKey(name), 0.7)
        waits.append(await use(limiter, row(name), route=RouteKey(name)) - late)

    assert waits == pytest.approx([1.002, 0.72 + 1.001], abs=0.003)


@pytest.mark.parametrize(("rate", "at"), [(2, 1.001), (1, 2.002)])
@virtually
async def test_the_tightest_limit_that_clients_ask_for_holds(rate, at):
    """Equal ones are the same limit; a tighter one holds from the call that brings it."""
    limiter = LocalLimiter()
    await use(limiter, row(rate=2))
    await use(limiter, row(rate=rate))

    assert limiter.snapshot()[0].capacity == rate
    assert await use(limiter, row(rate=2)) == pytest.approx(at)


@virtually
async def test_a_call_waits_for_its_own_buckets_before_the_shared_ones():
    """Account, then address, then the gate: nobody holds up others while he cannot go anyway."""
    limiter = LocalLimiter()
    gate = EgressGate(calls=2, per=1000.0, burst=1).bucket("1.2.3.4")
    rows = [row("b"), row("a", scope="ip"), gate]
    held = [await limiter.acquire([wanted]) for wanted in rows]
    (call,) = start(limiter.acquire(rows[::-1]))
    places = []
    for grant in held:
        await settle()
        states = limiter.snapshot()
        places += [(state.scope, state.endpoint) for state in states if state.waiting]
        grant.cancel()

    assert places == [("uid", "b"), ("ip", "a"), ("ip", "*")]
    (await call).cancel()


@virtually
async def test_an_entry_goes_a_minute_after_its_last_call_and_not_before():
    """Whether its tokens are back is looked at then."""
    limiter = LocalLimiter()
    await use(limiter, row("once"))
    names = []
    for pause in (2, limiter_module.EVICT_AFTER):
        await asyncio.sleep(pause)
        (await limiter.acquire([row("used")])).cancel()
        names.append({state.endpoint for state in limiter.snapshot()})

    assert names == [{"once", "used"}, {"used"}]


@virtually
async def test_a_request_that_did_not_leave_frees_its_token_at_once():
    """Cancelling a grant gives all its tokens back."""
    limiter = LocalLimiter()
    for _ in range(3):
        grant = await limiter.acquire([row("a"), row("b")])
        assert grant.waited == 0.0
        grant.cancel()

    assert free(limiter) == {"a": 1, "b": 1}


@virtually
async def test_a_grant_is_used_once_and_in_order():
    """A reply before the sending, or a second end, is an error in the caller."""
    limiter = LocalLimiter()
    grant = await limiter.acquire([row()])
    with pytest.raises(RuntimeError, match=r"^sent\(\) is to be called before replied\(\)$"):
        grant.replied()
    grant.sent()
    grant.replied()

    for end in (grant.replied, grant.lost, grant.cancel):
        with pytest.raises(RuntimeError, match=r"^this grant is used: call one of .* once$"):
            end()


@virtually
async def test_a_429_holds_back_everyone_on_that_bucket():
    """The other calls of the bucket wait a window although tokens were there."""
    limiter = LocalLimiter()
    grant = await limiter.acquire([row(rate=5), row("other")])
    grant.sent()
    grant.replied(limited=True, retry_after=3.0, remaining=0)

    assert await use(limiter, row(rate=5)) == pytest.approx(3.0)
    assert {state.endpoint: state.limited for state in limiter.snapshot()} == {"e": 1, "other": 1}


@virtually
async def test_calls_left_tighten_the_bucket():
    """When the exchange says that fewer are left than we used, the difference is spent."""
    limiter = LocalLimiter()
    grant = await limiter.acquire([row(rate=5)])
    grant.sent()
    grant.replied(remaining=1)

    calls = start(*(use(limiter, row(rate=5)) for _ in range(2)))
    assert await asyncio.gather(*calls) == pytest.approx([0, 1.001])


@virtually
async def test_tokens_of_several_buckets_are_taken_together():
    """While one bucket has none, no token of the other is in flight, and none is lost."""
    limiter = LocalLimiter()
    uid, ip = row(scope="uid"), row(scope="ip")
    held = await limiter.acquire([ip])
    call = asyncio.create_task(limiter.acquire([uid, ip]))
    await settle()

    assert [(state.scope, state.in_flight) for state in limiter.snapshot()] == [
        ("ip", 1),
        ("uid", 0),
    ]
    call.cancel()
    await settle()
    (await limiter.acquire([uid])).cancel()
    held.cancel()
    await limiter.acquire([ip, uid])
    assert [state.in_flight for state in limiter.snapshot()] == [1, 1]


@virtually
async def test_opposite_orders_do_not_deadlock():
    """Calls that name the same buckets in different orders are all served."""
    limiter = LocalLimiter()
    a, b = row("a"), row("b", scope="ip")
    calls = start(*(use(limiter, *order) for order in ((a, b), (b, a)) * 5))

    assert sorted(await asyncio.gather(*calls)) == pytest.approx([i * 1.001 for i in range(10)])


@pytest.mark.parametrize("rows", [[row()] * 2, [row(), row("b", rate=5), row()]])
@virtually
async def test_a_bucket_named_twice_gives_one_token(rows):
    """A call counts once in each bucket, waiting or not."""
    limiter = LocalLimiter()

    assert await use(limiter, *rows) == 0
    assert await use(limiter, *rows) == pytest.approx(1.001)
    assert {state.in_flight for state in limiter.snapshot()} == {0}


@virtually
async def test_calls_already_made_count_for_a_limit_that_is_named_later():
    """Those of the seconds before take tokens of the minute."""
    limiter = LocalLimiter()
    for _ in range(3):
        await use(limiter, row(rate=5))
    calls = start(*(use(limiter, row(rate=4, per=60.0)) for _ in range(2)))

    assert await asyncio.gather(*calls) == [0, pytest.approx(60.001)]


@virtually
async def test_a_bucket_held_up_by_a_reservation_goes_on_when_it_is_used():
    """Smooth buckets behind a busy gate serve their whole queue."""
    limiter = LocalLimiter()
    smooth = row("a", rate=10, policy="smooth", headroom=0.0)
    gate = EgressGate(calls=101, per=10.0, burst=1, jitter=0.0).bucket("ip")
    other = row("b", rate=10)
    calls = start(*(use(limiter, wanted, gate) for wanted in (other, smooth) * 3))

    assert await asyncio.gather(*calls) == pytest.approx([0, 0.1, 0.2, 0.4, 0.3, 0.5], abs=0.11)
    assert limiter.snapshot()[0].waiting == 0


@virtually
async def test_a_reservation_of_a_cancelled_call_lets_the_queue_go_on():
    """A call cancelled between its buckets makes room at the first one."""
    limiter = LocalLimiter()
    smooth = row("a", rate=10, policy="smooth", headroom=0.0)
    held = await limiter.acquire([row("b", scope="ip")])
    first = asyncio.create_task(limiter.acquire([smooth, row("b", scope="ip")]))
    second = asyncio.create_task(limiter.acquire([smooth]))
    await settle()
    assert not second.done()
    first.cancel()
    await settle()

    assert second.done()
    held.cancel()


@virtually
async def test_no_bucket_at_all_means_no_limit():
    """An empty list is granted at once; a 429 holds nothing but the address."""
    grant = await LocalLimiter().acquire([])
    grant.sent()
    grant.replied(limited=True, retry_after=60.0)

    assert grant.waited == 0.0


@virtually
async def test_idle_entries_go_away_and_busy_ones_stay():
    """A minute after its last call a bucket's entry is gone, unless it still matters."""
    limiter = LocalLimiter()
    for i in range(100):
        (await limiter.acquire([row(f"idle {i}")])).cancel()
    busy = await limiter.acquire([row("busy")])
    assert len(limiter.snapshot()) == 101
    for _ in range(10):
        await asyncio.sleep(limiter_module.EVICT_AFTER / 2)
        (await limiter.acquire([row("used")])).cancel()

    assert {state.endpoint for state in limiter.snapshot()} == {"busy", "used"}
    busy.cancel()


@pytest.mark.parametrize("end", ["close", "cancel", "lost", "replied"])
@virtually
async def test_a_call_ended_in_the_middle_of_a_change_is_seen_to_after_it(end):
    """The collector, or a signal, may end a call while this very thread makes another's change."""
    limiter = LocalLimiter()
    held = await limiter.acquire([row()])
    held.sent()
    call = limiter.acquire([row()])
    call.send(None)
    before = limiter.snapshot()[0]

    def interrupt():
        (call.close if end == "close" else getattr(held, end))()
        assert limiter.snapshot()[0] == before

    limiter._scheduler.changes.run(interrupt)

    after = limiter.snapshot()[0]
    assert (after.waiting, after.in_flight) == (
        (0, 1) if end == "close" else (0, 1) if end == "cancel" else (1, 0)
    )
    call.close()


def closing(loop):
    """Ends a loop that still has calls waiting, without cancelling them."""
    for task in asyncio.all_tasks(loop):
        task._log_destroy_pending = False
    loop.close()


@pytest.mark.parametrize("noticed", [True, False])
def test_a_closed_loop_does_not_hold_up_the_others(noticed, monkeypatch):
    """Its calls lose their place to those that live, also when it is closed as it is woken."""
    limiter = LocalLimiter()
    dead, live = VirtualLoop(), VirtualLoop()
    held = (dead if noticed else live).run_until_complete(limiter.acquire([row()]))
    stuck = dead.create_task(limiter.acquire([row()]))
    dead.run_until_complete(asyncio.sleep(0))
    call = live.create_task(limiter.acquire([row()]))
    live.run_until_complete(asyncio.sleep(0))
    closing(dead)
    if not noticed:
        monkeypatch.setattr(dead, "is_closed", lambda: False)
    held.cancel()
    monkeypatch.undo()
    live.run_until_complete(settle())

    assert call.done()
    live.close()
    del stuck
    gc.collect()


def test_the_timer_of_another_loop_is_set_there():
    """A token that comes back by time wakes the call on the loop that waits for it."""
    limiter = LocalLimiter()
    here, there = VirtualLoop(), VirtualLoop()

    async def take():
        grant = await limiter.acquire([row()])
        grant.sent()
        return grant

    grant = here.run_until_complete(take())
    calls = [loop.create_task(limiter.acquire([row()])) for loop in (there, here)]
    there.run_until_complete(asyncio.sleep(0))
    here.run_until_complete(asyncio.sleep(0.5))
    there.run_until_complete(asyncio.sleep(0.5))
    grant.replied()
    first = there.run_until_complete(calls[0])
    assert there.time() == pytest.approx(1001.501)
    here.run_until_complete(asyncio.sleep(1.5))
    first.cancel()
    here.run_until_complete(calls[1]).cancel()
    there.close()
    here.close()


def test_a_call_cancelled_while_its_wake_up_is_under_way_passes_the_token_on():
    """Between two loops the wake-up takes a moment, in which the call may be cancelled."""
    limiter = LocalLimiter()
    here, there = VirtualLoop(), VirtualLoop()
    held = here.run_until_complete(limiter.acquire([row()]))
    call = there.create_task(limiter.acquire([row()]))
    there.run_until_complete(asyncio.sleep(0))
    held.cancel()
    call.cancel()
    there.run_until_complete(settle())

    assert call.cancelled()
    here.run_until_complete(limiter.acquire([row()])).cancel()
    there.close()
    here.close()


def test_a_loop_closed_while_its_timer_is_set_is_left_alone(monkeypatch):
    """Setting a timer on a loop that is just closing is no error."""
    limiter = LocalLimiter()
    dead, live = VirtualLoop(), VirtualLoop()
    held = live.run_until_complete(limiter.acquire([row()]))
    held.sent()
    stuck = dead.create_task(limiter.acquire([row()]))
    dead.run_until_complete(asyncio.sleep(0))
    closing(dead)
    monkeypatch.setattr(dead, "is_closed", lambda: False)
    held.replied()
    monkeypatch.undo()

    assert live.run_until_complete(use(limiter, row())) == pytest.approx(1.001)
    live.close()
    del stuck
    gc.collect()


def test_two_threads_share_one_limit():
    """Calls of two loops in two threads together never exceed the capacity."""
    limiter = LocalLimiter()
    wanted = row(rate=3, per=1000)
    out = max_out = served = 0
    lock = threading.Lock()

    async def call():
        nonlocal out, max_out, served
        grant = await limiter.acquire([wanted])
        with lock:
            out += 1
            max_out = max(max_out, out)
        await asyncio.sleep(0)
        with lock:
            out -= 1
            served += 1
        grant.cancel()

    async def main():
        await asyncio.gather(*(call() for _ in range(200)))

    threads = [threading.Thread(target=asyncio.run, args=(main(),)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)

    assert (served, out) == (400, 0)
    assert max_out <= 3


def test_the_process_has_one_shared_limiter():
    """Who asks for it gets the same one."""
    assert shared_limiter() is shared_limiter()


def timers():
    """Timers that the running loop has still to fire."""
    return [handle for handle in asyncio.get_running_loop()._scheduled if not handle.cancelled()]


@virtually
async def test_a_call_without_priority_has_that_of_zero():
    """Between calls of priority 0 it keeps its place."""
    limiter = LocalLimiter()
    held = await limiter.acquire([row()])
    first, plain = start(limiter.acquire([row()], priority=0), limiter.acquire([row()]))
    await settle()
    held.cancel()
    await settle()

    assert (first.done(), plain.done()) == (True, False)
    first.result().cancel()
    (await plain).cancel()


@virtually
async def test_a_look_at_the_entries_sees_a_part_of_them_once_a_second():
    """Of three thousand idle entries one in 64 goes, and no more within the second."""
    limiter = LocalLimiter()
    for i in range(3000):
        (await limiter.acquire([row(f"idle {i}")])).cancel()
    await asyncio.sleep(limiter_module.EVICT_AFTER + 1)
    for _ in range(3):
        (await limiter.acquire([row("used")])).cancel()

    assert len(limiter.snapshot()) == 3000 - 3000 // limiter_module.SWEEP_PARTS + 1


@virtually
async def test_a_token_that_comes_back_sooner_than_expected_wakes_sooner():
    """The timer set for a lost request's token gives way to one for an earlier token."""
    limiter = LocalLimiter()
    lost, answered = [await limiter.acquire([row(rate=2)]) for _ in range(2)]
    lost.sent()
    answered.sent()
    (call,) = start(use(limiter, row(rate=2)))
    lost.lost()
    await settle()
    answered.replied()

    assert await call == pytest.approx(1.001)
    assert timers() == []


@virtually
async def test_no_timer_runs_while_only_a_reply_can_help_or_nobody_waits():
    """A timer is there for a token whose time is known, and goes when the last call is served."""
    limiter = LocalLimiter()
    held, other = [await limiter.acquire([row(rate=2)]) for _ in range(2)]
    held.sent()
    (call,) = start(limiter.acquire([row(rate=2)]))
    await settle()
    assert timers() == []
    held.replied()
    assert len(timers()) == 1
    other.cancel()
    (await call).cancel()

    assert timers() == []


@virtually
async def test_calls_over_two_slowed_buckets_are_all_served():
    """After two refusals in a row the queue goes on as the rate of both recovers."""
    limiter = LocalLimiter()
    rows = (row("a", rate=4), row("b", rate=4, policy="smooth"))
    for _ in range(2):
        grant = await limiter.acquire(rows)
        grant.sent()
        grant.replied(limited=True)
    calls = start(*(use(limiter, *rows) for _ in range(12)))
    left = sorted(await asyncio.gather(*calls))

    assert {state.limited for state in limiter.snapshot()} == {2}
    assert left[0] == pytest.approx(2.002, abs=0.1)
    assert all(later - sooner > 0.25 for sooner, later in pairwise(left))
    assert left[-1] < left[0] + 12 * 0.4


@virtually
async def test_within_one_loop_nobody_is_woken_by_call_soon_threadsafe():
    """It costs a system call and a turn of the loop; only another loop needs it."""
    loop = asyncio.get_running_loop()
    calls = []
    loop.call_soon_threadsafe = lambda *given: calls.append(given)
    limiter = LocalLimiter()
    rows = (row("a"), row("b"))
    for end in ("cancel", "replied", "lost"):
        held = await limiter.acquire(rows)
        held.sent()
        waiting = start(*(limiter.acquire(rows) for _ in range(3)))
        await settle()
        waiting[0].cancel()
        getattr(held, end)()
        (await waiting[1]).cancel()
        (await waiting[2]).cancel()
    held = await limiter.acquire(rows)
    dropped = limiter.acquire(rows)
    dropped.send(None)
    (call,) = start(limiter.acquire(rows))
    await settle()
    limiter._scheduler.changes.run(dropped.close)
    held.cancel()
    (await limiter.acquire([row("c")])).cancel()
    (await call).cancel()
    held, deadline = await limiter.acquire([rows[1]]), now() + START + 5
    turned_away = start(*(limiter.acquire(rows, deadline=deadline) for _ in range(2)))
    (other,) = start(limiter.acquire([rows[0]]))
    await settle()
    held.sent()
    held.replied(limited=True, retry_after=60)
    await settle()
    assert [type(call.exception()) for call in turned_away] == [OnHold, OnHold]
    assert other.done()
    full = [await limiter.acquire([row("d", rate=2)]) for _ in range(2)]
    waiting = start(limiter.acquire([row("d", rate=2)]), limiter.acquire([row("d", 3, per=60.0)]))
    await settle()
    full[0].cancel()
    (await waiting[0]).cancel()
    (await waiting[1]).cancel()
    del loop.call_soon_threadsafe

    assert calls == []


@virtually
async def test_calls_keep_their_order_when_another_limit_is_named():
    """The one that names it stands behind those that were there."""
    limiter, order = LocalLimiter(), []

    async def call(name, **limit):
        (await limiter.acquire([row(**limit)])).cancel()
        order.append(name)

    held = [await limiter.acquire([row(rate=2)]) for _ in range(2)]
    calls = []
    for name in "abc":
        calls += start(call(name, rate=2))
        await asyncio.sleep(0.01)
    calls += start(call("late", rate=9, per=60.0), call("last", rate=2))
    await settle()
    held[0].cancel()
    await asyncio.gather(*calls)

    assert order == ["a", "b", "c", "late", "last"]


@pytest.mark.parametrize("end", ["replied", "lost", "cancel", "given up"])
@virtually
async def test_a_grant_that_has_ended_is_kept_by_nobody(end):
    """However it ends, or its call in the very moment of its turn."""
    limiter = LocalLimiter()
    gc.collect()
    before = sum(type(each) is LocalGrant for each in gc.get_objects())
    held = await limiter.acquire([row()])
    held.sent()
    if end == "given up":
        (call,) = start(limiter.acquire([row()]))
        await settle()
        held.cancel()
        call.cancel()
        await settle()
        del call
    else:
        getattr(held, end)()
    del held
    gc.collect()

    assert sum(type(each) is LocalGrant for each in gc.get_objects()) == before


@virtually
async def test_a_sending_told_after_the_end_changes_nothing():
    """The reply has come, and its tokens are under way."""
    limiter = LocalLimiter()
    grant = await limiter.acquire([row()])
    grant.sent()
    grant.replied()
    before = limiter.snapshot()
    grant.sent()

    assert limiter.snapshot() == before


@pytest.mark.parametrize("more", [[], [row("b", rate=9)]])
@virtually
async def test_a_turn_that_was_not_used_is_there_again_unless_another_came_after_it(more):
    """Where calls are evenly spaced, alone or with another limit."""
    limiter = LocalLimiter()
    rows = [row("a", rate=10, policy="smooth", headroom=0.0), *more]
    first = await limiter.acquire(rows)
    first.cancel()
    early = await limiter.acquire(rows)
    late = await limiter.acquire(rows)
    early.cancel()
    last = await limiter.acquire(rows)

    assert (early.waited, late.waited, last.waited) == (0, *[pytest.approx(0.1)] * 2)


@pytest.mark.parametrize("end", ["cancel", "replied"])
@virtually
async def test_a_call_that_ends_as_another_is_given_its_turn_is_seen_to_after_it(end):
    """Whatever runs in between by this very thread finds each change whole."""
    limiter, loop, seen = LocalLimiter(), asyncio.get_running_loop(), []
    held, other = [await limiter.acquire([row(name)]) for name in "ab"]
    held.sent()
    calls = start(
        limiter.acquire([row("a")], deadline=loop.time() + 5),
        limiter.acquire([row("a"), row("b")]),
    )
    await settle()
    call_soon = loop.call_soon

    def meanwhile(*given, **more):
        del loop.call_soon
        before = limiter.snapshot()
        other.cancel()
        seen.append(limiter.snapshot() == before)
        return call_soon(*given, **more)

    loop.call_soon = meanwhile
    if end == "cancel":
        held.cancel()
        (await calls[0]).cancel()
    else:
        held.replied(limited=True, retry_after=60)
        with pytest.raises(OnHold):
            await calls[0]
    (await calls[1]).cancel()

    assert seen == [True]


@virtually
async def test_a_call_that_goes_on_to_its_next_bucket_is_woken_there():
    """With its first token reserved it waits for the second one, whose time is known."""
    limiter = LocalLimiter()
    tokens, paced = row("a"), row("b", policy="smooth", headroom=0.0)
    await use(limiter, paced)
    held = await limiter.acquire([tokens])
    (call,) = start(use(limiter, tokens, paced))
    await settle()
    held.cancel()

    assert await call == pytest.approx(1.0)


@virtually
async def test_a_bucket_at_rest_takes_little_memory():
    """After one call of each, 2,000 buckets take 700 bytes each, of 1.1 KB with key and limit."""
    limiter, rows = LocalLimiter(), [row(f"e{number}") for number in range(2_000)]
    tracemalloc.start()
    try:
        for each in rows:
            grant = await limiter.acquire([each])
            grant.sent()
            grant.replied()
        await asyncio.sleep(2)
        used, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert len(limiter.snapshot()) == len(rows)
    assert used / len(rows) < 700


@pytest.mark.parametrize("told", [{}, {"route": RouteKey("x", "here")}])
@virtually
async def test_a_call_that_comes_in_the_middle_of_a_change_stands_in_line_after_it(told):
    """It takes one token of each bucket, is told of a hold, and may be given up before it is in."""
    limiter, rows, loop = LocalLimiter(), [row("a"), row("b"), row("a")], asyncio.get_running_loop()
    calls = [limiter.acquire(rows, **told) for _ in range(3)]
    calls.append(limiter.acquire(rows, deadline=loop.time() + 5, **told))
    with limiter._scheduler.changes.lock:
        limiter._scheduler.changes.busy = True
        for call in calls:
            call.send(None)
        calls[1].close()
        limiter._scheduler.changes.busy = False
        limiter._scheduler.changes.run_deferred()
    states = {(state.endpoint, state.in_flight, state.waiting) for state in limiter.snapshot()}
    with pytest.raises(StopIteration) as first:
        calls[0].send(None)

    assert states == {("a", 1, 2), ("b", 1, 0)}
    first.value.value.sent()
    first.value.value.replied(limited=True, retry_after=60, address=True)
    with pytest.raises(OnHold):
        calls[3].send(None)
    calls[2].close()
    assert {(state.endpoint, state.waiting) for state in limiter.snapshot()} >= {("a", 0), ("b", 0)}


@virtually
async def test_a_child_goes_on_from_what_its_parent_knew(monkeypatch):
    """Limits, holds of buckets and addresses, and what was in flight; nobody is waited for."""
    clock = SimpleNamespace(monotonic=asyncio.get_running_loop().time)
    monkeypatch.setattr(limiter_module, "time", clock)
    limiter, here = LocalLimiter(), RouteKey("x", "here")
    for name, said in (("held", {"retry_after": 30}), ("banned", {"retry_after": 90})):
        grant = await limiter.acquire([row(name)], route=RouteKey("x", name))
        grant.sent()
        grant.replied(limited=True, address=name == "banned", **said)
    await limiter.acquire([row("a", rate=5), row("in flight")], route=here)
    (call,) = start(limiter.acquire([row("in flight")], route=here))
    await settle()
    for _ in range(2):  # a child's child too
        limiter.after_fork()
    assert limiter.snapshot() == []
    begun = start(
        *(use(limiter, row(name), route=RouteKey("x", "else")) for name in ("held", "in flight")),
        use(limiter, row("other"), route=RouteKey("x", "banned")),
        *(use(limiter, row("a", rate=9), route=here) for _ in range(5)),
    )

    left = await asyncio.gather(*begun)
    window = pytest.approx(1.001, abs=0.01)
    assert left == [pytest.approx(30), window, pytest.approx(90), 0, 0, 0, 0, window]
    assert limiter.snapshot()[0].waiting == 0
    call.cancel()


@pytest.mark.parametrize("named", ["before", "after"])
@virtually
async def test_a_childs_calls_count_with_its_parents_in_every_window(named, monkeypatch):
    """In a limit that the parent knew, and in one that a client of the child names."""
    clock = SimpleNamespace(monotonic=asyncio.get_running_loop().time)
    monkeypatch.setattr(limiter_module, "time", clock)
    limiter, long = LocalLimiter(), row(rate=4, per=30.0)
    for _ in range(3):
        await use(limiter, row(rate=5), *([long] if named == "before" else []))
    await asyncio.sleep(2)
    limiter.after_fork()
    left = await asyncio.gather(*start(*(use(limiter, long) for _ in range(2))))

    assert left == [2, pytest.approx(30 if named == "before" else 32, abs=0.01)]


@virtually
async def test_a_child_does_not_wait_for_a_change_of_another_thread_of_its_parent():
    """Its lock would never be released."""
    limiter = LocalLimiter()
    thread = threading.Thread(target=limiter._scheduler.changes.lock.acquire)
    thread.start()
    thread.join()
    limiter.after_fork()

    assert await use(limiter, row()) == 0
