"""Whether and when a failed call is sent again: the decision alone."""

import math
from random import Random

import pytest

from bitget_copy import errors
from bitget_copy.errors import Outcome
from bitget_copy.retry import Failure, RetryBudget, RetryPolicy

SEED = 7


def refused(kind=errors.ServiceUnavailableError):
    return kind(code="1", message="", status_code=400)


def not_sent():
    return errors.APIConnectionError("no")


def unknown():
    return errors.APIReplyError("no", status=500, head=b"")


def decide(failure, *, writes=False, attempts=1, resigned=False, remaining=math.inf, **policy):
    return RetryPolicy(**policy).wait(
        failure,
        writes=writes,
        attempts=attempts,
        resigned=resigned,
        remaining=remaining,
        random=Random(SEED),
    )


@pytest.mark.parametrize(
    ("error", "passes", "read", "write"),
    [
        (not_sent(), "backoff", True, True),
        (unknown(), "backoff", True, False),
        (unknown(), "never", False, False),
        (refused(errors.RateLimitError), "backoff", True, True),
        (refused(errors.ServiceUnavailableError), "backoff", True, False),
        (refused(errors.AuthenticationError), "clock", True, True),
        (refused(errors.BusinessRuleError), "never", False, False),
    ],
)
def test_who_may_go_again(error, passes, read, write):
    """Reads repeat whatever passes; writes only what never left or was turned away."""
    failure = Failure(error=error, passes=passes)
    assert (decide(failure) is not None) is read
    assert (decide(failure, writes=True) is not None) is write


def test_a_write_of_unknown_outcome_is_not_repeated_for_a_clock_code_either():
    """The outcome decides before the reason does."""
    error = refused(errors.AuthenticationError)
    error.outcome = Outcome.UNKNOWN
    assert decide(Failure(error=error, passes="clock"), writes=True) is None


def test_signing_again_is_free_at_once_and_happens_once():
    """A clock code waits for nothing and costs no attempt; the second one is raised."""
    failure = Failure(error=refused(), passes="clock")
    assert decide(failure, attempts=99) == 0.0
    assert decide(failure, resigned=True) is None


@pytest.mark.parametrize(("attempts", "most"), [(1, 0.25), (2, 0.5), (3, 1.0), (6, 8.0), (9, 8.0)])
def test_the_wait_is_drawn_below_a_bound_that_doubles_up_to_the_cap(attempts, most):
    """Full jitter: the wait is the seeded draw between nothing and the bound."""
    wait = decide(Failure(error=unknown(), passes="backoff"), attempts=attempts, max_attempts=10)
    assert wait == Random(SEED).uniform(0, most)


def test_attempts_are_bounded():
    """With three attempts there are two waits; with one there is none."""
    failure = Failure(error=unknown(), passes="backoff")
    assert decide(failure, attempts=2) is not None
    assert decide(failure, attempts=3) is None
    assert decide(failure, max_attempts=1) is None


@pytest.mark.parametrize(
    ("asked", "remaining", "wait"),
    [
        (0.0, math.inf, 0.0),
        (5.0, math.inf, 5.0),
        (30.0, math.inf, 30.0),
        (30.1, math.inf, None),
        (5.0, 5.1, 5.0),
        (5.0, 5.0, None),
        (0.0, 0.0, None),
        (0.0, -1.0, None),
    ],
)
def test_the_exchanges_own_wait_is_obeyed_when_sane(asked, remaining, wait):
    """Neither longer than the longest wait nor up to the deadline."""
    failure = Failure(error=refused(errors.RateLimitError), passes="backoff", retry_after=asked)
    assert decide(failure, remaining=remaining) == wait


def test_a_drawn_wait_that_reaches_the_deadline_is_not_begun():
    """The error of now is worth more than a timeout later."""
    drawn = Random(SEED).uniform(0, 0.25)
    failure = Failure(error=unknown(), passes="backoff")
    assert decide(failure, remaining=drawn) is None
    assert decide(failure, remaining=drawn * 1.01) == drawn


def test_the_budget_starts_with_ten_retries_and_earns_one_in_ten_calls():
    """Empty means no; a tenth a call brings one back; it never holds more than ten."""
    budget = RetryBudget()
    assert [budget.withdraw() for _ in range(11)] == [True] * 10 + [False]
    for _ in range(10):
        budget.deposit()
    assert budget.tokens == pytest.approx(1)
    for _ in range(1000):
        budget.deposit()
    assert budget.tokens == 10.0


def test_half_a_retry_is_none():
    """What has been earned so far is kept for later."""
    budget = RetryBudget(tokens=0.5)
    assert not budget.withdraw()
    assert budget.tokens == 0.5


def test_a_failure_of_which_nothing_else_is_known_is_raised_and_charged():
    """By default nothing repeats it, no wait is asked for, and a repeat would cost a retry."""
    error = unknown()
    plain = Failure(error=error)
    assert plain == Failure(error=error, passes="never", retry_after=None, free=False)


@pytest.mark.parametrize("make", [lambda: RetryPolicy(3), lambda: Failure(unknown())])
def test_every_field_is_given_by_its_name(make):
    """A bare number says neither attempts nor seconds, so it is no argument."""
    with pytest.raises(TypeError):
        make()
