"""Public clients that share nothing with ours against the simulator.

ccxt, python-bitget and pybotters sign by their own code, so a mistake that our client and
our simulator made alike would show here. They are the dependency group `fidelity`; only
loopback is contacted.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from bitget_copy import ENDPOINTS
from bitget_copy.simulator import Server, Simulator

pytestmark = [
    pytest.mark.long,
    pytest.mark.filterwarnings("default"),
    pytest.mark.shows_secrets("ccxt logs the headers that it sends, at DEBUG"),
]
GROUP = "needs the dependency group fidelity"
SYMBOL = {"symbol": "BTCUSDT_UMCBL", "productType": "umcbl"}
PAGE = {"pageSize": "5", "pageNo": "1"}
NOW = int(time.time() * 1000)
SPAN = {"startTime": str(NOW - 3 * 86_400_000), "endTime": str(NOW)}

Send = Callable[[str, dict[str, Any]], Awaitable[dict[str, Any]]]
"""Calls the endpoint with this key by its client's own means; the whole envelope."""
CALLS: dict[str, dict[str, Any]] = {
    "v1.futures.trader.list_open_orders": {**SYMBOL, **PAGE},
    "v1.futures.trader.list_history_orders": {**SPAN, **PAGE},
    "v1.futures.trader.get_profit_summary": {},
    "v1.futures.trader.list_profits_by_coin": {},
    "v1.futures.trader.list_profits_by_coin_and_date": {**PAGE},
    "v1.futures.trader.list_pending_profits": {**PAGE},
    "v1.futures.trader.list_symbols": {},
    "v1.futures.follower.list_open_orders": {**SYMBOL, **PAGE},
    "v1.futures.follower.list_history_orders": {**SPAN, **PAGE},
    "v1.futures.trader.set_symbol": {"symbol": "ETHUSDT_UMCBL", "operation": "delete"},
    "v1.futures.trader.set_order_tpsl": {"symbol": "BTCUSDT_UMCBL", "trackingNo": "?"},
    "v1.futures.trader.close_order": {"symbol": "BTCUSDT_UMCBL", "trackingNo": "?"},
}
"""What all three can call; ``"?"`` is an open order's number."""
MORE: dict[str, dict[str, Any]] = {
    "v1.futures.trader.get_statistics": {},
    "v1.futures.broker.list_traders": {"sortRule": "roi", "sortFlag": "desc", **PAGE},
    "v1.futures.follower.list_traders": {**PAGE},
    "v1.futures.trader.list_followers": {**PAGE},
    "v1.futures.trader.set_settings": {"showTpsl": "YES"},
    "v1.spot.trader.list_open_orders": {"pageSize": "5"},
    "v1.spot.trader.list_symbol_limits": {},
    "v1.spot.trader.get_statistics": {},
    "v1.spot.trader.get_profit_summary": {},
    "v1.spot.follower.list_traders": {**PAGE},
    "v1.spot.trader.set_symbols": {"symbols": ["BTCUSDT", "ETHUSDT"]},
}


class RefusedError(Exception):
    """What a client made of a refusal."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Foreign:
    """One foreign client: what it is called, and how its keys are changed."""

    calls = CALLS

    def __init__(self, server: Server) -> None:
        keys = server.credentials
        self.url = str(server)
        self.key, self.secret, self.passphrase = keys.api_key, keys.secret_key, keys.passphrase

    async def send(self, key: str, values: dict[str, Any]) -> dict[str, Any]:
        """The envelope; a refusal is raised as `RefusedError`."""
        raise NotImplementedError

    async def aclose(self) -> None:
        """Nothing to close."""


class Ccxt(Foreign):
    """Its implicit methods of V1."""

    calls = CALLS | MORE

    async def send(self, key, values):
        ccxt = pytest.importorskip("ccxt.async_support", reason=GROUP)
        row = ENDPOINTS[key]
        client = ccxt.bitget(
            {"apiKey": self.key, "secret": self.secret, "password": self.passphrase}
        )
        market = "mix" if row.path.startswith("/api/mix") else "spot"
        client.urls["api"] = {"mix": self.url, "spot": self.url}
        parts = row.path.removeprefix("/api/").split("/")
        path = "".join(part[0].upper() + part[1:] for part in parts)
        method = getattr(client, f"private{market.title()}{row.method.title()}{path}")
        try:
            return await method(values)
        except ccxt.BaseError as error:
            text = str(error)
            raise RefusedError(text.partition('"code":"')[2].partition('"')[0]) from error
        finally:
            await client.close()


METHODS = {
    "v1.futures.trader.list_open_orders": "mix_get_cp_open_order",
    "v1.futures.trader.list_history_orders": "mix_get_cp_history_orders",
    "v1.futures.trader.get_profit_summary": "mix_get_cp_profit_summary",
    "v1.futures.trader.list_profits_by_coin": "mix_get_cp_profit_settle_margin_coin",
    "v1.futures.trader.list_profits_by_coin_and_date": "mix_get_cp_profit_date_group",
    "v1.futures.trader.list_pending_profits": "mix_get_cp_wait_profit_detail",
    "v1.futures.trader.list_symbols": "mix_get_cp_symbols",
    "v1.futures.follower.list_open_orders": "mix_get_cp_follower_open_orders",
    "v1.futures.follower.list_history_orders": "mix_get_cp_follower_history_orders",
    "v1.futures.trader.set_symbol": "mix_cp_change_symbol",
    "v1.futures.trader.set_order_tpsl": "mix_cp_modify_tpsl",
    "v1.futures.trader.close_order": "mix_cp_close_position",
}
"""Names of python-bitget's methods."""


class PythonBitget(Foreign):
    """Its named methods, over requests in a thread."""

    async def send(self, key, values):
        pybitget = pytest.importorskip("pybitget", reason=GROUP)
        pybitget.client.API_URL = self.url
        client = pybitget.Client(self.key, self.secret, self.passphrase)
        if key == "v1.futures.trader.set_order_tpsl":
            values = {**values, "stopProfitPrice": "999999"}
        try:
            return await asyncio.to_thread(getattr(client, METHODS[key]), **values)
        except pybitget.exceptions.BitgetAPIException as error:
            raise RefusedError(error.code) from error


class Pybotters(Foreign):
    """A plain request, signed on the way out by the host it goes to."""

    calls = CALLS | MORE

    async def send(self, key, values):
        pybotters = pytest.importorskip("pybotters", reason=GROUP)
        hosts = pybotters.auth.Hosts.items
        hosts["127.0.0.1"] = hosts["api.bitget.com"]
        row = ENDPOINTS[key]
        sent = {"params": values} if row.method == "GET" else {"data": values}
        apis = {"bitget": [self.key, self.secret, self.passphrase]}
        async with (
            pybotters.Client(apis=apis, base_url=self.url) as client,
            client.request(row.method, row.path, **sent) as reply,
        ):
            envelope = await reply.json()
        if envelope["code"] != "00000":
            raise RefusedError(envelope["code"])
        return envelope


CLIENTS: dict[str, type[Foreign]] = {
    "ccxt": Ccxt,
    "python-bitget": PythonBitget,
    "pybotters": Pybotters,
}


@pytest.fixture
def sim() -> Simulator:
    return Simulator(seed=7)


@pytest.fixture(params=CLIENTS)
async def client(request, sim) -> AsyncIterator[Foreign]:
    async with sim.serve() as server:
        yield CLIENTS[request.param](server)


async def test_every_call_is_understood(client, sim) -> None:
    """At least 12 endpoints each, reads and writes of both methods, succeed and take effect."""
    number = sim.open_order("BTCUSDT_UMCBL")
    for key, values in client.calls.items():
        filled = {name: number if value == "?" else value for name, value in values.items()}
        envelope = await client.send(key, filled)
        assert envelope["code"] == "00000", key

    assert len(client.calls) >= 12
    assert sim.requests.count(status=200) == len(client.calls)
    assert sim.executions.count("v1.futures.trader.close_order", trackingNo=number) == 1
    closed = [order.no for order in sim.account().futures.lead_orders.closed]
    assert int(number) in closed


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        ({"key": "bg_nobody"}, "40006"),
        ({"secret": "0" * 64}, "40009"),
        ({"passphrase": "wrong"}, "40012"),
        ({"offset": 40.0}, "40004"),
        ({"offset": -40.0}, "40008"),
    ],
)
@pytest.mark.parametrize("key", ["v1.futures.trader.get_profit_summary", "get", "post"])
async def test_wrong_keys_times_and_signatures_are_refused(client, sim, key, spoil, code) -> None:
    """With the code that the exchange documents for it, on reads and writes, by both methods."""
    choice = {
        "get": "v1.futures.trader.list_open_orders",
        "post": "v1.futures.trader.set_symbol",
    }.get(key, key)
    for name, value in spoil.items():
        if name == "offset":
            sim.clock_offset = value
        else:
            setattr(client, name, value)

    with pytest.raises(RefusedError) as caught:
        await client.send(choice, CALLS[choice])
    assert caught.value.code == code
    assert sim.executions.count() == 0


async def test_text_outside_ascii_is_signed_decoded(sim) -> None:
    """A nickname with umlauts and blanks: ccxt encodes it on the wire and signs it decoded."""
    async with sim.serve() as server:
        values = {"sortRule": "roi", "sortFlag": "desc", "traderNickName": "bär & co+1"}
        envelope = await Ccxt(server).send("v1.futures.broker.list_traders", values)

    assert (envelope["code"], envelope["data"]) == ("00000", [])
