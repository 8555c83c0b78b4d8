"""One coroutine for each account: what it comes to, and how it ends."""

from __future__ import annotations

import asyncio
import gc
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy import Outcome, OutcomeUnknownError, ParameterError
from bitget_copy.accounts.gathering import gather

CLIENTS = {label: label.upper() for label in ("main", "alice", "bob", "carol", "dave")}


def labels(results):
    """What came of each, an error as its class."""
    return {
        label: type(result) if isinstance(result, Exception) else result
        for label, result in results.items()
    }


async def test_each_account_has_its_own_value_or_error_in_order():
    """One failure is that account's; the order is that of the table, whoever ends first."""

    async def fn(client):
        await asyncio.sleep(0 if client == "DAVE" else 0.001)
        if client in {"ALICE", "BOB"}:
            raise {"ALICE": ValueError, "BOB": TimeoutError}[client](client)
        return client.lower()

    results = await gather(CLIENTS, fn, None)

    assert [*results] == [*CLIENTS]
    assert labels(results) == {
        "main": "main", "alice": ValueError, "bob": TimeoutError, "carol": "carol", "dave": "dave",
    }  # fmt: skip


async def test_a_function_that_fails_before_it_awaits_fails_for_that_account_alone():
    """A call with a wrong argument raises when it is made, not when it is awaited."""

    def fn(client):
        if client == "BOB":
            raise KeyError(client)
        return asyncio.sleep(0, client)

    results = await gather(CLIENTS, fn, None)

    assert labels(results)["bob"] is KeyError
    assert [label for label, result in results.items() if isinstance(result, Exception)] == ["bob"]


async def test_what_cannot_be_awaited_is_an_error_that_says_so():
    """A plain value, say, where the call was forgotten."""
    results = await gather(CLIENTS, lambda client: 7, None)

    assert all(type(result) is ParameterError for result in results.values())
    assert "fn (wire name 'fn') gave int; allowed: what can be awaited" in str(results["main"])


async def test_any_awaitable_will_do():
    """A future, or an object with __await__."""

    class Waits:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "waited"

    def fn(client):
        if client == "MAIN":
            return Waits()
        future = asyncio.get_running_loop().create_future()
        future.set_result(client)
        return future

    results = await gather(CLIENTS, fn, None)

    assert results == {**CLIENTS, "main": "waited"}


@pytest.mark.parametrize("concurrency", [1, 2, 4, 5, 99, None])
async def test_no_more_accounts_run_at_a_time_than_allowed(concurrency):
    """And so many do, where there are as many."""
    running, most = 0, 0

    async def fn(client):
        nonlocal running, most
        running += 1
        most = max(most, running)
        for _ in range(3):
            await asyncio.sleep(0)
        running -= 1

    await gather(CLIENTS, fn, concurrency)

    assert most == min(concurrency or len(CLIENTS), len(CLIENTS))


@pytest.mark.parametrize("concurrency", [0, -1, 1.5, "2", True, float("inf")])
async def test_a_wrong_bound_is_refused_before_anything_begins(concurrency):
    """Nothing is called."""
    called = []
    with pytest.raises(ParameterError, match="concurrency"):
        await gather(CLIENTS, called.append, concurrency)
    assert called == []


@pytest.mark.parametrize("fn", [None, "fn", asyncio.sleep(0)])
async def test_what_is_no_function_is_refused(fn):
    """A coroutine that was made once cannot run for each."""
    with pytest.raises(ParameterError, match="fn"):
        await gather(CLIENTS, fn, None)
    if fn is not None and not isinstance(fn, str):
        fn.close()


async def test_nothing_of_no_accounts_is_nothing():
    """An empty table gives an empty one."""
    assert await gather({}, lambda client: asyncio.sleep(0), 3) == {}


@pytest.mark.parametrize("concurrency", [None, 2])
async def test_cancelling_it_cancels_every_account_and_waits_for_their_ends(concurrency):
    """Those that wait for their turn never begin; nothing is left running."""
    begun, ended = [], []

    async def fn(client):
        begun.append(client)
        try:
            await asyncio.sleep(99)
        finally:
            await asyncio.sleep(0)  # as a connection that is closed in order
            ended.append(client)

    task = asyncio.create_task(gather(CLIENTS, fn, concurrency))
    await asyncio.sleep(0.001)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task
    assert begun == [*CLIENTS.values()][:concurrency]
    assert sorted(ended) == sorted(begun)
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_time_limit_around_it_ends_it():
    """As ``asyncio.timeout`` does anything."""
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.001):
            await gather(CLIENTS, lambda client: asyncio.sleep(99), None)


async def test_an_account_that_is_cancelled_from_within_fails_alone():
    """Its function waits for something that somebody else has cancelled, or cancels itself."""

    async def fn(client):
        if client == "BOB":
            gone = asyncio.get_running_loop().create_future()
            gone.cancel()
            await gone
        if client == "ALICE":
            asyncio.current_task().cancel()
        await asyncio.sleep(0)
        return client

    results = await gather(CLIENTS, fn, None)

    assert labels(results) == {**CLIENTS, "alice": RuntimeError, "bob": RuntimeError}


async def test_a_write_that_was_cancelled_from_within_is_told_as_what_it_is():
    """The cancellation has it as its cause; its outcome is not lost."""
    unknown = OutcomeUnknownError("sent", endpoint="e", sent_at=1, ids={}, values={})

    async def fn(client):
        raise asyncio.CancelledError from unknown

    results = await gather(CLIENTS, fn, None)

    assert all(result is unknown for result in results.values())
    assert unknown.outcome is Outcome.UNKNOWN


class Stop(BaseException):
    """No Exception."""


@pytest.mark.parametrize("kind", [Stop, GeneratorExit])
async def test_what_is_no_exception_ends_all_and_leaves_as_it_is(kind):
    """The other accounts have been cancelled, and have ended, by then."""
    ended = []

    async def fn(client):
        if client == "BOB":
            await asyncio.sleep(0)
            raise kind("enough")
        try:
            await asyncio.sleep(99)
        finally:
            ended.append(client)

    with pytest.raises(kind, match="enough"):
        await gather(CLIENTS, fn, None)
    assert sorted(ended) == ["ALICE", "CAROL", "DAVE", "MAIN"]


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit])
def test_an_interrupt_ends_the_program(kind):
    """As in any task, it stops the loop; the others end while it closes."""
    ended = []

    async def fn(client):
        if client == "BOB":
            await asyncio.sleep(0)
            raise kind
        try:
            await asyncio.sleep(99)
        finally:
            ended.append(client)

    with pytest.raises(kind):
        asyncio.run(gather(CLIENTS, fn, None))
    gc.collect()  # asyncio logs tasks that nobody has asked, here and not in another test
    assert sorted(ended) == ["ALICE", "CAROL", "DAVE", "MAIN"]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["value", "error", "early", "cancelled"]), max_size=30),
    st.integers(1, 9) | st.none(),
    st.randoms(use_true_random=False),
)
def test_every_account_has_exactly_its_own_result(kinds, concurrency, rng):
    """Whatever the others do, in whatever order they end."""
    clients = {f"a{n}": (n, kind) for n, kind in enumerate(kinds)}
    waits = [rng.randrange(4) for _ in kinds]

    def fn(client):
        number, kind = client
        if kind == "early":
            raise LookupError(number)

        async def run():
            for _ in range(waits[number]):
                await asyncio.sleep(0)
            if kind == "error":
                raise ValueError(number)
            if kind == "cancelled":
                raise asyncio.CancelledError
            return number

        return run()

    results = asyncio.run(gather(clients, fn, concurrency))

    assert [*results] == [*clients]
    for label, (number, kind) in clients.items():
        result = results[label]
        if kind == "value":
            assert result == number
        elif kind == "cancelled":
            assert type(result) is RuntimeError
        else:
            assert type(result) is (ValueError if kind == "error" else LookupError)
            assert result.args == (number,)


async def test_one_client_may_be_gathered_by_several_at_a_time():
    """Nothing is kept between runs."""

    async def fn(client):
        await asyncio.sleep(random.random() / 1000)
        return client

    several = await asyncio.gather(*(gather(CLIENTS, fn, 2) for _ in range(5)))

    assert several == [CLIENTS] * 5
