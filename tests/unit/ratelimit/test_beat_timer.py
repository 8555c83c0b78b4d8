"""When a process shows that it is there: seldom, together, and while it is awake anyway."""

from __future__ import annotations

import math

import pytest

from bitget_copy.ratelimit.shared.beat_timer import BEAT_SECONDS, EARLIER, LATER, Beats
from bitget_copy.ratelimit.shared.durations import LEASE, SECOND


class Timer:
    """What a loop's `call_at` answers."""

    def __init__(self, at, callback):
        self.at, self.callback, self.cancelled = at, callback, False

    def cancel(self):
        """As asyncio's."""
        self.cancelled = True


class Home:
    """A limiter and its loop, whose clock is moved by hand."""

    def __init__(self):
        self.home, self.in_flight = self, set()
        self.now, self.timers = 0.0, []

    def time(self):
        """Seconds."""
        return self.now

    def call_at(self, at, callback):
        """Sets a timer."""
        self.timers.append(Timer(at, callback))
        return self.timers[-1]

    def pending(self):
        """Moments of the timers that are set."""
        return [each.at for each in self.timers if not each.cancelled]

    def sleep_until(self, at):
        """Runs what is due until then."""
        while min(self.pending(), default=math.inf) <= at:
            timer = min((each for each in self.timers if not each.cancelled), key=lambda it: it.at)
            self.now = timer.at
            self.timers.remove(timer)
            timer.callback()
        self.now = at

    def change(self, method):
        """Makes a change."""
        method()

    call_home = change


class Link:
    """A bucket that notes its beats."""

    span = None

    def __init__(self, home):
        self.home, self.beats = home, []

    def beat(self):
        """Its time has come."""
        self.beats.append(self.home.now)


@pytest.fixture
def home():
    return Home()


@pytest.fixture
def beats(home):
    return Beats(home)


def planned(home, beats, *times):
    """Links with a beat planned for these times."""
    links = [Link(home) for _ in times]
    for link, at in zip(links, times, strict=True):
        beats.plan(link, at)
    return links


def awake(home, beats, at, again_at=math.inf):
    """The process is woken, by a reply say."""
    home.sleep_until(at)
    if at >= beats.due_at:
        beats.awake(at, again_at)


def test_a_process_that_nothing_wakes_is_woken_at_the_end_of_the_span(home, beats):
    """Then, and once."""
    (link,) = planned(home, beats, 10.0)
    home.sleep_until(11.0)
    assert link.beats == [10.0 + LATER]


def test_beats_of_several_buckets_go_together_with_one_timer(home, beats):
    """Those planned for about one moment; later ones wait for their own."""
    *links, later = planned(home, beats, 10.0, 10.2, 10.3, 12.0)
    assert len(home.pending()) == 1
    awake(home, beats, 10.1)
    assert [each.beats for each in links] == [[10.1]] * 3
    assert later.beats == []
    assert len(home.pending()) == 1


@pytest.mark.parametrize(
    ("at", "again_at", "in_flight", "taken"),
    [
        (10.0, 10.1, True, True),
        (9.7, 10.1, False, False),
        (9.7, 10.6, True, False),
        (9.7, 10.6, False, True),
        (9.4, math.inf, False, False),
    ],
    ids=["its time has come", "a token comes back before the end", "a reply is to come",
         "nothing else comes", "too early"],
)  # fmt: skip
def test_what_wakes_a_process_takes_its_beat_along(home, beats, at, again_at, in_flight, taken):
    """Before its time only what seems to be the last to do so."""
    assert 10 - EARLIER < 9.7
    (link,) = planned(home, beats, 10.0)
    home.in_flight = {object()} if in_flight else set()
    awake(home, beats, at, again_at)
    assert link.beats == ([at] if taken else [])


def test_a_beat_is_planned_anew_or_dropped(home, beats):
    """A link has one; whoever is not planned is not told."""
    moved, dropped = planned(home, beats, 10.0, 10.0)
    beats.plan(moved, 15.0)
    beats.drop(dropped)
    home.sleep_until(16.0)
    assert moved.beats == [15.0 + LATER]
    assert dropped.beats == []


def test_a_look_is_told_at_its_moment(home, beats):
    """Neither earlier, as the process is awake, nor later."""
    link = Link(home)
    beats.plan_at(link, 10.1, 10.1)
    awake(home, beats, 10.0)
    home.sleep_until(11.0)
    assert link.beats == [10.1]


def test_a_lease_outlasts_a_pause_of_the_store():
    """From the latest beat on."""
    assert pytest.approx(2.9) == LEASE / SECOND - BEAT_SECONDS - LATER
