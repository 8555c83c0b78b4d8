"""Every endpoint over a real socket against the embedded exchange, by coroutine and by call."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from market_and_account_facts import ORDINARY

from bitget_copy import ENDPOINTS, CopyTradingClient, Credentials, Endpoint, to_wire
from bitget_copy._clock import SystemClock
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import Simulator

HERE = Path(__file__).parents[1]
REQUESTS = {
    key: example
    for family in ("v1", "v2", "v3")
    for key, example in json.loads((HERE / f"requests/{family}.json").read_text("utf-8")).items()
}
V1_KEYS = [key for key in ENDPOINTS if key.startswith("v1.")]
V2_KEYS = [key for key in ENDPOINTS if key.startswith("v2.") and key not in ORDINARY]
V3_KEYS = [key for key in ENDPOINTS if key.startswith("v3.") and key not in ORDINARY]
READS = [key for key in V1_KEYS if not ENDPOINTS[key].writes]


def coroutine(client: CopyTradingClient, key: str):
    found = client
    for part in key.split("."):
        found = getattr(found, part)
    return found


def arguments(endpoint: Endpoint, values: dict[str, object]) -> dict[str, object]:
    """The coroutine's arguments for wire values; what must be named but was not is None."""
    given = {endpoint.param(wire).name: value for wire, value in values.items()}
    if endpoint.name == "set_order_tpsl":
        for param in endpoint.params:
            given.setdefault(param.name, None)
    return given


class Recorder:
    """An ASGI server that answers every request with one canned reply and keeps what came."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.seen: list[dict[str, object]] = []

    async def __call__(self, scope, receive, send) -> None:
        message = await receive()
        self.seen.append({
            "method": scope["method"],
            "path": scope["path"],
            "query": scope["query_string"],
            "headers": {k.decode(): v.decode() for k, v in scope["headers"]},
            "body": message.get("body", b""),
        })  # fmt: skip
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": self.body})


KEYS = Credentials(
    api_key="bg_all_endpoints_1", secret_key="secret-all-endpoints-1", passphrase="phrase-all-1"
)


@pytest.fixture(autouse=True)
def nothing_deviates(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Replies of the documents and of the simulator are as the table says: no warning is logged."""
    yield
    assert [record.getMessage() for record in caplog.records if record.levelname == "WARNING"] == []


@pytest.mark.filterwarnings("ignore::bitget_copy.ExperimentalWarning")
@pytest.mark.parametrize("key", ENDPOINTS)
async def test_both_ways_send_the_documented_request_and_return_the_documented_reply(key) -> None:
    """Coroutine and call send the same signed bytes and decode the document's reply alike."""
    endpoint, example = ENDPOINTS[key], REQUESTS[key]
    family, _, name = key.partition(".")
    app = Recorder((HERE / f"replies/{family}/{name}.json").read_bytes())
    async with CopyTradingClient(
        KEYS, transport=app, limiter=LocalLimiter(), rate_limits={"*": {"rate": 1000}},
        experimental=endpoint.experimental,
    ) as client:  # fmt: skip
        called = await client.call(key, example["values"])
        awaited = await coroutine(client, key)(**arguments(endpoint, example["values"]))
    assert called == awaited
    assert len(app.seen) == 2
    for request in app.seen:
        assert (request["method"], request["path"]) == (endpoint.method, endpoint.path)
        if endpoint.signed:
            assert_signed(request)
    one, two = app.seen
    assert (one["query"], one["body"]) == (two["query"], two["body"])


def assert_signed(request) -> None:
    """The signature fits the bytes that came, by the standard library alone."""
    headers = request["headers"]
    query = unquote(request["query"].decode())
    assert query == "&".join(sorted(query.split("&")))
    text = headers["access-timestamp"] + request["method"] + request["path"]
    text += ("?" + query if query else "") + request["body"].decode()
    digest = hmac.digest(b"secret-all-endpoints-1", text.encode(), hashlib.sha256)
    assert headers["access-sign"] == base64.b64encode(digest).decode()
    assert headers["access-key"] == KEYS.api_key
    assert headers["access-passphrase"] == KEYS.passphrase
    assert headers["content-type"] == "application/json"


@pytest.fixture(scope="module")
def values() -> dict[str, dict[str, object]]:
    """Arguments that fit the simulator's default world, for every read."""
    return {key: dict(REQUESTS[key]["values"]) for key in READS}


async def test_every_read_returns_typed_rows_over_a_socket(values) -> None:
    """All 33 reads work with the default account, and what they return survives to_wire."""
    async with (
        Simulator(seed=11).serve() as server,
        CopyTradingClient(server.credentials, base_url=server.url) as client,
    ):
        traders = await client.v1.futures.broker.list_traders(sort_rule="roi", sort_flag="desc")
        mine = await client.v1.futures.follower.list_traders()
        spot = await client.v1.spot.follower.list_traders()
        known = {
            "v1.futures.follower.get_settings": {"traderId": mine[0].trader_id},
            "v1.futures.broker.list_history_orders": {"traderId": traders[0].trader_uid},
            "v1.futures.broker.list_open_orders": {"traderId": traders[0].trader_uid},
            "v1.futures.broker.list_traders": {"sortRule": "aum", "sortFlag": "asc"},
            "v1.spot.follower.get_settings": {"traderUserId": spot.result_list[0].trader_uid},
        }
        for key in READS:
            asked = {**values[key], **known.get(key, {}), **window(ENDPOINTS[key])}
            json.dumps(to_wire(await client.call(key, asked)))


def window(endpoint: Endpoint, now: datetime | None = None) -> dict[str, object]:
    """The last eighty days, for endpoints that ask for a span: the world is sixty days old."""
    now = now or datetime.now(UTC)
    wires = {param.wire for param in endpoint.params}
    spans = {"startTime": now - timedelta(days=80), "endTime": now}
    return {wire: moment for wire, moment in spans.items() if wire in wires}


async def test_a_close_really_closes_and_happens_once() -> None:
    """The order leaves the open list, enters the history, and was executed exactly once."""
    simulator = Simulator(seed=3)
    async with (
        simulator.serve() as server,
        CopyTradingClient(server.credentials, base_url=server.url) as client,
    ):
        trader = client.v1.futures.trader
        orders = await trader.list_open_orders(symbol="BTCUSDT_UMCBL", product_type="umcbl")
        wanted = orders[0].tracking_no
        assert wanted is not None
        done = await trader.close_order(symbol="BTCUSDT_UMCBL", tracking_no=wanted)
        assert (done.tracking_no, done.result) == (wanted, True)
        left = await trader.list_open_orders(symbol="BTCUSDT_UMCBL", product_type="umcbl")
        assert wanted not in {order.tracking_no for order in left}
    assert simulator.executions.count("v1.futures.trader.close_order") == 1


LINES = {"umcbl": "USDT-FUTURES", "dmcbl": "COIN-FUTURES", "cmcbl": "USDC-FUTURES"}


NOON = datetime(2026, 7, 14, 12, tzinfo=UTC)
"""Twenty hours into the exchange's day (GMT+8): right after its midnight no shares are pending."""


class AtNoon(SystemClock):
    """The machine's clock, but it is always `NOON`."""

    @staticmethod
    def wall() -> float:
        return NOON.timestamp()


def fitting(simulator: Simulator, key: str) -> dict[str, object]:
    """The documentation's example of a V2 row, with what exists in this world."""
    me, world = simulator.account(), simulator.world
    listed = world.accounts[next(iter(me.futures.follows))]
    other_trader = list(world.traders("futures"))[10]
    poor = next(
        world.accounts[u] for u in me.futures.followers if world.accounts[u].futures.equity < 100
    )
    ids = {"traderId": listed.hex_id, "followerUid": poor.uid}
    if key.endswith((".follow_trader", ".set_copy_settings")):
        ids["traderId"] = other_trader.hex_id
    market, side, _ = key.removeprefix("v2.").split(".")
    copies = side == "follower"
    if market == "futures":
        orders = me.futures.copy_orders if copies else me.futures.lead_orders
        order = next(o for o in orders.open.values() if o.side == "long")
        ids |= {"productType": LINES[order.instrument.product], "symbol": order.instrument.bare}
        prices = {"stopSurplusPrice": order.open_price * 2, "stopLossPrice": order.open_price / 2}
    else:
        order = next(o for o in me.spot.lead_orders.open.values() if o.copies is copies)
        ids |= {"trackingNoList": [str(order.no)], "symbol": order.instrument.symbol}
        prices = {"stopSurplusPrice": order.open_price * 2, "stopLossPrice": order.open_price / 2}
    ids |= {"trackingNo": str(order.no), **prices}
    example = {name: ids.get(name, value) for name, value in REQUESTS[key]["values"].items()}
    for name in ("idLessThan", "idGreaterThan", "traderName"):
        example.pop(name, None)
    if key == "v2.futures.follower.close_all_orders":
        del example["symbol"]  # with it nobody could tell it from close_orders_by_symbol
    return {**example, **window(ENDPOINTS[key], NOON)}


@pytest.mark.filterwarnings("ignore::bitget_copy.ExperimentalWarning")
async def test_every_v2_row_works_both_ways_over_a_socket() -> None:
    """In two equal worlds coroutine and call return the same typed results, writes included."""
    seen: dict[str, dict[str, object]] = {"call": {}, "coroutine": {}}
    for way, results in seen.items():
        clock = AtNoon()
        simulator = Simulator(seed=11, clock=clock.wall)
        async with (
            simulator.serve() as server,
            CopyTradingClient(
                server.credentials, base_url=server.url, clock=clock, experimental=True
            ) as client,
        ):
            for key in V2_KEYS:
                values = fitting(simulator, key)
                if way == "call":
                    results[key] = await client.call(key, values)
                else:
                    given = arguments(ENDPOINTS[key], values)
                    results[key] = await coroutine(client, key)(**given)
                json.dumps(to_wire(results[key]))
        written = {key for key in V2_KEYS if ENDPOINTS[key].writes}
        assert {key for key in written if simulator.executions.count(key) != 1} == set()
        assert simulator.requests.count(status=200) == len(V2_KEYS)
    differences = [key for key in V2_KEYS if seen["call"][key] != seen["coroutine"][key]]
    assert differences == []
    empty = [key for key in V2_KEYS if not ENDPOINTS[key].writes and not seen["call"][key]]
    assert empty == []


def fitting_v3(simulator: Simulator, key: str, seen: dict[str, object]) -> dict[str, object]:
    """The documentation's example of a V3 row, with what exists in this world by then."""
    world, me = simulator.world, simulator.account()
    mine = world.accounts[next(iter(me.futures.follows))]
    new = list(world.traders("futures"))[10]
    name = key.rpartition(".")[2]
    ids: dict[str, object] = {"projectId": mine.project_id, "amount": "60", "coin": "USDT"}
    if key.startswith("v3.futures.follower."):
        position = seen["position"]
        price = simulator.price(f"{position.symbol}_UMCBL")
        far = 3 if name == "set_tpsl" else 2
        sides = (price * far, (price / far).quantize(price))
        high, low = sides if position.pos_side == "long" else sides[::-1]
        ids |= {"positionId": position.position_id, "strategyId": seen.get("strategy")}
        ids |= {"symbol": position.symbol, "holdSide": position.pos_side, "qty": position.total}
        ids |= {"posSide": position.pos_side, "takeProfit": high, "stopLoss": low}
        ids |= {"tradingPairList": ["BTCUSDT", "ETHUSDT"]}
    if name == "follow_trader":
        ids["projectId"] = new.project_id
    if name == "set_settings":
        ids["leverage"] = None
    example = {wire: ids.get(wire, value) for wire, value in REQUESTS[key]["values"].items()}
    example = {wire: value for wire, value in example.items() if value is not None}
    for wire in ("cursor", "startTime", "endTime"):
        example.pop(wire, None)
    return example


V3_ORDER = ["create_tpsl", "get_tpsl", "set_tpsl", "remove_tpsl", "list_history_tpsl"]
V3_LAST = ["close_position", "close_all_positions", "unfollow_trader"]


def v3_turn(key: str) -> int:
    """Writes before the reads that show them, and what ends a copy at the end."""
    name = key.rpartition(".")[2]
    if name in V3_ORDER:
        return 10 + V3_ORDER.index(name)
    if name in V3_LAST:
        return 20 + V3_LAST.index(name)
    return 0 if ENDPOINTS[key].writes else 1


async def test_every_v3_row_works_both_ways_over_a_socket() -> None:
    """In two equal worlds of unified accounts coroutine and call return the same, writes too."""
    results: dict[str, dict[str, object]] = {"call": {}, "coroutine": {}}
    keys = sorted(V3_KEYS, key=v3_turn)
    for way, found in results.items():
        clock = AtNoon()
        simulator = Simulator(
            seed=11, clock=clock.wall, account_mode="unified", enforce_limits=False
        )
        async with (
            simulator.serve() as server,
            CopyTradingClient(
                server.credentials,
                base_url=server.url,
                clock=clock,
                rate_limits={"v3": {"rate": 1000}},
            ) as client,
        ):
            me = simulator.account()
            project = simulator.world.accounts[next(iter(me.futures.follows))].project_id
            held = await client.v3.futures.follower.get_positions(project_id=project)
            seen: dict[str, object] = {
                "position": next(p for p in held.list_ if p.symbol.endswith("USDT"))
            }
            for key in keys:
                values = fitting_v3(simulator, key, seen)
                if way == "call":
                    found[key] = await client.call(key, values)
                else:
                    found[key] = await coroutine(client, key)(**arguments(ENDPOINTS[key], values))
                json.dumps(to_wire(found[key]))
                if key.endswith("create_tpsl"):
                    seen["strategy"] = found[key].strategy_id
        written = {key for key in V3_KEYS if ENDPOINTS[key].writes}
        assert {key for key in written if simulator.executions.count(key) != 1} == set()
    differences = [key for key in keys if results["call"][key] != results["coroutine"][key]]
    assert differences == []
    empty = [key for key in keys if not ENDPOINTS[key].writes and not results["call"][key]]
    assert empty == []


async def test_a_key_made_by_v2_opens_the_same_account() -> None:
    """What `create_copy_api` returns signs good requests, and the clock needs no key at all."""
    async with Simulator(seed=3).serve() as server:
        async with CopyTradingClient(server.credentials, base_url=server.url) as client:
            (key,) = await client.v2.futures.trader.create_copy_api(passphrase="a1b2c3d4e5f6g")
            mine = await client.v2.futures.trader.get_statistics()
            assert abs(await client.sync_clock()) < 1
        assert key.apikey is not None
        assert key.secret is not None
        keys = Credentials(
            api_key=key.apikey.reveal(), secret_key=key.secret.reveal(), passphrase="a1b2c3d4e5f6g"
        )
        async with CopyTradingClient(keys, base_url=server.url) as client:
            theirs = await client.v2.futures.trader.get_statistics()
    assert (theirs.roi, theirs.trading_order_num) == (mine.roi, mine.trading_order_num)
