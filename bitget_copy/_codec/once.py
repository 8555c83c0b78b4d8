"""What is worked out once for each row of the table, or part of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")

_MOST: Final = 4096
"""Rows of a user's own making count too; beyond this everything is worked out anew."""


class Once(Generic[K, T]):
    """Remembers a function's values by the very object that it was called with.

    Rows never change, and hashing one costs more than what is looked up.
    """

    __slots__ = ("_found", "_make")

    def __init__(self, make: Callable[[K], T]) -> None:
        self._make = make
        self._found: dict[int, tuple[K, T]] = {}  # holds the object, so that its id stays its own

    def __call__(self, row: K) -> T:
        """The value for this row."""
        found = self._found.get(id(row))
        if found is None:
            if len(self._found) >= _MOST:
                self._found.clear()
            found = self._found[id(row)] = (row, self._make(row))
        return found[1]
