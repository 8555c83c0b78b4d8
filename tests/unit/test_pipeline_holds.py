"""What the request loop does with holds, places for closes, and the path to an address."""

import asyncio
import contextlib
import copy

import attrs
import pytest
from request_fakes import READ, WRITE, World, page, reply

from bitget_copy import errors
from bitget_copy._transport.slots import ConnectionSlots
from bitget_copy.errors import APIConnectionError, Outcome
from bitget_copy.ratelimit import OnHold
from bitget_copy.retry import RetryPolicy

HEADERS = {"retry-after": "300"}


@pytest.mark.parametrize("endpoint", [READ, WRITE])
async def test_a_hold_beyond_the_deadline_is_told_at_once_with_the_time(endpoint):
    """Nothing is sent, nothing repeated, and the caller knows when to come back."""
    world, asked = World(reply()), []

    async def acquire(buckets, *, priority, route, deadline):
        asked.append(deadline - asyncio.get_running_loop().time())
        raise OnHold(240.0)

    world.limiter.acquire = acquire
    error = await world.failing(endpoint, timeout=5)
    assert (type(error), error.outcome) == (errors.RateLimitError, Outcome.NOT_SENT)
    assert (error.retry_after, error.code, error.status_code) == (240.0, "429", 429)
    assert str(error) == (
        f"{endpoint.key}: the exchange has asked for a pause that lasts another 240.0 s, longer "
        "than this call may take; this attempt was not sent; 1 attempt. Next: call "
        "again in 240.0 s"
    )
    assert asked == [pytest.approx(5, abs=0.2)]
    assert world.journal == []
    assert copy.copy(error).retry_after == 240.0


@pytest.mark.parametrize("endpoint", [READ, WRITE])
async def test_a_token_that_is_gone_as_the_call_leaves_is_asked_for_again(endpoint):
    """Nothing was sent with it, so a write is tried again as a read is."""
    world, refused = World(reply(), instant=True), []
    acquire = world.limiter.acquire

    async def acquired(*given, **options):
        grant = await acquire(*given, **options)
        if not refused:
            refused.append(grant)
            grant.sent = lambda: (_ for _ in ()).throw(OnHold(0.0, "it is gone", again=True))
        return grant

    world.limiter.acquire = acquired
    await world.call(endpoint)
    assert world.limiter.ends == ["cancel", "replied"]


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda: reply("429", status=429, headers=HEADERS), (True, 300, False)),
        (lambda: reply("40034", status=400, headers=HEADERS), (False, None, False)),
        (lambda: reply(headers=HEADERS), (False, None, False)),
        (lambda: page(429, **HEADERS), (True, 300, True)),
        (lambda: page(403, **HEADERS), (True, 300, True)),
        (lambda: page(418, **HEADERS), (True, 300, True)),
        (lambda: reply("40014", status=403, headers=HEADERS), (True, 300, False)),
        (lambda: page(403), (False, None, True)),
        (lambda: page(500, **HEADERS), (False, 300, False)),
        (lambda: page(522, **HEADERS), (False, 300, False)),
        (lambda: reply("40725", status=503, headers=HEADERS), (False, 300, False)),
    ],
    ids=["429", "another refusal", "a success", "bare 429", "bare 403", "bare 418", "403",
         "bare 403 without a time", "bare 500", "bare 522", "503"],
)  # fmt: skip
async def test_only_who_is_turned_away_is_told_to_wait_and_by_a_gateway_for_all(made, told):
    """What the limiter hears: a 429, the seconds, and whether they are for the whole address."""
    world = World(made(), retry=RetryPolicy(max_attempts=1))
    with contextlib.suppress(errors.BitgetCopyError):
        await world.call()
    [grant] = world.limiter.grants
    assert (grant.told[2], grant.told[3], grant.address) == told


@pytest.mark.parametrize(
    ("status", "outcome"), [(429, Outcome.REFUSED), (403, Outcome.UNKNOWN), (418, Outcome.UNKNOWN)]
)
async def test_who_is_turned_away_by_a_gateway_for_a_time_hears_for_how_long(status, outcome):
    """As a RateLimitError, whatever the status; only a 429 proves that nothing was done."""
    error = await World(page(status, **HEADERS)).failing(READ)
    assert (type(error), error.outcome) == (errors.RateLimitError, outcome)
    assert (error.retry_after, error.status_code) == (300, status)
    assert str(status) in str(error)


@pytest.mark.parametrize("hanging", [1, 3])
async def test_a_close_waits_for_no_place(hanging):
    """Reads and closes that hang on all connections do not hold it up."""
    close = attrs.evolve(WRITE, effect="close")
    world = World(reply(data="success"))
    world.transport.slots = ConnectionSlots(1)
    assert [world.transport.slots.try_acquire(urgent=n > 0) for n in range(hanging)] == [
        True
    ] * hanging
    assert await asyncio.wait_for(world.call(close), 1)
    with pytest.raises(errors.RequestTimeoutError):
        await world.call(READ, timeout=0.05)


async def test_the_address_in_use_names_the_route():
    """Asked before every attempt, as a fallback begins a new one."""
    names = iter(["one", "two"])
    current = lambda: next(names)  # noqa: E731
    world = World(APIConnectionError("no"), reply(), instant=True, current_route=current)
    await world.call()
    assert [route for *_, route in world.limiter.asked] == ["one", "two"]
