"""A small endpoint table."""

from __future__ import annotations

import attrs

from bitget_copy.endpoint import Endpoint, RateLimit, Reply


def row(key, rate, scope="uid"):
    family, _, rest = key.partition(".")
    resource, _, name = rest.rpartition(".")
    return Endpoint(
        key=key,
        family=family,
        resource=resource,
        name=name,
        method="GET",
        path=f"/{key}",
        effect="read",
        limit=RateLimit(rate=rate, per=1, scope=scope),
        role="trader",
        params=(),
        reply=Reply(kind="ack"),
    )


ROWS = (
    row("v1.futures.trader.list_orders", 5),
    row("v1.spot.trader.list_orders", 10),
    row("v2.futures.trader.list_orders", 20, "uid|ip"),
)
TABLE = {endpoint.key: endpoint for endpoint in ROWS}
FIRST, SPOT, SECOND = (endpoint.key for endpoint in ROWS)

CLOSE_ALL = attrs.evolve(row("v1.futures.trader.close_all", 5), shares=FIRST)
SHARED = {**TABLE, CLOSE_ALL.key: CLOSE_ALL}
