"""Tests of what asyncio leaves open about futures."""

import asyncio

import pytest

from bitget_copy._asyncio_futures import together


async def _for_ever(ended: list[str]) -> None:
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        await asyncio.sleep(0)  # ending takes its time, too
        ended.append("ended")


async def _fail() -> None:
    await asyncio.sleep(0)
    raise ValueError("no")


async def _number(given: int) -> int:
    return given


async def test_results_come_in_the_order_of_the_work():
    """Of none there are none."""
    assert await together(map(_number, (3, 1, 2))) == [3, 1, 2]
    assert await together([]) == []


async def test_the_others_have_ended_when_one_fails():
    """The first error is the one that is told, as it is; a second one is not logged."""
    ended, lost = [], []
    asyncio.get_running_loop().set_exception_handler(lambda _, told: lost.append(told))
    with pytest.raises(ValueError, match="no"):
        await together([_for_ever(ended), _fail(), _fail()])
    assert ended == ["ended"]
    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert lost == []


async def test_they_have_ended_when_the_caller_gives_up():
    """As with a time-out."""
    ended: list[str] = []
    caller = asyncio.create_task(together([_for_ever(ended), _for_ever(ended)]))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert ended == ["ended", "ended"]
