# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Endpoints and body codes of all families, each loaded when used."""

from collections.abc import Callable, Mapping
from typing import Final

from bitget_copy.endpoint import Endpoint, LazyTable
from bitget_copy.errors import CodeTable


def _v1() -> Mapping[str, Endpoint]:
    from bitget_copy._generated.v1 import endpoints  # noqa: PLC0415

    return endpoints.ENDPOINTS


def _v1_codes() -> CodeTable:
    from bitget_copy._generated.v1 import error_codes  # noqa: PLC0415

    return error_codes.CODES


def _v2() -> Mapping[str, Endpoint]:
    from bitget_copy._generated.v2 import endpoints  # noqa: PLC0415

    return endpoints.ENDPOINTS


def _v2_codes() -> CodeTable:
    from bitget_copy._generated.v2 import error_codes  # noqa: PLC0415

    return error_codes.CODES


def _v3() -> Mapping[str, Endpoint]:
    from bitget_copy._generated.v3 import endpoints  # noqa: PLC0415

    return endpoints.ENDPOINTS


def _v3_codes() -> CodeTable:
    from bitget_copy._generated.v3 import error_codes  # noqa: PLC0415

    return error_codes.CODES


ENDPOINTS: Final[Mapping[str, Endpoint]] = LazyTable(
    {
        "v1": _v1,
        "v2": _v2,
        "v3": _v3,
    },
    {
        "v1": (
            "v1.futures.broker.list_traders",
            "v1.futures.broker.list_history_orders",
            "v1.futures.broker.list_open_orders",
            "v1.futures.follower.list_open_orders",
            "v1.futures.follower.list_history_orders",
            "v1.futures.follower.get_settings",
            "v1.futures.follower.follow_trader",
            "v1.futures.follower.close_order",
            "v1.futures.follower.close_all_orders",
            "v1.futures.follower.set_order_tpsl",
            "v1.futures.follower.unfollow_trader",
            "v1.futures.follower.list_traders",
            "v1.futures.follower.list_quantity_limits",
            "v1.futures.trader.list_open_orders",
            "v1.futures.trader.close_order",
            "v1.futures.trader.set_order_tpsl",
            "v1.futures.trader.list_history_orders",
            "v1.futures.trader.close_orders_by_symbol",
            "v1.futures.trader.get_profit_summary",
            "v1.futures.trader.list_profits_by_coin",
            "v1.futures.trader.list_profits_by_coin_and_date",
            "v1.futures.trader.list_history_profits",
            "v1.futures.trader.list_pending_profits",
            "v1.futures.trader.list_symbols",
            "v1.futures.trader.set_symbol",
            "v1.futures.trader.get_statistics",
            "v1.futures.trader.set_settings",
            "v1.futures.trader.list_followers",
            "v1.futures.trader.remove_follower",
            "v1.futures.trader.list_tpsl_ratios",
            "v1.futures.trader.set_tpsl_ratios",
            "v1.spot.follower.unfollow_orders",
            "v1.spot.follower.get_settings",
            "v1.spot.follower.list_traders",
            "v1.spot.follower.follow_trader",
            "v1.spot.follower.unfollow_trader",
            "v1.spot.trader.list_open_orders",
            "v1.spot.trader.list_history_orders",
            "v1.spot.trader.close_orders",
            "v1.spot.trader.set_order_tpsl",
            "v1.spot.trader.list_symbol_limits",
            "v1.spot.trader.get_settings",
            "v1.spot.trader.list_followers",
            "v1.spot.trader.set_symbols",
            "v1.spot.trader.get_removal_threshold",
            "v1.spot.trader.remove_follower",
            "v1.spot.trader.get_profit_summary",
            "v1.spot.trader.list_profits_by_symbol",
            "v1.spot.trader.list_profits_by_coin_and_date",
            "v1.spot.trader.list_history_profits",
            "v1.spot.trader.list_pending_profits",
            "v1.spot.trader.get_statistics",
        ),
        "v2": (
            "v2.account.list_accounts",
            "v2.account.get_account",
            "v2.account.list_bills",
            "v2.account.get_info",
            "v2.account.list_spot_assets",
            "v2.futures.broker.list_traders",
            "v2.futures.broker.list_history_orders",
            "v2.futures.broker.list_open_orders",
            "v2.futures.follower.list_open_orders",
            "v2.futures.follower.list_history_orders",
            "v2.futures.follower.get_settings",
            "v2.futures.follower.follow_trader",
            "v2.futures.follower.set_copy_settings",
            "v2.futures.follower.close_order",
            "v2.futures.follower.close_orders_by_symbol",
            "v2.futures.follower.close_all_orders",
            "v2.futures.follower.set_order_tpsl",
            "v2.futures.follower.unfollow_trader",
            "v2.futures.follower.list_traders",
            "v2.futures.follower.list_quantity_limits",
            "v2.futures.trader.list_open_orders",
            "v2.futures.trader.close_order",
            "v2.futures.trader.close_orders_by_symbol",
            "v2.futures.trader.close_all_orders",
            "v2.futures.trader.set_order_tpsl",
            "v2.futures.trader.list_history_orders",
            "v2.futures.trader.get_profit_summary",
            "v2.futures.trader.list_profits_by_coin_and_date",
            "v2.futures.trader.list_history_profits",
            "v2.futures.trader.list_pending_profits",
            "v2.futures.trader.list_symbols",
            "v2.futures.trader.set_symbols",
            "v2.futures.trader.get_statistics",
            "v2.futures.trader.set_settings",
            "v2.futures.trader.list_followers",
            "v2.futures.trader.remove_follower",
            "v2.futures.trader.create_copy_api",
            "v2.market.get_time",
            "v2.market.get_ticker",
            "v2.market.list_tickers",
            "v2.market.get_price",
            "v2.market.list_contracts",
            "v2.market.list_spot_tickers",
            "v2.market.list_spot_symbols",
            "v2.position.list_positions",
            "v2.position.list_positions_by_symbol",
            "v2.spot.follower.list_open_orders",
            "v2.spot.follower.list_history_orders",
            "v2.spot.follower.close_orders",
            "v2.spot.follower.unfollow_orders",
            "v2.spot.follower.set_order_tpsl",
            "v2.spot.follower.get_settings",
            "v2.spot.follower.get_trader_symbols",
            "v2.spot.follower.list_traders",
            "v2.spot.follower.follow_trader",
            "v2.spot.follower.unfollow_trader",
            "v2.spot.trader.list_open_orders",
            "v2.spot.trader.list_history_orders",
            "v2.spot.trader.close_orders",
            "v2.spot.trader.set_order_tpsl",
            "v2.spot.trader.get_settings",
            "v2.spot.trader.set_symbols",
            "v2.spot.trader.list_followers",
            "v2.spot.trader.remove_follower",
            "v2.spot.trader.get_profit_summary",
            "v2.spot.trader.list_history_profits",
            "v2.spot.trader.list_pending_profits",
            "v2.spot.trader.get_statistics",
        ),
        "v3": (
            "v3.account.get_info",
            "v3.account.get_settings",
            "v3.account.get_assets",
            "v3.account.list_financial_records",
            "v3.futures.follower.follow_trader",
            "v3.futures.follower.set_settings",
            "v3.futures.follower.unfollow_trader",
            "v3.futures.follower.get_settings",
            "v3.futures.follower.transfer_funds",
            "v3.futures.follower.list_transfers",
            "v3.futures.follower.get_summary",
            "v3.futures.follower.list_profits",
            "v3.futures.follower.close_position",
            "v3.futures.follower.close_all_positions",
            "v3.futures.follower.get_positions",
            "v3.futures.follower.create_tpsl",
            "v3.futures.follower.set_tpsl",
            "v3.futures.follower.remove_tpsl",
            "v3.futures.follower.get_tpsl",
            "v3.futures.follower.list_history_tpsl",
            "v3.futures.trader.list_symbols",
            "v3.futures.trader.list_positions",
            "v3.futures.trader.get_max_transferable",
            "v3.futures.trader.transfer_funds",
            "v3.futures.trader.list_transfers",
            "v3.futures.trader.list_followers",
            "v3.futures.trader.list_history_followers",
            "v3.futures.trader.get_profit_summary",
            "v3.futures.trader.list_profits",
            "v3.futures.trader.get_portfolio",
            "v3.market.list_tickers",
            "v3.market.list_instruments",
            "v3.position.get_positions",
            "v3.position.list_history_positions",
        ),
    },
)
"""Every endpoint by its key, e.g. ``"v1.futures.trader.list_open_orders"``."""

CODES: Final[Mapping[str, Callable[[], CodeTable]]] = {
    "v1": _v1_codes,
    "v2": _v2_codes,
    "v3": _v3_codes,
}
"""What gives the body codes of a family."""
