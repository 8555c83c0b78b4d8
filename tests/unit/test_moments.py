"""Moments and durations as people write them on the command line."""

from datetime import UTC, datetime, timedelta

import pytest

from bitget_copy.cli.moments import duration, moment


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90s", 90), ("10m", 600), ("1.5h", 5_400), ("2d", 172_800), ("1w", 604_800), ("45", 45),
        ("0", 0), ("0.25", 0.25),
    ],
)  # fmt: skip
def test_durations(text, seconds):
    """A number of seconds, minutes, hours, days or weeks."""
    assert duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "s", "soon", "-1s", "1e3", "nan", "1.5.2h", "10 m", "٣s"])
def test_what_is_no_duration(text):
    """None, for who knows which option it was given to."""
    assert duration(text) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-01-31", datetime(2026, 1, 31, tzinfo=UTC)),
        ("2026-01-31T12:00+02:00", datetime(2026, 1, 31, 10, tzinfo=UTC)),
        ("1700000000123", datetime(2023, 11, 14, 22, 13, 20, 123_000, tzinfo=UTC)),
        ("1.5", None), ("yesterday", None), ("2026-02-30", None), ("9" * 20, None),
    ],
)  # fmt: skip
def test_moments(text, at):
    """In UTC where no offset is said; a bare number counts milliseconds."""
    assert moment(text) == at


@pytest.mark.parametrize(("text", "ago"), [("now", 0), ("90d", 90 * 86_400), ("1.5h", 5_400)])
def test_moments_so_long_ago(text, ago):
    """Counted from now."""
    made = moment(text)
    assert made is not None
    assert abs(datetime.now(UTC) - timedelta(seconds=ago) - made) < timedelta(minutes=1)
