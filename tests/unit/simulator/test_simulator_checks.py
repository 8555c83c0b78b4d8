"""Every code that the exchange's own checks can answer, and the order of the checks."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from v3_calls import (
    V3_COPY,
    V3_LEAD,
    copied_project,
    far_stops,
    open_copy,
    positions,
    positions_of,
    project_of,
    v3_arguments,
)

from bitget_copy._asgi.messages import MAX_BODY
from bitget_copy.credentials import Credentials
from bitget_copy.endpoint import Param
from bitget_copy.errors import ConfigError
from bitget_copy.simulator import Simulator
from bitget_copy.simulator.app import possible_codes
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.parameters import _reader
from bitget_copy.simulator.rsa import PublicKey
from bitget_copy.simulator.seeding import LISTED_TRADERS

SUMMARY = "v1.futures.trader.get_profit_summary"
PATH = "/api/mix/v1/trace/summary"
HISTORY = "v1.futures.trader.list_history_orders"
FOLLOW = "v1.futures.follower.follow_trader"
SPOT_FOLLOW = "v1.spot.follower.follow_trader"
DAY = 86_400_000
SETTING = {
    "symbol": "BTCUSDT_UMCBL",
    "marginType": "trader",
    "leverType": "trader",
    "traceType": "percent",
}
SPOT_SETTING = {"symbol": "BTCUSDT", "traceType": "percent", "maxHoldCount": "1"}

Case = Callable[[Any], Awaitable[Any]]
CASES: dict[str, Case] = {}


def case(code: str) -> Callable[[Case], Case]:
    def register(function: Case) -> Case:
        CASES[code] = function
        return function

    return register


def order(account: Any, **facts: Any) -> Any:
    """An open futures order of the trader with these attributes."""
    return next(
        item
        for item in account.futures.lead_orders.open.values()
        if all(getattr(item, name) == value for name, value in facts.items())
    )


def listed_trader(sim: Simulator, number: int) -> Any:
    return list(sim.world.traders("futures"))[number]


def without(header: str) -> Case:
    return lambda caller: caller.call(SUMMARY, drop=header)


def changed(header: str, value: str) -> Case:
    return lambda caller: caller.call(SUMMARY, change={header: value})


CASES["40001"] = without("ACCESS-KEY")
CASES["40002"] = without("ACCESS-SIGN")
CASES["40003"] = changed("ACCESS-SIGN", " ")
CASES["40005"] = changed("ACCESS-TIMESTAMP", "16e11")
CASES["40006"] = changed("ACCESS-KEY", "bg_nobody")
CASES["40009"] = changed("ACCESS-SIGN", "AAAA")
CASES["40011"] = without("ACCESS-PASSPHRASE")
CASES["40012"] = changed("ACCESS-PASSPHRASE", "wrong")


@case("40004")
async def late(caller):
    caller.sim.clock_offset = 30.5
    stamp = str(int(caller.clock() * 1000))
    return await caller.send("GET", PATH, headers=caller.headers("GET", PATH, stamp=stamp))


@case("40008")
async def early(caller):
    caller.sim.clock_offset = -30.5
    stamp = str(int(caller.clock() * 1000))
    return await caller.send("GET", PATH, headers=caller.headers("GET", PATH, stamp=stamp))


@case("40007")
async def content_type(caller):
    return await caller.call("v1.spot.trader.get_settings", change={"Content-Type": "text/plain"})


@case("40014")
async def read_only(caller):
    return await caller.call(
        "v1.futures.trader.set_settings", {"showTpsl": "YES"}, account="readonly"
    )


@case("40404")
async def unknown_url(caller):
    return await caller.send("GET", PATH + "x", headers=caller.headers("GET", PATH + "x"))


@case("429")
async def too_many(caller):
    limited = type(caller)(Simulator(clock=caller.clock), caller.clock)
    for _ in range(5):
        await limited.call("v1.futures.trader.list_symbols")
    return await limited.call("v1.futures.trader.list_symbols")


@case("40017")
async def not_json(caller):
    path, body = "/api/spot/v1/trace/config/getTraderSettings", b'{"a":1,}'
    headers = caller.headers("POST", path, body)
    return await caller.send("POST", path, body=body, headers=headers)


@case("40019")
async def missing(caller):
    return await caller.call("v1.futures.trader.close_order", symbol="BTCUSDT_UMCBL")


@case("40020")
async def wrong(caller):
    return await caller.call("v1.spot.trader.list_followers", pageNo="first")


CASES["400172"] = lambda caller: caller.call("v2.spot.trader.list_followers", pageNo="first")


@case("40063")
async def second_copy_key(caller):
    key, params = "v2.futures.trader.create_copy_api", {"passphrase": "a1b2c3d4"}
    assert len((await caller.call(key, params)).data) == 1
    return await caller.call(key, params)


@case("40034")
async def unknown_parameter(caller):
    return await caller.call(SUMMARY, limit="10")


@case("40058")
async def long_list(caller):
    numbers = [str(10**18 + n) for n in range(51)]
    return await caller.call(
        "v1.spot.trader.close_orders", symbol="BTCUSDT", trackingOrderNos=numbers
    )


@case("40704")
async def too_old(caller):
    now = int(caller.clock() * 1000)
    return await caller.call(
        HISTORY, startTime=now - 150 * DAY, endTime=now - 100 * DAY, pageNo=1, pageSize=20
    )


@case("40705")
async def too_wide(caller):
    now = int(caller.clock() * 1000)
    return await caller.call(HISTORY, startTime=now - 91 * DAY, endTime=now, pageNo=1, pageSize=20)


@case("40724")
async def nothing_given(caller):
    return await caller.call("v1.futures.trader.set_settings")


def ratios(**values: str) -> Case:
    row = {"symbol": "BTCUSDT", "productType": "umcbl", **values}
    return lambda caller: caller.call(
        "v1.futures.trader.set_tpsl_ratios", tpslRatioConfigList=[row]
    )


CASES["43055"] = ratios(stopLossRatio="401")
CASES["43056"] = ratios(takeProfitRatio="-1")
CASES["43060"] = lambda caller: caller.call("v1.futures.broker.list_traders", sortFlag="asc")
CASES["43061"] = lambda caller: caller.call("v1.futures.broker.list_traders", sortRule="roi")
CASES["43067"] = lambda caller: caller.call(
    "v1.futures.broker.list_open_orders", traderId=listed_trader(caller.sim, 0).uid, pageNo="101"
)
CASES["22002"] = lambda caller: caller.call(
    "v1.futures.trader.close_orders_by_symbol", symbol="BTCPERP_CMCBL"
)
CASES["40072"] = lambda caller: caller.call(
    "v1.futures.trader.close_orders_by_symbol", symbol="BTCUSDT"
)
CASES["40731"] = lambda caller: caller.call(
    FOLLOW,
    traderId=listed_trader(caller.sim, 9).uid,
    settings=[{**SETTING, "symbol": "BTCPERP_CMCBL"}],
)
CASES["40732"] = lambda caller: caller.call(SUMMARY, account="follower1")
CASES["31001"] = lambda caller: caller.call("v1.spot.trader.get_settings", account="follower1")


def stops(family: str, side: str, name: str, factor: int) -> Case:
    async def call(caller):
        item = next(
            item
            for item in caller.sim.account().futures.lead_orders.open.values()
            if (item.side, item.instrument.product) == (side, "umcbl")
        )
        about = {
            "v1": {"symbol": item.instrument.symbol}, "v2": {"productType": "USDT-FUTURES"},
        }[family]  # fmt: skip
        return await caller.call(
            f"{family}.futures.trader.set_order_tpsl",
            trackingNo=str(item.no),
            **about,
            **{name: str(item.open_price * factor / 100)},
        )

    return call


CASES["40736"] = stops("v1", "long", "stopProfitPrice", 1)
CASES["40738"] = stops("v1", "short", "stopProfitPrice", 1000)
CASES["40740"] = stops("v1", "long", "stopLossPrice", 1000)
CASES["40742"] = stops("v1", "short", "stopLossPrice", 1)
CASES["40830"] = stops("v2", "long", "stopSurplusPrice", 1)
CASES["40832"] = stops("v2", "short", "stopSurplusPrice", 1000)
CASES["40834"] = stops("v2", "long", "stopLossPrice", 1000)
CASES["40836"] = stops("v2", "short", "stopLossPrice", 1)
CASES["31029"] = lambda caller: caller.call(
    "v2.futures.trader.remove_follower", followerUid=caller.sim.account("rsa").uid
)
CASES["40854"] = lambda caller: caller.call(
    "v2.futures.follower.follow_trader",
    traderId=listed_trader(caller.sim, 9).uid,
    settings=[
        {
            **SETTING,
            "symbol": "BTCPERP",
            "productType": "USDC-FUTURES",
            "marginCoin": "USDC",
            "traceValue": "1",
        }
    ],
)


def spot_stops(name: str, price: str) -> Case:
    async def call(caller):
        number = next(iter(caller.sim.account().spot.lead_orders.open))
        return await caller.call(
            "v1.spot.trader.set_order_tpsl", {"trackingNo": number, name: price}
        )

    return call


CASES["31004"] = spot_stops("takeProfitPrice", "0.000001")
CASES["31005"] = spot_stops("stopLossPrice", "99999999")
CASES["40860"] = lambda caller: caller.call(FOLLOW, traderId="1", settings=[SETTING])


@case("40861")
async def closed_to_followers(caller):
    await caller.call("v1.futures.trader.set_settings", enableTrace="NO")
    uid = caller.sim.account().uid
    await caller.call("v1.futures.follower.unfollow_trader", traderId=uid, account="follower1")
    return await caller.call(FOLLOW, traderId=uid, settings=[SETTING], account="follower1")


@case("43036")
async def stops_too_often(caller):
    item = order(caller.sim.account())
    params = {"symbol": item.instrument.symbol, "trackingNo": str(item.no)}
    await caller.call("v1.futures.trader.set_order_tpsl", params)
    caller.clock.at += 0.299
    return await caller.call("v1.futures.trader.set_order_tpsl", params)


CASES["43045"] = lambda caller: caller.call(
    FOLLOW, traderId=listed_trader(caller.sim, LISTED_TRADERS - 1).uid, settings=[SETTING]
)
CASES["31034"] = lambda caller: caller.call(
    SPOT_FOLLOW,
    traderUserId=listed_trader(caller.sim, LISTED_TRADERS - 1).uid,
    setting=[SPOT_SETTING],
)
CASES["43046"] = lambda caller: caller.call("v1.futures.follower.get_settings", traderId="abc123")


def removed(market: str, uid_name: str, trader_name: str, setting: Any) -> Case:
    async def call(caller):
        sim = caller.sim
        poor = sim.account("follower3")
        await caller.call(f"v1.{market}.trader.remove_follower", {uid_name: poor.hex_id})
        caller.clock.at += 60
        params = {trader_name: sim.account().uid, setting[0]: [setting[1]]}
        return await caller.call(f"v1.{market}.follower.follow_trader", params, account="follower3")

    return call


CASES["43047"] = removed("futures", "followerUid", "traderId", ("settings", SETTING))
CASES["31047"] = removed("spot", "followerUserId", "traderUserId", ("setting", SPOT_SETTING))
CASES["43050"] = lambda caller: caller.call(
    FOLLOW,
    traderId=listed_trader(caller.sim, 9).uid,
    settings=[{**SETTING, "leverType": "specify", "longLeverage": "126"}],
)
CASES["43062"] = lambda caller: caller.call(
    "v1.futures.follower.unfollow_trader", traderId=listed_trader(caller.sim, 9).uid
)
CASES["43063"] = lambda caller: caller.call(
    FOLLOW, traderId=caller.sim.account().uid, settings=[SETTING]
)
CASES["31032"] = lambda caller: caller.call(
    SPOT_FOLLOW, traderUserId=caller.sim.account().hex_id, setting=[SPOT_SETTING]
)


@case("43064")
async def closed_twice(caller):
    item = order(caller.sim.account())
    params = {"symbol": item.instrument.symbol, "trackingNo": str(item.no)}
    await caller.call("v1.futures.trader.close_order", params)
    return await caller.call("v1.futures.trader.close_order", params)


CASES["43065"] = lambda caller: caller.call(
    "v1.futures.trader.close_order", symbol="BTCUSDT_UMCBL", trackingNo="1"
)


def rich(key: str, name: str) -> Case:
    return lambda caller: caller.call(key, {name: caller.sim.account("follower1").uid})


CASES["43069"] = rich("v1.futures.trader.remove_follower", "followerUid")
CASES["31007"] = lambda caller: caller.call("v1.spot.trader.set_order_tpsl", trackingNo="12")


@case("31009")
async def sold_twice(caller):
    item = next(iter(caller.sim.account().spot.lead_orders.open.values()))
    params = {"symbol": item.instrument.symbol, "trackingOrderNos": [str(item.no)]}
    await caller.call("v1.spot.trader.close_orders", params)
    return await caller.call("v1.spot.trader.close_orders", params)


CASES["31019"] = lambda caller: caller.call(
    "v1.spot.trader.set_symbols", symbols=["BTCUSDT", "BTCUSDT_SPBL"]
)
CASES["31026"] = lambda caller: caller.call(
    "v1.spot.trader.remove_follower", followerUserId=listed_trader(caller.sim, 0).uid
)
CASES["31051"] = lambda caller: caller.call("v1.spot.follower.get_settings", traderUserId="abc123")
CASES["31052"] = lambda caller: caller.call(
    SPOT_FOLLOW,
    traderUserId=listed_trader(caller.sim, 9).uid,
    setting=[{**SPOT_SETTING, "symbol": "BCHUSDT"}],
)


@case("30032")
async def retired(caller):
    caller.sim.retired = True
    return await caller.send("GET", "/api/mix/v1/anything")


@case("40018")
async def wrong_address(caller):
    caller.sim.bind_key("trader", {"10.0.0.2"})
    return await caller.call(SUMMARY)


@case("40084")
async def classic_on_v3(caller):
    key = {"ACCESS-KEY": caller.sim.credentials.api_key}
    return await caller.send("GET", "/api/v3/copy/futures/anything", headers=key)


@case("40085")
async def unified_on_v1(caller):
    caller.sim.account().mode = "unified"
    return await caller.call(SUMMARY, drop="ACCESS-SIGN")


def setting(**values: str) -> Case:
    return lambda caller: caller.call(
        FOLLOW, traderId=listed_trader(caller.sim, 9).uid, settings=[{**SETTING, **values}]
    )


CASES["43049"] = setting(marginCoin="USDC")
CASES["43051"] = setting(traceType="count", traceValue="10001")
CASES["43052"] = setting(maxHoldCount="0.0009")
CASES["43053"] = setting(traceValue="20.1")
CASES["43054"] = setting(traceValue="0.09")


def spot_setting(**values: str) -> Case:
    return lambda caller: caller.call(
        SPOT_FOLLOW,
        traderUserId=listed_trader(caller.sim, 9).uid,
        setting=[{**SPOT_SETTING, **values}],
    )


CASES["31035"] = spot_setting(traceValue="0.09")
CASES["31036"] = spot_setting(traceValue="20.1")
CASES["31037"] = spot_setting(traceType="amount", traceValue="9.99")
CASES["31038"] = spot_setting(maxHoldCount="50001")
CASES["31040"] = spot_setting(takeProfitRation="501")
CASES["31041"] = spot_setting(stopLossRation="90.5")


def on_v3(key: str, project: str = "copied", **values: Any) -> Case:
    """A call of API V3 by an account that is unified."""

    async def run(caller):
        caller.sim.account().mode = "unified"
        named = {"copied": copied_project, "other": project_of, "own": own_project}[project]
        asked = values if project == "" else {"projectId": named(caller.sim), **values}
        return await caller.call(V3_COPY + key, asked)

    return run


def own_project(sim: Simulator) -> str:
    return sim.account().project_id


@case("25245")
async def on_its_way(caller):
    caller.sim.account().mode = "upgrading"
    return await caller.call(V3_LEAD + "list_positions")


@case("25005")
async def no_project(caller):
    caller.sim.account().mode = "unified"
    return await caller.call(V3_COPY + "get_settings", projectId="12")


COPY = {"type": "fixed_ratio", "amount": "500"}
QTY = {"symbol": "BTCUSDT", "holdSide": "long"}
CASES["25002"] = on_v3("get_settings", "other")
CASES["25100"] = on_v3("get_positions", symbol="btcusdt")
CASES["25200"] = on_v3("follow_trader", "other", type="fixed_ratio", amount="49.99")
CASES["25202"] = on_v3("follow_trader", "other", type="fixed_ratio", amount="10000000")
CASES["25201"] = on_v3("transfer_funds", type="in", coin="BTC", amount="1")
CASES["43117"] = on_v3("transfer_funds", type="out", coin="USDT", amount="10000000")
CASES["25227"] = on_v3("close_all_positions", "other")
CASES["25601"] = on_v3(
    "create_tpsl",
    positionId="1",
    tpTriggerBy="mark",
    slTriggerBy="mark",
    takeProfit="2",
    stopLoss="1",
)


def with_position(**values: str) -> Case:
    """Closes a part of a long position in bitcoin."""

    async def run(caller):
        caller.sim.account().mode = "unified"
        project = copied_project(caller.sim)
        open_copy(caller.sim, project)
        return await caller.call(V3_COPY + "close_position", projectId=project, **QTY, **values)

    return run


CASES["25207"] = with_position(qty="0")
CASES["25231"] = with_position(qty="999")
CASES["25610"] = with_position(qty="0.0001")


@case("25107")
async def leverage_of_open_positions(caller):
    caller.sim.account().mode = "unified"
    project = copied_project(caller.sim)
    open_copy(caller.sim, project)
    return await caller.call(V3_COPY + "set_settings", projectId=project, leverage="3")


def wrong_stop(side: str, trigger: str, name: str, value: str = "") -> Case:
    """Stops of which one has this price, or that of the other one."""

    async def run(caller):
        caller.sim.account().mode = "unified"
        project = copied_project(caller.sim)
        number = open_copy(caller.sim, project, side=side)
        order = next(o for o in positions_of(caller.sim, project) if str(o.lead) == number)
        good = far_stops(caller.sim, order)
        other = {"takeProfit": "stopLoss", "stopLoss": "takeProfit"}[name]
        asked = {**good, "tpTriggerBy": trigger, "slTriggerBy": trigger, name: value or good[other]}
        row = next(
            each
            for each in await positions(caller, project, symbol="BTCUSDT")
            if each["posSide"] == side
        )
        asked = {"projectId": project, "positionId": row["positionId"], **asked}
        return await caller.call(V3_COPY + "create_tpsl", asked)

    return run


for number, (trigger, side, name) in enumerate(
    product(("market", "mark"), ("long", "short"), ("takeProfit", "stopLoss"))
):
    CASES[str(25585 + number)] = wrong_stop(side, trigger, name)
CASES["25602"] = wrong_stop("long", "market", "takeProfit", "0")
CASES["25603"] = wrong_stop("long", "market", "stopLoss", "-1")
CASES["25606"] = wrong_stop("long", "market", "takeProfit", "99999.99")
CASES["25607"] = wrong_stop("long", "market", "stopLoss", "0.001")


def second_time(name: str, **values: str) -> Case:
    """Sets stops, then does this to them."""

    async def run(caller):
        caller.sim.account().mode = "unified"
        project = copied_project(caller.sim)
        asked = await v3_arguments(caller, V3_COPY + "create_tpsl")
        done = (await caller.call(V3_COPY + "create_tpsl", asked)).data
        if name == "set_tpsl":
            del asked["positionId"]
            asked["strategyId"] = done["strategyId"]
        return await caller.call(V3_COPY + name, {**asked, "projectId": project, **values})

    return run


CASES["25594"] = second_time("create_tpsl")
CASES["25600"] = second_time("set_tpsl")
CASES["25597"] = second_time("set_tpsl", strategyId="1")


@pytest.mark.parametrize("code", sorted(CASES))
async def test_each_check_answers_with_its_code(caller, code) -> None:
    """A refusal is an HTTP error with the envelope, its code, a text, the time and no data."""
    reply = await CASES[code](caller)

    body = reply.json
    assert body["code"] == code
    assert reply.status == {"429": 429, "40404": 404}.get(code, 400)
    assert body["data"] is None
    assert body["msg"]
    assert list(body) == ["code", "msg", "requestTime", "data"]


def test_no_code_goes_untested() -> None:
    """Every code that can be answered stands in the table above, and no other."""
    assert set(CASES) == possible_codes()


@pytest.mark.parametrize(
    ("case", "code"),
    [
        (setting(traceType="count", traceValue="0.0001"), "43052"),
        (setting(stopLossRation="401"), "43055"),
        (setting(stopProfitRation="-1"), "43056"),
        (setting(shortLeverage="0"), "43050"),
        (spot_setting(traceType="FIXED_AMOUNT", traceValue="1201"), "31038"),
        (spot_setting(traceType="count", traceValue="0.00001"), "31037"),
        (spot_setting(traceType="count", traceValue="1001"), "31038"),
    ],
)
async def test_every_member_of_a_setting_has_its_limits(caller, case, code) -> None:
    """Codes that more than one member can bring about come from each of them."""
    assert (await case(caller)).code == code


async def test_settings_at_their_limits_pass(caller) -> None:
    """The first and last allowed values are allowed."""
    for values in (
        {"traceValue": "0.1", "maxHoldCount": "0.001", "stopLossRation": "400"},
        {"traceValue": "20", "maxHoldCount": "10000", "stopProfitRation": "400"},
        {"traceType": "count", "traceValue": "0.001", "longLeverage": "125"},
    ):
        assert (await setting(**values)(caller)).data is True
    for values in (
        {"traceValue": "0.1", "maxHoldCount": "50000", "stopLossRation": "90"},
        {"traceType": "amount", "traceValue": "10", "takeProfitRation": "500"},
        {"traceType": "count", "traceValue": "0.0001"},
    ):
        assert (await spot_setting(**values)(caller)).data is True


async def test_retirement_comes_before_everything_but_the_gate(caller) -> None:
    """Unknown paths and unsigned requests of V1 are 30032; other paths are not."""
    caller.sim.retired = True
    good = await caller.call(SUMMARY)
    unknown = await caller.send("POST", "/api/spot/v1/nonsense")
    other = await caller.send("GET", "/api/v2/copy/nonsense")
    caller.sim.retired = False

    assert (good.status, good.code) == (400, "30032")
    assert (unknown.code, other.code) == ("30032", "40404")
    assert (await caller.call(SUMMARY)).code == "00000"


async def test_account_mode_is_looked_at_before_the_signature(caller) -> None:
    """A key that is known by name is enough; an unknown one is refused as such."""
    me = caller.sim.account()
    key = {"ACCESS-KEY": caller.sim.credentials.api_key}
    me.mode = "unified"

    assert (await caller.send("GET", PATH, headers=key)).code == "40085"
    assert (await caller.send("GET", "/api/v2/copy/x", headers=key)).code == "40085"
    assert (await caller.send("GET", "/api/v3/copy/x", headers=key)).code == "40404"
    assert (await caller.send("GET", "/elsewhere", headers=key)).code == "40404"
    assert (await caller.send("GET", PATH, headers={"ACCESS-KEY": "nobody"})).code == "40002"
    assert (await caller.call(SUMMARY, account="rsa", drop="ACCESS-SIGN")).code == "40002"


async def test_bound_key_works_from_its_addresses(caller) -> None:
    """Another key of the account is free, and the bond can be taken off."""
    caller.sim.bind_key("trader", ["10.0.0.1"])
    assert (await caller.call(SUMMARY)).code == "00000"
    assert (await caller.call(SUMMARY, address="10.0.0.9")).code == "40018"
    assert (await caller.call(SUMMARY, address="10.0.0.9", account="readonly")).code == "00000"

    caller.sim.bind_key("trader", None)
    assert (await caller.call(SUMMARY, address="10.0.0.9")).code == "00000"


async def test_stamp_at_the_edge_of_the_window_passes(caller) -> None:
    """Exactly 30 s in either direction are still accepted."""
    stamp = str(int(caller.clock() * 1000))
    for offset in (30.0, -30.0):
        caller.sim.clock_offset = offset
        headers = caller.headers("GET", PATH, stamp=stamp)
        assert (await caller.send("GET", PATH, headers=headers)).code == "00000"


async def test_known_path_with_another_method_is_not_found(reader) -> None:
    """A GET path answers 40404 to POST."""
    reply = await reader.send("POST", PATH, headers=reader.headers("POST", PATH))

    assert (reply.status, reply.code) == (404, "40404")


async def test_query_counts_decoded_in_the_signature(reader) -> None:
    """Percent-encoded on the wire and signed as plain text is right; signed encoded is wrong."""
    path = "/api/mix/v1/trace/traderList"
    plain = "sortFlag=asc&sortRule=roi&traderNickName=ä b"
    wire = b"sortFlag=asc&sortRule=roi&traderNickName=%C3%A4%20b"

    good = reader.headers("GET", f"{path}?{plain}")
    bad = reader.headers("GET", f"{path}?{wire.decode()}")

    assert (await reader.send("GET", path, query=wire, headers=good)).data == []
    assert (await reader.send("GET", path, query=wire, headers=bad)).code == "40009"


async def test_body_is_signed_byte_for_byte(caller) -> None:
    """Any spacing passes when it was signed so, and none when it was not."""
    path, sent, meant = "/api/mix/v1/trace/myTraderList", b'{ "pageNo" : 1 }', b'{"pageNo":1}'

    good = caller.headers("POST", path, sent)
    bad = caller.headers("POST", path, meant)

    assert (await caller.send("POST", path, body=sent, headers=good)).code == "00000"
    assert (await caller.send("POST", path, body=sent, headers=bad)).code == "40009"


async def test_post_without_body_is_an_empty_object(reader) -> None:
    """A read without parameters may send nothing at all."""
    path = "/api/spot/v1/trace/order/spotInfoList"

    reply = await reader.send("POST", path, headers=reader.headers("POST", path))

    assert len(reply.data) == 6


@pytest.mark.parametrize("body", [b"[]", b"1", b'{"a":NaN}', b"\xff", b"[" * 2000])
async def test_unreadable_bodies_are_refused(reader, body) -> None:
    """What is not a JSON object is 40017, however odd."""
    path = "/api/spot/v1/trace/order/spotInfoList"

    reply = await reader.send("POST", path, body=body, headers=reader.headers("POST", path, body))

    assert reply.code == "40017"


@pytest.mark.parametrize(
    ("key", "params", "code"),
    [
        ("v1.spot.trader.list_followers", {"pageNo": True}, "40020"),
        ("v1.spot.trader.list_followers", {"pageNo": 1.5}, "40020"),
        ("v1.spot.trader.list_followers", {"pageNo": 0}, "40020"),
        ("v1.spot.trader.list_followers", {"pageNo": "1_0"}, "40020"),
        ("v1.spot.trader.list_followers", {"pageNo": " 1"}, "40020"),
        ("v1.spot.trader.list_followers", {"pageNo": "9" * 41}, "40020"),
        ("v1.spot.trader.list_followers", {"pageNo": 10**41}, "40020"),
        ("v1.spot.trader.list_followers", {"pageNo": []}, "40020"),
        ("v1.spot.trader.set_symbols", {"symbols": "BTCUSDT"}, "40020"),
        ("v1.spot.trader.set_symbols", {"symbols": []}, "40019"),
        ("v1.spot.trader.set_symbols", {"symbols": [1]}, "40020"),
        ("v1.spot.trader.set_symbols", {"symbols": ["B" * 257]}, "40020"),
        ("v1.spot.trader.set_symbols", {"symbols": None}, "40019"),
        ("v1.spot.follower.get_settings", {"traderUserId": "a-b"}, "40020"),
        ("v1.spot.follower.get_settings", {"traderUserId": True}, "40020"),
        ("v1.spot.trader.list_history_profits", {"coin": "USDT", "date": "soon"}, "40020"),
        ("v1.spot.trader.list_history_profits", {"coin": "USDT", "date": -5}, "40020"),
        ("v1.spot.trader.list_open_orders", {"minId": "abc"}, "40020"),
        ("v1.futures.trader.set_settings", {"showTpsl": "yes"}, "40020"),
        ("v1.futures.trader.set_settings", {"showTpsl": {}}, "40020"),
        ("v1.futures.trader.set_symbol", {"symbol": "X", "operation": "Add"}, "40020"),
        ("v1.futures.follower.follow_trader", {"traderId": "1", "settings": [1]}, "40020"),
        ("v1.futures.follower.follow_trader", {"traderId": "1", "settings": [{}]}, "40019"),
        ("v1.futures.follower.close_order", {"trackingNo": 1, "productType": "UmcBl"}, "40020"),
        ("v1.futures.trader.list_tpsl_ratios", {"queryTpslRatioConfig": [{"a": 1}]}, "40034"),
    ],
)
async def test_wrong_values_are_refused(reader, key, params, code) -> None:
    """Type, sign, length and vocabulary of every kind of parameter are looked at."""
    assert (await reader.call(key, params)).code == code


async def test_names_in_refusals_show_the_path(reader) -> None:
    """The text says which member of which item is missing."""
    reply = await reader.call(FOLLOW, traderId="1", settings=[SETTING, {"symbol": "X"}])

    assert "settings[1].marginType" in reply.json["msg"]


async def test_parameter_given_twice_is_refused(reader) -> None:
    """A query that says one name twice means nothing."""
    query = "pageNo=1&pageNo=2&pageSize=20"
    path = "/api/mix/v1/trace/waitProfitDateList"
    headers = reader.headers("GET", f"{path}?{query}")

    assert (await reader.send("GET", path, query=query.encode(), headers=headers)).code == "40020"


def test_truth_values_are_read_in_both_spellings() -> None:
    """JSON's own and the text of a query; anything else is refused."""
    read = _reader(Param(wire="on", name="on", kind="bool"))

    assert [read(value, "on") for value in (True, "true", False, "false")] == [1, 1, 0, 0]
    with pytest.raises(Refused, match="40020"):
        read("YES", "on")


@pytest.mark.parametrize(
    "value",
    ["1e20", Decimal("-1e20"), Decimal("1." + "0" * 40 + "1"), "1e-41", Decimal("0e-99999")],
)
def test_numbers_with_too_many_digits_are_refused(value) -> None:
    """However they are spelled: shown again they would be texts that nobody reads."""
    read = _reader(Param(wire="price", name="price", kind="decimal"))

    assert read("99999999999999999999", "price") == 10**20 - 1
    assert read("1e-40", "price") == Decimal("1e-40")
    with pytest.raises(Refused, match="40020"):
        read(value, "price")


def test_structured_values_are_read_alone_too() -> None:
    """A model outside a list is checked member by member."""
    member = Param(wire="size", name="size", kind="int", required=True)
    read = _reader(Param(wire="it", name="it", kind="model", fields=(member,)))

    assert read({"size": "3"}, "it") == {"size": 3}
    with pytest.raises(Refused, match="40019"):
        read({}, "it")


async def test_open_vocabularies_take_other_words(caller, sim) -> None:
    """The trace type of a spot setting may be one that the document does not list."""
    reply = await caller.call(
        SPOT_FOLLOW,
        traderUserId=listed_trader(sim, 9).uid,
        setting=[{**SPOT_SETTING, "traceType": "SOMETHING"}],
        settingType="Separately",
    )

    assert reply.data is True


async def test_too_long_a_body_never_reaches_the_checks(reader) -> None:
    """A megabyte is the end: 413 without the envelope."""
    reply = await reader.send("POST", PATH, body=b" " * (MAX_BODY + 1))

    assert (reply.status, reply.headers[b"content-type"]) == (413, b"text/html")


async def test_a_request_that_breaks_off_is_not_executed(sim) -> None:
    """Half a body is no request, also where it can be read; on the simulator's own paths too."""
    from bitget_copy.simulator.control_app import ControlApp  # noqa: PLC0415 - used here alone

    for path in (PATH, "/_simulator/reset"):
        messages = [
            {"type": "http.request", "body": b'{"seed":98}', "more_body": True},
            {"type": "http.disconnect"},
        ]

        async def receive(messages=messages):
            return messages.pop(0)

        async def send(message):
            pass

        scope = {
            "type": "http", "method": "POST", "path": path, "query_string": b"",
            "headers": [(b"host", b"localhost"), (b"content-type", b"application/json")],
        }  # fmt: skip
        await ControlApp(sim)(scope, receive, send)

    assert (sim.seed == 98, sim.requests.count()) == (False, 0)


async def test_body_may_come_in_pieces(caller, sim) -> None:
    """Chunks are put together before anything is checked."""
    path, whole = "/api/mix/v1/trace/myTraderList", b'{"pageNo":1}'
    pieces = [whole[:4], whole[4:9], whole[9:]]
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        piece = pieces.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = caller.headers("POST", path, whole).items()
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers],
    }
    await sim(scope, receive, send)

    assert sent[0]["status"] == 200


async def test_rsa_signature_of_another_library_is_accepted(reader) -> None:
    """PKCS #1 v1.5 with SHA-256, made by `cryptography` and checked by our own arithmetic."""
    keys = reader.sim.accounts["rsa"]
    stamp = str(int(reader.sim.now() * 1000))
    private = serialization.load_pem_private_key(keys.secret_key.encode(), None)
    signature = private.sign(f"{stamp}GET{PATH}".encode(), padding.PKCS1v15(), hashes.SHA256())
    headers = reader.headers("GET", PATH, account="rsa")
    good = {**headers, "ACCESS-SIGN": base64.b64encode(signature).decode()}
    bent = {**headers, "ACCESS-SIGN": base64.b64encode(signature[:-1] + b"\0").decode()}
    cut = {**headers, "ACCESS-SIGN": base64.b64encode(signature[:-1]).decode()}
    junk = {**headers, "ACCESS-SIGN": "not base64!"}

    assert (await reader.send("GET", PATH, headers=good)).code == "00000"
    for bad in (bent, cut, junk):
        assert (await reader.send("GET", PATH, headers=bad)).code == "40009"


@pytest.mark.parametrize("text", ["", "AAAA", "MAMCAQA=", "MIIB", "é"])
def test_texts_that_are_no_rsa_keys_are_named(text) -> None:
    """A broken PEM is a configuration error, not a crash."""
    with pytest.raises(ConfigError, match="PKCS #8"):
        PublicKey.of_private(text)


async def test_key_is_checked_before_passphrase_and_parameters(reader) -> None:
    """With everything wrong at once, the first check in line answers."""
    reply = await reader.call(
        HISTORY, change={"ACCESS-KEY": "nobody", "ACCESS-PASSPHRASE": "wrong"}
    )

    assert reply.code == "40006"


def test_number_of_accounts_has_bounds() -> None:
    """None at all and too many are refused with the allowed range."""
    for accounts in (0, 1901):
        with pytest.raises(ConfigError, match="1 to 1900"):
            Simulator(accounts=accounts)


def test_credentials_name_their_account(reader) -> None:
    """All keys of the default account share its UID; every account has its own key."""
    accounts: dict[str, Credentials] = dict(reader.sim.accounts)

    assert list(accounts) == [
        "trader",
        "readonly",
        "elite",
        "rsa",
        "follower1",
        "follower2",
        "follower3",
    ]
    assert accounts["readonly"].uid == accounts["elite"].uid == accounts["trader"].uid
    assert len({keys.api_key for keys in accounts.values()}) == len(accounts)
    assert reader.sim.credentials == accounts["trader"]
    assert accounts["rsa"].is_rsa
