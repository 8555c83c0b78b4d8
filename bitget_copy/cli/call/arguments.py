"""Reads the options of ``call`` as values of the endpoint's parameters.

Names may be written as on the wire, as in Python or with dashes. Text only gets its type here;
the codec checks ranges and allowed values, as for every caller.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from bitget_copy._builtin_values import shown_name
from bitget_copy._untrusted_text import closest
from bitget_copy.cli.call.secret_input import read_secret, sources
from bitget_copy.cli.moments import moment
from bitget_copy.endpoint import Endpoint, Param, snake
from bitget_copy.errors import ConfigError, ParameterError
from bitget_copy.secret import HIDDEN

_MAX_NAME: Final = 100
"""Characters of an unknown option that are shown and compared with the known ones."""
_BOOLEANS: Final = {"true": True, "yes": True, "false": False, "no": False}
_JSON_LIST: Final = "JSON, a list of objects"
_FORMATS: Final = {
    "model": "JSON, an object",
    "time": "2026-01-31T12:00, 90d, now, or ms",
    "flag": "yes | no",
    "bool": "yes | no",
    "str": "text",
    "int": "number",
    "decimal": "number",
}


def option(param: Param) -> str:
    """How a parameter is written: ``--product-type``."""
    return f"--{param.name.replace('_', '-')}"


def parameter_rows(endpoint: Endpoint) -> list[tuple[str, str, str]]:
    """Option, what it takes and what it means, one row for each parameter and its members."""
    return [
        (name, _format(param), _meaning(param))
        for whole in endpoint.params
        for name, param in (
            (option(whole), whole),
            *((f"  {member.wire}", member) for member in (whole.item or whole).fields),
        )
    ]


def _format(param: Param) -> str:
    if param.kind == "list":
        assert param.item is not None
        return f"{_format(param.item)}, …" if param.item.kind != "model" else _JSON_LIST
    if param.kind == "enum":
        assert param.enum is not None
        return " | ".join(member.value for member in param.enum)
    if param.kind == "secret":
        return sources(param)
    return _FORMATS.get(param.kind, param.kind)


def _meaning(param: Param) -> str:
    notes = ["required"] if param.required and param.default is None else []
    if param.default is not None:
        notes.append(f"default {param.default}")
    if param.maximum is not None:
        notes.append(f"at most {param.maximum}")
    return f"{param.doc} ({', '.join(notes)})" if notes else param.doc


def read_values(endpoint: Endpoint, words: Sequence[str]) -> dict[str, object]:
    """The values of a call, wire name to value.

    Args:
        endpoint: says which options there are.
        words: ``--name value`` or ``--name=value``, in any order; lists repeated or
            separated by commas, structured values as JSON.

    Raises:
        ParameterError: an option is unknown, repeated, without value or not readable.
        ConfigError: a word is no option; a secret is in the command line, or cannot be read.
    """
    return _Reader(endpoint).read(words)


class _Reader:
    """Reads the options of one endpoint."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._key = endpoint.key
        self._params = {param.name: param for param in endpoint.params}
        self._has_secret = any(param.kind == "secret" for param in endpoint.params)

    def read(self, words: Sequence[str]) -> dict[str, object]:
        texts: dict[str, list[str]] = {}
        for name, text in self._pairs(words):
            texts.setdefault(self._param(name).name, []).append(text)
        values: dict[str, object] = {}
        for name, found in texts.items():
            param = self._params[name]
            if param.kind != "list" and len(found) > 1:
                raise self._error(name, "is given twice", "one value", param.wire)
            if param.kind != "secret":
                values[param.wire] = self._value(param, found)
        for param in self._params.values():
            if param.kind == "secret":  # also without an option: it has other sources
                secret = read_secret(param, option(param), texts.get(param.name, [None])[0])
                if secret is not None:
                    values[param.wire] = secret
        return values

    def _pairs(self, words: Sequence[str]) -> Iterator[tuple[str, str]]:
        rest = iter(words)
        for word in rest:
            if not word.startswith("--"):
                error = ConfigError(
                    f"{self._key}: {self._shown(word)} is where an option is expected; "
                    "parameters are written --name value"
                )
                error.endpoint = self._key
                raise error
            name, equals, text = word[2:].partition("=")
            if not equals:
                text = next(rest, "--")
                if text.startswith("--"):
                    shown = name if snake(name) in self._params else self._shown(name)
                    raise self._error(shown, "has no value", f"--{shown} VALUE")
            yield name, text

    def _param(self, name: str) -> Param:
        found = self._params.get(snake(name))
        if found is not None:
            return found
        near = closest(snake(name[:_MAX_NAME]), self._params)
        hint = f"; did you mean {option(self._params[near[0]])}?" if near else ""
        allowed = ", ".join(map(option, self._params.values()))
        raise self._error(
            self._shown(name),
            f"is no parameter of this endpoint{hint}",
            allowed or "no options: it takes no parameters",
        )

    def _shown(self, word: str) -> str:
        """A misplaced word for a message, bounded; it may be a secret where one is expected."""
        return HIDDEN if self._has_secret else word[:_MAX_NAME]

    def _error(self, name: str, problem: str, allowed: str, wire: str = "") -> ParameterError:
        name = name[:_MAX_NAME]
        return ParameterError(
            problem, parameter=name, wire=wire or name, allowed=allowed, endpoint=self._key
        )

    def _value(self, param: Param, texts: list[str]) -> object:
        if param.kind == "list":
            assert param.item is not None
            return [value for text in texts for value in self._items(param, param.item, text)]
        if param.kind == "model":
            return _with_wire_names(param, self._json(param, texts[0]))
        value = _scalar(param, texts[0])
        if param.kind == "time" and isinstance(value, str) and not value.isdigit():
            shown = repr(value[:_MAX_NAME])
            raise self._error(param.name, f"is {shown}, no moment", _FORMATS["time"], param.wire)
        return value

    def _items(self, param: Param, item: Param, text: str) -> list[object]:
        if item.kind != "model" and not text.lstrip().startswith("["):
            return [_scalar(item, part.strip()) for part in text.split(",")]
        value = self._json(param, text)
        return [
            _with_wire_names(item, row) for row in (value if isinstance(value, list) else [value])
        ]

    def _json(self, param: Param, text: str) -> Any:
        try:
            return json.loads(text, parse_float=Decimal, object_pairs_hook=_without_duplicates)
        except _DuplicateMember as error:
            name = f"{param.name}.{shown_name(str(error))}"
            raise self._error(name, "is given twice", "one value", param.wire) from None
        except (ValueError, RecursionError) as error:
            members = ", ".join(member.wire for member in (param.item or param).fields)
            allowed = f"JSON with {members}" if members else "values with commas, or a JSON list"
            problem = f"is no JSON ({error}); quote it for the shell"
            raise self._error(param.name, problem, allowed, param.wire) from None


class _DuplicateMember(ValueError):
    """A member of an object is there twice."""


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object; its members may be written in Python's way, so these count as the same."""
    names = [snake(name) for name, _ in pairs]
    for i, name in enumerate(names):
        if name in names[:i]:
            raise _DuplicateMember(pairs[i][0])
    return dict(pairs)


def _with_wire_names(param: Param, value: Any) -> Any:
    """Members under their wire names, also when written in Python's way."""
    if not isinstance(value, dict):
        return value
    wires = {member.name: member.wire for member in param.fields}
    return {wires.get(name, name): member for name, member in value.items()}


def _scalar(param: Param, text: str) -> object:
    """The text with its type; what cannot be read is left for the codec to refuse."""
    if param.kind in {"bool", "flag"}:
        return _BOOLEANS.get(text.lower(), text)
    if param.kind == "time" and not text.isdigit():
        return moment(text) or text
    return text
