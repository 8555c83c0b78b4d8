"""Drops the tracebacks of errors that leave a call: their frames hold keys and signed headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from traceback import walk_tb
from typing import ParamSpec, TypeVar

from bitget_copy._builtin_values import is_a

P = ParamSpec("P")
T = TypeVar("T")


def chain(error: BaseException) -> Iterator[BaseException]:
    """The error, its causes and contexts, and the members of groups; each once."""
    pending, seen = [error], set()
    while pending:
        link = pending.pop()
        if id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        # Some libraries wrap an error by making it the argument of another.
        links = (link.__cause__, link.__context__, *getattr(link, "exceptions", ()), *link.args)
        pending += [found for found in links if is_a(found, BaseException)]


def without_frames(error: BaseException) -> None:
    """Drops the tracebacks of an error and its causes."""
    for link in chain(error):
        link.__traceback__ = None


def raises_without_frames(call: Callable[P, T]) -> Callable[P, T]:
    """The same function, whose errors bring no frames along.

    Programs that report errors with the values of local variables would show keys. That goes for
    a misspelled or missing argument too, which Python itself refuses before any check of ours.
    """

    @wraps(call)
    def guarded(*args: P.args, **options: P.kwargs) -> T:
        try:
            return call(*args, **options)
        except Exception as error:  # noqa: BLE001 - raised again below
            problem = error
        del args, options
        without_frames(problem)
        try:
            raise problem
        finally:
            del problem  # else it would keep itself alive

    return guarded


def location(error: BaseException) -> str:
    """Where a caught error was raised, in words: what is left of its frames."""
    frames = [*walk_tb(error.__traceback__)]
    if not frames:
        return "nobody knows where"
    frame, line = frames[-1]
    return f"line {line} of {frame.f_code.co_name}"
