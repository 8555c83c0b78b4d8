"""The request loop: order, arguments, grants, outcomes, deadlines and cancellation."""

import asyncio
import contextlib
import json
import math
import numbers
from datetime import timedelta
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction

import attrs
import httpx
import pytest
from request_fakes import (
    BUCKET,
    READ,
    READ_BY_POST,
    ROWS,
    SECRET,
    START_MS,
    VALUES,
    WRITE,
    FakeTransport,
    Hang,
    HmacSigner,
    RawServer,
    World,
    body,
    broken,
    done,
    failed,
    good,
    http,
    limited,
    no_connection,
    page,
    reply,
    shown,
    virtually,
)

from bitget_copy import _codec, errors
from bitget_copy._generated import ENDPOINTS
from bitget_copy._not_given import NOT_GIVEN
from bitget_copy._transport import Transport
from bitget_copy._transport.slots import ConnectionSlots
from bitget_copy.config import ClientConfig
from bitget_copy.errors import (
    APIConnectionError,
    APIError,
    APIReplyError,
    APIRetiredError,
    AuthenticationError,
    BitgetCopyError,
    BusinessRuleError,
    ConfigError,
    NotFoundError,
    Outcome,
    OutcomeUnknownError,
    ParameterError,
    RateLimitError,
    RequestTimeoutError,
    ServiceUnavailableError,
)
from bitget_copy.retry import RetryPolicy
from bitget_copy.signing import prehash

ONCE = RetryPolicy(max_attempts=1)

# --- one attempt -----------------------------------------------------------------------------


def test_an_attempt_goes_tokens_timestamp_signature_bytes():
    """The clock is read after the wait, the signature made last, the grant finished once."""
    value, world = done(READ, reply(), waits=[3])
    assert value == "7"
    assert world.journal == ["acquire", "wall", "sign", "sent", "bytes", "replied"]
    assert world.transport.stamps == [START_MS + 3000]
    assert world.limiter.asked == [([BUCKET], 10, "here")]


async def test_the_limiter_is_told_again_when_the_bytes_leave_later():
    """A connection may have to be made first; the backend that sees it says so."""
    world = World(reply())
    play = world.transport.send

    async def send(request, *, evidence):
        evidence.leaving()
        return await play(request, evidence=evidence)

    world.transport.send = send
    await world.call()
    assert world.journal == ["acquire", "wall", "sign", "sent", "sent", "bytes", "replied"]


@virtually
async def test_a_place_for_the_connection_is_waited_for_before_the_timestamp():
    """A signature does not age while its request waits for a connection."""
    world = World(reply())
    world.transport.slots = ConnectionSlots(0)
    asyncio.get_running_loop().call_later(25, world.transport.slots.release)
    await world.call()
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
    _, world = done(READ, reply(), call={"values": {"orderId": "77", "note": "Ö l"}})
    _, target, headers, sent = world.transport.requests[0]
    assert target == f"{READ.path}?note=%C3%96%20l&orderId=77"
    assert sent == b""
    signed = prehash(headers["ACCESS-TIMESTAMP"], "GET", READ.path, "note=Ö l&orderId=77", b"")
    assert headers["ACCESS-SIGN"] == HmacSigner(SECRET).sign(signed)
    assert set(headers) == {"ACCESS-KEY", "ACCESS-SIGN", "ACCESS-TIMESTAMP", "ACCESS-PASSPHRASE"}


@pytest.mark.parametrize(
    ("endpoint", "given", "rank"),
    [(READ, None, 10), (WRITE, None, 30), (WRITE, 5, 5), (READ, 0, 0)],
)
async def test_the_place_in_the_queue_is_the_effects_or_the_callers(endpoint, given, rank):
    """A close comes before a look, unless the caller says otherwise."""
    world = World(good(endpoint))
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
        (limited(90), (None, None, True, 90.0)),
        (page(403), (None, None, False, None)),
        (reply("40034", headers={"retry-after": "1" * 9}), (None, None, False, None)),
    ],
    ids=["stamp", "left", "nonsense", "refusal", "429", "bare 429", "html", "long"],
)
async def test_the_grant_learns_what_the_reply_says(answer, told):
    """The exchange's stamp, what is left, whether it was a 429, and when to come back."""
    world = World(answer, retry=ONCE)
    with contextlib.suppress(BitgetCopyError):
        await world.call()
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
@virtually
async def test_a_failure_finishes_each_grant_once(endpoint, step, end):
    """No token is forgotten and none is given back twice."""
    world = World(step)
    with contextlib.suppress(BaseException):  # any of the eight; odd data settle a write
        await world.call(endpoint)
    assert set(world.limiter.ends) == {end}
    assert len(world.limiter.ends) == len(world.transport.requests)
    assert world.transport.slots.free == 64


@pytest.mark.parametrize("error", [RuntimeError("hsm"), ConfigError("hsm"), TimeoutError("hsm")])
async def test_a_signer_that_fails_sends_nothing_and_is_not_asked_again(error):
    """A wrong option leaves as it is, another error behind one of ours; the tokens are free."""
    world = World(reply(), signer_error=error)
    raised = await world.failing(WRITE)
    assert "hsm" in str(raised)
    assert (raised.outcome, raised.endpoint) == (Outcome.NOT_SENT, WRITE.key)
    if isinstance(error, ConfigError):
        assert raised is error
    else:
        assert (type(raised), raised.__cause__) == (BitgetCopyError, error)
        assert [a.error for a in raised.attempts] == ["BitgetCopyError"]
    assert world.journal == ["acquire", "wall", "sign", "cancel"]


OURS = [
    APIError(code="40034", message="no", status_code=400),
    OutcomeUnknownError("no", endpoint="x", sent_at=1),
    broken(), RequestTimeoutError("no"), no_connection(),
    ParameterError("no", parameter="p", wire="p", allowed="a"),
]  # fmt: skip


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


async def test_a_limiter_that_fails_is_an_error_of_ours_too():
    """Nothing was sent, and the cause says where it went wrong, without its frames."""
    world = World(reply())

    async def acquire(buckets, *, priority, route, deadline):
        raise LookupError("store")

    world.limiter.acquire = acquire
    error = await world.failing(WRITE)
    assert (type(error), error.outcome) == (BitgetCopyError, Outcome.NOT_SENT)
    assert "LookupError: store (line " in str(error)
    assert "of acquire)" in str(error)
    assert error.__cause__.__traceback__ is None
    assert world.journal == []


async def test_a_codec_that_fails_in_an_unforeseen_way_still_finishes_the_grant(monkeypatch):
    """Even out of memory, the reply has come, and for a write nobody knows what it said."""

    def no_memory(endpoint, content, status):
        raise MemoryError

    monkeypatch.setattr(_codec, "read_reply", no_memory)
    world = World(reply())
    error = await world.failing()
    assert (type(error), error.outcome, error.head) == (APIReplyError, Outcome.UNKNOWN, b"")
    assert type(error.__cause__) is MemoryError
    assert [grant.told for grant in world.limiter.grants] == [(None, None, False, None)]
    assert type(await world.failing(WRITE)) is OutcomeUnknownError


# --- arguments -------------------------------------------------------------------------------


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


class Rank(IntEnum):
    """A whole number with a name."""

    HIGH = 40


class Unconvertible(Fraction):
    """A number whose conversion fails."""

    def __float__(self):
        raise RuntimeError


class Closed:
    """An object that answers nothing, not even what its class is."""

    def __getattribute__(self, name):
        raise RuntimeError


WRONG = [
    *(("priority", value) for value in (Decimal(5), 5.0, "5", True, b"5", [], object)),
    *(("timeout", value) for value in (0, -1, math.nan, math.inf, "5", b"", True, 10**400, 1j)),
    *(("timeout", value) for value in (Decimal("NaN"), Decimal("sNaN"), timedelta(1))),
    *((name, Unshowable()) for name in ("timeout", "priority")),
    *((name, Unconvertible(1, 2)) for name in ("timeout", "priority")),
    *((name, Closed()) for name in ("timeout", "priority")),
]


@pytest.mark.parametrize(("name", "value"), WRONG, ids=range(len(WRONG)))
async def test_a_timeout_or_priority_that_is_none_is_refused(name, value):
    """Before anything is asked of it that it may not be able to do, and before any token."""
    world = World(reply())
    with pytest.raises(ParameterError) as caught:
        await world.call(**{name: value})
    error = caught.value
    assert (error.parameter, error.wire, error.endpoint) == (name, name, READ.key)
    assert (
        error.allowed
        == {
            "timeout": "seconds above 0, or None for no limit",
            "priority": "a whole number, larger goes first",
        }[name]
    )
    assert str(error).startswith(f"{READ.key}: {name} (wire name {name!r}) is ")
    assert world.journal == []


async def test_a_wrong_argument_is_refused_before_anything_happens():
    """No token, no clock, no byte."""
    world = World(reply())
    with pytest.raises(ParameterError, match="order_id"):
        await world.call(values={"orderId": 1.5})
    assert world.journal == []


@pytest.mark.parametrize("priority", [40, Rank.HIGH, Integer(40), LyingInt(40)])
def test_a_whole_number_of_any_type_is_a_plain_int_in_the_queue(priority):
    """Members of an IntEnum and the integers of numpy and its like."""
    _, world = done(READ, reply(), call={"priority": priority})
    ((_, rank, _),) = world.limiter.asked
    assert (type(rank), rank) == (int, 40)


@pytest.mark.parametrize("seconds", [5, 5.0, Decimal(5), Fraction(5), Rank.HIGH])
async def test_a_timeout_may_be_any_real_number(seconds):
    """Any number that can be compared with a clock."""
    assert await World(reply()).call(timeout=seconds) == "7"


# --- cancellation ----------------------------------------------------------------------------


@ROWS
def test_cancelled_at_every_step_every_grant_taken_is_finished(endpoint):
    """A call with a retry in it, cancelled at each scheduler step from first to last."""

    @virtually
    async def cancelled_at(step):
        world = World(
            reply("429", status=429), good(endpoint), instant=True, waits=[0, 0],
            retry=RetryPolicy(backoff_base=0.0),
        )  # fmt: skip
        task = asyncio.ensure_future(world.call(endpoint))
        for _ in range(step):
            await asyncio.sleep(0)
        finished = not task.cancel()
        (result,) = await asyncio.gather(task, return_exceptions=True)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return finished, result, world

    for step in range(50):
        finished, result, world = cancelled_at(step)
        assert None not in world.limiter.ends
        assert world.transport.slots.free == 64
        if finished:
            assert result in {"7", True}
            return
        assert isinstance(result, asyncio.CancelledError)
    raise AssertionError("the call never came to its end")


@pytest.mark.parametrize(
    ("steps", "waits", "ends"),
    [
        ([reply()], [9], []),
        ([Hang(sent=False)], [], ["cancel"]),
        ([Hang(sent=True)], [], ["lost"]),
        ([limited(9), Hang(sent=True)], [], ["replied"]),
    ],
    ids=["in the queue", "connecting", "in flight", "in the backoff"],
)
@virtually
async def test_cancelled_in_each_phase_the_tokens_go_the_right_way(steps, waits, ends):
    """None taken, free at once, or lost with the request."""
    world = World(*steps, waits=waits)
    await world.cancelled(WRITE)
    assert world.limiter.ends == ends


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
    "502": (page(502), ServiceUnavailableError),
    "504": (page(504, b""), ServiceUnavailableError),
    "408": (page(408), ServiceUnavailableError),
    **{
        f"content network's {status}": (page(status), ServiceUnavailableError)
        for status in range(520, 531)
    },
    "empty 200": (page(200, b""), APIReplyError),
    "html 200": (page(200), APIReplyError),
    "list 200": (page(200, b"[]"), APIReplyError),
    "40010": (reply("40010"), ServiceUnavailableError),
    "45001": (reply("45001", status=500), ServiceUnavailableError),
    "40725": (reply("40725"), ServiceUnavailableError),
}
LASTING = {
    "403 challenge": (page(403), APIError),
    "404": (page(404), APIError),
    "redirect": (page(302, b"", location="http://elsewhere/"), APIReplyError),
    "switching": (page(101, b""), APIReplyError),
    "too large": (lambda: APIReplyError("large", status=200, head=b""), APIReplyError),
    "undecodable": (reply(data={"not": "fitting"}), APIReplyError),
    "unlisted code": (reply("99999"), APIError),
}


@pytest.mark.parametrize(("step", "kind"), PASSING.values(), ids=PASSING)
def test_a_read_is_repeated_after_what_waiting_can_cure(step, kind):
    """It goes on until it works, or raises the last error after three attempts."""
    assert done(READ, step, reply())[0] == "7"
    error, world = failed(READ_BY_POST, step)
    assert type(error) is kind
    assert error.outcome is Outcome.UNKNOWN
    assert len(error.attempts) == len(world.transport.requests) == 3


@pytest.mark.parametrize(("step", "kind"), LASTING.values(), ids=LASTING)
def test_a_read_raises_at_once_what_waiting_cannot_cure(step, kind):
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


async def test_an_unknown_outcome_is_reconciled_by_what_the_client_has_given():
    """It is handed the error with all that was asked for, and its seconds."""
    seen = []

    async def reconciler(*given):
        seen.append(given)
        return "verdict"

    error = await World(broken, reconciler=reconciler).failing(WRITE)
    assert await error.reconcile(timeout=7.0, max_lag=2.0) == "verdict"
    assert seen == [(error, 7.0, 2.0)]
    assert error.values == VALUES
    assert str(error).startswith(f"{WRITE.key}: sent, but")


@pytest.mark.parametrize("status", range(520, 531))
def test_a_content_network_may_say_its_status_in_a_code(status):
    """Its pages are JSON for those who ask for it; a read is repeated as after any other page."""
    value, world = done(READ, reply(str(status), status=status), reply())
    assert value == "7"
    assert [a.code for a in world.hooked] == [str(status), "00000"]
    error, world = failed(WRITE, reply(str(status), status=status))
    assert type(error) is OutcomeUnknownError
    assert len(world.hooked) == 1


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
    ],
    ids=["then the queue", "then no connection"],
)
def test_a_read_with_an_unknown_attempt_is_unknown_where_no_answer_comes(
    steps, waits, timeout, kind
):
    """The outcome is the whole call's; the error is the last one itself, each attempt its own."""
    error, _ = failed(READ, *steps, waits=waits, timeout=timeout)
    assert (type(error), error.outcome) == (kind, Outcome.UNKNOWN)
    assert error.attempts[0].outcome is Outcome.UNKNOWN
    assert error.attempts[-1].outcome is not Outcome.UNKNOWN


def test_a_read_that_is_refused_at_last_is_refused():
    """Whatever became of the attempts before: the refusal is its answer."""
    error, world = failed(READ, broken, reply("40034"))
    assert type(error) is errors.InvalidParameterError
    assert [attempt.outcome for attempt in error.attempts] == [Outcome.UNKNOWN, Outcome.REFUSED]
    assert error.outcome is world.calls[-1].outcome is Outcome.REFUSED


@virtually
async def test_a_foreign_fault_in_the_transport_repeats_a_read_and_not_a_write():
    """It is like a broken connection: nobody knows what the other side has done."""

    async def crash(scope, receive, send):
        seen.append(scope["method"])
        raise LookupError("the application's own fault")

    seen = []
    transport = Transport(ClientConfig(base_url="http://127.0.0.1:1"), crash)
    world = World(transport=transport, instant=True)
    read, write = await world.failing(READ), await world.failing(WRITE)
    assert (type(read), type(write)) == (APIReplyError, OutcomeUnknownError)
    assert "LookupError: the application's own fault" in str(write)
    assert type(read.__cause__) is type(write.__cause__.__cause__) is LookupError
    assert seen == ["GET"] * 3 + ["POST"]


def test_a_write_asks_for_a_connection_that_was_not_idle():
    """A read does not."""
    assert done(WRITE, reply(data="success"))[1].transport.writes == [True]
    assert done(READ, reply())[1].transport.writes == [False]


@pytest.mark.parametrize(
    ("status", "is_one"), [(300, True), (307, True), (399, True), (400, False)]
)
def test_a_redirect_says_why_it_is_not_followed(status, is_one):
    """The signature would leave for another place."""
    error, _ = failed(READ, page(status, b"", location="http://elsewhere/"))
    why = "a redirect, which is not followed: the signature would leave for another place"
    assert (why in str(error)) is is_one
    assert f"HTTP {status}" in str(error)
    assert "elsewhere" not in shown(error)


@pytest.mark.parametrize("status", [400, 403, 404, 408, 451, 500, 502, 503, 504, 520, 599])
def test_a_page_with_a_status_of_failure_is_an_answer(status):
    """One `except APIError` catches it, though it proves nothing: a write's outcome is unknown."""
    error, _ = failed(READ, page(status))
    assert isinstance(error, APIError)
    assert isinstance(error, ServiceUnavailableError) is (status >= 500 or status == 408)
    assert (error.code, error.status_code, error.outcome) == (str(status), status, Outcome.UNKNOWN)
    assert f"HTTP {status}" in str(error)
    assert repr(b"<html>")[1:-1] in str(error)
    write, _ = failed(WRITE, page(status))
    assert (type(write), type(write.__cause__)) == (OutcomeUnknownError, type(error))
    assert "again" not in str(write).replace("before you send it again", "")  # of a read only


TOLD = {
    "no connection": (no_connection, 3), "broken": (broken, 3), "page": (page(502), 3),
    "200 page": (page(200), 3), "no time": (unknown_timeout, 3), "code": (reply("40010"), 3),
    "unread": (reply(data={"not": "fitting"}), 1), "redirect": (page(302), 1),
}  # fmt: skip


@pytest.mark.parametrize(("step", "count"), TOLD.values(), ids=TOLD)
def test_every_text_says_which_endpoint_how_often_and_what_next(step, count):
    """Once each; in words of the error's own where the exchange has given none."""
    error, _ = failed(READ, step)
    text = str(error)
    assert text.startswith(f"{READ.key}: ")
    assert text.count(READ.key) == 1
    assert f"; {count} attempt" in text
    assert ". Next: " in text or error.hint


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
    kind = ServiceUnavailableError if fault is WIRE_FAULTS["502"] else APIReplyError
    assert type(read) is kind
    assert reads == (1 if fault is WIRE_FAULTS["too large"] else 3)
    assert type(write) is OutcomeUnknownError
    assert type(write.__cause__) is kind
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
    assert error.hint.startswith(world.parts.codes(endpoint.family)[code][3])
    assert error.endpoint == endpoint.key
    assert str(error).startswith(f"{endpoint.key}: code {code}: the exchange's words (")
    assert [a.code for a in error.attempts] == [code]
    assert len(world.transport.requests) == 1


def test_an_envelope_is_read_before_the_status():
    """A success is one whatever the status says, and so is a refusal."""
    assert done(READ, reply(status=500))[0] == "7"
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
    "a text that ends with success": b'{"code":"429","msg":"Order closed successfully"}',
    "a success called out": b'{"code":"429","msg":"Success!","data":null}',
    "another word inside": b'{"code":"429","msg":"?","data":{"result":"done"}}',
    "an order": b'{"code":"429","msg":"?","data":{"clientOid":"","orderId":"5"}}',
    "orders": b'{"code":"429","msg":"?","data":{"list":[{"orderIds":["5"]}]}}',
    "an id": b'{"code":"429","msg":"?","data":"123456"}',
    "ids": b'{"code":"429","msg":"?","data":[1234567890]}',
    "data that cannot be read": b'{"code":"429","msg":"?","data":[{"x":1,}]}',
    "text around it": b'callback({"code":"00000"})',
    "two documents": b'{"code":"429","data":null}{"code":"00000"}',
    "a text of JSON": b'"{\\"code\\":\\"00000\\"}"',
    "another language": b"{'code': '00000'}",
    "no code": b'{"msg":"success","data":"7"}',
    "another's words": b'{"retCode":0,"retMsg":"OK"}',
    "true beside it": b'{"code":"429","msg":"?","data":null,"success":true}',
    "a word beside it": b'{"code":"429","msg":"?","status":"OK"}',
    "an order beside it": b'{"code":"429","msg":"?","result":{"orderId":"5"}}',
    "an envelope without its code": b'{"data":"success"}',
    "the same, true": b'{"data":true}',
    "the same, an order": b'{"data":{"orderId":"1234567890123"}}',
    "a state inside": b'{"code":"429","msg":"?","data":{"state":"success"}}',
    "data in data": b'{"code":"429","msg":"?","data":{"data":"success"}}',
    "the word under any name": b'{"code":"429","msg":"?","data":null,"x":"success"}',
    "how many": b'{"success":1}',
    "which": b'{"data":{"successList":["1"]}}',
    "a success as text": b'{"code":"429","msg":"?","data":"{\\"code\\":\\"00000\\"}"}',
    "a success as text inside": b'{"code":"429","msg":"?","data":{"a":" [true]"}}',
    "a text of success in Chinese": '{"code":"429","msg":"平仓成功"}'.encode(),
    "OK with a full stop": b'{"code":"429","msg":"OK."}',
    "a plain no": b'{"code":"00000","msg":"success","data":false}',
    "a plain no inside": b'{"code":"00000","msg":"success","data":{"result":"fail"}}',
}


@pytest.mark.parametrize("answer", CONTRADICTIONS)
@pytest.mark.parametrize("status", [200, 400, 429, 503])
def test_a_reply_that_contradicts_itself_is_believed_in_nothing(answer, status):
    """For all its status says, the write may have been carried out, so it is not repeated."""
    error, world = failed(WRITE, page(status, CONTRADICTIONS[answer]))
    assert (type(error), error.outcome) == (OutcomeUnknownError, Outcome.UNKNOWN)
    assert len(world.transport.requests) == 1


@pytest.mark.parametrize(
    "body",
    [b'{"code":"429","msg":"The order was not closed successfully","data":null}',
     b'{"code":"429","msg":"?","data":{"result":"order not found","orderId":""}}',
     b'{"code":"429","msg":"?","data":{"result":"fail"}}',
     b'{"code":"429","msg":"?","data":{"msg":"no such order","requestId":"7"}}',
     b'{"code":"429","msg":"?","data":{"list":[],"orderId":null}}',
     b'{"code":"429","msg":"?","data":"slow down"}',
     b'{"code":"429","msg":"?","data":"{slow down"}',
     b'{"code":"429","msg":"?","success":0,"successList":[],"data":{"successCount":"0"}}',
     b'{"code":"429","msg":"?","success":false,"ok":false,"traceId":"7","ts":1700000000000}',
     '{"code":"429","msg":"平仓未成功"}'.encode()],
)  # fmt: skip
def test_a_refusal_whose_data_speak_of_no_success_stays_one(body):
    """It is repeated, as the exchange did not act."""
    error, world = failed(WRITE, page(429, body))
    assert (type(error), error.outcome) == (RateLimitError, Outcome.REFUSED)
    assert len(world.transport.requests) == 3


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
    cause = error.__cause__
    assert (cause.contradicts, cause.status, cause.head) == (True, 429, body)
    assert "itself: code 429, but its text or data say success" in str(cause)
    assert len(world.transport.requests) == 1


def test_too_many_calls_with_a_code_that_nobody_knows_repeat_a_read():
    """It may be asked again, at the pace that a 429 asks for."""
    error, world = failed(READ, reply("77777", status=429))
    assert (type(error), error.outcome) == (RateLimitError, Outcome.UNKNOWN)
    assert len(world.transport.requests) == 3
    assert [grant.told[2] for grant in world.limiter.grants] == [True] * 3


@pytest.mark.parametrize(
    ("steps", "waits", "outcome"),
    [
        ([page(429), no_connection], [], Outcome.REFUSED),
        ([page(429), reply()], [0, 99], Outcome.REFUSED),
        ([page(429), Hang(sent=False)], [], Outcome.REFUSED),
        ([no_connection, page(429), Hang(sent=False)], [], Outcome.REFUSED),
        ([page(429), Hang(sent=True)], [], Outcome.UNKNOWN),
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


@virtually
async def test_a_cancelled_call_tells_what_its_attempts_prove_together():
    """The hook learns that the exchange had refused what was cancelled in the backoff."""
    world = World(limited(9))
    await world.cancelled(WRITE)
    assert world.calls[-1].outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    ("asked", "timeout", "slept"),
    [("7", 30.0, [7.0, 7.0]), ("0", 30.0, [0.0, 0.0]), ("7", 10.0, [7.0]), ("7", 7.0, []),
     ("31", None, []), ("30", None, [30.0, 30.0])],
)  # fmt: skip
def test_retry_after_is_obeyed_when_it_leaves_time(asked, timeout, slept):
    """Beyond the deadline or half a minute the error is raised at once, with the wait asked for."""
    error, world = failed(WRITE, limited(asked), timeout=timeout)
    assert (type(error), error.retry_after) == (RateLimitError, float(asked))
    assert world.clock.slept == slept
    assert world.took == pytest.approx(sum(slept))
    assert f"The exchange asks to wait {asked} s." in str(error)


PAST = "Tue, 14 Nov 2023 22:29:00 GMT"


@pytest.mark.parametrize(
    "asked", [PAST, "Wed, 99 Oct 2026", "-1", "1e9", "٣", "inf", "", "9" * 16, "3, x", "5 m", "5ss"]
)
def test_a_retry_after_that_is_no_number_of_seconds_means_the_usual_backoff(asked):
    """Nonsense neither raises nor makes the call wait for ever."""
    error, world = failed(READ, limited(asked))
    assert error.retry_after is None
    first, second = world.clock.slept
    assert 0 < first <= 0.25
    assert 0 < second <= 0.5


NOW, LATER = "Tue, 14 Nov 2023 22:30:02 GMT", "Tue, 14 Nov 2023 22:30:05 GMT"
NEVER = 253_402_300_799 - 1_700_001_000


@pytest.mark.parametrize(
    ("asked", "date", "wait"),
    [
        ("2.5", NOW, 2.5), ("0.", NOW, 0), ("+3", NOW, 3), ("3, 7, 5", NOW, 7), ("7,7", NOW, 7),
        ("300.25", NOW, 300.25), ("86401", NOW, 86401), ("9" * 9, NOW, 999_999_999),
        ("5 s", NOW, 5), ("300s", NOW, 300), ("3 seconds", NOW, 3), ("1700000000", NOW, None),
        ("1700001302", NOW, 300), ("1700001302.5", NOW, 300.5), ("1700001302000", NOW, 300),
        (LATER, None, 5), (LATER, NOW, 3), ("Tuesday, 14-Nov-23 22:30:05 GMT", "nonsense", 5),
        ("2023-11-14T22:30:05Z", NOW, 3), ("2023-11-14 22:30:05", NOW, 3),
        ("Tue, 14 Nov 2023 22:31:00 GMT", None, 60), ("Fri, 31 Dec 9999 23:59:59 GMT", None, NEVER),
    ],
)  # fmt: skip
def test_a_retry_after_of_any_form_is_read_as_it_is_meant(asked, date, wait):
    """Fractions, several in one, moments; from the reply's date, or the clock as known here."""
    headers = {"retry-after": asked} | ({"date": date} if date else {})
    error, world = failed(READ, page(429, **headers), retry=ONCE)
    assert error.retry_after == wait
    assert world.limiter.grants[0].told[3] == wait


def test_a_moment_is_waited_for_as_seconds_are():
    """From the reply's own date on."""
    _, world = done(WRITE, page(429, **{"retry-after": LATER, "date": NOW}), reply(data="success"))
    assert world.clock.slept == [3.0]


def test_a_refusal_for_maintenance_is_waited_for_by_a_read():
    """`Retry-After` counts with any status after which a read is repeated."""
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

    def instead(endpoint, kind):
        return f"{kind.__name__} of {endpoint.key}"

    write, _ = failed(WRITE, reply("30032"), instead=instead)
    read, _ = failed(READ, reply("30032"), instead=instead)
    assert type(write) is type(read) is APIRetiredError
    assert write.hint.endswith(f" APIRetiredError of {WRITE.key}")
    assert (write.successor, read.successor) == ("v2.made.up.close_thing", None)


# --- bounds ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "step",
    [no_connection, page(429), *(pytest.param(each, marks=pytest.mark.gate)
                                 for each in (broken, page(503)))],
)  # fmt: skip
@virtually
async def test_an_outage_costs_a_tenth_more_requests_and_ten(step):
    """A thousand calls that all fail send at most 1,110 requests."""
    world = World(step, instant=True)
    for _ in range(1000):
        await world.failing(READ)
    assert 1100 <= len(world.transport.requests) <= 1110


@pytest.mark.parametrize(
    ("steps", "waits", "outcome", "ends"),
    [
        ([reply()], [99], Outcome.NOT_SENT, []),
        ([Hang(sent=False)], [], Outcome.NOT_SENT, ["cancel"]),
        ([Hang(sent=True)], [], Outcome.UNKNOWN, ["lost"]),
        ([page(429), reply()], [0, 99], Outcome.REFUSED, ["replied"]),
        ([no_connection, Hang(sent=True)], [], Outcome.UNKNOWN, ["cancel", "lost"]),
    ],
    ids=["queue", "connect", "in flight", "second queue", "second flight"],
)
@ROWS
def test_the_deadline_holds_in_every_phase(endpoint, steps, waits, outcome, ends):
    """To the moment; with the truth about the last attempt, and every token accounted for."""
    error, world = failed(endpoint, *steps, waits=waits, timeout=2.5)
    if endpoint is WRITE and outcome is Outcome.UNKNOWN:
        assert type(error) is OutcomeUnknownError
        assert error.sent_at == world.transport.stamps[-1]
        assert error.ids == {"orderId": "77"}
        assert type(error.__cause__) is RequestTimeoutError
    else:
        assert type(error) is RequestTimeoutError
    assert (error.outcome, error.endpoint) == (outcome, endpoint.key)
    assert world.took == pytest.approx(2.5)
    assert world.limiter.ends == ends
    assert error.attempts == tuple(world.hooked)
    assert [a.number for a in error.attempts] == list(range(1, len(steps) + 1))
    assert error.attempts[-1].error == "RequestTimeoutError"
    assert (error.attempts[-1].elapsed > 0) is (outcome is Outcome.UNKNOWN)


@pytest.mark.parametrize("row", [READ, attrs.evolve(WRITE, effect="set")], ids=["read", "set"])
@virtually
async def test_the_deadline_holds_while_waiting_for_a_place(row):
    """To the moment; the token is given back, as nothing was sent."""
    world = World(reply())
    world.transport.slots = ConnectionSlots(0)
    error = await world.failing(row, timeout=2.5)
    assert (type(error), error.outcome) == (RequestTimeoutError, Outcome.NOT_SENT)
    assert world.took == pytest.approx(2.5)
    assert world.limiter.ends == ["cancel"]


@ROWS
@virtually
async def test_a_deadline_that_passes_in_the_backoff_is_of_an_attempt_not_sent(endpoint):
    """The attempt before it was refused, so the whole call was."""
    world = World(limited(2))

    async def oversleep(seconds):
        await asyncio.sleep(seconds + 60)

    world.clock.sleep = oversleep
    error = await world.failing(endpoint, timeout=2.5)
    assert (type(error), error.outcome) == (RequestTimeoutError, Outcome.REFUSED)
    assert error.attempts[-1].outcome is Outcome.NOT_SENT
    assert world.took == pytest.approx(2.5)
    assert [(a.number, a.error) for a in error.attempts] == [
        (1, "RateLimitError"), (2, "RequestTimeoutError")
    ]  # fmt: skip
    assert world.limiter.ends == ["replied"]


@pytest.mark.parametrize(("client", "call"), [(None, NOT_GIVEN), (30.0, None)])
def test_without_a_deadline_a_call_waits_as_long_as_it_takes(client, call):
    """None says so, as the client's option and for one call."""
    value, _ = done(READ, reply(), waits=[100_000], timeout=client, call={"timeout": call})
    assert value == "7"


@pytest.mark.parametrize(
    ("steps", "waits", "words"),
    [
        ([], [99], "waiting for its turn; this attempt was not sent"),
        (
            [Hang(sent=False, server="1.2.3.4")],
            [],
            "no connection in time; this attempt was not sent",
        ),
        ([Hang(sent=True)], [], "no answer in time"),
    ],
    ids=["queue", "connecting", "in flight"],
)
def test_a_timeout_says_in_which_phase_it_came(steps, waits, words):
    """Endpoint, that time was up, and what the call was doing."""
    error, _ = failed(READ, *steps, waits=waits, timeout=2.5)
    assert str(error).startswith(f"{READ.key}: time was up, {words}; 1 attempt. Next: ")


@virtually
async def test_the_clients_timeout_is_the_default():
    """It holds where a call has none of its own."""
    world = World(Hang(sent=True), timeout=4.0)
    error = await world.failing(READ)
    assert world.hooked[0].elapsed == pytest.approx(4.0)
    assert type(error) is RequestTimeoutError
    assert isinstance(error, TimeoutError)


async def test_a_slow_drip_ends_at_the_deadline():
    """A byte now and then keeps no call alive, over a real socket."""

    async def drip(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
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
        world = World(transport=server.transport())
        error = await world.failing(WRITE, timeout=0.5)  # sent by then, on a busy machine too
        await world.transport.aclose()
    assert type(error) is OutcomeUnknownError
    assert type(error.__cause__) is RequestTimeoutError
    assert 0.5 <= world.took < 2


async def test_one_calls_timeout_leaves_others_alone():
    """With a single connection: the first call times out, the second gets a fresh one."""
    async with RawServer(None, http(body(data="7"))) as server:
        world = World(transport=server.transport(max_connections=1))
        first, second = await asyncio.gather(
            world.failing(READ, timeout=0.05), world.call(READ, timeout=5.0)
        )
        await world.transport.aclose()
    assert (type(first), first.outcome) == (RequestTimeoutError, Outcome.UNKNOWN)
    assert second == "7"
    assert sorted(world.limiter.ends) == ["lost", "replied"]


@virtually
async def test_a_dated_call_tells_the_exchanges_clock_too():
    """What reconciling looks at; in all else it is a call like any other."""
    world = World(broken, reply(request_time=1_700_000_000_123), reply())
    assert await world.pipeline.dated_call(READ, VALUES) == ("7", 1_700_000_000_123, None)
    assert await world.pipeline.dated_call(READ, VALUES, 5.0, 77) == ("7", None, None)
    assert [priority for _, priority, _ in world.limiter.asked] == [10, 10, 77]
    assert world.limiter.ends == ["lost", "replied", "replied"]


@virtually
async def test_a_dated_call_tells_null_from_what_is_missing():
    """The members of the data are handed on as they were sent; a model has None for both."""
    row = ENDPOINTS["v2.futures.follower.get_settings"]
    world = World(reply(data={"detailList": None, "new": "1"}))
    value, _, members = await world.pipeline.dated_call(row, {"traderId": "1"})
    assert (value.follower_enable, value.detail_list) == (None, [])
    assert members == {"detailList": None, "new": "1"}


@virtually
async def test_a_dated_call_keeps_its_own_deadline_and_checks_its_arguments():
    """As `call` does, in both."""
    world = World(Hang(sent=True))
    start = asyncio.get_running_loop().time()
    with pytest.raises(RequestTimeoutError):
        await world.pipeline.dated_call(READ, VALUES, 5.0)
    assert asyncio.get_running_loop().time() - start == 5.0
    with pytest.raises(ParameterError, match="orderID"):
        await world.pipeline.dated_call(READ, {"orderID": "1"})


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
    if param.kind == "decimal":
        return str(param.minimum or 1)
    return "BTCUSDT" if param.bare else SAMPLE[param.kind]


@pytest.mark.parametrize("key", [key for key, row in ENDPOINTS.items() if row.writes])
def test_every_write_of_the_table_is_sent_once_when_its_outcome_is_unknown(key):
    """Broken after the bytes left: OutcomeUnknownError, one request, with the ids of the call."""
    endpoint = ENDPOINTS[key]
    groups = {wire for group in endpoint.require_any for wire in group}
    values = {p.wire: sample(p) for p in endpoint.params if p.required or p.wire in groups}
    error, world = failed(endpoint, broken, values=values)
    assert type(error) is OutcomeUnknownError
    assert len(world.transport.requests) == 1
    wanted = [p.wire for p in endpoint.params if p.wire in values
              and "id" in (p.kind, p.item.kind if p.item else "")]  # fmt: skip
    assert list(error.ids) == wanted


async def test_a_fake_plays_its_script_and_repeats_the_last_step():
    """The tests above stand on it."""
    world = World(transport=FakeTransport([], [reply(), page(500)]), retry=ONCE)
    assert await world.call() == "7"
    assert [a.status for a in (await world.failing()).attempts] == [500]
    assert (await world.failing()).status_code == 500


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
