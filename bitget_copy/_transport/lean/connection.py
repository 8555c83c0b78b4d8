"""One connection, one exchange at a time.

The reply is whole or the connection is closed: cancelled, cut, out of framing, it is never used
again. Bytes are read into one buffer that all connections of a loop share, and parsed before the
loop does anything else.
"""

from __future__ import annotations

import asyncio
import select
import ssl
from typing import Any

from bitget_copy._transport.attempt import Evidence, RawReply
from bitget_copy._transport.lean.reply import ReplyReader
from bitget_copy._transport.lean.tls import Tls
from bitget_copy.errors import APIReplyError


class Connection(asyncio.BufferedProtocol):
    """A protocol of asyncio's that speaks HTTP/1.1 as a client.

    Attributes:
        since: when its last exchange ended, on the loop's clock.

    Args:
        buffer: where bytes are read into; may be shared by the connections of one loop.
        reader: reads the replies.
        tls: encrypts, unless None.
    """

    __slots__ = (
        "_aborted", "_buffer", "_done", "_loop", "_lost", "_patience", "_plain", "_read_seconds",
        "_reader", "_shaken", "_transport", "_watch", "since", "tls",
    )  # fmt: skip

    def __init__(self, buffer: memoryview, reader: ReplyReader, tls: Tls | None) -> None:
        self.since = 0.0
        self.tls = tls
        self._loop = asyncio.get_running_loop()  # asking for it again is a system call
        self._buffer = buffer
        self._plain = memoryview(bytearray(len(buffer) // 4)) if tls else buffer
        self._reader = reader
        self._transport: Any = None
        self._shaken: asyncio.Future[None] | None = None
        self._done: asyncio.Future[RawReply] | None = None
        self._lost = False
        self._aborted = False
        self._watch: Any = None
        self._patience: asyncio.Timeout | None = None
        self._read_seconds = 0.0

    # -- for the pool

    async def handshake(self) -> None:
        """Makes the connection secret; to be awaited before the first exchange.

        Raises:
            ssl.SSLError: the other side's certificate, version or bytes are wrong.
            ConnectionError: it closed.
        """
        assert self.tls is not None
        self._shaken = self._loop.create_future()
        if self._lost:
            raise ConnectionResetError("closed before the TLS handshake")
        self._go_on_shaking()
        await self._shaken

    def send(
        self, request: bytes, seen: Evidence, *, head: bool = False
    ) -> asyncio.Future[RawReply]:
        """Sends a request, whole.

        Args:
            request: its exact bytes.
            seen: is told when the first byte leaves.
            head: the reply has no body.

        Returns:
            The reply to come, or an `APIReplyError`: the connection ended before the reply did, or
            it is no reply. Who does not wait for it must :meth:`abort`.

        Raises:
            ConnectionError: it was closed before; nothing was sent.
        """
        if not self.reusable:
            raise ConnectionResetError("closed, or it spoke, before anything was asked")
        self._reader.expect(whole_at_head=head)
        self._done = done = self._loop.create_future()
        seen.sent = True
        if seen.leaving is not None:
            seen.leaving()
        self._transport.write(request if self.tls is None else self.tls.write(request))
        return done

    async def wait(self, done: asyncio.Future[RawReply], seconds: float) -> RawReply:
        """Waits for the reply, but no longer than so many seconds for its next bytes.

        Raises:
            TimeoutError: the other side's pause was too long.
            APIReplyError: see :meth:`send`.
        """
        self._read_seconds = seconds
        try:
            async with asyncio.timeout(seconds) as self._patience:
                return await done
        finally:
            self._patience = None

    @property
    def reusable(self) -> bool:
        """Whether another exchange may follow."""
        return not self._lost and self._reader.reusable and not self._transport.is_closing()

    def has_unread(self) -> bool:
        """Whether bytes wait in the kernel that nobody has asked for."""
        if self._watch is None:
            poll = getattr(select, "poll", None)
            if poll is None:  # Windows
                return bool(select.select([self._fileno()], [], [], 0)[0])
            self._watch = poll()
            self._watch.register(self._fileno(), select.POLLIN)
        return bool(self._watch.poll(0))

    def abort(self) -> None:
        """Closes it at once; a reply that lasts until the end has not come to its end then."""
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
        if self._patience is not None:
            self._patience.reschedule(self._loop.time() + self._read_seconds)
        if self.tls is None:
            self._read(data)
            return
        self.tls.take(data)
        if self._shaken is not None and not self._shaken.done():
            self._go_on_shaking()
        else:
            self._read_plain()

    def connection_lost(self, exc: Exception | None) -> None:
        self._lost = True
        if self._shaken is not None and not self._shaken.done():
            self._shaken.set_exception(exc or ConnectionResetError("closed in the TLS handshake"))
        if exc is not None:
            self._end(f"{type(exc).__name__}: {exc}")
        elif self._aborted:
            self._end("it was closed here")
        else:  # TLS says when it ends; a stream that only stops may have been cut by anybody
            self._end("" if self.tls is None else "the TLS stream was cut")

    # -- on the way

    def _read(self, data: memoryview) -> None:
        reader, done = self._reader, self._done
        try:
            reader.feed(data)
        except APIReplyError as error:
            self._fail(error)
            return
        if reader.reply is not None and done is not None and not done.done():
            done.set_result(reader.reply)
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

    def _go_on_shaking(self) -> None:
        assert self.tls is not None
        assert self._shaken is not None
        try:
            if self.tls.handshake():
                self._shaken.set_result(None)
                self._read_plain()  # what came with the last flight and was not asked for
        except ssl.SSLError as error:
            self._shaken.set_exception(error)
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
