"""What tells a row from others of its list, short enough to be remembered and written down."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from typing import Any

import attrs


def mark_of(item: Any) -> tuple[str, bool]:
    """A digest of 64 bits that tells a row from others, and whether it is by the row's ids.

    By all of its ids and when it closed, as an order that closes bit by bit has several rows; by
    everything in it where it has none, so that rows that are wholly alike are told by their number.
    """
    model: Any = type(item)
    ids, more = key_fields(model)
    found = [getattr(item, name) for name in ids]
    has_ids = any(value is not None for value in found)
    key = (*found, *(getattr(item, name) for name in more)) if has_ids else item
    return digest(repr(key)), has_ids


def digest(text: str) -> str:
    """Short, and the same in every process."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


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
