"""The request loop: order, outcomes, retries, deadlines, and what never shows."""

import asyncio
import contextlib
import json
import logging
import math
import numbers
import pickle
from datetime import timedelta
from decimal import Decimal
from email.utils import formatdate
from enum import IntEnum
from fractions import Fraction

import attrs
import httpx
import pytest
from request_fakes import (
    BUCKET,
    EPOCH,
    KEY,
    PASSPHRASE,
    QUERY_CANARY,
    READ,
    READ_BY_POST,
    SECRET,
    UID,
    VALUES,
    WRITE,
    FakeGrant,
    FakeTransport,
    Hang,
    HmacSigner,
    RawServer,
    World,
    body,
    http,
    page,
    reply,
    run_virtually,
    shown,
)

from bitget_copy import _codec, errors
from bitget_copy._clock import Reading, ServerClock
from bitget_copy._generated import ENDPOINTS
from bitget_copy._transport import Transport, Wire
from bitget_copy._transport.places import Places
from bitget_copy.errors import (
    APIConnectionError,
    APIError,
    APIReplyError,
    APIRetiredError,
    Attempt,
    AuthenticationError,
    BitgetCopyError,
    BusinessRuleError,
    CallRecord,
    ConfigError,
    NotFoundError,
    Outcome,
    OutcomeUnknownError,
    ParameterError,
    RateLimitError,
    RequestTimeoutError,
    ServiceUnavailableError,
)
from bitget_copy.retry import RetryBudget, RetryPolicy
from bitget_copy.signing import prehash

START_MS = int((EPOCH + 1000) * 1000)
ROWS = pytest.mark.parametrize("endpoint", [READ, READ_BY_POST, WRITE], ids=lambda row: row.name)


def no_connection():
    return APIConnectionError("no connection")


def broken():
    return APIReplyError("broke", status=None, head=b"")


def failed(endpoint, *steps, timeout=None, values=VALUES, **world):
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


# --- one attempt -----------------------------------------------------------------------------


def test_an_attempt_goes_tokens_timestamp_signature_bytes():
    """The clock is read after the wait, the signature made last, the grant finished once."""
    value, world = done(READ, reply(), waits=[3])
    assert value == "7"
    assert world.journal == ["acquire", "wall", "sign", "sent", "bytes", "replied"]
    assert world.transport.stamps == [START_MS + 3000]
    assert world.limiter.asked == [([BUCKET], 10, "here")]


def test_a_place_for_the_connection_is_waited_for_before_the_timestamp():
    """A signature does not age while its request waits for a connection."""

    async def scenario():
        world = World(reply())
        world.transport.slots = Places(0)
        asyncio.get_running_loop().call_later(25, world.transport.slots.leave)
        await world.call()
        return world

    world = run_virtually(scenario())
    assert world.transport.stamps == [START_MS + 25_000]
    assert world.transport.slots.free == 1


def test_every_attempt_has_its_own_tokens_timestamp_and_signature():
    """After a refusal all of it is done again, over the same bytes."""
    _, world = done(WRITE, reply("429", status=429), reply(data="success"), waits=[0, 5])
    one = ["acquire", "wall", "sign", "sent", "bytes", "replied"]
    assert world.journal == one * 2
    (method, target, first, sent), (*again, second, sent_again) = world.transport.requests
    assert [method, target] == again
    assert (method, target, sent) == ("POST", WRITE.path, sent_again)
    for headers in (first, second):
        signed = prehash(headers["ACCESS-TIMESTAMP"], "POST", WRITE.path, "", sent)
        assert headers["ACCESS-SIGN"] == HmacSigner(SECRET).sign(signed)
    assert first["ACCESS-SIGN"] != second["ACCESS-SIGN"]
    waited = int(1000 * (world.clock.slept[0] + 5))
    assert world.transport.stamps == [START_MS, START_MS + waited]


def test_the_headers_are_the_signers_and_no_others():
    """A query is signed as it reads and sent as it travels."""
    _, world = done(READ, reply())
    _, target, headers, sent = world.transport.requests[0]
    assert target == f"{READ.path}?note={QUERY_CANARY}&orderId=77"
    assert sent == b""
    assert set(headers) == {"ACCESS-KEY", "ACCESS-SIGN", "ACCESS-TIMESTAMP", "ACCESS-PASSPHRASE"}


@pytest.mark.parametrize(
    ("endpoint", "given", "rank"),
    [(READ, None, 10), (WRITE, None, 30), (WRITE, 5, 5), (READ, 0, 0)],
)
async def test_the_place_in_the_queue_is_the_effects_or_the_callers(endpoint, given, rank):
    """A close comes before a look, unless the caller says otherwise."""
    world = World(reply(data="1" if endpoint is READ else "success"))
    await world.call(endpoint, priority=given)
    assert world.limiter.asked[0][1] == rank


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (reply(request_time="1700000000123"), (1700000000123, None, False, None)),
        (reply(headers={"x-mbx-used-remain-limit": "4"}), (None, 4, False, None)),
        (reply(headers={"x-mbx-used-remain-limit": "-4"}), (None, None, False, None)),
        (reply("40034", request_time=5), (5, None, False, None)),
        (reply("429", headers={"retry-after": "90"}), (None, None, True, 90.0)),
        (page(429, **{"retry-after": "90"}), (None, None, True, 90.0)),
        (page(403), (None, None, False, None)),
        (reply("40034", headers={"retry-after": "1" * 9}), (None, None, False, None)),
    ],
    ids=["stamp", "left", "nonsense", "refusal", "429", "bare 429", "html", "long"],
)
async def test_the_grant_learns_what_the_reply_says(answer, told):
    """The exchange's stamp, what is left, whether it was a 429, and when to come back."""
    world = World(answer, retry=RetryPolicy(max_attempts=1))
    with_error = await asyncio.gather(world.call(), return_exceptions=True)
    assert len(with_error) == 1
    assert [grant.told for grant in world.limiter.grants] == [told]


# --- every grant is finished, once -----------------------------------------------------------


@ROWS
@pytest.mark.parametrize(
    ("step", "end"),
    [
        (reply("40034"), "replied"),
        (page(200), "replied"),
        (page(200, b""), "replied"),
        (reply(data={"not": "fitting"}), "replied"),
        (no_connection, "cancel"),
        (broken, "lost"),
        (lambda: RuntimeError("the transport's own fault"), "lost"),
        (KeyboardInterrupt, "lost"),
    ],
    ids=["refusal", "html", "empty", "decode", "connect", "broken", "fault", "interrupt"],
)
def test_a_failure_finishes_each_grant_once(endpoint, step, end):
    """Whatever happens, no token is forgotten and none is given back twice."""

    async def scenario():
        world = World(step)
        with contextlib.suppress(BaseException):  # any of the eight; odd data settle a write
            await world.call(endpoint)
        return world

    world = run_virtually(scenario())
    assert set(world.limiter.ends) == {end}
    assert len(world.limiter.ends) == len(world.transport.requests)
    assert world.transport.slots.free == 64


@pytest.mark.parametrize("error", [RuntimeError("hsm"), ConfigError("hsm"), TimeoutError("hsm")])
async def test_a_signer_that_fails_sends_nothing_and_is_not_asked_again(error):
    """An error of ours leaves as it is, another behind one of ours; the tokens are free at once."""
    world = World(reply(), signer_error=error)
    raised = await world.failing(WRITE)
    assert "hsm" in str(raised)
    assert (raised.outcome, raised.endpoint) == (Outcome.NOT_SENT, WRITE.key)
    if isinstance(error, ConfigError):
        assert raised is error
    else:
        assert (type(raised), raised.__cause__) == (errors.BitgetCopyError, error)
        assert [a.error for a in raised.attempts] == ["BitgetCopyError"]
    assert world.journal == ["acquire", "wall", "sign", "cancel"]


async def test_a_limiter_that_fails_is_an_error_of_ours_too():
    """Nothing was sent, and the cause says where it went wrong, without its frames."""
    world = World(reply())

    async def acquire(buckets, *, priority, path, deadline):
        raise LookupError("store")

    world.limiter.acquire = acquire
    error = await world.failing(WRITE)
    assert (type(error), error.outcome) == (errors.BitgetCopyError, Outcome.NOT_SENT)
    assert "LookupError: store (line " in str(error)
    assert "of acquire)" in str(error)
    assert error.__cause__.__traceback__ is None
    assert world.journal == []


async def test_a_codec_that_fails_in_an_unforeseen_way_still_finishes_the_grant(monkeypatch):
    """Even out of memory, the reply has come, and for a write nobody knows what it said."""

    def no_memory(endpoint, content, status, *, deviations):
        raise MemoryError

    monkeypatch.setattr(_codec, "read_reply", no_memory)
    world = World(reply())
    error = await world.failing()
    assert (type(error), error.outcome) == (APIReplyError, Outcome.UNKNOWN)
    assert type(error.__cause__) is MemoryError
    assert [grant.told for grant in world.limiter.grants] == [(None, None, False, None)]
    assert type(await world.failing(WRITE)) is OutcomeUnknownError


def test_a_wrong_argument_is_refused_before_anything_happens():
    """No token, no clock, no byte."""

    async def scenario():
        world = World(reply())
        with pytest.raises(ParameterError, match="order_id"):
            await world.call(values={"orderId": 1.5})
        return world

    assert run_virtually(scenario()).journal == []


@numbers.Integral.register
class Integer:
    """A whole number as numpy has them: no int, but one can be had."""

    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


class Unshowable:
    """An object that fails at whatever is asked of it."""

    def __repr__(self):
        raise ZeroDivisionError

    __str__ = __index__ = __float__ = __bool__ = __repr__


class LyingInt(int):
    """An int that says to be another, and a text."""

    def __int__(self):
        return 99

    def __index__(self):
        raise ZeroDivisionError

    def __lt__(self, other):
        raise ZeroDivisionError

    __gt__ = __lt__


@pytest.mark.parametrize("priority", [Decimal(5), 5.0, "5", True, b"5", Unshowable(), [], object])
async def test_a_priority_that_is_no_whole_number_never_comes_to_the_queue(priority):
    """It would be compared with those of all other calls there."""
    world = World(reply())
    with pytest.raises(ParameterError, match="priority"):
        await world.call(priority=priority)
    assert world.journal == []


class Rank(IntEnum):
    """A whole number with a name."""

    HIGH = 40


@pytest.mark.parametrize("priority", [40, Rank.HIGH, Integer(40), LyingInt(40)])
def test_a_whole_number_of_any_type_is_a_plain_int_in_the_queue(priority):
    """Members of an IntEnum and the integers of numpy and its like."""
    _, world = done(READ, reply(), call={"priority": priority})
    ((_, rank, _),) = world.limiter.asked
    assert (type(rank), rank) == (int, 40)


@pytest.mark.parametrize("seconds", [5, 5.0, Decimal(5), Fraction(5), Rank.HIGH])
async def test_a_timeout_may_be_any_real_number(seconds):
    """Whatever can be compared with a clock."""
    assert await World(reply()).call(timeout=seconds) == "7"


class Unconvertible(Fraction):
    """A number whose conversion fails."""

    def __float__(self):
        raise RuntimeError


class Closed:
    """An object that answers nothing, not even what its class is."""

    def __getattribute__(self, name):
        raise RuntimeError


@pytest.mark.parametrize(
    "timeout",
    [b"", True, Decimal("NaN"), Decimal("sNaN"), 10**400, Unshowable(), timedelta(1), 1j],
)
async def test_a_timeout_that_is_no_number_of_seconds_is_refused(timeout):
    """Before anything is asked of it that it may not be able to do."""
    world = World(reply())
    with pytest.raises(ParameterError, match="timeout"):
        await world.call(timeout=timeout)
    assert world.journal == []


@pytest.mark.parametrize("name", ["timeout", "priority"])
@pytest.mark.parametrize("make", [lambda: Unconvertible(1, 2), Closed], ids=["number", "closed"])
async def test_a_number_whose_own_code_fails_is_refused(name, make):
    """Whatever it raises, it raises none of it out of a call."""
    world = World(reply())
    with pytest.raises(ParameterError, match=name):
        await world.call(**{name: make()})
    assert world.journal == []


@pytest.mark.parametrize("timeout", [0, -1, math.nan, "5"])
async def test_a_timeout_that_is_none_is_refused(timeout):
    """The error names the argument and says what is allowed."""
    world = World(reply())
    with pytest.raises(ParameterError) as caught:
        await world.call(timeout=timeout)
    error = caught.value
    assert str(error) == (
        f"{READ.key}: timeout (wire name 'timeout') is {timeout!r}; "
        "allowed: seconds above 0, math.inf for none"
    )
    assert (error.parameter, error.wire, error.endpoint) == ("timeout", "timeout", READ.key)
    assert error.allowed == "seconds above 0, math.inf for none"
    assert world.journal == []


# --- cancellation ----------------------------------------------------------------------------


@ROWS
def test_cancelled_at_every_step_every_grant_taken_is_finished(endpoint):
    """A call with a retry in it, cancelled at each scheduler step from first to last."""

    async def scenario(step):
        world = World(
            reply("429", status=429), reply(data="1"), instant=True, waits=[0, 0],
            retry=RetryPolicy(base=0.0),
        )  # fmt: skip
        if endpoint is WRITE:
            world.transport.steps[1] = reply(data="success")
        task = asyncio.ensure_future(world.call(endpoint))
        for _ in range(step):
            await asyncio.sleep(0)
        finished = not task.cancel()
        (result,) = await asyncio.gather(task, return_exceptions=True)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return finished, result, world

    for step in range(50):
        finished, result, world = run_virtually(scenario(step))
        assert None not in world.limiter.ends
        assert world.transport.slots.free == 64
        if finished:
            assert result in {"1", True}
            return
        assert isinstance(result, asyncio.CancelledError)
    raise AssertionError("the call never came to its end")


@pytest.mark.parametrize(
    ("world", "ends"),
    [
        (lambda: World(reply(), waits=[9]), []),
        (lambda: World(Hang(sent=False)), ["cancel"]),
        (lambda: World(Hang(sent=True)), ["lost"]),
        (lambda: World(page(429, **{"retry-after": "9"}), Hang(sent=True)), ["replied"]),
    ],
    ids=["in the queue", "connecting", "in flight", "in the backoff"],
)
def test_cancelled_in_each_phase_the_tokens_go_the_right_way(world, ends):
    """None taken, free at once, or lost with the request."""

    async def scenario():
        made = world()
        task = asyncio.ensure_future(made.call(WRITE))
        await asyncio.sleep(1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return made

    assert run_virtually(scenario()).limiter.ends == ends


# --- outcomes below the envelope -------------------------------------------------------------


def check_unknown(error, world, cause):
    """What an OutcomeUnknownError must say."""
    assert type(error) is OutcomeUnknownError
    assert type(error.__cause__) is cause
    assert (error.outcome, error.endpoint) == (Outcome.UNKNOWN, WRITE.key)
    assert error.ids == {"orderId": "77"}
    assert error.sent_at == START_MS
    assert error.evidence == str(error.__cause__)
    assert error.attempts == tuple(world.hooked)
    assert [attempt.number for attempt in error.attempts] == [1]
    assert error.attempts[0].error == cause.__name__
    assert len(world.transport.requests) == 1


@ROWS
def test_what_was_not_sent_is_repeated_for_reads_and_writes(endpoint):
    """Three attempts, then the last error itself with all of them."""
    error, world = failed(endpoint, no_connection)
    assert type(error) is APIConnectionError
    assert (error.outcome, error.endpoint) == (Outcome.NOT_SENT, endpoint.key)
    assert error.attempts == tuple(world.hooked)
    assert [(a.number, a.elapsed, a.retry_in) for a in error.attempts] == [
        (1, 0, world.clock.slept[0]), (2, 0, world.clock.slept[1]), (3, 0, None)
    ]  # fmt: skip


def unknown_timeout():
    error = RequestTimeoutError("no whole answer in time")
    error.outcome = Outcome.UNKNOWN
    return error


PASSING = {
    "broken": (broken, APIReplyError),
    "timeout": (unknown_timeout, RequestTimeoutError),
    "502": (page(502), APIReplyError),
    "504": (page(504, b""), APIReplyError),
    "408": (page(408), APIReplyError),
    "empty 200": (page(200, b""), APIReplyError),
    "html 200": (page(200), APIReplyError),
    "list 200": (page(200, b"[]"), APIReplyError),
    "40010": (reply("40010"), ServiceUnavailableError),
    "45001": (reply("45001", status=500), ServiceUnavailableError),
    "40725": (reply("40725"), ServiceUnavailableError),
}
LASTING = {
    "403 challenge": (page(403), APIReplyError),
    "404": (page(404), APIReplyError),
    "redirect": (page(302, b"", location="http://elsewhere/"), APIReplyError),
    "switching": (page(101, b""), APIReplyError),
    "too large": (lambda: APIReplyError("large", status=200, head=b""), APIReplyError),
    "undecodable": (reply(data={"not": "fitting"}), APIReplyError),
    "unlisted code": (reply("99999"), APIError),
}


@pytest.mark.parametrize(("step", "kind"), PASSING.values(), ids=PASSING)
def test_a_read_is_repeated_after_what_passes(step, kind):
    """It goes on until it works, or raises the last error after three attempts."""
    assert done(READ, step, reply())[0] == "7"
    error, world = failed(READ_BY_POST, step)
    assert type(error) is kind
    assert error.outcome is Outcome.UNKNOWN
    assert len(error.attempts) == len(world.transport.requests) == 3


@pytest.mark.parametrize(("step", "kind"), LASTING.values(), ids=LASTING)
def test_a_read_raises_at_once_what_does_not_pass(step, kind):
    """Asking again would bring the same."""
    error, world = failed(READ, step)
    assert type(error) is kind
    assert (error.endpoint, error.outcome) == (READ.key, Outcome.UNKNOWN)
    assert len(error.attempts) == len(world.transport.requests) == 1


EITHER = PASSING | {name: step for name, step in LASTING.items() if name != "undecodable"}


@pytest.mark.parametrize(("step", "kind"), EITHER.values(), ids=EITHER)
def test_a_write_of_unknown_outcome_is_never_repeated(step, kind):
    """It raises OutcomeUnknownError once, with all that is known and the cause behind it."""
    error, world = failed(WRITE, step)
    check_unknown(error, world, kind)
    assert world.limiter.ends in (["lost"], ["replied"])


@pytest.mark.parametrize("data", [{"not": "fitting"}, [], 7, "odd", None])
def test_a_success_settles_a_write_whatever_its_data(data):
    """It has happened, and its value is what an empty reply means."""
    value, world = done(WRITE, reply(data=data))
    assert value is True
    assert len(world.transport.requests) == 1


def test_a_success_whose_data_is_no_json_settles_a_write_but_no_read():
    """The code stands in the outer object, which is whole."""
    step = page(200, b'{"code":"00000","msg":"success","data":{"id":oops}}')
    assert done(WRITE, step)[0] is True
    error, _ = failed(READ, step)
    assert type(error) is APIReplyError


def test_an_unknown_outcome_after_a_harmless_failure_lists_both_attempts():
    """The time it was sent is that of the attempt in doubt."""
    error, world = failed(WRITE, no_connection, broken)
    assert type(error) is OutcomeUnknownError
    assert [a.outcome for a in error.attempts] == [Outcome.NOT_SENT, Outcome.UNKNOWN]
    assert error.sent_at == world.transport.stamps[1] > START_MS


@pytest.mark.parametrize(
    ("steps", "waits", "timeout", "kind"),
    [
        ([broken, reply()], [0, 99], 9.0, RequestTimeoutError),
        ([broken, no_connection], [], 30.0, APIConnectionError),
        ([broken, reply("40034")], [], 30.0, errors.InvalidParameterError),
    ],
    ids=["then the queue", "then no connection", "then a refusal"],
)
def test_a_read_with_an_unknown_attempt_is_unknown_however_it_ends(steps, waits, timeout, kind):
    """The outcome is the whole call's; the error is the last one itself, each attempt its own."""

    async def scenario():
        world = World(*steps, waits=waits)
        return await world.failing(READ, timeout=timeout)

    error = run_virtually(scenario())
    assert (type(error), error.outcome) == (kind, Outcome.UNKNOWN)
    assert error.attempts[0].outcome is Outcome.UNKNOWN
    assert error.attempts[-1].outcome is not Outcome.UNKNOWN


def test_a_foreign_fault_in_the_transport_repeats_a_read_and_not_a_write():
    """It is like a broken connection: nobody knows what the other side has done."""

    async def crash(scope, receive, send):
        seen.append(scope["method"])
        raise LookupError("the application's own fault")

    seen = []
    transport = Transport(Wire(base_url="http://127.0.0.1:1"), crash)

    async def scenario():
        world = World(transport=transport, instant=True)
        return await world.failing(READ), await world.failing(WRITE)

    read, write = run_virtually(scenario())
    assert (type(read), type(write)) == (APIReplyError, OutcomeUnknownError)
    assert "LookupError: the application's own fault" in str(write)
    assert type(read.__cause__) is type(write.__cause__.__cause__) is LookupError
    assert seen == ["GET"] * 3 + ["POST"]


def test_a_write_asks_for_a_connection_that_was_not_idle():
    """A read does not."""
    assert done(WRITE, reply(data="success"))[1].transport.fresh == [True]
    assert done(READ, reply())[1].transport.fresh == [False]


def test_a_redirect_says_why_it_is_not_followed():
    """The signature would leave for another place."""
    error, _ = failed(READ, page(307, b"", location="http://elsewhere/"))
    assert "a redirect, which is not followed" in str(error)
    assert error.status == 307
    assert "elsewhere" not in shown(error)


def test_an_undecodable_success_says_where():
    """The path of the value that did not fit, and the first bytes."""
    error, _ = failed(READ, reply(data={"not": "fitting"}))
    assert error.where.startswith("data")
    assert error.head == body(data={"not": "fitting"})


# --- over sockets ----------------------------------------------------------------------------

WIRE_FAULTS = {
    "reset": "reset",
    "close": "close",
    "truncated": http(b'{"code":', length=99) + RawServer.CLOSE,
    "502": http(b"<html>", status="502 Bad Gateway"),
    "empty": http(b""),
    "no json": http(b"<html>"),
    "too large": http(b"x" * 5000),
}


@pytest.mark.parametrize("fault", WIRE_FAULTS.values(), ids=WIRE_FAULTS)
async def test_a_fault_on_the_wire_repeats_a_read_but_not_a_write(fault):
    """The same over a real socket: one request for a write, up to three for a read."""
    async with RawServer(fault) as server:
        transport = server.transport(max_body_bytes=4000)
        world = World(transport=transport, instant=True)
        read = await world.failing(READ)
        reads = len(server.requests)
        write = await world.failing(WRITE)
        await transport.aclose()
    assert type(read) is APIReplyError
    assert reads == (1 if fault is WIRE_FAULTS["too large"] else 3)
    assert type(write) is OutcomeUnknownError
    assert type(write.__cause__) is APIReplyError
    assert len(server.requests) == reads + 1
    assert None not in world.limiter.ends


async def test_a_refused_connection_is_tried_again_for_a_write_too():
    """Three attempts, nothing sent, three sets of tokens given back."""
    async with RawServer(http()) as server:
        pass
    world = World(transport=server.transport(), instant=True)
    error = await world.failing(WRITE)
    await world.transport.aclose()
    assert (type(error), len(error.attempts)) == (APIConnectionError, 3)
    assert isinstance(error.__cause__, (httpx.ConnectError, ConnectionRefusedError))
    assert world.limiter.ends == ["cancel"] * 3


async def test_a_write_goes_through_once_the_connection_can_be_had():
    """Nothing was sent by the first attempt, so the second may go."""
    async with RawServer(http()) as gone:
        pass
    async with RawServer(http(body(data="success"))) as server:
        transport = server.transport(base_url=gone.url, fallback_urls=(server.url,))
        world = World(transport=transport, instant=True)
        assert await world.call(WRITE) is True
        await transport.aclose()
    assert world.limiter.ends == ["cancel", "replied"]
    assert len(server.requests) == 1


# --- refusals --------------------------------------------------------------------------------


@ROWS
@pytest.mark.parametrize(
    ("code", "kind"),
    [("40034", errors.InvalidParameterError), ("22002", NotFoundError),
     ("40714", BusinessRuleError), ("40009", AuthenticationError),
     ("31001", errors.PermissionDeniedError), ("40084", errors.AccountModeError)],
)  # fmt: skip
def test_a_business_error_is_raised_at_once(endpoint, code, kind):
    """Its class, code, text, hint and time; the account is untouched."""
    error, world = failed(endpoint, reply(code, msg="the exchange's words", request_time="99"))
    assert type(error) is kind
    assert (error.code, error.message, error.status_code) == (code, "the exchange's words", 400)
    assert (error.request_time, error.outcome) == (99, Outcome.REFUSED)
    assert error.hint == world.parts.codes[code].hint != ""
    assert error.endpoint == endpoint.key
    assert [a.code for a in error.attempts] == [code]
    assert len(world.transport.requests) == 1


def test_an_envelope_is_read_before_the_status():
    """A success is one whatever the status says, and so is a refusal."""
    answer = reply(status=500)
    assert done(READ, answer)[0] == "7"
    error, _ = failed(READ, reply("40034", status=200))
    assert (type(error), error.status_code) == (errors.InvalidParameterError, 200)


@ROWS
@pytest.mark.parametrize(
    "answer",
    [reply("429", status=429), reply("429", status=200), page(429), page(429, b""),
     page(429, b'{"error":"slow down"}'), page(429, b'{"success":false,"message":"too many"}'),
     page(429, b"error code: 1015"), page(429, b'"slow down"')],
    ids=["envelope", "status 200", "html", "empty", "JSON", "JSON words", "text", "JSON text"],
)  # fmt: skip
def test_too_many_calls_are_repeated_for_reads_and_writes(endpoint, answer):
    """The exchange says that it did not act; after three attempts it is raised."""
    error, world = failed(endpoint, answer)
    assert type(error) is RateLimitError
    assert (error.outcome, error.retry_after) == (Outcome.REFUSED, None)
    assert len(error.attempts) == 3
    assert [grant.told[2] for grant in world.limiter.grants] == [True] * 3


CONTRADICTIONS = {
    "two codes": b'{"code":"00000","code":"429","data":"7"}',
    "two codes, one escaped": b'{"\\u0063ode":"00000","code":"429","data":"7"}',
    "two data": b'{"code":"429","data":"7","data":null}',
    "a success cut short": b'{"code":"00000","msg":"success","da',
    "an unlisted code": b'{"code":"77777","msg":"?","data":null}',
    "a code that is none": b'{"code":null,"msg":"success","data":"7"}',
    "a code in capitals": b'{"code":"429","Code":"00000","data":null}',
    "a code in capitals only": b'{"CODE":"00000"}',
    "a code with a blank": b'{"code ":"00000","code":"429"}',
    "two codes in UTF-16": '{"code":"429","code":"00000"}'.encode("utf-16"),
    "UTF-16 cut short": '{"code":"00000","data":"7"}'.encode("utf-16")[:-4],
    "a success inside": b'{"code":"429","msg":"?","data":{"a":[{"code":"00000"}]}}',
    "a word inside": b'{"code":"429","msg":"?","data":{"result":"success"}}',
    "the word": b'{"code":"429","msg":"?","data":"Success"}',
    "true": b'{"code":"429","msg":"?","data":true}',
    "a text of success": b'{"code":"429","msg":"success","data":null}',
    "a text of success for a time": b'{"code":"40911","msg":"OK","requestTime":1700000000000}',
    "data that cannot be read": b'{"code":"429","msg":"?","data":[{"x":1,}]}',
    "text around it": b'callback({"code":"00000"})',
    "two documents": b'{"code":"429","data":null}{"code":"00000"}',
    "a text of JSON": b'"{\\"code\\":\\"00000\\"}"',
    "another language": b"{'code': '00000'}",
    "no code": b'{"msg":"success","data":"7"}',
    "another's words": b'{"retCode":0,"retMsg":"OK"}',
}


@pytest.mark.parametrize("answer", CONTRADICTIONS)
@pytest.mark.parametrize("status", [200, 400, 429, 503])
def test_a_reply_that_contradicts_itself_is_believed_in_nothing(answer, status):
    """Whatever its status says: the write may have been carried out, so it is not repeated."""
    error, world = failed(WRITE, page(status, CONTRADICTIONS[answer]))
    assert (type(error), error.outcome) == (OutcomeUnknownError, Outcome.UNKNOWN)
    assert len(world.transport.requests) == 1


@pytest.mark.parametrize(
    "data", [{"trackingNo": "7"}, [{"x": 1}, {"trackingNo": 7}], {"rows": [{"trackingNo": "7"}]}]
)
def test_a_refusal_that_holds_what_the_write_returns_is_not_believed(data):
    """The exchange hands out the closed order only when it has closed it."""
    close = ENDPOINTS["v2.futures.trader.close_order"]
    values = {"trackingNo": "7", "productType": "USDT-FUTURES"}
    body = json.dumps({"code": "429", "msg": "?", "data": data}).encode()
    error, world = failed(close, page(429, body), values=values)
    assert (type(error), error.outcome) == (OutcomeUnknownError, Outcome.UNKNOWN)
    assert len(world.transport.requests) == 1


def test_too_many_calls_with_a_code_that_nobody_knows_repeat_a_read():
    """It may be asked again, at the pace that a 429 asks for."""
    error, world = failed(READ, reply("77777", status=429))
    assert (type(error), error.outcome) == (RateLimitError, Outcome.UNKNOWN)
    assert len(world.transport.requests) == 3
    assert [grant.told[2] for grant in world.limiter.grants] == [True] * 3


@pytest.mark.parametrize("status", range(520, 531))
def test_a_content_network_that_did_not_reach_the_exchange_is_asked_again(status):
    """Its own statuses pass; for a write nobody knows what became of it."""
    error, world = failed(READ, page(status))
    assert (type(error), len(world.transport.requests)) == (APIReplyError, 3)
    error, world = failed(WRITE, page(status))
    assert (type(error), len(world.transport.requests)) == (OutcomeUnknownError, 1)


REFUSED_ONCE = page(429)


@pytest.mark.parametrize(
    ("steps", "waits", "outcome"),
    [
        ([REFUSED_ONCE, no_connection], [], Outcome.REFUSED),
        ([REFUSED_ONCE, reply()], [0, 99], Outcome.REFUSED),
        ([REFUSED_ONCE, Hang(sent=False)], [], Outcome.REFUSED),
        ([no_connection, REFUSED_ONCE, Hang(sent=False)], [], Outcome.REFUSED),
        ([REFUSED_ONCE, Hang(sent=True)], [], Outcome.UNKNOWN),
        ([no_connection], [], Outcome.NOT_SENT),
    ],
)
@ROWS
def test_the_outcome_is_what_all_attempts_prove_together(endpoint, steps, waits, outcome):
    """Bytes that reached the exchange were sent, however the last attempt ended."""
    error, world = failed(endpoint, *steps, waits=waits, timeout=9.0)
    assert error.outcome is outcome
    assert world.calls[-1].outcome is outcome
    assert error.attempts[-1].outcome in {Outcome.NOT_SENT, Outcome.UNKNOWN}


def test_a_cancelled_call_tells_what_its_attempts_prove_together():
    """The hook learns that the exchange had refused what was cancelled in the backoff."""

    async def scenario():
        world = World(page(429, **{"retry-after": "9"}))
        task = asyncio.ensure_future(world.call(WRITE))
        await asyncio.sleep(1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return world

    assert run_virtually(scenario()).calls[-1].outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    ("asked", "timeout", "slept"),
    [
        ("7", 30.0, [7.0, 7.0]),
        ("0", 30.0, [0.0, 0.0]),
        ("7", 10.0, [7.0]),
        ("7", 7.0, []),
        ("31", math.inf, []),
        ("30", math.inf, [30.0, 30.0]),
    ],
)
def test_retry_after_is_obeyed_when_it_leaves_time(asked, timeout, slept):
    """Beyond the deadline or half a minute the error is raised at once, with the wish."""

    async def scenario():
        world = World(page(429, **{"retry-after": asked}))
        return *await world.at_leisure(WRITE, timeout=timeout), world

    error, took, world = run_virtually(scenario())
    assert (type(error), error.retry_after) == (RateLimitError, float(asked))
    assert world.clock.slept == slept
    assert took == pytest.approx(sum(slept))


PAST = "Tue, 14 Nov 2023 22:29:00 GMT"


@pytest.mark.parametrize(
    "asked", [PAST, "Wed, 99 Oct 2026", "-1", "1e9", "٣", "inf", "", "9" * 16, "3, x", "5 m", "5ss"]
)
def test_a_retry_after_that_is_no_number_of_seconds_means_the_usual_backoff(asked):
    """Nonsense neither raises nor makes the call wait for ever."""
    error, world = failed(READ, page(429, **{"retry-after": asked}))
    assert error.retry_after is None
    first, second = world.clock.slept
    assert 0 < first <= 0.25
    assert 0 < second <= 0.5


@pytest.mark.parametrize(
    ("asked", "wait"),
    [
        ("2.5", 2.5), ("0.", 0), ("+3", 3), ("3, 7, 5", 7), ("7,7", 7), ("300.25", 300.25),
        ("86401", 86401), ("9" * 9, 999_999_999), ("5 s", 5), ("300s", 300), ("3 seconds", 3),
        ("1700000000", None), ("1700001300", 300), ("1700001300.5", 300.5), ("1700001300000", 300),
    ],
)  # fmt: skip
def test_a_retry_after_of_an_odd_form_is_read_as_it_is_meant(asked, wait):
    """Fractions, several headers in one, and a moment in seconds or milliseconds since 1970."""
    headers = {"retry-after": asked, "date": "Tue, 14 Nov 2023 22:30:00 GMT"}
    error, world = failed(READ, page(429, **headers), retry=RetryPolicy(max_attempts=1))
    assert error.retry_after == wait
    assert world.limiter.grants[0].told[3] == wait


@pytest.mark.parametrize(
    ("asked", "date", "wait"),
    [
        ("Tue, 14 Nov 2023 22:30:05 GMT", None, 5.0),
        ("Tue, 14 Nov 2023 22:30:05 GMT", "Tue, 14 Nov 2023 22:30:02 GMT", 3.0),
        ("Tuesday, 14-Nov-23 22:30:05 GMT", "nonsense", 5.0),
        ("2023-11-14T22:30:05Z", "Tue, 14 Nov 2023 22:30:02 GMT", 3.0),
        ("2023-11-14 22:30:05", "Tue, 14 Nov 2023 22:30:02 GMT", 3.0),
        ("Tue, 14 Nov 2023 22:31:00 GMT", None, None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", None, None),
    ],
    ids=[
        "our clock",
        "the reply's clock",
        "old form",
        "ISO",
        "ISO without a zone",
        "beyond the longest",
        "never",
    ],
)
def test_a_retry_after_that_is_a_date_is_obeyed_when_sane(asked, date, wait):
    """Counted from the reply's own date, or from the exchange's clock as known here."""
    headers = {"retry-after": asked} | ({"date": date} if date else {})

    async def scenario():
        world = World(page(429, **headers), reply(data="success"))
        try:
            return await world.call(WRITE), world
        except RateLimitError as error:
            return error, world

    result, world = run_virtually(scenario())
    if wait is None:
        assert result.retry_after > 30
        assert len(world.transport.requests) == 1
        assert world.limiter.grants[0].told[3] == result.retry_after
    else:
        assert result is True
        assert world.clock.slept == [wait]


def test_a_refusal_for_maintenance_is_waited_for_by_a_read():
    """`Retry-After` counts with any status that passes."""
    _, world = done(READ, page(503, **{"retry-after": "3"}), reply())
    assert world.clock.slept == [3.0]


@pytest.mark.parametrize("code", ["40308", "40795", "45043"])
def test_maintenance_repeats_a_read_but_not_a_write(code):
    """A close minutes later, at another price, is not what was asked for."""
    read, _ = failed(READ, reply(code))
    write, _ = failed(WRITE, reply(code))
    assert type(read) is type(write) is ServiceUnavailableError
    assert (len(read.attempts), len(write.attempts)) == (3, 1)
    assert write.outcome is Outcome.REFUSED


def test_a_retired_endpoint_names_its_successor():
    """In words from the client, and as a key when the table has one."""
    write, _ = failed(WRITE, reply("30032"))
    read, _ = failed(READ, reply("30032"))
    assert type(write) is type(read) is APIRetiredError
    assert write.hint.endswith("Call something newer.")
    assert (write.successor, read.successor) == ("v2.made.up.close_thing", None)


# --- the clock -------------------------------------------------------------------------------


@ROWS
@pytest.mark.parametrize("code", ["40004", "40005", "40008", "40911"])
@pytest.mark.parametrize("skew", [-3600.0, 31.0])
def test_a_refused_timestamp_is_corrected_once_and_signed_again_for_free(endpoint, code, skew):
    """The second request bears the exchange's time, at once and beyond the attempts allowed."""

    async def scenario():
        good = reply(data="1" if endpoint is not WRITE else "success")
        world = World(
            reply(code, request_time=START_MS), good,
            retry=RetryPolicy(max_attempts=1), budget=RetryBudget(tokens=0.0),
        )  # fmt: skip
        world.clock.skew = skew
        await world.call(endpoint)
        return world

    world = run_virtually(scenario())
    assert world.transport.stamps == [START_MS + int(skew * 1000), START_MS]
    assert world.server_clock.offset == -skew
    assert world.clock.slept == [0.0]
    assert world.parts.budget.tokens == pytest.approx(0.1)
    assert [(a.code, a.retry_in) for a in world.hooked] == [(code, 0.0), ("00000", None)]


def test_the_second_refusal_of_a_timestamp_is_raised():
    """Correcting again would not help."""
    error, world = failed(WRITE, reply("40008", request_time=START_MS + 40_000))
    assert (type(error), error.outcome) == (AuthenticationError, Outcome.REFUSED)
    assert len(world.transport.requests) == 2


def test_signing_again_does_not_use_up_an_attempt():
    """A clock code, two broken replies and then success: three attempts that count."""
    _, world = done(READ, reply("40008", request_time=START_MS), broken, broken, reply())
    assert len(world.transport.requests) == 4


@pytest.mark.parametrize(
    "stamp", [None, 0, "soon", 1, START_MS * 1000, START_MS // 1000, 10**400, True]
)
def test_a_strange_stamp_in_a_refusal_is_not_believed(stamp):
    """The clock stays as it is and the refusal is raised."""
    error, world = failed(READ, reply("40008", request_time=stamp))
    assert type(error) is AuthenticationError
    assert world.server_clock.offset == 0.0
    assert len(world.transport.requests) == 1


def stamped(world, *, ahead, date=False, **more):
    """A reply as a server would write it now whose clock is `ahead` of ours by seconds."""

    def step():
        now = EPOCH + asyncio.get_running_loop().time() + ahead
        headers = {"date": formatdate(now, usegmt=True)} if date else {}
        return reply(request_time=int(now * 1000), headers=headers, **more)

    return step


@pytest.mark.parametrize("date", [False, True])
@pytest.mark.parametrize("ahead", [-9.0, 9.0])
def test_the_clock_follows_ordinary_replies(ahead, date):
    """Before a timestamp is refused; business errors tell the time as well."""

    async def scenario():
        world = World(None)
        world.transport.steps = [stamped(world, ahead=ahead, date=date), reply()]
        for code in ("00000", "40034", "00000"):
            world.transport.steps = [stamped(world, ahead=ahead, date=date, code=code)]
            await asyncio.gather(world.call(), return_exceptions=True)
            await asyncio.sleep(1)
        return world

    world = run_virtually(scenario())
    assert world.server_clock.offset == pytest.approx(ahead, abs=0.002)
    assert world.server_clock.uncertainty == pytest.approx(0.001)


@pytest.mark.parametrize("stamp", [1_659_406_928_000, START_MS, 165_940_692_800, START_MS + 9_000])
def test_a_stamp_that_stands_still_leaves_right_timestamps_right(stamp):
    """A server that feeds examples back is no clock."""

    async def scenario():
        world = World(reply(request_time=stamp))
        for _ in range(50):
            await world.call()
            await asyncio.sleep(7)
        return world

    world = run_virtually(scenario())
    assert world.transport.stamps == [START_MS + 7000 * i for i in range(50)]


class Strict:
    """An exchange that refuses timestamps further than 30 s from its own clock."""

    def __init__(self, world):
        self.world = world
        self.refused = 0

    def __call__(self):
        now = int((EPOCH + asyncio.get_running_loop().time()) * 1000)
        if abs(self.world.transport.stamps[-1] - now) > 30_000:
            self.refused += 1
            return reply("40008", request_time=now)
        return reply(request_time=now)


@pytest.mark.parametrize("first", [-3600.0, -31.0, 0.0, 31.0, 3600.0])
@pytest.mark.parametrize("step", [-3600.0, -40.0, 40.0, 3600.0])
def test_a_wrong_clock_and_its_steps_cost_at_most_one_request_each(first, step):
    """Wrong at first by up to an hour, then set again and again: no call fails."""

    async def scenario():
        world = World(None)
        exchange = Strict(world)
        world.transport.steps = [exchange]
        world.clock.skew = first
        for i in range(20):
            if i % 5 == 4:
                world.clock.skew += step
            assert await world.call() == "7"
            await asyncio.sleep(3)
        return exchange.refused, world

    refused, world = run_virtually(scenario())
    assert refused <= (1 if abs(first) > 30 else 0) + 4
    assert world.server_clock.offset == pytest.approx(-first - 4 * step, abs=0.002)


def test_signing_again_is_free_only_when_the_clock_was_wrong():
    """An exchange that refuses every timestamp costs no more than any other outage."""

    async def scenario():
        world = World(lambda: reply("40008", request_time=world.server_clock.now_ms()))
        for _ in range(1000):
            assert type(await world.failing(WRITE)) is AuthenticationError
        return world

    world = run_virtually(scenario())
    assert 1100 <= len(world.transport.requests) <= 1110


def test_a_refusal_whose_stamp_stands_still_is_raised_at_once():
    """It cannot be the exchange's clock."""

    async def scenario():
        world = World(reply("40008", request_time=START_MS + 40_000))
        await world.failing()
        await asyncio.sleep(5)
        await world.failing()
        return world

    assert len(run_virtually(scenario()).transport.requests) == 3


def test_a_refusal_without_a_stamp_is_corrected_by_its_date():
    """The reply's `Date` is a clock too."""
    later = formatdate(EPOCH + 1000 + 3600, usegmt=True)
    _, world = done(READ, reply("40008", headers={"date": later}), reply())
    assert world.transport.stamps == [START_MS, START_MS + 3_600_500]


def test_an_ordinary_reply_moves_no_clock():
    """One stamp alone is no reason to correct."""
    _, world = done(READ, reply(request_time=START_MS + 50_000))
    assert world.server_clock.offset == 0.0


TIME = attrs.evolve(READ, key="v9.public.get_time", path="/api/v9/public/time", params=())


@pytest.mark.parametrize(
    ("data", "stamp"),
    [
        (START_MS, START_MS),
        ({"serverTime": str(START_MS)}, START_MS),
        (str(START_MS), START_MS),
        ({"serverTime": START_MS, "more": 1}, START_MS),
    ],
)
def test_the_exchanges_time_is_asked_for_without_a_signature(data, stamp):
    """Both shapes are read; the request bears no key, and its reply moves the clock not yet."""

    async def scenario():
        world = World(reply(data=data, request_time=START_MS + 9_000))
        return await world.pipeline.ask_time(TIME), world

    reading, world = run_virtually(scenario())
    assert reading == Reading(stamp, 0.0)
    method, target, headers, sent = world.transport.requests[0]
    assert (method, target, sent) == ("GET", TIME.path, b"")
    assert headers == {}
    assert world.server_clock.offset == 0.0
    assert world.limiter.ends == ["replied"]


@pytest.mark.parametrize("data", [None, "soon", {"time": 1}, [START_MS], True, "9" * 19, "٣", 1.5])
def test_an_answer_without_a_time_is_a_reply_error(data):
    """It says where the time should have been."""

    async def scenario():
        world = World(reply(data=data))
        with pytest.raises(APIReplyError, match="no time in milliseconds at data"):
            await world.pipeline.ask_time(TIME)
        return world

    assert len(run_virtually(scenario()).transport.requests) == 1


# --- bounds ----------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [no_connection, broken, page(429), page(503)])
def test_an_outage_costs_a_tenth_more_requests_and_ten(step):
    """A thousand calls that all fail send at most 1,110 requests."""

    async def scenario():
        world = World(step, instant=True)
        for _ in range(1000):
            await world.failing(READ)
        return world

    world = run_virtually(scenario())
    assert 1100 <= len(world.transport.requests) <= 1110


@pytest.mark.parametrize(
    ("steps", "waits", "kind", "outcome", "ends"),
    [
        ([reply()], [99], RequestTimeoutError, Outcome.NOT_SENT, []),
        ([Hang(sent=False)], [], RequestTimeoutError, Outcome.NOT_SENT, ["cancel"]),
        ([Hang(sent=True)], [], RequestTimeoutError, Outcome.UNKNOWN, ["lost"]),
        ([page(429), reply()], [0, 99], RequestTimeoutError, Outcome.REFUSED, ["replied"]),
        ([no_connection, Hang(sent=True)], [], RequestTimeoutError, Outcome.UNKNOWN,
         ["cancel", "lost"]),
    ],
    ids=["queue", "connect", "in flight", "second queue", "second flight"],
)  # fmt: skip
@ROWS
def test_the_deadline_holds_in_every_phase(endpoint, steps, waits, kind, outcome, ends):
    """To the moment; with the truth about the last attempt, and every token accounted for."""

    async def scenario():
        world = World(*steps, waits=waits)
        return *await world.at_leisure(endpoint, timeout=2.5), world

    error, took, world = run_virtually(scenario())
    if endpoint is WRITE and outcome is Outcome.UNKNOWN:
        assert type(error) is OutcomeUnknownError
        assert error.sent_at == world.transport.stamps[-1]
        assert error.ids == {"orderId": "77"}
        assert type(error.__cause__) is kind
    else:
        assert type(error) is kind
    assert (error.outcome, error.endpoint) == (outcome, endpoint.key)
    assert took == pytest.approx(2.5)
    assert world.limiter.ends == ends
    assert error.attempts == tuple(world.hooked)
    assert [a.number for a in error.attempts] == list(range(1, len(steps) + 1))
    assert error.attempts[-1].error == kind.__name__
    assert (error.attempts[-1].elapsed > 0) is (outcome is Outcome.UNKNOWN)


@pytest.mark.parametrize("row", [READ, attrs.evolve(WRITE, effect="set")], ids=["read", "set"])
def test_the_deadline_holds_while_waiting_for_a_place(row):
    """To the moment; the token is given back, as nothing was sent."""

    async def scenario():
        world = World(reply())
        world.transport.slots = Places(0)
        return *await world.at_leisure(row, timeout=2.5), world

    error, took, world = run_virtually(scenario())
    assert (type(error), error.outcome) == (RequestTimeoutError, Outcome.NOT_SENT)
    assert took == pytest.approx(2.5)
    assert world.limiter.ends == ["cancel"]


@ROWS
def test_a_deadline_that_passes_in_the_backoff_is_of_an_attempt_not_sent(endpoint):
    """The attempt before it was refused, so the whole call was."""

    async def scenario():
        world = World(page(429, **{"retry-after": "2"}))

        async def oversleep(seconds):
            await asyncio.sleep(seconds + 60)

        world.clock.sleep = oversleep
        return *await world.at_leisure(endpoint, timeout=2.5), world

    error, took, world = run_virtually(scenario())
    assert (type(error), error.outcome) == (RequestTimeoutError, Outcome.REFUSED)
    assert error.attempts[-1].outcome is Outcome.NOT_SENT
    assert took == pytest.approx(2.5)
    assert [(a.number, a.error) for a in error.attempts] == [
        (1, "RateLimitError"), (2, "RequestTimeoutError")
    ]  # fmt: skip
    assert world.limiter.ends == ["replied"]


def test_without_a_deadline_a_call_waits_as_long_as_it_takes():
    """Both ways to say so: the client's None and the call's math.inf."""

    async def scenario(client, call):
        world = World(reply(), waits=[100_000], timeout=client)
        return await world.call(timeout=call)

    assert run_virtually(scenario(None, None)) == "7"
    assert run_virtually(scenario(30.0, math.inf)) == "7"


@pytest.mark.parametrize(
    ("steps", "waits", "words"),
    [
        ([], [99], "waiting for its turn; this attempt was not sent"),
        ([Hang(sent=True)], [], "no answer in time"),
    ],
    ids=["queue", "in flight"],
)
def test_a_timeout_says_in_which_phase_it_came(steps, waits, words):
    """Endpoint, that time was up, and what the call was doing."""

    async def scenario():
        return await World(*steps, waits=waits).at_leisure(READ, timeout=2.5)

    error, _ = run_virtually(scenario())
    assert str(error) == f"{READ.key}: time was up, {words}"


def test_the_clients_timeout_is_the_default():
    """And the call's own goes before it."""
    error, world = failed(READ, Hang(sent=True), timeout=4.0)
    assert world.hooked[0].elapsed == pytest.approx(4.0)
    assert type(error) is RequestTimeoutError
    assert isinstance(error, TimeoutError)


async def test_a_slow_drip_ends_at_the_deadline():
    """A byte now and then keeps no call alive, over a real socket."""

    async def drip(reader, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n")
        try:
            while True:
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(0.005)
        finally:
            writer.close()

    server = RawServer()
    server.serve = drip
    async with server:
        transport = server.transport()
        error, took = await World(transport=transport).at_leisure(WRITE, timeout=0.1)
        await transport.aclose()
    assert type(error) is OutcomeUnknownError
    assert type(error.__cause__) is RequestTimeoutError
    assert 0.1 <= took < 0.3


async def test_one_calls_timeout_leaves_others_alone():
    """With a single connection: the first call times out, the second gets a fresh one."""
    async with RawServer(None, http(body(data="7"))) as server:
        transport = server.transport(max_connections=1)
        world = World(transport=transport)
        first, second = await asyncio.gather(
            world.failing(READ, timeout=0.05), world.call(READ, timeout=5.0)
        )
        await transport.aclose()
    assert (type(first), first.outcome) == (RequestTimeoutError, Outcome.UNKNOWN)
    assert second == "7"
    assert sorted(world.limiter.ends) == ["lost", "replied"]


def test_a_dated_call_tells_the_exchanges_clock_too():
    """What reconciling looks at; in all else it is a call like any other."""

    async def scenario():
        world = World(broken, reply(request_time=1_700_000_000_123), reply())
        first = await world.pipeline.dated_call(READ, VALUES)
        second = await world.pipeline.dated_call(READ, VALUES, 5.0, 77)
        return first, second, world

    first, second, world = run_virtually(scenario())
    assert first == ("7", 1_700_000_000_123)
    assert second == ("7", None)
    assert [priority for _, priority, _ in world.limiter.asked] == [10, 10, 77]


def test_a_dated_call_keeps_its_own_deadline_and_checks_its_arguments():
    """As `call` does, in both."""

    async def scenario():
        world = World(Hang(sent=True))
        start = asyncio.get_running_loop().time()
        with pytest.raises(RequestTimeoutError):
            await world.pipeline.dated_call(READ, VALUES, 5.0)
        assert asyncio.get_running_loop().time() - start == 5.0
        with pytest.raises(ParameterError, match="orderID"):
            await world.pipeline.dated_call(READ, {"orderID": "1"})

    run_virtually(scenario())


# --- hooks and logs --------------------------------------------------------------------------


def test_hooks_see_every_attempt():
    """All that is known of each, in order."""
    listing = ENDPOINTS["v1.futures.trader.list_symbols"]
    steps = (no_connection, reply("429", status=429), reply(data=[{}, {}]))

    async def scenario():
        world = World(*steps, waits=[1, 2, 3])
        await world.call(listing, {})
        return world

    world = run_virtually(scenario())
    first, second = world.clock.slept
    key = listing.key
    assert world.hooked == [
        Attempt(number=1, endpoint=key, waited=1, elapsed=0, outcome=Outcome.NOT_SENT,
                error="APIConnectionError", retry_in=first, at=1.0),
        Attempt(number=2, endpoint=key, waited=2, elapsed=0, status=429, code="429",
                outcome=Outcome.REFUSED, error="RateLimitError", retry_in=second,
                at=world.hooked[1].at),
        Attempt(number=3, endpoint=key, waited=3, elapsed=0, status=200, code="00000", rows=2,
                at=world.hooked[2].at),
    ]  # fmt: skip
    assert world.hooked[1].at == pytest.approx(1 + first + 2)
    assert world.hooked[2].at == pytest.approx(1 + first + 2 + second + 3)


def test_a_hook_that_fails_is_logged_and_ignored(caplog):
    """The call goes on, and so do the other hooks."""
    seen = []

    def bad(attempt):
        raise ZeroDivisionError("the hook's own fault")

    value, _ = done(READ, reply(), hooks=(bad, seen.append))
    assert value == "7"
    assert len(seen) == 1
    (record,) = [r for r in caplog.records if r.levelno >= logging.ERROR]
    assert record.message == "on_attempt hook failed; the call goes on"
    assert record.exc_info[0] is ZeroDivisionError


def test_a_coroutine_that_a_hook_returns_is_logged(caplog):
    """Nobody awaits it; Python's own warning would come from anywhere."""

    async def later(record):
        raise AssertionError

    value, _ = done(READ, reply(), hooks=(lambda record: later(record),))  # noqa: PLW0108
    assert value == "7"
    (record,) = [r for r in caplog.records if r.levelno >= logging.ERROR]
    assert record.message == "on_attempt hook returned a coroutine, which nobody awaits"


@pytest.mark.parametrize("step", [Hang(sent=True), RuntimeError("no")])
def test_a_hook_that_fails_brings_nothing_of_the_call_along(caplog, step):
    """Its context would be the error of the call, whose text and frames hold the secrets."""

    def bad(_):
        raise ZeroDivisionError

    failed(READ, step, timeout=5.0, hooks=(bad,), retry=RetryPolicy(max_attempts=1))
    (record,) = [r for r in caplog.records if r.levelno >= logging.ERROR]
    assert record.exc_info[1].__context__ is None


OURS = [
    errors.APIError(code="40034", message="no", status_code=400),
    errors.OutcomeUnknownError("no", endpoint="x", sent_at=1),
    errors.APIReplyError("no", status=None, head=b""),
    errors.RequestTimeoutError("no"),
    errors.APIConnectionError("no"),
    errors.ParameterError("no", parameter="p", wire="p", allowed="a"),
]


@pytest.mark.parametrize("fault", OURS, ids=lambda fault: type(fault).__name__)
@ROWS
def test_an_error_of_ours_from_a_signer_says_nothing_of_the_call(endpoint, fault):
    """A signer may use a client of its own; that one's refusal is not the exchange's to this."""
    error, world = failed(endpoint, signer_error=fault)
    assert type(error) is BitgetCopyError
    assert error.outcome is Outcome.NOT_SENT
    assert [a.outcome for a in world.hooked] == [Outcome.NOT_SENT]
    assert [record.outcome for record in world.calls] == [Outcome.NOT_SENT]
    assert type(error.__cause__) is type(fault)


class FailingGrant(FakeGrant):
    """Of a limiter that can no longer be told what became of a call."""

    def finish(self, end):
        raise ConnectionError(f"{end}: the limiter's server is gone")


@ROWS
def test_a_limiter_that_fails_takes_no_result_away(endpoint, monkeypatch, caplog):
    """What the exchange has said counts; the limiter's trouble is logged."""
    monkeypatch.setattr("request_fakes.FakeGrant", FailingGrant)
    value, _ = done(endpoint, reply(data="7" if endpoint is not WRITE else "success"))
    assert value in {"7", True}
    error, _ = failed(endpoint, reply("40034"))
    assert type(error) is errors.InvalidParameterError
    error, _ = failed(endpoint, RuntimeError("no"), retry=RetryPolicy(max_attempts=1))
    assert "limiter" not in str(error)
    assert {r.message for r in caplog.records if r.levelno == logging.ERROR} == {
        "the limiter failed with ConnectionError when it was told of a reply; the call goes on"
    }


@pytest.mark.parametrize("status", range(520, 531))
def test_a_content_network_may_say_its_status_in_a_code(status):
    """Its pages are JSON for those who ask for it; a read is repeated as after any other page."""
    value, world = done(READ, reply(str(status), status=status), reply())
    assert value == "7"
    assert [a.code for a in world.hooked] == [str(status), "00000"]
    error, world = failed(WRITE, reply(str(status), status=status))
    assert type(error) is OutcomeUnknownError
    assert len(world.hooked) == 1


def test_the_words_of_a_limit_name_the_wait():
    """Who reads a log must know when to call again, and that an earlier attempt had left."""
    error, _ = failed(READ, reply("429", status=429, headers=[("retry-after", "120")]))
    assert "The exchange asks to wait 120 s." in str(error)
    assert error.retry_after == 120


FAULTS_OF_HOOKS = [
    pytest.fail.Exception, asyncio.CancelledError, SystemExit, KeyboardInterrupt, GeneratorExit,
    Exception, StopIteration, StopAsyncIteration, BaseException,
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS_OF_HOOKS)
@ROWS
def test_a_hook_takes_no_result_away_whatever_it_raises(endpoint, fault):
    """The write has been carried out; that a test fails in its hook does not undo it."""

    def bad(_):
        raise fault("the hook's own fault")

    value, _ = done(endpoint, reply(data="7" if endpoint is not WRITE else "success"),
                    hooks=(bad,), call_hooks=(bad,))  # fmt: skip
    assert value in {"7", True}
    error, _ = failed(endpoint, reply("40034"), hooks=(bad,), call_hooks=(bad,))
    assert type(error) is errors.InvalidParameterError


@pytest.mark.parametrize("fault", [*FAULTS_OF_HOOKS, UnicodeEncodeError])
@pytest.mark.parametrize("part", ["handler", "filter"])
def test_a_log_handler_takes_no_result_away_whatever_it_raises(fault, part, capsys):
    """It is named on stderr, as `logging` does it with what it catches itself."""

    def bad(_):
        raise (
            fault("the handler's own fault")
            if fault is not UnicodeEncodeError
            else fault("ascii", "x", 0, 1, "the handler's own fault")
        )

    handler = logging.Handler()
    if part == "handler":
        handler.emit = bad
    else:
        handler.addFilter(bad)
    logger = logging.getLogger("bitget_copy")
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        assert done(READ, reply())[0] == "7"
        error, _ = failed(WRITE, Hang(sent=True))
    finally:
        logger.removeHandler(handler)
        logger.setLevel(logging.NOTSET)
    assert type(error) is OutcomeUnknownError
    assert "the handler's own fault" in capsys.readouterr().err


def test_on_call_sees_every_call_once():
    """How often it was tried, how long it waited and took, and what came of it."""

    async def scenario():
        world = World(page(429, **{"retry-after": "3"}), reply(), waits=[1, 2])
        await world.call(READ)
        world.transport.steps = [broken]
        await world.failing(WRITE)
        return world

    world = run_virtually(scenario())
    good, bad = world.calls
    assert good == CallRecord(
        endpoint=READ.key, method="GET", path=READ.path, attempts=2, waited=3,
        elapsed=pytest.approx(6.0), tries=tuple(world.hooked[:2]),
    )  # fmt: skip
    assert (bad.endpoint, bad.attempts) == (WRITE.key, 1)
    assert (bad.outcome, bad.error) == (Outcome.UNKNOWN, "OutcomeUnknownError")
    assert bad.tries == tuple(world.hooked[2:])


@pytest.mark.parametrize(
    ("endpoint", "step", "outcome", "warned"),
    [
        (WRITE, Hang(sent=True), Outcome.UNKNOWN, True),
        (WRITE, Hang(sent=False), Outcome.NOT_SENT, False),
        (READ, Hang(sent=True), Outcome.UNKNOWN, False),
    ],
    ids=["write in flight", "write before", "read in flight"],
)
def test_a_cancelled_call_is_not_lost_silently(endpoint, step, outcome, warned, caplog):
    """The cancellation leaves as it is; hooks and log say what is known."""
    caplog.set_level(logging.DEBUG, logger="bitget_copy")

    async def scenario():
        world = World(step)
        task = asyncio.ensure_future(world.call(endpoint))
        await asyncio.sleep(1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return world

    world = run_virtually(scenario())
    (record,) = world.calls
    assert (record.outcome, record.error) == (outcome, "CancelledError")
    assert [(a.outcome, a.error) for a in world.hooked] == [(outcome, "CancelledError")]
    assert any(r.levelno == logging.WARNING for r in caplog.records) is warned


def test_on_call_is_told_of_calls_that_never_came_to_an_attempt():
    """A signer's own refusal ends a call as well."""

    async def scenario():
        world = World(reply(), signer_error=ConfigError("hsm"))
        await world.failing()
        return world

    (record,) = run_virtually(scenario()).calls
    assert (record.attempts, record.rows, record.error) == (0, None, "ConfigError")
    assert record.outcome is Outcome.NOT_SENT


def test_an_on_call_hook_that_fails_is_logged_and_ignored(caplog):
    """As with attempts; without hooks nothing is made for them."""

    def bad(record):
        raise ZeroDivisionError

    assert done(READ, reply(), call_hooks=(bad,))[0] == "7"
    assert [r.message for r in caplog.records if r.levelno >= logging.ERROR] == [
        "on_call hook failed; the call goes on"
    ]
    assert done(READ, reply(), call_hooks=())[1].calls == []


def test_a_success_that_nobody_listens_to_makes_no_record(caplog):
    """No hook and no log: nothing is kept of it."""
    made = []
    with caplog.at_level(logging.INFO, logger="bitget_copy"):
        assert done(READ, reply(), hooks=(), call_hooks=())[0] == "7"
        assert caplog.records == made
        assert done(READ, reply(), hooks=(made.append,))[0] == "7"
    assert [attempt.number for attempt in made] == [1]


def test_logs_are_one_line_an_attempt(caplog):
    """DEBUG for the end of a call, INFO for a retry, WARNING for an unknown outcome."""
    caplog.set_level(logging.DEBUG, logger="bitget_copy")
    done(READ, broken, reply())
    failed(WRITE, broken)
    assert [(r.levelname, r.message) for r in caplog.records if r.name == "bitget_copy"] == [
        ("INFO", f"{READ.key}: attempt 1: APIReplyError"),
        ("DEBUG", f"{READ.key}: attempt 2: done"),
        ("DEBUG", f"{WRITE.key}: attempt 1: APIReplyError"),
        ("WARNING", f"{WRITE.key}: outcome unknown after attempt 1"),
    ]


# --- what never shows ------------------------------------------------------------------------

CREDENTIAL_CANARIES = (KEY, SECRET, PASSPHRASE, UID)


def signatures(requests):
    """The signatures that went over the wire."""
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
        seconds = 0.05 if fault is None else 5.0
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
    for canary in (*CREDENTIAL_CANARIES, *signatures(server.requests)):
        assert canary not in text
        assert canary not in deep
    assert QUERY_CANARY not in text
    assert "CANARY" not in text


async def test_no_secret_shows_when_nothing_could_be_sent(caplog):
    """A refused connection and a deadline in the queue are as quiet."""
    caplog.set_level(logging.DEBUG)
    refused = World(transport=Transport(Wire(base_url="http://127.0.0.1:1")), instant=True)
    queued = World(reply(), waits=[9])
    found = [await refused.failing(WRITE), await queued.failing(WRITE, timeout=0.01)]
    await refused.transport.aclose()
    assert [type(error) for error in found] == [APIConnectionError, RequestTimeoutError]
    text = caplog.text + "".join(shown(error) for error in found)
    deep = "".join(shown(error, with_locals=True) for error in found)
    assert "CANARY" not in text
    assert UID not in text
    assert not any(canary in deep for canary in CREDENTIAL_CANARIES)


@pytest.mark.parametrize("endpoint", [READ, WRITE], ids=lambda row: row.name)
@pytest.mark.parametrize("status", [200, 400, 403])
@pytest.mark.parametrize("form", [lambda text: body("40010", msg=text), str.encode])
def test_an_echo_of_our_own_headers_is_blotted_out(endpoint, status, form):
    """An exchange or a firewall that repeats what it was sent does not bring it to light."""

    async def scenario():
        world = World(
            lambda: page(status, form(" ".join(world.transport.requests[-1][2].values())))
        )
        return await world.failing(endpoint), world

    error, world = run_virtually(scenario())
    text = shown(error, with_locals=True)
    made = [headers["ACCESS-SIGN"] for _, _, headers, _ in world.transport.requests]
    assert not any(canary in text for canary in (*CREDENTIAL_CANARIES, *made))
    assert f"*** {world.transport.stamps[-1]} ***" in str(error)
    inner = error.__cause__ or error
    seen = inner.head.decode() if isinstance(inner, APIReplyError) else inner.message
    assert seen == f"*** *** {world.transport.stamps[-1]} ***"


@pytest.mark.parametrize("endpoint", [READ, WRITE], ids=lambda row: row.name)
def test_the_query_does_not_show_when_it_is_echoed(endpoint):
    """Neither as it is signed nor as it travels; a cause of another's making included."""
    spaced = {"orderId": "77", "note": "CANARY query"}

    async def scenario():
        world = World()

        async def send(method, target, headers, sent, *, evidence, fresh):
            evidence.sent = True
            cause = ValueError(f"in {target} with {headers['ACCESS-SIGN']}", 7)
            world.signature = headers["ACCESS-SIGN"]
            raise APIReplyError(f"got {target}", status=None, head=target.encode()) from cause

        world.transport.send = send
        return await world.failing(endpoint, spaced), world

    error, world = run_virtually(scenario())
    text = shown(error)
    assert "CANARY" not in text
    assert world.signature not in text
    assert (error.__cause__ or error).__traceback__ is None or endpoint is READ


def test_a_whole_reply_does_not_hang_behind_the_error():
    """The JSON error that was met on the way holds all of it, and our key if it was echoed."""
    error, _ = failed(READ, page(200, b"<html>" + KEY.encode() * 100))
    assert error.__context__ is None
    write, _ = failed(WRITE, page(200, b"<html>" + KEY.encode() * 100))
    assert write.__cause__.__context__ is None


@pytest.mark.parametrize("by", ["cancel", "the caller's deadline"])
@pytest.mark.parametrize("step", [Hang(sent=True), page(429, **{"retry-after": "9"})])
def test_no_secret_shows_in_a_cancellation(by, step):
    """Its frames would hold the signed headers as local variables."""

    async def scenario():
        world = World(step)
        if by == "cancel":
            task = asyncio.ensure_future(world.call(WRITE))
            await asyncio.sleep(1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
        else:
            with pytest.raises(TimeoutError) as caught:
                async with asyncio.timeout(1):
                    await world.call(WRITE)
        return shown(caught.value, with_locals=True), world

    text, world = run_virtually(scenario())
    secrets = [headers["ACCESS-SIGN"] for _, _, headers, _ in world.transport.requests]
    assert secrets
    assert not any(canary in text for canary in (*CREDENTIAL_CANARIES, *secrets))


def test_the_errors_that_leave_have_no_hidden_context():
    """Neither the exception of the deadline nor that of the loop hangs behind them."""
    for step in (Hang(sent=True), Hang(sent=False), broken, reply("40034")):
        error, _ = failed(READ, step)
        assert error.__context__ is None
        assert error.__cause__ is None


# --- the real table --------------------------------------------------------------------------

SAMPLE = {
    "id": "1", "str": "BTCUSDT_UMCBL", "decimal": "1", "time": START_MS, "bool": True, "flag": True,
    "secret": "a1b2c3d4",
}  # fmt: skip


def sample(param):
    """A value that the row accepts."""
    if param.kind == "enum":
        return next(iter(param.enum)).value
    if param.kind == "list":
        return [sample(param.item)]
    if param.kind == "model":
        return {member.wire: sample(member) for member in param.fields}
    if param.kind == "int":
        return param.minimum or 1
    if param.bare:
        return "BTCUSDT"
    return SAMPLE[param.kind]


@pytest.mark.parametrize("key", [key for key, row in ENDPOINTS.items() if row.writes])
def test_every_write_of_the_table_is_sent_once_when_its_outcome_is_unknown(key):
    """Broken after the bytes left: OutcomeUnknownError, one request, with the ids of the call."""
    endpoint = ENDPOINTS[key]
    groups = {wire for group in endpoint.require_any for wire in group}
    values = {p.wire: sample(p) for p in endpoint.params if p.required or p.wire in groups}

    async def scenario():
        world = World(broken)
        return await world.failing(endpoint, values), world

    error, world = run_virtually(scenario())
    assert type(error) is OutcomeUnknownError
    assert len(world.transport.requests) == 1
    wanted = [p.wire for p in endpoint.params if p.wire in values
              and "id" in (p.kind, p.item.kind if p.item else "")]  # fmt: skip
    assert list(error.ids) == wanted


async def test_a_fake_plays_its_script_and_repeats_the_last_step():
    """The tests above stand on it."""
    transport = FakeTransport([], [reply(), page(500)])
    world = World(transport=transport, retry=RetryPolicy(max_attempts=1))
    assert await world.call() == "7"
    assert [attrs.asdict(a)["status"] for a in (await world.failing()).attempts] == [500]
    assert (await world.failing()).status == 500


# --- loops that go away ----------------------------------------------------------------------


def test_a_call_that_its_loop_has_abandoned_is_told_when_it_is_safe():
    """The collector, which ends it, calls no hook: who it interrupts may hold the hook's lock."""
    told = []

    async def beginning():
        world = World(Hang(sent=True), call_hooks=(told.append,), hooks=(), clock=ServerClock())
        task = asyncio.ensure_future(world.call(WRITE))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return task

    loop = asyncio.new_event_loop()
    task = loop.run_until_complete(beginning())
    loop.close()
    task.get_coro().close()
    assert told == []
    done(READ, reply())
    assert [(record.endpoint, record.outcome, record.error) for record in told] == [
        (WRITE.key, Outcome.UNKNOWN, "GeneratorExit")
    ]


def test_a_client_that_is_used_from_two_loops_in_turn_keeps_one_timer_in_each():
    """Its deadlines are kept for each loop and not made anew."""
    loops = [asyncio.new_event_loop(), asyncio.new_event_loop()]
    world = World(reply())

    async def one_call():
        await world.pipeline.call(READ, VALUES)
        return len(asyncio.get_running_loop()._scheduled)

    timers = [loop.run_until_complete(one_call()) for _ in range(50) for loop in loops]
    for loop in loops:
        loop.close()
    assert max(timers) <= 2
