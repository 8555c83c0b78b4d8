"""What the request loop does about time: refused timestamps, stamps of replies, asking for it."""

import asyncio
from email.utils import formatdate

import attrs
import pytest
from request_fakes import (
    EPOCH,
    READ,
    ROWS,
    START_MS,
    WRITE,
    Hang,
    World,
    broken,
    done,
    failed,
    good,
    reply,
    virtually,
)

from bitget_copy._clock import Reading
from bitget_copy._transport.slots import ConnectionSlots
from bitget_copy.errors import APIReplyError, AuthenticationError, Outcome, RequestTimeoutError
from bitget_copy.retry import RetryBudget, RetryPolicy


@ROWS
@pytest.mark.parametrize("code", ["40004", "40005", "40008", "40911"])
@pytest.mark.parametrize("skew", [-3600.0, 31.0])
@virtually
async def test_a_refused_timestamp_is_corrected_once_and_signed_again_for_free(
    endpoint, code, skew
):
    """The second request bears the exchange's time, at once and beyond the attempts allowed."""
    world = World(
        reply(code, request_time=START_MS), good(endpoint),
        retry=RetryPolicy(max_attempts=1), budget=RetryBudget(tokens=0.0),
    )  # fmt: skip
    world.clock.skew = skew
    await world.call(endpoint)
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


def stamped(ahead, *, date, code="00000"):
    """A reply as a server would write it now whose clock is `ahead` of ours by seconds."""
    now = EPOCH + asyncio.get_running_loop().time() + ahead
    headers = {"date": formatdate(now, usegmt=True)} if date else {}
    return reply(code, request_time=int(now * 1000), headers=headers)


@pytest.mark.parametrize("date", [False, True])
@pytest.mark.parametrize("ahead", [-9.0, 9.0])
@virtually
async def test_the_clock_follows_ordinary_replies(ahead, date):
    """Before a timestamp is refused; business errors tell the time as well."""
    world = World(None)
    for code in ("00000", "40034", "00000"):
        world.transport.steps = [stamped(ahead, date=date, code=code)]
        await asyncio.gather(world.call(), return_exceptions=True)
        await asyncio.sleep(1)
    assert world.server_clock.offset == pytest.approx(ahead, abs=0.002)
    assert world.server_clock.uncertainty == pytest.approx(0.001)


@pytest.mark.parametrize("stamp", [1_659_406_928_000, START_MS, 165_940_692_800, START_MS + 9_000])
@virtually
async def test_a_stamp_that_stands_still_leaves_right_timestamps_right(stamp):
    """A server that feeds examples back is no clock."""
    world = World(reply(request_time=stamp))
    for _ in range(50):
        await world.call()
        await asyncio.sleep(7)
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


@pytest.mark.parametrize(
    ("first", "at_first"), [(-3600.0, 1), (-31.0, 1), (0.0, 0), (31.0, 1), (3600.0, 1)]
)
@pytest.mark.parametrize("step", [-3600.0, -40.0, 40.0, 3600.0])
@virtually
async def test_a_wrong_clock_and_its_steps_cost_at_most_one_request_each(first, at_first, step):
    """Wrong at first by up to an hour, then set again and again: no call fails."""
    world = World(None)
    exchange = Strict(world)
    world.transport.steps = [exchange]
    world.clock.skew = first
    for i in range(20):
        if i % 5 == 4:
            world.clock.skew += step
        assert await world.call() == "7"
        await asyncio.sleep(3)
    assert exchange.refused <= at_first + 4
    assert world.server_clock.offset == pytest.approx(-first - 4 * step, abs=0.002)


@virtually
async def test_signing_again_is_free_only_when_the_clock_was_wrong():
    """An exchange that refuses every timestamp costs no more than any other outage."""
    world = World(lambda: reply("40008", request_time=world.server_clock.now_ms()))
    for _ in range(1000):
        assert type(await world.failing(WRITE)) is AuthenticationError
    assert 1100 <= len(world.transport.requests) <= 1110


@pytest.mark.parametrize(("wrong", "requests"), [(999, 1), (1000, 2)])
def test_signing_again_is_free_from_one_second_on(wrong, requests):
    """Less explains no refusal, so without a retry left it is raised at once."""
    budget = RetryBudget(tokens=0.0)
    _, world = failed(READ, reply("40008", request_time=START_MS + wrong), budget=budget)
    assert len(world.transport.requests) == requests


@virtually
async def test_a_refusal_whose_stamp_stands_still_is_raised_at_once():
    """It cannot be the exchange's clock."""
    world = World(reply("40008", request_time=START_MS + 40_000))
    await world.failing()
    await asyncio.sleep(5)
    await world.failing()
    assert len(world.transport.requests) == 3


def test_a_refusal_without_a_stamp_is_corrected_by_its_date():
    """The reply's `Date` is a clock too."""
    later = formatdate(EPOCH + 1000 + 3600, usegmt=True)
    _, world = done(READ, reply("40008", headers={"date": later}), reply())
    assert world.transport.stamps == [START_MS, START_MS + 3_600_500]


@pytest.mark.parametrize(("code", "accepted"), [("00000", True), ("40034", False)])
@virtually
async def test_the_clock_is_shown_all_that_a_reply_says_of_time(code, accepted):
    """Its stamp, its date, how long it took, and whether our timestamp was accepted."""
    world, seen = World(None), []
    world.server_clock.observe = lambda stamp, **more: seen.append((stamp, more))
    play = world.transport.send

    async def send(request, *, evidence):
        await asyncio.sleep(3)
        return await play(request, evidence=evidence)

    world.transport.send = send
    world.transport.steps = [stamped(0, date=True, code=code)]
    await asyncio.gather(world.call(), return_exceptions=True)
    date = float(START_MS // 1000)
    assert seen == [(START_MS, {"date": date, "round_trip": 3.0, "accepted": accepted})]


def test_an_ordinary_reply_moves_no_clock():
    """One stamp alone is no reason to correct."""
    _, world = done(READ, reply(request_time=START_MS + 50_000))
    assert world.server_clock.offset == 0.0


TIME = attrs.evolve(
    READ, key="v9.public.get_time", path="/api/v9/public/time", params=(), signed=False
)


@pytest.mark.parametrize(
    "data",
    [START_MS, {"serverTime": str(START_MS)}, str(START_MS), {"serverTime": START_MS, "more": 1}],
)
@virtually
async def test_the_exchanges_time_is_asked_for_without_a_signature(data):
    """Both shapes are read; the request bears no key, and its reply moves the clock not yet."""
    world = World(reply(data=data, request_time=START_MS + 9_000))
    assert await world.pipeline.ask_time(TIME) == Reading(START_MS, 0.0)
    method, target, headers, sent = world.transport.requests[0]
    assert (method, target, sent) == ("GET", TIME.path, b"")
    assert headers == {}
    assert world.server_clock.offset == 0.0
    assert world.limiter.ends == ["replied"]


@virtually
async def test_asking_for_the_time_waits_for_no_place_and_not_for_ever():
    """A close may be waiting for it, so it goes as one does; the client's timeout bounds it."""
    world = World(Hang(sent=True), timeout=4.0)
    world.transport.slots = ConnectionSlots(1)
    assert world.transport.slots.try_acquire(urgent=False)
    with pytest.raises(RequestTimeoutError):
        await world.pipeline.ask_time(TIME)
    assert asyncio.get_running_loop().time() == 1004.0
    assert [priority for _, priority, _ in world.limiter.asked] == [30]
    assert len(world.transport.requests) == 1


@pytest.mark.parametrize("data", [None, "soon", {"time": 1}, [START_MS], True, "9" * 19, "٣", 1.5])
@virtually
async def test_an_answer_without_a_time_is_a_reply_error(data):
    """It says where the time should have been."""
    world = World(reply(data=data))
    with pytest.raises(
        APIReplyError, match=f"^{TIME.key}: no time in milliseconds at data; HTTP 200"
    ):
        await world.pipeline.ask_time(TIME)
    assert len(world.transport.requests) == 1
