"""The command ``doctor``: looks at keys, address, clock, rights and limits, and says what to do.

Sends reads only. What each check finds is in `checks`; here is their order, and the screen.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs
from rich.text import Text

from bitget_copy import ENDPOINTS, CopyTradingClient
from bitget_copy._transport.proxy_env import FROM_ENV
from bitget_copy.cli import checks
from bitget_copy.cli.checks import Result, Status
from bitget_copy.cli.show import clean, print_json, put, table
from bitget_copy.config import (
    ClientConfig,
    base_url_from_env,
    credentials_from_env,
    variables_in_use,
)
from bitget_copy.errors import ConfigError
from bitget_copy.simulator import Simulator

if TYPE_CHECKING:
    from rich.console import Console

    from bitget_copy.credentials import Credentials

_COLOURS: Final = {
    Status.OK: "green",
    Status.INFO: "cyan",
    Status.WARN: "yellow",
    Status.FAIL: "bold red",
}
_SUMMARY: Final = {
    Status.FAIL: "something must be put right",
    Status.WARN: "it works, but look at the warnings",
    Status.OK: "all is well",
}


async def examine(*, limits: str | None = None) -> list[Result]:
    """Every check, against the account and address of the environment.

    Args:
        limits: path of a file with own limits; None without one.
    """
    try:
        config = ClientConfig(
            base_url=base_url_from_env(),
            rate_limits=limits,
            timeout=checks.CALL_S,
            max_attempts=2,
            proxy=FROM_ENV,
        )
        credentials = credentials_from_env()
        told = [*checks.configuration(variables_in_use(), config), checks.route(config)]
        client = CopyTradingClient(credentials, config=config)
    except ConfigError as error:
        advice = "bitget-copy doctor --simulate shows a run without keys"
        return [Result("configuration", Status.FAIL, clean(str(error)), advice)]
    return await _examine(client, told, limits)


async def examine_simulator(seed: int, *, limits: str | None = None) -> list[Result]:
    """Every check, against a simulated exchange on loopback."""
    async with Simulator(seed).serve() as server:
        try:
            client = _simulated(server.url, server.credentials, limits)
        except ConfigError as error:
            return [Result("configuration", Status.FAIL, clean(str(error)))]
        told = Result("configuration", Status.INFO, f"made-up keys of a simulator, seed {seed}")
        return await _examine(client, [told], limits)


def _simulated(url: str, credentials: Credentials, limits: str | None) -> CopyTradingClient:
    return CopyTradingClient(
        credentials, base_url=url, rate_limits=limits, timeout=checks.CALL_S, max_attempts=2
    )


async def _examine(
    client: CopyTradingClient, so_far: list[Result], limits: str | None
) -> list[Result]:
    async with client:
        out = [*so_far, checks.limits(client.config, own=limits, rows=len(ENDPOINTS))]
        reached = await checks.address(client.config)
        further = [] if reached.status is Status.FAIL else await _call(client)
        return [*out, reached, *further]


async def _call(client: CopyTradingClient) -> list[Result]:
    """What calls tell, as far as they get."""
    error = await checks.ask_time(client)
    secured = checks.tls(client.config, error)
    if secured.status is Status.FAIL:
        return [secured]
    probes = await checks.probe_all(client)
    has_v2 = not probes[0].key.startswith("v1.")
    old = await checks.probe(client, "v1", probes[0].role) if has_v2 else probes[0]
    return [
        secured,
        checks.clock(client, error),
        checks.api(probes),
        checks.key(probes),
        checks.ip_list(probes),
        checks.account_mode(probes),
        *checks.roles(probes),
        checks.old_api(old),
    ]


def worst(results: list[Result]) -> Status:
    """The worst of all: a failure, else a warning, else fine."""
    found = {result.status for result in results}
    return next(s for s in (Status.FAIL, Status.WARN, Status.OK) if s in found or s is Status.OK)


def show(console: Console, results: list[Result], *, as_json: bool) -> None:
    """Prints the findings, one line each, and a last line that sums them up."""
    if as_json:
        print_json(console, [attrs.asdict(result) for result in results])
        return
    count = Counter(result.status for result in results)
    last = ", ".join(f"{count[status]} {status}" for status in Status if count[status])
    if console.is_terminal:
        _print_table(console, results)
    else:
        for result in results:
            put(console, f"{result.status}\t{result.check}\t{result.found}\t{result.advice}")
    put(console, f"{_SUMMARY[worst(results)]} ({last})")


def _print_table(console: Console, results: list[Result]) -> None:
    grid = table("", show_header=False)
    grid.add_column()
    grid.add_column(style="bold")
    grid.add_column(overflow="fold", ratio=1)
    for result in results:
        found = Text(result.found)
        if result.advice:
            found.append(f"\n→ {result.advice}", style="dim")
        grid.add_row(Text(result.status, style=_COLOURS[result.status]), result.check, found)
    console.print(grid)
