"""TLS in memory: plain bytes to ciphertext and back, without a socket.

asyncio's own TLS leaves the socket open when a handshake is cancelled (Python 3.11), cannot resume
a session, and allocates 256 KiB a connection.
"""

from __future__ import annotations

import ssl


class Tls:
    """The client's side of one connection to `host`, which may resume the session of another."""

    __slots__ = ("_incoming", "_object", "_outgoing")

    def __init__(self, context: ssl.SSLContext, host: str, session: ssl.SSLSession | None) -> None:
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._object = context.wrap_bio(
            self._incoming, self._outgoing, server_hostname=host, session=session
        )

    @property
    def session(self) -> ssl.SSLSession | None:
        """The session that a later connection can resume, once the other side has sent it."""
        return self._object.session

    def handshake(self) -> bool:
        """Continues the handshake; True when it is done.

        Raises:
            ssl.SSLError: it failed, the certificate included.
        """
        try:
            self._object.do_handshake()
        except ssl.SSLWantReadError:
            return False
        return True

    def take(self, data: memoryview) -> None:
        """Takes in ciphertext that has come."""
        self._incoming.write(data)

    def to_send(self) -> bytes:
        """Ciphertext to be sent; empty for none."""
        return self._outgoing.read() if self._outgoing.pending else b""

    def write(self, data: bytes) -> bytes:
        """Encrypts plain bytes."""
        self._object.write(data)
        return self._outgoing.read()

    def read(self, buffer: memoryview) -> int:
        """Reads plain bytes into `buffer`; returns how many, 0 for none now.

        Raises:
            ssl.SSLZeroReturnError: the other side has said that it sends no more.
            ssl.SSLError: the stream was cut or tampered with.
        """
        if not self._incoming.pending and not self._object.pending():
            return 0
        try:
            count: int = self._object.read(len(buffer), buffer)  # type: ignore[assignment]
        except ssl.SSLWantReadError:
            return 0
        if not count:  # so says Python's ssl when the closing alert has come
            raise ssl.SSLZeroReturnError(ssl.SSL_ERROR_ZERO_RETURN, "closed by the other side")
        return count
