"""A client in strange hands: closed loops, several loops, forks, no close, deadlines by phase."""

import asyncio
import contextlib
import gc
import os
import socket
import threading
import time
import warnings

import pytest
from calls import (
    client,
    client_context,
    deaf_port,
    end_of,
    simulator,
    write_values,
)
from faulty_server import Proxy, honest, silent
from kinds import NOT_SENT, UNKNOWN

from bitget_copy.errors import BitgetCopyError, ConfigError

pytestmark = pytest.mark.usefixtures("backend")
READ, WRITE = "v1.spot.trader.get_settings", "v1.futures.trader.close_order"
SETTING = "v1.futures.trader.set_order_tpsl"
DEADLINE_S = 0.3
SLACK_S = 0.7


@contextlib.contextmanager
def served_elsewhere(sim):
    """A proxy in a thread and loop of its own, for clients whose loops come and go."""
    ready, done = threading.Event(), threading.Event()
    found = []

    async def serve():
        async with Proxy(sim) as proxy:
            found.append(proxy)
            ready.set()
            await asyncio.to_thread(done.wait)

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    ready.wait(5)
    try:
        yield found[0]
    finally:
        done.set()
        thread.join(10)


async def sequence(caller, count=2):
    return [await end_of(caller.call(READ, timeout=5)) for _ in range(count)]


def test_one_client_in_one_loop_after_another():
    """Used in two `asyncio.run`, the second time over a connection of a dead loop: it works."""
    sim = simulator()
    with served_elsewhere(sim) as proxy, warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the first loop died with a connection
        caller = client(sim, proxy.url)
        first = asyncio.run(sequence(caller))
        second = asyncio.run(sequence(caller))

        async def close():
            await caller.aclose()

        asyncio.run(close())
        gc.collect()
    assert [end.error for end in first + second if end.error] == []


def test_one_client_in_two_loops_at_once():
    """Two threads with a loop each share a client: every call ends with a value or our error."""
    sim = simulator()
    foreign = []

    async def work(caller):
        for _ in range(20):
            try:
                await end_of(caller.call(READ, timeout=5))
            except Exception as error:  # noqa: BLE001 - this is what is looked for
                foreign.append(repr(error))

    with served_elsewhere(sim) as proxy, warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        caller = client(sim, proxy.url, rate_limits={"*": {"rate": 1000}})
        threads = [threading.Thread(target=lambda: asyncio.run(work(caller))) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert not any(thread.is_alive() for thread in threads)
        asyncio.run(caller.aclose())
        gc.collect()
    assert foreign == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_after_a_fork_both_processes_get_their_own_replies():
    """Parent and child call on: neither reads the other's reply from a shared connection."""
    sim = simulator()
    with served_elsewhere(sim) as proxy, warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        caller = client(sim, proxy.url, rate_limits={"*": {"rate": 1000}})
        with asyncio.Runner() as runner:
            runner.run(sequence(caller, 1))
            child = os.fork()
            if child == 0:  # in the child: another loop, the same client
                status = 1
                with contextlib.suppress(BaseException):
                    ends = asyncio.run(sequence(caller, 5))
                    status = 0 if all(end.error is None for end in ends) else 2
                os._exit(status)
            ends = runner.run(sequence(caller, 5))
            assert [end.error for end in ends if end.error] == []
            stop = time.monotonic() + 20
            done = 0
            while not done and time.monotonic() < stop:
                done, status = os.waitpid(child, os.WNOHANG)
                time.sleep(0.01)
            if not done:
                os.kill(child, 9)
                os.waitpid(child, 0)
            runner.run(caller.aclose())
        gc.collect()
    assert done == child, "the child hung"
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.gate
async def test_collected_without_close_leaves_no_connection():
    """A client that is forgotten, not closed, takes its connections with it."""
    sim = simulator()
    async with Proxy(sim) as proxy:
        caller = client(sim, proxy.url)
        await caller.call(READ, timeout=5)
        assert proxy.open_now == 1
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # says rightly that it was forgotten
            del caller
            for _ in range(3):
                gc.collect()
                await asyncio.sleep(0.02)
        assert proxy.open_now == 0


async def arrived(proxy):
    """Lets the loop turn until the exchange has a request."""
    for _ in range(100_000):
        if proxy.requests:
            return
        await asyncio.sleep(0)
    raise AssertionError("no request came")


async def test_a_closed_client_says_so():
    """After `aclose` a call raises before any I/O; a call under way breaks with our error."""
    sim = simulator()

    async with Proxy(sim, [silent], forever=True) as proxy:
        caller = client(sim, proxy.url)
        task = asyncio.ensure_future(end_of(caller.call(READ, timeout=5)))
        await arrived(proxy)
        await caller.aclose()
        await caller.aclose()
        begin = time.monotonic()
        end = await task
        assert isinstance(end.error, BitgetCopyError)
        assert time.monotonic() - begin < SLACK_S, "it went on after the client was closed"
        assert proxy.accepted == 1
        with pytest.raises(ConfigError, match="closed"):
            await caller.call(READ)
        assert await proxy.settle() == 0


# --- the deadline in each phase ------------------------------------------------------------


async def timed(caller, key=READ, values=None):
    """The end of a call with a short deadline, and the seconds that it took."""
    begin = time.monotonic()
    end = await end_of(caller.call(key, values or {}, timeout=DEADLINE_S))
    return end, time.monotonic() - begin


def in_time(spent: float) -> bool:
    return DEADLINE_S * 0.9 <= spent <= DEADLINE_S + SLACK_S


async def test_the_deadline_holds_in_the_limiters_queue():
    """A call that never gets a token ends in time and was not sent."""
    sim = simulator()
    limits = {"*": {"rate": 0.01}}
    async with Proxy(sim) as proxy, client(sim, proxy.url, rate_limits=limits) as caller:
        await caller.call(READ, timeout=5)
        end, spent = await timed(caller)
    assert end.label == NOT_SENT
    assert in_time(spent)


async def test_the_deadline_holds_while_all_connections_are_busy():
    """A write behind a stalled read on a client of one connection was not sent."""
    sim = simulator()
    given = write_values(sim)[SETTING]

    async with (
        Proxy(sim, [silent], forever=True) as proxy,
        client(sim, proxy.url, max_connections=1) as caller,
    ):
        stalled = asyncio.ensure_future(end_of(caller.call(READ, timeout=1.2)))
        await arrived(proxy)
        end, spent = await timed(caller, SETTING, given)
        await stalled
    assert end.label == NOT_SENT
    assert in_time(spent)
    assert len(proxy.requests) == 1


async def test_the_deadline_holds_in_the_name_service(monkeypatch):
    """A name service that does not answer: not sent, in time."""
    release = threading.Event()

    def look_up(*_, **__):
        release.wait(5)
        raise socket.gaierror(socket.EAI_AGAIN, "later")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    sim = simulator()
    async with client(sim, "http://exchange.invalid", allow_insecure=True) as caller:
        end, spent = await timed(caller)
        release.set()
    assert end.label == NOT_SENT
    assert in_time(spent)


async def test_the_deadline_holds_while_connecting():
    """A port that never answers: not sent, in time."""
    sim = simulator()
    with deaf_port() as port:
        async with client(sim, f"http://127.0.0.1:{port}") as caller:
            end, spent = await timed(caller, WRITE, write_values(sim)[WRITE])
    assert end.label == NOT_SENT
    assert in_time(spent)


@pytest.mark.parametrize("phase", ["handshake", "request", "headers", "body"])
async def test_the_deadline_holds_on_the_connection(phase):
    """Stalled in the handshake, before a reply, in its headers or its body: the true outcome."""
    sim = simulator()
    given = write_values(sim)[WRITE]

    async def stall(link):
        if phase != "handshake":
            await link.take()
            raw = (await link.perform()).http()
            await link.send(raw[: {"request": 0, "headers": 25, "body": len(raw) - 3}[phase]])
        await link.hang()

    stall.early = phase == "handshake"
    async with Proxy(sim, [stall], forever=True) as proxy:
        secured = phase == "handshake"
        url = proxy.url.replace("http:", "https:") if secured else proxy.url
        options = {"verify": client_context()} if secured else {}
        async with client(sim, url, **options) as caller:
            end, spent = await timed(caller, WRITE, given)
        assert await proxy.settle() == 0, "the connection was still open"
    assert end.label == (NOT_SENT if secured else UNKNOWN)
    assert in_time(spent)


async def test_the_deadline_holds_between_attempts():
    """A wait before the next attempt that would pass the deadline is not begun."""
    sim = simulator()

    async def limited(link):
        await link.take()
        body = b'{"code":"429","msg":"slow"}'
        head = b"HTTP/1.1 429 X\r\nRetry-After: 9\r\nContent-Length: %d\r\n\r\n" % len(body)
        await link.send(head + body)

    async with Proxy(sim, [limited], forever=True) as proxy, client(sim, proxy.url) as caller:
        end, spent = await timed(caller)
    assert end.read_label in {"RateLimitError", "RequestTimeoutError"}
    assert spent <= DEADLINE_S + SLACK_S
    assert end.label in {"refused", NOT_SENT}


async def test_the_exchange_works_for_this_world():
    """The proxy's honest answers are what the calls above are compared with."""
    sim = simulator()
    async with Proxy(sim, [honest]) as proxy, client(sim, proxy.url) as caller:
        assert (await caller.call(WRITE, write_values(sim)[WRITE], timeout=5)).result is True
    assert len(proxy.executed) == 1
