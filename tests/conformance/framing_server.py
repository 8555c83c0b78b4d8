"""A raw server that plays one case of the corpus, and reads requests with a ruler.

It shares no code with any HTTP library. The first request on the first connection is
answered with the bytes of the case; every other one with a sound reply that names it, so
that an answer can be told from another's.
"""

import asyncio
import contextlib
import os
import socket
import struct

import attrs
from framing_cases import Case

HANGUP_S = 2.0
_RESET = struct.pack("ii", 1, 0)
_TOKEN = set(b"!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


@attrs.frozen
class Arrived:
    """A request as it arrived."""

    connection: int
    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    def values(self, name: str) -> list[str]:
        """What the headers of this name say."""
        return [value for found, value in self.headers if found.lower() == name]


class Stage:
    """Listens on loopback and plays a case to whoever comes first.

    Args:
        case: what to play.
        tls: a server context.
        answer: the sound reply to another request; by default one that names its target.

    Attributes:
        arrived: the requests, in order.
        faults: what was wrong with them.
        open_now: numbers of the connections that are open.
        connections: how many there were.
        asked: set when a request has come.
    """

    def __init__(self, case: Case, *, tls=None, answer=None) -> None:
        self.case = case
        self.tls = tls
        self.answer = answer or answer_to
        self.arrived: list[Arrived] = []
        self.faults: list[str] = []
        self.open_now: set[int] = set()
        self.connections = 0
        self.asked = asyncio.Event()
        self.over = asyncio.Event()
        self._tasks: set[asyncio.Task] = set()

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://{self.host}"

    @property
    def host(self) -> str:
        return f"{'localhost' if self.tls else '127.0.0.1'}:{self.port}"

    async def __aenter__(self):
        self._server = await asyncio.start_server(
            self._accept, "127.0.0.1", 0, ssl=self.tls, limit=1 << 20
        )
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_):
        self._server.close()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=HANGUP_S)
            for task in late:
                task.cancel()
            self.faults += ["a connection was never closed"] * len(late)

    def _accept(self, reader, writer) -> None:
        task = asyncio.ensure_future(self._serve(self.connections, reader, writer))
        self.connections += 1
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, number, reader, writer) -> None:
        self.open_now.add(number)
        played = number > 0
        with contextlib.suppress(OSError, RuntimeError, asyncio.IncompleteReadError):
            if not played and self.case.early:
                await self._play(writer)
                played = True
            while (head := await reader.readuntil(b"\r\n\r\n")) is not None:
                request = self._read(number, head)
                place = len(self.arrived)
                self.arrived.append(request)
                self.asked.set()
                lengths = request.values("content-length")
                length = int(lengths[0]) if lengths else 0
                if not played and self.case.request_bytes > 1 << 16:
                    await self._play(writer)
                    played = True
                    await reader.readexactly(length)
                    continue
                body = await reader.readexactly(length)
                self.arrived[place] = attrs.evolve(request, body=body)
                if played:
                    writer.write(self.answer(request))
                    await writer.drain()
                else:
                    await self._play(writer)
                    played = True
        self.open_now.discard(number)
        writer.close()
        with contextlib.suppress(ConnectionError, TimeoutError):
            await asyncio.wait_for(writer.wait_closed(), HANGUP_S)
        writer.transport.abort()

    async def settled(self) -> None:
        """Waits until the case was played to its end, and its socket is closed if it ends so."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.over.wait(), HANGUP_S)
        for _ in range(5):  # the transport closes its socket in a later turn of the loop
            await asyncio.sleep(0)

    async def _play(self, writer) -> None:
        try:
            await self._play_out(writer)
        finally:
            self.over.set()

    async def _play_out(self, writer) -> None:
        """Writes the case; ends as it says."""
        for piece in self.case.sent:
            if isinstance(piece, float):
                await asyncio.sleep(piece)
                continue
            writer.write(piece)
            await writer.drain()
            for _ in range(2):
                await asyncio.sleep(0)
        number = writer.get_extra_info("socket").fileno()
        match self.case.end:
            case "keep":
                return
            case "half":
                writer.write_eof()
                return
            case "cut":
                with socket.socket(fileno=os.dup(number)) as sock:
                    sock.shutdown(socket.SHUT_WR)
                return
            case "reset":
                with socket.socket(fileno=os.dup(number)) as sock:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
                writer.transport.abort()
        raise ConnectionResetError

    def _read(self, number: int, head: bytes) -> Arrived:
        """Reads a request's head by the letter of RFC 9112; notes every departure."""
        first, *lines = head.removesuffix(b"\r\n\r\n").split(b"\r\n")
        method, _, rest = first.partition(b" ")
        target, _, version = rest.rpartition(b" ")
        headers = []
        for line in lines:
            name, colon, value = line.partition(b":")
            if not colon or not name or set(name) - _TOKEN or b"\n" in line or b"\r" in line:
                self.faults.append(f"no header: {line[:40]!r}")
            headers.append((name.decode("latin-1"), value.strip(b" \t").decode("latin-1")))
        request = Arrived(number, method.decode("latin-1"), target.decode("latin-1"), headers, b"")
        if version != b"HTTP/1.1" or b" " in target or not target.isascii():
            self.faults.append(f"first line {first!r}")
        self._check(request)
        return request

    def _check(self, request: Arrived) -> None:
        if request.values("host") != [self.host]:
            self.faults.append(f"Host is {request.values('host')}, not once {self.host}")
        length = request.values("content-length")
        if len(length) > 1 or not all(value.isascii() and value.isdigit() for value in length):
            self.faults.append(f"Content-Length is {length}")
        if request.method == "POST" and not length:
            self.faults.append("a POST without its length")
        for name in ("expect", "transfer-encoding", "te", "cookie", "upgrade", "trailer"):
            if request.values(name):
                self.faults.append(f"{name} is {request.values(name)}")


def answer_to(request: Arrived) -> bytes:
    """A sound reply whose body names the request that it is for."""
    body = f"answer to {request.method} {request.target}".encode()
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
