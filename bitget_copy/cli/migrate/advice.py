"""What to do about one use of API V1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bitget_copy.cli.migrate.endpoint_diff import Change, EndpointDiff, diff, model_successor
from bitget_copy.cli.migrate.v1_usages import Argument, Finding
from bitget_copy.errors import ParameterError
from bitget_copy.symbols import product_type_to_v2, to_v2


def advice(finding: Finding) -> list[str]:
    """What to do about a finding, in the order of doing it."""
    if finding.kind == "import":
        return [_import_advice(finding)]
    if finding.kind == "resource":
        return ["v1 becomes v2; look at what it is used for"]
    if finding.kind == "unclear":
        return ["cannot be told from the source: look at it by hand"]
    if finding.key is None:
        return ["API V1 is switched off; this path is none of copy trading's"]
    changed = diff(finding.key)
    if changed.new is None:
        return [f"no V2 endpoint replaces {finding.key}"]
    return [_replacement(finding, changed), *_argument_advice(finding, changed)]


def _import_advice(finding: Finding) -> str:
    if finding.name is None:
        return "import from bitget_copy.models.v2"
    new = model_successor(finding.name)
    if new is None:
        return f"bitget_copy.models.v2 has no {finding.name}"
    return f"bitget_copy.models.v2.{new}"


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
    return ", V2 reads on with id_less_than=reply.end_id, or with iter_…"


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
