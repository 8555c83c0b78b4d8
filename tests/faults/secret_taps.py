"""Where a test run is listened to, so that no secret leaves unnoticed; see `secrecy`.

Every log record of the process, every error and every cancellation that leaves a call, every
other error of ours at the end of its life, the representation of what holds secrets, every line
of a journal, and what a test prints. Nothing of it depends on a test's taking part.
"""

import functools
import logging
import weakref
from pathlib import Path

from secrecy import CANARIES, TESTS

import bitget_copy
from bitget_copy import config, credentials, signing
from bitget_copy._pipeline import Pipeline
from bitget_copy.client import CopyTradingClient
from bitget_copy.errors import BitgetCopyError
from bitget_copy.journal import file as journal_file

LEVEL = logging.DEBUG - 1
"""The root logger's during a test: lower than DEBUG, so that it is known for ours."""
_PACKAGE = str(Path(bitget_copy.__file__).parent)
_LOOKED_AT: "weakref.WeakSet[BaseException]" = weakref.WeakSet()
_ALIVE: "weakref.WeakSet[BaseException]" = weakref.WeakSet()
_TOO_DEEP: list[BitgetCopyError] = []
"""Errors of ours that somebody still has, or that wait for the garbage collector."""


class Listener(logging.Handler):
    """Reads every log record of the process as a handler with a formatter would."""

    def __init__(self) -> None:
        super().__init__(LEVEL)
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        CANARIES.records_seen += 1
        what = f"log of {record.name}"
        CANARIES.check_text(f"{self.format(record)}{record.args!r}", what)
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            CANARIES.check_left(error)


class AsIfNobodyListened(logging.Filter):
    """Keeps from pytest's own handlers what they would not have had without the listener."""

    def filter(self, record: logging.LogRecord) -> bool:
        root = logging.getLogger()
        if root.level != LEVEL:  # the test has asked for more
            return True
        logger: logging.Logger | None = logging.getLogger(record.name)
        while logger is not None and logger is not root:
            if logger.level:
                return record.levelno >= logger.level
            logger = logger.parent
        return record.levelno >= logging.WARNING


LISTENER = Listener()


def begin() -> None:
    """Turns the root logger's ear on, for one test."""
    root = logging.getLogger()
    root.setLevel(LEVEL)
    root.addHandler(LISTENER)
    CANARIES.leaks.clear()


def end() -> None:
    """Turns it off again."""
    root = logging.getLogger()
    root.removeHandler(LISTENER)
    root.setLevel(logging.WARNING)


def look_at_the_living() -> None:
    """Looks at the errors that the test still has; they will hardly change any more."""
    late, _TOO_DEEP[:] = [*_TOO_DEEP], []
    for error in (*_ALIVE, *late):
        _at_the_end_of_an_error(error, is_late=True)
        _LOOKED_AT.add(error)


def install() -> None:
    """Puts the ears into the library; once for a run."""
    _after_init(credentials.Credentials, CANARIES.learn)
    for kind in (
        credentials.Credentials,
        config.ClientConfig,
        signing.HmacSigner,
        signing.RsaSigner,
        signing.RequestSigner,
        CopyTradingClient,
    ):
        _after_init(kind, functools.partial(CANARIES.check_shown, what=f"repr of {kind.__name__}"))
    for name in ("call", "dated_call", "ask_time"):
        setattr(Pipeline, name, _overheard(getattr(Pipeline, name)))
    CopyTradingClient.aclose = _looked_at_in_the_end(CopyTradingClient.aclose)
    journal_file.line_of = _read_too(journal_file.line_of)
    BitgetCopyError.__init__ = _counted
    BitgetCopyError.__del__ = _at_the_end_of_an_error


def _after_init(kind: type, look) -> None:
    init = kind.__init__

    @functools.wraps(init)
    def watched(self, *args, **options):
        init(self, *args, **options)
        look(self)

    kind.__init__ = watched


def _overheard(call):
    """The same call; looks at everything but a value that leaves it."""

    @functools.wraps(call)
    async def overheard(*args, **options):
        try:
            return await call(*args, **options)
        except BaseException as error:
            if error.__class__ is not GeneratorExit:  # nobody can hold on to it weakly
                _LOOKED_AT.add(error)
            CANARIES.check_left(error)
            raise

    return overheard


def _read_too(line_of):
    """The same; looks at each line that goes into a journal."""

    @functools.wraps(line_of)
    def read_too(*args):
        line = line_of(*args)
        CANARIES.check_text(line.decode(), "a journal")
        return line

    return read_too


def _looked_at_in_the_end(aclose):
    """The same; looks at the client first, with everything that it has come to hold."""

    @functools.wraps(aclose)
    async def closing(self):
        for part in (self, self.config, vars(self), self.bucket_states()):
            CANARIES.check_shown(part, f"repr of a client's {type(part).__name__}")
        await aclose(self)

    return closing


def _counted(error: BitgetCopyError, *args: object) -> None:
    super(BitgetCopyError, error).__init__(*args)
    _ALIVE.add(error)


def _at_the_end_of_an_error(error: BitgetCopyError, *, is_late: bool = False) -> None:
    """Looks at an error when nobody has it any more; by then it has all its frames.

    One without frames was never raised, unless it is another's cause and looked at there.
    """
    try:
        outermost = _outermost(error)
        if outermost and error not in _LOOKED_AT and not _private(outermost):
            CANARIES.check_left(error, frames=not _private(_outermost(error, beside_tests=True)))
    except Exception as trouble:  # noqa: BLE001 - would be printed, and the test would pass
        if isinstance(trouble, RecursionError) and not is_late:
            _TOO_DEEP.append(error)  # it ends where something else calls itself without end
            return
        CANARIES.leaks.append(f"an error could not be looked at: {trouble!r:.200}")


def _outermost(error: BaseException, *, beside_tests: bool = False) -> str:
    """The file of an error's outermost frame; ``""`` where there is none."""
    at = error.__traceback__
    while beside_tests and at is not None and at.tb_frame.f_code.co_filename.startswith(TESTS):
        at = at.tb_next
    return "" if at is None else at.tb_frame.f_code.co_filename


def _private(file: str) -> bool:
    """A module for which headers and replies are common talk; what leaves it is looked at later."""
    return file.startswith(f"{_PACKAGE}/_")
