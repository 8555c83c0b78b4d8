"""A cache for what is worked out once for a row of the endpoint table."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Final, TypeVar

K = TypeVar("K")
T = TypeVar("T")

MAX_ENTRIES: Final = 4096
"""Users can make rows without end; a full cache starts anew."""


def per_object_cache(make: Callable[[K], T]) -> Callable[[K], T]:
    """Caches a function of one argument by the identity of that argument.

    Rows are immutable, and hashing one costs more than the look-up saves.
    """
    # Keeps the key alive, so that no other object gets its id.
    entries: dict[int, tuple[K, T]] = {}

    @wraps(make)
    def cached(key: K) -> T:
        try:
            return entries[id(key)][1]
        except KeyError:
            pass
        if len(entries) >= MAX_ENTRIES:
            entries.clear()
        made = make(key)
        entries[id(key)] = key, made
        return made

    return cached
