"""Arguments to the wire: every value is checked here, before anything is sent.

A value may be typed or already in the exchange's form; both give the same bytes. Whatever its
class, it is first taken as an exact built-in type (`_plain`), so that no method of a caller's
decides what is sent. The query is sorted by key, percent-encoded for the wire and left decoded
for the signature (the official SDKs sign it so; see the specification's notes on signing).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from typing import Any, Final, Literal, TypeAlias, get_args
from urllib.parse import quote

import attrs

from bitget_copy import symbols
from bitget_copy._clock import LATEST_MS
from bitget_copy._codec.number import MOST_DIGITS, exact
from bitget_copy._codec.once import Once
from bitget_copy._codec.queries import PLAIN, PLAIN_ID, Piece, Query, make_query
from bitget_copy._plain import (
    is_mapping,
    is_sequence,
    items,
    pairs,
    plain,
    shown,
    shown_name,
    type_name,
)
from bitget_copy._text import closest
from bitget_copy.endpoint import Effect, Endpoint, Param
from bitget_copy.errors import ParameterError
from bitget_copy.secret import HIDDEN, Secret

_EPOCH: Final = datetime(1970, 1, 1)  # noqa: DTZ001 - the offset is subtracted apart
_MILLISECOND: Final = timedelta(milliseconds=1)
# A time below this is 2001 in milliseconds, but a present-day date in seconds.
_EARLIEST_MS: Final = 10**12
_TOO_LARGE: Final = 10**MOST_DIGITS
_FLAGS: Final = {True: "YES", False: "NO", "YES": "YES", "NO": "NO"}
_MAX_ITEMS: Final = 10_000
"""Of a list without a limit of its own: far more than the exchange takes in one call, and an end to
a sequence that has none."""
_OF_VALUES: Final = "a mapping of wire names to values"
_MAX_NAME: Final = 100
"""Characters of an unknown name for which a similar one is looked for, which takes their square."""
# Nothing that the exchange takes has them, and they can break a line of a log or of a protocol.
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]").search
# An id is opaque, but it is no number that has been through a float: 9.2e+17, 12345.0.
_ID: Final = re.compile(
    r"(?![+-]?[0-9]*\.[0-9]*(?:[eE][+-]?[0-9]+)?\Z|[+-]?[0-9]+[eE]\+[0-9]+\Z)[!-~]+"
)
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_DIGITS: Final = re.compile(r"(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?").fullmatch
# Without dot segments and empty ones, which others on the way could resolve.
_PATH: Final = re.compile(r"(?:/(?!\.{1,2}(?:/|\Z))[!-\"$-.0->@-\[\]-~]+)+/?|/").fullmatch
_METHODS: Final = ("GET", "POST")
_EFFECTS: Final = get_args(Effect)
_LIKE_A_ROW: Final = "a row that is made like those of bitget_copy.ENDPOINTS"
_Writer: TypeAlias = Callable[[Param, Any], Any]
_to_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@attrs.define
class Encoded:
    """A request without its host, its time and its signature.

    Attributes:
        target: path and percent-encoded query, as it goes into the request line.
        query: the query decoded, as it is signed; ``""`` when there is none.
        body: the exact bytes of the body; empty for GET; not shown.
        ids: the identifiers among the arguments, wire name to value.
        written: all arguments as they go out, wire name to value, secrets hidden; not shown.
        secrets: the secret texts among the arguments; not shown.
    """

    target: str
    query: str
    body: bytes = attrs.field(repr=False)
    ids: dict[str, str]
    written: dict[str, Any] = attrs.field(factory=dict, repr=False)
    secrets: tuple[str, ...] = attrs.field(default=(), repr=False)

    @property
    def shown_body(self) -> bytes:
        """The body with its secrets hidden."""
        return _to_json(self.written).encode() if self.secrets else self.body


class _Revealed(str):
    """A secret's text on its way into the body, told apart from others so that it can be hidden."""

    __slots__ = ()


class _Fail(Exception):
    def __init__(self, problem: str, allowed: str, path: str = "", wire: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.allowed = allowed
        self.path = path
        self.wire = wire

    def of(self, endpoint: Endpoint) -> ParameterError:
        """The same for the caller."""
        return ParameterError(
            self.problem, parameter=self.path or "values", wire=self.wire or "values",
            allowed=self.allowed, endpoint=endpoint.key,
        )  # fmt: skip


def encode(endpoint: Endpoint, values: Mapping[str, object]) -> Encoded:
    """Checks the arguments of a call and puts them into the exchange's form.

    Args:
        endpoint: the row that says what is allowed.
        values: wire name to value; None means not given.

    Raises:
        ParameterError: a name is unknown, a value missing, of the wrong type or out of range.
    """
    try:
        plan = _plan(endpoint)
        if plan.query is not None and type(values) is dict:
            try:
                found = plan.query(values)
            except Exception:  # noqa: BLE001 - a key's own code; the general way says what is wrong
                found = None
            if found is not None:
                query, written, ids = found
                target = f"{endpoint.path}?{query}" if query else endpoint.path
                return Encoded(target, query, b"", ids, written)
        return _encode(endpoint, plan, values)
    except _Fail as fail:
        error = fail.of(endpoint)
    del values  # it may hold a secret, and this frame is part of the error's traceback
    raise error


def named(endpoint: Endpoint, values: Mapping[str, object]) -> dict[str, Any]:
    """The arguments of a call by the exact names of the table; the values are not looked at.

    Raises:
        ParameterError: it is no mapping, cannot be read, or a name is unknown.
    """
    try:
        return dict(_named(_plan(endpoint).members.known, values))
    except _Fail as fail:
        error = fail.of(endpoint)
    del values  # as above
    raise error


def _encode(endpoint: Endpoint, plan: _Plan, values: Mapping[str, object]) -> Encoded:
    written = _write_members(plan.members, values)
    if endpoint.require_any:
        _check_groups(endpoint, written)
    ids = {wire: _as_text(written[wire]) for wire in plan.ids if wire in written}
    if endpoint.method != "GET":
        made = Encoded(endpoint.path, "", _to_json(written).encode(), ids, written)
        return _with_secrets_hidden(made) if endpoint.holds_secrets else made
    query, sent = _as_query(plan, written)
    return Encoded(f"{endpoint.path}?{sent}" if sent else endpoint.path, query, b"", ids, written)


def _with_secrets_hidden(request: Encoded) -> Encoded:
    """The same request; what is kept of it for errors shows no secret."""
    found: list[str] = []

    def hide(value: Any) -> Any:
        if isinstance(value, _Revealed):
            found.append(str(value))
            return HIDDEN
        if isinstance(value, dict):
            return {key: hide(item) for key, item in value.items()}
        return [hide(item) for item in value] if isinstance(value, list) else value

    return attrs.evolve(request, written=hide(request.written), secrets=tuple(found))


@attrs.frozen
class _Members:
    """Parameters, or the members of a structured one.

    Attributes:
        known: their wire names.
        rows: each with its wire name, what writes it, and its default as it is written.
    """

    known: frozenset[str]
    rows: tuple[tuple[Param, str, _Writer, Any], ...]


@attrs.frozen
class _Plan:
    """What encoding a row needs, worked out once.

    Attributes:
        members: its parameters.
        sorted: their wire names in the order of a query.
        ids: wire names of the identifiers.
        query: writes the ordinary values of a read; None: all are written one by one.
    """

    members: _Members
    sorted: tuple[str, ...]
    ids: tuple[str, ...]
    query: Query | None


@Once
def _plan(endpoint: Endpoint) -> _Plan:
    try:
        return _planned(endpoint)
    except _Fail:
        raise
    except Exception as error:  # noqa: BLE001 - a row of the user's own making holds anything
        raise _Fail(f"cannot be used ({type_name(error)})", _LIKE_A_ROW, "row", "row") from None


def _planned(endpoint: Endpoint) -> _Plan:
    params = endpoint.params
    _check_row(endpoint)
    return _Plan(
        members=_members(params),
        sorted=tuple(sorted(param.wire for param in params)),
        ids=tuple(p.wire for p in params if (p.item.kind if p.item else p.kind) == "id"),
        query=_query(endpoint),
    )


def _check_row(endpoint: Endpoint) -> None:
    """Refuses a row of the user's own making that says nothing that can be sent."""
    if endpoint.method not in _METHODS:
        raise _Fail(f"is {shown(endpoint.method)}", "GET or POST, in capitals", "method", "method")
    if endpoint.effect not in _EFFECTS:
        raise _Fail(f"is {shown(endpoint.effect)}", ", ".join(_EFFECTS), "effect", "effect")
    if not _PATH(endpoint.path):
        raise _Fail(f"is {shown(endpoint.path)}", "a plain path without a query", "path", "path")
    for group in endpoint.require_any:
        for wire in group:
            endpoint.param(wire)


def _query(endpoint: Endpoint) -> Query | None:
    if endpoint.method != "GET" or endpoint.require_any:
        return None
    pieces = [_piece(param) for param in endpoint.params]
    known = [piece for piece in pieces if piece is not None]
    return make_query(endpoint.key, known) if len(known) == len(pieces) else None


def _piece(param: Param) -> Piece | None:
    """A parameter that is mostly ordinary; None where there is no such thing."""
    if param.clearable or param.kind not in _ORDINARY:
        return None
    return Piece(
        param.wire,
        "bare" if param.bare else _ORDINARY[param.kind],
        is_id=param.kind == "id",
        required=param.required,
        default=_default(param),
        low=param.minimum,
        high=param.maximum,
        choices=_exactly(param.enum, upper=param.upper) if param.enum is not None else {},
        enum=param.enum,
        write=partial(_or_none, _writer(param), param),
    )


def _or_none(write: _Writer, param: Param, value: Any) -> str | None:
    try:
        text: str = write(param, value)
    except _Fail:
        return None
    return text if PLAIN(text) else None


@Once
def _members(params: tuple[Param, ...]) -> _Members:
    for param in params:
        if not param.wire or _CONTROL(param.wire):
            raise _Fail(f"is {shown(param.wire)}", "text of one line", "wire", "wire")
        param.wire.encode()
    return _Members(
        known=frozenset(param.wire for param in params),
        rows=tuple((param, param.wire, _writer(param), _default(param)) for param in params),
    )


def _writer(param: Param) -> _Writer:
    write = _WRITERS[param.kind]
    if param.enum is not None:
        write = _enum_writer(param.enum, upper=param.upper)
    if not param.clearable:
        return write
    return lambda param, value: "" if _is_empty(value) else write(param, value)


def _is_empty(value: Any) -> bool:
    return issubclass(type(value), str) and not str.__len__(value)


@cache
def _enum_writer(enum: type[StrEnum], *, upper: bool) -> _Writer:
    exactly = _exactly(enum, upper=upper)

    def write(param: Param, value: Any) -> Any:
        kind = type(value)
        found = exactly.get(value) if kind is str or kind is enum else None
        return _enum(param, value) if found is None else found

    return write


def _exactly(enum: type[StrEnum], *, upper: bool) -> dict[str, str]:
    """What is sent for each value that is spelled as in the table."""
    return {m.value: m.value.upper() if upper else m.value for m in enum}


def _default(param: Param) -> Any:
    return None if param.default is None else _write(param, param.default)


def _as_query(plan: _Plan, written: dict[str, Any]) -> tuple[str, str]:
    """The query as it is signed, and as it travels: mostly the same."""
    found = [(wire, _in_query(wire, written[wire])) for wire in plan.sorted if wire in written]
    signed = "&".join([f"{wire}={text}" for wire, text in found])
    if all(PLAIN(text) for pair in found for text in pair):
        return signed, signed
    return signed, "&".join([f"{quote(w, safe='')}={quote(v, safe='')}" for w, v in found])


def _in_query(wire: str, value: Any) -> str:
    """A written value as text; a truth value as the exchange writes it in JSON."""
    if type(value) is bool:
        return "true" if value else "false"
    if type(value) is not str:  # a list, an object or a secret, for which there is no form
        raise _Fail("cannot stand in a query", "text, a number or a truth value", wire, wire)
    return value


def _as_text(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ",".join(value)


def _check_groups(endpoint: Endpoint, written: Mapping[str, Any]) -> None:
    for group in endpoint.require_any:
        if not any(wire in written for wire in group):
            names = [endpoint.param(wire).name for wire in group]
            raise _Fail(
                "and its alternatives are all missing; a call without any would reach too far",
                f"at least one of {', '.join(names)}",
                names[0],
                group[0],
            )


def _write_members(members: _Members, values: Mapping[str, object]) -> dict[str, Any]:
    found = _named(members.known, values)
    out = {}
    for param, wire, write, default in members.rows:
        value = found.get(wire)
        if value is not None:
            try:
                out[wire] = write(param, value)
            except _Fail as fail:
                dot = "." if fail.path and not fail.path.startswith("[") else ""
                fail.path = f"{param.name}{dot}{fail.path}"
                fail.wire = fail.wire or wire
                raise
            except Exception as error:  # noqa: BLE001 - whatever the value's own code raises
                raise _unreadable(param, value, error, param.name, wire) from None
        elif default is not None:
            out[wire] = default
        elif param.required:
            raise _Fail("is required and missing", _describe(param), param.name, wire)
    return out


def _named(known: frozenset[str], values: Mapping[str, object]) -> dict[str, Any]:
    """The values by the exact names of the table.

    Raises:
        _Fail: a name is none of them, or stands there twice.
    """
    if type(values) is dict:
        try:
            if known.issuperset(values):
                return values
        except Exception:  # noqa: BLE001, S110 - a key's own code; it is told below
            pass
    elif not is_mapping(values):
        raise _Fail(f"is of type {type_name(values)}", _OF_VALUES)
    try:
        given = pairs(values)
    except Exception as error:  # noqa: BLE001 - a mapping's own code can raise anything
        raise _Fail(f"cannot be read ({type_name(error)})", _OF_VALUES) from None
    found: dict[str, Any] = {}
    for key, value in given:
        name = str.__str__(key) if issubclass(type(key), str) else None
        if name is None or name not in known:
            raise _unknown(shown_name(key), known)
        if name in found:
            raise _Fail("is given twice", "one value for each name", name, name)
        found[name] = value
    return found


def _unreadable(
    param: Param, value: object, error: Exception, place: str = "", wire: str = ""
) -> _Fail:
    problem = f"is of type {type_name(value)}, which cannot be read ({type_name(error)})"
    return _Fail(problem, _describe(param), place, wire)


def _unknown(key: str, known: frozenset[str]) -> _Fail:
    near = closest(key, known)
    hint = f" (did you mean {near[0]!r}?)" if near else ""
    allowed = ", ".join(sorted(known)) or "no parameters at all"
    return _Fail(f"is not a parameter of this endpoint{hint}", allowed, key, key)


def _write(param: Param, value: Any) -> Any:
    return _writer(param)(param, value)


def _text(param: Param, value: Any) -> str:
    if type(value) is str and PLAIN(value):
        return value
    value = plain(value)
    if type(value) is not str:
        raise _wrong_type(param, value)
    if not value.strip():
        raise _Fail("is empty", _describe(param))
    if _CONTROL(value):
        raise _Fail("holds a control character, such as a line break", "text of one line")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise _Fail("holds half a character (a lone surrogate)", "valid Unicode text") from None
    return value


def _symbol_or_text(param: Param, value: Any) -> str:
    text = _text(param, value)
    if param.bare and (hint := symbols.suffix_hint(text)):
        raise _Fail(f"is {shown(text)}, a symbol as API V1 spells it", hint)
    return text


def _secret(param: Param, value: Any) -> str:
    is_secret = issubclass(type(value), Secret)
    text = _text(param, Secret.reveal(value) if is_secret else value)
    low, high = param.minimum or 1, param.maximum
    if len(text) < low or (high is not None and len(text) > high):
        raise _Fail(f"has {len(text)} characters", _describe(param))
    return _Revealed(text)


def _id(param: Param, value: Any) -> str:
    # Digits and letters only: half the time of the expression.
    if type(value) is str and ((value.isascii() and value.isalnum()) or PLAIN_ID(value)):
        return value
    value = plain(value)
    if type(value) is int and 0 <= value < _TOO_LARGE:
        return str(value)
    text = _text(param, value)
    if not _ID.fullmatch(text):
        raise _Fail(
            f"is {shown(text)}, which is no id: it has blanks, other than ASCII characters, or a "
            "decimal point or exponent, as ids get that were read as floats", _describe(param),
        )  # fmt: skip
    return text


def _int(param: Param, value: Any) -> str:
    value = plain(value)
    if type(value) is str and value.isascii() and value.isdigit() and len(value) < MOST_DIGITS:
        value = int(value)
    elif type(value) is Decimal and value.is_finite() and abs(value.adjusted()) < MOST_DIGITS:
        value = int(value) if value == value.to_integral_value() else value
    if type(value) is not int:
        raise _wrong_type(param, value)
    if abs(value) >= _TOO_LARGE:
        raise _Fail("is of an absurd size", _describe(param))
    low, high = param.minimum, param.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        raise _Fail(f"is {value}, out of range", _describe(param))
    return str(value)


def _decimal(param: Param, value: Any) -> str:
    """Plain digits, whatever the notation: the exchange refuses or misreads any other."""
    if type(value) is str and _DIGITS(value):
        return value
    value = plain(value)
    kind = type(value)
    if kind is str:
        value = value.strip()
        if len(value) > 2 * MOST_DIGITS:
            raise _Fail("has far too many digits", _describe(param))
        if not _NUMBER.fullmatch(value):
            raise _Fail(f"is {shown(value)}, which is no number", _describe(param))
    elif kind is int:
        if abs(value) >= _TOO_LARGE:
            raise _Fail("is of an absurd size", _describe(param))
    elif kind is not Decimal:
        raise _wrong_type(param, value)
    number = exact(value)
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
        raise _Fail("is not finite, or of an absurd size", _describe(param))
    digits = format(number or number.copy_abs(), "f")
    if len(digits) > 2 * MOST_DIGITS:
        raise _Fail("has far too many digits", _describe(param))
    return digits


def _time(param: Param, value: Any) -> str:
    value = plain(value)
    if type(value) is datetime:
        value = _milliseconds(param, value)
    elif type(value) is str and value.isascii() and value.isdigit():
        value = int(value) if len(value) < MOST_DIGITS else LATEST_MS
    if type(value) is not int:
        raise _wrong_type(param, value)
    if not _EARLIEST_MS <= value < LATEST_MS:
        raise _Fail("is no present-day time in milliseconds", _describe(param))
    return str(value)


def _milliseconds(param: Param, value: datetime) -> int:
    """Since 1970; the zone's code, which is a caller's own, is asked once."""
    offset = value.utcoffset()
    if offset is None:
        raise _Fail("is a datetime without a time zone", _describe(param))
    return (value.replace(tzinfo=None) - _EPOCH - offset) // _MILLISECOND


def _bool(param: Param, value: Any) -> bool:
    value = plain(value)
    if type(value) is not bool:
        raise _wrong_type(param, value)
    return value


def _flag(param: Param, value: Any) -> str:
    value = plain(value)
    if type(value) in {bool, str} and value in _FLAGS:
        return _FLAGS[value]
    raise _wrong_type(param, value)


def _enum(param: Param, value: Any) -> str:
    assert param.enum is not None
    text = _text(param, value)
    found = _spellings(param.enum, upper=param.upper).get(text.lower()) if text.isascii() else None
    if found is not None:
        return found
    if param.open_enum:
        return text
    hint = symbols.spelling_hint(text, {member.value for member in param.enum})
    raise _Fail(f"is {shown(text)}", hint or _describe(param))


@cache
def _spellings(enum: type[StrEnum], *, upper: bool) -> Mapping[str, str]:
    """What is sent for each member, by its value in small letters; of two alike the first."""
    return {
        member.value.lower(): member.value.upper() if upper else member.value
        for member in reversed(enum)
    }


def _list(param: Param, value: Any) -> list[Any]:
    assert param.item is not None
    if not is_sequence(value):
        raise _wrong_type(param, value)
    most = _MAX_ITEMS if param.maximum is None else param.maximum
    found = items(value, most)
    if not found:
        raise _Fail("is an empty list", _describe(param))
    if len(found) > most:
        raise _Fail(f"has more than {most} items, too many", _describe(param))
    out = []
    for i, item in enumerate(found):
        try:
            out.append(_write(param.item, item))
        except _Fail as fail:
            fail.path = f"[{i}]" + (f".{fail.path}" if fail.path else "")
            raise
        except Exception as error:  # noqa: BLE001 - whatever the item's own code raises
            raise _unreadable(param.item, item, error, f"[{i}]") from None
    return out


def _model(param: Param, value: Any) -> dict[str, Any]:
    if param.model is not None and issubclass(type(value), param.model):
        value = {member.wire: getattr(value, member.name) for member in param.fields}
    if not is_mapping(value):
        raise _wrong_type(param, value)
    return _write_members(_members(param.fields), value)


_WRITERS: Final[Mapping[str, _Writer]] = {
    "id": _id,
    "str": _symbol_or_text,
    "int": _int,
    "decimal": _decimal,
    "time": _time,
    "bool": _bool,
    "flag": _flag,
    "secret": _secret,
    "enum": _enum,
    "list": _list,
    "model": _model,
}

# Kinds that a query may hold, and what of each is ordinary.
_ORDINARY: Final[Mapping[str, Literal["id", "text", "whole", "choice", "other"]]] = {
    "id": "id",
    "str": "text",
    "int": "whole",
    "enum": "choice",
    "time": "other",
}

_WORDS: Final[Mapping[str, str]] = {
    "id": "a string of the exchange's id",
    "str": "non-empty text",
    "int": "a whole number",
    "decimal": "a Decimal, an int, or a number as text; floats are refused, they lose digits",
    "time": "a datetime with a time zone, or milliseconds since 1970",
    "bool": "True or False",
    "flag": 'True, False, "YES" or "NO"',
    "secret": "a text, or a bitget_copy.Secret of one",
}


def _wrong_type(param: Param, value: object) -> _Fail:
    return _Fail(f"is of type {type_name(value)}", _describe(param))


def _describe(param: Param) -> str:
    """What would be accepted, in words."""
    if param.kind == "enum" and param.enum is not None:
        return ", ".join(repr(member.value) for member in param.enum)
    if param.kind == "model":
        either = "" if param.model is None else f"a {param.model.__name__}, or "
        return f"{either}a mapping of {', '.join(p.wire for p in param.fields)}"
    if param.kind == "list":
        most = f"at most {param.maximum} " if param.maximum is not None else ""
        item = "" if param.item is None else f", each {_describe(param.item)}"
        return f"a list of {most}items{item}"
    unit = ", its length" if param.kind == "secret" else ""
    return _WORDS.get(param.kind, param.kind) + unit + _range(param.minimum, param.maximum)


def _range(low: int | None, high: int | None) -> str:
    if low is None:
        return "" if high is None else f" up to {high}"
    return f", {low} or more" if high is None else f" from {low} to {high}"
