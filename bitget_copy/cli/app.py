"""The commands and their options. Each is a few lines: what it does stands in its own room.

Colours and tables appear on a terminal only; ``--json`` is for programs.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final, Never

import typer
from rich.console import Console

from bitget_copy import __version__
from bitget_copy.cli import catalogue, doctor, output, serve, tape
from bitget_copy.cli.call import Wish, ignore_signals, perform
from bitget_copy.cli.checks import Status
from bitget_copy.cli.demo import Demo
from bitget_copy.cli.failure import ExitCode, report, report_fault
from bitget_copy.client import find
from bitget_copy.errors import BitgetCopyError
from bitget_copy.recording.recorder import DEFAULT_URL
from bitget_copy.simulator.exchange import MAX_FOLLOWERS


class Effects(StrEnum):
    """`endpoint.Effect` in the form that every supported version of typer reads."""

    READ = "read"
    CLOSE = "close"
    SET = "set"
    REMOVE = "remove"


app: Final = typer.Typer(
    name="bitget-copy",
    help="Bitget's copy-trading API on the command line. "
    "Exit codes: 0 done, 1 the exchange said no, 2 wrong use, 3 outcome unknown, 4 not sent.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
)

_PORT: Final = typer.Option(help="Port on loopback; 0 takes a free one.", min=0, max=65_535)
_SEED: Final = typer.Option(help="Decides accounts, keys, orders and prices.")
_OWNS_PROCESS: Final = object()
"""Says that the command line runs as a program of its own, and not inside another."""
_ENDS_WITH_OPTIONS: Final = {"allow_extra_args": True, "ignore_unknown_options": True}


@app.callback(invoke_without_command=True)
def start(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Options without a command."""
    if version:
        typer.echo(__version__)
        raise typer.Exit


@app.command()
def endpoints(
    resource: Annotated[
        str | None, typer.Option(help="Only these, e.g. futures.trader, or spot.")
    ] = None,
    effect: Annotated[
        Effects | None, typer.Option(help="Only those with this effect on the account.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Print the table of endpoints with their limits."""
    try:
        rows = catalogue.select(resource, effect)
    except BitgetCopyError as error:
        _end(error)
    catalogue.show_endpoints(Console(), rows, as_json=as_json)


@app.command(context_settings=_ENDS_WITH_OPTIONS)
def call(
    context: typer.Context,
    key: Annotated[
        str | None, typer.Argument(help="Key of the endpoint; comes first.", show_default=False)
    ] = None,
    simulate: Annotated[
        bool, typer.Option("--simulate", help="Call a simulated exchange; needs no keys.")
    ] = False,
    seed: Annotated[int, _SEED] = 7,
    as_json: Annotated[bool, typer.Option("--json", help="Print the exchange's own form.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say how it would be signed; send nothing.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Send a write without asking.")] = False,
    timeout: Annotated[
        float | None, typer.Option(help="Seconds for the whole call, waiting included.", min=0.001)
    ] = None,
    reveal: Annotated[
        bool, typer.Option("--reveal", help="Print the secrets of a reply that holds some.")
    ] = False,
    want_help: Annotated[
        bool, typer.Option("--help", help="After a KEY: its own options.")
    ] = False,
) -> None:
    """Call an endpoint: its KEY, then its parameters as options.

    Real keys come from BITGET_API_KEY, BITGET_SECRET_KEY and BITGET_PASSPHRASE.

    Names are written --product-type, --product_type or --productType.

    Lists: repeated or with commas. Structured values: JSON.
    Times: milliseconds or ISO 8601, UTC when nothing else is said.

    Example: bitget-copy call v2.futures.trader.get_statistics --simulate
    """
    console = Console()
    if key is None:
        typer.echo(context.get_help())
        catalogue.show_keys(console)
        raise typer.Exit(ExitCode.OK if want_help else ExitCode.WRONG_USE)
    try:
        if want_help:
            catalogue.show_endpoint(console, find(key))
            return
        wish = Wish(
            key=key,
            words=context.args,
            simulate=simulate,
            seed=seed,
            explain=explain,
            as_json=as_json,
            yes=yes,
            timeout=timeout,
            reveal=reveal,
        )
        perform(wish, console, owns_process=context.obj is _OWNS_PROCESS)
    except BitgetCopyError as error:
        _end(error)
    except KeyboardInterrupt:
        raise typer.Exit(ExitCode.INTERRUPTED) from None


@app.command()
def migrate(
    paths: Annotated[
        list[str], typer.Argument(metavar="FILE|FOLDER…", help="Python files, or folders of them.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Report every use of API V1 in Python code, with what takes its place in V2.

    Changes no file. Exit codes: 0 none found, 1 some found, 2 a file cannot be read.
    """
    from bitget_copy.cli.migrate import examine, exit_code, show  # noqa: PLC0415 - loads all APIs

    try:
        reports = examine(paths)
    except BitgetCopyError as error:
        _end(error)
    show(Console(), reports, as_json=as_json)
    raise typer.Exit(exit_code(reports))


@app.command(name="doctor")
def doctor_(
    simulate: Annotated[
        bool, typer.Option("--simulate", help="Look at a simulated exchange; needs no keys.")
    ] = False,
    seed: Annotated[int, _SEED] = 7,
    limits: Annotated[
        str | None, typer.Option(help="A TOML file with your own limits, to be checked too.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Check keys, address, clock, rights and limits, and say what to do about each.

    Sends reads only. Exit code 1 when something must be put right.
    """
    look = doctor.examine_simulator(seed, limits=limits) if simulate \
        else doctor.examine(limits=limits)  # fmt: skip
    try:
        results = asyncio.run(look)
    except KeyboardInterrupt:
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    doctor.show(Console(), results, as_json=as_json)
    if doctor.worst(results) is Status.FAIL:
        raise typer.Exit(ExitCode.REFUSED)


@app.command()
def demo(
    seconds: Annotated[float, typer.Option(help="How long the programs run.", min=2, max=600)] = 15,
    seed: Annotated[int, _SEED] = 7,
) -> None:
    """Run an exchange and three programs on loopback: a bot, a dashboard and a collector."""
    console = Console()
    show = Demo(seconds=seconds, seed=seed)
    try:
        asyncio.run(show.run(console))
    except KeyboardInterrupt:
        console.print("stopped by Ctrl-C")
        show.summary(console, whole=False)
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    except BitgetCopyError as error:
        _end(error)
    show.summary(console)
    if show.problems():
        raise typer.Exit(ExitCode.REFUSED)


@app.command()
def simulate(
    port: Annotated[int, _PORT] = 8787,
    seed: Annotated[int, _SEED] = 7,
    accounts: Annotated[
        int, typer.Option(help="How many accounts only follow.", min=1, max=MAX_FOLLOWERS)
    ] = 3,
    account: Annotated[
        str, typer.Option(help="Whose keys are printed as lines for the shell.")
    ] = serve.DEFAULT_ACCOUNT,
    control: Annotated[
        bool, typer.Option("--control", help="Answer /_simulator/ too: faults, clock, prices.")
    ] = False,
    virtual: Annotated[
        bool,
        typer.Option("--virtual", help="The clock stands until it is moved; means --control."),
    ] = False,
) -> None:
    """Serve a simulated exchange until Ctrl-C, and print its address and keys."""
    stall = serve.Stall(
        port=port,
        seed=seed,
        accounts=accounts,
        account=account,
        control=control or virtual,
        virtual=virtual,
    )
    _run_until_ctrl_c(serve.serve(Console(), stall))


@app.command()
def record(
    file: Annotated[Path, typer.Argument(help="The cassette to write; must not exist yet.")],
    to: Annotated[str, typer.Option(help="Where requests are forwarded to.")] = DEFAULT_URL,
    port: Annotated[int, _PORT] = 8788,
) -> None:
    """Forward real traffic, and write it into a cassette without its secrets, until Ctrl-C."""
    _run_until_ctrl_c(tape.record(Console(), file, to=to, port=port))


@app.command()
def replay(
    file: Annotated[Path, typer.Argument(help="A cassette made by record.")],
    port: Annotated[int, _PORT] = 8788,
    repeat: Annotated[
        bool, typer.Option("--repeat", help="The last reply to a request goes on answering it.")
    ] = False,
) -> None:
    """Serve a cassette until Ctrl-C."""
    _run_until_ctrl_c(tape.replay(Console(), file, port=port, repeat=repeat))


def run() -> int:
    """Runs the command line; the exit code. Nothing leaves it as a traceback."""
    code = _run_command()
    failure = output.lost()
    if failure is not None and not output.is_reader_gone(failure):
        reason = getattr(failure, "strerror", None) or type(failure).__name__
        output.note(f"the output could not be written ({reason}); the exit code holds all the same")
    ignore_signals()
    return code


def _run_command() -> int:
    try:
        app(prog_name="bitget-copy", obj=_OWNS_PROCESS)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last place that can say it in one line
        return report_fault(error)
    return ExitCode.OK


def _run_until_ctrl_c(serving: Coroutine[Any, Any, None]) -> None:
    try:
        asyncio.run(serving)
    except BitgetCopyError as error:
        _end(error)
    except KeyboardInterrupt:
        typer.echo("# stopped")


def _end(error: BitgetCopyError) -> Never:
    """Shows an error and ends with its exit code."""
    raise typer.Exit(report(error)) from None
