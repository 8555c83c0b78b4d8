"""What tells a row from others of its list, short enough to be remembered and written down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from typing import Any

import attrs


def mark_of(item: Any) -> tuple[str, bool]:
    """A digest of 64 bits that tells a row from others, and whether it is by the row's ids.

    By all of its ids and when it closed, as an order that closes bit by bit has several rows; by
    everything in it where it has none, so that rows that are wholly alike are told by their number.
    """
    key = _key_reader(item.__class__)(item)
    return (digest(repr(item)), False) if key is None else (digest(key), True)


def digest(text: str) -> str:
    """Short, and the same in every process."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@cache
def _key_reader(model: Any) -> Callable[[Any], str | None]:
    """Reads what tells a row of this class from others; None where nothing of it does.

    It runs for every row of every page, so moments are written as numbers: their text takes longer
    than all the rest.
    """
    ids, more = key_fields(model)
    if not ids:
        return lambda _: None
    first = attrgetter(*ids, ids[0])  # one more, as of a single name it gives no tuple
    last = attrgetter(*more, ids[0], ids[0])

    def read(item: Any) -> str | None:
        found = first(item)[:-1]
        if not any(found):
            return None
        moments = [at.timestamp() if at.__class__ is datetime else at for at in last(item)[:-2]]
        return f"{found}{moments}"

    return read


@cache
def key_fields(model: Any) -> tuple[list[str], list[str]]:
    """Names of the ids of a row, and of what tells its rows from each other beside them."""
    if not attrs.has(model):
        return [], []
    fields = attrs.fields(model)
    return (
        [field.name for field in fields if _is_id(field)],
        [field.name for field in fields if field.metadata.get("wire") == "closeTime"],
    )


def _is_id(field: attrs.Attribute[Any]) -> bool:
    """Whether it holds one id, not a list of them."""
    is_one = field.default is None or field.default is attrs.NOTHING
    return is_one and field.metadata.get("kind") == "id"
