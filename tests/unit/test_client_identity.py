"""What clients count together: exchanges in any spelling, accounts, and callers' transports."""

from __future__ import annotations

import gc
import secrets
from itertools import permutations

import attrs
import httpx
import pytest

from bitget_copy import ENDPOINTS, ClientConfig, Credentials
from bitget_copy._client_assembly import access_of, buckets_of
from bitget_copy.simulator import Simulator

KEYS = Credentials(api_key="key-canary", secret_key="secret-canary", passphrase="pass-canary")
KEY = "v1.futures.trader.list_open_orders"


def buckets(config=None, credentials=KEYS, transport=None):
    """What one endpoint's calls count against."""
    config = config or ClientConfig()
    return buckets_of(config, credentials, access_of(config, transport)).of(ENDPOINTS[KEY])


@pytest.mark.parametrize(
    "spellings",
    [
        ["https://api.bitget.com", "https://API.bitget.com:443/", "https://api.Bitget.com:0443"],
        ["http://127.0.0.1", "http://127.0.0.1:80/", "HTTP://127.0.0.1:"],
        ["http://[::1]:80", "http://[0:0::1]"],
    ],
)
def test_one_exchange_in_any_spelling(spellings):
    """Default port, case, notation of the address: the buckets are the same."""
    found = {buckets(ClientConfig(base_url=url))[0][0] for url in spellings}

    assert len(found) == 1


@pytest.mark.parametrize(
    "spellings",
    [
        ["http://127.0.0.1", "http://127.0.0.1:80", "http://localhost/", "HTTP://LOCALHOST:080"],
        [
            "socks5://u:p@proxy.test",
            "socks5h://u:p@proxy.test.:1080",
            "socks5://%75:%70@PROXY.test",
        ],
        ["https://[::2]:443", "https://[0:0::2]"],
    ],
)
def test_one_proxy_in_any_spelling(spellings):
    """The exchange sees one address behind it; another login may be another way out."""
    found = {buckets(ClientConfig(proxy=url))[-1][0] for url in spellings}
    other = buckets(
        ClientConfig(proxy=spellings[0].replace("u:p@", "").replace("//", "//other:p@"))
    )

    assert len(found) == 1
    assert other[-1][0] not in found


@pytest.mark.parametrize("order", [*permutations(range(4))])
@pytest.mark.parametrize("scope", ["uid", "ip"])
def test_addresses_of_which_one_stands_in_for_another_are_one_exchange(order, scope):
    """Whoever names them, first or last, in a row or a ring; the gate and the account follow."""
    host = f"https://{scope}{''.join(map(str, order))}"
    one, two, three = (f"{host}-{name}.test" for name in ("one", "two", "three"))
    named = [(one, ()), (two, (three,)), (three, (one,)), (one.upper() + ":443", (two,))]
    clients = []
    for i in order:
        config = ClientConfig(
            base_url=named[i][0], fallback_urls=named[i][1], rate_limits={"*": {"scope": scope}}
        )
        clients.append(buckets_of(config, KEYS, access_of(config, None)))
        clients[-1].of(ENDPOINTS[KEY])

    assert len({client.of(ENDPOINTS[KEY]) for client in clients}) == 1


@pytest.mark.parametrize("scopes", [*permutations([None, "ip", "uid", "uid|ip"], 2)])
def test_calls_are_counted_by_all_that_any_client_of_the_exchange_counts_by(scopes):
    """Scopes that differ all hold, for the one that was there before too, while both are there."""
    url = f"https://scopes-{'-'.join(map(str, scopes)).replace('|', '.')}.test"
    rules = [None if scope is None else {"*": {"scope": scope}} for scope in scopes]
    configs = [ClientConfig(base_url=url, rate_limits=limits) for limits in rules]
    first, second = [buckets_of(each, KEYS, access_of(each, None)) for each in configs]
    table = ENDPOINTS[KEY].limit.scope
    both = {part for scope in scopes for part in (scope or table).split("|")}

    for client in (first, second):
        assert {key.scope for key, _ in client.of(ENDPOINTS[KEY]) if key.endpoint != "*"} == both
    del second, client
    gc.collect()
    alone = buckets_of(configs[0], KEYS, access_of(configs[0], None)).of(ENDPOINTS[KEY])
    left = {*(scopes[0] or table).split("|")}
    assert {key.scope for key, _ in alone if key.endpoint != "*"} == left


def test_a_fallback_address_keeps_a_path_of_its_own():
    """One exchange for all that is counted, another way for all that is learnt of delays."""
    urls = ["https://way-one.test", "https://way-two.test"]
    routes = [
        access_of(ClientConfig(base_url=urls[i], fallback_urls=[urls[1 - i]]), None).route()
        for i in (0, 1)
    ]

    assert routes[0].address != routes[1].address
    assert routes[0].egress == routes[1].egress


def test_a_client_without_uid_joins_its_account_when_another_names_it():
    """Whoever came first, and though it has looked its buckets up already."""
    uid = secrets.token_hex()  # the process remembers whose a key is, from an earlier run too
    keys = attrs.evolve(KEYS, api_key=f"key of {uid}")
    config = ClientConfig()
    early = buckets_of(config, keys, access_of(config, None))
    other = attrs.evolve(KEYS, api_key=f"key 2 of {uid}", uid=uid)
    before = early.of(ENDPOINTS[KEY])[0][0], buckets(credentials=other)[0][0]
    late = buckets(credentials=attrs.evolve(keys, uid=f" {uid} "))[0][0]

    assert before[0] != before[1]
    assert early.of(ENDPOINTS[KEY])[0][0] == buckets(credentials=other)[0][0] == late


class Outside(httpx.AsyncBaseTransport):
    """A transport of a caller's own making."""


def outside():
    """Transports that may lead to the exchange."""
    return [
        Outside(), httpx.AsyncHTTPTransport(), httpx.AsyncClient(),
        httpx.AsyncClient(transport=Outside()),
        httpx.AsyncClient(mounts={"all://other.test": httpx.MockTransport(print)}),
    ]  # fmt: skip


def test_callers_transports_share_the_limits_of_their_account_and_address():
    """However the bytes travel, the exchange counts them together, the gate included."""
    found = {buckets(transport=via) for via in [None, *outside()]}

    assert len(found) == 1
    assert [key.endpoint for key, _ in next(iter(found))][-1] == "*"


def inside(app):
    """Transports that end in an application of this process."""
    return [
        app,
        httpx.ASGITransport(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app)),
        httpx.AsyncClient(mounts={"all://api.bitget.com": httpx.ASGITransport(app)}),
    ]


def test_an_application_in_process_is_an_exchange_of_its_own():
    """Whatever it is wrapped in; without a gate, and not the next application's."""
    one, two = Simulator(seed=1), Simulator(seed=1)
    found = {buckets(transport=via) for via in inside(one)}

    assert len(found) == 1
    assert len(next(iter(found))) == 1
    assert buckets(transport=two) not in found | {buckets()}
    handler = lambda request: httpx.Response(200)  # noqa: E731
    mocked = [
        httpx.MockTransport(handler),
        httpx.AsyncClient(transport=httpx.MockTransport(handler)),
    ]
    assert len({buckets(transport=via) for via in mocked} - {buckets()}) == 1


def test_an_application_made_where_another_was_is_not_that_one():
    """An `id` is used again after its object is gone; the name of an exchange is not."""
    names = set()
    for _ in range(50):

        async def app(scope, receive, send):
            """Answers nothing."""

        names.add(access_of(ClientConfig(), app).exchange)
        del app

    assert len(names) == 50


def test_a_bound_method_is_the_same_application_each_time():
    """It is made anew whenever it is looked up."""

    class Server:
        async def app(self, scope, receive, send):
            """Answers nothing."""

    one, two = Server(), Server()

    assert access_of(ClientConfig(), one.app) == access_of(ClientConfig(), one.app)
    assert access_of(ClientConfig(), one.app) != access_of(ClientConfig(), two.app)
