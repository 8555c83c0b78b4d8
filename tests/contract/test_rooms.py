"""Borders between modules that import-linter does not watch."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def imported(page: Path) -> set[str]:
    """The modules that a page imports, wherever in it, by their first names."""
    found = set()
    for node in ast.walk(ast.parse(page.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name.partition(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_no_benchmarks_import_each_other_in_a_circle() -> None:
    """`TopologicalSorter` raises a CycleError that names them."""
    pages = {page.stem: page for page in BENCHMARKS.glob("*.py")}
    graph = {name: imported(page) & pages.keys() for name, page in pages.items()}
    assert graph["bench_call"] >= {"measure", "worker"}
    TopologicalSorter(graph).prepare()
