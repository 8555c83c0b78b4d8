"""Public clients that share nothing with ours against the simulator.

ccxt, python-bitget, pybotters and Node's bitget-api sign by their own code, so a mistake that
our client and our simulator made alike would show here. The first three are the dependency
group `fidelity`; the last one is looked for in the folder that BITGET_API_NODE names, and calls
V2 and V3. Only loopback is contacted.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bitget_copy import ENDPOINTS
from bitget_copy.simulator import Server, Simulator
from bitget_copy.simulator.v3_endpoint_table import V3_ENDPOINTS

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


# V2 and V3, by Node's bitget-api and by pybotters

LINE = {"productType": "USDT-FUTURES"}
BY_NODE: dict[str, tuple[str, dict[str, Any]]] = {
    "v2.futures.trader.list_open_orders": ("getFuturesTraderCurrentOrder", LINE),
    "v2.futures.trader.list_history_orders": ("getFuturesTraderHistoryOrders", LINE),
    "v2.futures.trader.get_statistics": ("getFuturesTraderOrder", {}),
    "v2.futures.trader.get_profit_summary": ("getFuturesTraderProfitHistory", {}),
    "v2.futures.trader.list_symbols": ("getFuturesTraderSymbolSettings", LINE),
    "v2.futures.trader.list_followers": ("getFuturesTraderFollowers", {"pageSize": "5"}),
    "v2.futures.follower.list_open_orders": ("getFuturesFollowerCurrentOrders", LINE),
    "v2.futures.follower.list_history_orders": ("getFuturesFollowerHistoryOrders", LINE),
    "v2.futures.follower.list_traders": ("getFuturesFollowerTraders", {}),
    "v2.futures.follower.get_settings": ("getFuturesFollowerSettings", {"traderId": "TRADER"}),
    "v2.futures.follower.list_quantity_limits": ("getFuturesFollowerFollowLimit", LINE),
    "v2.spot.trader.get_statistics": ("getSpotTraderOrder", {}),
    "v2.spot.trader.get_profit_summary": ("getSpotTraderProfit", {}),
    "v2.spot.follower.list_traders": ("getSpotFollowerTraders", {}),
    "v2.futures.trader.set_settings": ("updateFuturesTraderGlobalSettings", {"showTpsl": "YES"}),
    "v2.futures.trader.close_order": ("closeFuturesTraderOrder", {**LINE, "trackingNo": "NUMBER"}),
    "v2.futures.follower.unfollow_trader": ("unfollowFuturesTrader", {"traderId": "TRADER"}),
    "v3.account.get_info": ("getAccountInfo", {}),
    "v3.account.get_settings": ("getAccountSettings", {}),
    "v3.futures.trader.list_symbols": ("getCopyFuturesTradingPairs", {}),
    "v3.futures.trader.list_positions": ("getCopyFuturesPositionSummary", {}),
    "v3.futures.trader.get_max_transferable": ("getCopyFuturesMaxTransferable", {"coin": "USDT"}),
    "v3.futures.trader.transfer_funds": (
        "copyFuturesTransfer",
        {"type": "in", "inAccountType": "funding,uta", "coin": "USDT", "amount": "100"},
    ),
    "v3.futures.trader.list_transfers": ("getCopyFuturesTransferRecords", {"limit": "5"}),
    "v3.futures.trader.list_followers": ("getCopyFuturesCurrentFollowers", {"limit": "5"}),
    "v3.futures.trader.list_history_followers": ("getCopyFuturesHistoryFollowers", {}),
    "v3.futures.trader.get_profit_summary": ("getCopyFuturesProfitSummary", {}),
    "v3.futures.trader.list_profits": ("getCopyFuturesProfitDetails", {"limit": "5"}),
}
"""Names of bitget-api's methods, and what they are given; for other rows it has none."""
PROJECT = {"projectId": "PROJECT"}
COPY = {"type": "fixed_ratio", "amount": "500", "tradingPairList": "BTCUSDT,ETHUSDT"}
STOPS = {"tpTriggerBy": "market", "slTriggerBy": "mark", "takeProfit": "900000", "stopLoss": "1"}
PLAIN: dict[str, dict[str, Any]] = {
    "v3.futures.trader.get_portfolio": {"period": "30D"},
    "v3.futures.follower.follow_trader": {**PROJECT, **COPY},
    "v3.futures.follower.set_settings": {**PROJECT, "tradingPairList": "all"},
    "v3.futures.follower.get_settings": PROJECT,
    "v3.futures.follower.get_summary": PROJECT,
    "v3.futures.follower.transfer_funds": {
        **PROJECT, "type": "in", "coin": "USDT", "amount": "20"
    },
    "v3.futures.follower.list_transfers": PROJECT,
    "v3.futures.follower.list_profits": PROJECT,
    "v3.futures.follower.get_positions": {"projectId": "COPIED", "posSide": "long"},
    "v3.futures.follower.create_tpsl": {
        "projectId": "COPIED", "positionId": "POSITION", **STOPS
    },
    "v3.futures.follower.get_tpsl": {"projectId": "COPIED"},
    "v3.futures.follower.list_history_tpsl": {"projectId": "COPIED"},
    "v3.futures.follower.close_position": {
        "projectId": "COPIED", "symbol": "BTCUSDT", "qty": "0.001", "holdSide": "long"
    },
    "v3.futures.follower.close_all_positions": {"projectId": "COPIED"},
    "v3.futures.follower.unfollow_trader": {**PROJECT, "closeType": "instant_close"},
}  # fmt: skip
"""Rows of V3 that a client calls by its plain request, in this order."""


def facts(sim: Simulator) -> dict[str, str]:
    """What stands for the words in capitals above."""
    me, world = sim.account(), sim.world
    copied = world.accounts[next(iter(me.futures.follows))]
    number = sim.open_order("BTCUSDT_UMCBL")
    copied.futures.ratios.clear()
    sim.open_order("BTCUSDT_UMCBL", trader=copied.uid)
    position = next(
        world.position_of(me, order)
        for order in me.futures.copy_orders.open.values()
        if order.trader == copied.uid and (order.instrument.bare, order.side) == ("BTCUSDT", "long")
    )
    return {
        "NUMBER": number,
        "TRADER": copied.uid,
        "COPIED": copied.project_id,
        "POSITION": str(position),
        "PROJECT": list(world.traders("futures"))[10].project_id,
    }


def filled(values: dict[str, Any], known: dict[str, str]) -> dict[str, Any]:
    return {name: known.get(str(value), value) for name, value in values.items()}


async def by_node(server: Server, calls: list[dict[str, Any]], **keys: str) -> list[dict[str, Any]]:
    """What bitget-api got for these calls, one after the other."""
    node, folder = shutil.which("node"), os.environ.get("BITGET_API_NODE")
    if node is None or not folder:
        pytest.skip("needs node, and BITGET_API_NODE to name a folder with bitget-api")
    own = server.credentials
    given = {"apiKey": own.api_key, "apiSecret": own.secret_key, "apiPass": own.passphrase, **keys}
    script = Path(__file__).with_name("foreign_bitget_api.cjs")
    process = await asyncio.create_subprocess_exec(
        node, script, folder, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    asked = json.dumps({"url": str(server), "calls": calls, **given})
    answer, _ = await process.communicate(asked.encode())
    assert process.returncode == 0
    found: list[dict[str, Any]] = json.loads(answer)
    return found


def node_call(key: str, known: dict[str, str]) -> dict[str, Any]:
    row = V3_ENDPOINTS.get(key) or ENDPOINTS[key]
    name, values = BY_NODE.get(key) or (None, PLAIN[key])
    return {
        "family": row.family,
        "name": name,
        "method": row.method,
        "path": row.path,
        "params": filled(values, known) or None,
    }


@pytest.mark.parametrize("family", ["v2", "v3"])
async def test_bitget_api_of_node_is_understood(family) -> None:
    """Each row of V3 and 17 of V2, by the methods that it has and by its plain request else."""
    keys = [key for key in (*BY_NODE, *PLAIN) if key.startswith(family)]
    mode = "unified" if family == "v3" else "classic"
    sim = Simulator(seed=7, account_mode=mode, enforce_limits=False)
    known = facts(sim)
    async with sim.serve() as server:
        found = await by_node(server, [node_call(key, known) for key in keys])

    codes = {key: envelope["code"] for key, envelope in zip(keys, found, strict=True)}
    assert {key: code for key, code in codes.items() if code != "00000"} == {}
    assert sim.requests.count(status=200) == len(keys)
    if family == "v3":
        missing = set(V3_ENDPOINTS) - set(keys)
        assert missing == {f"v3.futures.follower.{name}_tpsl" for name in ("set", "remove")}
        assert sim.executions.count("v3.futures.trader.transfer_funds", amount="100") == 1
    else:
        closed = "v2.futures.trader.close_order"
        assert sim.executions.count(closed, trackingNo=known["NUMBER"]) == 1


@pytest.mark.parametrize(
    ("mode", "keys", "codes"),
    [
        ("classic", {}, ["00000", "40084"]),
        ("unified", {}, ["40085", "00000"]),
        ("upgrading", {}, ["40085", "25245"]),
        ("unified", {"apiSecret": "0" * 64}, ["40085", "40009"]),
        ("unified", {"apiPass": "wrong"}, ["40085", "40012"]),
    ],
)
async def test_bitget_api_of_node_is_told_the_mode(mode, keys, codes) -> None:
    """A path of the other family is refused, and so are wrong secrets."""
    sim = Simulator(seed=7, account_mode=mode)
    asked = ["v2.futures.trader.get_statistics", "v3.futures.trader.list_positions"]
    async with sim.serve() as server:
        found = await by_node(server, [node_call(key, {}) for key in asked], **keys)

    assert [envelope["code"] for envelope in found] == codes


async def test_pybotters_calls_v3() -> None:
    """By plain requests, texts with blanks and all; every row that needs no further number."""
    sim = Simulator(seed=7, account_mode="unified", enforce_limits=False)
    known = facts(sim)
    values = {key: values for key, (_, values) in BY_NODE.items() if key in V3_ENDPOINTS} | PLAIN
    async with sim.serve() as server:
        client = Pybotters(server)
        for key, given in values.items():
            envelope = await client.send(key, filled(given, known))
            assert envelope["code"] == "00000", key

    assert sim.requests.count(status=200) == len(values) == 26
