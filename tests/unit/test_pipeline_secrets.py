"""What never shows: keys, signatures and queries, in logs, errors, causes and frames."""

import asyncio
import logging
import pickle

import httpx
import pytest
from request_fakes import (
    KEY,
    PASSPHRASE,
    QUERY_CANARY,
    READ,
    SECRET,
    UID,
    VALUES,
    WRITE,
    Hang,
    RawServer,
    World,
    body,
    broken,
    failed,
    http,
    limited,
    page,
    reply,
    shown,
    virtually,
)
from test_pipeline import WIRE_FAULTS

from bitget_copy._transport import Transport
from bitget_copy.config import ClientConfig
from bitget_copy.errors import APIConnectionError, APIReplyError, RequestTimeoutError

CREDENTIAL_CANARIES = (KEY, SECRET, PASSPHRASE, UID)


def signatures(world):
    """Those that were made for a fake transport."""
    made = [headers["ACCESS-SIGN"] for _, _, headers, _ in world.transport.requests]
    assert made
    return made


def signatures_on_the_wire(requests):
    """Those that went over a socket."""
    lines = [line for request in requests for line in request.split(b"\r\n")]
    found = [line.split(b" ")[1].decode() for line in lines if line.startswith(b"ACCESS-SIGN")]
    assert found
    return found


@pytest.mark.parametrize(
    "fault",
    [*WIRE_FAULTS.values(), None, http(), http(body("40009")), http(body("40010")),
     http(body(data={"not": "fitting"})), http(b"", status="302 Found"),
     http(b"", status="429 Too Many")],
    ids=[*WIRE_FAULTS, "timeout", "fine", "refusal", "unknown", "decode", "redirect", "429"],
)  # fmt: skip
@pytest.mark.parametrize("own", [True, False], ids=["our connections", "a client"])
async def test_no_secret_and_no_query_shows_anywhere(fault, own, caplog):
    """Not in a log of any level, nor in an error's text, cause or traceback.

    Not the credentials even where a traceback prints local variables.
    """
    caplog.set_level(logging.DEBUG)
    async with RawServer(fault) as server, httpx.AsyncClient() as client:
        transport = server.transport(None if own else client)
        world = World(transport=transport, instant=True)
        seconds = 0.5 if fault is None else 5.0  # it is sent by then, on a busy machine too
        calls = [world.call(row, VALUES, timeout=seconds) for row in (READ, WRITE)]
        results = await asyncio.gather(*calls, return_exceptions=True)
        await transport.aclose()
    text = caplog.text + repr([record.__dict__ for record in caplog.records]) + repr(world.hooked)
    assert "attempt 1" in text
    deep = ""
    for error in results:
        if isinstance(error, Exception):
            text += shown(error) + shown(pickle.loads(pickle.dumps(error)))  # noqa: S301
            deep += shown(error, with_locals=True)
    for canary in (*CREDENTIAL_CANARIES, *signatures_on_the_wire(server.requests)):
        assert canary not in text
        assert canary not in deep
    assert QUERY_CANARY not in text
    assert "CANARY" not in text


async def test_no_secret_shows_when_nothing_could_be_sent(caplog):
    """A refused connection and a deadline in the queue are as quiet."""
    caplog.set_level(logging.DEBUG)
    refused = World(transport=Transport(ClientConfig(base_url="http://127.0.0.1:1")), instant=True)
    queued = World(reply(), waits=[9])
    found = [await refused.failing(WRITE), await queued.failing(WRITE, timeout=0.01)]
    await refused.transport.aclose()
    assert [type(error) for error in found] == [APIConnectionError, RequestTimeoutError]
    text = caplog.text + "".join(shown(error) for error in found)
    deep = "".join(shown(error, with_locals=True) for error in found)
    assert "CANARY" not in text
    assert UID not in text
    assert not any(canary in deep for canary in CREDENTIAL_CANARIES)


def echo(world):
    """The headers of the request that is being answered."""
    return " ".join(world.transport.requests[-1][2].values()).encode()


@pytest.mark.parametrize("endpoint", [READ, WRITE], ids=lambda row: row.name)
@pytest.mark.parametrize("status", [200, 400, 403])
@pytest.mark.parametrize("form", [lambda text: body("40010", msg=text.decode()), bytes])
@virtually
async def test_an_echo_of_our_own_headers_is_redacted(endpoint, status, form):
    """An exchange or a firewall that repeats what it was sent does not bring it to light."""
    world = World(lambda: page(status, form(echo(world))))
    error = await world.failing(endpoint)
    text = shown(error, with_locals=True)
    assert not any(canary in text for canary in (*CREDENTIAL_CANARIES, *signatures(world)))
    assert f"*** {world.transport.stamps[-1]} ***" in str(error)
    inner = error.__cause__ or error
    seen = inner.head.decode() if isinstance(inner, APIReplyError) else inner.message
    assert seen.rpartition("body starts b'")[2].rstrip("'") == (
        f"*** *** {world.transport.stamps[-1]} ***"
    )


@pytest.mark.parametrize("longer", [f"{KEY}-more", f"A{KEY}"])
def test_a_secret_that_is_part_of_another_does_not_hide_its_end(longer):
    """Whichever is looked for first."""
    error, _ = failed(READ, reply("40010", msg=f"got {longer}!"), secrets=(KEY, longer))
    assert error.message == "got ***!"


def test_a_code_that_is_an_echo_is_redacted():
    """One that no table lists may be anything that the exchange was sent."""
    error, world = failed(READ, reply(KEY))
    assert (error.code, [attempt.code for attempt in world.hooked]) == ("***", ["***"])
    assert KEY not in shown(error)


@pytest.mark.parametrize("endpoint", [READ, WRITE], ids=lambda row: row.name)
@virtually
async def test_the_query_does_not_show_when_it_is_echoed(endpoint):
    """Neither as it is signed nor as it travels; a cause of another's making included."""
    world = World()

    async def send(request, *, evidence):
        target, headers = request.target, request.headers
        evidence.sent = True
        cause = ValueError(f"in {target} with {headers['ACCESS-SIGN']}", 7)
        world.signature = headers["ACCESS-SIGN"]
        raise APIReplyError(f"got {target}", status=None, head=target.encode()) from cause

    world.transport.send = send
    error = await world.failing(endpoint, {"orderId": "77", "note": "CANARY query"})
    text = shown(error)
    assert "CANARY" not in text
    assert world.signature not in text
    assert endpoint.path in text
    assert error.__cause__.__traceback__ is None


def test_a_whole_reply_does_not_hang_behind_the_error():
    """The JSON error that was met on the way holds all of it, and our key if it was echoed."""
    error, _ = failed(READ, page(200, b"<html>" + KEY.encode() * 100))
    assert error.__context__ is None
    write, _ = failed(WRITE, page(200, b"<html>" + KEY.encode() * 100))
    assert write.__cause__.__context__ is None


@pytest.mark.parametrize("step", [Hang(sent=True), limited(9)])
@virtually
async def test_no_secret_shows_in_a_cancellation(step):
    """Its frames would hold the signed headers as local variables."""
    world = World(step)
    text = shown(await world.cancelled(WRITE), with_locals=True)
    with pytest.raises(TimeoutError) as caught:
        async with asyncio.timeout(1):
            await world.call(WRITE)
    text += shown(caught.value, with_locals=True)
    assert not any(canary in text for canary in (*CREDENTIAL_CANARIES, *signatures(world)))


@virtually
async def test_no_echo_of_an_attempt_before_a_cancellation_shows():
    """A failure that was to be repeated quotes the reply, and no frame that is left holds it."""
    world = World(lambda: page(502, echo(world)), Hang(sent=True))
    text = shown(await world.cancelled(READ), with_locals=True)
    assert len(world.transport.requests) == 2
    assert not any(canary in text for canary in (*CREDENTIAL_CANARIES, *signatures(world)))


@pytest.mark.parametrize("step", [Hang(sent=True), Hang(sent=False), broken, reply("40034")])
def test_the_errors_that_leave_have_no_hidden_context(step):
    """Neither the exception of the deadline nor that of the loop hangs behind them."""
    error, _ = failed(READ, step)
    assert error.__context__ is None
    assert error.__cause__ is None
