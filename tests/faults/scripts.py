"""In-process stand-ins for the network: a scripted ASGI exchange, and counters of what is held.

Fast enough for thousands of calls in a test; what only a socket can show is in `proxy`.
"""

import asyncio
import json

import httpx
from faulty_server import Answer, Request, ask, envelope

from bitget_copy import APIConnectionError


class ScriptedExchange(httpx.AsyncBaseTransport):
    """Befalls each attempt with the next step of a script, then answers honestly.

    A step is (fault, executed). Keeps the same books as `proxy.Proxy`.
    """

    def __init__(self, exchange, steps=()) -> None:
        self.exchange = exchange
        self.steps = list(steps)
        self.executed: list[Request] = []
        self.carried: list[tuple[Request, str]] = []
        self.open_now = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        fault, executed = self.steps.pop(0) if self.steps else ("none", True)
        taken = Request(
            request.method,
            request.url.raw_path.decode(),
            {k.lower(): v for k, v in request.headers.items()},
            await request.aread(),
        )
        self.open_now += 1
        try:
            return await self.affect(fault, executed, taken)
        finally:
            self.open_now -= 1

    async def affect(self, fault: str, executed: bool, taken: Request) -> httpx.Response:
        answer = await self.perform(taken) if executed else Answer(200, {}, envelope(data=None))
        if fault in BREAKS:
            raise BREAKS[fault]("broken")
        if fault == "hang":
            await asyncio.Event().wait()
        if fault == "late":
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        status, headers, body = SPOILS.get(fault, lambda a: (a.status, a.headers, a.body))(answer)
        return httpx.Response(status, headers=headers, stream=Parts(self, body, fault))

    async def perform(self, taken: Request) -> Answer:
        answer = await ask(self.exchange, taken)
        code = answer.json["code"]
        self.carried.append((taken, code))
        if code == "00000":
            self.executed.append(taken)
        return answer


class Parts(httpx.AsyncByteStream):
    """A body in pieces; some faults strike between them."""

    def __init__(self, owner: ScriptedExchange, body: bytes, fault: str) -> None:
        self.owner = owner
        self.body = body
        self.fault = fault
        owner.open_now += 1

    async def __aiter__(self):
        half = len(self.body) // 2
        yield self.body[:half]
        await asyncio.sleep(0)
        if self.fault == "broken body":
            raise httpx.ReadError("broken")
        if self.fault == "hanging body":
            await asyncio.Event().wait()
        yield self.body[half:]

    async def aclose(self) -> None:
        self.owner.open_now -= 1


BREAKS = {
    # A transport of the caller's may raise these too when the work is done.
    "refused connection": httpx.ConnectError,
    "no connection in time": httpx.ConnectTimeout,
    "no place in the pool": httpx.PoolTimeout,
    "proxy error": httpx.ProxyError,
    "refused by the system": ConnectionRefusedError,
    "of another client": APIConnectionError,
    "read error": httpx.ReadError,
    "write error": httpx.WriteError,
    "read time-out": httpx.ReadTimeout,
    "write time-out": httpx.WriteTimeout,
    "protocol error": httpx.RemoteProtocolError,
    "close error": httpx.CloseError,
}


def _code(code, status=400, **more):
    return lambda _: (status, {}, envelope(code, "fault", **more))


SPOILS = {
    "page": lambda _: (502, {}, b"<html>"),
    "empty": lambda _: (200, {}, b""),
    "truncated": lambda a: (a.status, {}, a.body[:-5]),
    "redirect": lambda _: (307, {"location": "/x"}, b""),
    "broke down": _code("40725", 500),
    "strange code": _code("98765"),
    "wrong data": lambda a: (a.status, {}, _with_wrong_data(a.body)),
    "br label": lambda a: (200, {"content-encoding": "br"}, a.body),
    "status 500": lambda a: (500, {}, a.body),
    "late": lambda a: (a.status, a.headers, a.body),
    "broken body": lambda a: (200, {}, a.body),
    "hanging body": lambda a: (200, {}, a.body),
    # Turned away: only ever before the work.
    "limited": _code("429", 429),
    "limited page": lambda _: (429, {"retry-after": "1"}, b"<html>"),
    "clock": lambda _: (400, {}, envelope("40008", "clock", at=1_700_000_000_000)),
    "retired": _code("30032"),
}


def _with_wrong_data(body: bytes) -> bytes:
    """A success with data of another shape; a refusal stays one, as it is the code that counts."""
    return envelope(data=[[1]]) if json.loads(body)["code"] == "00000" else body


REFUSALS = ("limited", "limited page", "clock", "retired")
# A success that can be read is believed, so these come after the work only.
AFTER_THE_WORK = ("wrong data", "status 500", "late", "none")
EITHER = (*BREAKS, "hang", "page", "empty", "truncated", "redirect", "broke down",
          "strange code", "br label", "broken body", "hanging body")  # fmt: skip


def text(value) -> str:
    """A value for a message."""
    return json.dumps(value, default=str)
