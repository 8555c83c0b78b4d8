"""A sum over all that a manifest says, by which a value that nobody has written is known.

SQLite finds damage of its own structure, but not a moment or a path of which a bit has changed:
a span that nobody has read would be taken for read. The sum changes with each row that is changed,
in the same transaction, whatever the size of the manifest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any, Final

NAME: Final = "sum"
"""Of the value of the store in which it is written down."""
_TABLES: Final = ("store", "histories", "intervals", "parts")
_ROWS: Final = {"store": f"name <> '{NAME}'"}
"""Which rows of a table count, where not all do."""
_EVENTS: Final = {"INSERT": ("NEW",), "DELETE": ("OLD",), "UPDATE": ("OLD", "NEW")}


class ContentSum:
    """The sum of one manifest.

    Args:
        sql: connection to it.
    """

    def __init__(self, sql: sqlite3.Connection) -> None:
        self._sql = sql
        self._value = 0

    def follow(self) -> None:
        """Lets changes that are made by this connection count, from now on."""
        self._sql.create_function("count_row", -1, self._count)
        for table in _TABLES:
            names = self._columns(table)
            for event, signs in _EVENTS.items():
                only = f"WHEN {signs[-1]}.{_ROWS[table]} " if table in _ROWS else ""
                counted = " ".join(
                    f"SELECT count_row('{table}', {', '.join(f'{sign}.{n}' for n in names)});"
                    for sign in signs
                )
                self._sql.execute(
                    f"CREATE TEMP TRIGGER count_{table}_{event} AFTER {event} ON main.{table} "
                    f"{only}BEGIN {counted} END"
                )

    def begin(self) -> None:
        """Starts from what is written down, at the beginning of a transaction."""
        self._value = self._written() or 0

    def text(self) -> str:
        """What is to be written down, at the end of a transaction."""
        return f"{self._value:032x}"

    def anew(self) -> None:
        """Counts all rows."""
        self._value = 0
        for row in self._rows():
            self._count(*row)

    def is_written(self) -> bool:
        """Whether there is one; older manifests have none."""
        return self._written() is not None

    def is_right(self) -> bool:
        """Whether it is that of all rows, or there is none, as in older manifests."""
        written = self._written()
        self.anew()
        return self._is_older() if written is None else written == self._value

    def _is_older(self) -> bool:
        """Whether no change was counted in it: those that do it write a sum too."""
        found = self._sql.execute("SELECT 1 FROM store WHERE name = 'generation'").fetchone()
        return found is None

    def _count(self, *row: Any) -> None:
        """Takes a row in, or out where it was in."""
        self._value ^= int.from_bytes(blake2b(repr(row).encode(), digest_size=16).digest(), "big")

    def _written(self) -> int | None:
        found = self._sql.execute("SELECT value FROM store WHERE name = ?", (NAME,)).fetchone()
        try:
            return None if found is None else int(found[0], 16)
        except (TypeError, ValueError):
            return -1  # which is none of any rows

    def _rows(self) -> Iterator[tuple[Any, ...]]:
        for table in _TABLES:
            only = f" WHERE {_ROWS[table]}" if table in _ROWS else ""
            # By the table itself, as readers of it do, and not by an index that may say other.
            for row in self._sql.execute(f"SELECT * FROM {table} NOT INDEXED{only}"):  # noqa: S608 - our own names
                yield (table, *row)

    def _columns(self, table: str) -> list[str]:
        found = self._sql.execute("SELECT name FROM pragma_table_info(?)", (table,))
        return [name for (name,) in found]
