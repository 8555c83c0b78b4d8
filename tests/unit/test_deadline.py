"""Deadlines: as `asyncio.timeout`, one timer for many, on virtual time."""

import asyncio

import pytest
from request_fakes import run_virtually

from bitget_copy._deadline import Deadlines


async def within(deadlines, seconds, work):
    """What a call does with its deadline: the work's value, or `TimeoutError` when it was late."""
    limit = deadlines.start(seconds)
    late = False
    try:
        try:
            return await work
        finally:
            late = limit.stop()
    except asyncio.CancelledError:
        if late:
            raise TimeoutError from None
        raise


def timers(loop):
    """Those that are set and not cancelled."""
    return [timer for timer in loop._scheduled if not timer.cancelled()]


def test_each_call_ends_at_its_own_time():
    """Whatever began before or after it, and whatever ended in time."""

    async def scenario():
        loop = asyncio.get_running_loop()
        deadlines = Deadlines(loop)
        ended = {}

        async def call(name, seconds, takes):
            try:
                await within(deadlines, seconds, asyncio.sleep(takes))
            except TimeoutError:
                ended[name] = ("late", loop.time())
            else:
                ended[name] = ("done", loop.time())

        begin = loop.time()
        first = asyncio.ensure_future(call("quick", 2.0, 1.0))
        await asyncio.sleep(0.5)
        others = [asyncio.ensure_future(call(*row)) for row in (
            ("slow", 2.0, 9.0), ("slower", 2.0, 9.0), ("short", 0.25, 9.0), ("in time", 5.0, 4.0)
        )]  # fmt: skip
        await asyncio.gather(first, *others)
        return {name: (what, round(at - begin, 6)) for name, (what, at) in ended.items()}

    assert run_virtually(scenario()) == {
        "quick": ("done", 1.0), "short": ("late", 0.75), "slow": ("late", 2.5),
        "slower": ("late", 2.5), "in time": ("done", 4.5),
    }  # fmt: skip


def test_many_calls_of_one_length_have_one_timer():
    """And none when all are over and their time has passed."""

    async def scenario():
        loop = asyncio.get_running_loop()
        deadlines = Deadlines(loop)
        before = len(timers(loop))
        limits = [deadlines.start(3.0) for _ in range(100)]
        during = len(timers(loop)) - before
        for limit in limits:
            assert limit.stop() is False
        await asyncio.sleep(4)
        return during, len(timers(loop)) - before

    assert run_virtually(scenario()) == (1, 0)


def test_lengths_of_every_kind_leave_no_timers_behind():
    """Beyond a number of different lengths, one that nobody uses has none."""

    async def scenario():
        loop = asyncio.get_running_loop()
        deadlines = Deadlines(loop)
        before = len(timers(loop))
        for i in range(200):
            assert deadlines.start(10.0 + i).stop() is False
        return len(timers(loop)) - before

    assert run_virtually(scenario()) == 64


@pytest.mark.parametrize("first", ["ours", "theirs"])
def test_a_cancellation_by_somebody_else_stays_one(first):
    """Even in the same turn as the deadline's own: the task is cancelled, not late."""

    async def scenario():
        loop = asyncio.get_running_loop()
        task = asyncio.ensure_future(within(Deadlines(loop), 1.0, asyncio.sleep(9)))
        if first == "ours":
            await asyncio.sleep(0)  # the deadline's timer is set now
        loop.call_at(loop.time() + 1.0, task.cancel)
        with pytest.raises(asyncio.CancelledError):
            await task
        return task.cancelled()

    assert run_virtually(scenario()) is True


def test_a_deadline_takes_its_cancellation_back():
    """Work that ends with a value all the same leaves the task as if it was never cancelled."""

    async def scenario():
        limit = Deadlines(asyncio.get_running_loop()).start(1.0)
        with pytest.raises(asyncio.CancelledError):
            await asyncio.sleep(9)
        return limit.stop(), asyncio.current_task().cancelling()

    assert run_virtually(scenario()) == (True, 0)


def test_a_call_belongs_to_a_task():
    """Outside of one there is nothing to cancel."""
    loop = asyncio.new_event_loop()
    problems = []

    def start():
        try:
            Deadlines(loop).start(1.0)
        except RuntimeError as error:
            problems.append(str(error))
        loop.stop()

    loop.call_soon(start)
    loop.run_forever()
    loop.close()
    assert problems == ["a call is made from inside a task"]
