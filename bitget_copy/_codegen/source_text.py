"""Pieces of text that all generated modules share."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import Final

from bitget_copy._codegen.spec import Family, Row

HEADER: Final = '''\
# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""{doc}"""

'''


def import_lines(family: Family, module: str, names: Iterable[str]) -> str:
    """The import of names from another generated module of the family; empty without names."""
    body = "".join(f"    {name},\n" for name in sorted(names))
    return f"from bitget_copy._generated.{family.name}.{module} import (\n{body})\n" if body else ""


def literal(value: object) -> str:
    """A literal, strings in double quotes."""
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return repr(value)


def function_name(row: Row) -> str:
    """The name of a row's generated function: ``futures_trader_list_open_orders``."""
    return f"{row.resource}.{row.name}".replace(".", "_")


def generated_function(family: str, module: str, name: str) -> str:
    """Where a generated function stands, as `pkgutil.resolve_name` takes it."""
    return f"bitget_copy._generated.{family}.{module}:{name}"


def without_unused_imports(source: str) -> str:
    """The module without the imported names that it does not use."""
    tree = ast.parse(source)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    lines = source.splitlines(keepends=True)
    for node in reversed([each for each in tree.body if isinstance(each, ast.ImportFrom)]):
        names = [alias.name for alias in node.names if (alias.asname or alias.name) in used]
        if len(names) < len(node.names):
            lines[node.lineno - 1 : node.end_lineno] = _import(node, names)
    return "".join(lines)


def _import(node: ast.ImportFrom, names: list[str]) -> list[str]:
    if not names:
        return []
    if node.lineno == node.end_lineno:
        return [f"from {node.module} import {', '.join(names)}\n"]
    return [f"from {node.module} import (\n", *(f"    {name},\n" for name in names), ")\n"]
