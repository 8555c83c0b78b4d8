"""Rows of one reading that are not in the store yet."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from typing import Any, Final

from bitget_copy.collect.columns import Columns, columns_of, to_table
from bitget_copy.collect.histories import History
from bitget_copy.pagination.row_keys import RowInColumns

MAX_ROWS: Final = 20_000
"""Rows that a buffer holds, but for those of its last page."""
MAX_SECONDS: Final = 5.0
"""How long a row waits to be put on disk, as long as pages come."""


class Buffer:
    """Rows as columns, page by page.

    Args:
        history: what is read.
    """

    def __init__(self, history: History) -> None:
        self._history = history
        self._pages: list[Columns] = []
        self._read_at: list[int] = []
        self._count = 0
        self._since = 0.0
        # Histories that begin together are not put away together.
        self._seconds = MAX_SECONDS * random.uniform(0.02, 1)  # noqa: S311 - no secret

    def __len__(self) -> int:
        return self._count

    @property
    def is_due(self) -> bool:
        """Whether it is time to put the rows on disk."""
        if not self._count:
            return False
        return self._count >= MAX_ROWS or time.monotonic() - self._since >= self._seconds

    def add(self, rows: Sequence[Any], read_at: int) -> None:
        """Adds the rows of a page.

        Args:
            rows: of the row's model, or in columns.
            read_at: the exchange's clock in the reply, milliseconds.

        Raises:
            UnfitValueError: a value does not fit its column; the page is not added.
        """
        if not rows:
            return
        page = self._columns(rows)
        if not self._count:
            self._since = time.monotonic()
        self._pages.append(page)
        self._read_at.append(read_at)
        self._count += len(page)

    def take(self) -> Any:
        """The rows as a table; the buffer is empty afterwards."""
        pages, read_at = self._pages, self._read_at
        self._pages, self._read_at = [], []
        self._count, self._seconds = 0, MAX_SECONDS
        return to_table(self._history, pages, read_at)

    def _columns(self, rows: Sequence[Any]) -> Columns:
        first = rows[0]
        if first.__class__ is not RowInColumns:
            return columns_of(self._history, rows)
        page: Columns = first.page
        return page.chosen([row.place for row in rows])
