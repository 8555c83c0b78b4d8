"""What differs between a V1 endpoint and its V2 successor, by their rows and reply models.

Renames, and words that mean something else now, are in ``spec/v1_to_v2.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal, TypeAlias

import attrs

from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import Endpoint, Param, snake
from bitget_copy.models import v2

Fate: TypeAlias = Literal["renamed", "gone", "needed", "new"]

ROWS: Final = "…"
"""The part of a path that means the rows of a list, under whatever name."""


@attrs.frozen
class Change:
    """A parameter or field that is not what it was.

    Attributes:
        fate: ``"renamed"``, ``"gone"`` without successor, ``"needed"`` new and required, ``"new"``.
        old: Python name in V1, members behind dots; empty for new ones.
        new: Python name in V2; empty for those that are gone.
        old_wire: the exchange's name of the last part in V1.
        new_wire: the exchange's name in V2.
    """

    fate: Fate
    old: str = ""
    new: str = ""
    old_wire: str = ""
    new_wire: str = ""


@attrs.frozen(kw_only=True)
class EndpointDiff:
    """What changes with one endpoint.

    Attributes:
        old: the V1 row.
        new: the V2 row; None where the table has none.
        params: parameters that are not what they were.
        fields: reply fields that are not what they were.
        reply: the reply in V1 and in V2, as the coroutines return it.
        notes: what means something else.
    """

    old: Endpoint
    new: Endpoint | None
    params: tuple[Change, ...] = ()
    fields: tuple[Change, ...] = ()
    reply: tuple[str, str] = ("", "")
    notes: tuple[str, ...] = ()


@cache
def renames() -> Mapping[str, Any]:
    """``spec/v1_to_v2.toml``."""
    text = files("bitget_copy").joinpath("spec/v1_to_v2.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def diff(key: str) -> EndpointDiff:
    """What changes when the V1 endpoint with this key is replaced."""
    old = ENDPOINTS[key]
    new = ENDPOINTS.get(old.successor.key) if old.successor else None
    own = renames()["endpoint"].get(key.removeprefix("v1."), {})
    if new is None:
        return EndpointDiff(old=old, new=None)
    return EndpointDiff(
        old=old,
        new=new,
        params=_changes(
            _params(old.params), _params(new.params), Renames("params", own), _required(new)
        ),
        fields=_changes(_fields(old), _fields(new), Renames("fields", own)),
        reply=(reply_text(old), reply_text(new)),
        notes=(*own.get("notes", ()), *_spelling(old, new)),
    )


def _spelling(old: Endpoint, new: Endpoint) -> Iterator[str]:
    """Notes on values that V2 spells otherwise, by the parameters that both have."""
    before, after = (dict(_walk_params(row.params)) for row in (old, new))
    names = {param.wire for param in before.values()} & {param.wire for param in after.values()}
    if "symbol" in names and old.resource.startswith("futures."):
        yield "Symbols lose their suffix (BTCUSDT_UMCBL is BTCUSDT): bitget_copy.symbols.to_v2()."
    if "productType" in names:
        yield (
            "Product types are spelled anew (umcbl is USDT-FUTURES): "
            "bitget_copy.symbols.product_type_to_v2()."
        )


@cache
def model_successor(name: str) -> str | None:
    """The model or enum of V2 that replaces one of V1; None when nothing does."""
    mapped = renames()["models"].get(name)
    if mapped is not None:
        return mapped or None
    return name if name in v2.__all__ else _by_rows().get(name)


@cache
def _by_rows() -> Mapping[str, str]:
    """Reply models, and the classes of structured parameters, by the rows that have them."""
    out: dict[str, str] = {}
    for row in ENDPOINTS.values():
        change = diff(row.key) if row.family == "v1" else None
        if change is None or change.new is None:
            continue
        for old, new in zip(_models(row), _models(change.new), strict=False):
            out.setdefault(old, new)
    return out


def _models(endpoint: Endpoint) -> Iterator[str]:
    """The class of the rows or of the whole reply."""
    model = endpoint.reply.model
    if model is None:
        return
    items = endpoint.paging.items_name if endpoint.paging else ""
    inner = member_model(attrs.fields_dict(model)[items]) if items else None
    yield (inner or model).__name__
    if inner is not None:
        yield model.__name__


def _changes(
    old: Mapping[str, str],
    new: Mapping[str, str],
    renamed: Renames,
    required: AbstractSet[str] = frozenset(),
) -> tuple[Change, ...]:
    """Compares two sets of paths: wire path to the wire name of its last part."""
    out: list[Change] = []
    matched = set()
    for path, wire in old.items():
        target = renamed.successor(path, wire, new)
        if target is None:
            out.append(Change("gone", old=_python(path), old_wire=wire))
            continue
        matched.add(target)
        if target != path:
            out.append(Change("renamed", _python(path), _python(target), wire, new[target]))
    parents = {path.rpartition(".")[0] for path in new}
    for path, wire in new.items():
        if path not in matched and (path not in parents or path in required):
            fate: Fate = "needed" if path in required else "new"
            out.append(Change(fate, new=_python(path), new_wire=wire))
    return tuple(out)


@attrs.frozen
class Renames:
    """The renames of parameters or of fields that hold for one endpoint.

    Attributes:
        table: which of the two, as a table of ``spec/v1_to_v2.toml``.
        own: the endpoint's own entry in that file; it goes before the general renames.
    """

    table: Literal["params", "fields"]
    own: Mapping[str, Any]

    def successor(self, path: str, wire: str, new: Mapping[str, str]) -> str | None:
        """The path in V2 that replaces one in V1; None when nothing does."""
        own = self.own.get(self.table, {})
        if path in own:
            return str(own[path])
        if path in new:
            return path
        parent, dot, _ = path.rpartition(".")
        for head in dict.fromkeys((parent, self._parent(parent, new))):
            for name in (wire, *_listed(renames()[self.table].get(wire, ()))):
                candidate = f"{head}{dot}{name}" if head else name
                if candidate in new:
                    return candidate
        return None

    def _parent(self, parent: str, new: Mapping[str, str]) -> str:
        """Where the members of a list or object are now."""
        if not parent:
            return ""
        if parent == ROWS:
            return str(self.own.get("rows", ROWS))
        return self.successor(parent, parent.rpartition(".")[2], new) or parent


def _listed(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _required(endpoint: Endpoint) -> frozenset[str]:
    """Paths of the parameters without which V2 refuses the call."""
    return frozenset(
        path
        for path, param in _walk_params(endpoint.params)
        if param.required and param.default is None
    )


def _params(params: tuple[Param, ...]) -> dict[str, str]:
    return {path: param.wire for path, param in _walk_params(params)}


def _walk_params(params: tuple[Param, ...], head: str = "") -> Iterator[tuple[str, Param]]:
    for param in params:
        path = f"{head}{param.wire}"
        yield path, param
        yield from _walk_params((param.item or param).fields, f"{path}.")


def _fields(endpoint: Endpoint) -> dict[str, str]:
    """Wire paths of a reply's fields; the rows of a paged reply begin with :data:`ROWS`."""
    model = endpoint.reply.model
    if model is None:
        return {}
    if endpoint.reply.many:
        return {f"{ROWS}.{path}": wire for path, wire in _walk_fields(model)}
    items = endpoint.paging.items if endpoint.paging else None
    out = {}
    for path, wire in _walk_fields(model):
        head, dot, rest = path.partition(".")
        if items is not None and head == items:
            if dot:
                out[f"{ROWS}.{rest}"] = wire
        else:
            out[path] = wire
    return out


def _walk_fields(model: type[Any], head: str = "") -> Iterator[tuple[str, str]]:
    for field in attrs.fields(model):
        wire = field.metadata.get("wire")
        if wire is None:
            continue
        yield f"{head}{wire}", wire
        inner = member_model(field)
        if inner is not None:
            yield from _walk_fields(inner, f"{head}{wire}.")


def member_model(field: attrs.Attribute[Any]) -> type[Any] | None:
    """The class of a field's value or of its items, where it is a model."""
    for kind in (field.type, *getattr(field.type, "__args__", ())):
        if isinstance(kind, type) and attrs.has(kind):
            return kind
    return None


def reply_text(endpoint: Endpoint) -> str:
    """What a coroutine returns, as it is annotated."""
    reply = endpoint.reply
    if reply.model is None:
        return {"ack": "bool", "id": "str | None"}[reply.kind]
    name = reply.model.__name__
    if reply.many:
        return f"list[{name}]"
    if endpoint.paging and endpoint.paging.items:
        return f"{name} with .{endpoint.paging.items_name}"
    return name


def _python(path: str) -> str:
    return ".".join(part if part == ROWS else snake(part) for part in path.split("."))
