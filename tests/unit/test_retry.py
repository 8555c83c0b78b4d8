"""Whether and when a failed call is sent again: the decision alone."""

import math
from random import Random

import attrs
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


def decide(
    failure, *, writes=False, attempt_count=1, re_signed=False, remaining=math.inf, **policy
):
    return RetryPolicy(**policy).wait(
        failure,
        writes=writes,
        attempt_count=attempt_count,
        re_signed=re_signed,
        remaining=remaining,
        random=Random(SEED),
    )


@pytest.mark.parametrize(
    ("error", "retry", "read", "write"),
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
def test_who_may_go_again(error, retry, read, write):
    """Reads repeat what waiting can cure; writes only what never left or was turned away."""
    failure = Failure(error=error, retry=retry)
    assert (decide(failure) is not None) is read
    assert (decide(failure, writes=True) is not None) is write


def test_a_write_of_unknown_outcome_is_not_repeated_for_a_clock_code_either():
    """The outcome decides before the reason does."""
    error = refused(errors.AuthenticationError)
    error.outcome = Outcome.UNKNOWN
    assert decide(Failure(error=error, retry="clock"), writes=True) is None


def test_signing_again_is_free_at_once_and_happens_once():
    """A clock code waits for nothing and costs no attempt; the second one is raised."""
    failure = Failure(error=refused(), retry="clock")
    assert decide(failure, attempt_count=99) == 0.0
    assert decide(failure, re_signed=True) is None


@pytest.mark.parametrize(("attempts", "bound"), [(1, 0.25), (2, 0.5), (3, 1.0), (6, 8.0), (9, 8.0)])
def test_the_wait_is_drawn_below_a_bound_that_doubles_up_to_the_cap(attempts, bound):
    """Full jitter: the wait is the seeded draw between nothing and the bound."""
    wait = decide(
        Failure(error=unknown(), retry="backoff"), attempt_count=attempts, max_attempts=10
    )
    assert wait == Random(SEED).uniform(0, bound)


def test_attempts_are_bounded():
    """With three attempts there are two waits; with one there is none."""
    failure = Failure(error=unknown(), retry="backoff")
    assert decide(failure, attempt_count=2) is not None
    assert decide(failure, attempt_count=3) is None
    assert decide(failure, max_attempts=1) is None


@pytest.mark.parametrize(
    ("asked", "remaining", "wait"),
    [(0.0, math.inf, 0.0), (5.0, math.inf, 5.0), (30.0, math.inf, 30.0), (30.1, math.inf, None),
     (5.0, 5.1, 5.0), (5.0, 5.0, None), (0.0, 0.0, None), (0.0, -1.0, None)],
)  # fmt: skip
def test_the_exchanges_own_wait_is_obeyed_when_sane(asked, remaining, wait):
    """Neither longer than the longest wait nor up to the deadline."""
    failure = Failure(error=refused(errors.RateLimitError), retry="backoff", retry_after=asked)
    assert decide(failure, remaining=remaining) == wait


def test_a_drawn_wait_that_reaches_the_deadline_is_not_begun():
    """The error of now is worth more than a timeout later."""
    drawn = Random(SEED).uniform(0, 0.25)
    failure = Failure(error=unknown(), retry="backoff")
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


def test_the_last_half_of_the_budget_is_for_first_retries():
    """A second retry is granted down to five, a first one down to nothing."""
    budget = RetryBudget()
    assert [budget.withdraw(2) for _ in range(6)] == [True] * 5 + [False]
    assert [budget.withdraw(1) for _ in range(6)] == [True] * 5 + [False]


def test_half_a_retry_is_none():
    """What has been earned so far is kept for later."""
    budget = RetryBudget(tokens=0.5)
    assert not budget.withdraw()
    assert budget.tokens == 0.5


def test_a_failure_of_which_nothing_else_is_known_is_raised_and_charged():
    """By default nothing repeats it, no wait is asked for, and a repeat would cost a retry."""
    error = unknown()
    plain = Failure(error=error)
    assert plain == Failure(error=error, retry="never", retry_after=None, free=False)


@pytest.mark.parametrize("make", [lambda: RetryPolicy(3), lambda: Failure(unknown())])
def test_every_field_is_given_by_its_name(make):
    """A bare number says neither attempts nor seconds, so it is no argument."""
    with pytest.raises(TypeError):
        make()


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("max_attempts", 0, "a whole number from 1 to 10"),
        ("max_attempts", 11, "a whole number from 1 to 10"),
        ("max_attempts", True, "a whole number from 1 to 10"),
        ("max_attempts", 2.0, "a whole number from 1 to 10"),
        ("backoff_base", -0.1, "seconds, 0 or more, finite"),
        ("backoff_max", math.inf, "seconds, 0 or more, finite"),
        ("max_retry_after", None, "seconds, 0 or more, finite"),
        ("budget", -0.1, "a number from 0 to 1"),
        ("budget", 1.1, "a number from 0 to 1"),
        ("budget", math.nan, "a number from 0 to 1"),
        ("budget", None, "a number from 0 to 1"),
    ],
)
def test_a_policy_out_of_range_is_refused(name, value, allowed):
    """The error names the value and what is allowed."""
    with pytest.raises(errors.ConfigError) as caught:
        RetryPolicy(**{name: value})
    assert str(caught.value) == f"{name}: got {value!r}; allowed: {allowed}"


def test_a_policy_may_be_at_the_ends_of_its_ranges():
    """Whole numbers of seconds become floats."""
    policy = RetryPolicy(max_attempts=10, backoff_base=0, max_retry_after=1, budget=1)
    assert attrs.astuple(policy) == (10, 0.0, 8.0, 1.0, 1.0)
