"""The vocabulary of the table: look-ups, and the one rule of names."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy.endpoint import Endpoint, LazyTable, Paging, Param, RateLimit, Reply, snake

ROW = Endpoint(
    key="v1.made.up.list_things",
    family="v1",
    resource="made.up",
    name="list_things",
    method="GET",
    path="/api/made/up",
    effect="read",
    limit=RateLimit(rate=1, per=1.0, scope="uid"),
    role="any",
    params=(
        Param(wire="productType", name="product_type", kind="str"),
        Param(wire="pageNo", name="page_no", kind="int"),
    ),
    reply=Reply(kind="ack"),
)


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("", ""),
        ("symbol", "symbol"),
        ("productType", "product_type"),
        ("minUSDT", "min_usdt"),
        ("removableFollowerMinUSDT", "removable_follower_min_usdt"),
        ("USDTAmount", "usdt_amount"),
        ("totalPL", "total_pl"),
        ("totalpl", "totalpl"),
        ("profitRate24h", "profit_rate24h"),
        ("profit24h", "profit24h"),
        ("rate24H", "rate24_h"),
        ("OpenAvgPrice", "open_avg_price"),
        ("zh-CN", "zh_cn"),
        ("en-US", "en_us"),
        ("FIXED_AMOUNT", "fixed_amount"),
        ("LEAD_ORDER", "lead_order"),
        ("UnEnable", "un_enable"),
        ("minId", "min_id"),
        ("A", "a"),
        ("aB", "a_b"),
        ("list", "list_"),
        ("type", "type_"),
    ],
)
def test_snake(wire: str, name: str) -> None:
    """A wire name becomes the Python name that a reader would write."""
    assert snake(wire) == name


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.from_regex(r"[A-Za-z][A-Za-z0-9]*", fullmatch=True))
def test_snake_is_settled(wire: str) -> None:
    """A Python name is lower case, keeps letters and digits, and is its own Python name."""
    name = snake(wire)
    assert name == name.lower()
    assert name.replace("_", "") == wire.lower()
    assert snake(name) == name


def test_parameter_by_wire_name() -> None:
    """A row finds its parameter by the exchange's name and knows no other."""
    assert ROW.param("pageNo") is ROW.params[1]
    with pytest.raises(KeyError, match="page_no"):
        ROW.param("page_no")


@pytest.mark.parametrize("effect", ["close", "set", "remove"])
def test_all_but_reads_write(effect: str) -> None:
    """Every effect but reading changes the account."""
    assert not ROW.writes
    assert attrs.evolve(ROW, effect=effect).writes


def test_name_of_the_list_in_a_page() -> None:
    """A page's list has a Python name; a bare list has none."""
    assert Paging(style="page", size="pageSize", items="resultList").items_name == "result_list"
    assert Paging(style="page", size="pageSize").items_name == ""


def test_rows_cannot_be_changed() -> None:
    """Rows are shared by everything that reads the table, so nobody may alter one."""
    for value, field in ((ROW, "path"), (ROW.params[0], "wire"), (ROW.limit, "rate")):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field, "other")


def test_a_table_loads_a_family_when_one_of_its_rows_is_asked_for() -> None:
    """Keys are there without loading; a row brings its whole family, once, and no other."""
    loaded: list[str] = []
    rows = {f"v{n}.made.up.list_things": attrs.evolve(ROW, family=f"v{n}") for n in (1, 2)}

    def loader(family: str) -> Callable[[], dict[str, Endpoint]]:
        def load() -> dict[str, Endpoint]:
            loaded.append(family)
            return {key: row for key, row in rows.items() if row.family == family}

        return load

    table = LazyTable(
        {family: loader(family) for family in ("v1", "v2")},
        {family: [f"{family}.made.up.list_things"] for family in ("v1", "v2")},
    )
    assert (list(table), len(table), loaded) == (list(rows), 2, [])
    assert "v2.made.up.list_things" in table
    assert "v3.made.up.list_things" not in table
    assert table.get("v3.made.up.list_things") is None
    assert repr(table) == "<table of 2 endpoints: v1, v2>"
    first = table["v2.made.up.list_things"]
    assert table["v2.made.up.list_things"] is first
    assert loaded == ["v2"]
    assert dict(table) == rows
    assert loaded == ["v2", "v1"]
