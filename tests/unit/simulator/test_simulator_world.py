"""The state behind the replies: closing, following, settings, paging, profits."""

from __future__ import annotations

import itertools
import math
from decimal import Decimal

import pytest

from bitget_copy.errors import ConfigError
from bitget_copy.simulator import Simulator
from bitget_copy.simulator.market import Market, fee, gross_profit, margin
from bitget_copy.simulator.profit_shares import day_of
from bitget_copy.simulator.world import REFOLLOW_MS

DAY = 86_400_000
T = "v1.futures.trader."
F = "v1.futures.follower."
B = "v1.futures.broker."
ST = "v1.spot.trader."
SF = "v1.spot.follower."
SETTING = {
    "symbol": "BTCUSDT_UMCBL",
    "marginType": "specify",
    "marginCoin": "USDT",
    "leverType": "specify",
    "longLeverage": "12",
    "shortLeverage": "10",
    "traceType": "amount",
    "traceValue": "1000.50",
    "maxHoldCount": "3",
    "stopProfitRation": "",
    "stopLossRation": "20",
}


async def open_trades(caller, symbol="BTCUSDT_UMCBL", account="trader"):
    rows = await caller.call(
        T + "list_open_orders",
        symbol=symbol,
        productType=symbol.partition("_")[2].lower(),
        pageNo=1,
        pageSize=50,
        account=account,
    )
    return rows.data


async def open_copies(caller, account="trader", **params):
    found = []
    for product in ("umcbl", "dmcbl", "cmcbl"):
        rows = await caller.call(
            F + "list_open_orders",
            {"productType": product, "pageNo": 1, "pageSize": 100, **params},
            account=account,
        )
        found += rows.data
    return found


async def closed(caller, key=T + "list_history_orders", account="trader", **params):
    now = int(caller.sim.now() * 1000)
    values = {"startTime": now - 80 * DAY, "endTime": now, "pageNo": 1, "pageSize": 100, **params}
    return (await caller.call(key, values, account=account)).data


# Determinism


@pytest.mark.gate
async def test_same_seed_and_time_give_the_same_bytes(make_caller) -> None:
    """Two exchanges with one seed answer alike, in whatever order their orders are looked at."""
    first, second = make_caller(seed=11), make_caller(seed=11)
    calls = [
        (T + "list_pending_profits", {"pageNo": 1, "pageSize": 20}),
        (B + "list_traders", {"sortRule": "roi", "sortFlag": "desc"}),
        (ST + "list_history_orders", {}),
        (F + "list_traders", {}),
    ]

    ahead = [(await first.call(key, params)).body for key, params in calls]
    back = [(await second.call(key, params)).body for key, params in reversed(calls)]

    assert ahead == back[::-1]
    assert first.sim.accounts == second.sim.accounts


async def test_another_seed_gives_another_world(make_caller) -> None:
    """Keys and orders differ."""
    first, second = make_caller(seed=1), make_caller(seed=2)

    assert first.sim.credentials != second.sim.credentials
    assert await closed(first) != await closed(second)


def test_price_is_the_same_whenever_it_is_asked(clock) -> None:
    """The past does not change, and a second later the price has moved a little."""
    market = Market(5)
    item = market.futures["BTCUSDT_UMCBL"]
    at = int(clock() * 1000)

    prices = [market.price(item, at + step * 60_000) for step in range(50)]

    assert prices == [Market(5).price(item, at + step * 60_000) for step in range(50)]
    assert len(set(prices)) > 25
    assert all(abs(math.log(b / a)) < 0.01 for a, b in itertools.pairwise(prices))


# Sums


async def test_default_account_has_a_thousand_closed_orders(reader) -> None:
    """Its history reaches back about sixty days and no further than now."""
    account = reader.sim.account()
    times = [order.close_time for order in account.futures.lead_orders.closed]

    assert len(times) == 1000
    assert max(times) < reader.clock() * 1000
    assert 58 * DAY < reader.clock() * 1000 - min(times) <= 60 * DAY


async def test_history_adds_up(reader) -> None:
    """Profit follows from prices and size, net profit from profit and both fees."""
    for row in await closed(reader, F + "list_history_orders"):
        size, opened = Decimal(row["closeSize"]), Decimal(row["openAvgPrice"])
        gain = size * (Decimal(row["closeAvgPrice"]) - opened)
        if row["symbol"].endswith("_DMCBL"):
            gain /= Decimal(row["closeAvgPrice"])
        profit = Decimal(row["achievedProfits"])
        assert abs(profit - (gain if row["holdSide"] == "long" else -gain)) < Decimal("1E-7")
        fees = Decimal(row["openFee"]) + Decimal(row["closeFee"])
        assert fees < 0
        assert Decimal(row["netProfit"]) == profit + fees
        assert row["openTime"] < row["closeTime"]


def test_fee_margin_and_profit_of_an_inverse_contract() -> None:
    """Coin-margined: everything is counted in the base coin."""
    item = Market(1).futures["BTCUSD_DMCBL"]
    size, opened, closed_at = Decimal(2), Decimal(40_000), Decimal(50_000)

    assert gross_profit(item, "long", size, opened, closed_at) == Decimal("0.4")
    assert gross_profit(item, "short", size, opened, closed_at) == Decimal("-0.4")
    assert fee(item, size, opened) == Decimal("-0.0012")
    assert margin(item, size, opened, 20) == Decimal("0.1")


# Closing


async def test_close_moves_the_order_to_the_history(caller, sim) -> None:
    """It leaves the open list, heads the history with its profit, and is counted once."""
    before = await open_trades(caller)
    number = before[0]["trackingNo"]
    equity = sim.account().futures.equity

    reply = await caller.call(T + "close_order", symbol="BTCUSDT_UMCBL", trackingNo=number)

    assert reply.data == {"trackingNo": int(number), "result": True}
    assert await open_trades(caller) == before[1:]
    row = (await closed(caller))[0]
    assert row["trackingNo"] == number
    assert row["closeTime"] == int(sim.now() * 1000)
    assert row["stopType"] == ""
    net = sum(Decimal(row[name]) for name in ("achievedProfits", "openFee", "closeFee"))
    assert sim.account().futures.equity == equity + net
    assert sim.executions.count(T + "close_order", trackingNo=number) == 1


async def test_second_close_changes_nothing(caller, sim) -> None:
    """It is refused and not counted."""
    number = (await open_trades(caller))[0]["trackingNo"]
    params = {"symbol": "BTCUSDT_UMCBL", "trackingNo": number}

    await caller.call(T + "close_order", params)
    again = await caller.call(T + "close_order", params)

    assert again.code == "43064"
    assert sim.executions.count(T + "close_order") == 1


async def test_close_with_another_symbol_is_refused(reader) -> None:
    """Symbol and number have to belong together."""
    number = (await open_trades(reader))[0]["trackingNo"]

    reply = await reader.call(T + "close_order", symbol="ETHUSDT_UMCBL", trackingNo=number)

    assert reply.code == "40020"
    assert number in {row["trackingNo"] for row in await open_trades(reader)}


async def test_close_by_symbol_names_what_it_closed(caller) -> None:
    """All open orders of the contract go, those of others stay."""
    numbers = {row["trackingNo"] for row in await open_trades(caller)}
    others = await open_trades(caller, "ETHUSDT_UMCBL")

    reply = await caller.call(T + "close_orders_by_symbol", symbol="BTCUSDT_UMCBL")

    assert set(reply.data["trackingNos"]) == numbers
    assert await open_trades(caller) == []
    assert await open_trades(caller, "ETHUSDT_UMCBL") == others


async def test_trader_closes_the_copies_too(caller) -> None:
    """When the trader closes, every follower's copy closes with it."""
    copies = await open_copies(caller, "follower1", symbol="BTCUSDT_UMCBL")
    mine = [row for row in copies if row["traderNickName"] == "trader"]
    assert mine

    await caller.call(T + "close_orders_by_symbol", symbol="BTCUSDT_UMCBL")

    left = await open_copies(caller, "follower1", symbol="BTCUSDT_UMCBL")
    assert {row["traderNickName"] for row in left} <= {"amber"}
    history = await closed(caller, F + "list_history_orders", "follower1")
    gone = {row["trackingNo"] for row in mine}
    assert gone <= {row["trackingNo"] for row in history}


async def test_follower_closes_only_its_own_copy(caller) -> None:
    """The trader's order stays open."""
    copy = (await open_copies(caller))[0]
    product = copy["symbol"].partition("_")[2]

    wrong = await caller.call(
        F + "close_order", trackingNo=copy["trackingNo"], productType="SUMCBL"
    )
    right = await caller.call(F + "close_order", trackingNo=copy["trackingNo"], productType=product)

    assert (wrong.code, right.data) == ("40020", True)
    assert copy["trackingNo"] not in {row["trackingNo"] for row in await open_copies(caller)}
    orders = await caller.call(B + "list_open_orders", traderId=copy["traderId"], pageSize="20")
    assert copy["symbol"].partition("_")[0] in {row["symbol"] for row in orders.data}


async def test_close_all_needs_and_keeps_its_filter(caller) -> None:
    """Only orders that match every given filter are closed; none matching is 22002."""
    before = await open_copies(caller)
    wanted = [r for r in before if r["symbol"].endswith("_UMCBL") and r["holdSide"] == "long"]
    assert wanted

    reply = await caller.call(F + "close_all_orders", productType="UMCBL", holdSide="long")
    again = await caller.call(F + "close_all_orders", productType="UMCBL", holdSide="long")

    assert reply.data is True
    assert again.code == "22002"
    left = {row["trackingNo"] for row in await open_copies(caller)}
    assert left == {r["trackingNo"] for r in before} - {r["trackingNo"] for r in wanted}


async def test_spot_close_is_all_or_nothing(caller) -> None:
    """One number that is not open refuses the whole list, and nothing is sold."""
    rows = (await caller.call(ST + "list_open_orders")).data["resultList"]
    symbol = rows[0]["symbol"]
    numbers = [row["trackingNo"] for row in rows if row["symbol"] == symbol][:2]
    other = next(row["trackingNo"] for row in rows if row["symbol"] != symbol)

    bad = await caller.call(
        ST + "close_orders", symbol=symbol, trackingOrderNos=[*numbers, "123456"]
    )
    mixed = await caller.call(
        ST + "close_orders", symbol=symbol, trackingOrderNos=[*numbers, other]
    )
    twice = await caller.call(
        ST + "close_orders", symbol=symbol, trackingOrderNos=[numbers[0], numbers[0]]
    )
    untouched = (await caller.call(ST + "list_open_orders")).data["resultList"]
    good = await caller.call(ST + "close_orders", symbol=symbol, trackingOrderNos=numbers)

    assert (bad.code, mixed.code, twice.code) == ("31007", "40020", "40020")
    assert untouched == rows
    assert good.data is True
    for number in numbers:
        assert (await caller.call(ST + "list_open_orders", trackingNo=number)).data == {
            "minId": "",
            "resultList": [],
        }
        row = (await caller.call(ST + "list_history_orders", trackingNo=number)).data["resultList"]
        assert [item["trackingNo"] for item in row] == [number]
        assert Decimal(row[0]["netProfit"]) < Decimal(row[0]["profit"])


async def test_ending_a_copied_spot_order_lets_go_of_it(caller, sim) -> None:
    """It leaves the list without being sold; an own order cannot be ended that way."""
    orders = sim.account().spot.lead_orders
    copy = next(order for order in orders.open.values() if order.copies)
    own = next(order for order in orders.open.values() if not order.copies)

    bad = await caller.call(SF + "unfollow_orders", trackingOrderNos=[str(own.no)])
    good = await caller.call(SF + "unfollow_orders", trackingOrderNos=[str(copy.no)])
    again = await caller.call(SF + "unfollow_orders", trackingOrderNos=[str(copy.no)])

    assert (bad.code, good.data, again.code) == ("31007", True, "31009")
    assert own.no in orders.open
    assert copy.close_time == 0


# Stops


async def test_stops_show_in_the_open_orders_and_can_be_cleared(caller, clock) -> None:
    """Both prices are set together; what is left out or empty is cleared."""
    row = (await open_trades(caller))[0]
    params = {"symbol": row["symbol"], "trackingNo": row["trackingNo"]}
    prices = [str(round(row["openAvgPrice"] * factor, 1)) for factor in (2, 0.5)]
    high, low = prices if row["holdSide"] == "long" else prices[::-1]

    reply = await caller.call(T + "set_order_tpsl", params, stopProfitPrice=high, stopLossPrice=low)
    set_row = next(r for r in await open_trades(caller) if r["trackingNo"] == row["trackingNo"])
    clock.at += 0.3
    await caller.call(T + "set_order_tpsl", params, stopProfitPrice="", stopLossPrice=low)
    cleared = next(r for r in await open_trades(caller) if r["trackingNo"] == row["trackingNo"])

    assert reply.data == row["trackingNo"]
    assert (row["stopProfitPrice"], row["stopLossPrice"]) == ("", "")
    assert (set_row["stopProfitPrice"], set_row["stopLossPrice"]) == (high, low)
    assert (cleared["stopProfitPrice"], cleared["stopLossPrice"]) == ("", low)


async def test_follower_sets_stops_of_its_copy(caller, sim) -> None:
    """Only with the order's own symbol."""
    copy = next(iter(sim.account().futures.copy_orders.open.values()))
    price = copy.open_price * (2 if copy.side == "long" else Decimal("0.5"))

    wrong = await caller.call(F + "set_order_tpsl", trackingNo=copy.no, symbol="BTCPERP_CMCBL")
    right = await caller.call(
        F + "set_order_tpsl",
        trackingNo=copy.no,
        symbol=copy.instrument.symbol,
        stopProfitPrice=str(price),
    )

    assert (wrong.code, right.data) == ("40020", True)
    assert (copy.take_profit, copy.stop_loss) == (price, None)


async def test_spot_stops_show_as_text_and_as_zero_when_unset(caller) -> None:
    """The spot list writes "0" for no stop."""
    row = (await caller.call(ST + "list_open_orders")).data["resultList"][0]
    high = str(Decimal(row["buyPrice"]) * 3)

    await caller.call(ST + "set_order_tpsl", trackingNo=row["trackingNo"], takeProfitPrice=high)

    after = (await caller.call(ST + "list_open_orders")).data["resultList"][0]
    assert (row["takeProfitPrice"], row["stopLossPrice"]) == ("0", "0")
    assert (after["takeProfitPrice"], after["stopLossPrice"]) == (high, "0")


# Following


async def futures_traders(caller, account):
    rows = (await caller.call(F + "list_traders", account=account)).data
    return {row["traderId"]: row for row in rows}


async def futures_followers(caller, account):
    rows = (await caller.call(T + "list_followers", pageSize=100, account=account)).data
    return {row["followerUid"]: row for row in rows}


async def test_follow_shows_on_both_sides_and_unfollow_takes_it_back(caller, sim) -> None:
    """The follower's list, the trader's list and the settings all agree."""
    me, other = sim.account("follower2"), sim.account("rsa")
    assert other.hex_id not in await futures_traders(caller, "follower2")

    reply = await caller.call(
        F + "follow_trader", traderId=other.uid, settings=[SETTING], account="follower2"
    )

    assert reply.data is True
    row = (await futures_traders(caller, "follower2"))[other.hex_id]
    assert row["currentFollowerCount"] == str(other.futures.follower_count)
    assert me.uid in other.futures.followers
    rows = await caller.call(F + "get_settings", traderId=other.hex_id, account="follower2")
    assert rows.data == [
        {**SETTING, "maxHoldCount": 3, "stopProfitRation": "", "stopLossRation": "20"}
    ]

    gone = await caller.call(F + "unfollow_trader", traderId=other.hex_id, account="follower2")

    assert gone.data == "success"
    assert other.hex_id not in await futures_traders(caller, "follower2")
    assert me.uid not in other.futures.followers
    rows = await caller.call(F + "get_settings", traderId=other.hex_id, account="follower2")
    assert rows.data == []


async def test_following_again_changes_single_symbols(caller, sim) -> None:
    """Settings of other symbols stay, and the trader's count does too."""
    listed = next(iter(sim.account().futures.follows))
    count = sim.world.accounts[listed].futures.follower_count
    before = {
        row["symbol"]: row for row in (await caller.call(F + "get_settings", traderId=listed)).data
    }

    await caller.call(F + "follow_trader", traderId=listed, settings=[SETTING])

    after = {
        row["symbol"]: row for row in (await caller.call(F + "get_settings", traderId=listed)).data
    }
    assert sim.world.accounts[listed].futures.follower_count == count
    assert after.pop("BTCUSDT_UMCBL")["traceValue"] == "1000.50"
    assert before.pop("BTCUSDT_UMCBL")["traceValue"] == "1"
    assert after == before


async def test_removed_follower_is_gone_and_may_come_back_after_the_pause(
    caller, sim, clock
) -> None:
    """Removal reverses the follow; the pause for following again ends."""
    poor, trader = sim.account("follower3"), sim.account()
    assert (await futures_followers(caller, "trader"))[poor.uid]["canRemoveFollower"] is True
    removed = await caller.call(T + "remove_follower", followerUid=poor.uid)

    assert removed.data is True
    assert poor.uid not in await futures_followers(caller, "trader")
    assert trader.hex_id not in await futures_traders(caller, "follower3")
    clock.at += REFOLLOW_MS / 1000
    again = await caller.call(
        F + "follow_trader", traderId=trader.uid, settings=[SETTING], account="follower3"
    )
    assert again.data is True


async def test_spot_follow_shows_settings_and_unfollow_takes_them_back(caller, sim) -> None:
    """`isMyTrader`, the details and the list of traders change together."""
    other = sim.account("rsa")
    setting = {
        "symbol": "ETHUSDT",
        "traceType": "percent",
        "maxHoldCount": "70",
        "traceValue": "2",
        "stopLossRation": "",
        "takeProfitRation": "15",
    }

    async def look():
        reply = await caller.call(SF + "get_settings", traderUserId=other.uid)
        rows = (await caller.call(SF + "list_traders")).data["resultList"]
        return reply.data, other.hex_id in {row["traderUid"] for row in rows}

    before, listed = await look()
    assert (before["isMyTrader"], before["copyTradeBatchDetails"], listed) == (False, [], False)

    await caller.call(
        SF + "follow_trader",
        traderUserId=other.hex_id,
        setting=[setting],
        settingType="Separately",
    )

    after, listed = await look()
    assert (after["isMyTrader"], after["settingType"], listed) == (True, "Separately", True)
    assert after["copyTradeBatchDetails"] == [
        {
            "maxTraceAmount": "70",
            "stopLossRation": "",
            "takeProfitRation": "15",
            "symbol": "ETHUSDT",
            "traceType": "percent",
        }
    ]

    first = await caller.call(SF + "unfollow_trader", traderUserId=other.hex_id)
    second = await caller.call(SF + "unfollow_trader", traderUserId=other.hex_id)
    assert (first.data, second.code) == (True, "31051")
    assert (await look())[0]["isMyTrader"] is False


async def test_removing_a_stranger_is_refused(reader) -> None:
    """Who does not follow cannot be removed."""
    other_trader = reader.sim.account("rsa").uid

    assert (await reader.call(T + "remove_follower", followerUid=other_trader)).code == "43046"


async def test_new_order_of_a_trader_is_copied(caller, sim, clock) -> None:
    """Followers of the symbol get a copy, and closing the lead closes it again."""
    clock.at += 5
    now = int(sim.now() * 1000)
    lead = sim.open_order("SOLUSDT_UMCBL", side="short", size=Decimal(3))
    spot = sim.open_order("BTCUSDT_SPBL", trader=sim.account().hex_id)

    copies = await open_copies(caller, "follower1", symbol="SOLUSDT_UMCBL")
    assert copies[0]["openTime"] == now
    assert copies[0]["holdSide"] == "short"
    assert Decimal(copies[0]["openDealCount"]) == 3
    rows = (await caller.call(ST + "list_open_orders", account="follower1")).data["resultList"]
    assert (rows[0]["buyTime"], rows[0]["trackingType"]) == (str(now), "FOLLOW_ORDER")

    await caller.call(T + "close_order", symbol="SOLUSDT_UMCBL", trackingNo=lead)
    await caller.call(ST + "close_orders", symbol="BTCUSDT", trackingOrderNos=[spot])

    left = await open_copies(caller, "follower1", symbol="SOLUSDT_UMCBL")
    assert copies[0]["trackingNo"] not in {row["trackingNo"] for row in left}
    after = (await caller.call(ST + "list_open_orders", account="follower1")).data["resultList"]
    assert rows[0]["trackingNo"] not in {row["trackingNo"] for row in after}


def test_opening_needs_a_trader_and_a_symbol(reader) -> None:
    """Both are named when they do not exist."""
    with pytest.raises(ConfigError, match="'nobody'"):
        reader.sim.open_order("BTCUSDT_SPBL", trader="nobody")
    with pytest.raises(ConfigError, match="'BTC'"):
        reader.sim.open_order("BTC")


async def test_symbols_that_a_follower_did_not_choose_are_not_copied(caller, sim) -> None:
    """A follow of one symbol copies that symbol alone."""
    other = sim.account("rsa")
    await caller.call(
        F + "follow_trader", traderId=other.uid, settings=[SETTING], account="follower1"
    )
    before = len(sim.account("follower1").futures.copy_orders.open)

    sim.world.open_order(other, "XRPUSDT_UMCBL", now=int(sim.now() * 1000))

    assert len(sim.account("follower1").futures.copy_orders.open) == before


# Settings


async def test_symbol_settings_stick(caller) -> None:
    """Adding and deleting show in the trader's list."""
    await caller.call(T + "set_symbol", symbol="BTCPERP_CMCBL", operation="add")
    await caller.call(T + "set_symbol", symbol="BTCUSDT_UMCBL", operation="delete")

    rows = {
        row["symbol"]: row["openTrader"] for row in (await caller.call(T + "list_symbols")).data
    }
    assert rows["BTCPERP_CMCBL"] is True
    assert rows["BTCUSDT_UMCBL"] is False


async def test_tpsl_ratios_stick_and_are_removed_by_omission(caller) -> None:
    """What is not sent is removed."""
    query = {"queryTpslRatioConfig": [{"symbol": "BTCUSDT", "productType": "umcbl"}]}
    row = {"symbol": "BTCUSDT", "productType": "umcbl", "stopLossRatio": "35"}

    before = await caller.call(T + "list_tpsl_ratios", query)
    await caller.call(T + "set_tpsl_ratios", tpslRatioConfigList=[row])
    after = await caller.call(T + "list_tpsl_ratios", query)

    assert before.data == [{"symbol": "BTCUSDT", "stopLossRatio": "40", "takeProfitRatio": "120"}]
    assert after.data == [{"symbol": "BTCUSDT", "stopLossRatio": "35", "takeProfitRatio": ""}]


async def test_ratios_of_unknown_contracts_change_nothing(reader) -> None:
    """One unknown contract refuses the whole list."""
    rows = [
        {"symbol": "BTCUSDT", "productType": "umcbl", "stopLossRatio": "35"},
        {"symbol": "BTCUSDT", "productType": "dmcbl", "stopLossRatio": "35"},
    ]
    query = {"queryTpslRatioConfig": [{"symbol": "BTCUSDT", "productType": "umcbl"}]}

    reply = await reader.call(T + "set_tpsl_ratios", tpslRatioConfigList=rows)

    assert reply.code == "40072"
    assert (await reader.call(T + "list_tpsl_ratios", query)).data[0]["stopLossRatio"] == "40"


async def test_spot_symbols_are_replaced_as_a_whole(caller) -> None:
    """The new list overrides the old one."""
    await caller.call(ST + "set_symbols", symbols=["BGBUSDT", "BCHUSDT"])

    rows = (await caller.call(ST + "get_settings")).data["supportProductCodes"]
    offered = {row["symbol"] for row in rows if row["openCopyTrace"]}
    assert offered == {"BGBUSDT_SPBL", "BCHUSDT_SPBL"}


async def test_spot_trader_status_follows_the_switch(caller, sim) -> None:
    """A trader who takes no followers is not enabled."""
    assert (await caller.call(ST + "get_statistics")).data["status"] == "Enable"
    sim.account().spot.takes_followers = False

    assert (await caller.call(ST + "get_statistics")).data["status"] == "UnEnable"


# Paging and time windows


async def test_futures_history_pages_without_gaps(reader) -> None:
    """All pages together are the whole history, newest first, each row once."""
    numbers, times = [], []
    for page in range(1, 40):
        rows = await closed(reader, pageNo=page)
        numbers += [row["trackingNo"] for row in rows]
        times += [row["closeTime"] for row in rows]
        if len(rows) < 100:
            break

    assert len(numbers) == len(set(numbers)) == 1000
    assert times == sorted(times, reverse=True)


async def test_time_window_filters_by_closing_time(reader) -> None:
    """First and last millisecond belong to the window; outside nothing shows."""
    rows = await closed(reader)
    first, last = rows[9]["closeTime"], rows[2]["closeTime"]

    assert await closed(reader, startTime=first, endTime=last) == rows[2:10]
    assert await closed(reader, startTime=first, endTime=last, pageNo=2, pageSize=3) == rows[5:8]
    assert await closed(reader, startTime=first, endTime=last, pageNo=9) == []
    now = int(reader.clock() * 1000)
    reply = await reader.call(
        T + "list_history_orders", startTime=now, endTime=now - 1, pageNo=1, pageSize=20
    )
    assert reply.code == "40020"


@pytest.mark.parametrize(
    ("key", "params", "asked", "given"),
    [
        (T + "list_open_orders", {"symbol": "BTCUSDT_UMCBL", "productType": "umcbl"}, 51, 20),
        (T + "list_followers", {}, 500, 48),
        (T + "list_followers", {}, 10, 10),
        (B + "list_traders", {"sortRule": "aum", "sortFlag": "asc"}, 21, 20),
        (F + "list_open_orders", {"productType": "umcbl", "pageNo": 1}, 101, 100),
    ],
)
async def test_too_large_a_page_is_shrunk_silently(
    caller, sim, clock, key, params, asked, given
) -> None:
    """As the exchange does: to its maximum, or on currentTrack to the default."""
    for _ in range(101):
        clock.at += 1
        listed = sim.world.accounts[next(iter(sim.account().futures.follows))]
        for trader in (sim.account(), listed):
            sim.world.open_order(trader, "BTCUSDT_UMCBL", now=int(clock() * 1000))

    reply = await caller.call(key, {"pageNo": 1, **params, "pageSize": asked})

    assert len(reply.data) == given


async def test_page_sizes_have_defaults(reader) -> None:
    """Without parameters the documented page comes."""
    assert len((await reader.call(T + "list_followers")).data) == 20
    rows = (await reader.call(ST + "list_followers")).data
    assert (len(rows["resultList"]), rows["nextFlag"]) == (30, True)
    rows = (await reader.call(ST + "list_followers", pageNo="2")).data
    assert (len(rows["resultList"]), rows["nextFlag"]) == (18, False)


async def test_spot_history_follows_the_cursor(reader) -> None:
    """Each page holds smaller numbers than the cursor, and all together are the history."""
    numbers: list[str] = []
    cursor: dict[str, str] = {}
    for _ in range(40):
        page = (await reader.call(ST + "list_history_orders", cursor, pageSize="30")).data
        if not page["resultList"]:
            assert page["minId"] == ""
            break
        numbers += [row["trackingNo"] for row in page["resultList"]]
        assert page["minId"] == numbers[-1]
        cursor = {"minId": page["minId"]}

    assert len(numbers) == 900
    assert numbers == sorted(set(numbers), key=int, reverse=True)


async def test_spot_open_orders_follow_the_cursor(reader) -> None:
    """Two pages, the second smaller than the first."""
    first = (await reader.call(ST + "list_open_orders")).data
    second = (await reader.call(ST + "list_open_orders", minId=first["minId"])).data

    rows = [int(row["trackingNo"]) for row in first["resultList"] + second["resultList"]]
    assert len(first["resultList"]) == 30
    assert rows == sorted(reader.sim.account().spot.lead_orders.open, reverse=True)


async def test_open_orders_of_the_wrong_product_line_are_refused(reader) -> None:
    """The product line has to be the symbol's; an unknown symbol is named."""
    wrong = {"symbol": "BTCUSDT_UMCBL", "productType": "dmcbl", "pageNo": 1, "pageSize": 20}
    unknown = {"productType": "umcbl", "symbol": "BTCUSDT", "pageNo": 1, "pageSize": 20}

    assert (await reader.call(T + "list_open_orders", wrong)).code == "40020"
    assert (await reader.call(F + "list_open_orders", unknown)).code == "40072"


# Profits


async def test_profit_lists_agree_with_each_other(reader) -> None:
    """Coin sums, coin and day sums, day details and the summary tell one story."""
    now = int(reader.clock() * 1000)
    summary = (await reader.call(T + "get_profit_summary")).data
    coins = {
        row["settleTokenId"]: Decimal(row["profit"])
        for row in (await reader.call(T + "list_profits_by_coin")).data
    }
    days = []
    for page in (1, 2, 3, 4):
        rows = (
            await reader.call(T + "list_profits_by_coin_and_date", pageNo=page, pageSize=100)
        ).data
        days += rows
        if len(rows) < 100:
            break
    by_coin: dict[str, Decimal] = {}
    for row in days:
        coin = row["settleTokenId"]
        by_coin[coin] = by_coin.get(coin, Decimal(0)) + Decimal(row["profit"])
    usdt = [row for row in days if row["settleTokenId"] == "USDT"]
    detail = await reader.call(
        T + "list_history_profits",
        marginCoin="USDT",
        date=usdt[0]["date"] + 3_600_000,
        pageNo=1,
        pageSize=100,
    )

    assert by_coin == coins
    assert Decimal(summary["sumProfit"]) == coins["USDT"]
    assert summary["yesterdayTimeStamp"] == str(day_of(now) - DAY)
    assert [row["date"] for row in days] == sorted((row["date"] for row in days), reverse=True)
    assert sum(Decimal(row["profit"]) for row in detail.data) == Decimal(usdt[0]["profit"])
    if usdt[0]["date"] == day_of(now) - DAY:
        assert summary["yesterdaySplitProfit"] == usdt[0]["profit"]


async def test_profit_shares_come_from_the_followers_orders(reader) -> None:
    """A tenth of each profitable copy's net profit, nothing for losses."""
    trader = reader.sim.account()
    expected = Decimal(0)
    for name in ("follower1", "follower2", "follower3"):
        for order in reader.sim.account(name).futures.copy_orders.closed:
            if order.trader == trader.uid and order.net > 0 and order.instrument.coin == "USDT":
                expected += (order.net / 10).quantize(Decimal("1E-8"))

    summary = (await reader.call(T + "get_profit_summary")).data

    assert Decimal(summary["sumProfit"]) + Decimal(summary["waitProfit"]) == expected


async def test_profitable_copy_adds_to_the_pending_share_which_settles_at_midnight(
    caller, sim, clock
) -> None:
    """Today's shares wait; on the next GMT+8 day they are yesterday's."""
    follower = sim.account("follower1")
    before = (await caller.call(T + "get_profit_summary")).data
    copy = next(
        order
        for order in follower.futures.copy_orders.open.values()
        if order.trader == sim.account().uid and order.instrument.coin == "USDT"
    )
    copy.open_price *= Decimal("0.5") if copy.side == "long" else 2

    await caller.call(
        F + "close_order",
        trackingNo=copy.no,
        productType=copy.instrument.product.upper(),
        account="follower1",
    )

    after = (await caller.call(T + "get_profit_summary")).data
    share = (copy.net / 10).quantize(Decimal("1E-8"))
    assert share > 0
    assert Decimal(after["waitProfit"]) - Decimal(before["waitProfit"]) == share
    assert after["sumProfit"] == before["sumProfit"]
    rows = (await caller.call(T + "list_pending_profits", pageNo=1, pageSize=100)).data
    assert "follower1" in {row["nickName"] for row in rows}
    clock.at += 86_400
    settled = (await caller.call(T + "get_profit_summary")).data
    assert settled["waitProfit"] == "0"
    assert settled["yesterdaySplitProfit"] == after["waitProfit"]


async def test_spot_profit_lists_agree_with_each_other(reader) -> None:
    """Symbols, days and the summary add up to the same sum."""
    summary = (await reader.call(ST + "get_profit_summary")).data
    symbols = (await reader.call(ST + "list_profits_by_symbol")).data
    days = (await reader.call(ST + "list_profits_by_coin_and_date")).data["resultList"]
    day = days[0]
    detail = await reader.call(ST + "list_history_profits", date=day["date"], coin="USDT")

    assert sum(Decimal(row["profit"]) for row in symbols) == Decimal(summary["sumProfit"])
    assert sum(Decimal(row["profit"]) for row in days) == Decimal(summary["sumProfit"])
    rows = detail.data["resultList"]
    assert sum(Decimal(row["profit"]) for row in rows) == Decimal(day["profit"])
    assert {row["distributeRatio"] for row in rows} == {"10"}


# Traders to choose from


async def test_list_of_traders_sorts_filters_and_pages(reader) -> None:
    """Ordering works both ways, pages do not overlap, filters leave what was asked for."""
    base = {"sortRule": "totalPL", "sortFlag": "desc"}
    pages = [(await reader.call(B + "list_traders", base, pageNo=n)).data for n in (1, 2)]
    rising = (await reader.call(B + "list_traders", base, sortFlag="asc")).data
    ids = [row["traderUid"] for page in pages for row in page]
    listed = reader.sim.world.find(ids[3])

    assert len(ids) == len(set(ids)) == 32
    assert [row["traderUid"] for row in rising] == ids[::-1][:20]
    by_uid = (await reader.call(B + "list_traders", base, traderUid=listed.uid)).data
    by_nick = (await reader.call(B + "list_traders", base, traderNickName=listed.nick[:3])).data
    full = (await reader.call(B + "list_traders", base, fullStatus="full")).data
    assert [row["traderUid"] for row in by_uid] == [listed.hex_id]
    assert listed.hex_id in {row["traderUid"] for row in by_nick}
    assert {row["canTrace"] for row in full} == {False}
    assert len(full) == 1


@pytest.mark.parametrize("rule", ["composite", "roi", "aum"])
async def test_every_ranking_orders_all_traders(reader, rule) -> None:
    """Largest first and smallest first are each other's reverse."""
    down = await reader.call(B + "list_traders", sortRule=rule, sortFlag="desc", pageNo=1)
    up = await reader.call(B + "list_traders", sortRule=rule, sortFlag="asc", pageNo=2)

    assert [row["traderUid"] for row in down.data][:12] == [row["traderUid"] for row in up.data][
        ::-1
    ]


async def test_language_changes_the_texts_of_the_columns(reader) -> None:
    """Names of columns are Chinese on request."""
    params = {"sortRule": "roi", "sortFlag": "desc", "languageType": "zh-CN"}

    rows = (await reader.call(B + "list_traders", params)).data

    assert rows[0]["columnList"][0]["describe"] == "收益率"


async def test_broker_lists_filter_by_symbol_without_suffix(reader) -> None:
    """Open and closed orders of another trader, newest first."""
    uid = next(reader.sim.world.traders("futures")).hex_id
    for key, moment in (("list_open_orders", "openTime"), ("list_history_orders", "closeTime")):
        rows = (await reader.call(B + key, traderId=uid, pageSize="20")).data
        some = (await reader.call(B + key, traderId=uid, symbol=rows[0]["symbol"])).data
        assert rows
        assert {row["symbol"] for row in some} == {rows[0]["symbol"]}
        moments = [int(row[moment]) for row in rows]
        assert moments == sorted(moments, reverse=True)


async def test_statistics_count_the_history(caller, sim) -> None:
    """Wins and losses add up to the orders, and a close adds one."""
    before = (await caller.call(T + "get_statistics")).data
    await caller.call(T + "close_orders_by_symbol", symbol="BTCUSDT_UMCBL")
    after = (await caller.call(T + "get_statistics")).data

    assert int(before["gainNum"]) + int(before["lossNum"]) == int(before["tradingOrders"]) == 1000
    assert int(after["tradingOrders"]) == len(sim.account().futures.lead_orders.closed) > 1000
    assert (len(after["lastWeekRoi"]), len(after["lastMonthProfit"])) == (7, 30)


async def test_trader_without_history_has_figures_too(caller, sim) -> None:
    """Zero trades make zero figures, not a crash."""
    rsa = sim.account("rsa")
    rsa.futures.lead_orders.closed.clear()

    rows = await caller.call(B + "list_traders", sortRule="roi", sortFlag="desc", traderUid=rsa.uid)

    assert rows.data[0]["totalTradeCount"] == "0"
    assert rows.data[0]["lastTradeTime"] == "0"


async def test_followed_traders_show_what_copying_them_brought(reader) -> None:
    """Net profit is the sum over the copies, on both markets."""
    me = reader.sim.account()
    listed = reader.sim.world.accounts[next(iter(me.futures.follows))]
    net = sum(
        order.net
        for order in (*me.futures.copy_orders.closed, *me.futures.copy_orders.open.values())
        if order.trader == listed.uid
    )

    row = (await futures_traders(reader, "trader"))[listed.hex_id]

    assert Decimal(row["accumulateNetProfit"]) == net.quantize(Decimal("0.0001"))


async def test_symbol_limits_count_what_is_held(reader) -> None:
    """What is left is the maximum less the open orders."""
    held = sum(
        order.size
        for order in reader.sim.account().spot.lead_orders.open.values()
        if order.instrument.symbol == "BTCUSDT"
    )

    rows = {row["symbol"]: row for row in (await reader.call(ST + "list_symbol_limits")).data}

    row = rows["BTCUSDT"]
    assert Decimal(row["maxCount"]) - Decimal(row["surplusCount"]) == held


@pytest.mark.gate
def test_large_worlds_are_made_quickly_and_share_no_numbers(clock) -> None:
    """A thousand followers; orders are drawn only when looked at."""
    sim = Simulator(accounts=1000, clock=clock)
    first, last = sim.account("follower1"), sim.account("follower1000")

    assert len(sim.account().futures.followers) == 1045
    assert len(sim.accounts) == 1004
    numbers = [
        order.no for account in (first, last) for order in account.futures.copy_orders.closed
    ]
    assert 100 < len(numbers) == len(set(numbers)) <= 200
