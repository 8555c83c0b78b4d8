"""What differs between an endpoint and the one that stands for it in the next family.

It is found by comparing the two rows and their reply models. Renames, and words that mean
something else now, are in ``spec/v1_to_v2.toml`` and ``spec/v2_to_v3.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any, Final, Literal, TypeAlias

import attrs

from bitget_copy._generated import ENDPOINTS
from bitget_copy.cli.migrate.moves import MOVES, Move
from bitget_copy.endpoint import Endpoint, Paging, Param, snake

Fate: TypeAlias = Literal["renamed", "gone", "needed", "new"]

ROWS: Final = "…"
"""The part of a path that means the rows of a list, under whatever name."""


@attrs.frozen
class Change:
    """A parameter or field that is not what it was.

    Attributes:
        fate: ``"renamed"``, ``"gone"`` without successor, ``"needed"`` new and required, ``"new"``.
        old: Python name in the old family, members behind dots; empty for new ones.
        new: Python name in the new family; empty for those that are gone.
        old_wire: the same with the exchange's names.
        new_wire: the same with the exchange's names.
    """

    fate: Fate
    old: str = ""
    new: str = ""
    old_wire: str = ""
    new_wire: str = ""

    def in_wire_names(self) -> Change:
        """The same change for code that calls the exchange itself."""
        return attrs.evolve(self, old=self.old_wire, new=self.new_wire)


@attrs.frozen(kw_only=True)
class EndpointDiff:
    """What changes with one endpoint.

    Attributes:
        move: from which family to which.
        old: the row in use.
        new: the row that stands for it; None where the table has none.
        params: parameters that are not what they were.
        fields: reply fields that are not what they were.
        reply: the old reply and the new one, as the coroutines return it.
        notes: what means something else.
        why_none: why nothing stands for the row; empty where that is not known.
    """

    move: Move
    old: Endpoint
    new: Endpoint | None
    params: tuple[Change, ...] = ()
    fields: tuple[Change, ...] = ()
    reply: tuple[str, str] = ("", "")
    notes: tuple[str, ...] = ()
    why_none: str = ""


@cache
def diff(key: str) -> EndpointDiff:
    """What changes when the endpoint with this key gives way to the next family's."""
    old = ENDPOINTS[key]
    move = MOVES[old.family]
    new = move.successor(old)
    if new is None:
        return EndpointDiff(move=move, old=old, new=None, why_none=move.why_none(old))
    own = move.renames["endpoint"].get(f"{old.resource}.{old.name}", {})
    params, fields = Renames("params", own, move), Renames("fields", own, move)
    return EndpointDiff(
        move=move,
        old=old,
        new=new,
        params=_changes(_params(old.params), _params(new.params), params, _required(new)),
        fields=_changes(_fields(old), _fields(new), fields),
        reply=(reply_text(old), reply_text(new)),
        notes=(
            *own.get("notes", ()),
            *_spelling(old, new),
            *_words(old, new, params),
            *_reading_on(old, new),
            *_rate(old, new),
        ),
    )


def _spelling(old: Endpoint, new: Endpoint) -> Iterator[str]:
    """Notes on values of V1 that V2 spells otherwise, by the parameters that both have."""
    if old.family != "v1":
        return
    before, after = (dict(_walk_params(row.params)) for row in (old, new))
    names = {param.wire for param in before.values()} & {param.wire for param in after.values()}
    if "symbol" in names and old.resource.startswith("futures."):
        yield "Symbols lose their suffix (BTCUSDT_UMCBL is BTCUSDT): bitget_copy.symbols.to_v2()."
    if "productType" in names:
        yield (
            "Product types are spelled anew (umcbl is USDT-FUTURES): "
            "bitget_copy.symbols.product_type_to_v2()."
        )


def _words(old: Endpoint, new: Endpoint, renamed: Renames) -> Iterator[str]:
    """Notes on parameters that were optional, and on closed sets that are not what they were."""
    before, after = (dict(_walk_params(row.params)) for row in (old, new))
    wires = {path: param.wire for path, param in after.items()}
    for path, param in before.items():
        target = renamed.successor(path, param.wire, wires)
        if target is None:
            continue
        if after[target].required and not param.required:
            yield f"Argument {_python(target)} is required now."
        if old.family == "v1" and param.wire == "productType":  # it has a note of its own
            continue
        then, now = _allowed(param), _allowed(after[target])
        if then and now and then != now:
            yield f"Argument {_python(target)} takes {', '.join(now)}; it took {', '.join(then)}."


def _allowed(param: Param) -> list[str]:
    enum = (param.item or param).enum
    return [] if enum is None else [member.value for member in enum]


def _reading_on(old: Endpoint, new: Endpoint) -> Iterator[str]:
    """Notes on pages: how to read on, how many rows they have, how long a span may be."""
    was, now = old.paging, new.paging
    if was is None:
        if now is not None:
            yield f"The reply comes in pages now: read on {_next_page(now)}, or use iter_…."
        return
    if now is None:
        yield "The whole list comes in one reply: there are no pages to read on."
        return
    if _next_page(was) != _next_page(now):
        yield f"Read on {_next_page(now)}, or use iter_…; it was {_next_page(was)}."
    if now.max_size is not None and now.max_size != was.max_size:
        yield f"A page has at most {now.max_size} rows{_before(was.max_size)}."
    if now.window_days is not None and now.window_days != was.window_days:
        yield f"A span of time has at most {now.window_days} days{_before(was.window_days)}."


def _next_page(paging: Paging) -> str:
    if paging.cursor is None:
        return f"by counting {snake(paging.page or '')}"
    where = "the reply's" if paging.reply_cursor else "the last row's"
    field = paging.reply_cursor or paging.row_cursor or ""
    return f"with {snake(paging.cursor)} = {where} {snake(field)}"


def _rate(old: Endpoint, new: Endpoint) -> Iterator[str]:
    """A note on a limit that is tighter than it was."""
    was, now = old.limit, new.limit
    if now.rate / now.per < was.rate / was.per:
        yield f"At most {_often(now.rate, now.per)}; it was {_often(was.rate, was.per)}."


def _often(rate: int, per: float) -> str:
    calls = "call" if rate == 1 else "calls"
    return f"{rate} {calls} a second" if per == 1 else f"{rate} {calls} in {per:g} seconds"


def _before(value: int | None) -> str:
    return "" if value is None else f"; it was {value}"


@cache
def model_successor(name: str, move: Move) -> str | None:
    """The model or enum that replaces one of the old family; None when nothing does."""
    mapped = move.renames["models"].get(name)
    if mapped is not None:
        return mapped or None
    by_rows = _by_rows(move)
    return by_rows.get(name) if name not in move.models else name


@cache
def _by_rows(move: Move) -> Mapping[str, str]:
    """Reply models, and the classes of structured parameters, by the rows that have them."""
    out: dict[str, str] = {}
    for row in ENDPOINTS.values():
        change = diff(row.key) if row.family == move.old else None
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
            out.append(Change("gone", old=_python(path), old_wire=path))
            continue
        matched.add(target)
        if target != path:
            out.append(Change("renamed", _python(path), _python(target), path, target))
    parents = {path.rpartition(".")[0] for path in new}
    for path in new:
        if path not in matched and (path not in parents or path in required):
            fate: Fate = "needed" if path in required else "new"
            out.append(Change(fate, new=_python(path), new_wire=path))
    return tuple(out)


@attrs.frozen
class Renames:
    """The renames of parameters or of fields that hold for one endpoint.

    Attributes:
        table: which of the two, as a table of the move's renames.
        own: the endpoint's own entry in that file; it goes before the general renames.
        move: from which family to which.
    """

    table: Literal["params", "fields"]
    own: Mapping[str, Any]
    move: Move

    def successor(self, path: str, wire: str, new: Mapping[str, str]) -> str | None:
        """The new path that replaces an old one; None when nothing does."""
        own = self.own.get(self.table, {})
        if path in own:
            return str(own[path])
        if path in new:
            return path
        parent, dot, _ = path.rpartition(".")
        for head in dict.fromkeys((parent, self._parent(parent, new))):
            for name in (wire, *_listed(self.move.renames[self.table].get(wire, ()))):
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
    """Paths of the parameters without which the exchange refuses the call."""
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
