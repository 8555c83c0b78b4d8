"""Prices, contracts, positions, balances and ledgers: the rows beside copy trading.

The facts below were written down apart from the specification. `replies/` has the example of the
catalogue of 2026 of each row, and as `<row>.2025-12….json` that of the older page where it differs.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from market_and_account_facts import ORDINARY

from bitget_copy._codec import decode, open_envelope, row_parser
from bitget_copy._generated import ENDPOINTS
from bitget_copy._generated.time_endpoints import TIME_ENDPOINTS
from bitget_copy.models import v2, v3

FOLDER: Final = Path(__file__).parent.parent / "replies"

REQUIRED: Final = {
    "v2.market.get_ticker": {"symbol", "productType"},
    "v2.market.list_tickers": {"productType"},
    "v2.market.get_price": {"symbol", "productType"},
    "v2.market.list_contracts": {"productType"},
    "v2.account.list_accounts": {"productType"},
    "v2.account.get_account": {"symbol", "productType", "marginCoin"},
    "v2.account.list_bills": {"productType"},
    "v2.position.list_positions": {"productType"},
    "v2.position.list_positions_by_symbol": {"symbol", "productType", "marginCoin"},
    "v3.market.list_tickers": {"category"},
    "v3.market.list_instruments": {"category"},
    "v3.account.list_financial_records": {"category"},
    "v3.position.get_positions": {"category"},
    "v3.position.list_history_positions": {"category"},
}
OPTIONAL: Final = {
    "v2.market.list_contracts": {"symbol"},
    "v2.market.list_spot_tickers": {"symbol"},
    "v2.market.list_spot_symbols": {"symbol"},
    "v2.account.list_bills": {
        "coin", "businessType", "onlyFunding", "idLessThan", "startTime", "endTime", "limit",
    },
    "v2.account.list_spot_assets": {"coin", "assetType"},
    "v2.position.list_positions": {"marginCoin"},
    "v3.market.list_tickers": {"symbol"},
    "v3.market.list_instruments": {"symbol"},
    "v3.account.list_financial_records": {
        "coin", "type", "startTime", "endTime", "limit", "cursor",
    },
    "v3.position.get_positions": {"symbol", "posSide"},
    "v3.position.list_history_positions": {"symbol", "startTime", "endTime", "limit", "cursor"},
}  # fmt: skip
PAGES: Final = {
    "v2.account.list_bills": ("idLessThan", "endId", "bills", 20),
    "v3.account.list_financial_records": ("cursor", "cursor", "list", 100),
    "v3.position.list_history_positions": ("cursor", "cursor", "list", 100),
}
"""Cursor asked with and told, list, default page; of all a page has 100 rows, a span 30 days."""

EXAMPLES: Final = sorted(
    file
    for key in ORDINARY
    for file in (FOLDER / key[:2]).glob(f"{key[3:]}*.json")
    if file.name.removesuffix(".json").split(".2025")[0] == key[3:]
)
NOTHING: Final = (None, "", [])


def key_of(file: Path) -> str:
    return f"{file.parent.name}.{file.name.removesuffix('.json').split('.2025')[0]}"


@pytest.mark.parametrize("key", ORDINARY)
def test_row_is_as_the_page_says(key: str) -> None:
    """Path, limit, who counts, signature and parameters of each row."""
    rate, scope, signed, path = ORDINARY[key]
    row = ENDPOINTS[key]
    assert (row.method, row.path, row.effect, row.role) == ("GET", path, "read", "any")
    assert (row.limit.rate, row.limit.per, row.limit.scope) == (int(rate), 1.0, scope)
    assert row.signed == (signed == "signed")
    assert not row.experimental
    assert {p.wire for p in row.params if p.required} == REQUIRED.get(key, set())
    assert {p.wire for p in row.params if not p.required} == OPTIONAL.get(key, set())
    found = row.paging
    assert (found is not None) == (key in PAGES)
    if found is not None:
        said = (found.cursor, found.reply_cursor, found.items, found.default_size)
        assert said == PAGES[key]
        assert (found.max_size, found.window_days) == (100, 30)
        assert (found.start, found.end) == ("startTime", "endTime")


def test_only_public_rows_are_unsigned() -> None:
    """All rows but these are signed; the clock's own question counts against the row's limit."""
    public = {key for key, facts in ORDINARY.items() if facts[2] == "public"}
    assert {key for key, row in ENDPOINTS.items() if not row.signed} == public
    assert [row.signed for row in TIME_ENDPOINTS] == [False] * len(TIME_ENDPOINTS)
    [newest] = [row for row in TIME_ENDPOINTS if row.path == "/api/v2/public/time"]
    assert newest.shares == "v2.market.get_time"


def test_words_of_the_categories() -> None:
    """Each row of V3 takes the categories of its page and no other."""
    futures = {"USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES"}
    more = {
        "v3.market.list_tickers": {"SPOT"},
        "v3.market.list_instruments": {"SPOT", "MARGIN"},
        "v3.account.list_financial_records": {"SPOT", "MARGIN", "OTHER"},
    }
    for key, row in ENDPOINTS.items():
        if key in ORDINARY and any(p.wire == "category" for p in row.params):
            assert {*(row.param("category").enum or ())} == futures | more.get(key, set())
    kinds = [*v2.BillType]
    assert len(kinds) == 48
    assert {"tracking_follow_pay", "tracking_follow_back", "tracking_trader_income"} < {*kinds}
    assert len([*v3.RecordType]) == 41 + 5


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: f"{file.parent.name}.{file.stem}")
def test_example_decodes_without_a_lost_field(file: Path) -> None:
    """Each field of the page's example is in the value; what is None was empty or -1 there.

    Nor is a field called always there that the older page's example lacks.
    """
    row, body = ENDPOINTS[key_of(file)], file.read_bytes()
    deviations: list[Any] = []
    envelope = open_envelope(body, 200, row_parser(row.reply))
    value = decode(row, envelope.data, parser=envelope.parser, deviations=deviations.append)
    assert deviations == []
    assert value == decode(row, open_envelope(body, 200).data)
    assert_whole(value, json.loads(body)["data"])


def assert_whole(value: Any, found: Any) -> None:
    """The value has every field that was found, and says the same."""
    if isinstance(found, list):
        assert len(value) == len(found)
        for one, other in zip(value, found, strict=True):
            assert_whole(one, other)
    elif isinstance(found, dict):
        assert value.extra is None
        named: dict[str, attrs.Attribute[Any]] = {}
        for field in attrs.fields(type(value)):
            wires = (field.metadata.get("wire", ""), *field.metadata.get("aliases", ()))
            named |= dict.fromkeys(wires, field)
        for wire, inner in found.items():
            assert_whole(getattr(value, named[wire].name), inner)
    elif found in NOTHING or found == "-1":
        assert value is None
    elif isinstance(value, Decimal):
        assert value == Decimal(str(found).replace(",", "."))
    elif isinstance(value, datetime):
        per = 1000 if len(str(found)) == 13 else 1
        assert value == datetime.fromtimestamp(int(found) / per, UTC)
    elif isinstance(value, bool):
        assert str(found).lower() == ("yes" if value else "no")
    elif isinstance(value, str):
        assert value.lower() == str(found).lower()
    else:
        assert (type(value), str(value)) == (int, str(found))


@pytest.mark.parametrize("data", [{"list": None}, {"list": []}, {}, None])
def test_no_position_is_an_empty_list(data: Any) -> None:
    """V3 sends null in place of a list when nothing is open."""
    assert decode(ENDPOINTS["v3.position.get_positions"], data).items == []


@pytest.mark.parametrize("data", [[], None])
def test_no_position_of_v2_is_an_empty_list(data: Any) -> None:
    """So V2 may, for whole replies."""
    assert decode(ENDPOINTS["v2.position.list_positions"], data) == []


@pytest.mark.parametrize(
    ("wire", "year"), [("1622697148", 2021), ("1622697148000", 2021), ("-1", None), ("", None)]
)
def test_moments_are_read_as_the_pages_write_them(wire: str, year: int | None) -> None:
    """Seconds and milliseconds give the same moment; -1 and nothing are unset."""
    data = [{"coin": "USDT", "uTime": wire}]
    [asset] = decode(ENDPOINTS["v2.account.list_spot_assets"], data)
    assert (asset.u_time and asset.u_time.year) == year
    assert asset.extra is None
