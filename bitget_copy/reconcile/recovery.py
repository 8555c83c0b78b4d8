"""Finds out what became of all writes of unknown outcome, those of an earlier process included.

Each is reconciled by the rule of its row, the oldest first and some at a time; then what was found
is held against what else was sent, and kept.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from bitget_copy.errors import OutcomeUnknownError, Reconciler, Recovered, StillUnknown, Verdict

if TYPE_CHECKING:
    from bitget_copy._clock import Clock
    from bitget_copy.journal.open_writes import LostWrites

_AT_ONCE: Final = 8
"""Writes that are looked for at the same time; most of the time they wait."""


async def recover(
    writes: LostWrites, reconcile: Reconciler, clock: Clock, timeout: float, max_lag: float
) -> list[Recovered]:
    """Looks for all of them, for `timeout` seconds in all.

    Args:
        writes: those of one account.
        reconcile: looks for one.
        clock: what time is left by.
        timeout: seconds.
        max_lag: seconds that reads are behind at the most.

    Returns:
        A verdict each, the oldest write first; those of accounts of no client at the end.
    """
    deadline = clock.monotonic() + timeout
    turns = asyncio.Semaphore(_AT_ONCE)

    async def look(error: OutcomeUnknownError) -> Verdict:
        if (why := writes.beyond_proof(error)) is not None:
            return why
        async with turns:
            left = deadline - clock.monotonic()
            if left <= 0:
                return StillUnknown("there was no time left to look")
            return await reconcile(error, left, max_lag)

    lost = writes.unresolved
    async with asyncio.TaskGroup() as group:
        tasks = {error.number or 0: group.create_task(look(error)) for error in lost}
    verdicts = writes.conclude({number: task.result() for number, task in tasks.items()})
    foreign = writes.foreign
    return [
        *(Recovered(error, verdicts[error.number or 0]) for error in lost),
        *(Recovered(error, writes.beyond_proof(error) or StillUnknown("")) for error in foreign),
    ]
