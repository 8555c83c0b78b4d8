"""The command ``simulate``: a made-up exchange on a port, until Ctrl-C.

Prints what a program needs to call it. The keys are drawn from the seed and open nothing
but this exchange, so they are no secrets.
"""

from __future__ import annotations

import asyncio
import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bitget_copy.cli.show import put
from bitget_copy.simulator import Simulator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from bitget_copy.credentials import Credentials

DEFAULT_ACCOUNT = "trader"


async def serve(
    console: Console, *, port: int, seed: int, until: asyncio.Event | None = None
) -> None:
    """Serves until cancelled, or until the event.

    Args:
        console: where address and keys are printed.
        port: 0 takes a free one.
        seed: decides accounts, keys and orders.
        until: ends it; None: it runs until it is cancelled.

    Raises:
        ConfigError: the port cannot be used.
    """
    async with Simulator(seed).serve(port=port) as server:
        for line in announcement(server.url, server.accounts, seed):
            put(console, line)
        await (until or asyncio.Event()).wait()


def announcement(url: str, accounts: Mapping[str, Credentials], seed: int) -> Iterator[str]:
    """Lines for a shell: the default account's are active, the others' behind a ``#``."""
    yield f"# A simulated exchange, seed {seed}; Ctrl-C ends it."
    yield "# Its keys are made up and open nothing else."
    yield f"export BITGET_BASE_URL={url}"
    for name, credentials in accounts.items():
        yield f"# account {name}"
        mark = "" if name == DEFAULT_ACCOUNT else "# "
        for line in _exports(credentials):
            yield f"{mark}{line}"


def _exports(credentials: Credentials) -> Iterator[str]:
    secret = "BITGET_PRIVATE_KEY" if credentials.is_rsa else "BITGET_SECRET_KEY"
    one_line = credentials.secret_key.strip().replace("\n", "\\n")
    yield f"export BITGET_API_KEY={credentials.api_key}"
    yield f"export {secret}={shlex.quote(one_line)}"
    yield f"export BITGET_PASSPHRASE={shlex.quote(credentials.passphrase)}"
    yield f"export BITGET_UID={credentials.uid}"
