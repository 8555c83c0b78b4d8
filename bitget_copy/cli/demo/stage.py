"""Starts the exchange and the three programs, draws while they run, judges the end."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Final

from rich import box
from rich.live import Live
from rich.table import Table

from bitget_copy import CopyTradingClient
from bitget_copy.cli.demo.bot import PRODUCT, Bot
from bitget_copy.cli.demo.collector import ENDPOINT, Collector
from bitget_copy.cli.demo.dashboard import Dashboard
from bitget_copy.cli.demo.figures import HEADING, Tally, together
from bitget_copy.cli.demo.screen import frame
from bitget_copy.cli.show import put
from bitget_copy.errors import BitgetCopyError
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import Simulator
from bitget_copy.symbols import to_v1

if TYPE_CHECKING:
    from rich.console import Console

    from bitget_copy.errors import Attempt
    from bitget_copy.simulator import Server

CLOSE: Final = "v2.futures.follower.close_order"
PROGRAMS: Final = ("bot", "dashboard", "collector")
LEADERS: Final = ("trader", "rsa")
FOLLOWERS: Final = ("follower1", "follower2", "follower3", "follower4")
BOT_ACCOUNT: Final = FOLLOWERS[0]
_LONGEST_BEAT: Final = 0.6
_WIDEST: Final = 1000
_BEATS: Final = 16
"""A short demo has shorter steps, so that the bot gets through one round at least."""
_PICTURES_A_SECOND: Final = 6
_SECONDS_A_LINE: Final = 1.0
"""Between progress lines where there is no terminal to draw on."""


class Demo:
    """One run.

    Args:
        seconds: how long the programs begin new work.
        seed: decides accounts, orders and prices.

    Attributes:
        simulator: the exchange.
        url: where it listens, once it runs.
        bot: the programs, once they run; also `dashboard` and `collector`.
        tallies: figures by program.
        calls: attempts by endpoint, over all programs.
    """

    bot: Bot
    dashboard: Dashboard
    collector: Collector

    def __init__(self, *, seconds: float, seed: int) -> None:
        self.seconds = seconds
        self.seed = seed
        self.simulator = Simulator(seed, len(FOLLOWERS))
        self.url = ""
        self.tallies = {name: Tally(name) for name in PROGRAMS}
        self.calls: Counter[str] = Counter()
        self._limiter = LocalLimiter()
        self._begun: float | None = None

    async def run(self, console: Console) -> None:
        """Runs the demo; draws on a terminal, else prints a line now and then.

        Raises:
            BitgetCopyError: a program failed.
        """
        async with AsyncExitStack() as stack:
            server = await stack.enter_async_context(self.simulator.serve())
            await self._open(server, stack)
            programs = asyncio.create_task(self._run_programs())
            try:
                await self._watch(console, programs)
                await programs
            finally:
                programs.cancel()
                await asyncio.gather(programs, return_exceptions=True)

    def elapsed(self) -> float:
        """Seconds since the programs began."""
        if self._begun is None:
            return 0.0
        return asyncio.get_running_loop().time() - self._begun

    def problems(self) -> list[str]:
        """What went wrong, in words; empty when all is well."""
        found = []
        limited = self.simulator.requests.limited
        if limited:
            found.append(f"429s counted by the exchange: {limited}")
        if not self._closes():
            found.append("nothing was closed")
        for number in self._closes():
            times = self.simulator.executions.count(CLOSE, trackingNo=number)
            if times != 1:
                found.append(f"the close of {number} was executed {times} times, not once")
            if number not in self.bot.proven:
                found.append(f"the close of {number} was not seen in the history")
        return found

    def _closes(self) -> list[str]:
        return self.bot.closed if self._begun is not None else []

    def summary(self, console: Console, *, whole: bool = True) -> None:
        """Prints the final table, and the judgement when the demo was not cut short."""
        tallies = list(self.tallies.values())
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
        for number, name in enumerate(HEADING):
            table.add_column(name, justify="right" if number else "left", no_wrap=True)
        for tally in tallies:
            table.add_row(*tally.cells(), end_section=tally is tallies[-1])
        table.add_row(*together(tallies).cells(), style="bold")
        # A figure is never cut off, however narrow the screen; rather its line is broken.
        table.width = table.__rich_measure__(console, console.options.update_width(_WIDEST)).maximum
        console.print(table, crop=False, overflow="ignore")
        rate, limit = self.tallies["collector"].rate(), ENDPOINT.limit.rate
        put(
            console,
            f"collector: {rate:.2f} of {limit} calls a second, {rate / limit:.1%} of the limit",
        )
        if not whole:
            return
        problems = self.problems()
        for problem in problems:
            put(console, f"WRONG: {problem}")
        if not problems:
            closes = len(self._closes())
            put(
                console, f"all well: 429s 0; closes {closes}, each executed once and in the history"
            )

    # Setting up

    async def _open(self, server: Server, stack: AsyncExitStack) -> None:
        self.url = server.url

        async def client(account: str, program: str) -> CopyTradingClient:
            opened = CopyTradingClient(
                server.accounts[account],
                base_url=server.url,
                limiter=self._limiter,
                on_attempt=(self.tallies[program], self._count),
            )
            return await stack.enter_async_context(opened)

        beat = min(_LONGEST_BEAT, self.seconds / _BEATS)
        self.bot = Bot(await client(BOT_ACCOUNT, "bot"), self._trader_opens, beat)
        self.dashboard = Dashboard(
            {name: await client(name, "dashboard") for name in LEADERS},
            {name: await client(name, "dashboard") for name in FOLLOWERS},
            {server.accounts[name].uid or "": name for name in FOLLOWERS},
            beat,
        )
        self.collector = Collector(await client(LEADERS[0], "collector"))

    def _trader_opens(self, trader_id: str, symbol: str) -> None:
        """The market's part, which no endpoint of copy trading does; the world's names are V1's."""
        trader = self.simulator.world.find(trader_id)
        assert trader is not None
        now = int(self.simulator.now() * 1000)
        self.simulator.world.open_order(trader, to_v1(symbol, PRODUCT), now=now)

    def _count(self, attempt: Attempt) -> None:
        self.calls[attempt.endpoint] += 1

    # Running

    async def _run_programs(self) -> None:
        self._begun = asyncio.get_running_loop().time()
        until = self._begun + self.seconds
        try:
            async with asyncio.TaskGroup() as group:
                for program in (self.bot, self.dashboard, self.collector):
                    group.create_task(program.run(until))
        except* BitgetCopyError as errors:
            raise _first(errors) from None

    async def _watch(self, console: Console, programs: asyncio.Task[None]) -> None:
        if not console.is_terminal:
            await self._tell(console, programs)
            return
        with Live(console=console, screen=True, auto_refresh=False) as live:
            while not programs.done():
                picture = frame(self, self._limiter.snapshot(), *console.size)
                live.update(picture, refresh=True)
                await asyncio.wait({programs}, timeout=1 / _PICTURES_A_SECOND)

    async def _tell(self, console: Console, programs: asyncio.Task[None]) -> None:
        put(console, f"exchange on {self.url}, seed {self.seed}, {self.seconds:g} s")
        while not programs.done():
            await asyncio.wait({programs}, timeout=_SECONDS_A_LINE)
            put(console, self._progress())

    def _progress(self) -> str:
        collector = self.tallies["collector"]
        return (
            f"{self.elapsed():5.1f} s  bot: {self.bot.diary[-1] if self.bot.diary else 'starts'}; "
            f"dashboard: {self.dashboard.refreshes} refreshes; "
            f"collector: {collector.rows:,} rows, {collector.rate():.2f} calls/s; "
            f"429s: {self.simulator.requests.limited}"
        )


def _first(errors: BaseExceptionGroup[BitgetCopyError]) -> BitgetCopyError:
    """The first single error of a group; the others follow from it as a rule."""
    inner = errors.exceptions[0]
    return _first(inner) if isinstance(inner, BaseExceptionGroup) else inner
