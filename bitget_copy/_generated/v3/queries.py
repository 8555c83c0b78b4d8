# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Query writers of the reads of API V3, for ordinary values."""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from bitget_copy._codec.value_writers import is_plain_id, is_unreserved, time_text
from bitget_copy._generated.v3.enums import (
    Category,
    InstrumentCategory,
    Period,
    PosSide,
    RecordCategory,
    RecordType,
    TickerCategory,
)

Query: TypeAlias = tuple[str, dict[str, Any], dict[str, str]] | None
_MAX_WHOLE: Final = 10**18
_RECORD_CATEGORY: Final[Mapping[str, str]] = {"SPOT": "SPOT", "MARGIN": "MARGIN", "USDT-FUTURES": "USDT-FUTURES", "COIN-FUTURES": "COIN-FUTURES", "USDC-FUTURES": "USDC-FUTURES", "OTHER": "OTHER"}
_RECORD_TYPE: Final[Mapping[str, str]] = {"TRANSFER_IN": "TRANSFER_IN", "TRANSFER_OUT": "TRANSFER_OUT", "ORDER_DEALT_FROZEN_OUT": "ORDER_DEALT_FROZEN_OUT", "ORDER_DEALT_IN": "ORDER_DEALT_IN", "ORDER_PLF_FEE_OUT": "ORDER_PLF_FEE_OUT", "EXCHANGE_SOURCE_TOKEN_USER_OUT": "EXCHANGE_SOURCE_TOKEN_USER_OUT", "EXCHANGE_TARGET_TOKEN_USER_IN": "EXCHANGE_TARGET_TOKEN_USER_IN", "OPEN_LONG": "OPEN_LONG", "OPEN_SHORT": "OPEN_SHORT", "BUY_DEAL": "BUY_DEAL", "SELL_DEAL": "SELL_DEAL", "CLOSE_LONG": "CLOSE_LONG", "CLOSE_SHORT": "CLOSE_SHORT", "FORCE_CLOSE_LONG": "FORCE_CLOSE_LONG", "FORCE_CLOSE_SHORT": "FORCE_CLOSE_SHORT", "BURST_CLOSE_LONG": "BURST_CLOSE_LONG", "BURST_CLOSE_SHORT": "BURST_CLOSE_SHORT", "OFFSET_REDUCE_CLOSE_LONG": "OFFSET_REDUCE_CLOSE_LONG", "OFFSET_REDUCE_CLOSE_SHORT": "OFFSET_REDUCE_CLOSE_SHORT", "FORCE_BUY_SSM": "FORCE_BUY_SSM", "FORCE_SELL_SSM": "FORCE_SELL_SSM", "BURST_BUY_SSM": "BURST_BUY_SSM", "BURST_SELL_SSM": "BURST_SELL_SSM", "RISK_LIQ_USER_IN": "RISK_LIQ_USER_IN", "RISK_LIQ_USER_OUT": "RISK_LIQ_USER_OUT", "INTEREST_SETTLEMENT_OUT": "INTEREST_SETTLEMENT_OUT", "CONTRACT_MAIN_SETTLE_FEE_USER_IN": "CONTRACT_MAIN_SETTLE_FEE_USER_IN", "CONTRACT_MAIN_SETTLE_FEE_USER_OUT": "CONTRACT_MAIN_SETTLE_FEE_USER_OUT", "BORROW": "BORROW", "RESERVE_TRANSFER_IN": "RESERVE_TRANSFER_IN", "RESERVE_TRANSFER_OUT": "RESERVE_TRANSFER_OUT", "REPAYMENT": "REPAYMENT", "INTEREST_REPAYMENT": "INTEREST_REPAYMENT", "LIQ_FUND_OUT": "LIQ_FUND_OUT", "LIQ_CONVERT_IN": "LIQ_CONVERT_IN", "LIQ_CONVERT_OUT": "LIQ_CONVERT_OUT", "LIQ_TRANSFER_IN": "LIQ_TRANSFER_IN", "LIQ_TRANSFER_OUT": "LIQ_TRANSFER_OUT", "LIQ_FUND_IN": "LIQ_FUND_IN", "LIQ_FEE": "LIQ_FEE", "LIQ_REPAYMENT": "LIQ_REPAYMENT", "TRACE_TRANSFER_USER_OUT": "TRACE_TRANSFER_USER_OUT", "TRACE_TRANSFER_USER_IN": "TRACE_TRANSFER_USER_IN", "TRACE_TRANSFER_REFUND_IN": "TRACE_TRANSFER_REFUND_IN", "TRACE_LOCK_USER_OUT": "TRACE_LOCK_USER_OUT", "TRACE_LOCK_USER_IN": "TRACE_LOCK_USER_IN"}
_POS_SIDE: Final[Mapping[str, str]] = {"long": "long", "short": "short"}
_PERIOD: Final[Mapping[str, str]] = {"7D": "7D", "30D": "30D", "90D": "90D", "180D": "180D"}
_TICKER_CATEGORY: Final[Mapping[str, str]] = {"SPOT": "SPOT", "USDT-FUTURES": "USDT-FUTURES", "COIN-FUTURES": "COIN-FUTURES", "USDC-FUTURES": "USDC-FUTURES"}
_INSTRUMENT_CATEGORY: Final[Mapping[str, str]] = {"SPOT": "SPOT", "MARGIN": "MARGIN", "USDT-FUTURES": "USDT-FUTURES", "COIN-FUTURES": "COIN-FUTURES", "USDC-FUTURES": "USDC-FUTURES"}
_CATEGORY: Final[Mapping[str, str]] = {"USDT-FUTURES": "USDT-FUTURES", "COIN-FUTURES": "COIN-FUTURES", "USDC-FUTURES": "USDC-FUTURES"}


_ACCOUNT_GET_INFO: Final[frozenset[str]] = frozenset()


def account_get_info(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _ACCOUNT_GET_INFO:
        return None
    return "", {}, {}


_ACCOUNT_GET_SETTINGS: Final[frozenset[str]] = frozenset()


def account_get_settings(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _ACCOUNT_GET_SETTINGS:
        return None
    return "", {}, {}


_ACCOUNT_GET_ASSETS: Final[frozenset[str]] = frozenset()


def account_get_assets(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _ACCOUNT_GET_ASSETS:
        return None
    return "", {}, {}


_ACCOUNT_LIST_FINANCIAL_RECORDS: Final[frozenset[str]] = frozenset({"category", "coin", "type", "startTime", "endTime", "limit", "cursor"})


def account_list_financial_records(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _ACCOUNT_LIST_FINANCIAL_RECORDS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("category")
    if value is None:
        return None
    word = _RECORD_CATEGORY.get(value) if type(value) is str or type(value) is RecordCategory else None
    if word is None:
        return None
    text = word
    written["category"] = text
    category_part = f"&category={text}"
    value = values.get("coin")
    if value is None:
        coin_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["coin"] = text
        coin_part = f"&coin={text}"
    value = values.get("type")
    if value is None:
        type__part = ""
    else:
        word = _RECORD_TYPE.get(value) if type(value) is str or type(value) is RecordType else None
        if word is None:
            return None
        text = word
        written["type"] = text
        type__part = f"&type={text}"
    value = values.get("startTime")
    if value is None:
        start_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["startTime"] = text
        start_time_part = f"&startTime={text}"
    value = values.get("endTime")
    if value is None:
        end_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["endTime"] = text
        end_time_part = f"&endTime={text}"
    value = values.get("limit")
    if value is None:
        limit_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("cursor")
    if value is None:
        cursor_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["cursor"] = text
        cursor_part = f"&cursor={text}"
        ids["cursor"] = text
    return f"{category_part}{coin_part}{cursor_part}{end_time_part}{limit_part}{start_time_part}{type__part}"[1:], written, ids


_FUTURES_FOLLOWER_GET_SETTINGS: Final[frozenset[str]] = frozenset({"projectId"})


def futures_follower_get_settings(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_GET_SETTINGS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("projectId")
    if value is None:
        return None
    if type(value) is not str or not is_plain_id(value):
        return None
    text = value
    written["projectId"] = text
    project_id_part = f"&projectId={text}"
    ids["projectId"] = text
    return f"{project_id_part}"[1:], written, ids


_FUTURES_FOLLOWER_LIST_TRANSFERS: Final[frozenset[str]] = frozenset({"projectId", "limit", "cursor"})


def futures_follower_list_transfers(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_LIST_TRANSFERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("projectId")
    if value is None:
        return None
    if type(value) is not str or not is_plain_id(value):
        return None
    text = value
    written["projectId"] = text
    project_id_part = f"&projectId={text}"
    ids["projectId"] = text
    value = values.get("limit")
    if value is None:
        limit_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("cursor")
    if value is None:
        cursor_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["cursor"] = text
        cursor_part = f"&cursor={text}"
        ids["cursor"] = text
    return f"{cursor_part}{limit_part}{project_id_part}"[1:], written, ids


_FUTURES_FOLLOWER_GET_SUMMARY: Final[frozenset[str]] = frozenset({"projectId"})


def futures_follower_get_summary(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_GET_SUMMARY:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("projectId")
    if value is None:
        return None
    if type(value) is not str or not is_plain_id(value):
        return None
    text = value
    written["projectId"] = text
    project_id_part = f"&projectId={text}"
    ids["projectId"] = text
    return f"{project_id_part}"[1:], written, ids


_FUTURES_FOLLOWER_LIST_PROFITS: Final[frozenset[str]] = frozenset({"projectId", "startTime", "endTime", "limit", "cursor"})


def futures_follower_list_profits(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_LIST_PROFITS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("projectId")
    if value is None:
        return None
    if type(value) is not str or not is_plain_id(value):
        return None
    text = value
    written["projectId"] = text
    project_id_part = f"&projectId={text}"
    ids["projectId"] = text
    value = values.get("startTime")
    if value is None:
        start_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["startTime"] = text
        start_time_part = f"&startTime={text}"
    value = values.get("endTime")
    if value is None:
        end_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["endTime"] = text
        end_time_part = f"&endTime={text}"
    value = values.get("limit")
    if value is None:
        limit_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("cursor")
    if value is None:
        cursor_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["cursor"] = text
        cursor_part = f"&cursor={text}"
        ids["cursor"] = text
    return f"{cursor_part}{end_time_part}{limit_part}{project_id_part}{start_time_part}"[1:], written, ids


_FUTURES_FOLLOWER_GET_POSITIONS: Final[frozenset[str]] = frozenset({"projectId", "symbol", "posSide"})


def futures_follower_get_positions(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_GET_POSITIONS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("projectId")
    if value is None:
        return None
    if type(value) is not str or not is_plain_id(value):
        return None
    text = value
    written["projectId"] = text
    project_id_part = f"&projectId={text}"
    ids["projectId"] = text
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    value = values.get("posSide")
    if value is None:
        pos_side_part = ""
    else:
        word = _POS_SIDE.get(value) if type(value) is str or type(value) is PosSide else None
        if word is None:
            return None
        text = word
        written["posSide"] = text
        pos_side_part = f"&posSide={text}"
    return f"{pos_side_part}{project_id_part}{symbol_part}"[1:], written, ids


_FUTURES_FOLLOWER_GET_TPSL: Final[frozenset[str]] = frozenset({"projectId"})


def futures_follower_get_tpsl(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_GET_TPSL:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("projectId")
    if value is None:
        return None
    if type(value) is not str or not is_plain_id(value):
        return None
    text = value
    written["projectId"] = text
    project_id_part = f"&projectId={text}"
    ids["projectId"] = text
    return f"{project_id_part}"[1:], written, ids


_FUTURES_FOLLOWER_LIST_HISTORY_TPSL: Final[frozenset[str]] = frozenset({"projectId", "startTime", "endTime", "limit", "cursor"})


def futures_follower_list_history_tpsl(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_LIST_HISTORY_TPSL:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("projectId")
    if value is None:
        return None
    if type(value) is not str or not is_plain_id(value):
        return None
    text = value
    written["projectId"] = text
    project_id_part = f"&projectId={text}"
    ids["projectId"] = text
    value = values.get("startTime")
    if value is None:
        start_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["startTime"] = text
        start_time_part = f"&startTime={text}"
    value = values.get("endTime")
    if value is None:
        end_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["endTime"] = text
        end_time_part = f"&endTime={text}"
    value = values.get("limit")
    if value is None:
        limit_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("cursor")
    if value is None:
        cursor_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["cursor"] = text
        cursor_part = f"&cursor={text}"
        ids["cursor"] = text
    return f"{cursor_part}{end_time_part}{limit_part}{project_id_part}{start_time_part}"[1:], written, ids


_FUTURES_TRADER_LIST_SYMBOLS: Final[frozenset[str]] = frozenset()


def futures_trader_list_symbols(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_SYMBOLS:
        return None
    return "", {}, {}


_FUTURES_TRADER_LIST_POSITIONS: Final[frozenset[str]] = frozenset()


def futures_trader_list_positions(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_POSITIONS:
        return None
    return "", {}, {}


_FUTURES_TRADER_GET_MAX_TRANSFERABLE: Final[frozenset[str]] = frozenset({"coin"})


def futures_trader_get_max_transferable(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_GET_MAX_TRANSFERABLE:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("coin")
    if value is None:
        return None
    if type(value) is not str or not is_unreserved(value):
        return None
    text = value
    written["coin"] = text
    coin_part = f"&coin={text}"
    return f"{coin_part}"[1:], written, ids


_FUTURES_TRADER_LIST_TRANSFERS: Final[frozenset[str]] = frozenset({"startTime", "endTime", "limit", "cursor"})


def futures_trader_list_transfers(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_TRANSFERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("startTime")
    if value is None:
        start_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["startTime"] = text
        start_time_part = f"&startTime={text}"
    value = values.get("endTime")
    if value is None:
        end_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["endTime"] = text
        end_time_part = f"&endTime={text}"
    value = values.get("limit")
    if value is None:
        limit_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("cursor")
    if value is None:
        cursor_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["cursor"] = text
        cursor_part = f"&cursor={text}"
        ids["cursor"] = text
    return f"{cursor_part}{end_time_part}{limit_part}{start_time_part}"[1:], written, ids


_FUTURES_TRADER_LIST_FOLLOWERS: Final[frozenset[str]] = frozenset({"limit", "cursor"})


def futures_trader_list_followers(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_FOLLOWERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("limit")
    if value is None:
        limit_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("cursor")
    if value is None:
        cursor_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["cursor"] = text
        cursor_part = f"&cursor={text}"
        ids["cursor"] = text
    return f"{cursor_part}{limit_part}"[1:], written, ids


_FUTURES_TRADER_LIST_HISTORY_FOLLOWERS: Final[frozenset[str]] = frozenset({"limit", "cursor"})


def futures_trader_list_history_followers(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_HISTORY_FOLLOWERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("limit")
    if value is None:
        limit_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("cursor")
    if value is None:
        cursor_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["cursor"] = text
        cursor_part = f"&cursor={text}"
        ids["cursor"] = text
    return f"{cursor_part}{limit_part}"[1:], written, ids


_FUTURES_TRADER_GET_PROFIT_SUMMARY: Final[frozenset[str]] = frozenset()


def futures_trader_get_profit_summary(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_GET_PROFIT_SUMMARY:
        return None
    return "", {}, {}


_FUTURES_TRADER_LIST_PROFITS: Final[frozenset[str]] = frozenset({"startTime", "endTime", "limit", "cursor"})


def futures_trader_list_profits(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_PROFITS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("startTime")
    if value is None:
        start_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["startTime"] = text
        start_time_part = f"&startTime={text}"
    value = values.get("endTime")
    if value is None:
        end_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["endTime"] = text
        end_time_part = f"&endTime={text}"
    value = values.get("limit")
    if value is None:
        limit_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("cursor")
    if value is None:
        cursor_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["cursor"] = text
        cursor_part = f"&cursor={text}"
        ids["cursor"] = text
    return f"{cursor_part}{end_time_part}{limit_part}{start_time_part}"[1:], written, ids


_FUTURES_TRADER_GET_PORTFOLIO: Final[frozenset[str]] = frozenset({"period"})


def futures_trader_get_portfolio(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_GET_PORTFOLIO:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("period")
    if value is None:
        return None
    word = _PERIOD.get(value) if type(value) is str or type(value) is Period else None
    if word is None:
        return None
    text = word
    written["period"] = text
    period_part = f"&period={text}"
    return f"{period_part}"[1:], written, ids


_MARKET_LIST_TICKERS: Final[frozenset[str]] = frozenset({"category", "symbol"})


def market_list_tickers(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _MARKET_LIST_TICKERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("category")
    if value is None:
        return None
    word = _TICKER_CATEGORY.get(value) if type(value) is str or type(value) is TickerCategory else None
    if word is None:
        return None
    text = word
    written["category"] = text
    category_part = f"&category={text}"
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    return f"{category_part}{symbol_part}"[1:], written, ids


_MARKET_LIST_INSTRUMENTS: Final[frozenset[str]] = frozenset({"category", "symbol"})


def market_list_instruments(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _MARKET_LIST_INSTRUMENTS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("category")
    if value is None:
        return None
    word = _INSTRUMENT_CATEGORY.get(value) if type(value) is str or type(value) is InstrumentCategory else None
    if word is None:
        return None
    text = word
    written["category"] = text
    category_part = f"&category={text}"
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    return f"{category_part}{symbol_part}"[1:], written, ids


_POSITION_GET_POSITIONS: Final[frozenset[str]] = frozenset({"category", "symbol", "posSide"})


def position_get_positions(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _POSITION_GET_POSITIONS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("category")
    if value is None:
        return None
    word = _CATEGORY.get(value) if type(value) is str or type(value) is Category else None
    if word is None:
        return None
    text = word
    written["category"] = text
    category_part = f"&category={text}"
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    value = values.get("posSide")
    if value is None:
        pos_side_part = ""
    else:
        word = _POS_SIDE.get(value) if type(value) is str or type(value) is PosSide else None
        if word is None:
            return None
        text = word
        written["posSide"] = text
        pos_side_part = f"&posSide={text}"
    return f"{category_part}{pos_side_part}{symbol_part}"[1:], written, ids


_POSITION_LIST_HISTORY_POSITIONS: Final[frozenset[str]] = frozenset({"category", "symbol", "startTime", "endTime", "limit", "cursor"})


def position_list_history_positions(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _POSITION_LIST_HISTORY_POSITIONS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("category")
    if value is None:
        return None
    word = _CATEGORY.get(value) if type(value) is str or type(value) is Category else None
    if word is None:
        return None
    text = word
    written["category"] = text
    category_part = f"&category={text}"
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    value = values.get("startTime")
    if value is None:
        start_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["startTime"] = text
        start_time_part = f"&startTime={text}"
    value = values.get("endTime")
    if value is None:
        end_time_part = ""
    else:
        word = time_text(value)
        if word is None:
            return None
        text = word
        written["endTime"] = text
        end_time_part = f"&endTime={text}"
    value = values.get("limit")
    if value is None:
        limit_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("cursor")
    if value is None:
        cursor_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["cursor"] = text
        cursor_part = f"&cursor={text}"
        ids["cursor"] = text
    return f"{category_part}{cursor_part}{end_time_part}{limit_part}{start_time_part}{symbol_part}"[1:], written, ids
