"""Keeps the tokens of this host until it is told to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bitget_copy.cli.limits.status_reader import address_from_env
from bitget_copy.cli.printing import escape_controls, print_json, write_line
from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit.host.serve import serve_host_limiter

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console


def serve(console: Console, path: Path | None, *, as_json: bool = False) -> None:
    """Serves at a path, else at that of ``BITGET_LIMITER``, else at this user's own.

    Raises:
        ConfigError: the path cannot be used, or ``BITGET_LIMITER`` names a Redis.
    """
    if path is None:
        address = address_from_env()
        if not address.is_host:
            raise ConfigError(
                f"limiter: BITGET_LIMITER names {address}, which keeps the limits by itself; "
                "nothing is to be run beside it. --path serves a socket all the same"
            )
        place = address.path
    else:
        place = str(path)

    def on_serving(found: Path) -> None:
        if as_json:
            print_json(console, {"serving": str(found)})
        else:
            text = escape_controls(str(found))
            write_line(console, f"# keeps the limits of this host at {text}; Ctrl-C ends it")
            write_line(console, f"export BITGET_LIMITER=host:{text}")

    serve_host_limiter(place, on_serving=on_serving)
