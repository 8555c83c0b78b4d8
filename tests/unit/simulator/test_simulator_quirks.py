"""Each recorded quirk of replies, switched on alone, and all of them together."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from test_simulator_endpoints import V1, V2, fitting

from bitget_copy import ENDPOINTS, CopyTradingClient
from bitget_copy.drift import DeviationKind
from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import QUIRKS, HandClock, Quirks, Simulator
from bitget_copy.simulator.quirks import PAGE_QUIRKS

OPEN = "v1.futures.trader.list_open_orders"
COPIES = "v1.futures.follower.list_open_orders"
SETTINGS = "v1.futures.follower.get_settings"
TRADERS = "v1.futures.follower.list_traders"
SPOT_OPEN = "v1.spot.trader.list_open_orders"
SPOT_SETTINGS = "v1.spot.trader.get_settings"
BROKER = "v1.futures.broker.list_open_orders"
COPY_SETTINGS = "v1.spot.follower.get_settings"


async def pair_of_replies(make_caller: Any, name: str, key: str, **changes: Any) -> tuple[Any, Any]:
    """One endpoint's reply without and with the quirk; writes act on two equal worlds."""
    replies = []
    caller = None
    for quirks in ((), (name,)):
        if caller is None or ENDPOINTS[key].writes:
            caller = make_caller(seed=7, enforce_limits=False, ip_rate=None)
        caller.sim.quirks = Quirks(quirks)
        values = {**fitting(caller.sim, key), **changes}
        replies.append(await caller.call(key, values))
    return replies[0], replies[1]


def first(reply: Any) -> Any:
    """The first row of a list."""
    data = reply.json["data"]
    return data[0] if isinstance(data, list) else data["resultList"][0]


CHANGED = [
    ("ids_as_numbers", OPEN, lambda r: first(r)["trackingNo"], int),
    ("ids_as_text", "v1.futures.trader.close_order", lambda r: r.data["trackingNo"], str),
    ("numbers_as_text", OPEN, lambda r: first(r)["openAvgPrice"], str),
    ("numbers_as_text", OPEN, lambda r: first(r)["openTime"], str),
    ("text_as_numbers", OPEN, lambda r: first(r)["openDealCount"], (int, float)),
    ("text_as_numbers", SPOT_OPEN, lambda r: first(r)["buyTime"], int),
    ("request_time_as_text", OPEN, lambda r: r.json["requestTime"], str),
    ("request_time_as_number", SPOT_OPEN, lambda r: r.json["requestTime"], int),
    ("unset_as_null", OPEN, lambda r: first(r)["closeOrderId"], type(None)),
    ("null_acks", "v1.futures.trader.set_symbol", lambda r: r.json["data"], type(None)),
    ("other_acks", "v1.futures.trader.set_symbol", lambda r: r.json["data"], bool),
    ("other_acks", "v1.futures.follower.unfollow_trader", lambda r: r.json["data"], bool),
    ("other_acks", "v1.futures.trader.set_settings", lambda r: r.json["data"], str),
]


@pytest.mark.parametrize(("name", "key", "look", "kind"), CHANGED)
async def test_quirk_changes_the_type_and_nothing_else(make_caller, name, key, look, kind) -> None:
    """The value means the same and has another JSON type."""
    plain, odd = await pair_of_replies(make_caller, name, key)

    assert not isinstance(look(plain), kind)
    assert isinstance(look(odd), kind)
    if not isinstance(look(odd), bool | None) and look(odd) != "success":
        assert Decimal(str(look(odd))) == Decimal(str(look(plain)))


RENAMED = [
    ("other_spellings", "v1.spot.trader.list_followers", "tracerNickName", "followerNickName"),
    ("other_spellings", "v1.futures.trader.list_history_orders", "closeTime", "close"),
    ("other_spellings", "v1.futures.trader.list_symbols", "symbol", "symbolId"),
    ("other_spellings", COPIES, "openAvgPrice", "OpenAvgPrice"),
    ("other_spellings", "v1.spot.follower.list_traders", "tradeNickName", "traderNickName"),
    ("other_spellings", "v1.futures.follower.list_history_orders", "openLevel", "leverage"),
    ("other_spellings", SPOT_OPEN, "takeProfitPrice", "stopProfitPrice"),
]


@pytest.mark.parametrize(("name", "key", "documented", "other"), RENAMED)
async def test_other_spellings_carry_the_same_values(
    make_caller, name, key, documented, other
) -> None:
    """The field of the example is gone, the other one has its value."""
    plain, odd = await pair_of_replies(make_caller, name, key)

    assert documented not in first(odd)
    assert first(odd)[other] == first(plain)[documented]


WORDED = [
    ("capitals", OPEN, "holdSide", re.compile("LONG|SHORT")),
    ("capitals", BROKER, "holdMode", re.compile("FIXED|CROSSED")),
    ("suffixed_symbols", SPOT_OPEN, "symbol", re.compile("[A-Z]+_SPBL")),
    ("plain_ids", TRADERS, "traderId", re.compile("[0-9]{10}")),
    ("unset_as_zero", OPEN, "stopLossPrice", re.compile("0")),
]


@pytest.mark.parametrize(("name", "key", "field", "form"), WORDED)
async def test_quirk_words_the_same_thing_otherwise(make_caller, name, key, field, form) -> None:
    """The documented word does not have the form, the odd one has."""
    plain, odd = await pair_of_replies(make_caller, name, key)

    assert not form.fullmatch(first(plain)[field])
    assert form.fullmatch(first(odd)[field])


V2_OPEN = "v2.futures.follower.list_open_orders"


async def test_open_copies_can_be_a_bare_list(make_caller) -> None:
    """As the page had it until 2025, with the names of then; the rows are the same."""
    plain, bare = await pair_of_replies(make_caller, "bare_open_orders", V2_OPEN)
    _, renamed = await pair_of_replies(make_caller, "other_spellings", V2_OPEN)
    empty = {"traderId": list(Simulator(seed=7).world.traders("futures"))[10].uid}
    _, none = await pair_of_replies(make_caller, "bare_open_orders", V2_OPEN, **empty)

    assert bare.data == plain.data["trackingList"] != []
    assert plain.data["endId"] == bare.data[-1]["trackingNo"]
    row = renamed.data["trackingList"][0]
    assert row["openAvgPrice"] == bare.data[0]["openPriceAvg"]
    assert none.data == []


async def test_product_types_and_margin_modes_have_other_words(make_caller) -> None:
    """Small letters, and the word that the same page has elsewhere."""
    key, broker = "v2.futures.trader.list_history_orders", "v2.futures.broker.list_open_orders"
    plain, small = await pair_of_replies(make_caller, "small_letters", key)
    cross, crossed = await pair_of_replies(make_caller, "other_words", broker)

    assert plain.data["trackingList"][0]["productType"] == "USDT-FUTURES"
    assert small.data["trackingList"][0]["productType"] == "usdt-futures"
    assert "cross" in {row["marginMode"] for row in cross.data}
    words = {"cross": "crossed", "isolated": "isolated"}
    assert [words[row["marginMode"]] for row in cross.data] == [
        row["marginMode"] for row in crossed.data
    ]


async def test_suffix_is_not_put_twice(make_caller) -> None:
    """Symbols that carry the suffix in the example stay as they are."""
    plain, odd = await pair_of_replies(make_caller, "suffixed_symbols", SPOT_SETTINGS)

    assert plain.data == odd.data


async def test_trader_who_takes_nobody_is_disabled(make_caller) -> None:
    """Enable stays, UnEnable becomes Disable."""
    caller = make_caller(seed=7, quirks=["other_words"])
    key = "v1.spot.trader.get_statistics"
    assert (await caller.call(key)).data["status"] == "Enable"
    caller.sim.account().spot.takes_followers = False

    assert (await caller.call(key)).data["status"] == "Disable"


async def test_ratios_become_fractions(make_caller) -> None:
    """A hundredth of what the example shows, on the spot market alone."""
    plain, odd = await pair_of_replies(make_caller, "ratios_as_fractions", COPY_SETTINGS)
    futures, same = await pair_of_replies(
        make_caller, "ratios_as_fractions", "v1.futures.follower.list_history_orders"
    )

    assert (plain.data["profitRate"], odd.data["profitRate"]) == ("10", "0.1")
    assert odd.data["myCopyTradeConfList"][0]["maxTraceRation"] == "0.2"
    assert futures.data == same.data


@pytest.mark.parametrize("name", ["null_acks", "other_acks"])
async def test_other_answers_than_acks_stay(make_caller, name) -> None:
    """A write that tells something still tells it; other switches leave acks alone."""
    plain, odd = await pair_of_replies(make_caller, name, "v1.futures.trader.close_order")
    ack, same = await pair_of_replies(make_caller, "capitals", "v1.futures.trader.set_symbol")

    assert plain.data == odd.data
    assert ack.data == same.data == ""


async def test_unset_fields_are_left_out(make_caller) -> None:
    """Empty and null members vanish, the others stay."""
    plain, odd = await pair_of_replies(make_caller, "unset_missing", SETTINGS)

    assert plain.data[0]["longLeverage"] is None
    assert plain.data[0]["stopLossRation"] == ""
    kept = {name: value for name, value in plain.data[0].items() if value not in {None, ""}}
    assert odd.data[0] == kept


async def test_empty_lists_are_null(make_caller) -> None:
    """A list with rows stays one."""
    for key, changes in ((OPEN, {"pageNo": 9}), (SPOT_OPEN, {"minId": "1"})):
        plain, odd = await pair_of_replies(make_caller, "null_lists", key, **changes)
        found = [
            r.data if isinstance(r.data, list | None) else r.data["resultList"]
            for r in (plain, odd)
        ]
        assert found == [[], None]
    plain, odd = await pair_of_replies(make_caller, "null_lists", OPEN)
    assert plain.data == odd.data != []


async def test_extra_fields_are_in_rows_and_envelope(make_caller) -> None:
    """Nothing else changes."""
    plain, odd = await pair_of_replies(make_caller, "extra_fields", OPEN)

    body, row = odd.json, first(odd)
    assert body.pop("unheardOf") == row.pop("unheardOf") == {"since": [2026]}
    assert row == first(plain)
    assert set(body) == set(plain.json)


async def test_members_come_backwards(make_caller) -> None:
    """In envelope and rows; the content is the same."""
    plain, odd = await pair_of_replies(make_caller, "reversed_keys", OPEN)

    assert list(odd.json) == list(plain.json)[::-1]
    assert list(first(odd)) == list(first(plain))[::-1]
    assert odd.json == plain.json


async def test_filler_time_keeps_its_type(make_caller) -> None:
    """163123213132, as text where the endpoint writes text."""
    number = (await pair_of_replies(make_caller, "dummy_request_time", OPEN))[1]
    words = (await pair_of_replies(make_caller, "dummy_request_time", SPOT_OPEN))[1]

    assert number.json["requestTime"] == 163123213132
    assert words.json["requestTime"] == "163123213132"


async def test_codes_are_numbers(make_caller) -> None:
    """A refusal's is; success stays the word of five zeros, which no number can be."""
    caller = make_caller(seed=7, quirks=["codes_as_numbers"])

    good = await caller.call("v1.futures.trader.list_symbols")
    bad = await caller.call("v1.futures.trader.list_symbols", drop="ACCESS-KEY")

    assert (good.json["code"], bad.json["code"]) == ("00000", 40001)


async def test_refusals_can_be_odd_too(make_caller) -> None:
    """Status 200, no data, no envelope; 404 and 429 keep their status."""

    async def refused(*names: str) -> Any:
        caller = make_caller(seed=7, quirks=names)
        return await caller.call("v1.futures.trader.list_symbols", drop="ACCESS-KEY")

    plain, fine, bare, legacy = (
        await refused(),
        await refused("errors_as_200"),
        await refused("errors_without_data"),
        await refused("legacy_errors"),
    )
    assert (plain.status, fine.status, plain.body) == (400, 200, fine.body)
    assert set(plain.json) - set(bare.json) == {"data"}
    assert legacy.json == {"status": "error", "err_code": "40001", "err_msg": plain.json["msg"]}
    caller = make_caller(seed=7, quirks=["errors_as_200", "empty_429"])
    assert (await caller.send("GET", "/x")).status == 404
    for _ in range(5):
        await caller.call("v1.futures.trader.list_symbols")
    limited = await caller.call("v1.futures.trader.list_symbols")
    assert (limited.status, limited.body) == (429, b"")


async def test_numbers_that_a_double_cannot_hold_stay_text() -> None:
    """No digit is lost."""
    odd = Quirks(["text_as_numbers"])
    body = {
        "code": "00000",
        "msg": "",
        "requestTime": 1,
        "data": [{"profit": "0.1234567890123456789"}],
    }

    assert odd.change(body, OPEN, str)["data"] == [{"profit": "0.1234567890123456789"}]


async def test_ids_nobody_bears_stay_as_they_are(make_caller) -> None:
    """Only accounts of this world can be shown in plain."""
    caller = make_caller(seed=7, quirks=["plain_ids"])

    assert caller.sim._plain_id("abc") == "abc"


def test_unknown_quirks_are_refused_by_name() -> None:
    """The message lists what there is."""
    with pytest.raises(ConfigError, match=r"no quirk is called upside_down; there are ids_as_num"):
        Simulator(quirks=["upside_down", "capitals"])


async def test_quirks_can_be_changed_while_it_runs(make_caller) -> None:
    """The next reply has another shape."""
    caller = make_caller(seed=7, enforce_limits=False)
    before = await caller.call(SPOT_OPEN)
    caller.sim.quirks = Quirks(["request_time_as_number"])
    after = await caller.call(SPOT_OPEN)

    assert isinstance(before.json["requestTime"], str)
    assert isinstance(after.json["requestTime"], int)


def test_every_quirk_has_a_test() -> None:
    """Each name stands in this file beyond its parameter lists' heads, or in one of these."""
    here = Path(__file__)
    others = ("test_simulator_v3.py", "test_filled_history.py")
    text = here.read_text() + "".join(here.with_name(name).read_text() for name in others)

    assert [name for name in QUIRKS if f'"{name}"' not in text] == []


def tame(value: Any) -> Any:
    """A decoded reply without what an quirk changes on purpose: words, ids and scales."""
    if attrs.has(type(value)):
        return {
            field.name: tame(getattr(value, field.name))
            for field in attrs.fields(type(value))
            if field.name not in WILFUL
        }
    return [tame(item) for item in value] if isinstance(value, list) else value


WILFUL = {
    "trader_id", "trader_uid", "trader_user_id", "tracer_user_id", "symbol", "profit_rate",
    "distribute_ratio", "stop_loss_ration", "take_profit_ration", "max_trace_ration",
    "min_trace_ration", "max_stop_loss_ration", "min_stop_loss_ration",
    "max_take_profit_ration", "min_take_profit_ration", "slider_max_stop_loss_ratio",
    "slider_max_take_profit_ratio", "hold_side", "hold_mode", "stop_type", "margin_type",
    "lever_type", "trace_type", "status", "extra", "pos_side", "margin_mode",
    "follower_uid",
}  # fmt: skip


class StillClock:
    """A client's clock that stands."""

    def __init__(self, at: float) -> None:
        self.at = at

    def wall(self) -> float:
        return self.at

    def monotonic(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(f"nobody has to wait, yet somebody waits {seconds} s")


def patient_client(sim: Simulator, clock: HandClock) -> CopyTradingClient:
    """A client that no limit makes wait."""
    return CopyTradingClient(
        sim.credentials,
        transport=sim,
        limiter=LocalLimiter(),
        rate_limits={"*": {"rate": 1000}},
        clock=StillClock(clock.at),
        experimental=True,
    )


DRIFT = {
    "extra_fields": DeviationKind.UNKNOWN_FIELD,
    "missing_fields": DeviationKind.MISSING_FIELD,
    "unknown_words": DeviationKind.UNKNOWN_WORD,
    "other_shapes": DeviationKind.OTHER_SHAPE,
    "unreadable_values": DeviationKind.UNREADABLE_VALUE,
}
"""Quirks that no client can know, by what it should say of them."""


@pytest.mark.filterwarnings("ignore::bitget_copy.ExperimentalWarning")
@pytest.mark.parametrize("name", [None, *DRIFT])
async def test_the_client_says_where_replies_deviate(name: str | None) -> None:
    """Every read of V1 and V2 is read all the same; a plain exchange's deviate nowhere."""
    clock = HandClock()
    sim = Simulator(seed=7, ip_rate=None, enforce_limits=False, clock=clock)
    sim.quirks = Quirks([name] if name else [])
    async with patient_client(sim, clock) as client:
        for key in (*V1, *V2):
            if not ENDPOINTS[key].writes:
                await client.call(key, fitting(sim, key))
        drift = client.drift()

    assert {row.kind for row in drift} == ({DRIFT[name]} if name else set())
    assert len(drift) >= (10 if name else 0)
    assert "unheardOf" not in str(drift) or name == "extra_fields"


@pytest.mark.filterwarnings("ignore::bitget_copy.ExperimentalWarning")
async def test_the_client_reads_all_endpoints_with_all_quirks_on() -> None:
    """All calls of V1 and V2 succeed and return what a plain exchange returns, but for drift."""
    seen: dict[bool, dict[str, Any]] = {}
    for odd in (False, True):
        clock = HandClock()
        sim = Simulator(seed=7, ip_rate=None, enforce_limits=False, clock=clock)
        sim.quirks = Quirks(set(QUIRKS) - set(DRIFT) - PAGE_QUIRKS if odd else ())
        results = seen[odd] = {}
        async with patient_client(sim, clock) as client:
            for key in V1:
                results[key] = tame(await client.call(key, fitting(sim, key)))
            clock.advance(1)  # stops may be changed again
            for key in V2:
                results[key] = tame(await client.call(key, fitting(sim, key)))

    differences = {
        key: (seen[False][key], seen[True][key])
        for key in seen[False]
        if seen[True][key] != seen[False][key]
    }
    assert differences == {}
    assert len(seen[True]) == len(V1) + len(V2)
