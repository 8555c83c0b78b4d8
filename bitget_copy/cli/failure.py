"""What a failed call looks like on the screen, and the exit code that it ends with.

One block on stderr: the class, what happened, what it means, what it did to the account.
Text of the exchange is shown without control characters. Which error is raised when is
`bitget_copy.errors`' to say.
"""

from __future__ import annotations

import contextlib
import sys
import traceback
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from bitget_copy.cli.output import note
from bitget_copy.cli.show import clean
from bitget_copy.errors import APIError, ConfigError, Outcome, ParameterError

if TYPE_CHECKING:
    from bitget_copy.errors import BitgetCopyError


class ExitCode(IntEnum):
    """How a command ends; scripts may rely on it."""

    OK = 0
    REFUSED = 1
    """The exchange said no; or the demo, `doctor` or `migrate` found what must not be."""
    WRONG_USE = 2
    """Options, parameters or keys are wrong; nothing was sent."""
    UNKNOWN = 3
    """Sent, and nobody can say what became of it."""
    NOT_SENT = 4
    """No connection or no time; nothing was sent, so it may be repeated."""
    FAULT = 70
    """A fault of this program; no write was sent (a write that was ends with 3)."""
    INTERRUPTED = 130
    """Ctrl-C; what shells expect. Of a write: before it was sent."""


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
        code = f"code {clean(error.code)}, HTTP {error.status_code}"
        lines += [
            f"  endpoint  {error.endpoint}",
            f"  message   {clean(error.message)} ({code})",
            f"  hint      {clean(error.hint) or 'none known for this code'}",
        ]
    else:
        lines.append(f"  message   {clean(str(error))}")
    lines.append(f"  outcome   {_OUTCOMES[error.outcome]}")
    if len(error.attempts) > 1:
        lines.append(f"  attempts  {len(error.attempts)}")
    return "\n".join(lines)


def report(error: BitgetCopyError) -> ExitCode:
    """Writes the block to stderr and tells the exit code, whatever becomes of the writing."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(f"{describe(error)}\n")
    return exit_code(error)


def report_fault(error: BaseException) -> ExitCode:
    """One line for what should not have happened; its text may hold a key, so it is left out."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "nowhere"
    note(f"stopped by a fault of its own ({type(error).__name__} in {where}); please report it")
    return ExitCode.FAULT


_OUTCOMES = {
    Outcome.NOT_SENT: "not sent: no byte of it reached the exchange",
    Outcome.REFUSED: "refused: the exchange says that it did not act",
    Outcome.UNKNOWN: "unknown: it was sent; look at the account before you send it again",
}
