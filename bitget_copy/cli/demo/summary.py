"""Prints the demo without a live screen: progress lines, the final table and the result."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from rich import box
from rich.table import Table

from bitget_copy.cli.demo.call_stats import CallStats, percentile, total
from bitget_copy.cli.demo.programs.history_collector import ENDPOINT
from bitget_copy.cli.printing import write_text

if TYPE_CHECKING:
    from rich.console import Console

    from bitget_copy.cli.demo.runner import DemoRunner

_HEADING: Final = (
    "program", "calls", "wait med", "wait max", "call p50", "call p99", "retries", "429s", "rows",
)  # fmt: skip
_KEPT: Final = (
    "program", "calls", "429s", "rows", "retries", "call p50", "wait max", "call p99", "wait med",
)  # fmt: skip
"""The columns, those first that a narrow screen keeps."""
_GAP: Final = 2


def progress(runner: DemoRunner) -> str:
    """One line about a demo that runs."""
    collector = runner.stats["collector"]
    return (
        f"{runner.elapsed():5.1f} s  bot: {runner.bot.log[-1] if runner.bot.log else 'starts'}; "
        f"dashboard: {runner.dashboard.refreshes} refreshes; "
        f"collector: {collector.rows:,} rows, {_rate(collector)}; "
        f"429s: {runner.simulator.requests.limited}"
    )


def _rate(stats: CallStats) -> str:
    rate = stats.rate()
    return f"{rate:.2f} calls/s" if rate else "measuring"


def print_table(console: Console, runner: DemoRunner) -> None:
    """Prints the calls of each program, and the collector's share of its limit."""
    rows = {name: (name, *_cells(stats)) for name, stats in runner.stats.items()}
    rows["total"] = ("total", *_cells(total(runner.stats.values())))
    kept = _that_fit(console, [_HEADING, *rows.values()])
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for number in kept:
        table.add_column(_HEADING[number], justify="right" if number else "left", no_wrap=True)
    for name, cells in rows.items():
        is_last = name == [*runner.stats][-1]
        style = "bold" if name == "total" else ""
        table.add_row(*(cells[number] for number in kept), end_section=is_last, style=style)
    console.print(table, crop=False, overflow="ignore")
    left_out = [name for number, name in enumerate(_HEADING) if number not in kept]
    if left_out:
        write_text(console, f"no room for {', '.join(left_out)}; --json has all")
    rate, limit = runner.stats["collector"].rate(), ENDPOINT.limit.rate
    share = f"{rate / limit:.1%} of the limit"
    write_text(console, f"collector: {rate:.2f} of {limit} calls a second, {share}")


def print_result(console: Console, runner: DemoRunner) -> None:
    """Prints what went wrong, or that all is well."""
    problems = runner.problems()
    for problem in problems:
        write_text(console, f"WRONG: {problem}")
    if not problems:
        closes = f"closes {len(runner.closed())}, each executed once and in the history"
        write_text(console, f"all well: 429s 0; {closes}")


def result(runner: DemoRunner) -> dict[str, Any]:
    """What the table and the last lines say, in values that JSON has; times in milliseconds."""
    return {
        "seed": runner.seed,
        "seconds": runner.seconds,
        "programs": {
            name: {
                "calls": stats.calls,
                "wait_median": 1000 * (median(stats.waits) if stats.waits else 0.0),
                "wait_max": 1000 * max(stats.waits, default=0.0),
                "call_p50": 1000 * percentile(stats.times, 0.50),
                "call_p99": 1000 * percentile(stats.times, 0.99),
                "retries": stats.retries,
                "limited": stats.limited,
                "rows": stats.rows,
            }
            for name, stats in runner.stats.items()
        },
        "closed": runner.closed(),
        "problems": runner.problems(),
    }


def _that_fit(console: Console, rows: Sequence[Sequence[str]]) -> list[int]:
    """The columns that there is room for; a figure is never cut off."""
    widths = [max(map(len, column)) + _GAP for column in zip(*rows, strict=True)]
    kept: list[int] = []
    for name in _KEPT:
        number = _HEADING.index(name)
        taken = sum(widths[each] for each in [*kept, number]) + 1
        if not console.is_terminal or taken <= console.width or len(kept) < 2:
            kept.append(number)
    return sorted(kept)


def _cells(stats: CallStats) -> tuple[str, ...]:
    return (
        str(stats.calls),
        _ms(median(stats.waits) if stats.waits else 0.0),
        _ms(max(stats.waits, default=0.0)),
        _ms(percentile(stats.times, 0.50)),
        _ms(percentile(stats.times, 0.99)),
        str(stats.retries),
        str(stats.limited),
        f"{stats.rows:,}",
    )


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.1f} ms"
