"""Reads secret parameters from a prompt, stdin, a file or the environment.

Never from the command line: every user of the machine can list it, and the shell keeps it in
its history. No message here repeats what was given.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from bitget_copy._tracebacks import raises_without_frames
from bitget_copy.cli.call import prompt
from bitget_copy.errors import ConfigError
from bitget_copy.secret import Secret

if TYPE_CHECKING:
    from bitget_copy.endpoint import Param

_MAX_LENGTH: Final = 4096
"""Characters that are read; no secret of the exchange comes near it."""


def sources(param: Param) -> str:
    """Where a secret parameter may come from, in words."""
    return f"- for stdin, @FILE, or the variable {_variable(param)}; without any it is asked for"


def _variable(param: Param) -> str:
    return f"BITGET_COPY_{param.name.upper()}"


@raises_without_frames
def read_secret(param: Param, option: str, text: str | None) -> Secret | None:
    """Reads a secret.

    Args:
        param: the endpoint's parameter.
        option: how it is written, for messages.
        text: what stands behind the option; None where it was not given.

    Returns:
        None when it was not given and nobody can be asked; the codec says what is missing.

    Raises:
        ConfigError: it stands in the command line itself, or cannot be read.
    """
    if text == "-":
        return Secret(_from_stdin(option))
    if text is not None and text.startswith("@") and len(text) > 1:
        return Secret(_from_file(option, text[1:]))
    if text is not None:
        raise ConfigError(
            f"{option}: a secret may not stand in the command line, where ps and the shell's "
            f"history show it: choose another one, and give {sources(param)}"
        )
    given = os.environ.get(_variable(param))
    if given:
        return Secret(given)
    if prompt.is_interactive():
        return Secret(prompt.ask_secret(param.name))
    if param.required:
        raise ConfigError(f"{option}: is needed and missing; give {sources(param)}")
    return None


def _from_stdin(option: str) -> str:
    if prompt.is_interactive():
        return prompt.ask_secret(option)
    try:
        line = sys.stdin.readline(_MAX_LENGTH)
    except (OSError, ValueError, AttributeError):  # closed, or no text
        line = ""
    return _one_line(option, line, "stdin")


def _from_file(option: str, path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - /dev/stdin and pipes too
            text = file.read(_MAX_LENGTH)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise ConfigError(f"{option}: the file cannot be read ({reason})") from None
    return _one_line(option, text, "the file")


def _one_line(option: str, text: str, source: str) -> str:
    """The line without its line break and byte order mark."""
    secret = text.rstrip("\r\n").removeprefix("\ufeff")
    if not secret:
        raise ConfigError(f"{option}: {source} holds no secret; one line is read")
    return secret
