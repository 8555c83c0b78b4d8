"""Bytes beyond the end of a response, wherever they wait: the connection is not used again."""

from types import SimpleNamespace

import pytest

from bitget_copy._transport.httpx_connection import HttpxConnection
from bitget_copy._transport.ssl_context import make_ssl_context


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
    made = HttpxConnection(make_ssl_context(verify=False, urls=()), {}, None)
    made._pool = SimpleNamespace(connections=connections)
    assert made.has_leftover() is leftover
