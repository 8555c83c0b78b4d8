"""One lean connection and its pool: what happens between, before and after exchanges."""

import asyncio
import gc
import select

import pytest
from lean_fakes import FakeSocketTransport, connection, receive
from request_fakes import RawServer, http, http_request

from bitget_copy._transport import Evidence, Transport
from bitget_copy._transport.lean import pool as pools
from bitget_copy._transport.lean.connection import Connection
from bitget_copy._transport.lean.pool import Pool
from bitget_copy.config import ClientConfig
from bitget_copy.errors import APIConnectionError, APIReplyError

REQUEST = b"GET /x HTTP/1.1\r\nHost: h\r\n\r\n"


def pool_of(server, **options):
    host, port = server.url.removeprefix("http://").split(":")
    return Pool(
        host, int(port), **{"context": None, "local_address": None, "max_bytes": 1000} | options
    )


async def exchange(pool, *, writes=False):
    """One exchange on a connection of the pool."""
    made = pool.take(writes=writes) or await pool.open(5.0)
    response = await made.send(REQUEST, Evidence())
    pool.give_back(made)
    return response


# --- one exchange ----------------------------------------------------------------------------


async def test_the_first_byte_is_told_before_it_leaves():
    """Evidence may say sent of what was not, never the other way round."""
    fake, seen = FakeSocketTransport(), []
    made = connection(fake)
    evidence = Evidence(leaving=lambda: seen.append(fake.written))
    done = made.send(REQUEST, evidence)
    assert (evidence.sent, seen, fake.written) == (True, [b""], REQUEST)
    receive(made, http(b"ok"))
    assert (await done).body == b"ok"
    assert made.is_reusable()


async def test_what_comes_after_the_caller_has_gone_is_dropped():
    """A cancelled future takes no result; an error of framing closes all the same."""
    for data in (http(b"ok"), b"nonsense\r\n\r\n"):
        fake = FakeSocketTransport()
        made = connection(fake)
        made.send(REQUEST, Evidence()).cancel()
        receive(made, data)
        made.connection_lost(None)
        assert not made.is_reusable()
    assert fake.closed


async def test_bytes_without_a_request_close_it():
    """Also half of something: nobody has asked."""
    fake = FakeSocketTransport()
    made = connection(fake)
    receive(made, b"H")
    assert fake.closed
    with pytest.raises(ConnectionResetError, match="before anything was asked"):
        made.send(REQUEST, Evidence())


@pytest.mark.parametrize(
    ("lost", "words"),
    [(None, "was closed"), (ConnectionResetError("peer"), "ConnectionResetError")],
)
async def test_an_exchange_whose_connection_is_lost_is_broken(lost, words):
    """With what the network said."""
    made = connection(FakeSocketTransport())
    done = made.send(REQUEST, Evidence())
    made.connection_lost(lost)
    with pytest.raises(APIReplyError, match=words):
        await done


async def test_a_reply_until_the_end_is_not_whole_when_we_end_it():
    """Half a reply must not pass for the whole because this side hung up."""
    made = connection(FakeSocketTransport())
    done = made.send(REQUEST, Evidence())
    receive(made, b"HTTP/1.1 200 OK\r\n\r\nhalf of ")
    made.abort()
    made.connection_lost(None)
    with pytest.raises(APIReplyError, match="closed here"):
        await done


async def test_closing_a_client_breaks_a_reply_until_the_end():
    """The same over a socket: `aclose` while the body is coming in."""

    async def endless(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b'HTTP/1.1 200 OK\r\n\r\n{"half":')
        await writer.drain()
        arrived.set()
        await reader.read()
        writer.close()

    arrived = asyncio.Event()
    async with await asyncio.start_server(endless, "127.0.0.1", 0) as server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        transport = Transport(ClientConfig(base_url=url, http="lean"))
        task = asyncio.ensure_future(transport.send(http_request()))
        await arrived.wait()
        for _ in range(5):  # the turns in which it is read
            await asyncio.sleep(0)
        await transport.aclose()
        with pytest.raises(APIReplyError, match="closed here"):
            await task


async def test_a_handshake_on_a_lost_connection_fails_at_once():
    """It was closed before anybody waited for it."""
    made = connection(FakeSocketTransport())
    made.tls = object()
    made.connection_lost(None)
    with pytest.raises(ConnectionResetError, match="before the TLS handshake"):
        await made.handshake()


async def test_it_can_be_closed_before_it_is_made():
    """A connection that never came to its socket."""
    made = connection()
    made.abort()
    assert not made._reader.reusable


async def test_bytes_in_the_kernel_are_found_with_poll_and_without(monkeypatch):
    """Windows has only select."""
    async with RawServer(http(b"ok")) as server:
        pool = pool_of(server)
        await exchange(pool)
        (made,) = pool.idle
        for _ in range(2):
            assert not made.has_unread()
            made._poll = None
            monkeypatch.delattr(select, "poll", raising=False)
        made._transport.pause_reading()
        for task in server.tasks:
            task.cancel()
        await server.until(lambda: server.open_now == 0)
        for _ in range(3):  # the turns in which the socket closes
            await asyncio.sleep(0)
        assert made.has_unread()
        pool.close()


# --- the pool --------------------------------------------------------------------------------


async def test_a_connection_that_takes_too_long_was_not_sent(monkeypatch):
    """Told with the seconds that it was given."""

    async def for_ever(*_):
        await asyncio.Event().wait()

    monkeypatch.setattr(pools, "dial", for_ever)
    pool = Pool("h", 1, context=None, local_address=None, max_bytes=1)
    with pytest.raises(TimeoutError, match=r"none within 0\.01 s"):
        await pool.open(0.01)
    assert not pool.busy


async def test_a_client_closed_while_it_connects_sends_nothing(monkeypatch):
    """The request does not leave after the end."""
    real = pools.dial
    async with RawServer(http(b"ok")) as server:
        transport = server.transport(http="lean")

        async def slow(*rest):
            sock = await real(*rest)
            await transport.aclose()
            return sock

        monkeypatch.setattr(pools, "dial", slow)
        evidence = Evidence()
        with pytest.raises(APIConnectionError, match="was closed"):
            await transport.send(http_request("POST", body=b"{}"), evidence=evidence)
        await server.until(lambda: server.open_now == 0)
    assert (server.requests, evidence.sent) == ([], False)


async def test_a_socket_that_the_loop_does_not_take_is_closed(monkeypatch):
    """Whatever the loop says against it."""
    socks = []
    real = pools.dial

    async def kept(*rest):
        socks.append(await real(*rest))
        return socks[-1]

    async def refuse(*_, **__):
        raise ValueError("no")

    async with RawServer(http(b"ok")) as server:
        monkeypatch.setattr(pools, "dial", kept)
        monkeypatch.setattr(asyncio.get_running_loop(), "create_connection", refuse)
        with pytest.raises(ValueError, match="no"):
            await pool_of(server).open(5.0)
    assert [sock.fileno() for sock in socks] == [-1]


async def test_connections_at_hand_are_dropped_when_too_old_or_spoken_on():
    """The newest first; those that fail are closed, until one is good."""
    async with RawServer(http(b"ok")) as server:
        pool = pool_of(server)
        await asyncio.gather(*[exchange(pool) for _ in range(4)])
        assert len(pool.idle) == 4
        good, old, lost, spoken = pool.idle
        old.since -= 60
        lost.connection_lost(None)
        spoken._reader.feed(b"x")
        assert pool.take(writes=True) is good
        assert not pool.idle
        await server.until(lambda: server.open_now == 1)
        good.abort()
        pool.close()
        await server.until(lambda: server.open_now == 0)


async def test_one_that_holds_unread_bytes_is_not_used_again(monkeypatch):
    """However short a time ago it was used: its end may have come right behind the reply."""
    looks = []
    monkeypatch.setattr(Connection, "has_unread", lambda self: looks.append(self) or False)
    async with RawServer(http(b"ok")) as server:
        pool = pool_of(server)
        for writes in (False, False, True):
            await exchange(pool, writes=writes)
        assert (len(looks), server.connections) == (3, 1)  # the new one, too
        (idle,) = pool.idle
        monkeypatch.setattr(Connection, "has_unread", lambda self: self is idle)
        await exchange(pool)
        assert server.connections == 2
        pool.close()


async def test_old_connections_go_when_a_newer_one_comes_back():
    """They lie at the bottom."""
    async with RawServer(http(b"ok")) as server:
        pool = pool_of(server)
        await asyncio.gather(*[exchange(pool) for _ in range(3)])
        for made in list(pool.idle)[:2]:
            made.since -= 60
        await exchange(pool)
        assert len(pool.idle) == 1
        pool.close()


async def test_a_forgotten_pool_takes_its_connections_along():
    """Nobody closed it; the loop would hold them for ever."""
    async with RawServer(http(b"ok")) as server:
        pool = pool_of(server)
        await exchange(pool)
        assert server.open_now == 1
        del pool
        gc.collect()
        await server.until(lambda: server.open_now == 0)


def test_a_pool_that_outlives_its_loop_is_left_alone():
    """There is nobody to close its connections in."""

    async def use():
        async with RawServer(http(b"ok")) as server:
            pool = pool_of(server)
            await exchange(pool)
            pool.idle[0].abort()
            return pool

    pool = asyncio.run(use())
    assert pool.idle
    del pool
    gc.collect()
