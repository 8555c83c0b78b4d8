"""Every example reply of the documentation, decoded and encoded back.

`replies/v1/` holds the document's verbatim, one file for each endpoint; `replies/v2/` those of the
catalogue of October 2026, or of the pages of 2025 where that was not read. Of the trader's futures
examples only the shape is known (which fields there are and that all are strings), of the pages in
:data:`SHAPELESS` no more than the table of fields: there the values are ours. `replies/v3/` holds
the examples of the catalogue of October 2026.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

import attrs
import pytest
from row_identities import identity

from bitget_copy import Secret
from bitget_copy._codec import (
    SUCCESS,
    decode,
    open_envelope,
    read_reply,
    row_count,
    row_parser,
    to_wire,
)
from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import snake
from bitget_copy.errors import APIReplyError
from bitget_copy.models import v1, v2, v3

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = Path(__file__).parent.parent / "replies"
FILES: Final = {key: FOLDER / key[:2] / f"{key[3:]}.json" for key in ENDPOINTS}
BODIES: Final = {key: file.read_bytes() for key, file in FILES.items() if file.exists()}
DATA: Final = {key: json.loads(body, parse_float=Decimal)["data"] for key, body in BODIES.items()}
KINDS: Final = {key: ENDPOINTS[key].reply.kind for key in BODIES}
WITH_MODELS: Final = [key for key, kind in KINDS.items() if kind == "model"]
ACKS: Final = [key for key, kind in KINDS.items() if kind == "ack"]

CHANGED: Final[dict[str, dict[str, str]]] = {
    "v1.futures.follower.list_open_orders": {
        "data[0].closeTime": "0 as a time means unset",
    },
    "v1.futures.trader.get_statistics": {
        "data.totalpl": "the dollar sign is decoration, the amount is kept",
    },
    "v2.account.list_accounts": {
        "data[0].unionTotalMargin": "a decimal comma",
    },
    "v2.account.get_account": {
        "data.crossedMarginLeverage": "a number here, text in the older example",
        "data.isolatedLongLever": "a number here, text in the older example",
        "data.isolatedShortLever": "a number here, text in the older example",
    },
    "v2.account.list_spot_assets": {
        "data[0].uTime": "seconds here, milliseconds by the page's own words",
    },
    "v2.market.list_contracts": {
        "data[0].limitOpenTime": "-1 as a time means unset",
        "data[0].offTime": "-1 as a time means unset",
    },
    "v3.account.list_financial_records": {
        "data.list[0].category": "a word is read in any case",
    },
    "v3.futures.trader.list_transfers": {
        "data.list[0].status": "a word is read in any case",
    },
    "v2.futures.follower.list_open_orders": {
        "data.trackingList[0].closeTime": "0 as a time means unset",
    },
    "v2.futures.follower.list_history_orders": {
        "data.trackingList[0].productType": "a word is read in any case",
    },
    "v2.futures.trader.create_copy_api": {
        "data[0].apikey": "a secret is not shown",
        "data[0].secret": "a secret is not shown",
    },
}
"""Where the encoded reply may differ from the example beside an empty string, and why."""

SHAPELESS: Final = {
    "v2.futures.broker.list_history_orders",
    "v2.futures.broker.list_open_orders",
    "v2.futures.broker.list_traders",
}
"""Rows of V2 whose page is no longer to be had; their replies are made from the table of fields."""

WORDS: Final = {"yes": True, "no": False, "true": True, "false": False}
PYTHON: Final[dict[str, type]] = {
    "id": str,
    "str": str,
    "int": int,
    "decimal": Decimal,
    "time": datetime,
    "bool": bool,
    "secret": Secret,
}


def read(key: str) -> Any:
    return decode(ENDPOINTS[key], open_envelope(BODIES[key], 200).data)


@pytest.mark.parametrize("key", BODIES)
def test_slotted_rows_give_the_same(key: str) -> None:
    """The documented reply is as the table says, and reads the same as rows and as plain JSON."""
    endpoint = ENDPOINTS[key]
    envelope = open_envelope(BODIES[key], 200, row_parser(endpoint.reply))
    value = decode(endpoint, envelope.data, parser=envelope.parser)
    is_misspelled = key == "v2.account.list_spot_assets"  # message in place of msg
    assert (envelope.parser is None) == (endpoint.reply.model is None or is_misspelled)
    assert value == read(key)
    assert repr(value) == repr(read(key))


@pytest.mark.parametrize("key", WITH_MODELS)
def test_what_is_called_always_there_is_in_the_example(key: str) -> None:
    """A field that the documented reply lacks is marked `sometimes = true` in the specification."""
    assert list(_lacking(ENDPOINTS[key].reply.model, DATA[key])) == []


def _lacking(model: Any, example: Any) -> Iterator[str]:
    """Fields that should always be there, of every object that has members at all."""
    if isinstance(example, list):
        for item in example:
            yield from _lacking(model, item)
    elif example:
        for field in attrs.fields(model):
            names = {field.metadata.get("wire"), *field.metadata.get("aliases", ())}
            found = [example[name] for name in names if name in example]
            if field.metadata.get("always") and not found:
                yield f"{model.__name__}.{field.metadata['wire']}"
            inner = [kind for kind in get_args(field.type) if attrs.has(kind)]
            if inner and found:
                yield from _lacking(inner[0], found[0])


def differences(example: Any, wire: Any, path: str) -> Iterator[str]:
    """Paths at which the example is not found in what was encoded, at every depth."""
    if isinstance(example, dict):
        for key, value in example.items():
            if not isinstance(wire, dict) or key not in wire:
                yield f"{path}.{key}"
            else:
                yield from differences(value, wire[key], f"{path}.{key}")
    elif isinstance(example, list):
        if not isinstance(wire, list) or len(wire) != len(example):
            yield path
        else:
            for i, (left, right) in enumerate(zip(example, wire, strict=True)):
                yield from differences(left, right, f"{path}[{i}]")
    elif not same(example, wire):
        yield path


def same(example: Any, wire: Any) -> bool:
    """Equal, text with text and number with number; empty text and nothing are both unset.

    API V2 writes truth as a word, which is read as what it says.
    """
    if example == "" and wire is None:
        return True
    if isinstance(wire, bool) and isinstance(example, str):
        return WORDS.get(example.lower()) is wire
    return isinstance(example, str) == isinstance(wire, str) and bool(example == wire)


def models(value: Any) -> Iterator[Any]:
    """Every attrs object inside, the outer ones first."""
    if isinstance(value, list):
        for item in value:
            yield from models(item)
    elif attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from models(getattr(value, field.name))


def model_classes() -> list[type[Any]]:
    """The classes of replies: all models of the families that keep unknown fields."""
    modules: list[ModuleType] = [v1, v2, v3]
    found = (getattr(module, name) for module in modules for name in module.__all__)
    return [c for c in found if attrs.has(c) and "extra" in attrs.fields_dict(c)]


def model_name(cls: type[Any]) -> str:
    return f"{cls.__module__.split('.')[2]}.{cls.__name__}"


def wire_fields(cls: type[Any]) -> list[attrs.Attribute[Any]]:
    return [field for field in attrs.fields(cls) if "wire" in field.metadata]


def read_model(cls: type[Any], data: dict[str, Any]) -> Any:
    """Decodes `data` as a bare reply of that class, with an identity where it has none."""
    some = ENDPOINTS["v1.futures.trader.get_statistics"]
    aliases = {
        a: f.metadata["wire"] for f in wire_fields(cls) for a in f.metadata.get("aliases", ())
    }
    given = data.keys() | {aliases.get(name) for name in data}
    row = {wire: value for wire, value in identity(cls).items() if wire not in given} | data
    return decode(attrs.evolve(some, reply=attrs.evolve(some.reply, model=cls)), row)


def test_every_row_has_an_example() -> None:
    """All rows have a reply here, and no reply is of a row that is not there."""
    assert ENDPOINTS.keys() == BODIES.keys()
    assert {FILES[key] for key in BODIES} == {
        file for file in FOLDER.rglob("*.json") if ".2025-12" not in file.name
    }
    assert BODIES.keys() >= SHAPELESS


@pytest.mark.parametrize("key", BODIES)
def test_envelope_of_the_example(key: str) -> None:
    """Each example is a success whose stamp is read, as a number or as a string."""
    envelope = open_envelope(BODIES[key], 200)
    raw = json.loads(BODIES[key])
    assert envelope.code == SUCCESS
    assert envelope.message == "success"
    assert envelope.request_time == int(raw["requestTime"])


@pytest.mark.parametrize("key", BODIES)
def test_stamp_as_number_and_as_string(key: str) -> None:
    """The stamp's JSON type makes no difference to the envelope."""
    raw = json.loads(BODIES[key])
    stamps = [int(raw["requestTime"]), str(raw["requestTime"])]
    bodies = [json.dumps({**raw, "requestTime": stamp}).encode() for stamp in stamps]
    assert open_envelope(bodies[0], 200) == open_envelope(bodies[1], 200)


@pytest.mark.parametrize("key", WITH_MODELS)
def test_nothing_of_the_example_is_lost(key: str) -> None:
    """What was decoded encodes back to every key and value of the example, at every depth."""
    value = read(key)
    found = set(differences(DATA[key], to_wire(value), "data"))
    assert found == CHANGED.get(key, {}).keys()


@pytest.mark.parametrize("key", WITH_MODELS)
def test_the_table_knows_every_field_of_the_example(key: str) -> None:
    """No field of an example is left to `extra`, and none decodes by accident to nothing."""
    value = read(key)
    assert [model for model in models(value) if model.extra is not None] == []
    expected = len(DATA[key]) if isinstance(DATA[key], list) else None
    items = ENDPOINTS[key].paging.items if ENDPOINTS[key].paging else None
    if items is not None:
        expected = len(DATA[key][items])
    assert row_count(ENDPOINTS[key], value) == expected


@pytest.mark.parametrize("key", WITH_MODELS)
def test_types_of_the_values(key: str) -> None:
    """Ids are str, money is Decimal, times are aware and in UTC, wherever there is a value."""
    for model in models(read(key)):
        for field in wire_fields(type(model)):
            expected = PYTHON.get(field.metadata["kind"])
            value = getattr(model, field.name)
            for item in value if isinstance(value, list) else [value]:
                if item is not None and expected is not None:
                    assert type(item) is expected, field.metadata["wire"]
                if isinstance(item, datetime):
                    assert item.utcoffset() == timedelta(0)


@pytest.mark.parametrize("key", WITH_MODELS)
def test_known_words_are_enum_members(key: str) -> None:
    """Every word of an example that belongs to a closed set is read as its member."""
    for model in models(read(key)):
        for field in wire_fields(type(model)):
            enums = [a for a in get_args(field.type) if is_enum(a)]
            value = getattr(model, field.name)
            if enums and value is not None:
                assert isinstance(value, enums[0]), field.metadata["wire"]


def is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


@pytest.mark.parametrize("key", ACKS)
def test_acks_are_true(key: str) -> None:
    """A bare word of success, `true` and an empty string are all read as True."""
    assert DATA[key] in (True, "success", "")
    assert read(key) is True
    assert to_wire(read(key)) is True


def test_bare_tracking_number_stays_text() -> None:
    """The reply that is one tracking number is a string, and encodes back to itself."""
    key = "v1.futures.trader.set_order_tpsl"
    assert [k for k, kind in KINDS.items() if kind == "id"] == [key]
    assert read(key) == "924176438170464256"
    assert to_wire(read(key)) == DATA[key]


def test_values_of_an_open_order() -> None:
    """The example of open orders gives exactly these Python values."""
    [order] = read("v1.futures.trader.list_open_orders")
    assert order == v1.FuturesTraderOpenOrder(
        symbol="BTCUSDT_UMCBL",
        tracking_no="699848017573842632",
        open_order_id="4839999132328",
        close_order_id="xxxxxxxxx",
        open_fee=Decimal("-0.0034"),
        hold_side=v1.HoldSide.LONG,
        open_leverage=20,
        open_avg_price=Decimal("11451.5"),
        open_time=datetime(2020, 10, 13, 9, 51, 30, 614000, UTC),
        open_deal_count=Decimal(10),
        stop_profit_price=Decimal("123.14"),
        stop_loss_price=Decimal("20.52"),
    )


def test_unset_values_of_the_examples() -> None:
    """An empty string, null and a time of 0 are None; a price of 0 stays 0."""
    [order] = read("v1.futures.follower.list_open_orders")
    assert (order.close_order_id, order.close_time) == (None, None)
    assert order.average_close_price == 0
    [setting] = read("v1.futures.follower.get_settings")
    assert (setting.long_leverage, setting.stop_profit_ration) == (None, None)
    assert setting.max_hold_count == Decimal(50000)


def test_money_with_a_dollar_sign() -> None:
    """The one decorated amount among the examples is read as the number it shows."""
    assert read("v1.futures.trader.get_statistics").totalpl == Decimal("95.65")


def test_tracking_number_as_json_number() -> None:
    """An id that comes as a JSON number is text here, and a number again on the wire."""
    result = read("v1.futures.trader.close_order")
    assert (result.tracking_no, result.result) == ("6258224712558517", True)
    assert to_wire(result) == {"trackingNo": 6258224712558517, "result": True}


def other_spelling(value: Any) -> Any:
    """The same JSON with numbers as strings, and strings that are numbers as numbers."""
    if isinstance(value, dict):
        return {key: other_spelling(item) for key, item in value.items()}
    if isinstance(value, list):
        return [other_spelling(item) for item in value]
    if isinstance(value, str) and re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", value):
        return Decimal(value) if "." in value else int(value)
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return str(value)
    return value


@pytest.mark.parametrize("key", WITH_MODELS)
def test_numbers_and_strings_are_read_alike(key: str) -> None:
    """It makes no difference whether a number comes as a JSON number or as a string."""
    assert decode(ENDPOINTS[key], other_spelling(DATA[key])) == read(key)


def without_lists(value: Any) -> Any:
    """The same JSON with null for every list."""
    if isinstance(value, dict):
        return {key: without_lists(item) for key, item in value.items()}
    return None if isinstance(value, list) else value


@pytest.mark.parametrize("key", WITH_MODELS)
def test_null_in_place_of_a_list_is_an_empty_list(key: str) -> None:
    """Null where the table has a list gives an empty list, also for the whole reply."""
    data = without_lists(DATA[key])
    value = decode(ENDPOINTS[key], data)
    if data is None:
        assert value == []
    for model in models(value):
        for field in wire_fields(type(model)):
            if get_origin(field.type) is list:
                assert getattr(model, field.name) == []


@pytest.mark.parametrize("key", WITH_MODELS)
def test_null_data_is_an_empty_reply(key: str) -> None:
    """Null data gives no rows, or an object in which nothing is set."""
    value = decode(ENDPOINTS[key], None)
    if ENDPOINTS[key].reply.many:
        assert value == []
    else:
        assert value == ENDPOINTS[key].reply.model()


@pytest.mark.parametrize("cls", model_classes(), ids=model_name)
def test_null_empty_and_missing_fields_are_unset(cls: type[Any]) -> None:
    """Null, an empty string and a missing key are all None; for a list they are no rows."""
    fields = [field for field in wire_fields(cls) if not field.metadata.get("required")]
    nothing = read_model(cls, identity(cls))
    assert all(getattr(nothing, field.name) in (None, []) for field in fields)
    scalars = [f for f in fields if get_origin(f.type) is not list]
    assert read_model(cls, {}) == nothing
    assert read_model(cls, {f.metadata["wire"]: None for f in fields}) == nothing
    assert read_model(cls, {f.metadata["wire"]: "" for f in scalars if is_scalar(f)}) == nothing


def is_scalar(field: attrs.Attribute[Any]) -> bool:
    return field.metadata["kind"] in PYTHON or any(is_enum(a) for a in get_args(field.type))


TIMES: Final = [
    (cls, field)
    for cls in model_classes()
    for field in wire_fields(cls)
    if field.metadata["kind"] == "time" and not field.metadata.get("required")
]


@pytest.mark.parametrize(
    ("cls", "field"), TIMES, ids=[f"{model_name(c)}.{f.metadata['wire']}" for c, f in TIMES]
)
def test_zero_as_time_is_unset(cls: type[Any], field: Any) -> None:
    """A time of 0, number or string, is None; any other number of milliseconds is a moment."""
    wire = field.metadata["wire"]
    assert getattr(read_model(cls, {wire: 0}), field.name) is None
    assert getattr(read_model(cls, {wire: "0"}), field.name) is None
    moment = getattr(read_model(cls, {wire: "1627354109502"}), field.name)
    assert moment == datetime(2021, 7, 27, 2, 48, 29, 502000, UTC)


@pytest.mark.parametrize("cls", model_classes(), ids=model_name)
def test_unknown_fields_are_kept(cls: type[Any]) -> None:
    """A field that the table does not know lands in `extra` and comes back on encoding.

    Beside a secret it may be one, so there it is hidden.
    """
    value = read_model(cls, {"brandNew": {"deep": [1, "x"]}, "another": None})
    if any(field.metadata["kind"] == "secret" for field in wire_fields(cls)):
        hidden = {"brandNew": Secret("{'deep': [1, 'x']}"), "another": Secret("None")}
        assert value.extra == hidden
        assert to_wire(value).items() >= {"brandNew": "***", "another": "***"}.items()
        return
    assert value.extra == {"brandNew": {"deep": [1, "x"]}, "another": None}
    wire = to_wire(value)
    assert wire.items() >= value.extra.items()
    assert read_model(cls, wire) == value


def lists_of_rows(key: str) -> Iterator[tuple[str | None, type[Any]]]:
    """The lists that a read's reply is about: wire name, None for the reply, and model."""
    reply = ENDPOINTS[key].reply
    if reply.many:
        assert reply.model is not None
        yield None, reply.model
        return
    for field in wire_fields(reply.model) if reply.model else ():
        if get_origin(field.type) is list and attrs.has(get_args(field.type)[0]):
            yield field.metadata["wire"], get_args(field.type)[0]


IDENTITIES: Final = [
    (key, wire, field)
    for key in WITH_MODELS
    for wire, model in lists_of_rows(key)
    for field in wire_fields(model)
    if field.metadata.get("required")
]


@pytest.mark.parametrize(
    ("key", "wire", "field"), IDENTITIES, ids=[f"{k}-{f.name}" for k, _, f in IDENTITIES]
)
@pytest.mark.parametrize("bad", [None, "", " ", {"x": 1}, ...], ids=repr)
def test_a_row_without_its_identity_is_an_error(
    key: str, wire: str | None, field: Any, bad: Any
) -> None:
    """Missing, unset or unreadable, it is never None: the reply is refused with the place."""
    raw = json.loads(BODIES[key])
    rows = raw["data"] if wire is None else raw["data"][wire]
    rows[-1][field.metadata["wire"]] = bad
    if bad is ...:
        del rows[-1][field.metadata["wire"]]
    endpoint, body = ENDPOINTS[key], json.dumps(raw).encode()
    place = "data" if wire is None else f"data.{snake(wire)}"
    parser = row_parser(endpoint.reply)
    for envelope in (open_envelope(body, 200), open_envelope(body, 200, parser)):
        with pytest.raises(APIReplyError) as caught:
            decode(endpoint, envelope.data, parser=envelope.parser)
        assert caught.value.where == f"{place}[{len(rows) - 1}].{field.name}"


def test_what_identifies_a_row() -> None:
    """Orders have number, symbol and time of opening; other rows what calls name them by.

    What the reply of a write holds is optional: it has happened, whatever the reply looks like.
    """
    found: dict[str, set[str]] = {}
    for key, _, field in IDENTITIES:
        assert not ENDPOINTS[key].writes
        found.setdefault(key, set()).add(field.name)
    orders = {
        key for key, e in ENDPOINTS.items() if e.name in {"list_open_orders", "list_history_orders"}
    }
    for key in orders:
        time = "buy_time" if ".spot." in key else "open_time"
        assert found.pop(key) == {"tracking_no", "symbol", time}
    names = Counter(name for key, names in found.items() for name in names)
    assert names == {
        "symbol": 25, "bill_id": 1, "coin": 1, "id": 1, "margin_coin": 1, "position_id": 1,
        "trader_id": 4, "trader_uid": 2, "follower_uid": 3, "tracer_user_id": 1,
        "profit_id": 2,
    }  # fmt: skip
    assert {key[:2] for key in found} == {"v1", "v2", "v3"}


PAGES: Final = {k: e.paging.items_name for k, e in ENDPOINTS.items() if e.paging and e.paging.items}


@pytest.mark.parametrize("key", PAGES)
def test_pages_have_items(key: str) -> None:
    """A page gives its rows as `items` too, whatever the exchange calls them."""
    page = read(key)
    assert page.items is getattr(page, PAGES[key])
    assert page.items
    assert decode(ENDPOINTS[key], None).items == []


ALIASES: Final = [
    (cls, field, alias)
    for cls in model_classes()
    for field in wire_fields(cls)
    for alias in field.metadata.get("aliases", ())
]


@pytest.mark.parametrize(
    ("cls", "field", "alias"), ALIASES, ids=[f"{model_name(c)}.{a}" for c, _, a in ALIASES]
)
def test_other_spellings_are_read(cls: type[Any], field: Any, alias: str) -> None:
    """The second spelling of a field is read when the first is absent, and kept otherwise."""
    samples = {"str": "x", "id": "7", "int": 7, "decimal": "7.5", "bool": True, "time": 10**12}
    sample: Any = samples[field.metadata["kind"]]
    if get_origin(field.type) is list:
        sample = [sample]
    wire = field.metadata["wire"]
    usual = read_model(cls, {wire: sample})
    assert getattr(usual, field.name) is not None
    assert read_model(cls, {alias: sample}) == usual
    both = read_model(cls, {alias: "other", wire: sample})
    assert getattr(both, field.name) == getattr(usual, field.name)
    assert both.extra == {alias: "other"}


def test_spellings_that_bitget_is_known_to_mix() -> None:
    """The fields that the exchange spells in two ways are the known ones."""
    known = {(model_name(c), f.metadata["wire"], a) for c, f, a in ALIASES}
    assert {(name[3:], *rest) for name, *rest in known if name.startswith("v1.")} == {
        ("FuturesFollowerOpenOrder", "openAvgPrice", "OpenAvgPrice"),
        ("FuturesFollowerHistoryOrder", "openLevel", "leverage"),
        ("FuturesFollowerHistoryOrder", "openLevel", "openLeverage"),
        ("FuturesTraderHistoryOrder", "openLevel", "openLeverage"),
        ("FuturesTraderHistoryOrder", "closeTime", "close"),
        ("FuturesTraderSymbol", "symbol", "symbolId"),
        ("SpotFollowerTrader", "tradeNickName", "traderNickName"),
        ("SpotTraderOpenOrder", "takeProfitPrice", "stopProfitPrice"),
        ("SpotTraderOpenOrder", "symbol", "symbolId"),
        ("SpotTraderFollower", "canRemoveTraceUser", "canRemoveFollower"),
        ("SpotTraderFollower", "tracerHeadPic", "followerHeadPic"),
        ("SpotTraderFollower", "tracerNickName", "followerNickName"),
        ("SpotTraderFollower", "tracerUserId", "followerUserId"),
    }
    # In V2 the words of a name change places, and one list was called otherwise in 2023.
    second = {(wire, alias) for name, wire, alias in known if name.startswith("v2.Futures")}
    assert second == {
        ("cTime", "ctime"),
        ("closePriceAvg", "closeAvgPrice"),
        ("currentTradingList", "currentTradings"),
        ("unionTotalMargin", "unionTotalMagin"),
        ("openPriceAvg", "openAvgPrice"),
    }
    others = {found for found in known if not found[0].startswith(("v1.", "v2.Futures"))}
    assert others == {
        ("v2.AmountPoint", "ctime", "cTime"),
        ("v2.RatePoint", "ctime", "cTime"),
        ("v3.FuturesFollowerSettings", "maxPostionValue", "maxPositionValue"),
        ("v3.FuturesTraderFollowerPage", "nextCursor", "endId"),
        ("v3.FuturesTraderHistoryFollowerPage", "nextCursor", "endId"),
    }


def test_two_other_spellings_at_once() -> None:
    """Of two second spellings in one object the first is read and the other kept."""
    value = read_model(v1.FuturesFollowerHistoryOrder, {"leverage": 5, "openLeverage": 6})
    assert (value.open_level, value.extra) == (5, {"openLeverage": 6})


OPEN: Final = "v2.futures.follower.list_open_orders"


@pytest.mark.parametrize("as_bytes", [False, True])
@pytest.mark.parametrize("rows", ["one", "none"])
def test_open_orders_of_a_follower_come_as_object_or_list(as_bytes: bool, rows: str) -> None:
    """Both give the same page; the last row of a list alone tells the cursor."""
    [order] = DATA[OPEN]["trackingList"]
    orders = [order] if rows == "one" else []
    end_id = order["trackingNo"] if orders else None
    shapes = [{"trackingList": orders, "endId": end_id}, orders]
    if not orders:
        shapes += [{"trackingList": None, "endId": None}, {}, None]
    endpoint = ENDPOINTS[OPEN]
    for data in shapes:
        if as_bytes:
            body = json.dumps({"code": "00000", "msg": "success", "requestTime": 1, "data": data})
            page = read_reply(endpoint, body.encode(), 200).value
        else:
            page = decode(endpoint, data)
        assert [row.tracking_no for row in page.items] == [end_id] * len(orders)
        assert (page.end_id, page.extra) == (end_id, None)


@pytest.mark.parametrize(
    ("module", "word", "member"), [(v2, "crossed", "cross"), (v3, "cross", "crossed")]
)
def test_margin_modes_have_two_spellings(module: Any, word: str, member: str) -> None:
    """Either word for cross margin is read as the one member, in any case."""
    cls = {v2: v2.FuturesBrokerOpenOrder, v3: v3.FuturesTraderPosition}[module]
    for spelled in (word, member, word.upper()):
        assert read_model(cls, {"marginMode": spelled}).margin_mode is module.MarginMode(member)


def test_not_following_a_trader() -> None:
    """Where nothing is followed both members are null: neither on nor off, and no contract."""
    data = {"followerEnable": None, "detailList": None}
    settings = decode(ENDPOINTS["v2.futures.follower.get_settings"], data)
    assert (settings.follower_enable, settings.detail_list, settings.extra) == (None, [], None)


def test_hidden_equity_of_a_ranked_trader() -> None:
    """Stars in place of an amount make no error; text keeps them, a number is unset."""
    row = {"traderId": "1", "totalEquity": "****", "followerTotalProfit": "****"}
    [trader] = decode(ENDPOINTS["v2.futures.broker.list_traders"], [row])
    assert (trader.total_equity, trader.follower_total_profit) == ("****", None)
