"""The exchange's own counting of requests."""

from __future__ import annotations

import pytest

from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import RateLimit
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.rate_limits import RateLimits

SYMBOLS = "v1.futures.trader.list_symbols"
PUBLIC = "v1.futures.follower.list_quantity_limits"
BROKER = "v1.futures.broker.list_open_orders"


async def statuses(caller, key, times, **options) -> list[int]:
    return [(await caller.call(key, **options)).status for _ in range(times)]


async def test_limit_is_the_tables(limited) -> None:
    """Exactly as many calls pass in one second as the row allows, and the next is refused."""
    for key in (SYMBOLS, "v1.futures.trader.get_profit_summary", "v1.spot.trader.get_settings"):
        rate = ENDPOINTS[key].limit.rate
        assert await statuses(limited, key, rate + 1) == [200] * rate + [429]


async def test_window_slides(limited, clock) -> None:
    """Each call makes room for another exactly one second after its own arrival."""
    for _ in range(5):
        assert (await limited.call(SYMBOLS)).status == 200
        clock.at += 0.125

    clock.at = clock.at - 0.625 + 0.999999
    assert (await limited.call(SYMBOLS)).status == 429
    clock.at += 0.000001
    assert await statuses(limited, SYMBOLS, 2) == [200, 429]
    clock.at += 0.125
    assert await statuses(limited, SYMBOLS, 2) == [200, 429]


async def test_header_counts_down(limited) -> None:
    """`x-mbx-used-remain-limit` is the number of calls left; 0 comes with the refusal too."""
    seen = [(await limited.call(SYMBOLS)).headers[b"x-mbx-used-remain-limit"] for _ in range(6)]

    assert seen == [b"4", b"3", b"2", b"1", b"0", b"0"]


async def test_header_comes_with_refusals_behind_the_limit(limited) -> None:
    """A wrong parameter has used a call up as well."""
    reply = await limited.call(SYMBOLS, nonsense="1")

    assert (reply.code, reply.headers[b"x-mbx-used-remain-limit"]) == ("40034", b"4")


async def test_refused_calls_do_not_count(limited, clock) -> None:
    """Hammering does not keep the window shut."""
    await statuses(limited, SYMBOLS, 30)
    clock.at += 1

    assert await statuses(limited, SYMBOLS, 6) == [200] * 5 + [429]


async def test_forged_requests_do_not_eat_an_accounts_calls(limited) -> None:
    """Only a request with a good signature counts for the account."""
    for _ in range(10):
        await limited.call(SYMBOLS, change={"ACCESS-SIGN": "AAAA"})

    assert await statuses(limited, SYMBOLS, 5) == [200] * 5


async def test_accounts_and_endpoints_have_windows_of_their_own(limited) -> None:
    """A full window stands in nobody else's way; keys of one account share theirs."""
    await statuses(limited, PUBLIC, 5)

    assert await statuses(limited, SYMBOLS, 5) == [200] * 5
    assert (await limited.call(SYMBOLS, account="readonly")).status == 429
    assert (
        await limited.call("v1.futures.follower.list_traders", account="follower1")
    ).status == 200


async def test_ip_scope_counts_the_address(limited, sim) -> None:
    """All accounts of one address share an IP limit, and another address has its own."""
    uid = next(sim.world.traders("futures")).uid
    for turn in range(10):
        account = ("trader", "follower1")[turn % 2]
        assert (await limited.call(BROKER, traderId=uid, account=account)).status == 200

    assert (await limited.call(BROKER, traderId=uid, account="follower2")).status == 429
    other = await limited.call(BROKER, traderId=uid, account="follower2", address=None)
    assert other.status == 200


def test_both_scopes_apply_together() -> None:
    """With `uid|ip` the fuller of the two windows decides, and a refusal counts in neither."""
    limits, limit = RateLimits(), RateLimit(rate=2, per=1, scope="uid|ip")

    assert limits.take("e", limit, "a", "x", 0.0) == 1
    assert limits.take("e", limit, "b", "x", 0.0) == 0
    with pytest.raises(Refused, match="429"):
        limits.take("e", limit, "a", "x", 0.0)
    assert limits.take("e", limit, "a", "y", 0.0) == 0


async def test_limits_can_be_switched_off(caller) -> None:
    """Without limits nothing is refused and no header is sent."""
    replies = [await caller.call(SYMBOLS) for _ in range(30)]

    assert {reply.status for reply in replies} == {200}
    assert b"x-mbx-used-remain-limit" not in replies[0].headers


async def test_address_that_sends_too_much_is_shut_out_for_five_minutes(make_caller, clock) -> None:
    """The gate counts everything, even unknown URLs, and its ban outlasts the minute."""
    caller = make_caller(ip_rate=3)
    codes = [(await caller.send("GET", "/x")).code for _ in range(4)]
    assert codes == ["40404", "40404", "40404", "429"]

    clock.at += 299.9
    assert (await caller.send("GET", "/x")).code == "429"
    assert (await caller.send("GET", "/x", address="10.0.0.2")).code == "40404"
    clock.at += 0.2
    assert (await caller.send("GET", "/x")).code == "40404"
    assert caller.sim.requests.limited == 2
