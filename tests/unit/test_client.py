"""The client: how it is put together, what it shares, what it refuses."""

from __future__ import annotations

import asyncio
import copy
import inspect
import pickle
import pprint
import pydoc
import subprocess
import sys
import time
import tomllib
import traceback
from importlib import import_module
from pathlib import Path
from unittest import mock

import attrs
import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hostile_values import LyingText, OfRaisingClass, Raising

import bitget_copy
from bitget_copy import (
    ENDPOINTS,
    Accounts,
    ClientConfig,
    ConfigError,
    CopyTradingClient,
    Credentials,
    ParameterError,
    RetryPolicy,
    explain_call,
)
from bitget_copy._client_assembly import access_of, buckets_of
from bitget_copy._endpoint_lookup import successor_of
from bitget_copy._generated.time_endpoints import TIME_ENDPOINTS
from bitget_copy.errors import (
    AccountModeError,
    APIConnectionError,
    APIError,
    APIReplyError,
    APIRetiredError,
    Outcome,
)
from bitget_copy.ratelimit.limiter import LocalLimiter, shared_limiter
from bitget_copy.simulator import Simulator

KEYS = Credentials(api_key="key-canary", secret_key="secret-canary", passphrase="pass-canary")
KEY = "v1.futures.trader.list_open_orders"


def buckets(config=None, credentials=KEYS, transport=None, key=KEY):
    """What one endpoint's calls count against."""
    config = config or ClientConfig()
    return buckets_of(config, credentials, access_of(config, transport)).of(ENDPOINTS[key])


def in_order(name):
    """Constants, then classes, then functions, each by letter: what ruff keeps."""
    return not name.isupper(), not name[0].isupper(), name


def test_all_is_sorted_and_true():
    """Every public name exists, and the list is in order."""
    assert bitget_copy.__all__ == sorted(bitget_copy.__all__, key=in_order)
    assert all(hasattr(bitget_copy, name) for name in bitget_copy.__all__)


def test_public_functions_show_the_public_path():
    """A name that lives in a private room says where users find it."""
    assert bitget_copy.to_wire.__module__ == "bitget_copy"


def test_clients_share_the_limiter_of_the_process_unless_given_one():
    """Two clients count together by default; one of its own is kept apart."""
    own = LocalLimiter()
    assert CopyTradingClient(KEYS)._parts.limiter is shared_limiter()
    assert CopyTradingClient(KEYS, limiter=own)._parts.limiter is own


def test_keys_of_one_account_share_its_buckets():
    """With the same UID two keys count together, without it they do not."""
    other = attrs.evolve(KEYS, api_key="key-2")
    assert buckets()[0][0] != buckets(credentials=other)[0][0]
    one, two = attrs.evolve(KEYS, uid="42"), attrs.evolve(other, uid="42")
    assert buckets(credentials=one)[0][0] == buckets(credentials=two)[0][0]


def test_ip_buckets_follow_the_egress_address():
    """Clients behind another address or proxy have per-IP buckets of their own."""
    key = "v1.futures.broker.list_open_orders"
    plain = buckets(key=key)[0][0]
    assert plain.scope == "ip"
    bound = buckets(ClientConfig(local_address="192.0.2.7"), key=key)[0][0]
    proxied = buckets(ClientConfig(proxy="http://u:canary@192.0.2.8:3128"), key=key)[0][0]
    assert len({plain, bound, proxied}) == 3
    assert "canary" not in str(tuple(proxied))


def test_both_scopes_are_counted_where_the_row_says_so():
    """A row of scope uid|ip takes a token of each."""
    scopes = [key.scope for key, _ in buckets(key="v1.futures.follower.list_quantity_limits")]
    assert scopes == ["uid", "ip", "ip"]


def test_the_gate_stands_before_the_exchange_and_not_on_loopback():
    """All calls of an address count together, but on this machine they do not."""
    assert [key.endpoint for key, _ in buckets()][1:] == ["*"]
    assert len(buckets(ClientConfig(base_url="http://127.0.0.1:1"))) == 1
    assert len(buckets(ClientConfig(egress_limit=None))) == 1
    assert len(buckets(transport=Simulator(seed=1))) == 1


def test_overrides_reach_the_buckets():
    """A share of the limit is what the bucket holds."""
    (_, limit), *_ = buckets(ClientConfig(rate_limits={"*": {"share": 0.5}}, policy="strict"))
    assert (limit.rate, limit.policy) == (2.5, "strict")


def test_a_row_of_the_users_own_has_a_bucket_of_its_own():
    """A row that is in no table is limited by what it says itself."""
    row = attrs.evolve(ENDPOINTS[KEY], key="v1.futures.trader.list_mine")
    config = ClientConfig()
    find = buckets_of(config, KEYS, access_of(config, None)).of
    (key, limit), *_ = find(row)
    assert (key.endpoint, limit.rate) == ("v1.futures.trader.list_mine", 5)


def test_an_unknown_option_is_refused_with_a_suggestion():
    """A misspelt option is no silent nothing."""
    with pytest.raises(ConfigError, match="did you mean 'timeout'"):
        CopyTradingClient(KEYS, time_out=5)


@pytest.mark.parametrize(
    "make", [CopyTradingClient, lambda keys, **given: Accounts({"a": keys}, **given)]
)
@pytest.mark.parametrize("name", ["journal", "on_call", "limiter", "transport", "clock"])
def test_an_unknown_option_is_told_with_all_that_there_are(make, name):
    """Those that are no part of a config too; one of them may be meant."""
    with pytest.raises(ConfigError) as caught:
        make(KEYS, **{f"{name}x": None})
    assert f"did you mean {name!r}?" in str(caught.value)
    told = str(caught.value).partition("options are ")[2].split(", ")
    assert {name, "timeout", "proxy"} <= set(told)
    assert len(told) == len(set(told))


def test_options_replace_parts_of_a_config():
    """A given config is kept but for what is named."""
    client = CopyTradingClient(KEYS, config=ClientConfig(timeout=9, locale="zh-CN"), timeout=4)
    assert (client.config.timeout, client.config.locale) == (4, "zh-CN")


def test_from_env_reads_keys_and_address(monkeypatch):
    """The environment gives credentials and base URL; an option still wins."""
    monkeypatch.setenv("BITGET_API_KEY", "k")
    monkeypatch.setenv("BITGET_SECRET_KEY", "s")
    monkeypatch.setenv("BITGET_PASSPHRASE", "p")
    monkeypatch.setenv("BITGET_BASE_URL", "http://127.0.0.1:9")
    assert CopyTradingClient.from_env().config.base_url == "http://127.0.0.1:9"
    other = CopyTradingClient.from_env(base_url="http://127.0.0.1:8")
    assert other.config.base_url == "http://127.0.0.1:8"


async def test_an_unknown_key_is_refused_with_near_ones():
    """A wrong endpoint key names its neighbours and sends nothing."""
    client = CopyTradingClient(KEYS, transport=Simulator(seed=1))
    with pytest.raises(ParameterError, match=r"v1\.futures\.trader\.list_open_orders") as caught:
        await client.call("v1.futures.trader.list_open_order")
    assert caught.value.parameter == "endpoint"
    with pytest.raises(ParameterError):
        await client.call("")


async def test_a_closed_client_says_so():
    """After closing nothing is sent any more."""
    simulator = Simulator(seed=1)
    async with CopyTradingClient(simulator.credentials, transport=simulator) as client:
        assert repr(client).endswith("open>")
    with pytest.raises(ConfigError, match="closed"):
        await client.call("v1.futures.trader.get_profit_summary")
    assert repr(client).endswith("closed>")
    assert simulator.requests.count() == 0


async def test_limits_show_the_buckets_in_use():
    """What is counted can be seen, with masked identities."""
    simulator = Simulator(seed=1)
    limiter = LocalLimiter()
    async with CopyTradingClient(
        simulator.credentials, transport=simulator, limiter=limiter
    ) as client:
        await client.v1.futures.trader.get_profit_summary()
        (state,) = client.bucket_states()
    assert (state.endpoint, state.capacity) == ("v1.futures.trader.get_profit_summary", 20)
    assert simulator.credentials.api_key not in repr(state)


async def test_iterate_reads_any_paged_row():
    """The generic way yields what the resource's iterator yields."""
    simulator = Simulator(seed=1)
    async with CopyTradingClient(
        simulator.credentials, transport=simulator, limiter=LocalLimiter()
    ) as client:
        key = "v1.spot.trader.list_open_orders"
        by_key = [row.tracking_no async for row in client.iterate(key)]
        by_name = [row.tracking_no async for row in client.v1.spot.trader.iter_open_orders()]
    assert by_key == by_name
    assert len(by_key) == len(set(by_key)) > 30


async def test_calls_of_two_clients_of_one_account_count_together():
    """Two clients at once keep the account's limit, so the exchange refuses none."""
    simulator, limiter = Simulator(seed=1), LocalLimiter()
    clients = [
        CopyTradingClient(simulator.credentials, transport=simulator, limiter=limiter)
        for _ in range(2)
    ]
    calls = [
        client.call(KEY, {"symbol": "BTCUSDT_UMCBL", "productType": "umcbl"})
        for client in clients * 4
    ]
    await asyncio.gather(*calls)
    assert simulator.requests.limited == 0
    assert simulator.requests.count(KEY) == 8


def test_explain_call_shows_the_prehash_and_no_secret():
    """The text tells how a call is signed and holds no part of the key."""
    text = explain_call(KEYS, KEY, {"symbol": "BTCUSDT_UMCBL", "productType": "umcbl"})
    assert (
        "GET/api/mix/v1/trace/currentTrack?pageNo=1&pageSize=20&productType=umcbl&symbol=" in text
    )
    assert "canary" not in text


class Closed:
    """An object that answers nothing, not even what its class is."""

    def __getattribute__(self, name):
        raise RuntimeError


@pytest.mark.parametrize("make", [lambda: 5, lambda: "key", lambda: Credentials, Closed])
def test_explain_call_says_what_it_cannot_explain(make):
    """What are no credentials is refused as the client refuses it, and so is what is no row."""
    part = make()
    with pytest.raises(ConfigError, match="credentials: got"):
        explain_call(part, KEY, {"symbol": "BTCUSDT_UMCBL"})
    with pytest.raises(ConfigError, match="credentials: got"):
        CopyTradingClient(part)
    with pytest.raises(ParameterError, match="is in no table"):
        explain_call(KEYS, part, {})


def test_the_representation_holds_no_key():
    """What a debugger or a log shows of a client is its address and state."""
    assert repr(CopyTradingClient(KEYS)) == "<CopyTradingClient https://api.bitget.com open>"


def test_a_retired_row_names_what_comes_next():
    """The successor is named by coroutine where the table has it, else by path."""
    row = ENDPOINTS[KEY]
    assert "GET /api/v2/copy/mix-trader/order-current-track" in successor_of(row)
    assert "client.v2.futures.trader.list_open_orders(" in successor_of(row)
    unknown = attrs.evolve(row.successor, key="v2.not.there")
    assert successor_of(attrs.evolve(row, successor=unknown)) == (
        "Its V2 successor is GET /api/v2/copy/mix-trader/order-current-track."
    )
    assert "no successor" in successor_of(attrs.evolve(row, successor=None))


# --- the exchange's clock --------------------------------------------------------------------

V2, V1 = "/api/v2/public/time", "/api/spot/v1/public/time"
GONE = httpx.Response(404, json={"code": "40404", "msg": "no such path"})


def exchange(**answers):
    """A transport that answers by family of time endpoint, and the requests that it saw."""
    seen = []

    def handler(request):
        seen.append(request)
        answer = answers["v2" if request.url.path == V2 else "v1"]
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, httpx.Response) else told(answer)

    return httpx.MockTransport(handler), seen


def told(data):
    return httpx.Response(200, json={"code": "00000", "msg": "success", "data": data})


def hour_ahead():
    return int((time.time() + 3600) * 1000)


def test_the_time_endpoints_are_the_specifications():
    """Both families, the newest first, as they stand in exchange.toml."""
    spec = Path(bitget_copy.__file__).parent / "spec/exchange.toml"
    rows = tomllib.loads(spec.read_text("utf-8"))["time_endpoint"]
    assert {row.path for row in TIME_ENDPOINTS} == {row["path"] for row in rows} == {V1, V2}
    assert [row.family for row in TIME_ENDPOINTS] == ["v2", "v1"]
    assert {(row.method, row.limit.rate, row.limit.scope) for row in TIME_ENDPOINTS} == {
        ("GET", 20, "ip")
    }


@pytest.mark.parametrize("way", ["client", "clock"])
async def test_the_clock_is_set_by_v2s_time(way):
    """One unsigned request; the offset is what the exchange is ahead."""
    transport, seen = exchange(v2={"serverTime": str(hour_ahead())})
    async with CopyTradingClient(KEYS, transport=transport, limiter=LocalLimiter()) as client:
        offset = await (client.sync_clock() if way == "client" else client.clock.sync())
        assert offset == client.clock.offset == pytest.approx(3600, abs=5)
        assert client.clock.uncertainty < 5
        assert abs(client.clock.now_ms() - hour_ahead()) < 5_000
    (request,) = seen
    assert not [name for name in request.headers if name.startswith("access-")]


@pytest.mark.parametrize("answer", [GONE, told(None), httpx.Response(403, text="<html>")])
async def test_v1s_time_is_asked_for_where_v2_tells_none(answer):
    """An exchange of old, or a stand-in for one."""
    transport, seen = exchange(v2=answer, v1=hour_ahead())
    async with CopyTradingClient(KEYS, transport=transport, limiter=LocalLimiter()) as client:
        assert await client.sync_clock() == pytest.approx(3600, abs=5)
    assert [request.url.path for request in seen] == [V2, V1]


async def test_a_clock_that_cannot_be_asked_stays_as_it_is():
    """The last error is raised itself; without a connection the other path is not tried."""
    gone, _ = exchange(v2=GONE, v1=GONE)
    old, _ = exchange(v2="1659406928")
    for transport, kind in ((gone, APIError), (None, APIConnectionError), (old, APIReplyError)):
        attempts = []
        async with CopyTradingClient(
            KEYS, transport=transport, limiter=LocalLimiter(), retry=RetryPolicy(max_attempts=1),
            base_url="http://127.0.0.1:1", on_attempt=attempts.append,
        ) as client:  # fmt: skip
            with pytest.raises(kind):
                await client.sync_clock()
            assert client.clock.offset == 0.0
        assert transport is not None or len(attempts) == 1


async def test_a_closed_client_asks_for_no_time():
    """It says that it is closed."""
    client = CopyTradingClient(KEYS, transport=exchange(v2=1)[0])
    await client.aclose()
    with pytest.raises(ConfigError, match="closed"):
        await client.sync_clock()


# --- hooks and addresses ---------------------------------------------------------------------


async def test_hooks_are_told_of_attempts_and_calls(monkeypatch):
    """One hook or several, from the environment too."""
    simulator, one, two, attempts = Simulator(seed=1), [], [], []
    async with CopyTradingClient(
        simulator.credentials, transport=simulator, limiter=LocalLimiter(),
        on_call=[one.append, two.append], on_attempt=attempts.append,
    ) as client:  # fmt: skip
        orders = await client.call("v1.spot.trader.list_open_orders")
    assert one == two
    assert one[0].rows == len(orders.result_list) > 1
    assert one[0].attempts == tuple(attempts)
    for name in ("API_KEY", "SECRET_KEY", "PASSPHRASE"):
        monkeypatch.setenv(f"BITGET_{name}", "x")
    one.clear()
    attempts.clear()
    made = CopyTradingClient.from_env(
        on_call=one.append, on_attempt=[attempts.append], base_url="http://127.0.0.1:1"
    )
    with pytest.raises(APIConnectionError):
        await made.call(KEY, {"symbol": "BTCUSDT_UMCBL", "productType": "umcbl"})
    assert [record.attempts for record in one] == [tuple(attempts)]


async def test_the_retry_policy_is_the_clients_option():
    """Its attempts hold for each call, its budget for all: here ten retries and no more."""
    attempts = []
    client = CopyTradingClient(
        KEYS, base_url="http://127.0.0.1:1", limiter=LocalLimiter(), on_attempt=attempts.append,
        retry=RetryPolicy(max_attempts=2, backoff_base=0, budget=0), policy="strict",
        rate_limits={"*": {"rate": 100}},
    )  # fmt: skip
    for _ in range(15):
        with pytest.raises(APIConnectionError):
            await client.v1.futures.trader.get_statistics()
    assert [attempt.number for attempt in attempts] == [1, 2] * 10 + [1] * 5


async def test_a_call_goes_to_the_fallback_when_the_first_address_cannot_be_had():
    """By its own retry, with the limits of the first address."""
    attempts = []
    async with (
        Simulator(seed=1).serve() as server,
        CopyTradingClient(
            server.credentials, base_url="http://127.0.0.1:1", fallback_urls=[f"{server.url}/"],
            limiter=LocalLimiter(), on_attempt=attempts.append,
        ) as client,
    ):  # fmt: skip
        await client.v1.spot.trader.list_open_orders()
        assert client.config.fallback_urls == (server.url,)
        address, egress = client._pipeline._parts.current_route()
        assert address == server.url.removeprefix("http://").replace(":", " ")
        assert "127.0.0.1 1" in egress
    assert [attempt.server for attempt in attempts] == ["http://127.0.0.1:1", server.url]


# --- families --------------------------------------------------------------------------------


def asked_for(**answers):
    """A transport that takes every call, and the requests that it saw."""
    seen = []

    def handler(request):
        seen.append(request)
        return told(answers.get("data"))

    return httpx.MockTransport(handler), seen


async def test_each_family_is_reached_by_its_name():
    """The same name in another family is another path of the exchange."""
    way, seen = asked_for()
    async with CopyTradingClient(KEYS, transport=way) as client:
        assert client.v2 is client.v2
        await client.v1.futures.trader.get_statistics()
        await client.v2.futures.trader.get_statistics()
    assert [request.url.path for request in seen] == [
        "/api/mix/v1/trace/traderDetail",
        "/api/v2/copy/mix-trader/order-total-detail",
    ]


def test_only_the_families_in_use_are_loaded():
    """Importing the package loads no rows, a client only those of the family that it calls."""
    code = (
        "import sys, bitget_copy as b\n"
        "def loaded(): return [n for n in sys.modules if n.endswith('.endpoints')]\n"
        "assert 'v2.futures.trader.close_order' in b.ENDPOINTS and len(b.ENDPOINTS) > 80\n"
        "assert loaded() == [], loaded()\n"
        "client = b.CopyTradingClient(b.Credentials(api_key='k', secret_key='s', passphrase='p'))\n"
        "buckets = client._pipeline._parts.buckets(b.ENDPOINTS['v2.futures.trader.close_order'])\n"
        "assert buckets[0][0].endpoint == 'v2.futures.trader.close_order'\n"
        "print(*loaded())\n"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter on our own text
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.stdout) == ("", "bitget_copy._generated.v2.endpoints\n")


UNDOCUMENTED = ENDPOINTS["v2.futures.broker.list_traders"]


async def test_what_no_page_documents_is_off_unless_asked_for():
    """Experimental rows are refused, and nothing is sent; V3 is none of them."""
    way, seen = asked_for()
    async with CopyTradingClient(KEYS, transport=way) as client:
        with pytest.raises(ConfigError, match=f"{UNDOCUMENTED.key}: .*experimental=True"):
            await client.call(UNDOCUMENTED)
        assert seen == []
        await client.v3.futures.trader.get_profit_summary()
    assert len(seen) == 1


@pytest.mark.parametrize(
    "look",
    [
        inspect.getmembers, mock.create_autospec, lambda x: mock.Mock(spec=x), dir, repr, str,
        copy.copy, pydoc.render_doc, bool, hash, pprint.pformat,
        lambda x: [hasattr(x, name) for name in dir(x)],
    ],
)  # fmt: skip
@pytest.mark.parametrize("options", [{}, {"experimental": True}])
async def test_looking_at_a_client_raises_and_warns_nothing(look, options):
    """Debuggers, mocks and help walk through every attribute, also of one that is closed."""
    way, seen = asked_for()
    async with CopyTradingClient(KEYS, transport=way, **options) as client:
        resources = [client.v1, client.v2.futures, client.v3, client.v3.futures.trader]
        for what in (client, *resources, client.config, client.clock):
            look(what)
    look(client)
    assert seen == []


async def test_experimental_rows_warn_once_a_client():
    """Who asked for them is told once what they rest on; the warning has a public category."""
    way, seen = asked_for()
    async with CopyTradingClient(KEYS, transport=way, experimental=True) as client:
        with pytest.warns(bitget_copy.ExperimentalWarning, match="no page of the exchange"):
            await client.call(UNDOCUMENTED)
        await client.call(UNDOCUMENTED)  # a second warning would be an error
    async with CopyTradingClient(KEYS, transport=way, experimental=True) as client:
        with pytest.warns(bitget_copy.ExperimentalWarning, match=UNDOCUMENTED.key) as warned:
            await client.call(UNDOCUMENTED)
        assert [warning.filename for warning in warned] == [__file__]
    assert {request.url.path for request in seen} == {UNDOCUMENTED.path}


@pytest.mark.parametrize("wanted", [False, True])
async def test_demo_trading_is_a_header(wanted):
    """The option sends Bitget's header for demo trading; without it there is none."""
    way, seen = asked_for()
    async with CopyTradingClient(KEYS, transport=way, paper_trading=wanted) as client:
        await client.v2.futures.trader.get_statistics()
    assert seen[0].headers.get("paptrading") == ("1" if wanted else None)


def test_overrides_are_checked_against_all_families():
    """A key of any family is known when the client is made, and a wrong one is refused then."""
    close = "v2.futures.trader.close_order"
    config = ClientConfig(rate_limits={close: {"rate": 2}})
    assert buckets(config, key="v2.futures.trader.close_all_orders")[0][1].rate == 2
    assert buckets(config)[0][1].rate == 5
    with pytest.raises(ConfigError, match="close_ordr"):
        CopyTradingClient(KEYS, rate_limits={"v2.futures.trader.close_ordr": {"rate": 2}})


def test_rows_of_one_path_count_together():
    """Closing one order, a contract or all takes a token of the same bucket."""
    names = ("close_order", "close_orders_by_symbol", "close_all_orders")
    for role in ("trader", "follower"):
        found = {buckets(key=f"v2.futures.{role}.{name}")[0] for name in names}
        assert {key.endpoint for key, _ in found} == {f"v2.futures.{role}.close_order"}
        assert len(found) == 1


def test_a_retired_row_names_coroutine_and_arguments():
    """What was renamed or is gone is said, and what converts the spelling of symbols."""
    close = successor_of(ENDPOINTS["v1.futures.trader.close_order"])
    assert close == (
        "Call client.v2.futures.trader.close_order(tracking_no=…, product_type=…, symbol=None) "
        "instead (POST /api/v2/copy/mix-trader/order-close-positions). bitget_copy.symbols "
        "converts symbols and product types."
    )
    stops = successor_of(ENDPOINTS["v1.futures.trader.set_order_tpsl"])
    assert "stop_surplus_price=None" in stops
    assert "It does not take stop_profit_price." in stops
    assert "symbols" not in successor_of(ENDPOINTS["v1.futures.follower.unfollow_trader"])


async def test_30032_names_the_coroutine_to_call():
    """The error of a V1 call on the exchange of today says what to write instead."""
    gone = httpx.Response(400, json={"code": "30032", "msg": "decommissioned", "data": None})
    way = httpx.MockTransport(lambda request: gone)
    async with CopyTradingClient(KEYS, transport=way) as client:
        with pytest.raises(
            APIRetiredError, match=r"Call client\.v2\.futures\.trader\.get_stat"
        ) as caught:
            await client.v1.futures.trader.get_statistics()
    assert caught.value.successor == "v2.futures.trader.get_statistics"


@pytest.mark.parametrize(("code", "words"), [("40084", "v2"), ("40085", "v3")])
async def test_the_account_mode_says_which_api_to_use(code, words):
    """A classic account is sent to client.v2, a unified one to client.v3."""
    said = httpx.Response(400, json={"code": code, "msg": "account mode", "data": None})
    way = httpx.MockTransport(lambda request: said)
    async with CopyTradingClient(KEYS, transport=way) as client:
        with pytest.raises(AccountModeError, match=rf"client\.{words}") as caught:
            await client.v2.futures.trader.get_statistics()
    assert caught.value.outcome is Outcome.REFUSED


def test_the_front_door_loads_what_is_asked_for_and_no_more():
    """Public modules are there without an import of their own; other names are no attributes."""
    code = (
        "import bitget_copy, sys; assert not {'httpx', 'attrs', 'cattrs'} & set(sys.modules); "
        "assert bitget_copy.errors.APIError is bitget_copy.APIError; "
        "assert set(bitget_copy.__all__) <= set(dir(bitget_copy)); "
        "assert not hasattr(bitget_copy, 'nothing'); "
        "had = set(sys.modules); bitget_copy.CopyTradingClient; new = set(sys.modules) - had; "
        "assert not new & {'asyncio', 'httpx', 'cattrs', 'bitget_copy._client_assembly'}, new"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)  # noqa: S603 - our own


@pytest.mark.parametrize(
    "use",
    [
        "client.call(KEY, VALUES)",
        "anext(client.iterate(KEY, VALUES))",
        "anext(client.watch(KEY, VALUES))",
        "client.with_raw_response(client.call, KEY, VALUES)",
    ],
)
def test_no_call_waits_for_code_that_all_clients_need(use):
    """It is loaded when a client is made; the first call, on the loop, loads its family alone."""
    code = (
        "import asyncio, httpx, sys\n"
        "from bitget_copy import CopyTradingClient, Credentials\n"
        "DATA = {'trackingList': [], 'endId': ''}\n"
        "KEY, VALUES = 'v2.futures.trader.list_open_orders', {'productType': 'USDT-FUTURES'}\n"
        "body = {'code': '00000', 'msg': '', 'requestTime': 1_700_000_000_000, 'data': DATA}\n"
        "way = httpx.MockTransport(lambda _: httpx.Response(200, json=body))\n"
        "keys = Credentials(api_key='k', secret_key='s', passphrase='p')\n"
        "async def main():\n"
        "    client = CopyTradingClient(keys, transport=way)\n"
        "    had = set(sys.modules)\n"
        f"    try: await {use}\n"
        "    except StopAsyncIteration: pass\n"
        "    print(*sorted(set(sys.modules) - had))\n"
        "asyncio.run(main())\n"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter on our own text
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    rooms = [name for name in done.stdout.split() if name.startswith("bitget_copy.")]
    assert (done.stderr, done.returncode) == ("", 0)
    assert "bitget_copy._generated.v2.endpoints" in rooms
    others = {name for name in rooms if not name.startswith("bitget_copy._generated.v2")}
    assert others <= {"bitget_copy.precision"}  # which models of that family stand on


async def print_later(record):
    """No hook: nobody would await it."""
    print(record)


@pytest.mark.parametrize(
    "wrong",
    [
        {"on_attempt": 1}, {"on_call": "log"}, {"on_drift": print_later}, {"timeout": -1},
        {"rate_limits": {"no.such.row": {"rate": 1}}}, {"rate_limits": "no such file.toml"},
    ],
)  # fmt: skip
def test_no_journal_is_opened_for_a_client_that_cannot_be(wrong, tmp_path):
    """Everything else is looked at before, so that no file is left and none stays locked."""
    path = tmp_path / "writes.journal"
    with pytest.raises(ConfigError):
        CopyTradingClient(KEYS, journal=path, **wrong)
    assert not path.exists()


def test_names_and_rooms_of_the_front_door_agree():
    """Each public name has one room, and what the room has is what the door gives."""
    assert {*bitget_copy._HOME, "__version__"} == set(bitget_copy.__all__)
    for name, room in bitget_copy._HOME.items():
        assert getattr(bitget_copy, name) is getattr(import_module(room), name)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        bitget_copy.nothing  # noqa: B018 - the look-up is the test
    assert bitget_copy.symbols.__name__ == "bitget_copy.symbols"
    assert set(bitget_copy.__all__) <= set(dir(bitget_copy))


def _yielding(record):
    yield record


async def _yielding_later(record):
    yield record


class _AwaitedObject:
    async def __call__(self, record):
        """Nobody would await it."""


async def _awaited(record):
    """What nobody would await."""


@pytest.mark.parametrize(
    ("option", "value"),
    [("credentials", {"api_key": "hush"}), ("credentials", Credentials),
     ("config", {"timeout": 5}), ("config", bitget_copy.ClientConfig),
     ("transport", "http://user:hush@127.0.0.1"), ("transport", httpx.HTTPTransport()),
     ("transport", httpx.Client()), ("transport", httpx.AsyncClient), ("transport", Simulator),
     ("transport", mock.NonCallableMock(spec_set=["handle_async_request", "aclose"])),
     ("transport", mock.NonCallableMock(spec_set=["send", "aclose"])),
     ("limiter", object()), ("limiter", LocalLimiter), ("signer", "hush"),
     ("signer", lambda prehash: "x"), ("clock", None), ("clock", time), ("random", 5),
     ("random", "hush"), ("on_attempt", 5), ("on_attempt", "print"), ("on_attempt", None),
     ("on_attempt", [print, None]), ("on_call", {"a": 1}.values()), ("on_call", _awaited),
     ("on_call", [mock.AsyncMock()]), ("on_call", _yielding), ("on_attempt", _yielding_later),
     ("on_attempt", [_AwaitedObject()])],
)  # fmt: skip
def test_a_part_of_another_type_is_named(option, value):
    """Before anything is opened; nothing of the value is shown but its type."""
    options = {option: value}
    with pytest.raises(ConfigError, match=f"^{option}: got .*; allowed: ") as caught:
        CopyTradingClient(options.pop("credentials", KEYS), **options)
    assert "hush" not in "".join(traceback.format_exception(caught.value))
    assert caught.value.outcome is bitget_copy.Outcome.NOT_SENT


def test_hooks_may_be_one_or_several_of_any_kind():
    """Functions, objects that can be called, and what is iterated once."""
    for hooks in (print, mock.Mock(), [print], (hook for hook in [print, len])):
        CopyTradingClient(KEYS, on_call=hooks, on_attempt=())


def test_a_key_of_the_environment_that_cannot_sign_is_named(monkeypatch):
    """An elliptic key is whole PEM text and still none that Bitget takes."""
    key = ec.generate_private_key(ec.SECP256R1())
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    monkeypatch.setenv("BITGET_API_KEY", "k")
    monkeypatch.setenv("BITGET_PASSPHRASE", "p")
    monkeypatch.setenv("BITGET_PRIVATE_KEY", pem.replace("\n", "\\n"))
    monkeypatch.delenv("BITGET_SECRET_KEY", raising=False)
    with pytest.raises(
        ConfigError, match=r"^BITGET_PRIVATE_KEY: .*another kind than RSA"
    ) as caught:
        CopyTradingClient.from_env()
    assert pem.splitlines()[1] not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    "key", ["v2.futures.trader.create_copy_api", "v2.futures.trader.list_history_orders"]
)
async def test_wrong_arguments_of_an_iterator_show_nowhere(key):
    """One may be a secret of another row; no frame of ours holds it when the error leaves."""
    client = CopyTradingClient(KEYS, transport=Simulator())
    with pytest.raises(ParameterError) as caught:
        async for _ in client.iterate(key, {"productType": "USDT-FUTURES", "passphrase": "hush"}):
            pass
    frames = [frame for frame, _ in traceback.walk_tb(caught.value.__traceback__)]
    ours = [frame for frame in frames if "bitget_copy" in frame.f_globals["__name__"]]
    assert "hush" not in repr([frame.f_locals for frame in ours])


@pytest.mark.parametrize(
    "part", ["config", "transport", "limiter", "signer", "clock", "random", "journal", "on_call"]
)
def test_a_part_that_resists_is_refused_by_its_name(part):
    """Nothing of its own code reaches the caller, and the message stays short."""
    for odd in (Raising(), OfRaisingClass(), LyingText("a\0b"), " ", "j" * 5000):
        with pytest.raises(ConfigError, match=part) as caught:
            CopyTradingClient(KEYS, **{part: odd})
        assert len(str(caught.value)) < 300


@pytest.mark.parametrize("of", [lambda client: client, lambda client: client.v2.market])
@pytest.mark.parametrize("twin", [copy.deepcopy, pickle.dumps])
def test_a_client_is_neither_copied_nor_pickled(of, twin):
    """It says so, and how to make another; no frame of the library is passed that holds a key."""
    with pytest.raises(TypeError, match="with_options") as caught:
        twin(of(CopyTradingClient(KEYS, transport=Simulator(seed=1))))
    shown = "".join(
        traceback.TracebackException.from_exception(caught.value, capture_locals=True).format()
    )
    assert "canary" not in shown


def test_a_shallow_copy_of_a_client_is_a_view():
    """`copy.copy` has a meaning that costs nothing."""
    client = CopyTradingClient(KEYS, transport=Simulator(seed=1))
    twin = copy.copy(client)
    assert twin is not client
    assert twin.config == client.config
