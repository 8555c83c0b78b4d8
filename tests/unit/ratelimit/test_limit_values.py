"""The values of the limiter's protocol."""

from __future__ import annotations

import hashlib

import pytest

from bitget_copy import ratelimit
from bitget_copy.errors import ConfigError, ParameterError
from bitget_copy.ratelimit import BucketKey, BucketLimit, OnHold, mask, plain_priority


def test_a_bucket_key_never_shows_its_identity():
    """The identity appears in no representation, only its mask does."""
    key = BucketKey("uid", "1234567890", "v1.futures.trader.list_open_orders")

    assert "1234567890" not in repr(key)
    assert mask("1234567890") in repr(key)


def test_a_mask_is_stable_and_tells_identities_apart():
    """The same identity has the same mask, another one another."""
    assert mask("a") == mask("a")
    assert mask("a") != mask("b")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"rate": 0}, "rate is 0"),
        ({"rate": float("nan")}, "rate is nan"),
        ({"rate": "5"}, "rate is '5'"),
        ({"rate": 5, "per": -1}, "per is -1"),
        ({"rate": 5, "policy": "fast"}, "no policy 'fast'; allowed: adaptive, strict"),
        ({"rate": 5, "headroom": -0.1}, "headroom is -0.1"),
        ({"rate": 5, "headroom": 10.1}, "headroom is 10.1; it must lie between 0 and 10"),
        ({"rate": 5, "burst": 0}, "burst is 0"),
    ],
)
def test_a_wrong_limit_is_refused_with_its_reason(fields, problem):
    """Each field outside its range raises a ConfigError that names field and value."""
    with pytest.raises(ConfigError, match="limit: ") as caught:
        BucketLimit(**fields)

    assert problem in str(caught.value)


def test_a_mask_cannot_be_looked_up():
    """It is short, and not what anybody would get by hashing all identities there are."""
    plain = hashlib.blake2b(b"12345", digest_size=4).hexdigest()

    assert len(mask("12345")) == len("#") + 2 * 4
    assert mask("12345") != f"#{plain}"


@pytest.mark.parametrize("headroom", [0, 10])
def test_the_bounds_of_headroom_are_allowed(headroom):
    """None at all, and eleven times the spacing."""
    assert BucketLimit(5, policy="smooth", headroom=headroom).headroom == headroom


@pytest.mark.parametrize(
    ("given", "more", "text", "reason", "again"),
    [
        ((), {}, "on hold for another 3.0 s, which is beyond the deadline", "", False),
        (("no store",), {"again": True}, "no store", "no store", True),
    ],
)
def test_a_hold_tells_how_long_and_by_what(given, more, text, reason, again):
    """The time alone, or the reason that it was given."""
    hold = OnHold(2.96, *given, **more)

    assert (str(hold), hold.seconds, hold.reason, hold.again) == (text, 2.96, reason, again)


@pytest.mark.parametrize("name", ["LimiterAddress", "HostLimiter", "RedisLimiter"])
def test_limiters_for_several_processes_are_found_here(name):
    """Each by its name, loaded when it is asked for."""
    assert getattr(ratelimit, name).__name__ == name


def test_what_is_not_there_is_named():
    """As Python itself would say it."""
    with pytest.raises(
        AttributeError, match=r"^module 'bitget_copy\.ratelimit' has no attribute 'Limit'$"
    ):
        ratelimit.Limit  # noqa: B018


def test_a_priority_that_is_no_whole_number_is_named_with_what_is_allowed():
    """By the name of the argument."""
    with pytest.raises(ParameterError, match=r"'x'.* a whole number$") as caught:
        plain_priority("x")

    assert caught.value.parameter == caught.value.wire == "priority"
