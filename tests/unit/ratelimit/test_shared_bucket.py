"""What one process holds of a shared bucket, and what it tells of it."""

from __future__ import annotations

import math

import pytest

from bitget_copy.ratelimit.route import Route

OFFSET = 1.7e9
"""Seconds from our clock to the exchange's."""


def learnt_route():
    """A route whose stamps have agreed for long enough to be trusted, and the moment after."""
    route = Route()
    for at in range(10):
        route.estimate_arrival(at, at + 0.04, round((OFFSET + at + 0.02) * 1000))
    return route, 10.0


def test_an_honest_stamp_dates_the_token():
    """Once stamps are trusted."""
    route, now = learnt_route()
    *_, stamp = route.estimate_arrival(now, now + 0.04, round((OFFSET + now + 0.02) * 1000))

    assert stamp == pytest.approx(OFFSET + now + 0.02)


@pytest.mark.parametrize(
    "stamp",
    [-5, -(10**30), 0, 1, 7, 10**12, 10**14, 10**30, 10**400, True, None, "1", 1.7e12, math.nan,
     round((OFFSET - 3600) * 1000), round((OFFSET + 3600) * 1000)],
)  # fmt: skip
def test_a_stamp_that_is_nonsense_dates_no_token(stamp):
    """Another process would take its date for a leave to send; honest ones before prove nothing."""
    route, now = learnt_route()
    estimate, bound, dated = route.estimate_arrival(now, now + 0.04, stamp)

    assert dated == 0.0
    assert now <= estimate <= bound <= now + 0.04
