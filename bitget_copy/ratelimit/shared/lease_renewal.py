"""The leases of all buckets of which a process has nothing to report, lengthened by one message.

A process that is alone with a hundred buckets would else make, and have answered, a hundred reports
that say nothing. What is not true by the table is reported, as is all while the store is silent.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from bitget_copy.ratelimit.shared import MOST_RENEWALS, StoreUnavailableError

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Sequence

    from bitget_copy.ratelimit.shared import Renewal, SharedStore


class Holder(Protocol):
    """Who holds tokens of a bucket."""

    def renewed(self, renewal: Renewal, told_at: float, *, true: bool | None) -> None:
        """A renewal that was sent then is true, or not; None: nobody has answered."""
        ...


class Home(Protocol):
    """The limiter, as this sees it."""

    home: asyncio.AbstractEventLoop
    store: SharedStore
    process: str
    clock: Callable[[], float]

    def change(self, method: Callable[[], object]) -> None:
        """Makes a change."""
        ...


class LeaseRenewals:
    """Gathers the renewals of one turn of the loop."""

    __slots__ = ("_gathered", "_limiter")

    def __init__(self, limiter: Home) -> None:
        self._limiter = limiter
        self._gathered: list[tuple[Holder, Renewal]] = []

    def add(self, holder: Holder, renewal: Renewal) -> None:
        """Tells it soon; in the middle of a change, on the limiter's own loop."""
        if not self._gathered:
            self._limiter.home.call_soon(self._send)
        self._gathered.append((holder, renewal))

    def end(self) -> None:
        """The loop on which it was to be told is over."""
        self._gathered = []

    def _send(self) -> None:
        limiter = self._limiter
        gathered, self._gathered = self._gathered, []
        for start in range(0, len(gathered), MOST_RENEWALS):
            part = gathered[start : start + MOST_RENEWALS]
            told = partial(self._told, limiter.process, part, limiter.clock())
            assert limiter.store.renew is not None
            limiter.store.renew([renewal for _, renewal in part], told)

    def _told(
        self,
        process: str,
        part: list[tuple[Holder, Renewal]],
        told_at: float,
        said: Sequence[bool] | StoreUnavailableError,
    ) -> None:
        if process == self._limiter.process:  # else it was told in a life that is over
            self._limiter.change(partial(_take_in, part, told_at, said))


def _take_in(
    part: list[tuple[Holder, Renewal]], told_at: float, said: Sequence[bool] | StoreUnavailableError
) -> None:
    true = [None] * len(part) if isinstance(said, StoreUnavailableError) else said
    for (holder, renewal), each in zip(part, true, strict=True):
        holder.renewed(renewal, told_at, true=each)
