"""Prints values: tables on a terminal, tab-separated lines in a pipe, JSON on request.

Knows replies (attrs classes, lists of them, plain values) and no endpoint. Text from elsewhere
is printed without control characters, which a terminal would obey.
"""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import zip_longest
from typing import Any, Final, TypeAlias

import attrs
from rich.cells import cell_len
from rich.console import Console, ConsoleDimensions

from bitget_copy import Secret, to_wire

Cells: TypeAlias = Sequence[str]

UNSET: Final = "-"
_UNKNOWN_FIELDS: Final = "extra"
"""The attribute with fields that the model does not know; only JSON shows them."""
_GAP: Final = 2
"""Blanks between two columns."""
_TEXT_WIDTH: Final = 30
"""Columns of the screen that sentences are worth; they get more where there is room."""


def escape_controls(text: str) -> str:
    """The text with control characters as escapes, so that no terminal acts on them."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def make_console(*, stderr: bool = False) -> Console:
    """Where everything is printed, as wide as the terminal is; rich takes a dumb one for 80."""
    console = Console(stderr=stderr)
    if console.is_dumb_terminal:
        columns, lines = shutil.get_terminal_size()
        console.size = ConsoleDimensions(columns, lines)
    return console


def can_draw(console: Console) -> bool:
    """Whether it is a terminal that can move its cursor; TERM=dumb says that it cannot."""
    return console.is_terminal and not console.is_dumb_terminal


def write_line(console: Console, line: str) -> None:
    """Writes a line as it is, at once; rich would turn tabs into blanks."""
    console.file.write(f"{line}\n")
    console.file.flush()


def write_text(console: Console, text: str) -> None:
    """Writes a sentence; a terminal gets it broken between words, which can then be copied."""
    lines = wrapped(text, console.width) if console.is_terminal else [text]
    for line in lines or [""]:
        write_line(console, line)


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


def print_table(
    console: Console,
    heading: Cells,
    rows: Sequence[Cells],
    title: str = "",
    *,
    key: str = "",
    texts: Sequence[str] = (),
    numbers: Sequence[str] = (),
    first: Sequence[str] = (),
    rest: str = "--json has all",
) -> None:
    """Prints a table on a terminal, else tab-separated lines below a line of names.

    A word is never folded: where the width is not enough, columns are left out, those on the
    right first, and a line says which.

    Args:
        console: where it is printed.
        heading: the columns' names.
        rows: their cells.
        title: stands above the table on a terminal.
        key: the column that is always kept; the first one by default.
        texts: columns of sentences, which may be wrapped.
        numbers: columns that stand at the right of their place.
        first: columns that are kept before others.
        rest: where to find what was left out.
    """
    if not console.is_terminal:
        for cells in (heading, *rows):
            write_line(console, "\t".join(cells))
        return
    natural = [max(map(cell_len, column)) for column in zip(heading, *rows, strict=True)]
    needed = [
        min(natural[i], max(_TEXT_WIDTH, _longest_word(row[i] for row in rows)))
        if name in texts
        else natural[i]
        for i, name in enumerate(heading)
    ]
    order = [heading.index(name) for name in dict.fromkeys((key or heading[0], *first, *heading))]
    kept = that_fit(order, needed, console.width)
    room = console.width - sum(needed[i] for i in kept) - _GAP * (len(kept) - 1)
    widths = {i: needed[i] for i in kept}
    for i in kept:
        more = min(natural[i] - needed[i], max(room, 0))
        widths[i] += more
        room -= more
    if title:
        write_line(console, title)
    rule = ["-" * widths.get(i, 0) for i in range(len(heading))]
    for cells in (heading, rule, *rows):
        for line in _lines_of([(cells[i], widths[i], heading[i] in numbers) for i in kept]):
            write_line(console, line)
    left_out = [name for i, name in enumerate(heading) if i not in kept]
    if left_out:
        number = f"{len(left_out)} column{'s' * (len(left_out) > 1)}"
        text = f"no room for {number}: {', '.join(left_out)}; {rest}"
        write_line(console, textwrap.fill(text, max(console.width, _TEXT_WIDTH)))


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text; no word is broken, so that keys and paths can be copied."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _longest_word(texts: Iterable[str]) -> int:
    return max((cell_len(word) for text in texts for word in text.split()), default=0)


def that_fit(order: Sequence[int], widths: Sequence[int], room: int) -> list[int]:
    """The columns that fit side by side; the first of the order always does."""
    kept: list[int] = []
    for i in order:
        needed = widths[i] + (_GAP if kept else 0)
        if needed <= room or not kept:
            kept.append(i)
            room -= needed
    return sorted(kept)


def _lines_of(cells: Sequence[tuple[str, int, bool]]) -> Iterator[str]:
    """The lines of one row; each cell comes with its column's width, and if it stands right."""
    columns = [
        wrapped(text, width) if cell_len(text) > width else [text] for text, width, _ in cells
    ]
    for parts in zip_longest(*columns, fillvalue=""):
        padded = [
            _padded(part, width, is_right=is_right)
            for part, (_, width, is_right) in zip(parts, cells, strict=True)
        ]
        yield (" " * _GAP).join(padded).rstrip()


def _padded(text: str, width: int, *, is_right: bool) -> str:
    blanks = " " * (width - cell_len(text))
    return f"{blanks}{text}" if is_right else f"{text}{blanks}"


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
    if isinstance(value, list) and not _is_rows(value):
        return ", ".join(map(cell, value)) or UNSET
    if isinstance(value, list | dict) or attrs.has(type(value)):
        return escape_controls(json.dumps(to_wire(value), ensure_ascii=False, default=_plain_text))
    return escape_controls(value.value if isinstance(value, StrEnum) else str(value))


def _members(value: Any) -> list[tuple[str, Any]]:
    fields = attrs.fields(type(value))
    return [(f.name, getattr(value, f.name)) for f in fields if f.name != _UNKNOWN_FIELDS]


def _print_rows(console: Console, rows: list[Any]) -> None:
    if not rows:
        write_line(console, "no rows")
        return
    if not attrs.has(type(rows[0])):
        for row in rows:
            write_line(console, cell(row))
        return
    names = [name for name, _ in _members(rows[0])]
    if not console.is_terminal:
        print_table(console, names, [[cell(v) for _, v in _members(row)] for row in rows])
        return
    cells = [[_short_cell(value) for _, value in _members(row)] for row in rows]
    if len(rows) == 1 and not _fits(console, names, cells[0]):
        _print_record(console, rows[0])
        return
    filled = [name for i, name in enumerate(names) if any(row[i] != UNSET for row in cells)]
    telling = sorted(filled, key=lambda name: name.endswith("_id"))
    own = _identity(rows[0])
    print_table(
        console, names, cells, key=own[0] if own else "", first=[*own, *telling],
        rest="--json or a pipe has all",
    )  # fmt: skip


def _identity(row: Any) -> list[str]:
    """The fields that tell a row from others: what a next call is made with."""
    return [f.name for f in attrs.fields(type(row)) if f.metadata.get("required")]


def _short_cell(value: Any) -> str:
    """A value in a table of a terminal, where nested rows are counted."""
    return _count(value) if _is_rows(value) else cell(value)


def _count(rows: Sequence[Any]) -> str:
    return "1 row" if len(rows) == 1 else f"{len(rows)} rows"


def _print_record(console: Console, value: Any) -> None:
    """The fields of one object, then the objects and rows that it carries."""
    members = _members(value)
    inner = [(n, m) for n, m in members if console.is_terminal and attrs.has(type(m))]
    rows = [(name, member) for name, member in members if _is_rows(member)]
    nested = {name for name, _ in (*inner, *rows)}
    plain = [(name, member) for name, member in members if name not in nested]
    if plain:
        _print_pairs(console, plain)
    for name, member in inner:
        write_line(console, f"\n{name}:")
        _print_record(console, member)
    before = "\n" if console.is_terminal and plain else ""
    for name, listed in rows:
        write_line(console, f"{before}{name}: {_count(listed)}")
        _print_rows(console, listed)


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and attrs.has(type(value[0]))


def _print_pairs(console: Console, members: list[tuple[str, Any]]) -> None:
    pairs = [(name, cell(value)) for name, value in members]
    if not console.is_terminal:
        for pair in pairs:
            write_line(console, "\t".join(pair))
        return
    width = max(cell_len(name) for name, _ in pairs)
    for name, text in pairs:
        write_line(console, f"{name}{' ' * (width - cell_len(name) + _GAP)}{text}")


def _fits(console: Console, names: Cells, cells: Cells) -> bool:
    """Whether a table with a column for each field can be read at this width."""
    widths = [max(cell_len(name), cell_len(text)) for name, text in zip(names, cells, strict=True)]
    return sum(widths) + _GAP * (len(widths) - 1) <= console.width
