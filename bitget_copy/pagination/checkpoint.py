"""How far a reader is, and that as JSON: a checkpoint.

What is remembered of rows and cursors is bounded, whatever the length of the list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, Final, NamedTuple

import attrs

from bitget_copy.pagination.row_keys import digest
from bitget_copy.pagination.windows import Span, Window

VERSION: Final = 2
MAX_SEEN: Final = 4_096
"""Rows of numbered pages that are told when they come again."""
_MAX_USED: Final = 4_096
"""Cursors of one window that are told at once when they come again; circles that are longer are
found on their second round."""
_USED_IN_CHECKPOINT: Final = 64


class Account(NamedTuple):
    """Whose list it is, by fingerprints: neither key nor UID can be read from a checkpoint.

    Attributes:
        key: of the API key.
        uid: of the account's UID; "" where it is not known.
    """

    key: str
    uid: str = ""

    def is_of(self, made: object) -> bool:
        """Whether a checkpoint is of this account: by UIDs where both are known, else by keys."""
        if not isinstance(made, list) or len(made) != len(self):
            return False
        key, uid = made
        return bool(uid == self.uid if uid and self.uid else key == self.key)


@attrs.frozen
class Ask:
    """Which page is asked for.

    Attributes:
        window: moments to send; None: none are sent.
        page: its number, where pages have numbers.
        cursor: what the page before said, where they have none.
        stuck: pages in a row that were as the one before.
        barren: pages in a row without a new row.
        oldest: the oldest row's time since the window began, where older ones are asked for by
            time.
        less: rows fewer than in other pages, to see whether a full page is the last.
        refused: where the window began when the exchange refused it, as it shows nothing so old,
            and the oldest moment that it shows is looked for, oldest rows first.
        shown: where it began when that was answered.
    """

    window: Window | None
    page: int = 1
    cursor: Any = None
    stuck: int = 0
    barren: int = 0
    oldest: int | None = None
    less: int = 0
    refused: int | None = None
    shown: int | None = None

    @property
    def begins_window(self) -> bool:
        """Whether it is the first page of a window."""
        is_first = self.page == 1 and self.cursor is None and not self.less
        return self.window is not None and is_first


@attrs.define
class Memory:
    """What may come again.

    Attributes:
        seen: rows; of the last page only, where a cursor pages.
        edge: rows of the moment that older ones are asked from, as often as there are alike ones;
            `next_edge`: of that from which they will be asked.
        before: all of the last page's rows; from a checkpoint as one digest.
        first: the first of these; "" where all are alike.
        head: all rows of a window's first page, of the last window that has any; so too.
        used: cursors.
        anchor: the cursor that later ones are compared with however long a circle is.
        steps: cursors since the anchor, and after how many it is set anew.
        handed: rows that were handed out before a checkpoint, of the page that it is in.
        strangers: rows since the last of these that has come again; None: none has.
        is_short: whether rows are told by digests of their marks, as those of a checkpoint are.
    """

    seen: dict[str, str] = attrs.field(factory=dict)
    edge: Counter[str] = attrs.field(factory=Counter)
    next_edge: Counter[str] = attrs.field(factory=Counter)
    before: Sequence[str] = ""
    first: str = ""
    head: Sequence[str] = ""
    used: dict[str, None] = attrs.field(factory=dict)
    anchor: str = ""
    steps: tuple[int, int] = (0, 1)
    handed: Counter[str] = attrs.field(factory=Counter)
    strangers: int | None = None
    is_short: bool = False

    def see(self, rows: Iterable[str], *, keep: bool) -> None:
        """Remembers rows, instead of those before or beside them."""
        if not keep:
            self.seen = dict.fromkeys(rows, "")
            return
        self.seen.update(dict.fromkeys(rows, ""))
        _forget_first(self.seen, MAX_SEEN)

    def is_page(self, marks: Sequence[str], page: Sequence[str]) -> bool:
        """Whether these are the rows of a page that is remembered."""
        return marks == page if page.__class__ is list else digest("".join(marks)) == page

    def short(self, marks: Iterable[str]) -> list[str]:
        """The marks of rows as a checkpoint has them."""
        return [*marks] if self.is_short else [digest(mark) for mark in marks]

    def short_seen(self) -> list[str]:
        """Those of `seen`, each worked out once, as there may be thousands."""
        if self.is_short:
            return [*self.seen]
        for mark, made in self.seen.items():
            if not made:
                self.seen[mark] = digest(mark)
        return [*self.seen.values()]

    def short_page(self, page: Sequence[str]) -> str:
        """A page that is remembered, as one digest; "" where there was none."""
        return page if isinstance(page, str) else digest("".join(self.short(page)))

    def use(self, cursor: str) -> None:
        """Remembers a cursor that is sent."""
        self.used[cursor] = None
        _forget_first(self.used, _MAX_USED)
        step, length = self.steps
        if step + 1 < length:
            self.steps = (step + 1, length)
        else:
            self.anchor, self.steps = cursor, (0, 2 * length)

    def has_used(self, cursor: str) -> bool:
        """Whether the exchange leads back with it."""
        return cursor == self.anchor or cursor in self.used

    def begin_window(self) -> None:
        """Another window begins, or a pass by time anew: its cursors are others."""
        self.used, self.anchor, self.steps = {}, "", (0, 1)
        self.before = self.first = ""
        self.edge, self.next_edge = self.next_edge, Counter()


def _forget_first(kept: dict[str, Any], size: int) -> None:
    for old in [*islice(kept, max(len(kept) - size, 0))]:
        del kept[old]


@attrs.define
class Place:
    """How far a reader is.

    Attributes:
        span: all that is read; None: no times are sent, or reading has not begun.
        ask: the page to ask for; None: the end, or not begun.
        began: whether the span is fixed.
        is_cut: whether an end so far was not proven.
        memory: what may come again.
    """

    span: Span | None = None
    ask: Ask | None = None
    began: bool = False
    is_cut: bool = False
    memory: Memory = attrs.field(factory=Memory)

    def start(self, span: Span | None) -> None:
        """Fixes the span and goes to its first page."""
        window = None if span is None else span.begin()
        self.span, self.began, self.memory = span, True, Memory()
        self.is_cut = False
        self.ask = None if span is not None and window is None else Ask(window)

    def end(self) -> None:
        """Nothing more is to be read."""
        self.ask = None

    def to_json(self, handed: Sequence[str] = ()) -> dict[str, Any]:
        """The place as JSON; `handed`: rows of the page asked for that were handed out."""
        if not self.began or self.ask is None:
            return {"at": "end" if self.began else "start", "is_cut": self.is_cut}
        memory = self.memory
        return {
            "at": "page",
            "is_cut": self.is_cut,
            "span": None if self.span is None else attrs.asdict(self.span),
            "ask": attrs.asdict(self.ask) | {"window": self.ask.window and [*self.ask.window]},
            "seen": memory.short_seen(),
            "edge": sorted(memory.short(memory.edge.elements())),
            "next_edge": sorted(memory.short(memory.next_edge.elements())),
            "before": memory.short_page(memory.before),
            "first": "".join(memory.short([memory.first] if memory.first else [])),
            "head": memory.short_page(memory.head),
            "used": [*memory.used][-_USED_IN_CHECKPOINT:],
            "anchor": memory.anchor,
            "steps": [*memory.steps],
            "strangers": None if handed else memory.strangers,
            "handed": memory.short([*memory.handed.elements(), *handed]),
        }

    @classmethod
    def from_json(cls, made: Mapping[str, Any]) -> Place:
        """The place that was written down.

        Raises:
            ValueError: it is none; also KeyError and TypeError.
        """
        if made["at"] != "page":
            if made["at"] not in {"start", "end"}:
                raise ValueError("at")
            return cls(began=made["at"] == "end", is_cut=made.get("is_cut") is True)
        ask = dict(made["ask"])
        window = ask.pop("window")
        if window is not None:
            first, last = window
            window = (None if first is None else _int(first), None if last is None else _int(last))
        cursor = ask.pop("cursor")
        oldest, refused, shown = (ask.pop(at, None) for at in ("oldest", "refused", "shown"))
        if not (cursor is None or type(cursor) in {str, int}):
            raise TypeError("cursor")
        step, length = made["steps"]
        return cls(
            span=None if made["span"] is None else _span(made["span"]),
            ask=Ask(
                window=window,
                cursor=cursor,
                oldest=None if oldest is None else _int(oldest),
                refused=None if refused is None else _int(refused),
                shown=None if shown is None else _int(shown),
                **{name: _int(number) for name, number in ask.items()},
            ),
            began=True,
            is_cut=made.get("is_cut") is True,  # older ones do not say it
            memory=Memory(
                seen=dict.fromkeys(_texts(made["seen"]), ""),
                edge=Counter(_texts(made["edge"])),
                next_edge=Counter(_texts(made["next_edge"])),
                before=_text(made["before"]),
                first=_text(made["first"]),
                head=_text(made["head"]),
                used=dict.fromkeys(_texts(made["used"])),
                anchor=_text(made["anchor"]),
                steps=(_int(step), max(_int(length), 1)),
                strangers=None if made["strangers"] is None else _int(made["strangers"]),
                handed=Counter(_texts(made["handed"])),
                is_short=True,
            ),
        )


def _span(made: Mapping[str, Any]) -> Span:
    first, longest = made["first"], made["longest"]
    return Span(
        None if first is None else _int(first),
        _int(made["last"]),
        None if longest is None else _int(longest),
        made["oldest_first"] is True,
    )


def _int(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 10**15:
        raise TypeError("no number")
    return value


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError("no text")
    return value


def _texts(values: Any) -> list[str]:
    if type(values) is not list:
        raise TypeError("no list")
    return [_text(value) for value in values]
