"""Connections over httpx: bytes beyond a response, and before it; stale ones are closed safely."""

import asyncio
from types import SimpleNamespace

import pytest
from request_fakes import RawServer, http, http_request

from bitget_copy._transport.backend import KEEPALIVE_SECONDS
from bitget_copy._transport.failover import Address
from bitget_copy._transport.httpx_connection import MAX_BEFORE_REPLY, HttpxConnection
from bitget_copy._transport.ssl_context import make_ssl_context
from bitget_copy.errors import APIReplyError


def layers(*, queue=(), read=0, decrypted=0, tls=True):
    """A network stream as httpcore holds it, with so many bytes in each layer."""
    below = SimpleNamespace(_protocol=SimpleNamespace(read_queue=list(queue)))
    above = SimpleNamespace(
        transport_stream=below,
        _read_bio=SimpleNamespace(pending=read),
        _ssl_object=SimpleNamespace(pending=lambda: decrypted),
    )
    return SimpleNamespace(_stream=above if tls else below)


def held(stream, trailing=b""):
    """What httpcore's pool holds of one connection, the HTTP/1.1 part within the outer one."""
    state = SimpleNamespace(trailing_data=(trailing, False))
    inner = SimpleNamespace(_h11_state=state, _network_stream=stream)
    return SimpleNamespace(_connection=inner)


@pytest.mark.parametrize(
    ("connections", "leftover"),
    [
        ([], False),
        ([held(layers())], False),
        ([held(layers(tls=False))], False),
        ([held(layers(), trailing=b"H")], True),
        ([held(layers(queue=[b"H"]))], True),
        ([held(layers(queue=[b"H"], tls=False))], True),
        ([held(layers(read=1))], True),
        ([held(layers(decrypted=1))], True),
        ([held(SimpleNamespace())], True),
        ([object()], True),
    ],
    ids=["none", "tls", "plain", "h11", "queue below tls", "queue", "ciphertext", "decrypted",
         "unknown stream", "unknown connection"],
)  # fmt: skip
def test_leftover_bytes_are_found_in_every_layer(connections, leftover):
    """If a layer cannot be read, as in a later version, bytes are taken to be there."""
    address, context = Address.of("http://127.0.0.1:1"), make_ssl_context(verify=False, urls=())
    made = HttpxConnection(address, None, context, None)
    made._pool = SimpleNamespace(connections=connections)
    assert made.has_leftover() is leftover


async def test_a_stale_connection_that_takes_time_to_close_fails_no_other_exchange(monkeypatch):
    """While it closes, another exchange may take the connection that was just kept."""
    real = HttpxConnection.aclose
    taken = []

    async def slow(self):
        taken.append(pool.idle.pop())
        await real(self)

    async with RawServer(http()) as server:
        transport = server.transport(http="httpx")
        await asyncio.gather(*[transport.send(http_request()) for _ in range(2)])
        (pool,) = transport._backend._pools.here().values()
        for idle in pool.idle:
            idle.since -= KEEPALIVE_SECONDS + 1
        monkeypatch.setattr(HttpxConnection, "aclose", slow)
        assert (await transport.send(http_request())).status == 200
        assert len(taken) == 1
        monkeypatch.undo()
        await taken[0].aclose()
        await transport.aclose()


@pytest.mark.parametrize("size", [MAX_BEFORE_REPLY // 2, 2 * MAX_BEFORE_REPLY])
async def test_interim_responses_without_end_break_the_connection(size):
    """h11 would read them for ever, and keep the loop busy; as many as may come are passed over."""
    interim = b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
    async with RawServer(interim * (size // len(interim)) + http()) as server:
        transport = server.transport(http="httpx")
        if size < MAX_BEFORE_REPLY:
            assert (await transport.send(http_request())).status == 200
        else:
            with pytest.raises(APIReplyError, match=f"no reply within {MAX_BEFORE_REPLY} bytes"):
                await transport.send(http_request())
