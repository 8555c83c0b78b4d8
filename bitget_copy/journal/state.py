"""What the records of a journal say together: which writes are open, and which of them meet.

Records, by their ``op``:

======== ===============================================================================
begin    the first line: ``format``, and the ``next`` write's number
opened   a process has opened the journal: its ``pid``
intent   a write is about to be sent, again with a new time where an attempt did not act:
         its number ``id``, ``label`` of the account, ``row``, ``effect``, ``at`` (its
         timestamp, milliseconds of the exchange), ``ids``, ``values`` (None where they may
         not be kept), ``rivals``
unknown  it was sent and is of unknown fate: ``why``
settled  it has an end: ``as`` a word of :data:`Settled`, ``by`` reply, verdict or hand, ``why``
======== ===============================================================================

Two writes are rivals when they may be about the same thing, and neither had ended when the other
began: what one has set cannot be told from what the other has undone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, TypeAlias

import attrs

FORMAT: Final = 1
Settled: TypeAlias = Literal["executed", "refused", "not sent", "not executed", "dismissed"]
_DID_NOT_ACT: Final = frozenset({"refused", "not sent", "not executed"})


@attrs.define(kw_only=True)
class Entry:
    """A write without an end.

    Attributes:
        number: its own in the journal.
        label: the account's.
        row: key of the endpoint.
        effect: of the endpoint.
        at: timestamp of its last attempt, milliseconds of the exchange's clock.
        ids: the identifiers that it carries, wire name to value.
        values: what it asks for, as on the wire; None where that may not be kept.
        why: what is known of its end; ``""`` when nothing is.
        rivals: numbers of the writes that may have undone it, open ones and executed ones.
    """

    number: int
    label: str
    row: str
    effect: str
    at: int
    ids: dict[str, str]
    values: dict[str, Any] | None
    why: str = ""
    rivals: set[int] = attrs.field(factory=set)

    def record(self) -> dict[str, Any]:
        """Its intent."""
        made = {
            "op": "intent", "id": self.number, "label": self.label, "row": self.row,
            "effect": self.effect, "at": self.at, "ids": self.ids, "values": self.values,
        }  # fmt: skip
        return made | ({"rivals": sorted(self.rivals)} if self.rivals else {})

    def meets(self, other: Entry) -> bool:
        """Whether the other may be about the same thing, so that one may undo what the other did.

        A closed order stays closed, and what opens one is no write of this API.
        """
        if self.label != other.label or "close" in {self.effect, other.effect}:
            return False
        if _place(self.row) != _place(other.row):
            return False
        if not self.ids or not other.ids:
            return not self.ids and not other.ids
        return not _texts(self.ids).isdisjoint(_texts(other.ids))


def _place(row: str) -> str:
    """Market and role, which the families share."""
    return row.partition(".")[2].rpartition(".")[0]


def _texts(ids: Mapping[str, str]) -> set[str]:
    return {text for value in ids.values() for text in value.split(",")}


class State:
    """What all records so far say."""

    def __init__(self) -> None:
        self.open: dict[int, Entry] = {}
        self.next: int = 1
        self.pid: int | None = None

    def apply(self, record: Mapping[str, Any]) -> None:
        """Takes one record in; of a journal of a later version, what is known of it."""
        op, number = record["op"], record.get("id", 0)
        if op == "begin":
            self.next = record["next"]
        elif op == "opened":
            self.pid = record["pid"]
        elif op == "intent":
            self._intend(number, record)
        elif op == "unknown" and number in self.open:
            self.open[number].why = record["why"]
        elif op == "settled":
            self._settle(number, record["as"])

    def _intend(self, number: int, record: Mapping[str, Any]) -> None:
        if (entry := self.open.get(number)) is not None:
            entry.at = record["at"]
            return
        self.next = max(self.next, number + 1)
        entry = Entry(
            number=number, label=record["label"], row=record["row"], effect=record["effect"],
            at=record["at"], ids=dict(record["ids"]), values=record["values"],
            rivals=set(record.get("rivals", ())),
        )  # fmt: skip
        for other in list(self.open.values()):
            if entry.meets(other):
                entry.rivals.add(other.number)
                other.rivals.add(number)
        self.open[number] = entry

    def _settle(self, number: int, end: Settled) -> None:
        self.open.pop(number, None)
        if end in _DID_NOT_ACT:
            for other in list(self.open.values()):
                other.rivals.discard(number)

    def records(self) -> Iterator[dict[str, Any]]:
        """The fewest records that say the same, but for whose process it is."""
        yield {"op": "begin", "format": FORMAT, "next": self.next}
        for entry in self.open.values():
            yield entry.record()
            if entry.why:
                yield {"op": "unknown", "id": entry.number, "why": entry.why}
