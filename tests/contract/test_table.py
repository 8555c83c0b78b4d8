"""Lints the endpoint table and what is made of it against what is known of the API.

The rows below were written down apart from the specification, so that a slip in one of
the two shows. `m:` and `s:` stand for the two path prefixes of API V1.
"""

from __future__ import annotations

import builtins
import importlib
import inspect
import keyword
import re
from collections import Counter
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs
import pytest
from market_and_account_facts import ORDINARY

from bitget_copy._generated import ENDPOINTS
from bitget_copy._not_given import NOT_GIVEN
from bitget_copy.endpoint import Param, Right, snake

FACTS: Final = """
futures.broker.list_traders                  GET  5/uid     read   m:traderList
futures.broker.list_history_orders           POST 5/ip      read   m:report/order/historyList
futures.broker.list_open_orders              POST 10/ip     read   m:report/order/currentList
futures.follower.list_open_orders            GET  5/uid     read   m:followerOrder
futures.follower.list_history_orders         GET  5/uid     read   m:followerHistoryOrders
futures.follower.get_settings                GET  5/uid     read   m:queryTraceConfig
futures.follower.follow_trader               POST 5/uid     set    m:followerSetBatchTraceConfig
futures.follower.close_order                 POST 5/uid     close  m:followerCloseByTrackingNo
futures.follower.close_all_orders            POST 5/uid     close  m:followerCloseByAll
futures.follower.set_order_tpsl              POST 5/uid     set    m:followerSetTpsl
futures.follower.unfollow_trader             POST 5/uid     remove m:cancelCopyTrader
futures.follower.list_traders                POST 5/uid     read   m:myTraderList
futures.follower.list_quantity_limits        POST 10/uid|ip read   m:public/getFollowerConfig
futures.trader.list_open_orders              GET  5/uid     read   m:currentTrack
futures.trader.close_order                   POST 5/uid     close  m:closeTrackOrder
futures.trader.set_order_tpsl                POST 5/uid     set    m:modifyTPSL
futures.trader.list_history_orders           GET  5/uid     read   m:historyTrack
futures.trader.close_orders_by_symbol        POST 5/uid     close  m:closeTrackOrderBySymbol
futures.trader.get_profit_summary            GET  20/uid    read   m:summary
futures.trader.list_profits_by_coin          GET  20/uid    read   m:profitSettleTokenIdGroup
futures.trader.list_profits_by_coin_and_date GET  5/uid     read   m:profitDateGroupList
futures.trader.list_history_profits          GET  10/uid    read   m:profitDateList
futures.trader.list_pending_profits          GET  5/uid     read   m:waitProfitDateList
futures.trader.list_symbols                  GET  5/uid     read   m:traderSymbols
futures.trader.set_symbol                    POST 5/uid     set    m:setUpCopySymbols
futures.trader.get_statistics                GET  5/uid     read   m:traderDetail
futures.trader.set_settings                  POST 5/uid     set    m:traderUpdateConfig
futures.trader.list_followers                POST 5/uid     read   m:myFollowerList
futures.trader.remove_follower               POST 5/uid     remove m:removeFollower
futures.trader.list_tpsl_ratios              POST 5/uid     read   m:queryTraderTpslRatioConfig
futures.trader.set_tpsl_ratios               POST 5/uid     set    m:traderUpdateTpslRatioConfig
spot.follower.unfollow_orders                POST 10/uid    remove s:order/followerEndOrder
spot.follower.get_settings                   POST 10/uid    read   s:config/getFollowerSettings
spot.follower.list_traders                   POST 10/uid    read   s:user/myTraders
spot.follower.follow_trader                  POST 10/uid    set    s:config/setFollowerConfig
spot.follower.unfollow_trader                POST 10/uid    remove s:user/removeTrader
spot.trader.list_open_orders                 POST 10/uid    read   s:order/orderCurrentList
spot.trader.list_history_orders              POST 10/uid    read   s:order/orderHistoryList
spot.trader.close_orders                     POST 10/uid    close  s:order/closeTrackingOrder
spot.trader.set_order_tpsl                   POST 10/uid    set    s:order/updateTpsl
spot.trader.list_symbol_limits               POST 10/uid    read   s:order/spotInfoList
spot.trader.get_settings                     POST 10/uid    read   s:config/getTraderSettings
spot.trader.list_followers                   POST 10/uid    read   s:user/myFollowers
spot.trader.set_symbols                      POST 10/uid    set    s:config/setProductCode
spot.trader.get_removal_threshold            POST 10/uid    read   s:config/getRemoveFollowerConfig
spot.trader.remove_follower                  POST 10/uid    remove s:user/removeFollower
spot.trader.get_profit_summary               POST 10/uid    read   s:profit/totalProfitInfo
spot.trader.list_profits_by_symbol           POST 10/uid    read   s:profit/totalProfitList
spot.trader.list_profits_by_coin_and_date    POST 10/uid    read   s:profit/profitHisList
spot.trader.list_history_profits             POST 10/uid    read   s:profit/profitHisDetailList
spot.trader.list_pending_profits             POST 10/uid    read   s:profit/waitProfitDetailList
spot.trader.get_statistics                   POST 10/uid    read   s:user/getTraderInfo
"""
"""Key, method, calls a second / whose, effect, path."""

MERGED: Final = {
    "v1.futures.trader.list_profits_by_coin": "get_profit_summary",
    "v1.futures.trader.set_symbol": "set_symbols",
    "v1.futures.trader.list_tpsl_ratios": "list_symbols",
    "v1.futures.trader.set_tpsl_ratios": "set_symbols",
    "v1.spot.trader.list_symbol_limits": "get_settings",
    "v1.spot.trader.get_removal_threshold": "get_settings",
    "v1.spot.trader.list_profits_by_symbol": "get_profit_summary",
    "v1.spot.trader.list_profits_by_coin_and_date": "get_profit_summary",
}
"""Rows whose successor has another name, since it does the work of several; all others keep it."""

FACTS_V2: Final = """
futures.broker.list_traders                   GET  5/uid   read   mix-broker/query-traders
futures.broker.list_history_orders            GET  5/uid   read   mix-broker/query-history-traces
futures.broker.list_open_orders               GET  10/ip   read   mix-broker/query-current-traces
futures.follower.list_open_orders             GET  5/uid   read   mix-follower/query-current-orders
futures.follower.list_history_orders          GET  5/uid   read   mix-follower/query-history-orders
futures.follower.get_settings                 GET  5/uid   read   mix-follower/query-settings
futures.follower.follow_trader                POST 5/uid   set    mix-follower/settings
futures.follower.set_copy_settings            POST 1/uid   set    mix-follower/copy-settings
futures.follower.close_order                  POST 5/uid   close  mix-follower/close-positions
futures.follower.close_orders_by_symbol       POST 5/uid   close  mix-follower/close-positions
futures.follower.close_all_orders             POST 5/uid   close  mix-follower/close-positions
futures.follower.set_order_tpsl               POST 5/uid   set    mix-follower/setting-tpsl
futures.follower.unfollow_trader              POST 5/uid   remove mix-follower/cancel-trader
futures.follower.list_traders                 GET  5/uid   read   mix-follower/query-traders
futures.follower.list_quantity_limits         GET  10/ip   read   mix-follower/query-quantity-limit
futures.trader.list_open_orders               GET  5/uid   read   mix-trader/order-current-track
futures.trader.close_order                    POST 5/uid   close  mix-trader/order-close-positions
futures.trader.close_orders_by_symbol         POST 5/uid   close  mix-trader/order-close-positions
futures.trader.close_all_orders               POST 5/uid   close  mix-trader/order-close-positions
futures.trader.set_order_tpsl                 POST 5/uid   set    mix-trader/order-modify-tpsl
futures.trader.list_history_orders            GET  5/uid   read   mix-trader/order-history-track
futures.trader.get_profit_summary             GET  5/uid   read   mix-trader/profit-history-summarys
futures.trader.list_profits_by_coin_and_date  GET  5/uid   read   mix-trader/profits-group-coin-date
futures.trader.list_history_profits           GET  5/uid   read   mix-trader/profit-history-details
futures.trader.list_pending_profits           GET  5/uid   read   mix-trader/profit-details
futures.trader.list_symbols                   GET  5/uid   read   mix-trader/config-query-symbols
futures.trader.set_symbols                    POST 5/uid   set    mix-trader/config-setting-symbols
futures.trader.get_statistics                 GET  5/uid   read   mix-trader/order-total-detail
futures.trader.set_settings                   POST 5/uid   set    mix-trader/config-settings-base
futures.trader.list_followers                 GET  5/uid   read   mix-trader/config-query-followers
futures.trader.remove_follower                POST 5/uid   remove mix-trader/config-remove-follower
futures.trader.create_copy_api                POST 1/uid   set    mix-trader/create-copy-api
spot.follower.list_open_orders                GET  5/uid   read   spot-follower/query-current-orders
spot.follower.list_history_orders             GET  5/uid   read   spot-follower/query-history-orders
spot.follower.close_orders                    POST 1/uid   close  spot-follower/order-close-tracking
spot.follower.unfollow_orders                 POST 1/uid   remove spot-follower/stop-order
spot.follower.set_order_tpsl                  POST 1/uid   set    spot-follower/setting-tpsl
spot.follower.get_settings                    GET  5/uid   read   spot-follower/query-settings
spot.follower.get_trader_symbols              GET  10/uid  read   spot-follower/query-trader-symbols
spot.follower.list_traders                    GET  5/uid   read   spot-follower/query-traders
spot.follower.follow_trader                   POST 1/uid   set    spot-follower/settings
spot.follower.unfollow_trader                 POST 1/uid   remove spot-follower/cancel-trader
spot.trader.list_open_orders                  GET  10/uid  read   spot-trader/order-current-track
spot.trader.list_history_orders               GET  5/uid   read   spot-trader/order-history-track
spot.trader.close_orders                      POST 1/uid   close  spot-trader/order-close-tracking
spot.trader.set_order_tpsl                    POST 1/uid   set    spot-trader/order-modify-tpsl
spot.trader.get_settings                      GET  5/uid   read   spot-trader/config-query-settings
spot.trader.set_symbols                       POST 1/uid   set    spot-trader/config-setting-symbols
spot.trader.list_followers                    GET  10/uid  read   spot-trader/config-query-followers
spot.trader.remove_follower                   POST 1/uid   remove spot-trader/config-remove-follower
spot.trader.get_profit_summary                GET  5/uid   read   spot-trader/profit-summarys
spot.trader.list_history_profits              GET  5/uid   read   spot-trader/profit-history-details
spot.trader.list_pending_profits              GET  5/uid   read   spot-trader/profit-details
spot.trader.get_statistics                    GET  5/uid   read   spot-trader/order-total-detail
"""
"""As for V1, but the path is below /api/v2/copy/; one path may have several rows."""

FACTS_V3: Final = """
futures.trader.list_symbols            GET  5/uid    read   trading-pairs              order
futures.trader.list_positions          GET  5/uid    read   position-summary           position
futures.trader.get_max_transferable    GET  1/uid    read   max-transferable           order
futures.trader.transfer_funds          POST 1/uid    set    transfer                   order
futures.trader.list_transfers          GET  1/uid    read   transfer-record            order
futures.trader.list_followers          GET  1/uid    read   current-follower           order
futures.trader.list_history_followers  GET  1/uid    read   history-follower           order
futures.trader.get_profit_summary      GET  1/uid    read   profit-summary             order
futures.trader.list_profits            GET  1/uid    read   profit-details             order
futures.trader.get_portfolio           GET  1/uid    read   portfolio-overview         order
futures.follower.follow_trader         POST 1/uid    set    follower-settings          trade
futures.follower.set_settings          POST 1/uid    set    modify-follower-settings   trade
futures.follower.unfollow_trader       POST 1/uid    remove unfollow                   trade
futures.follower.get_settings          GET  5/uid    read   copy-settings              trade
futures.follower.transfer_funds        POST 1/uid    set    copy-transfer              mgt
futures.follower.list_transfers        GET  1/uid    read   copy-transfer-record       mgt
futures.follower.get_summary           GET  10/uid   read   current-copy               trade
futures.follower.list_profits          GET  1/uid    read   copy-profit-details        trade
futures.follower.close_position        POST 1/uid    close  close-positions            trade
futures.follower.close_all_positions   POST 1/uid    close  close-all                  trade
futures.follower.get_positions         GET  1/uid    read   current-positions          trade
futures.follower.create_tpsl           POST 1/uid    set    place-tpsl                 trade
futures.follower.set_tpsl              POST 1/uid    set    modify-tpsl                trade
futures.follower.remove_tpsl           POST 1/uid    remove cancel-tpsl                trade
futures.follower.get_tpsl              GET  1/uid    read   current-tpsl-orders        trade
futures.follower.list_history_tpsl     GET  1/uid    read   tpsl-order-history         trade
account.get_info                       GET  5/uid   read   a:info                     -
account.get_settings                   GET  20/uid  read   a:settings                 mgt
"""
"""As for V2, but the path is below /api/v3/copy/futures/; `a:` is /api/v3/account/. Last is the
right that the key needs, for writing too where the row writes."""

RIGHTS: Final = {
    "order": "copy_futures_order",
    "position": "copy_futures_position",
    "trade": "uta_trade",
    "mgt": "uta_mgt",
}

PREFIXES: Final = {
    "m": "/api/mix/v1/trace/",
    "s": "/api/spot/v1/trace/",
    "v2": "/api/v2/copy/",
    "v3": "/api/v3/copy/futures/",
    "a": "/api/v3/account/",
}
EFFECTS: Final = {
    "get": "read",
    "list": "read",
    "set": "set",
    "follow": "set",
    "close": "close",
    "create": "set",
    "transfer": "set",
    "remove": "remove",
    "unfollow": "remove",
}
"""Verb of a name to what the row may do."""

UNPAGED_LISTS: Final = {
    "v1.futures.follower.list_quantity_limits",
    "v2.futures.follower.list_quantity_limits",
    "v2.futures.trader.list_symbols",
    "v1.futures.trader.list_profits_by_coin",
    "v1.futures.trader.list_symbols",
    "v1.futures.trader.list_tpsl_ratios",
    "v1.spot.trader.list_symbol_limits",
    "v3.futures.trader.list_positions",
    "v3.futures.trader.list_symbols",
    *(key for key in ORDINARY if ".list_" in key and ENDPOINTS[key].reply.many),
}
"""Lists that the exchange always hands out whole."""

PAGES: Final = """
futures.broker.list_traders                   page    20   20     -
futures.broker.list_history_orders            page    20   20     -
futures.broker.list_open_orders               page    20   20     -
futures.follower.list_open_orders             page    -    -      -
futures.follower.list_history_orders          page    100  -      -
futures.follower.list_traders                 page    20   100    -
futures.trader.list_open_orders               page    20   50     -
futures.trader.list_history_orders            page    20   100    -
futures.trader.list_profits_by_coin_and_date  page    -    -      -
futures.trader.list_history_profits           page    20   100    -
futures.trader.list_pending_profits           page    20   100    -
futures.trader.list_followers                 page    20   100    -
spot.follower.list_traders                    page    30   30     nextFlag
spot.trader.list_open_orders                  cursor  30   30     -
spot.trader.list_history_orders               cursor  30   30     -
spot.trader.list_followers                    page    30   1000   nextFlag
spot.trader.list_profits_by_symbol            page    100  100    -
spot.trader.list_profits_by_coin_and_date     page    100  100    nextFlag
spot.trader.list_history_profits              page    100  100    nextFlag
spot.trader.list_pending_profits              page    100  100    nextFlag
"""
"""Key, style, default and largest page, and the reply's end flag."""

PAGES_V2: Final = """
futures.broker.list_traders                   page     20   20
futures.broker.list_history_orders            cursor   100  100
futures.broker.list_open_orders               cursor   20   100
futures.follower.list_open_orders             cursor   20   100
futures.follower.list_history_orders          cursor   20   100
futures.follower.list_traders                 page     20   50
futures.trader.list_open_orders               cursor   20   50
futures.trader.list_history_orders            cursor   20   100
futures.trader.list_profits_by_coin_and_date  page     20   50
futures.trader.list_history_profits           cursor   100  100
futures.trader.list_pending_profits           page     20   100
futures.trader.list_followers                 page     20   100
spot.follower.list_open_orders                cursor   20   50
spot.follower.list_history_orders             cursor   20   50
spot.follower.list_traders                    page     20   50
spot.trader.list_open_orders                  cursor   20   50
spot.trader.list_history_orders               cursor   20   100
spot.trader.list_followers                    page     30   1000
spot.trader.list_history_profits              cursor   100  100
spot.trader.list_pending_profits              page     20   50
"""
"""Key, style, default and largest page."""

PAGES_V3: Final = """
futures.trader.list_transfers          transferId  20   -
futures.trader.list_followers          nextCursor  20   -
futures.trader.list_history_followers  nextCursor  20   -
futures.trader.list_profits            nextCursor  20   -
futures.follower.list_transfers        nextCursor  20   -
futures.follower.list_profits          nextCursor  20   -
futures.follower.list_history_tpsl     cursor      100  90
"""
"""Key, field that the cursor is taken from, default page, longest span in days."""

FAMILIES: Final = sorted({endpoint.family for endpoint in ENDPOINTS.values()})
V1: Final = {key: row for key, row in ENDPOINTS.items() if row.family == "v1"}
COPYING: Final = {key: row for key, row in ENDPOINTS.items() if key not in ORDINARY}
V2: Final = {key: row for key, row in COPYING.items() if row.family == "v2"}
V3: Final = {key: row for key, row in COPYING.items() if row.family == "v3"}
RESOURCES: Final = sorted({(row.family, row.resource) for row in ENDPOINTS.values()})


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def generated(family: str, module: str) -> Any:
    return importlib.import_module(f"bitget_copy._generated.{family}.{module}")


def public_models(family: str) -> Any:
    return importlib.import_module(f"bitget_copy.models.{family}")


def resource_class(family: str, resource: str) -> Any:
    name = "".join(part.capitalize() for part in resource.split("."))
    return getattr(generated(family, "resources"), name)


def coroutine(key: str) -> Any:
    endpoint = ENDPOINTS[key]
    return getattr(resource_class(endpoint.family, endpoint.resource), endpoint.name)


def companion(name: str) -> str:
    return "iter_" + name.removeprefix("list_")


def watcher(name: str) -> str:
    return "watch_" + name.partition("_")[2]


def all_params(params: tuple[Param, ...]) -> list[Param]:
    """Parameters, items of lists and members of models, at every depth."""
    out: list[Param] = []
    for param in params:
        out += [param, *all_params((param.item,) if param.item else ()), *all_params(param.fields)]
    return out


PARAMS: Final = {key: all_params(endpoint.params) for key, endpoint in ENDPOINTS.items()}


KNOWN: Final = [
    [f"{family}.{key}", *facts]
    for family, table in (("v1", FACTS), ("v2", FACTS_V2), ("v3", FACTS_V3))
    for key, *facts in rows(table)
]


def test_the_table_has_the_rows_that_are_known() -> None:
    """Those written down here; V2 and V3 read by GET and write by POST.

    Of the broker's rows of V2 there is no page any more.
    """
    assert sorted(ENDPOINTS) == sorted([*(row[0] for row in KNOWN), *ORDINARY])
    assert [len(V1), len(V2), len(V3)] == [52, len(rows(FACTS_V2)), 28]
    assert Counter(e.method for e in V1.values()) == {"GET": 13, "POST": 39}
    assert all(e.method == ("POST" if e.writes else "GET") for e in (*V2.values(), *V3.values()))
    assert {e.resource for e in V2.values() if e.experimental} == {"futures.broker"}
    assert [key for key, e in (V1 | V3).items() if e.experimental] == []
    assert [key for key, e in ENDPOINTS.items() if not e.limit.why] == []


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: row[0])
def test_facts_of_each_row(row: list[str]) -> None:
    """Method, path, limit and effect are what is known of the endpoint."""
    key, method, limit, effect, path, *_ = row
    endpoint = ENDPOINTS[key]
    prefix, _, rest = path.rpartition(":")
    assert (endpoint.method, endpoint.path) == (method, PREFIXES[prefix or key[:2]] + rest)
    assert f"{endpoint.limit.rate}/{endpoint.limit.scope}" == limit
    assert (endpoint.effect, endpoint.limit.per) == (effect, 1.0)


@pytest.mark.parametrize("row", rows(FACTS_V3), ids=lambda row: row[0])
def test_rights_of_v3(row: list[str]) -> None:
    """What the key must be allowed to do: to read for a read, to write for a write."""
    endpoint, name = V3[f"v3.{row[0]}"], row[-1]
    if name == "-":
        assert endpoint.right is None
    else:
        access: Any = "read-write" if endpoint.writes else "read"
        assert endpoint.right == Right(name=RIGHTS[name], access=access)


def test_paths_name_market_and_role() -> None:
    """The exchange has 50 copy endpoints in V2: 28 of futures, 22 of the spot market."""
    markets: Counter[str] = Counter()
    for path, key in {e.path: key for key, e in V2.items()}.items():
        market, role = key.split(".")[1:3]
        assert path.startswith(f"/api/v2/copy/{market.replace('futures', 'mix')}-{role}/")
        markets[market] += 1
    assert markets == {"futures": 28, "spot": 22}
    slow = {key for key, e in V2.items() if key.startswith("v2.spot.") and e.limit.rate == 1}
    assert slow == {key for key, e in V2.items() if key.startswith("v2.spot.") and e.writes}
    assert all(e.role == (e.resource.partition(".")[2] or "any") for e in V3.values())


@pytest.mark.parametrize("key", ENDPOINTS)
def test_key_is_made_of_its_parts(key: str) -> None:
    """A key is family, resource and name, and the row is filed under it."""
    endpoint = ENDPOINTS[key]
    assert key == endpoint.key == f"{endpoint.family}.{endpoint.resource}.{endpoint.name}"
    assert re.fullmatch(r"v[1-9]", endpoint.family)
    assert re.fullmatch(
        r"(futures|spot)\.(trader|follower|broker)|account|market|position", endpoint.resource
    )


@pytest.mark.parametrize("key", ENDPOINTS)
def test_name_follows_the_verb(key: str) -> None:
    """The verb of the name says what the row does and what it gives."""
    endpoint = ENDPOINTS[key]
    verb = endpoint.name.split("_")[0]
    assert endpoint.effect == EFFECTS[verb]
    if endpoint.writes:
        return  # what it answers, one thing or several, is no matter of the verb
    gives_list = endpoint.reply.many or (endpoint.paging and endpoint.paging.items is not None)
    # A follower's settings are a list of one setting per symbol, and still one thing to get, as
    # are the prices of one contract.
    if key not in {
        "v1.futures.follower.get_settings", "v2.market.get_ticker", "v2.market.get_price",
    }:  # fmt: skip
        assert bool(gives_list) == (verb == "list")


def test_paths_are_unique() -> None:
    """No two rows have one path, but for those that say whose limit they share."""
    counts = Counter(e.path for e in ENDPOINTS.values() if e.shares is None)
    assert [path for path, count in counts.items() if count > 1] == []
    for endpoint in ENDPOINTS.values():
        if endpoint.shares is not None:
            owner = ENDPOINTS[endpoint.shares]
            assert (owner.path, owner.method) == (endpoint.path, endpoint.method)
            assert (owner.limit, owner.shares) == (endpoint.limit, None)


def test_rows_of_one_path_require_what_makes_them_so() -> None:
    """Closing one takes a number, closing a contract a symbol; closing all takes neither."""
    several = {ENDPOINTS[e.shares].path for e in ENDPOINTS.values() if e.shares}
    assert several == {
        "/api/v2/copy/mix-trader/order-close-positions",
        "/api/v2/copy/mix-follower/close-positions",
    }
    names = {"close_order": "trackingNo", "close_orders_by_symbol": "symbol"}
    for endpoint in V2.values():
        if endpoint.path in several:
            required = {p.wire for p in endpoint.params if p.required}
            wanted = {"productType", names.get(endpoint.name, "productType")}
            assert required == wanted, endpoint.key
            numbered = "trackingNo" in {p.wire for p in endpoint.params}
            assert numbered == (endpoint.name == "close_order"), endpoint.key
    assert [p.wire for p in ENDPOINTS["v2.futures.trader.close_all_orders"].params] == [
        "productType"
    ]


@pytest.mark.parametrize("key", V1)
def test_successor_is_the_official_one(key: str) -> None:
    """Each row of V1 names a row of V2 in the same resource, with its method and path."""
    endpoint = V1[key]
    successor = endpoint.successor
    assert successor is not None
    assert successor.key == f"v2.{endpoint.resource}.{MERGED.get(key, endpoint.name)}"
    row = V2[successor.key]
    assert (row.method, row.path) == (successor.method, successor.path)
    # What has the name of its successor may be called by replacing v1 with v2. Of V1's spot
    # orders this is true for traders: followers have their own rows in V2.
    assert row.effect == endpoint.effect
    assert row.role == endpoint.role or (row.role, endpoint.role) == ("trader", "any")


@pytest.mark.parametrize("row", rows(PAGES_V3), ids=lambda row: row[0])
def test_paging_of_each_list_of_v3(row: list[str]) -> None:
    """Lists of V3 are read on by a cursor, with at most 100 rows a page."""
    key, field, default, days = row
    paging = V3[f"v3.{key}"].paging
    assert paging is not None
    assert (paging.style, paging.cursor, paging.items) == ("cursor", "cursor", "list")
    assert (paging.reply_cursor or paging.row_cursor) == field
    assert (paging.default_size, paging.max_size) == (int(default), 100)
    assert paging.window_days == (None if days == "-" else int(days))


KNOWN_PAGES: Final = [
    *([f"v1.{key}", *facts] for key, *facts in rows(PAGES)),
    *([f"v2.{key}", *facts, "-"] for key, *facts in rows(PAGES_V2)),
]


@pytest.mark.parametrize("row", KNOWN_PAGES, ids=lambda row: row[0])
def test_paging_of_each_list(row: list[str]) -> None:
    """Style, page sizes and end flag are what is known; a cursor of V2 may be turned round."""
    key, style, default, largest, more = row
    endpoint = ENDPOINTS[key]
    paging = endpoint.paging
    assert paging is not None
    sizes = [None if size == "-" else int(size) for size in (default, largest)]
    assert (paging.style, [paging.default_size, paging.max_size]) == (style, sizes)
    assert paging.more == (None if more == "-" else more)
    assert endpoint.param(paging.size).maximum == paging.max_size
    cursors = ("idLessThan", "idGreaterThan") if key.startswith("v2.") else ("minId", None)
    assert (paging.cursor, paging.back) == (cursors if style == "cursor" else (None, None))
    assert paging.page == ("pageNo" if style == "page" else None)


def test_spans_of_v2() -> None:
    """At most 89 days; of open orders of traders, and of the spot market, no limit is stated."""
    unstated = {"v2.futures.trader.list_open_orders", "v2.spot.trader.list_open_orders",
                "v2.spot.follower.list_open_orders"}  # fmt: skip
    for key, endpoint in V2.items():
        spans = {"startTime", "endTime"} <= {p.wire for p in endpoint.params}
        days = endpoint.paging and endpoint.paging.window_days
        assert days == (89 if spans and key not in unstated else None)


def test_lists_without_pages() -> None:
    """A list either has pages as written above or is one of those handed out whole."""
    lists = {key for key, e in ENDPOINTS.items() if e.name.startswith("list_")}
    paged = {key for key, e in COPYING.items() if e.paging is not None}
    tables = {"v1": PAGES, "v2": PAGES_V2, "v3": PAGES_V3}
    known = {f"{family}.{row[0]}" for family, table in tables.items() for row in rows(table)}
    assert paged == known
    assert {key for key in lists - known if ENDPOINTS[key].paging is None} == UNPAGED_LISTS


def test_reply_fields_that_paging_needs() -> None:
    """List, cursor and end flag that a row's paging names are fields of its reply."""
    seen: Counter[str] = Counter()
    for endpoint in ENDPOINTS.values():
        paging, model = endpoint.paging, endpoint.reply.model
        if paging is None:
            continue
        assert model is not None
        fields = attrs.fields_dict(model)
        if paging.items is not None:
            assert get_origin(fields[paging.items_name].type) is list
            for wire in (paging.more, paging.reply_cursor):
                assert wire is None or snake(wire) in fields
            seen[endpoint.family] += 1
        else:
            assert endpoint.reply.many
            assert (paging.more, paging.reply_cursor) == (None, None)
        if paging.row_cursor is not None:
            row = fields[paging.items_name].type if paging.items else list[model]  # type: ignore[valid-type]
            assert snake(paging.row_cursor) in attrs.fields_dict(get_args(row)[0])
    assert seen["v1"] == 7


@pytest.mark.parametrize(("family", "resource"), RESOURCES)
def test_class_has_the_rows_and_their_iterators(family: str, resource: str) -> None:
    """One coroutine a row, an iterator for each paged one, a watcher where one is said to be."""
    methods = {
        name: method
        for name, method in inspect.getmembers(resource_class(family, resource), inspect.isfunction)
        if not name.startswith("_")
    }
    mine = [e for e in ENDPOINTS.values() if (e.family, e.resource) == (family, resource)]
    iterators = {companion(e.name) for e in mine if e.paging is not None}
    watchers = {watcher(e.name) for e in mine if e.watch is not None}
    assert methods.keys() == {e.name for e in mine} | iterators | watchers
    for name, method in methods.items():
        assert inspect.iscoroutinefunction(method) == (name not in iterators | watchers)


LISTS_OF_WHAT_IS_NOW: Final = re.compile(
    r"\.(list_open_orders|list_followers|list_traders|(list|get)_positions(_by_symbol)?)$"
)


def test_lists_of_what_is_now_are_watched() -> None:
    """Open orders, positions, followers and traders, of all families; nothing that has been."""
    wanted = {key for key in ENDPOINTS if LISTS_OF_WHAT_IS_NOW.search(key)}
    assert {key for key, e in ENDPOINTS.items() if e.watch is not None} == wanted
    assert len(wanted) >= 20


@pytest.mark.parametrize("key", [key for key, e in ENDPOINTS.items() if e.watch is not None])
def test_watchers_take_what_selects_rows(key: str) -> None:
    """The arguments of the list, but for those that page it or end it, and how it is watched."""
    endpoint = ENDPOINTS[key]
    method = getattr(resource_class(endpoint.family, endpoint.resource), watcher(endpoint.name))
    paged = {"page_no", "page_size", "limit", "cursor", "id_less_than", "id_greater_than", "min_id"}
    names = {param.name for param in endpoint.params} - paged - {"end_time"}
    options = {"every", "heartbeat", "max_lag", "timeout", "priority"}
    assert {*inspect.signature(method).parameters} == {"self"} | names | options
    assert endpoint.watch is not None
    text = inspect.getdoc(method) or ""
    assert all(f"`{snake(wire)}`" in text for wire in endpoint.watch.key)


@pytest.mark.parametrize("key", ENDPOINTS)
def test_signature(key: str) -> None:
    """Arguments are those of the row, keyword only, and None never stands for a required one."""
    *mine, timeout, priority = list(inspect.signature(coroutine(key)).parameters.values())[1:]
    assert {p.kind for p in (*mine, timeout, priority)} == {inspect.Parameter.KEYWORD_ONLY}
    assert [(p.name, p.default) for p in (timeout, priority)] == [
        ("timeout", NOT_GIVEN),
        ("priority", None),
    ]
    params = {param.name: param for param in ENDPOINTS[key].params}
    assert sorted(p.name for p in mine) == sorted(params)
    for argument in mine:
        param, default = params[argument.name], argument.default
        if param.required:
            assert default == (inspect.Parameter.empty if param.default is None else param.default)
        else:
            assert default in {None, inspect.Parameter.empty}


def test_optional_arguments_that_must_be_written() -> None:
    """Only where leaving an argument out changes the account must None be written out."""
    found = {
        (key, param.name)
        for key, endpoint in ENDPOINTS.items()
        for param in endpoint.params
        if not param.required
        and inspect.signature(coroutine(key)).parameters[param.name].default is inspect._empty
    }
    orders = [key for key in V1 if key.endswith("set_order_tpsl")]
    assert {key for key, _ in found if key in V1} == set(orders)
    assert len([key for key, _ in found if key in V1]) == 2 * len(orders) == 6
    assert {pair for pair in found if pair[0] not in V1} == {
        ("v3.futures.follower.unfollow_trader", "close_type"),
    }


@pytest.mark.parametrize("key", [key for key, e in ENDPOINTS.items() if e.paging is not None])
def test_iterator_takes_all_but_the_place(key: str) -> None:
    """An iterator has the arguments of its list without page number and cursor."""
    endpoint = ENDPOINTS[key]
    paging = endpoint.paging
    assert paging is not None
    method = getattr(resource_class(endpoint.family, endpoint.resource), companion(endpoint.name))
    parameters = inspect.signature(method).parameters
    moving = {paging.page, paging.cursor, paging.back}
    wanted = [p.name for p in endpoint.params if p.wire not in moving]
    assert sorted(parameters) == sorted(["self", *wanted, "timeout", "priority", "resume"])
    size = parameters[endpoint.param(paging.size).name]
    assert size.default == (paging.max_size or endpoint.param(paging.size).default)


def test_no_argument_hides_a_word_of_python() -> None:
    """No argument or field is a keyword, a builtin, or one of the coroutines' own names."""
    taken = {*keyword.kwlist, *keyword.softkwlist, *dir(builtins)}
    taken |= {"self", "timeout", "priority", "extra"}
    names = {(key, p.name) for key, params in PARAMS.items() for p in params}
    assert {found for found in names if found[1] in taken} == set()


def test_names_are_the_snake_form_of_the_wire() -> None:
    """Arguments, and fields of models, are named by one rule from the wire name."""
    for params in PARAMS.values():
        for param in params:
            assert param.name == snake(param.wire)
            assert re.fullmatch(r"[a-z][a-z0-9_]*", param.name)
    for module in map(public_models, FAMILIES):
        for cls in (getattr(module, name) for name in module.__all__):
            for field in attrs.fields(cls) if attrs.has(cls) else ():
                assert field.name == snake(field.metadata.get("wire", field.name))


def test_structured_parameters_are_complete() -> None:
    """A list says of what, a choice among which, an object which members and class."""
    for key, params in PARAMS.items():
        for param in params:
            assert (param.kind == "list") == (param.item is not None), (key, param.wire)
            assert (param.kind == "enum") == (param.enum is not None), (key, param.wire)
            assert (param.kind == "model") == bool(param.fields), (key, param.wire)
            assert (param.kind == "model") == (param.model is not None), (key, param.wire)
            if param.model is not None:
                fields = [f for f in attrs.fields(param.model) if "wire" in f.metadata]
                assert [f.metadata["wire"] for f in fields] == [p.wire for p in param.fields]


def test_queries_hold_only_text() -> None:
    """A parameter of a GET is one that a query can carry: no list, object or truth value."""
    for endpoint in ENDPOINTS.values():
        if endpoint.method == "GET":
            kinds = {param.kind for param in endpoint.params}
            assert kinds <= {"id", "str", "int", "decimal", "time", "enum", "flag"}


def test_closing_everything_takes_a_word() -> None:
    """The one verb that closes many positions without naming one needs a filter."""
    groups = {key: e.require_any for key, e in ENDPOINTS.items() if e.require_any}
    assert groups == {
        "v1.futures.follower.close_all_orders": (
            ("symbol", "marginCoin", "marginMode", "holdSide"),
        ),
        "v1.futures.trader.set_settings": (("enableTrace", "showTotalEquity", "showTpsl"),),
        "v2.futures.follower.close_all_orders": (
            ("symbol", "marginCoin", "marginMode", "holdSide"),
        ),
        "v2.futures.follower.set_order_tpsl": (("stopSurplusPrice", "stopLossPrice"),),
        "v2.futures.trader.set_order_tpsl": (("stopSurplusPrice", "stopLossPrice"),),
        "v2.futures.trader.set_settings": (("enable", "showTotalEquity", "showTpsl"),),
        "v2.spot.follower.set_order_tpsl": (("stopSurplusPrice", "stopLossPrice"),),
        "v2.spot.trader.set_order_tpsl": (("stopSurplusPrice", "stopLossPrice"),),
        "v3.futures.follower.set_settings": (
            ("tradingPairList", "marginPerOrder", "autoCopy", "leverage", "maxEntrySlippage",
             "maxMarginRatio", "maxPostionValue"),
        ),
    }  # fmt: skip


def test_every_close_and_remove_names_its_object() -> None:
    """What closes or removes requires an id or a filter, or says in its name what it does."""
    for endpoint in ENDPOINTS.values():
        if endpoint.effect in {"close", "remove"}:
            named = [p for p in endpoint.params if p.required and (p.item or p).kind == "id"]
            said = endpoint.name in {"close_orders_by_symbol", "close_all_orders"}
            assert named or endpoint.require_any or said, endpoint.key


@pytest.mark.parametrize("key", ENDPOINTS)
def test_prose_is_finished(key: str) -> None:
    """Summary, source and every parameter's line are there and say nothing unfinished."""
    endpoint = ENDPOINTS[key]
    prose = [endpoint.summary, endpoint.source, *(p.doc for p in endpoint.params)]
    assert all(text.strip() and "TODO" not in text for text in prose)
    assert endpoint.summary.endswith(".")


@pytest.mark.parametrize("family", FAMILIES)
def test_every_generated_class_is_public(family: str) -> None:
    """A family's models and enums can be imported from its public module, and nothing else."""
    public = public_models(family)
    made = {
        name
        for module in (generated(family, "enums"), generated(family, "models"))
        for name, value in vars(module).items()
        if isinstance(value, type) and value.__module__ == module.__name__
    }
    assert set(public.__all__) == made
    assert list(public.__all__) == sorted(public.__all__)
    mine = [endpoint for endpoint in ENDPOINTS.values() if endpoint.family == family]
    assert {endpoint.reply.model for endpoint in mine} - {None} <= {
        getattr(public, name) for name in public.__all__
    }


@pytest.mark.parametrize("key", ENDPOINTS)
def test_return_type_is_the_rows_reply(key: str) -> None:
    """The coroutine's annotation says what the row's reply decodes to."""
    endpoint = ENDPOINTS[key]
    hints = get_type_hints(coroutine(key))
    reply = endpoint.reply
    expected: Any = {"ack": bool, "id": str | None}.get(reply.kind, reply.model)
    assert hints["return"] == (list[expected] if reply.many else expected)


def test_optional_annotations_admit_none() -> None:
    """Whatever defaults to None is annotated so."""
    for key in ENDPOINTS:
        hints = get_type_hints(coroutine(key))
        for parameter in inspect.signature(coroutine(key)).parameters.values():
            if parameter.default is None:
                kind = hints[parameter.name]
                assert isinstance(kind, UnionType) or get_origin(kind) is not None
                assert type(None) in get_args(kind), (key, parameter.name)


@pytest.mark.parametrize("family", ["v2", "v3"])
def test_no_amount_price_or_size_of_a_write_may_be_negative(family: str) -> None:
    """What is below nothing is refused before it is sent."""
    unbounded = [
        f"{key}.{param.wire}"
        for key, row in ENDPOINTS.items()
        if row.family == family and row.writes
        for param in row.params
        if param.kind in {"decimal", "int"} and param.minimum is None
    ]
    assert unbounded == []
