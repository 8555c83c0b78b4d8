"""Prints values: tables on a terminal, tab-separated lines in a pipe, JSON on request.

Knows replies (attrs classes, lists of them, plain values) and no endpoint. Text from elsewhere
is printed without control characters, which a terminal would obey.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, TypeAlias

import attrs
from rich import box
from rich.console import Console
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from bitget_copy import Secret, to_wire

Cells: TypeAlias = Sequence[str]

UNSET: Final = "-"
_UNKNOWN_FIELDS: Final = "extra"
"""The attribute with fields that the model does not know; only JSON shows them."""


def escape_controls(text: str) -> str:
    """The text with control characters as escapes, so that no terminal acts on them."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def write_line(console: Console, line: str) -> None:
    """Writes a line as it is, at once; rich would turn tabs into blanks."""
    console.file.write(f"{line}\n")
    console.file.flush()


def print_reply(console: Console, value: Any, *, as_json: bool = False) -> None:
    """Prints what a coroutine of the client returned; JSON has the exchange's names."""
    if as_json:
        print_json(console, to_wire(value))
    elif isinstance(value, list):
        _print_rows(console, value)
    elif attrs.has(type(value)):
        _print_record(console, value)
    elif isinstance(value, bool):
        write_line(console, "done" if value else "not done")
    else:
        write_line(console, cell(value))


def secrets_of(value: Any) -> list[tuple[str, str]]:
    """The secrets of a reply, each with the name of its field."""
    if isinstance(value, list):
        return [found for item in value for found in secrets_of(item)]
    if not attrs.has(type(value)):
        return []
    members = [(f.name, getattr(value, f.name)) for f in attrs.fields(type(value))]
    own = [(name, item.reveal()) for name, item in members if isinstance(item, Secret)]
    return own + [found for _, item in members for found in secrets_of(item)]


def print_json(console: Console, plain: Any) -> None:
    """Prints plain values as JSON; what the stream's encoding lacks becomes JSON's escapes."""
    text = json.dumps(plain, ensure_ascii=False, indent=2, default=_plain_text)
    try:
        text.encode(getattr(console.file, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(plain, indent=2, default=_plain_text)
    write_line(console, text)


def _plain_text(value: Any) -> str:
    """A value that JSON has no form for, such as a number with all its digits."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def empty_table(title: str = "", *, show_header: bool = True) -> Table:
    """A table without rows, in the style of all commands."""
    return Table(
        title=title or None,
        title_justify="left",
        box=box.SIMPLE_HEAD,
        show_header=show_header,
        pad_edge=False,
    )


def print_table(console: Console, heading: Cells, rows: Sequence[Cells], title: str = "") -> None:
    """Prints a table on a terminal, else tab-separated lines below a line of names."""
    if not console.is_terminal:
        for cells in (heading, *rows):
            write_line(console, "\t".join(cells))
        return
    table = empty_table(title)
    for name in heading:
        table.add_column(name, overflow="fold")
    for cells in rows:
        table.add_row(*map(Text, cells))
    console.print(table)


def cell(value: Any) -> str:
    """One value in one line."""
    if value is None or value == "":
        return UNSET
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%d %H:%M:%S}Z"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, list):
        is_of_rows = any(attrs.has(type(item)) for item in value)
        return f"{len(value)} rows" if is_of_rows else ", ".join(map(cell, value)) or UNSET
    return escape_controls(value.value if isinstance(value, StrEnum) else str(value))


def _members(value: Any) -> list[tuple[str, Any]]:
    fields = attrs.fields(type(value))
    return [(f.name, getattr(value, f.name)) for f in fields if f.name != _UNKNOWN_FIELDS]


def _print_rows(console: Console, rows: list[Any]) -> None:
    if not rows:
        write_line(console, "no rows")
    elif not attrs.has(type(rows[0])):
        for row in rows:
            write_line(console, cell(row))
    elif console.is_terminal and not _fits(console, rows):
        for number, row in enumerate(rows, 1):
            _print_pairs(console, _members(row), f"{number} of {len(rows)}")
    else:
        names = [name for name, _ in _members(rows[0])]
        print_table(console, names, [[cell(v) for _, v in _members(row)] for row in rows])


def _print_record(console: Console, value: Any) -> None:
    """The fields of one object, then the rows that it carries."""
    members = _members(value)
    plain = [(name, member) for name, member in members if not _is_rows(member)]
    if plain:
        _print_pairs(console, plain, "")
    for name, rows in members:
        if _is_rows(rows):
            write_line(console, f"{name}: {len(rows)} rows")
            _print_rows(console, rows)


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and attrs.has(type(value[0]))


def _print_pairs(console: Console, members: list[tuple[str, Any]], title: str) -> None:
    pairs = [(name, cell(value)) for name, value in members]
    if not console.is_terminal:
        for pair in pairs:
            write_line(console, "\t".join(pair))
        return
    table = empty_table(title, show_header=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for name, text in pairs:
        table.add_row(name, Text(text))
    console.print(table)


def _fits(console: Console, rows: list[Any]) -> bool:
    """Whether a table with a column for each field can be read at this width."""
    table = empty_table()
    for name, _ in _members(rows[0]):
        table.add_column(name, no_wrap=True)
    for row in rows:
        table.add_row(*(Text(cell(value)) for _, value in _members(row)))
    wide = console.options.update_width(10_000)
    return Measurement.get(console, wide, table).maximum <= console.width
