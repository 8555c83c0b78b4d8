"""One client of `bench_call`, in a process of its own that takes its orders from stdin.

    python call_client.py NAME --url URL [--certificate FILE] [--loop uvloop]

Each line of stdin is a round, ``{"at_once": 64, "seconds": 0.5}``; each line of stdout is what
it cost, or why there is no figure. Runs in the environments of the other clients too, so it
imports nothing of the project but where it is asked for.

Every client signs, asks for 20 orders and returns them as its interface gives them: ours and
the hand-written one as typed objects, typed-bitget as checked dicts, the others as parsed JSON.
Pools are opened as wide as the round needs, where the interface allows it; no client waits for
a limiter of its own: ours is on with limits that are never reached, ccxt's is off, the others
have none.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import gc
import hashlib
import hmac
import ssl
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any
from urllib.parse import urlencode, urlsplit

from measure import event_loop, peak_mib, pin
from replies import ROWS, V1_ORDERS
from worker import answer_questions

KEY, SECRET, PHRASE = "bench", "secret", "phrase"
VALUES = {"pageNo": "1", "pageSize": "20", "productType": "umcbl", "symbol": "BTCUSDT_UMCBL"}
RATE = 1_000_000
EXTRA = ("httptools", "msgspec", "orjson", "uvloop")
WARM_SECONDS = 2.0
"""A round begins when every slot has been answered twice, or after so long."""
PATIENCE = 6
"""A round lasts until every slot has been answered once, but at most so many times its length."""

Call = Callable[[], Awaitable[Sequence[object]]]
Close = Callable[[], Awaitable[object]]


def signed(target: str) -> dict[str, str]:
    """The headers of a signed GET, for clients that sign nothing themselves."""
    stamp = str(time.time_ns() // 1_000_000)
    digest = hmac.digest(SECRET.encode(), f"{stamp}GET{target}".encode(), hashlib.sha256)
    return {
        "ACCESS-KEY": KEY,
        "ACCESS-SIGN": base64.b64encode(digest).decode(),
        "ACCESS-TIMESTAMP": stamp,
        "ACCESS-PASSPHRASE": PHRASE,
        "Content-Type": "application/json",
    }


def trusting(certificate: str | None) -> ssl.SSLContext | None:
    return None if certificate is None else ssl.create_default_context(cafile=certificate)


# --- the clients ---------------------------------------------------------------------------


async def ours(url: str, certificate: str | None, at_once: int) -> tuple[Call, Close]:
    """The public coroutine: signed, limited, typed."""
    from bitget_copy import CopyTradingClient, Credentials  # noqa: PLC0415 - measured

    client = CopyTradingClient(
        Credentials(api_key=KEY, secret_key=SECRET, passphrase=PHRASE),
        base_url=url,
        max_connections=at_once,
        rate_limits={"*": {"rate": RATE}},
        verify=True if certificate is None else certificate,
    )

    async def call() -> Sequence[object]:
        return await client.v1.futures.trader.list_open_orders(
            symbol="BTCUSDT_UMCBL", product_type="umcbl"
        )

    return call, client.aclose


async def floor(url: str, certificate: str | None, at_once: int) -> tuple[Call, Close]:
    """`by_hand`: raw asyncio sockets, typed."""
    from by_hand import Exchange  # noqa: PLC0415 - measured

    parts = urlsplit(url)
    exchange = Exchange(
        str(parts.hostname), int(parts.port or 0), key=KEY, secret=SECRET, phrase=PHRASE,
        tls=trusting(certificate),
    )  # fmt: skip

    async def call() -> Sequence[object]:
        return await exchange.list_open_orders("BTCUSDT_UMCBL", "umcbl")

    return call, exchange.aclose


async def plain_httpx(url: str, certificate: str | None, at_once: int) -> tuple[Call, Close]:
    """What a careful user writes on httpx: signed, untyped."""
    import httpx  # noqa: PLC0415 - measured

    client = httpx.AsyncClient(
        base_url=url,
        limits=httpx.Limits(max_connections=at_once, max_keepalive_connections=at_once),
        timeout=30,
        verify=trusting(certificate) or False,
    )

    async def call() -> Sequence[object]:
        target = f"{V1_ORDERS}?{urlencode(VALUES)}"
        response = await client.get(target, headers=signed(target))
        rows: list[object] = response.json()["data"]
        return rows

    return call, client.aclose


async def plain_aiohttp(url: str, certificate: str | None, at_once: int) -> tuple[Call, Close]:
    """What a careful user writes on aiohttp: signed, orjson, untyped."""
    import aiohttp  # noqa: PLC0415 - measured
    import orjson  # noqa: PLC0415
    import yarl  # noqa: PLC0415

    session = aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=at_once, ssl=trusting(certificate) or True),
        timeout=aiohttp.ClientTimeout(total=30),
    )

    async def call() -> Sequence[object]:
        target = f"{V1_ORDERS}?{urlencode(VALUES)}"
        address = yarl.URL(url + target, encoded=True)
        async with session.get(address, headers=signed(target)) as response:
            rows: list[object] = orjson.loads(await response.read())["data"]
            return rows

    return call, session.close


async def ccxt(url: str, certificate: str | None, at_once: int) -> tuple[Call, Close]:
    """Its own method for the V1 path, limiter off, on a session as wide as the round."""
    import aiohttp  # noqa: PLC0415 - measured
    import ccxt.async_support as library  # noqa: PLC0415

    session = aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=at_once, ssl=trusting(certificate) or True)
    )
    exchange = library.bitget(
        {
            "apiKey": KEY, "secret": SECRET, "password": PHRASE,
            "enableRateLimit": False, "session": session,
        }
    )  # fmt: skip
    exchange.urls["api"] = dict.fromkeys(exchange.urls["api"], url)

    async def call() -> Sequence[object]:
        reply = await exchange.private_mix_get_mix_v1_trace_currenttrack(VALUES)
        rows: list[object] = reply["data"]
        return rows

    async def close() -> None:
        await exchange.close()
        await session.close()

    return call, close


async def pybotters(url: str, certificate: str | None, at_once: int) -> tuple[Call, Close]:
    """Its signed GET; the loopback host is added to its table of hosts that are signed for."""
    import aiohttp  # noqa: PLC0415 - measured
    import pybotters as library  # noqa: PLC0415
    from pybotters.auth import Hosts  # noqa: PLC0415

    Hosts.items[urlsplit(url).hostname] = Hosts.items["api.bitget.com"]
    client = library.Client(
        apis={"bitget": [KEY, SECRET, PHRASE]},
        base_url=url,
        connector=aiohttp.TCPConnector(limit=at_once, ssl=trusting(certificate) or True),
    )

    async def call() -> Sequence[object]:
        async with client.get(V1_ORDERS, params=VALUES) as response:
            rows: list[object] = (await response.json())["data"]
            return rows

    return call, client.close


def _typed_bitget(url: str, certificate: str | None) -> Any:
    import os  # noqa: PLC0415

    from typed_bitget import Bitget  # noqa: PLC0415 - measured

    if certificate is not None:
        os.environ["SSL_CERT_FILE"] = certificate  # where its httpx looks
    client = Bitget.new(access_key=KEY, secret_key=SECRET, passphrase=PHRASE)
    client.http_client.base_url = url
    return client


async def typed_bitget(url: str, certificate: str | None, at_once: int) -> tuple[Call, Close]:
    """Its copy-trading method (V2), checked by pydantic."""
    client = _typed_bitget(url, certificate)

    async def call() -> Sequence[object]:
        page = await client.classic.copytrading.mix.trader.current_track_orders(
            product_type="USDT-FUTURES", symbol="BTCUSDT", limit=20
        )
        rows: list[object] = page["trackingList"]
        return rows

    async def close() -> None:
        await client.http_client.__aexit__(None, None, None)

    return call, close


async def tribulnation(url: str, certificate: str | None, at_once: int) -> tuple[Call, Close]:
    """Its open orders of a perpetual market: it has no copy trading; one page, one request."""
    from tribulnation.bitget.core import SdkMixin  # noqa: PLC0415 - measured
    from tribulnation.bitget.market.perp_market import PerpMarket  # noqa: PLC0415

    client = _typed_bitget(url, certificate)
    market = PerpMarket(account=SdkMixin(client=client, uta=False), symbol="BTCUSDT")

    async def close() -> None:
        await client.http_client.__aexit__(None, None, None)

    return market.open_orders, close


def python_bitget(url: str, certificate: str | None) -> Callable[[], Sequence[object]]:
    """Its own method for the V1 path; it blocks, and opens a connection for every call."""
    import os  # noqa: PLC0415

    import pybitget.client  # noqa: PLC0415 - measured

    if certificate is not None:
        os.environ["REQUESTS_CA_BUNDLE"] = certificate  # where its requests looks
    pybitget.client.API_URL = url
    client = pybitget.client.Client(KEY, SECRET, PHRASE)

    def call() -> Sequence[object]:
        rows: list[object] = client.mix_get_cp_open_order("BTCUSDT_UMCBL", "umcbl")["data"]
        return rows

    return call


CLIENTS = {
    "ours": ours,
    "floor": floor,
    "httpx": plain_httpx,
    "aiohttp": plain_aiohttp,
    "ccxt": ccxt,
    "pybotters": pybotters,
    "typed-bitget": typed_bitget,
    "tribulnation-bitget": tribulnation,
}
BLOCKING = {"python-bitget": python_bitget}


# --- a round -------------------------------------------------------------------------------


class Round:
    """Times of the calls of a round, and the CPU that the process spent on them."""

    def __init__(self, at_once: int, seconds: float) -> None:
        self.at_once = at_once
        self.seconds = seconds
        self.times: list[float] = []

    def pauses(self) -> Iterator[float]:
        """The course of a round, as the seconds to wait while the slots call.

        It warms up twice: the garbage of the first time is collected, which delays calls.
        """
        yield from self._warm_up()
        gc.collect()
        self.times.clear()
        yield from self._warm_up()
        self.times.clear()
        self._wall, self._cpu = time.perf_counter(), time.process_time()
        yield self.seconds
        while not self._is_over():
            yield 0.02

    def _warm_up(self) -> Iterator[float]:
        start = time.perf_counter()
        while len(self.times) < 2 * self.at_once and time.perf_counter() - start < WARM_SECONDS:
            yield 0.01

    def _is_over(self) -> bool:
        spent = time.perf_counter() - self._wall
        enough = len(self.times) >= self.at_once or spent >= PATIENCE * self.seconds
        return spent >= self.seconds and enough

    def result(self) -> dict[str, float | None]:
        cpu, wall = time.process_time() - self._cpu, time.perf_counter() - self._wall
        times = sorted(self.times)
        count = len(times)
        # With fewer answers than slots the slow ones are still under way: no honest percentile.
        known = count >= self.at_once
        return {
            "calls": count,
            "cpu": cpu / max(count, 1) * 1e6,
            "rate": count / wall,
            "p50": times[count // 2] * 1e3 if known else None,
            "p99": times[count * 99 // 100] * 1e3 if known else None,
            "rss": peak_mib(),
        }


async def run(make: Any, url: str, certificate: str | None, work: Round) -> Any:
    """A round over coroutines, one task a slot."""
    call, close = await make(url, certificate, work.at_once)
    assert len(await call()) == ROWS
    times = work.times

    async def slot() -> None:
        while True:
            begin = time.perf_counter()
            await call()
            times.append(time.perf_counter() - begin)

    slots = [asyncio.create_task(slot()) for _ in range(work.at_once)]
    for pause in work.pauses():
        await asyncio.sleep(pause)
    result = work.result()
    for task in slots:
        if task.done():
            task.result()  # it never ends but by an error
        task.cancel()
    await asyncio.gather(*slots, return_exceptions=True)
    await close()
    return result


def run_blocking(make: Any, url: str, certificate: str | None, work: Round) -> Any:
    """A round over blocking calls, one thread a slot."""
    call = make(url, certificate)
    assert len(call()) == ROWS
    stop, failures, times = threading.Event(), [], work.times

    def slot() -> None:
        while not stop.is_set():
            begin = time.perf_counter()
            try:
                call()
            except Exception as error:  # noqa: BLE001 - raised below
                failures.append(error)
                return
            times.append(time.perf_counter() - begin)

    slots = [threading.Thread(target=slot) for _ in range(work.at_once)]
    for thread in slots:
        thread.start()
    for pause in work.pauses():
        time.sleep(pause)
    result = work.result()
    stop.set()
    for thread in slots:
        thread.join()
    if failures:
        raise failures[0]
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=[*CLIENTS, *BLOCKING])
    parser.add_argument("--url", required=True)
    parser.add_argument("--certificate")
    parser.add_argument("--loop", default="asyncio")
    parser.add_argument("--core", type=int)
    options = parser.parse_args()
    pin(options.core)
    where = options.url, options.certificate
    with event_loop(options.loop) as runner:

        def respond(at_once: int, seconds: float) -> dict[str, Any]:
            work = Round(at_once, seconds)
            if options.name in BLOCKING:
                result = run_blocking(BLOCKING[options.name], *where, work)
            else:
                result = runner.run(run(CLIENTS[options.name], *where, work))
            loaded = [name for name in EXTRA if name in sys.modules]
            return {**result, "loaded": loaded}

        answer_questions(respond)


if __name__ == "__main__":
    main()
