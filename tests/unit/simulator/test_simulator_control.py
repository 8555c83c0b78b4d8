"""The simulator's own paths over a real socket, as a bot in another language uses them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlencode

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy import ENDPOINTS
from bitget_copy._asgi.messages import MAX_BODY
from bitget_copy.errors import ConfigError
from bitget_copy.simulator import ControlApp, HandClock, Simulator
from bitget_copy.simulator.control_app import CONTROL_PREFIX, OPERATIONS, is_loopback

ROOT = Path(__file__).parents[3]
SWITCH = "v1.futures.trader.set_settings"
PATH = "/api/mix/v1/trace/traderUpdateConfig"
BODY = b'{"showTpsl":"NO"}'


class Remote:
    """A program that knows nothing but addresses and JSON."""

    def __init__(self, client: httpx.AsyncClient, caller: Any) -> None:
        self.client = client
        self.caller = caller

    async def ask(self, method: str, path: str, fields: Any = None, **query: Any) -> Any:
        """One operation; its JSON."""
        reply = await self.client.request(method, CONTROL_PREFIX + path, json=fields, params=query)
        assert reply.status_code == 200, reply.text
        return reply.json()

    async def refused(self, method: str, path: str, fields: Any = None, **query: Any) -> str:
        """One operation that must fail; its text."""
        reply = await self.client.request(method, CONTROL_PREFIX + path, json=fields, params=query)
        assert reply.status_code == 400, reply.text
        return reply.json()["error"]

    async def write(self) -> httpx.Response:
        """A signed write to the exchange itself."""
        headers = self.caller.headers("POST", PATH, BODY)
        return await self.client.post(PATH, content=BODY, headers=headers)


@pytest.fixture
async def remote(sim, caller) -> AsyncIterator[Remote]:
    async with (
        sim.serve(control=True) as server,
        httpx.AsyncClient(base_url=str(server)) as client,
    ):
        yield Remote(client, caller)


async def test_it_is_off_unless_asked_for(sim) -> None:
    """Without the switch the paths are as unknown as on the exchange."""
    async with sim.serve() as server, httpx.AsyncClient(base_url=server.url) as client:
        reply = await client.get(CONTROL_PREFIX + "clock")

    assert reply.json()["code"] == "40404"


async def test_faults_are_planned_listed_and_taken_back(remote, sim) -> None:
    """A planned 503 hits the next write; then the plan can be looked at and cleared."""
    made = await remote.ask("POST", "faults", {"endpoint": SWITCH, "kind": "5xx", "status": 503})
    other = await remote.ask("POST", "faults", {"endpoint": "*", "kind": "empty", "after": 9})

    assert (await remote.write()).status_code == 503
    listed = (await remote.ask("GET", "faults"))["faults"]
    assert [fault["fired"] for fault in listed] == [1, 0]
    assert listed[0] == {**made, "seen": 1, "fired": 1}
    left = await remote.ask("DELETE", "faults", number=made["number"])
    assert [fault["number"] for fault in left["faults"]] == [other["number"]]
    assert await remote.ask("DELETE", "faults") == {"faults": []}
    assert (await remote.write()).status_code == 200


async def test_the_clock_is_read_and_moved(remote, sim, clock) -> None:
    """Advancing moves the exchange's clock, the offset sets it against its users'."""
    assert await remote.ask("GET", "clock") == {"now": 1_700_000_000_000, "offset": 0.0}
    assert (await remote.ask("POST", "clock", {"advance": 90}))["now"] == 1_700_000_090_000
    told = await remote.ask("POST", "clock", {"offset": -2.5})
    assert told == {"now": int(sim.now() * 1000), "offset": -2.5}


async def test_executions_and_requests_are_counted(remote, sim) -> None:
    """Both by endpoint and by content; counting can begin anew."""
    await remote.write()
    await remote.write()

    assert await remote.ask("GET", "executions") == {"count": 2}
    assert await remote.ask("GET", "executions", endpoint=SWITCH, showTpsl="NO") == {"count": 2}
    assert await remote.ask("GET", "executions", endpoint=SWITCH, showTpsl="YES") == {"count": 0}
    assert await remote.ask("GET", "executions", uid=sim.credentials.uid) == {"count": 2}
    assert await remote.ask("GET", "requests", endpoint=SWITCH, status=200) == {"count": 2}
    assert await remote.ask("GET", "requests") == {"count": 2}
    assert await remote.ask("DELETE", "executions") == {"count": 0}
    assert await remote.ask("DELETE", "requests") == {"count": 0}
    assert (sim.executions.count(), sim.requests.count()) == (0, 0)


async def test_orders_open_and_prices_move(remote, sim) -> None:
    """An order with a take-profit closes when the price is moved beyond it."""
    price = Decimal((await remote.ask("GET", "prices", symbol="BTCUSDT_UMCBL"))["price"])
    number = (await remote.ask("POST", "orders", {"symbol": "BTCUSDT_UMCBL", "size": "0.02"}))[
        "trackingNo"
    ]
    trader = sim.account()
    order = trader.futures.lead_orders.open[int(number)]
    sim.world.set_stops(order, price * 2, None, int(sim.now() * 1000))
    told = await remote.ask("POST", "prices", {"symbol": "BTCUSDT_UMCBL", "price": str(price * 3)})

    assert (order.size, order.leverage, order.open_price) == (Decimal("0.02"), 10, price)
    assert Decimal(told["price"]) == price * 3
    assert order.stop_type == "profit"
    assert int(number) not in trader.futures.lead_orders.open
    short = await remote.ask(
        "POST",
        "orders",
        {"symbol": "ETHUSDT_UMCBL", "trader": "rsa", "side": "short", "leverage": 3},
    )
    assert sim.account("rsa").futures.lead_orders.open[int(short["trackingNo"])].side == "short"


async def test_a_moved_price_wanders_on_and_leaves_the_past_alone(sim, clock) -> None:
    """All instruments of the coin move alike, other coins and earlier moments do not."""
    market, now = sim.world.market, int(clock() * 1000)
    btc, spot, eth = (
        market.futures["BTCUSDT_UMCBL"], market.spot["BTCUSDT"], market.futures["ETHUSDT_UMCBL"],
    )  # fmt: skip
    before, other, later = (market.price(item, at) for item, at in
                            ((btc, now - 1), (eth, now), (btc, now + 3_600_000)))  # fmt: skip
    sim.move_price("BTCUSDT_UMCBL", Decimal(1000))

    assert market.price(btc, now) == 1000
    assert float(market.price(spot, now)) == pytest.approx(1000, rel=1e-5)
    assert market.price(btc, now - 1) == before
    assert market.price(eth, now) == other
    assert float(market.price(btc, now + 3_600_000)) == pytest.approx(
        float(later) * 1000 / float(before), rel=1e-3
    )
    with pytest.raises(ConfigError, match="above 0"):
        sim.move_price("BTCUSDT_UMCBL", Decimal(0))


async def test_an_account_can_change_its_mode(remote, sim) -> None:
    """One by one; the others stay."""
    told = await remote.ask("POST", "accounts", {"account": "follower1", "mode": "unified"})

    assert told == {"account": "follower1", "mode": "unified"}
    assert (sim.account("follower1").mode, sim.account().mode) == ("unified", "classic")


async def test_accounts_are_told_and_reset_makes_new_ones(remote, sim) -> None:
    """The same seed makes the same keys; another one makes others and forgets everything."""
    before = (await remote.ask("GET", "accounts"))["accounts"]
    await remote.ask("POST", "faults", {"endpoint": "*", "kind": "5xx", "times": None})
    await remote.ask("POST", "clock", {"offset": 5})
    await remote.write()
    told = await remote.ask("POST", "reset", {"seed": 8, "accounts": 2})

    assert before[0] == {
        "name": "trader",
        "uid": before[0]["uid"],
        "apiKey": before[0]["apiKey"],
        "secretKey": before[0]["secretKey"],
        "passphrase": before[0]["passphrase"],
        "isRsa": False,
    }
    assert (told["seed"], sim.seed, sim.account_count) == (8, 8, 2)
    assert [account["name"] for account in told["accounts"]][-1] == "follower2"
    assert told["accounts"][0]["apiKey"] != before[0]["apiKey"]
    assert (sim.faults.plan, sim.requests.count(), sim.clock_offset) == ([], 0, 0.0)
    again = await remote.ask("POST", "reset", {"seed": 7, "accounts": 3})
    assert again["accounts"] == before
    assert (await remote.ask("POST", "reset", {}))["accounts"] == before
    assert (await remote.write()).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "fields", "query", "says"),
    [
        ("POST", "faults", {"endpoint": SWITCH, "kind": "meteor"}, {}, "there are latency"),
        ("POST", "faults", {"endpoint": SWITCH}, {}, "kind must be given"),
        ("POST", "faults", {"endpoint": SWITCH, "kind": "5xx", "when": 1}, {}, "unknown when"),
        ("DELETE", "faults", None, {"number": "77"}, "no fault number 77"),
        ("DELETE", "faults", None, {"number": "x"}, "no number of up to 15 digits"),
        ("GET", "faults", None, {"a": "1"}, "unknown a; it takes none"),
        ("POST", "clock", {"advance": -1}, {}, "time goes forward"),
        ("POST", "clock", {"advance": "1"}, {}, "advance='1' is no number"),
        ("POST", "clock", {"now": 1}, {}, "unknown now; there are advance, offset"),
        ("GET", "requests", None, {"status": "ok"}, "no number of up to"),
        ("POST", "orders", {}, {}, "symbol must be given"),
        ("POST", "orders", {"symbol": "X"}, {}, "there are BTCUSDT_UMCBL"),
        ("POST", "orders", {"symbol": "BTCUSDT_SPBL", "side": "up"}, {}, "long and short"),
        ("POST", "orders", {"symbol": "BTCUSDT_SPBL", "trader": "me"}, {}, "no account or trader"),
        ("POST", "orders", {"symbol": "BTCUSDT_SPBL", "size": "-1"}, {}, "above 0"),
        ("POST", "orders", {"symbol": "BTCUSDT_SPBL", "size": "much"}, {}, "as a number or text"),
        ("POST", "orders", {"symbol": "BTCUSDT_SPBL", "leverage": 1.5}, {}, "no whole number"),
        ("POST", "prices", {"symbol": "BTCUSDT_SPBL"}, {}, "price must be given"),
        ("POST", "prices", {"symbol": "BTCUSDT_SPBL", "price": "NaN"}, {}, "above 0"),
        ("POST", "reset", {"accounts": 0}, {}, "1 to 1900"),
        ("POST", "accounts", {"mode": "elite"}, {}, "there are classic, unified"),
        ("POST", "accounts", {"account": "me", "mode": "unified"}, {}, "no account 'me'"),
        ("POST", "reset", [], {}, "must be a JSON object"),
    ],
)
@pytest.mark.gate
async def test_wrong_wishes_are_refused(remote, sim, method, path, fields, query, says) -> None:
    """400 and a text that says what is allowed; nothing has changed."""
    world = sim.world

    assert says in await remote.refused(method, path, fields, **query)
    assert sim.world is world
    assert sim.faults.plan == []


async def test_unknown_operations_list_the_known_ones(remote) -> None:
    """404 names every operation with its method."""
    reply = await remote.client.get(CONTROL_PREFIX + "nothing")

    assert reply.status_code == 404
    for method, path in OPERATIONS:
        assert f"{method} {CONTROL_PREFIX}{path}" in reply.json()["error"]


@pytest.mark.parametrize(
    ("content", "kind", "status", "says"),
    [
        (b"{}", "text/plain", 400, "must be application/json"),
        (b"{", "application/json", 400, "is no JSON"),
        (b"[" * 3000, "application/json", 400, "is no JSON"),
        (b" " * (MAX_BODY + 1), "application/json", 413, "longer than a megabyte"),
    ],
)
async def test_bodies_must_be_json(remote, content, kind, status, says) -> None:
    """A form of a web page, which needs no permission to be sent, is not taken."""
    reply = await remote.client.post(
        CONTROL_PREFIX + "clock", content=content, headers={"Content-Type": kind}
    )

    assert reply.status_code == status
    assert says in reply.json()["error"]


async def test_other_machines_are_refused(sim) -> None:
    """Whatever listens in front of it, only loopback may control."""
    transport = httpx.ASGITransport(app=ControlApp(sim), client=("10.1.2.3", 5))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        reply = await client.get(CONTROL_PREFIX + "accounts")

    assert (reply.status_code, "this machine" in reply.json()["error"]) == (403, True)


async def ask(app: Any, method: str, path: str, **parts: Any) -> tuple[int, Any]:
    """Status and JSON of one request, what the application raises is raised here."""
    url, _, query = path.partition("?")
    scope = {
        "type": "http", "method": method, "path": url, "raw_path": url.encode("utf-8", "replace"),
        "query_string": query.encode("utf-8", "replace"), "client": ("127.0.0.1", 5),
        "headers": [(b"host", b"127.0.0.1:8787"), (b"content-type", b"application/json")],
    } | parts  # fmt: skip
    body = scope.pop("body", b"")
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": body}

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent[0]["status"], json.loads(sent[1]["body"])


@pytest.mark.parametrize("size", ["0.0004", "9999.9999999", "1e-400", "1e-999999", "1e-999999999"])
async def test_a_size_finer_than_its_steps_is_refused(sim, size) -> None:
    """Lists would show all its digits, which may be a million."""
    body = json.dumps({"symbol": "BTCUSDT_UMCBL", "size": size}).encode()

    status, told = await ask(ControlApp(sim), "POST", f"{CONTROL_PREFIX}orders", body=body)

    assert (status, "in steps of 0.001" in told["error"]) == (400, True)


def test_a_size_has_the_digits_of_its_steps(sim) -> None:
    """Zeros behind them would be shown again and again."""
    number = sim.open_order("BTCUSDT_UMCBL", size=Decimal("0.02" + "0" * 200))

    assert str(sim.account().futures.lead_orders.open[int(number)].size) == "0.020"


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        (b"127.0.0.1:8787", None, 200),
        (b"LOCALHOST:1", b"http://localhost:1", 200),
        (b"[::1]:8787", None, 200),
        (b"127.9.9.9", None, 200),
        (b"served.test:80", None, 200),
        (b"evil.example", b"http://evil.example", 403),
        (b"evil.example:8787", None, 403),
        (b"127.0.0.1.evil.example", None, 403),
        (b"localhost.evil.example", None, 403),
        (b"evil.example@127.0.0.1", None, 403),
        (b"127.0.0.1, evil.example", None, 403),
        (b"10.1.2.3", None, 403),
        (b"0.0.0.0", None, 403),
        (b"[::]", None, 403),
        (b"", None, 403),
        (b"\xff", None, 403),
        (None, None, 403),
        (b"127.0.0.1:8787", b"http://evil.example", 403),
        (b"127.0.0.1:8787", b"http://127.0.0.1:9", 403),
        (b"127.0.0.1:8787", b"https://127.0.0.1:8787", 403),
        (b"127.0.0.1:8787", b"null", 403),
    ],
)
@pytest.mark.parametrize("request_", [("GET", "accounts"), ("POST", "clock"), ("GET", "identity")])
async def test_a_page_of_another_name_is_refused(sim, host, origin, status, request_) -> None:
    """A name of its own that leads here (DNS rebinding) opens no operation to a web page."""
    given = [(b"host", host), (b"origin", origin), (b"content-type", b"application/json")]
    headers = [(name, value) for name, value in given if value is not None]
    method, path = request_
    query = "?nonce=1" if path == "identity" else ""

    found, told = await ask(
        ControlApp(sim, host="served.test"), method, CONTROL_PREFIX + path + query, headers=headers
    )

    assert found == status
    assert status == 200 or set(told) == {"error"}


async def test_two_hosts_are_one_too_many(sim) -> None:
    """Nobody can tell which of them a browser meant."""
    headers = [(b"host", b"localhost"), (b"host", b"evil.example")]

    assert (await ask(ControlApp(sim), "GET", f"{CONTROL_PREFIX}clock", headers=headers))[0] == 403


HUGE = ["9" * 15, "9" * 4000, "9" * 5000, "-1", "1e400", "1e5000000", "1E-5000000", "0", "-0.0"]
NUMBERS = st.sampled_from(
    [*HUGE, "NaN", "Infinity", "-Infinity", "1.5", "true", "null", '"9"', '""']
)
TEXTS = st.one_of(
    st.sampled_from(
        [
            '"\\ud800"',
            '"BTCUSDT"',
            '"USDT-FUTURES"',
            '"SPOT"',
            '"BTCUSDT_UMCBL"',
            '"trader"',
            '"*"',
            '"short"',
            '"5xx"',
        ]
    ),
    st.text(max_size=20).map(json.dumps),
    st.just(json.dumps("x" * 300)),
    st.sampled_from(HUGE).map(json.dumps),
)
VALUES = st.recursive(
    NUMBERS | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{','.join(items)}]")
        | st.lists(st.tuples(TEXTS, inner), max_size=3).map(
            lambda pairs: "{" + ",".join(f"{name}:{value}" for name, value in pairs) + "}"
        )
    ),
    max_leaves=4,
)
NAMES = st.sampled_from([
    "endpoint", "kind", "after", "times", "chance", "executed", "status", "code", "message",
    "seconds", "jitter", "delay", "piece", "advance", "offset", "symbol", "trader", "side", "size",
    "leverage", "price", "productType", "seed", "number", "nonce", "uid", "trackingNo", "self", "x",
])  # fmt: skip
GOOD = {
    "faults": {"endpoint": '"*"', "kind": '"latency"', "seconds": "0", "executed": "true"},
    "orders": {"symbol": '"BTCUSDT_UMCBL"', "size": '"1"', "side": '"long"', "leverage": "3"},
    "prices": {"symbol": '"BTCUSDT_SPBL"', "price": '"7"'},
    "clock": {"advance": "1", "offset": "0"},
    "reset": {"seed": "3"},
    "identity": {"nonce": '"1"'},
}
"""What each operation takes, to be broken in one place or two."""


def object_of(fields: Mapping[str, str], pairs: Sequence[tuple[str, str]] = ()) -> bytes:
    """The JSON text of an object; pairs may stand in it for the second time."""
    text = ",".join(f"{json.dumps(name)}:{value}" for name, value in (*fields.items(), *pairs))
    return f"{{{text}}}".encode("utf-8", "surrogatepass")


@st.composite
def broken(draw: Any, good: Mapping[str, str]) -> bytes:
    """The JSON of an object with some members replaced, added or doubled."""
    fields = dict(good)
    for name in draw(st.lists(st.sampled_from([*good, "x"]) | NAMES, max_size=2)):
        fields[name] = draw(VALUES)
    return object_of(fields, draw(st.lists(st.tuples(NAMES, VALUES), max_size=1)))


QUERIES = st.lists(st.tuples(NAMES, st.sampled_from(HUGE) | st.text(max_size=9)), max_size=2).map(
    urlencode
)
RAW = st.sampled_from([b"", b"[" * 5000, b"{}" * 2, b"\xff\xfe", b"null", b'{"a":1,"a":2}', b'"x"'])


@given(
    data=st.data(), operation=st.sampled_from([*OPERATIONS, ("PATCH", "clock"), ("GET", "..%2f")])
)
@settings(max_examples=150, deadline=None)
async def test_hostile_input_never_breaks_it(world, data, operation) -> None:
    """Any number, text, nesting and repetition is answered with 200, 400 or 404."""
    sim, _ = world
    method, path = operation
    body = data.draw(broken(GOOD.get(path, {})) | RAW)

    status, told = await ask(
        ControlApp(sim), method, f"{CONTROL_PREFIX}{path}?{data.draw(QUERIES)}", body=body
    )

    assert status in {200, 400, 404}, told
    assert (status == 200) != ("error" in told)
    for read in ("clock", "faults", "prices?symbol=BTCUSDT_SPBL"):  # and it goes on working
        assert (await ask(ControlApp(sim), "GET", CONTROL_PREFIX + read))[0] == 200
    sim.faults.clear()


REQUESTS = {
    key: request["values"]
    for family in ("v1", "v2")
    for key, request in json.loads((ROOT / f"tests/requests/{family}.json").read_text()).items()
}


@given(data=st.data(), key=st.sampled_from(sorted(REQUESTS)), signed=st.integers(0, 3))
@settings(max_examples=150, deadline=None)
async def test_hostile_input_breaks_no_path_of_the_exchange(world, data, key, signed) -> None:
    """Hostile queries, bodies and headers, signed or not, are answered as the exchange does."""
    sim, caller = world
    route, good = ENDPOINTS[key], REQUESTS[key]
    body, query = b"", ""
    if route.method == "POST":
        fields = {name: json.dumps(value) for name, value in good.items()}
        body = data.draw(broken(fields) | RAW)
    else:
        names = data.draw(st.lists(st.sampled_from([*good, "x"]), max_size=2))
        changes = {name: data.draw(st.sampled_from(HUGE) | st.text(max_size=9)) for name in names}
        query = urlencode({**good, **changes})
    target = f"{route.path}?{query}" if query else route.path
    headers = caller.headers(route.method, unquote(target), body)
    if not signed:
        name = data.draw(st.sampled_from(sorted(headers)))
        headers[name] = data.draw(
            st.sampled_from(["", "9" * 5000, "\xff", "-1", "\u0663", "=" * 9])
        )
    raw = [(name.lower().encode(), value.encode("utf-8")) for name, value in headers.items()]

    status, told = await ask(ControlApp(sim), route.method, target, body=body, headers=raw)

    assert status < 500, told
    assert told["code"]


async def test_other_scopes_pass_through(sim) -> None:
    """Start and end of a server are the simulator's."""
    messages = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]
    sent: list[str] = []

    async def receive() -> Any:
        return messages.pop(0)

    async def send(message: Any) -> None:
        sent.append(message["type"])

    await ControlApp(sim)({"type": "lifespan"}, receive, send)

    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


def test_control_never_listens_elsewhere(sim) -> None:
    """An address that others can reach is refused before anything listens."""
    with pytest.raises(ConfigError, match="loopback only, not on"):
        sim.serve("0.0.0.0", control=True)  # noqa: S104 - that is the point
    for host in ("127.0.0.1", "127.9.9.9", "::1", "localhost"):
        assert is_loopback(host)
    for host in ("10.0.0.1", "::", "example.com", ""):
        assert not is_loopback(host)


def test_time_by_hand_moves_for_all_who_share_it() -> None:
    """The clock that was given is the one that advances."""
    clock = HandClock()
    sim = Simulator(clock=clock)
    begin = clock()
    sim.advance(60)

    assert clock() - begin == 60
    assert sim.clock_offset == 0.0
