"""One record of a journal: a line with a checksum, its number in the file, and JSON.

A checksum is of the record and of the checksum before it, so that a line of another file, or of
the same file at another time, does not fit in.

A record that was being written when the process or the machine stopped is torn: the file ends
within it. It was never waited for to its end, so nothing was sent for it, and it may be dropped.
Everything else that is wrong is damage, and damage is never guessed at.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, NamedTuple
from zlib import crc32

_SUM: Final = 8
"""Hexadecimal digits of a checksum."""
_to_json: Final = json.JSONEncoder(separators=(",", ":")).encode
_from_json: Final = json.JSONDecoder().decode


class Damage(Exception):
    """A journal has a line that was not written so.

    Attributes:
        line: its number, from 1.
        problem: what is wrong with it.
    """

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(f"line {line} {problem}")
        self.line = line
        self.problem = problem


class Contents(NamedTuple):
    """What a journal's bytes hold.

    Attributes:
        records: all that are whole, in order.
        size: bytes up to the end of the last of them; what follows is torn.
        damage: the first line that is not as it was written; reading ends before it.
        has_more: something else than space that was never written follows the records.
        last: checksum of the last of them; 0 without any.
    """

    records: list[dict[str, Any]]
    size: int
    damage: Damage | None = None
    has_more: bool = False
    last: int = 0


def line_of(number: int, record: Mapping[str, Any], before: int = 0) -> bytes:
    """A record as a line of the file.

    Args:
        number: of the line, from 1.
        record: what it says.
        before: checksum of the line before it; 0 for the first.
    """
    body = _to_json({"n": number, **record}).encode()
    return b"%08x %s\n" % (crc32(body, before), body)


def checksum_of(line: bytes) -> int:
    """What a line that was made here says of itself."""
    return int(line[:_SUM], 16)


def read(content: bytes) -> Contents:
    """All records of a file."""
    *lines, rest = content.split(b"\n")
    records: list[dict[str, Any]] = []
    size = last = 0
    for number, line in enumerate(lines, 1):
        try:
            record = _record(number, line, last)
        except Damage as damage:
            has_more = bool(content[size:].strip(b"\0"))
            return Contents(records, size, damage if has_more else None, has_more, last)
        records.append(record)
        size += len(line) + 1
        last = checksum_of(line)
    if rest and _is_whole(rest[:-1], last):
        # Not torn: only its line break is another byte, and it may have been sent.
        return Contents(records, size, Damage(len(lines) + 1, "has lost its end"), True, last)
    return Contents(records, size, None, bool(rest.strip(b"\0")), last)


def _record(number: int, line: bytes, before: int) -> dict[str, Any]:
    if not _is_whole(line, before):
        raise Damage(
            number,
            "is not what was written there: it is damaged, or of another file, or a line before "
            "it is missing or there twice",
        )
    record = _from_json(line[_SUM + 1 :].decode())
    if not isinstance(record, dict) or record.get("n") != number:
        raise Damage(number, "does not have the number of its place")
    return record


def _is_whole(line: bytes, before: int) -> bool:
    return line[: _SUM + 1] == b"%08x " % crc32(line[_SUM + 1 :], before)
