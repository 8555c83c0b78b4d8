"""The commands ``record`` and ``replay``: serve a cassette's recorder, or a cassette, on loopback.

What is recorded, and how a reply is found again, is in `bitget_copy.recording`.
"""

from __future__ import annotations

import asyncio
import shlex
from typing import TYPE_CHECKING, Any

from bitget_copy._proxy_env import FROM_ENV
from bitget_copy.cli.printing import print_json, write_line
from bitget_copy.cli.safe_streams import print_notice
from bitget_copy.recording import Cassette, Recorder
from bitget_copy.simulator import Listener

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console


async def record(
    console: Console,
    file: Path,
    *,
    to: str,
    port: int,
    as_json: bool = False,
    until: asyncio.Event | None = None,
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
        end = _Ends(console, as_json=as_json)
        end.begin(
            {"url": str(listener), "to": to, "file": str(file)},
            f"# Forwards to {to}, writes to the account too; Ctrl-C ends it.",
            f"# Records to {name}: no keys, ids replaced, amounts as they are.",
            f"export BITGET_BASE_URL={listener}",
        )
        try:
            await (until or asyncio.Event()).wait()
        finally:
            end.tell(
                f"# recorded {recorder.recorded}, in no table {recorder.passed_over}, "
                f"failed {recorder.failed}, not written {recorder.unwritten}",
            )


async def replay(
    console: Console,
    file: Path,
    *,
    port: int,
    repeat: bool,
    as_json: bool = False,
    until: asyncio.Event | None = None,
) -> None:
    """Serves a cassette until cancelled or until the event.

    Prints the address first, and at the end what was left.

    Raises:
        ConfigError: the file or the port cannot be used.
    """
    cassette = Cassette.load(file, repeat=repeat)
    async with Listener(cassette, port=port) as listener:
        end = _Ends(console, as_json=as_json)
        end.begin(
            {"url": str(listener), "file": str(file), "replies": cassette.remaining},
            f"# Serves {cassette.remaining} recorded replies; keys do not matter.",
            f"export BITGET_BASE_URL={listener}",
        )
        try:
            await (until or asyncio.Event()).wait()
        finally:
            unmatched = len(cassette.unmatched)
            end.tell(f"# not used {cassette.remaining}, without a reply {unmatched}")


class _Ends:
    """What is said at the beginning and the end of serving; of JSON the beginning alone.

    Args:
        console: where the beginning is printed.
        as_json: print one JSON object, and the end on stderr.
    """

    def __init__(self, console: Console, *, as_json: bool) -> None:
        self._console = console
        self._as_json = as_json

    def begin(self, plain: dict[str, Any], *lines: str) -> None:
        """Prints the address."""
        if self._as_json:
            print_json(self._console, plain)
            return
        for line in lines:
            write_line(self._console, line)

    def tell(self, line: str) -> None:
        """Prints what became of it."""
        if self._as_json:
            print_notice(line.removeprefix("# "))
        else:
            write_line(self._console, line)
