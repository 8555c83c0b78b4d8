"""What a reply that is no success means: the error to raise, and whether a repeat can help.

Makes a `retry.Failure` of what `_transport` and `_codec` have found, the envelope first, the
status second. Decides nothing about repeating, knows no account.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from bitget_copy import errors
from bitget_copy._codec import Envelope
from bitget_copy._response_headers import ResponseHeaders
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import (
    AccountModeError,
    APIConnectionError,
    APIError,
    APIReplyError,
    APIRetiredError,
    CodeRule,
    CodeTable,
    Outcome,
    RateLimitError,
    RequestTimeoutError,
    ServiceUnavailableError,
)
from bitget_copy.ratelimit import OnHold
from bitget_copy.retry import Failure

Instead: TypeAlias = Callable[[Endpoint, type[APIError]], str]
"""Says in words what to call in place of a row that raises an error of this class."""

# What the code means in another family is not asked: it may be something else.
_UNLISTED: Final = CodeRule("APIError", "unknown", "never", "a code that the table does not know")
_UNLISTED_LIMIT: Final = CodeRule(
    "RateLimitError", "unknown", "backoff", "too many calls by the status, but a code that the "
    "table does not know"
)  # fmt: skip
_GATEWAY: Final = "The exchange, or a gateway before it, is in trouble"
_OF_READ, _OF_WRITE = "; ask again later.", ", which proves nothing."
_BARRIER: Final = (
    "Not the exchange but a firewall, a content network or a proxy answers; see what stands at the "
    "base URL, and whether this address may be used."
)
_OTHERS: Final = (
    "The client keeps the limit, so another process or program uses the same key or address: share "
    "it (BITGET_LIMITER=host, or a Redis; `bitget-copy limits` shows who holds it)."
)
_SERVED: Final[Mapping[str, tuple[str, ...]]] = {
    "40084": ("v1", "v2"), "25245": ("v1", "v2"), "40085": ("v3",),
}  # fmt: skip
"""Codes that tell the account's kind: the families that serve it. Theirs need no other row."""
# What an HTTP status says when there is no envelope to read.
_OF_CONTENT_NETWORK: Final = frozenset(range(520, 531))
"""A content network's that had no use of the exchange behind it."""
_TEMPORARY: Final = frozenset({200, 408, 500, 502, 503, 504, *_OF_CONTENT_NETWORK})
_BARRED: Final = frozenset({403, 418, 429})
"""Statuses with which a gateway turns an address away."""


def is_limited(status: int, code: str | None, headers: ResponseHeaders) -> bool:
    """Whether there were too many calls: by the status, the envelope's code, or a ban's length."""
    banned = status in _BARRED and bool(headers.retry_after)
    return status == 429 or code == "429" or banned


def wait_of(status: int, headers: ResponseHeaders, *, limited: bool) -> float | None:
    """Seconds for which no more calls are to be made; None where the reply does not say so."""
    return headers.retry_after if limited or status >= 500 else None


def is_for_address(status: int) -> bool:
    """Whether a reply without the exchange's envelope bars all calls of this address.

    It comes from what stands before the exchange, as the ban of five minutes does.
    """
    return status in _BARRED


def on_hold(endpoint: Endpoint, hold: OnHold) -> Failure:
    """A call that was not sent: the exchange has asked to wait beyond its deadline, for one."""
    error = RateLimitError(code="429", message="", status_code=429, endpoint=endpoint.key)
    why = hold.reason or (
        f"the exchange has asked for a pause that lasts another {hold.seconds:.1f} s, longer than "
        "this call may take"
    )
    error.message = f"{why}; this attempt was not sent"
    error.args = (f"{endpoint.key}: {error.message}",)
    error.retry_after = hold.seconds
    error.outcome = Outcome.NOT_SENT
    return Failure(error=error, retry="backoff" if hold.again else "never")


def no_reply(error: APIConnectionError | RequestTimeoutError | APIReplyError) -> Failure:
    """Waiting can cure failures below the envelope, but not whole replies that cannot be read."""
    unreadable = isinstance(error, APIReplyError) and not error.partial
    return Failure(error=error, retry="never" if unreadable else "backoff")


def no_envelope(
    endpoint: Endpoint, problem: APIReplyError, status: int, headers: ResponseHeaders
) -> Failure:
    """What a reply without an envelope means, by its status; it proves nothing.

    Args:
        endpoint: the row that was called.
        problem: why it has none, without secrets.
        status: of HTTP.
        headers: of the reply.
    """
    error: APIReplyError | APIError = problem
    if 300 <= status < 400:
        error = APIReplyError(
            "a redirect, which is not followed: the signature would leave for another place",
            status=status,
            head=problem.head,
        )
    elif status >= 400:
        error = _refused_by_a_page(endpoint, problem, status)
    return Failure(
        error=error,
        retry="backoff" if status in _TEMPORARY else "never",
        retry_after=headers.retry_after,
    )


def _refused_by_a_page(endpoint: Endpoint, problem: APIReplyError, status: int) -> APIError:
    """The error for what a gateway, a firewall or a proxy answers in place of the exchange."""
    is_passing = status >= 500 or status in _TEMPORARY
    kind, hint = APIError, _BARRIER
    if is_passing:
        kind = ServiceUnavailableError
        hint = _GATEWAY + (_OF_WRITE if endpoint.writes else _OF_READ)
    starts = f", body starts {problem.head!r}" if problem.head else ""
    error = kind(
        code=str(status), message=f"{problem.problem}{starts}", status_code=status, hint=hint,
        endpoint=endpoint.key,
    )  # fmt: skip
    error.outcome, error.is_page = Outcome.UNKNOWN, True
    return error


def contradiction(envelope: Envelope, status: int, body: bytes) -> Failure:
    """What a refusal means that speaks of success: nothing, so the call's outcome is unknown."""
    problem = APIReplyError(
        f"the reply contradicts itself: code {envelope.code}, but its text or data say success",
        status=status,
        head=body,
    )
    problem.contradicts = True
    return Failure(error=problem)


def bare_limit(status: int) -> Envelope:
    """Stands for the envelope that a gateway's refusal lacks.

    Only a 429 proves that nothing was done; the table knows no code of the other statuses.
    """
    return Envelope(str(status), f"HTTP {status} without the exchange's envelope", None, None)


def refusal(
    endpoint: Endpoint,
    envelope: Envelope,
    status: int,
    headers: ResponseHeaders,
    codes: CodeTable,
    instead: Instead,
) -> Failure:
    """What a body code other than success means.

    Args:
        endpoint: the row that was called.
        envelope: the reply's.
        status: of HTTP.
        headers: of the reply.
        codes: those of the row's family.
        instead: names what to call in place of the row.
    """
    limited = is_limited(status, envelope.code, headers)
    listed = codes.get(envelope.code)
    rule = CodeRule(*listed) if listed else _UNLISTED_LIMIT if limited else _UNLISTED
    kind: type[APIError] = getattr(errors, rule.kind)
    is_elsewhere = kind is AccountModeError and (
        endpoint.family not in _SERVED.get(envelope.code, ())
    )
    hint = rule.hint
    if kind is APIRetiredError or is_elsewhere:
        hint = f"{hint} {instead(endpoint, kind)}"
    if kind is RateLimitError:
        wait = headers.retry_after
        asked = "" if wait is None else f"The exchange asks to wait {wait:g} s. "
        hint = f"{hint} {asked}{_OTHERS}"
    error = kind(
        code=envelope.code,
        message=envelope.message,
        status_code=status,
        hint=hint,
        request_time=envelope.request_time,
        endpoint=endpoint.key,
    )
    error.outcome = Outcome(rule.outcome)
    if isinstance(error, RateLimitError):
        error.retry_after = headers.retry_after
    if isinstance(error, APIRetiredError) and endpoint.successor:
        error.successor = endpoint.successor.key
    if isinstance(error, AccountModeError) and is_elsewhere:
        error.counterpart = endpoint.counterpart
    # A content network's own page is JSON with a code.
    by_network = rule is _UNLISTED and status in _OF_CONTENT_NETWORK
    retry = "backoff" if by_network else rule.retry
    return Failure(error=error, retry=retry, retry_after=headers.retry_after)
