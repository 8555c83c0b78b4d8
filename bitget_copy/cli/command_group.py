"""How the commands answer wrong use: one line on stderr, and one with the command to try."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence
from typing import Any, Final

from typer import BadParameter
from typer.core import TyperCommand, TyperGroup

from bitget_copy.cli.exit_codes import ExitCode, report_json, write_error
from bitget_copy.cli.printing import escape_controls

_OF_PYDANTIC: Final = "Value error, "
"""Stands before what some versions of typer say of a word that is none of those allowed."""
JSON_OPTION: Final = "--json"


class CommandGroup(TyperGroup):
    """All commands; their errors are reported here, whoever runs them."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs a command and ends the process with its exit code."""
        words = list(sys.argv[1:] if args is None else args)
        try:
            code = super().main(
                words, prog_name, complete_var, standalone_mode=False,
                windows_expand_args=windows_expand_args, **extra,
            )  # fmt: skip
        except Exception as error:
            if not hasattr(error, "format_message"):  # click's, which typer brings or imports
                raise
            code = _report_use(error, as_json=JSON_OPTION in words)
        sys.exit(code or ExitCode.OK)


class CallCommand(TyperCommand):
    """``call``, whose ``--simulate`` may be followed by ``=FILE``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Hands ``--simulate=FILE`` on as the option for the file."""
        prefix = "--simulate="
        words = [f"--world={a.removeprefix(prefix)}" if a.startswith(prefix) else a for a in args]
        if prefix in args:
            raise BadParameter(f"{prefix} names no file", ctx)
        return super().parse_args(ctx, words)


def _report_use(error: Any, *, as_json: bool) -> ExitCode:
    """Writes what is wrong with the words of the command line."""
    message = escape_controls(" ".join(error.format_message().split()).rstrip("."))
    message = message.replace(_OF_PYDANTIC, "")
    message = f"{message[:1].lower()}{message[1:]}"
    context = getattr(error, "ctx", None)
    command = "bitget-copy" if context is None else context.command_path
    with contextlib.suppress(OSError, ValueError):
        write_error(f"bitget-copy: {message}\n  next: {command} --help")
    if as_json:
        report_json(ExitCode.WRONG_USE, message, next=f"{command} --help")
    return ExitCode.WRONG_USE
