"""What each endpoint answers.

`v1_futures`, `v1_spot`, `v2_futures`, `v2_spot`, `v3_lead`, `v3_copy`, `v3_account`, and of
what stands beside copy trading `v2_ordinary` and `v3_ordinary`, hold one short function an
endpoint; importing this package registers them. `actions` is what V1 and V2 do alike, `projects`
what V3 does to portfolios and copies, `holdings` what an account holds and what things cost,
`lookup` finds what a call names, `paging`, `v3_pages` and `ranking` cut and sort lists,
`rows_v1`, `rows_v2` and `rows_v3` write rows as they stand on the wire, `routes` finds the
endpoint of a request.
"""

from bitget_copy.simulator.handlers import (
    v1_futures,
    v1_spot,
    v2_futures,
    v2_ordinary,
    v2_spot,
    v3_account,
    v3_copy,
    v3_lead,
    v3_ordinary,
)

__all__ = [
    "v1_futures",
    "v1_spot",
    "v2_futures",
    "v2_ordinary",
    "v2_spot",
    "v3_account",
    "v3_copy",
    "v3_lead",
    "v3_ordinary",
]
