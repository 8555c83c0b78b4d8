"""Looks rows of the table up: by key, and those to call in place of another.

No row is loaded before one of its family is asked for.
"""

from __future__ import annotations

from bitget_copy._builtin_values import shown
from bitget_copy._generated import CODES, ENDPOINTS
from bitget_copy._untrusted_text import closest
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import APIError, APIRetiredError, CodeTable, ParameterError


def find(endpoint: str | Endpoint) -> Endpoint:
    """The row with this key.

    Raises:
        ParameterError: there is none; the message names the nearest ones.
    """
    kind = type(endpoint)
    if issubclass(kind, Endpoint):
        return endpoint  # type: ignore[return-value]
    key = str.__str__(endpoint) if issubclass(kind, str) else ""  # pyright: ignore[reportArgumentType]
    if key in ENDPOINTS:
        return ENDPOINTS[key]
    near = _nearest(key)
    raise ParameterError(
        f"{shown(endpoint)} is in no table",
        parameter="endpoint",
        wire="endpoint",
        allowed=f"a key of bitget_copy.ENDPOINTS{', such as ' * bool(near)}{', '.join(near)}",
    )


def _nearest(key: str) -> list[str]:
    """The keys that a misspelt one may mean, those that are retired last."""
    near = closest(key, ENDPOINTS, max_count=3)
    if not near:
        of_verb = closest(_verb(key), {_verb(known) for known in ENDPOINTS})
        near = [known for known in ENDPOINTS if _verb(known) in of_verb]
    return sorted(near, key=lambda known: known.startswith("v1."))[:3]


def _verb(key: str) -> str:
    return key.rpartition(".")[2]


def codes_of(family: str) -> CodeTable:
    """The body codes of a family; none of a row that is the caller's own."""
    return CODES[family]() if family in CODES else {}


def instead_of(endpoint: Endpoint, kind: type[APIError]) -> str:
    """What to call in place of an endpoint that is retired, or not for this account."""
    return successor_of(endpoint) if kind is APIRetiredError else _counterpart(endpoint)


def _counterpart(endpoint: Endpoint) -> str:
    """What does the same job on the other kind of account."""
    account = "classic" if endpoint.family == "v3" else "unified"
    if endpoint.counterpart is None:
        # Of rows beside copy trading the table has a choice only.
        who = "the exchange" if endpoint.resource.startswith(("futures", "spot")) else "this client"
        return f"For {account} accounts {who} offers nothing that does the same."
    row = ENDPOINTS[endpoint.counterpart]
    return f"On a {account} account call {_call(row)} ({row.method} {row.path})."


def _call(row: Endpoint) -> str:
    """The coroutine of a row with all its arguments; those that can be left out are None."""
    names = ", ".join(f"{p.name}={'…' if p.required else 'None'}" for p in row.params)
    return f"client.{row.key}({names})"


def successor_of(endpoint: Endpoint) -> str:
    """What to call in place of a retired endpoint."""
    successor = endpoint.successor
    if successor is None:
        return "Bitget names no successor."
    path = f"{successor.method} {successor.path}"
    if successor.key not in ENDPOINTS:
        return f"Its V2 successor is {path}."
    row = ENDPOINTS[successor.key]
    said = f"Call {_call(row)} instead ({path})."
    gone = [p.name for p in endpoint.params if p.wire not in {new.wire for new in row.params}]
    if gone:
        said += f" It does not take {', '.join(gone)}."
    if any(p.wire == "productType" for p in row.params):
        said += " bitget_copy.symbols converts symbols and product types."
    return said
