"""A write whose reply was lost, the time in which it could act, and what is found out about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, Literal, TypeAlias

import attrs

from bitget_copy._milliseconds import milliseconds
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import Executed, NotExecuted, StillUnknown

WINDOW_MS: Final = 30_000
"""A request whose timestamp is further than this from the exchange's clock is refused; see
``[timestamp_window]`` in ``spec/exchange.toml``."""
PROCESSING_MS: Final = 10_000
"""What the exchange is given to finish a request that it accepted at the last moment."""
CLOCK_SLACK_MS: Final = 2_000
"""How far ahead of the exchange our timestamp may have been for a change to count as the call's.

Up to :data:`WINDOW_MS` is possible, but a change that came so much too early may be anybody's,
and proves nothing."""

When: TypeAlias = Literal["before", "doubtful", "during", "after", "unset"]
OUTSIDE: Final[frozenset[When]] = frozenset({"before", "after"})
"""When a change surely is not the call's."""


@attrs.frozen
class Pending:
    """Nothing is proved yet; another round may prove it."""

    why: str


Finding: TypeAlias = Executed | NotExecuted | StillUnknown | Pending


@attrs.frozen
class LostWrite:
    """A write whose reply was lost.

    Attributes:
        endpoint: its row.
        values: what it asked for, as on the wire.
        sent_at: its timestamp, milliseconds of server time.
    """

    endpoint: Endpoint
    values: Mapping[str, Any]
    sent_at: int

    @property
    def accepted_from(self) -> int:
        """Before this moment the exchange would have refused the timestamp as too early."""
        return self.sent_at - WINDOW_MS

    @property
    def over_at(self) -> int:
        """After this moment the call can change nothing any more."""
        return self.sent_at + WINDOW_MS + PROCESSING_MS

    def when(self, moment: datetime | None) -> When:
        """Where a moment on the exchange's clock lies to the time in which the call could act."""
        if moment is None:
            return "unset"
        at = milliseconds(moment)
        if at < self.accepted_from:
            return "before"
        if at < self.sent_at - CLOCK_SLACK_MS:
            return "doubtful"
        return "during" if at <= self.over_at else "after"
