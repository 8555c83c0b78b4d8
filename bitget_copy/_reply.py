"""What one reply means: the envelope first, the status second; no reply at all comes last.

Turns what `_transport` and `_codec` have found into a `retry.Failure`: the error to raise, and
whether waiting or a new timestamp can help. Decides nothing about repeating, knows no account.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final

import attrs

from bitget_copy import errors
from bitget_copy._clock import http_date
from bitget_copy._codec import Envelope, may_claim_success
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import (
    APIConnectionError,
    APIError,
    APIReplyError,
    APIRetiredError,
    CodeRule,
    Outcome,
    RateLimitError,
    RequestTimeoutError,
)
from bitget_copy.retry import Failure, Passes

_UNLISTED: Final = CodeRule("APIError", "unknown", "never", "a code that the table does not know")
_UNLISTED_LIMIT: Final = CodeRule(
    "RateLimitError", "unknown", "backoff", "too many calls by the status, but a code that the "
    "table does not know"
)  # fmt: skip
_REMAINING: Final = "x-mbx-used-remain-limit"
# What an HTTP status says when there is no envelope to read.
_OF_CONTENT_NETWORK: Final = frozenset(range(520, 531))
"""A content network's that had no use of the exchange behind it."""
_PASSING_STATUS: Final = frozenset({408, 500, 502, 503, 504, *_OF_CONTENT_NETWORK})
_BARRED: Final = frozenset({403, 418, 429})
"""Statuses with which a gateway turns an address away."""
_SECONDS: Final = re.compile(
    r"\+?([0-9]{1,15}(?:\.[0-9]{0,15})?)(?: ?s(?:ec(?:ond)?s?)?)?"
).fullmatch
"""Whole by the standard; some gateways write fractions, and the unit."""
_A_MOMENT: Final = 1_000_000_000
"""Seconds; who asks for a wait of 31 years or more names the moment when it is over, since 1970."""
_IN_MILLISECONDS: Final = 1_000_000_000_000
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
        wait = None if asked is None else _wait(asked, date, now_ms)
        return cls(wait, _count(headers.get(_REMAINING)), date)


NOTHING_SAID: Final = Said()


def is_limited(status: int, code: str | None, said: Said) -> bool:
    """Whether there were too many calls: by the status, the envelope's code, or a ban's length."""
    banned = status in _BARRED and bool(said.retry_after)
    return status == 429 or code == "429" or banned


def wait_of(status: int, said: Said, *, limited: bool) -> float | None:
    """Seconds for which no more calls are to be made; None where the reply does not say so."""
    return said.retry_after if limited or status >= 500 else None


def is_for_address(status: int) -> bool:
    """Whether a reply without the exchange's envelope bars all calls of this address.

    It comes from what stands before the exchange, as the ban of five minutes does.
    """
    return status in _BARRED


def on_hold(endpoint: Endpoint, seconds: float) -> Failure:
    """A call that was not sent: the exchange has asked to wait beyond its deadline."""
    error = RateLimitError(code="429", message="", status_code=429, endpoint=endpoint.key)
    error.message = (
        f"the exchange has asked for a pause that lasts another {seconds:.1f} s, longer than this "
        "call may take; this attempt was not sent. Call again then"
    )
    error.args = (f"{endpoint.key}: {error.message}",)
    error.retry_after = seconds
    error.outcome = Outcome.NOT_SENT
    return Failure(error=error)


def no_reply(error: APIConnectionError | RequestTimeoutError | APIReplyError) -> Failure:
    """Failures below the envelope pass, but for whole replies that are not to be read."""
    unreadable = isinstance(error, APIReplyError) and not error.partial
    return Failure(error=error, passes="never" if unreadable else "backoff")


def no_envelope(problem: APIReplyError, status: int, said: Said) -> Failure:
    """What a reply without an envelope means, by its status; see `is_bare_limit` for a 429."""
    if 300 <= status < 400:
        problem = APIReplyError(
            "a redirect, which is not followed: the signature would leave for another place",
            status=status,
            head=problem.head,
        )
    passing = status in _PASSING_STATUS or status == 200
    return Failure(
        error=problem, passes="backoff" if passing else "never", retry_after=said.retry_after
    )


def is_bare_limit(endpoint: Endpoint, body: bytes) -> bool:
    """Whether a limited reply that cannot be read as an envelope is a gateway's own.

    Not if it may mean success all the same: a broken or contradictory envelope may be that of a
    call which the exchange has carried out.
    """
    return not may_claim_success(endpoint, body)


def contradiction(envelope: Envelope, status: int, body: bytes) -> Failure:
    """What a refusal means that speaks of success: nothing, so the call's fate is unknown."""
    problem = APIReplyError(
        f"the reply contradicts itself: code {envelope.code}, but its text or data say success",
        status=status,
        head=body,
    )
    problem.contradicts = True
    return Failure(error=problem)


def too_many(status: int) -> Envelope:
    """Stands for the envelope that a gateway's refusal lacks.

    Only a 429 proves that nothing was done; the table knows no code of the other statuses.
    """
    return Envelope(str(status), f"HTTP {status} without the exchange's envelope", None, None)


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
    limited = is_limited(status, envelope.code, said)
    rule = codes.get(envelope.code) or (_UNLISTED_LIMIT if limited else _UNLISTED)
    kind: type[APIError] = getattr(errors, rule.kind)
    hint = rule.hint
    if kind is APIRetiredError:
        hint = f"{hint} {successor(endpoint)}".strip()
    if kind is RateLimitError and said.retry_after is not None:
        hint = f"{hint} The exchange asks to wait {said.retry_after:g} s."
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
        error.retry_after = said.retry_after
    if isinstance(error, APIRetiredError) and endpoint.successor:
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


def _wait(asked: str, date: float | None, now_ms: Callable[[], int]) -> float | None:
    """Seconds that a ``Retry-After`` asks for; the longest of several, None for nonsense."""
    now = now_ms() / 1000 if date is None else date
    parts = asked.split(",")
    numbers = [number for part in parts if (number := _SECONDS(part.strip())) is not None]
    if len(numbers) == len(parts):
        longest = max(_from_number(float(number[1]), now) for number in numbers)
        return longest if longest >= 0 else None
    moment = http_date(asked) or _iso_date(asked)
    return moment - now if moment is not None and moment > now else None


def _iso_date(text: str) -> float | None:
    """Seconds since 1970; the standard wants another form of date. UTC where it names no zone."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _from_number(number: float, now: float) -> float:
    if number < _A_MOMENT:
        return number
    return (number / 1000 if number >= _IN_MILLISECONDS else number) - now


def _count(text: str | None) -> int | None:
    plain = text is not None and text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER
    return int(text) if text and plain else None
