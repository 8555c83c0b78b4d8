"""The exchange's clock: what moves the offset, and what is not believed."""

import asyncio
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitget_copy._clock import (
    MAX_DRIFT,
    PRESENT_DAY,
    STEP,
    SYSTEM_CLOCK,
    Reading,
    ServerClock,
)
from bitget_copy._response_headers import http_date
from bitget_copy.errors import APIReplyError, ConfigError

SEED = 20_260_101


class StandingClock:
    """Time that only the test moves; `set_by` is how far somebody has set the wall clock."""

    def __init__(self, now=1_700_000_000.25):
        self.now = now
        self.set_by = 0.0
        self.slept = 0.0

    def wall(self):
        return self.now + self.set_by

    def monotonic(self):
        return self.now - 1_600_000_000 - self.slept


class Exchange:
    """Answers `ServerClock.observe` as a server would whose clock is `ahead` by seconds."""

    def __init__(self, ahead=0.0, *, dated=False):
        self.local = StandingClock()
        self.clock = ServerClock(self.local)
        self.ahead = ahead
        self.dated = dated
        self.clock.now_ms()

    def reply(self, *, after=1.0, there=0.0, back=0.0, stamp=None, date=None, accepted=False):
        """Time passes, a request goes there, is stamped, comes back and is looked at."""
        self.local.now += after + there
        truth = self.local.now + self.ahead
        self.local.now += back
        self.clock.observe(
            int(truth * 1000) if stamp is None else stamp,
            date=float(int(truth)) if self.dated and date is None else date,
            round_trip=there + back,
            accepted=accepted,
        )

    def wrong_by(self):
        """Seconds between a timestamp made now and the exchange's clock."""
        return abs(self.clock.now_ms() / 1000 - self.local.now - self.ahead)


NOW_MS = 1_700_000_000_250


def test_without_a_correction_it_is_the_local_clock():
    """An offset is never invented."""
    clock = ServerClock(StandingClock())
    assert (clock.offset, clock.now_ms()) == (0.0, NOW_MS)


DAY_MS = 86_400_000


@pytest.mark.parametrize(
    "away", [-2_000 * DAY_MS, -2 * DAY_MS, -31_000, 0, 31_001, 2 * DAY_MS, 20_000 * DAY_MS]
)
def test_a_believable_stamp_becomes_the_time(away):
    """After a correction the clock reads what the exchange showed, to the millisecond."""
    clock = ServerClock(StandingClock())
    assert clock.correct(NOW_MS + away)
    assert abs(clock.now_ms() - (NOW_MS + away)) <= 1
    assert clock.offset == pytest.approx(away / 1000)


@pytest.mark.parametrize("stamp", [None, 1, PRESENT_DAY[0] - 1, PRESENT_DAY[1], 10**400, -1])
def test_a_stamp_that_is_not_of_the_present_day_is_not_believed(stamp):
    """Nonsense in a reply leaves the offset alone, also when it is too large for a float."""
    clock = ServerClock(StandingClock())
    assert not clock.correct(stamp)
    assert clock.offset == 0.0


def test_the_time_goes_on_from_the_corrected_one():
    """The offset is kept, not the moment."""
    local = StandingClock()
    clock = ServerClock(local)
    clock.correct(NOW_MS - 5_000)
    local.now += 2
    assert clock.now_ms() == NOW_MS - 3_000


def test_a_refusals_stamp_is_from_the_middle_of_the_round_trip():
    """Half of the time that the reply took is how much older the stamp is, give or take as much."""
    clock = ServerClock(StandingClock())
    assert clock.correct(NOW_MS + 60_000, round_trip=0.4)
    assert clock.offset == pytest.approx(60.2)
    assert clock.uncertainty == pytest.approx(0.201)


@pytest.mark.parametrize("stamp", [None, 1, 1_659_406_928_000])
def test_a_refusal_without_a_believable_stamp_is_corrected_by_its_date(stamp):
    """Whole seconds are enough where thirty are tolerated."""
    clock = ServerClock(StandingClock())
    assert clock.correct(stamp, date=1_700_003_600.0)
    assert clock.offset == pytest.approx(3600.25)
    assert clock.uncertainty == pytest.approx(0.5)


def test_a_stamp_in_a_refusal_that_came_before_is_not_believed():
    """A clock that stands still would set ours back again and again."""
    local = StandingClock()
    clock = ServerClock(local)
    assert clock.correct(NOW_MS + 5_000)
    local.now += STEP
    assert clock.correct(NOW_MS + 5_000)
    local.now += 0.001
    assert not clock.correct(NOW_MS + 5_000)
    assert clock.correct(NOW_MS + 6_000)


# --- ordinary replies ------------------------------------------------------------------------


@pytest.mark.parametrize("ahead", [-14.0, -3.0, 0.7, 14.0])
def test_stamps_that_keep_pace_with_our_clock_are_followed(ahead):
    """After some replies the offset is the exchange's, to what the round trip leaves open."""
    world = Exchange(ahead)
    for _ in range(4):
        world.reply(after=0.2, there=0.03, back=0.01)
    assert world.clock.offset == pytest.approx(ahead, abs=0.022)
    assert world.clock.uncertainty == pytest.approx(0.021)
    assert world.wrong_by() <= 0.022


def test_the_first_stamp_alone_is_not_followed_unless_the_date_agrees():
    """Two clocks of the reply that say the same are worth more than one."""
    alone, dated = Exchange(5.0), Exchange(5.0, dated=True)
    alone.reply()
    dated.reply()
    assert alone.clock.offset == 0.0
    assert alone.clock.uncertainty is None
    assert dated.clock.offset == pytest.approx(5.0, abs=0.002)


def test_a_stamp_that_its_date_contradicts_is_not_followed():
    """Not even when it keeps pace."""
    world = Exchange(10.0)
    for _ in range(9):
        world.reply(date=world.local.now)
    assert world.clock.offset == 0.0


def test_the_best_sample_counts():
    """A quick reply tells more than ten slow ones."""
    world = Exchange(5.0)
    world.reply(there=0.0, back=0.9)
    world.reply(after=5, there=0.004, back=0.004)
    world.reply(after=5, there=0.0, back=0.9)
    assert world.clock.offset == pytest.approx(5.0, abs=0.006)
    assert world.clock.uncertainty == pytest.approx(0.005)


def test_an_honest_local_clock_is_left_alone_whatever_the_path_does():
    """The truth lies within the round trip, so an offset within it is as good as any."""
    world, random = Exchange(), Random(SEED)
    for _ in range(500):
        there, back = random.expovariate(10), random.expovariate(3)
        world.reply(after=random.expovariate(1), there=there, back=back)
    assert world.clock.offset == 0.0
    assert world.clock.uncertainty < 0.1


FROZEN = {
    "now": lambda i, now: NOW_MS,
    "ten seconds ago": lambda i, now: NOW_MS - 10_000,
    "documentation of 2022": lambda i, now: 1_659_406_928_000,
    "twelve digits": lambda i, now: 165_940_692_800,
    "zero": lambda i, now: 0,
    "one": lambda i, now: 1,
    "negative": lambda i, now: -now,
    "far": lambda i, now: 10**400,
    "two in turn": lambda i, now: NOW_MS + 4_000 * (i % 2),
    "a counter": lambda i, now: NOW_MS + i,
    "half speed": lambda i, now: (now + NOW_MS) // 2 + 5_000,
    "backwards": lambda i, now: 2 * NOW_MS - now,
    "an hour ahead": lambda i, now: now + 3_600_000,
    "just beyond": lambda i, now: now + 15_100,
    "seconds": lambda i, now: now // 1000,
}


@pytest.mark.parametrize("stamps", FROZEN.values(), ids=FROZEN)
@pytest.mark.parametrize("pause", [0.001, 0.3, 2.0, 700.0])
@pytest.mark.parametrize("date", [None, 0.0])
def test_stamps_that_are_not_a_clock_leave_right_timestamps_right(stamps, pause, date):
    """Frozen, made up or absurd: a local clock that was right stays right."""
    world = Exchange()
    for i in range(200):
        now = int((world.local.now + pause) * 1000)
        world.reply(after=pause, stamp=stamps(i, now), back=0.0, date=date, accepted=True)
        assert world.wrong_by() <= 0.002


@given(
    st.lists(
        st.tuples(
            st.integers(-(10**14), 10**15) | st.integers(NOW_MS - 40_000, NOW_MS + 90_000),
            st.floats(0, 30),
            st.floats(0, 5),
            st.none() | st.floats(-(2**40), 2**40),
        ),
        max_size=30,
    )
)
def test_no_ordinary_reply_moves_the_clock_further_than_the_bound(replies):
    """Whatever a server sends, what it accepted goes on being accepted."""
    world = Exchange()
    for stamp, after, back, date in replies:
        world.reply(stamp=stamp, after=after, back=back, date=date)
        assert abs(world.clock.offset) <= MAX_DRIFT


def test_measuring_starts_anew_when_stamps_fall_out_of_step():
    """A server whose clock is set is followed again, after it has kept pace for a while."""
    world = Exchange(2.0, dated=True)
    world.reply()
    world.ahead = -3.0
    world.reply()
    assert world.clock.offset == pytest.approx(2.0, abs=0.002)
    world.reply()
    assert world.clock.offset == pytest.approx(-3.0, abs=0.002)


def test_an_old_measurement_gives_way_to_a_new_one():
    """Two clocks that drift apart by a second in an hour stay together here."""
    world = Exchange(1.0)
    for _ in range(360):
        world.ahead += 1 / 360
        world.reply(after=10.0)
    assert world.clock.offset == pytest.approx(2.0, abs=0.2)


def test_a_reply_may_come_before_any_timestamp_was_made():
    """The first look at the local clock happens when it is needed."""
    clock = ServerClock(StandingClock())
    clock.observe(NOW_MS + 4_000, date=(NOW_MS + 4_000) // 1000)
    assert clock.offset == pytest.approx(4.0)


# --- steps of the local clock ----------------------------------------------------------------


@pytest.mark.parametrize("step", [-3600.0, -31.0, -1.5, 1.5, 31.0, 3600.0])
@pytest.mark.parametrize("way", ["accepted", "followed", "corrected"])
def test_a_wall_clock_that_is_put_right_costs_nothing(step, way):
    """Somebody sets it; the exchange's time runs on as before."""
    world = Exchange()
    world.local.set_by = -step
    if way == "corrected" or abs(step) > MAX_DRIFT:
        world.clock.correct(int(world.local.now * 1000))
    for _ in range(3):
        world.reply(accepted=way == "accepted")
    before = world.wrong_by()
    world.local.set_by = 0.0
    world.local.now += 1
    assert world.wrong_by() == pytest.approx(before, abs=0.002)
    assert world.clock.offset == pytest.approx(0.0, abs=0.002)


@pytest.mark.parametrize("ahead", [0.0, 0.7, -9.0])
@pytest.mark.parametrize("slept", [1.5, 20.0, 40.0, 3600.0, 86_400.0])
def test_a_machine_that_slept_keeps_the_right_time(ahead, slept):
    """Its monotonic clock stood meanwhile, its wall clock is as right as before."""
    world = Exchange(ahead)
    for _ in range(3):
        world.reply(accepted=True)
    world.local.now += slept
    world.local.slept += slept
    assert world.wrong_by() == pytest.approx(0.0, abs=0.002)
    for _ in range(3):
        world.reply(accepted=True)
        assert world.wrong_by() == pytest.approx(0.0, abs=0.002)


@pytest.mark.parametrize("step", [-25.0, -5.0, 5.0, 25.0])
def test_a_wall_clock_that_is_set_wrong_is_found_out_by_the_next_replies(step):
    """As long as the exchange goes on accepting our timestamps, nothing is refused for it."""
    world = Exchange()
    for _ in range(3):
        world.reply(accepted=True)
    world.local.set_by = step
    world.clock.now_ms()
    for _ in range(4):
        world.reply(accepted=True)
    assert world.wrong_by() == pytest.approx(0.0, abs=0.002)


def test_of_a_refusal_whose_stamps_differ_the_nearer_one_is_believed():
    """The stamp is a day off, ``Date`` is not."""
    clock = ServerClock(StandingClock())
    assert clock.correct(NOW_MS + DAY_MS, date=float(NOW_MS // 1000 + 40))
    assert clock.offset == pytest.approx(40.25, abs=0.5)


@pytest.mark.parametrize("steps", [1, 5, 20])
def test_what_may_be_right_after_many_steps_stays_bounded(steps):
    """Nobody has called for long, and the wall clock was set again and again."""
    world = Exchange()
    world.reply(accepted=True)
    for i in range(steps):
        world.local.set_by += 100.0 * (i + 1)
        world.clock.now_ms()
    assert world.clock.correct(int(world.local.now * 1000))
    assert world.wrong_by() == pytest.approx(0.0, abs=0.002)


def test_a_step_before_anything_is_known_is_believed():
    """Who sets a clock probably sets it right."""
    local = StandingClock()
    clock = ServerClock(local)
    clock.now_ms()
    local.set_by = 50.0
    assert clock.now_ms() == NOW_MS + 50_000
    assert clock.offset == 0.0


def test_a_clock_that_is_slewed_is_followed():
    """Small shifts are corrections, not steps."""
    world = Exchange()
    world.reply(accepted=True)
    world.local.set_by = STEP * 0.9
    world.clock.now_ms()
    assert world.clock.offset == 0.0


def test_the_bound_holds_from_where_a_step_has_left_the_offset():
    """A step does not use up what replies may move."""
    world = Exchange(-10.0)
    world.reply(accepted=True)
    world.local.set_by = 100.0
    world.clock.now_ms()
    for _ in range(2):
        world.reply()
    assert world.clock.offset == pytest.approx(-110.0, abs=0.002)


# --- asked for -------------------------------------------------------------------------------


async def test_sync_takes_over_what_the_source_says():
    """However far it is; the offset is returned."""
    clock = ServerClock(StandingClock())

    async def source():
        return Reading(NOW_MS + 7_200_000, 0.1)

    clock.source = source
    assert await clock.sync() == clock.offset == pytest.approx(7200.05)


async def test_sync_refuses_a_time_that_cannot_be():
    """The offset stays, and the error says what is wrong."""
    clock = ServerClock(StandingClock())

    async def source():
        return Reading(1_659_406_928, 0.1)

    clock.source = source
    with pytest.raises(APIReplyError, match="1659406928 cannot be believed"):
        await clock.sync()
    assert clock.offset == 0.0


async def test_a_clock_without_a_client_cannot_ask():
    """The error says which clock can."""
    with pytest.raises(ConfigError, match=r"client\.clock"):
        await ServerClock().sync()


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Tue, 14 Nov 2023 22:13:20 GMT", 1_700_000_000),
        ("Tue, 14 Nov 2023 22:13:20 -0000", 1_700_000_000),
        ("Tuesday, 14-Nov-23 22:13:20 GMT", 1_700_000_000),
        ("Tue, 14 Nov 2023 23:13:20 +0100", 1_700_000_000),
        ("Tue, 14 Nov 2023 22:13:20", 1_700_000_000),
        ("Tue, 99 Nov 2023 22:13:20 GMT", None),
        ("Tue, 14 Nov 99999 22:13:20 GMT", None),
        ("1700000000", None),
        ("tomorrow", None),
        ("", None),
        ("Tue, 14 Nov 2023 22:13:20 GMT" + " " * 40, None),
    ],
)
def test_dates_of_headers(text, seconds):
    """Every form that HTTP knows is read, nonsense is nothing."""
    assert http_date(text) == seconds


@given(st.text(max_size=45) | st.from_regex(r"[A-Z][a-z]{2}, \d+ [A-Z][a-z]{2} \d+ [\d:+-]+ .*"))
def test_no_text_breaks_the_reading_of_dates(text):
    """A number or nothing."""
    assert isinstance(http_date(text), float | None)


async def test_the_system_clock_is_the_machines():
    """Both clocks run, and sleeping zero seconds only yields."""
    before = SYSTEM_CLOCK.monotonic()
    other = asyncio.ensure_future(asyncio.sleep(0))
    await SYSTEM_CLOCK.sleep(0)
    assert other.done() or not other.cancelled()
    await other
    assert SYSTEM_CLOCK.monotonic() >= before
    assert ServerClock().now_ms() > NOW_MS
