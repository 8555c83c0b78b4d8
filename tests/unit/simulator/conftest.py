"""A caller that signs by itself and talks to the simulator without a socket."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

import attrs
import pytest
from clocks import FakeClock

from bitget_copy.credentials import Credentials
from bitget_copy.simulator import Simulator
from bitget_copy.simulator.handlers.routes import SERVED


@attrs.frozen
class Reply:
    """What came back."""

    status: int
    headers: dict[bytes, bytes]
    body: bytes

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        return self.json["code"]

    @property
    def data(self) -> Any:
        assert self.code == "00000", self.json
        return self.json["data"]


class Caller:
    """Signs requests with the standard library and hands them to one simulator."""

    def __init__(self, sim: Simulator, clock: FakeClock) -> None:
        self.sim = sim
        self.clock = clock

    def sign(self, keys: Credentials, stamp: str, method: str, target: str, body: bytes) -> str:
        """Base64 of the HMAC over the text that the exchange prescribes."""
        text = f"{stamp}{method}{target}".encode() + body
        digest = hmac.new(keys.secret_key.encode(), text, hashlib.sha256).digest()
        return base64.b64encode(digest).decode()

    async def send(
        self,
        method: str,
        path: str,
        *,
        query: bytes = b"",
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        address: str | None = "10.0.0.1",
    ) -> Reply:
        """One raw request."""
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": query,
            "headers": [(k.lower().encode(), v.encode()) for k, v in (headers or {}).items()],
            "client": (address, 1234) if address else None,
        }
        await self.sim(scope, receive, send)
        return Reply(sent[0]["status"], dict(sent[0]["headers"]), sent[1]["body"])

    def headers(
        self,
        method: str,
        target: str,
        body: bytes = b"",
        *,
        account: str = "trader",
        stamp: str | None = None,
    ) -> dict[str, str]:
        """All headers of a good request."""
        keys = self.sim.accounts[account]
        stamp = stamp or str(int((self.clock() + self.sim.clock_offset) * 1000))
        return {
            "ACCESS-KEY": keys.api_key,
            "ACCESS-SIGN": self.sign(keys, stamp, method, target, body),
            "ACCESS-TIMESTAMP": stamp,
            "ACCESS-PASSPHRASE": keys.passphrase,
            "Content-Type": "application/json",
            "locale": "en-US",
        }

    async def call(
        self,
        key: str,
        params: Mapping[str, Any] | None = None,
        *,
        account: str = "trader",
        address: str | None = "10.0.0.1",
        drop: str | None = None,
        change: Mapping[str, str] | None = None,
        **named: Any,
    ) -> Reply:
        """One signed request of an endpoint; `drop` and `change` break its headers."""
        endpoint = SERVED[key]
        values = {**(params or {}), **named}
        query, body, target = b"", b"", endpoint.path
        if endpoint.method == "GET":
            if values:
                pairs = sorted((name, str(value)) for name, value in values.items())
                target += "?" + "&".join(f"{name}={value}" for name, value in pairs)
                query = "&".join(f"{n}={quote(v, safe='')}" for n, v in pairs).encode()
        else:
            body = json.dumps(values).encode()
        headers = self.headers(endpoint.method, target, body, account=account)
        headers.update(change or {})
        if drop:
            del headers[drop]
        return await self.send(
            endpoint.method,
            endpoint.path,
            query=query,
            body=body,
            headers=headers,
            address=address,
        )


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def sim(clock: FakeClock) -> Simulator:
    """An exchange whose own limits never stand in a test's way."""
    return Simulator(seed=7, clock=clock, enforce_limits=False, ip_rate=None)


@pytest.fixture
def caller(sim: Simulator, clock: FakeClock) -> Caller:
    return Caller(sim, clock)


@pytest.fixture
def limited(clock: FakeClock) -> Caller:
    """A caller of an exchange that keeps its limits."""
    return Caller(Simulator(seed=7, clock=clock), clock)


@pytest.fixture
def unified(clock: FakeClock) -> Caller:
    """A caller of an exchange whose accounts are all unified, so that V3 answers."""
    options: dict[str, Any] = {"enforce_limits": False, "ip_rate": None}
    return Caller(Simulator(seed=7, clock=clock, account_mode="unified", **options), clock)


@pytest.fixture
def make_caller(clock: FakeClock) -> Callable[..., Caller]:
    """Makes callers of further exchanges with the same clock."""
    return lambda **options: Caller(Simulator(clock=clock, **options), clock)


@pytest.fixture(scope="module")
def world() -> tuple[Simulator, Caller]:
    """One exchange for all that is tried on it."""
    clock = FakeClock()
    sim = Simulator(seed=7, clock=clock, enforce_limits=False, ip_rate=None)
    return sim, Caller(sim, clock)


@pytest.fixture
def reader(world: tuple[Simulator, Caller]) -> Caller:
    """A caller of one exchange that the tests of a module share: they only read."""
    return world[1]
