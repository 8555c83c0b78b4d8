"""Whose turn it is among the calls that wait for one bucket."""

from __future__ import annotations

import pytest

from bitget_copy.ratelimit.wait_queue import WaitQueue


class Call:
    """A call that waits."""

    def __init__(self, priority, joined):
        self.priority = priority
        self.joined = joined


def queue_of(*calls):
    queue = WaitQueue()
    for call in calls:
        queue.add(call)
    return queue


def test_priority_goes_first_and_equal_ones_in_order():
    """The larger priority, then the longer wait; one that is back goes before its equals."""
    calls = [Call(10, 1.0), Call(30, 1.0), Call(30, 1.0), Call(20, 1.0)]
    queue = queue_of(*calls)
    back = Call(30, 1.0)
    queue.add(back, at_front=True)

    order = []
    while queue:
        order.append(queue.first())
        queue.remove(queue.first())
    assert order == [back, calls[1], calls[2], calls[3], calls[0]]


@pytest.mark.parametrize(("late", "first"), [(1.99, 30), (2.01, 10)])
def test_a_call_is_overtaken_only_by_calls_that_came_soon_after(late, first):
    """Twenty steps of priority weigh two seconds of waiting, no more."""
    assert queue_of(Call(10, 100.0), Call(30, 100.0 + late)).first().priority == first


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_calls_of_equal_weight_the_higher_priority_goes_first(order):
    """Whichever of them joined the queue first."""
    calls = (Call(10, 100.0), Call(30, 102.0))[::order]

    assert queue_of(*calls).first().priority == 30


def test_a_queue_knows_who_is_in_it():
    """How many, who, and not who has left or never came."""
    one, two, three = Call(1, 1.0), Call(2, 1.0), Call(2, 1.0)
    queue = queue_of(one, two)
    queue.remove(three)
    assert (len(queue), set(queue), one in queue, three in queue) == (2, {one, two}, True, False)
    queue.remove(one)
    assert (len(queue), one in queue, bool(queue)) == (1, False, True)
    queue.remove(two)
    assert not queue


@pytest.mark.parametrize("count", range(5))
def test_a_queue_tells_its_highest_priorities(count):
    """Of those who wait, the highest first, as many as are asked for."""
    queue = queue_of(*(Call(priority, 1.0) for priority in (1, 3, 2, 3)))

    assert queue.priorities(count) == [3, 3, 2, 1][:count]
