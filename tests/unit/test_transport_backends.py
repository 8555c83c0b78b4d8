"""Which kind of connections a client of ours gets, and the guard that both kinds need."""

import httpx
import pytest
from request_fakes import RawServer, http, http_request

from bitget_copy._transport import Transport, transport
from bitget_copy._transport.httpx_backend import HttpxBackend
from bitget_copy._transport.lean.backend import LeanBackend
from bitget_copy.config import ClientConfig
from bitget_copy.errors import APIReplyError, ConfigError

URL = "http://127.0.0.1:1"


def way(**options):
    return type(Transport(ClientConfig(base_url=URL, **options))._backend)


def without_httptools(monkeypatch):
    real = transport.find_spec
    monkeypatch.setattr(
        transport, "find_spec", lambda name: None if name == "httptools" else real(name)
    )


def test_lean_where_it_is_installed_and_no_proxy_is_named():
    """Unless the caller says otherwise."""
    assert way() is way(http="lean") is LeanBackend
    assert way(http="httpx") is way(proxy="http://127.0.0.1:9") is HttpxBackend


def test_the_base_install_goes_over_httpx(monkeypatch):
    """And says what to install where that will not do."""
    without_httptools(monkeypatch)
    assert way() is way(http="httpx") is HttpxBackend
    with pytest.raises(ConfigError, match=r"pip install 'bitget-copy\[speed\]'"):
        way(http="lean")


def test_lean_and_a_proxy_exclude_each_other():
    """Only the other kind goes by them."""
    with pytest.raises(ConfigError, match="knows no proxies"):
        way(http="lean", proxy="http://127.0.0.1:9")


@pytest.mark.parametrize("own", [True, False], ids=["ours", "foreign"])
async def test_over_httpx_a_reply_with_two_lengths_is_refused(own):
    """h11 lets the chunks win and keeps the connection; also where the caller brought it."""
    both = http(b"2\r\n{}\r\n0\r\n\r\n", headers=("Transfer-Encoding: chunked",))
    async with RawServer(both, http(b"next")) as server, httpx.AsyncHTTPTransport() as via:
        made = Transport(ClientConfig(base_url=server.url, http="httpx"), None if own else via)
        with pytest.raises(APIReplyError, match="at once"):
            await made.send(http_request())
        assert (await made.send(http_request())).body == b"next"
        await made.aclose()
        assert server.connections == 2
