"""Who may send when: buckets of tokens, one per endpoint and identity.

This package decides only when a request may leave. It sends nothing, signs nothing and
knows no endpoint by name; it is told a request's buckets, when it left, and what the
reply said about time and about what is left.

* `__init__`: the protocol that the pipeline speaks, and the keys of buckets.
* `table`: limits of the endpoint table, with the user's overrides.
* `local`: the limiter for one process.
* `bucket`: one bucket: its tokens, its queue, its rate.
* `path`: when the exchange has counted a request, judged from its reply.
* `pace`: evenly spaced sending and the gate over one egress address, both on aiolimiter.
"""

from __future__ import annotations

import hashlib
import math
import os
from typing import TYPE_CHECKING, Any, Final, Protocol

import attrs

from bitget_copy._plain import shown, whole_number
from bitget_copy.errors import ConfigError, ParameterError

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

POLICIES: Final = ("adaptive", "strict", "smooth", "gate")
"""Ways to keep a limit; ``gate`` is for :class:`bitget_copy.ratelimit.pace.EgressGate`."""

HEADROOM: Final = 0.05
"""Share by which ``smooth`` stretches its spacing: jitter of 5 % of a window does no harm."""

_MASK_SALT: Final = os.urandom(16)


def mask(identity: str) -> str:
    """A short stand-in for an identity: stable within the process, not to be turned back."""
    digest = hashlib.blake2b(identity.encode(), key=_MASK_SALT, digest_size=4)
    return f"#{digest.hexdigest()}"


@attrs.frozen(slots=True, cache_hash=True)
class BucketKey:
    """What is counted together.

    Attributes:
        scope: ``"uid"`` or ``"ip"``.
        identity: the account's UID or a hash of the key; the egress address for ``"ip"``.
            Shown only masked.
        endpoint: key of the endpoint; ``"*"`` for the gate over all of them.
    """

    scope: str
    identity: str = attrs.field(repr=mask)
    endpoint: str


def _positive(_: object, attribute: attrs.Attribute[float], value: float) -> None:
    if not (isinstance(value, int | float) and math.isfinite(value) and value > 0):
        raise ConfigError(f"limit: {attribute.name} is {value!r}; it must be a number above 0")


def _known_policy(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if value not in POLICIES:
        raise ConfigError(f"limit: there is no policy {value!r}; allowed: {', '.join(POLICIES)}")


def _share(_: object, attribute: attrs.Attribute[float], value: float) -> None:
    if not (isinstance(value, int | float) and 0 <= value <= 10):
        raise ConfigError(f"limit: headroom is {value!r}; it must lie between 0 and 10")


def _count(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    if not isinstance(value, int) or value < 1:
        raise ConfigError(f"limit: burst is {value!r}; it must be a whole number, 1 or more")


@attrs.frozen(slots=True)
class BucketLimit:
    """How often one bucket may be used: `rate` calls in any `per` seconds, kept by `policy`.

    Attributes:
        rate: calls in a window, above 0. A fraction is rounded down to whole calls; below one
            call the window is stretched instead, so 0.5 a second is one call in two seconds.
        per: the window in seconds.
        policy: one of :data:`POLICIES`.
        headroom: share by which ``smooth`` stretches its spacing.
        burst: calls that ``gate`` lets through at once after a pause.

    Raises:
        ConfigError: a value is out of range.
    """

    rate: float = attrs.field(validator=_positive)
    per: float = attrs.field(default=1.0, validator=_positive)
    policy: str = attrs.field(default="adaptive", validator=_known_policy)
    headroom: float = attrs.field(default=HEADROOM, validator=_share)
    burst: int = attrs.field(default=1, validator=_count)


@attrs.frozen(kw_only=True)
class BucketState:
    """What can be seen of one bucket.

    Attributes:
        scope: ``"uid"`` or ``"ip"``.
        identity: the masked identity; the same one has the same mask within a process.
        endpoint: key of the endpoint; ``"*"`` for the gate.
        policy: how the limit is kept.
        capacity: calls that may leave at once when the bucket is at rest.
        in_flight: calls sent, or about to be, without a reply yet.
        waiting: calls in the queue.
        next_token_ms: milliseconds until the next call may leave; 0 at once; None: not before
            a reply comes.
        limited: replies with 429 so far.
        rate: calls a second that are allowed now; lower than the limit after a 429.
    """

    scope: str
    identity: str
    endpoint: str
    policy: str
    capacity: int
    in_flight: int
    waiting: int
    next_token_ms: float | None
    limited: int
    rate: float


PRIORITY_MOST: Final = 100
"""Priorities beyond -100 and 100 count as these, which bounds overtaking to 20 s."""


def plain_priority(priority: object) -> int:
    """A plain integer within the bounds: anything else could fail, or lie, in a shared queue.

    Raises:
        ParameterError: it is no whole number.
    """
    whole = whole_number(priority)
    if whole is None:
        raise ParameterError(
            f"is {shown(priority)}", parameter="priority", wire="priority", allowed="a whole number"
        )
    return max(-PRIORITY_MOST, min(PRIORITY_MOST, whole))


class OnHold(Exception):
    """A call cannot leave before its deadline, because the exchange has asked to wait for longer.

    Attributes:
        seconds: until the hold is over.
    """

    def __init__(self, seconds: float) -> None:
        super().__init__(f"on hold for another {seconds:.1f} s, which is beyond the deadline")
        self.seconds = seconds


class Grant(Protocol):
    """The right to send one request: one token of each bucket asked for.

    Exactly one of :meth:`replied`, :meth:`lost` and :meth:`cancel` must be called, once;
    :meth:`sent` comes before the first two.
    """

    waited: float
    """Seconds that the call stood in the queue."""

    def sent(self) -> None:
        """The request is about to leave, now. Told again, the later moment counts."""

    def replied(
        self,
        *,
        request_time: Any = None,
        remaining: Any = None,
        limited: bool = False,
        retry_after: float | None = None,
        address: bool = False,
    ) -> None:
        """A reply has come, now.

        Args:
            request_time: the exchange's stamp, milliseconds; untrusted, may be anything.
            remaining: calls left in this window, as the exchange counts; untrusted.
            limited: the reply was a 429, or turned the caller away for a time.
            retry_after: seconds that the exchange asks to wait; untrusted.
            address: the wait is for all calls that leave the address, not only for these buckets.
        """

    def lost(self) -> None:
        """No reply will come: time-out, broken connection, cancelled while under way.

        The connection must be closed by now, so that the request cannot stay on its way.
        """

    def cancel(self) -> None:
        """The request did not leave; its tokens are free at once."""


class Limiter(Protocol):
    """Hands out grants."""

    async def acquire(
        self,
        buckets: Sequence[tuple[BucketKey, BucketLimit]],
        *,
        priority: int = 0,
        path: Hashable = "",
        deadline: float = math.inf,
    ) -> Grant:
        """Waits until every bucket has a token for this call and takes them all.

        Args:
            buckets: what the call counts against; the tokens of all are taken together.
            priority: larger goes first; first come, first served within one.
            path: names the way to the exchange: (base URL, egress address). Calls with the same
                path share what was learnt about its delay, those with the same egress address
                a wait for the whole address.
            deadline: when the caller gives up, on the running loop's clock. A hold that lasts
                longer is told at once.

        Raises:
            asyncio.CancelledError: cancelled while waiting; no token was taken.
            OnHold: the exchange has asked to wait beyond the deadline; no token was taken.
            ParameterError: the priority is no whole number.
        """

    def snapshot(self) -> Sequence[BucketState]:
        """The buckets in use, in no particular order."""
