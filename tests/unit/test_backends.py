"""Which backend a client gets."""

import httpx
import pytest
from request_fakes import RawServer, http, http_request

from bitget_copy._transport import Transport, transport
from bitget_copy._transport.httpx_backend import HttpxBackend
from bitget_copy._transport.lean.backend import LeanBackend
from bitget_copy.config import ClientConfig
from bitget_copy.errors import APIReplyError, ConfigError

URL = "http://127.0.0.1:1"


def backend(**options):
    return type(Transport(ClientConfig(base_url=URL, **options))._backend)


def without_httptools(monkeypatch):
    real = transport.find_spec
    monkeypatch.setattr(
        transport, "find_spec", lambda name: None if name == "httptools" else real(name)
    )


def test_the_backend_is_lean_if_it_is_installed_and_no_proxy_is_given():
    """Unless the option `http` asks for the other one."""
    assert backend() is backend(http="lean") is LeanBackend
    assert backend(http="httpx") is backend(proxy="http://127.0.0.1:9") is HttpxBackend


def test_the_base_install_goes_over_httpx(monkeypatch):
    """And says what to install if the lean one is asked for."""
    without_httptools(monkeypatch)
    assert backend() is backend(http="httpx") is HttpxBackend
    with pytest.raises(ConfigError, match=r"pip install 'bitget-copy\[speed\]'"):
        backend(http="lean")


def test_lean_and_a_proxy_exclude_each_other():
    """Only httpx goes through one."""
    with pytest.raises(ConfigError, match="knows no proxies"):
        backend(http="lean", proxy="http://127.0.0.1:9")


@pytest.mark.parametrize("own", [True, False], ids=["own", "custom"])
async def test_over_httpx_a_reply_with_two_lengths_is_refused(own):
    """h11 lets the chunks win and keeps the connection; also in a custom transport."""
    both = http(b"2\r\n{}\r\n0\r\n\r\n", headers=("Transfer-Encoding: chunked",))
    async with RawServer(both, http(b"next")) as server, httpx.AsyncHTTPTransport() as custom:
        made = Transport(ClientConfig(base_url=server.url, http="httpx"), None if own else custom)
        with pytest.raises(APIReplyError, match="at once"):
            await made.send(http_request())
        assert (await made.send(http_request())).body == b"next"
        await made.aclose()
        assert server.connections == 2
