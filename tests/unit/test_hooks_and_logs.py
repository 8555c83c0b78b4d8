"""What hooks and logs are told of calls, and that they take no result away."""

import asyncio
import logging
import re

import pytest
from request_fakes import (
    READ,
    ROWS,
    WRITE,
    FakeGrant,
    Hang,
    World,
    broken,
    done,
    failed,
    good,
    limited,
    no_connection,
    reply,
    virtually,
)

from bitget_copy._clock import ServerClock
from bitget_copy._generated import ENDPOINTS
from bitget_copy.errors import (
    Attempt,
    CallRecord,
    ConfigError,
    InvalidParameterError,
    Outcome,
    OutcomeUnknownError,
)
from bitget_copy.retry import RetryPolicy

ONCE = RetryPolicy(max_attempts=1)


def problems(caplog):
    """What this library has logged as an error."""
    ours = [record for record in caplog.records if record.name == "bitget_copy"]
    return [record for record in ours if record.levelno >= logging.ERROR]


def test_hooks_see_every_attempt():
    """All that is known of each, in order."""
    listing = ENDPOINTS["v1.futures.trader.list_symbols"]
    steps = (no_connection, reply("429", status=429), reply(data=[{"symbol": "x"}] * 2))
    untold = {"drift": lambda found: ()}
    _, world = done(listing, *steps, waits=[1, 2, 3], call={"values": {}}, **untold)
    first, second = world.clock.slept
    key = listing.key
    assert world.hooked == [
        Attempt(number=1, endpoint=key, waited=1, elapsed=0, outcome=Outcome.NOT_SENT,
                error="APIConnectionError", retry_in=first, at=1.0),
        Attempt(number=2, endpoint=key, waited=2, elapsed=0, status=429, code="429",
                outcome=Outcome.REFUSED, error="RateLimitError", retry_in=second,
                at=pytest.approx(1 + first + 2)),
        Attempt(number=3, endpoint=key, waited=3, elapsed=0, status=200, code="00000", rows=2,
                at=pytest.approx(1 + first + 2 + second + 3)),
    ]  # fmt: skip


@virtually
async def test_on_call_sees_every_call_once():
    """Its attempts, how long it waited and took, and what came of it."""
    world = World(limited(3), reply(), waits=[1, 2])
    await world.call(READ)
    world.transport.steps = [broken]
    await world.failing(WRITE)
    good, bad = world.calls
    assert good == CallRecord(
        endpoint=READ.key, method="GET", path=READ.path, attempts=tuple(world.hooked[:2]),
        waited=3, elapsed=pytest.approx(6.0),
    )  # fmt: skip
    assert (bad.endpoint, bad.attempt_count) == (WRITE.key, 1)
    assert (bad.outcome, bad.error) == (Outcome.UNKNOWN, "OutcomeUnknownError")
    assert bad.attempts == tuple(world.hooked[2:])


@pytest.mark.parametrize(
    ("endpoint", "step", "outcome", "warned"),
    [
        (WRITE, Hang(sent=True), Outcome.UNKNOWN, True),
        (WRITE, Hang(sent=False), Outcome.NOT_SENT, False),
        (READ, Hang(sent=True), Outcome.UNKNOWN, False),
    ],
    ids=["write in flight", "write before", "read in flight"],
)
@virtually
async def test_a_cancelled_call_is_not_lost_silently(endpoint, step, outcome, warned, caplog):
    """The cancellation leaves as it is; hooks and log say what is known."""
    caplog.set_level(logging.DEBUG, logger="bitget_copy")
    world = World(step)
    await world.cancelled(endpoint)
    (record,) = world.calls
    assert (record.outcome, record.error) == (outcome, "CancelledError")
    assert [(a.outcome, a.error) for a in world.hooked] == [(outcome, "CancelledError")]
    assert any(r.levelno == logging.WARNING for r in caplog.records) is warned


def test_on_call_is_told_of_calls_that_never_came_to_an_attempt():
    """A signer's own refusal ends a call as well."""
    _, world = failed(READ, reply(), signer_error=ConfigError("hsm"))
    (record,) = world.calls
    assert (record.attempt_count, record.rows, record.error) == (0, None, "ConfigError")
    assert record.outcome is Outcome.NOT_SENT


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
    task._log_destroy_pending = False  # meant so; asyncio would log it during a later test
    assert told == []
    done(READ, reply())
    assert [(record.endpoint, record.outcome, record.error) for record in told] == [
        (WRITE.key, Outcome.UNKNOWN, "GeneratorExit")
    ]


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
    told = [(r.levelname, r.message) for r in caplog.records if r.name == "bitget_copy"]
    again = re.sub(r"[\d.]+ s$", "… s", told[0][1])  # the wait is drawn
    assert [(told[0][0], again), *told[1:]] == [
        ("INFO", f"{READ.key}: attempt 1: APIReplyError; again in … s"),
        ("DEBUG", f"{READ.key}: attempt 2: done"),
        ("DEBUG", f"{WRITE.key}: attempt 1: APIReplyError"),
        ("WARNING", f"{WRITE.key}: outcome unknown after attempt 1"),
    ]


# --- they take no result away ----------------------------------------------------------------


@pytest.mark.parametrize(("option", "name"), [("hooks", "on_attempt"), ("call_hooks", "on_call")])
def test_a_hook_that_fails_is_logged_and_ignored(option, name, caplog):
    """The call goes on, and so do the other hooks."""
    seen = []

    def bad(record):
        raise ZeroDivisionError("the hook's own fault")

    value, _ = done(READ, reply(), **{option: (bad, seen.append)})
    assert value == "7"
    assert len(seen) == 1
    (record,) = problems(caplog)
    assert record.message == f"{name} hook failed; the call goes on"
    assert record.exc_info[0] is ZeroDivisionError


def test_a_coroutine_that_a_hook_returns_is_logged(caplog):
    """Nobody awaits it; Python's own warning would come from anywhere."""

    async def later(record):
        raise AssertionError

    value, _ = done(READ, reply(), hooks=(lambda record: later(record),))  # noqa: PLW0108
    assert value == "7"
    (record,) = problems(caplog)
    assert record.message == "on_attempt hook returned a coroutine, which nobody awaits"


@pytest.mark.parametrize("step", [Hang(sent=True), RuntimeError("no")])
def test_a_hook_that_fails_brings_nothing_of_the_call_along(caplog, step):
    """Its context would be the error of the call, whose text and frames hold the secrets."""

    def bad(_):
        raise ZeroDivisionError

    failed(READ, step, timeout=5.0, hooks=(bad,), retry=ONCE)
    (record,) = problems(caplog)
    assert record.exc_info[1].__context__ is None


class FailingGrant(FakeGrant):
    """Of a limiter that can no longer be told what became of a call."""

    def finish(self, end):
        raise ConnectionError(f"{end}: the limiter's server is gone")


@ROWS
def test_a_limiter_that_fails_takes_no_result_away(endpoint, monkeypatch, caplog):
    """What the exchange has said counts; the limiter's trouble is logged."""
    monkeypatch.setattr("request_fakes.FakeGrant", FailingGrant)
    assert done(endpoint, good(endpoint))[0] in {"7", True}
    error, _ = failed(endpoint, reply("40034"))
    assert type(error) is InvalidParameterError
    error, _ = failed(endpoint, RuntimeError("no"), retry=ONCE)
    assert "limiter" not in str(error)
    assert {record.message for record in problems(caplog)} == {
        "the limiter failed with ConnectionError when it was told of a reply; the call goes on"
    }


FAULTS = [
    pytest.fail.Exception, asyncio.CancelledError, SystemExit, KeyboardInterrupt, GeneratorExit,
    Exception, StopIteration, StopAsyncIteration, BaseException,
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
@ROWS
def test_a_hook_takes_no_result_away_whatever_it_raises(endpoint, fault):
    """The write has been carried out; that a test fails in its hook does not undo it."""

    def bad(_):
        raise fault("the hook's own fault")

    value, _ = done(endpoint, good(endpoint), hooks=(bad,), call_hooks=(bad,))
    assert value in {"7", True}
    error, _ = failed(endpoint, reply("40034"), hooks=(bad,), call_hooks=(bad,))
    assert type(error) is InvalidParameterError


class FaultyHandler(logging.Handler):
    """Raises in one of its parts what it is told to."""

    def __init__(self, part, fault):
        super().__init__()
        self.fault = fault
        if part == "handler":
            self.emit = self.fail
        else:
            self.addFilter(self.fail)

    def fail(self, _):
        raise self.fault


UNENCODABLE = UnicodeEncodeError("ascii", "x", 0, 1, "the handler's own fault")


@pytest.mark.parametrize(
    "fault", [*(fault("the handler's own fault") for fault in FAULTS), UNENCODABLE], ids=repr
)
@pytest.mark.parametrize("part", ["handler", "filter"])
def test_a_log_handler_takes_no_result_away_whatever_it_raises(fault, part, capsys):
    """It is named on stderr, as `logging` does it with what it catches itself."""
    handler = FaultyHandler(part, fault)
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
