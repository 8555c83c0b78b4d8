# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""The coroutines of API V3, one class per resource."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal

from bitget_copy._generated.v3 import endpoints as _table
from bitget_copy._generated.v3.models import (
    FuturesTraderProfitSummary,
)
from bitget_copy.endpoint import Caller
from bitget_copy.pagination import iterate
from bitget_copy.secret import Secret


class FuturesTrader:
    """The lead trader's side of copy trading with a unified account."""

    __slots__ = ("_call",)

    def __init__(self, call: Caller) -> None:
        self._call = call

    async def get_profit_summary(
        self,
        *,
        timeout: float | None = None,
        priority: int | None = None,
    ) -> FuturesTraderProfitSummary:
        """Gets the trader's profit and profit shares in total.

        ``GET /api/v3/copy/futures/profit-summary`` · 1/1 s per UID · traders only · reads.

        Experimental: known from third parties only, so its limit, arguments and reply may be
        otherwise; the client takes it only with the option `experimental`.

        Args:
            timeout: Seconds for the whole call, waiting included; None: the client's own.
            priority: Place in the queue, larger first; None: by effect.

        Returns:
            What the exchange reports.

        Raises:
            ParameterError: an argument is missing or wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the
                call.

        Source: a third party's Go client and one crawl of 2026; not in Bitget's public
        documentation that we know. Limit: no source gives a limit; 1 is the lowest that a
        sibling has.
        """
        value: FuturesTraderProfitSummary = await self._call(
            _table.FUTURES_TRADER_GET_PROFIT_SUMMARY,
            {},
            timeout,
            priority,
        )
        return value


class Futures:
    """Copy trading on the futures market."""

    __slots__ = ("trader",)

    def __init__(self, call: Caller) -> None:
        self.trader = FuturesTrader(call)


class V3:
    """API V3 by market and role."""

    __slots__ = ("futures",)

    def __init__(self, call: Caller) -> None:
        self.futures = Futures(call)
