"""Whether a failed call may be sent again, and when.

Decides only: waits nowhere, sends nothing. The rule (see the outcomes in `errors`):

* a read may be repeated after whatever passes;
* a write only when it was not sent, or was turned away at the door: too many calls, or
  (after a clock correction) its timestamp;
* a write of unknown outcome is never repeated.

Bounded three ways: attempts of one call, the call's deadline, and a budget that all
calls of one client share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import attrs

from bitget_copy.errors import BitgetCopyError, Outcome, RateLimitError

if TYPE_CHECKING:
    from random import Random

Passes: TypeAlias = Literal["never", "backoff", "clock"]

_BUDGET_START: Final = 10.0
_BUDGET_SHARE: Final = 0.1
"""Retries earned by one call: a total outage costs at most 1.1 requests a call, plus the start."""


@attrs.frozen(kw_only=True)
class Failure:
    """A failed attempt, as far as repeating it is concerned.

    Attributes:
        error: what would be raised.
        passes: ``"backoff"`` when waiting can help, ``"clock"`` when a new timestamp can.
        retry_after: seconds that the exchange asks to wait, None when it does not.
        free: a repeat is not charged to the budget: the clock was wrong, and is set now.
    """

    error: BitgetCopyError
    passes: Passes = "never"
    retry_after: float | None = None
    free: bool = False


@attrs.define
class RetryBudget:
    """A token bucket of retries: every call pays in a tenth, every retry takes one out.

    Its lower half is for the first retry of a call only, which helps more often than a second.
    """

    share: float = _BUDGET_SHARE
    limit: float = _BUDGET_START
    tokens: float = _BUDGET_START

    def deposit(self) -> None:
        """A new call has begun."""
        self.tokens = min(self.limit, self.tokens + self.share)

    def withdraw(self, attempts: int = 1) -> bool:
        """Takes one retry of a call that has made so many attempts; False when there is none."""
        kept = self.limit / 2 if attempts > 1 else 0.0
        if self.tokens < 1 + kept:
            return False
        self.tokens -= 1
        return True


@attrs.frozen(kw_only=True)
class RetryPolicy:
    """How often and how soon.

    Attributes:
        max_attempts: attempts of one call, the first included; 1 switches retries off.
        base: seconds; the first wait is drawn from 0 to `base`, the bound doubles each time.
        cap: seconds; no drawn wait is longer.
        longest_wait: seconds; a longer wait asked for by the exchange is not obeyed, the
            error is raised at once instead.
    """

    max_attempts: int = 3
    base: float = 0.25
    cap: float = 8.0
    longest_wait: float = 30.0

    def wait(
        self,
        failure: Failure,
        *,
        writes: bool,
        attempts: int,
        resigned: bool,
        remaining: float,
        random: Random,
    ) -> float | None:
        """Seconds until the next attempt, or None: raise the error.

        Args:
            failure: what happened.
            writes: the endpoint can change the account.
            attempts: attempts made so far, free ones not counted.
            resigned: the call was repeated for a clock code before.
            remaining: seconds until the call's deadline, ``math.inf`` without one.
            random: where the jitter comes from.
        """
        if writes and not _harmless(failure):
            return None
        if failure.passes == "clock":
            return None if resigned else 0.0
        if failure.passes == "never" or attempts >= self.max_attempts:
            return None
        delay = failure.retry_after
        if delay is None:
            delay = random.uniform(0, min(self.cap, self.base * 2 ** (attempts - 1)))
        elif delay > self.longest_wait:
            return None
        return delay if delay < remaining else None


def _harmless(failure: Failure) -> bool:
    """Whether a write may go out again: it never left, or was turned away at the door.

    Refusals for maintenance pass too, but not in seconds: a close that goes through minutes
    later, at another price, is not what was asked for.
    """
    outcome = failure.error.outcome
    if outcome is Outcome.REFUSED:
        return failure.passes == "clock" or isinstance(failure.error, RateLimitError)
    return outcome is Outcome.NOT_SENT
