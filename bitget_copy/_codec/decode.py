"""Data to attrs classes and back, with one cattrs converter per purpose.

The fast converter reads, with the functions that `straight` makes; when something does not
fit, a second one with detailed validation reads again, only to say where. Unset is None,
whether the exchange wrote ``""``, null, 0 as a time, or nothing; keys that the table does not
know are kept in ``extra``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal, DecimalException
from enum import StrEnum
from functools import cache, partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

import attrs

from bitget_copy._codec.number import MOST_DIGITS, exact
from bitget_copy._codec.once import Once
from bitget_copy._codec.shape import Shape, make_shape
from bitget_copy._codec.straight import FLOAT_KEEPS, Field, Reader, model_reader
from bitget_copy.endpoint import Endpoint, Reply
from bitget_copy.errors import ReplyError
from bitget_copy.secret import HIDDEN, Secret

if TYPE_CHECKING:
    from cattrs import Converter

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TOO_LARGE: Final = 10**MOST_DIGITS
_WORDS: Final = {"true": True, "yes": True, "false": False, "no": False}
_DONE: Final = frozenset({"success", "true", "ok", ""})
_UNDONE: Final = frozenset({"fail", "failure", "false", "no"})
# Text that is one and the same number in any reading; "007" or "x1" is an id that stays text.
_PLAIN_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


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
) -> Any:
    """The typed value of a successful reply.

    Args:
        endpoint: the row that says what `data` should be.
        data: parsed JSON, numbers with a point as Decimal; or rows of `shape`.
        shape: the one that `data` are of.
        status: HTTP status, for the error.
        body: of the reply, for the error, which shows its beginning.

    Raises:
        ReplyError: `data` is not of the row's shape; ``.where`` says at which place.
    """
    if shape is not None:
        try:
            return shape.read(data, None)
        except (ValueError, TypeError, ArithmeticError, KeyError, RecursionError):
            data = shape.plain(data)
    try:
        return _reader(endpoint.reply)(data, None)
    except (ValueError, TypeError, OverflowError, RecursionError):
        problem, where = _explain(endpoint.reply, data)
        raise ReplyError(
            problem,
            status=status,
            head=body,
            where=where,
            endpoint=endpoint.key,
        ) from None


def row_count(endpoint: Endpoint, value: Any) -> int | None:
    """How many rows a decoded reply holds; None where it is no list."""
    if isinstance(value, list):
        return len(value)
    if endpoint.paging is not None and endpoint.paging.items is not None:
        return len(getattr(value, endpoint.paging.items_name))
    return None


def to_wire(value: Any) -> Any:
    """The exchange's form of a decoded value: wire names, strings and milliseconds.

    Every field is there, unset ones as None, unknown ones from ``extra`` as they came;
    what the exchange writes as a JSON number is a number again. A secret is written as ``***``.
    """
    if isinstance(value, (list, tuple)):
        return [to_wire(item) for item in value]
    if attrs.has(type(value)):
        out = {}
        for field in attrs.fields(type(value)):
            if "wire" in field.metadata:
                plain = to_wire(getattr(value, field.name))
                is_number = field.metadata.get("json") == "number"
                out[field.metadata["wire"]] = _number(plain) if is_number else plain
        extra = getattr(value, "extra", None) or {}
        return out | {k: HIDDEN if isinstance(v, Secret) else v for k, v in extra.items()}
    if isinstance(value, datetime):
        return str((value - _EPOCH) // timedelta(milliseconds=1))
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Secret):
        return HIDDEN
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


to_wire.__module__ = "bitget_copy"  # the public path, for tracebacks


def _number(text: Any) -> Any:
    """A JSON number where a float can hold it exactly, else the digits as text."""
    if not isinstance(text, str) or len(text) > MOST_DIGITS or not _PLAIN_NUMBER.fullmatch(text):
        return text
    number = exact(text)
    if number == number.to_integral_value():
        return int(number)
    return float(text) if exact(repr(float(text))) == number else text


# --- one value -----------------------------------------------------------------------------


@Once
def _reader(reply: Reply) -> Reader:
    """What reads the data of such a reply."""
    return _reader_by(_fast(), reply)


@Once
def _shape(reply: Reply) -> Shape | None:
    """The shape of such replies; None where they are a bare word, and without msgspec."""
    if reply.model is None or find_spec("msgspec") is None:
        return None
    return make_shape(reply.model, many=reply.many, fields_of=partial(_fields, converter=_fast()))


def _reader_by(converter: Converter, reply: Reply) -> Reader:
    if reply.kind == "ack":
        return _ack
    if reply.kind == "id":
        return _id
    assert reply.model is not None
    if reply.many:
        return converter.get_structure_hook(list[reply.model])  # type: ignore[name-defined]
    read: Reader = converter.get_structure_hook(reply.model)
    return lambda data, _: read({} if data is None else data, reply.model)


def _ack(data: Any, _: Any) -> bool:
    if isinstance(data, bool):
        return data
    if data is None or (isinstance(data, str) and data.lower() in _DONE):
        return True
    if isinstance(data, str) and data.lower() in _UNDONE:
        return False
    raise ValueError("no word of success")


def _id(value: Any, _: Any) -> str | None:
    if isinstance(value, str):
        return value or None
    if value is None:
        return None
    return str(_whole(value))


def _str(value: Any, _: Any) -> str | None:
    if isinstance(value, str):
        return value or None
    if value is None:
        return None
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return str(value)
    raise ValueError("text expected")


def _int(value: Any, _: Any) -> int | None:
    if value is None or value == "":
        return None
    return _whole(value)


def _whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _TOO_LARGE:
        return value
    if value.__class__ is str and value.isascii() and value.isdigit() and len(value) < MOST_DIGITS:
        return int(value)
    number = _finite(value)
    if number != number.to_integral_value():
        raise ValueError("whole number expected")
    return int(number)


def _decimal(value: Any, _: Any) -> Decimal | None:
    if value is None or value == "":
        return None
    return _finite(value)


def _finite(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        raise TypeError("number expected")
    if isinstance(value, str) and len(value) > 2 * MOST_DIGITS:
        raise ValueError("number too long")
    try:
        number = exact(value)
    except DecimalException:
        number = _decorated(value)
    # Of a zero only the exponent is absurd, up to as many digits as `ordinary` keeps.
    most = MOST_DIGITS if number else 2 * MOST_DIGITS
    if not number.is_finite() or abs(number.adjusted()) > most:
        raise ValueError("number not finite or of an absurd size")
    return number


def _decorated(text: Any) -> Decimal:
    """Money as it is shown to people: ``$95.65``, ``-$1,804.49``."""
    try:
        return exact(text.strip().replace("$", "", 1).replace(",", ""))
    except DecimalException:
        raise ValueError("number expected") from None


def _time(value: Any, _: Any) -> datetime | None:
    if value is None or value == "":
        return None
    milliseconds = _whole(value)
    if 0 < milliseconds < FLOAT_KEEPS:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    if milliseconds == 0:
        return None
    if milliseconds < 0:
        raise ValueError("time before 1970")
    return _EPOCH + timedelta(milliseconds=milliseconds)


def _bool(value: Any, _: Any) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    if value == "":
        return None
    if isinstance(value, str) and value.lower() in _WORDS:
        return _WORDS[value.lower()]
    raise ValueError("true or false expected")


def _secret(value: Any, _: Any) -> Secret | None:
    text = _str(value, None)
    return None if text is None else Secret(text)


_READERS: Final[Mapping[str, Reader]] = {
    "id": _id,
    "str": _str,
    "int": _int,
    "decimal": _decimal,
    "time": _time,
    "bool": _bool,
    "secret": _secret,
}


# --- converters ----------------------------------------------------------------------------


@cache
def _fast() -> Converter:
    return _converter(detailed=False)


@cache
def _detailed() -> Converter:
    return _converter(detailed=True)


def _converter(*, detailed: bool) -> Converter:
    from cattrs import Converter  # noqa: PLC0415 - importing it takes as long as attrs and httpx

    converter = Converter(detailed_validation=detailed)
    converter.register_structure_hook_factory(_is_list, lambda t: _list_reader(t, converter))
    converter.register_structure_hook_factory(attrs.has, lambda cls: _model_reader(cls, converter))
    return converter


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is list


def _list_reader(kind: Any, converter: Converter) -> Reader:
    (item,) = get_args(kind)
    read = _scalar_reader(item, "") or converter.get_structure_hook(item)
    if converter.detailed_validation:
        return _numbered_reader(item, read)
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


def _numbered_reader(item: Any, read: Reader) -> Reader:
    """Reads a list and says at which place it fails."""

    def read_list(value: Any, _: Any) -> list[Any]:
        if value is None:
            return []
        if not isinstance(value, list):
            raise TypeError("list expected")
        out = []
        for i, element in enumerate(value):
            try:
                out.append(read(element, item))
            except Exception as error:
                raise _LocatedError(f"[{i}]") from error
        return out

    return read_list


class _LocatedError(ValueError):
    """A failure inside a list; the cause tells the rest."""


def _model_reader(cls: type[Any], converter: Converter) -> Reader:
    fields = [f for f in attrs.fields(cls) if "wire" in f.metadata]
    known = frozenset(f.metadata["wire"] for f in fields)
    hides = any(f.metadata["kind"] == "secret" for f in fields)
    aliases = {a: f.metadata["wire"] for f in fields for a in f.metadata.get("aliases", ())}

    def respell(row: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any] | None]:
        if row.keys() <= known:
            return row, None
        spelled, extra = _respell(row, known, aliases)
        if hides and extra is not None:
            # Beside a secret, what the table does not know may be one, spelled another way.
            extra = {key: Secret(str(value)) for key, value in extra.items()}
        return spelled, extra

    if not converter.detailed_validation:
        return model_reader(cls, _fields(cls, converter), respell)
    from cattrs.gen import make_dict_structure_fn, override  # noqa: PLC0415 - as above

    read = make_dict_structure_fn(
        cls,
        converter,
        extra=override(omit=True),
        **{  # type: ignore[arg-type]
            f.name: override(rename=f.wire, struct_hook=f.read) for f in _fields(cls, converter)
        },
    )

    def read_model(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise TypeError("object expected")
        return read(respell(value)[0], cls)

    return read_model


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
    plain = kind in _READERS and kind != "secret" and not many
    return Field(field.name, wire, kind if plain else "other", read)


def _nested_reader(kind: Any, converter: Converter) -> Reader:
    """The reader of a list, or of an object that may be unset."""
    read: Reader = converter.get_structure_hook(_bare(kind))
    if _is_list(kind):
        return read
    return lambda value, _: None if value is None or value == "" else read(value, _)


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
        return _enum_reader(bare)
    if name in _READERS:
        return _READERS[name]
    return {str: _str, int: _int, Decimal: _decimal, datetime: _time, bool: _bool}.get(bare)


def _enum_reader(enum: type[StrEnum]) -> Reader:
    members: dict[str, StrEnum] = {member.value: member for member in enum}

    def read_enum(value: Any, _: Any) -> StrEnum | str | None:
        text = _str(value, None)
        return None if text is None else members.get(text, text)

    return read_enum


# --- what went wrong, and where ------------------------------------------------------------


def _explain(reply: Reply, data: object) -> tuple[str, str]:
    """What is wrong, and where; of many bad rows only the first, as each takes kilobytes."""
    if reply.many and isinstance(data, list) and len(data) > 1:
        first = next((i for i, row in enumerate(data) if not _fits(reply, [row])), 0)
        problem, where = _explain(reply, [data[first]])
        return problem, where.replace("data[0]", f"data[{first}]", 1)
    try:
        _reader_by(_detailed(), reply)(data, None)
    except Exception as error:  # noqa: BLE001 - whatever cattrs raises is only described
        return _describe(error, "data")
    return "the data do not fit the table", "data"


def _fits(reply: Reply, data: object) -> bool:
    try:
        _reader(reply)(data, None)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return False
    return True


def _describe(error: BaseException, where: str) -> tuple[str, str]:
    """Follows a nested failure to its innermost place."""
    if isinstance(error, _LocatedError):
        assert error.__cause__ is not None
        return _describe(error.__cause__, where + str(error))
    if isinstance(error, BaseExceptionGroup):
        inner = error.exceptions[0]
        for note in getattr(inner, "__notes__", ()):
            name = getattr(note, "name", None)
            where = f"{where}.{name}" if name else where
        return _describe(inner, where)
    return f"the data do not fit the table: {error}", where
