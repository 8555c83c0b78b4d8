"""What a watcher tells, one class each, for ``match``.

All but the last say how old their data were when they were handed out:

* `request_time`: the exchange's clock in the reply that they are from; None where it had none.
* `age`: seconds since then, or since the reply came here where that is longer. A replica behind
  the one that answered may add to it (`max_lag`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Generic, TypeAlias, TypeVar

import attrs

from bitget_copy.errors import BitgetCopyError

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Snapshot(Generic[T]):
    """The whole list, once, before anything else is told of it.

    Attributes:
        rows: all of them; empty when there are none. A `Stale` right behind it says that there may
            be more.
        request_time: see `bitget_copy.watching.events`.
        age: seconds; the same.
    """

    rows: Sequence[T]
    request_time: datetime | None
    age: float


@attrs.frozen(kw_only=True)
class Appeared(Generic[T]):
    """A row is there that was not: an order was opened, a follower came.

    Attributes:
        row: the row.
        request_time: see `bitget_copy.watching.events`.
        age: seconds; the same.
    """

    row: T
    request_time: datetime | None
    age: float


@attrs.frozen(kw_only=True)
class Changed(Generic[T]):
    """A row is another than it was.

    Attributes:
        before: the row as it was last told.
        row: the row as it is. A field that could not be read this time has its last value.
        fields: Python names of the fields that differ, at least one.
        request_time: see `bitget_copy.watching.events`.
        age: seconds; the same.
    """

    before: T
    row: T
    fields: Sequence[str]
    request_time: datetime | None
    age: float


@attrs.frozen(kw_only=True)
class Went(Generic[T]):
    """A row is there no more: an order was closed, a follower has left.

    Attributes:
        row: the row as it was last told.
        request_time: see `bitget_copy.watching.events`.
        age: seconds; the same.
    """

    row: T
    request_time: datetime | None
    age: float


@attrs.frozen(kw_only=True)
class Heartbeat:
    """The list was read, and nothing has changed for a while, or it can be read again.

    Attributes:
        request_time: see `bitget_copy.watching.events`.
        age: seconds; the same.
    """

    request_time: datetime | None
    age: float


@attrs.frozen(kw_only=True)
class Stale:
    """What was told last may be true no more, as the list could not be read, or not whole, since.

    Attributes:
        since: the exchange's clock in the last reply that could be used; None: there was none,
            or it had no clock.
        age: seconds since then; before the first look has succeeded, since watching began.
        error: why the last look failed; None: it is under way and has no answer yet.
    """

    since: datetime | None
    age: float
    error: BitgetCopyError | None


Change: TypeAlias = Snapshot[T] | Appeared[T] | Changed[T] | Went[T] | Heartbeat | Stale
"""What a watcher yields."""
