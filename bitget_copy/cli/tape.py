"""The commands ``record`` and ``replay``: cassettes on a port of loopback, until Ctrl-C.

What is kept of the traffic, and how replies are found again, is `bitget_copy.recording`'s.
"""

from __future__ import annotations

import asyncio
import shlex
from typing import TYPE_CHECKING

from bitget_copy._transport.proxy_env import FROM_ENV
from bitget_copy.cli.show import put
from bitget_copy.recording import Cassette, Recorder
from bitget_copy.simulator import Listener

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console


async def record(
    console: Console, file: Path, *, to: str, port: int, until: asyncio.Event | None = None
) -> None:
    """Forwards and writes until cancelled, or until the event; says at the end what it wrote.

    Args:
        console: where the address and the counts are printed.
        file: the cassette; must not exist yet.
        to: base URL of the exchange.
        port: 0 takes a free one.
        until: ends it; None: it runs until it is cancelled.

    Raises:
        ConfigError: the file, the URL or the port cannot be used.
    """
    async with (
        Recorder(file, to, proxy=FROM_ENV) as recorder,
        Listener(recorder, port=port) as listener,
    ):
        put(console, f"# Forwards to {to}, also what changes the account; Ctrl-C ends it.")
        put(
            console,
            f"# Writes {shlex.quote(str(file))}: no keys, ids as stand-ins, amounts as they are.",
        )
        put(console, f"export BITGET_BASE_URL={listener}")
        try:
            await (until or asyncio.Event()).wait()
        finally:
            put(
                console,
                f"# recorded {recorder.recorded}, in no table {recorder.passed_over}, "
                f"failed {recorder.failed}",
            )


async def replay(
    console: Console, file: Path, *, port: int, repeat: bool, until: asyncio.Event | None = None
) -> None:
    """Serves a cassette until cancelled, or until the event; says at the end what was left.

    Args:
        console: where the address and the counts are printed.
        file: the cassette.
        port: 0 takes a free one.
        repeat: the last reply to a request goes on answering it.
        until: ends it; None: it runs until it is cancelled.

    Raises:
        ConfigError: the file or the port cannot be used.
    """
    cassette = Cassette.load(file, repeat=repeat)
    async with Listener(cassette, port=port) as listener:
        put(console, f"# Serves {cassette.remaining} recorded replies; keys are not looked at.")
        put(console, f"export BITGET_BASE_URL={listener}")
        try:
            await (until or asyncio.Event()).wait()
        finally:
            put(
                console,
                f"# not asked for {cassette.remaining}, asked in vain {len(cassette.unmatched)}",
            )
