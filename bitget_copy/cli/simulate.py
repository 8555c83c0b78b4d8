"""The command ``simulate``: serves a simulated exchange on a port until Ctrl-C.

Prints its address and keys, which are made from the seed, open nothing else, and so are no
secrets.
"""

from __future__ import annotations

import asyncio
import shlex
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from bitget_copy.cli.printing import print_json, print_table, write_line
from bitget_copy.errors import ConfigError
from bitget_copy.simulator import HandClock, Server, Simulator
from bitget_copy.simulator.accounts import Mode
from bitget_copy.simulator.control_app import CONTROL_PREFIX

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from bitget_copy.credentials import Credentials

_HEADING: Final = ("account", "uid", "key", "secret", "passphrase")


@attrs.frozen(kw_only=True)
class ServeOptions:
    """The options of ``bitget-copy simulate``.

    `accounts` only follow, `account` is printed, `mode` is what all of them are.
    """

    port: int = 8787
    seed: int = 7
    accounts: int = 3
    account: str = "trader"
    control: bool = False
    virtual: bool = False
    mode: Mode = "classic"

    def simulator(self) -> Simulator:
        """The exchange; in virtual time planned waits move its clock instead of waiting."""
        if not self.virtual:
            return Simulator(self.seed, self.accounts, account_mode=self.mode)
        clock = HandClock(time.time())
        return Simulator(
            self.seed, self.accounts, clock=clock, sleep=clock.sleep, account_mode=self.mode
        )


async def serve(
    console: Console,
    options: ServeOptions,
    *,
    as_json: bool = False,
    until: asyncio.Event | None = None,
) -> None:
    """Serves until cancelled or until the event.

    Raises:
        ConfigError: the port cannot be used, or there is no such account.
    """
    simulator = options.simulator()
    if options.account not in simulator.accounts:
        known = ", ".join(simulator.accounts)
        raise ConfigError(f"simulate: no account {options.account!r}; there are {known}")
    async with simulator.serve(port=options.port, control=options.control) as server:
        if as_json:
            print_json(console, _plain(server, options))
        else:
            for line in _shell_lines(server.url, simulator.accounts[options.account], options):
                write_line(console, line)
            _print_other_accounts(console, server.accounts, options.account)
        await (until or asyncio.Event()).wait()


def _plain(server: Server, options: ServeOptions) -> dict[str, Any]:
    """Address and keys of all accounts; the keys are made up."""
    return {
        "url": server.url,
        "seed": options.seed,
        "control": f"{server.url}{CONTROL_PREFIX}" if options.control else None,
        "accounts": {
            name: {
                "uid": keys.uid, "key": keys.api_key, "passphrase": keys.passphrase,
                "private_key" if keys.is_rsa else "secret": keys.secret_key,
            }
            for name, keys in server.accounts.items()
        },
    }  # fmt: skip


def _shell_lines(url: str, credentials: Credentials, options: ServeOptions) -> Iterator[str]:
    """Lines for a shell, with the keys of one account."""
    yield f"# A simulated exchange, seed {options.seed}; Ctrl-C ends it."
    yield "# Its keys are made up and open nothing else."
    if options.virtual:
        clock = f"{url}{CONTROL_PREFIX}clock"
        yield f"# Time is stopped; advance it: curl --json '{{\"advance\": 60}}' {clock}"
    elif options.control:
        yield f"# Control: {url}{CONTROL_PREFIX}"
    yield f"export BITGET_BASE_URL={url}"
    yield f"# account {options.account}"
    secret = "BITGET_PRIVATE_KEY" if credentials.is_rsa else "BITGET_SECRET_KEY"
    one_line = credentials.secret_key.strip().replace("\n", "\\n")
    yield f"export BITGET_API_KEY={credentials.api_key}"
    yield f"export {secret}={shlex.quote(one_line)}"
    yield f"export BITGET_PASSPHRASE={shlex.quote(credentials.passphrase)}"
    yield f"export BITGET_UID={credentials.uid}"


def _print_other_accounts(
    console: Console, accounts: Mapping[str, Credentials], shown: str
) -> None:
    """Prints a table on a terminal, else comment lines for a shell."""
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
        print_table(
            console,
            _HEADING,
            rows,
            "The other accounts",
            first=("key", "secret", "passphrase"),
            rest="--account NAME prints them, --json all",
        )
        return
    for cells in (_HEADING, *rows):
        write_line(console, "# " + "\t".join(cells))
