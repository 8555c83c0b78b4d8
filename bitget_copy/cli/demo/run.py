"""Runs the demo and shows it: live on a terminal, else a line now and then."""

from __future__ import annotations

import asyncio
from typing import Final

from rich.console import Console
from rich.live import Live

from bitget_copy.cli.demo.live_screen import frame
from bitget_copy.cli.demo.runner import DemoRunner
from bitget_copy.cli.demo.summary import print_result, print_table, progress, result
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.cli.printing import can_draw, make_console, print_json, write_text

_FRAMES_PER_SECOND: Final = 6
_SECONDS_PER_LINE: Final = 1.0


def run_demo(console: Console, *, seconds: float, seed: int, as_json: bool = False) -> ExitCode:
    """Runs the demo and prints its summary.

    Args:
        console: where it is drawn.
        seconds: how long the programs begin new work.
        seed: decides accounts, orders and prices.
        as_json: print the result alone, as JSON.

    Raises:
        BitgetCopyError: a program failed.
    """
    runner = DemoRunner(seconds=seconds, seed=seed)
    try:
        asyncio.run(run_and_draw(runner, make_console(stderr=True) if as_json else console))
    except KeyboardInterrupt:
        if as_json:
            print_json(console, result(runner))
        else:
            console.print("stopped by Ctrl-C")
            print_table(console, runner)
        return ExitCode.INTERRUPTED
    if as_json:
        print_json(console, result(runner))
        return ExitCode.REFUSED if runner.problems() else ExitCode.OK
    print_table(console, runner)
    print_result(console, runner)
    return ExitCode.REFUSED if runner.problems() else ExitCode.OK


async def run_and_draw(runner: DemoRunner, console: Console) -> None:
    """Runs exchange and programs to their end, and draws meanwhile."""
    async with runner.started():
        programs = asyncio.create_task(runner.run_programs())
        try:
            draw = _draw_live if can_draw(console) else _print_progress
            await draw(console, runner, programs)
            await programs
        finally:
            programs.cancel()
            await asyncio.gather(programs, return_exceptions=True)


async def _draw_live(console: Console, runner: DemoRunner, programs: asyncio.Task[None]) -> None:
    with Live(console=console, screen=True, auto_refresh=False) as live:
        while not programs.done():
            live.update(frame(runner, *console.size), refresh=True)
            await asyncio.wait({programs}, timeout=1 / _FRAMES_PER_SECOND)


async def _print_progress(
    console: Console, runner: DemoRunner, programs: asyncio.Task[None]
) -> None:
    write_text(console, f"exchange on {runner.url}, seed {runner.seed}, {runner.seconds:g} s")
    while not programs.done():
        await asyncio.wait({programs}, timeout=_SECONDS_PER_LINE)
        write_text(console, progress(runner))
