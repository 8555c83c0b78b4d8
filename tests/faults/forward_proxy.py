"""A forward proxy on loopback, of every kind that clients can be told to use.

``http`` and ``https`` tunnel with CONNECT and forward requests in absolute form (RFC 9112, 3.2);
``socks5`` connects (RFC 1928, 1929). It notes what it was asked and what it could read, so that a
test can say what a proxy learns. A fault affects the first connections, before anything of them
has reached the exchange.
"""

import asyncio
import base64
import contextlib
import ssl
from collections.abc import Awaitable, Callable
from urllib.parse import quote

import attrs

KINDS = ("http", "https", "socks5")
_ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"
_SOCKS_DONE = b"\x05\x00\x00\x01\x7f\x00\x00\x01\x12\x34"


@attrs.define
class Visit:
    """One connection to the proxy."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    place: str = ""

    async def say(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()


Fault = Callable[[Visit], Awaitable[bool | None]]
"""What happens instead of a connection to the exchange; True: it goes on as usual."""


class ForwardProxy:
    """Serves until the end of its block; every connection has come to its end then.

    Attributes:
        asked: the place of each tunnel or SOCKS connection, and the target of each forwarded
            request, in order.
        read: all bytes that the proxy could read, ciphertext of tunnels included.
        logins: what each visitor gave for a login, in order; None for nothing.
        connections: how many there were.

    Args:
        kind: see `KINDS`.
        login: user name and password that are asked for.
        tls: a server context, for ``https``.
        faults: one for each of the first connections, in order; None for none.
    """

    def __init__(
        self,
        kind: str = "http",
        *,
        login: tuple[str, str] | None = None,
        tls: ssl.SSLContext | None = None,
        faults: tuple[Fault | None, ...] = (),
    ) -> None:
        assert (kind == "https") == (tls is not None)
        self.kind = kind
        self.login = login
        self.tls = tls
        self.faults = list(faults)
        self.asked: list[str] = []
        self.read = bytearray()
        self.logins: list[str | None] = []
        self.connections = 0
        self.peers: list[str] = []
        self._tasks: set[asyncio.Task] = set()
        self._visits: list[Visit] = []

    @property
    def address(self) -> str:
        """Its URL without a login."""
        host = "localhost" if self.tls else "127.0.0.1"
        return f"{self.kind}://{host}:{self.port}"

    @property
    def url(self) -> str:
        """Its URL with the login that it asks for."""
        if self.login is None:
            return self.address
        user, password = (quote(part, safe="") for part in self.login)
        return self.address.replace("://", f"://{user}:{password}@")

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0, ssl=self.tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_):
        for _ in range(5):  # else one that is just being accepted would never be closed
            await asyncio.sleep(0)
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for visit in self._visits:  # a task that never began has closed nothing
            visit.writer.close()
            visit.writer.transport.abort()
        for _ in range(20):  # in which sockets close
            await asyncio.sleep(0)

    def _accept(self, reader, writer) -> None:
        self._visits.append(Visit(reader, writer))
        task = asyncio.ensure_future(self._serve(self._visits[-1]))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, visit: Visit) -> None:
        self.connections += 1
        self.peers.append(visit.writer.get_extra_info("peername")[0])
        try:
            if self.kind == "socks5":
                await self._socks(visit)
            else:
                await self._http(visit)
        except (OSError, EOFError, ssl.SSLError):
            pass
        finally:
            visit.writer.close()
            visit.writer.transport.abort()

    async def _goes_on(self, visit: Visit) -> bool:
        fault = self.faults.pop(0) if self.faults else None
        return fault is None or bool(await fault(visit))

    # -- HTTP

    async def _http(self, visit: Visit) -> None:
        while True:
            head = await visit.reader.readuntil(b"\r\n\r\n")
            self.read += head
            first, *lines = head.decode("latin-1").split("\r\n")
            method, target, _ = first.split(" ")
            fields = {n.lower(): v.strip() for n, _, v in (x.partition(":") for x in lines if x)}
            self.asked.append(target)
            if not self._may_enter(fields):
                await visit.say(b"HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n")
                continue
            if method == "CONNECT":
                visit.place = target
                if await self._goes_on(visit):
                    await self._tunnel(visit, _ESTABLISHED)
                return
            if not target.startswith("http://"):
                await visit.say(b"HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n")
                return
            visit.place, slash, path = target.removeprefix("http://").partition("/")
            assert fields["host"] == visit.place
            if not await self._goes_on(visit):
                return
            body = await visit.reader.readexactly(int(fields.get("content-length", 0)))
            self.read += body
            kept = [x for x in lines if x and not x.lower().startswith("proxy-")]
            await self._forward(visit, "\r\n".join(
                [f"{method} {slash}{path} HTTP/1.1", *kept, "", ""]
            ).encode("latin-1") + body)  # fmt: skip

    def _may_enter(self, fields: dict[str, str]) -> bool:
        given = fields.get("proxy-authorization")
        if given is None:
            self.logins.append(None)
        else:
            self.logins.append(base64.b64decode(given.removeprefix("Basic ")).decode())
        return self.login is None or self.logins[-1] == ":".join(self.login)

    async def _forward(self, visit: Visit, request: bytes) -> None:
        """Relays one reply by its length, or, where it has none that is clear, until its end."""
        there, back = await asyncio.open_connection(*_split(visit.place))
        try:
            back.write(request)
            head = await there.readuntil(b"\r\n\r\n")
            lines = [line.lower() for line in head.split(b"\r\n")]
            lengths = [line[15:].strip() for line in lines if line.startswith(b"content-length:")]
            framed = len(lengths) == 1 and lengths[0].isdigit() and b" 1" not in head[:10]
            if framed and not any(line.startswith(b"transfer-encoding") for line in lines):
                await visit.say(head + await there.readexactly(int(lengths[0])))
                return
            await visit.say(head)
            while data := await there.read(65536):
                await visit.say(data)
            raise EOFError
        finally:
            back.close()
            back.transport.abort()

    async def _tunnel(self, visit: Visit, done: bytes) -> None:
        there, back = await asyncio.open_connection(*_split(visit.place))
        upwards = asyncio.ensure_future(self._upwards(visit, back))
        try:
            await visit.say(done)
            while data := await there.read(65536):
                await visit.say(data)
        finally:
            back.close()  # first: the wait below may be cancelled
            back.transport.abort()
            upwards.cancel()
            await asyncio.gather(upwards, return_exceptions=True)

    async def _upwards(self, visit: Visit, back: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await visit.reader.read(65536):
                self.read += data
                back.write(data)
                await back.drain()
        back.close()

    # -- SOCKS5

    async def _socks(self, visit: Visit) -> None:
        take = visit.reader.readexactly
        version, count = await take(2)
        methods = await take(count)
        assert version == 5
        self.logins.append(None)
        wanted = 0 if self.login is None else 2
        if wanted not in methods:
            await visit.say(b"\x05\xff")
            return
        await visit.say(bytes([5, wanted]))
        if self.login is not None:
            assert await take(1) == b"\x01"
            user = await take((await take(1))[0])
            password = await take((await take(1))[0])
            self.logins[-1] = f"{user.decode()}:{password.decode()}"
            right = self.logins[-1] == ":".join(self.login)
            await visit.say(b"\x01" + bytes([not right]))
            if not right:
                return
        version, command, _, kind = await take(4)
        assert (version, command) == (5, 1)
        if kind == 3:
            host = (await take((await take(1))[0])).decode()
        elif kind == 1:
            host = ".".join(map(str, await take(4)))
        else:
            raw = await take(16)
            host = "[" + ":".join(f"{raw[i : i + 2].hex()}" for i in range(0, 16, 2)) + "]"
        visit.place = f"{host}:{int.from_bytes(await take(2), 'big')}"
        self.asked.append(visit.place)
        if await self._goes_on(visit):
            await self._tunnel(visit, _SOCKS_DONE)


def _split(place: str) -> tuple[str, int]:
    host, separator, port = place.rpartition(":")
    if not separator or place.endswith("]"):
        return place.strip("[]"), 80
    return host.strip("[]"), int(port)


# --- faults ----------------------------------------------------------------------------------


def saying(data: bytes, *, then: str = "close", pieces: int = 0) -> Fault:
    """Says these bytes in place of the usual answer, and closes, hangs, or goes on relaying."""

    async def fault(visit: Visit) -> None:
        parts = [data[i : i + pieces] for i in range(0, len(data), pieces)] if pieces else [data]
        for part in parts:
            await visit.say(part)
            await asyncio.sleep(0.001 if pieces else 0)
        if then == "hang":
            await visit.reader.read()

    return fault


async def reset(visit: Visit) -> None:
    """Ends the connection at once."""
    visit.writer.transport.abort()


_PAGE = b'{"code":"00000","msg":"forged","requestTime":1,"data":"forged"}'
_FORGED = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(_PAGE) + _PAGE

TUNNEL_FAULTS: dict[str, Fault] = {
    "407": saying(b"HTTP/1.1 407 Who\r\nContent-Length: 3\r\n\r\nwho", then="hang"),
    "502": saying(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"),
    "504 without length": saying(b"HTTP/1.1 504 Late\r\n\r\n<html>"),
    "302": saying(b"HTTP/1.1 302 There\r\nLocation: http://127.0.0.1:1/\r\n\r\n", then="hang"),
    "hangs up": saying(b""),
    "half a head": saying(b"HTTP/1.1 200 Conn"),
    "reset": reset,
    "no HTTP": saying(b"SSH-2.0-x\r\n\r\n"),
    "endless head": saying(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000, then="hang"),
    "silent": saying(b"", then="hang"),
    "only 1xx": saying(b"HTTP/1.1 100 Go\r\n\r\n" * 3, then="hang"),
    "101": saying(b"HTTP/1.1 101 Other\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", then="hang"),
    "closed after 200": saying(_ESTABLISHED),
    "200 with a body": saying(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", then="hang"),
    "200 with a forged reply": saying(_ESTABLISHED + _FORGED, then="hang"),
    "forged reply in place of TLS": saying(_FORGED, then="hang"),
    "silent after 200": saying(_ESTABLISHED, then="hang"),
}
"""What may happen instead of a tunnel. Nothing of the request has left in any of them."""

SOCKS_FAULTS: dict[str, Fault] = {
    "refused": saying(b"\x05\x05\x00\x01\0\0\0\0\0\0"),
    "not allowed": saying(b"\x05\x02\x00\x01\0\0\0\0\0\0"),
    "strange code": saying(b"\x05\x5a\x00\x01\0\0\0\0\0\0"),
    "strange address": saying(b"\x05\x00\x00\x09\0\0\0\0\0\0", then="hang"),
    "other version": saying(b"\x04\x5a\x00\x01\0\0\0\0\0\0", then="hang"),
    "HTTP": saying(b"HTTP/1.1 400 Bad Request\r\n\r\n"),
    "half": saying(b"\x05\x00\x00\x01\x7f"),
    "hangs up": saying(b""),
    "reset": reset,
    "silent": saying(b"", then="hang"),
    "closed after success": saying(_SOCKS_DONE),
    "forged reply after success": saying(_SOCKS_DONE + _FORGED, then="hang"),
    "silent after success": saying(_SOCKS_DONE, then="hang"),
}
"""The same for SOCKS5."""


def faults_of(kind: str) -> dict[str, Fault]:
    """Those that may affect a tunnel by this kind of proxy."""
    return SOCKS_FAULTS if kind == "socks5" else TUNNEL_FAULTS
