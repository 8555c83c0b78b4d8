"""The commands of ``bitget-copy`` and their options; what a command does is in its own module.

A command imports that module when it runs, so that none waits for what it does not use.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Generator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console

from bitget_copy import __version__
from bitget_copy.cli import safe_streams
from bitget_copy.cli.exit_codes import ExitCode, report, report_fault
from bitget_copy.config import DEFAULT_BASE_URL
from bitget_copy.errors import BitgetCopyError


class Effects(StrEnum):
    """`endpoint.Effect` in the form that every supported version of typer reads."""

    READ = "read"
    CLOSE = "close"
    SET = "set"
    REMOVE = "remove"


class Targets(StrEnum):
    """The families that `migrate` leads to."""

    V2 = "v2"
    V3 = "v3"


class Modes(StrEnum):
    """`simulator.accounts.Mode` in that form."""

    CLASSIC = "classic"
    UNIFIED = "unified"
    HYBRID = "hybrid"
    UPGRADING = "upgrading"
    SWITCHING = "switching"


app: Final = typer.Typer(
    name="bitget-copy",
    help="Bitget's copy-trading API on the command line. "
    "Exit codes: 0 done, 1 the exchange said no, 2 wrong use, 3 outcome unknown, 4 not sent, "
    "5 drift found.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
)

_OWNS_PROCESS: Final = object()
"""Context of a run as a program of its own, which may handle the signals of the process."""
_ENDS_WITH_OPTIONS: Final = {"allow_extra_args": True, "ignore_unknown_options": True}

_Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
_Port = Annotated[int, typer.Option(help="Port on loopback; 0 takes a free one.", min=0, max=65535)]
_Seed = Annotated[int, typer.Option(help="Decides accounts, keys, orders and prices.")]
_Simulate = Annotated[
    bool, typer.Option("--simulate", help="Use a simulated exchange; needs no keys.")
]


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
    as_json: _Json = False,
) -> None:
    """Print the table of endpoints with their limits."""
    from bitget_copy.cli.endpoint_table import print_endpoints, select

    with _exit_code_for_errors():
        print_endpoints(Console(), select(resource, effect), as_json=as_json)


@app.command(context_settings=_ENDS_WITH_OPTIONS)
def call(
    context: typer.Context,
    key: Annotated[
        str | None, typer.Argument(help="Key of the endpoint; comes first.", show_default=False)
    ] = None,
    simulate: _Simulate = False,
    seed: _Seed = 7,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON, with the exchange's own names.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what would be signed; send nothing.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Send a write without asking.")] = False,
    timeout: Annotated[
        float | None, typer.Option(help="Seconds for the whole call, waiting included.", min=0.001)
    ] = None,
    reveal: Annotated[
        bool, typer.Option("--reveal", help="Print the secrets that a reply holds.")
    ] = False,
    want_help: Annotated[
        bool, typer.Option("--help", help="After a KEY: its own options.")
    ] = False,
) -> None:
    """Call an endpoint: its KEY, then its parameters as options.

    Real keys come from BITGET_API_KEY, BITGET_SECRET_KEY and BITGET_PASSPHRASE.

    Names are written --product-type, --product_type or --productType.

    Lists: repeated or with commas. Structured values: JSON.
    Times: milliseconds or ISO 8601, UTC without an offset.

    Example: bitget-copy call v2.futures.trader.get_statistics --simulate
    """
    from bitget_copy.cli.call.command import CallOptions, run_call
    from bitget_copy.cli.endpoint_table import print_endpoint, print_keys
    from bitget_copy.client import find

    console = Console()
    if key is None:
        typer.echo(context.get_help())
        print_keys(console)
        raise typer.Exit(ExitCode.OK if want_help else ExitCode.WRONG_USE)
    with _exit_code_for_errors():
        if want_help:
            print_endpoint(console, find(key))
            return
        options = CallOptions(
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
        run_call(options, console, owns_process=context.obj is _OWNS_PROCESS)


@app.command()
def migrate(
    paths: Annotated[
        list[str], typer.Argument(metavar="FILE|FOLDER…", help="Python files, or folders of them.")
    ],
    to: Annotated[
        Targets, typer.Option(help="v2: what uses V1; v3: what uses V2, for a unified account.")
    ] = Targets.V2,
    as_json: _Json = False,
) -> None:
    """Report every use of API V1 in Python code, with what replaces it in V2; or of V2, with V3.

    Changes no file. Exit codes: 0 none found, 1 some found, 2 a file cannot be read.
    """
    from bitget_copy.cli.migrate.command import examine, exit_code
    from bitget_copy.cli.migrate.moves import MOVES
    from bitget_copy.cli.migrate.report import print_reports

    [move] = [move for move in MOVES.values() if move.new == to.value]
    with _exit_code_for_errors():
        reports = examine(paths, move)
    print_reports(Console(), reports, move, as_json=as_json)
    raise typer.Exit(exit_code(reports))


@app.command()
def doctor(
    simulate: _Simulate = False,
    seed: _Seed = 7,
    rate_limits: Annotated[
        str | None, typer.Option(help="A TOML file with your own rate limits, checked too.")
    ] = None,
    as_json: _Json = False,
) -> None:
    """Check keys, address, clock, account mode, rights, families and limits, and say what to do.

    Sends reads only. Exit code 1 when something must be fixed.
    """
    from bitget_copy.cli.doctor import command
    from bitget_copy.cli.doctor.checks import Status

    with _exit_code_for_errors():
        results = asyncio.run(
            command.examine_simulator(seed, rate_limits=rate_limits)
            if simulate
            else command.examine(rate_limits=rate_limits)
        )
    command.print_results(Console(), results, as_json=as_json)
    if command.worst(results) is Status.FAIL:
        raise typer.Exit(ExitCode.REFUSED)


@app.command()
def drift(
    simulate: _Simulate = False,
    seed: _Seed = 7,
    family: Annotated[
        str | None, typer.Option(help="Only reads of this API: v1, v2 or v3.")
    ] = None,
    as_json: _Json = False,
) -> None:
    """Run every read of the key, and report where replies are not as this library knows them.

    Sends no write and keeps the limits. The report holds names and kinds, no values, ids or
    symbols, so it can be pasted into a public issue.

    Exit codes: 0 no drift, 5 drift found, 1 no read succeeded; others as for every command.
    """
    from bitget_copy.cli.drift.command import examine, print_report

    with _exit_code_for_errors():
        report = asyncio.run(examine(family, seed=seed if simulate else None))
    print_report(Console(), report, as_json=as_json)
    raise typer.Exit(report.exit_code)


@app.command()
def journal(
    file: Annotated[Path, typer.Argument(help="The journal of a client.")],
    recover: Annotated[
        bool, typer.Option("--recover", help="Find out by reads what became of what is open.")
    ] = False,
    timeout: Annotated[float, typer.Option(help="Seconds for --recover.", min=0.001)] = 120,
    as_json: _Json = False,
) -> None:
    """Show which writes of a journal have no known end, and recover them; sends no write.

    With --recover, keys come from BITGET_API_KEY, BITGET_SECRET_KEY and BITGET_PASSPHRASE.

    Exit codes: 0 nothing is open, 3 something is, 2 the file cannot be used.
    """
    from bitget_copy.cli.journal import command

    with _exit_code_for_errors():
        if recover:
            found = asyncio.run(command.recover(file, timeout))
            raise typer.Exit(command.print_verdicts(Console(), found, as_json=as_json))
        report = command.examine(file)
    command.print_report(Console(), report, as_json=as_json)
    raise typer.Exit(report.exit_code)


@app.command()
def demo(
    seconds: Annotated[float, typer.Option(help="How long the programs run.", min=2, max=600)] = 15,
    seed: _Seed = 7,
) -> None:
    """Run an exchange and three programs on loopback: a bot, a dashboard and a collector."""
    from bitget_copy.cli.demo.command import run_demo

    with _exit_code_for_errors():
        code = run_demo(Console(), seconds=seconds, seed=seed)
    raise typer.Exit(code)


@app.command()
def simulate(
    port: _Port = 8787,
    seed: _Seed = 7,
    accounts: Annotated[int, typer.Option(help="How many accounts only follow.", min=1)] = 3,
    account: Annotated[
        str, typer.Option(help="Whose keys are printed as lines for the shell.")
    ] = "trader",
    control: Annotated[
        bool, typer.Option("--control", help="Answer /_simulator/ too: faults, clock, prices.")
    ] = False,
    virtual: Annotated[
        bool,
        typer.Option("--virtual", help="Time stops until it is advanced; means --control."),
    ] = False,
    mode: Annotated[Modes, typer.Option(help="What the accounts are.")] = Modes.CLASSIC,
) -> None:
    """Serve a simulated exchange until Ctrl-C, and print its address and keys."""
    from bitget_copy.cli.simulate import ServeOptions, serve

    options = ServeOptions(
        port=port,
        seed=seed,
        accounts=accounts,
        account=account,
        control=control or virtual,
        virtual=virtual,
        mode=mode.value,
    )
    _run_until_ctrl_c(serve(Console(), options))


@app.command()
def record(
    file: Annotated[Path, typer.Argument(help="The cassette to write; must not exist yet.")],
    to: Annotated[str, typer.Option(help="Where requests are forwarded to.")] = DEFAULT_BASE_URL,
    port: _Port = 8788,
) -> None:
    """Forward real traffic, and write it into a cassette without its secrets, until Ctrl-C."""
    from bitget_copy.cli import record_replay

    _run_until_ctrl_c(record_replay.record(Console(), file, to=to, port=port))


@app.command()
def replay(
    file: Annotated[Path, typer.Argument(help="A cassette made by record.")],
    port: _Port = 8788,
    repeat: Annotated[
        bool, typer.Option("--repeat", help="The last reply to a request answers all later ones.")
    ] = False,
) -> None:
    """Serve a cassette until Ctrl-C."""
    from bitget_copy.cli import record_replay

    _run_until_ctrl_c(record_replay.replay(Console(), file, port=port, repeat=repeat))


@app.command(short_help="Show the limits that processes share, live.")
def limits(
    once: Annotated[bool, typer.Option("--once", help="Show them once, as in a pipe.")] = False,
    as_json: _Json = False,
) -> None:
    """Show the limits that processes share: buckets, who holds and waits, the server's health.

    Those that BITGET_LIMITER names (host, host:/path or redis://…), else those of this host.

    Live on a terminal until Ctrl-C; once in a pipe, with --once and with --json.

    Exit codes: 0 all is well, 1 the server does not answer, or something is wrong with it.
    """
    from bitget_copy.cli.limits.view import show

    console, is_well = Console(), True
    with _exit_code_for_errors():
        try:
            is_well = asyncio.run(show(console, as_json=as_json, once=once))
        except KeyboardInterrupt:
            if once or as_json or not console.is_terminal:
                raise
    if not is_well:
        raise typer.Exit(ExitCode.REFUSED)


@app.command(short_help="Keep the limits of this host until SIGTERM.")
def limiter(
    path: Annotated[
        Path | None, typer.Option(help="Of the socket; else BITGET_LIMITER's, or your own.")
    ] = None,
    as_json: _Json = False,
) -> None:
    """Keep the limits that processes of this host share, until Ctrl-C or SIGTERM.

    Without it one of the programs does that beside its work. Programs that run already are told,
    and a second one of these stands by.
    """
    from bitget_copy.cli.limits.serve import serve

    with _exit_code_for_errors():
        serve(Console(), path, as_json=as_json)


def run() -> int:
    """Runs the command line and returns the exit code; no exception passes through."""
    code = _run_command()
    failure = safe_streams.write_failure()
    if failure is not None and not safe_streams.is_reader_gone(failure):
        reason = getattr(failure, "strerror", None) or type(failure).__name__
        safe_streams.print_notice(
            f"the output could not be written ({reason}); the exit code holds all the same"
        )
    safe_streams.ignore_signals()
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
    with _exit_code_for_errors():
        try:
            asyncio.run(serving)
        except KeyboardInterrupt:
            typer.echo("# stopped")


@contextmanager
def _exit_code_for_errors() -> Generator[None]:
    """Prints an error of the client and ends the command with its exit code."""
    try:
        yield
    except BitgetCopyError as error:
        raise typer.Exit(report(error)) from None
    except KeyboardInterrupt:
        raise typer.Exit(ExitCode.INTERRUPTED) from None
