"""Whether the limits that processes share can be shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bitget_copy.cli.doctor.checks import Result, Status
from bitget_copy.cli.limits.status_reader import NOBODY, StatusReader
from bitget_copy.cli.printing import escape_controls
from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit.shared import StoreUnavailableError

if TYPE_CHECKING:
    from bitget_copy.ratelimit.address import LimiterAddress

CHECK: Final = "shared limits"

SLOW_MS: Final = 250.0
"""Milliseconds for a round trip, above which a window of a second is hardly used."""


async def check(address: LimiterAddress) -> Result:
    """Looks at whoever keeps them, without taking part."""
    try:
        async with StatusReader(address) as reader:
            found = await reader.look()
    except (StoreUnavailableError, ConfigError) as error:
        text = escape_controls(f"{address}: {error}")
        advice = "until that is mended, calls fail as not sent; or unset BITGET_LIMITER"
        return Result(CHECK, Status.FAIL, text, advice)
    text = escape_controls(f"{address}: {found.server}")
    if found is NOBODY:
        return Result(CHECK, Status.OK, text)
    text += f"; answered in {found.answered_ms:.1f} ms; processes {len(found.processes)}, "
    text += f"buckets {len(found.tables)}"
    if found.problems:
        return Result(CHECK, Status.WARN, text, escape_controls("; ".join(found.problems)))
    if found.answered_ms > SLOW_MS:
        return Result(CHECK, Status.WARN, text, "it is slow; a server that is nearer helps")
    return Result(CHECK, Status.OK, text)
