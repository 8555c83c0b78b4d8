"""A process that only keeps a host's tokens, and the look at who shares them."""

from __future__ import annotations

import asyncio
import os
import threading

import pytest

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import BucketKey, BucketLimit, HostLimiter
from bitget_copy.ratelimit.host import overview
from bitget_copy.ratelimit.host.overview import host_overview
from bitget_copy.ratelimit.host.serve import serve_host_limiter
from bitget_copy.ratelimit.host.socket_path import Place
from bitget_copy.ratelimit.shared import StoreUnavailableError

ROW = ((BucketKey("uid", "u", "e"), BucketLimit(5)),)


@pytest.fixture
def place(tmp_path):
    tmp_path.chmod(0o700)
    return Place.at(tmp_path / "s")


class Serving:
    """It, in a thread."""

    def __init__(self, place):
        self.serves, self.stop = threading.Event(), threading.Event()
        told = lambda path: self.serves.set()  # noqa: E731
        self.thread = threading.Thread(
            target=serve_host_limiter,
            args=(place.path,),
            kwargs={"on_serving": told, "stop": self.stop},
        )
        self.thread.start()

    def end(self):
        self.stop.set()
        self.thread.join(5)
        assert not self.thread.is_alive()


@pytest.fixture
def serving(place):
    serving = Serving(place)
    assert serving.serves.wait(5)
    yield serving
    serving.end()


def test_a_bot_that_keeps_the_tokens_gives_way_and_gets_them_back(place):
    """Whoever holds tokens goes on with them, both times."""

    async def main():
        async with HostLimiter(place.path) as limiter:
            grants = [await limiter.acquire(ROW) for _ in range(5)]
            serving = Serving(place)
            assert await asyncio.to_thread(serving.serves.wait, 5)
            for end in (lambda: None, serving.end):
                await asyncio.to_thread(end)
                grants.pop().cancel()
                async with asyncio.timeout(3):
                    grants.append(await limiter.acquire(ROW))
                [state] = await limiter.states()
                assert list(state.held.values()) == [5]
            for each in grants:
                each.cancel()

    asyncio.run(asyncio.wait_for(main(), 20))


def test_of_two_that_only_keep_tokens_the_second_one_stands_by(serving, place):
    """It serves when the first one ends."""
    second = Serving(place)
    assert not second.serves.wait(0.2)

    serving.end()

    assert second.serves.wait(5)
    second.end()


def test_it_is_told_when_it_cannot_serve(place):
    """Something else is in the socket's place."""
    place.path.touch()
    with pytest.raises(ConfigError, match="is no socket"):
        serve_host_limiter(place.path)


def test_an_overview_tells_who_holds_and_who_waits(place):
    """With the processes behind the names; it joins nobody itself."""

    async def main():
        async with HostLimiter(place.path) as limiter:
            grants = [await limiter.acquire(ROW) for _ in range(5)]
            waiting = asyncio.create_task(limiter.acquire(ROW))
            await asyncio.sleep(0.05)
            seen = await asyncio.to_thread(host_overview, place.path)
            waiting.cancel()
            for each in grants:
                each.cancel()
            return seen, limiter.process

    seen, process = asyncio.run(main())
    [table] = seen.tables
    assert seen.server == f"process {os.getpid()}, at {place.path}"
    assert seen.processes == {process: f"process {os.getpid()}"}
    assert (table.capacity, table.held) == (5, {process: 5})
    assert seen.answered_ms > 0


def test_an_overview_of_nobody_is_none(place):
    """And nobody is elected by looking."""
    assert host_overview(place.path) is None
    assert not place.lock_path.exists()


def test_an_overview_of_a_process_that_is_stopped_says_so(place, monkeypatch):
    """It is connected to, and does not answer."""
    monkeypatch.setattr(overview, "TIMEOUT", 0.05)
    lock = place.try_lock()
    with place.listen(), pytest.raises(StoreUnavailableError, match="is it stopped"):
        host_overview(place.path)
    place.close_lock(lock)
