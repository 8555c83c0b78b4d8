"""Deadlines: as `asyncio.timeout`, one timer for many, on virtual time."""

import asyncio

import pytest
from request_fakes import run_virtually

from bitget_copy._deadline import _MAX_LINES, Deadlines


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
        return during, len(timers(loop)) - before, dict(deadlines._lines)

    assert run_virtually(scenario()) == (1, 0, {})


def test_lengths_of_every_kind_leave_no_timers_behind():
    """Beyond a number of different lengths, one that nobody uses has none."""

    async def scenario():
        loop = asyncio.get_running_loop()
        deadlines = Deadlines(loop)
        before = len(timers(loop))
        for i in range(3 * _MAX_LINES):
            assert deadlines.start(10.0 + i).stop() is False
        return len(timers(loop)) - before, len(deadlines._lines)

    assert run_virtually(scenario()) == (_MAX_LINES, _MAX_LINES)


@pytest.mark.parametrize("first", ["ours", "theirs"])
def test_a_cancellation_by_somebody_else_stays_one(first):
    """Even in the same turn as the deadline's own: the task is cancelled, not late."""

    async def scenario():
        loop = asyncio.get_running_loop()
        deadlines = Deadlines(loop)

        async def work():
            return await within(deadlines, 1.0, asyncio.sleep(9))

        task = asyncio.ensure_future(work())
        if first == "theirs":
            loop.call_at(loop.time() + 1.0, task.cancel)
            await asyncio.sleep(0)
        else:
            await asyncio.sleep(0)
            loop.call_at(loop.time() + 1.0, task.cancel)
        with pytest.raises(asyncio.CancelledError):
            await task
        return task.cancelled()

    assert run_virtually(scenario()) is True


def test_late_and_done_in_the_same_turn_is_done():
    """A value that was there is not thrown away, and the task is as if never cancelled."""

    async def scenario():
        deadlines = Deadlines(asyncio.get_running_loop())
        limit = deadlines.start(1.0)
        limit._line.leave(limit)
        limit.expire()
        caught = False
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            caught = True
        return caught, limit.stop(), asyncio.current_task().cancelling()

    assert run_virtually(scenario()) == (True, True, 0)


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
