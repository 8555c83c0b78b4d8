"""Everything that this library raises.

::

    BitgetCopyError                .outcome, .endpoint, .attempts
    ├── ConfigError                bad options or credentials, before any I/O; also a ValueError
    ├── ParameterError             a wrong argument, before any I/O; also a ValueError
    ├── APIConnectionError         certainly not sent; also a ConnectionError
    ├── RequestTimeoutError        time was up before an answer came; also a TimeoutError
    ├── JournalError               a write was not sent, as its intent could not be kept
    ├── ReadOnlyError              a write was not sent, as the client is for reading only
    ├── OutcomeUnknownError        a write was sent, and nobody can say whether it took effect
    ├── APIReplyError              the reply cannot be read: no success, and no refusal either
    │   └── ReplyDriftError        it could be read, but deviates; only with strict_replies
    └── APIError                   the exchange, or what stands before it, said no
        ├── AuthenticationError    key, signature, passphrase or timestamp refused
        ├── PermissionDeniedError  the key, its address or the account may not do this
        ├── InvalidParameterError  the exchange refused an argument
        ├── NotFoundError          no such order, trader, setting or path
        ├── BusinessRuleError      a rule of trading or copying forbids it now
        ├── RateLimitError         too many calls; also says when to come back
        ├── ServiceUnavailableError  its own trouble, or a gateway's (502, 503, 504)
        ├── APIRetiredError        API V1 is switched off
        └── AccountModeError       the account or the key is of another kind than is asked for

What an error means for the account is in :attr:`BitgetCopyError.outcome`; whether a call
is repeated is `retry`'s decision, not this module's. The text of one that leaves a call says
which endpoint, what was wrong, after how many attempts, and what to do next. No error holds a
credential, a header or a query value.
"""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Generic, Literal, NamedTuple, TypeAlias, TypeVar

import attrs

from bitget_copy._builtin_values import is_a, number, shown
from bitget_copy._tracebacks import chain
from bitget_copy._untrusted_text import bounded
from bitget_copy.drift import Deviation

_DOCTOR: Final = "`bitget-copy doctor`"


class ExperimentalWarning(UserWarning):
    """Rows are used that no page documents any more; see the option `experimental`."""


class RetentionWarning(UserWarning):
    """A part of the span that was asked for is older than what the exchange keeps."""


class IncompleteListWarning(UserWarning):
    """A list may have more rows than were yielded: its cursor leads nowhere else."""


class Outcome(StrEnum):
    """What a failed call has done to the account."""

    NOT_SENT = "not sent"
    """No byte of it reached the exchange."""
    REFUSED = "refused"
    """The exchange says that it did not act."""
    UNKNOWN = "unknown"
    """It was sent, and nobody can say."""


@attrs.frozen(kw_only=True)
class Attempt:
    """One attempt of a call: what the hooks see and what an error lists.

    Attributes:
        number: 1 for the first.
        endpoint: key of the endpoint.
        waited: seconds spent in the limiter's queue.
        elapsed: seconds from sending to the end of the reply, or to the failure; 0 when not sent.
        status: HTTP status, None without a reply.
        code: the exchange's body code, None without one.
        outcome: None after a success.
        error: class name of the failure, None after a success.
        retry_in: seconds until the next attempt, None when there is none.
        rows: rows of the decoded list, None where the reply is no list.
        at: seconds from the beginning of the call to sending; 0 when it came to no sending.
        server: base URL that it went to; None when it did not come so far.
        deviations: where its reply was not as the table says, though it could be read.
        account: label of the account, where a hook of `Accounts` is told; else None.
    """

    number: int
    endpoint: str
    waited: float
    elapsed: float
    status: int | None = None
    code: str | None = None
    outcome: Outcome | None = None
    error: str | None = None
    retry_in: float | None = None
    rows: int | None = None
    at: float = 0.0
    server: str | None = None
    deviations: tuple[Deviation, ...] = ()
    account: str | None = None


@attrs.frozen(kw_only=True)
class CallRecord:
    """One whole call: what the ``on_call`` hooks see when it has come to its end.

    Attributes:
        endpoint: key of the endpoint.
        method: its HTTP method.
        path: its path, without query.
        attempts: every attempt, oldest first.
        waited: seconds spent in the limiter's queue, all attempts together.
        elapsed: seconds from the beginning to the end of the call, waits included.
        outcome: None after a success; else of the whole call, a cancelled one included.
        error: class name of what was raised, None after a success.
        rows: rows of the decoded list, None where the reply is no list.
        account: label of the account, where a hook of `Accounts` is told; else None.
    """

    endpoint: str
    method: str
    path: str
    attempts: tuple[Attempt, ...]
    waited: float
    elapsed: float
    outcome: Outcome | None = None
    error: str | None = None
    rows: int | None = None
    account: str | None = None

    @property
    def attempt_count(self) -> int:
        """How many attempts there were."""
        return len(self.attempts)

    @property
    def deviations(self) -> tuple[Deviation, ...]:
        """Where replies were not as the table says, of all attempts."""
        return tuple(found for attempt in self.attempts for found in attempt.deviations)


T = TypeVar("T")


@attrs.frozen(kw_only=True, eq=False)
class RawResponse(Generic[T]):
    """The HTTP response of a call, beside the value that was read from it.

    What `client.with_raw_response` returns; its representation shows neither body nor headers.

    Attributes:
        value: what the call itself returns; None in an error's `reply`.
        endpoint: key of the endpoint.
        status: HTTP status.
        headers: by lower-case name; cookies are left out.
        body: the bytes as the exchange sent them, envelope included.
        request_time: the exchange's clock in the envelope, UTC; None where it has none.
        attempts: every attempt of the call, oldest first; the last one has got this response.
    """

    value: T = attrs.field(repr=False)
    endpoint: str
    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    body: bytes = attrs.field(repr=False)
    request_time: datetime | None
    attempts: tuple[Attempt, ...] = attrs.field(repr=False)


Retry: TypeAlias = Literal["never", "backoff", "clock"]
"""Whether a repeat can help: no, after waiting, or once with a new timestamp after a clock sync."""


CodeTable: TypeAlias = Mapping[str, tuple[str, str, Retry, str]]
"""Body codes of one API family, each with the fields of a :class:`CodeRule`."""


class CodeRule(NamedTuple):
    """What one body code of the exchange means in one API family.

    Attributes:
        kind: name of the error class.
        outcome: ``"refused"`` or ``"unknown"``.
        retry: whether a repeat can help.
        hint: what it means and what to do.
    """

    kind: str
    outcome: str
    retry: Retry
    hint: str


class BitgetCopyError(Exception):
    """Base of everything that this library raises.

    Attributes:
        outcome: what the failed call has done to the account.
        endpoint: key of the endpoint, None when no endpoint is concerned.
        attempts: every attempt of the call, oldest first.
        reply: the response to the last attempt, of a call that `client.with_raw_response` made;
            None of other calls, and where none came. Secrets are hidden in it, and of the body are
            at most the first 4,096 bytes, none at all where the endpoint deals in secrets.
    """

    outcome: Outcome = Outcome.NOT_SENT
    endpoint: str | None = None
    attempts: Sequence[Attempt] = ()
    reply: RawResponse[None] | None = None

    def __str__(self) -> str:
        """What was wrong; of an error that has left a call also its attempts and what to do."""
        text = super().__str__()
        if not self.attempts:
            return text
        count, advice = len(self.attempts), self._advice()
        tries = f"{count} attempt{'s' if count > 1 else ''}"
        return f"{text}; {tries}{f'. Next: {advice}' if advice else ''}"

    def _advice(self) -> str:
        """What to do next; empty where the text says it already."""
        return ""

    def __reduce__(self) -> Any:
        return _rebuild, (type(self), self.args, self.__dict__)


class ConfigError(BitgetCopyError, ValueError):
    """An option or credential is wrong. Raised before any I/O."""


class ParameterError(BitgetCopyError, ValueError):
    """An argument is missing, unknown, of the wrong type or out of range. Nothing was sent.

    Attributes:
        parameter: the coroutine's argument, e.g. ``"page_size"``; members of structured
            values carry their path, e.g. ``"settings[0].trace_type"``.
        wire: the exchange's name for it, e.g. ``"pageSize"``.
        allowed: what would be accepted, in words.
        problem: what is wrong with it, in words.
    """

    def __init__(
        self,
        problem: str,
        *,
        parameter: str,
        wire: str,
        allowed: str,
        endpoint: str | None = None,
    ) -> None:
        where = f"{endpoint}: " if endpoint else ""
        super().__init__(f"{where}{parameter} (wire name {wire!r}) {problem}; allowed: {allowed}")
        self.problem = problem
        self.parameter = parameter
        self.wire = wire
        self.allowed = allowed
        self.endpoint = endpoint


class APIConnectionError(BitgetCopyError, ConnectionError):
    """No connection could be had, or it broke before the request left. Nothing was sent."""

    def _advice(self) -> str:
        return f"call again; if it stays so, {_DOCTOR} looks at address, proxy and network"


class RequestTimeoutError(BitgetCopyError, TimeoutError):
    """The call's time was up.

    With outcome ``NOT_SENT`` it was still waiting for its turn or for a connection; with
    ``UNKNOWN`` it was a read whose answer did not come. A write in that state raises
    :class:`OutcomeUnknownError` instead.
    """

    def _advice(self) -> str:
        if self.outcome is Outcome.NOT_SENT:
            return "call again, with a longer timeout= if it was waiting for a limit"
        return "ask again, with a longer timeout= if it stays so"


class ReadOnlyError(BitgetCopyError):
    """A write was asked of a client that only reads. Nothing was sent, signed or waited for.

    It was made with `read_only`, or ``BITGET_READ_ONLY`` is set in its environment.
    """


class JournalError(BitgetCopyError):
    """A write was not sent, since its intent could not be put into the client's journal.

    The disk is full or failed, or the file was removed, replaced or changed by somebody else while
    it was open. Reads go on, and so does `recover()`.
    """

    def _advice(self) -> str:
        return "mend the disk or the file; if it stays so, make a new client"


class APIReplyError(BitgetCopyError):
    """The reply is not what the table says: no JSON, no envelope, or data of another shape.

    Attributes:
        problem: what is wrong with it, in words.
        status: HTTP status; None when the connection broke before there was one.
        head: first bytes of the body, at most 200 in an error that leaves a call.
        partial: the connection broke before the reply was whole.
        contradicts: the reply says two things at once, so nothing that it says is believed;
            for a write that is also the code of success beside a plain no.
        where: path of the value that did not fit, e.g. ``"data[3].open_time"``; ``""`` for all.
    """

    MAX_HEAD: Final = 200
    """Bytes of a body that an error shows."""
    KEPT_HEAD: Final = 4096
    """Bytes of a body that an error is made with: a secret at the end of what is shown can be
    recognised, and hidden, only as a whole."""

    outcome = Outcome.UNKNOWN
    contradicts = False

    def __init__(
        self,
        problem: str,
        *,
        status: int | None,
        head: bytes,
        where: str = "",
        endpoint: str | None = None,
    ) -> None:
        self.problem = problem
        self.status = status
        self.head: bytes = head[: self.KEPT_HEAD]
        self.partial: bool = status is None
        self.where = where
        self.endpoint = endpoint
        super().__init__(self.words())

    def words(self) -> str:
        """The error's text, made of its attributes."""
        at = f" at {self.where}" if self.where else ""
        seen = "no HTTP status"
        if self.status is not None:
            seen = f"HTTP {self.status}, body starts {self.head[: self.MAX_HEAD]!r}"
        return f"{self.endpoint or 'reply'}: {bounded(self.problem)}{at}; {seen}"

    def _advice(self) -> str:
        return f"ask again; if it stays so, {_DOCTOR} tells whether it is the exchange that answers"


class ReplyDriftError(APIReplyError):
    """A read's reply deviates from the table, and the client was made with `strict_replies`.

    It could be read: without that option the call returns what was read. Writes never raise it,
    since what they did is done; their deviations are counted all the same. It shows no value.

    Attributes:
        deviations: all that were found, the first of which `where` names; see `drift.Deviation`.
    """

    def __init__(self, deviations: Sequence[Deviation], *, status: int | None) -> None:
        first, *others = deviations
        self.deviations: tuple[Deviation, ...] = tuple(deviations)
        more = f" (and {len(others)} more)" if others else ""
        super().__init__(
            f"{first.kind}{more}, which strict_replies refuses", status=status, head=b"",
            where=first.where, endpoint=first.endpoint,
        )  # fmt: skip

    def words(self) -> str:
        """The error's text, without any of the reply's."""
        return f"{self.endpoint}: {self.problem}, at {self.where}"

    def _advice(self) -> str:
        return "without strict_replies the call returns what could be read"


@attrs.frozen
class Executed:
    """What the lost call asked for is in effect; to send it again would be wrong.

    Reads show how things are, not who made them so. Where the account shows times (closed
    orders), the change lies within the time in which the call could act; where it does not
    (settings, followers), it is a state from after the sending. Somebody else who did the
    same thing in the same seconds cannot be told from the call.

    Attributes:
        evidence: what was seen.
        assumed_lag: the proof holds as long as reads are at most so many seconds behind.
    """

    evidence: str
    assumed_lag: float = 0.0


@attrs.frozen
class NotExecuted:
    """What the lost call asked for is not in effect, and the call can no longer bring it about.

    The exchange's clock was past the last moment at which it takes the request when this was
    seen. An order that is open then was not closed by it. A setting, a follower or a copied
    trader may have been changed back by somebody else: then the call did act, and what it
    did is undone. Either way the call may be made anew.

    Attributes:
        evidence: what was seen.
        assumed_lag: the proof holds as long as reads are at most so many seconds behind.
    """

    evidence: str
    assumed_lag: float = 0.0


@attrs.frozen
class StillUnknown:
    """What was read proves neither; look for yourself before you send the call again.

    Attributes:
        evidence: what was seen, what is missing, and when it may be known.
    """

    evidence: str


@attrs.frozen
class Recovered:
    """What `client.recover()` has found out about one write.

    Attributes:
        write: the write: its endpoint, values, ids, and when it was sent.
        verdict: what became of it.
    """

    write: OutcomeUnknownError
    verdict: Verdict


Verdict: TypeAlias = Executed | NotExecuted | StillUnknown
"""What :meth:`OutcomeUnknownError.reconcile` answers."""

Reconciler: TypeAlias = Callable[["OutcomeUnknownError", float, float], Awaitable[Verdict]]
"""What looks for the answer: the error, the seconds that it may take, and those that reads lag."""


class OutcomeUnknownError(BitgetCopyError):
    """A write was sent and nobody can say whether it happened. It is never sent again.

    Look before you act: ``await error.reconcile()`` reads the open orders, the history or
    the settings and says what they prove.

    Attributes:
        sent_at: when the last byte was handed to the network, milliseconds of server time.
        ids: the identifiers that the call carried, wire name to value.
        values: everything that the call asked for, as it was written on the wire.
        evidence: what was seen instead of an answer.
        number: its number in `client.unresolved`, and in the journal if there is one.
        made_by: tells clients apart: in a journal a fingerprint of the key, without one of this
            client alone.
        reconciler: looks for the outcome, set by the client; None after pickling or copying.
    """

    outcome = Outcome.UNKNOWN
    endpoint: str  # always known here
    number: int | None = None
    made_by: str | None = None
    reconciler: Reconciler | None = None

    def __init__(
        self,
        evidence: str,
        *,
        endpoint: str,
        sent_at: int | None,
        ids: dict[str, str] | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> None:
        why = evidence.removeprefix(f"{endpoint}: ")
        super().__init__(
            f"{endpoint}: sent, but whether it took effect is unknown ({why}); it was not "
            "repeated. Check the account before you send it again; await error.reconcile() does"
        )
        self.endpoint = endpoint  # pyright: ignore[reportIncompatibleVariableOverride]
        self.sent_at = sent_at
        self.ids: dict[str, str] = ids or {}
        self.values: dict[str, Any] = dict(values or {})
        self.evidence = evidence

    @classmethod
    def of(cls, error: object) -> OutcomeUnknownError | None:
        """The write of unknown outcome behind an error, if there is one.

        A cancelled task ends with a bare ``CancelledError``, and ``asyncio.timeout()`` or
        ``asyncio.wait_for()`` makes a ``TimeoutError`` of it. Where the write had been sent then,
        this finds it; of a group of errors, the first one. A task group keeps no error of the
        tasks that it cancels, and ``asyncio.gather(…, return_exceptions=True)`` makes others of
        them: `client.unresolved` lists their writes.

        ::

            try:
                async with asyncio.timeout(2):
                    await client.v2.futures.trader.close_order(…)
            except TimeoutError as error:
                if (unknown := OutcomeUnknownError.of(error)) is not None:
                    verdict = await unknown.reconcile()

        Args:
            error: any error, or what may be one: a result of ``gather``, ``task.exception()``.

        Returns:
            None where nothing was sent, the exchange has answered, or it is no error.
        """
        if not is_a(error, BaseException):
            return None
        return next((link for link in chain(error) if isinstance(link, cls)), None)

    async def reconcile(self, *, timeout: float = 60.0, max_lag: float = 10.0) -> Verdict:
        """Looks whether the call took effect, with reads only, again and again until it is clear.

        What is looked at and what proves what is in the docstring of each coroutine that
        writes. That something did *not* happen can be proved only when the exchange would
        refuse the lost request for its age, some 40 seconds after it was sent.

        A reply says when it was answered, not how old its data are: a replica of the
        exchange's database may be behind. So a read counts as `max_lag` seconds old: nothing
        is concluded from one that may show a time before the call. No verdict but one by a
        time in the account itself comes earlier than that, and :class:`NotExecuted` needs some
        40 seconds and `max_lag`. The verdict carries the assumption (``assumed_lag``).

        Args:
            timeout: seconds for everything, waiting included; above 0, finite.
            max_lag: seconds by which reads may be behind at the most; 0 or more, finite.

        Returns:
            A failed read makes the answer :class:`StillUnknown`; it is never raised.

        Raises:
            ParameterError: `timeout` or `max_lag` is out of range.
        """
        timeout, max_lag = checked_look(timeout, max_lag, self.endpoint)
        if self.reconciler is None:
            return StillUnknown(
                "this error has been pickled or copied and has lost its client; reconcile it "
                "where it was raised, or list the account's orders and settings"
            )
        return await self.reconciler(self, timeout, max_lag)

    def __reduce__(self) -> Any:
        kept = {name: value for name, value in self.__dict__.items() if name != "reconciler"}
        return _rebuild, (type(self), self.args, kept)


def said(error: BitgetCopyError) -> str:
    """What was wrong, without the attempts of the call and what to do next."""
    return Exception.__str__(error)


def name_endpoint(error: BitgetCopyError, endpoint: str) -> None:
    """Says in an error that leaves a call which endpoint it is about, where it does not yet."""
    if error.endpoint is None:
        error.endpoint = endpoint
    if isinstance(error, APIReplyError):
        error.args = (error.words(),)
    elif not said(error).startswith(error.endpoint):
        error.args = (f"{error.endpoint}: {said(error)}",)


def checked_look(
    timeout: object, max_lag: object, endpoint: str | None = None
) -> tuple[float, float]:
    """How long a look at the account may take, and how far its reads may be behind, in seconds.

    Raises:
        ParameterError: one is out of range.
    """
    return (
        _seconds("timeout", timeout, endpoint, zero=False),
        _seconds("max_lag", max_lag, endpoint, zero=True),
    )


def _seconds(name: str, value: object, endpoint: str | None, *, zero: bool) -> float:
    """Seconds as a float, above 0 or also 0."""
    seconds = number(value)
    if seconds is None or not 0 <= seconds < math.inf or not (seconds or zero):
        raise ParameterError(
            f"is {shown(value)}", parameter=name, wire=name, endpoint=endpoint,
            allowed=f"seconds, {'0 or more' if zero else 'above 0'}, finite",
        )  # fmt: skip
    return seconds


class APIError(BitgetCopyError):
    """The exchange answered with a body code other than ``00000``; or what stands before it did.

    A page without the exchange's envelope and with an HTTP status of 400 or more is one too, with
    that status as its code. It proves nothing: its outcome is ``UNKNOWN``, but for a 429.

    Attributes:
        code: the exchange's code, e.g. ``"40009"``; the HTTP status of a bare page, e.g. ``"502"``.
        message: the exchange's own text; its language follows the ``locale`` header.
        hint: what it means and what to do, in our words.
        status_code: status of the HTTP reply.
        request_time: the exchange's clock when it answered, milliseconds; None when not given.
        is_page: not the exchange answered but what stands before it, with such a page.
    """

    outcome = Outcome.REFUSED
    is_page: bool = False

    def __init__(
        self,
        *,
        code: str,
        message: str,
        status_code: int,
        hint: str = "",
        request_time: int | None = None,
        endpoint: str | None = None,
    ) -> None:
        where = f"{endpoint}: " if endpoint else ""
        advice = f" ({hint})" if hint else ""
        super().__init__(f"{where}code {code}: {message}{advice}; HTTP {status_code}")
        self.code = code
        self.message = message
        self.hint = hint
        self.status_code = status_code
        self.request_time = request_time
        self.endpoint = endpoint


class AuthenticationError(APIError):
    """Key, passphrase, signature or timestamp were refused."""


class PermissionDeniedError(APIError):
    """The key, its address or the account may not do this."""


class InvalidParameterError(APIError):
    """The exchange refused an argument that passed our own checks."""


class NotFoundError(APIError):
    """No such order, trader, setting or path."""


class BusinessRuleError(APIError):
    """A rule of trading or copying forbids it now: balance, size, state, cool-down."""


class RateLimitError(APIError):
    """Too many calls for this account or address.

    A client keeps the limits, so somebody else has used them: another process or program with the
    same key, or behind the same address. Processes share them with ``BITGET_LIMITER``.

    Attributes:
        retry_after: seconds that the exchange asks to wait, None when it does not say.
    """

    retry_after: float | None = None

    def _advice(self) -> str:
        return f"call again in {self.retry_after:.1f} s" if self.retry_after else ""


class ServiceUnavailableError(APIError):
    """The exchange's own trouble: overload, maintenance, an internal error.

    Or that of the gateway before it, whose page (HTTP 500 and more) has no code of the exchange's.
    """


class APIRetiredError(APIError):
    """API V1 is switched off (since 2025-11-28); the hint names the V2 endpoint to call instead.

    Attributes:
        successor: key of the V2 endpoint, None when the table knows none.
    """

    successor: str | None = None


class AccountModeError(APIError):
    """The account or the key is of another kind than the endpoint serves.

    A classic endpoint (V1, V2) was called for a unified account (40085), a unified one (V3) for
    a classic account (40084, 25245), or one that is closed to elite (copy) keys with such a key
    (40731, which is also said of accounts of the wrong kind). The hint names what to call instead.

    Attributes:
        counterpart: key of the endpoint that does the same job on the other kind of account; None
            when the exchange offers none.
    """

    counterpart: str | None = None


def _rebuild(
    kind: type[BitgetCopyError], args: tuple[Any, ...], state: dict[str, Any]
) -> BitgetCopyError:
    """Unpickles an error whose ``__init__`` takes keywords."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error
