"""Shows a collector at work: a line for each history, and a table at the end.

On a terminal the lines are drawn anew; in a pipe, what has changed is written from time to time.
Both go to stderr, the table at the end to stdout.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from rich.console import Console, Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

from bitget_copy._milliseconds import from_milliseconds
from bitget_copy._untrusted_text import bounded
from bitget_copy.cli.printing import (
    can_draw,
    escape_controls,
    print_json,
    print_table,
    that_fit,
    write_line,
    write_text,
)
from bitget_copy.collect.histories import is_spanned

if TYPE_CHECKING:
    from bitget_copy.collect import Collector, Interval, Progress

_DRAW_SECONDS: Final = 0.5
_TELL_SECONDS: Final = 30.0
_ROOM: Final = 4
"""Lines of the screen that are left for the heading and the summary."""
_ORDER: Final = {"failed": 0, "reading": 1, "waiting": 2, "watching": 3, "stopped": 4, "done": 5}
_COLOURS: Final = {"failed": "bold red", "reading": "cyan", "done": "green", "watching": "green"}
_WIDE: Final = 110
_NARROW: Final = 60
"""Columns below which no table has room: its lines are written as into a pipe."""
_COLUMNS: Final = ("account", "history", "rows", "rows/s", "limit", "waits", "left")
_KEPT_FIRST: Final = ("history", "rows", "left", "account", "rows/s", "limit", "waits")
"""The columns while it runs, in the order in which they are kept on a narrow terminal."""
_LABEL: Final = 20
"""Characters of an account's label in a narrow table."""
_FIGURES: Final = ("read", "kept", "rows", "files")
_TOLD: Final = 5
"""Accounts that a note names."""


async def show(console: Console, collector: Collector) -> None:
    """Shows what goes on until it is cancelled."""
    if can_draw(console) and console.width >= _NARROW:
        await _draw(console, collector)
    else:
        await _tell(console, collector)


def print_end(console: Console, progress: Sequence[Progress], *, as_json: bool) -> None:
    """What was done: one line for each history, and below them what somebody should know."""
    now = time.monotonic()
    if as_json:
        print_json(console, {
            "rows": sum(each.rows for each in progress),
            "kept": sum(each.kept for each in progress),
            "failed": sum(each.error is not None for each in progress),
            "histories": [_plain(each, now) for each in progress],
        })  # fmt: skip
        return
    heading = ("account", "history", "read", "kept", "to", "state")
    rows = [
        (
            escape_controls(each.history.account), _name(each), f"{each.rows:,}",
            f"{each.kept:,}", "-" if each.covered is None else moment(each.covered.last),
            str(each.stage),
        )
        for each in progress
    ]  # fmt: skip
    print_figures(console, heading, rows, first=("kept", "state"))
    for line in _notes(progress):
        write_text(console, line)
    seconds = max((each.seconds(now) for each in progress), default=0.0)
    total, calls = sum(each.rows for each in progress), sum(each.calls for each in progress)
    write_text(
        console,
        f"{total:,} rows of {len(progress)} {'histories' if len(progress) != 1 else 'history'} in "
        f"{_short(seconds)}, {calls:,} calls",
    )


def notes(progress: Progress) -> list[str]:
    """What somebody should know of a history."""
    found = [*progress.warnings]
    if progress.error is not None:
        found.append(progress.error)
    found += [f"not read yet: {gap}" for gap in progress.gaps]
    keeps = progress.history.paging.keeps_days
    if keeps is not None and progress.covered is not None and is_spanned(progress.history.row):
        last = from_milliseconds(progress.covered.last + keeps * 86_400_000)
        found.append(f"the exchange keeps {keeps} days: collect again before {last:%Y-%m-%d}")
    return found


def moment(at: int) -> str:
    """A moment, to the minute."""
    return f"{from_milliseconds(at):%Y-%m-%d %H:%M}Z"


def day(at: int) -> str:
    """A moment, to the day."""
    return f"{from_milliseconds(at):%Y-%m-%d}"


async def _draw(console: Console, collector: Collector) -> None:
    with Live(console=console, auto_refresh=False, transient=True) as live:
        while True:
            if collector.progress:
                live.update(_frame(console, collector.progress), refresh=True)
            await asyncio.sleep(_DRAW_SECONDS)


def _frame(console: Console, progress: Sequence[Progress]) -> Group:
    """The histories that there is room for, those first with which something happens."""
    now = time.monotonic()
    room = max(console.height - _ROOM, 1)
    shown = sorted(progress, key=lambda each: _ORDER[each.stage])[:room]
    rows = [_cells(each, now) for each in shown]
    columns = [Text(name, "bold") for name in _COLUMNS], *rows
    widths = [max(cell.cell_len for cell in column) for column in zip(*columns, strict=True)]
    kept = that_fit([_COLUMNS.index(name) for name in _KEPT_FIRST], widths, console.width)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), collapse_padding=True)
    for at in kept:
        is_text = _COLUMNS[at] in {"account", "history"}
        table.add_column(_COLUMNS[at], justify="left" if is_text else "right", no_wrap=True)
    for cells in rows:
        table.add_row(*(cells[at] for at in kept))
    return Group(
        table, Text(_summary(progress, len(progress) - len(shown), now), "bold", no_wrap=True)
    )


def _cells(progress: Progress, now: float) -> list[Text]:
    colour = _COLOURS.get(progress.stage, "dim")
    texts = [
        bounded(escape_controls(progress.history.account), _LABEL), _name(progress),
        f"{progress.rows:,}", f"{progress.rows_per_second(now):,.0f}",
        f"{_share(progress, now):.0%}", f"{_waits(progress, now):.0%}", _left(progress, now),
    ]  # fmt: skip
    return [
        Text(text, colour if at in {1, len(texts) - 1} else "") for at, text in enumerate(texts)
    ]


def _summary(progress: Sequence[Progress], hidden: int, now: float) -> str:
    counts = Counter[str](each.stage for each in progress)
    stages = ", ".join(f"{counts[stage]} {stage}" for stage in _ORDER if counts[stage])
    rows = sum(each.rows for each in progress)
    rate = sum(each.rows_per_second(now) for each in progress if each.stage == "reading")
    more = f"{hidden} more; " if hidden else ""
    return f"{more}{stages}; {rows:,} rows, {rate:,.0f} a second"


async def _tell(console: Console, collector: Collector) -> None:
    """Writes a line where a history begins or ends, and for each that goes on now and then."""
    stages: dict[int, str] = {}
    told = time.monotonic()
    while True:
        now = time.monotonic()
        is_time = now - told >= _TELL_SECONDS
        told = now if is_time else told
        for at, each in enumerate(collector.progress):
            if stages.get(at) == each.stage and not (is_time and each.stage == "reading"):
                continue
            is_first_round = stages.get(at) != "watching" and each.stage != "reading"
            if at not in stages or is_time or is_first_round:
                write_line(console, "\t".join(line(each, now)))
            stages[at] = each.stage
        await asyncio.sleep(_DRAW_SECONDS)


def line(progress: Progress, now: float) -> list[str]:
    """A history in one line of a pipe."""
    told = [
        escape_controls(progress.history.account), _name(progress), progress.stage,
        f"{progress.rows} rows", f"{progress.rows_per_second(now):.0f} rows/s",
        f"{_share(progress, now):.0%} of the limit", f"waits {_waits(progress, now):.0%}",
    ]  # fmt: skip
    seconds = progress.seconds_left(now)
    return told if seconds is None else [*told, f"{_short(seconds)} left"]


def _share(progress: Progress, now: float) -> float:
    """How much of the limit is used, 1 at the most.

    A window's calls may all be made at its start, so that the first seconds seem to have more.
    """
    return min(progress.share_of_limit(now), 1.0)


def _waits(progress: Progress, now: float) -> float:
    """The share of time in which the next page was waited for."""
    seconds = progress.seconds(now)
    return min(progress.waited / seconds, 1.0) if seconds else 0.0


def _left(progress: Progress, now: float) -> str:
    seconds = progress.seconds_left(now)
    if seconds is not None:
        return _short(seconds)
    return "…" if progress.stage == "reading" else progress.stage


def _short(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.0f} s" if seconds >= 10 else f"{seconds:.1f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes / 60:.0f} h"


def _name(progress: Progress) -> str:
    """A history without its account."""
    history = progress.history
    return escape_controls(" ".join([history.endpoint, *history.values.values()]))


def print_figures(
    console: Console,
    heading: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    first: Sequence[str],
) -> None:
    """A table of histories, by account; columns are left out where the terminal is narrow.

    Args:
        console: where it is printed.
        heading: the columns' names.
        rows: their cells, the account's label first.
        first: the figures that are kept before others.
    """
    if console.is_terminal and console.width < _WIDE:
        rows = [(bounded(row[0], _LABEL), *row[1:]) for row in rows]
    print_table(
        console, heading, rows, key="history", texts=("history",), numbers=_FIGURES,
        first=("account", *first),
    )  # fmt: skip


def _notes(progress: Sequence[Progress]) -> list[str]:
    """What somebody should know, once for all accounts that it is true of."""
    found: dict[str, list[str]] = {}
    for each in progress:
        for text in notes(each):
            what = "" if text.startswith(each.history.endpoint) else f"{_name(each)}: "
            found.setdefault(f"{what}{escape_controls(text)}", []).append(each.history.account)
    return [f"{_accounts(labels)}: {text}" for text, labels in found.items()]


def _accounts(labels: Sequence[str]) -> str:
    more = f" and {len(labels) - _TOLD} more" if len(labels) > _TOLD else ""
    return escape_controls(", ".join(labels[:_TOLD]) + more)


def _plain(progress: Progress, now: float) -> dict[str, Any]:
    history = progress.history
    covered = progress.covered
    return {
        "account": history.account,
        "endpoint": history.endpoint,
        "arguments": history.values,
        "state": progress.stage,
        "rows": progress.rows,
        "kept": progress.kept,
        "calls": progress.calls,
        "seconds": round(progress.seconds(now), 3),
        "share_of_limit": round(_share(progress, now), 4),
        "covered": None if covered is None else plain_span(covered),
        "gaps": [plain_span(gap) for gap in progress.gaps],
        "lost": [plain_span(gap) for gap in progress.lost],
        "warnings": progress.warnings,
        "error": progress.error,
    }


def plain_span(interval: Interval) -> list[str]:
    """Its two ends, both included, as ISO 8601."""
    return [from_milliseconds(at).isoformat(timespec="milliseconds") for at in interval]
