"""Fault injection: which faults are planned, at which endpoint, after how many requests.

`app` carries out what changes the reply, `connection_faults` what happens to the connection.
"""

from __future__ import annotations

import fnmatch
import random
from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, TypeAlias, get_args

import attrs

from bitget_copy._untrusted_text import closest
from bitget_copy.errors import ConfigError
from bitget_copy.simulator.counters import UNKNOWN_URL
from bitget_copy.simulator.fault_delays import MAX_DELAY_S, Delay

Kind: TypeAlias = Literal[
    "latency", "429", "5xx", "html", "truncate", "empty", "code", "retired", "duplicate_keys",
    "clock_drift", "reset_before_execute", "reset_after_execute", "partial_body", "stall", "drip",
]  # fmt: skip

KINDS: Final = get_args(Kind)
CONNECTION_KINDS: Final = frozenset(
    {"reset_before_execute", "reset_after_execute", "partial_body", "stall", "drip"}
)
"""Kinds that affect the connection; `connection_faults` carries them out."""
LEAVE_REPLY: Final = frozenset({"latency", "clock_drift"})
"""Kinds that do not change the reply, and so go together with others."""
EVERYWHERE: Final = "*"
_STATUSES: Final[dict[str, int]] = {"429": 429, "5xx": 502, "html": 502}
_EXECUTES: Final = frozenset(
    {"truncate", "empty", "duplicate_keys", "reset_after_execute", "partial_body", "stall", "drip"}
)
"""Kinds that break the reply to a request that was carried out, unless told otherwise."""
_DECIDED: Final = frozenset({"clock_drift", "reset_before_execute", "reset_after_execute"})
"""Kinds that leave no choice about whether the request is carried out."""
_PARTS: Final = frozenset({"seconds", "jitter"})
_WAITS: Final = _PARTS | {"delay"}
_COMMON: Final = ("endpoint", "kind", "after", "times", "chance")
_OWN: Final[Mapping[str, frozenset[str]]] = {
    "latency": _WAITS,
    "429": frozenset({"status"}),
    "5xx": frozenset({"status"}),
    "html": frozenset({"status"}),
    "truncate": frozenset({"status"}),
    "empty": frozenset({"status"}),
    "code": frozenset({"status", "code", "message"}),
    "retired": frozenset({"status"}),
    "duplicate_keys": frozenset({"code"}),
    "clock_drift": frozenset({"seconds"}),
    "stall": frozenset({"seconds"}),
    "drip": _WAITS | {"piece"},
}
"""What each kind can be told besides what all can; `executed` where it is not decided."""


@attrs.define(kw_only=True)
class Fault:
    """One planned fault; see :meth:`Faults.on`. `seen` and `fired` count as it goes."""

    number: int
    endpoint: str
    kind: Kind
    after: int
    times: int | None
    chance: float
    executed: bool
    status: int
    code: str
    message: str
    seconds: float
    delay: Delay
    piece: int
    seen: int = 0
    fired: int = 0

    def covers(self, endpoint: str) -> bool:
        """Whether it is planned for this endpoint."""
        return self.endpoint in {EVERYWHERE, endpoint} or (
            "*" in self.endpoint and fnmatch.fnmatchcase(endpoint, self.endpoint)
        )

    def hits(self, endpoint: str, rng: random.Random, *, is_taken: bool = False) -> bool:
        """Counts a request of this endpoint; True when the fault hits it.

        Args:
            endpoint: what was asked for.
            rng: decides chances.
            is_taken: another fault changes the reply already.
        """
        if not self.covers(endpoint):
            return False
        self.seen += 1
        if is_taken and self.kind not in LEAVE_REPLY:
            return False
        if self.seen <= self.after or (self.times is not None and self.fired >= self.times):
            return False
        if self.chance < 1 and rng.random() >= self.chance:
            return False
        self.fired += 1
        return True

    def as_fields(self) -> dict[str, Any]:
        """What the control interface tells of it."""
        fields = {name: getattr(self, name) for name in (*_COMMON, "executed", "seen", "fired")}
        own = _OWN.get(self.kind, frozenset())
        for name in sorted(own - (_PARTS if "delay" in own else frozenset())):
            value = getattr(self, name)
            fields[name] = value.as_fields() if name == "delay" else value
        return {"number": self.number, **fields}


class Faults:
    """The plan of one simulator.

    Args:
        seed: decides waits and chances.
        endpoints: keys of the endpoints that there are.
    """

    def __init__(self, seed: int, endpoints: Iterable[str] = ()) -> None:
        self._rng = random.Random(f"{seed}:faults")  # noqa: S311 - a made-up world, not a secret
        self._endpoints = tuple(endpoints)
        self._numbers = 0
        self.plan: list[Fault] = []

    def on(
        self,
        endpoint: str,
        *,
        kind: Kind,
        after: int = 0,
        times: int | None = 1,
        chance: float = 1.0,
        executed: bool | None = None,
        status: int | None = None,
        code: str | None = None,
        message: str | None = None,
        seconds: float | None = None,
        jitter: float | None = None,
        delay: Delay | Mapping[str, object] | None = None,
        piece: int | None = None,
    ) -> Fault:
        """Plans a fault.

        Args:
            endpoint: key of an endpoint, a pattern with stars such as ``"v1.spot.*"``, ``"*"``
                for everything, or ``"?"`` for unknown URLs.
            kind: ``"latency"`` waits; ``"429"``, ``"5xx"``, ``"html"`` and ``"code"`` answer so
                instead; ``"retired"`` answers 30032 as the real V1 does now; ``"truncate"``
                sends the first half of the reply as if it were all, ``"empty"`` none of it;
                ``"duplicate_keys"`` names every member of the envelope twice, first with `code`
                and no data; ``"clock_drift"`` moves the exchange's clock by `seconds`.
                To the connection: ``"reset_before_execute"`` and ``"reset_after_execute"`` end
                it with RST and without a byte of reply, ``"partial_body"`` ends it in good
                order after half the body, ``"stall"`` says nothing more after half of it,
                ``"drip"`` sends it in pieces with waits between them.
            after: so many requests pass first: of all that it covers, whoever sends them, counted
                from now on; repeats count, and so do requests that another fault hits or that a
                limit turns away (`seen` tells how many there were).
            times: how many requests it hits; None: all further ones. Of several faults that would
                change one reply the first that was planned acts; the others wait for the next.
            chance: with which probability each of them is hit, above 0 to 1.
            executed: the request is carried out before the fault begins. The default is
                True for the kinds that break a real reply, else False; where the kind's name
                says it, it cannot be chosen.
            status: HTTP status of the answer; the default is 429 for ``"429"``, 502 for
                ``"5xx"`` and ``"html"``, 400 for ``"code"`` and ``"retired"``, else that of the
                real reply.
            code: body code of kinds ``"code"`` and ``"duplicate_keys"``; 40010 by default.
            message: text of kind ``"code"``.
            seconds: how long ``"latency"`` waits (before the work, or with `executed` after
                it), ``"drip"`` between two pieces, and ``"stall"`` before it hangs up (0: never);
                how far ``"clock_drift"`` goes, below 0 too.
            jitter: up to so many seconds more, evenly drawn.
            delay: a distribution in place of both: a :class:`Delay`, or its fields.
            piece: bytes that ``"drip"`` sends at a time; 1 by default.

        Raises:
            ConfigError: no such kind or endpoint, a field that the kind does not know, or a
                value out of range; tells what is allowed.
        """
        own = {
            "executed": executed, "status": status, "code": code, "message": message,
            "seconds": seconds, "jitter": jitter, "delay": delay, "piece": piece,
        }  # fmt: skip
        given = {name: value for name, value in own.items() if value is not None}
        if not isinstance(executed, bool | None):
            raise ConfigError(f"faults: executed={executed!r}; true and false are possible")
        self._check(endpoint, kind, given)
        counts = _checked_counts(after, times, chance)
        length = _checked_seconds(kind, seconds or 0.0)
        spread = _delay_of(given, max(0.0, length))
        self._numbers += 1
        fault = Fault(
            number=self._numbers,
            endpoint=endpoint,
            kind=kind,
            executed=bool(given.get("executed", kind in _EXECUTES)),
            status=_checked_status(status) or _STATUSES.get(kind, 0),
            code=_checked_text("code", code or "40010"),
            message=_checked_text("message", message or "planned fault"),
            seconds=length,
            delay=spread,
            piece=_checked_whole("piece", 1 if piece is None else piece, 1),
            **counts,
        )
        self.plan.append(fault)
        return fault

    def add(self, fields: Mapping[str, Any]) -> Fault:
        """Plans a fault given as JSON has it; the names are those of :meth:`on`.

        Raises:
            ConfigError: as :meth:`on`; and an unknown or missing name.
        """
        names = {*_COMMON, "executed"}.union(*_OWN.values())
        unknown = sorted(set(fields) - names)
        if unknown:
            raise ConfigError(
                f"faults: unknown {', '.join(unknown)}; there are {', '.join(sorted(names))}"
            )
        missing = [name for name in ("endpoint", "kind") if not isinstance(fields.get(name), str)]
        if missing:
            raise ConfigError(f"faults: {' and '.join(missing)} must be given, as text")
        rest = {name: value for name, value in fields.items() if name != "endpoint"}
        return self.on(fields["endpoint"], **rest)

    def remove(self, number: int) -> bool:
        """Forgets one fault; False: there is none with this number."""
        left = [fault for fault in self.plan if fault.number != number]
        found = len(left) < len(self.plan)
        self.plan[:] = left
        return found

    def clear(self) -> None:
        """Forgets the whole plan."""
        self.plan.clear()

    def for_request(self, endpoint: str) -> list[Fault]:
        """The faults that hit this request, in the order of the plan."""
        found: list[Fault] = []
        for fault in self.plan:
            is_taken = any(other.kind not in LEAVE_REPLY for other in found)
            if fault.hits(endpoint, self._rng, is_taken=is_taken):
                found.append(fault)
        return found

    def draw(self, fault: Fault) -> float:
        """Seconds that a wait of this fault takes this time."""
        return fault.delay.draw(self._rng)

    def _check(self, endpoint: str, kind: str, given: Mapping[str, object]) -> None:
        if kind not in KINDS:
            raise ConfigError(f"faults: {kind!r} is no kind of fault; there are {', '.join(KINDS)}")
        allowed = _OWN.get(kind, frozenset()) | {"executed"}
        strange = sorted(set(given) - allowed)
        if strange:
            raise ConfigError(
                f"faults: {kind} does not know {', '.join(strange)}; it takes "
                f"{', '.join((*_COMMON, *sorted(allowed)))}"
            )
        if kind in _DECIDED and given.get("executed", kind in _EXECUTES) != (kind in _EXECUTES):
            raise ConfigError(f"faults: {kind} decides by itself what was executed; leave it out")
        known = (*self._endpoints, UNKNOWN_URL)
        if endpoint not in known and not ("*" in endpoint and fnmatch.filter(known, endpoint)):
            near = closest(endpoint, known)
            hint = f"did you mean {near[0]}?" if near else "keys are those of bitget_copy.ENDPOINTS"
            raise ConfigError(f"faults: {endpoint!r} is no endpoint of this exchange; {hint}")


def _delay_of(given: Mapping[str, Any], low: float) -> Delay:
    delay = given.get("delay")
    if delay is None:
        return Delay.uniform(low, low + _checked_seconds("latency", given.get("jitter", 0.0)))
    if "seconds" in given or "jitter" in given:
        raise ConfigError("faults: delay stands in place of seconds and jitter; give one or other")
    if isinstance(delay, Delay):
        return delay
    if not isinstance(delay, Mapping):
        raise ConfigError('faults: delay must be an object, as {"distribution": "uniform", …}')
    return Delay.of(delay)


def _checked_counts(after: object, times: object, chance: object) -> dict[str, Any]:
    if isinstance(chance, bool) or not isinstance(chance, int | float) or not 0 < chance <= 1:
        raise ConfigError(f"faults: chance={chance!r}; above 0 to 1 is possible")
    return {
        "after": _checked_whole("after", after, 0),
        "times": None if times is None else _checked_whole("times", times, 1),
        "chance": chance,
    }


def _checked_whole(name: str, value: object, min_: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < min_:
        raise ConfigError(f"faults: {name}={value!r}; a whole number from {min_} up is needed")
    return value


def _checked_status(status: object) -> int:
    if status is None:
        return 0
    if isinstance(status, bool) or not isinstance(status, int) or not 200 <= status <= 599:
        raise ConfigError(f"faults: status={status!r}; 200 to 599 are possible")
    return status


def _checked_text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"faults: {name}={value!r} is not text")
    return value


def _checked_seconds(kind: str, value: object) -> float:
    low = -MAX_DELAY_S if kind == "clock_drift" else 0.0
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not low <= value <= MAX_DELAY_S:  # type: ignore[operator]
        raise ConfigError(
            f"faults: {value!r} seconds; a number from {low:g} to {MAX_DELAY_S:g} is needed"
        )
    return float(value)  # type: ignore[arg-type]
