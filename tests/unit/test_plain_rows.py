"""Models as plain dicts, JSON and rows of a data frame."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
import pandas as pd
import polars as pl
import pytest

from bitget_copy import (
    ENDPOINTS,
    CopyTradingClient,
    LocalLimiter,
    Page,
    ParameterError,
    Secret,
    to_dict,
    to_rows,
)
from bitget_copy.errors import Attempt, Outcome
from bitget_copy.models import v2
from bitget_copy.simulator import Simulator

OPENED = datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)
ORDER = v2.FuturesTraderHistoryOrder(
    tracking_no="1", symbol="BTCUSDT", pos_side=v2.HoldSide.LONG, open_leverage=10,
    open_price_avg=Decimal("0.10000000000000000001"), open_time=OPENED, stop_type="new word",
    extra={"newField": {"deep": [Decimal("1.5"), None, Secret("x")]}},
)  # fmt: skip
BARE = v2.FuturesTraderHistoryOrder(tracking_no="2", symbol="ETHUSDT", open_time=OPENED)


def client() -> CopyTradingClient:
    simulator = Simulator()
    return CopyTradingClient(
        simulator.credentials, base_url="http://127.0.0.1", transport=simulator,
        limiter=LocalLimiter(),
    )  # fmt: skip


def test_values_keep_their_python_types() -> None:
    """Decimals and moments stay exact; enums are their text, also a word that is new."""
    found = to_dict(ORDER)
    assert found["open_price_avg"] == Decimal("0.10000000000000000001")
    assert found["open_time"] is OPENED
    assert (found["pos_side"], type(found["pos_side"])) == ("long", str)
    assert found["stop_type"] == "new word"
    assert found["open_leverage"] == 10
    assert found["close_size"] is None


def test_what_the_table_does_not_know_is_under_extra() -> None:
    """Nothing that was sent is lost; where there is nothing more, there is no such key."""
    assert json.loads(to_dict(ORDER)["extra"]) == {"newField": {"deep": [1.5, None, "***"]}}
    assert "extra" not in to_dict(BARE)


def test_json_has_digits_and_iso_times() -> None:
    """`json=True` gives what the standard library's JSON writes, without losing a digit."""
    found = json.loads(json.dumps(to_dict(ORDER, json=True)))
    assert found["open_price_avg"] == "0.10000000000000000001"
    assert datetime.fromisoformat(found["open_time"]) == OPENED
    assert to_dict(v2.AmountPoint(amount=Decimal("1E-7")), json=True)["amount"] == "0.0000001"


def test_a_secret_does_not_show() -> None:
    """What goes to a file or a screen has stars in its place."""
    key = v2.FuturesTraderCopyApiKey(apikey=Secret("k"), secret=Secret("s"))
    assert "***" in to_dict(key).values()
    assert {"k", "s"}.isdisjoint(map(str, to_dict(key).values()))


PAGE = v2.FuturesTraderHistoryOrderPage(tracking_list=[ORDER, BARE], end_id="2")


@pytest.mark.parametrize(
    "found",
    [
        [ORDER, BARE],
        (ORDER, BARE),
        iter([ORDER, BARE]),
        {1: ORDER, 2: BARE}.values(),
        PAGE,
        Page(items=[ORDER, BARE], number=1, cursor=None, request_time=None, start=None, end=None),
    ],
)
def test_lists_and_pages_give_rows(found: Any) -> None:
    """A list, any other iterable, and every page give one dict a row."""
    assert to_rows(found) == [to_dict(ORDER), to_dict(BARE)]


def test_one_model_is_one_row_and_a_page_as_a_dict_is_whole() -> None:
    """`to_rows` of a model has one row; `to_dict` of a page has its cursor and its rows."""
    assert to_rows(BARE) == [to_dict(BARE)]
    assert to_dict(PAGE) == {"tracking_list": to_rows(PAGE), "end_id": "2"}
    assert to_rows([]) == []


def test_records_of_the_package_are_models_too() -> None:
    """An attempt or a record of a hook can be kept in the same way."""
    attempt = Attempt(number=1, endpoint="x", waited=0.0, elapsed=0.5, outcome=Outcome.REFUSED)
    assert to_dict(attempt)["outcome"] == "refused"


@pytest.mark.parametrize("wrong", ["x", b"x", 3, None, {"a": 1}, [1], [None], object(), [[BARE]]])
def test_what_is_no_model_is_refused(wrong: Any) -> None:
    """The error says what was given and what is allowed."""
    with pytest.raises(ParameterError, match="allowed: "):
        to_rows(wrong)
    with pytest.raises(ParameterError, match="allowed: "):
        to_dict(wrong)


def test_an_iterator_of_pages_is_refused_with_the_way_out() -> None:
    """It cannot be read here; the error says to collect first."""
    orders = client().v2.futures.trader.iter_history_orders(product_type="USDT-FUTURES")
    with pytest.raises(ParameterError, match="collect it first"):
        to_rows(orders)


async def test_pandas_takes_the_rows() -> None:
    """The documented line gives typed columns: moments in UTC, amounts without rounding."""
    page = await client().v2.futures.trader.list_history_orders(product_type="USDT-FUTURES")
    frame = pd.DataFrame(to_rows(page))
    assert len(frame) == len(page.items) > 1
    assert str(frame["open_time"].dt.tz) == "UTC"
    assert frame["achieved_pl"].sum() == sum(order.achieved_pl or 0 for order in page.items)
    assert list(frame["tracking_no"]) == [order.tracking_no for order in page.items]


async def test_polars_takes_the_rows() -> None:
    """The documented line gives decimals, moments in UTC and texts."""
    page = await client().v2.futures.trader.list_history_orders(product_type="USDT-FUTURES")
    frame = pl.DataFrame(to_rows(page), infer_schema_length=None)
    assert isinstance(frame.schema["achieved_pl"], pl.Decimal)
    assert frame.schema["open_time"] == pl.Datetime("us", "UTC")
    assert frame["achieved_pl"].to_list() == [order.achieved_pl for order in page.items]
    odd = pl.DataFrame(to_rows([*[BARE] * 200, ORDER]), infer_schema_length=None)
    assert odd["extra"][200] == to_dict(ORDER)["extra"]


MODELS = {row.reply.model for row in ENDPOINTS.values() if attrs.has(row.reply.model or int)}


@pytest.mark.parametrize("key", [key for key, row in ENDPOINTS.items() if row.paging])
def test_every_page_has_items(key: str) -> None:
    """A reply with pages is a list of rows, or has them in `items`."""
    reply = ENDPOINTS[key].reply
    assert reply.model is not None
    assert reply.many or isinstance(reply.model.items, property)


@pytest.mark.parametrize("model", sorted(MODELS, key=str), ids=lambda model: model.__qualname__)
def test_every_reply_can_be_plain(model: Any) -> None:
    """All fields of every model are there, by name, and JSON can be written of them."""
    fields = {field.name for field in attrs.fields(model)} - {"extra"}
    empty = model(**{f.name: _some(f) for f in attrs.fields(model) if f.default is attrs.NOTHING})
    assert to_dict(empty).keys() == fields
    json.dumps(to_dict(empty, json=True))


def _some(field: Any) -> Any:
    kind = field.metadata["kind"]
    made: dict[str, Any] = {"time": OPENED, "moment": OPENED, "decimal": Decimal(1), "int": 1}
    return made.get(kind, "x")


def test_an_enum_of_another_kind_is_its_value() -> None:
    """What a user's own attrs class holds is converted in the same way."""

    class Colour(Enum):
        RED = 3

    @attrs.frozen
    class Own:
        colour: Colour
        many: tuple[Decimal, ...]

    assert to_dict(Own(Colour.RED, (Decimal(1),))) == {"colour": 3, "many": [Decimal(1)]}
