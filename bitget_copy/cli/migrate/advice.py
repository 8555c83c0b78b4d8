"""What to do about one use of an old family of the API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Final

from bitget_copy.cli.migrate.endpoint_diff import Change, EndpointDiff, diff, model_successor
from bitget_copy.cli.migrate.moves import Move
from bitget_copy.cli.migrate.usages import Argument, Finding, OldFamily
from bitget_copy.endpoint import snake
from bitget_copy.errors import ParameterError
from bitget_copy.symbols import product_type_to_v2, to_v2

_OUTSIDE: Final = {
    "v1": "API V1 is switched off; this path is none of copy trading's",
    "v2": "a unified account refuses V2 (code 40085); this path is not in the table, look for "
    "Bitget's own V3 page",
}
"""What holds for a path that no row of the family has."""
_MANY: Final = 4
"""Rows that a path may be, above which they are counted and not named."""


def advice(finding: Finding, move: Move) -> list[str]:
    """What to do about a finding, in the order of doing it."""
    if finding.kind == "import":
        return [_import_advice(finding, move)]
    if finding.kind == "resource":
        return [f"{move.old} becomes {move.new}; look at what it is used for"]
    if finding.kind == "value":
        return [_value_advice(finding.text)]
    if finding.kind == "unclear":
        return ["cannot be told from the source: look at it by hand"]
    if finding.key is None:
        return [_path_advice(finding, move)]
    changed = diff(finding.key)
    if changed.new is None:
        return [_none_advice(changed)]
    others = list(dict.fromkeys(_other(key, finding) for key in finding.others))
    first = _replacement(finding, changed)
    return [first, *(other for other in others if other != f"or {first}"),
            *_argument_advice(finding, changed)]  # fmt: skip


def _value_advice(text: str) -> str:
    """For a symbol, the end of one, or a product type of V1."""
    name, _, suffix = text.partition("_")
    if not suffix:
        return f'"{product_type_to_v2(text.lower())}"'
    if name:
        with suppress(ParameterError):
            return f'"{to_v2(text).name}"'
    return "symbols of V2 have no such end: bitget_copy.symbols.to_v2()"


def _none_advice(changed: EndpointDiff) -> str:
    said = f"no {changed.move.new.upper()} endpoint replaces {changed.old.key}"
    return f"{said}: {changed.why_none}" if changed.why_none else said


def _path_advice(finding: Finding, move: Move) -> str:
    """For a path that is not one row's: part of one, put together, or none of the table's."""
    if len(finding.others) > _MANY:
        return f"may be any of {len(finding.others)} endpoints: look at it by hand"
    if finding.others:
        return f"may be {', '.join(finding.others)}: look at it by hand"
    if OldFamily.of(move.old).begins(finding.text):
        return "the beginning of paths: look at what is added to it"
    return _OUTSIDE[move.old]


def _other(key: str, finding: Finding) -> str:
    """What else may be meant where one path has several rows."""
    changed = diff(key)
    if changed.new is None:
        return f"or {_none_advice(changed)}"
    return f"or {_replacement(finding, changed)}"


def _import_advice(finding: Finding, move: Move) -> str:
    module = f"bitget_copy.models.{move.new}"
    if finding.name is None:
        return f"import from {module}"
    new = model_successor(finding.name, move)
    return f"{module} has no {finding.name}" if new is None else f"{module}.{new}"


def _replacement(finding: Finding, changed: EndpointDiff) -> str:
    new = changed.new
    assert new is not None
    if finding.kind == "path":
        return f"{new.method} {new.path} ({new.key})"
    if finding.iterates and finding.kind == "call":
        if new.paging is None:
            return f"{new.key}, which has no pages"
        return new.key.replace(".list_", ".iter_")
    return new.key


def _argument_advice(finding: Finding, changed: EndpointDiff) -> Iterator[str]:
    """How the arguments that are written there change, and which ones are missing."""
    if finding.arguments is None:
        return
    is_wire = finding.kind == "key"
    for argument in finding.arguments:
        change = _change_of(argument.name, changed.params, is_wire=is_wire)
        if change is not None and change.fate == "gone":
            yield f"{argument.name}: gone{_paging_hint(argument.name, changed)}"
            continue
        if change is not None:
            yield f"{argument.name} → {change.new_wire if is_wire else change.new}"
        if changed.move.old == "v1":
            yield from _spelling(argument)
    for change in changed.params:
        if change.fate == "needed" and "." not in change.new:
            yield f"+ {change.new_wire if is_wire else change.new}"


def _change_of(name: str, params: Iterable[Change], *, is_wire: bool) -> Change | None:
    for change in params:
        is_whole = change.old and "." not in change.old
        if is_whole and name == (change.old_wire if is_wire else change.old):
            return change
    return None


def _paging_hint(name: str, changed: EndpointDiff) -> str:
    paging = changed.new.paging if changed.new else None
    old = changed.old.paging
    if paging is None or paging.cursor is None or old is None or name not in {old.page, "page_no"}:
        return ""
    where = f"reply.{snake(paging.reply_cursor)}" if paging.reply_cursor else "the last row"
    family = changed.move.new.upper()
    return f", {family} reads on with {snake(paging.cursor)}={where}, or with iter_…"


def _spelling(argument: Argument) -> Iterator[str]:
    """How V2 spells a symbol or product type that is written out."""
    if argument.value is None:
        return
    name = argument.name.replace("_", "").lower()
    try:
        if name == "symbol":
            yield f'"{argument.value}" → "{to_v2(argument.value).name}"'
        if name == "producttype":
            yield f'"{argument.value}" → "{product_type_to_v2(argument.value)}"'
    except ParameterError:  # no spelling of V1, so none that changes
        return
