"""Bytes that nobody has asked for are nobody's reply: beyond one, and before the first request."""

import contextlib
import socket
from types import SimpleNamespace

import httpcore
import httpx
import pytest
from request_fakes import RawServer, failing, http, http_request

from bitget_copy._transport import Evidence, Transport, user_client_backend
from bitget_copy._transport.lean import pool as pools
from bitget_copy._transport.lean.httpx_transport import LeanTransport
from bitget_copy._transport.unasked_bytes import break_if_leftover, has_spoken, http11_within
from bitget_copy.config import ClientConfig
from bitget_copy.errors import APIConnectionError, Outcome

FIRST, FORGED, SECOND = (b'{"code":"%d"}' % number for number in (1, 2, 3))


# --- beyond a reply --------------------------------------------------------------------------


class Derived(httpx.AsyncHTTPTransport):
    """Somebody's own."""


async def reads(response):
    await response.aread()


class Login(httpx.Auth):
    """Asks twice, whatever is answered."""

    def auth_flow(self, request):
        yield request
        yield request


KEPT = {
    "transport": httpx.AsyncHTTPTransport,
    "derived transport": Derived,
    "client": httpx.AsyncClient,
    "client of one connection": lambda: httpx.AsyncClient(limits=httpx.Limits(max_connections=1)),
    "client with a hook": lambda: httpx.AsyncClient(event_hooks={"response": [reads]}),
    "mount": lambda: httpx.AsyncClient(mounts={"http://": httpx.AsyncHTTPTransport()}),
    "client over lean": lambda: httpx.AsyncClient(transport=LeanTransport()),
}


@pytest.mark.parametrize("name", KEPT)
async def test_a_reply_too_many_is_not_taken_for_the_next(name):
    """Its connection of the caller's is not used again; one that is in order is."""
    replies = http(FIRST) + http(FORGED), http(SECOND)
    async with RawServer(*replies) as server, KEPT[name]() as custom:
        transport = server.transport(custom)
        bodies = [
            (await transport.send(http_request("POST", body=b"{}", writes=True))).body
            for _ in range(3)
        ]
    assert bodies == [FIRST, SECOND, SECOND]
    assert server.connections == 2


async def test_a_reply_too_many_is_not_taken_for_that_to_a_login():
    """The auth flow of a read reads the first reply, too."""
    replies = http(FIRST) + http(FORGED), http(SECOND)
    async with RawServer(*replies) as server, httpx.AsyncClient(auth=Login()) as custom:
        assert (await server.transport(custom).send(http_request())).body == SECOND
    assert server.connections == 2


async def test_a_connection_that_may_be_anothers_is_left_alone(monkeypatch):
    """Who has read the whole reply before us has given it back."""
    looked = []

    async def look(response):
        looked.append(response)

    class Client(httpx.AsyncClient):
        """Used as it is."""

    monkeypatch.setattr(user_client_backend, "break_if_leftover", look)
    async with RawServer(http(FIRST)) as server:
        for hooks, looks in (([], 1), ([reads], 0)):
            async with Client(event_hooks={"response": hooks}) as custom:
                await server.transport(custom).send(http_request())
            assert len(looked) == looks
            looked.clear()


@pytest.mark.parametrize(
    ("version", "closed"), [(b"HTTP/1.1", True), (b"HTTP/1.0", True), (b"HTTP/2", False)]
)
async def test_a_connection_that_is_not_known_is_closed(version, closed):
    """As in a later version of httpcore; HTTP/2 numbers its responses."""
    ends = []

    class Network:
        async def aclose(self):
            ends.append(1)

    extensions = {"network_stream": Network(), "http_version": version}
    await break_if_leftover(httpx.Response(200, content=b"", extensions=extensions))
    assert bool(ends) is closed


def test_a_layer_that_holds_itself_is_looked_into_for_a_while():
    """A caller's stream may be anything."""
    layer = SimpleNamespace()
    layer._stream = layer
    assert http11_within(layer) is None


# --- before the first request ----------------------------------------------------------------

NEW = {
    "lean": lambda url: ({"base_url": url, "http": "lean"}, None),
    "httpx": lambda url: ({"base_url": url, "http": "httpx"}, None),
    "forward proxy": lambda url: ({"base_url": "http://127.0.0.2:1", "proxy": url}, None),
    "client": lambda url: ({"base_url": url}, httpx.AsyncClient()),
    "transport": lambda url: ({"base_url": url}, httpx.AsyncHTTPTransport()),
    "client over lean": lambda url: (
        {"base_url": url}, httpx.AsyncClient(transport=LeanTransport()),
    ),
}  # fmt: skip


def spoken_to(monkeypatch, listener, says):
    """Whatever connects finds that the other side has done so already; what it was, in a list."""
    visits = []

    def first(kind, name):
        real = getattr(kind, name)

        async def connect(*args, **options):
            made = await real(*args, **options)
            visits.append(listener.accept()[0])
            says(visits[-1])
            return made

        monkeypatch.setattr(kind, name, connect)

    first(pools, "dial")
    first(httpcore.AnyIOBackend, "connect_tcp")
    return visits


@pytest.mark.parametrize(
    "says",
    [lambda visit: visit.sendall(http(FORGED)), lambda visit: visit.shutdown(socket.SHUT_WR)],
    ids=["reply", "end"],
)
@pytest.mark.parametrize("name", NEW)
async def test_a_write_is_not_sent_to_who_speaks_first(name, says, monkeypatch):
    """What it says would be taken for the reply; nothing of the request leaves."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        visits = spoken_to(monkeypatch, listener, says)
        options, custom = NEW[name](f"http://127.0.0.1:{listener.getsockname()[1]}")
        transport = Transport(ClientConfig(**options), custom)
        evidence = Evidence(leaving=lambda: left.append(1))
        left = []
        error = await failing(transport, evidence, http_request("POST", body=b"{}", writes=True))
        await transport.aclose()
        if custom is not None:
            await custom.aclose()
    assert (type(error), error.outcome) == (APIConnectionError, Outcome.NOT_SENT)
    assert "before anything was asked" in str(error)
    assert left == []
    with visits[0] as visit, contextlib.suppress(OSError):  # it is still open, or was reset
        visit.setblocking(False)
        assert visit.recv(1) == b""


def network(*, tls=False, readable=False, queue=(), known=True):
    """A network stream of httpcore's over anyio, with so much on its way."""
    facts = {"ssl_object": object() if tls else None, "is_readable": readable}
    below = SimpleNamespace(_protocol=SimpleNamespace(read_queue=list(queue)))
    return SimpleNamespace(get_extra_info=facts.get, _stream=below if known else None)


@pytest.mark.parametrize(
    ("stream", "spoken"),
    [
        (network(), False),
        (network(readable=True), True),
        (network(queue=[b"H"]), True),
        (network(known=False), False),
        (network(readable=True, tls=True), False),
    ],
    ids=["silent", "kernel", "anyio", "unknown", "tls"],
)
def test_a_new_connection_is_looked_at_in_every_layer(stream, spoken):
    """An unknown one is used: nothing but the socket can be asked. In TLS tickets come first."""
    assert has_spoken(stream) is spoken
