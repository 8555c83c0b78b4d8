"""What is read next, from what is covered."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitget_copy.collect.histories import History, collectable, histories, identity, matching
from bitget_copy.collect.history_plan import gaps_of, plan
from bitget_copy.collect.intervals import Interval, joined, pieces, without
from bitget_copy.collect.manifest import Covered, Goal
from bitget_copy.pagination.windows import EDGE_MS

DAY = 86_400_000
NOW = 1_800_000_000_000
LAG = 600_000
EDGE = NOW - 90 * DAY + EDGE_MS
"""First moment that is asked for where the exchange keeps ninety days."""
ORDERS = History("main", "v2.futures.trader.list_history_orders", "{}")
SPOT_ORDERS = History("main", "v1.spot.trader.list_history_orders", "{}")
"""Read whole, as no span can be asked for."""
BILLS = History("main", "v2.account.list_bills", "{}")

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Interval(*sorted(ends)))
)


def moments(intervals):
    return {at for each in intervals for at in range(each.first, each.last + 1)}


@given(spans)
def test_joined_intervals_hold_the_same_moments_and_lie_apart(given_spans):
    """In order, and not even side by side."""
    made = joined(given_spans)
    assert moments(made) == moments(given_spans)
    assert all(a.last + 1 < b.first for a, b in pairwise(made))


@given(st.tuples(st.integers(0, 60), st.integers(0, 60)), spans)
def test_gaps_are_what_is_not_covered(ends, covered):
    """Each moment of the whole is in a gap or covered, and never both."""
    whole = Interval(*sorted(ends))
    assert moments(without(whole, covered)) == moments([whole]) - moments(covered)


@given(st.integers(0, 100), st.integers(0, 100), st.integers(1, 30))
def test_pieces_meet_without_gap_or_overlap(first, length, longest):
    """None is longer than allowed."""
    made = list(pieces(Interval(first, first + length), longest))
    assert [at for each in made for at in range(each.first, each.last + 1)] == list(
        range(first, first + length + 1)
    )
    assert all(each.last - each.first < longest for each in made)


def covered(number, first, last, state, *, is_tail=False, checkpoint=None, rows=0):
    return Covered(number, Interval(first, last), state, is_tail, checkpoint, None, rows)


def test_a_first_run_reads_windows_oldest_first_and_the_tail_last():
    """What may be out of reach soonest comes first; what is younger than the lag is not sealed."""
    goal = Goal(1, ORDERS, NOW - 200 * DAY, None)
    found = plan(goal, [], NOW, LAG).readings
    assert [each.is_tail for each in found] == [False, False, False, True]
    assert found[0].span.first == NOW - 200 * DAY
    assert found[-2].span.last == NOW - LAG
    assert found[-1].span == Interval(NOW - LAG + 1, NOW)
    assert joined(each.span for each in found) == [Interval(NOW - 200 * DAY, NOW)]


def test_gaps_come_before_the_tail_however_old_they_are():
    """A hole between what was sealed is filled first."""
    goal = Goal(1, ORDERS, NOW - 30 * DAY, None)
    have = [
        covered(1, NOW - 30 * DAY, NOW - 20 * DAY, "sealed"),
        covered(2, NOW - 10 * DAY, NOW - 5 * LAG, "sealed"),
    ]
    first, *rest = plan(goal, have, NOW, LAG).readings
    assert first.span == Interval(NOW - 20 * DAY + 1, NOW - 10 * DAY - 1)
    assert not first.is_tail
    assert [each.is_tail for each in rest] == [False, True]


def test_what_was_begun_goes_on_at_its_checkpoint():
    """Its span is not planned once more."""
    goal = Goal(1, ORDERS, NOW - 30 * DAY, NOW - 10 * DAY)
    begun = covered(7, NOW - 30 * DAY, NOW - 10 * DAY, "reading", checkpoint={"at": "page"})
    [reading] = plan(goal, [begun], NOW, LAG).readings
    assert (reading.interval, reading.checkpoint) == (7, {"at": "page"})


@pytest.mark.parametrize("history", [ORDERS, SPOT_ORDERS], ids=lambda each: each.endpoint)
def test_what_was_begun_and_cannot_become_whole_is_read_anew(history):
    """An end before its checkpoint was not proven, and going on from there would never mend it."""
    begun = covered(1, NOW - 9 * DAY, NOW - 8 * DAY, "reading", checkpoint={"is_cut": True})
    made = plan(Goal(1, history, NOW - 30 * DAY, None), [begun], NOW, LAG)
    assert made.stale == (begun,)
    assert made.readings
    assert all(each.interval is None and each.checkpoint is None for each in made.readings)


def test_a_tail_is_replaced_by_the_reading_that_meets_it():
    """A short one grows, and a long one is sealed as far as it is old enough."""
    goal = Goal(1, ORDERS, NOW - DAY, None)
    sealed = covered(1, NOW - DAY, NOW - 2 * LAG, "sealed")
    tail = covered(2, NOW - 2 * LAG + 1, NOW - LAG, "tail", is_tail=True)
    [grown] = plan(goal, [sealed, tail], NOW, LAG).readings
    assert grown.is_tail
    assert grown.replaces == (2,)
    assert grown.span == Interval(NOW - 2 * LAG + 1, NOW)
    later = NOW + 3 * LAG
    first, last = plan(goal, [sealed, tail], later, LAG).readings
    assert (first.is_tail, first.replaces, first.span.last) == (False, (2,), later - LAG)
    assert (last.is_tail, last.replaces) == (True, ())


def test_a_tail_of_which_reading_was_cut_off_is_read_anew():
    """It is worth nothing."""
    goal = Goal(1, ORDERS, NOW - DAY, None)
    stale = covered(3, NOW - LAG, NOW, "reading", is_tail=True)
    assert plan(goal, [stale], NOW, LAG).stale == (stale,)


def test_what_the_exchange_keeps_no_longer_is_lost_once():
    """It is not asked for, and not told again."""
    goal = Goal(1, BILLS, NOW - 100 * DAY, None)
    found = plan(goal, [], NOW, LAG)
    assert found.lost == (Interval(NOW - 100 * DAY, EDGE - 1),)
    assert found.readings[0].span.first == EDGE
    have = [covered(1, *found.lost[0], "lost")]
    assert plan(goal, have, NOW, LAG).lost == ()


def test_a_gap_that_will_be_out_of_reach_within_a_week_is_told():
    """Not on the first run, which is about to read it."""
    goal = Goal(1, BILLS, None, None)
    old = covered(1, NOW - 84 * DAY, NOW, "sealed")
    assert plan(goal, [old], NOW, LAG).soon == EDGE
    assert plan(goal, [covered(1, NOW - 95 * DAY, NOW, "sealed")], NOW, LAG).soon is None
    assert plan(goal, [], NOW, LAG).soon is None


@pytest.mark.parametrize("state", ["sealed", "tail"])
def test_what_was_read_of_times_to_come_is_read_when_they_have_come(state):
    """A clock was wrong then; it is no gap that nobody can fill."""
    goal = Goal(1, ORDERS, NOW - 30 * DAY, None)
    have = [
        covered(1, NOW - 30 * DAY, NOW - 1, "sealed"),
        covered(2, NOW + 99 * DAY, NOW + 100 * DAY, state),
    ]
    assert plan(goal, have, NOW, LAG).stale == (have[1],)
    assert plan(goal, have, NOW + 100 * DAY, LAG).stale == ()


def test_what_is_read_again_will_not_be_out_of_reach_unread():
    """It is there, and the newest of it counts; only what no tail covers is told."""
    goal = Goal(1, BILLS, None, None)
    old, tail = (
        covered(1, NOW - 95 * DAY, NOW - 87 * DAY, "sealed"),
        covered(2, NOW - 87 * DAY + 1, NOW - 86 * DAY, "tail"),
    )
    assert plan(goal, [old, tail], NOW, LAG, safe=NOW - 87 * DAY).soon == NOW - 86 * DAY + 1
    tail = covered(2, NOW - 87 * DAY + 1, NOW - 60_000, "tail")
    assert plan(goal, [old, tail], NOW, LAG, safe=NOW - 87 * DAY).soon is None


def test_a_span_in_the_past_has_no_tail():
    """All of it can be sealed, and then nothing is read any more."""
    goal = Goal(1, ORDERS, NOW - 30 * DAY, NOW - 20 * DAY)
    assert [each.is_tail for each in plan(goal, [], NOW, LAG).readings] == [False]
    done = covered(1, NOW - 30 * DAY, NOW - 20 * DAY, "sealed")
    assert plan(goal, [done], NOW, LAG).readings == ()


def test_gaps_are_told_up_to_what_was_read():
    """What is begun and not ended is one."""
    goal = Goal(1, ORDERS, 1000, None)
    have = [covered(1, 2000, 2999, "sealed"), covered(2, 4000, 4999, "reading")]
    assert gaps_of(goal, have) == [Interval(1000, 1999), Interval(3000, 4999)]


def test_histories_are_those_lists_of_the_table_that_have_a_span():
    """Prefixes choose among them; any list with pages can be named."""
    assert set(histories()) <= set(collectable())
    assert {key.partition(".")[0] for key in histories()} == {"v1", "v2", "v3"}
    assert list(matching("")) == histories()
    assert all(key.startswith("v3.") for key in matching("v3"))
    assert list(matching("v1.spot.trader.list_history_orders")) == [
        "v1.spot.trader.list_history_orders"
    ]
    assert list(matching("v2.futures.trader.list_hist")) == []
    assert not any("open_orders" in key or key.endswith("_traders") for key in histories())
    assert "v1.futures.follower.list_open_orders" in collectable()  # read whole each time


def test_partial_closes_are_rows_of_their_own():
    """Their order's number is not enough."""
    assert identity("v2.futures.trader.list_history_orders") == (
        "tracking_no", "open_order_id", "close_order_id", "close_time",
    )  # fmt: skip


def test_what_was_sealed_in_the_future_is_read_again():
    """A clock was wrong then."""
    goal = Goal(1, ORDERS, NOW - DAY, None)
    early = covered(4, NOW - DAY, NOW + DAY, "sealed")
    found = plan(goal, [early], NOW, LAG).readings
    assert joined(each.span for each in found) == [Interval(NOW - DAY, NOW)]
    assert found[-1].replaces == (4,)


def test_a_hole_out_of_reach_is_lost_and_no_gap_any_more():
    """However old the history is, and though no beginning was named."""
    goal = Goal(1, BILLS, None, None)
    have = [
        covered(1, NOW - 300 * DAY, NOW - 200 * DAY, "sealed"),
        covered(2, NOW - 90 * DAY, NOW, "sealed"),
    ]
    [hole] = gaps_of(goal, have, NOW)
    assert plan(goal, have, NOW, LAG).lost == (hole,)
    have.append(covered(3, *hole, "lost"))
    assert gaps_of(goal, have, NOW) == []
    assert plan(goal, have, NOW, LAG).lost == ()


def test_rows_of_a_tail_that_is_partly_out_of_reach_stay():
    """The part of it that is read again takes the place of nothing."""
    goal = Goal(1, BILLS, None, None)
    tail = covered(1, EDGE - DAY, EDGE + DAY, "tail", is_tail=True, rows=5)
    found = plan(goal, [tail], NOW, LAG)
    assert found.lost == (Interval(EDGE - DAY, EDGE - 1),)
    assert all(each.replaces == () for each in found.readings)
    assert joined(each.span for each in found.readings) == [Interval(EDGE, NOW)]


def test_time_to_come_is_no_gap():
    """What is wanted until then is read when it has been."""
    have = [covered(1, NOW - DAY, NOW - LAG, "sealed")]
    assert gaps_of(Goal(1, ORDERS, NOW - DAY, NOW + DAY), have, NOW) == []
    assert gaps_of(Goal(1, ORDERS, NOW - DAY, NOW), have, NOW) == [Interval(NOW - LAG + 1, NOW)]
