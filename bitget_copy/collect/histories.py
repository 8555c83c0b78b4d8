"""What can be collected: every list of the table that has pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

import attrs

from bitget_copy._builtin_values import shown_name
from bitget_copy._codec import encode
from bitget_copy._codec.model import Member, model_of
from bitget_copy._generated import ENDPOINTS
from bitget_copy._milliseconds import from_milliseconds
from bitget_copy._untrusted_text import closest
from bitget_copy.endpoint import Endpoint, Paging, Param
from bitget_copy.errors import ParameterError
from bitget_copy.pagination.row_keys import key_names

_PRESENT_NAMES: Final = ("list_open", "list_followers", "list_traders", "list_pending")
"""How lists of what there is now are called."""
_PRESENT: Final = 1_700_000_000_000
"""A moment to check arguments with."""


def histories() -> list[str]:
    """Keys of all lists of past things that are read by spans of time, as the table has them."""
    return [key for key in collectable() if is_spanned(ENDPOINTS[key])]


def collectable() -> list[str]:
    """Keys of all lists that can be collected: those of `histories`, and those read whole."""
    return [key for key, row in ENDPOINTS.items() if row.paging is not None and not _is_moving(row)]


def is_spanned(row: Endpoint) -> bool:
    """Whether a list is read by spans of time; any other is read from its beginning to its end."""
    return row.paging is not None and row.paging.start is not None and row.paging.end is not None


def _is_moving(row: Endpoint) -> bool:
    """Whether spans choose among what there is now: what was there once may be gone in any span."""
    return is_spanned(row) and row.name.startswith(_PRESENT_NAMES)


def keeps_vanished(history: History) -> bool:
    """Whether rows stay when the exchange shows them no longer: of past things, and told by ids.

    Only of a list that is read whole; of one with spans, what is sealed stays in any case.
    """
    is_past = not history.row.name.startswith(_PRESENT_NAMES)
    return is_past and not is_spanned(history.row) and bool(identity(history.endpoint))


@attrs.frozen
class History:
    """One list of one account with one set of arguments: what is covered by intervals.

    Attributes:
        account: its label.
        endpoint: key of the row.
        arguments: them as they are sent, as JSON with sorted names; without span, size and page.
    """

    account: str
    endpoint: str
    arguments: str = "{}"

    @classmethod
    def of(cls, account: str, endpoint: str, values: Mapping[str, object]) -> History:
        """The history that a caller means.

        Raises:
            ParameterError: no such list, an argument is wrong or missing, or one is given that
                the collector sets itself.
        """
        row = row_of(endpoint)
        return cls(account, row.key, json.dumps(_checked(row, values), sort_keys=True))

    @property
    def row(self) -> Endpoint:
        """Its row of the table."""
        return ENDPOINTS[self.endpoint]

    @property
    def paging(self) -> Paging:
        """How its list is read on."""
        assert self.row.paging is not None
        return self.row.paging

    @property
    def values(self) -> dict[str, Any]:
        """The arguments by wire name."""
        made: dict[str, Any] = json.loads(self.arguments)
        return made

    def __str__(self) -> str:
        told = " ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.account} {self.endpoint} {told}".rstrip()


def row_of(endpoint: str) -> Endpoint:
    """The row with this key.

    Raises:
        ParameterError: there is none, it has no pages, or it shows the present in spans.
    """
    row = ENDPOINTS.get(endpoint) if isinstance(endpoint, str) else None
    if row is not None and _is_moving(row):
        raise ParameterError(
            "shows what there is now, by spans of time, which is no history",
            parameter="endpoint", wire="endpoint", endpoint=row.key,
            allowed=f"a list of past things; {row.name.replace('list_', 'watch_', 1)} tells what "
            "changes in this one",
        )  # fmt: skip
    if row is not None and row.paging is not None:
        return row
    word = endpoint if isinstance(endpoint, str) else ""
    near = closest(word, collectable(), max_count=3, cutoff=0.4)
    raise ParameterError(
        "is no list that can be collected", parameter="endpoint", wire="endpoint",
        allowed=f"a list with pages, such as {', '.join(near or histories()[:1])}",
        endpoint=endpoint if row is not None else None,
    )  # fmt: skip


def _checked(row: Endpoint, values: Mapping[str, object]) -> dict[str, str]:
    """The arguments as they are sent, checked before anything is."""
    paging = row.paging
    assert paging is not None
    own = arguments_of(row)
    for param in row.params:
        if param not in own and (param.wire in values or param.name in values):
            raise ParameterError(
                "is set by the collector itself", parameter=param.name, wire=param.wire,
                allowed="the other arguments of the list", endpoint=row.key,
            )  # fmt: skip
    filled = _by_wire_names(row, own, values)
    if paging.page is not None:
        filled[paging.page] = 1
    if is_spanned(row):
        filled[paging.start or ""] = filled[paging.end or ""] = from_milliseconds(_PRESENT)
    written = encode(row, filled).written
    return {param.wire: str(written[param.wire]) for param in own if param.wire in written}


def arguments_of(row: Endpoint) -> list[Param]:
    """The parameters of a list that the collector does not set itself."""
    paging = row.paging
    assert paging is not None
    ours = {paging.start, paging.end, paging.page, paging.cursor, paging.back, paging.size}
    return [param for param in row.params if param.wire not in ours | {paging.order}]


def _by_wire_names(
    row: Endpoint, own: Sequence[Param], values: Mapping[str, object]
) -> dict[str, object]:
    """The arguments as the exchange calls them, given as Python does, or as the exchange."""
    wires = {param.name: param.wire for param in own} | {param.wire: param.wire for param in own}
    found: dict[str, object] = {}
    for name, value in values.items():
        wire = wires.get(name)
        if wire is None or wire in found:
            near = closest(name, [param.name for param in own]) if isinstance(name, str) else []
            hint = f" (did you mean {near[0]!r}?)" if near and wire is None else ""
            told = shown_name(name)
            raise ParameterError(
                "is given twice" if wire else f"is no argument of this list{hint}",
                parameter=told, wire=wire or told, endpoint=row.key,
                allowed=", ".join(param.name for param in own) or "none",
            )  # fmt: skip
        found[wire] = value
    return found


def missing_arguments(row: Endpoint, names: frozenset[str]) -> list[str]:
    """Wire names of what a list needs beside what is given and what the collector sets."""
    paging, given = row.paging, {*names}
    if paging is not None:
        ours = paging.start, paging.end, paging.page, paging.cursor, paging.size
        given.update(wire for wire in ours if wire is not None)
    return [
        param.wire
        for param in row.params
        if param.required and param.default is None and given.isdisjoint({param.wire, param.name})
    ]


def row_model(row: Endpoint) -> type[Any]:
    """The class of a list's rows."""
    model, paging = row.reply.model, row.paging
    assert model is not None
    if row.reply.many or (paging is not None and paging.items is None):
        return model
    # Where there are no pages, the list is alone in its object.
    found = model_of(model).members
    [member] = [m for m in found if paging is None or m.wire == paging.items]
    assert member.model is not None
    return member.model


def members(row: Endpoint) -> tuple[Member, ...]:
    """The fields of a list's rows."""
    return model_of(row_model(row)).members


@cache
def time_name(endpoint: str) -> str | None:
    """Name of the field that decides in which month a row is kept: one that never changes.

    The table's own, where it names one, else the first that every row has; None: there is none.
    """
    row = ENDPOINTS[endpoint]
    paging, times = row.paging, [m for m in members(row) if m.kind in {"time", "moment"}]
    times.sort(key=lambda m: not m.required)
    named = [m.name for m in times if paging is not None and m.wire in {paging.time, paging.newer}]
    return next(iter([*named, *(m.name for m in times)]), None)


@cache
def identity(endpoint: str) -> tuple[str, ...]:
    """Names of the fields that tell a row from others; empty where nothing does.

    All ids, and when an order closed, since one that closes bit by bit has several rows.
    """
    model: Any = row_model(ENDPOINTS[endpoint])
    ids, more = key_names(model)
    return (*ids, *more) if ids else ()


def matching(pattern: str) -> Iterator[str]:
    """Keys of `histories` below a prefix such as ``"v2.futures"``; the key itself of any list."""
    prefix = pattern.removesuffix("*").rstrip(".")
    for key in collectable():
        if key == pattern or (key in _spanned() and (not prefix or key.startswith(f"{prefix}."))):
            yield key


@cache
def _spanned() -> frozenset[str]:
    return frozenset(histories())
