"""The request loop, top to bottom.

Encode once; then, for every attempt: wait for the limiter, take the timestamp, sign, send,
read the envelope before the status, decode; and on a failure ask `retry` whether to go on.
Each attempt pays its own tokens and bears its own signature. One deadline spans it all.

Leaves to others: what values look like (`_codec`), what a signature is (`signing`), who
may go when (`ratelimit`), how bytes travel (`_transport`), whether to repeat (`retry`).
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from bitget_copy import _codec, errors
from bitget_copy._transport import Evidence, RawReply, Transport
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import (
    APIError,
    ApiRetired,
    Attempt,
    BitgetCopyError,
    CodeRule,
    ConnectionFailed,
    Outcome,
    OutcomeUnknown,
    RateLimited,
    ReplyError,
    RequestTimeout,
)
from bitget_copy.ratelimit import BucketKey, BucketLimit, Grant, Limiter
from bitget_copy.retry import Failure, Passes, RetryBudget, RetryPolicy

if TYPE_CHECKING:
    from random import Random

    from bitget_copy._clock import ServerClock
    from bitget_copy.signing import RequestSigner

AttemptHook: TypeAlias = Callable[[Attempt], None]
Buckets: TypeAlias = Callable[[Endpoint], Sequence[tuple[BucketKey, BucketLimit]]]

PRIORITIES: Final[Mapping[str, int]] = {"close": 30, "set": 20, "remove": 20, "read": 10}
"""Place in the limiter's queue by effect: leaving a position comes before looking at it."""

_LOG: Final = logging.getLogger("bitget_copy")
_UNLISTED: Final = CodeRule("APIError", "unknown", "never", "a code that the table does not know")
_TOO_MANY: Final = CodeRule("RateLimited", "refused", "backoff", "too many calls")
_TIMESTAMP: Final = "ACCESS-TIMESTAMP"
_REMAINING: Final = "x-mbx-used-remain-limit"
# What an HTTP status says when there is no envelope to read.
_PASSING_STATUS: Final = frozenset({408, 500, 502, 503, 504, 520, 521, 522, 523, 524})


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
    headers: Mapping[str, str]
    timeout: float | None
    hooks: Sequence[AttemptHook] = ()


@attrs.define
class _Try:
    """One attempt under way, and what is known of it so far."""

    number: int
    waited: float = 0.0
    sent_at: float | None = None
    sent_ms: int | None = None
    elapsed: float = 0.0
    status: int | None = None
    code: str | None = None
    rows: int | None = None
    evidence: Evidence = attrs.Factory(Evidence)


class Pipeline:
    """Sends any row of the table and returns its decoded reply."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def call(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | None = None,
        priority: int | None = None,
    ) -> Any:
        """Makes one logical call.

        Args:
            endpoint: the row.
            values: wire name to value, typed or as on the wire.
            timeout: seconds for the whole call; None: the client's own.
            priority: place in the limiter's queue, larger first; None: by effect.

        Raises:
            ParameterError: an argument is wrong; nothing was sent.
            BitgetCopyError: see `errors`.
        """
        request = _codec.encode(endpoint, values)
        seconds = self._parts.timeout if timeout is None else timeout
        if seconds is not None and not (isinstance(seconds, (int, float)) and seconds > 0):
            raise errors.ParameterError(
                f"is {seconds!r}", parameter="timeout", wire="timeout",
                allowed="seconds above 0, math.inf for none", endpoint=endpoint.key,
            )  # fmt: skip
        rank = PRIORITIES[endpoint.effect] if priority is None else priority
        run = _Call(self._parts, endpoint, request, rank)
        return await run.within(None if seconds == math.inf else seconds)


class _Call:
    """One logical call: its attempts, its deadline, and what is raised in the end."""

    def __init__(
        self,
        parts: Parts,
        endpoint: Endpoint,
        request: _codec.Encoded,
        priority: int,
    ) -> None:
        self.parts = parts
        self.endpoint = endpoint
        self.request = request
        self.priority = priority
        self.attempts: list[Attempt] = []
        self.current = _Try(number=1)
        self.secrets: set[str] = set()
        self.deadline = math.inf

    async def within(self, seconds: float | None) -> Any:
        """Runs the attempts; past the deadline raises what is true of the last one."""
        loop = asyncio.get_running_loop()
        self.deadline = math.inf if seconds is None else loop.time() + seconds
        try:
            async with asyncio.timeout(seconds) as scope:
                return await self.attempt_until_done()
        except BitgetCopyError as failed:
            error = failed
        except TimeoutError:
            if not scope.expired():
                raise
            error = self.timed_out()
        # Outside the handlers, and without the frames below: those hold the signed headers.
        raise self.final(error.with_traceback(None))

    async def attempt_until_done(self) -> Any:
        """The loop."""
        self.parts.budget.deposit()
        counted, resigned = 0, False
        while True:
            try:
                value = await self.attempt()
            except _Failed as failed:
                failure = failed.failure
            else:
                self.record(None, None)
                return value
            counted += failure.passes != "clock"
            wait = self.may_repeat(failure, counted, resigned=resigned)
            self.record(failure.error, wait)
            if wait is None:
                raise failure.error
            resigned = resigned or failure.passes == "clock"
            self.current = _Try(number=len(self.attempts) + 1)
            await self.parts.clock.clock.sleep(wait)

    async def attempt(self) -> Any:
        """One attempt: tokens, a connection's place, timestamp, signature, bytes, reply."""
        parts, endpoint = self.parts, self.endpoint
        grant = await parts.limiter.acquire(
            parts.buckets(endpoint), priority=self.priority, path=parts.path
        )
        self.current.waited = grant.waited
        try:
            async with parts.transport.slots:
                reply = await self.exchange(grant, self.signed_headers())
        except BaseException as error:
            self.give_back(grant)
            if isinstance(error, (ConnectionFailed, RequestTimeout, ReplyError)):
                raise _Failed(_transport_failure(error)) from None
            raise
        return self.understand(reply, grant)

    def signed_headers(self) -> dict[str, str]:
        """Headers of this attempt; the timestamp is taken after the wait, not before."""
        parts, endpoint, request = self.parts, self.endpoint, self.request
        now = self.current.sent_ms = parts.clock.now_ms()
        signed = parts.signer.headers(
            now, endpoint.method, endpoint.path, request.query, request.body
        )
        self.secrets.update(signed[name] for name in signed if name != _TIMESTAMP)
        return {**parts.headers, **signed}

    async def exchange(self, grant: Grant, headers: Mapping[str, str]) -> RawReply:
        """Sends and receives, and keeps the times of both."""
        current, clock = self.current, self.parts.clock.clock
        current.sent_at = clock.monotonic()
        grant.sent()
        try:
            return await self.parts.transport.send(
                self.endpoint.method,
                self.request.target,
                headers,
                self.request.body,
                evidence=current.evidence,
            )
        finally:
            if current.evidence.sent:
                current.elapsed = clock.monotonic() - current.sent_at

    def give_back(self, grant: Grant) -> None:
        """Tells the limiter what became of a request without a reply."""
        if self.current.evidence.sent:
            grant.lost()
        else:
            grant.cancel()

    def understand(self, reply: RawReply, grant: Grant) -> Any:
        """Reads a reply: the envelope first, the status second."""
        self.current.status = reply.status
        retry_after = _seconds(reply.headers.get("retry-after"))
        envelope = problem = None
        try:
            envelope = _codec.open_envelope(reply.body, reply.status)
        except ReplyError as error:
            problem = error
        finally:
            grant.replied(
                request_time=envelope.request_time if envelope else None,
                remaining=_count(reply.headers.get(_REMAINING)),
                limited=reply.status == 429 or (envelope is not None and envelope.code == "429"),
                retry_after=retry_after,
            )
        if envelope is None:
            assert problem is not None
            raise _Failed(self.no_envelope(problem, reply, retry_after))
        self.current.code = envelope.code
        if envelope.code != _codec.SUCCESS:
            raise _Failed(self.refusal(envelope, reply.status, retry_after))
        return self.value(envelope, reply)

    def value(self, envelope: _codec.Envelope, reply: RawReply) -> Any:
        """The decoded data of a success."""
        head = reply.body[: _codec.HEAD_BYTES]
        try:
            value = _codec.decode(self.endpoint, envelope.data, status=reply.status, head=head)
        except ReplyError as error:
            raise _Failed(Failure(error=error)) from None
        self.current.rows = _codec.row_count(self.endpoint, value)
        return value

    def no_envelope(
        self, problem: ReplyError, reply: RawReply, retry_after: float | None
    ) -> Failure:
        """What a reply without an envelope means, by its status."""
        if reply.status == 429:
            envelope = _codec.Envelope(
                "429", "HTTP 429 without the exchange's envelope", None, None
            )
            return self.refusal(envelope, reply.status, retry_after)
        if 300 <= reply.status < 400:
            problem = ReplyError(
                "a redirect, which is not followed: the signature would leave for another place",
                status=reply.status,
                head=problem.head,
            )
        passing = reply.status in _PASSING_STATUS or reply.status == 200
        return Failure(
            error=problem, passes="backoff" if passing else "never", retry_after=retry_after
        )

    def refusal(self, envelope: _codec.Envelope, status: int, retry_after: float | None) -> Failure:
        """What a body code other than success means."""
        rule = self.parts.codes.get(envelope.code) or (_TOO_MANY if status == 429 else _UNLISTED)
        kind: type[APIError] = getattr(errors, rule.kind)
        hint = rule.hint
        if kind is ApiRetired:
            hint = f"{hint} {self.parts.successors(self.endpoint)}".strip()
        error = kind(
            code=envelope.code,
            message=envelope.message,
            http_status=status,
            hint=hint,
            request_time=envelope.request_time,
            endpoint=self.endpoint.key,
        )
        error.outcome = Outcome(rule.outcome)
        if isinstance(error, RateLimited):
            error.retry_after = retry_after
        if isinstance(error, ApiRetired) and self.endpoint.successor:
            error.successor = self.endpoint.successor.key
        passes: Passes = rule.retry  # type: ignore[assignment]
        if passes == "clock" and not self.parts.clock.correct(envelope.request_time):
            passes = "never"
        return Failure(error=error, passes=passes, retry_after=retry_after)

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
        free = failure.passes == "clock"
        return wait if wait is None or free or self.parts.budget.withdraw() else None

    def timed_out(self) -> BitgetCopyError:
        """The error for a call whose time was up."""
        sent = self.current.evidence.sent
        what = "no answer in time" if sent else "waiting for its turn; this attempt was not sent"
        error = RequestTimeout(f"{self.endpoint.key}: time was up, {what}")
        error.outcome = Outcome.UNKNOWN if sent else Outcome.NOT_SENT
        self.record(error, None)
        return error

    def final(self, error: BitgetCopyError) -> BitgetCopyError:
        """What leaves the call: the last error itself, unless a write's fate is unknown."""
        _blot_out(self.secrets, error)
        if self.endpoint.writes and error.outcome is Outcome.UNKNOWN:
            unknown = OutcomeUnknown(
                str(error), endpoint=self.endpoint.key,
                sent_at=self.current.sent_ms, ids=self.request.ids,
            )  # fmt: skip
            unknown.__cause__ = error
            error = unknown
            _LOG.warning("%s: outcome unknown after attempt %d", self.endpoint.key,
                         self.current.number)  # fmt: skip
        if error.endpoint is None:
            error.endpoint = self.endpoint.key
        error.attempts = tuple(self.attempts)
        return error

    def record(self, error: BitgetCopyError | None, wait: float | None) -> None:
        """Keeps what happened and tells the hooks."""
        current = self.current
        attempt = Attempt(
            number=current.number,
            endpoint=self.endpoint.key,
            waited=current.waited,
            elapsed=current.elapsed,
            status=current.status,
            code=current.code,
            outcome=error.outcome if error else None,
            error=type(error).__name__ if error else None,
            retry_in=wait,
            rows=current.rows,
        )
        self.attempts.append(attempt)
        level = logging.INFO if wait is not None else logging.DEBUG
        _LOG.log(level, "%s: attempt %d: %s", attempt.endpoint, attempt.number,
                 attempt.error or "done")  # fmt: skip
        for hook in self.parts.hooks:
            try:
                hook(attempt)
            except Exception:  # noqa: BLE001 - a hook may fail in any way of its own
                _LOG.exception("on_attempt hook failed; the call goes on")


class _Failed(Exception):
    """An attempt has failed; carries what `retry` needs to know."""

    def __init__(self, failure: Failure) -> None:
        super().__init__()
        self.failure = failure


def _transport_failure(error: ConnectionFailed | RequestTimeout | ReplyError) -> Failure:
    """Failures below the envelope pass, but for whole replies that are not to be read."""
    unreadable = isinstance(error, ReplyError) and not error.partial
    return Failure(error=error, passes="never" if unreadable else "backoff")


def _blot_out(secrets: Iterable[str], error: BitgetCopyError) -> None:
    """Hides our own headers in an error, should the other side have echoed them."""
    for secret in secrets:
        error.args = tuple(str(arg).replace(secret, "***") for arg in error.args)
        if isinstance(error, APIError):
            error.message = error.message.replace(secret, "***")
        if isinstance(error, ReplyError):
            error.head = error.head.replace(secret.encode(), b"***")


def _seconds(text: str | None) -> float | None:
    """``Retry-After`` in seconds; anything else is nothing."""
    return float(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else None


def _count(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else None
