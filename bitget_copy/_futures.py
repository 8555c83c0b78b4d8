"""Futures that nobody waits for any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio


def let_fail(done: asyncio.Future[Any]) -> None:
    """It may fail without a word: as its callback this keeps asyncio from logging the failure."""
    if not done.cancelled():
        done.exception()
