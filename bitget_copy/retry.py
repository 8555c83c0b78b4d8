"""Whether a failed call may be sent again, and when.

Decides only: waits nowhere, sends nothing. The rule (see the outcomes in `errors`):

* a read is repeated after every failure that waiting can cure;
* a write only when it was not sent, or was turned away at the door: too many calls, or
  (after a clock correction) its timestamp;
* a write of unknown outcome is never repeated.

Bounded three ways: attempts of one call, the call's deadline, and a budget that all
calls of one client share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from bitget_copy._validators import exact, int_in_range, seconds_from_zero, share, to_float
from bitget_copy.errors import BitgetCopyError, Outcome, RateLimitError, Retry

if TYPE_CHECKING:
    from random import Random

MAX_ATTEMPTS: Final = 10
"""More attempts than this outlast any sensible deadline and help nobody in an outage."""

_BUDGET_LIMIT: Final = 10.0
"""Retries that a client may save up, and starts with."""


@attrs.frozen(kw_only=True)
class Failure:
    """A failed attempt, as far as repeating it is concerned.

    Attributes:
        error: what would be raised.
        retry: ``"backoff"`` when waiting can help, ``"clock"`` when a new timestamp can.
        retry_after: seconds that the exchange asks to wait, None when it does not.
        free: a repeat is not charged to the budget: the clock was wrong, and is set now.
    """

    error: BitgetCopyError
    retry: Retry = "never"
    retry_after: float | None = None
    free: bool = False


@attrs.frozen(kw_only=True)
class RetryPolicy:
    """How often and how soon a failed call is sent again.

    Args:
        max_attempts: attempts of one call, the first included, 1 to 10; 1 never repeats.
        backoff_base: seconds; the first wait is drawn from 0 to this, the bound doubles each time.
        backoff_max: seconds; no drawn wait is longer.
        max_retry_after: seconds; when the exchange asks for a longer wait, the error is raised
            at once.
        budget: how many retries a client may send, as a share of its calls, 0 to 1; 0.1 keeps the
            extra load in an outage at a tenth.

    Raises:
        ConfigError: a value is out of range.
    """

    max_attempts: int = attrs.field(
        default=3, converter=exact, validator=int_in_range(1, MAX_ATTEMPTS)
    )
    backoff_base: float = attrs.field(default=0.25, converter=to_float, validator=seconds_from_zero)
    backoff_max: float = attrs.field(default=8.0, converter=to_float, validator=seconds_from_zero)
    max_retry_after: float = attrs.field(
        default=30.0, converter=to_float, validator=seconds_from_zero
    )
    budget: float = attrs.field(default=0.1, converter=to_float, validator=share)

    def wait(
        self,
        failure: Failure,
        *,
        writes: bool,
        attempt_count: int,
        re_signed: bool,
        remaining: float,
        random: Random,
    ) -> float | None:
        """Seconds until the next attempt, or None: raise the error.

        Args:
            failure: what happened.
            writes: the endpoint can change the account.
            attempt_count: attempts made so far, those refused for their timestamp not counted.
            re_signed: the call was repeated for a clock code before.
            remaining: seconds until the call's deadline, ``math.inf`` without one.
            random: where the jitter comes from.
        """
        if writes and not _safe_to_repeat(failure):
            return None
        if failure.retry == "clock":
            return None if re_signed else 0.0
        if failure.retry == "never" or attempt_count >= self.max_attempts:
            return None
        delay = failure.retry_after
        if delay is None:
            bound = self.backoff_base * 2 ** (attempt_count - 1)
            delay = random.uniform(0, min(self.backoff_max, bound))
        elif delay > self.max_retry_after:
            return None
        return delay if delay < remaining else None


@attrs.define
class RetryBudget:
    """A token bucket of retries: every call pays in a share, every retry takes one out.

    Its lower half is for the first retry of a call only, which helps more often than a second.
    With a share of a tenth a total outage costs at most 1.1 requests a call, plus the start.
    """

    share: float = 0.1
    tokens: float = _BUDGET_LIMIT

    def deposit(self) -> None:
        """A new call has begun."""
        if self.tokens < _BUDGET_LIMIT:  # else it is full, as nearly always
            self.tokens = min(_BUDGET_LIMIT, self.tokens + self.share)

    def withdraw(self, attempt_count: int = 1) -> bool:
        """Takes one retry of a call that has made so many attempts; False when there is none."""
        kept = _BUDGET_LIMIT / 2 if attempt_count > 1 else 0.0
        if self.tokens < 1 + kept:
            return False
        self.tokens -= 1
        return True


def _safe_to_repeat(failure: Failure) -> bool:
    """Whether a write may go out again: it never left, or was turned away at the door.

    Refusals for maintenance pass too, but not in seconds: a close that goes through minutes
    later, at another price, is not what was asked for.
    """
    outcome = failure.error.outcome
    if outcome is Outcome.REFUSED:
        return failure.retry == "clock" or isinstance(failure.error, RateLimitError)
    return outcome is Outcome.NOT_SENT
