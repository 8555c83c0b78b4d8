"""One bucket as a state machine; `now` is given by hand."""

from __future__ import annotations

import math

import pytest

from bitget_copy.ratelimit import BucketKey, BucketLimit, mask
from bitget_copy.ratelimit.bucket import (
    LOST_REQUEST_LIFE,
    WINDOW_GUARD,
    Bucket,
    tokens_and_window,
)
from bitget_copy.ratelimit.route import Route

KEY = BucketKey("uid", "12345", "v1.spot.trader.list_orders")


def make(rate=5.0, route=None, **fields):
    bucket = Bucket(KEY, BucketLimit(rate, **fields))
    bucket.set_route(route or Route(), 0.0)
    return bucket


def free(bucket, now):
    """How many calls could leave now."""
    count = 0
    while bucket.ready(now):
        bucket.reserve()
        count += 1
    for _ in range(count):
        bucket.unreserve()
    return count


def spend(bucket, now, count):
    for _ in range(count):
        assert bucket.ready(now)
        bucket.take(now)


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
    capacity, window = tokens_and_window(rate, per)

    assert (capacity, window - WINDOW_GUARD) == (expected[0], pytest.approx(expected[1]))


# --- when tokens come back -------------------------------------------------------------------


@pytest.mark.parametrize(("policy", "back"), [("adaptive", 101.01), ("strict", 101.3)])
def test_a_token_comes_back_one_window_after_its_request_was_counted(policy, back):
    """By the route's estimate for adaptive, by the reply for strict."""
    bucket = make(1, policy=policy)
    spend(bucket, 100.0, 1)
    bucket.replied(100.01, 100.2, 100.3)

    assert bucket.next_at(100.3) == pytest.approx(back + WINDOW_GUARD)
    assert not bucket.ready(back)
    assert bucket.ready(back + WINDOW_GUARD)


def test_a_request_without_reply_keeps_its_token_while_it_may_still_arrive():
    """A lost request's token returns a window after the last moment it can arrive."""
    bucket = make(1)
    spend(bucket, 100.0, 1)
    bucket.lost(103.0)

    assert bucket.next_at(103.0) == pytest.approx(103.0 + LOST_REQUEST_LIFE + 1 + WINDOW_GUARD)


def test_revoked_estimates_make_tokens_return_by_their_replies():
    """When the route starts anew, tokens under way count from their replies, later ones do not."""
    route = Route()
    bucket = make(1, route)
    spend(bucket, 100.0, 1)
    bucket.replied(100.01, 100.2, 100.3)
    route.epoch += 1

    assert not bucket.ready(101.29)
    assert bucket.ready(101.302)
    spend(bucket, 102.0, 1)
    bucket.replied(102.01, 102.2, 102.3)
    assert not bucket.ready(103.0)
    assert bucket.ready(103.012)


def test_a_bucket_used_over_two_routes_trusts_only_bounds():
    """Another route may be faster than the one that an estimate assumes."""
    bucket = make(2)
    spend(bucket, 100.0, 1)
    bucket.replied(100.01, 100.2, 100.3)
    bucket.set_route(Route(), 100.35)
    spend(bucket, 100.4, 1)
    bucket.replied(100.41, 100.45, 100.5)

    assert bucket.next_at(100.5) == pytest.approx(101.3 + WINDOW_GUARD)
    assert [free(bucket, at) for at in (101.3, 101.302, 101.45, 101.452)] == [0, 1, 1, 2]


def test_tokens_come_back_at_their_own_times_in_whatever_order_replies_come():
    """A reply that overtook another, and a request that was lost, hold up nobody else's token."""
    bucket = make(5)
    spend(bucket, 100.0, 4)
    bucket.replied(100.20, 100.3, 100.3)
    bucket.lost(100.3)
    bucket.replied(100.10, 100.3, 100.3)
    bucket.replied(100.25, 100.4, 100.4)
    state = bucket.state(100.5)
    spend(bucket, 100.5, 1)

    assert state.in_flight == 0
    assert bucket.next_at(100.5) == pytest.approx(101.101)
    assert [free(bucket, at) for at in (101.1, 101.102, 101.202, 101.252)] == [0, 1, 2, 3]
    spend(bucket, 101.3, 3)
    assert bucket.next_at(101.3) == pytest.approx(100.3 + LOST_REQUEST_LIFE + 1 + WINDOW_GUARD)
    assert [free(bucket, at) for at in (111.3, 111.302)] == [0, 1]


def test_estimates_that_are_no_longer_safe_give_way_to_the_replies_in_order():
    """Those that stood in line and those that did not alike."""
    bucket = make(3)
    spend(bucket, 100.0, 3)
    bucket.replied(100.20, 100.3, 100.5)
    bucket.replied(100.10, 100.3, 100.4)
    bucket.lost(100.5)
    bucket.set_route(Route(), 100.35)

    assert bucket.state(100.6).in_flight == 0
    assert [free(bucket, at) for at in (101.4, 101.402, 101.5, 101.502)] == [0, 1, 1, 2]
    assert [free(bucket, at) for at in (111.5, 111.502)] == [2, 3]


def test_clients_that_disagree_get_the_tighter_limit():
    """The lower rate, the stricter rule and even spacing hold, whoever asks for them."""
    bucket = make(10)
    bucket.add_limit(BucketLimit(20))
    assert bucket.capacity == 10
    bucket.add_limit(BucketLimit(5, policy="strict"))
    spend(bucket, 100.0, 1)
    bucket.replied(100.0, 100.0, 100.3)
    assert [free(bucket, at) for at in (101.3, 101.302)] == [4, 5]
    for rate in (5, 2, 4, 4):
        bucket.add_limit(BucketLimit(rate, policy="smooth"))

    state = bucket.state(101.302)
    assert (state.rate, state.capacity) == (pytest.approx(2 / 1.05), 1)
    assert free(bucket, 101.302) == 1


@pytest.mark.parametrize(("rate", "per"), [(4, 0.5), (8, 1.0)])
def test_limits_are_compared_by_calls_a_second(rate, per):
    """Ten in two seconds are fewer than four in half a second or eight in one."""
    bucket = make(10, per=2.0)
    bucket.add_limit(BucketLimit(rate, per=per))

    assert (bucket.capacity, bucket.window) == (10, pytest.approx(2.0 + WINDOW_GUARD))


# --- after a 429 -----------------------------------------------------------------------------


def test_a_429_counts_the_window_as_spent_and_slows_the_bucket_down():
    """Nobody sends for a window; by then the rate is back to 90 %, and full one window later."""
    bucket = make(10)
    spend(bucket, 100.0, 1)
    bucket.replied(100.0, 100.0, 100.1)
    bucket.refused(100.1, 100.0, None)

    assert free(bucket, 101.1) == 0
    assert bucket.next_at(101.0) == pytest.approx(101.101)
    assert free(bucket, 101.102) == 9
    assert bucket.state(101.102).rate == pytest.approx(9, abs=0.02)
    assert free(bucket, 102.11) == 10
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


@pytest.mark.parametrize(
    ("now", "sent", "rate", "two_windows_later"),
    [(102.0, 101.9, 8.0, 9.0), (101.0, 100.0, 7.2, 8.2)],
)
def test_a_429_soon_after_another_slows_down_more(now, sent, rate, two_windows_later):
    """From where the rate is, in half the steps; one that left as the rate fell counts too."""
    bucket = make(10)
    bucket.refused(100.0, 100.0, None)
    bucket.refused(now, sent, None)

    assert bucket.state(now).rate == pytest.approx(rate)
    assert bucket.state(now + 2).rate == pytest.approx(two_windows_later)


def test_endless_refusals_leave_a_least_rate_and_a_least_recovery():
    """A twentieth of the rate; a hundred and sixtieth comes back each window."""
    few, many = make(20), make(1000)
    for second in range(40):
        for bucket in (few, many):
            bucket.refused(100.0 + second, 100.0 + second, None)

    assert 0.05 * 20 <= few.state(140.0).rate < 0.1 * 20
    assert few.ready(141.5)
    recovered = many.state(149.0).rate - many.state(139.0).rate
    assert recovered == pytest.approx(1000 * 10 * 0.1 / 16)


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


def test_a_wait_below_a_second_is_obeyed_where_the_window_is_shorter():
    """What counts is whether the wait is longer than the window."""
    bucket = make(10, per=0.1)
    bucket.refused(100.0, 99.9, 0.5)

    assert bucket.next_at(100.0) == pytest.approx(100.5)


def test_estimates_do_not_count_until_a_429_is_forgotten():
    """The estimate may be what was wrong; a minute later it is trusted again."""
    bucket = make(2)
    bucket.refused(100.0, 99.9, None)
    spend(bucket, 101.1, 1)
    bucket.replied(101.11, 101.2, 101.3)
    assert [free(bucket, at) for at in (102.2, 102.202)] == [1, 2]
    assert free(bucket, 161.0) == 2
    spend(bucket, 161.0, 1)
    bucket.replied(161.01, 161.2, 161.3)

    assert [free(bucket, at) for at in (162.01, 162.012)] == [1, 2]


@pytest.mark.parametrize(("per", "again"), [(1.0, 101.35), (2.0, 102.6)])
def test_a_slowed_bucket_looks_again_after_a_quarter_of_its_window(per, again):
    """With no token under way a waiting call is looked at while the rate recovers."""
    bucket = make(2, per=per)
    bucket.refused(100.0, 99.9, None)
    now = 100.1 + per
    spend(bucket, now, 1)

    assert not bucket.ready(now)
    assert bucket.next_at(now) == pytest.approx(again)
    assert bucket.state(now).next_token_ms == pytest.approx((again - now) * 1000)


def test_a_slowed_bucket_recovers_by_windows_and_not_beyond_its_rate():
    """A tenth of the rate comes back each window, however long that is, up to the whole."""
    bucket = make(10, per=2.0)
    bucket.refused(100.0, 99.9, None)

    rates = [bucket.state(at).rate for at in (100.0, 102.0, 104.0, 120.0)]

    assert rates == pytest.approx([4.0, 4.5, 5.0, 5.0])
    assert free(bucket, 120.0) == 10


def test_a_pacer_slows_down_after_a_429_too():
    """The spacing of a smooth bucket is stretched; readiness, time and rate shown agree."""
    bucket = make(10, policy="smooth", headroom=0.25)
    assert bucket.idle(100.0)
    bucket.refused(100.0, 99.9, None)
    assert bucket.next_at(100.0) == pytest.approx(101.001)
    assert bucket.state(100.0).rate == pytest.approx(10 / 1.25 * 0.8)
    bucket.pacer.wait_from(101.075)

    at = bucket.next_at(101.2)

    assert at == pytest.approx(101.2 + 0.125 * (1 / 0.92 - 1))
    assert not bucket.ready(at - 0.001)
    assert bucket.ready(at)


def test_the_gate_ignores_feedback_about_one_endpoint():
    """A 429 or a lost request of one endpoint says nothing about the address's limit."""
    bucket = make(10, policy="gate", burst=5)
    for _ in range(4):
        bucket.charge()
    bucket.refused(100.0, 99.9, 5.0)
    bucket.remaining(0, 0, 100.0)
    bucket.replied(100.0, 100.0, 100.0)
    bucket.lost(100.0)

    state = bucket.state(100.0)
    assert (state.limited, state.next_token_ms, state.in_flight) == (0, 0.0, 2)


# --- what others have used -------------------------------------------------------------------


@pytest.mark.parametrize("told", [0, 1])
def test_fewer_calls_left_than_ours_explain_count_as_spent(told):
    """What somebody else used is taken off for a window, once, whichever of two calls tells."""
    bucket = make(10)
    marks = [bucket.take(100.0) for _ in range(2)]
    bucket.remaining(5, marks[told], 100.1)

    assert free(bucket, 100.1) == 10 - 2 - 3
    bucket.remaining(5, marks[told], 100.2)
    assert free(bucket, 100.2) == 10 - 2 - 3
    bucket.replied(100.0, 100.0, 100.2)
    bucket.replied(100.0, 100.0, 100.2)
    assert free(bucket, 101.05) == 7
    assert free(bucket, 101.102) == 10
    assert bucket.idle(101.102)


@pytest.mark.parametrize("own", [0, 1])
def test_when_others_have_used_everything_the_bucket_waits_for_their_window(own):
    """Others' tokens have a time of return like own ones, and are back when it says."""
    bucket = make(5)
    for _ in range(own):
        bucket.take(100.0)
    bucket.remaining(0, 0, 100.1)

    assert free(bucket, 100.1) == 0
    assert bucket.next_at(100.1) == pytest.approx(101.101)
    assert bucket.ready(bucket.next_at(100.1))


def test_one_call_of_somebody_else_is_seen_after_own_ones_have_come_back():
    """Own calls that are back already explain nothing of what is used up."""
    bucket = make(5)
    for at in (100.0, 102.0):
        spend(bucket, at, 1)
        bucket.replied(at, at, at + 0.1)
    assert bucket.ready(104.0)
    bucket.remaining(3, bucket.take(104.0), 104.1)

    assert free(bucket, 104.1) == 5 - 1 - 1


@pytest.mark.parametrize("left", [10**9, 8, None, -1, "3", 2.0, True])
def test_calls_left_never_loosen(left):
    """More left than expected, or no number at all, changes nothing."""
    bucket = make(10)
    mark = bucket.take(100.0)
    bucket.take(100.0)
    bucket.remaining(left, mark, 100.1)

    assert free(bucket, 100.1) == 8


def test_as_many_left_as_expected_leaves_estimates_trusted():
    """Nobody else has used the bucket, so nothing has changed."""
    bucket = make(2)
    mark = bucket.take(100.0)
    bucket.remaining(1, mark, 100.3)
    bucket.replied(100.01, 100.2, 100.3)

    assert [free(bucket, at) for at in (101.01, 101.012)] == [1, 2]


# --- the whole state -------------------------------------------------------------------------


def test_the_state_tells_everything_but_who():
    """Capacity, in flight, waiting, next token, refusals and rate; the identity masked."""
    bucket = make(2, policy="strict")
    spend(bucket, 100.0, 2)
    full = bucket.state(100.1)
    bucket.replied(100.0, 100.1, 100.2)
    one_back = bucket.state(100.3, waiting=1)

    assert (full.capacity, full.in_flight, full.waiting, full.next_token_ms) == (2, 2, 0, None)
    assert (one_back.in_flight, one_back.waiting) == (1, 1)
    assert one_back.next_token_ms == pytest.approx(901.0)
    assert (one_back.limited, one_back.rate, one_back.policy) == (0, 2.0, "strict")
    assert one_back.identity == mask("12345")
    assert "12345" not in repr(one_back)


def test_a_bucket_is_idle_only_when_a_new_one_would_do_the_same():
    """Tokens out or an unrested pacer keep the entry."""
    bucket = make(2)
    assert bucket.idle(100.0)
    bucket.take(100.0)
    assert not bucket.idle(100.0)
    bucket.give_back(latest=True)
    assert bucket.idle(100.0)
    spaced = make(10, policy="gate", burst=5)
    spaced.pacer.wait_from(100.0)
    assert spaced.ready(100.05)
    assert not spaced.idle(100.05)
    assert spaced.idle(100.1)


def test_reserved_tokens_are_not_in_flight():
    """Two tokens put by are two fewer to take, and no request."""
    bucket = make(5)
    bucket.reserve()
    bucket.reserve()

    assert bucket.state(100.0).in_flight == 0
    assert free(bucket, 100.0) == 3


def test_a_child_process_starts_from_the_limits_and_waits_of_its_parent():
    """The hold, the slowed rate and the tokens under way; what is in flight returns in a window."""
    bucket = make(4)
    for _ in range(3):
        bucket.take(100.0)
    bucket.replied(100.1, 100.1, 100.2)
    bucket.refused(100.2, 100.0, 60.0)
    heir = make(9)
    heir.inherit(bucket, 100.3)

    assert heir.state(100.3).in_flight == 0
    assert heir.next_at(100.3) == pytest.approx(160.2)
    assert not heir.ready(160.1)
    assert heir.state(160.3).rate == bucket.state(160.3).rate <= 4.0
    bare = make(9)
    bare.inherit(make(4), 100.3)
    assert bare.ready(100.3)
    assert bare.capacity == 4


def test_a_child_process_counts_what_its_parent_has_in_flight():
    """As if the exchange had seen it now; what was only put by is free, what returns returns."""
    parent = make(9)
    for _ in range(5):
        parent.take(100.0)
    for _ in range(2):
        parent.replied(100.1, 100.2, 100.2)
    parent.reserve()
    heir = make(9)
    heir.inherit(parent, 100.5)

    assert heir.state(100.5).in_flight == 0
    assert [free(heir, at) for at in (100.5, 101.2, 101.202, 101.5, 101.502)] == [4, 4, 6, 6, 9]


def test_a_child_process_counts_one_call_in_flight_however_it_goes_on():
    """Also when the child takes another route, where only replies count."""
    parent = make(1)
    parent.take(100.0)
    heir = make(1)
    heir.inherit(parent, 100.5)
    heir.set_route(Route(), 100.6)

    assert [free(heir, at) for at in (100.6, 101.5, 101.502)] == [0, 0, 1]


@pytest.mark.parametrize("policy", ["smooth", "gate"])
def test_a_child_process_keeps_the_pace_of_its_parent(policy):
    """The next call waits for its turn; a gate counts no tokens."""
    parent = make(10, policy=policy, headroom=0.0)
    parent.charge()
    parent.pacer.wait_from(100.0)
    heir = make(10, policy=policy, headroom=0.0)
    heir.inherit(parent, 100.0)

    assert not heir.ready(100.05)
    assert heir.ready(100.11)
    assert heir.out == (policy == "smooth")


def test_tokens_that_are_back_too_early_hold_up_the_next_route():
    """Until the last of them would be back by its reply."""
    bucket = make(3)
    spend(bucket, 100.0, 2)
    bucket.replied(100.0, 100.2, 100.2)
    bucket.replied(100.01, 100.5, 100.5)
    assert free(bucket, 101.1) == 3
    bucket.set_route(Route(), 101.1)

    assert [free(bucket, at) for at in (101.3, 101.5, 101.502)] == [0, 0, 3]


# --- further limits --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "tighter"),
    [
        (BucketLimit(10, per=2.0), False),
        (BucketLimit(12, per=2.0), False),
        (BucketLimit(9, per=2.0), True),
        (BucketLimit(10, per=2.0, policy="strict"), False),
        (BucketLimit(10, per=2.0, policy="smooth"), True),
        (BucketLimit(10), False),
        (BucketLimit(10, policy="smooth"), True),
        (BucketLimit(9), True),
        (BucketLimit(20, per=60.0), True),
    ],
)
def test_a_limit_tells_whether_it_is_tighter(limit, tighter):
    """Fewer in the same window, or what this window does not hold yet."""
    bucket = make(10, per=2.0)

    assert bucket.add_limit(limit, 100.0) is tighter
    assert bucket.limit.rate == (9 if limit == BucketLimit(9, per=2.0) else 10)
    assert bucket.add_limit(limit, 100.0) is False


def test_calls_already_made_count_for_a_limit_of_another_window():
    """For its whole window from now on, whether by tokens or by spacing."""
    bucket = make(5)
    spend(bucket, 100.0, 3)
    bucket.add_limit(BucketLimit(4, per=60.0), 100.5)
    bucket.add_limit(BucketLimit(10, per=20.0, policy="smooth", headroom=0.0), 100.5)
    tokens, paced = bucket.companions

    assert [free(tokens, at) for at in (100.5, 160.5, 160.502)] == [1, 1, 4]
    assert [paced.ready(at) for at in (106.4, 106.6)] == [False, True]


@pytest.mark.parametrize(("window", "counted"), [(6.0, 8), (3.0, 6), (500.0, 20)])
def test_of_calls_long_ago_only_as_many_count_as_the_window_can_hold(window, counted):
    """When each was made is not kept; all of them where the bucket is younger than the window."""
    bucket = make(2, per=2.0)
    for second in range(0, 20, 2):
        spend(bucket, 100.0 + second, 2)
        for _ in range(2):
            bucket.give_back(latest=False)
    bucket.add_limit(BucketLimit(99, per=window), 120.0)
    [companion] = bucket.companions

    assert free(companion, 120.0) == 99 - counted


def test_a_window_that_becomes_longer_counts_calls_that_are_back():
    """Half a call a second is one in two seconds, from now on and for the last one."""
    bucket = make(5)
    spend(bucket, 100.0, 2)
    for _ in range(2):
        bucket.replied(100.0, 100.0, 100.1)
    bucket.add_limit(BucketLimit(0.5), 100.7)

    assert [free(bucket, at) for at in (102.1, 102.7, 102.702)] == [0, 0, 1]
    unused = make(5)
    unused.add_limit(BucketLimit(0.5), 100.7)
    assert free(unused, 100.7) == 1


@pytest.mark.parametrize(("count", "per"), [(2, 1.0), (3, 1.0), (2, 60.0)])
def test_a_limit_of_a_shorter_window_and_no_fewer_calls_is_held_already(count, per):
    """Equal ones too."""
    bucket = make(2, per=60.0)

    assert bucket.add_limit(BucketLimit(count, per=per), 100.0) is False
    assert bucket.companions == ()


def test_another_route_does_not_end_a_hold():
    """What would be back by its reply before then changes nothing."""
    bucket = make(1)
    spend(bucket, 100.0, 1)
    bucket.replied(100.0, 100.3, 100.3)
    bucket.hold(200.0)
    assert not bucket.ready(101.1)
    bucket.set_route(Route(), 101.2)

    assert [free(bucket, at) for at in (101.4, 199.9, 200.0)] == [0, 0, 1]


def test_calls_that_left_without_a_token_count_as_calls_made():
    """For a limit of another window too."""
    bucket = make(5)
    assert [bucket.charge() for _ in range(2)] == [0, 0]
    bucket.add_limit(BucketLimit(9, per=60.0), 100.0)

    assert (free(bucket, 100.0), free(bucket.companions[0], 100.0)) == (3, 7)


@pytest.mark.parametrize(
    ("in_flight", "reserved", "free_then"),
    [(1, 1, [1, 2, 3]), (0, 0, [1, 2, 5]), (3, 1, [0, 1, 1])],
)
def test_counts_are_put_right_after_an_interrupt(in_flight, reserved, free_then):
    """What nobody has and does not come back is lost; what is had too much is out."""
    bucket = make(5)
    spend(bucket, 100.0, 4)
    bucket.replied(100.0, 100.0, 100.1)
    bucket.recount(in_flight, reserved, 100.5)
    back = 100.5 + LOST_REQUEST_LIFE + 1 + WINDOW_GUARD

    assert bucket.state(100.5).in_flight == in_flight
    assert [free(bucket, at) for at in (100.5, 101.002, back)] == free_then


def test_what_others_have_used_adds_up_and_comes_back_each_in_its_time():
    """Told at one moment or at several."""
    bucket = make(10)
    for left, at in ((7, 100.1), (5, 100.5), (4, 100.5)):
        bucket.remaining(left, 0, at)

    assert [free(bucket, at) for at in (100.6, 101.102, 101.502)] == [4, 7, 10]
