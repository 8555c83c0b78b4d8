"""What an error may not carry out of a call: our headers' values, and frames that hold them.

Works on finished exceptions only; which values are secret is for the caller to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from traceback import walk_tb

from bitget_copy.errors import APIError, BitgetCopyError, ReplyError
from bitget_copy.secret import HIDDEN


def blot_out(secrets: Iterable[str], error: BitgetCopyError) -> None:
    """Hides these values in an error and its causes, should the other side have echoed them.

    Also lets go of contexts that are not shown: a JSON error holds the whole reply.
    """
    for link in _chain(error):
        if link.__suppress_context__:
            link.__context__ = None
    for secret in secrets:
        for link in _chain(error):
            link.args = tuple(
                arg.replace(secret, HIDDEN) if isinstance(arg, str) else arg for arg in link.args
            )
        if isinstance(error, APIError):
            error.message = error.message.replace(secret, HIDDEN)
        if isinstance(error, ReplyError):
            error.head = error.head.replace(secret.encode(), HIDDEN.encode())


def without_body(error: BaseException) -> None:
    """Takes the first bytes of a reply out of an error and its causes: they may be a secret."""
    for link in _chain(error):
        if isinstance(link, ReplyError):
            shown = repr(link.head)
            link.args = tuple(
                arg.replace(shown, HIDDEN) if isinstance(arg, str) else arg for arg in link.args
            )
            link.head = b""


def without_frames(error: BaseException) -> None:
    """Drops the tracebacks of an error and its causes: their frames hold the signed headers."""
    for link in _chain(error):
        link.__traceback__ = None


def place(error: BaseException) -> str:
    """Where a caught error was raised, in words: what is left of its frames."""
    frame, line = [*walk_tb(error.__traceback__)][-1]
    return f"line {line} of {frame.f_code.co_name}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, its causes and contexts, and the members of groups; each once."""
    pending, seen = [error], set()
    while pending:
        link = pending.pop()
        if id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        links = (link.__cause__, link.__context__, *getattr(link, "exceptions", ()))
        pending += [found for found in links if isinstance(found, BaseException)]
