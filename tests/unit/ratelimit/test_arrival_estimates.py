"""When the exchange has counted a request, estimated from its reply."""

from __future__ import annotations

import random

import pytest

from bitget_copy.ratelimit.route import (
    DRIFT,
    FORGET_AFTER,
    GUARD_RANK,
    MAX_FORGET_AFTER,
    STAMP_RESOLUTION,
    Route,
)

OFFSET = 1_700_000_000.0


class Replies:
    """Sends one request every 0.1 s over a route and returns what it says about each."""

    def __init__(self, at=1000.0, every=0.1):
        self.route = Route()
        self.every = every
        self.now = at
        self.offset = OFFSET

    def reply(self, forward=0.03, backward=0.02, stamp=None):
        """One request; estimate and bound of its arrival, relative to its sending."""
        sent, self.now = self.now, self.now + self.every
        arrival = sent + forward
        if stamp is None:
            stamp = int((arrival + self.offset) * 1000)
        estimate, bound, _ = self.route.estimate_arrival(sent, arrival + backward, stamp)
        assert sent - 1e-6 <= estimate <= bound <= arrival + backward
        return estimate - sent, bound - sent

    def learn(self, count=30, **delays):
        for _ in range(count):
            self.reply(**delays)

    def seconds_to_forget(self):
        """How long the route must be slower until that counts as usual."""
        begin = self.now
        while self.reply(forward=0.13)[0] > 0.05:
            pass
        return self.now - begin


def test_the_first_replies_count_from_the_reply():
    """Before stamps have agreed for a while, a request counts as arrived with its reply."""
    replies = Replies()

    assert [replies.reply()[0] for _ in range(3)] == pytest.approx([0.05] * 3)


def test_a_learnt_route_estimates_an_arrival_by_the_extra_delay():
    """The estimate is what the request took longer than the fastest one, and the resolution."""
    replies = Replies()
    replies.learn()

    assert replies.reply(forward=0.03)[0] == pytest.approx(STAMP_RESOLUTION, abs=0.0011)
    assert replies.reply(forward=0.08)[0] == pytest.approx(0.05 + STAMP_RESOLUTION, abs=0.0011)


def test_the_bound_is_not_before_the_arrival():
    """Whatever the delays were, the bound is never earlier than the true arrival."""
    seed = 7
    rng = random.Random(seed)
    replies = Replies()
    for _ in range(500):
        forward = rng.expovariate(20)
        _, bound = replies.reply(forward=forward, backward=rng.expovariate(20))
        assert bound >= forward - 1e-6, f"seed {seed}"


def test_without_stamps_round_trips_are_learnt():
    """The estimate is what the round trip took longer than the shortest one."""
    replies = Replies()
    replies.learn(stamp="none")

    estimate, bound = replies.reply(forward=0.08, stamp="none")

    assert estimate == pytest.approx(0.05 + STAMP_RESOLUTION)
    assert bound == pytest.approx(0.1)


@pytest.mark.parametrize("stamp", [None, "1700000000000", 0, -5, 10**14, 2**70, 1.5, True])
def test_rubbish_stamps_are_ignored(stamp):
    """What is no plausible whole number of milliseconds does not count as a stamp."""
    route = Route()

    assert route.estimate_arrival(1000.0, 1000.5, stamp) == (1000.5, 1000.5, 0.0)
    assert route.epoch == 0


def test_a_clock_that_stands_is_not_believed():
    """A stamp that repeats itself contradicts itself; nothing is estimated by it or revoked."""
    replies = Replies()

    estimates = {replies.reply(stamp=163_123_213_132)[0] for _ in range(200)}

    assert min(estimates) >= STAMP_RESOLUTION - 1e-9  # from round trips, which are all alike
    assert replies.route.epoch == 0


@pytest.mark.parametrize("step", [5.0, -5.0, 0.2, -0.2])
def test_a_step_of_the_exchange_clock_starts_anew(step):
    """After a step the requests count from replies until stamps agree again."""
    replies = Replies()
    replies.learn()
    replies.offset += step

    estimate, _ = replies.reply(forward=0.04)

    assert replies.route.epoch == 1
    assert estimate == pytest.approx(0.06)
    replies.learn()
    assert replies.reply(forward=0.04)[0] == pytest.approx(0.011, abs=0.0031)


def test_every_new_start_changes_the_epoch_if_there_were_estimates_since():
    """A second step of the clock at once revokes nothing; one after learning does."""
    replies = Replies()
    replies.learn()
    for _ in range(2):
        replies.offset += 5.0
        replies.reply()
    assert replies.route.epoch == 1
    replies.learn()
    replies.offset += 5.0
    replies.reply()

    assert replies.route.epoch == 2


def test_a_faster_route_starts_the_delays_anew_and_keeps_the_clocks():
    """A request faster than allowed for revokes earlier estimates; the bound goes on."""
    replies = Replies()
    replies.learn(forward=0.2)

    estimate, bound = replies.reply(forward=0.05)

    assert replies.route.epoch == 1
    assert estimate == bound == pytest.approx(0.05 + 0.02, abs=0.0021)
    replies.learn(GUARD_RANK, forward=0.05)
    assert replies.reply(forward=0.06)[0] == pytest.approx(0.01, abs=0.0031)


def test_a_slower_route_is_learnt_after_a_while():
    """A least delay that no request has come near for long is forgotten."""
    replies = Replies()
    replies.learn(forward=0.03)
    assert replies.reply(forward=0.13)[0] == pytest.approx(0.1, abs=0.0031)

    replies.learn(700, forward=0.13)

    assert replies.reply(forward=0.13)[0] == pytest.approx(0.0, abs=0.0031)


def test_what_was_forgotten_wrongly_is_remembered_longer_the_next_time():
    """When the old delay comes back, the time before forgetting doubles, up to a bound."""
    replies = Replies(every=0.05)
    times = []
    for _ in range(11):
        replies.learn(forward=0.03)
        times.append(replies.seconds_to_forget())

    wait = FORGET_AFTER
    for seconds in times:
        assert wait <= seconds <= 2 * wait + 1
        wait = min(2 * wait, MAX_FORGET_AFTER)


@pytest.mark.parametrize(("every", "before", "slow"), [(0.1, 100, 50), (0.01, 200, 400)])
def test_a_stall_does_not_count_as_a_slower_route(every, before, slow):
    """What counts is how long no request has come near the least delay, not how many."""
    replies = Replies(every=every)
    replies.learn(before)
    replies.learn(slow, forward=5.0)

    assert replies.reply(forward=0.05)[0] == pytest.approx(0.02, abs=0.0021)


def test_a_clock_that_lies_often_is_trusted_only_after_many_agreeing_stamps():
    """Each contradiction doubles the number of agreeing stamps asked for; many reset it."""
    replies = Replies()
    for _ in range(12):
        replies.learn(20)
        replies.reply(stamp=int((replies.now + OFFSET + 50) * 1000))
    replies.learn(1000)
    assert replies.reply(forward=0.08, backward=0.0)[0] < 0.05  # still by round trips
    replies.learn(100)
    assert replies.reply(forward=0.08, backward=0.0)[0] == pytest.approx(0.051, abs=0.0011)
    replies.offset += 5.0
    replies.learn(20)

    assert replies.reply(forward=0.08, backward=0.0)[0] == pytest.approx(0.051, abs=0.0021)


def test_a_route_shorter_than_the_stamps_resolution_is_learnt_too():
    """Within one millisecond no stamp contradicts another."""
    replies = Replies()
    replies.learn(100, forward=0.0002, backward=0.0002)

    assert replies.route.epoch == 0
    assert replies.reply(forward=0.0002, backward=0.5)[1] == pytest.approx(0.001, abs=0.0015)


def test_a_late_reply_leaves_the_bound():
    """What is certain comes from the stamp and the shortest way back, not from this reply."""
    replies = Replies()
    replies.learn(backward=0.02)

    assert replies.reply(forward=0.03, backward=0.5)[1] == pytest.approx(0.05, abs=0.0021)


def test_a_least_delay_that_others_come_near_is_kept():
    """Requests nearer to it than half the usual distance keep it alive for ever."""
    seed = 7
    rng = random.Random(seed)
    replies = Replies()
    replies.learn(5, forward=0.03)
    for _ in range(2000):
        replies.reply(forward=rng.uniform(0.05, 0.25))

    assert replies.reply(forward=0.08)[0] >= 0.05, f"seed {seed}"


def test_the_guard_is_the_distance_to_the_fourteenth_smallest():
    """Twenty round trips a millisecond apart, in any order, and the resolution."""
    seed = 7
    delays = [0.03 + 0.001 * i for i in range(1, 20)]
    random.Random(seed).shuffle(delays)
    replies = Replies()
    for forward in (0.03, *delays):
        replies.reply(forward=forward, stamp="none")

    estimate, _ = replies.reply(forward=0.03, stamp="none")

    assert estimate == pytest.approx(0.001 * (GUARD_RANK - 2) + STAMP_RESOLUTION)


def test_a_stamp_is_not_used_before_stamps_have_agreed_for_a_second():
    """Fifty replies within half a second count from the reply, however well they agree."""
    replies = Replies(every=0.01)
    replies.learn(50)

    assert replies.reply(backward=0.3) == pytest.approx((0.33, 0.33))


@pytest.mark.parametrize(("before", "bound"), [(2, 0.53), (3, 0.05)])
def test_the_fourth_stamp_that_agrees_is_the_first_to_be_used(before, bound):
    """The third reply counts from when it came, the fourth from its stamp."""
    replies = Replies(every=0.5)
    replies.learn(before)

    assert replies.reply(backward=0.5)[1] == pytest.approx(bound, abs=0.0021)


def test_when_a_request_may_leave_is_told_by_what_was_learnt():
    """By the bound where another route may be faster, else later by the least delay."""
    replies = Replies()
    route, date = replies.route, OFFSET + 2000.0
    assert route.may_leave(date, 0.0, bound_only=True) is None
    replies.learn(forward=0.03, backward=0.02)
    at = route.used

    bound = route.may_leave(date, at, bound_only=True)
    usual = route.may_leave(date, at, bound_only=False)

    assert bound == pytest.approx(2000.0 + 0.02 + STAMP_RESOLUTION, abs=0.0011)
    assert usual == pytest.approx(2000.0 - 0.03 + STAMP_RESOLUTION, abs=0.0021)
    assert route.may_leave(date, at - 10.0, bound_only=True) == bound
    later = route.may_leave(date, at + 1000.0, bound_only=True)
    assert later - bound == pytest.approx(DRIFT * 1000.0)
    replies.offset += 5.0
    replies.reply()
    assert route.may_leave(date, at, bound_only=True) is None
    replies.reply()
    assert route.may_leave(date, at, bound_only=False) is None


def test_a_request_may_not_leave_before_the_bound_allows_it():
    """While the guard is wide, what was learnt of the delays says less than the bound."""
    replies = Replies()
    for number in range(30):
        replies.reply(forward=0.03 + number / 100)
    date = OFFSET + 2000.0
    times = {only: replies.route.may_leave(date, replies.route.used, bound_only=only)
             for only in (True, False)}  # fmt: skip

    assert times[False] == times[True]
