"""What the lock file tells the next broker: whether tokens may be under way, and their tables.

A broker that is stopped leaves its tables there, and the next one goes on with them as if nothing
had happened. One that dies leaves only until when its tokens matter: the next one takes all of them
for lost that no member claims, and after that moment none.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs

from bitget_copy.ratelimit import MAX_PRIORITY
from bitget_copy.ratelimit.bucket import MAX_HOLD
from bitget_copy.ratelimit.shared import NOBODY, WHOLE
from bitget_copy.ratelimit.shared.durations import LEASE, LOST_LIFE, RESERVE_LIFE, SECOND
from bitget_copy.ratelimit.shared.message_bounds import (
    MAX_CAPACITY,
    MAX_WINDOW,
    check_name,
    check_number,
)
from bitget_copy.ratelimit.shared.token_table import (
    MIN_SHARE,
    FreeToken,
    GivenToken,
    Member,
    TokenTable,
    Want,
)

VERSION: Final = 2

MAX_SIZE: Final = 1 << 26
"""Bytes of a file that are read."""

CLOCKS_AGREE: Final = 50_000
"""Microseconds by which two clocks may disagree about how long ago a broker was stopped: one of
them may be made up (faketime), or count for a container."""

UNREADABLE_FOR: Final = 600 * SECOND
"""Microseconds for which the tokens of a broker matter that has left nothing readable."""


_UNREADABLE: Final = (
    ValueError, KeyError, TypeError, AttributeError, OverflowError, OSError, RecursionError
)  # fmt: skip
"""What reading raises that somebody else has written."""

_MOST: Final = 1 << 53

_LONGEST_HOLD: Final = round(MAX_HOLD * SECOND)

_SLOWEST: Final = 2 + WHOLE // MIN_SHARE
"""Windows for which a token stays away at most, where a limit is lower after a 429."""


def monotonic_us() -> int:
    """The clock of a broker's tables."""
    return time.monotonic_ns() // 1000


def _uptime_us() -> int:
    """The kernel's own word on how long it runs, which no library stands before."""
    with open("/proc/uptime", "rb", 0) as file:  # noqa: PTH123 - once a second; a third of the time
        return int(float(file.read(64).split()[0]) * SECOND)


@cache
def _boot() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text().strip()


@attrs.frozen
class Left:
    """What the last broker has left.

    Attributes:
        lost_until: on :func:`monotonic_us`: tables made before are of tokens that may be under
            way; 0: there are none.
        epoch: names its life; empty unless it was stopped.
        made: tables made in its life.
        tables: those that it had.
    """

    lost_until: int = 0
    epoch: str = ""
    made: int = 0
    tables: tuple[TokenTable, ...] = ()


def note(lock: int, until: int, left: Left | None = None) -> None:
    """Writes into the open lock file.

    Args:
        lock: its descriptor.
        until: on :func:`monotonic_us`: from then on no token of this broker matters.
        left: of a broker that is stopped.

    Raises:
        OSError: the disk refuses.
    """
    content: dict[str, Any] = {"version": VERSION, "until": until}
    with suppress(OSError, ValueError):
        content |= {"boot": _boot(), "at": monotonic_us(), "uptime": _uptime_us()}
        if left is not None:
            content["left"] = attrs.asdict(left)
    text = json.dumps(content, separators=(",", ":")).encode()
    os.pwrite(lock, text, 0)
    os.ftruncate(lock, len(text))


def spoil(lock: int) -> None:
    """Makes what was noted unreadable, which needs no room on the disk: all may be under way."""
    with suppress(OSError):
        os.pwrite(lock, b"?", 0)


def recall(lock: int) -> Left:
    """What the last broker has left in the open lock file."""
    text = os.pread(lock, MAX_SIZE, 0)
    if not text:
        return Left()
    now = monotonic_us()
    try:
        content = json.loads(text)
        if content["version"] != VERSION:
            return Left(now + UNREADABLE_FOR)
        boot = content["boot"]
        if isinstance(boot, str) and boot != _boot():  # it was before the machine started
            return Left()
        until = min(int(content["until"]), now + UNREADABLE_FOR)
        passed = now - int(content["at"])
        agree = abs(_uptime_us() - int(content["uptime"]) - passed) <= CLOCKS_AGREE
        if not agree or passed < 0:  # as if no time had passed
            until = now + min(UNREADABLE_FOR, int(content["until"]) - int(content["at"]))
        if agree and passed >= 0 and "left" in content:
            return _left(content["left"], now)
    except _UNREADABLE:
        return Left(now + UNREADABLE_FOR)
    return Left(until)


def _left(content: dict[str, Any], now: int) -> Left:
    """What a stopped broker has left; raises what is wrong with it."""
    tables = tuple([_table(each, now) for each in content.pop("tables")])
    left = Left(**content, tables=tables)
    check_name("epoch", left.epoch)
    _check(now + UNREADABLE_FOR, left.lost_until)
    _check(_MOST, left.made)
    return left


def _table(content: dict[str, Any], now: int) -> TokenTable:
    """A table as it was; raises what is wrong with it."""
    free = [FreeToken(**each) for each in content.pop("free")]
    members = {name: _member(each) for name, each in content.pop("members").items()}
    table = TokenTable(**content, free=free, members=members)
    check_name("bucket", table.bucket)
    check_name("epoch", table.epoch)
    _check(MAX_CAPACITY, table.capacity, len(table.free), len(members))
    _check(MAX_WINDOW, table.window)
    _check(WHOLE, table.slow_share, least=MIN_SHARE)
    _check(WHOLE, table.slow_step, least=1)
    _check(_MOST, table.serial, table.limited)
    _check(now, table.now, table.slow_since)
    _check(now + max(table.window, _LONGEST_HOLD), table.hold)
    last = now + _SLOWEST * table.window + RESERVE_LIFE + 4 * LOST_LIFE
    for each in free:
        _check(last, each.due)
        _check(_MOST, each.date, each.sequence)
        if type(each.claim) is not str:
            raise TypeError("a claim is no text")
    for name, member in members.items():
        if name != check_name("process", member.process):
            raise ValueError("a process has two names")
        _check_member(member, now, last)
    if free and len(free) + sum([each.held for each in members.values()]) > table.capacity:
        raise ValueError("there are more tokens than the limit has")
    return table


def _check_member(member: Member, now: int, last: int) -> None:
    _check(_MOST, member.sequence)
    _check(now + LEASE, member.reported, member.lease)
    _check(MAX_CAPACITY, member.held, member.reserve, member.keep, len(member.wants))
    _check(MAX_PRIORITY, member.wanted, least=NOBODY)
    _check(member.held, len(member.unseen))
    for given in member.unseen:
        _check(last, given.due)
        _check(_MOST, given.serial, given.date)
    for want in member.wants:
        _check(MAX_PRIORITY, want.priority, least=-MAX_PRIORITY)
        _check(now, want.joined)


def _check(most: int, *numbers: object, least: int = 0) -> None:
    for each in numbers:
        check_number("a number", each, least, most)


def _member(content: dict[str, Any]) -> Member:
    unseen = [GivenToken(**each) for each in content.pop("unseen")]
    wants = [Want(**each) for each in content.pop("wants")]
    return Member(**content, unseen=unseen, wants=wants)
