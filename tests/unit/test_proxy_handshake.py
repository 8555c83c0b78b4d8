"""Requests through a proxy of every kind, over real sockets."""

import asyncio
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from request_fakes import KEY, PASSPHRASE, QUERY_CANARY, RawServer, http, http_request, shown

sys.path.insert(0, str(Path(__file__).parents[1] / "faults"))
from calls import client_context, closed_port, server_context
from forward_proxy import KINDS, ForwardProxy, faults_of, saying

from bitget_copy import CopyTradingClient, Credentials
from bitget_copy._transport import Evidence, Transport, httpx_messages, transport
from bitget_copy._transport.proxy_handshake import Proxy
from bitget_copy.config import ClientConfig
from bitget_copy.errors import (
    APIConnectionError,
    APIReplyError,
    ConfigError,
    Outcome,
    RequestTimeoutError,
)
from bitget_copy.simulator import Simulator

HEADERS = {"ACCESS-KEY": KEY, "ACCESS-PASSPHRASE": PASSPHRASE}
TARGET = f"/api/./x%2Fy?note={QUERY_CANARY}"
LOGIN = ("usñer", "p@ss:w/ord%")
BODY = b'{"order":"77"}'


class Exchange(RawServer):
    """Answers on loopback, in TLS when it has a context."""

    tls = None
    host = "127.0.0.1"

    async def __aenter__(self):
        self.server = await asyncio.start_server(self.accept, self.host, 0, ssl=self.tls)
        self.port = self.server.sockets[0].getsockname()[1]
        self.url = f"https://localhost:{self.port}" if self.tls else f"http://127.0.0.1:{self.port}"
        return self


@pytest.fixture(scope="module")
def tls(tmp_path_factory):
    return server_context("good", str(tmp_path_factory.mktemp("certificates")))


@asynccontextmanager
async def site(kind, scheme, tls, *, login=None, faults=(), replies=None, host="127.0.0.1"):
    """An exchange, a proxy in front of it, and a transport that goes by it."""
    exchange = Exchange(*(replies or [http()]))
    exchange.tls, exchange.host = tls if scheme == "https" else None, host
    proxy = ForwardProxy(kind, login=login, faults=faults, tls=tls if kind == "https" else None)
    async with exchange, proxy:
        made = by(proxy.url, exchange.url)
        yield exchange, proxy, made
        await made.aclose()


def by(proxy, url, **options):
    """A transport to this address through this proxy."""
    defaults = {"base_url": url, "proxy": proxy, "verify": client_context()}
    return Transport(ClientConfig(**(defaults | options)))


async def failing(made, evidence):
    try:
        await made.send(http_request("POST", TARGET, HEADERS, BODY, writes=True), evidence=evidence)
    except (APIConnectionError, APIReplyError, RequestTimeoutError) as error:
        return error
    raise AssertionError("it was answered")


@pytest.fixture
def impatient(monkeypatch):
    """Connecting may take a moment only."""
    monkeypatch.setitem(httpx_messages._TIMEOUTS, "connect", 0.15)


# --- what leaves -----------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("login", [None, LOGIN], ids=["open", "login"])
@pytest.mark.parametrize("kind", KINDS)
async def test_a_request_arrives_as_it_was_given(kind, login, scheme, tls):
    """Byte for byte, by one connection for several, and the login stays with the proxy."""
    async with site(kind, scheme, tls, login=login) as (exchange, proxy, made):
        for _ in range(2):
            evidence = Evidence()
            reply = await made.send(
                http_request("POST", TARGET, HEADERS, BODY, writes=True), evidence=evidence
            )
            assert (reply.status, evidence.sent) == (200, True)
    place = exchange.url.partition("://")[2]
    head = f"POST {TARGET} HTTP/1.1\r\nHost: {place}\r\n"
    for raw in exchange.requests:
        assert raw.startswith(head.encode())
        assert raw.endswith(b"\r\n\r\n" + BODY)
        assert b"proxy-" not in raw.lower()
    forwarded = scheme == "http" and kind != "socks5"
    assert proxy.asked == ([f"http://{place}{TARGET}"] * 2 if forwarded else [place])
    assert proxy.connections == 1
    assert set(proxy.logins) == {login and ":".join(login)}


@pytest.mark.parametrize("kind", KINDS)
async def test_a_proxy_reads_nothing_of_a_request_to_https(kind, tls):
    """Neither path, query, key nor body: it relays ciphertext."""
    async with site(kind, "https", tls, login=LOGIN) as (exchange, proxy, made):
        await made.send(http_request("POST", TARGET, HEADERS, BODY))
    assert len(exchange.requests) == 1
    for secret in (KEY, PASSPHRASE, QUERY_CANARY, "/api", BODY.decode(), "ACCESS"):
        assert secret.encode() not in proxy.read


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_an_ipv6_host_has_its_brackets(kind, scheme, tls):
    """In CONNECT and in the absolute form (RFC 3986, 3.2.2)."""
    async with site(kind, scheme, tls, host="::1") as (exchange, proxy, _):
        url = f"{scheme}://[::1]:{exchange.port}"
        made = by(proxy.url, url, verify=False)
        assert (await made.send(http_request())).status == 200
        await made.aclose()
    host = "[0000:0000:0000:0000:0000:0000:0000:0001]" if kind == "socks5" else "[::1]"
    assert proxy.asked[0].removeprefix("http://").removesuffix("/x") == f"{host}:{exchange.port}"
    assert f"Host: [::1]:{exchange.port}".encode() in exchange.requests[0]


@pytest.mark.parametrize("kind", KINDS)
async def test_a_proxy_is_reached_from_the_address_that_was_asked_for(kind, tls):
    """The exchange's limits by address depend on it; Linux has all of 127/8."""
    async with site(kind, "https", tls) as (exchange, proxy, _):
        made = by(proxy.url, exchange.url, local_address="127.0.0.3")
        await made.send(http_request())
        await made.aclose()
    assert proxy.peers == ["127.0.0.3"]


async def test_each_address_has_its_own_proxy(tls, monkeypatch):
    """The first through one that is down, the second through none, the third through another."""
    direct, third = Exchange("close"), Exchange(http())
    async with direct, third, ForwardProxy() as proxy:
        with closed_port() as port:
            monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
            monkeypatch.setenv("http_proxy", proxy.url)
            monkeypatch.setenv("no_proxy", f"127.0.0.1:{direct.port}")
            made = by("env", "https://one.test", fallback_urls=(direct.url, third.url))
            evidence = Evidence()
            assert (await failing(made, evidence)).outcome is Outcome.NOT_SENT
            assert (await failing(made, evidence)).outcome is Outcome.UNKNOWN
            direct.server.close()
            assert (await failing(made, Evidence())).outcome is Outcome.NOT_SENT
            assert (await made.send(http_request())).status == 200
            await made.aclose()
    assert proxy.asked == [f"{third.url}/x"]
    assert (len(direct.requests), len(third.requests)) == (1, 1)


async def test_what_a_proxy_answers_to_a_forwarded_request_is_a_reply(tls):
    """Nobody can say who has made a 502 of plain http; it is read like any other."""
    gone = http(b"gone", status="502 Bad Gateway")
    async with site("http", "http", tls, faults=(saying(gone),)) as (_, _, made):
        evidence = Evidence()
        reply = await made.send(http_request("POST", TARGET, HEADERS, BODY), evidence=evidence)
    assert (reply.status, reply.body, evidence.sent) == (502, b"gone", True)


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_proxy_that_quotes_our_login_does_not_spread_it(scheme, tls):
    """Neither from its reason nor from its page."""
    quoted = Proxy.of("http://user:hush@h").headers["Proxy-Authorization"]
    page = http(
        f"you said {quoted}".encode(), status=f"403 {quoted}", headers=("Connection: close",)
    )
    async with site("http", scheme, tls, login=("user", "hush"), faults=(saying(page),)) as (
        _, _, made,
    ):  # fmt: skip
        if scheme == "https":
            text = shown(await failing(made, Evidence()))
        else:
            text = repr(await made.send(http_request()))
    assert "403" in text
    assert quoted.removeprefix("Basic ") not in text
    assert "***" in text


@pytest.mark.parametrize(
    "quoted",
    [b"x" * 65 + b"hunter2secret", "\u00ad".join("hunter2secret").encode(),
     "\u00ad".join("hunter2secret").encode("latin-1"), b"hunter2secret".hex().encode()],
    ids=["at the end of what is shown", "in pieces", "in pieces of latin-1", "encoded"],
)  # fmt: skip
async def test_a_proxy_that_quotes_our_password_does_not_spread_a_piece_of_it(quoted, tls):
    """It is looked for in the whole reason, before that is cut."""
    login = ("user", "hunter2secret")
    page = b"HTTP/1.1 403 " + quoted + b"\r\nConnection: close\r\n\r\n"
    async with site("http", "https", tls, login=login, faults=(saying(page),)) as (_, _, made):
        text = shown(await failing(made, Evidence()))
    assert "403" in text
    assert "***" in text
    assert not [part for part in ("hunt", "h\\xadu", b"hunt".hex()) if part in text]


@pytest.mark.parametrize("at", ["exchange", "proxy"])
async def test_who_hangs_up_in_the_tls_handshake_is_told(at, monkeypatch):
    """In the same words by every way; httpcore and anyio have none."""

    async def hangs_up(reader, writer):
        await reader.read(1)
        writer.close()

    async with await asyncio.start_server(hangs_up, "127.0.0.1", 0) as server:
        url = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        if at == "proxy":
            ways = [by(url, "https://exchange.test")]
        else:
            options = [ClientConfig(base_url=url, http=http) for http in ("lean", "httpx")]
            ways = [Transport(option) for option in options]
            ways.append(Transport(options[0], httpx.AsyncClient()))
        for made in ways:
            error = await failing(made, Evidence())
            assert error.outcome is Outcome.NOT_SENT
            assert "Error: it hung up in the TLS handshake" in str(error)
            await made.aclose()


# --- what breaks -----------------------------------------------------------------------------

FAULTS = [(kind, name) for kind in KINDS for name in faults_of(kind)]


@pytest.mark.parametrize(("kind", "name"), FAULTS, ids=[f"{k}-{n}" for k, n in FAULTS])
@pytest.mark.usefixtures("impatient")
async def test_without_a_tunnel_nothing_was_sent(kind, name, tls, monkeypatch):
    """The exchange and the proxy saw nothing of it; the next attempt goes through."""
    fault = faults_of(kind)[name]
    async with site(kind, "https", tls, login=LOGIN, faults=(fault,)) as (exchange, proxy, made):
        evidence = Evidence(leaving=lambda: left.append(1))
        left = []
        error = await failing(made, evidence)
        assert (type(error), error.outcome) == (APIConnectionError, Outcome.NOT_SENT), error
        assert (evidence.sent, left, exchange.requests) == (False, [], [])
        assert KEY.encode() not in proxy.read
        text = shown(error) + shown(error.__cause__, with_locals=True)
        assert not [part for part in (*LOGIN, KEY, QUERY_CANARY) if part in text]
        monkeypatch.setitem(httpx_messages._TIMEOUTS, "connect", 5.0)
        assert (await made.send(http_request())).status == 200
        assert left == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("given", [None, ("other", "hush"), (LOGIN[0], "hush")])
async def test_a_wrong_login_was_not_sent(kind, given, tls):
    """The message says that it is the login, and not which."""
    async with site(kind, "https", tls, login=LOGIN) as (exchange, proxy, _):
        login = "" if given is None else f"{given[0]}:{given[1]}@"
        made = by(proxy.address.replace("://", f"://{login}"), exchange.url)
        error = await failing(made, Evidence())
        await made.aclose()
    assert error.outcome is Outcome.NOT_SENT
    assert "407" in str(error) or "login" in str(error) or "password" in str(error)
    assert "hush" not in shown(error) + shown(error.__cause__, with_locals=True)
    assert exchange.requests == []


async def test_a_login_that_is_not_asked_for_does_no_harm(tls):
    """SOCKS5 is offered both; HTTP has the header all the same."""
    for kind in KINDS:
        async with site(kind, "https", tls) as (exchange, proxy, _):
            made = by(proxy.address.replace("://", "://u:p@"), exchange.url)
            assert (await made.send(http_request())).status == 200
            await made.aclose()


@pytest.mark.parametrize("kind", KINDS)
async def test_a_proxy_that_cannot_be_reached_was_not_sent(kind):
    """The message names it."""
    with closed_port() as port:
        made = by(f"{kind}://u:hush@127.0.0.1:{port}", "https://localhost:1")
        error = await failing(made, Evidence())
        await made.aclose()
    assert (type(error), error.outcome) == (APIConnectionError, Outcome.NOT_SENT)
    assert f"the proxy {kind}://127.0.0.1:{port}" in str(error)
    assert "hush" not in str(error)


async def test_an_https_proxys_certificate_is_checked(tls, tmp_path):
    """As the exchange's is: the proxy learns where we go and how we log in."""
    strange = server_context("untrusted", str(tmp_path))
    async with Exchange(http()) as exchange, ForwardProxy("https", tls=strange) as proxy:
        made = by(proxy.url, exchange.url)
        error = await failing(made, Evidence())
        await made.aclose()
    assert error.outcome is Outcome.NOT_SENT
    assert "CERTIFICATE_VERIFY_FAILED" in str(error)
    assert (proxy.asked, exchange.requests) == ([], [])


@pytest.mark.parametrize("kind", KINDS)
async def test_the_exchanges_certificate_is_checked_in_the_tunnel(kind, tls, tmp_path):
    """A proxy that answers in its place is found out before anything leaves."""
    strange = server_context("untrusted", str(tmp_path))
    async with site(kind, "https", tls) as (_, proxy, _):
        other = Exchange(http())
        other.tls = strange
        async with other:
            made = by(proxy.url, other.url)
            error = await failing(made, Evidence())
            await made.aclose()
    assert error.outcome is Outcome.NOT_SENT
    assert "CERTIFICATE_VERIFY_FAILED" in str(error)
    assert other.requests == []


@pytest.mark.usefixtures("impatient")
async def test_a_proxy_that_speaks_before_it_is_asked_is_left():
    """By SOCKS in front of plain http, its bytes would be taken for the reply."""
    forged = faults_of("socks5")["forged reply after success"]
    async with site("socks5", "http", None, faults=(forged,)) as (exchange, _, made):
        error = await failing(made, Evidence())
    assert error.outcome is Outcome.NOT_SENT
    assert exchange.requests == []


@pytest.mark.parametrize("kind", KINDS)
async def test_an_answer_in_pieces_is_put_together(kind, tls):
    """Byte by byte, with 1xx replies before it."""

    class Piecemeal(ForwardProxy):
        async def _tunnel(self, visit, done):
            await super()._tunnel(visit, b"")

    async def answer(visit):
        data = (b"\x05\x00\x00\x03\x09localhost\x12\x34" if kind == "socks5"
                else b"HTTP/1.1 100 Go\r\n\r\nHTTP/1.1 200 Yes\r\nA: b\r\n\r\n")  # fmt: skip
        for byte in data:
            await visit.say(bytes([byte]))
            await asyncio.sleep(0)
        return True

    exchange = Exchange(http())
    exchange.tls = tls
    proxy = Piecemeal(kind, tls=tls if kind == "https" else None, faults=(answer,))
    async with exchange, proxy:
        made = by(proxy.url, exchange.url)
        assert (await made.send(http_request())).status == 200
        await made.aclose()


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("kind", KINDS)
async def test_cancelled_at_every_step_nothing_is_left_behind(kind, scheme, tls):
    """No socket, and the evidence is true: what the exchange has read had been sent."""
    seen = []
    async with site(kind, scheme, tls) as (exchange, proxy, _):
        for step in range(0, 400, 3):
            made = by(proxy.url, exchange.url, max_connections=1)
            before, evidence = len(exchange.requests), Evidence()
            task = asyncio.ensure_future(
                made.send(http_request("POST", "/x", HEADERS, BODY, writes=True), evidence=evidence)
            )
            for _ in range(step):
                await asyncio.sleep(0)
            finished = not task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            seen.append(evidence.sent)
            await made.aclose()
            for _ in range(200):
                if not proxy._tasks:
                    break
                await asyncio.sleep(0.001)
            assert not proxy._tasks, step
            assert evidence.sent or len(exchange.requests) == before
            if finished:
                break
        else:
            raise AssertionError("the call never came to its end")
    assert (seen[0], seen[-1]) == (False, True)


# --- the client ------------------------------------------------------------------------------


async def test_the_environment_is_read_when_it_is_asked_for_and_once(monkeypatch):
    """By a client made with proxy='env'; what is set later changes nothing."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    async with Simulator(seed=1).serve() as server, ForwardProxy() as proxy:

        def made(**options):
            return CopyTradingClient(server.credentials, base_url=server.url, **options)

        async def asks(client):
            async with client:
                before = proxy.connections
                await client.v2.futures.trader.list_open_orders(product_type="USDT-FUTURES")
            return proxy.connections > before

        assert not await asks(early := made(proxy="env"))
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        assert early.config.proxy == "env"
        assert not await asks(made())
        asked = made(proxy="env")
        monkeypatch.delenv("HTTP_PROXY")
        assert await asks(asked)
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        assert not await asks(made(proxy="env"))
        monkeypatch.delenv("NO_PROXY")
        async with httpx.AsyncHTTPTransport() as custom:
            assert not await asks(made(proxy="env", transport=custom))


def test_clients_behind_different_proxies_have_addresses_of_their_own(monkeypatch):
    """Also when the environment names the proxy."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    key = Credentials(api_key="k", secret_key="s", passphrase="p")
    paths = [
        CopyTradingClient(key, **options)._pipeline._parts.route
        for options in (
            {},
            {"proxy": "env"},
            {"proxy": "http://127.0.0.1:1"},
            {"proxy": "http://h"},
        )
    ]
    assert paths[1] == paths[2]
    assert len(set(paths)) == 3


# --- options ---------------------------------------------------------------------------------


def test_socks_needs_its_extra(monkeypatch):
    """Said before anything is opened, with what to install; the other kinds need nothing."""
    real = transport.find_spec
    monkeypatch.setattr(
        transport, "find_spec", lambda name: None if name == "socksio" else real(name)
    )
    for scheme in ("socks5", "socks5h"):
        with pytest.raises(ConfigError, match=r"^proxy: .*pip install 'bitget-copy\[socks\]'"):
            by(f"{scheme}://127.0.0.1:1080", "https://localhost")
    by("http://127.0.0.1:1080", "https://localhost")


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("http://h", Proxy("http", "h", 80)),
        ("https://h", Proxy("https", "h", 443)),
        ("socks5://h", Proxy("socks5", "h", 1080)),
        ("socks5h://[::1]:7", Proxy("socks5h", "::1", 7)),
        ("http://u@h:8", Proxy("http", "h", 8, b"u", b"")),
        ("http://u%40:p%3A%C3%BC@h:8", Proxy("http", "h", 8, b"u@", "p:ü".encode())),
    ],
)
def test_a_proxy_is_read_from_its_url(url, proxy):
    """Usual ports, percent-encoded logins, hosts without brackets."""
    assert Proxy.of(url) == proxy


def test_a_proxys_password_does_not_show():
    """Its representation leaves the login out."""
    assert "CANARY" not in repr(Proxy.of("http://u:CANARY@h"))
