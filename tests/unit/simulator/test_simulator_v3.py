"""API V3: who may ask what, how pages go on, and that it is V2's world."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from test_simulator_endpoints import filled, shape
from v3_calls import (
    CONTRACT,
    V3_COPY,
    V3_LEAD,
    copied_project,
    far_stops,
    open_copy,
    place_stops,
    positions,
    positions_of,
    project_of,
    v3_arguments,
)

from bitget_copy import ENDPOINTS
from bitget_copy.errors import ConfigError
from bitget_copy.simulator import Quirks, Simulator
from bitget_copy.simulator.v3_endpoint_table import PERMISSION_OF, PERMISSIONS, V3_ENDPOINTS

REPLIES = Path(__file__).parents[2] / "replies" / "v3"
KEYS = sorted(V3_ENDPOINTS)
INFO, SETTINGS = "v3.account.get_info", "v3.account.get_settings"
MONEY = {"type": "in", "coin": "USDT", "amount": "100"}
COPY = {"type": "fixed_ratio", "amount": "500"}


@pytest.mark.parametrize("key", KEYS)
async def test_each_v3_row_answers_in_the_shape_of_its_page(unified, key) -> None:
    """Names and JSON types are those of the official example; every value is a text."""
    example = json.loads((REPLIES / f"{key.removeprefix('v3.')}.json").read_text("utf-8"))

    reply = await unified.call(key, await v3_arguments(unified, key))

    assert (reply.status, reply.code) == (200, "00000"), reply.body
    outline, wanted = one_row(shape(reply.data)), one_row(shape(example["data"]))
    assert filled(outline, wanted) == wanted
    assert isinstance(reply.json["requestTime"], int)


def one_row(outline: Any) -> Any:
    """The outline without how many rows it has."""
    if isinstance(outline, dict):
        return {name: one_row(each) for name, each in outline.items()}
    return [one_row(outline[0])] if isinstance(outline, list) and outline else outline


async def test_the_client_table_says_the_same_of_v3() -> None:
    """Method, path, limit and parameters of both tables agree; each was written by itself."""
    for key, row in V3_ENDPOINTS.items():
        theirs = ENDPOINTS[key]
        assert (theirs.method, theirs.path) == (row.method, row.path), key
        limits = [(each.limit.rate, each.limit.per, each.limit.scope) for each in (theirs, row)]
        assert limits[0] == limits[1], key
        needed = [{p.wire: p.required for p in each.params} for each in (theirs, row)]
        assert needed[0] == needed[1], key
        assert theirs.writes == row.writes, key


# Modes


@pytest.mark.parametrize(
    ("mode", "v2", "v3", "told"),
    [
        ("classic", "00000", "40084", "40084"),
        ("unified", "40085", "00000", "00000"),
        ("hybrid", "40085", "00000", "00000"),
        ("upgrading", "40085", "25245", "00000"),
        ("switching", "40085", "25245", "00000"),
    ],
)
async def test_the_mode_says_which_family_answers(make_caller, mode, v2, v3, told) -> None:
    """On the way from one to the other only mode and rights can be asked for."""
    caller = make_caller(seed=7, account_mode=mode, enforce_limits=False)

    assert (await caller.call("v2.futures.trader.get_statistics")).code == v2
    assert (await caller.call("v1.futures.trader.get_statistics")).code == v2
    assert (await caller.call(V3_LEAD + "list_positions")).code == v3
    for key in (INFO, SETTINGS):
        assert (await caller.call(key)).code == told
    if told == "00000":
        assert (await caller.call(SETTINGS)).data["accountMode"] == mode


async def test_worlds_can_be_mixed(make_caller) -> None:
    """By pattern of the account's name, the first that fits; and one by one later on."""
    caller = make_caller(account_mode={"trader": "hybrid", "*": "classic"}, enforce_limits=False)

    async def mode(account: str) -> str:
        reply = await caller.call(SETTINGS, account=account)
        return reply.json["data"]["accountMode"] if reply.code == "00000" else reply.code

    assert [await mode(name) for name in ("trader", "readonly")] == ["hybrid", "hybrid"]
    assert [await mode(name) for name in ("follower1", "follower2")] == ["40084", "40084"]
    caller.sim.set_account_mode("follower1", "unified")
    assert [await mode(name) for name in ("follower1", "follower2")] == ["unified", "40084"]
    caller.sim.reset()
    assert await mode("follower1") == "40084"


@pytest.mark.parametrize("mode", ["elite", "Unified", {"trader": "none"}])
def test_a_mode_that_there_is_not_is_refused(mode) -> None:
    """The message lists what there is."""
    with pytest.raises(ConfigError, match="there are classic, unified, hybrid"):
        Simulator(account_mode=mode)


# Rights


@pytest.mark.parametrize("key", KEYS)
async def test_a_key_needs_the_right_of_the_row(unified, key) -> None:
    """Without just this one it is refused; with this one alone it is not."""
    asked, right = await v3_arguments(unified, key), PERMISSION_OF[key]
    unified.sim.set_permissions("trader", set(PERMISSIONS) - {right})
    refused = await unified.call(key, asked)
    unified.sim.set_permissions("trader", {right} & set(PERMISSIONS))
    allowed = await unified.call(key, asked)

    assert refused.code == ("00000" if right is None else "40014")
    assert allowed.code == "00000"


async def test_a_reading_key_writes_nothing(unified) -> None:
    """All ten writes are refused, and it is told that it reads only."""
    writes = [key for key in KEYS if V3_ENDPOINTS[key].writes]
    codes = {
        (await unified.call(key, await v3_arguments(unified, key), account="readonly")).code
        for key in writes
    }

    assert (len(writes), codes) == (10, {"40014"})
    assert (await unified.call(INFO, account="readonly")).data["permType"] == "read-only"
    assert (await unified.call(INFO)).data["permType"] == "read-and-write"


async def test_info_tells_rights_and_addresses(unified) -> None:
    """As the exchange lists them; a key without any right may ask too."""
    unified.sim.bind_key("trader", {"10.0.0.1", "10.0.0.2"})
    unified.sim.set_permissions("trader", ["uta_trade", "uta_mgt"])
    told = (await unified.call(INFO)).data

    assert told["permissions"] == ["uta_mgt", "uta_trade"]
    assert told["ips"] == "10.0.0.1,10.0.0.2"
    with pytest.raises(ConfigError, match="no permission trade; there are uta_mgt"):
        unified.sim.set_permissions("trader", ["trade"])


async def test_an_elite_key_leads_and_does_nothing_else(unified) -> None:
    """It has the two rights of a portfolio; money of the account and copies are not its."""
    told = (await unified.call(INFO, account="elite")).data
    codes = {
        key: (await unified.call(key, await v3_arguments(unified, key), account="elite")).code
        for key in KEYS
    }

    assert told["permissions"] == ["copy_futures_position", "copy_futures_order"]
    good = {key for key, code in codes.items() if code == "00000"}
    assert good == {key for key in KEYS if key.startswith(V3_LEAD)} | {INFO}


async def test_an_elite_key_asks_for_announced_pairs_only(unified) -> None:
    """25200 for pairs that are not on offer, for isolated margin and for one-way mode."""
    sim = unified.sim
    sim.set_permissions("elite", PERMISSIONS)
    project = copied_project(sim)
    key = V3_COPY + "get_positions"

    for symbol, code in (("BTCUSDT", "00000"), ("BTCPERP", "25200"), ("NOUSDT", "25200")):
        reply = await unified.call(key, projectId=project, symbol=symbol, account="elite")
        assert reply.code == code, symbol
    assert (await unified.call(key, projectId=project, symbol="BTCPERP")).code == "00000"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/api/v2/mix/account/accounts", "40731"),
        ("/api/v2/spot/account/assets", "40731"),
        ("/api/v2/mix/order/place-order", "40731"),
        ("/api/v2/mix/market/anything", "40404"),
        ("/api/v2/copy/anything", "40404"),
    ],
)
async def test_an_elite_key_is_refused_by_ordinary_classic_paths(caller, path, code) -> None:
    """40731, before anything else is looked at; the key that V2 makes is such a key too."""
    made = await caller.call("v2.futures.trader.create_copy_api", passphrase="a1b2c3d4e5")
    for key in (caller.sim.accounts["elite"].api_key, made.data[0]["apikey"]):
        assert (await caller.send("GET", path, headers={"ACCESS-KEY": key})).code == code
    ordinary = {"ACCESS-KEY": caller.sim.credentials.api_key}
    assert (await caller.send("GET", path, headers=ordinary)).code != "40731"


# Parameters


@pytest.mark.parametrize("key", KEYS)
async def test_what_a_v3_row_needs_must_be_given(unified, key) -> None:
    """Each needed parameter left out is 40017, an unknown one 40034; nothing happens."""
    asked = await v3_arguments(unified, key)
    needed = [param.wire for param in V3_ENDPOINTS[key].params if param.required]
    before = unified.sim.executions.count()
    for wire in needed:
        short = {name: value for name, value in asked.items() if name != wire}
        assert (await unified.call(key, short)).code == "40017", wire
    assert (await unified.call(key, {**asked, "unheardOf": "1"})).code == "40034"
    assert unified.sim.executions.count() == before


@pytest.mark.parametrize(
    ("key", "spoiled"),
    [
        (V3_LEAD + "transfer_funds", {"type": "IN"}),
        (V3_LEAD + "transfer_funds", {"amount": "0"}),
        (V3_LEAD + "transfer_funds", {"amount": "-1"}),
        (V3_LEAD + "transfer_funds", {"amount": "0.000000001"}),
        (V3_LEAD + "transfer_funds", {"amount": "ten"}),
        (V3_LEAD + "transfer_funds", {"inAccountType": "spot"}),
        (V3_LEAD + "transfer_funds", {"inAccountType": "uta,"}),
        (V3_LEAD + "get_portfolio", {"period": "31D"}),
        (V3_LEAD + "list_transfers", {"limit": "0"}),
        (V3_LEAD + "list_transfers", {"cursor": "abc"}),
        (V3_LEAD + "list_transfers", {"startTime": "2", "endTime": "1"}),
        (V3_COPY + "list_history_tpsl", {"startTime": "0"}),
        (V3_COPY + "follow_trader", {"type": "percent"}),
        (V3_COPY + "follow_trader", {"amount": "49.99"}),
        (V3_COPY + "follow_trader", {"accountType": "lead"}),
        (V3_COPY + "follow_trader", {"leverage": "11"}),
        (V3_COPY + "follow_trader", {"leverage": "1.5"}),
        (V3_COPY + "follow_trader", {"maxEntrySlippage": "0.09"}),
        (V3_COPY + "follow_trader", {"maxEntrySlippage": "3.1"}),
        (V3_COPY + "follow_trader", {"maxMarginRatio": "4.9"}),
        (V3_COPY + "follow_trader", {"maxMarginRatio": "95.1"}),
        (V3_COPY + "follow_trader", {"maxPostionValue": "2000001"}),
        (V3_COPY + "follow_trader", {"autoCopy": "yes"}),
        (V3_COPY + "follow_trader", {"tradingPairList": ["BTCUSDT", "BTCPERP"]}),
        (V3_COPY + "unfollow_trader", {"closeType": "close"}),
        (V3_COPY + "close_position", {"holdSide": "both"}),
        (V3_COPY + "create_tpsl", {"tpTriggerBy": "last"}),
    ],
)
async def test_wrong_values_are_refused_on_v3(unified, key, spoiled) -> None:
    """25200, and nothing happens."""
    asked = {**await v3_arguments(unified, key), **spoiled}
    before = unified.sim.executions.count()

    assert (await unified.call(key, asked)).code == "25200"
    assert unified.sim.executions.count() == before


async def test_fixed_margin_needs_its_margin(unified) -> None:
    """And only a copy by fixed margin does."""
    project = project_of(unified.sim)
    asked = {"projectId": project, "type": "fixed_margin", "amount": "500"}

    assert (await unified.call(V3_COPY + "follow_trader", asked)).code == "40017"
    asked["marginPerOrder"] = "20"
    assert (await unified.call(V3_COPY + "follow_trader", asked)).data == "success"


@pytest.mark.parametrize(
    ("pairs", "copied"),
    [
        (["ETHUSDT", "BTCUSDT"], ["ETHUSDT", "BTCUSDT"]),
        ("ETHUSDT,BTCUSDT", ["ETHUSDT", "BTCUSDT"]),
        ("BTCUSDT", ["BTCUSDT"]),
        (["BTCUSDT", "BTCUSDT"], ["BTCUSDT"]),
        ("all", "all"),
        (None, "all"),
    ],
)
async def test_pairs_are_a_list_or_a_text(unified, pairs, copied) -> None:
    """Both ways in which clients write them mean the same; the reply always has a list."""
    sim = unified.sim
    project = project_of(sim)
    asked = {"projectId": project, **COPY}
    if pairs is not None:
        asked["tradingPairList"] = pairs
    await unified.call(V3_COPY + "follow_trader", asked)

    shown = (await unified.call(V3_COPY + "get_settings", projectId=project)).data
    offered = [
        sim.world.market.futures[s].bare for s in sim.world.find_project(project).futures.offered
    ]
    assert shown["tradingPairList"] == (offered if copied == "all" else copied)
    assert (shown["leverage"], shown["marginPerOrder"]) == ("", "")


# Pages

PAGED = [key for key in KEYS if V3_ENDPOINTS[key].paging is not None]


async def paged(caller: Any, key: str) -> dict[str, Any]:
    """Parameters of a list, once it has five rows or as many as the seed gave it."""
    asked = await v3_arguments(caller, key)
    for _ in range(4):
        if key == V3_LEAD + "list_transfers":
            await caller.call(V3_LEAD + "transfer_funds", MONEY)
        elif key == V3_COPY + "list_transfers":
            await caller.call(V3_COPY + "transfer_funds", {**asked, **MONEY})
        elif key == V3_COPY + "list_history_tpsl":
            strategy = await place_stops(caller, asked["projectId"])
            await caller.call(V3_COPY + "remove_tpsl", {**asked, "strategyId": strategy})
        caller.clock.at += 1
    return asked


async def rows_of(caller: Any, key: str, **asked: Any) -> tuple[list[Any], str]:
    """Rows of a page, and the cursor that leads on."""
    data = (await caller.call(key, asked)).data
    names = {"nextCursor", "cursor"} & set(data)
    last = data["list"][-1]["transferId"] if not names and data["list"] else ""
    return data["list"], data[names.pop()] if names else last


@pytest.mark.parametrize("quirk", ["", "cursor_to_older"])
@pytest.mark.parametrize("key", PAGED)
async def test_v3_pages_have_no_gaps(unified, key, quirk) -> None:
    """Page by page comes what one large page shows, whichever way the cursor reads."""
    sim = unified.sim
    asked = await paged(unified, key)
    sim.quirks = Quirks([quirk] if quirk else [])
    whole, _ = await rows_of(unified, key, **asked, limit=100)

    found: list[Any] = []
    cursor: dict[str, str] = {}
    while True:
        rows, reached = await rows_of(unified, key, **asked, **cursor, limit=2)
        found += rows
        if not rows:
            break
        cursor = {"cursor": reached}
    assert len(whole) > 2
    assert found[: len(whole)] == whole
    assert reached == ""


async def test_v3_pages_go_from_old_to_new(unified) -> None:
    """As the pages say; the quirks turn the rows round, and one of them the cursor too."""
    key = V3_LEAD + "list_transfers"
    await paged(unified, key)
    rows, _ = await rows_of(unified, key)
    numbers = [int(row["transferId"]) for row in rows]
    assert numbers == sorted(numbers)

    async def seen(quirk: str, **asked: Any) -> list[int]:
        unified.sim.quirks = Quirks([quirk])
        return [int(row["transferId"]) for row in (await rows_of(unified, key, **asked))[0]]

    assert await seen("cursor_to_older", limit=2) == numbers[:2:-1]
    assert await seen("cursor_to_older", limit=2, cursor=numbers[-2]) == numbers[2:0:-1]
    assert await seen("newest_first", limit=2) == numbers[:2:-1]
    assert await seen("newest_first", limit=2, cursor=numbers[-2]) == numbers[-1:]


@pytest.mark.parametrize("key", PAGED)
async def test_v3_pages_have_their_sizes(unified, key) -> None:
    """Twenty rows when no size is asked for, a hundred of stops; more than a hundred never."""
    paging = V3_ENDPOINTS[key].paging
    assert paging is not None
    assert (paging.default_size, paging.max_size) == (
        100 if key.endswith("list_history_tpsl") else 20,
        100,
    )
    rows, _ = await rows_of(unified, V3_LEAD + "list_profits", limit=1000)
    assert len(rows) == 100
    assert len((await rows_of(unified, V3_LEAD + "list_followers"))[0]) == 20


async def test_stops_without_times_are_those_of_thirty_days(unified) -> None:
    """Older ones come when a span of up to 90 days is asked for."""
    sim, key = unified.sim, V3_COPY + "list_history_tpsl"
    asked = await v3_arguments(unified, key)
    sim.advance(31 * 86_400)
    now = int(sim.now() * 1000)

    assert (await rows_of(unified, key, **asked))[0] == []
    days = {"startTime": now - 90 * 86_400_000, "endTime": now}
    assert len((await rows_of(unified, key, **asked, **days))[0]) == 1
    days["startTime"] -= 1
    assert (await unified.call(key, {**asked, **days})).code == "25200"


# One world


async def test_a_project_is_the_trader_that_v2_knows(unified) -> None:
    """What the lead opens is in both families, and a close by V3 closes it in V2's lists."""
    sim = unified.sim
    project = copied_project(sim)
    open_copy(sim, project)
    number = positions_of(sim, project)[-1].no
    assert (
        await unified.call(V3_COPY + "close_all_positions", projectId=project)
    ).data == "success"

    sim.set_account_mode("trader", "classic")
    asked = {"productType": "USDT-FUTURES", "traderId": sim.world.find_project(project).uid}
    closed = (await unified.call("v2.futures.follower.list_history_orders", asked)).data
    assert str(number) in {row["trackingNo"] for row in closed["trackingList"]}
    left = (await unified.call("v2.futures.follower.list_open_orders", asked)).data
    assert left == {"trackingList": None, "endId": None}


async def test_followers_of_v3_are_followers_of_v2(unified) -> None:
    """A copy begun by V3 is a follow that V2 shows, and V2 may end it."""
    sim = unified.sim
    project = project_of(sim)
    trader = sim.world.find_project(project)
    await unified.call(V3_COPY + "follow_trader", projectId=project, **COPY)
    sim.set_account_mode("trader", "classic")

    shown = await unified.call("v2.futures.follower.get_settings", traderId=trader.uid)
    assert shown.data["followerEnable"] == "YES"
    await unified.call("v2.futures.follower.unfollow_trader", traderId=trader.uid)
    shown = await unified.call("v2.futures.follower.get_settings", traderId=trader.uid)
    assert shown.data == {"followerEnable": None, "detailList": None}
    sim.set_account_mode("trader", "unified")
    assert (await unified.call(V3_COPY + "get_settings", projectId=project)).code == "25002"
    sim.quirks = Quirks(["not_copied_as_null"])
    assert (await unified.call(V3_COPY + "get_settings", projectId=project)).data is None


# Money


def wallets(sim: Any) -> dict[str, Decimal]:
    me = sim.account()
    return {"funding": me.spot.equity, **me.wallets}


async def test_a_copy_takes_its_money_in_the_order_of_the_accounts(unified) -> None:
    """Funding, otc, uta, whatever order they are named in; the record names those that gave."""
    sim = unified.sim
    project, before = project_of(sim), wallets(sim)
    asked = {"projectId": project, **COPY, "accountType": "uta,otc"}
    asked["amount"] = format(before["otc"] + 7, "f")
    await unified.call(V3_COPY + "follow_trader", asked)

    after = wallets(sim)
    assert after == {**before, "otc": 0, "uta": before["uta"] - 7}
    (row,), _ = await rows_of(unified, V3_COPY + "list_transfers", projectId=project)
    assert (row["fromType"], row["toType"]) == ("otc,uta", "copy")
    assert (row["amount"], row["status"]) == (asked["amount"], "successful")


async def test_money_of_a_copy_comes_back_to_funding(unified) -> None:
    """Nothing is lost or made when it is begun, fed, reduced and ended."""
    sim = unified.sim
    project, me = project_of(sim), sim.account()
    total = sum(wallets(sim).values()) + me.futures.equity
    asked = {"projectId": project}
    await unified.call(V3_COPY + "follow_trader", **asked, **COPY)
    await unified.call(V3_COPY + "transfer_funds", **asked, **MONEY)
    out = {**MONEY, "type": "out", "amount": "250.5"}
    await unified.call(V3_COPY + "transfer_funds", **asked, **out)

    shown = (await unified.call(V3_COPY + "get_summary", asked)).data
    assert shown["currentInvestment"] == shown["estValue"] == shown["available"] == "349.50"
    funding = me.spot.equity
    await unified.call(V3_COPY + "unfollow_trader", asked)
    assert me.spot.equity == funding + Decimal("349.5")
    assert sum(wallets(sim).values()) + me.futures.equity == total


@pytest.mark.parametrize("close_type", ["instant_close", "follow_close", None])
async def test_what_becomes_of_positions_is_the_callers_choice(unified, close_type) -> None:
    """Closed at once, or with the trader's; the money comes back when the last has closed."""
    sim = unified.sim
    project, me = project_of(sim), sim.account()
    await unified.call(V3_COPY + "follow_trader", projectId=project, **COPY)
    lead = open_copy(sim, project)
    funding = me.spot.equity
    asked = {"projectId": project} | ({"closeType": close_type} if close_type else {})
    await unified.call(V3_COPY + "unfollow_trader", asked)

    at_once = close_type == "instant_close"
    again = await unified.call(V3_COPY + "follow_trader", projectId=project, **COPY)
    assert again.code == ("00000" if at_once else "25107")
    if at_once:
        await unified.call(V3_COPY + "unfollow_trader", asked)
    assert bool(await positions(unified, project)) is not at_once
    assert (me.spot.equity > funding) is at_once
    if not at_once:
        trader = sim.world.find_project(project)
        order = trader.futures.lead_orders.open[int(lead)]
        sim.change(lambda world, now: world.close(order, now))
        assert await positions(unified, project) == []
    copy = me.copies[trader.uid if not at_once else sim.world.find_project(project).uid]
    assert me.spot.equity > funding + 400
    assert copy.balance == 0


async def test_the_leads_transfers_move_what_is_free(unified) -> None:
    """In and out; the most is what it says, and a cent more is refused."""
    sim = unified.sim
    me = sim.account()
    before = (await unified.call(V3_LEAD + "get_max_transferable", coin="USDT")).data
    done = (await unified.call(V3_LEAD + "transfer_funds", MONEY)).data
    after = (await unified.call(V3_LEAD + "get_max_transferable", coin="USDT")).data
    assert Decimal(after["maxTransferable"]) == Decimal(before["maxTransferable"]) + 100

    funding = me.spot.equity
    most = Decimal(after["maxTransferable"]) - Decimal("0.01")
    out = {"type": "out", "coin": "USDT"}
    assert (await unified.call(V3_LEAD + "transfer_funds", **out, amount=str(most))).code == "00000"
    assert me.spot.equity == funding + most
    assert (await unified.call(V3_LEAD + "transfer_funds", **out, amount="1")).code == "43117"
    rows, _ = await rows_of(unified, V3_LEAD + "list_transfers")
    assert rows[0]["transferId"] == done["transferId"]
    assert [(row["fromType"], row["toType"]) for row in rows] == [
        ("spot", "lead"),
        ("lead", "spot"),
    ]
    assert {row["status"] for row in rows} == {"Successful"}


# Copying, positions, stops


async def test_what_a_plan_says_is_how_it_copies(unified) -> None:
    """Fixed margin, own leverage, listed pairs only, and no more than the bounds."""
    sim = unified.sim
    project = project_of(sim)
    asked = {"type": "fixed_margin", "amount": "500", "marginPerOrder": "200", "leverage": "5"}
    asked |= {"projectId": project, "tradingPairList": ["BTCUSDT"], "maxPostionValue": "1500"}
    await unified.call(V3_COPY + "follow_trader", asked)
    trader = sim.world.find_project(project).uid
    sim.open_order("ETHUSDT_UMCBL", trader=trader, size=Decimal(5))
    open_copy(sim, project, leverage=20)

    (row,) = await positions(unified, project)
    assert (row["symbol"], row["leverage"], row["holdMode"]) == ("BTCUSDT", "5", "hedge_mode")
    assert 930 < Decimal(row["total"]) * Decimal(row["avgPrice"]) <= 1000
    open_copy(sim, project)
    held = Decimal((await positions(unified, project))[0]["total"])
    open_copy(sim, project)
    assert Decimal((await positions(unified, project))[0]["total"]) == held


async def test_a_position_keeps_its_number_while_parts_close(unified) -> None:
    """Oldest orders first; what is left of the last one stays, and the next has another number."""
    sim = unified.sim
    project = project_of(sim)
    await unified.call(V3_COPY + "follow_trader", projectId=project, **COPY)
    for _ in range(2):
        open_copy(sim, project, size=Decimal(1))
    (row,) = await positions(unified, project)
    total = Decimal(row["total"])
    first, second = positions_of(sim, project)
    qty = first.size + Decimal("0.001")
    close = {"projectId": project, "symbol": "BTCUSDT", "holdSide": "long"}

    assert (await unified.call(V3_COPY + "close_position", **close, qty=str(qty))).data == "success"
    (left,) = await positions(unified, project)
    assert left["positionId"] == row["positionId"]
    assert Decimal(left["total"]) == total - qty
    assert [order.no for order in positions_of(sim, project)] == [second.no]
    assert first.close_time
    await unified.call(V3_COPY + "close_position", **close, qty=left["total"])
    open_copy(sim, project)
    (new,) = await positions(unified, project)
    assert new["positionId"] != row["positionId"]


async def test_parts_of_an_order_bring_together_what_the_whole_would(unified) -> None:
    """Profit and fees of both parts, at one price, are those of one close."""
    sim = unified.sim
    project, me = project_of(sim), sim.account()
    await unified.call(V3_COPY + "follow_trader", projectId=project, **COPY)
    open_copy(sim, project)
    (order,) = positions_of(sim, project)
    size, fee, before = order.size, order.open_fee, me.futures.equity
    price = sim.price(CONTRACT) * Decimal("1.5")
    sim.move_price(CONTRACT, price)
    profit = size * (price - order.open_price)
    close_fee = size * price * Decimal("0.0006")
    asked = {"projectId": project, "symbol": "BTCUSDT", "holdSide": "long"}
    for qty in (Decimal("0.001"), size - Decimal("0.001")):
        await unified.call(V3_COPY + "close_position", **asked, qty=str(qty))

    gained = me.futures.equity - before
    assert abs(gained - (profit + fee - close_fee)) < Decimal("0.00001")


async def test_positions_are_picked_by_contract_and_side(unified) -> None:
    """Both filters, alone and together."""
    sim = unified.sim
    project = project_of(sim)
    await unified.call(V3_COPY + "follow_trader", projectId=project, **COPY)
    trader = sim.world.find_project(project).uid
    for symbol, side in ((CONTRACT, "long"), (CONTRACT, "short"), ("ETHUSDT_UMCBL", "short")):
        sim.open_order(symbol, trader=trader, side=side, size=Decimal(3))

    async def found(**more: str) -> list[tuple[str, str]]:
        return [(r["symbol"], r["posSide"]) for r in await positions(unified, project, **more)]

    assert len(await found()) == 3
    assert await found(symbol="BTCUSDT") == [("BTCUSDT", "long"), ("BTCUSDT", "short")]
    assert await found(posSide="short") == [("BTCUSDT", "short"), ("ETHUSDT", "short")]
    assert await found(symbol="ETHUSDT", posSide="long") == []


@pytest.mark.parametrize(
    ("name", "wire"),
    [("close_position", "qty"), ("create_tpsl", "stopLoss"), ("transfer_funds", "amount")],
)
async def test_a_number_of_any_size_is_answered(unified, name, wire) -> None:
    """Also one that no decimals can be taken from any more."""
    asked = await v3_arguments(unified, V3_COPY + name)
    longest = await unified.call(V3_COPY + name, asked | {wire: "9" * 20})
    too_long = await unified.call(V3_COPY + name, asked | {wire: "1e40"})

    assert longest.status < 500
    assert too_long.code == "25200"


@pytest.mark.parametrize(
    ("ends", "status"), [("profit", "success"), ("loss", "success"), ("hand", "cancelled")]
)
async def test_stops_close_the_whole_position(unified, ends, status) -> None:
    """Also what joined it later; by hand they are cancelled with it."""
    sim = unified.sim
    project = project_of(sim)
    asked = {"projectId": project}
    await unified.call(V3_COPY + "follow_trader", **asked, **COPY)
    open_copy(sim, project)
    strategy = await place_stops(unified, project)
    open_copy(sim, project)
    (waiting,) = (await unified.call(V3_COPY + "get_tpsl", asked)).data["list"]
    (held,) = await positions(unified, project)
    assert (waiting["status"], waiting["qty"]) == ("pending", held["total"])

    if ends == "hand":
        await unified.call(V3_COPY + "close_all_positions", asked)
    else:
        sim.move_price(CONTRACT, sim.price(CONTRACT) * (3 if ends == "profit" else Decimal("0.3")))
    assert await positions(unified, project) == []
    assert (await unified.call(V3_COPY + "get_tpsl", asked)).data == {"list": []}
    (done,), cursor = await rows_of(unified, V3_COPY + "list_history_tpsl", **asked)
    assert (done["strategyId"], done["status"]) == (strategy, status)
    assert cursor == strategy


async def test_stops_that_are_taken_away_do_nothing(unified) -> None:
    """The position outlives the price at which they would have closed it."""
    sim = unified.sim
    project = project_of(sim)
    await unified.call(V3_COPY + "follow_trader", projectId=project, **COPY)
    open_copy(sim, project)
    strategy = await place_stops(unified, project)
    (order,) = positions_of(sim, project)
    changed = {"projectId": project, "strategyId": strategy, **far_stops(sim, order, far=4)}
    assert (await unified.call(V3_COPY + "set_tpsl", changed)).data == {"strategyId": strategy}
    sim.move_price(CONTRACT, sim.price(CONTRACT) * 3)
    assert len(await positions(unified, project)) == 1
    asked = {"projectId": project, "strategyId": strategy}
    assert (await unified.call(V3_COPY + "remove_tpsl", asked)).data == "success"
    sim.move_price(CONTRACT, sim.price(CONTRACT) * 3)

    assert len(await positions(unified, project)) == 1
    assert (await unified.call(V3_COPY + "remove_tpsl", asked)).code == "25597"


# What the lead sees


async def test_the_lead_sees_who_came_and_who_left(unified) -> None:
    """A follower moves from one list to the other, with what it had put in."""
    sim = unified.sim
    project = sim.account().project_id
    gone = {"projectId": project, "closeType": "instant_close"}
    await unified.call(V3_COPY + "unfollow_trader", gone, account="follower1")

    now, _ = await rows_of(unified, V3_LEAD + "list_followers", limit=100)
    former, _ = await rows_of(unified, V3_LEAD + "list_history_followers")
    assert "follower1" not in {row["followerName"] for row in now}
    (row,) = [row for row in former if row["followerName"] == "follower1"]
    assert int(row["endTime"]) == int(sim.now() * 1000) > int(row["startTime"])
    await unified.call(V3_COPY + "follow_trader", projectId=project, **COPY, account="follower1")
    now, cursor = await rows_of(unified, V3_LEAD + "list_followers", limit=100)
    assert now[-1]["followerName"] == "follower1"
    assert (now[-1]["totalInvestment"], now[-1]["followDays"]) == ("500.00", "0")
    assert int(cursor) > 2**53


async def test_the_poor_can_be_removed_and_the_rich_cannot(unified) -> None:
    """As V2 says of the same followers; yes and no are words."""
    rows, _ = await rows_of(unified, V3_LEAD + "list_followers", limit=100)
    sim = unified.sim
    poor = {
        sim.world.accounts[uid].nick
        for uid in sim.account().futures.followers
        if sim.world.equity(sim.world.accounts[uid], "futures", int(sim.now() * 1000)) < 100
    }

    assert {row["followerName"] for row in rows if row["canRemove"] == "yes"} == poor
    assert {row["canRemove"] for row in rows} == {"yes", "no"}


async def test_settlements_add_up(unified) -> None:
    """A follower's own list is what the lead's list says of it, and the share is a tenth."""
    sim = unified.sim
    project = sim.account().project_id
    theirs: list[Any] = []
    cursor: dict[str, str] = {}
    while True:
        rows, reached = await rows_of(unified, V3_LEAD + "list_profits", limit=100, **cursor)
        theirs += [row for row in rows if row["followerName"] == "follower1"]
        cursor = {"cursor": reached}
        if not rows:
            break
    asked = {"projectId": project, "limit": 100}
    mine = (await unified.call(V3_COPY + "list_profits", asked, account="follower1")).data["list"]

    names = ("settleTime", "profit", "allocatedPnl", "pendingPnl", "shareRatio", "shareProfit")
    assert [{name: row[name] for name in names} for row in theirs][: len(mine)] == mine != []
    for row in mine:
        assert Decimal(row["shareProfit"]) == Decimal(row["profit"]) * Decimal(row["shareRatio"])
    span = {"startTime": mine[1]["settleTime"], "endTime": mine[2]["settleTime"]}
    within = await unified.call(V3_COPY + "list_profits", {**asked, **span}, account="follower1")
    assert within.data["list"] == mine[1:3]


async def test_lead_positions_are_its_open_orders(unified) -> None:
    """One row a contract and side; value, margin and return fit each other."""
    sim = unified.sim
    rows = (await unified.call(V3_LEAD + "list_positions")).data
    orders = list(sim.account().futures.lead_orders.open.values())

    assert len(rows) == len({(order.instrument.symbol, order.side) for order in orders})
    for row in rows:
        mine = [
            order
            for order in orders
            if (order.instrument.bare, order.side) == (row["symbol"], row["holdSide"])
        ]
        assert Decimal(row["holdSize"]) == sum(order.size for order in mine)
        value = Decimal(row["holdSize"]) * Decimal(row["markPrice"])
        assert Decimal(row["positionValue"]) == value
        roi = Decimal(row["unrealizedPnl"]) / Decimal(row["margin"])
        assert abs(Decimal(row["roi"]) - roi) < Decimal("1E-9")


# Limits, faults, lags


@pytest.mark.parametrize(
    ("key", "rate"),
    [
        (V3_LEAD + "list_positions", 5),
        (V3_LEAD + "get_profit_summary", 1),
        (V3_COPY + "get_summary", 10),
        (INFO, 5),
        (SETTINGS, 20),
    ],
)
async def test_v3_limits_are_those_of_the_pages(make_caller, key, rate) -> None:
    """So many in a second by one account; another account has its own count."""
    caller = make_caller(seed=7, account_mode="unified")
    asked = await v3_arguments(caller, key)
    caller.clock.at += 2
    codes = [(await caller.call(key, asked)).code for _ in range(rate + 1)]

    assert codes == ["00000"] * rate + ["429"]
    assert (await caller.call(key, asked, account="rsa")).code != "429"
    caller.clock.at += 1
    assert (await caller.call(key, asked)).code == "00000"


async def test_faults_and_lags_work_on_v3(make_caller) -> None:
    """A lost reply has moved the money once, and a read that lags shows it later."""
    caller = make_caller(
        seed=7, account_mode="unified", enforce_limits=False, read_lag={"v3.*list_transfers": 5}
    )
    sim = caller.sim
    sim.faults.on(V3_LEAD + "transfer_funds", kind="5xx", executed=True)
    lost = await caller.call(V3_LEAD + "transfer_funds", MONEY)

    assert (lost.status, sim.executions.count(V3_LEAD + "transfer_funds", amount="100")) == (502, 1)
    assert (await rows_of(caller, V3_LEAD + "list_transfers"))[0] == []
    caller.clock.at += 5
    (row,), _ = await rows_of(caller, V3_LEAD + "list_transfers")
    (mine,) = sim.account().lead_transfers
    assert row["transferId"] == str(mine.no)
