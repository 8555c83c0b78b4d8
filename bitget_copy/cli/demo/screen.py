"""The live screen: one line of heading, three panels, the limiter's buckets.

Only draws what the stage shows it; made for 80x24 and larger.
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

from bitget_copy.cli.demo.collector import ENDPOINT

if TYPE_CHECKING:
    from bitget_copy.cli.demo.bot import Bot
    from bitget_copy.cli.demo.collector import Collector
    from bitget_copy.cli.demo.dashboard import Dashboard
    from bitget_copy.cli.demo.figures import Tally
    from bitget_copy.cli.demo.stage import Demo
    from bitget_copy.ratelimit import BucketState

PANEL_LINES: Final = 9
"""Height of the panels with their frame: six accounts and their heading."""
_FRAME: Final = 3
"""Lines of the bucket panel that hold no bucket: two of frame, one of heading."""
_BARS: Final = " ▁▂▃▄▅▆▇█"
_COMMON: Final = "v2.futures."
"""What all endpoints of the demo begin with; left out in the table of buckets."""
_SHARES: Final = (24, 32, 24)
"""Widths of the panels; the middle one holds four columns."""


def frame(demo: Demo, buckets: Sequence[BucketState], width: int, height: int) -> Layout:
    """One picture of the demo, `width` columns by `height` lines."""
    whole, panels = Layout(), Layout(size=PANEL_LINES)
    left, middle, right = _SHARES
    inner = width * left // sum(_SHARES) - 4
    panels.split_row(
        Layout(_bot(demo.bot, demo.tallies["bot"]), ratio=left),
        Layout(_dashboard(demo.dashboard, demo.tallies["dashboard"]), ratio=middle),
        Layout(_collector(demo.collector, demo.tallies["collector"], inner), ratio=right),
    )
    room = height - 1 - PANEL_LINES - _FRAME
    whole.split_column(
        Layout(_heading(demo, width), size=1), panels, Layout(_buckets(buckets, demo, room))
    )
    return whole


def _heading(demo: Demo, width: int) -> Text:
    limited = demo.simulator.requests.limited
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(" bitget-copy demo ", "bold reverse")
    text.append(f" {demo.url}  seed {demo.seed}  ")
    text.append(f"429s: {limited}  ", "green" if not limited else "bold red")
    clock = f"{demo.elapsed():4.1f} of {demo.seconds:g} s "
    free = max(width - text.cell_len - len(clock) - 1, 0)
    done = round(free * min(demo.elapsed() / demo.seconds, 1))
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


def _bot(bot: Bot, tally: Tally) -> Panel:
    lines = list(bot.diary)[-(PANEL_LINES - 3) :]
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(f"closed {len(bot.closed)}, proven {len(bot.proven)}\n", "bold")
    for number, line in enumerate(lines, 1):
        text.append(f"{line}\n", "cyan" if number == len(lines) else "")
    return _panel(text, "bot", f"{tally.calls} calls")


def _dashboard(dashboard: Dashboard, tally: Tally) -> Panel:
    table = Table(box=None, expand=True, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("account", no_wrap=True, ratio=1)
    for name in ("equity", "open", "profit"):
        table.add_column(name, justify="right", no_wrap=True)
    for line in dashboard.lines.values():
        table.add_row(
            line.account,
            _amount(line.equity),
            "" if line.orders is None else str(line.orders),
            _gain(line.profit),
        )
    took = f"last took {dashboard.took * 1000:.0f} ms, " if dashboard.refreshes else ""
    return _panel(table, "dashboard", f"{took}{tally.calls} calls")


def _amount(value: Decimal | None) -> str:
    return "" if value is None else f"{value:,.0f}"


def _gain(value: Decimal | None) -> Text:
    if value is None:
        return Text("")
    return Text(f"{value:+,.0f}", "green" if value >= 0 else "red")


def _collector(collector: Collector, tally: Tally, width: int) -> Panel:
    text = Text(no_wrap=True, overflow="ellipsis")
    rate, limit = tally.rate(), ENDPOINT.limit.rate
    measured = f"{rate:.2f} of {limit} calls/s" if rate else "measuring"
    text.append(f"{measured}\n", "bold")
    full = round(min(rate / limit, 1) * width)
    text.append("█" * full, "green").append("░" * (width - full) + "\n", "dim")
    text.append(f"{rate / limit:.0%} of the limit\n")
    text.append("calls by second:\n", "dim")
    text.append(sparkline(tally.by_second(), limit, width) + "\n", "green")
    text.append(f"{collector.orders:,} orders\n")
    oldest = collector.oldest
    text.append(f"to {oldest:%Y-%m-%d %H:%M}" if oldest else "", "dim")
    return _panel(text, "collector", f"{tally.calls} calls")


def sparkline(counts: Sequence[int], limit: int, width: int) -> str:
    """The last `width` counts as bars; a full block is the limit, ``!`` is above it."""
    top = len(_BARS) - 1
    shown = counts[-width:] if width > 0 else ()
    return "".join("!" if n > limit else _BARS[round(n / limit * top)] for n in shown)


def _buckets(buckets: Sequence[BucketState], demo: Demo, room: int) -> Panel:
    table = Table(box=None, expand=True, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column("bucket", no_wrap=True, ratio=1)
    table.add_column("account", no_wrap=True)
    for name in ("calls/s", "waiting", "in flight", "next token"):
        table.add_column(name, justify="right", no_wrap=True)
    ranked = _ranked(buckets, demo)
    shown = ranked if len(ranked) <= room else ranked[: max(room - 1, 0)]
    for bucket in shown:
        busy = bucket.waiting or bucket.in_flight or bucket.next_token_ms
        table.add_row(
            bucket.endpoint.removeprefix(_COMMON),
            bucket.identity,
            f"{bucket.rate:g}",
            _count(bucket.waiting),
            _count(bucket.in_flight),
            _next_token(bucket.next_token_ms),
            style="" if busy else "dim",
        )
    if len(shown) < len(ranked):
        table.add_row(Text(f"and {len(ranked) - len(shown)} more", "dim"))
    limited = sum(bucket.limited for bucket in buckets)
    return _panel(table, f"limiter, buckets of {_COMMON}…", f"429s: {limited}")


def _ranked(buckets: Sequence[BucketState], demo: Demo) -> list[BucketState]:
    """The collector's bucket, then one of each endpoint, then the others; hardly ever changes."""
    seen: Counter[str] = Counter()
    rounds: list[tuple[int, BucketState]] = []
    for bucket in buckets:
        rounds.append((seen[bucket.endpoint], bucket))
        seen[bucket.endpoint] += 1

    def place(entry: tuple[int, BucketState]) -> tuple[bool, int, int, str]:
        turn, bucket = entry
        key = bucket.endpoint
        return key != ENDPOINT.key, turn, -demo.calls[key], key

    return [bucket for _, bucket in sorted(rounds, key=place)]


def _count(number: int) -> str:
    return str(number) if number else "·"


def _next_token(ms: float | None) -> str:
    if ms is None:
        return "with reply"
    return f"{ms:.0f} ms" if ms > 0 else "now"
