# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""The coroutines of API V2, one class per resource."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

from bitget_copy._generated.v2 import endpoints as _table
from bitget_copy._generated.v2.enums import (
    AssetFilter,
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
    AccountInfo,
    FuturesAccount,
    FuturesBill,
    FuturesBillPage,
    FuturesBrokerHistoryOrder,
    FuturesBrokerHistoryOrderPage,
    FuturesBrokerOpenOrder,
    FuturesBrokerTrader,
    FuturesContract,
    FuturesFollowerClosedOrders,
    FuturesFollowerFollowSetting,
    FuturesFollowerHistoryOrder,
    FuturesFollowerHistoryOrderPage,
    FuturesFollowerOpenOrder,
    FuturesFollowerOpenOrderPage,
    FuturesFollowerQuantityLimit,
    FuturesFollowerSettings,
    FuturesFollowerTrader,
    FuturesPosition,
    FuturesPrice,
    FuturesSymbolAccount,
    FuturesTicker,
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
    ServerTime,
    SpotAsset,
    SpotFollowerFollowSetting,
    SpotFollowerHistoryOrder,
    SpotFollowerHistoryOrderPage,
    SpotFollowerOpenOrder,
    SpotFollowerOpenOrderPage,
    SpotFollowerSettings,
    SpotFollowerTrader,
    SpotFollowerTraderPage,
    SpotFollowerTraderSymbols,
    SpotSymbol,
    SpotTicker,
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
from bitget_copy.endpoint import Caller
from bitget_copy.pagination import PageIterator, Pager
from bitget_copy.secret import Secret
from bitget_copy.watching import Watch, Watcher


class Account:
    """Money and rights of a classic account: balances, entries of the ledger, what the key may do.
    Reads only.
    """

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def list_accounts(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesAccount]:
        """Lists the balances of a product line, one for each margin coin.

        ``GET /api/v2/mix/account/accounts`` · 10/1 s per UID · anyone · reads.

        Equity and what is free can be negative. A line that the account has never used may be
        missing.

        Args:
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: the balance of a margin coin in a
            product line.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.account.get_assets`.
        """
        value: list[FuturesAccount] = await self._call(
            _table.ACCOUNT_LIST_ACCOUNTS,
            {
                "productType": product_type,
            },
            timeout,
            priority,
        )
        return value

    async def get_account(
        self,
        *,
        symbol: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        margin_coin: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesSymbolAccount:
        """Gets the balance of one margin coin, with leverage and modes of one contract.

        ``GET /api/v2/mix/account/account`` · 10/1 s per UID · anyone · reads.

        Equity and what is free can be negative.

        Args:
            symbol: Contract without suffix, e.g. BTCUSDT.
            product_type: Product line of the contract. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            margin_coin: Margin coin, e.g. USDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The balance of a margin coin, with leverage and modes of one contract.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.account.get_assets`.
        """
        value: FuturesSymbolAccount = await self._call(
            _table.ACCOUNT_GET_ACCOUNT,
            {
                "symbol": symbol,
                "productType": product_type,
                "marginCoin": margin_coin,
            },
            timeout,
            priority,
        )
        return value

    async def list_bills(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        coin: str | None = None,
        business_type: str | None = None,
        only_funding: YesNo | Literal["yes", "no"] | None = None,
        id_less_than: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesBillPage:
        """Lists the entries of the futures ledger, newest first: fees, profits, transfers,
        funding, profit shares.

        ``GET /api/v2/mix/account/bill`` · 10/1 s per UID · anyone · reads.

        What followers pay as profit share shows here only: `tracking_follow_pay` (held back
        when a copied order is settled), `tracking_follow_back` (returned),
        `tracking_trader_income` (the trader's share).

        An entry has no tracking number: to find its order compare time, symbol and amount.

        The exchange keeps three months.

        A span from `start_time` to `end_time` of up to 30 days is accepted; `iter_bills` reads
        longer ones in pieces. What is not given is not sent. Without times this is the
        exchange's first page; `iter_bills` begins with the same rows and goes on to all that
        are kept.

        Args:
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            coin: Only this coin; looked at only together with the kinds trans_from_exchange and
                trans_to_exchange.
            business_type: Only entries of this kind. Known words: unknown, trans_from_exchange,
                trans_to_exchange, open_long, open_short, close_long, close_short,
                force_close_long, force_close_short, contract_settle_fee, append_margin,
                adjust_down_lever_append_margin, reduce_margin, auto_append_margin,
                cash_gift_issue, cash_gift_recycle, tracking_follow_pay, tracking_follow_back,
                tracking_trader_income, burst_long_loss_query, burst_short_loss_query,
                trans_from_contract, trans_to_contract, trans_from_otc, trans_to_otc, buy, sell,
                force_buy, force_sell, burst_buy, burst_sell, bonus_issue, bonus_recycle,
                bonus_expired, delivery_long, delivery_short, trans_from_cross, trans_to_cross,
                trans_from_isolated, trans_to_isolated, risk_captital_user_transfer,
                user_exchange_buy, user_exchange_sell, settle_interest, adl_close_long,
                adl_close_short, adl_buy_in_single_side_mode, adl_sell_in_single_side_mode.
            only_funding: Whether the four kinds that only change a margin are left out; the
                exchange's default is no. One of: yes, no.
            id_less_than: Only what is older than this id: the `end_id` of the page before.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Entries a page. 1 to 100; 20 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_bills` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.account.list_financial_records`.
        """
        value: FuturesBillPage = await self._call(
            _table.ACCOUNT_LIST_BILLS,
            {
                "productType": product_type,
                "coin": coin,
                "businessType": business_type,
                "onlyFunding": only_funding,
                "idLessThan": id_less_than,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
        )
        return value

    def iter_bills(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        coin: str | None = None,
        business_type: str | None = None,
        only_funding: YesNo | Literal["yes", "no"] | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesBill]:
        """Yields every row of `list_bills`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 30 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads all that the exchange keeps, 90 days; what is
        asked for beyond is told by a `RetentionWarning`.

        Args:
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            coin: Only this coin; looked at only together with the kinds trans_from_exchange and
                trans_to_exchange.
            business_type: Only entries of this kind. Known words: unknown, trans_from_exchange,
                trans_to_exchange, open_long, open_short, close_long, close_short,
                force_close_long, force_close_short, contract_settle_fee, append_margin,
                adjust_down_lever_append_margin, reduce_margin, auto_append_margin,
                cash_gift_issue, cash_gift_recycle, tracking_follow_pay, tracking_follow_back,
                tracking_trader_income, burst_long_loss_query, burst_short_loss_query,
                trans_from_contract, trans_to_contract, trans_from_otc, trans_to_otc, buy, sell,
                force_buy, force_sell, burst_buy, burst_sell, bonus_issue, bonus_recycle,
                bonus_expired, delivery_long, delivery_short, trans_from_cross, trans_to_cross,
                trans_from_isolated, trans_to_isolated, risk_captital_user_transfer,
                user_exchange_buy, user_exchange_sell, settle_interest, adl_close_long,
                adl_close_short, adl_buy_in_single_side_mode, adl_sell_in_single_side_mode.
            only_funding: Whether the four kinds that only change a margin are left out; the
                exchange's default is no. One of: yes, no.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Entries a page. 1 to 100. The largest by default; None: the exchange's
                default, 20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.ACCOUNT_LIST_BILLS,
            {
                "productType": product_type,
                "coin": coin,
                "businessType": business_type,
                "onlyFunding": only_funding,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )

    async def get_info(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AccountInfo:
        """Gets whose the key is, what it may do, and whether the account leads.

        ``GET /api/v2/spot/account/info`` · 1/1 s per UID · anyone · reads.

        It changes seldom, and its limit is the lowest: ask once and keep it.

        The rights `ttor` and `ttow` are those of copy trading: to read, and to write.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            Whose the key is, and what it may do.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.account.get_info`.
        """
        value: AccountInfo = await self._call(
            _table.ACCOUNT_GET_INFO,
            {},
            timeout,
            priority,
        )
        return value

    async def list_spot_assets(
        self,
        *,
        coin: str | None = None,
        asset_type: AssetFilter | Literal["hold_only", "all"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[SpotAsset]:
        """Lists the spot balances, with what is tied up in spot copy trading.

        ``GET /api/v2/spot/account/assets`` · 10/1 s per UID · anyone · reads.

        Args:
            coin: Only this coin, whatever `asset_type` says.
            asset_type: Which coins; the exchange's default is hold_only. One of: hold_only,
                all.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: the spot balance of a coin.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.account.get_assets`.
        """
        value: list[SpotAsset] = await self._call(
            _table.ACCOUNT_LIST_SPOT_ASSETS,
            {
                "coin": coin,
                "assetType": asset_type,
            },
            timeout,
            priority,
        )
        return value


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

        Experimental: no page of the exchange documents it any more, so its limit, arguments and
        reply may be otherwise; the client takes it only with the option `experimental`.

        Args:
            trader_id: Only this trader; V1's `trader_uid`.
            trader_name: Only traders whose nickname is like this; V1's `trader_nick_name`.
            full_status: Only traders without a free place, or all of them (when left out). One
                of: full, all.
            sort_rule: What the list is ordered by; the mixed ranking when left out. One of:
                composite, roi, totalPL, aum.
            sort_flag: Direction of the ordering; largest first when left out. One of: asc,
                desc.
            language: Language of the indicator names in `column_list`. One of: zh-CN, en-US.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesBrokerTrader]:
        """Yields every row of `list_traders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        Args:
            trader_id: Only this trader; V1's `trader_uid`.
            trader_name: Only traders whose nickname is like this; V1's `trader_nick_name`.
            full_status: Only traders without a free place, or all of them (when left out). One
                of: full, all.
            sort_rule: What the list is ordered by; the mixed ranking when left out. One of:
                composite, roi, totalPL, aum.
            sort_flag: Direction of the ordering; largest first when left out. One of: asc,
                desc.
            language: Language of the indicator names in `column_list`. One of: zh-CN, en-US.
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
            resume,
        )

    def watch_traders(
        self,
        *,
        trader_id: str | None = None,
        trader_name: str | None = None,
        full_status: FullStatus | Literal["full", "all"] | None = None,
        sort_rule: SortRule | Literal["composite", "roi", "totalPL", "aum"] | None = None,
        sort_flag: SortFlag | Literal["asc", "desc"] | None = None,
        language: Language | Literal["zh-CN", "en-US"] | None = None,
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
        is known by its `trader_id`. A look is one call for each page, and one that finds no
        more.

        Args:
            trader_id: Only this trader; V1's `trader_uid`.
            trader_name: Only traders whose nickname is like this; V1's `trader_nick_name`.
            full_status: Only traders without a free place, or all of them (when left out). One
                of: full, all.
            sort_rule: What the list is ordered by; the mixed ranking when left out. One of:
                composite, roi, totalPL, aum.
            sort_flag: Direction of the ordering; largest first when left out. One of: asc,
                desc.
            language: Language of the indicator names in `column_list`. One of: zh-CN, en-US.
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
                "traderId": trader_id,
                "traderName": trader_name,
                "fullStatus": full_status,
                "sortRule": sort_rule,
                "sortFlag": sort_flag,
                "language": language,
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

        Experimental: no page of the exchange documents it any more, so its limit, arguments and
        reply may be otherwise; the client takes it only with the option `experimental`.

        A span from `start_time` to `end_time` of up to 89 days is accepted;
        `iter_history_orders` reads longer ones in pieces. What is not given is not sent.
        Without times this is the exchange's first page; `iter_history_orders` begins with the
        same rows and goes on to all that are kept.

        Args:
            trader_id: The trader's id, as listed by list_traders.
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Orders a page. 1 to 100; 100 when left out.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_history_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesBrokerHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            trader_id: The trader's id, as listed by list_traders.
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Orders a page. 1 to 100. The largest by default; None: the exchange's
                default, 100.
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
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
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

        Experimental: no page of the exchange documents it any more, so its limit, arguments and
        reply may be otherwise; the client takes it only with the option `experimental`.

        A span from `start_time` to `end_time` of up to 89 days is accepted; `iter_open_orders`
        reads longer ones in pieces. What is not given is not sent. Without times this is the
        exchange's first page; `iter_open_orders` begins with the same rows and goes on to all
        that are kept.

        Args:
            trader_id: The trader's id, as listed by list_traders.
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Orders a page. 1 to 100; 20 when left out.
            id_greater_than: Only what is newer than this id.
            id_less_than: Only what is older than this id.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. For the next page give the last
            row's `tracking_no` as `id_less_than`. `iter_open_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesBrokerOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            trader_id: The trader's id, as listed by list_traders.
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Orders a page. 1 to 100. The largest by default; None: the exchange's
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
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )

    def watch_open_orders(
        self,
        *,
        trader_id: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
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
        more; the first one reads back as far as the exchange shows, in windows, which costs
        more.

        Args:
            trader_id: The trader's id, as listed by list_traders.
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            start_time: First moment of the span. With a time zone.
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
                "productType": product_type,
                "startTime": start_time,
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
    ) -> FuturesFollowerOpenOrderPage:
        """Lists the open copied orders of the calling follower in one product line.

        ``GET /api/v2/copy/mix-follower/query-current-orders`` · 5/1 s per UID · followers only
        · reads.

        Times select by the order's creation; without them the exchange shows the last three
        months.

        A span from `start_time` to `end_time` of up to 89 days is accepted; `iter_open_orders`
        reads longer ones in pieces. What is not given is not sent. Without times this is the
        exchange's first page; `iter_open_orders` begins with the same rows and goes on to all
        that are kept.

        Args:
            symbol: Only this contract, without suffix, in capitals, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Orders a page. 1 to 100; 20 when left out.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_open_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.futures.follower.get_positions`.
        """
        value: FuturesFollowerOpenOrderPage = await self._call(
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesFollowerOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            symbol: Only this contract, without suffix, in capitals, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Orders a page. 1 to 100. The largest by default; None: the exchange's
                default, 20.
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
                "traderId": trader_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )

    def watch_open_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        trader_id: str | None = None,
        start_time: datetime | None = None,
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
        more; the first one reads back as far as the exchange shows, in windows, which costs
        more.

        Args:
            symbol: Only this contract, without suffix, in capitals, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span. With a time zone.
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
                "traderId": trader_id,
                "startTime": start_time,
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

        Times select by the order's creation; without them the exchange shows the last three
        months.

        A span from `start_time` to `end_time` of up to 89 days is accepted;
        `iter_history_orders` reads longer ones in pieces. What is not given is not sent.
        Without times this is the exchange's first page; `iter_history_orders` begins with the
        same rows and goes on to all that are kept.

        Args:
            symbol: Only this contract, without suffix, in capitals, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Orders a page. 1 to 100; 20 when left out.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_history_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesFollowerHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            symbol: Only this contract, without suffix, in capitals, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Orders a page. 1 to 100. The largest by default; None: the exchange's
                default, 20.
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
                "symbol": symbol,
                "productType": product_type,
                "traderId": trader_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
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
    ) -> FuturesFollowerSettings:
        """Gets the calling follower's copy settings for one trader, one row for each contract.

        ``GET /api/v2/copy/mix-follower/query-settings`` · 5/1 s per UID · followers only ·
        reads.

        V1's reply was the list alone; here it is `detail_list`.

        Of a trader whom the caller does not follow, `follower_enable` is None and `detail_list`
        empty.

        Args:
            trader_id: Id of the trader.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            How the calling follower copies one trader.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.futures.follower.get_settings`.
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
                mode only. One of: on, off.
            mode: How much of the settings takes effect; advanced when left out. One of: basic,
                advanced.
            settings: Copy settings, one for each contract. At most 10.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings shows whether the trader is followed and the
        settings, but neither mode nor `auto_copy`. Executed: the trader is followed, every
        member that was given is as asked, and neither mode nor `auto_copy` was given. Not
        executed: once the exchange can no longer accept the request, the trader is not
        followed, or every symbol lacks a row or shows another type, leverage, value or ratio;
        in basic mode only the first two count. Other names and units may mean the same, so they
        prove nothing.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        Example:
            setting = v2.FuturesFollowerFollowSetting(
                symbol="BTCUSDT", product_type="USDT-FUTURES", margin_type="trader",
                margin_coin="USDT", lever_type="trader",
                trace_type="amount", trace_value=Decimal(100),
            )
            await client.v2.futures.follower.follow_trader(trader_id="123123123", settings=[setting])

        On a unified account: `v3.futures.follower.follow_trader`.
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
            copy_amount: What is put into copying, in whole USDT. At least 50.
            copy_all_postions: Whether the trader's positions of now are copied as well; no when
                left out. One of: yes, no.
            auto_copy: Whether contracts that the trader offers later are copied too; on when
                left out. One of: on, off.
            equity_guardian: Whether the copied equity is protected; off when left out. One of:
                on, off.
            equity_guardian_mode: What the protection goes by; the amount when left out. One of:
                amount, percentage.
            equity: When the protection steps in: a loss in USDT, or 1 to 100 percent; needed
                with the protection on.
            margin_mode: Margin mode; the trader's when left out. One of: follow_trader,
                crossed_margin, isolated_margin.
            leverage: Leverage; the trader's when left out. One of: follow_trader,
                fixed_leverage.
            multiple: Leverage as a multiple; 10 when left out. 1 to 125.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the outcome stays unknown, since no endpoint that is known shows
        the settings of the smart ratio; whether `copy_all_postions` copies again when it is
        sent again is not documented.

        On a unified account: `v3.futures.follower.set_settings`.
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

        An order that is closed already is refused: `NotFoundError`, as a rule.

        Args:
            tracking_no: Tracking number of the order to close.
            product_type: Product line of the order. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            symbol: Contract of the order, without suffix; not needed.
            margin_coin: Margin coin of the order; not needed.
            margin_mode: Margin mode of the order; not needed. One of: isolated, cross.
            hold_side: Direction of the order: give its `pos_side`. In hedge mode the exchange
                asks for it, perhaps with a tracking number too; in one-way mode it ignores it.
                One of: long, short.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What a call of a follower has closed.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the order is looked for among the open ones and the closed ones
        of the last two years. Executed: it is in the history, closed after the call was sent,
        and not open; this history does not show whether a stop closed it, and a close by the
        trader in those seconds looks the same. Not executed: it is still open once the exchange
        can no longer accept the request, or was closed only then or before the call.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        On a unified account: `v3.futures.follower.close_position`.
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
            product_type: Product line of the contract. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            symbol: Contract without suffix, in capitals, e.g. ETHUSDT.
            margin_coin: Only orders margined in this coin, e.g. USDT.
            margin_mode: Only orders in this margin mode. One of: isolated, cross.
            hold_side: Only orders in this direction. One of: long, short.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What a call of a follower has closed.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the open orders of the product line and the history are
        compared, orders created in the last two years. Executed: orders that match were closed
        after the call was sent, and no older one is open; this history does not show whether a
        stop closed them; never said with `margin_coin` or `margin_mode`, which no list shows.
        Not executed: once the exchange can no longer accept the request, an older order that
        matches is open and none of the whole product line was closed in the time of the call.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        On a unified account: `v3.futures.follower.close_position`.
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
            product_type: Product line to close in. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            symbol: Only this contract, without suffix, in capitals, e.g. ETHUSDT.
            margin_coin: Only orders margined in this coin, e.g. USDT.
            margin_mode: Only orders in this margin mode. One of: isolated, cross.
            hold_side: Only orders in this direction. One of: long, short.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What a call of a follower has closed.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the open orders of the product line and the history are
        compared, orders created in the last two years. Executed: orders that match all filters
        were closed after the call was sent, and no older one is open; this history does not
        show whether a stop closed them; never said with `margin_coin` or `margin_mode`, which
        no list shows. Not executed: once the exchange can no longer accept the request, an
        older order that matches is open and none of the whole product line was closed in the
        time of the call.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        On a unified account: `v3.futures.follower.close_all_positions`.
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
            product_type: Product line of the order. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            symbol: Contract of the order, without suffix; not needed.
            stop_surplus_price: Take-profit price in quote coin; 0 removes it, left out it
                stays. At least 0.
            stop_loss_price: Stop-loss price in quote coin; 0 removes it, left out it stays. At
                least 0.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the outcome stays unknown, since no endpoint of API V2 shows the
        stops of a copied futures order; sent again, they do no harm.

        On a unified account: `v3.futures.follower.create_tpsl`.
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
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings says whether the trader is followed: by its word,
        or by null for the word and the list of settings. Executed: not followed. Not executed:
        followed once the exchange can no longer accept the request.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

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

        Without times the exchange shows those of the last three months only; to see traders
        followed for longer, give times.

        A span from `start_time` to `end_time` of up to 89 days is accepted; `iter_traders`
        reads longer ones in pieces. What is not given is not sent. Without times this is the
        exchange's first page; `iter_traders` begins with the same rows and goes on to all that
        are kept.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 50; 20 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_traders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesFollowerTrader]:
        """Yields every row of `list_traders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            page_size: Rows a page. 1 to 50. The largest by default; None: the exchange's
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
                "startTime": start_time,
                "endTime": end_time,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
        )

    def watch_traders(
        self,
        *,
        start_time: datetime | None = None,
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
        more; the first one reads back as far as the exchange shows, in windows, which costs
        more.

        Args:
            start_time: First moment of the span. With a time zone.
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
            {
                "startTime": start_time,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
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
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: bounds on the size of one copied order
            in one contract.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

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
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            start_time: Only orders from this moment on. With a time zone.
            end_time: Only orders up to this moment. With a time zone.
            limit: Orders a page. 1 to 50; 20 when left out.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_open_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.futures.trader.list_positions`.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            symbol: Only this contract, without suffix, e.g. BTCUSDT; left out: all of the
                product line.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            start_time: Only orders from this moment on. With a time zone.
            end_time: Only orders up to this moment. With a time zone.
            limit: Orders a page. 1 to 50. The largest by default; None: the exchange's default,
                20.
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
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )

    def watch_open_orders(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
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
            symbol: Only this contract, without suffix, e.g. BTCUSDT; left out: all of the
                product line.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            start_time: Only orders from this moment on. With a time zone.
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
                "startTime": start_time,
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
            product_type: Product line of the order. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            symbol: Contract of the order, without suffix; not needed.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: an order that a call has closed.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the order is looked for among the open ones and the closed ones
        of the last two years. Executed: it is in the history, closed after the call was sent,
        not by a stop, and no longer open. Not executed: it is still open once the exchange can
        no longer accept the request, or was closed only then or before the call. Unknown if a
        stop closed it or the times are in doubt.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
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
            product_type: Product line of the contract. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: an order that a call has closed.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the contract's open orders and the history are compared, orders
        created in the last two years. Executed: orders were closed after the call was sent, not
        by a stop, and no older one is open. Not executed: once the exchange can no longer
        accept the request, an older order is open and none was closed in the time of the call.
        A close of some that leaves others open stays unknown, and so does a call that found
        nothing to close.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
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
            product_type: Product line to close in. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: an order that a call has closed.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the open orders of the product line and the history are
        compared, orders created in the last two years. Executed: orders were closed after the
        call was sent, not by a stop, and no older one is open. Not executed: once the exchange
        can no longer accept the request, an older order is open and none was closed in the time
        of the call. A close of some that leaves others open stays unknown, and so does a call
        that found nothing to close.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
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
        symbol: str | None = None,
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
            symbol: Contract of the order, without suffix; not needed.
            product_type: Product line of the order. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            stop_surplus_price: Take-profit price in quote coin; 0 removes it, left out it
                stays. At least 0.
            stop_loss_price: Stop-loss price in quote coin; 0 removes it, left out it stays. At
                least 0.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the order's stops are read from the open orders; only those that
        were given are compared. Executed: they are as asked. Not executed: once the exchange
        can no longer accept the request, a price that was given is not the one shown (a
        difference of half a percent may be rounding). A stop that should be removed and is
        still there proves nothing, nor does an order that is no longer open.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        Example:
            await client.v2.futures.trader.set_order_tpsl(  # removes the stop-loss
                tracking_no="1", product_type="USDT-FUTURES", stop_loss_price=0
            )
        """
        value: bool = await self._call(
            _table.FUTURES_TRADER_SET_ORDER_TPSL,
            {
                "trackingNo": tracking_no,
                "symbol": symbol,
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

        Times select by the order's creation; without them the exchange shows the last three
        months.

        With ascending order the next page is asked for with `id_greater_than`, as the iterator
        does.

        A span from `start_time` to `end_time` of up to 89 days is accepted;
        `iter_history_orders` reads longer ones in pieces. What is not given is not sent.
        Without times this is the exchange's first page; `iter_history_orders` begins with the
        same rows and goes on to all that are kept.

        Args:
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            order: Ordering by creation; newest first (`desc`) when left out. One of: asc, desc.
            limit: Orders a page. 1 to 100; 20 when left out.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_history_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, newest first, or oldest first with `order` asc.
        Without `end_time` it reads up to now, by the exchange's clock when the first row is
        asked for; nothing is asked of times to come. Without `start_time` it reads two years
        back, since the exchange does not say how long it keeps rows; it ends where the exchange
        says that it shows nothing so old.

        Args:
            symbol: Only this contract, without suffix, e.g. BTCUSDT.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            order: Ordering by creation; newest first (`desc`) when left out. One of: asc, desc.
            limit: Orders a page. 1 to 100. The largest by default; None: the exchange's
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
                "symbol": symbol,
                "productType": product_type,
                "startTime": start_time,
                "endTime": end_time,
                "order": order,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
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
            The calling trader's profit shares.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.futures.trader.get_profit_summary`.
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
            page_size: Rows a page. 1 to 50; 20 when left out.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderDailyCoinProfit]:
        """Yields every row of `list_profits_by_coin_and_date`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded twice,
        since they have no id. A row that goes pulls another onto a page already read, which is
        missed. Read again where every row counts.

        Args:
            page_size: Rows a page. 1 to 50. The largest by default; None: the exchange's
                default, 20.
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

        Without times the exchange shows the last three months.

        A span from `start_time` to `end_time` of up to 89 days is accepted;
        `iter_history_profits` reads longer ones in pieces. What is not given is not sent.
        Without times this is the exchange's first page; `iter_history_profits` begins with the
        same rows and goes on to all that are kept.

        Args:
            coin: Only shares in this settlement coin, e.g. USDT.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100; 100 when left out.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_history_profits` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.futures.trader.list_profits`.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderHistoryProfit]:
        """Yields every row of `list_history_profits`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            coin: Only shares in this settlement coin, e.g. USDT.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100. The largest by default; None: the exchange's default,
                100.
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
                "coin": coin,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
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
            page_size: Rows a page. 1 to 100; 20 when left out.
            page_no: Page, counted from 1; the first when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_pending_profits` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderPendingProfit]:
        """Yields every row of `list_pending_profits`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded twice,
        since they have no id. A row that goes pulls another onto a page already read, which is
        missed. Read again where every row counts.

        Args:
            coin: Only shares in this settlement coin, e.g. USDT.
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
                "coin": coin,
                "pageSize": page_size,
            },
            timeout,
            priority,
            resume,
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
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: a contract that the trader can lead in,
            and what is set for it.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.futures.trader.list_symbols`.
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
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: list_symbols shows what is offered and preset. Executed: every
        contract is offered, or no longer, as asked, and has the ratios that were given; for
        several product lines in rounds more than `max_lag` apart. Not executed: once the
        exchange can no longer accept the request, every contract shows something else than
        asked. A mixture stays unknown, and so does a ratio that should be removed and is still
        there.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        Example:
            offer = v2.FuturesTraderSymbolSetting(
                symbol="BTCUSDT", product_type="USDT-FUTURES", setting_type="ADD", stop_loss_ratio=30
            )
            await client.v2.futures.trader.set_symbols(setting_list=[offer])
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

        It always describes the caller; for another trader use v2.futures.broker.list_traders.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The calling trader's results so far and in recent days.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

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
            enable: Whether the trader can be copied; V1's `enable_trace`.
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

        When the reply is lost: the outcome stays unknown, since no endpoint of API V2 shows
        these settings; sent again, they do no harm.
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

        Without times the exchange shows those of the last three months only; to see older
        followers, give times.

        A span from `start_time` to `end_time` of up to 89 days is accepted; `iter_followers`
        reads longer ones in pieces. What is not given is not sent. Without times this is the
        exchange's first page; `iter_followers` begins with the same rows and goes on to all
        that are kept.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Followers a page. 1 to 100; 20 when left out.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_followers` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.futures.trader.list_followers`.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderFollower]:
        """Yields every row of `list_followers`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            page_size: Followers a page. 1 to 100. The largest by default; None: the exchange's
                default, 20.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
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
                "startTime": start_time,
                "endTime": end_time,
            },
            timeout,
            priority,
            resume,
        )

    def watch_followers(
        self,
        *,
        start_time: datetime | None = None,
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
        more; the first one reads back as far as the exchange shows, in windows, which costs
        more.

        Args:
            start_time: First moment of the span. With a time zone.
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
            {
                "startTime": start_time,
            },
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
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: list_followers is read span by span, back to two years.
        Executed: the follower is not in it, it has as many rows as get_statistics counts
        followers, and it was the same in rounds more than `max_lag` apart. Not executed: the
        follower is in it once the exchange can no longer accept the request. Unknown if the
        list is empty, shows fewer than there are, or spells ids in another way than the call
        (plain or encrypted).

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
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
            passphrase: Passphrase of the new key: English letters and digits. A `str` or a
                `bitget_copy.Secret`; it is shown in no error or log. 8 to 32 characters.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: a new API key; nothing of it shows in a
            representation.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the outcome stays unknown, since no endpoint shows an account's
        keys, and the secret is lost with the reply; look at the API page of the account and
        delete a key that is there.
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


class Market:
    """Prices, and the rules of contracts and pairs. Public: a client without a key may ask."""

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def get_time(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> ServerTime:
        """Gets the exchange's clock.

        ``GET /api/v2/public/time`` · 20/1 s per IP · anyone, also without a key · reads.

        Accounts of every kind may ask. `sync_clock` of the client asks it, and counts against
        the same limit.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The exchange's clock.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: ServerTime = await self._call(
            _table.MARKET_GET_TIME,
            {},
            timeout,
            priority,
        )
        return value

    async def get_ticker(
        self,
        *,
        symbol: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTicker]:
        """Gets prices, funding rate and open interest of one contract.

        ``GET /api/v2/mix/market/ticker`` · 20/1 s per IP · anyone, also without a key · reads.

        The reply is a list of one row, though one contract is asked for.

        Args:
            symbol: Contract without suffix, e.g. BTCUSDT.
            product_type: Product line of the contract. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: prices of a contract.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.market.list_tickers`.
        """
        value: list[FuturesTicker] = await self._call(
            _table.MARKET_GET_TICKER,
            {
                "symbol": symbol,
                "productType": product_type,
            },
            timeout,
            priority,
        )
        return value

    async def list_tickers(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTicker]:
        """Lists prices, funding rates and open interest of all contracts of a product line.

        ``GET /api/v2/mix/market/tickers`` · 20/1 s per IP · anyone, also without a key · reads.

        One call has the prices of a whole line, in no promised order. For many contracts ask it
        once instead of each of them.

        Args:
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: prices of a contract.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.market.list_tickers`.
        """
        value: list[FuturesTicker] = await self._call(
            _table.MARKET_LIST_TICKERS,
            {
                "productType": product_type,
            },
            timeout,
            priority,
        )
        return value

    async def get_price(
        self,
        *,
        symbol: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesPrice]:
        """Gets last, index and mark price of one contract.

        ``GET /api/v2/mix/market/symbol-price`` · 20/1 s per IP · anyone, also without a key ·
        reads.

        The reply is a list of one row. `get_ticker` has the same three prices, too.

        Args:
            symbol: Contract without suffix, e.g. BTCUSDT.
            product_type: Product line of the contract. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: the three prices of a contract.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.market.list_tickers`.
        """
        value: list[FuturesPrice] = await self._call(
            _table.MARKET_GET_PRICE,
            {
                "symbol": symbol,
                "productType": product_type,
            },
            timeout,
            priority,
        )
        return value

    async def list_contracts(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesContract]:
        """Lists the rules of a product line's contracts: steps of price and size, fees, leverage,
        state.

        ``GET /api/v2/mix/market/contracts`` · 20/1 s per IP · anyone, also without a key ·
        reads.

        Of one contract, too, the reply is a list.

        `round_price` and `round_size` of a row round as its contract asks.

        Args:
            symbol: Only this contract, without suffix; left out: all of the product line.
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: rules of a contract. Prices are
            multiples of `price_end_step` in units of the last of `price_place` decimals, sizes
            multiples of `size_multiplier` with `volume_place` decimals; `round_price` and
            `round_size` do it.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.market.list_instruments`.
        """
        value: list[FuturesContract] = await self._call(
            _table.MARKET_LIST_CONTRACTS,
            {
                "symbol": symbol,
                "productType": product_type,
            },
            timeout,
            priority,
        )
        return value

    async def list_spot_tickers(
        self,
        *,
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[SpotTicker]:
        """Lists the prices of spot pairs.

        ``GET /api/v2/spot/market/tickers`` · 20/1 s per IP · anyone, also without a key ·
        reads.

        Of one pair, too, the reply is a list. The price of 24 hours ago is `open` here; of
        contracts it is `open24h`.

        Args:
            symbol: Only this pair, e.g. BTCUSDT; left out: all.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: prices of a spot pair.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.market.list_tickers`.
        """
        value: list[SpotTicker] = await self._call(
            _table.MARKET_LIST_SPOT_TICKERS,
            {
                "symbol": symbol,
            },
            timeout,
            priority,
        )
        return value

    async def list_spot_symbols(
        self,
        *,
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[SpotSymbol]:
        """Lists the rules of spot pairs: decimals of price and size, fees, smallest order, state.

        ``GET /api/v2/spot/public/symbols`` · 20/1 s per IP · anyone, also without a key ·
        reads.

        Of one pair, too, the reply is a list. `round_price` and `round_size` of a row round as
        its pair asks.

        Args:
            symbol: Only this pair, e.g. BTCUSDT; left out: all.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: rules of a spot pair. It names no
            smallest size: `min_trade_usdt`, a value, is what counts.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.market.list_instruments`.
        """
        value: list[SpotSymbol] = await self._call(
            _table.MARKET_LIST_SPOT_SYMBOLS,
            {
                "symbol": symbol,
            },
            timeout,
            priority,
        )
        return value


class Position:
    """Open futures positions of a classic account. Reads only."""

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def list_positions(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        margin_coin: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesPosition]:
        """Lists the open positions of a product line, the one opened last first.

        ``GET /api/v2/mix/position/all-position`` · 5/1 s per UID · anyone · reads.

        In hedge mode a contract can have two rows, long and short. A row whose `total` is 0 is
        no open position.

        Nothing tells a copied position from an own one, and there is no tracking number: the
        tracking orders of `client.v2.futures` have those.

        Args:
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            margin_coin: Only positions with this margin coin, in capitals.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: an open position in a contract.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.position.get_positions`.
        """
        value: list[FuturesPosition] = await self._call(
            _table.POSITION_LIST_POSITIONS,
            {
                "productType": product_type,
                "marginCoin": margin_coin,
            },
            timeout,
            priority,
        )
        return value

    def watch_positions(
        self,
        *,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        margin_coin: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[FuturesPosition]:
        """Tells which positions appear, change and go, as `list_positions` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `symbol` and `margin_coin` and `hold_side` and `margin_mode`. A look is
        one call.

        Args:
            product_type: Product line. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            margin_coin: Only positions with this margin coin, in capitals.
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
            _table.POSITION_LIST_POSITIONS,
            {
                "productType": product_type,
                "marginCoin": margin_coin,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def list_positions_by_symbol(
        self,
        *,
        symbol: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        margin_coin: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesPosition]:
        """Lists the open positions in one contract: long and short in hedge mode.

        ``GET /api/v2/mix/position/single-position`` · 10/1 s per UID · anyone · reads.

        A row whose `total` is 0 is no open position. The stops may be missing here:
        `list_positions` has them.

        Args:
            symbol: Contract without suffix, e.g. BTCUSDT.
            product_type: Product line of the contract. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            margin_coin: Margin coin, in capitals.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: an open position in a contract.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a unified account: `v3.position.get_positions`.
        """
        value: list[FuturesPosition] = await self._call(
            _table.POSITION_LIST_POSITIONS_BY_SYMBOL,
            {
                "symbol": symbol,
                "productType": product_type,
                "marginCoin": margin_coin,
            },
            timeout,
            priority,
        )
        return value

    def watch_positions_by_symbol(
        self,
        *,
        symbol: str,
        product_type: ProductType | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SUSDT-FUTURES", "SCOIN-FUTURES", "SUSDC-FUTURES"],
        margin_coin: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[FuturesPosition]:
        """Tells which positions by symbol appear, change and go, as `list_positions_by_symbol`
        shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `symbol` and `margin_coin` and `hold_side` and `margin_mode`. A look is
        one call.

        Args:
            symbol: Contract without suffix, e.g. BTCUSDT.
            product_type: Product line of the contract. One of: USDT-FUTURES, COIN-FUTURES,
                USDC-FUTURES, SUSDT-FUTURES, SCOIN-FUTURES, SUSDC-FUTURES.
            margin_coin: Margin coin, in capitals.
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
            _table.POSITION_LIST_POSITIONS_BY_SYMBOL,
            {
                "symbol": symbol,
                "productType": product_type,
                "marginCoin": margin_coin,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )


class SpotFollower:
    """Spot copy trading seen from the follower: copied orders, following and unfollowing, copy
    settings.
    """

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

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

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            trader_id: Only orders copied from this trader.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 50; 20 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_open_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotFollowerOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 50. The largest by default; None: the exchange's default,
                20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
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
            resume,
        )

    def watch_open_orders(
        self,
        *,
        symbol: str | None = None,
        trader_id: str | None = None,
        start_time: datetime | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[SpotFollowerOpenOrder]:
        """Tells which open orders appear, change and go, as `list_open_orders` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `tracking_no`. A look is one call for each page, and one that finds no
        more.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span. With a time zone.
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
            _table.SPOT_FOLLOWER_LIST_OPEN_ORDERS,
            {
                "symbol": symbol,
                "traderId": trader_id,
                "startTime": start_time,
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

        A span from `start_time` to `end_time` of up to 89 days is accepted;
        `iter_history_orders` reads longer ones in pieces. What is not given is not sent.
        Without times this is the exchange's first page; `iter_history_orders` begins with the
        same rows and goes on to all that are kept.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            trader_id: Only orders copied from this trader.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 50; 20 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_history_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotFollowerHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            trader_id: Only orders copied from this trader.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 50. The largest by default; None: the exchange's default,
                20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
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
            resume,
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

        All orders are of the given pair; the call counts as one request.

        Both parameters are needed, so nothing can be closed by leaving one out.

        Args:
            tracking_no_list: Tracking numbers of the orders to close. At most 50.
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
            tracking_no_list: Tracking numbers of the orders to leave. At most 50.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the orders are looked for among the open and the closed copies.
        Executed: none of them is open, and none was sold, in rounds more than `max_lag` apart,
        and an order with a smaller number that was bought in the last three months is shown, so
        that the lists reach back to them. Not executed: one is open as a copy once the exchange
        can no longer accept the request (all are left or none). An order that was sold stays
        unknown.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
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
                stays. At least 0.
            stop_loss_price: Stop-loss price, in quote coin; 0 removes it, left out it stays. At
                least 0.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the order's stops are read from the open orders; only those that
        were given are compared. Executed: they are as asked. Not executed: once the exchange
        can no longer accept the request, a price that was given is not the one shown (a
        difference of half a percent may be rounding). A stop that should be removed and is
        still there proves nothing, nor does an order that is no longer open.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
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

        `trace_type` may hold words that are not documented; those stay plain strings.

        Args:
            trader_id: Id of the trader.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The caller's copy settings for one spot trader, and the bounds of each pair.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
            Pairs in which a trader can be copied.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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

        Whether a call without times shows all is not documented; the futures endpoint then
        shows the last three months.

        A span from `start_time` to `end_time` of up to 89 days is accepted; `iter_traders`
        reads longer ones in pieces. What is not given is not sent. Without times this is the
        exchange's first page; `iter_traders` begins with the same rows and goes on to all that
        are kept.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 50; 20 when left out.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. The next page is
            `page_no` plus 1. `iter_traders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotFollowerTrader]:
        """Yields every row of `list_traders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            page_size: Rows a page. 1 to 50. The largest by default; None: the exchange's
                default, 20.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
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
                "startTime": start_time,
                "endTime": end_time,
            },
            timeout,
            priority,
            resume,
        )

    def watch_traders(
        self,
        *,
        start_time: datetime | None = None,
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
        is known by its `trader_id`. A look is one call for each page, and one that finds no
        more; the first one reads back as far as the exchange shows, in windows, which costs
        more.

        Args:
            start_time: First moment of the span. With a time zone.
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
            {
                "startTime": start_time,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
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

        The bounds of `trace_value` and of the ratios are in the reply of get_settings.

        Args:
            trader_id: Id of the trader.
            auto_copy: Whether pairs that the trader adds later are copied too; acts in mode
                basic only. One of: on, off.
            mode: How the copying is set up; the exchange takes advanced when left out. One of:
                basic, advanced.
            settings: Copy settings, one for each pair.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings shows the settings for the trader, but neither
        `trace_value` nor mode and `auto_copy`. Executed is never claimed, since `trace_value`
        is always given. Not executed: once the exchange can no longer accept the request, the
        trader is not followed, or no symbol has a setting. Anything else stays unknown.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        Example:
            setting = v2.SpotFollowerFollowSetting(
                symbol="BTCUSDT", trace_type="amount", trace_value=Decimal(100),
                max_hold_size=Decimal(1000),
            )
            await client.v2.spot.follower.follow_trader(trader_id="123123123", settings=[setting])
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
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings says whether the trader is followed. Executed: not
        followed. Not executed: followed once the exchange can no longer accept the request.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
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

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

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

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 50; 20 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_open_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderOpenOrder]:
        """Yields every row of `list_open_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 50. The largest by default; None: the exchange's default,
                20.
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
                "symbol": symbol,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )

    def watch_open_orders(
        self,
        *,
        symbol: str | None = None,
        start_time: datetime | None = None,
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
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            start_time: First moment of the span. With a time zone.
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
                "symbol": symbol,
                "startTime": start_time,
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

        A span from `start_time` to `end_time` of up to 89 days is accepted;
        `iter_history_orders` reads longer ones in pieces. What is not given is not sent.
        Without times this is the exchange's first page; `iter_history_orders` begins with the
        same rows and goes on to all that are kept.

        Args:
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100; 20 when left out.
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_history_orders` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderHistoryOrder]:
        """Yields every row of `list_history_orders`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100. The largest by default; None: the exchange's default,
                20.
            symbol: Only orders in this pair, without suffix, in capitals, e.g. BTCUSDT.
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
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "symbol": symbol,
            },
            timeout,
            priority,
            resume,
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

        All orders are of the given pair; the call counts as one request.

        Both parameters are needed, so nothing can be closed by leaving one out.

        Args:
            tracking_no_list: Tracking numbers of the orders to close. At most 50.
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
                stays. At least 0.
            stop_loss_price: Stop-loss price, in quote coin; 0 removes it, left out it stays. At
                least 0.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the order's stops are read from the open orders; only those that
        were given are compared. Executed: they are as asked. Not executed: once the exchange
        can no longer accept the request, a price that was given is not the one shown (a
        difference of half a percent may be rounding). A stop that should be removed and is
        still there proves nothing, nor does an order that is no longer open.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
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
            The trader's own settings, with the bounds that go with them.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
                BTCUSDT. At most 50.
            setting_type: Whether the pairs are added or taken away. One of: add, delete.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings shows which pairs are offered. Executed: all named
        pairs are offered after an add, none after a delete. Not executed: once the exchange can
        no longer accept the request, none of them is as asked; a part that was so before proves
        nothing.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
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

        Whether a call without times shows all is not documented (the futures endpoint then
        shows the last three months), so compare the count with get_statistics.

        A span from `start_time` to `end_time` of up to 89 days is accepted; `iter_followers`
        reads longer ones in pieces. What is not given is not sent. Without times this is the
        exchange's first page; `iter_followers` begins with the same rows and goes on to all
        that are kept.

        Args:
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 1000; 30 when left out.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_followers` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderFollower]:
        """Yields every row of `list_followers`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded once. A
        row that goes pulls another onto a page already read, which is missed. Read again where
        every row counts.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            page_size: Rows a page. 1 to 1000. The largest by default; None: the exchange's
                default, 30.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
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
                "startTime": start_time,
                "endTime": end_time,
            },
            timeout,
            priority,
            resume,
        )

    def watch_followers(
        self,
        *,
        start_time: datetime | None = None,
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
        is known by its `follower_uid`. A look is one call for each page, and one that finds no
        more; the first one reads back as far as the exchange shows, in windows, which costs
        more.

        Args:
            start_time: First moment of the span. With a time zone.
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
            {
                "startTime": start_time,
            },
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
        """Removes a follower of the calling trader.

        ``POST /api/v2/copy/spot-trader/config-remove-follower`` · 1/1 s per UID · traders only
        · writes (remove); never repeated blindly.

        Only a follower whose assets are below `remove_limit_usdt` of get_settings can be
        removed.

        Args:
            follower_uid: Id of the follower, as listed by list_followers.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: list_followers is read span by span, back to two years.
        Executed: the follower is not in it, it has as many rows as get_statistics counts
        followers, and it was the same in rounds more than `max_lag` apart. Not executed: the
        follower is in it once the exchange can no longer accept the request. Unknown if the
        list is empty, shows fewer than there are, or spells ids in another way than the call
        (plain or encrypted).

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
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
            The trader's shared profits, summed up in three ways.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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

        A span from `start_time` to `end_time` of up to 89 days is accepted;
        `iter_history_profits` reads longer ones in pieces. What is not given is not sent.
        Without times this is the exchange's first page; `iter_history_profits` begins with the
        same rows and goes on to all that are kept.

        Args:
            id_less_than: Only what is older than this id, e.g. the `end_id` of the page before.
            id_greater_than: Only what is newer than this id, e.g. an `end_id`.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100; 100 when left out.
            coin: Only shares settled in this coin, e.g. USDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `end_id` as `id_less_than`. `iter_history_profits` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderHistoryProfit]:
        """Yields every row of `list_history_profits`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 89 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100. The largest by default; None: the exchange's default,
                100.
            coin: Only shares settled in this coin, e.g. USDT.
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
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "coin": coin,
            },
            timeout,
            priority,
            resume,
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

        Args:
            coin: Only shares settled in this coin, e.g. USDT.
            page_no: Page, counted from 1; the first when left out.
            page_size: Rows a page. 1 to 50; 20 when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. A list of rows, empty if there are none. The next page is `page_no` plus
            1. `iter_pending_profits` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[SpotTraderPendingProfit]:
        """Yields every row of `list_pending_profits`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on pages that bring nothing new.

        A row that appears meanwhile pushes another onto the next page, which is yielded twice,
        since they have no id. A row that goes pulls another onto a page already read, which is
        missed. Read again where every row counts.

        Args:
            coin: Only shares settled in this coin, e.g. USDT.
            page_size: Rows a page. 1 to 50. The largest by default; None: the exchange's
                default, 20.
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
                "coin": coin,
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
        """Gets the trader's follower counts, returns and profits.

        ``GET /api/v2/copy/spot-trader/order-total-detail`` · 5/1 s per UID · traders only ·
        reads.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The trader's follower counts and results.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
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


class V2:
    """API V2 by market and role, with prices, contracts and the account beside them."""

    __slots__ = ("account", "futures", "market", "position", "spot",)

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self.account = Account(call, pages, watch)
        self.futures = Futures(call, pages, watch)
        self.market = Market(call, pages, watch)
        self.position = Position(call, pages, watch)
        self.spot = Spot(call, pages, watch)
