"""What the records of a journal say together: which writes are open, and which of them meet.

Records, by their ``op``:

======== ===============================================================================
begin    the first line: ``format``, and the ``next`` write's number
opened   a process has opened the journal: its ``pid``
intent   a write is about to be sent, again with a new time where an attempt did not act:
         its number ``id``, ``label`` of the key, ``account`` (where it is known whose the
         key is), ``row``, ``effect``, ``at`` (its timestamp, milliseconds of the exchange),
         ``ids``, ``values`` (None where they may not be kept), ``rivals``
belongs  a key, by its ``label``, is one of this ``account``'s
unknown  it was sent and is of unknown fate: ``why``
settled  it has an end: ``as`` a word of :data:`Settled`, ``by`` reply, verdict or hand, ``why``
======== ===============================================================================

Two writes are rivals when they may be about the same thing, and neither had ended when the other
began: what one has set cannot be told from what the other has undone. So all open writes about a
thing are rivals, and of those that have acted meanwhile the last one is enough to know of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final, Literal, TypeAlias

import attrs

FORMAT: Final = 1
HIDDEN: Final = "*"
"""Stands for an identifier that may not be kept; it may be any."""
Settled: TypeAlias = Literal["executed", "refused", "not sent", "not executed", "dismissed"]
Subject: TypeAlias = tuple[str, ...]
"""What a write is about: market and role, and an identifier where it has one."""
_KINDS: Final = {True: "plain", False: "encrypted"}
"""Of identifiers, by whether they are digits: an account has one of each, and writes take both."""
_OF_MANY: Final = frozenset({HIDDEN, *_KINDS.values()})
"""Last words of subjects in which others look than those of them: kept without open ones too."""
_DID_NOT_ACT: Final = frozenset({"refused", "not sent", "not executed"})
_KEPT_RIVALS: Final = 5
"""As many are named; one is enough to prove nothing."""


@attrs.define(kw_only=True)
class Entry:
    """A write without an end.

    Attributes:
        number: its own in the journal.
        label: the key's.
        account: the fingerprint of whose key it is; None where that is not known.
        row: key of the endpoint.
        effect: of the endpoint.
        at: timestamp of its last attempt, milliseconds of the exchange's clock.
        ids: the identifiers that it carries, wire name to value.
        values: what it asks for, as on the wire; None where that may not be kept.
        why: what is known of its end; ``""`` when nothing is.
        rivals: numbers of writes that may have undone it, of which an earlier file tells.
        began: its place in the order of what happened; set by :class:`State`.
    """

    number: int
    label: str
    account: str | None = None
    row: str
    effect: str
    at: int
    ids: dict[str, str]
    values: dict[str, Any] | None
    why: str = ""
    rivals: frozenset[int] = frozenset()
    began: int = 0

    def record(self, rivals: AbstractSet[int] = frozenset()) -> dict[str, Any]:
        """Its intent; `rivals`: those that have ended."""
        made: dict[str, Any] = {
            "op": "intent", "id": self.number, "label": self.label, "row": self.row,
            "effect": self.effect, "at": self.at, "ids": self.ids, "values": self.values,
        }  # fmt: skip
        if self.account is not None:
            made["account"] = self.account
        if rivals:
            made["rivals"] = sorted(rivals)[:_KEPT_RIVALS]
        return made

    def subjects(self) -> set[Subject]:
        """What it is about; writes that share one may undo each other.

        Nothing undoes a close: a closed order stays closed, and what opens one is no write of
        this API.
        """
        if self.effect == "close":
            return set()
        texts = self._texts()
        if not texts:
            return {(self._place,)}
        kinds = {_kind(text) for text in texts if text != HIDDEN}
        return {(self._place, text) for text in texts} | {(self._place, "", k) for k in kinds}

    def looked_for(self) -> set[Subject]:
        """The subjects of writes that may meet it.

        Those of what it names, of what may not be named, and of all that is named in the other
        way: nothing tells an account's encrypted id from its plain one.
        """
        if self.effect == "close":
            return set()
        place, texts = self._place, self._texts()
        found: set[Subject] = {(place, text) for text in texts} or {(place,)}
        others = {_kind(text, other=True) for text in texts if text != HIDDEN}
        return found | {(place, HIDDEN)} | {(place, "", kind) for kind in others}

    @property
    def _place(self) -> str:
        return self.row.partition(".")[2].rpartition(".")[0]  # which the families share

    def _texts(self) -> set[str]:
        """What it names; encrypted ids mean the same in capitals."""
        return {text.lower() for value in self.ids.values() for text in value.split(",")}


def _kind(text: str, *, other: bool = False) -> str:
    return _KINDS[text.isdigit() != other]


class _Subject:
    """The writes about one thing; kept as long as one of them is open, or may be of any.

    Attributes:
        open: numbers, by label.
        acted: when the last one that may have acted ended, and its number, by label.
    """

    __slots__ = ("acted", "open")

    def __init__(self) -> None:
        self.open: dict[str, dict[int, None]] = {}
        self.acted: dict[str, tuple[int, int]] = {}


class State:
    """What all records so far say."""

    def __init__(self) -> None:
        self.open: dict[int, Entry] = {}
        self.next: int = 1
        self.pid: int | None = None
        self._subjects: dict[Subject, _Subject] = {}
        self._accounts: dict[str, set[str]] = {}
        self._named: set[int] = set()
        self._events = 0

    def apply(self, record: Mapping[str, Any]) -> None:
        """Takes one record in; of a journal of a later version, what is known of it."""
        op, number = record["op"], record.get("id", 0)
        if op == "begin":
            self.next = record["next"]
        elif op == "opened":
            self.pid = record["pid"]
        elif op == "intent":
            self.begin(_entry_of(number, record))
        elif op == "belongs":
            self._belongs(record["label"], record["account"])
        elif op == "unknown" and number in self.open:
            self.open[number].why = record["why"]
        elif op == "settled":
            self._settle(number, record["as"])

    def begin(self, entry: Entry) -> None:
        """A write is about to be sent, or sent again."""
        number, label = entry.number, entry.label
        if entry.account is not None:
            self._accounts.setdefault(label, set()).add(entry.account)
        if (known := self.open.get(number)) is not None:
            known.at = entry.at
            return
        self.next = max(self.next, number + 1)
        self._events += 1
        entry.began = self._events
        self._named |= entry.rivals
        for subject in entry.subjects():
            about = self._subjects.setdefault(subject, _Subject())
            about.open.setdefault(label, {})[number] = None
        self.open[number] = entry

    def _belongs(self, label: str, account: str) -> None:
        self._accounts.setdefault(label, set()).add(account)
        for entry in self.open.values():
            if entry.label == label and entry.account is None:
                entry.account = account  # so that the next file has it

    def _settle(self, number: int, end: Settled) -> None:
        did_act = end not in _DID_NOT_ACT
        if not did_act:
            self._named.discard(number)
        entry = self.open.pop(number, None)
        if entry is None:
            return
        self._events += 1
        for subject in entry.subjects():
            about = self._subjects[subject]
            del about.open[entry.label][number]
            if not about.open[entry.label]:
                del about.open[entry.label]
            if did_act:
                about.acted[entry.label] = (self._events, number)
            if not about.open and subject[-1] not in _OF_MANY:
                del self._subjects[subject]

    def rivals(self, number: int, idle: AbstractSet[int] = frozenset()) -> set[int]:
        """Of the writes that may have undone an open one: all open ones, and a few others.

        Args:
            number: of the write.
            idle: numbers of those that have not acted.
        """
        entry = self.open[number]
        found = self._ended_rivals(entry)
        labels = self._labels_beside(entry.label)
        for about in self._about(entry):
            for label in labels & about.open.keys():
                found |= about.open[label].keys() - idle
        return found - {number}

    def _ended_rivals(self, entry: Entry) -> set[int]:
        found = {n for n in entry.rivals if n in self._named and n not in self.open}
        labels = self._labels_beside(entry.label)
        for about in self._about(entry):
            ends = [about.acted[label] for label in labels & about.acted.keys()]
            found |= {number for when, number in ends if when > entry.began}
        return found

    def _labels_beside(self, label: str) -> set[str]:
        """The keys of the same account, as far as it is known."""
        mine = self._accounts.get(label)
        if not mine:
            return {label}
        return {label, *(other for other, its in self._accounts.items() if its & mine)}

    def _about(self, entry: Entry) -> Iterator[_Subject]:
        for subject in entry.looked_for():
            if (about := self._subjects.get(subject)) is not None:
                yield about

    def records(self) -> Iterator[dict[str, Any]]:
        """The fewest records that say the same, but for whose process it is."""
        yield {"op": "begin", "format": FORMAT, "next": self.next}
        for entry in self.open.values():
            yield entry.record(self._ended_rivals(entry))
            if entry.why:
                yield {"op": "unknown", "id": entry.number, "why": entry.why}


def _entry_of(number: int, record: Mapping[str, Any]) -> Entry:
    return Entry(
        number=number, label=record["label"], account=record.get("account"),
        row=record["row"], effect=record["effect"],
        at=record["at"], ids=dict(record["ids"]), values=record["values"],
        rivals=frozenset(record.get("rivals", ())),
    )  # fmt: skip
