"""The buckets that one client's calls count in."""

from __future__ import annotations

import gc
import secrets

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


def identity(**options):
    """Whose calls a client's are."""
    clients = ClientBuckets(TABLE, ACCESS, **options)
    return clients.of(ROWS[0])[0][0].identity


def test_calls_count_by_key_and_by_account():
    """Clients of one key or one UID together, others apart; no key is shown."""
    uid = secrets.token_hex()
    keys = [f"{name} of {uid}" for name in ("one", "two", "three")]
    one, two = [identity(api_key=key, uid=uid) for key in keys[:2]]

    assert one == two == identity(api_key=keys[0])
    assert identity(api_key=keys[2]) != one
    assert not any(key in one for key in keys)


@pytest.mark.parametrize("overrides", [None, {"*": {"share": 0.5}}])
def test_the_policy_of_the_client_holds_for_all_its_calls(overrides):
    """With figures of the user's own and without."""
    buckets = client(overrides=overrides, policy="strict")(ROWS[0])
    mine = attrs.evolve(ROWS[0], key="v1.futures.trader.mine")

    assert [limit.policy for _, limit in buckets] == ["strict"]
    assert client(overrides=overrides, policy="strict")(mine)[0][1].policy == "strict"


def test_wrong_figures_are_refused_when_the_client_is_made():
    """Not by the first call."""
    with pytest.raises(ConfigError, match="no endpoint or resource"):
        client(overrides={"v1.none": {}})


def test_what_was_found_once_is_found_at_a_glance():
    """The very same buckets, until an identity changes."""
    find = client()

    assert find(ROWS[0]) is find(ROWS[0])
    assert find(ROWS[0]) is not find(ROWS[1])


class Rows(dict):
    """A table whose rows are loaded one by one."""

    def items(self):
        raise AssertionError("every row is loaded")

    values = __iter__ = keys = items


def test_without_figures_of_the_users_own_only_rows_that_are_called_are_loaded():
    """The table of all endpoints takes a while to load."""
    [(key, limit)] = client(Rows(TABLE))(ROWS[0])

    assert (key.endpoint, limit.rate) == (FIRST, 5)


def test_a_row_counts_as_its_owner_does_for_any_client_of_the_exchange():
    """Another client counts one row by address: so does everyone, and only that row."""
    access = ExchangeAccess.of([("owners.test", 443)])
    other = ClientBuckets(SHARED, access, api_key="other", overrides={FIRST: {"scope": "uid|ip"}})
    plain = ClientBuckets(SHARED, access, api_key="a key")
    closing = attrs.evolve(CLOSE_ALL, limit=attrs.evolve(CLOSE_ALL.limit, scope="ip"))
    scopes = [[key.scope for key, _ in plain.of(each)] for each in (closing, ROWS[0], ROWS[1])]
    del other
    gc.collect()

    assert scopes == [["uid", "ip"], ["uid", "ip"], ["uid"]]
