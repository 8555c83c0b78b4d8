# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""The coroutines of API V3, one class per resource."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

from bitget_copy._generated.v3 import endpoints as _table
from bitget_copy._generated.v3 import models as _models
from bitget_copy._generated.v3.enums import (
    AccountType,
    AutoCopy,
    Category,
    CloseType,
    CopyType,
    InstrumentCategory,
    Period,
    PosSide,
    RecordCategory,
    TickerCategory,
    TransferDirection,
    TriggerBy,
)
from bitget_copy._generated.v3.models import (
    AccountAssets,
    AccountInfo,
    AccountSettings,
    FinancialRecord,
    FinancialRecordPage,
    FuturesFollowerPosition,
    FuturesFollowerPositionList,
    FuturesFollowerProfit,
    FuturesFollowerProfitPage,
    FuturesFollowerSettings,
    FuturesFollowerSummary,
    FuturesFollowerTpsl,
    FuturesFollowerTpslDone,
    FuturesFollowerTpslList,
    FuturesFollowerTpslPage,
    FuturesFollowerTransfer,
    FuturesFollowerTransferPage,
    FuturesTraderFollower,
    FuturesTraderFollowerPage,
    FuturesTraderHistoryFollower,
    FuturesTraderHistoryFollowerPage,
    FuturesTraderPortfolio,
    FuturesTraderPosition,
    FuturesTraderProfit,
    FuturesTraderProfitPage,
    FuturesTraderProfitSummary,
    FuturesTraderSymbol,
    FuturesTraderTransfer,
    FuturesTraderTransferPage,
    FuturesTraderTransferable,
    FuturesTraderTransferred,
    HistoryPosition,
    HistoryPositionPage,
    Instrument,
    PositionList,
    Ticker,
)
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy.endpoint import Caller
from bitget_copy.pagination import PageIterator, Pager
from bitget_copy.watching import Watch, Watcher


class Account:
    """The account behind the key: its mode, settings, money and what the key may do. Reads only."""

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def get_info(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AccountInfo:
        """Gets whose key this is and what it may do.

        ``GET /api/v3/account/info`` · 5/1 s per UID · anyone · reads.

        Any key may ask. A classic account gets code 40084.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            Whose key it is, and what it may do.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.account.get_info`.
        """
        value: AccountInfo = await self._call(
            _table.ACCOUNT_GET_INFO,
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
    ) -> AccountSettings:
        """Gets the mode of the account, its position mode, margin modes and leverages.

        ``GET /api/v3/account/settings`` · 20/1 s per UID · anyone · reads.

        The key needs the right `uta_mgt`, to read.

        A classic account gets code 40084.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            Mode and settings of a unified account.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: AccountSettings = await self._call(
            _table.ACCOUNT_GET_SETTINGS,
            {},
            timeout,
            priority,
        )
        return value

    async def get_assets(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AccountAssets:
        """Gets equity, margins and the balances of all coins.

        ``GET /api/v3/account/assets`` · 20/1 s per UID · anyone · reads.

        The key needs the right `uta_mgt`, to read.

        A coin that is missing is 0. Coins are written as the exchange writes them, some of them
        in small letters.

        The money of copy trading is not shown apart here: `client.v3.futures` has it.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What a unified account is worth, and its balances.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.account.list_accounts`.
        """
        value: AccountAssets = await self._call(
            _table.ACCOUNT_GET_ASSETS,
            {},
            timeout,
            priority,
        )
        return value

    async def list_financial_records(
        self,
        *,
        category: RecordCategory | Literal["SPOT", "MARGIN", "USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "OTHER"],
        coin: str | None = None,
        type_: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FinancialRecordPage:
        """Lists the entries of the account's ledger: fees, profits, transfers, funding, interest.

        ``GET /api/v3/account/financial-records`` · 20/1 s per UID · anyone · reads.

        The key needs the right `uta_mgt`, to read.

        The exchange keeps three months.

        The category of a row can be spelled otherwise than the one that was asked for: compare
        members, not texts.

        No kind for a profit share is known here.

        A span from `start_time` to `end_time` of up to 30 days is accepted;
        `iter_financial_records` reads longer ones in pieces. What is not given is not sent.
        Without times this is the exchange's first page; `iter_financial_records` begins with
        the same rows and goes on to all that are kept.

        Args:
            category: Category. One of: SPOT, MARGIN, USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                OTHER.
            coin: Only this coin.
            type_: Only entries of this kind. Known words: TRANSFER_IN, TRANSFER_OUT,
                ORDER_DEALT_FROZEN_OUT, ORDER_DEALT_IN, ORDER_PLF_FEE_OUT,
                EXCHANGE_SOURCE_TOKEN_USER_OUT, EXCHANGE_TARGET_TOKEN_USER_IN, OPEN_LONG,
                OPEN_SHORT, BUY_DEAL, SELL_DEAL, CLOSE_LONG, CLOSE_SHORT, FORCE_CLOSE_LONG,
                FORCE_CLOSE_SHORT, BURST_CLOSE_LONG, BURST_CLOSE_SHORT,
                OFFSET_REDUCE_CLOSE_LONG, OFFSET_REDUCE_CLOSE_SHORT, FORCE_BUY_SSM,
                FORCE_SELL_SSM, BURST_BUY_SSM, BURST_SELL_SSM, RISK_LIQ_USER_IN,
                RISK_LIQ_USER_OUT, INTEREST_SETTLEMENT_OUT, CONTRACT_MAIN_SETTLE_FEE_USER_IN,
                CONTRACT_MAIN_SETTLE_FEE_USER_OUT, BORROW, RESERVE_TRANSFER_IN,
                RESERVE_TRANSFER_OUT, REPAYMENT, INTEREST_REPAYMENT, LIQ_FUND_OUT,
                LIQ_CONVERT_IN, LIQ_CONVERT_OUT, LIQ_TRANSFER_IN, LIQ_TRANSFER_OUT, LIQ_FUND_IN,
                LIQ_FEE, LIQ_REPAYMENT, TRACE_TRANSFER_USER_OUT, TRACE_TRANSFER_USER_IN,
                TRACE_TRANSFER_REFUND_IN, TRACE_LOCK_USER_OUT, TRACE_LOCK_USER_IN.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Entries a page. 1 to 100; 100 when left out.
            cursor: The `cursor` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `cursor` as `cursor`. `iter_financial_records` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.account.list_bills`.
        """
        value: FinancialRecordPage = await self._call(
            _table.ACCOUNT_LIST_FINANCIAL_RECORDS,
            {
                "category": category,
                "coin": coin,
                "type": type_,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "cursor": cursor,
            },
            timeout,
            priority,
        )
        return value

    def iter_financial_records(
        self,
        *,
        category: RecordCategory | Literal["SPOT", "MARGIN", "USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "OTHER"],
        coin: str | None = None,
        type_: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FinancialRecord]:
        """Yields every row of `list_financial_records`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 30 days, newest first, or oldest first where the exchange
        lists so. Without `end_time` it reads up to now, by the exchange's clock when the first
        row is asked for; nothing is asked of times to come. Without `start_time` it reads all
        that the exchange keeps, 90 days; what is asked for beyond is told by a
        `RetentionWarning`.

        Args:
            category: Category. One of: SPOT, MARGIN, USDT-FUTURES, COIN-FUTURES, USDC-FUTURES,
                OTHER.
            coin: Only this coin.
            type_: Only entries of this kind. Known words: TRANSFER_IN, TRANSFER_OUT,
                ORDER_DEALT_FROZEN_OUT, ORDER_DEALT_IN, ORDER_PLF_FEE_OUT,
                EXCHANGE_SOURCE_TOKEN_USER_OUT, EXCHANGE_TARGET_TOKEN_USER_IN, OPEN_LONG,
                OPEN_SHORT, BUY_DEAL, SELL_DEAL, CLOSE_LONG, CLOSE_SHORT, FORCE_CLOSE_LONG,
                FORCE_CLOSE_SHORT, BURST_CLOSE_LONG, BURST_CLOSE_SHORT,
                OFFSET_REDUCE_CLOSE_LONG, OFFSET_REDUCE_CLOSE_SHORT, FORCE_BUY_SSM,
                FORCE_SELL_SSM, BURST_BUY_SSM, BURST_SELL_SSM, RISK_LIQ_USER_IN,
                RISK_LIQ_USER_OUT, INTEREST_SETTLEMENT_OUT, CONTRACT_MAIN_SETTLE_FEE_USER_IN,
                CONTRACT_MAIN_SETTLE_FEE_USER_OUT, BORROW, RESERVE_TRANSFER_IN,
                RESERVE_TRANSFER_OUT, REPAYMENT, INTEREST_REPAYMENT, LIQ_FUND_OUT,
                LIQ_CONVERT_IN, LIQ_CONVERT_OUT, LIQ_TRANSFER_IN, LIQ_TRANSFER_OUT, LIQ_FUND_IN,
                LIQ_FEE, LIQ_REPAYMENT, TRACE_TRANSFER_USER_OUT, TRACE_TRANSFER_USER_IN,
                TRACE_TRANSFER_REFUND_IN, TRACE_LOCK_USER_OUT, TRACE_LOCK_USER_IN.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Entries a page. 1 to 100. The largest by default; None: the exchange's
                default, 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.ACCOUNT_LIST_FINANCIAL_RECORDS,
            {
                "category": category,
                "coin": coin,
                "type": type_,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )


class FuturesFollower:
    """Futures copy trading on a unified account, seen from the follower: copies of a project,
    their money, positions and stops.
    """

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def follow_trader(
        self,
        *,
        project_id: str,
        type_: CopyType | Literal["fixed_ratio", "fixed_margin"],
        amount: Decimal | int | str,
        account_type: str | list[AccountType | Literal["funding", "uta", "otc"]] | tuple[AccountType | Literal["funding", "uta", "otc"], ...] | None = None,
        trading_pair_list: str | list[str] | tuple[str, ...] | None = None,
        margin_per_order: Decimal | int | str | None = None,
        auto_copy: AutoCopy | Literal["on", "off"] | None = None,
        leverage: int | None = None,
        max_entry_slippage: Decimal | int | str | None = None,
        max_margin_ratio: Decimal | int | str | None = None,
        max_postion_value: Decimal | int | str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Begins to copy a trader's project, with money of the caller's.

        ``POST /api/v3/copy/futures/follower-settings`` · 1/1 s per UID · followers only ·
        writes (set); never repeated blindly.

        The key needs the right `uta_trade`, to read and write.

        It moves the amount into the copy; set_settings changes a copy that exists.

        Args:
            project_id: Number of the trader's project.
            type_: How the size of a copied order is found. One of: fixed_ratio, fixed_margin.
            amount: Amount to copy with, in USDT. At least 50.
            account_type: Accounts to take the amount from; they give in the order funding, otc,
                uta; all three when left out. One of: funding, uta, otc.
            trading_pair_list: Contracts to copy, e.g. BTCUSDT; all when left out. Orders in
                others are not copied.
            margin_per_order: Margin of each order, in USDT; needed for type fixed_margin. At
                least 0.
            auto_copy: Whether pairs that the trader adds later are copied too; on when left
                out. One of: on, off.
            leverage: Leverage; the trader's when left out. 1 to 10.
            max_entry_slippage: Largest slippage on entry in percent. 0.1 to 3.
            max_margin_ratio: Largest margin of one order as percent of the assets; what is
                above is placed at this. 5 to 95.
            max_postion_value: Largest value of all positions, in USDT; above it no order is
                copied; the bound when left out. 0 to 2000000.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings shows whether the project is copied and how.
        Executed: it is copied, and every setting that was given is as asked. Not executed: once
        the exchange can no longer accept the request, the settings say that there is no copy
        (type, amount and auto_copy are null). A copy with other settings proves nothing, since
        they may have been changed, and `account_type` is not shown and not compared.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        On a classic account: `v2.futures.follower.follow_trader`.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_FOLLOW_TRADER,
            {
                "projectId": project_id,
                "type": type_,
                "amount": amount,
                "accountType": account_type,
                "tradingPairList": trading_pair_list,
                "marginPerOrder": margin_per_order,
                "autoCopy": auto_copy,
                "leverage": leverage,
                "maxEntrySlippage": max_entry_slippage,
                "maxMarginRatio": max_margin_ratio,
                "maxPostionValue": max_postion_value,
            },
            timeout,
            priority,
        )
        return value

    async def set_settings(
        self,
        *,
        project_id: str,
        trading_pair_list: str | list[str] | tuple[str, ...] | None = None,
        margin_per_order: Decimal | int | str | None = None,
        auto_copy: AutoCopy | Literal["on", "off"] | None = None,
        leverage: int | None = None,
        max_entry_slippage: Decimal | int | str | None = None,
        max_margin_ratio: Decimal | int | str | None = None,
        max_postion_value: Decimal | int | str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Changes how the caller copies a project.

        ``POST /api/v3/copy/futures/modify-follower-settings`` · 1/1 s per UID · followers only
        · writes (set); never repeated blindly.

        The key needs the right `uta_trade`, to read and write.

        What leaving one out means is not documented; it is assumed to stay as it is.

        Type and amount of a copy cannot be changed: `transfer_funds` moves money.

        At least one of `trading_pair_list`, `margin_per_order`, `auto_copy`, `leverage`,
        `max_entry_slippage`, `max_margin_ratio`, `max_postion_value` is needed.

        Args:
            project_id: Number of the trader's project.
            trading_pair_list: Contracts to copy, e.g. BTCUSDT; the one word all stands for all.
            margin_per_order: Margin of each order, in USDT. At least 0.
            auto_copy: Whether pairs that the trader adds later are copied too. One of: on, off.
            leverage: Leverage; only without open positions. 1 to 10.
            max_entry_slippage: Largest slippage on entry in percent. 0.1 to 3.
            max_margin_ratio: Largest margin of one order as percent of the assets; what is
                above is placed at this. 5 to 95.
            max_postion_value: Largest value of all positions, in USDT; above it no order is
                copied. 0 to 2000000.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings shows the settings. Executed: every setting that
        was given is as asked. Not executed: once the exchange can no longer accept the request,
        one of them is another (a difference of half a percent may be rounding). A value that is
        not shown and the word all prove nothing.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        On a classic account: `v2.futures.follower.set_copy_settings`.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_SET_SETTINGS,
            {
                "projectId": project_id,
                "tradingPairList": trading_pair_list,
                "marginPerOrder": margin_per_order,
                "autoCopy": auto_copy,
                "leverage": leverage,
                "maxEntrySlippage": max_entry_slippage,
                "maxMarginRatio": max_margin_ratio,
                "maxPostionValue": max_postion_value,
            },
            timeout,
            priority,
        )
        return value

    async def unfollow_trader(
        self,
        *,
        project_id: str,
        close_type: CloseType | Literal["follow_close", "instant_close"] | None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Ends the copy of a project.

        ``POST /api/v3/copy/futures/unfollow`` · 1/1 s per UID · followers only · writes
        (remove); never repeated blindly.

        The key needs the right `uta_trade`, to read and write.

        Args:
            project_id: Number of the trader's project.
            close_type: What becomes of open positions; what happens without a choice is not
                documented. One of: follow_close, instant_close. None: left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_settings and, with close_type instant_close, get_positions
        are compared. Executed: the settings say that there is no copy (type, amount and
        auto_copy are null). Not executed: its positions were to be closed at once, and one that
        was opened before the call is open once the exchange can no longer accept the request. A
        copy that is there proves nothing by itself: it may be waiting for its positions, or be
        another that was begun since.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        On a classic account: `v2.futures.follower.unfollow_trader`.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_UNFOLLOW_TRADER,
            {
                "projectId": project_id,
                "closeType": close_type,
            },
            timeout,
            priority,
        )
        return value

    async def get_settings(
        self,
        *,
        project_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerSettings:
        """Gets how the caller copies a project.

        ``GET /api/v3/copy/futures/copy-settings`` · 5/1 s per UID · followers only · reads.

        The key needs the right `uta_trade`, to read.

        Args:
            project_id: Number of the trader's project.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            How the caller copies a project.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.futures.follower.get_settings`.
        """
        value: FuturesFollowerSettings = await self._call(
            _table.FUTURES_FOLLOWER_GET_SETTINGS,
            {
                "projectId": project_id,
            },
            timeout,
            priority,
        )
        return value

    async def transfer_funds(
        self,
        *,
        project_id: str,
        type_: TransferDirection | Literal["in", "out"],
        coin: str,
        amount: Decimal | int | str,
        in_account_type: str | list[AccountType | Literal["funding", "uta", "otc"]] | tuple[AccountType | Literal["funding", "uta", "otc"], ...] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Moves money between a copy and the caller's other accounts.

        ``POST /api/v3/copy/futures/copy-transfer`` · 1/1 s per UID · followers only · writes
        (set); never repeated blindly.

        The key needs the right `uta_mgt`, to read and write.

        Each call moves the amount again: never send it twice without looking at list_transfers.

        What moves out lands in the funding account.

        Args:
            project_id: Number of the trader's project.
            type_: Into the copy or out of it. One of: in, out.
            coin: Coin, e.g. USDT.
            amount: Amount, in the coin. At least 0.
            in_account_type: Accounts to take from when money moves in; they give in the order
                funding, otc, uta; all three when left out. One of: funding, uta, otc.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: list_transfers is read to its end. Not executed: once the
        exchange can no longer accept the request, it shows no transfer of the coin in this
        direction in the time of the call, or only failed ones. Executed is never said: a
        transfer that is shown may be somebody else's of the same amount; the answer names it.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_TRANSFER_FUNDS,
            {
                "projectId": project_id,
                "type": type_,
                "coin": coin,
                "amount": amount,
                "inAccountType": in_account_type,
            },
            timeout,
            priority,
        )
        return value

    async def list_transfers(
        self,
        *,
        project_id: str,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerTransferPage:
        """Lists the transfers into and out of a copy.

        ``GET /api/v3/copy/futures/copy-transfer-record`` · 1/1 s per UID · followers only ·
        reads.

        The key needs the right `uta_mgt`, to read.

        Args:
            project_id: Number of the trader's project.
            limit: Rows a page. 1 to 100; 20 when left out.
            cursor: The `next_cursor` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `next_cursor` as `cursor`. `iter_transfers` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: FuturesFollowerTransferPage = await self._call(
            _table.FUTURES_FOLLOWER_LIST_TRANSFERS,
            {
                "projectId": project_id,
                "limit": limit,
                "cursor": cursor,
            },
            timeout,
            priority,
        )
        return value

    def iter_transfers(
        self,
        *,
        project_id: str,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesFollowerTransfer]:
        """Yields every row of `list_transfers`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            project_id: Number of the trader's project.
            limit: Rows a page. 1 to 100. The largest by default; None: the exchange's default,
                20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_FOLLOWER_LIST_TRANSFERS,
            {
                "projectId": project_id,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )

    async def get_summary(
        self,
        *,
        project_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerSummary:
        """Gets what a copy has brought and what it is worth.

        ``GET /api/v3/copy/futures/current-copy`` · 10/1 s per UID · followers only · reads.

        The key needs the right `uta_trade`, to read.

        Args:
            project_id: Number of the trader's project.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What a copy has brought and what it is worth.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: FuturesFollowerSummary = await self._call(
            _table.FUTURES_FOLLOWER_GET_SUMMARY,
            {
                "projectId": project_id,
            },
            timeout,
            priority,
        )
        return value

    async def list_profits(
        self,
        *,
        project_id: str,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerProfitPage:
        """Lists the profit shares that a copy has paid or owes.

        ``GET /api/v3/copy/futures/copy-profit-details`` · 1/1 s per UID · followers only ·
        reads.

        The key needs the right `uta_trade`, to read.

        What is not given is not sent. Without times this is the exchange's first page;
        `iter_profits` begins with the same rows and goes on to all that are kept.

        Args:
            project_id: Number of the trader's project.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100; 20 when left out.
            cursor: The `next_cursor` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `next_cursor` as `cursor`. `iter_profits` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: FuturesFollowerProfitPage = await self._call(
            _table.FUTURES_FOLLOWER_LIST_PROFITS,
            {
                "projectId": project_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "cursor": cursor,
            },
            timeout,
            priority,
        )
        return value

    def iter_profits(
        self,
        *,
        project_id: str,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesFollowerProfit]:
        """Yields every row of `list_profits`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated. What is
        older than the first page is then asked for by time.

        Without `end_time` it reads up to now, by the exchange's clock when the first row is
        asked for; nothing is asked of times to come. Without both, the exchange shows what it
        shows by default.

        Args:
            project_id: Number of the trader's project.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100. The largest by default; None: the exchange's default,
                20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_FOLLOWER_LIST_PROFITS,
            {
                "projectId": project_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )

    async def close_position(
        self,
        *,
        project_id: str,
        symbol: str,
        qty: Decimal | int | str,
        hold_side: PosSide | Literal["long", "short"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Closes a position of a copy, or a part of it.

        ``POST /api/v3/copy/futures/close-positions`` · 1/1 s per UID · followers only · writes
        (close); never repeated blindly.

        The key needs the right `uta_trade`, to read and write.

        `hold_side` is required in one-way mode too.

        Args:
            project_id: Number of the trader's project.
            symbol: Contract, in capitals, e.g. BTCUSDT.
            qty: Quantity to close, in base coin. At least 0.
            hold_side: Direction of the position, as shown by get_positions. One of: long,
                short.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: the outcome stays unknown, since no endpoint shows how much of a
        position there was before the call, nor when and by what it was closed; look at
        get_positions.

        On a classic account: `v2.futures.follower.close_order`.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_CLOSE_POSITION,
            {
                "projectId": project_id,
                "symbol": symbol,
                "qty": qty,
                "holdSide": hold_side,
            },
            timeout,
            priority,
        )
        return value

    async def close_all_positions(
        self,
        *,
        project_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Closes every position of a copy.

        ``POST /api/v3/copy/futures/close-all`` · 1/1 s per UID · followers only · writes
        (close); never repeated blindly.

        The key needs the right `uta_trade`, to read and write.

        Args:
            project_id: Number of the trader's project.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_positions is read. Not executed: a position that was opened
        before the call is open once the exchange can no longer accept the request. Executed is
        never said: no endpoint shows when and by what the others were closed.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        On a classic account: `v2.futures.follower.close_all_orders`.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_CLOSE_ALL_POSITIONS,
            {
                "projectId": project_id,
            },
            timeout,
            priority,
        )
        return value

    async def get_positions(
        self,
        *,
        project_id: str,
        symbol: str | None = None,
        pos_side: PosSide | Literal["long", "short"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerPositionList:
        """Gets the open positions of a copy.

        ``GET /api/v3/copy/futures/current-positions`` · 1/1 s per UID · followers only · reads.

        The key needs the right `uta_trade`, to read.

        Args:
            project_id: Number of the trader's project.
            symbol: Only positions in this contract, in capitals, e.g. BTCUSDT.
            pos_side: Only positions of this direction. One of: long, short.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The open positions of a copy. `items` holds the rows.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.futures.follower.list_open_orders`.
        """
        value: FuturesFollowerPositionList = await self._call(
            _table.FUTURES_FOLLOWER_GET_POSITIONS,
            {
                "projectId": project_id,
                "symbol": symbol,
                "posSide": pos_side,
            },
            timeout,
            priority,
        )
        return value

    def watch_positions(
        self,
        *,
        project_id: str,
        symbol: str | None = None,
        pos_side: PosSide | Literal["long", "short"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[FuturesFollowerPosition]:
        """Tells which positions appear, change and go, as `get_positions` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `position_id` and `symbol` and `pos_side`. A look is one call.

        Args:
            project_id: Number of the trader's project.
            symbol: Only positions in this contract, in capitals, e.g. BTCUSDT.
            pos_side: Only positions of this direction. One of: long, short.
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
            _table.FUTURES_FOLLOWER_GET_POSITIONS,
            {
                "projectId": project_id,
                "symbol": symbol,
                "posSide": pos_side,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def create_tpsl(
        self,
        *,
        project_id: str,
        position_id: str,
        tp_trigger_by: TriggerBy | Literal["market", "mark"],
        sl_trigger_by: TriggerBy | Literal["market", "mark"],
        take_profit: Decimal | int | str,
        stop_loss: Decimal | int | str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerTpslDone:
        """Puts a take-profit and a stop-loss on a position of a copy.

        ``POST /api/v3/copy/futures/place-tpsl`` · 1/1 s per UID · followers only · writes
        (set); never repeated blindly.

        The key needs the right `uta_trade`, to read and write.

        Args:
            project_id: Number of the trader's project.
            position_id: Number of the position, as shown by get_positions.
            tp_trigger_by: Which price triggers the take-profit. One of: market, mark.
            sl_trigger_by: Which price triggers the stop-loss. One of: market, mark.
            take_profit: Take-profit price, in quote coin. At least 0.
            stop_loss: Stop-loss price, in quote coin. At least 0.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            Stops that were taken in.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_positions, get_tpsl and list_history_tpsl are compared;
        stops name their contract and direction, not their position. Executed: the position is
        open, and stops as asked wait, the same in rounds more than `max_lag` apart. Not
        executed: once the exchange can no longer accept the request, the position is open, no
        stops of its contract and direction wait, and none are done with since a day before the
        call. Other stops prove nothing, since they may have been changed.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        On a classic account: `v2.futures.follower.set_order_tpsl`.
        """
        value: FuturesFollowerTpslDone = await self._call(
            _table.FUTURES_FOLLOWER_CREATE_TPSL,
            {
                "projectId": project_id,
                "positionId": position_id,
                "tpTriggerBy": tp_trigger_by,
                "slTriggerBy": sl_trigger_by,
                "takeProfit": take_profit,
                "stopLoss": stop_loss,
            },
            timeout,
            priority,
        )
        return value

    async def set_tpsl(
        self,
        *,
        project_id: str,
        strategy_id: str,
        tp_trigger_by: TriggerBy | Literal["market", "mark"],
        sl_trigger_by: TriggerBy | Literal["market", "mark"],
        take_profit: Decimal | int | str,
        stop_loss: Decimal | int | str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerTpslDone:
        """Changes a take-profit and stop-loss of a copy.

        ``POST /api/v3/copy/futures/modify-tpsl`` · 1/1 s per UID · followers only · writes
        (set); never repeated blindly.

        The key needs the right `uta_trade`, to read and write.

        Args:
            project_id: Number of the trader's project.
            strategy_id: Number of the stops, as shown by get_tpsl.
            tp_trigger_by: Which price triggers the take-profit. One of: market, mark.
            sl_trigger_by: Which price triggers the stop-loss. One of: market, mark.
            take_profit: Take-profit price, in quote coin. At least 0.
            stop_loss: Stop-loss price, in quote coin. At least 0.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            Stops that were taken in.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_tpsl shows the stops. Executed: all four values are as
        asked. Not executed: once the exchange can no longer accept the request, one of them is
        another (a difference of half a percent may be rounding). Stops that wait no more prove
        nothing.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        On a classic account: `v2.futures.follower.set_order_tpsl`.
        """
        value: FuturesFollowerTpslDone = await self._call(
            _table.FUTURES_FOLLOWER_SET_TPSL,
            {
                "projectId": project_id,
                "strategyId": strategy_id,
                "tpTriggerBy": tp_trigger_by,
                "slTriggerBy": sl_trigger_by,
                "takeProfit": take_profit,
                "stopLoss": stop_loss,
            },
            timeout,
            priority,
        )
        return value

    async def remove_tpsl(
        self,
        *,
        project_id: str,
        strategy_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Takes a take-profit and stop-loss of a copy away.

        ``POST /api/v3/copy/futures/cancel-tpsl`` · 1/1 s per UID · followers only · writes
        (remove); never repeated blindly.

        The key needs the right `uta_trade`, to read and write.

        Args:
            project_id: Number of the trader's project.
            strategy_id: Number of the stops, as shown by get_tpsl.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: get_tpsl and list_history_tpsl of 89 days are compared.
        Executed: the stops wait no more and are shown as cancelled, in rounds more than
        `max_lag` apart. Not executed: they still wait once the exchange can no longer accept
        the request. Stops that were triggered prove nothing.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.

        On a classic account: `v2.futures.follower.set_order_tpsl`.
        """
        value: bool = await self._call(
            _table.FUTURES_FOLLOWER_REMOVE_TPSL,
            {
                "projectId": project_id,
                "strategyId": strategy_id,
            },
            timeout,
            priority,
        )
        return value

    async def get_tpsl(
        self,
        *,
        project_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerTpslList:
        """Gets the take-profits and stop-losses of a copy that wait.

        ``GET /api/v3/copy/futures/current-tpsl-orders`` · 1/1 s per UID · followers only ·
        reads.

        The key needs the right `uta_trade`, to read.

        Args:
            project_id: Number of the trader's project.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The stops of a copy that wait. `items` holds the rows.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: FuturesFollowerTpslList = await self._call(
            _table.FUTURES_FOLLOWER_GET_TPSL,
            {
                "projectId": project_id,
            },
            timeout,
            priority,
        )
        return value

    async def list_history_tpsl(
        self,
        *,
        project_id: str,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerTpslPage:
        """Lists the take-profits and stop-losses of a copy that are done with.

        ``GET /api/v3/copy/futures/tpsl-order-history`` · 1/1 s per UID · followers only ·
        reads.

        The key needs the right `uta_trade`, to read.

        A span from `start_time` to `end_time` of up to 90 days is accepted; `iter_history_tpsl`
        reads longer ones in pieces. What is not given is not sent. Without times this is the
        exchange's first page; `iter_history_tpsl` begins with the same rows and goes on to all
        that are kept.

        Args:
            project_id: Number of the trader's project.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100; 100 when left out.
            cursor: The cursor of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `cursor` as `cursor`. `iter_history_tpsl` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: FuturesFollowerTpslPage = await self._call(
            _table.FUTURES_FOLLOWER_LIST_HISTORY_TPSL,
            {
                "projectId": project_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "cursor": cursor,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_tpsl(
        self,
        *,
        project_id: str,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesFollowerTpsl]:
        """Yields every row of `list_history_tpsl`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 90 days, newest first. Without `end_time` it reads up to
        now, by the exchange's clock when the first row is asked for; nothing is asked of times
        to come. Without `start_time` it reads two years back, since the exchange does not say
        how long it keeps rows; it ends where the exchange says that it shows nothing so old.

        Args:
            project_id: Number of the trader's project.
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
            _table.FUTURES_FOLLOWER_LIST_HISTORY_TPSL,
            {
                "projectId": project_id,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )


class FuturesTrader:
    """Futures copy trading on a unified account, seen from the trader: offered contracts,
    positions, money, followers and profit shares.
    """

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def list_symbols(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderSymbol]:
        """Lists the contracts in which the trader may lead, with how much is left in each.

        ``GET /api/v3/copy/futures/trading-pairs`` · 5/1 s per UID · traders only · reads.

        The key needs the right `copy_futures_order`, to read.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: a contract in which the trader may
            lead.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.futures.trader.list_symbols`.
        """
        value: list[FuturesTraderSymbol] = await self._call(
            _table.FUTURES_TRADER_LIST_SYMBOLS,
            {},
            timeout,
            priority,
        )
        return value

    async def list_positions(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderPosition]:
        """Lists the trader's open positions.

        ``GET /api/v3/copy/futures/position-summary`` · 5/1 s per UID · traders only · reads.

        The key needs the right `copy_futures_position`, to read.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: an open position of the trader.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.futures.trader.list_open_orders`.
        """
        value: list[FuturesTraderPosition] = await self._call(
            _table.FUTURES_TRADER_LIST_POSITIONS,
            {},
            timeout,
            priority,
        )
        return value

    def watch_positions(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[FuturesTraderPosition]:
        """Tells which positions appear, change and go, as `list_positions` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `symbol` and `hold_side` and `margin_mode`. A look is one call.

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
            _table.FUTURES_TRADER_LIST_POSITIONS,
            {},
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def get_max_transferable(
        self,
        *,
        coin: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderTransferable:
        """Gets how much of a coin can be moved out of the trader's account.

        ``GET /api/v3/copy/futures/max-transferable`` · 1/1 s per UID · traders only · reads.

        The key needs the right `copy_futures_order`, to read.

        Args:
            coin: Coin, e.g. USDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            How much of a coin can be moved out.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: FuturesTraderTransferable = await self._call(
            _table.FUTURES_TRADER_GET_MAX_TRANSFERABLE,
            {
                "coin": coin,
            },
            timeout,
            priority,
        )
        return value

    async def transfer_funds(
        self,
        *,
        type_: TransferDirection | Literal["in", "out"],
        coin: str,
        amount: Decimal | int | str,
        in_account_type: str | list[AccountType | Literal["funding", "uta", "otc"]] | tuple[AccountType | Literal["funding", "uta", "otc"], ...] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderTransferred:
        """Moves money between the trader's copy-trading account and the trader's other accounts.

        ``POST /api/v3/copy/futures/transfer`` · 1/1 s per UID · traders only · writes (set);
        never repeated blindly.

        The key needs the right `copy_futures_order`, to read and write.

        Each call moves the amount again: never send it twice without looking at list_transfers.

        What moves out lands in the funding (spot) account. A classic account takes from funding
        only.

        Args:
            type_: Into the copy-trading account or out of it. One of: in, out.
            coin: Coin, e.g. USDT.
            amount: Amount, in the coin. At least 0.
            in_account_type: Accounts to take from when money moves in; they give in the order
                funding, otc, uta; all three when left out. One of: funding, uta, otc.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A transfer that was taken in.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        When the reply is lost: list_transfers is read from a minute before the call. Not
        executed: once the exchange can no longer accept the request, it shows no transfer of
        the coin in this direction in the time of the call, or only failed ones. Executed is
        never said: a transfer that is shown may be somebody else's of the same amount; the
        answer names it.

        Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`.
        """
        value: FuturesTraderTransferred = await self._call(
            _table.FUTURES_TRADER_TRANSFER_FUNDS,
            {
                "type": type_,
                "coin": coin,
                "amount": amount,
                "inAccountType": in_account_type,
            },
            timeout,
            priority,
        )
        return value

    async def list_transfers(
        self,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderTransferPage:
        """Lists the transfers into and out of the trader's copy-trading account.

        ``GET /api/v3/copy/futures/transfer-record`` · 1/1 s per UID · traders only · reads.

        The key needs the right `copy_futures_order`, to read.

        What is not given is not sent. Without times this is the exchange's first page;
        `iter_transfers` begins with the same rows and goes on to all that are kept.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100; 20 when left out.
            cursor: The last `transfer_id` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            the last row's `transfer_id` as `cursor`. `iter_transfers` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: FuturesTraderTransferPage = await self._call(
            _table.FUTURES_TRADER_LIST_TRANSFERS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "cursor": cursor,
            },
            timeout,
            priority,
        )
        return value

    def iter_transfers(
        self,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderTransfer]:
        """Yields every row of `list_transfers`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated. What is
        older than the first page is then asked for by time.

        Without `end_time` it reads up to now, by the exchange's clock when the first row is
        asked for; nothing is asked of times to come. Without both, the exchange shows what it
        shows by default.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100. The largest by default; None: the exchange's default,
                20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_TRANSFERS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )

    async def list_followers(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderFollowerPage:
        """Lists the trader's followers of now.

        ``GET /api/v3/copy/futures/current-follower`` · 1/1 s per UID · traders only · reads.

        The key needs the right `copy_futures_order`, to read.

        Args:
            limit: Rows a page. 1 to 100; 20 when left out.
            cursor: The `next_cursor` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `next_cursor` as `cursor`. `iter_followers` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.futures.trader.list_followers`.
        """
        value: FuturesTraderFollowerPage = await self._call(
            _table.FUTURES_TRADER_LIST_FOLLOWERS,
            {
                "limit": limit,
                "cursor": cursor,
            },
            timeout,
            priority,
        )
        return value

    def iter_followers(
        self,
        *,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderFollower]:
        """Yields every row of `list_followers`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            limit: Rows a page. 1 to 100. The largest by default; None: the exchange's default,
                20.
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
                "limit": limit,
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
        is known by its `follower_name` and `start_time`. A look is one call for each page, and
        one that finds no more.

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

    async def list_history_followers(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderHistoryFollowerPage:
        """Lists those who followed the trader once.

        ``GET /api/v3/copy/futures/history-follower`` · 1/1 s per UID · traders only · reads.

        The key needs the right `copy_futures_order`, to read.

        Args:
            limit: Rows a page. 1 to 100; 20 when left out.
            cursor: The `next_cursor` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `next_cursor` as `cursor`. `iter_history_followers` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: FuturesTraderHistoryFollowerPage = await self._call(
            _table.FUTURES_TRADER_LIST_HISTORY_FOLLOWERS,
            {
                "limit": limit,
                "cursor": cursor,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_followers(
        self,
        *,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderHistoryFollower]:
        """Yields every row of `list_history_followers`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            limit: Rows a page. 1 to 100. The largest by default; None: the exchange's default,
                20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_HISTORY_FOLLOWERS,
            {
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
        """Gets the sums of the trader's shared profits.

        ``GET /api/v3/copy/futures/profit-summary`` · 1/1 s per UID · traders only · reads.

        The key needs the right `copy_futures_order`, to read.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            Sums of the trader's shared profits.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.futures.trader.get_profit_summary`.
        """
        value: FuturesTraderProfitSummary = await self._call(
            _table.FUTURES_TRADER_GET_PROFIT_SUMMARY,
            {},
            timeout,
            priority,
        )
        return value

    async def list_profits(
        self,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderProfitPage:
        """Lists the trader's profit shares, one row for each follower and settlement.

        ``GET /api/v3/copy/futures/profit-details`` · 1/1 s per UID · traders only · reads.

        The key needs the right `copy_futures_order`, to read.

        What is not given is not sent. Without times this is the exchange's first page;
        `iter_profits` begins with the same rows and goes on to all that are kept.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100; 20 when left out.
            cursor: The `next_cursor` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `next_cursor` as `cursor`. `iter_profits` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.futures.trader.list_history_profits`.
        """
        value: FuturesTraderProfitPage = await self._call(
            _table.FUTURES_TRADER_LIST_PROFITS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "cursor": cursor,
            },
            timeout,
            priority,
        )
        return value

    def iter_profits(
        self,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[FuturesTraderProfit]:
        """Yields every row of `list_profits`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated. What is
        older than the first page is then asked for by time.

        Without `end_time` it reads up to now, by the exchange's clock when the first row is
        asked for; nothing is asked of times to come. Without both, the exchange shows what it
        shows by default.

        Args:
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Rows a page. 1 to 100. The largest by default; None: the exchange's default,
                20.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_PROFITS,
            {
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )

    async def get_portfolio(
        self,
        *,
        period: Period | Literal["7D", "30D", "90D", "180D"],
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderPortfolio:
        """Gets the results of the trader's project over a period.

        ``GET /api/v3/copy/futures/portfolio-overview`` · 1/1 s per UID · traders only · reads.

        The key needs the right `copy_futures_order`, to read.

        Args:
            period: Length of the period. One of: 7D, 30D, 90D, 180D.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            Results of the trader's project over a period.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.futures.trader.get_statistics`.
        """
        value: FuturesTraderPortfolio = await self._call(
            _table.FUTURES_TRADER_GET_PORTFOLIO,
            {
                "period": period,
            },
            timeout,
            priority,
        )
        return value


class Market:
    """Prices, and the rules of contracts and pairs. Public: a client without a key may ask,
    whatever kind its accounts are.
    """

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def list_tickers(
        self,
        *,
        category: TickerCategory | Literal["SPOT", "USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES"],
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[Ticker]:
        """Lists the prices of a category's symbols, or of one.

        ``GET /api/v3/market/tickers`` · 20/1 s per IP · anyone, also without a key · reads.

        What is about contracts only is None for spot pairs.

        Args:
            category: Category. One of: SPOT, USDT-FUTURES, COIN-FUTURES, USDC-FUTURES.
            symbol: Only this symbol, e.g. BTCUSDT; left out: all of the category.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: prices of a contract or a pair.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.market.list_tickers`.
        """
        value: list[Ticker] = await self._call(
            _table.MARKET_LIST_TICKERS,
            {
                "category": category,
                "symbol": symbol,
            },
            timeout,
            priority,
        )
        return value

    async def list_instruments(
        self,
        *,
        category: InstrumentCategory | Literal["SPOT", "MARGIN", "USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES"],
        symbol: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[Instrument]:
        """Lists the rules of a category's contracts or pairs: steps of price and size, leverage,
        state.

        ``GET /api/v3/market/instruments`` · 20/1 s per IP · anyone, also without a key · reads.

        Which fields are set depends on the category.

        Whether a contract is perpetual stood in `symbol_type` in 2025 and stands in `type_`
        since: look at both.

        `round_price` and `round_size` of a row round as its contract or pair asks.

        Args:
            category: Category. One of: SPOT, MARGIN, USDT-FUTURES, COIN-FUTURES, USDC-FUTURES.
            symbol: Only this symbol, e.g. BTCUSDT; left out: all of the category.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            A list, empty if there is nothing; each row: rules of a contract or a pair. Prices
            have `price_precision` decimals and are multiples of `price_multiplier`, sizes have
            `quantity_precision` decimals and are multiples of `quantity_multiplier`;
            `round_price` and `round_size` do it.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.market.list_contracts`.
        """
        value: list[Instrument] = await self._call(
            _table.MARKET_LIST_INSTRUMENTS,
            {
                "category": category,
                "symbol": symbol,
            },
            timeout,
            priority,
        )
        return value


class Position:
    """Open and closed futures positions of a unified account. Reads only."""

    __slots__ = ("_call", "_pages", "_watch")

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self._call = call
        self._pages = pages
        self._watch = watch

    async def get_positions(
        self,
        *,
        category: Category | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES"],
        symbol: str | None = None,
        pos_side: PosSide | Literal["long", "short"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> PositionList:
        """Gets the open positions of a category, or of one contract.

        ``GET /api/v3/position/current-position`` · 20/1 s per UID · anyone · reads.

        The key needs the right `uta_trade`, to read.

        Nothing tells a copied position from an own one: a follower has `get_positions` of
        `client.v3.futures.follower` for that, a trader `list_positions` of
        `client.v3.futures.trader`.

        Args:
            category: Category. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES.
            symbol: Only this contract, e.g. BTCUSDT; left out: all of the category.
            pos_side: Only positions of this direction. One of: long, short.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            Open positions. `items` holds the rows.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.

        On a classic account: `v2.position.list_positions`.
        """
        value: PositionList = await self._call(
            _table.POSITION_GET_POSITIONS,
            {
                "category": category,
                "symbol": symbol,
                "posSide": pos_side,
            },
            timeout,
            priority,
        )
        return value

    def watch_positions(
        self,
        *,
        category: Category | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES"],
        symbol: str | None = None,
        pos_side: PosSide | Literal["long", "short"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
    ) -> Watcher[_models.Position]:
        """Tells which positions appear, change and go, as `get_positions` shows them.

        A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come
        `Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when
        nothing changes, and `Stale` when the list cannot be read, which does not end it. A row
        is known by its `category` and `symbol` and `margin_coin` and `pos_side` and
        `margin_mode`. A look is one call.

        Args:
            category: Category. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES.
            symbol: Only this contract, e.g. BTCUSDT; left out: all of the category.
            pos_side: Only positions of this direction. One of: long, short.
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
            _table.POSITION_GET_POSITIONS,
            {
                "category": category,
                "symbol": symbol,
                "posSide": pos_side,
            },
            timeout,
            priority,
            every,
            heartbeat,
            max_lag,
        )

    async def list_history_positions(
        self,
        *,
        category: Category | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> HistoryPositionPage:
        """Lists closed positions of a category, or of one contract.

        ``GET /api/v3/position/history-position`` · 20/1 s per UID · anyone · reads.

        The key needs the right `uta_trade`, to read and write.

        The exchange keeps three months.

        It only reads, and yet the exchange names a right to write: a key without that may be
        refused.

        A span from `start_time` to `end_time` of up to 30 days is accepted;
        `iter_history_positions` reads longer ones in pieces. What is not given is not sent.
        Without times this is the exchange's first page; `iter_history_positions` begins with
        the same rows and goes on to all that are kept.

        Args:
            category: Category. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES.
            symbol: Only this contract, e.g. BTCUSDT; left out: all of the category.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Positions a page. 1 to 100; 100 when left out.
            cursor: The `cursor` of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            One page. `items` holds the rows, empty if there are none. For the next page give
            this page's `cursor` as `cursor`. `iter_history_positions` reads them all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            APIError: The exchange refused; ``.code`` and ``.hint`` tell why.
            BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted.
        """
        value: HistoryPositionPage = await self._call(
            _table.POSITION_LIST_HISTORY_POSITIONS,
            {
                "category": category,
                "symbol": symbol,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
                "cursor": cursor,
            },
            timeout,
            priority,
        )
        return value

    def iter_history_positions(
        self,
        *,
        category: Category | Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES"],
        symbol: str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int | None = 100,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[HistoryPosition]:
        """Yields every row of `list_history_positions`, page after page.

        A `PageIterator`: one page is fetched ahead, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 30 days, newest first, or oldest first where the exchange
        lists so. Without `end_time` it reads up to now, by the exchange's clock when the first
        row is asked for; nothing is asked of times to come. Without `start_time` it reads all
        that the exchange keeps, 90 days; what is asked for beyond is told by a
        `RetentionWarning`.

        Args:
            category: Category. One of: USDT-FUTURES, COIN-FUTURES, USDC-FUTURES.
            symbol: Only this contract, e.g. BTCUSDT; left out: all of the category.
            start_time: First moment of the span. With a time zone.
            end_time: Last moment of the span. With a time zone.
            limit: Positions a page. 1 to 100. The largest by default; None: the exchange's
                default, 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
            resume: A `checkpoint()` of this iterator with the same arguments; None: all.

        Raises:
            ParameterError: An argument is missing or wrong; nothing was sent.
            BitgetCopyError: A page failed, after the rows before it.
        """
        return self._pages(
            _table.POSITION_LIST_HISTORY_POSITIONS,
            {
                "category": category,
                "symbol": symbol,
                "startTime": start_time,
                "endTime": end_time,
                "limit": limit,
            },
            timeout,
            priority,
            resume,
        )


class Futures:
    """Copy trading on the futures market."""

    __slots__ = ("follower", "trader",)

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self.follower = FuturesFollower(call, pages, watch)
        self.trader = FuturesTrader(call, pages, watch)


class V3:
    """API V3 by market and role, with prices, contracts and the account beside them."""

    __slots__ = ("account", "futures", "market", "position",)

    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:
        self.account = Account(call, pages, watch)
        self.futures = Futures(call, pages, watch)
        self.market = Market(call, pages, watch)
        self.position = Position(call, pages, watch)
