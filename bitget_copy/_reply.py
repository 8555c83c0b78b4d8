"""What one reply means: the envelope first, the status second; no reply at all comes last.

Turns what `_transport` and `_codec` have found into a `retry.Failure`: the error to raise, and
whether waiting or a new timestamp can help. Decides nothing about repeating, knows no account.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import attrs

from bitget_copy import errors
from bitget_copy._clock import http_date
from bitget_copy._codec import Envelope
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import (
    APIError,
    ApiRetired,
    CodeRule,
    ConnectionFailed,
    Outcome,
    RateLimited,
    ReplyError,
    RequestTimeout,
)
from bitget_copy.retry import Failure, Passes

_UNLISTED: Final = CodeRule("APIError", "unknown", "never", "a code that the table does not know")
_UNLISTED_LIMIT: Final = CodeRule(
    "RateLimited", "unknown", "backoff", "too many calls by the status, but a code that the table "
    "does not know"
)  # fmt: skip
_REMAINING: Final = "x-mbx-used-remain-limit"
# What an HTTP status says when there is no envelope to read.
_OF_CONTENT_NETWORK: Final = frozenset(range(520, 531))
"""A content network's that had no use of the exchange behind it."""
_PASSING_STATUS: Final = frozenset({408, 500, 502, 503, 504, *_OF_CONTENT_NETWORK})
_BARRED: Final = frozenset({403, 418, 429})
"""Statuses with which a gateway turns an address away."""
_LONGEST_NUMBER: Final = 8
"""Digits; three years in seconds. A longer number is a fault of the reply."""


@attrs.define
class Said:
    """What the headers of a reply say, where it makes sense.

    Attributes:
        retry_after: seconds that the exchange asks to wait.
        remaining: calls left in this window.
        date: when the reply was written, seconds since 1970.
    """

    retry_after: float | None = None
    remaining: int | None = None
    date: float | None = None

    @classmethod
    def of(cls, headers: Mapping[str, str], now_ms: Callable[[], int]) -> Said:
        """Reads them.

        Args:
            headers: by lower-case name.
            now_ms: the exchange's clock, for a ``Retry-After`` that names a moment in a reply
                that does not.
        """
        date = http_date(headers.get("date", ""))
        asked = headers.get("retry-after")
        wait: float | None = _count(asked)
        if asked and wait is None and (moment := http_date(asked)) is not None:
            after = moment - (now_ms() / 1000 if date is None else date)
            wait = after if after > 0 else None
        return cls(wait, _count(headers.get(_REMAINING)), date)


NOTHING_SAID: Final = Said()


def is_limited(status: int, code: str | None) -> bool:
    """Whether there were too many calls, by the status or by the envelope's code."""
    return status == 429 or code == "429"


def wait_of(status: int, said: Said, *, limited: bool) -> float | None:
    """Seconds for which no more calls are to be made; None where only this one is to wait."""
    return said.retry_after if limited or status in _BARRED else None


def is_for_address(status: int) -> bool:
    """Whether a reply without the exchange's envelope bars all calls of this address.

    It comes from what stands before the exchange, as the ban of five minutes does.
    """
    return status in _BARRED


def on_hold(endpoint: Endpoint, seconds: float) -> Failure:
    """A call that was not sent: the exchange has asked to wait beyond its deadline."""
    error = RateLimited(code="429", message="", http_status=429, endpoint=endpoint.key)
    error.message = (
        f"the exchange has asked for a pause that lasts another {seconds:.1f} s, longer than this "
        "call may take; this attempt was not sent. Call again then"
    )
    error.args = (f"{endpoint.key}: {error.message}",)
    error.retry_after = seconds
    error.outcome = Outcome.NOT_SENT
    return Failure(error=error)


def no_reply(error: ConnectionFailed | RequestTimeout | ReplyError) -> Failure:
    """Failures below the envelope pass, but for whole replies that are not to be read."""
    unreadable = isinstance(error, ReplyError) and not error.partial
    return Failure(error=error, passes="never" if unreadable else "backoff")


def no_envelope(problem: ReplyError, status: int, said: Said) -> Failure:
    """What a reply without an envelope means, by its status; see `is_bare_limit` for a 429."""
    if 300 <= status < 400:
        problem = ReplyError(
            "a redirect, which is not followed: the signature would leave for another place",
            status=status,
            head=problem.head,
        )
    passing = status in _PASSING_STATUS or status == 200
    return Failure(
        error=problem, passes="backoff" if passing else "never", retry_after=said.retry_after
    )


def is_bare_limit(status: int, body: bytes) -> bool:
    """Whether a reply that cannot be read as an envelope is a gateway's refusal of too many calls.

    Not if it names a code all the same: a broken or contradictory envelope may be that of a call
    which the exchange has carried out.
    """
    return status == 429 and b'"code"' not in body and b"\\u00" not in body


def too_many() -> Envelope:
    """Stands for the envelope that a bare 429 lacks."""
    return Envelope("429", "HTTP 429 without the exchange's envelope", None, None)


def refusal(
    endpoint: Endpoint,
    envelope: Envelope,
    status: int,
    said: Said,
    codes: Mapping[str, CodeRule],
    successor: Callable[[Endpoint], str],
) -> Failure:
    """What a body code other than success means.

    Args:
        endpoint: the row that was called.
        envelope: the reply's.
        status: of HTTP.
        said: the reply's headers.
        codes: the error table.
        successor: names what to call in place of a retired endpoint.
    """
    rule = codes.get(envelope.code) or (_UNLISTED_LIMIT if status == 429 else _UNLISTED)
    kind: type[APIError] = getattr(errors, rule.kind)
    hint = rule.hint
    if kind is ApiRetired:
        hint = f"{hint} {successor(endpoint)}".strip()
    if kind is RateLimited and said.retry_after is not None:
        hint = f"{hint} The exchange asks to wait {said.retry_after:g} s."
    error = kind(
        code=envelope.code,
        message=envelope.message,
        http_status=status,
        hint=hint,
        request_time=envelope.request_time,
        endpoint=endpoint.key,
    )
    error.outcome = Outcome(rule.outcome)
    if isinstance(error, RateLimited):
        error.retry_after = said.retry_after
    if isinstance(error, ApiRetired) and endpoint.successor:
        error.successor = endpoint.successor.key
    passes: Passes = rule.retry  # type: ignore[assignment]
    if rule is _UNLISTED and status in _OF_CONTENT_NETWORK:
        passes = "backoff"  # its own page is JSON with a code
    return Failure(error=error, passes=passes, retry_after=said.retry_after)


def server_time(data: object) -> int | None:
    """Milliseconds in a time endpoint's data: a bare number in V1, `serverTime` in V2."""
    value = data.get("serverTime") if isinstance(data, dict) else data
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 19:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _count(text: str | None) -> int | None:
    plain = text is not None and text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER
    return int(text) if text and plain else None
