# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""The coroutines of API V2, one class per resource."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal

from bitget_copy._generated.v2 import endpoints as _table
from bitget_copy._generated.v2.enums import (
    CopyLeverage,
    CopyMarginMode,
    EquityGuardianMode,
    FollowMode,
    FullStatus,
    HoldSide,
    Language,
    MarginMode,
    ProductType,
    SortFlag,
    SortRule,
    SpotSymbolSetting,
    Switch,
    YesNo,
)
from bitget_copy._generated.v2.models import (
    FuturesBrokerHistoryOrder,
    FuturesBrokerHistoryOrderPage,
    FuturesBrokerOpenOrder,
    FuturesBrokerTrader,
    FuturesFollowerClosedOrders,
    FuturesFollowerFollowSetting,
    FuturesFollowerHistoryOrder,
    FuturesFollowerHistoryOrderPage,
    FuturesFollowerOpenOrder,
    FuturesFollowerQuantityLimit,
    FuturesFollowerSettings,
    FuturesFollowerTrader,
    FuturesTraderClosedOrder,
    FuturesTraderCopyApiKey,
    FuturesTraderDailyCoinProfit,
    FuturesTraderFollower,
    FuturesTraderHistoryOrder,
    FuturesTraderHistoryOrderPage,
    FuturesTraderHistoryProfit,
    FuturesTraderHistoryProfitPage,
    FuturesTraderOpenOrder,
    FuturesTraderOpenOrderPage,
    FuturesTraderPendingProfit,
    FuturesTraderProfitSummary,
    FuturesTraderStatistics,
    FuturesTraderSymbol,
    FuturesTraderSymbolSetting,
    SpotFollowerFollowSetting,
    SpotFollowerHistoryOrder,
    SpotFollowerHistoryOrderPage,
    SpotFollowerOpenOrder,
    SpotFollowerOpenOrderPage,
    SpotFollowerSettings,
    SpotFollowerTrader,
    SpotFollowerTraderPage,
    SpotFollowerTraderSymbols,
    SpotTraderFollower,
    SpotTraderHistoryOrder,
    SpotTraderHistoryOrderPage,
    SpotTraderHistoryProfit,
    SpotTraderHistoryProfitPage,
    SpotTraderOpenOrder,
    SpotTraderOpenOrderPage,
    SpotTraderPendingProfit,
    SpotTraderProfitSummary,
    SpotTraderSettings,
    SpotTraderStatistics,
)
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy.endpoint import Caller, Pager
from bitget_copy.secret import Secret


class FuturesBroker:
    """What anybody can look up about futures traders: the ranking of traders, and one trader's
    open and closed orders.
    """

    __slots__ = ("_call", "_pages")

    def __init__(self, call: Caller, pages: Pager) -> None:
        self._call = call
        self._pages = pages

    async def list_traders(
        self,
        *,
        trader_id: str | None = None,
        trader_name: str | None = None,
        full_status: FullStatus | Literal["full", "all"] | None = None,
        sort_rule: SortRule | Literal["composite", "roi", "totalPL", "aum"] | None = None,
        sort_flag: SortFlag | Literal["asc", "desc"] | None = None,
        language: Language | Literal["zh-CN", "en-US"] | None = None,
        page_size: int | None = None,
        page_no: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesBrokerTrader]:
        """Lists traders by rank, name or id, with their results and free follower places.

        ``GET /api/v2/copy/mix-broker/query-traders`` · 5/1 s per UID · anyone · reads.

        Args:
            trader_id: Only this trader; V1's `trader_uid`.
            trader_name: Only traders whose nickname is like this; V1's `trader_nick_name`.
            full_status: Only traders without a free place, or all of them (when left out).
            sort_rule: What the list is ordered by; the mixed ranking when left out.
            sort_flag: Direction of the ordering; largest first when left out.
            language: Language of the indicator names in `column_list`.
            page_size: Traders a page; 20 when left out. 1 to 20.
            page_no: Page, counted from 1; the first when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2023 to 2025, page mix-broker/query-traders; the page is
        gone from the documentation of 2025-12-05, third parties still call it in 2026; an older
        page and its example name the language languageType; fields had other names in 2023
        (isTrace, currentTradings, isMyTrader). Limit: later page 5 (uid), older page 10 (uid);
        notice of 2024-08-15: 10 to 5; the lower one.
        """
        value: list[FuturesBrokerTrader] = await self._call(
            _table.FUTURES_BROKER_LIST_TRADERS,
            {
                "traderId": trader_id,
                "traderName": trader_name,
                "fullStatus": full_status,
                "sortRule": sort_rule,
                "sortFlag": sort_flag,
                "language": language,
                "pageSize": page_size,
                "pageNo": page_no,
            },
            timeout,
            priority,
        )
        return value

    def iter_traders(
        self,
        *,
        trader_id: str | None = None,
        trader_name: str | None = None,
        full_status: FullStatus | Literal["full", "all"] | None = None,
        sort_rule: SortRule | Literal["composite", "roi", "totalPL", "aum"] | None = None,
        sort_flag: SortFlag | Literal["asc", "desc"] | None = None,
        language: Language | Literal["zh-CN", "en-US"] | None = None,
        page_size: int | None = 20,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesBrokerTrader]:
        """Yields every row of `list_traders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, on pages that bring nothing new.

        Rows that come while pages are read push others onto the next page, which are yielded
        once. Rows that go meanwhile pull others onto a page that has been read: those are
        missed. Where all of them count, read again.

        Args:
            trader_id: Only this trader; V1's `trader_uid`.
            trader_name: Only traders whose nickname is like this; V1's `trader_nick_name`.
            full_status: Only traders without a free place, or all of them (when left out).
            sort_rule: What the list is ordered by; the mixed ranking when left out.
            sort_flag: Direction of the ordering; largest first when left out.
            language: Language of the indicator names in `column_list`.
            page_size: Traders a page; 20 when left out. 1 to 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_BROKER_LIST_TRADERS,
            {
                "traderId": trader_id,
                "traderName": trader_name,
                "fullStatus": full_status,
                "sortRule": sort_rule,
                "sortFlag": sort_flag,
                "language": language,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )

    async def list_history_orders(
        self,
        *,
        trader_id: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        id_greater_than: str | None = None,
        id_less_than: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesBrokerHistoryOrderPage:
        """Lists the closed tracking orders of any one trader in one product line.

        ``GET /api/v2/copy/mix-broker/query-history-traces`` · 5/1 s per UID · anyone · reads.

        Times span at most three months.

        Args:
            trader_id: The trader's id, as listed by list_traders.
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            limit: Orders a page; 100 when left out. 1 to 100.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2023 to 2025, page mix-broker/query-history-traces; gone
        from the documentation of 2025-12-05, third parties still call it in 2026; an older page
        spells openAvgPrice and closeAvgPrice; 89 days are the shortest three months. Limit:
        later page 5 (uid), older page 10 (ip); notice of 2024-08-15: 10 to 5; the lower one.
        """
        value: FuturesBrokerHistoryOrderPage = await self._call(
            _table.FUTURES_BROKER_LIST_HISTORY_ORDERS,
            {
                "traderId": trader_id,
                "symbol": symbol,
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "idGreaterThan": id_greater_than,
                "idLessThan": id_less_than,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_orders(
        self,
        *,
        trader_id: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesBrokerHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            trader_id: The trader's id, as listed by list_traders.
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            limit: Orders a page; 100 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_BROKER_LIST_HISTORY_ORDERS,
            {
                "traderId": trader_id,
                "symbol": symbol,
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )

    async def list_open_orders(
        self,
        *,
        trader_id: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        id_greater_than: str | None = None,
        id_less_than: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesBrokerOpenOrder]:
        """Lists the open tracking orders of any one trader in one product line.

        ``GET /api/v2/copy/mix-broker/query-current-traces`` · 10/1 s per IP · anyone · reads.

        Times span at most three months.

        The reply names no id for the next page; the iterator uses the tracking number of the
        last row.

        Args:
            trader_id: The trader's id, as listed by list_traders.
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            limit: Orders a page; 20 when left out. 1 to 100.
            id_greater_than: Only what is newer than this id.
            id_less_than: Only what is older than this id.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2023 to 2025, page mix-broker/query-current-traces; gone
        from the documentation of 2025-12-05, third parties still call it in 2026; it speaks of
        an end id that its reply, a bare list, does not have, so the last tracking number is
        taken for it; 89 days are the shortest three months. Limit: page of 2023 to 2025: 10
        (ip); not in the notice of 2024-08-15, unlike its sibling query-history-traces.
        """
        value: list[FuturesBrokerOpenOrder] = await self._call(
            _table.FUTURES_BROKER_LIST_OPEN_ORDERS,
            {
                "traderId": trader_id,
                "symbol": symbol,
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "idGreaterThan": id_greater_than,
                "idLessThan": id_less_than,
            },
            timeout,
            priority,
        )
        return value

    def iter_open_orders(
        self,
        *,
        trader_id: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesBrokerOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            trader_id: The trader's id, as listed by list_traders.
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            limit: Orders a page; 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_BROKER_LIST_OPEN_ORDERS,
            {
                "traderId": trader_id,
                "symbol": symbol,
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )


class FuturesFollower:
    """Futures copy trading seen from the follower: copied orders, copy settings, closing, stop
    prices and the traders followed.
    """

    __slots__ = ("_call", "_pages")

    def __init__(self, call: Caller, pages: Pager) -> None:
        self._call = call
        self._pages = pages

    async def list_open_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        trader_id: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        id_greater_than: str | None = None,
        id_less_than: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesFollowerOpenOrder]:
        """Lists the open copied orders of the calling follower in one product line.

        ``GET /api/v2/copy/mix-follower/query-current-orders`` · 5/1 s per UID · followers only
        · reads.

        Times select by the order's creation and span at most three months; by the page's words
        a call without times shows the last three months only.

        The reply names no id for the next page; the iterator uses the tracking number of the
        last row.

        Args:
            symbol: Only this contract, without suffix, in capitals, e.g. BTCUSDT.
            product_type: Product line.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            limit: Orders a page; 20 when left out. 1 to 100.
            id_greater_than: Only what is newer than this id.
            id_less_than: Only what is older than this id.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-follower/query-current-orders; it
        speaks of an end id that its reply does not have, so the last tracking number is taken
        for it; its table has openPriceAvg and openFee where its example has openAvgPrice and no
        fee; 89 days are the shortest three months. Limit: page of 2025-12-05: 5 (uid); notice
        of 2024-08-15: 10 to 5.
        """
        value: list[FuturesFollowerOpenOrder] = await self._call(
            _table.FUTURES_FOLLOWER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "traderId": trader_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "idGreaterThan": id_greater_than,
                "idLessThan": id_less_than,
            },
            timeout,
            priority,
        )
        return value

    def iter_open_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        trader_id: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesFollowerOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            symbol: Only this contract, without suffix, in capitals, e.g. BTCUSDT.
            product_type: Product line.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            limit: Orders a page; 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_FOLLOWER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "traderId": trader_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )

    async def list_history_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        trader_id: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        id_greater_than: str | None = None,
        id_less_than: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerHistoryOrderPage:
        """Lists the closed copied orders of the calling follower in one product line.

        ``GET /api/v2/copy/mix-follower/query-history-orders`` · 5/1 s per UID · followers only
        · reads.

        Times select by the order's creation and span at most three months; without them the
        last three months are shown.

        Args:
            symbol: Only this contract, without suffix, in capitals, e.g. BTCUSDT.
            product_type: Product line.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            limit: Orders a page; 20 when left out. 1 to 100.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-follower/query-history-orders; 89 days
        are the shortest three months. Limit: page of 2025-12-05: 5 (uid); notice of 2024-08-15:
        20 to 5.
        """
        value: FuturesFollowerHistoryOrderPage = await self._call(
            _table.FUTURES_FOLLOWER_LIST_HISTORY_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "traderId": trader_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "idGreaterThan": id_greater_than,
                "idLessThan": id_less_than,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        trader_id: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesFollowerHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            symbol: Only this contract, without suffix, in capitals, e.g. BTCUSDT.
            product_type: Product line.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            limit: Orders a page; 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_FOLLOWER_LIST_HISTORY_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "traderId": trader_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )

    async def get_settings(
        self,
        *,
        trader_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerSettings:
        """Gets the calling follower's copy settings for one trader, one row for each contract.

        ``GET /api/v2/copy/mix-follower/query-settings`` · 5/1 s per UID · followers only ·
        reads.

        V1's reply was the list alone; here it is `detail_list`.

        Args:
            trader_id: Id of the trader.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-follower/query-settings. Limit: page of
        2025-12-05: 5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: FuturesFollowerSettings = await self._call(
            _table.FUTURES_FOLLOWER_GET_SETTINGS,
            {
                "traderId": trader_id,
            },
            timeout,
            priority,
        )
        return value

    async def follow_trader(
        self,
        *,
        trader_id: str,
        settings: Sequence[FuturesFollowerFollowSetting],
        auto_copy: Switch | Literal["on", "off"] | None = None,
        mode: FollowMode | Literal["basic", "advanced"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Follows a trader with a copy setting for each contract, or changes these settings.

        ``POST /api/v2/copy/mix-follower/settings`` · 5/1 s per UID · followers only · writes
        (set); never repeated blindly.

        In basic mode margin type, leverage and kind of size have no effect.

        Followers of the new version set up with set_copy_settings instead.

        Args:
            trader_id: Id of the trader.
            auto_copy: Whether contracts that the trader offers later are copied too; in basic
                mode only.
            mode: How much of the settings takes effect; advanced when left out.
            settings: Copy settings, one for each contract. At most 10.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: get_settings shows whether the trader is followed and the
        settings, but neither mode nor autoCopy. Executed: the trader is followed, every member
        that was given is as asked, and neither mode nor autoCopy was given. Not executed: when
        the exchange takes the request no more, the trader is not followed, or every symbol
        lacks a row or shows another type, leverage, value or ratio; in basic mode only the
        first two count. Other names and units may mean the same, so they prove nothing.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-follower/settings; whether several
        settings are applied together or one by one is not stated; it explains autoCopy's off
        with the word no. Limit: page of 2025-12-05: 5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_FOLLOW_TRADER,
            {
                "traderId": trader_id,
                "autoCopy": auto_copy,
                "mode": mode,
                "settings": settings,
            },
            timeout,
            priority,
        )
        return value

    async def set_copy_settings(
        self,
        *,
        trader_id: str,
        copy_amount: int,
        copy_all_postions: YesNo | Literal["yes", "no"] | None = None,
        auto_copy: Switch | Literal["on", "off"] | None = None,
        equity_guardian: Switch | Literal["on", "off"] | None = None,
        equity_guardian_mode: EquityGuardianMode | Literal["amount", "percentage"] | None = None,
        equity: int | None = None,
        margin_mode: CopyMarginMode | Literal["follow_trader", "crossed_margin", "isolated_margin"] | None = None,
        leverage: CopyLeverage | Literal["follow_trader", "fixed_leverage"] | None = None,
        multiple: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Follows a trader by smart ratio, for followers of the new version, or changes how.

        ``POST /api/v2/copy/mix-follower/copy-settings`` · 1/1 s per UID · followers only ·
        writes (set); never repeated blindly.

        Followers of the new version registered after 2024-01-26, or have upgraded since.

        Args:
            trader_id: Id of the trader.
            copy_amount: What is put into copying, in whole USDT, at least 50.
            copy_all_postions: Whether the trader's positions of now are copied as well; no when
                left out.
            auto_copy: Whether contracts that the trader offers later are copied too; on when
                left out.
            equity_guardian: Whether the copied equity is protected; off when left out.
            equity_guardian_mode: What the protection goes by; the amount when left out.
            equity: When the protection steps in: a loss in USDT, or 1 to 100 per cent; needed
                with the protection on.
            margin_mode: Margin mode; the trader's when left out.
            leverage: Leverage; the trader's when left out.
            multiple: Leverage as a multiple; 10 when left out. 1 to 125.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the outcome stays unknown, since no endpoint that is known shows
        the settings of the smart ratio; whether copyAllPostions copies again when it is sent
        again is not documented.

        Source: V2 documentation of 2025-12-05, page mix-follower/copy-settings, whose spelling
        copyAllPostions is kept; no third party's table has it; it speaks of the basic mode,
        which it has no parameter for; it lets `leverage` go with the trader's margin mode only.
        Limit: page of 2025-12-05: 1 (uid); added on 2025-04-08, so not in the notice of
        2024-08-15.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_SET_COPY_SETTINGS,
            {
                "traderId": trader_id,
                "copyAmount": copy_amount,
                "copyAllPostions": copy_all_postions,
                "autoCopy": auto_copy,
                "equityGuardian": equity_guardian,
                "equityGuardianMode": equity_guardian_mode,
                "equity": equity,
                "marginMode": margin_mode,
                "leverage": leverage,
                "multiple": multiple,
            },
            timeout,
            priority,
        )
        return value

    async def close_order(
        self,
        *,
        tracking_no: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        margin_coin: str | None = None,
        margin_mode: MarginMode | Literal["isolated", "cross"] | None = None,
        hold_side: HoldSide | Literal["long", "short"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerClosedOrders:
        """Closes one copied order of the calling follower.

        ``POST /api/v2/copy/mix-follower/close-positions`` · 5/1 s per UID · followers only ·
        writes (close); never repeated blindly.

        Filters that are given must fit the order.

        Args:
            tracking_no: Tracking number of the order to close.
            product_type: Product line of the order.
            symbol: Contract of the order, without suffix; not needed.
            margin_coin: Margin coin of the order; not needed.
            margin_mode: Margin mode of the order; not needed.
            hold_side: Direction of the order; perhaps needed in hedge mode.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the order is looked for among the open and the closed ones,
        which go by the creation, back to two years. Executed: it is in the history, closed
        after the sending, and not open; this history does not show whether a stop closed it,
        and a close by the trader in those seconds looks the same. Not executed: it is still
        open when the exchange takes the request no more, or was closed only then or before the
        call.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-follower/close-positions; one path
        closes one order or all that match filters, by what is left out; it asks for holdSide in
        hedge mode without saying whether a tracking number makes it needless. Limit: page of
        2025-12-05: 5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: FuturesFollowerClosedOrders = await self._call(
            _table.FUTURES_FOLLOWER_CLOSE_ORDER,
            {
                "trackingNo": tracking_no,
                "productType": product_type,
                "symbol": symbol,
                "marginCoin": margin_coin,
                "marginMode": margin_mode,
                "holdSide": hold_side,
            },
            timeout,
            priority,
        )
        return value

    async def close_orders_by_symbol(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str,
        margin_coin: str | None = None,
        margin_mode: MarginMode | Literal["isolated", "cross"] | None = None,
        hold_side: HoldSide | Literal["long", "short"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerClosedOrders:
        """Closes every copied order of the calling follower in one contract.

        ``POST /api/v2/copy/mix-follower/close-positions`` · 5/1 s per UID · followers only ·
        writes (close); never repeated blindly.

        In hedge mode the exchange asks for `hold_side`; in one-way mode it ignores it.

        How several filters combine is not documented; the usual reading is that an order must
        match all of them.

        Counts against the limit of `close_order`: the exchange has one path for both, and the
        same calls a second for them together.

        Args:
            product_type: Product line of the contract.
            symbol: Contract without suffix, in capitals, e.g. ETHUSDT.
            margin_coin: Only orders margined in this coin, e.g. USDT.
            margin_mode: Only orders in this margin mode.
            hold_side: Only orders in this direction.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the open orders of the product line and the history are
        compared, orders created in the last two years. Executed: orders that match were closed
        after the sending, and no older one is open; this history does not show whether a stop
        closed them; never said with marginCoin or marginMode, which no list shows. Not
        executed: when the exchange takes the request no more, an older order that matches is
        open and none of the whole product line was closed in the time of the call.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-follower/close-positions; how several
        filters combine is not stated. Limit: page of 2025-12-05: 5 (uid); notice of 2024-08-15:
        10 to 5.
        """
        value: FuturesFollowerClosedOrders = await self._call(
            _table.FUTURES_FOLLOWER_CLOSE_ORDERS_BY_SYMBOL,
            {
                "productType": product_type,
                "symbol": symbol,
                "marginCoin": margin_coin,
                "marginMode": margin_mode,
                "holdSide": hold_side,
            },
            timeout,
            priority,
        )
        return value

    async def close_all_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        margin_coin: str | None = None,
        margin_mode: MarginMode | Literal["isolated", "cross"] | None = None,
        hold_side: HoldSide | Literal["long", "short"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerClosedOrders:
        """Closes every copied order of the calling follower that matches the given filters.

        ``POST /api/v2/copy/mix-follower/close-positions`` · 5/1 s per UID · followers only ·
        writes (close); never repeated blindly.

        Give one filter or more (symbol, margin_coin, margin_mode, hold_side); the product line
        alone is not enough.

        In hedge mode the exchange asks for `hold_side`; in one-way mode it ignores it.

        How several filters combine is not documented; the usual reading is that an order must
        match all of them.

        Counts against the limit of `close_order`: the exchange has one path for both, and the
        same calls a second for them together.

        At least one of `symbol`, `margin_coin`, `margin_mode`, `hold_side` is needed.

        Args:
            product_type: Product line to close in.
            symbol: Only this contract, without suffix, in capitals, e.g. ETHUSDT.
            margin_coin: Only orders margined in this coin, e.g. USDT.
            margin_mode: Only orders in this margin mode.
            hold_side: Only orders in this direction.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the open orders of the product line and the history are
        compared, orders created in the last two years. Executed: orders that match all filters
        were closed after the sending, and no older one is open; this history does not show
        whether a stop closed them; never said with marginCoin or marginMode, which no list
        shows. Not executed: when the exchange takes the request no more, an older order that
        matches is open and none of the whole product line was closed in the time of the call.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-follower/close-positions; it does not
        say what a product line alone closes, so a filter is asked for here as V1's zh edition
        does; how several filters combine is not stated. Limit: page of 2025-12-05: 5 (uid);
        notice of 2024-08-15: 10 to 5.
        """
        value: FuturesFollowerClosedOrders = await self._call(
            _table.FUTURES_FOLLOWER_CLOSE_ALL_ORDERS,
            {
                "productType": product_type,
                "symbol": symbol,
                "marginCoin": margin_coin,
                "marginMode": margin_mode,
                "holdSide": hold_side,
            },
            timeout,
            priority,
        )
        return value

    async def set_order_tpsl(
        self,
        *,
        tracking_no: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        stop_surplus_price: Decimal | int | str | None = None,
        stop_loss_price: Decimal | int | str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets, changes or removes take-profit and stop-loss of one copied order.

        ``POST /api/v2/copy/mix-follower/setting-tpsl`` · 5/1 s per UID · followers only ·
        writes (set); never repeated blindly.

        A price that is left out stays as it is, and 0 removes it.

        At least one of `stop_surplus_price`, `stop_loss_price` is needed.

        Args:
            tracking_no: Tracking number of the order.
            product_type: Product line of the order.
            symbol: Contract of the order, without suffix; not needed.
            stop_surplus_price: Take-profit price in quote coin; 0 removes it, left out it
                stays.
            stop_loss_price: Stop-loss price in quote coin; 0 removes it, left out it stays.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the outcome stays unknown, since no endpoint of API V2 shows the
        stops of a copied futures order; sent again, they do no harm.

        Source: V2 documentation of 2025-12-05, page mix-follower/setting-tpsl; unlike the
        trader's page it does not ask for one of the two prices, but without any nothing would
        change. Limit: page of 2025-12-05: 5 (uid); notice of 2024-08-15: 20 to 5.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_SET_ORDER_TPSL,
            {
                "trackingNo": tracking_no,
                "productType": product_type,
                "symbol": symbol,
                "stopSurplusPrice": stop_surplus_price,
                "stopLossPrice": stop_loss_price,
            },
            timeout,
            priority,
        )
        return value

    async def unfollow_trader(
        self,
        *,
        trader_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Unfollows a trader.

        ``POST /api/v2/copy/mix-follower/cancel-trader`` · 5/1 s per UID · followers only ·
        writes (remove); never repeated blindly.

        What becomes of copied orders that are still open is not documented: look before and
        after.

        Args:
            trader_id: Id of the trader.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: get_settings says whether the trader is followed. Executed: not
        followed. Not executed: followed when the exchange takes the request no more.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-follower/cancel-trader. Limit: page of
        2025-12-05: 5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_UNFOLLOW_TRADER,
            {
                "traderId": trader_id,
            },
            timeout,
            priority,
        )
        return value

    async def list_traders(
        self,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        page_no: int | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesFollowerTrader]:
        """Lists the futures traders that the caller follows, with what copying them has brought.

        ``GET /api/v2/copy/mix-follower/query-traders`` · 5/1 s per UID · followers only ·
        reads.

        Times span at most three months. By the page's words a call without times shows the last
        three months only: to see traders followed for longer, give times.

        Args:
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            page_no: Page number, counted from 1; the first when left out.
            page_size: Rows a page; 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-follower/query-traders; that the times
        go by the day of following is read from the reply's followerTime; 89 days are the
        shortest three months. Limit: page of 2025-12-05: 5 (uid); notice of 2024-08-15: 10 to
        5.
        """
        value: list[FuturesFollowerTrader] = await self._call(
            _table.FUTURES_FOLLOWER_LIST_TRADERS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "pageNo": page_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_traders(
        self,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        page_size: int | None = 50,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesFollowerTrader]:
        """Yields every row of `list_traders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, on pages that bring nothing new.

        Rows that come while pages are read push others onto the next page, which are yielded
        once. Rows that go meanwhile pull others onto a page that has been read: those are
        missed. Where all of them count, read again.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            page_size: Rows a page; 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_FOLLOWER_LIST_TRADERS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )

    async def list_quantity_limits(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesFollowerQuantityLimit]:
        """Lists the smallest and largest size of one copied order for each contract of a product
        line.

        ``GET /api/v2/copy/mix-follower/query-quantity-limit`` · 10/1 s per IP · anyone · reads.

        Args:
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-follower/query-quantity-limit. Limit:
        page of 2025-12-05: 10 (ip); not in the notice of 2024-08-15.
        """
        value: list[FuturesFollowerQuantityLimit] = await self._call(
            _table.FUTURES_FOLLOWER_LIST_QUANTITY_LIMITS,
            {
                "symbol": symbol,
                "productType": product_type,
            },
            timeout,
            priority,
        )
        return value


class FuturesTrader:
    """The trader's own side of futures copy trading: tracking orders, profit shares, offered
    symbols, settings, followers.
    """

    __slots__ = ("_call", "_pages")

    def __init__(self, call: Caller, pages: Pager) -> None:
        self._call = call
        self._pages = pages

    async def list_open_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        id_greater_than: str | None = None,
        id_less_than: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderOpenOrderPage:
        """Lists the trader's open tracking orders of one product line, or of one contract in it.

        ``GET /api/v2/copy/mix-trader/order-current-track`` · 5/1 s per UID · traders only ·
        reads.

        Args:
            symbol: Only this contract, without suffix, e.g. BTCUSDT; left out: all of the
                product line.
            product_type: Product line.
            start_time: Only orders from this moment on (milliseconds on the wire).
            end_time: Only orders up to this moment (milliseconds on the wire).
            limit: Orders a page; 20 when left out. 1 to 50.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-trader/order-current-track; it explains
        the times with words about candles, so what they select is our reading; how long a span
        may be is not stated. Limit: page of 2025-12-05: 5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: FuturesTraderOpenOrderPage = await self._call(
            _table.FUTURES_TRADER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "idGreaterThan": id_greater_than,
                "idLessThan": id_less_than,
            },
            timeout,
            priority,
        )
        return value

    def iter_open_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 50,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesTraderOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            symbol: Only this contract, without suffix, e.g. BTCUSDT; left out: all of the
                product line.
            product_type: Product line.
            start_time: Only orders from this moment on (milliseconds on the wire).
            end_time: Only orders up to this moment (milliseconds on the wire).
            limit: Orders a page; 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )

    async def close_order(
        self,
        *,
        tracking_no: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderClosedOrder]:
        """Closes one of the trader's open tracking orders.

        ``POST /api/v2/copy/mix-trader/order-close-positions`` · 5/1 s per UID · traders only ·
        writes (close); never repeated blindly.

        A symbol that is given must be that of the order.

        Args:
            tracking_no: Tracking number, as listed by list_open_orders.
            product_type: Product line of the order.
            symbol: Contract of the order, without suffix; not needed.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the order is looked for among the open and the closed ones,
        which go by the creation, back to two years. Executed: it is in the history, closed
        after the sending, by no stop, and not open. Not executed: it is still open when the
        exchange takes the request no more, or was closed only then or before the call. Unknown
        if a stop closed it or the times are in doubt.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-trader/order-close-positions; one path
        closes one order, a contract or a whole product line, by what is left out. Limit: page
        of 2025-12-05: 5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: list[FuturesTraderClosedOrder] = await self._call(
            _table.FUTURES_TRADER_CLOSE_ORDER,
            {
                "trackingNo": tracking_no,
                "productType": product_type,
                "symbol": symbol,
            },
            timeout,
            priority,
        )
        return value

    async def close_orders_by_symbol(
        self,
        *,
        symbol: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderClosedOrder]:
        """Closes all of the trader's open tracking orders in one contract.

        ``POST /api/v2/copy/mix-trader/order-close-positions`` · 5/1 s per UID · traders only ·
        writes (close); never repeated blindly.

        The reply names only the orders that were closed; compare it with list_open_orders.

        Counts against the limit of `close_order`: the exchange has one path for both, and the
        same calls a second for them together.

        Args:
            symbol: Contract without suffix, e.g. BTCUSDT.
            product_type: Product line of the contract.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the contract's open orders and the history are compared, orders
        created in the last two years. Executed: orders were closed after the sending, by no
        stop, and no older one is open. Not executed: when the exchange takes the request no
        more, an older order is open and none was closed in the time of the call. A close of
        some that leaves others open stays unknown, and so does a call that found nothing to
        close.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-trader/order-close-positions; that a
        symbol alone closes the whole contract is read from the V2 API Update Guide, which names
        this path for V1's closeTrackOrderBySymbol. Limit: page of 2025-12-05: 5 (uid); notice
        of 2024-08-15: 10 to 5.
        """
        value: list[FuturesTraderClosedOrder] = await self._call(
            _table.FUTURES_TRADER_CLOSE_ORDERS_BY_SYMBOL,
            {
                "symbol": symbol,
                "productType": product_type,
            },
            timeout,
            priority,
        )
        return value

    async def close_all_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderClosedOrder]:
        """Closes all of the trader's open tracking orders of one product line.

        ``POST /api/v2/copy/mix-trader/order-close-positions`` · 5/1 s per UID · traders only ·
        writes (close); never repeated blindly.

        Everything of the product line is closed, whatever the contract.

        The reply names only the orders that were closed; compare it with list_open_orders.

        Counts against the limit of `close_order`: the exchange has one path for both, and the
        same calls a second for them together.

        Args:
            product_type: Product line to close in.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the open orders of the product line and the history are
        compared, orders created in the last two years. Executed: orders were closed after the
        sending, by no stop, and no older one is open. Not executed: when the exchange takes the
        request no more, an older order is open and none was closed in the time of the call. A
        close of some that leaves others open stays unknown, and so does a call that found
        nothing to close.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-trader/order-close-positions. Limit:
        page of 2025-12-05: 5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: list[FuturesTraderClosedOrder] = await self._call(
            _table.FUTURES_TRADER_CLOSE_ALL_ORDERS,
            {
                "productType": product_type,
            },
            timeout,
            priority,
        )
        return value

    async def set_order_tpsl(
        self,
        *,
        tracking_no: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        stop_surplus_price: Decimal | int | str | None = None,
        stop_loss_price: Decimal | int | str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets, changes or removes take-profit and stop-loss of one open tracking order.

        ``POST /api/v2/copy/mix-trader/order-modify-tpsl`` · 5/1 s per UID · traders only ·
        writes (set); never repeated blindly.

        A price that is left out stays as it is, and 0 removes it; in API V1 leaving out removed
        it.

        The exchange takes one change per 300 ms and refuses an earlier one with code 43036.

        At least one of `stop_surplus_price`, `stop_loss_price` is needed.

        Args:
            tracking_no: Tracking number, as listed by list_open_orders.
            product_type: Product line of the order.
            stop_surplus_price: Take-profit price in quote coin; 0 removes it, left out it
                stays.
            stop_loss_price: Stop-loss price in quote coin; 0 removes it, left out it stays.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the order's stops are read from the open orders; only those that
        were given are compared. Executed: they are as asked. Not executed: when the exchange
        takes the request no more, a price that was given is not the one shown (a difference of
        half a percent may be rounding). A stop that should be removed and is still there proves
        nothing, nor does an order that is no longer open.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-trader/order-modify-tpsl; its example
        also sends a symbol, which its table does not have. Limit: page of 2025-12-05: 5 (uid);
        notice of 2024-08-15: 10 to 5.
        """
        value: bool = await self._call(
            _table.FUTURES_TRADER_SET_ORDER_TPSL,
            {
                "trackingNo": tracking_no,
                "productType": product_type,
                "stopSurplusPrice": stop_surplus_price,
                "stopLossPrice": stop_loss_price,
            },
            timeout,
            priority,
        )
        return value

    async def list_history_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        order: SortFlag | Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        id_greater_than: str | None = None,
        id_less_than: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderHistoryOrderPage:
        """Lists the trader's closed tracking orders of one product line.

        ``GET /api/v2/copy/mix-trader/order-history-track`` · 5/1 s per UID · traders only ·
        reads.

        Times select by the order's creation and span at most three months; without them the
        last three months are shown.

        With ascending order the next page is asked for with `id_greater_than`, as the iterator
        does.

        Args:
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            order: Ordering by creation; newest first (`desc`) when left out.
            limit: Orders a page; 20 when left out. 1 to 100.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-trader/order-history-track; its table
        spells openAvgPrice and closeAvgPrice where its example spells openPriceAvg and
        closePriceAvg; 89 days are the shortest three months. Limit: page of 2025-12-05: 5
        (uid); notice of 2024-08-15: 10 to 5.
        """
        value: FuturesTraderHistoryOrderPage = await self._call(
            _table.FUTURES_TRADER_LIST_HISTORY_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "order": order,
                "limit": limit,
                "idGreaterThan": id_greater_than,
                "idLessThan": id_less_than,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        order: SortFlag | Literal["asc", "desc"] | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesTraderHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            order: Ordering by creation; newest first (`desc`) when left out.
            limit: Orders a page; 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_HISTORY_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "order": order,
                "limit": limit,
            },
            timeout,
            priority,
        )

    async def get_profit_summary(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderProfitSummary:
        """Gets the trader's profit shares in total and coin by coin.

        ``GET /api/v2/copy/mix-trader/profit-history-summarys`` · 5/1 s per UID · traders only ·
        reads.

        V1's list_profits_by_coin is the `profit_history_list` of this reply.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-trader/profit-history-summarys; the V2
        API Update Guide misprints the path as profit-summarys. Limit: page of 2025-12-05: 5
        (uid); notice of 2024-08-15: 20 to 5.
        """
        value: FuturesTraderProfitSummary = await self._call(
            _table.FUTURES_TRADER_GET_PROFIT_SUMMARY,
            {},
            timeout,
            priority,
        )
        return value

    async def list_profits_by_coin_and_date(
        self,
        *,
        page_size: int | None = None,
        page_no: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderDailyCoinProfit]:
        """Lists the trader's past profit shares, summed by settlement coin and day.

        ``GET /api/v2/copy/mix-trader/profits-group-coin-date`` · 5/1 s per UID · traders only ·
        reads.

        Args:
            page_size: Rows a page; 20 when left out. 1 to 50.
            page_no: Page, counted from 1; the first when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-trader/profits-group-coin-date; its
        table indents the fields as if they were inside of something, its example is a plain
        list. Limit: page of 2025-12-05: 5 (uid); notice of 2024-08-15: 20 to 5.
        """
        value: list[FuturesTraderDailyCoinProfit] = await self._call(
            _table.FUTURES_TRADER_LIST_PROFITS_BY_COIN_AND_DATE,
            {
                "pageSize": page_size,
                "pageNo": page_no,
            },
            timeout,
            priority,
        )
        return value

    def iter_profits_by_coin_and_date(
        self,
        *,
        page_size: int | None = 50,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesTraderDailyCoinProfit]:
        """Yields every row of `list_profits_by_coin_and_date`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, on pages that bring nothing new.

        Rows that come while pages are read push others onto the next page, which are then
        yielded twice: they have no id. Rows that go meanwhile pull others onto a page that has
        been read: those are missed. Where all of them count, read again.

        Args:
            page_size: Rows a page; 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_PROFITS_BY_COIN_AND_DATE,
            {
                "pageSize": page_size,
            },
            timeout,
            priority,
        )

    async def list_history_profits(
        self,
        *,
        coin: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        id_greater_than: str | None = None,
        id_less_than: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderHistoryProfitPage:
        """Lists the profit shares that followers have paid to the trader.

        ``GET /api/v2/copy/mix-trader/profit-history-details`` · 5/1 s per UID · traders only ·
        reads.

        Times span at most three months; without them the last three months are shown.

        Args:
            coin: Only shares in this settlement coin, e.g. USDT.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            limit: Rows a page; 100 when left out. 1 to 100.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-trader/profit-history-details; the V2
        API Update Guide misprints the path as profit-hisotry-details; 89 days are the shortest
        three months. Limit: page of 2025-12-05: 5 (uid); notice of 2024-08-15: 20 to 5.
        """
        value: FuturesTraderHistoryProfitPage = await self._call(
            _table.FUTURES_TRADER_LIST_HISTORY_PROFITS,
            {
                "coin": coin,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "idGreaterThan": id_greater_than,
                "idLessThan": id_less_than,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_profits(
        self,
        *,
        coin: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesTraderHistoryProfit]:
        """Yields every row of `list_history_profits`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            coin: Only shares in this settlement coin, e.g. USDT.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            limit: Rows a page; 100 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_HISTORY_PROFITS,
            {
                "coin": coin,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )

    async def list_pending_profits(
        self,
        *,
        coin: str | None = None,
        page_size: int | None = None,
        page_no: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderPendingProfit]:
        """Lists the profit shares that followers still owe the trader.

        ``GET /api/v2/copy/mix-trader/profit-details`` · 5/1 s per UID · traders only · reads.

        Args:
            coin: Only shares in this settlement coin, e.g. USDT.
            page_size: Rows a page; 20 when left out. 1 to 100.
            page_no: Page, counted from 1; the first when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-trader/profit-details; that these
        shares are unpaid is read from V1's waitProfitDateList, for which it stands. Limit: page
        of 2025-12-05: 5 (uid); notice of 2024-08-15: 20 to 5.
        """
        value: list[FuturesTraderPendingProfit] = await self._call(
            _table.FUTURES_TRADER_LIST_PENDING_PROFITS,
            {
                "coin": coin,
                "pageSize": page_size,
                "pageNo": page_no,
            },
            timeout,
            priority,
        )
        return value

    def iter_pending_profits(
        self,
        *,
        coin: str | None = None,
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesTraderPendingProfit]:
        """Yields every row of `list_pending_profits`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, on pages that bring nothing new.

        Rows that come while pages are read push others onto the next page, which are then
        yielded twice: they have no id. Rows that go meanwhile pull others onto a page that has
        been read: those are missed. Where all of them count, read again.

        Args:
            coin: Only shares in this settlement coin, e.g. USDT.
            page_size: Rows a page; 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_PENDING_PROFITS,
            {
                "coin": coin,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )

    async def list_symbols(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderSymbol]:
        """Lists the contracts of one product line that the trader can lead in, with what is set
        for each.

        ``GET /api/v2/copy/mix-trader/config-query-symbols`` · 5/1 s per UID · traders only ·
        reads.

        It also stands for V1's list_tpsl_ratios: the preset ratios are in each row.

        Args:
            product_type: Product line.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-trader/config-query-symbols. Limit:
        page of 2025-12-05: 5 (uid); notice of 2024-08-15: 20 to 5.
        """
        value: list[FuturesTraderSymbol] = await self._call(
            _table.FUTURES_TRADER_LIST_SYMBOLS,
            {
                "productType": product_type,
            },
            timeout,
            priority,
        )
        return value

    async def set_symbols(
        self,
        *,
        setting_list: Sequence[FuturesTraderSymbolSetting],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets which contracts the trader offers to followers, and the preset ratios of each.

        ``POST /api/v2/copy/mix-trader/config-setting-symbols`` · 5/1 s per UID · traders only ·
        writes (set); never repeated blindly.

        It stands for both set_symbol and set_tpsl_ratios of API V1.

        Args:
            setting_list: What is to change, one entry a contract. At most 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: list_symbols shows what is offered and preset. Executed: every
        contract is offered, or no longer, as asked, and has the ratios that were given; for
        several product lines in rounds more than `max_lag` apart. Not executed: when the
        exchange takes the request no more, every contract shows something else than asked. A
        mixture stays unknown, and so does a ratio that should be removed and is still there.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-trader/config-setting-symbols; whether
        several settings are applied together or one by one is not stated. Limit: page of
        2025-12-05: 5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: bool = await self._call(
            _table.FUTURES_TRADER_SET_SYMBOLS,
            {
                "settingList": setting_list,
            },
            timeout,
            priority,
        )
        return value

    async def get_statistics(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderStatistics:
        """Gets the calling trader's results: return, profit, orders won and lost, followers.

        ``GET /api/v2/copy/mix-trader/order-total-detail`` · 5/1 s per UID · traders only ·
        reads.

        It always tells about the caller; for another trader use v2.futures.broker.list_traders.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-trader/order-total-detail; it calls
        gainNum and lossNum ratios, V1 numbers of orders; whether ratios are percentages is not
        stated. Limit: page of 2025-12-05: 5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: FuturesTraderStatistics = await self._call(
            _table.FUTURES_TRADER_GET_STATISTICS,
            {},
            timeout,
            priority,
        )
        return value

    async def set_settings(
        self,
        *,
        enable: bool | Literal["YES", "NO"] | None = None,
        show_total_equity: bool | Literal["YES", "NO"] | None = None,
        show_tpsl: bool | Literal["YES", "NO"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets whether the trader can be copied and what the profile shows.

        ``POST /api/v2/copy/mix-trader/config-settings-base`` · 5/1 s per UID · traders only ·
        writes (set); never repeated blindly.

        At least one of the three flags must be given.

        The page does not say that a flag left out keeps its value; give all three to be sure.

        At least one of `enable`, `show_total_equity`, `show_tpsl` is needed.

        Args:
            enable: Whether the trader can be copied (YES/NO on the wire); V1's `enable_trace`.
            show_total_equity: Whether the total equity in USDT is shown (YES/NO on the wire).
            show_tpsl: Whether take-profit and stop-loss prices are shown (YES/NO on the wire).
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the outcome stays unknown, since no endpoint of API V2 shows
        these settings; sent again, they do no harm.

        Source: V2 documentation of 2025-12-05, page mix-trader/config-settings-base; its text
        has YES and NO, its example small letters; a third party's table misspells the path as
        config-setting-base; that left-out flags stay is not stated. Limit: page of 2025-12-05:
        5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: bool = await self._call(
            _table.FUTURES_TRADER_SET_SETTINGS,
            {
                "enable": enable,
                "showTotalEquity": show_total_equity,
                "showTpsl": show_tpsl,
            },
            timeout,
            priority,
        )
        return value

    async def list_followers(
        self,
        *,
        page_no: int | None = None,
        page_size: int | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderFollower]:
        """Lists the calling trader's followers.

        ``GET /api/v2/copy/mix-trader/config-query-followers`` · 5/1 s per UID · traders only ·
        reads.

        Times span at most three months. By the page's words a call without times shows the last
        three months only: to see older followers, give times.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Followers a page; 20 when left out. 1 to 100.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, page mix-trader/config-query-followers; that the
        times go by the day of following is read from the reply's followerTime; 89 days are the
        shortest three months. Limit: page of 2025-12-05: 5 (uid); notice of 2024-08-15: 10 to
        5.
        """
        value: list[FuturesTraderFollower] = await self._call(
            _table.FUTURES_TRADER_LIST_FOLLOWERS,
            {
                "pageNo": page_no,
                "pageSize": page_size,
                "startTime": start_time,
                "endTime": end_time,
            },
            timeout,
            priority,
        )
        return value

    def iter_followers(
        self,
        *,
        page_size: int | None = 100,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[FuturesTraderFollower]:
        """Yields every row of `list_followers`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, on pages that bring nothing new.

        Rows that come while pages are read push others onto the next page, which are yielded
        once. Rows that go meanwhile pull others onto a page that has been read: those are
        missed. Where all of them count, read again.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            page_size: Followers a page; 20 when left out. 1 to 100.
            start_time: First moment of the span (milliseconds on the wire).
            end_time: Last moment of the span (milliseconds on the wire), at most three months
                after the first.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_FOLLOWERS,
            {
                "pageSize": page_size,
                "startTime": start_time,
                "endTime": end_time,
            },
            timeout,
            priority,
        )

    async def remove_follower(
        self,
        *,
        follower_uid: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Removes one follower from the calling trader.

        ``POST /api/v2/copy/mix-trader/config-remove-follower`` · 5/1 s per UID · traders only ·
        writes (remove); never repeated blindly.

        Whether a follower can go is `is_remove` of list_followers.

        Args:
            follower_uid: The follower's id, as listed by list_followers.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: list_followers is read span by span, back to two years.
        Executed: the follower is not in it, it has as many rows as get_statistics counts
        followers, and it was the same in rounds more than `max_lag` apart. Not executed: the
        follower is in it when the exchange takes the request no more. Unknown if the list is
        empty, shows fewer than there are, or spells ids in another way than the call (plain or
        encrypted).

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, page mix-trader/config-remove-follower. Limit:
        page of 2025-12-05: 5 (uid); notice of 2024-08-15: 10 to 5.
        """
        value: bool = await self._call(
            _table.FUTURES_TRADER_REMOVE_FOLLOWER,
            {
                "followerUid": follower_uid,
            },
            timeout,
            priority,
        )
        return value

    async def create_copy_api(
        self,
        *,
        passphrase: str | Secret,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderCopyApiKey]:
        """Creates the API key that a lead trader of the new model trades copied orders with.

        ``POST /api/v2/copy/mix-trader/create-copy-api`` · 1/1 s per UID · traders only · writes
        (set); never repeated blindly.

        Only traders of the new model may call it, and only once: an account has one such key,
        of type HMAC.

        Key and secret come as `bitget_copy.Secret`, which shows nothing by itself; `reveal()`
        gives the text. The exchange shows them this once.

        Args:
            passphrase: Passphrase of the new key: 8 to 32 English letters and digits. A `str`
                or a `bitget_copy.Secret`; it is shown in no error or log. 8 to 32.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the outcome stays unknown, since no endpoint shows an account's
        keys, and the secret is lost with the reply; look at the API page of the account and
        delete a key that is there.

        Source: V2 documentation of 2025-12-05, page mix-trader/create-copy-api; no third
        party's table has it. Limit: page of 2025-12-05: 1 (uid); added on 2025-04-08, so not in
        the notice of 2024-08-15.
        """
        passphrase = Secret.of(passphrase)  # no traceback shows it
        value: list[FuturesTraderCopyApiKey] = await self._call(
            _table.FUTURES_TRADER_CREATE_COPY_API,
            {
                "passphrase": passphrase,
            },
            timeout,
            priority,
        )
        return value


class SpotFollower:
    """Spot copy trading seen from the follower: copied orders, following and unfollowing, copy
    settings.
    """

    __slots__ = ("_call", "_pages")

    def __init__(self, call: Caller, pages: Pager) -> None:
        self._call = call
        self._pages = pages

    async def list_open_orders(
        self,
        *,
        symbol: str | None = None,
        trader_id: str | None = None,
        id_less_than: str | None = None,
        id_greater_than: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotFollowerOpenOrderPage:
        """Lists the follower's open copied orders on the spot market.

        ``GET /api/v2/copy/spot-follower/query-current-orders`` · 5/1 s per UID · followers only
        · reads.

        endId of a reply asks for the next, older page when it is given as idLessThan.

        What comes when more than 50 rows are asked for is not clear from the page (a list of V1
        falls back to 20 then), so a larger page is refused here.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            trader_id: Only orders copied from this trader.
            id_less_than: Only orders with smaller ids: the endId of the reply before; leads to
                older ones.
            id_greater_than: Only orders with larger ids: an endId; leads to newer ones.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 50; the exchange takes 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, follower,
        Query-Current-Orders; which time startTime and endTime look at is not said; V1 has no
        such endpoint. Limit: page of 2025-12-05: 5; notice of 2024-08-15: 10 to 5.
        """
        value: SpotFollowerOpenOrderPage = await self._call(
            _table.SPOT_FOLLOWER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "traderId": trader_id,
                "idLessThan": id_less_than,
                "idGreaterThan": id_greater_than,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )
        return value

    def iter_open_orders(
        self,
        *,
        symbol: str | None = None,
        trader_id: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 50,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[SpotFollowerOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 50; the exchange takes 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.SPOT_FOLLOWER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "traderId": trader_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )

    async def list_history_orders(
        self,
        *,
        symbol: str | None = None,
        trader_id: str | None = None,
        id_less_than: str | None = None,
        id_greater_than: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotFollowerHistoryOrderPage:
        """Lists the follower's closed copied orders on the spot market.

        ``GET /api/v2/copy/spot-follower/query-history-orders`` · 5/1 s per UID · followers only
        · reads.

        endId of a reply asks for the next, older page when it is given as idLessThan.

        What comes when more than 50 rows are asked for is not clear from the page (a list of V1
        falls back to 20 then), so a larger page is refused here.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            trader_id: Only orders copied from this trader.
            id_less_than: Only orders with smaller ids: the endId of the reply before; leads to
                older ones.
            id_greater_than: Only orders with larger ids: an endId; leads to newer ones.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 50; the exchange takes 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, follower,
        Query-History-Orders (the V2 API Update Guide prints mix-follower); which time startTime
        and endTime look at is not said, nor the longest span: 89 days are taken from the
        futures siblings; V1 has no such endpoint. Limit: page of 2025-12-05: 5; notice of
        2024-08-15: 10 to 5.
        """
        value: SpotFollowerHistoryOrderPage = await self._call(
            _table.SPOT_FOLLOWER_LIST_HISTORY_ORDERS,
            {
                "symbol": symbol,
                "traderId": trader_id,
                "idLessThan": id_less_than,
                "idGreaterThan": id_greater_than,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_orders(
        self,
        *,
        symbol: str | None = None,
        trader_id: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 50,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[SpotFollowerHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 50; the exchange takes 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.SPOT_FOLLOWER_LIST_HISTORY_ORDERS,
            {
                "symbol": symbol,
                "traderId": trader_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )

    async def close_orders(
        self,
        *,
        tracking_no_list: list[str] | tuple[str, ...],
        symbol: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Closes several of the follower's copied orders of one pair by selling.

        ``POST /api/v2/copy/spot-follower/order-close-tracking`` · 1/1 s per UID · followers
        only · writes (close); never repeated blindly.

        All orders of one call succeed or all fail.

        At most 50 tracking numbers a call, all of the given pair; it counts as one request.

        Both parameters are needed, so nothing can be closed by leaving one out.

        Args:
            tracking_no_list: Tracking numbers of the orders to close, at most 50. At most 50.
            symbol: Pair of all these orders, without suffix, in capitals, e.g. BTCUSDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the orders are looked for among the open and the closed ones.
        Executed: all were sold after the sending and none is open; spot rows do not say whether
        a stop sold them. Not executed: one is open when the exchange takes the request no more
        or was sold only then (all are closed or none), or all had been sold before.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, spot copy trading, follower,
        Order-Close-Tracking, which calls trackingNoList a string and shows a list; V1 has no
        such endpoint. Limit: page of 2025-12-05: 1; notice of 2024-08-15: 10 to 1.
        """
        value: bool = await self._call(
            _table.SPOT_FOLLOWER_CLOSE_ORDERS,
            {
                "trackingNoList": tracking_no_list,
                "symbol": symbol,
            },
            timeout,
            priority,
        )
        return value

    async def unfollow_orders(
        self,
        *,
        tracking_no_list: list[str] | tuple[str, ...],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Ends the copy relation of some of the caller's orders.

        ``POST /api/v2/copy/spot-follower/stop-order`` · 1/1 s per UID · followers only · writes
        (remove); never repeated blindly.

        All orders of one call succeed or all fail.

        The documentation does not say that anything is sold: to sell, close the orders.

        Args:
            tracking_no_list: Tracking numbers of the orders to leave, at most 50. At most 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the orders are looked for among the open and the closed copies.
        Executed: none of them is open, and none was sold, in rounds more than `max_lag` apart,
        and an order with a smaller number that was bought in the last three months is shown, so
        that the lists reach back to them. Not executed: one is open as a copy when the exchange
        takes the request no more (all are left or none). An order that was sold stays unknown.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, spot copy trading, follower, Stop-Order, which
        calls trackingNoList a string and shows a list. Limit: page of 2025-12-05: 1; notice of
        2024-08-15: 10 to 1.
        """
        value: bool = await self._call(
            _table.SPOT_FOLLOWER_UNFOLLOW_ORDERS,
            {
                "trackingNoList": tracking_no_list,
            },
            timeout,
            priority,
        )
        return value

    async def set_order_tpsl(
        self,
        *,
        tracking_no: str,
        stop_surplus_price: Decimal | int | str | None = None,
        stop_loss_price: Decimal | int | str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets the take-profit or stop-loss price of one of the follower's copied orders, or both.

        ``POST /api/v2/copy/spot-follower/setting-tpsl`` · 1/1 s per UID · followers only ·
        writes (set); never repeated blindly.

        A price that is left out stays as it is, and 0 removes it.

        At least one of `stop_surplus_price`, `stop_loss_price` is needed.

        Args:
            tracking_no: Tracking number of the order.
            stop_surplus_price: Take-profit price, in quote coin; 0 removes it, left out it
                stays.
            stop_loss_price: Stop-loss price, in quote coin; 0 removes it, left out it stays.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the order's stops are read from the open orders; only those that
        were given are compared. Executed: they are as asked. Not executed: when the exchange
        takes the request no more, a price that was given is not the one shown (a difference of
        half a percent may be rounding). A stop that should be removed and is still there proves
        nothing, nor does an order that is no longer open.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, spot copy trading, follower, Setting-Tpsl; V1
        has no such endpoint. Limit: page of 2025-12-05: 1; notice of 2024-08-15: 10 to 1.
        """
        value: bool = await self._call(
            _table.SPOT_FOLLOWER_SET_ORDER_TPSL,
            {
                "trackingNo": tracking_no,
                "stopSurplusPrice": stop_surplus_price,
                "stopLossPrice": stop_loss_price,
            },
            timeout,
            priority,
        )
        return value

    async def get_settings(
        self,
        *,
        trader_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotFollowerSettings:
        """Gets the caller's copy settings for one trader, with the bounds that new settings must
        keep.

        ``GET /api/v2/copy/spot-follower/query-settings`` · 5/1 s per UID · followers only ·
        reads.

        traceType may hold words that are not documented; those stay plain strings.

        Args:
            trader_id: Id of the trader.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, follower, Query-Settings; its
        table ends in a field endId that the example lacks and nothing can be paged by. Limit:
        page of 2025-12-05: 10; notice of 2024-08-15: 10 to 5; the lower one is kept.
        """
        value: SpotFollowerSettings = await self._call(
            _table.SPOT_FOLLOWER_GET_SETTINGS,
            {
                "traderId": trader_id,
            },
            timeout,
            priority,
        )
        return value

    async def get_trader_symbols(
        self,
        *,
        trader_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotFollowerTraderSymbols:
        """Gets the pairs in which a trader can be copied now.

        ``GET /api/v2/copy/spot-follower/query-trader-symbols`` · 10/1 s per UID · followers
        only · reads.

        Args:
            trader_id: Id of the trader.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, follower,
        Query-Trader-Symbols; V1 has no such endpoint. Limit: page of 2025-12-05: 10 (uid); not
        in the notice of 2024-08-15.
        """
        value: SpotFollowerTraderSymbols = await self._call(
            _table.SPOT_FOLLOWER_GET_TRADER_SYMBOLS,
            {
                "traderId": trader_id,
            },
            timeout,
            priority,
        )
        return value

    async def list_traders(
        self,
        *,
        page_no: int | None = None,
        page_size: int | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotFollowerTraderPage:
        """Lists the spot traders that the caller follows, with what copying them has brought.

        ``GET /api/v2/copy/spot-follower/query-traders`` · 5/1 s per UID · followers only ·
        reads.

        No flag tells whether more follows: a page shorter than asked for is the last.

        The futures sibling shows the last three months when no time is given; nothing says so
        here.

        Args:
            page_no: Page number, counted from 1; the exchange takes 1 when left out.
            page_size: Rows a page, 1 to 50; the exchange takes 20 when left out. 1 to 50.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, follower, Query-Traders;
        resultList is in the example only; which time startTime and endTime look at is not said,
        nor the longest span: 89 days are taken from the futures siblings. Limit: page of
        2025-12-05: 5; notice of 2024-08-15: 10 to 5.
        """
        value: SpotFollowerTraderPage = await self._call(
            _table.SPOT_FOLLOWER_LIST_TRADERS,
            {
                "pageNo": page_no,
                "pageSize": page_size,
                "startTime": start_time,
                "endTime": end_time,
            },
            timeout,
            priority,
        )
        return value

    def iter_traders(
        self,
        *,
        page_size: int | None = 50,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[SpotFollowerTrader]:
        """Yields every row of `list_traders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, on pages that bring nothing new.

        Rows that come while pages are read push others onto the next page, which are yielded
        once. Rows that go meanwhile pull others onto a page that has been read: those are
        missed. Where all of them count, read again.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            page_size: Rows a page, 1 to 50; the exchange takes 20 when left out. 1 to 50.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.SPOT_FOLLOWER_LIST_TRADERS,
            {
                "pageSize": page_size,
                "startTime": start_time,
                "endTime": end_time,
            },
            timeout,
            priority,
        )

    async def follow_trader(
        self,
        *,
        trader_id: str,
        settings: Sequence[SpotFollowerFollowSetting],
        auto_copy: Switch | Literal["on", "off"] | None = None,
        mode: FollowMode | Literal["basic", "advanced"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Follows a trader, or changes how the caller copies one already followed.

        ``POST /api/v2/copy/spot-follower/settings`` · 1/1 s per UID · followers only · writes
        (set); never repeated blindly.

        The same call creates a following and changes an existing one.

        The bounds of traceValue and of the ratios are in the reply of get_settings.

        Args:
            trader_id: Id of the trader.
            auto_copy: Whether pairs that the trader adds later are copied too; acts in mode
                basic only.
            mode: How the copying is set up; the exchange takes advanced when left out.
            settings: Copy settings, one for each pair.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: get_settings shows the settings for the trader, but neither
        traceValue nor mode and autoCopy. Executed is never claimed, since traceValue is always
        given. Not executed: when the exchange takes the request no more, the trader is not
        followed, or no symbol has a setting. Anything else stays unknown.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, spot copy trading, follower, Settings, which
        calls settings a string and shows a list of objects; no largest number of settings is
        given here, the futures sibling takes 10. Limit: page of 2025-12-05: 1; notice of
        2024-08-15: 10 to 1.
        """
        value: bool = await self._call(
            _table.SPOT_FOLLOWER_FOLLOW_TRADER,
            {
                "traderId": trader_id,
                "autoCopy": auto_copy,
                "mode": mode,
                "settings": settings,
            },
            timeout,
            priority,
        )
        return value

    async def unfollow_trader(
        self,
        *,
        trader_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Unfollows a trader.

        ``POST /api/v2/copy/spot-follower/cancel-trader`` · 1/1 s per UID · followers only ·
        writes (remove); never repeated blindly.

        What becomes of copied orders that are still open is not documented: look before and
        after.

        Args:
            trader_id: Id of the trader.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: get_settings says whether the trader is followed. Executed: not
        followed. Not executed: followed when the exchange takes the request no more.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, spot copy trading, follower, Cancel-Trader.
        Limit: page of 2025-12-05: 1; notice of 2024-08-15: 10 to 1.
        """
        value: bool = await self._call(
            _table.SPOT_FOLLOWER_UNFOLLOW_TRADER,
            {
                "traderId": trader_id,
            },
            timeout,
            priority,
        )
        return value


class SpotTrader:
    """Spot copy trading seen from the trader: tracking orders, offered pairs, followers and profit
    shares.
    """

    __slots__ = ("_call", "_pages")

    def __init__(self, call: Caller, pages: Pager) -> None:
        self._call = call
        self._pages = pages

    async def list_open_orders(
        self,
        *,
        symbol: str | None = None,
        id_less_than: str | None = None,
        id_greater_than: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderOpenOrderPage:
        """Lists the trader's open tracking orders on the spot market.

        ``GET /api/v2/copy/spot-trader/order-current-track`` · 10/1 s per UID · traders only ·
        reads.

        endId of a reply asks for the next, older page when it is given as idLessThan.

        What comes when more than 50 rows are asked for is not clear from the page (a list of V1
        falls back to 20 then), so a larger page is refused here.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            id_less_than: Only orders with smaller ids: the endId of the reply before; leads to
                older ones.
            id_greater_than: Only orders with larger ids: an endId; leads to newer ones.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 50; the exchange takes 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader, Order-Current-Track;
        which time startTime and endTime look at is not said. Limit: page of 2025-12-05: 10
        (uid); not in the notice of 2024-08-15.
        """
        value: SpotTraderOpenOrderPage = await self._call(
            _table.SPOT_TRADER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "idLessThan": id_less_than,
                "idGreaterThan": id_greater_than,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )
        return value

    def iter_open_orders(
        self,
        *,
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 50,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[SpotTraderOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 50; the exchange takes 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )

    async def list_history_orders(
        self,
        *,
        id_less_than: str | None = None,
        id_greater_than: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderHistoryOrderPage:
        """Lists the trader's closed tracking orders on the spot market.

        ``GET /api/v2/copy/spot-trader/order-history-track`` · 5/1 s per UID · traders only ·
        reads.

        endId of a reply asks for the next, older page when it is given as idLessThan.

        Args:
            id_less_than: Only orders with smaller ids: the endId of the reply before; leads to
                older ones.
            id_greater_than: Only orders with larger ids: an endId; leads to newer ones.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader, Order-History-Track;
        which time startTime and endTime look at is not said, nor the longest span: 89 days are
        taken from the futures siblings. Limit: page of 2025-12-05: 5; notice of 2024-08-15: 10
        to 5.
        """
        value: SpotTraderHistoryOrderPage = await self._call(
            _table.SPOT_TRADER_LIST_HISTORY_ORDERS,
            {
                "idLessThan": id_less_than,
                "idGreaterThan": id_greater_than,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "symbol": symbol,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_orders(
        self,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[SpotTraderHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_HISTORY_ORDERS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "symbol": symbol,
            },
            timeout,
            priority,
        )

    async def close_orders(
        self,
        *,
        tracking_no_list: list[str] | tuple[str, ...],
        symbol: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Closes several of the trader's tracking orders of one pair by selling.

        ``POST /api/v2/copy/spot-trader/order-close-tracking`` · 1/1 s per UID · traders only ·
        writes (close); never repeated blindly.

        All orders of one call succeed or all fail.

        At most 50 tracking numbers a call, all of the given pair; it counts as one request.

        Both parameters are needed, so nothing can be closed by leaving one out.

        Args:
            tracking_no_list: Tracking numbers of the orders to close, at most 50. At most 50.
            symbol: Pair of all these orders, without suffix, in capitals, e.g. BTCUSDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the orders are looked for among the open and the closed ones.
        Executed: all were sold after the sending and none is open; spot rows do not say whether
        a stop sold them. Not executed: one is open when the exchange takes the request no more
        or was sold only then (all are closed or none), or all had been sold before.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader, Order-Close-Tracking.
        Limit: page of 2025-12-05: 1; notice of 2024-08-15: 10 to 1.
        """
        value: bool = await self._call(
            _table.SPOT_TRADER_CLOSE_ORDERS,
            {
                "trackingNoList": tracking_no_list,
                "symbol": symbol,
            },
            timeout,
            priority,
        )
        return value

    async def set_order_tpsl(
        self,
        *,
        tracking_no: str,
        stop_surplus_price: Decimal | int | str | None = None,
        stop_loss_price: Decimal | int | str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets the take-profit or stop-loss price of one of the trader's tracking orders, or both.

        ``POST /api/v2/copy/spot-trader/order-modify-tpsl`` · 1/1 s per UID · traders only ·
        writes (set); never repeated blindly.

        A price that is left out stays as it is, and 0 removes it; in V1 leaving it out removed
        it.

        At least one of `stop_surplus_price`, `stop_loss_price` is needed.

        Args:
            tracking_no: Tracking number of the order.
            stop_surplus_price: Take-profit price, in quote coin; 0 removes it, left out it
                stays.
            stop_loss_price: Stop-loss price, in quote coin; 0 removes it, left out it stays.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: the order's stops are read from the open orders; only those that
        were given are compared. Executed: they are as asked. Not executed: when the exchange
        takes the request no more, a price that was given is not the one shown (a difference of
        half a percent may be rounding). A stop that should be removed and is still there proves
        nothing, nor does an order that is no longer open.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader, Order-Modify-Tpsl.
        Limit: page of 2025-12-05: 1; notice of 2024-08-15: 10 to 1.
        """
        value: bool = await self._call(
            _table.SPOT_TRADER_SET_ORDER_TPSL,
            {
                "trackingNo": tracking_no,
                "stopSurplusPrice": stop_surplus_price,
                "stopLossPrice": stop_loss_price,
            },
            timeout,
            priority,
        )
        return value

    async def get_settings(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderSettings:
        """Gets the trader's own copy-trading settings, what is left to trade in each pair, and the
        assets below which a follower can be removed.

        ``GET /api/v2/copy/spot-trader/config-query-settings`` · 5/1 s per UID · traders only ·
        reads.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader,
        Config-Query-Settings; takes the place of three V1 endpoints (V2 API Update Guide).
        Limit: page of 2025-12-05: 5; notice of 2024-08-15: 10 to 5.
        """
        value: SpotTraderSettings = await self._call(
            _table.SPOT_TRADER_GET_SETTINGS,
            {},
            timeout,
            priority,
        )
        return value

    async def set_symbols(
        self,
        *,
        symbol_list: list[str] | tuple[str, ...],
        setting_type: SpotSymbolSetting | Literal["add", "delete"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Adds pairs to those in which the trader can be copied, or takes some away.

        ``POST /api/v2/copy/spot-trader/config-setting-symbols`` · 1/1 s per UID · traders only
        · writes (set); never repeated blindly.

        Pairs that are not named stay as they are; in V1 the list replaced the whole set.

        Args:
            symbol_list: Pairs to add or to take away, without suffix, in capitals, e.g.
                BTCUSDT; at most 50. At most 50.
            setting_type: Whether the pairs are added or taken away.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: get_settings shows which pairs are offered. Executed: all named
        pairs are offered after an add, none after a delete. Not executed: when the exchange
        takes the request no more, none of them is as asked; a part that was so before proves
        nothing.

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader,
        Config-Setting-Symbols; the example writes pairs in small letters. Limit: page of
        2025-12-05: 1; notice of 2024-08-15: 10 to 1.
        """
        value: bool = await self._call(
            _table.SPOT_TRADER_SET_SYMBOLS,
            {
                "symbolList": symbol_list,
                "settingType": setting_type,
            },
            timeout,
            priority,
        )
        return value

    async def list_followers(
        self,
        *,
        page_no: int | None = None,
        page_size: int | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[SpotTraderFollower]:
        """Lists the followers of the calling trader.

        ``GET /api/v2/copy/spot-trader/config-query-followers`` · 10/1 s per UID · traders only
        · reads.

        No flag tells whether more follows: a page shorter than asked for is the last.

        The futures sibling shows the last three months when no time is given; nothing says so
        here, so compare the count with get_statistics.

        Args:
            page_no: Page number, counted from 1; the exchange takes 1 when left out.
            page_size: Rows a page, 1 to 1000; the exchange takes 30 when left out. 1 to 1000.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader,
        Config-Query-Followers; which time startTime and endTime look at is not said, nor the
        longest span: 89 days are taken from the futures siblings. Limit: page of 2025-12-05: 10
        (uid); not in the notice of 2024-08-15.
        """
        value: list[SpotTraderFollower] = await self._call(
            _table.SPOT_TRADER_LIST_FOLLOWERS,
            {
                "pageNo": page_no,
                "pageSize": page_size,
                "startTime": start_time,
                "endTime": end_time,
            },
            timeout,
            priority,
        )
        return value

    def iter_followers(
        self,
        *,
        page_size: int | None = 1000,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[SpotTraderFollower]:
        """Yields every row of `list_followers`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, on pages that bring nothing new.

        Rows that come while pages are read push others onto the next page, which are yielded
        once. Rows that go meanwhile pull others onto a page that has been read: those are
        missed. Where all of them count, read again.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            page_size: Rows a page, 1 to 1000; the exchange takes 30 when left out. 1 to 1000.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_FOLLOWERS,
            {
                "pageSize": page_size,
                "startTime": start_time,
                "endTime": end_time,
            },
            timeout,
            priority,
        )

    async def remove_follower(
        self,
        *,
        follower_uid: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Removes a follower of the calling trader.

        ``POST /api/v2/copy/spot-trader/config-remove-follower`` · 1/1 s per UID · traders only
        · writes (remove); never repeated blindly.

        Only a follower whose assets are below removeLimitUsdt of get_settings can be removed.

        Args:
            follower_uid: Id of the follower, as listed by list_followers.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: list_followers is read span by span, back to two years.
        Executed: the follower is not in it, it has as many rows as get_statistics counts
        followers, and it was the same in rounds more than `max_lag` apart. Not executed: the
        follower is in it when the exchange takes the request no more. Unknown if the list is
        empty, shows fewer than there are, or spells ids in another way than the call (plain or
        encrypted).

        Reads may lag, so each counts as `max_lag` seconds old
        (`OutcomeUnknownError.reconcile`): a state without a time of its own is believed when it
        cannot be from before the sending, and that nothing happened when it cannot be from
        before the request's last chance.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader,
        Config-Remove-Follower. Limit: page of 2025-12-05: 1; notice of 2024-08-15: 10 to 1.
        """
        value: bool = await self._call(
            _table.SPOT_TRADER_REMOVE_FOLLOWER,
            {
                "followerUid": follower_uid,
            },
            timeout,
            priority,
        )
        return value

    async def get_profit_summary(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderProfitSummary:
        """Gets the sums of the trader's shared profits: in total, for each coin, and for each coin
        and day.

        ``GET /api/v2/copy/spot-trader/profit-summarys`` · 5/1 s per UID · traders only · reads.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader, Profit-Summarys;
        takes the place of three V1 endpoints (V2 API Update Guide). Limit: page of 2025-12-05:
        5; notice of 2024-08-15: 10 to 5.
        """
        value: SpotTraderProfitSummary = await self._call(
            _table.SPOT_TRADER_GET_PROFIT_SUMMARY,
            {},
            timeout,
            priority,
        )
        return value

    async def list_history_profits(
        self,
        *,
        id_less_than: str | None = None,
        id_greater_than: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        coin: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderHistoryProfitPage:
        """Lists the trader's profit shares that were paid.

        ``GET /api/v2/copy/spot-trader/profit-history-details`` · 5/1 s per UID · traders only ·
        reads.

        endId of a reply asks for the next, older page when it is given as idLessThan.

        Args:
            id_less_than: Only shares with smaller ids: the endId of the reply before; leads to
                older ones.
            id_greater_than: Only shares with larger ids: an endId; leads to newer ones.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100; the exchange takes 100 when left out. 1 to 100.
            coin: Only shares settled in this coin, e.g. USDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader,
        Profit-History-Details, which calls the follower's name that of the trader; the longest
        span is not said: 89 days are taken from the futures siblings. Limit: page of
        2025-12-05: 5; notice of 2024-08-15: 10 to 5.
        """
        value: SpotTraderHistoryProfitPage = await self._call(
            _table.SPOT_TRADER_LIST_HISTORY_PROFITS,
            {
                "idLessThan": id_less_than,
                "idGreaterThan": id_greater_than,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "coin": coin,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_profits(
        self,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        coin: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[SpotTraderHistoryProfit]:
        """Yields every row of `list_history_profits`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 89 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100; the exchange takes 100 when left out. 1 to 100.
            coin: Only shares settled in this coin, e.g. USDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_HISTORY_PROFITS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "coin": coin,
            },
            timeout,
            priority,
        )

    async def list_pending_profits(
        self,
        *,
        coin: str | None = None,
        page_no: int | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[SpotTraderPendingProfit]:
        """Lists the trader's profit shares that are still to be paid.

        ``GET /api/v2/copy/spot-trader/profit-details`` · 5/1 s per UID · traders only · reads.

        No flag tells whether more follows: a page shorter than asked for is the last.

        Args:
            coin: Only shares settled in this coin, e.g. USDT.
            page_no: Page number, counted from 1; the exchange takes 1 when left out (not said
                here, but by every sibling).
            page_size: Rows a page, 1 to 50; the exchange takes 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader, Profit-Details, which
        calls the follower's name that of the trader. Limit: page of 2025-12-05: 5; notice of
        2024-08-15: 10 to 5.
        """
        value: list[SpotTraderPendingProfit] = await self._call(
            _table.SPOT_TRADER_LIST_PENDING_PROFITS,
            {
                "coin": coin,
                "pageNo": page_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_pending_profits(
        self,
        *,
        coin: str | None = None,
        page_size: int | None = 50,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AsyncIterator[SpotTraderPendingProfit]:
        """Yields every row of `list_pending_profits`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, on pages that bring nothing new.

        Rows that come while pages are read push others onto the next page, which are then
        yielded twice: they have no id. Rows that go meanwhile pull others onto a page that has
        been read: those are missed. Where all of them count, read again.

        Args:
            coin: Only shares settled in this coin, e.g. USDT.
            page_size: Rows a page, 1 to 50; the exchange takes 20 when left out. 1 to 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_PENDING_PROFITS,
            {
                "coin": coin,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )

    async def get_statistics(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderStatistics:
        """Gets the trader's follower counts, returns and profits.

        ``GET /api/v2/copy/spot-trader/order-total-detail`` · 5/1 s per UID · traders only ·
        reads.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: V2 documentation of 2025-12-05, spot copy trading, trader, Order-Total-Detail;
        gainNum and lossNum are called ratios there, while the example shows counts that add up
        to tradingOrderNum. Limit: page of 2025-12-05: 5; notice of 2024-08-15: 10 to 5.
        """
        value: SpotTraderStatistics = await self._call(
            _table.SPOT_TRADER_GET_STATISTICS,
            {},
            timeout,
            priority,
        )
        return value


class Futures:
    """Copy trading on the futures market."""

    __slots__ = ("broker", "follower", "trader",)

    def __init__(self, call: Caller, pages: Pager) -> None:
        self.broker = FuturesBroker(call, pages)
        self.follower = FuturesFollower(call, pages)
        self.trader = FuturesTrader(call, pages)


class Spot:
    """Copy trading on the spot market."""

    __slots__ = ("follower", "trader",)

    def __init__(self, call: Caller, pages: Pager) -> None:
        self.follower = SpotFollower(call, pages)
        self.trader = SpotTrader(call, pages)


class V2:
    """API V2 by market and role."""

    __slots__ = ("futures", "spot",)

    def __init__(self, call: Caller, pages: Pager) -> None:
        self.futures = Futures(call, pages)
        self.spot = Spot(call, pages)
