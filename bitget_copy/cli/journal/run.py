"""Shows a journal without changing it, or recovers what is open in it with the key at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from bitget_copy import CopyTradingClient
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.cli.printing import cell, escape_controls, print_json, print_table, write_line
from bitget_copy.errors import ConfigError, Recovered, StillUnknown
from bitget_copy.journal.file import check_kind, check_place, state_of
from bitget_copy.journal.record import Damage, read
from bitget_copy.journal.state import State

if TYPE_CHECKING:
    from rich.console import Console


@attrs.frozen
class Report:
    """What a journal holds.

    Attributes:
        state: its open writes, and who had it open last.
        ends: how many writes ended how.
        damage: where reading ended.
    """

    state: State
    ends: Counter[str]
    damage: Damage | None

    def to_dict(self) -> dict[str, Any]:
        """All of it in values that JSON has."""
        return {
            "open": [entry.record() | {"why": entry.why} for entry in self.state.open.values()],
            "ended": dict(self.ends),
            "damage": None if self.damage is None else str(self.damage),
        }

    @property
    def exit_code(self) -> ExitCode:
        """Whether something is open, or cannot be read."""
        if self.damage is not None:
            return ExitCode.WRONG_USE
        return ExitCode.UNKNOWN if self.state.open else ExitCode.OK


def examine(path: Path) -> Report:
    """Reads a journal, one that is in use as well.

    Raises:
        ConfigError: there is none at this path, or one of another version.
    """
    check_place(path)
    try:
        contents = read(path.read_bytes())
    except OSError as error:
        raise ConfigError(f"journal {path}: {error.strerror or type(error).__name__}") from None
    check_kind(path, contents)
    state = state_of(path, contents.records)
    ends = Counter(record["as"] for record in contents.records if record["op"] == "settled")
    return Report(state, ends, contents.damage)


def print_report(console: Console, report: Report, *, as_json: bool) -> None:
    """Open writes, one a row, and how many ended how."""
    if as_json:
        print_json(console, report.to_dict())
        return
    rows = [
        (str(entry.number), entry.row, _shown(entry.at), entry.label, entry.why or "no end known")
        for entry in report.state.open.values()
    ]
    if rows:
        print_table(
            console,
            ("no.", "endpoint", "sent", "key", "why"),
            _escaped(rows),
            texts=("why",),
            first=("endpoint", "sent"),
        )
    ends = ", ".join(f"{count} {end}" for end, count in sorted(report.ends.items()))
    write_line(console, f"{len(rows)} open; ended since the file was last made small: {ends or 0}")
    if report.damage is not None:
        write_line(console, f"{report.damage}: nothing behind it was read")


async def recover(path: Path, timeout: float) -> list[Recovered]:
    """Looks for what is open, with the key and the address of the environment.

    Raises:
        ConfigError: there is no journal at this path, or it is in use.
        BitgetCopyError: see `errors`.
    """
    examine(path)  # never makes one
    async with CopyTradingClient.from_env(journal=path) as client:
        return await client.recover(timeout=timeout)


def print_verdicts(console: Console, found: Sequence[Recovered], *, as_json: bool) -> ExitCode:
    """One write a row; returns whether something is still unknown."""
    rows = [
        (
            str(each.write.number), each.write.endpoint or "", _moment(each.write.sent_at or 0),
            type(each.verdict).__name__, each.verdict.evidence,
        )
        for each in found
    ]  # fmt: skip
    names = ("no.", "endpoint", "sent", "verdict", "evidence")
    if as_json:
        print_json(console, [dict(zip(names, row, strict=True)) for row in rows])
    elif rows:
        print_table(
            console, names, _escaped(rows), texts=("evidence",), first=("endpoint", "verdict")
        )
    else:
        write_line(console, "nothing is open")
    unknown = any(isinstance(each.verdict, StillUnknown) for each in found)
    return ExitCode.UNKNOWN if unknown else ExitCode.OK


def _escaped(rows: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    return [tuple(escape_controls(text) for text in row) for row in rows]


def _shown(at: int) -> str:
    return cell(datetime.fromtimestamp(at / 1000, UTC))


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="milliseconds")
