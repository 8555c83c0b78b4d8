"""API V3's rows as the exchange's own pages have them, written for this simulator alone.

The client has a table of its own; a test says where the two differ. V3's paths, limits, rights
and parameters were read on 2026-11-27 from the catalogue's pages on copy trading and on
account settings.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, Literal, TypeAlias

from bitget_copy.endpoint import Effect, Endpoint, Paging, Param, RateLimit, Reply, Scope, snake

MANAGE: Final = "uta_mgt"
TRADE: Final = "uta_trade"
LEAD_POSITIONS: Final = "copy_futures_position"
LEAD_ORDERS: Final = "copy_futures_order"
PERMISSIONS: Final = (MANAGE, TRADE, "withdraw", LEAD_POSITIONS, LEAD_ORDERS)
"""What a key may be allowed, by the exchange's names."""

ALL_PAIRS: Final = "all"
MIN_AMOUNT: Final = 50
"""Least USDT to copy with."""
MAX_POSITION_VALUE: Final = 2_000_000
MAX_LEVERAGE: Final = 10


def _words(*words: str) -> type[StrEnum]:
    """A closed set of words."""
    make: Any = StrEnum  # mypy wants the members written out
    made: type[StrEnum] = make("Words", {word.upper(): word for word in words})
    return made


def _one_of(wire: str, *words: str, required: bool = False) -> Param:
    return Param(wire=wire, name=snake(wire), kind="enum", enum=_words(*words), required=required)


_Kind = Literal["id", "str", "int", "decimal", "time"]


def _param(
    wire: str,
    kind: _Kind,
    *,
    required: bool = False,
    low: int | None = None,
    high: int | None = None,
) -> Param:
    return Param(
        wire=wire, name=snake(wire), kind=kind, required=required, minimum=low, maximum=high
    )


def _needed(wire: str, kind: _Kind, low: int | None = None) -> Param:
    return _param(wire, kind, required=True, low=low)


_PROJECT: Final = _needed("projectId", "id")
_DIRECTION: Final = _one_of("type", "in", "out", required=True)
_MONEY: Final = (
    _DIRECTION,
    _param("inAccountType", "str"),
    _needed("coin", "str"),
    _needed("amount", "decimal", low=0),
)
_SPAN: Final = (_param("startTime", "time"), _param("endTime", "time"))
_PAGE: Final = (_param("limit", "int", low=1), _param("cursor", "id"))
_PAIRS: Final = Param(
    wire="tradingPairList",
    name="trading_pair_list",
    kind="list",
    item=Param(wire="pair", name="pair", kind="str"),
)
"""Called a text on the page and shown as a list in replies: `parameters` takes both."""
_HOW: Final = (
    _PAIRS,
    _param("marginPerOrder", "decimal", low=0),
    _one_of("autoCopy", "on", "off"),
    _param("leverage", "int", low=1, high=MAX_LEVERAGE),
    _param("maxEntrySlippage", "decimal", high=3),
    _param("maxMarginRatio", "decimal", low=5, high=95),
    _param("maxPostionValue", "decimal", low=0, high=MAX_POSITION_VALUE),
)
_STOPS: Final = (
    _one_of("tpTriggerBy", "market", "mark", required=True),
    _one_of("slTriggerBy", "market", "mark", required=True),
    _needed("takeProfit", "decimal"),
    _needed("stopLoss", "decimal"),
)
_SIDES: Final = ("long", "short")

_Row: TypeAlias = tuple[Endpoint, str | None]
"""An endpoint, and the right that it asks for."""


def _row(
    key: str,
    path: str,
    rate: int,
    permission: str | None,
    *params: Param,
    effect: Effect = "read",
    size: int | None = None,
    days: int | None = None,
    scope: Scope = "uid",
    signed: bool = True,
) -> _Row:
    """A row; `size` is that of a page when none is asked for, `days` the longest span."""
    resource, _, name = key.rpartition(".")
    paging = None
    if size is not None:
        paging = Paging(
            style="cursor", size="limit", cursor="cursor", default_size=size, max_size=100,
            window_days=days,
        )  # fmt: skip
    side = resource.rpartition(".")[2]
    endpoint = Endpoint(
        key=f"v3.{key}",
        family="v3",
        resource=resource,
        name=name,
        method="GET" if effect == "read" else "POST",
        path=path if path.startswith("/") else f"/api/v3/copy/futures/{path}",
        effect=effect,
        limit=RateLimit(rate=rate, per=1, scope=scope),
        role="trader" if side == "trader" else "follower" if side == "follower" else "any",
        params=params,
        reply=Reply(kind="ack"),
        paging=paging,
        signed=signed,
    )
    return endpoint, permission


def _lead(name: str, path: str, rate: int, *params: Param, **more: Any) -> _Row:
    return _row(f"futures.trader.{name}", path, rate, LEAD_ORDERS, *params, **more)


def _copy(name: str, path: str, rate: int, *params: Param, **more: Any) -> _Row:
    permission = more.pop("permission", TRADE)
    return _row(f"futures.follower.{name}", path, rate, permission, _PROJECT, *params, **more)


_ROWS: Final = (
    _lead("list_symbols", "trading-pairs", 5),
    _row("futures.trader.list_positions", "position-summary", 5, LEAD_POSITIONS),
    _lead("get_max_transferable", "max-transferable", 1, _needed("coin", "str")),
    _lead("transfer_funds", "transfer", 1, *_MONEY, effect="set"),
    _lead("list_transfers", "transfer-record", 1, *_SPAN, *_PAGE, size=20),
    _lead("list_followers", "current-follower", 1, *_PAGE, size=20),
    _lead("list_history_followers", "history-follower", 1, *_PAGE, size=20),
    _lead("get_profit_summary", "profit-summary", 1),
    _lead("list_profits", "profit-details", 1, *_SPAN, *_PAGE, size=20),
    _lead(
        "get_portfolio", "portfolio-overview", 1,
        _one_of("period", "7D", "30D", "90D", "180D", required=True),
    ),
    _copy(
        "follow_trader", "follower-settings", 1,
        _param("accountType", "str"),
        _one_of("type", "fixed_ratio", "fixed_margin", required=True),
        _needed("amount", "decimal", low=MIN_AMOUNT),
        *_HOW,
        effect="set",
    ),
    _copy("set_settings", "modify-follower-settings", 1, *_HOW, effect="set"),
    _copy(
        "unfollow_trader", "unfollow", 1,
        _one_of("closeType", "follow_close", "instant_close"), effect="remove",
    ),
    _copy("get_settings", "copy-settings", 5),
    _copy("transfer_funds", "copy-transfer", 1, *_MONEY, effect="set", permission=MANAGE),
    _copy("list_transfers", "copy-transfer-record", 1, *_PAGE, size=20, permission=MANAGE),
    _copy("get_summary", "current-copy", 10),
    _copy("list_profits", "copy-profit-details", 1, *_SPAN, *_PAGE, size=20),
    _copy(
        "close_position", "close-positions", 1,
        _needed("symbol", "str"), _needed("qty", "decimal"),
        _one_of("holdSide", *_SIDES, required=True), effect="close",
    ),
    _copy("close_all_positions", "close-all", 1, effect="close"),
    _copy(
        "get_positions", "current-positions", 1,
        _param("symbol", "str"), _one_of("posSide", *_SIDES),
    ),
    _copy("create_tpsl", "place-tpsl", 1, _needed("positionId", "id"), *_STOPS, effect="set"),
    _copy("set_tpsl", "modify-tpsl", 1, _needed("strategyId", "id"), *_STOPS, effect="set"),
    _copy("remove_tpsl", "cancel-tpsl", 1, _needed("strategyId", "id"), effect="remove"),
    _copy("get_tpsl", "current-tpsl-orders", 1),
    _copy("list_history_tpsl", "tpsl-order-history", 1, *_SPAN, *_PAGE, size=100, days=90),
    _row("account.get_info", "/api/v3/account/info", 5, None),
    _row("account.get_settings", "/api/v3/account/settings", 20, MANAGE),
)  # fmt: skip

_LINES: Final = ("USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES")
_SYMBOL: Final = _param("symbol", "str")


def _category(*more: str) -> Param:
    return _one_of("category", *_LINES, *more, required=True)


def _market(name: str, path: str, *more: str) -> _Row:
    path = f"/api/v3/market/{path}"
    params = (_category(*more), _SYMBOL)
    return _row(f"market.{name}", path, 20, None, *params, scope="ip", signed=False)


_ORDINARY: Final = (
    _market("list_tickers", "tickers", "SPOT"),
    _market("list_instruments", "instruments", "SPOT", "MARGIN"),
    _row("account.get_assets", "/api/v3/account/assets", 20, MANAGE),
    _row(
        "account.list_financial_records", "/api/v3/account/financial-records", 20, MANAGE,
        _category("SPOT", "MARGIN", "OTHER"), _param("coin", "str"), _param("type", "str"),
        *_SPAN, *_PAGE, size=100, days=30,
    ),
    _row(
        "position.get_positions", "/api/v3/position/current-position", 20, TRADE,
        _category(), _SYMBOL, _one_of("posSide", *_SIDES),
    ),
    _row(
        "position.list_history_positions", "/api/v3/position/history-position", 20, TRADE,
        _category(), _SYMBOL, *_SPAN, *_PAGE, size=100, days=30,
    ),
)  # fmt: skip
"""Prices, assets and positions beside copy trading."""

V3_ORDINARY: Final[Mapping[str, Endpoint]] = {row.key: row for row, _ in _ORDINARY}
V3_ENDPOINTS: Final[Mapping[str, Endpoint]] = {row.key: row for row, _ in _ROWS}
"""By key; keys are the client's, so that faults, lags and counts name them alike."""
PERMISSION_OF: Final[Mapping[str, str | None]] = {
    row.key: right for row, right in (*_ROWS, *_ORDINARY)
}
"""The right that a row asks for; None: any key has it."""
