"""Values that belong to one event loop each."""

import asyncio

from bitget_copy._transport.per_loop import PerLoop


async def twice(values):
    return values.here(), values.here()


def test_each_loop_has_its_own_value_and_keeps_it():
    """Connections of one loop are of no use in another."""
    values = PerLoop(object)
    (first, again), (second, _) = asyncio.run(twice(values)), asyncio.run(twice(values))
    assert first is again
    assert first is not second


def test_the_value_of_a_closed_loop_is_dropped():
    """It is let go as soon as another loop asks."""
    dropped = []

    class Value:
        def __del__(self):
            dropped.append(self)

    values = PerLoop(lambda: [Value()])
    asyncio.run(twice(values))
    assert dropped == []
    asyncio.run(twice(values))
    assert len(dropped) == 1


def test_after_a_fork_there_is_a_new_value_and_the_old_one_is_not_dropped():
    """Both processes would read from one socket; dropping it would close the parent's."""
    dropped = []

    class Value:
        def __del__(self):
            dropped.append(self)

    async def forks():
        values = PerLoop(lambda: [Value()])
        before = id(values.here())
        values.after_fork()
        assert id(values.here()) != before
        assert dropped == []

    asyncio.run(forks())
