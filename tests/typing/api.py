"""The public interface as type checkers see it. Checked by mypy, never run."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, assert_type

from bitget_copy import (
    ENDPOINTS,
    NOT_GIVEN,
    Account,
    Accounts,
    AccountView,
    Attempt,
    BitgetCopyError,
    CopyTradingClient,
    Credentials,
    Egress,
    Endpoint,
    Executed,
    LocalLimiter,
    NotExecuted,
    Outcome,
    OutcomeUnknownError,
    RateLimitError,
    RawResponse,
    RetryPolicy,
    Secret,
    StillUnknown,
    symbols,
    to_dict,
    to_rows,
    watching,
)
from bitget_copy.models import v1, v2, v3
from bitget_copy.simulator import Simulator


async def reads(client: CopyTradingClient) -> None:
    orders = await client.v1.futures.trader.list_open_orders(
        symbol="BTCUSDT_UMCBL", product_type="umcbl"
    )
    assert_type(orders, list[v1.FuturesTraderOpenOrder])
    assert_type(orders[0].open_avg_price, Decimal | None)
    assert_type(orders[0].open_time, datetime)
    assert_type(orders[0].hold_side, v1.HoldSide | str | None)
    assert_type(orders[0].tracking_no, str)

    page = await client.v1.spot.trader.list_followers(page_no=1, page_size=30, timeout=2.5)
    assert_type(page, v1.SpotTraderFollowerPage)
    assert_type(page.next_flag, bool | None)
    assert_type(page.result_list, list[v1.SpotTraderFollower])
    assert_type(page.items, list[v1.SpotTraderFollower])
    assert_type(page.items[0].tracer_user_id, str)
    page.items = []  # type: ignore[misc]

    async for order in client.v1.futures.trader.iter_history_orders(
        start_time=datetime(2023, 1, 1, tzinfo=UTC), end_time=datetime(2023, 2, 1, tzinfo=UTC)
    ):
        assert_type(order, v1.FuturesTraderHistoryOrder)


async def reads_of_v2(client: CopyTradingClient) -> None:
    page = await client.v2.futures.trader.list_open_orders(product_type="USDT-FUTURES")
    assert_type(page, v2.FuturesTraderOpenOrderPage)
    assert_type(page.items[0].pos_side, v2.HoldSide | str | None)
    assert_type(page.items[0].symbol, str)
    async for order in client.v2.futures.follower.iter_open_orders(
        product_type=v2.ProductType.USDT_FUTURES, limit=50
    ):
        assert_type(order, v2.FuturesFollowerOpenOrder)
    watcher = client.v2.futures.follower.watch_open_orders(product_type="USDT-FUTURES", every=1)
    assert_type(watcher.rows, list[v2.FuturesFollowerOpenOrder])
    async for change in watcher:
        match change:
            case watching.Appeared(row=order) | watching.Changed(row=order):
                assert_type(order, v2.FuturesFollowerOpenOrder)
            case watching.Stale(error=error):
                assert_type(error, BitgetCopyError | None)
            case _:
                pass
    positions = client.v3.position.watch_positions(category="USDT-FUTURES")
    assert_type(positions, watching.Watcher[v3.Position])
    summary = await client.v2.futures.trader.get_profit_summary()
    assert_type(summary.profit_summary, v2.FuturesTraderProfitTotals | None)


async def writes_of_v2(client: CopyTradingClient) -> None:
    trader = client.v2.futures.trader
    await trader.close_order(tracking_no="1", product_type="USDT-FUTURES")
    await trader.close_order(product_type="USDT-FUTURES")  # type: ignore[call-arg]
    await trader.close_orders_by_symbol(product_type="USDT-FUTURES")  # type: ignore[call-arg]
    [key] = await trader.create_copy_api(passphrase=Secret("a1b2c3d4"))
    assert_type(key.secret, Secret | None)
    assert_type(symbols.to_v2("BTCUSDT_UMCBL").product_type, str)
    CopyTradingClient(Credentials(api_key="k", secret_key="s", passphrase="p"), experimental=True)


async def writes(client: CopyTradingClient) -> None:
    done = await client.v1.futures.trader.close_order(
        symbol="BTCUSDT_UMCBL", tracking_no="1", priority=40
    )
    assert_type(done, v1.FuturesTraderCloseResult)
    await client.v1.futures.trader.get_statistics(timeout=None)
    await client.v1.futures.trader.get_statistics(timeout=NOT_GIVEN)
    followed = await client.v1.futures.follower.follow_trader(
        trader_id="abc",
        settings=[
            v1.FuturesFollowerFollowSetting(
                symbol="ETHUSDT_UMCBL",
                margin_type=v1.MarginType.SPECIFY,
                lever_type="trader",
                trace_type="amount",
                trace_value=Decimal(100),
            )
        ],
    )
    assert_type(followed, bool)
    await client.v1.futures.trader.set_settings(enable_trace=True, show_tpsl="NO")


async def refused_by_the_checker(client: CopyTradingClient) -> None:
    trader = client.v1.futures.trader
    await trader.list_open_orders("BTCUSDT_UMCBL", "umcbl")  # type: ignore[call-arg]
    await trader.list_open_orders(symbol="BTCUSDT_UMCBL", product_type="wrong")  # type: ignore[arg-type]
    await trader.close_order(symbol="BTCUSDT_UMCBL", tracking_no=None)  # type: ignore[arg-type]
    await trader.set_order_tpsl(symbol="BTCUSDT_UMCBL", tracking_no="1")  # type: ignore[call-arg]
    await client.v1.spot.trader.close_orders(tracking_order_nos="1", symbol="X")  # type: ignore[arg-type]


def errors_and_table(error: OutcomeUnknownError, limited: RateLimitError) -> None:
    assert_type(error.outcome, Outcome)
    assert_type(error.ids, dict[str, str])
    assert_type(limited.retry_after, float | None)
    row = ENDPOINTS["v1.futures.trader.list_open_orders"]
    assert_type(row, Endpoint)
    assert_type(row.limit.rate, int)


async def afterwards(error: OutcomeUnknownError) -> None:
    verdict = await error.reconcile(timeout=60, max_lag=5)
    assert_type(verdict, Executed | NotExecuted | StillUnknown)
    assert_type(verdict.evidence, str)
    if isinstance(verdict, Executed | NotExecuted):
        assert_type(verdict.assumed_lag, float)


def ways_to_make_one() -> None:
    def hook(attempt: Attempt) -> None:
        assert_type(attempt.waited, float)

    credentials = Credentials(api_key="k", secret_key="s", passphrase="p", uid=None)
    CopyTradingClient(credentials, timeout=5, policy="strict", on_attempt=hook)
    CopyTradingClient(credentials, timeout=None, retry=RetryPolicy(max_attempts=1))
    CopyTradingClient(credentials, retry=3)  # type: ignore[arg-type]
    CopyTradingClient(credentials, rate_limits={"*": {"share": 0.5}}, on_attempt=[hook])
    CopyTradingClient(credentials, transport=Simulator(seed=1))
    CopyTradingClient.from_env(base_url="http://127.0.0.1:8787")
    CopyTradingClient(credentials, time_out=5)  # type: ignore[call-arg]
    assert_type(Credentials.rsa(api_key="k", private_key="pem", passphrase="p"), Credentials)


async def account(client: CopyTradingClient) -> None:
    view = await client.account_mode(timeout=5, priority=1)
    assert_type(view, AccountView)
    assert_type(view.mode, str | None)
    assert_type(view.rights, tuple[str, ...] | None)
    assert_type(view.families["v3"], bool | None)
    assert_type(view.why["mode"], str)


async def many_accounts(credentials: Credentials) -> None:
    accounts = Accounts(
        {"main": Account(credentials, product_type="USDT-FUTURES", egress="a"), "b": credentials},
        egress={"a": Egress(local_address="192.0.2.7"), "b": Egress(proxy="http://192.0.2.8:1")},
        timeout=5,
        on_attempt=[],
    )
    Accounts.from_toml("accounts.toml", strict_replies=True, journal="journals")
    Accounts.from_env("ALICE_", "BOB_", limiter=LocalLimiter())
    Accounts({"a": credentials}, time_out=5)  # type: ignore[call-arg]
    Accounts({"a": "key"})  # type: ignore[dict-item]
    found = await accounts.gather(lambda client: client.v2.futures.follower.list_traders())
    assert_type(found["main"], list[v2.FuturesFollowerTrader] | Exception)
    assert_type(await accounts.account_modes(), dict[str, AccountView | Exception])
    assert_type(accounts["main"], CopyTradingClient)
    assert_type(accounts.labels, tuple[str, ...])
    await accounts["main"].v2.futures.follower.list_open_orders(
        product_type=accounts.account("main").product_type or "USDT-FUTURES"
    )
    async with accounts as same:
        assert_type(same, Accounts)


async def views(client: CopyTradingClient) -> None:
    view = client.with_options(timeout=None, max_attempts=1, priority=3, read_only=True)
    assert_type(view, CopyTradingClient)
    client.with_options(timeout="2")  # type: ignore[arg-type]
    client.with_options(retries=2)  # type: ignore[call-arg]
    async with client.with_options(timeout=2) as quick:
        assert_type(quick, CopyTradingClient)


async def raw_responses(client: CopyTradingClient) -> None:
    listing = client.v2.futures.trader.list_open_orders
    raw = await client.with_raw_response(listing, product_type="USDT-FUTURES", timeout=3)
    assert_type(raw, RawResponse[v2.FuturesTraderOpenOrderPage])
    assert_type(raw.value.items[0].symbol, str)
    assert_type(raw.body, bytes)
    assert_type(raw.request_time, datetime | None)
    assert_type(raw.attempts, tuple[Attempt, ...])
    await client.with_raw_response(listing)  # type: ignore[call-arg]
    await client.with_raw_response(listing, product_type="spot")  # type: ignore[arg-type]
    history = client.v2.futures.trader.iter_history_orders
    await client.with_raw_response(history, product_type="USDT-FUTURES")  # type: ignore[arg-type]


async def plain_rows(client: CopyTradingClient) -> None:
    page = await client.v2.futures.trader.list_open_orders(product_type="USDT-FUTURES")
    assert_type(to_rows(page), list[dict[str, Any]])
    assert_type(to_rows(page.items, json=True), list[dict[str, Any]])
    assert_type(to_dict(page.items[0]), dict[str, Any])
