"""The general reader: reads any data value by value, and leaves out only what it cannot read.

It reads what the generated readers do not take, models of a user's own making among it, and gives
the same values as they do. A field that cannot be read is None (an empty list where a list is
due), its raw value goes into ``extra``, and the deviation is noted. Only what the reply is about
must be there: its object, or the rows of its list.

Values of a type that the table does not have are read by a cattrs converter.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from bitget_copy._codec.deviations import Found, of_members
from bitget_copy._codec.model import Member, Model, hidden, model_of
from bitget_copy._codec.per_object_cache import per_object_cache
from bitget_copy._codec.value_readers import (
    FAILURES,
    READERS,
    Reader,
    enum_reader,
    is_no,
    is_nothing,
    read_ack,
    read_bool,
    read_decimal,
    read_id,
    read_int,
    read_str,
    read_time,
)
from bitget_copy.drift import DeviationKind
from bitget_copy.endpoint import Reply

if TYPE_CHECKING:
    from cattrs import Converter

Path: TypeAlias = tuple[Member | int, ...]

_OUTCOMES: Final = ("result", "success", "status")
"""Members that say how it went, in an object where a bare word is due."""


_LOST: Final = {
    True: ("is missing", DeviationKind.MISSING_FIELD),
    False: ("cannot be read", DeviationKind.UNREADABLE_VALUE),
}


class Misfit(ValueError):
    """The reply cannot be read."""

    def __init__(
        self, problem: str, path: Path, kind: DeviationKind = DeviationKind.OTHER_SHAPE
    ) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = path
        self.kind = kind

    @property
    def where(self) -> str:
        """The place by the attributes' names, e.g. ``data[3].open_time``."""
        return "data" + "".join(
            f"[{part}]" if isinstance(part, int) else f".{part.name}" for part in self.path
        )


class LenientReader:
    """Reads one reply.

    Attributes:
        deviations: places that are not as the table says, by wire names, each with what is wrong.
    """

    def __init__(self) -> None:
        self.deviations: Found = {}

    def read(self, reply: Reply, data: Any) -> Any:
        """The value of a whole reply.

        Raises:
            Misfit: there is none.
        """
        if reply.model is None:
            return self._word(reply, data)
        model = model_of(reply.model)
        if type(data) is str:  # a blank one is read as nothing, and yet does not say that it is so
            self.note(DeviationKind.OTHER_SHAPE)
        return self._rows(model, data, ()) if reply.many else self._object(model, data, ())

    def note(self, kind: DeviationKind, path: Path = ()) -> None:
        """Keeps a deviation."""
        self.deviations[_place(path), kind] = None

    def _word(self, reply: Reply, data: Any) -> Any:
        if is_nothing(data):
            return True if reply.kind == "ack" else None
        value = data[0] if type(data) is list and len(data) == 1 else data
        if type(value) is dict and reply.kind == "ack":
            value = False if says_no(reply, value) else "?"
        if value is not data:
            self.note(DeviationKind.OTHER_SHAPE)
        try:
            return (read_ack if reply.kind == "ack" else read_id)(value)
        except FAILURES as error:
            raise Misfit(str(error), (), DeviationKind.UNREADABLE_VALUE) from None

    def _rows(self, model: Model, value: Any, path: Path) -> list[Any]:
        if is_nothing(value):
            return []
        if type(value) is dict and model.knows(value):
            self.note(DeviationKind.OTHER_SHAPE, path)
            value = [value]
        if type(value) is not list:
            raise Misfit("list expected", path)
        return [self._object(model, item, (*path, i)) for i, item in enumerate(value)]

    def _object(self, model: Model, value: Any, path: Path) -> Any:
        if type(value) is list and len(value) == 1:
            (item,) = value
            if is_nothing(item) or (type(item) is dict and model.knows(item)):
                self.note(DeviationKind.OTHER_SHAPE, path)
                value = item
        if is_nothing(value):
            value = {}
        if type(value) is not dict:
            raise Misfit("object expected", path)
        known, extra = model.respell(value)
        where = _place(path)
        for name, kind in of_members(model, known, extra):
            self.deviations[f"{where}.{name}", kind] = None
        made = object.__new__(model.cls)
        unread = {}
        for member, read in _readers(model):
            raw = known.get(member.wire)
            found, fits = self._member(member, read, raw, path)
            if found is None and member.required:
                problem, kind = _LOST[is_nothing(raw)]
                raise Misfit(f"what identifies the row {problem}", (*path, member), kind)
            setattr(made, member.name, found)
            if not fits:
                unread[member.wire] = hidden(raw) if model.hides else raw
        made.extra = {**(extra or {}), **unread} or None
        return made

    def _member(
        self, member: Member, read: Reader | None, raw: Any, path: Path
    ) -> tuple[Any, bool]:
        """The value of a field, and whether that is all of it."""
        if is_nothing(raw):
            return ([] if member.many else None), True
        if member.model is not None:
            return self._nested(member, model_of(member.model), raw, (*path, member))
        assert read is not None
        if not member.many:
            found, fits = _read(read, raw)
        elif type(raw) is list:
            pairs = [_read(read, item) for item in raw]
            found, fits = [item for item, _ in pairs], all(fits for _, fits in pairs)
        else:
            self.note(DeviationKind.OTHER_SHAPE, (*path, member))
            if type(raw) is dict or (type(raw) is str and "," in raw):
                return [], False
            one, fits = _read(read, raw)
            found = [one] if fits else []
        if not fits:
            self.note(DeviationKind.UNREADABLE_VALUE, (*path, member))
        return found, fits

    def _nested(self, member: Member, model: Model, raw: Any, path: Path) -> tuple[Any, bool]:
        try:
            if member.many:
                return self._rows(model, raw, path), True
            made = self._object(model, raw, path)
        except Misfit:
            if member.many and len(path) == 1:  # the rows that the reply is about
                raise
            self.note(DeviationKind.OTHER_SHAPE, path)
            return ([] if member.many else None), False
        return (None if _is_empty(model, made) else made), True


def says_no(reply: Reply, data: Any) -> bool:
    """Whether data say plainly that nothing was done, also inside an object or a list of one.

    Inside an object of the reply's own kind such a word may mean something else.
    """
    if data == "success":  # as nearly every word is
        return False
    value = data[0] if type(data) is list and len(data) == 1 else data
    if type(value) is not dict:
        return is_no(value)
    is_said = any(is_no(value[name]) for name in _OUTCOMES if name in value)
    return is_said and (reply.model is None or not model_of(reply.model).knows(value))


def _place(path: Path) -> str:
    """The place by wire names, without row numbers."""
    return "data" + "".join("[]" if isinstance(part, int) else f".{part.wire}" for part in path)


def _is_empty(model: Model, made: Any) -> bool:
    values = [getattr(made, member.name) for member in model.members]
    return made.extra is None and all(value is None or value == [] for value in values)


def _read(read: Reader, raw: Any) -> tuple[Any, bool]:
    if is_nothing(raw):
        return None, True
    try:
        return read(raw), True
    except FAILURES:
        return None, False


# --- readers of single values -----------------------------------------------------------------


@per_object_cache
def _readers(model: Model) -> tuple[tuple[Member, Reader | None], ...]:
    """The members of a model, each with what reads its value; None where it holds objects."""
    return tuple((m, None if m.model is not None else _reader(m)) for m in model.members)


def _reader(member: Member) -> Reader:
    if member.kind in READERS and not member.many:
        return READERS[member.kind]
    if isinstance(member.type, type) and issubclass(member.type, StrEnum):
        return enum_reader(member.type)
    hook = _converter().get_structure_hook(member.type)
    return lambda value: hook(value, member.type)


@cache
def _converter() -> Converter:
    from cattrs import Converter  # noqa: PLC0415 - importing it takes as long as attrs and httpx

    converter = Converter(detailed_validation=False)
    by_type: dict[Any, Reader] = {
        str: read_str, int: read_int, Decimal: read_decimal, datetime: read_time, bool: read_bool,
    }  # fmt: skip
    for kind, read in by_type.items():
        converter.register_structure_hook(kind, _hook(read))
    return converter


def _hook(read: Reader) -> Callable[[Any, Any], Any]:
    """A reader as cattrs calls it: with the type, too."""
    return lambda value, _: read(value)
