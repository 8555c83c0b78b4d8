# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""The coroutines of API V1, one class per resource."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

from bitget_copy._generated.v1 import endpoints as _table
from bitget_copy._generated.v1.enums import (
    FullStatus,
    HoldSide,
    Language,
    MarginMode,
    ProductType,
    SortFlag,
    SortRule,
    SymbolOperation,
)
from bitget_copy._generated.v1.models import (
    FuturesBrokerHistoryOrder,
    FuturesBrokerOpenOrder,
    FuturesBrokerTrader,
    FuturesFollowerFollowSetting,
    FuturesFollowerHistoryOrder,
    FuturesFollowerOpenOrder,
    FuturesFollowerQuantityLimit,
    FuturesFollowerSetting,
    FuturesFollowerTrader,
    FuturesTraderCloseResult,
    FuturesTraderClosedOrders,
    FuturesTraderCoinProfit,
    FuturesTraderDailyCoinProfit,
    FuturesTraderFollower,
    FuturesTraderHistoryOrder,
    FuturesTraderHistoryProfit,
    FuturesTraderOpenOrder,
    FuturesTraderPendingProfit,
    FuturesTraderProfitSummary,
    FuturesTraderStatistics,
    FuturesTraderSymbol,
    FuturesTraderTpslRatio,
    FuturesTraderTpslRatioQuery,
    FuturesTraderTpslRatioSetting,
    SpotFollowerFollowSetting,
    SpotFollowerSettings,
    SpotFollowerTrader,
    SpotFollowerTraderPage,
    SpotTraderDailyCoinProfit,
    SpotTraderDailyCoinProfitPage,
    SpotTraderFollower,
    SpotTraderFollowerPage,
    SpotTraderHistoryOrder,
    SpotTraderHistoryOrderPage,
    SpotTraderHistoryProfit,
    SpotTraderHistoryProfitPage,
    SpotTraderOpenOrder,
    SpotTraderOpenOrderPage,
    SpotTraderPendingProfit,
    SpotTraderPendingProfitPage,
    SpotTraderProfitSummary,
    SpotTraderRemovalThreshold,
    SpotTraderSettings,
    SpotTraderStatistics,
    SpotTraderSymbolLimit,
    SpotTraderSymbolProfit,
)
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy.endpoint import Caller
from bitget_copy.pagination import PageIterator, Pager
from bitget_copy.watching import Watch, Watcher


class FuturesBroker:
    """What anybody can look up about futures traders: the ranking of traders, and one trader's
    open and closed orders.
    """

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def list_traders(
        self,
        *,
        sort_rule: SortRule | Literal["composite", "roi", "totalPL", "aum"],
        sort_flag: SortFlag | Literal["asc", "desc"],
        trader_uid: str | None = None,
        trader_nick_name: str | None = None,
        full_status: FullStatus | Literal["full", "all"] | None = None,
        language_type: Language | Literal["zh-CN", "en-US"] | None = None,
        page_size: int | None = None,
        page_no: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesBrokerTrader]:
        """Lists traders by rank, name or id, with their results and free follower places.

        ``GET /api/mix/v1/trace/traderList`` · 5/1 s per UID · anyone · reads.

        Trader ids in replies are 20 hex digits since 2023-05-29; requests take those and the
        older plain digits.

        Without an ordering the exchange answers with code 43060 (no rule) or 43061 (no
        direction).

        Ratios are percentages already: 98.0158 means 98.0158 %.

        Args:
            trader_uid: Only this trader: 20 hex digits, e.g. 706e2bd179b59a5f295c, or plain
                digits.
            trader_nick_name: Only traders whose nickname starts with this.
            full_status: Only traders without a free place, or all of them (when left out). One
                of: full, all.
            sort_rule: What the list is ordered by. One of: composite, roi, totalPL, aum.
            sort_flag: Direction of the ordering. One of: asc, desc.
            language_type: Language of the indicator names in `column_list`. One of: zh-CN,
                en-US.
            page_size: Traders a page. 1 to 20; 20 when left out.
            page_no: Page, counted from 1; the first when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_traders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.broker.list_traders`, ``GET
        /api/v2/copy/mix-broker/query-traders``.
        """
        value: list[FuturesBrokerTrader] = await self._call(
            _table.FUTURES_BROKER_LIST_TRADERS,
            {
                "traderUid": trader_uid,
                "traderNickName": trader_nick_name,
                "fullStatus": full_status,
                "sortRule": sort_rule,
                "sortFlag": sort_flag,
                "languageType": language_type,
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
        sort_rule: SortRule | Literal["composite", "roi", "totalPL", "aum"],
        sort_flag: SortFlag | Literal["asc", "desc"],
        trader_uid: str | None = None,
        trader_nick_name: str | None = None,
        full_status: FullStatus | Literal["full", "all"] | None = None,
        language_type: Language | Literal["zh-CN", "en-US"] | None = None,
        page_size: int | None = 20,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesBrokerTrader]:
        """Yields every row of `list_traders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        Args:
            trader_uid: Only this trader: 20 hex digits, e.g. 706e2bd179b59a5f295c, or plain
                digits.
            trader_nick_name: Only traders whose nickname starts with this.
            full_status: Only traders without a free place, or all of them (when left out). One
                of: full, all.
            sort_rule: What the list is ordered by. One of: composite, roi, totalPL, aum.
            sort_flag: Direction of the ordering. One of: asc, desc.
            language_type: Language of the indicator names in `column_list`. One of: zh-CN,
                en-US.
            page_size: Traders a page. 1 to 20. The largest by default; None: the exchange's
                default, 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_BROKER_LIST_TRADERS,
            {
                "traderUid": trader_uid,
                "traderNickName": trader_nick_name,
                "fullStatus": full_status,
                "sortRule": sort_rule,
                "sortFlag": sort_flag,
                "languageType": language_type,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    def watch_traders(
        self,
        *,
        sort_rule: SortRule | Literal["composite", "roi", "totalPL", "aum"],
        sort_flag: SortFlag | Literal["asc", "desc"],
        trader_uid: str | None = None,
        trader_nick_name: str | None = None,
        full_status: FullStatus | Literal["full", "all"] | None = None,
        language_type: Language | Literal["zh-CN", "en-US"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[FuturesBrokerTrader]:
        """Tells which traders appear, change and go, as `list_traders` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `trader_uid`. A look is one call for each page, and one that finds no
        more.

        Args:
            trader_uid: Only this trader: 20 hex digits, e.g. 706e2bd179b59a5f295c, or plain
                digits.
            trader_nick_name: Only traders whose nickname starts with this.
            full_status: Only traders without a free place, or all of them (when left out). One
                of: full, all.
            sort_rule: What the list is ordered by. One of: composite, roi, totalPL, aum.
            sort_flag: Direction of the ordering. One of: asc, desc.
            language_type: Language of the indicator names in `column_list`. One of: zh-CN,
                en-US.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            every: Seconds from look to look, or a timedelta; at least what the limit allows.
            heartbeat: Seconds without a change after which a `Heartbeat` tells that it is
                listening.
            max_lag: Seconds by which a reply may be behind; a row that was first seen within
                them is not told to be gone before they are over, nor one that went to be back.
                None: as `every`.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: Only the caller can mend it; see `Watcher`.
        """
        return self._watch(
            _table.FUTURES_BROKER_LIST_TRADERS,
            {
                "traderUid": trader_uid,
                "traderNickName": trader_nick_name,
                "fullStatus": full_status,
                "sortRule": sort_rule,
                "sortFlag": sort_flag,
                "languageType": language_type,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def list_history_orders(
        self,
        *,
        trader_id: str,
        symbol: str | None = None,
        page_no: int | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesBrokerHistoryOrder]:
        """Lists the closed tracking orders of any one trader.

        ``POST /api/mix/v1/trace/report/order/historyList`` · 5/1 s per IP · anyone · reads.

        `hold_mode` carries the margin mode (fixed or crossed), not the position mode, in spite
        of its name.

        Replies write symbols without suffix, e.g. BTCUSDT or BTCUSD.

        Args:
            trader_id: The trader's id, as `trader_uid` of list_traders: 20 hex digits, e.g.
                bfb3487586b33d51a290.
            symbol: Only this symbol, presumably without suffix as in replies, e.g. BTCUSDT.
            page_no: Page, counted from 1; the first when left out. 1 to 100.
            page_size: Orders a page. 1 to 20; 20 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1; 100 is the last. `iter_history_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.broker.list_history_orders`, ``GET
        /api/v2/copy/mix-broker/query-history-traces``.
        """
        value: list[FuturesBrokerHistoryOrder] = await self._call(
            _table.FUTURES_BROKER_LIST_HISTORY_ORDERS,
            {
                "traderId": trader_id,
                "symbol": symbol,
                "pageNo": page_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_orders(
        self,
        *,
        trader_id: str,
        symbol: str | None = None,
        page_size: int | None = 20,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesBrokerHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new, or on page 100,
        the last one.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        Args:
            trader_id: The trader's id, as `trader_uid` of list_traders: 20 hex digits, e.g.
                bfb3487586b33d51a290.
            symbol: Only this symbol, presumably without suffix as in replies, e.g. BTCUSDT.
            page_size: Orders a page. 1 to 20. The largest by default; None: the exchange's
                default, 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_BROKER_LIST_HISTORY_ORDERS,
            {
                "traderId": trader_id,
                "symbol": symbol,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def list_open_orders(
        self,
        *,
        trader_id: str,
        symbol: str | None = None,
        page_no: int | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesBrokerOpenOrder]:
        """Lists the open tracking orders of any one trader.

        ``POST /api/mix/v1/trace/report/order/currentList`` · 10/1 s per IP · anyone · reads.

        `hold_mode` carries the margin mode (fixed or crossed), not the position mode, in spite
        of its name.

        Replies write symbols without suffix, e.g. BTCUSDT or ETHUSD.

        Args:
            trader_id: The trader's id, as `trader_uid` of list_traders: 20 hex digits, e.g.
                bfb3487586b33d51a290.
            symbol: Only this symbol, presumably without suffix as in replies, e.g. BTCUSDT.
            page_no: Page, counted from 1; the first when left out. 1 to 100.
            page_size: Orders a page. 1 to 20; 20 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1; 100 is the last. `iter_open_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.broker.list_open_orders`, ``GET
        /api/v2/copy/mix-broker/query-current-traces``.
        """
        value: list[FuturesBrokerOpenOrder] = await self._call(
            _table.FUTURES_BROKER_LIST_OPEN_ORDERS,
            {
                "traderId": trader_id,
                "symbol": symbol,
                "pageNo": page_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_open_orders(
        self,
        *,
        trader_id: str,
        symbol: str | None = None,
        page_size: int | None = 20,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesBrokerOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new, or on page 100,
        the last one.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        Args:
            trader_id: The trader's id, as `trader_uid` of list_traders: 20 hex digits, e.g.
                bfb3487586b33d51a290.
            symbol: Only this symbol, presumably without suffix as in replies, e.g. BTCUSDT.
            page_size: Orders a page. 1 to 20. The largest by default; None: the exchange's
                default, 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_BROKER_LIST_OPEN_ORDERS,
            {
                "traderId": trader_id,
                "symbol": symbol,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    def watch_open_orders(
        self,
        *,
        trader_id: str,
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[FuturesBrokerOpenOrder]:
        """Tells which open orders appear, change and go, as `list_open_orders` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `tracking_no`. A look is one call for each page, and one that finds no
        more.

        Args:
            trader_id: The trader's id, as `trader_uid` of list_traders: 20 hex digits, e.g.
                bfb3487586b33d51a290.
            symbol: Only this symbol, presumably without suffix as in replies, e.g. BTCUSDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            every: Seconds from look to look, or a timedelta; at least what the limit allows.
            heartbeat: Seconds without a change after which a `Heartbeat` tells that it is
                listening.
            max_lag: Seconds by which a reply may be behind; a row that was first seen within
                them is not told to be gone before they are over, nor one that went to be back.
                None: as `every`.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: Only the caller can mend it; see `Watcher`.
        """
        return self._watch(
            _table.FUTURES_BROKER_LIST_OPEN_ORDERS,
            {
                "traderId": trader_id,
                "symbol": symbol,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )


class FuturesFollower:
    """Futures copy trading seen from the follower: copied orders, copy settings, closing, stop
    prices and the traders followed.
    """

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def list_open_orders(
        self,
        *,
        product_type: ProductType | Literal["umcbl", "dmcbl", "cmcbl", "sumcbl", "sdmcbl", "scmcbl"],
        symbol: str | None = None,
        page_size: int = 20,
        page_no: int = 1,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesFollowerOpenOrder]:
        """Lists the open copied orders of the calling follower in one product line.

        ``GET /api/mix/v1/trace/followerOrder`` · 5/1 s per UID · followers only · reads.

        An order that is still open carries 0 as its closing price and no closing id or time.

        Args:
            symbol: Contract with suffix, in capitals, e.g. BTCUSDT_UMCBL; left out: all
                contracts of the product line.
            product_type: Product line, in small letters on this endpoint. One of: umcbl, dmcbl,
                cmcbl, sumcbl, sdmcbl, scmcbl.
            page_size: Rows a page; the largest size is not documented.
            page_no: Page, counted from 1.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_open_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.follower.list_open_orders`, ``GET
        /api/v2/copy/mix-follower/query-current-orders``.

        On a unified account: `v3.futures.follower.get_positions`.
        """
        value: list[FuturesFollowerOpenOrder] = await self._call(
            _table.FUTURES_FOLLOWER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "pageSize": page_size,
                "pageNo": page_no,
            },
            timeout,
            priority,
        )
        return value

    def iter_open_orders(
        self,
        *,
        product_type: ProductType | Literal["umcbl", "dmcbl", "cmcbl", "sumcbl", "sdmcbl", "scmcbl"],
        symbol: str | None = None,
        page_size: int | None = 20,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesFollowerOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        Args:
            symbol: Contract with suffix, in capitals, e.g. BTCUSDT_UMCBL; left out: all
                contracts of the product line.
            product_type: Product line, in small letters on this endpoint. One of: umcbl, dmcbl,
                cmcbl, sumcbl, sdmcbl, scmcbl.
            page_size: Rows a page; the largest size is not documented.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_FOLLOWER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    def watch_open_orders(
        self,
        *,
        product_type: ProductType | Literal["umcbl", "dmcbl", "cmcbl", "sumcbl", "sdmcbl", "scmcbl"],
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[FuturesFollowerOpenOrder]:
        """Tells which open orders appear, change and go, as `list_open_orders` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `tracking_no`. A look is one call for each page, and one that finds no
        more.

        Args:
            symbol: Contract with suffix, in capitals, e.g. BTCUSDT_UMCBL; left out: all
                contracts of the product line.
            product_type: Product line, in small letters on this endpoint. One of: umcbl, dmcbl,
                cmcbl, sumcbl, sdmcbl, scmcbl.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            every: Seconds from look to look, or a timedelta; at least what the limit allows.
            heartbeat: Seconds without a change after which a `Heartbeat` tells that it is
                listening.
            max_lag: Seconds by which a reply may be behind; a row that was first seen within
                them is not told to be gone before they are over, nor one that went to be back.
                None: as `every`.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: Only the caller can mend it; see `Watcher`.
        """
        return self._watch(
            _table.FUTURES_FOLLOWER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def list_history_orders(
        self,
        *,
        start_time: datetime,
        end_time: datetime,
        page_size: int = 100,
        page_no: int = 1,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesFollowerHistoryOrder]:
        """Lists the closed copied orders of the calling follower within a span of time.

        ``GET /api/mix/v1/trace/followerHistoryOrders`` · 5/1 s per UID · followers only ·
        reads.

        Data older than three months is refused with code 40704, a longer span with code 40705.

        The profit rate is shown as sent, because its scale is not documented.

        A span from `start_time` to `end_time` of up to 90 days is accepted;
        `iter_history_orders` reads longer ones in pieces.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            page_size: Rows a page; the largest size is not documented.
            page_no: Page, counted from 1.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_history_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.follower.list_history_orders`, ``GET
        /api/v2/copy/mix-follower/query-history-orders``.
        """
        value: list[FuturesFollowerHistoryOrder] = await self._call(
            _table.FUTURES_FOLLOWER_LIST_HISTORY_ORDERS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "pageSize": page_size,
                "pageNo": page_no,
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
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesFollowerHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        A span is read in windows of 90 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            page_size: Rows a page; the largest size is not documented.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_FOLLOWER_LIST_HISTORY_ORDERS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def get_settings(
        self,
        *,
        trader_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesFollowerSetting]:
        """Gets the calling follower's copy settings for one trader, one row for each contract.

        ``GET /api/mix/v1/trace/queryTraceConfig`` · 5/1 s per UID · followers only · reads.

        Leverages and ratios that were never set are None.

        Args:
            trader_id: Id of the trader, encrypted as in replies or the plain UID.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: how the calling follower copies one
            trader in one contract.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.follower.get_settings`, ``GET
        /api/v2/copy/mix-follower/query-settings``.

        On a unified account: `v3.futures.follower.get_settings`.
        """
        value: list[FuturesFollowerSetting] = await self._call(
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
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Follows a trader with a copy setting for each contract.

        ``POST /api/mix/v1/trace/followerSetBatchTraceConfig`` · 5/1 s per UID · followers only
        · writes (set); never repeated blindly.

        An empty string in `max_hold_count`, `stop_profit_ration` or `stop_loss_ration` means
        that the member is not set.

        Whether several settings are applied together or one by one is not documented: read the
        settings back after a failure.

        Args:
            trader_id: Id of the trader, encrypted as in replies or the plain UID.
            settings: Copy settings, one for each contract.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings shows the settings for the trader. Executed: every
        member that was given is as asked. Not executed: once the exchange can no longer accept
        the request, every symbol lacks a row or shows another type, leverage or value, or there
        is no row and the trader is not in list_traders. Members whose unit or scale is not
        documented prove nothing by being different.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        Example:
            setting = v1.FuturesFollowerFollowSetting(
                symbol="BTCUSDT_UMCBL", margin_type="trader", margin_coin="USDT",
                lever_type="trader", trace_type="amount", trace_value=Decimal(100),
            )
            await client.v1.futures.follower.follow_trader(
                trader_id="706e2bd179b59a5f295c", settings=[setting]
            )

        In API V2: `v2.futures.follower.follow_trader`, ``POST
        /api/v2/copy/mix-follower/settings``.

        On a unified account: `v3.futures.follower.follow_trader`.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_FOLLOW_TRADER,
            {
                "traderId": trader_id,
                "settings": settings,
            },
            timeout,
            priority,
        )
        return value

    async def close_order(
        self,
        *,
        tracking_no: str,
        product_type: ProductType | Literal["umcbl", "dmcbl", "cmcbl", "sumcbl", "sdmcbl", "scmcbl"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Closes one copied order of the calling follower.

        ``POST /api/mix/v1/trace/followerCloseByTrackingNo`` · 5/1 s per UID · followers only ·
        writes (close); never repeated blindly.

        Args:
            tracking_no: Tracking number of the order to close.
            product_type: Product line of the order, sent in capitals. One of: umcbl, dmcbl,
                cmcbl, sumcbl, sdmcbl, scmcbl.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the order is looked for among the open and the closed ones.
        Executed: it is in the history, closed after the call was sent, not by a stop, and no
        longer open; a close by the trader in those seconds looks the same. Not executed: it is
        still open once the exchange can no longer accept the request, or it was closed outside
        the time in which the request could act. An order that a stop closed stays unknown.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.futures.follower.close_order`, ``POST
        /api/v2/copy/mix-follower/close-positions``.

        On a unified account: `v3.futures.follower.close_position`.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_CLOSE_ORDER,
            {
                "trackingNo": tracking_no,
                "productType": product_type,
            },
            timeout,
            priority,
        )
        return value

    async def close_all_orders(
        self,
        *,
        product_type: ProductType | Literal["umcbl", "dmcbl", "cmcbl", "sumcbl", "sdmcbl", "scmcbl"],
        symbol: str | None = None,
        margin_coin: str | None = None,
        margin_mode: MarginMode | Literal["fixed", "crossed"] | None = None,
        hold_side: HoldSide | Literal["long", "short"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Closes every copied order of the calling follower that matches the given filters.

        ``POST /api/mix/v1/trace/followerCloseByAll`` · 5/1 s per UID · followers only · writes
        (close); never repeated blindly.

        Give one filter or more (symbol, `margin_coin`, `margin_mode`, `hold_side`); the product
        line alone is not enough.

        How several filters combine is not documented; the usual reading is that an order must
        match all of them.

        At least one of `symbol`, `margin_coin`, `margin_mode`, `hold_side` is needed.

        Args:
            product_type: Product line to close in, sent in capitals. One of: umcbl, dmcbl,
                cmcbl, sumcbl, sdmcbl, scmcbl.
            symbol: Only this contract, with suffix, in capitals, e.g. ETHUSDT_UMCBL.
            margin_coin: Only orders margined in this coin, e.g. USDT.
            margin_mode: Only orders in this margin mode. One of: fixed, crossed.
            hold_side: Only orders in this direction. One of: long, short.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the open orders of the product line and the history are
        compared. Executed: orders that match all filters were closed after the call was sent,
        not by a stop, and no older one is open; never said with `margin_coin` or `margin_mode`,
        which no list shows. Not executed: once the exchange can no longer accept the request,
        an older match is open and the history of 89 days shows no close of the product line in
        the time of the call. A part that is closed stays unknown.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.futures.follower.close_all_orders`, ``POST
        /api/v2/copy/mix-follower/close-positions``.

        On a unified account: `v3.futures.follower.close_all_positions`.
        """
        value: bool = await self._call(
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
        symbol: str,
        stop_profit_price: Decimal | int | str | None,
        stop_loss_price: Decimal | int | str | None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets the take-profit and stop-loss prices of one copied order.

        ``POST /api/mix/v1/trace/followerSetTpsl`` · 5/1 s per UID · followers only · writes
        (set); never repeated blindly.

        Give both prices that shall stand: whether one left out or empty is kept or removed is
        not documented.

        Args:
            tracking_no: Tracking number of the order.
            symbol: Contract of the order with suffix, in capitals, e.g. ETHUSDT_UMCBL.
            stop_profit_price: Take-profit price, in quote coin. None: left out.
            stop_loss_price: Stop-loss price, in quote coin. None: left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the outcome stays unknown, since no endpoint of API V1 shows the
        stops of a copied order; sent again, they do no harm.

        In API V2: `v2.futures.follower.set_order_tpsl`, ``POST
        /api/v2/copy/mix-follower/setting-tpsl``.

        On a unified account: `v3.futures.follower.create_tpsl`.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_SET_ORDER_TPSL,
            {
                "trackingNo": tracking_no,
                "symbol": symbol,
                "stopProfitPrice": stop_profit_price,
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

        ``POST /api/mix/v1/trace/cancelCopyTrader`` · 5/1 s per UID · followers only · writes
        (remove); never repeated blindly.

        The data of a successful reply is the word "success" where sibling endpoints send true.

        What becomes of copied orders that are still open is not documented: look before and
        after.

        Args:
            trader_id: Id of the trader, encrypted as in replies or the plain UID.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: list_traders is read to its end. Executed: the trader is not in
        it, and the list was the same in rounds more than `max_lag` apart. Not executed: the
        trader is in it once the exchange can no longer accept the request. Unknown if the list
        is empty or spells ids in another way than the call (plain or encrypted).

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.futures.follower.unfollow_trader`, ``POST
        /api/v2/copy/mix-follower/cancel-trader``.

        On a unified account: `v3.futures.follower.unfollow_trader`.
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
        page_no: int | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesFollowerTrader]:
        """Lists the futures traders that the caller follows, with what copying them has brought.

        ``POST /api/mix/v1/trace/myTraderList`` · 5/1 s per UID · followers only · reads.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 100; 20 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_traders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.follower.list_traders`, ``GET
        /api/v2/copy/mix-follower/query-traders``.
        """
        value: list[FuturesFollowerTrader] = await self._call(
            _table.FUTURES_FOLLOWER_LIST_TRADERS,
            {
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
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesFollowerTrader]:
        """Yields every row of `list_traders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        Args:
            page_size: Rows a page. 1 to 100. The largest by default; None: the exchange's
                default, 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_FOLLOWER_LIST_TRADERS,
            {
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    def watch_traders(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[FuturesFollowerTrader]:
        """Tells which traders appear, change and go, as `list_traders` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `trader_id`. A look is one call for each page, and one that finds no
        more.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            every: Seconds from look to look, or a timedelta; at least what the limit allows.
            heartbeat: Seconds without a change after which a `Heartbeat` tells that it is
                listening.
            max_lag: Seconds by which a reply may be behind; a row that was first seen within
                them is not told to be gone before they are over, nor one that went to be back.
                None: as `every`.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: Only the caller can mend it; see `Watcher`.
        """
        return self._watch(
            _table.FUTURES_FOLLOWER_LIST_TRADERS,
            {},
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def list_quantity_limits(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesFollowerQuantityLimit]:
        """Lists the smallest and largest quantity of one copied order for each contract.

        ``POST /api/mix/v1/trace/public/getFollowerConfig`` · 10/1 s per UID and IP · anyone ·
        reads.

        Contracts are named without suffix here, e.g. BTCUSDT.

        The call is signed, although its path says public.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: bounds on the quantity of one copied
            order in one contract.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.follower.list_quantity_limits`, ``GET
        /api/v2/copy/mix-follower/query-quantity-limit``.
        """
        value: list[FuturesFollowerQuantityLimit] = await self._call(
            _table.FUTURES_FOLLOWER_LIST_QUANTITY_LIMITS,
            {},
            timeout,
            priority,
        )
        return value


class FuturesTrader:
    """The trader's own side of futures copy trading: tracking orders, profit shares, offered
    symbols, settings, followers.
    """

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def list_open_orders(
        self,
        *,
        symbol: str,
        product_type: ProductType | Literal["umcbl", "dmcbl", "cmcbl", "sumcbl", "sdmcbl", "scmcbl"],
        page_size: int = 20,
        page_no: int = 1,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderOpenOrder]:
        """Lists the trader's open tracking orders in one contract.

        ``GET /api/mix/v1/trace/currentTrack`` · 5/1 s per UID · traders only · reads.

        To close, give the tracking number; `open_order_id` is not accepted for it.

        Args:
            symbol: Contract with suffix, in capitals, e.g. BTCUSDT_UMCBL.
            product_type: Product line that the contract belongs to. One of: umcbl, dmcbl,
                cmcbl, sumcbl, sdmcbl, scmcbl.
            page_size: Orders a page. 1 to 50.
            page_no: Page, counted from 1.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_open_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.trader.list_open_orders`, ``GET
        /api/v2/copy/mix-trader/order-current-track``.

        On a unified account: `v3.futures.trader.list_positions`.
        """
        value: list[FuturesTraderOpenOrder] = await self._call(
            _table.FUTURES_TRADER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "pageSize": page_size,
                "pageNo": page_no,
            },
            timeout,
            priority,
        )
        return value

    def iter_open_orders(
        self,
        *,
        symbol: str,
        product_type: ProductType | Literal["umcbl", "dmcbl", "cmcbl", "sumcbl", "sdmcbl", "scmcbl"],
        page_size: int | None = 50,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        Args:
            symbol: Contract with suffix, in capitals, e.g. BTCUSDT_UMCBL.
            product_type: Product line that the contract belongs to. One of: umcbl, dmcbl,
                cmcbl, sumcbl, sdmcbl, scmcbl.
            page_size: Orders a page. 1 to 50. The largest by default; None: the exchange's
                default, 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    def watch_open_orders(
        self,
        *,
        symbol: str,
        product_type: ProductType | Literal["umcbl", "dmcbl", "cmcbl", "sumcbl", "sdmcbl", "scmcbl"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[FuturesTraderOpenOrder]:
        """Tells which open orders appear, change and go, as `list_open_orders` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `tracking_no`. A look is one call for each page, and one that finds no
        more.

        Args:
            symbol: Contract with suffix, in capitals, e.g. BTCUSDT_UMCBL.
            product_type: Product line that the contract belongs to. One of: umcbl, dmcbl,
                cmcbl, sumcbl, sdmcbl, scmcbl.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            every: Seconds from look to look, or a timedelta; at least what the limit allows.
            heartbeat: Seconds without a change after which a `Heartbeat` tells that it is
                listening.
            max_lag: Seconds by which a reply may be behind; a row that was first seen within
                them is not told to be gone before they are over, nor one that went to be back.
                None: as `every`.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: Only the caller can mend it; see `Watcher`.
        """
        return self._watch(
            _table.FUTURES_TRADER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "productType": product_type,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def close_order(
        self,
        *,
        symbol: str,
        tracking_no: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderCloseResult:
        """Closes one of the trader's open tracking orders.

        ``POST /api/mix/v1/trace/closeTrackOrder`` · 5/1 s per UID · traders only · writes
        (close); never repeated blindly.

        Only a tracking number names the order; an `open_order_id` cannot be used to close.

        Args:
            symbol: Contract with suffix, in capitals, e.g. BTCUSDT_UMCBL.
            tracking_no: Tracking number, as listed by list_open_orders.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What became of closing one tracking order.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the order is looked for among the open and the closed ones.
        Executed: it is in the history, closed after the call was sent, not by a stop, and no
        longer open. Not executed: it is still open once the exchange can no longer accept the
        request, or it was closed outside the time in which the request could act. An order that
        a stop closed stays unknown.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.futures.trader.close_order`, ``POST
        /api/v2/copy/mix-trader/order-close-positions``.
        """
        value: FuturesTraderCloseResult = await self._call(
            _table.FUTURES_TRADER_CLOSE_ORDER,
            {
                "symbol": symbol,
                "trackingNo": tracking_no,
            },
            timeout,
            priority,
        )
        return value

    async def set_order_tpsl(
        self,
        *,
        tracking_no: str,
        symbol: str,
        stop_profit_price: Decimal | int | str | None,
        stop_loss_price: Decimal | int | str | None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> str | None:
        """Sets or removes take-profit and stop-loss of one open tracking order.

        ``POST /api/mix/v1/trace/modifyTPSL`` · 5/1 s per UID · traders only · writes (set);
        never repeated blindly.

        A price that is left out is removed by the exchange: give both to keep both, neither to
        remove both.

        The exchange takes one change per 300 ms and refuses an earlier one with code 43036.

        The reply is the order's tracking number.

        Args:
            tracking_no: Tracking number, as listed by list_open_orders.
            symbol: Contract with suffix, in capitals, e.g. BTCUSDT_UMCBL.
            stop_profit_price: Take-profit price in quote coin; left out: no take-profit from
                now on. None: left out.
            stop_loss_price: Stop-loss price in quote coin; left out: no stop-loss from now on.
                None: left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The tracking number concerned; None when the exchange leaves it out.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the order's stops are read from the open orders. Executed: both
        are as asked. Not executed: once the exchange can no longer accept the request, a price
        that was given is not the one shown (a difference of half a percent may be rounding). A
        stop that should be removed and is still there proves nothing, nor does an order that is
        no longer open.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        Example:
            await client.v1.futures.trader.set_order_tpsl(  # removes the stop-loss
                tracking_no="1", symbol="BTCUSDT_UMCBL",
                stop_profit_price=50_000, stop_loss_price=None,
            )

        In API V2: `v2.futures.trader.set_order_tpsl`, ``POST
        /api/v2/copy/mix-trader/order-modify-tpsl``.
        """
        value: str | None = await self._call(
            _table.FUTURES_TRADER_SET_ORDER_TPSL,
            {
                "trackingNo": tracking_no,
                "symbol": symbol,
                "stopProfitPrice": stop_profit_price,
                "stopLossPrice": stop_loss_price,
            },
            timeout,
            priority,
        )
        return value

    async def list_history_orders(
        self,
        *,
        start_time: datetime,
        end_time: datetime,
        page_size: int = 20,
        page_no: int = 1,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderHistoryOrder]:
        """Lists the trader's closed tracking orders in a span of time, over all contracts.

        ``GET /api/mix/v1/trace/historyTrack`` · 5/1 s per UID · traders only · reads.

        Data older than three months is refused with code 40704, a longer span with code 40705.

        Which of an order's times must lie in the span is not documented.

        A span from `start_time` to `end_time` of up to 90 days is accepted;
        `iter_history_orders` reads longer ones in pieces.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            page_size: Orders a page. 1 to 100.
            page_no: Page, counted from 1.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_history_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.trader.list_history_orders`, ``GET
        /api/v2/copy/mix-trader/order-history-track``.
        """
        value: list[FuturesTraderHistoryOrder] = await self._call(
            _table.FUTURES_TRADER_LIST_HISTORY_ORDERS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "pageSize": page_size,
                "pageNo": page_no,
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
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        A span is read in windows of 90 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            page_size: Orders a page. 1 to 100. The largest by default; None: the exchange's
                default, 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_HISTORY_ORDERS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def close_orders_by_symbol(
        self,
        *,
        symbol: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderClosedOrders:
        """Closes all of the trader's open tracking orders in one contract.

        ``POST /api/mix/v1/trace/closeTrackOrderBySymbol`` · 5/1 s per UID · traders only ·
        writes (close); never repeated blindly.

        The symbol must be given: what a call without one closes is not documented.

        The reply names only the orders that were closed; compare it with list_open_orders.

        Args:
            symbol: Contract with suffix, in capitals, e.g. BTCUSDT_UMCBL.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What closing all orders of a contract did.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the contract's open orders and the history are compared.
        Executed: orders were closed after the call was sent, not by a stop, and no older one is
        open. Not executed: once the exchange can no longer accept the request, an older order
        is open and the history of 89 days shows no close in the time of the call. A part that
        is closed stays unknown.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.futures.trader.close_orders_by_symbol`, ``POST
        /api/v2/copy/mix-trader/order-close-positions``.
        """
        value: FuturesTraderClosedOrders = await self._call(
            _table.FUTURES_TRADER_CLOSE_ORDERS_BY_SYMBOL,
            {
                "symbol": symbol,
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
    ) -> FuturesTraderProfitSummary:
        """Gets the trader's profit shares in total: yesterday's, all so far, and those still to
        come.

        ``GET /api/mix/v1/trace/summary`` · 20/1 s per UID · traders only · reads.

        The currency of the totals is not documented; list_profits_by_coin names the coin.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The calling trader's profit shares in total; the exchange names no currency.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.trader.get_profit_summary`, ``GET
        /api/v2/copy/mix-trader/profit-history-summarys``.

        On a unified account: `v3.futures.trader.get_profit_summary`.
        """
        value: FuturesTraderProfitSummary = await self._call(
            _table.FUTURES_TRADER_GET_PROFIT_SUMMARY,
            {},
            timeout,
            priority,
        )
        return value

    async def list_profits_by_coin(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderCoinProfit]:
        """Lists the trader's past profit shares, summed by settlement coin.

        ``GET /api/mix/v1/trace/profitSettleTokenIdGroup`` · 20/1 s per UID · traders only ·
        reads.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: all profit shares of the trader in one
            coin.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.trader.get_profit_summary`, ``GET
        /api/v2/copy/mix-trader/profit-history-summarys``.

        On a unified account: `v3.futures.trader.get_profit_summary`.
        """
        value: list[FuturesTraderCoinProfit] = await self._call(
            _table.FUTURES_TRADER_LIST_PROFITS_BY_COIN,
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

        ``GET /api/mix/v1/trace/profitDateGroupList`` · 5/1 s per UID · traders only · reads.

        Paging is not documented here, and the exchange may ignore both arguments.

        Args:
            page_size: Rows a page; the largest size is not documented.
            page_no: Page, counted from 1; the first when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_profits_by_coin_and_date` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.trader.list_profits_by_coin_and_date`, ``GET
        /api/v2/copy/mix-trader/profits-group-coin-date``.
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
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderDailyCoinProfit]:
        """Yields every row of `list_profits_by_coin_and_date`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded twice,
        since they have no id. A row that goes pulls another onto a page already read, which is
        missed. Read again where every row counts.

        Args:
            page_size: Rows a page; the largest size is not documented.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_PROFITS_BY_COIN_AND_DATE,
            {
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def list_history_profits(
        self,
        *,
        margin_coin: str,
        date: datetime,
        page_size: int = 20,
        page_no: int = 1,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderHistoryProfit]:
        """Lists the profit shares that followers paid to the trader at one date in one coin.

        ``GET /api/mix/v1/trace/profitDateList`` · 10/1 s per UID · traders only · reads.

        Args:
            margin_coin: Margin coin in capitals, e.g. USDT.
            date: When the profit was shared, e.g. a `date` of list_profits_by_coin_and_date.
                With a time zone.
            page_size: Rows a page. 1 to 100.
            page_no: Page, counted from 1.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_history_profits` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.trader.list_history_profits`, ``GET
        /api/v2/copy/mix-trader/profit-history-details``.

        On a unified account: `v3.futures.trader.list_profits`.
        """
        value: list[FuturesTraderHistoryProfit] = await self._call(
            _table.FUTURES_TRADER_LIST_HISTORY_PROFITS,
            {
                "marginCoin": margin_coin,
                "date": date,
                "pageSize": page_size,
                "pageNo": page_no,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_profits(
        self,
        *,
        margin_coin: str,
        date: datetime,
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderHistoryProfit]:
        """Yields every row of `list_history_profits`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded twice,
        since they have no id. A row that goes pulls another onto a page already read, which is
        missed. Read again where every row counts.

        Args:
            margin_coin: Margin coin in capitals, e.g. USDT.
            date: When the profit was shared, e.g. a `date` of list_profits_by_coin_and_date.
                With a time zone.
            page_size: Rows a page. 1 to 100. The largest by default; None: the exchange's
                default, 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_HISTORY_PROFITS,
            {
                "marginCoin": margin_coin,
                "date": date,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def list_pending_profits(
        self,
        *,
        page_size: int = 20,
        page_no: int = 1,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderPendingProfit]:
        """Lists the profit shares that followers still owe the trader.

        ``GET /api/mix/v1/trace/waitProfitDateList`` · 5/1 s per UID · traders only · reads.

        Args:
            page_size: Rows a page. 1 to 100.
            page_no: Page, counted from 1.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_pending_profits` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.trader.list_pending_profits`, ``GET
        /api/v2/copy/mix-trader/profit-details``.
        """
        value: list[FuturesTraderPendingProfit] = await self._call(
            _table.FUTURES_TRADER_LIST_PENDING_PROFITS,
            {
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
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderPendingProfit]:
        """Yields every row of `list_pending_profits`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded twice,
        since they have no id. A row that goes pulls another onto a page already read, which is
        missed. Read again where every row counts.

        Args:
            page_size: Rows a page. 1 to 100. The largest by default; None: the exchange's
                default, 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_PENDING_PROFITS,
            {
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def list_symbols(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderSymbol]:
        """Lists the contracts that the trader can lead in, and whether each is offered to
        followers.

        ``GET /api/mix/v1/trace/traderSymbols`` · 5/1 s per UID · traders only · reads.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: a contract that the trader can lead in.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.trader.list_symbols`, ``GET
        /api/v2/copy/mix-trader/config-query-symbols``.

        On a unified account: `v3.futures.trader.list_symbols`.
        """
        value: list[FuturesTraderSymbol] = await self._call(
            _table.FUTURES_TRADER_LIST_SYMBOLS,
            {},
            timeout,
            priority,
        )
        return value

    async def set_symbol(
        self,
        *,
        symbol: str,
        operation: SymbolOperation | Literal["add", "delete"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets whether the trader offers one contract to followers.

        ``POST /api/mix/v1/trace/setUpCopySymbols`` · 5/1 s per UID · traders only · writes
        (set); never repeated blindly.

        Args:
            symbol: Contract with suffix, in capitals, e.g. BTCUSDT_UMCBL.
            operation: Start (`add`) or stop (`delete`) offering the contract. One of: add,
                delete.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: list_symbols shows whether the contract is offered. Executed: it
        is as asked. Not executed: it is otherwise once the exchange can no longer accept the
        request.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.futures.trader.set_symbols`, ``POST
        /api/v2/copy/mix-trader/config-setting-symbols``.
        """
        value: bool = await self._call(
            _table.FUTURES_TRADER_SET_SYMBOL,
            {
                "symbol": symbol,
                "operation": operation,
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

        ``GET /api/mix/v1/trace/traderDetail`` · 5/1 s per UID · traders only · reads.

        It always describes the caller; for another trader use v1.futures.broker.list_traders.

        Ratios are percentages already: 66.67 means 66.67 %.

        The exchange writes `totalpl` with a currency sign, e.g. $95.65.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The calling trader's results so far and in recent days.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.trader.get_statistics`, ``GET
        /api/v2/copy/mix-trader/order-total-detail``.

        On a unified account: `v3.futures.trader.get_portfolio`.
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
        enable_trace: bool | Literal["YES", "NO"] | None = None,
        show_total_equity: bool | Literal["YES", "NO"] | None = None,
        show_tpsl: bool | Literal["YES", "NO"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets whether the trader can be copied and what the profile shows.

        ``POST /api/mix/v1/trace/traderUpdateConfig`` · 5/1 s per UID · traders only · writes
        (set); never repeated blindly.

        At least one of the three flags must be given.

        Whether a flag left out keeps its value is not documented; give all three to be sure.

        At least one of `enable_trace`, `show_total_equity`, `show_tpsl` is needed.

        Args:
            enable_trace: Whether the trader can be copied.
            show_total_equity: Whether the total equity in USDT is shown.
            show_tpsl: Whether take-profit and stop-loss prices are shown.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the outcome stays unknown, since no endpoint of API V1 shows
        these settings; sent again, they do no harm.

        In API V2: `v2.futures.trader.set_settings`, ``POST
        /api/v2/copy/mix-trader/config-settings-base``.
        """
        value: bool = await self._call(
            _table.FUTURES_TRADER_SET_SETTINGS,
            {
                "enableTrace": enable_trace,
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
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderFollower]:
        """Lists the calling trader's followers.

        ``POST /api/mix/v1/trace/myFollowerList`` · 5/1 s per UID · traders only · reads.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Followers a page. 1 to 100; 20 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_followers` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.futures.trader.list_followers`, ``GET
        /api/v2/copy/mix-trader/config-query-followers``.

        On a unified account: `v3.futures.trader.list_followers`.
        """
        value: list[FuturesTraderFollower] = await self._call(
            _table.FUTURES_TRADER_LIST_FOLLOWERS,
            {
                "pageNo": page_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_followers(
        self,
        *,
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderFollower]:
        """Yields every row of `list_followers`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        Args:
            page_size: Followers a page. 1 to 100. The largest by default; None: the exchange's
                default, 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_FOLLOWERS,
            {
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    def watch_followers(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[FuturesTraderFollower]:
        """Tells which followers appear, change and go, as `list_followers` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `follower_uid`. A look is one call for each page, and one that finds no
        more.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            every: Seconds from look to look, or a timedelta; at least what the limit allows.
            heartbeat: Seconds without a change after which a `Heartbeat` tells that it is
                listening.
            max_lag: Seconds by which a reply may be behind; a row that was first seen within
                them is not told to be gone before they are over, nor one that went to be back.
                None: as `every`.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: Only the caller can mend it; see `Watcher`.
        """
        return self._watch(
            _table.FUTURES_TRADER_LIST_FOLLOWERS,
            {},
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def remove_follower(
        self,
        *,
        follower_uid: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Removes one follower from the calling trader.

        ``POST /api/mix/v1/trace/removeFollower`` · 5/1 s per UID · traders only · writes
        (remove); never repeated blindly.

        Whether a follower can go is `can_remove_follower` of list_followers; code 43069 means
        too much equity, 43068 that the follower's state forbids it.

        A removed follower must wait a while before following again (code 43047).

        Args:
            follower_uid: The follower's id, as listed by list_followers: 20 hex digits or plain
                digits.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: list_followers is read to its end. Executed: the follower is not
        in it, and the list was the same in rounds more than `max_lag` apart. Not executed: the
        follower is in it once the exchange can no longer accept the request. Unknown if the
        list is empty or spells ids in another way than the call (plain or encrypted).

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.futures.trader.remove_follower`, ``POST
        /api/v2/copy/mix-trader/config-remove-follower``.
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

    async def list_tpsl_ratios(
        self,
        *,
        query_tpsl_ratio_config: Sequence[FuturesTraderTpslRatioQuery],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderTpslRatio]:
        """Lists the trader's preset take-profit and stop-loss ratios of the symbols asked for.

        ``POST /api/mix/v1/trace/queryTraderTpslRatioConfig`` · 5/1 s per UID · traders only ·
        reads.

        Symbols go without suffix here, e.g. BTCUSDT, and product lines in lower case.

        Rows carry no product line; symbols that exist in several lines cannot be told apart.

        Args:
            query_tpsl_ratio_config: Symbols asked for, each with its product line.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: the trader's preset take-profit and
            stop-loss of one symbol.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        Example:
            query = v1.FuturesTraderTpslRatioQuery(symbol="BTCUSDT", product_type="umcbl")
            await client.v1.futures.trader.list_tpsl_ratios(query_tpsl_ratio_config=[query])

        In API V2: `v2.futures.trader.list_symbols`, ``GET
        /api/v2/copy/mix-trader/config-query-symbols``.

        On a unified account: `v3.futures.trader.list_symbols`.
        """
        value: list[FuturesTraderTpslRatio] = await self._call(
            _table.FUTURES_TRADER_LIST_TPSL_RATIOS,
            {
                "queryTpslRatioConfig": query_tpsl_ratio_config,
            },
            timeout,
            priority,
        )
        return value

    async def set_tpsl_ratios(
        self,
        *,
        tpsl_ratio_config_list: Sequence[FuturesTraderTpslRatioSetting],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets or removes the trader's preset take-profit and stop-loss ratios, symbol by symbol.

        ``POST /api/mix/v1/trace/traderUpdateTpslRatioConfig`` · 5/1 s per UID · traders only ·
        writes (set); never repeated blindly.

        A ratio that is left out is removed by the exchange: give both to keep both.

        Ratios are whole percentages: 40 means 40 %.

        Symbols go without suffix here, e.g. BTCUSDT, and product lines in lower case.

        Args:
            tpsl_ratio_config_list: New ratios, one entry a symbol.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: list_tpsl_ratios shows the ratios, asked for symbol by symbol.
        Executed: all are as asked, and those of several symbols were the same in rounds more
        than `max_lag` apart. Not executed: once the exchange can no longer accept the request,
        every symbol has a given ratio that is another. A ratio that should be removed and is
        still there proves nothing.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        Example:
            both = v1.FuturesTraderTpslRatioSetting(
                symbol="BTCUSDT", product_type="umcbl", take_profit_ratio=120, stop_loss_ratio=40
            )
            await client.v1.futures.trader.set_tpsl_ratios(tpsl_ratio_config_list=[both])

        In API V2: `v2.futures.trader.set_symbols`, ``POST
        /api/v2/copy/mix-trader/config-setting-symbols``.
        """
        value: bool = await self._call(
            _table.FUTURES_TRADER_SET_TPSL_RATIOS,
            {
                "tpslRatioConfigList": tpsl_ratio_config_list,
            },
            timeout,
            priority,
        )
        return value


class SpotFollower:
    """Spot copy trading seen from the follower: following and unfollowing, copy settings, and
    leaving single copied orders.
    """

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def unfollow_orders(
        self,
        *,
        tracking_order_nos: list[str] | tuple[str, ...],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Ends the copy relation of some of the caller's orders.

        ``POST /api/spot/v1/trace/order/followerEndOrder`` · 10/1 s per UID · followers only ·
        writes (remove); never repeated blindly.

        All orders of one call succeed or all fail.

        The largest number of orders is not documented; close_orders takes 50.

        The document does not say that anything is sold: to sell, close the orders.

        Args:
            tracking_order_nos: Tracking numbers of the orders to leave.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the orders are looked for among the open and the closed ones.
        Executed: none of them is open, and none was sold, in rounds more than `max_lag` apart.
        Not executed: one is open as a copy once the exchange can no longer accept the request
        (all are left or none). Unknown if an order was sold, or if no order is shown at all.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.spot.follower.unfollow_orders`, ``POST
        /api/v2/copy/spot-follower/stop-order``.
        """
        value: bool = await self._call(
            _table.SPOT_FOLLOWER_UNFOLLOW_ORDERS,
            {
                "trackingOrderNos": tracking_order_nos,
            },
            timeout,
            priority,
        )
        return value

    async def get_settings(
        self,
        *,
        trader_user_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotFollowerSettings:
        """Gets the caller's copy settings for one trader, with the bounds that new settings must
        keep.

        ``POST /api/spot/v1/trace/config/getFollowerSettings`` · 10/1 s per UID · followers only
        · reads.

        Ratios are shown as sent, since the documentation gives two scales.

        `trace_type` may hold words that are not documented; those stay plain strings.

        Args:
            trader_user_id: Id of the trader, encrypted as in replies or the plain UID.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The caller's copy settings for one spot trader, and the bounds of each pair.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.follower.get_settings`, ``GET
        /api/v2/copy/spot-follower/query-settings``.
        """
        value: SpotFollowerSettings = await self._call(
            _table.SPOT_FOLLOWER_GET_SETTINGS,
            {
                "traderUserId": trader_user_id,
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
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotFollowerTraderPage:
        """Lists the spot traders that the caller follows, with what copying them has brought.

        ``POST /api/spot/v1/trace/user/myTraders`` · 10/1 s per UID · followers only · reads.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 30; 30 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. The next page is
            `page_no` plus 1; `next_flag` tells whether it exists. `iter_traders` reads them
            all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.follower.list_traders`, ``GET
        /api/v2/copy/spot-follower/query-traders``.
        """
        value: SpotFollowerTraderPage = await self._call(
            _table.SPOT_FOLLOWER_LIST_TRADERS,
            {
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
        page_size: int | None = 30,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotFollowerTrader]:
        """Yields every row of `list_traders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, on one that says that it is the last, or on pages that
        bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        Args:
            page_size: Rows a page. 1 to 30. The largest by default; None: the exchange's
                default, 30.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.SPOT_FOLLOWER_LIST_TRADERS,
            {
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    def watch_traders(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[SpotFollowerTrader]:
        """Tells which traders appear, change and go, as `list_traders` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `trader_uid`. A look is one call for each page, and one that finds no
        more.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            every: Seconds from look to look, or a timedelta; at least what the limit allows.
            heartbeat: Seconds without a change after which a `Heartbeat` tells that it is
                listening.
            max_lag: Seconds by which a reply may be behind; a row that was first seen within
                them is not told to be gone before they are over, nor one that went to be back.
                None: as `every`.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: Only the caller can mend it; see `Watcher`.
        """
        return self._watch(
            _table.SPOT_FOLLOWER_LIST_TRADERS,
            {},
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def follow_trader(
        self,
        *,
        trader_user_id: str,
        setting: Sequence[SpotFollowerFollowSetting],
        setting_type: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Follows a trader, or changes how the caller copies one already followed.

        ``POST /api/spot/v1/trace/config/setFollowerConfig`` · 10/1 s per UID · followers only ·
        writes (set); never repeated blindly.

        The same call creates a following and changes an existing one.

        The bounds of `trace_value` and of the ratios are in the reply of get_settings.

        `setting_type` is not documented for this call: leave it out unless you know that you
        need it.

        Args:
            trader_user_id: Id of the trader, encrypted as in replies or the plain UID.
            setting: Copy settings, one for each pair.
            setting_type: Whether one setting serves all pairs; undocumented, optional. Known
                words: Unified, Separately.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings shows the settings for the trader, but not
        `trace_value`. Executed: every member is shown as asked and no `trace_value` was given.
        Not executed: once the exchange can no longer accept the request, the trader is not
        followed, or no symbol has a setting. Anything else stays unknown.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        Example:
            setting = v1.SpotFollowerFollowSetting(
                symbol="BTCUSDT", trace_type="amount", trace_value=Decimal(100),
                max_hold_count=Decimal(1000),
            )
            await client.v1.spot.follower.follow_trader(
                trader_user_id="706e2bd179b59a5f295c", setting=[setting]
            )

        In API V2: `v2.spot.follower.follow_trader`, ``POST
        /api/v2/copy/spot-follower/settings``.
        """
        value: bool = await self._call(
            _table.SPOT_FOLLOWER_FOLLOW_TRADER,
            {
                "traderUserId": trader_user_id,
                "setting": setting,
                "settingType": setting_type,
            },
            timeout,
            priority,
        )
        return value

    async def unfollow_trader(
        self,
        *,
        trader_user_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Unfollows a trader.

        ``POST /api/spot/v1/trace/user/removeTrader`` · 10/1 s per UID · followers only · writes
        (remove); never repeated blindly.

        What becomes of copied orders that are still open is not documented: look before and
        after.

        Args:
            trader_user_id: Id of the trader, encrypted as in replies or the plain UID.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings says whether the trader is followed. Executed: not
        followed. Not executed: followed once the exchange can no longer accept the request.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.spot.follower.unfollow_trader`, ``POST
        /api/v2/copy/spot-follower/cancel-trader``.
        """
        value: bool = await self._call(
            _table.SPOT_FOLLOWER_UNFOLLOW_TRADER,
            {
                "traderUserId": trader_user_id,
            },
            timeout,
            priority,
        )
        return value


class SpotTrader:
    """Spot copy trading seen from the trader: tracking orders, settings, followers and profit
    shares; followers may use the order calls too.
    """

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def list_open_orders(
        self,
        *,
        tracking_no: str | None = None,
        min_id: str | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderOpenOrderPage:
        """Lists the caller's open tracking orders on the spot market.

        ``POST /api/spot/v1/trace/order/orderCurrentList`` · 10/1 s per UID · anyone · reads.

        A stop price of 0 means that none is set.

        `profit_rate` is shown as sent; the Chinese documentation calls it a fraction with four
        decimals.

        Args:
            tracking_no: Only the order with this tracking number.
            min_id: The `min_id` of the page before; only smaller ids are returned.
            page_size: Rows a page. 1 to 30; 30 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `min_id` as `min_id`. `iter_open_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.list_open_orders`, ``GET
        /api/v2/copy/spot-trader/order-current-track``.
        """
        value: SpotTraderOpenOrderPage = await self._call(
            _table.SPOT_TRADER_LIST_OPEN_ORDERS,
            {
                "trackingNo": tracking_no,
                "minId": min_id,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_open_orders(
        self,
        *,
        tracking_no: str | None = None,
        page_size: int | None = 30,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            tracking_no: Only the order with this tracking number.
            page_size: Rows a page. 1 to 30. The largest by default; None: the exchange's
                default, 30.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_OPEN_ORDERS,
            {
                "trackingNo": tracking_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    def watch_open_orders(
        self,
        *,
        tracking_no: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[SpotTraderOpenOrder]:
        """Tells which open orders appear, change and go, as `list_open_orders` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `tracking_no`. A look is one call for each page, and one that finds no
        more.

        Args:
            tracking_no: Only the order with this tracking number.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            every: Seconds from look to look, or a timedelta; at least what the limit allows.
            heartbeat: Seconds without a change after which a `Heartbeat` tells that it is
                listening.
            max_lag: Seconds by which a reply may be behind; a row that was first seen within
                them is not told to be gone before they are over, nor one that went to be back.
                None: as `every`.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: Only the caller can mend it; see `Watcher`.
        """
        return self._watch(
            _table.SPOT_TRADER_LIST_OPEN_ORDERS,
            {
                "trackingNo": tracking_no,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def list_history_orders(
        self,
        *,
        tracking_no: str | None = None,
        min_id: str | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderHistoryOrderPage:
        """Lists the caller's closed tracking orders on the spot market.

        ``POST /api/spot/v1/trace/order/orderHistoryList`` · 10/1 s per UID · anyone · reads.

        `profit_rate` is shown as sent, since the documentation gives two scales.

        Args:
            tracking_no: Only the order with this tracking number.
            min_id: The `min_id` of the page before; only smaller ids are returned.
            page_size: Rows a page. 1 to 30; 30 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `min_id` as `min_id`. `iter_history_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.list_history_orders`, ``GET
        /api/v2/copy/spot-trader/order-history-track``.
        """
        value: SpotTraderHistoryOrderPage = await self._call(
            _table.SPOT_TRADER_LIST_HISTORY_ORDERS,
            {
                "trackingNo": tracking_no,
                "minId": min_id,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_orders(
        self,
        *,
        tracking_no: str | None = None,
        page_size: int | None = 30,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            tracking_no: Only the order with this tracking number.
            page_size: Rows a page. 1 to 30. The largest by default; None: the exchange's
                default, 30.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_HISTORY_ORDERS,
            {
                "trackingNo": tracking_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def close_orders(
        self,
        *,
        tracking_order_nos: list[str] | tuple[str, ...],
        symbol: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Closes several tracking orders of one pair.

        ``POST /api/spot/v1/trace/order/closeTrackingOrder`` · 10/1 s per UID · anyone · writes
        (close); never repeated blindly.

        All orders of one call succeed or all fail.

        All orders are of the given pair; the call counts as one request.

        Args:
            tracking_order_nos: Tracking numbers of the orders to close. At most 50.
            symbol: Pair of all these orders, without suffix, in capitals, e.g. BTCUSDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the orders are looked for among the open and the closed ones.
        Executed: all were sold after the call was sent and none is open; spot rows do not say
        whether a stop sold them. Not executed: one is open once the exchange can no longer
        accept the request or was sold only then (all are closed or none), or all had been sold
        before.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.spot.trader.close_orders`, ``POST
        /api/v2/copy/spot-trader/order-close-tracking``.
        """
        value: bool = await self._call(
            _table.SPOT_TRADER_CLOSE_ORDERS,
            {
                "trackingOrderNos": tracking_order_nos,
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
        take_profit_price: Decimal | int | str | None,
        stop_loss_price: Decimal | int | str | None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets the take-profit and stop-loss prices of one tracking order.

        ``POST /api/spot/v1/trace/order/updateTpsl`` · 10/1 s per UID · anyone · writes (set);
        never repeated blindly.

        Both prices are replaced: one that is left out or empty is removed by the exchange, so
        give each price that shall stand.

        Args:
            tracking_no: Tracking number of the order.
            take_profit_price: Take-profit price, in quote coin; left out or empty removes it.
                None: left out.
            stop_loss_price: Stop-loss price, in quote coin; left out or empty removes it. None:
                left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the order's stops are read from the open orders. Executed: both
        are as asked. Not executed: once the exchange can no longer accept the request, a price
        that was given is not the one shown (a difference of half a percent may be rounding). A
        stop that should be removed and is still there proves nothing, nor does an order that is
        no longer open.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.spot.trader.set_order_tpsl`, ``POST
        /api/v2/copy/spot-trader/order-modify-tpsl``.
        """
        value: bool = await self._call(
            _table.SPOT_TRADER_SET_ORDER_TPSL,
            {
                "trackingNo": tracking_no,
                "takeProfitPrice": take_profit_price,
                "stopLossPrice": stop_loss_price,
            },
            timeout,
            priority,
        )
        return value

    async def list_symbol_limits(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[SpotTraderSymbolLimit]:
        """Lists how much the trader may trade in each pair, and how much of that is left.

        ``POST /api/spot/v1/trace/order/spotInfoList`` · 10/1 s per UID · traders only · reads.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: how much the trader may trade in one
            pair.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.get_settings`, ``GET
        /api/v2/copy/spot-trader/config-query-settings``.
        """
        value: list[SpotTraderSymbolLimit] = await self._call(
            _table.SPOT_TRADER_LIST_SYMBOL_LIMITS,
            {},
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
        """Gets the trader's own copy-trading settings.

        ``POST /api/spot/v1/trace/config/getTraderSettings`` · 10/1 s per UID · traders only ·
        reads.

        Pairs carry the suffix _SPBL here, while requests and other replies write them without.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The trader's own settings.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.get_settings`, ``GET
        /api/v2/copy/spot-trader/config-query-settings``.
        """
        value: SpotTraderSettings = await self._call(
            _table.SPOT_TRADER_GET_SETTINGS,
            {},
            timeout,
            priority,
        )
        return value

    async def list_followers(
        self,
        *,
        page_no: int | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderFollowerPage:
        """Lists the followers of the calling trader.

        ``POST /api/spot/v1/trace/user/myFollowers`` · 10/1 s per UID · traders only · reads.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 1000; 30 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. The next page is
            `page_no` plus 1; `next_flag` tells whether it exists. `iter_followers` reads them
            all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.list_followers`, ``GET
        /api/v2/copy/spot-trader/config-query-followers``.
        """
        value: SpotTraderFollowerPage = await self._call(
            _table.SPOT_TRADER_LIST_FOLLOWERS,
            {
                "pageNo": page_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_followers(
        self,
        *,
        page_size: int | None = 1000,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderFollower]:
        """Yields every row of `list_followers`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, on one that says that it is the last, or on pages that
        bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        Args:
            page_size: Rows a page. 1 to 1000. The largest by default; None: the exchange's
                default, 30.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_FOLLOWERS,
            {
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    def watch_followers(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[SpotTraderFollower]:
        """Tells which followers appear, change and go, as `list_followers` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `tracer_user_id`. A look is one call for each page, and one that finds
        no more.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            every: Seconds from look to look, or a timedelta; at least what the limit allows.
            heartbeat: Seconds without a change after which a `Heartbeat` tells that it is
                listening.
            max_lag: Seconds by which a reply may be behind; a row that was first seen within
                them is not told to be gone before they are over, nor one that went to be back.
                None: as `every`.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: Only the caller can mend it; see `Watcher`.
        """
        return self._watch(
            _table.SPOT_TRADER_LIST_FOLLOWERS,
            {},
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def set_symbols(
        self,
        *,
        symbols: list[str] | tuple[str, ...],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Sets the pairs in which the trader can be copied.

        ``POST /api/spot/v1/trace/config/setProductCode`` · 10/1 s per UID · traders only ·
        writes (set); never repeated blindly.

        The given pairs replace the whole set: a pair that is not in the list is no longer
        offered.

        Pairs are written without suffix here, while get_settings returns them with _SPBL.

        Args:
            symbols: All pairs to offer, without suffix, in capitals, e.g. BTCUSDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings shows which pairs are offered. Executed: they are
        exactly those asked for. Not executed: they are others once the exchange can no longer
        accept the request.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.spot.trader.set_symbols`, ``POST
        /api/v2/copy/spot-trader/config-setting-symbols``.
        """
        value: bool = await self._call(
            _table.SPOT_TRADER_SET_SYMBOLS,
            {
                "symbols": symbols,
            },
            timeout,
            priority,
        )
        return value

    async def get_removal_threshold(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderRemovalThreshold:
        """Gets the assets below which the trader may remove a follower.

        ``POST /api/spot/v1/trace/config/getRemoveFollowerConfig`` · 10/1 s per UID · traders
        only · reads.

        The path is uncertain, since Bitget's own material spells it in three ways.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            When a trader may remove a follower.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.get_settings`, ``GET
        /api/v2/copy/spot-trader/config-query-settings``.
        """
        value: SpotTraderRemovalThreshold = await self._call(
            _table.SPOT_TRADER_GET_REMOVAL_THRESHOLD,
            {},
            timeout,
            priority,
        )
        return value

    async def remove_follower(
        self,
        *,
        follower_user_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Removes a follower of the calling trader.

        ``POST /api/spot/v1/trace/user/removeFollower`` · 10/1 s per UID · traders only · writes
        (remove); never repeated blindly.

        Code 43069 means that the follower's equity is not below the limit of
        get_removal_threshold, 43068 that the follower's state forbids the removal.

        Args:
            follower_user_id: Id of the follower, as listed by list_followers.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: list_followers is read to its end. Executed: the follower is not
        in it, and the list was the same in rounds more than `max_lag` apart. Not executed: the
        follower is in it once the exchange can no longer accept the request. Unknown if the
        list is empty or spells ids in another way than the call (plain or encrypted).

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        In API V2: `v2.spot.trader.remove_follower`, ``POST
        /api/v2/copy/spot-trader/config-remove-follower``.
        """
        value: bool = await self._call(
            _table.SPOT_TRADER_REMOVE_FOLLOWER,
            {
                "followerUserId": follower_user_id,
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
        """Gets the sums of the trader's shared profits.

        ``POST /api/spot/v1/trace/profit/totalProfitInfo`` · 10/1 s per UID · traders only ·
        reads.

        Only the last three months are covered.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            Sums of the trader's shared profits.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.get_profit_summary`, ``GET
        /api/v2/copy/spot-trader/profit-summarys``.
        """
        value: SpotTraderProfitSummary = await self._call(
            _table.SPOT_TRADER_GET_PROFIT_SUMMARY,
            {},
            timeout,
            priority,
        )
        return value

    async def list_profits_by_symbol(
        self,
        *,
        page_no: int | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[SpotTraderSymbolProfit]:
        """Lists the trader's shared profits, one sum for each pair.

        ``POST /api/spot/v1/trace/profit/totalProfitList`` · 10/1 s per UID · traders only ·
        reads.

        Only the last three months are covered.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 100; 100 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_profits_by_symbol` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.get_profit_summary`, ``GET
        /api/v2/copy/spot-trader/profit-summarys``.
        """
        value: list[SpotTraderSymbolProfit] = await self._call(
            _table.SPOT_TRADER_LIST_PROFITS_BY_SYMBOL,
            {
                "pageNo": page_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_profits_by_symbol(
        self,
        *,
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderSymbolProfit]:
        """Yields every row of `list_profits_by_symbol`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded twice,
        since they have no id. A row that goes pulls another onto a page already read, which is
        missed. Read again where every row counts.

        Args:
            page_size: Rows a page. 1 to 100. The largest by default; None: the exchange's
                default, 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_PROFITS_BY_SYMBOL,
            {
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def list_profits_by_coin_and_date(
        self,
        *,
        page_no: int | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderDailyCoinProfitPage:
        """Lists the trader's shared profits, one sum for each settlement coin and day.

        ``POST /api/spot/v1/trace/profit/profitHisList`` · 10/1 s per UID · traders only ·
        reads.

        Only the last three months are covered.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 100; 100 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. The next page is
            `page_no` plus 1; `next_flag` tells whether it exists.
            `iter_profits_by_coin_and_date` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.get_profit_summary`, ``GET
        /api/v2/copy/spot-trader/profit-summarys``.
        """
        value: SpotTraderDailyCoinProfitPage = await self._call(
            _table.SPOT_TRADER_LIST_PROFITS_BY_COIN_AND_DATE,
            {
                "pageNo": page_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_profits_by_coin_and_date(
        self,
        *,
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderDailyCoinProfit]:
        """Yields every row of `list_profits_by_coin_and_date`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, on one that says that it is the last, or on pages that
        bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded twice,
        since they have no id. A row that goes pulls another onto a page already read, which is
        missed. Read again where every row counts.

        Args:
            page_size: Rows a page. 1 to 100. The largest by default; None: the exchange's
                default, 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_PROFITS_BY_COIN_AND_DATE,
            {
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def list_history_profits(
        self,
        *,
        date: datetime,
        coin: str,
        page_no: int | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderHistoryProfitPage:
        """Lists the single shares behind the profit of one day and coin.

        ``POST /api/spot/v1/trace/profit/profitHisDetailList`` · 10/1 s per UID · traders only ·
        reads.

        Only the last three months are covered.

        `date` picks a whole day, from midnight to midnight GMT+8.

        Ratios are shown as sent, since the documentation gives two scales.

        Args:
            date: Any moment of the wanted day; read as a calendar day in GMT+8. With a time
                zone.
            coin: Settlement coin, e.g. USDT.
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 100; 100 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. The next page is
            `page_no` plus 1; `next_flag` tells whether it exists. `iter_history_profits` reads
            them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.list_history_profits`, ``GET
        /api/v2/copy/spot-trader/profit-history-details``.
        """
        value: SpotTraderHistoryProfitPage = await self._call(
            _table.SPOT_TRADER_LIST_HISTORY_PROFITS,
            {
                "date": date,
                "coin": coin,
                "pageNo": page_no,
                "pageSize": page_size,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_profits(
        self,
        *,
        date: datetime,
        coin: str,
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderHistoryProfit]:
        """Yields every row of `list_history_profits`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, on one that says that it is the last, or on pages that
        bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded twice,
        since they have no id. A row that goes pulls another onto a page already read, which is
        missed. Read again where every row counts.

        Args:
            date: Any moment of the wanted day; read as a calendar day in GMT+8. With a time
                zone.
            coin: Settlement coin, e.g. USDT.
            page_size: Rows a page. 1 to 100. The largest by default; None: the exchange's
                default, 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_HISTORY_PROFITS,
            {
                "date": date,
                "coin": coin,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def list_pending_profits(
        self,
        *,
        page_no: int | None = None,
        page_size: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderPendingProfitPage:
        """Lists the trader's profit shares that are still to be paid.

        ``POST /api/spot/v1/trace/profit/waitProfitDetailList`` · 10/1 s per UID · traders only
        · reads.

        Only the last three months are covered.

        Ratios are shown as sent, since the documentation gives two scales.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 100; 100 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. The next page is
            `page_no` plus 1; `next_flag` tells whether it exists. `iter_pending_profits` reads
            them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.list_pending_profits`, ``GET
        /api/v2/copy/spot-trader/profit-details``.
        """
        value: SpotTraderPendingProfitPage = await self._call(
            _table.SPOT_TRADER_LIST_PENDING_PROFITS,
            {
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
        page_size: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderPendingProfit]:
        """Yields every row of `list_pending_profits`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, on one that says that it is the last, or on pages that
        bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded twice,
        since they have no id. A row that goes pulls another onto a page already read, which is
        missed. Read again where every row counts.

        Args:
            page_size: Rows a page. 1 to 100. The largest by default; None: the exchange's
                default, 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.SPOT_TRADER_LIST_PENDING_PROFITS,
            {
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    async def get_statistics(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> SpotTraderStatistics:
        """Gets the trader's follower counts and copy-trading state.

        ``POST /api/spot/v1/trace/user/getTraderInfo`` · 10/1 s per UID · traders only · reads.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The trader's follower counts and state.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        In API V2: `v2.spot.trader.get_statistics`, ``GET
        /api/v2/copy/spot-trader/order-total-detail``.
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

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self.broker = FuturesBroker(call, pages, watch)
        self.follower = FuturesFollower(call, pages, watch)
        self.trader = FuturesTrader(call, pages, watch)


class Spot:
    """Copy trading on the spot market."""

    __slots__ = ("follower", "trader",)

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self.follower = SpotFollower(call, pages, watch)
        self.trader = SpotTrader(call, pages, watch)


class V1:
    """API V1 by market and role."""

    __slots__ = ("futures", "spot",)

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self.futures = Futures(call, pages, watch)
        self.spot = Spot(call, pages, watch)
