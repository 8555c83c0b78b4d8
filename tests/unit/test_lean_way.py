"""Which kind of connections a client of ours gets, and the guard that both kinds need."""

import httpx
import pytest
from request_fakes import RawServer, http

from bitget_copy._transport import Transport, Wire, transport
from bitget_copy._transport.guarded import Guarded
from bitget_copy._transport.lean.way import Lean
from bitget_copy.errors import APIReplyError, ConfigError

URL = "http://127.0.0.1:1"


def way(**options):
    return type(Transport(Wire(base_url=URL, **options))._way)


def without_httptools(monkeypatch):
    real = transport.find_spec
    monkeypatch.setattr(
        transport, "find_spec", lambda name: None if name == "httptools" else real(name)
    )


def test_lean_where_it_is_installed_and_no_proxy_is_named():
    """Unless the caller says otherwise."""
    assert way() is way(http="lean") is Lean
    assert way(http="httpx") is way(proxies={URL: "http://127.0.0.1:9"}) is Guarded


def test_the_base_install_goes_over_httpx(monkeypatch):
    """And says what to install where that will not do."""
    without_httptools(monkeypatch)
    assert way() is way(http="httpx") is Guarded
    with pytest.raises(ConfigError, match=r"pip install 'bitget-copy\[speed\]'"):
        way(http="lean")


def test_lean_and_a_proxy_exclude_each_other():
    """Only the other kind goes by them."""
    with pytest.raises(ConfigError, match="knows no proxies"):
        way(http="lean", proxies={URL: "http://127.0.0.1:9"})


@pytest.mark.parametrize("own", [True, False], ids=["ours", "foreign"])
async def test_over_httpx_a_reply_with_two_lengths_is_refused(own):
    """h11 lets the chunks win and keeps the connection; also where the caller brought it."""
    both = http(b"2\r\n{}\r\n0\r\n\r\n", headers=("Transfer-Encoding: chunked",))
    async with RawServer(both, http(b"next")) as server, httpx.AsyncHTTPTransport() as via:
        made = Transport(Wire(base_url=server.url, http="httpx"), None if own else via)
        with pytest.raises(APIReplyError, match="at once"):
            await made.send("GET", "/x", {}, b"")
        assert (await made.send("GET", "/x", {}, b"")).body == b"next"
        await made.aclose()
        assert server.connections == 2
