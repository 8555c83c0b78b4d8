"""What a report and an answer may say at all."""

from __future__ import annotations

import math

import pytest

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import BucketLimit
from bitget_copy.ratelimit.shared import (
    NOBODY,
    WHOLE,
    Answer,
    Granted,
    Refusal,
    Report,
    StoreUnavailableError,
    Token,
)
from bitget_copy.ratelimit.shared.bucket import shared_limit
from bitget_copy.ratelimit.shared.durations import LEASE, SECOND
from bitget_copy.ratelimit.shared.message_bounds import (
    MAX_CAPACITY,
    MAX_WINDOW,
    check_answer,
    check_name,
    check_report,
)
from bitget_copy.ratelimit.shared.redis import decode

HUGE = 10**400
ANSWER = Answer(
    "e", 1, 1, (Granted(1, SECOND, 10**15),), 5, SECOND, NOBODY, 5, 5, 0, 0, WHOLE, 0, 1, LEASE, 0
)
REPORT = Report("p", 1, "", 5, SECOND, 1, 1, (Token(SECOND, 10**15),), (100, -100), Refusal(0, 0))


def test_what_is_said_every_day_passes():
    """An answer with a grant, a report with all its parts."""
    check_answer(ANSWER)
    check_report(REPORT)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("epoch", ""), ("epoch", None), ("epoch", "x" * 201), ("sequence", -1), ("sequence", HUGE),
        ("held", -1), ("held", MAX_CAPACITY + 1), ("held", True), ("capacity", 0),
        ("capacity", MAX_CAPACITY + 1), ("capacity", "5"), ("capacity", 5.0), ("window", 0),
        ("window", -5), ("window", MAX_WINDOW + 1), ("window", math.nan), ("wanted", NOBODY - 1),
        ("wanted", 101), ("fair", -1), ("keep", HUGE), ("hold", -1), ("hold", 3_601 * SECOND),
        ("look", -10), ("look", 21 * SECOND), ("share", 0), ("share", WHOLE + 1), ("limited", -1),
        ("serial", None), ("lease", LEASE + 1), ("age", -1), ("age", math.inf),
        ("grants", (Granted(0, 0),)), ("grants", (Granted("x", 0),)),
        ("grants", (Granted(1, -1),)), ("grants", (Granted(1, 2 * SECOND + 1),)),
        ("grants", (Granted(1, 0, -1),)), ("grants", (Granted(1, 0, HUGE),)),
        ("grants", (Granted(1, 0),) * (MAX_CAPACITY + 1)),
    ],
)  # fmt: skip
def test_an_answer_beyond_the_bounds_is_refused(field, value):
    """By a text that stays short, however large the number is."""
    with pytest.raises(ValueError, match=field.rstrip("s")) as refused:
        check_answer(ANSWER._replace(**{field: value}))
    assert len(str(refused.value)) < 120


def line_of_redis(**changed):
    """An answer as the script writes it."""
    epoch, sequence, held, grants, *rest = ANSWER._replace(**changed)
    numbers = [sequence, held, *rest, *(number for each in grants for number in each)]
    return " ".join(["b", epoch, *map(str, numbers)]).encode()


def test_redis_is_read():
    """What its script says every day."""
    assert decode(line_of_redis()) == ("b", ANSWER)


@pytest.mark.parametrize(
    "changed",
    [{"capacity": 0}, {"hold": 1 << 53}, {"window": 1 << 53}, {"share": 0}, {"epoch": ""},
     {"serial": "x"}, {"held": None}, {"grants": (Granted(1, HUGE),)}, {"lease": LEASE + 1},
     {"grants": (Granted("x", 0),)}, {"grants": (Granted(1, 0, HUGE),)}, {"wanted": 1.5}],
    ids=str,
)  # fmt: skip
def test_redis_is_read_within_the_same_bounds(changed):
    """As a number that no table has would keep the bucket shut."""
    with pytest.raises(StoreUnavailableError, match="cannot be read"):
        decode(line_of_redis(**changed))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("epoch", None), ("epoch", "x" * 201), ("sequence", HUGE), ("sequence", -1),
        ("capacity", 0), ("capacity", 30_000_000), ("capacity", True), ("window", 0),
        ("window", 1 << 60), ("window", HUGE), ("window", 1.5), ("held", -1), ("held", HUGE),
        ("seen", -1), ("reserve", -1), ("reserve", HUGE), ("served", -3), ("served", HUGE),
        ("gives", (Token(-1),)), ("gives", (Token(HUGE),)), ("gives", (Token(0, -1),)),
        ("gives", (Token(0, HUGE),)), ("gives", (Token("1"),)), ("wants", (101,)),
        ("wants", (-101,)), ("wants", (HUGE,)), ("wants", (None,)),
        ("wants", (0,) * (MAX_CAPACITY + 1)), ("refusal", Refusal(1 << 60, 0)),
        ("refusal", Refusal(-1, 0)), ("refusal", Refusal(0, -1)), ("refusal", Refusal(0, HUGE)),
    ],
)  # fmt: skip
def test_a_report_beyond_the_bounds_is_refused(field, value):
    """One frame must not shut a bucket for good."""
    with pytest.raises(ValueError, match=r"allowed|wanted|text") as refused:
        check_report(REPORT._replace(**{field: value}))
    assert len(str(refused.value)) < 120


@pytest.mark.parametrize("name", ["", None, 7, ["b"], {"b": 1}, "b" * 201])
def test_what_is_no_name_is_refused(name):
    """Of a bucket or a process."""
    with pytest.raises(ValueError, match="bucket"):
        check_name("bucket", name)


@pytest.mark.parametrize("rate", [10**6, 123_456.7, 20_000, 10_001, 1e30])
def test_a_limit_of_more_tokens_than_a_table_has_is_kept_by_as_many(rate):
    """Each is back so much sooner that no second has more of them than the limit."""
    tokens, window = shared_limit(BucketLimit(rate))

    assert tokens == MAX_CAPACITY
    assert tokens * math.ceil(1 / window) <= rate
    check_report(REPORT._replace(capacity=tokens, window=round(window * SECOND)))


def test_a_window_that_is_too_long_to_be_shared_is_refused():
    """By an error that says what may be."""
    with pytest.raises(ConfigError, match="at most 604,800 s can be shared"):
        shared_limit(BucketLimit(1, per=8 * 24 * 3600))
    assert shared_limit(BucketLimit(1, per=6 * 24 * 3600))[0] == 1
