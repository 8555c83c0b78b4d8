"""Saturates buckets against an exact model of the exchange and says what came of it."""

from __future__ import annotations

import asyncio
from typing import Any

import attrs
from exchange_model import Exchange, fixed_violations, saturate, sliding_violations
from virtual_time import run_virtually

from bitget_copy.ratelimit import BucketKey, BucketLimit
from bitget_copy.ratelimit.limiter import LocalLimiter

PHASES = (0.0, 0.1, 0.25, 0.5, 0.777)
"""Where the windows of the fixed-window model begin."""


@attrs.frozen
class Outcome:
    """What a run came to.

    Attributes:
        sliding: arrivals beyond the limit in a sliding window.
        fixed: the most arrivals beyond the limit in fixed windows of any phase.
        share: calls in proportion to what the limit allows.
        calls: all calls.
        reply_time: mean seconds from sending to the reply.
        arrivals: of each bucket, seconds since the start.
    """

    sliding: int
    fixed: int
    share: float
    calls: int
    reply_time: float
    arrivals: list[list[float]]


def run(
    policy: str,
    rate: int | list[int],
    delays: tuple[Any, Any],
    *,
    seconds: float = 60.0,
    seed: int = 1,
    **exchange: Any,
) -> Outcome:
    """One run of buckets with these rates, from idle."""
    rates = rate if isinstance(rate, list) else [rate]
    model = Exchange(*delays, seed, **exchange)
    rows = [
        (BucketKey("uid", "u", f"e{i}"), BucketLimit(each, policy=policy))
        for i, each in enumerate(rates)
    ]

    async def main() -> None:
        limiter = LocalLimiter()
        await asyncio.gather(*(saturate(limiter, model, [row], seconds) for row in rows))

    run_virtually(main())
    arrivals = [model.arrivals[key] for key, _ in rows]
    return Outcome(
        sliding=sum(map(sliding_violations, arrivals, rates)),
        fixed=max(
            sum(fixed_violations(a, r, phase) for a, r in zip(arrivals, rates, strict=True))
            for phase in PHASES
        ),
        share=sum(map(len, arrivals)) / (sum(rates) * seconds),
        calls=sum(map(len, arrivals)),
        reply_time=model.reply_time / model.replies,
        arrivals=[[at - 1000.0 for at in each] for each in arrivals],
    )
