"""Runs the checks of ``doctor`` in their order, and prints the results."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs
from rich.text import Text

from bitget_copy import ENDPOINTS, CopyTradingClient, RetryPolicy
from bitget_copy._proxy_env import FROM_ENV
from bitget_copy.cli.doctor import checks, shared_limits
from bitget_copy.cli.doctor.checks import Result, Status
from bitget_copy.cli.printing import escape_controls, print_json, write_line, write_text
from bitget_copy.config import (
    ClientConfig,
    base_url_from_env,
    credentials_from_env,
    limiter_from_env,
    variables_in_use,
)
from bitget_copy.errors import ConfigError
from bitget_copy.simulator import Simulator

if TYPE_CHECKING:
    from rich.console import Console

_COLOURS: Final = {
    Status.OK: "green",
    Status.INFO: "cyan",
    Status.UNSEEN: "magenta",
    Status.WARN: "yellow",
    Status.FAIL: "bold red",
}
_NARROWEST: Final = 30
"""Characters for what was found, however narrow the screen is."""
_MANY: Final = 4
"""Checks that one reason has kept back."""
_OTHERS: Final = "the rest"
_OTHER_NAMES: Final = re.compile(r" \(or BITGET_[^)]*\)")
"""Other names of variables."""
_SUMMARY: Final = {
    Status.FAIL: "something must be fixed",
    Status.WARN: "it works, but look at the warnings",
    Status.OK: "all is well",
}


async def examine(*, rate_limits: str | None = None) -> list[Result]:
    """Runs every check with the account and address of the environment.

    Args:
        rate_limits: path of a file with own rate limits; None without one.
    """
    try:
        config = ClientConfig(
            base_url=base_url_from_env(),
            rate_limits=rate_limits,
            timeout=checks.CALL_TIMEOUT,
            retry=RetryPolicy(max_attempts=2),
            proxy=FROM_ENV,
        )
        credentials = credentials_from_env()
        results = [*checks.configuration(variables_in_use(), config), checks.route(config)]
        shared = limiter_from_env()
        results += [] if shared is None else [await shared_limits.check(shared)]
        client = CopyTradingClient(credentials, config=config, limiter=shared)
    except ConfigError as error:
        advice = "bitget-copy doctor --simulate shows a run without keys"
        if "not set" in str(error):
            advice = f"set them, with a key made at Bitget under API management; {advice}"
        return [
            _wrong_configuration(error, advice),
            *checks.unseen("route", why="the configuration is wrong"),
        ]
    return await _examine(client, results, rate_limits)


async def examine_simulator(seed: int, *, rate_limits: str | None = None) -> list[Result]:
    """Runs every check with a simulated exchange on loopback."""
    async with Simulator(seed).serve() as server:
        try:
            client = CopyTradingClient(
                server.credentials,
                base_url=server.url,
                rate_limits=rate_limits,
                timeout=checks.CALL_TIMEOUT,
                retry=RetryPolicy(max_attempts=2),
            )
        except ConfigError as error:
            return [
                _wrong_configuration(error),
                *checks.unseen("limits", why="the configuration is wrong"),
            ]
        keys = Result("configuration", Status.INFO, f"made-up keys of a simulator, seed {seed}")
        return await _examine(client, [keys], rate_limits)


def _wrong_configuration(error: ConfigError, advice: str = "") -> Result:
    return Result("configuration", Status.FAIL, escape_controls(str(error)), advice)


async def _examine(
    client: CopyTradingClient, results: list[Result], rate_limits: str | None
) -> list[Result]:
    async with client:
        limits = checks.limits(client.config, file=rate_limits, rows=len(ENDPOINTS))
        address = await checks.address(client.config)
        found = [*results, limits, address]
        if address.status is Status.FAIL:
            return [*found, *checks.unseen("tls", why="no connection")]
        if any(each.check == shared_limits.CHECK and each.status is Status.FAIL for each in found):
            return [*found, *checks.unseen("tls", why="no call that is not counted is sent")]
        return [*found, *await _examine_calls(client)]


async def _examine_calls(client: CopyTradingClient) -> list[Result]:
    """The checks that send calls, as far as they get."""
    error = await checks.sync_clock(client)
    tls = checks.tls(client.config, error)
    if tls.status is Status.FAIL:
        return [tls, *checks.unseen("clock", why="no secure connection")]
    view = await client.account_mode(timeout=checks.CALL_TIMEOUT)
    probes = await checks.probe_all(client, view)
    v1_probe = probes[0]
    if not v1_probe.key.startswith("v1."):
        role, name = next(iter(checks.PROBES.items()))
        v1_probe = await checks.probe(client, f"v1.{name}", role)
    return [
        tls,
        checks.clock(client, error),
        checks.api(probes),
        checks.key(probes),
        checks.ip_list(probes),
        checks.account_mode(view),
        checks.rights(view),
        *checks.roles(probes),
        checks.api_v1(v1_probe),
        *checks.families(view),
    ]


def worst(results: list[Result]) -> Status:
    """A failure if there is one, else a warning, else fine."""
    found = {result.status for result in results}
    return next(s for s in (Status.FAIL, Status.WARN, Status.OK) if s in found or s is Status.OK)


def print_results(
    console: Console, results: list[Result], *, as_json: bool, verbose: bool = False
) -> None:
    """Prints one line for each result, and a last line that sums them up.

    Args:
        console: where they are printed.
        results: of all checks.
        as_json: as JSON, whole.
        verbose: every check that could not be made has a line of its own.
    """
    if as_json:
        print_json(console, [attrs.asdict(result) for result in results])
        return
    count = Counter(result.status for result in results)
    total = ", ".join(f"{count[status]} {status}" for status in Status if count[status])
    shown = results if verbose else _shortened(results)
    if console.is_terminal:
        _print_lines(console, shown)
    else:
        for result in shown:
            write_line(console, f"{result.status}\t{result.check}\t{result.found}\t{result.advice}")
    unseen = [result.check for result in results if result.status is Status.UNSEEN]
    said = _SUMMARY[worst(results)]
    if unseen and worst(results) is Status.OK:
        said = f"what was seen is well, {', '.join(unseen)} not seen"
    write_text(console, f"{said} ({total})")


def _shortened(results: list[Result]) -> list[Result]:
    """Without what could not be looked at, where one reason kept back many checks."""
    unseen = Counter(each.found for each in results if each.status is Status.UNSEEN)
    shown = []
    for each in results:
        count = unseen[each.found] if each.status is Status.UNSEEN else 0
        if count < _MANY:
            shown.append(attrs.evolve(each, found=_OTHER_NAMES.sub("", each.found)))
        elif not any(one.check == _OTHERS for one in shown):
            more = f"{count} checks, as {each.found}; -v lists them"
            shown.append(Result(_OTHERS, Status.UNSEEN, more))
    return shown


def _print_lines(console: Console, results: list[Result]) -> None:
    """A line for each, wrapped below itself; only the status is coloured."""
    widths = max(len(r.status) for r in results), max(len(r.check) for r in results)
    indent = " " * (sum(widths) + 4)
    room = max(console.width - len(indent), _NARROWEST)
    for result in results:
        head = Text().append(f"{result.status:{widths[0]}}", style=_COLOURS[result.status])
        first, *more = textwrap.wrap(result.found, room) or [""]
        if result.advice:
            more += textwrap.wrap(f"→ {result.advice}", room)
        head.append(f"  {result.check:{widths[1]}}  {first}")
        console.print(head, no_wrap=True, crop=False, overflow="ignore", highlight=False)
        for line in more:
            write_line(console, f"{indent}{line}")
