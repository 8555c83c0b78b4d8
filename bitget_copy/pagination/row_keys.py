"""What tells a row from others of its list, short enough to be remembered and written down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from typing import Any, Final

import attrs

_CLOSED: Final = ("closeTime", "sellTime")
"""Wire names of when an order closed: of futures, and of spot."""


def mark_of(item: Any) -> tuple[str, bool]:
    """A digest of 64 bits that tells a row from others, and whether it is by the row's ids.

    By all of its ids and when it closed, as an order that closes bit by bit has several rows; by
    everything in it where it has none, so that rows that are wholly alike are told by their number.
    """
    model: Any = type(item)
    ids, more = _key_fields(model)
    if ids is not None:
        found = ids(item)
        if found.count(None) != len(found):
            return digest(f"{found}{_moment(more(item)) if more is not None else ''}"), True
    return digest(repr(item)), False


def _moment(when: Any) -> str:
    """A moment; repr of a datetime takes ten times as long."""
    return str(when.timestamp()) if isinstance(when, datetime) else str(when)


def digest(text: str) -> str:
    """Short, and the same in every process."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@cache
def _key_fields(
    model: Any,
) -> tuple[Callable[[Any], tuple[Any, ...]] | None, Callable[[Any], Any] | None]:
    """What gets a row's ids as a tuple, and when it closed; None where it has none."""
    ids, closed = key_names(model)
    if not ids:
        return None, None
    # With two names an attrgetter gives a tuple; the first one twice does no harm.
    return attrgetter(ids[0], *ids), attrgetter(*closed) if closed else None


def key_names(model: Any) -> tuple[list[str], list[str]]:
    """Names of a row's ids, and of the field that says when it closed."""
    fields = attrs.fields(model) if attrs.has(model) else ()
    return (
        [field.name for field in fields if _is_id(field)],
        [field.name for field in fields if field.metadata.get("wire") in _CLOSED],
    )


def _is_id(field: attrs.Attribute[Any]) -> bool:
    """Whether it holds one id, not a list of them."""
    is_one = field.default is None or field.default is attrs.NOTHING
    return is_one and field.metadata.get("kind") == "id"
