"""What each endpoint answers.

`v1_futures`, `v1_spot`, `v2_futures`, `v2_spot`, `v3_lead`, `v3_copy`, `v3_account`, and of what
stands beside copy trading `v2_market_and_account` and `v3_market_and_account`, hold one short
function an endpoint; importing this package registers them. `registry` is how, and the request
that a handler is given; `actions` is what V1 and V2 do alike, `projects` what V3 does to
portfolios and copies, `holdings` what an account holds and what things cost, `lookup` finds what
a call names, `paging`, `v3_pages` and `ranking` cut and sort lists, `rows_v1`, `rows_v2` and
`rows_v3` write rows as they stand on the wire, `routes` finds the endpoint of a request.
"""

from bitget_copy.simulator.handlers import (
    v1_futures,
    v1_spot,
    v2_futures,
    v2_market_and_account,
    v2_spot,
    v3_account,
    v3_copy,
    v3_lead,
    v3_market_and_account,
)

__all__ = [
    "v1_futures",
    "v1_spot",
    "v2_futures",
    "v2_market_and_account",
    "v2_spot",
    "v3_account",
    "v3_copy",
    "v3_lead",
    "v3_market_and_account",
]
