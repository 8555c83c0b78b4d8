"""Views of a client with other options, clients that only read, and raw responses."""

from __future__ import annotations

import gc
import json
import pickle
import traceback
import warnings
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from bitget_copy import (
    ENDPOINTS,
    APIError,
    APIReplyError,
    ConfigError,
    CopyTradingClient,
    Credentials,
    LocalLimiter,
    OutcomeUnknownError,
    ParameterError,
    RawResponse,
    ReadOnlyError,
    RetryPolicy,
    ServiceUnavailableError,
)
from bitget_copy.config import read_only_from_env
from bitget_copy.errors import Attempt, Outcome
from bitget_copy.journal.journal import Journal
from bitget_copy.simulator import Simulator

KEYS = Credentials(api_key="key-canary", secret_key="secret-canary", passphrase="pass-canary")
URL = "http://127.0.0.1"
SYMBOLS = "v2.futures.trader.list_symbols"
NOW = 1_795_000_000_000


def envelope(data: Any, code: str = "00000", **more: Any) -> dict[str, Any]:
    return {"code": code, "msg": "success", "requestTime": NOW, "data": data, **more}


class Exchange(httpx.AsyncBaseTransport):
    """Answers in turn with these (status, body, headers); the last one goes on."""

    def __init__(self, *replies: tuple[int, Any, dict[str, str]]) -> None:
        self.replies = list(replies)
        self.requests: list[httpx.Request] = []
        self.closed = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        status, body, headers = self.replies[0]
        if len(self.replies) > 1:
            self.replies.pop(0)
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return httpx.Response(status, headers=headers, content=content)

    async def aclose(self) -> None:
        self.closed += 1


def client_of(*replies: tuple[int, Any, dict[str, str]], **options: Any) -> Any:
    exchange = Exchange(*replies)
    client = CopyTradingClient(
        KEYS, base_url=URL, transport=exchange, limiter=LocalLimiter(), **options
    )
    return client, exchange


@pytest.fixture
def simulator() -> Simulator:
    return Simulator(enforce_limits=False)


@pytest.fixture
def client(simulator: Simulator) -> CopyTradingClient:
    return CopyTradingClient(
        simulator.credentials, base_url=URL, transport=simulator, limiter=LocalLimiter()
    )


# --- views ---------------------------------------------------------------------------------


async def test_a_view_has_its_own_options_and_leaves_those_of_the_client() -> None:
    """Options are changed in the view alone, also in a view of a view."""
    client, _ = client_of((200, envelope([]), {}), timeout=20, retry=RetryPolicy(budget=0.3))
    quick = client.with_options(timeout=2, max_attempts=1)
    patient = quick.with_options(timeout=None)
    assert (client.config.timeout, client.config.retry.max_attempts) == (20, 3)
    assert (quick.config.timeout, quick.config.retry.max_attempts) == (2, 1)
    assert (patient.config.timeout, patient.config.retry.max_attempts) == (None, 1)
    assert patient.config.retry.budget == 0.3


async def test_attempts_are_those_of_the_view() -> None:
    """A view that never repeats sends a failing read once; the client sends it three times."""
    calm = RetryPolicy(backoff_base=0, backoff_max=0)
    client, exchange = client_of((503, b"", {}), retry=calm)
    with pytest.raises(ServiceUnavailableError):
        await client.with_options(max_attempts=1).v2.market.get_time()
    assert len(exchange.requests) == 1
    with pytest.raises(ServiceUnavailableError):
        await client.v2.market.get_time()
    assert len(exchange.requests) == 4


async def test_the_place_in_the_queue_is_that_of_the_view_unless_a_call_names_one() -> None:
    """Priority: the call's, else the view's, else by effect; None goes back to that."""
    ranks = []

    class Limiter(LocalLimiter):
        async def acquire(self, *args: Any, **options: Any) -> Any:
            ranks.append(options["priority"])
            return await super().acquire(*args, **options)

    exchange = Exchange((200, envelope({"serverTime": str(NOW)}), {}))
    client = CopyTradingClient(base_url=URL, transport=exchange, limiter=Limiter())
    view = client.with_options(priority=77)
    await view.v2.market.get_time()
    await view.v2.market.get_time(priority=5)
    await view.with_options(timeout=3).v2.market.get_time()
    await view.with_options(priority=None).v2.market.get_time()
    await client.v2.market.get_time()
    assert ranks == [77, 5, 77, 10, 10]


async def test_every_way_to_call_goes_through_the_view(simulator: Simulator) -> None:
    """Coroutines, `call`, `iterate`, `iter_…` and `account_mode` of a view have its options."""
    seen: list[Attempt] = []
    client = CopyTradingClient(
        simulator.credentials, base_url=URL, transport=simulator, limiter=LocalLimiter(),
        on_attempt=seen.append,
    )  # fmt: skip
    await client.v2.market.get_time()  # the client's own resources are made
    view = client.with_options(max_attempts=1)
    simulator.faults.on("*", kind="5xx", times=None)
    for run in (
        view.v2.futures.trader.list_symbols(product_type="USDT-FUTURES"),
        view.call(SYMBOLS, {"productType": "USDT-FUTURES"}),
        anext(view.v2.futures.trader.iter_open_orders(product_type="USDT-FUTURES")),
        anext(view.iterate("v2.futures.trader.list_open_orders", {"productType": "USDT-FUTURES"})),
    ):
        seen.clear()
        with pytest.raises((APIError, APIReplyError)):
            await run
        assert [attempt.number for attempt in seen] == [1]
    seen.clear()
    await view.account_mode()
    assert {attempt.number for attempt in seen} == {1}


async def test_a_view_shares_what_the_client_is_made_of(client: CopyTradingClient) -> None:
    """Connections, limiter, clock, budget of retries, drift and lost writes are the same."""
    view = client.with_options(timeout=1)
    assert view.clock is client.clock
    ours, its = client._pipeline._parts, view._pipeline._parts
    for part in ("transport", "limiter", "budget", "writes", "signer", "hooks", "buckets"):
        assert getattr(its, part) is getattr(ours, part)


async def test_closing_a_view_closes_the_view_alone() -> None:
    """After `async with` on a view, the client and its other views go on."""
    client, exchange = client_of((200, envelope({"serverTime": str(NOW)}), {}))
    other = client.with_options(timeout=5)
    async with client.with_options(timeout=2) as view:
        await view.v2.market.get_time()
    with pytest.raises(ConfigError, match="closed"):
        await view.v2.market.get_time()
    await client.v2.market.get_time()
    await other.v2.market.get_time()
    assert "closed" in repr(view)
    assert "open" in repr(client)
    assert exchange.closed == 0


async def test_closing_the_client_closes_its_views() -> None:
    """A view does not outlive the connections; no call of it is sent."""
    client, exchange = client_of((200, envelope({"serverTime": str(NOW)}), {}))
    view = client.with_options(timeout=5).with_options(timeout=4)
    await client.aclose()
    for call in (view.v2.market.get_time(), view.recover(), view.sync_clock()):
        with pytest.raises(ConfigError, match="closed"):
            await call
    assert not exchange.requests
    assert "closed" in repr(view)


async def test_a_lost_write_of_a_view_is_a_lost_write_of_the_client() -> None:
    """It is in `unresolved` of both, and can be looked for after the view was closed."""
    client, exchange = client_of((200, b"<html>", {}))
    async with client.with_options(timeout=2) as view:
        with pytest.raises(OutcomeUnknownError) as caught:
            await view.v2.futures.trader.close_order(
                tracking_no="1", symbol="BTCUSDT", product_type="USDT-FUTURES"
            )
    assert client.unresolved == view.unresolved == [caught.value]
    sent = len(exchange.requests)
    await caught.value.reconcile(timeout=0.05)
    assert len(exchange.requests) > sent


async def test_a_view_writes_into_the_journal_and_leaves_it_open(tmp_path: Any) -> None:
    """The client's own journal is open after a view of it was closed."""
    client, _ = client_of((200, envelope(""), {}), journal=tmp_path / "writes.journal")
    async with client, client.with_options(timeout=3) as view:
        arguments = {
            "tracking_no": "1",
            "symbol": "BTCUSDT",
            "product_type": "USDT-FUTURES",
        }
        await view.v2.futures.trader.close_order(**arguments)
        await view.aclose()
        await client.v2.futures.trader.close_order(**arguments)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"timeout": 0}, "timeout"),
        ({"timeout": "2"}, "timeout"),
        ({"timeout": float("nan")}, "timeout"),
        ({"max_attempts": 0}, "max_attempts"),
        ({"max_attempts": 11}, "max_attempts"),
        ({"max_attempts": True}, "max_attempts"),
        ({"max_attempts": None}, "max_attempts"),
        ({"priority": 1.5}, "priority"),
        ({"priority": "high"}, "priority"),
        ({"priority": True}, "priority"),
        ({"read_only": 1}, "read_only"),
        ({"read_only": None}, "read_only"),
    ],
)
def test_wrong_options_of_a_view_are_refused_at_once(
    client: CopyTradingClient, options: dict[str, Any], said: str
) -> None:
    """A wrong value is a ConfigError that names the option and what is allowed."""
    with pytest.raises(ConfigError, match=rf"^{said}: got .*; allowed: "):
        client.with_options(**options)


def test_options_that_no_view_can_have_are_refused(client: CopyTradingClient) -> None:
    """What belongs to the connections needs a client of its own."""
    with pytest.raises(TypeError, match="base_url"):
        client.with_options(base_url=URL)  # type: ignore[call-arg]


class Bot(CopyTradingClient):
    """A client with an attribute of its own."""

    name = "bot"


async def test_a_view_of_a_class_of_the_users_is_of_that_class(simulator: Simulator) -> None:
    """What the user's own class has is there in the view."""
    bot = Bot(simulator.credentials, base_url=URL, transport=simulator)
    bot.name = "other"
    view = bot.with_options(timeout=3)
    assert type(view) is Bot
    assert view.name == "other"


# --- reading only --------------------------------------------------------------------------

WRITES = [key for key, row in ENDPOINTS.items() if row.writes]


@pytest.mark.parametrize("key", WRITES)
async def test_a_client_that_only_reads_refuses_every_write(key: str) -> None:
    """Before it is checked, signed, journalled or sent; the limiter is not asked."""

    class Nobody:
        """Fails when it is asked for anything."""

        def sign(self, prehash: str) -> str:
            raise AssertionError("signed")

        async def acquire(self, *args: Any, **options: Any) -> Any:
            raise AssertionError("waited")

    exchange = Exchange((200, envelope([]), {}))
    client = CopyTradingClient(
        KEYS, base_url=URL, transport=exchange, signer=Nobody(), limiter=Nobody(),
        read_only=True, experimental=True,
    )  # fmt: skip
    for call in (client.call(key, {}), client.with_raw_response(client.call, key, {})):
        with pytest.raises(ReadOnlyError, match="only reads") as caught:
            await call
        assert caught.value.endpoint == key
        assert caught.value.outcome is Outcome.NOT_SENT
    assert not exchange.requests
    assert client.unresolved == []


async def test_a_client_that_only_reads_reads(simulator: Simulator) -> None:
    """Calls that change nothing, and the reads of `recover`, are as ever."""
    client = CopyTradingClient(
        simulator.credentials, base_url=URL, transport=simulator, limiter=LocalLimiter(),
        read_only=True,
    )  # fmt: skip
    assert await client.v2.futures.trader.list_symbols(product_type="USDT-FUTURES")
    assert await client.recover() == []


async def test_views_only_become_stricter(client: CopyTradingClient, simulator: Simulator) -> None:
    """A view that only reads makes no view that writes; the client itself writes on."""
    view = client.with_options(read_only=True)
    assert view.with_options(timeout=2).config.read_only is True
    assert client.with_options(read_only=False).config.read_only is False
    with pytest.raises(ConfigError, match="read_only"):
        view.with_options(read_only=False)
    number = simulator.open_order("BTCUSDT_UMCBL")
    order = {"tracking_no": number, "symbol": "BTCUSDT", "product_type": "USDT-FUTURES"}
    with pytest.raises(ReadOnlyError):
        await view.v2.futures.trader.close_order(**order)
    with pytest.raises(ReadOnlyError):
        await view.with_raw_response(view.v2.futures.trader.close_order, **order)
    with pytest.raises(ParameterError):  # not with the rights of another view
        await view.with_raw_response(client.v2.futures.trader.close_order, **order)
    await client.v2.futures.trader.close_order(**order)


@pytest.mark.parametrize(
    ("word", "found"),
    [("1", True), ("true", True), ("TRUE ", True), ("yes", True), ("On", True), ("0", False),
     ("false", False), ("No", False), ("off", False), ("", False), ("  ", False)],
)  # fmt: skip
def test_the_environment_says_read_only(word: str, found: bool) -> None:
    """Words for true and false in any case; a blank variable is not set."""
    assert read_only_from_env({"BITGET_READ_ONLY": word}) is found
    assert read_only_from_env({}) is False


@pytest.mark.parametrize("word", ["2", "y", "tru", "read", "none", "-1", "0.0", "ja"])
def test_another_word_is_refused(word: str) -> None:
    """Nobody guesses whether it was meant."""
    with pytest.raises(ConfigError, match=r"BITGET_READ_ONLY: got .*; allowed: 1, true"):
        read_only_from_env({"BITGET_READ_ONLY": word})


def test_a_client_from_the_environment_heeds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment forbids, no argument allows; what it allows, an argument forbids."""
    for name in ("API_KEY", "SECRET_KEY", "PASSPHRASE"):
        monkeypatch.setenv(f"BITGET_{name}", f"{name}-canary")
    assert CopyTradingClient.from_env().config.read_only is False
    assert CopyTradingClient.from_env(read_only=True).config.read_only is True
    monkeypatch.setenv("BITGET_READ_ONLY", "true")
    assert CopyTradingClient.from_env().config.read_only is True
    assert CopyTradingClient.from_env(read_only=True).config.read_only is True
    with pytest.raises(ConfigError, match="BITGET_READ_ONLY"):
        CopyTradingClient.from_env(read_only=False)
    monkeypatch.setenv("BITGET_READ_ONLY", "maybe")
    with pytest.raises(ConfigError, match="maybe"):
        CopyTradingClient.from_env()


# --- raw responses -------------------------------------------------------------------------

PAGE = {"trackingList": [], "endId": None}


async def test_a_raw_response_holds_what_came_and_what_was_read(
    client: CopyTradingClient,
) -> None:
    """Status, headers, bytes, the exchange's clock, the value and the attempt."""
    raw = await client.with_raw_response(
        client.v2.futures.trader.list_symbols, product_type="USDT-FUTURES"
    )
    assert raw.value == await client.v2.futures.trader.list_symbols(product_type="USDT-FUTURES")
    sent = json.loads(raw.body)
    assert (raw.status, raw.endpoint, sent["code"]) == (200, SYMBOLS, "00000")
    assert raw.headers["content-type"].startswith("application/json")
    assert raw.request_time == datetime.fromtimestamp(sent["requestTime"] / 1000, UTC)
    assert [(a.number, a.status, a.outcome) for a in raw.attempts] == [(1, 200, None)]


async def test_call_can_be_raw_too(client: CopyTradingClient) -> None:
    """`client.call` is a coroutine as any other, by key."""
    given = {"productType": "USDT-FUTURES"}
    raw = await client.with_raw_response(client.call, SYMBOLS, given, timeout=5)
    assert raw.value == await client.call(SYMBOLS, given)
    with pytest.raises(ParameterError, match="in no table"):
        await client.with_raw_response(client.call, "v2.nothing")


async def test_a_raw_response_lists_all_attempts_and_is_of_the_last() -> None:
    """A read that succeeds at the second attempt: the response is that of the second."""
    client, _ = client_of(
        (503, b"upstream", {"x-from": "first"}),
        (200, envelope({"serverTime": str(NOW)}), {"x-from": "second", "set-cookie": "id=1"}),
        retry=RetryPolicy(backoff_base=0, backoff_max=0),
    )
    raw = await client.with_raw_response(client.v2.market.get_time)
    assert [(a.number, a.status, a.error) for a in raw.attempts] == [
        (1, 503, "ServiceUnavailableError"),
        (2, 200, None),
    ]
    assert raw.headers["x-from"] == "second"
    assert "set-cookie" not in raw.headers


async def test_hooks_see_a_raw_call_once() -> None:
    """Keeping the attempt for the response tells nobody of it twice."""
    seen: list[Any] = []
    client, _ = client_of(
        (200, envelope({"serverTime": str(NOW)}), {}), on_attempt=seen.append, on_call=seen.append
    )
    await client.with_raw_response(client.v2.market.get_time)
    assert len(seen) == 2


async def test_an_error_of_a_raw_call_has_the_response() -> None:
    """What the exchange said is in `error.reply`; of an ordinary call it is None."""
    refusal = envelope(None, code="40034", msg="no such parameter")
    client, _ = client_of((400, refusal, {"x-mbx-used-remain-limit": "7"}))
    coroutine = client.v2.futures.trader.list_open_orders
    with pytest.raises(APIError) as caught:
        await client.with_raw_response(coroutine, product_type="USDT-FUTURES")
    reply = caught.value.reply
    assert reply is not None
    assert (reply.status, reply.value) == (400, None)
    assert json.loads(reply.body) == refusal
    assert reply.headers["x-mbx-used-remain-limit"] == "7"
    assert reply.attempts == caught.value.attempts
    assert pickle.loads(pickle.dumps(caught.value)).reply.body == reply.body  # noqa: S301 - our own
    with pytest.raises(APIError) as caught:
        await coroutine(product_type="USDT-FUTURES")
    assert caught.value.reply is None


async def test_an_error_without_a_reply_has_none() -> None:
    """After a reply to the first attempt and none to the second, none is shown."""

    class Breaks(Exchange):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if self.requests:
                raise httpx.ConnectError("no route")
            return await super().handle_async_request(request)

    exchange = Breaks((503, b"upstream", {}))
    client = CopyTradingClient(
        base_url=URL, transport=exchange, limiter=LocalLimiter(),
        retry=RetryPolicy(max_attempts=2, backoff_base=0, backoff_max=0),
    )  # fmt: skip
    with pytest.raises(APIReplyError) as caught:
        await client.with_raw_response(client.v2.market.get_time)
    assert caught.value.reply is None


def vars_of(frame: Any) -> list[Any]:
    """What a report of an error may show of a frame: its variables, and what they hold."""
    found = list(frame.f_locals.values())
    for value in list(found):
        names = (*getattr(value, "__dict__", ()), *getattr(type(value), "__slots__", ()))
        found += [getattr(value, name, None) for name in names if name not in {"signed", "parts"}]
    return found


async def test_the_response_of_an_error_shows_no_secret() -> None:
    """Keys that the exchange echoes are hidden in the body, the headers and the traceback."""
    echo = envelope(None, code="40012", msg="bad key-canary", echoed="pass-canary")
    client, _ = client_of((400, echo, {"x-echo": "key-canary"}))
    with pytest.raises(APIError) as caught:
        await client.with_raw_response(
            client.v2.futures.trader.list_open_orders, product_type="USDT-FUTURES"
        )
    assert caught.value.reply is not None
    shown = f"{caught.value.reply.headers}{caught.value.reply.body!r}{caught.value.reply}"
    frames = [frame for frame, _ in traceback.walk_tb(caught.value.__traceback__)][1:]
    for text in (shown, repr([vars_of(frame) for frame in frames])):
        assert "key-canary" not in text
        assert "pass-canary" not in text


async def test_a_representation_shows_neither_body_nor_headers(
    client: CopyTradingClient,
) -> None:
    """What may hold secrets or amounts is not in logs by accident."""
    raw = await client.with_raw_response(client.v2.market.get_time)
    assert "serverTime" not in repr(raw)
    assert "content-type" not in repr(raw)


async def test_a_raw_write_is_a_write_as_any(tmp_path: Any) -> None:
    """It is journalled; one whose reply is unreadable is of unknown outcome, and not repeated."""
    journal = Journal(tmp_path / "writes.journal")
    client, exchange = client_of((200, b"<html>", {}), journal=journal)
    order = {"tracking_no": "1", "symbol": "BTCUSDT", "product_type": "USDT-FUTURES"}
    with pytest.raises(OutcomeUnknownError) as caught:
        await client.with_raw_response(client.v2.futures.trader.close_order, **order)
    assert len(exchange.requests) == 1
    assert [error.number for error in client.unresolved] == [caught.value.number]
    assert caught.value.number is not None
    assert isinstance(caught.value.reply, RawResponse)
    assert caught.value.reply.body == b"<html>"
    await journal.aclose()


async def test_wrong_arguments_of_a_raw_call_are_refused(client: CopyTradingClient) -> None:
    """As of any call, before anything is sent."""
    with pytest.raises(ParameterError, match="limit"):
        await client.with_raw_response(
            client.v2.futures.trader.list_open_orders,
            product_type="USDT-FUTURES",
            limit="many",  # type: ignore[arg-type]
        )
    with pytest.raises(TypeError, match="product_type"):
        await client.with_raw_response(client.v2.futures.trader.list_open_orders)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    "pick",
    [
        lambda client: client.v2.futures.trader.iter_history_orders,
        lambda client: client.iterate,
        lambda client: client.account_mode,
        lambda client: client.aclose,
        lambda client: client.with_raw_response,
        lambda client: client.v2,
        lambda client: client.with_options().v2.market.get_time,
        lambda client: CopyTradingClient(base_url=URL).v2.market.get_time,
        lambda client: type(client.v2.market).get_time,
        lambda client: SYMBOLS,
        lambda client: None,
    ],
)
async def test_what_sends_not_one_call_cannot_be_raw(
    client: CopyTradingClient, simulator: Simulator, pick: Any
) -> None:
    """Iterators, other clients' coroutines, and anything else are told what is allowed."""
    with pytest.raises(ParameterError, match="named and not called"):
        await client.with_raw_response(pick(client))
    assert simulator.requests.count() == 0


async def test_a_coroutine_that_was_called_is_refused_without_a_warning(
    client: CopyTradingClient,
) -> None:
    """The commonest slip gets the one error that explains it."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ParameterError, match="of type coroutine"):
            await client.with_raw_response(client.v2.market.get_time())  # type: ignore[arg-type]
        gc.collect()


async def test_strict_replies_hold_for_raw_calls() -> None:
    """A raw call is as strict as the client; the error brings the reply along."""
    page = envelope({**PAGE, "new": 1})
    client, _ = client_of((200, page, {}), strict_replies=True)
    with pytest.raises(APIReplyError) as caught:
        await client.with_raw_response(
            client.v2.futures.trader.list_open_orders, product_type="USDT-FUTURES"
        )
    assert caught.value.reply is not None
    assert json.loads(caught.value.reply.body) == page
