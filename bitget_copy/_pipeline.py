"""The request loop, top to bottom.

Encode once; then, for every attempt: wait for the limiter, take the timestamp, sign, send,
read the envelope before the status, decode; and on a failure ask `retry` whether to go on.
Each attempt pays its own tokens and bears its own signature. One deadline spans it all.

Leaves to others: what values look like (`_codec`), what a signature is (`signing`), who
may go when (`ratelimit`), how bytes travel (`_transport`), what a reply means (`_reply`),
whether to repeat (`retry`), what time it is (`_clock`), and who is told (`_report`).
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from bitget_copy import _codec, _redact, _reply, errors
from bitget_copy._clock import Reading
from bitget_copy._deadline import Deadlines
from bitget_copy._plain import number, shown, whole_number
from bitget_copy._report import AttemptHook, CallHook, Report, Try, log_limiter
from bitget_copy._text import words_of
from bitget_copy._transport import RawReply, Transport
from bitget_copy._transport.loops import PerLoop
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import (
    APIConnectionError,
    APIReplyError,
    BitgetCopyError,
    CodeRule,
    ConfigError,
    Outcome,
    OutcomeUnknownError,
    Reconciler,
    RequestTimeoutError,
)
from bitget_copy.ratelimit import BucketKey, BucketLimit, Grant, Limiter, OnHold
from bitget_copy.retry import Failure, RetryBudget, RetryPolicy

if TYPE_CHECKING:
    from random import Random

    from bitget_copy._clock import ServerClock
    from bitget_copy.signing import RequestSigner

Buckets: TypeAlias = Callable[[Endpoint], Sequence[tuple[BucketKey, BucketLimit]]]

PRIORITIES: Final[Mapping[str, int]] = {"close": 30, "set": 20, "remove": 20, "read": 10}
"""Place in the limiter's queue by effect: leaving a position comes before looking at it."""

_TIMESTAMP: Final = "ACCESS-TIMESTAMP"
_CLOCK_WAS_WRONG: Final = 1000
"""Milliseconds between the timestamp that was refused and the time: less explains no refusal."""


@attrs.frozen(kw_only=True)
class Parts:
    """What the loop is made of; the client puts them together, tests replace them."""

    transport: Transport
    signer: RequestSigner
    clock: ServerClock
    limiter: Limiter
    buckets: Buckets
    path: Hashable
    retry: RetryPolicy
    budget: RetryBudget
    codes: Mapping[str, CodeRule]
    successors: Callable[[Endpoint], str]
    random: Random
    timeout: float | None
    hooks: Sequence[AttemptHook] = ()
    call_hooks: Sequence[CallHook] = ()
    reconciler: Reconciler | None = None
    route: Callable[[], Hashable] | None = None
    """Names the path in place of `path` where there is more than one address."""
    secrets: Sequence[str] = attrs.field(default=(), repr=False)
    """What no error may show."""
    deviations: Callable[[_codec.Deviation], None] | None = None
    """Is told where a reply is not as the table says."""


class Pipeline:
    """Sends any row of the table and returns its decoded reply."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        # Of each loop its own, kept: a client may be used from several in turn.
        self._deadlines = PerLoop(lambda: Deadlines(asyncio.get_running_loop()))

    def call(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | None = None,
        priority: int | None = None,
    ) -> Awaitable[Any]:
        """Makes one logical call, once it is awaited; its arguments are checked before.

        Args:
            endpoint: the row.
            values: wire name to value, typed or as on the wire.
            timeout: seconds for the whole call; None: the client's own.
            priority: place in the limiter's queue, larger first; None: by effect.

        Raises:
            ParameterError: an argument is wrong; nothing was sent.
            BitgetCopyError: see `errors`.
        """
        try:
            run, seconds = self._prepared(endpoint, values, timeout, priority)
        finally:
            del values  # it may hold a secret, and this frame is part of an error's traceback
        return run.within(seconds, self._here())

    async def dated_call(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | None = None,
        priority: int | None = None,
    ) -> tuple[Any, int | None]:
        """As :meth:`call`; returns also the exchange's clock in the reply, milliseconds."""
        try:
            run, seconds = self._prepared(endpoint, values, timeout, priority)
        finally:
            del values  # as above
        return await run.within(seconds, self._here()), run.current.server_ms

    def _prepared(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | None,
        priority: int | None,
    ) -> tuple[_Call, float | None]:
        """The call, encoded and checked, and its seconds."""
        try:
            request = _codec.encode(endpoint, values)
            seconds = self._parts.timeout if timeout is None else _seconds(endpoint, timeout)
            rank = PRIORITIES[endpoint.effect] if priority is None else _rank(endpoint, priority)
        except errors.ParameterError as error:
            _redact.without_frames(error)  # those of the codec hold the arguments
            raise
        finally:
            del values
        return _Call(self._parts, endpoint, request, rank), seconds

    async def ask_time(self, endpoint: Endpoint) -> Reading:
        """Asks one of the exchange's time endpoints, unsigned.

        Raises:
            BitgetCopyError: no time could be had; see `errors`.
        """
        request = _codec.encode(endpoint, {})
        run = _TimeCall(self._parts, endpoint, request, PRIORITIES["close"])
        run.urgent = True  # a close may be waiting for it
        reading: Reading = await run.within(self._parts.timeout, self._here())
        return reading

    def _here(self) -> Deadlines:
        """The deadlines of the running loop."""
        return self._deadlines.here()


def _seconds(endpoint: Endpoint, timeout: object) -> float:
    """A call's own timeout as a float.

    Raises:
        ParameterError: it is no number above 0.
    """
    seconds = number(timeout)
    if seconds is not None and seconds > 0:
        return seconds
    raise errors.ParameterError(
        f"is {shown(timeout)}", parameter="timeout", wire="timeout",
        allowed="seconds above 0, math.inf for none", endpoint=endpoint.key,
    )  # fmt: skip


def _rank(endpoint: Endpoint, priority: object) -> int:
    """A call's own priority as an int, since the queue compares it with those of others.

    Raises:
        ParameterError: it is no whole number.
    """
    rank = whole_number(priority)
    if rank is not None:
        return rank
    raise errors.ParameterError(
        f"is {shown(priority)}", parameter="priority", wire="priority",
        allowed="a whole number, larger goes first", endpoint=endpoint.key,
    )  # fmt: skip


class _Call:
    """One logical call: its attempts, its deadline, and what is raised in the end."""

    __slots__ = (
        "clock", "current", "deadline", "endpoint", "given_up", "parts", "priority", "report",
        "request", "signed", "urgent",
    )  # fmt: skip

    def __init__(
        self,
        parts: Parts,
        endpoint: Endpoint,
        request: _codec.EncodedRequest,
        priority: int,
    ) -> None:
        self.parts = parts
        self.endpoint = endpoint
        self.request = request
        self.priority = priority
        self.urgent = endpoint.effect == "close"
        self.clock = parts.clock.clock
        self.report = Report(endpoint, self.clock.monotonic(), parts.hooks, parts.call_hooks)
        self.current = Try(number=1)
        self.signed: list[Mapping[str, str]] = []
        self.deadline = math.inf
        self.given_up: BitgetCopyError | None = None
        """What the last attempt has failed with, as this loop sees it."""

    async def within(self, seconds: float | None, deadlines: Deadlines) -> Any:
        """Runs the attempts; past the deadline raises what is true of the last one."""
        error: BaseException
        foreign: Exception | None = None
        failure: Failure | None = None
        limit = None if seconds is None or seconds == math.inf else deadlines.start(seconds)
        if limit is not None:
            self.deadline = limit.at
        late = False
        try:
            try:
                self.parts.budget.deposit()
                try:
                    value = await self.attempt()
                except _Failed as failed:
                    failure = failed.failure
                if failure is not None:  # outside the handler: it is no context of what follows
                    value = await self.repeat(failure)
                self.report.done(self.current, value, self.clock)
            finally:
                late = limit is not None and limit.stop()
                failure = None  # this frame stays in the traceback, and it may quote an echo
        except BitgetCopyError as failed:
            error = failed
            foreign = None if self.is_ours(failed) else failed
        except Exception as failed:  # noqa: BLE001 - a signer, a limiter, ourselves: all may fail
            error = foreign = failed
        except BaseException as cut:  # noqa: BLE001 - the interpreter is leaving; raised below
            error = cut
        else:
            return value
        # Outside the handlers, and without the frames below: those hold the signed headers, and a
        # hook that fails would bring what is being handled along as its context.
        if foreign is not None:
            error = self.unforeseen(foreign)
        elif late and isinstance(error, asyncio.CancelledError):
            error = self.timed_out()
        raise self.final(error) if isinstance(error, BitgetCopyError) else self.cut_off(error)

    def is_ours(self, error: BitgetCopyError) -> bool:
        """Whether this loop has raised it; a signer's or a limiter's says nothing of this call."""
        early = isinstance(error, ConfigError) and not self.current.evidence.sent
        return early or error is self.given_up

    async def repeat(self, failure: Failure) -> Any:
        """The loop, after the first attempt has failed; that one alone needs no coroutine here."""
        counted, resigned = 0, False
        while True:
            counted += failure.passes != "clock"
            wait = self.may_repeat(failure, counted, resigned=resigned)
            self.report.attempt(self.current, failure.error, wait)
            if wait is None:
                self.given_up = failure.error
                raise failure.error
            resigned = resigned or failure.passes == "clock"
            self.current = Try(number=len(self.report.attempts) + 1)
            await self.clock.sleep(wait)
            try:
                return await self.attempt()
            except _Failed as failed:
                failure = failed.failure

    async def attempt(self) -> Any:
        """One attempt: tokens, a connection's place, timestamp, signature, bytes, reply."""
        parts = self.parts
        try:
            grant = await parts.limiter.acquire(
                parts.buckets(self.endpoint),
                priority=self.priority,
                path=parts.path if parts.route is None else parts.route(),
                deadline=self.deadline,
            )
        except OnHold as hold:
            raise _Failed(_reply.on_hold(self.endpoint, hold.seconds)) from None
        current = self.current
        current.waited = grant.waited
        try:
            slots = parts.transport.slots
            if not slots.take(self.urgent):
                await slots.wait(self.priority)
            try:
                headers = self.headers()
                left = current.sent_at = self.clock.monotonic()
                grant.sent()
                current.evidence.leaving = grant.sent
                reply = await parts.transport.send(
                    self.endpoint.method,
                    self.request.target,
                    headers,
                    self.request.body,
                    evidence=current.evidence,
                    fresh=self.endpoint.writes,
                )
            finally:
                slots.leave()
                current.elapsed = self.clock.monotonic() - left if current.evidence.sent else 0.0
        except BaseException as error:
            self.give_back(grant)
            is_transports = current.sent_at is not None
            if is_transports and isinstance(
                error, (APIConnectionError, RequestTimeoutError, APIReplyError)
            ):
                raise _Failed(_reply.no_reply(error)) from None
            raise
        return self.understand(reply, grant)

    def headers(self) -> Mapping[str, str]:
        """Headers of this attempt; the timestamp is taken after the wait, not before."""
        parts, endpoint, request = self.parts, self.endpoint, self.request
        now = self.current.sent_ms = parts.clock.now_ms()
        signed = parts.signer.headers(
            now, endpoint.method, endpoint.path, request.query, request.body
        )
        self.signed.append(signed)
        return signed

    def give_back(self, grant: Grant) -> None:
        """Tells the limiter what became of a request without a reply."""
        try:
            if self.current.evidence.sent:
                grant.lost()
            else:
                grant.cancel()
        except Exception as error:  # noqa: BLE001 - as in `understand`
            log_limiter(error)

    def understand(self, reply: RawReply, grant: Grant) -> Any:
        """Reads a reply: the envelope first, the status second."""
        current, status = self.current, reply.status
        current.status = status
        said, envelope, problem = _reply.NOTHING_SAID, None, None
        try:
            said = _reply.Said.of(reply.headers, self.parts.clock.now_ms)
            envelope = _codec.read_reply(
                self.endpoint, reply.body, status, deviations=self.parts.deviations
            )
            current.code, current.server_ms = envelope.code, envelope.request_time
        except APIReplyError as error:
            problem = error
        finally:
            limited, wait, barred = False, None, False
            if status != 200 or current.code != _codec.SUCCESS:
                limited = _reply.is_limited(status, current.code, said)
                wait = _reply.wait_of(status, said, limited=limited)
                barred = envelope is None and _reply.is_for_address(status)
            try:
                grant.replied(
                    request_time=current.server_ms,
                    remaining=said.remaining,
                    limited=limited,
                    retry_after=wait,
                    address=barred,
                )
            except Exception as error:  # noqa: BLE001 - a limiter of the caller's may fail
                log_limiter(error)
        if envelope is None:
            if not (limited and _reply.is_bare_limit(self.endpoint, reply.body)):
                assert problem is not None
                raise _Failed(_reply.no_envelope(problem, status, said))
            envelope = _reply.too_many(status)
        if envelope.code != _codec.SUCCESS:
            is_claimed = self.endpoint.writes and _codec.claims_success(self.endpoint, envelope)
            envelope = self.redacted(envelope)
            current.code = envelope.code
            if is_claimed:
                raise _Failed(_reply.contradiction(envelope, status, reply.body))
            raise _Failed(self.refused(envelope, status, said))
        self.learn_time(envelope, said, accepted=True)
        return self.value(envelope, reply)

    def redacted(self, envelope: _codec.Envelope) -> _codec.Envelope:
        """The envelope of a refusal, whose texts are shown: without secrets, bounded, printable.

        A code that the table knows is a word of the exchange's and no echo.
        """
        secrets = self.secrets()
        code = envelope.code
        if code not in self.parts.codes:
            code = _redact.redact(code, secrets, _redact.MAX_CODE)
        message = _redact.redact(envelope.message, secrets)
        return attrs.evolve(envelope, code=code, message=message)

    def value(self, envelope: _codec.Envelope, reply: RawReply) -> Any:
        """The decoded data of a success."""
        if envelope.problem is not None:
            raise _Failed(Failure(error=envelope.problem))
        return envelope.value

    def refused(self, envelope: _codec.Envelope, status: int, said: _reply.Said) -> Failure:
        """What a body code means; one about the timestamp sets the clock first."""
        parts, current = self.parts, self.current
        failure = _reply.refusal(
            self.endpoint, envelope, status, said, parts.codes, parts.successors
        )
        if failure.passes != "clock":
            self.learn_time(envelope, said, accepted=False)
            return failure
        if not parts.clock.correct(
            envelope.request_time, date=said.date, round_trip=current.elapsed
        ):
            return attrs.evolve(failure, passes="never")
        wrong = current.sent_ms is not None and (
            abs(parts.clock.now_ms() - current.sent_ms) >= _CLOCK_WAS_WRONG
        )
        return attrs.evolve(failure, free=wrong)

    def learn_time(self, envelope: _codec.Envelope, said: _reply.Said, *, accepted: bool) -> None:
        """Shows the clock an ordinary reply's stamps."""
        self.parts.clock.observe(
            envelope.request_time,
            date=said.date,
            round_trip=self.current.elapsed,
            accepted=accepted,
        )

    def may_repeat(self, failure: Failure, counted: int, *, resigned: bool) -> float | None:
        """Seconds until the next attempt, or None."""
        wait = self.parts.retry.wait(
            failure,
            writes=self.endpoint.writes,
            attempts=counted,
            resigned=resigned,
            remaining=self.deadline - asyncio.get_running_loop().time(),
            random=self.parts.random,
        )
        is_free = wait is None or failure.free
        return wait if is_free or self.parts.budget.withdraw(counted) else None

    def timed_out(self) -> BitgetCopyError:
        """The error for a call whose time was up."""
        if self.current.evidence.sent:
            what = "no answer in time"
        elif self.current.evidence.server is not None:
            what = "no connection in time; this attempt was not sent"
        else:
            what = "waiting for its turn; this attempt was not sent"
        error = RequestTimeoutError(f"{self.endpoint.key}: time was up, {what}")
        error.outcome = self.current.outcome
        self.report.attempt(self.current, error)
        return error

    def unforeseen(self, foreign: Exception) -> BitgetCopyError:
        """Our error for one that is not: a signer's, a limiter's, or a fault of this library."""
        problem = f"{words_of(foreign)} ({_redact.place(foreign)})"
        error: BitgetCopyError
        if self.current.evidence.sent:
            error = APIReplyError(f"failed after sending: {problem}", status=None, head=b"")
        else:
            error = BitgetCopyError(
                f"{self.endpoint.key}: failed, this attempt was not sent: {problem}"
            )
        _redact.without_frames(foreign)
        error.__cause__ = foreign
        self.report.attempt(self.current, error)
        return error

    def cut_off(self, error: BaseException) -> BaseException:
        """A cancellation leaves as it is, but the call is not lost silently."""
        _redact.without_frames(error)
        self.report.cut_off(self.current, error, self.clock.monotonic())
        return error

    def secrets(self) -> Sequence[str]:
        """What must show nowhere: keys, the query either way, our headers, secret arguments.

        The longest first, so that one which is part of another does not hide the other's end.
        """
        told = {self.request.query, self.request.target.partition("?")[2], *self.request.secrets}
        for headers in self.signed:
            told |= {value for name, value in headers.items() if name != _TIMESTAMP}
        return sorted({*told, *self.parts.secrets} - {""}, key=len, reverse=True)

    def final(self, error: BitgetCopyError) -> BitgetCopyError:
        """What leaves the call: the last error itself, unless a write's fate is unknown."""
        error.__traceback__ = None
        if self.endpoint.holds_secrets:
            _redact.without_body(error)
        _redact.redact_error(error, self.secrets())
        error.outcome = self.report.outcome_of(error) or error.outcome
        if self.endpoint.writes and error.outcome is Outcome.UNKNOWN:
            unknown = OutcomeUnknownError(
                str(error), endpoint=self.endpoint.key,
                sent_at=self.current.sent_ms, ids=self.request.ids, values=self.request.written,
            )  # fmt: skip
            unknown.reconciler = self.parts.reconciler
            unknown.__cause__ = error
            error = unknown
        if error.endpoint is None:
            error.endpoint = self.endpoint.key
        error.attempts = tuple(self.report.attempts)
        self.report.ended(error, self.clock.monotonic())
        return error


class _TimeCall(_Call):
    """Asks for the exchange's time: not signed, as the clock may be what is wrong."""

    __slots__ = ()

    def headers(self) -> Mapping[str, str]:
        return {}

    def value(self, envelope: _codec.Envelope, reply: RawReply) -> Reading:
        stamp = _reply.server_time(envelope.data)
        if stamp is None:
            problem = APIReplyError(
                "no time in milliseconds", status=reply.status,
                head=reply.body, where="data", endpoint=self.endpoint.key,
            )  # fmt: skip
            raise _Failed(Failure(error=problem))
        return Reading(stamp, self.current.elapsed)

    def learn_time(self, envelope: _codec.Envelope, said: _reply.Said, *, accepted: bool) -> None:
        """Nothing: what was asked for is about to be taken over."""


class _Failed(Exception):
    """An attempt has failed; carries what `retry` needs to know."""

    def __init__(self, failure: Failure) -> None:
        super().__init__()
        self.failure = failure
