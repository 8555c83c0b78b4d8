"""Draws the demo's live screen: a heading, a panel for each program, the limiter's buckets.

Made for 80x24 and larger; below 76 columns tables leave some of theirs out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from rich.layout import Layout
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bitget_copy.cli.demo.programs.history_collector import ENDPOINT

if TYPE_CHECKING:
    from bitget_copy.cli.demo.call_stats import CallStats
    from bitget_copy.cli.demo.programs.follower_bot import Bot
    from bitget_copy.cli.demo.programs.history_collector import Collector
    from bitget_copy.cli.demo.programs.portfolio_dashboard import Dashboard
    from bitget_copy.cli.demo.runner import DemoRunner
    from bitget_copy.ratelimit import BucketState

_PANEL_LINES: Final = 9
"""Height of the panels with their frame: six accounts and their heading."""
_FRAME_LINES: Final = 3
"""Lines of the bucket panel without a bucket: two of frame, one of heading."""
_BARS: Final = " ▁▂▃▄▅▆▇█"
_PREFIX: Final = "v2.futures."
"""What all endpoints of the demo begin with; left out in the table of buckets."""
_WIDE: Final = 76
"""Columns below which tables leave some of theirs out."""
_BUCKET_FIGURES: Final = ("calls/s", "waiting", "in flight", "next token")
_WIDTHS: Final = (24, 32, 24)
"""Relative widths of the panels; the middle one has four columns."""


def frame(runner: DemoRunner, width: int, height: int) -> Layout:
    """One frame, `width` columns by `height` lines."""
    screen, panels = Layout(), Layout(size=_PANEL_LINES)
    left, middle, right = _WIDTHS
    stats = runner.stats
    panels.split_row(
        Layout(_bot_panel(runner.bot, stats["bot"]), ratio=left),
        Layout(
            _dashboard_panel(runner.dashboard, stats["dashboard"], is_narrow=width < _WIDE),
            ratio=middle,
        ),
        Layout(
            _collector_panel(
                runner.collector, stats["collector"], width * right // sum(_WIDTHS) - 4
            ),
            ratio=right,
        ),
    )
    room = height - 1 - _PANEL_LINES - _FRAME_LINES
    screen.split_column(
        Layout(_heading(runner, width), size=1),
        panels,
        Layout(_bucket_panel(runner, room, is_narrow=width < _WIDE)),
    )
    return screen


def _heading(runner: DemoRunner, width: int) -> Text:
    limited = runner.simulator.requests.limited
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(" bitget-copy demo ", "bold reverse")
    text.append(f" {runner.url}  seed {runner.seed}  " if width >= _WIDE else "  ")
    text.append(f"429s: {limited}  ", "green" if not limited else "bold red")
    clock = f"{runner.elapsed():4.1f} of {runner.seconds:g} s "
    free = max(width - text.cell_len - len(clock) - 1, 0)
    done = round(free * min(runner.elapsed() / runner.seconds, 1))
    text.append(clock)
    text.append("━" * done, "cyan").append("━" * (free - done), "dim")
    return text


def _panel(content: Text | Table, title: str, subtitle: str) -> Panel:
    return Panel(
        content,
        title=f"[bold]{title}[/]",
        title_align="left",
        subtitle=subtitle,
        subtitle_align="right",
    )


def _table() -> Table:
    return Table(box=None, expand=True, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold")


def _bot_panel(bot: Bot, stats: CallStats) -> Panel:
    lines = list(bot.log)[-(_PANEL_LINES - 3) :]
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(f"closed {len(bot.closed)}, confirmed {len(bot.confirmed)}\n", "bold")
    for number, line in enumerate(lines, 1):
        text.append(f"{line}\n", "cyan" if number == len(lines) else "")
    return _panel(text, "bot", f"{stats.calls} calls")


def _dashboard_panel(dashboard: Dashboard, stats: CallStats, *, is_narrow: bool) -> Panel:
    table = _table()
    table.add_column("account", no_wrap=True, ratio=1)
    for name in ("profit",) if is_narrow else ("equity", "open", "profit"):
        table.add_column(name, justify="right", no_wrap=True)
    for line in dashboard.lines.values():
        equity = "" if line.equity is None else f"{line.equity:,.0f}"
        orders = "" if line.orders is None else str(line.orders)
        more = () if is_narrow else (equity, orders)
        table.add_row(line.account, *more, _profit(line.profit))
    duration = f"last took {dashboard.duration * 1000:.0f} ms, " if dashboard.refreshes else ""
    return _panel(table, "dashboard", f"{duration}{stats.calls} calls")


def _profit(value: Decimal | None) -> Text:
    if value is None:
        return Text("")
    return Text(f"{value:+,.0f}", "green" if value >= 0 else "red")


def _collector_panel(collector: Collector, stats: CallStats, width: int) -> Panel:
    text = Text(no_wrap=True, overflow="ellipsis")
    rate, limit = stats.rate(), ENDPOINT.limit.rate
    text.append(f"{rate:.2f} of {limit} calls/s\n" if rate else "measuring\n", "bold")
    full = round(min(rate / limit, 1) * width)
    text.append("█" * full, "green").append("░" * (width - full) + "\n", "dim")
    text.append(f"{rate / limit:.0%} of the limit\n")
    text.append("calls by second:\n", "dim")
    text.append(sparkline(stats.by_second(), limit, width) + "\n", "green")
    text.append(f"{collector.orders:,} orders\n")
    oldest = collector.oldest
    text.append(f"to {oldest:%Y-%m-%d %H:%M}" if oldest else "", "dim")
    return _panel(text, "collector", f"{stats.calls} calls")


def sparkline(counts: Sequence[int], limit: int, width: int) -> str:
    """The last `width` counts as bars; a full block is the limit, ``!`` is above it."""
    top = len(_BARS) - 1
    shown = counts[-width:] if width > 0 else ()
    return "".join("!" if n > limit else _BARS[round(n / limit * top)] for n in shown)


def _bucket_panel(runner: DemoRunner, room: int, *, is_narrow: bool) -> Panel:
    table = _table()
    table.add_column("bucket", no_wrap=True, ratio=1)
    table.add_column("account", no_wrap=True)
    for name in ("waiting", "next token") if is_narrow else _BUCKET_FIGURES:
        table.add_column(name, justify="right", no_wrap=True)
    buckets = runner.bucket_states()
    ranked = _ranked(buckets, runner.calls)
    shown = ranked if len(ranked) <= room else ranked[: max(room - 1, 0)]
    for bucket in shown:
        is_busy = bucket.waiting or bucket.in_flight or bucket.next_token_ms
        figures = [
            f"{bucket.rate:g}", str(bucket.waiting or "·"), str(bucket.in_flight or "·"),
            _next_token(bucket.next_token_ms),
        ]  # fmt: skip
        table.add_row(
            bucket.endpoint.removeprefix(_PREFIX), bucket.identity,
            *(figures[1::2] if is_narrow else figures), style="" if is_busy else "dim",
        )  # fmt: skip
    if len(shown) < len(ranked):
        table.add_row(Text(f"and {len(ranked) - len(shown)} more", "dim"))
    limited = sum(bucket.limited for bucket in buckets)
    return _panel(table, f"limiter, buckets of {_PREFIX}…", f"429s: {limited}")


def _ranked(buckets: Sequence[BucketState], calls: Counter[str]) -> list[BucketState]:
    """The collector's bucket, then one of each endpoint, then the others; hardly ever changes."""
    seen: Counter[str] = Counter()
    entries: list[tuple[bool, int, int, str, BucketState]] = []
    for bucket in buckets:
        key = bucket.endpoint
        entries.append((key != ENDPOINT.key, seen[key], -calls[key], key, bucket))
        seen[key] += 1
    return [entry[-1] for entry in sorted(entries, key=lambda entry: entry[:-1])]


def _next_token(ms: float | None) -> str:
    if ms is None:
        return "with reply"
    return f"{ms:.0f} ms" if ms > 0 else "now"
