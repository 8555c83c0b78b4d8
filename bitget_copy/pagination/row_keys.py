"""What tells a row from others of its list: its mark, of which a checkpoint has the digest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from typing import Any, Final, NamedTuple

import attrs

from bitget_copy._milliseconds import milliseconds

_CLOSED: Final = ("closeTime", "sellTime")
"""Wire names of when an order closed: of futures, and of spot."""


class RowInColumns(NamedTuple):
    """A row that no model was made of: what pages are told by can be seen of it as of a model.

    Attributes:
        mark: what tells it from others, by its ids.
        place: in its page.
        page: where its values are; its ``value(name, place)`` gives one, or raises KeyError.
    """

    mark: str
    place: int
    page: Any

    def __getattr__(self, name: str) -> Any:
        try:
            return self.page.value(name, self.place)
        except KeyError:
            raise AttributeError(name) from None


def mark_of(item: Any) -> tuple[str, bool]:
    """What tells a row from others, and whether that is the row's ids.

    By all of its ids and when it closed, as an order that closes bit by bit has several rows; by
    everything in it where it has none, so that rows that are wholly alike are told by their number.
    """
    if item.__class__ is RowInColumns:
        return item.mark, True
    model: Any = type(item)
    ids, closed = _key_fields(model)
    if ids is not None:
        _, *found = ids(item)
        if any(found):
            if closed is not None:
                when = closed(item)
                found.append(milliseconds(when) if isinstance(when, datetime) else when)
            return _mark(found), True
    return digest(repr(item)), False


def marks_of(columns: Sequence[Sequence[object]]) -> list[str]:
    """The marks of many rows.

    Args:
        columns: of their ids, and of when they closed, in milliseconds.
    """
    try:
        return [*map("\0".join, zip(*columns, strict=True))]
    except TypeError:  # there are others than texts
        return [_mark(row) for row in zip(*columns, strict=True)]


def _mark(parts: Iterable[object]) -> str:
    return "\0".join(["" if each is None else str(each) for each in parts])


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
