"""TLS over memory and on a connection: cut streams, closing alerts, resumed sessions."""

import asyncio
import contextlib
import ssl
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "faults"))
from calls import client_context, server_context
from lean_fakes import FakeSocketTransport, connection, receive
from request_fakes import http_request

from bitget_copy._transport import Evidence, Transport
from bitget_copy._transport.lean.tls import Tls
from bitget_copy.config import ClientConfig
from bitget_copy.errors import APIConnectionError, APIReplyError

REPLY = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
UNTIL_CLOSE = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nok"


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return str(tmp_path_factory.mktemp("certificates"))


class Side:
    """The server's side over memory."""

    def __init__(self, certificates):
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        context = server_context("good", certificates)
        self.object = context.wrap_bio(self.incoming, self.outgoing, server_side=True)

    def shake(self):
        try:
            self.object.do_handshake()
        except ssl.SSLWantReadError:
            return False
        return True


@pytest.fixture
def both(certificates):
    """A client and a server with the handshake done."""
    ours, theirs = Tls(client_context(), "localhost", None), Side(certificates)
    ready = [False, False]
    while not all(ready):
        ready[0] = ready[0] or ours.handshake()
        theirs.incoming.write(ours.to_send())
        ready[1] = ready[1] or theirs.shake()
        ours.take(memoryview(theirs.outgoing.read()))
    return ours, theirs


def read(tls, room=100):
    """What can be read now, in one buffer."""
    buffer = memoryview(bytearray(room))
    return bytes(buffer[: tls.read(buffer)])


def test_bytes_go_both_ways(both):
    """In as many reads as the buffer asks for, and nothing more after that."""
    ours, theirs = both
    theirs.incoming.write(ours.write(b"question"))
    assert theirs.object.read(100) == b"question"
    theirs.object.write(b"answer")
    ours.take(memoryview(theirs.outgoing.read()))
    assert [read(ours, 4), read(ours, 4), read(ours, 4)] == [b"answ", b"er", b""]
    assert ours.to_send() == b""
    assert ours.session is not None


def test_a_closing_alert_is_told_apart_from_silence(both):
    """Python's ssl answers with nothing in both cases, or nearly."""
    ours, theirs = both
    theirs.object.write(b"last")
    with pytest.raises(ssl.SSLWantReadError):
        theirs.object.unwrap()
    whole = theirs.outgoing.read()
    ours.take(memoryview(whole[:-3]))
    assert read(ours) == b"last"
    assert read(ours) == b""  # half an alert
    ours.take(memoryview(whole[-3:]))
    with pytest.raises(ssl.SSLZeroReturnError):
        read(ours)


def test_a_stream_that_ends_without_an_alert_was_cut(both):
    """And one that was tampered with is no stream."""
    ours, theirs = both
    theirs.object.write(b"last")
    spoilt = bytearray(theirs.outgoing.read())
    spoilt[-1] ^= 1
    ours.take(memoryview(spoilt))
    with pytest.raises(ssl.SSLError, match=r"(?i)mac"):
        read(ours)


# --- on a connection -------------------------------------------------------------------------


class Server:
    """Answers over TLS; `end` says what it does then."""

    def __init__(self, certificates, reply=REPLY, end="keep"):
        self.context = server_context("good", certificates)
        self.reply, self.end = reply, end
        self.reused = []
        self.tasks = []

    @property
    def connections(self):
        return len(self.tasks)

    async def __aenter__(self):
        self.server = await asyncio.start_server(
            self.accept, "127.0.0.1", 0, ssl=self.context, ssl_shutdown_timeout=0.1
        )
        port = self.server.sockets[0].getsockname()[1]
        self.transport = Transport(
            ClientConfig(base_url=f"https://localhost:{port}", verify=client_context(), http="lean")
        )
        return self

    async def __aexit__(self, *_):
        await self.transport.aclose()
        self.server.close()
        await asyncio.wait_for(asyncio.gather(*self.tasks), 5)

    def accept(self, reader, writer):
        self.tasks.append(asyncio.ensure_future(self.serve(reader, writer)))

    async def serve(self, reader, writer):
        self.reused.append(writer.get_extra_info("ssl_object").session_reused)
        while await reader.readline():
            while await reader.readline() != b"\r\n":
                pass
            writer.write(self.reply)
            await writer.drain()
            if self.end == "close":
                break
            if self.end == "cut":
                writer.get_extra_info("socket").shutdown(1)
        writer.close()
        with contextlib.suppress(OSError, TimeoutError):
            await writer.wait_closed()

    async def get(self):
        return await self.transport.send(http_request())


async def test_a_second_connection_resumes_the_session(certificates):
    """It needs no certificate and half the time; the first one brought the ticket."""
    async with Server(certificates) as server:
        await server.get()
        await server.get()
        pool = next(iter(server.transport._backend._pools.here().values()))
        pool.idle.pop().abort()
        await server.get()
    assert server.reused == [False, True]


async def test_a_reply_until_the_end_needs_a_closing_alert(certificates):
    """Without it anybody in between may have cut the rest off."""
    async with Server(certificates, UNTIL_CLOSE, "close") as server:
        assert (await server.get()).body == b"ok"
    async with Server(certificates, UNTIL_CLOSE, "cut") as server:
        with pytest.raises(APIReplyError, match=r"(?i)cut|eof"):
            await server.get()


async def test_a_connection_that_the_server_has_ended_is_not_used_again(certificates):
    """The alert alone says so; the server may wait with the rest until we close."""
    async with Server(certificates, REPLY, "close") as server:
        await server.get()
        await asyncio.sleep(0.05)
        assert (await server.get()).body == b"ok"
    assert server.connections == 2


async def test_a_server_that_speaks_no_tls_was_not_sent_anything(certificates):
    """Its bytes are no handshake."""

    async def plain(reader, writer):
        await reader.read(10)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(plain, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        transport = Transport(
            ClientConfig(base_url=f"https://127.0.0.1:{port}", verify=False, http="lean")
        )
        evidence = Evidence()
        with pytest.raises(APIConnectionError, match="SSL"):
            await transport.send(http_request(), evidence=evidence)
        await transport.aclose()
    assert not evidence.sent


async def test_bytes_that_come_with_the_handshake_spoil_the_connection(certificates):
    """A reply in one piece with the server's last flight: the request is not sent there."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_context("good", certificates)
    context.load_cert_chain(f"{certificates}/good.pem")
    context.maximum_version = ssl.TLSVersion.TLSv1_2  # in which the server speaks last
    theirs = Side(certificates)
    theirs.object = context.wrap_bio(theirs.incoming, theirs.outgoing, server_side=True)
    fake = FakeSocketTransport()
    made = connection(fake, Tls(client_context(), "localhost", None))
    handshake = asyncio.ensure_future(made.handshake())
    await asyncio.sleep(0)
    while not handshake.done():
        theirs.incoming.write(fake.take())
        if theirs.shake():
            theirs.object.write(REPLY)
        receive(made, theirs.outgoing.read())
        await asyncio.sleep(0)
    assert handshake.exception() is None
    assert fake.closed
    with pytest.raises(ConnectionResetError, match="before anything was asked"):
        made.send(b"GET / HTTP/1.1\r\n\r\n", Evidence())
    assert fake.take() == b""


async def test_a_tampered_record_breaks_the_exchange(certificates):
    """With the words of the TLS library."""

    async def tamper(reader, writer):
        await reader.readline()
        transport = writer.transport
        transport._ssl_protocol._transport.write(b"\x17\x03\x03\x00\x20" + b"x" * 32)
        with contextlib.suppress(OSError):
            await reader.read()
        writer.transport.abort()
        done.set()

    done = asyncio.Event()
    context = server_context("good", certificates)
    async with await asyncio.start_server(tamper, "127.0.0.1", 0, ssl=context) as server:
        port = server.sockets[0].getsockname()[1]
        config = ClientConfig(
            base_url=f"https://localhost:{port}", verify=client_context(), http="lean"
        )
        transport = Transport(config)
        with pytest.raises(APIReplyError, match="SSLError"):
            await transport.send(http_request())
        await transport.aclose()
        await asyncio.wait_for(done.wait(), 5)
