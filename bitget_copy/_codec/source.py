"""Runs functions that were written for one row of the table, so that they show in tracebacks."""

from __future__ import annotations

import linecache
from typing import Any


def run(source: str, name: str, scope: dict[str, Any]) -> dict[str, Any]:
    """Defines what `source` defines.

    Args:
        source: made of the table's own names alone.
        name: stands for a file in tracebacks.
        scope: what the source uses; gets what it defines.
    """
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    exec(compile(source, name, "exec"), scope)  # noqa: S102 - see above
    return scope
