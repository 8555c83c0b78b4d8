"""Writes the readers: a function for each model of replies, which reads a list of objects.

A reader has `_codec.reply_rows` make rows of the objects. What is ordinary is read in place,
without a loop, a keyword argument or a look-up, as attrs writes `__init__`; cattrs' own hooks take
1.4 to 1.9 times as long. Everything else goes to `_codec.value_readers`. Unusual digits raise, and
then the general reader reads the whole reply, so both ways give the same value.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from typing import Final

from bitget_copy._codegen.source_text import HEADER, import_lines
from bitget_copy._codegen.spec import Family, Field, Model
from bitget_copy.endpoint import snake

_IMPORTS: Final = """\
from datetime import UTC, datetime
from decimal import Decimal, DecimalException
from typing import Any, Final

from bitget_copy._codec.number import MAX_DIGITS, bounded_decimal
from bitget_copy._codec.reply_rows import ToRows
from bitget_copy._codec.value_readers import (
    MAX_READ_MS,
    enum_reader,
    members_of,
    read_bool,
    read_decimal,
    read_id,
    read_int,
    read_list,
    read_moment,
    read_object,
    read_objects,
    read_secret,
    read_str,
    read_time,
    required,
)
from bitget_copy._milliseconds import EARLIEST_MS
"""

_CONSTANTS: Final = """
_new: Final = object.__new__
_at: Final = datetime.fromtimestamp
# No more digits than `MAX_DIGITS`; to count bits takes half as long as to compare with both ends.
_MAX_BITS: Final = (10**MAX_DIGITS).bit_length() - 1
# Floats compare in half the time of whole numbers of this size.
_EARLIEST: Final = EARLIEST_MS / 1000
_LATEST: Final = MAX_READ_MS / 1000
# Thirteen digits compare as text as they do as numbers.
_FIRST: Final = str(EARLIEST_MS)
_LAST: Final = str(MAX_READ_MS)
"""

# How an ordinary value becomes the attribute `name`; `read` reads all others.
_IN_PLACE: Final[Mapping[str, str]] = {
    "text": """\
made.{name} = {value} if {value}.__class__ is str and {value} else {read}({value})
""",
    "bool": """\
made.{name} = {value} if {value}.__class__ is bool else {read}({value})
""",
    "enum": """\
made.{name} = {members}.get({value}) or {read}({value})
""",
    "decimal": """\
if {value}.__class__ is str and {value}:
    number = made.{name} = bounded_decimal({value})
    if not number.is_finite():
        raise DecimalException
elif {value}.__class__ is Decimal:
    made.{name} = {value}
elif {value} == "" or {value} is None:
    made.{name} = None
else:
    made.{name} = {read}({value})
""",
    "int": """\
if {value}.__class__ is str and {value}.isdecimal() and len({value}) < 19:
    made.{name} = int({value})
elif {value}.__class__ is int and {value}.bit_length() <= _MAX_BITS:
    made.{name} = {value}
else:
    made.{name} = {read}({value})
""",
    "time": """\
if {value}.__class__ is int and _EARLIEST <= (seconds := {value} / 1000) < _LATEST:
    made.{name} = _at(seconds, UTC)
elif (
    {value}.__class__ is str and len({value}) == 13
    and {value}.isdecimal() and _FIRST <= {value} < _LAST
):
    made.{name} = _at(int({value}) / 1000, UTC)
else:
    made.{name} = {read}({value})
""",
    "other": """\
made.{name} = {read}({value})
""",
    "list": """\
made.{name} = read_list({value}, {read})
""",
    "objects": """\
made.{name} = read_objects({value}, {read}, convert)
""",
    "nested": """\
made.{name} = read_object({value}, {read}, convert, {type})
""",
}
_IN_PLACE_KINDS: Final = {
    "id": "text", "str": "text", "bool": "bool", "decimal": "decimal", "int": "int",
    "time": "time", "moment": "other", "secret": "other",
}  # fmt: skip
_TAKEN: Final = {
    *("objects", "convert", "rows", "extras", "found", "made", "number", "seconds", "place"),
    *("extra", "required", *dir(builtins)),
}
"""Names that a reader uses for something else."""


def readers(family: Family, models: list[Model]) -> str:
    """The module of a family's readers, for models in an order in which each follows its own."""
    models = [model for model in models if not model.is_input]
    enums = sorted({f.type.name for m in models for f in m.fields} & family.enums.keys())
    doc = f"Readers of the replies of API {family.name.upper()}: from a row to a model."
    return (
        HEADER.format(doc=doc)
        + _IMPORTS
        + import_lines(family, "enums", enums)
        + import_lines(family, "models", (model.name for model in models))
        + _CONSTANTS
        + "".join(_vocabulary(enum) for enum in enums)
        + "".join(_reader(model, family) for model in models)
    )


def reader_name(model: str) -> str:
    """``FuturesTraderOpenOrder`` is read by ``read_futures_trader_open_order``."""
    return f"read_{snake(model[0].lower() + model[1:])}"


def _vocabulary(enum: str) -> str:
    name = _enum_name(enum)
    return f"{name.upper()}: Final = members_of({enum})\nread{name}: Final = enum_reader({enum})\n"


def _enum_name(enum: str) -> str:
    return f"_{snake(enum[0].lower() + enum[1:])}"


def _reader(model: Model, family: Family) -> str:
    names = [_local(field) for field in model.fields]
    lines = [
        f"\n\ndef {reader_name(model.name)}(",
        "    objects: list[Any], convert: ToRows",
        f") -> list[{model.name}]:",
        f"    rows, extras = convert({model.name}, objects)",
        "    found = []",
        "    for (",
        *(f"        {name}," for name in names),
        "    ) in rows:",
        f"        made = _new({model.name})",
        *(f"        {line}" for field in model.fields for line in _field(field, family)),
        "        made.extra = None",
        "        found.append(made)",
        "    for place, extra in extras.items():",
        "        found[place].extra = extra",
        "    return found",
    ]
    return "\n".join(lines) + "\n"


def _local(field: Field) -> str:
    """The variable that holds a field's raw value."""
    return f"{field.name}_" if field.name in _TAKEN else field.name


def _field(field: Field, family: Family) -> Iterator[str]:
    name = field.type.name
    template, read, members = _IN_PLACE_KINDS.get(name, ""), f"read_{name}", ""
    if name in family.models:
        template = "objects" if field.type.many else "nested"
    elif field.type.many:
        template = "list"
    elif name in family.enums:
        template = "enum"
    if name in family.models:
        read = reader_name(name)
    elif name in family.enums:
        read, members = f"read{_enum_name(name)}", _enum_name(name).upper()
    elif field.type.many and name == "id":
        read = "read_str"
    value = _local(field)
    text = _IN_PLACE[template].format(
        name=field.name, value=value, read=read, members=members, type=name
    )
    if field.row.get("required"):
        text = text.replace(f"{read}({value})", f"required({read}({value}))")
    yield from text.splitlines()
