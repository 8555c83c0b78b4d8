"""What the wire form of a reply's attrs class is, taken from the metadata of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, get_args, get_origin

import attrs

from bitget_copy._codec.per_object_cache import per_object_cache
from bitget_copy.secret import Secret


class Member(NamedTuple):
    """One field of a model.

    Attributes:
        name: the attribute.
        wire: the exchange's name.
        kind: the specification's word for what it holds; `value_readers.READERS` has the scalars.
        type: the type of its value, or of each item of a list.
        many: it is a list.
        required: a row without it cannot be told from others.
        always: every documented example has it, so its absence is a deviation.
        model: the attrs class that it holds, alone or in a list; None for anything else.
    """

    name: str
    wire: str
    kind: str
    type: Any
    many: bool
    required: bool
    always: bool
    model: type[Any] | None


class Model(NamedTuple):
    """An attrs class of replies.

    Attributes:
        cls: the class; besides its members it has ``extra``.
        members: its fields that are on the wire.
        wires: the exchange's names of all.
        always: those of them that are always there.
        aliases: other spellings, to the name that they stand for.
        hides: it holds a secret, so an unknown field may be one too, spelled anew.
    """

    cls: type[Any]
    members: tuple[Member, ...]
    wires: frozenset[str]
    always: frozenset[str]
    aliases: Mapping[str, str]
    hides: bool

    def respell(self, found: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any] | None]:
        """The members of an object under the table's names, and what is left over."""
        if found.keys() <= self.wires:
            return found, None
        known: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        for name, value in found.items():
            wire = self.aliases.get(name)
            if name in self.wires:
                known[name] = value
            elif wire is not None and wire not in found and wire not in known:
                known[wire] = value
            else:
                extra[name] = hidden(value) if self.hides else value
        return known, extra or None

    def knows(self, found: dict[str, Any]) -> bool:
        """Whether any member of an object is in the table."""
        return not (found.keys().isdisjoint(self.wires) and found.keys().isdisjoint(self.aliases))


def hidden(value: Any) -> Secret:
    """A value that may be a secret, whatever it is."""
    try:
        return Secret(str(value))
    except (RecursionError, ValueError):  # nested too deeply, or with too many digits
        return Secret("")


@per_object_cache
def model_of(cls: type[Any]) -> Model:
    """The description of an attrs class."""
    fields = [field for field in attrs.fields(cls) if "wire" in field.metadata]
    members = tuple(_member(field) for field in fields)
    return Model(
        cls,
        members,
        frozenset(member.wire for member in members),
        frozenset(member.wire for member in members if member.always),
        {alias: f.metadata["wire"] for f in fields for alias in f.metadata.get("aliases", ())},
        hides=any(member.kind == "secret" for member in members),
    )


def _member(field: attrs.Attribute[Any]) -> Member:
    many = get_origin(field.type) is list
    kind = _without_none(get_args(field.type)[0] if many else field.type)
    return Member(
        field.name,
        field.metadata["wire"],
        field.metadata.get("kind", ""),
        kind,
        many,
        bool(field.metadata.get("required")),
        bool(field.metadata.get("always")),
        kind if attrs.has(kind) else None,
    )


def _without_none(kind: Any) -> Any:
    """``X`` of ``X | None`` and of ``X | str | None``."""
    args = [arg for arg in get_args(kind) if arg is not type(None)]
    return args[0] if args and get_origin(kind) is not list else kind
