"""When the exchange has counted a request, judged from its reply."""

from __future__ import annotations

import random

import pytest

from bitget_copy.ratelimit import path as path_module
from bitget_copy.ratelimit.path import LEARNT, STAMP_RESOLUTION, Path

OFFSET = 1_700_000_000.0


class Way:
    """Sends one request every 0.1 s over a path and returns what it says about each."""

    def __init__(self, at=1000.0, every=0.1):
        self.path = Path()
        self.every = every
        self.now = at
        self.offset = OFFSET

    def reply(self, forward=0.03, backward=0.02, stamp=None):
        """One request; the dates relative to its sending."""
        sent, self.now = self.now, self.now + self.every
        arrival = sent + forward
        if stamp is None:
            stamp = int((arrival + self.offset) * 1000)
        date, proven = self.path.date(sent, arrival + backward, stamp)
        assert sent - 1e-6 <= date <= proven <= arrival + backward
        return date - sent, proven - sent

    def learn(self, count=30, **delays):
        for _ in range(count):
            dates = self.reply(**delays)
        return dates


def test_the_first_replies_count_from_the_reply():
    """Before stamps have agreed for a while, a request is dated by its reply."""
    way = Way()

    assert [way.reply()[0] for _ in range(3)] == pytest.approx([0.05] * 3)


def test_a_learnt_path_dates_a_request_by_its_extra_delay():
    """The date is what the request took longer than the fastest one, and the resolution."""
    way = Way()
    way.learn()

    assert way.reply(forward=0.03)[0] == pytest.approx(STAMP_RESOLUTION, abs=0.0011)
    assert way.reply(forward=0.08)[0] == pytest.approx(0.05 + STAMP_RESOLUTION, abs=0.0011)


def test_the_proven_date_is_not_before_the_arrival():
    """Whatever the delays were, the certain date is never earlier than the true arrival."""
    seed = 7
    rng = random.Random(seed)
    way = Way()
    for _ in range(500):
        forward = rng.expovariate(20)
        _, proven = way.reply(forward=forward, backward=rng.expovariate(20))
        assert proven >= forward - 1e-6, f"seed {seed}"


def test_without_stamps_round_trips_are_learnt():
    """The date is what the round trip took longer than the shortest one."""
    way = Way()
    way.learn(stamp="none")

    date, proven = way.reply(forward=0.08, stamp="none")

    assert date == pytest.approx(0.05 + STAMP_RESOLUTION)
    assert proven == pytest.approx(0.1)


@pytest.mark.parametrize("stamp", [None, "1700000000000", 0, -5, 10**14, 2**70, 1.5, True])
def test_rubbish_stamps_are_ignored(stamp):
    """What is no plausible whole number of milliseconds does not count as a stamp."""
    path = Path()

    assert path.date(1000.0, 1000.5, stamp) == (1000.5, 1000.5)
    assert path.epoch == 0


def test_a_clock_that_stands_is_not_believed():
    """A stamp that repeats itself contradicts itself; no token is dated by it, none re-dated."""
    way = Way()

    dates = {way.reply(stamp=163_123_213_132)[0] for _ in range(200)}

    assert min(dates) >= STAMP_RESOLUTION - 1e-9  # learnt from round trips, which are all alike
    assert way.path.epoch == 0


@pytest.mark.parametrize("step", [5.0, -5.0, 0.2, -0.2])
def test_a_step_of_the_exchange_clock_starts_anew(step):
    """After a step the requests count from replies until stamps agree again."""
    way = Way()
    way.learn()
    before = way.path.epoch
    way.offset += step

    date, _ = way.reply(forward=0.04)

    assert way.path.epoch == before + 1
    assert date == pytest.approx(0.06)
    way.learn()
    assert way.reply(forward=0.04)[0] == pytest.approx(0.011, abs=0.0031)


def test_a_faster_path_starts_the_delays_anew_and_keeps_the_clocks():
    """A request faster than allowed for revokes earlier dates; the proven bound goes on."""
    way = Way()
    way.learn(forward=0.2)
    before = way.path.epoch

    date, proven = way.reply(forward=0.05)

    assert way.path.epoch == before + 1
    assert date == proven == pytest.approx(0.05 + 0.02, abs=0.0021)
    way.learn(LEARNT, forward=0.05)
    assert way.reply(forward=0.06)[0] == pytest.approx(0.01, abs=0.0031)


def test_a_slower_path_is_learnt_after_a_while():
    """A least delay that no request has come near for long is forgotten."""
    way = Way()
    way.learn(forward=0.03)
    assert way.reply(forward=0.13)[0] == pytest.approx(0.1, abs=0.0031)

    way.learn(700, forward=0.13)

    assert way.reply(forward=0.13)[0] == pytest.approx(0.0, abs=0.0031)


def test_what_was_forgotten_wrongly_is_remembered_longer_the_next_time():
    """When the old delay comes back, the time before forgetting doubles, up to a bound."""
    way = Way()
    for _ in range(12):
        way.learn(forward=0.03)
        way.learn(1000, forward=0.13)
        while way.reply(forward=0.13)[0] > 0.05:
            pass

    assert way.path._stamps._memory == path_module.MEMORY_MOST


def test_a_stall_does_not_count_as_a_slower_path():
    """Five seconds of slow requests leave the least delay as it was."""
    way = Way()
    way.learn(100)
    way.learn(50, forward=5.0)

    assert way.reply(forward=0.05)[0] == pytest.approx(0.02, abs=0.0021)


def test_a_clock_that_lies_often_is_trusted_only_after_many_agreeing_stamps():
    """Each contradiction doubles the number of agreeing stamps asked for; many reset it."""
    way = Way()
    for _ in range(12):
        way.learn(20)
        way.reply(stamp=int((way.now + OFFSET + 50) * 1000))
    way.learn(1000)
    assert way.reply(forward=0.08, backward=0.0)[0] < 0.05  # still by round trips

    way.learn(100)

    assert way.reply(forward=0.08, backward=0.0)[0] == pytest.approx(0.051, abs=0.0011)
    assert way.path._stamps._needed == path_module.AGREEING


def test_a_path_shorter_than_the_stamps_resolution_is_learnt_too():
    """Within one millisecond no stamp contradicts another."""
    way = Way()
    way.learn(100, forward=0.0002, backward=0.0002)

    assert way.path.epoch == 0
    assert way.path._stamps._needed == path_module.AGREEING
    assert way.path._stamps._agreed >= 99


def test_a_late_way_back_leaves_the_proven_date():
    """What is certain comes from the stamp and the shortest way back, not from this reply."""
    way = Way()
    way.learn(backward=0.02)

    assert way.reply(forward=0.03, backward=0.5)[1] == pytest.approx(0.05, abs=0.0021)


def test_every_new_start_changes_the_epoch_if_dates_were_given_since():
    """A second step of the clock at once revokes nothing; one after learning does."""
    way = Way()
    way.learn()
    way.offset += 5.0
    way.reply()
    way.offset += 5.0
    way.reply()
    assert way.path.epoch == 1 + way.path._trips.restarts
    way.learn()
    way.offset += 5.0
    way.reply()

    assert way.path.epoch == 2 + way.path._trips.restarts


def test_hundreds_of_requests_in_a_stall_do_not_count_as_a_slower_path():
    """What counts is how long no request has come near the least delay, not how many."""
    way = Way(every=0.01)
    way.learn(200)
    way.learn(400, forward=5.0)

    assert way.reply(forward=0.05)[0] == pytest.approx(0.02, abs=0.0021)


def test_a_least_delay_that_others_come_near_is_kept():
    """Requests nearer to it than half the usual distance keep it alive for ever."""
    seed = 7
    rng = random.Random(seed)
    way = Way()
    way.learn(5, forward=0.03)
    for _ in range(2000):
        way.reply(forward=rng.uniform(0.05, 0.25))

    assert not way.path._stamps._forgot, f"seed {seed}"


def test_the_guard_is_the_distance_to_the_fourteenth_smallest():
    """Twenty round trips five milliseconds apart, in any order, and the resolution."""
    seed = 7
    delays = [0.03 + 0.005 * i for i in range(1, 20)]
    random.Random(seed).shuffle(delays)
    way = Way()
    for forward in (0.03, *delays):
        way.reply(forward=forward, stamp="none")

    assert way.path._trips._guard == pytest.approx(0.005 * (LEARNT - 1) + STAMP_RESOLUTION)


def test_a_way_back_is_not_certain_before_stamps_have_agreed_for_a_second():
    """Fifty replies within half a second count from the reply, however well they agree."""
    way = Way(every=0.01)
    way.learn(50)

    assert way.reply(backward=0.3) == pytest.approx((0.33, 0.33))


@pytest.mark.parametrize(("before", "proven"), [(2, 0.53), (3, 0.05)])
def test_the_fourth_stamp_that_agrees_is_the_first_to_be_used(before, proven):
    """The third reply counts from when it came, the fourth from its stamp."""
    way = Way(every=0.5)
    way.learn(before)

    assert way.reply(backward=0.5)[1] == pytest.approx(proven, abs=0.0021)


def test_the_time_before_forgetting_doubles():
    """After the first mistake it is twice as long."""
    way = Way()
    way.learn(forward=0.03)
    way.learn(1000, forward=0.13)
    assert way.path._stamps._memory == path_module.FORGET_AFTER
    way.learn(forward=0.03)

    assert way.path._stamps._memory == 2 * path_module.FORGET_AFTER
