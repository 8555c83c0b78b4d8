"""The price path: one for each seed, the same wherever and whenever it is looked at."""

from __future__ import annotations

import itertools
import math
import statistics
from decimal import Decimal

import pytest

from bitget_copy.simulator.market import Market
from bitget_copy.simulator.price_path import DAY_MS, PricePath

START = 1_700_000_000_000
HOUR_MS = 3_600_000


def test_path_does_not_depend_on_who_asked_before() -> None:
    """Forwards, backwards and alone, each moment has its own value."""
    moments = [START + step * 61_777 for step in range(2_000)]
    one, two = PricePath("s"), PricePath("s")

    ahead = [one.at(at) for at in moments]
    back = [two.at(at) for at in reversed(moments)]

    assert ahead == back[::-1]
    assert ahead[700] == PricePath("s").at(moments[700])
    assert ahead[700] != PricePath("t").at(moments[700])


def test_path_has_no_jumps_and_moves_like_a_market() -> None:
    """A second moves it by a hundredth of a percent, a day by some percent, a year not away."""
    path = PricePath("7:BTC")
    seconds = [path.at(START + 1_000 * step) for step in range(20_000)]
    days = [path.at(START + DAY_MS * step) for step in range(365)]

    steps = [b - a for a, b in itertools.pairwise(seconds)]
    assert 0.00005 < statistics.pstdev(steps) < 0.0002
    assert max(map(abs, steps)) < 0.002
    assert 0.02 < statistics.pstdev([b - a for a, b in itertools.pairwise(days)]) < 0.06
    assert max(map(abs, days)) < 0.3
    assert path.at(START + 250) == pytest.approx((3 * seconds[0] + seconds[1]) / 4, abs=1e-12)


@pytest.mark.parametrize("begin", [START, START + 47 * HOUR_MS + 613])
def test_first_exit_is_the_first_millisecond_outside(begin: int) -> None:
    """It is found by bounds, and equals what a look at every millisecond finds."""
    path, end = PricePath("7:ETH"), begin + 12_000
    here = path.at(begin)
    values = [(at, path.at(at)) for at in range(begin + 1, end + 1)]

    for width in (0.0001, 0.0003, 0.001):
        for low, high in (
            (here - width, here + width),
            (-math.inf, here + width),
            (here - width, math.inf),
        ):
            first = next((at for at, value in values if not low < value < high), None)
            assert path.first_exit(low, high, begin, end) == first


def test_first_exit_over_days_leaves_nothing_before_it() -> None:
    """One millisecond earlier the path was inside, and so it was at every second before."""
    path = PricePath("7:SOL")
    here = path.at(START)
    low, high = here - 0.03, here + 0.03

    found = path.first_exit(low, high, START, START + 30 * DAY_MS)

    assert found is not None
    assert not low < path.at(found) < high
    assert low < path.at(found - 1) < high
    assert all(low < path.at(at) < high for at in range(START + 1, found, 977))


def test_exit_does_not_depend_on_how_the_time_is_cut() -> None:
    """Searching hour by hour finds the same moment as searching once."""
    path = PricePath("7:XRP")
    here = path.at(START)
    whole = path.first_exit(here - 0.02, here + 0.02, START, START + 20 * DAY_MS)
    assert whole is not None

    found, since = None, START
    while found is None:
        found = path.first_exit(here - 0.02, here + 0.02, since, since + HOUR_MS)
        since += HOUR_MS

    assert found == whole


def test_bounds_out_of_reach_are_never_met() -> None:
    """No exit is None, and so is one that lies behind the end."""
    path = PricePath("7:EOS")
    here = path.at(START)
    found = path.first_exit(here - 0.01, here + 0.01, START, START + 30 * DAY_MS)
    assert found is not None

    assert path.first_exit(-2.0, 2.0, START, START + 365 * DAY_MS) is None
    assert path.first_exit(here - 0.01, here + 0.01, START, found - 1) is None
    assert path.first_exit(here - 0.01, here + 0.01, START, found) == found


def test_a_start_outside_is_left_at_once() -> None:
    """A path that is out already is out in the next millisecond."""
    path = PricePath("7:EOS")

    assert path.first_exit(5.0, 6.0, START, START + HOUR_MS) == START + 1


def test_prices_of_one_coin_move_together_and_bounds_may_be_absent() -> None:
    """Contracts of a coin share its path; a bound of 0 or none is never met."""
    market = Market(7)
    perpetual, pair = market.futures["BTCUSDT_UMCBL"], market.spot["BTCUSDT"]

    assert abs(market.price(perpetual, START) - market.price(pair, START)) < Decimal("0.1")
    end = START + 60 * DAY_MS
    assert market.first_exit(pair, None, None, START, end) is None
    assert market.first_exit(pair, Decimal(0), Decimal(900_000), START, end) is None
