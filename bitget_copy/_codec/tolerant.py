"""Reads a reply value by value, where the quick way found one that it could not take.

Has the last word: the readers that are made from the models give what this gives, or raise. A
field that cannot be read costs that field and nothing else: it is None (an empty list where a
list is due), and its raw value is in ``extra``. What a reply is about costs the reply: its object,
the rows of its list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs

from bitget_copy._codec.drift import OTHER_SHAPE, UNREADABLE
from bitget_copy._codec.scalars import FAILURES, Reader, is_nothing, read_ack, read_id
from bitget_copy.endpoint import Reply
from bitget_copy.secret import Secret

_NO_WORDS: Final = ("result", "success", "status")
"""Members that say how it went, in an object where a bare word is due."""


@attrs.frozen
class Member:
    """One field of a model.

    Attributes:
        name: the attribute.
        wire: the exchange's name.
        read: reads its value, or each item of a list; None where it holds objects.
        model: the class of the object that it holds, or of those in its list.
        many: it is a list.
        required: a row without it cannot be told from others, which is an error of the reply.
    """

    name: str
    wire: str
    read: Reader | None
    model: type[Any] | None
    many: bool
    required: bool


@attrs.frozen
class Model:
    """A class of replies, as far as reading it is concerned.

    Attributes:
        cls: an attrs class; it gets ``extra`` too.
        members: its fields.
        respell: of an object: the same under the table's names, and what is left over.
        known: whether the table knows any of an object's names.
        hides: what the table does not know may be a secret.
    """

    cls: type[Any]
    members: Sequence[Member]
    respell: Callable[[dict[str, Any]], tuple[dict[str, Any], dict[str, Any] | None]]
    known: Callable[[Mapping[str, Any]], bool]
    hides: bool


Path: TypeAlias = tuple[Member | int, ...]


class Misfit(ValueError):
    """The reply cannot be read."""

    def __init__(self, problem: str, path: Path) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = path

    @property
    def where(self) -> str:
        """The place by the attributes' names, e.g. ``data[3].open_time``."""
        return "data" + "".join(
            f"[{part}]" if isinstance(part, int) else f".{part.name}" for part in self.path
        )


class Reading:
    """Of one reply.

    Args:
        model_of: what is known of a class.

    Attributes:
        found: places that are not as the table says, by wire names, each with what is wrong.
    """

    def __init__(self, model_of: Callable[[type[Any]], Model]) -> None:
        self.found: dict[tuple[str, str], None] = {}
        self._model_of = model_of

    def reply(self, reply: Reply, data: Any) -> Any:
        """The value of a whole reply.

        Raises:
            Misfit: there is none.
        """
        if reply.model is None:
            return self._bare(reply, data)
        model = self._model_of(reply.model)
        return self._rows(model, data, ()) if reply.many else self._object(model, data, ())

    def note(self, kind: str, path: Path = ()) -> None:
        """Keeps a deviation."""
        where = "".join("[]" if isinstance(part, int) else f".{part.wire}" for part in path)
        self.found[f"data{where}", kind] = None

    def _bare(self, reply: Reply, data: Any) -> Any:
        if is_nothing(data):
            return True if reply.kind == "ack" else None
        value = data[0] if type(data) is list and len(data) == 1 else data
        if type(value) is dict and reply.kind == "ack":
            words = [value[name] for name in _NO_WORDS if name in value]
            value = False if any(is_no(word) for word in words) else "?"
        if value is not data:
            self.note(OTHER_SHAPE)
        try:
            return (read_ack if reply.kind == "ack" else read_id)(value, None)
        except FAILURES as error:
            raise Misfit(str(error), ()) from None

    def _rows(self, model: Model, value: Any, path: Path) -> list[Any]:
        if is_nothing(value):
            return []
        if type(value) is dict and model.known(value):
            self.note(OTHER_SHAPE, path)
            value = [value]
        if type(value) is not list:
            raise Misfit("list expected", path)
        return [self._object(model, item, (*path, i)) for i, item in enumerate(value)]

    def _object(self, model: Model, value: Any, path: Path) -> Any:
        if type(value) is list and len(value) == 1:
            (item,) = value
            if is_nothing(item) or (type(item) is dict and model.known(item)):
                self.note(OTHER_SHAPE, path)
                value = item
        if is_nothing(value):
            value = {}
        if type(value) is not dict:
            raise Misfit("object expected", path)
        row, extra = model.respell(value)
        made = object.__new__(model.cls)
        unread = {}
        for member in model.members:
            raw = row.get(member.wire)
            found, fits = self._member(member, raw, (*path, member))
            if found is None and member.required:
                problem = "is missing" if is_nothing(raw) else "cannot be read"
                raise Misfit(f"what identifies the row {problem}", (*path, member))
            setattr(made, member.name, found)
            if not fits:
                unread[member.wire] = hidden(raw) if model.hides else raw
        made.extra = {**(extra or {}), **unread} or None
        return made

    def _member(self, member: Member, raw: Any, path: Path) -> tuple[Any, bool]:
        """The value of a field, and whether that is all of it."""
        if is_nothing(raw):
            return ([] if member.many else None), True
        if member.model is not None:
            return self._nested(member, self._model_of(member.model), raw, path)
        assert member.read is not None
        if not member.many:
            found, fits = _read(member.read, raw)
            if not fits:
                self.note(UNREADABLE, path)
            return found, fits
        if type(raw) is not list:
            self.note(OTHER_SHAPE, path)
            return [], False
        items = [_read(member.read, item) for item in raw]
        fits = all(fits for _, fits in items)
        if not fits:
            self.note(UNREADABLE, path)
        return [found for found, _ in items], fits

    def _nested(self, member: Member, model: Model, raw: Any, path: Path) -> tuple[Any, bool]:
        try:
            if member.many:
                return self._rows(model, raw, path), True
            made = self._object(model, raw, path)
        except Misfit:
            if member.many and len(path) == 1:  # the rows that the reply is about
                raise
            self.note(OTHER_SHAPE, path)
            return ([] if member.many else None), False
        return (None if _is_empty(model, made) else made), True


def _is_empty(model: Model, made: Any) -> bool:
    values = [getattr(made, member.name) for member in model.members]
    return made.extra is None and all(value is None or value == [] for value in values)


def _read(read: Reader, raw: Any) -> tuple[Any, bool]:
    if is_nothing(raw):
        return None, True
    try:
        return read(raw, None), True
    except FAILURES:
        return None, False


def is_no(word: Any) -> bool:
    """Whether it says plainly that nothing was done."""
    try:
        return not read_ack(word, None)
    except FAILURES:
        return False


def is_yes(word: Any) -> bool:
    """Whether it says plainly that something was done."""
    try:
        return not is_nothing(word) and read_ack(word, None)
    except FAILURES:
        return False


def hidden(value: Any) -> Secret:
    """A value that may be a secret, whatever it is."""
    try:
        return Secret(str(value))
    except (RecursionError, ValueError):  # nested too deeply, or with too many digits
        return Secret("")
