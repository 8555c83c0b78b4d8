"""Futures that several wait for, and those that nobody waits for any more."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

T = TypeVar("T")


def has_failed(done: asyncio.Future[Any]) -> bool:
    """Whether it has ended without a result, so that it may be tried again."""
    return done.done() and (done.cancelled() or done.exception() is not None)


def let_fail(done: asyncio.Future[Any]) -> None:
    """It may fail without a word: as its callback this keeps asyncio from logging the failure."""
    if not done.cancelled():
        done.exception()


def call_off(done: asyncio.Future[Any]) -> None:
    """Cancels in its own loop, as nobody else may."""
    with suppress(RuntimeError):  # the loop is closed
        done.get_loop().call_soon_threadsafe(done.cancel)


async def together(work: Iterable[Coroutine[Any, Any, T]]) -> list[T]:
    """Runs all at once; their results, in this order.

    When one fails, or the caller is cancelled, the others are cancelled and have ended before this
    returns: `asyncio.gather` lets them go on. The first error is raised as it is, where
    `asyncio.TaskGroup` raises an `ExceptionGroup`.
    """
    tasks = [asyncio.create_task(each) for each in work]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for each in tasks:
            each.cancel()
        if tasks:
            await asyncio.wait(tasks)
