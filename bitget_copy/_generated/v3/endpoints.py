# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""The endpoint table of API V3."""

from typing import Final

from bitget_copy._generated.v3.models import (
    FuturesTraderProfitSummary,
)
from bitget_copy.endpoint import (
    Endpoint,
    Paging,
    Param,
    RateLimit,
    Reply,
    Successor,
)

FUTURES_TRADER_GET_PROFIT_SUMMARY: Final = Endpoint(
    key="v3.futures.trader.get_profit_summary",
    family="v3",
    resource="futures.trader",
    name="get_profit_summary",
    method="GET",
    path="/api/v3/copy/futures/profit-summary",
    effect="read",
    limit=RateLimit(
        rate=1,
        per=1.0,
        scope="uid",
        why="no source gives a limit; 1 is the lowest that a sibling has",
    ),
    role="trader",
    params=(),
    reply=Reply(kind="model", model=FuturesTraderProfitSummary, many=False),
    summary="Gets the trader's profit and profit shares in total.",
    source="a third party's Go client and one crawl of 2026; not in Bitget's public documentation that we know",
    experimental=True,
)

ENDPOINTS: Final[dict[str, Endpoint]] = {
    FUTURES_TRADER_GET_PROFIT_SUMMARY.key: FUTURES_TRADER_GET_PROFIT_SUMMARY,
}
