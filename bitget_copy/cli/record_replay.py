"""The commands ``record`` and ``replay``: serve a cassette's recorder, or a cassette, on loopback.

What is recorded, and how a reply is found again, is in `bitget_copy.recording`.
"""

from __future__ import annotations

import asyncio
import shlex
from typing import TYPE_CHECKING

from bitget_copy._proxy_env import FROM_ENV
from bitget_copy.cli.printing import write_line
from bitget_copy.recording import Cassette, Recorder
from bitget_copy.simulator import Listener

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console


async def record(
    console: Console, file: Path, *, to: str, port: int, until: asyncio.Event | None = None
) -> None:
    """Forwards to an exchange and records until cancelled or until the event.

    Prints the address first and the counts at the end.

    Raises:
        ConfigError: the file, the URL or the port cannot be used.
    """
    async with (
        Recorder(file, to, proxy=FROM_ENV) as recorder,
        Listener(recorder, port=port) as listener,
    ):
        name = shlex.quote(str(file))
        write_line(console, f"# Forwards to {to}, writes to the account too; Ctrl-C ends it.")
        write_line(console, f"# Records to {name}: no keys, ids replaced, amounts as they are.")
        write_line(console, f"export BITGET_BASE_URL={listener}")
        try:
            await (until or asyncio.Event()).wait()
        finally:
            write_line(
                console,
                f"# recorded {recorder.recorded}, in no table {recorder.passed_over}, "
                f"failed {recorder.failed}",
            )


async def replay(
    console: Console, file: Path, *, port: int, repeat: bool, until: asyncio.Event | None = None
) -> None:
    """Serves a cassette until cancelled or until the event.

    Prints the address first, and at the end what was left.

    Raises:
        ConfigError: the file or the port cannot be used.
    """
    cassette = Cassette.load(file, repeat=repeat)
    async with Listener(cassette, port=port) as listener:
        write_line(console, f"# Serves {cassette.remaining} recorded replies; keys do not matter.")
        write_line(console, f"export BITGET_BASE_URL={listener}")
        try:
            await (until or asyncio.Event()).wait()
        finally:
            unmatched = len(cassette.unmatched)
            write_line(console, f"# not used {cassette.remaining}, without a reply {unmatched}")
