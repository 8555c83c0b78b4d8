"""One connection to one Redis, shared by everybody who asks: no task and no time-out a command.

redis-py makes the connection (TLS, passwords, sentinels) and reads the protocol. What is asked in
one turn of the loop leaves in one piece; the answers come in the same order.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ANSWER_TIMEOUT: Final = 2.0
"""Seconds until a command counts as unanswered; its connection is given up then."""


class LineEndedError(OSError):
    """The connection is gone; whether Redis has done what it was asked is not known."""


def pack(words: Sequence[str | int]) -> bytes:
    """A command in Redis's protocol."""
    parts = [f"*{len(words)}\r\n"]
    for each in words:
        text = str(each)
        size = len(text) if text.isascii() else len(text.encode())
        parts.append(f"${size}\r\n{text}\r\n")
    return "".join(parts).encode()


class Line:
    """One connection.

    Args:
        connection: of redis-py, not connected yet, for protocol 2.
        on_message: is given what Redis says; None: it is the answer to what was asked.
    """

    def __init__(self, connection: Any, on_message: Callable[[Any], None] | None = None) -> None:
        self.ended: asyncio.Event = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._connection = connection
        self._on_message = on_message
        self._unsent: list[bytes] = []
        self._asked: deque[tuple[asyncio.Future[Any], float]] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._wake: asyncio.Future[None] | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def open(self) -> None:
        """Connects.

        Raises:
            redis.exceptions.RedisError: it cannot; OSError and TimeoutError likewise.
        """
        await self._connection.connect()
        self._connection.socket_timeout = None  # one timer for all that is asked does it
        self._tasks = [self._loop.create_task(each()) for each in (self._read, self._write)]

    def ask(self, *words: str | int) -> asyncio.Future[Any]:
        """Sends a command soon, in the order of the calls; its answer.

        The answer fails with `LineEndedError`, or with redis-py's `ResponseError`.

        Raises:
            LineEndedError: the connection has ended.
        """
        self.tell(*words)
        answer: asyncio.Future[Any] = self._loop.create_future()
        self._asked.append((answer, self._loop.time()))
        if self._timer is None:
            self._timer = self._loop.call_later(ANSWER_TIMEOUT, self._check_time)
        return answer

    def tell(self, *words: str | int) -> None:
        """Sends a command soon, whose answer is a message.

        Raises:
            LineEndedError: the connection has ended.
        """
        if self.ended.is_set():
            raise LineEndedError
        self._unsent.append(pack(words))
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)

    async def _write(self) -> None:
        """All that was told in one turn of the loop leaves in one piece."""
        from redis.exceptions import RedisError  # noqa: PLC0415 - an extra

        try:
            while True:
                if not self._unsent:
                    self._wake = self._loop.create_future()
                    await self._wake
                unsent, self._unsent = b"".join(self._unsent), []
                await self._connection.send_packed_command(unsent, check_health=False)
        except (RedisError, OSError):
            pass
        finally:
            self.close()

    async def _read(self) -> None:
        from redis.exceptions import RedisError, ResponseError  # noqa: PLC0415 - an extra

        try:
            while True:
                try:
                    said = await self._connection.read_response(disable_decoding=True)
                except ResponseError as error:
                    said = error
                if self._on_message is not None:
                    self._on_message(said)
                    continue
                answer, _ = self._asked.popleft()
                if answer.done():  # whoever has asked has given up
                    continue
                if isinstance(said, ResponseError):
                    answer.set_exception(said)
                else:
                    answer.set_result(said)
        except (RedisError, OSError, IndexError):  # gone, or it says what nobody has asked
            pass
        finally:
            self.close()
            with suppress(RedisError, OSError):
                await self._connection.disconnect(nowait=True)

    def _check_time(self) -> None:
        self._timer = None
        if not self._asked:
            return
        at = self._asked[0][1] + ANSWER_TIMEOUT
        if at <= self._loop.time():
            self.close()
        else:
            self._timer = self._loop.call_at(at, self._check_time)

    def close(self) -> None:
        """Ends it, at once."""
        if self.ended.is_set():
            return
        self.ended.set()
        for each in self._tasks:
            each.cancel()  # the reader disconnects
        self._end()

    async def wait_closed(self) -> None:
        """Ends it, and waits until nothing of it is left."""
        self.close()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with suppress(OSError, TimeoutError):
            await self._connection.disconnect()

    def _end(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        asked, self._asked = self._asked, deque()
        for answer, _ in asked:
            if not answer.done():
                answer.set_exception(LineEndedError())
                answer.exception()  # whoever has given up does not read it
