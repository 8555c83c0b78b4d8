"""One bucket as a state machine; `now` is given by hand."""

from __future__ import annotations

import math
import types

import pytest

from bitget_copy.ratelimit import BucketKey, BucketLimit, mask
from bitget_copy.ratelimit import bucket as bucket_module
from bitget_copy.ratelimit.bucket import LOST_LIFE, WINDOW_GUARD, Bucket, shape
from bitget_copy.ratelimit.path import Path

KEY = BucketKey("uid", "12345", "v1.spot.trader.list_orders")


def make(rate=5.0, path=None, **fields):
    bucket = Bucket(KEY, BucketLimit(rate, **fields))
    bucket.go_over(path or Path(), 0.0)
    return bucket


def free(bucket, now):
    """How many calls could leave now."""
    count = 0
    while bucket.ready(now):
        bucket.promise()
        count += 1
    for _ in range(count):
        bucket.break_promise()
    return count


def spend(bucket, now, count):
    for _ in range(count):
        assert bucket.ready(now)
        bucket.take(now)


class Call:
    """As much of a waiting call as a bucket looks at."""

    def __init__(self, priority, joined):
        self.priority = priority
        self.joined = joined


@pytest.mark.parametrize(
    ("rate", "per", "expected"),
    [
        (5, 1, (5, 1)),
        (2.5, 1, (2, 1)),
        (10 * 0.3, 1, (3, 1)),
        (0.7 * 10, 1, (7, 1)),
        (0.5, 1, (1, 2)),
        (0.25, 2, (1, 8)),
        (1, 0.5, (1, 0.5)),
    ],
)
def test_whole_tokens_and_a_window_never_allow_more_than_the_rate(rate, per, expected):
    """A fraction is rounded down; below one call the window is stretched."""
    capacity, window = shape(rate, per)

    assert (capacity, window - WINDOW_GUARD) == (expected[0], pytest.approx(expected[1]))


def test_a_token_comes_back_one_window_after_its_request_was_counted():
    """By the path's date for adaptive, by the reply for strict."""
    for policy, back in (("adaptive", 101.01), ("strict", 101.3)):
        bucket = make(1, policy=policy)
        spend(bucket, 100.0, 1)
        bucket.counted(100.01, 100.2, 100.3)

        assert bucket.next_at(100.3) == pytest.approx(back + WINDOW_GUARD)
        assert not bucket.ready(back)
        assert bucket.ready(back + WINDOW_GUARD)


def test_a_request_without_reply_keeps_its_token_while_it_may_still_arrive():
    """A lost request's token returns a window after the last moment it can arrive."""
    bucket = make(1)
    spend(bucket, 100.0, 1)
    bucket.lost(103.0)

    assert bucket.next_at(103.0) == pytest.approx(103.0 + LOST_LIFE + 1 + WINDOW_GUARD)


def test_revoked_dates_make_tokens_return_by_their_replies():
    """When the path starts anew, tokens under way count from their replies."""
    path = Path()
    bucket = make(1, path)
    spend(bucket, 100.0, 1)
    bucket.counted(100.01, 100.2, 100.3)
    path.epoch += 1

    assert not bucket.ready(101.29)
    assert bucket.ready(101.302)


def test_a_bucket_used_over_two_paths_trusts_only_what_is_proven():
    """Another path may be faster than the one that a learnt date assumes."""
    bucket = make(2)
    spend(bucket, 100.0, 1)
    bucket.counted(100.01, 100.2, 100.3)
    bucket.go_over(Path(), 100.35)
    spend(bucket, 100.4, 1)
    bucket.counted(100.41, 100.45, 100.5)

    assert bucket.next_at(100.5) == pytest.approx(101.3 + WINDOW_GUARD)
    assert [free(bucket, at) for at in (101.3, 101.302, 101.45, 101.452)] == [0, 1, 1, 2]


def test_tokens_come_back_by_their_own_dates_in_whatever_order_replies_come():
    """A reply that overtook another, and a request that was lost, hold up nobody else's token."""
    bucket = make(5)
    spend(bucket, 100.0, 4)
    bucket.counted(100.20, 100.3, 100.3)
    bucket.lost(100.3)
    bucket.counted(100.10, 100.3, 100.3)
    bucket.counted(100.25, 100.4, 100.4)
    state = bucket.state(100.5)
    spend(bucket, 100.5, 1)

    assert state.in_flight == 0
    assert bucket.next_at(100.5) == pytest.approx(101.101)
    assert [free(bucket, at) for at in (101.1, 101.102, 101.202, 101.252)] == [0, 1, 2, 3]
    spend(bucket, 101.3, 3)
    assert bucket.next_at(101.3) == pytest.approx(100.3 + LOST_LIFE + 1 + WINDOW_GUARD)
    assert [free(bucket, at) for at in (111.3, 111.302)] == [0, 1]


def test_dates_that_are_no_longer_safe_give_way_to_those_of_the_replies_in_order():
    """Those that stood in line and those that did not alike."""
    bucket = make(3)
    spend(bucket, 100.0, 3)
    bucket.counted(100.20, 100.3, 100.5)
    bucket.counted(100.10, 100.3, 100.4)
    bucket.lost(100.5)
    bucket.go_over(Path(), 100.35)

    assert bucket.state(100.6).in_flight == 0
    assert [free(bucket, at) for at in (101.4, 101.402, 101.5, 101.502)] == [0, 1, 1, 2]
    assert [free(bucket, at) for at in (111.5, 111.502)] == [2, 3]


def test_clients_that_disagree_get_the_tighter_limit():
    """The lower rate, the stricter rule and even spacing hold, whoever asks for them."""
    bucket = make(10)
    bucket.agree(BucketLimit(20))
    assert bucket.capacity == 10
    bucket.agree(BucketLimit(5, policy="strict"))
    assert bucket.capacity == 5
    spend(bucket, 100.0, 1)
    bucket.counted(100.0, 100.0, 100.3)
    bucket.agree(BucketLimit(5, policy="smooth"))
    bucket.agree(BucketLimit(2, policy="smooth"))
    bucket.agree(BucketLimit(4, policy="smooth"))
    bucket.agree(BucketLimit(4, policy="smooth"))

    state = bucket.state(100.3)
    assert (state.rate, state.capacity) == (pytest.approx(2 / 1.05), 1)
    assert list(bucket._returning) == [(pytest.approx(101.301), pytest.approx(101.301), 1)]
    assert free(bucket, 100.3) == 1


def test_a_429_counts_the_window_as_spent_and_slows_the_bucket_down():
    """Nobody sends for a window; by then the rate is back to 90 %, and full one window later."""
    bucket = make(10)
    spend(bucket, 100.0, 1)
    bucket.counted(100.0, 100.0, 100.1)
    bucket.refused(100.1, 100.0, None)

    assert free(bucket, 101.1) == 0
    assert bucket.next_at(101.0) == pytest.approx(101.101)
    assert free(bucket, 101.102) == 9
    assert bucket.state(101.102).rate == pytest.approx(9, abs=0.02)
    assert free(bucket, 102.11) == 10
    assert not bucket.idle(102.2)
    assert not bucket.idle(160.1)
    assert bucket.idle(160.2)
    assert free(bucket, 162.0) == 10


def test_refusals_of_one_burst_slow_down_once():
    """A request that left before the rate fell says nothing about the new rate."""
    bucket = make(10)
    for late in (0.0, 0.05, 0.1):
        bucket.refused(100.1 + late, 100.0, None)

    assert bucket.limited == 3
    assert bucket.state(101.25).rate == pytest.approx(9.15, abs=0.02)
    assert free(bucket, 101.2) == 0


def test_a_429_soon_after_another_slows_down_more_and_climbs_slower():
    """The rate falls again from where it is, and comes back in half the steps."""
    bucket = make(10)
    bucket.refused(100.0, 100.0, None)
    bucket.refused(102.0, 101.9, None)

    assert bucket.state(102.0).rate == pytest.approx(8.0)
    assert bucket.state(104.0).rate == pytest.approx(9.0)


def test_endless_refusals_leave_a_least_rate():
    """The rate never falls below a twentieth, nor the climb below its least."""
    bucket = make(20)
    for second in range(40):
        bucket.refused(100.0 + second, 100.0 + second, None)

    assert 0.05 * 20 <= bucket.state(140.0).rate < 0.1 * 20
    bucket.ready(141.5)
    assert bucket.capacity >= 1


@pytest.mark.parametrize(
    ("retry_after", "until"),
    [
        (None, 101.001),
        (0.2, 101.001),
        (7.0, 107.0),
        (300.0, 400.0),
        (3600.0, 3700.0),
        (3601.0, 3700.0),
        (86_400.0, 3700.0),
        (86_401.0, 3700.0),
        (math.inf, 3700.0),
        (math.nan, 101.001),
        (-1.0, 101.001),
    ],
)
def test_a_sane_wait_is_obeyed(retry_after, until):
    """A wait of minutes is kept, a longer one cut to an hour; what makes no sense is ignored."""
    bucket = make(10)
    bucket.refused(100.0, 99.9, retry_after)

    assert bucket.next_at(100.0) == pytest.approx(until)


def test_a_429_makes_dates_count_only_when_proven():
    """The learnt date may be what was wrong."""
    bucket = make(2)
    bucket.refused(100.0, 99.9, None)
    spend(bucket, 101.1, 1)
    bucket.counted(101.11, 101.2, 101.3)

    assert list(bucket._returning) == [(pytest.approx(102.201), pytest.approx(102.301), 1)]


def test_a_waiting_call_is_looked_at_while_the_rate_climbs():
    """A slowed bucket with no token under way looks again after a quarter of a window."""
    bucket = make(2)
    bucket.refused(100.0, 99.9, None)
    spend(bucket, 101.1, 1)

    assert not bucket.ready(101.1)
    assert bucket.next_at(101.1) == pytest.approx(101.35)


def test_fewer_calls_left_than_ours_explain_count_as_spent():
    """What somebody else used is taken off for a window, and given back then."""
    bucket = make(10)
    marks = [bucket.take(100.0) for _ in range(2)]
    bucket.remaining(5, marks[1], 100.1)

    assert free(bucket, 100.1) == 10 - 2 - 3
    bucket.remaining(5, marks[1], 100.2)
    assert free(bucket, 100.2) == 10 - 2 - 3
    bucket.counted(100.0, 100.0, 100.2)
    bucket.counted(100.0, 100.0, 100.2)
    assert free(bucket, 101.05) == 7
    assert free(bucket, 101.102) == 10
    assert bucket.idle(101.102)


def test_when_others_have_eaten_everything_the_bucket_waits_for_their_window():
    """Foreign calls' tokens have a time of return like own ones."""
    bucket = make(5)
    mark = bucket.take(100.0)
    bucket.remaining(0, mark, 100.1)

    assert free(bucket, 100.1) == 0
    assert bucket.next_at(100.1) == pytest.approx(101.101)


@pytest.mark.parametrize("left", [10**9, 8, None, -1, "3", 2.0, True])
def test_calls_left_never_loosen(left):
    """More left than expected, or no number at all, changes nothing."""
    bucket = make(10)
    mark = bucket.take(100.0)
    bucket.take(100.0)
    bucket.remaining(left, mark, 100.1)

    assert free(bucket, 100.1) == 8


def test_a_pacer_slows_down_after_a_429_too():
    """The spacing of a smooth bucket is stretched, and comes back."""
    bucket = make(10, policy="smooth", headroom=0.0)
    bucket.refused(100.0, 99.9, None)
    bucket.pacer = types.SimpleNamespace(next_at=lambda now, stretch: now * 0 + stretch)

    assert bucket.next_at(100.0) == pytest.approx(101.001)
    bucket._hold = 0.0
    assert bucket.next_at(100.0) == pytest.approx(1 / 0.8)


def test_the_gate_ignores_feedback_about_one_endpoint():
    """A 429 or a lost request of one endpoint says nothing about the address's limit."""
    bucket = make(10, policy="gate", burst=5)
    bucket.out = 4
    bucket.refused(100.0, 99.9, 5.0)
    bucket.remaining(0, 0, 100.0)
    bucket.counted(100.0, 100.0, 100.0)
    bucket.lost(100.0)

    state = bucket.state(100.0)
    assert (state.limited, state.next_token_ms, state.in_flight) == (0, 0.0, 2)


def test_priority_goes_first_and_equal_ones_in_order():
    """The larger priority, then the longer wait."""
    bucket = make()
    calls = [Call(10, 1.0), Call(30, 1.0), Call(30, 1.0), Call(20, 1.0)]
    for call in calls:
        bucket.join(call)

    order = []
    while bucket.waiting:
        order.append(calls.index(bucket.first()))
        bucket.leave(bucket.first())
    assert order == [1, 2, 3, 0]


def test_a_call_is_overtaken_only_by_calls_that_came_soon_after():
    """Twenty steps of priority weigh two seconds of waiting, no more."""
    for late, first in ((1.99, 30), (2.01, 10)):
        bucket = make()
        bucket.join(Call(10, 100.0))
        bucket.join(Call(30, 100.0 + late))

        assert bucket.first().priority == first


def test_the_state_tells_everything_but_who():
    """Capacity, in flight, waiting, next token, refusals and rate; the identity masked."""
    bucket = make(2, policy="strict")
    spend(bucket, 100.0, 2)
    full = bucket.state(100.1)
    bucket.counted(100.0, 100.1, 100.2)
    bucket.join(Call(0, 100.2))
    one_back = bucket.state(100.3)

    assert (full.capacity, full.in_flight, full.waiting, full.next_token_ms) == (2, 2, 0, None)
    assert (one_back.in_flight, one_back.waiting) == (1, 1)
    assert one_back.next_token_ms == pytest.approx(901.0)
    assert (one_back.limited, one_back.rate, one_back.policy) == (0, 2.0, "strict")
    assert one_back.identity == mask("12345")
    assert "12345" not in repr(one_back)


def test_a_bucket_is_idle_only_when_a_new_one_would_do_the_same():
    """Tokens out, calls waiting or an unrested pacer keep the entry."""
    bucket = make(2)
    assert bucket.idle(100.0)
    bucket.take(100.0)
    assert not bucket.idle(100.0)
    bucket.give_back(latest=True)
    bucket.join(Call(0, 100.0))
    assert not bucket.idle(100.0)
    slow = make(2, policy="smooth")
    slow.pacer = types.SimpleNamespace(next_at=lambda now, stretch: now, rested=lambda now: False)
    assert not slow.idle(100.0)
    assert bucket_module.CALM == 60.0


def test_a_wait_below_a_second_is_obeyed_where_the_window_is_shorter():
    """What counts is whether the wait is longer than the window."""
    bucket = make(10, per=0.1)
    bucket.refused(100.0, 99.9, 0.5)

    assert bucket.next_at(100.0) == pytest.approx(100.5)


def test_a_slowed_bucket_climbs_by_windows_and_not_beyond_its_rate():
    """A tenth of the rate comes back each window, however long that is, up to the whole."""
    bucket = make(10, per=2.0)
    bucket.refused(100.0, 99.9, None)

    rates = [bucket.state(at).rate for at in (100.0, 102.0, 104.0, 120.0)]

    assert rates == pytest.approx([4.0, 4.5, 5.0, 5.0])
    assert free(bucket, 120.0) == 10


def test_a_bucket_that_has_recovered_trusts_learnt_dates_again():
    """When the last 429 is forgotten a token comes back by its date."""
    bucket = make(2)
    bucket.refused(100.0, 99.9, None)
    assert free(bucket, 161.0) == 2
    spend(bucket, 161.0, 1)
    bucket.counted(161.01, 161.2, 161.3)

    assert list(bucket._returning) == [(pytest.approx(162.011), pytest.approx(162.301), 1)]


def test_a_request_that_left_as_the_rate_fell_says_something_about_the_new_rate():
    """Only those that left before do not count."""
    bucket = make(10)
    bucket.refused(100.0, 99.9, None)
    bucket.refused(101.0, 100.0, None)

    assert bucket.state(101.0).rate == pytest.approx(0.8 * 9)


def test_one_foreign_call_is_seen_after_own_ones_have_come_back():
    """Own calls that are back already explain nothing of what is used up."""
    bucket = make(5)
    for at in (100.0, 102.0):
        spend(bucket, at, 1)
        bucket.counted(at, at, at + 0.1)
    assert bucket.ready(104.0)
    mark = bucket.take(104.0)
    bucket.remaining(3, mark, 104.1)

    assert mark == 2
    assert free(bucket, 104.1) == 5 - 1 - 1


def test_as_many_left_as_expected_leaves_learnt_dates_trusted():
    """Nobody else has eaten, so nothing has changed."""
    bucket = make(2)
    mark = bucket.take(100.0)
    bucket.remaining(1, mark, 100.3)
    bucket.counted(100.01, 100.2, 100.3)

    assert list(bucket._returning) == [(pytest.approx(101.011), pytest.approx(101.301), 1)]


def test_a_foreign_token_is_back_at_the_very_moment_that_was_told():
    """Whoever looks when `next_at` said finds it."""
    bucket = make(1)
    bucket.remaining(0, 0, 100.2)

    assert not bucket.ready(100.2)
    assert bucket.ready(bucket.next_at(100.2))


def test_a_slowed_pacer_is_ready_only_after_its_stretched_space():
    """The readiness and the time told agree, and the rate shown is the slowed pacer's."""
    bucket = make(10, policy="smooth", headroom=0.25)
    assert bucket.idle(100.0)
    bucket.refused(100.0, 99.9, None)
    assert bucket.state(100.0).rate == pytest.approx(10 / 1.25 * 0.8)
    bucket.pacer._empty_at = 101.2

    at = bucket.next_at(101.2)

    assert 101.2 < at < 101.22
    assert not bucket.ready(at - 0.001)
    assert bucket.ready(at)


def test_the_state_of_a_slowed_bucket_tells_when_it_looks_again():
    """A quarter of a window from now, in milliseconds."""
    bucket = make(2)
    bucket.refused(100.0, 99.9, None)
    spend(bucket, 101.1, 1)

    assert bucket.state(101.1).next_token_ms == pytest.approx(250.0)


@pytest.mark.parametrize(("rate", "per"), [(4, 0.5), (8, 1.0)])
def test_limits_are_compared_by_calls_a_second(rate, per):
    """Ten in two seconds are fewer than four in half a second or eight in one."""
    bucket = make(10, per=2.0)
    bucket.agree(BucketLimit(rate, per=per))

    assert (bucket.capacity, bucket.window) == (10, pytest.approx(2.0 + WINDOW_GUARD))


def test_dates_given_after_a_path_started_anew_are_trusted():
    """Only tokens that were under way then count from their replies."""
    path = Path()
    bucket = make(1, path)
    path.epoch += 1
    spend(bucket, 100.0, 1)
    bucket.counted(100.01, 100.2, 100.3)

    assert not bucket.ready(101.0)
    assert bucket.ready(101.012)


def test_a_slowed_bucket_looks_again_after_a_quarter_of_its_own_window():
    """A window of two seconds is looked at every half second."""
    bucket = make(2, per=2.0)
    bucket.refused(100.0, 99.9, None)
    spend(bucket, 102.1, 1)

    assert bucket.next_at(102.1) == pytest.approx(102.6)


def test_calls_sent_after_the_one_answered_may_be_counted_too():
    """The first of two calls under way is told of both."""
    bucket = make(10)
    marks = [bucket.take(100.0) for _ in range(2)]
    bucket.remaining(5, marks[0], 100.1)

    assert free(bucket, 100.1) == 10 - 2 - 3


def test_promised_tokens_are_not_in_flight():
    """Two tokens put by are two fewer to take, and no request."""
    bucket = make(5)
    bucket.promise()
    bucket.promise()

    assert bucket.state(100.0).in_flight == 0
    assert free(bucket, 100.0) == 3


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_calls_of_equal_weight_the_higher_priority_goes_first(order):
    """Whichever of them joined its queue first."""
    bucket = make()
    calls = (Call(10, 100.0), Call(30, 102.0))
    for place in order:
        bucket.join(calls[place])

    assert bucket.first().priority == 30


def test_after_many_refusals_the_rate_climbs_by_a_hundred_and_sixtieth_a_window():
    """Each refusal soon after another halves the step, down to a sixteenth of the first one."""
    bucket = make(1000)
    for second in range(40):
        bucket.refused(100.0 + second, 100.0 + second, None)

    climbed = bucket.state(149.0).rate - bucket.state(139.0).rate

    assert climbed == pytest.approx(1000 * 10 * 0.1 / 16)
