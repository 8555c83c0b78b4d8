# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Query writers of the reads of API V1, for ordinary values."""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from bitget_copy._codec.value_writers import is_plain_id, is_unreserved, time_text
from bitget_copy._generated.v1.enums import (
    FullStatus,
    Language,
    ProductType,
    SortFlag,
    SortRule,
)

Query: TypeAlias = tuple[str, dict[str, Any], dict[str, str]] | None
_MAX_WHOLE: Final = 10**18
_FULL_STATUS: Final[Mapping[str, str]] = {"full": "full", "all": "all"}
_SORT_RULE: Final[Mapping[str, str]] = {"composite": "composite", "roi": "roi", "totalPL": "totalPL", "aum": "aum"}
_SORT_FLAG: Final[Mapping[str, str]] = {"asc": "asc", "desc": "desc"}
_LANGUAGE: Final[Mapping[str, str]] = {"zh-CN": "zh-CN", "en-US": "en-US"}
_PRODUCT_TYPE: Final[Mapping[str, str]] = {"umcbl": "umcbl", "dmcbl": "dmcbl", "cmcbl": "cmcbl", "sumcbl": "sumcbl", "sdmcbl": "sdmcbl", "scmcbl": "scmcbl"}


_FUTURES_BROKER_LIST_TRADERS: Final[frozenset[str]] = frozenset({"traderUid", "traderNickName", "fullStatus", "sortRule", "sortFlag", "languageType", "pageSize", "pageNo"})


def futures_broker_list_traders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_BROKER_LIST_TRADERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("traderUid")
    if value is None:
        trader_uid_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["traderUid"] = text
        trader_uid_part = f"&traderUid={text}"
        ids["traderUid"] = text
    value = values.get("traderNickName")
    if value is None:
        trader_nick_name_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["traderNickName"] = text
        trader_nick_name_part = f"&traderNickName={text}"
    value = values.get("fullStatus")
    if value is None:
        full_status_part = ""
    else:
        word = _FULL_STATUS.get(value) if type(value) is str or type(value) is FullStatus else None
        if word is None:
            return None
        text = word
        written["fullStatus"] = text
        full_status_part = f"&fullStatus={text}"
    value = values.get("sortRule")
    if value is None:
        return None
    word = _SORT_RULE.get(value) if type(value) is str or type(value) is SortRule else None
    if word is None:
        return None
    text = word
    written["sortRule"] = text
    sort_rule_part = f"&sortRule={text}"
    value = values.get("sortFlag")
    if value is None:
        return None
    word = _SORT_FLAG.get(value) if type(value) is str or type(value) is SortFlag else None
    if word is None:
        return None
    text = word
    written["sortFlag"] = text
    sort_flag_part = f"&sortFlag={text}"
    value = values.get("languageType")
    if value is None:
        language_type_part = ""
    else:
        word = _LANGUAGE.get(value) if type(value) is str or type(value) is Language else None
        if word is None:
            return None
        text = word
        written["languageType"] = text
        language_type_part = f"&languageType={text}"
    value = values.get("pageSize")
    if value is None:
        page_size_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 20:
            return None
        text = str(value)
        written["pageSize"] = text
        page_size_part = f"&pageSize={text}"
    value = values.get("pageNo")
    if value is None:
        page_no_part = ""
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
        written["pageNo"] = text
        page_no_part = f"&pageNo={text}"
    return f"{full_status_part}{language_type_part}{page_no_part}{page_size_part}{sort_flag_part}{sort_rule_part}{trader_nick_name_part}{trader_uid_part}"[1:], written, ids


_FUTURES_FOLLOWER_LIST_OPEN_ORDERS: Final[frozenset[str]] = frozenset({"symbol", "productType", "pageSize", "pageNo"})


def futures_follower_list_open_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_LIST_OPEN_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    value = values.get("productType")
    if value is None:
        return None
    word = _PRODUCT_TYPE.get(value) if type(value) is str or type(value) is ProductType else None
    if word is None:
        return None
    text = word
    written["productType"] = text
    product_type_part = f"&productType={text}"
    value = values.get("pageSize")
    if value is None:
        text = "20"
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
    written["pageSize"] = text
    page_size_part = f"&pageSize={text}"
    value = values.get("pageNo")
    if value is None:
        text = "1"
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
    written["pageNo"] = text
    page_no_part = f"&pageNo={text}"
    return f"{page_no_part}{page_size_part}{product_type_part}{symbol_part}"[1:], written, ids


_FUTURES_FOLLOWER_LIST_HISTORY_ORDERS: Final[frozenset[str]] = frozenset({"startTime", "endTime", "pageSize", "pageNo"})


def futures_follower_list_history_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_LIST_HISTORY_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("startTime")
    if value is None:
        return None
    word = time_text(value)
    if word is None:
        return None
    text = word
    written["startTime"] = text
    start_time_part = f"&startTime={text}"
    value = values.get("endTime")
    if value is None:
        return None
    word = time_text(value)
    if word is None:
        return None
    text = word
    written["endTime"] = text
    end_time_part = f"&endTime={text}"
    value = values.get("pageSize")
    if value is None:
        text = "100"
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
    written["pageSize"] = text
    page_size_part = f"&pageSize={text}"
    value = values.get("pageNo")
    if value is None:
        text = "1"
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
    written["pageNo"] = text
    page_no_part = f"&pageNo={text}"
    return f"{end_time_part}{page_no_part}{page_size_part}{start_time_part}"[1:], written, ids


_FUTURES_FOLLOWER_GET_SETTINGS: Final[frozenset[str]] = frozenset({"traderId"})


def futures_follower_get_settings(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_GET_SETTINGS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("traderId")
    if value is None:
        return None
    if type(value) is not str or not is_plain_id(value):
        return None
    text = value
    written["traderId"] = text
    trader_id_part = f"&traderId={text}"
    ids["traderId"] = text
    return f"{trader_id_part}"[1:], written, ids


_FUTURES_TRADER_LIST_OPEN_ORDERS: Final[frozenset[str]] = frozenset({"symbol", "productType", "pageSize", "pageNo"})


def futures_trader_list_open_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_OPEN_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        return None
    if type(value) is not str or not is_unreserved(value):
        return None
    text = value
    written["symbol"] = text
    symbol_part = f"&symbol={text}"
    value = values.get("productType")
    if value is None:
        return None
    word = _PRODUCT_TYPE.get(value) if type(value) is str or type(value) is ProductType else None
    if word is None:
        return None
    text = word
    written["productType"] = text
    product_type_part = f"&productType={text}"
    value = values.get("pageSize")
    if value is None:
        text = "20"
    else:
        if type(value) is not int or not 1 <= value <= 50:
            return None
        text = str(value)
    written["pageSize"] = text
    page_size_part = f"&pageSize={text}"
    value = values.get("pageNo")
    if value is None:
        text = "1"
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
    written["pageNo"] = text
    page_no_part = f"&pageNo={text}"
    return f"{page_no_part}{page_size_part}{product_type_part}{symbol_part}"[1:], written, ids


_FUTURES_TRADER_LIST_HISTORY_ORDERS: Final[frozenset[str]] = frozenset({"startTime", "endTime", "pageSize", "pageNo"})


def futures_trader_list_history_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_HISTORY_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("startTime")
    if value is None:
        return None
    word = time_text(value)
    if word is None:
        return None
    text = word
    written["startTime"] = text
    start_time_part = f"&startTime={text}"
    value = values.get("endTime")
    if value is None:
        return None
    word = time_text(value)
    if word is None:
        return None
    text = word
    written["endTime"] = text
    end_time_part = f"&endTime={text}"
    value = values.get("pageSize")
    if value is None:
        text = "20"
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
    written["pageSize"] = text
    page_size_part = f"&pageSize={text}"
    value = values.get("pageNo")
    if value is None:
        text = "1"
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
    written["pageNo"] = text
    page_no_part = f"&pageNo={text}"
    return f"{end_time_part}{page_no_part}{page_size_part}{start_time_part}"[1:], written, ids


_FUTURES_TRADER_GET_PROFIT_SUMMARY: Final[frozenset[str]] = frozenset()


def futures_trader_get_profit_summary(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_GET_PROFIT_SUMMARY:
        return None
    return "", {}, {}


_FUTURES_TRADER_LIST_PROFITS_BY_COIN: Final[frozenset[str]] = frozenset()


def futures_trader_list_profits_by_coin(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_PROFITS_BY_COIN:
        return None
    return "", {}, {}


_FUTURES_TRADER_LIST_PROFITS_BY_COIN_AND_DATE: Final[frozenset[str]] = frozenset({"pageSize", "pageNo"})


def futures_trader_list_profits_by_coin_and_date(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_PROFITS_BY_COIN_AND_DATE:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("pageSize")
    if value is None:
        page_size_part = ""
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
        written["pageSize"] = text
        page_size_part = f"&pageSize={text}"
    value = values.get("pageNo")
    if value is None:
        page_no_part = ""
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
        written["pageNo"] = text
        page_no_part = f"&pageNo={text}"
    return f"{page_no_part}{page_size_part}"[1:], written, ids


_FUTURES_TRADER_LIST_HISTORY_PROFITS: Final[frozenset[str]] = frozenset({"marginCoin", "date", "pageSize", "pageNo"})


def futures_trader_list_history_profits(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_HISTORY_PROFITS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("marginCoin")
    if value is None:
        return None
    if type(value) is not str or not is_unreserved(value):
        return None
    text = value
    written["marginCoin"] = text
    margin_coin_part = f"&marginCoin={text}"
    value = values.get("date")
    if value is None:
        return None
    word = time_text(value)
    if word is None:
        return None
    text = word
    written["date"] = text
    date_part = f"&date={text}"
    value = values.get("pageSize")
    if value is None:
        text = "20"
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
    written["pageSize"] = text
    page_size_part = f"&pageSize={text}"
    value = values.get("pageNo")
    if value is None:
        text = "1"
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
    written["pageNo"] = text
    page_no_part = f"&pageNo={text}"
    return f"{date_part}{margin_coin_part}{page_no_part}{page_size_part}"[1:], written, ids


_FUTURES_TRADER_LIST_PENDING_PROFITS: Final[frozenset[str]] = frozenset({"pageSize", "pageNo"})


def futures_trader_list_pending_profits(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_PENDING_PROFITS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("pageSize")
    if value is None:
        text = "20"
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
    written["pageSize"] = text
    page_size_part = f"&pageSize={text}"
    value = values.get("pageNo")
    if value is None:
        text = "1"
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
    written["pageNo"] = text
    page_no_part = f"&pageNo={text}"
    return f"{page_no_part}{page_size_part}"[1:], written, ids


_FUTURES_TRADER_LIST_SYMBOLS: Final[frozenset[str]] = frozenset()


def futures_trader_list_symbols(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_SYMBOLS:
        return None
    return "", {}, {}


_FUTURES_TRADER_GET_STATISTICS: Final[frozenset[str]] = frozenset()


def futures_trader_get_statistics(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_GET_STATISTICS:
        return None
    return "", {}, {}
