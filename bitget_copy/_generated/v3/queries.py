# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Query writers of the reads of API V3, for ordinary values."""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from bitget_copy._codec.value_writers import is_plain_id, is_unreserved, time_text
from bitget_copy._generated.v3.enums import (
    Period,
    PosSide,
)

Query: TypeAlias = tuple[str, dict[str, Any], dict[str, str]] | None
_MAX_WHOLE: Final = 10**18
_POS_SIDE: Final[Mapping[str, str]] = {"long": "long", "short": "short"}
_PERIOD: Final[Mapping[str, str]] = {"7D": "7D", "30D": "30D", "90D": "90D", "180D": "180D"}


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
