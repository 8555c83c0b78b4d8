"""The exit codes, and how an error is printed: what was wrong and what it did, then what to do.

Text of the exchange is shown without control characters.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import sys
import traceback
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bitget_copy.cli.printing import escape_controls, wrapped
from bitget_copy.cli.safe_streams import print_notice
from bitget_copy.errors import (
    AccountModeError,
    APIConnectionError,
    APIError,
    APIRetiredError,
    AuthenticationError,
    ConfigError,
    Outcome,
    OutcomeUnknownError,
    ParameterError,
    PermissionDeniedError,
    ReadOnlyError,
    RequestTimeoutError,
    said,
)

if TYPE_CHECKING:
    from bitget_copy.errors import BitgetCopyError


class ExitCode(IntEnum):
    """How a command ends; scripts may rely on it."""

    OK = 0
    REFUSED = 1
    """The exchange said no; or the demo, `doctor` or `migrate` found a problem."""
    WRONG_USE = 2
    """Options, parameters or keys are wrong, or writes are forbidden; nothing was sent."""
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


MEANINGS: Final = {
    ExitCode.OK: "done",
    ExitCode.REFUSED: "refused (or a problem was found)",
    ExitCode.WRONG_USE: "wrong use",
    ExitCode.UNKNOWN: "outcome unknown",
    ExitCode.NOT_SENT: "not sent",
    ExitCode.DRIFT: "drift found",
    ExitCode.FAULT: "a fault of the command",
    ExitCode.INTERRUPTED: "stopped before it was sent",
}
"""As the help, the README and the guide say them."""
_OUTCOMES: Final = {
    Outcome.NOT_SENT: "not sent",
    Outcome.REFUSED: "refused, so the exchange did not act",
    Outcome.UNKNOWN: "outcome unknown: it was sent; look at the account before you send it again",
}
_OF_PYTHON: Final = re.compile(
    r"\b[A-Z][A-Za-z]*(?:Error|Timeout): |\[Errno -?\d+\] ?|; this attempt was not sent"
)
"""What the texts of errors say to programs only."""
_IN_WORDS: Final = {
    " is of type str;": " has not that form;",
    "a Decimal, an int, or a number as text; floats are refused, they lose digits": "a number",
}
"""What texts say of the types of Python, as one says it of what was typed."""
_DOCTOR: Final = "bitget-copy doctor"
_QUOTED: Final = re.compile(r"(?<!\w)'([^']*)'")
_ASKS_DOCTOR: Final = (
    AccountModeError, APIConnectionError, AuthenticationError, PermissionDeniedError,
    RequestTimeoutError,
)  # fmt: skip


def exit_code(error: BitgetCopyError) -> ExitCode:
    """The exit code for an error."""
    if isinstance(error, ConfigError | ParameterError | ReadOnlyError):
        return ExitCode.WRONG_USE
    if error.outcome is Outcome.UNKNOWN:
        return ExitCode.UNKNOWN
    return ExitCode.REFUSED if error.outcome is Outcome.REFUSED else ExitCode.NOT_SENT


def describe(error: BitgetCopyError, *, can_simulate: bool = False) -> str:
    """What went wrong, and below it what to do next; without a final line break."""
    lines = [f"bitget-copy: {_sentence(error)}"]
    lines += [
        f"  {name}: {escape_controls(text)}" for name, text in _further(error, can_simulate) if text
    ]
    return "\n".join(lines)


def _sentence(error: BitgetCopyError) -> str:
    """The first line: which endpoint, what was wrong, and what it did."""
    if isinstance(error, ParameterError):
        return escape_controls(_parameter_sentence(error))
    if isinstance(error, ConfigError):
        return escape_controls(str(error))
    tries = f" after {len(error.attempts)} attempts" if len(error.attempts) > 1 else ""
    if isinstance(error, OutcomeUnknownError):
        evidence = _OF_PYTHON.sub("", error.evidence.removeprefix(f"{error.endpoint}: "))
        text = f"{error.endpoint}: {escape_controls(evidence)}"
    elif isinstance(error, APIError):
        code = f"code {escape_controls(error.code)}, HTTP {error.status_code}"
        text = f"{error.endpoint}: {escape_controls(error.message)} ({code})"
    else:
        text = escape_controls(_OF_PYTHON.sub("", said(error)))
    if error.outcome is Outcome.UNKNOWN and not isinstance(error, OutcomeUnknownError):
        # Of a write it would be one.
        return f"{text}; no answer that can be used{tries}; a read changes nothing, so ask again"
    return f"{text}; {_OUTCOMES[error.outcome]}{tries}"


def _parameter_sentence(error: ParameterError) -> str:
    """With the parameter as it is typed: ``--product-type``."""
    where = f"{error.endpoint}: " if error.endpoint else ""
    if error.parameter == "endpoint":
        _, guess, near = error.allowed.rpartition("such as ")
        hint = f"; did you mean {near}?" if guess else ""
        return f"{error.problem.replace('is in no table', 'is no endpoint')}{hint}"
    name, dot, member = error.parameter.partition(".")
    shown = f"--{name.replace('_', '-')}{dot}{member}"
    allowed = _QUOTED.sub(r"\1", error.allowed)
    text = f"{where}{shown} {error.problem}; allowed: {allowed}"
    for of_python, in_words in _IN_WORDS.items():
        text = text.replace(of_python, in_words)
    return text


def _further(error: BitgetCopyError, can_simulate: bool) -> Iterator[tuple[str, str]]:
    """The lines below: the hint for a code, and the command to try."""
    if isinstance(error, APIError):
        yield "hint", error.hint
    yield "next", next_command(error, can_simulate=can_simulate)


def next_command(error: BitgetCopyError, *, can_simulate: bool = False) -> str:
    """The command that shows more about an error; empty where none does.

    Args:
        error: what went wrong.
        can_simulate: the command that ends with it also works without keys.
    """
    if can_simulate and isinstance(error, ConfigError) and str(error).startswith("environment:"):
        return f"{_DOCTOR}, or add --simulate"
    if isinstance(error, ParameterError):
        if error.parameter == "endpoint":
            return "bitget-copy endpoints"
        return f"bitget-copy call {error.endpoint} --help" if error.endpoint else ""
    if isinstance(error, ConfigError):
        if error.endpoint:
            return f"bitget-copy call {error.endpoint} --help"
        return _DOCTOR if str(error).startswith("environment:") else ""
    if isinstance(error, APIRetiredError):
        return "bitget-copy migrate FILE"
    return _DOCTOR if isinstance(error, _ASKS_DOCTOR) else ""


def report(
    error: BitgetCopyError, *, as_json: bool = False, can_simulate: bool = False
) -> ExitCode:
    """Writes to stderr what went wrong, and to stdout as JSON where that is asked for.

    Args:
        error: what went wrong.
        as_json: whether that is.
        can_simulate: as for :func:`next_command`.

    Returns:
        The exit code, even if nothing can be written.
    """
    code = exit_code(error)
    with contextlib.suppress(OSError, ValueError):
        write_error(describe(error, can_simulate=can_simulate))
    if as_json:
        report_json(
            code, escape_controls(str(error)), error.outcome,
            endpoint=error.endpoint, code=error.code if isinstance(error, APIError) else None,
            next=next_command(error, can_simulate=can_simulate) or None,
        )  # fmt: skip
    return code


def write_error(text: str) -> None:
    """Writes lines to stderr; a terminal gets them without broken words."""
    lines = text.splitlines()
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns
        lines = [
            line[: len(line) - len(line.lstrip())]
            + "\n    ".join(wrapped(line.lstrip(), width - 4))
            for line in lines
        ]
    sys.stderr.write("".join(f"{line}\n" for line in lines))


def report_json(
    exit_with: ExitCode, message: str, outcome: Outcome = Outcome.NOT_SENT, **more: object
) -> None:
    """Writes an error to stdout as the one JSON object of a command that failed."""
    error = {"message": message, "outcome": outcome.value, "exit_code": int(exit_with), **more}
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.write(f"{json.dumps({'error': error}, indent=2)}\n")


def report_fault(error: BaseException) -> ExitCode:
    """Writes one line about a fault of this program; without its text, which may hold a key."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "nowhere"
    name = type(error).__name__
    print_notice(f"stopped by a fault of its own ({name} in {where}); please report it")
    return ExitCode.FAULT
