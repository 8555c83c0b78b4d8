"""The exchange on a real socket."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
import sys
import time

import httpx
import pytest

from bitget_copy._asgi.listener import _listen, url_of
from bitget_copy.errors import ConfigError
from bitget_copy.simulator import Server, Simulator

PATH = "/api/mix/v1/trace/traderSymbols"


async def test_socket_answers_a_signed_request(caller, sim) -> None:
    """Start on a free port, call with httpx, stop; nothing is left behind."""
    tasks = asyncio.all_tasks()
    async with sim.serve() as server, httpx.AsyncClient(base_url=server.url) as client:
        reply = await client.get(PATH, headers=caller.headers("GET", PATH))
        spot = "/api/spot/v1/trace/order/spotInfoList"
        posted = await client.post(spot, content=b"{}", headers=caller.headers("POST", spot, b"{}"))
        port = httpx.URL(server.url).port

        assert server.credentials == sim.credentials
        assert server.accounts == sim.accounts

    assert reply.json()["code"] == posted.json()["code"] == "00000"
    assert sim.requests.count() == 2
    assert asyncio.all_tasks() == tasks
    with pytest.raises(OSError, match=r"refused|Connect"):
        await asyncio.open_connection("127.0.0.1", port)


async def test_serving_leaves_signals_and_logs_alone(sim, capfd) -> None:
    """The loop belongs to the caller: no handler is touched, nothing is printed."""
    before = signal.getsignal(signal.SIGINT), list(logging.getLogger().handlers)

    async with sim.serve():
        during = signal.getsignal(signal.SIGINT), list(logging.getLogger().handlers)

    assert during == before
    assert capfd.readouterr() == ("", "")


async def test_machine_clock_is_the_default() -> None:
    """Without a clock the exchange runs on the machine's time."""
    sim = Simulator()

    assert abs(sim.now() - time.time()) < 5


def test_ipv6_addresses_stand_in_brackets() -> None:
    """The URL of an IPv6 listener can be used as it is."""
    assert url_of("::1", 80) == "http://[::1]:80"
    assert url_of("127.0.0.1", 8787) == "http://127.0.0.1:8787"


async def test_replies_do_not_wait_for_acknowledgements(sim) -> None:
    """The listener names TCP as its protocol: without that, asyncio leaves Nagle's delay on."""
    listener = _listen("127.0.0.1", 0)
    try:
        assert listener.proto == socket.IPPROTO_TCP
    finally:
        listener.close()


async def test_port_in_use_is_named(sim) -> None:
    """The error tells address, port and what to do."""
    async with sim.serve() as server:
        port = httpx.URL(server.url).port
        with pytest.raises(ConfigError, match=f"port {port}.*port 0"):
            await sim.serve(port=port).__aenter__()


async def test_missing_uvicorn_names_the_extra(sim, monkeypatch) -> None:
    """Without the extra, serving says what to install and leaves no socket open."""
    monkeypatch.setitem(sys.modules, "uvicorn", None)

    with pytest.raises(ConfigError, match=r"bitget-copy\[simulator\]"):
        await sim.serve().__aenter__()


async def test_cancelled_start_leaves_no_server_behind(sim) -> None:
    """Whoever is cancelled while the server starts finds it stopped."""
    tasks = asyncio.all_tasks()
    entering = asyncio.create_task(sim.serve().__aenter__())
    await asyncio.sleep(0)
    entering.cancel()

    with pytest.raises(asyncio.CancelledError):
        await entering
    await asyncio.sleep(0)

    assert asyncio.all_tasks() == tasks


async def test_leaving_without_having_entered_is_harmless(sim) -> None:
    """A server that never started has nothing to stop."""
    server = Server(sim, host="127.0.0.1", port=0)

    assert await server.__aexit__(None, None, None) is None
    assert server.url == ""
