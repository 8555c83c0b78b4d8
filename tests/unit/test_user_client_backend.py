"""What is known of a request that leaves through a user's own httpx transport or client."""

import asyncio
import contextlib
import gzip
import logging
import traceback
from pathlib import Path

import httpcore
import httpx
import pytest
from request_fakes import (
    KEY,
    PASSPHRASE,
    QUERY_CANARY,
    SECRET_TARGET,
    RawServer,
    failing,
    http,
    http_request,
    over,
    shown,
)

import bitget_copy
from bitget_copy._redact import redact_error
from bitget_copy._transport import Evidence, Transport, user_client_backend
from bitget_copy._transport.backend import CONNECT_SECONDS
from bitget_copy._transport.lean.httpx_transport import LeanTransport
from bitget_copy._transport.user_client_backend import reports_sending
from bitget_copy.config import ClientConfig
from bitget_copy.errors import (
    APIConnectionError,
    APIReplyError,
    ConfigError,
    Outcome,
    RequestTimeoutError,
)

JSON = b'{"code":"00000"}'
PACKED = gzip.compress(JSON)


# --- which ones report that a request leaves -------------------------------------------------


async def hook(_):
    """Does nothing; but a hook may send a copy."""


class Client(httpx.AsyncClient):
    """Somebody's own."""


class Derived(httpx.AsyncHTTPTransport):
    """Somebody's own."""


class Basic(httpx.BasicAuth):
    """Somebody's own."""


def patched(thing, name):
    setattr(thing, name, hook)
    return thing


def with_pool(pool):
    custom = httpx.AsyncHTTPTransport()
    custom._pool = pool
    return custom


def with_backend(backend):
    custom = httpx.AsyncHTTPTransport()
    custom._pool._network_backend = backend
    return custom


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
    "derived transport": Derived,
    "client over a derived transport": lambda: httpx.AsyncClient(transport=Derived()),
    "derived mount": lambda: httpx.AsyncClient(mounts={"all://": Derived()}),
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
def test_only_httpxs_own_parts_and_ours_report_sending(name):
    """Anything else may send without reporting it."""
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
    """With everything that reports sending; a write may be repeated then."""
    async with KNOWN[name]() as custom:
        error = await failing(over(custom))
    assert (type(error), error.outcome) == (APIConnectionError, Outcome.NOT_SENT)


async def test_a_header_that_h11_refuses_was_not_sent():
    """The trace tells that it begins before h11 has looked; a default header of the client's."""
    async with RawServer(http(JSON)) as server:
        for value in (b"a\r\nb", b"a\0b", b" "):
            async with httpx.AsyncClient(headers=[(b"X-Mine", value)]) as custom:
                error = await failing(server.transport(custom))
                assert error.outcome is Outcome.NOT_SENT
                assert "LocalProtocolError" in str(error)
    assert server.requests == []


async def test_a_second_request_that_h11_refuses_takes_nothing_back():
    """A digest login sends twice; the second one is refused here, the first one has left."""
    asks = http(b"", status="401 Who", headers=('WWW-Authenticate: Digest realm="a\x01", nonce=b',))
    async with RawServer(asks) as server:
        auth = httpx.DigestAuth("user\x00", "pass")
        async with httpx.AsyncClient(auth=auth) as custom:
            error = await failing(server.transport(custom))
    assert len(server.requests) == 1
    assert error.outcome is Outcome.UNKNOWN


async def test_a_write_that_breaks_half_way_may_have_been_sent(monkeypatch):
    """The headers did not all leave, but nobody knows how many of their bytes did."""
    real = httpcore.AnyIOBackend.connect_tcp

    async def connect(self, *args, **more):
        stream = await real(self, *args, **more)

        async def write(data, timeout=None):
            for one in server.tasks:
                one.cancel()
            raise httpcore.WriteError("broken pipe")

        stream.write = write
        return stream

    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", connect)
    async with RawServer("close") as server, httpx.AsyncHTTPTransport() as custom:
        evidence = Evidence()
        error = await failing(server.transport(custom), evidence)
    assert (error.outcome, evidence.sent) == (Outcome.UNKNOWN, True)


@pytest.mark.parametrize("kind", ["client", "transport"])
async def test_a_connect_of_a_proxy_is_not_our_request(kind):
    """The caller's proxy hangs up on CONNECT: nothing of ours has left."""
    async with RawServer("close") as proxy:
        made = {"client": httpx.AsyncClient, "transport": httpx.AsyncHTTPTransport}[kind]
        async with made(proxy=proxy.url) as custom:
            evidence = Evidence(leaving=lambda: left.append(1))
            left = []
            transport = Transport(ClientConfig(base_url="https://127.0.0.1:1"), custom)
            error = await failing(transport, evidence)
    assert proxy.requests[0].startswith(b"CONNECT 127.0.0.1:1 ")
    assert (type(error), evidence.sent, left) == (APIConnectionError, False, [])


async def test_a_reply_without_a_trace_was_sent_all_the_same(monkeypatch):
    """A mock below httpx answers: what is answered has left."""

    async def answer(self, request):
        return httpcore.Response(200, content=JSON)

    monkeypatch.setattr(httpcore.AsyncConnectionPool, "handle_async_request", answer)
    async with httpx.AsyncClient() as custom:
        evidence = Evidence()
        transport = over(custom)
        assert (await transport.send(http_request(), evidence=evidence)).body == JSON
    assert evidence.sent


async def test_a_closed_client_is_said_to_be_closed():
    """An option that is wrong, not a reply that was lost."""
    custom = httpx.AsyncClient(event_hooks={"request": [hook]})
    await custom.aclose()
    error = await failing(over(custom))
    assert type(error) is ConfigError
    assert "transport: " in str(error)


# --- responses that a hook has seen first -------------------------------------------------


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
    async with RawServer(http(JSON)) as server, client(one) as custom:
        transport = server.transport(custom, max_body_bytes=len(JSON))
        reply = await transport.send(http_request("POST", body=b"{}"))
        assert (reply.status, reply.body) == (200, JSON)
        with pytest.raises(APIReplyError, match="larger than"):
            await server.transport(custom, max_body_bytes=5).send(http_request())


@pytest.mark.parametrize("coding", ["br", "gzip, gzip", "deflate", "zstd"])
async def test_a_reply_in_a_coding_that_was_not_asked_for_is_not_believed(coding):
    """Whether a hook has read it or not: httpx leaves what it does not know as it is."""
    for one in (hook, reads):
        raw = http(b"\x1f\x8b", headers=(f"Content-Encoding: {coding}",))
        async with RawServer(raw) as server, client(one) as custom:
            error = await failing(server.transport(custom))
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
    async with RawServer(http(JSON)) as server, client(one) as custom:
        reply = await server.transport(custom).send(http_request("POST", body=b"{}"))
        assert (reply.status, reply.body) == (200, JSON)
        assert custom.event_hooks == {"request": [], "response": [one]}


@pytest.mark.parametrize("coding", ["", "gzip"])
async def test_a_hook_has_the_body_as_it_came(coding):
    """Packed, where it was packed: httpx unpacks it for the hook."""
    seen = []

    async def looks(response):
        seen.append(await response.aread())

    packed = gzip.compress(JSON) if coding else JSON
    raw = http(packed, headers=(f"Content-Encoding: {coding}",))
    async with RawServer(raw) as server, client(looks) as custom:
        reply = await server.transport(custom).send(http_request("POST", body=b"{}"))
    assert (reply.body, seen) == (JSON, [JSON])


@pytest.mark.parametrize("one", [takes, takes_some, closes])
async def test_a_reply_whose_body_is_gone_was_sent(one):
    """A client of somebody's own class is used as it is; the message says what to do there."""
    async with RawServer(http(JSON)) as server, Client(event_hooks={"response": [one]}) as custom:
        error = await failing(server.transport(custom))
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
    custom = httpx.AsyncClient(transport=over(), event_hooks=hooks)
    async with RawServer(raw) as server, custom:
        evidence = Evidence()
        reply = await server.transport(custom).send(
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

        async with client(ships) as custom:
            error = await failing(server.transport(custom))
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
    custom = httpx.MockTransport(lambda _: httpx.Response(200, stream=Stream()))
    transport = over(custom)
    assert (await transport.send(http_request("POST", body=b"{}"))).body == JSON


@pytest.mark.parametrize(
    "error",
    [APIConnectionError("another"), ConfigError("closed"), httpx.ConnectError("c"), OSError()],
)  # fmt: skip
async def test_a_stream_may_fail_in_any_way(error):
    """It broke off, whatever is raised there."""
    custom = httpx.MockTransport(lambda _: httpx.Response(200, stream=Stream(error)))
    failed = await failing(over(custom))
    assert (type(failed), failed.outcome, failed.partial) == (APIReplyError, Outcome.UNKNOWN, True)
    assert failed.head == JSON


async def test_a_stream_that_cancels_itself_is_not_the_call_cancelled():
    """Nobody has cancelled the call, so its fate is told."""
    stream = Stream(asyncio.CancelledError())
    custom = httpx.MockTransport(lambda _: httpx.Response(200, stream=stream))
    failed = await failing(over(custom))
    assert (type(failed), failed.outcome) == (APIReplyError, Outcome.UNKNOWN)


@pytest.mark.parametrize("answer", [None, b"bytes", object()])
async def test_what_is_no_reply_at_all_was_sent(answer):
    """A transport of the caller's that returns nonsense."""

    class Odd(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request):
            return answer

    failed = await failing(over(Odd()))
    assert (type(failed), failed.outcome) == (APIReplyError, Outcome.UNKNOWN)


async def test_a_cancellation_inside_a_hook_is_not_the_calls():
    """Nobody has cancelled the call; but who does, is obeyed."""

    async def waits_for_another(_):
        task = asyncio.ensure_future(asyncio.sleep(60))
        asyncio.get_running_loop().call_soon(task.cancel)
        await task

    async with RawServer(http(JSON)) as server:
        async with client(waits_for_another) as custom:
            error = await failing(server.transport(custom))
        assert (type(error), error.outcome) == (APIReplyError, Outcome.UNKNOWN)
        reached = asyncio.Event()

        async def waits(_):
            reached.set()
            await asyncio.sleep(60)

        async with client(waits) as custom:
            task = asyncio.ensure_future(failing(server.transport(custom)))
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
    async with RawServer(http(JSON)) as server, kind(event_hooks=hooks) as custom:
        error = await failing(server.transport(custom))
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
    async with RawServer(*replies) as server, httpx.AsyncClient(auth=Token()) as custom:
        reply = await server.transport(custom).send(http_request("POST", "/x", {"A": "b"}, b"{}"))
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


class CopyAuth(httpx.Auth):
    """The same, by a request of its own making."""

    def auth_flow(self, request):
        yield request
        yield httpx.Request(
            request.method, request.url, headers=request.headers, content=request.content
        )


TWICE = {
    "transport": Again,
    "mount": lambda over: httpx.AsyncClient(mounts={"http://": Again(over)}),
    "auth flow": lambda over: httpx.AsyncClient(transport=over, auth=AgainAuth()),
    "auth flow with a copy": lambda over: httpx.AsyncClient(transport=over, auth=CopyAuth()),
    "auth flow with a copy, over a mount": lambda over: httpx.AsyncClient(
        mounts={"http://": over}, auth=CopyAuth()
    ),
}


@pytest.mark.parametrize("status", ["200 OK", "500 X", "403 X", "429 X", "401 X", "407 X"])
@pytest.mark.parametrize("over", [httpx.AsyncHTTPTransport, LeanTransport])
@pytest.mark.parametrize("twice", TWICE)
async def test_a_write_leaves_once_unless_it_was_asked_for_a_login(twice, over, status):
    """Whatever repeats it; a read may be repeated there.

    What repeats it above httpx's own transport has not seen the whole reply, nor have we.
    """
    is_seen = over is LeanTransport or twice.startswith("auth flow")
    turned_away = status[:3] in {"401", "407"} and is_seen
    for fresh in (True, False):
        async with RawServer(http(b"{}", status=status)) as server, TWICE[twice](over()) as custom:
            sending = server.transport(custom).send(http_request("POST", body=b"{}", writes=fresh))
            if turned_away or not fresh:
                assert (await sending).status == int(status[:3])
            else:
                with pytest.raises(APIReplyError, match="a write is sent once"):
                    await sending
        assert len(server.requests) == (2 if turned_away or not fresh else 1)


DONE = {
    "plain": http(JSON, status="401 X"),
    "asked by a proxy": http(JSON, status="407 X"),
    "escapes": http(JSON.replace(b"0", b"\\u0030"), status="401 X"),
    "utf-16": http(JSON.decode().encode("utf-16"), status="401 X"),
    "gzip": http(PACKED, status="401 X", headers=["Content-Encoding: gzip"]),
    "coding": http(PACKED, status="401 X", headers=["Content-Encoding: br"]),
}


@pytest.mark.parametrize("said", DONE)
@pytest.mark.parametrize("over", [httpx.AsyncHTTPTransport, LeanTransport])
@pytest.mark.parametrize("twice", TWICE)
async def test_a_write_that_was_carried_out_leaves_no_second_time_for_a_login(twice, over, said):
    """The body says that it was, whatever the status and what repeats it make of it."""
    async with RawServer(DONE[said]) as server, TWICE[twice](over()) as custom:
        with pytest.raises(APIReplyError, match=r"a write is sent once|encoded as"):
            await server.transport(custom).send(http_request("POST", body=b"{}", writes=True))
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("body", "packed"),
    [(b"", True), (b'{"code":"40009","msg":"0.00000"}', False), (b"<p color='#000000'>", False)],
    ids=["none", "refused", "page"],
)
async def test_a_body_that_asks_for_a_login_is_not_taken_for_a_success(body, packed):
    """The write leaves again: it was not carried out."""
    coding = ["Content-Encoding: gzip"] if packed else []
    asks = http(body, status="401 X", headers=coding)
    custom = httpx.AsyncClient(transport=LeanTransport(), auth=AgainAuth())
    async with RawServer(asks, http(JSON)) as server, custom:
        request = http_request("POST", body=b"{}", writes=True)
        assert (await server.transport(custom).send(request)).body == JSON


async def test_a_mount_is_taken():
    """By the URL's pattern, as httpx documents it."""
    seen = []

    def handler(request):
        seen.append(request.url.path)
        return httpx.Response(200, content=JSON)

    mounts = {"http://127.0.0.1": httpx.MockTransport(handler)}
    async with httpx.AsyncClient(mounts=mounts) as custom:
        await over(custom).send(http_request())
    assert seen == ["/x"]


async def test_our_headers_and_framing_win_over_a_clients_defaults():
    """Only what we do not say ourselves is added."""
    defaults = {
        "a": "theirs", "X-Mine": "1", "Content-Length": "99", "Transfer-Encoding": "chunked",
        "Host": "elsewhere", "Accept-Encoding": "br",
    }  # fmt: skip
    async with RawServer(http(JSON)) as server, httpx.AsyncClient(headers=defaults) as custom:
        await server.transport(custom).send(http_request("POST", "/x", {"A": "b"}, b"{}"))
    host = server.url.removeprefix("http://")
    expected = (
        f"POST /x HTTP/1.1\r\nHost: {host}\r\nA: b\r\nContent-Length: 2\r\nX-Mine: 1\r\n\r\n{{}}"
    )
    assert server.requests == [expected.encode()]


async def test_a_clients_headers_go_out_as_they_are():
    """In any encoding, and as often as they are given."""
    defaults = [("X-Mine", "é".encode()), ("X-Old", "é".encode("latin-1")), ("X-Two", "1"),
                ("X-Two", "2")]  # fmt: skip
    async with RawServer(http(JSON)) as server, httpx.AsyncClient(headers=defaults) as custom:
        await server.transport(custom).send(http_request("GET", "/x", {"A": "b"}))
    lines = server.requests[0].split(b"\r\n")
    assert lines[2:] == [
        b"A: b", "X-Mine: é".encode(), "X-Old: é".encode("latin-1"), b"X-Two: 1", b"X-Two: 2",
        b"", b"",
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["a\r\nb", "a\nb", "a\0b", "a\x7fb", "é"])
@pytest.mark.parametrize("kind", ["lean", "httpx", "custom"])
async def test_a_value_that_is_no_headers_is_refused_before_anything_is_opened(kind, value):
    """It would end its line, or the request; a signer of the caller's may give anything."""
    async with RawServer(http(JSON)) as server, httpx.AsyncHTTPTransport() as custom:
        transport = server.transport(
            custom if kind == "custom" else None, http="auto" if kind == "custom" else kind
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
@pytest.mark.parametrize("custom", [None, httpx.AsyncHTTPTransport, httpx.AsyncClient])
async def test_no_log_of_httpx_holds_what_the_other_side_has_written(custom, echo, caplog):
    """It may echo the request's headers; that the request was made is logged all the same."""
    caplog.set_level("DEBUG")
    async with RawServer(ECHOES[echo]) as server:
        own = None if custom is None else custom()
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


async def test_a_key_that_is_quoted_is_not_cut_before_it_is_looked_for():
    """Where a reply over the lean transport breaks off, at the end of what would be shown."""
    half = http(b"x" * 190 + KEY.encode(), length=999) + RawServer.CLOSE
    async with RawServer(half) as server, LeanTransport() as custom:
        error = await failing(server.transport(custom))
    redact_error(error, [KEY])
    assert "broke off" in str(error)
    assert KEY[:6] not in shown(error)


# --- other transports ------------------------------------------------------------------------


async def test_connecting_alone_has_a_time_limit_of_its_own():
    """It ends before anything was sent, so that another address can be tried in time."""
    seen = []

    def handler(request):
        seen.append(request.extensions["timeout"])
        return httpx.Response(200, content=JSON)

    await over(httpx.MockTransport(handler)).send(http_request())
    assert seen == [{"connect": CONNECT_SECONDS, "read": None, "write": None, "pool": None}]


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
async def test_an_error_of_a_custom_transport_proves_nothing(cause, kind):
    """It cannot say when the first byte leaves, so doubt means sent, whatever the error's class."""
    error = await failing(over(httpx.MockTransport(raising(cause))))
    assert (type(error), error.outcome) == (kind, Outcome.UNKNOWN)
    assert error.__cause__ is cause


async def crashing(scope, receive, send):
    """An ASGI application with a fault of its own, which repeats what it was sent."""
    raise LookupError(f"no route for {scope['query_string'].decode()[:4]}")


async def crashing_later(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    raise ExceptionGroup("several", [ValueError("one"), TypeError("two")])


class Broken(httpx.AsyncByteStream):
    """A reply whose stream fails in the middle, with an error that is not httpx's."""

    async def __aiter__(self):
        yield b"{"
        raise OSError(5, "disc")


@pytest.mark.parametrize(
    ("custom", "words"),
    [
        (crashing, "LookupError: no route for note (line"),
        (crashing_later, "ExceptionGroup: several"),
        (httpx.MockTransport(raising(RuntimeError("loop"))), "RuntimeError: loop (line"),
        (httpx.MockTransport(raising(TimeoutError("own"))), "TimeoutError: own (line"),
        (httpx.MockTransport(raising(httpx.ReadError(""))), "was whole (ReadError);"),
        (httpx.MockTransport(lambda _: httpx.Response(200, stream=Broken())), "[Errno 5] disc"),
    ],
    ids=["application", "later", "transport", "timeout", "wordless", "stream"],
)
async def test_a_fault_of_a_custom_transport_is_one_of_our_errors(custom, words):
    """It may have been sent; the cause is kept without its frames, which hold the headers."""
    error = await failing(over(custom))
    assert (type(error), error.outcome) == (APIReplyError, Outcome.UNKNOWN)
    assert words in str(error)
    assert error.partial
    cause = error.__cause__
    assert cause.__traceback__ is None
    assert all(link.__traceback__ is None for link in getattr(cause, "exceptions", ()))
    text = shown(cause, with_locals=True) + shown(error)
    assert KEY not in text
    assert PASSPHRASE not in text


async def test_no_frame_of_ours_holds_the_key_while_an_error_goes_through(monkeypatch):
    """A hook may raise one error for many calls, so that one is looked at while it is raised."""
    monkeypatch.setattr(user_client_backend, "strip_request", lambda error: error)

    async def hook(_):
        raise httpx.ConnectError("of the hook")

    async with httpx.AsyncClient(event_hooks={"request": [hook]}) as client:
        error = await failing(over(client))
    frames = traceback.walk_tb(error.__cause__.__traceback__)
    package = Path(bitget_copy.__file__).parent
    ours = [frame for frame, _ in frames if package in Path(frame.f_code.co_filename).parents]
    assert {"_send", "_exchange"} <= {frame.f_code.co_name for frame in ours}
    assert [name for frame in ours for name, value in frame.f_locals.items()
            if KEY in repr(value) or PASSPHRASE in repr(value)] == []  # fmt: skip


class Silent(httpx.AsyncHTTPTransport):
    """Fails before it has told anything."""

    def __init__(self, error):
        super().__init__()
        self.error = error

    async def handle_async_request(self, request):
        raise self.error


async def test_a_transport_derived_from_httpx_may_send_without_saying_so():
    """Only httpx's very own transport is trusted to tell when the first byte leaves."""
    async with Silent(httpx.ReadError("c")) as custom:
        transport = over(custom)
        assert (await failing(transport)).outcome is Outcome.UNKNOWN


async def test_httpxs_own_transport_is_taken_and_stays_the_callers():
    """It tells when the first byte leaves, and is not closed by us."""
    async with RawServer(http()) as server, httpx.AsyncHTTPTransport() as custom:
        for _ in range(2):
            evidence = Evidence()
            transport = server.transport(custom)
            await transport.send(http_request(), evidence=evidence)
            assert evidence.sent
    assert server.connections == 1
    error = await failing(server.transport(httpx.AsyncHTTPTransport()))
    assert type(error) is APIConnectionError


async def test_a_client_is_taken_without_its_habits(caplog):
    """No cookie, query, redirect or deadline of the client's; no query of ours in its log.

    Its login and the headers that its owner gave it go out: a gateway may need them.
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
                await transport.send(http_request("GET", SECRET_TARGET, {"A": "b"}))
                for _ in range(3)
            ]
            await transport.aclose()
            assert not client.is_closed
        host = server.url.removeprefix("http://")
    assert [reply.status for reply in replies] == [200, 302, 200]
    assert replies[2].body == JSON
    added = "X-Mine: 1\r\nAuthorization: Basic dXNlcjpwYXNz\r\n"
    expected = f"GET {SECRET_TARGET} HTTP/1.1\r\nHost: {host}\r\nA: b\r\n{added}\r\n"
    assert server.requests == [expected.encode()] * 3
    assert any(record.name == "httpx" for record in caplog.records)
    assert QUERY_CANARY not in caplog.text


class ByText(httpx.AsyncBaseTransport):
    """Sends what the URL's text says, as transports over other libraries do."""

    async def handle_async_request(self, request):
        again = httpx.Request(request.method, str(request.url), headers=request.headers)
        async with httpx.AsyncHTTPTransport() as own:
            reply = await own.handle_async_request(again)
            return httpx.Response(reply.status_code, content=await reply.aread())


@pytest.mark.parametrize("in_client", [False, True])
async def test_whoever_goes_by_the_urls_text_sends_the_whole_of_it(in_client):
    """It is the request that was signed."""
    custom = httpx.AsyncClient(transport=ByText()) if in_client else ByText()
    async with RawServer(http()) as server, custom:
        await server.transport(custom).send(http_request("GET", SECRET_TARGET))
    assert server.requests[0].startswith(f"GET {SECRET_TARGET} HTTP/1.1".encode())


async def test_an_asgi_application_is_taken():
    """It gets the same bytes and its reply is read like any other."""
    scopes = []

    async def app(scope, receive, send):
        scopes.append((scope["method"], scope["raw_path"], scope["query_string"], await receive()))
        headers = [(b"content-encoding", b"gzip")]
        await send({"type": "http.response.start", "status": 418, "headers": headers})
        await send({"type": "http.response.body", "body": PACKED})

    transport = over(app)
    evidence = Evidence()
    reply = await transport.send(
        http_request("POST", "/a%2Fb?x=%C3%A4", body=b"{}"), evidence=evidence
    )
    await transport.aclose()
    method, path, query, message = scopes[0]
    assert (method, path, query, message["body"]) == ("POST", b"/a%2Fb", b"x=%C3%A4", b"{}")
    assert (reply.status, reply.body, evidence.sent) == (418, JSON, True)
