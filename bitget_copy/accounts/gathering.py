"""One coroutine for each account at the same time; the failure of one is its own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import nullcontext
from inspect import isawaitable
from typing import Any, TypeVar

from bitget_copy._builtin_values import shown, type_name, whole_number
from bitget_copy.errors import BitgetCopyError, ParameterError

C = TypeVar("C")
T = TypeVar("T")


async def gather(
    clients: Mapping[str, C], fn: Callable[[C], Awaitable[T]], concurrency: int | None
) -> dict[str, T | Exception]:
    """What `fn` has come to for each client, in their order.

    Raises:
        ParameterError: `concurrency` or `fn` is wrong; nothing was begun.
        BaseException: one that is no `Exception`, of the caller or of any account; what was
            under way has been cancelled and has ended by then.
    """
    bound = _bound(fn, concurrency)
    tasks: dict[str, asyncio.Task[T | Exception]] = {}
    try:
        async with asyncio.TaskGroup() as group:
            for label, client in clients.items():
                tasks[label] = group.create_task(_one(fn, client, bound), name=label)
    except BaseExceptionGroup as several:
        first = several.exceptions[0]
    else:
        return {label: _result(task) for label, task in tasks.items()}
    try:
        raise first
    finally:
        del first  # else it would keep itself alive


def _bound(fn: object, concurrency: object) -> Any:
    """What lets so many accounts in at once."""
    if not callable(fn):
        raise _wrong("fn", fn, "a function that takes a client and returns an awaitable")
    count = None if concurrency is None else whole_number(concurrency)
    if concurrency is None:
        return nullcontext()
    if count is None or count < 1:
        raise _wrong("concurrency", concurrency, "a whole number from 1, or None for no bound")
    return asyncio.Semaphore(count)


async def _one(fn: Callable[[C], Awaitable[T]], client: C, bound: Any) -> T | Exception:
    async with bound:
        try:
            made: Any = fn(client)
            if isawaitable(made):
                return await made  # type: ignore[no-any-return]
            return _wrong(
                "fn", made, "what can be awaited: a call, or an async function's coroutine"
            )
        except Exception as error:  # noqa: BLE001 - it is this account's
            return error


def _result(task: asyncio.Task[T | Exception]) -> T | Exception:
    """What a task has come to that nobody outside has ended."""
    try:
        return task.result()
    except asyncio.CancelledError as cancelled:
        # A write that may have happened is its cause.
        if isinstance(cancelled.__cause__, BitgetCopyError):
            return cancelled.__cause__
        return RuntimeError("it was cancelled from within, not by the caller of gather")


def _wrong(name: str, given: object, allowed: str) -> ParameterError:
    text = f"is {shown(given)}" if name == "concurrency" else f"gave {type_name(given)}"
    return ParameterError(text, parameter=name, wire=name, allowed=allowed)
