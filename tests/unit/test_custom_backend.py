"""What leaves through the caller's own httpx objects: what is proven of it, and what is not."""

import asyncio
import contextlib
import gzip

import httpcore
import httpx
import pytest
from request_fakes import RawServer, http, http_request

from bitget_copy._transport import Evidence, Transport
from bitget_copy._transport.custom_backend import reports_sending
from bitget_copy._transport.lean.httpx_transport import LeanTransport
from bitget_copy.config import ClientConfig
from bitget_copy.errors import (
    APIConnectionError,
    APIReplyError,
    ConfigError,
    Outcome,
    RequestTimeoutError,
)

JSON = b'{"code":"00000"}'


async def failing(transport, evidence=None):
    try:
        reply = await transport.send(
            http_request("POST", "/x", {"A": "b"}, b"{}"), evidence=evidence
        )
    except (APIConnectionError, APIReplyError, RequestTimeoutError, ConfigError) as error:
        return error
    raise AssertionError(f"answered {reply}")


# --- who tells -------------------------------------------------------------------------------


async def hook(_):
    """Does nothing; but a hook may send a copy."""


class Client(httpx.AsyncClient):
    """Somebody's own."""


class Via(httpx.AsyncHTTPTransport):
    """Somebody's own."""


class Basic(httpx.BasicAuth):
    """Somebody's own."""


def patched(thing, name):
    setattr(thing, name, hook)
    return thing


def with_pool(pool):
    via = httpx.AsyncHTTPTransport()
    via._pool = pool
    return via


def with_backend(backend):
    via = httpx.AsyncHTTPTransport()
    via._pool._network_backend = backend
    return via


class Pool(httpcore.AsyncConnectionPool):
    """Somebody's own."""


KNOWN = {
    "client": httpx.AsyncClient,
    "client by a proxy": lambda: httpx.AsyncClient(proxy="http://127.0.0.1:1"),
    "client by SOCKS": lambda: httpx.AsyncClient(proxy="socks5://127.0.0.1:1"),
    "transport": lambda: httpx.AsyncHTTPTransport(retries=3),
    "transport by a proxy": lambda: httpx.AsyncHTTPTransport(proxy="https://127.0.0.1:1"),
    "lean": lambda: LeanTransport(verify=False),
    "client over lean": lambda: httpx.AsyncClient(transport=LeanTransport(verify=False)),
    "basic auth": lambda: httpx.AsyncClient(auth=("a", "b")),
    "digest auth": lambda: httpx.AsyncClient(auth=httpx.DigestAuth("a", "b")),
    "response hooks": lambda: httpx.AsyncClient(event_hooks={"response": [hook]}),
    "mounts": lambda: httpx.AsyncClient(
        mounts={"all://a": httpx.AsyncHTTPTransport(), "all://b": None}
    ),
}
UNKNOWN = {
    "request hooks": lambda: httpx.AsyncClient(event_hooks={"request": [hook]}),
    "auth flow": lambda: httpx.AsyncClient(auth=httpx.Auth()),
    "auth by a function": lambda: httpx.AsyncClient(auth=lambda request: request),
    "derived auth": lambda: httpx.AsyncClient(auth=Basic("a", "b")),
    "patched auth": lambda: httpx.AsyncClient(
        auth=patched(httpx.BasicAuth("a", "b"), "async_auth_flow")
    ),
    "derived client": Client,
    "derived transport": Via,
    "client over a derived transport": lambda: httpx.AsyncClient(transport=Via()),
    "derived mount": lambda: httpx.AsyncClient(mounts={"all://": Via()}),
    "patched lean": lambda: patched(LeanTransport(verify=False), "handle_async_request"),
    "mock": lambda: httpx.MockTransport(hook),
    "application": lambda: httpx.ASGITransport(hook),
    "patched send": lambda: patched(httpx.AsyncClient(), "send"),
    "patched transport": lambda: patched(httpx.AsyncHTTPTransport(), "handle_async_request"),
    "another pool": lambda: with_pool(Pool()),
    "no pool": lambda: with_pool(object()),
    "patched pool": lambda: with_pool(
        patched(httpcore.AsyncConnectionPool(), "handle_async_request")
    ),
    "another network": lambda: with_backend(object()),
}


@pytest.mark.parametrize("name", [*KNOWN, *UNKNOWN])
def test_only_httpxs_own_parts_are_known_to_tell(name):
    """Whatever else stands on the way may send without a word."""
    assert reports_sending((KNOWN | UNKNOWN)[name]()) is (name in KNOWN)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (httpx.AsyncClient, "send"),
        (httpx.AsyncClient, "_send_single_request"),
        (httpx.AsyncHTTPTransport, "handle_async_request"),
        (httpcore.AsyncConnectionPool, "handle_async_request"),
        (httpcore.AsyncHTTP11Connection, "handle_async_request"),
        (LeanTransport, "handle_async_request"),
    ],
)
def test_a_class_that_was_instrumented_is_not_known(kind, name, monkeypatch):
    """Tracing and mocking libraries put themselves in place of httpx's and httpcore's methods."""
    over = LeanTransport(verify=False) if kind is LeanTransport else None
    assert reports_sending(httpx.AsyncClient(transport=over))
    monkeypatch.setattr(kind, name, hook)
    assert not reports_sending(httpx.AsyncClient(transport=over))


# --- what is proven --------------------------------------------------------------------------


@pytest.mark.parametrize("name", KNOWN)
async def test_a_connection_that_cannot_be_had_was_not_sent(name):
    """Through every way that tells; a write may be repeated then."""
    async with KNOWN[name]() as via:
        evidence = Evidence()
        error = await failing(Transport(ClientConfig(base_url="http://127.0.0.1:1"), via), evidence)
    assert (type(error), error.outcome, evidence.sent) == (
        APIConnectionError, Outcome.NOT_SENT, False,
    )  # fmt: skip


async def test_a_header_that_h11_refuses_was_not_sent():
    """The trace tells that it begins before h11 has looked; a default header of the client's."""
    async with RawServer(http(JSON)) as server:
        for value in (b"a\r\nb", b"a\0b", b" "):
            async with httpx.AsyncClient(headers=[(b"X-Mine", value)]) as via:
                evidence = Evidence()
                error = await failing(server.transport(via), evidence)
                assert (error.outcome, evidence.sent) == (Outcome.NOT_SENT, False)
                assert "LocalProtocolError" in str(error)
    assert server.requests == []


async def test_a_second_request_that_h11_refuses_takes_nothing_back():
    """A digest login sends twice; the second one is refused here, the first one has left."""
    asks = http(b"", status="401 Who", headers=('WWW-Authenticate: Digest realm="a\x01", nonce=b',))
    async with RawServer(asks) as server:
        auth = httpx.DigestAuth("user\x00", "pass")
        async with httpx.AsyncClient(auth=auth) as via:
            evidence = Evidence()
            error = await failing(server.transport(via), evidence)
    assert len(server.requests) == 1
    assert (error.outcome, evidence.sent) == (Outcome.UNKNOWN, True)


async def test_a_write_that_breaks_half_way_may_have_been_sent(monkeypatch):
    """The headers did not all leave, but nobody knows how many of their bytes did."""
    real = httpcore.AnyIOBackend.connect_tcp

    async def connect(self, *args, **more):
        stream = await real(self, *args, **more)

        async def write(data, timeout=None):
            raise httpcore.WriteError("broken pipe")

        stream.write = write
        return stream

    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", connect)
    async with RawServer("close") as server, httpx.AsyncHTTPTransport() as via:
        evidence = Evidence()
        task = asyncio.ensure_future(failing(server.transport(via), evidence))
        await asyncio.sleep(0.05)
        server.server.close()
        for one in server.tasks:
            one.cancel()
        error = await task
    assert (error.outcome, evidence.sent) == (Outcome.UNKNOWN, True)


@pytest.mark.parametrize("kind", ["client", "transport"])
async def test_a_connect_of_a_proxy_is_not_our_request(kind):
    """The caller's proxy hangs up on CONNECT: nothing of ours has left."""
    async with RawServer("close") as proxy:
        made = {"client": httpx.AsyncClient, "transport": httpx.AsyncHTTPTransport}[kind]
        async with made(proxy=proxy.url) as via:
            evidence = Evidence(leaving=lambda: left.append(1))
            left = []
            transport = Transport(ClientConfig(base_url="https://127.0.0.1:1"), via)
            error = await failing(transport, evidence)
    assert proxy.requests[0].startswith(b"CONNECT 127.0.0.1:1 ")
    assert (type(error), evidence.sent, left) == (APIConnectionError, False, [])


async def test_a_reply_without_a_trace_was_sent_all_the_same(monkeypatch):
    """A mock below httpx answers: what is answered has left."""

    async def answer(self, request):
        return httpcore.Response(200, content=JSON)

    monkeypatch.setattr(httpcore.AsyncConnectionPool, "handle_async_request", answer)
    async with httpx.AsyncClient() as via:
        evidence = Evidence()
        transport = Transport(ClientConfig(base_url="http://127.0.0.1:1"), via)
        assert (await transport.send(http_request(), evidence=evidence)).body == JSON
    assert evidence.sent


async def test_a_closed_client_is_said_to_be_closed():
    """An option that is wrong, not a reply that was lost."""
    via = httpx.AsyncClient(event_hooks={"request": [hook]})
    await via.aclose()
    evidence = Evidence()
    error = await failing(Transport(ClientConfig(base_url="http://127.0.0.1:1"), via), evidence)
    assert type(error) is ConfigError
    assert "transport: " in str(error)
    assert not evidence.sent


# --- replies that somebody has had before us -------------------------------------------------


def client(response):
    return httpx.AsyncClient(event_hooks={"response": [response]})


async def reads(response):
    await response.aread()


async def looks_at_json(response):
    await response.aread()
    response.json()


@pytest.mark.parametrize("one", [reads, looks_at_json])
async def test_a_reply_that_a_hook_has_read_is_read_all_the_same(one):
    """As httpx documents it for hooks that look at the body."""
    async with RawServer(http(JSON)) as server, client(one) as via:
        transport = server.transport(via, max_body_bytes=len(JSON))
        reply = await transport.send(http_request("POST", body=b"{}"))
        assert (reply.status, reply.body) == (200, JSON)
        with pytest.raises(APIReplyError, match="larger than"):
            await server.transport(via, max_body_bytes=5).send(http_request())


@pytest.mark.parametrize("coding", ["br", "gzip, gzip", "deflate", "zstd"])
async def test_a_reply_in_a_coding_that_was_not_asked_for_is_not_believed(coding):
    """Whether a hook has read it or not: httpx leaves what it does not know as it is."""
    for one in (hook, reads):
        raw = http(b"\x1f\x8b", headers=(f"Content-Encoding: {coding}",))
        async with RawServer(raw) as server, client(one) as via:
            error = await failing(server.transport(via))
        assert (type(error), error.outcome) == (APIReplyError, Outcome.UNKNOWN)


async def takes(response):
    async for _ in response.aiter_raw():
        pass


async def takes_some(response):
    async for _ in response.aiter_bytes(2):
        break


async def closes(response):
    await response.aclose()


async def replaces(response):
    await response.aread()
    response._content, response.status_code = b"{}", 429


HOOKS = [takes, takes_some, closes, replaces]


@pytest.mark.parametrize("one", HOOKS)
async def test_a_hook_cannot_take_the_reply_away(one):
    """It was read before; and the caller's client has no more hooks than before."""
    async with RawServer(http(JSON)) as server, client(one) as via:
        reply = await server.transport(via).send(http_request("POST", body=b"{}"))
        assert (reply.status, reply.body) == (200, JSON)
        assert via.event_hooks == {"request": [], "response": [one]}


@pytest.mark.parametrize("coding", ["", "gzip"])
async def test_a_hook_has_the_body_as_it_came(coding):
    """Packed, where it was packed: httpx unpacks it for the hook."""
    seen = []

    async def looks(response):
        seen.append(await response.aread())

    packed = gzip.compress(JSON) if coding else JSON
    raw = http(packed, headers=(f"Content-Encoding: {coding}",))
    async with RawServer(raw) as server, client(looks) as via:
        reply = await server.transport(via).send(http_request("POST", body=b"{}"))
    assert (reply.body, seen) == (JSON, [JSON])


@pytest.mark.parametrize("one", [takes, takes_some, closes])
async def test_a_reply_whose_body_is_gone_was_sent(one):
    """A client of somebody's own class is used as it is; the message says what to do there."""
    async with RawServer(http(JSON)) as server, Client(event_hooks={"response": [one]}) as via:
        error = await failing(server.transport(via))
    assert (type(error), error.outcome, error.status) == (APIReplyError, Outcome.UNKNOWN, 200)
    assert "aread()" in str(error)


async def raises_for_status(response):
    response.raise_for_status()


async def reads_and_raises(response):
    await response.aread()
    response.raise_for_status()


async def changes_and_raises(response):
    response.status_code = 429
    response.raise_for_status()


@pytest.mark.parametrize("one", [raises_for_status, reads_and_raises, changes_and_raises])
@pytest.mark.parametrize("body", [b'{"code":"429"}', b'{"code":"00000"}', b"<html>", b""])
@pytest.mark.parametrize("status", [400, 429, 503])
@pytest.mark.parametrize("over", [httpx.AsyncHTTPTransport, LeanTransport])
async def test_a_hook_that_raises_for_the_status_takes_the_reply_not_away(one, body, status, over):
    """As httpx documents it; status and body count as they came, whatever it has made of them."""
    raw = http(body, status=f"{status} X", headers=("Retry-After: 7",))
    hooks = {"response": [one]}
    via = httpx.AsyncClient(transport=over(), event_hooks=hooks)
    async with RawServer(raw) as server, via:
        evidence = Evidence()
        reply = await server.transport(via).send(
            http_request("POST", body=b"{}"), evidence=evidence
        )
    assert (reply.status, reply.body, reply.headers["retry-after"]) == (status, body, "7")
    assert evidence.sent


async def test_another_requests_status_is_not_ours():
    """A hook ships metrics to a host that turns it away with 429; our write was executed."""
    async with RawServer(http(b"", status="429 X")) as other, RawServer(http(JSON)) as server:

        async def ships(_):
            async with httpx.AsyncClient() as metrics:
                (await metrics.get(other.url)).raise_for_status()

        async with client(ships) as via:
            error = await failing(server.transport(via))
    assert (type(error), error.outcome, error.status) == (APIReplyError, Outcome.UNKNOWN, None)
    assert len(server.requests) == 1


class Stream(httpx.AsyncByteStream):
    """A body that ends well, but not its closing; or neither."""

    def __init__(self, error=None):
        self.error = error

    async def __aiter__(self):
        yield JSON
        if self.error is not None:
            raise self.error

    async def aclose(self):
        raise RuntimeError("already closed")


async def test_a_reply_that_is_whole_survives_its_closing():
    """What the caller's stream does afterwards changes nothing."""
    via = httpx.MockTransport(lambda _: httpx.Response(200, stream=Stream()))
    transport = Transport(ClientConfig(base_url="http://127.0.0.1:1"), via)
    assert (await transport.send(http_request("POST", body=b"{}"))).body == JSON


@pytest.mark.parametrize(
    "error",
    [APIConnectionError("another"), ConfigError("closed"), httpx.ConnectError("c"), OSError()],
)  # fmt: skip
async def test_a_stream_may_fail_in_any_way(error):
    """It broke off, whatever is raised there."""
    via = httpx.MockTransport(lambda _: httpx.Response(200, stream=Stream(error)))
    failed = await failing(Transport(ClientConfig(base_url="http://127.0.0.1:1"), via))
    assert (type(failed), failed.outcome, failed.partial) == (APIReplyError, Outcome.UNKNOWN, True)
    assert failed.head == JSON


async def test_a_stream_that_cancels_itself_is_not_the_call_cancelled():
    """Nobody has cancelled the call, so its fate is told."""
    stream = Stream(asyncio.CancelledError())
    via = httpx.MockTransport(lambda _: httpx.Response(200, stream=stream))
    failed = await failing(Transport(ClientConfig(base_url="http://127.0.0.1:1"), via))
    assert (type(failed), failed.outcome) == (APIReplyError, Outcome.UNKNOWN)


@pytest.mark.parametrize("answer", [None, b"bytes", object()])
async def test_what_is_no_reply_at_all_was_sent(answer):
    """A transport of the caller's that returns nonsense."""

    class Odd(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request):
            return answer

    failed = await failing(Transport(ClientConfig(base_url="http://127.0.0.1:1"), Odd()))
    assert (type(failed), failed.outcome) == (APIReplyError, Outcome.UNKNOWN)


async def test_a_cancellation_inside_a_hook_is_not_the_calls():
    """Nobody has cancelled the call; but who does, is obeyed."""

    async def waits_for_another(_):
        task = asyncio.ensure_future(asyncio.sleep(60))
        asyncio.get_running_loop().call_soon(task.cancel)
        await task

    async with RawServer(http(JSON)) as server:
        async with client(waits_for_another) as via:
            error = await failing(server.transport(via))
        assert (type(error), error.outcome) == (APIReplyError, Outcome.UNKNOWN)
        reached = asyncio.Event()

        async def waits(_):
            reached.set()
            await asyncio.sleep(60)

        async with client(waits) as via:
            task = asyncio.ensure_future(failing(server.transport(via)))
            await reached.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task


@pytest.mark.parametrize("kind", [httpx.AsyncClient, Client])
async def test_a_status_that_a_hook_made_up_is_not_ours(kind):
    """It calls our request limited, but the exchange has executed it."""

    async def invents(response):
        made = httpx.Response(
            429, request=response.request, extensions=response.extensions, content=b""
        )
        raise httpx.HTTPStatusError("limited", request=response.request, response=made)

    hooks = {"response": [invents]}
    async with RawServer(http(JSON)) as server, kind(event_hooks=hooks) as via:
        error = await failing(server.transport(via))
    assert (type(error), error.outcome, error.status) == (APIReplyError, Outcome.UNKNOWN, None)


def test_a_proxy_beside_a_transport_is_refused():
    """It would go past the proxy without a word."""
    url = "http://127.0.0.1:1"
    with pytest.raises(ConfigError, match=r"^proxy: has no effect beside transport="):
        Transport(ClientConfig(base_url=url, proxy="http://127.0.0.1:2"), httpx.AsyncClient())


# --- what a client adds ----------------------------------------------------------------------


async def test_an_auth_flow_is_gone_through():
    """Its second request is the same write: the first was turned away."""

    class Token(httpx.Auth):
        async def async_auth_flow(self, request):
            response = yield request
            if response.status_code == 401:
                request.headers["X-Token"] = "t"
                yield request

    replies = http(b"", status="401 Who"), http(JSON)
    async with RawServer(*replies) as server, httpx.AsyncClient(auth=Token()) as via:
        reply = await server.transport(via).send(http_request("POST", "/x", {"A": "b"}, b"{}"))
    assert (reply.status, reply.body) == (200, JSON)
    assert [b"X-Token: t" in raw for raw in server.requests] == [False, True]
    assert all(raw.endswith(b"\r\n\r\n{}") for raw in server.requests)


class Again(httpx.AsyncBaseTransport):
    """Sends whatever it is given twice."""

    def __init__(self, over):
        self.over = over

    async def handle_async_request(self, request):
        await (await self.over.handle_async_request(request)).aclose()
        return await self.over.handle_async_request(request)

    async def aclose(self):
        await self.over.aclose()


class AgainAuth(httpx.Auth):
    """Sends whatever it is given twice."""

    def auth_flow(self, request):
        yield request
        yield request


TWICE = {
    "transport": Again,
    "mount": lambda over: httpx.AsyncClient(mounts={"http://": Again(over)}),
    "auth flow": lambda over: httpx.AsyncClient(transport=over, auth=AgainAuth()),
}


@pytest.mark.parametrize("status", ["200 OK", "500 X", "403 X", "429 X", "401 X", "407 X"])
@pytest.mark.parametrize("over", [httpx.AsyncHTTPTransport, LeanTransport])
@pytest.mark.parametrize("twice", TWICE)
async def test_a_write_leaves_once_unless_it_was_asked_for_a_login(twice, over, status):
    """Whatever stands on the way; a read may be repeated there."""
    turned_away = status[:3] in {"401", "407"}
    for fresh in (True, False):
        async with RawServer(http(JSON, status=status)) as server, TWICE[twice](over()) as via:
            sending = server.transport(via).send(http_request("POST", body=b"{}", writes=fresh))
            if turned_away or not fresh:
                assert (await sending).status == int(status[:3])
            else:
                with pytest.raises(APIReplyError, match="a write is sent once"):
                    await sending
        assert len(server.requests) == (2 if turned_away or not fresh else 1)


async def test_a_mount_is_taken():
    """By the URL's pattern, as httpx documents it."""
    seen = []

    def handler(request):
        seen.append(request.url.path)
        return httpx.Response(200, content=JSON)

    mounts = {"http://127.0.0.1": httpx.MockTransport(handler)}
    async with httpx.AsyncClient(mounts=mounts) as via:
        await Transport(ClientConfig(base_url="http://127.0.0.1:1"), via).send(http_request())
    assert seen == ["/x"]


async def test_our_headers_and_framing_win_over_a_clients_defaults():
    """Only what we do not say ourselves is added."""
    defaults = {
        "a": "theirs", "X-Mine": "1", "Content-Length": "99", "Transfer-Encoding": "chunked",
        "Host": "elsewhere", "Accept-Encoding": "br",
    }  # fmt: skip
    async with RawServer(http(JSON)) as server, httpx.AsyncClient(headers=defaults) as via:
        await server.transport(via).send(http_request("POST", "/x", {"A": "b"}, b"{}"))
    host = server.url.removeprefix("http://")
    expected = (
        f"POST /x HTTP/1.1\r\nHost: {host}\r\nA: b\r\nContent-Length: 2\r\nX-Mine: 1\r\n\r\n{{}}"
    )
    assert server.requests == [expected.encode()]


async def test_a_clients_headers_go_out_as_they_are():
    """In any encoding, and as often as they are given."""
    defaults = [("X-Mine", "é".encode()), ("X-Old", "é".encode("latin-1")), ("X-Two", "1"),
                ("X-Two", "2")]  # fmt: skip
    async with RawServer(http(JSON)) as server, httpx.AsyncClient(headers=defaults) as via:
        await server.transport(via).send(http_request("GET", "/x", {"A": "b"}))
    lines = server.requests[0].split(b"\r\n")
    assert lines[2:] == [
        b"A: b", "X-Mine: é".encode(), "X-Old: é".encode("latin-1"), b"X-Two: 1", b"X-Two: 2",
        b"", b"",
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["a\r\nb", "a\nb", "a\0b", "a\x7fb", "é"])
@pytest.mark.parametrize("kind", ["lean", "httpx", "foreign"])
async def test_a_value_that_is_no_headers_is_refused_before_anything_is_opened(kind, value):
    """It would end its line, or the request; a signer of the caller's may give anything."""
    async with RawServer(http(JSON)) as server, httpx.AsyncHTTPTransport() as via:
        transport = server.transport(
            via if kind == "foreign" else None, http="auto" if kind == "foreign" else kind
        )
        with pytest.raises(ConfigError, match=r"header ACCESS-SIGN: .*Nothing was sent"):
            await transport.send(http_request("GET", "/x", {"A": "b", "ACCESS-SIGN": value}))
        await transport.aclose()
        assert server.connections == 0


@pytest.mark.parametrize(
    ("method", "target"),
    [("GET", "/x y"), ("GET", "/x\r\nA: b"), ("GET", "/ü"), ("GE T", "/x"), ("GET\r\n", "/x")],
)
@pytest.mark.parametrize("kind", ["lean", "httpx"])
async def test_a_line_that_is_no_request_is_refused_before_anything_is_opened(kind, method, target):
    """A row of the caller's own making may hold anything."""
    async with RawServer(http(JSON)) as server:
        transport = server.transport(http=kind)
        with pytest.raises(ConfigError, match=r"request line of .* Nothing was sent"):
            await transport.send(http_request(method, target))
        await transport.aclose()
        assert server.connections == 0


# --- logs ------------------------------------------------------------------------------------

ECHO = "hush-KEY-and-signature"
ECHOES = {
    "reason": http(JSON, status=f"403 {ECHO}"),
    "header": http(JSON, headers=[f"X-Seen: {ECHO}"]),
    "location": http(b"", status="302 Found", headers=[f"Location: /?{ECHO}"]),
    "status line": f"HTTP/1.1 {ECHO}\r\n\r\n".encode() + RawServer.CLOSE,
    "header line": f"HTTP/1.1 200 OK\r\n{ECHO}\r\n\r\n".encode() + RawServer.CLOSE,
    "chunk": f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{ECHO}\r\n".encode()
    + RawServer.CLOSE,
}


@pytest.mark.parametrize("echo", ECHOES)
@pytest.mark.parametrize("via", [None, httpx.AsyncHTTPTransport, httpx.AsyncClient])
async def test_no_log_of_httpx_holds_what_the_other_side_has_written(via, echo, caplog):
    """It may echo the request's headers; that the request was made is logged all the same."""
    caplog.set_level("DEBUG")
    async with RawServer(ECHOES[echo]) as server:
        own = None if via is None else via()
        transport = Transport(ClientConfig(base_url=server.url, http="httpx"), own)
        with contextlib.suppress(APIReplyError):
            await transport.send(http_request("POST", "/x", {"A": "b"}, b"{}"))
        await transport.aclose()
        if own is not None:
            await own.aclose()
    records = [r for r in caplog.records if r.name.startswith("http")]
    assert any("send_request_headers.complete" in r.getMessage() for r in records)
    assert ECHO not in "".join(f"{r.getMessage()} {r.args}" for r in records)


async def test_what_others_send_by_httpx_is_logged_whole(caplog):
    """The logs of the application's own requests are its own."""
    caplog.set_level("DEBUG")
    async with RawServer(ECHOES["header"]) as server, httpx.AsyncClient() as client:
        await Transport(ClientConfig(base_url=server.url), client).send(http_request())
        caplog.clear()
        await client.get(server.url)
    assert ECHO in caplog.text
