"""One connection to one Redis, shared by everybody who asks: no task and no time-out a command.

redis-py connects (TLS, passwords, sentinels), then the socket is read with hiredis. What is asked
in one turn of the loop leaves in one piece; the answers come in the same order.
"""

from __future__ import annotations

import asyncio
import os
from collections import deque
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from weakref import WeakSet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Done: TypeAlias = Callable[[Any], None]

ANSWER_TIMEOUT: Final = 2.0
"""Seconds until a command counts as unanswered; its connection is given up then."""

_NOTHING: Final = object()


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


def _refusal(parse: Callable[[str], Exception], text: str) -> Exception:
    """An error that Redis has answered; redis-py trips over those that are cut short."""
    try:
        return parse(text)
    except (ValueError, LookupError, TypeError):
        return LineEndedError("the store answers what cannot be read; is it Redis?")


class Line(asyncio.Protocol):
    """One connection.

    Args:
        connection: of redis-py, not connected yet, for protocol 2.
        on_message: is given what Redis says without being asked; None: that ends the line.
    """

    def __init__(self, connection: Any, on_message: Done | None = None) -> None:
        self.on_end: Callable[[], None] | None = None  # is called when it ends
        self.ended: asyncio.Event = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._connection = connection
        self._on_message = on_message
        self._transport: asyncio.Transport | None = None
        self._lost = asyncio.Event()
        self._closed: asyncio.Task[None] | None = None
        self._unsent: list[bytes] = []
        self._asked: deque[tuple[Done, float]] = deque()
        self._timer: asyncio.TimerHandle | None = None

    async def open(self) -> None:
        """Connects.

        Raises:
            redis.exceptions.RedisError: it cannot; OSError and TimeoutError likewise.
        """
        import hiredis  # noqa: PLC0415 - an extra

        await self._connection.connect()
        # Nothing public gives these away, and they have had their names since redis-py has asyncio.
        parser, writer = self._connection._parser, self._connection._writer  # noqa: SLF001
        self._reader = hiredis.Reader(
            protocolError=LineEndedError,
            replyError=partial(_refusal, parser.parse_error),
            notEnoughData=_NOTHING,
        )
        self._transport = transport = writer.transport
        if self.ended.is_set():  # given up meanwhile
            transport.abort()
            raise LineEndedError
        transport.set_protocol(self)
        _lines.add(self)

    def ask(self, *words: str | int) -> asyncio.Future[Any]:
        """Sends a command soon, in the order of the calls; its answer.

        The answer fails with `LineEndedError`, or with redis-py's `ResponseError`.

        Raises:
            LineEndedError: the connection has ended.
        """
        answer: asyncio.Future[Any] = self._loop.create_future()

        def done(said: Any) -> None:
            if answer.done():  # whoever has asked has given up
                return
            if isinstance(said, Exception):
                answer.set_exception(said)
                answer.exception()  # whoever gives up now does not read it
            else:
                answer.set_result(said)

        self.call(done, *words)
        return answer

    def call(self, done: Done, *words: str | int) -> None:
        """Sends a command soon, in the order of the calls.

        Args:
            done: is given the answer, a `LineEndedError`, or redis-py's `ResponseError`.
            words: the command.

        Raises:
            LineEndedError: the connection has ended.
        """
        self.tell(*words)
        self._asked.append((done, self._loop.time()))
        if self._timer is None:
            self._timer = self._loop.call_later(ANSWER_TIMEOUT, self._check_time)

    def tell(self, *words: str | int) -> None:
        """Sends a command soon, whose answer is a message.

        Raises:
            LineEndedError: the connection has ended.
        """
        if self.ended.is_set() or self._transport is None:
            raise LineEndedError
        if not self._unsent:
            self._loop.call_soon(self._write)
        self._unsent.append(pack(words))

    def _write(self) -> None:
        """All that was told in one turn of the loop leaves in one piece."""
        unsent, self._unsent = self._unsent, []
        if self._transport is not None and not self.ended.is_set():
            self._transport.write(b"".join(unsent))

    def data_received(self, data: bytes) -> None:
        """See :class:`asyncio.Protocol`."""
        reader, heard = self._reader, []
        try:
            reader.feed(data)
            while (said := reader.gets(False)) is not _NOTHING:
                heard.append(said)
        except LineEndedError:  # it does not speak the protocol
            self.close()
        for said in heard:
            if self._asked:
                self._asked.popleft()[0](said)
                if not self._asked:
                    self._drop_timer()  # it would wake the loop for nothing
            elif self._on_message is not None:
                self._on_message(said)
            else:  # nobody has asked that
                self.close()

    def eof_received(self) -> None:
        """See :class:`asyncio.Protocol`."""
        self.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """See :class:`asyncio.Protocol`."""
        self.close()
        self._closed = self._loop.create_task(self._disconnect())
        self._lost.set()

    def _check_time(self) -> None:
        self._timer = None
        if not self._asked:
            return
        at = self._asked[0][1] + ANSWER_TIMEOUT
        if at <= self._loop.time():
            self.close()
        else:
            self._timer = self._loop.call_at(at, self._check_time)

    def _drop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def close(self) -> None:
        """Ends it, at once; whoever waits for an answer is told soon."""
        if self.ended.is_set():
            return
        self.ended.set()
        if self._transport is not None:
            self._transport.abort()
        self._drop_timer()
        asked, self._asked = self._asked, deque()
        for done, _ in asked:
            self._loop.call_soon(done, LineEndedError())
        if self.on_end is not None:
            self.on_end()

    def let_go(self, nothing: int) -> None:
        """In the child of a fork: ends it without its loop, whose poll the parent shares.

        What closes the descriptor later closes this one then, and no other file of its number.
        """
        way = None if self._transport is None else self._transport.get_extra_info("socket")
        if way is not None and not self.ended.is_set():  # else the number may be another file's
            os.dup2(nothing, way.fileno(), inheritable=False)

    async def wait_closed(self) -> None:
        """Ends it, and waits until nothing of it is left."""
        self.close()
        if self._transport is not None:
            await self._lost.wait()
        await (self._closed or self._disconnect())

    async def _disconnect(self) -> None:
        with suppress(OSError, TimeoutError):
            await self._connection.disconnect(nowait=True)


_lines: Final[WeakSet[Line]] = WeakSet()


def _after_fork() -> None:
    """In the child: a server would take the parent for there as long as the child is."""
    with suppress(OSError):
        nothing = os.open(os.devnull, os.O_RDWR)
        for each in list(_lines):
            with suppress(OSError):  # it has just been closed
                each.let_go(nothing)
        os.close(nothing)


with suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(after_in_child=_after_fork)
