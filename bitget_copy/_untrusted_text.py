"""Untrusted text in our own messages: bounded, printable, on one line.

A reply or another library's error may hold megabytes, line breaks that forge log lines, or
sequences that a terminal obeys.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

MAX_TEXT: Final = 500
"""Characters of an untrusted text that a message holds; the exchange's own are below 200."""

ELLIPSIS: Final = "…"


def printable(text: str) -> str:
    """The text with every character that is not printable written as an escape."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def bounded(text: str, max_length: int = MAX_TEXT) -> str:
    """Printable, and no longer than so many characters; what is cut off shows as an ellipsis."""
    text = printable(text[: max_length + 1])
    return text if len(text) <= max_length else text[: max_length - 1] + ELLIPSIS


def words_of(error: BaseException) -> str:
    """An error of another library in words; its class alone where it cannot say what it is."""
    try:
        text = str.__str__(str(error))
    except Exception:  # noqa: BLE001 - as above
        text = "it does not say what it is"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def closest(
    word: str, known: Iterable[str], *, max_count: int = 1, cutoff: float = 0.6
) -> list[str]:
    """The known words that a misspelled one most probably means, for a hint; the best first."""
    import difflib  # noqa: PLC0415 - for mistakes alone

    return difflib.get_close_matches(word[:_MAX_WORD], list(known), n=max_count, cutoff=cutoff)


_MAX_WORD: Final = 100
"""Characters of a wrong word that near ones are looked for with: the search is quadratic."""
