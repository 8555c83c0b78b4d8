"""Starts a simulated exchange and the three programs, and checks what they did; draws nothing."""

from __future__ import annotations

import asyncio
import warnings
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING, Final

from bitget_copy import CopyTradingClient
from bitget_copy.cli.demo.call_stats import CallStats
from bitget_copy.cli.demo.programs.follower_bot import PRODUCT, Bot
from bitget_copy.cli.demo.programs.history_collector import Collector
from bitget_copy.cli.demo.programs.portfolio_dashboard import Dashboard
from bitget_copy.errors import BitgetCopyError, ExperimentalWarning
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import Simulator
from bitget_copy.symbols import to_v1

if TYPE_CHECKING:
    from bitget_copy.errors import Attempt
    from bitget_copy.ratelimit import BucketState
    from bitget_copy.simulator import Server

CLOSE: Final = "v2.futures.follower.close_order"
PROGRAMS: Final = ("bot", "dashboard", "collector")
_LEADERS: Final = ("trader", "rsa")
_FOLLOWERS: Final = ("follower1", "follower2", "follower3", "follower4")
_MAX_INTERVAL: Final = 0.6
"""Seconds between the steps of a program."""
_INTERVALS: Final = 16
"""At least so many in a demo; a short one has shorter steps, so that the bot ends one round."""


class DemoRunner:
    """One run of the demo.

    Args:
        seconds: how long the programs begin new work.
        seed: decides accounts, orders and prices.

    Attributes:
        simulator: the exchange.
        url: its address, once it is started.
        bot: the program, once it is started; so are `dashboard` and `collector`.
        stats: counts of the calls by program.
        calls: attempts by endpoint, over all programs.
    """

    bot: Bot
    dashboard: Dashboard
    collector: Collector

    def __init__(self, *, seconds: float, seed: int) -> None:
        self.seconds = seconds
        self.seed = seed
        self.simulator: Simulator = Simulator(seed, len(_FOLLOWERS))
        self.url: str = ""
        self.stats: dict[str, CallStats] = {name: CallStats() for name in PROGRAMS}
        self.calls: Counter[str] = Counter()
        self._limiter = LocalLimiter()
        self._start: float | None = None

    @asynccontextmanager
    async def started(self) -> AsyncGenerator[None]:
        """Serves the exchange and opens the programs' clients."""
        async with AsyncExitStack() as stack:
            server = await stack.enter_async_context(self.simulator.serve())
            await self._open_programs(server, stack)
            yield

    async def run_programs(self) -> None:
        """Runs the programs to their end.

        Raises:
            BitgetCopyError: a program failed.
        """
        self._start = asyncio.get_running_loop().time()
        until = self._start + self.seconds
        try:
            async with asyncio.TaskGroup() as group:
                for program in (self.bot, self.dashboard, self.collector):
                    group.create_task(program.run(until))
        except* BitgetCopyError as errors:
            raise _first(errors) from None

    def elapsed(self) -> float:
        """Seconds since the programs started."""
        return 0.0 if self._start is None else asyncio.get_running_loop().time() - self._start

    def bucket_states(self) -> Sequence[BucketState]:
        """The limiter's buckets that the programs share."""
        return self._limiter.snapshot()

    def problems(self) -> list[str]:
        """What went wrong, in words; empty when all is well."""
        found = []
        limited = self.simulator.requests.limited
        if limited:
            found.append(f"429s counted by the exchange: {limited}")
        if not self.closed():
            found.append("nothing was closed")
        for number in self.closed():
            times = self.simulator.executions.count(CLOSE, trackingNo=number)
            if times != 1:
                found.append(f"the close of {number} was executed {times} times, not once")
            if number not in self.bot.confirmed:
                found.append(f"the close of {number} was not seen in the history")
        return found

    def closed(self) -> list[str]:
        """Tracking numbers that the bot closed."""
        return self.bot.closed if self._start is not None else []

    async def _open_programs(self, server: Server, stack: AsyncExitStack) -> None:
        self.url = server.url
        # The bot looks for a trader by the ranking, which only the broker's rows have.
        warnings.simplefilter("ignore", ExperimentalWarning)

        async def client(account: str, program: str) -> CopyTradingClient:
            opened = CopyTradingClient(
                server.accounts[account],
                base_url=server.url,
                limiter=self._limiter,
                on_attempt=(self.stats[program], self._count),
                experimental=True,
            )
            return await stack.enter_async_context(opened)

        interval = min(_MAX_INTERVAL, self.seconds / _INTERVALS)
        self.bot = Bot(await client(_FOLLOWERS[0], "bot"), self._open_order, interval)
        self.dashboard = Dashboard(
            {name: await client(name, "dashboard") for name in _LEADERS},
            {name: await client(name, "dashboard") for name in _FOLLOWERS},
            {server.accounts[name].uid or "": name for name in _FOLLOWERS},
            interval,
        )
        self.collector = Collector(await client(_LEADERS[0], "collector"))

    def _open_order(self, trader_id: str, symbol: str) -> None:
        """A trader opens a position, which no endpoint can do; the simulator takes V1 names."""
        trader = self.simulator.world.find(trader_id)
        assert trader is not None
        now = int(self.simulator.now() * 1000)
        self.simulator.world.open_order(trader, to_v1(symbol, PRODUCT), now=now)

    def _count(self, attempt: Attempt) -> None:
        self.calls[attempt.endpoint] += 1


def _first(errors: BaseExceptionGroup[BitgetCopyError]) -> BitgetCopyError:
    """The first single error of a group; the others usually follow from it."""
    inner = errors.exceptions[0]
    return _first(inner) if isinstance(inner, BaseExceptionGroup) else inner
