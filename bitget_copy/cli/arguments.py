"""Words of the command line to the values of a call, by the endpoint's own parameters.

Names may be written as on the wire, as in Python or with dashes. Ranges and sets are left
to the codec, which knows them for every caller; here text only gets its type.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

from bitget_copy._plain import shown_name
from bitget_copy._text import closest
from bitget_copy.cli.secrets import read_secret, ways
from bitget_copy.endpoint import Endpoint, Param, snake
from bitget_copy.errors import ParameterError
from bitget_copy.secret import HIDDEN

_MAX_NAME: Final = 100
"""Characters of an unknown option that are shown, and for which a similar one is looked for."""
_TRUTH: Final = {"true": True, "yes": True, "false": False, "no": False}


def read_values(endpoint: Endpoint, words: Sequence[str]) -> dict[str, object]:
    """The values of a call, wire name to value.

    Args:
        endpoint: says which options there are.
        words: ``--name value`` or ``--name=value``, in any order; lists repeated or
            separated by commas, structured values as JSON.

    Raises:
        ParameterError: an option is unknown, repeated, without value or not readable.
    """
    known = {param.name: param for param in endpoint.params}
    texts: dict[str, list[str]] = {}
    for name, text in _pairs(endpoint, words):
        texts.setdefault(_known(endpoint, known, name).name, []).append(text)
    values = {
        known[name].wire: _read(endpoint, known[name], found)
        for name, found in texts.items()
        if known[name].kind != "secret"
    }
    return values | _secrets(endpoint, texts)


def _secrets(endpoint: Endpoint, texts: Mapping[str, list[str]]) -> dict[str, object]:
    """Secret parameters, given or not: those are asked for elsewhere too."""
    values: dict[str, object] = {}
    for param in endpoint.params:
        if param.kind != "secret":
            continue
        found = texts.get(param.name, [])
        if len(found) > 1:
            raise _wrong(endpoint, param.name, "is given twice", "one value", param.wire)
        secret = read_secret(param, option(param), found[0] if found else None)
        if secret is not None:
            values[param.wire] = secret
    return values


def option(param: Param) -> str:
    """How a parameter is written: ``--product-type``."""
    return f"--{param.name.replace('_', '-')}"


def parameter_rows(endpoint: Endpoint) -> list[tuple[str, str, str]]:
    """Option, what it takes and what it means, one row for each parameter and its members."""
    return [row for param in endpoint.params for row in _rows_of(param)]


def _rows_of(param: Param) -> Iterator[tuple[str, str, str]]:
    yield option(param), _takes(param), _meaning(param)
    for member in (param.item or param).fields:
        yield f"  {member.wire}", _takes(member), _meaning(member)


def _takes(param: Param) -> str:
    if param.kind == "list":
        assert param.item is not None
        inner = _takes(param.item)
        return f"{inner}, …" if param.item.kind != "model" else "JSON, a list of objects"
    if param.kind == "enum":
        assert param.enum is not None
        return " | ".join(member.value for member in param.enum)
    if param.kind == "secret":
        return ways(param)
    return _WORDS.get(param.kind, param.kind)


_WORDS: Final = {
    "model": "JSON, an object",
    "time": "ms or 2026-01-31T12:00",
    "flag": "yes | no",
    "bool": "yes | no",
    "str": "text",
    "int": "number",
    "decimal": "number",
}


def _meaning(param: Param) -> str:
    notes = ["required"] if param.required and param.default is None else []
    if param.default is not None:
        notes.append(f"default {param.default}")
    if param.maximum is not None:
        notes.append(f"at most {param.maximum}")
    return f"{param.doc} ({', '.join(notes)})" if notes else param.doc


def _pairs(endpoint: Endpoint, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    known = {param.name for param in endpoint.params}
    rest = iter(words)
    for word in rest:
        if not word.startswith("--"):
            told = _told(endpoint, word)
            raise _wrong(endpoint, told, "stands where an option should be", "--name value")
        name, equals, text = word[2:].partition("=")
        if not equals:
            follower = next(rest, None)
            if follower is None or follower.startswith("--"):
                told = name if snake(name) in known else _told(endpoint, name)
                raise _wrong(endpoint, told, "has no value", f"--{told} VALUE")
            text = follower
        yield name, text


def _told(endpoint: Endpoint, word: str) -> str:
    """A misplaced word for a message, bounded; where a secret is due, it may be that one."""
    return HIDDEN if any(param.kind == "secret" for param in endpoint.params) else word[:_MAX_NAME]


def _known(endpoint: Endpoint, known: dict[str, Param], name: str) -> Param:
    found = known.get(snake(name))
    if found is not None:
        return found
    near = closest(snake(name[:_MAX_NAME]), known)
    hint = f"; did you mean {option(known[near[0]])}?" if near else ""
    allowed = ", ".join(map(option, known.values())) or "no options: it takes no parameters"
    raise _wrong(
        endpoint, _told(endpoint, name), f"is no parameter of this endpoint{hint}", allowed
    )


def _wrong(
    endpoint: Endpoint, name: str, problem: str, allowed: str, wire: str = ""
) -> ParameterError:
    name = name[:_MAX_NAME]
    return ParameterError(
        problem, parameter=name, wire=wire or name, allowed=allowed, endpoint=endpoint.key
    )


def _read(endpoint: Endpoint, param: Param, texts: list[str]) -> object:
    if param.kind == "list":
        assert param.item is not None
        return [value for text in texts for value in _items(endpoint, param, param.item, text)]
    if len(texts) > 1:
        raise _wrong(endpoint, param.name, "is given twice", "one value", param.wire)
    if param.kind == "model":
        return _renamed(param, _json(endpoint, param, texts[0]))
    return _scalar(param, texts[0])


def _items(endpoint: Endpoint, param: Param, item: Param, text: str) -> list[object]:
    if item.kind != "model" and not text.lstrip().startswith("["):
        return [_scalar(item, part.strip()) for part in text.split(",")]
    value = _json(endpoint, param, text)
    return [_renamed(item, row) for row in (value if isinstance(value, list) else [value])]


def _json(endpoint: Endpoint, param: Param, text: str) -> Any:
    try:
        return json.loads(text, parse_float=Decimal, object_pairs_hook=_each_once)
    except _GivenTwice as error:
        raise _wrong(
            endpoint, f"{param.name}.{shown_name(str(error))}", "is given twice", "one value",
            param.wire,
        ) from None  # fmt: skip
    except (ValueError, RecursionError) as error:
        members = ", ".join(member.wire for member in (param.item or param).fields)
        allowed = f"JSON with {members}" if members else "values with commas, or a JSON list"
        raise _wrong(
            endpoint, param.name, f"is no JSON ({error}); quote it for the shell",
            allowed, param.wire,
        ) from None  # fmt: skip


class _GivenTwice(ValueError):
    """A member of an object is there twice."""


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object; its members may be written in Python's way, so these count as the same."""
    names = [snake(name) for name, _ in pairs]
    for i, name in enumerate(names):
        if name in names[:i]:
            raise _GivenTwice(pairs[i][0])
    return dict(pairs)


def _renamed(param: Param, value: Any) -> Any:
    """Members under their wire names, also when written in Python's way."""
    if not isinstance(value, dict):
        return value
    wires = {member.name: member.wire for member in param.fields}
    return {wires.get(name, name): member for name, member in value.items()}


def _scalar(param: Param, text: str) -> object:
    """The text with its type; what cannot be read is left for the codec to refuse."""
    if param.kind in {"bool", "flag"}:
        return _TRUTH.get(text.lower(), text)
    if param.kind == "time" and not text.isdigit():
        return _moment(text)
    return text


def _moment(text: str) -> object:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
