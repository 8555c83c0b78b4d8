"""How lists by cursor end: in which ways the last page has no next one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

END_QUIRKS: Final = frozenset(
    {"null_cursors", "missing_cursors", "repeated_cursors", "early_cursors"}
)
_SENT_AS: Final[Mapping[str, str]] = {
    "endId": "idLessThan",
    "minId": "minId",
    "nextCursor": "cursor",
    "cursor": "cursor",
}
"""By a reply's cursor, the parameter that asks for the page after it."""


def ended(
    data: Any,
    args: Mapping[str, Any],
    quirks: frozenset[str],
    ask: Callable[[Mapping[str, Any]], Any],
) -> Any:
    """A page with the cursor that these quirks give it.

    Args:
        data: the page.
        args: what was asked.
        quirks: names.
        ask: answers other arguments.
    """
    name = next((name for name in _SENT_AS if name in data), None) if isinstance(data, dict) else ""
    if not name:
        return data
    wire = "idGreaterThan" if args.get("order") == "asc" else _SENT_AS[name]
    if _rows(data):
        is_last = "early_cursors" in quirks and not _rows(ask({**args, wire: data[name]}))
    else:
        is_last = True
        if "repeated_cursors" in quirks:
            return {**data, name: args.get(wire, "")}
    if not is_last:
        return data
    if "missing_cursors" in quirks:
        return {each: value for each, value in data.items() if each != name}
    return {**data, name: None if "null_cursors" in quirks else ""}


def _rows(data: Mapping[str, Any]) -> list[Any]:
    return next((value for value in data.values() if isinstance(value, list)), [])
