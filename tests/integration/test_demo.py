"""`bitget-copy demo`: what its programs do, what is drawn, and how it ends."""

from __future__ import annotations

import time
from decimal import Decimal
from functools import partial
from types import SimpleNamespace

import pytest
from command_line import clear_variables, interrupted, printed, process, run, terminal
from rich.console import Console

from bitget_copy import Attempt, CopyTradingClient
from bitget_copy.cli.demo import live_screen, runner, summary
from bitget_copy.cli.demo import run as run_demo
from bitget_copy.cli.demo.call_stats import CallStats, percentile
from bitget_copy.cli.demo.programs import history_collector
from bitget_copy.cli.demo.programs.follower_bot import Bot, DemoFailedError
from bitget_copy.cli.demo.programs.portfolio_dashboard import Dashboard
from bitget_copy.cli.demo.runner import DemoRunner
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.errors import BitgetCopyError
from bitget_copy.simulator import Simulator


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_variables(monkeypatch)


def final_table(output: str) -> dict[str, list[str]]:
    """The cells of the final table by program, without units."""
    rows = [line.replace(" ms", "").split() for line in output.splitlines()]
    names = {"bot", "dashboard", "collector", "total"}
    return {row[0]: row[1:] for row in rows if row and row[0] in names}


@pytest.fixture
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo's programs and its exchange are without limits, and so done in no time."""
    monkeypatch.setattr(runner, "Simulator", partial(Simulator, enforce_limits=False))
    fast = partial(CopyTradingClient, rate_limits={"*": {"rate": 1000}})
    monkeypatch.setattr(runner, "CopyTradingClient", fast)


# --- the command ----------------------------------------------------------------------------


@pytest.mark.gate
def test_a_short_demo_ends_well() -> None:
    """No 429, every close executed once and confirmed, rows for all programs, a busy collector.

    In a process of its own: measuring coverage makes calls slow, and slow calls wait less.
    """
    child = process("demo", "--seconds", "3", "--seed", "7")
    out, err = child.communicate(timeout=60)
    assert child.returncode == ExitCode.OK, out + err
    table = final_table(out)
    assert set(table) == {"bot", "dashboard", "collector", "total"}
    calls, retries, limited, rows = (
        [int(table[name][column].replace(",", "")) for name in table] for column in (0, 5, 6, 7)
    )
    assert sum(calls[:3]) == calls[3]
    assert min(rows) > 0
    assert set(retries) == set(limited) == {0}
    assert calls[2] >= 10  # of 15; on a crowded machine the first call takes a second
    assert float(table["collector"][2].replace(",", "")) > 500
    assert "all well: 429s 0; closes " in out
    assert max(map(len, out.splitlines())) <= 120
    assert out.startswith("exchange on http://127.0.0.1:")


def faulty(kind: str, **options: str) -> type[Simulator]:
    """A simulator with a fault planned for the collector's third call."""

    class Faulty(Simulator):
        def __init__(self, *args: int) -> None:
            super().__init__(*args, enforce_limits=False)
            self.faults.on(history_collector.ENDPOINT.key, kind=kind, after=2, **options)

    return Faulty


@pytest.mark.usefixtures("_no_waiting")
def test_a_429_makes_the_demo_end_with_code_1(monkeypatch: pytest.MonkeyPatch) -> None:
    """The exchange counted one: the demo says so, although the client got over it."""
    monkeypatch.setattr(runner, "Simulator", faulty("429"))
    result = run("demo", "--seconds", "2")
    assert result.exit_code == ExitCode.REFUSED, result.output
    assert "WRONG: 429s counted by the exchange: 1\n" in result.stdout
    table = final_table(result.stdout)
    assert (table["collector"][5], table["total"][6]) == ("1", "1")


def test_a_program_that_fails_ends_the_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error of one program stops all, and its block is printed."""
    monkeypatch.setattr(runner, "Simulator", faulty("code", code="40009"))
    result = run("demo", "--seconds", "2")
    assert result.exit_code == ExitCode.REFUSED
    assert "(code 40009, HTTP 400); refused" in result.stderr


@pytest.mark.gate
def test_ctrl_c_ends_the_demo_cleanly() -> None:
    """Code 130, the figures so far, no traceback, nothing left open (warnings are errors).

    Only a write that it cut off is worth a line.
    """
    with process("demo", "--seconds", "20") as child:
        assert child.stdout is not None
        child.stdout.readline()
        while "collector: 0 rows" in child.stdout.readline():
            pass
        out, err = interrupted(child)
    assert child.returncode == ExitCode.INTERRUPTED, err
    assert [line for line in err.splitlines() if "outcome unknown after" not in line] == []
    assert "stopped by Ctrl-C" in out
    assert int(final_table(out)["total"][0]) > 0
    assert "WRONG" not in out


def test_an_interrupted_demo_prints_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even before the first call there is a table."""

    async def interrupt(runner: DemoRunner, console: Console) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run_demo, "run_and_draw", interrupt)
    result = run("demo")
    assert result.exit_code == ExitCode.INTERRUPTED
    assert final_table(result.stdout)["total"] == ["0", "0.0", "0.0", "0.0", "0.0", "0", "0", "0"]


# --- what is drawn --------------------------------------------------------------------------


@pytest.mark.usefixtures("_no_waiting")
async def test_the_live_screen_fits_a_small_terminal() -> None:
    """On 80x24 the three panels and the buckets are drawn, and the result is well."""
    console, demo = terminal(), DemoRunner(seconds=0.6, seed=7)
    await run_demo.run_and_draw(demo, console)
    seen = printed(console)
    for word in ("bitget-copy demo", "bot", "dashboard", "collector", "limiter", "measuring"):
        assert word in seen
    assert demo.problems() == []
    for width, height in ((80, 24), (120, 40), (40, 10)):
        picture = terminal(width, height)
        picture.print(live_screen.frame(demo, width, height))
        lines = printed(picture).rstrip("\n").splitlines()
        assert len(lines) == height
        assert {len(line) for line in lines} == {width}
    small = terminal()
    small.print(live_screen.frame(demo, 80, 24))
    for word in ("trader.list_history_orders", "more", "follower4", "next token", "·", "now"):
        assert word in printed(small)


@pytest.mark.parametrize("width", [20, 40, 60, 100])
def test_the_final_table_cuts_no_figure_off(width: int) -> None:
    """Where there is no room for all columns, those that matter less are left out, and told."""
    console, demo = terminal(width=width), DemoRunner(seconds=2, seed=7)
    stats = demo.stats["collector"]
    stats.calls, stats.rows, stats.times = 1_234_567, 98_765_432, [123.456789]
    summary.print_table(console, demo)
    shown = printed(console)
    table = final_table(shown)
    assert table["collector"][0] == table["total"][0] == "1234567"
    assert ("98,765,432" in table["total"]) == (width >= 40)
    assert "…" not in shown
    assert max(map(len, shown.splitlines())) <= width
    assert ("no room for wait med" in " ".join(shown.split())) == (width < 100)


def test_a_sparkline_shows_the_limit_as_a_full_block() -> None:
    """The last counts as bars; more than the limit is marked, no room shows nothing."""
    assert live_screen.sparkline([9, 0, 1, 5, 6], 5, 4) == " ▂█!"
    assert live_screen.sparkline([5], 5, 0) == ""


def test_a_token_that_hangs_on_a_reply_has_no_time() -> None:
    """The bucket table tells what the next call waits for."""
    texts = [live_screen._next_token(ms) for ms in (None, 0.0, 12.4)]
    assert texts == ["with reply", "now", "12 ms"]


# --- what is counted and checked ------------------------------------------------------------


async def test_stats_of_attempts() -> None:
    """A retry is no new call; a 429 counts by status or code; seconds count from the first."""
    stats = CallStats()
    stats(Attempt(number=1, endpoint="e", waited=0.5, elapsed=0.25, status=429, code="429"))
    stats(Attempt(number=2, endpoint="e", waited=1.5, elapsed=0.75, status=200, rows=3))
    assert summary._cells(stats) == (
        "1", "1,000.0 ms", "1,500.0 ms", "250.0 ms", "750.0 ms", "1", "1", "3",
    )  # fmt: skip
    assert stats.by_second() == [2]
    assert stats.rate() == 0.0
    stats.seconds[1] = 4
    stats.seconds[2] = 1
    assert (stats.by_second(), stats.rate()) == ([2, 4, 1], 3.0)


def test_percentiles_are_values_that_were_seen() -> None:
    """Nearest rank; nothing gives zero."""
    assert percentile([], 0.5) == 0.0
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile([float(n) for n in range(1, 201)], 0.99) == 198.0


def test_the_demo_checks_its_closes() -> None:
    """A close that was not executed once, or is not in the history, is a problem; so is none."""
    demo = DemoRunner(seconds=2, seed=7)
    assert demo.problems() == ["nothing was closed"]
    demo._start = 0.0
    demo.bot = SimpleNamespace(closed=["1"], confirmed=[])
    assert demo.problems() == [
        "the close of 1 was executed 0 times, not once",
        "the close of 1 was not seen in the history",
    ]
    demo.simulator.executions.add(runner.CLOSE, "u", {"trackingNo": "1"})
    demo.bot.confirmed.append("1")
    assert demo.problems() == []
    demo.simulator.executions.add(runner.CLOSE, "u", {"trackingNo": "1"})
    assert demo.problems() == ["the close of 1 was executed 2 times, not once"]


async def test_the_first_error_of_nested_groups() -> None:
    """Task groups nest; the user sees one error."""
    error = BitgetCopyError("x")

    async def fail(until: float) -> None:
        raise ExceptionGroup("outer", [ExceptionGroup("inner", [error]), BitgetCopyError("y")])

    async def succeed(until: float) -> None:
        pass

    demo = DemoRunner(seconds=2, seed=7)
    demo.bot = SimpleNamespace(run=fail)
    demo.dashboard = demo.collector = SimpleNamespace(run=succeed)
    with pytest.raises(BitgetCopyError) as raised:
        await demo.run_programs()
    assert raised.value is error


# --- the programs ---------------------------------------------------------------------------


def fast_client(simulator: Simulator, account: str) -> CopyTradingClient:
    """A client in this process that no limit slows down."""
    return CopyTradingClient(
        simulator.accounts[account],
        transport=simulator,
        rate_limits={"*": {"rate": 1000}},
        experimental=True,
    )


@pytest.mark.filterwarnings("ignore::bitget_copy.ExperimentalWarning")
async def test_the_bot_notices_what_was_promised_and_not_done() -> None:
    """No trader, no copy, no close in the history: each fails the demo by name."""
    simulator = Simulator(seed=7, enforce_limits=False)
    async with fast_client(simulator, "follower1") as client:
        bot = Bot(client, lambda trader, symbol: None, 0)
        with pytest.raises(DemoFailedError, match="BTCUSDT was not copied"):
            await bot.run(0)
        order = (await bot._open_orders("BTCUSDT"))[0]
        with pytest.raises(DemoFailedError, match="is not in the history"):
            await bot._confirm(order)
        for person in simulator.world.accounts.values():
            person.futures.takes_followers = False
        with pytest.raises(DemoFailedError, match="no trader"):
            await bot.run(0)


async def test_the_dashboard_skips_followers_that_it_does_not_show() -> None:
    """Unknown followers of the leader have no line; known ones get their equity."""
    now = time.time()
    simulator = Simulator(seed=7, enforce_limits=False, clock=lambda: now)
    async with fast_client(simulator, "trader") as client:
        uid = simulator.accounts["follower1"].uid
        board = Dashboard({"trader": client}, {}, {}, 0)
        await board.run(0)
        assert board.refreshes == 1
        board = Dashboard({"trader": client}, {"follower1": client}, {uid or "": "follower1"}, 0)
        await board.run(0)
        equity = simulator.world.equity(simulator.account("follower1"), "futures", int(now * 1000))
        assert board.lines["follower1"].equity == equity.quantize(Decimal("0.0001"))


async def test_the_collector_starts_again_when_the_history_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It reads until its time is up, even in the middle of a history."""
    ticks = iter(range(100))
    loop = SimpleNamespace(time=lambda: next(ticks))
    monkeypatch.setattr(
        history_collector, "asyncio", SimpleNamespace(get_running_loop=lambda: loop)
    )

    async def history(**asked: object):
        assert asked["limit"] == history_collector.PAGE_SIZE
        yield SimpleNamespace(close_time=None)

    trader = SimpleNamespace(iter_history_orders=history)
    client = SimpleNamespace(v2=SimpleNamespace(futures=SimpleNamespace(trader=trader)))
    program = history_collector.Collector(client)
    await program.run(5)
    assert (program.orders, program.readings) == (3, 2)
    await program.run(0)
    assert (program.orders, program.readings) == (3, 2)
