"""The writes of one account that have no end, or one that nobody knows.

The pipeline begins a :class:`Write` for every call that changes something, and tells it what
becomes of it. Without a journal they are kept in memory, as long as they are open.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from secrets import token_hex
from typing import Any, Final, Protocol

import attrs

from bitget_copy._untrusted_text import bounded
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import (
    Executed,
    NotExecuted,
    Outcome,
    OutcomeUnknownError,
    StillUnknown,
    Verdict,
)
from bitget_copy.journal.shared_state import SharedState
from bitget_copy.journal.state import HIDDEN, Entry, Settled

_MAX_WHY: Final = 400
"""Characters of what is known of a write's end."""
_SHORT: Final = 8
"""A secret with fewer characters is looked for as a value of its own."""
_ENDS: Final[Mapping[Outcome, Settled]] = {
    Outcome.NOT_SENT: "not sent", Outcome.REFUSED: "refused",
}  # fmt: skip
_EARLIER: Final = "it was sent, or about to be, when the process that made it ended"
_LEFT: Final = "it was sent, or about to be, when the event loop that made it was closed"
_FOREIGN: Final = (
    "it was sent with another key than this client's; recover it with that one, or look for "
    "yourself and dismiss it"
)
_FORKED: Final = (
    "this process is a fork of the one that has the journal, which may look at the same time; "
    "recover it there"
)
_ENDED: Final = (
    "but it has been settled or dismissed before, and whatever came later may have undone it"
)
_NOT_KEPT: Final = (
    "its arguments held a text that is a secret of the account, so they were not kept; look for "
    "yourself"
)


class Request(Protocol):
    """What is kept of an encoded call."""

    ids: dict[str, str]
    written: dict[str, Any]


class Keeper(Protocol):
    """What is asked of a journal."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Accounts of its clients."""
        ...

    @property
    def is_of_fork(self) -> bool:
        """Whether another process has it, of which this one is a fork."""
        ...

    async def keep(self, record: Mapping[str, Any]) -> None:
        """Returns when a record is on disk."""

    def note(self, record: Mapping[str, Any], *, wake: bool = True) -> None:
        """Writes a record soon."""


class LostWrites:
    """Writes of one account without a known end.

    Args:
        label: the account's, without any secret.
        journal: where they are kept; None: nowhere but here.
        state: of the journal.
    """

    def __init__(
        self, label: str, journal: Keeper | None = None, state: SharedState | None = None
    ) -> None:
        self.label = label
        self.account: str | None = None
        self.name: str = label if journal is not None else token_hex(8)
        self.journal = journal
        self._state = state or SharedState()
        self._lost: dict[int, OutcomeUnknownError] = {}
        self._not_kept: set[int] = set()
        self.under_way: dict[int, Write] = {}
        for entry in self._state.entries():
            if entry.label == label:
                self._lost[entry.number] = _error_of(entry)
                if entry.values is None:
                    self._not_kept.add(entry.number)

    @property
    def unresolved(self) -> list[OutcomeUnknownError]:
        """Those of unknown outcome, the oldest first."""
        for write in [*self.under_way.values()]:
            write.look_for_its_loop()
        return sorted(self._lost.values(), key=lambda error: (error.sent_at or 0, error.number))

    @property
    def foreign(self) -> list[OutcomeUnknownError]:
        """Those of accounts that no client of the journal belongs to."""
        if self.journal is None:
            return []
        known = self.journal.labels
        return [_error_of(e) for e in self._state.entries() if e.label not in known]

    def beyond_proof(self, error: OutcomeUnknownError) -> StillUnknown | None:
        """Why no reads of this client can say what became of a write; None where they may."""
        if self.journal is not None and self.journal.is_of_fork:
            return StillUnknown(_FORKED)
        if error.number in self._not_kept:
            return StillUnknown(_NOT_KEPT)
        entry = self._state.get(error.number or 0)
        is_foreign = entry is not None and entry.label != self.label
        return StillUnknown(_FOREIGN) if is_foreign else None

    def belong_to(self, account: str) -> None:
        """The key is one of this account's, whose other keys' writes may meet those of this one."""
        self.account = account
        mine = (entry for entry in self._state.entries() if entry.label == self.label)
        is_told = all(entry.account is not None for entry in mine)  # by what is open
        record = {"op": "belongs", "label": self.label, "account": account}
        (self._state.apply if is_told else self.note)(record)

    def begin(self, endpoint: Endpoint, request: Request, secrets: Sequence[str] = ()) -> Write:
        """A write that is about to be made."""
        return Write(self, endpoint, request, secrets)

    def next_number(self) -> int:
        """Of a write."""
        return self._state.number()

    def add(self, number: int, error: OutcomeUnknownError) -> None:
        """Keeps a write of unknown outcome."""
        error.number, error.made_by = number, self.name
        self._lost[number] = error
        self.under_way.pop(number, None)

    async def intend(self, entry: Entry, secrets: Sequence[str]) -> None:
        """Returns when an intent is on disk, where there is a journal.

        Args:
            entry: the write.
            secrets: what must not be kept.

        Raises:
            JournalError: it is not.
        """
        self._state.begin(entry)
        if self.journal is not None:
            await self.journal.keep(_without(secrets, entry).record())

    def note(self, record: Mapping[str, Any], *, wake: bool = True) -> None:
        """Keeps what becomes of a write; without an end it will be looked for again."""
        (self._state.apply if wake else self._state.apply_soon)(record)
        if self.journal is not None:
            self.journal.note(record, wake=wake)

    # --- ends ------------------------------------------------------------------------------------

    def conclude(self, found: Mapping[int, Verdict]) -> dict[int, Verdict]:
        """Keeps verdicts, once they have been held against each other.

        That a setting is not in effect proves nothing where a later write of our own may have
        undone it, or one that was under way at the same time.

        Args:
            found: what reads say, by the number of the write.

        Returns:
            The same, or :class:`StillUnknown` in place of what is not proved.
        """
        idle = {number for number, verdict in found.items() if isinstance(verdict, NotExecuted)}
        verdicts = {number: self._held(number, found[number], idle) for number in found}
        for number, verdict in verdicts.items():
            self._keep_verdict(number, verdict)
        return verdicts

    def _held(self, number: int, verdict: Verdict, idle: set[int]) -> Verdict:
        if not isinstance(verdict, NotExecuted):
            return verdict
        rivals = self._state.rivals(number, idle)
        if rivals is None:
            return StillUnknown(f"{verdict.evidence}; {_ENDED}")
        if not rivals:
            return verdict
        others = ", ".join(str(rival) for rival in sorted(rivals)[:5])
        return StillUnknown(
            f"{verdict.evidence}; but a write of yours that came later or at the same time "
            f"(number {others}) may have undone it"
        )

    def _keep_verdict(self, number: int, verdict: Verdict) -> None:
        if isinstance(verdict, StillUnknown):
            self.note({"op": "unknown", "id": number, "why": bounded(verdict.evidence, _MAX_WHY)})
            return
        end: Settled = "executed" if isinstance(verdict, Executed) else "not executed"
        self.settle(number, end, "verdict", verdict.evidence)

    def settle(
        self, number: int, end: Settled, by: str, why: str = "", *, wake: bool = True
    ) -> None:
        """A write has an end."""
        record = {"op": "settled", "id": number, "as": end, "by": by}
        if why:
            record["why"] = bounded(why, _MAX_WHY)
        self._lost.pop(number, None)
        self.under_way.pop(number, None)
        self.note(record, wake=wake)

    def dismiss(self, error: OutcomeUnknownError) -> bool:
        """Somebody has looked for himself; returns whether there was such a write."""
        number = error.number or 0
        kept = self._lost.get(number) or self._foreign(number)
        is_there = kept is not None and _is_same(kept, error)
        if is_there:
            self.settle(number, "dismissed", "hand")
        return is_there

    def _foreign(self, number: int) -> OutcomeUnknownError | None:
        """One of `foreign`."""
        entry = self._state.get(number)
        known = (self.label,) if self.journal is None else self.journal.labels
        return None if entry is None or entry.label in known else _error_of(entry)


def _error_of(entry: Entry) -> OutcomeUnknownError:
    """The write of an earlier process, as its caller would have seen it."""
    error = OutcomeUnknownError(
        entry.why or _EARLIER, endpoint=entry.row, sent_at=entry.at, ids=entry.ids,
        values=entry.values,
    )  # fmt: skip
    error.number, error.made_by = entry.number, entry.label
    return error


def _is_same(kept: OutcomeUnknownError, other: OutcomeUnknownError) -> bool:
    """Whether both tell of one write: numbers begin anew in every client and every journal."""
    return (
        (kept.number, kept.made_by, kept.endpoint, kept.sent_at)
        == (other.number, other.made_by, other.endpoint, other.sent_at)
        and kept.values in ({}, other.values)  # where they may not be kept, there are none
    )


class Write:
    """One call that changes something, from before it is sent to its end."""

    __slots__ = (
        "_at", "_endpoint", "_intended", "_loop", "_number", "_owner", "_request", "_secrets",
    )  # fmt: skip

    def __init__(
        self, owner: LostWrites, endpoint: Endpoint, request: Request, secrets: Sequence[str]
    ) -> None:
        self._owner = owner
        self._endpoint = endpoint
        self._request = request
        self._secrets = secrets
        self._number = 0
        self._intended = False

    async def intend(self, at: int) -> None:
        """Returns when it may be sent; for each attempt.

        Args:
            at: the attempt's timestamp, milliseconds.

        Raises:
            JournalError: it must not be sent.
        """
        owner, endpoint, request = self._owner, self._endpoint, self._request
        self._number = self._number or owner.next_number()
        entry = Entry(
            number=self._number, label=owner.label, account=owner.account,
            row=endpoint.key, effect=endpoint.effect,
            at=at, ids=request.ids, values=request.written,
        )  # fmt: skip
        self._intended = True
        self._at, self._loop = at, asyncio.get_running_loop()
        owner.under_way[self._number] = self
        await owner.intend(entry, self._secrets)

    def look_for_its_loop(self) -> None:
        """Nobody will ever say what becomes of a write whose loop was closed under it."""
        if self._loop.is_closed():
            request = self._request
            error = OutcomeUnknownError(
                _LEFT, endpoint=self._endpoint.key, sent_at=self._at, ids=request.ids,
                values=request.written,
            )  # fmt: skip
            self.lost(error)

    def executed(self) -> None:
        """The exchange has said so."""
        self._settle("executed")

    def failed(self, outcome: Outcome, *, wake: bool = True) -> None:
        """It ended without having changed anything.

        Args:
            outcome: not sent, or refused.
            wake: as of `Journal.note`.
        """
        self._settle(_ENDS[outcome], wake=wake)

    def lost(self, error: OutcomeUnknownError, *, wake: bool = True) -> None:
        """Nobody can say what became of it."""
        owner = self._owner
        self._number = self._number or owner.next_number()
        owner.add(self._number, error)
        if self._intended:
            why = bounded(error.evidence, _MAX_WHY)
            owner.note({"op": "unknown", "id": self._number, "why": why}, wake=wake)

    def _settle(self, end: Settled, *, wake: bool = True) -> None:
        if self._intended:
            self._owner.settle(self._number, end, "reply", wake=wake)


def _without(secrets: Sequence[str], entry: Entry) -> Entry:
    """The same write, as it may be kept; of what it is about no more is hidden than needed."""
    if not _holds(entry.values, secrets):
        return entry
    ids = {n: HIDDEN if _holds(text, secrets) else text for n, text in entry.ids.items()}
    return attrs.evolve(entry, ids=ids, values=None)


def _holds(value: Any, secrets: Sequence[str]) -> bool:
    """Whether a written value holds a secret, which a caller has put where none belongs."""
    if isinstance(value, str):
        return any(s in value if len(s) >= _SHORT else s == value for s in secrets if s)
    if isinstance(value, dict):
        return any(_holds(item, secrets) for item in value.values())
    return isinstance(value, list) and any(_holds(item, secrets) for item in value)
