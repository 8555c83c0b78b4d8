"""The connections to one address on one loop: the idle ones on a stack, the busy ones in a set.

Every operation takes the same time however many there are; the pool's user bounds how many.
"""

from __future__ import annotations

import asyncio
import ssl
import weakref
from collections import deque
from typing import Final

from bitget_copy._transport.backend import KEEPALIVE_SECONDS, STALE_FOR_WRITES
from bitget_copy._transport.failures import SPOKE_FIRST
from bitget_copy._transport.lean.connection import Connection
from bitget_copy._transport.lean.dial import dial
from bitget_copy._transport.lean.response_reader import HttpxResponseReader, ResponseReader
from bitget_copy._transport.lean.tls import Tls

_BUFFER_BYTES: Final = 64 * 1024


class Pool:
    """A pool for the loop that runs when it is made.

    Args:
        host: a name or an IP address.
        port: TCP port.
        context: for TLS; None: plain.
        local_address: IP address of this machine to connect from.
        max_bytes: largest body read.
        server_name: what the certificate must name; None: the host.
        for_httpx: bodies stay packed, and the status line is kept.
    """

    def __init__(
        self,
        host: str,
        port: int,
        *,
        context: ssl.SSLContext | None,
        local_address: str | None,
        max_bytes: int,
        server_name: str | None = None,
        for_httpx: bool = False,
    ) -> None:
        self.idle: deque[Connection] = deque()
        self.busy: set[Connection] = set()
        self._host, self._port = host, port
        self._context = context
        self._local_address = local_address
        self._max_bytes = max_bytes
        self._server_name = server_name or host
        self._reader = HttpxResponseReader if for_httpx else ResponseReader
        self._buffer = memoryview(bytearray(_BUFFER_BYTES))
        self._session: ssl.SSLSession | None = None
        self._closed = False
        self._loop = asyncio.get_running_loop()
        forgotten = weakref.finalize(self, _close_forgotten, self._loop, self.idle)
        forgotten.atexit = False

    def take(self, *, writes: bool) -> Connection | None:
        """The idle connection used last, if it may be used again; those below it are older.

        Args:
            writes: not one that has been idle for long.
        """
        if not self.idle:
            return None
        oldest = self._loop.time() - (STALE_FOR_WRITES if writes else KEEPALIVE_SECONDS)
        while self.idle:
            connection = self.idle.pop()
            fit = connection.since >= oldest and connection.is_reusable()
            # The end of the stream, or a response that nobody asked for, may wait in the kernel.
            if fit and not connection.has_unread():
                self.busy.add(connection)
                return connection
            connection.abort()
        return None

    async def open(self, seconds: float | None) -> Connection:
        """A new connection.

        Args:
            seconds: how long it may take; None for no limit.

        Raises:
            OSError: none could be opened, TimeoutError and ssl.SSLError included.
        """
        try:
            async with asyncio.timeout(seconds):
                connection = await self._connect()
        except TimeoutError as late:
            raise TimeoutError(f"none within {seconds} s") from late
        self.busy.add(connection)
        return connection

    def give_back(self, connection: Connection) -> None:
        """Keeps a connection for the next exchange if it can have one, and drops stale ones."""
        self.busy.discard(connection)
        if self._closed or not connection.is_reusable():
            connection.abort()
            return
        if connection.tls is not None and not connection.since:
            # Once: copying a session costs as much as a call. Its ticket comes before a response.
            self._session = connection.tls.session or self._session
        connection.since = now = self._loop.time()
        idle = self.idle
        idle.append(connection)
        while idle[0].since < now - KEEPALIVE_SECONDS:
            idle.popleft().abort()

    def close(self) -> None:
        """Closes all; an exchange under way breaks."""
        self._closed = True
        while self.idle:
            self.idle.pop().abort()
        for connection in tuple(self.busy):
            connection.abort()

    async def _connect(self) -> Connection:
        sock = await dial(self._host, self._port, self._local_address)
        try:
            context = self._context
            tls = None if context is None else Tls(context, self._server_name, self._session)
            connection = Connection(self._buffer, self._reader(self._max_bytes), tls)
            await self._loop.create_connection(lambda: connection, sock=sock)
        except BaseException:
            sock.close()
            raise
        if self._closed:  # while we were connecting
            connection.abort()
            raise ConnectionAbortedError("the client was closed")
        if tls is None:
            if connection.has_unread():  # it would be taken for the reply
                connection.abort()
                raise ConnectionResetError(SPOKE_FIRST)
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
    """Closes the connections of a pool that was never closed; the loop would keep them open."""
    if idle and not loop.is_closed():
        loop.call_soon_threadsafe(_abort_all, tuple(idle))


def _abort_all(connections: tuple[Connection, ...]) -> None:
    for connection in connections:
        connection.abort()
