"""One connection, one exchange at a time.

Unless the response was read whole, the connection is closed: cancelled, cut or badly framed, it is
never used again. Bytes are read into one buffer that all connections of a pool share, and parsed
before the loop does anything else.
"""

from __future__ import annotations

import asyncio
import select
import ssl
from typing import Any

from bitget_copy._transport.evidence import Evidence
from bitget_copy._transport.failures import HUNG_UP_IN_TLS, SPOKE_FIRST
from bitget_copy._transport.lean.response_reader import ResponseReader
from bitget_copy._transport.lean.tls import Tls
from bitget_copy._transport.response import HttpResponse
from bitget_copy.errors import APIReplyError


class Connection(asyncio.BufferedProtocol):
    """An asyncio protocol that speaks HTTP/1.1 as a client.

    Attributes:
        since: when its last exchange ended, on the loop's clock; 0 before.
        tls: encrypts, unless None.
    """

    __slots__ = (
        "_aborted", "_buffer", "_done", "_handshake_done", "_loop", "_lost", "_plain", "_poll",
        "_read_seconds", "_read_timeout", "_reader", "_transport", "since", "tls",
    )  # fmt: skip

    def __init__(self, buffer: memoryview, reader: ResponseReader, tls: Tls | None) -> None:
        self.since = 0.0
        self.tls = tls
        self._loop = asyncio.get_running_loop()  # asking for it again is a system call
        self._buffer = buffer
        self._plain = memoryview(bytearray(len(buffer) // 4)) if tls else buffer
        self._reader = reader
        self._transport: Any = None
        self._handshake_done: asyncio.Future[None] | None = None
        self._done: asyncio.Future[HttpResponse] | None = None
        self._lost = False
        self._aborted = False
        self._poll: Any = None
        self._read_timeout: asyncio.Timeout | None = None
        self._read_seconds = 0.0

    # -- for the pool

    async def handshake(self) -> None:
        """Makes the TLS handshake, before the first exchange.

        Raises:
            ssl.SSLError: the other side's certificate, version or bytes are wrong.
            ConnectionError: it closed.
        """
        assert self.tls is not None
        self._handshake_done = self._loop.create_future()
        if self._lost:
            raise ConnectionResetError("closed before the TLS handshake")
        self._continue_handshake()
        await self._handshake_done

    def send(
        self, request: bytes, evidence: Evidence, *, is_head: bool = False
    ) -> asyncio.Future[HttpResponse]:
        """Sends the exact bytes of a request; `is_head` if the response has no body.

        Returns:
            The response, or an `APIReplyError`: the connection ended before the response did, or
            it is no response. If it is not awaited to its end, :meth:`abort` must follow.

        Raises:
            ConnectionError: it was closed before; nothing was sent.
        """
        if not self.is_reusable():
            raise ConnectionResetError(SPOKE_FIRST)
        if evidence.leaving is not None:
            evidence.leaving()
        self._reader.expect(is_head=is_head)
        self._done = done = self._loop.create_future()
        evidence.sent = True
        self._transport.write(request if self.tls is None else self.tls.write(request))
        return done

    async def wait(self, done: asyncio.Future[HttpResponse], seconds: float) -> HttpResponse:
        """Waits for the response, and at most so many seconds for its next bytes.

        Raises:
            TimeoutError: the pause was too long.
            APIReplyError: see :meth:`send`.
        """
        self._read_seconds = seconds
        try:
            async with asyncio.timeout(seconds) as self._read_timeout:
                return await done
        finally:
            self._read_timeout = None

    def is_reusable(self) -> bool:
        """Whether another exchange may follow."""
        return not self._lost and self._reader.reusable and not self._transport.is_closing()

    def has_unread(self) -> bool:
        """Whether bytes wait in the kernel before anything was asked."""
        if self._poll is None:
            poll = getattr(select, "poll", None)
            if poll is None:  # Windows
                return bool(select.select([self._fileno()], [], [], 0)[0])
            self._poll = poll()
            self._poll.register(self._fileno(), select.POLLIN)
        return bool(self._poll.poll(0))

    def abort(self) -> None:
        """Closes it at once; a response that lasts until the close is not whole then."""
        self._reader.reusable = False
        self._aborted = True
        if self._transport is not None:
            self._transport.abort()

    def _fileno(self) -> int:
        number: int = self._transport.get_extra_info("socket").fileno()
        return number

    # -- called by the loop

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def get_buffer(self, sizehint: int) -> memoryview:
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        data = self._buffer[:nbytes]
        if self._read_timeout is not None:
            self._read_timeout.reschedule(self._loop.time() + self._read_seconds)
        if self.tls is None:
            self._read(data)
            return
        self.tls.take(data)
        if self._handshake_done is not None and not self._handshake_done.done():
            self._continue_handshake()
        else:
            self._read_plain()

    def connection_lost(self, exc: Exception | None) -> None:
        self._lost = True
        if self._handshake_done is not None and not self._handshake_done.done():
            self._handshake_done.set_exception(exc or ConnectionResetError(HUNG_UP_IN_TLS))
        if exc is not None:
            self._end(f"{type(exc).__name__}: {exc}")
        elif self._aborted:
            self._end("it was closed here")
        else:  # TLS announces its end; a stream that only stops may have been cut by anybody
            self._end("" if self.tls is None else "the TLS stream was cut")

    # -- reading

    def _read(self, data: memoryview) -> None:
        reader, done = self._reader, self._done
        try:
            reader.feed(data)
        except APIReplyError as error:
            self._fail(error)
            return
        if reader.response is not None and done is not None and not done.done():
            done.set_result(reader.response)
        elif not reader.reusable:
            self.abort()

    def _read_plain(self) -> None:
        tls = self.tls
        assert tls is not None
        try:
            while count := tls.read(self._plain):
                self._read(self._plain[:count])
            answer = tls.to_send()
            if answer:
                self._transport.write(answer)
        except ssl.SSLZeroReturnError:
            self._end("")
            self.abort()
        except ssl.SSLError as error:
            self._fail(self._reader.broken_off(f"{type(error).__name__}: {error}"))

    def _continue_handshake(self) -> None:
        assert self.tls is not None
        assert self._handshake_done is not None
        try:
            if self.tls.handshake():
                self._handshake_done.set_result(None)
                self._read_plain()  # bytes after the last flight that were not asked for
        except ssl.SSLError as error:
            self._handshake_done.set_exception(error)
        answer = self.tls.to_send()
        if answer and not self._lost:
            self._transport.write(answer)

    def _end(self, problem: str) -> None:
        done = self._done
        if done is None or done.done():
            return
        try:
            done.set_result(self._reader.end(problem))
        except APIReplyError as error:
            done.set_exception(error)

    def _fail(self, error: APIReplyError) -> None:
        if self._done is not None and not self._done.done():
            self._done.set_exception(error)
        self.abort()
