"""Rows as columns, with every digit and every moment.

Ids and words are text, moments ``timestamp[us, UTC]``, amounts ``decimal128(38, 18)``. Beside a
row's own fields stand ``extra`` (what the table does not know of the row, and values that could
not be read, as JSON), ``_arguments`` (what the list was asked for with, as JSON) and ``_read_at``
(the exchange's clock when the row was read).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from operator import attrgetter
from typing import Any, Final

import attrs

from bitget_copy._codec import to_wire
from bitget_copy._codec.model import Member
from bitget_copy._codec.model_to_json import bare_json
from bitget_copy._generated import ENDPOINTS
from bitget_copy._milliseconds import from_milliseconds
from bitget_copy._untrusted_text import bounded
from bitget_copy._version import __version__
from bitget_copy.collect._optional_packages import load
from bitget_copy.collect.errors import UnfitValueError
from bitget_copy.collect.histories import History, identity, members, time_name
from bitget_copy.secret import HIDDEN

READ_AT: Final = "_read_at"
ARGUMENTS: Final = "_arguments"
EXTRA: Final = "extra"
PRECISION: Final = 38
SCALE: Final = 18
MOMENTS: Final = ("time", "moment")
"""Kinds of fields that hold moments."""
_MOMENT: Final = ("us", "UTC")


@attrs.frozen
class Columns:
    """Rows of one page.

    Attributes:
        arrays: of the row's own fields, of `page_type` or usual texts of it, and of ``extra``.
        ids: columns of these as Python has them, by name; where no models were made of the rows.
        moments: columns of these, milliseconds as text or as numbers.
    """

    arrays: Sequence[Any]
    ids: Mapping[str, Sequence[str | None]] = attrs.field(factory=dict)
    moments: Mapping[str, Sequence[str | int | None]] = attrs.field(factory=dict)

    def __len__(self) -> int:
        return len(self.arrays[0])

    def value(self, name: str, place: int) -> Any:
        """An id or a moment of a row, as its model has it.

        Raises:
            KeyError: there is none of this name.
        """
        if name in self.ids:
            return self.ids[name][place]
        at = self.moments[name][place]
        return None if at is None else from_milliseconds(int(at))

    def chosen(self, places: Sequence[int]) -> Columns:
        """Some of the rows, or all, without what they came as."""
        if len(places) == len(self):
            return Columns(self.arrays)
        chosen = load("pyarrow").array(places, load("pyarrow").int64())
        return Columns([array.take(chosen) for array in self.arrays])


def columns_of(history: History, rows: Sequence[Any]) -> Columns:
    """Rows of the row's model, as columns.

    Raises:
        UnfitValueError: a value does not fit its column.
    """
    found = members(history.row)
    arrays = [_column(history, member, page_type(member), rows) for member in found]
    extras = {at: row.extra for at, row in enumerate(rows) if row.extra is not None}
    return Columns([*arrays, extras_array(extras, len(rows))])


def extras_array(extras: Mapping[int, Any], count: int) -> Any:
    """What the table does not know of some of the rows, by place."""
    pa = load("pyarrow")
    if not extras:
        return pa.nulls(count, pa.string())
    texts = [exact_json(extras[at]) if at in extras else None for at in range(count)]
    return pa.array(texts, pa.string())


def to_table(history: History, pages: Sequence[Columns], read_at: Sequence[int]) -> Any:
    """The `pyarrow.Table` of a list's rows.

    Args:
        history: what they were read for.
        pages: the rows.
        read_at: the exchange's clock for each of the pages, milliseconds.
    """
    pa = load("pyarrow")
    fields = schema(history.endpoint)
    if not pages:
        return fields.empty_table()
    found = zip(*(page.arrays for page in pages), strict=True)
    columns = [
        _whole_column(arrays, field.type) for arrays, field in zip(found, fields, strict=False)
    ]
    columns.append(pa.repeat(pa.scalar(history.arguments, pa.string()), len(columns[0])))
    times = [repeat(at * 1_000, len(page)) for page, at in zip(pages, read_at, strict=True)]
    columns.append(pa.array([*chain.from_iterable(times)], fields.field(READ_AT).type))
    return pa.Table.from_arrays(columns, schema=fields)


def _whole_column(arrays: Sequence[Any], kind: Any) -> Any:
    """The arrays of several pages as one, of the type of their column."""
    pa = load("pyarrow")
    if len({array.type for array in arrays}) > 1:
        return pa.concat_arrays([_whole_column([array], kind) for array in arrays])
    made = pa.concat_arrays(arrays)
    if pa.types.is_string(made.type) and pa.types.is_timestamp(kind):
        made = made.cast(pa.int64()).view(pa.timestamp("ms", "UTC"))
    return made.cast(kind)


def warm_up() -> None:
    """Loads what converting and writing load when they are first used, which takes seconds.

    Arrow looks for pandas with its first array; when Ctrl-C was pressed it is late for that.
    """
    load("pyarrow").array([""])
    load("pyarrow.compute")
    load("pyarrow.parquet")


@cache
def schema(endpoint: str) -> Any:
    """The `pyarrow.Schema` of a list's rows; metadata have the exchange's names."""
    pa = load("pyarrow")
    made = [
        pa.field(m.name, _type(m, _MOMENT), metadata={"wire": m.wire, "kind": m.kind})
        for m in members(ENDPOINTS[endpoint])
    ]
    made += [pa.field(name, pa.string()) for name in (EXTRA, ARGUMENTS)]
    made.append(pa.field(READ_AT, pa.timestamp(*_MOMENT)))
    told = {
        "endpoint": endpoint,
        "identity": ",".join(identity(endpoint)),
        "time": time_name(endpoint) or "",
        "writer": f"bitget-copy {__version__}",
    }
    return pa.schema(made, metadata=told)


def page_type(member: Member) -> Any:
    """The `pyarrow.DataType` of a field in the columns of a page: moments are milliseconds."""
    return _type(member, ("ms", "UTC"))


def _type(member: Member, moment: tuple[str, str]) -> Any:
    pa = load("pyarrow")
    if _is_inner(member):
        return pa.string()
    types = {"decimal": pa.decimal128(PRECISION, SCALE), "int": pa.int64(), "bool": pa.bool_()}
    types |= dict.fromkeys(MOMENTS, pa.timestamp(*moment))
    return types.get(member.kind, pa.string())


def exact_json(value: Any) -> str:
    """JSON in which no number has lost a digit; what a float cannot hold is text.

    Half of a pair of surrogates, which UTF-8 has no form for, is escaped as JSON has it.
    """
    return _escaped(json.dumps(bare_json(value), ensure_ascii=False, sort_keys=True))


def _is_inner(member: Member) -> bool:
    """Whether it is a list or an object, which is kept as JSON."""
    return member.many or member.model is not None


def _column(history: History, member: Member, kind: Any, rows: Sequence[Any]) -> Any:
    pa = load("pyarrow")
    values = list(map(attrgetter(member.name), rows))
    if _is_inner(member):
        values = [None if value is None else exact_json(to_wire(value)) for value in values]
    elif member.kind == "secret":
        values = [None if value is None else HIDDEN for value in values]
    try:
        return pa.array(values, kind)
    except UnicodeEncodeError:  # half of a pair, which UTF-8 has no form for
        texts = [_escaped(value) if isinstance(value, str) else value for value in values]
        return pa.array(texts, kind)
    except (pa.ArrowInvalid, OverflowError):
        at = _first_unfit(values, lambda value: pa.array([value], kind))
        if at is None:
            raise
        raise _unfit(history, member, rows[at], values[at]) from None


def _first_unfit(values: Sequence[Any], convert: Callable[[Any], Any]) -> int | None:
    for at, value in enumerate(values):
        try:
            convert(value)
        except (ValueError, OverflowError):  # what Arrow raises is a ValueError
            return at
    return None


def _unfit(history: History, member: Member, row: Any, value: Any) -> UnfitValueError:
    ids = {name: str(getattr(row, name)) for name in identity(history.endpoint)[:1]}
    whole = PRECISION - SCALE
    allowed = (
        f"at most {whole} digits before the point and {SCALE} after it"
        if member.kind == "decimal"
        else "a whole number of 64 bits"
    )
    told = "".join(f" of the row with {name}={bounded(text)}" for name, text in ids.items())
    error = UnfitValueError(
        f"{history}: {member.wire}{told} is {bounded(str(value))}, which does not fit: {allowed}; "
        "nothing is rounded, so this history ends before the page of that row"
    )
    error.endpoint = history.endpoint
    return error


def _escaped(text: str) -> str:
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()
