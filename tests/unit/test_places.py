"""Places for exchanges: as many at once as there may be connections, whoever is cancelled."""

import asyncio

import pytest

from bitget_copy._transport.places import Places


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
