"""The exit codes, and how an error is printed: one block on stderr with what it did.

Text of the exchange is shown without control characters.
"""

from __future__ import annotations

import contextlib
import sys
import traceback
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bitget_copy.cli.printing import escape_controls
from bitget_copy.cli.safe_streams import print_notice
from bitget_copy.errors import APIError, ConfigError, Outcome, ParameterError

if TYPE_CHECKING:
    from bitget_copy.errors import BitgetCopyError


class ExitCode(IntEnum):
    """How a command ends; scripts may rely on it."""

    OK = 0
    REFUSED = 1
    """The exchange said no; or the demo, `doctor` or `migrate` found a problem."""
    WRONG_USE = 2
    """Options, parameters or keys are wrong; nothing was sent."""
    UNKNOWN = 3
    """Sent, and nobody can say whether it was executed."""
    NOT_SENT = 4
    """No connection or no time; nothing was sent, so it may be repeated."""
    DRIFT = 5
    """The command `drift` found replies that are not as the table says."""
    FAULT = 70
    """A fault of this program; no write was sent (a write that was ends with 3)."""
    INTERRUPTED = 130
    """Ctrl-C, as shells expect. Of a write: before it was sent."""


_OUTCOMES: Final = {
    Outcome.NOT_SENT: "not sent: no byte of it reached the exchange",
    Outcome.REFUSED: "refused: the exchange says that it did not act",
    Outcome.UNKNOWN: "unknown: it was sent; look at the account before you send it again",
}


def exit_code(error: BitgetCopyError) -> ExitCode:
    """The exit code for an error."""
    if isinstance(error, ConfigError | ParameterError):
        return ExitCode.WRONG_USE
    if error.outcome is Outcome.UNKNOWN:
        return ExitCode.UNKNOWN
    return ExitCode.REFUSED if error.outcome is Outcome.REFUSED else ExitCode.NOT_SENT


def describe(error: BitgetCopyError) -> str:
    """The block for an error, without a final line break."""
    lines = [type(error).__name__]
    if isinstance(error, APIError):
        code = f"code {escape_controls(error.code)}, HTTP {error.status_code}"
        lines += [
            f"  endpoint  {error.endpoint}",
            f"  message   {escape_controls(error.message)} ({code})",
            f"  hint      {escape_controls(error.hint) or 'none known for this code'}",
        ]
    else:
        lines.append(f"  message   {escape_controls(str(error))}")
    lines.append(f"  outcome   {_OUTCOMES[error.outcome]}")
    if len(error.attempts) > 1:
        lines.append(f"  attempts  {len(error.attempts)}")
    return "\n".join(lines)


def report(error: BitgetCopyError) -> ExitCode:
    """Writes the block to stderr and returns the exit code, even if it cannot be written."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(f"{describe(error)}\n")
    return exit_code(error)


def report_fault(error: BaseException) -> ExitCode:
    """Writes one line about a fault of this program; without its text, which may hold a key."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "nowhere"
    name = type(error).__name__
    print_notice(f"stopped by a fault of its own ({name} in {where}); please report it")
    return ExitCode.FAULT
