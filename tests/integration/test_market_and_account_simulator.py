"""Prices, balances, positions and ledgers through the client against the embedded exchange."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from market_and_account_facts import ORDINARY

from bitget_copy import (
    ENDPOINTS,
    APIError,
    ConfigError,
    CopyTradingClient,
    Credentials,
    ParameterError,
    RetryPolicy,
    to_wire,
)
from bitget_copy._clock import SystemClock
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import HandClock, Simulator
from bitget_copy.simulator.v3_endpoint_table import V3_ORDINARY

REPLIES: Final = Path(__file__).parents[1] / "replies"
PUBLIC: Final = [key for key, facts in ORDINARY.items() if facts[2] == "public"]
SIGNED: Final = [key for key, facts in ORDINARY.items() if facts[2] == "signed"]
LINES: Final = ("USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES")
NOON: Final = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nothing_deviates(caplog: pytest.LogCaptureFixture) -> Any:
    """What the simulator sends is as the table says: no warning is logged."""
    yield
    assert [record.getMessage() for record in caplog.records if record.levelname == "WARNING"] == []


def exchange(mode: str = "classic", **options: Any) -> Simulator:
    return Simulator(
        seed=7, orders=300, clock=HandClock(NOON.timestamp()), account_mode=mode,
        enforce_limits=False, **options,
    )  # fmt: skip


class AtNoon(SystemClock):
    """The machine's clock, but it is always `NOON`."""

    @staticmethod
    def wall() -> float:
        return NOON.timestamp()


def client_over(
    app: Any, credentials: Credentials | None = None, **options: Any
) -> CopyTradingClient:
    return CopyTradingClient(
        credentials, transport=app, limiter=LocalLimiter(), clock=AtNoon(),
        rate_limits={"*": {"rate": 1000}}, **options,
    )  # fmt: skip


def client_of(simulator: Simulator, account: str = "trader") -> CopyTradingClient:
    return client_over(simulator, simulator.accounts[account])


@pytest.fixture
async def classic() -> AsyncIterator[CopyTradingClient]:
    async with client_of(exchange()) as client:
        yield client


@pytest.fixture
async def unified() -> AsyncIterator[CopyTradingClient]:
    async with client_of(exchange("unified")) as client:
        yield client


def values(key: str) -> dict[str, object]:
    """Arguments with which the row has something to show."""
    usual = {
        "productType": "USDT-FUTURES", "category": "USDT-FUTURES", "marginCoin": "USDT",
        "symbol": "BTCUSDT",
    }  # fmt: skip
    return {p.wire: usual[p.wire] for p in ENDPOINTS[key].params if p.required}


def outline(data: Any) -> Any:
    """Names and JSON types at every depth; of a list those of its first row."""
    if isinstance(data, dict):
        return {name: outline(value) for name, value in data.items()}
    if isinstance(data, list):
        return [outline(data[0])] if data else []
    return "text or null" if data is None or isinstance(data, str) else type(data).__name__


@pytest.mark.parametrize("key", ORDINARY)
async def test_every_row_answers_with_the_fields_of_its_page(key: str) -> None:
    """Through the client all are read; on the wire each has the example's fields and no other."""
    simulator = exchange("unified" if key.startswith("v3.") else "classic")
    seen: list[bytes] = []

    async def watched(scope: Any, receive: Any, send: Any) -> None:
        async def keep(message: Any) -> None:
            seen.append(message.get("body", b""))
            await send(message)

        await simulator(scope, receive, keep)

    asked = values(key) | ({"category": "SPOT"} if key.startswith("v3.market.") else {})
    credentials = simulator.credentials if key in SIGNED else None
    async with client_over(watched, credentials) as client:
        value = await client.call(key, asked)
    json.dumps(to_wire(value))
    family, _, name = key.partition(".")
    example = json.loads((REPLIES / f"{family}/{name}.json").read_text("utf-8"))["data"]
    found, wanted = outline(json.loads(b"".join(seen))["data"]), outline(example)
    if key == "v2.account.list_accounts":  # no coin of ours is margin beside the others
        found[0]["assetList"] = wanted[0]["assetList"]
    if key == "v2.account.get_account":  # text in the older example and in the table
        for leverage in ("crossedMarginLeverage", "isolatedLongLever", "isolatedShortLever"):
            wanted[leverage] = "text or null"
    assert found == wanted


@pytest.mark.parametrize("key", V3_ORDINARY)
def test_the_simulator_has_a_table_of_its_own(key: str) -> None:
    """Its rows of V3 were written apart from the client's, and say the same."""
    one, other = V3_ORDINARY[key], ENDPOINTS[key]
    assert (one.method, one.path, one.signed) == (other.method, other.path, other.signed)
    assert (one.limit.rate, one.limit.scope) == (other.limit.rate, other.limit.scope)
    assert {(p.wire, p.required) for p in one.params} == {
        (p.wire, p.required) for p in other.params
    }
    for param in one.params:
        if param.enum is not None:
            assert {*param.enum} == {*(other.param(param.wire).enum or ())}


# Without a key


@pytest.mark.parametrize("key", PUBLIC)
@pytest.mark.parametrize("mode", ["classic", "unified"])
async def test_a_client_without_a_key_makes_public_calls(key: str, mode: str) -> None:
    """Whatever kind of accounts there are, prices are told to everybody, and nothing is signed."""
    simulator = exchange(mode)
    async with client_over(simulator) as client:
        assert await client.call(key, values(key))
        assert abs(await client.sync_clock()) < 10**9
    assert simulator.requests.count(status=200) == 2


@pytest.mark.parametrize(
    "key", [*SIGNED, "v2.futures.trader.close_order", "v1.spot.trader.get_settings"]
)
async def test_a_client_without_a_key_sends_no_signed_call(key: str) -> None:
    """The error says what is missing, before anything is sent."""
    simulator = exchange()
    async with client_over(simulator) as client:
        with pytest.raises(ConfigError, match=rf"{key}: is a signed call.*from_env\(\)"):
            await client.call(key, {})
    assert simulator.requests.count() == 0


async def test_public_calls_of_a_client_with_a_key_show_no_key() -> None:
    """No header of theirs names the account, so an exchange that knows no key answers."""
    headers: list[dict[bytes, bytes]] = []
    simulator = exchange()

    async def watched(scope: Any, receive: Any, send: Any) -> None:
        headers.append(dict(scope["headers"]))
        await simulator(scope, receive, send)

    async with client_over(watched, simulator.credentials) as client:
        await client.v2.market.list_tickers(product_type="USDT-FUTURES")
        await client.v2.position.list_positions(product_type="USDT-FUTURES")
    public, signed = (sorted(name for name in each if b"access" in name) for each in headers)
    assert public == []
    assert len(signed) == 4


async def test_public_calls_of_all_clients_share_the_limit_of_the_address() -> None:
    """Two clients without keys have one bucket between them, and the clock's question counts."""
    simulator, limiter = exchange(), LocalLimiter()
    for _ in range(2):
        async with CopyTradingClient(transport=simulator, limiter=limiter) as client:
            await client.v2.market.get_time()
            await client.sync_clock()
            states = [each for each in client.bucket_states() if "get_time" in each.endpoint]
    assert len(states) == 1
    assert states[0].scope == "ip"


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("v3.market.list_tickers", {"category": "MARGIN"}),
        ("v3.position.get_positions", {"category": "SPOT"}),
        ("v2.market.list_contracts", {}),
        ("v2.market.get_ticker", {"symbol": "BTCUSDT_UMCBL", "productType": "USDT-FUTURES"}),
        ("v2.account.list_bills", {"productType": "USDT-FUTURES", "limit": 101}),
    ],
)
async def test_wrong_arguments_are_not_sent(key: str, wrong: dict[str, object]) -> None:
    """Words of another row's category, missing ones, suffixes of V1 and pages too large."""
    simulator = exchange()
    async with client_of(simulator) as client:
        with pytest.raises(ParameterError):
            await client.call(key, wrong)
    assert simulator.requests.count() == 0


# One world


async def test_prices_are_those_of_the_world(classic: CopyTradingClient) -> None:
    """Ticker, list, the three prices and V3 tell the same price at one moment."""
    market = classic.v2.market
    (ticker,) = await market.get_ticker(symbol="BTCUSDT", product_type="USDT-FUTURES")
    rows = await market.list_tickers(product_type="USDT-FUTURES")
    (price,) = await market.get_price(symbol="BTCUSDT", product_type="USDT-FUTURES")
    (third,) = await classic.v3.market.list_tickers(category="USDT-FUTURES", symbol="BTCUSDT")
    assert ticker == next(row for row in rows if row.symbol == "BTCUSDT")
    assert ticker.last_pr == price.mark_price == third.last_price
    assert ticker.low24h <= ticker.last_pr <= ticker.high24h
    assert ticker.bid_pr < ticker.last_pr < ticker.ask_pr


async def test_positions_are_the_orders_netted() -> None:
    """Own orders and copies of a contract and a side are one position, by size and by profit."""
    simulator = exchange()
    async with client_of(simulator) as client:
        for line in LINES:
            rows = await client.v2.position.list_positions(product_type=line)
            world, me = simulator.world, simulator.account().futures
            orders = [*me.lead_orders.open.values(), *me.copy_orders.open.values()]
            product = {"USDT-FUTURES": "umcbl", "COIN-FUTURES": "dmcbl", "USDC-FUTURES": "cmcbl"}
            mine = [each for each in orders if each.instrument.product == product[line]]
            assert len(rows) == len({(each.instrument.symbol, each.side) for each in mine})
            assert sum(row.total for row in rows) == sum(each.size for each in mine)
            now = int(simulator.now() * 1000)
            profits = [each.profit_at(world.market.price(each.instrument, now)) for each in mine]
            assert sum(row.unrealized_pl for row in rows) == sum(profits)
            for row in rows:
                some = await client.v2.position.list_positions_by_symbol(
                    symbol=row.symbol, product_type=line, margin_coin=row.margin_coin
                )
                assert (row.hold_side, row.total) in [(each.hold_side, each.total) for each in some]


async def test_equity_of_several_accounts_is_that_of_the_world() -> None:
    """Product lines together are what the account is worth; spot coins what is tied up there."""
    simulator = exchange()
    now = int(simulator.now() * 1000)
    for name in ("trader", "rsa", "follower1"):
        async with client_of(simulator, name) as client:
            equity = Decimal(0)
            for line in LINES:
                for row in await client.v2.account.list_accounts(product_type=line):
                    equity += row.usdt_equity
            assets = await client.v2.account.list_spot_assets()
            prices = {row.symbol: row.last_pr for row in await client.v2.market.list_spot_tickers()}
        account, world = simulator.account(name), simulator.world
        assert equity == world.equity(account, "futures", now)
        worth = sum(
            row.available if row.coin == "USDT" else row.limit_available * prices[f"{row.coin}USDT"]
            for row in assets
        )
        assert worth == world.equity(account, "spot", now)


async def test_assets_of_a_unified_account_are_both_markets() -> None:
    """One worth, of which every coin that is not 0 shows its part."""
    simulator = exchange("unified")
    async with client_of(simulator) as client:
        assets = await client.v3.account.get_assets()
    assert sum(each.usd_value for each in assets.assets) == assets.account_equity
    world, account = simulator.world, simulator.account()
    now = int(simulator.now() * 1000)
    markets = world.equity(account, "futures", now) + world.equity(account, "spot", now)
    assert assets.account_equity == pytest.approx(markets + account.wallets["uta"])


async def test_close_what_lost_two_per_cent() -> None:
    """Prices of the same client say which orders to close, and only those are closed."""
    simulator = exchange()
    async with client_of(simulator) as client:
        trader = client.v2.futures.trader
        tickers = await client.v2.market.list_tickers(product_type="USDT-FUTURES")
        prices = {ticker.symbol: ticker.mark_price for ticker in tickers}

        def change(order: Any) -> Decimal:
            sign = 1 if order.pos_side == "long" else -1
            return sign * (prices[order.symbol] / order.open_price_avg - 1)

        before = [o async for o in trader.iter_open_orders(product_type="USDT-FUTURES")]
        losing = {o.tracking_no for o in before if change(o) <= Decimal("-0.02")}
        for number in losing:
            await trader.close_order(product_type="USDT-FUTURES", tracking_no=number)
        after = {o.tracking_no async for o in trader.iter_open_orders(product_type="USDT-FUTURES")}
    assert losing
    assert after == {o.tracking_no for o in before} - losing


async def test_contracts_round_as_the_world_trades(classic: CopyTradingClient) -> None:
    """Every contract, pair and instrument gives sizes and prices in its own steps."""
    for line in LINES:
        for row in await classic.v2.market.list_contracts(product_type=line):
            (third,) = await classic.v3.market.list_instruments(category=line, symbol=row.symbol)
            for size, price in (("1.23456789", "1234.56789"), ("100", "0.123456789")):
                assert row.round_size(size) == third.round_size(size) <= Decimal(size)
                assert row.round_price(price) == third.round_price(price)
                assert abs(row.round_price(price) - Decimal(price)) <= row.price_tick / 2
    pairs = {row.symbol: row for row in await classic.v2.market.list_spot_symbols()}
    for third in await classic.v3.market.list_instruments(category="SPOT"):
        assert third.round_size("1.23456789") == pairs[third.symbol].round_size("1.23456789")


# Ledgers and histories


async def test_bills_have_profit_shares_and_end() -> None:
    """Page after page, newest first, each entry once; shares of both sides are among them."""
    async with client_of(exchange()) as client:
        whole = [bill async for bill in client.v2.account.iter_bills(product_type="USDT-FUTURES")]
        paged = [
            bill
            async for bill in client.v2.account.iter_bills(product_type="USDT-FUTURES", limit=50)
        ]
        kinds = {bill.business_type for bill in whole}
        paid = [
            bill
            async for bill in client.v2.account.iter_bills(
                product_type="USDT-FUTURES", business_type="tracking_follow_pay"
            )
        ]
    assert whole == paged
    numbers = [int(bill.bill_id) for bill in whole]
    assert len(numbers) > 100
    assert numbers == sorted({*numbers}, reverse=True)
    assert {"open_long", "close_short", "tracking_follow_pay", "tracking_trader_income"} <= kinds
    assert paid == [bill for bill in whole if bill.business_type == "tracking_follow_pay"]
    assert all(bill.amount < 0 for bill in paid)


async def test_a_close_adds_its_entry_and_changes_no_other() -> None:
    """The newest balance is what the account holds; balances of the past stay as they were."""
    simulator = exchange()
    async with client_of(simulator) as client:
        account = client.v2.account
        before = await account.list_bills(product_type="USDT-FUTURES", limit=100)
        (order, *_) = (
            await client.v2.futures.trader.list_open_orders(product_type="USDT-FUTURES")
        ).items
        simulator.advance(60)
        await client.v2.futures.trader.close_order(
            product_type="USDT-FUTURES", tracking_no=order.tracking_no
        )
        after = await account.list_bills(product_type="USDT-FUTURES", limit=100)
    fresh = [bill for bill in after.bills if bill.c_time and bill.c_time > NOON]
    closes = [bill for bill in fresh if str(bill.business_type).startswith("close_")]
    assert order.symbol in {bill.symbol for bill in closes}
    assert after.bills[len(fresh) :] == before.bills[: len(after.bills) - len(fresh)]
    assert after.bills[0].balance == simulator.account().futures.equity


async def test_older_spans_are_read_in_windows(classic: CopyTradingClient) -> None:
    """Sixty days take two calls of thirty; more in one call is refused by the exchange."""
    start = NOON - timedelta(days=59)
    bills = [
        bill
        async for bill in classic.v2.account.iter_bills(
            product_type="USDT-FUTURES", start_time=start, end_time=NOON
        )
    ]
    assert min(bill.c_time for bill in bills) < NOON - timedelta(days=50)
    assert len({bill.bill_id for bill in bills}) == len(bills)
    with pytest.raises(APIError) as caught:
        await classic.v2.account.list_bills(
            product_type="USDT-FUTURES", start_time=start, end_time=NOON
        )
    assert caught.value.code == "40705"


async def test_records_and_histories_of_v3_are_read_whole(unified: CopyTradingClient) -> None:
    """By their cursors, each row once, and what is small in pages is the same as in one."""
    for resource, name in (
        (unified.v3.account, "iter_financial_records"),
        (unified.v3.position, "iter_history_positions"),
    ):
        iterate = getattr(resource, name)
        whole = [row async for row in iterate(category="USDT-FUTURES")]
        paged = [row async for row in iterate(category="USDT-FUTURES", limit=30)]
        ids = [getattr(row, "id", None) or row.position_id for row in whole]
        assert whole == paged
        assert len({*ids}) == len(ids) > 30
        assert [row async for row in iterate(category="COIN-FUTURES")] != whole
    for row in whole:
        assert row.net_profit == row.cum_realised_pnl + row.open_fee_total + row.close_fee_total


async def test_what_is_empty_is_null_on_the_wire_and_a_list_here() -> None:
    """An account that holds nothing has no positions in either family."""
    simulator = exchange("unified")
    async with client_of(simulator, "follower1") as client:
        for store in ("lead_orders", "copy_orders"):
            orders = getattr(simulator.account("follower1").futures, store)
            for order in list(orders.open.values()):
                orders.drop(order)
        assert (await client.v3.position.get_positions(category="USDT-FUTURES")).items == []


async def test_kinds_of_accounts_are_kept_apart() -> None:
    """A unified account is refused V2's private rows, a classic one V3's; prices are for all."""
    for mode, key, code in (
        ("unified", "v2.position.list_positions", "40085"),
        ("classic", "v3.position.get_positions", "40084"),
    ):
        async with client_of(exchange(mode)) as client:
            with pytest.raises(APIError) as caught:
                await client.call(key, values(key))
            assert caught.value.code == code
            assert await client.v2.market.list_tickers(product_type="USDT-FUTURES")
            assert await client.v3.market.list_tickers(category="SPOT")


async def test_limits_of_the_rows_are_kept_by_the_exchange() -> None:
    """Prices count by address, balances by account."""
    clock = HandClock(NOON.timestamp())
    simulator = Simulator(seed=7, clock=clock, arrival_clock=clock)
    once = RetryPolicy(max_attempts=1)
    async with client_over(simulator, simulator.credentials, retry=once) as client:
        for _ in range(20):
            await client.v2.market.get_time()
        with pytest.raises(APIError):
            await client.v2.market.get_time()
        await client.v2.account.get_info()
        with pytest.raises(APIError):
            await client.v2.account.get_info()
