"""The request loop, top to bottom.

Encode once; then, for every attempt: wait for the limiter, take the timestamp, sign, send,
read the envelope before the status, decode; and on a failure ask `retry` whether to go on.
Each attempt pays its own tokens and bears its own signature. One deadline spans it all.

Leaves to others: what values look like (`_codec`), what a signature is (`signing`), who
may go when (`ratelimit`), how bytes travel (`_transport`), what a failed reply means
(`_reply_failures`), whether to repeat (`retry`), what time it is (`_clock`), and who is told
(`_hooks_and_logs`).
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import attrs

from bitget_copy import _codec, _reply_failures, _tracebacks, errors
from bitget_copy._builtin_values import number, shown, whole_number
from bitget_copy._clock import Reading
from bitget_copy._codec import Envelope
from bitget_copy._deadline import Deadlines
from bitget_copy._hooks_and_logs import (
    ABANDONED,
    LOG,
    AttemptHook,
    AttemptState,
    CallHook,
    CallReport,
    log_limiter,
    tell_abandoned,
)
from bitget_copy._milliseconds import from_milliseconds
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy._response_headers import EMPTY, ResponseHeaders
from bitget_copy._transport import HttpRequest, HttpResponse, Transport
from bitget_copy._transport.per_loop import PerLoop
from bitget_copy._untrusted_text import words_of
from bitget_copy.drift import Deviation
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import (
    APIConnectionError,
    APIReplyError,
    BitgetCopyError,
    CodeTable,
    ConfigError,
    JournalError,
    Outcome,
    OutcomeUnknownError,
    RawResponse,
    Reconciler,
    ReplyDriftError,
    RequestTimeoutError,
    name_endpoint,
    said,
)
from bitget_copy.ratelimit import BucketKey, BucketLimit, Grant, Limiter, OnHold, RouteKey
from bitget_copy.retry import Failure, RetryBudget, RetryPolicy

if TYPE_CHECKING:
    from random import Random

    from bitget_copy._clock import ServerClock
    from bitget_copy.journal.open_writes import LostWrites, Write
    from bitget_copy.signing import RequestSigner

Buckets: TypeAlias = Callable[[Endpoint], Sequence[tuple[BucketKey, BucketLimit]]]

PRIORITIES: Final[Mapping[str, int]] = {"close": 30, "set": 20, "remove": 20, "read": 10}
"""Place in the limiter's queue by effect: leaving a position comes before looking at it."""

_MAX_TOLD: Final = 100
"""Deviations that an error lists."""
_TIMESTAMP: Final = "ACCESS-TIMESTAMP"
_CLOCK_WAS_WRONG: Final = 1000
"""Milliseconds between the timestamp that was refused and the time: less explains no refusal."""


@attrs.frozen(kw_only=True)
class Parts:
    """What the loop is made of; the client puts them together, tests replace them."""

    transport: Transport
    signer: RequestSigner | None
    """None: the caller lets no signed call pass."""
    clock: ServerClock
    limiter: Limiter
    buckets: Buckets
    route: RouteKey
    retry: RetryPolicy
    budget: RetryBudget
    codes: Callable[[str], CodeTable]
    """Gives the body codes of a family; asked when the exchange has refused something."""
    instead: _reply_failures.Instead
    random: Random
    timeout: float | None
    priority: int | None = None
    """Place in the queue of calls that name none of their own; None: by effect."""
    hooks: Sequence[AttemptHook] = ()
    call_hooks: Sequence[CallHook] = ()
    reconciler: Reconciler | None = None
    current_route: Callable[[], RouteKey] | None = None
    """Tells the route in place of `route` where there is more than one address."""
    secrets: Sequence[str] = attrs.field(default=(), repr=False)
    """What no error may show."""
    drift: Callable[[Sequence[Deviation]], tuple[Deviation, ...]] = tuple
    """Counts where a reply is not as the table says; returns what it keeps."""
    strict: bool = False
    """Such a reply to a read is an error."""
    writes: LostWrites | None = None
    """Keeps what becomes of every write, before it is sent where there is a journal."""


_C = TypeVar("_C", bound="_Call")
_V = TypeVar("_V")


class Pipeline:
    """Sends any row of the table and returns its decoded reply."""

    def __init__(self, parts: Parts, deadlines: PerLoop[Deadlines] | None = None) -> None:
        self._parts = parts
        # Of each loop its own, kept: a client may be used from several in turn.
        self._deadlines = deadlines or PerLoop(lambda: Deadlines(asyncio.get_running_loop()))

    def with_options(
        self, timeout: float | None, retry: RetryPolicy, priority: int | None
    ) -> Pipeline:
        """The same parts, for calls with other options; values are checked before."""
        parts = attrs.evolve(self._parts, timeout=timeout, retry=retry, priority=priority)
        return Pipeline(parts, self._deadlines)

    def call(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> Awaitable[Any]:
        """Makes one logical call, once it is awaited; its arguments are checked before.

        Args:
            endpoint: the row.
            values: wire name to value, typed or as on the wire.
            timeout: seconds for the whole call, None for no limit; left out: the client's own.
            priority: place in the limiter's queue, larger first; None: by effect.

        Raises:
            ParameterError: an argument is wrong; nothing was sent.
            BitgetCopyError: see `errors`.
        """
        try:
            run, seconds = self._prepared(endpoint, values, timeout, priority, _Call)
        finally:
            del values  # it may hold a secret, and this frame is part of an error's traceback
        return run.within(seconds, self._deadlines.here())

    async def stamped_call(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> tuple[Any, int | None]:
        """As :meth:`call`; returns also the exchange's clock in the reply, in milliseconds."""
        try:
            run, seconds = self._prepared(endpoint, values, timeout, priority, _Call)
        finally:
            del values  # as above
        value = await run.within(seconds, self._deadlines.here())
        return value, run.current.server_ms

    async def noted_call(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> tuple[Any, int | None, Sequence[Deviation]]:
        """As :meth:`stamped_call`; returns also where the reply is not as the table says."""
        try:
            run, seconds = self._prepared(endpoint, values, timeout, priority, _Call)
        finally:
            del values  # as above
        value = await run.within(seconds, self._deadlines.here())
        return value, run.current.server_ms, run.current.deviations

    async def raw_call(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> RawResponse[Any]:
        """As :meth:`call`; returns the response around the value."""
        try:
            run, seconds = self._prepared(endpoint, values, timeout, priority, _RawCall)
        finally:
            del values  # as above
        value = await run.within(seconds, self._deadlines.here())
        assert run.reply is not None
        return run.response(value, run.reply)

    async def dated_call(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> tuple[Any, int | None, Mapping[str, Any] | None]:
        """As :meth:`call`; returns also the exchange's clock in the reply and its bare members.

        The clock is in milliseconds. The members are those of the reply's data as they were sent,
        where the data are one object: a model does not tell null from what is not there.
        What became of a write is not kept back for a field that is new: this is never strict.
        """
        try:
            run, seconds = self._prepared(endpoint, values, timeout, priority, _KeptCall)
        finally:
            del values  # as above
        value = await run.within(seconds, self._deadlines.here())
        return value, run.current.server_ms, _codec.bare_members(run.body)

    def _prepared(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | NotGiven | None,
        of: type[_C],
    ) -> tuple[_C, float | None]:
        """The call, encoded and checked, and its seconds."""
        try:
            request = _codec.encode(endpoint, values)
            seconds = self._parts.timeout if timeout is NOT_GIVEN else _seconds(endpoint, timeout)
            if priority is None or priority is NOT_GIVEN:
                own = self._parts.priority
                rank = PRIORITIES[endpoint.effect] if own is None else own
            else:
                rank = _rank(endpoint, priority)
        except errors.ParameterError as error:
            _tracebacks.without_frames(error)  # those of the codec hold the arguments
            raise
        finally:
            del values
        run = of(self._parts, endpoint, request, rank)
        if endpoint.writes and self._parts.writes is not None:
            run.write = self._parts.writes.begin(endpoint, request, self._parts.secrets)
        return run, seconds

    async def ask_time(self, endpoint: Endpoint) -> Reading:
        """Asks one of the exchange's time endpoints, unsigned.

        Raises:
            BitgetCopyError: no time could be had; see `errors`.
        """
        request = _codec.encode(endpoint, {})
        run = _TimeCall(self._parts, endpoint, request, PRIORITIES["close"])
        run.urgent = True  # a close may be waiting for it
        reading: Reading = await run.within(self._parts.timeout, self._deadlines.here())
        return reading


def _seconds(endpoint: Endpoint, timeout: object) -> float | None:
    """A call's own timeout as a float; None for no limit."""
    seconds = None if timeout is None else number(timeout)
    if timeout is None or (seconds is not None and 0 < seconds < math.inf):
        return seconds
    raise _refused(endpoint, "timeout", timeout, "seconds above 0, or None for no limit")


def _rank(endpoint: Endpoint, priority: object) -> int:
    """A call's own priority as an int, since the queue compares it with those of others."""
    rank = whole_number(priority)
    if rank is None:
        raise _refused(endpoint, "priority", priority, "a whole number, larger goes first")
    return rank


def _refused(endpoint: Endpoint, name: str, value: object, allowed: str) -> errors.ParameterError:
    return errors.ParameterError(
        f"is {shown(value)}", parameter=name, wire=name, allowed=allowed, endpoint=endpoint.key
    )


class _Call:
    """One logical call: its attempts, its deadline, and what is raised in the end."""

    __slots__ = (
        "_report", "began", "clock", "current", "deadline", "endpoint", "parts", "priority",
        "request", "signed", "urgent", "write",
    )  # fmt: skip
    is_strict = True

    def __init__(
        self,
        parts: Parts,
        endpoint: Endpoint,
        request: _codec.EncodedRequest,
        priority: int,
    ) -> None:
        if ABANDONED:
            tell_abandoned()
        self.parts = parts
        self.endpoint = endpoint
        self.request = request
        self.priority = priority
        self.urgent = endpoint.effect == "close"
        self.clock = parts.clock.clock
        self.began = self.clock.monotonic()
        self._report: CallReport | None = None
        self.current = AttemptState(number=1)
        self.signed: list[Mapping[str, str]] = []
        self.deadline = math.inf
        self.write: Write | None = None

    @property
    def report(self) -> CallReport:
        """What hooks and logs are told; most calls have nothing to tell."""
        if self._report is None:
            hooks, call_hooks = self.parts.hooks, self.parts.call_hooks
            self._report = CallReport(self.endpoint, self.began, hooks, call_hooks)
        return self._report

    async def within(self, seconds: float | None, deadlines: Deadlines) -> Any:
        """Runs the attempts; past the deadline raises what is true of the last one."""
        error: BaseException
        result: Envelope | Failure | None = None
        limit = None if seconds is None else deadlines.start(seconds)
        if limit is not None:
            self.deadline = limit.at
        is_ours = is_late = False
        try:
            self.parts.budget.deposit()
            result = await self.attempt()
            if isinstance(result, Failure):  # the first attempt alone needs no loop
                result = await self.repeat(result)
            if not isinstance(result, Failure):
                if self.write is not None:
                    self.write.executed()
                if self.is_told():
                    self.report.done(self.current, result.value, self.clock)
                return result.value
            error, is_ours = result.error, True
        except BaseException as raised:  # noqa: BLE001 - a signer, a limiter, ourselves, the end
            error = raised
        finally:
            is_late = limit is not None and limit.stop()
            result = None  # this frame stays in the traceback, and it may quote an echo
        # Outside the handler, and without the frames below: those hold the signed headers, and a
        # hook that fails would bring what is being handled along as its context.
        error = self.leaving(error, is_ours=is_ours, is_late=is_late)
        raise error

    def is_told(self) -> bool:
        """Whether a call that succeeds has to be told."""
        parts = self.parts
        return bool(parts.hooks or parts.call_hooks) or LOG.isEnabledFor(logging.DEBUG)

    async def repeat(self, failed: Failure) -> Envelope | Failure:
        """The attempts after the first, as long as `retry` goes on; what the last has come to."""
        result: Envelope | Failure = failed
        attempt_count, re_signed = 0, False
        while isinstance(result, Failure):
            attempt_count += result.retry != "clock"
            wait = self.may_repeat(result, attempt_count, re_signed=re_signed)
            self.report.attempt(self.current, result.error, wait)
            if wait is None:
                break
            re_signed = re_signed or result.retry == "clock"
            self.current = AttemptState(number=len(self.report.attempts) + 1)
            await self.clock.sleep(wait)
            result = await self.attempt()
        return result

    async def attempt(self) -> Envelope | Failure:
        """One attempt: tokens, a connection's place, timestamp, signature, bytes, reply."""
        parts = self.parts
        try:
            grant = await parts.limiter.acquire(
                parts.buckets(self.endpoint),
                priority=self.priority,
                route=parts.route if parts.current_route is None else parts.current_route(),
                deadline=self.deadline,
            )
        except OnHold as hold:
            return _reply_failures.on_hold(self.endpoint, hold)
        current = self.current
        current.waited = grant.waited
        try:
            slots = parts.transport.slots
            if not slots.try_acquire(self.urgent):
                await slots.acquire(self.priority)
            try:
                request = HttpRequest(
                    self.endpoint.method,
                    self.request.target,
                    self.headers(),
                    self.request.body,
                    self.endpoint.writes,
                )
                if self.write is not None:
                    assert current.sent_ms is not None
                    await self.write.intend(current.sent_ms)
                current.sent_at = self.clock.monotonic()
                grant.sent()
                current.leaving = grant.sent
                reply = await parts.transport.send(request, evidence=current)
            finally:
                slots.release()
                if current.sent:
                    assert current.sent_at is not None
                    current.elapsed = self.clock.monotonic() - current.sent_at
        except BaseException as error:
            self.give_back(grant)
            is_transports = current.sent_at is not None
            if is_transports and isinstance(
                error, (APIConnectionError, RequestTimeoutError, APIReplyError)
            ):
                return _reply_failures.no_reply(error)
            if isinstance(error, OnHold):  # as it was to leave, its token was gone
                return _reply_failures.on_hold(self.endpoint, error)
            if isinstance(error, JournalError):
                return Failure(error=error)
            raise
        return self.interpret(reply, grant)

    def headers(self) -> Mapping[str, str]:
        """Headers of this attempt; the timestamp is taken after the wait, not before."""
        parts, endpoint, request = self.parts, self.endpoint, self.request
        if not endpoint.signed:
            return {}
        assert parts.signer is not None
        now = self.current.sent_ms = parts.clock.now_ms()
        signed = parts.signer.headers(
            now, endpoint.method, endpoint.path, request.query, request.body
        )
        self.signed.append(signed)
        return signed

    def give_back(self, grant: Grant) -> None:
        """Tells the limiter what became of a request without a reply."""
        try:
            if self.current.sent:
                grant.lost()
            else:
                grant.cancel()
        except Exception as error:  # noqa: BLE001 - as in `tell_limiter`
            log_limiter(error)

    def interpret(self, reply: HttpResponse, grant: Grant) -> Envelope | Failure:
        """What a reply means: the envelope first, the status second."""
        endpoint, current, status = self.endpoint, self.current, reply.status
        current.status = status
        headers, envelope, unreadable = EMPTY, None, None
        try:
            headers = ResponseHeaders.read(reply.headers, self.parts.clock.now_ms)
            envelope = _codec.read_reply(endpoint, reply.body, status)
            current.code, current.server_ms = envelope.code, envelope.request_time
        except APIReplyError as error:
            unreadable = error
        finally:
            limited = self.tell_limiter(grant, headers, has_envelope=envelope is not None)
        if envelope is None:
            if not limited or _codec.may_claim_success(endpoint, reply.body):
                assert unreadable is not None
                self.hide_secrets(unreadable)
                return _reply_failures.no_envelope(endpoint, unreadable, status, headers)
            envelope = _reply_failures.bare_limit(status)
        if envelope.code != _codec.SUCCESS:
            return self.refused(envelope, reply, headers)
        self.learn_time(envelope, headers, accepted=True)
        return self.decoded(envelope, reply)

    def tell_limiter(self, grant: Grant, headers: ResponseHeaders, *, has_envelope: bool) -> bool:
        """Tells the limiter what the reply says of limits; returns whether it is a limited one."""
        current, status = self.current, self.current.status or 0
        limited, wait, barred = False, None, False
        if status != 200 or current.code != _codec.SUCCESS:
            limited = _reply_failures.is_limited(status, current.code, headers)
            wait = _reply_failures.wait_of(status, headers, limited=limited)
            barred = not has_envelope and _reply_failures.is_for_address(status)
        try:
            grant.replied(
                request_time=current.server_ms,
                remaining=headers.remaining,
                limited=limited,
                retry_after=wait,
                address=barred,
            )
        except Exception as error:  # noqa: BLE001 - a limiter of the caller's may fail
            log_limiter(error)
        return limited

    def decoded(self, envelope: Envelope, reply: HttpResponse) -> Envelope | Failure:
        """The data of a success, unless they are not of the row's type."""
        found = envelope.deviations
        if found:
            self.current.deviations = self.parts.drift(found)
        if envelope.problem is not None:
            return Failure(error=envelope.problem)
        if found and self.is_strict and self.parts.strict and not self.endpoint.writes:
            return Failure(error=ReplyDriftError(found[:_MAX_TOLD], status=reply.status))
        return envelope

    def refused(self, envelope: Envelope, reply: HttpResponse, headers: ResponseHeaders) -> Failure:
        """What a body code means; one about the timestamp sets the clock first."""
        parts, current, endpoint = self.parts, self.current, self.endpoint
        is_claimed = endpoint.writes and _codec.claims_success(endpoint, envelope)
        envelope = self.redacted(envelope)
        current.code = envelope.code
        if is_claimed:
            return _reply_failures.contradiction(envelope, reply.status, reply.body)
        failure = _reply_failures.refusal(
            endpoint, envelope, reply.status, headers, self.codes(), parts.instead
        )
        if failure.retry != "clock":
            self.learn_time(envelope, headers, accepted=False)
            return failure
        if not parts.clock.correct(
            envelope.request_time, date=headers.date, round_trip=current.elapsed
        ):
            return attrs.evolve(failure, retry="never")
        wrong = current.sent_ms is not None and (
            abs(parts.clock.now_ms() - current.sent_ms) >= _CLOCK_WAS_WRONG
        )
        return attrs.evolve(failure, free=wrong)

    def codes(self) -> CodeTable:
        """The body codes of the row's family."""
        return self.parts.codes(self.endpoint.family)

    def redacted(self, envelope: Envelope) -> Envelope:
        """The envelope of a refusal, whose texts are shown: without secrets, bounded, printable.

        A code that the table knows is a word of the exchange's and no echo.
        """
        from bitget_copy import _redact  # noqa: PLC0415 - for failures alone

        secrets = self.secrets()
        code = envelope.code
        if code not in self.codes():
            code = _redact.redact(code, secrets, _redact.MAX_CODE)
        message = _redact.redact(envelope.message, secrets)
        return attrs.evolve(envelope, code=code, message=message)

    def learn_time(self, envelope: Envelope, headers: ResponseHeaders, *, accepted: bool) -> None:
        """Shows the clock an ordinary reply's stamps."""
        self.parts.clock.observe(
            envelope.request_time,
            date=headers.date,
            round_trip=self.current.elapsed,
            accepted=accepted,
        )

    def may_repeat(self, failure: Failure, attempt_count: int, *, re_signed: bool) -> float | None:
        """Seconds until the next attempt, or None."""
        wait = self.parts.retry.wait(
            failure,
            writes=self.endpoint.writes,
            attempt_count=attempt_count,
            re_signed=re_signed,
            remaining=self.deadline - asyncio.get_running_loop().time(),
            random=self.parts.random,
        )
        is_free = wait is None or failure.free
        return wait if is_free or self.parts.budget.withdraw(attempt_count) else None

    def leaving(self, error: BaseException, *, is_ours: bool, is_late: bool) -> BaseException:
        """What leaves a call that has no value.

        Args:
            error: what the last attempt failed with, or what was raised in it.
            is_ours: the attempt failed with it. If not, an error of our own classes says nothing
                of this call, as a signer may use a client too; but for a wrong option that is
                found before anything is sent.
            is_late: a cancellation is that of the call's deadline.
        """
        is_option = isinstance(error, ConfigError) and not self.current.sent
        if isinstance(error, Exception) and not (is_ours or is_option):
            error = self.unforeseen(error)
        elif is_late and isinstance(error, asyncio.CancelledError):
            error = self.timed_out()
        if isinstance(error, BitgetCopyError):
            return self.final(error)
        # A cancellation leaves as it is, but the call is not lost silently.
        _tracebacks.without_frames(error)
        self.cut_short(error)
        self.report.cancelled(self.current, error, self.clock.monotonic())
        return error

    def cut_short(self, error: BaseException) -> None:
        """Keeps what is known of a write that is cancelled, or abandoned by its loop.

        From `asyncio.timeout()` on, the cancellation is the cause of another error, and what is
        its own cause is found from there.
        """
        if self.write is None:
            return
        # The garbage collector may be what ends it: no lock may be taken then.
        is_abandoned = isinstance(error, GeneratorExit)
        told = {self.current.outcome, *(attempt.outcome for attempt in self.report.attempts)}
        if Outcome.UNKNOWN in told:
            unknown = self.unknown(f"ended by {type(error).__name__} after it was sent")
            self.write.lost(unknown, wake=not is_abandoned)
            error.__cause__ = unknown
        else:
            end = Outcome.REFUSED if Outcome.REFUSED in told else Outcome.NOT_SENT
            self.write.failed(end, wake=not is_abandoned)

    def timed_out(self) -> BitgetCopyError:
        """The error for a call whose time was up."""
        if self.current.sent:
            what = "no answer in time"
        elif self.current.server is not None:
            what = "no connection in time; this attempt was not sent"
        else:
            trouble = getattr(self.parts.limiter, "trouble", "")
            why = f" ({trouble})" if trouble else ""
            what = f"waiting for its turn{why}; this attempt was not sent"
        error = RequestTimeoutError(f"{self.endpoint.key}: time was up, {what}")
        error.outcome = self.current.outcome
        self.report.attempt(self.current, error)
        return error

    def unforeseen(self, cause: Exception) -> BitgetCopyError:
        """The error for a failure of a signer's, a limiter's, or of this library."""
        problem = f"{words_of(cause)} ({_tracebacks.location(cause)})"
        error: BitgetCopyError
        if self.current.sent:
            error = APIReplyError(f"failed after sending: {problem}", status=None, head=b"")
        else:
            error = BitgetCopyError(
                f"{self.endpoint.key}: failed, this attempt was not sent: {problem}"
            )
        _tracebacks.without_frames(cause)
        error.__cause__ = cause
        self.report.attempt(self.current, error)
        return error

    def secrets(self) -> Sequence[str]:
        """What must show nowhere: keys, the query either way, our headers, secret arguments."""
        told = {self.request.query, self.request.target.partition("?")[2], *self.request.secrets}
        for headers in self.signed:
            told |= {value for name, value in headers.items() if name != _TIMESTAMP}
        return [*told, *self.parts.secrets]

    def hide_secrets(self, error: BitgetCopyError) -> None:
        """Takes secrets out of an error, should the other side have echoed them."""
        from bitget_copy import _redact  # noqa: PLC0415 - for failures alone

        if self.endpoint.holds_secrets:
            _redact.without_body(error)
        _redact.redact_error(error, self.secrets())

    def final(self, error: BitgetCopyError) -> BitgetCopyError:
        """What leaves the call: the last error itself, unless a write's outcome is unknown."""
        error.__traceback__ = None
        self.hide_secrets(error)
        error.outcome = self.report.outcome_of(error) or error.outcome
        if self.endpoint.writes and error.outcome is Outcome.UNKNOWN:
            unknown = self.unknown(said(error))
            unknown.__cause__ = error
            error = unknown
            if self.write is not None:
                self.write.lost(unknown)
        elif self.write is not None:
            self.write.failed(error.outcome)
        name_endpoint(error, self.endpoint.key)
        error.attempts = tuple(self.report.attempts)
        self.report.ended(error, self.clock.monotonic())
        return error

    def unknown(self, evidence: str) -> OutcomeUnknownError:
        """The error for a write that may have happened."""
        error = OutcomeUnknownError(
            evidence, endpoint=self.endpoint.key,
            sent_at=self.current.sent_ms, ids=self.request.ids, values=self.request.written,
        )  # fmt: skip
        error.reconciler = self.parts.reconciler
        return error


class _KeptCall(_Call):
    """A call that keeps the body of its last reply, and takes what can be read of it."""

    __slots__ = ("body",)
    is_strict = False

    def interpret(self, reply: HttpResponse, grant: Grant) -> Envelope | Failure:
        """As of any call."""
        self.body = reply.body
        return super().interpret(reply, grant)


class _RawCall(_Call):
    """A call that keeps the response of its last attempt."""

    __slots__ = ("reply",)

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.reply: HttpResponse | None = None

    async def attempt(self) -> Envelope | Failure:
        """As of any call."""
        self.reply = None  # of the attempt before
        return await super().attempt()

    def interpret(self, reply: HttpResponse, grant: Grant) -> Envelope | Failure:
        """As of any call."""
        self.reply = reply
        return super().interpret(reply, grant)

    def is_told(self) -> bool:
        """Always: the response has the attempts."""
        return True

    def response(self, value: _V, reply: HttpResponse) -> RawResponse[_V]:
        """What has come, with what was read from it."""
        stamp = self.current.server_ms
        return RawResponse(
            value=value,
            endpoint=self.endpoint.key,
            status=reply.status,
            headers={n: text for n, text in reply.headers.items() if n != "set-cookie"},
            body=reply.body,
            request_time=None if stamp is None else from_milliseconds(stamp),
            attempts=tuple(self.report.attempts),
        )

    def final(self, error: BitgetCopyError) -> BitgetCopyError:
        """As of any call; with the response, whose secrets are hidden."""
        from bitget_copy import _redact  # noqa: PLC0415 - for failures alone

        error, reply, secrets = super().final(error), self.reply, self.secrets()
        self.reply = None  # the error's traceback leads here
        if reply is None:
            return error
        size = 0 if self.endpoint.holds_secrets else APIReplyError.KEPT_HEAD
        told = HttpResponse(
            reply.status,
            {name: _redact.redact(text, secrets) for name, text in reply.headers.items()},
            _redact.redact_bytes(reply.body, secrets, size),
        )
        error.reply = self.response(None, told)
        return error


class _TimeCall(_Call):
    """Asks for the exchange's time."""

    __slots__ = ()

    def decoded(self, envelope: Envelope, reply: HttpResponse) -> Envelope | Failure:
        stamp = _server_time(envelope.data)
        if stamp is not None:
            envelope.value = Reading(stamp, self.current.elapsed)
            return envelope
        problem = APIReplyError(
            "no time in milliseconds", status=reply.status,
            head=reply.body, where="data", endpoint=self.endpoint.key,
        )  # fmt: skip
        return Failure(error=problem)

    def learn_time(self, envelope: Envelope, headers: ResponseHeaders, *, accepted: bool) -> None:
        """Nothing: what was asked for is about to be taken over."""


def _server_time(data: object) -> int | None:
    """Milliseconds in a time endpoint's data: a bare number in V1, `serverTime` in V2."""
    value = data.get("serverTime") if isinstance(data, dict) else data
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 19:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
