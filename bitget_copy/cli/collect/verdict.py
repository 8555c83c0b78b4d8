"""Prints what ``verify`` has found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bitget_copy.cli.collect.screen import day, plain_span, print_figures
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.cli.printing import escape_controls, print_json, write_line, write_text

if TYPE_CHECKING:
    from rich.console import Console

    from bitget_copy.collect import HistoryCheck, Verification


def print_verification(console: Console, found: Verification, *, as_json: bool) -> ExitCode:
    """One line for each history, then all that is wrong; returns whether something is."""
    code = ExitCode.OK if found.is_sound else ExitCode.REFUSED
    if as_json:
        print_json(console, {
            "sound": found.is_sound,
            "problems": found.problems,
            "orphans": found.orphans,
            "histories": [_plain(each) for each in found.histories],
        })  # fmt: skip
        return code
    heading = ("account", "history", "rows", "files", "from", "to")
    rows = [
        (
            escape_controls(each.history.account), _name(each), f"{each.rows:,}", str(each.parts),
            day(each.covered[0].first) if each.covered and each.covered[0].first else "-",
            day(each.covered[-1].last) if each.covered else "-",
        )
        for each in found.histories
    ]  # fmt: skip
    print_figures(console, heading, rows, first=("rows", "to", "from"))
    for line in found.lines:
        write_text(console, escape_controls(line))
    write_line(console, found.verdict)
    return code


def _name(check: HistoryCheck) -> str:
    return escape_controls(" ".join([check.history.endpoint, *check.history.values.values()]))


def _plain(check: HistoryCheck) -> dict[str, Any]:
    return {
        "account": check.history.account,
        "endpoint": check.history.endpoint,
        "arguments": check.history.values,
        "rows": check.rows,
        "files": check.parts,
        "covered": [plain_span(each) for each in check.covered],
        "gaps": [plain_span(each) for each in check.gaps],
        "lost": [plain_span(each) for each in check.lost],
        "duplicates": check.duplicates,
        "replaced": check.replaced,
    }
