"""What changes from a row to the row in its place, and that the tables of renames are true."""

from __future__ import annotations

import attrs
import pytest

from bitget_copy import ENDPOINTS
from bitget_copy.cli.migrate import endpoint_diff
from bitget_copy.cli.migrate.endpoint_diff import (
    Change,
    EndpointDiff,
    Renames,
    _fields,
    _listed,
    _params,
    diff,
    model_successor,
)
from bitget_copy.cli.migrate.moves import MOVES, Move
from bitget_copy.models import v1, v2, v3

V1, V2 = MOVES["v1"], MOVES["v2"]
MODELS = {"v1": v1, "v2": v2, "v3": v3}
OLD = [key for key in ENDPOINTS if key.startswith("v1.")]
ROWS = {key.removeprefix("v1."): diff(key) for key in OLD}
EVERY = {
    key: diff(key)
    for key, row in ENDPOINTS.items()
    if row.family in MOVES and MOVES[row.family].successor(row) is not None
}
"""What changes with each row of each move that has a new row."""
BOTH = pytest.mark.parametrize("move", MOVES.values(), ids=lambda move: move.new)


def of(changes: tuple[Change, ...], fate: str) -> list[tuple[str, str]]:
    return [(c.old, c.new) for c in changes if c.fate == fate]


# --- the table of renames ----------------------------------------------------------------------


def test_every_row_of_v1_has_one_in_v2() -> None:
    """All 52 rows lead to a row of the table."""
    assert len(ROWS) == 52
    assert all(change.new is not None for change in ROWS.values())


def paths(key: str, table: str) -> tuple[dict[str, str], dict[str, str]]:
    """Paths of parameters or fields of a V1 row and of its V2 row."""
    change = EVERY[key]
    assert change.new is not None
    if table == "params":
        return _params(change.old.params), _params(change.new.params)
    return _fields(change.old), _fields(change.new)


def test_what_v3_has_not_is_explained() -> None:
    """Every row of V2 has one in V3, or a reason why there is none."""
    for row in ENDPOINTS.values():
        if row.family == "v2":
            assert (row.key in EVERY) != bool(diff(row.key).why_none), row.key


def test_reasons_are_for_rows_that_exist() -> None:
    """What has no row in V3 is named by a key or a resource of V2."""
    known = {name for row in ENDPOINTS.values() if row.family == "v2"
             for name in (row.resource, f"{row.resource}.{row.name}")}  # fmt: skip
    assert V2.renames["none"].keys() <= known


@BOTH
@pytest.mark.parametrize("table", ["params", "fields"])
def test_general_renames_are_all_true(table: str, move: Move) -> None:
    """Each old name stands in some old row, and each new one is met in the row in its place."""
    for old, news in move.renames[table].items():
        met = set()
        for key in EVERY:
            before, after = paths(key, table)
            if key.startswith(move.old) and old in before.values():
                met |= set(after.values())
        assert met, f"{old} is in no old row"
        assert set(_listed(news)) <= met, f"{old} = {news}: no new row has all of these"


OWN = [(move, key) for move in MOVES.values() for key in move.renames["endpoint"]]


@pytest.mark.parametrize(("move", "key"), OWN, ids=str)
def test_renames_of_a_row_are_true(move: Move, key: str) -> None:
    """The row exists, and its own renames lead from its paths to paths of the new row."""
    own = move.renames["endpoint"][key]
    assert own.keys() <= {"params", "fields", "notes", "rows"}
    for table in ("params", "fields"):
        before, after = paths(f"{move.old}.{key}", table)
        for old, new in own.get(table, {}).items():
            assert old in before
            assert new in after
    if "rows" in own:
        assert own["rows"] in paths(f"{move.old}.{key}", "fields")[1]


@pytest.mark.parametrize(("move", "key"), OWN, ids=str)
def test_renames_of_rows_are_needed(move: Move, key: str) -> None:
    """No row says itself what follows from the general renames."""
    own = move.renames["endpoint"][key]
    for table in ("params", "fields"):
        before, after = paths(f"{move.old}.{key}", table)
        rest = {name: value for name, value in own.items() if name != table}
        for old, new in own.get(table, {}).items():
            less = rest | {table: {k: v for k, v in own[table].items() if k != old}}
            found = Renames(table, less, move).successor(old, before[old], after)
            assert found != new, f"{key}: {old}"


@BOTH
def test_models_of_the_table_exist(move: Move) -> None:
    """Both names of a renamed model are classes of their families."""
    for old, new in move.renames["models"].items():
        assert old in MODELS[move.old].__all__
        assert new == "" or new in MODELS[move.new].__all__


def test_tops_of_the_tables() -> None:
    """The files have these tables and no others."""
    tables = {"params", "fields", "models", "endpoint"}
    assert V1.renames.keys() == tables
    assert V2.renames.keys() == tables | {"none"}


# --- what is computed --------------------------------------------------------------------------


@pytest.mark.parametrize("key", EVERY)
def test_all_that_differs_is_told(key: str) -> None:
    """Every path of both rows is either the same, or reported once as a change."""
    for table, changes in (("params", EVERY[key].params), ("fields", EVERY[key].fields)):
        before, after = paths(key, table)
        olds = [c.old for c in changes if c.old]
        assert len(olds) == len(set(olds))
        same = {endpoint_diff._python(p) for p in before} - set(olds)
        assert same <= {endpoint_diff._python(p) for p in after}
        news = {c.new for c in changes if c.new}
        inner = {p.rpartition(".")[0] for p in after}
        reported = same | news
        assert {endpoint_diff._python(p) for p in after if p not in inner} <= reported


def test_parameters_of_an_open_order_list() -> None:
    """Page numbers become a cursor, the page size has another name."""
    change = ROWS["futures.trader.list_open_orders"]
    assert of(change.params, "gone") == [("page_no", "")]
    assert of(change.params, "renamed") == [("page_size", "limit")]
    assert of(change.params, "needed") == []
    assert change.reply == (
        "list[FuturesTraderOpenOrder]", "FuturesTraderOpenOrderPage with .tracking_list",
    )  # fmt: skip


def test_fields_of_an_open_order() -> None:
    """Rows keep their path, whatever holds them; renamed and lost fields are reported."""
    change = ROWS["futures.trader.list_open_orders"]
    assert of(change.fields, "renamed") == [
        ("….hold_side", "….pos_side"),
        ("….open_avg_price", "….open_price_avg"),
        ("….open_deal_count", "….open_size"),
        ("….stop_profit_price", "….preset_stop_surplus_price"),
        ("….stop_loss_price", "….preset_stop_loss_price"),
    ]
    assert of(change.fields, "gone") == [("….close_order_id", "")]
    assert of(change.fields, "new") == [("", "….follow_count"), ("", "end_id")]


def test_members_of_structured_parameters() -> None:
    """Members are followed into a list that has another name."""
    change = ROWS["spot.follower.follow_trader"]
    assert of(change.params, "renamed") == [
        ("trader_user_id", "trader_id"),
        ("setting", "settings"),
        ("setting.symbol", "settings.symbol"),
        ("setting.trace_type", "settings.trace_type"),
        ("setting.max_hold_count", "settings.max_hold_size"),
        ("setting.trace_value", "settings.trace_value"),
        ("setting.stop_loss_ration", "settings.stop_loss_ratio"),
        ("setting.take_profit_ration", "settings.stop_surplus_ratio"),
    ]
    assert of(change.params, "gone") == [("setting_type", "")]


def test_what_v2_needs_and_v1_did_not() -> None:
    """A parameter that is required now is reported as needed."""
    assert of(ROWS["futures.trader.set_order_tpsl"].params, "needed") == [("", "product_type")]
    assert of(ROWS["spot.trader.set_symbols"].params, "needed") == [("", "setting_type")]
    assert of(ROWS["futures.trader.set_symbol"].params, "needed") == [
        ("", "setting_list"), ("", "setting_list.product_type"),
    ]  # fmt: skip


def test_rows_that_moved_into_an_object() -> None:
    """Where V1's list is a part of V2's reply, its rows are found there."""
    change = ROWS["spot.trader.list_symbol_limits"]
    assert of(change.fields, "renamed") == [
        ("….max_count", "spot_info_list.max_quote_size"),
        ("….surplus_count", "spot_info_list.surplus_quote_size"),
        ("….symbol", "spot_info_list.symbol"),
    ]


def test_wire_names_go_along() -> None:
    """Changes carry the exchange's names too, for calls by wire name."""
    [first, *_] = ROWS["spot.follower.unfollow_trader"].params
    assert attrs.asdict(first) == {
        "fate": "renamed", "old": "trader_user_id", "new": "trader_id",
        "old_wire": "traderUserId", "new_wire": "traderId",
    }  # fmt: skip


def test_notes_on_spelling() -> None:
    """Futures rows tell of symbols without suffix and of product types; spot rows do not."""
    futures = " ".join(ROWS["futures.trader.list_open_orders"].notes)
    assert "symbols.to_v2()" in futures
    assert "product_type_to_v2()" in futures
    assert "lose their suffix" not in " ".join(ROWS["spot.trader.close_orders"].notes)
    assert "spelled anew" not in " ".join(ROWS["futures.trader.get_profit_summary"].notes)


def test_a_row_without_successor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that names no successor, or one that is in no table, changes into nothing."""
    row = ENDPOINTS[OLD[0]]
    assert row.successor is not None
    gone = attrs.evolve(row, successor=attrs.evolve(row.successor, key="v2.no.such"))
    for old in (gone, attrs.evolve(row, successor=None)):
        monkeypatch.setattr(endpoint_diff, "ENDPOINTS", {row.key: old})
        monkeypatch.setattr(endpoint_diff, "diff", diff.__wrapped__)
        assert endpoint_diff.diff(row.key) == EndpointDiff(move=V1, old=old, new=None)
        assert endpoint_diff._by_rows.__wrapped__(V1) == {}


def test_replies_as_they_are_annotated() -> None:
    """Words of success, bare ids, lists, pages and single objects each have their text."""
    assert ROWS["futures.trader.set_order_tpsl"].reply == ("str | None", "bool")
    assert ROWS["futures.trader.get_statistics"].reply == ("FuturesTraderStatistics",) * 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ProductType", "ProductType"),
        ("SpotTraderOpenOrderPage", "SpotTraderOpenOrderPage"),
        ("FuturesTraderCloseResult", "FuturesTraderClosedOrder"),
        ("FuturesTraderTpslRatioSetting", "FuturesTraderSymbolSetting"),
        ("TrackingType", None),
        ("SpotTraderFollowerPage", None),
        ("NoSuchModel", None),
    ],
)
def test_models_of_v2(old: str, new: str | None) -> None:
    """A model is found by its name, by the table, or by the rows that have it."""
    assert model_successor(old, V1) == new


@pytest.mark.parametrize("key", EVERY)
def test_notes_are_sentences(key: str) -> None:
    """Each note begins with a capital and ends as a sentence does."""
    for note in EVERY[key].notes:
        assert note[0].isupper()
        assert note.endswith(".")
