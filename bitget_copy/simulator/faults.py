"""Troubles on demand: what shall go wrong, at which endpoint, after how many requests.

Only the plan lives here; `app` carries it out. Broken connections are not among the kinds.
"""

from __future__ import annotations

import random
from typing import Final, Literal, TypeAlias, get_args

import attrs

from bitget_copy.errors import ConfigError

Kind: TypeAlias = Literal["latency", "429", "5xx", "html", "truncate", "empty", "code", "retired"]

KINDS: Final = get_args(Kind)
_STATUSES: Final[dict[str, int]] = {"429": 429, "5xx": 502, "html": 502}
_EXECUTES: Final = frozenset({"truncate", "empty"})
"""Kinds that spoil the reply to a request that was carried out, unless told otherwise."""
EVERYWHERE: Final = "*"


@attrs.define(kw_only=True)
class Fault:
    """One planned trouble; see :meth:`Faults.on`. `seen` and `fired` count as it goes."""

    endpoint: str
    kind: Kind
    after: int
    times: int | None
    executed: bool
    status: int
    code: str
    message: str
    seconds: float
    jitter: float
    seen: int = 0
    fired: int = 0

    def meets(self, endpoint: str) -> bool:
        """Counts a request of this endpoint; True when the trouble befalls it."""
        if self.endpoint not in {EVERYWHERE, endpoint}:
            return False
        self.seen += 1
        if self.seen <= self.after or (self.times is not None and self.fired >= self.times):
            return False
        self.fired += 1
        return True


class Faults:
    """The plan of one simulator.

    Args:
        seed: decides the jitter.
    """

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(f"{seed}:faults")  # noqa: S311 - a made-up world, not a secret
        self.plan: list[Fault] = []

    def on(
        self,
        endpoint: str,
        *,
        kind: Kind,
        after: int = 0,
        times: int | None = 1,
        executed: bool | None = None,
        status: int | None = None,
        code: str = "40010",
        message: str = "planned fault",
        seconds: float = 0.0,
        jitter: float = 0.0,
    ) -> Fault:
        """Plans a trouble.

        Args:
            endpoint: key of an endpoint, or ``"*"`` for all.
            kind: ``"latency"`` waits; ``"429"``, ``"5xx"``, ``"html"`` and ``"code"`` answer so
                instead; ``"truncate"`` sends the first half of the reply, ``"empty"`` none of it;
                ``"retired"`` answers 30032 as the real V1 does now.
            after: so many requests of the endpoint pass first.
            times: how many requests it befalls; None: all further ones.
            executed: the request is carried out before the trouble begins. The default is
                True for ``"truncate"`` and ``"empty"``, else False.
            status: HTTP status of the answer; the default is 429 for ``"429"``, 502 for
                ``"5xx"`` and ``"html"``, 400 for ``"code"``, else that of the real reply.
            code: body code of kind ``"code"``.
            message: text of kind ``"code"``.
            seconds: how long ``"latency"`` waits: before the work, or with `executed` after it.
            jitter: up to so many seconds more, evenly drawn.

        Raises:
            ConfigError: no such kind.
        """
        if kind not in KINDS:
            raise ConfigError(f"faults: {kind!r} is no kind of fault; there are {', '.join(KINDS)}")
        fault = Fault(
            endpoint=endpoint,
            kind=kind,
            after=after,
            times=times,
            executed=kind in _EXECUTES if executed is None else executed,
            status=status or _STATUSES.get(kind, 0),
            code=code,
            message=message,
            seconds=seconds,
            jitter=jitter,
        )
        self.plan.append(fault)
        return fault

    def clear(self) -> None:
        """Forgets the whole plan."""
        self.plan.clear()

    def meeting(self, endpoint: str) -> list[Fault]:
        """What befalls this request, in the order of the plan."""
        return [fault for fault in self.plan if fault.meets(endpoint)]

    def delay(self, fault: Fault) -> float:
        """Seconds that a fault of kind ``"latency"`` takes this time."""
        return fault.seconds + fault.jitter * self._rng.random()
