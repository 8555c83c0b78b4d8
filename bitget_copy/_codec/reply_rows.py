"""Objects of a reply as rows, which is the form that the generated readers take.

A row has the members of an object as attributes under the exchange's names, None for those that
are missing. Its Decimals are bounded (`number`), and its ``extra`` is what the table does not know.

There are two kinds. `to_row` makes a row of a parsed object. Where msgspec is installed, a
`RowParser` parses a body straight into slotted rows, which saves an eighth of a whole signed call
of 20 orders. It takes only bodies that are exactly as the table says; all others are parsed as
plain JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

import attrs

from bitget_copy._codec.model import Member, Model, model_of
from bitget_copy._codec.noticed import MARK, MISSING
from bitget_copy._codec.number import bounded_decimal
from bitget_copy._codec.per_object_cache import PerObjectCache
from bitget_copy.endpoint import Reply

_ENVELOPE: Final = ("code", "msg", "requestTime")


class Row:
    """A parsed object as a row; its attributes are the very dict that the parser made."""

    __slots__ = ("__dict__",)

    extra = None

    def __getattr__(self, name: str) -> None:
        """A member that the object lacks."""


@attrs.frozen(eq=False)
class RowModel:
    """What making rows of a model's objects needs.

    Attributes:
        model: the model.
        wires: the exchange's names of its members.
        size: how many there are.
        nested: the exchange's name of each member that holds objects, whether it is a list of
            them, and their model.
    """

    model: Model
    wires: frozenset[str]
    size: int
    nested: tuple[tuple[str, bool, RowModel], ...]


@PerObjectCache
def row_model(cls: type[Any]) -> RowModel:
    """The same for an attrs class that a reader was generated for."""
    model = model_of(cls)
    nested = [(m.wire, m.many, row_model(m.model)) for m in model.members if m.model is not None]
    return RowModel(model, model.wires, len(model.wires), tuple(nested))


def to_row(of: RowModel, found: Any) -> Row:
    """The row of an object.

    Raises:
        TypeError: it is no object, or one of its members is not of the table's shape.
    """
    if found.__class__ is not dict:
        raise TypeError("object expected")
    if len(found) != of.size or not of.wires.issuperset(found):
        found = _respelled(of.model, found)
    if of.nested:
        found = found.copy()
        for wire, many, inner in of.nested:
            value = found.get(wire)
            if value is not None:
                found[wire] = to_rows(inner, value) if many else to_row(inner, value)
    row = Row()
    row.__dict__ = found
    return row


def _respelled(model: Model, found: dict[str, Any]) -> dict[str, Any]:
    """The members of an object that has not all of the table's, or others; leaves a mark."""
    known, extra = model.respell(found)
    if extra is not None:
        known["extra"] = extra  # no wire name is this word
    if extra is not None or not model.always.issubset(known):
        MARK.is_set = True
    return known


def to_rows(of: RowModel, found: Any) -> list[Row] | None:
    """The rows of a list of objects; raises as `to_row` does."""
    if found is None:
        return None
    if found.__class__ is not list:
        raise TypeError("list expected")
    return [to_row(of, item) for item in found]


class RowParser(NamedTuple):
    """Parses the bodies of one endpoint's successes into rows.

    Attributes:
        parse: a whole body to an object with the envelope's fields; raises ValueError, a
            RecursionError or a DecimalException for a body that is not as the table says.
        to_json: its ``data`` as the JSON that it was.
        lists: names of the lists right in its ``data``; None: the data are one.
    """

    parse: Callable[[bytes], Any]
    to_json: Callable[[Any], Any]
    lists: tuple[str, ...] | None

    def holds_list(self, data: Any) -> bool:
        """Whether one of the lists is there."""
        if self.lists is None:
            return data is not None
        return any(getattr(data, name).__class__ is list for name in self.lists)


@PerObjectCache
def row_parser(reply: Reply) -> RowParser | None:
    """The parser of such replies; None without msgspec, and where no reader was generated."""
    if reply.reader is None or reply.model is None or find_spec("msgspec") is None:
        return None
    msgspec = import_module("msgspec")
    model = model_of(reply.model)
    row = _row_type(msgspec.defstruct, model)
    data: Any = list[row] | None if reply.many else row | None  # type: ignore[valid-type]
    members = [*((name, Any, None) for name in _ENVELOPE), ("data", data, None)]
    envelope = msgspec.defstruct("Envelope", members, forbid_unknown_fields=True, gc=False)
    return RowParser(
        msgspec.json.Decoder(envelope, float_hook=bounded_decimal).decode,
        lambda data: msgspec.to_builtins(data, builtin_types=(Decimal,)),
        None
        if reply.many
        else tuple(m.wire for m in model.members if m.model is not None and m.many),
    )


def _row_type(define: Callable[..., Any], model: Model) -> Any:
    """The slotted class of a model's rows."""
    fields = [
        (member.wire, _field_type(define, member), MISSING if member.always else None)
        for member in model.members
    ]
    return define(
        model.cls.__name__,
        fields,
        namespace={"extra": None},  # of the class, so no body can set it
        forbid_unknown_fields=True,
        omit_defaults=True,  # by `to_json`: what is not there stays so
        gc=False,
    )


def _field_type(define: Callable[..., Any], member: Member) -> Any:
    if member.model is None:
        return Any
    row = _row_type(define, model_of(member.model))
    return list[row] | None if member.many else row | None  # type: ignore[valid-type]
