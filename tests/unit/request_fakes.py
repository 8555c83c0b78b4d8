"""A made-up world around the request path: rows, clock, limiter, transport and raw servers.

Everything here records what was done to it in one journal, so that tests can compare the
order of things. Nothing sleeps: time is the event loop's, and the loop's time is virtual
where a test runs through `run_virtually`.
"""

import asyncio
import contextlib
import functools
import json
import math
import sys
import traceback
from pathlib import Path
from random import Random

import pytest

from bitget_copy._clock import ServerClock
from bitget_copy._generated import CODES
from bitget_copy._not_given import NOT_GIVEN
from bitget_copy._pipeline import Parts, Pipeline
from bitget_copy._transport import Evidence, HttpRequest, HttpResponse, Transport
from bitget_copy._transport.slots import ConnectionSlots
from bitget_copy.config import ClientConfig
from bitget_copy.credentials import Credentials
from bitget_copy.endpoint import Endpoint, Param, RateLimit, Reply, Successor
from bitget_copy.errors import (
    APIConnectionError,
    APIReplyError,
    BitgetCopyError,
    ConfigError,
    Outcome,
    RequestTimeoutError,
)
from bitget_copy.ratelimit import BucketKey, BucketLimit
from bitget_copy.retry import RetryBudget, RetryPolicy
from bitget_copy.signing import HmacSigner, RequestSigner

sys.path.insert(0, str(Path(__file__).parents[1] / "virtual"))
from virtual_time import run_virtually

__all__ = ["run_virtually"]

SEED = 20_260_101
EPOCH = 1_700_000_000.0
START_MS = int((EPOCH + 1000) * 1000)
"""When a virtual loop begins."""
KEY, SECRET, PASSPHRASE, UID = (
    "bg_CANARYkey0123456789",
    "CANARYsecret0123456789",
    "CANARYpassphrase",
    "9900112233",
)
QUERY_CANARY = "CANARYquery"
CREDENTIALS = Credentials(api_key=KEY, secret_key=SECRET, passphrase=PASSPHRASE, uid=UID)
BUCKET = (BucketKey("uid", UID, "row"), BucketLimit(10))


def row(name, method, effect, **more):
    """A made-up endpoint with one id and one text."""
    return Endpoint(
        key=f"v1.made.up.{name}",
        family="v1",
        resource="made.up",
        name=name,
        method=method,
        path=f"/api/made/up/{name}",
        effect=effect,
        limit=RateLimit(rate=10, per=1.0, scope="uid"),
        role="any",
        params=(
            Param(wire="orderId", name="order_id", kind="id"),
            Param(wire="note", name="note", kind="str"),
        ),
        **{"reply": Reply(kind="id")} | more,
    )


READ = row("get_thing", "GET", "read")
READ_BY_POST = row("list_things", "POST", "read")
WRITE = row(
    "close_thing",
    "POST",
    "close",
    reply=Reply(kind="ack"),
    successor=Successor(key="v2.made.up.close_thing", method="POST", path="/api/v2/made/up/close"),
)
VALUES = {"orderId": "77", "note": QUERY_CANARY}
ROWS = pytest.mark.parametrize("endpoint", [READ, READ_BY_POST, WRITE], ids=lambda row: row.name)


def body(code="00000", data="7", request_time=None, msg="said"):
    """An envelope as the exchange writes it."""
    out = {"code": code, "msg": msg, "data": data}
    if request_time is not None:
        out["requestTime"] = request_time
    return json.dumps(out).encode()


def reply(code="00000", *, status=None, headers=(), **more):
    """A reply with an envelope; business errors come as HTTP 400."""
    status = (200 if code == "00000" else 400) if status is None else status
    return HttpResponse(status, dict(headers), body(code, **more))


def page(status, text=b"<html>no</html>", **headers):
    """A reply without an envelope."""
    return HttpResponse(status, headers, text)


class LoopClock:
    """The running loop's time; `skew` is how far the wall clock is off."""

    def __init__(self, journal, *, instant=False):
        self.journal = journal
        self.skew = 0.0
        self.instant = instant
        self.slept = []

    def wall(self):
        self.journal.append("wall")
        return EPOCH + asyncio.get_running_loop().time() + self.skew

    def monotonic(self):
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds):
        self.slept.append(seconds)
        await asyncio.sleep(0 if self.instant else seconds)


class FakeGrant:
    """Says in the journal what became of it, and refuses to be finished twice."""

    def __init__(self, limiter, waited):
        self.limiter = limiter
        self.waited = waited
        self.end = None
        self.told = None

    def sent(self):
        assert self.end is None
        self.limiter.journal.append("sent")

    def replied(
        self, *, request_time=None, remaining=None, limited=False, retry_after=None, address=False
    ):
        self.told = (request_time, remaining, limited, retry_after)
        self.address = address
        self.finish("replied")

    def lost(self):
        self.finish("lost")

    def cancel(self):
        self.finish("cancel")

    def finish(self, end):
        assert self.end is None, f"finished twice: {self.end}, {end}"
        self.end = end
        self.limiter.journal.append(end)


class FakeLimiter:
    """Lets calls pass after the given waits (seconds), then without waiting."""

    def __init__(self, journal, waits=()):
        self.journal = journal
        self.waits = list(waits)
        self.grants = []
        self.asked = []

    async def acquire(self, buckets, *, priority=0, route="", deadline=math.inf):
        self.journal.append("acquire")
        self.asked.append((buckets, priority, route))
        wait = self.waits.pop(0) if self.waits else 0
        await asyncio.sleep(wait)
        grant = FakeGrant(self, wait)
        self.grants.append(grant)
        return grant

    def snapshot(self):
        return ()

    @property
    def ends(self):
        """How each grant was finished; None for one that was forgotten."""
        return [grant.end for grant in self.grants]


class Hang:
    """A step of the script that never ends, before or after the first byte left."""

    def __init__(self, *, sent, server=None):
        self.sent, self.server = sent, server


class FakeTransport:
    """Plays a script: replies, errors to raise, `Hang`; the last step repeats for ever."""

    def __init__(self, journal, steps):
        self.slots = ConnectionSlots(64)
        self.journal = journal
        self.steps = list(steps)
        self.requests = []
        self.writes = []

    async def send(self, request, *, evidence=None):
        self.journal.append("bytes")
        self.writes.append(request.writes)
        self.requests.append((request.method, request.target, request.headers, request.body))
        step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
        if callable(step):
            step = step()
        if isinstance(step, Hang):
            evidence.sent, evidence.server = step.sent, step.server
            await asyncio.Event().wait()
        if isinstance(step, BaseException):
            evidence.sent = getattr(step, "outcome", None) is not Outcome.NOT_SENT
            raise step
        evidence.sent = True
        return step

    @property
    def stamps(self):
        """The timestamps of the requests, milliseconds."""
        return [int(headers["ACCESS-TIMESTAMP"]) for _, _, headers, _ in self.requests]


class JournalSigner:
    """HMAC that says in the journal when it signed."""

    def __init__(self, journal, error=None):
        self.journal = journal
        self.error = error
        self.real = HmacSigner(SECRET)

    def sign(self, prehash):
        self.journal.append("sign")
        if self.error is not None:
            raise self.error
        return self.real.sign(prehash)


class World:
    """A pipeline and everything around it."""

    def __init__(self, *steps, waits=(), transport=None, signer_error=None, instant=False, **parts):
        self.journal = []
        self.hooked = []
        self.calls = []
        self.clock = LoopClock(self.journal, instant=instant)
        self.server_clock = ServerClock(self.clock)
        self.limiter = FakeLimiter(self.journal, waits)
        self.transport = transport or FakeTransport(self.journal, steps)
        signer = JournalSigner(self.journal, signer_error)
        self.parts = Parts(
            **{
                "transport": self.transport,
                "signer": RequestSigner(CREDENTIALS, signer),
                "clock": self.server_clock,
                "limiter": self.limiter,
                "buckets": lambda _: [BUCKET],
                "route": "here",
                "retry": RetryPolicy(),
                "budget": RetryBudget(),
                "codes": lambda family: CODES[family](),
                "instead": lambda endpoint, kind: "Call something newer.",
                "random": Random(SEED),
                "timeout": 30.0,
                "hooks": (self.hooked.append,),
                "call_hooks": (self.calls.append,),
            }
            | parts
        )
        self.pipeline = Pipeline(self.parts)

    async def call(self, endpoint=READ, values=VALUES, **more):
        return await self.pipeline.call(endpoint, values, **more)

    async def failing(self, endpoint=READ, values=VALUES, **more):
        """The error of a call that must fail; `took` is how long that was."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            value = await self.call(endpoint, values, **more)
        except BitgetCopyError as error:
            self.took = loop.time() - began
            return error
        raise AssertionError(f"returned {value!r}, an error was expected")

    async def cancelled(self, endpoint=WRITE, after=1.0):
        """A call that is cancelled so many seconds after its beginning; the error it ends with."""
        task = asyncio.ensure_future(self.call(endpoint))
        await asyncio.sleep(after)
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        return caught.value


def virtually(test):
    """Runs an async test in virtual time."""

    @functools.wraps(test)
    def run(*args, **options):
        return run_virtually(test(*args, **options))

    return run


def failed(endpoint, *steps, timeout=NOT_GIVEN, values=VALUES, **world):
    """The error of one call on a virtual clock, and the world it happened in."""

    async def scenario():
        made = World(*steps, **world)
        return await made.failing(endpoint, values, timeout=timeout), made

    return run_virtually(scenario())


def done(endpoint, *steps, call=None, **world):
    """The value of one call on a virtual clock, and the world it happened in."""

    async def scenario():
        made = World(*steps, **world)
        return await made.call(endpoint, **call or {}), made

    return run_virtually(scenario())


def no_connection():
    return APIConnectionError("no connection")


def broken():
    return APIReplyError("broke", status=None, head=b"")


def limited(seconds):
    """A gateway's refusal that asks to wait."""
    return page(429, **{"retry-after": str(seconds)})


def good(endpoint):
    """A success that fits one of the three rows."""
    return reply(data="success" if endpoint is WRITE else "7")


def shown(error, *, with_locals=False):
    """Everything that a traceback, a log or a repr of this error could show."""
    text = traceback.TracebackException.from_exception(error, capture_locals=with_locals)
    parts = ["".join(text.format())]
    while error is not None:
        parts += [str(error), repr(error), repr(error.args)]
        error = error.__cause__ or error.__context__
    return "\n".join(parts)


def http_request(method="GET", target="/x", headers=None, body=b"", *, writes=False):
    """A request, by default one that only reads."""
    return HttpRequest(method, target, headers or {}, body, writes)


SECRET_TARGET = f"/api/x?note={QUERY_CANARY}"
SECRET_HEADERS = {"ACCESS-KEY": KEY, "ACCESS-PASSPHRASE": PASSPHRASE}


async def failing(transport, evidence=None, request=None):
    """The error of an attempt that must fail, by default one that is full of secrets.

    What the error says of the outcome is what the evidence says, whatever it is.
    """
    request = request or http_request("GET", SECRET_TARGET, SECRET_HEADERS)
    evidence = evidence or Evidence()
    errors = (APIConnectionError, RequestTimeoutError, APIReplyError, ConfigError)
    with pytest.raises(errors) as failed:
        await transport.send(request, evidence=evidence)
    assert evidence.sent is (failed.value.outcome is Outcome.UNKNOWN)
    return failed.value


def over(custom, **options):
    """A transport over something of the user's own; nothing listens at its address."""
    return Transport(ClientConfig(base_url="http://127.0.0.1:1", **options), custom)


def http(content=b'{"code":"00000","data":"7"}', *, status="200 OK", headers=(), length=None):
    """A whole HTTP reply as bytes."""
    length = len(content) if length is None else length
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {length}", *headers, "", ""]
    return "\r\n".join(lines).encode() + content


class RawServer:
    """A TCP server that answers each request with the next canned bytes; the last repeat.

    A reply of None leaves the request without an answer; `"reset"` and `"close"` break the
    connection; a list is written piece by piece; bytes ending in `CLOSE` close afterwards.
    """

    CLOSE = b"\0close"
    http = "auto"

    def __init__(self, *replies):
        self.replies = list(replies)
        self.requests = []
        self.connections = 0
        self.open_now = 0
        self.most_open = 0
        self.tasks = set()
        self.transports = []
        self.begun = 0
        self.changed = asyncio.Event()

    async def until(self, holds):
        """Waits until this holds; asked whenever a connection or a request comes or goes."""
        async with asyncio.timeout(5):
            while not holds():
                self.changed.clear()
                await self.changed.wait()

    def transport(self, custom=None, *, headers=None, **options):
        """A transport to it, closed when the server is."""
        config = ClientConfig(**{"base_url": self.url, "http": self.http} | options)
        self.transports.append(Transport(config, custom, headers=headers or {}))
        return self.transports[-1]

    async def __aenter__(self):
        self.server = await asyncio.start_server(self.accept, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self.server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_):
        for transport in self.transports:
            await transport.aclose()
        self.server.close()
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    def accept(self, reader, writer):
        task = asyncio.ensure_future(self.serve(reader, writer))
        self.tasks.add(task)

    async def serve(self, reader, writer):
        self.connections += 1
        self.open_now += 1
        self.most_open = max(self.most_open, self.open_now)
        self.changed.set()
        try:
            with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
                while await self.answer(reader, writer):
                    pass
        finally:
            self.open_now -= 1
            self.changed.set()
            writer.close()

    async def answer(self, reader, writer):
        """Reads one request and answers it; False when the connection is over."""
        head = await reader.readexactly(1)
        self.begun += 1
        self.changed.set()
        head += await reader.readuntil(b"\r\n\r\n")
        length = 0
        for line in head.split(b"\r\n"):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        self.requests.append(head + await reader.readexactly(length))
        self.changed.set()
        answer = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if answer is None:
            await reader.read()
            return False
        if answer == "reset":
            writer.transport.abort()
            return False
        if answer == "close":
            return False
        for piece in answer if isinstance(answer, list) else [answer]:
            writer.write(piece.removesuffix(self.CLOSE))
            await writer.drain()
            await asyncio.sleep(0)
        return not (isinstance(answer, bytes) and answer.endswith(self.CLOSE))
