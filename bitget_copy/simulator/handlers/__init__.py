"""What each endpoint answers.

`v1_futures`, `v1_spot`, `v2_futures`, `v2_spot` hold one short function an endpoint, and
importing this package registers them. `actions` is what both API families do alike,
`lookup` finds what a call names, `paging` and `ranking` cut and sort lists, `rows_v1` and
`rows_v2` write rows as they stand on the wire, `routes` finds the endpoint of a request.
"""

from bitget_copy.simulator.handlers import v1_futures, v1_spot, v2_futures, v2_spot

__all__ = ["v1_futures", "v1_spot", "v2_futures", "v2_spot"]
