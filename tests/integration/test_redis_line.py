"""One connection to Redis, and what becomes of those who wait when it ends."""

from __future__ import annotations

import asyncio

import pytest
from redis.asyncio import Connection
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import ResponseError
from redis_server import free_port, running

from bitget_copy.ratelimit.shared import redis_line
from bitget_copy.ratelimit.shared.redis_line import Line, LineEndedError, pack


@pytest.fixture(scope="module")
def redis(tmp_path_factory):
    with running(tmp_path_factory.mktemp("redis")) as server:
        yield server


async def opened(port, on_message=None):
    line = Line(Connection(host="127.0.0.1", port=port, protocol=2), on_message)
    await line.open()
    return line


@pytest.mark.parametrize("words", [("GET", "k"), ("SET", "k", -5), ("A", ""), ("é", "日本", 0)])
def test_commands_are_packed_by_bytes(words):
    """Lengths are of bytes, not of letters."""
    parts = [str(each).encode() for each in words]
    body = b"".join(b"$%d\r\n%b\r\n" % (len(each), each) for each in parts)
    assert pack(words) == b"*%d\r\n" % len(parts) + body


async def test_answers_come_to_whom_they_belong(redis):
    """Refusals too, and those of askers that have given up are passed over."""
    line = await opened(redis.port)
    given_up = line.ask("ECHO", "one")
    given_up.cancel()
    refused, last = line.ask("NONSENSE"), line.ask("ECHO", "two")
    with pytest.raises(ResponseError):
        await refused
    assert await last == b"two"
    await line.wait_closed()


async def test_what_a_turn_tells_leaves_in_one_piece():
    """So does all that is told while it leaves."""
    pieces = []

    async def serve(reader, writer):
        try:
            while data := await reader.read(65536):
                pieces.append(data)
                writer.write(b"+OK\r\n" * data.count(b"*"))
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", free_port())
    async with server:
        line = await opened(server.sockets[0].getsockname()[1])
        pieces.clear()
        await asyncio.gather(*(line.ask("PING", number) for number in range(20)))
        await line.wait_closed()
    assert pieces == [b"".join(pack(("PING", number)) for number in range(20))]


async def test_whoever_waits_is_told_that_the_connection_has_ended(tmp_path):
    """Nobody waits for an answer that does not come, and nothing is sent any more."""
    with running(tmp_path) as server:
        line = await opened(server.port)
        server.freeze()
        answer = line.ask("PING")
        await asyncio.sleep(0)
        server.stop()
        with pytest.raises(LineEndedError):
            await asyncio.wait_for(answer, 3)
        assert line.ended.is_set()
        with pytest.raises(LineEndedError):
            line.ask("PING")
        await line.wait_closed()


async def test_a_server_that_stands_still_is_given_up(redis, monkeypatch):
    """All who wait are told, and the connection is not used again."""
    monkeypatch.setattr(redis_line, "ANSWER_TIMEOUT", 0.05)
    line = await opened(redis.port)
    redis.freeze()
    try:
        for answer in [line.ask("PING"), line.ask("PING")]:
            with pytest.raises(LineEndedError):
                await asyncio.wait_for(answer, 3)
    finally:
        redis.thaw()
    await line.wait_closed()


async def test_messages_go_to_the_listener(redis):
    """In the order in which they were published."""
    told = asyncio.Queue()
    inbox, line = await opened(redis.port, told.put_nowait), await opened(redis.port)
    inbox.tell("SUBSCRIBE", "c")
    assert await told.get() == [b"subscribe", b"c", 1]
    for text in ("first", "second"):
        await line.ask("PUBLISH", "c", text)
    for text in (b"first", b"second"):
        assert await asyncio.wait_for(told.get(), 3) == [b"message", b"c", text]
    await inbox.wait_closed()
    await line.wait_closed()


async def test_a_server_that_is_not_there_is_told():
    """By redis-py's own error."""
    with pytest.raises(RedisConnectionError):
        await opened(free_port())
