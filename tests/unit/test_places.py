"""Places for exchanges: as many at once as there may be connections, whoever is cancelled."""

import asyncio
import threading
from decimal import Decimal

import pytest

from bitget_copy._transport.places import Places
from bitget_copy.errors import ParameterError


async def test_first_come_first_served():
    """Who waits longest gets the place that is left; a free one is taken without waiting."""
    places = Places(1)
    order = []

    async def visit(name):
        if not places.take():
            await places.wait()
        order.append(name)
        await asyncio.sleep(0)
        places.leave()

    await asyncio.gather(*[visit(name) for name in "abcd"])
    assert order == ["a", "b", "c", "d"]
    assert (places.free, places.waiting) == (1, 0)


@pytest.mark.parametrize("given", [False, True], ids=["still waiting", "given, not yet told"])
async def test_who_is_cancelled_while_waiting_has_no_place(given):
    """It goes to the next, also when it had been given in the same turn of the loop."""
    places = Places(1)
    assert places.take()
    first, second = [asyncio.ensure_future(places.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    assert places.waiting == 2
    if given:
        places.leave()
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    if not given:
        places.leave()
    await second
    assert (places.take(), places.waiting) == (False, 0)
    places.leave()
    assert places.free == 1


@pytest.mark.parametrize("most", [1, 2, 4])
async def test_what_is_urgent_waits_for_nothing(most):
    """Not for what hangs in every place, nor for other urgent ones; and takes no turn of theirs."""
    places = Places(most)
    assert [places.take() for _ in range(most + 1)] == [True] * most + [False]
    assert [places.take(urgent=True) for _ in range(5)] == [True] * 5
    late = asyncio.ensure_future(places.wait())
    for _ in range(5):
        places.leave()
    await asyncio.sleep(0)
    assert (late.done(), places.free, places.waiting) == (False, 0, 1)

    places.leave()
    await asyncio.sleep(0)
    assert (late.done(), places.free, places.waiting) == (True, 0, 0)


async def test_who_waits_goes_by_priority_and_then_in_order():
    """Larger first."""
    places, order = Places(1), []
    assert places.take()

    async def visit(name, priority):
        await places.wait(priority)
        order.append(name)
        await asyncio.sleep(0)
        places.leave()

    visits = [("a", 10), ("b", 20), ("c", 10), ("d", 30), ("e", 5)]
    tasks = [asyncio.ensure_future(visit(*each)) for each in visits]
    await asyncio.sleep(0)
    places.leave()
    await asyncio.gather(*tasks)

    assert order == ["d", "b", "a", "c", "e"]
    assert (places.free, places.waiting) == (1, 0)


@pytest.mark.parametrize("running", [True, False], ids=["under another loop", "without a loop"])
def test_a_place_given_back_by_the_collector_in_another_thread_wakes_its_own_loop(running):
    """A future belongs to its loop; waking it from outside would be lost, or break it."""
    places = Places(1)

    def elsewhere():
        async def leave():
            places.leave()

        asyncio.run(leave()) if running else places.leave()

    async def main():
        assert places.take()
        asyncio.get_running_loop().call_soon(threading.Thread(target=elsewhere).start)
        await asyncio.wait_for(places.wait(), 2)
        return places.free

    assert asyncio.run(main()) == 0


async def test_a_wait_that_is_dropped_leaves_no_place_behind():
    """A coroutine that the collector closes is passed by."""
    places = Places(1)
    assert places.take()
    dropped = places.wait()
    dropped.send(None)
    kept = asyncio.ensure_future(places.wait())
    await asyncio.sleep(0)
    dropped.close()
    places.leave()
    await asyncio.wait_for(kept, 1)

    assert (places.free, places.waiting) == (0, 0)


@pytest.mark.parametrize("priority", [2.5, "7", None, Decimal(3), float("nan")])
async def test_what_is_no_whole_number_does_not_come_into_the_line(priority):
    """It would fail where everybody's turn is worked out."""
    places = Places(0)
    with pytest.raises(ParameterError):
        await places.wait(priority)

    assert places.waiting == 0
