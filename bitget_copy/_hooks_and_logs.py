"""What hooks and logs are told of a call: its attempts, one line each, and its end.

Observes only. No text here holds more than the endpoint's key, class names and numbers.
"""

from __future__ import annotations

import atexit
import logging
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from inspect import iscoroutine
from typing import Final, TypeAlias, TypeVar

import attrs

from bitget_copy._clock import Clock
from bitget_copy._codec import row_count
from bitget_copy._transport import Evidence
from bitget_copy.drift import Deviation
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import Attempt, BitgetCopyError, CallRecord, Outcome

AttemptHook: TypeAlias = Callable[[Attempt], None]
CallHook: TypeAlias = Callable[[CallRecord], None]
T = TypeVar("T")

LOG: Final = logging.getLogger("bitget_copy")


@attrs.define
class AttemptState(Evidence):
    """One attempt under way, and what is known of it so far; `errors.Attempt` when it is over."""

    number: int = attrs.field(kw_only=True)
    waited: float = 0.0
    sent_at: float | None = None
    sent_ms: int | None = None
    elapsed: float = 0.0
    status: int | None = None
    code: str | None = None
    server_ms: int | None = None
    rows: int | None = None
    deviations: tuple[Deviation, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What is true of it when it ends now, without a reply."""
        return Outcome.UNKNOWN if self.sent else Outcome.NOT_SENT


class CallReport:
    """Tells hooks and logs of one call; made when there is something to tell.

    Args:
        endpoint: the row that is called.
        began: the monotonic time at which the call began.
        hooks: called after every attempt.
        call_hooks: called after the call.

    Attributes:
        attempts: those that have failed, and the last one.
    """

    __slots__ = ("_began", "_call_hooks", "_endpoint", "_hooks", "attempts")

    def __init__(
        self,
        endpoint: Endpoint,
        began: float,
        hooks: Sequence[AttemptHook],
        call_hooks: Sequence[CallHook],
    ) -> None:
        self.attempts: list[Attempt] = []
        self._endpoint = endpoint
        self._began = began
        self._hooks = hooks
        self._call_hooks = call_hooks

    def done(self, current: AttemptState, value: object, clock: Clock) -> None:
        """Tells a call that has succeeded."""
        current.rows = row_count(self._endpoint, value)
        self.attempt(current, None)
        self.ended(None, clock.monotonic())

    def attempt(
        self, current: AttemptState, error: BaseException | None, wait: float | None = None
    ) -> None:
        """Keeps what an attempt has come to, and tells it; `wait` is seconds until the next one."""
        told = getattr(error, "outcome", current.outcome)
        attempt = Attempt(
            number=current.number,
            endpoint=self._endpoint.key,
            waited=current.waited,
            elapsed=current.elapsed,
            status=current.status,
            code=current.code,
            outcome=told if error else None,
            error=type(error).__name__ if error else None,
            retry_in=wait,
            rows=current.rows,
            at=0.0 if current.sent_at is None else current.sent_at - self._began,
            server=current.server,
            deviations=current.deviations,
        )
        self.attempts.append(attempt)
        log(
            logging.DEBUG if wait is None else logging.INFO, "%s: attempt %d: %s%s",
            attempt.endpoint, attempt.number, attempt.error or "done",
            "" if wait is None else f"; again in {wait:.2g} s",
        )  # fmt: skip
        tell(self._hooks, attempt, "on_attempt")

    def cancelled(self, current: AttemptState, error: BaseException, now: float) -> None:
        """Tells a call that was cancelled, or that its loop has abandoned.

        An abandoned one is ended by the garbage collector, which may run in the middle of anything
        and so must call neither hooks nor log handlers: the code that it interrupts may hold their
        locks. Those are told when the next call begins, at the latest when the interpreter ends.
        """
        if isinstance(error, GeneratorExit):
            ABANDONED.append((self, current, error, now))
            return
        self.attempt(current, error)
        self.ended(error, now)

    def ended(self, error: BaseException | None, now: float) -> None:
        """Tells what the call has come to: a value, or the error that leaves it."""
        outcome = self.outcome_of(error)
        if self._endpoint.writes and outcome is Outcome.UNKNOWN:
            log(
                logging.WARNING, "%s: outcome unknown after attempt %d",
                self._endpoint.key, len(self.attempts),
            )  # fmt: skip
        if not self._call_hooks:
            return
        record = CallRecord(
            endpoint=self._endpoint.key,
            method=self._endpoint.method,
            path=self._endpoint.path,
            attempts=tuple(self.attempts),
            waited=sum(attempt.waited for attempt in self.attempts),
            elapsed=now - self._began,
            outcome=outcome,
            error=type(error).__name__ if error else None,
            rows=self.attempts[-1].rows if self.attempts else None,
        )
        tell(self._call_hooks, record, "on_call")

    def outcome_of(self, error: BaseException | None) -> Outcome | None:
        """What all attempts of the call prove together.

        Unknown when one of them is; refused when one reached the exchange and was refused, also
        where a later one was not sent. A read that was refused at last has its answer.
        """
        if error is None:
            return None
        last = error.outcome if isinstance(error, BitgetCopyError) else Outcome.NOT_SENT
        if last is Outcome.REFUSED and not self._endpoint.writes:
            return last
        found = {last, *(attempt.outcome for attempt in self.attempts)}
        return next((out for out in (Outcome.UNKNOWN, Outcome.REFUSED) if out in found), last)


ABANDONED: Final[deque[tuple[CallReport, AttemptState, BaseException, float]]] = deque()
"""Calls that the garbage collector has ended, of which nobody is told yet."""


def tell_abandoned() -> None:
    """Tells calls that the garbage collector has ended."""
    while ABANDONED:
        report, current, error, now = ABANDONED.popleft()
        report.attempt(current, error)
        report.ended(error, now)


atexit.register(tell_abandoned)


def log(level: int, text: str, *args: object, exc_info: bool = False) -> None:
    """Writes a log line; a handler or filter that fails takes nothing from the call.

    Not even a cancellation or an exit: a call that has been carried out must not look failed. As
    `logging` does with a handler that fails, this says so on stderr.
    """
    try:
        LOG.log(level, text, *args, exc_info=exc_info)
    except BaseException:  # noqa: BLE001 - see above
        if logging.raiseExceptions:
            with suppress(Exception):  # stderr may be closed
                traceback.print_exc()


def log_limiter(error: Exception) -> None:
    """Says that a limiter has failed when it was told what became of a call, which goes on."""
    log(
        logging.ERROR, "the limiter failed with %s when it was told of a reply; the call goes on",
        type(error).__name__,
    )  # fmt: skip


def tell(hooks: Sequence[Callable[[T], object]], what: T, name: str) -> None:
    """Calls hooks; one that fails takes nothing from the call, nor from the other hooks."""
    for hook in hooks:
        try:
            made = hook(what)
        except BaseException:  # noqa: BLE001 - a test's failure, a cancellation of the hook's own
            log(logging.ERROR, "%s hook failed; the call goes on", name, exc_info=True)
        else:
            if iscoroutine(made):
                made.close()
                log(logging.ERROR, "%s hook returned a coroutine, which nobody awaits", name)
