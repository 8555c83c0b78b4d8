"""Finds where an object is not as the table says, though it could be read; told without values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, TypeAlias

from bitget_copy._codec.model import Member, Model, model_of
from bitget_copy._codec.per_object_cache import per_object_cache
from bitget_copy._codec.value_readers import FAILURES, Reader, enum_reader
from bitget_copy.drift import DeviationKind, shown_name

Found: TypeAlias = dict[tuple[str, DeviationKind], None]
"""Places by wire names, each with what is wrong there; in order, and each once."""

ENVELOPE: Final = ("code", "msg", "requestTime", "data")


def of_envelope(names: Mapping[str, Any]) -> tuple[tuple[str, DeviationKind], ...]:
    """Members of a success's envelope that are unknown, or not there."""
    known = {"msg" if name == "message" and "msg" not in names else name for name in names}
    unknown = dict.fromkeys(shown_name(name) for name in names if name in known - {*ENVELOPE})
    missing = [name for name in ENVELOPE if name not in known]
    return (
        *((name, DeviationKind.UNKNOWN_FIELD) for name in unknown),
        *((name, DeviationKind.MISSING_FIELD) for name in missing),
    )


def of_members(
    model: Model, known: Mapping[str, Any], extra: Mapping[str, Any] | None
) -> Iterator[tuple[str, DeviationKind]]:
    """Members of one object that are unknown, not there, or words of no vocabulary.

    An object without members is one of the forms of nothing, and lacks none.

    Args:
        model: what the object should be.
        known: its members under the table's names, as `Model.respell` gives them.
        extra: the others.
    """
    for name in extra or ():
        yield shown_name(name), DeviationKind.UNKNOWN_FIELD
    if known or extra:
        for wire in sorted(model.always.difference(known)):
            yield wire, DeviationKind.MISSING_FIELD
    for member, read in _vocabularies(model):
        if _has_unknown_word(member, read, known.get(member.wire)):
            yield member.wire, DeviationKind.UNKNOWN_WORD


def look_through(model: Model, value: Any, where: str, found: Found) -> None:
    """Adds what is found in an object, or in each of a list of them, and in those inside."""
    if value.__class__ is list:
        for item in value:
            look_through(model, item, f"{where}[]", found)
    elif value.__class__ is dict:
        known, extra = model.respell(value)
        for name, kind in of_members(model, known, extra):
            found[f"{where}.{name}", kind] = None
        for member in model.members:
            if member.model is not None and member.wire in known:
                inner = model_of(member.model)
                look_through(inner, known[member.wire], f"{where}.{member.wire}", found)


def _has_unknown_word(member: Member, read: Reader, value: Any) -> bool:
    if member.many and value.__class__ is not list:
        return False  # another shape, which the general reader tells
    for word in value if member.many else (value,):
        try:
            found = read(word)
        except FAILURES:
            continue  # unreadable, which the general reader tells
        if found is not None and not isinstance(found, StrEnum):
            return True
    return False


@per_object_cache
def _vocabularies(model: Model) -> tuple[tuple[Member, Reader], ...]:
    """The members that hold words of a closed vocabulary, each with what reads one."""
    return tuple(
        (member, enum_reader(member.type))
        for member in model.members
        if isinstance(member.type, type) and issubclass(member.type, StrEnum)
    )
