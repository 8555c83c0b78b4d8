"""A journal for each account, or one that all share."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from bitget_copy._builtin_values import is_a, shown
from bitget_copy._hooks_and_logs import log
from bitget_copy._untrusted_text import printable
from bitget_copy._validators import path_text
from bitget_copy.errors import ConfigError
from bitget_copy.journal.journal import Journal

SUFFIX: Final = ".journal"


def open_journals(
    given: str | os.PathLike[str] | Journal | None, labels: Iterable[str]
) -> tuple[dict[str, Journal], list[Journal]]:
    """The journal of each account, and those that were opened here.

    Raises:
        ConfigError: the folder or a file in it cannot be used; none is left open.
    """
    if given is None:
        return {}, []
    if is_a(given, Journal):
        return dict.fromkeys(labels, given), []
    folder = _folder(given)
    names = [*labels]
    _tell_left_over(folder, names)
    opened: dict[str, Journal] = {}
    try:
        for label in names:
            opened[label] = Journal(folder / f"{label}{SUFFIX}")
    except BaseException:
        for journal in opened.values():
            journal.close()
        raise
    return opened, [*opened.values()]


def _folder(given: str | os.PathLike[str]) -> Path:
    allowed = (
        "the path of a folder, in which each account gets a file of its own, or a "
        "bitget_copy.Journal, which all share"
    )
    text = path_text(given)
    if text is None:
        raise ConfigError(f"journal: got {shown(given)}; allowed: {allowed}")
    folder = Path(text)
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"journal: {printable(str(folder))} is no folder; allowed: {allowed}")
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        name = printable(str(folder))
        raise ConfigError(f"journal: the folder {name} cannot be made: {why}") from None
    return folder


def _tell_left_over(folder: Path, labels: list[str]) -> None:
    """Says which journals there are of accounts that are in the table no more."""
    known = {f"{label}{SUFFIX}" for label in labels}
    over = sorted(file.name for file in folder.glob(f"*{SUFFIX}") if file.name not in known)
    if over:
        log(
            logging.WARNING, "journal folder %s: no account has the label of %s; writes in there "
            "whose outcome is unknown are recovered by nobody",
            printable(str(folder)), printable(", ".join(over[:10])),
        )  # fmt: skip
