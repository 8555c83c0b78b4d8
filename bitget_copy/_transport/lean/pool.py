"""The connections to one address on one loop: the idle ones on a stack, the busy ones in a set.

Every operation takes the same time however many there are. How many there may be is bounded by
whoever holds the pool.
"""

from __future__ import annotations

import asyncio
import ssl
import weakref
from collections import deque
from typing import Final

from bitget_copy._transport.attempt import (
    CONNECT_SECONDS,
    KEEPALIVE_SECONDS,
    STALE_FOR_WRITES,
    Evidence,
    RawReply,
)
from bitget_copy._transport.lean.connection import Connection
from bitget_copy._transport.lean.dial import dial
from bitget_copy._transport.lean.reply import HttpxReplyReader, ReplyReader
from bitget_copy._transport.lean.tls import Tls

_BUFFER_BYTES: Final = 64 * 1024


class Pool:
    """Connections to one place, of the loop that runs when it is made.

    Args:
        host: a name or an IP address.
        port: TCP port.
        context: for TLS; None: plain.
        local_address: IP address of this machine to connect from.
        most: largest body read, bytes.
        server_name: what the certificate must name; None: the host.
        for_httpx: replies are to be httpx's, which unpacks them itself and shows the status line.
    """

    def __init__(
        self,
        host: str,
        port: int,
        *,
        context: ssl.SSLContext | None,
        local_address: str | None,
        most: int,
        server_name: str | None = None,
        for_httpx: bool = False,
    ) -> None:
        self.idle: deque[Connection] = deque()
        self.busy: set[Connection] = set()
        self._host, self._port = host, port
        self._context = context
        self._local_address = local_address
        self._most = most
        self._server_name = server_name or host
        self._reader = HttpxReplyReader if for_httpx else ReplyReader
        self._buffer = memoryview(bytearray(_BUFFER_BYTES))
        self._session: ssl.SSLSession | None = None
        self._closed = False
        self._loop = asyncio.get_running_loop()
        forgotten = weakref.finalize(self, _close_forgotten, self._loop, self.idle)
        forgotten.atexit = False

    async def exchange(
        self,
        request: bytes,
        seen: Evidence,
        *,
        fresh: bool = False,
        head: bool = False,
        last: bool = False,
        connect_seconds: float | None = CONNECT_SECONDS,
        read_seconds: float | None = None,
    ) -> RawReply:
        """Sends a request on an idle connection, or on a new one.

        Args:
            request: its exact bytes.
            seen: is told when the first byte may have left.
            fresh: on none that has been idle for long.
            head: the reply has no body.
            last: the connection ends with it, as the request says.
            connect_seconds: how long a new connection may take; None: for ever.
            read_seconds: longest pause of the other side; None: for ever.

        Raises:
            OSError: no connection could be had, TimeoutError and ssl.SSLError included.
            APIReplyError: the exchange broke after the first byte may have left.
        """
        connection = self._take(fresh=fresh) or await self._open(connect_seconds)
        self.busy.add(connection)
        try:
            done = connection.send(request, seen, head=head)
            return await (done if read_seconds is None else connection.wait(done, read_seconds))
        except BaseException:
            connection.abort()
            raise
        finally:
            self.busy.discard(connection)
            if last:
                connection.abort()
            self._keep(connection)

    def close(self) -> None:
        """Closes all; an exchange under way breaks."""
        self._closed = True
        while self.idle:
            self.idle.pop().abort()
        for connection in tuple(self.busy):
            connection.abort()

    def _take(self, *, fresh: bool) -> Connection | None:
        """The one used last, if it may be used again; those below it are older."""
        if not self.idle:
            return None
        oldest = self._loop.time() - (STALE_FOR_WRITES if fresh else KEEPALIVE_SECONDS)
        while self.idle:
            connection = self.idle.pop()
            fit = connection.reusable and connection.since >= oldest
            # The end of the stream, or a reply that nobody asked for, may wait in the kernel.
            if fit and not connection.has_unread():
                return connection
            connection.abort()
        return None

    def _keep(self, connection: Connection) -> None:
        """Puts it on top, and drops those grown stale below."""
        if self._closed or not connection.reusable:
            connection.abort()
            return
        if connection.tls is not None and not connection.since:
            # Once: copying a session costs as much as a call. Its ticket comes before a reply.
            self._session = connection.tls.session or self._session
        connection.since = now = self._loop.time()
        idle = self.idle
        idle.append(connection)
        while idle[0].since < now - KEEPALIVE_SECONDS:
            idle.popleft().abort()

    async def _open(self, seconds: float | None) -> Connection:
        try:
            async with asyncio.timeout(seconds):
                return await self._connect()
        except TimeoutError as late:
            raise TimeoutError(f"none within {seconds} s") from late

    async def _connect(self) -> Connection:
        sock = await dial(self._host, self._port, self._local_address)
        try:
            context = self._context
            tls = None if context is None else Tls(context, self._server_name, self._session)
            connection = Connection(self._buffer, self._reader(self._most), tls)
            await self._loop.create_connection(lambda: connection, sock=sock)
        except BaseException:
            sock.close()
            raise
        if self._closed:  # while we were connecting
            connection.abort()
            raise ConnectionAbortedError("the client was closed")
        if tls is None:
            return connection
        self.busy.add(connection)  # closing the pool breaks a handshake too
        try:
            await connection.handshake()
        except BaseException:
            connection.abort()
            raise
        finally:
            self.busy.discard(connection)
        return connection


def _close_forgotten(loop: asyncio.AbstractEventLoop, idle: deque[Connection]) -> None:
    """Nobody closed the pool; the loop would hold its connections for ever."""
    if idle and not loop.is_closed():
        loop.call_soon_threadsafe(_abort_all, tuple(idle))


def _abort_all(connections: tuple[Connection, ...]) -> None:
    for connection in connections:
        connection.abort()
