"""Encodes the arguments of a call into a request; every value is checked before anything is sent.

Typed values and those in the exchange's form give the same bytes. The ordinary values of a read
are written by the generated function of its row (`_generated/…/queries.py`); all others one by one
by `value_writers`, which also say what is wrong.

The query is sorted by key, percent-encoded for the wire and left decoded for the signature (the
official SDKs sign it so; see the specification's notes on signing).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pkgutil import resolve_name
from typing import Any, Final, NamedTuple, TypeAlias, get_args
from urllib.parse import quote

import attrs

from bitget_copy._builtin_values import (
    is_mapping,
    is_sequence,
    items,
    pairs,
    plain,
    shown,
    shown_name,
    type_name,
)
from bitget_copy._codec.per_object_cache import per_object_cache
from bitget_copy._codec.value_writers import (
    SCALAR_WRITERS,
    RevealedSecret,
    Writer,
    WrongArgument,
    describe,
    enum_writer,
    find_control,
    is_unreserved,
    wrong_type,
)
from bitget_copy._not_given import NOT_GIVEN
from bitget_copy._untrusted_text import closest
from bitget_copy.endpoint import Effect, Endpoint, Param
from bitget_copy.secret import HIDDEN

_MAX_ITEMS: Final = 10_000
"""Of a list without a limit of its own: far more than the exchange takes in one call, and an end to
a sequence that has none."""
_OF_VALUES: Final = "a mapping of wire names to values"
# Without dot segments and empty ones, which others on the way could resolve.
_PATH: Final = re.compile(r"(?:/(?!\.{1,2}(?:/|\Z))[!-\"$-.0->@-\[\]-~]+)+/?|/").fullmatch
_METHODS: Final = ("GET", "POST")
_EFFECTS: Final = get_args(Effect)
_LIKE_A_ROW: Final = "a row that is made like those of bitget_copy.ENDPOINTS"
QueryWriter: TypeAlias = Callable[
    [Mapping[str, object]], tuple[str, dict[str, Any], dict[str, str]] | None
]
"""Makes of values by wire name the query, what was written, and the identifiers among it; None
where a value is missing or not ordinary."""

_to_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@attrs.define
class EncodedRequest:
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


def encode(endpoint: Endpoint, values: Mapping[str, object]) -> EncodedRequest:
    """Checks the arguments of a call and puts them into the exchange's form.

    Args:
        endpoint: the row that says what is allowed.
        values: wire name to value; None and NOT_GIVEN mean not given.

    Raises:
        ParameterError: a name is unknown, a value missing, of the wrong type or out of range.
    """
    try:
        write_query = _query_writer(endpoint)
        if write_query is not None and type(values) is dict:
            try:
                found = write_query(values)
            except Exception:  # noqa: BLE001 - a value's own code; it is told below
                found = None
            if found is not None:
                query, written, ids = found
                target = f"{endpoint.path}?{query}" if query else endpoint.path
                return EncodedRequest(target, query, b"", ids, written)
        return _encode(endpoint, values)
    except WrongArgument as fail:
        error = fail.as_error(endpoint)
    del values  # it may hold a secret, and this frame is part of the error's traceback
    raise error


def named(endpoint: Endpoint, values: Mapping[str, object]) -> dict[str, Any]:
    """The arguments of a call by the exact names of the table; the values are not looked at.

    Raises:
        ParameterError: it is no mapping, cannot be read, or a name is unknown.
    """
    try:
        found = _named(_checked(endpoint).known, values)
        return {wire: value for wire, value in found.items() if value is not NOT_GIVEN}
    except WrongArgument as fail:
        error = fail.as_error(endpoint)
    del values  # as above
    raise error


def _encode(endpoint: Endpoint, values: Mapping[str, object]) -> EncodedRequest:
    members = _checked(endpoint)
    written = _write_members(members, values)
    if endpoint.require_any:
        _check_groups(endpoint, written)
    ids = {wire: _as_text(written[wire]) for wire in members.ids if wire in written}
    if endpoint.method != "GET":
        made = EncodedRequest(endpoint.path, "", _to_json(written).encode(), ids, written)
        return _with_secrets_hidden(made) if endpoint.holds_secrets else made
    query, sent = _as_query(members, written)
    return EncodedRequest(
        f"{endpoint.path}?{sent}" if sent else endpoint.path, query, b"", ids, written
    )


def _with_secrets_hidden(request: EncodedRequest) -> EncodedRequest:
    """The same request; what is kept of it for errors shows no secret."""
    found: list[str] = []

    def hide(value: Any) -> Any:
        if isinstance(value, RevealedSecret):
            found.append(str(value))
            return HIDDEN
        if isinstance(value, dict):
            return {key: hide(item) for key, item in value.items()}
        return [hide(item) for item in value] if isinstance(value, list) else value

    return attrs.evolve(request, written=hide(request.written), secrets=tuple(found))


@per_object_cache
def _query_writer(endpoint: Endpoint) -> QueryWriter | None:
    """The function that was generated for the row; None for writes and rows of a user's making."""
    if endpoint.query_writer is None:
        return None
    write: QueryWriter = resolve_name(endpoint.query_writer)
    return write


class _Members(NamedTuple):
    """Parameters, or the members of a structured one, with what writing them needs.

    Attributes:
        known: their wire names.
        sorted: the same in the order of a query.
        ids: those of identifiers.
        rows: each with its wire name, what writes it, and its default as it is written.
    """

    known: frozenset[str]
    sorted: tuple[str, ...]
    ids: tuple[str, ...]
    rows: tuple[tuple[Param, str, Writer, Any], ...]


@per_object_cache
def _checked(endpoint: Endpoint) -> _Members:
    """The parameters of a row that can be sent."""
    try:
        _check_row(endpoint)
        return _members(endpoint.params)
    except WrongArgument:
        raise
    except Exception as error:  # noqa: BLE001 - a row of the user's own making holds anything
        problem = f"cannot be used ({type_name(error)})"
        raise WrongArgument(problem, _LIKE_A_ROW, "row", "row") from None


def _check_row(endpoint: Endpoint) -> None:
    """Refuses a row of the user's own making that says nothing that can be sent."""
    if endpoint.method not in _METHODS:
        raise WrongArgument(
            f"is {shown(endpoint.method)}", "GET or POST, in capitals", "method", "method"
        )
    if endpoint.effect not in _EFFECTS:
        raise WrongArgument(f"is {shown(endpoint.effect)}", ", ".join(_EFFECTS), "effect", "effect")
    if not _PATH(endpoint.path):
        raise WrongArgument(
            f"is {shown(endpoint.path)}", "a plain path without a query", "path", "path"
        )
    for group in endpoint.require_any:
        for wire in group:
            endpoint.param(wire)


@per_object_cache
def _members(params: tuple[Param, ...]) -> _Members:
    for param in params:
        if not param.wire or find_control(param.wire):
            raise WrongArgument(f"is {shown(param.wire)}", "text of one line", "wire", "wire")
        param.wire.encode()
    wires = [param.wire for param in params]
    return _Members(
        known=frozenset(wires),
        sorted=tuple(sorted(wires)),
        ids=tuple(p.wire for p in params if (p.item.kind if p.item else p.kind) == "id"),
        rows=tuple((param, param.wire, _writer(param), _default(param)) for param in params),
    )


def _writer(param: Param) -> Writer:
    write = _WRITERS[param.kind]
    if param.joined:
        write = _joined
    if param.enum is not None:
        write = enum_writer(param.enum, upper=param.upper)
    if not param.clearable:
        return write
    return lambda param, value: "" if _is_empty(value) else write(param, value)


def _is_empty(value: Any) -> bool:
    return issubclass(type(value), str) and not str.__len__(value)


def _default(param: Param) -> Any:
    return None if param.default is None else _write(param, param.default)


def _as_query(members: _Members, written: dict[str, Any]) -> tuple[str, str]:
    """The query as it is signed, and as it travels: mostly the same."""
    found = [(wire, _in_query(wire, written[wire])) for wire in members.sorted if wire in written]
    signed = "&".join([f"{wire}={text}" for wire, text in found])
    if all(is_unreserved(text) for pair in found for text in pair):
        return signed, signed
    return signed, "&".join([f"{quote(w, safe='')}={quote(v, safe='')}" for w, v in found])


def _in_query(wire: str, value: Any) -> str:
    """A written value as text; a truth value as the exchange writes it in JSON."""
    if type(value) is bool:
        return "true" if value else "false"
    if type(value) is not str:  # a list, an object or a secret, for which there is no form
        raise WrongArgument(
            "cannot stand in a query", "text, a number or a truth value", wire, wire
        )
    return value


def _as_text(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ",".join(value)


def _check_groups(endpoint: Endpoint, written: Mapping[str, Any]) -> None:
    for group in endpoint.require_any:
        if not any(wire in written for wire in group):
            names = [endpoint.param(wire).name for wire in group]
            raise WrongArgument(
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
        if value is not None and value is not NOT_GIVEN:
            try:
                out[wire] = write(param, value)
            except WrongArgument as fail:
                dot = "." if fail.path and not fail.path.startswith("[") else ""
                fail.path = f"{param.name}{dot}{fail.path}"
                fail.wire = fail.wire or wire
                raise
            except Exception as error:  # noqa: BLE001 - whatever the value's own code raises
                raise _unreadable(param, value, error, param.name, wire) from None
        elif default is not None:
            out[wire] = default
        elif param.required:
            raise WrongArgument("is required and missing", describe(param), param.name, wire)
    return out


def _named(known: frozenset[str], values: Mapping[str, object]) -> dict[str, Any]:
    """The values by the exact names of the table.

    Raises:
        WrongArgument: a name is none of them, or stands there twice.
    """
    if type(values) is dict:
        try:
            if known.issuperset(values):
                return values
        except Exception:  # noqa: BLE001, S110 - a key's own code; it is told below
            pass
    elif not is_mapping(values):
        raise WrongArgument(f"is of type {type_name(values)}", _OF_VALUES)
    try:
        given = pairs(values)
    except Exception as error:  # noqa: BLE001 - a mapping's own code can raise anything
        raise WrongArgument(f"cannot be read ({type_name(error)})", _OF_VALUES) from None
    found: dict[str, Any] = {}
    for key, value in given:
        name = str.__str__(key) if issubclass(type(key), str) else None
        if name is None or name not in known:
            raise _unknown(shown_name(key), known)
        if name in found:
            raise WrongArgument("is given twice", "one value for each name", name, name)
        found[name] = value
    return found


def _unreadable(
    param: Param, value: object, error: Exception, place: str = "", wire: str = ""
) -> WrongArgument:
    problem = f"is of type {type_name(value)}, which cannot be read ({type_name(error)})"
    return WrongArgument(problem, describe(param), place, wire)


def _unknown(key: str, known: frozenset[str]) -> WrongArgument:
    near = closest(key, known)
    hint = f" (did you mean {near[0]!r}?)" if near else ""
    allowed = ", ".join(sorted(known)) or "no parameters at all"
    return WrongArgument(f"is not a parameter of this endpoint{hint}", allowed, key, key)


def _write(param: Param, value: Any) -> Any:
    return _writer(param)(param, value)


def _list(param: Param, value: Any) -> list[Any]:
    assert param.item is not None
    if not is_sequence(value):
        raise wrong_type(param, value)
    max_items = _MAX_ITEMS if param.maximum is None else int(param.maximum)
    found = items(value, max_items)
    if not found:
        raise WrongArgument("is an empty list", describe(param))
    if len(found) > max_items:
        raise WrongArgument(f"has more than {max_items} items, too many", describe(param))
    out = []
    for i, item in enumerate(found):
        try:
            out.append(_write(param.item, item))
        except WrongArgument as fail:
            fail.path = f"[{i}]" + (f".{fail.path}" if fail.path else "")
            raise
        except Exception as error:  # noqa: BLE001 - whatever the item's own code raises
            raise _unreadable(param.item, item, error, f"[{i}]") from None
    return out


def _model(param: Param, value: Any) -> dict[str, Any]:
    if param.model is not None and issubclass(type(value), param.model):
        value = {member.wire: getattr(value, member.name) for member in param.fields}
    if not is_mapping(value):
        raise wrong_type(param, value)
    return _write_members(_members(param.fields), value)


def _joined(param: Param, value: Any) -> str:
    """The items of a list with commas between; a text is taken apart first, so each is checked."""
    text = plain(value)
    parts = [part.strip(" ") for part in text.split(",")] if type(text) is str else value
    return ",".join(_list(param, parts))


_WRITERS: Final[Mapping[str, Writer]] = {**SCALAR_WRITERS, "list": _list, "model": _model}
