"""The exchange's clock: what moves the offset, and what is not believed."""

import asyncio

import pytest

from bitget_copy._clock import FARTHEST_OFFSET, SYSTEM_CLOCK, ServerClock


class StandingClock:
    """Wall time that only the test moves."""

    def __init__(self, now=1_700_000_000.25):
        self.now = now

    def wall(self):
        return self.now


NOW_MS = 1_700_000_000_250


def test_without_a_correction_it_is_the_local_clock():
    """An offset is never invented."""
    clock = ServerClock(StandingClock())
    assert (clock.offset, clock.now_ms()) == (0.0, NOW_MS)


@pytest.mark.parametrize("away", [-FARTHEST_OFFSET, -31_000, 0, 31_001, FARTHEST_OFFSET])
def test_a_believable_stamp_becomes_the_time(away):
    """After a correction the clock reads what the exchange showed, to the millisecond."""
    clock = ServerClock(StandingClock())
    assert clock.correct(NOW_MS + away)
    assert abs(clock.now_ms() - (NOW_MS + away)) <= 1
    assert clock.offset == pytest.approx(away / 1000)


@pytest.mark.parametrize(
    "stamp", [None, 1, NOW_MS + FARTHEST_OFFSET + 1, NOW_MS - FARTHEST_OFFSET - 1, 10**400]
)
def test_a_stamp_more_than_a_day_away_is_not_believed(stamp):
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


async def test_the_system_clock_is_the_machines():
    """Both clocks run, and sleeping zero seconds only yields."""
    before = SYSTEM_CLOCK.monotonic()
    other = asyncio.ensure_future(asyncio.sleep(0))
    await SYSTEM_CLOCK.sleep(0)
    assert other.done() or not other.cancelled()
    await other
    assert SYSTEM_CLOCK.monotonic() >= before
    assert ServerClock().now_ms() > NOW_MS
