"""A cache for what is worked out once for a row of the endpoint table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")

MAX_ENTRIES: Final = 4096
"""Users can make rows without end; a full cache starts anew."""


class PerObjectCache(Generic[K, T]):
    """Caches a function of one argument by the identity of that argument.

    Rows are immutable, and hashing one costs more than the look-up saves.
    """

    __slots__ = ("_entries", "_make")

    def __init__(self, make: Callable[[K], T]) -> None:
        self._make = make
        # Keeps the key alive, so that no other object gets its id.
        self._entries: dict[int, tuple[K, T]] = {}

    def __call__(self, key: K) -> T:
        """The cached value for this very object."""
        entry = self._entries.get(id(key))
        if entry is None:
            if len(self._entries) >= MAX_ENTRIES:
                self._entries.clear()
            entry = self._entries[id(key)] = (key, self._make(key))
        return entry[1]
