"""Questions to the person at the terminal: a yes, and a secret that is not shown."""

from __future__ import annotations

import getpass
import sys

from bitget_copy.errors import ConfigError


def is_interactive() -> bool:
    """Whether a person can read a question and answer it."""
    try:
        return sys.stdin.isatty() and sys.stderr.isatty()
    except (AttributeError, ValueError):  # closed
        return False


def confirm(question: str) -> bool:
    """Asks on stderr; only y or yes is a yes."""
    sys.stderr.write(f"{question} [y/N]: ")
    sys.stderr.flush()
    try:
        answer = sys.stdin.readline()
    except (OSError, ValueError):  # bytes that are no text, a terminal that is gone
        return False
    return answer.strip().lower() in {"y", "yes"}


def ask_secret(name: str) -> str:
    """Asks for a secret, twice and without showing it.

    Raises:
        ConfigError: nothing was typed, or not the same twice.
    """
    try:
        text = getpass.getpass(f"{name}: ")
        again = getpass.getpass(f"{name} again: ")
    except (EOFError, OSError, ValueError):  # bytes that are no text, a terminal that is gone
        text = again = ""
    if not text:
        raise ConfigError(f"{name}: nothing was typed; nothing was sent")
    if text != again:
        raise ConfigError(f"{name}: the two were not the same; nothing was sent")
    return text
