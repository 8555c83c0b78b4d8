"""Reads what is about to be sent, against the table, with code of its own.

Accepts plain typed values in the exchange's form and nothing else; `AssertionError` says what.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any
from urllib.parse import unquote

from bitget_copy.endpoint import Endpoint, Param

_UNRESERVED = r"(?:[A-Za-z0-9_.~-]|%[0-9A-F]{2})"
_TARGET = re.compile(rf"(/[A-Za-z0-9/_.-]+)(?:\?((?:{_UNRESERVED}+={_UNRESERVED}*&?)+))?")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def check(endpoint: Endpoint, target: str, body: bytes) -> dict[str, Any]:
    """The arguments as they are sent, by wire name."""
    found = _TARGET.fullmatch(target)
    assert found, ascii(target)[:200]
    path, query = found.groups()
    assert path == endpoint.path
    if endpoint.method == "GET":
        assert body == b""
        values = _query(query)
    else:
        assert query is None
        values = json.loads(body.decode("utf-8"), object_pairs_hook=_unique_names)
        compact = json.dumps(values, separators=(",", ":"), ensure_ascii=False)
        assert compact.encode() == body
    _members(endpoint.params, values, in_query=endpoint.method == "GET")
    for group in endpoint.require_any:
        assert values.keys() & set(group)
    return values


def _query(query: str | None) -> dict[str, Any]:
    pairs = [pair.split("=") for pair in query.split("&")] if query else []
    assert all(len(pair) == 2 for pair in pairs)
    names = [unquote(name) for name, _ in pairs]
    assert names == sorted(names)
    return _unique_names(
        [
            (name, unquote(text, errors="strict"))
            for name, (_, text) in zip(names, pairs, strict=True)
        ]
    )


def _unique_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    assert len(dict(pairs)) == len(pairs), "a name stands there twice"
    return dict(pairs)


def _members(params: tuple[Param, ...], values: Any, *, in_query: bool = False) -> None:
    assert type(values) is dict
    known = {param.wire: param for param in params}
    assert values.keys() <= known.keys()
    for wire, param in known.items():
        if wire in values:
            _value(param, values[wire], in_query=in_query)
        else:
            assert not param.required


def _value(param: Param, value: Any, *, in_query: bool) -> None:
    if value == "" and param.clearable:
        return
    if param.joined:
        assert type(value) is str
        value = value.split(",")
    if param.kind == "list":
        assert param.joined or not in_query
        assert type(value) is list
        assert 0 < len(value) <= (param.maximum or 10_000)
        assert param.item is not None
        for item in value:
            _value(param.item, item, in_query=False)
    elif param.kind == "model":
        assert not in_query
        _members(param.fields, value)
    elif param.kind == "bool":
        assert value in {"true", "false"} if in_query else type(value) is bool
    else:
        _text(param, value)


def _text(param: Param, text: Any) -> None:
    assert type(text) is str
    assert text.strip()
    assert not _CONTROLS.search(text), ascii(text)
    if param.kind == "id":
        assert re.fullmatch("[!-~]+", text), ascii(text)
    elif param.kind == "int":
        assert re.fullmatch("0|-?[1-9][0-9]{0,59}", text), text
        assert param.minimum is None or int(text) >= param.minimum
        assert param.maximum is None or int(text) <= param.maximum
    elif param.kind == "decimal":
        assert re.fullmatch(r"-?(0|[1-9][0-9]{0,60})(\.[0-9]{1,90})?", text), text
        assert not re.fullmatch(r"-0(\.0*)?", text), text
        assert param.minimum is None or Decimal(text) >= param.minimum
        assert param.maximum is None or Decimal(text) <= param.maximum
    elif param.kind == "time":
        assert re.fullmatch("[1-9][0-9]{12,13}", text), text
    elif param.kind == "flag":
        assert text in {"YES", "NO"}
    elif param.kind == "enum" and not param.open_enum:
        assert param.enum is not None
        assert text in {m.value.upper() if param.upper else m.value for m in param.enum}
    elif param.kind == "secret":
        assert (param.minimum or 1) <= len(text) <= (param.maximum or 10**9)
    elif param.bare:
        assert not re.search("_[A-Za-z]*CBL$|_SPBL$", text, re.IGNORECASE)
