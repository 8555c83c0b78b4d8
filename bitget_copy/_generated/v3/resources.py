# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""The coroutines of API V3, one class per resource."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal

from bitget_copy._generated.v3 import endpoints as _table
from bitget_copy._generated.v3.enums import (
    AutoCopy,
    CloseType,
    CopyType,
    PosSide,
    TransferDirection,
    TriggerBy,
)
from bitget_copy._generated.v3.models import (
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
)
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy.endpoint import Caller, Pager
from bitget_copy.secret import Secret


class FuturesFollower:
    """Futures copy trading on a unified account, seen from the follower: copies of a project,
    their money, positions and stops. Known from third parties only.
    """

    __slots__ = ("_call", "_pages")

    def __init__(self, call: Caller, pages: Pager) -> None:
        self._call = call
        self._pages = pages

    async def follow_trader(
        self,
        *,
        project_id: str,
        type_: CopyType | Literal["fixed_ratio", "fixed_margin"],
        amount: Decimal | int | str,
        account_type: str | None = None,
        trading_pair_list: list[str] | tuple[str, ...] | None = None,
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

        ``POST /api/v3/copy/futures/follower-settings`` · 5/1 s per UID · followers only ·
        writes (set); never repeated blindly.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        It moves the amount into the copy; set_settings changes a copy that exists.

        Args:
            project_id: Number of the trader's project.
            type_: How the size of a copied order is found.
            amount: Amount to copy with, in USDT, at least 50.
            account_type: Accounts to take the amount from, with commas between: funding, uta,
                otc; all three when left out.
            trading_pair_list: Contracts to copy, e.g. BTCUSDT; all when left out.
            margin_per_order: Margin of each order, in USDT; needed for type fixed_margin.
            auto_copy: Whether pairs that the trader adds later are copied too; on when left
                out.
            leverage: Leverage; the trader's when left out. 1 to 10.
            max_entry_slippage: Largest slippage on entry in percent, 0.1 to 3.
            max_margin_ratio: Largest margin of one order as percent of the assets, 5 to 95.
            max_postion_value: Largest value of all positions, in USDT, at most 2,000,000.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: nothing is claimed, since what this API shows is known from
        third parties only; look at get_settings and get_summary.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client, which writes
        tradingPairList as one text with commas where go-bitget has a list; the wire's
        maxPostionValue is spelled so. Limit: nobody documents one; 5 is what most copy
        endpoints of V2 have.
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
        trading_pair_list: list[str] | tuple[str, ...] | None = None,
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

        ``POST /api/v3/copy/futures/modify-follower-settings`` · 5/1 s per UID · followers only
        · writes (set); never repeated blindly.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        What is left out is taken to stay as it is; nobody says so in so many words.

        At least one of `trading_pair_list`, `margin_per_order`, `auto_copy`, `leverage`,
        `max_entry_slippage`, `max_margin_ratio`, `max_postion_value` is needed.

        Args:
            project_id: Number of the trader's project.
            trading_pair_list: Contracts to copy, e.g. BTCUSDT; the one word all stands for all.
            margin_per_order: Margin of each order, in USDT.
            auto_copy: Whether pairs that the trader adds later are copied too.
            leverage: Leverage; only without open positions. 1 to 10.
            max_entry_slippage: Largest slippage on entry in percent, 0.1 to 3.
            max_margin_ratio: Largest margin of one order as percent of the assets, 5 to 95.
            max_postion_value: Largest value of all positions, in USDT, at most 2,000,000.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: nothing is claimed, since what this API shows is known from
        third parties only; look at get_settings.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client, which writes
        tradingPairList as one text with commas where go-bitget has a list; the wire's
        maxPostionValue is spelled so. Limit: nobody documents one; 5 is what most copy
        endpoints of V2 have.
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

        ``POST /api/v3/copy/futures/unfollow`` · 5/1 s per UID · followers only · writes
        (remove); never repeated blindly.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            close_type: What becomes of open positions; when it is left out, nobody knows. None:
                left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: nothing is claimed, since what this API shows is known from
        third parties only; look at get_summary.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client; nobody says what becomes
        of open positions when closeType is left out. Limit: nobody documents one; 5 is what
        most copy endpoints of V2 have.
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

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client; nobody gives an example
        reply. Limit: nobody documents one; 5 is what most copy endpoints of V2 have.
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
        in_account_type: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Moves money between a copy and the caller's other accounts.

        ``POST /api/v3/copy/futures/copy-transfer`` · 1/1 s per UID · followers only · writes
        (set); never repeated blindly.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Each call moves the amount again: never send it twice without looking at list_transfers.

        Args:
            project_id: Number of the trader's project.
            type_: Into the copy or out of it.
            coin: Coin, e.g. USDT.
            amount: Amount, in the coin.
            in_account_type: Accounts to take from when money moves in, with commas between:
                funding, uta, otc; all three when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: nothing is claimed, since what this API shows is known from
        third parties only; look at list_transfers.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client. Limit: nobody documents
        one; 1 is what the trader's transfer has by a third party.
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

        ``GET /api/v3/copy/futures/copy-transfer-record`` · 5/1 s per UID · followers only ·
        reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            cursor: The nextCursor of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client; nobody gives an example
        reply. Limit: nobody documents one; 5 is what most copy endpoints of V2 have.
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
    ) -> AsyncIterator[FuturesFollowerTransfer]:
        """Yields every row of `list_transfers`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            project_id: Number of the trader's project.
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_FOLLOWER_LIST_TRANSFERS,
            {
                "projectId": project_id,
                "limit": limit,
            },
            timeout,
            priority,
        )

    async def get_summary(
        self,
        *,
        project_id: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesFollowerSummary:
        """Gets what a copy has brought and what it is worth.

        ``GET /api/v3/copy/futures/current-copy`` · 5/1 s per UID · followers only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client; nobody gives an example
        reply. Limit: nobody documents one; 5 is what most copy endpoints of V2 have.
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

        ``GET /api/v3/copy/futures/copy-profit-details`` · 5/1 s per UID · followers only ·
        reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            cursor: The nextCursor of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client; nobody gives an example
        reply or a longest span. Limit: nobody documents one; 5 is what most copy endpoints of
        V2 have.
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
    ) -> AsyncIterator[FuturesFollowerProfit]:
        """Yields every row of `list_profits`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Without an end it reaches up to now, by the exchange's clock. Nothing is asked of times
        to come. Without both, the exchange shows what it shows by default.

        Args:
            project_id: Number of the trader's project.
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
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
        )

    async def close_position(
        self,
        *,
        project_id: str,
        symbol: str,
        qty: Decimal | int | str,
        hold_side: PosSide | Literal["long", "short"] | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> bool:
        """Closes a position of a copy, or a part of it.

        ``POST /api/v3/copy/futures/close-positions`` · 5/1 s per UID · followers only · writes
        (close); never repeated blindly.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        In one-way mode holdSide may be left out; in hedge mode it is needed.

        Args:
            project_id: Number of the trader's project.
            symbol: Contract, in capitals, e.g. BTCUSDT.
            qty: Quantity to close, in base coin.
            hold_side: Direction of the position; needed in hedge mode.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: nothing is claimed, since what this API shows is known from
        third parties only; look at get_positions.

        Source: go-bitget, uta/copy_follower.go: holdSide is needed in hedge mode only;
        bitget-api, V3 client: it is always needed. Limit: nobody documents one; 5 is what most
        copy endpoints of V2 have.
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

        ``POST /api/v3/copy/futures/close-all`` · 5/1 s per UID · followers only · writes
        (close); never repeated blindly.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: nothing is claimed, since what this API shows is known from
        third parties only; look at get_positions.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client. Limit: nobody documents
        one; 5 is what most copy endpoints of V2 have.
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

        ``GET /api/v3/copy/futures/current-positions`` · 5/1 s per UID · followers only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            symbol: Only positions in this contract, in capitals, e.g. BTCUSDT.
            pos_side: Only positions of this direction.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client; nobody gives an example
        reply. Limit: nobody documents one; 5 is what most copy endpoints of V2 have.
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

        ``POST /api/v3/copy/futures/place-tpsl`` · 5/1 s per UID · followers only · writes
        (set); never repeated blindly.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            position_id: Number of the position, as shown by get_positions.
            tp_trigger_by: Which price triggers the take-profit.
            sl_trigger_by: Which price triggers the stop-loss.
            take_profit: Take-profit price, in quote coin.
            stop_loss: Stop-loss price, in quote coin.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: nothing is claimed, since what this API shows is known from
        third parties only; look at get_tpsl.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client; nobody says whether one
        of the two can be left out or is 0 for none. Limit: nobody documents one; 5 is what most
        copy endpoints of V2 have.
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

        ``POST /api/v3/copy/futures/modify-tpsl`` · 5/1 s per UID · followers only · writes
        (set); never repeated blindly.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            strategy_id: Number of the stops, as shown by get_tpsl.
            tp_trigger_by: Which price triggers the take-profit.
            sl_trigger_by: Which price triggers the stop-loss.
            take_profit: Take-profit price, in quote coin.
            stop_loss: Stop-loss price, in quote coin.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: nothing is claimed, since what this API shows is known from
        third parties only; look at get_tpsl.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client; nobody says whether one
        of the two can be left out or is 0 for none. Limit: nobody documents one; 5 is what most
        copy endpoints of V2 have.
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

        ``POST /api/v3/copy/futures/cancel-tpsl`` · 5/1 s per UID · followers only · writes
        (remove); never repeated blindly.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            strategy_id: Number of the stops, as shown by get_tpsl.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            True when the exchange says that it was done.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: nothing is claimed, since what this API shows is known from
        third parties only; look at get_tpsl.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client. Limit: nobody documents
        one; 5 is what most copy endpoints of V2 have.
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

        ``GET /api/v3/copy/futures/current-tpsl-orders`` · 5/1 s per UID · followers only ·
        reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy_follower.go; bitget-api, V3 client; nobody gives an example
        reply. Limit: nobody documents one; 5 is what most copy endpoints of V2 have.
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

        ``GET /api/v3/copy/futures/tpsl-order-history`` · 5/1 s per UID · followers only ·
        reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            project_id: Number of the trader's project.
            start_time: First moment of the span, which is at most 90 days.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100. 1 to 100.
            cursor: The cursor of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy_follower.go: the last 30 days when no time is given, at most
        90 days, 100 rows when limit is left out (another reading: 20); bitget-api, V3 client;
        nobody gives an example reply. Limit: nobody documents one; 5 is what most copy
        endpoints of V2 have.
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
    ) -> AsyncIterator[FuturesFollowerTpsl]:
        """Yields every row of `list_history_tpsl`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        A span is read in windows of 90 days, oldest first. Without an end it reaches up to now,
        by the exchange's clock; without a start it is the 90 days before its end. Nothing is
        asked of times to come. Without both, the exchange shows what it shows by default.

        Args:
            project_id: Number of the trader's project.
            start_time: First moment of the span, which is at most 90 days.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
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
        )


class FuturesTrader:
    """Futures copy trading on a unified account, seen from the trader: offered contracts,
    positions, money, followers and profit shares. Known from third parties only.
    """

    __slots__ = ("_call", "_pages")

    def __init__(self, call: Caller, pages: Pager) -> None:
        self._call = call
        self._pages = pages

    async def list_symbols(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> list[FuturesTraderSymbol]:
        """Lists the contracts in which the trader may lead, with how much is left in each.

        ``GET /api/v3/copy/futures/trading-pairs`` · 5/1 s per UID · traders only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy.go; bitget-api, V3 client; Bitget.Net; nobody gives an
        example reply. Limit: 5 per UID by a third party's reading of Bitget's page; not seen by
        us.
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

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            The rows, in the exchange's order; empty when there are none.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy.go; bitget-api, V3 client; nobody gives an example reply.
        Limit: 5 per UID by a third party's reading of Bitget's page; not seen by us.
        """
        value: list[FuturesTraderPosition] = await self._call(
            _table.FUTURES_TRADER_LIST_POSITIONS,
            {},
            timeout,
            priority,
        )
        return value

    async def get_max_transferable(
        self,
        *,
        coin: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderTransferable:
        """Gets how much of a coin can be moved out of the trader's account.

        ``GET /api/v3/copy/futures/max-transferable`` · 1/1 s per UID · traders only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            coin: Coin, e.g. USDT.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy.go; bitget-api, V3 client; nobody gives an example reply.
        Limit: 1 per UID by a third party's reading of Bitget's page; not seen by us.
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
        in_account_type: str | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderTransferred:
        """Moves money between the trader's copy-trading account and the trader's other accounts.

        ``POST /api/v3/copy/futures/transfer`` · 1/1 s per UID · traders only · writes (set);
        never repeated blindly.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Each call moves the amount again: never send it twice without looking at list_transfers.

        Args:
            type_: Into the copy-trading account or out of it.
            coin: Coin, e.g. USDT.
            amount: Amount, in the coin.
            in_account_type: Accounts to take from when money moves in, with commas between:
                funding, uta, otc; all three when left out.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        When the reply is lost: nothing is claimed, since what this API shows is known from
        third parties only; look at list_transfers.

        Source: go-bitget, uta/copy.go; bitget-api, V3 client; nobody gives an example reply.
        Limit: 1 per UID by a third party's reading of Bitget's page; not seen by us.
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

        ``GET /api/v3/copy/futures/transfer-record`` · 5/1 s per UID · traders only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            cursor: The last transferId of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy.go; bitget-api, V3 client: both say that the last transferId
        is the cursor; nobody gives an example reply or a longest span. Limit: nobody documents
        one; 5 is what most copy endpoints of V2 have.
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
    ) -> AsyncIterator[FuturesTraderTransfer]:
        """Yields every row of `list_transfers`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Without an end it reaches up to now, by the exchange's clock. Nothing is asked of times
        to come. Without both, the exchange shows what it shows by default.

        Args:
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
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

        ``GET /api/v3/copy/futures/current-follower`` · 5/1 s per UID · traders only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            cursor: The endId of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy.go, which calls the cursor endId and reads no such field;
        bitget-api, V3 client; nobody gives an example reply, so reading on may end after the
        first page. Limit: nobody documents one; 5 is what most copy endpoints of V2 have.
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
    ) -> AsyncIterator[FuturesTraderFollower]:
        """Yields every row of `list_followers`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_FOLLOWERS,
            {
                "limit": limit,
            },
            timeout,
            priority,
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

        ``GET /api/v3/copy/futures/history-follower`` · 5/1 s per UID · traders only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            cursor: The endId of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy.go, which calls the cursor endId and reads no such field;
        bitget-api, V3 client; nobody gives an example reply, so reading on may end after the
        first page. Limit: nobody documents one; 5 is what most copy endpoints of V2 have.
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
    ) -> AsyncIterator[FuturesTraderHistoryFollower]:
        """Yields every row of `list_history_followers`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Args:
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
        """
        return self._pages(
            _table.FUTURES_TRADER_LIST_HISTORY_FOLLOWERS,
            {
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
        """Gets the sums of the trader's shared profits.

        ``GET /api/v3/copy/futures/profit-summary`` · 5/1 s per UID · traders only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy.go; bitget-api, V3 client; nobody gives an example reply.
        Limit: nobody documents one; 5 is what most copy endpoints of V2 have.
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

        ``GET /api/v3/copy/futures/profit-details`` · 5/1 s per UID · traders only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            cursor: The nextCursor of the page before.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: go-bitget, uta/copy.go; bitget-api, V3 client; nobody gives an example reply or
        a longest span. Limit: nobody documents one; 5 is what most copy endpoints of V2 have.
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
    ) -> AsyncIterator[FuturesTraderProfit]:
        """Yields every row of `list_profits`, page after page.

        Pages are fetched when they are needed, each within the limit and each with its own
        `timeout`. Ends on an empty page, or on a cursor that is missing or repeated.

        Without an end it reaches up to now, by the exchange's clock. Nothing is asked of times
        to come. Without both, the exchange shows what it shows by default.

        Args:
            start_time: First moment of the span.
            end_time: Last moment of the span.
            limit: Rows a page, 1 to 100; the exchange takes 20 when left out. 1 to 100.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.
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
        )

    async def get_portfolio(
        self,
        *,
        period: str,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> FuturesTraderPortfolio:
        """Gets the results of the trader's project over a period.

        ``GET /api/v3/copy/futures/portfolio-overview`` · 5/1 s per UID · traders only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            period: Length of the period: 7D, 30D, 90D or 180D.
            timeout: Seconds for the whole call, waiting included; None: no limit.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: bitget-api, V3 client and types, alone; nobody gives an example reply. Limit:
        nobody documents one; 5 is what most copy endpoints of V2 have.
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


class Futures:
    """Copy trading on the futures market."""

    __slots__ = ("follower", "trader",)

    def __init__(self, call: Caller, pages: Pager) -> None:
        self.follower = FuturesFollower(call, pages)
        self.trader = FuturesTrader(call, pages)


class V3:
    """API V3 by market and role."""

    __slots__ = ("futures",)

    def __init__(self, call: Caller, pages: Pager) -> None:
        self.futures = Futures(call, pages)
