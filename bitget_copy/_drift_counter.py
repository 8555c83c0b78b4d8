"""Counts where a client's replies deviate from the table; tells hooks and logs what is new."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Final

import attrs

from bitget_copy._hooks_and_logs import log, tell
from bitget_copy._milliseconds import from_milliseconds
from bitget_copy.drift import Deviation, Drift, DriftHook, DriftRow

MAX_KEPT: Final = 1000
"""Deviations of one client. The table has as many fields; more are a fault, or an attack."""
MAX_IN_REPLY: Final = 100


@attrs.define
class _Seen:
    first_ms: int
    last_ms: int
    count: int = 0


class DriftCounter:
    """What one client has seen. Whichever thread its loop runs in may count and look.

    Args:
        now_ms: the exchange's clock, in milliseconds since 1970.
        hooks: called with each deviation that is new.
    """

    __slots__ = ("_hooks", "_left_out", "_lock", "_now_ms", "_seen")

    def __init__(self, now_ms: Callable[[], int], hooks: Sequence[DriftHook] = ()) -> None:
        self._now_ms = now_ms
        self._hooks = hooks
        self._lock = Lock()
        self._seen: dict[Deviation, _Seen] = {}
        self._left_out = 0

    def note(self, found: Sequence[Deviation]) -> tuple[Deviation, ...]:
        """Counts the deviations of one reply; returns those that are kept."""
        now = self._now_ms()
        with self._lock:
            kept, new = self._count(found, now)
            was_full, is_full = self._left_out > 0, len(kept) < len(found)
            self._left_out += len(found) - len(kept)
        for deviation in new:
            log(
                logging.WARNING, "%s: %s at %s; told once, client.drift() counts it",
                deviation.endpoint, deviation.kind, deviation.where,
            )  # fmt: skip
            tell(self._hooks, deviation, "on_drift")
        if is_full and not was_full:
            log(
                logging.WARNING, "%s: more deviations than the %d of a reply or %d of a client "
                "that are kept; client.drift().left_out counts the others",
                found[0].endpoint, MAX_IN_REPLY, MAX_KEPT,
            )  # fmt: skip
        return tuple(kept)

    def _count(
        self, found: Sequence[Deviation], now: int
    ) -> tuple[list[Deviation], list[Deviation]]:
        """What is kept of them, and what of it is new."""
        kept, new = [], []
        for deviation in found[:MAX_IN_REPLY]:
            seen = self._seen.get(deviation)
            if seen is None:
                if len(self._seen) >= MAX_KEPT:
                    continue
                seen = self._seen[deviation] = _Seen(now, now)
                new.append(deviation)
            seen.count += 1
            seen.last_ms = max(seen.last_ms, now)
            kept.append(deviation)
        return kept, new

    def drift(self) -> Drift:
        """All that was seen so far."""
        with self._lock:
            seen = sorted((key, attrs.astuple(value)) for key, value in self._seen.items())
            left_out = self._left_out
        rows = (
            DriftRow(
                **key._asdict(), count=count, first_seen=from_milliseconds(first),
                last_seen=from_milliseconds(last),
            )
            for key, (first, last, count) in seen
        )  # fmt: skip
        return Drift(rows=tuple(rows), left_out=left_out)
