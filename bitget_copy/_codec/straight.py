"""Straight-line readers: a function for each model, made from its fields as attrs makes `__init__`.

A row of a reply is read without a loop, a keyword argument or a look-up of what its fields are;
cattrs' own generated hooks take 1.4 to 1.9 times as long (`benchmarks/bench_codec.py`). What is
ordinary is read in place; everything else goes to the readers of `decode`, which decide what it
means, so both ways give the same value. Knows nothing of endpoints, and explains no failure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal, DecimalException
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import attrs

from bitget_copy._codec.number import MOST_DIGITS, ordinary
from bitget_copy._codec.scalars import EARLIEST_MS, LATEST_MS
from bitget_copy._codec.source import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from bitget_copy._codec.scalars import Reader

# How an ordinary value `v` becomes a field's; `read` is the reader for all others.
_ORDINARY: Final[dict[str, str]] = {
    "id": "v if v.__class__ is str and v >= '!' else {read}(v, None)",
    "str": "v if v.__class__ is str and v >= '!' else {read}(v, None)",
    "needed": "v if v.__class__ is str and v >= '!' else {read}(v, None)",
    "bool": "v if v.__class__ is bool else {read}(v, None)",
    "other": "{read}(v, None)",
}

_WITHOUT_BLANKS: Final[dict[str, str]] = {
    "id": "(v or None) if v.__class__ is str else {read}(v, None)",
    "str": "(v or None) if v.__class__ is str else {read}(v, None)",
    "needed": "v if v.__class__ is str and v else {read}(v, None)",
}

# The same in several lines. Unusual digits raise here; then the whole row is read once more, by
# the readers. `Unbounded` is the class of a number that the parser has not made with `ordinary`.
_IN_LINES: Final[Mapping[str, tuple[str, ...]]] = {
    "enum": (
        "word = {members}.get(v) if v.__class__ is str else None",
        "made.{name} = {read}(v, None) if word is None else word",
    ),
    "decimal": (
        "kind = v.__class__",
        "if kind is str and v or kind is Unbounded:",
        "    v = made.{name} = ordinary(v)",
        "    if not v.is_finite():",
        "        raise Unusual[0]",
        "elif kind is Decimal:",
        "    made.{name} = v",
        "elif kind is str or v is None:",
        "    made.{name} = None",
        "else:",
        "    made.{name} = {read}(v, None)",
    ),
    "int": (
        "if v.__class__ is str and v.isdecimal() and len(v) < 19:",
        "    made.{name} = int(v)",
        "elif v.__class__ is int and -MOST < v < MOST:",
        "    made.{name} = v",
        "else:",
        "    made.{name} = {read}(v, None)",
    ),
    "time": (
        "if v.__class__ is int and FIRST <= v < LAST:",
        "    made.{name} = at(v / 1000, UTC)",
        "elif v.__class__ is str and len(v) == 13 and v.isdecimal() and FROM <= v < TO:",
        "    made.{name} = at(int(v) / 1000, UTC)",
        "else:",
        "    made.{name} = {read}(v, None)",
    ),
}


@attrs.frozen
class Field:
    """One field of a model, as far as reading it is concerned.

    Attributes:
        name: the attribute.
        wire: the exchange's name.
        kind: a key of the table above; ``"other"`` where nothing is ordinary.
        read: reads any value, or raises.
        enum: the values that have a member, for kind ``"enum"``.
        model: the class that it holds, or a list of them.
        many: it is a list.
    """

    name: str
    wire: str
    kind: str
    read: Reader
    enum: type[StrEnum] | None = None
    model: type[Any] | None = None
    many: bool = False


def model_reader(
    cls: type[Any], fields: Sequence[Field], respell: Callable[[dict[str, Any]], Any]
) -> Reader:
    """Makes the reader of one model; its attribute `many` reads a list of them.

    Args:
        cls: an attrs class without converters and validators; it gets ``extra`` too.
        fields: those that are read.
        respell: of an object with keys that the table does not know: the object with those it
            knows, and what goes into ``extra``.
    """
    return _made(cls, fields, _source(fields), unbounded=Decimal, respell=respell)


def rows_reader(cls: type[Any], fields: Sequence[Field], *, blanks: bool) -> Reader:
    """As `model_reader`, of objects that hold the fields as attributes, and no others.

    Decimals in them must have been made with `ordinary`. It raises for all that is not ordinary,
    and what it raises explains nothing.

    Args:
        cls: as there.
        fields: as there.
        blanks: a text may be one of blanks, which is nothing; looking costs two in a hundred.
    """
    return _made(cls, fields, _rows_source(fields, blanks=blanks), unbounded=None)


def _made(
    cls: type[Any],
    fields: Sequence[Field],
    source: str,
    *,
    unbounded: type[Decimal] | None,
    respell: Any = None,
) -> Reader:
    scope: dict[str, Any] = {
        "cls": cls, "new": object.__new__, "respell": respell, "MOST": 10**MOST_DIGITS,
        "Decimal": Decimal, "Unbounded": unbounded, "ordinary": ordinary,
        "Unusual": (KeyError, DecimalException),
        "at": datetime.fromtimestamp, "UTC": UTC,
        "FIRST": EARLIEST_MS, "LAST": LATEST_MS, "FROM": str(EARLIEST_MS), "TO": str(LATEST_MS),
    }  # fmt: skip
    for i, field in enumerate(fields):
        scope[f"read{i}"] = field.read
        if field.enum is not None:
            scope[f"members{i}"] = {member.value: member for member in field.enum}
    name = f"<straight reader of {cls.__module__}.{cls.__qualname__}>"
    reader: Reader = run(source, name, scope)["read_model"]
    return reader


def _source(fields: Sequence[Field]) -> str:
    lines = [
        "def read_many(rows, _):",
        "    if rows is None:",
        "        return []",
        "    if rows.__class__ is not list:",
        "        raise TypeError('list expected')",
        "    out = []",
        "    for row in rows:",
        # All fields there, and as many keys: then there are no others.
        f"        if row.__class__ is dict and len(row) == {len(fields)}:",
        "            try:",
        *(f"                {line}" for line in _in_place(fields, "row[{wire}]", "None")),
        "                out.append(made)",
        "                continue",
        "            except Unusual:",
        "                pass",
        "        out.append(read_model(row, None))",
        "    return out",
        "",
        "def read_model(row, _):",
        "    if row.__class__ is not dict:",
        "        raise TypeError('object expected')",
        "    row, more = respell(row)",
        "    get = row.get",
        "    try:",
        *(f"        {line}" for line in _in_place(fields, "get({wire})", "more")),
        "        return made",
        "    except Unusual:",
        "        return read_any(get, more)",
        "",
        "def read_any(get, more):",
        *(f"    {line}" for line in _by_readers(fields)),
        "",
        "read_model.many = read_many",
    ]
    return "\n".join(lines) + "\n"


def _rows_source(fields: Sequence[Field], *, blanks: bool) -> str:
    values = _ORDINARY if blanks else _ORDINARY | _WITHOUT_BLANKS
    lines = [
        "def read_many(rows, _):",
        "    if rows is None:",
        "        return []",
        "    out = []",
        "    for row in rows:",
        *(f"        {line}" for line in _in_place(fields, "row.{name}", "None", values)),
        "        out.append(made)",
        "    return out",
        "",
        "def read_model(row, _):",
        *(f"    {line}" for line in _in_place(fields, "row.{name}", "None", values)),
        "    return made",
        "",
        "read_model.many = read_many",
    ]
    return "\n".join(lines) + "\n"


def _in_place(
    fields: Sequence[Field], access: str, extra: str, values: Mapping[str, str] = _ORDINARY
) -> list[str]:
    lines = ["made = new(cls)"]
    for i, field in enumerate(fields):
        lines.append(f"v = {access.format(name=field.name, wire=repr(field.wire))}")
        if field.kind in _IN_LINES:
            lines += [
                line.format(name=field.name, read=f"read{i}", members=f"members{i}")
                for line in _IN_LINES[field.kind]
            ]
        else:
            value = values[field.kind].format(read=f"read{i}")
            lines.append(f"made.{field.name} = {value}")
    return [*lines, f"made.extra = {extra}"]


def _by_readers(fields: Sequence[Field]) -> list[str]:
    """The same by the readers alone, which have the last word."""
    lines = [f"made.{field.name} = read{i}(get({field.wire!r}), None)"
             for i, field in enumerate(fields)]  # fmt: skip
    return ["made = new(cls)", *lines, "made.extra = more", "return made"]
