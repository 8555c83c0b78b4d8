"""Names of a Python file that stand for one text: the pieces of which paths are put together."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator


def text_constants(nodes: Iterable[ast.AST]) -> dict[str, str]:
    """Names and attributes that are bound to one text, and to nothing else in the whole file."""
    texts: dict[str, set[str]] = {}
    constant, bound = Counter[str](), Counter[str](_bound(nodes))
    for name, text in _assigned(nodes):
        texts.setdefault(name, set()).add(text)
        constant[name] += 1
    return {
        name: next(iter(found))
        for name, found in texts.items()
        if len(found) == 1 and constant[name] == bound[name]
    }


def _assigned(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, str]]:
    """Every assignment of a text that is written out."""
    for node in nodes:
        if not isinstance(node, ast.Assign | ast.AnnAssign):
            continue
        value = node.value.value if isinstance(node.value, ast.Constant) else None
        if not isinstance(value, str):
            continue
        for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
            yield name_of(target), value


def _bound(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Every name and attribute that is bound, as often as it is."""
    for node in nodes:
        if isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield name_of(node)


def name_of(node: ast.expr) -> str:
    """A name, or the last part of an attribute; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""
