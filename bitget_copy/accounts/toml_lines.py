"""On which line of a TOML text something stands; `tomllib` tells it of broken syntax only.

It is found by reading beginnings of the text: the shortest one that has a key ends with the
statement that makes it. So there is one reader of TOML here, and none of our own.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from typing import Any, Final

_AT: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


def line_of(text: str, path: Sequence[str]) -> int:
    """The line, from 1, on which the statement begins that first makes a key.

    Args:
        text: that can be read.
        path: names of the tables, from the outermost, and of the key; it is there.
            Of no names: the first line.
    """
    lines = text.split("\n")
    lacks, has = 0, len(lines)
    unknown = has  # beginnings of this many lines up to `has` cannot be read
    while unknown - lacks > 1:
        middle = end = (lacks + unknown) // 2
        while (found := _has(lines[:end], path)) is None and end < unknown:
            end += 1
        if found is False:
            lacks = end
        else:
            unknown = middle
    return lacks + 1


def _has(lines: Sequence[str], path: Sequence[str]) -> bool | None:
    """Whether a beginning has the key; None where it cannot be read."""
    table = read("\n".join(lines))
    if table is None:
        return None
    return all(isinstance(table, dict) and (table := table.get(key)) is not None for key in path)


def read(text: str) -> Any:
    """The tables of a text; None where it cannot be read."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


def fault_at(text: str, said: str) -> tuple[int, str]:
    """The line of a fault, and what is wrong there, by what `tomllib` has said of it."""
    match = _AT.search(said)
    if match is None:
        return 1, said
    return int(match[1] or text.rstrip().count("\n") + 1), said[: match.start()]


def path_at(text: str, line: int) -> tuple[str, ...]:
    """Names of the tables, and of the key where it can be read, that a line is about.

    Of a text that cannot be read as a whole.
    """
    lines = text.split("\n")[:line]
    own = _names(lines[-1]) if lines else ()
    if lines and lines[-1].lstrip().startswith("["):
        return own
    headers = (_names(each) for each in reversed(lines) if each.lstrip().startswith("["))
    return (*next(filter(None, headers), ()), *own)


def _names(line: str) -> tuple[str, ...]:
    """The names in a header or a dotted key, as far as the line can be read by itself."""
    table = read(line) or read(f"{line.partition('=')[0]} = 0") or {}
    names = []
    while isinstance(table, dict) and len(table) == 1:
        ((name, table),) = table.items()
        names.append(name)
    return tuple(names)
