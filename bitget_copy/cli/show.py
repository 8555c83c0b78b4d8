"""Decoded values on the screen: tables for people, tab-separated lines for pipes, JSON.

Knows the shape of values (attrs classes, lists of them, plain words) and no endpoint.
Text that comes from elsewhere is cleaned of control characters, which a terminal obeys.
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
_UNKNOWN_MEMBERS: Final = "extra"
"""Members that the table does not know; only JSON shows them."""


def clean(text: str) -> str:
    """The text with every control character written out, so that no terminal acts on it."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def put(console: Console, line: str) -> None:
    """Writes a line as it is, at once; rich's own ways would turn tabs into blanks."""
    console.file.write(f"{line}\n")
    console.file.flush()


def show(console: Console, value: Any, *, as_json: bool = False) -> None:
    """Prints what a call returned.

    Args:
        console: where to; tables when it is a terminal, else tab-separated lines.
        value: what a coroutine of the client returns.
        as_json: the exchange's own form, with wire names, instead.
    """
    if as_json:
        print_json(console, to_wire(value))
    elif isinstance(value, list):
        _show_rows(console, value)
    elif attrs.has(type(value)):
        _show_record(console, value)
    else:
        put(console, _ack(value))


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
    """Prints plain values as JSON; what the stream's encoding lacks is escaped by its rules."""
    text = json.dumps(plain, ensure_ascii=False, indent=2, default=_plain_text)
    try:
        text.encode(getattr(console.file, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(plain, indent=2, default=_plain_text)
    put(console, text)


def _plain_text(value: Any) -> str:
    """A value that JSON has no form for, such as a number with all its digits."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def print_table(console: Console, heading: Cells, rows: Sequence[Cells], title: str = "") -> None:
    """Prints rows: a table on a terminal, else tab-separated lines below a line of names."""
    if not console.is_terminal:
        for cells in (heading, *rows):
            put(console, "\t".join(cells))
        return
    grid = table(title)
    for name in heading:
        grid.add_column(name, overflow="fold")
    for cells in rows:
        grid.add_row(*map(Text, cells))
    console.print(grid)


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
        return _list_cell(value)
    return clean(value.value if isinstance(value, StrEnum) else str(value))


def _list_cell(values: list[Any]) -> str:
    if any(attrs.has(type(value)) for value in values):
        return f"{len(values)} rows"
    return ", ".join(map(cell, values)) or UNSET


def _ack(value: Any) -> str:
    if isinstance(value, bool):
        return "done" if value else "not done"
    return cell(value)


def _members(value: Any) -> list[tuple[str, Any]]:
    fields = attrs.fields(type(value))
    return [(f.name, getattr(value, f.name)) for f in fields if f.name != _UNKNOWN_MEMBERS]


def _show_rows(console: Console, rows: list[Any]) -> None:
    if not rows:
        put(console, "no rows")
    elif not attrs.has(type(rows[0])):
        for row in rows:
            put(console, cell(row))
    elif console.is_terminal and not _fits(console, rows):
        for number, row in enumerate(rows, 1):
            _print_pairs(console, _members(row), f"{number} of {len(rows)}")
    else:
        names = [name for name, _ in _members(rows[0])]
        print_table(console, names, [[cell(v) for _, v in _members(row)] for row in rows])


def _show_record(console: Console, value: Any) -> None:
    """The members of one object, then the rows that it carries."""
    members = _members(value)
    lists = [(name, rows) for name, rows in members if _is_rows(rows)]
    plain = [(name, member) for name, member in members if not _is_rows(member)]
    if plain:
        _print_pairs(console, plain, "")
    for name, rows in lists:
        put(console, f"{name}: {len(rows)} rows")
        _show_rows(console, rows)


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and attrs.has(type(value[0]))


def _print_pairs(console: Console, members: list[tuple[str, Any]], title: str) -> None:
    pairs = [(name, cell(value)) for name, value in members]
    if not console.is_terminal:
        for pair in pairs:
            put(console, "\t".join(pair))
        return
    grid = table(title, show_header=False)
    grid.add_column(style="bold")
    grid.add_column(overflow="fold")
    for name, text in pairs:
        grid.add_row(name, Text(text))
    console.print(grid)


def _fits(console: Console, rows: list[Any]) -> bool:
    """Whether a table with a column for each member can be read at this width."""
    grid = table("")
    for name, _ in _members(rows[0]):
        grid.add_column(name, no_wrap=True)
    for row in rows:
        grid.add_row(*(Text(cell(value)) for _, value in _members(row)))
    wide = console.options.update_width(10_000)
    return Measurement.get(console, wide, grid).maximum <= console.width


def table(title: str, *, show_header: bool = True) -> Table:
    """An empty table in the style of all commands."""
    return Table(
        title=title or None,
        title_justify="left",
        box=box.SIMPLE_HEAD,
        show_header=show_header,
        pad_edge=False,
    )
