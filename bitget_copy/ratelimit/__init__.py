"""Rate limiting: when a request may leave, so that no limit of the exchange is exceeded.

This package sends nothing, signs nothing and knows no endpoint by name. It is told which buckets
a request counts in, when it left, and what the reply says about time and remaining calls.

* `__init__`: the `Limiter` protocol and the values that it speaks.
* `limiter`: `LocalLimiter`, the limiter for one process.
* `scheduler`: grants, the queues of waiting calls, the timers that wake them; on top of
  `wait_queue` (whose turn it is) and `state_lock` (the lock around all state).
* `bucket`: the tokens of one limit; `feedback`: what replies do to them.
* `route`: when the exchange counted a request, estimated from the reply; `egress_holds`: bans.
* `pacing`: evenly spaced calls and the gate over one address, both on aiolimiter.
* `shared`: the same limits for all processes of an account, through Redis or a broker.
* `host`: that broker, behind a Unix socket, in one of the processes of a host.
* `address`: where limits are shared, as text: `LimiterAddress`.
* `limit_table`: the limits of the table with the overrides of the user; `identity`: which clients
  share a bucket; `client_buckets`: the buckets of one client's calls.
"""

from __future__ import annotations

import hashlib
import math
import os
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

import attrs

from bitget_copy._builtin_values import shown, whole_number
from bitget_copy.errors import ConfigError, ParameterError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bitget_copy.ratelimit.address import LimiterAddress as LimiterAddress
    from bitget_copy.ratelimit.host.limiter import HostLimiter as HostLimiter
    from bitget_copy.ratelimit.shared.redis import RedisLimiter as RedisLimiter

USER_POLICIES: Final = ("adaptive", "strict", "smooth")
"""Policies that a client or an override may name."""

POLICIES: Final = (*USER_POLICIES, "gate")
"""Ways to keep a limit; ``gate`` is for :class:`bitget_copy.ratelimit.pacing.EgressGate`."""

HEADROOM: Final = 0.05
"""Share by which ``smooth`` stretches its spacing: jitter of 5 % of a window does no harm."""

_MASK_SALT: Final = os.urandom(16)


def mask(identity: str) -> str:
    """A short stand-in for an identity: stable within the process, not reversible."""
    digest = hashlib.blake2b(identity.encode(), key=_MASK_SALT, digest_size=4)
    return f"#{digest.hexdigest()}"


class BucketKey(NamedTuple):
    """What is counted together.

    Attributes:
        scope: ``"uid"`` or ``"ip"``.
        identity: the account's UID or a hash of the key; the egress address for ``"ip"``.
            Shown only masked.
        endpoint: key of the endpoint; ``"*"`` for the gate over all of them.
    """

    scope: str
    identity: str
    endpoint: str

    def __repr__(self) -> str:
        return f"BucketKey({self.scope!r}, {mask(self.identity)}, {self.endpoint!r})"


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

    rate: float
    per: float = 1.0
    policy: str = "adaptive"
    headroom: float = HEADROOM
    burst: int = 1

    def __attrs_post_init__(self) -> None:
        for name, value in (("rate", self.rate), ("per", self.per)):
            if not (isinstance(value, int | float) and math.isfinite(value) and value > 0):
                raise ConfigError(f"limit: {name} is {value!r}; it must be a number above 0")
        if self.policy not in POLICIES:
            allowed = ", ".join(POLICIES)
            raise ConfigError(f"limit: there is no policy {self.policy!r}; allowed: {allowed}")
        if not (isinstance(self.headroom, int | float) and 0 <= self.headroom <= 10):
            raise ConfigError(f"limit: headroom is {self.headroom!r}; it must lie between 0 and 10")
        if not isinstance(self.burst, int) or self.burst < 1:
            raise ConfigError(
                f"limit: burst is {self.burst!r}; it must be a whole number, 1 or more"
            )


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


class RouteKey(NamedTuple):
    """A route to the exchange: from which address to which.

    Calls with the same key share what was learnt about the route's delay, those with the same
    egress a wait for the whole address.

    Attributes:
        address: the exchange's, in one spelling.
        egress: the address that calls leave from.
    """

    address: str = ""
    egress: str = ""


MAX_PRIORITY: Final = 100
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
    return max(-MAX_PRIORITY, min(MAX_PRIORITY, whole))


class OnHold(Exception):
    """A call cannot leave before its deadline; it was not sent.

    Attributes:
        seconds: until the hold is over.
        reason: what holds it, where that is not the exchange, which has asked to wait.
        again: a new token may be there at once.
    """

    def __init__(self, seconds: float, reason: str = "", *, again: bool = False) -> None:
        super().__init__(
            reason or f"on hold for another {seconds:.1f} s, which is beyond the deadline"
        )
        self.seconds = seconds
        self.reason = reason
        self.again = again


class Grant(Protocol):
    """The right to send one request: one token of each bucket asked for.

    Exactly one of :meth:`replied`, :meth:`lost` and :meth:`cancel` must be called, once;
    :meth:`sent` comes before the first two.
    """

    waited: float
    """Seconds that the call stood in the queue."""

    def sent(self) -> None:
        """The request is about to leave, now. Told again, the later moment counts.

        Raises:
            OnHold: it must not leave: its tokens are not this call's any more.
        """

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
        """No reply will come: time-out, broken connection, cancelled in flight.

        The connection must be closed by now, so that the request cannot stay in flight.
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
        route: RouteKey = RouteKey(),  # noqa: B008 - a constant
        deadline: float = math.inf,
    ) -> Grant:
        """Waits until every bucket has a token for this call and takes them all.

        Args:
            buckets: what the call counts against; the tokens of all are taken together.
            priority: larger goes first; first come, first served within one. Waiting counts as
                priority too, see :data:`bitget_copy.ratelimit.wait_queue.AGE_PER_PRIORITY`.
            route: that the request will take.
            deadline: when the caller gives up, on the running loop's clock. A hold that lasts
                longer is told at once.

        Raises:
            asyncio.CancelledError: cancelled while waiting; no token was taken.
            OnHold: the exchange has asked to wait beyond the deadline; no token was taken.
            ParameterError: the priority is no whole number.
        """
        ...

    def snapshot(self) -> Sequence[BucketState]:
        """The buckets in use, in no particular order."""
        ...


def __getattr__(name: str) -> object:
    """The limiters that processes share, which most programs do not load."""
    if name == "LimiterAddress":
        from bitget_copy.ratelimit.address import LimiterAddress  # noqa: PLC0415

        return LimiterAddress
    if name == "HostLimiter":
        from bitget_copy.ratelimit.host.limiter import HostLimiter  # noqa: PLC0415

        return HostLimiter
    if name == "RedisLimiter":
        from bitget_copy.ratelimit.shared.redis import RedisLimiter  # noqa: PLC0415

        return RedisLimiter
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
