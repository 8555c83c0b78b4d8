"""Who may send when: buckets of tokens, one per endpoint and identity.

This package decides only when a request may leave. It sends nothing, signs nothing and
knows no endpoint by name; it is told a request's buckets, when it left, and what the
reply said about time and about what is left.

* `__init__`: the protocol that the pipeline speaks, and the keys of buckets.
* `table`: limits of the endpoint table, with the user's overrides.
* `local`: the limiter for one process.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import attrs


@attrs.frozen(slots=True)
class BucketKey:
    """What is counted together.

    Attributes:
        scope: ``"uid"`` or ``"ip"``.
        identity: the account's UID or a hash of the key; the egress address for ``"ip"``.
        endpoint: key of the endpoint.
    """

    scope: str
    identity: str
    endpoint: str


@attrs.frozen(slots=True)
class BucketLimit:
    """Capacity of one bucket: `rate` calls in any `per` seconds, kept by `policy`."""

    rate: float
    per: float = 1.0
    policy: str = "adaptive"


class Grant(Protocol):
    """The right to send one request: one token of each bucket asked for.

    Exactly one of :meth:`replied`, :meth:`lost` and :meth:`cancel` must be called, once;
    :meth:`sent` comes before the first two.
    """

    waited: float
    """Seconds that the call stood in the queue."""

    def sent(self) -> None:
        """The request is about to leave, now."""

    def replied(
        self,
        *,
        request_time: int | None = None,
        remaining: int | None = None,
        limited: bool = False,
        retry_after: float | None = None,
    ) -> None:
        """A reply has come, now.

        Args:
            request_time: the exchange's stamp, milliseconds; untrusted.
            remaining: calls left in this window, as the exchange counts; untrusted.
            limited: the reply was a 429.
            retry_after: seconds that the exchange asks to wait.
        """

    def lost(self) -> None:
        """No reply will come: time-out, broken connection, cancelled while under way."""

    def cancel(self) -> None:
        """The request did not leave; its tokens are free at once."""


class Limiter(Protocol):
    """Hands out grants."""

    async def acquire(
        self, buckets: Sequence[tuple[BucketKey, BucketLimit]], *, priority: int = 0
    ) -> Grant:
        """Waits until every bucket has a token for this call and takes them all.

        Args:
            buckets: what the call counts against; the tokens of all are taken together.
            priority: larger goes first; first come, first served within one.

        Raises:
            asyncio.CancelledError: cancelled while waiting; no token was taken.
        """
