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

from bitget_copy.ratelimit.shared.durations import SECOND
from bitget_copy.ratelimit.shared.token_table import (
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
            left = content["left"]
            return Left(**left | {"tables": tuple(map(_table, left["tables"]))})
    except (ValueError, KeyError, TypeError, AttributeError, OSError, RecursionError):
        return Left(now + UNREADABLE_FOR)
    return Left(until)


def _table(content: dict[str, Any]) -> TokenTable:
    """A table as it was; raises what is wrong with it."""
    free = [FreeToken(**each) for each in content.pop("free")]
    members = {name: _member(each) for name, each in content.pop("members").items()}
    return TokenTable(**content, free=free, members=members)


def _member(content: dict[str, Any]) -> Member:
    unseen = [GivenToken(**each) for each in content.pop("unseen")]
    wants = [Want(**each) for each in content.pop("wants")]
    return Member(**content, unseen=unseen, wants=wants)
