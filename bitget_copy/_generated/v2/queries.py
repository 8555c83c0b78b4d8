# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Query writers of the reads of API V2, for ordinary values."""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from bitget_copy._codec.value_writers import is_plain_id, is_unreserved, time_text
from bitget_copy._generated.v2.enums import (
    AssetFilter,
    BillType,
    FullStatus,
    Language,
    ProductType,
    SortFlag,
    SortRule,
    YesNo,
)

Query: TypeAlias = tuple[str, dict[str, Any], dict[str, str]] | None
_MAX_WHOLE: Final = 10**18
_PRODUCT_TYPE: Final[Mapping[str, str]] = {"USDT-FUTURES": "USDT-FUTURES", "COIN-FUTURES": "COIN-FUTURES", "USDC-FUTURES": "USDC-FUTURES", "SUSDT-FUTURES": "SUSDT-FUTURES", "SCOIN-FUTURES": "SCOIN-FUTURES", "SUSDC-FUTURES": "SUSDC-FUTURES"}
_BILL_TYPE: Final[Mapping[str, str]] = {"unknown": "unknown", "trans_from_exchange": "trans_from_exchange", "trans_to_exchange": "trans_to_exchange", "open_long": "open_long", "open_short": "open_short", "close_long": "close_long", "close_short": "close_short", "force_close_long": "force_close_long", "force_close_short": "force_close_short", "contract_settle_fee": "contract_settle_fee", "append_margin": "append_margin", "adjust_down_lever_append_margin": "adjust_down_lever_append_margin", "reduce_margin": "reduce_margin", "auto_append_margin": "auto_append_margin", "cash_gift_issue": "cash_gift_issue", "cash_gift_recycle": "cash_gift_recycle", "tracking_follow_pay": "tracking_follow_pay", "tracking_follow_back": "tracking_follow_back", "tracking_trader_income": "tracking_trader_income", "burst_long_loss_query": "burst_long_loss_query", "burst_short_loss_query": "burst_short_loss_query", "trans_from_contract": "trans_from_contract", "trans_to_contract": "trans_to_contract", "trans_from_otc": "trans_from_otc", "trans_to_otc": "trans_to_otc", "buy": "buy", "sell": "sell", "force_buy": "force_buy", "force_sell": "force_sell", "burst_buy": "burst_buy", "burst_sell": "burst_sell", "bonus_issue": "bonus_issue", "bonus_recycle": "bonus_recycle", "bonus_expired": "bonus_expired", "delivery_long": "delivery_long", "delivery_short": "delivery_short", "trans_from_cross": "trans_from_cross", "trans_to_cross": "trans_to_cross", "trans_from_isolated": "trans_from_isolated", "trans_to_isolated": "trans_to_isolated", "risk_captital_user_transfer": "risk_captital_user_transfer", "user_exchange_buy": "user_exchange_buy", "user_exchange_sell": "user_exchange_sell", "settle_interest": "settle_interest", "adl_close_long": "adl_close_long", "adl_close_short": "adl_close_short", "adl_buy_in_single_side_mode": "adl_buy_in_single_side_mode", "adl_sell_in_single_side_mode": "adl_sell_in_single_side_mode"}
_YES_NO: Final[Mapping[str, str]] = {"yes": "yes", "no": "no"}
_ASSET_FILTER: Final[Mapping[str, str]] = {"hold_only": "hold_only", "all": "all"}
_FULL_STATUS: Final[Mapping[str, str]] = {"full": "full", "all": "all"}
_SORT_RULE: Final[Mapping[str, str]] = {"composite": "composite", "roi": "roi", "totalPL": "totalPL", "aum": "aum"}
_SORT_FLAG: Final[Mapping[str, str]] = {"asc": "asc", "desc": "desc"}
_LANGUAGE: Final[Mapping[str, str]] = {"zh-CN": "zh-CN", "en-US": "en-US"}


_ACCOUNT_LIST_ACCOUNTS: Final[frozenset[str]] = frozenset({"productType"})


def account_list_accounts(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _ACCOUNT_LIST_ACCOUNTS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("productType")
    if value is None:
        return None
    word = _PRODUCT_TYPE.get(value) if type(value) is str or type(value) is ProductType else None
    if word is None:
        return None
    text = word
    written["productType"] = text
    product_type_part = f"&productType={text}"
    return f"{product_type_part}"[1:], written, ids


_ACCOUNT_GET_ACCOUNT: Final[frozenset[str]] = frozenset({"symbol", "productType", "marginCoin"})


def account_get_account(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _ACCOUNT_GET_ACCOUNT:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        return None
    if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    value = values.get("marginCoin")
    if value is None:
        return None
    if type(value) is not str or not is_unreserved(value):
        return None
    text = value
    written["marginCoin"] = text
    margin_coin_part = f"&marginCoin={text}"
    return f"{margin_coin_part}{product_type_part}{symbol_part}"[1:], written, ids


_ACCOUNT_LIST_BILLS: Final[frozenset[str]] = frozenset({"productType", "coin", "businessType", "onlyFunding", "idLessThan", "startTime", "endTime", "limit"})


def account_list_bills(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _ACCOUNT_LIST_BILLS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("productType")
    if value is None:
        return None
    word = _PRODUCT_TYPE.get(value) if type(value) is str or type(value) is ProductType else None
    if word is None:
        return None
    text = word
    written["productType"] = text
    product_type_part = f"&productType={text}"
    value = values.get("coin")
    if value is None:
        coin_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["coin"] = text
        coin_part = f"&coin={text}"
    value = values.get("businessType")
    if value is None:
        business_type_part = ""
    else:
        word = _BILL_TYPE.get(value) if type(value) is str or type(value) is BillType else None
        if word is None:
            return None
        text = word
        written["businessType"] = text
        business_type_part = f"&businessType={text}"
    value = values.get("onlyFunding")
    if value is None:
        only_funding_part = ""
    else:
        word = _YES_NO.get(value) if type(value) is str or type(value) is YesNo else None
        if word is None:
            return None
        text = word
        written["onlyFunding"] = text
        only_funding_part = f"&onlyFunding={text}"
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
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
    return f"{business_type_part}{coin_part}{end_time_part}{id_less_than_part}{limit_part}{only_funding_part}{product_type_part}{start_time_part}"[1:], written, ids


_ACCOUNT_GET_INFO: Final[frozenset[str]] = frozenset()


def account_get_info(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _ACCOUNT_GET_INFO:
        return None
    return "", {}, {}


_ACCOUNT_LIST_SPOT_ASSETS: Final[frozenset[str]] = frozenset({"coin", "assetType"})


def account_list_spot_assets(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _ACCOUNT_LIST_SPOT_ASSETS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("coin")
    if value is None:
        coin_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["coin"] = text
        coin_part = f"&coin={text}"
    value = values.get("assetType")
    if value is None:
        asset_type_part = ""
    else:
        word = _ASSET_FILTER.get(value) if type(value) is str or type(value) is AssetFilter else None
        if word is None:
            return None
        text = word
        written["assetType"] = text
        asset_type_part = f"&assetType={text}"
    return f"{asset_type_part}{coin_part}"[1:], written, ids


_FUTURES_BROKER_LIST_TRADERS: Final[frozenset[str]] = frozenset({"traderId", "traderName", "fullStatus", "sortRule", "sortFlag", "language", "pageSize", "pageNo"})


def futures_broker_list_traders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_BROKER_LIST_TRADERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("traderId")
    if value is None:
        trader_id_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["traderId"] = text
        trader_id_part = f"&traderId={text}"
        ids["traderId"] = text
    value = values.get("traderName")
    if value is None:
        trader_name_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["traderName"] = text
        trader_name_part = f"&traderName={text}"
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
        sort_rule_part = ""
    else:
        word = _SORT_RULE.get(value) if type(value) is str or type(value) is SortRule else None
        if word is None:
            return None
        text = word
        written["sortRule"] = text
        sort_rule_part = f"&sortRule={text}"
    value = values.get("sortFlag")
    if value is None:
        sort_flag_part = ""
    else:
        word = _SORT_FLAG.get(value) if type(value) is str or type(value) is SortFlag else None
        if word is None:
            return None
        text = word
        written["sortFlag"] = text
        sort_flag_part = f"&sortFlag={text}"
    value = values.get("language")
    if value is None:
        language_part = ""
    else:
        word = _LANGUAGE.get(value) if type(value) is str or type(value) is Language else None
        if word is None:
            return None
        text = word
        written["language"] = text
        language_part = f"&language={text}"
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
    return f"{full_status_part}{language_part}{page_no_part}{page_size_part}{sort_flag_part}{sort_rule_part}{trader_id_part}{trader_name_part}"[1:], written, ids


_FUTURES_BROKER_LIST_HISTORY_ORDERS: Final[frozenset[str]] = frozenset({"traderId", "symbol", "productType", "startTime", "endTime", "limit", "idGreaterThan", "idLessThan"})


def futures_broker_list_history_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_BROKER_LIST_HISTORY_ORDERS:
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
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    return f"{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{product_type_part}{start_time_part}{symbol_part}{trader_id_part}"[1:], written, ids


_FUTURES_BROKER_LIST_OPEN_ORDERS: Final[frozenset[str]] = frozenset({"traderId", "symbol", "productType", "startTime", "endTime", "limit", "idGreaterThan", "idLessThan"})


def futures_broker_list_open_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_BROKER_LIST_OPEN_ORDERS:
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
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    return f"{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{product_type_part}{start_time_part}{symbol_part}{trader_id_part}"[1:], written, ids


_FUTURES_FOLLOWER_LIST_OPEN_ORDERS: Final[frozenset[str]] = frozenset({"symbol", "productType", "traderId", "startTime", "endTime", "limit", "idGreaterThan", "idLessThan"})


def futures_follower_list_open_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_LIST_OPEN_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    value = values.get("traderId")
    if value is None:
        trader_id_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["traderId"] = text
        trader_id_part = f"&traderId={text}"
        ids["traderId"] = text
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
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    return f"{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{product_type_part}{start_time_part}{symbol_part}{trader_id_part}"[1:], written, ids


_FUTURES_FOLLOWER_LIST_HISTORY_ORDERS: Final[frozenset[str]] = frozenset({"symbol", "productType", "traderId", "startTime", "endTime", "limit", "idGreaterThan", "idLessThan"})


def futures_follower_list_history_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_LIST_HISTORY_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    value = values.get("traderId")
    if value is None:
        trader_id_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["traderId"] = text
        trader_id_part = f"&traderId={text}"
        ids["traderId"] = text
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
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    return f"{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{product_type_part}{start_time_part}{symbol_part}{trader_id_part}"[1:], written, ids


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


_FUTURES_FOLLOWER_LIST_TRADERS: Final[frozenset[str]] = frozenset({"startTime", "endTime", "pageNo", "pageSize"})


def futures_follower_list_traders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_LIST_TRADERS:
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
    value = values.get("pageNo")
    if value is None:
        page_no_part = ""
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
        written["pageNo"] = text
        page_no_part = f"&pageNo={text}"
    value = values.get("pageSize")
    if value is None:
        page_size_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 50:
            return None
        text = str(value)
        written["pageSize"] = text
        page_size_part = f"&pageSize={text}"
    return f"{end_time_part}{page_no_part}{page_size_part}{start_time_part}"[1:], written, ids


_FUTURES_FOLLOWER_LIST_QUANTITY_LIMITS: Final[frozenset[str]] = frozenset({"symbol", "productType"})


def futures_follower_list_quantity_limits(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_FOLLOWER_LIST_QUANTITY_LIMITS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    return f"{product_type_part}{symbol_part}"[1:], written, ids


_FUTURES_TRADER_LIST_OPEN_ORDERS: Final[frozenset[str]] = frozenset({"symbol", "productType", "startTime", "endTime", "limit", "idGreaterThan", "idLessThan"})


def futures_trader_list_open_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_OPEN_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
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
        if type(value) is not int or not 1 <= value <= 50:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    return f"{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{product_type_part}{start_time_part}{symbol_part}"[1:], written, ids


_FUTURES_TRADER_LIST_HISTORY_ORDERS: Final[frozenset[str]] = frozenset({"symbol", "productType", "startTime", "endTime", "order", "limit", "idGreaterThan", "idLessThan"})


def futures_trader_list_history_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_HISTORY_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    value = values.get("order")
    if value is None:
        order_part = ""
    else:
        word = _SORT_FLAG.get(value) if type(value) is str or type(value) is SortFlag else None
        if word is None:
            return None
        text = word
        written["order"] = text
        order_part = f"&order={text}"
    value = values.get("limit")
    if value is None:
        limit_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    return f"{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{order_part}{product_type_part}{start_time_part}{symbol_part}"[1:], written, ids


_FUTURES_TRADER_GET_PROFIT_SUMMARY: Final[frozenset[str]] = frozenset()


def futures_trader_get_profit_summary(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_GET_PROFIT_SUMMARY:
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
        if type(value) is not int or not 1 <= value <= 50:
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


_FUTURES_TRADER_LIST_HISTORY_PROFITS: Final[frozenset[str]] = frozenset({"coin", "startTime", "endTime", "limit", "idGreaterThan", "idLessThan"})


def futures_trader_list_history_profits(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_HISTORY_PROFITS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("coin")
    if value is None:
        coin_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["coin"] = text
        coin_part = f"&coin={text}"
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
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    return f"{coin_part}{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{start_time_part}"[1:], written, ids


_FUTURES_TRADER_LIST_PENDING_PROFITS: Final[frozenset[str]] = frozenset({"coin", "pageSize", "pageNo"})


def futures_trader_list_pending_profits(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_PENDING_PROFITS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("coin")
    if value is None:
        coin_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["coin"] = text
        coin_part = f"&coin={text}"
    value = values.get("pageSize")
    if value is None:
        page_size_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
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
    return f"{coin_part}{page_no_part}{page_size_part}"[1:], written, ids


_FUTURES_TRADER_LIST_SYMBOLS: Final[frozenset[str]] = frozenset({"productType"})


def futures_trader_list_symbols(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_SYMBOLS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("productType")
    if value is None:
        return None
    word = _PRODUCT_TYPE.get(value) if type(value) is str or type(value) is ProductType else None
    if word is None:
        return None
    text = word
    written["productType"] = text
    product_type_part = f"&productType={text}"
    return f"{product_type_part}"[1:], written, ids


_FUTURES_TRADER_GET_STATISTICS: Final[frozenset[str]] = frozenset()


def futures_trader_get_statistics(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_GET_STATISTICS:
        return None
    return "", {}, {}


_FUTURES_TRADER_LIST_FOLLOWERS: Final[frozenset[str]] = frozenset({"pageNo", "pageSize", "startTime", "endTime"})


def futures_trader_list_followers(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _FUTURES_TRADER_LIST_FOLLOWERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("pageNo")
    if value is None:
        page_no_part = ""
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
        written["pageNo"] = text
        page_no_part = f"&pageNo={text}"
    value = values.get("pageSize")
    if value is None:
        page_size_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 100:
            return None
        text = str(value)
        written["pageSize"] = text
        page_size_part = f"&pageSize={text}"
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
    return f"{end_time_part}{page_no_part}{page_size_part}{start_time_part}"[1:], written, ids


_MARKET_GET_TIME: Final[frozenset[str]] = frozenset()


def market_get_time(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _MARKET_GET_TIME:
        return None
    return "", {}, {}


_MARKET_GET_TICKER: Final[frozenset[str]] = frozenset({"symbol", "productType"})


def market_get_ticker(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _MARKET_GET_TICKER:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        return None
    if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    return f"{product_type_part}{symbol_part}"[1:], written, ids


_MARKET_LIST_TICKERS: Final[frozenset[str]] = frozenset({"productType"})


def market_list_tickers(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _MARKET_LIST_TICKERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("productType")
    if value is None:
        return None
    word = _PRODUCT_TYPE.get(value) if type(value) is str or type(value) is ProductType else None
    if word is None:
        return None
    text = word
    written["productType"] = text
    product_type_part = f"&productType={text}"
    return f"{product_type_part}"[1:], written, ids


_MARKET_GET_PRICE: Final[frozenset[str]] = frozenset({"symbol", "productType"})


def market_get_price(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _MARKET_GET_PRICE:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        return None
    if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    return f"{product_type_part}{symbol_part}"[1:], written, ids


_MARKET_LIST_CONTRACTS: Final[frozenset[str]] = frozenset({"symbol", "productType"})


def market_list_contracts(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _MARKET_LIST_CONTRACTS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    return f"{product_type_part}{symbol_part}"[1:], written, ids


_MARKET_LIST_SPOT_TICKERS: Final[frozenset[str]] = frozenset({"symbol"})


def market_list_spot_tickers(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _MARKET_LIST_SPOT_TICKERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    return f"{symbol_part}"[1:], written, ids


_MARKET_LIST_SPOT_SYMBOLS: Final[frozenset[str]] = frozenset({"symbol"})


def market_list_spot_symbols(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _MARKET_LIST_SPOT_SYMBOLS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    return f"{symbol_part}"[1:], written, ids


_POSITION_LIST_POSITIONS: Final[frozenset[str]] = frozenset({"productType", "marginCoin"})


def position_list_positions(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _POSITION_LIST_POSITIONS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("productType")
    if value is None:
        return None
    word = _PRODUCT_TYPE.get(value) if type(value) is str or type(value) is ProductType else None
    if word is None:
        return None
    text = word
    written["productType"] = text
    product_type_part = f"&productType={text}"
    value = values.get("marginCoin")
    if value is None:
        margin_coin_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["marginCoin"] = text
        margin_coin_part = f"&marginCoin={text}"
    return f"{margin_coin_part}{product_type_part}"[1:], written, ids


_POSITION_LIST_POSITIONS_BY_SYMBOL: Final[frozenset[str]] = frozenset({"symbol", "productType", "marginCoin"})


def position_list_positions_by_symbol(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _POSITION_LIST_POSITIONS_BY_SYMBOL:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        return None
    if type(value) is not str or not is_unreserved(value) or "_" in value:
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
    value = values.get("marginCoin")
    if value is None:
        return None
    if type(value) is not str or not is_unreserved(value):
        return None
    text = value
    written["marginCoin"] = text
    margin_coin_part = f"&marginCoin={text}"
    return f"{margin_coin_part}{product_type_part}{symbol_part}"[1:], written, ids


_SPOT_FOLLOWER_LIST_OPEN_ORDERS: Final[frozenset[str]] = frozenset({"symbol", "traderId", "idLessThan", "idGreaterThan", "startTime", "endTime", "limit"})


def spot_follower_list_open_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_FOLLOWER_LIST_OPEN_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    value = values.get("traderId")
    if value is None:
        trader_id_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["traderId"] = text
        trader_id_part = f"&traderId={text}"
        ids["traderId"] = text
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
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
        if type(value) is not int or not 1 <= value <= 50:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    return f"{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{start_time_part}{symbol_part}{trader_id_part}"[1:], written, ids


_SPOT_FOLLOWER_LIST_HISTORY_ORDERS: Final[frozenset[str]] = frozenset({"symbol", "traderId", "idLessThan", "idGreaterThan", "startTime", "endTime", "limit"})


def spot_follower_list_history_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_FOLLOWER_LIST_HISTORY_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    value = values.get("traderId")
    if value is None:
        trader_id_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["traderId"] = text
        trader_id_part = f"&traderId={text}"
        ids["traderId"] = text
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
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
        if type(value) is not int or not 1 <= value <= 50:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    return f"{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{start_time_part}{symbol_part}{trader_id_part}"[1:], written, ids


_SPOT_FOLLOWER_GET_SETTINGS: Final[frozenset[str]] = frozenset({"traderId"})


def spot_follower_get_settings(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_FOLLOWER_GET_SETTINGS:
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


_SPOT_FOLLOWER_GET_TRADER_SYMBOLS: Final[frozenset[str]] = frozenset({"traderId"})


def spot_follower_get_trader_symbols(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_FOLLOWER_GET_TRADER_SYMBOLS:
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


_SPOT_FOLLOWER_LIST_TRADERS: Final[frozenset[str]] = frozenset({"pageNo", "pageSize", "startTime", "endTime"})


def spot_follower_list_traders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_FOLLOWER_LIST_TRADERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("pageNo")
    if value is None:
        page_no_part = ""
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
        written["pageNo"] = text
        page_no_part = f"&pageNo={text}"
    value = values.get("pageSize")
    if value is None:
        page_size_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 50:
            return None
        text = str(value)
        written["pageSize"] = text
        page_size_part = f"&pageSize={text}"
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
    return f"{end_time_part}{page_no_part}{page_size_part}{start_time_part}"[1:], written, ids


_SPOT_TRADER_LIST_OPEN_ORDERS: Final[frozenset[str]] = frozenset({"symbol", "idLessThan", "idGreaterThan", "startTime", "endTime", "limit"})


def spot_trader_list_open_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_TRADER_LIST_OPEN_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
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
        if type(value) is not int or not 1 <= value <= 50:
            return None
        text = str(value)
        written["limit"] = text
        limit_part = f"&limit={text}"
    return f"{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{start_time_part}{symbol_part}"[1:], written, ids


_SPOT_TRADER_LIST_HISTORY_ORDERS: Final[frozenset[str]] = frozenset({"idLessThan", "idGreaterThan", "startTime", "endTime", "limit", "symbol"})


def spot_trader_list_history_orders(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_TRADER_LIST_HISTORY_ORDERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
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
    value = values.get("symbol")
    if value is None:
        symbol_part = ""
    else:
        if type(value) is not str or not is_unreserved(value) or "_" in value:
            return None
        text = value
        written["symbol"] = text
        symbol_part = f"&symbol={text}"
    return f"{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{start_time_part}{symbol_part}"[1:], written, ids


_SPOT_TRADER_GET_SETTINGS: Final[frozenset[str]] = frozenset()


def spot_trader_get_settings(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_TRADER_GET_SETTINGS:
        return None
    return "", {}, {}


_SPOT_TRADER_LIST_FOLLOWERS: Final[frozenset[str]] = frozenset({"pageNo", "pageSize", "startTime", "endTime"})


def spot_trader_list_followers(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_TRADER_LIST_FOLLOWERS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("pageNo")
    if value is None:
        page_no_part = ""
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
        written["pageNo"] = text
        page_no_part = f"&pageNo={text}"
    value = values.get("pageSize")
    if value is None:
        page_size_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 1000:
            return None
        text = str(value)
        written["pageSize"] = text
        page_size_part = f"&pageSize={text}"
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
    return f"{end_time_part}{page_no_part}{page_size_part}{start_time_part}"[1:], written, ids


_SPOT_TRADER_GET_PROFIT_SUMMARY: Final[frozenset[str]] = frozenset()


def spot_trader_get_profit_summary(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_TRADER_GET_PROFIT_SUMMARY:
        return None
    return "", {}, {}


_SPOT_TRADER_LIST_HISTORY_PROFITS: Final[frozenset[str]] = frozenset({"idLessThan", "idGreaterThan", "startTime", "endTime", "limit", "coin"})


def spot_trader_list_history_profits(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_TRADER_LIST_HISTORY_PROFITS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("idLessThan")
    if value is None:
        id_less_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idLessThan"] = text
        id_less_than_part = f"&idLessThan={text}"
        ids["idLessThan"] = text
    value = values.get("idGreaterThan")
    if value is None:
        id_greater_than_part = ""
    else:
        if type(value) is not str or not is_plain_id(value):
            return None
        text = value
        written["idGreaterThan"] = text
        id_greater_than_part = f"&idGreaterThan={text}"
        ids["idGreaterThan"] = text
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
    value = values.get("coin")
    if value is None:
        coin_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["coin"] = text
        coin_part = f"&coin={text}"
    return f"{coin_part}{end_time_part}{id_greater_than_part}{id_less_than_part}{limit_part}{start_time_part}"[1:], written, ids


_SPOT_TRADER_LIST_PENDING_PROFITS: Final[frozenset[str]] = frozenset({"coin", "pageNo", "pageSize"})


def spot_trader_list_pending_profits(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_TRADER_LIST_PENDING_PROFITS:
        return None
    written: dict[str, Any] = {}
    ids: dict[str, str] = {}
    value = values.get("coin")
    if value is None:
        coin_part = ""
    else:
        if type(value) is not str or not is_unreserved(value):
            return None
        text = value
        written["coin"] = text
        coin_part = f"&coin={text}"
    value = values.get("pageNo")
    if value is None:
        page_no_part = ""
    else:
        if type(value) is not int or not 1 <= value <= _MAX_WHOLE:
            return None
        text = str(value)
        written["pageNo"] = text
        page_no_part = f"&pageNo={text}"
    value = values.get("pageSize")
    if value is None:
        page_size_part = ""
    else:
        if type(value) is not int or not 1 <= value <= 50:
            return None
        text = str(value)
        written["pageSize"] = text
        page_size_part = f"&pageSize={text}"
    return f"{coin_part}{page_no_part}{page_size_part}"[1:], written, ids


_SPOT_TRADER_GET_STATISTICS: Final[frozenset[str]] = frozenset()


def spot_trader_get_statistics(values: Mapping[str, object]) -> Query:
    if not values.keys() <= _SPOT_TRADER_GET_STATISTICS:
        return None
    return "", {}, {}
