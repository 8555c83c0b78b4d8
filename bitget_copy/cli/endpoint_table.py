"""Prints the table of endpoints, and one endpoint with the options that it takes."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from bitget_copy import ENDPOINTS
from bitget_copy.cli.call.arguments import option, parameter_rows
from bitget_copy.cli.printing import print_json, print_table, wrapped, write_line, write_text
from bitget_copy.errors import ParameterError

if TYPE_CHECKING:
    from rich.console import Console

    from bitget_copy.endpoint import Endpoint, RateLimit


_SHORT: Final = 40
"""Characters; what an option takes stands beside it up to here, else below it."""


def select(resource: str | None, effect: str | None) -> list[Endpoint]:
    """The endpoints of a resource and effect; None takes all.

    A resource is written ``futures.trader``, in part (``futures``) or with the family.

    Raises:
        ParameterError: there is no such resource.
    """
    rows = [row for row in ENDPOINTS.values() if resource is None or _is_of(row, resource)]
    if not rows:
        known = sorted({row.resource for row in ENDPOINTS.values()})
        raise ParameterError(
            f"is {resource!r}, of which there is none",
            parameter="resource", wire="resource", allowed=", ".join(known),
        )  # fmt: skip
    return [row for row in rows if effect in {None, row.effect}]


def _is_of(row: Endpoint, resource: str) -> bool:
    """Whether the resource is a run of whole words of ``v1.futures.trader``."""
    return f".{resource}." in f".{row.family}.{row.resource}."


def print_endpoints(console: Console, rows: Iterable[Endpoint], *, as_json: bool) -> None:
    """Prints one line for each endpoint."""
    if as_json:
        print_json(console, [_plain(row) for row in rows])
        return
    print_table(
        console,
        ("endpoint", "method", "path", "limit", "effect"),
        [(row.key, row.method, row.path, limit_text(row.limit), row.effect) for row in rows],
        first=("effect", "limit"),
        rest="--json and bitget-copy call KEY --help have all",
    )


def print_endpoint(console: Console, row: Endpoint) -> None:
    """Prints what an endpoint does and which options it takes."""
    required = [p for p in row.params if p.required and p.default is None]
    usage = " ".join(f"{option(param)} …" for param in required)
    write_text(console, f"Usage: bitget-copy call {row.key} {usage}".rstrip())
    write_line(console, "")
    write_text(console, row.summary)
    facts = f"{row.method} {row.path}, {limit_text(row.limit)}, {row.effect}, for: {row.role}"
    write_text(console, facts)
    if row.experimental:
        write_line(console, "Its form is not certain: add --experimental to call it.")
    if not row.params:
        write_line(console, "\nNo parameters.")
        return
    write_line(console, "")
    _print_options(console, parameter_rows(row))
    for group in row.require_any:
        *names, last = [option(row.param(wire)) for wire in group]
        write_line(console, "")
        write_text(console, f"At least one of {', '.join(names)} or {last} is needed.")
    write_line(console, "\nOptions of every call: bitget-copy call --help")


def _print_options(console: Console, rows: Iterable[tuple[str, str, str]]) -> None:
    """Option, meaning and what it takes, each option with its own lines as in every --help."""
    indent = " " * 6
    for name, takes, meaning in rows:
        inner = " " * (len(name) - len(name.lstrip()))
        write_line(console, f"  {name}  {takes}" if len(takes) <= _SHORT else f"  {name}")
        long = "" if len(takes) <= _SHORT else f" Takes: {takes}"
        for line in wrapped(f"{meaning}{long}", max(console.width - 6, _SHORT)):
            write_line(console, f"{indent}{inner}{line}")


def print_endpoint_json(console: Console, row: Endpoint) -> None:
    """Prints what an endpoint does and takes as JSON."""
    print_json(console, _plain(row))


def print_keys(console: Console) -> None:
    """Prints every key in short: family and resource, then the names in it."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for row in ENDPOINTS.values():
        names[f"{row.family}.{row.resource}"].append(row.name)
    write_line(console, "Keys:")
    indent = " " * 4
    for resource, listed in names.items():
        text = textwrap.fill(
            ", ".join(listed), console.width, initial_indent=indent, subsequent_indent=indent
        )
        write_line(console, f"  {resource}.…\n{text}")


def limit_text(rate: RateLimit) -> str:
    """A limit in words: ``5/1 s per UID``."""
    scope = {"uid": "UID", "ip": "IP", "uid|ip": "UID and IP"}[rate.scope]
    return f"{rate.rate}/{rate.per:g} s per {scope}"


def _plain(row: Endpoint) -> dict[str, Any]:
    return {
        "key": row.key,
        "method": row.method,
        "path": row.path,
        "effect": row.effect,
        "role": row.role,
        "limit": {"rate": row.limit.rate, "per": row.limit.per, "scope": row.limit.scope},
        "summary": row.summary,
        "params": [
            {
                "wire": p.wire,
                "name": p.name,
                "option": option(p),
                "kind": p.kind,
                "required": p.required and p.default is None,
                "allowed": [m.value for m in (p.item or p).enum or ()] or None,
                "doc": p.doc,
            }
            for p in row.params
        ],
        "experimental": row.experimental,
        "successor": row.successor.key if row.successor else None,
    }
