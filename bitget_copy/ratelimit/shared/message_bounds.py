"""What a report and an answer may say at all: nobody believes what is beyond.

Neither a broker nor Redis is known to be one of ours, nor are their members. A number that no table
has would keep a bucket shut for good, in every process, and in every broker that comes after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bitget_copy.ratelimit import MAX_PRIORITY
from bitget_copy.ratelimit.bucket import MAX_HOLD
from bitget_copy.ratelimit.shared import MOST_RENEWALS, NOBODY, WHOLE
from bitget_copy.ratelimit.shared.durations import LEASE, LOST_LIFE, SECOND
from bitget_copy.ratelimit.shared.token_table import MAX_LOOK, MIN_SHARE, MOST_TOKENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bitget_copy.ratelimit.shared import Answer, Renewal, Report

MAX_CAPACITY: Final = MOST_TOKENS
"""Tokens of a bucket that processes share; a higher limit is kept by as many, back sooner."""

MAX_WINDOW: Final = 7 * 24 * 3600 * SECOND
"""Microseconds of the longest window of a shared limit."""

MAX_NAME: Final = 200
"""Characters of a bucket's name, a process's or an epoch."""

_MAX_WAIT: Final = round(MAX_HOLD * SECOND)

_MOST: Final = 1 << 53
"""Larger numbers are not whole everywhere."""


def check_answer(answer: Answer) -> None:
    """Checks what a table has said.

    Raises:
        ValueError: no table says that; the text tells which part.
    """
    (
        epoch, sequence, held, grants, capacity, window, wanted, fair, keep, hold, look, share,
        limited, serial, lease, age,
    ) = answer  # fmt: skip
    _check_text("epoch", epoch)
    if not epoch:
        raise ValueError("the epoch is empty")
    for name, number, least, most in (
        ("sequence", sequence, 0, _MOST),
        ("held", held, 0, MAX_CAPACITY),
        ("capacity", capacity, 1, MAX_CAPACITY),
        ("window", window, 1, MAX_WINDOW),
        ("wanted", wanted, NOBODY, MAX_PRIORITY),
        ("fair", fair, 0, MAX_CAPACITY),
        ("keep", keep, 0, MAX_CAPACITY),
        ("look", look, 0, MAX_LOOK),
        ("share", share, MIN_SHARE, WHOLE),
        ("limited", limited, 0, _MOST),
        ("serial", serial, 0, _MOST),
        ("lease", lease, 0, LEASE),
        ("age", age, 0, _MOST),
    ):
        if type(number) is not int or not least <= number <= most:
            raise _out_of_range(name, number, least, most)
    check_number("hold", hold, 0, max(window, _MAX_WAIT))
    if len(grants) > MAX_CAPACITY:
        raise ValueError(f"{len(grants)} grants in one answer")
    for each in grants:
        check_number("serial of a grant", each.serial, 1, _MOST)
        check_number("span of a grant", each.span, 0, window + SECOND)  # none is granted sooner
        check_number("date of a grant", each.date, 0, _MOST)


def check_report(report: Report) -> None:
    """Checks what a process has said.

    Raises:
        ValueError: no process of ours says that; the text tells which part.
    """
    _check_text("epoch", report.epoch)
    for name, number, least, most in (
        ("sequence", report.sequence, 0, _MOST),
        ("capacity", report.capacity, 1, MAX_CAPACITY),
        ("window", report.window, 1, MAX_WINDOW),
        ("held", report.held, 0, MAX_CAPACITY),
        ("seen", report.seen, 0, _MOST),
        ("reserve", report.reserve, 0, MAX_CAPACITY),
        ("served", report.served, 0, _MOST),
    ):
        if type(number) is not int or not least <= number <= most:
            raise _out_of_range(name, number, least, most)
    if max(len(report.gives), len(report.wants)) > MAX_CAPACITY:
        raise ValueError(f"{len(report.gives)} tokens given, {len(report.wants)} wanted")
    longest = 2 * (report.window + LOST_LIFE)  # a lost request's token is back after half of it
    for each in report.gives:
        check_number("span of a token", each.span, 0, longest)
        check_number("date of a token", each.date, 0, _MOST)
    for priority in report.wants:
        check_number("priority", priority, -MAX_PRIORITY, MAX_PRIORITY)
    if report.refusal is not None:
        check_number("wait after a 429", report.refusal.wait, 0, _MAX_WAIT)
        check_number("age of a 429", report.refusal.age, 0, _MOST)


def check_renewals(renewals: Sequence[Renewal]) -> None:
    """Checks what a process has said; their numbers are compared with the table's, no more.

    Raises:
        ValueError: no process of ours says that; the text tells which part.
    """
    if len(renewals) > MOST_RENEWALS:
        raise ValueError(f"{len(renewals)} renewals in one message; allowed: {MOST_RENEWALS}")
    for each in renewals:
        check_name("bucket", each.bucket)


def check_name(what: str, name: object) -> str:
    """A bucket's name, or a process's.

    Raises:
        ValueError: it is none.
    """
    text = _check_text(what, name)
    if not text:
        raise ValueError(f"{what} is empty")
    return text


def check_number(what: str, number: object, least: int, most: int) -> None:
    """A number within its bounds.

    Raises:
        ValueError: it is none, or beyond them; the text tells what.
    """
    if type(number) is not int or not least <= number <= most:
        raise _out_of_range(what, number, least, most)


def _check_text(what: str, text: object) -> str:
    if type(text) is not str or len(text) > MAX_NAME:
        raise ValueError(f"{what} is no text of at most {MAX_NAME} characters")
    return text


def _out_of_range(what: str, number: object, least: int, most: int) -> ValueError:
    shown = f"{number:.6g}" if type(number) is float else type(number).__name__
    if type(number) is int:
        shown = (
            str(number) if number.bit_length() <= 64 else f"a number of {number.bit_length()} bits"
        )
    return ValueError(f"{what} is {shown}; allowed: a whole number from {least} to {most}")
