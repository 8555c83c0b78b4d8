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
    from collections.abc import Callable

ANSWER_TIMEOUT: Final = 2.0
"""Seconds until a command counts as unanswered; its connection is given up then."""


class LineEndedError(OSError):
    """The connection is gone; whether Redis has done what it was asked is not known."""


class Line:
    """One connection.

    Args:
        connection: of redis-py, not connected yet, for protocol 2.
        on_message: is given what Redis says; None: it is the answer to what was asked.
    """

    def __init__(self, connection: Any, on_message: Callable[[Any], None] | None = None) -> None:
        self.ended = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._connection = connection
        self._on_message = on_message
        self._unsent: list[bytes] = []
        self._asked: deque[tuple[asyncio.Future[Any], float]] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._reader: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Connects.

        Raises:
            redis.exceptions.RedisError: it cannot; OSError and TimeoutError likewise.
        """
        await self._connection.connect()
        self._connection.socket_timeout = None  # one timer for all that is asked does it
        self._reader = self._loop.create_task(self._read())

    async def ask(self, *words: str | int | bytes) -> Any:
        """Sends a command and waits for its answer.

        Raises:
            LineEndedError: the connection has ended.
            redis.exceptions.ResponseError: Redis refuses it.
        """
        if self.ended.is_set():
            raise LineEndedError
        answer: asyncio.Future[Any] = self._loop.create_future()
        self._asked.append((answer, self._loop.time()))
        if self._timer is None:
            self._timer = self._loop.call_later(ANSWER_TIMEOUT, self._check_time)
        await self.tell(*words)
        return await answer

    async def tell(self, *words: str | int | bytes) -> None:
        """Sends a command whose answer is a message.

        Raises:
            LineEndedError: the connection has ended.
        """
        first = not self._unsent
        self._unsent += self._connection.pack_command(*words)
        if first:
            await self._send()

    async def _send(self) -> None:
        """Everything that is told in this turn of the loop."""
        try:
            await asyncio.sleep(0)
            unsent, self._unsent = self._unsent, []
            if self.ended.is_set():
                raise LineEndedError
            await self._connection.send_packed_command(unsent, check_health=False)
        except BaseException:  # half of a command may have been sent
            self.close()
            raise

    async def _read(self) -> None:
        from redis.exceptions import RedisError, ResponseError  # noqa: PLC0415 - an extra

        try:
            while True:
                error: ResponseError | None = None
                try:
                    said = await self._connection.read_response(disable_decoding=True)
                except ResponseError as refused:
                    error, said = refused, None
                if self._on_message is not None:
                    if error is None:
                        self._on_message(said)
                    continue
                answer, _ = self._asked.popleft()
                if answer.done():
                    continue
                if error is None:
                    answer.set_result(said)
                else:
                    answer.set_exception(error)
        except (RedisError, OSError, IndexError):  # gone, or it says what nobody has asked
            pass
        finally:
            self._end()

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
        if self._reader is not None:
            self._reader.cancel()  # which disconnects
        self._end()

    async def wait_closed(self) -> None:
        """Ends it, and waits until nothing of it is left."""
        self.close()
        if self._reader is not None:
            with suppress(asyncio.CancelledError):
                await self._reader
        with suppress(OSError, TimeoutError):
            await self._connection.disconnect()

    def _end(self) -> None:
        self.ended.set()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        asked, self._asked = self._asked, deque()
        for answer, _ in asked:
            if not answer.done():
                answer.set_exception(LineEndedError())
                answer.exception()  # whoever has given up does not read it
