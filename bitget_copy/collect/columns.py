"""Rows as columns, with every digit and every moment.

Ids and words are text, moments ``timestamp[us, UTC]``, amounts ``decimal128(38, 18)``. Beside a
row's own fields stand ``extra`` (what the table does not know of the row, and values that could
not be read, as JSON), ``_arguments`` (what the list was asked for with, as JSON) and ``_read_at``
(the exchange's clock when the row was read).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, Final

from bitget_copy._codec import to_wire
from bitget_copy._codec.model import Member
from bitget_copy._codec.model_to_json import bare_json
from bitget_copy._generated import ENDPOINTS
from bitget_copy._text import bounded
from bitget_copy._version import __version__
from bitget_copy.collect._extra import load
from bitget_copy.collect.errors import UnfitValueError
from bitget_copy.collect.histories import History, identity, members, time_name
from bitget_copy.secret import HIDDEN

READ_AT: Final = "_read_at"
ARGUMENTS: Final = "_arguments"
EXTRA: Final = "extra"
PRECISION: Final = 38
SCALE: Final = 18


def to_table(history: History, rows: Sequence[Any], read_at: Sequence[int]) -> Any:
    """The `pyarrow.Table` of a list's rows.

    Args:
        history: what they were read for.
        rows: of the row's model.
        read_at: the exchange's clock for each of them, milliseconds.

    Raises:
        UnfitValueError: a value does not fit its column.
    """
    pa = load("pyarrow")
    fields = schema(history.endpoint)
    columns = [
        _column(history, member, fields.field(at).type, rows)
        for at, member in enumerate(members(history.row))
    ]
    count = len(rows)
    extras = [None if row.extra is None else exact_json(row.extra) for row in rows]
    columns.append(pa.array(extras, pa.string()))
    columns.append(pa.repeat(pa.scalar(history.arguments, pa.string()), count))
    microseconds = [at * 1_000 for at in read_at]  # for Arrow to convert them takes longer
    columns.append(pa.array(microseconds, fields.field(READ_AT).type))
    return pa.Table.from_arrays(columns, schema=fields)


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
    row = ENDPOINTS[endpoint]
    moment = pa.timestamp("us", "UTC")
    types = {"decimal": pa.decimal128(PRECISION, SCALE), "int": pa.int64(), "bool": pa.bool_()}
    types |= {"time": moment, "moment": moment}
    made = [
        pa.field(
            member.name,
            pa.string() if _is_inner(member) else types.get(member.kind, pa.string()),
            metadata={"wire": member.wire, "kind": member.kind},
        )
        for member in members(row)
    ]
    made += [pa.field(name, pa.string()) for name in (EXTRA, ARGUMENTS)]
    made.append(pa.field(READ_AT, moment))
    told = {
        "endpoint": endpoint,
        "identity": ",".join(identity(endpoint)),
        "time": time_name(endpoint) or "",
        "writer": f"bitget-copy {__version__}",
    }
    return pa.schema(made, metadata=told)


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
