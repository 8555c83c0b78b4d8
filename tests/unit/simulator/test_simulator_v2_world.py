"""API V2 shows and changes the world that V1 shows and changes."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from test_simulator_endpoints import DAY, futures_names, picked

from bitget_copy import CopyTradingClient, LocalLimiter, NotFoundError, Outcome
from bitget_copy.credentials import Credentials

T, F, B = "v2.futures.trader.", "v2.futures.follower.", "v2.futures.broker."
ST, SF = "v2.spot.trader.", "v2.spot.follower."
V1T, V1F, V1ST = "v1.futures.trader.", "v1.futures.follower.", "v1.spot.trader."
USDT = {"productType": "USDT-FUTURES"}


def usdt_order(sim: Any, store: str = "lead_orders", **facts: Any) -> Any:
    """An open USDT-margined order of the trader with these attributes."""
    return next(
        order
        for order in getattr(sim.account().futures, store).open.values()
        if order.instrument.product == "umcbl"
        and all(getattr(order, name) == value for name, value in facts.items())
    )


def spot_order(sim: Any, *, copies: bool) -> Any:
    """An open spot order of the trader, its own or a copy."""
    return next(o for o in sim.account().spot.lead_orders.open.values() if o.copies is copies)


def v1_window(sim: Any) -> dict[str, Any]:
    now = int(sim.now() * 1000)
    return {"startTime": now - DAY, "endTime": now, "pageNo": 1, "pageSize": 100}


async def rows(caller: Any, key: str, name: str = "trackingList", /, **params: Any) -> list[Any]:
    """The rows of one page."""
    data = (await caller.call(key, params)).data
    return data if isinstance(data, list) else data[name] or []


async def every_page(
    caller: Any, key: str, name: str = "trackingList", cursor: str = "idLessThan", **params: Any
) -> list[Any]:
    """All rows, page by page, until a page is empty."""
    found: list[Any] = []
    turn: dict[str, Any] = {}
    while page := (await caller.call(key, {**params, **turn})).data[name]:
        found += page
        turn = {cursor: page[-1].get("trackingNo") or page[-1]["profitId"]}
    return found


# The same world


async def test_a_close_by_v2_shows_in_both_families(caller, sim) -> None:
    """The order leaves both open lists and stands in both histories, with one price and profit."""
    order = usdt_order(sim)
    before = await rows(caller, T + "list_history_orders", **USDT, idGreaterThan=order.no - 1)
    assert str(order.no) not in {row["trackingNo"] for row in before}
    closed = (await caller.call(T + "close_order", futures_names(order))).data
    no = str(order.no)

    assert closed == [futures_names(order)]
    (mine,) = await rows(
        caller,
        T + "list_history_orders",
        **USDT,
        idLessThan=order.no + 1,
        idGreaterThan=order.no - 1,
    )
    old = (await caller.call(V1T + "list_history_orders", v1_window(sim))).data
    theirs = next(row for row in old if row["trackingNo"] == no)
    assert mine["closePriceAvg"] == theirs["closeAvgPrice"]
    assert mine["achievedPL"] == theirs["achievedProfits"]
    assert (mine["openFee"], mine["closeFee"]) == (theirs["openFee"], theirs["closeFee"])
    assert int(mine["closeTime"]) == theirs["closeTime"] == int(sim.now() * 1000)
    assert no not in {r["trackingNo"] for r in await rows(caller, T + "list_open_orders", **USDT)}
    again = await caller.call(V1T + "close_order", symbol=order.instrument.symbol, trackingNo=no)
    assert again.code == "43064"


@pytest.mark.parametrize("role", ["trader", "follower"])
async def test_a_close_of_what_is_closed_finds_no_open_order(sim, role) -> None:
    """Like one of an unknown number; the hint says where to look."""
    async with CopyTradingClient(sim.credentials, transport=sim, limiter=LocalLimiter()) as client:
        resource = getattr(client.v2.futures, role)
        [order, *_] = (await resource.list_open_orders(product_type="USDT-FUTURES")).items
        for number, code in ((order.tracking_no, None), (order.tracking_no, "43064")):
            close = resource.close_order(tracking_no=number, product_type="USDT-FUTURES")
            if code is None:
                await close
                continue
            with pytest.raises(NotFoundError, match="closed already: list the open") as caught:
                await close
            assert (caught.value.code, caught.value.outcome) == (code, Outcome.REFUSED)


async def test_a_close_by_v1_shows_in_v2_on_both_sides(caller, sim) -> None:
    """The follower's copy is closed too, and stands in the follower's V2 history."""
    symbol = "BTCUSDT_UMCBL"
    no = sim.open_order(symbol, size=Decimal(1))
    follower = sim.account("follower1").futures.copy_orders
    copy = str(follower.copies_of(int(no))[0].no)
    key, names = F + "list_open_orders", {**USDT, "symbol": "btcusdt"}
    before = (await caller.call(key, names, account="follower1")).data["trackingList"]
    await caller.call(V1T + "close_order", symbol=symbol, trackingNo=no)
    after = (await caller.call(key, names, account="follower1")).data["trackingList"]
    past = await caller.call(F + "list_history_orders", names, account="follower1")

    assert copy in {row["trackingNo"] for row in before}
    assert copy not in {row["trackingNo"] for row in after}
    assert past.data["trackingList"][0]["trackingNo"] == copy
    assert past.data["trackingList"][0]["traderId"] == sim.account().hex_id


async def test_spot_sales_show_in_both_families(caller, sim) -> None:
    """Own orders and copies lie in V2's two lists and in V1's one."""
    mine, copy = spot_order(sim, copies=False), spot_order(sim, copies=True)
    lead = {row["trackingNo"] for row in await rows(caller, ST + "list_open_orders", limit=50)}
    copied = {row["trackingNo"] for row in await rows(caller, SF + "list_open_orders", limit=50)}
    assert str(mine.no) in lead - copied
    assert str(copy.no) in copied - lead

    for side, order in ((ST, mine), (SF, copy)):
        params = {"symbol": order.instrument.symbol, "trackingNoList": [str(order.no)]}
        assert (await caller.call(side + "close_orders", params)).data == ""
        (new,) = await rows(
            caller,
            side + "list_history_orders",
            idGreaterThan=order.no - 1,
            idLessThan=order.no + 1,
        )
        old = (await caller.call(V1ST + "list_history_orders", trackingNo=str(order.no))).data
        assert new["sellPrice"] == old["resultList"][0]["sellPrice"]
        assert new["achievedPL"] == old["resultList"][0]["profit"]


async def test_v2_knows_own_spot_orders_from_copies(reader) -> None:
    """A trader's endpoints take no copies and a follower's no orders of one's own."""
    for side, copies in ((ST, True), (SF, False)):
        order = spot_order(reader.sim, copies=copies)
        many = {"symbol": order.instrument.symbol, "trackingNoList": [str(order.no)]}
        one = {"trackingNo": str(order.no), "stopLossPrice": "0"}
        assert (await reader.call(side + "close_orders", many)).code == "31007"
        assert (await reader.call(side + "set_order_tpsl", one)).code == "31007"
    mine = spot_order(reader.sim, copies=False)
    left = await reader.call(SF + "unfollow_orders", trackingNoList=[str(mine.no)])
    assert left.code == "31007"
    wrong = {"symbol": "BGBUSDT", "trackingNoList": [str(mine.no)]}
    assert (await reader.call(ST + "close_orders", wrong)).code == "400172"
    twice = {"symbol": mine.instrument.symbol, "trackingNoList": [str(mine.no)] * 2}
    assert (await reader.call(ST + "close_orders", twice)).code == "400172"


async def test_settings_and_followers_are_one(caller, sim) -> None:
    """What one family sets, the other shows: following, leaving, removing, offering."""
    listed = list(sim.world.traders("futures"))[10]
    spot = {"symbol": "ETHUSDT", "traceType": "count", "maxHoldSize": "500", "traceValue": "1"}
    await caller.call(SF + "follow_trader", traderId=listed.uid, settings=[spot])
    v1 = (await caller.call("v1.spot.follower.get_settings", traderUserId=listed.uid)).data
    v2 = (await caller.call(SF + "get_settings", traderId=listed.uid)).data
    assert (v1["isMyTrader"], v2["enable"]) == (True, "YES")
    assert v1["copyTradeBatchDetails"][0]["maxTraceAmount"] == "500"
    assert v2["tradeSettingList"][0]["maxTraceAmount"] == "500"
    await caller.call("v1.spot.follower.unfollow_trader", traderUserId=listed.uid)
    assert (await caller.call(SF + "get_settings", traderId=listed.uid)).data["enable"] == "NO"
    assert (await caller.call(SF + "unfollow_trader", traderId=listed.uid)).code == "31051"
    assert (await caller.call(F + "unfollow_trader", traderId=listed.uid)).code == "43062"

    poor = sim.account("follower3")
    await caller.call(ST + "remove_follower", followerUid=poor.hex_id)
    left = (await caller.call(V1ST + "list_followers", pageSize=50)).data["resultList"]
    assert poor.hex_id not in {row["tracerUserId"] for row in left}

    await caller.call(ST + "set_symbols", symbolList=["btcusdt"], settingType="delete")
    shown = (await caller.call(SF + "get_trader_symbols", traderId=sim.account().uid)).data
    assert "BTCUSDT" not in shown["currentTradingList"]
    assert "ETHUSDT" in shown["currentTradingList"]


async def test_equal_figures_in_both_families(reader) -> None:
    """Profit shares and statistics are counted once."""
    for market, name in (("futures", "profitSummary"), ("spot", "profitSummarys")):
        old = (await reader.call(f"v1.{market}.trader.get_profit_summary")).data
        new = (await reader.call(f"v2.{market}.trader.get_profit_summary")).data[name]
        assert (old["sumProfit"], old["waitProfit"]) == (new["sumProfit"], new["waitProfit"])
        assert old["yesterdaySplitProfit"] == new["yesterdayProfit"]
    old = (await reader.call(V1T + "get_statistics")).data
    new = (await reader.call(T + "get_statistics")).data
    assert (old["roi"], old["gainNum"]) == (new["roi"], new["gainNum"])
    spot = (await reader.call(ST + "get_statistics")).data
    closed = [order for order in reader.sim.account().spot.lead_orders.closed if not order.copies]
    assert int(spot["tradingOrderNum"]) == len(closed)
    assert int(spot["gainNum"]) == sum(order.net > 0 for order in closed)
    assert Decimal(spot["totalpl"]) == round(sum(order.net for order in closed), 4)


# Closing


@pytest.mark.parametrize(("side", "store"), [(T, "lead_orders"), (F, "copy_orders")])
async def test_what_is_given_says_what_is_closed(caller, sim, side, store) -> None:
    """A number closes one order, a symbol its contract, a product line everything in it."""
    orders = getattr(sim.account().futures, store)
    one = usdt_order(sim, store)
    names = futures_names(one)
    contract = {**picked(names, "symbol", "productType"), "trackingNo": ""}
    line = {**USDT, "marginCoin": "USDT"} if side == F else USDT

    await caller.call(side + "close_order", names)
    assert one.no not in orders.open
    assert orders.open_sorted.rows(one.instrument.symbol) != []
    await caller.call(side + "close_orders_by_symbol", contract)
    assert orders.open_sorted.rows(one.instrument.symbol) == []
    assert orders.open_sorted.rows("umcbl") != []
    await caller.call(side + "close_all_orders", line)
    assert orders.open_sorted.rows("umcbl") == []
    assert orders.open_sorted.rows("dmcbl") != []
    assert (await caller.call(side + "close_all_orders", line)).code == "22002"
    counts = [
        sim.executions.count(side + name)
        for name in ("close_order", "close_orders_by_symbol", "close_all_orders")
    ]
    assert counts == [1, 1, 1]


async def test_a_close_must_fit_its_order(caller, sim) -> None:
    """Another symbol, line, side, mode or coin than the order's is refused by name."""
    copy = usdt_order(sim, "copy_orders", side="long")
    names = futures_names(copy)
    for wrong in (
        {"symbol": "XYZUSDT"},
        {"productType": "COIN-FUTURES"},
        {"holdSide": "short"},
        {"marginMode": "cross" if copy.margin_mode == "fixed" else "isolated"},
        {"marginCoin": "BTC"},
    ):
        reply = await caller.call(F + "close_order", {**names, **wrong})
        assert (reply.code, next(iter(wrong)) in reply.json["msg"]) == ("400172", True)
    fitting = {"holdSide": "long", "marginCoin": "USDT", "symbol": copy.instrument.bare.lower()}
    assert (await caller.call(F + "close_order", {**names, **fitting})).code == "00000"


async def test_filters_of_a_follower_go_together(caller, sim) -> None:
    """Only what fits all of them is closed; the product line alone is refused."""
    orders = sim.account().futures.copy_orders
    wanted = {o.no for o in orders.open_sorted.rows("umcbl") if o.side == "short"}
    others = {o.no for o in orders.open_sorted.rows("umcbl") if o.side == "long"}
    assert (await caller.call(F + "close_all_orders", USDT)).code == "40724"
    done = (await caller.call(F + "close_all_orders", {**USDT, "holdSide": "short"})).data
    assert len(done["orderIdList"]) == len(wanted)
    assert {o.no for o in orders.open_sorted.rows("umcbl")} == others


async def test_a_broken_body_on_a_shared_path_is_refused_as_such(reader) -> None:
    """Which row was meant cannot be told, but what is wrong can."""
    path = "/api/v2/copy/mix-trader/order-close-positions"
    reply = await reader.send("POST", path, body=b"[", headers=reader.headers("POST", path, b"["))

    assert reply.code == "40017"


async def test_stops_stay_unless_they_are_given(caller, sim, clock) -> None:
    """A price sets, 0 removes, silence keeps; one change in 300 ms, over both families."""
    order = usdt_order(sim, side="long")
    names = picked(futures_names(order), "trackingNo", "productType")
    high, low = order.open_price * 2, order.open_price / 2

    async def set_stops(**prices: Any) -> Any:
        clock.at += 0.5
        named = {"symbol": order.instrument.bare, **names, **prices}
        return await caller.call(T + "set_order_tpsl", named)

    await set_stops(stopSurplusPrice=str(high), stopLossPrice=str(low))
    assert (order.take_profit, order.stop_loss) == (high, low)
    await set_stops(stopSurplusPrice="0")
    assert (order.take_profit, order.stop_loss) == (None, low)
    await set_stops(stopLossPrice="0")
    assert (order.take_profit, order.stop_loss) == (None, None)
    assert (await set_stops()).code == "40724"
    assert (await set_stops(stopLossPrice="0", symbol="BTCPERP")).code == "400172"
    assert (await set_stops(stopLossPrice=str(high))).code == "40834"
    assert (await set_stops(stopLossPrice=str(low))).code == "00000"
    v1 = {"symbol": order.instrument.symbol, "trackingNo": str(order.no)}
    assert (await caller.call(V1T + "set_order_tpsl", v1)).code == "43036"
    (row,) = await rows(
        caller, T + "list_open_orders", **USDT, idLessThan=order.no + 1, idGreaterThan=order.no - 1
    )
    assert (row["presetStopSurplusPrice"], Decimal(row["presetStopLossPrice"])) == ("", low)


async def test_stops_of_copies_must_name_the_right_contract(caller, sim) -> None:
    """A follower may say the symbol, and then it must be the order's."""
    copy = usdt_order(sim, "copy_orders", side="long")
    stop = {"stopLossPrice": str(copy.open_price / 2)}
    wrong = {**futures_names(copy), **stop, "symbol": "XYZUSDT"}
    assert (await caller.call(F + "set_order_tpsl", wrong)).code == "400172"
    assert (await caller.call(F + "set_order_tpsl", {**futures_names(copy), **stop})).data


# Lists


async def test_v2_pages_have_no_gaps(reader) -> None:
    """Every list ends, with each row once, newest first, whatever the page size."""
    me = reader.sim.account()
    lead, copied, spot = me.futures.lead_orders, me.futures.copy_orders, me.spot.lead_orders
    for key, orders, params in (
        (T + "list_history_orders", lead.closed_by_opening.rows("umcbl"), {**USDT, "limit": 100}),
        (T + "list_open_orders", lead.open_sorted.rows("umcbl"), {**USDT, "limit": 3}),
        (F + "list_history_orders", copied.closed_by_opening.rows("umcbl"), {**USDT, "limit": 77}),
        (ST + "list_history_orders", [o for o in spot.closed if not o.copies], {"limit": 99}),
        (SF + "list_history_orders", [o for o in spot.closed if o.copies], {"limit": 50}),
        (
            ST + "list_open_orders",
            [o for o in spot.open.values() if not o.copies],
            {"limit": 7},
        ),
        (SF + "list_open_orders", [o for o in spot.open.values() if o.copies], {"limit": 7}),
    ):
        seen = await every_page(reader, key, **params)
        assert [int(row["trackingNo"]) for row in seen] == [o.no for o in reversed(orders)], key


async def test_history_can_be_turned_round(reader) -> None:
    """Ascending lists go on by idGreaterThan, and hold the same rows."""
    params = {**USDT, "symbol": "BTCUSDT", "limit": 100, "order": "asc"}
    seen = await every_page(reader, T + "list_history_orders", cursor="idGreaterThan", **params)
    orders = reader.sim.account().futures.lead_orders.closed_by_opening.rows("BTCUSDT_UMCBL")

    assert [int(row["trackingNo"]) for row in seen] == [order.no for order in orders]


async def test_cursors_are_filters_that_go_together(reader) -> None:
    """Both ends may be given; endId is the last row's number, and empty without rows."""
    numbers = [
        order.no
        for order in reader.sim.account().futures.lead_orders.closed_by_opening.rows("umcbl")
    ]
    low, high = numbers[10], numbers[20]
    params = {**USDT, "idGreaterThan": low, "idLessThan": high}
    page = (await reader.call(T + "list_history_orders", params)).data
    none = (await reader.call(T + "list_history_orders", {**params, "idLessThan": low})).data

    assert [int(row["trackingNo"]) for row in page["trackingList"]] == numbers[19:10:-1]
    assert page["endId"] == str(numbers[11])
    assert none == {"trackingList": [], "endId": ""}
    bad = await reader.call(T + "list_history_orders", {**USDT, "idLessThan": "abc"})
    assert bad.code == "400172"


async def test_v2_windows_go_by_opening_time(caller, sim) -> None:
    """Both moments belong to the window, one alone spans three months, and no span is longer."""
    orders = sim.account().futures.lead_orders.closed_by_opening.rows("umcbl")
    first, last = orders[100].open_time, orders[110].open_time
    key, now = T + "list_history_orders", int(sim.now() * 1000)

    async def times(**window: Any) -> list[int]:
        seen = await every_page(caller, key, **USDT, limit=100, **window)
        return [int(row["openTime"]) for row in reversed(seen)]

    known = [order.open_time for order in orders]
    assert await times(startTime=first, endTime=last) == [t for t in known if first <= t <= last]
    assert await times(endTime=first) == [t for t in known if t <= first]
    assert await times(startTime=last) == [t for t in known if t >= last]
    assert await times(startTime=now - 200 * DAY, endTime=now - 110 * DAY) == []
    wide = {**USDT, "startTime": now - 91 * DAY, "endTime": now}
    assert (await caller.call(key, wide)).code == "40705"
    turned = {**USDT, "startTime": now, "endTime": now - 1}
    assert (await caller.call(key, turned)).code == "400172"


async def test_history_without_times_reaches_three_months_back(caller, sim, clock) -> None:
    """Older orders want times; the list of open orders shows all."""
    clock.at += 100 * DAY / 1000
    key = T + "list_history_orders"
    assert await rows(caller, key, **USDT) == []
    assert await rows(caller, F + "list_open_orders", **USDT) == []
    assert await rows(caller, T + "list_open_orders", **USDT) != []
    assert await rows(caller, B + "list_history_orders", traderId=sim.account().uid, **USDT) != []
    then = int(sim.now() * 1000) - 101 * DAY
    assert await rows(caller, key, **USDT, startTime=then - DAY, endTime=then) != []
    assert (await caller.call(T + "list_followers")).data == []
    assert len((await caller.call(ST + "list_followers")).data) == 30


async def test_open_spot_windows_need_no_end(reader) -> None:
    """Lists without a longest span take any window."""
    orders = [o for o in reader.sim.account().spot.lead_orders.open_sorted.rows() if not o.copies]
    middle = orders[len(orders) // 2].open_time

    async def numbers(**window: Any) -> list[int]:
        found = await rows(reader, ST + "list_open_orders", limit=50, **window)
        return [int(row["trackingNo"]) for row in reversed(found)]

    assert await numbers(startTime=middle) == [o.no for o in orders if o.open_time >= middle]
    assert await numbers(endTime=middle) == [o.no for o in orders if o.open_time <= middle]


async def test_lists_of_copies_can_be_of_one_trader(reader) -> None:
    """Only what copies that trader is shown; an unknown one is refused."""
    me = reader.sim.account()
    listed = reader.sim.world.accounts[next(iter(me.futures.follows))]
    for key in (F + "list_open_orders", F + "list_history_orders"):
        found = await rows(reader, key, **USDT, traderId=listed.uid, limit=100)
        assert {row["traderId"] for row in found} == {listed.hex_id}
    for key in (SF + "list_open_orders", SF + "list_history_orders"):
        found = await rows(reader, key, traderId=listed.uid, limit=50)
        assert {row["traderId"] for row in found} == {listed.hex_id}
        assert (await reader.call(key, traderId="1")).code == "31051"
    assert (await reader.call(F + "list_open_orders", {**USDT, "traderId": "1"})).code == "31029"


async def test_too_large_a_v2_page_is_shrunk(reader) -> None:
    """As in V1, without a word."""
    assert len(await rows(reader, T + "list_history_orders", **USDT, limit=500)) == 100


async def test_paid_shares_add_up(reader) -> None:
    """The single shares of V2 are the days' sums, page by page, by coin and by window."""
    for market, coin in (("futures", "BTC"), ("spot", "USDT")):
        key = f"v2.{market}.trader.list_history_profits"
        paid = await every_page(reader, key, "profitList", limit=7)
        numbers = [int(row["profitId"]) for row in paid]
        sums = reader.sim.world.shares(reader.sim.account(), market).settled_days(
            int(reader.sim.now() * 1000)
        )
        assert numbers == sorted(set(numbers), reverse=True)
        assert sum(Decimal(row["profit"]) for row in paid) == sum(profit for *_, profit in sums)
        of_coin = await every_page(reader, key, "profitList", coin=coin)
        assert of_coin == [row for row in paid if row["coin"] == coin] != []
        at = int(paid[10]["profitTime"])
        that_day = await every_page(reader, key, "profitList", startTime=at, endTime=at)
        assert that_day == [row for row in paid if int(row["profitTime"]) == at]
    pending = await rows(reader, T + "list_pending_profits", coin="USDT", pageSize=100)
    summary = (await reader.call(T + "get_profit_summary")).data["profitSummary"]
    assert sum(Decimal(row["profit"]) for row in pending) == Decimal(summary["waitProfit"])


# Settings


async def test_offered_contracts_and_ratios_change_row_by_row(caller, sim) -> None:
    """ADD and DELETE offer, any row may set ratios, 0 removes one, silence keeps it."""
    key, name = T + "set_symbols", {"symbol": "BTCUSDT", **USDT}

    async def change(**row: Any) -> Any:
        return await caller.call(key, settingList=[{**name, **row}])

    async def shown() -> tuple[str, str, str]:
        row = (await rows(caller, T + "list_symbols", **USDT))[0]
        assert row["symbol"] == "BTCUSDT"
        return row["openTrader"], row["stopSurplusRatio"], row["stopLossRatio"]

    assert await shown() == ("YES", "120", "40")
    await change(settingType="DELETE")
    assert await shown() == ("NO", "120", "40")
    await change(settingType="add", stopLossRatio="30")
    assert await shown() == ("YES", "120", "30")
    await change(settingType="UPDATE", stopSurplusRatio="0")
    assert await shown() == ("YES", "", "30")
    assert (await change(settingType="UPDATE")).code == "40724"
    assert (await change(settingType="UPDATE", stopSurplusRatio="401")).code == "43056"
    assert (await change(settingType="REPLACE")).code == "400172"
    assert (await change(settingType="ADD", symbol="XYZUSDT")).code == "40072"
    config = [{"symbol": "BTCUSDT", "productType": "umcbl"}]
    v1 = (await caller.call(V1T + "list_tpsl_ratios", queryTpslRatioConfig=config)).data
    assert (v1[0]["takeProfitRatio"], v1[0]["stopLossRatio"]) == ("", "30")


async def test_following_in_basic_and_advanced_mode(caller, sim) -> None:
    """In basic mode margin, leverage and kind of size are not the follower's to choose."""
    listed = list(sim.world.traders("futures"))[10]
    row = {
        "symbol": "ETHUSDT",
        **USDT,
        "marginType": "specify",
        "leverType": "specify",
        "longLeverage": "7",
        "shortLeverage": "8",
        "traceType": "count",
        "traceValue": "1",
        "stopSurplusRatio": "120",
    }
    shown = []
    for mode in ("advanced", "basic"):
        params = {"traderId": listed.uid, "mode": mode, "settings": [row]}
        assert (await caller.call(F + "follow_trader", params)).data == "success"
        reply = await caller.call(F + "get_settings", traderId=listed.uid)
        shown.append(reply.data["detailList"][0])

    one, two = shown
    assert (one["leverType"], one["longLeverage"], one["traceType"]) == ("specify", "7", "count")
    assert (two["leverType"], two["longLeverage"], two["traceType"]) == ("trader", "", "amount")
    assert one["stopSurplusRatio"] == two["stopSurplusRatio"] == "120"
    bad = {"traderId": listed.uid, "settings": [{**row, "longLeverage": "126"}]}
    assert (await caller.call(F + "follow_trader", bad)).code == "43050"
    low = {"traderId": listed.uid, "settings": [{**row, "stopLossRatio": "0"}]}
    assert (await caller.call(F + "follow_trader", low)).code == "43055"


async def test_smart_ratio_is_a_part_of_the_traders_equity(caller, sim) -> None:
    """Every contract offered is copied by it, with a leverage of one's own if wished."""
    listed = list(sim.world.traders("futures"))[10]
    equity = sim.world.equity(listed, "futures", int(sim.now() * 1000))
    params = {
        "traderId": listed.uid,
        "copyAmount": int(equity // 2),
        "leverage": "fixed_leverage",
        "marginMode": "isolated_margin",
    }
    assert (await caller.call(F + "set_copy_settings", params)).data == "success"
    settings = sim.account().futures.follows[listed.uid].settings
    assert list(settings) == listed.futures.offered
    assert {setting.value for setting in settings.values()} == {Decimal("0.5000")}
    assert {setting.long_leverage for setting in settings.values()} == {10}
    again = {"traderId": listed.uid, "copyAmount": 50}
    await caller.call(F + "set_copy_settings", again)
    changed = sim.account().futures.follows[listed.uid].settings.values()
    assert {setting.leverage_source for setting in changed} == {"trader"}


@pytest.mark.parametrize(
    ("guard", "code"),
    [
        ({}, "40019"),
        ({"equity": 101, "equityGuardianMode": "percentage"}, "400172"),
        ({"equity": 100, "equityGuardianMode": "percentage"}, "00000"),
        ({"equity": 101}, "00000"),
    ],
)
async def test_protection_needs_an_amount(caller, sim, guard, code) -> None:
    """A loss in USDT, or at most a hundred per cent."""
    listed = list(sim.world.traders("futures"))[10]
    params = {"traderId": listed.uid, "copyAmount": 50, "equityGuardian": "on", **guard}

    assert (await caller.call(F + "set_copy_settings", params)).code == code


async def test_a_trader_hides_what_it_wants_to(caller, sim) -> None:
    """Equity becomes stars, stops become empty, and nobody can follow."""
    me = sim.account()
    sim.open_order("BTCUSDT_UMCBL")  # gets stops by the preset ratios
    look, mine = {"traderName": me.nick, "language": "zh-CN"}, {"traderId": me.uid, **USDT}
    (open_,) = (await caller.call(B + "list_traders", look, account="follower2")).data
    (order, *_) = (await caller.call(B + "list_open_orders", mine)).data
    flags = {"enable": "NO", "showTotalEquity": "NO", "showTpsl": "NO"}
    await caller.call(T + "set_settings", flags)
    (shut,) = (await caller.call(B + "list_traders", look, account="follower2")).data
    (hidden, *_) = (await caller.call(B + "list_open_orders", mine)).data

    assert (open_["canTrace"], shut["canTrace"]) == ("true", "false")
    assert Decimal(open_["totalEquity"]) > 0
    assert shut["totalEquity"] == "****"
    assert order["stopLossPrice"]
    assert hidden["stopLossPrice"] == hidden["stopSurplusPrice"] == ""
    assert open_["columnList"][0]["describe"] == "收益率"


async def test_list_of_traders_has_defaults(reader) -> None:
    """Without a word it is the mixed ranking, largest first; filters go together."""
    plain = (await reader.call(B + "list_traders")).data
    said = {"sortRule": "composite", "sortFlag": "desc", "fullStatus": "all", "languageType": "x"}
    full = (await reader.call(B + "list_traders", fullStatus="full")).data
    first = (await reader.call(B + "list_traders", sortRule="totalPL", sortFlag="asc")).data
    one = (await reader.call(B + "list_traders", traderId=plain[3]["traderId"])).data

    assert plain == (await reader.call(B + "list_traders", said)).data
    assert len(plain) == 20
    assert [row["maxLimit"] for row in full] == [row["followCount"] for row in full]
    assert len(full) == 1
    assert len(first) == 20
    assert one == [plain[3]]


async def test_quantity_limits_of_one_contract(reader) -> None:
    """The symbol narrows the list; a wrong one is refused, demo lines are empty."""
    key = F + "list_quantity_limits"
    assert len((await reader.call(key, USDT)).data) == 5
    (one,) = (await reader.call(key, {**USDT, "symbol": "btcusdt"})).data
    assert one == {"maxFollowSize": "10000.000", "minFollowSize": "0.001", "symbol": "BTCUSDT"}
    assert (await reader.call(key, {**USDT, "symbol": "BTCUSD"})).code == "40072"
    assert (await reader.call(key, productType="SUSDT-FUTURES")).data == []


# Keys, account modes, time


async def test_a_copy_key_signs_like_any_other(caller, sim, make_caller) -> None:
    """It belongs to the account, its secret is kept out of the counts, and seeds decide it."""
    params = {"passphrase": "a1b2c3d4e5f6g"}
    (row,) = (await caller.call(T + "create_copy_api", params)).data
    keys = Credentials(
        api_key=row["apikey"], secret_key=row["secret"], passphrase=params["passphrase"]
    )
    sim._credentials["copy"] = keys

    assert row["permissions"] == ["contract_trade", "copytrading_trade"]
    mine = (await caller.call(T + "get_statistics")).data
    assert (await caller.call(T + "get_statistics", account="copy")).data == mine
    assert sim.executions.count(T + "create_copy_api", passphrase="***") == 1
    assert sim.executions.count(T + "create_copy_api", **params) == 0
    for seed, same in ((7, True), (8, False)):
        other = (await make_caller(seed=seed).call(T + "create_copy_api", params)).data
        assert (other == [row]) is same


@pytest.mark.parametrize("word", ["short", "x" * 33, "with space", "ümläutäö"])
async def test_passphrases_have_a_form(reader, word) -> None:
    """Eight to thirty-two letters and digits; what was sent is not repeated."""
    reply = await reader.call(T + "create_copy_api", {"passphrase": word})

    assert reply.code == "400172"
    assert word not in reply.json["msg"]


async def test_v2_is_for_classic_accounts_and_never_retired(caller, sim) -> None:
    """Every path of V2 is closed to a unified account, and open when V1 is switched off."""
    sim.retired = True
    assert (await caller.call(T + "get_statistics")).code == "00000"
    assert (await caller.call(V1T + "get_statistics")).code == "30032"
    sim.account().mode = "unified"
    assert (await caller.call(T + "get_statistics")).code == "40085"
    assert (await caller.call(ST + "get_statistics", drop="ACCESS-SIGN")).code == "40085"
    assert (await caller.call(F + "close_all_orders", USDT)).code == "40085"


async def test_demo_header_is_taken_and_changes_nothing(reader) -> None:
    """`paptrading: 1` leads into the same world."""
    plain = (await reader.call(T + "get_statistics")).data

    assert (await reader.call(T + "get_statistics", change={"paptrading": "1"})).data == plain


async def test_time_needs_no_signature(limited, clock) -> None:
    """A number in V1, text inside in V2; 20 a second for an address; V1's is gone with V1."""
    old, new = "/api/spot/v1/public/time", "/api/v2/public/time"
    at = int(clock() * 1000)
    assert (await limited.send("GET", old)).data == at
    assert (await limited.send("GET", new)).data == {"serverTime": str(at)}
    assert (await limited.send("POST", new)).code == "40404"
    statuses = [(await limited.send("GET", new)).status for _ in range(20)]
    assert statuses == [200] * 19 + [429]
    assert (await limited.send("GET", new, address="10.0.0.9")).status == 200
    limited.sim.retired = True
    assert (await limited.send("GET", old)).code == "30032"


async def test_rows_of_one_path_share_one_limit(limited, sim) -> None:
    """Whichever of them is called, five calls a second pass."""
    names = futures_names(usdt_order(limited.sim))
    one, contract = names, picked(names, "symbol", "productType")
    left = []
    for params in (one, contract, USDT, one, contract, USDT):
        reply = await limited.call(T + "close_order", params)
        left.append(reply.headers[b"x-mbx-used-remain-limit"])
    assert left == [b"4", b"3", b"2", b"1", b"0", b"0"]
    assert json.loads(reply.body)["code"] == "429"
    assert (await limited.call(F + "close_all_orders", USDT)).code == "40724"
