"""Calls through a limiter in virtual time, and what they count against."""

from __future__ import annotations

import asyncio
import functools
from typing import TYPE_CHECKING, Any

from virtual_time import run_virtually

from bitget_copy.ratelimit import BucketKey, BucketLimit

if TYPE_CHECKING:
    from collections.abc import Callable

    from bitget_copy.ratelimit.limiter import LocalLimiter

START = 1000.0
"""What a virtual loop's clock shows at first."""


def row(
    name: str = "e", rate: float = 1, scope: str = "uid", who: str = "u", **fields: Any
) -> tuple[BucketKey, BucketLimit]:
    """One bucket to acquire."""
    return BucketKey(scope, who, name), BucketLimit(rate, **fields)


def now() -> float:
    """Seconds since the start of the running loop."""
    return asyncio.get_running_loop().time() - START


async def use(
    limiter: LocalLimiter, *rows: tuple[BucketKey, BucketLimit], reply_in: float = 0, **options: Any
) -> float:
    """One call that leaves and is answered; returns when it left."""
    grant = await limiter.acquire(rows, **options)
    grant.sent()
    left = now()
    if reply_in:
        await asyncio.sleep(reply_in)
    grant.replied()
    return left


def start(*coroutines: Any) -> list[asyncio.Task[Any]]:
    """Begins calls, in this order, as soon as the loop runs."""
    return [asyncio.ensure_future(coroutine) for coroutine in coroutines]


async def settle() -> None:
    """Lets everything that is ready run."""
    for _ in range(10):
        await asyncio.sleep(0)


def virtually(test: Callable[..., Any]) -> Callable[..., None]:
    """Runs a test in virtual time; an error in a timer, which the loop would log, fails it."""

    def run(**given: Any) -> None:
        errors: list[object] = []

        async def main() -> None:
            handler = lambda loop, context: errors.append(context)  # noqa: E731
            asyncio.get_running_loop().set_exception_handler(handler)
            await test(**given)

        run_virtually(main())
        assert errors == []

    return functools.wraps(test)(run)
