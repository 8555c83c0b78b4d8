"""Prints what ``migrate`` found: file by file, then what differs for each endpoint in use."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from bitget_copy.cli.migrate.advice import advice
from bitget_copy.cli.migrate.endpoint_diff import ROWS, Change, EndpointDiff, diff
from bitget_copy.cli.migrate.moves import Move
from bitget_copy.cli.migrate.usages import Finding
from bitget_copy.cli.printing import (
    escape_controls,
    print_json,
    print_table,
    write_line,
    write_text,
)

if TYPE_CHECKING:
    from rich.console import Console


_LINES: Final = "name read on lines"


@attrs.frozen(kw_only=True)
class FileReport:
    """What was found in one file.

    Attributes:
        path: as it was given, or below the folder that was given.
        findings: from top to bottom.
        attributes: lines on which attributes or members are read, by name.
        problem: why the file could not be read; empty when it could.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    attributes: dict[str, list[int]] = attrs.Factory(dict)
    problem: str = ""

    @property
    def keys(self) -> list[str]:
        """The endpoints that are used, each once; all that a path serves."""
        used = [f for f in self.findings if f.key is not None]
        return list(dict.fromkeys(key for f in used for key in (f.key, *f.others) if key))

    def is_raw(self, key: str) -> bool:
        """Whether the file calls an endpoint by its path only, and so with the exchange's names."""
        return all(f.kind == "path" for f in self.findings if key in (f.key, *f.others))


def print_reports(
    console: Console, reports: Sequence[FileReport], move: Move, *, as_json: bool
) -> None:
    """Prints all files, and the number of uses."""
    if as_json:
        print_json(console, _plain(reports, move))
        return
    for report in reports:
        if report.problem:
            problem = escape_controls(report.problem)
            write_text(console, f"{escape_controls(report.path)}: not read: {problem}")
        if report.findings:
            _print_file(console, report, move)
    uses = sum(len(report.findings) for report in reports)
    files = sum(not report.problem for report in reports)
    write_text(console, f"uses of API {move.old.upper()}: {uses}; files read: {files}, changed: 0")


def _print_file(console: Console, report: FileReport, move: Move) -> None:
    rows = [
        (
            f"{f.line}:{f.column}",
            escape_controls(f.text),
            escape_controls(" · ".join(advice(f, move))),
        )
        for f in report.findings
    ]
    print_table(
        console,
        ("line", "written", "do"),
        rows,
        escape_controls(report.path),
        texts=("written", "do"),
        first=("do",),
    )
    for key in report.keys:
        _print_diff(console, diff(key), report)


def _print_diff(console: Console, changed: EndpointDiff, report: FileReport) -> None:
    if changed.new is None:
        return
    write_text(console, f"{changed.old.key} → {changed.new.key}")
    for note in changed.notes:
        _print_indented(console, note)
    if changed.reply[0] != changed.reply[1]:
        _print_indented(console, f"returns {changed.reply[1]}, no longer {changed.reply[0]}")
    params, fields = changed.params, changed.fields
    if report.is_raw(changed.old.key):
        params, fields = (tuple(c.in_wire_names() for c in each) for each in (params, fields))
    rows = [("argument", *_cells(c, str), "") for c in params if c.fate != "new"]
    rows += [("field", *_cells(c, _field), _lines(c, report)) for c in fields if c.old]
    if rows:
        old, new = changed.move.old.upper(), changed.move.new.upper()
        print_table(
            console,
            ("what", old, new, _LINES),
            rows,
            texts=(old, new, _LINES),
        )
    for what, changes, name in (
        ("arguments", params, str),
        ("fields", fields, _field),
    ):
        new = ", ".join(name(c.new) for c in changes if c.fate == "new")
        if new:
            _print_indented(console, f"new {what}: {new}")
    write_line(console, "")


def _print_indented(console: Console, text: str) -> None:
    width = console.width if console.is_terminal else len(text) + 4
    indent = " " * 4
    write_line(console, textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent))


def _cells(change: Change, name: Callable[[str], str]) -> tuple[str, str]:
    new = "gone" if change.fate == "gone" else name(change.new)
    return (name(change.old), new) if change.old else ("-", f"{new} (needed)")


def _field(path: str) -> str:
    """A field as code reads it: of a row of the reply's list, or of the reply itself."""
    return f"row.{path.removeprefix(f'{ROWS}.')}" if path.startswith(ROWS) else f"reply.{path}"


def _lines(change: Change, report: FileReport) -> str:
    name = change.old.rpartition(".")[2]
    return ", ".join(map(str, report.attributes.get(name, ())))


def _plain(reports: Sequence[FileReport], move: Move) -> dict[str, Any]:
    keys = dict.fromkeys(key for report in reports for key in report.keys)
    return {
        "files": [
            {
                "path": report.path,
                "findings": [_plain_finding(f, move) for f in report.findings],
            }
            for report in reports
            if report.findings
        ],
        "endpoints": {key: _plain_diff(diff(key)) for key in keys},
        "not_read": {r.path: r.problem for r in reports if r.problem},
        "read": len(reports),
    }


def _plain_finding(finding: Finding, move: Move) -> dict[str, Any]:
    names = ("line", "column", "kind", "text", "key")
    given = finding.arguments
    return {
        **{name: getattr(finding, name) for name in names},
        "arguments": None if given is None else [argument.name for argument in given],
        "do": advice(finding, move),
    }


def _plain_diff(changed: EndpointDiff) -> dict[str, Any]:
    old, new = changed.old, changed.new
    return {
        changed.move.old: {"method": old.method, "path": old.path, "returns": changed.reply[0]},
        changed.move.new: new and {
            "key": new.key, "method": new.method, "path": new.path, "returns": changed.reply[1],
        },
        "params": [attrs.asdict(c) for c in changed.params],
        "fields": [attrs.asdict(c) for c in changed.fields],
        "notes": list(changed.notes),
        "why_none": changed.why_none,
    }  # fmt: skip
