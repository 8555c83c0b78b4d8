"""What tests do with the simulator by hand: orders and prices by name, and time that passes."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from bitget_copy import ConfigError, CopyTradingClient, LocalLimiter
from bitget_copy.simulator import HandClock, Simulator

DAY = 86_400


def client_of(sim: Simulator, **options: Any) -> CopyTradingClient:
    return CopyTradingClient(
        sim.credentials, base_url="http://127.0.0.1", transport=sim, limiter=LocalLimiter(),
        **options,
    )  # fmt: skip


# --- accounts ------------------------------------------------------------------------------


@pytest.mark.parametrize("pattern", ["nobody", "follower4", "lead*", "readonly", ""])
def test_a_mode_of_no_account_is_refused_with_those_that_there_are(pattern: str) -> None:
    """A second key of an account is none of its own."""
    with pytest.raises(
        ConfigError, match=r"there are trader, rsa, follower1 to follower3$"
    ) as told:
        Simulator(account_mode={"trader": "classic", pattern: "unified"})
    assert repr(pattern) in str(told.value)


def test_modes_are_those_of_the_patterns_that_fit_first() -> None:
    """One that others go before may be left with no account."""
    modes: Any = {"trader": "unified", "*": "classic", "rsa": "hybrid"}
    sim = Simulator(account_mode=modes, accounts=1)
    assert [sim.account(name).mode for name in ("trader", "rsa", "follower1")] == [
        "unified", "classic", "classic",
    ]  # fmt: skip


@pytest.mark.parametrize("count", [1, 2, 1_900])
def test_an_account_that_there_is_not_is_told_with_those_that_there_are(count: int) -> None:
    """Wherever it is named, and in one line."""
    sim = Simulator(accounts=count)
    last = f" to follower{count}" if count > 1 else ""
    names = f"there are trader, readonly, elite, rsa, follower1{last}"
    for look in (sim.accounts.__getitem__, sim.account, lambda name: sim.bind_key(name, None)):
        with pytest.raises(KeyError) as told:
            look("x")
        assert told.value.args == (f"simulator: no account 'x'; {names}",)
    assert "x" not in sim.accounts
    assert sim.accounts.get("x") is None
    assert names.removeprefix("there are ") in repr(sim)


# --- names ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("symbol", "product_type", "found"),
    [
        ("BTCUSDT", "USDT-FUTURES", "BTCUSDT_UMCBL"),
        ("BTCUSDT", "SPOT", "BTCUSDT_SPBL"),
        ("BTCUSD", "COIN-FUTURES", "BTCUSD_DMCBL"),
        ("BTCPERP", "USDC-FUTURES", "BTCPERP_CMCBL"),
        ("BTCUSDT_UMCBL", "USDT-FUTURES", "BTCUSDT_UMCBL"),
        ("BTCUSD", None, "BTCUSD_DMCBL"),
        ("EOSUSDT", None, "EOSUSDT_UMCBL"),
        ("BGBUSDT", None, "BGBUSDT_SPBL"),
    ],
)
def test_names_of_v2_mean_what_names_of_v1_mean(symbol: str, product_type: Any, found: str) -> None:
    """Price, moved price and order are those of the one contract or pair that is meant."""
    sim = Simulator(clock=HandClock())
    assert sim.price(symbol, product_type=product_type) == sim.price(found)
    sim.move_price(symbol, sim.price(found) + 1, product_type=product_type)
    assert sim.price(symbol, product_type=product_type) == sim.price(found)
    number = int(sim.open_order(symbol, product_type=product_type))
    account = sim.account()
    futures = [order.no for order in account.futures.lead_orders.open.values()]
    assert (number in futures) is not found.endswith("_SPBL")


@pytest.mark.parametrize("helper", ["open_order", "price", "move_price"])
def test_a_name_of_two_things_is_refused(helper: str) -> None:
    """The error says what to write; nothing is opened on a guess."""
    sim = Simulator(clock=HandClock())
    more = (Decimal(70_000),) if helper == "move_price" else ()
    with pytest.raises(ConfigError, match="product_type='USDT-FUTURES' or product_type='SPOT'"):
        getattr(sim, helper)("BTCUSDT", *more)


@pytest.mark.parametrize(
    ("symbol", "product_type", "said"),
    [
        ("BGBUSDT", "USDT-FUTURES", "there is product_type='SPOT'"),
        ("BTCUSDT_UMCBL", "SPOT", "there is product_type='USDT-FUTURES'"),
        ("NOCOIN", "COIN-FUTURES", "there are BTCUSD_DMCBL, ETHUSD_DMCBL"),
        ("BTCUSDT", "umcbl", "'USDT-FUTURES', 'COIN-FUTURES', 'USDC-FUTURES', 'SPOT'"),
        ("BTCUSDT", 3, "product_type=3"),
        (None, "SPOT", "symbol=None"),
        ([], None, "symbol=of type list"),
    ],
)
def test_wrong_names_say_what_there_is(symbol: Any, product_type: Any, said: str) -> None:
    """Each error names what was given and what would be taken."""
    with pytest.raises(ConfigError) as caught:
        Simulator().price(symbol, product_type=product_type)
    assert said in str(caught.value)


# --- time ----------------------------------------------------------------------------------


@pytest.mark.parametrize("clock", [None, HandClock, lambda: 1_700_000_000.0])
async def test_a_client_with_the_clock_of_the_simulator_goes_along(clock: Any) -> None:
    """After days no timestamp is refused, and the client's time is the exchange's."""
    sim = Simulator(clock=clock() if clock is HandClock else clock, enforce_limits=False)
    client = client_of(sim, clock=sim.clock)
    for _ in range(3):
        await client.v2.futures.trader.list_open_orders(product_type="USDT-FUTURES")
        sim.advance(timedelta(days=2))
        assert client.clock.now_ms() == pytest.approx(sim.now() * 1000, abs=1000)
    assert client.clock.offset == pytest.approx(0, abs=1)
    number = sim.open_order("ETHUSDT", product_type="USDT-FUTURES")
    await client.v2.futures.trader.close_order(
        tracking_no=number, symbol="ETHUSDT", product_type="USDT-FUTURES"
    )
    assert sim.requests.count() == sim.requests.count(status=200) == 4
    assert sim.executions.count("v2.futures.trader.close_order", trackingNo=number) == 1


async def test_a_client_with_another_clock_finds_out_by_itself() -> None:
    """One timestamp is refused and the call repeated, once."""
    sim = Simulator(enforce_limits=False)
    client = client_of(sim)
    sim.advance(2 * DAY)
    for _ in range(2):
        await client.v2.futures.trader.list_open_orders(product_type="USDT-FUTURES")
    assert sim.requests.count() - sim.requests.count(status=200) == 1


@pytest.mark.parametrize("clock", [pytest.param(None, marks=pytest.mark.gate), HandClock])
async def test_limits_recover_while_time_passes(clock: Any) -> None:
    """A window that was used up is free after its seconds were advanced."""
    sim = Simulator(clock=clock and clock())
    client = client_of(sim, clock=sim.clock, rate_limits={"*": {"rate": 1000}})
    symbols = client.with_options(max_attempts=1).v2.futures.trader.list_symbols
    for _ in range(3):
        before = sim.requests.limited
        for _ in range(5):
            await symbols(product_type="USDT-FUTURES")
        assert sim.requests.limited == before
        sim.advance(1.5)


@pytest.mark.parametrize(
    "wrong", [-1, -0.001, float("nan"), float("inf"), "2 days", None, True, timedelta(-1), 10**10]
)
def test_time_goes_forward_only_and_ends_in_2100(wrong: Any) -> None:
    """What cannot be is refused, and no clock has moved."""
    sim = Simulator()
    with pytest.raises(ConfigError, match="advance"):
        sim.advance(wrong)
    assert sim.clock_offset == 0


async def test_a_new_world_begins_at_the_moment_of_the_clock() -> None:
    """`reset` forgets what was advanced, for exchange and client."""
    sim = Simulator(enforce_limits=False)
    client = client_of(sim, clock=sim.clock)
    sim.advance(2 * DAY)
    sim.clock_offset += 5
    assert sim.clock_offset == 2 * DAY + 5
    sim.reset()
    assert sim.clock_offset == 0
    await client.v2.account.get_info()
    assert sim.requests.count() == sim.requests.count(status=200) == 1


def test_clocks_that_do_not_agree_are_not_the_clients() -> None:
    """What a test puts between the two clocks moves the exchange's alone."""
    sim = Simulator()
    sim.clock_offset = 40
    assert sim.now() - sim.clock.wall() == pytest.approx(40, abs=1)
    sim.advance(10)
    assert sim.clock_offset == 50
    assert sim.now() - sim.clock.wall() == pytest.approx(40, abs=1)


def test_the_representation_tells_seed_time_and_accounts() -> None:
    """What a failing test shows is enough to make the world again; keys are not in it."""
    sim = Simulator(seed=11, accounts=2, clock=HandClock())
    assert repr(sim) == (
        "<Simulator seed=11 at 2023-11-14 22:13:20+00:00, accounts: trader, readonly, elite, rsa, "
        "follower1 to follower2>"
    )
    assert sim.credentials.api_key not in repr(sim)
    assert "follower1>" in repr(Simulator(accounts=1))
