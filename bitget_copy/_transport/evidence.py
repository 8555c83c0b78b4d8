"""Evidence of whether a request may have left."""

from __future__ import annotations

from collections.abc import Callable

import attrs


@attrs.define
class Evidence:
    """Filled in while an attempt is made; it outlives a cancellation.

    Attributes:
        sent: the first byte may have left.
        server: URL of the address that the attempt goes to.
        leaving: called when the first byte leaves, if the backend can see that. Connecting is
            done by then, so a limiter that measures the delay does not count it. It may raise:
            then nothing leaves.
    """

    sent: bool = False
    server: str | None = None
    leaving: Callable[[], None] | None = None
