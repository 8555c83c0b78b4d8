"""Data to attrs classes, with the functions that `straight` makes and one cattrs converter.

What these do not take, `tolerant` reads value by value. Unset is None, in whatever form the
exchange wrote that there is nothing; keys that the table does not know are kept in ``extra``, and
so is the raw value of a field that could not be read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

import attrs

from bitget_copy._codec.drift import OTHER_SHAPE, Deviation
from bitget_copy._codec.envelope import Unreadable
from bitget_copy._codec.once import Once
from bitget_copy._codec.scalars import (
    READERS,
    Reader,
    enum_reader,
    is_nothing,
    needed,
    read_ack,
    read_bool,
    read_decimal,
    read_id,
    read_int,
    read_str,
    read_time,
)
from bitget_copy._codec.shape import Shape, make_shape
from bitget_copy._codec.straight import Field, model_reader
from bitget_copy._codec.tolerant import Member, Misfit, Model, Reading, hidden, is_no
from bitget_copy.endpoint import Endpoint, Reply
from bitget_copy.errors import APIReplyError

if TYPE_CHECKING:
    from cattrs import Converter

_UNUSUAL: Final = (ValueError, TypeError, ArithmeticError, KeyError, RecursionError)
"""What the quick readers raise for all that they leave to `tolerant`."""


def expected(endpoint: Endpoint) -> Shape | None:
    """What its replies look like, for `open_envelope`; None where everything is read as JSON."""
    return _shape(endpoint.reply)


def decode(
    endpoint: Endpoint,
    data: Any,
    *,
    shape: Shape | None = None,
    status: int = 200,
    body: bytes = b"",
    deviations: Callable[[Deviation], None] | None = None,
) -> Any:
    """The typed value of a successful reply.

    A write has happened, whatever its reply's data are: where they cannot be read, the value is
    what an empty reply means, and a deviation is told. Only a plain no, where more than a word is
    due, contradicts the code and is an error.

    Args:
        endpoint: the row that says what `data` should be.
        data: parsed JSON, numbers with a point as Decimal; or rows of `shape`.
        shape: the one that `data` are of.
        status: HTTP status, for the error.
        body: of the reply, for the error, which shows its beginning.
        deviations: is told of each place where `data` are not as the row says.

    Raises:
        APIReplyError: the data of a read are not of the row's shape; ``.where`` says at which
            place.
    """
    try:
        if shape is not None:
            return shape.read(data, None)
        return _reader(endpoint.reply)(data, None)
    except Exception as error:
        if not (isinstance(error, _UNUSUAL) or endpoint.writes):
            raise
    if shape is not None:
        data = shape.plain(data)
    reading = Reading(_model)
    try:
        value = _tolerant(endpoint, data, reading)
    except Misfit as misfit:
        problem, where = misfit.problem, misfit.where
    else:
        if deviations is not None:
            for place, kind in reading.found:
                deviations(Deviation(endpoint.key, place, kind))
        return value
    raise APIReplyError(
        f"the data do not fit the table: {problem}",
        status=status,
        head=body,
        where=where,
        endpoint=endpoint.key,
    )


def _tolerant(endpoint: Endpoint, data: Any, reading: Reading) -> Any:
    reply = endpoint.reply
    if type(data) is not Unreadable:
        try:
            return reading.reply(reply, data)
        except Exception:
            # A plain no beside the code of success contradicts it: neither is believed.
            if not endpoint.writes or is_no(data):
                raise
    reading.note(OTHER_SHAPE)
    try:
        return reading.reply(reply, None)  # what an empty reply means
    except Exception:  # noqa: BLE001 - a row of the user's own making whose model cannot be made
        return None


def row_count(endpoint: Endpoint, value: Any) -> int | None:
    """How many rows a decoded reply holds; None where it is no list."""
    if isinstance(value, list):
        return len(value)
    if endpoint.paging is not None and endpoint.paging.items is not None:
        return len(getattr(value, endpoint.paging.items_name))
    return None


# --- readers of a row's replies --------------------------------------------------------------


@Once
def _reader(reply: Reply) -> Reader:
    """What reads the data of such a reply."""
    return _reader_by(_fast(), reply)


@Once
def _shape(reply: Reply) -> Shape | None:
    """The shape of such replies; None where they are a bare word, and without msgspec."""
    if reply.model is None or find_spec("msgspec") is None:
        return None
    fields_of = partial(_fields, converter=_fast())
    try:
        return make_shape(reply.model, many=reply.many, fields_of=fields_of)
    except Exception:  # noqa: BLE001 - a model of the user's own making; the general way explains it
        return None


def _reader_by(converter: Converter, reply: Reply) -> Reader:
    if reply.kind == "ack":
        return read_ack
    if reply.kind == "id":
        return read_id
    assert reply.model is not None
    if reply.many:
        return converter.get_structure_hook(list[reply.model])  # type: ignore[name-defined]
    read: Reader = converter.get_structure_hook(reply.model)
    return lambda data, _: read({} if data is None else data, reply.model)


@Once
def _model(cls: type[Any]) -> Model:
    """What `tolerant` needs to know of a class of replies."""
    known, aliases = _spellings(cls)
    return Model(
        cls,
        [_member(field) for field in attrs.fields(cls) if "wire" in field.metadata],
        _respeller(cls),
        lambda row: not (row.keys().isdisjoint(known) and row.keys().isdisjoint(aliases)),
        hides=_hides(cls),
    )


def _member(field: attrs.Attribute[Any]) -> Member:
    many = _is_list(field.type)
    kind = get_args(field.type)[0] if many else _bare(field.type)
    read = _scalar_reader(kind, "" if many else field.metadata["kind"])
    required = bool(field.metadata.get("required"))
    return Member(field.name, field.metadata["wire"], read, None if read else kind, many, required)


# --- converters ----------------------------------------------------------------------------


@cache
def _fast() -> Converter:
    from cattrs import Converter  # noqa: PLC0415 - importing it takes as long as attrs and httpx

    converter = Converter(detailed_validation=False)
    converter.register_structure_hook_factory(_is_list, lambda t: _list_reader(t, converter))
    converter.register_structure_hook_factory(
        attrs.has, lambda cls: model_reader(cls, _fields(cls, converter), _respeller(cls))
    )
    return converter


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is list


def _list_reader(kind: Any, converter: Converter) -> Reader:
    (item,) = get_args(kind)
    read = _scalar_reader(item, "") or converter.get_structure_hook(item)
    if hasattr(read, "many"):
        many: Reader = read.many
        return many

    def read_list(value: Any, _: Any) -> list[Any]:
        if value is None:
            return []
        if not isinstance(value, list):
            raise TypeError("list expected")
        return [read(element, item) for element in value]

    return read_list


def _spellings(cls: type[Any]) -> tuple[frozenset[str], Mapping[str, str]]:
    """The wire names of a model, and to which of them other spellings belong."""
    fields = [f for f in attrs.fields(cls) if "wire" in f.metadata]
    aliases = {a: f.metadata["wire"] for f in fields for a in f.metadata.get("aliases", ())}
    return frozenset(f.metadata["wire"] for f in fields), aliases


def _hides(cls: type[Any]) -> bool:
    """Whether it holds a secret: then what the table does not know may be one, spelled anew."""
    return any(field.metadata.get("kind") == "secret" for field in attrs.fields(cls))


def _respeller(
    cls: type[Any],
) -> Callable[[dict[str, Any]], tuple[dict[str, Any], dict[str, Any] | None]]:
    known, aliases = _spellings(cls)
    hides = _hides(cls)

    def respell(row: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any] | None]:
        if row.keys() <= known:
            return row, None
        spelled, extra = _respell(row, known, aliases)
        if hides and extra is not None:
            extra = {key: hidden(value) for key, value in extra.items()}
        return spelled, extra

    return respell


def _fields(cls: type[Any], converter: Converter) -> list[Field]:
    """The fields of a model that are read, and how."""
    return [_field(f, converter) for f in attrs.fields(cls) if "wire" in f.metadata]


def _field(field: attrs.Attribute[Any], converter: Converter) -> Field:
    wire, kind, bare = field.metadata["wire"], field.metadata["kind"], _bare(field.type)
    many = _is_list(field.type)
    read = _scalar_reader(field.type, kind) or _nested_reader(field.type, converter)
    if isinstance(bare, type) and issubclass(bare, StrEnum):
        return Field(field.name, wire, "enum", read, bare)
    item = get_args(bare)[0] if many else bare
    if attrs.has(item):
        return Field(field.name, wire, "other", read, model=item, many=many)
    if field.metadata.get("required"):
        return Field(field.name, wire, "time" if kind == "time" else "needed", needed(read))
    plain = kind in READERS and kind != "secret" and not many
    return Field(field.name, wire, kind if plain else "other", read)


def _nested_reader(kind: Any, converter: Converter) -> Reader:
    """The reader of a list, or of an object that may be unset."""
    read: Reader = converter.get_structure_hook(_bare(kind))
    if _is_list(kind):
        return read
    empty = read({}, None)

    def read_object(value: Any, _: Any) -> Any:
        if is_nothing(value):
            return None
        made = read(value, _)
        return None if made == empty else made

    return read_object


def _respell(
    value: Mapping[str, Any], known: frozenset[str], aliases: Mapping[str, str]
) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """The fields under the table's names, and what is left over."""
    spelled, extra = {}, {}
    for key, item in value.items():
        if key in known:
            spelled[key] = item
        elif key in aliases and aliases[key] not in value and aliases[key] not in spelled:
            spelled[aliases[key]] = item
        else:
            extra[key] = item
    return spelled, extra or None


def _bare(kind: Any) -> Any:
    """``X`` of ``X | None``."""
    args = [a for a in get_args(kind) if a is not type(None)]
    return args[0] if args and get_origin(kind) is not list else kind


def _scalar_reader(kind: Any, name: str) -> Reader | None:
    """The reader of a scalar or enum; None for lists and models."""
    if get_origin(kind) is list:
        return None
    bare = _bare(kind)
    if isinstance(bare, type) and issubclass(bare, StrEnum):
        return enum_reader(bare)
    if name in READERS:
        return READERS[name]
    return {
        str: read_str, int: read_int, Decimal: read_decimal, datetime: read_time, bool: read_bool,
    }.get(bare)  # fmt: skip
