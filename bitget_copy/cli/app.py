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

from bitget_copy import __version__
from bitget_copy.cli import safe_streams
from bitget_copy.cli.command_group import CallCommand, CommandGroup
from bitget_copy.cli.exit_codes import MEANINGS, ExitCode, report, report_fault
from bitget_copy.cli.printing import make_console
from bitget_copy.config import DEFAULT_BASE_URL
from bitget_copy.errors import BitgetCopyError, ConfigError


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


class Shells(StrEnum):
    """The shells that there is a completion script for."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


class Modes(StrEnum):
    """`simulator.accounts.Mode` in that form."""

    CLASSIC = "classic"
    UNIFIED = "unified"
    HYBRID = "hybrid"
    UPGRADING = "upgrading"
    SWITCHING = "switching"


app: Final = typer.Typer(
    name="bitget-copy",
    cls=CommandGroup,
    help="Bitget's copy-trading API on the command line.\n\n"
    "Begin with: bitget-copy demo, then bitget-copy call "
    "v2.futures.trader.get_statistics --simulate.\n\n"
    f"Exit codes: {', '.join(f'{int(code)} {said}' for code, said in MEANINGS.items())}.",
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
)

DEMO_SECONDS: Final = 15
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
    context: typer.Context,
    version: Annotated[bool, typer.Option("-V", "--version", help="Print the version.")] = False,
) -> None:
    """Options without a command."""
    if version:
        typer.echo(__version__)
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(ExitCode.WRONG_USE)


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

    with _exit_code_for_errors(as_json=as_json):
        print_endpoints(make_console(), select(resource, effect), as_json=as_json)


@app.command(
    cls=CallCommand,
    context_settings=_ENDS_WITH_OPTIONS,
    short_help="Call an endpoint: its KEY, then its options.",
)
def call(
    context: typer.Context,
    key: Annotated[
        str | None,
        typer.Argument(metavar="KEY", help="Key of the endpoint.", show_default=False),
    ] = None,
    simulate: Annotated[
        bool,
        typer.Option(
            "--simulate",
            help="Use a simulated exchange, whose accounts are of the kind that KEY is for; "
            "needs no keys. --simulate=FILE keeps its world in "
            "FILE, so that the next call finds what this one did.",
        ),
    ] = False,
    world: Annotated[Path | None, typer.Option(hidden=True)] = None,
    seed: Annotated[
        int | None,
        typer.Option(help="Decides accounts, keys, orders and prices of --simulate; 7 by default."),
    ] = None,
    experimental: Annotated[
        bool,
        typer.Option("--experimental", help="Call an endpoint whose form is not certain."),
    ] = False,
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
        bool, typer.Option("--help", "-h", help="After a KEY: its own options.")
    ] = False,
) -> None:
    """Call an endpoint: its KEY, then its parameters as options.

    \b
    bitget-copy call v2.futures.trader.list_open_orders --simulate \\
        --product-type USDT-FUTURES --start-time 30d
    bitget-copy call v2.futures.trader.close_order --help

    Real keys come from BITGET_API_KEY, BITGET_SECRET_KEY and BITGET_PASSPHRASE.

    Lists are repeated or have commas, structured values are JSON. Times are 2026-01-31,
    2026-01-31T12:00 (UTC without an offset), now, 90d or 12h for so long ago (s, m, h, d, w), or
    milliseconds. Names as on the wire (--productType) do too.
    """  # noqa: D301 - click's mark is the character, here and below
    from bitget_copy._endpoint_lookup import find
    from bitget_copy.cli.call.run import CallOptions, run_call
    from bitget_copy.cli.endpoint_table import print_endpoint, print_endpoint_json, print_keys

    console = make_console()
    if key is None and not want_help:
        with _exit_code_for_errors(as_json=as_json):
            raise ConfigError(
                "call: the KEY of an endpoint is missing; bitget-copy endpoints lists all"
            )
    if key is None:
        typer.echo(context.get_help())
        print_keys(console)
        return
    with _exit_code_for_errors(as_json=as_json, can_simulate=True):
        if want_help:
            (print_endpoint_json if as_json else print_endpoint)(console, find(key))
            return
        options = CallOptions(
            key=key,
            words=context.args,
            simulate=simulate or world is not None,
            world=world,
            seed=seed,
            experimental=experimental,
            explain=explain,
            as_json=as_json,
            yes=yes,
            timeout=timeout,
            reveal=reveal,
        )
        run_call(options, console, owns_process=context.obj is _OWNS_PROCESS)


@app.command(short_help="Report uses of API V1 or V2, and what replaces them.")
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
    from bitget_copy.cli.migrate.moves import MOVES
    from bitget_copy.cli.migrate.report import print_reports
    from bitget_copy.cli.migrate.run import examine, exit_code

    [move] = [move for move in MOVES.values() if move.new == to.value]
    with _exit_code_for_errors(as_json=as_json):
        reports = examine(paths, move)
    print_reports(make_console(), reports, move, as_json=as_json)
    raise typer.Exit(exit_code(reports))


@app.command(short_help="Check keys, clock, rights and limits; say what to do.")
def doctor(
    simulate: _Simulate = False,
    seed: _Seed = 7,
    rate_limits: Annotated[
        str | None, typer.Option(help="A TOML file with your own rate limits, checked too.")
    ] = None,
    verbose: Annotated[
        bool, typer.Option("-v", "--verbose", help="List what could not be looked at, too.")
    ] = False,
    as_json: _Json = False,
) -> None:
    """Check keys, address, clock, account mode, rights, families and limits, and say what to do.

    Sends reads only. Exit code 1 when something must be fixed.
    """
    from bitget_copy.cli.doctor import run
    from bitget_copy.cli.doctor.checks import Status

    with _exit_code_for_errors(as_json=as_json):
        results = asyncio.run(
            run.examine_simulator(seed, rate_limits=rate_limits)
            if simulate
            else run.examine(rate_limits=rate_limits)
        )
    run.print_results(make_console(), results, as_json=as_json, verbose=verbose)
    if run.worst(results) is Status.FAIL:
        raise typer.Exit(ExitCode.REFUSED)


@app.command(short_help="Compare replies with what this library knows.")
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
    from bitget_copy.cli.drift.run import examine, print_report

    with _exit_code_for_errors(as_json=as_json, can_simulate=True):
        report = asyncio.run(examine(family, seed=seed if simulate else None))
    print_report(make_console(), report, as_json=as_json)
    raise typer.Exit(report.exit_code)


@app.command(short_help="Show and recover writes whose end is not known.")
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
    from bitget_copy.cli.journal import run

    with _exit_code_for_errors(as_json=as_json):
        if recover:
            found = asyncio.run(run.recover(file, timeout))
            raise typer.Exit(run.print_verdicts(make_console(), found, as_json=as_json))
        report = run.examine(file)
    run.print_report(make_console(), report, as_json=as_json)
    raise typer.Exit(report.exit_code)


@app.command(short_help="Collect histories into Parquet files.")
def collect(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where histories are kept.")],
    what: Annotated[
        list[str] | None,
        typer.Option(
            help="Key of a list, the beginning of keys such as v2.futures, or all; may be repeated."
        ),
    ] = None,
    sets: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            help="An argument of the lists, name=value; may be repeated: each value of a name is "
            "collected by itself.",
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="First moment; else as far back as the exchange keeps.")
    ] = None,
    until: Annotated[str | None, typer.Option(help="Last moment; else now.")] = None,
    accounts: Annotated[
        Path | None, typer.Option(help="A TOML file of accounts; else the key of the environment.")
    ] = None,
    account: Annotated[
        list[str] | None,
        typer.Option(help="Only this account of the file, for --what; may be repeated."),
    ] = None,
    retire: Annotated[
        list[str] | None,
        typer.Option(help="Leave this account alone from now on; its rows stay; may be repeated."),
    ] = None,
    follow: Annotated[bool, typer.Option("--follow", help="Go on until Ctrl-C.")] = False,
    every: Annotated[str, typer.Option(help="How often with --follow, e.g. 60s.")] = "60s",
    lag: Annotated[
        str, typer.Option(help="Moments younger than this are read again: rows may be late.")
    ] = "10m",
    as_json: _Json = False,
) -> None:
    """Collect histories of all accounts into Parquet files, without gaps, at the limit's pace.

    Without --what it goes on with what DIR holds. However a run ends, the next goes on there.

    Times: 2026-01-31, 2026-01-31T12:00 (UTC without an offset), 90d for so long ago, or
    milliseconds.

    \b
    bitget-copy collect DIR --what v2.futures.trader.list_history_orders \\
        --set product-type=USDT-FUTURES --since 2026-01-01

    Exit codes: 0 done, 1 a history failed, 2 wrong use or an unusable folder, 130 Ctrl-C.
    """  # noqa: D301
    from bitget_copy.cli.collect.run import CollectOptions
    from bitget_copy.cli.collect.run import collect as run_collector

    options = CollectOptions(
        folder=folder,
        what=what or (),
        sets=sets or (),
        since=since,
        until=until,
        accounts=accounts,
        labels=account or (),
        retire=retire or (),
        follow=follow,
        every=every,
        lag=lag,
        as_json=as_json,
    )
    with _exit_code_for_errors(as_json=as_json):
        code = asyncio.run(run_collector(make_console(), make_console(stderr=True), options))
    raise typer.Exit(code)


@app.command(short_help="Look whether collected histories are whole.")
def verify(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where histories are kept.")],
    as_json: _Json = False,
) -> None:
    """Look whether a folder of histories is whole: gaps, duplicates, missing or damaged files.

    How far each was read is the column "to"; what is newer the next collect reads.

    Exit codes: 0 all is well, 1 something is wrong, 2 there is nothing that can be read.
    """
    from bitget_copy.cli.collect.verdict import print_verification
    from bitget_copy.collect import verify as look

    with _exit_code_for_errors(as_json=as_json):
        found = look(folder)
        if not (found.histories or found.problems):
            raise ConfigError(
                f"{folder}: holds no history yet; begin with: bitget-copy collect {folder} "
                "--what KEY"
            )
    raise typer.Exit(print_verification(make_console(), found, as_json=as_json))


@app.command(short_help=f"Run an exchange and three programs for {DEMO_SECONDS} seconds.")
def demo(
    seconds: Annotated[
        float, typer.Option(help="How long the programs run.", min=2, max=600)
    ] = DEMO_SECONDS,
    seed: _Seed = 7,
    as_json: _Json = False,
) -> None:
    """Run an exchange and three programs on loopback: a bot, a dashboard and a collector.

    They end a few seconds later, with what is under way then.
    """
    from bitget_copy.cli.demo.run import run_demo

    with _exit_code_for_errors(as_json=as_json):
        code = run_demo(make_console(), seconds=seconds, seed=seed, as_json=as_json)
    raise typer.Exit(code)


@app.command(short_help="Serve a simulated exchange until Ctrl-C.")
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
    as_json: _Json = False,
) -> None:
    """Serve a simulated exchange until Ctrl-C, and print its address and keys.

    With the export lines that it prints, any program that reads BITGET_API_KEY and its companions
    talks to it, as do the other commands.
    """
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
    _run_until_ctrl_c(serve(make_console(), options, as_json=as_json), as_json=as_json)


@app.command(short_help="Record real traffic into a cassette until Ctrl-C.")
def record(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The cassette to write; must not exist yet.")
    ],
    to: Annotated[str, typer.Option(help="Where requests are forwarded to.")] = DEFAULT_BASE_URL,
    port: _Port = 8788,
    as_json: _Json = False,
) -> None:
    """Forward real traffic, and write it into a cassette without its secrets, until Ctrl-C."""
    from bitget_copy.cli import record_replay

    _run_until_ctrl_c(
        record_replay.record(make_console(), file, to=to, port=port, as_json=as_json),
        as_json=as_json,
    )


@app.command(short_help="Serve a cassette until Ctrl-C.")
def replay(
    file: Annotated[Path, typer.Argument(help="A cassette made by record.")],
    port: _Port = 8788,
    repeat: Annotated[
        bool, typer.Option("--repeat", help="The last reply to a request answers all later ones.")
    ] = False,
    as_json: _Json = False,
) -> None:
    """Serve a cassette until Ctrl-C."""
    from bitget_copy.cli import record_replay

    _run_until_ctrl_c(
        record_replay.replay(make_console(), file, port=port, repeat=repeat, as_json=as_json),
        as_json=as_json,
    )


@app.command(short_help="Print the script that completes words in a shell.")
def completion(
    shell: Annotated[Shells, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")],
) -> None:
    """Print the script that lets a shell complete commands, endpoints and their parameters.

    \b
    ~/.bashrc:                   eval "$(bitget-copy completion bash)"
    ~/.zshrc, after compinit:    eval "$(bitget-copy completion zsh)"
    ~/.config/fish/config.fish:  bitget-copy completion fish | source
    """  # noqa: D301
    from bitget_copy.cli.completion import SCRIPTS

    typer.echo(SCRIPTS[shell.value], nl=False)


@app.command("_complete", hidden=True)
def complete(
    context: typer.Context, words: Annotated[list[str] | None, typer.Argument()] = None
) -> None:
    """Print what may stand in place of the last word, for the scripts of `completion`."""
    from bitget_copy.cli.completion import candidates

    assert context.parent is not None
    for word, meaning in candidates(context.parent.command, words or ()):
        typer.echo(f"{word}\t{meaning}" if meaning else word)


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
    from bitget_copy.cli.limits.show import show
    from bitget_copy.cli.printing import can_draw

    console, is_well = make_console(), True
    with _exit_code_for_errors(as_json=as_json):
        try:
            is_well = asyncio.run(show(console, as_json=as_json, once=once))
        except KeyboardInterrupt:
            if once or as_json or not can_draw(console):
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

    with _exit_code_for_errors(as_json=as_json):
        serve(make_console(), path, as_json=as_json)


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


def _run_until_ctrl_c(serving: Coroutine[Any, Any, None], *, as_json: bool) -> None:
    with _exit_code_for_errors(as_json=as_json):
        try:
            asyncio.run(serving)
        except KeyboardInterrupt:
            typer.echo("# stopped", err=as_json)


@contextmanager
def _exit_code_for_errors(*, as_json: bool = False, can_simulate: bool = False) -> Generator[None]:
    """Prints an error of the client and ends the command with its exit code."""
    try:
        yield
    except BitgetCopyError as error:
        raise typer.Exit(report(error, as_json=as_json, can_simulate=can_simulate)) from None
    except KeyboardInterrupt:
        raise typer.Exit(ExitCode.INTERRUPTED) from None
