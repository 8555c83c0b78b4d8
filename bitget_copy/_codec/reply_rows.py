"""Objects of a reply as rows, which is the form that the generated readers take.

A row is a tuple: the values of a model's members in the model's order, None for those that are
missing. Its Decimals are bounded (`number`).

`to_rows` makes rows of parsed objects. Where msgspec is installed, a `RowParser` parses a body
straight into structs, which become rows at once; that saves an eighth of a whole signed call of 20
orders. It takes only bodies that are exactly as the table says; all others are parsed as plain
JSON.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from operator import itemgetter
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from bitget_copy._codec.deviation_mark import MARK, MISSING
from bitget_copy._codec.model import Member, Model, model_of
from bitget_copy._codec.number import bounded_decimal
from bitget_copy._codec.per_object_cache import per_object_cache
from bitget_copy._codec.value_readers import BLANKS
from bitget_copy.endpoint import Reply

Row: TypeAlias = tuple[Any, ...]
Rows: TypeAlias = tuple[list[Row], Mapping[int, dict[str, Any]]]
"""Of a list of objects: their rows, and by place what the table does not know of them."""
ToRows: TypeAlias = Callable[[type[Any], Any], Rows]
RowReader: TypeAlias = Callable[[list[Any], ToRows], list[Any]]

_ENVELOPE: Final = ("code", "msg", "requestTime")
_NO_EXTRAS: Final[Mapping[int, dict[str, Any]]] = MappingProxyType({})


class RowModel(NamedTuple):
    """What making rows of a model's objects needs.

    Attributes:
        model: the model.
        wires: the exchange's names of its members, in order.
        sizes: how many these are, as the set of that number.
        values: the values of an object that has them all; raises KeyError for any other.
    """

    model: Model
    wires: tuple[str, ...]
    sizes: frozenset[int]
    values: Callable[[dict[str, Any]], Row]


@per_object_cache
def _row_model(cls: type[Any]) -> RowModel:
    """The same for an attrs class that a reader was generated for."""
    model = model_of(cls)
    wires = tuple(member.wire for member in model.members)
    return RowModel(
        model,
        wires,
        frozenset([len(wires)]),
        # Of one name it would give the bare value, of none it cannot be made.
        itemgetter(*wires) if len(wires) > 1 else lambda found: tuple([found[w] for w in wires]),
    )


def to_rows(cls: type[Any], objects: Any) -> Rows:
    """The rows of a list of objects.

    Args:
        cls: the class that a reader makes of each.
        objects: the list.

    Raises:
        TypeError: it is no list of objects.
    """
    if objects.__class__ is not list:
        raise TypeError("list expected")
    of = _row_model(cls)
    if of.sizes.issuperset(map(len, objects)):  # else not all members are there, or others too
        try:
            return list(map(of.values, objects)), _NO_EXTRAS
        except KeyError:
            pass
    rows, extras = [], {}
    for place, item in enumerate(objects):
        if item.__class__ is not dict:
            raise TypeError("object expected")
        known, extra = of.model.respell(item)
        rows.append(tuple(map(known.get, of.wires)))
        if extra is not None:
            extras[place] = extra
        if extra is not None or not of.model.always.issubset(known):
            MARK.is_set = True
    return rows, extras


_BLANK_TEXT: Final = re.compile(rb'"(?: |\\[tnrf]|\\u00(?:09|0[a-dA-D]|20))+"').search


def has_blank_text(body: bytes) -> bool:
    """Whether a text of blanks alone, which means that there is nothing, may be in a JSON body.

    Asked once for a body, since asking each text of a reply takes 1.5 % of a whole call.
    """
    return _BLANK_TEXT(body) is not None


def to_rows_without_blanks(cls: type[Any], objects: Any) -> Rows:
    """As `to_rows`, with ``""`` for each text of blanks alone; the readers do not look for it."""
    rows, extras = to_rows(cls, objects)
    return [tuple([_without_blanks(value) for value in row]) for row in rows], extras


def _without_blanks(value: Any) -> Any:
    return "" if value.__class__ is str and not value.strip(BLANKS) else value


class RowParser(NamedTuple):
    """Parses the bodies of one endpoint's successes into structs.

    Attributes:
        read: the function that was generated for the model.
        parse: a whole body to an object with the envelope's fields; raises ValueError, a
            RecursionError or a DecimalException for a body that is not as the table says.
        to_rows: the rows of a list of structs, as `to_rows` makes them of objects.
        to_json: the ``data`` as the JSON that it was.
        lists: names of the lists right in its ``data``; None: the data are one.
    """

    read: RowReader
    parse: Callable[[bytes], Any]
    to_rows: ToRows
    to_json: Callable[[Any], Any]
    lists: tuple[str, ...] | None

    def holds_list(self, data: Any) -> bool:
        """Whether one of the lists is there."""
        if self.lists is None:
            return data is not None
        return any(getattr(data, name).__class__ is list for name in self.lists)


@per_object_cache
def row_reader(reply: Reply) -> RowReader:
    """The function that was generated for the reply's model, or was put in its place."""
    assert reply.reader is not None
    read: RowReader = resolve_name(reply.reader) if isinstance(reply.reader, str) else reply.reader
    return read


@per_object_cache
def row_parser(reply: Reply) -> RowParser | None:
    """The parser of such replies; None without msgspec, and where no reader was generated."""
    if reply.reader is None or reply.model is None or find_spec("msgspec") is None:
        return None
    msgspec = import_module("msgspec")
    model = model_of(reply.model)
    struct = _struct_type(msgspec.defstruct, model)
    data: Any = list[struct] | None if reply.many else struct | None  # type: ignore[valid-type]
    members = [*((name, Any, None) for name in _ENVELOPE), ("data", data, None)]
    envelope = msgspec.defstruct("Envelope", members, forbid_unknown_fields=True, gc=False)
    values = msgspec.structs.astuple

    def struct_rows(cls: type[Any], structs: list[Any]) -> Rows:
        return list(map(values, structs)), _NO_EXTRAS

    return RowParser(
        row_reader(reply),
        msgspec.json.Decoder(envelope, float_hook=bounded_decimal).decode,
        struct_rows,
        lambda data: msgspec.to_builtins(data, builtin_types=(Decimal,)),
        None
        if reply.many
        else tuple(m.wire for m in model.members if m.model is not None and m.many),
    )


def _struct_type(define: Callable[..., Any], model: Model) -> Any:
    """The struct of a model's objects."""
    fields = [
        (member.wire, _field_type(define, member), MISSING if member.always else None)
        for member in model.members
    ]
    return define(
        model.cls.__name__,
        fields,
        forbid_unknown_fields=True,
        omit_defaults=True,  # by `to_json`: what is not there stays so
        gc=False,
    )


def _field_type(define: Callable[..., Any], member: Member) -> Any:
    if member.model is None:
        return Any
    struct = _struct_type(define, model_of(member.model))
    return list[struct] | None if member.many else struct | None  # type: ignore[valid-type]
