"""Copies follow the follower's settings; sums of money agree between all lists."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from test_simulator_endpoints import V1, arguments

from bitget_copy._generated import ENDPOINTS
from bitget_copy.simulator.copy_settings import CopySetting, stop_prices
from bitget_copy.simulator.market import FUTURES, SPOT
from bitget_copy.simulator.orders import Order, OrderStore, by_number, newest
from bitget_copy.simulator.trader_statistics import StatisticsCache

DAY = 86_400_000
COIN = Decimal("1E-8")
T = "v1.futures.trader."
F = "v1.futures.follower."
READS = [key for key in V1 if not ENDPOINTS[key].writes]
ETH = next(item for item in FUTURES if item.symbol == "ETHUSDT_UMCBL")
PAIR = next(item for item in SPOT if item.symbol == "ETHUSDT")
SETTING = {"symbol": "ETHUSDT_UMCBL", "marginType": "trader", "leverType": "trader"}


@pytest.mark.parametrize(
    ("setting", "size"),
    [
        (CopySetting(symbol="x"), "2.00"),
        (CopySetting(symbol="x", kind="percent", value=Decimal("0.337")), "0.67"),
        (CopySetting(symbol="x", kind="amount", value=Decimal(100)), "0.50"),
        (CopySetting(symbol="x", kind="count", value=Decimal("0.25")), "0.25"),
        (CopySetting(symbol="x", kind="other", value=Decimal(9)), "2.00"),
        (CopySetting(symbol="x", max_held=Decimal("1.5")), "0.50"),
        (CopySetting(symbol="x", max_held=Decimal(1)), "0"),
        (CopySetting(symbol="x", kind="percent", value=Decimal("0.001")), "0"),
        (CopySetting(symbol="x", kind="count", value=Decimal(10**9)), "100000.00"),
    ],
)
def test_size_of_a_copy(setting: CopySetting, size: str) -> None:
    """Multiple, margin or fixed size, cut by what may be held, rounded down, never too small."""
    found = setting.size(ETH, Decimal(2), Decimal(2000), 10, Decimal(1))

    assert str(found) == size


def test_spot_amounts_are_quote_coins() -> None:
    """Both the amount of one copy and the most that may be held."""
    setting = CopySetting(symbol="x", kind="FIXED_AMOUNT", value=Decimal(90), max_held=Decimal(100))

    assert setting.size(PAIR, Decimal(9), Decimal(2000), 1, Decimal(0)) == Decimal("0.045")
    assert setting.size(PAIR, Decimal(9), Decimal(2000), 1, Decimal("0.045")) == Decimal("0.005")


def test_stops_are_percent_of_the_margin() -> None:
    """At leverage 20 a tenth of the margin is half a percent of the price; none may be negative."""
    ten = (Decimal(10), Decimal(10))

    assert stop_prices(ETH, "long", Decimal(2000), 20, *ten) == (Decimal(2010), Decimal(1990))
    assert stop_prices(ETH, "short", Decimal(2000), 20, *ten) == (Decimal(1990), Decimal(2010))
    assert stop_prices(ETH, "long", Decimal(2000), 1, None, Decimal(400)) == (None, None)
    assert stop_prices(ETH, "long", Decimal(2000), 1, Decimal(0), None) == (None, None)


@pytest.mark.parametrize(
    ("values", "side", "expected"),
    [
        ({"traceType": "percent", "traceValue": "0.5"}, "long", ("1.00", 10)),
        ({"traceType": "count", "traceValue": "0.3"}, "long", ("0.30", 10)),
        (
            {"leverType": "specify", "longLeverage": "3", "shortLeverage": "7",
             "traceType": "percent"},
            "short",
            ("2.00", 7),
        ),
        ({"leverType": "specify", "traceType": "percent"}, "long", ("2.00", 10)),
    ],
)  # fmt: skip
async def test_new_copy_has_the_followers_size_and_leverage(
    caller, sim, values, side, expected
) -> None:
    """What was set by the endpoint decides what the next copy looks like."""
    trader = sim.account("rsa")
    reply = await caller.call(
        F + "follow_trader", traderId=trader.uid, settings=[{**SETTING, **values}]
    )
    assert reply.data is True

    lead = int(sim.open_order("ETHUSDT_UMCBL", trader="rsa", side=side, size=Decimal(2)))

    copy = sim.account().futures.copy_orders.copies_of(lead)[0]
    assert (str(copy.size), copy.leverage) == expected


async def test_copies_stop_at_the_largest_holding(caller, sim) -> None:
    """The second copy gets what is left, the third is not made."""
    values = {**SETTING, "traceType": "count", "traceValue": "0.3", "maxHoldCount": "5"}
    trader, me = sim.account("rsa"), sim.account()
    orders = me.futures.copy_orders
    held = sum(row.size for row in orders.open_sorted.rows("ETHUSDT_UMCBL"))
    values["maxHoldCount"] = str(held + Decimal("0.4"))
    await caller.call(F + "follow_trader", traderId=trader.uid, settings=[values])

    leads = [int(sim.open_order("ETHUSDT_UMCBL", trader="rsa")) for _ in range(3)]

    sizes = [[copy.size for copy in orders.copies_of(lead)] for lead in leads]
    assert sizes == [[Decimal("0.30")], [Decimal("0.10")], []]


async def test_new_copy_gets_the_followers_stops(caller, sim) -> None:
    """Ratios of the margin, at the copy's own leverage."""
    values = {**SETTING, "traceType": "percent", "stopProfitRation": "50", "stopLossRation": "20"}
    await caller.call(F + "follow_trader", traderId=sim.account("rsa").uid, settings=[values])

    lead = int(sim.open_order("ETHUSDT_UMCBL", trader="rsa", side="short"))

    copy = sim.account().futures.copy_orders.copies_of(lead)[0]
    step = Decimal("0.01")
    assert copy.take_profit == (copy.open_price * Decimal("0.95")).quantize(step)
    assert copy.stop_loss == (copy.open_price * Decimal("1.02")).quantize(step)


# Sums of money


async def rows(caller: Any, key: str, **params: Any) -> list[dict[str, Any]]:
    """All pages of a futures history."""
    found: list[dict[str, Any]] = []
    now = int(caller.sim.now() * 1000)
    for page in range(1, 60):
        values = {"startTime": now - 80 * DAY, "endTime": now, "pageNo": page, "pageSize": 100}
        part = (await caller.call(key, values, **params)).data
        found += part
        if len(part) < 100:
            break
    return found


async def test_equity_moves_by_profit_and_fees(caller, sim, clock) -> None:
    """Seen from the endpoints alone: equity of a follower, its history, the trader's shares."""

    async def equity() -> Decimal:
        reply = await caller.call(T + "list_followers", pageNo=1, pageSize=100)
        uid = sim.account("follower1").uid
        return Decimal(next(r["accountEquity"] for r in reply.data if r["followerUid"] == uid))

    async def pending() -> Decimal:
        return Decimal((await caller.call(T + "get_profit_summary")).data["waitProfit"])

    copies = len(await rows(caller, F + "list_history_orders", account="follower1"))
    flat, share = await equity(), await pending()
    no = sim.open_order("SOLUSDT_UMCBL", side="short", size=Decimal(40))
    assert await equity() == flat  # fees are taken when it closes; the price has not moved
    clock.at += 1800
    before_close = await equity()
    await caller.call(T + "close_order", symbol="SOLUSDT_UMCBL", trackingNo=no)
    after_close = await equity()

    history = await rows(caller, F + "list_history_orders", account="follower1")
    row = max(history, key=lambda r: (r["closeTime"], r["trackingNo"]))
    fees = Decimal(row["openFee"]) + Decimal(row["closeFee"])
    assert len(history) == copies + 1
    assert Decimal(row["netProfit"]) == Decimal(row["achievedProfits"]) + fees
    assert abs(after_close - before_close - fees) <= Decimal("0.0001")
    earned = Decimal(0)
    for account in ("follower1", "follower2", "follower3"):
        for other in await rows(caller, F + "list_history_orders", account=account):
            if (other["closeTime"], other["symbol"]) == (row["closeTime"], "SOLUSDT_UMCBL"):
                earned += (max(Decimal(other["netProfit"]), Decimal(0)) / 10).quantize(COIN)
    assert earned > 0
    assert await pending() - share == earned
    shares = (await caller.call(T + "list_pending_profits", pageNo=1, pageSize=100)).data
    coin = sum(Decimal(r["profit"]) for r in shares if r["settleTokenId"] == "USDT")
    assert coin == await pending()


async def test_copies_in_the_history_belong_to_orders_in_the_traders_history(reader) -> None:
    """Same symbol, side, prices and closing time as an order that the trader closed."""
    lead = await rows(reader, T + "list_history_orders")
    copies = await rows(reader, F + "list_history_orders", account="follower1")
    names = ("symbol", "holdSide", "openAvgPrice", "closeAvgPrice", "closeTime")
    known = {tuple(row[name] for name in names) for row in lead}

    followed = [row for row in copies if tuple(row[name] for name in names) in known]

    assert len(copies) == 500
    assert len(followed) > 400


async def test_list_of_followed_traders_adds_up_to_the_history(caller, sim) -> None:
    """Profits by trader are the sums over closed copies, before and after another close."""

    async def check() -> None:
        history = await rows(caller, F + "list_history_orders")
        listed = (await caller.call(F + "list_traders")).data
        total = sum(Decimal(row["accumulateProfit"]) for row in listed)
        assert abs(total - sum(Decimal(row["achievedProfits"]) for row in history)) < Decimal(
            "0.01"
        )

    await check()
    params = {"productType": "UMCBL", "holdSide": "long"}
    assert (await caller.call(F + "close_all_orders", params)).data is True
    lead = sim.open_order("ETHUSDT_UMCBL", trader=next(iter(sim.account().futures.follows)))
    assert sim.account().futures.copy_orders.copies_of(int(lead))
    await check()


@pytest.mark.parametrize(
    ("key", "coin"),
    [(T + "list_history_profits", "marginCoin"), ("v1.spot.trader.list_history_profits", "coin")],
)
async def test_todays_shares_are_not_history_yet(reader, key, coin) -> None:
    """They are pending until midnight."""
    now = int(reader.sim.now() * 1000)
    reply = await reader.call(key, {"date": now, coin: "USDT", "pageNo": 1, "pageSize": 20})

    assert reply.data in ([], {"nextFlag": False, "resultList": []})


# Same seed, same bytes


async def test_same_seed_gives_the_same_bytes_of_every_read(make_caller, clock) -> None:
    """All reads of two worlds, in opposite orders, before and after a day with orders and stops."""

    async def replies(keys: list[str]) -> dict[str, bytes]:
        clock.at = 1_700_000_000.0
        caller = make_caller(seed=21, enforce_limits=False, ip_rate=None)
        found = {key: (await caller.call(key, arguments(caller.sim, key))).body for key in keys}
        for symbol in ("BTCUSDT_UMCBL", "ETHUSDT_UMCBL", "BTCUSDT_SPBL"):
            caller.sim.open_order(symbol)
        clock.at += 86_400
        for key in keys:
            found[f"{key} later"] = (await caller.call(key, arguments(caller.sim, key))).body
        return found

    first, second = await replies(READS), await replies(READS[::-1])

    assert [key for key in first if first[key] != second[key]] == []
    assert len(first) == 2 * len(READS) == 66


# Books


def test_page_of_a_list_is_a_slice_from_its_end() -> None:
    """Bounds cut both ends; a page beyond them is empty."""
    numbers: list[Any] = list(range(10))

    assert newest(numbers, 0, 3) == [9, 8, 7]
    assert newest(numbers, 8, 3) == [1, 0]
    assert newest(numbers, 10, 3) == []
    assert newest(numbers, 0, 9, low=4, high=7) == [6, 5, 4]
    assert newest(numbers, 2, 9, low=4, high=7) == [4]
    assert newest(numbers, 3, 9, low=4, high=7) == []


async def test_history_that_is_drawn_late_holds_what_was_closed_early(sim) -> None:
    """An order closed before anybody looked at the history stands in it once."""
    orders: OrderStore = sim.account("follower1").futures.copy_orders
    order: Order = next(iter(orders.open.values()))
    sim.world.close(order, int(sim.now() * 1000))

    assert orders.closed[-1] is order
    assert len(orders.closed) == len(set(orders.closed_by_number)) == 501


def test_sums_by_trader_are_made_anew_after_a_drop(sim) -> None:
    """A dropped copy counts nowhere."""
    orders = sim.account().spot.lead_orders
    order = next(row for row in orders.open.values() if row.copies)
    before = orders.copy_totals(order.trader).spent

    orders.drop(order)

    assert orders.copy_totals(order.trader).spent == before - order.size * order.open_price
    assert orders.closed_by_number[order.no] is None
    assert by_number(order) == (order.no, 0)


def test_figures_survive_a_close_in_the_past(sim) -> None:
    """They equal those made from nothing."""
    me, kept = sim.account("rsa"), StatisticsCache()
    kept.of(me)
    order = next(iter(me.futures.lead_orders.open.values()))
    sim.world.close(order, me.futures.lead_orders.closed[50].close_time)

    assert kept.of(me).totals == StatisticsCache().of(me).totals
    assert kept.of(me).times == [row.close_time for row in me.futures.lead_orders.closed]


def test_many_orders_of_one_millisecond_have_numbers_of_their_own(sim) -> None:
    """Numbers keep growing when the clock stands."""
    numbers = [int(sim.open_order("EOSUSDT_UMCBL", trader="rsa")) for _ in range(1200)]

    assert numbers == sorted(set(numbers))
