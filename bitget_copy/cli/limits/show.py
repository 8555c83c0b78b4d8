"""Shows shared limits: live on a terminal, once in a pipe, as JSON on request."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from rich.console import Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

from bitget_copy.cli.limits.status_reader import NOBODY, StatusReader, address_from_env
from bitget_copy.cli.printing import (
    UNSET,
    can_draw,
    escape_controls,
    print_json,
    print_table,
    write_text,
)
from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit.shared import WHOLE, StoreUnavailableError
from bitget_copy.ratelimit.shared.durations import SECOND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console, RenderableType

    from bitget_copy.ratelimit.address import LimiterAddress
    from bitget_copy.ratelimit.shared import Overview, TableState

INTERVAL: Final = 0.5
"""Seconds between two looks of the live view."""

_HEADING: Final = (
    "bucket", "account", "limit", "held", "holders", "waiting", "next token", "hold", "429s",
)  # fmt: skip
_LINES_BELOW: Final = 5
"""The heading, what is left out, who is there, how to end it, and the cursor."""


async def show(console: Console, *, as_json: bool = False, once: bool = False) -> bool:
    """Shows the limits that ``BITGET_LIMITER`` names, else those of this host.

    Returns:
        Whether the server answers, and nothing is wrong with it; the live view ends with Ctrl-C.

    Raises:
        ConfigError: the variable is wrong, or something else is in the socket's place.
    """
    address = address_from_env()
    async with StatusReader(address) as reader:
        if can_draw(console) and not as_json and not once:
            await _show_live(console, reader)
        try:
            overview = await reader.look()
        except StoreUnavailableError as error:
            _print_failure(console, address, str(error), as_json=as_json)
            return False
    if as_json:
        print_json(console, to_dict(address, overview))
    else:
        _print(console, address, overview)
    return not overview.problems


def to_dict(address: LimiterAddress, overview: Overview) -> dict[str, Any]:
    """All of it in values that JSON has; spans are milliseconds."""
    return {
        "limiter": str(address),
        "namespace": address.namespace,
        "answers": overview is not NOBODY,
        "server": overview.server,
        "answered_ms": round(overview.answered_ms, 2),
        "problems": list(overview.problems),
        "complete": overview.complete,
        "processes": overview.processes,
        "buckets": [_bucket(each) for each in _ranked(overview.tables)],
    }


def _bucket(state: TableState) -> dict[str, Any]:
    scope, endpoint, who = parts_of(state.bucket)
    return {
        "scope": scope,
        "endpoint": endpoint,
        "account": who,
        "limit": state.capacity,
        "per_ms": state.window / 1000,
        "share": state.share / WHOLE,
        "free": state.free,
        "next_token_ms": None if state.next_token is None else state.next_token / 1000,
        "hold_ms": state.hold / 1000,
        "limited": state.limited,
        "held": state.held,
        "waiting": state.waiting,
    }


def parts_of(bucket: str) -> tuple[str, str, str]:
    """Scope, endpoint and the hash of the identity, which stands for it."""
    scope, _, rest = bucket.partition(":")
    endpoint, _, rest = rest.rpartition(":")[0].rpartition(":") if ":" in rest else (rest, "", "")
    return scope, endpoint, f"#{bucket.rpartition(':')[2][:8]}"


def _ranked(tables: Sequence[TableState]) -> list[TableState]:
    """Where somebody waits first, then where the exchange has said no, then by name."""
    return sorted(
        tables,
        key=lambda each: (-sum(each.waiting.values()), -each.hold, -each.limited, each.bucket),
    )


def _cells(state: TableState) -> tuple[str, ...]:
    scope, endpoint, who = parts_of(state.bucket)
    held = {name: count for name, count in state.held.items() if count}
    slowed = f", {state.share / WHOLE:.0%} after 429" if state.share < WHOLE else ""
    return (
        escape_controls(endpoint),
        who if scope == "uid" else f"{scope} {who}",
        f"{state.capacity} in {round(state.window / SECOND, 2):g} s{slowed}",
        f"{sum(held.values())} of {state.capacity}",
        " ".join(f"{escape_controls(n)[:6]}:{count}" for n, count in sorted(held.items())) or UNSET,
        str(sum(state.waiting.values()) or UNSET),
        _next_token(state),
        f"{state.hold / SECOND:.1f} s" if state.hold else UNSET,
        str(state.limited or UNSET),
    )


def _next_token(state: TableState) -> str:
    if state.next_token is None:
        return "none free"
    return f"{state.next_token / 1000:.0f} ms" if state.next_token else "now"


def _health(address: LimiterAddress, overview: Overview) -> list[str]:
    namespace = f", namespace {address.namespace}" if address.namespace else ""
    lines = [f"{address}{namespace}: {overview.server}"]
    if overview is not NOBODY:
        waiting = sum(sum(each.waiting.values()) for each in overview.tables)
        limited = sum(each.limited for each in overview.tables)
        more = "" if overview.complete else " or more"
        lines.append(
            f"answered in {overview.answered_ms:.1f} ms; processes {len(overview.processes)}, "
            f"buckets {len(overview.tables)}{more}, waiting {waiting}, 429s {limited}"
        )
    lines += [f"wrong: {each}" for each in overview.problems]
    return [escape_controls(each) for each in lines]


def _print(console: Console, address: LimiterAddress, overview: Overview) -> None:
    lines = _health(address, overview)
    if not console.is_terminal:
        lines = [f"# {each}" for each in lines]
    for each in lines:
        write_text(console, each)
    if overview.tables or not console.is_terminal:
        print_table(console, _HEADING, [_cells(each) for each in _ranked(overview.tables)])


def _print_failure(
    console: Console, address: LimiterAddress, problem: str, *, as_json: bool
) -> None:
    if as_json:
        failed = {"limiter": str(address), "answers": False, "server": problem}
        print_json(console, {**failed, "namespace": address.namespace})
        return
    text = f"{address}: {escape_controls(problem)}; calls fail as not sent until that is mended"
    write_text(console, text if console.is_terminal else f"# {text}")


async def _show_live(console: Console, reader: StatusReader) -> None:
    """Draws until it is cancelled."""
    with Live(console=console, auto_refresh=False, screen=True) as live:
        while True:
            try:
                overview = await reader.look()
                drawn = screen(reader.address, overview, console.height)
            except (StoreUnavailableError, ConfigError) as error:
                drawn = Text(f"{reader.address}: {escape_controls(str(error))}", "bold red")
            live.update(drawn, refresh=True)
            await asyncio.sleep(INTERVAL)


def screen(address: LimiterAddress, overview: Overview, height: int) -> RenderableType:
    """One picture of the live view.

    Args:
        address: of the limits.
        overview: what was seen.
        height: lines that there are.
    """
    table = Table(box=None, expand=True, pad_edge=False, header_style="bold")
    for name in _HEADING:
        right = name in {"held", "waiting", "next token", "hold", "429s"}
        table.add_column(name, no_wrap=True, justify="right" if right else "left")
    health, ranked = _health(address, overview), _ranked(overview.tables)
    shown = ranked[: max(height - len(health) - _LINES_BELOW, 1)]
    for each in shown:
        style = "red" if each.hold else "" if any(each.waiting.values()) else "dim"
        table.add_row(*map(Text, _cells(each)), style=style)
    parts: list[RenderableType] = [Text(each) for each in health]
    if shown:
        parts.append(table)
    if len(ranked) > len(shown):
        parts.append(Text(f"and {len(ranked) - len(shown)} buckets more; --once has all", "dim"))
    parts.append(Text(_process_line(overview), "dim", no_wrap=True, overflow="ellipsis"))
    return Group(*parts, Text("Ctrl-C ends it", "dim"))


def _process_line(overview: Overview) -> str:
    """Who is there, those that hold most first."""
    held: Counter[str] = Counter(dict.fromkeys(overview.processes, 0))
    for each in overview.tables:
        held.update(each.held)
    return escape_controls(
        "  ".join(
            f"{name[:6]} ({overview.processes.get(name, 'gone')}) {count}"
            for name, count in held.most_common()
        )
    )
