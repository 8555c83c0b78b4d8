"""The clients of many accounts: how they are made, what they share, how they end."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from typing import get_args

import attrs
import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from forward_proxy import ForwardProxy
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy import (
    ENDPOINTS,
    Account,
    Accounts,
    APIConnectionError,
    BitgetCopyError,
    ClientConfig,
    ConfigError,
    CopyTradingClient,
    Credentials,
    Egress,
    LocalLimiter,
    Outcome,
    ReadOnlyError,
    RetryPolicy,
)
from bitget_copy.accounts.account import ProductType
from bitget_copy.accounts.accounts import _spread
from bitget_copy.models import v2
from bitget_copy.ratelimit.limiter import shared_limiter
from bitget_copy.simulator import Simulator

ROW = ENDPOINTS["v2.futures.follower.list_traders"]


def key(name="one", **parts):
    """Credentials of nobody."""
    parts = {"secret_key": "secret-canary-x", "passphrase": "pass-canary-x", **parts}
    return Credentials(api_key=f"key-canary-{name}", **parts)


def keys(*names):
    return {name: key(name) for name in names}


def gate_of(client):
    """The gate that a client's calls go through."""
    found = client._pipeline._parts.buckets(ROW)
    return next((bucket for bucket, _ in found if bucket.endpoint == "*"), None)


@pytest.fixture
def simulator():
    return Simulator(seed=7, accounts=3)


# --- a mapping -----------------------------------------------------------------------------------


def test_it_is_a_mapping_of_ordinary_clients_in_the_order_of_the_table():
    """Labels, length, iteration, items; a client by its label."""
    accounts = Accounts(keys("main", "alice", "bob"))

    assert accounts.labels == tuple(accounts) == ("main", "alice", "bob")
    assert len(accounts) == 3
    assert "alice" in accounts
    assert accounts.get("nobody") is None
    assert {type(client) for client in accounts.values()} == {CopyTradingClient}
    assert accounts["bob"] is accounts["bob"]


def test_a_label_that_is_not_there_is_a_keyerror_with_a_hint():
    """As of any mapping."""
    accounts = Accounts(keys("main", "alice"))

    with pytest.raises(KeyError, match=r"no account 'mian'; did you mean 'main'\?"):
        accounts["mian"]
    with pytest.raises(KeyError, match="no account 7; there are 2"):
        accounts[7]


def test_what_the_table_says_is_found_by_label_and_by_client():
    """A function that gathers has the client only."""
    table = {"main": Account(key("m"), product_type="USDT-FUTURES"), "alice": key("a")}
    accounts = Accounts(table, egress={"first": Egress()})

    assert accounts.account("main") == attrs.evolve(table["main"], egress="first")
    assert accounts.account(accounts["alice"]) == Account(key("a"), egress="first")
    with pytest.raises(KeyError, match="this client is of no account here"):
        accounts.account(CopyTradingClient(key("m")))
    with pytest.raises(KeyError, match="'nobody'"):
        accounts.account("nobody")


def test_it_shows_labels_and_no_secret():
    """Both representations."""
    proxy = Egress(proxy="http://me:proxy-canary@192.0.2.8:3128")
    accounts = Accounts(keys(*"abcdefg"), egress={"p": proxy}, http="httpx")

    assert repr(accounts) == "<Accounts 7: a, b, c, d, e, …; open>"
    assert "canary" not in f"{accounts}{accounts!r}{proxy}{accounts.account('a')}"


# --- what is refused -----------------------------------------------------------------------------


class Raising(dict):
    """A mapping none of whose methods works."""

    def _raise(self, *_):
        raise RuntimeError("no")

    keys = items = __iter__ = __getitem__ = __len__ = _raise


class Resisting:
    """Tells nothing, not even its class."""

    def __getattribute__(self, name):
        raise RuntimeError(name)


WRONG = {
    "no mapping": ([key()], {}, "accounts: got list; allowed: a mapping"),
    "nothing": ({}, {}, "accounts: got none; allowed"),
    "another kind": ({"a": "key"}, {}, "account 'a': got str; allowed: bitget_copy.Credentials"),
    "no label": ({7: key()}, {}, "account 7: such a label cannot be had; allowed: 1 to 64"),
    "a blank label": ({"": key()}, {}, "account '': such a label"),
    "a path": ({"../x": key()}, {}, "account '../x': such a label"),
    "a line": ({"a\n": key()}, {}, "account 'a\\n': such a label"),
    "a long label": ({"a" * 65: key()}, {}, "such a label"),
    "capitals": ({"a": key(), "A": key("2")}, {}, "'A': differs from account 'a' in capitals"),
    "one letter in two forms": (
        {"ﬁ": key(), "fi": key("2")}, {}, "account 'fi': differs from account 'ﬁ' in capitals",
    ),
    "the same key": ({"a": key(), "b": key()}, {}, "'b': has the API key of account 'a'"),
    "an egress that is not there": (
        {"a": Account(key(), egress="x")}, {}, "account 'a': there is no egress 'x'; there are n",
    ),
    "another egress": (
        {"a": Account(key(), egress="secnd")}, {"egress": {"second": Egress()}},
        "account 'a': there is no egress 'secnd'; did you mean 'second'?",
    ),
    "no egress": (keys("a"), {"egress": {"x": "192.0.2.7"}}, "egress 'x': got str; allowed: bi"),
    "a table that raises": (Raising(a=key()), {}, "accounts: the mapping cannot be read (Run"),
    "an egress that raises": (
        keys("a"), {"egress": Raising(x=Egress())}, "egress: the mapping cannot be read (Run",
    ),
    "egress no mapping": (keys("a"), {"egress": [Egress()]}, "egress: got list; allowed: a map"),
    "egress without label": (keys("a"), {"egress": {"": Egress()}}, "egress '': allowed: a label"),
    "the same address": (
        keys("a"), {"egress": {"x": Egress(local_address="::1"),
                               "y": Egress(local_address="0:0:0:0:0:0:0:1")}},
        "egress 'y': is the same address as 'x'",
    ),
    "the same proxy": (
        keys("a"), {"egress": {"x": Egress(proxy="http://h:1"), "y": Egress(proxy="http://H:1/")}},
        "egress 'y': is the same address as 'x'",
    ),
    "an egress and an address": (
        keys("a"), {"egress": {"x": Egress()}, "local_address": "192.0.2.7"},
        "local_address: cannot be given beside egress",
    ),
    "an egress and a proxy": (
        keys("a"), {"egress": {"x": Egress()}, "config": ClientConfig(proxy="http://h:1")},
        "proxy: cannot be given beside egress",
    ),
    "an egress and a transport": (
        keys("a"), {"egress": {"x": Egress()}, "transport": httpx.AsyncHTTPTransport()},
        "transport: cannot be given beside egress",
    ),
    "an unknown option": (keys("a"), {"timout": 3}, "timout: no such option; did you mean 'time"),
    "a wrong option": (keys("a"), {"timeout": -1}, "timeout: got -1.0; allowed: seconds above 0"),
    "a wrong hook": (keys("a"), {"on_drift": 7}, "on_drift: got int"),
    "a wrong transport": (keys("a"), {"transport": 7}, "transport: got int; allowed: an httpx."),
    "a wrong limiter": (keys("a"), {"limiter": 7}, "limiter: got int"),
    "a wrong journal": (keys("a"), {"journal": 7}, "journal: got 7; allowed: the path of a folder"),
}  # fmt: skip


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_wrong_is_named_together_with_what_is_allowed(kind):
    """Before anything is opened."""
    accounts, options, problem = WRONG[kind]
    with pytest.raises(ConfigError) as caught:
        Accounts(accounts, **options)

    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"credentials": "key"}, "credentials: got str; allowed: bitget_copy.Credentials"),
        ({"product_type": "umcbl"}, "product_type: got 'umcbl'; allowed: 'USDT-FUTURES', "),
        ({"egress": ""}, "egress: got ''; allowed: None, or a text"),
        ({"read_only": 1}, "read_only: got 1; allowed: True or False"),
        ({"paper_trading": 1}, "paper_trading: got 1; allowed: True, False, or None"),
    ],
)
def test_an_account_is_checked_when_it_is_made(fields, problem):
    """Each field by itself."""
    with pytest.raises(ConfigError) as caught:
        Account(**{"credentials": key(), **fields})
    assert problem in str(caught.value)


def test_the_product_types_are_those_of_the_table():
    """So that what the file says may be handed to every call."""
    assert [*get_args(ProductType)] == [*v2.ProductType]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"local_address": "here"}, "local_address: got 'here'"),
        ({"proxy": "ftp://me:canary@h"}, "proxy: got 'ftp://***@h'"),
        ({"local_address": 7}, "local_address: got 7"),
    ],
)
def test_an_egress_is_checked_when_it_is_made(fields, problem):
    """As the options of a client are."""
    with pytest.raises(ConfigError) as caught:
        Egress(**fields)
    assert problem in str(caught.value)


def test_a_private_key_that_can_sign_nothing_is_found_before_anything_is_sent():
    """A key kept elsewhere, with a signer, is not looked at."""
    short = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505
    text = short.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    bad = Credentials.rsa(api_key="key-canary-r", private_key=text, passphrase="pass-canary-x")

    class Signer:
        def sign(self, prehash):
            return "signature"

    with pytest.raises(ConfigError, match=r"account 'a': .*1024 bits"):
        Accounts({"a": bad})
    assert len(Accounts({"a": Account(bad, signer=Signer())})) == 1


# --- the environment -----------------------------------------------------------------------------


@pytest.fixture
def environ(monkeypatch):
    """Sets variables; those of this machine that could be read are not there."""
    for name in [name for name in os.environ if name.startswith("BITGET_")]:
        monkeypatch.delenv(name)

    def set_all(prefix, **values):
        for name, value in values.items():
            monkeypatch.setenv(f"{prefix}{name}", value)

    return set_all


PARTS = {"API_KEY": "key-canary-e", "SECRET_KEY": "secret-canary-e", "PASSPHRASE": "pass-canary-e"}


def test_accounts_of_the_environment_are_named_by_their_prefixes(environ):
    """Every name that is read for one client is, with the prefix in place of its own."""
    environ("ALICE_", **PARTS, UID="17")
    environ("BOB_DESK_", ACCESS_KEY="key-canary-b", SECRET="secret-b", PASSWORD="pass-canary-b")
    environ("BITGET_", **{**PARTS, "API_KEY": "key-canary-g"}, BASE_URL="http://127.0.0.1:9")

    accounts = Accounts.from_env("ALICE_", "BOB_DESK_", "BITGET_")

    assert accounts.labels == ("alice", "bob_desk", "bitget")
    assert accounts.account("alice").credentials == Credentials(
        api_key="key-canary-e",
        secret_key="secret-canary-e",
        passphrase="pass-canary-e",
        uid="17",
    )
    assert accounts.account("bob_desk").credentials.api_key == "key-canary-b"
    assert {client.config.base_url for client in accounts.values()} == {"http://127.0.0.1:9"}


@pytest.mark.parametrize(
    ("prefixes", "problem"),
    [
        ((), "no prefix; name one for each account, such as 'ALICE_'"),
        (("ALICE",), "prefix 'ALICE'; allowed: letters, digits and _, with _ at the end"),
        ((7,), "prefix 7; allowed"),
        (("ALICE_", "alice_"), "prefix 'alice_': there is an account 'alice' already"),
        (("BOB_",), "account 'bob': environment: not set: BOB_API_KEY (or BOB_ACCESS_KEY); BOB_S"),
        (("CARL_",), "account 'carl': environment: not set: CARL_PASSPHRASE (or"),
        (("DAVE_",), "account 'dave': environment: both a secret (DAVE_SECRET_KEY (or DAVE_API_S"),
        (("EVE_",), "account 'eve': EVE_PRIVATE_KEY: it begins like PEM text but holds no whole"),
    ],
)
def test_a_wrong_prefix_or_variable_is_named(environ, prefixes, problem):
    """By the name that it really has."""
    environ("ALICE_", **PARTS)
    environ("alice_", **PARTS)
    environ("CARL_", **{**PARTS, "PASSPHRASE": "  "})
    environ("DAVE_", **PARTS, PRIVATE_KEY="x")
    environ("EVE_", API_KEY="key-canary-v", PASSPHRASE="pass-canary-v")
    environ("EVE_", PRIVATE_KEY="-----BEGIN PRIVATE KEY-----")

    with pytest.raises(ConfigError) as caught:
        Accounts.from_env(*prefixes)
    assert problem in str(caught.value)


def test_a_prefix_may_be_any_object():
    """It is judged by its type."""
    with pytest.raises(ConfigError, match="prefix of type Resisting; allowed"):
        Accounts.from_env(Resisting())


@pytest.fixture
def two(environ, tmp_path):
    """Makes the same accounts out of the environment, or out of a file."""
    environ("ALICE_", **PARTS)
    path = tmp_path / "accounts.toml"
    path.write_text(
        '[accounts.alice]\napi_key_env = "ALICE_API_KEY"\nsecret_key_env = "ALICE_SECRET_KEY"\n'
        'passphrase_env = "ALICE_PASSPHRASE"\n'
    )
    path.chmod(0o600)
    return [partial(Accounts.from_env, "ALICE_"), partial(Accounts.from_toml, path)]


@pytest.mark.parametrize("way", [0, 1])
async def test_no_program_overrules_an_environment_that_only_reads(environ, two, way, simulator):
    """Every client refuses writes, whatever options it was given beside."""
    environ("BITGET_", READ_ONLY="true")
    make = two[way]

    for options in ({}, {"config": ClientConfig(timeout=3)}, {"read_only": True}):
        async with make(transport=simulator, **options) as accounts:
            with pytest.raises(ReadOnlyError):
                await accounts["alice"].call(
                    "v2.futures.trader.close_order",
                    {"productType": "USDT-FUTURES", "trackingNo": "1"},
                )
    with pytest.raises(ConfigError, match="read_only: got False, but BITGET_READ_ONLY is true"):
        make(read_only=False)


@pytest.mark.parametrize(("shared", "own"), [(False, True), (True, False), (True, True)])
def test_an_account_may_be_for_reading_only(shared, own):
    """By itself, or as all of them; what all have is taken back by none."""
    table = {"a": Account(key("a"), read_only=own), "b": key("b")}

    accounts = Accounts(table, read_only=shared)

    assert accounts["a"].config.read_only
    assert accounts["b"].config.read_only is shared
    assert "not looked at (read-only)" in str(accounts).split("\n")[1]


# --- what is shared ------------------------------------------------------------------------------


def test_options_are_given_once_for_all_clients():
    """As keyword arguments, or in one value, or both."""
    retry = RetryPolicy(max_attempts=1)
    accounts = Accounts(
        keys("a", "b"), config=ClientConfig(timeout=7, locale="zh-CN"), retry=retry, timeout=5
    )

    for client in accounts.values():
        assert (client.config.timeout, client.config.retry) == (5, retry)
        assert client.config.locale == "zh-CN"


def test_one_limiter_serves_all():
    """That of the process, or the one that is given."""
    limiter = LocalLimiter()

    assert {c._parts.limiter for c in Accounts(keys("a", "b")).values()} == {shared_limiter()}
    assert {c._parts.limiter for c in Accounts(keys("a", "b"), limiter=limiter).values()} == {
        limiter
    }


def test_accounts_of_one_egress_share_its_connections_and_its_gate():
    """Another egress has its own of both; demo keys say so in a header, so they have their own."""
    table = {
        **keys("a", "b", "c", "d"),
        "paper": Account(key("p"), paper_trading=True),
        "real": Account(key("r"), egress="x", paper_trading=False),
    }
    egress = {"x": Egress(local_address="192.0.2.7"), "y": Egress(local_address="192.0.2.8")}

    accounts = Accounts(table, egress=egress)

    transports = {label: client._parts.transport for label, client in accounts.items()}
    gates = {label: gate_of(client) for label, client in accounts.items()}
    by_egress = {label: accounts.account(label).egress for label in accounts}
    assert by_egress == {"a": "y", "b": "x", "c": "y", "d": "x", "paper": "y", "real": "x"}
    assert len(set(transports.values())) == 3
    assert transports["b"] is transports["d"] is transports["real"]
    assert transports["a"] is transports["c"] is not transports["paper"]
    assert len(set(gates.values())) == 2
    assert gates["b"] == gates["real"]
    assert gates["a"] == gates["paper"]
    assert accounts["paper"].config.paper_trading


@pytest.mark.parametrize(
    "egress",
    [
        {"x": Egress(proxy="http://u:p@192.0.2.8:1"), "y": Egress(proxy="http://v:p@192.0.2.8:1")},
        {"x": Egress(), "y": Egress(proxy="http://192.0.2.8:1")},
        {"x": Egress(local_address="192.0.2.7"), "y": Egress(local_address="2001:db8::7")},
    ],
)
def test_every_kind_of_egress_has_a_gate_of_its_own(egress):
    """Proxies, of one host too where the login differs; local addresses; the system's choice."""
    accounts = Accounts(keys("a", "b"), egress=egress)

    assert gate_of(accounts["a"]) != gate_of(accounts["b"])
    assert (
        accounts["a"]._pipeline._parts.route.egress != accounts["b"]._pipeline._parts.route.egress
    )


@pytest.mark.parametrize("spelling", ["2001:db8::7", "2001:0DB8:0:0:0:0:0:7"])
def test_a_local_address_has_one_gate_in_any_spelling(spelling):
    """As an egress, and as the option of a client beside it."""
    accounts = Accounts(keys("a"), egress={"x": Egress(local_address=spelling)})
    client = CopyTradingClient(key("b"), local_address="2001:db8:0::7")

    assert gate_of(accounts["a"]) == gate_of(client)


@pytest.mark.parametrize("way", ["socket", "in process"])
def test_the_gate_holds_for_the_simulator_too(simulator, way):
    """It counts by address as the exchange does; whoever wants no gate says so."""
    options = {
        "socket": {"base_url": "http://127.0.0.1:9"}, "in process": {"transport": simulator},
    }[way]  # fmt: skip

    assert gate_of(Accounts(keys("a"), **options)["a"]) is not None
    assert gate_of(Accounts(keys("a"), **options, egress_limit=None)["a"]) is None
    assert gate_of(CopyTradingClient(key("a"), **options)) is None


def test_two_hundred_accounts_are_spread_evenly_over_what_they_do_not_name():
    """Those that name theirs count; more at the end of the table move nobody."""
    egress = {f"e{n}": Egress(local_address=f"192.0.2.{n + 1}") for n in range(8)}
    table = {f"a{n}": Account(key(str(n)), egress="e0" if n % 20 == 0 else None)
             for n in range(200)}  # fmt: skip

    accounts = Accounts(table, egress=egress)
    more = Accounts({**table, "last": key("last")}, egress=egress)

    where = {label: accounts.account(label).egress for label in accounts}
    assert {name: [*where.values()].count(name) for name in egress} == dict.fromkeys(egress, 25)
    assert all(where[f"a{n}"] == "e0" for n in range(0, 200, 20))
    assert {label: more.account(label).egress for label in where} == where


@settings(deadline=None)
@given(st.integers(1, 6), st.lists(st.none() | st.integers(0, 5), min_size=1, max_size=40))
def test_no_egress_is_given_an_account_while_another_has_fewer(ways, named):
    """Whatever the table names; and what it names is kept."""
    wanted = [None if n is None else f"e{n % ways}" for n in named]
    table = {f"a{n}": Account(key(str(n)), egress=way) for n, way in enumerate(wanted)}
    labels = [f"e{n}" for n in range(ways)]

    found = _spread(table, dict.fromkeys(labels))

    assert [*found] == [*table]
    counts = {label: [*found.values()].count(label) for label in labels}
    for way, label in zip(wanted, found.values(), strict=True):
        assert label == way or (way is None and counts[label] <= min(counts.values()) + 1)


async def test_an_address_that_is_not_of_this_machine_fails_for_its_accounts_alone(simulator):
    """Nothing was sent, and the error says why."""
    egress = {"here": Egress(local_address="127.0.0.2"), "gone": Egress(local_address="192.0.2.7")}
    async with simulator.serve() as server:
        table = {
            "one": Account(server.accounts["follower1"], egress="gone"),
            "two": Account(server.accounts["follower2"], egress="here"),
        }
        options = {"base_url": server.url, "retry": RetryPolicy(max_attempts=1)}
        async with Accounts(table, egress=egress, **options) as accounts:
            found = await accounts.gather(lambda c: c.v2.futures.follower.list_traders())

    assert isinstance(found["one"], APIConnectionError)
    assert found["one"].outcome is Outcome.NOT_SENT
    assert isinstance(found["two"], list)


async def test_calls_leave_from_the_addresses_of_the_table(simulator):
    """Keys bound to an address at the exchange work from there alone."""
    egress = {"x": Egress(local_address="127.0.0.2"), "y": Egress(local_address="127.0.0.3")}
    names = ("follower1", "follower2", "follower3")
    async with simulator.serve() as server:
        simulator.bind_key("follower1", ["127.0.0.2"])
        simulator.bind_key("follower2", ["127.0.0.3"])
        simulator.bind_key("follower3", ["127.0.0.3"])
        table = {name: Account(server.accounts[name], egress="y") for name in names}
        table["follower1"] = server.accounts["follower1"]
        async with Accounts(table, egress=egress, base_url=server.url) as accounts:
            results = await accounts.gather(lambda c: c.v2.futures.follower.list_traders())
            wrong = accounts["follower2"]
            simulator.bind_key("follower2", ["127.0.0.2"])
            with pytest.raises(BitgetCopyError):
                await wrong.v2.futures.follower.list_traders()

    assert [name for name, result in results.items() if isinstance(result, Exception)] == []


async def test_calls_leave_through_the_proxies_of_a_file(simulator, tmp_path):
    """Each proxy sees the keys of its own accounts, and its own login; no reply is mixed up."""
    proxies = ForwardProxy(login=("one", "proxy-canary-1")), ForwardProxy()
    async with simulator.serve() as server, proxies[0], proxies[1]:
        keys_of = {name: server.accounts[name] for name in ("follower1", "follower2", "follower3")}
        text = "".join(
            f'[egress.e{number}]\nproxy = "{proxy.url}"\n' for number, proxy in enumerate(proxies)
        ) + "".join(
            f'[accounts.{name}]\napi_key = "{key.api_key}"\nsecret_key = "{key.secret_key}"\n'
            f'passphrase = "{key.passphrase}"\n'
            for name, key in keys_of.items()
        )
        path = tmp_path / "accounts.toml"
        path.touch(0o600)
        path.write_text(text)
        async with Accounts.from_toml(path, base_url=server.url) as accounts:
            results = await accounts.gather(lambda c: c.v2.futures.follower.list_traders())

    assert [name for name, result in results.items() if isinstance(result, Exception)] == []
    seen = [
        {name for name, key in keys_of.items() if key.api_key.encode() in proxy.read}
        for proxy in proxies
    ]
    assert seen == [{"follower1", "follower3"}, {"follower2"}]
    assert {*proxies[0].logins} == {"one:proxy-canary-1"}
    assert {*proxies[1].logins} == {None}


@pytest.mark.parametrize("http", ["lean", "httpx"])
async def test_calls_of_one_egress_go_over_the_same_connections(simulator, http):
    """One after the other, all accounts use one connection."""
    async with (
        simulator.serve() as server,
        Accounts(server.accounts, base_url=server.url, http=http) as accounts,
    ):
        await accounts.gather(
            lambda client: client.v2.futures.follower.list_traders(), concurrency=1
        )
        assert len(accounts) == 7
        (transport,) = accounts._transports.values()
        (pools,) = transport._backend._pools._held.values()
        (pool,) = pools.values()
        assert len(pool.idle) == 1


async def test_hooks_are_given_once_and_told_whose_record_it_is(simulator):
    """Attempts and calls have the label; of one client by itself they have none."""
    attempts, calls, more = [], [], []
    table = {name: simulator.accounts[name] for name in ("follower1", "follower2")}
    hooks = {"on_attempt": [attempts.append, more.append], "on_call": calls.append}
    async with Accounts(table, transport=simulator, **hooks) as accounts:
        await accounts.gather(lambda client: client.v2.futures.follower.list_traders())
    own = []
    async with CopyTradingClient(
        simulator.credentials, transport=simulator, on_call=own.append
    ) as c:
        await c.v2.futures.follower.list_traders()

    assert sorted(attempt.account for attempt in attempts) == ["follower1", "follower2"]
    assert sorted(call.account for call in calls) == ["follower1", "follower2"]
    assert more == attempts
    assert [call.account for call in own] == [None]


async def test_a_deviation_is_told_once_and_not_for_each_account(simulator):
    """Whoever meets it first; each client counts its own all the same."""
    told = []

    async def odd(scope, receive, send):
        async def add(message):
            body = message.get("body", b"").replace(b'"data":', b'"newWord":1,"data":')
            await send({**message, "body": body} if body else message)

        await simulator(scope, receive, add)

    names = ("follower1", "follower2", "follower3")
    table = {name: simulator.accounts[name] for name in names}
    async with Accounts(table, transport=odd, on_drift=told.append) as accounts:
        results = await accounts.gather(lambda c: c.v2.futures.follower.list_traders())
        counted = [len(client.drift().rows) for client in accounts.values()]

    assert not any(isinstance(result, Exception) for result in results.values())
    assert [deviation.where for deviation in told] == ["newWord"]
    assert counted == [1, 1, 1]


# --- gathering -----------------------------------------------------------------------------------


async def test_a_refused_account_does_not_fail_the_others(simulator):
    """By label: rows, or the error of that account."""
    table = {name: simulator.accounts[name] for name in ("follower1", "follower2")}
    table["stranger"] = key("stranger")
    async with Accounts(table, transport=simulator) as accounts:
        results = await accounts.gather(
            lambda client: client.v2.futures.follower.list_traders(), concurrency=2
        )

    assert [*results] == ["follower1", "follower2", "stranger"]
    assert len(results["follower1"]) > 0
    assert isinstance(results["stranger"], BitgetCopyError)


async def test_closed_accounts_gather_nothing(simulator):
    """Nor do they look at modes; their clients are closed, and closing again does nothing."""
    accounts = Accounts(simulator.accounts, transport=simulator)
    async with accounts:
        pass
    await accounts.aclose()

    for call in (accounts.gather(lambda client: client.sync_clock()), accounts.account_modes()):
        with pytest.raises(ConfigError, match="these accounts are closed; make new ones"):
            await call
    with pytest.raises(ConfigError, match="this client is closed"):
        await accounts["trader"].sync_clock()
    assert repr(accounts).endswith("; closed>")


async def test_one_client_may_be_closed_by_itself(simulator):
    """The others keep their connections."""
    async with (
        simulator.serve() as server,
        Accounts(server.accounts, base_url=server.url) as accounts,
    ):
        async with accounts["follower1"] as client:
            await client.v2.futures.follower.list_traders()
        results = await accounts.gather(lambda c: c.v2.futures.follower.list_traders())

    failed = {label: str(r) for label, r in results.items() if isinstance(r, Exception)}
    assert [*failed] == ["follower1"]
    assert "this client is closed" in failed["follower1"]


# --- modes ---------------------------------------------------------------------------------------


async def test_the_mode_of_each_account_is_found_once_and_shown():
    """Looks at the same time share one; then the table has it."""
    simulator = Simulator(seed=7, accounts=2, account_mode={"follower1": "unified"})
    calls = []
    table = {
        "one": Account(simulator.accounts["follower1"], product_type="USDT-FUTURES"),
        "two": simulator.accounts["follower2"],
    }
    async with Accounts(table, transport=simulator, on_call=calls.append) as accounts:
        assert str(accounts).split("\n") == [
            "account  mode           product type  egress",
            "one      not looked at  USDT-FUTURES  -",
            "two      not looked at  -             -",
        ]
        first, second = await asyncio.gather(accounts.account_modes(), accounts.account_modes())
        count = len(calls)
        third = await accounts.account_modes()

        assert {label: view.mode for label, view in first.items()} == {
            "one": "unified", "two": "classic",
        }  # fmt: skip
        assert first == second == third
        assert 0 < count == len(calls) <= 10
        assert str(accounts).split("\n")[1:] == [
            "one      unified  USDT-FUTURES  -",
            "two      classic  -             -",
        ]


async def test_a_refused_key_is_shown_with_the_reason(simulator):
    """Beside one that is well; `fn` is told by its client whom it serves."""
    good = simulator.accounts["follower1"]
    table = {"good": good, "bad": attrs.evolve(good, api_key="bg_0000000000000000")}
    async with Accounts(table, transport=simulator) as accounts:
        await accounts.account_modes()
        shown = str(accounts).split("\n")

        async def label_of(client):
            return client.label

        labels = await accounts.gather(label_of)
    assert shown[1].split() == ["good", "classic", "-", "-"]
    assert shown[2].split()[:4] == ["bad", "refused", "-", "-"]
    assert "answers with code 4" in shown[2]
    assert labels == {"good": "good", "bad": "bad"}
    assert repr(accounts["bad"]).startswith("<CopyTradingClient bad ")


@pytest.mark.parametrize("label", ["", "  ", 3, b"x"])
def test_a_label_is_a_text(label):
    """Or left out."""
    with pytest.raises(ConfigError, match="label: got "):
        CopyTradingClient(label=label)


async def test_a_mode_that_was_not_seen_is_looked_at_again(simulator):
    """An outage is not kept as what the account is."""
    table = {"one": simulator.accounts["follower1"]}
    options = {"transport": simulator, "retry": RetryPolicy(max_attempts=1)}
    async with Accounts(table, **options) as accounts:
        simulator.faults.on("*", kind="5xx", times=4)
        first = await accounts.account_modes()
        second = await accounts.account_modes()

    assert first["one"].mode is None
    assert second["one"].mode == "classic"
