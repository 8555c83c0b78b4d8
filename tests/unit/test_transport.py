"""One attempt over real sockets: exact bytes out, bounded bytes in, honest evidence."""

import asyncio
import gzip

import httpx
import pytest
from request_fakes import (
    KEY,
    QUERY_CANARY,
    SECRET_HEADERS,
    SECRET_TARGET,
    RawServer,
    failing,
    http,
    http_request,
    shown,
)

from bitget_copy._transport import Evidence, Transport
from bitget_copy._transport.backend import KEEPALIVE_SECONDS, STALE_FOR_WRITES
from bitget_copy.config import ClientConfig
from bitget_copy.errors import (
    APIConnectionError,
    APIReplyError,
    ConfigError,
    Outcome,
    RequestTimeoutError,
)
from bitget_copy.ratelimit import OnHold

JSON = b'{"code":"00000"}'
PACKED = gzip.compress(JSON)


@pytest.fixture(params=["lean", "httpx"], autouse=True)
def http_of_this_test(request, monkeypatch):
    """Everything here holds for both kinds of our own connections."""
    monkeypatch.setattr(RawServer, "http", request.param)
    return request.param


def own(base_url, **options):
    """A transport over our own connections, of the kind that is being tested."""
    return Transport(ClientConfig(base_url=base_url, http=RawServer.http, **options))


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


async def test_fixed_headers_come_before_those_of_one_request():
    """With our own connections and with a custom transport alike."""
    async with RawServer(http()) as server, httpx.AsyncHTTPTransport() as custom:
        for used in (None, custom):
            transport = server.transport(used, headers={"locale": "en-US"})
            await transport.send(http_request("GET", "/x", {"A": "b"}))
    host = server.url.removeprefix("http://")
    expected = f"GET /x HTTP/1.1\r\nHost: {host}\r\nlocale: en-US\r\nA: b\r\n\r\n"
    assert server.requests == [expected.encode()] * 2


async def test_a_get_has_no_body_and_says_nothing_of_one():
    """No Content-Length, no Transfer-Encoding, no type that nobody gave."""
    async with RawServer(http()) as server:
        transport = server.transport()
        await transport.send(http_request())
    host = server.url.removeprefix("http://")
    assert server.requests == [f"GET /x HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()]


async def test_a_cookie_is_not_kept():
    """The second request carries nothing that the first reply set."""
    async with RawServer(http(headers=("Set-Cookie: session=CANARY; Path=/",))) as server:
        transport = server.transport()
        for _ in range(2):
            await transport.send(http_request())
    assert server.connections == 1
    assert b"cookie" not in server.requests[1].lower()


async def test_a_redirect_is_a_reply_like_any_other():
    """It is not followed: the signature would leave for another place."""
    moved = http(b"", status="302 Found", headers=("Location: http://127.0.0.1:1/",))
    async with RawServer(moved) as server:
        transport = server.transport()
        reply = await transport.send(http_request("GET", "/x", SECRET_HEADERS))
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


async def test_a_connection_that_the_server_closed_is_not_used_again():
    """The next request notices it before it leaves."""
    async with RawServer(http() + RawServer.CLOSE, http()) as server:
        transport = server.transport()
        await transport.send(http_request())
        await server.until(lambda: server.open_now == 0)
        await asyncio.gather(*server.tasks)
        await asyncio.sleep(0)  # the turn in which the server's socket closes
        await transport.send(http_request("POST", body=b"{}", writes=True))
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
                transport.send(http_request(method, "/x", SECRET_HEADERS, body), evidence=evidence)
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


async def test_a_first_write_opens_one_connection():
    """There is no idle one to be replaced."""
    async with RawServer(http()) as server:
        transport = server.transport()
        await transport.send(http_request("POST", body=b"{}", writes=True))
    assert server.connections == 1


async def test_a_connection_cancelled_in_its_tls_handshake_is_closed():
    """The other side says nothing; giving up leaves no socket open behind it."""
    async with RawServer(http()) as server:
        url = server.url.replace("http", "https")
        transport = own(url, verify=False)
        evidence = Evidence()
        task = asyncio.ensure_future(transport.send(http_request(), evidence=evidence))
        await server.until(lambda: server.begun)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert not evidence.sent
        for handler in server.tasks:
            await asyncio.wait_for(handler, 1)


async def test_a_fallback_is_reached_over_real_sockets():
    """Our own connections follow; the first address refuses."""
    async with RawServer(http()) as gone:
        pass
    async with RawServer(http()) as server:
        transport = server.transport(base_url=gone.url, fallback_urls=(server.url,))
        assert type(await failing(transport)) is APIConnectionError
        assert (await transport.send(http_request())).status == 200


# --- what comes back -------------------------------------------------------------------------


async def test_headers_are_found_in_any_case():
    """`Retry-After` is `retry-after`."""
    async with RawServer(http(headers=("Retry-AFTER: 7",))) as server:
        transport = server.transport()
        assert (await transport.send(http_request())).headers.get("retry-after") == "7"


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
        error = await failing(transport)
        assert isinstance(error, APIReplyError)
        if isinstance(words, tuple):
            words = words[RawServer.http == "lean"]
        assert words in str(error)
        assert (error.status, error.outcome) == (status, Outcome.UNKNOWN)
        assert head is None or error.head[: len(head)] == head
        await server.until(lambda: server.open_now == 0)
        assert (await transport.send(http_request())).status == 200
        assert server.connections == 2


async def test_a_body_of_exactly_the_bound_is_read():
    """The bound is the largest size that passes, packed or not."""
    packed = http(gzip.compress(b"x" * 2000), headers=("Content-Encoding: gzip",))
    async with RawServer(http(b"x" * 2000), packed, http(b"")) as server:
        transport = server.transport(max_body_bytes=2000)
        sizes = [len((await transport.send(http_request())).body) for _ in range(3)]
    assert sizes == [2000, 2000, 0]


async def test_an_empty_body_may_be_called_gzip():
    """Nothing is nothing in any encoding."""
    async with RawServer(http(b"", headers=("Content-Encoding: gzip",))) as server:
        transport = server.transport()
        assert (await transport.send(http_request())).body == b""


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
            await server.until(lambda: server.begun)
            for task in server.tasks:
                task.cancel()

        error, _ = await asyncio.gather(failing(transport, evidence), hang_up())
    assert isinstance(error, APIConnectionError)
    assert not evidence.sent
    assert server.requests == []


async def test_the_cause_keeps_its_words_but_neither_request_nor_frames():
    """Frames hold the headers as local variables; the reason of the failure is kept."""
    async with RawServer("reset", http()) as server:
        transport = server.transport()
        broken = await failing(transport)
        url = server.url
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


# --- TLS options -----------------------------------------------------------------------------


async def test_leaving_is_told_when_the_first_byte_leaves_and_not_before():
    """The delay is measured from there, without connecting; if nothing leaves, nothing is told."""
    moments = []
    async with RawServer(http(JSON)) as server:
        transport = server.transport()
        evidence = Evidence(leaving=lambda: moments.append((server.connections, evidence.sent)))
        await transport.send(http_request("GET", SECRET_TARGET, SECRET_HEADERS), evidence=evidence)
    assert moments == [(1, False)]
    unreachable = own(server.url)
    evidence = Evidence(leaving=lambda: moments.append("left"))
    with pytest.raises(APIConnectionError):
        await unreachable.send(
            http_request("GET", SECRET_TARGET, SECRET_HEADERS), evidence=evidence
        )
    await unreachable.aclose()
    assert moments == [(1, False)]


async def test_what_may_not_leave_after_all_does_not():
    """A token that is gone as the first byte is to leave is told as it is, with nothing sent."""

    def gone():
        raise OnHold(1.0)

    async with RawServer(http(JSON)) as server:
        transport = server.transport()
        evidence = Evidence(leaving=gone)
        with pytest.raises(OnHold):
            await transport.send(http_request(), evidence=evidence)
        assert not evidence.sent
        assert (await transport.send(http_request())).status == 200
