"""A span of time, and the windows of it that the exchange accepts.

All arithmetic is in whole milliseconds UTC. The exchange includes both ends of a window, so the
next one lies a millisecond beside it: windows meet without gap and without overlap.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, TypeAlias

import attrs

from bitget_copy._codec import encode
from bitget_copy._milliseconds import from_milliseconds, milliseconds
from bitget_copy.endpoint import Endpoint, Paging
from bitget_copy.errors import ParameterError, RetentionWarning

DAY_MS: Final = 86_400_000
ASSUMED_DAYS: Final = 730
"""How far back is read where neither the caller nor the exchange's pages say it."""
EDGE_MS: Final = 60_000
"""How far behind the edge of what is kept reading begins: the edge moves on while a call waits for
its turn, and the exchange refuses a window that reaches beyond it as a whole."""
_TOLD_MS: Final = 3_600_000
"""A span that reaches further beyond what is kept than this is told."""

Window: TypeAlias = tuple[int | None, int | None]
"""First and last moment of a call in milliseconds, both included; None is not sent."""


@attrs.frozen
class Span:
    """All that is to be read.

    Attributes:
        first: first moment, milliseconds; None: as the exchange likes.
        last: last moment.
        longest: most milliseconds from the first to the last moment of a window; None: any.
        oldest_first: which end the windows begin at.
    """

    first: int | None
    last: int
    longest: int | None
    oldest_first: bool = False

    @property
    def is_one_window(self) -> bool:
        """Whether one call is enough for all of it."""
        return self.begin() == (self.first, self.last)

    def begin(self) -> Window | None:
        """The first window; None where the span is empty."""
        if self.first is not None and self.first > self.last:
            return None
        return self._from(self.first) if self.oldest_first else self._up_to(self.last)

    def after(self, window: Window) -> Window | None:
        """The window beside this one; None behind the last."""
        first, last = window
        if self.oldest_first:
            return None if last is None or last >= self.last else self._from(last + 1)
        if first is None or self.first is None or first <= self.first:
            return None
        return self._up_to(first - 1)

    def _up_to(self, last: int) -> Window:
        if self.first is None or self.longest is None or last - self.first <= self.longest:
            return self.first, last
        return last - self.longest + 1, last

    def _from(self, first: int | None) -> Window:
        if first is None or self.longest is None or self.last - first <= self.longest:
            return first, self.last
        return first, first + self.longest - 1


@attrs.frozen
class Asked:
    """What the caller has said of time, checked.

    Attributes:
        first: first moment, milliseconds; None: not said.
        last: last moment; None: not said, or one to come.
    """

    first: int | None
    last: int | None

    def span(self, endpoint: Endpoint, paging: Paging, now: int, *, turned: bool) -> Span | None:
        """The span, completed and clipped by the exchange's clock; None where no times are sent.

        Args:
            endpoint: the row.
            paging: its paging.
            now: the exchange's clock, milliseconds.
            turned: the list comes oldest first.
        """
        if paging.start is None or paging.end is None:
            return None
        first, last = self.first, now if self.last is None else min(self.last, now)
        longest = None if paging.window_days is None else paging.window_days * DAY_MS
        if first is None:
            if longest is not None or endpoint.param(paging.start).required:
                days = paging.keeps_days or ASSUMED_DAYS
                first = (now if paging.keeps_days else last) - days * DAY_MS
            elif self.last is None:
                return None
        return Span(first, last, longest, turned)


def asked_of(
    endpoint: Endpoint, paging: Paging, values: Mapping[str, Any], now: int
) -> tuple[Asked, dict[str, Any]]:
    """The span among the arguments, and all of them as they are written, for every page.

    They are checked, so that nothing wrong is sent, and read this once: a value of the caller's
    own may be another one later.

    Raises:
        ParameterError: an argument is missing or wrong, or the span ends before it begins.
    """
    page = {} if paging.page is None else {paging.page: 1}
    if paging.start is None or paging.end is None:
        return Asked(None, None), encode(endpoint, {**values, **page}).written
    first, last = values.get(paging.start), values.get(paging.end)
    is_far = _is_far(last, now)
    whole = {
        paging.start: from_milliseconds(now) if first is None else first,
        paging.end: from_milliseconds(now) if last is None or is_far else last,
    }
    written = encode(endpoint, {**values, **page, **whole}).written
    start = None if first is None else int(written[paging.start])
    end = None if last is None or is_far else int(written[paging.end])
    stop = end if end is not None else milliseconds(last) if isinstance(last, datetime) else None
    if start is not None and stop is not None and start > stop:
        raise ParameterError(
            f"is after {paging.end}", parameter=endpoint.param(paging.start).name,
            wire=paging.start, allowed=f"a moment up to {paging.end}", endpoint=endpoint.key,
        )  # fmt: skip
    return Asked(start, end), written


def kept(paging: Paging, window: Window, now: int) -> Window | None:
    """What the exchange still keeps of a window; None where that is nothing."""
    first, last = window
    if paging.keeps_days is None or first is None:
        return window
    first = max(first, now - paging.keeps_days * DAY_MS + EDGE_MS)
    return None if last is not None and first > last else (first, last)


def reaches_beyond(paging: Paging, span: Span, now: int) -> bool:
    """Whether a span begins well before what the exchange keeps, or ends before it."""
    if paging.keeps_days is None or span.first is None:
        return False
    return min(span.first, span.last) < now - paging.keeps_days * DAY_MS - _TOLD_MS


def tell_lost(endpoint: Endpoint, paging: Paging) -> None:
    """Warns that a part of a span is out of reach."""
    kept = f"{paging.keeps_days} days" if paging.keeps_days else "nothing so old"
    warnings.warn(
        f"{endpoint.key}: the exchange keeps {kept}; what is older in the span that was asked "
        "for cannot be read any more",
        RetentionWarning,
        stacklevel=2,
    )


def _is_far(moment: object, now: int) -> bool:
    """Whether it is a datetime to come, such as ``datetime.max``, of which no more is asked."""
    if type(moment) is not datetime:
        return False
    try:
        return moment > from_milliseconds(now)
    except Exception:  # noqa: BLE001 - no time zone, or one whose code fails: `encode` explains it
        return False
