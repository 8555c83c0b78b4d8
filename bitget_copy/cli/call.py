"""The command ``call``: one row of the table, sent with the words of the command line.

Which exchange it goes to, whether to ask first, and how it ends. Reading the words is
`arguments`', showing the reply `show`'s.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import attrs
import typer

from bitget_copy import CopyTradingClient, Credentials, explain_call
from bitget_copy.cli.arguments import read_values
from bitget_copy.cli.show import cell, clean, put, secrets_of, show
from bitget_copy.client import find
from bitget_copy.config import credentials_from_env
from bitget_copy.errors import ConfigError
from bitget_copy.secret import HIDDEN
from bitget_copy.simulator import Simulator

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from bitget_copy.endpoint import Endpoint


@attrs.frozen(kw_only=True)
class Wish:
    """What the command line asked for.

    Attributes:
        key: key of the endpoint.
        words: the endpoint's own options, as typed.
        simulate: call a made-up exchange inside this process, drawn from `seed`.
        explain: only say how it would be signed.
        as_json: print the exchange's form.
        yes: send a write without asking.
        timeout: seconds for the whole call; None: the client's own.
        reveal: print the secrets of the reply.
    """

    key: str
    words: Sequence[str]
    simulate: bool = False
    seed: int = 7
    explain: bool = False
    as_json: bool = False
    yes: bool = False
    timeout: float | None = None
    reveal: bool = False


def perform(wish: Wish, console: Console) -> None:
    """Does what was asked for.

    Raises:
        BitgetCopyError: the call is wrong or failed.
    """
    row = find(wish.key)
    values = read_values(row, wish.words)
    simulator = Simulator(wish.seed) if wish.simulate else None
    credentials = simulator.credentials if simulator else credentials_from_env()
    explanation = explain_call(credentials, row, values)  # checks the values, before any question
    if wish.explain:
        put(console, explanation)
        return
    if row.holds_secrets and not wish.reveal:
        raise ConfigError(
            f"{row.key}: its reply is a secret that the exchange shows this once; add --reveal to "
            "have it printed, where nobody else can see it"
        )
    reply = asyncio.run(_send(row, values, wish, credentials, simulator))
    show(console, reply, as_json=wish.as_json)
    for name, text in secrets_of(reply):
        put(console, f"{name}: {clean(text)}")


async def _send(
    row: Endpoint,
    values: Mapping[str, object],
    wish: Wish,
    credentials: Credentials,
    simulator: Simulator | None,
) -> Any:
    async with _client(credentials, simulator) as client:
        is_real = simulator is None and not client.config.is_loopback
        if row.writes and is_real and not wish.yes:
            _ask(row, values, client.config.base_url)
        return await client.call(row, values, timeout=wish.timeout)


def _client(credentials: Credentials, simulator: Simulator | None) -> CopyTradingClient:
    if simulator is None:
        return CopyTradingClient.from_env()
    return CopyTradingClient(credentials, transport=simulator)


def _ask(row: Endpoint, values: Mapping[str, object], base_url: str) -> None:
    """Asks before a write.

    Raises:
        ConfigError: the answer was no, or there is nobody to answer.
    """
    hidden = {param.wire for param in row.params if param.kind == "secret"}
    listed = ", ".join(
        f"{name}={HIDDEN if name in hidden else cell(value)}" for name, value in values.items()
    )
    typer.echo(f"{row.key} changes the account ({row.effect}) on {base_url}", err=True)
    typer.echo(f"  with {listed or 'no parameters'}", err=True)
    try:
        agreed = typer.confirm("Send it?", err=True)
    except typer.Abort:
        agreed = False
    if not agreed:
        raise ConfigError("not confirmed; answer y, or add --yes to send it without a question")
