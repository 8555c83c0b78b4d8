"""Troubles of the connection: what a caller's socket sees, and the nearest thing without one."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import httpx
import pytest

from bitget_copy._asgi import listener as listener_module
from bitget_copy._asgi.messages import Response
from bitget_copy.simulator import Simulator
from bitget_copy.simulator.connection_faults import send_with_fault

SWITCH = "v1.futures.trader.set_settings"
PATH = "/api/mix/v1/trace/traderUpdateConfig"
BODY = b'{"showTpsl":"NO"}'


async def raw(url: str, caller: Any) -> tuple[bytes, type[Exception] | None]:
    """One signed write over a bare socket: all bytes that came, and how the connection broke."""
    at = httpx.URL(url)
    reader, writer = await asyncio.open_connection(at.host, at.port)
    headers = caller.headers("POST", PATH, BODY)
    lines = [f"POST {PATH} HTTP/1.1", f"Host: {at.host}", f"Content-Length: {len(BODY)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    writer.write("\r\n".join([*lines, "", ""]).encode() + BODY)
    data, broken = b"", None
    try:
        while part := await asyncio.wait_for(reader.read(65536), 0.5):
            data += part
    except (ConnectionError, TimeoutError) as error:
        broken = type(error)
    writer.close()
    return data, broken


@pytest.fixture(params=["h11", "httptools"])
def each_server(request, monkeypatch) -> None:
    """Both of uvicorn's protocols show the connection."""
    monkeypatch.setattr(
        listener_module, "find_spec", lambda name: request.param == "httptools" or None
    )


@pytest.mark.usefixtures("each_server")
@pytest.mark.parametrize("executed", [0, 1])
async def test_reset_ends_without_a_byte(caller, sim, executed) -> None:
    """RST before or after the request is carried out; the next connection works."""
    kind = "reset_after_execute" if executed else "reset_before_execute"
    sim.faults.on(SWITCH, kind=kind)
    async with sim.serve() as server:
        broken = await raw(server.url, caller)
        whole, _ = await raw(server.url, caller)

    assert broken == (b"", ConnectionResetError)
    assert sim.executions.count(SWITCH) == executed + 1
    assert b'"code":"00000"' in whole
    assert sim.requests.count(SWITCH, status=0) == 1


@pytest.mark.usefixtures("each_server")
@pytest.mark.parametrize(("executed", "times"), [(None, 1), (False, 0)])
async def test_partial_body_ends_in_good_order(caller, sim, executed, times) -> None:
    """The head promises the whole length, half comes, then the end of the connection."""
    sim.faults.on(SWITCH, kind="partial_body", executed=executed)
    async with sim.serve() as server:
        data, broken = await raw(server.url, caller)

    head, _, body = data.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r")[0])
    assert broken is None
    assert len(body) == length // 2
    assert sim.executions.count(SWITCH) == times


@pytest.mark.usefixtures("each_server")
async def test_stall_stops_in_the_middle_and_says_nothing_more(caller, sim) -> None:
    """The connection stays open until the caller gives up; the server ends in good order."""
    sim.faults.on(SWITCH, kind="stall")
    begin = time.monotonic()
    async with sim.serve() as server:
        data, broken = await raw(server.url, caller)

    assert broken is TimeoutError
    assert data.endswith(b'"msg":"success","req')
    assert time.monotonic() - begin < 2
    assert sim.executions.count(SWITCH) == 1


async def test_stall_may_end_by_hanging_up(make_caller) -> None:
    """After the planned seconds the connection ends, half of the body short."""
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    caller = make_caller(sleep=sleep)
    caller.sim.faults.on(SWITCH, kind="stall", seconds=7.0)
    async with caller.sim.serve() as server:
        _, broken = await raw(server.url, caller)

    assert (waited, broken) == ([7.0], None)


async def test_drip_sends_pieces_with_waits_between(make_caller) -> None:
    """Every byte comes, in pieces of the planned size."""
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    caller = make_caller(sleep=sleep)
    fault = caller.sim.faults.on(SWITCH, kind="drip", seconds=0.02, jitter=0.01, piece=10)
    async with (
        caller.sim.serve() as server,
        httpx.AsyncClient(base_url=str(server)) as client,
    ):
        reply = await client.post(PATH, content=BODY, headers=caller.headers("POST", PATH, BODY))

    assert reply.json()["code"] == "00000"
    assert len(waited) == (len(reply.content) - 1) // 10
    assert all(0.02 <= seconds <= 0.03 for seconds in waited)
    assert fault.fired == 1


async def test_drip_of_nothing_is_an_empty_reply(sim) -> None:
    """A reply without a body has no pieces."""
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    fault = sim.faults.on(SWITCH, kind="drip")
    await send_with_fault(Response(200, b""), fault, sim.faults, asyncio.sleep, {}, None, send)

    assert [message.get("body") for message in sent] == [None, b""]


@pytest.mark.parametrize("kind", ["reset_after_execute", "reset_before_execute", "partial_body"])
async def test_without_a_socket_a_broken_connection_is_raised(caller, sim, kind) -> None:
    """In process there is nothing to reset, so the caller gets the error itself."""
    sim.faults.on(SWITCH, kind=kind)

    with pytest.raises(ConnectionResetError, match=kind):
        await caller.call(SWITCH, showTpsl="NO")
    assert sim.executions.count(SWITCH) == (kind != "reset_before_execute")


async def test_without_a_socket_a_stall_lasts_until_the_caller_gives_up(caller, sim) -> None:
    """Httpx never gets an answer; cancelling it leaves no task behind."""
    sim.faults.on(SWITCH, kind="stall")
    tasks = asyncio.all_tasks()
    headers = caller.headers("POST", PATH, BODY)
    transport = httpx.ASGITransport(app=sim)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.post(PATH, content=BODY, headers=headers), 0.1)
    await asyncio.sleep(0)

    assert asyncio.all_tasks() == tasks
    assert sim.executions.count(SWITCH) == 1


async def test_reset_finds_a_transport_without_socket(sim) -> None:
    """A connection that hides its socket is ended all the same."""
    ended: list[str] = []

    class Bare:
        def get_extra_info(self, name: str) -> None:
            return None

        def abort(self) -> None:
            ended.append("abort")

    messages = ["http.request", "http.disconnect"]

    async def receive() -> dict[str, str]:
        return {"type": messages.pop(0)}

    fault = sim.faults.on(SWITCH, kind="reset_after_execute")
    scope = {"extensions": {"bitget_copy.connection": Bare()}}
    response = Response(200, b"")
    await send_with_fault(response, fault, sim.faults, asyncio.sleep, scope, receive, None)

    assert (ended, messages) == (["abort"], [])


def test_default_sleep_is_the_loops() -> None:
    """Planned waits are real ones unless a test says otherwise."""
    assert Simulator()._sleep is asyncio.sleep
