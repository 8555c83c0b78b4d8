"""What a read needs: taken from earlier replies, the table or the clock, where it can be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import attrs

if TYPE_CHECKING:
    from bitget_copy.endpoint import Endpoint, Param

_PEOPLE: Final = ("traderId", "traderUid", "traderUserId")
_OTHER_NAMES: Final = {
    "traderId": _PEOPLE, "traderUserId": _PEOPLE, "traderUid": _PEOPLE,
    "coin": ("coin", "marginCoin"), "marginCoin": ("marginCoin", "coin"),
}  # fmt: skip
"""Names in replies of what a parameter asks for, where they differ from its own."""
_USUAL: Final = {"coin": "USDT", "marginCoin": "USDT", "period": "30D"}
"""Taken where no reply had one."""
_SPAN: Final = timedelta(days=7)


class Lacking(LookupError):
    """A required value is not known; its text is the wire name."""


class SeenValues:
    """Ids and symbols of the replies so far; they are sent, and shown nowhere."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, str], str] = {}

    def keep(self, row: Endpoint, value: Any) -> None:
        """Remembers the first id, symbol or coin of each name in a reply."""
        for wire, text in _texts(value):
            for scope in _scopes(row):
                self._values.setdefault((scope, wire), text)

    def arguments(self, row: Endpoint) -> dict[str, object]:
        """Values for the required parameters of a read.

        Raises:
            Lacking: one of them is not known.
        """
        needed = [param for param in row.params if param.required and param.default is None]
        values = {param.wire: self._value(row, param) for param in needed}
        for group in row.require_any:
            if not values.keys() & set(group):
                values |= self._one_of(row, group)
        return values

    def needs_reply(self, row: Endpoint) -> bool:
        """Whether a read needs what is not known yet."""
        try:
            self.arguments(row)
        except Lacking:
            return True
        return False

    def _one_of(self, row: Endpoint, group: tuple[str, ...]) -> dict[str, object]:
        for wire in group:
            try:
                return {wire: self._value(row, row.param(wire))}
            except Lacking:
                continue
        raise Lacking(" or ".join(group))

    def _value(self, row: Endpoint, param: Param) -> object:
        if param.enum is not None:
            return next(iter(param.enum))
        if param.kind == "time":
            now = datetime.now(UTC)
            return now - _SPAN if param.wire.lower().startswith("start") else now
        if param.kind == "list" and param.item is not None:
            return [self._value(row, param.item)]
        if param.kind == "model":
            return {p.wire: self._value(row, p) for p in param.fields if p.required}
        if param.kind == "int":
            return param.minimum or 1
        for wire in _OTHER_NAMES.get(param.wire, (param.wire,)):
            for scope in _scopes(row):
                if (scope, wire) in self._values:
                    return self._values[scope, wire]
        if param.wire in _USUAL:
            return _USUAL[param.wire]
        raise Lacking(param.wire)


def _scopes(row: Endpoint) -> tuple[str, ...]:
    """Where a value holds, the nearest first: a spot symbol is none of a contract."""
    market = row.resource.partition(".")[0]
    return (f"{row.family}.{row.resource}", f"{row.family}.{market}", row.family)


def _texts(value: Any) -> Iterator[tuple[str, str]]:
    """Every text in a decoded reply, with its wire name."""
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            member = getattr(value, field.name)
            if isinstance(member, str) and "wire" in field.metadata:
                yield field.metadata["wire"], member
            else:
                yield from _texts(member)
