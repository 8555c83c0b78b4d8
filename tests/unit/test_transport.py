"""One attempt over real sockets: exact bytes out, bounded bytes in, honest evidence."""

import asyncio
import gzip
import logging
import ssl
import tracemalloc
from functools import cache

import httpx
import pytest
from request_fakes import KEY, PASSPHRASE, QUERY_CANARY, RawServer, http, http_request, shown

from bitget_copy._transport import Evidence, HttpResponse, Transport, ssl_context
from bitget_copy._transport.addresses import RETURN_SECONDS, Address
from bitget_copy._transport.backend import CONNECT_SECONDS, KEEPALIVE_SECONDS, STALE_FOR_WRITES
from bitget_copy._transport.body import Body
from bitget_copy._transport.proxy import Proxy
from bitget_copy.config import ClientConfig
from bitget_copy.errors import (
    APIConnectionError,
    APIReplyError,
    ConfigError,
    Outcome,
    RequestTimeoutError,
)

HEADERS = {"ACCESS-KEY": KEY, "ACCESS-PASSPHRASE": PASSPHRASE}
TARGET = f"/api/x?note={QUERY_CANARY}"


@pytest.fixture(params=["lean", "httpx"], autouse=True)
def http_of_this_test(request, monkeypatch):
    """Everything here holds for both kinds of our own connections."""
    monkeypatch.setattr(RawServer, "http", request.param)
    return request.param


def own(base_url, **wire):
    """A transport over our own connections, of the kind that is being tested."""
    return Transport(ClientConfig(base_url=base_url, http=RawServer.http, **wire))


def pool(transport):
    """Where the connections are."""
    return transport._backend._pools.here().get(transport._addresses.current())


def idle_and_busy(transport):
    """How many connections there are of each."""
    held = pool(transport)
    return len(held.idle), len(held.busy)


def age(transport, seconds):
    """Makes the idle connections older."""
    for connection in pool(transport).idle:
        connection.since -= seconds


async def failing(transport, evidence=None):
    """The error of an attempt that must fail."""
    try:
        reply = await transport.send(http_request("GET", TARGET, HEADERS), evidence=evidence)
    except (APIConnectionError, RequestTimeoutError, APIReplyError) as error:
        return error
    raise AssertionError(f"answered {reply}")


def through(handler, **wire):
    """A transport over a made-up httpx transport."""
    return Transport(
        ClientConfig(base_url="http://127.0.0.1:1", **wire), httpx.MockTransport(handler)
    )


# --- what leaves -----------------------------------------------------------------------------


async def test_the_request_is_on_the_wire_as_it_was_given():
    """Target, body and headers byte for byte; only Host and Content-Length are added."""
    async with RawServer(http()) as server:
        transport = server.transport()
        target = "/api/p%C3%A4th?a=%E4%BD%A0%2F%20&b=%25%2B"
        await transport.send(
            http_request(
                "POST", target, {"ACCESS-KEY": "k", "locale": "en-US"}, b'{"a":"\xc3\xa4"}'
            )
        )
        await transport.aclose()
    host = server.url.removeprefix("http://")
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert body == b'{"a":"\xc3\xa4"}'
    assert head.decode().split("\r\n") == [
        f"POST {target} HTTP/1.1",
        f"Host: {host}",
        "ACCESS-KEY: k",
        "locale: en-US",
        "Content-Length: 10",
    ]


async def test_what_every_request_says_comes_before_what_one_says():
    """By our own connections and by another's transport alike."""
    async with RawServer(http()) as server, httpx.AsyncHTTPTransport() as via:
        for way in (None, via):
            transport = server.transport(way, headers={"locale": "en-US"})
            await transport.send(http_request("GET", "/x", {"A": "b"}))
            await transport.aclose()
    host = server.url.removeprefix("http://")
    expected = f"GET /x HTTP/1.1\r\nHost: {host}\r\nlocale: en-US\r\nA: b\r\n\r\n"
    assert server.requests == [expected.encode()] * 2


async def test_a_get_has_no_body_and_says_nothing_of_one():
    """No Content-Length, no Transfer-Encoding, no type that nobody gave."""
    async with RawServer(http()) as server:
        transport = server.transport()
        await transport.send(http_request())
        await transport.aclose()
    host = server.url.removeprefix("http://")
    assert server.requests == [f"GET /x HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()]


async def test_a_cookie_is_not_kept():
    """The second request carries nothing that the first reply set."""
    async with RawServer(http(headers=("Set-Cookie: session=CANARY; Path=/",))) as server:
        transport = server.transport()
        for _ in range(2):
            await transport.send(http_request())
        await transport.aclose()
    assert server.connections == 1
    assert b"cookie" not in server.requests[1].lower()


async def test_a_redirect_is_a_reply_like_any_other():
    """It is not followed: the signature would leave for another place."""
    moved = http(b"", status="302 Found", headers=("Location: http://127.0.0.1:1/",))
    async with RawServer(moved) as server:
        transport = server.transport()
        reply = await transport.send(http_request("GET", "/x", HEADERS))
        await transport.aclose()
    assert (reply.status, len(server.requests)) == (302, 1)


# --- connections -----------------------------------------------------------------------------


async def test_connections_are_kept_and_no_more_are_open_than_allowed():
    """200 calls at once over 8 places: 8 connections, each used again and again."""
    async with RawServer(http()) as server:
        transport = server.transport(max_connections=8)

        async def call():
            if not transport.slots.try_acquire():
                await transport.slots.acquire()
            try:
                return await transport.send(http_request())
            finally:
                transport.slots.release()

        replies = await asyncio.gather(*[call() for _ in range(200)])
        assert {reply.status for reply in replies} == {200}
        assert (server.connections, server.most_open, len(server.requests)) == (8, 8, 200)
        await transport.aclose()
        await server.until(lambda: server.open_now == 0)


async def test_closing_closes_idle_and_busy_connections():
    """An exchange under way breaks, one that begins later is refused and opens none."""
    async with RawServer(http(), None, http()) as server:
        transport = server.transport()
        await transport.send(http_request())
        busy = asyncio.ensure_future(failing(transport))
        await server.until(lambda: len(server.requests) == 2)
        await transport.aclose()
        assert isinstance(await busy, APIReplyError)
        with pytest.raises(ConfigError, match="closed; nothing was sent"):
            await transport.send(http_request())
        assert server.connections == 1
        await server.until(lambda: server.open_now == 0)


async def test_connections_idle_for_too_long_are_closed_in_passing():
    """Those that nobody took for longer than servers keep them go when another comes back."""
    async with RawServer(http()) as server:
        transport = server.transport()
        await asyncio.gather(*[transport.send(http_request()) for _ in range(3)])
        assert server.open_now == 3
        age(transport, 6)
        await transport.send(http_request())
        await server.until(lambda: server.open_now == 1)
        assert idle_and_busy(transport) == (1, 0)
        await transport.aclose()


async def test_a_connection_that_the_server_closed_is_not_used_again():
    """The next request notices it before it leaves."""
    async with RawServer(http() + RawServer.CLOSE, http()) as server:
        transport = server.transport()
        await transport.send(http_request())
        await server.until(lambda: server.open_now == 0)
        await asyncio.gather(*server.tasks)
        await asyncio.sleep(0)  # the turn in which the server's socket closes
        await transport.send(http_request("POST", body=b"{}", writes=True))
        await transport.aclose()
    assert server.connections == 2


@pytest.mark.parametrize("warm", [False, True], ids=["fresh", "kept alive"])
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_cancelled_at_every_step_nothing_is_left_behind(warm, method):
    """With room for one connection, the next call works after a cancellation at each step.

    Before the first byte the evidence says so, after it as well, and it never goes back.
    """
    body = b"{}" if method == "POST" else b""
    seen = []
    async with RawServer(http()) as server:
        for step in range(60):
            transport = server.transport(max_connections=1)
            if warm:
                await transport.send(http_request("GET", "/warm"))
            sofar, evidence = len(server.requests), Evidence()
            task = asyncio.ensure_future(
                transport.send(http_request(method, "/x", HEADERS, body), evidence=evidence)
            )
            for _ in range(step):
                await asyncio.sleep(0)
            finished = not task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            assert pool(transport) is None or idle_and_busy(transport)[1] == 0
            assert (await transport.send(http_request("GET", "/next"))).status == 200
            assert evidence.sent or not any(b" /x " in r for r in server.requests[sofar:])
            seen.append(evidence.sent)
            await transport.aclose()
            if finished:
                break
        else:
            raise AssertionError("the call never came to its end")
        await server.until(lambda: server.open_now == 0)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (False, True)


async def test_a_second_cancellation_while_cleaning_up_leaks_nothing_either():
    """Cancelled twice in a row: the connection is closed all the same."""
    async with RawServer(None, http()) as server:
        transport = server.transport(max_connections=1)
        task = asyncio.ensure_future(transport.send(http_request()))
        await server.until(lambda: server.requests)
        task.cancel()
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await server.until(lambda: server.open_now == 0)
        assert (await transport.send(http_request())).status == 200
        await transport.aclose()


async def test_bytes_beyond_a_reply_are_never_taken_for_the_next_one():
    """A second reply that nobody asked for closes the connection instead of answering a write."""
    two = http(b'{"code":"00000","data":"first"}') + http(b'{"code":"00000","data":"forged"}')
    async with RawServer(two, http(b'{"code":"00000","data":"true"}')) as server:
        transport = server.transport()
        first = await transport.send(http_request())
        second = await transport.send(http_request("POST", "/y", body=b"{}"))
        await transport.aclose()
    assert b"first" in first.body
    assert b"true" in second.body
    assert server.connections == 2


async def test_a_connection_that_outlives_its_client_is_closed():
    """The client was closed at the moment in which the exchange ended well."""
    async with RawServer(http()) as server:
        transport = server.transport()
        await transport.send(http_request())
        closed = transport._backend if RawServer.http == "httpx" else pool(transport)
        evidence = Evidence(leaving=lambda: setattr(closed, "_closed", True))
        await transport.send(http_request(), evidence=evidence)
        assert idle_and_busy(transport) == (0, 0)
        await server.until(lambda: server.open_now == 0)


@pytest.mark.parametrize(
    ("fresh", "idle", "connections"),
    [
        (True, STALE_FOR_WRITES + 0.1, 2),
        (True, STALE_FOR_WRITES - 0.5, 1),
        (False, STALE_FOR_WRITES + 0.1, 1),
    ],
    ids=["write, stale", "write, warm", "read"],
)
async def test_a_write_leaves_on_no_connection_that_has_been_idle(fresh, idle, connections):
    """It opens a new one instead, and the old one is closed; a read is content with it."""
    assert STALE_FOR_WRITES < KEEPALIVE_SECONDS
    async with RawServer(http()) as server:
        transport = server.transport(max_connections=1)
        await transport.send(http_request())
        age(transport, idle)
        await transport.send(http_request("POST", body=b"{}", writes=fresh))
        await server.until(lambda: server.open_now == 1)
        assert server.connections == connections
        await transport.aclose()


async def test_a_first_write_opens_one_connection():
    """There is no idle one to be replaced."""
    async with RawServer(http()) as server:
        transport = server.transport()
        await transport.send(http_request("POST", body=b"{}", writes=True))
        await transport.aclose()
    assert server.connections == 1


async def test_a_connection_cancelled_in_its_tls_handshake_is_closed():
    """The other side says nothing; giving up leaves no socket open behind it."""
    async with RawServer(http()) as server:
        url = server.url.replace("http", "https")
        transport = own(url, verify=False)
        evidence = Evidence()
        task = asyncio.ensure_future(transport.send(http_request(), evidence=evidence))
        await server.until(lambda: server.open_now == 1)
        await asyncio.sleep(0.02)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert not evidence.sent
        for handler in server.tasks:
            await asyncio.wait_for(handler, 1)
        await transport.aclose()


@pytest.mark.parametrize(
    "text",
    [
        "https://api.bitget.com",
        "https://api.bitget.com:443",
        "https://api.bitget.com:8443",
        "http://127.0.0.1:8787",
        "http://127.0.0.1:80",
        "http://[::1]:8787",
        "https://bücher.example:8443",
        "https://bücher.example",
    ],
)
def test_an_address_reads_as_httpx_reads_it(text):
    """Host, port and the value of Host, a name in another script included."""
    address, url = Address.of(text), httpx.URL(text)
    assert address.host == url.raw_host.decode().strip("[]")
    assert address.port == (url.port or {"http": 80, "https": 443}[url.scheme])
    assert address.authority == url.netloc.decode()
    assert address.is_tls == (url.scheme == "https")


# --- several addresses -----------------------------------------------------------------------


def two_addresses(steps):
    """A transport over two addresses; `steps` says by host what happens there."""
    seen = []

    class Scripted:
        async def exchange(self, request, address, evidence):
            seen.append(address.host)
            step = steps[address.host]
            evidence.sent = not isinstance(step, (httpx.ConnectError, httpx.ConnectTimeout))
            if isinstance(step, Exception):
                raise step
            return HttpResponse(200, {}, JSON)

    config = ClientConfig(
        base_url="https://one.test", fallback_urls=("https://two.test:8443",), verify=False
    )
    transport = Transport(config)
    transport._backend = Scripted()
    return transport, seen


async def send(transport, evidence=None):
    return await transport.send(http_request(), evidence=evidence)


async def test_the_next_attempt_goes_to_the_next_address_when_nothing_was_sent():
    """And stays there while it answers; the evidence names the place."""
    transport, seen = two_addresses({"one.test": httpx.ConnectError("c"), "two.test": None})
    first, second = Evidence(), Evidence()
    assert type(await failing(transport, first)) is APIConnectionError
    await send(transport, second)
    await send(transport)
    assert seen == ["one.test", "two.test", "two.test"]
    assert (first.server, second.server) == ("https://one.test", "https://two.test:8443")


@pytest.mark.parametrize("error", [httpx.ReadError("r"), httpx.ReadTimeout("r"), KeyError("k")])
async def test_what_may_have_been_sent_stays_where_it_was_sent(error):
    """No other address is asked to do it again."""
    transport, seen = two_addresses({"one.test": error, "two.test": None})
    for _ in range(2):
        assert (await failing(transport)).outcome is Outcome.UNKNOWN
    assert seen == ["one.test"] * 2


async def test_after_the_last_address_comes_the_first():
    """All of them are down: each has its turn."""
    down = httpx.ConnectTimeout("c")
    transport, seen = two_addresses({"one.test": down, "two.test": down})
    for _ in range(4):
        await failing(transport)
    assert seen == ["one.test", "two.test"] * 2


async def test_calls_that_fail_together_move_on_together():
    """Two failures at one place are one step."""
    transport, seen = two_addresses({"one.test": httpx.ConnectError("c"), "two.test": None})
    addresses = transport._addresses
    address = addresses.current()
    addresses.failed(address)
    addresses.failed(address)
    await send(transport)
    assert seen == ["two.test"]


async def test_the_first_address_is_tried_again_after_a_while(monkeypatch):
    """A fallback is for an outage, not for ever."""
    steps = {"one.test": httpx.ConnectError("c"), "two.test": None}
    transport, seen = two_addresses(steps)
    await failing(transport)
    await send(transport)
    steps["one.test"] = None
    transport._addresses._left_first_at -= RETURN_SECONDS
    await asyncio.sleep(0.001)
    await send(transport)
    await send(transport)
    assert seen == ["one.test", "two.test", "one.test", "one.test"]


async def test_a_fallback_is_reached_over_real_sockets():
    """Our own connections follow; the first address refuses."""
    async with RawServer(http()) as gone:
        pass
    async with RawServer(http()) as server:
        transport = Transport(ClientConfig(base_url=gone.url, fallback_urls=(server.url,)))
        assert type(await failing(transport)) is APIConnectionError
        assert (await send(transport)).status == 200
        await transport.aclose()


async def test_connecting_alone_has_a_time_limit_of_its_own():
    """It ends before anything was sent, so that another address can be tried in time."""
    seen = []

    def handler(request):
        seen.append(request.extensions["timeout"])
        return httpx.Response(200, content=JSON)

    await send(through(handler))
    assert seen == [{"connect": CONNECT_SECONDS, "read": None, "write": None, "pool": None}]


# --- what comes back -------------------------------------------------------------------------

JSON = b'{"code":"00000"}'
PACKED = gzip.compress(JSON)


@pytest.mark.parametrize(
    "raw",
    [
        http(JSON),
        http(JSON, headers=("Content-Encoding: identity",)),
        http(JSON, headers=("Content-Type: text/html",)),
        http(PACKED, headers=("Content-Encoding: gzip",)),
        http(PACKED, headers=("Content-Encoding:  GZIP ",)),
        [http(JSON)[:-3], JSON[-3:]],
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n" + JSON[:5]
        + b"\r\n" + b"%x\r\n" % (len(JSON) - 5) + JSON[5:] + b"\r\n0\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + http(JSON),
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + JSON + RawServer.CLOSE,
    ],
    ids=["plain", "identity", "type", "gzip", "gzip2", "pieces", "chunked", "1xx", "until close"],
)  # fmt: skip
async def test_every_way_to_send_a_body_gives_the_same_body(raw):
    """Framing and one encoding are undone; the rest of the headers is handed on."""
    async with RawServer(raw) as server:
        transport = server.transport()
        reply = await transport.send(http_request())
        await transport.aclose()
    assert (reply.status, reply.body) == (200, JSON)


async def test_headers_are_found_in_any_case():
    """`Retry-After` is `retry-after`."""
    async with RawServer(http(headers=("Retry-AFTER: 7",))) as server:
        transport = server.transport()
        assert (await transport.send(http_request())).headers.get("retry-after") == "7"
        await transport.aclose()


# What cannot be framed breaks the connection in httpx; our own reader says that it is no HTTP.
NO_HTTP = ("broke before", "no HTTP that can be read")
BOMB = gzip.compress(b"0" * 5_000_000)


@pytest.mark.parametrize(
    ("raw", "words", "status", "head"),
    [
        (http(b"x" * 2001), "larger than 2000 bytes", 200, b"x" * 200),
        (http(BOMB, headers=("Content-Encoding: gzip",)), "larger than 2000", 200, b"0" * 200),
        (http(JSON, headers=("Content-Encoding: gzip",)), "it is not", 200, b""),
        (http(PACKED[:-9], headers=("Content-Encoding: gzip",)), "ends too early", 200, None),
        (http(PACKED + b"more", headers=("Content-Encoding: gzip",)), "goes on after", 200, b""),
        (http(JSON, headers=("Content-Encoding: br",)), "encoded as 'br'", 200, b""),
        (http(PACKED, headers=("Content-Encoding: gzip, gzip",)), "'gzip, gzip'", 200, b""),
        (http(JSON, length=99) + RawServer.CLOSE, "broke off", 200, JSON),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}" + RawServer.CLOSE,
         "broke off", 200, b"{}"),
        (b"HTTP/1.1 200" + RawServer.CLOSE, "broke before", None, b""),
        (b"SSH-2.0-what\r\n\r\n", NO_HTTP, None, b""),
        (http(JSON, headers=("Content-Length: 3",)), NO_HTTP, None, b""),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000, NO_HTTP, None, b""),
        (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 40_000, NO_HTTP, None, b""),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 3 + b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000,
         NO_HTTP, None, b""),
        ("close", "broke before", None, b""),
        ("reset", "broke before", None, b""),
    ],
    ids=["large", "bomb", "no gzip", "half gzip", "gzip and more", "br", "twice", "short",
         "half chunk", "half head", "no http", "two lengths", "huge header", "many headers",
         "huge after 1xx", "close", "reset"],
)  # fmt: skip
async def test_a_reply_that_cannot_be_read_is_a_typed_error(raw, words, status, head):
    """It says what was wrong, was surely sent, and its connection is not used again."""
    async with RawServer(raw, http()) as server:
        transport = server.transport(max_body_bytes=2000)
        evidence = Evidence()
        error = await failing(transport, evidence)
        assert isinstance(error, APIReplyError)
        if isinstance(words, tuple):
            words = words[RawServer.http == "lean"]
        assert words in str(error)
        assert (error.status, error.outcome, evidence.sent) == (status, Outcome.UNKNOWN, True)
        assert head is None or error.head[: len(head)] == head
        await server.until(lambda: server.open_now == 0)
        assert (await transport.send(http_request())).status == 200
        assert server.connections == 2
        await transport.aclose()


async def test_a_body_of_exactly_the_bound_is_read():
    """The bound is the largest size that passes, packed or not."""
    packed = http(gzip.compress(b"x" * 2000), headers=("Content-Encoding: gzip",))
    async with RawServer(http(b"x" * 2000), packed, http(b"")) as server:
        transport = server.transport(max_body_bytes=2000)
        sizes = [len((await transport.send(http_request())).body) for _ in range(3)]
        await transport.aclose()
    assert sizes == [2000, 2000, 0]


async def test_an_empty_body_may_be_called_gzip():
    """Nothing is nothing in any encoding."""
    async with RawServer(http(b"", headers=("Content-Encoding: gzip",))) as server:
        transport = server.transport()
        assert (await transport.send(http_request())).body == b""
        await transport.aclose()


def test_a_body_in_the_smallest_pieces_takes_no_more_room_than_its_bytes():
    """A million pieces of two bytes: less than three times their bytes at the peak."""
    body = Body(200, "", 2_000_000)
    tracemalloc.start()
    try:
        for i in range(1_000_000):
            body.add(i.to_bytes(2, "big", signed=False) if i < 65_536 else b"%02d" % (i % 100))
        whole = body.whole()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(whole) == 2_000_000
    assert peak < 3 * 2_000_000


def test_a_bomb_is_unpacked_no_further_than_the_bound():
    """One byte beyond it is enough to know."""
    body = Body(200, "gzip", 2000)
    with pytest.raises(APIReplyError, match="larger than 2000"):
        body.add(BOMB)
    assert len(body._data) == 2001


async def test_a_refused_connection_was_not_sent():
    """Nobody listens: surely nothing has happened."""
    async with RawServer(http()) as server:
        url = server.url
    evidence = Evidence()
    transport = own(url)
    error = await failing(transport, evidence)
    await transport.aclose()
    assert isinstance(error, APIConnectionError)
    assert (error.outcome, evidence.sent) == (Outcome.NOT_SENT, False)
    assert "this attempt was not sent" in str(error)


async def test_a_failed_tls_handshake_was_not_sent():
    """The other side speaks no TLS, so no byte of the request left."""
    async with RawServer(http()) as server:
        url = server.url.replace("http", "https")
        evidence = Evidence()
        transport = own(url, verify=False)

        async def hang_up():
            await server.until(lambda: server.open_now == 1)
            await asyncio.sleep(0.01)
            for task in server.tasks:
                task.cancel()

        error, _ = await asyncio.gather(failing(transport, evidence), hang_up())
        await transport.aclose()
    assert isinstance(error, APIConnectionError)
    assert not evidence.sent
    assert server.requests == []


async def test_the_cause_keeps_its_words_but_neither_request_nor_frames():
    """Frames hold the headers as local variables; the reason of the failure is kept."""
    async with RawServer("reset", http()) as server:
        transport = server.transport()
        broken = await failing(transport)
        url = server.url
        await transport.aclose()
    refused_by = own(url)
    refused = await failing(refused_by)
    await refused_by.aclose()
    async with RawServer("reset") as server, httpx.AsyncClient() as client:
        through_client = await failing(server.transport(client))
    for error in (broken, refused, through_client):
        link = error.__cause__
        assert isinstance(link, httpx.HTTPError if RawServer.http == "httpx" else Exception | None)
        while link is not None:
            assert link.__traceback__ is None
            assert getattr(link, "_request", None) is None
            link = link.__cause__ or link.__context__
        assert KEY not in shown(error)
        assert QUERY_CANARY not in shown(error)
    assert "onnect" in shown(refused.__cause__)


# --- other transports ------------------------------------------------------------------------


def raising(error):
    def handler(request):
        raise error

    return handler


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (httpx.ConnectError("c"), APIReplyError),
        (httpx.ConnectTimeout("c"), APIReplyError),
        (httpx.PoolTimeout("c"), APIReplyError),
        (httpx.ProxyError("c"), APIReplyError),
        (httpx.UnsupportedProtocol("c"), APIReplyError),
        (httpx.LocalProtocolError("c"), APIReplyError),
        (httpx.ReadTimeout("c"), RequestTimeoutError),
        (httpx.WriteTimeout("c"), RequestTimeoutError),
        (httpx.ReadError("c"), APIReplyError),
        (httpx.WriteError("c"), APIReplyError),
        (httpx.RemoteProtocolError("c"), APIReplyError),
        (httpx.DecodingError("c"), APIReplyError),
        (ConnectionRefusedError("c"), APIReplyError),
        (APIConnectionError("of another client of ours"), APIReplyError),
        (ConfigError("of another client of ours"), APIReplyError),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
async def test_an_error_of_a_foreign_transport_proves_nothing(cause, kind):
    """It cannot say when the first byte leaves, so doubt means sent, whatever the error's class."""
    evidence = Evidence()
    error = await failing(through(raising(cause)), evidence)
    assert (type(error), error.outcome, evidence.sent) == (kind, Outcome.UNKNOWN, True)
    assert error.__cause__ is cause


async def crashing(scope, receive, send):
    """An ASGI application with a fault of its own, which repeats what it was sent."""
    raise LookupError(f"no route for {scope['query_string'].decode()[:4]}")


async def crashing_later(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    raise ExceptionGroup("several", [ValueError("one"), TypeError("two")])


class Broken(httpx.AsyncByteStream):
    """A reply whose stream fails in the middle, in a way that httpx does not know."""

    async def __aiter__(self):
        yield b"{"
        raise OSError(5, "disc")


@pytest.mark.parametrize(
    ("via", "words"),
    [
        (crashing, "LookupError: no route for note (line"),
        (crashing_later, "ExceptionGroup: several"),
        (httpx.MockTransport(raising(RuntimeError("loop"))), "RuntimeError: loop (line"),
        (httpx.MockTransport(raising(TimeoutError("own"))), "TimeoutError: own (line"),
        (httpx.MockTransport(lambda _: httpx.Response(200, stream=Broken())), "[Errno 5] disc"),
    ],
    ids=["application", "later", "transport", "timeout", "stream"],
)
async def test_a_foreign_transports_own_fault_becomes_ours(via, words):
    """It may have been sent; the cause is kept without its frames, which hold the headers."""
    evidence = Evidence()
    error = await failing(Transport(ClientConfig(base_url="http://127.0.0.1:1"), via), evidence)
    assert (type(error), error.outcome, evidence.sent) == (APIReplyError, Outcome.UNKNOWN, True)
    assert words in str(error)
    assert error.partial
    cause = error.__cause__
    assert cause.__traceback__ is None
    assert all(link.__traceback__ is None for link in getattr(cause, "exceptions", ()))
    text = shown(cause, with_locals=True) + shown(error)
    assert KEY not in text
    assert PASSPHRASE not in text


async def test_our_own_connections_fault_before_the_first_byte_was_not_sent(monkeypatch):
    """Even an error of a kind that nobody foresaw is told by the evidence."""
    transport = own("http://127.0.0.1:1")

    async def fault(*_, **__):
        raise RuntimeError("event loop is closed")

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", fault)
    monkeypatch.setattr("bitget_copy._transport.lean.pool.dial", fault)
    error = await failing(transport)
    await transport.aclose()
    assert (type(error), error.outcome) == (APIConnectionError, Outcome.NOT_SENT)
    assert "RuntimeError: event loop is closed" in str(error)


class Silent(httpx.AsyncHTTPTransport):
    """Fails before it has told anything."""

    def __init__(self, error):
        super().__init__()
        self.error = error

    async def handle_async_request(self, request):
        raise self.error


async def test_a_transport_derived_from_httpx_may_send_without_saying_so():
    """Only httpx's very own transport is trusted to tell when the first byte leaves."""
    async with Silent(httpx.ReadError("c")) as via:
        transport = Transport(ClientConfig(base_url="http://127.0.0.1:1"), via)
        assert (await failing(transport)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (httpx.ConnectError("c"), APIConnectionError),
        (httpx.PoolTimeout("c"), APIConnectionError),
        (httpx.ReadError("c"), APIConnectionError),
        (httpx.ReadTimeout("c"), RequestTimeoutError),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
async def test_what_fails_before_the_first_byte_was_not_sent(cause, kind, monkeypatch):
    """The evidence decides, not the name of the error."""
    transport = own("http://127.0.0.1:1")

    async def fault(*_, **__):
        raise cause

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", fault)
    monkeypatch.setattr("bitget_copy._transport.lean.pool.dial", fault)
    error = await failing(transport)
    await transport.aclose()
    assert (type(error), error.outcome) == (kind, Outcome.NOT_SENT)


async def test_httpxs_own_transport_is_taken_and_stays_the_callers():
    """It tells when the first byte leaves, and is not closed by us."""
    async with RawServer(http()) as server, httpx.AsyncHTTPTransport() as via:
        for _ in range(2):
            evidence = Evidence()
            transport = server.transport(via)
            await transport.send(http_request(), evidence=evidence)
            assert evidence.sent
            await transport.aclose()
    assert server.connections == 1
    evidence = Evidence()
    error = await failing(server.transport(httpx.AsyncHTTPTransport()), evidence)
    assert (type(error), evidence.sent) == (APIConnectionError, False)


async def test_a_client_is_taken_without_its_habits(caplog):
    """No cookie, query, redirect or deadline of the client's; no query of ours in its log.

    Its login and the headers that its owner gave it go out: the way may need them.
    """
    caplog.set_level(logging.DEBUG)
    cookie = http(headers=("Set-Cookie: session=CANARY; Path=/",))
    moved = http(b"", status="302 Found", headers=("Location: /y",))
    async with RawServer(
        cookie, moved, http(PACKED, headers=("Content-Encoding: gzip",))
    ) as server:
        async with httpx.AsyncClient(
            auth=("user", "pass"), headers={"X-Mine": "1"}, cookies={"c": "d"}, params={"p": "q"},
            base_url="http://127.0.0.1:2/there", follow_redirects=True, timeout=0.000001,
        ) as client:  # fmt: skip
            transport = server.transport(client)
            replies = [
                await transport.send(http_request("GET", TARGET, {"A": "b"})) for _ in range(3)
            ]
            await transport.aclose()
            assert not client.is_closed
        host = server.url.removeprefix("http://")
    assert [reply.status for reply in replies] == [200, 302, 200]
    assert replies[2].body == JSON
    added = "X-Mine: 1\r\nAuthorization: Basic dXNlcjpwYXNz\r\n"
    expected = f"GET {TARGET} HTTP/1.1\r\nHost: {host}\r\nA: b\r\n{added}\r\n"
    assert server.requests == [expected.encode()] * 3
    assert any(record.name == "httpx" for record in caplog.records)
    assert QUERY_CANARY not in caplog.text


async def test_a_url_without_its_query_in_print_is_still_the_same_url():
    """Mocks that compare and patterns that match see the whole URL."""
    seen = []

    def handler(request):
        seen.append(request.url)
        return httpx.Response(200, json={})

    async with httpx.AsyncClient(transport=httpx.MockTransport(handler)) as client:
        await Transport(ClientConfig(base_url="http://127.0.0.1:1"), client).send(
            http_request("GET", TARGET)
        )
    whole = f"http://127.0.0.1:1{TARGET}"
    assert seen[0] == whole
    assert hash(seen[0]) == hash(httpx.URL(whole))
    assert seen[0].params["note"] == QUERY_CANARY
    assert (str(seen[0]), repr(seen[0])) == (
        "http://127.0.0.1:1/api/x", "URL('http://127.0.0.1:1/api/x')"
    )  # fmt: skip


async def test_an_asgi_application_is_taken():
    """It gets the same bytes and its reply is read like any other."""
    scopes = []

    async def app(scope, receive, send):
        scopes.append((scope["method"], scope["raw_path"], scope["query_string"], await receive()))
        headers = [(b"content-encoding", b"gzip")]
        await send({"type": "http.response.start", "status": 418, "headers": headers})
        await send({"type": "http.response.body", "body": PACKED})

    transport = Transport(ClientConfig(base_url="http://127.0.0.1:1"), app)
    evidence = Evidence()
    reply = await transport.send(
        http_request("POST", "/a%2Fb?x=%C3%A4", body=b"{}"), evidence=evidence
    )
    await transport.aclose()
    method, path, query, message = scopes[0]
    assert (method, path, query, message["body"]) == ("POST", b"/a%2Fb", b"x=%C3%A4", b"{}")
    assert (reply.status, reply.body, evidence.sent) == (418, JSON, True)


# --- TLS options -----------------------------------------------------------------------------


def test_certificates_are_read_once_and_only_for_https(monkeypatch, tmp_path):
    """A file, a folder and a context are taken; plain http reads no authorities."""
    asked = []

    def create(**where):
        asked.append(where)
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

    monkeypatch.setattr(ssl, "create_default_context", create)
    monkeypatch.setattr(
        ssl_context, "_default_context", cache(ssl_context._default_context.__wrapped__)
    )  # none made before
    file = tmp_path / "ca.pem"
    (tmp_path / "0a1b2c3d.0").touch()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for verify in (str(file), str(tmp_path), context, False):
        own("https://127.0.0.1:1", verify=verify)
    assert asked == [{"cafile": str(file)}, {"capath": str(tmp_path)}]
    own("http://127.0.0.1:1")
    assert len(asked) == 2
    for _ in range(2):
        own("https://127.0.0.1:1")
    assert len(asked) == 3  # clients share the usual one


def unreadable(folder):
    """Places where there are no certificates, by what is wrong with them."""
    (folder / "text.pem").write_text("no certificate")
    (folder / "empty.pem").touch()
    (folder / "key.pem").write_text(
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
    )
    (folder / "cut.pem").write_text("-----BEGIN CERTIFICATE-----\nMIIB")
    (folder / "der.pem").write_bytes(b"\x30\x82\x01\x0a\x02\x82")
    (folder / "folder").mkdir()
    (folder / "folder" / "ca.pem").write_text("not by its hash")
    (folder / "file").touch()
    return [
        "true", "False", "no", f"{folder}/none.pem", f"{folder}/text.pem", f"{folder}/empty.pem",
        f"{folder}/key.pem", f"{folder}/cut.pem", f"{folder}/der.pem", f"{folder}/folder",
        f"{folder}/file/ca.pem", "a\0b", "x" * 5000,
    ]  # fmt: skip


def test_certificates_that_cannot_be_read_are_a_wrong_option(tmp_path):
    """Its name, the place, and what would be right; before any I/O on the network."""
    for place in unreadable(tmp_path):
        for url in ("https://localhost", "http://127.0.0.1:1"):
            with pytest.raises(ConfigError, match=r"^verify: .*; allowed: True for") as caught:
                own(url, verify=place)
            assert repr(place) in str(caught.value)


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_a_variable_that_names_no_certificates_is_named(variable, tmp_path, monkeypatch):
    """Where the usual authorities are asked for; nothing else reads it."""
    monkeypatch.setattr(
        ssl_context, "_default_context", cache(ssl_context._default_context.__wrapped__)
    )
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    for place in unreadable(tmp_path):
        if "\0" not in place:
            monkeypatch.setenv(variable, place)
            with pytest.raises(ConfigError, match=f"^{variable}: .*; allowed: .*unset it"):
                own("https://localhost")
            own("http://127.0.0.1:1")
            own("https://localhost", verify=False)
    monkeypatch.setenv(variable, "")
    own("https://localhost")


def test_an_https_proxy_in_front_of_plain_http_is_checked():
    """It is the one place where something secret is spoken."""
    url = "http://127.0.0.1:1"
    plain, secret = (
        ssl_context.make_ssl_context(verify=True, urls=[url, proxy])
        for proxy in ("http://localhost:1", "https://localhost:1")
    )
    assert (plain.verify_mode, secret.verify_mode) == (ssl.CERT_NONE, ssl.CERT_REQUIRED)


def test_a_proxys_password_does_not_show():
    """Its representation leaves the login out."""
    assert "CANARY" not in repr(Proxy.of("http://u:CANARY@h"))


async def test_leaving_is_told_when_the_first_byte_leaves_and_not_before():
    """Who measures the way is told after connecting; where nothing leaves, never."""
    moments = []
    async with RawServer(http(JSON)) as server:
        transport = server.transport()
        evidence = Evidence(leaving=lambda: moments.append((server.connections, evidence.sent)))
        await transport.send(http_request("GET", TARGET, HEADERS), evidence=evidence)
        await transport.aclose()
    assert moments == [(1, True)]
    unreachable = own(server.url)
    evidence = Evidence(leaving=lambda: moments.append("left"))
    with pytest.raises(APIConnectionError):
        await unreachable.send(http_request("GET", TARGET, HEADERS), evidence=evidence)
    await unreachable.aclose()
    assert moments == [(1, True)]
