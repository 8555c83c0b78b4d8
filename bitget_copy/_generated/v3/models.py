# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Replies and structured arguments of API V3."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

import attrs

from bitget_copy.secret import Secret


@attrs.define(kw_only=True)
class FuturesTraderProfitSummary:
    """The trader's profit in total; no source names a currency.

    Attributes:
        total_profit: Profit so far.
        total_allocated_profit: Profit shares paid so far.
        total_pending_profit: Profit shares still to come.
    """

    total_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalProfit', 'kind': 'decimal'})
    total_allocated_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalAllocatedProfit', 'kind': 'decimal'})
    total_pending_profit: Decimal | None = attrs.field(default=None, metadata={'wire': 'totalPendingProfit', 'kind': 'decimal'})
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)
