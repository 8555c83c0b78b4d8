"""Rows of one reading that are not in the store yet."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from typing import Any, Final

from bitget_copy.collect._extra import load
from bitget_copy.collect.columns import schema, to_table
from bitget_copy.collect.histories import History

MAX_ROWS: Final = 20_000
"""Rows that a buffer holds, but for those of its last page."""
MAX_SECONDS: Final = 5.0
"""How long a row waits to be put on disk, as long as pages come."""
BATCH: Final = 300


class Buffer:
    """Rows as columns, made of several pages at a time, which is cheaper.

    Args:
        history: what is read.
        batch: rows that are made columns at a time.
    """

    def __init__(self, history: History, *, batch: int = BATCH) -> None:
        self._history = history
        self._batch = batch
        self._rows: list[Any] = []
        self._read_at: list[int] = []
        self._tables: list[Any] = []
        self._count = 0
        self._since = 0.0
        # Histories that begin together are not put away together.
        self._seconds = MAX_SECONDS * random.uniform(0.02, 1)  # noqa: S311 - no secret

    def __len__(self) -> int:
        return self._count

    @property
    def is_per_page(self) -> bool:
        """Whether every page is a batch, so that a value that does not fit is found at once."""
        return self._batch == 1

    @property
    def is_due(self) -> bool:
        """Whether it is time to put the rows on disk."""
        if not self._count:
            return False
        return self._count >= MAX_ROWS or time.monotonic() - self._since >= self._seconds

    def add(self, rows: Sequence[Any], read_at: int) -> None:
        """Adds the rows of a page.

        Args:
            rows: of the row's model.
            read_at: the exchange's clock in the reply, milliseconds.

        Raises:
            UnfitValueError: a value does not fit its column; what was added since the last `take`
                is lost then, unless every page is a batch.
        """
        if not self._count:
            self._since = time.monotonic()
        self._rows += rows
        self._read_at += [read_at] * len(rows)
        self._count += len(rows)
        if len(self._rows) >= self._batch:
            self._convert()

    def take(self) -> Any:
        """The rows as a table; the buffer is empty afterwards.

        Raises:
            UnfitValueError: as for `add`.
        """
        self._convert()
        tables, self._tables = self._tables, []
        self._count, self._seconds = 0, MAX_SECONDS
        if not tables:
            return schema(self._history.endpoint).empty_table()
        return load("pyarrow").concat_tables(tables)

    def _convert(self) -> None:
        rows, read_at = self._rows, self._read_at
        self._rows, self._read_at = [], []
        if not rows:
            return
        try:
            self._tables.append(to_table(self._history, rows, read_at))
        except BaseException:
            self._count -= len(rows)
            raise
