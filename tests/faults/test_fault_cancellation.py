"""Cancelled anywhere, a call leaves no token, waiter, connection or task behind."""

import asyncio
import gc
import weakref
from random import Random

import pytest
from calls import (
    READS,
    SEED,
    client,
    client_context,
    end_of,
    server_context,
    simulator,
    write_values,
)
from faulty_server import Proxy, honest, silent
from secrecy import CANARIES

from bitget_copy._deadline import Deadline
from bitget_copy.errors import BitgetCopyError, OutcomeUnknownError, ParameterError

pytestmark = pytest.mark.usefixtures("backend")
READ = "v1.spot.trader.get_settings"
WRITE = "v1.futures.trader.close_order"
MAX_STEPS = 500
CONNECTIONS = 10
NORMAL, LONG = 1_000, 10_000
BATCH = 40
SERVERS = {
    "Proxy._serve",
    "BaseSelectorEventLoop._accept_connection2",
    "StreamWriter.wait_closed",
}
"""Tasks of the other side."""


async def turns(count: int) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


def held(caller) -> dict:
    """What the limiter still holds for calls that are over."""
    busy = (b for b in caller.bucket_states() if b.in_flight or b.waiting)
    return {b.endpoint: (b.in_flight, b.waiting) for b in busy}


def busy(caller) -> list:
    """Connections of this loop that are still taken for an exchange."""
    pools = caller._parts.transport._backend._pools.here()
    return [connection for pool in pools.values() for connection in pool.busy]


async def nothing_left(caller, proxy, tasks_before) -> None:
    """Asserts that the call's end has freed everything it had."""
    assert held(caller) == {}
    slots = caller._parts.transport.slots
    assert slots.free == caller.config.max_connections, "a connection's place is gone"
    assert slots.waiting == 0
    assert busy(caller) == []
    left = {t for t in asyncio.all_tasks() - tasks_before if not t.done()}
    assert {t for t in left if t.get_coro().__qualname__ not in SERVERS} == set()


def check_cancelled(task) -> None:
    """What a tool that prints tracebacks with locals would show of the cancellation."""
    try:
        task.result()
    except asyncio.CancelledError as error:
        CANARIES.check_error(error)
    except BitgetCopyError as error:
        CANARIES.check_error(error)


async def slow(link):
    """An honest answer in several pieces, so that there are more places to be cancelled at."""
    await link.take()
    answer = await link.perform()
    raw = answer.http()
    for start in range(0, len(raw), max(1, len(raw) // 4)):
        await link.send(raw[start : start + max(1, len(raw) // 4)])
        await asyncio.sleep(0)


@pytest.mark.parametrize("warm", [False, True], ids=["new connection", "kept connection"])
@pytest.mark.parametrize("key", [READ, WRITE])
async def test_cancelled_at_every_step_leaves_nothing_behind(key, warm):
    """At each turn of the loop from the first to the last, cancelled there; the next call works."""
    sim = simulator()
    values = write_values(sim)[WRITE] if key == WRITE else {}
    steps = 0
    async with Proxy(sim, [slow], forever=True) as proxy:
        for step in range(MAX_STEPS):
            async with client(sim, proxy.url) as caller:
                if warm:
                    await caller.call(READ, timeout=5)
                before = asyncio.all_tasks()
                task = asyncio.ensure_future(_given(caller, key, values))
                await turns(step)
                done = task.done()
                task.cancel()
                await asyncio.wait([task])
                check_cancelled(task)
                if not warm:
                    await nothing_left(caller, proxy, before)
                else:
                    assert held(caller) == {}
                assert await caller.call("v1.spot.trader.get_statistics", timeout=5)
            if done:
                break
            steps = step
        assert done, "never came to its end"
        assert await proxy.settle() == 0
    print(f"{key} {'warm' if warm else 'cold'}: cancelled at {steps + 1} steps")
    assert steps > 8
    assert len([r for r in proxy.executed if r.target.endswith("closeTrackOrder")]) <= 1


async def _given(caller, key, values):
    """Keeps the test's own locals, credentials among them, out of the task's frames."""
    try:
        return await caller.call(key, values, timeout=5)
    except BitgetCopyError as error:
        return error


async def storm(count: int, *, certificates=None, longest: int = 12) -> None:
    """Cancels calls at random moments while ten connections serve them, inside TLS or not."""
    rng = Random(SEED)
    sim = simulator()
    calls = cancelled = 0
    tls = server_context("good", certificates) if certificates else None
    async with Proxy(sim, [slow], forever=True, tls=tls) as proxy:
        options = {"max_connections": CONNECTIONS, "rate_limits": {"*": {"rate": 100_000}}}
        options |= {"verify": client_context()} if certificates else {}
        async with client(sim, proxy.url, **options) as caller:
            before = asyncio.all_tasks()
            while cancelled < count:
                calls += BATCH
                given = [rng.choice(list(READS.items())) for _ in range(BATCH)]
                tasks = [asyncio.ensure_future(_given(caller, *one)) for one in given]
                await turns(rng.randrange(longest))
                for task in rng.sample(tasks, len(tasks)):
                    await turns(rng.choice((0, 0, 0, 0, 1, 3)))
                    cancelled += task.cancel()
                await asyncio.wait(tasks)
                check_cancelled(rng.choice(tasks))
            await nothing_left(caller, proxy, before)
            assert await asyncio.gather(*(caller.call(READ, timeout=5) for _ in range(5)))
        assert await proxy.settle() == 0
    assert proxy.open_now == 0
    print(f"seed {SEED}: {cancelled} of {calls} calls cancelled, {proxy.accepted} connections")


@pytest.mark.gate
async def test_a_thousand_random_cancellations_leak_nothing():
    """1,000 cancellations at random moments, with 10 connections."""
    await storm(NORMAL)


@pytest.mark.gate
async def test_two_hundred_random_cancellations_inside_tls_leak_nothing(tmp_path):
    """Also in the handshake, which takes many turns of the loop."""
    await storm(NORMAL // 5, certificates=str(tmp_path), longest=80)


@pytest.mark.long
async def test_five_thousand_random_cancellations_inside_tls_leak_nothing(tmp_path):
    """The same 5,000 times."""
    await storm(LONG // 2, certificates=str(tmp_path), longest=80)


@pytest.mark.long
async def test_ten_thousand_random_cancellations_leak_nothing():
    """10,000 cancellations at random moments, with 10 connections."""
    await storm(LONG)


async def together(caller, fail):
    """A task group of a thousand calls and one member that fails."""
    async with asyncio.TaskGroup() as group:
        for _ in range(1_000):
            group.create_task(caller.call(READ))
        group.create_task(fail())


async def test_a_cancelled_group_of_a_thousand_tasks_leaks_nothing():
    """1,000 calls in a task group of which one member fails: all end, and the next call works."""
    sim = simulator()

    async def fail():
        await turns(30)
        raise KeyError("a member fails")

    async with Proxy(sim, [slow], forever=True) as proxy:
        async with client(sim, proxy.url, max_connections=CONNECTIONS) as caller:
            before = asyncio.all_tasks()
            with pytest.raises(ExceptionGroup) as caught:
                await together(caller, fail)
            CANARIES.check_error(caught.value)
            await nothing_left(caller, proxy, before)
            assert await caller.call("v1.spot.trader.get_statistics", timeout=5)
        assert await proxy.settle() == 0


async def test_a_callers_own_deadline_shows_no_secret():
    """`asyncio.timeout` of the caller around a call: its traceback with locals is clean."""
    sim = simulator()

    async with Proxy(sim, [silent], forever=True) as proxy, client(sim, proxy.url) as caller:
        try:
            await _impatient(caller)
        except TimeoutError as error:
            CANARIES.check_error(error)
        assert CANARIES.errors_seen
        assert held(caller) == {}


async def _impatient(caller):
    async with asyncio.timeout(0.2):
        await caller.call(READ, timeout=30)


@pytest.mark.parametrize("first", ["deadline", "caller"])
@pytest.mark.parametrize("how", ["cancel", "timeout", "group"])
async def test_a_cancellation_at_the_deadline_is_not_swallowed(how, first, monkeypatch):
    """The caller gives up in the very moment in which the call's time is up: the caller wins."""
    sim = simulator()
    given = write_values(sim)[WRITE]
    seen = []
    real = Deadline.expire

    def both(deadline):
        steps = [lambda: real(deadline), seen[0]]
        for step in steps if first == "deadline" else reversed(steps):
            step()

    async def outer(caller):
        """The caller's own end comes from a cancellation, a timeout, or a sibling's failure."""
        if how == "cancel":
            seen.append(asyncio.current_task().cancel)
            return await caller.call(WRITE, given, timeout=0.1)
        if how == "timeout":
            async with asyncio.timeout(30) as scope:
                seen.append(lambda: scope.reschedule(0))
                return await caller.call(WRITE, given, timeout=0.1)
        async with asyncio.TaskGroup() as group:
            task = group.create_task(caller.call(WRITE, given, timeout=0.1))
            seen.append(task.cancel)
        return "cancelled" if task.cancelled() else task

    monkeypatch.setattr(Deadline, "expire", both)
    async with Proxy(sim, [silent]) as proxy, client(sim, proxy.url) as caller:
        before = asyncio.all_tasks()
        task = asyncio.ensure_future(outer(caller))
        await asyncio.wait([task])
        if how == "cancel":
            assert task.cancelled()
        elif how == "group":
            assert task.result() == "cancelled"
        else:  # its cancellation comes a turn later: either end is the truth
            assert isinstance(task.exception(), TimeoutError | OutcomeUnknownError)
        assert asyncio.current_task().cancelling() == 0
        await nothing_left(caller, proxy, before | {task})
        monkeypatch.undo()
        assert await caller.call("v1.spot.trader.get_statistics", timeout=5)


async def test_an_exchange_broken_off_by_the_caller_is_not_continued_on_its_connection():
    """After a cancelled call the next one gets its own reply, not what was left on the wire."""
    sim = simulator()
    release = asyncio.Event()

    async def late(link):
        await link.take()
        answer = await link.perform()
        await release.wait()
        await link.send(answer.http())

    async with Proxy(sim, [late]) as proxy, client(sim, proxy.url, max_connections=1) as caller:
        task = asyncio.ensure_future(_given(caller, "v1.spot.trader.list_open_orders", {}))
        for _ in range(100_000):
            if proxy.carried:
                break
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        release.set()
        statistics = await caller.call("v1.spot.trader.get_statistics", timeout=5)
    assert type(statistics).__name__ == "SpotTraderStatistics"
    assert proxy.accepted == 2


@pytest.mark.parametrize("pause", [0.0, 0.05])
@pytest.mark.parametrize("how", ["one piece", "two pieces", "later"])
@pytest.mark.parametrize("secured", [False, True], ids=["plain", "tls"])
@pytest.mark.gate
async def test_a_surplus_reply_is_not_taken_for_the_next_one(secured, how, pause, tmp_path):
    """Two replies to one request: the second must not answer the next request on the wire.

    In two pieces over TLS it waits in a record of its own, where HTTP's parser does not see it.
    """
    if how == "later" and not pause:
        pause = 0.02
    sim = simulator()
    given = write_values(sim)[WRITE]

    async def twice(link):
        await link.take()
        answer = await link.perform()
        forged = b'{"code":"00000","msg":"success","requestTime":1,"data":{"result":true}}'
        first, second = answer.http(), answer.http(body=forged)
        pieces = [first + second] if how == "one piece" else [first, second]
        for piece in pieces:
            link.writer.write(piece)
            if how == "later":
                await asyncio.sleep(0.005)

    tls = server_context("good", str(tmp_path)) if secured else None
    options = {"verify": client_context()} if secured else {}
    async with (
        Proxy(sim, [twice, silent], tls=tls) as proxy,
        client(sim, proxy.url, **options) as caller,
    ):
        await caller.call(READ, timeout=5)
        await asyncio.sleep(pause)
        end = await end_of(caller.call(WRITE, given, timeout=0.4))
    assert end.label == "unknown", f"took the surplus reply: {end.value!r}"


async def test_a_connection_closed_while_idle_costs_a_write_nothing():
    """The server closes a kept connection; the next write uses another one and takes effect."""
    sim = simulator()
    given = write_values(sim)[WRITE]

    async def once(link):
        await honest(link)
        link.close()

    async with Proxy(sim, [once]) as proxy, client(sim, proxy.url) as caller:
        await caller.call(READ, timeout=5)
        await asyncio.sleep(0.05)
        assert (await caller.call(WRITE, given, timeout=5)).result is True
    assert proxy.accepted == 2
    assert sim.executions.repeated() == {}


def test_a_client_is_kept_alive_by_nothing_of_ours():
    """Closed, with a call behind it that ended well, one that failed and one abandoned, it goes.

    Only this test's own client is asked after. Those of earlier tests may wait for a second
    round of the collector: the listener has looked into the frames of their errors.
    """
    sim = simulator()
    known = []

    async def main():
        async with Proxy(sim, [slow], forever=True) as proxy, client(sim, proxy.url) as caller:
            known.append(weakref.ref(caller))
            await caller.call(READ, timeout=5)
            with pytest.raises(ParameterError):
                await caller.call(READ, {"nonsense": 1})
            task = asyncio.ensure_future(_given(caller, READ, {}))
            await turns(5)
            assert not task.done()
            task.cancel()
            await asyncio.wait([task])

    asyncio.run(main())
    gc.collect()
    assert [one() for one in known] == [None]
