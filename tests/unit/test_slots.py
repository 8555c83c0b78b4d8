"""Slots for exchanges: as many at once as there may be connections, whoever is cancelled."""

import asyncio
import threading
from decimal import Decimal

import pytest

from bitget_copy._transport.slots import ConnectionSlots
from bitget_copy.errors import ParameterError


@pytest.mark.parametrize(
    ("callers", "expected"),
    [
        ([("a", 0), ("b", 0), ("c", 0), ("d", 0)], "abcd"),
        ([("a", 10), ("b", 20), ("c", 10), ("d", 30), ("e", 5)], "dbace"),
    ],
    ids=["in order of arrival", "by priority"],
)
async def test_waiters_get_the_slot_by_priority_and_then_in_order(callers, expected):
    """Larger priorities first."""
    slots, order = ConnectionSlots(1), []
    assert slots.try_acquire()

    async def call(name, priority):
        await slots.acquire(priority)
        order.append(name)
        await asyncio.sleep(0)
        slots.release()

    tasks = [asyncio.ensure_future(call(*caller)) for caller in callers]
    await asyncio.sleep(0)
    assert (slots.free, slots.waiting) == (0, len(callers))
    slots.release()
    await asyncio.gather(*tasks)

    assert "".join(order) == expected
    assert (slots.free, slots.waiting) == (1, 0)


async def test_a_free_slot_is_acquired_without_waiting():
    """The coroutine ends at once."""
    slots = ConnectionSlots(1)
    with pytest.raises(StopIteration):
        slots.acquire().send(None)
    assert slots.free == 0


@pytest.mark.parametrize("granted", [False, True], ids=["still waiting", "granted, not yet told"])
async def test_a_waiter_that_is_cancelled_holds_no_slot(granted):
    """The slot goes to the next one, also if it was granted in the same turn of the loop."""
    slots = ConnectionSlots(1)
    assert slots.try_acquire()
    first, second = [asyncio.ensure_future(slots.acquire()) for _ in range(2)]
    await asyncio.sleep(0)
    assert slots.waiting == 2
    if granted:
        slots.release()
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    if not granted:
        slots.release()
    await second
    assert (slots.try_acquire(), slots.waiting) == (False, 0)
    slots.release()
    assert slots.free == 1


@pytest.mark.parametrize("count", [1, 2, 4])
async def test_an_urgent_caller_never_waits(count):
    """Neither for a slot nor for other urgent ones; the slots of the others stay theirs."""
    slots = ConnectionSlots(count)
    assert [slots.try_acquire() for _ in range(count + 1)] == [True] * count + [False]
    assert [slots.try_acquire(urgent=True) for _ in range(4)] == [True] * 4
    await slots.acquire(urgent=True)
    late = asyncio.ensure_future(slots.acquire())
    for _ in range(5):
        slots.release()
    await asyncio.sleep(0)
    assert (late.done(), slots.free, slots.waiting) == (False, 0, 1)

    slots.release()
    await asyncio.sleep(0)
    assert (late.done(), slots.free, slots.waiting) == (True, 0, 0)


@pytest.mark.parametrize("running", [True, False], ids=["under another loop", "without a loop"])
def test_a_slot_released_in_another_thread_wakes_the_waiters_own_loop(running):
    """As the collector does; waking a future from outside its loop would be lost, or break it."""
    slots = ConnectionSlots(1)

    async def release():
        slots.release()

    def elsewhere():
        asyncio.run(release()) if running else slots.release()

    async def main():
        assert slots.try_acquire()
        asyncio.get_running_loop().call_soon(threading.Thread(target=elsewhere).start)
        await asyncio.wait_for(slots.acquire(), 2)
        return slots.free

    assert asyncio.run(main()) == 0


async def test_a_waiter_that_is_dropped_leaves_nothing_behind():
    """The collector has closed its coroutine; the slot goes to the next one."""
    slots = ConnectionSlots(1)
    assert slots.try_acquire()
    dropped = slots.acquire()
    dropped.send(None)
    kept = asyncio.ensure_future(slots.acquire())
    await asyncio.sleep(0)
    dropped.close()
    slots.release()
    await asyncio.wait_for(kept, 1)

    assert (slots.free, slots.waiting) == (0, 0)


@pytest.mark.parametrize("priority", [2.5, "7", None, Decimal(3), float("nan")])
async def test_a_priority_that_is_no_whole_number_is_refused(priority):
    """Later it would fail in the turn of another caller."""
    slots = ConnectionSlots(0)
    with pytest.raises(ParameterError):
        await slots.acquire(priority)

    assert slots.waiting == 0
