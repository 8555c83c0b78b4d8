"""Reads the rows of a reply straight into columns.

To make models of rows only to take them apart takes three times as long. The values are those that
models would have, as the same readers of values read both; a column of texts that are all as they
usually are stays text, and is made numbers and moments with those of many pages. Where a page holds
what only models can show (a value that cannot be read, or does not fit its column; a row that
stands there twice, or has no id), models are made of it, as for every other caller.

To the codec this is one more reader of rows: the envelope is checked and drift noticed as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache, partial
from itertools import chain, repeat
from pkgutil import resolve_name
from typing import Any, Final, Self, TypeAlias

import attrs

from bitget_copy._codec.model import Member, model_of
from bitget_copy._codec.reply_rows import Rows, ToRows
from bitget_copy._codec.value_readers import MAX_READ_MS, READERS, Reader, enum_reader
from bitget_copy._generated import ENDPOINTS
from bitget_copy._milliseconds import EARLIEST_MS, milliseconds
from bitget_copy.collect._optional_packages import load
from bitget_copy.collect.columns import MOMENTS, SCALE, Columns, extras_array, page_type
from bitget_copy.collect.histories import members, row_model
from bitget_copy.endpoint import Endpoint
from bitget_copy.pagination.row_keys import RowInColumns, key_names, marks_of

Column: TypeAlias = Sequence[Any]
"""What one member is in all rows of a page."""
ReadColumn: TypeAlias = Callable[[Column], tuple[Column, Any]]
"""Gives a column's values and the type of their array; None: they are texts."""
ReadRows: TypeAlias = Callable[[list[Any], ToRows], list[Any]]

_FAILURES: Final = (ValueError, TypeError, ArithmeticError, KeyError, NotImplementedError)
"""What is raised for a page that models are made of; Arrow's own errors are among these."""
_NONE: Final = frozenset({type(None)})
_TEXT: Final = _NONE | {str}
_DIGITS: Final = b"0123456789"
_ZEROS: Final = bytes.maketrans(_DIGITS, b"0" * 10)
_TOO_LONG: Final = b"0" * (SCALE + 1)
"""As many digits may not fit, before the point or behind it."""
_MAX_INT: Final = 18
"""Digits of a whole number that surely fits."""
_TWICE: Final = (b"--", b"..", b".-")
"""What a number's sign and point are not."""
_NO_DIGIT: Final = (b",,", b",-,", b",.,", b",-.,")
_FIRST, _LAST = str(EARLIEST_MS), str(MAX_READ_MS)
_LENGTH: Final = len(_FIRST)


@cache
def in_columns(key: str) -> Endpoint:
    """A row of the table whose replies hold `RowInColumns` in place of models.

    The row itself where only models will do: with lists or objects in its rows, or without ids.
    """
    row = ENDPOINTS[key]
    ids, _ = key_names(row_model(row))
    is_flat = all(not m.many and m.model is None and m.kind != "secret" for m in members(row))
    if not isinstance(row.reply.reader, str) or not ids or not is_flat:
        return row
    ordinary: ReadRows = resolve_name(row.reply.reader)
    read = ColumnReader.of(row).read
    made = _rows_reader(read, ordinary) if row.reply.many else _object_reader(row, read, ordinary)
    return attrs.evolve(row, reply=attrs.evolve(row.reply).read_by(made))


def _rows_reader(read: ReadRows, ordinary: ReadRows) -> ReadRows:
    def read_rows(objects: list[Any], convert: ToRows) -> list[Any]:
        try:
            return read(objects, convert)
        except _FAILURES:
            return ordinary(objects, convert)

    return read_rows


def _object_reader(row: Endpoint, read: ReadRows, ordinary: ReadRows) -> ReadRows:
    """Reads an object with the list in it: the list by `read`, the rest as ever."""
    model, paging = row.reply.model, row.paging
    assert model is not None
    assert paging is not None
    [at] = [n for n, member in enumerate(model_of(model).members) if member.wire == paging.items]

    def read_object(objects: list[Any], convert: ToRows) -> list[Any]:
        [values], extras = convert(model, objects)
        if not values[at]:
            return ordinary(objects, convert)
        try:
            found = read(values[at], convert)
        except _FAILURES:
            return ordinary(objects, convert)
        rest: Rows = [(*values[:at], None, *values[at + 1 :])], extras
        made = ordinary(objects, lambda _cls, _objects: rest)
        setattr(made[0], paging.items_name, found)
        return made

    return read_object


@attrs.frozen
class ColumnReader:
    """Reads the rows of one list.

    Attributes:
        model: of the rows.
        members: of the model.
        readers: of each member's column.
        ids: places of these, by name.
        moments: places of these.
        keys: places of what tells rows from others: of its ids, and of when an order closed.
        key_ids: how many of these are ids.
    """

    model: type[Any]
    members: Sequence[Member]
    readers: Sequence[ReadColumn]
    ids: Mapping[str, int]
    moments: Mapping[str, int]
    keys: Sequence[int]
    key_ids: int

    @classmethod
    def of(cls, row: Endpoint) -> Self:
        """That of a row of the table."""
        model, found = row_model(row), members(row)
        places = {member.name: n for n, member in enumerate(found)}
        keys, closed = key_names(model)
        ids = {member.name: places[member.name] for member in found if member.kind == "id"}
        moments = {m.name: places[m.name] for m in found if m.kind in MOMENTS}
        told_by = [places[name] for name in (*keys, *closed)]
        return cls(
            model, found, [*map(_column_reader, found)], ids, moments, told_by, len(keys)
        )  # fmt: skip

    def read(self, objects: list[Any], convert: ToRows) -> list[RowInColumns]:
        """The rows of a list of objects.

        Raises:
            ValueError: models are to be made of them; so for the others of `_FAILURES`.
        """
        rows, extras = convert(self.model, objects)
        if not rows:
            return []
        pa = load("pyarrow")
        columns: list[Column] = [*zip(*rows, strict=True)]
        texts, arrays = [], {}
        for n, read in enumerate(self.readers):
            columns[n], kind = read(columns[n])
            if self.members[n].required and None in columns[n]:
                raise ValueError("a required value is missing")
            if kind is None:
                texts.append(n)
            else:
                arrays[n] = pa.array(columns[n], kind)
        # One array of all is made in half the time of one for each.
        joined = pa.array([*chain.from_iterable([columns[n] for n in texts])], pa.string())
        for at, n in enumerate(texts):
            arrays[n] = joined.slice(at * len(rows), len(rows))
        keys = [columns[n] for n in self.keys]
        if not any(map(all, keys[: self.key_ids])):
            raise ValueError("a row may have no id")
        marks = marks_of(keys)
        if len({*marks}) < len(marks):
            raise ValueError("a row stands there twice, or is told from another by what is no id")
        made = [arrays[n] for n in range(len(columns))]
        # The rest need not wait until the page is asked for.
        ids, moments = (
            {name: columns[n] for name, n in places.items()} for places in (self.ids, self.moments)
        )
        page = Columns([*made, extras_array(extras, len(rows))], ids, moments)
        make_row = partial(tuple.__new__, RowInColumns)
        return [*map(make_row, zip(marks, range(len(rows)), repeat(page), strict=False))]


def _column_reader(member: Member) -> ReadColumn:
    """What reads a member's column."""
    if member.kind not in READERS:
        words = frozenset([None, "", *(word.value for word in member.type)])
        return partial(_words, enum_reader(member.type), words)
    read, kind = READERS[member.kind], page_type(member)
    if member.kind in MOMENTS:
        return partial(
            _usual, _are_milliseconds, partial(_values, _NONE, _milliseconds(read), kind)
        )
    if member.kind == "decimal":
        return partial(_usual, _are_amounts, partial(_values, {Decimal, *_NONE}, read, kind))
    if member.kind == "int":
        return partial(_usual, _are_whole, partial(_values, {int, *_NONE}, read, kind))
    if member.kind == "bool":
        return partial(_values, {bool, *_NONE}, read, kind)
    return partial(_texts, read)


def _usual(are_usual: Callable[[Column], bool], read: ReadColumn, column: Column) -> Any:
    """Texts that will be made numbers later; or what `read` gives, where they are others."""
    if "" in column and {*map(type, column)} <= _TEXT:
        column = [value or None for value in column]
    try:
        known = column if all(column) else [value for value in column if value is not None]
        if not known or are_usual(known):
            return column, None
    except TypeError:  # others than texts
        pass
    return read(column)


def _values(
    plain: AbstractSet[type[Any]], read: Reader, kind: Any, column: Column
) -> tuple[Column, Any]:
    """The values of a column; those of plain types are so already."""
    is_plain = {*map(type, column)} <= plain
    return (column if is_plain else [read(value) for value in column]), kind


def _are_amounts(texts: Column) -> bool:
    """Whether they are plain numbers that surely fit; Arrow makes other numbers of longer ones."""
    joined = _joined(texts)
    signs = joined.translate(None, _DIGITS)
    return (
        not signs.translate(None, b",-.")
        and signs.count(b",") == len(texts) + 1  # none is in a text
        and joined.count(b"-") == joined.count(b",-")
        and not any(map(signs.__contains__, _TWICE))
        and not any(map(joined.__contains__, _NO_DIGIT))
        and (max(map(len, texts)) <= SCALE or _TOO_LONG not in joined.translate(_ZEROS))
    )


def _are_whole(texts: Column) -> bool:
    joined = _joined(texts)
    return (
        joined.translate(None, _DIGITS) == b"," * (len(texts) + 1)
        and b",," not in joined
        and max(map(len, texts)) <= _MAX_INT
    )


def _are_milliseconds(texts: Column) -> bool:
    joined = _joined(texts)
    return (
        joined.translate(None, _DIGITS) == b"," * (len(texts) + 1)
        and len(joined) == (_LENGTH + 1) * len(texts) + 1
        and joined[:: _LENGTH + 1] == b"," * (len(texts) + 1)
        and min(texts) >= _FIRST
        and max(texts) < _LAST
    )


def _joined(texts: Column) -> bytes:
    """All of them at once, with a comma before and behind each.

    Raises:
        TypeError: there is something else among them; to ask for the types takes longer.
    """
    return f",{','.join(texts)},".encode("utf-8", "surrogatepass")


def _milliseconds(read: Reader) -> Reader:
    """Reads a moment as milliseconds."""

    def read_milliseconds(value: Any) -> int | None:
        if value.__class__ is int and EARLIEST_MS <= value < MAX_READ_MS:
            return value
        when = read(value)
        return None if when is None else milliseconds(when)

    return read_milliseconds


def _texts(read: Reader, column: Column) -> tuple[Column, Any]:
    try:
        "".join(column)
    except TypeError:
        column = [read(value) for value in column]
    return ([value or None for value in column] if "" in column else column), None


def _words(read: Reader, words: frozenset[str | None], column: Column) -> tuple[Column, Any]:
    if not words.issuperset(column):
        return [read(value) for value in column], None
    return ([value or None for value in column] if "" in column else column), None
