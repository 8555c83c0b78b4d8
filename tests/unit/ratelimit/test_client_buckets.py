"""The buckets that one client's calls count in."""

from __future__ import annotations

import attrs
import pytest
from endpoint_rows import CLOSE_ALL, FIRST, ROWS, SECOND, SHARED, TABLE

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import BucketLimit
from bitget_copy.ratelimit.client_buckets import ClientBuckets
from bitget_copy.ratelimit.identity import ExchangeAccess
from bitget_copy.ratelimit.pacing import EgressGate

ACCESS = ExchangeAccess.of([("buckets.test", 443)])


def client(table=TABLE, **options):
    return ClientBuckets(table, ACCESS, api_key="a key", **options).of


def test_a_call_goes_through_the_buckets_of_its_scope_and_the_gate():
    """A row of scope uid|ip takes a bucket of each, and the gate when there is one."""
    [(one, limit)] = client()(ROWS[0])
    both = client(gate=EgressGate())(ROWS[2])

    assert (one.scope, one.endpoint, limit) == ("uid", FIRST, BucketLimit(rate=5))
    assert [(key.scope, key.endpoint) for key, _ in both] == [
        ("uid", SECOND), ("ip", SECOND), ("ip", "*"),
    ]  # fmt: skip
    assert both[0][0].identity == one.identity
    assert both[1][0].identity == both[2][0].identity == ACCESS.egress
    assert both[0][1] == both[1][1] == BucketLimit(rate=20)


@pytest.mark.parametrize("overrides", [None, {FIRST: {"rate": 2, "scope": "ip"}}])
def test_a_row_that_shares_a_limit_takes_from_the_others_bucket(overrides):
    """Key, scope and figures are those of the row that it names, overrides too."""
    find = client(SHARED, overrides=overrides)

    assert find(CLOSE_ALL) == find(TABLE[FIRST])
    assert find(CLOSE_ALL)[0][0].endpoint == FIRST


@pytest.mark.parametrize("overrides", [None, {"v1": {"rate": 2}}])
def test_a_row_of_the_users_own_has_its_own_limit(overrides):
    """By its own figures and the overrides of its family; one that shares a missing row fails."""
    mine = attrs.evolve(ROWS[0], key="v1.futures.trader.mine")
    [(key, limit)] = client(overrides=overrides)(mine)

    assert (key.endpoint, limit.rate) == (mine.key, 2 if overrides else 5)
    with pytest.raises(ConfigError, match=r"mine shares .* in no table"):
        client(overrides=overrides)(attrs.evolve(mine, shares="v1.none"))


@pytest.mark.parametrize("overrides", [None, {"*": {"share": 0.5}}])
def test_clients_with_equal_limits_have_the_very_same_ones(overrides):
    """So the limiter sees at a glance that nothing has changed."""
    one, other = [client(overrides=overrides)(ROWS[0])[0][1] for _ in range(2)]

    assert one is other
