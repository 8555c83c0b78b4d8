"""A raw TCP server between a client and the embedded exchange that misbehaves on request.

Reads one HTTP/1.1 request, hands it to a `Simulator` in process or keeps it to itself, and
then does to the connection what the fault of the moment says. What really happened is
counted here, so that what the client believed can be judged. The faults are in `kinds`.
"""

import asyncio
import contextlib
import json
import socket
import struct
from collections.abc import Awaitable, Callable

import attrs

HANGUP_S = 10.0
"""A link that nobody ends is ended after so long, so that no test can hang on it.

Two dozen replies of 100,000 objects each keep the loop busy for some of it under coverage.
"""
_RESET = struct.pack("ii", 1, 0)


class GoneError(Exception):
    """The client has hung up, or the fault is done with this connection."""


@attrs.frozen
class Request:
    """One request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@attrs.frozen
class Answer:
    """What the exchange would reply if nothing went wrong."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict:
        return json.loads(self.body)

    def http(self, *, version="1.1", status=None, headers=None, body=None) -> bytes:
        """The whole reply as bytes; `headers` are added, a value of None leaves one out."""
        body = self.body if body is None else body
        named = {"Content-Length": str(len(body)), "Content-Type": "application/json"}
        named |= headers or {}
        lines = [f"{name}: {value}" for name, value in named.items() if value is not None]
        first = f"HTTP/{version} {status or f'{self.status} X'}"
        return "\r\n".join([first, *lines, "", ""]).encode("latin-1") + body


class Link:
    """One connection, from the server's side; what faults are written with."""

    def __init__(self, proxy: "Proxy", reader, writer) -> None:
        self.proxy = proxy
        self.reader = reader
        self.writer = writer
        self.request: Request | None = None

    async def take(self) -> Request:
        """Reads one whole request."""
        head = await self.reader.readuntil(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        headers = {}
        for line in filter(None, lines):
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        body = await self.reader.readexactly(int(headers.get("content-length", 0)))
        self.request = Request(method, target, headers, body)
        self.proxy.requests.append(self.request)
        return self.request

    async def perform(self) -> Answer:
        """Lets the exchange carry the request out; nothing has been replied yet."""
        assert self.request is not None
        answer = await ask(self.proxy.exchange, self.request)
        self.proxy.note(self.request, answer)
        return answer

    async def answer(self, *, executed: bool) -> Answer:
        """Takes a request; the reply to it, after carrying it out or a made-up one before."""
        await self.take()
        if executed:
            return await self.perform()
        return Answer(200, {}, envelope(data=None))

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        try:
            await self.writer.drain()
        except ConnectionError:
            raise GoneError from None

    async def hang(self) -> None:
        """Says nothing more until the client hangs up."""
        while await self.reader.read(65536):
            pass
        raise GoneError

    def reset(self) -> None:
        """Ends the connection with RST."""
        sock = self.writer.get_extra_info("socket")
        if sock is not None:
            with contextlib.suppress(OSError):  # the client was faster
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.writer.transport.abort()
        raise GoneError

    def close(self) -> None:
        """Ends the connection in good order."""
        self.writer.close()
        raise GoneError


Act = Callable[[Link], Awaitable[None]]


async def honest(link: Link) -> None:
    """Answers one request as the exchange does."""
    await link.take()
    answer = await link.perform()
    await link.send(answer.http(headers=answer.headers))


async def silent(link: Link) -> None:
    """Takes one request and says nothing until the client hangs up."""
    await link.take()
    await link.hang()


class Proxy:
    """Listens on loopback and applies faults to the first requests, in the given order.

    Attributes:
        requests: what came in whole, in order.
        executed: requests that the exchange carried out with success, writes only.
        carried: requests that reached the exchange.
        open_now: connections that are open.

    Args:
        exchange: the ASGI application behind; a `Simulator`.
        faults: one for each request, in order; a fault with ``.early`` begins when the
            connection is made, before anything is read.
        forever: the last of `faults` goes on for ever; otherwise honest replies follow.
        tls: a server context.
    """

    def __init__(self, exchange, faults=(), *, forever=False, tls=None) -> None:
        self.exchange = exchange
        self.faults = list(faults)
        self.forever = forever
        self.tls = tls
        self.requests: list[Request] = []
        self.executed: list[Request] = []
        self.carried: list[tuple[Request, str]] = []
        self.accepted = 0
        self.open_now = 0
        self.broken: list[BaseException] = []
        self._tasks: set[asyncio.Task] = set()

    def note(self, request: Request, answer: Answer) -> None:
        """Keeps what the exchange did with a request."""
        code = answer.json["code"]
        self.carried.append((request, code))
        if code == "00000":
            self.executed.append(request)

    @property
    def url(self) -> str:
        scheme, host = ("https", "localhost") if self.tls else ("http", "127.0.0.1")
        return f"{scheme}://{host}:{self.port}"

    async def __aenter__(self):
        self._server = await asyncio.start_server(
            self._accept, "127.0.0.1", 0, ssl=self.tls, limit=1 << 20
        )
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_):
        for _ in range(5):  # else one that is just being accepted would never be closed
            await asyncio.sleep(0)
        self._server.close()
        await self.settle()

    async def settle(self) -> int:
        """Waits until every connection has ended, so that nothing can still happen.

        Returns:
            How many connections the client had not closed, and so were cut.
        """
        cut = 0
        while self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=HANGUP_S)
            cut += len(late)
            for task in late:
                task.cancel()
        assert self.broken == []
        return cut

    def _accept(self, reader, writer) -> None:
        task = asyncio.ensure_future(self._serve(Link(self, reader, writer)))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _next(self, *, early: bool):
        if not self.faults or getattr(self.faults[0], "early", False) != early:
            return None
        if self.forever and len(self.faults) == 1:
            return self.faults[0]
        return self.faults.pop(0)

    async def _serve(self, link: Link) -> None:
        self.accepted += 1
        self.open_now += 1
        try:
            fault = self._next(early=True)
            if fault is not None:
                await fault(link)
                return
            while await self._more(link):
                await (self._next(early=False) or honest)(link)
        except (GoneError, ConnectionError, asyncio.IncompleteReadError):
            pass
        except Exception as error:  # noqa: BLE001 - told by `settle`, else it would be lost
            self.broken.append(error)
        finally:
            link.writer.close()
            try:
                with contextlib.suppress(OSError):  # ends of TLS and of time among them
                    await asyncio.wait_for(link.writer.wait_closed(), HANGUP_S)
            finally:  # `settle` may cancel this wait too, and the connection would stay open
                link.writer.transport.abort()
                self.open_now -= 1

    async def _more(self, link: Link) -> bool:
        """Whether another request begins."""
        buffer = link.reader._buffer
        if buffer:
            return True
        byte = await link.reader.read(1)
        buffer[:0] = byte  # put back: the fault reads the request itself
        return bool(byte)


async def ask(exchange, request: Request) -> Answer:
    """One ASGI call."""
    sent: list[dict] = []
    path, _, query = request.target.partition("?")

    async def receive():
        return {"type": "http.request", "body": request.body, "more_body": False}

    async def send(message):
        sent.append(message)

    await exchange(
        {
            "type": "http",
            "method": request.method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [(k.encode(), v.encode()) for k, v in request.headers.items()],
            "client": ("127.0.0.1", 1),
        },
        receive,
        send,
    )
    headers = {k.decode(): v.decode() for k, v in sent[0]["headers"]}
    headers = {k: v for k, v in headers.items() if k.startswith("x-")}
    return Answer(sent[0]["status"], headers, sent[1]["body"])


def envelope(code="00000", msg="success", data=None, *, at=1_700_000_000_000, **more) -> bytes:
    """The exchange's wrapping of a reply."""
    return json.dumps({"code": code, "msg": msg, "requestTime": at, "data": data, **more}).encode()
