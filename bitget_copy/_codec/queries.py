"""Straight-line queries: for each read, a function made of the parameters of its row.

What is ordinary is checked and written in place: no loop, no look-up of what a parameter is, no
quoting. Everything else is left to `encode`, which decides what it means and explains what is
wrong with it, so both ways give the same query. Encoding a read takes a good half of the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final, Literal, TypeAlias

import attrs

from bitget_copy._codec.source import run

Query: TypeAlias = Callable[
    [Mapping[str, object]], tuple[str, dict[str, Any], dict[str, str]] | None
]
"""Values to the query, what was written by wire name, and the identifiers among it; None where a
value is missing or not ordinary."""

PLAIN: Final = re.compile(r"[A-Za-z0-9_.~-]+").fullmatch
"""What travels as it is, and is no empty text."""

PLAIN_ID: Final = re.compile(r"[A-Za-z0-9_~-]+").fullmatch
"""The same without a point, which no id has."""

_MOST: Final = 10**18

# How an ordinary value `v` is told from others, and what is written for it. `type` cannot be lied
# to, as `__class__` can.
_ORDINARY: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("if type(v) is not str or not plain_id(v):", "    return None"),
    "text": ("if type(v) is not str or not plain(v):", "    return None"),
    "bare": ("if type(v) is not str or not plain(v) or '_' in v:", "    return None"),
    "whole": (
        "if type(v) is not int or not {low} <= v <= {high}:",
        "    return None",
        "v = str(v)",
    ),
    "choice": (
        "kind = type(v)",
        "v = choices{i}.get(v) if kind is str or kind is enum{i} else None",
        "if v is None:",
        "    return None",
    ),
    "other": ("v = write{i}(v)", "if v is None:", "    return None"),
}


@attrs.frozen
class Piece:
    """One parameter, as far as the query is concerned.

    Attributes:
        wire: the exchange's name.
        kind: what is ordinary: an id; plain text; the same without underscore; an int in range; a
            key of `choices`, as text or as a member of `enum`; what `write` says.
        is_id: it identifies something.
        required: there is no query without it.
        default: what is written when it is not given; None: nothing.
        low: smallest number.
        high: largest number.
        choices: what is written for each text.
        enum: the class whose members are texts of `choices`.
        write: the plain text of a value; None for one that is not ordinary.
    """

    wire: str
    kind: Literal["id", "text", "bare", "whole", "choice", "other"]
    is_id: bool = False
    required: bool = False
    default: str | None = None
    low: int | None = None
    high: int | None = None
    choices: Mapping[str, str] = attrs.field(factory=dict)
    enum: type[StrEnum] | None = None
    write: Callable[[Any], str | None] | None = None

    @property
    def is_plain(self) -> bool:
        """Whether everything that the table itself writes travels as it is."""
        texts = [self.wire, *self.choices.values()]
        return all(map(PLAIN, texts if self.default is None else [*texts, self.default]))


def make_query(name: str, pieces: Sequence[Piece]) -> Query | None:
    """Makes the function of one row.

    Args:
        name: of the row, for tracebacks.
        pieces: its parameters, in the table's order.

    Returns:
        None where the table itself writes something that must be quoted.
    """
    if not all(piece.is_plain for piece in pieces):
        return None
    scope: dict[str, Any] = {"plain": PLAIN, "plain_id": PLAIN_ID}
    scope["known"] = frozenset(piece.wire for piece in pieces)
    for i, piece in enumerate(pieces):
        scope[f"choices{i}"], scope[f"write{i}"] = piece.choices, piece.write
        scope[f"enum{i}"] = piece.enum
    query: Query = run(_source(pieces), f"<query of {name}>", scope)["query"]
    return query


def _source(pieces: Sequence[Piece]) -> str:
    in_order = sorted(range(len(pieces)), key=lambda i: pieces[i].wire)
    joined = "".join(f"{{q{i}}}" for i in in_order)
    lines = [
        "def query(values):",
        "    if not values.keys() <= known:",
        "        return None",
        "    get, written, ids = values.get, {}, {}",
        *(f"    {line}" for i, piece in enumerate(pieces) for line in _piece(i, piece)),
        f"    return f'{joined}'[1:], written, ids",
    ]
    return "\n".join(lines) + "\n"


def _piece(i: int, piece: Piece) -> list[str]:
    wire = repr(piece.wire)
    low = -_MOST if piece.low is None else piece.low
    high = _MOST if piece.high is None else piece.high
    check = [line.format(i=i, low=low, high=high) for line in _ORDINARY[piece.kind]]
    write = [f"written[{wire}] = v", f"q{i} = '&{piece.wire}=' + v"]
    write += [f"ids[{wire}] = v"] if piece.is_id else []
    if piece.default is not None:
        absent, given, always = f"v = {piece.default!r}", check, write
    elif piece.required:
        absent, given, always = "return None", check, write
    else:
        absent, given, always = f"q{i} = ''", [*check, *write], []
    lines = [f"v = get({wire})", "if v is None:", f"    {absent}", "else:"]
    return [*lines, *(f"    {line}" for line in given), *always]
