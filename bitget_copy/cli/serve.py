"""The command ``simulate``: a made-up exchange on a port, until Ctrl-C.

Prints what a program needs to call it. The keys are drawn from the seed and open nothing
but this exchange, so they are no secrets.
"""

from __future__ import annotations

import asyncio
import shlex
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from bitget_copy.cli.show import print_table, put
from bitget_copy.errors import ConfigError
from bitget_copy.simulator import HandClock, Simulator
from bitget_copy.simulator.control_app import CONTROL_PREFIX

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from bitget_copy.credentials import Credentials

DEFAULT_ACCOUNT: Final = "trader"
_HEADING: Final = ("account", "uid", "key", "secret", "passphrase")


@attrs.frozen(kw_only=True)
class Stall:
    """What exchange to put up.

    Attributes:
        port: 0 takes a free one.
        seed: decides accounts, keys and orders.
        accounts: how many only follow.
        account: whose keys are printed as lines for the shell.
        control: answer the simulator's own paths too.
        virtual: time passes only when it is told to.
    """

    port: int = 8787
    seed: int = 7
    accounts: int = 3
    account: str = DEFAULT_ACCOUNT
    control: bool = False
    virtual: bool = False

    def simulator(self) -> Simulator:
        """The exchange; in virtual time planned waits move its clock instead of waiting."""
        if not self.virtual:
            return Simulator(self.seed, self.accounts)
        clock = HandClock(time.time())
        return Simulator(self.seed, self.accounts, clock=clock, sleep=clock.sleep)


async def serve(console: Console, stall: Stall, *, until: asyncio.Event | None = None) -> None:
    """Serves until cancelled, or until the event.

    Args:
        console: where address and keys are printed.
        stall: what to serve.
        until: ends it; None: it runs until it is cancelled.

    Raises:
        ConfigError: the port cannot be used, or there is no such account.
    """
    simulator = stall.simulator()
    if stall.account not in simulator.accounts:
        known = ", ".join(simulator.accounts)
        raise ConfigError(f"simulate: no account {stall.account!r}; there are {known}")
    async with simulator.serve(port=stall.port, control=stall.control) as server:
        for line in _announcement(server.url, simulator.accounts[stall.account], stall):
            put(console, line)
        _list_others(console, server.accounts, stall.account)
        await (until or asyncio.Event()).wait()


def _announcement(url: str, credentials: Credentials, stall: Stall) -> Iterator[str]:
    """Lines for a shell, with the keys of one account."""
    yield f"# A simulated exchange, seed {stall.seed}; Ctrl-C ends it."
    yield "# Its keys are made up and open nothing else."
    if stall.virtual:
        yield f"# Time stands: curl --json '{{\"advance\": 60}}' {url}{CONTROL_PREFIX}clock"
    elif stall.control:
        yield f"# Control: {url}{CONTROL_PREFIX}"
    yield f"export BITGET_BASE_URL={url}"
    yield f"# account {stall.account}"
    secret = "BITGET_PRIVATE_KEY" if credentials.is_rsa else "BITGET_SECRET_KEY"
    one_line = credentials.secret_key.strip().replace("\n", "\\n")
    yield f"export BITGET_API_KEY={credentials.api_key}"
    yield f"export {secret}={shlex.quote(one_line)}"
    yield f"export BITGET_PASSPHRASE={shlex.quote(credentials.passphrase)}"
    yield f"export BITGET_UID={credentials.uid}"


def _list_others(console: Console, accounts: Mapping[str, Credentials], shown: str) -> None:
    """The other accounts: a table on a terminal, else lines that a shell passes over."""
    rows = [
        (
            name,
            keys.uid or "",
            keys.api_key,
            f"RSA: simulate --account {name}" if keys.is_rsa else keys.secret_key,
            keys.passphrase,
        )
        for name, keys in accounts.items()
        if name != shown
    ]
    if console.is_terminal:
        print_table(console, _HEADING, rows, "The other accounts")
        return
    for cells in (_HEADING, *rows):
        put(console, "# " + "\t".join(cells))
