"""Lints the endpoint table and what is made of it against what is known of the API.

The rows below were written down apart from the specification, so that a slip in one of
the two shows. `m:` and `s:` stand for the two path prefixes of API V1. API V3 is known from
third parties only, so nothing is written down of it; its rows pass the tests of all rows.
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

from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import Param, snake

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

SUCCESSORS: Final = """
futures.broker.list_traders                   GET   mix-broker/query-traders
futures.broker.list_history_orders            GET   mix-broker/query-history-traces
futures.broker.list_open_orders               GET   mix-broker/query-current-traces
futures.follower.list_open_orders             GET   mix-follower/query-current-orders
futures.follower.list_history_orders          GET   mix-follower/query-history-orders
futures.follower.get_settings                 GET   mix-follower/query-settings
futures.follower.follow_trader                POST  mix-follower/settings
futures.follower.close_order                  POST  mix-follower/close-positions
futures.follower.close_all_orders             POST  mix-follower/close-positions
futures.follower.set_order_tpsl               POST  mix-follower/setting-tpsl
futures.follower.unfollow_trader              POST  mix-follower/cancel-trader
futures.follower.list_traders                 GET   mix-follower/query-traders
futures.follower.list_quantity_limits         GET   mix-follower/query-quantity-limit
futures.trader.list_open_orders               GET   mix-trader/order-current-track
futures.trader.close_order                    POST  mix-trader/order-close-positions
futures.trader.set_order_tpsl                 POST  mix-trader/order-modify-tpsl
futures.trader.list_history_orders            GET   mix-trader/order-history-track
futures.trader.close_orders_by_symbol         POST  mix-trader/order-close-positions
futures.trader.get_profit_summary             GET   mix-trader/profit-history-summarys
futures.trader.list_profits_by_coin           GET   mix-trader/profit-history-summarys
futures.trader.list_profits_by_coin_and_date  GET   mix-trader/profits-group-coin-date
futures.trader.list_history_profits           GET   mix-trader/profit-history-details
futures.trader.list_pending_profits           GET   mix-trader/profit-details
futures.trader.list_symbols                   GET   mix-trader/config-query-symbols
futures.trader.set_symbol                     POST  mix-trader/config-setting-symbols
futures.trader.get_statistics                 GET   mix-trader/order-total-detail
futures.trader.set_settings                   POST  mix-trader/config-settings-base
futures.trader.list_followers                 GET   mix-trader/config-query-followers
futures.trader.remove_follower                POST  mix-trader/config-remove-follower
futures.trader.list_tpsl_ratios               GET   mix-trader/config-query-symbols
futures.trader.set_tpsl_ratios                POST  mix-trader/config-setting-symbols
spot.follower.unfollow_orders                 POST  spot-follower/stop-order
spot.follower.get_settings                    GET   spot-follower/query-settings
spot.follower.list_traders                    GET   spot-follower/query-traders
spot.follower.follow_trader                   POST  spot-follower/settings
spot.follower.unfollow_trader                 POST  spot-follower/cancel-trader
spot.trader.list_open_orders                  GET   spot-trader/order-current-track
spot.trader.list_history_orders               GET   spot-trader/order-history-track
spot.trader.close_orders                      POST  spot-trader/order-close-tracking
spot.trader.set_order_tpsl                    POST  spot-trader/order-modify-tpsl
spot.trader.list_symbol_limits                GET   spot-trader/config-query-settings
spot.trader.get_settings                      GET   spot-trader/config-query-settings
spot.trader.list_followers                    GET   spot-trader/config-query-followers
spot.trader.set_symbols                       POST  spot-trader/config-setting-symbols
spot.trader.get_removal_threshold             GET   spot-trader/config-query-settings
spot.trader.remove_follower                   POST  spot-trader/config-remove-follower
spot.trader.get_profit_summary                GET   spot-trader/profit-summarys
spot.trader.list_profits_by_symbol            GET   spot-trader/profit-summarys
spot.trader.list_profits_by_coin_and_date     GET   spot-trader/profit-summarys
spot.trader.list_history_profits              GET   spot-trader/profit-history-details
spot.trader.list_pending_profits              GET   spot-trader/profit-details
spot.trader.get_statistics                    GET   spot-trader/order-total-detail
"""
"""Key, and method and path of the V2 endpoint that the exchange names in its place."""

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
futures.trader.list_symbols            GET  5/uid read   trading-pairs
futures.trader.list_positions          GET  5/uid read   position-summary
futures.trader.get_max_transferable    GET  1/uid read   max-transferable
futures.trader.transfer_funds          POST 1/uid set    transfer
futures.trader.list_transfers          GET  5/uid read   transfer-record
futures.trader.list_followers          GET  5/uid read   current-follower
futures.trader.list_history_followers  GET  5/uid read   history-follower
futures.trader.get_profit_summary      GET  5/uid read   profit-summary
futures.trader.list_profits            GET  5/uid read   profit-details
futures.trader.get_portfolio           GET  5/uid read   portfolio-overview
futures.follower.follow_trader         POST 5/uid set    follower-settings
futures.follower.set_settings          POST 5/uid set    modify-follower-settings
futures.follower.unfollow_trader       POST 5/uid remove unfollow
futures.follower.get_settings          GET  5/uid read   copy-settings
futures.follower.transfer_funds        POST 1/uid set    copy-transfer
futures.follower.list_transfers        GET  5/uid read   copy-transfer-record
futures.follower.get_summary           GET  5/uid read   current-copy
futures.follower.list_profits          GET  5/uid read   copy-profit-details
futures.follower.close_position        POST 5/uid close  close-positions
futures.follower.close_all_positions   POST 5/uid close  close-all
futures.follower.get_positions         GET  5/uid read   current-positions
futures.follower.create_tpsl           POST 5/uid set    place-tpsl
futures.follower.set_tpsl              POST 5/uid set    modify-tpsl
futures.follower.remove_tpsl           POST 5/uid remove cancel-tpsl
futures.follower.get_tpsl              GET  5/uid read   current-tpsl-orders
futures.follower.list_history_tpsl     GET  5/uid read   tpsl-order-history
"""
"""As for V2, but the path is below /api/v3/copy/futures/."""

PREFIXES: Final = {"m": "/api/mix/v1/trace/", "s": "/api/spot/v1/trace/"}
LIMITS: Final = {
    (5, "uid"): 25,
    (5, "ip"): 1,
    (20, "uid"): 2,
    (10, "uid"): 22,
    (10, "uid|ip"): 1,
    (10, "ip"): 1,
}
WRITES: Final = {
    "v1.futures.follower.close_all_orders": "close",
    "v1.futures.follower.close_order": "close",
    "v1.futures.follower.follow_trader": "set",
    "v1.futures.follower.set_order_tpsl": "set",
    "v1.futures.follower.unfollow_trader": "remove",
    "v1.futures.trader.close_order": "close",
    "v1.futures.trader.close_orders_by_symbol": "close",
    "v1.futures.trader.remove_follower": "remove",
    "v1.futures.trader.set_order_tpsl": "set",
    "v1.futures.trader.set_settings": "set",
    "v1.futures.trader.set_symbol": "set",
    "v1.futures.trader.set_tpsl_ratios": "set",
    "v1.spot.follower.follow_trader": "set",
    "v1.spot.follower.unfollow_orders": "remove",
    "v1.spot.follower.unfollow_trader": "remove",
    "v1.spot.trader.close_orders": "close",
    "v1.spot.trader.remove_follower": "remove",
    "v1.spot.trader.set_order_tpsl": "set",
    "v1.spot.trader.set_symbols": "set",
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
futures.trader.list_followers          endId       20   -
futures.trader.list_history_followers  endId       20   -
futures.trader.list_profits            nextCursor  20   -
futures.follower.list_transfers        nextCursor  20   -
futures.follower.list_profits          nextCursor  20   -
futures.follower.list_history_tpsl     cursor      100  90
"""
"""Key, field that the cursor is taken from, default page, longest span in days."""

FAMILIES: Final = sorted({endpoint.family for endpoint in ENDPOINTS.values()})
V1: Final = {key: row for key, row in ENDPOINTS.items() if row.family == "v1"}
V2: Final = {key: row for key, row in ENDPOINTS.items() if row.family == "v2"}
V3: Final = {key: row for key, row in ENDPOINTS.items() if row.family == "v3"}
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


def all_params(params: tuple[Param, ...]) -> list[Param]:
    """Parameters, items of lists and members of models, at every depth."""
    out: list[Param] = []
    for param in params:
        out += [param, *all_params((param.item,) if param.item else ()), *all_params(param.fields)]
    return out


PARAMS: Final = {key: all_params(endpoint.params) for key, endpoint in ENDPOINTS.items()}


def test_the_table_has_all_52_rows() -> None:
    """The keys of the table are those written down here; 13 rows are GETs, 39 are POSTs."""
    assert sorted(V1) == sorted(f"v1.{row[0]}" for row in rows(FACTS))
    assert len(V1) == 52
    assert Counter(e.method for e in V1.values()) == {"GET": 13, "POST": 39}


def test_the_table_has_the_rows_of_v2() -> None:
    """The keys of V2 are those written down here; its reads are GETs and its writes POSTs."""
    assert sorted(V2) == sorted(f"v2.{row[0]}" for row in rows(FACTS_V2))
    assert {e.method for e in V2.values() if e.writes} == {"POST"}
    assert {e.method for e in V2.values() if not e.writes} == {"GET"}


@pytest.mark.parametrize("row", rows(FACTS_V2), ids=lambda row: row[0])
def test_facts_of_each_row_of_v2(row: list[str]) -> None:
    """Method, path, limit and effect are what is known of the endpoint."""
    key, method, limit, effect, path = row
    endpoint = ENDPOINTS[f"v2.{key}"]
    rate, scope = limit.split("/")
    assert (endpoint.method, endpoint.path) == (method, f"/api/v2/copy/{path}")
    assert (endpoint.limit.rate, endpoint.limit.scope) == (int(rate), scope)
    assert endpoint.limit.per == 1.0
    assert endpoint.effect == effect
    market = {"futures": "mix", "spot": "spot"}[endpoint.resource.partition(".")[0]]
    assert path.startswith(f"{market}-{endpoint.resource.partition('.')[2]}/")


def test_the_paths_of_v2_are_fifty() -> None:
    """The exchange has 50 copy endpoints in V2: 28 of futures, 22 of the spot market."""
    markets = Counter(
        path.split("/")[4].partition("-")[0] for path in {e.path for e in V2.values()}
    )
    assert markets == {"mix": 28, "spot": 22}
    nine = [key for key, e in V2.items() if key.startswith("v2.spot.") and e.limit.rate == 1]
    assert len(nine) == 9
    assert all(V2[key].writes for key in nine)


def test_the_rows_of_v3() -> None:
    """The 26 rows of V3 are those written down here, and all of them are experimental."""
    assert sorted(V3) == sorted(f"v3.{row[0]}" for row in rows(FACTS_V3))
    assert len(V3) == 26
    assert all(e.experimental for e in V3.values())
    assert not any(e.experimental for e in (*V1.values(), *V2.values()))
    for key, method, limit, effect, path in rows(FACTS_V3):
        endpoint = V3[f"v3.{key}"]
        assert (endpoint.method, endpoint.path) == (method, f"/api/v3/copy/futures/{path}")
        assert f"{endpoint.limit.rate}/{endpoint.limit.scope}" == limit
        assert (endpoint.effect, endpoint.limit.per) == (effect, 1.0)
        assert endpoint.role == endpoint.resource.partition(".")[2]


@pytest.mark.parametrize("row", rows(FACTS), ids=lambda row: row[0])
def test_facts_of_each_row(row: list[str]) -> None:
    """Method, path, limit and effect are what is known of the endpoint."""
    key, method, limit, effect, path = row
    endpoint = ENDPOINTS[f"v1.{key}"]
    rate, scope = limit.split("/")
    prefix, rest = path.split(":")
    assert (endpoint.method, endpoint.path) == (method, PREFIXES[prefix] + rest)
    assert (endpoint.limit.rate, endpoint.limit.scope) == (int(rate), scope)
    assert endpoint.limit.per == 1.0
    assert endpoint.effect == effect


def test_limits_in_numbers() -> None:
    """So many rows of V1 have each limit, and every row says where the figure is from."""
    assert Counter((e.limit.rate, e.limit.scope) for e in V1.values()) == LIMITS
    assert [key for key, e in ENDPOINTS.items() if not e.limit.why] == []


def test_the_nineteen_writes() -> None:
    """Exactly these rows of V1 change the account, all of them with POST."""
    writes = {key: e.effect for key, e in V1.items() if e.writes}
    assert writes == WRITES
    assert len(writes) == 19
    assert {ENDPOINTS[key].method for key in writes} == {"POST"}


@pytest.mark.parametrize("key", ENDPOINTS)
def test_key_is_made_of_its_parts(key: str) -> None:
    """A key is family, resource and name, and the row is filed under it."""
    endpoint = ENDPOINTS[key]
    assert key == endpoint.key == f"{endpoint.family}.{endpoint.resource}.{endpoint.name}"
    assert re.fullmatch(r"v[1-9]", endpoint.family)
    assert re.fullmatch(r"(futures|spot)\.(trader|follower|broker)", endpoint.resource)


@pytest.mark.parametrize("key", ENDPOINTS)
def test_name_follows_the_verb(key: str) -> None:
    """The verb of the name says what the row does and what it gives."""
    endpoint = ENDPOINTS[key]
    verb = endpoint.name.split("_")[0]
    assert endpoint.effect == EFFECTS[verb]
    if endpoint.writes:
        return  # what it answers, one thing or several, is no matter of the verb
    gives_list = endpoint.reply.many or (endpoint.paging and endpoint.paging.items is not None)
    # A follower's settings are a list of one setting per symbol, and still one thing to get.
    if key != "v1.futures.follower.get_settings":
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


def test_paths_of_futures_and_spot() -> None:
    """Each market's rows live under its own prefix."""
    for endpoint in V1.values():
        prefix = PREFIXES["s" if endpoint.resource.startswith("spot") else "m"]
        assert re.fullmatch(prefix + r"[A-Za-z/]+", endpoint.path), endpoint.key


@pytest.mark.parametrize("row", rows(SUCCESSORS), ids=lambda row: row[0])
def test_successor_is_the_official_one(row: list[str]) -> None:
    """Each row names the V2 endpoint that the exchange names."""
    key, method, path = row
    successor = ENDPOINTS[f"v1.{key}"].successor
    assert successor is not None
    assert (successor.method, successor.path) == (method, f"/api/v2/copy/{path}")


def test_successor_keys() -> None:
    """A successor is a row of V2 in the same resource, with the method and path named."""
    for endpoint in V1.values():
        successor = endpoint.successor
        assert successor is not None
        assert successor.key.rpartition(".")[0] == f"v2.{endpoint.resource}"
        if successor.key in V2:
            row = V2[successor.key]
            assert (row.method, row.path) == (successor.method, successor.path)
            # What has the name of its successor may be called by replacing v1 with v2. Of
            # V1's spot orders this is true for traders: followers have their own rows in V2.
            assert row.effect == endpoint.effect
            assert row.role == endpoint.role or (row.role, endpoint.role) == ("trader", "any")
    assert {e.successor.key for e in V1.values() if e.successor} <= V2.keys()


def test_names_that_both_apis_have_mean_the_same() -> None:
    """A row of V2 that is called as one of V1 is that one's successor."""
    for endpoint in V1.values():
        assert endpoint.successor is not None
        twin = f"v2.{endpoint.resource}.{endpoint.name}"
        assert twin not in V2 or endpoint.successor.key == twin


@pytest.mark.parametrize("row", rows(PAGES_V2), ids=lambda row: row[0])
def test_paging_of_each_list_of_v2(row: list[str]) -> None:
    """Style and page sizes are what is known; every cursor may be turned round."""
    key, style, default, most = row
    endpoint = ENDPOINTS[f"v2.{key}"]
    paging = endpoint.paging
    assert paging is not None
    assert (paging.style, paging.default_size, paging.max_size) == (style, int(default), int(most))
    assert endpoint.param(paging.size).maximum == paging.max_size
    moving = (paging.cursor, paging.back, paging.page)
    assert moving == (
        ("idLessThan", "idGreaterThan", None) if style == "cursor" else (None, None, "pageNo")
    )
    spans = {"startTime", "endTime"} <= {p.wire for p in endpoint.params}
    # Of a trader's open orders, and of those of the spot market, the longest span is not stated.
    unstated = key in {"futures.trader.list_open_orders", "spot.trader.list_open_orders",
                       "spot.follower.list_open_orders"}  # fmt: skip
    assert paging.window_days == (89 if spans and not unstated else None)


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


@pytest.mark.parametrize("row", rows(PAGES), ids=lambda row: row[0])
def test_paging_of_each_list(row: list[str]) -> None:
    """Style, page sizes and end flag are what is known of the list."""
    key, style, default, most, more = row
    endpoint = ENDPOINTS[f"v1.{key}"]
    paging = endpoint.paging
    assert paging is not None
    sizes = [None if size == "-" else int(size) for size in (default, most)]
    assert (paging.style, [paging.default_size, paging.max_size]) == (style, sizes)
    assert paging.more == (None if more == "-" else more)
    assert endpoint.param(paging.size).maximum == paging.max_size
    moving = paging.page or paging.cursor
    assert moving is not None
    assert endpoint.param(moving).wire == moving


def test_lists_without_pages() -> None:
    """A list either has pages as written above or is one of those handed out whole."""
    lists = {key for key, e in ENDPOINTS.items() if e.name.startswith("list_")}
    paged = {key for key, e in ENDPOINTS.items() if e.paging is not None}
    tables = {"v1": PAGES, "v2": PAGES_V2, "v3": PAGES_V3}
    known = {f"{family}.{row[0]}" for family, table in tables.items() for row in rows(table)}
    assert paged == known
    assert lists - known == UNPAGED_LISTS


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
    """A resource's class has one coroutine a row and an iterator for each paged one, no more."""
    methods = {
        name: method
        for name, method in inspect.getmembers(resource_class(family, resource), inspect.isfunction)
        if not name.startswith("_")
    }
    mine = [e for e in ENDPOINTS.values() if (e.family, e.resource) == (family, resource)]
    iterators = {companion(e.name) for e in mine if e.paging is not None}
    assert methods.keys() == {e.name for e in mine} | iterators
    for name, method in methods.items():
        assert inspect.iscoroutinefunction(method) == (name not in iterators)


@pytest.mark.parametrize("key", ENDPOINTS)
def test_docstring_says_method_path_and_limit(key: str) -> None:
    """The docstring of a coroutine opens with its summary and names method, path and limit."""
    endpoint = ENDPOINTS[key]
    doc = " ".join((inspect.getdoc(coroutine(key)) or "").split())
    assert doc.startswith(endpoint.summary)
    assert f"``{endpoint.method} {endpoint.path}``" in doc
    scope = {"uid": "UID", "ip": "IP", "uid|ip": "UID and IP"}[endpoint.limit.scope]
    assert f"{endpoint.limit.rate}/1 s per {scope}" in doc
    assert ("never repeated blindly" in doc) == endpoint.writes
    assert ("Experimental: " in doc) == endpoint.experimental == (endpoint.family == "v3")
    owner = endpoint.shares and ENDPOINTS[endpoint.shares].name
    assert ("Counts against the limit of" in doc) == (owner is not None)
    assert owner is None or f"the limit of `{owner}`" in doc
    for param in endpoint.params:
        assert f" {param.name}: " in doc, param.name


@pytest.mark.parametrize("key", ENDPOINTS)
def test_signature_is_keyword_only(key: str) -> None:
    """Arguments are those of the row, keyword only, then `timeout` and `priority`."""
    endpoint = ENDPOINTS[key]
    parameters = list(inspect.signature(coroutine(key)).parameters.values())[1:]
    assert {p.kind for p in parameters} == {inspect.Parameter.KEYWORD_ONLY}
    names = [p.name for p in parameters]
    assert names[-2:] == ["timeout", "priority"]
    assert sorted(names[:-2]) == sorted(p.name for p in endpoint.params)
    for parameter in parameters:
        if parameter.name in {"timeout", "priority"}:
            assert parameter.default is None


@pytest.mark.parametrize("key", ENDPOINTS)
def test_required_arguments_have_no_default(key: str) -> None:
    """A required argument has the row's default or none; `None` never stands for one."""
    signature = inspect.signature(coroutine(key)).parameters
    for param in ENDPOINTS[key].params:
        default = signature[param.name].default
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
    assert sorted(parameters) == sorted(["self", *wanted, "timeout", "priority"])
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
