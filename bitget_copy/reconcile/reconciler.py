"""Finds out what became of a lost write: rounds of reads until a rule has a verdict."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

import attrs

from bitget_copy._untrusted_text import bounded
from bitget_copy.endpoint import EndpointTable
from bitget_copy.errors import (
    AccountModeError,
    APIConnectionError,
    APIError,
    APIReplyError,
    APIRetiredError,
    AuthenticationError,
    BitgetCopyError,
    OutcomeUnknownError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
    ServiceUnavailableError,
    StillUnknown,
    Verdict,
)
from bitget_copy.reconcile.lost_write import LostWrite, Pending
from bitget_copy.reconcile.read_round import DatedCaller, OutOfTime, ReadRound, Search, Unreadable
from bitget_copy.reconcile.rules import RULES, Rule

if TYPE_CHECKING:
    from bitget_copy._clock import ServerClock

_FIRST_PAUSE_S: Final = 0.5
_MAX_PAUSE_S: Final = 10.0
_AFTER_S: Final = 0.05
"""How long after a moment that counts a round begins; timestamps are whole milliseconds."""
_MAX_WORDS: Final = 1000
"""Characters of a verdict's words."""
_MAX_NAMED_S: Final = 10**10
"""The latest moment that a text names, in seconds from now; some three hundred years."""
_TEMPORARY: Final = (
    APIConnectionError,
    RequestTimeoutError,
    APIReplyError,
    RateLimitError,
    ServiceUnavailableError,
)
"""Failures of a read after which the next round may succeed."""
_LASTING: Final = (AuthenticationError, PermissionDeniedError, AccountModeError, APIRetiredError)
"""Refusals that have nothing to do with what a read finds; after others (of what is not there,
say, and may be once the call has acted) the next round may succeed as well."""


class Reconciler:
    """Finds out what became of lost writes.

    Args:
        call: sends one read and returns its value with the exchange's clock.
        table: every row by key; the reads are looked up in it.
        clock: the exchange's clock as it is known here; its local clock is what waits.
    """

    def __init__(self, call: DatedCaller, table: EndpointTable, clock: ServerClock) -> None:
        self._call = call
        self._table = table
        self._clock = clock
        self._began: WeakKeyDictionary[OutcomeUnknownError, float] = WeakKeyDictionary()
        """When each call was first asked about: surely after it was sent."""

    async def __call__(self, error: OutcomeUnknownError, timeout: float, max_lag: float) -> Verdict:
        """Reads until the outcome is proved, cannot be proved, or `timeout` seconds are over."""
        now = self._clock.clock.monotonic()
        endpoint = self._table.get(error.endpoint or "")
        rule = RULES.get(endpoint.reconcile or "") if endpoint else None
        if endpoint is None or rule is None:
            return StillUnknown(f"there is no rule for {error.endpoint}; look for yourself")
        if error.sent_at is None:
            return StillUnknown("it is not known when the call was sent, so no time proves a thing")
        search = Search(
            call=self._call,
            table=self._table,
            lost=LostWrite(endpoint, error.values, error.sent_at),
            clock=self._clock,
            max_lag=max_lag,
            began=self._began.setdefault(error, now),
            deadline=now + timeout,
        )
        try:
            return _bounded(await _rounds(rule, search))
        except Exception as fault:  # noqa: BLE001 - of a row or a value that no rule can read
            return StillUnknown(f"it could not be looked for ({type(fault).__name__})")


def _bounded(verdict: Verdict) -> Verdict:
    """The same with its words bounded: names and numbers in them are texts of the exchange."""
    return attrs.evolve(verdict, evidence=bounded(verdict.evidence, _MAX_WORDS))


async def _rounds(rule: Rule, search: Search) -> Verdict:
    why = "there was no time to look"
    max_pause = _FIRST_PAUSE_S
    while True:
        reads = ReadRound(search)
        try:
            found = await rule(search.lost, reads)
        except OutOfTime:
            break
        except Unreadable as error:
            found = Pending(str(error))
        except BitgetCopyError as error:
            found = _failed(error, search)
        if not isinstance(found, Pending):
            return found
        why = found.why
        pause = _pause(reads, max_pause)
        if pause >= search.seconds_to(search.deadline):
            break
        await search.clock.clock.sleep(pause)
        max_pause = min(max_pause * 2, _MAX_PAUSE_S)
    return StillUnknown(f"{why}; time was up. {_when_to_ask_again(search)}")


def _pause(reads: ReadRound, max_pause: float) -> float:
    """The next pause: not beyond the moment from which on a round can prove more.

    A round that begins before that moment and ends after it would prove nothing.
    """
    left = reads.next_in()
    return max_pause if left is None or left >= max_pause * 2 else left + _AFTER_S


def _failed(error: BitgetCopyError, search: Search) -> StillUnknown | Pending:
    code = f" (code {error.code})" if isinstance(error, APIError) else ""
    read = f"the read {error.endpoint}" if error.endpoint else "a read"
    why = f"{read} failed with {type(error).__name__}{code}"
    if isinstance(error, _TEMPORARY) or (
        isinstance(error, APIError) and not isinstance(error, _LASTING) and not _is_over(search)
    ):
        return Pending(why)
    return StillUnknown(why)


def _is_over(search: Search) -> bool:
    """Whether what a read does not find will not appear any more, as our clock goes."""
    return search.clock.now_ms() - search.lost.over_at > search.max_lag * 1000


def _when_to_ask_again(search: Search) -> str:
    at = search.lost.over_at / 1000 + min(search.max_lag, _MAX_NAMED_S)
    moment = datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")
    return (
        f"From {moment} on the call can act no more, and reads that are up to {search.max_lag:g} s "
        "behind show it: reconcile again then"
    )
